package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func TestVetEveryDraft(t *testing.T) {
	for i := range 128 {
		f := complaint.Draft{On: spring}
		for n, a := range []*courier.Answer{&f.Admits, &f.Promises, &f.Waives, &f.Discloses, &f.Instead, &f.Consent, &f.Approved} {
			*a = courier.Answer(1 + i>>n&1)
		}
		got, err := complaint.Vet(&f)
		require.NoError(t, err)
		want := granted
		if f.Discloses == yes || f.Instead == yes && f.Consent == no || f.Approved == no && (f.Admits == yes || f.Promises == yes || f.Waives == yes) {
			want = refused
		}
		require.Equal(t, want, got.Verdict, "%+v", f)
		require.Equal(t, f.Promises == yes, got.Has("complaint.draft.promises"))
		roundTrip(t, f)
	}
	_, err := complaint.Vet(nil)
	assert.Equal(t, []string{"on"}, fields(err))
	got, err := complaint.Vet(&complaint.Draft{On: spring, Discloses: yes})
	require.NoError(t, err)
	assert.Empty(t, got.Needs)
}
