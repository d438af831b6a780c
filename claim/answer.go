package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Handling is what is known about how a claim was handled. Every field may be
// unknown; what decides is asked for.
type Handling struct {
	HappenedOn courier.Date    `json:"happened_on,omitzero"` // 出险日: the law and the standard of this day answer
	Regime     courier.Regime  `json:"regime,omitzero"`      // law of the carriage
	Express    courier.Answer  `json:"express,omitzero"`     // 快件: for civil law, where the express standard has clocks
	Standard   StandardText    `json:"standard,omitzero"`    // named option: what speaks for events from 2024-04-01 on
	Reach      liability.Reach `json:"reach,omitzero"`       // named option: rules that are only reported
	Lane       courier.Lane    `json:"lane,omitzero"`        // for the express standard
	Several    courier.Answer  `json:"several,omitzero"`     // 跨及两个铁路局以上: for the historic rail rules
	Terms      *AnswerTerms    `json:"terms,omitzero"`       // what was agreed on the time for handling; nil or empty for nothing

	ReceivedAt courier.Instant `json:"received_at,omitzero"` // the claim form was received; makes received_on its day
	ReceivedOn courier.Date    `json:"received_on,omitzero"` // or the day
	AnsweredAt courier.Instant `json:"answered_at,omitzero"` // the claimant was answered; makes answered_on its day
	AnsweredOn courier.Date    `json:"answered_on,omitzero"` // or the day
	DecidedAt  courier.Instant `json:"decided_at,omitzero"`  // a compensation was proposed, or the claim declined or paid
	DecidedOn  courier.Date    `json:"decided_on,omitzero"`  // or the day
	ReportedOn courier.Date    `json:"reported_on,omitzero"` // the last report on progress
	AgreedOn   courier.Date    `json:"agreed_on,omitzero"`   // the parties agreed
	PaidOn     courier.Date    `json:"paid_on,omitzero"`
	RepliedOn  courier.Date    `json:"replied_on,omitzero"`  // the reply reached the claimant
	ObjectedOn courier.Date    `json:"objected_on,omitzero"` // the claimant objected
	AsOf       courier.Instant `json:"as_of,omitzero"`       // the moment at which it is asked, for what is not done yet
}

// AnswerTerms are the times that a contract sets for handling a claim; each
// that is set takes the place of the standard's. The reasons of an answer point
// at Cite, so it must not change while they live.
type AnswerTerms struct {
	Cite        courier.Cite   `json:"cite,omitzero"`        // a contract or a practice, no law
	Acknowledge courier.Period `json:"acknowledge,omitzero"` // from receipt
	Decide      courier.Period `json:"decide,omitzero"`      // from receipt, or from the answer
	FromAnswer  courier.Answer `json:"from_answer,omitzero"` // decide runs from the answer
	Pay         courier.Period `json:"pay,omitzero"`         // from the agreement
}

// DAOAnswer is a courier partner's terms (TM-DAO, undated): a reply in one
// hour, a scheme in twelve.
func DAOAnswer() AnswerTerms {
	return AnswerTerms{Cite: courier.Art(courier.CourierPartnerTerms, ""), Acknowledge: courier.Hours(1).Period(), Decide: courier.Hours(12).Period()}
}

// Clock is one deadline of the procedure, with its counting.
type Clock struct {
	Step    ClockStep        `json:"step"`
	Event   ClockEvent       `json:"event"`            // what started it
	Period  courier.Period   `json:"period"`           // its length
	Counted courier.Deadline `json:"counted,omitzero"` // as counted in days; a clock in hours has none
	By      courier.Instant  `json:"by"`               // the moment at which it is over; counted in days 00:00 of the next day, so show Counted.Last
	Timing  liability.Timing `json:"timing,omitzero"`  // in time, still open or too late; unknown while it cannot be said
	Late    courier.Count    `json:"late,omitzero"`    // days late, 1 for part of a day; where it is too late
}

// Deadlines are the answer to a [Handling].
type Deadlines struct {
	courier.Grounds
	Clocks  []Clock        `json:"clocks,omitzero"` // in the order of the procedure
	Overdue courier.Answer `json:"overdue"`         // some clock is too late; unknown where it may be
}

// Clock returns the clock of a step.
func (d *Deadlines) Clock(s ClockStep) (Clock, bool) {
	for _, c := range d.Clocks {
		if c.Step == s {
			return c, true
		}
	}
	return Clock{}, false
}

// Answer says by when a claim is to be acknowledged, decided and paid, and
// whether it was: each deadline with the event that starts it and its counting.
//
//   - express standard, to 2024-03-31: an answer within 24 hours of the claim
//     form; a proposal within 30 calendar days, international 60, from that
//     answer; payment within 7 of the agreement (CLM-08). From 2024-04-01 the
//     host chooses what speaks, by Handling.Standard: until it does a warning
//     says so, there is no clock but those of the terms, and the choice is asked
//     for; of a host that goes by its own the terms are asked for;
//   - rail and waterway, events to 2022-04-30: 30 or 60 days, and 60, from the
//     written claim; objection within 60 days of the rail reply (CN-RAIL-07,
//     CN-WATER-01). Later events have no statutory time;
//   - road rules of 1999: 60 days, reported only, for a host that opts in;
//   - Carmack: acknowledge in 30 days, decide in 120, else report every 60;
//   - terms set their own, such as [DAOAnswer].
//
// A clock whose starting event is not known yet is left out: the one for
// payment comes with the agreement.
//
// A clock that is late is a finding, and decides nothing about the claim.
// Insurers' clocks are in the package insurance, those of a complaint and of
// mediation in complaint, those of a postal query in tracking.
//
// Unknown facts come back as needs. The errors name the field: an unknown
// word, days out of order, terms that claim to be law.
func Answer(h *Handling) (Deadlines, error) { return AppendAnswer(nil, h) }

// AppendAnswer is [Answer] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendAnswer(dst []courier.Reason, h *Handling) (Deadlines, error) {
	if h == nil {
		h = &Handling{}
	}
	if err := h.check(); err != nil {
		return Deadlines{}, err
	}
	w := answering{procedure: proceed(dst, h.HappenedOn), Handling: h}
	switch {
	case !h.HappenedOn.Known() && h.Regime == 0:
		w.need("happened_on", "regime")
	case !h.HappenedOn.Known():
		w.need("happened_on")
	case h.Regime == 0:
		w.need("regime")
	default:
		w.clocks()
	}
	w.out.Overdue = w.overdue()
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// answering is a handling being judged.
type answering struct {
	procedure
	*Handling
	out Deadlines
}

// clocks runs the clocks of the regime, and those of the terms.
func (w *answering) clocks() {
	switch w.Regime {
	case courier.CivilLaw:
		w.express()
		return
	case courier.RailRules1986, courier.WaterwayRules1986:
		w.historic()
	case courier.RoadRules1999:
		if w.Reach != liability.RulesReported {
			w.tell(&rowAnswerReportedOnly, courier.Refers)
			break
		}
		w.run(&rowAnswerRoad, nil, ToDecide, SinceReceipt, courier.Days(60).Period())
	case courier.CarmackRoad:
		w.carmack()
		return
	case courier.PostalUniversal:
		if rowAnswerPostal.Cite(w.HappenedOn) != nil {
			w.tell(&rowAnswerPostal, courier.Notes)
			break
		}
		w.noClock()
	default:
		w.noClock()
	}
	w.agreed(0)
}

// express runs the clocks of the express standard.
func (w *answering) express() {
	switch w.Express {
	case 0:
		w.need("express")
		return
	case courier.No:
		w.noClock()
		w.agreed(0)
		return
	}
	if !w.HappenedOn.Before(standardUnreadFrom) {
		switch w.Standard {
		case StandardUndecided:
			w.tell(&rowAnswerUnread, courier.Warns)
			if t := w.Terms; t.none() || !t.Acknowledge.Known() || !t.Decide.Known() || !t.Pay.Known() {
				w.need("standard")
			}
			w.agreed(0)
			return
		case StandardOwn:
			if w.Terms == nil {
				w.need("terms")
			}
			w.agreed(0)
			return
		}
		w.tell(&rowAnswerAsPractice, courier.Warns)
	} else if rowAnswerExpress.Cite(w.HappenedOn) == nil {
		w.noClock()
		w.agreed(0)
		return
	}
	w.agreed(ToDecide)
}

// noClock tells that no law sets a time; where the contract sets none either, a
// person decides.
func (w *answering) noClock() {
	effect := courier.Refers
	if !w.Terms.none() {
		effect = courier.Notes
	}
	w.tell(&rowAnswerNone, effect)
}

// agreed runs the clocks of the terms; with fill, what they leave open is
// filled by the express standard.
func (w *answering) agreed(fill ClockStep) {
	var t AnswerTerms
	if w.Terms != nil {
		t = *w.Terms
	}
	cite := w.Terms.cite()
	switch {
	case t.Acknowledge.Known():
		w.run(&rowAnswerAgreed, cite, ToAcknowledge, SinceReceipt, t.Acknowledge)
	case fill != 0:
		w.run(&rowAnswerExpress, nil, ToAcknowledge, SinceReceipt, courier.Hours(24).Period())
	}
	switch {
	case t.Decide.Known():
		event := SinceReceipt
		if t.FromAnswer == courier.Yes {
			event = SinceAnswer
		}
		w.run(&rowAnswerAgreed, cite, ToDecide, event, t.Decide)
	case fill != 0:
		w.standardDecision()
	}
	switch {
	case t.Pay.Known():
		w.pay(&rowAnswerAgreed, cite, t.Pay)
	case fill != 0:
		w.pay(&rowAnswerExpressPay, nil, courier.Days(7).Period())
	}
}

// standardDecision counts the proposal from the answer, which is its start.
func (w *answering) standardDecision() {
	days := courier.Days(30)
	switch w.Lane {
	case 0:
		w.need("lane")
		return
	case courier.International:
		days = 60
	}
	w.run(&rowAnswerExpressDecide, nil, ToDecide, SinceAnswer, days.Period())
}

// pay counts the payment, which runs only once the parties agreed.
func (w *answering) pay(row *courier.Row, cite *courier.Cite, p courier.Period) {
	if w.AgreedOn.Known() {
		w.run(row, cite, ToPay, SinceAgreement, p)
	}
}

// historic runs the clocks of the rules of 1986, which end on 2022-04-30.
func (w *answering) historic() {
	if rowAnswerRail.Cite(w.HappenedOn) == nil {
		w.noClock()
		return
	}
	if w.Regime == courier.WaterwayRules1986 {
		w.run(&rowAnswerWaterway, nil, ToDecide, SinceReceipt, courier.Days(60).Period())
		return
	}
	switch w.Several {
	case 0:
		w.need("several")
	case courier.Yes:
		w.run(&rowAnswerRailSeveral, nil, ToDecide, SinceReceipt, courier.Days(60).Period())
	default:
		w.run(&rowAnswerRail, nil, ToDecide, SinceReceipt, courier.Days(30).Period())
	}
	if w.RepliedOn.Known() {
		w.run(&rowAnswerRailObject, nil, ToObject, SinceReply, courier.Days(60).Period())
	}
}

// carmack runs the clocks of 49 CFR 370.
func (w *answering) carmack() {
	w.run(&rowAnswerCarmack, nil, ToAcknowledge, SinceReceipt, courier.Days(30).Period())
	w.run(&rowAnswerCarmackDecide, nil, ToDecide, SinceReceipt, courier.Days(120).Period())
	d, ok := w.out.Clock(ToDecide)
	if ok && d.Timing == liability.TooLate && !w.decidedOn().Known() {
		w.run(&rowAnswerCarmackReport, nil, ToReport, SinceDecision, courier.Days(60).Period())
	}
}
