package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The limits of carriage by road between states, and of German law, which the
// named terms apply.
var (
	cmrBounds     = bounds{since(courier.Day(1980, 12, 28), "T4-13", PerKgShort(rights(8_33)), courier.Art(courier.CMR, "23"))}
	cmrLateBounds = bounds{since(courier.Day(1980, 12, 28), "INT-CMR-03", WholeFreight(), courier.Art(courier.CMR, "23"))}
	hgbBounds     = bounds{since(courier.Date{}, "T4-14", PerKg(rights(8_33)), courier.Art(courier.GermanCommercialCode, ""))}
	adspBounds    = bounds{since(courier.Date{}, "T4-14", PerKg(rights(8_33)), courier.Art(courier.GermanForwardersTerms, ""))}
)

var (
	rowCMR = courier.Row{
		Code: "claim.gate.cmr", IDs: "INT-CMR-01", Cites: art(courier.CMR, "23"),
		Zh: "国际公路货物运输，适用国际公路货物运输合同公约", En: "international carriage by road under the CMR",
	}
	rowCMRLoss = courier.Row{
		Code: "claim.cmr.loss", IDs: "INT-CMR-01 T1-07", Cites: art(courier.CMR, "23"), Names: [3]string{"loss"},
		Zh: "按接管货物的地点和时间的价值计算的损失{loss}", En: "loss by the value at the place and time of taking over, {loss}",
	}
	rowCMRDelay = courier.Row{
		Code: "claim.cmr.delay", IDs: "INT-CMR-03", Cites: art(courier.CMR, "23"), Names: [3]string{"loss"},
		Zh: "经证明的因延迟造成的损失{loss}", En: "loss through delay that is proved, {loss}",
	}
	rowCMRLimit = courier.Row{
		Code: "claim.cmr.limit", IDs: "INT-CMR-01 INT-CMR-02 T4-13", Cites: art(courier.CMR, "23"), Names: [3]string{"limit"},
		Zh: "按短少的毛重每公斤8.33特别提款权，以{limit}为限", En: "8.33 special drawing rights for each kilogram of gross weight short: at most {limit}",
	}
	rowCMRDelayLimit = courier.Row{
		Code: "claim.cmr.delay_limit", IDs: "INT-CMR-03", Cites: art(courier.CMR, "23"), Names: [3]string{"limit"},
		Zh: "延迟的赔偿以运费{limit}为限", En: "for delay at most the carriage charges, {limit}",
	}
	rowCMRDeclared = courier.Row{
		Code: "claim.cmr.declared", IDs: "INT-CMR-01", Cites: []courier.Cite{courier.Art(courier.CMR, "24").Graded(courier.Reported)}, Names: [3]string{"declared"},
		Zh: "据业内转述，声明价值并支付附加费的，以声明价值{declared}代替限额", En: "by report, a declared value against a surcharge takes the place of the limit: at most {declared}",
	}
	rowCMRInterest = courier.Row{
		Code: "claim.cmr.special_interest", IDs: "INT-CMR-01", Cites: []courier.Cite{courier.Art(courier.CMR, "26").Graded(courier.Reported)}, Names: [3]string{"interest"},
		Zh: "据业内转述，声明特别利益并支付附加费的，赔偿可至声明的利益{interest}", En: "by report, a special interest declared against a surcharge is paid up to the sum declared, {interest}",
	}
	rowCMRCharges = courier.Row{
		Code: "claim.cmr.charges", IDs: "INT-CMR-01", Cites: art(courier.CMR, "23"), Names: [3]string{"charges"},
		Zh: "全部灭失，运费、关税和其他费用{charges}全数退还", En: "a total loss: carriage charges, duties and other charges of {charges} are given back in full",
	}
	rowCMRChargesPart = courier.Row{
		Code: "claim.cmr.charges_part", IDs: "INT-CMR-01", Cites: []courier.Cite{courier.Art(courier.CMR, "23").Graded(courier.Reported)}, Names: [3]string{"charges", "short", "carried"},
		Zh: "部分灭失，据业内转述，运费、关税和其他费用{charges}按短少重量{short}与全部重量{carried}的比例退还",
		En: "a part loss: by report charges of {charges} are given back in the proportion of {short} short to {carried} carried",
	}
	rowChargesUnread = courier.Row{
		Code: "claim.abroad.charges_reported", IDs: "INT-CMR-01 INT-CIM-01", Cites: []courier.Cite{courier.Art(courier.CMR, "23").Graded(courier.Reported)},
		Zh: "运费和其他费用是否按比例退还，只见于业内转述，未予采用，须另行查证",
		En: "whether charges are given back in proportion is known by report only and not taken: it must be looked up",
	}
)

// cmr measures the loss by the CMR.
func (w *work) cmr() {
	c := w.claim
	m := c.measures()
	if c.Kind == liability.Delay {
		w.basis(&rowCMRDelay)
		w.within(&rowCMRDelayLimit, cmrLateBounds, w.on, &m)
		w.closed()
		return
	}
	before := w.due
	if w.basis(&rowCMRLoss); w.open() {
		before = w.due
		w.within(&rowCMRLimit, cmrBounds, w.on, &m)
	}
	if w.open() && w.standing == courier.No && w.due.Cmp(before) == 0 {
		w.cmrDeclared(&m)
	}
	w.closed()
}

// cmrDeclared pays where a value or an interest was declared, which lifted the
// limit: up to the greatest of the two and the limit, which a declaration
// raises and never lowers (CMR 24, 26).
func (w *work) cmrDeclared(m *Measures) {
	c := w.claim
	most, row, figure := c.Declared.Exact(), &rowCMRDeclared, c.Declared.Figure()
	if c.Interest.Sign() > 0 {
		row, figure = &rowCMRInterest, c.Interest.Figure()
		if most = c.Interest.Exact(); c.Declared.Sign() > 0 {
			most = most.Max(c.Declared.Exact())
		}
	}
	if most.Cmp(w.due) >= 0 {
		w.note(row, courier.Notes, figure)
		return
	}
	limit, need := cmrBounds[0].Value.most.of(m)
	switch {
	case !c.Interest.Known():
		w.need("interest")
	case !c.Declared.Known():
		w.need("declared")
	case need != "":
		w.need(w.measuredBy(need))
	case limit.Cmp(most) <= 0:
		w.move(row, most, figure)
	default:
		w.note(row, courier.Notes, figure)
		shown, _ := limit.Round()
		w.move(&rowCMRLimit, limit, shown.Figure())
		if m.Into != courier.XDR {
			w.converted()
		}
	}
}

// refundsCharges reports whether the convention gives back what the carriage
// cost.
func (w *work) refundsCharges() bool {
	return w.regime == courier.CMRRoad || w.regime == courier.CIMRail
}

// charges gives back freight, duties and other charges: all of them after a
// total loss, in proportion to the weight short after a part loss.
func (w *work) charges() {
	c := w.claim
	if c.Answers == courier.No || c.Kind != liability.Loss && c.Kind != liability.Shortage {
		return
	}
	if c.FreightPaid == courier.No && c.Charges.Known() && c.Charges.Sign() == 0 {
		return
	}
	if (c.Kind == liability.Shortage || w.regime == courier.CIMRail) && c.Reach != liability.RulesReported {
		w.note(&rowChargesUnread, courier.Warns)
		return
	}
	sum, known := w.chargesPaid()
	if !known || sum.Sign() == 0 {
		return
	}
	shown, _ := sum.Round()
	switch {
	case c.Kind == liability.Loss:
		w.move(&rowCMRCharges, w.due.Add(sum), shown.Figure())
	case !c.Weight.Known():
		w.need("weight")
	case !c.Carried.Known():
		w.need("carried")
	case c.Carried.Grams() > 0:
		part := sum.Scale(c.Weight.Grams(), c.Carried.Grams())
		w.move(&rowCMRChargesPart, w.due.Add(part), shown.Figure(), c.Weight.Figure(), c.Carried.Figure())
	}
}

// chargesPaid is what the carriage cost; it asks for what is missing.
func (w *work) chargesPaid() (sum courier.Exact, known bool) {
	c := w.claim
	switch {
	case c.FreightPaid == 0:
		w.need("freight_paid")
	case c.FreightPaid == courier.Yes && !c.Freight.Known():
		w.need("freight")
	}
	if !c.Charges.Known() {
		w.need("charges")
	}
	if !w.open() {
		return sum, false
	}
	if sum = c.Charges.Exact(); c.FreightPaid == courier.Yes {
		sum = sum.Add(c.Freight.Exact())
	}
	return sum, true
}

// GermanFreight is the limit of the German Commercial Code as a contract may
// apply it: 8.33 special drawing rights a kilogram.
func GermanFreight() Terms {
	document := germanFreight // the caller's own copy
	return Terms{Cite: courier.Cite{Document: &document, Article: "431"}, Undeclared: hgbBounds[0].Value.most}
}

// germanFreight is the German Commercial Code as a contract: as a norm it
// governs carriage in Germany.
var germanFreight = courier.Source{
	ID: "HGB", Zh: "德国商法典第431条，作为合同条款", En: "German Commercial Code, s.431, as terms of a contract",
	Force: courier.Contract, Evidence: courier.Secondary,
}

// ADSp is the German forwarders' standard terms: 8.33 special drawing rights a
// kilogram.
func ADSp() Terms {
	return Terms{Cite: named(courier.GermanForwardersTerms), Undeclared: adspBounds[0].Value.most}
}
