package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// V-CLM-093 to 095 (E13 to E15): the cause was poor packing, by a carrier of
// its own after the insurance attached. What the wording covers is asked
// first, and decides what is owed of the 84,000.
func TestPoorPackingByWording(t *testing.T) {
	byCarrier := func(c *insurance.CauseOfLoss) { c.PackedByInsured, c.PackedBefore = no, no }
	for name, c := range map[string]struct {
		set      insurance.ClauseSet
		edits    []causeEdit
		payable  courier.Money
		code     courier.Code
		excluded courier.Answer
	}{
		"V-CLM-093, PICC basic":         {insurance.PICCBasic, []causeEdit{byCarrier, by(insurance.HandlingAccident)}, cny(0), "insurance.cover.packing", yes},
		"V-CLM-093, PICC comprehensive": {insurance.PICCComprehensive, []causeEdit{byCarrier, by(insurance.Breakage)}, cny(0), "insurance.cover.packing", yes},
		"V-CLM-094":                     {insurance.ICCA2009, []causeEdit{byCarrier, by(insurance.Breakage)}, cny(83_700), "insurance.cover.packing_by_others", no},
		"V-CLM-095":                     {insurance.ICCA1982, []causeEdit{byCarrier, by(insurance.Breakage)}, cny(0), "insurance.cover.packing", yes},
	} {
		cause := caused(c.set, append(c.edits, met(insurance.PoorPacking))...)
		got := covers(t, cause)
		require.NotEqual(t, referred, got.Verdict, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		l := textbook()
		l.Covered, l.Excluded, l.ExclusionExplained = courier.AnswerOf(got.Verdict == granted), c.excluded, cause.ExclusionExplained
		a := assess(t, l)
		assert.Equal(t, c.payable, a.Payable, name)
		assert.Equal(t, c.payable.Sign() > 0, a.Verdict == granted, name)
	}
}
