package tier

import (
	"math/bits"

	"github.com/courier-rules/courier"
)

var (
	leftOutRow    = serviceRow("tier.service.left_out", "S4-Q02", [3]string{"count"}, "{count}件依约剔除，且有证据证明", "{count} consignments are left out by the contract, with evidence")
	countedRow    = serviceRow("tier.service.not_proved", "S4-Q02", [3]string{"count"}, "{count}件主张剔除但无证据证明，仍计入", "{count} consignments are said to be left out, without evidence: they count")
	noneCountsRow = serviceRow("tier.service.none_counts", "S4-Q02", [3]string{}, "期间没有计入考核的快件，不计算准点率", "no consignment of the period counts, and there is no on-time share")
	onTimeRow     = serviceRow("tier.service.on_time", "S4-Q02", [3]string{"on_time", "counted", "share"}, "计入考核{counted}件，准点{on_time}件，准点率{share}", "{on_time} of {counted} consignments that count were on time: {share}")
	reachedRow    = serviceRow("tier.service.reached", "S4-Q02", [3]string{}, "准点率达到约定标准，运费不减免", "the share that was agreed is reached, and the freight is not reduced")
	reducedRow    = serviceRow("tier.service.reduced", "S4-Q02", [3]string{"below", "reduce", "amount"}, "准点率低于{below}，依约减免运费的{reduce}，计{amount}", "the share is below {below}: the contract reduces the freight by {reduce}, {amount}")
	mostRow       = serviceRow("tier.service.most", "S4-Q02", [3]string{"most"}, "减免以{most}为限", "the reduction is {most} at most")
)

var serviceRows = []*courier.Row{&leftOutRow, &countedRow, &noneCountsRow, &onTimeRow, &reachedRow, &reducedRow, &mostRow}

func serviceRow(code courier.Code, ids string, names [3]string, zh, en string) courier.Row {
	row := courier.Row{Code: code, IDs: ids, Cites: courier.InTerms(), Names: names, Zh: zh, En: en}
	if names[0] == "count" {
		row.Field = "out[]"
	}
	return row
}

// partOf returns part of whole in basis points, rounded down; whole is not
// zero and not below part.
func partOf(part, whole int64) int {
	hi, lo := bits.Mul64(uint64(part), 10_000)
	points, _ := bits.Div64(hi, lo, uint64(whole))
	return int(points)
}

// below reports whether part of whole lies below the share.
func below(part, whole int64, s courier.Share) bool {
	hi, lo := bits.Mul64(uint64(part), 10_000)
	hi2, lo2 := bits.Mul64(uint64(whole), uint64(s.BasisPoints()))
	return hi < hi2 || hi == hi2 && lo < lo2
}

// check reads the facts and names each field that cannot be read.
func (p *ServicePeriod) check() error {
	var read courier.Reading
	if t := p.Terms; t != nil {
		if t.Cite.CheckTerms(&read, "terms.cite"); len(t.Steps) == 0 {
			read.Fault("terms.steps", courier.ErrEmptyTable)
		}
		for i, s := range t.Steps {
			at := courier.Index("terms.steps", i)
			switch {
			case !s.Below.Known():
				read.Fault(at+".below", courier.ErrMissing)
			case i > 0 && s.Below.Compare(t.Steps[i-1].Below) >= 0:
				read.Fault(at+".below", courier.ErrRange.Because("not below the one before"))
			}
			switch {
			case !s.Reduce.Known():
				read.Fault(at+".reduce", courier.ErrMissing)
			case i > 0 && s.Reduce.Compare(t.Steps[i-1].Reduce) <= 0:
				read.Fault(at+".reduce", courier.ErrRange.Because("not above the one before"))
			}
		}
		read.Amount("terms.most", t.Most)
	}
	read.Amount("freight", p.Freight)
	room := p.Sent.Int() - p.OnTime.Int() // neither is below zero
	if p.Sent.Known() && room < 0 {
		read.Fault("on_time", courier.ErrContradicts.Because(p.OnTime.String()+" of "+p.Sent.String()))
	}
	for i := range p.Out {
		e, at := &p.Out[i], courier.Index("out", i)
		if e.Why == "" {
			read.Fault(at+".why", courier.ErrMissing)
		}
		if !e.Count.Known() {
			read.Fault(at+".count", courier.ErrMissing)
		}
		read.Answer(at+".proved", e.Proved)
		switch late := p.Sent.Known() && p.OnTime.Known(); {
		case late && e.Count.Int() > room:
			read.Fault(at+".count", courier.ErrContradicts.Because("more are left out than were late"))
		case late:
			room -= e.Count.Int()
		}
	}
	return read.Err()
}
