package insurance_test

import (
	"encoding/json"
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// full is a loss in which every field says something.
func full() insurance.Loss {
	return of(cause(no, yes, no), fraud(insurance.Inflated), claimed(90_000), salvage(1_000), recovered(3_000), rescue(2_500),
		valued(330_000), premium(360), sum(200_000), limits(insurance.Limits{Occurrence: cny(40_000), Annual: cny(100_000), AnnualLeft: cny(90_000)}),
		deductible(claim.Deductible{Kind: claim.GreaterOf, Amount: cny(500), Rate: courier.RateOf(1, 1), AtMark: no}),
		underInsured(insurance.FirstLoss), order(insurance.ProportionLimitDeductible),
		recoveryOrder(insurance.RecoveryAfterProportion), rescueRule(insurance.RescueInProportion),
		marine(), survey(1), known(no), fragile(yes), short(1000, 10), late(3), salvageOrder(insurance.SalvageAfterProportion))
}

func TestLossJSON(t *testing.T) {
	for _, l := range []insurance.Loss{full(), textbook(), ordinary(), of(part(30)), plain(), {}} {
		roundTrip(t, l)
	}
	text, err := json.Marshal(insurance.Loss{Covered: yes, Salvage: cny(0), Policy: &insurance.Policy{Limits: &insurance.Limits{}}})
	require.NoError(t, err)
	assert.Equal(t, `{"covered":"yes","salvage":"CNY 0.00","policy":{"cite":{},"limits":{}}}`, string(text),
		"what is unknown is not written; what is known to be nothing is")
}

// The JSON of the facts names every field in lower snake case, by the path
// that needs and errors use, and every word as its constant reads.
func TestLossJSONNames(t *testing.T) {
	text, err := json.MarshalIndent(full(), "", "  ")
	require.NoError(t, err)
	golden(t, "testdata/loss.json", string(text)+"\n")
	for _, key := range regexp.MustCompile(`"([^"]+)":`).FindAllSubmatch(text, -1) {
		assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, string(key[1]))
	}
}

func TestAssessmentJSON(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 7))
	losses := []insurance.Loss{full(), textbook(), ordinary(), {}, of(cause(no, no, 0)), of(explained(no)), plain(loss(300_000), sum(360_000), premium(360))}
	for range 200 {
		losses = append(losses, draw(r))
	}
	for _, l := range losses {
		a := assess(t, l)
		b, err := json.Marshal(a)
		require.NoError(t, err)
		var got insurance.Assessment
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Empty(t, cmp.Diff(a, got))
		assert.Empty(t, insurance.Book().Bind(&got.Grounds))
		assert.Empty(t, cmp.Diff(a, got))
		again, err := json.Marshal(got)
		require.NoError(t, err)
		assert.Equal(t, string(b), string(again))
	}
}

// An assessment as it leaves the library.
func TestAssessmentJSONForm(t *testing.T) {
	b, err := json.MarshalIndent(assess(t, ordinary()), "", "  ")
	require.NoError(t, err)
	golden(t, "testdata/assessment.json", string(b)+"\n")
}

func TestWords(t *testing.T) {
	assert.Equal(t, "none invented staged inflated", insurance.NoFraud.String()+" "+insurance.Invented.String()+" "+
		insurance.Staged.String()+" "+insurance.Inflated.String())
	assert.Equal(t, "by_proportion first_loss", insurance.ByProportion.String()+" "+insurance.FirstLoss.String())
	assert.Equal(t, "before_proportion after_proportion", insurance.RecoveryBeforeProportion.String()+" "+insurance.RecoveryAfterProportion.String())
	assert.Equal(t, "in_full in_proportion", insurance.RescueInFull.String()+" "+insurance.RescueInProportion.String())
	for o := range insurance.Order(3) {
		text, err := o.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, o.String(), string(text))
		var back insurance.Order
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, o, back)
	}
	assert.Equal(t, "proportion_deductible_limit", insurance.Order(0).String())
}

func roundTrip[T any](t testing.TB, v T) {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var got T
	require.NoError(t, json.Unmarshal(b, &got))
	require.Empty(t, cmp.Diff(v, got), "%s", b)
}

// A needs path names a field of the facts JSON.
func TestNeedsAreFields(t *testing.T) {
	a := assess(t, insurance.Loss{})
	b, err := json.Marshal(full())
	require.NoError(t, err)
	var facts map[string]any
	require.NoError(t, json.Unmarshal(b, &facts))
	facts["lost_part"] = "30%"
	limits := assess(t, of(limits(insurance.Limits{Annual: cny(1)})))
	for _, n := range append(append(a.Needs, limits.Needs...), "lost_part") {
		at := any(facts)
		for _, key := range regexp.MustCompile(`[a-z_]+`).FindAllString(string(n), -1) {
			at = at.(map[string]any)[key]
		}
		assert.NotNil(t, at, n)
	}
}
