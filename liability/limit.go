package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Ceiling is what is known about a limit of liability: one of the law, one
// of a clause of the contract, or both. Every field may be unknown.
type Ceiling struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 出险日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage
	Domestic   courier.Answer `json:"domestic,omitzero"`    // by sea and air: between places in China
	Clause     *Clause        `json:"clause,omitzero"`      // the clause that limits; on land nothing else does. Elsewhere nil where only the law's own limit is asked about

	Fault     Degree         `json:"fault,omitzero"`      // how badly the carrier's side behaved
	ByCarrier courier.Answer `json:"by_carrier,omitzero"` // by the carrier itself, not only by an employee or agent
	InScope   courier.Answer `json:"in_scope,omitzero"`   // by air: the employee or agent acted in the scope of the employment

	Declared  courier.Answer `json:"declared,omitzero"`   // 保价, by rail; by CMR a declared value
	Interest  courier.Answer `json:"interest,omitzero"`   // 特别声明利益: interest in delivery declared, and a supplement paid where one is asked
	InBill    courier.Answer `json:"in_bill,omitzero"`    // by sea: nature and value declared before loading and stated in the bill of lading, or a higher limit agreed
	Waybill   courier.Answer `json:"waybill,omitzero"`    // by air: an air waybill was filled in
	Statement courier.Answer `json:"statement,omitzero"`  // by air abroad: it bears the statement on the convention, or needs none
	RuleShown courier.Answer `json:"rule_shown,omitzero"` // in the mail: the rule is shown conspicuously on the premises and on the receipt

	Reach Reach `json:"reach,omitzero"` // named option: rules of conventions that are only reported
}

// Clause is what is known about a clause that limits or excludes liability.
type Clause struct {
	Negotiated  courier.Answer `json:"negotiated,omitzero"`    // 与对方协商: no standard term 格式条款
	Shown       courier.Answer `json:"shown,omitzero"`         // 合理方式提示: brought to notice in a reasonable way, as the carrier can prove
	Conspicuous courier.Answer `json:"conspicuous,omitzero"`   // 明显标识: set apart so that it meets the eye
	TickBoxOnly courier.Answer `json:"tick_box_only,omitzero"` // 仅以勾选、弹窗方式: nothing but a tick-box or pop-up
	Asked       courier.Answer `json:"asked,omitzero"`         // the other side asked for an explanation
	Explained   courier.Answer `json:"explained,omitzero"`     // and was given one

	Consumer courier.Answer `json:"consumer,omitzero"`  // the other side is a consumer
	Unfair   courier.Answer `json:"unfair,omitzero"`    // 不合理地免除或者减轻责任
	Injury   courier.Answer `json:"injury,omitzero"`    // 人身损害: it is to cover personal injury
	BelowLaw courier.Answer `json:"below_law,omitzero"` // by sea and air: it relieves from the law's liability or lowers its limit
}

// Standing is the answer to a [Ceiling]: granted, the limit stands; refused,
// it does not.
type Standing struct {
	courier.Decision
	Inclusion courier.Verdict `json:"inclusion,omitzero"` // 订入: the clause is part of the contract; zero where no clause was asked about
	Validity  courier.Verdict `json:"validity,omitzero"`  // 效力: and valid
	Law       courier.Verdict `json:"law,omitzero"`       // the law's own limit stands; zero on land, where there is none
}

// Stands says whether the limit stands, as a fact for other questions: unknown
// where the matter is referred.
func (s *Standing) Stands() courier.Answer {
	switch s.Verdict {
	case courier.Granted:
		return courier.Yes
	case courier.Refused:
		return courier.No
	}
	return 0
}

// Limit says whether a limit of liability stands.
//
// A clause is put to two steps, each with its verdict:
//   - inclusion: it was brought to notice in a reasonable way (Civil Code
//     496; conspicuous marking does, a tick-box or pop-up alone does not, SPC
//     Interpretation on Contracts 10) and explained when the other side asked.
//     The carrier has to prove it;
//   - validity: not for intent or gross negligence nor personal injury (506),
//     not unreasonable (497; for consumers Consumer Law 26 and its Regulation
//     17), and by sea and air not below the law (Maritime Code 44, from
//     2026-05-01 45; Civil Aviation Law 130, from 2026-07-01 138).
//
// On land and inland water only a clause limits, and the verdict is that of
// both steps. Elsewhere the law itself limits: the verdict is whether that
// limit stands, and [Breakers] lists what takes it away, under which law and
// until when. By sea between Chinese ports there was no limit to 2026-04-30.
//
// Unknown facts that could change a verdict come back as needs. The errors
// name the field: an unknown word, a day before 2021-01-01, of the mail before
// 2009-10-01 ([courier.ErrNoRule]), a regime whose limits this rule book has
// not read ([courier.ErrNotSupported]), a clause shown by a tick-box only and
// set apart as well ([courier.ErrContradicts]). A nil ceiling is one of which
// nothing is known.
func Limit(l *Ceiling) (Standing, error) { return AppendLimit(nil, l) }

// AppendLimit is [Limit] with its reasons appended to dst.
func AppendLimit(dst []courier.Reason, l *Ceiling) (s Standing, err error) {
	if l == nil {
		l = &Ceiling{}
	}
	if err := l.check(); err != nil {
		return Standing{}, err
	}
	s.Rules, s.Reasons = Rules, dst
	if s.Needs = l.first(); s.Needs != nil {
		s.Verdict = courier.Referred
		return s, nil
	}
	if l.byClause() || l.Clause != nil {
		l.steps(&s)
	}
	if l.byClause() {
		s.Verdict = both(s.Inclusion, s.Validity)
	} else {
		d := limitLaw.Fold(s.Reasons, l.aboutLaw(), l.HappenedOn, nil)
		s.Law, s.Verdict, s.Reasons, s.Needs = d.Verdict, d.Verdict, d.Reasons, askOnce(s.Needs, d.Needs...)
	}
	s.Reasons = courier.AppendUnchecked(s.Reasons, len(dst), l.HappenedOn)
	return s, nil
}

// AppendDecidingLimit is [AppendLimit] for a computation of which the limit is
// one step. Where a clause limits it tells only the grounds that decide, which
// grant, bar or refer, and where the law does nothing of the clause; and it
// leaves the warnings about sources to the computation, which gives them once
// for all of its reasons.
func AppendDecidingLimit(dst []courier.Reason, l *Ceiling) (reasons []courier.Reason, v courier.Verdict, needs []courier.Need, err error) {
	if l == nil {
		l = &Ceiling{}
	}
	if err := l.check(); err != nil {
		return nil, 0, nil, err
	}
	if needs = l.first(); needs != nil {
		return dst, courier.Referred, needs, nil
	}
	if !l.byClause() {
		d := limitLaw.Fold(dst, l.aboutLaw(), l.HappenedOn, nil)
		return d.Reasons, d.Verdict, d.Needs, nil
	}
	k := l.aboutClause()
	if reasons, v = clauseJoint.AppendDeciding(dst, k, l.HappenedOn, nil); v == courier.Granted {
		return reasons, v, nil, nil // as most are: both steps are passed, and each says so
	}
	reasons, in := clauseIncluded.AppendDeciding(dst, k, l.HappenedOn, nil)
	reasons, valid := clauseValid.AppendDeciding(reasons, k, l.HappenedOn, nil)
	if v = both(in, valid); v == courier.Referred {
		needs = l.turnsOn(k, reasons)
	}
	return reasons, v, needs, nil
}

// steps puts the clause to its two steps.
func (l *Ceiling) steps(s *Standing) {
	k := l.aboutClause()
	in := clauseIncluded.Fold(s.Reasons, k, l.HappenedOn, nil)
	valid := clauseValid.Fold(in.Reasons, k, l.HappenedOn, nil)
	s.Inclusion, s.Validity, s.Reasons = in.Verdict, valid.Verdict, valid.Reasons
	if both(in.Verdict, valid.Verdict) == courier.Referred {
		s.Needs = askOnce(s.Needs, l.turnsOn(k, s.Reasons)...)
	}
}

// turnsOn is what both steps together turn on: a fact that one step asks for
// is none where it only counts if the other has settled the matter. Nothing is
// told of it, in the room behind the reasons.
func (l *Ceiling) turnsOn(k courier.Known, reasons []courier.Reason) []courier.Need {
	return clauseJoint.Fold(reasons[len(reasons):], k, l.HappenedOn, nil).Needs
}

// askOnce appends the needs that are not asked for yet.
func askOnce(needs []courier.Need, more ...courier.Need) []courier.Need {
	for _, n := range more {
		if !slices.Contains(needs, n) {
			needs = append(needs, n)
		}
	}
	return needs
}

// both is the verdict of two steps that must both be passed.
func both(a, b courier.Verdict) courier.Verdict {
	switch {
	case a == courier.Refused || b == courier.Refused:
		return courier.Refused
	case a == courier.Granted && b == courier.Granted:
		return courier.Granted
	}
	return courier.Referred
}

// byClause reports whether only a clause limits.
func (l *Ceiling) byClause() bool {
	return l.Regime == courier.CivilLaw || l.Regime == courier.Waterway
}

// first returns what must be known before any rule can be tried.
func (l *Ceiling) first() (needs []courier.Need) {
	if !l.HappenedOn.Known() {
		needs = append(needs, "happened_on")
	}
	if l.Regime == 0 {
		needs = append(needs, "regime")
	}
	return needs
}

// firstDay is the first day that this rule book covers: of the mail, whose
// limit the Postal Law has kept since it was enacted, an earlier one.
func (l *Ceiling) firstDay() courier.Date {
	if l.Regime == courier.PostalUniversal {
		return firstMailLimit
	}
	return firstDay
}

func (l *Ceiling) check() error {
	var read courier.Reading
	if l.HappenedOn.Known() && l.HappenedOn.Before(l.firstDay()) {
		read.Fault("happened_on", courier.ErrNoRule.Because(l.HappenedOn.String()))
	}
	read.Regime("regime", l.Regime)
	if l.Regime.Valid() && l.Regime != 0 && !l.byClause() && limitRegime(l.Regime) == 0 {
		read.Fault("regime", courier.ErrNotSupported.Because(l.Regime.String()))
	}
	l.Fault.Check(&read, "fault")
	l.checkAnswers(&read)
	read.Word("reach", reaches, uint8(l.Reach))
	if c := l.Clause; c != nil {
		c.check(&read)
	}
	return read.Err()
}

// checkAnswers reads the answers: where the greatest is one, all are, and none
// has to be read by itself.
func (l *Ceiling) checkAnswers(read *courier.Reading) {
	if max(l.Domestic, l.ByCarrier, l.InScope, l.Declared, l.Interest, l.InBill, l.Waybill, l.Statement, l.RuleShown).Valid() {
		return
	}
	read.Answer("domestic", l.Domestic)
	read.Answer("by_carrier", l.ByCarrier)
	read.Answer("in_scope", l.InScope)
	read.Answer("declared", l.Declared)
	read.Answer("interest", l.Interest)
	read.Answer("in_bill", l.InBill)
	read.Answer("waybill", l.Waybill)
	read.Answer("statement", l.Statement)
	read.Answer("rule_shown", l.RuleShown)
}

func (c *Clause) check(read *courier.Reading) {
	c.checkAnswers(read)
	if c.TickBoxOnly == courier.Yes && c.Conspicuous == courier.Yes {
		read.Fault("clause.tick_box_only", courier.ErrContradicts.Because("it was set apart as well"))
	}
}

func (c *Clause) checkAnswers(read *courier.Reading) {
	if max(c.Negotiated, c.Shown, c.Conspicuous, c.TickBoxOnly, c.Asked, c.Explained, c.Consumer, c.Unfair, c.Injury, c.BelowLaw).Valid() {
		return
	}
	read.Answer("clause.negotiated", c.Negotiated)
	read.Answer("clause.shown", c.Shown)
	read.Answer("clause.conspicuous", c.Conspicuous)
	read.Answer("clause.tick_box_only", c.TickBoxOnly)
	read.Answer("clause.asked", c.Asked)
	read.Answer("clause.explained", c.Explained)
	read.Answer("clause.consumer", c.Consumer)
	read.Answer("clause.unfair", c.Unfair)
	read.Answer("clause.injury", c.Injury)
	read.Answer("clause.below_law", c.BelowLaw)
}
