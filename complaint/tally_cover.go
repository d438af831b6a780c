package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// A tally cannot tell a day without complaints from one that nobody counted.
// So a question says which days are covered; a day with any case is.
var (
	uncountedRow = naming(row("complaint.metric.uncounted", "M-20", byHouse, "期间内有{days}日没有任何记录，也未说明当日已登记完整，是否没有投诉无从得知，不等于零",
		"{days} days have no record at all, and nobody said that they are covered: whether there were no complaints is not known, and is not zero"), "days")
	uncountedBeforeRow = naming(at("before", row("complaint.metric.uncounted_before", "M-20 M-08 M-05", byHouse, "用作比较的前一期间内有{days}日没有任何记录，也未说明当日已登记完整，两个期间不能比较",
		"{days} days of the span before have no record at all, and nobody said that they are covered: the two spans do not compare")), "days")
	uncountedBaseRow = naming(at("bases[].span", row("complaint.warn.uncounted", "M-15 M-20", byHouse, "期间内有{days}日没有任何记录，也未说明当日已登记完整，投诉率不作计算",
		"{days} days have no record at all, and nobody said that they are covered: the rate is not worked out")), "days")
)

// readCovered records spans of covered days that are none.
func readCovered(r *courier.Reading, covered []DaySpan) {
	for i, s := range covered {
		mark := r.Faults()
		if !s.From.Known() {
			r.Fault("from", courier.ErrMissing)
		}
		if !s.To.Known() {
			r.Fault("to", courier.ErrMissing)
		}
		r.Order("to", s.From, s.To)
		r.UnderIndex(mark, "covered", i)
	}
}

// counted are the spans of the days of which every case is known: those that
// are covered and each day with a case, in order.
func (t *Tally) counted(covered []DaySpan) []DaySpan {
	days := make(map[courier.Date]struct{}, 64)
	for k := range t.cells {
		days[k.day] = struct{}{}
	}
	all := append(make([]DaySpan, 0, len(covered)+len(days)), covered...)
	for d := range days {
		all = append(all, DaySpan{d, d})
	}
	slices.SortFunc(all, func(a, b DaySpan) int { return a.From.Compare(b.From) })
	return all
}

// without returns the days of the span that lie in none of the others, which
// are sorted.
func (s DaySpan) without(others []DaySpan) (gaps []DaySpan) {
	next := s.From
	for _, o := range others {
		if o.To.Before(next) {
			continue
		}
		if o.From.After(s.To) {
			break
		}
		if o.From.After(next) {
			gaps = append(gaps, DaySpan{next, o.From.AddDays(-1)})
		}
		if !o.To.Before(s.To) {
			return gaps
		}
		next = o.To.AddDays(1)
	}
	return append(gaps, DaySpan{next, s.To})
}

// daysOf are the days of all the spans together.
func daysOf(spans []DaySpan) (n int64) {
	for _, s := range spans {
		n += int64(s.days())
	}
	return n
}

// uncounted says the days of a span that nobody counted.
func (t *telling) uncounted(r *courier.Row, spans []DaySpan) {
	if len(spans) > 0 {
		t.say(r, courier.Conditions, courier.CountOf(daysOf(spans)).Figure())
	}
}

// compares reports whether two spans compare, of which these days are not
// counted: where there are any, what is covered is asked for.
func (t *telling) compares(covered, gaps, before []DaySpan) bool {
	if len(gaps)+len(before) == 0 {
		return true
	}
	if covered == nil {
		t.need("covered")
	}
	return false
}
