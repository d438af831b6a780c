package ordertest_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/order/ordertest"
	"github.com/courier-rules/courier/tracking"
)

var ours = ordertest.Of(order.Decide)

func TestOurOwnRules(t *testing.T) {
	ordertest.Run(t, ours)
	assert.NoError(t, ordertest.Check(ours))
}

// Each wrong rule departs in the cases that it is wrong about, and no other.
func TestWrongRulesFail(t *testing.T) {
	unless := func(when func(*order.Request) bool, answer ordertest.Answer) ordertest.Decider {
		return func(r *order.Request) (ordertest.Answer, error) {
			got, err := ours(r)
			if err == nil && when(r) {
				return answer, nil
			}
			return got, err
		}
	}
	granted, refused := ordertest.Answer{Verdict: courier.Granted, Attempt: true}, ordertest.Answer{Verdict: courier.Refused}
	for name, c := range map[string]struct {
		rule  ordertest.Decider
		fails []string
	}{
		"the consignee may redirect": {unless(func(r *order.Request) bool {
			return r.By == courier.Consignee && r.Action == order.Redirect
		}, granted), []string{"a consignee", "a consignee within the terms", "a consignee under terms not known"}},
		"the payer may recall":     {unless(func(r *order.Request) bool { return r.By == courier.Payer }, granted), []string{"whoever pays"}},
		"an agent needs no letter": {unless(func(r *order.Request) bool { return r.By == courier.ShippersAgent }, granted), []string{"an agent without a letter"}},
		"nothing is stopped at the door": {unless(func(r *order.Request) bool {
			return r.Stage == tracking.OutForDelivery && r.Action != order.Arrange
		}, refused), []string{"redirect out_for_delivery", "new_consignee out_for_delivery", "recall out_for_delivery", "return out_for_delivery",
			"hold out_for_delivery", "terms that close at the door"}},
		"a lien is no matter": {unless(func(r *order.Request) bool { return r.Lien != courier.No && r.Stage == tracking.InTransit }, granted),
			[]string{"a lien", "an unknown lien"}},
		"the sea knows no form":           {unless(func(r *order.Request) bool { return r.Sea != nil && r.Sea.InWriting == courier.No }, granted), []string{"at sea by word of mouth"}},
		"the sea always wants it written": {unless(func(r *order.Request) bool { return r.Sea != nil && r.Sea.InWriting == courier.No }, refused), []string{"at sea by word of mouth on the last day before the code"}},
		"a right that never revives": {unless(func(r *order.Request) bool { return r.Air != nil && r.Air.ConsigneeRight == courier.Yes }, refused),
			[]string{"in the air after the goods were refused", "in the air when the consignee cannot be reached"}},
		"whoever asks may name the neighbour": {unless(func(r *order.Request) bool { return r.Wish == order.Neighbour }, granted), []string{"a shipper's neighbour"}},
		"an order can be cancelled on the way": {unless(func(r *order.Request) bool {
			return r.Action == order.Cancel && r.By == courier.Shipper
		}, granted), []string{"a cancellation after pick-up"}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, sorted(c.fails), failing(ordertest.Check(c.rule)))
		})
	}
}

// A promise where there can only be an attempt, an error for what can be
// read, an answer to what cannot: each is found.
func TestBrokenImplementationsFail(t *testing.T) {
	var attempts, sound, broken []string
	for _, c := range ordertest.Cases() {
		switch {
		case c.Fault:
			broken = append(broken, c.Name)
		default:
			sound = append(sound, c.Name)
		}
		if c.Attempt {
			attempts = append(attempts, c.Name)
		}
	}
	promises := func(r *order.Request) (ordertest.Answer, error) {
		got, err := ours(r)
		return ordertest.Answer{Verdict: got.Verdict}, err
	}
	assert.Equal(t, sorted(attempts), failing(ordertest.Check(promises)))
	assert.Greater(t, len(attempts), 10)

	down := errors.New("down")
	fails := func(*order.Request) (ordertest.Answer, error) { return ordertest.Answer{}, down }
	assert.Equal(t, sorted(sound), failing(ordertest.Check(fails)))
	assert.ErrorIs(t, ordertest.Check(fails), down)

	answers := func(r *order.Request) (ordertest.Answer, error) {
		got, err := ours(r)
		if err != nil {
			return ordertest.Answer{Verdict: courier.Refused}, nil
		}
		return got, nil
	}
	assert.Equal(t, sorted(broken), failing(ordertest.Check(answers)))

	silent := func(*order.Request) (ordertest.Answer, error) { return ordertest.Answer{}, nil }
	assert.Len(t, failing(ordertest.Check(silent)), len(sound)+len(broken))
}

// An implementation that changes what it is given spoils no other run.
func TestCasesAreMadeAnew(t *testing.T) {
	vandal := func(r *order.Request) (ordertest.Answer, error) {
		got, err := ours(r)
		if r.Sea != nil {
			r.Sea.InWriting = courier.No
		}
		if r.Terms != nil {
			*r.Terms = order.ControlTerms{}
		}
		r.Action = 0
		return got, err
	}
	assert.NoError(t, ordertest.Check(vandal))
	assert.NoError(t, ordertest.Check(vandal))
}

// Every case has a name of its own and says its provision; every action,
// verdict and law of a change has one.
func TestCasesAreWhole(t *testing.T) {
	names := map[string]bool{}
	verdicts := map[courier.Verdict]int{}
	actions := map[order.Action]int{}
	for _, c := range ordertest.Cases() {
		assert.False(t, names[c.Name], c.Name)
		names[c.Name] = true
		assert.NotEmpty(t, c.Provision, c.Name)
		verdicts[c.Want]++
		actions[c.Request.Action]++
		assert.False(t, c.Attempt && c.Want != courier.Granted, c.Name)
	}
	for _, v := range []courier.Verdict{courier.Granted, courier.Refused, courier.Referred} {
		assert.Greater(t, verdicts[v], 3, v)
	}
	for a := order.Redirect; a <= order.Cancel; a++ {
		assert.Positive(t, actions[a], a)
	}
}

func sorted(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return list
}

// failing returns the names of the cases that an error tells of, sorted.
func failing(err error) (names []string) {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil
	}
	for _, one := range joined.Unwrap() {
		name, _, _ := strings.Cut(one.Error(), ": ")
		names = append(names, name)
	}
	return sorted(names)
}

// A platform whose rule lets the consignee redirect learns where that departs
// from the law.
func ExampleCheck() {
	err := ordertest.Check(func(r *order.Request) (ordertest.Answer, error) {
		if r.Action == order.Redirect && r.By == courier.Consignee && r.Terms != nil && *r.Terms == (order.ControlTerms{}) {
			return ordertest.Answer{Verdict: courier.Granted}, nil
		}
		return ordertest.Of(order.Decide)(r)
	})
	fmt.Println(err)
	// Output:
	// a consignee: granted, want refused: the right to change the carriage is the shipper's alone; a carrier's terms may offer more (Civil Code 829)
}
