package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// FilingTerms are the windows that a carrier's terms set for a claim. The
// reasons of an answer point at Cite, so it must not change while they live.
type FilingTerms struct {
	Cite    courier.Cite   `json:"cite,omitzero"` // where the terms stand; a contract or a practice, no law
	Windows []FilingWindow `json:"windows,omitzero"`
}

// FilingWindow is a window for claims of some matters. The first window that
// has the matter speaks.
type FilingWindow struct {
	Matters []Matter       `json:"matters,omitzero"` // empty: every matter that no window before it has
	From    FilingStart    `json:"from"`             // the event from which it runs; missing is an error
	Opens   courier.Period `json:"opens,omitzero"`   // after the event; unknown: at once
	Closes  courier.Period `json:"closes,omitzero"`  // after the event; unknown: the terms name no end
}

// FilingStart is the event from which a window runs. The zero value is
// unknown, and an error in a window.
type FilingStart uint8

// The events.
const (
	FromPosting   FilingStart = iota + 1 // 自交寄、交运之日
	FromPromised                         // 自承诺时限届满、应到之日
	FromDelivery                         // 自交付、签收
	FromKnowledge                        // 自知道或者应当知道之日
	FromStated                           // 条款副本未写明起点: the host gives the day
)

var filingStarts = courier.Words{"unknown", "posting", "promised", "delivery", "knowledge", "stated"}
var filingStartsZh = []string{"未知", "交寄之日", "承诺时限届满之日", "交付之日", "知道或者应当知道之日", "条款所称之日"}

// Name returns the name in the language: 交付之日, delivery.
func (s FilingStart) Name(lang courier.Lang) string {
	return filingStarts.Name(uint8(s), filingStartsZh, lang)
}

// String returns the word: "delivery".
func (s FilingStart) String() string { return filingStarts.Word(uint8(s)) }

// MarshalText returns the word.
func (s FilingStart) MarshalText() ([]byte, error) { return filingStarts.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *FilingStart) UnmarshalText(text []byte) error {
	return filingStarts.Unmarshal(text, (*uint8)(s))
}

// StandardText is what speaks for events from 2024-04-01 on, when the express
// standard of 2023 replaced that of 2011. Its text was not available, so the
// zero value lets the standard say nothing.
type StandardText uint8

// The choices.
const (
	StandardUndecided  StandardText = iota // 标准不作判断
	StandardAsPractice                     // 沿用此前标准的程序，作为行业惯例
	StandardOwn                            // 仅按企业自己的规定
)

var standardWords = courier.Words{"undecided", "as_practice", "own"}
var standardsZh = []string{"标准不作判断", "沿用此前标准，作为行业惯例", "仅按企业自己的规定"}

// Name returns the name in the language.
func (s StandardText) Name(lang courier.Lang) string {
	return standardWords.Name(uint8(s), standardsZh, lang)
}

// String returns the word: "as_practice".
func (s StandardText) String() string { return standardWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s StandardText) MarshalText() ([]byte, error) { return standardWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *StandardText) UnmarshalText(text []byte) error {
	return standardWords.Unmarshal(text, (*uint8)(s))
}

// terms answers for the windows of the carrier's terms.
func (w *filingWork) terms() {
	t := w.Terms
	if t == nil {
		w.need("terms")
		w.unread = true
		return
	}
	i := slices.IndexFunc(t.Windows, func(v FilingWindow) bool { return v.has(w.Matter) })
	if i < 0 {
		if len(t.Windows) > 0 {
			w.tellFrom(&rowFilingSilent, &t.Cite, courier.Notes)
		}
		return
	}
	v := &t.Windows[i]
	day, at, need := w.startOf(v.From)
	if !day.Known() {
		w.need(need)
		w.unread = true
		return
	}
	w.openTerm(v, day, at)
	w.closeTerm(v, day, at)
}

func (w *filingWork) openTerm(v *FilingWindow, day courier.Date, at courier.Instant) {
	if !v.Opens.Known() {
		return
	}
	if hours, ok := v.Opens.Hours(); ok {
		if !at.Known() {
			w.need(momentOf(v.From))
			w.unread = true
			return
		}
		moment := hours.End(at)
		w.tellFrom(&rowFilingTermOpensAt, &w.Terms.Cite, courier.Changes, at.Figure(), v.Opens.Figure(), moment.Figure())
		w.open(moment.Date(), moment)
		return
	}
	d, ok := v.Opens.Count(day, courier.NoRoll, w.Calendar)
	if !ok {
		w.need("calendar")
		w.unread = true
		return
	}
	w.tellFrom(&rowFilingTermOpens, &w.Terms.Cite, courier.Changes, day.Figure(), v.Opens.Figure(), d.Last.Figure())
	w.open(d.Last, courier.Instant{})
}

func (w *filingWork) closeTerm(v *FilingWindow, day courier.Date, at courier.Instant) {
	if !v.Closes.Known() {
		return
	}
	if hours, ok := v.Closes.Hours(); ok {
		if !at.Known() {
			w.need(momentOf(v.From))
			w.unread = true
			return
		}
		moment := hours.End(at)
		w.tellFrom(&rowFilingTermClosesAt, &w.Terms.Cite, courier.Changes, at.Figure(), v.Closes.Figure(), moment.Figure())
		w.close(moment.Date(), moment)
		return
	}
	d, ok := v.Closes.Count(day, courier.NoRoll, w.Calendar)
	if !ok {
		w.need("calendar")
		w.unread = true
		return
	}
	w.tellFrom(&rowFilingTermCloses, &w.Terms.Cite, courier.Changes, day.Figure(), v.Closes.Figure(), d.Last.Figure())
	w.close(d.Last, courier.Instant{})
}

// startOf returns the event from which a window runs, and the field to ask
// where it is not known.
func (f *Filing) startOf(s FilingStart) (day courier.Date, at courier.Instant, need courier.Need) {
	d := &f.Dates
	switch s {
	case FromPosting:
		return d.Posted, courier.Instant{}, "dates.posted"
	case FromPromised:
		return f.promised(), d.PromisedAt, "dates.promised"
	case FromDelivery:
		return f.delivered(), d.DeliveredAt, "dates.delivered"
	case FromKnowledge:
		return d.Knew, courier.Instant{}, "dates.knew"
	}
	return d.Stated, courier.Instant{}, "dates.stated"
}

// momentOf returns the field that holds the moment of an event. A window in
// hours runs from delivery or from the promised time; see [FilingTerms].
func momentOf(s FilingStart) courier.Need {
	if s == FromPromised {
		return "dates.promised_at"
	}
	return "dates.delivered_at"
}

func (v *FilingWindow) has(m Matter) bool {
	return len(v.Matters) == 0 || slices.Contains(v.Matters, m)
}

// none reports whether there is no window.
func (t *FilingTerms) none() bool { return t == nil || len(t.Windows) == 0 }

// closes reports whether a claim can be late by the terms.
func (t *FilingTerms) closes() bool {
	return t != nil && slices.ContainsFunc(t.Windows, func(v FilingWindow) bool { return v.Closes.Known() })
}

func (t *FilingTerms) check(r *courier.Reading, field string) {
	if t.none() {
		return
	}
	mark := r.Faults()
	t.Cite.CheckTerms(r, "cite")
	for i := range t.Windows {
		inner := r.Faults()
		t.Windows[i].check(r)
		r.UnderIndex(inner, "windows", i)
	}
	r.Under(mark, field)
}

func (v *FilingWindow) check(r *courier.Reading) {
	for i, m := range v.Matters {
		if m == 0 || !m.Valid() {
			r.Fault(courier.Index("matters", i), courier.ErrUnknownWord.Because(m.String()))
		}
	}
	r.Word("from", filingStarts, uint8(v.From))
	if v.From == 0 {
		r.Fault("from", courier.ErrMissing)
	}
	_, opensInHours := v.Opens.Hours()
	_, closesInHours := v.Closes.Hours()
	if (opensInHours || closesInHours) && v.From != FromDelivery && v.From != FromPromised && v.From != 0 {
		r.Fault("from", courier.ErrNotSupported.Because("a window in hours runs from delivery or from the promised time"))
	}
	if opens, ok := v.Opens.Count(anyDay, courier.NoRoll, courier.Calendar{}); ok {
		if closes, ok := v.Closes.Count(anyDay, courier.NoRoll, courier.Calendar{}); ok && closes.Last.Before(opens.Last) {
			r.Fault("closes", courier.ErrContradicts.Because(v.Closes.String()+" ends before "+v.Opens.String()))
		}
	}
}

// anyDay compares the lengths of two periods.
var anyDay = courier.Day(2025, 1, 1)
