package insurance

import "github.com/courier-rules/courier"

// Deceit is a claim in which the insurer found fraud.
type Deceit struct {
	On      courier.Date  `json:"on,omitzero"`      // day of the claim: the law of this day answers
	Fraud   Fraud         `json:"fraud,omitzero"`   // what was found; the insurer proves it
	Claimed courier.Money `json:"claimed,omitzero"` // 索赔金额
	True    courier.Money `json:"true,omitzero"`    // 真实损失
	Paid    courier.Money `json:"paid,omitzero"`    // 保险人已支付 on the claim; CNY 0.00 when nothing
	Costs   courier.Money `json:"costs,omitzero"`   // 保险人因此支出的费用; CNY 0.00 when none
}

// Fraudulence is the answer to a [Deceit]: granted where something of the
// claim stands. Its amounts are unknown where the facts they rest on are.
type Fraudulence struct {
	courier.Decision
	Unpaid  courier.Money  `json:"unpaid,omitzero"`  // of what is claimed, the part that is not paid for the fraud
	Base    courier.Money  `json:"base,omitzero"`    // the loss from which the indemnity is worked out
	Refund  courier.Money  `json:"refund,omitzero"`  // what the insurer was made to pay or spend, and is given back
	Rescind courier.Answer `json:"rescind,omitzero"` // whether the insurer may rescind and keep the premium
}

// Fraudulent says what follows from fraud against the insurer (INS-07).
//
//   - An event that was invented: the insurer may rescind and keeps the
//     premium, and pays nothing (Insurance Law 27(1)).
//   - One brought about on purpose: likewise (27(2)).
//   - A false cause, or a loss made out greater by forged papers: the part
//     made up is not paid, the rest is (27(3)).
//   - What the insurer was made to pay or to spend goes back (27(4)).
//
// What follows for the amount [Assess] works out; this is the decision by
// itself. A fact that decides and is not known is asked for. The errors name
// the field: an unknown word, a negative amount, two currencies, an inflated
// claim that is not above the loss, a day before 2015-04-24
// ([courier.ErrNoRule]).
func Fraudulent(d *Deceit) (Fraudulence, error) { return AppendFraudulent(nil, d) }

// AppendFraudulent is [Fraudulent] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendFraudulent(dst []courier.Reason, d *Deceit) (Fraudulence, error) {
	if d == nil {
		d = &Deceit{}
	}
	if err := d.check(); err != nil {
		return Fraudulence{}, err
	}
	var needs []courier.Need
	if !d.On.Known() {
		needs = append(needs, "on")
	}
	if d.Fraud == 0 {
		needs = append(needs, "fraud")
	}
	if d.Fraud == Inflated {
		if !d.Claimed.Known() {
			needs = append(needs, "claimed")
		}
		if !d.True.Known() {
			needs = append(needs, "true")
		}
	}
	if len(needs) > 0 {
		return Fraudulence{Decision: clauseAsk(dst, needs...)}, nil
	}
	out := Fraudulence{Decision: courier.Decision{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}}
	if err := d.follow(&out); err != nil {
		return Fraudulence{}, err
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), d.On)
	return out, nil
}

// follow says what follows from the finding.
func (d *Deceit) follow(out *Fraudulence) error {
	switch d.Fraud {
	case NoFraud:
		out.Verdict, out.Rescind, out.Base = courier.Granted, courier.No, d.True
		d.tell(out, &fraudNone, courier.Grants)
		return nil
	case Inflated:
		out.Rescind = courier.No
		out.Unpaid, _ = d.Claimed.Sub(d.True) // checked: not below nothing
		out.Base = d.True
		if out.Verdict = courier.Granted; d.True.Sign() == 0 {
			out.Verdict = courier.Refused
			d.tell(out, &fraudAll, courier.Bars, out.Unpaid.Figure())
		} else {
			d.tell(out, &fraudPart, courier.Changes, out.Unpaid.Figure(), out.Base.Figure())
		}
		return d.back(out, d.True)
	}
	out.Verdict, out.Rescind = courier.Refused, courier.Yes
	row := &fraudInvented
	if d.Fraud == Staged {
		row = &fraudStaged
	}
	d.tell(out, row, courier.Bars)
	if d.Claimed.Known() {
		out.Unpaid, out.Base = d.Claimed, courier.Minor(0, d.Claimed.Currency())
	}
	return d.back(out, courier.Minor(0, d.Paid.Currency()))
}

// back says what the insured gives back: what was paid beyond the true loss,
// and the costs.
func (d *Deceit) back(out *Fraudulence, due courier.Money) (err error) {
	beyond := courier.Minor(0, d.Paid.Currency())
	if due.Less(d.Paid) {
		beyond, _ = d.Paid.Sub(due) // both at least nothing
	}
	switch {
	case d.Paid.Known() && d.Costs.Known():
		if out.Refund, err = beyond.Add(d.Costs); err != nil {
			return courier.At("costs", err)
		}
	case d.Paid.Known():
		out.Refund = beyond
	default:
		out.Refund = d.Costs
	}
	if out.Refund.Sign() > 0 {
		d.tell(out, &fraudBack, courier.Notes, out.Refund.Figure())
	}
	return nil
}

func (d *Deceit) tell(out *Fraudulence, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, row.Cite(d.On), e, courier.Money{}, figures...)
}

func (d *Deceit) check() error {
	var r courier.Reading
	clauseDay(&r, "on", d.On)
	r.Word("fraud", frauds, uint8(d.Fraud))
	r.Amount("claimed", d.Claimed)
	r.Amount("true", d.True)
	r.Amount("paid", d.Paid)
	r.Amount("costs", d.Costs)
	if d.Fraud == Inflated && d.Claimed.Known() && d.True.Known() && !d.True.Less(d.Claimed) && r.Faults() == 0 {
		r.Fault("claimed", courier.ErrContradicts.Because("not above the loss of "+d.True.String()))
	}
	return r.Err()
}

// What follows from fraud.
var (
	fraudNone = clauseRow("insurance.deceit.none", "INS-07", "fraud", clauseLaw("27"),
		"未发现谎称、故意制造事故或者虚报，照常核定", "no fraud was found: the claim is assessed as any other")
	fraudInvented = clauseRow("insurance.deceit.invented", "INS-07", "fraud", clauseLaw("27"),
		"谎称发生保险事故，不予赔付，保险人有权解除合同，不退还保险费", "the event was invented: nothing is paid, the insurer may rescind and keeps the premium")
	fraudStaged = clauseRow("insurance.deceit.staged", "INS-07", "fraud", clauseLaw("27"),
		"故意制造保险事故，不予赔付，保险人有权解除合同，不退还保险费", "the event was brought about on purpose: nothing is paid, the insurer may rescind and keeps the premium")
	fraudPart = courier.Row{Code: "insurance.deceit.inflated", IDs: "INS-07", Field: "claimed", Cites: clauseLaw("27"), Names: [3]string{"unpaid", "base"},
		Zh: "以虚假证明、资料编造原因或者夸大损失，虚报的{unpaid}不予赔付，按真实损失{base}核定", En: "the cause was made up or the loss inflated by false papers: {unpaid} is not paid, and the claim is assessed on {base}"}
	fraudAll = courier.Row{Code: "insurance.deceit.wholly_inflated", IDs: "INS-07", Field: "claimed", Cites: clauseLaw("27"), Names: [3]string{"unpaid"},
		Zh: "索赔的{unpaid}全部为虚报，不予赔付", En: "all of the {unpaid} claimed was made up: nothing is paid"}
	fraudBack = courier.Row{Code: "insurance.deceit.refund", IDs: "INS-07", Field: "paid", Cites: clauseLaw("27"), Names: [3]string{"refund"},
		Zh: "致使保险人支付保险金或者支出费用的，应当退回或者赔偿{refund}", En: "what the insurer was made to pay or spend, {refund}, is given back or made good"}
)

func fraudRows() []*courier.Row {
	return []*courier.Row{&fraudNone, &fraudInvented, &fraudStaged, &fraudPart, &fraudAll, &fraudBack}
}
