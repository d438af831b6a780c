package tier

import (
	"math"
	"math/bits"
	"slices"
	"strconv"

	"github.com/courier-rules/courier"
)

// The dimensions of a scheme.
const (
	payment = iota
	credit
	strength
	monthly
	dimensions
)

// keys are the dimensions in the JSON of rows and candidates.
var keys = [dimensions]courier.Need{"mean_payment", "credit", "strength", "monthly"}

const (
	isCash, isMonthly = 0, 1
	paymentLast       = math.MaxInt64
)

// box is where the conditions of a row hold, its ends among it.
type box struct{ first, last [dimensions]int64 }

// axis is one dimension cut into slabs where a row begins or ends. Slab i
// runs from start[i] to the start of the next.
type axis struct {
	start []int64
	rows  []uint64 // by slab: the rows whose condition it meets
	marks []marks  // by slab: the classes that it admits
	open  marks    // the same while the slab is unknown
}

// compile cuts each dimension at the ends of the boxes. The rows met at a
// point are then those of its slab in every dimension.
func (s *scheme) compile(boxes []box) {
	for i := range s.Rows {
		s.gives[s.Rows[i].Class] |= 1 << i
		s.ranks[i] = uint8(s.rank[s.Rows[i].Class])
	}
	for d := range dimensions {
		a := &s.axes[d]
		end := [dimensions]int64{paymentLast, s.Credit.last(), s.Strength.last(), isMonthly}[d]
		a.start = []int64{0}
		for i := range boxes {
			a.start = append(a.start, boxes[i].first[d])
			if last := boxes[i].last[d]; last < end {
				a.start = append(a.start, last+1)
			}
		}
		slices.Sort(a.start)
		a.start = slices.Compact(a.start)
		a.rows = make([]uint64, len(a.start))
		for n, start := range a.start {
			for i := range boxes {
				if boxes[i].first[d] <= start && start <= boxes[i].last[d] {
					a.rows[n] |= 1 << i
				}
			}
		}
		a.mark(s)
	}
}

// slab returns the slab in which x lies.
func (a *axis) slab(x int64) int {
	i, exact := slices.BinarySearch(a.start, x)
	if !exact {
		i--
	}
	return i
}

// all is every row of the scheme.
func (s *scheme) all() uint64 { return math.MaxUint64 >> (maxRows - len(s.Rows)) }

// first is the row of the set that stands first.
func first(rows uint64) uint64 { return rows & -rows }

// class returns the class of the row that wins among those met.
func (s *scheme) class(rows uint64) Class { return s.Rows[bits.TrailingZeros64(rows)].Class }

// classes returns the classes of the rows.
func (s *scheme) classes(rows uint64) (set Classes) {
	for ; rows != 0; rows &= rows - 1 {
		set |= s.class(rows).bit()
	}
	return set
}

// cell is a slab in each dimension.
type cell [dimensions]int

// checkCover walks the whole grid, and reports the first point that no row
// covers, and for each row the first point at which it meets an earlier one
// though it may not, or that it wins nowhere.
func (s *scheme) checkCover(read *courier.Reading) {
	var (
		gap   *cell
		won   uint64
		seen  uint64          // rows that meet an earlier one
		met   [maxRows]uint64 // by row: the one it meets
		where [maxRows]cell
	)
	s.walk(0, s.all(), cell{}, func(rows uint64, at cell) {
		if rows == 0 && gap == nil {
			gap = &at
		}
		won |= first(rows)
		for later := rows &^ first(rows) &^ seen; later != 0; later &= later - 1 {
			i := bits.TrailingZeros64(later)
			met[i], where[i] = first(rows), at
			seen |= 1 << i
		}
	})
	if gap != nil {
		read.Fault("rows", courier.ErrMissing.Because("no row covers "+s.point(*gap)))
	}
	for i := range s.Rows {
		other := courier.Index("rows", bits.TrailingZeros64(met[i]))
		switch {
		case met[i] != 0 && s.Policy == OnlyRow:
			read.Fault(courier.Index("rows", i), courier.ErrContradicts.Because("meets "+other+" at "+s.point(where[i])))
		case won>>i&1 == 0 && s.Policy == FirstRow:
			read.Fault(courier.Index("rows", i), courier.ErrContradicts.Because("never wins: "+other+" does at "+s.point(where[i])))
		}
	}
}

// walk visits every cell of the grid with the rows that it meets; a part of
// the grid that no row meets is one visit.
func (s *scheme) walk(d int, rows uint64, at cell, visit func(uint64, cell)) {
	if d == dimensions || rows == 0 {
		visit(rows, at)
		return
	}
	for i, r := range s.axes[d].rows {
		at[d] = i
		s.walk(d+1, rows&r, at, visit)
	}
}

// point names the lowest point of a cell.
func (s *scheme) point(at cell) string {
	x := func(d int) int64 { return s.axes[d].start[at[d]] }
	return "mean_payment " + courier.Minor(x(payment), s.Currency).String() +
		", credit " + strconv.Quote(string(s.Credit.grade(x(credit)))) +
		", strength " + strconv.Quote(string(s.Strength.grade(x(strength)))) +
		", monthly " + courier.AnswerOf(x(monthly) == isMonthly).String()
}
