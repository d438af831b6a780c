package claim

import "github.com/courier-rules/courier"

// Payout is a payment that is about to be made, and to whom.
type Payout struct {
	PaidOn    courier.Date   `json:"paid_on,omitzero"`   // day of payment: the law of this day answers
	To        Payee          `json:"to"`                 // who is to be paid: the question; missing is an error
	Named     courier.Answer `json:"named,omitzero"`     // 寄件人指定的受益人: the sender named this person
	Right     courier.Answer `json:"right,omitzero"`     // 法律规定或者约定可以直接请求: of the consignee
	Authority courier.Answer `json:"authority,omitzero"` // 书面授权 of who is entitled
	Rival     courier.Answer `json:"rival,omitzero"`     // another claims the same money
	Settled   courier.Answer `json:"settled,omitzero"`   // the rivals agreed, or a court decided, for this one; asked for where there is one
	Terms     *Terms         `json:"terms,omitzero"`     // the carrier's terms; nil while not known, empty where there are none

	Owed      courier.Money `json:"owed,omitzero"`       // what the carrier owes
	Loss      courier.Money `json:"loss,omitzero"`       // the whole loss; asked for only beside an insurer
	ByInsurer courier.Money `json:"by_insurer,omitzero"` // 保险人已付保险金; CNY 0.00 for none
	Between   ShortRecovery `json:"between,omitzero"`    // named option D11, where no law divides

	// Asked for only beside an insurer where less is owed than the loss.
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage: by rail the court's formula divides
	SumInsured courier.Money  `json:"sum_insured,omitzero"` // 保险金额
	Value      courier.Money  `json:"value,omitzero"`       // of the goods
}

// Payment is the answer to a [Payout]: granted, paying this one discharges the
// carrier, up to Pay; refused, it does not. The amounts are unknown unless it
// is granted, or refused because nothing is due to this payee, when Pay is 0.00.
// The changes of its reasons add up to Pay.
type Payment struct {
	courier.Decision
	Pay   courier.Money `json:"pay,omitzero"`   // to this payee
	Other courier.Money `json:"other,omitzero"` // 应付另一方: of what is owed, due to the insurer, or to the insured where the insurer is paid
}

// The named facts of a payment.
const (
	paSender courier.Facts = 1 << iota
	paOrderer
	paConsignee
	paBeneficiary
	paInsurer
	paSomebody
	paNamed
	paRight
	paAuthority
	paRival
	paSettled
	paTermsOrderer
	paInsured
)

const paTo = paSender | paOrderer | paConsignee | paBeneficiary | paInsurer | paSomebody

var paying = courier.NewQuestion([]courier.Field{
	{Need: "to", Owns: paTo, Values: []courier.Facts{paSender, paOrderer, paConsignee, paBeneficiary, paInsurer, paSomebody}},
	courier.YesNo("named", paNamed),
	courier.YesNo("right", paRight),
	courier.YesNo("authority", paAuthority),
	courier.YesNo("rival", paRival),
	courier.YesNo("settled", paSettled),
	courier.YesNo("terms", paTermsOrderer),
	courier.YesNo("by_insurer", paInsured),
}, []courier.Ground{
	payGround(courier.Grants, "claim.pay.sender", "CLM-07 CLM-08", art(courier.CivilCode, "522"), paSender, 0,
		"寄件人是合同当事人，向其支付即清偿", "the sender is party to the contract: paying it discharges"),
	payGround(courier.Notes, "claim.pay.sender_by_terms", "CLM-07", courier.InTerms(), paSender|paTermsOrderer, 0,
		"合同约定赔付下单人，但向运单载明的寄件人支付同样视为清偿", "the terms pay who ordered; paying the sender named on the waybill discharges all the same"),
	payGround(courier.Grants, "claim.pay.orderer", "CLM-07", courier.InTerms(), paOrderer|paTermsOrderer, 0,
		"合同约定赔付下单人", "the terms pay who ordered"),
	payGround(courier.Grants, "claim.pay.beneficiary", "CLM-07 CLM-08", art(courier.CivilCode, "522"), paBeneficiary|paNamed, 0,
		"寄件人指定的受益人，向其支付即清偿", "named by the sender as who is to have the money: paying it discharges"),
	payGround(courier.Grants, "claim.pay.consignee", "CLM-07", art(courier.CivilCode, "522"), paConsignee|paRight, 0,
		"法律规定或者当事人约定收件人可以直接请求，向其支付即清偿", "law or contract lets the consignee claim directly: paying it discharges"),
	payGround(courier.Grants, "claim.pay.insurer", "INS-13 LIA-17", art(courier.InsuranceLaw, "60"), paInsurer|paInsured, 0,
		"保险人已赔付，在赔偿金额范围内代位求偿，向其支付即清偿该部分", "the insurer has paid and stands in the insured's place for so much: paying it discharges that part"),
	payGround(courier.Grants, "claim.pay.authority", "CLM-07", courier.ByHouse(), paAuthority, paSender|paInsurer,
		"持有权利人书面授权的，可以代为收款", "who has the written authority of the one entitled may take the money"),
	payGround(courier.Bars, "claim.pay.not_consignee", "CLM-07", art(courier.CivilCode, "522"), paConsignee, paRight|paAuthority,
		"收件人不是合同当事人，又没有直接请求权，向其支付不能清偿", "the consignee is not party to the contract and has no claim of its own: paying it does not discharge"),
	payGround(courier.Bars, "claim.pay.not_orderer", "CLM-07", art(courier.CivilCode, "522"), paOrderer, paTermsOrderer|paAuthority,
		"下单人不是寄件人，合同又没有约定赔付下单人，向其支付不能清偿", "who ordered is not the sender, and no term pays it: paying it does not discharge"),
	payGround(courier.Bars, "claim.pay.not_named", "CLM-07 CLM-08", art(courier.CivilCode, "522"), paBeneficiary, paNamed|paAuthority,
		"寄件人没有指定该受益人，向其支付不能清偿", "the sender did not name this person: paying it does not discharge"),
	payGround(courier.Bars, "claim.pay.stranger", "CLM-07", courier.ByHouse(), paSomebody, paAuthority,
		"与合同无关又没有书面授权的人，向其支付不能清偿", "a stranger to the contract without written authority: paying it does not discharge"),
	payGround(courier.Bars, "claim.pay.no_subrogation", "INS-13", art(courier.InsuranceLaw, "60"), paInsurer, paInsured,
		"保险人尚未赔付，没有代位求偿权", "the insurer has paid nothing yet and stands in nobody's place"),
	payGround(courier.Refers, "claim.pay.rivals", "CLM-07", courier.ByHouse(), paRival, paSettled,
		"另有人就同一款项提出请求，未经双方协商一致或者裁判，暂不支付", "another claims the same money: nothing is paid until the two agree or a court decides"),
	payGround(courier.Notes, "claim.pay.less_insurer", "INS-13 LIA-17 TRAP-15", art(courier.InsuranceLaw, "60"), paInsured, paInsurer,
		"保险人已赔付部分的请求权归保险人，不再向被保险人支付", "for so much as the insurer paid the claim is the insurer's: it is not paid to the insured again"),
})

func payGround(e courier.Effect, code courier.Code, ids string, cites []courier.Cite, yes, no courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: code, IDs: ids, Cites: cites, Field: "to", Zh: zh, En: en}, Effect: e, If: yes, Unless: no}
}

// Discharge says whether paying somebody discharges the carrier, and how much goes
// to whom where an insurer has paid.
//
//   - The sender is party to the contract; so is paid whom the sender named
//     (Civil Code 522), and the consignee only where law or contract lets it
//     claim directly.
//   - Terms that pay who ordered do not take the sender's place away: paying
//     the sender named on the waybill discharges all the same.
//   - Who holds written authority takes the money for another, by the
//     convention of this rule book.
//   - While two claim the same money a person decides.
//   - For what an insurer paid the claim is the insurer's (Insurance Law 60).
//     Where the carrier owes less than the whole loss, the named option D11
//     says who comes first; by rail the insurer has its part in the proportion
//     of the sum insured to the value (SPC rail interpretation 4, 5). Where
//     nothing is left for this payee, or nothing is owed at all, paying it is
//     refused.
//
// Goodwill is no part of what is owed, and not asked about here.
//
// Facts that decide and are not known are asked for. The errors name the
// field: a payee that is missing, an unknown word, a negative amount, two
// currencies, more owed or paid by the insurer than the loss, a day before
// 2021-01-01 ([courier.ErrNoRule]).
func Discharge(p *Payout) (Payment, error) { return AppendDischarge(nil, p) }

// AppendDischarge is [Discharge] with its reasons appended to dst.
func AppendDischarge(dst []courier.Reason, p *Payout) (out Payment, err error) {
	if p == nil {
		p = &Payout{}
	}
	if err := p.check(); err != nil {
		return Payment{}, err
	}
	if !p.PaidOn.Known() {
		out.Verdict, out.Rules, out.Reasons, out.Needs = courier.Referred, Rules, dst, []courier.Need{"paid_on"}
		return out, nil
	}
	out.Decision = paying.Fold(dst, p.known(), p.PaidOn, p.cite())
	out.Needs = afterIts(out.Needs, "settled", "rival")
	if out.Rules = Rules; out.Verdict == courier.Granted {
		out.divide(p, len(dst))
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), p.PaidOn)
	return out, nil
}

func (p *Payout) cite() *courier.Cite {
	switch {
	case p.Terms == nil:
		return &unknownTerms
	case p.Terms.empty():
		return nil
	}
	return &p.Terms.Cite
}

func (p *Payout) known() (k courier.Known) {
	k.Among(paTo, paSender<<(p.To-1))
	k.Answer(paNamed, p.Named)
	k.Answer(paRight, p.Right)
	k.Answer(paAuthority, p.Authority)
	k.Answer(paRival, p.Rival)
	k.Answer(paSettled, p.Settled)
	if p.ByInsurer.Known() {
		k.Answer(paInsured, courier.AnswerOf(p.ByInsurer.Sign() > 0))
	}
	if p.Terms != nil {
		k.Answer(paTermsOrderer, courier.AnswerOf(p.Terms.PaysOrderer == courier.Yes))
	}
	return k
}

func (p *Payout) check() error {
	var r courier.Reading
	if p.PaidOn.Known() && p.PaidOn.Before(civilCodeFrom) {
		r.Fault("paid_on", courier.ErrNoRule.Because(p.PaidOn.String()))
	}
	if r.Word("to", payees, uint8(p.To)); p.To == 0 {
		r.Fault("to", courier.ErrMissing)
	}
	r.Word("between", shortRecoveries, uint8(p.Between))
	r.Answer("named", p.Named)
	r.Answer("right", p.Right)
	r.Answer("authority", p.Authority)
	r.Answer("rival", p.Rival)
	r.Answer("settled", p.Settled)
	p.Terms.check(&r)
	r.Amount("owed", p.Owed)
	r.Amount("loss", p.Loss)
	r.Amount("by_insurer", p.ByInsurer)
	r.Regime("regime", p.Regime)
	r.Amount("sum_insured", p.SumInsured)
	r.Amount("value", p.Value)
	if p.Loss.Less(p.Owed) {
		r.Fault("owed", courier.ErrContradicts.Because("more than the loss of "+p.Loss.String()))
	}
	if p.Loss.Less(p.ByInsurer) {
		r.Fault("by_insurer", courier.ErrContradicts.Because("more than the loss of "+p.Loss.String()))
	}
	return r.Err()
}
