package tracking_test

import (
	"math/big"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/internal/drawtest"
	"github.com/courier-rules/courier/tracking"
)

// lockerOpinion says whether a recipient may be charged, by the rules: only as
// agreed; never within the keep period, its last moment included; in Zhejiang
// from 2022-03-01 only for a locker asked for or agreed to, none of public
// benefit and none on a site without rent.
func lockerOpinion(l *tracking.LockerStay) bool {
	is := func(a courier.Answer) bool { return a == courier.Yes }
	local := l.DeliveredIn == courier.Zhejiang && !l.ChargedAt.Date().Before(courier.Day(2022, 3, 1))
	return is(l.FeeAgreed) && l.KeepUntil.Before(l.ChargedAt) && (!local || is(l.Agreed) && !is(l.PublicBenefit) && is(l.SiteRent))
}

// lockerSum is the fee of a tariff in fen: for each stretch begun after the
// free hours, and no more than the cap.
func lockerSum(l *tracking.LockerStay) *big.Rat {
	t := l.Tariff
	hours := func(d time.Duration) *big.Rat { return big.NewRat(int64(d), int64(time.Hour)) }
	over := new(big.Rat).Sub(hours(l.ChargedAt.Time().Sub(l.PlacedAt.Time())), big.NewRat(int64(t.Free), 1))
	fee := new(big.Rat)
	if over.Sign() > 0 {
		stretches := over.Quo(over, big.NewRat(int64(t.Per), 1))
		whole, rest := new(big.Int).QuoRem(stretches.Num(), stretches.Denom(), new(big.Int))
		if rest.Sign() > 0 { // one that is begun counts
			whole.Add(whole, big.NewInt(1))
		}
		fee.Mul(new(big.Rat).SetInt(whole), new(big.Rat).SetInt64(t.Fee.Minor()))
	}
	if most := new(big.Rat).SetInt64(t.Cap.Minor()); t.Cap.Known() && fee.Cmp(most) > 0 {
		return most
	}
	return fee
}

// Locker fees drawn at random are what the tariff comes to in exact fractions,
// and there is one just where the recipient may be charged.
func TestLockerFeeSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 7))
	n, reached := drawtest.Draws(16_000, 4_000)
	mostly := func() courier.Answer { return courier.AnswerOf(r.IntN(5) > 0) }
	for range n {
		tariff := tracking.HiveBox2020()
		if r.IntN(3) > 0 {
			tariff = tracking.LockerTariff{Cite: tariff.Cite, Free: courier.Hours(r.IntN(48)), Per: courier.Hours(1 + r.IntN(30)), Fee: courier.Fen(r.Int64N(500))}
			if r.IntN(2) == 0 {
				tariff.Cap = courier.Fen(r.Int64N(3_000))
			}
		}
		placed := courier.Day(2022, 3, 1).AddDays(r.IntN(600)-300).At(r.IntN(24), r.IntN(60))
		kept := time.Duration(r.IntN(8)*r.IntN(25)) * time.Hour
		stretch := time.Duration(r.IntN(20_000)) * time.Minute
		if r.IntN(2) == 0 { // to the minute, and to the second, when a stretch begins
			stretch = time.Duration(int64(tariff.Free)+int64(tariff.Per)*r.Int64N(6))*time.Hour + time.Duration(r.IntN(3)-1)*time.Second
		}
		if stretch = max(stretch, 0); r.IntN(8) == 0 {
			kept = stretch
		}
		l := tracking.LockerStay{PlacedAt: placed, ChargedAt: placed.Add(stretch), KeepUntil: placed.Add(kept), DeliveredIn: []courier.Region{courier.Zhejiang, courier.Shanghai}[r.IntN(2)],
			Agreed: mostly(), FeeAgreed: mostly(), PublicBenefit: courier.AnswerOf(r.IntN(5) == 0), SiteRent: mostly(), Tariff: &tariff}
		got := lockerFee(t, l)
		require.Empty(t, got.Needs, "%+v", l)
		if !lockerOpinion(&l) {
			reached["not charged"]++
			require.Equal(t, courier.Refused, got.Verdict, "%+v", l)
			require.False(t, got.Fee.Known(), "%+v", l)
			continue
		}
		want := lockerSum(&l)
		if got.Verdict != courier.Granted || !got.Fee.Known() || want.Cmp(new(big.Rat).SetInt64(got.Fee.Minor())) != 0 {
			t.Fatalf("%v %v, by the second opinion %v fen\n%+v %+v", got.Verdict, got.Fee, want, l, tariff)
		}
		over := stretch - time.Duration(tariff.Free)*time.Hour
		for stage, is := range map[string]bool{"free": over <= 0, "capped": tariff.Cap.Known() && got.Fee == tariff.Cap, "charged": want.Sign() > 0,
			"a stretch is full": over > 0 && over%(time.Duration(tariff.Per)*time.Hour) == 0, "in Zhejiang": l.DeliveredIn == courier.Zhejiang} {
			if is {
				reached[stage]++
			}
		}
	}
	drawtest.Reaches(t, reached, n/200, "not charged", "free", "capped", "charged", "a stretch is full", "in Zhejiang")
}

// Attempts drawn at random cost what the terms name for a further one, just
// where those that were really made have used up the free ones, nobody refused
// the item, and no named option stands in for the terms.
func TestAttemptFeeSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 8))
	n, reached := drawtest.Draws(16_000, 4_000)
	for range n {
		terms := tracking.DoorTerms{Cite: tracking.GenericDoorTerms().Cite, Fee: courier.Fen(r.Int64N(3) * r.Int64N(10_000))}
		if r.IntN(4) > 0 {
			terms.Free = courier.CountOf(r.Int64N(4))
		}
		a := tracking.Attempts{AskedOn: attemptDay.AddDays(9), Tries: []tracking.Try{}, Terms: &terms, TariffTold: courier.Answer(1 + r.IntN(2)), SpacingAgreed: courier.Answer(1 + r.IntN(2))}
		if r.IntN(4) == 0 {
			a.Rule = tracking.AttemptRule(1 + r.IntN(2))
		}
		left, refused := big.NewRat(terms.Free.Int(), 1), false
		for day := range r.IntN(6) {
			outcome := tracking.TryOutcome(1 + r.IntN(5))
			if outcome == tracking.Declined && r.IntN(2) == 0 {
				outcome = tracking.NotTried
			}
			a.Tries = append(a.Tries, tracking.Try{At: attemptDay.AddDays(day).At(8+r.IntN(12), 0), Outcome: outcome})
			if refused = refused || outcome == tracking.Declined; outcome != tracking.NotTried {
				left.Sub(left, big.NewRat(1, 1))
			}
		}
		stage, want := "", courier.Money{}
		switch {
		case refused:
			stage = "refused by the recipient"
		case a.Rule != 0:
			stage = "by an option"
		case terms.Fee.Sign() == 0:
			stage = "no fee in the terms"
		case left.Sign() > 0:
			stage = "still free"
		default:
			stage, want = "charged", terms.Fee
		}
		reached[stage]++
		got := attempt(t, a)
		require.Equal(t, want, got.Fee, "%s: %+v %+v", stage, a, terms)
		if stage != "by an option" {
			require.Equal(t, want.Known(), got.Verdict == courier.Granted, "%s: %+v %+v", stage, a, terms)
		}
	}
	drawtest.Reaches(t, reached, n/50, "refused by the recipient", "by an option", "no fee in the terms", "still free", "charged")
}
