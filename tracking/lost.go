package tracking

import "github.com/courier-rules/courier"

// DeemedLost says whether what did not arrive may be treated as lost 视为灭失,
// and from which moment. The thresholds stand in one table by regime; the day
// the count begins picks the law (for goods at sea and in the air the day they
// were due, for a ship the day the search starts).
//
//   - express: when the interval of thorough delay of [Limit] is over;
//   - postal universal service: when the period of inquiry is over and the
//     mail not found (Postal Law 49);
//   - rail: more than 30 days late (Railway Law 16). Under the rules of 1986,
//     to 2022-04-30, the claim clock is reported beside it;
//   - sea: 60 days after the time expressly agreed (Maritime Code 1992, 50);
//     from 2026-05-01 in domestic carriage also after a reasonable time
//     (Maritime Code 2025, 51). Where a time was agreed, it is the one that
//     counts. The delay itself is reported beside it;
//   - a missing ship: two months, from 2026-05-01 60 days, without news,
//     unless agreed otherwise (248; 274);
//   - air: when the carrier admits the loss, or 7 days after due arrival;
//   - CMR, CIM, Montreal, Warsaw, and the road rules of 1999, as far as they
//     were read or the host opts into what is reported;
//   - other contracts: what they agree; without that a person decides.
//
// Facts that are missing and could change the verdict come back as needs. The
// errors name the field: an unknown word, dates out of order, a day before
// the first rule ([courier.ErrNoRule]), a regime without a threshold here
// ([courier.ErrNotSupported]), terms that claim to be law.
func DeemedLost(o *Overdue) (Loss, error) { return AppendDeemedLost(nil, o) }

// AppendDeemedLost is [DeemedLost] with its reasons appended to dst, for a
// caller that reuses the memory: what dst holds stays at the head of the
// reasons.
func AppendDeemedLost(dst []courier.Reason, o *Overdue) (Loss, error) {
	if o == nil {
		o = &Overdue{}
	}
	if err := o.check(); err != nil {
		return Loss{}, err
	}
	w := lossWork{timeWork: timeWork{on: o.AsOf.Date(), reasons: dst, start: len(dst)}, facts: o}
	switch {
	case o.Ship != nil:
		w.ship()
	case o.Regime == 0:
		w.need("regime")
	case o.Regime == courier.CivilLaw:
		w.civil()
	case o.Regime == courier.Waterway:
		w.byContract()
	case o.Regime == courier.Sea:
		w.sea()
	default:
		w.byRegime()
	}
	if w.loss.Verdict == 0 {
		w.loss.Verdict = courier.Referred
	}
	w.loss.Grounds = w.grounds()
	return w.loss, nil
}

// lossWork is an overdue consignment on its way to the answer.
type lossWork struct {
	timeWork
	facts *Overdue
	loss  Loss
}

// civil asks which contract it is: an express item has the standard behind it.
func (w *lossWork) civil() {
	o := w.facts
	switch {
	case o.Express == 0:
		w.need("express")
	case o.Express == courier.Yes && o.Service == nil:
		w.need("service")
	case o.Express == courier.Yes:
		w.express()
	default:
		w.byContract()
	}
}

// express takes the interval of thorough delay as the threshold.
func (w *lossWork) express() {
	s := w.facts.Service
	w.on, w.under = s.day(), "service"
	var t Thorough
	var cite *courier.Cite
	if deadline := s.deadline(&w.timeWork); deadline.Known() {
		t, cite = s.thorough(&w.timeWork, deadline)
	}
	w.under = ""
	if !t.Midnight.Known() || !t.SameClock.Known() {
		return
	}
	w.loss.Counting = Counting{From: t.From, Period: t.Period, Last: t.Last, End: t.End}
	if end := t.End; end.Known() {
		w.decide(&rowLostExpress, cite, end)
		return
	}
	early, late := *w, *w // the reading is asked for only where it decides
	early.decide(&rowLostExpress, cite, t.SameClock)
	late.decide(&rowLostExpress, cite, t.Midnight)
	if early.loss.Verdict == late.loss.Verdict && len(early.needs) == len(late.needs) {
		late.loss.From = courier.Instant{}
		*w = late
		w.under = "service"
		w.tell(&rowDayEndEither, courier.Notes, t.SameClock.Figure(), t.Midnight.Figure())
		w.under = ""
		return
	}
	w.need("service.day_end")
}

// byContract looks for a threshold that the contract sets (T2-12).
func (w *lossWork) byContract() {
	o := w.facts
	switch t := o.Terms; {
	case t == nil:
		w.need("terms")
	case !t.After.Known():
		w.on = lastKnown(o.Due, o.AsOf.Date(), civilCodeFrom)
		w.tell(&rowNoThreshold, courier.Refers)
	case !o.Due.Known():
		w.need("due")
	default:
		w.on = o.Due
		if w.loss.Counting = countedDays(o.Due, t.After, courier.Calendar{}); w.loss.Counting.Known() {
			w.decide(&rowLostContract, &t.Cite, w.loss.Counting.Passed().Start())
		}
	}
}

// lastKnown returns the first of the days that is known.
func lastKnown(days ...courier.Date) courier.Date {
	for _, d := range days {
		if d.Known() {
			return d
		}
	}
	return courier.Date{}
}

// byRegime finds the line of the regime in the table of thresholds.
func (w *lossWork) byRegime() {
	o := w.facts
	if o.Admitted == courier.Yes && lossAdmits(o.Regime) {
		w.admitted()
		return
	}
	for i := range lossTable {
		line := &lossTable[i]
		if line.regime != o.Regime || !line.fits(o) {
			continue
		}
		if line.reported && o.Cells != ReportedCells {
			w.reported(line.row)
			return
		}
		w.count(line)
		return
	}
	w.needStart()
}

// needStart asks for what tells which line of a regime counts.
func (w *lossWork) needStart() {
	if w.facts.Regime == courier.PostalUniversal {
		w.need("slow_mail")
	} else {
		w.need("due", "none_agreed")
	}
}

// count counts the threshold of a line and decides on it.
func (w *lossWork) count(line *lossLine) {
	o := w.facts
	start := o.start(line.start)
	if !start.Known() {
		w.need(lossStartFields[line.start])
		w.needAdmission()
		return
	}
	w.on = start
	c := countedDays(start, line.after, courier.Calendar{})
	if !c.Known() {
		return
	}
	w.loss.Counting = c
	w.decide(line.row, line.row.Cite(start), c.Passed().Start())
	if o.Regime == courier.RailRules1986 {
		w.claimClock()
	}
}

// reported refers what is known by report alone, with where it would rest.
func (w *lossWork) reported(row *courier.Row) {
	w.on = lastKnown(w.facts.Due, w.facts.AsOf.Date())
	w.tellFrom(&rowLostReported, &row.Cites[0], courier.Refers)
}

// admitted decides where the carrier admits the loss.
func (w *lossWork) admitted() {
	o := w.facts
	row := &rowAdmitted
	if o.Regime != courier.Air {
		row = &rowAdmittedAbroad
		if o.Regime == courier.MontrealAir && o.Cells != ReportedCells {
			w.reported(&rowAdmittedMontreal)
			return
		}
		if o.Regime == courier.MontrealAir {
			row = &rowAdmittedMontreal
		}
	}
	if w.on = lastKnown(o.Due, o.AsOf.Date()); !w.on.Known() {
		w.need("due", "as_of")
		return
	}
	w.tell(row, courier.Grants)
	w.loss.Verdict = courier.Granted
}

// decide grants what is still outstanding at or after the moment from, at
// which the threshold has passed. An interval that ends at 24:00 has passed
// with the next day's first moment.
func (w *lossWork) decide(row *courier.Row, cite *courier.Cite, from courier.Instant) {
	o := w.facts
	w.loss.From = from
	c, since := &w.loss.Counting, momentFigure(from)
	w.tellFrom(row, cite, courier.Changes, c.Period.Figure(), c.Last.Figure(), since)
	switch {
	case o.Delivered.Known() && o.Delivered.Before(from):
		w.tellFrom(&rowArrived, cite, courier.Bars, o.Delivered.Figure(), since)
		w.loss.Verdict = courier.Refused
	case o.Delivered.Known():
		w.tellFrom(&rowArrivedAfter, cite, courier.Refers, o.Delivered.Figure(), since)
	case !o.AsOf.Known():
		w.need("as_of")
		if o.Outstanding != courier.Yes {
			w.need("delivered")
		}
		w.needAdmission()
	case o.AsOf.Before(from) && lossAdmits(o.Regime) && o.Admitted == 0 && o.Outstanding != courier.No:
		w.needAdmission()
	case o.AsOf.Before(from):
		w.tellFrom(&rowNotYetLost, cite, courier.Bars, o.AsOf.Figure(), since)
		w.loss.Verdict = courier.Refused
	case o.Outstanding == courier.Yes:
		w.tellFrom(&rowMayTreatAsLost, cite, courier.Grants, since)
		w.loss.Verdict = courier.Granted
	case o.Outstanding == courier.No:
		w.need("delivered")
		w.needAdmission()
	default:
		w.need("outstanding", "delivered")
		w.needAdmission()
	}
}

// momentFigure shows a moment, and one that begins a day as that day.
func momentFigure(i courier.Instant) courier.Figure {
	if d := i.Date(); d.Start() == i {
		return d.Figure()
	}
	return i.Figure()
}

// needAdmission asks, where the regime takes the carrier's word, for it.
func (w *lossWork) needAdmission() {
	if o := w.facts; lossAdmits(o.Regime) && o.Admitted == 0 && o.Outstanding != courier.No {
		w.need("admitted")
	}
}
