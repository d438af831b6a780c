package complaint

import (
	"cmp"
	"encoding/json"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// tallyJSON is the form of a tally outside: lists sorted by their keys, with
// the counters that are not zero.
type tallyJSON struct {
	Rules     string           `json:"rules"`
	Currency  courier.Currency `json:"currency,omitzero"`
	Cells     []cellJSON       `json:"cells"`
	Customers []partyJSON      `json:"customers"`
	Waybills  []partyJSON      `json:"waybills"`
	Efforts   []effortJSON     `json:"efforts"`
}

type cellJSON struct {
	Day        courier.Date       `json:"day"`
	Region     courier.Region     `json:"region,omitzero"`
	Channel    Channel            `json:"channel,omitzero"`
	Category   Category           `json:"category,omitzero"`
	Department courier.Department `json:"department,omitzero"`
	Stage      State              `json:"stage,omitzero"`
	Counts     map[string]int64   `json:"counts"`
	Hours      map[uint16]int64   `json:"answer_hours,omitempty"`
}

type partyJSON struct {
	Key      string       `json:"key"`
	Day      courier.Date `json:"day"`
	Category Category     `json:"category,omitzero"`
	Cases    int64        `json:"cases"`
	At       int64        `json:"at,omitzero"` // seconds since 1970
	Result   Regain       `json:"result,omitzero"`
}

type effortJSON struct {
	Strategy string           `json:"strategy,omitzero"`
	Day      courier.Date     `json:"day"`
	Counts   map[string]int64 `json:"counts"`
	Days     map[uint16]int64 `json:"cycle_days,omitempty"`
}

// MarshalJSON returns the counts sorted by their keys: equal tallies are equal
// byte for byte.
func (t *Tally) MarshalJSON() ([]byte, error) {
	v := tallyJSON{Rules: Rules, Currency: t.currency, Cells: make([]cellJSON, 0, len(t.cells)), Efforts: make([]effortJSON, 0, len(t.efforts)),
		Customers: partiesOut(t.customers), Waybills: partiesOut(t.waybills)}
	for _, k := range slices.SortedFunc(maps.Keys(t.cells), cellKey.compare) {
		c := t.cells[k]
		v.Cells = append(v.Cells, cellJSON{k.day, k.region, k.channel, k.category, k.department, k.stage, countsOut(c.n[:], counterWords), c.hours})
	}
	for _, k := range slices.SortedFunc(maps.Keys(t.efforts), effortKey.compare) {
		e := t.efforts[k]
		v.Efforts = append(v.Efforts, effortJSON{k.strategy, k.day, countsOut(e.n[:], effortWords), e.days})
	}
	return json.Marshal(v)
}

func (k cellKey) compare(o cellKey) int {
	return cmp.Or(k.day.Compare(o.day), cmp.Compare(k.region, o.region), cmp.Compare(k.channel, o.channel), cmp.Compare(k.category, o.category),
		cmp.Compare(k.department, o.department), cmp.Compare(k.stage, o.stage))
}

func (k effortKey) compare(o effortKey) int {
	return cmp.Or(strings.Compare(k.strategy, o.strategy), k.day.Compare(o.day))
}

func (k partyKey) compare(o partyKey) int {
	return cmp.Or(strings.Compare(k.key, o.key), k.day.Compare(o.day), cmp.Compare(k.category, o.category))
}

func partiesOut(of map[partyKey]*partyCell) []partyJSON {
	list := make([]partyJSON, 0, len(of))
	for _, k := range slices.SortedFunc(maps.Keys(of), partyKey.compare) {
		p := of[k]
		out := partyJSON{Key: k.key, Day: k.day, Category: k.category, Cases: p.cases, Result: p.result}
		if p.result != 0 {
			out.At = p.at
		}
		list = append(list, out)
	}
	return list
}

func countsOut(n []int64, words courier.Words) map[string]int64 {
	out := make(map[string]int64, len(n))
	for i, count := range n {
		if count != 0 {
			out[words[i]] = count
		}
	}
	return out
}

// UnmarshalJSON reads what MarshalJSON writes, in any order. Counts that are
// negative or do not add up, words that are none and keys given twice are
// errors, and the tally is then left as it was. Null leaves it as well.
func (t *Tally) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var v tallyJSON
	if err := json.Unmarshal(b, &v); err != nil {
		return err
	}
	read := Tally{currency: v.Currency}
	read.ready()
	var r courier.Reading
	if v.Rules != Rules {
		r.Fault("rules", courier.ErrUnknownWord.Because(v.Rules))
	}
	for i := range v.Cells {
		mark := r.Faults()
		read.cellIn(&r, &v.Cells[i])
		r.UnderIndex(mark, "cells", i)
	}
	for i := range v.Efforts {
		mark := r.Faults()
		read.effortIn(&r, &v.Efforts[i])
		r.UnderIndex(mark, "efforts", i)
	}
	partiesIn(&r, "customers", read.customers, v.Customers)
	partiesIn(&r, "waybills", read.waybills, v.Waybills)
	if err := r.Err(); err != nil {
		return err
	}
	*t = read
	return nil
}

func (t *Tally) cellIn(r *courier.Reading, v *cellJSON) {
	k := cellKey{v.Day, v.Region, v.Channel, v.Category, v.Department, v.Stage}
	readKey(r, v.Day, t.cells[k] != nil)
	c := &cell{hours: map[uint16]int64{}}
	countsIn(r, c.n[:], v.Counts, counterWords)
	stepsIn(r, "answer_hours", c.hours, v.Hours, c.n[nAnswered])
	if c.n[nCases] == 0 {
		r.Fault("counts.cases", courier.ErrMissing)
	}
	for _, part := range cellParts {
		addUp(r, c.n[nCases], c.n[:], part, counterWords)
	}
	addUp(r, c.n[nResolved], c.n[:], resolvedParts, counterWords)
	for _, n := range [...]counter{nNoCustomer, nNoWaybill, nRegainUnknown} {
		if c.n[n] > c.n[nCases] {
			r.Fault("counts."+counterWords[n], courier.ErrContradicts.Because("more than there are cases"))
		}
	}
	if c.n[nFirstContact] > c.n[nContacted] || c.n[nContacts] < c.n[nContacted] {
		r.Fault("counts.contacts", courier.ErrContradicts.Because("a case has one contact at least"))
	}
	t.cells[k] = c
}

func (t *Tally) effortIn(r *courier.Reading, v *effortJSON) {
	k := effortKey{v.Strategy, v.Day}
	readKey(r, v.Day, t.efforts[k] != nil)
	e := &effortCell{days: map[uint16]int64{}}
	countsIn(r, e.n[:], v.Counts, effortWords)
	stepsIn(r, "cycle_days", e.days, v.Days, e.n[wCycled])
	for _, part := range effortParts {
		addUp(r, e.n[wAddressed], e.n[:], part, effortWords)
	}
	addUp(r, e.n[wWon], e.n[:], wonParts, effortWords)
	if e.n[wCosted] > 0 && t.currency == 0 {
		r.Fault("counts.costs", courier.ErrMissing.Because("the currency of the tally"))
	}
	t.efforts[k] = e
}

func readKey(r *courier.Reading, day courier.Date, twice bool) {
	if !day.Known() {
		r.Fault("day", courier.ErrMissing)
	}
	if twice {
		r.Fault("day", courier.ErrRepeated)
	}
}

func countsIn(r *courier.Reading, n []int64, from map[string]int64, words courier.Words) {
	for _, word := range slices.Sorted(maps.Keys(from)) {
		i := slices.Index(words, word)
		switch {
		case i < 0:
			r.Fault("counts", courier.ErrUnknownWord.Because(word))
		case from[word] < 0:
			r.Fault("counts."+word, courier.ErrNegative)
		default:
			n[i] = from[word]
		}
	}
}

func stepsIn(r *courier.Reading, field string, to, from map[uint16]int64, total int64) {
	left := total
	for _, step := range slices.Sorted(maps.Keys(from)) {
		n := from[step]
		if step > longestStep || n <= 0 || n > left {
			r.Fault(field, courier.ErrContradicts.Because("its counts are not those of the sum"))
			return
		}
		left -= n
		to[step] = n
	}
	if left != 0 {
		r.Fault(field, courier.ErrContradicts.Because("its counts are not those of the sum"))
	}
}

// addUp records parts that do not make their whole.
func addUp[C ~uint8](r *courier.Reading, whole int64, n []int64, parts []C, words courier.Words) {
	for _, p := range parts {
		if n[p] > whole {
			r.Fault("counts."+words[p], courier.ErrContradicts.Because("more than its whole"))
			return
		}
		whole -= n[p]
	}
	if whole != 0 {
		r.Fault("counts."+words[parts[0]], courier.ErrContradicts.Because("less than its whole"))
	}
}

func partiesIn(r *courier.Reading, field string, to map[partyKey]*partyCell, from []partyJSON) {
	for i, p := range from {
		mark := r.Faults()
		k := partyKey{p.Key, p.Day, p.Category}
		readKey(r, p.Day, to[k] != nil)
		if p.Key == "" {
			r.Fault("key", courier.ErrMissing)
		}
		if p.Cases <= 0 {
			r.Fault("cases", courier.ErrRange)
		}
		cell := &partyCell{cases: p.Cases, at: math.MinInt64}
		cell.latest(p.At, p.Result)
		to[k] = cell
		r.UnderIndex(mark, field, i)
	}
}
