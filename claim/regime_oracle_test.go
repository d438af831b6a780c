package claim_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// regimesDrawn are all that the law itself measures, and the contract by water.
var regimesDrawn = []courier.Regime{
	courier.Rail, courier.RailRules1986, courier.Waterway, courier.WaterwayRules1986, courier.Sea, courier.Air, courier.MontrealAir, courier.WarsawAir,
	courier.CMRRoad, courier.CIMRail, courier.HagueVisbySea, courier.HamburgSea, courier.COGSASea, courier.CarmackRoad, courier.UPUPost,
}

// drawn is a claim under any regime of which every fact is known.
func drawnClaim(r *rand.Rand) claim.Claim {
	c := carried(oneOf(r, regimesDrawn...))
	c.HappenedOn = courier.Day(2021, 1, 1).AddDays(r.IntN(2500))
	if old := c.Regime == courier.RailRules1986 || c.Regime == courier.WaterwayRules1986; old {
		c.HappenedOn = courier.Day(2021, 1, 1).AddDays(r.IntN(485))
	}
	c.Kind, c.Extent = liability.Kind(1+r.IntN(5)), claim.Extent(1+r.IntN(2))
	switch c.Kind {
	case liability.Loss:
		c.Extent = claim.Total
	case liability.Shortage:
		c.Extent = claim.Part
	}
	cur := oneOf(r, courier.XDR, courier.CNY, courier.EUR)
	switch c.Regime {
	case courier.COGSASea, courier.CarmackRoad:
		cur = courier.USD
	case courier.Rail, courier.RailRules1986, courier.Waterway, courier.WaterwayRules1986:
		cur = courier.CNY
	case courier.Air:
		cur = courier.CNY
	}
	money := func() courier.Money { return courier.Minor(anySize(r), cur) }
	maybe := func() courier.Money { return courier.Minor(anySize(r)*int64(r.IntN(2)), cur) }
	c.Value = money()
	c.Loss = courier.Minor(min(anySize(r), c.Value.Minor()), cur)
	if r.IntN(4) == 0 {
		c.Loss = c.Value
	}
	c.Freight, c.Charges, c.Saved, c.Interest = courier.Minor(anySize(r)/100, cur), maybe(), maybe(), maybe()
	c.Declared, c.Released, c.RegisteredFee, c.Extras = maybe(), maybe(), money(), maybe()
	c.Carried = courier.Grams(anySize(r) + 1)
	c.Weight = courier.Grams(min(anySize(r), c.Carried.Grams()))
	c.Affected, c.Packages = courier.Grams(anySize(r)*int64(r.IntN(2))), courier.CountOf(int64(r.IntN(50)))
	c.Affected = courier.Grams(min(c.Affected.Grams(), c.Carried.Grams()-c.Weight.Grams()))
	c.LostPart = courier.BasisPoints(r.IntN(10_001))
	c.ClaimantFault = courier.BasisPoints(r.IntN(10_001) * r.IntN(2))
	c.FaultOrder = claim.FaultOrder(r.IntN(2))
	c.Household, c.Domestic, c.Answers, c.Foreseeable = answerOf(r), answerOf(r), likely(r, yes), likely(r, yes)
	c.GrossFault, c.InterestLower, c.InBill, c.Coincides = likely(r, no), answerOf(r), likely(r, no), answerOf(r)
	c.Waybill, c.Statement, c.FreightPaid = likely(r, yes), likely(r, yes), answerOf(r)
	c.Reckless, c.ByCarrier, c.InScope = likely(r, no), answerOf(r), answerOf(r)
	c.Reach, c.Nature, c.Item = liability.Reach(r.IntN(2)), claim.Nature(1+r.IntN(3)), claim.PostalItem(1+r.IntN(4))
	c.PartLoss, c.PartUnit, c.RailLot = claim.PartLoss(r.IntN(2)), claim.PartUnit(r.IntN(2)), claim.RailLot(r.IntN(4))
	c.LimitOn = courier.Day(2003, 11, 4).AddDays(r.IntN(9000))
	c.Conversion.Rate = courier.RateOf(1+r.Int64N(2000), 2)
	c.ForceMajeure = answerOf(r)
	p := oneOf(r, claim.RailByWeight(c.PartUnit), claim.RailByPiece(c.PartUnit), claim.RailHousehold(c.PartUnit))
	if c.Regime == courier.Rail || c.Regime == courier.RailRules1986 {
		c.Prescribed = &p
	}
	c.Penalty = &claim.Penalty{Rate: courier.BasisPoints(500 + r.IntN(1501))}
	if r.IntN(3) == 0 {
		c.Penalty = &claim.Penalty{Steps: claim.RailSteps, Late: courier.CountOf(int64(r.IntN(30))), Transit: courier.CountOf(int64(11 + r.IntN(30)))}
	}
	if r.IntN(2) == 0 {
		c.Container = &claim.Container{Stated: answerOf(r), Number: courier.CountOf(int64(r.IntN(5))), Equipment: courier.CountOf(int64(r.IntN(3)))}
	}
	if r.IntN(2) == 0 {
		c.Accrual = &claim.Accrual{ClaimedOn: spring, PaidOn: spring.AddDays(r.IntN(800))}
	}
	return c
}

// figures are what a claim under a regime pays, worked out by other means;
// nil amounts where a person decides.
type figures struct{ loss, refund, penalty, interest *big.Rat }

// onRegime works a claim out with fractions of any size. It reads like the
// rule book and shares nothing with the package.
func onRegime(c *claim.Claim) (f figures, decided bool) {
	zero := new(big.Rat)
	f = figures{zero, zero, zero, zero}
	old := !c.HappenedOn.After(courier.Day(2022, 4, 30))
	rail := c.Regime == courier.Rail || c.Regime == courier.RailRules1986
	loss, decided := regimeLoss(c)
	if !decided {
		return f, false
	}
	f.loss = loss
	if c.Answers == no {
		f.loss = zero
	}
	paid := c.FreightPaid == yes
	freight, all := rat(c.Freight.Minor(), 1), rat(c.Charges.Minor(), 1)
	if paid {
		all = add(all, freight)
	}
	contract := c.Regime == courier.Waterway || coast(c)
	switch {
	case (rail || contract) && c.Answers == no && c.Kind == liability.Loss && c.ForceMajeure == yes && paid:
		f.refund = freight
	case c.Answers == no:
	case c.Regime == courier.CMRRoad && c.Kind == liability.Loss:
		f.refund = all
	case c.Reach == liability.RulesReported && c.Regime == courier.CIMRail && c.Kind == liability.Loss:
		f.refund = all
	case c.Reach == liability.RulesReported && (c.Regime == courier.CIMRail || c.Regime == courier.CMRRoad) && c.Kind == liability.Shortage:
		f.refund = mul(all, rat(c.Weight.Grams(), c.Carried.Grams()))
	}
	water := c.Regime == courier.Waterway || c.Regime == courier.WaterwayRules1986
	if c.Kind == liability.Delay && c.Answers == yes && (rail || water && old) {
		f.penalty = mul(freight, stepOf(c.Penalty))
	}
	if c.Regime == courier.CMRRoad && c.Accrual != nil {
		days := int64(c.Accrual.PaidOn.Sub(c.Accrual.ClaimedOn))
		f.interest = mul(add(f.loss, f.refund), rat(5*days, 36500))
	}
	return f, true
}

func stepOf(p *claim.Penalty) *big.Rat {
	if p.Steps == 0 {
		return rat(int64(p.Rate.BasisPoints()), 10_000)
	}
	late := rat(p.Late.Int(), p.Transit.Int())
	switch {
	case late.Sign() == 0:
		return rat(0, 1)
	case late.Cmp(rat(1, 10)) <= 0:
		return rat(5, 100)
	case late.Cmp(rat(3, 10)) <= 0:
		return rat(10, 100)
	case late.Cmp(rat(5, 10)) <= 0:
		return rat(15, 100)
	}
	return rat(20, 100)
}

func coast(c *claim.Claim) bool {
	return c.Regime == courier.Sea && c.Domestic == yes && c.HappenedOn.Before(courier.Day(2026, 5, 1))
}

// regimeLoss is what is owed for the loss.
func regimeLoss(c *claim.Claim) (*big.Rat, bool) {
	loss := proven(c)
	rest := rat(int64(10_000-c.ClaimantFault.BasisPoints()), 10_000)
	delay := c.Kind == liability.Delay
	if c.Answers == no {
		return rat(0, 1), true
	}
	onContract := c.Regime == courier.Waterway || coast(c)
	rail := c.Regime == courier.Rail || c.Regime == courier.RailRules1986
	if delay && (onContract || rail || c.Regime == courier.WaterwayRules1986) && c.Foreseeable == no {
		if onContract && c.Declared.Sign() > 0 {
			return nil, false
		}
		return rat(0, 1), true
	}
	switch {
	case onContract && c.Declared.Sign() > 0:
		return nil, false // asks for terms on declared value, or a person decides on delay
	case rail && !delay && c.Extras.Sign() > 0 && loss.Sign() > 0:
		loss = add(loss, mul(rat(c.Extras.Minor(), c.Value.Minor()), loss))
	case c.Regime == courier.Sea && !coast(c) && !delay:
		if loss = new(big.Rat).Sub(loss, rat(c.Saved.Minor(), 1)); loss.Sign() < 0 {
			loss = rat(0, 1)
		}
	}
	allowed := int64(0)
	if c.Regime == courier.CIMRail && c.Kind == liability.Shortage && loss.Sign() > 0 && c.Nature != claim.KeepsWeight {
		percent := int64(1)
		if c.Nature == claim.WetWastage {
			percent = 2
		}
		if allowed = min(c.Carried.Grams()*percent/100, c.Weight.Grams()); allowed > 0 {
			loss = mul(loss, rat(c.Weight.Grams()-allowed, c.Weight.Grams()))
		}
	}
	if c.Regime == courier.UPUPost && delay {
		if c.Item != claim.EMSItem {
			return nil, false
		}
		return most(rat(0, 1), rat(c.Freight.Minor()-c.RegisteredFee.Minor(), 1)), true
	}
	if c.FaultOrder == claim.ReduceThenCap {
		loss = mul(loss, rest)
	}
	loss, ok := capped(c, loss, allowed)
	if !ok {
		return nil, false
	}
	if c.FaultOrder == claim.CapThenReduce {
		loss = mul(loss, rest)
	}
	if rail && !delay { // the floor that was opted into
		floor := map[claim.RailLot]int64{claim.WagonLot: 500, claim.LessThanCarload: 100}[c.RailLot]
		if loss.Cmp(rat(floor, 1)) < 0 {
			loss = rat(0, 1)
		}
	}
	return loss, true
}

// capped takes the loss down to the limit of the regime.
func capped(c *claim.Claim, loss *big.Rat, allowed int64) (*big.Rat, bool) {
	delay := c.Kind == liability.Delay
	right := func(hundredths int64) *big.Rat { // special drawing rights in minor units of the claim
		x := rat(hundredths, 1)
		if c.Value.Currency() != courier.XDR {
			rate, _ := new(big.Rat).SetString(c.Conversion.Rate.String())
			x = mul(x, rate)
		}
		return x
	}
	weight := rat(c.Weight.Grams()-allowed, 1000)
	units := rat(c.Packages.Int(), 1)
	if k := c.Container; k != nil {
		if units = rat(k.Number.Int()+k.Equipment.Int(), 1); k.Stated == yes {
			units = rat(c.Packages.Int()+k.Equipment.Int(), 1)
		}
	}
	lateFreight := mul(rat(c.Freight.Minor(), 1), rat(int64(c.LostPart.BasisPoints()), 10_000))
	if c.Extent == claim.Total {
		lateFreight = rat(c.Freight.Minor(), 1)
	}
	bites := func(limit *big.Rat) bool { return loss.Cmp(limit) > 0 }
	reported := c.Reach == liability.RulesReported
	unreadIfReckless := func(limit *big.Rat) (*big.Rat, bool) {
		switch {
		case !bites(limit):
			return loss, true
		case c.Reckless == yes:
			return nil, false
		}
		return limit, true
	}
	switch c.Regime {
	case courier.Rail, courier.RailRules1986:
		return railCapped(c, loss, delay)
	case courier.WaterwayRules1986:
		if !delay && c.Declared.Sign() > 0 && c.Household == yes {
			loss = least(loss, rat(c.Declared.Minor(), 1))
		}
		return loss, true
	case courier.Sea:
		limit := most(mul(right(666_67), units), mul(right(200), weight))
		if delay && c.Coincides == no {
			limit = lateFreight
		}
		if coast(c) || c.InBill == yes || c.Reckless == yes && c.ByCarrier == yes {
			return loss, true
		}
		return least(loss, limit), true
	case courier.HagueVisbySea:
		if delay {
			return nil, false
		}
		return unreadIfReckless(most(mul(right(666_67), units), mul(right(200), weight)))
	case courier.HamburgSea:
		if delay && !reported {
			return nil, false
		}
		if delay {
			return unreadIfReckless(least(mul(lateFreight, rat(5, 2)), rat(c.Freight.Minor(), 1)))
		}
		return unreadIfReckless(most(mul(right(835_00), units), mul(right(250), weight)))
	case courier.COGSASea:
		if delay {
			return nil, false
		}
		return unreadIfReckless(mul(rat(500_00, 1), units))
	case courier.CarmackRoad:
		released := rat(c.Released.Minor(), 1)
		if released.Sign() == 0 || !bites(released) {
			return loss, true
		}
		if !reported {
			return nil, false
		}
		return unreadIfReckless(released)
	case courier.CIMRail:
		if delay {
			return unreadIfReckless(mul(rat(4, 1), rat(c.Freight.Minor(), 1)))
		}
		return unreadIfReckless(mul(right(17_00), weight))
	case courier.UPUPost:
		switch kilos := c.Weight.Grams(); c.Item {
		case claim.InsuredItem:
			return unreadIfReckless(rat(c.Declared.Minor(), 1))
		case claim.OrdinaryParcel:
			if weight = rat(kilos, 1000); c.PartUnit == claim.StartedUnit {
				weight = rat((kilos+999)/1000, 1)
			}
			return unreadIfReckless(add(right(40_00), mul(right(4_50), weight)))
		}
		return unreadIfReckless(right(30_00))
	case courier.CMRRoad:
		return cmrCapped(c, loss, mul(right(8_33), weight))
	case courier.WarsawAir:
		limit := mul(right(17_00), weight)
		if !bites(limit) || c.Reckless == no {
			return least(loss, limit), true
		}
		return loss, reported
	case courier.Air, courier.MontrealAir:
		return airCapped(c, loss, right)
	}
	return loss, true
}

func railCapped(c *claim.Claim, loss *big.Rat, delay bool) (*big.Rat, bool) {
	declared := rat(c.Declared.Minor(), 1)
	limit := c.Weight.Grams()
	up := func(unit, fen int64) *big.Rat {
		if c.PartUnit == claim.StartedUnit {
			return rat((limit+unit-1)/unit*fen, 1)
		}
		return rat(limit*fen, unit)
	}
	switch {
	case delay || c.GrossFault == yes || loss.Sign() == 0:
		return loss, true
	case c.Declared.Sign() > 0 && c.PartLoss == claim.ProRataDeclared && c.Declared.Less(c.Value):
		return least(mul(loss, rat(c.Declared.Minor(), c.Value.Minor())), declared), true
	case c.Declared.Sign() > 0:
		return least(loss, declared), true
	}
	switch text := c.Prescribed.Limit.String(); text {
	case "CNY 100.00 per tonne", "CNY 100.00 per started tonne":
		return least(loss, up(1_000_000, 100_00)), true
	case "CNY 2000.00 per tonne", "CNY 2000.00 per started tonne":
		return least(loss, up(1_000_000, 2000_00)), true
	}
	return least(loss, up(10_000, 30_00)), true
}

func cmrCapped(c *claim.Claim, loss, limit *big.Rat) (*big.Rat, bool) {
	if c.Kind == liability.Delay {
		limit = rat(c.Freight.Minor(), 1)
	}
	reported := c.Reach == liability.RulesReported
	declared, interest := c.Declared.Sign() > 0, c.Interest.Sign() > 0
	switch {
	case loss.Cmp(limit) <= 0:
		return loss, true
	case (declared || interest) && !reported, c.Reckless == yes && !(reported && (declared || interest)):
		return nil, false
	case !declared && !interest:
		return limit, true
	case c.Kind == liability.Delay:
		return loss, true
	}
	return least(loss, most(limit, most(rat(c.Declared.Minor(), 1), rat(c.Interest.Minor(), 1)))), true
}

func airCapped(c *claim.Claim, loss *big.Rat, right func(int64) *big.Rat) (*big.Rat, bool) {
	interest := rat(c.Interest.Minor(), 1)
	if loss.Sign() == 0 {
		return loss, true
	}
	if interest.Sign() > 0 {
		if c.Kind == liability.Delay || c.Extent == claim.Part || c.InterestLower == yes {
			return least(loss, interest), true
		}
		return interest, true
	}
	grams := c.Weight.Grams()
	if c.Carried != c.Weight {
		grams += c.Affected.Grams()
	}
	kilos := rat(grams, 1000)
	rate := right(26_00)
	on := c.LimitOn
	if c.Regime == courier.Air {
		switch newLaw := !c.HappenedOn.Before(courier.Day(2026, 7, 1)); {
		case newLaw && c.Prescribed != nil: // as the authority published it
			if rate = rat(prescribedRate, 1); strings.Contains(c.Prescribed.Limit.String(), "XDR") {
				rate = right(prescribedRate)
			}
		case newLaw && c.Publication == claim.AwaitPublication:
			return nil, false
		case newLaw:
		case c.Reckless == yes && (c.ByCarrier == yes || c.InScope == yes), c.Waybill == no, c.Domestic == no && c.Statement == no:
			return loss, true
		case c.Domestic == yes:
			rate = rat(100_00, 1)
		default:
			rate = right(17_00)
		}
		return least(loss, mul(rate, kilos)), true
	}
	switch {
	case on.Before(courier.Day(2009, 12, 30)):
		rate = right(17_00)
	case on.Before(courier.Day(2019, 12, 28)):
		rate = right(19_00)
	case on.Before(courier.Day(2024, 12, 28)):
		rate = right(22_00)
	}
	limit := mul(rate, kilos)
	if loss.Cmp(limit) > 0 && c.Reckless == yes && c.Reach != liability.RulesReported {
		return nil, false
	}
	return least(loss, limit), true
}

// Claims of every regime, drawn at random, pay what the rules come to when
// worked out with fractions of any size, each step rounded half up from the
// running total; and what is known of them in part never pays outside the
// span that was given for it.
func TestRegimesAgainstTheRules(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 99))
	n := 25_000
	if testing.Short() {
		n = 2_500
	}
	decidedOf := map[courier.Regime]int{}
	for range n {
		c := drawnClaim(r)
		a, err := claim.Assess(&c)
		require.NoError(t, err, "%+v", c)
		require.Empty(t, unsound(&a), "%+v\n%v", c, a.Reasons)
		want, decided := onRegime(&c)
		if !decided {
			require.Equal(t, referred, a.Verdict, "%+v\n%v", c, a.Reasons)
			continue
		}
		require.NotEqual(t, referred, a.Verdict, "%+v\n%v\n%v", c, a.Reasons, a.Needs)
		decidedOf[c.Regime]++
		sum, shown := new(big.Rat), int64(0)
		for _, step := range []struct {
			part *big.Rat
			got  courier.Money
		}{{want.loss, a.Compensation}, {want.refund, a.Refund}, {want.penalty, a.Penalty}, {want.interest, a.Interest}} {
			sum = add(sum, step.part)
			total := halfUp(sum).Minor()
			require.Equal(t, total-shown, step.got.Minor(), "%+v\n%v", c, a.Reasons)
			shown = total
		}
	}
	for _, regime := range regimesDrawn {
		require.Positive(t, decidedOf[regime], "%s was never decided", regime)
	}
}
