package liability_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	originOutlet   = liability.Who{Unit: "杭州网点"}
	deliveryOutlet = liability.Who{Unit: "成都网点"}
)

// uncollected is freight collect of CNY 30.00, of which nothing came back,
// though the goods were let go.
func uncollected(edits ...func(u *liability.Uncollected)) *liability.Uncollected {
	u := &liability.Uncollected{HappenedOn: ymd("2026-03-01"), Due: courier.Fen(30_00), Received: courier.Fen(0), Origin: originOutlet, Delivering: deliveryOutlet,
		Collected: no, Released: yes, Terms: &liability.CollectTerms{Cite: courier.Art(courier.ZTOTerms, ""), DelivererAnswers: yes}}
	for _, e := range edits {
		e(u)
	}
	return u
}

func collect(t testing.TB, u *liability.Uncollected) liability.Collection {
	t.Helper()
	c, err := liability.Collect(u)
	require.NoError(t, err)
	return c
}

func paidOver(fen int64) func(u *liability.Uncollected) {
	return func(u *liability.Uncollected) { u.Received = courier.Fen(fen) }
}

func TestCollect(t *testing.T) {
	const customer, lien = "liability.collect.shipper_answers", "liability.collect.lien"
	collected := func(u *liability.Uncollected) { u.Collected, u.Released = yes, 0 }
	for _, c := range []struct {
		name string
		u    *liability.Uncollected
		owed int64
		from liability.Who
		want []courier.Code
	}{
		{"all came back", uncollected(paidOver(30_00)), 0, liability.Who{}, []courier.Code{"liability.collect.square"}},
		{"one fen is open", uncollected(paidOver(29_99)), 1, deliveryOutlet, []courier.Code{"liability.collect.released_unpaid", customer}},
		{"collected, and kept", uncollected(collected), 30_00, deliveryOutlet, []courier.Code{"liability.collect.hand_over"}},
		{"collected, a part handed over", uncollected(collected, paidOver(10_00)), 20_00, deliveryOutlet, []courier.Code{"liability.collect.hand_over"}},
		{"let go unpaid", uncollected(), 30_00, deliveryOutlet, []courier.Code{"liability.collect.released_unpaid", customer}},
		{"let go unpaid, and the rules charge nobody", uncollected(func(u *liability.Uncollected) { u.Terms.DelivererAnswers = no }), 30_00, liability.Who{},
			[]courier.Code{"liability.collect.no_outlet", customer}},
		{"not let go", uncollected(func(u *liability.Uncollected) { u.Released = no }), 30_00, liability.Who{}, []courier.Code{lien, customer}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := collect(t, c.u)
			assert.Equal(t, courier.Fen(c.owed), got.Owed)
			assert.Equal(t, c.from, got.From)
			assert.Equal(t, c.want, codes(&got.Grounds))
			assert.Empty(t, got.Needs)
			assert.Equal(t, c.owed > 0, got.To == originOutlet)
		})
	}
	let := collect(t, uncollected())
	basis := reason(t, &let.Grounds, customer).Basis()
	assert.Equal(t, "CC 523, 813", basis.Source+" "+basis.Article)
}

func TestCollectNeeds(t *testing.T) {
	for _, c := range []struct {
		u    *liability.Uncollected
		want []courier.Need
	}{
		{nil, []courier.Need{"happened_on", "due", "received"}},
		{uncollected(func(u *liability.Uncollected) {
			*u = liability.Uncollected{HappenedOn: u.HappenedOn, Due: u.Due, Received: u.Received}
		}), []courier.Need{"origin", "collected", "terms"}},
		{uncollected(func(u *liability.Uncollected) { u.Released = 0 }), []courier.Need{"released"}},
		{uncollected(func(u *liability.Uncollected) { u.Terms.DelivererAnswers = 0 }), []courier.Need{"terms.deliverer_answers"}},
		{uncollected(func(u *liability.Uncollected) { u.Terms.DelivererAnswers, u.Released = 0, no }), nil},
		{uncollected(func(u *liability.Uncollected) { u.Delivering = liability.Who{} }), []courier.Need{"delivering"}},
		{uncollected(func(u *liability.Uncollected) { u.Delivering, u.Terms.DelivererAnswers = liability.Who{}, no }), nil},
		{uncollected(paidOver(30_00), func(u *liability.Uncollected) { u.Origin, u.Terms, u.Collected = liability.Who{}, nil, 0 }), nil},
	} {
		got := collect(t, c.u)
		assert.Equal(t, c.want, got.Needs)
		assert.Equal(t, len(c.want) == 0, got.Owed.Known())
	}
}

func TestCollectBadFacts(t *testing.T) {
	for _, c := range []struct {
		field string
		want  error
		edit  func(u *liability.Uncollected)
	}{
		{"happened_on", courier.ErrNoRule, func(u *liability.Uncollected) { u.HappenedOn = ymd("2020-12-31") }},
		{"due", courier.ErrNegative, func(u *liability.Uncollected) { u.Due, u.Received = courier.Fen(-1), courier.Money{} }},
		{"received", courier.ErrCurrency, func(u *liability.Uncollected) { u.Received = courier.Minor(1, courier.USD) }},
		{"received", courier.ErrContradicts, paidOver(30_01)},
		{"origin", courier.ErrContradicts, func(u *liability.Uncollected) { u.Origin.Carrier = "甲" }},
		{"delivering", courier.ErrContradicts, func(u *liability.Uncollected) { u.Delivering = originOutlet }},
		{"collected", courier.ErrUnknownWord, func(u *liability.Uncollected) { u.Collected = 9 }},
		{"released", courier.ErrUnknownWord, func(u *liability.Uncollected) { u.Released = 9 }},
		{"terms.cite", courier.ErrContradicts, func(u *liability.Uncollected) { u.Terms.Cite = courier.Art(courier.CivilCode, "1") }},
		{"terms.deliverer_answers", courier.ErrUnknownWord, func(u *liability.Uncollected) { u.Terms.DelivererAnswers = 9 }},
	} {
		got, err := liability.Collect(uncollected(c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
		assert.Zero(t, got)
	}
}

func TestCollectTextForm(t *testing.T) {
	u := uncollected()
	facts, err := json.Marshal(u)
	require.NoError(t, err)
	var same liability.Uncollected
	require.NoError(t, json.Unmarshal(facts, &same))
	assert.Empty(t, cmp.Diff(u, &same))
	c := collect(t, u)
	back := carried(t, &c, func(c *liability.Collection) *courier.Grounds { return &c.Grounds })
	assert.Equal(t, c.Owed, back.Owed)
	assert.Equal(t, c.From, back.From)
	stands := c.Reasons[:1:1]
	appended, err := liability.AppendCollect(stands, u)
	require.NoError(t, err)
	assert.Equal(t, append(codes(&courier.Grounds{Reasons: stands}), codes(&c.Grounds)...), codes(&appended.Grounds))
}

// What is owed is what is due less what came back, and an outlet answers only
// where money was collected or the rules say so.
func FuzzCollect(f *testing.F) {
	f.Add(int64(30_00), int64(0), uint8(0b011010), true)
	f.Add(int64(30_00), int64(30_00), uint8(0), false)
	f.Add(int64(30_00), int64(-1), uint8(0xff), true)
	f.Fuzz(func(t *testing.T, due, received int64, said uint8, known bool) {
		u := uncollected(func(u *liability.Uncollected) {
			u.Due, u.Received = courier.Fen(due), courier.Fen(received)
			u.Collected, u.Released, u.Terms.DelivererAnswers = courier.Answer(said&3), courier.Answer(said>>2&3), courier.Answer(said>>4&3)
			if !known {
				u.Delivering = liability.Who{}
			}
		})
		c, err := liability.Collect(u)
		if err != nil {
			require.Zero(t, c)
			return
		}
		require.Equal(t, len(c.Needs) == 0, c.Owed.Known())
		if len(c.Needs) == 0 {
			require.Equal(t, due-received, c.Owed.Minor())
			charged := due > received && (u.Collected == yes || u.Released == yes && u.Terms.DelivererAnswers == yes)
			require.Equal(t, charged, c.From == deliveryOutlet)
		}
		var same liability.Uncollected
		sound(t, u, &same, &c.Grounds, func() *courier.Grounds { v := collect(t, &same); return &v.Grounds })
	})
}

func BenchmarkCollect(b *testing.B) {
	u := uncollected()
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		c, err := liability.AppendCollect(reasons[:0], u)
		if err != nil {
			b.Fatal(err)
		}
		reasons = c.Reasons
	}
}

// The delivering outlet let a parcel go without its freight.
func ExampleCollect() {
	c, err := liability.Collect(&liability.Uncollected{
		HappenedOn: courier.Day(2026, 3, 1), Due: courier.Fen(30_00), Received: courier.Fen(0),
		Origin: liability.Who{Unit: "Hangzhou"}, Delivering: liability.Who{Unit: "Chengdu"},
		Collected: courier.No, Released: courier.Yes,
		Terms: &liability.CollectTerms{Cite: courier.Art(courier.ZTOTerms, ""), DelivererAnswers: courier.Yes},
	})
	fmt.Println(c.From, "owes", c.To, c.Owed, err)
	for _, r := range c.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// Chengdu owes Hangzhou CNY 30.00 <nil>
	// the delivering outlet let the goods go unpaid and answers for CNY 30.00 by the network's rules
	// freight is paid by shipper or consignee; agreed to be paid by the consignee and not paid, the shipper answers for it
}
