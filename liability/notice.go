package liability

import (
	"github.com/courier-rules/courier"
)

// Noticing is what is known about a notice of damage or delay 异议, as
// against the action in court, which [Bar] answers for. Every field may be
// unknown; what decides is asked for.
type Noticing struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 出险日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage
	Domestic   courier.Answer `json:"domestic,omitzero"`    // of mail: posted for a place in China; by sea before 2026-05-01: between Chinese ports, which chapter IV leaves out
	Mail       Mail           `json:"mail,omitzero"`        // for postal universal service: recorded mail alone has a window

	Kind      Kind           `json:"kind,omitzero"`      // what happened
	Hidden    courier.Answer `json:"hidden,omitzero"`    // 非显而易见: could not be seen at delivery
	Container courier.Answer `json:"container,omitzero"` // 集装箱货物
	Surveyed  courier.Answer `json:"surveyed,omitzero"`  // 联合检查: both sides surveyed the goods at delivery

	PostedOn     courier.Date `json:"posted_on,omitzero"`      // 交寄之日: for mail
	DeliveredOn  courier.Date `json:"delivered_on,omitzero"`   // 交付、收到之日
	AtDisposalOn courier.Date `json:"at_disposal_on,omitzero"` // 交付处置之日: for delay

	Given   courier.Answer `json:"given,omitzero"`    // a notice was given, for mail an inquiry or a claim made; no: none up to as_of
	GivenOn courier.Date   `json:"given_on,omitzero"` // the day it was given; makes given a yes
	Written courier.Answer `json:"written,omitzero"`  // 书面
	AsOf    courier.Date   `json:"as_of,omitzero"`    // the day on which it is asked, for a notice not given yet
	Fraud   courier.Answer `json:"fraud,omitzero"`    // 承运人有欺诈行为

	Agreed   *AgreedWindow    `json:"agreed,omitzero"` // the window of the carrier's terms; nil while not known
	Reach    Reach            `json:"reach,omitzero"`  // named option: rules that are only reported
	Calendar courier.Calendar `json:"calendar,omitzero"`
}

// Window is the answer to a [Noticing]. That a notice is late and what it
// means are two things: see Missed. A window of the carrier's terms is
// answered beside it and never takes a right.
type Window struct {
	courier.Grounds
	Timing  Timing           `json:"timing,omitzero"`  // unknown where there is no statutory window, or facts are missing
	Missed  Missed           `json:"missed,omitzero"`  // what missing it means, whether it was missed or not
	Counted courier.Deadline `json:"counted,omitzero"` // how the last day was counted
	Last    courier.Date     `json:"last,omitzero"`    // last day

	TermTiming Timing       `json:"term_timing,omitzero"` // to the window of the terms
	TermFirst  courier.Date `json:"term_first,omitzero"`  // first day of that window
	TermLast   courier.Date `json:"term_last,omitzero"`   // last day of that window
}

// Notice says until when damage or delay had to be notified, whether it was,
// and what it means that it was not: of the two effects, a presumption that
// costs evidence and a right that is lost, a law has one or the other for
// each matter (table T3).
//
// For mail the notice is the inquiry 查询 or the claim itself: recorded mail of
// postal universal service within a year, or 180 days for international mail,
// from posting, after which the postal enterprise is no longer liable (Postal
// Law 49); under the Universal Postal Union a claim within six months from
// posting, of which it was not read what missing it means.
//
// Days are counted from the day after the event (Civil Code 201). Where
// Chinese law counts plain days and the calendar covers the last one, it
// moves past a holiday (203); days that run on 连续 and days of conventions do
// not move (the law may provide otherwise, 204). A notice ahead of the event
// is in time.
//
// A window of the carrier's terms (agreed) that is missed is reported as that
// and no more (LIA-13, TRAP-22), except that the Civil Code gives the agreed
// period of inspection its own effect, a presumption (831).
//
// Unknown facts come back as needs. The errors name the field: an unknown
// word, days out of order, a day without rules ([courier.ErrNoRule]): before
// 2021-01-01, of rail or waterway before 2022-05-01 unless the regime names
// the old rules, of the old rules after 2022-04-30; terms that claim to be
// law. A nil Noticing is one of which nothing is known.
func Notice(n *Noticing) (Window, error) { return AppendNotice(nil, n) }

// AppendNotice is [Notice] with its reasons appended to dst, for a caller that
// reuses the memory; dst is meant to have length 0.
func AppendNotice(dst []courier.Reason, n *Noticing) (w Window, err error) {
	if n == nil {
		n = &Noticing{}
	}
	if err := n.check(); err != nil {
		return Window{}, err
	}
	w.Rules, w.Reasons = Rules, dst
	n.statutory(&w)
	n.terms(&w)
	if n.HappenedOn.Known() {
		w.Reasons = courier.AppendUnchecked(w.Reasons, 0, n.HappenedOn)
	}
	return w, nil
}

// statutory answers by the law of the carriage.
func (n *Noticing) statutory(w *Window) {
	row := n.row(w)
	if row == nil {
		return
	}
	w.Missed = row.missed
	switch {
	case row.surveyed && n.Surveyed == courier.Yes:
		w.Timing = NotNeeded
		w.Reasons = append(w.Reasons, rowNoticeSurvey.Speak(n.HappenedOn, courier.Lifts))
		return
	case row.agreed && !n.agreedPeriod(w):
		return
	}
	start, need := n.DeliveredOn, courier.Need("delivered_on")
	switch row.from {
	case fromDisposal:
		start, need = n.AtDisposalOn, "at_disposal_on"
	case fromPosting:
		start, need = n.PostedOn, "posted_on"
	}
	if row.agreed {
		if start = n.Agreed.From; !start.Known() {
			need = "agreed.from"
		}
	}
	if !start.Known() {
		w.Needs = append(w.Needs, need)
		return
	}
	if n.count(w, row, start) {
		n.judge(w, row)
	}
}

// agreedPeriod reports whether the terms set a period of inspection; where
// they set none, a reasonable time is for a person to measure.
func (n *Noticing) agreedPeriod(w *Window) bool {
	switch {
	case n.Agreed == nil:
		w.Needs = append(w.Needs, "agreed")
		return false
	case !n.Agreed.Closes.Known():
		w.Reasons = append(roomFor(w.Reasons), rowNoticeReasonable.Speak(n.HappenedOn, courier.Refers),
			rowNoticePresumption.Speak(n.HappenedOn, courier.Notes))
		return false
	}
	return true
}

// count finds the last day; false where working days cannot be counted without
// a calendar.
func (n *Noticing) count(w *Window, row *noticeRow, start courier.Date) bool {
	period, checked := row.period, true
	if row.agreed {
		period = n.Agreed.Closes
	}
	sundays := row.sundays && n.Reach == RulesReported
	if sundays {
		w.Counted, checked = n.skipping(start, period)
	} else {
		w.Counted, checked = rolling(period, start, row.roll, n.Calendar)
	}
	if w.Last = w.Counted.Last; !w.Last.Known() {
		w.Needs = append(w.Needs, "calendar")
		return false
	}
	w.Reasons = append(roomFor(w.Reasons), row.Speak(n.HappenedOn, courier.Changes, start.Figure(), period.Figure(), w.Last.Figure()))
	switch {
	case sundays:
		w.Reasons = append(roomFor(w.Reasons), rowNoticeSundays.Speak(n.HappenedOn, courier.Notes, w.Last.Figure()))
	case row.sundays:
		w.Reasons = append(roomFor(w.Reasons), rowNoticeSundaysCounted.Speak(n.HappenedOn, courier.Warns))
	}
	if !checked {
		w.Reasons = append(roomFor(w.Reasons), rowUncounted.Speak(n.HappenedOn, courier.Warns, w.Last.Figure()))
	}
	return true
}

// skipping counts days among which Sundays and public holidays do not count.
// checked says whether the calendar covers them.
func (n *Noticing) skipping(start courier.Date, p courier.Period) (d courier.Deadline, checked bool) {
	plain, _ := p.Count(start, courier.NoRoll, n.Calendar)
	left, day := plain.Last.Sub(start), start
	checked = true
	for left > 0 {
		day = day.AddDays(1)
		holiday := n.Calendar.Holiday(day)
		checked = checked && holiday.Known()
		if day.Weekday() != 0 && holiday != courier.Yes {
			left--
		}
	}
	d = courier.Deadline{From: start, Period: p, Plain: plain.Plain, Last: day, End: day.End()}
	return d, checked
}

// judge says whether the notice was in time, and what follows.
func (n *Noticing) judge(w *Window, row *noticeRow) {
	done, asOf, need := n.GivenOn, n.AsOf, courier.Need("given_on")
	switch {
	case row.written && n.Written == courier.No && !done.After(w.Last): // by word of mouth it is none
		if done.Known() {
			w.Reasons = append(w.Reasons, rowNoticeUnwritten.SpeakFrom(row.Cite(n.HappenedOn), courier.Bars))
		}
		done, need = courier.Date{}, "as_of"
	case n.Given == courier.No:
		need = "as_of"
	case !done.Known():
		asOf = courier.Date{}
	}
	w.Timing, need = timing(w.Last, done, asOf, need)
	if w.Timing == InTime && row.written && n.Written == 0 {
		w.Timing, need = 0, "written"
	}
	if need != "" {
		w.Needs = append(w.Needs, need)
		return
	}
	if row.surveyed && n.Surveyed == 0 && w.Timing != InTime {
		w.Needs = append(w.Needs, "surveyed")
	}
	if w.Timing == TooLate {
		n.late(w, row)
	}
}

// late says what a late notice means.
func (n *Noticing) late(w *Window, row *noticeRow) {
	switch {
	case row.missed == PresumptionOnly:
		w.Reasons = append(roomFor(w.Reasons), rowNoticePresumed.SpeakFrom(row.Cite(n.HappenedOn), courier.Notes))
	case row.missed == ContractPerformed:
		w.Reasons = append(roomFor(w.Reasons), rowNoticePerformed.SpeakFrom(row.Cite(n.HappenedOn), courier.Notes))
	case row.missed == 0:
		w.Reasons = append(roomFor(w.Reasons), rowNoticeEffectUnread.SpeakFrom(row.Cite(n.HappenedOn), courier.Refers, w.Last.Figure()))
	case row.missed == TermMissed:
		w.Reasons = append(roomFor(w.Reasons), rowNoticeFloor.Speak(n.HappenedOn, courier.Notes, w.Last.Figure()))
	default:
		w.Reasons = append(roomFor(w.Reasons), rowNoticeLost.SpeakFrom(row.Cite(n.HappenedOn), courier.Bars, w.Last.Figure()))
	}
	switch {
	case !row.fraud:
	case n.Fraud == courier.Yes:
		w.Missed = 0
		w.Reasons = append(roomFor(w.Reasons), rowNoticeFraud.Speak(n.HappenedOn, courier.Lifts))
	case n.Fraud == 0:
		w.Needs = append(w.Needs, "fraud")
	}
}
