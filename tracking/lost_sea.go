package tracking

import "github.com/courier-rules/courier"

// sea tells whether goods at sea are in delay, and from when they may be
// treated as lost (CN-SEA-02, CN-SEA-09).
func (w *lossWork) sea() {
	o := w.facts
	switch {
	case o.Due.Known() && o.Due.Before(maritime2025From) && o.Domestic == 0,
		!o.Due.Known() && o.NoneAgreed == courier.Yes && o.Domestic == 0:
		w.need("domestic")
	case o.Due.Known() && o.Due.Before(maritime2025From) && o.Domestic == courier.Yes:
		w.coastal(o.Due)
	case o.Due.Known():
		w.seaDelay(o.Due, AgreedTime)
	case o.NoneAgreed == courier.No:
		w.need("due")
	case o.NoneAgreed == 0:
		w.need("due", "none_agreed")
	case o.Domestic == courier.No:
		w.on = lastKnown(o.Reasonable, o.AsOf.Date(), maritime2025From)
		w.tell(&rowSeaNoTime, courier.Bars)
		w.loss.Delayed, w.loss.Verdict = courier.No, courier.Refused
	case !o.Reasonable.Known():
		w.need("reasonable")
	case o.Reasonable.Before(maritime2025From):
		w.coastal(o.Reasonable)
	default:
		w.seaDelay(o.Reasonable, ReasonableTime)
	}
}

// coastal tells that the old code's chapter leaves out carriage between ports
// of the mainland: the contract alone speaks.
func (w *lossWork) coastal(day courier.Date) {
	w.on = day
	w.tell(&rowSeaCoastal, courier.Notes)
	w.byContract()
}

// seaDelay measures delay against the last day of the time, and counts the
// sixty days after it.
func (w *lossWork) seaDelay(last courier.Date, test DelayTest) {
	o := w.facts
	w.on, w.loss.Test = last, test
	row := &rowLostSea
	if test == ReasonableTime {
		row = &rowLostSeaReasonable
	}
	w.loss.Counting = countedDays(last, courier.Days(60).Period(), courier.Calendar{})
	if !w.loss.Counting.Known() {
		return
	}
	end := last.End()
	switch {
	case o.Delivered.Known():
		w.loss.Delayed = courier.AnswerOf(o.Delivered.After(end))
	case o.AsOf.Known() && !o.AsOf.After(end):
		w.loss.Delayed = courier.No
	case o.AsOf.Known() && o.Outstanding == courier.Yes:
		w.loss.Delayed = courier.Yes
	}
	switch w.loss.Delayed {
	case courier.Yes:
		delay := &rowSeaDelay
		if test == ReasonableTime {
			delay = &rowSeaDelayReasonable
		}
		w.tell(delay, courier.Notes, last.Figure())
		w.seaFault()
	case courier.No:
		w.tell(&rowSeaInTime, courier.Notes, last.Figure())
	}
	w.decide(row, row.Cite(last), w.loss.Counting.Passed().Start())
}

// seaFault says whether the carrier answers for the delay; the verdict does
// not wait for it.
func (w *lossWork) seaFault() {
	switch w.facts.Fault {
	case courier.Yes:
		w.tell(&rowSeaFault, courier.Notes)
	case courier.No:
		w.tell(&rowSeaNoFault, courier.Notes)
	}
	w.loss.Answers = w.facts.Fault
}

// ship tells from when a ship without news is missing, an actual total loss.
func (w *lossWork) ship() {
	s := w.facts.Ship
	switch {
	case !s.SearchStart.Known():
		w.need("ship.search_start")
		return
	case s.AgreedOtherwise == 0 && !s.Agreed.Known():
		w.need("ship.agreed_otherwise")
		return
	case s.AgreedOtherwise == courier.Yes && !s.Agreed.Known():
		w.need("ship.agreed")
		return
	}
	w.on = s.SearchStart
	after, row := courier.Months(2).Period(), &rowShip1992
	if !w.on.Before(maritime2025From) {
		after, row = courier.Days(60).Period(), &rowShip2025
	}
	if s.Agreed.Known() {
		after, row = s.Agreed, &rowShipAgreed
	}
	w.loss.Counting = countedDays(s.SearchStart, after, courier.Calendar{})
	if !w.loss.Counting.Known() {
		return
	}
	switch s.Start {
	case LastNews:
		w.tell(&rowShipLastNews, courier.Notes, s.SearchStart.Figure())
	case VoyageTimeOver:
		w.tell(&rowShipVoyage, courier.Notes, s.SearchStart.Figure())
	}
	w.decide(row, row.Cite(w.on), w.loss.Counting.Passed().Start())
}

// claimClock reports the time to claim of the rail rules of 1986, which runs
// where no record was made.
func (w *lossWork) claimClock() {
	o := w.facts
	if o.Record == courier.Yes {
		w.tell(&rowClaimRecord, courier.Notes)
		return
	}
	general, fresh := o.Due.AddDays(16), o.Due.AddDays(1)
	if o.Fresh != courier.Yes {
		w.tell(&rowClaimClock, courier.Notes, general.Figure(), w.loss.From.Date().Figure())
	}
	if o.Fresh != courier.No {
		w.tell(&rowClaimClockFresh, courier.Notes, fresh.Figure(), w.loss.From.Date().Figure())
	}
	switch {
	case o.Record == 0:
	case o.Fresh == courier.Yes:
		w.loss.ClaimClock = fresh
	case o.Fresh == courier.No:
		w.loss.ClaimClock = general
	}
}
