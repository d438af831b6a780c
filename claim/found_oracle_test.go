package claim_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/internal/drawtest"
)

// foundOpinion is what becomes of a payment by a second reading, nil amounts
// where a person or a missing fact decides.
type foundOpinion struct {
	verdict    courier.Verdict
	state      claim.FoundState
	needs      []courier.Need
	back, owes *big.Rat
}

// readFound reads the rail interpretation (9), the road rules as a contract
// (83) and, elsewhere, what the customer chose and the carrier took up.
func readFound(f claim.FoundGoods) (o foundOpinion) {
	o.verdict = referred
	ask := func(need courier.Need, known bool) bool {
		if !known {
			o.needs = append(o.needs, need)
		}
		return known
	}
	ask("regime", f.Regime != 0)
	ask("paid", f.Paid.Known())
	if ask("notified", f.Notified != 0); len(o.needs) > 0 {
		return o
	}
	byRail := f.Regime == courier.Rail || f.Regime == courier.RailRules1986
	hasRule := byRail || f.Regime == courier.RoadRules1999 || f.Rule == claim.FoundRoad1999
	stands := func(state claim.FoundState) {
		o.verdict, o.state, o.back, o.owes = refused, state, rat(0, 1), rat(0, 1)
	}
	switch {
	case f.Notified == no:
		if o.state = claim.FoundAfterPay; !ask("disposed", f.Disposed != 0) || f.Disposed == no {
			return o
		}
		if o.state = claim.DisposedOf; byRail && ask("actual_loss", f.ActualLoss.Known()) {
			o.verdict, o.back, o.owes = granted, rat(0, 1), most(rat(0, 1), sub(fen(f.ActualLoss), fen(f.Paid)))
		}
	case f.Choice == claim.TakesGoods:
		if o.state = claim.OwnerNotified; ask("remaining", f.Remaining.Known()) {
			o.verdict, o.state, o.owes, o.back = granted, claim.PayReversed, rat(0, 1), most(rat(0, 1), sub(fen(f.Paid), fen(f.Remaining)))
		}
	case f.Choice == claim.KeepsMoney:
		stands(claim.PayStands)
	case f.Expired != yes:
		o.state = claim.OwnerNotified
		ask("choice", false)
		ask("expired", f.Expired == no)
	case hasRule:
		stands(claim.Uncollected)
	default:
		o.state = claim.Uncollected
	}
	return o
}

// Goods drawn at random that turn up after payment: what goes back is, in
// exact fractions, what was paid less the loss that is left, what is still owed
// the actual loss less what was paid.
func TestFoundSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 1))
	n, reached := drawtest.Draws(10_000, 3_000)
	for range n {
		size := oneOf[int64](r, 3, 1_000_00, 1<<62)
		money := func() courier.Money {
			if r.IntN(25) == 0 {
				return courier.Money{}
			}
			return courier.Fen(r.Int64N(size))
		}
		f := claim.FoundGoods{FoundOn: spring, Rule: oneOf(r, 0, claim.FoundRoad1999), Paid: money(), Remaining: money(), ActualLoss: money(),
			Regime:   oneOf(r, courier.Rail, courier.Rail, courier.RailRules1986, courier.RoadRules1999, courier.CivilLaw, courier.CivilLaw, courier.MontrealAir),
			Notified: oneOf(r, yes, yes, no), Disposed: oneOf(r, yes, yes, no, 0)}
		switch r.IntN(30) {
		case 0:
			f.Regime = 0
		case 1:
			f.Notified = 0
		}
		if f.Notified != no {
			f.Choice, f.Expired = oneOf(r, claim.TakesGoods, claim.KeepsMoney, 0), oneOf(r, yes, yes, no, 0)
		}
		want, got := readFound(f), reversal(t, f)
		require.Equal(t, want.needs, got.Needs, "%+v", f)
		require.Equal(t, []string{want.verdict.String(), want.state.String()}, []string{got.Verdict.String(), got.State.String()}, "%+v\n%v", f, got.Reasons)
		for _, c := range []struct {
			name string
			want *big.Rat
			got  courier.Money
		}{{"back", want.back, got.Back}, {"owes", want.owes, got.Owes}} {
			if c.got.Known() != (c.want != nil) || c.want != nil && c.want.Cmp(fen(c.got)) != 0 {
				t.Fatalf("%s is %v, by the second opinion %v\n%+v\n%v", c.name, c.got, c.want, f, got.Reasons)
			}
			if c.want != nil && c.want.Sign() > 0 {
				reached[c.name]++
			}
		}
		if len(want.needs) > 0 {
			reached["asks"]++
			continue
		}
		reached[want.verdict.String()+", "+want.state.String()]++
		if want.state == claim.PayReversed && f.Remaining.Sign() > 0 {
			reached["a loss left, "+oneWord(want.back.Sign() > 0, "less than paid", "no less")]++
		}
		if want.verdict == granted && want.state == claim.DisposedOf && want.owes.Sign() == 0 {
			reached["nothing more owed"]++
		}
	}
	drawtest.Reaches(t, reached, n/100, "back", "owes", "asks", "granted, pay_reversed", "refused, pay_stands", "refused, uncollected", "referred, uncollected",
		"granted, disposed_of", "referred, disposed_of", "referred, found_after_pay", "a loss left, less than paid", "a loss left, no less", "nothing more owed")
}

// oneWord is the first word where it is so, else the other.
func oneWord(is bool, so, otherwise string) string {
	if is {
		return so
	}
	return otherwise
}
