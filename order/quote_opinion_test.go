package order_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// freightOpinion is the freight of a weight read a second time, in exact
// fractions of a fen: of the band that reaches it.
func freightOpinion(rows []order.TariffRow, grams int64) *big.Rat {
	for _, row := range rows {
		if row.UpTo.Known() && grams > row.UpTo.Grams() {
			continue
		}
		price, perKg := row.Price.Minor(), func(g int64) *big.Rat { return big.NewRat(row.PerKg.Minor()*g, 1000) }
		sum := new(big.Rat).SetInt64(price)
		switch row.By {
		case order.FirstAndStep:
			if above := grams - row.First.Grams(); above > 0 {
				steps := above / row.Step.Grams()
				if above%row.Step.Grams() > 0 {
					steps++
				}
				sum.SetInt64(price + steps*row.StepPrice.Minor())
			}
			return sum
		case order.Flat:
			return sum
		case order.ByKg:
			sum = perKg(grams)
		case order.ByKgAbove:
			sum.Add(sum, perKg(max(0, grams-row.Over.Grams())))
		}
		if least := new(big.Rat).SetInt64(row.Least.Minor()); row.Least.Known() && sum.Cmp(least) < 0 {
			return least
		}
		return sum
	}
	return nil
}

// Freight by lists of every form, drawn at random, is what it comes to in
// exact fractions, rounded once, half up.
func TestQuoteSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 29))
	n := 20_000
	if testing.Short() {
		n = 2_000
	}
	for range n {
		var rows []order.TariffRow
		over := courier.Weight{}
		for k := 1 + r.IntN(4); k > 0; k-- {
			row := order.TariffRow{Product: "express", Zone: "A", Over: over, By: order.Pricing(1 + r.IntN(4))}
			if over = courier.Grams(over.Grams() + 1 + r.Int64N(20_000)); k > 1 {
				row.UpTo = over
			}
			money := func() courier.Money { return courier.Fen(1 + r.Int64N(5_000)) }
			switch row.By {
			case order.FirstAndStep:
				row.First, row.Price, row.Step, row.StepPrice = courier.Grams(1+r.Int64N(5_000)), money(), courier.Grams(1+r.Int64N(2_000)), money()
			case order.Flat:
				row.Price = money()
			case order.ByKg:
				row.PerKg = money()
			case order.ByKgAbove:
				row.Price, row.PerKg = money(), money()
			}
			if row.By >= order.ByKg && r.IntN(2) == 0 {
				row.Least = money()
			}
			rows = append(rows, row)
		}
		tariff := list(t, func(l *order.TariffRows) { l.Rows, l.Lines = rows, nil })
		grams := r.Int64N(90_000)
		p := posting(t, weighs(grams), func(p *order.Posting) { p.Tariffs = []order.Tariff{tariff} })
		got, err := order.Quote(&p)
		require.NoError(t, err)
		require.Equal(t, courier.Granted, got.Verdict, "%+v\n%v", rows, got)
		want := freightOpinion(rows, grams)
		twice := new(big.Int).Lsh(want.Num(), 1)
		twice.Add(twice, want.Denom())
		require.Equal(t, courier.Fen(twice.Quo(twice, new(big.Int).Lsh(want.Denom(), 1)).Int64()), got.Total, "%d g by %+v", grams, rows)
	}
}
