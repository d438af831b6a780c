package complaint

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// party is one customer or consignment over a span.
type party struct {
	key    string
	on     []visit // by day and category
	cases  int64
	latest int64
	result Regain
}

// visit is how often it was heard of on one day about one thing.
type visit struct {
	day      courier.Date
	category Category
	cases    int64
}

// gather puts together what was counted of each, sorted by its key. A category
// of zero is all of them.
func gather(of map[partyKey]*partyCell, span DaySpan, only Category) []party {
	at, list := map[string]int{}, []party{}
	for k, c := range of {
		if !span.has(k.day) || only != 0 && only != k.category {
			continue
		}
		i, ok := at[k.key]
		if !ok {
			i = len(list)
			at[k.key] = i
			list = append(list, party{key: k.key, latest: math.MinInt64})
		}
		p := &list[i]
		p.on = append(p.on, visit{k.day, k.category, c.cases})
		if p.cases > math.MaxInt64-c.cases {
			p.cases = math.MaxInt64 // past any case there is: it only says that they repeat
		} else {
			p.cases += c.cases
		}
		last := partyCell{at: p.latest, result: p.result}
		last.latest(c.at, c.result)
		p.latest, p.result = last.at, last.result
	}
	slices.SortFunc(list, func(a, b party) int { return strings.Compare(a.key, b.key) })
	for i := range list {
		slices.SortFunc(list[i].on, func(a, b visit) int { return cmp.Or(a.day.Compare(b.day), cmp.Compare(a.category, b.category)) })
	}
	return list
}

// repeats reports whether two complaints, of the category where one is given,
// lie within the window, counted from the earlier.
func (p *party) repeats(within courier.Period, of Category) bool {
	var last courier.Date
	for _, v := range p.on {
		if of != 0 && v.category != of {
			continue
		}
		if v.cases > 1 {
			return true
		}
		if last.Known() {
			if d, ok := within.Count(last, courier.NoRoll, courier.Calendar{}); !ok || !v.day.After(d.Last) { // a window past the calendar has no end
				return true
			}
		}
		last = v.day
	}
	return false
}

func repeating(list []party, within courier.Period) (n int64) {
	for i := range list {
		if list[i].repeats(within, 0) {
			n++
		}
	}
	return n
}

// Repeats asks who complained again, and about what.
type Repeats struct {
	Tally    *Tally         `json:"tally"` // missing is an error
	Span     DaySpan        `json:"span,omitzero"`
	Category Category       `json:"category,omitzero"` // of this kind alone; zero: of any
	Within   courier.Period `json:"within,omitzero"`   // 重复投诉的期限, the host's, from the earlier complaint
}

// Repeater is a customer who complained again within the window.
type Repeater struct {
	Customer string        `json:"customer"`
	Cases    courier.Count `json:"cases"`           // in the span
	Kinds    []Category    `json:"kinds,omitempty"` // complained of again within the window; empty: each time of something else
}

// Repeated is the answer to [Repeats].
type Repeated struct {
	courier.Grounds
	Customers []Repeater    `json:"customers,omitempty"` // most cases first, then by key
	Rate      Ratio         `json:"rate,omitzero"`       // of the customers who complained
	NoKey     courier.Count `json:"no_key,omitzero"`     // cases whose customer is not known, of any kind: left out
}

var (
	repeaterRow = naming(row("complaint.metric.repeater", "M-16 S3-09", handbook("4.2"),
		"该客户在期限内重复投诉，共{cases}件，应当加强监控和预警", "this customer complained again within the window, {cases} cases: monitor more closely and warn early"), "cases")
	repeatKindRow = naming(row("complaint.metric.repeat_kind", "M-16 S3-09", handbook("4.2"),
		"其中同类问题重复出现的有{kinds}类", "kinds of complaint that came up again: {kinds}"), "kinds")
)

// AskRepeats says which customers complained again within the host's window,
// and of which kinds again. Repeated complaints are monitored more closely
// (S3-09); how closely is the host's. The errors name the field: no tally, a
// span that ends before it starts, a window that no calendar of days counts.
func AskRepeats(q *Repeats) (Repeated, error) {
	if q == nil {
		q = &Repeats{}
	}
	var r courier.Reading
	if q.Tally == nil {
		r.Fault("tally", courier.ErrMissing)
	}
	q.Span.read(&r, "span")
	r.Word("category", categoryWords, uint8(q.Category))
	readWindow(&r, "within", q.Within)
	if err := r.Err(); err != nil {
		return Repeated{}, err
	}
	t := telling{Grounds: courier.Grounds{Rules: Rules}, on: q.Span.To}
	q.Span.ask(&t, "span")
	if !q.Within.Known() {
		t.need("within")
	}
	if len(t.Needs) > 0 {
		return Repeated{Grounds: t.Grounds}, nil
	}
	return q.find(t)
}

func (q *Repeats) find(t telling) (Repeated, error) {
	var a Repeated
	list, unkeyed := gather(q.Tally.customers, q.Span, q.Category), int64(0)
	for k, c := range q.Tally.cells {
		if q.Span.has(k.day) && (q.Category == 0 || q.Category == k.category) {
			if unkeyed > math.MaxInt64-c.n[nNoCustomer] {
				return Repeated{}, courier.At("tally", courier.ErrRange.Because("the sum of its keys"))
			}
			unkeyed += c.n[nNoCustomer]
		}
	}
	a.NoKey = courier.CountOf(unkeyed)
	for i := range list {
		p := &list[i]
		if !p.repeats(q.Within, 0) {
			continue
		}
		one := Repeater{Customer: p.key, Cases: courier.CountOf(p.cases)}
		for c := Delay; c <= lastCategory; c++ {
			if p.repeats(q.Within, c) {
				one.Kinds = append(one.Kinds, c)
			}
		}
		a.Customers = append(a.Customers, one)
	}
	slices.SortStableFunc(a.Customers, func(x, y Repeater) int { return cmp.Compare(y.Cases.Int(), x.Cases.Int()) })
	a.Rate = RatioOf(int64(len(a.Customers)), int64(len(list)))
	if !a.Rate.Known() {
		t.say(&noBaseRow, courier.Conditions)
	}
	for i := range a.Customers {
		c := &a.Customers[i]
		t.say(&repeaterRow, courier.Warns, c.Cases.Figure())
		if len(c.Kinds) > 0 {
			t.say(&repeatKindRow, courier.Warns, courier.CountOf(int64(len(c.Kinds))).Figure())
		}
	}
	a.Grounds = t.Grounds
	return a, nil
}
