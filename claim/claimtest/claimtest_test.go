package claimtest_test

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/claimtest"
	"github.com/courier-rules/courier/liability"
)

const (
	yes = courier.Yes
	no  = courier.No
)

func TestTheLibraryPasses(t *testing.T) {
	claimtest.Run(t, claim.Assess)
	claimtest.RunSettle(t, claim.Settle)
	claimtest.RunDays(t, counted)
	assert.NoError(t, claimtest.Check(claim.Assess))
	assert.NoError(t, claimtest.CheckSettle(claim.Settle))
	assert.NoError(t, claimtest.CheckDays(counted))
}

// counted counts as the library does.
func counted(from courier.Date, p courier.Period, on courier.Date) (courier.Date, bool) {
	d, _ := p.Count(from, courier.NoRoll, courier.Calendar{})
	return d.Last, d.Last.Before(on)
}

// reading reads the facts wrongly before it asks.
func reading(edit func(c *claim.Claim)) claimtest.Assess {
	return func(c *claim.Claim) (claim.Assessment, error) {
		if c != nil {
			copied := *c
			edit(&copied)
			c = &copied
		}
		return claim.Assess(c)
	}
}

// telling tells the answer wrongly.
func telling(edit func(c *claim.Claim, a *claim.Assessment)) claimtest.Assess {
	return func(c *claim.Claim) (claim.Assessment, error) {
		a, err := claim.Assess(c)
		if c != nil && err == nil {
			edit(c, &a)
		}
		return a, err
	}
}

// ofTerms edits a copy of the terms.
func ofTerms(edit func(t *claim.Terms)) func(c *claim.Claim) {
	return func(c *claim.Claim) {
		if c.Terms != nil {
			terms := *c.Terms
			edit(&terms)
			c.Terms = &terms
		}
	}
}

// inHalves rounds a proportion to the even fen, as a float does.
func inHalves(c *claim.Claim, a *claim.Assessment) {
	if c.Declared.Sign() == 0 || !c.Loss.Known() || !c.Declared.Less(c.Value) || len(c.Terms.Declared) == 0 || c.Terms.Declared[0].Method != claim.ProRata {
		return
	}
	twice := new(big.Int).Mul(big.NewInt(2*c.Loss.Minor()), big.NewInt(c.Declared.Minor()))
	whole, rest := new(big.Int).QuoRem(twice, big.NewInt(c.Value.Minor()), new(big.Int))
	if n := whole.Int64(); rest.Sign() == 0 && n%2 == 1 && (n/2)%2 == 0 {
		a.Compensation = courier.Fen(n / 2)
	}
}

// The ten faults seen elsewhere: each implementation has one of them, and the
// kit names a case that is marked by it.
func TestTheTenFaultsAreFound(t *testing.T) {
	for _, c := range []struct {
		fault int
		found string
		wrong claimtest.Assess
	}{
		{1, "no damage is no total loss: granted, want refused", reading(func(c *claim.Claim) {
			if c.Kind == liability.Damage && c.Loss.Known() && c.Loss.Sign() == 0 {
				c.Loss = c.Value // 0 or the value
			}
		})},
		{2, "below the value, in proportion: CNY 1000.00 for the loss, want CNY 500.00", reading(ofTerms(func(t *claim.Terms) {
			if len(t.Declared) > 0 && t.Declared[0].Method == claim.ProRata {
				t.Declared = []claim.Cover{{Method: claim.ActualWithin}}
			}
		}))},
		{3, "the multiple is above the loss: CNY 700.00 for the loss, want CNY 200.00", telling(func(c *claim.Claim, a *claim.Assessment) {
			if c.Terms != nil && c.Terms.Undeclared == claim.TimesFreight(7) && c.Freight.Known() && a.Compensation.Known() {
				if floor := courier.Fen(7 * c.Freight.Minor()); a.Compensation.Less(floor) {
					a.Compensation = floor
				}
			}
		})},
		{4, "exactly at the step of the cover: CNY 1500.00 for the loss, want CNY 2000.00", reading(func(c *claim.Claim) {
			if c.Terms != nil && len(c.Terms.Declared) > 0 && c.Terms.Declared[0].UpTo == c.Declared {
				c.Declared = courier.Fen(c.Declared.Minor() + 1) // reached is exceeded
			}
		})},
		{5, "the fee is not known: granted, want referred", reading(func(c *claim.Claim) {
			if !c.Freight.Known() {
				c.Freight = courier.Fen(12_00)
			}
		})},
		{5, "what happened is not known: granted, want referred", reading(func(c *claim.Claim) {
			if c.Kind == 0 {
				c.Kind, c.Extent = liability.Damage, claim.Total
			}
		})},
		{5, "how much is lost is not known: granted, want referred", reading(func(c *claim.Claim) {
			if !c.LostPart.Known() {
				c.LostPart = courier.Percent(50)
			}
		})},
		{6, "the regulation of 2025: no reason rests on IR25 28", reading(func(c *claim.Claim) {
			if c.HappenedOn.Known() && !c.HappenedOn.Before(courier.Day(2025, 6, 1)) {
				c.HappenedOn = courier.Day(2025, 5, 31)
			}
		})},
		{7, "the freight is not dropped: CNY 0.00 given back, want CNY 20.00", reading(ofTerms(func(t *claim.Terms) { t.Refund, t.RefundLate = no, no }))},
		{8, "half a fen: CNY 0.02 for the loss, want CNY 0.03", telling(inHalves)},
		{9, "three tenths the claimant's fault: CNY 84000.00 for the loss, want CNY 58800.00", reading(func(c *claim.Claim) { c.ClaimantFault = courier.Percent(0) })},
	} {
		t.Run(c.found, func(t *testing.T) {
			assert.ErrorContains(t, claimtest.Check(c.wrong), c.found)
			marked := map[string]int{}
			for _, one := range claimtest.Cases() {
				marked[one.Name] = one.Fault
			}
			name, _, _ := strings.Cut(c.found, ":")
			assert.Equal(t, c.fault, marked[name], "the case is marked by the fault")
		})
	}
}

// Faults 4 and 10 are about days.
func TestWrongDaysAreFound(t *testing.T) {
	for _, c := range []struct {
		found string
		wrong claimtest.Days
	}{
		{"the same city, on the third day: over on 2023-06-04: true, want false", func(from courier.Date, p courier.Period, on courier.Date) (courier.Date, bool) {
			last, _ := counted(from, p, on)
			return last, !on.Before(last) // ≥ for more than
		}},
		{"the same city, on the fourth day: over on 2023-06-05: false, want true", func(from courier.Date, p courier.Period, on courier.Date) (courier.Date, bool) {
			last, _ := counted(from, p, on)
			return last, last.AddDays(1).Before(on)
		}},
		{"payment within 7 days of the agreement: last day unknown, want 2013-03-27", func(from courier.Date, p courier.Period, on courier.Date) (courier.Date, bool) {
			_, over := counted(from, p, on)
			return courier.Date{}, over // "please pay soon"
		}},
		{"rail, 180 days from the record: last day 2021-09-05, want 2021-09-06", func(from courier.Date, p courier.Period, on courier.Date) (courier.Date, bool) {
			return counted(from.AddDays(-1), p, on) // the day of the event is counted
		}},
	} {
		t.Run(c.found, func(t *testing.T) { assert.ErrorContains(t, claimtest.CheckDays(c.wrong), c.found) })
	}
}

// Other ways to be wrong, and what the kit says of each.
func TestWrongAssessmentsAreFound(t *testing.T) {
	calls := 0
	for _, c := range []struct {
		name, found string
		wrong       claimtest.Assess
	}{
		{"three times the fee for every parcel", "no term, the loss: CNY 60.00 for the loss", reading(func(c *claim.Claim) {
			if c.Operator == claim.ExpressEnterprise {
				c.Operator, c.Universal, c.Mail = claim.PostalEnterprise, yes, liability.RecordedMail
			}
		})},
		{"takes every clause as shown", "a term that was not shown", reading(func(c *claim.Claim) {
			if c.Notice != nil {
				n := *c.Notice
				n.Shown = yes
				c.Notice = &n
			}
		})},
		{"knows no gross negligence", "a term and gross negligence", reading(func(c *claim.Claim) { c.GrossFault = no })},
		{"takes what was stated for cover", "elsewhere what was stated binds nobody", reading(func(c *claim.Claim) {
			if c.Stated.Sign() > 0 {
				c.Loss, c.Value = c.Stated, c.Stated
			}
		})},
		{"knows no Zhejiang", "Zhejiang, ten times", reading(func(c *claim.Claim) { c.PostedIn = courier.Sichuan })},
		{"keeps the increase out of what is payable", "fraud, a cheap service: the ledger comes to CNY 2500.00, and CNY 2000.00 is payable", telling(func(_ *claim.Claim, a *claim.Assessment) {
			if a.Increase.Sign() > 0 {
				a.Payable = a.Compensation
			}
		})},
		{"never takes late goods as lost", "late, and deemed lost: CNY 800.00 for the loss", reading(func(c *claim.Claim) { c.DeemedLost = courier.Date{} })},
		{"knows one limit by air", "Montreal, 2019-12-27: XDR 260.00 for the loss, want XDR 190.00", reading(func(c *claim.Claim) {
			if c.LimitOn.Known() {
				c.LimitOn = courier.Day(2026, 3, 2)
			}
		})},
		{"lets the old air law live on", "air, intent, from 2026-07-01", reading(func(c *claim.Claim) {
			if c.Regime == courier.Air && c.HappenedOn.Known() {
				c.HappenedOn = courier.Day(2026, 6, 30)
			}
		})},
		{"counts packages only", "between Chinese ports, by weight", reading(func(c *claim.Claim) {
			if c.Regime == courier.Sea {
				c.Weight = courier.Grams(1)
			}
		})},
		{"pays penalties that nobody owes", "of penalty, want", telling(func(_ *claim.Claim, a *claim.Assessment) { a.Penalty = courier.Fen(1) })},
		{"pays interest that nobody owes", "of interest, want", telling(func(_ *claim.Claim, a *claim.Assessment) { a.Interest = courier.Fen(1) })},
		{"leaves lines out", "the ledger comes to", telling(func(_ *claim.Claim, a *claim.Assessment) {
			if len(a.Reasons) > 0 && a.Reasons[len(a.Reasons)-1].Change.Known() {
				a.Reasons = a.Reasons[:len(a.Reasons)-1]
			}
		})},
		{"names an amount all the same", "and yet it is referred", telling(func(_ *claim.Claim, a *claim.Assessment) {
			if a.Verdict == courier.Referred {
				a.Payable = courier.Fen(1)
			}
		})},
		{"asks for nothing", "the fee is not known: asks for [], and not for freight", telling(func(_ *claim.Claim, a *claim.Assessment) { a.Needs = nil })},
		{"asks for too much", "which cannot change the answer", telling(func(_ *claim.Claim, a *claim.Assessment) { a.Needs = append(a.Needs, "colour") })},
		{"guesses a misprint", "the value as the papers print it: error <nil>, want one that names lot.damaged", reading(func(c *claim.Claim) {
			if c.Lot != nil {
				l := *c.Lot
				l.Damaged = courier.Money{}
				c.Lot = &l
			}
		})},
		{"changes the facts", "the facts were changed", func(c *claim.Claim) (claim.Assessment, error) {
			a, err := claim.Assess(c)
			if c != nil {
				c.Freight = courier.Fen(1)
			}
			return a, err
		}},
		{"changes its mind", "another answer when asked again", telling(func(_ *claim.Claim, a *claim.Assessment) {
			if calls++; calls%2 == 0 {
				a.Payable = courier.Fen(a.Payable.Minor() + 1)
			}
		})},
		{"refuses nil", "nil facts: error", func(c *claim.Claim) (claim.Assessment, error) {
			if c == nil {
				return claim.Assessment{}, errors.New("nil")
			}
			return claim.Assess(c)
		}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.ErrorContains(t, claimtest.Check(c.wrong), c.found) })
	}
}

func TestWrongSettlementsAreFound(t *testing.T) {
	reading := func(edit func(s *claim.Settlement)) claimtest.Settle {
		return func(s *claim.Settlement) (claim.Settled, error) {
			copied := *s
			edit(&copied)
			return claim.Settle(&copied)
		}
	}
	for _, c := range []struct {
		name, found string
		wrong       claimtest.Settle
	}{
		{"approves everything", "the textbook's, not approved: granted, want refused", reading(func(s *claim.Settlement) { s.Approved = yes })},
		{"knows no levels", "by a level that may not: granted, want refused", reading(func(s *claim.Settlement) { s.Levels, s.ApprovedBy = nil, "" })},
		{"takes vouchers for money", "a voucher without consent: granted, want refused", reading(func(s *claim.Settlement) {
			vouchers := append([]claim.Voucher{}, s.Vouchers...)
			for i := range vouchers {
				vouchers[i].Consent = yes
			}
			s.Vouchers = vouchers
		})},
		{"drops vouchers", "a voucher with consent: CNY 900.00", reading(func(s *claim.Settlement) { s.Vouchers = nil })},
		{"gives the freight back in any case", "in kind, the freight stays: CNY 400.00 given back", reading(func(s *claim.Settlement) {
			if s.FreightRule != 0 {
				s.Cash, s.InKind = s.InKind, s.Cash
				if s.Cash.Sign() == 0 {
					s.Cash, s.InKind = s.InKind, s.Cash
				}
			}
		})},
		{"calls papers goodwill", "the textbook's, shown by papers", reading(func(s *claim.Settlement) { s.OtherLoss = courier.Fen(0) })},
		{"asks for nothing", "asks for [], and not for", func(s *claim.Settlement) (claim.Settled, error) {
			out, err := claim.Settle(s)
			out.Needs = nil
			return out, err
		}},
		{"asks for too much", "which cannot change the answer", func(s *claim.Settlement) (claim.Settled, error) {
			out, err := claim.Settle(s)
			out.Needs = append(out.Needs, "colour")
			return out, err
		}},
		{"says no error", "no levels: error <nil>, want one that names levels", func(s *claim.Settlement) (claim.Settled, error) {
			out, _ := claim.Settle(s)
			return out, nil
		}},
		{"refuses to read", "the textbook's settlement: error unread", func(*claim.Settlement) (claim.Settled, error) { return claim.Settled{}, errors.New("unread") }},
		{"changes the facts", "the facts were changed", func(s *claim.Settlement) (claim.Settled, error) {
			out, err := claim.Settle(s)
			s.Cash = courier.Fen(1)
			return out, err
		}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.ErrorContains(t, claimtest.CheckSettle(c.wrong), c.found) })
	}
}

func TestCasesAreNamedOnce(t *testing.T) {
	seen := map[string]bool{}
	once := func(name, rule, provision string) {
		assert.False(t, seen[name], name)
		assert.NotEmpty(t, rule, name)
		assert.NotEmpty(t, provision, name)
		seen[name] = true
	}
	faults := map[int]bool{}
	for _, c := range claimtest.Cases() {
		once(c.Name, c.Rule, c.Provision)
		faults[c.Fault] = true
		if c.Facts.Loss.Known() {
			assert.Equal(t, c.Want.Above, c.Facts.Loss.Less(c.Want.Compensation), "%s: never above the loss save by a named rule", c.Name)
		}
	}
	for _, c := range claimtest.DayCases() {
		once(c.Name, c.Rule, c.Provision)
		faults[c.Fault] = true
	}
	for _, c := range claimtest.SettleCases() {
		once(c.Name, c.Rule, c.Provision)
	}
	for n := 1; n <= 10; n++ {
		assert.True(t, faults[n], "fault %d has no case", n)
	}
}

// A host checks its own reckoning, here one that drops the freight.
func ExampleCheck() {
	err := claimtest.Check(func(c *claim.Claim) (claim.Assessment, error) {
		a, err := claim.Assess(c)
		a.Refund = courier.Money{}
		return a, err
	})
	fmt.Println(err != nil)
	// Output: true
}

func ExampleCheckSettle() {
	fmt.Println(claimtest.CheckSettle(claim.Settle))
	// Output: <nil>
}

func ExampleCheckDays() {
	err := claimtest.CheckDays(func(from courier.Date, p courier.Period, on courier.Date) (courier.Date, bool) {
		d, _ := p.Count(from, courier.NoRoll, courier.Calendar{})
		return d.Last, d.Last.Before(on)
	})
	fmt.Println(err)
	// Output: <nil>
}
