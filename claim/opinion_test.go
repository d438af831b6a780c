package claim_test

import (
	"flag"
	"fmt"
	"maps"
	"math/big"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

var million = flag.Bool("million", false, "ask for a second opinion on a million claims")

// prescribedRate is what a kilogram is worth by the authority of the draws, in
// hundredths of a special drawing right or fen.
const prescribedRate = 31_07

// opinion is a drawn claim, and what the rules come to when read a second time.
type opinion struct {
	claim    claim.Claim
	figures  figures
	increase int64
	decided  bool
	currency courier.Currency
}

// opinionOf draws a claim under any body of law, and reads the rules on it.
func opinionOf(r *rand.Rand, houses []contract) (o opinion) {
	if r.IntN(2) == 0 {
		o.byLaw(r)
	} else {
		o.byContract(r, houses)
	}
	return o
}

// byLaw is a claim that a law of its own measures.
func (o *opinion) byLaw(r *rand.Rand) {
	o.claim = drawnClaim(r)
	c := &o.claim
	o.currency = c.Value.Currency()
	if r.IntN(5) == 0 && c.Kind != liability.Delay {
		lot := goods(r, courier.Fen(c.Value.Minor()))
		for i := range lot {
			for _, m := range []*courier.Money{&lot[i].Value, &lot[i].Repair, &lot[i].Carriage, &lot[i].Salvage} {
				if m.Known() {
					*m = courier.Minor(m.Minor(), o.currency)
				}
			}
		}
		c.Lot, c.Loss = &claim.Lot{Items: lot}, courier.Money{}
	}
	if c.Regime == courier.Air && !c.HappenedOn.Before(courier.Day(2026, 7, 1)) {
		switch r.IntN(4) {
		case 0:
			c.Prescribed = &claim.Prescribed{Cite: claim.RailByWeight(0).Cite}
			c.Prescribed.Limit = claim.PerKg(courier.Minor(prescribedRate, oneOf(r, courier.XDR, courier.CNY)))
		case 1:
			c.Publication = claim.AwaitPublication
		}
	}
	if o.currency == courier.CNY && r.IntN(6) == 0 {
		c.Consumer = answerOf(r)
		c.Fraud = &claim.FraudDemand{Fee: courier.Fen(anySize(r) / 100), Proved: likely(r, yes), Harmless: likely(r, no), Staged: likely(r, no)}
	}
	read := o.turned(r)
	if madeUpCase(c) {
		return
	}
	if c.Case > claim.Misdelivered {
		o.figures, o.decided = ofContract(&read)
	} else {
		o.figures, o.decided = onRegime(&read)
	}
	o.increase = increaseOf(c)
}

// byContract is a claim that the contract measures, or the Postal Law: at home
// by express, by post and by road, under the road rules of 1999, on inland
// water, and along the coast before the new Maritime Code.
func (o *opinion) byContract(r *rand.Rand, houses []contract) {
	var k *contract
	o.claim, k = known(r, houses)
	c := &o.claim
	o.currency = courier.CNY
	if r.IntN(3) == 0 {
		c.Regime, c.Operator = oneOf(r, courier.RoadRules1999, courier.Waterway, courier.Sea), oneOf(r, claim.TransportCarrier, claim.FreightCarrier)
		if c.Regime == courier.Sea {
			c.Domestic, c.HappenedOn = yes, courier.Day(2021, 1, 1).AddDays(r.IntN(1946)) // to 2026-04-30
		}
		c.Penalty = &claim.Penalty{Rate: courier.BasisPoints(500 + r.IntN(1501))}
		c.ClaimantFault = courier.BasisPoints(r.IntN(10_001) * r.IntN(2))
	}
	read := o.turned(r)
	if madeUpCase(c) {
		return
	}
	o.increase = increaseOf(c)
	if c.Case > claim.Misdelivered {
		o.figures, o.decided = ofContract(&read)
		return
	}
	d := owed(&read, k)
	o.figures, o.decided = figures{d.loss, d.refund, d.penalty, rat(0, 1)}, d.decided
}

// turned makes another case of some claims: misdelivered, deemed lost, or one
// about the contract. It returns what the claim comes to.
func (o *opinion) turned(r *rand.Rand) claim.Claim {
	c := &o.claim
	read := *c
	switch n := r.IntN(20); {
	case n == 0:
		c.Case, c.Recovered = claim.Misdelivered, answerOf(r)
		if read.Kind = liability.Loss; c.Recovered == yes {
			read.Kind = liability.Delay
		} else {
			read.Extent = claim.Total
		}
	case n == 1 && c.Kind == liability.Delay:
		c.DeemedLost = c.HappenedOn.AddDays(r.IntN(60))
		if read.Kind = liability.Loss; c.Extent == claim.Part {
			read.Kind = liability.Shortage
		}
	case n == 2:
		c.Case = claim.Case(2 + r.IntN(4))
		c.Dispute = &claim.Dispute{Due: courier.Minor(anySize(r), o.currency), Done: courier.Minor(anySize(r), o.currency), Load: courier.Grams(anySize(r))}
		read = *c
	}
	return read
}

func madeUpCase(c *claim.Claim) bool { return c.Fraud != nil && c.Fraud.Staged == yes }

// increaseOf is three times the fee, at least 500 yuan, for a consumer.
func increaseOf(c *claim.Claim) int64 {
	f := c.Fraud
	if f == nil || c.Consumer != yes || f.Proved != yes || !c.HappenedOn.Before(courier.Day(2024, 7, 1)) && f.Harmless != no {
		return 0
	}
	return max(3*f.Fee.Minor(), 500_00)
}

// ofContract is what a case about the contract comes to: what is outstanding,
// charged too much, or was lost by what could be foreseen; and under the
// waterway rules of 1986 a yuan for each tonne that was not carried.
func ofContract(c *claim.Claim) (figures, bool) {
	zero := rat(0, 1)
	f := figures{zero, zero, zero, zero}
	d := c.Dispute
	switch {
	case c.Case == claim.CODWithheld:
		f.loss = most(zero, sub(fen(d.Due), fen(d.Done)))
	case c.Case == claim.Overcharged:
		f.loss = most(zero, sub(fen(d.Done), fen(d.Due)))
	case c.Case == claim.NotPerformed && c.Regime == courier.WaterwayRules1986:
		f.loss = rat(d.Load.Grams(), 10_000)
	case c.Answers == no, c.Foreseeable == no:
	case c.Unproved == yes:
		return f, false
	default:
		f.loss = mul(proven(c), rest(c.ClaimantFault))
	}
	if c.Regime == courier.CMRRoad && c.Accrual != nil {
		f.interest = mul(f.loss, rat(5*int64(c.Accrual.PaidOn.Sub(c.Accrual.ClaimedOn)), 36500))
	}
	return f, true
}

// stages are what became of a claim on its way, for the count of what the
// draws reached.
func stages(a *claim.Assessment) (names []string) {
	for stage, m := range map[string]courier.Money{"refund": a.Refund, "penalty": a.Penalty, "interest": a.Interest, "increase": a.Increase} {
		if m.Sign() > 0 {
			names = append(names, stage)
		}
	}
	seen := map[string]bool{}
	for i := range a.Reasons {
		code := string(a.Reasons[i].Code())
		moved := a.Reasons[i].Change.Sign() != 0
		for stage, words := range map[string][]string{
			"limit": {"limit", "released", "insured", "ten_fold"}, "fault": {"claimant_fault"}, "repair": {"repair"}, "salvage": {"salvage"}, "saved": {"saved"},
			"declared": {"declared", "valued", "interest_most", "air.interest", "pro_rata", "full_cover"}, "extras": {"extras"}, "deductible": {"deductible"},
			"fragile": {"fragile"}, "deemed": {"deemed"}, "case": {"claim.case"}, "unproved": {"unproved", "not_proved"}, "floor": {"floor"}, "wastage": {"wastage"},
			"zhejiang": {"zhejiang"}, "converted": {"conversion"},
		} {
			for _, word := range words {
				if strings.Contains(code, word) && (moved || strings.Contains("deemed case unproved converted", stage)) && !seen[stage] {
					seen[stage], names = true, append(names, stage)
				}
			}
		}
	}
	return names
}

// A second opinion on claims of every body of law: what is decided, each
// amount and its currency are what the rules come to in exact fractions, each
// step the difference of running totals rounded half up.
func TestSecondOpinion(t *testing.T) {
	n := 100_000
	switch {
	case *million:
		n = 1_000_000
	case testing.Short():
		n = 10_000
	}
	r := rand.New(rand.NewPCG(2026, 1127))
	houses := contracts()
	reached := map[courier.Regime]map[string]int{}
	var buf []courier.Reason
	for range n {
		o := opinionOf(r, houses)
		c := &o.claim
		a, err := claim.AppendAssess(buf[:0], c)
		if err != nil {
			t.Fatalf("%+v\n%v", c, err)
		}
		buf = a.Reasons
		if wrong := unsound(&a); wrong != "" || o.decided == (a.Verdict == referred) {
			t.Fatalf("%s decided %v by the second opinion\n%+v\n%v\n%v", wrong, o.decided, c, a.Reasons, a.Needs)
		}
		if reached[a.Regime] == nil {
			reached[a.Regime] = map[string]int{}
		}
		if !o.decided {
			reached[a.Regime]["referred"]++
			continue
		}
		sum, shown := new(big.Rat), int64(0)
		for _, step := range []struct {
			name string
			part *big.Rat
			got  courier.Money
		}{{"compensation", o.figures.loss, a.Compensation}, {"refund", o.figures.refund, a.Refund}, {"penalty", o.figures.penalty, a.Penalty},
			{"interest", o.figures.interest, a.Interest}, {"increase", rat(o.increase, 1), a.Increase}} {
			sum.Add(sum, step.part)
			total := halfUp(sum).Minor()
			if step.got != courier.Minor(total-shown, o.currency) {
				t.Fatalf("%s of %v, %v by the second opinion\n%+v\n%v", step.name, step.got, courier.Minor(total-shown, o.currency), c, a.Reasons)
			}
			shown = total
		}
		if a.Payable != courier.Minor(shown, o.currency) {
			t.Fatalf("%v payable, %d by the second opinion\n%+v\n%v", a.Payable, shown, c, a.Reasons)
		}
		reached[a.Regime]["decided"]++
		for _, stage := range stages(&a) {
			reached[a.Regime][stage]++
		}
	}
	for _, regime := range append(regimesDrawn, courier.CivilLaw, courier.PostalUniversal, courier.RoadRules1999) {
		require.Positive(t, reached[regime]["decided"], "%s was never decided", regime)
		var line strings.Builder
		for _, stage := range slices.Sorted(maps.Keys(reached[regime])) {
			fmt.Fprintf(&line, " %s %d", stage, reached[regime][stage])
		}
		t.Logf("%s:%s", regime, &line)
	}
}
