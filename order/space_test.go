package order_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// desk is a request that owns its parts, so that a run over millions of them
// allocates nothing.
type desk struct {
	order.Request
	sea   order.SeaControl
	air   order.AirDisposition
	terms order.Terms
	blind bool // the terms are not known
}

// axis is a field of the facts with the values that a run gives it, the one
// most in favour of the request first.
type axis struct {
	need courier.Need
	n    int
	set  func(d *desk, v int)
}

func pick[T any](need courier.Need, at func(*desk) *T, values ...T) axis {
	return axis{need, len(values), func(d *desk, v int) {
		var unknown T
		if *at(d) = unknown; v >= 0 {
			*at(d) = values[v]
		}
	}}
}

func yes(need courier.Need, at func(*desk) *courier.Answer) axis {
	return pick(need, at, courier.Yes, courier.No)
}

func no(need courier.Need, at func(*desk) *courier.Answer) axis {
	return pick(need, at, courier.No, courier.Yes)
}

// seat puts the values at the axes, -1 for unknown; a fact without an axis
// is in favour of the request.
func (d *desk) seat(axes []axis, values []int) *order.Request {
	*d = desk{Request: redirect()}
	d.Letter, d.sea, d.air = courier.Yes, favour.sea, favour.air
	for i, v := range values {
		axes[i].set(d, v)
	}
	d.Sea, d.Air = &d.sea, &d.air
	if d.terms != (order.Terms{}) {
		d.terms.Cite.Document = house
	}
	if d.Terms = &d.terms; d.blind {
		d.Terms = nil
	}
	return &d.Request
}

var favour = struct {
	sea order.SeaControl
	air order.AirDisposition
}{*bySea().Sea, *byAir().Air}

// long marks a test that walks a whole space, for a run without the race
// detector.
func long(t *testing.T) {
	t.Helper()
	if testing.Short() {
		t.Skip("walks a whole space")
	}
}

// each visits every combination of the axes.
func each(axes []axis, visit func(values []int)) {
	values := make([]int, len(axes))
	for {
		visit(values)
		i := 0
		for ; i < len(axes); i++ {
			if values[i]++; values[i] < axes[i].n {
				break
			}
			values[i] = 0
		}
		if i == len(axes) {
			return
		}
	}
}

// stages are all of them, the forward path without its beginning first.
var path = []tracking.Stage{tracking.Accepted, tracking.InTransit, tracking.ExportCleared, tracking.ExportSealed,
	tracking.AtDestination, tracking.OutForDelivery, tracking.Delivered}

var stages = append(path[:len(path):len(path)], tracking.Ordered, tracking.AttemptFailed, tracking.AtPickupPoint,
	tracking.DeliveryRefused, tracking.Returning, tracking.Returned, tracking.Lost, tracking.Disposed)

// The axes, by what they are about.
var (
	theAction = pick("action", func(d *desk) *order.Action { return &d.Action }, order.Redirect, order.Recall)
	theWish   = pick("wish", func(d *desk) *order.Wish { return &d.Wish },
		order.OtherTime, order.OtherPlace, order.PickupPoint, order.Neighbour, order.NamedPerson)
	theDay = pick("asked_on", func(d *desk) *courier.Date { return &d.AskedOn },
		summer, courier.Day(2026, 4, 30), courier.Day(2023, 5, 1))
	theCutOffs = pick("cut_offs", func(d *desk) *order.CutOffs { return &d.CutOffs }, 0, order.TextbookCutOffs)
	theStage   = pick("stage", func(d *desk) *tracking.Stage { return &d.Stage }, stages...)
	theLane    = pick("lane", func(d *desk) *courier.Lane { return &d.Lane }, courier.OtherDomestic, courier.International)
	theRegime  = pick("regime", func(d *desk) *courier.Regime { return &d.Regime }, courier.CivilLaw, courier.Sea, courier.Air)
	seaOrLand  = pick("regime", func(d *desk) *courier.Regime { return &d.Regime }, courier.Sea, courier.CivilLaw)
	airOrLand  = pick("regime", func(d *desk) *courier.Regime { return &d.Regime }, courier.Air, courier.Rail)
	seaDay     = pick("asked_on", func(d *desk) *courier.Date { return &d.AskedOn }, courier.Day(2026, 5, 1), courier.Day(2026, 4, 30))
	arrange1   = pick("action", func(d *desk) *order.Action { return &d.Action }, order.Arrange)

	whoAsks = []axis{
		pick("by", func(d *desk) *courier.Party { return &d.By },
			courier.Shipper, courier.ShippersAgent, courier.Consignee, courier.ThirdParty),
		yes("identity", func(d *desk) *courier.Answer { return &d.Identity }),
		yes("letter", func(d *desk) *courier.Answer { return &d.Letter }),
	}
	theExpress  = no("express", func(d *desk) *courier.Answer { return &d.Express })
	theServed   = yes("target_served", func(d *desk) *courier.Answer { return &d.TargetServed })
	theObstacle = []axis{
		no("prohibited", func(d *desk) *courier.Answer { return &d.Prohibited }),
		no("lien", func(d *desk) *courier.Answer { return &d.Lien }),
	}
	seaFacts = []axis{
		yes("sea.in_writing", func(d *desk) *courier.Answer { return &d.sea.InWriting }),
		no("sea.impossible", func(d *desk) *courier.Answer { return &d.sea.Impossible }),
		no("sea.security_asked", func(d *desk) *courier.Answer { return &d.sea.SecurityAsked }),
		yes("sea.security_given", func(d *desk) *courier.Answer { return &d.sea.SecurityGiven }),
		no("sea.documents_asked", func(d *desk) *courier.Answer { return &d.sea.DocumentsAsked }),
		yes("sea.documents_shown", func(d *desk) *courier.Answer { return &d.sea.DocumentsShown }),
	}
	airFacts = []axis{
		yes("air.obligations_met", func(d *desk) *courier.Answer { return &d.air.ObligationsMet }),
		no("air.impossible", func(d *desk) *courier.Answer { return &d.air.Impossible }),
		no("air.consignee_right", func(d *desk) *courier.Answer { return &d.air.ConsigneeRight }),
		yes("air.unreachable", func(d *desk) *courier.Answer { return &d.air.Unreachable }),
		yes("air.waybill_shown", func(d *desk) *courier.Answer { return &d.air.WaybillShown }),
	}
	theConsigneeMay = no("terms.consignee_may", func(d *desk) *courier.Answer { return &d.terms.ConsigneeMay })
	theTerms        = axis{"terms.consignee_may", 2, func(d *desk, v int) { // which may not be known
		d.blind = v < 0
		theConsigneeMay.set(d, v)
	}}
	theFee  = pick("terms.fees.any", func(d *desk) *courier.Money { return &d.terms.Fees.Any }, courier.Fen(0), courier.Fen(500))
	clauses = []axis{ // what the terms say: never asked
		theConsigneeMay,
		no("terms.not_when_out", func(d *desk) *courier.Answer { return &d.terms.NotWhenOut }),
		pick("terms.at_most", func(d *desk) *courier.Count { return &d.terms.AtMost }, courier.Count{}, courier.CountOf(1)),
		no("terms.not_perishables", func(d *desk) *courier.Answer { return &d.terms.NotPerishables }),
	}
	termsFacts = []axis{ // what is so under them
		pick("made", func(d *desk) *courier.Count { return &d.Made }, courier.CountOf(0), courier.CountOf(1)),
		no("perishable", func(d *desk) *courier.Answer { return &d.Perishable }),
	}
)
