package claim

import "github.com/courier-rules/courier"

// payDisputed cites what the named option D11 reads.
var payDisputed = []courier.Cite{courier.Art(courier.InsuranceLaw, "60").Graded(courier.Disputed)}

var (
	rowPayOwed = courier.Row{
		Code: "claim.pay.owed", IDs: "CLM-08", Cites: art(courier.CivilCode, "509"), Field: "owed", Names: [3]string{"owed"},
		Zh: "应付赔款{owed}", En: "{owed} is owed",
	}
	rowPayRail = courier.Row{
		Code: "claim.pay.rail_formula", IDs: "CN-RAIL-10", Field: "sum_insured", Names: [3]string{"insurer"},
		Cites: art(courier.RailDamageInterpretation, "4"),
		Zh:    "铁路运输企业按限额赔偿的，保险人按保险金额与货物实际价值的比例在限额内追偿，计{insurer}",
		En:    "the railway owes a limit: of it the insurer has {insurer}, in the proportion of the sum insured to the value",
	}
	rowPayInsuredFirst = courier.Row{
		Code: "claim.pay.insured_first", IDs: "INS-13 D11", Cites: payDisputed, Field: "between", Names: [3]string{"insurer"},
		Zh: "应付赔款不足以弥补全部损失的，法律未规定如何分配，此处从被保险人优先的读法，保险人得{insurer}，存在争议",
		En: "less is owed than the whole loss, and no law divides it: the reading that the insured comes first is taken, and the insurer has {insurer}; that can be disputed",
	}
	rowPayInsurerFirst = courier.Row{
		Code: "claim.pay.insurer_first", IDs: "INS-13 D11", Cites: payDisputed, Field: "between", Names: [3]string{"insurer"},
		Zh: "应付赔款不足以弥补全部损失的，法律未规定如何分配，此处从保险人优先的读法，保险人得{insurer}，存在争议",
		En: "less is owed than the whole loss, and no law divides it: the reading that the insurer comes first is taken, which has {insurer}; that can be disputed",
	}
	rowPayTogether = courier.Row{
		Code: "claim.pay.pro_rata", IDs: "INS-13 D11", Cites: payDisputed, Field: "between", Names: [3]string{"insurer"},
		Zh: "应付赔款不足以弥补全部损失的，法律未规定如何分配，此处从按比例分配的读法，保险人得{insurer}，存在争议",
		En: "less is owed than the whole loss, and no law divides it: the reading that both share in proportion is taken, and the insurer has {insurer}; that can be disputed",
	}
	rowPayNothingOwed = courier.Row{
		Code: "claim.pay.nothing_owed", IDs: "CLM-08", Cites: art(courier.CivilCode, "509"), Field: "owed",
		Zh: "没有应付的赔款", En: "nothing is owed",
	}
	rowPayNothingLeft = courier.Row{
		Code: "claim.pay.nothing_left", IDs: "INS-13", Cites: art(courier.InsuranceLaw, "60"), Field: "to",
		Zh: "应付赔款全部应付另一方，没有应付该收款人的部分，向其支付不能清偿",
		En: "all that is owed is due to the other of the two and nothing to this payee: paying it does not discharge",
	}
	rowPayInsured = courier.Row{
		Code: "claim.pay.other_part", IDs: "INS-13 D11", Cites: art(courier.InsuranceLaw, "60"), Field: "by_insurer", Names: [3]string{"other"},
		Zh: "其中{other}应付另一方", En: "of it {other} is due to the other of the two",
	}
)

// divide says how much is due to this payee and how much to the other.
func (out *Payment) divide(p *Payout, start int) {
	l := ledger{on: p.PaidOn, reasons: out.Reasons, start: start}
	insured := p.ByInsurer.Sign() > 0
	nothing := p.Owed.Known() && p.Owed.Sign() == 0 // to divide: whoever paid what
	l.ask("owed", p.Owed.Known())
	l.ask("by_insurer", nothing || p.ByInsurer.Known())
	l.ask("loss", nothing || !insured && p.ByInsurer.Known() || p.Loss.Known())
	if insured && !nothing && p.Owed.Less(p.Loss) {
		l.ask("regime", p.Regime != 0)
		l.ask("sum_insured", !p.rail() || p.SumInsured.Known())
		l.ask("value", !p.rail() || p.Value.Known())
	}
	if !l.open() {
		out.Verdict, out.Needs = courier.Referred, l.needs
		return
	}
	l.begin(p.Owed.Currency())
	l.move(wholeSet, &rowPayOwed, p.Owed.Exact(), p.Owed.Figure())
	out.Other = courier.Minor(0, p.Owed.Currency())
	if insured {
		out.Other = p.insurers()
		if p.Owed.Less(p.Loss) && p.Owed.Sign() > 0 {
			l.tell(p.divider(), courier.Notes, out.Other.Figure())
		}
		if p.To == ToInsurer {
			out.Other, _ = p.Owed.Sub(out.Other) // a part of it
		}
		if out.Other.Sign() > 0 {
			l.move(wholeSet, &rowPayInsured, out.Other.Exact().Neg(), out.Other.Figure())
		}
	}
	if l.total.Sign() == 0 {
		row := &rowPayNothingLeft
		if p.Owed.Sign() == 0 {
			row = &rowPayNothingOwed
		}
		l.tell(row, courier.Bars)
		out.Verdict = courier.Refused
	}
	out.Pay, out.Reasons = l.total, l.reasons
}

// divider is the row that says how less than the whole loss is divided.
func (p *Payout) divider() *courier.Row {
	switch {
	case p.rail():
		return &rowPayRail
	case p.Between == InsurerFirst:
		return &rowPayInsurerFirst
	case p.Between == InsuredTogether:
		return &rowPayTogether
	}
	return &rowPayInsuredFirst
}

// insurers is the insurer's part of what is owed.
func (p *Payout) insurers() courier.Money {
	rest, _ := p.Loss.Sub(p.ByInsurer) // a part of it
	owed, paid, rests := p.Owed.Minor(), p.ByInsurer.Minor(), rest.Minor()
	part := min(paid, max(0, owed-rests))
	switch {
	case !p.Owed.Less(p.Loss):
	case p.rail():
		part = min(paid, portionOf(p.Owed, p.SumInsured, p.Value))
	case p.Between == InsurerFirst:
		part = min(paid, owed)
	case p.Between == InsuredTogether:
		part = portionOf(p.Owed, p.ByInsurer, p.Loss)
	}
	return courier.Minor(part, p.Owed.Currency())
}

// portionOf is the part of m that a is of b, all of it where a is no less.
func portionOf(m, a, b courier.Money) int64 {
	if !a.Less(b) {
		return m.Minor()
	}
	part, _ := m.Exact().Of(a, b).Round() // less than m, which fits
	return part.Minor()
}

func (p *Payout) rail() bool {
	return p.Regime == courier.Rail || p.Regime == courier.RailRules1986
}
