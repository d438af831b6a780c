package order_test

import (
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/order"
)

// parted divides fen by weights, each its exact part cut to the fen, and what
// is left over one each to those that were cut most, of equal cuts to the
// heavier, of equal weights to the earlier.
func parted(fen *big.Rat, weights []int64) []*big.Rat {
	all := new(big.Rat)
	for _, w := range weights {
		all.Add(all, big.NewRat(w, 1))
	}
	left := new(big.Rat).Set(fen)
	parts, cut, turn := make([]*big.Rat, len(weights)), make([]*big.Rat, len(weights)), make([]int, len(weights))
	for i, w := range weights {
		exact := new(big.Rat).Mul(fen, big.NewRat(w, 1))
		exact.Quo(exact, all)
		parts[i] = new(big.Rat).SetInt(new(big.Int).Quo(exact.Num(), exact.Denom()))
		cut[i], turn[i] = exact.Sub(exact, parts[i]), i
		left.Sub(left, parts[i])
	}
	slices.SortStableFunc(turn, func(a, b int) int {
		if c := cut[b].Cmp(cut[a]); c != 0 {
			return c
		}
		return int(weights[b] - weights[a])
	})
	one := big.NewRat(1, 1)
	for _, i := range turn {
		if left.Sign() > 0 {
			parts[i].Add(parts[i], one)
			left.Sub(left, one)
		}
	}
	return parts
}

// account is a settlement read a second time: its lines in fen by their code
// and field, what they add up to, and what of it is of which sort.
type account struct {
	lines                map[string]*big.Rat
	due, loss, fee, back *big.Rat
	portions             []*big.Rat
	wrong                bool // more is saved than there is to save of
}

func newAccount() account {
	return account{lines: map[string]*big.Rat{}, due: new(big.Rat), loss: new(big.Rat), fee: new(big.Rat), back: new(big.Rat)}
}

// put enters a line that is not nothing, as one of a sort.
func (a *account) put(code string, x, sort *big.Rat) {
	if x.Sign() == 0 {
		return
	}
	a.lines[code] = x
	a.due.Add(a.due, x)
	if sort != nil {
		sort.Add(sort, x)
	}
}

func (a *account) giveBack(code string, x *big.Rat) { a.put(code, new(big.Rat).Neg(x), a.back) }

var costCodes = map[order.CostKind]string{order.ReturnFreight: "return_freight", order.ExtraFreight: "extra_freight", order.DetourCost: "detour",
	order.StorageCost: "storage", order.HandlingCost: "handling", order.TransshipCost: "transshipment", order.OtherCost: "other_loss"}

// billOpinion is what the rules make of a change of which all is known.
func billOpinion(c *order.Change) account {
	a := newAccount()
	// Of several pieces only the part of those concerned.
	ofConcerned := func(m courier.Money) *big.Rat { return drawtest.Exact(m) }
	if len(c.Pieces) > 0 {
		weights := make([]int64, len(c.Pieces))
		for i, p := range c.Pieces {
			if weights[i] = 1; c.Measure == order.ByWeight {
				weights[i] = p.Weight.Grams()
			}
		}
		a.portions = parted(drawtest.Exact(c.Freight), weights)
		ofConcerned = func(m courier.Money) *big.Rat {
			sum := new(big.Rat)
			for i, part := range parted(drawtest.Exact(m), weights) {
				if c.Pieces[i].Changed == courier.Yes {
					sum.Add(sum, part)
				}
			}
			return sum
		}
	}
	shareOf := func(x *big.Rat, s courier.Share) *big.Rat {
		return drawtest.HalfUp(new(big.Rat).Mul(x, big.NewRat(int64(s.BasisPoints()), 10_000)))
	}
	done, fault := c.Done == courier.Yes, c.Blame == courier.Yes

	// Before pick-up nothing was carried: what was paid goes back (566), less
	// a fee of the terms.
	if c.Kind == order.ChangedCancel && c.Posted == courier.No {
		if done {
			a.giveBack("freight_not_carried", ofConcerned(c.Paid))
			a.giveBack("cover_not_begun", ofConcerned(c.CoverFee))
			a.giveBack("not_collected", ofConcerned(c.CODFee))
			if c.Terms.CancelFee.Known() {
				a.put("cancel_fee", drawtest.Exact(c.Terms.CancelFee), a.fee)
			}
		}
		return a
	}

	// What the attempt cost and is proved is made good (829), unless the
	// carrier's own fault made it necessary or fail (577).
	for i, cost := range c.Costs {
		code := costCodes[cost.Kind]
		elsewhere := c.Kind == order.ChangedRedirect || c.Kind == order.ChangedConsignee
		switch {
		case fault, cost.Proved == courier.No:
			continue
		case elsewhere && !done && cost.Kind == order.ExtraFreight: // it never came to the new place
			continue
		case c.Kind == order.ChangedReturn && cost.Kind == order.ReturnFreight:
			switch {
			case c.Instructed == courier.Yes:
				code = "return_asked"
			case c.Terms.BothWays == courier.Yes:
				code = "return_both_ways"
			default:
				continue
			}
		}
		a.put(fmt.Sprintf("%s costs[%d]", code, i), drawtest.Exact(cost.Amount), a.loss)
	}

	// No fee for what was not done, nor for what the carrier made necessary.
	if done && !fault {
		a.put("fee", drawtest.Exact(c.Fee), a.fee)
	}

	// The freight when the carriage ends.
	if !done || c.Kind != order.ChangedRecall && c.Kind != order.ChangedReturn && c.Kind != order.ChangedCancel {
		return a
	}
	freight := ofConcerned(c.Freight)
	if !fault { // through the carrier's fault it is a matter of the claim
		if open := new(big.Rat).Sub(freight, ofConcerned(c.Paid)); open.Sign() > 0 {
			code := "freight_open" // 813
			if c.Collect == courier.Yes {
				code = "collect_falls_back" // 523
			}
			a.put(code, open, nil)
		}
		switch saved := drawtest.Exact(c.Saved); {
		case c.Freight.Sign() == 0:
		case c.Terms.FreightBack.Known():
			a.giveBack("freight_back", shareOf(freight, c.Terms.FreightBack))
		case saved.Cmp(freight) > 0:
			a.wrong = true
		default:
			a.giveBack("freight_saved", saved) // 566
		}
	}
	// No fee for cover that has begun to run, unless the terms say so.
	if c.Terms.CoverFeeBack.Known() {
		a.giveBack("cover_fee_back", shareOf(ofConcerned(c.CoverFee), c.Terms.CoverFeeBack))
	}
	// The fee for collecting as the terms say, else where nothing was collected.
	if c.Terms.CODFeeBack.Known() {
		a.giveBack("cod_fee_back", shareOf(ofConcerned(c.CODFee), c.Terms.CODFeeBack))
	} else if c.Collected == courier.No {
		a.giveBack("not_collected", ofConcerned(c.CODFee))
	}
	return a
}

// drawnChange is a change of which all is known.
func drawnChange(r *rand.Rand) order.Change {
	size := []int64{10, 1_000, 100_00, 1_000_000_00}[r.IntN(4)]
	money := func() courier.Money { return courier.Fen(r.Int64N(size) * int64(min(r.IntN(4), 1))) }
	answer := func() courier.Answer { return courier.Answer(1 + r.IntN(2)) }
	yesMostly := func() courier.Answer { return courier.AnswerOf(r.IntN(4) > 0) }
	share := func() courier.Share {
		if r.IntN(2) == 0 {
			return courier.Share{}
		}
		return courier.BasisPoints(r.IntN(10_001))
	}
	c := order.Change{Kind: order.Changed(1 + r.IntN(7)), AskedOn: amendDay, Done: yesMostly(), Posted: courier.Yes, Blame: courier.AnswerOf(r.IntN(4) == 0),
		Instructed: answer(), Freight: money(), Collect: answer(), CoverFee: money(), CODFee: money(), Collected: answer(), Fee: money(), Terms: &order.BillTerms{}, Costs: []order.Cost{}}
	if c.Kind == order.ChangedCancel {
		c.Posted = answer()
	}
	c.Paid = courier.Fen(c.Freight.Minor() * int64(r.IntN(5)) / 4) // none, some or all
	if r.IntN(2) == 0 {
		c.Saved = courier.Fen(r.Int64N(c.Freight.Minor() + 1))
	}
	if r.IntN(2) == 0 {
		c.Terms = &order.BillTerms{Cite: courier.Art(courier.ZTOTerms, ""), BothWays: courier.Answer(r.IntN(3)), FreightBack: share(), CoverFeeBack: share(), CODFeeBack: share()}
		if r.IntN(2) == 0 {
			c.Terms.CancelFee = money()
		}
	}
	for range r.IntN(4) {
		kind := order.ReturnFreight
		if r.IntN(2) == 0 {
			kind = order.CostKind(1 + r.IntN(7))
		}
		c.Costs = append(c.Costs, order.Cost{Kind: kind, Amount: money(), Proved: yesMostly()})
	}
	if r.IntN(2) == 0 {
		c.Measure = order.Measure(1 + r.IntN(2))
		c.Pieces = []order.Piece{{Weight: courier.Grams(1 + r.Int64N(9)), Changed: courier.Yes}}
		for range r.IntN(5) {
			c.Pieces = append(c.Pieces, order.Piece{Weight: courier.Grams(r.Int64N(9)), Changed: answer()})
		}
		r.Shuffle(len(c.Pieces), func(i, j int) { c.Pieces[i], c.Pieces[j] = c.Pieces[j], c.Pieces[i] })
	}
	return c
}

// agrees requires that a settlement is what it was read as a second time, line
// by line.
func (a *account) agrees(t *testing.T, family string, got *order.Settlement, facts any) {
	t.Helper()
	lines, want := map[string]string{}, map[string]string{}
	for i := range got.Reasons {
		if r := &got.Reasons[i]; r.Change.Sign() != 0 {
			code := strings.TrimPrefix(string(r.Code()), family)
			if field := string(r.Field()); field != "" {
				code += " " + field
			}
			if lines[code] != "" {
				t.Fatalf("%s twice in %+v", code, facts)
			}
			lines[code] = drawtest.Exact(r.Change).RatString()
		}
	}
	for code, x := range a.lines {
		want[code] = x.RatString()
	}
	if !maps.Equal(want, lines) {
		t.Fatalf("%v, by the second opinion %v\n%+v", lines, want, facts)
	}
	for i, x := range [...]struct {
		want *big.Rat
		got  courier.Money
	}{{a.due, got.Due}, {a.loss, got.Loss}, {a.fee, got.Fee}, {a.back, got.Back}} {
		if x.want.Cmp(drawtest.Exact(x.got)) != 0 {
			t.Fatalf("%v is %v, by the second opinion %v\n%+v", []string{"due", "loss", "fee", "back"}[i], x.got, x.want, facts)
		}
	}
	if got.Verdict != courier.Granted && a.due.Sign() != 0 || got.Verdict != courier.Refused && a.due.Sign() == 0 {
		t.Fatalf("%v of %v\n%+v", got.Verdict, a.due, facts)
	}
}

// Settlements of changes drawn at random are, line by line, what the rules
// make of them in exact fractions.
func TestBillSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 1))
	n, reached := drawtest.Draws(12_000, 4_000)
	for range n {
		c := drawnChange(r)
		a := billOpinion(&c)
		got, err := order.Bill(&c)
		if a.wrong {
			reached["more saved than freight"]++
			require.ErrorIs(t, err, courier.ErrContradicts, "%+v", c)
			continue
		}
		require.NoError(t, err, "%+v", c)
		require.Empty(t, got.Needs, "%+v", c)
		a.agrees(t, "order.bill.", &got, c)
		payer, hold := courier.Party(0), courier.Answer(0)
		switch a.due.Sign() {
		case 1:
			payer, hold = courier.Shipper, courier.AnswerOf(c.Posted == courier.Yes)
		case -1:
			payer = courier.Carrier
		}
		require.Equal(t, payer, got.Payer, "%+v", c)
		require.Equal(t, hold, got.Hold, "%+v", c)
		require.Len(t, got.Portions, len(a.portions))
		for i, part := range a.portions {
			require.Zero(t, part.Cmp(drawtest.Exact(got.Portions[i])), "%+v", c)
		}
		for code := range a.lines {
			code, _, _ = strings.Cut(code, " ")
			reached[code]++
			if len(c.Pieces) > 1 && c.Freight.Sign() > 0 {
				reached[fmt.Sprintf("%s, pieces %s", code, c.Measure)]++
			}
		}
	}
	for _, code := range costCodes {
		require.Greater(t, reached[code], n/1_000, code)
	}
	for _, code := range []string{"return_asked", "return_both_ways", "fee", "cancel_fee", "freight_open", "collect_falls_back", "freight_not_carried", "cover_not_begun",
		"not_collected", "freight_back", "freight_saved", "cover_fee_back", "cod_fee_back"} {
		require.Greater(t, reached[code], n/1_000, code)
		if code != "return_asked" && code != "return_both_ways" && code != "fee" && code != "cancel_fee" { // what is divided
			require.Greater(t, reached[code+", pieces by_pieces"], n/2_000, code)
			require.Greater(t, reached[code+", pieces by_weight"], n/2_000, code)
		}
	}
	require.Greater(t, reached["more saved than freight"], n/1_000)
}
