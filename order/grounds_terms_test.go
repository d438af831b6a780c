package order_test

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// consignee asks under terms that admit it, so that a limit of theirs bars.
func consignee(t order.ControlTerms, edits ...edit) order.Request {
	t.ConsigneeMay = courier.Yes
	return with(with(admitted(), terms(t)), edits...)
}

func termsCases() []groundCase {
	y := courier.Yes
	once := order.ControlTerms{AtMost: courier.CountOf(1)}
	to := func(t order.ControlTerms, edits ...edit) order.Request {
		return consignee(t, append(edits, as(order.Redirect), served(y))...)
	}
	return []groundCase{
		{"order.terms.not_offered", courier.Bars, refused,
			consignee(order.ControlTerms{Only: order.ActionsOf(order.Redirect)}), consignee(order.ControlTerms{Only: order.ActionsOf(order.Redirect, order.Recall)})},
		{"order.terms.consignee_barred", courier.Bars, refused,
			consignee(order.ControlTerms{UnlessBarred: y}, func(r *order.Request) { r.ConsigneeBarred = y }),
			consignee(order.ControlTerms{UnlessBarred: courier.No}, func(r *order.Request) { r.ConsigneeBarred = y })},
		{"order.terms.foreign_order", courier.Bars, refused,
			consignee(order.ControlTerms{OwnOrdersOnly: y}, func(r *order.Request) { r.OwnOrder = courier.No }),
			consignee(order.ControlTerms{OwnOrdersOnly: y}, func(r *order.Request) { r.OwnOrder = y })},
		{"order.terms.out_for_delivery", courier.Bars, refused,
			consignee(order.ControlTerms{NotWhenOut: y}, at(tracking.OutForDelivery)), consignee(order.ControlTerms{NotWhenOut: y}, at(tracking.AttemptFailed))},
		{"order.terms.delivery_attempted", courier.Bars, refused,
			consignee(order.ControlTerms{NotAfterAttempt: y}, at(tracking.AttemptFailed)), consignee(order.ControlTerms{NotAfterAttempt: y}, at(tracking.OutForDelivery))},
		{"order.terms.requests_used_up", courier.Conditions, granted, with(recall(), terms(once), made(1)), with(recall(), terms(once), made(0))},
		{"order.terms.perishable", courier.Bars, refused,
			consignee(order.ControlTerms{NotPerishables: y}, fresh), consignee(order.ControlTerms{NotPerishables: y}, fresh, as(order.Hold))},
		{"order.terms.cash_on_delivery", courier.Bars, refused,
			consignee(order.ControlTerms{NotCOD: y}, func(r *order.Request) { r.COD = y }), consignee(order.ControlTerms{NotCOD: y}, func(r *order.Request) { r.COD = courier.No })},
		{"order.terms.oversize", courier.Bars, refused,
			consignee(order.ControlTerms{NotOversize: y}, func(r *order.Request) { r.Oversize = y }), consignee(order.ControlTerms{}, func(r *order.Request) { r.Oversize = y })},
		{"order.terms.customs_papers", courier.Bars, refused,
			consignee(order.ControlTerms{NotCustomsPapers: y}, func(r *order.Request) { r.CustomsPapers = y }), consignee(order.ControlTerms{}, func(r *order.Request) { r.CustomsPapers = y })},
		{"order.terms.dangerous_goods", courier.Bars, refused,
			consignee(order.ControlTerms{NotDangerous: y}, func(r *order.Request) { r.Dangerous = y }), consignee(order.ControlTerms{}, func(r *order.Request) { r.Dangerous = y })},
		{"order.terms.international", courier.Bars, refused,
			consignee(order.ControlTerms{NotInternational: y}, lane(courier.HongKongMacaoTaiwan)), consignee(order.ControlTerms{NotInternational: y}, lane(courier.SameCity))},
		{"order.terms.target_too_far", courier.Bars, refused,
			to(order.ControlTerms{NotOtherCity: y}, target(order.ToOtherCity)), to(order.ControlTerms{NotOtherCity: y}, target(order.ToOtherOutlet))},
		{"order.terms.target_kind", courier.Bars, refused,
			to(order.ControlTerms{NotToBox: y}, targetKind(order.ToBox)), to(order.ControlTerms{NotToBox: y}, targetKind(order.ToLocker))},
		{"courier.service_may_be_declined", courier.Notes, granted, with(recall(), terms(once), made(1)), with(recall(), terms(once), made(0))},
		{"courier.source_unchecked", courier.Warns, granted, with(recall(), on(2026, 11, 23)), with(recall(), on(2026, 8, 28))},
		{"order.textbook.redirect_dispatched", courier.Conditions, granted,
			with(redirect(), textbook, at(tracking.OutForDelivery)),
			with(redirect(), textbook, at(tracking.AttemptFailed))},
		{"order.textbook.recall_dispatched", courier.Conditions, granted,
			with(recall(), textbook, at(tracking.AttemptFailed)),
			with(recall(), textbook, at(tracking.AttemptFailed), as(order.Return))},
		{"order.textbook.redirect_cleared", courier.Conditions, granted,
			with(redirect(), textbook, at(tracking.ExportCleared), lane(courier.HongKongMacaoTaiwan)),
			with(redirect(), textbook, at(tracking.InTransit), lane(courier.HongKongMacaoTaiwan))},
		{"order.textbook.recall_sealed", courier.Conditions, granted,
			with(recall(), textbook, at(tracking.ExportSealed), lane(courier.International)),
			with(recall(), textbook, at(tracking.ExportCleared), lane(courier.International))},
	}
}

// boundCases are what a yes is bound to.
func boundCases() []groundCase {
	y, cond, note := courier.Yes, courier.Conditions, courier.Notes
	under := func(t order.ControlTerms, edits ...edit) order.Request {
		return with(with(redirect(), terms(t)), edits...)
	}
	always := order.Demand{Always: y}
	fee := order.ServiceFees{Any: courier.Fen(12_00)}
	classes := order.ControlTerms{Fees: order.ServiceFees{ByClass: y}}
	return []groundCase{
		{"order.pays_loss", cond, granted, recall(), admitted()},
		{"order.sea.pays_loss", cond, granted, bySea(), recall()},
		{"order.road.pays_loss", cond, granted, byRoad(), recall()},
		{"order.air.own_cost", cond, granted, byAir(), recall()},
		{"order.air.show_waybill", cond, granted,
			with(byAir(), air(func(a *order.AirDisposition) { a.WaybillShown = courier.No })), byAir()},
		{"order.loss.way_back", note, granted, recall(), redirect()},
		{"order.loss.new_route", cond, granted, with(redirect(), target(order.ToOtherOutlet)), with(redirect(), target(order.ToSameOutlet))},
		{"order.loss.storage", note, granted, with(recall(), as(order.Hold)), recall()},
		{"order.recall.form", cond, granted, recall(), with(recall(), func(r *order.Request) { r.Form = y })},
		{"order.recall.handled_as_return", note, granted, with(recall(), at(tracking.AtPickupPoint)), with(recall(), at(tracking.OutForDelivery))},
		{"order.return.handled_as_recall", note, granted, with(recall(), as(order.Return)), with(recall(), as(order.Return), at(tracking.OutForDelivery))},
		{"order.return.undeliverable", note, granted,
			with(recall(), as(order.Return), at(tracking.DeliveryRefused)), with(recall(), as(order.Return), at(tracking.AttemptFailed))},
		{"order.best_effort", cond, granted, recall(), with(recall(), at(tracking.AtDestination))},
		{"order.terms.confirmed", note, granted,
			under(order.ControlTerms{ConfirmedSuffices: y}, identity(courier.No), func(r *order.Request) { r.Confirmed = y }),
			under(order.ControlTerms{}, func(r *order.Request) { r.Confirmed = y })},
		{"order.terms.form", cond, granted, under(order.ControlTerms{Proofs: order.Proofs{Form: always}}),
			under(order.ControlTerms{Proofs: order.Proofs{Form: always}}, func(r *order.Request) { r.Form = y })},
		{"order.terms.identity_paper", cond, granted, under(order.ControlTerms{Proofs: order.Proofs{Identity: always}}),
			under(order.ControlTerms{Proofs: order.Proofs{Identity: always}}, func(r *order.Request) { r.IdentityPaper = y })},
		{"order.terms.letter", cond, granted, under(order.ControlTerms{Proofs: order.Proofs{Letter: always}}),
			under(order.ControlTerms{Proofs: order.Proofs{Letter: order.Demand{OfOthers: y}}})},
		{"order.terms.receipt", cond, granted, under(order.ControlTerms{Proofs: order.Proofs{Receipt: always}}),
			under(order.ControlTerms{Proofs: order.Proofs{Receipt: always}, ConfirmedSuffices: y}, func(r *order.Request) { r.Confirmed = y })},
		{"order.terms.new_contact", cond, granted, under(order.ControlTerms{ContactNeeded: y}),
			under(order.ControlTerms{ContactNeeded: y}, as(order.Recall))},
		{"order.terms.fee", cond, granted, under(order.ControlTerms{Fees: fee}), under(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(0)}})},
		{"order.terms.fee_by_class", cond, granted, under(order.ControlTerms{Fees: order.ServiceFees{OtherCity: courier.Fen(12_00)}}, target(0)),
			under(order.ControlTerms{Fees: order.ServiceFees{OtherCity: courier.Fen(12_00)}}, target(order.ToOtherCity))},
		{"order.terms.fee_on_shipper", note, granted,
			under(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(1), Payer: courier.Shipper}}), under(order.ControlTerms{Fees: fee})},
		{"order.terms.fee_on_consignee", note, granted,
			under(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(1), Payer: courier.Consignee}}),
			under(order.ControlTerms{Fees: order.ServiceFees{Payer: courier.Consignee}})},
		{"order.terms.fee_first", cond, granted, under(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(1), First: y}}),
			under(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(1), First: y}}, func(r *order.Request) { r.FeePaid = y })},
		{"order.terms.class_same_outlet", note, granted, under(classes, target(order.ToSameOutlet)), under(classes, target(order.ToOtherCity))},
		{"order.terms.class_other_outlet", note, granted, under(classes, target(order.ToOtherOutlet)), under(order.ControlTerms{}, target(order.ToOtherOutlet))},
		{"order.terms.class_other_city", note, granted, under(classes, target(order.ToOtherCity)), under(classes, target(order.ToAbroad))},
		{"order.terms.both_ways", cond, granted, under(order.ControlTerms{BothWays: y}, as(order.Return)), under(order.ControlTerms{BothWays: y})},
		{"order.terms.promise_void", cond, granted, under(order.ControlTerms{PromiseVoid: y}), under(order.ControlTerms{PromiseVoid: courier.No})},
		{"order.terms.tried_when_out", note, granted, under(order.ControlTerms{NotWhenOut: courier.No}, at(tracking.OutForDelivery)),
			under(order.ControlTerms{NotWhenOut: courier.No}, at(tracking.AtDestination))},
	}
}

// beforeCases are an edit and a cancellation before pick-up.
func beforeCases() []groundCase {
	edits, cancels := with(recall(), as(order.Edit), at(tracking.Ordered)), with(recall(), as(order.Cancel), at(tracking.Ordered))
	return []groundCase{
		{"order.edit.open", courier.Grants, granted, edits, cancels},
		{"order.cancel.open", courier.Grants, granted, cancels, edits},
		{"order.edit.picked_up", courier.Bars, refused, with(edits, at(tracking.Accepted)), with(edits, at(tracking.Delivered))},
		{"order.cancel.picked_up", courier.Bars, refused, with(cancels, at(tracking.Returning)), with(edits, at(tracking.Returning))},
		{"order.before.over", courier.Bars, refused, with(cancels, at(tracking.Delivered)), with(cancels, at(tracking.OutForDelivery))},
		{"order.before.not_the_shipper", courier.Bars, refused, with(cancels, by(courier.Consignee)), cancels},
		{"order.before.stranger", courier.Bars, refused, with(cancels, by(courier.Payer)), with(cancels, by(courier.Consignee))},
		{"order.before.identity_not_shown", courier.Bars, refused,
			with(cancels, identity(courier.No), func(r *order.Request) { r.Confirmed = courier.No }),
			with(cancels, identity(courier.No), func(r *order.Request) { r.Confirmed = courier.Yes })},
		{"order.before.letter_missing", courier.Bars, refused, with(edits, by(courier.ShippersAgent), letter(courier.No)),
			with(edits, by(courier.ShippersAgent), letter(courier.Yes))},
		{"order.cancel.not_by_terms", courier.Bars, refused, with(cancels, terms(order.ControlTerms{NoCancel: courier.Yes})),
			with(edits, terms(order.ControlTerms{NoCancel: courier.Yes}))},
		{"order.cancel.free", courier.Notes, granted, with(cancels, noTerms), with(cancels, terms(order.ControlTerms{Fees: order.ServiceFees{Cancel: courier.Fen(1)}}))},
		{"order.cancel.free_unless_terms", courier.Notes, granted, cancels, with(cancels, noTerms)},
		{"order.cancel.fee", courier.Conditions, granted, with(cancels, terms(order.ControlTerms{Fees: order.ServiceFees{Cancel: courier.Fen(5_00)}})),
			with(cancels, terms(order.ControlTerms{Fees: order.ServiceFees{Any: courier.Fen(5_00)}}))},
	}
}
