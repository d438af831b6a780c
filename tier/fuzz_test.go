package tier_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// dice reads small numbers off the fuzzer's bytes.
type dice []byte

func (d *dice) roll(n int) int {
	if len(*d) == 0 {
		return 0
	}
	b := (*d)[0]
	*d = (*d)[1:]
	return int(b) % n
}

func (d *dice) payment() courier.Money {
	if n := d.roll(modelTop + 2); n > 0 {
		return courier.Fen(int64(n - 1))
	}
	return courier.Money{}
}

func (d *dice) grade(scale []tier.Grade) tier.Grade {
	if n := d.roll(len(scale) + 1); n > 0 {
		return scale[n-1]
	}
	return ""
}

// FuzzPlace makes a scheme and a candidate of bytes, most of them unsound,
// and holds every answer against the model.
func FuzzPlace(f *testing.F) {
	f.Add([]byte{0}, []byte{})
	f.Add([]byte{1, 1, 1, 5, 0, 0, 0, 0, 0, 0, 2, 0, 5, 0, 0, 0, 0, 0}, []byte{3, 1, 1, 1})
	f.Add([]byte{2, 2, 1, 5, 0, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0, 0, 0}, []byte{0, 0, 0, 0})
	f.Fuzz(func(t *testing.T, forScheme, forCandidate []byte) {
		d := dice(forScheme)
		policy := tier.Policy(d.roll(4))
		var rows []tier.SchemeRow
		for range d.roll(6) {
			rows = append(rows, tier.SchemeRow{
				Class:       tier.Class(d.roll(8)),
				MeanPayment: tier.Payments{From: d.payment(), To: d.payment()},
				Credit:      tier.Grades{From: d.grade(modelCredit), To: d.grade(modelCredit)},
				Strength:    tier.Grades{From: d.grade(modelStrength), To: d.grade(modelStrength)},
				Monthly:     courier.Answer(d.roll(4)),
			})
		}
		facts := modelScheme(policy, rows)
		s, err := tier.NewScheme(facts)
		if err != nil {
			require.Zero(t, s)
			return
		}
		for _, x := range everySpot {
			require.NotEmpty(t, met(rows, x), "a sound scheme covers everything")
			if policy == tier.OnlyRow {
				require.Len(t, met(rows, x), 1)
			}
		}

		d = dice(forCandidate)
		c := tier.Candidate{On: courier.Day(2026, 5, 1), Scheme: s, MeanPayment: d.payment(),
			Credit: d.grade(modelCredit), Strength: d.grade(modelStrength), Monthly: courier.Answer(d.roll(4))}
		p, err := tier.Place(&c)
		if !c.Monthly.Valid() {
			require.ErrorIs(t, err, courier.ErrUnknownWord)
			return
		}
		require.NoError(t, err)
		x := spotOf(&c)
		at := classesOf(rows)
		checkUnknownOrKnown(t, facts, at, x, p)
		roundTrip(t, c)
		roundTrip(t, p)
	})
}

// FuzzSchemeJSON reads schemes as they may come from anywhere.
func FuzzSchemeJSON(f *testing.F) {
	f.Add(readFile(f, "testdata/scheme.json"))
	f.Add([]byte(`{"rows":[{}]}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var s tier.Scheme
		if json.Unmarshal(b, &s) != nil {
			require.Zero(t, s)
			return
		}
		roundTrip(t, s)
		p, err := tier.Place(&tier.Candidate{Scheme: s})
		if err == nil {
			require.Equal(t, []courier.Need{"on"}, p.Needs)
		}
		if rows := s.Rows(); s.InForce(rows.From) {
			p, err = tier.Place(&tier.Candidate{On: rows.From, Scheme: s})
			require.NoError(t, err)
			require.Equal(t, p.Possible.Len() == 1, p.Class != 0)
			require.Equal(t, p.Class == 0, len(p.Needs) > 0)
		}
	})
}

func spotOf(c *tier.Candidate) spot {
	x := spot{-1, slices.Index(modelCredit, c.Credit), slices.Index(modelStrength, c.Strength), -1}
	if c.MeanPayment.Known() {
		x[0] = int(c.MeanPayment.Minor())
	}
	if c.Monthly.Known() {
		x[3] = 2 - int(c.Monthly)
	}
	return x
}

func checkUnknownOrKnown(t *testing.T, rows tier.SchemeRows, at classAt, x spot, p tier.Placement) {
	t.Helper()
	if slices.Contains(x[:], -1) {
		checkUnknown(t, rows, at, x, p, map[int]int{})
		return
	}
	require.Equal(t, at[x], p.Class)
	require.Equal(t, riseOf(rows.Ranking, at, x), p.Next)
	require.Empty(t, p.Needs)
}

func roundTrip[T any](t *testing.T, v T) {
	t.Helper()
	b, err := json.Marshal(v)
	require.NoError(t, err)
	var got T
	require.NoError(t, json.Unmarshal(b, &got))
	require.Empty(t, cmp.Diff(v, got))
}
