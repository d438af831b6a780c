package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func uphold(t testing.TB, f complaint.Finding) courier.Decision {
	t.Helper()
	got, err := complaint.Uphold(&f)
	require.NoError(t, err)
	return got
}

// validity is the test of a valid complaint in plain Go.
func validity(f complaint.Finding) courier.Verdict {
	switch {
	case f.FalseClaim == yes, f.Answerable == no, f.Occurred == no && f.NotFoundOut != yes:
		return refused
	case f.Conflicting == yes, f.NotFoundOut == yes:
		return referred
	case f.Occurred == yes && f.Answerable == yes:
		return granted
	}
	return referred
}

// Every finding that is fully known.
func TestUpholdEveryFinding(t *testing.T) {
	spoke := map[string]bool{}
	for i := range 32 {
		f := complaint.Finding{On: spring}
		for n, a := range []*courier.Answer{&f.Occurred, &f.Answerable, &f.Conflicting, &f.FalseClaim, &f.NotFoundOut} {
			*a = courier.Answer(1 + i>>n&1)
		}
		got := uphold(t, f)
		require.Equal(t, validity(f), got.Verdict, "%+v", f)
		require.Empty(t, got.Needs)
		require.NotEmpty(t, got.Reasons)
		for _, code := range codes(got.Grounds) {
			spoke[code] = true
		}
	}
	assert.Len(t, spoke, 6, "every row speaks: %v", spoke)
}

// All that is against a complaint is told, and an agent's closing is none of it.
func TestUpholdTellsAll(t *testing.T) {
	got := uphold(t, complaint.Finding{On: spring, Occurred: no, Answerable: no, FalseClaim: yes})
	assert.Equal(t, []string{"uphold.did_not_occur", "uphold.not_answerable", "uphold.false_claim"}, codes(got.Grounds))
	assert.Equal(t, "CRIR", got.Reasons[2].Basis().Source)
	before := uphold(t, complaint.Finding{On: courier.Day(2024, 6, 30), Occurred: yes, Answerable: yes, FalseClaim: yes})
	assert.Equal(t, refused, before.Verdict)
	assert.Equal(t, "HOUSE", before.Reasons[0].Basis().Source, "the regulation speaks from 2024-07-01 on")
	told(t, got, func(d *courier.Decision) *courier.Grounds { return &d.Grounds })
}

func TestUpholdNeeds(t *testing.T) {
	axes := []axis[complaint.Finding]{
		yesNo("occurred", func(f *complaint.Finding) *courier.Answer { return &f.Occurred }),
		yesNo("answerable", func(f *complaint.Finding) *courier.Answer { return &f.Answerable }),
	}
	for _, base := range []complaint.Finding{{On: spring}, {On: spring, Conflicting: yes}, {On: spring, FalseClaim: yes}, {On: spring, NotFoundOut: yes}} {
		proveNeeds(t, base, axes, true, func(f *complaint.Finding) (string, []courier.Need) {
			d := uphold(t, *f)
			return d.Verdict.String(), d.Needs
		})
	}
	assert.Equal(t, []courier.Need{"on"}, uphold(t, complaint.Finding{Occurred: yes, Answerable: yes}).Needs)
}

func TestUpholdUnreadable(t *testing.T) {
	_, err := complaint.Uphold(&complaint.Finding{Occurred: 3, Answerable: 4, Conflicting: 5, FalseClaim: 6, NotFoundOut: 7})
	assert.Equal(t, []string{"occurred", "answerable", "conflicting", "false_claim", "not_found_out"}, fields(err))
	got, err := complaint.Uphold(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
	roundTrip(t, complaint.Finding{On: spring, Occurred: yes, Answerable: no, Conflicting: no, FalseClaim: yes, NotFoundOut: no})
}
