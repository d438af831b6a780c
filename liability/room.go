package liability

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// usual is how many reasons most answers have at most.
const usual = 8

// roomFor returns the reasons with room for one more, making room for a whole
// answer at once.
func roomFor(reasons []courier.Reason) []courier.Reason {
	if len(reasons) < cap(reasons) {
		return reasons
	}
	return slices.Grow(reasons, usual)
}

// repeats reports whether two of n elements are equal by compare.
func repeats(n int, compare func(i, j int) int) bool {
	switch {
	case n <= few:
		for i := 1; i < n; i++ {
			for j := range i {
				if compare(i, j) == 0 {
					return true
				}
			}
		}
		return false
	case n <= many:
		var order [many]int
		return repeatsIn(order[:n], compare)
	}
	return repeatsIn(make([]int, n), compare)
}

func repeatsIn(order []int, compare func(i, j int) int) bool {
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return cmp.Or(compare(a, b), cmp.Compare(a, b)) })
	for i := 1; i < len(order); i++ {
		if compare(order[i], order[i-1]) == 0 {
			return true
		}
	}
	return false
}
