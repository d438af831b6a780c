package claim

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/internal/draft"
)

// Rules names the rule set of this package.
const Rules = "claim/2026.1"

// Assessment is the answer to a [Claim]. Its amounts are unknown where the
// matter is referred. The changes of its reasons add up to Payable.
type Assessment struct {
	courier.Decision                // granted: something is owed; refused: nothing is
	Regime           courier.Regime `json:"regime,omitzero"`       // body of law that measures the loss
	Compensation     courier.Money  `json:"compensation,omitzero"` // for the loss
	Refund           courier.Money  `json:"refund,omitzero"`       // freight and charges given back
	Penalty          courier.Money  `json:"penalty,omitzero"`      // 违约金, for delay
	Interest         courier.Money  `json:"interest,omitzero"`     // on what is owed
	Increase         courier.Money  `json:"increase,omitzero"`     // on top, for fraud
	Payable          courier.Money  `json:"payable,omitzero"`      // all of it
}

// Assess says how much is owed for a loss, line by line, under the law that
// governs the carriage and of the day it happened.
//
// The steps are taken in this order, each a line or a note among the reasons:
//   - which body of law measures the loss: the regime that the facts name, the
//     one that [Choose] finds from the carriage, or at home the Postal Law's
//     chapter for mail in universal service (Postal Law 45), else civil law
//     and the contract;
//   - what kind of case it is: a misdelivery counts as loss or as delay; cash
//     on delivery, an overcharge, a service not performed and a lost receipt
//     are owed by the contract, without limit;
//   - nothing where the carrier does not answer, which [liability.Decide]
//     says and the host passes on; a case that the claimant made up goes to a
//     person;
//   - the loss on the basis of the law: the market price at destination, the
//     value at consignment, at loading or at taking over; as proved, or item by
//     item, what can be repaired at the cheaper of repair and value, less
//     salvage that the claimant keeps; what a loss by sea saved comes off; the
//     claimant's own fault before the limit, or after it by the named option D4;
//   - declared cover as the law or the terms pay it, an interest declared, for
//     a consumer's item posted in Zhejiang no less than the value stated;
//   - the limit of the law, of the day, or of the terms, in special drawing
//     rights converted at a rate that the host gives. It takes something off
//     only if it stands, which [liability.Limit] answers;
//   - beside the loss, freight and charges given back, by the terms, the
//     standard, the CMR, or after force majeure (Civil Code 835); the penalty
//     for delay by rail and water; interest under the CMR; and the increase for
//     fraud (Consumer Rights Protection Law 55);
//   - where the day of contract is known, what was owed under the rules of that
//     day: a warning, if it is another amount.
//
// Terms of the contract count where civil law and the contract decide, and not
// beside a limit of the law. Rules known by report only are taken where Reach
// says so; else they are told, or a person decides.
//
// Every amount is exact until it is shown; each line is the difference of
// rounded running totals, half up, to the minor unit. A fact that is missing
// and could change the amount is asked for, at the step that needs it, and the
// matter referred; of a nil claim nothing is known. The errors name the field:
// an unknown word, a negative amount, two currencies, figures that contradict
// each other, a weight lost above the weight carried, a conversion without a
// rate or with one of another day, a contract concluded after the loss, a day
// without a rule ([courier.ErrNoRule]).
//
// The answer takes memory only where it is kept: Assess is so small that the
// compiler puts the reasons of an answer which its caller reads and drops on
// the stack.
func Assess(c *Claim) (Assessment, error) {
	return AppendAssess(make([]courier.Reason, 0, usualReasons), c)
}

// AppendAssess is [Assess] with its reasons appended to dst, for a caller
// that reuses the memory. What dst holds stays at the head of the reasons.
// Reasons that rest on the terms point at their citation, which must not
// change while the reasons live.
func AppendAssess(dst []courier.Reason, c *Claim) (a Assessment, err error) {
	if c == nil {
		c = &Claim{}
	}
	c = c.taken()
	if err := c.check(); err != nil {
		return Assessment{}, err
	}
	if c.Case == Misdelivered { // and from here on what that comes to
		read := *c
		read.Kind = c.kindOf()
		c = &read
	}
	var w work // filled in place: a literal would be built beside it and copied
	w.begin(c)
	w.run()
	switch {
	case w.err != nil:
		return Assessment{}, w.err
	case !w.open():
		w.refer(&a)
	default:
		w.answer(&a)
	}
	a.Reasons = w.reasons.HandOver(dst, w.room[:], w.on)
	return a, nil
}

// answer fills in what a work that nothing stopped comes to.
func (w *work) answer(a *Assessment) {
	if t := w.claim.Terms; t != nil && t.limits() {
		w.sayTermsAside()
	}
	if w.claim.ContractedOn.Known() {
		w.sayEarlier()
	}
	a.Regime, a.Compensation, a.Payable = w.regime, w.compensated, w.total
	a.Refund, a.Penalty = between(w.compensated, w.refunded), between(w.refunded, w.penalised)
	a.Interest, a.Increase = between(w.penalised, w.accrued), between(w.accrued, w.total)
	a.Rules = Rules
	if a.Verdict = courier.Granted; w.total.Sign() == 0 {
		a.Verdict = courier.Refused
	}
}

// begin takes up a claim whose facts were read.
func (w *work) begin(c *Claim) {
	w.claim, w.on = c, c.HappenedOn
	w.total = courier.Minor(0, c.currency())
	w.due = w.total.Exact()
	w.sayDeemed()
}

// between is what was added from one running total to a later one.
func between(from, to courier.Money) courier.Money {
	return courier.Minor(to.Minor()-from.Minor(), to.Currency())
}

// usualReasons is room for the reasons of most claims.
const usualReasons = 7

// work is a claim on its way through the steps.
type work struct {
	claim   *Claim
	on      courier.Date
	reasons draft.Reasons // in room
	needs   []courier.Need
	refers  bool
	err     error

	due   courier.Exact // running amount
	total courier.Money // the same, rounded

	compensated, refunded, penalised, accrued courier.Money // the total after each step

	standing courier.Answer // whether the clauses that take something off stand, once asked
	regime   courier.Regime
	coastal  bool // by sea between Chinese ports, to 2026-04-30: the contract decides

	room [usualReasons]courier.Reason
}

// open reports whether nothing has stopped the work yet.
func (w *work) open() bool { return w.err == nil && len(w.needs) == 0 && !w.refers }

// need stops the work for facts to be asked for.
func (w *work) need(needs ...courier.Need) { w.needs = append(w.needs, needs...) }

// note tells a reason that moves nothing.
func (w *work) note(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	w.noteFrom(row, row.Cite(w.on), e, figures...)
}

// noteFrom is note for a row that rests on c.
func (w *work) noteFrom(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	row.SpeakInto(w.reasons.Next(w.room[:]), c, e, courier.Money{}, figures...)
}

// move sets the running amount and tells the row as the line that moved it.
func (w *work) move(row *courier.Row, to courier.Exact, figures ...courier.Figure) {
	w.moveFrom(row, row.Cite(w.on), to, figures...)
}

// moveFrom is move for a row that rests on c.
func (w *work) moveFrom(row *courier.Row, c *courier.Cite, to courier.Exact, figures ...courier.Figure) {
	total, err := to.Round()
	if err != nil {
		w.err = courier.At("payable", err)
		return
	}
	change := between(w.total, total) // neither is below nothing, so it fits
	w.due, w.total = to, total
	row.SpeakInto(w.reasons.Next(w.room[:]), c, courier.Changes, change, figures...)
}

// refer fills in what a work that was stopped comes to. Lines of a sum that is
// not finished would read as one that is, so there are none.
func (w *work) refer(a *Assessment) {
	noted := slices.DeleteFunc(w.reasons.All(w.room[:]), func(r courier.Reason) bool { return r.Change.Known() })
	w.reasons.Cut(w.room[:], len(noted))
	a.Verdict, a.Needs, a.Rules, a.Regime = courier.Referred, w.needs, Rules, w.regime
}
