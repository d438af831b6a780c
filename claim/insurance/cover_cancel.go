package insurance

import "github.com/courier-rules/courier"

// Cancellation is a wish to end an insurance contract before its time.
type Cancellation struct {
	On         courier.Date   `json:"on,omitzero"`          // day of the wish: the law of this day answers
	Marine     courier.Answer `json:"marine,omitzero"`      // 海上保险合同: the Maritime Code governs
	Cargo      courier.Answer `json:"cargo,omitzero"`       // 货物运输保险, or insurance for one voyage
	Begun      courier.Answer `json:"begun,omitzero"`       // 保险责任已开始
	ByInsurer  courier.Answer `json:"by_insurer,omitzero"`  // the insurer wishes it; no: the applicant or the insured
	Agreed     courier.Answer `json:"agreed,omitzero"`      // 合同约定可以解除 in this case
	LawLetsIt  courier.Answer `json:"law_lets_it,omitzero"` // 保险法另有规定: the law gives the insurer a right to rescind, as for non-disclosure
	NotAllowed courier.Answer `json:"not_allowed,omitzero"` // 合同约定投保人不得解除
}

// Cancels says whether an insurance contract may be cancelled, beside the
// insurer's rescission for non-disclosure ([Disclosed]) and fraud
// ([Fraudulent]).
//
//   - The applicant may, the insurer may not, unless the law or the contract
//     says otherwise (Insurance Law 15).
//   - Cargo insurance cannot be cancelled by either side once cover has begun
//     (50).
//   - At sea the insured may before cover begins; after it neither side,
//     unless agreed; and the insured of cargo or of a voyage not even then
//     (Maritime Code 1992, 226-228; 2025, 252-254).
//   - Before cover begins the premium goes back, less the fee agreed (54); at
//     sea likewise.
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a day before 2015-04-24 ([courier.ErrNoRule]).
func Cancels(c *Cancellation) (courier.Decision, error) { return AppendCancels(nil, c) }

// AppendCancels is [Cancels] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendCancels(dst []courier.Reason, c *Cancellation) (courier.Decision, error) {
	if c == nil {
		c = &Cancellation{}
	}
	if err := c.check(); err != nil {
		return courier.Decision{}, err
	}
	if !c.On.Known() {
		return clauseAsk(dst, "on"), nil
	}
	d := cancelQuestion.Decide(dst, c.read(), c.On, nil)
	d.Rules = Rules
	return d, nil
}

func (c *Cancellation) read() (k courier.Known) {
	k.Answer(caMarine, c.Marine)
	k.Answer(caCargo, c.Cargo)
	k.Answer(caBegun, c.Begun)
	k.Answer(caInsurer, c.ByInsurer)
	k.Answer(caAgreed, c.Agreed)
	if k.Answer(caLaw, c.LawLetsIt); c.ByInsurer == courier.No { // such a right is the insurer's
		k.Among(caLaw, 0)
		k.Yes &^= caLaw
	}
	k.Answer(caNot, c.NotAllowed)
	return k
}

func (c *Cancellation) check() error {
	var r courier.Reading
	clauseDay(&r, "on", c.On)
	r.Answer("marine", c.Marine)
	r.Answer("cargo", c.Cargo)
	r.Answer("begun", c.Begun)
	r.Answer("by_insurer", c.ByInsurer)
	r.Answer("agreed", c.Agreed)
	r.Answer("law_lets_it", c.LawLetsIt)
	r.Answer("not_allowed", c.NotAllowed)
	if c.Agreed == courier.Yes && c.NotAllowed == courier.Yes && c.ByInsurer == courier.No {
		r.Fault("not_allowed", courier.ErrContradicts.Because("the contract allows it"))
	}
	return r.Err()
}

// The named facts of a cancellation.
const (
	caMarine courier.Facts = 1 << iota
	caCargo
	caBegun
	caInsurer
	caAgreed
	caLaw
	caNot
)

var cancelQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("by_insurer", caInsurer),
	courier.YesNo("cargo", caCargo),
	courier.YesNo("begun", caBegun),
	courier.YesNo("marine", caMarine),
	courier.YesNo("agreed", caAgreed),
	courier.YesNo("law_lets_it", caLaw),
	courier.YesNo("not_allowed", caNot),
}, []courier.Ground{
	clauseGround(courier.Grants, 0, caInsurer|caMarine, clauseRow("insurance.cancel.applicant", "INS-08", "by_insurer", clauseLaw("15"),
		"保险合同成立后，投保人可以解除合同", "once the contract is made the applicant may cancel it")),
	clauseGround(courier.Grants, caInsurer|caAgreed, caMarine, clauseRow("insurance.cancel.insurer_agreed", "INS-08", "agreed", clauseLaw("15"),
		"合同另有约定的，保险人可以依约定解除", "the insurer may cancel as the contract says")),
	clauseGround(courier.Grants, caInsurer|caLaw, caMarine|caAgreed, clauseRow("insurance.cancel.insurer_by_law", "INS-08 INS-01 INS-07", "law_lets_it", clauseLaw("15"),
		"法律另有规定的，保险人可以依规定解除", "the insurer may cancel where the law gives it the right")),
	clauseGround(courier.Grants, caMarine, caInsurer|caBegun, clauseRow("insurance.cancel.sea_before", "INS-08", "begun", clauseSea("226", "252"),
		"保险责任开始前，被保险人可以要求解除合同", "before cover begins the insured may cancel")),
	clauseGround(courier.Grants, caMarine|caBegun|caAgreed, 0, clauseRow("insurance.cancel.sea_agreed", "INS-08", "agreed", clauseSea("227", "253"),
		"合同约定保险责任开始后可以解除的，依约定", "after cover begins as the contract says")),
	clauseGround(courier.Grants, caMarine|caInsurer|caAgreed, caBegun, clauseRow("insurance.cancel.sea_insurer_agreed", "INS-08", "agreed", clauseLaw("15"),
		"保险责任开始前，保险人可以依合同约定解除", "before cover begins the insurer may cancel as the contract says")),
	clauseGround(courier.Grants, caMarine|caInsurer|caLaw, caAgreed, clauseRow("insurance.cancel.sea_by_law", "INS-08 INS-18 INS-21", "law_lets_it", clauseLaw("15"),
		"法律另有规定的，保险人可以依规定解除", "the insurer may cancel where the law gives it the right")),

	clauseGround(courier.Bars, caCargo|caBegun, caMarine|caLaw, clauseRow("insurance.cancel.cargo_begun", "INS-08", "begun", clauseLaw("50"),
		"货物运输保险合同，保险责任开始后当事人不得解除", "cargo insurance: once cover has begun neither side may cancel")),
	clauseGround(courier.Bars, caInsurer, caAgreed|caLaw, clauseRow("insurance.cancel.insurer_may_not", "INS-08", "by_insurer", clauseLaw("15"),
		"法律没有规定、合同没有约定的，保险人不得解除合同", "neither the law nor the contract lets the insurer cancel")),
	clauseGround(courier.Bars, caNot, caInsurer|caMarine, clauseRow("insurance.cancel.applicant_barred", "INS-08", "not_allowed", clauseLaw("15"),
		"合同约定投保人不得解除", "the contract does not let the applicant cancel")),
	clauseGround(courier.Bars, caMarine|caBegun, caAgreed|caInsurer, clauseRow("insurance.cancel.sea_begun", "INS-08", "begun", clauseSea("227", "253"),
		"保险责任开始后，被保险人不得解除合同，合同另有约定的除外", "once cover has begun the insured may not cancel, unless agreed otherwise")),
	clauseGround(courier.Bars, caMarine|caBegun|caCargo, caInsurer, clauseRow("insurance.cancel.sea_voyage_begun", "INS-08", "cargo", clauseSea("228", "254"),
		"海上货物运输和航次保险，保险责任开始后被保险人不得要求解除", "insurance of cargo at sea or of a voyage: once cover has begun the insured may not cancel")),

	clauseGround(courier.Notes, caInsurer|caLaw|caCargo|caBegun, caMarine, clauseRow("insurance.cancel.by_law_after_beginning", "INS-08", "law_lets_it", []courier.Cite{courier.Art(courier.InsuranceLaw, "50").Graded(courier.Disputed)},
		"第五十条不得解除的规定是否排除保险人依法享有的解除权，法律未明定，此处按不排除处理", "whether Art. 50 also shuts out a right to rescind that the law gives the insurer is not said; it is taken not to")),
	clauseGround(courier.Conditions, 0, caBegun|caInsurer|caMarine, clauseRow("insurance.cancel.fee", "INS-08", "begun", clauseLaw("54"),
		"保险责任开始前解除的，投保人按约定支付手续费，保险人退还保险费", "before cover begins: the applicant pays the fee agreed, the insurer gives the premium back")),
	clauseGround(courier.Conditions, caBegun, caCargo|caInsurer|caMarine, clauseRow("insurance.cancel.rest_of_premium", "INS-08", "begun", clauseLaw("54"),
		"保险责任开始后解除的，保险人扣除至解除之日应收的部分后退还保险费", "after cover began: the insurer gives back the premium less the part for the time until then")),
	clauseGround(courier.Conditions, caMarine, caBegun|caInsurer, clauseRow("insurance.cancel.sea_fee", "INS-08", "begun", clauseSea("226", "252"),
		"被保险人应当支付手续费，保险人应当退还保险费", "the insured pays the fee, the insurer gives the premium back")),
})
