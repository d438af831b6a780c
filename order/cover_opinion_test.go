package order_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// coverOpinion is the fee for a declared value read a second time, in exact
// fractions: that of the first band that reaches it, a flat fee, or the rate
// of the whole value but at least the least; rounded as the terms say.
func coverOpinion(bands []order.CoverBand, rounding order.CoverRounding, declared int64) int64 {
	var band order.CoverBand
	for _, band = range bands {
		if !band.UpTo.Known() || declared <= band.UpTo.Minor() {
			break
		}
	}
	fee := new(big.Rat)
	if band.Fee.Known() {
		fee.SetInt64(band.Fee.Minor())
	} else {
		fee.SetString(band.Rate.String())
		fee.Mul(fee, new(big.Rat).SetInt64(declared))
		if least := new(big.Rat).SetInt64(band.Least.Minor()); band.Least.Known() && fee.Cmp(least) < 0 {
			fee = least
		}
	}
	unit := int64(1)
	if rounding == order.HalfUpYuan || rounding == order.UpToYuan {
		unit = 100
	}
	fee.Quo(fee, new(big.Rat).SetInt64(unit))
	down, rest := new(big.Int).QuoRem(fee.Num(), fee.Denom(), new(big.Int))
	switch rounding {
	case order.DownToFen:
	case order.UpToFen, order.UpToYuan:
		if rest.Sign() > 0 {
			down.Add(down, big.NewInt(1))
		}
	default:
		if rest.Lsh(rest, 1).Cmp(fee.Denom()) >= 0 {
			down.Add(down, big.NewInt(1))
		}
	}
	return down.Int64() * unit
}

// shareOpinion is a whole divided by n, half up to the fen.
func shareOpinion(whole, n int64) courier.Money { return courier.Fen((2*whole + n) / (2 * n)) }

// Fees for declared value under schedules of every form, drawn at random, are
// what they come to in exact fractions.
func TestCoverFeeSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 28))
	n := 20_000
	if testing.Short() {
		n = 2_000
	}
	draw := func() (bands []order.CoverBand) {
		up := int64(0)
		for k := 1 + r.IntN(4); k > 0; k-- {
			up += 1 + r.Int64N(500_000)
			band := order.CoverBand{UpTo: courier.Fen(up)}
			if k == 1 {
				band.UpTo = courier.Money{}
			}
			if r.IntN(3) == 0 {
				band.Fee = courier.Fen(r.Int64N(5_000))
			} else if band.Rate = courier.RateOf(1+r.Int64N(9_999), 6); r.IntN(2) == 0 {
				band.Least = courier.Fen(r.Int64N(2_000))
			}
			bands = append(bands, band)
		}
		return bands
	}
	for range n {
		s := &order.CoverSchedule{Cite: deskCite, Bands: draw(), Rounding: order.CoverRounding(r.IntN(6))}
		if r.IntN(3) == 0 {
			s.Large = draw()
		}
		declared := 1 + r.Int64N(2_000_000)
		c := order.Cover{DeclaredOn: courier.Day(2026, 8, 3), Declared: courier.Fen(declared), Schedule: s, Large: courier.Answer(1 + r.IntN(2)),
			Declaring: order.DeclaredOnAverage, Pieces: courier.CountOf(1 + r.Int64N(30)), Units: courier.CountOf(1 + r.Int64N(30))}
		got, err := order.CoverFee(&c)
		require.NoError(t, err, "%+v", c)
		bands := s.Bands
		if len(s.Large) > 0 && c.Large == courier.Yes {
			bands = s.Large
		}
		require.Equal(t, courier.Granted, got.Verdict, "%+v\n%v", c, got)
		require.Equal(t, courier.Fen(coverOpinion(bands, s.Rounding, declared)), got.Fee, "%+v %+v", c, s)
		require.Equal(t, shareOpinion(declared, c.Pieces.Int()), got.EachPiece)
		require.Equal(t, shareOpinion(declared, c.Pieces.Int()*c.Units.Int()), got.EachUnit)
	}
}
