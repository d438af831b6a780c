package insurance

import "github.com/courier-rules/courier"

// Subrogation is an insurer that wants to recover from the third party that
// caused the loss 代位追偿.
type Subrogation struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Law        Law            `json:"law,omitzero"`         // 适用法律
	ByThird    courier.Answer `json:"by_third,omitzero"`    // 第三者造成: it answers for the loss
	Paid       courier.Answer `json:"paid,omitzero"`        // 保险人已赔偿
	Household  courier.Answer `json:"household,omitzero"`   // 第三者为被保险人的家庭成员或者其组成人员
	Intent     courier.Answer `json:"intent,omitzero"`      // 其故意造成事故
	Waived     Waiver         `json:"waived,omitzero"`      // 被保险人放弃对第三者的请求权
	Misled     courier.Answer `json:"misled,omitzero"`      // of a waiver before the policy: 保险人询问而投保人未如实告知
	Agreed     courier.Answer `json:"agreed,omitzero"`      // of a later waiver: 经保险人同意
	Obstructed courier.Answer `json:"obstructed,omitzero"`  // 被保险人故意或者重大过失（海上保险为过错）致使保险人不能行使权利
	PaidDirect courier.Answer `json:"paid_direct,omitzero"` // 第三者在保险人赔偿后向被保险人作出赔偿
	Notified   courier.Answer `json:"notified,omitzero"`    // 此前代位求偿权已通知到第三者

	Amount      courier.Money `json:"amount,omitzero"`       // 保险赔款: what was paid, or is to be
	Direct      courier.Money `json:"direct,omitzero"`       // what the third party paid to the insured then
	InsurerLoss courier.Money `json:"insurer_loss,omitzero"` // what waiver or obstruction cost the insurer
	FromThird   courier.Money `json:"recovered,omitzero"`    // what the insurer has recovered
}

// Waiver says whether and when the insured gave its claim up.
type Waiver uint8

// The times.
const (
	NotWaived     Waiver = iota + 1 // 未放弃
	BeforePolicy                    // 保险合同订立前
	BeforePayment                   // 事故发生后、保险人赔偿前
	AfterPayment                    // 保险人赔偿后
)

var waivers = courier.Words{"unknown", "none", "before_policy", "before_payment", "after_payment"}

// String returns the word: "before_payment".
func (v Waiver) String() string { return waivers.Word(uint8(v)) }

// MarshalText returns the word.
func (v Waiver) MarshalText() ([]byte, error) { return waivers.Marshal(uint8(v)) }

// UnmarshalText reads a word.
func (v *Waiver) UnmarshalText(text []byte) error { return waivers.Unmarshal(text, (*uint8)(v)) }

// Recourse is the answer to a [Subrogation]. An amount is unknown where what
// it rests on is.
type Recourse struct {
	courier.Decision               // granted: the insurer may recover; refused: it may not
	UpTo             courier.Money `json:"up_to,omitzero"`  // 追偿范围: no more than this
	Deduct           courier.Money `json:"deduct,omitzero"` // 扣减或者要求返还: of what was paid or is to be
	Refund           courier.Money `json:"refund,omitzero"` // 被保险人应当返还: what the third party paid it
	Excess           courier.Money `json:"excess,omitzero"` // 退还被保险人: what the insurer recovered above what it paid
}

// Subrogate says whether the insurer may recover from the third party, up to
// what, and what the insured answers for (INS-13).
//
//   - The right passes with the payment, up to the amount paid (Insurance Law
//     60; Maritime Code 252, from 2026-05-01 278); not against household or
//     members of the insured, unless they meant the loss (62).
//   - A waiver before the policy binds the insurer, unless it asked and was
//     not told (SPC Interpretation IV, 9). A waiver before the payment frees
//     the insurer from paying; one after it without the insurer's consent is
//     void (61). At sea either lets it deduct accordingly (253, 279).
//   - An insured that obstructs the recovery on purpose or by gross
//     negligence has the insurer's loss deducted (61(3); 11); at sea any fault
//     is enough.
//   - A third party that pays the insured before it is told of the
//     subrogation is free, and the insured refunds (10).
//   - What the insurer recovers above what it paid is the insured's.
//
// What the insured owes the insurer, and what it need not do, is told beside.
// What is missing and decides is asked for. The errors name the field: an
// unknown word, a negative amount, two currencies, a day before 2018-09-01
// ([courier.ErrNoRule]).
func Subrogate(s *Subrogation) (Recourse, error) { return AppendSubrogate(nil, s) }

// AppendSubrogate is [Subrogate] with its reasons appended to dst.
func AppendSubrogate(dst []courier.Reason, s *Subrogation) (out Recourse, err error) {
	if s == nil {
		s = &Subrogation{}
	}
	var r courier.Reading
	if s.HappenedOn.Known() && s.HappenedOn.Before(courier.Day(2018, 9, 1)) {
		r.Fault("happened_on", courier.ErrNoRule.Because(s.HappenedOn.String()))
	}
	s.check(&r)
	if err := r.Err(); err != nil {
		return Recourse{}, err
	}
	if !s.HappenedOn.Known() {
		out.Verdict, out.Rules, out.Reasons, out.Needs = courier.Referred, Rules, dst, []courier.Need{"happened_on"}
		return out, nil
	}
	out.Decision = subrogationQuestion.Decide(dst, s.read(), s.HappenedOn, nil)
	out.Rules = Rules
	s.amounts(&out, meetCurrency(&r))
	s.asks(&out)
	return out, nil
}

func (s *Subrogation) check(r *courier.Reading) {
	r.Word("law", laws, uint8(s.Law))
	r.Word("waived", waivers, uint8(s.Waived))
	for _, f := range [...]struct {
		name string
		a    courier.Answer
	}{
		{"by_third", s.ByThird}, {"paid", s.Paid}, {"household", s.Household}, {"intent", s.Intent}, {"misled", s.Misled},
		{"agreed", s.Agreed}, {"obstructed", s.Obstructed}, {"paid_direct", s.PaidDirect}, {"notified", s.Notified},
	} {
		r.Answer(f.name, f.a)
	}
	r.Amount("amount", s.Amount)
	r.Amount("direct", s.Direct)
	r.Amount("insurer_loss", s.InsurerLoss)
	r.Amount("recovered", s.FromThird)
}

// asks asks for the amounts that what the insurer may recover or deduct rests
// on, where nothing else is open.
func (s *Subrogation) asks(out *Recourse) {
	if len(out.Needs) > 0 {
		return
	}
	if out.Verdict == courier.Granted && !s.Amount.Known() {
		out.Needs = append(out.Needs, "amount")
	}
	if out.Verdict == courier.Granted && s.Obstructed == courier.Yes && !s.InsurerLoss.Known() {
		out.Needs = append(out.Needs, "insurer_loss")
	}
	if len(out.Needs) > 0 {
		out.Verdict = courier.Referred
	}
}

// amounts says up to what the insurer may recover, and what it deducts.
func (s *Subrogation) amounts(out *Recourse, cur courier.Currency) {
	freed := s.PaidDirect == courier.Yes && s.Notified == courier.No
	if s.Amount.Known() {
		off := int64(0)
		if freed {
			off = s.Direct.Minor()
		}
		if out.Verdict == courier.Granted && (!freed || s.Direct.Known()) {
			out.UpTo = courier.Minor(max(s.Amount.Minor()-off, 0), cur)
		}
		if s.FromThird.Known() {
			out.Excess = courier.Minor(max(s.FromThird.Minor()-s.Amount.Minor(), 0), cur)
		}
	}
	if freed && s.Direct.Known() {
		out.Refund = s.Direct
		if s.Amount.Less(out.Refund) {
			out.Refund = s.Amount
		}
	}
	given := s.Agreed == courier.No && (s.Waived == BeforePayment || s.Waived == AfterPayment)
	switch {
	case s.Law == LandCargo && s.Waived == BeforePayment && s.Agreed == courier.No:
		out.Deduct = s.Amount // the insurer owes nothing
	case s.Obstructed == courier.Yes || s.Law == MarineCargo && given:
		if out.Deduct = s.InsurerLoss; s.Amount.Less(out.Deduct) {
			out.Deduct = s.Amount
		}
	}
}
