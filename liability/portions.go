package liability

import (
	"cmp"
	"math/bits"
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
	if s.Equal == courier.Yes {
		return true
	}
	for i := range s.Parts {
		if p := &s.Parts[i]; !p.Share.Known() && !p.Ratio.Known() {
			return false
		}
	}
	return true
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
			w := who(i)
			for j := range i {
				if *who(j) == *w && *w != (Who{}) {
					return i
				}
			}
		}
		return -1
	case n <= many:
		var order [many]uint64
		return repeatedIn(order[:n], who)
	}
	return repeatedIn(make([]uint64, n), who)
}

// repeatedIn orders the parties by their keys, which leave room for where each
// stands, so that a party given twice has its places side by side.
func repeatedIn(order []uint64, who func(i int) *Who) int {
	place := uint64(1)<<bits.Len(uint(len(order))) - 1
	for i := range order {
		order[i] = who(i).key()&^place | uint64(i)
	}
	slices.Sort(order)
	first := -1
	for i := 1; i < len(order); i++ {
		if order[i]&^place != order[i-1]&^place {
			continue
		}
		at, before := int(order[i]&place), int(order[i-1]&place)
		switch {
		case *who(at) != *who(before): // two parties of one key
			return repeatedByName(len(order), who)
		case *who(at) != (Who{}) && (first < 0 || at < first):
			first = at
		}
	}
	return first
}

// repeatedByName orders the parties by name where their keys do not tell them
// apart, such as a unit and a carrier of one name.
func repeatedByName(n int, who func(i int) *Who) int {
	var room [many]int
	order := room[:0]
	for i := range n {
		order = append(order, i)
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(who(a).compare(who(b)), cmp.Compare(a, b)) })
	first := -1
	for i := 1; i < n; i++ {
		if at := order[i]; *who(at) == *who(order[i-1]) && *who(at) != (Who{}) && (first < 0 || at < first) {
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
