package insurance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// What a deductible of every kind asks for, in every order of the stages,
// in proportion and as a first loss,
// where it is known or not what was lost, what it was worth and insured for,
// what the limits are, whether the clause was explained, and what the
// deductible itself turns on: up to three of them unknown at once.
func TestNeedsOfEveryDeductible(t *testing.T) {
	t.Parallel()
	tr := trial{axes: slices.Concat(given, askable)}
	axisOf := func(need courier.Need) int {
		i := slices.IndexFunc(tr.axes, func(a axis) bool { return slices.Contains(a.needs, need) })
		require.Positive(t, i, need)
		return i
	}
	kind := axisOf("policy.deductible")
	about := []int{axisOf("gross_loss"), axisOf("value"), axisOf("policy.sum_insured"), axisOf("policy.limits"), axisOf("deductible_explained")}
	turnsOn := []int{axisOf("fragile"), axisOf("deductible_left"), axisOf("days_late"), axisOf("shipped_weight")}
	orders := len(tr.axes[1].values)
	if testing.Short() {
		orders = 2
	}
	values := make([]int, len(tr.axes))
	for d := range len(tr.axes[kind].values) - tr.axes[kind].beyond {
		for either := range 2 * orders {
			under, order := either%2, either/2
			for own := -1; own < 3; own++ { // what it turns on: unknown, and at each of its values
				for bits := range 1 << len(about) {
					clear(values)
					values[0], values[1], values[kind] = under, order, d
					unknown := 0
					for i, a := range about {
						if bits>>i&1 == 1 {
							values[a] = -1
							unknown++
						}
					}
					for _, a := range turnsOn {
						if values[a] = own; own >= len(tr.axes[a].values) {
							values[a] = 0
						}
					}
					if unknown > 3 || own < 0 && unknown > 2 {
						continue
					}
					if wrong := tr.prove(values); wrong != "" {
						t.Fatal(wrong)
					}
				}
			}
		}
	}
}

// What an insurer that gives up the goods has to know: the sum insured, the
// value where it may lie below it, and the cost; up to three of the facts
// unknown at once, of a first loss and of one in proportion.
func TestNeedsWhereGoodsAreGivenUp(t *testing.T) {
	t.Parallel()
	tr := trial{axes: slices.Concat(given, []axis{{values: []edit{join(marine(), givesUp())}}}, askable)}
	var about []int
	for _, need := range []courier.Need{"gross_loss", "value", "policy.valued", "policy.sum_insured", "rescue_cost", "recovered", "policy.deductible", "policy.limits"} {
		about = append(about, slices.IndexFunc(tr.axes, func(a axis) bool { return slices.Contains(a.needs, need) }))
	}
	values := make([]int, len(tr.axes))
	for lost := range 3 {
		for valued := range 3 {
			for sum := range 4 {
				for bits := range 1 << len(about) {
					clear(values)
					values[about[0]], values[about[2]], values[about[3]] = lost, valued, sum
					unknown := 0
					for i, a := range about {
						if bits>>i&1 == 1 {
							values[a] = -1
							unknown++
						}
					}
					if unknown > 3 {
						continue
					}
					if wrong := tr.prove(values); wrong != "" {
						t.Fatal(wrong)
					}
				}
			}
		}
	}
}
