package ordertest

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// The provisions that most cases turn on.
const (
	cc829    = "until the goods are delivered the shipper may stop them, take them back, change their destination or their consignee (Civil Code 829)"
	shippers = "the right to change the carriage is the shipper's alone; a carrier's terms may offer more (Civil Code 829)"
	mc96     = "at sea the shipper asks in writing, and the carrier may refuse what it cannot do, what it is given no security for, and without the documents it asked for (Maritime Code 2025, 96, from 2026-05-01)"
	cal123   = "in the air the right ends when the consignee's begins, and revives when the goods are refused or the consignee cannot be reached (Civil Aviation Law 2021, 119; 2025, 123)"
	wishes   = "how an item is delivered is agreed with its user, and who receives it in the consignee's place is for the consignee to name (Express Market Measures 2023, 28; Interim Regulation on Express Delivery 2025, 26)"
	orders   = "before pick-up there is no carriage to change: the order itself is edited or cancelled (practice)"
	unknowns = "a fact that decides is asked for and not guessed"
)

// Cases returns the cases, made anew at each call.
func Cases() []Case {
	return slices.Concat(demandCases(), askerCases(), barCases(), termsCases(), seaCases(), airCases(), wishCases(), orderCases(), faultCases())
}

// ask is a shipper that shows who it is and asks about an express item with
// nothing against it.
func ask(action order.Action, stage tracking.Stage, edits ...func(*order.Request)) order.Request {
	r := order.Request{Action: action, Consignment: order.Consignment{
		AskedOn: courier.Day(2026, 8, 1), By: courier.Shipper, Identity: courier.Yes,
		Stage: stage, Lane: courier.OtherDomestic, Regime: courier.CivilLaw, Express: courier.Yes,
		TargetServed: courier.Yes, Prohibited: courier.No, Lien: courier.No, Terms: new(order.ControlTerms),
	}}
	for _, edit := range edits {
		edit(&r)
	}
	return r
}

func by(p courier.Party) func(*order.Request)      { return func(r *order.Request) { r.By = p } }
func letter(a courier.Answer) func(*order.Request) { return func(r *order.Request) { r.Letter = a } }

// demandCases are the four demands of the Civil Code, with a return and a
// recall as the one that they are, at each stage.
func demandCases() (list []Case) {
	open := map[tracking.Stage]bool{tracking.Accepted: false, tracking.InTransit: true, tracking.AtDestination: false,
		tracking.OutForDelivery: true, tracking.AttemptFailed: false, tracking.AtPickupPoint: false, tracking.DeliveryRefused: false}
	for _, action := range []order.Action{order.Redirect, order.NewConsignee, order.Recall, order.Return, order.Hold} {
		for stage := tracking.Ordered; stage <= tracking.Disposed; stage++ {
			if stage == tracking.ExportCleared || stage == tracking.ExportSealed || stage == tracking.Returning {
				continue
			}
			moving, granted := open[stage]
			want := courier.Refused
			if granted {
				want = courier.Granted
			}
			list = append(list, Case{
				Name: action.String() + " " + stage.String(), Provision: cc829,
				Request: ask(action, stage), Want: want, Attempt: moving,
			})
		}
	}
	return append(list,
		Case{Name: "recall on the way back", Provision: "what is already on its way back need not be recalled: " + cc829,
			Request: ask(order.Recall, tracking.Returning), Want: courier.Refused},
		Case{Name: "redirect on the way back", Provision: cc829,
			Request: ask(order.Redirect, tracking.Returning), Want: courier.Granted, Attempt: true},
	)
}

func askerCases() []Case {
	return []Case{
		{"an agent with a letter", shippers, ask(order.Recall, tracking.InTransit, by(courier.ShippersAgent), letter(courier.Yes)), courier.Granted, true, false},
		{"an agent without a letter", shippers, ask(order.Recall, tracking.InTransit, by(courier.ShippersAgent), letter(courier.No)), courier.Refused, false, false},
		{"a consignee", shippers, ask(order.Redirect, tracking.AtDestination, by(courier.Consignee)), courier.Refused, false, false},
		{"whoever pays", shippers, ask(order.Recall, tracking.InTransit, by(courier.Payer)), courier.Refused, false, false},
		{"a stranger", shippers, ask(order.Recall, tracking.InTransit, by(courier.ThirdParty)), courier.Refused, false, false},
		{"a shipper not shown to be one", shippers, ask(order.Recall, tracking.InTransit, func(r *order.Request) { r.Identity = courier.No }), courier.Refused, false, false},
		{"an unknown asker", unknowns, ask(order.Recall, tracking.InTransit, by(0)), courier.Referred, false, false},
		{"an unknown stage", unknowns, ask(order.Recall, 0), courier.Referred, false, false},
		{"an unknown lien", unknowns, ask(order.Recall, tracking.InTransit, func(r *order.Request) { r.Lien = 0 }), courier.Referred, false, false},
		{"an unknown letter of a shipper", "a fact that cannot decide is not asked for", ask(order.Recall, tracking.InTransit, letter(0)), courier.Granted, true, false},
	}
}

func barCases() []Case {
	prohibited := func(r *order.Request) { r.Prohibited = courier.Yes }
	return []Case{
		{"prohibited goods", "suspected prohibited goods stop at once (Interim Regulation on Express Delivery 2025, 34)",
			ask(order.Recall, tracking.InTransit, prohibited), courier.Refused, false, false},
		{"what is prohibited in express alone", "what may not be sent by express stops no other carriage",
			ask(order.Recall, tracking.InTransit, prohibited, func(r *order.Request) { r.Express = courier.No }), courier.Granted, true, false},
		{"a lien", "unpaid charges give a lien on the goods (Civil Code 836)",
			ask(order.Recall, tracking.InTransit, func(r *order.Request) { r.Lien = courier.Yes }), courier.Refused, false, false},
		{"an address that is not served", "what cannot be performed cannot be demanded (Civil Code 580)",
			ask(order.Redirect, tracking.InTransit, func(r *order.Request) { r.TargetServed = courier.No }), courier.Refused, false, false},
		{"a recall needs no address", cc829,
			ask(order.Recall, tracking.InTransit, func(r *order.Request) { r.TargetServed = courier.No }), courier.Granted, true, false},
	}
}

// termsCases are where the carrier's own rules meet the law.
func termsCases() []Case {
	house := courier.Cite{Document: &courier.Source{ID: "HOUSE-TERMS", Zh: "某快递服务协议", En: "Terms of a carrier", Force: courier.Contract, Evidence: courier.Primary}}
	terms := func(t order.ControlTerms) func(*order.Request) {
		t.Cite = house
		return func(r *order.Request) { r.Terms = &t }
	}
	const statute = "a carrier's terms or a textbook's cut-offs may decline the service; they do not take the right from the shipper (Civil Code 829)"
	return []Case{
		{"terms that close at the door", statute, ask(order.Recall, tracking.OutForDelivery, terms(order.ControlTerms{NotWhenOut: courier.Yes})), courier.Granted, true, false},
		{"the textbook's cut-off", statute, ask(order.Recall, tracking.AttemptFailed, func(r *order.Request) { r.CutOffs = order.TextbookCutOffs }), courier.Granted, false, false},
		{"a consignee that the terms admit", shippers, ask(order.Redirect, tracking.AtDestination, by(courier.Consignee), terms(order.ControlTerms{ConsigneeMay: courier.Yes})), courier.Granted, false, false},
		{"a consignee within the terms", "what rests on the terms alone ends where they say",
			ask(order.Redirect, tracking.OutForDelivery, by(courier.Consignee), terms(order.ControlTerms{ConsigneeMay: courier.Yes, NotWhenOut: courier.Yes})), courier.Refused, false, false},
		{"a consignee under terms not known", unknowns, ask(order.Redirect, tracking.AtDestination, by(courier.Consignee), func(r *order.Request) { r.Terms = nil }), courier.Referred, false, false},
	}
}

func seaCases() []Case {
	bySea := func(day courier.Date, s order.SeaControl) func(*order.Request) {
		return func(r *order.Request) { r.Regime, r.Express, r.AskedOn, r.Sea = courier.Sea, courier.No, day, &s }
	}
	day, y, n := courier.Day(2026, 8, 1), courier.Yes, courier.No
	plain := order.SeaControl{InWriting: y, Impossible: n, SecurityAsked: n, DocumentsAsked: n}
	oral := plain
	oral.InWriting = n
	return []Case{
		{"at sea in writing", mc96, ask(order.Redirect, tracking.InTransit, bySea(day, plain)), courier.Granted, false, false},
		{"at sea by word of mouth", mc96, ask(order.Redirect, tracking.InTransit, bySea(day, oral)), courier.Refused, false, false},
		{"at sea by word of mouth on the last day before the code", "before 2026-05-01 the sea knows no form for it (Civil Code 829)",
			ask(order.Redirect, tracking.InTransit, bySea(courier.Day(2026, 4, 30), oral)), courier.Granted, false, false},
		{"at sea what disturbs operation", mc96, ask(order.Hold, tracking.InTransit, bySea(day, order.SeaControl{InWriting: y, Impossible: y, SecurityAsked: n, DocumentsAsked: n})), courier.Refused, false, false},
		{"at sea without security", mc96, ask(order.Recall, tracking.InTransit, bySea(day, order.SeaControl{InWriting: y, Impossible: n, SecurityAsked: y, SecurityGiven: n, DocumentsAsked: n})), courier.Refused, false, false},
		{"at sea without documents", mc96, ask(order.Recall, tracking.InTransit, bySea(day, order.SeaControl{InWriting: y, Impossible: n, SecurityAsked: n, DocumentsAsked: y, DocumentsShown: n})), courier.Refused, false, false},
	}
}

func airCases() []Case {
	byAir := func(a order.AirDisposition) func(*order.Request) {
		a.ObligationsMet, a.Impossible = courier.Yes, courier.No
		return func(r *order.Request) { r.Regime, r.Express, r.Air = courier.Air, courier.No, &a }
	}
	begun := order.AirDisposition{ConsigneeRight: courier.Yes, Unreachable: courier.No}
	silent := order.AirDisposition{ConsigneeRight: courier.Yes, Unreachable: courier.Yes}
	return []Case{
		{"in the air", cal123, ask(order.Recall, tracking.InTransit, byAir(order.AirDisposition{ConsigneeRight: courier.No, Unreachable: courier.No})), courier.Granted, false, false},
		{"in the air once the consignee's right began", cal123, ask(order.Recall, tracking.AtDestination, byAir(begun)), courier.Refused, false, false},
		{"in the air after the goods were refused", cal123, ask(order.Recall, tracking.DeliveryRefused, byAir(begun)), courier.Granted, false, false},
		{"in the air when the consignee cannot be reached", cal123, ask(order.Recall, tracking.AtDestination, byAir(silent)), courier.Granted, false, false},
		{"in the air without what is owed", cal123, ask(order.Recall, tracking.InTransit, byAir(order.AirDisposition{ConsigneeRight: courier.No, Unreachable: courier.No}),
			func(r *order.Request) { r.Air.ObligationsMet = courier.No }), courier.Refused, false, false},
	}
}

func wishCases() []Case {
	wish := func(w order.Wish) func(*order.Request) { return func(r *order.Request) { r.Wish = w } }
	return []Case{
		{"a consignee's other hour", wishes, ask(order.Arrange, tracking.AtDestination, wish(order.OtherTime), by(courier.Consignee)), courier.Granted, false, false},
		{"a consignee's other hour at the door", wishes, ask(order.Arrange, tracking.OutForDelivery, wish(order.OtherTime), by(courier.Consignee)), courier.Granted, true, false},
		{"a consignee's neighbour", wishes, ask(order.Arrange, tracking.AtDestination, wish(order.Neighbour), by(courier.Consignee)), courier.Granted, false, false},
		{"a shipper's neighbour", wishes, ask(order.Arrange, tracking.AtDestination, wish(order.Neighbour)), courier.Refused, false, false},
		{"a stranger's hour", wishes, ask(order.Arrange, tracking.AtDestination, wish(order.OtherTime), by(courier.ThirdParty)), courier.Refused, false, false},
		{"a wish after delivery", wishes, ask(order.Arrange, tracking.Delivered, wish(order.OtherTime), by(courier.Consignee)), courier.Refused, false, false},
	}
}

func orderCases() []Case {
	return []Case{
		{"a cancellation before pick-up", orders, ask(order.Cancel, tracking.Ordered), courier.Granted, false, false},
		{"a cancellation after pick-up", "after pick-up the shipper may take the goods back, and makes good the loss (Civil Code 829)",
			ask(order.Cancel, tracking.Accepted), courier.Refused, false, false},
		{"an edit before pick-up", orders, ask(order.Edit, tracking.Ordered), courier.Granted, false, false},
		{"an edit after pick-up", orders, ask(order.Edit, tracking.InTransit), courier.Refused, false, false},
		{"a consignee's cancellation", orders, ask(order.Cancel, tracking.Ordered, by(courier.Consignee)), courier.Refused, false, false},
	}
}

func faultCases() []Case {
	return []Case{
		{"no question", "a request that asks for nothing is no request", ask(0, tracking.InTransit), 0, false, true},
		{"a domestic item at the border", "a stage that the consignment cannot be in", ask(order.Recall, tracking.ExportSealed), 0, false, true},
		{"a stage that is none", "an unknown word", ask(order.Recall, tracking.Disposed+1), 0, false, true},
	}
}
