package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Filing is what is known about when a claim is or was filed with the carrier.
// Every field may be unknown; what decides is asked for.
type Filing struct {
	HappenedOn courier.Date `json:"happened_on,omitzero"` // the law and the standard of this day answer
	Matter     Matter       `json:"matter,omitzero"`      // what the claimant complains of

	FiledAt courier.Instant `json:"filed_at,omitzero"` // the moment it was filed; makes filed_on its day
	FiledOn courier.Date    `json:"filed_on,omitzero"` // or the day
	AsOf    courier.Instant `json:"as_of,omitzero"`    // the moment at which it is asked, while it is not filed

	Dates        FilingDates  `json:"dates,omitzero"`
	DeemedLostOn courier.Date `json:"deemed_lost_on,omitzero"` // 视为灭失之日: for a loss; given by tracking

	Standard   StandardText          `json:"standard,omitzero"`   // named option: what speaks for events from 2024-04-01 on
	Acceptance *AcceptancePeriod     `json:"acceptance,omitzero"` // 索赔受理期: no text gives its length; nil while not known, empty when the firm has none
	Terms      *FilingTerms          `json:"terms,omitzero"`      // the windows of the carrier's terms; nil while not known, empty when there are none
	Bar        *liability.Limitation `json:"bar,omitzero"`        // 诉讼时效: what [liability.Bar] is to be asked, nil for not asked
	Calendar   courier.Calendar      `json:"calendar,omitzero"`   // for windows in working days
}

// FilingDates are the events from which a window can run. The one that a
// window names is asked for.
type FilingDates struct {
	Posted      courier.Date    `json:"posted,omitzero"`       // 交寄, 交运
	Promised    courier.Date    `json:"promised,omitzero"`     // 承诺时限的最后一日, 应到日
	PromisedAt  courier.Instant `json:"promised_at,omitzero"`  // or its moment, for windows in hours; makes promised its day
	Delivered   courier.Date    `json:"delivered,omitzero"`    // 交付, 签收
	DeliveredAt courier.Instant `json:"delivered_at,omitzero"` // or its moment; makes delivered its day
	Knew        courier.Date    `json:"knew,omitzero"`         // 知道或者应当知道
	Stated      courier.Date    `json:"stated,omitzero"`       // the day from which terms count where the copy read does not say: as the host reads them
}

// AcceptancePeriod is how long a firm accepts claims, counted from the last
// day of the promised limit. No text gives a length, so the firm's own does.
type AcceptancePeriod struct {
	Cite   courier.Cite   `json:"cite,omitzero"`   // where the firm says so; a contract or a practice
	Length courier.Period `json:"length,omitzero"` // unknown: the firm sets none
}

// Filed is the answer to a [Filing]: the first and the last day by the
// standard and by the carrier's terms, where the claim stands to each, and the
// statutory time bar where it was asked.
type Filed struct {
	courier.Grounds
	Timing liability.Timing `json:"timing,omitzero"` // to both together: too early before the later first day, too late only by a term that is missed
	First  courier.Date     `json:"first,omitzero"`  // first day on which it is not too early, where one is set
	Last   courier.Date     `json:"last,omitzero"`   // last day of the windows that are known; unknown where none closes

	FirstAt courier.Instant `json:"first_at,omitzero"` // the same to the moment, of a window in hours
	LastAt  courier.Instant `json:"last_at,omitzero"`

	Missed liability.Missed   `json:"missed,omitzero"` // term_missed, and no more, where a contractual window is over
	Bar    *liability.TimeBar `json:"bar,omitzero"`    // the answer of [liability.Bar], where it was asked
}

// File says from when and until when a claim can be filed with the carrier.
//
// The express standard opens the claim once the promised limit has passed and
// closes it with the firm's own acceptance period, whose length no text gives
// (CLM-08); for events from 2024-04-01 on the successor was not available and
// the host chooses what speaks. The windows of the carrier's terms are named,
// dated sets, such as [JDFiling] or [USPSGroundFiling]; some have an earliest
// day as well as a latest.
//
// Too early is an answer of its own, with the day to come back on. A window of
// the terms or of the firm that is over is reported as that and no more: it
// takes no right away (LIA-13), and what the law says of notices and of the
// time bar is for [liability.Notice] and [liability.Bar]. That bar is asked
// here where the facts hold it, and its answer is passed on as it is: a
// defence, never a refusal.
//
// Unknown facts come back as needs. The errors name the field: an unknown word,
// days out of order, terms that claim to be law, a window that ends before it
// begins. A nil Filing is one of which nothing is known.
func File(f *Filing) (Filed, error) { return AppendFile(nil, f) }

// AppendFile is [File] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendFile(dst []courier.Reason, f *Filing) (Filed, error) {
	if f == nil {
		f = &Filing{}
	}
	if err := f.check(); err != nil {
		return Filed{}, err
	}
	w := filingWork{procedure: proceed(dst, f.HappenedOn), Filing: f}
	if f.Matter == 0 {
		w.need("matter")
	}
	if !f.HappenedOn.Known() {
		w.need("happened_on")
	}
	if f.Matter != 0 && f.HappenedOn.Known() {
		w.standard()
		w.deemed()
		w.terms()
		w.judge()
	}
	if err := w.bar(); err != nil {
		return Filed{}, err
	}
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// filingWork is a filing being answered.
type filingWork struct {
	procedure
	*Filing
	out    Filed
	unread bool // a window is open to facts not known
}

// standard opens the claim by the express standard.
func (w *filingWork) standard() {
	row := &rowFilingStandard
	switch {
	case w.HappenedOn.Before(standardUnreadFrom):
		if row.Cite(w.HappenedOn) == nil {
			return // no standard yet
		}
	case w.Standard == StandardUndecided:
		w.tell(&rowFilingUnread, courier.Warns)
		return
	case w.Standard == StandardAsPractice:
		row = &rowFilingPractice
	default:
		return // the firm's own windows speak alone
	}
	promised := w.promised()
	if !promised.Known() {
		w.need("dates.promised")
		w.unread = true
		return
	}
	first := promised.AddDays(1)
	w.tell(row, courier.Changes, promised.Figure(), first.Figure())
	w.open(first, w.Dates.PromisedAt)
	w.acceptance(promised)
}

// acceptance closes the claim with the firm's own period.
func (w *filingWork) acceptance(promised courier.Date) {
	a := w.Acceptance
	if a == nil {
		w.tell(&rowFilingAcceptanceUnknown, courier.Notes)
		w.need("acceptance")
		w.unread = true
		return
	}
	if !a.Length.Known() {
		return
	}
	d, ok := a.Length.Count(promised, courier.NoRoll, w.Calendar)
	if !ok {
		w.need("calendar")
		w.unread = true
		return
	}
	w.tellFrom(&rowFilingAcceptance, &a.Cite, courier.Changes, promised.Figure(), a.Length.Figure(), d.Last.Figure())
	w.close(d.Last, courier.Instant{})
}

// deemed keeps a claim for the whole loss until the goods count as lost.
func (w *filingWork) deemed() {
	if w.Matter != MatterLoss || !w.DeemedLostOn.Known() {
		return
	}
	w.tell(&rowFilingDeemed, courier.Changes, w.DeemedLostOn.Figure())
	w.open(w.DeemedLostOn, courier.Instant{})
}

// open puts the first day later where another window opens later.
func (w *filingWork) open(day courier.Date, at courier.Instant) {
	if day.After(w.out.First) || day == w.out.First && at.After(w.out.FirstAt) {
		w.out.First, w.out.FirstAt = day, at
	}
}

// close puts the last day earlier where another window closes earlier.
func (w *filingWork) close(day courier.Date, at courier.Instant) {
	if !w.out.Last.Known() || day.Before(w.out.Last) {
		w.out.Last, w.out.LastAt = day, at
	}
}

// judge says where the claim stands to the first and the last day.
func (w *filingWork) judge() {
	day, at, filed := w.filed()
	switch {
	case !day.Known():
		if w.out.First.Known() || w.out.Last.Known() {
			w.need("filed_on")
		}
		return
	case w.early(day, at):
		w.out.Timing = liability.TooEarly
		w.tell(&rowFilingTooEarly, courier.Bars, w.out.First.Figure())
		return
	case w.out.LastAt.Known() && day == w.out.Last && !at.Known():
		w.need("filed_at")
		return
	case w.over(day, at):
		w.out.Timing, w.out.Missed = liability.TooLate, liability.TermMissed
		w.tell(&rowFilingMissed, courier.Notes, w.out.Last.Figure())
		w.tell(&rowFilingNoBar, courier.Lifts)
		return
	}
	if w.unread {
		return
	}
	if w.out.Timing = liability.StillOpen; filed {
		w.out.Timing = liability.InTime
	}
}

func (w *filingWork) early(day courier.Date, at courier.Instant) bool {
	if w.out.FirstAt.Known() && at.Known() {
		return at.Before(w.out.FirstAt)
	}
	return day.Before(w.out.First)
}

func (w *filingWork) over(day courier.Date, at courier.Instant) bool {
	if !w.out.Last.Known() {
		return false
	}
	if w.out.LastAt.Known() && at.Known() {
		return at.After(w.out.LastAt)
	}
	return day.After(w.out.Last)
}

// bar passes on what the law says of the time for an action.
func (w *filingWork) bar() error {
	if w.Bar == nil {
		return nil
	}
	b, err := liability.Bar(w.Bar)
	if err != nil {
		return faultsUnder("bar", err)
	}
	w.out.Bar = &b
	for _, n := range b.Needs {
		w.need("bar." + n)
	}
	w.tell(&rowFilingBar, courier.Notes)
	return nil
}
