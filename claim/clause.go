package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Whether a limit stands, of a clause or of the law, is asked of
// [liability.Limit], which owns the rules; its reasons stand among those of
// the assessment.

// stands asks whether the limit that would take something off stands, and
// tells why. It is asked only when one would bite, and told once.
func (w *work) stands() (stands, known bool) {
	if w.standing.Known() {
		return w.standing == courier.Yes, true
	}
	if w.breakingUnread() {
		return w.standsUnread()
	}
	var l liability.Ceiling
	var clause liability.Clause
	if w.ceiling(&l, &clause); w.byContract() {
		l.Clause = &clause
	}
	reasons, v, needs, err := liability.AppendDecidingLimit(w.reasons.Rest(w.room[:]), &l)
	if err != nil { // the facts were read before, so it is the day
		w.err = err
		return false, false
	}
	w.tell(reasons, v)
	if v == courier.Referred {
		w.refers = len(needs) == 0
		for _, need := range needs {
			w.needStanding(need)
		}
		return false, false
	}
	w.standing = courier.AnswerOf(v == courier.Granted)
	return v == courier.Granted, true
}

// tell tells of what was said about the limit what decided it, and of a limit
// of the law what is noted beside; the assessment warns of its sources itself.
// What speaks against the limit speaks for the claimant.
func (w *work) tell(reasons []courier.Reason, v courier.Verdict) {
	byContract := w.byContract()
	for i := range reasons {
		r := &reasons[i]
		switch {
		case r.Effect == courier.Bars:
			r.Effect = courier.Lifts
		case r.Effect == courier.Grants && v != courier.Refused:
			r.Effect = courier.Notes
		case r.Effect == courier.Refers, r.Effect == courier.Notes && !byContract:
		default:
			continue
		}
		w.reasons.Add(w.room[:], r)
	}
}

// surely says what is settled about the limit on the facts known, of one whose
// breaking was not read nothing; it tells and asks nothing.
func (w *work) surely() courier.Answer {
	if w.breakingUnread() {
		return 0
	}
	var l liability.Ceiling
	var clause liability.Clause
	if w.ceiling(&l, &clause); w.byContract() {
		l.Clause = &clause
	}
	_, v, _, err := liability.AppendDecidingLimit(w.reasons.Rest(w.room[:]), &l)
	if err != nil || v == courier.Referred {
		return 0
	}
	return courier.AnswerOf(v == courier.Granted)
}

// measure asks for what a limit is measured by, unless it falls anyway.
func (w *work) measure(need courier.Need) {
	if w.surely() == courier.No {
		w.stands()
	} else {
		w.need(need)
	}
}

// ceiling fills in what is known about the limit, and about the clause if it is
// one of the contract.
func (w *work) ceiling(l *liability.Ceiling, clause *liability.Clause) {
	c, onLand := w.claim, w.onLand()
	l.HappenedOn, l.Regime, l.Domestic, l.Reach = w.on, w.limitedBy(), c.Domestic, c.Reach
	fault := c.GrossFault
	if !onLand {
		fault = c.Reckless
	}
	switch {
	case fault == courier.No:
		l.Fault = liability.Negligence
	case fault == courier.Yes && onLand:
		l.Fault = liability.GrossNegligence
	case fault == courier.Yes:
		l.Fault = liability.Recklessness
	}
	l.ByCarrier, l.InScope, l.InBill = c.ByCarrier, c.InScope, c.InBill
	l.Waybill, l.Statement, l.RuleShown = c.Waybill, c.Statement, c.shown()
	if c.Declared.Known() {
		l.Declared = courier.AnswerOf(c.Declared.Sign() > 0)
	}
	if c.Interest.Known() {
		l.Interest = courier.AnswerOf(c.Interest.Sign() > 0)
	}
	clause.Consumer, clause.Injury, clause.Conspicuous = c.Consumer, courier.No, courier.No
	if n := c.Notice; n != nil {
		clause.Negotiated, clause.Shown, clause.TickBoxOnly = n.Negotiated, n.Shown, n.TickBox
		clause.Asked, clause.Explained, clause.Unfair = n.Asked, n.Explained, n.Unfair
	}
}

// limitedBy is the regime that says whether the limit stands.
func (w *work) limitedBy() courier.Regime {
	switch {
	case w.byContract():
		return courier.CivilLaw
	case w.byRail():
		return courier.Rail
	}
	return w.regime
}

// needStanding asks for a fact of the limit by the name that it has in a
// claim.
func (w *work) needStanding(need courier.Need) {
	switch need {
	case "fault":
		if need = "reckless"; w.onLand() {
			need = "gross_fault"
		}
	case "clause.consumer":
		need = "consumer"
	case "rule_shown":
		w.needShown()
		return
	default:
		need = clauseNeed(need)
	}
	w.need(need)
}

// needShown asks where the rule on the mail was shown.
func (w *work) needShown() {
	n := w.claim.Notice
	if n == nil || n.OnPremises == 0 {
		w.need("notice.on_premises")
	}
	if n == nil || n.OnReceipt == 0 {
		w.need("notice.on_receipt")
	}
}

// clauseNeed is a fact of the clause by its name in the notice.
func clauseNeed(need courier.Need) courier.Need {
	switch need {
	case "clause.negotiated":
		return "notice.negotiated"
	case "clause.shown":
		return "notice.shown"
	case "clause.tick_box_only":
		return "notice.tick_box"
	case "clause.asked":
		return "notice.asked"
	case "clause.explained":
		return "notice.explained"
	case "clause.unfair":
		return "notice.unfair"
	}
	return need
}

// breakingUnread reports whether this rule book has not read what breaks the
// limit of the regime.
func (w *work) breakingUnread() bool {
	switch w.regime {
	case courier.CIMRail, courier.HagueVisbySea, courier.HamburgSea, courier.COGSASea, courier.CarmackRoad, courier.UPUPost:
		return true
	}
	return false
}

// standsUnread takes such a limit as standing where nobody was reckless, and
// else leaves it to a person.
func (w *work) standsUnread() (stands, known bool) {
	switch w.claim.Reckless {
	case courier.No:
		w.standing = courier.Yes
		return true, true
	case courier.Yes:
		w.noteFrom(&rowBreakingUnread, gateRow(w.regime, w.coastal).Cite(w.on), courier.Refers)
		w.refers = true
	default:
		w.need("reckless")
	}
	return false, false
}
