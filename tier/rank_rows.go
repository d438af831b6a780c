package tier

import (
	"strconv"

	"github.com/courier-rules/courier"
)

var (
	recencyRow   = rankRow("tier.rank.recency", "days", "距最近一次下单{days}日，时近度得{score}分", "{days} days since the last order: {score} for recency")
	frequencyRow = rankRow("tier.rank.frequency", "orders", "期间下单{orders}次，频度得{score}分", "{orders} orders in the period: {score} for frequency")
	monetaryRow  = rankRow("tier.rank.monetary", "paid", "期间付款{paid}，金额得{score}分", "{paid} paid in the period: {score} for amount")
	marketingRow = courier.Row{
		Code: "tier.rank.marketing_only", Staff: true, IDs: "TIER-05", Cites: courier.InTerms(),
		Zh: "该排名仅供营销使用，不决定客户类别、价格和权利",
		En: "the rank serves marketing alone: it decides no class, no price and no right",
	}
)

var rankRows = []*courier.Row{&recencyRow, &frequencyRow, &monetaryRow, &marketingRow}

func rankRow(code courier.Code, figure, zh, en string) courier.Row {
	return courier.Row{Code: code, Staff: true, IDs: "TIER-05", Cites: courier.InTerms(), Names: [3]string{figure, "score"}, Zh: zh, En: en}
}

// check reads the facts of the ranking, names each field that cannot be read,
// and fills the cells.
func (r *ranking) check() error {
	var read courier.Reading
	hostsOwn(&read, "cite", &r.Cite)
	cutOffs(&read, "recency", func(i int) (int64, bool) { return r.Recency[i].Int(), r.Recency[i].Known() })
	cutOffs(&read, "frequency", func(i int) (int64, bool) { return r.Frequency[i].Int(), r.Frequency[i].Known() })
	cutOffs(&read, "monetary", func(i int) (int64, bool) { return r.Monetary[i].Minor(), r.Monetary[i].Known() })
	for i, m := range r.Monetary {
		read.Amount(courier.Index("monetary", i), m)
	}
	switch {
	case len(r.Segments) == 0:
		read.Fault("segments", courier.ErrEmptyTable)
	case len(r.Segments) > 125:
		read.Fault("segments", courier.ErrRange.Because("more than there are cells"))
	}
	for i := range r.Segments {
		s, mark := &r.Segments[i], read.Faults()
		if s.Name == "" {
			read.Fault("name", courier.ErrMissing)
		}
		s.Recency.check(&read, "recency")
		s.Frequency.check(&read, "frequency")
		s.Monetary.check(&read, "monetary")
		read.UnderIndex(mark, "segments", i)
	}
	if read.Faults() == 0 {
		r.fill(&read)
	}
	return read.Err()
}

// cutOffs wants four, each above the one before.
func cutOffs(read *courier.Reading, field string, at func(int) (int64, bool)) {
	for i := range 4 {
		n, known := at(i)
		if !known {
			read.Fault(courier.Index(field, i), courier.ErrMissing)
		} else if i > 0 {
			if before, known := at(i - 1); known && n <= before {
				read.Fault(courier.Index(field, i), courier.ErrRange.Because("not above the one before"))
			}
		}
	}
}

func (s Scores) ends() (from, to int64) {
	from, to = 1, 5
	if s.From.Known() {
		from = s.From.Int()
	}
	if s.To.Known() {
		to = s.To.Int()
	}
	return from, to
}

func (s Scores) check(read *courier.Reading, field string) {
	from, to := s.ends()
	if from < 1 || from > 5 {
		read.Fault(field+".from", courier.ErrRange.Because(s.From.String()+" is no score from 1 to 5"))
	}
	if to < 1 || to > 5 {
		read.Fault(field+".to", courier.ErrRange.Because(s.To.String()+" is no score from 1 to 5"))
	} else if to < from {
		read.Fault(field+".to", courier.ErrRange.Because(s.To.String()+" is below "+s.From.String()))
	}
}

func (s Scores) has(score int) bool {
	from, to := s.ends()
	return from <= int64(score) && int64(score) <= to
}

// fill gives each of the 125 cells its segment, and names the first that has
// none or two.
func (r *ranking) fill(read *courier.Reading) {
	for i := range 125 {
		x, y, z := i/25, i/5%5, i%5
		cell := strconv.Itoa(x+1) + strconv.Itoa(y+1) + strconv.Itoa(z+1)
		for n := range r.Segments {
			s, at := &r.Segments[n], &r.cells[x][y][z]
			if !s.Recency.has(x+1) || !s.Frequency.has(y+1) || !s.Monetary.has(z+1) {
				continue
			}
			if *at != 0 {
				read.Fault(courier.Index("segments", n), courier.ErrContradicts.Because("meets "+courier.Index("segments", int(*at)-1)+" at cell "+cell))
				return
			}
			*at = int16(n + 1)
		}
		if r.cells[x][y][z] == 0 {
			read.Fault("segments", courier.ErrMissing.Because("no segment covers cell "+cell))
			return
		}
	}
}
