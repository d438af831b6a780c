package courier

import "slices"

const topRank = 7 // of Force.rank

// era is a stretch of time in which the same citations are in force.
type era struct {
	from    Date // zero for the first
	cites   []*Cite
	inForce uint64
	atLeast [topRank + 1]uint64 // those of each rank and above
}

// erasOf cuts time at every day on which a citation begins or has ended.
func erasOf(grounds []Ground) []era {
	cuts := []Date{{}}
	for i := range grounds {
		for j := range grounds[i].Cites {
			c := &grounds[i].Cites[j]
			if s := c.document(); s != nil {
				cuts = append(cuts, c.From, s.From, s.To.AddDays(1))
			}
		}
	}
	slices.SortFunc(cuts, Date.Compare)
	cuts = slices.Compact(cuts)
	eras := make([]era, len(cuts))
	for n := range eras {
		e := &eras[n]
		e.from, e.cites = cuts[n], make([]*Cite, len(grounds))
		for i := range grounds {
			if c := grounds[i].Cite(e.from); c != nil {
				e.inForce |= 1 << i
				e.cites[i] = c
				e.rank(i, c)
			}
		}
	}
	return eras
}

// rank enters a ground with the rank of its citation.
func (e *era) rank(ground int, c *Cite) {
	if s := c.document(); s != nil {
		for r := range s.Force.rank() + 1 {
			e.atLeast[r] |= 1 << ground
		}
	}
}

// eraOf returns the era of a day.
func (q *Question) eraOf(d Date) *era {
	n := len(q.eras) - 1
	for n > 0 && d.Before(q.eras[n].from) {
		n--
	}
	return &q.eras[n]
}
