package order_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// appointment is between nine and eleven; missed after two hours; changed up
// to an hour before.
func appointment(now courier.Instant, changes ...func(*order.Appointment)) order.Appointment {
	a := order.Appointment{From: summerAt(9, 0), To: summerAt(11, 0), Now: now, Absent: courier.No,
		Terms: &order.PickupTerms{Cite: deskCite, MissedAfter: courier.CountOf(120), ChangeUntil: courier.CountOf(60)}}
	for _, change := range changes {
		change(&a)
	}
	return a
}

func pickedUp(i courier.Instant) func(*order.Appointment) {
	return func(a *order.Appointment) { a.PickedUp = i }
}

func changeAsked(at courier.Instant, agreed courier.Answer) func(*order.Appointment) {
	return func(a *order.Appointment) {
		a.Change = &order.PickupChange{AskedAt: at, From: summerAt(14, 0), To: summerAt(16, 0), Agreed: agreed}
	}
}

type pickupCase struct {
	name  string
	facts order.Appointment
	state order.PickupState
	late  int64
	code  courier.Code
}

func pickupCases() []pickupCase {
	return []pickupCase{
		{"ahead", appointment(summerAt(8, 59)), order.PickupAhead, -1, ""},
		{"the first minute", appointment(summerAt(9, 0)), order.PickupDue, -1, ""},
		{"the last minute", appointment(summerAt(11, 0)), order.PickupDue, -1, ""},
		{"a minute late", appointment(summerAt(11, 1)), order.PickupLate, 1, "order.pickup.late"},
		{"late, a minute before it is missed", appointment(summerAt(12, 59)), order.PickupLate, 119, "order.pickup.late"},
		{"missed", appointment(summerAt(13, 0)), order.PickupMissed, 120, "order.pickup.missed"},
		{"late for ever, where the terms say no more", appointment(summerAt(23, 0), func(a *order.Appointment) { a.Terms.MissedAfter = courier.Count{} }), order.PickupLate, 720, "order.pickup.late"},
		{"nobody there", appointment(summerAt(12, 0), func(a *order.Appointment) { a.Absent = courier.Yes }), order.PickupAbsent, -1, "order.pickup.sender_absent"},
		{"done", appointment(summerAt(18, 0), pickedUp(summerAt(11, 0))), order.PickupDone, -1, ""},
		{"done early", appointment(summerAt(18, 0), pickedUp(summerAt(8, 0))), order.PickupDone, -1, ""},
		{"done late", appointment(summerAt(18, 0), pickedUp(summerAt(15, 0))), order.PickupOverdue, 240, "order.pickup.done_late"},
		{"late by the old time, ahead by the new", appointment(summerAt(12, 0), changeAsked(summerAt(8, 0), 0)), order.PickupAhead, -1, "order.pickup.change_in_time"},
		{"a minute too late to ask", appointment(summerAt(12, 0), changeAsked(summerAt(8, 1), courier.No)), order.PickupLate, 60, "order.pickup.change_too_late"},
		{"agreed all the same", appointment(summerAt(12, 0), changeAsked(summerAt(8, 1), courier.Yes)), order.PickupAhead, -1, "order.pickup.change_agreed"},
		{"after the pick-up", appointment(summerAt(12, 0), pickedUp(summerAt(10, 0)), changeAsked(summerAt(11, 0), courier.Yes)), order.PickupDone, -1, "order.pickup.change_after_pickup"},
	}
}

func TestCollect(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range pickupCases() {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.Collect(&c.facts)
			require.NoError(t, err)
			assert.Empty(t, r.Needs)
			assert.Equal(t, c.state, r.State)
			assert.Equal(t, courier.CountOf(c.late), r.Late)
			if c.code != "" {
				assert.True(t, r.Has(c.code), "%v", r.Reasons)
			} else {
				assert.Empty(t, r.Reasons)
			}
			assert.Equal(t, c.facts.Change != nil, r.Change != 0)
			want := summerAt(9, 0)
			if r.Change == granted {
				want = summerAt(14, 0)
			}
			assert.Equal(t, want, r.From)
			for _, code := range deskCodes(&r.Grounds) {
				spoke[code] = true
			}
			roundTrip(t, c.facts)
			roundTrip(t, r)
		})
	}
	everyRowSpeaks(t, spoke, "order.pickup.")
	assert.Equal(t, "逾时未揽收 late", order.PickupLate.Name(courier.Chinese)+" "+order.PickupLate.Name(courier.English))
}

func TestCollectNeeds(t *testing.T) {
	noTerms := func(a *order.Appointment) { a.Terms = nil }
	for _, c := range []struct {
		name  string
		facts order.Appointment
		needs []courier.Need
	}{
		{"nothing", order.Appointment{}, []courier.Need{"from", "to", "now"}},
		{"whether anybody was there", appointment(summerAt(12, 0), func(a *order.Appointment) { a.Absent = 0 }), []courier.Need{"absent"}},
		{"not while there is time", appointment(summerAt(10, 0), func(a *order.Appointment) { a.Absent = 0 }), nil},
		{"the terms", appointment(summerAt(12, 0), noTerms), []courier.Need{"terms"}},
		{"not once it is done", appointment(summerAt(18, 0), noTerms, pickedUp(summerAt(15, 0))), nil},
		{"when it was asked", appointment(summerAt(8, 0), changeAsked(courier.Instant{}, courier.No)), []courier.Need{"change.asked_at"}},
		{"or whether it is agreed", appointment(summerAt(8, 0), changeAsked(courier.Instant{}, 0)), []courier.Need{"change.asked_at", "change.agreed"}},
		{"agreed alone", appointment(summerAt(8, 30), changeAsked(summerAt(8, 1), 0)), []courier.Need{"change.agreed"}},
		{"terms that set no last moment", appointment(summerAt(8, 0), changeAsked(summerAt(7, 0), 0), func(a *order.Appointment) { a.Terms.ChangeUntil = courier.Count{} }), []courier.Need{"change.agreed"}},
		{"the new time", appointment(summerAt(8, 0), func(a *order.Appointment) { a.Change = &order.PickupChange{} }), []courier.Need{"change.from", "change.to"}},
		{"agreed, without terms", appointment(summerAt(8, 0), noTerms, changeAsked(courier.Instant{}, courier.Yes)), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.Collect(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.needs, r.Needs)
			assert.Equal(t, c.needs == nil, r.State != 0)
		})
	}
	r, err := order.Collect(nil)
	require.NoError(t, err)
	assert.Len(t, r.Needs, 3)
}

func TestCollectBadInput(t *testing.T) {
	for _, c := range []struct {
		field string
		fault courier.Fault
		facts order.Appointment
	}{
		{"to", courier.ErrOrder, appointment(summerAt(9, 0), func(a *order.Appointment) { a.To = summerAt(8, 59) })},
		{"now", courier.ErrOrder, appointment(summerAt(9, 0), pickedUp(summerAt(9, 1)))},
		{"now", courier.ErrOrder, appointment(summerAt(8, 0), changeAsked(summerAt(8, 1), 0))},
		{"now", courier.ErrNoRule, order.Appointment{Now: courier.Day(2020, 12, 31).At(9, 0)}},
		{"change.to", courier.ErrOrder, appointment(summerAt(8, 0), func(a *order.Appointment) {
			a.Change = &order.PickupChange{From: summerAt(16, 0), To: summerAt(15, 0)}
		})},
		{"change.agreed", courier.ErrUnknownWord, appointment(summerAt(8, 0), changeAsked(summerAt(7, 0), 3))},
		{"absent", courier.ErrUnknownWord, appointment(summerAt(8, 0), func(a *order.Appointment) { a.Absent = 3 })},
		{"terms.cite.source", courier.ErrMissing, appointment(summerAt(8, 0), func(a *order.Appointment) { a.Terms.Cite = courier.Cite{} })},
		{"terms.missed_after_minutes", courier.ErrRange, appointment(summerAt(8, 0), func(a *order.Appointment) { a.Terms.MissedAfter = courier.CountOf(1_000_001) })},
		{"terms.change_until_minutes", courier.ErrRange, appointment(summerAt(8, 0), func(a *order.Appointment) { a.Terms.ChangeUntil = courier.CountOf(1 << 60) })},
	} {
		t.Run(c.field, func(t *testing.T) {
			r, err := order.Collect(&c.facts)
			fieldError(t, err, c.field, c.fault)
			assert.Zero(t, r.State)
		})
	}
}

func FuzzCollect(f *testing.F) {
	for _, c := range pickupCases() {
		text, err := json.Marshal(c.facts)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var a order.Appointment
		if json.Unmarshal(data, &a) != nil {
			return
		}
		r, err := order.Collect(&a)
		if err != nil {
			named(t, err)
			return
		}
		if (r.State == 0) != (len(r.Needs) > 0) {
			t.Fatalf("%v, asking %v", r.State, r.Needs)
		}
	})
}

func BenchmarkCollect(b *testing.B) {
	facts := appointment(summerAt(11, 1))
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		r, err := order.AppendCollect(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = r.Reasons
	}
}

func TestCollectAllocations(t *testing.T) {
	facts, buf := appointment(summerAt(11, 1)), make([]courier.Reason, 0, 8)
	deskAllocs(t, 0, func() error { _, err := order.AppendCollect(buf, &facts); return err })
}

// The courier was to come by eleven; it is twelve, and nobody came.
func ExampleCollect() {
	day := courier.Day(2026, 7, 30)
	r, err := order.Collect(&order.Appointment{
		From: day.At(9, 0), To: day.At(11, 0), Now: day.At(12, 0), Absent: courier.No,
		Terms: &order.PickupTerms{
			Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司揽收承诺", En: "Pick-up promise of firm A",
				Force: courier.Contract, Evidence: courier.Primary}},
			MissedAfter: courier.CountOf(120),
		},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State.Name(courier.Chinese), r.Late)
	for _, reason := range r.Reasons {
		fmt.Println("-", reason.Text(courier.English))
	}
	// Output:
	// 逾时未揽收 60
	// - the pick-up was agreed until 2026-07-30T11:00:00+08:00 and is 60 minutes late: it has to be made good [Civil Code, Art. 577]
}
