package tracking_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Which states tell an act, one by one.
func TestActsOfTheStateTable(t *testing.T) {
	var acts []string
	for row := range tracking.StateTable() {
		if row.Acts {
			acts = append(acts, row.State.String())
		}
	}
	assert.Equal(t, []string{"pickup_failed", "picked_up", "in_transit", "arrived_dest", "customs", "customs_submitted", "customs_released",
		"transferred", "intercepted", "out_for_delivery", "attempt_failed", "delivered", "signed_by_facility", "refused", "returning",
		"returned", "misrouted", "destroyed"}, acts)
}

// News of no movement does not renew the silence; a scan does, and so does a
// place that was not told before.
func TestMovedIsTheLastScan(t *testing.T) {
	for s := tracking.State(1); int(s) <= tracking.StateCount; s++ {
		j := fold(t, event(9, tracking.StateInTransit), event(33, s))
		want := hour(9)
		for row := range tracking.StateTable() {
			if row.State == s && (row.Acts || (j.State == s && j.Stage != tracking.InTransit)) {
				want = hour(33)
			}
		}
		assert.Equal(t, want, j.Moved, s.String())
		assert.Equal(t, hour(33), j.Last, s.String())
	}
	j := fold(t, event(9, tracking.StateAwaitingPickup), event(33, tracking.StateAwaitingPickup))
	assert.Equal(t, hour(9), j.Moved, "told first, and then only again")
	j = fold(t, event(9, tracking.StateOutForDelivery), event(33, tracking.StateAtPickupPoint), event(57, tracking.StateAtPickupPoint))
	assert.Equal(t, hour(33), j.Moved, "a reminder to collect is no scan")
	j = fold(t, event(9, tracking.StateInTransit), event(33, tracking.StateInTransit))
	assert.Equal(t, hour(33), j.Moved)
	j = fold(t, event(9, tracking.StateInTransit), coded(33, tracking.VocabKdniao, "999"), tracking.Event{At: hour(34), Text: "暂无更新"})
	assert.Equal(t, hour(9), j.Moved)
	assert.Zero(t, fold(t, coded(9, tracking.VocabKdniao, "0")).Moved)
}

// A feed that says "no update" every day does not keep the alarm quiet.
func TestADailyNoUpdateIsAStall(t *testing.T) {
	events := []tracking.Event{event(9, tracking.StateInTransit)}
	for day := 1; day <= 9; day++ {
		events = append(events, event(9+24*day, tracking.StateStalled))
	}
	j := fold(t, events...)
	assert.Equal(t, []string{"tracking.fold.said_stalled path[1]"}, codesOf(&j.Grounds), "once, where it begins")
	a := mustStall(t, tracking.Watch{Stage: j.Stage, LastScan: j.Moved, AsOf: hour(240)})
	assert.Equal(t, courier.Yes, a.Stalled)
	assert.Equal(t, hour(33), a.Since)
	quiet := mustStall(t, tracking.Watch{Stage: j.Stage, LastScan: j.Last, AsOf: hour(240)})
	assert.Equal(t, courier.No, quiet.Stalled, "which is why Last is no scan")
}

// One delivery told by two feeds, in both orders and through trouble.
func TestAFacilityAndABareDelivery(t *testing.T) {
	facility, bare := coded(34, tracking.VocabKuaidi100, "304"), coded(35, tracking.VocabAfterShip, "Delivered")
	at := func(e tracking.Event, h int) tracking.Event { e.At, e.Seen = hour(h), hour(h); return e }
	how := event(36, tracking.StateDelivered)
	how.Handover = tracking.Collected
	how.Entry = tracking.EntryFeed
	signed, delivered := tracking.StateSignedByFacility, tracking.StateDelivered
	for name, c := range map[string]struct {
		events   []tracking.Event
		state    tracking.State
		handover tracking.Handover
		disagree bool
	}{
		"facility first":             {[]tracking.Event{facility, bare}, signed, tracking.HandedToFacility, true},
		"bare first":                 {[]tracking.Event{at(bare, 33), facility}, signed, tracking.HandedToFacility, true},
		"of one instant":             {[]tracking.Event{at(bare, 34), facility}, signed, tracking.HandedToFacility, true},
		"told again":                 {[]tracking.Event{facility, bare, at(facility, 37)}, signed, tracking.HandedToFacility, true},
		"through trouble":            {[]tracking.Event{facility, event(35, tracking.StateStalled), at(bare, 36)}, signed, tracking.HandedToFacility, true},
		"one that says how":          {[]tracking.Event{facility, how}, delivered, tracking.Collected, false},
		"and bare between":           {[]tracking.Event{facility, bare, how}, delivered, tracking.Collected, true},
		"taken out again":            {[]tracking.Event{facility, event(35, tracking.StateOutForDelivery), at(bare, 36)}, delivered, 0, false},
		"taken out, and trouble":     {[]tracking.Event{facility, event(35, tracking.StateOutForDelivery), event(36, tracking.StateHeld), at(bare, 37)}, delivered, 0, false},
		"a person":                   {[]tracking.Event{facility, entered(event(36, delivered), tracking.EntryHand)}, delivered, 0, false},
		"a person, then a facility":  {[]tracking.Event{entered(event(33, delivered), tracking.EntryHand), facility}, delivered, 0, false},
		"to the addressee, and then": {[]tracking.Event{at(coded(33, tracking.VocabKuaidi100, "301"), 33), facility}, delivered, tracking.HandedToConsignee, false},
	} {
		j := fold(t, c.events...)
		assert.Equal(t, c.state, j.State, name)
		assert.Equal(t, c.handover, j.Handover, name)
		assert.Equal(t, c.disagree, j.Has("tracking.fold.feeds_disagree"), name)
		assert.Equal(t, c.state.Stage(), j.Stage, name)
		permute(c.events, func(order []tracking.Event) {
			require.Empty(t, cmp.Diff(j, fold(t, order...)), name)
		})
	}
	j := fold(t, at(coded(33, tracking.VocabKuaidi100, "301"), 33), facility)
	assert.True(t, j.Has("tracking.fold.after_end"), "a delivery that says how stands")
}

// A disputed signature takes the stage back to where the item was.
func TestADisputedSignatureTakesTheStageBack(t *testing.T) {
	disputed := entered(event(50, tracking.StateSignatureDisputed), tracking.EntryHand)
	j := fold(t, append(parcel(), disputed)...)
	assert.Equal(t, tracking.StateSignatureDisputed, j.State)
	assert.Equal(t, tracking.OutForDelivery, j.Stage)
	assert.Equal(t, hour(32), j.Staged)
	assert.Equal(t, hour(34), j.Moved, "a dispute is no scan")
	assert.Empty(t, j.Reasons)

	j = fold(t, append(parcel(), disputed, entered(event(60, tracking.StateDelivered), tracking.EntryHand))...)
	assert.Equal(t, tracking.Delivered, j.Stage, "it stands after all")
	j = fold(t, append(parcel(), disputed, entered(event(60, tracking.StateDelivered), tracking.EntryHand), entered(event(70, tracking.StateSignatureDisputed), tracking.EntryHand))...)
	assert.Equal(t, tracking.OutForDelivery, j.Stage, "and is disputed again")

	j = fold(t, event(34, tracking.StateDelivered), disputed)
	assert.Zero(t, j.Stage)
	assert.Zero(t, j.Staged)
	assert.Equal(t, []string{"tracking.fold.place_unknown path[1]"}, codesOf(&j.Grounds))

	back := []tracking.Event{event(32, tracking.StateOutForDelivery), event(34, tracking.StateReturning), event(40, tracking.StateReturned), disputed}
	assert.Equal(t, tracking.Returning, fold(t, back...).Stage)
	j = fold(t, event(32, tracking.StateOutForDelivery), event(34, tracking.StateDelivered), event(40, tracking.StateReturned), disputed)
	assert.Zero(t, j.Stage, "delivered and back, and nothing told between")
	j = fold(t, event(34, tracking.StateSignedByFacility), disputed)
	assert.Equal(t, tracking.AtPickupPoint, j.Stage, "a facility's signature had not moved it")
}

// Which state a finding puts into the trail.
func TestStateToEnterAfterADispute(t *testing.T) {
	for name, c := range map[string]struct {
		dispute tracking.SignOffDispute
		verdict courier.Verdict
		enter   tracking.State
	}{
		"no day":    {tracking.SignOffDispute{Of: tracking.NotReceived}, courier.Referred, tracking.StateSignatureDisputed},
		"open":      {tracking.SignOffDispute{Of: tracking.NotReceived, RaisedOn: courier.Day(2026, 5, 2)}, courier.Referred, tracking.StateSignatureDisputed},
		"no proof":  {tracking.SignOffDispute{Of: tracking.NotReceived, RaisedOn: courier.Day(2026, 5, 2), Valid: courier.Yes, Proofs: []tracking.Proof{}}, courier.Refused, tracking.StateSignatureDisputed},
		"it stands": {tracking.SignOffDispute{Of: tracking.NotReceived, RaisedOn: courier.Day(2026, 5, 2), Valid: courier.Yes, Proofs: []tracking.Proof{{Kind: tracking.ExpressConfirmation, At: courier.Day(2026, 5, 1).At(9, 0), Source: courier.Consignee}}}, courier.Granted, tracking.StateDelivered},
		"damage":    {tracking.SignOffDispute{Of: tracking.DamageFound, RaisedOn: courier.Day(2026, 5, 2), Objected: courier.Yes}, courier.Refused, 0},
		"silence":   {tracking.SignOffDispute{Of: tracking.DamageFound, RaisedOn: courier.Day(2026, 5, 2), Objected: courier.No, Remarked: courier.No}, courier.Granted, 0},
	} {
		f, err := tracking.Dispute(&c.dispute)
		require.NoError(t, err)
		assert.Equal(t, c.verdict, f.Verdict, name)
		assert.Equal(t, c.enter, f.Enter, name)
		if c.enter != 0 {
			j := fold(t, append(parcel(), entered(event(50, tracking.StateSignatureDisputed), tracking.EntryHand), entered(event(60, f.Enter), tracking.EntryHand))...)
			assert.Equal(t, f.Enter, j.State, name+": the trail takes it")
		}
	}
}

// No English name is a word of the code with its underscores taken out where
// that is no English.
func TestEnglishNamesOfStates(t *testing.T) {
	for s, want := range map[tracking.State]string{
		tracking.StateArrivedDest: "at the destination outlet", tracking.StateAtPickupPoint: "at a pick-up point",
		tracking.StateSignedByFacility: "signed for by a locker or station", tracking.StateOutForDelivery: "out for delivery", 0: "unknown",
	} {
		assert.Equal(t, want, s.Name(courier.English))
	}
}
