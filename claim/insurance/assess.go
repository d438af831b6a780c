package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/internal/draft"
)

// Rules names the rule set of this package.
const Rules = "insurance/2026.1"

// Assessment is the answer to a [Loss]. Its amounts are unknown where the
// matter is referred. The changes of its reasons add up to Payable.
type Assessment struct {
	courier.Decision               // granted: something is owed; refused: nothing is
	Indemnity        courier.Money `json:"indemnity,omitzero"`  // 赔款: for the loss itself
	Rescue           courier.Money `json:"rescue,omitzero"`     // 施救费用: on top of it
	Survey           courier.Money `json:"survey,omitzero"`     // 查勘费用: where it is owed beside both
	Payable          courier.Money `json:"payable,omitzero"`    // all of them
	Deductible       courier.Money `json:"deductible,omitzero"` // 免赔: what the deductible took off, where it did; within the loss, beside Payable

	PremiumRefund  courier.Money `json:"premium_refund,omitzero"`  // 退还保险费 where the sum insured is above the value; beside Payable
	AnnualLeft     courier.Money `json:"annual_left,omitzero"`     // 年累计赔偿限额余额: after this loss, where there is such a limit
	DeductibleLeft courier.Money `json:"deductible_left,omitzero"` // 年度累计免赔额余额: after this loss, where there is such a pool
	InsurersShare  courier.Share `json:"insurers_share,omitzero"`  // 物权: of the remains, once the sum insured is paid in full; to the basis point, half up
}

// Assess says how much the insurer owes for a loss, line by line, under the
// law of the day it happened.
//
// The steps are taken in this order, each a line or a note among the reasons:
//   - nothing for an event that was invented or brought about on purpose
//     (Insurance Law 27), and nothing for a cause outside the cover (24); an
//     exclusion that was not pointed out and explained has no effect (17);
//   - a sum insured above the insured value is void as to the excess, and the
//     premium for it goes back (55(3));
//   - the loss: by the agreed value of a valued policy (55(1)), else by the
//     actual value when it happened (55(2)); what is claimed beyond it is not
//     paid, inflated (27(3)) or merely not established;
//   - less the remains that the insured keeps;
//   - less what a third party has already paid (60(2)): before the
//     proportion, or after it by the named option D10;
//   - a sum insured below the insured value pays in proportion (55(4)),
//     unless the policy agrees otherwise;
//   - the deductible, after the proportion or before it as the policy says;
//     one that was not pointed out and explained has no effect (17; SPC
//     Interpretation II, 9);
//   - the limits of the policy and the sum insured (18): after the
//     deductible, or before it by the named option D9;
//   - on top, the necessary and reasonable cost of saving the goods, up to
//     another sum insured (57); of an under-insured policy in full, or in
//     proportion by the named option D7. Such a proportion is a clause that
//     must have been explained like a deductible; the proportion of 55(4) is
//     law and needs no explaining;
//   - beside it the necessary and reasonable cost of finding cause and extent
//     (64), as claimed.
//
// Where the policy states its own order of the steps, they are taken in that
// order. Under the Maritime Code the same steps rest on its articles of the
// day: 219 to 256 of 1992, 243 to 282 of 2025. There the cost of saving the
// goods, of surveys and of the insurer's notices are one sum, in proportion
// and up to another sum insured (240, 266); a clause that was not prompted is
// no part of a contract from 2026-05-01, unless the insured knew it (249);
// and an insurer that gives up the goods pays in full (255, 281).
//
// The loss is one event under one policy, of one piece: for a deductible or
// limit of each piece, waybill or conveyance of several ask [AssessPieces]. Every amount is exact until
// it is shown; each line is the difference of rounded running totals, half
// up, to the minor unit. When the sum insured has been paid in full the
// assessment says which share of the remains becomes the insurer's (59).
//
// Where the policy leaves a named option to its rule and another reading
// would answer otherwise, a note graded disputed says so.
//
// Every fact that is missing and could change the amount is asked for at
// once, as papers must be (22), and the matter referred; of a nil loss
// nothing is known. The errors name the field: an unknown word, a negative
// amount, two currencies, facts that contradict each other, a policy that
// claims to be law, a rate that does not say of what, an order of steps that
// names one twice or against the named options, a day before 2015-04-24
// ([courier.ErrNoRule]).
//
// Like [claim.Assess] it takes memory only for an answer that is kept.
func Assess(l *Loss) (Assessment, error) {
	return AppendAssess(make([]courier.Reason, 0, usualReasons), l)
}

// AppendAssess is [Assess] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendAssess(dst []courier.Reason, l *Loss) (Assessment, error) {
	if l == nil {
		l = &Loss{}
	}
	cur, err := l.check()
	if err != nil {
		return Assessment{}, err
	}
	var w work
	w.begin(l, cur)
	w.assess()
	return w.result(dst)
}

// begin begins the work. It is filled in place, since a literal would be built
// beside it and copied.
func (w *work) begin(l *Loss, cur courier.Currency) {
	w.loss, w.policy, w.on = l, l.Policy, l.HappenedOn
	w.total = courier.Minor(0, cur)
	w.explained, w.known = l.DeductibleExplained, l.TermKnown
	if w.due = w.total.Exact(); w.policy == nil {
		w.policy = &unknownPolicy
	}
	w.valued, w.value = w.policy.valued(), l.value(w.policy)
	w.rows, w.marine = &landRows, l.marine()
	if w.marine {
		w.rows = &marineRows
	}
	w.reading = reading{w.policy.StepOrder(), w.policy.RescueRule}
}

// Room for the reasons of most losses, for those of one with all that a policy
// can say, and for what is asked of one of which nothing is known.
const (
	usualReasons = 7
	manyReasons  = 12
	usualNeeds   = 20
)

// unknownPolicy says nothing. It is only read.
var unknownPolicy Policy

// work is a loss on its way through the steps.
type work struct {
	state
	room [manyReasons]courier.Reason
}

// state is how far the work is. What the room holds beyond what was told by
// then does not count, so that a state is kept and returned to by itself.
type state struct {
	loss    *Loss
	policy  *Policy
	on      courier.Date
	valued  courier.Answer // whether a value was agreed
	value   courier.Money  // the insured value, unknown where it is not known which
	reasons draft.Reasons  // in the room of the work
	asks    []courier.Need // of the cover
	needs   []courier.Need // of the amount
	err     error

	due   courier.Exact // running amount; once a fact is missing the most that it can be, unknown where that is open
	total courier.Money // the same, rounded, while nothing is missing
	out   Assessment

	survey courier.Money // what of the total is the cost of surveys, beside the rest

	rows      *lawRows
	lot       *lotWork // set where the loss is of several pieces
	marine    bool
	explained courier.Answer // whether the clauses were, as known or assumed
	known     courier.Answer // whether the insured knew them, likewise
	worst     bool           // facts of the deductible that are missing are taken as they leave the least
	settled   bool           // nothing is asked, and told only what leaves nothing

	// Whether the proportion took something off, whether deductible or limits
	// came since, and whether it was told that the clauses were explained.
	proportioned, lessened, told bool
	uncertain                    bool // the deductible is not known, and makes no difference

	reading
	unspoken bool          // another reading is weighed, and tells nothing
	measure  courier.Exact // the loss, unknown where it was not measured
}

func (w *work) assess() {
	if !w.on.Known() {
		if w.on = firstDay; w.marine { // what else is missing is the same on every day
			w.on = newMarineDay // on which most can be missing
		}
	}
	liable := w.cover()
	if w.loss.Fraud == Invented || w.loss.Fraud == Staged {
		return
	}
	if w.overInsured(); !liable {
		return
	}
	lines := w.reasons.Len()
	if w.amounts(); len(w.needs) > 0 || len(w.asks) > 0 && w.total.Sign() > 0 {
		w.reasons.Cut(w.room[:], lines) // lines of a sum that is not finished would read as one that is
	}
}

// amounts works out what is owed.
func (w *work) amounts() {
	before := w.state
	if w.owed(&before); w.open() && w.lot == nil {
		w.options(&before)
	}
}

// owed works it out by one reading of the options.
func (w *work) owed(before *state) {
	w.indemnity()
	switch {
	case w.err != nil || w.open():
	case !w.owing():
		w.nothing(before)
	case w.onlyDeductible():
		w.eitherWay(before)
	}
	w.out.Indemnity = w.total
	w.remains()
	w.rescue()
}

// open reports whether nothing of the amount is missing so far.
func (w *work) open() bool { return w.err == nil && len(w.needs) == 0 }

// owing reports whether something may be left of the running amount.
func (w *work) owing() bool { return !w.due.Known() || w.due.Sign() > 0 }

// need asks for a fact, once.
func (w *work) need(n courier.Need) {
	if w.settled || slices.Contains(w.needs, n) {
		return
	}
	if w.needs == nil {
		w.needs = make([]courier.Need, 0, usualNeeds)
	}
	w.needs = append(w.needs, n)
}

// note tells a reason that moves nothing.
func (w *work) note(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	if w.open() && !w.settled && !w.unspoken {
		row.SpeakInto(w.reasons.Next(w.room[:]), c, e, courier.Money{}, figures...)
	}
}

// move sets the running amount and tells the row as the line that moved it.
// The row rests on c.
func (w *work) move(row *courier.Row, c *courier.Cite, to courier.Exact, figures ...courier.Figure) {
	if w.due = to; !w.open() || w.settled && to.Sign() != 0 {
		return
	}
	total, err := to.Round()
	if err != nil {
		w.err = courier.At("payable", err)
		return
	}
	change := courier.Minor(total.Minor()-w.total.Minor(), total.Currency()) // neither is below nothing, so it fits
	if w.total = total; w.unspoken {
		return
	}
	row.SpeakInto(w.reasons.Next(w.room[:]), c, courier.Changes, change, figures...)
}

// result closes the work; its reasons are appended to dst.
func (w *work) result(dst []courier.Reason) (Assessment, error) {
	if w.err != nil {
		return Assessment{}, w.err
	}
	a := w.out // beside the work, for what the work holds may leave the stack
	switch a.Needs = w.missing(); {
	case len(a.Needs) > 0:
		a = Assessment{Decision: courier.Decision{Verdict: courier.Referred, Grounds: a.Grounds}}
	case w.total.Sign() == 0:
		a.Verdict = courier.Refused
	default:
		a.Verdict = courier.Granted
	}
	if a.Verdict != courier.Referred {
		cur := w.total.Currency()
		a.Payable, a.Indemnity = w.total, courier.Minor(a.Indemnity.Minor(), cur) // nothing where the cover refuses
		a.Survey = w.survey
		a.Rescue = courier.Minor(w.total.Minor()-a.Indemnity.Minor()-a.Survey.Minor(), cur)
		w.left(&a)
	}
	if a.Verdict != courier.Granted {
		told := w.reasons.All(w.room[:])
		for i := range told {
			if r := &told[i]; r.Effect == courier.Grants {
				r.Effect = courier.Notes // nothing was granted
			}
		}
	}
	a.Rules = Rules
	a.Reasons = w.reasons.HandOver(dst, w.room[:], w.on)
	return a, nil
}

// left says what a limit and a deductible of the year have left.
func (w *work) left(a *Assessment) {
	p := w.policy
	if m := p.Limits; m != nil && m.AnnualLeft.Known() {
		a.AnnualLeft = courier.Minor(max(m.AnnualLeft.Minor()-a.Indemnity.Minor(), 0), a.Indemnity.Currency()) // one that gives up may pay more
	}
	if pool := w.loss.DeductibleLeft; p.Deductible.Per == claim.PerYear && pool.Known() && !w.uncertain {
		a.DeductibleLeft = courier.Minor(pool.Minor()-a.Deductible.Minor(), pool.Currency())
	}
}

// missing lists what has to be asked for. Where nothing is owed in any case
// the cover is not asked; without the day there is no law to rest on.
func (w *work) missing() []courier.Need {
	needs := w.needs
	if len(needs) > 0 || w.total.Sign() > 0 {
		needs = slices.Insert(needs, 0, w.asks...)
	}
	if !w.loss.HappenedOn.Known() {
		needs = slices.Insert(needs, 0, "happened_on")
		w.reasons.Cut(w.room[:], 0)
	}
	return needs
}
