package courier

import (
	"math"
	"math/bits"
)

// AppendPortions divides total by n weights and appends the portions to dst.
// They add up to total exactly: each is the exact share rounded down, and the
// minor units left over go one each to the largest remainders 最大余数法; of
// equal remainders to the larger weight, and of equal weights to the earlier
// in order. A negative total is divided like its amount. It is
// O(n log W) for weights adding up to W, and allocates nothing but dst.
//
// The errors: an unknown total ([ErrMissing]), a negative weight
// ([ErrNegative]), weights that add up to nothing ([ErrNotWhole]) or to the
// end of int64 ([ErrRange]).
func AppendPortions(dst []Money, total Money, n int, weight func(i int) int64) ([]Money, error) {
	sum, err := weighed(total, n, weight)
	if err != nil {
		return dst, err
	}
	whole := magnitude(total.minor)
	left := whole
	start := len(dst)
	for i := range n { // first the remainder of each, kept where its portion will stand
		quo, rest := portion(whole, uint64(weight(i)), sum)
		left -= quo
		dst = append(dst, Money{int64(rest), total.cur})
	}
	out := dst[start:]

	// The remainders from cut on, and of those just below it the weights from
	// tie on, get a unit more; what is then still over goes by order.
	cut, over := level(int64(sum), left, func(cut int64) (count uint64) {
		for i := range out {
			if out[i].minor >= cut {
				count++
			}
		}
		return count
	})
	tie, byOrder := int64(math.MaxInt64), uint64(0)
	if over > 0 {
		tie, byOrder = level(int64(sum)+1, over, func(tie int64) (count uint64) {
			for i := range out {
				if out[i].minor == cut-1 && weight(i) >= tie {
					count++
				}
			}
			return count
		})
	}

	for i := range out {
		rest, w := out[i].minor, weight(i)
		quo, _ := portion(whole, uint64(w), sum)
		switch {
		case rest >= cut, rest == cut-1 && w >= tie:
			quo++
		case rest == cut-1 && w == tie-1 && byOrder > 0:
			quo++
			byOrder--
		}
		if out[i].minor = int64(quo); total.minor < 0 {
			out[i].minor = -int64(quo)
		}
	}
	return dst, nil
}

// weighed adds the weights up, and says what forbids dividing total by them.
func weighed(total Money, n int, weight func(i int) int64) (sum uint64, err error) {
	for i := range n {
		w := weight(i)
		if w < 0 {
			return 0, At(Index("weights", i), ErrNegative)
		}
		if sum += uint64(w); sum >= math.MaxInt64 {
			return 0, At("weights", ErrRange)
		}
	}
	switch {
	case !total.Known():
		return 0, ErrMissing
	case sum == 0:
		return 0, At("weights", ErrNotWhole)
	}
	return sum, nil
}

// Portions divides total by weights as [AppendPortions] does.
func Portions(total Money, weights ...int64) ([]Money, error) {
	return AppendPortions(make([]Money, 0, len(weights)), total, len(weights), func(i int) int64 { return weights[i] })
}

// portion is whole × w / sum with its remainder; w <= sum, so it fits.
func portion(whole, w, sum uint64) (quo, rest uint64) {
	hi, lo := bits.Mul64(whole, w)
	return bits.Div64(hi, lo, sum)
}

// level returns the level from which on a unit each can be given, and how many
// of the units are left over then. count says how many stand at a level or
// above it, none at end. Where the units come out even any such level will do;
// else it is the lowest, and those just below it are more than are left over.
func level(end int64, units uint64, count func(level int64) uint64) (at int64, over uint64) {
	low, over := int64(0), units
	for low < end && over > 0 { // as soon as it comes out even, any level between will do
		mid := low + (end-low)/2
		if n := count(mid); n > units {
			low = mid + 1
		} else {
			end, over = mid, units-n
		}
	}
	return end, over
}
