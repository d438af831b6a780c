package insurance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// Facts forgotten.
var (
	noValue     edit = func(l *insurance.Loss, _ *insurance.Policy) { l.Value = courier.Money{} }
	noSum       edit = func(_ *insurance.Loss, p *insurance.Policy) { p.SumInsured = courier.Money{} }
	noLimits    edit = func(_ *insurance.Loss, p *insurance.Policy) { p.Limits = nil }
	noRescue    edit = func(l *insurance.Loss, _ *insurance.Policy) { l.RescueCost = courier.Money{} }
	noRecovery  edit = func(l *insurance.Loss, _ *insurance.Policy) { l.Recovered = courier.Money{} }
	noSalvage   edit = func(l *insurance.Loss, _ *insurance.Policy) { l.Salvage = courier.Money{} }
	noLoss      edit = func(l *insurance.Loss, _ *insurance.Policy) { l.Gross, l.LostPart = courier.Money{}, courier.Share{} }
	noDay       edit = func(l *insurance.Loss, _ *insurance.Policy) { l.HappenedOn = courier.Date{} }
	noBasis     edit = func(_ *insurance.Loss, p *insurance.Policy) { p.Valued, p.AgreedValue = 0, courier.Money{} }
	yesButWhich edit = func(_ *insurance.Loss, p *insurance.Policy) { p.Valued, p.AgreedValue = yes, courier.Money{} }
	noPolicy    edit = func(l *insurance.Loss, _ *insurance.Policy) { l.Policy = nil }
)

// asked is a loss and what must be asked for.
type asked struct {
	name string
	loss insurance.Loss
	want []courier.Need
}

func coverAsked() []asked {
	return []asked{
		{"nothing is known", insurance.Loss{}, []courier.Need{"happened_on", "fraud", "covered", "excluded", "exclusion_explained",
			"gross_loss", "policy.valued", "policy.agreed_value", "value", "salvage", "recovered", "policy.sum_insured",
			"deductible_explained", "policy.deductible", "policy.limits", "rescue_cost"}},
		{"the policy is missing", of(noPolicy), []courier.Need{"policy.valued", "policy.agreed_value", "policy.sum_insured",
			"policy.deductible", "policy.limits"}},
		{"the day", of(noDay), []courier.Need{"happened_on"}},
		{"the day, though nothing is owed whatever it was", of(noDay, fraud(insurance.Invented)), []courier.Need{"happened_on"}},
		{"what is missing at sea on any day", of(noDay, marine(), explained(no)), []courier.Need{"happened_on", "term_known"}},
		{"and on land", of(noDay, explained(no)), []courier.Need{"happened_on"}},
		{"the cover", of(cause(0, 0, 0)), []courier.Need{"covered", "excluded", "exclusion_explained"}},
		{"why it is not covered", of(cause(no, 0, 0)), []courier.Need{"excluded", "exclusion_explained"}},
		{"whether the exclusion was explained", of(cause(no, yes, 0)), []courier.Need{"exclusion_explained"}},
		{"whether an exclusion that was not explained applies", of(cause(0, 0, no)), []courier.Need{"covered", "excluded"}},
		{"an exclusion says that it is not covered", of(cause(0, yes, yes)), nil},
		{"fraud", of(fraud(0)), []courier.Need{"fraud"}},
		{"fraud is there, nothing else matters", with(insurance.Loss{HappenedOn: courier.Day(2026, 8, 4)}, fraud(insurance.Staged), noPolicy), nil},
		{"a cause outside the cover, nothing else matters",
			with(insurance.Loss{HappenedOn: courier.Day(2026, 8, 4)}, cause(no, no, 0), noPolicy), nil},
		{"no cover is asked for where nothing is owed", of(cause(0, 0, 0), fraud(0), loss(0)), nil},
	}
}

func lossAsked() []asked {
	return []asked{
		{"the loss", of(noLoss), []courier.Need{"gross_loss"}},
		{"no loss of what was worth nothing", of(noLoss, value(0)), nil},
		{"the loss, of a valued policy", of(noLoss, valued(300_000)), []courier.Need{"lost_part"}},
		{"the value that the share is of", of(part(28), noValue), []courier.Need{"value"}},
		{"nor less of a first loss", of(part(28), noValue, underInsured(insurance.FirstLoss)), []courier.Need{"value"}},
		{"no value for a share of an agreed one", of(part(28), noValue, valued(300_000)), nil},
		{"the value that the amount is of", of(noValue, valued(300_000)), []courier.Need{"value"}},
		{"whether a value was agreed", of(noBasis), []courier.Need{"policy.valued", "policy.agreed_value"}},
		{"no kind of policy where the carrier paid the sum insured",
			of(noBasis, sum(80_000), recovered(80_000), recoveryOrder(insurance.RecoveryAfterProportion)), nil},
		{"an agreed value says that one was", of(noBasis, func(_ *insurance.Loss, p *insurance.Policy) { p.AgreedValue = cny(300_000) }), nil},
		{"and nothing agreed that none was", of(noBasis, func(_ *insurance.Loss, p *insurance.Policy) { p.AgreedValue = cny(0) }), nil},
		{"which value was agreed", of(yesButWhich), []courier.Need{"policy.agreed_value"}},
		{"no value for a first loss policy", of(noValue, underInsured(insurance.FirstLoss)), nil},
		{"nor for its cost of saving the goods, within the loss", of(noValue, underInsured(insurance.FirstLoss), rescue(84_000)), nil},
		{"but for one above it", of(noValue, underInsured(insurance.FirstLoss), rescue(84_001)), []courier.Need{"value"}},
	}
}

func restAsked() []asked {
	return []asked{
		{"the sum insured", of(noSum), []courier.Need{"policy.sum_insured"}},
		{"the sum insured, where only the cost is owed", of(noSum, loss(0), rescue(1)), []courier.Need{"policy.sum_insured"}},
		{"no sum insured where nothing is left", of(noSum, recovered(84_000)), nil},
		{"the remains", of(noSalvage), []courier.Need{"salvage"}},
		{"no remains where the carrier paid it all", of(noSalvage, recovered(84_000)), nil},
		{"what the carrier paid", of(noRecovery), []courier.Need{"recovered"}},
		{"the limits", of(noLimits), []courier.Need{"policy.limits"}},
		{"no limits where the deductible takes it all", of(noLimits, loss(300)), nil},
		{"what is left of the year", of(limits(insurance.Limits{Annual: cny(1)})), []courier.Need{"policy.limits.annual_left"}},
		{"nothing of the loss where nothing is left of the year",
			of(limits(insurance.Limits{Annual: cny(1), AnnualLeft: cny(0)}), noLoss, noValue, noRecovery), nil},
		{"the cost of saving the goods", of(noRescue), []courier.Need{"rescue_cost"}},
	}
}

func deductibleAsked() []asked {
	none := claim.Deductible{Kind: claim.NoDeductible}
	return []asked{
		{"the deductible", of(deductible(claim.Deductible{})), []courier.Need{"policy.deductible"}},
		{"the deductible, and whether it was explained", of(deductible(claim.Deductible{}), explained(0)),
			[]courier.Need{"deductible_explained", "policy.deductible"}},
		{"no deductible where it was not explained", of(deductible(claim.Deductible{}), explained(no)), nil},
		{"whether it was explained", of(explained(0)), []courier.Need{"deductible_explained"}},
		{"not where there is none", of(explained(0), deductible(none)), nil},
		{"not of a deductible of nothing", of(explained(0), deductible(absolute(0))), nil},
		{"not of a franchise that is passed", of(explained(0), deductible(franchise(83_999, 0))), nil},
		{"but of one that is not", of(explained(0), deductible(franchise(84_000, 0))), []courier.Need{"deductible_explained"}},
		{"not where the limit takes more", of(explained(0), limits(insurance.Limits{Occurrence: cny(83_700)})), nil},
		{"but where it takes less", of(explained(0), limits(insurance.Limits{Occurrence: cny(83_701)})), []courier.Need{"deductible_explained"}},
		{"whether the clause on the cost was explained",
			plain(sum(200_000), rescue(30), rescueRule(insurance.RescueInProportion)), []courier.Need{"deductible_explained"}},
		{"not where the sum insured is the value", plain(rescue(30), rescueRule(insurance.RescueInProportion)), nil},
		{"not where the cost is above the value", plain(sum(200_000), rescue(300_000), rescueRule(insurance.RescueInProportion)), nil},
		{"whether it was explained, where the amount is a bound", of(noRecovery, explained(0), deductible(greaterOf(0, 10))),
			[]courier.Need{"recovered", "deductible_explained"}},
		{"not of the lesser of something and nothing", of(noRecovery, explained(0), deductible(lesserOf(500, 0))), []courier.Need{"recovered"}},
		{"nor of a rate of nothing", of(noRecovery, explained(0), deductible(percent(0))), []courier.Need{"recovered"}},
		{"claim and premium are never asked", of(claimed(1), premium(1)), nil},
	}
}

// What is asked, and what is not, at desks by name.
func TestAsks(t *testing.T) {
	for _, c := range slices.Concat(coverAsked(), lossAsked(), restAsked(), deductibleAsked()) {
		t.Run(c.name, func(t *testing.T) {
			a := assess(t, c.loss)
			assert.Equal(t, c.want, a.Needs)
			assert.Equal(t, len(c.want) > 0, a.Verdict == courier.Referred)
			if a.Verdict == courier.Referred {
				assert.False(t, a.Payable.Known() || a.Indemnity.Known() || a.Rescue.Known() || a.PremiumRefund.Known() || a.InsurersShare.Known())
				for _, r := range a.Reasons {
					assert.False(t, r.Change.Known(), "a line of a sum that is not finished: %v", r)
					assert.Equal(t, courier.Notes, r.Effect)
				}
			} else {
				assert.True(t, a.Payable.Known() && a.Indemnity.Known() && a.Rescue.Known())
			}
		})
	}
}

// What is told where nothing is owed though facts are missing: what leaves
// nothing, and no line of a sum that is not known.
func TestNothingOwedWithFactsMissing(t *testing.T) {
	l := of(recovered(300_000), rescue(0), func(l *insurance.Loss, p *insurance.Policy) {
		l.Gross, l.Salvage, p.SumInsured = courier.Money{}, courier.Money{}, courier.Money{}
	})
	a := assess(t, l)
	assert.Equal(t, courier.Refused, a.Verdict)
	assert.Equal(t, cny(0), a.Payable)
	assert.Equal(t, []courier.Code{"insurance.covered", "insurance.recovered"}, codes(&a))
	rescued := assess(t, with(l, rescue(50), sum(300_000)))
	assert.Equal(t, cny(50), rescued.Payable, "the cost of saving the goods is owed all the same")
	assert.Equal(t, cny(0), rescued.Indemnity)
	late := assess(t, with(l, order(insurance.DeductibleProportionLimit), recoveryOrder(insurance.RecoveryAfterProportion)))
	assert.Equal(t, []courier.Code{"insurance.covered", "insurance.recovered"}, codes(&late), "nothing of a deductible off an unknown loss")
}

// Where it makes no difference whether the deductible was explained, neither
// is told; in another order of the stages it would.
func TestExplainedOrNot(t *testing.T) {
	a := assess(t, of(explained(0), limits(insurance.Limits{Occurrence: cny(60_000)})))
	assert.Equal(t, cny(60_000), a.Payable)
	assert.Equal(t, []courier.Code{"insurance.covered", "insurance.loss", "insurance.limit.occurrence",
		"insurance.order.deductible_between"}, codes(&a))
	both := assess(t, of(explained(0), sum(200_000), rescue(30), limits(insurance.Limits{Occurrence: cny(20_000)}),
		rescueRule(insurance.RescueInProportion)))
	assert.Equal(t, []courier.Need{"deductible_explained"}, both.Needs, "not for the loss, but for the cost")
}

// Unknown facts that were not asked for never move what is owed.
func TestUnaskedFactsMoveNothing(t *testing.T) {
	tr := trial{axes: append(given[:len(given):len(given)], askable...)}
	values := make([]int, len(tr.axes))
	for i := len(given); i < len(tr.axes); i++ {
		for j := len(given); j <= i; j++ {
			for k := range values {
				values[k] = 0
			}
			values[i], values[j] = -1, -1
			if wrong := tr.prove(values); wrong != "" {
				t.Fatal(wrong)
			}
		}
	}
}

// A recovery of nothing is no line, and remains that come off after the
// proportion make the order of the deductible matter.
func TestStepsThatTakeNothing(t *testing.T) {
	last := steps("salvage,proportion,deductible,limit,recovery")
	nothing := assess(t, of(recovered(0), last))
	assert.False(t, nothing.Has("insurance.recovered.last"), "%v", nothing.Reasons)
	something := assess(t, of(recovered(1), last))
	assert.True(t, something.Has("insurance.recovered.last"))
	late := assess(t, of(salvage(10_000), salvageOrder(insurance.SalvageAfterProportion), deductible(percent(10))))
	assert.True(t, late.Has("insurance.order.deductible_between"), "%v", late.Reasons)
}

// An agreed value that is told says itself that one was agreed, and nothing
// that none was.
func TestAgreedValueSaysThatOneWas(t *testing.T) {
	for _, v := range []int64{0, 150_000} {
		told := of(noBasis, func(_ *insurance.Loss, p *insurance.Policy) { p.AgreedValue = cny(v) })
		said := of(noBasis, func(_ *insurance.Loss, p *insurance.Policy) {
			if p.Valued = courier.AnswerOf(v > 0); v > 0 {
				p.AgreedValue = cny(v)
			}
		})
		assert.Equal(t, assess(t, said).Payable, assess(t, told).Payable)
		assert.Equal(t, v > 0, assess(t, told).Payable == cny(42_000-300), "half of the value was agreed, and of the loss is paid")
	}
}
