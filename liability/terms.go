package liability

import "github.com/courier-rules/courier"

// ClauseList is a carrier's terms as typed clauses, and whom they are to bind.
type ClauseList struct {
	On       courier.Date   `json:"on,omitzero"`       // the day on which they are to hold: its law answers
	Regime   courier.Regime `json:"regime,omitzero"`   // law of the carriage
	Domestic courier.Answer `json:"domestic,omitzero"` // by sea: between Chinese ports
	Consumer courier.Answer `json:"consumer,omitzero"` // the other side is a consumer
	Express  courier.Answer `json:"express,omitzero"`  // 快件: for express items
	Online   courier.Answer `json:"online,omitzero"`   // 电子商务: for goods sold online
	Clauses  []TermsClause  `json:"clauses,omitempty"` // nil while they are not known
}

// TermsClause is one clause.
type TermsClause struct {
	Kind       ClauseKind     `json:"kind"`                // what it does
	Negotiated courier.Answer `json:"negotiated,omitzero"` // 与对方协商: no standard term; unknown is no, for terms are drawn up for repeated use
	BelowLaw   courier.Answer `json:"below_law,omitzero"`  // for a limit by sea or air: lower than that of the law
	InBill     courier.Answer `json:"in_bill,omitzero"`    // for a named carrier by sea: it stands in the bill of lading
}

// Review is the answer to a [ClauseList]. Its reasons name the clause they
// speak of by their field, "clauses[2]".
type Review struct {
	Clauses []Finding `json:"clauses,omitzero"` // in the order of the facts
	courier.Grounds
}

// Finding is what the law makes of one clause: granted, nothing mandatory
// stands against it; refused, it is void or cannot be relied on; referred, a
// person decides, or something is missing. A clause granted on conditions still
// has to be shown and explained, and stand the test of fairness: see [Limit].
type Finding struct {
	Kind    ClauseKind      `json:"kind"`
	Verdict courier.Verdict `json:"verdict"`
}

// Void counts the clauses that are void or cannot be relied on.
func (r *Review) Void() (n int) {
	for _, f := range r.Clauses {
		if f.Verdict == courier.Refused {
			n++
		}
	}
	return n
}

// CheckTerms puts a carrier's whole terms to mandatory law, clause by clause:
// what the Civil Code (197, 497, 506, 585, 829, 831, 832, 836), consumer law (Consumer Law 26, its
// Regulation 17 from 2024-07-01, the SPC rules on online consumption 1), the
// express rules (Interim Regulation 25, from 2025-06-01 26; Market Measures 28
// from 2024-03-01), the Railway Law (17), the Maritime Code (44, from
// 2026-05-01 45) and the Civil Aviation Law (130, from 2026-07-01 138) void or
// make unenforceable.
//
// A clause by which claims are lost after hours or days shortens no right: the
// window missed is evidence and no more. The amount of a penalty and of a
// limit is not measured here. Clauses that only charge, hold or put conditions
// are told how far they reach.
//
// Unknown facts that could change a verdict come back as needs. The errors
// name the field: an unknown word, a clause without a kind
// ([courier.ErrMissing]), a day before 2021-01-01 ([courier.ErrNoRule]).
// Terms known to have no clause give an empty review. It is linear in the
// clauses.
func CheckTerms(c *ClauseList) (Review, error) { return AppendCheckTerms(nil, c) }

// AppendCheckTerms is [CheckTerms] with its reasons appended to dst.
func AppendCheckTerms(dst []courier.Reason, c *ClauseList) (r Review, err error) {
	if c == nil {
		c = &ClauseList{}
	}
	if err := c.check(); err != nil {
		return Review{}, err
	}
	r.Rules, r.Reasons = Rules, dst
	if r.Needs = c.first(); r.Needs != nil {
		return r, nil
	}
	r.Clauses = make([]Finding, 0, len(c.Clauses))
	for i := range c.Clauses {
		c.review(&r, i)
	}
	r.Reasons = courier.AppendUnchecked(r.Reasons, len(dst), c.On)
	return r, nil
}

// review puts one clause to the law.
func (c *ClauseList) review(r *Review, i int) {
	start := len(r.Reasons)
	clause := &c.Clauses[i]
	d := termsCheck.Fold(r.Reasons, c.about(clause), c.On, nil)
	for j := range d.Reasons[start:] {
		d.Reasons[start+j] = d.Reasons[start+j].OfItem(i)
	}
	for _, need := range d.Needs {
		if need == "below_law" || need == "in_bill" {
			need = courier.Need(courier.Index("clauses", i) + "." + string(need))
		}
		r.Needs = askOnce(r.Needs, need)
	}
	r.Reasons = d.Reasons
	r.Clauses = append(r.Clauses, Finding{Kind: clause.Kind, Verdict: d.Verdict})
}

func (c *ClauseList) first() (needs []courier.Need) {
	if !c.On.Known() {
		needs = append(needs, "on")
	}
	if c.Regime == 0 {
		needs = append(needs, "regime")
	}
	if c.Clauses == nil {
		needs = append(needs, "clauses")
	}
	return needs
}

func (c *ClauseList) check() error {
	var read courier.Reading
	if c.On.Known() && c.On.Before(firstDay) {
		read.Fault("on", courier.ErrNoRule.Because(c.On.String()))
	}
	read.Regime("regime", c.Regime)
	read.Answer("domestic", c.Domestic)
	read.Answer("consumer", c.Consumer)
	read.Answer("express", c.Express)
	read.Answer("online", c.Online)
	for i := range c.Clauses {
		clause, mark := &c.Clauses[i], read.Faults()
		if clause.Kind == 0 {
			read.Fault("kind", courier.ErrMissing)
		}
		clause.Kind.Check(&read, "kind")
		read.Answer("negotiated", clause.Negotiated)
		read.Answer("below_law", clause.BelowLaw)
		read.Answer("in_bill", clause.InBill)
		if read.Faults() > mark { // the path is made only where it is needed
			read.Under(mark, courier.Index("clauses", i))
		}
	}
	return read.Err()
}
