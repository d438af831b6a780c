package complaint

import (
	"math/big"
	"strconv"

	"github.com/courier-rules/courier"
)

// Ratio is an exact fraction in lowest terms. The zero Ratio is unknown: a
// base of zero makes no ratio. Ratios compare with ==.
type Ratio struct {
	Num int64 `json:"num"` // negative where something fell
	Den int64 `json:"den"` // positive; 0: unknown
}

// RatioOf returns num / den in lowest terms; unknown where den is not positive.
func RatioOf(num, den int64) Ratio {
	r, _ := ratioOf(big.NewInt(num), big.NewInt(den))
	return r
}

// ratioOf reduces a fraction; ok is false where its terms are past int64.
func ratioOf(num, den *big.Int) (r Ratio, ok bool) {
	if den.Sign() <= 0 {
		return Ratio{}, true
	}
	f := new(big.Rat).SetFrac(num, den)
	if !f.Num().IsInt64() || !f.Denom().IsInt64() {
		return Ratio{}, false
	}
	return Ratio{f.Num().Int64(), f.Denom().Int64()}, true
}

// Known reports whether there is a ratio.
func (r Ratio) Known() bool { return r.Den > 0 }

// Share returns the ratio as a share, rounded down to a basis point; unknown
// where it is, below nothing or more than the whole.
func (r Ratio) Share() courier.Share {
	if !r.Known() || r.Num < 0 || r.Num > r.Den {
		return courier.Share{}
	}
	n := new(big.Int).Mul(big.NewInt(r.Num), big.NewInt(10_000))
	return courier.BasisPoints(int(n.Quo(n, big.NewInt(r.Den)).Int64()))
}

// Compare orders ratios; the unknown one comes first.
func (r Ratio) Compare(o Ratio) int {
	if !r.Known() || !o.Known() {
		return btoi(r.Known()) - btoi(o.Known())
	}
	a, b := new(big.Int).Mul(big.NewInt(r.Num), big.NewInt(o.Den)), new(big.Int).Mul(big.NewInt(o.Num), big.NewInt(r.Den))
	return a.Cmp(b)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// String returns "3/7", or "unknown".
func (r Ratio) String() string {
	if !r.Known() {
		return "unknown"
	}
	return strconv.FormatInt(r.Num, 10) + "/" + strconv.FormatInt(r.Den, 10)
}
