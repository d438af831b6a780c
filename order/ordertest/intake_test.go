package ordertest_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/order/ordertest"
)

var ourDesk = ordertest.DeskOf(order.Check)

func TestOurOwnDesk(t *testing.T) {
	ordertest.RunIntake(t, ourDesk)
	assert.NoError(t, ordertest.CheckIntake(ourDesk))
}

// Each wrong desk departs in the cases that it is wrong about, and no other.
func TestWrongDesksFail(t *testing.T) {
	unless := func(when func(*order.Intake) bool, verdict courier.Verdict, needs ...courier.Need) ordertest.Desk {
		return func(in *order.Intake) (ordertest.IntakeAnswer, error) {
			got, err := ourDesk(in)
			if err == nil && when(in) {
				return ordertest.IntakeAnswer{Verdict: verdict, Needs: needs}, nil
			}
			return got, err
		}
	}
	for name, c := range map[string]struct {
		desk  ordertest.Desk
		fails []string
	}{
		"unknown is blank": {unless(func(in *order.Intake) bool { return !in.Sender.Phone.Known() }, courier.Refused), []string{"sender.phone not known"}},
		"blank is unknown": {unless(func(in *order.Intake) bool { return in.Sender.Phone.Blank() }, courier.Referred, "sender.phone"), []string{"sender.phone blank"}},
		"no waiver": {unless(func(in *order.Intake) bool { return in.Identity == order.IdentityRefused }, courier.Refused),
			[]string{"a letter", "an agreement", "perhaps an agreement"}},
		"agreements waive unasked": {unless(func(in *order.Intake) bool { return in.Agreement == 0 }, courier.Granted), []string{"perhaps an agreement"}},
		"letters are opened by rule": {unless(func(in *order.Intake) bool {
			return in.Kind == order.Letter && in.Inspection == order.NotInspected
		}, courier.Refused), []string{"a letter not looked into"}},
		"one rule for all days": {unless(func(in *order.Intake) bool { return in.Inspection == order.ContentsDiffer }, courier.Refused), []string{"contents differ before the measures"}},
		"the post is a firm":    {unless(func(in *order.Intake) bool { return in.Kind == order.StateDocument }, courier.Refused), []string{"an official document at the post"}},
		"perfume is fine": {unless(func(in *order.Intake) bool {
			return in.Items[0].Class == order.FlammableLiquids && in.Express == courier.Yes
		}, courier.Granted), []string{"prohibited flammable_liquids"}},
		"dangerous goods never": {unless(func(in *order.Intake) bool { return in.Express == courier.No }, courier.Refused), []string{"dangerous cargo"}},
		"50 kg is a ceiling":    {unless(func(in *order.Intake) bool { return len(in.Pieces) > 0 }, courier.Refused), []string{"60 kg"}},
		"a reminder is a bar":   {unless(func(in *order.Intake) bool { return in.Notices.Terms.Given == courier.No }, courier.Refused), []string{"no reminder"}},
		"asks beside a refusal": {func(in *order.Intake) (ordertest.IntakeAnswer, error) {
			got, err := ourDesk(in)
			if in.Packing == 0 {
				got.Needs = []courier.Need{"packing"}
			}
			return got, err
		}, []string{"a refusal asks nothing"}},
		"reads anything": {func(in *order.Intake) (ordertest.IntakeAnswer, error) {
			got, err := ourDesk(in)
			if err != nil {
				return ordertest.IntakeAnswer{Verdict: courier.Granted}, nil
			}
			return got, nil
		}, []string{"no enum of that number", "a negative sum"}},
		"breaks down": {func(in *order.Intake) (ordertest.IntakeAnswer, error) {
			if in.Weight == courier.Grams(0) {
				return ordertest.IntakeAnswer{}, errors.New("down")
			}
			return ourDesk(in)
		}, []string{"no weight"}},
	} {
		t.Run(name, func(t *testing.T) {
			err := ordertest.CheckIntake(c.desk)
			require.Error(t, err)
			var names []string
			for line := range strings.Lines(err.Error()) {
				for _, k := range ordertest.IntakeCases() {
					if strings.HasPrefix(line, k.Name+": ") {
						names = append(names, k.Name)
					}
				}
			}
			assert.Equal(t, c.fails, names)
		})
	}
}

func TestIntakeCasesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range ordertest.IntakeCases() {
		assert.False(t, seen[c.Name], "%s twice", c.Name)
		seen[c.Name] = true
		assert.NotEmpty(t, c.Provision)
		assert.Equal(t, c.Fault, c.Want == 0, c.Name)
		assert.Equal(t, c.Want == courier.Referred, len(c.Needs) > 0, c.Name)
	}
	a, b := ordertest.IntakeCases(), ordertest.IntakeCases()
	a[0].Intake.Items[0].Class = order.Drugs
	assert.Equal(t, order.Ordinary, b[0].Intake.Items[0].Class, "each call has memory of its own")
}

func ExampleCheckIntake() {
	careless := func(in *order.Intake) (ordertest.IntakeAnswer, error) {
		got, err := ourDesk(in)
		if err == nil && in.Identity == order.IdentityFalse {
			got.Verdict = courier.Granted
		}
		return got, err
	}
	fmt.Println(ordertest.CheckIntake(careless))
	// Output:
	// identity false: granted, want refused: the sender's identity is checked, but for letters and senders with a security agreement; refused or false: not accepted (Interim Regulation 2025, 23; 2018, 22)
}
