package tier

import "github.com/courier-rules/courier"

// met returns the rows that every completion of the facts meets.
func (s *scheme) met(f *facts) uint64 {
	rows := s.known(f)
	for d, slab := range f.slab {
		if slab >= 0 {
			continue
		}
		for _, r := range s.axes[d].rows {
			rows &= r
		}
	}
	return rows
}

// known returns the rows whose conditions on the known facts are met.
func (s *scheme) known(f *facts) uint64 {
	rows := s.all()
	for d, slab := range f.slab {
		if slab >= 0 {
			rows &= s.axes[d].rows[slab]
		}
	}
	return rows
}

// winners returns the rows that win for some completion of the facts.
func (s *scheme) winners(f *facts) uint64 { return s.completed(f, 0, s.known(f)) }

// completed goes on from dimension d. Rows always cover what is left of the
// grid, so that one row alone wins all of it.
func (s *scheme) completed(f *facts, d int, rows uint64) (won uint64) {
	for ; d < dimensions && rows != first(rows); d++ {
		if f.slab[d] < 0 {
			for _, r := range s.axes[d].rows {
				won |= s.completed(f, d+1, rows&r)
			}
			return won
		}
	}
	return first(rows)
}

// needs returns the unknown facts that decide for some completion of the
// others, those that alone can settle the class first.
func (s *scheme) needs(f *facts) []courier.Need {
	needs := make([]courier.Need, 0, dimensions)
	alone := 0
	for d, key := range keys {
		if f.slab[d] >= 0 || !s.decides(f, d, 0, s.known(f)) {
			continue
		}
		if needs = append(needs, key); s.settles(*f, d) {
			copy(needs[alone+1:], needs[alone:])
			needs[alone] = key
			alone++
		}
	}
	return needs
}

// settles reports whether some value in the dimension leaves one class only.
func (s *scheme) settles(f facts, dimension int) bool {
	for i := range s.axes[dimension].rows {
		f.slab[dimension] = i
		if s.classes(s.winners(&f)).only() != 0 {
			return true
		}
	}
	return false
}

// decides reports whether, for some completion of the others from dimension d
// on, two values in the dimension lead to two classes.
func (s *scheme) decides(f *facts, dimension, d int, rows uint64) bool {
	if s.classes(rows).only() != 0 {
		return false
	}
	for ; d < dimensions; d++ {
		if f.slab[d] < 0 && d != dimension {
			for _, r := range s.axes[d].rows {
				if s.decides(f, dimension, d+1, rows&r) {
					return true
				}
			}
			return false
		}
	}
	var led Classes
	for _, r := range s.axes[dimension].rows {
		led |= s.class(rows & r).bit()
	}
	return led.Len() > 1
}
