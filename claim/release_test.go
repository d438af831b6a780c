package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Over every value of its facts a settlement bars a further claim as a plain
// reading has it.
func TestReleaseExhaustively(t *testing.T) {
	type facts = claim.Waiver
	fields := []func(*facts) *courier.Answer{
		func(w *facts) *courier.Answer { return &w.Agreed }, func(w *facts) *courier.Answer { return &w.Authority }, func(w *facts) *courier.Answer { return &w.Final },
		func(w *facts) *courier.Answer { return &w.NewLoss }, func(w *facts) *courier.Answer { return &w.CoversUnknown }, func(w *facts) *courier.Answer { return &w.Standard },
		func(w *facts) *courier.Answer { return &w.Shown }, func(w *facts) *courier.Answer { return &w.Unfair }, func(w *facts) *courier.Answer { return &w.Pressed },
	}
	oracle := func(w facts) courier.Verdict {
		switch {
		case w.Agreed == no || w.Authority == no || w.Final == no:
			return refused
		case w.Standard == yes && (w.Shown == no || w.Unfair == yes || w.NewLoss == yes && w.CoversUnknown == no):
			return refused
		case w.Pressed == yes || w.NewLoss == yes && w.CoversUnknown == no:
			return referred
		}
		return granted
	}
	for _, consumer := range []courier.Answer{yes, no} {
		start := waiver()
		start.Consumer = consumer
		everyAnswer(start, fields, func(w facts) {
			d := release(t, w)
			want := agreedVerdict(w, fields, oracle)
			if want == 0 {
				require.Equal(t, referred, d.Verdict, "%+v", w)
				require.NotEmpty(t, d.Needs, "%+v", w)
				return
			}
			require.Equal(t, want, d.Verdict, "%+v %v", w, d.Reasons)
			require.Empty(t, d.Needs, "%+v", w)
		})
	}
}

func TestReleaseForm(t *testing.T) {
	for form, conditions := range map[claim.WaiverForm]int{claim.InWriting: 0, claim.Electronic: 0, claim.ByWordOfMouth: 1, 0: 1 /* it may be */} {
		d := release(t, edited(waiver(), func(w *claim.Waiver) { w.Form = form }))
		assert.Equal(t, granted, d.Verdict, form)
		n := 0
		for range d.Having(courier.Conditions) {
			n++
		}
		assert.Equal(t, conditions, n, form)
	}
	bare, err := claim.Release(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"signed_on"}, bare.Needs)
}
