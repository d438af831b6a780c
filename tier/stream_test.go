package tier_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// FuzzPlaceAll holds a stream of candidates, some of them unsound, against the
// answers to each.
func FuzzPlaceAll(f *testing.F) {
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7})
	f.Add([]byte{7, 7, 3, 9, 0, 0, 0, 0, 1, 2})
	s := exampleScheme(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		candidates := make([]*tier.Candidate, d.roll(9))
		for i := range candidates {
			candidates[i] = customer(s, int64(d.roll(256))*1_000_00, []tier.Grade{"", "A", "Z"}[d.roll(3)], []tier.Grade{"", "85", "no"}[d.roll(3)], courier.Answer(d.roll(4)))
		}
		i := 0
		for got, err := range tier.PlaceAll(slices.Values(candidates)) {
			want, wantErr := tier.Place(candidates[i])
			require.Equal(t, wantErr, err)
			require.Empty(t, cmp.Diff(want, got))
			i++
		}
		require.Equal(t, len(candidates), i)
	})
}
