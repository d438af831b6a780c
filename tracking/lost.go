package tracking

import "github.com/courier-rules/courier"

// Overdue is what is known about goods, mail or a ship that did not arrive.
// What is asked for follows from the regime.
type Overdue struct {
	Regime      courier.Regime  `json:"regime,omitzero"`      // whose rules answer; the historic rules of 1986 are opted into by name
	AsOf        courier.Instant `json:"as_of,omitzero"`       // the moment that is asked about
	Outstanding courier.Answer  `json:"outstanding,omitzero"` // at AsOf still not delivered, not found, or without news
	Delivered   courier.Instant `json:"delivered,omitzero"`   // where it did arrive
	Admitted    courier.Answer  `json:"admitted,omitzero"`    // air: the carrier admits the loss

	// The day from which the regime counts: the last day of the transit period
	// (rail), the day the goods should have arrived (air), the last day of the
	// time expressly agreed (sea, road, by contract).
	Due        courier.Date   `json:"due,omitzero"`
	NoneAgreed courier.Answer `json:"none_agreed,omitzero"` // no time was expressly agreed: sea, CMR
	Reasonable courier.Date   `json:"reasonable,omitzero"`  // sea, domestic: last day of a reasonable time
	TakenOver  courier.Date   `json:"taken_over,omitzero"`  // CMR: the day the goods were taken over
	Queried    courier.Date   `json:"queried,omitzero"`     // mail: the day of the query
	SlowMail   courier.Answer `json:"slow_mail,omitzero"`   // mail: international, or a designated remote area

	Express  courier.Answer `json:"express,omitzero"`  // 快件: under civil law
	Service  *Service       `json:"service,omitzero"`  // of an express item
	Domestic courier.Answer `json:"domestic,omitzero"` // sea: between ports of the mainland
	Fault    courier.Answer `json:"fault,omitzero"`    // sea: the delay is the carrier's fault
	Record   courier.Answer `json:"record,omitzero"`   // rail rules of 1986: 货运记录 was made
	Fresh    courier.Answer `json:"fresh,omitzero"`    // rail rules of 1986: 鲜活货物
	Cells    Cells          `json:"cells,omitzero"`    // whether thresholds that are only reported may speak
	Terms    *LossTerms     `json:"terms,omitzero"`    // what the contract says on it; nil while not known, empty when nothing
	Ship     *MissingShip   `json:"ship,omitzero"`     // where a ship is missing and not goods
}

// LossTerms is a threshold that the contract of carriage sets.
type LossTerms struct {
	Cite  courier.Cite   `json:"cite,omitzero"`  // where it stands
	After courier.Period `json:"after,omitzero"` // days or months after Due
}

// MissingShip is what is known about a ship without news, for its insurance.
type MissingShip struct {
	SearchStart     courier.Date   `json:"search_start,omitzero"`     // the day from which the time runs, itself not counted
	Start           SearchFrom     `json:"start,omitzero"`            // named option DX-32: what that day is
	AgreedOtherwise courier.Answer `json:"agreed_otherwise,omitzero"` // the policy sets another time
	Agreed          courier.Period `json:"agreed,omitzero"`           // namely this one
}

// Loss is the answer to an [Overdue]: granted where it may be treated as
// lost.
type Loss struct {
	courier.Decision
	Counting Counting        `json:"counting,omitzero"` // the time that has to pass
	From     courier.Instant `json:"from,omitzero"`     // it may be treated as lost from this moment on
	Delayed  courier.Answer  `json:"delayed,omitzero"`  // sea: in delay
	Test     DelayTest       `json:"test,omitzero"`     // sea: measured against this
	Answers  courier.Answer  `json:"answers,omitzero"`  // sea: the carrier answers for that delay

	// Rail rules of 1986 without a record: first day of the time to claim, which
	// may begin before From (D13).
	ClaimClock courier.Date `json:"claim_clock,omitzero"`
}

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
// caller that reuses the memory.
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
		w.tell(&rowDayEndEither, courier.Notes, t.SameClock.Figure(), t.Midnight.Figure())
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
