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

// insurersPart is what an insurer that has paid has of what is owed: all that
// it paid where the whole loss is owed; of less, by rail, its part in the
// proportion of the sum insured to the value, and no more than it paid;
// elsewhere what the option says.
func insurersPart(p claim.Payout) (*big.Rat, string) {
	owed, loss, paid := fen(p.Owed), fen(p.Loss), fen(p.ByInsurer)
	switch {
	case owed.Cmp(loss) == 0:
		return paid, "the whole loss"
	case p.Regime == courier.Rail || p.Regime == courier.RailRules1986:
		if fen(p.SumInsured).Cmp(fen(p.Value)) >= 0 {
			return least(paid, owed), "by rail, insured in full"
		}
		part := mul(owed, new(big.Rat).Quo(fen(p.SumInsured), fen(p.Value)))
		if part.Cmp(paid) > 0 {
			return paid, "by rail, no more than it paid"
		}
		return part, "by rail, in proportion"
	case p.Between == claim.InsurerFirst:
		return least(paid, owed), "insurer first"
	case p.Between == claim.InsuredTogether:
		return mul(owed, new(big.Rat).Quo(paid, loss)), "in proportion"
	}
	return sub(owed, least(owed, sub(loss, paid))), "insured first"
}

// missingOfPayout is what is asked for once paying this one discharges: of
// nothing that is owed, nothing.
func missingOfPayout(p claim.Payout) (needs []courier.Need) {
	if p.Owed.Known() && p.Owed.Sign() == 0 {
		return nil
	}
	insured := p.ByInsurer.Sign() > 0
	for _, f := range []struct {
		need    courier.Need
		missing bool
	}{
		{"owed", !p.Owed.Known()},
		{"by_insurer", !p.ByInsurer.Known()},
		{"loss", (insured || !p.ByInsurer.Known()) && !p.Loss.Known()},
	} {
		if f.missing {
			needs = append(needs, f.need)
		}
	}
	if !insured || !p.Owed.Less(p.Loss) {
		return needs
	}
	rail := p.Regime == courier.Rail || p.Regime == courier.RailRules1986
	if p.Regime == 0 {
		needs = append(needs, "regime")
	}
	if rail && !p.SumInsured.Known() {
		needs = append(needs, "sum_insured")
	}
	if rail && !p.Value.Known() {
		needs = append(needs, "value")
	}
	return needs
}

// Payments drawn at random: what a payee has and what the other of the two
// are, in exact fractions, the insurer's part to the fen and the rest.
func TestDischargeSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 2))
	n := 12_000
	if testing.Short() {
		n = 4_000
	}
	jd := claim.JD()
	reached := map[string]int{}
	for range n {
		loss := 1 + r.Int64N(oneOf[int64](r, 7, 1_000_00, 1<<62))
		owed, paid := r.Int64N(loss+1), r.Int64N(loss+1)
		switch r.IntN(8) {
		case 0, 1:
			owed = loss
		case 2, 3:
			paid /= 8
		}
		p := claim.Payout{PaidOn: spring, To: claim.Payee(1 + r.IntN(6)), Named: answerOf(r), Right: answerOf(r), Authority: answerOf(r), Rival: oneOf(r, yes, no, no), Settled: answerOf(r),
			Terms: oneOf(r, &claim.Terms{}, &jd), Owed: courier.Fen(owed), Loss: courier.Fen(loss), ByInsurer: courier.Fen(paid * int64(min(1, r.IntN(4)))), Between: claim.ShortRecovery(r.IntN(3)),
			Regime: oneOf(r, courier.CivilLaw, courier.Sea, courier.Rail, courier.Rail, courier.RailRules1986), SumInsured: courier.Fen(r.Int64N(2 * min(loss, 1<<61))), Value: courier.Fen(loss)}
		switch r.IntN(30) {
		case 0:
			p.Owed = courier.Money{}
		case 1:
			p.Loss = courier.Money{}
		case 2:
			p.Regime = 0
		case 3:
			p.SumInsured, p.Value = courier.Money{}, courier.Money{}
		case 4:
			if p.To != claim.ToInsurer { // whose place is asked for with it
				p.ByInsurer = courier.Money{}
			}
		}
		got := payment(t, p)
		may := map[claim.Payee]bool{
			claim.ToSender: true, claim.ToOrderer: p.Terms == &jd || p.Authority == yes, claim.ToConsignee: p.Right == yes || p.Authority == yes,
			claim.ToBeneficiary: p.Named == yes || p.Authority == yes, claim.ToInsurer: p.ByInsurer.Sign() > 0, claim.ToSomebody: p.Authority == yes,
		}[p.To]
		var needs []courier.Need
		verdict := granted
		switch {
		case !may:
			verdict = refused
		case p.Rival == yes && p.Settled == no:
			verdict = referred
		default:
			if needs = missingOfPayout(p); len(needs) > 0 {
				verdict = referred
			}
		}
		require.Equal(t, needs, got.Needs, "%+v", p)
		if len(needs) > 0 || verdict != granted {
			require.Equal(t, verdict, got.Verdict, "%+v\n%v", p, got.Reasons)
			require.False(t, got.Pay.Known() || got.Other.Known(), "%+v", p)
			reached[oneWord(len(needs) > 0, "asks", verdict.String())]++
			continue
		}
		insurer, how := rat(0, 1), "no insurer"
		if p.Owed.Sign() == 0 {
			how = "nothing owed"
		} else if p.ByInsurer.Sign() > 0 {
			insurer, how = insurersPart(p)
			insurer = fen(halfUp(insurer))
		}
		pay, other := sub(fen(p.Owed), insurer), insurer
		if p.To == claim.ToInsurer {
			pay, other = insurer, sub(fen(p.Owed), insurer)
		}
		if pay.Cmp(fen(got.Pay)) != 0 || other.Cmp(fen(got.Other)) != 0 || (pay.Sign() > 0) != (got.Verdict == granted) || (pay.Sign() == 0) != (got.Verdict == refused) {
			t.Fatalf("%s: %v %v and %v to the other, by the second opinion %v and %v\n%+v\n%v", how, got.Verdict, got.Pay, got.Other, pay, other, p, got.Reasons)
		}
		reached[how+oneWord(p.To == claim.ToInsurer, ", to the insurer", "")]++
		if pay.Sign() == 0 && p.Owed.Sign() > 0 {
			reached["nothing left"]++
		}
	}
	for _, how := range []string{"the whole loss", "by rail, insured in full", "by rail, no more than it paid", "by rail, in proportion", "insured first", "insurer first", "in proportion"} {
		require.Greater(t, reached[how], n/400, how)
		require.Greater(t, reached[how+", to the insurer"], n/400, how)
	}
	drawtest.Reaches(t, reached, n/100, "no insurer", "nothing owed", "nothing left", "asks", "refused", "referred")
}
