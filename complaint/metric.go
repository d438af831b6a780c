package complaint

import (
	"github.com/courier-rules/courier"
)

// DaySpan is a run of whole days, both ends in it.
type DaySpan struct {
	From courier.Date `json:"from,omitzero"`
	To   courier.Date `json:"to,omitzero"`
}

func (s DaySpan) known() bool             { return s.From.Known() && s.To.Known() }
func (s DaySpan) has(d courier.Date) bool { return !d.Before(s.From) && !d.After(s.To) }
func (s DaySpan) days() int               { return s.To.Sub(s.From) + 1 }

// read records a span that ends before it starts.
func (s DaySpan) read(r *courier.Reading, field string) { r.Order(field+".to", s.From, s.To) }

// ask asks for what is missing of the span.
func (s DaySpan) ask(t *telling, field courier.Need) {
	if !s.From.Known() {
		t.need(field + ".from")
	}
	if !s.To.Known() {
		t.need(field + ".to")
	}
}

// Slice is the part of the cases that is looked at. A zero field is no limit.
type Slice struct {
	Region     courier.Region     `json:"region,omitzero"`
	Channel    Channel            `json:"channel,omitzero"`
	Category   Category           `json:"category,omitzero"`
	Department courier.Department `json:"department,omitzero"`
	Stage      State              `json:"stage,omitzero"`
}

func (s *Slice) read(r *courier.Reading, field string) {
	mark := r.Faults()
	r.Region("region", s.Region)
	r.Word("channel", channelWords, uint8(s.Channel))
	r.Word("category", categoryWords, uint8(s.Category))
	if s.Department != 0 && !s.Department.Valid() {
		r.Fault("department", courier.ErrUnknownWord.Because(s.Department.String()))
	}
	r.Word("stage", stateWords, uint8(s.Stage))
	r.Under(mark, field)
}

func (s *Slice) has(k cellKey) bool {
	return (s.Region == 0 || s.Region == k.region) && (s.Channel == 0 || s.Channel == k.channel) && (s.Category == 0 || s.Category == k.category) &&
		(s.Department == 0 || s.Department == k.department) && (s.Stage == 0 || s.Stage == k.stage)
}

// whole reports whether the slice leaves nothing out.
func (s *Slice) whole() bool { return *s == Slice{} }

// ofCustomers reports whether customers and waybills, which are counted by
// category and day, can be told apart by it.
func (s *Slice) ofCustomers() bool { return *s == Slice{Category: s.Category} }

// Query asks for the metrics of the cases received in a span.
type Query struct {
	Tally  *Tally  `json:"tally"`           // missing is an error
	Span   DaySpan `json:"span,omitzero"`   // by the day on which a case was received
	Only   Slice   `json:"only,omitzero"`   // metrics of customers know the category alone, those of the win-back no slice: they are then left out, and the answer says so
	Before DaySpan `json:"before,omitzero"` // the span before the win-back, as long as the span, for the change in complaints; unknown: not asked

	Covered []DaySpan `json:"covered,omitzero"` // 已登记完整的日期: days of which every case is in the tally, those without one among them; a day with a case needs no word. nil: not known, empty: no other

	Weights      *AuditWeights  `json:"weights,omitzero"`       // of the audit score; nil: no such score
	RepeatWithin courier.Period `json:"repeat_within,omitzero"` // 重复投诉的期限, the host's, counted from the earlier complaint; unknown: no repeats

	HandlingRate HandlingRate `json:"handling_rate,omitzero"` // which metric bears the name 投诉处理率
	Retention    Retention    `json:"retention,omitzero"`     // which metric bears the name 客户留存率
}

// AuditWeights are how much the two parts of an audit count. No text gives
// them.
type AuditWeights struct {
	Cite     courier.Cite  `json:"cite"` // the host's own rules
	Solution courier.Count `json:"solution"`
	Manner   courier.Count `json:"attitude"` // both together at least 1
}

// Indicator is a metric with what it was made of.
type Indicator struct {
	Metric Metric        `json:"metric"`
	Num    courier.Count `json:"num,omitzero"`    // the numerator, before it was reduced; unknown where it is negative or no ratio
	Den    courier.Count `json:"den,omitzero"`    // the denominator, before it was reduced
	Ratio  Ratio         `json:"ratio,omitzero"`  // unknown on an empty base, which is not zero
	Money  courier.Money `json:"money,omitzero"`  // the total, of a cost
	Median Middle        `json:"median,omitzero"` // of a median
	Left   []LeftOut     `json:"left,omitempty"`  // what the metric leaves out
}

// Middle is the lower of the two middle values of a distribution, to the whole
// unit that it is counted in, rounded down. A median has this resolution and
// no finer.
type Middle struct {
	Known courier.Answer `json:"known,omitzero"`
	Units courier.Count  `json:"units,omitzero"` // hours of a first answer, days of a win-back
	Over  courier.Answer `json:"over,omitzero"`  // yes: at least so many, for the last step holds all that is longer
}

// LeftOut is how many a metric leaves out, and why.
type LeftOut struct {
	Why   Lack          `json:"why"`
	Count courier.Count `json:"count"`
}

// Report is the answer to a [Query].
type Report struct {
	courier.Grounds
	Cases      courier.Count `json:"cases,omitzero"`      // received in the span, of the slice
	Uncounted  []DaySpan     `json:"uncounted,omitempty"` // days of the span without a case, of which nobody said that they are covered: unknown, and not zero
	Indicators []Indicator   `json:"indicators,omitzero"`

	HandlingRate Ratio `json:"handling_rate,omitzero"` // 投诉处理率 in the sense chosen
	Retention    Ratio `json:"retention,omitzero"`     // 客户留存率 in the sense chosen

	Strategies []StrategyEffect `json:"strategies,omitempty"` // 挽回策略有效性, by name
}

// Indicator returns the metric of the report; ok is false where it has none.
func (r *Report) Indicator(m Metric) (i Indicator, ok bool) {
	for _, i := range r.Indicators {
		if i.Metric == m {
			return i, true
		}
	}
	return Indicator{}, false
}

// Evaluate works out the metrics of the cases received in a span, each an
// exact ratio with its counts, its formula as a reason, and what was left out
// of it and why. A base of zero gives no ratio, and not zero.
//
// The seeds name the metrics and give almost no formulas and no thresholds:
// the formulas are this library's, but for the retention rate, which the
// handbook gives. None is judged here, and no limit of anybody is compared.
// A customer is won back or lost by the latest case of which that is known.
// Two spans compare only where every day of both is counted: where one may
// not be, Covered is asked for, and the other metrics stand all the same.
//
// The errors name the field: no tally, a span that ends before it starts
// ([courier.ErrOrder]), spans of different length, weights of nothing, a
// window in hours or working days ([courier.ErrRange]), a sum past its range.
func Evaluate(q *Query) (Report, error) { return AppendEvaluate(nil, q) }

// AppendEvaluate is [Evaluate] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendEvaluate(dst []courier.Reason, q *Query) (Report, error) {
	if q == nil {
		q = &Query{}
	}
	if err := q.check(); err != nil {
		return Report{}, err
	}
	e := evaluation{q: q, t: telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}, on: q.Span.To}}
	q.Span.ask(&e.t, "span")
	if q.Before != (DaySpan{}) {
		q.Before.ask(&e.t, "before")
	}
	if q.HandlingRate == RateOfChange && q.Before == (DaySpan{}) {
		e.t.need("before")
	}
	if len(e.t.Needs) > 0 {
		e.Grounds = e.t.Grounds
		return e.Report, nil
	}
	if err := e.sum(); err != nil {
		return Report{}, err
	}
	e.cover()
	e.handling()
	e.customers()
	e.efforts()
	e.named()
	if e.tooBig {
		return Report{}, courier.At("tally", courier.ErrRange.Because("the sum of its keys"))
	}
	e.Grounds = e.t.Grounds
	return e.Report, nil
}

func (q *Query) check() error {
	var r courier.Reading
	if q.Tally == nil {
		r.Fault("tally", courier.ErrMissing)
	}
	readSpans(&r, q.Span, q.Before)
	readCovered(&r, q.Covered)
	q.Only.read(&r, "only")
	if w := q.Weights; w != nil {
		w.Cite.CheckTerms(&r, "weights.cite")
		if w.Solution.Int() == 0 && w.Manner.Int() == 0 {
			r.Fault("weights", courier.ErrEmptyTable)
		}
	}
	readWindow(&r, "repeat_within", q.RepeatWithin)
	r.Word("handling_rate", handlingRateWords, uint8(q.HandlingRate))
	r.Word("retention", retentionWords, uint8(q.Retention))
	return r.Err()
}

// readWindow records a window that no calendar of days can count.
func readWindow(r *courier.Reading, field string, p courier.Period) {
	if _, ok := p.Count(sevenDaysFrom, courier.NoRoll, courier.Calendar{}); p.Known() && !ok {
		r.Fault(field, courier.ErrRange.Because("a window is counted in calendar days, months or years"))
	}
}
