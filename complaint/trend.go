package complaint

import (
	"cmp"
	"maps"
	"math"
	"math/big"
	"slices"

	"github.com/courier-rules/courier"
)

// Breakdown asks how the cases of a span divide.
type Breakdown struct {
	Tally   *Tally        `json:"tally"` // missing is an error
	Span    DaySpan       `json:"span,omitzero"`
	Before  DaySpan       `json:"before,omitzero"`  // as long, and before it: for the trend; unknown: not asked
	Covered []DaySpan     `json:"covered,omitzero"` // days of which every case is in the tally, those without one among them; nil: not known, empty: none but the days with a case
	Only    Slice         `json:"only,omitzero"`
	By      Dimension     `json:"by"`           // missing is an error
	Cut     courier.Share `json:"cut,omitzero"` // 主要问题的累计占比, the host's: up to where the kinds are the main ones; unknown: none is told apart
}

// Bucket is the cases of one value of the dimension. The value is the word of
// the enum or the day; "unknown" where the cases do not say.
type Bucket struct {
	Value      string         `json:"value"`
	Cases      courier.Count  `json:"cases"`
	Share      Ratio          `json:"share,omitzero"`
	Cumulative Ratio          `json:"cumulative,omitzero"` // with all before it
	Main       courier.Answer `json:"main,omitzero"`       // 主要问题; unknown without a cut
	Peak       courier.Answer `json:"peak,omitzero"`       // 高发: no bucket has more; several where they tie
	Before     courier.Count  `json:"before,omitzero"`     // in the span before
	Change     Ratio          `json:"change,omitzero"`     // of that; unknown where there were none
}

// Division is the answer to a [Breakdown].
type Division struct {
	courier.Grounds
	Cases     courier.Count `json:"cases,omitzero"`
	Before    courier.Count `json:"before,omitzero"`
	Change    Ratio         `json:"change,omitzero"`     // of all; unknown where there were none
	Uncounted []DaySpan     `json:"uncounted,omitempty"` // days of the span without a case, of which nobody said that they are covered: unknown, and not zero
	Buckets   []Bucket      `json:"buckets,omitempty"`   // most cases first, then in the order of the enum or the days
}

var (
	trendRow = naming(row("complaint.trend.change", "M-05", byHouse,
		"投诉量变化率＝（本期－上期）÷上期，比较等长期间：本期{now}件，上期{before}件", "change in complaints = (this period - the one before) / the one before, of equal length: {now} now, {before} before"), "now", "before")
	trendNoBaseRow = row("complaint.trend.no_base", "M-05", byHouse, "上期没有投诉，变化率无法计算，不等于零", "there were no complaints before: the change cannot be worked out, and is not zero")
	noCasesRow     = row("complaint.trend.no_cases", "M-06", byHouse, "所选期间和范围内没有投诉，占比无法计算", "there are no complaints in the span and the slice: there are no shares")
	peakRow        = naming(row("complaint.trend.peak", "M-05", byHouse, "投诉最多的一项有{cases}件，并列者共{tied}项", "the highest has {cases} complaints; with that many: {tied}"), "cases", "tied")
	mainRow        = naming(row("complaint.trend.main", "M-06", byHouse, "按件数从多到少排序，累计占比达到{cut}为止的前{main}项为主要问题，其余{minor}项为次要问题",
		"sorted by number, the first {main}, with which {cut} of all is reached, are the main problems, and the other {minor} minor ones"), "cut", "main", "minor")
	shareRow  = naming(row("complaint.trend.class_share", "M-06", byHouse, "占比＝该项投诉数÷投诉总数，共{kinds}项、{cases}件", "share = cases of the value / all cases: {kinds} values, {cases} cases"), "kinds", "cases")
	sourceRow = naming(row("complaint.trend.source_share", "M-07", byHouse, "投诉来源占比＝该渠道投诉数÷投诉总数，共{kinds}个渠道、{cases}件",
		"source share = cases of the channel / all cases: {kinds} channels, {cases} cases"), "kinds", "cases")
)

// trendRows are the rows of shares and trends, for the book.
func trendRows() []*courier.Row {
	return []*courier.Row{&shareRow, &sourceRow, &mainRow, &peakRow, &trendRow, &trendNoBaseRow, &noCasesRow, &repeaterRow, &repeatKindRow}
}

// value is one value of any dimension.
type value struct {
	day courier.Date
	n   uint8
}

func (d Dimension) of(k cellKey) value {
	switch d {
	case OfDay:
		return value{day: k.day}
	case OfRegion:
		return value{n: uint8(k.region)}
	case OfChannel:
		return value{n: uint8(k.channel)}
	case OfCategory:
		return value{n: uint8(k.category)}
	case OfDepartment:
		return value{n: uint8(k.department)}
	}
	return value{n: uint8(k.stage)}
}

// word is what a value is called in JSON.
func (d Dimension) word(v value) string {
	switch d {
	case OfDay:
		return v.day.String()
	case OfRegion:
		return courier.Region(v.n).String()
	case OfChannel:
		return Channel(v.n).String()
	case OfCategory:
		return Category(v.n).String()
	case OfDepartment:
		return courier.Department(v.n).String()
	}
	return State(v.n).String()
}

// Divide tells the cases of a span apart by one dimension: shares, the main
// and the minor problems by the host's cut, the highest buckets, and the change
// against a span of equal length before it. A day without a case has no bucket:
// it is zero where it is covered, and else among the Uncounted. Two spans
// compare only where every day of both is counted: where one may not be,
// Covered is asked for.
//
// A value is one of the main problems while those before it make less than the
// cut; equal ones stand and fall together. The errors name the field: no tally
// or dimension, a span that ends before it starts, spans of different length
// or that overlap, days compared with other days, a sum past its range.
func Divide(b *Breakdown) (Division, error) {
	if b == nil {
		b = &Breakdown{}
	}
	if err := b.check(); err != nil {
		return Division{}, err
	}
	t := telling{Grounds: courier.Grounds{Rules: Rules}, on: b.Span.To}
	b.Span.ask(&t, "span")
	if b.Before != (DaySpan{}) {
		b.Before.ask(&t, "before")
	}
	if len(t.Needs) > 0 {
		return Division{Grounds: t.Grounds}, nil
	}
	now, before := map[value]int64{}, map[value]int64{}
	total, past := int64(0), int64(0)
	for k, c := range b.Tally.cells {
		n := c.n[nCases]
		if !b.Only.has(k) {
			continue
		}
		if total > math.MaxInt64-n || past > math.MaxInt64-n {
			return Division{}, courier.At("tally", courier.ErrRange.Because("the sum of its keys"))
		}
		if b.Span.has(k.day) {
			now[b.By.of(k)] += n
			total += n
		} else if b.Before.known() && b.Before.has(k.day) {
			before[b.By.of(k)] += n
			past += n
		}
	}
	d := Division{Cases: courier.CountOf(total)}
	counted := b.Tally.counted(b.Covered)
	d.Uncounted = b.Span.without(counted)
	var gaps []DaySpan
	if b.Before.known() {
		gaps = b.Before.without(counted)
	}
	t.uncounted(&uncountedRow, d.Uncounted)
	t.uncounted(&uncountedBeforeRow, gaps)
	compares := b.Before.known() && t.compares(b.Covered, d.Uncounted, gaps)
	b.sort(&d, now, before, total, compares)
	b.tell(&t, &d, total)
	if compares {
		d.Before, d.Change = courier.CountOf(past), RatioOf(total-past, past)
		t.say(&trendRow, courier.Notes, d.Cases.Figure(), d.Before.Figure())
		if past == 0 {
			t.say(&trendNoBaseRow, courier.Conditions)
		}
	}
	d.Grounds = t.Grounds
	return d, nil
}

// sort makes the buckets, the highest first, and says which are main.
func (b *Breakdown) sort(d *Division, now, before map[value]int64, total int64, compares bool) {
	if compares {
		for v := range before {
			now[v] += 0 // a value that has gone is a bucket too
		}
	}
	order := slices.SortedFunc(maps.Keys(now), func(x, y value) int {
		return cmp.Or(cmp.Compare(now[y], now[x]), x.day.Compare(y.day), cmp.Compare(x.n, y.n))
	})
	sum, upTo, tied := int64(0), int64(0), int64(-1)
	for _, v := range order {
		n := now[v]
		if n != tied { // equal ones stand and fall together
			upTo, tied = sum, n
		}
		sum += n
		one := Bucket{Value: b.By.word(v), Cases: courier.CountOf(n), Share: RatioOf(n, total), Cumulative: RatioOf(sum, total),
			Peak: courier.AnswerOf(n > 0 && n == now[order[0]])}
		if b.Cut.Known() && total > 0 {
			one.Main = courier.AnswerOf(n > 0 && below(upTo, total, b.Cut))
		}
		if compares {
			one.Before, one.Change = courier.CountOf(before[v]), RatioOf(n-before[v], before[v])
		}
		d.Buckets = append(d.Buckets, one)
	}
}

// below reports whether n of total is less than the share.
func below(n, total int64, cut courier.Share) bool {
	a, b := big.NewInt(n), big.NewInt(total)
	return a.Mul(a, big.NewInt(10_000)).Cmp(b.Mul(b, big.NewInt(int64(cut.BasisPoints())))) < 0
}

func (b *Breakdown) tell(t *telling, d *Division, total int64) {
	if total == 0 {
		t.say(&noCasesRow, courier.Conditions)
		return
	}
	kinds, main, tied := int64(0), int64(0), int64(0)
	for i := range d.Buckets {
		kinds += int64(btoi(d.Buckets[i].Cases.Int() > 0))
		main += int64(btoi(d.Buckets[i].Main == courier.Yes))
		tied += int64(btoi(d.Buckets[i].Peak == courier.Yes))
	}
	r := &shareRow
	if b.By == OfChannel {
		r = &sourceRow
	}
	t.say(r, courier.Notes, courier.CountOf(kinds).Figure(), d.Cases.Figure())
	t.say(&peakRow, courier.Notes, d.Buckets[0].Cases.Figure(), courier.CountOf(tied).Figure())
	if b.Cut.Known() {
		t.say(&mainRow, courier.Notes, b.Cut.Figure(), courier.CountOf(main).Figure(), courier.CountOf(kinds-main).Figure())
	}
}

func (b *Breakdown) check() error {
	var r courier.Reading
	if b.Tally == nil {
		r.Fault("tally", courier.ErrMissing)
	}
	r.Word("by", dimensionWords, uint8(b.By))
	if b.By == 0 {
		r.Fault("by", courier.ErrMissing)
	}
	readCovered(&r, b.Covered)
	b.Only.read(&r, "only")
	readSpans(&r, b.Span, b.Before)
	if b.By == OfDay && b.Before != (DaySpan{}) {
		r.Fault("before", courier.ErrContradicts.Because("a day has no day before it to compare with: compare whole spans by another dimension"))
	}
	return r.Err()
}

// readSpans records spans that run backwards, and two that do not compare.
func readSpans(r *courier.Reading, now, before DaySpan) {
	mark := r.Faults()
	now.read(r, "span")
	before.read(r, "before")
	if r.Faults() > mark || !now.known() || !before.known() {
		return
	}
	if before.days() != now.days() {
		r.Fault("before", courier.ErrContradicts.Because("only equal periods compare"))
	}
	if !before.To.Before(now.From) {
		r.Fault("before.to", courier.ErrOrder.Because("it reaches into the span"))
	}
}
