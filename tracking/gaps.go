package tracking

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// Scan is what an event records of an outlet.
type Scan uint8

// The scans.
const (
	ScanArrived Scan = iota + 1 // 到件扫描: it came in
	ScanSent                    // 发件扫描: it went out
)

var scanWords = courier.Words{"unknown", "arrived", "sent"}

// String returns the word: "arrived".
func (s Scan) String() string { return scanWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Scan) MarshalText() ([]byte, error) { return scanWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Scan) UnmarshalText(text []byte) error { return scanWords.Unmarshal(text, (*uint8)(s)) }

// Route is the scans of one consignment, to be held against each other.
type Route struct {
	AsOf      courier.Instant `json:"as_of"`              // the instant that is asked about; missing is an error
	Scans     []Event         `json:"scans,omitzero"`     // events with a scan and an outlet; others are passed over
	Tolerance courier.Weight  `json:"tolerance,omitzero"` // the host's: a drop in weight up to it is none; asked for where a drop was weighed
	Legs      []Leg           `json:"legs,omitzero"`      // the host's: how soon a way can be done at the soonest; a way without one is not judged
}

// Leg is a way between two outlets, in that direction.
type Leg struct {
	From   string        `json:"from"`
	To     string        `json:"to"`
	Fewest courier.Hours `json:"fewest_hours"` // no vehicle does it in less; not above zero is an error
}

// Trail is the answer for a [Route]: the findings, in the order of the scans.
type Trail struct {
	courier.Grounds
	Scans []*Event `json:"scans,omitzero"` // of the route, which must not change, those that were held against each other, by time
	Open  bool     `json:"open,omitzero"`  // sent on, and not yet in anywhere
}

// Gaps holds the scans of a consignment against each other: sent and never in
// where it was sent, in without having been sent, gone from an outlet where it
// never came in, in at two outlets at once or sooner than any vehicle gets
// there, and lighter than at the scan before. A firm may neither hide nor make
// up what is recorded of the way (Measures for the Express Market 2023, Art.
// 26(10)); a finding says what has to be checked, and not that it was done.
//
// The order of the scans does not matter, and a scan that is given twice
// counts once. The errors name the field: no asked instant, an unknown word, a
// leg without ends or hours, scans of two waybills or pieces.
func Gaps(r *Route) (Trail, error) {
	if r == nil {
		r = new(Route)
	}
	if err := r.check(); err != nil {
		return Trail{}, err
	}
	t := Trail{Grounds: courier.Grounds{Rules: Rules}}
	for i := range r.Scans {
		if e := &r.Scans[i]; e.Scan != 0 && e.Outlet != "" && e.At.Known() && !e.At.After(r.AsOf) {
			t.Scans = append(t.Scans, e)
		}
	}
	slices.SortFunc(t.Scans, byScan)
	t.Scans = slices.CompactFunc(t.Scans, sameScan)
	for i := range t.Scans {
		t.hold(r, i)
	}
	t.weigh(r)
	if n := len(t.Scans); n > 0 && t.Scans[n-1].Scan == ScanSent {
		t.Open = true
		t.say(n-1, &gapOpen, courier.Notes, t.Scans[n-1].At.Figure())
	}
	t.Reasons = courier.AppendUnchecked(t.Reasons, 0, r.AsOf.Date())
	return t, nil
}

// check names each field that cannot be read.
func (r *Route) check() error {
	h := History{AsOf: r.AsOf, Events: r.Scans}
	var read courier.Reading
	if !r.AsOf.Known() {
		read.Fault("as_of", courier.ErrMissing.Because("no clock is read here"))
	}
	waybill, piece := "", ""
	for i := range h.Events {
		e, mark := &h.Events[i], read.Faults()
		e.check(&read)
		oneOf(&read, "waybill", &waybill, e.Waybill)
		oneOf(&read, "piece", &piece, e.Piece)
		read.UnderIndex(mark, "scans", i)
	}
	for i := range r.Legs {
		l, mark := &r.Legs[i], read.Faults()
		if l.From == "" {
			read.Fault("from", courier.ErrMissing)
		}
		if l.To == "" {
			read.Fault("to", courier.ErrMissing)
		}
		if l.Fewest <= 0 {
			read.Fault("fewest_hours", courier.ErrRange)
		}
		read.UnderIndex(mark, "legs", i)
	}
	return read.Err()
}

// byScan orders scans by time; at one instant by outlet, and the coming before
// the going.
func byScan(a, b *Event) int {
	if c := a.At.Compare(b.At); c != 0 {
		return c
	}
	if c := strings.Compare(a.Outlet, b.Outlet); c != 0 {
		return c
	}
	if a.Scan != b.Scan {
		return int(a.Scan) - int(b.Scan)
	}
	if c := strings.Compare(a.Toward, b.Toward); c != 0 {
		return c
	}
	return a.Weight.Compare(b.Weight)
}

// sameScan reports whether two scans record the same.
func sameScan(a, b *Event) bool { return byScan(a, b) == 0 }

// hold holds scan i against the one before it.
func (t *Trail) hold(r *Route, i int) {
	if i == 0 {
		return // the first scan may be a coming in or a going out
	}
	before, now := t.Scans[i-1], t.Scans[i]
	switch {
	case before.At == now.At && before.Outlet != now.Outlet:
		t.say(i, &gapTwoPlaces, courier.Warns, now.At.Figure())
	case before.Scan == ScanSent && now.Scan == ScanSent:
		t.say(i-1, &gapNotArrived, courier.Warns, before.At.Figure())
		t.say(i, &gapNeverCame, courier.Warns, now.At.Figure())
	case before.Scan == ScanSent && now.Scan == ScanArrived:
		if before.Toward != "" && before.Toward != now.Outlet {
			t.say(i, &gapElsewhere, courier.Warns, now.At.Figure())
		}
		t.holdTime(r, i)
	case now.Scan == ScanArrived && before.Outlet != now.Outlet:
		t.say(i, &gapNotSent, courier.Warns, now.At.Figure())
		t.holdTime(r, i)
	case now.Scan == ScanSent && before.Outlet != now.Outlet:
		t.say(i, &gapNeverCame, courier.Warns, now.At.Figure())
	}
}

// holdTime holds the time that a way took against the fewest hours that the
// host gives for it.
func (t *Trail) holdTime(r *Route, i int) {
	before, now := t.Scans[i-1], t.Scans[i]
	for _, l := range r.Legs {
		if l.From == before.Outlet && l.To == now.Outlet && now.At.Before(l.Fewest.End(before.At)) {
			t.say(i, &gapTooSoon, courier.Warns, l.Fewest.Period().Figure())
			return
		}
	}
}

// weigh holds each weight against the last one before it.
func (t *Trail) weigh(r *Route) {
	var last courier.Weight
	for i, e := range t.Scans {
		if !e.Weight.Known() {
			continue
		}
		if drop := last.Grams() - e.Weight.Grams(); last.Known() && drop > 0 {
			switch {
			case !r.Tolerance.Known():
				if !slices.Contains(t.Needs, "tolerance") {
					t.Needs = append(t.Needs, "tolerance")
				}
			case drop > r.Tolerance.Grams():
				t.say(i, &gapLighter, courier.Warns, last.Figure(), e.Weight.Figure(), r.Tolerance.Figure())
			}
		}
		last = e.Weight
	}
}

func (t *Trail) say(i int, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	c := row.Cite(t.Scans[i].At.Date())
	t.Reasons = append(t.Reasons, row.SpeakFrom(c, e, figures...).OfItem(i))
}

func gapFinding(code courier.Code, zh, en string, names ...string) courier.Row {
	row := courier.Row{Code: code, Staff: true, IDs: "QRY-01", Cites: invented, Field: "scans[]", Zh: zh, En: en}
	copy(row.Names[:], names)
	return row
}

// The findings between scans.
var (
	gapNotArrived = gapFinding("tracking.gap.not_arrived", "{sent}发出之后没有到件扫描，是否漏扫、隐瞒或者遗失须核实",
		"sent at {sent} and never scanned in; whether it was left out, hidden or lost must be checked", "sent")
	gapNotSent = gapFinding("tracking.gap.not_sent", "{arrived}到件，上一网点没有发件扫描，是否漏扫或者隐瞒须核实",
		"in at {arrived} without having been sent by the outlet before; whether a scan was left out or hidden must be checked", "arrived")
	gapNeverCame = gapFinding("tracking.gap.never_came", "{sent}发件，该网点没有到件扫描，是否漏扫或者隐瞒须核实",
		"sent at {sent} from an outlet where it never came in; whether a scan was left out or hidden must be checked", "sent")
	gapElsewhere = gapFinding("tracking.gap.elsewhere", "{arrived}到件的网点不是发往的网点，是否错分须核实",
		"in at {arrived} at another outlet than it was sent to; whether it was missorted must be checked", "arrived")
	gapTwoPlaces = gapFinding("tracking.gap.two_places", "{at}同时在两个网点有扫描，是否虚构须核实",
		"scanned at two outlets at {at}; whether one was made up must be checked", "at")
	gapTooSoon = gapFinding("tracking.gap.too_soon", "到件早于最快所需的{fewest}，是否虚构须核实",
		"in sooner than the {fewest} that the way takes at the least; whether it was made up must be checked", "fewest")
	gapLighter = gapFinding("tracking.gap.lighter", "重量由{before}降至{now}，超出容许的{tolerance}，内件是否短少须核实",
		"the weight fell from {before} to {now}, more than the {tolerance} allowed; whether contents are missing must be checked", "before", "now", "tolerance")
	gapOpen = gapFinding("tracking.gap.open", "{sent}发出，尚未到件", "sent at {sent} and not yet in", "sent")
)

var gapsRows = [...]*courier.Row{&gapNotArrived, &gapNotSent, &gapNeverCame, &gapElsewhere, &gapTwoPlaces, &gapTooSoon, &gapLighter, &gapOpen}
