package insurancetest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/claim/insurance/insurancetest"
)

func TestTheLibraryPasses(t *testing.T) {
	insurancetest.Run(t, insurance.Assess)
	assert.NoError(t, insurancetest.Check(insurance.Assess))
}

// changed is the library on facts that were changed first.
func changed(edit func(l *insurance.Loss)) insurancetest.Assess {
	return func(l *insurance.Loss) (insurance.Assessment, error) {
		loss, policy, limits := *l, *l.Policy, *l.Policy.Limits
		loss.Policy, policy.Limits = &policy, &limits
		edit(&loss)
		return insurance.Assess(&loss)
	}
}

// Mistakes that programs make, each of which the kit finds.
func TestWrongAssessmentsAreFound(t *testing.T) {
	calls := 0
	for _, c := range []struct {
		name, found string
		assess      insurancetest.Assess
	}{
		{"pays an under-insured loss in full", "below the value: CNY 10000.00 payable, want CNY 6000.00", changed(func(l *insurance.Loss) { l.Policy.UnderInsured = insurance.FirstLoss })},
		{"takes a franchise for a deductible", "above a franchise: CNY 600.00 payable", changed(func(l *insurance.Loss) {
			if d := &l.Policy.Deductible; d.Kind == claim.Franchise {
				d.Kind = claim.Absolute
			}
		})},
		{"pays at the mark", "at a franchise that bears it: granted, want refused", changed(func(l *insurance.Loss) {
			if d := &l.Policy.Deductible; d.Kind == claim.Franchise {
				d.AtMark = courier.Yes
			}
		})},
		{"takes the lesser of two deductibles", "the amount is the greater: CNY 2700.00 payable", changed(func(l *insurance.Loss) {
			if d := &l.Policy.Deductible; d.Kind == claim.GreaterOf {
				d.Kind = claim.LesserOf
			}
		})},
		{"forgets the amount beside the rate", "the amount is the greater", changed(func(l *insurance.Loss) {
			if d := &l.Policy.Deductible; d.Kind == claim.GreaterOf {
				*d = claim.Deductible{Kind: claim.PercentOfLoss, Rate: d.Rate}
			}
		})},
		{"knows one order only", "limit, then deductible: CNY 10000.00 payable", changed(func(l *insurance.Loss) { l.Policy.Order = insurance.ProportionDeductibleLimit })},
		{"knows no limit", "deductible, then limit: CNY 11700.00 payable", changed(func(l *insurance.Loss) { l.Policy.Limits = &insurance.Limits{} })},
		{"pays what the carrier paid", "the carrier paid it all: granted, want refused", changed(func(l *insurance.Loss) {
			if l.Recovered.Currency() == courier.CNY {
				l.Recovered = courier.Fen(0)
			}
		})},
		{"holds every clause for explained", "a deductible that nobody explained: CNY 83700.00 payable", changed(func(l *insurance.Loss) { l.DeductibleExplained = courier.Yes })},
		{"reads what is not known as zero", "a loss that is not known: refused, want referred", changed(func(l *insurance.Loss) {
			if !l.Gross.Known() && !l.LostPart.Known() {
				l.Gross = courier.Fen(0)
			}
		})},
		{"drops the cost of saving the goods", "saving the goods: CNY 80000.00 payable", changed(func(l *insurance.Loss) { l.RescueCost = courier.Fen(0) })},
		{"keeps the premium", "above the value: unknown of premium back, want CNY 60.00", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			a.PremiumRefund = courier.Money{}
			return a, err
		}},
		{"keeps the remains", "of the remains to the insurer, want 60%", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			a.InsurersShare = courier.Share{}
			return a, err
		}},
		{"names a sum that it does not know", "and yet it is referred", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			if !a.Payable.Known() {
				a.Payable = courier.Fen(0)
			}
			return a, err
		}},
		{"asks for nothing", "a value that is not known: asks for [], and not for value", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			a.Needs = nil
			return a, err
		}},
		{"asks for more than it needs", "in full: asks for [colour]", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			a.Needs = append(a.Needs, "colour")
			return a, err
		}},
		{"says no error", "a negative loss: error <nil>, want one that names gross_loss", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, _ := insurance.Assess(l)
			return a, nil
		}},
		{"refuses to read", "in full: error unread", func(*insurance.Loss) (insurance.Assessment, error) {
			return insurance.Assessment{}, errors.New("unread")
		}},
		{"changes the facts", "the facts were changed", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			l.Fragile = courier.Yes
			return a, err
		}},
		{"changes its mind", "another answer when asked again", func(l *insurance.Loss) (insurance.Assessment, error) {
			a, err := insurance.Assess(l)
			if calls++; calls%2 == 0 {
				a.Payable = courier.Fen(1)
			}
			return a, err
		}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.ErrorContains(t, insurancetest.Check(c.assess), c.found) })
	}
}

func TestCasesAreWhole(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range insurancetest.Cases() {
		assert.False(t, seen[c.Name], "%s stands twice", c.Name)
		seen[c.Name] = true
		assert.NotEmpty(t, c.Rule, c.Name)
		assert.NotEmpty(t, c.Provision, c.Name)
		assert.Equal(t, c.Want.Field != "", c.Want.Verdict == 0, c.Name)
		assert.Equal(t, c.Want.Need != "", c.Want.Verdict == courier.Referred, c.Name)
		assert.Equal(t, c.Want.Payable.Minor() > 0, c.Want.Verdict == courier.Granted, c.Name)
	}
	a, b := insurancetest.Cases(), insurancetest.Cases()
	a[0].Facts.Policy.SumInsured = courier.Fen(1)
	assert.NotEqual(t, courier.Fen(1), b[0].Facts.Policy.SumInsured, "each call has memory of its own")
}

// A host checks its own reckoning, here one that forgets the deductible.
func ExampleCheck() {
	err := insurancetest.Check(func(l *insurance.Loss) (insurance.Assessment, error) {
		loss, policy := *l, *l.Policy
		loss.Policy, policy.Deductible = &policy, claim.Deductible{Kind: claim.NoDeductible}
		return insurance.Assess(&loss)
	})
	fmt.Println(err != nil)
	// Output: true
}
