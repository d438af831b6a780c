package order_test

import (
	"slices"
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
	terms order.ControlTerms
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
	d.terms.Cite = courier.Cite{}
	if d.terms != (order.ControlTerms{}) {
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

// inland are the stages that any consignment can be in.
var inland = slices.DeleteFunc(slices.Clone(stages), atBorder)

func atBorder(s tracking.Stage) bool {
	return s == tracking.ExportCleared || s == tracking.ExportSealed
}

// contradicts reports whether a domestic consignment stands at the border.
func contradicts(r *order.Request) bool {
	return atBorder(r.Stage) && (r.Lane == courier.SameCity || r.Lane == courier.OtherDomestic)
}

// The axes, by what they are about.
var (
	theAction = pick("action", func(d *desk) *order.Action { return &d.Action },
		order.Redirect, order.NewConsignee, order.Recall, order.Return, order.Hold)
	theOrder = pick("action", func(d *desk) *order.Action { return &d.Action }, order.Edit, order.Cancel)
	theWish  = pick("wish", func(d *desk) *order.Wish { return &d.Wish },
		order.OtherTime, order.OtherPlace, order.AtOutlet, order.PickupPoint, order.Neighbour, order.NamedPerson)
	theDay = pick("asked_on", func(d *desk) *courier.Date { return &d.AskedOn },
		summer, courier.Day(2026, 4, 30), courier.Day(2023, 5, 1))
	theCutOffs     = pick("cut_offs", func(d *desk) *order.CutOffs { return &d.CutOffs }, 0, order.TextbookCutOffs)
	theStage       = pick("stage", func(d *desk) *tracking.Stage { return &d.Stage }, stages...)
	theInlandStage = pick("stage", func(d *desk) *tracking.Stage { return &d.Stage }, inland...)
	theLane        = pick("lane", func(d *desk) *courier.Lane { return &d.Lane }, courier.OtherDomestic, courier.International)
	theRegime      = pick("regime", func(d *desk) *courier.Regime { return &d.Regime }, courier.CivilLaw, courier.Sea, courier.Air)
	seaOrLand      = pick("regime", func(d *desk) *courier.Regime { return &d.Regime }, courier.Sea, courier.CivilLaw)
	airOrLand      = pick("regime", func(d *desk) *courier.Regime { return &d.Regime }, courier.Air, courier.Rail)
	onRoad         = axis{"regime", 1, func(d *desk, _ int) { d.Regime, d.AskedOn = courier.RoadRules1999, courier.Day(2010, 5, 1) }}
	seaDay         = pick("asked_on", func(d *desk) *courier.Date { return &d.AskedOn }, courier.Day(2026, 5, 1), courier.Day(2026, 4, 30))
	arrange1       = pick("action", func(d *desk) *order.Action { return &d.Action }, order.Arrange)

	whoAsks = []axis{
		pick("by", func(d *desk) *courier.Party { return &d.By },
			courier.Shipper, courier.ShippersAgent, courier.Consignee, courier.Payer, courier.ThirdParty),
		yes("identity", func(d *desk) *courier.Answer { return &d.Identity }),
		yes("letter", func(d *desk) *courier.Answer { return &d.Letter }),
	}
	shipperOrConsignee = pick("by", func(d *desk) *courier.Party { return &d.By }, courier.Shipper, courier.Consignee)
	theExpress         = no("express", func(d *desk) *courier.Answer { return &d.Express })
	theServed          = yes("target_served", func(d *desk) *courier.Answer { return &d.TargetServed })
	theConfirmation    = yes("confirmed", func(d *desk) *courier.Answer { return &d.Confirmed })
	theTarget          = []axis{
		pick("target", func(d *desk) *order.Target { return &d.Target }, order.ToSameOutlet, order.ToOtherOutlet, order.ToOtherCity, order.ToAbroad),
		pick("target_kind", func(d *desk) *order.TargetKind { return &d.TargetKind }, order.ToDoor, order.ToBox, order.ToLocker, order.ToMilitary),
	}
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
)
