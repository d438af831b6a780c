package tier

import (
	"math/bits"

	"github.com/courier-rules/courier"
)

// Dimensions shows the customer in every dimension: what was known, the
// condition of the row that won, and the steps to the next class. Conditions
// are there where one row won, steps where every fact that counts is known.
type Dimensions struct {
	MeanPayment PaymentStanding `json:"mean_payment"` // 付款金额均值
	Credit      GradeStanding   `json:"credit"`       // 信誉度
	Strength    GradeStanding   `json:"strength"`     // 综合实力
	Monthly     MonthlyStanding `json:"monthly"`      // 月结
}

// PaymentStanding is the mean payment of the customer beside the row's.
type PaymentStanding struct {
	Value     courier.Money `json:"value,omitzero"`
	Condition Payments      `json:"condition,omitzero"`
	Up        Step          `json:"up,omitzero"`
	Down      Step          `json:"down,omitzero"`
}

// GradeStanding is a grade of the customer beside the row's.
type GradeStanding struct {
	Value     Grade  `json:"value,omitzero"`
	Condition Grades `json:"condition,omitzero"`
	Up        Step   `json:"up,omitzero"`
	Down      Step   `json:"down,omitzero"`
}

// MonthlyStanding is the settlement of the customer beside the row's. Its
// steps are the change to the other kind, so they have no size.
type MonthlyStanding struct {
	Value     courier.Answer `json:"value,omitzero"`
	Condition courier.Answer `json:"condition,omitzero"` // unknown: both
	Up        Step           `json:"up,omitzero"`
	Down      Step           `json:"down,omitzero"`
}

// Step is the least change of one fact alone, all others as they are, that
// leads to a class of higher rank (Up: a rise) or of lower rank (Down: a
// fall). The zero Step says that no such change does.
type Step struct {
	Class Class          `json:"class"`
	By    courier.Figure `json:"by,omitzero"` // an amount, or a count of grades or points
}

// Rise is the way into the next class up: of the classes that rank higher,
// the nearest in rank that can be reached at all without a fall. Of several
// ways it is the one that changes the fewest facts; then the one with the
// least rise in payment, in credit, and in strength, in that order.
type Rise struct {
	Class       Class          `json:"class"`
	MeanPayment courier.Money  `json:"mean_payment"`     // more, CNY 0.00 for none
	Credit      courier.Count  `json:"credit"`           // grades or points more
	Strength    courier.Count  `json:"strength"`         // grades or points more
	Monthly     courier.Answer `json:"monthly,omitzero"` // change to a monthly account, or to cash; unknown: no change
}

// show writes what is known of the customer.
func (s *scheme) show(d *Dimensions, c *Candidate) {
	d.MeanPayment.Value = c.MeanPayment
	d.Credit.Value = c.Credit
	d.Strength.Value = c.Strength
	d.Monthly.Value = c.Monthly
}

// showRow writes the conditions of the row that won.
func (s *scheme) showRow(d *Dimensions, won uint64) {
	row := &s.Rows[bits.TrailingZeros64(won)]
	d.MeanPayment.Condition = row.MeanPayment
	d.Credit.Condition = row.Credit
	d.Strength.Condition = row.Strength
	d.Monthly.Condition = row.Monthly
}

// showSteps writes the steps up and down in each dimension.
func (s *scheme) showSteps(d *Dimensions, f *facts) {
	var m [dimensions]uint64 // rows met, by dimension
	for i := range m {
		m[i] = s.axes[i].rows[f.slab[i]]
	}
	above, below := m[payment]&m[credit], m[strength]&m[monthly]
	here := s.ranks[bits.TrailingZeros64(above&below)]
	s.steps(f, payment, m[credit]&below, here, &d.MeanPayment.Up, &d.MeanPayment.Down)
	s.steps(f, credit, m[payment]&below, here, &d.Credit.Up, &d.Credit.Down)
	s.steps(f, strength, above&m[monthly], here, &d.Strength.Up, &d.Strength.Down)
	s.change(f, above&m[strength], here, &d.Monthly)
}

// steps walks away from the customer along one dimension until a slab is of
// higher rank, and the other way until one is of lower rank. The rows are
// those met in all other dimensions.
func (s *scheme) steps(f *facts, dimension int, rows uint64, here uint8, up, down *Step) {
	a, slab := &s.axes[dimension], f.slab[dimension]
	for i := slab + 1; i < len(a.start); i++ {
		if r := s.ranks[bits.TrailingZeros64(rows&a.rows[i])]; r < here {
			up.Class, up.By = s.Ranking[r], s.figure(dimension, a.start[i]-f.x[dimension])
			break
		}
	}
	for i := slab - 1; i >= 0; i-- {
		if r := s.ranks[bits.TrailingZeros64(rows&a.rows[i])]; r > here {
			down.Class, down.By = s.Ranking[r], s.figure(dimension, f.x[dimension]-a.start[i+1]+1)
			break
		}
	}
}

// change looks at the other kind of settlement: there are two, neither of
// them higher.
func (s *scheme) change(f *facts, rows uint64, here uint8, m *MonthlyStanding) {
	a := &s.axes[monthly]
	if len(a.start) == 1 {
		return
	}
	switch r := s.ranks[bits.TrailingZeros64(rows&a.rows[1-f.slab[monthly]])]; {
	case r < here:
		m.Up.Class = s.Ranking[r]
	case r > here:
		m.Down.Class = s.Ranking[r]
	}
}

// figure is a distance in the unit of the dimension.
func (s *scheme) figure(dimension int, by int64) courier.Figure {
	if dimension == payment {
		return courier.Minor(by, s.Currency).Figure()
	}
	return courier.CountOf(by).Figure()
}

// rise looks for the way into the next class up.
func (s *scheme) rise(f *facts) (r Rise) {
	for rank := s.rank[s.class(s.known(f))] - 1; rank >= 0; rank-- {
		way := way{target: s.Ranking[rank], changes: dimensions + 1}
		s.search(f, &way, 0, 0, cell{}, s.all())
		if way.changes > dimensions {
			continue
		}
		by := [dimensions]int64{}
		for d := range by {
			if way.to[d] != f.slab[d] {
				by[d] = s.axes[d].start[way.to[d]] - f.x[d]
			}
		}
		r = Rise{Class: way.target, MeanPayment: courier.Minor(by[payment], s.Currency),
			Credit: courier.CountOf(by[credit]), Strength: courier.CountOf(by[strength])}
		if by[monthly] != 0 {
			r.Monthly = courier.AnswerOf(by[monthly] > 0)
		}
		return r
	}
	return r
}

// way is the best way found so far.
type way struct {
	target  Class
	changes int
	to      cell
}

// search tries the slabs from where the customer stands upwards, dimension by
// dimension, so that of the ways with equal changes the first is the best.
func (s *scheme) search(f *facts, best *way, d, changes int, to cell, rows uint64) {
	switch {
	case changes >= best.changes || rows&s.gives[best.target] == 0:
		return
	case d == dimensions:
		if s.class(rows) == best.target {
			best.changes, best.to = changes, to
		}
		return
	}
	to[d] = f.slab[d]
	s.search(f, best, d+1, changes, to, rows&s.axes[d].rows[to[d]])
	for i := range s.axes[d].rows {
		if to[d] = i; i > f.slab[d] || d == monthly && i != f.slab[d] {
			s.search(f, best, d+1, changes+1, to, rows&s.axes[d].rows[i])
		}
	}
}
