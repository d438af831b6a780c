package complaint

import "github.com/courier-rules/courier"

// counter is one of the numbers of a cell.
type counter uint8

const (
	nCases counter = iota

	nAnswered         // first answers whose length is known
	nAnswerSeconds    // and how long they took together
	nAnswerNone       // no answer yet
	nAnswerUnknown    // left out
	nAnswerTimely     // against the host's target
	nAnswerLate       //
	nAnswerPending    // not yet, and not late yet
	nAnswerUntargeted // left out: no target, or no answer known

	nHandledTimely
	nHandledLate
	nHandledPending
	nHandledUnknown
	nHandledUnlimited // left out: neither a limit nor a regime that sets one

	nResolved
	nResolvedNot
	nResolvedUnknown
	nReopened // of the resolved
	nReopenedNot
	nReopenedUnknown

	nSatisfied
	nNeutral
	nDissatisfied
	nNotAsked
	nNoContact
	nSatisfactionUnknown

	nScored
	nScores
	nScoreUnknown

	nAudited
	nAuditSolution
	nAuditAttitude
	nAuditUnknown

	nContacted // cases with the facts of first contact
	nContacts
	nFirstContact
	nContactUnknown

	nValid
	nValidNot
	nValidUnknown

	nNoCustomer // left out of the metrics of customers
	nNoWaybill
	nRegainUnknown // nobody knows whether the customer was addressed

	lastCounter = nRegainUnknown
)

var counterWords = courier.Words{"cases", "answered", "answer_seconds", "answer_none", "answer_unknown", "answer_timely",
	"answer_late", "answer_pending", "answer_untargeted", "handled_timely", "handled_late", "handled_pending",
	"handled_unknown", "handled_unlimited", "resolved", "resolved_not", "resolved_unknown", "reopened", "reopened_not", "reopened_unknown", "satisfied",
	"neutral", "dissatisfied", "not_asked", "no_contact", "satisfaction_unknown", "scored", "scores", "score_unknown",
	"audited", "audit_solution", "audit_attitude", "audit_unknown", "contacted", "contacts", "first_contact",
	"contact_unknown", "valid", "valid_not", "valid_unknown", "no_customer", "no_waybill", "regain_unknown"}

// effortCounter is one of the numbers of a strategy.
type effortCounter uint8

const (
	wAddressed effortCounter = iota
	wWon
	wLost
	wEarly

	wCosted
	wCosts
	wCostUnknown

	wCycled
	wCycleSeconds
	wCycleUnknown // won back, and not known when

	wPleased
	wIndifferent
	wDispleased
	wUnanswered

	lastEffort = wUnanswered
)

var effortWords = courier.Words{"addressed", "won", "lost", "early", "costed", "costs", "cost_unknown", "cycled",
	"cycle_seconds", "cycle_unknown", "pleased", "indifferent", "displeased", "unanswered"}

// The counters that make up others: each case is in exactly one of a part.
var (
	cellParts = [...][]counter{
		{nAnswered, nAnswerNone, nAnswerUnknown}, {nAnswerTimely, nAnswerLate, nAnswerPending, nAnswerUntargeted},
		{nHandledTimely, nHandledLate, nHandledPending, nHandledUnknown, nHandledUnlimited}, {nResolved, nResolvedNot, nResolvedUnknown},
		{nSatisfied, nNeutral, nDissatisfied, nNotAsked, nNoContact, nSatisfactionUnknown}, {nScored, nScoreUnknown},
		{nAudited, nAuditUnknown}, {nContacted, nContactUnknown}, {nValid, nValidNot, nValidUnknown},
	}
	resolvedParts = []counter{nReopened, nReopenedNot, nReopenedUnknown}
	effortParts   = [...][]effortCounter{{wWon, wLost, wEarly}, {wCosted, wCostUnknown}, {wPleased, wIndifferent, wDispleased, wUnanswered}}
	wonParts      = []effortCounter{wCycled, wCycleUnknown}
)

// count counts the case.
func (at *cell) count(c *Counted) {
	n := &at.n
	n[nCases]++
	switch secs, ok := c.since(c.FirstAnswer.At); {
	case ok:
		n[nAnswered]++
		n[nAnswerSeconds] += secs
		at.hours[uint16(min(secs/3600, longestStep))]++
	case c.FirstAnswer.Not == courier.Yes:
		n[nAnswerNone]++
	default:
		n[nAnswerUnknown]++
	}
	n[inTime(&c.FirstAnswer, c.AnswerBy, c.AsOf, nAnswerTimely)]++
	if by := c.resolveBy(); by.Known() {
		n[inTime(&c.Resolved, by, c.AsOf, nHandledTimely)]++
	} else {
		n[nHandledUnlimited]++
	}
	switch {
	case c.Resolved.At.Known():
		n[nResolved]++
		n[triState(c.Reopened, nReopened)]++
	case c.Resolved.Not == courier.Yes:
		n[nResolvedNot]++
	default:
		n[nResolvedUnknown]++
	}
	n[triState(c.Valid, nValid)]++
	at.countOpinion(c)
	if c.Customer == "" {
		n[nNoCustomer]++
	}
	if c.Waybill == "" {
		n[nNoWaybill]++
	}
	if c.WinBack.Result == 0 {
		n[nRegainUnknown]++
	}
}

// countOpinion counts what others think of the handling, and the contacts.
func (at *cell) countOpinion(c *Counted) {
	n := &at.n
	if c.Satisfaction == 0 {
		n[nSatisfactionUnknown]++
	} else {
		n[[...]counter{NotAsked: nNotAsked, Satisfied: nSatisfied, Neutral: nNeutral, Dissatisfied: nDissatisfied, NoContact: nNoContact}[c.Satisfaction]]++
	}
	if c.Score.Known() {
		n[nScored]++
		n[nScores] += c.Score.Int()
	} else {
		n[nScoreUnknown]++
	}
	if c.Solution.Known() && c.Manner.Known() {
		n[nAudited]++
		n[nAuditSolution] += c.Solution.Int()
		n[nAuditAttitude] += c.Manner.Int()
	} else {
		n[nAuditUnknown]++
	}
	if c.Contacts.Known() && c.FirstContact.Known() {
		n[nContacted]++
		n[nContacts] += c.Contacts.Int()
		if c.FirstContact == courier.Yes {
			n[nFirstContact]++
		}
	} else {
		n[nContactUnknown]++
	}
}

// inTime is the counter of what was to happen by a moment, from the first of
// four: in time, late, pending, left out.
func inTime(m *Moment, by, asOf courier.Instant, first counter) counter {
	switch {
	case !by.Known():
		return first + 3
	case m.At.Known() && m.At.After(by):
		return first + 1
	case m.At.Known():
		return first
	case m.Not != courier.Yes || !asOf.Known():
		return first + 3
	case asOf.After(by):
		return first + 1
	}
	return first + 2
}

// triState is the counter of a yes, a no and what is unknown, from the first
// of three.
func triState(a courier.Answer, first counter) counter {
	switch a {
	case courier.Yes:
		return first
	case courier.No:
		return first + 1
	}
	return first + 2
}

// sevenDaysFrom is the first day of the seven days of the express regulation.
var sevenDaysFrom = courier.Day(2018, 5, 1)

// resolveBy is the host's limit, or the end of the seventh day after where the
// regime is known and is not the post's own, as [Due] counts it.
func (c *Counted) resolveBy() courier.Instant {
	if c.ResolveBy.Known() || c.Regime == 0 || c.Regime == courier.PostalUniversal || c.day().Before(sevenDaysFrom) {
		return c.ResolveBy
	}
	return courier.Days(7).Last(c.day()).End()
}

// count counts what was done to win the customer back.
func (at *effortCell) count(c *Counted) {
	n, w := &at.n, &c.WinBack
	n[wAddressed]++
	n[[...]effortCounter{TooEarly: wEarly, CustomerLost: wLost, WonBack: wWon}[w.Result]]++
	if w.Cost.Known() {
		n[wCosted]++
		n[wCosts] += w.Cost.Minor()
	} else {
		n[wCostUnknown]++
	}
	if w.Result == WonBack {
		if secs, ok := c.since(w.WonAt); ok {
			n[wCycled]++
			n[wCycleSeconds] += secs
			at.days[uint16(min(secs/86_400, longestStep))]++
		} else {
			n[wCycleUnknown]++
		}
	}
	switch w.Satisfaction {
	case Satisfied:
		n[wPleased]++
	case Neutral:
		n[wIndifferent]++
	case Dissatisfied:
		n[wDispleased]++
	default:
		n[wUnanswered]++
	}
}
