package complaint

import (
	"math"

	"github.com/courier-rules/courier"
)

// check reads one case that is to be counted among costs of that currency.
func (c *Counted) check(cur courier.Currency) error {
	var r courier.Reading
	if !c.day().Known() {
		r.Fault("received_at", courier.ErrMissing)
	}
	if c.ReceivedAt.Known() && c.ReceivedOn.Known() && c.ReceivedAt.Date() != c.ReceivedOn {
		r.Fault("received_on", courier.ErrContradicts.Because("received on "+c.ReceivedAt.Date().String()))
	}
	r.Region("region", c.Region)
	r.Word("channel", channelWords, uint8(c.Channel))
	r.Word("category", categoryWords, uint8(c.Category))
	if !c.Department.Valid() && c.Department != 0 {
		r.Fault("department", courier.ErrUnknownWord.Because(c.Department.String()))
	}
	r.Word("stage", stateWords, uint8(c.Stage))
	r.Regime("regime", c.Regime)
	c.readMoment(&r, "first_answer.at", "first_answer.not", &c.FirstAnswer)
	c.readAfter(&r, "answer_by", c.AnswerBy)
	c.readMoment(&r, "resolved.at", "resolved.not", &c.Resolved)
	c.readAfter(&r, "resolve_by", c.ResolveBy)
	c.readAfter(&r, "as_of", c.AsOf)
	r.Answer("valid", c.Valid)
	r.Answer("reopened", c.Reopened)
	r.Answer("first_contact", c.FirstContact)
	if c.Contacts.Known() && c.Contacts.Int() == 0 {
		r.Fault("contacts", courier.ErrRange.Because("the complaint is the first"))
	}
	r.Word("satisfaction", satisfactionWords, uint8(c.Satisfaction))
	c.WinBack.check(c, cur, &r)
	return r.Err()
}

func (w *CountedWinBack) check(c *Counted, cur courier.Currency, r *courier.Reading) {
	r.Word("win_back.result", regainWords, uint8(w.Result))
	r.Word("win_back.satisfaction", satisfactionWords, uint8(w.Satisfaction))
	c.readAfter(r, "win_back.won_at", w.WonAt)
	if w.WonAt.Known() && w.Result != WonBack {
		r.Fault("win_back.won_at", courier.ErrContradicts.Because("the result is "+w.Result.String()))
	}
	if w.Result <= NotAddressed && (w.Strategy != "" || w.Cost.Known() || w.Satisfaction != 0) {
		r.Fault("win_back.result", courier.ErrContradicts.Because("an effort needs a result: too_early, lost or won_back"))
	}
	r.Amount("win_back.cost", w.Cost)
	if w.Cost.Known() && cur != 0 && w.Cost.Currency() != cur {
		r.Fault("win_back.cost", courier.ErrCurrency.Because(w.Cost.Currency().String()+" beside "+cur.String()))
	}
}

func (c *Counted) readMoment(r *courier.Reading, at, not string, m *Moment) {
	c.readAfter(r, at, m.At)
	if m.Not > courier.No {
		r.Answer(not, m.Not)
	}
	if m.At.Known() && m.Not == courier.Yes {
		r.Fault(not, courier.ErrContradicts.Because("it happened"))
	}
}

func (c *Counted) readAfter(r *courier.Reading, field string, at courier.Instant) {
	if !at.Known() {
		return
	}
	if c.ReceivedAt.Known() && at.Before(c.ReceivedAt) || c.ReceivedOn.Known() && at.Before(c.ReceivedOn.Start()) {
		r.Fault(field, courier.ErrOrder.Because("before the complaint was received"))
	}
}

// room reports a sum that the case would take past its range, before anything
// is counted.
func (c *Counted) room(at *cell, effort *effortCell, addressed bool) error {
	var r courier.Reading
	fits := func(field string, sum, add int64) {
		if sum > math.MaxInt64-add {
			r.Fault(field, courier.ErrRange.Because("the sum of the tally"))
		}
	}
	secs, _ := c.since(c.FirstAnswer.At)
	fits("first_answer.at", at.n[nAnswerSeconds], secs)
	fits("score", at.n[nScores], c.Score.Int())
	fits("audit_solution", at.n[nAuditSolution], c.Solution.Int())
	fits("audit_attitude", at.n[nAuditAttitude], c.Manner.Int())
	fits("contacts", at.n[nContacts], c.Contacts.Int())
	if addressed {
		secs, _ = c.since(c.WinBack.WonAt)
		fits("win_back.won_at", effort.n[wCycleSeconds], secs)
		fits("win_back.cost", effort.n[wCosts], c.WinBack.Cost.Minor())
	}
	return r.Err()
}
