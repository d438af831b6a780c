package insurance_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// ratOf is a fraction of two whole numbers.
func ratOf(n, d int64) *big.Rat { return big.NewRat(n, d) }

// halfUp rounds a fraction of fen, half up.
func halfUp(x *big.Rat) int64 {
	n := new(big.Int).Add(new(big.Int).Lsh(x.Num(), 1), x.Denom())
	return n.Div(n, new(big.Int).Lsh(x.Denom(), 1)).Int64()
}

// The three ways to share a short recovery, each in exact fractions.
func TestDivideRecoveryAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(60, 3))
	met := map[insurance.ShortMethod]int{}
	for range trials(5_000) {
		gross := 1 + r.Int64N(1<<45)
		paid, owed := max(min(r.Int64N(gross+gross/8+2)-gross/16-1, gross), 0), r.Int64N(gross+gross/4+1)
		method := insurance.ShortMethod(r.IntN(3))
		a, err := insurance.DivideRecovery(&insurance.Recovery{HappenedOn: aug4, Gross: courier.Fen(gross), Paid: courier.Fen(paid), Owed: courier.Fen(owed), Method: method})
		require.NoError(t, err)
		reach, rest := min(owed, gross), gross-paid
		insurer := map[insurance.ShortMethod]int64{
			insurance.InsuredFirst: max(reach-rest, 0),
			insurance.InsurerFirst: min(paid, reach),
		}
		switch method {
		case insurance.SharedByParts: // to the fen: the larger remainder, and of equal ones the larger part, has the odd one
			exact := new(big.Rat).Mul(ratOf(reach, 1), ratOf(paid, gross))
			require.Equal(t, nearer(exact, paid < rest), a.Insurer.Minor())
		default:
			require.Equal(t, insurer[method], a.Insurer.Minor())
		}
		require.Equal(t, reach-a.Insurer.Minor(), a.Insured.Minor())
		require.Equal(t, rest-a.Insured.Minor(), a.Short.Minor())
		require.Equal(t, max(owed-gross, 0), a.Excess.Minor())
		require.LessOrEqual(t, a.Insurer.Minor(), paid)
		require.LessOrEqual(t, a.Insured.Minor(), rest)
		shared := reach < gross && paid > 0 && rest > 0 && owed > 0 // both lack something, and there is not enough for both
		require.Equal(t, shared, a.Has("insurance.meet."+courier.Code(method.String())))
		if shared {
			met[method]++
		}
	}
	assert.Len(t, met, 3)
}

// The court's interpretation, read straight through in exact fractions.
func TestDivideRailAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 5))
	met := map[string]int{}
	for range trials(5_000) {
		value := 1 + r.Int64N(1<<40)
		gross := r.Int64N(value + 1)
		y := insurance.RailRecovery{HappenedOn: aug4, Gross: courier.Fen(gross), Paid: courier.Fen(r.Int64N(gross + 1)), SumInsured: courier.Fen(r.Int64N(value + value/2 + 1)),
			Value: courier.Fen(value), InFull: []courier.Answer{yes, no}[r.IntN(2)], Limit: courier.Fen(r.Int64N(value + value/2 + 1))}
		owed, part := gross, ratOf(y.Paid.Minor(), 1)
		if y.InFull == no {
			owed = min(y.Limit.Minor(), gross)
			part = ratOf(owed, 1)
			if y.SumInsured.Less(y.Value) {
				met["under"]++
				part.Mul(part, ratOf(y.SumInsured.Minor(), value))
			}
		}
		insurer := min(halfUp(part), y.Paid.Minor(), owed)
		if insurer == y.Paid.Minor() {
			met["up to what was paid"]++
		}
		a, err := insurance.DivideRail(&y)
		require.NoError(t, err)
		require.Equal(t, insurer, a.Insurer.Minor(), "%+v", y)
		require.Equal(t, owed-insurer, a.Insured.Minor(), "%+v", y)
		require.Equal(t, max(gross-y.Paid.Minor()-(owed-insurer), 0), a.Short.Minor(), "%+v", y)
	}
	assert.Greater(t, met["under"], trials(1_000))
	assert.Greater(t, met["up to what was paid"], trials(1_000))
}

// Several marine insurers, one claimed from: it pays what its sum reaches, and
// no insurer bears more or less than its part.
func TestShareFromOneAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(225, 251))
	short := 0
	for range trials(5_000) {
		value := 2 + r.Int64N(1<<40)
		d := insurance.DoubleCover{HappenedOn: aug4, Law: insurance.MarineCargo, Value: courier.Fen(value), Gross: courier.Fen(r.Int64N(value + 1))}
		sum := int64(0)
		for i := range 2 + r.IntN(3) {
			w := value/2 + 1 + r.Int64N(value)
			sum += w
			d.Policies = append(d.Policies, insurance.CoveringPolicy{Name: fmt.Sprint(i), SumInsured: courier.Fen(w)})
		}
		one := r.IntN(len(d.Policies))
		d.Against = fmt.Sprint(one)
		s := share(t, d)
		total := d.Gross.Minor()
		require.Equal(t, total, s.Total.Minor())
		pays := min(total, d.Policies[one].SumInsured.Minor())
		require.Equal(t, pays, s.Shares[one].Pays.Minor())
		require.Equal(t, total-pays, s.Open.Minor())
		if pays < total {
			short++
		}
		for i, c := range s.Shares {
			exact := new(big.Rat).Mul(ratOf(total, 1), ratOf(d.Policies[i].SumInsured.Minor(), sum))
			require.LessOrEqual(t, new(big.Rat).Abs(exact.Sub(exact, ratOf(c.Share.Minor(), 1))).Cmp(ratOf(1, 1)), 0, "within a fen of its part")
			require.Equal(t, c.Share.Minor(), c.Pays.Minor()-c.Recovers.Minor()+c.Owes.Minor())
			require.GreaterOrEqual(t, c.Pays.Minor(), int64(0))
		}
	}
	assert.Positive(t, short)
}

// The highest value, and stand-alone liability, in exact fractions.
func TestShareByOtherMeasuresAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(251, 10))
	for range trials(3_000) {
		value, points := 2+r.Int64N(1<<40), r.IntN(10_001)
		high := value
		d := insurance.DoubleCover{HappenedOn: aug4, Law: insurance.MarineCargo, Value: courier.Fen(value), LostPart: courier.BasisPoints(points)}
		sum := int64(0)
		for i := range 1 + r.IntN(4) {
			own, w := value/2+r.Int64N(value), r.Int64N(value)*int64(min(r.IntN(4), 1))
			high, sum = max(high, own), sum+w
			d.Policies = append(d.Policies, insurance.CoveringPolicy{Name: fmt.Sprint(i), SumInsured: courier.Fen(w), Value: courier.Fen(own)})
		}
		want := new(big.Rat).Mul(ratOf(high, 1), ratOf(int64(points), 10_000))
		if sum <= high {
			want.Mul(want, ratOf(sum, high))
		}
		require.Equal(t, halfUp(want), share(t, d).Total.Minor(), "%+v", d)
		d.LostPart, d.Gross = courier.Share{}, courier.Fen(r.Int64N(value+1))
		for _, on := range []courier.Date{oldSeaDay, newSeaDay} { // an amount was established at the value that was told: it grows with the highest
			d.HappenedOn = on
			counts := value
			if on == newSeaDay {
				counts = high
			}
			want := new(big.Rat).Mul(ratOf(d.Gross.Minor(), 1), ratOf(counts, value))
			if sum <= counts {
				want.Mul(want, ratOf(sum, counts))
			}
			s := share(t, d)
			require.Equal(t, halfUp(want), s.Total.Minor(), "%+v", d)
			require.Equal(t, on == newSeaDay && high > value && sum > high, s.Has("insurance.share.highest_value"), "%+v", d)
		}
		d = insurance.DoubleCover{HappenedOn: aug4, Gross: courier.Fen(r.Int64N(value)), Method: insurance.ByLiability, Cite: hostCite()}
		alone := int64(0)
		for i := range 1 + r.IntN(4) {
			w := r.Int64N(value) * int64(min(r.IntN(4), 1)) // of several, one may owe nothing, or all
			alone += w
			d.Policies = append(d.Policies, insurance.CoveringPolicy{Name: fmt.Sprint(i), Alone: courier.Fen(w)})
		}
		require.Equal(t, min(alone, d.Gross.Minor()), share(t, d).Total.Minor())
	}
}

// Every succession of three losses of a few sizes, read straight through.
func TestSeveralAgainstTheModel(t *testing.T) {
	sizes := []int64{0, 4, 9, 12}
	runs := 0
	for law, repeat := range map[insurance.Law]insurance.Repeat{insurance.MarineCargo: 0, insurance.LandCargo: insurance.SumReduced} {
		for c := range 16 * 16 * 16 {
			s := insurance.Succession{HappenedOn: aug4, Law: law, Repeat: repeat, Cite: hostCite(), SumInsured: courier.Fen(10)}
			for i := range 3 {
				l := c >> (4 * i) & 15
				s.Losses = append(s.Losses, insurance.LossInTurn{Payable: courier.Fen(sizes[l&3]), Total: courier.AnswerOf(l&4 != 0), Repaired: courier.AnswerOf(l&8 != 0)})
			}
			var want []int64
			total, paid := int64(0), int64(0)
			for i, l := range s.Losses {
				due := min(l.Payable.Minor(), 10)
				for _, later := range s.Losses[i+1:] {
					if law == insurance.MarineCargo && l.Repaired == no && later.Total == yes {
						due = 0
					}
				}
				if law == insurance.LandCargo {
					due = min(due, 10-paid)
					paid += due
				}
				want, total = append(want, due), total+due
			}
			a, err := insurance.Several(&s)
			require.NoError(t, err)
			require.Equal(t, total, a.Total.Minor(), "%+v", s)
			for i := range want {
				require.Equal(t, want[i], a.Due[i].Minor(), "%+v", s)
			}
			runs++
		}
	}
	assert.Equal(t, 2*4096, runs)
}

// The liability insurer's payment in exact fractions.
func TestAssessLiabilityAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(65, 66))
	met := map[string]int{}
	for range trials(5_000) {
		owed := r.Int64N(1 << 36)
		fault, own := r.IntN(10_001), r.IntN(10_001)
		fixed, rate := r.Int64N(owed/4+1), int64(r.IntN(40))
		l := victim(func(l *insurance.LiabilityLoss) {
			l.Owed, l.Fault = courier.Fen(owed), courier.BasisPoints(fault)
			l.Joint, l.OwnShare = courier.AnswerOf(r.IntN(2) == 0), courier.BasisPoints(own)
			l.Deductible = claim.Deductible{Kind: claim.GreaterOf, Amount: courier.Fen(fixed), Rate: courier.RateOf(rate, 2)}
			l.Explained = courier.AnswerOf(r.IntN(3) > 0)
			l.Occurrence, l.PaidVictim = courier.Fen(1+r.Int64N(owed+1)), courier.Fen(r.Int64N(owed+1))
			l.DefenceCost, l.NoDefence = courier.Fen(r.Int64N(9_999)), courier.AnswerOf(r.IntN(2) == 0)
		})
		x := new(big.Rat).Mul(ratOf(owed, 1), ratOf(int64(10_000-fault), 10_000))
		mine := halfUp(new(big.Rat).Mul(x, ratOf(int64(own), 10_000)))
		if l.Explained == yes {
			off := new(big.Rat).Mul(x, ratOf(rate, 100))
			if least := ratOf(fixed, 1); off.Cmp(least) < 0 {
				off = least
			}
			if x.Sub(x, off); x.Sign() < 0 {
				x.SetInt64(0)
			}
		}
		if most := l.Occurrence.Minor(); x.Cmp(ratOf(most, 1)) > 0 {
			x.SetInt64(most)
			met["limited"]++
		}
		paid := halfUp(x)
		defence := l.DefenceCost.Minor()
		if l.NoDefence == yes {
			defence = 0
		}
		a, err := insurance.AssessLiability(&l)
		require.NoError(t, err)
		require.Equal(t, paid+defence, a.Payable.Minor(), "%+v", l)
		require.Equal(t, min(paid, l.PaidVictim.Minor()), a.ToInsured.Minor())
		require.Equal(t, paid-a.ToInsured.Minor(), a.ToVictim.Minor())
		if l.Joint == yes {
			require.Equal(t, max(paid-mine, 0), a.Recourse.Minor())
			met["joint"]++
		} else {
			require.Equal(t, courier.Fen(0), a.Recourse)
		}
	}
	assert.Greater(t, met["limited"], trials(500))
	assert.Greater(t, met["joint"], trials(500))
}

// Goods, freight and premium add up; both kinds of cover pay the loss once.
func TestSumsAgainstTheModel(t *testing.T) {
	r := rand.New(rand.NewPCG(219, 17))
	for range trials(2_000) {
		goods, freight, premium := r.Int64N(1<<60), r.Int64N(1<<60), r.Int64N(1<<60)
		w, err := insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: oldSeaDay, Goods: courier.Fen(goods), Freight: courier.Fen(freight), Premium: courier.Fen(premium)})
		require.NoError(t, err)
		require.Equal(t, courier.Fen(goods+freight+premium), w.Value)
		a, err := insurance.LayBeside(&insurance.Comparison{HappenedOn: aug4, Declared: yes, Insured: yes, Liable: yes, Covered: yes, GrossFault: no, ByRail: no,
			Gross: courier.Fen(goods), CarrierPays: courier.Fen(freight), InsurerPays: courier.Fen(premium)})
		require.NoError(t, err)
		require.Equal(t, courier.Fen(min(goods, freight+premium)), a.Most)
		require.Equal(t, courier.Fen(max(freight+premium-goods, 0)), a.Twice)
		one, err := insurance.LayBeside(&insurance.Comparison{HappenedOn: aug4, Declared: no, Insured: yes, Covered: yes, GrossFault: no, Gross: courier.Fen(goods), InsurerPays: courier.Fen(premium)})
		require.NoError(t, err)
		require.Equal(t, courier.Fen(min(goods, premium)), one.Most, "of what is not declared the carrier pays nothing")
		require.Equal(t, courier.Fen(max(premium-goods, 0)), one.Twice)
	}
}

// A plight of every size around the value: more than it, and not as much as it.
func TestConstructiveLossAgainstTheModel(t *testing.T) {
	for avoid := range int64(13) {
		for forward := range int64(13) {
			for _, inevitable := range []courier.Answer{yes, no} {
				d, err := insurance.ConstructiveLoss(&insurance.Plight{HappenedOn: newSeaDay, Inevitable: inevitable, Value: courier.Fen(10),
					AvoidCost: courier.Fen(avoid), OnwardCost: courier.Fen(forward)})
				require.NoError(t, err)
				assert.Equal(t, inevitable == yes || avoid+forward > 10, d.Verdict == courier.Granted, "%d %d", avoid, forward)
				assert.Equal(t, avoid+forward > 10, d.Has("insurance.constructive.too_dear"))
			}
		}
	}
}
