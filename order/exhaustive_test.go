package order_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// spaces are the sets of facts that hang together; a fact outside its set is
// in favour of the request. Sea and air have facts of their own, which meet
// nothing but their regime, the exclusions of the terms meet nothing but who
// asks, and prohibited goods and the lien bar alike everywhere: the product
// of all sets is too large to walk and would meet nothing new.
func spaces() map[string][]axis {
	about := slices.Concat([]axis{theAction, theStage}, whoAsks)
	by := whoAsks[0]
	return map[string][]axis{
		"limits":     slices.Concat([]axis{theAction, theStage, by, theLane, theCutOffs, theServed, theAdmission}, limits, limited),
		"gates":      slices.Concat([]axis{theAction, theStage, shipperOrConsignee, whoAsks[1], theAdmission}, gates, gated),
		"exclusions": slices.Concat([]axis{theAction, by, theLane, theAdmission}, exclusions, excluded),
		"targets":    slices.Concat([]axis{theAction, by, theAdmission, theServed}, theTarget, targetLimits),
		"costs":      slices.Concat([]axis{theAction, shipperOrConsignee, theRegime, theTarget[0], theAdmission}, costs, gates[4:], gated[2:]),
		"classes":    slices.Concat([]axis{theAction, by, theServed, theAdmission, openTarget}, costs[:2]),
		"proofs":     slices.Concat([]axis{theAction, by, whoAsks[2], theAdmission}, proofs, gates[4:], gated[2:]),
		"fee":        slices.Concat(about, []axis{theRegime, theServed, theAdmission, theFee}, theObstacle),
		"sea":        slices.Concat([]axis{theAction, theStage, by, seaOrLand, seaDay, theAdmission}, seaFacts),
		"air":        slices.Concat([]axis{theAction, theStage, by, airOrLand, theAdmission}, airFacts),
		"road":       slices.Concat(about, []axis{onRoad, theLane, theAdmission}, theObstacle),
		"held":       slices.Concat([]axis{theAction, theStage, by, theRegime, theDay, theLane, theExpress, theServed, theAdmission}, theObstacle),
		"order":      slices.Concat([]axis{theOrder, theStage, theConfirmation}, whoAsks, orderTerms),
		"arrange":    slices.Concat([]axis{arrange1, theWish, theStage, theDay}, whoAsks, theObstacle),
	}
}

// With every fact known there is exactly one verdict, it is the one that the
// law read straight through gives, and the reasons are of one mind.
func TestEveryCompleteDesk(t *testing.T) {
	long(t)
	spoke := map[courier.Code]bool{}
	for name, axes := range spaces() {
		var d desk
		var buf []courier.Reason
		n := 0
		each(axes, func(values []int) {
			r := d.seat(axes, values)
			if contradicts(r) {
				return
			}
			ruling, err := order.AppendDecide(buf[:0], r)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if wrong := atOdds(r, &ruling); wrong != "" {
				t.Fatalf("%s: %s\n%+v\n%v", name, wrong, r, ruling.Reasons)
			}
			for i := range ruling.Reasons {
				spoke[ruling.Reasons[i].Code()] = true
			}
			buf = ruling.Reasons
			n++
		})
		t.Logf("%s: %d desks", name, n)
	}
	for row := range order.DecideBook().Rows() {
		assert.True(t, spoke[row.Code], "%s never speaks", row.Code)
	}
}

// atOdds says what is wrong with a ruling on facts that are all known.
func atOdds(r *order.Request, ruling *order.Ruling) string {
	var by [courier.Refers + 1]int
	for i := range ruling.Reasons {
		by[ruling.Reasons[i].Effect]++
		for j := range i {
			if ruling.Reasons[i].Code() == ruling.Reasons[j].Code() {
				return "a code twice: " + string(ruling.Reasons[i].Code())
			}
		}
	}
	want := refused
	if lawful(r) {
		want = granted
	}
	switch {
	case ruling.Verdict != want:
		return fmt.Sprintf("%v, the law says %v", ruling.Verdict, want)
	case len(ruling.Needs) > 0:
		return "asks although it knows all"
	case ruling.Verdict == granted && (by[courier.Bars] > 0 || by[courier.Grants] != 1):
		return "a yes that rests on other than one right, or meets a bar"
	case ruling.Verdict == refused && (by[courier.Bars] == 0 || by[courier.Grants]+by[courier.Conditions] > 0):
		return "a no without a ground, or with the ground of a yes"
	case by[courier.Refers]+by[courier.Changes] > 0:
		return "an effect that no row has"
	case ruling.Verdict == granted && (ruling.Next != 0 || ruling.Later != order.Opening{}) || ruling.Next == r.Action:
		return "a wrong way out"
	case wrongCure(r, ruling.Cure):
		return fmt.Sprintf("a wrong cure: %v", ruling.Cure)
	case ended(ruling) && (r.Regime != courier.Air || r.Air.ConsigneeRight != courier.Yes || r.By == courier.Consignee || r.By == courier.Payer || r.Stage == tracking.Delivered):
		return "the end of a right that has not ended"
	case ruling.Has("order.air.consignee_right") && (ruling.Has("order.air.revived_by_refusal") || ruling.Has("order.air.revived_by_silence")):
		return "a right that ended and revived"
	case !slices.Equal(beside(ruling), expected(r, ruling.Verdict)):
		return fmt.Sprintf("tells %v beside, not %v", beside(ruling), expected(r, ruling.Verdict))
	case wrongLaw(r, ruling):
		return "the law of another carriage, or a consignee admitted and not"
	}
	return ""
}

// laws are the prefixes of what stands under each law by itself, land first.
var laws = []courier.Code{"order.", "order.sea.", "order.air.", "order.road."}

// wrongLaw reports whether a ground is told under the law of another regime,
// or together with what lifts it.
func wrongLaw(r *order.Request, ruling *order.Ruling) bool {
	for _, law := range laws {
		if ruling.Has(law+"not_the_shipper") && ruling.Has(law+"consignee_admitted") ||
			ruling.Has(law+"payer_is_not_the_shipper") && ruling.Has(law+"payer_admitted") {
			return true
		}
	}
	want := "order."
	switch r.Regime {
	case courier.Sea:
		want = "order.sea."
	case courier.Air:
		want = "order.air."
	case courier.RoadRules1999:
		want = "order.road."
	}
	for i := range ruling.Reasons {
		code := string(ruling.Reasons[i].Code())
		for _, other := range laws[1:] {
			if strings.HasPrefix(code, string(other)) && string(other) != want {
				return true
			}
		}
		switch code {
		case "order.not_the_shipper", "order.consignee_admitted", "order.stranger", "order.identity_not_shown",
			"order.payer_is_not_the_shipper", "order.payer_admitted", "order.letter_missing", "order.delivered", "order.carried_out",
			"order.returned", "order.right.redirect", "order.right.new_consignee", "order.right.recall", "order.right.return",
			"order.right.hold", "order.pays_loss":
			if want != "order." {
				return true
			}
		}
	}
	return false
}

// ended reports whether the end or the revival of the right in the air is told.
func ended(r *order.Ruling) bool {
	return r.Has("order.air.consignee_right") || r.Has("order.air.revived_by_refusal") || r.Has("order.air.revived_by_silence")
}

// What holds only while the consignment is at one place of its way, so that
// it may fall off later without making the answer more permissive: the chase,
// the two cut-offs that ask for "with the courier now", and the end of the
// right in the air, which delivery absorbs.
var passing = []courier.Code{"order.best_effort", "order.arrange.best_effort",
	"order.terms.out_for_delivery", "order.textbook.redirect_dispatched", "order.air.consignee_right"}

// Along the forward path a later stage is never more permissive: a no stays a
// no on the same grounds and more, a yes keeps its conditions.
func TestLaterStagesAreNeverMorePermissive(t *testing.T) {
	long(t)
	for name, axes := range spaces() {
		if name == "order" || !slices.ContainsFunc(axes, func(a axis) bool { return a.need == theStage.need }) {
			continue
		}
		others := slices.DeleteFunc(slices.Clone(axes), func(a axis) bool { return a.need == theStage.need })
		all := append(others[:len(others):len(others)], theStage)
		var d desk
		each(others, func(values []int) {
			values = append(slices.Clone(values), 0)
			var before order.Ruling
			started := false
			for i := range path {
				values[len(values)-1] = i
				r := d.seat(all, values)
				if contradicts(r) {
					continue
				}
				after, err := order.Decide(r)
				if err != nil {
					t.Fatal(err)
				}
				if started && morePermissive(&before, &after) {
					t.Fatalf("%s: %v is more permissive than %v\n%v\n%v", name, path[i], path[i-1], before.Reasons, after.Reasons)
				}
				before, started = after, true
			}
		})
	}
}

func morePermissive(before, after *order.Ruling) bool {
	effect := courier.Conditions
	switch {
	case after.Verdict < before.Verdict: // granted comes before refused
		return true
	case after.Verdict > before.Verdict:
		return false
	case after.Verdict == refused:
		effect = courier.Bars
	}
	return len(without(without(codes(before, effect), passing...), codes(after, effect)...)) > 0
}

var atTheDoor = pick("stage", func(d *desk) *tracking.Stage { return &d.Stage }, tracking.OutForDelivery)

// The edges at which a right revives after the courier came back: what was in
// the way at the door, by name, and no more.
func TestEdgesWhereTheRightRevives(t *testing.T) {
	long(t)
	fallsOff := []courier.Code{"order.best_effort", "order.arrange.best_effort", "order.terms.out_for_delivery", "order.textbook.redirect_dispatched"}
	for _, edge := range []struct {
		to      tracking.Stage
		revives []courier.Code
	}{
		{tracking.AttemptFailed, fallsOff},
		{tracking.AtPickupPoint, fallsOff},
		{tracking.DeliveryRefused, append(fallsOff[:len(fallsOff):len(fallsOff)], "order.air.consignee_right")},
	} {
		revived := map[courier.Code]bool{}
		for name, axes := range spaces() {
			i := slices.IndexFunc(axes, func(a axis) bool { return a.need == theStage.need })
			if i < 0 || name == "held" || name == "order" { // what bars everywhere revives nowhere
				continue
			}
			axes = slices.Clone(axes)
			axes[i] = atTheDoor
			var d desk
			each(axes, func(values []int) {
				r := d.seat(axes, values)
				out := decide(t, *r)
				r.Stage = edge.to
				back := decide(t, *r)
				if back.Verdict > out.Verdict && !back.Has("order.terms.delivery_attempted") { // whose very sense it is
					t.Fatalf("%s: %v closes what was open at the door: %v", name, edge.to, back.Reasons)
				}
				for _, e := range []courier.Effect{courier.Bars, courier.Conditions} {
					for _, code := range without(codes(&out, e), codes(&back, e)...) {
						if out.Verdict == back.Verdict || e == courier.Bars {
							revived[code] = true
						}
					}
				}
			})
		}
		for code := range revived {
			assert.Contains(t, edge.revives, code, "%v", edge.to)
		}
		for _, code := range edge.revives {
			assert.True(t, revived[code], "%v does not revive what %s took", edge.to, code)
		}
	}
}
