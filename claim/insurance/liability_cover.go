package insurance

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// LiabilityLoss is a loss of a third party for which a carrier with liability
// insurance 责任保险 answers.
type LiabilityLoss struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"`  // the law of this day answers
	Cite       courier.Cite   `json:"cite"`                  // the policy
	Owed       courier.Money  `json:"owed,omitzero"`         // 第三者的损失 as established, or all that joint wrongdoers owe together
	Fault      courier.Share  `json:"victim_fault,omitzero"` // 第三者自身过错; 0% when none
	Tort       courier.Answer `json:"tort,omitzero"`         // 侵权责任: a joint wrong is one; left out or no: 违约责任, as of the goods carried. Shown only, the amount is the same
	Joint      courier.Answer `json:"joint,omitzero"`        // 共同侵权，依法承担连带责任
	OwnShare   courier.Share  `json:"own_share,omitzero"`    // of a joint wrong, the insured's own share
	Settled    courier.Answer `json:"settled,omitzero"`      // 未经保险人参与或者同意而达成和解
	Reassessed courier.Money  `json:"reassessed,omitzero"`   // 保险人重新核定的金额, of such a settlement
	PaidVictim courier.Money  `json:"paid_victim,omitzero"`  // 被保险人已向第三者赔偿的金额

	Deductible claim.Deductible `json:"deductible,omitzero"`
	Explained  courier.Answer   `json:"deductible_explained,omitzero"` // 免赔条款已提示并明确说明
	Occurrence courier.Money    `json:"occurrence,omitzero"`           // 每次事故赔偿限额; unknown is none
	Annual     courier.Money    `json:"annual,omitzero"`               // 年累计赔偿限额; unknown is none
	AnnualLeft courier.Money    `json:"annual_left,omitzero"`          // 余额

	DefenceCost courier.Money  `json:"defence_cost,omitzero"` // 仲裁、诉讼费用及其他必要合理费用 that are claimed
	NoDefence   courier.Answer `json:"no_defence,omitzero"`   // 合同另有约定: the policy does not pay them
}

// LiabilityPayment is the answer to a [LiabilityLoss]. Its amounts are unknown
// where the matter is referred. ToVictim, ToInsured and Defence add up to
// Payable, and so do the changes of the reasons.
type LiabilityPayment struct {
	courier.Decision
	Payable    courier.Money `json:"payable,omitzero"`
	ToVictim   courier.Money `json:"to_victim,omitzero"`  // 直接向第三者赔偿
	ToInsured  courier.Money `json:"to_insured,omitzero"` // for what it has paid itself
	Defence    courier.Money `json:"defence,omitzero"`    // 诉讼费用等
	Recourse   courier.Money `json:"recourse,omitzero"`   // 向其他连带责任人追偿: what is above the insured's own share; nothing where there is none
	Deductible courier.Money `json:"deductible,omitzero"` // 免赔; nothing where it takes nothing off
	AnnualLeft courier.Money `json:"annual_left,omitzero"`
}

// AssessLiability says what the insurer of a carrier's liability pays, and to
// whom (INS-14):
//   - the liability, less the victim's own fault (Civil Code 592 for a breach,
//     1173 for a tort); of a joint wrong the whole,
//     with recourse for what is above the insured's own share (SPC
//     Interpretation IV, 16); a settlement without the insurer's consent as
//     the insurer re-assesses it (19);
//   - the deductible, if it was explained (Insurance Law 17), the limit of the
//     occurrence and what the year has left;
//   - to the insured only what it has itself paid the victim, the rest to the
//     victim (65);
//   - on top the cost of the defence, unless the policy says otherwise (66).
//
// What is missing and decides is asked for. The errors name the field: an
// unknown word, a negative amount, two currencies, a deductible that turns on
// facts of cargo ([courier.ErrNotSupported]), a policy that claims to be law,
// a day before 2018-09-01, or with a fault of the victim before 2021-01-01,
// when the Civil Code began ([courier.ErrNoRule]).
func AssessLiability(l *LiabilityLoss) (LiabilityPayment, error) {
	return AppendAssessLiability(nil, l)
}

// AppendAssessLiability is [AssessLiability] with its reasons appended to dst.
func AppendAssessLiability(dst []courier.Reason, l *LiabilityLoss) (out LiabilityPayment, err error) {
	if l == nil {
		out.Verdict, out.Rules, out.Reasons, out.Needs = courier.Referred, Rules, dst, []courier.Need{"happened_on", "owed"}
		return out, nil
	}
	cur, err := l.check()
	if err != nil {
		return LiabilityPayment{}, err
	}
	out.Rules, out.Reasons = Rules, dst
	if out.Needs = l.needs(); len(out.Needs) > 0 {
		out.Verdict = courier.Referred
		return out, nil
	}
	out.Deductible, out.Recourse = courier.Minor(0, cur), courier.Minor(0, cur)
	w := liabilityWork{l: l, out: &out, total: courier.Minor(0, cur)}
	if w.assess(); w.err != nil {
		return LiabilityPayment{}, w.err
	}
	if out.Verdict = courier.Refused; out.Payable.Sign() > 0 {
		out.Verdict = courier.Granted
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), l.HappenedOn)
	return out, nil
}

// liabilityWork is a liability loss on its way through the steps.
type liabilityWork struct {
	l     *LiabilityLoss
	out   *LiabilityPayment
	due   courier.Exact
	total courier.Money
	err   error
}

func (w *liabilityWork) move(row *courier.Row, c *courier.Cite, to courier.Exact, figures ...courier.Figure) {
	total, err := to.Round()
	if err != nil {
		w.err = courier.At("owed", err)
		return
	}
	change := courier.Minor(total.Minor()-w.total.Minor(), total.Currency())
	w.due, w.total = to, total
	w.out.Reasons = row.AppendReason(w.out.Reasons, c, courier.Changes, change, figures...)
}

func (w *liabilityWork) note(row *courier.Row, e courier.Effect) {
	w.out.Reasons = row.AppendReason(w.out.Reasons, row.Cite(w.l.HappenedOn), e, courier.Money{})
}

// assess takes the steps.
func (w *liabilityWork) assess() {
	l := w.l
	on := l.HappenedOn
	switch w.due = w.total.Exact(); {
	case l.exhausted():
		w.exhausted()
		return
	case l.open() && l.capped():
		w.capped()
		return
	case l.Fault == courier.Percent(100) && !l.owed().Known(): // of whatever it was
	default:
		owed := courier.Minor(l.owed().Minor(), w.total.Currency())
		w.move(&rowLiabilityOwed, rowLiabilityOwed.Cite(on), owed.Exact(), owed.Figure())
	}
	if l.Settled == courier.Yes {
		w.note(&rowLiabilitySettled, courier.Notes)
	}
	if l.Fault.BasisPoints() > 0 {
		row := &rowLiabilityFault
		if l.Tort == courier.Yes || l.Joint == courier.Yes {
			row = &rowLiabilityTort
		}
		w.move(row, row.Cite(on), w.due.Share(l.Fault.Rest()), l.Fault.Figure())
	}
	if l.Joint == courier.Yes {
		w.note(&rowLiabilityJoint, courier.Notes)
	}
	own := w.due.Share(l.OwnShare)
	w.deductible()
	w.cap(&rowLiabilityOccurrence, l.Occurrence)
	w.cap(&rowLiabilityAnnual, l.AnnualLeft)
	w.pay(own)
}

// exhausted tells a limit that has nothing left.
func (w *liabilityWork) exhausted() {
	row := &rowLiabilityOccurrence
	if !nothing(w.l.Occurrence) {
		row = &rowLiabilityAnnual
	}
	w.move(row, &w.l.Cite, w.total.Exact(), w.total.Figure())
	w.pay(w.total.Exact())
}

// capped pays the limit of a liability that is above it, whatever it is.
func (w *liabilityWork) capped() {
	l := w.l
	x := l.lessened(l.Reassessed)
	if l.Joint == courier.Yes {
		w.note(&rowLiabilityJoint, courier.Notes)
	}
	if left := l.Deductible.After(x); l.Explained == courier.Yes && left.Cmp(x) != 0 {
		w.out.Deductible = courier.Minor(whole(x)-whole(left), w.total.Currency())
		w.out.Reasons = rowLiabilityDeductible.AppendReason(w.out.Reasons, &l.Cite, courier.Notes, courier.Money{}, w.out.Deductible.Figure())
	} else if l.Explained == courier.No && left.Cmp(x) != 0 {
		w.note(&rowLiabilityUnexplained, courier.Lifts)
	}
	row, limit := &rowLiabilityOccurrence, l.limit()
	if limit != l.Occurrence {
		row = &rowLiabilityAnnual
	}
	w.move(row, &l.Cite, limit.Exact(), limit.Figure())
	w.pay(x.Share(l.OwnShare))
}

// pay says to whom what is left is paid, and what comes on top.
func (w *liabilityWork) pay(own courier.Exact) {
	l, paid := w.l, w.total
	if l.Joint == courier.Yes {
		w.out.Recourse = courier.Minor(max(paid.Minor()-whole(own), 0), paid.Currency())
	}
	if left := l.left(); left.Known() {
		w.out.AnnualLeft = courier.Minor(left.Minor()-paid.Minor(), paid.Currency())
	}
	w.out.ToInsured = l.PaidVictim
	if paid.Less(w.out.ToInsured) || paid.Sign() == 0 {
		w.out.ToInsured = paid
	}
	if w.out.ToVictim = courier.Minor(paid.Minor()-w.out.ToInsured.Minor(), paid.Currency()); w.out.ToVictim.Sign() > 0 {
		w.note(&rowLiabilityVictim, courier.Notes)
	}
	w.defence()
	w.out.Payable = w.total
}

// deductible takes off what the insured bears.
func (w *liabilityWork) deductible() {
	l := w.l
	left := l.Deductible.After(w.due)
	switch {
	case w.due.Sign() == 0 || left.Cmp(w.due) == 0:
	case l.Explained == courier.No:
		w.note(&rowLiabilityUnexplained, courier.Lifts)
	default:
		had := w.total
		w.move(&rowLiabilityDeductible, &l.Cite, left, shown(w.due.Sub(left)))
		w.out.Deductible = courier.Minor(had.Minor()-w.total.Minor(), had.Currency())
	}
}

func (w *liabilityWork) cap(row *courier.Row, limit courier.Money) {
	if limit.Known() && w.due.Cmp(limit.Exact()) > 0 {
		w.move(row, &w.l.Cite, limit.Exact(), limit.Figure())
	}
}

// defence adds the cost of the defence.
func (w *liabilityWork) defence() {
	switch m := w.l.DefenceCost; {
	case m.Sign() == 0:
	case w.l.NoDefence == courier.Yes:
		w.note(&rowLiabilityNoDefence, courier.Notes)
	default:
		w.out.Defence = m
		w.move(&rowLiabilityDefence, rowLiabilityDefence.Cite(w.l.HappenedOn), w.total.Exact().Add(m.Exact()), m.Figure())
	}
}

// owed is the liability, or what a settlement was re-assessed to.
func (l *LiabilityLoss) owed() courier.Money {
	if l.Settled == courier.Yes {
		return l.Reassessed
	}
	return l.Owed
}

func (l *LiabilityLoss) check() (courier.Currency, error) {
	var r courier.Reading
	if l.HappenedOn.Known() && l.HappenedOn.Before(courier.Day(2018, 9, 1)) {
		r.Fault("happened_on", courier.ErrNoRule.Because(l.HappenedOn.String()))
	}
	l.Cite.CheckTerms(&r, "cite")
	if l.Fault.BasisPoints() > 0 && l.HappenedOn.Known() && rowLiabilityFault.Cite(l.HappenedOn) == nil {
		r.Fault("victim_fault", courier.ErrNoRule.Because(l.HappenedOn.String()))
	}
	r.Answer("tort", l.Tort)
	r.Answer("joint", l.Joint)
	if l.Tort == courier.No && l.Joint == courier.Yes {
		r.Fault("tort", courier.ErrContradicts.Because("a joint wrong is a tort"))
	}
	r.Answer("settled", l.Settled)
	r.Answer("deductible_explained", l.Explained)
	r.Answer("no_defence", l.NoDefence)
	for _, f := range [...]struct {
		name string
		m    courier.Money
	}{
		{"owed", l.Owed}, {"reassessed", l.Reassessed}, {"paid_victim", l.PaidVictim}, {"occurrence", l.Occurrence}, {"annual", l.Annual},
		{"annual_left", l.AnnualLeft}, {"defence_cost", l.DefenceCost},
	} {
		r.Amount(f.name, f.m)
	}
	if l.Owed.Less(l.Reassessed) {
		r.Fault("reassessed", courier.ErrContradicts.Because("more than the loss of "+l.Owed.String()))
	}
	if l.Annual.Less(l.AnnualLeft) {
		r.Fault("annual_left", courier.ErrContradicts.Because("more than the annual limit of "+l.Annual.String()))
	}
	l.Deductible.Check(&r, "deductible")
	return meetCurrency(&r), r.Err()
}
