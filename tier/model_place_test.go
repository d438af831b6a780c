package tier_test

import (
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func TestEveryPointAgainstModel(t *testing.T) {
	eachRandomScheme(t, 60, func(_ *rand.Rand, rows tier.SchemeRows, s tier.Scheme) {
		for _, x := range everySpot {
			p := place(t, x.candidate(s))
			all := met(rows.Rows, x)
			row := rows.Rows[all[0]]
			var classes tier.Classes
			for _, i := range all {
				classes |= tier.ClassesOf(rows.Rows[i].Class)
			}
			require.Equal(t, row.Class, p.Class)
			require.Equal(t, courier.CountOf(int64(all[0]+1)), p.Row)
			require.Equal(t, classes, p.Met)
			require.Equal(t, tier.ClassesOf(row.Class), p.Possible)
			d := p.Dimensions
			require.Equal(t, row.MeanPayment, d.MeanPayment.Condition)
			require.Equal(t, row.Credit, d.Credit.Condition)
			require.Equal(t, row.Strength, d.Strength.Condition)
			require.Equal(t, row.Monthly, d.Monthly.Condition)
		}
	})
}

// blank hides the facts of a bit set.
func (x spot) blank(set int) spot {
	for d := range x {
		if set>>d&1 == 1 {
			x[d] = -1
		}
	}
	return x
}

func TestNeedsAgainstModel(t *testing.T) {
	seen := map[int]int{}
	eachRandomScheme(t, 60, func(r *rand.Rand, rows tier.SchemeRows, s tier.Scheme) {
		at := classesOf(rows.Rows)
		for range 20 {
			x := everySpot[r.IntN(len(everySpot))].blank(1 + r.IntN(15))
			checkUnknown(t, rows, at, x, place(t, x.candidate(s)), seen)
		}
	})
	for n := 0; n <= 4; n++ {
		assert.Positive(t, seen[n], "placements that need %d facts", n)
	}
}

func checkUnknown(t *testing.T, rows tier.SchemeRows, at classAt, x spot, p tier.Placement, seen map[int]int) {
	t.Helper()
	var possible, surely tier.Classes
	points := x.completions()
	winners := map[int]bool{}
	for _, y := range points {
		possible |= tier.ClassesOf(at[y])
		winners[met(rows.Rows, y)[0]] = true
	}
	for i := range rows.Rows {
		if !slices.ContainsFunc(points, func(y spot) bool { return !meets(&rows.Rows[i], y) }) {
			surely |= tier.ClassesOf(rows.Rows[i].Class)
		}
	}
	require.Equal(t, possible, p.Possible, "possible %v", p.Possible)
	require.Equal(t, surely, p.Met)
	needs := needsOf(at, x)
	require.Equal(t, needs, p.Needs, "%v: %+v", x, rows.Rows)
	seen[len(needs)]++
	if possible.Len() > 1 {
		require.Zero(t, p.Class)
		require.False(t, p.Row.Known())
		require.True(t, p.Has("tier.undecided"))
		require.Equal(t, int64(possible.Len()), p.Reasons[0].Figure("possible").Count().Int())
		return
	}
	require.Equal(t, at[points[0]], p.Class)
	require.Equal(t, len(winners) == 1, p.Row.Known(), "one row wins everywhere")
	require.True(t, p.Has("tier.completed"))
}

// needsOf finds the needs by trying everything.
func needsOf(at classAt, x spot) []courier.Need {
	var alone, later []courier.Need
	for d := range x {
		if x[d] >= 0 {
			continue
		}
		decides, settles := false, false
		others := x
		others[d] = 0 // a value to be replaced
		for _, y := range others.completions() {
			first := at[y]
			for y[d] = 0; y[d] <= modelEnds[d]; y[d]++ {
				decides = decides || at[y] != first
			}
		}
		for v := 0; v <= modelEnds[d] && !settles; v++ {
			fixed := x
			fixed[d] = v
			settles = !slices.ContainsFunc(fixed.completions(), func(y spot) bool { return at[y] != at[fixed.completions()[0]] })
		}
		switch {
		case decides && settles:
			alone = append(alone, modelNeeds[d])
		case decides:
			later = append(later, modelNeeds[d])
		}
	}
	return append(alone, later...)
}

// Filling in what was not asked for never changes what was said.
func TestUnaskedFactsChangeNothing(t *testing.T) {
	eachRandomScheme(t, 60, func(r *rand.Rand, rows tier.SchemeRows, s tier.Scheme) {
		full := everySpot[r.IntN(len(everySpot))]
		x := full.blank(1 + r.IntN(15))
		p := place(t, x.candidate(s))
		for d := range x {
			if x[d] >= 0 || slices.Contains(p.Needs, modelNeeds[d]) {
				continue
			}
			y := x
			y[d] = full[d]
			q := place(t, y.candidate(s))
			require.Equal(t, p.Class, q.Class)
			require.Equal(t, p.Possible, q.Possible)
			require.Equal(t, p.Needs, q.Needs)
		}
	})
}

func TestStepsAgainstModel(t *testing.T) {
	ups, downs := 0, 0
	eachRandomScheme(t, 60, func(_ *rand.Rand, rows tier.SchemeRows, s tier.Scheme) {
		at := classesOf(rows.Rows)
		for _, x := range everySpot {
			d := place(t, x.candidate(s)).Dimensions
			for i, got := range [4][2]tier.Step{{d.MeanPayment.Up, d.MeanPayment.Down}, {d.Credit.Up, d.Credit.Down},
				{d.Strength.Up, d.Strength.Down}, {d.Monthly.Up, d.Monthly.Down}} {
				up, down := stepsOf(rows.Ranking, at, x, i)
				require.Equal(t, up, got[0], "up %v in %d: %+v", x, i, rows)
				require.Equal(t, down, got[1], "down %v in %d: %+v", x, i, rows)
				if up.Class != 0 {
					ups++
				}
				if down.Class != 0 {
					downs++
				}
			}
		}
	})
	assert.Positive(t, ups)
	assert.Positive(t, downs)
}

// stepsOf goes one fen or one grade at a time.
func stepsOf(ranking []tier.Class, at classAt, x spot, d int) (up, down tier.Step) {
	rank := func(y spot) int { return slices.Index(ranking, at[y]) }
	by := func(n int) courier.Figure {
		if d == 0 {
			return courier.Fen(int64(n)).Figure()
		}
		return courier.CountOf(int64(n)).Figure()
	}
	y := x
	if d == 3 {
		if y[d] = 1 - y[d]; rank(y) < rank(x) {
			up.Class = at[y]
		} else if rank(y) > rank(x) {
			down.Class = at[y]
		}
		return up, down
	}
	for y[d]++; y[d] <= modelEnds[d] && up.Class == 0; y[d]++ {
		if rank(y) < rank(x) {
			up = tier.Step{Class: at[y], By: by(y[d] - x[d])}
		}
	}
	for y[d] = x[d] - 1; y[d] >= 0 && down.Class == 0; y[d]-- {
		if rank(y) > rank(x) {
			down = tier.Step{Class: at[y], By: by(x[d] - y[d])}
		}
	}
	return up, down
}

func TestRiseAgainstModel(t *testing.T) {
	found := 0
	eachRandomScheme(t, 30, func(r *rand.Rand, rows tier.SchemeRows, s tier.Scheme) {
		at := classesOf(rows.Rows)
		for range 60 {
			x := everySpot[r.IntN(len(everySpot))]
			got := place(t, x.candidate(s)).Next
			want := riseOf(rows.Ranking, at, x)
			require.Equal(t, want, got, "%v: %+v", x, rows)
			if want.Class != 0 {
				found++
			}
		}
	})
	assert.Positive(t, found)
}

// riseOf tries every point that is no fall, and keeps the nearest.
func riseOf(ranking []tier.Class, at classAt, x spot) tier.Rise {
	for rank := slices.Index(ranking, at[x]) - 1; rank >= 0; rank-- {
		var best []int
		for _, y := range everySpot {
			way := make([]int, 5) // facts changed, then each change
			fall := false
			for d := range x {
				if way[d+1] = y[d] - x[d]; d == 3 {
					way[d+1] = max(way[d+1], -way[d+1])
				}
				fall = fall || way[d+1] < 0
				way[0] += min(1, way[d+1])
			}
			if at[y] == ranking[rank] && !fall && (best == nil || slices.Compare(way, best) < 0) {
				best = way
			}
		}
		if best == nil {
			continue
		}
		rise := tier.Rise{Class: ranking[rank], MeanPayment: courier.Fen(int64(best[1])),
			Credit: courier.CountOf(int64(best[2])), Strength: courier.CountOf(int64(best[3]))}
		if best[4] == 1 {
			rise.Monthly = courier.AnswerOf(x[3] == 0)
		}
		return rise
	}
	return tier.Rise{}
}

// admits says whether one of the class's rows admits x in the dimension: all
// but that dimension is moved to where the row holds.
func admits(rows []tier.SchemeRow, c tier.Class, x spot, d int) bool {
	return slices.ContainsFunc(rows, func(row tier.SchemeRow) bool {
		open := tier.SchemeRow{Class: row.Class}
		switch d {
		case 0:
			open.MeanPayment = row.MeanPayment
		case 1:
			open.Credit = row.Credit
		case 2:
			open.Strength = row.Strength
		case 3:
			open.Monthly = row.Monthly
		}
		return row.Class == c && meets(&open, x)
	})
}

// The matrix has every class and every dimension, whatever is known and
// whatever the scheme gives.
func TestMatrixAgainstModel(t *testing.T) {
	seen := map[courier.Answer]int{}
	eachRandomScheme(t, 30, func(r *rand.Rand, rows tier.SchemeRows, s tier.Scheme) {
		for range 10 {
			x := everySpot[r.IntN(len(everySpot))].blank(r.IntN(16))
			m := place(t, x.candidate(s)).Matrix
			for i, line := range m {
				class := tier.Class(i + 1)
				require.Equal(t, class, line.Class)
				for d, got := range []courier.Answer{line.MeanPayment, line.Credit, line.Strength, line.Monthly} {
					var yes, no bool
					for y := (spot{0, 0, 0, 0}); y[d] <= modelEnds[d]; y[d]++ {
						if x[d] < 0 || y[d] == x[d] {
							in := admits(rows.Rows, class, y, d)
							yes, no = yes || in, no || !in
						}
					}
					want := courier.AnswerOf(yes)
					if yes && no {
						want = 0
					}
					require.Equal(t, want, got, "%v, dimension %d of %v: %+v", class, d, x, rows.Rows)
					seen[got]++
				}
			}
		}
	})
	for _, a := range []courier.Answer{0, courier.Yes, courier.No} {
		assert.Positive(t, seen[a], "%v", a)
	}
}
