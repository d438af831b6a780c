package order_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// deskDay is one question to each entry point, in the form that reuses the
// memory of its reasons.
func deskDay() map[string]func(dst []courier.Reason) ([]courier.Reason, error) {
	amend, change, conflicts := amendable(order.PayerToSender), recalled(), conflict(recalls, insists)
	debt, ship, waiting, netted := unpaid(), unpaidAtSea(), uncollected(order.StorageFee), owing()
	step := order.Step{State: order.AcceptedRequest, Move: order.Try, By: courier.Carrier, Met: courier.Yes}
	sailing, wagons := beforeSailing(), order.OldCancel{Rules: order.Rail1986, On: lastRail, By: courier.Shipper,
		Wagons: courier.CountOf(3), Excuse: order.NoExcuse, MadeUp: courier.No}
	return map[string]func([]courier.Reason) ([]courier.Reason, error){
		"Amend": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendAmend(dst, &amend)
			return got.Reasons, err
		},
		"Bill": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendBill(dst, &change)
			return got.Reasons, err
		},
		"CancelSea": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendCancelSea(dst, &sailing)
			return got.Reasons, err
		},
		"CancelHistoric": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendCancelHistoric(dst, &wagons)
			return got.Reasons, err
		},
		"Prevail": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendPrevail(dst, &conflicts)
			return got.Reasons, err
		},
		"Follow": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendFollow(dst, &step)
			return got.Reasons, err
		},
		"Lien": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendLien(dst, &debt)
			return got.Reasons, err
		},
		"HoldAtSea": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendLien(dst, &ship)
			return got.Reasons, err
		},
		"Keep": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendKeep(dst, &waiting)
			return got.Reasons, err
		},
		"SetOff": func(dst []courier.Reason) ([]courier.Reason, error) {
			got, err := order.AppendSetOff(dst, &netted)
			return got.Reasons, err
		},
	}
}

func BenchmarkChange(b *testing.B) {
	for name, ask := range deskDay() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if reasons, err := ask(nil); err != nil || len(reasons) == 0 {
					b.Fatal(reasons, err)
				}
			}
		})
		b.Run("Append"+name, func(b *testing.B) {
			var buf []courier.Reason
			b.ReportAllocs()
			for b.Loop() {
				reasons, err := ask(buf[:0])
				if err != nil || len(reasons) == 0 {
					b.Fatal(reasons, err)
				}
				buf = reasons
			}
		})
	}
}

// What an answer costs in memory beyond its reasons: the list of those told,
// for [order.Prevail].
func TestChangeAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector allocates too")
	}
	buf := make([]courier.Reason, 0, 32)
	for name, ask := range deskDay() {
		got := testing.AllocsPerRun(100, func() {
			if _, err := ask(buf); err != nil {
				t.Fatal(err)
			}
		})
		beyond := map[string]float64{"Prevail": 1}[name]
		assert.Equal(t, beyond, got, name)
	}
}

// What dst holds stays at the head of the reasons, and no more is told for it.
func TestChangeAppends(t *testing.T) {
	for name, ask := range deskDay() {
		alone, err := ask(nil)
		assert.NoError(t, err, name)
		head := alone[:1:1]
		both, err := ask(head)
		assert.NoError(t, err, name)
		if assert.Len(t, both, 1+len(alone), name) {
			for i := range alone {
				assert.True(t, alone[i].Equal(both[1+i]), name)
			}
			assert.True(t, head[0].Equal(both[0]), name)
		}
	}
}

// Once every source may have changed, each answer says so.
func TestChangeWarnsOfUncheckedSources(t *testing.T) {
	amend, change, conflicts, debt, netted, ship := amendable(order.CODAmount), recalled(), conflict(recalls), unpaid(), owing(), beforeSailing()
	amend.AskedOn, change.AskedOn, conflicts.AskedOn, debt.On, netted.On, ship.On = later, later, later, later, later, later
	a, p, h := amended(t, amend), prevail(t, conflicts), hold(t, debt)
	b, n, s := bill(t, change), setOff(t, netted), cancelSea(t, ship)
	for _, g := range []*courier.Grounds{&a.Grounds, &b.Grounds, &p.Grounds, &h.Grounds, &n.Grounds, &s.Grounds} {
		assert.True(t, g.Has("courier.source_unchecked"), "%v", g.Reasons)
	}
}
