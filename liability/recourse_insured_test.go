package liability_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func insured(x *liability.Turning) { x.Insured = yes }

// What becomes of recourse, and of the insurer's duty, when the claim was given
// up: before the insurer paid, after it, and with its consent.
func TestRecourseGivenUp(t *testing.T) {
	waived := func(x *liability.Turning) { x.Waived = yes }
	paid := func(consented courier.Answer) func(x *liability.Turning) {
		return func(x *liability.Turning) { x.InsurerPaid, x.Consented = yes, consented }
	}
	unpaid := func(x *liability.Turning) { x.InsurerPaid = no }
	type edits = []func(x *liability.Turning)
	for _, c := range []struct {
		name  string
		edits edits
		want  courier.Verdict
		codes []courier.Code
		not   []courier.Code
	}{
		{"kept", edits{insured}, courier.Granted, []courier.Code{"liability.recourse.no_waiver"}, []courier.Code{"liability.recourse.waived", "liability.recourse.passed_to_insurer"}},
		{"no insurer", edits{waived, unpaid}, courier.Refused, []courier.Code{"liability.recourse.waived"}, []courier.Code{"liability.recourse.waiver_frees_insurer"}},
		{"before the insurer paid", edits{insured, waived, unpaid}, courier.Refused, []courier.Code{"liability.recourse.waived", "liability.recourse.waiver_frees_insurer"}, []courier.Code{"liability.recourse.waiver_void"}},
		{"after it paid, without its consent", edits{insured, waived, paid(no)}, courier.Granted, []courier.Code{"liability.recourse.waiver_void", "liability.recourse.passed_to_insurer"}, []courier.Code{"liability.recourse.waiver_frees_insurer"}},
		{"after it paid, with its consent", edits{insured, waived, paid(yes)}, courier.Refused, []courier.Code{"liability.recourse.waived_with_consent"}, []courier.Code{"liability.recourse.waiver_void"}},
		{"it paid, and nothing was given up", edits{insured, paid(0)}, courier.Granted, []courier.Code{"liability.recourse.passed_to_insurer"}, []courier.Code{"liability.recourse.waiver_void"}},
		{"obstructed", edits{insured, func(x *liability.Turning) { x.Obstructed = yes }}, courier.Granted, []courier.Code{"liability.recourse.obstructed"}, []courier.Code{"liability.recourse.waived"}},
		{"staff", edits{insured, staff}, courier.Granted, []courier.Code{"liability.recourse.insurer_not_against_staff"}, []courier.Code{"liability.recourse.obstructed"}},
		{"the shipper, given up", edits{wrong(liability.Misdeclared), waived, unpaid}, courier.Refused, []courier.Code{"liability.recourse.waived"}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := liability.Recourse(turned(c.edits...))
			require.NoError(t, err)
			assert.Equal(t, c.want, a.Verdict, "%v", codes(&a.Grounds))
			assert.Empty(t, a.Needs)
			for _, code := range c.codes {
				assert.True(t, a.Has(code), "%s: %v", code, codes(&a.Grounds))
			}
			for _, code := range c.not {
				assert.False(t, a.Has(code), code)
			}
		})
	}
}

// Whether the insurer paid, and consented, is asked only where a waiver makes
// it decide.
func TestRecourseGivenUpNeeds(t *testing.T) {
	for _, c := range []struct {
		edit func(x *liability.Turning)
		want []courier.Need
	}{
		{insured, nil},
		{func(x *liability.Turning) { x.Waived = yes }, []courier.Need{"insurer_paid", "consented"}},
		{func(x *liability.Turning) { x.Waived, x.InsurerPaid = yes, yes }, []courier.Need{"consented"}},
		{func(x *liability.Turning) { x.Waived, x.Paid = yes, no }, nil},
	} {
		a, err := liability.Recourse(turned(func(x *liability.Turning) { x.Insured = yes }, c.edit))
		require.NoError(t, err)
		assert.Equal(t, c.want, a.Needs)
	}
	for field, edit := range map[string]func(x *liability.Turning){
		"insurer_paid": func(x *liability.Turning) { x.InsurerPaid = 9 },
		"waived":       func(x *liability.Turning) { x.Waived = 9 },
		"consented":    func(x *liability.Turning) { x.Consented = 9 },
		"obstructed":   func(x *liability.Turning) { x.Obstructed = 9 },
	} {
		_, err := liability.Recourse(turned(edit))
		requireFault(t, err, field, courier.ErrUnknownWord)
	}
	_, err := liability.Recourse(turned(func(x *liability.Turning) { x.Insured, x.InsurerPaid = no, yes }))
	requireFault(t, err, "insurer_paid", courier.ErrContradicts)
}
