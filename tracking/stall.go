package tracking

import (
	"encoding/json"
	"slices"

	"github.com/courier-rules/courier"
)

// Stalls are the facts of a [StallTable]: a host's own thresholds.
type Stalls struct {
	Cite courier.Cite `json:"cite"` // where they stand: the host's own rules
	Rows []StallRow   `json:"rows"`
}

// StallRow says that, from a day on, a consignment at a stage that was not
// scanned for so long is stalled. A row holds until the next one of its stage
// begins.
type StallRow struct {
	Stage Stage         `json:"stage"`
	From  courier.Date  `json:"from"`  // first day
	After courier.Hours `json:"after"` // without a scan
}

// StallTable is a host's checked table of stalls. The library has no
// thresholds of its own. The zero table is empty, and an error where it is
// asked. A StallTable does not change once made.
type StallTable struct{ facts Stalls }

// NewStallTable builds a table. The errors name the field: no rows
// ([courier.ErrEmptyTable]), a row without stage, day or hours, a stage at
// which nothing moves any more, a row that stands twice
// ([courier.ErrRepeated]), a source that claims to be law.
func NewStallTable(s Stalls) (StallTable, error) {
	var r courier.Reading
	s.Cite.CheckTerms(&r, "cite")
	if len(s.Rows) == 0 {
		r.Fault("rows", courier.ErrEmptyTable)
	}
	for i := range s.Rows {
		mark := r.Faults()
		s.Rows[i].check(&r)
		for j := range i {
			if s.Rows[j].Stage == s.Rows[i].Stage && s.Rows[j].From == s.Rows[i].From {
				r.Fault("from", courier.ErrRepeated.Because(s.Rows[i].Stage.String()))
				break
			}
		}
		r.UnderIndex(mark, "rows", i)
	}
	if err := r.Err(); err != nil {
		return StallTable{}, err
	}
	s.Rows = slices.Clone(s.Rows)
	return StallTable{s}, nil
}

func (row *StallRow) check(r *courier.Reading) {
	row.Stage.Check(r, "stage")
	switch {
	case row.Stage == 0:
		r.Fault("stage", courier.ErrMissing)
	case row.Stage.settled():
		r.Fault("stage", courier.ErrContradicts.Because("nothing moves any more when "+row.Stage.String()))
	}
	if !row.From.Known() {
		r.Fault("from", courier.ErrMissing)
	}
	switch {
	case row.After < 0:
		r.Fault("after", courier.ErrNegative)
	case row.After == 0:
		r.Fault("after", courier.ErrMissing)
	case !row.After.Period().Known():
		r.Fault("after", courier.ErrRange)
	}
}

// settled reports whether a consignment at this stage is at rest for good.
func (s Stage) settled() bool { return s == Delivered || s == Returned || s == Lost || s == Disposed }

// row returns the row of a stage in force on a day, nil where there is none.
func (t *StallTable) row(s Stage, d courier.Date) *StallRow {
	var found *StallRow
	for i := range t.facts.Rows {
		row := &t.facts.Rows[i]
		if row.Stage == s && !d.Before(row.From) && (found == nil || row.From.After(found.From)) {
			found = row
		}
	}
	return found
}

// Stalls returns a copy of the facts the table was made of.
func (t StallTable) Stalls() Stalls {
	return Stalls{t.facts.Cite, slices.Clone(t.facts.Rows)}
}

// Equal reports whether both tables were made of the same facts.
func (t StallTable) Equal(o StallTable) bool {
	a, b := t.facts.Cite, o.facts.Cite
	if a.Document != nil && b.Document != nil && *a.Document == *b.Document {
		a.Document, b.Document = nil, nil
	}
	return a == b && slices.Equal(t.facts.Rows, o.facts.Rows)
}

// MarshalJSON returns the facts of the table.
func (t StallTable) MarshalJSON() ([]byte, error) { return json.Marshal(t.facts) }

// UnmarshalJSON builds the table from its facts as [NewStallTable] does; null
// leaves it as it is.
func (t *StallTable) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var s Stalls
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	v, err := NewStallTable(s)
	if err == nil {
		*t = v
	}
	return err
}

// Watch is a consignment whose silence is watched.
type Watch struct {
	Stage    Stage           `json:"stage,omitzero"`     // where it is
	LastScan courier.Instant `json:"last_scan,omitzero"` // 最后一次扫描: [Journey.Moved], and not [Journey.Last], which a carrier's daily "no update" renews; its day picks the row
	AsOf     courier.Instant `json:"as_of,omitzero"`     // the moment that is asked about
	Table    StallTable      `json:"table"`              // the host's
}

// Alarm is the answer to a [Watch].
type Alarm struct {
	Stalled  courier.Answer  `json:"stalled,omitzero"`
	Since    courier.Instant `json:"since,omitzero"`    // 停滞自: of what is stalled, the moment its silence passed the threshold
	Counting Counting        `json:"counting,omitzero"` // from the last scan
	courier.Grounds
}

// Stall says whether a consignment is stalled: at AsOf not scanned for longer
// than the host's threshold for its stage on the day of the last scan. What is
// delivered, returned, lost or disposed of never is. A stage without a row is
// referred to a person. The facts are those of [Fold]: [Journey.Stage] and, as
// the last scan, [Journey.Moved], for that the carrier says "no update" or
// "late" is no scan.
//
// Facts that are missing come back as needs. The errors name the field: an
// unknown stage, an empty table ([courier.ErrEmptyTable]), a scan after AsOf
// ([courier.ErrOrder]).
func Stall(k *Watch) (Alarm, error) { return AppendStall(nil, k) }

// AppendStall is [Stall] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendStall(dst []courier.Reason, k *Watch) (Alarm, error) {
	if k == nil {
		k = &Watch{}
	}
	var r courier.Reading
	k.Stage.Check(&r, "stage")
	if len(k.Table.facts.Rows) == 0 {
		r.Fault("table", courier.ErrEmptyTable)
	}
	if k.LastScan.Known() && k.AsOf.Known() && k.LastScan.After(k.AsOf) {
		r.Fault("last_scan", courier.ErrOrder.Because("after the moment asked about"))
	}
	if err := r.Err(); err != nil {
		return Alarm{}, err
	}
	w := timeWork{on: k.LastScan.Date(), reasons: dst, start: len(dst)}
	a := k.alarm(&w)
	a.Grounds = w.grounds()
	return a, nil
}

func (k *Watch) alarm(w *timeWork) (a Alarm) {
	cite := &k.Table.facts.Cite
	switch {
	case k.Stage.settled():
		a.Stalled = courier.No
		w.tellFrom(&rowStallSettled, cite, courier.Notes)
		return a
	case k.Stage == 0 || !k.LastScan.Known():
		if k.Stage == 0 {
			w.need("stage")
		}
		if !k.LastScan.Known() {
			w.need("last_scan")
		}
		return a
	}
	row := k.Table.row(k.Stage, w.on)
	if row == nil {
		w.tellFrom(&rowStallNoRow, cite, courier.Refers)
		return a
	}
	a.Counting = Counting{From: k.LastScan, Period: row.After.Period(), End: row.After.End(k.LastScan)}
	switch {
	case !k.AsOf.Known():
		w.need("as_of")
	case a.Counting.End.Known() && k.AsOf.After(a.Counting.End):
		a.Stalled, a.Since = courier.Yes, a.Counting.End
		w.tellFrom(&rowStalled, cite, courier.Warns, k.LastScan.Figure(), a.Counting.Period.Figure(), a.Since.Figure())
	default:
		a.Stalled = courier.No
		w.tellFrom(&rowNotStalled, cite, courier.Notes, k.LastScan.Figure(), a.Counting.Period.Figure())
	}
	return a
}

var (
	rowStalled = courier.Row{
		Code: "tracking.stall.stalled", Staff: true, IDs: "QRY-01", Cites: courier.InTerms(), Field: "last_scan", Names: [3]string{"scan", "limit", "since"},
		Zh: "最后一次扫描为{scan}，该环节超过{limit}无扫描，自{since}起停滞",
		En: "last scanned at {scan}; at this stage more than {limit} without a scan is a stall: stalled since {since}",
	}
	rowNotStalled = courier.Row{
		Code: "tracking.stall.moving", Staff: true, IDs: "QRY-01", Cites: courier.InTerms(), Field: "last_scan", Names: [3]string{"scan", "limit"},
		Zh: "最后一次扫描为{scan}，未超过该环节的{limit}",
		En: "last scanned at {scan}, within the {limit} of this stage",
	}
	rowStallSettled = courier.Row{
		Code: "tracking.stall.settled", Staff: true, IDs: "QRY-01", Cites: courier.InTerms(), Field: "stage",
		Zh: "已签收、已退回、已丢失或者已处理，不再监测",
		En: "delivered, returned, lost or disposed of: nothing to watch",
	}
	rowStallNoRow = courier.Row{
		Code: "tracking.stall.no_threshold", Staff: true, IDs: "QRY-01", Cites: courier.InTerms(), Field: "stage",
		Zh: "停滞阈值表在该日没有该环节的阈值，不能判断",
		En: "the table of stalls has no threshold for this stage on that day: nothing can be decided",
	}
)

var stallRows = []*courier.Row{&rowStalled, &rowNotStalled, &rowStallSettled, &rowStallNoRow}
