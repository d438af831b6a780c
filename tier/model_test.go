package tier_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

// The model places customers the slow and plain way: it tries every row at
// every point of a small space, one fen and one grade after the other.

const modelTop = 14 // fen; every end of a row in the model lies below

var (
	modelCredit   = []tier.Grade{"C", "B", "A", "AA"}
	modelStrength = []tier.Grade{"0", "1", "2", "3", "4"}
)

// spot is a point of the model's space; -1 is unknown.
type spot [4]int

var modelEnds = [4]int{modelTop, 3, 4, 1}

var modelNeeds = [4]courier.Need{"mean_payment", "credit", "strength", "monthly"}

func (x spot) candidate(s tier.Scheme) *tier.Candidate {
	c := &tier.Candidate{On: courier.Day(2026, 5, 1), Scheme: s}
	if x[0] >= 0 {
		c.MeanPayment = courier.Fen(int64(x[0]))
	}
	if x[1] >= 0 {
		c.Credit = modelCredit[x[1]]
	}
	if x[2] >= 0 {
		c.Strength = modelStrength[x[2]]
	}
	if x[3] >= 0 {
		c.Monthly = courier.AnswerOf(x[3] == 1)
	}
	return c
}

// completions are all points that x may be.
func (x spot) completions() []spot {
	points := []spot{x}
	for d, end := range modelEnds {
		if x[d] >= 0 {
			continue
		}
		var more []spot
		for _, p := range points {
			for p[d] = 0; p[d] <= end; p[d]++ {
				more = append(more, p)
			}
		}
		points = more
	}
	return points
}

var everySpot = spot{-1, -1, -1, -1}.completions()

// meets says whether a row's conditions hold at x.
func meets(row *tier.SchemeRow, x spot) bool {
	within := func(scale []tier.Grade, r tier.Grades, n int) bool {
		return (r.From == "" || n >= slices.Index(scale, r.From)) && (r.To == "" || n < slices.Index(scale, r.To))
	}
	pay := int64(x[0])
	return (!row.MeanPayment.From.Known() || pay >= row.MeanPayment.From.Minor()) &&
		(!row.MeanPayment.To.Known() || pay < row.MeanPayment.To.Minor()) &&
		within(modelCredit, row.Credit, x[1]) && within(modelStrength, row.Strength, x[2]) &&
		(!row.Monthly.Known() || row.Monthly == courier.AnswerOf(x[3] == 1))
}

// met returns the rows met at x, in order.
func met(rows []tier.SchemeRow, x spot) (met []int) {
	for i := range rows {
		if meets(&rows[i], x) {
			met = append(met, i)
		}
	}
	return met
}

// classAt is the class at every point, for the brute force over many.
type classAt map[spot]tier.Class

func classesOf(rows []tier.SchemeRow) classAt {
	at := classAt{}
	for _, x := range everySpot {
		at[x] = rows[met(rows, x)[0]].Class
	}
	return at
}

// modelScheme gives rows their head. The ranking is the classes as they come.
func modelScheme(policy tier.Policy, rows []tier.SchemeRow) tier.SchemeRows {
	s := tierscheme.Example()
	s.Credit = tier.Scale{Grades: modelCredit}
	s.Strength = tier.Scale{Top: courier.CountOf(4)}
	s.Policy, s.Rows, s.Ranking = policy, rows, nil
	for _, r := range rows {
		if !slices.Contains(s.Ranking, r.Class) {
			s.Ranking = append(s.Ranking, r.Class)
		}
	}
	return s
}

// area is a box of the model's space, its ends among it.
type area struct{ first, last spot }

var everywhere = area{spot{}, spot{modelTop, 3, 4, 1}}

func (b area) row(r *rand.Rand) tier.SchemeRow {
	var row tier.SchemeRow
	if b.first[0] > 0 || r.IntN(4) == 0 {
		row.MeanPayment.From = courier.Fen(int64(b.first[0]))
	}
	if b.last[0] < modelTop {
		row.MeanPayment.To = courier.Fen(int64(b.last[0] + 1))
	}
	grades := func(scale []tier.Grade, first, last int) (g tier.Grades) {
		if first > 0 || r.IntN(4) == 0 {
			g.From = scale[first]
		}
		if last < len(scale)-1 {
			g.To = scale[last+1]
		}
		return g
	}
	row.Credit = grades(modelCredit, b.first[1], b.last[1])
	row.Strength = grades(modelStrength, b.first[2], b.last[2])
	classes := []tier.Class{tier.KeyMajor, tier.LocalMajor, tier.PremiumWalkIn}
	switch {
	case b.first[3] == 1:
		row.Monthly = courier.Yes
		classes = append(classes, tier.MidSizeMonthly, tier.OrdinaryMonthly)
	case b.last[3] == 0:
		row.Monthly = courier.No
		classes = append(classes, tier.Cash)
	default:
		classes = append(classes, tier.MidSizeMonthly, tier.OrdinaryMonthly, tier.Cash)
	}
	row.Class = classes[r.IntN(len(classes))]
	return row
}

// parts cuts an area at random into at most n.
func (b area) parts(r *rand.Rand, n int) []area {
	d := r.IntN(4)
	if n <= 1 || b.first[d] == b.last[d] {
		return []area{b}
	}
	low, high := b, b
	cut := b.first[d] + 1 + r.IntN(b.last[d]-b.first[d])
	low.last[d], high.first[d] = cut-1, cut
	k := 1 + r.IntN(n-1)
	return append(low.parts(r, k), high.parts(r, n-k)...)
}

// randomScheme makes a sound scheme of the policy.
func randomScheme(r *rand.Rand, policy tier.Policy) tier.SchemeRows {
	var rows []tier.SchemeRow
	if policy == tier.OnlyRow {
		for _, b := range everywhere.parts(r, 1+r.IntN(12)) {
			rows = append(rows, b.row(r))
		}
		r.Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	} else {
		for range r.IntN(8) {
			b := everywhere
			for d := range b.first {
				if r.IntN(2) == 0 {
					b.first[d] = r.IntN(modelEnds[d] + 1)
					b.last[d] = b.first[d] + r.IntN(modelEnds[d]-b.first[d]+1)
				}
			}
			rows = append(rows, b.row(r))
		}
		rows = append(rows, everywhere.row(r))
		wins := make([]bool, len(rows))
		for _, x := range everySpot {
			wins[met(rows, x)[0]] = true
		}
		all := rows
		rows = nil
		for i, row := range all {
			if wins[i] {
				rows = append(rows, row)
			}
		}
	}
	s := modelScheme(policy, rows)
	r.Shuffle(len(s.Ranking), func(i, j int) { s.Ranking[i], s.Ranking[j] = s.Ranking[j], s.Ranking[i] })
	return s
}

// eachRandomScheme runs f on many sound schemes of both policies.
func eachRandomScheme(t *testing.T, n int, f func(r *rand.Rand, rows tier.SchemeRows, s tier.Scheme)) {
	t.Helper()
	r := rand.New(rand.NewPCG(1, 2))
	for range n {
		for _, policy := range []tier.Policy{tier.OnlyRow, tier.FirstRow} {
			rows := randomScheme(r, policy)
			s, err := tier.NewScheme(rows)
			require.NoError(t, err, "%+v", rows.Rows)
			f(r, rows, s)
		}
	}
}

func exampleScheme(t testing.TB) tier.Scheme {
	t.Helper()
	s, err := tier.NewScheme(tierscheme.Example())
	require.NoError(t, err)
	return s
}

func place(t testing.TB, c *tier.Candidate) tier.Placement {
	t.Helper()
	p, err := tier.Place(c)
	require.NoError(t, err)
	return p
}
