package liability

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// Parts up to these numbers have their amounts computed on the stack.
const (
	few  = 16
	many = 1024
)

// degree is the degree of responsibility of part i, in whatever the split is
// measured in.
func (s *Sharing) degree(i int) int64 {
	switch p := &s.Parts[i]; {
	case s.Equal == courier.Yes:
		return 1
	case p.Ratio.Known():
		return p.Ratio.Int()
	default:
		return int64(p.Share.BasisPoints())
	}
}

// measured reports whether the degree of every part is known.
func (s *Sharing) measured() bool {
	return s.Equal == courier.Yes ||
		!slices.ContainsFunc(s.Parts, func(p Part) bool { return !p.Share.Known() && !p.Ratio.Known() })
}

// amounts fills in what each part bears.
func (s *Sharing) amounts(parts []Portion) {
	switch n := len(parts); {
	case n <= few:
		var amounts [few]courier.Money
		var degrees [few]int64
		s.fill(parts, amounts[:0], degrees[:n])
	case n <= many:
		var amounts [many]courier.Money
		var degrees [many]int64
		s.fill(parts, amounts[:0], degrees[:n])
	default:
		s.fill(parts, make([]courier.Money, 0, n), make([]int64, n))
	}
}

func (s *Sharing) fill(parts []Portion, amounts []courier.Money, degrees []int64) {
	for i := range degrees {
		degrees[i] = s.degree(i)
	}
	// Its errors, degrees of nothing or too large to add up, were read before.
	amounts, _ = courier.AppendPortions(amounts, s.Total, len(parts), func(i int) int64 { return degrees[i] })
	for i := range amounts {
		parts[i].Amount = amounts[i]
	}
}

// repeated returns the first index whose party stands earlier in the list, -1
// for none. That a party is missing is another fault.
func repeated(n int, who func(i int) *Who) int {
	switch {
	case n <= few:
		for i := 1; i < n; i++ {
			for j := range i {
				if *who(i) == *who(j) && *who(i) != (Who{}) {
					return i
				}
			}
		}
		return -1
	case n <= many:
		var order [many]place
		return repeatedIn(order[:n], who)
	}
	return repeatedIn(make([]place, n), who)
}

// place is where a party stands in a list; the key orders the list cheaply.
type place struct {
	key uint64
	at  int
}

func repeatedIn(order []place, who func(i int) *Who) int {
	for i := range order {
		order[i] = place{who(i).key(), i}
	}
	slices.SortFunc(order, func(a, b place) int {
		if a.key != b.key {
			return cmp.Compare(a.key, b.key)
		}
		return cmp.Or(who(a.at).compare(who(b.at)), cmp.Compare(a.at, b.at))
	})
	first := -1
	for i := 1; i < len(order); i++ {
		at := order[i].at
		if *who(at) == *who(order[i-1].at) && *who(at) != (Who{}) && (first < 0 || at < first) {
			first = at
		}
	}
	return first
}

// key is equal for equal parties: the FNV-1a hash of their names.
func (w *Who) key() uint64 {
	h := uint64(14695981039346656037) + uint64(w.Department)
	for _, name := range [...]string{w.Unit, w.Carrier} {
		for i := range len(name) {
			h = (h ^ uint64(name[i])) * 1099511628211
		}
	}
	return h
}
