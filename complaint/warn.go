package complaint

import (
	"math/big"
	"slices"

	"github.com/courier-rules/courier"
)

// Vigil asks whether complaints run higher than they should: against the
// host's own limits, and against the usual rate per million consignments.
type Vigil struct {
	Tally   *Tally     `json:"tally"` // missing is an error
	Span    DaySpan    `json:"span,omitzero"`
	Rules   WatchRules `json:"rules"`
	Bases   []Base     `json:"bases,omitempty"`  // 业务量, for control limits
	Covered []DaySpan  `json:"covered,omitzero"` // days of which every case is in the tally, those without one among them; asked for where a day has no case; empty: none but the days with a case
}

// WatchRules are a host's limits of early warning. No text gives one. The
// "quality limits" that circulate under the name of a standard of the trade
// (loss 0.01 %, delay 0.05 %) are in no standard that was read and are no
// default here.
type WatchRules struct {
	Cite   courier.Cite   `json:"cite"`             // the host's own document
	Limits []WarnLimit    `json:"limits,omitempty"` // each is tried
	Width  courier.Rate   `json:"width,omitzero"`   // 控制限宽度: how many standard deviations; unknown: no control limits
	Within courier.Period `json:"within,omitzero"`  // 重复投诉的期限, where a limit is of one customer
}

// WarnLimit is how many complaints are too many. Kind and region narrow it; a
// zero field is no limit.
type WarnLimit struct {
	Category Category       `json:"category,omitzero"`
	Region   courier.Region `json:"region,omitzero"`
	Customer courier.Answer `json:"customer,omitzero"` // yes: of any one customer, within the window; not by region
	MoreThan courier.Count  `json:"more_than"`         // a count above it warns; missing is an error
}

// Base is how many consignments complaints come from: in a region, or in all,
// over a span.
type Base struct {
	Span      DaySpan        `json:"span"`
	Region    courier.Region `json:"region,omitzero"`
	Shipments courier.Count  `json:"shipments,omitzero"` // 业务量（件）; none: there is no rate, and it is not zero
}

// Gauge is the rate of one base.
type Gauge struct {
	Base  int            `json:"base"` // index among the bases
	Cases courier.Count  `json:"cases"`
	Rate  Ratio          `json:"rate,omitzero"`  // complaints a consignment
	PPM   courier.Count  `json:"ppm,omitzero"`   // 百万件投诉率, rounded down
	Upper courier.Count  `json:"upper,omitzero"` // 控制上限, per million, rounded down; the comparison itself is exact
	Lower courier.Count  `json:"lower,omitzero"` // 控制下限, per million, rounded up; none below zero
	Above courier.Answer `json:"above,omitzero"` // yes: above the upper limit
	Below courier.Answer `json:"below,omitzero"` // yes: below the lower limit
}

// Alert is the answer to a [Vigil].
type Alert struct {
	courier.Grounds
	Warned courier.Answer `json:"warned,omitzero"` // unknown while facts are missing, and where nothing was passed on the days that were counted and others were not
	Mean   Ratio          `json:"mean,omitzero"`   // of all bases together; unknown on none
	Gauges []Gauge        `json:"gauges,omitempty"`
	Over   []Exceeded     `json:"over,omitempty"` // the limits that were passed
}

// Exceeded is a limit of the host's that was passed.
type Exceeded struct {
	Limit    int           `json:"limit"` // index among the limits
	Customer string        `json:"customer,omitzero"`
	Cases    courier.Count `json:"cases"`
}

var (
	overLimitRow    = naming(at("rules.limits[]", row("complaint.warn.over_limit", "M-15", inTerms, "投诉{cases}件，超过预警线{limit}件", "{cases} complaints, above the limit of {limit}")), "cases", "limit")
	overCustomerRow = naming(at("rules.limits[]", row("complaint.warn.customer", "M-15 M-16 S3-09", inTerms,
		"同一客户在期限内投诉{cases}件，超过预警线{limit}件，应当加强监控和预警", "one customer complained {cases} times within the window, above the limit of {limit}: monitor more closely")), "cases", "limit")
	meanRow = naming(row("complaint.warn.mean", "M-15", inTerms, "平均投诉率＝{cases}件÷{shipments}件，控制限为平均值±{width}倍标准差",
		"mean rate = {cases} complaints / {shipments} consignments; the control limits lie {width} standard deviations from it"), "cases", "shipments", "width")
	aboveRow = naming(at("bases[]", row("complaint.warn.above", "M-15", inTerms, "投诉{cases}件，百万件投诉率{ppm}，高于控制上限{upper}",
		"{cases} complaints, {ppm} a million, above the upper control limit of {upper}")), "cases", "ppm", "upper")
	belowRow = naming(at("bases[]", row("complaint.warn.below", "M-15", inTerms, "投诉{cases}件，百万件投诉率{ppm}，低于控制下限{lower}，应当核查是否漏登",
		"{cases} complaints, {ppm} a million, below the lower control limit of {lower}: check whether complaints went unrecorded")), "cases", "ppm", "lower")
	emptyBaseRow = at("bases[].shipments", row("complaint.warn.no_base", "M-15", byHouse, "业务量为零，投诉率无法计算，不等于零", "there were no consignments: there is no rate, which is not zero"))
	quietRow     = row("complaint.warn.none", "M-15 TRAP-16", inTerms, "未超过企业自定的任何预警线", "no limit of the firm's own is passed")
)

// warnRows are the rows of the early warning, for the book.
func warnRows() []*courier.Row {
	return []*courier.Row{&overLimitRow, &overCustomerRow, &meanRow, &aboveRow, &belowRow, &emptyBaseRow, &uncountedBaseRow, &quietRow}
}

// Warn tries the host's limits of early warning 投诉预警, and the control
// limits of the rate per million consignments: the mean of all bases, so many
// standard deviations up and down, p ± k·√(p(1−p)/n), compared in whole
// numbers without rounding. Every limit is the host's; none is built in.
//
// Consignments that are not known are asked for; none make no rate. A day
// without a case is zero only where it is covered, which is asked for: with a
// day that is not, a base has no rate, and quiet is not known to be quiet. The
// errors name the field: no tally, rules without a document or with neither
// limits nor a width ([courier.ErrEmptyTable]), a limit without a number, a
// span that ends before it starts, more complaints than consignments
// ([courier.ErrContradicts]).
func Warn(w *Vigil) (Alert, error) {
	if w == nil {
		w = &Vigil{}
	}
	if err := w.check(); err != nil {
		return Alert{}, err
	}
	t := telling{Grounds: courier.Grounds{Rules: Rules}, on: w.Span.To}
	w.Span.ask(&t, "span")
	if w.Rules.Width.Known() {
		if len(w.Bases) == 0 {
			t.need("bases")
		}
		for i := range w.Bases {
			if !w.Bases[i].Shipments.Known() {
				t.need(courier.Need(courier.Index("bases", i) + ".shipments"))
			}
		}
	}
	counted := w.Tally.counted(w.Covered)
	if w.Covered == nil && w.gaps(counted) {
		t.need("covered")
	}
	if len(t.Needs) > 0 {
		return Alert{Grounds: t.Grounds}, nil
	}
	var a Alert
	a.Warned = courier.No
	w.limits(&t, &a, counted)
	if w.Rules.Width.Known() {
		if err := w.control(&t, &a, counted); err != nil {
			return Alert{}, err
		}
	}
	if a.Warned == courier.No {
		t.under(&w.Rules.Cite, &quietRow, courier.Notes)
	}
	a.Grounds = t.Grounds
	return a, nil
}

// gaps reports whether a day that a limit looks at is not counted.
func (w *Vigil) gaps(counted []DaySpan) bool {
	if len(w.Rules.Limits) > 0 && w.Span.known() && len(w.Span.without(counted)) > 0 {
		return true
	}
	return w.Rules.Width.Known() && slices.ContainsFunc(w.Bases, func(b Base) bool { return len(b.Span.without(counted)) > 0 })
}

// limits tries each limit of the host's.
func (w *Vigil) limits(t *telling, a *Alert, counted []DaySpan) {
	if len(w.Rules.Limits) > 0 {
		if gaps := w.Span.without(counted); len(gaps) > 0 {
			a.Warned = 0
			t.uncounted(&uncountedRow, gaps)
		}
	}
	for i := range w.Rules.Limits {
		l := &w.Rules.Limits[i]
		over := func(customer string, n int64, r *courier.Row) {
			if n <= l.MoreThan.Int() {
				return
			}
			a.Warned = courier.Yes
			a.Over = append(a.Over, Exceeded{i, customer, courier.CountOf(n)})
			t.under(&w.Rules.Cite, r, courier.Warns, courier.CountOf(n).Figure(), l.MoreThan.Figure())
			t.Reasons[len(t.Reasons)-1] = t.Reasons[len(t.Reasons)-1].OfItem(i)
		}
		if l.Customer == courier.Yes {
			for _, p := range gather(w.Tally.customers, w.Span, l.Category) {
				over(p.key, p.most(w.Rules.Within), &overCustomerRow)
			}
			continue
		}
		only := Slice{Category: l.Category, Region: l.Region}
		over("", w.Tally.cases(w.Span, &only), &overLimitRow)
	}
}

// cases counts the cases of a span and a slice, up to the most a count holds.
func (t *Tally) cases(span DaySpan, only *Slice) (n int64) {
	sum := new(big.Int)
	for k, c := range t.cells {
		if span.has(k.day) && only.has(k) {
			sum.Add(sum, big.NewInt(c.n[nCases]))
		}
	}
	if !sum.IsInt64() {
		return 1<<63 - 1
	}
	return sum.Int64()
}

// most is the most complaints that lie within one window.
func (p *party) most(within courier.Period) (most int64) {
	for i := range p.on {
		n := new(big.Int)
		d, ok := within.Count(p.on[i].day, courier.NoRoll, courier.Calendar{})
		for _, v := range p.on[i:] {
			if !ok || !v.day.After(d.Last) {
				n.Add(n, big.NewInt(v.cases))
			}
		}
		if !n.IsInt64() {
			return 1<<63 - 1
		}
		most = max(most, n.Int64())
	}
	return most
}

func (w *Vigil) check() error {
	var r courier.Reading
	if w.Tally == nil {
		r.Fault("tally", courier.ErrMissing)
	}
	w.Span.read(&r, "span")
	readCovered(&r, w.Covered)
	w.Rules.Cite.CheckTerms(&r, "rules.cite")
	if len(w.Rules.Limits) == 0 && !w.Rules.Width.Known() {
		r.Fault("rules.limits", courier.ErrEmptyTable)
	}
	if w.Rules.Width.Known() && w.Rules.Width.Sign() == 0 {
		r.Fault("rules.width", courier.ErrRange.Because("0"))
	}
	readWindow(&r, "rules.within", w.Rules.Within)
	for i := range w.Rules.Limits {
		l, mark := &w.Rules.Limits[i], r.Faults()
		r.Word("category", categoryWords, uint8(l.Category))
		r.Region("region", l.Region)
		r.Answer("customer", l.Customer)
		if !l.MoreThan.Known() {
			r.Fault("more_than", courier.ErrMissing)
		}
		if l.Customer == courier.Yes && l.Region != 0 {
			r.Fault("region", courier.ErrContradicts.Because("a customer is not counted by region"))
		}
		r.UnderIndex(mark, "rules.limits", i)
		if l.Customer == courier.Yes && !w.Rules.Within.Known() {
			r.Fault("rules.within", courier.ErrMissing)
		}
	}
	for i := range w.Bases {
		b, mark := &w.Bases[i], r.Faults()
		if !b.Span.known() {
			r.Fault("span", courier.ErrMissing)
		}
		b.Span.read(&r, "span")
		r.Region("region", b.Region)
		r.UnderIndex(mark, "bases", i)
	}
	return r.Err()
}
