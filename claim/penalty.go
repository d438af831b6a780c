package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	rowPenalty1986 = courier.Row{
		Code: "claim.penalty.rules_1986", IDs: "CN-RAIL-05", Names: [3]string{"share", "freight"},
		Cites: art(courier.RailFreightRules1986, "18"),
		Zh:    "逾期运到，按该批货物运费{freight}的{share}支付违约金（幅度为百分之五至百分之二十）",
		En:    "late arrival: a penalty of {share} of the freight of {freight}, within five to twenty per cent",
	}
	rowPenaltyWater1986 = courier.Row{
		Code: "claim.penalty.waterway_1986", IDs: "CN-WATER-01 DX-09", Names: [3]string{"share", "freight"},
		Cites: art(courier.WaterwayFreightRules1986, "24"),
		Zh:    "逾期运到，扣除不计的滞延时间后，按每票货物运费{freight}的{share}偿付违约金（幅度为百分之五至百分之二十）",
		En:    "late arrival, without the days that do not count: a penalty of {share} of the freight of {freight}, within five to twenty per cent",
	}
	rowPenaltyRail = courier.Row{
		Code: "claim.penalty.rail", IDs: "CN-RAIL-05", Cites: art(courier.RailwayLaw, "16"), Names: [3]string{"share", "freight"},
		Zh: "逾期运到的，铁路运输企业应当支付违约金，按合同约定为运费{freight}的{share}",
		En: "late arrival by rail: the penalty that the law imposes, by the contract {share} of the freight of {freight}",
	}
	rowPenaltyHigh = courier.Row{
		Code: "claim.penalty.may_be_reduced", IDs: "CN-CIV-04", Names: [3]string{"penalty", "loss"},
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "585"), courier.Art(courier.ContractInterpretation, "65")},
		Zh:    "约定的违约金{penalty}超过造成的损失{loss}的百分之三十，一般可以认定为过分高于损失，承运人可以请求法院或者仲裁机构适当减少，恶意违约的除外；此处未作减少",
		En:    "the penalty agreed, {penalty}, is more than thirty per cent above the loss of {loss}: the carrier may ask a court or arbitrators to reduce it, unless it broke the contract in bad faith; nothing is taken off here",
	}
	rowPenaltySteps = courier.Row{
		Code: "claim.penalty.rail_steps", IDs: "CN-RAIL-05", Names: [3]string{"late", "transit"},
		Cites: []courier.Cite{courier.Art(courier.RailOperatorRules, "").Graded(courier.Reported)},
		Zh:    "据业内转述的分级表：运到期限{transit}日，逾期{late}日",
		En:    "by a table known by report: {late} days late on a transit period of {transit}",
	}
)

var (
	leastPenalty = courier.Percent(5)
	mostPenalty  = courier.Percent(20)
)

// penalty adds the penalty for delay where the law imposes one, beside the
// damages.
func (w *work) penalty() {
	c := w.claim
	row := w.penaltyRow()
	if row == nil || c.Kind != liability.Delay || c.Answers == courier.No || c.Case.ofContract() {
		return
	}
	share := w.penaltyShare()
	switch {
	case !w.open():
	case !c.Freight.Known():
		w.need("freight")
	case c.Freight.Sign() > 0:
		before := w.total
		w.move(row, w.due.Add(c.Freight.Exact().Share(share)), share.Figure(), c.Freight.Figure())
		if row == &rowPenaltyRail {
			w.penaltyHigh(between(before, w.total))
		}
	}
}

// penaltyHigh tells where a penalty that the contract sets can be reduced:
// more than thirty per cent above the loss. Those of the rules of 1986 were
// law.
func (w *work) penaltyHigh(penalty courier.Money) {
	loss := w.claim.proved()
	if w.err != nil || !loss.Known() || penalty.Exact().Cmp(loss.Scale(13, 10)) <= 0 {
		return
	}
	if shown, err := loss.Round(); err == nil {
		w.note(&rowPenaltyHigh, courier.Notes, penalty.Figure(), shown.Figure())
	}
}

// penaltyRow is the rule that imposes a penalty, nil where none does.
func (w *work) penaltyRow() *courier.Row {
	old := !w.on.After(rules1986Until)
	switch {
	case w.byRail() && old:
		return &rowPenalty1986
	case w.byRail():
		return &rowPenaltyRail
	case (w.regime == courier.WaterwayRules1986 || w.regime == courier.Waterway) && old:
		return &rowPenaltyWater1986
	}
	return nil
}

// penaltyShare is the rate of the penalty; it asks where that is open.
func (w *work) penaltyShare() (share courier.Share) {
	p, freight := w.claim.Penalty, w.claim.Freight
	switch {
	case freight.Known() && freight.Sign() == 0:
	case p == nil || p.Steps == 0 && !p.Rate.Known():
		w.need("penalty.rate")
	case p.Steps == 0:
		return p.Rate
	case !p.Late.Known():
		w.need("penalty.late")
	case !p.Transit.Known():
		w.need("penalty.transit")
	default:
		w.note(&rowPenaltySteps, courier.Notes, p.Late.Figure(), p.Transit.Figure())
		return railStep(p.Late.Int(), p.Transit.Int())
	}
	return share
}

// railStep is the table of penalties by rail: up to a tenth of the transit
// period late 5%, three tenths 10%, five tenths 15%, and then 20%.
func railStep(late, transit int64) courier.Share {
	switch tenths := 10 * late; {
	case late == 0:
		return courier.Percent(0)
	case tenths <= transit:
		return courier.Percent(5)
	case tenths <= 3*transit:
		return courier.Percent(10)
	case tenths <= 5*transit:
		return courier.Percent(15)
	}
	return mostPenalty
}
