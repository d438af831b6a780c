package liability_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// decides holds the limit as a step of a computation against the limit itself:
// the same verdict and needs for the same errors, and of its reasons those that
// decide, behind what was there.
func decides(t *testing.T, l *liability.Ceiling, s *liability.Standing, fault error) {
	t.Helper()
	before := []courier.Reason{{}}
	reasons, v, needs, err := liability.AppendDecidingLimit(before, l)
	require.Equal(t, fault, err)
	if err != nil {
		require.Empty(t, reasons)
		return
	}
	require.Equal(t, s.Verdict, v)
	require.Subset(t, s.Needs, needs)
	require.Equal(t, v == courier.Referred && len(s.Needs) > 0, len(needs) > 0)
	require.Equal(t, before[0], reasons[0])
	for _, r := range reasons[1:] {
		require.True(t, s.Has(r.Code()), "%s is told of the step alone", r.Code())
		require.NotEqual(t, "courier.source_unchecked", string(r.Code()), "the computation warns of its sources")
	}
}

// Of a clause the step tells what decides; of the law what Limit tells.
func TestDecidingLimitTellsLess(t *testing.T) {
	for name, c := range map[string]struct {
		of   *liability.Ceiling
		told int
	}{
		"clause":               {limited(courier.CivilLaw, day), 2}, // that it was shown, and that it is valid
		"clause, not shown":    {limited(courier.CivilLaw, day, unshown), 2},
		"clause, unfair":       {limited(courier.CivilLaw, day, unfair), 2},
		"law":                  {limited(courier.Air, day), 1},
		"nothing":              {nil, 0},
		"a day before all law": {limited(courier.CivilLaw, courier.Day(1990, 1, 1)), 0},
	} {
		s, err := liability.Limit(c.of)
		decides(t, c.of, &s, err)
		reasons, _, _, _ := liability.AppendDecidingLimit(nil, c.of)
		assert.Len(t, reasons, c.told, name)
		assert.LessOrEqual(t, len(reasons), len(s.Reasons), name)
	}
}

// The limit as one step of an assessment: in its memory, and of its reasons
// those that decide.
func ExampleAppendDecidingLimit() {
	memory := make([]courier.Reason, 0, 8)
	reasons, verdict, needs, err := liability.AppendDecidingLimit(memory, &liability.Ceiling{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Fault: liability.Negligence,
		Clause: &liability.Clause{Negotiated: courier.No, Shown: courier.No, Conspicuous: courier.No, TickBoxOnly: courier.Yes,
			Asked: courier.No, Unfair: courier.No, Injury: courier.No, Consumer: courier.Yes},
	})
	fmt.Println(verdict, needs, err)
	for _, r := range reasons {
		fmt.Println(r.Effect, r.Sentence(courier.English))
	}
	// Output:
	// refused [] <nil>
	// bars the carrier cannot prove that it brought the clause to notice in a reasonable way: the other side may say that it is no part of the contract
	// bars a tick-box or pop-up alone shows neither notice nor explanation
	// grants nothing in the law makes the clause void
}

func BenchmarkAppendDecidingLimit(b *testing.B) {
	for name, l := range decidingLimits() {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			reasons := make([]courier.Reason, 0, 16)
			for b.Loop() {
				_, _, _, _ = liability.AppendDecidingLimit(reasons, l)
			}
		})
	}
}

func decidingLimits() map[string]*liability.Ceiling {
	return map[string]*liability.Ceiling{"stands": limited(courier.CivilLaw, day), "falls": limited(courier.CivilLaw, day, tickBox), "law": limited(courier.Air, day)}
}
