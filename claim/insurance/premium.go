package insurance

import "github.com/courier-rules/courier"

// PremiumBill is a premium as it was charged, and what it should rest on.
// Premium 保险费 goes to an insurer; the fee for declared value 保价费 goes to
// the carrier and is not checked here.
type PremiumBill struct {
	On         courier.Date    `json:"on,omitzero"`          // 合同成立之日: the law of this day answers
	Marine     courier.Answer  `json:"marine,omitzero"`      // 海上保险合同: asked for where a refund depends on it
	SumInsured courier.Money   `json:"sum_insured,omitzero"` // 保险金额
	Rate       courier.Rate    `json:"rate,omitzero"`        // 费率, of the sum insured
	Minimum    courier.Money   `json:"minimum,omitzero"`     // 最低保险费; CNY 0.00 when there is none
	Rounding   PremiumRounding `json:"rounding,omitzero"`    // how the policy rounds
	Charged    courier.Money   `json:"charged,omitzero"`     // 实收保险费
	Cite       courier.Cite    `json:"cite,omitzero"`        // where rate and minimum stand: a contract, no law

	Value   courier.Money  `json:"value,omitzero"`    // 保险价值: a sum insured above it is void as to the excess; unknown: not looked at
	AllSums courier.Money  `json:"all_sums,omitzero"` // 重复保险: the sums insured of all policies together, this one among them; unknown: there is one only
	Ended   courier.Answer `json:"ended,omitzero"`    // 已解除合同; unknown: not looked at
	Begun   courier.Answer `json:"begun,omitzero"`    // and by then 保险责任已开始
	Cargo   courier.Answer `json:"cargo,omitzero"`    // 货物运输保险 or insurance for a voyage
	Fee     courier.Money  `json:"fee,omitzero"`      // 约定的手续费; CNY 0.00 when none
	Term    courier.Count  `json:"term,omitzero"`     // 保险期间的天数
	Run     courier.Count  `json:"run,omitzero"`      // 至解除之日已经过的天数
}

// PremiumRounding is how a premium is rounded. No law says; the zero value
// rounds half up to the minor unit.
type PremiumRounding uint8

// The ways.
const (
	PremiumToCent   PremiumRounding = iota // 四舍五入到分
	PremiumDown                            // 舍去分以下
	PremiumUp                              // 进到分
	PremiumYuanHalf                        // 四舍五入到元
	PremiumYuanUp                          // 进到元
)

var premiumRoundings = courier.Words{"half_up", "down", "up", "major_half_up", "major_up"}

// String returns the word: "major_up".
func (p PremiumRounding) String() string { return premiumRoundings.Word(uint8(p)) }

// MarshalText returns the word.
func (p PremiumRounding) MarshalText() ([]byte, error) { return premiumRoundings.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PremiumRounding) UnmarshalText(text []byte) error {
	return premiumRoundings.Unmarshal(text, (*uint8)(p))
}

// PremiumCheck is the answer to a [PremiumBill]: granted where what was
// charged is what is due, refused where it is not.
type PremiumCheck struct {
	courier.Decision
	Expected courier.Money `json:"expected,omitzero"` // 应收保险费
	Over     courier.Money `json:"over,omitzero"`     // 多收, CNY 0.00 where nothing
	Short    courier.Money `json:"short,omitzero"`    // 少收, likewise

	ForExcess courier.Money `json:"for_excess,omitzero"` // 退还: for the part of the sum insured above the value
	ForDouble courier.Money `json:"for_double,omitzero"` // 退还: this insurer's part, for sums that come to more than the value together
	ForEnding courier.Money `json:"for_ending,omitzero"` // 退还: on cancellation, after the fee
}

// Premium checks a premium that was charged, and works out what goes back.
//
//   - Due: the rate on the sum insured, rounded as the policy says, and at
//     least the minimum.
//   - A sum insured above the value: the premium for the excess goes back
//     (Insurance Law 55(3)). Several policies above the value together: each
//     insurer gives back its part (56(3)); both at once are worked out one
//     after the other, first the excess of this policy.
//   - Cancelled before cover begins: the premium less the fee agreed (54; at
//     sea Maritime Code 1992, 226; 2025, 252). After it: of cargo nothing, for
//     it cannot be cancelled; on land else the part for the days not run (54,
//     as agreed: by days here).
//
// Refunds are of what was charged. Every amount is rounded once, half up, to
// the minor unit, but for the premium itself. A fact that decides and is not
// known is asked for. The errors name the field: an unknown word, a negative
// amount, two currencies, sums that contradict each other, a day
// before 2015-04-24 ([courier.ErrNoRule]).
func Premium(b *PremiumBill) (PremiumCheck, error) { return AppendPremium(nil, b) }

// AppendPremium is [Premium] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendPremium(dst []courier.Reason, b *PremiumBill) (PremiumCheck, error) {
	if b == nil {
		b = &PremiumBill{}
	}
	if err := b.check(); err != nil {
		return PremiumCheck{}, err
	}
	if needs := b.needs(); len(needs) > 0 {
		return PremiumCheck{Decision: clauseAsk(dst, needs...)}, nil
	}
	out := PremiumCheck{Decision: courier.Decision{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}}
	if err := b.expected(&out); err != nil {
		return PremiumCheck{}, courier.At("sum_insured", err)
	}
	b.compare(&out)
	b.refunds(&out)
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), b.On)
	return out, nil
}

func (b *PremiumBill) needs() (needs []courier.Need) {
	ended := b.Ended == courier.Yes
	for _, f := range [...]struct {
		need    courier.Need
		missing bool
	}{{"on", !b.On.Known()}, {"sum_insured", !b.SumInsured.Known()}, {"rate", !b.Rate.Known()}, {"minimum", !b.Minimum.Known()},
		{"charged", !b.Charged.Known()}, {"cite", b.Cite == courier.Cite{}}, {"value", !b.Value.Known() && b.AllSums.Known()},
		{"begun", ended && b.Begun == 0}, {"marine", ended && b.Marine == 0},
		{"fee", ended && b.Begun == courier.No && !b.Fee.Known()},
		{"cargo", ended && b.Begun == courier.Yes && b.Cargo == 0},
		{"term", b.byDays() && !b.Term.Known()}, {"run", b.byDays() && !b.Run.Known()}} {
		if f.missing {
			needs = append(needs, f.need)
		}
	}
	return needs
}

// byDays reports whether a part of the premium goes back by the days not run.
func (b *PremiumBill) byDays() bool {
	return b.Ended == courier.Yes && b.Begun == courier.Yes && b.Cargo == courier.No && b.Marine == courier.No
}

// expected works out the premium that is due.
func (b *PremiumBill) expected(out *PremiumCheck) (err error) {
	if out.Expected, err = b.Rounding.round(b.SumInsured.Exact().Rate(b.Rate)); err != nil {
		return err
	}
	b.tell(out, &premiumDue, courier.Changes, b.SumInsured.Figure(), b.Rate.Figure(), out.Expected.Figure())
	if b.Rounding != PremiumToCent {
		b.tell(out, &premiumRowRounding, courier.Notes)
	}
	if out.Expected.Less(b.Minimum) {
		out.Expected = b.Minimum
		b.tell(out, &premiumMinimum, courier.Changes, b.Minimum.Figure())
	}
	return nil
}

// round rounds a premium in the way that is named.
func (p PremiumRounding) round(x courier.Exact) (courier.Money, error) {
	unit := int64(1)
	if p == PremiumYuanHalf || p == PremiumYuanUp {
		for range x.Currency().Decimals() {
			unit *= 10
		}
	}
	whole, err := x.Scale(1, unit).Round() // in the unit, half up
	if err != nil {
		return courier.Money{}, err
	}
	back := whole.Exact().Scale(unit, 1)
	switch c := back.Cmp(x); {
	case p == PremiumDown && c > 0:
		back = back.Sub(courier.Minor(1, x.Currency()).Exact())
	case (p == PremiumUp || p == PremiumYuanUp) && c < 0:
		back = back.Add(courier.Minor(unit, x.Currency()).Exact())
	}
	return back.Round()
}

// compare holds what was charged against what is due.
func (b *PremiumBill) compare(out *PremiumCheck) {
	zero := courier.Minor(0, b.Charged.Currency())
	out.Over, out.Short, out.Verdict = zero, zero, courier.Granted
	switch {
	case out.Expected.Less(b.Charged):
		out.Verdict = courier.Refused
		out.Over, _ = b.Charged.Sub(out.Expected) // none is below nothing
		b.tell(out, &premiumOver, courier.Bars, b.Charged.Figure(), out.Expected.Figure(), out.Over.Figure())
	case b.Charged.Less(out.Expected):
		out.Verdict = courier.Refused
		out.Short, _ = out.Expected.Sub(b.Charged)
		b.tell(out, &premiumShort, courier.Bars, b.Charged.Figure(), out.Expected.Figure(), out.Short.Figure())
	default:
		b.tell(out, &premiumRight, courier.Grants, b.Charged.Figure())
	}
}

// refunds works out what goes back, of what was charged.
func (b *PremiumBill) refunds(out *PremiumCheck) {
	sum := b.SumInsured
	if b.Value.Less(sum) {
		excess, _ := sum.Sub(b.Value)
		out.ForExcess, _ = b.Charged.Exact().Of(excess, sum).Round()
		b.law(out, &premiumExcess, courier.Notes, sum.Figure(), b.Value.Figure(), out.ForExcess.Figure())
	}
	if b.AllSums.Known() && b.Value.Less(b.AllSums) && sum.Less(b.AllSums) {
		b.double(out)
	}
	if b.Ended != courier.Yes {
		return
	}
	left := b.Charged
	for _, back := range [...]courier.Money{out.ForExcess, out.ForDouble} {
		if back.Known() {
			left, _ = left.Sub(back) // refunds are parts of it
		}
	}
	switch {
	case b.Begun == courier.No:
		if out.ForEnding = courier.Minor(0, left.Currency()); b.Fee.Less(left) {
			out.ForEnding, _ = left.Sub(b.Fee)
		}
		row := &premiumBefore
		if b.Marine == courier.Yes {
			row = &premiumBeforeSea
		}
		b.law(out, row, courier.Notes, b.Fee.Figure(), out.ForEnding.Figure())
	case b.Cargo == courier.Yes:
		row := &premiumCargo
		if b.Marine == courier.Yes {
			row = &premiumCargoSea
		}
		b.law(out, row, courier.Notes)
	case b.Marine == courier.Yes:
		b.law(out, &premiumSeaAgreed, courier.Refers)
	default:
		term, run := b.Term.Int(), b.Run.Int()
		out.ForEnding, _ = left.Exact().Scale(term-run, term).Round()
		b.law(out, &premiumDays, courier.Notes, b.Term.Figure(), b.Run.Figure(), out.ForEnding.Figure())
	}
}

// double works out this insurer's part of the premium for sums that come to
// more than the value together. A sum of its own above the value counts at
// the value, for its excess went back already.
func (b *PremiumBill) double(out *PremiumCheck) {
	all, premium := b.AllSums, b.Charged
	if b.Value.Less(b.SumInsured) {
		void, _ := b.SumInsured.Sub(b.Value)
		all, _ = all.Sub(void)
		premium, _ = premium.Sub(out.ForExcess)
	}
	excess, _ := all.Sub(b.Value) // the sums of the others are in it, so it is above the value
	out.ForDouble, _ = premium.Exact().Of(excess, all).Round()
	b.law(out, &premiumDouble, courier.Notes, all.Figure(), b.Value.Figure(), out.ForDouble.Figure())
}

func (b *PremiumBill) tell(out *PremiumCheck, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, &b.Cite, e, courier.Money{}, figures...)
}

func (b *PremiumBill) law(out *PremiumCheck, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, row.Cite(b.On), e, courier.Money{}, figures...)
}

func (b *PremiumBill) check() error {
	var r courier.Reading
	clauseDay(&r, "on", b.On)
	r.Answer("marine", b.Marine)
	r.Amount("sum_insured", b.SumInsured)
	r.Amount("minimum", b.Minimum)
	r.Word("rounding", premiumRoundings, uint8(b.Rounding))
	r.Amount("charged", b.Charged)
	if b.Cite != (courier.Cite{}) {
		b.Cite.CheckTerms(&r, "cite")
	}
	r.Amount("value", b.Value)
	r.Amount("all_sums", b.AllSums)
	r.Answer("ended", b.Ended)
	r.Answer("begun", b.Begun)
	r.Answer("cargo", b.Cargo)
	r.Amount("fee", b.Fee)
	if b.AllSums.Less(b.SumInsured) {
		r.Fault("all_sums", courier.ErrContradicts.Because("less than the sum of this policy, "+b.SumInsured.String()))
	}
	switch {
	case b.Term.Known() && b.Term.Int() < 1:
		r.Fault("term", courier.ErrRange)
	case b.Term.Known() && b.Run.Known() && b.Run.Int() > b.Term.Int():
		r.Fault("run", courier.ErrContradicts.Because("more than the term"))
	}
	return r.Err()
}
