package order_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// Facts to start from. On this day every source was still checked.
var summer = courier.Day(2026, 8, 1)

// recall is a shipper at the desk that wants back what is under way, with
// nothing against it.
func recall() order.Request {
	return order.Request{
		Action: order.Recall,
		Consignment: order.Consignment{
			AskedOn: summer,
			By:      courier.Shipper, Identity: courier.Yes,
			Stage: tracking.InTransit, Lane: courier.OtherDomestic, Regime: courier.CivilLaw, Express: courier.Yes,
			Prohibited: courier.No, Lien: courier.No,
		},
	}
}

func redirect() order.Request {
	r := recall()
	r.Action, r.TargetServed = order.Redirect, courier.Yes
	return r
}

// bySea and byAir have every fact of their regime in favour of the shipper.
func bySea() order.Request {
	r := recall()
	r.Regime, r.Express = courier.Sea, 0
	r.Sea = &order.SeaControl{InWriting: courier.Yes, Impossible: courier.No,
		SecurityAsked: courier.No, DocumentsAsked: courier.No}
	return r
}

func byAir() order.Request {
	r := recall()
	r.Regime, r.Express = courier.Air, 0
	r.Air = &order.AirDisposition{ObligationsMet: courier.Yes, Impossible: courier.No, ConsigneeRight: courier.No,
		Unreachable: courier.No, WaybillShown: courier.Yes}
	return r
}

// arrange is a consignee that wants another hour.
func arrange() order.Request {
	return order.Request{
		Action: order.Arrange, Wish: order.OtherTime,
		Consignment: order.Consignment{
			AskedOn: summer,
			By:      courier.Consignee, Identity: courier.Yes, Stage: tracking.AtDestination, Express: courier.Yes,
			Prohibited: courier.No, Lien: courier.No,
		},
	}
}

// A house is a carrier with terms of its own.
var house = &courier.Source{ID: "HOUSE", Zh: "某快递服务协议", En: "House terms", Force: courier.Contract, Evidence: courier.Primary}

func houseTerms(t order.ControlTerms) *order.ControlTerms {
	t.Cite = courier.Cite{Document: house, Article: "7"}
	return &t
}

// admitted is a consignee that the carrier's terms admit.
func admitted() order.Request {
	r := recall()
	r.By, r.Terms = courier.Consignee, houseTerms(order.ControlTerms{ConsigneeMay: courier.Yes})
	return r
}

// An edit changes a request: its own copy of every part.
type edit func(*order.Request)

func with(r order.Request, edits ...edit) order.Request {
	r.Sea, r.Air, r.Terms = own(r.Sea), own(r.Air), own(r.Terms)
	for _, change := range edits {
		change(&r)
	}
	return r
}

func own[T any](p *T) *T {
	if p == nil {
		return nil
	}
	c := *p
	return &c
}

func by(p courier.Party) edit          { return func(r *order.Request) { r.By = p } }
func at(s tracking.Stage) edit         { return func(r *order.Request) { r.Stage = s } }
func on(y, m, d int) edit              { return func(r *order.Request) { r.AskedOn = courier.Day(y, m, d) } }
func lane(l courier.Lane) edit         { return func(r *order.Request) { r.Lane = l } }
func terms(t order.ControlTerms) edit  { return func(r *order.Request) { r.Terms = houseTerms(t) } }
func wish(w order.Wish) edit           { return func(r *order.Request) { r.Wish = w } }
func identity(a courier.Answer) edit   { return func(r *order.Request) { r.Identity = a } }
func letter(a courier.Answer) edit     { return func(r *order.Request) { r.Letter = a } }
func served(a courier.Answer) edit     { return func(r *order.Request) { r.TargetServed = a } }
func prohibited(a courier.Answer) edit { return func(r *order.Request) { r.Prohibited = a } }
func lien(a courier.Answer) edit       { return func(r *order.Request) { r.Lien = a } }
func express(a courier.Answer) edit    { return func(r *order.Request) { r.Express = a } }
func regime(g courier.Regime) edit     { return func(r *order.Request) { r.Regime = g } }

// across puts a consignment that stands at the border across it.
func across(s tracking.Stage) edit {
	return func(r *order.Request) {
		if atBorder(s) {
			r.Lane = courier.International
		}
	}
}

func made(n int64) edit         { return func(r *order.Request) { r.Made = courier.CountOf(n) } }
func fresh(r *order.Request)    { r.Perishable = courier.Yes }
func noTerms(r *order.Request)  { r.Terms = new(order.ControlTerms) }
func textbook(r *order.Request) { r.CutOffs = order.TextbookCutOffs }

// decide answers a request that can be read.
func decide(t testing.TB, r order.Request) order.Ruling {
	t.Helper()
	ruling, err := order.Decide(&r)
	require.NoError(t, err)
	require.Equal(t, order.Rules, ruling.Rules)
	return ruling
}

// told returns the reason of that code, the zero Reason where it was not told.
func told(r *order.Ruling, code courier.Code) courier.Reason {
	for _, reason := range r.Reasons {
		if reason.Code() == code {
			return reason
		}
	}
	return courier.Reason{}
}

// codes returns the codes of the reasons of an effect, in order.
func codes(r *order.Ruling, e courier.Effect) (list []courier.Code) {
	for reason := range r.Having(e) {
		list = append(list, reason.Code())
	}
	return list
}

// without returns the codes of a that are not among the others.
func without(a []courier.Code, others ...courier.Code) []courier.Code {
	return slices.DeleteFunc(slices.Clone(a), func(c courier.Code) bool { return slices.Contains(others, c) })
}
