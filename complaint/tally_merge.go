package complaint

import (
	"maps"
	"math"

	"github.com/courier-rules/courier"
)

// Merge adds the counts of another tally to this one, which is then what it
// would be had it counted all cases itself. The other stays as it is; nil adds
// nothing. The errors name the field, and nothing is then merged: costs in two
// currencies, a sum past its range.
func (t *Tally) Merge(o *Tally) error {
	if o == nil {
		return nil
	}
	if t.currency != 0 && o.currency != 0 && t.currency != o.currency {
		return courier.At("currency", courier.ErrCurrency.Because(o.currency.String()+" beside "+t.currency.String()))
	}
	if !t.fits(o) {
		return courier.At("cells", courier.ErrRange.Because("the sum of both"))
	}
	t.ready()
	if o.currency != 0 {
		t.currency = o.currency
	}
	for k, from := range o.cells {
		at := t.cells[k]
		if at == nil {
			at = &cell{hours: make(map[uint16]int64, len(from.hours))}
			t.cells[k] = at
		}
		addAll(at.n[:], from.n[:])
		addSteps(at.hours, from.hours)
	}
	for k, from := range o.efforts {
		at := t.efforts[k]
		if at == nil {
			at = &effortCell{days: make(map[uint16]int64, len(from.days))}
			t.efforts[k] = at
		}
		addAll(at.n[:], from.n[:])
		addSteps(at.days, from.days)
	}
	mergeParties(t.customers, o.customers)
	mergeParties(t.waybills, o.waybills)
	return nil
}

// fits reports whether every sum of both is one that a counter holds.
func (t *Tally) fits(o *Tally) bool {
	for k, from := range o.cells {
		if at := t.cells[k]; at != nil && !sumsFit(at.n[:], from.n[:]) {
			return false
		}
	}
	for k, from := range o.efforts {
		if at := t.efforts[k]; at != nil && !sumsFit(at.n[:], from.n[:]) {
			return false
		}
	}
	return partiesFit(t.customers, o.customers) && partiesFit(t.waybills, o.waybills)
}

func sumsFit(a, b []int64) bool {
	for i := range a {
		if a[i] > math.MaxInt64-b[i] {
			return false
		}
	}
	return true
}

func partiesFit(a, b map[partyKey]*partyCell) bool {
	for k, from := range b {
		if at := a[k]; at != nil && at.cases > math.MaxInt64-from.cases {
			return false
		}
	}
	return true
}

func addAll(to, from []int64) {
	for i := range to {
		to[i] += from[i]
	}
}

// addSteps adds a distribution; its counts are parts of a counter that fits.
func addSteps(to, from map[uint16]int64) {
	for step, n := range from {
		to[step] += n
	}
}

func mergeParties(to, from map[partyKey]*partyCell) {
	for k, p := range from {
		at := to[k]
		if at == nil {
			at = &partyCell{at: math.MinInt64}
			to[k] = at
		}
		at.cases += p.cases
		at.latest(p.at, p.result)
	}
}

// Clone returns a tally that counts on by itself.
func (t *Tally) Clone() *Tally {
	c := &Tally{currency: t.currency}
	c.ready()
	for k, v := range t.cells {
		c.cells[k] = &cell{v.n, maps.Clone(v.hours)}
	}
	for k, v := range t.efforts {
		c.efforts[k] = &effortCell{v.n, maps.Clone(v.days)}
	}
	mergeParties(c.customers, t.customers)
	mergeParties(c.waybills, t.waybills)
	return c
}

// Keys returns how many keys the tally holds: what its memory grows with.
func (t *Tally) Keys() int {
	return len(t.cells) + len(t.efforts) + len(t.customers) + len(t.waybills)
}
