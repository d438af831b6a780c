package liability

import (
	"math"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// check reads the facts and names each field that cannot be read.
func (d *Debt) check() error {
	var read courier.Reading
	checkDay(&read, d.HappenedOn, 0)
	read.Amount("total", d.Total)
	read.Word("bond", bonds, uint8(d.Bond))
	read.Answer("equal", d.Equal)
	read.Answer("identified", d.Identified)
	d.Reach.Check(&read, "reach")
	if len(d.Parties) == 0 {
		read.Fault("parties", courier.ErrEmptyTable)
	}
	var points, shares, faults int
	var values, paid uint64
	if repeats(len(d.Parties), func(i, j int) int { return strings.Compare(d.Parties[i].Name, d.Parties[j].Name) }) {
		d.faultRepeated(&read)
	}
	for i := range d.Parties {
		p, mark := &d.Parties[i], read.Faults()
		if p.Share.Known() {
			points, shares = points+p.Share.BasisPoints(), shares+1
		}
		if p.AtFault == courier.Yes {
			faults++
		}
		p.check(&read)
		if p.Released == courier.Yes && d.Bond != 0 && d.Bond != JointDebtors {
			read.Fault("released", courier.ErrNotSupported.Because(d.Bond.String()))
		}
		read.UnderIndex(mark, "parties", i)
		values = min(values+uint64(max(0, p.Value.Minor())), math.MaxInt64)
		paid = min(paid+uint64(max(0, p.Paid.Minor())), math.MaxInt64)
	}
	switch {
	case values == math.MaxInt64:
		read.Fault("parties", courier.ErrRange.Because("the values are too large"))
	case points > 10_000 || shares == len(d.Parties) && shares > 0 && points < 10_000 || d.carriers() && faults > 1 && shares >= faults && points < 10_000:
		read.Fault("parties", courier.ErrNotWhole)
	}
	if shares > 0 && d.Equal == courier.Yes {
		read.Fault("equal", courier.ErrContradicts.Because("the parties have shares of their own"))
	}
	if d.Total.Known() && paid > uint64(max(0, d.Total.Minor())) {
		read.Fault("parties", courier.ErrContradicts.Because("more was paid than the total"))
	}
	if d.Identified == courier.Yes && d.carriers() && faults == 0 && !slices.ContainsFunc(d.Parties, func(p Debtor) bool { return p.AtFault == 0 }) {
		read.Fault("identified", courier.ErrContradicts.Because("nobody is at fault"))
	}
	return read.Err()
}

// faultRepeated names each party that stands earlier in the list.
func (d *Debt) faultRepeated(read *courier.Reading) {
	seen := make(map[string]bool, len(d.Parties))
	for i := range d.Parties {
		name := d.Parties[i].Name
		if name != "" && seen[name] {
			read.Fault(courier.Index("parties", i)+".name", courier.ErrRepeated.Because(name))
		}
		seen[name] = true
	}
}

func (p *Debtor) check(read *courier.Reading) {
	if p.Name == "" {
		read.Fault("name", courier.ErrMissing)
	}
	read.Amount("value", p.Value)
	read.Answer("at_fault", p.AtFault)
	read.Answer("took_over", p.TookOver)
	read.Amount("paid", p.Paid)
	read.Answer("insolvent", p.Insolvent)
	read.Answer("released", p.Released)
}
