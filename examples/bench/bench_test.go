package main

import (
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryWayAnswersAlike(t *testing.T) {
	all, err := ways()
	require.NoError(t, err)
	table := Table()
	require.GreaterOrEqual(t, len(table), 50)
	for _, w := range all {
		for i := range table {
			assert.NoError(t, agree(w, &table[i]))
		}
	}
}

// A line that no claim of the table has would be compared with nothing.
func TestTheTableHasEveryLine(t *testing.T) {
	heard := map[string]bool{}
	for _, f := range Table() {
		a, err := answer(ours(), &f)
		require.NoError(t, err)
		for _, l := range a.Lines {
			heard[l.Code] = true
			heard[l.Article] = true
		}
	}
	written := regexp.MustCompile(`"((?:claim|liability)\.[a-z_.0-9]+|[A-Z]+[-A-Z0-9]* ?[0-9]*)"`).FindAllStringSubmatch(starlarkWhole, -1)
	require.Greater(t, len(written), 50)
	for _, w := range written {
		assert.True(t, heard[w[1]], w[1])
	}
}

// The bounds leave a factor of about two, since a test cannot ask for a quiet
// machine. They are what was found, between two collections of garbage: the
// aims of 20 times the fastest engine, and of half the plain way for every claim,
// are not reached, for Starlark and expr count in whole numbers about as fast as
// a plain program counts in decimals.
// What the ways cost on a machine, main prints.
func TestHowTheWaysCompare(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("times are of a plain build")
	}
	all, err := ways()
	require.NoError(t, err)
	var claims [][]timing
	for _, c := range timed() {
		ts, err := measure(all, &c.Facts, 100, time.Millisecond/2)
		require.NoError(t, err)
		claims = append(claims, ts)
	}
	sum := together(claims)
	fresh, kept, again, byHand := find(sum, nameOurs, givesWhole), find(sum, nameKept, givesWhole), find(sum, nameAgain, givesWhole), find(sum, namePlain, givesExplained)
	require.Less(t, bareRatio(fresh, byHand), 0.8)
	require.Less(t, bareRatio(kept, byHand), 1.2)
	require.Less(t, bareRatio(again, byHand), 0.8)
	require.Less(t, bareRatio(fresh, find(sum, namePlain, givesWhole)), 0.7)
	require.Greater(t, bareRatio(fastestEngine(sum, givesWhole), fresh), 2.0)
	require.Greater(t, bareRatio(fastestEngine(sum, givesWhole), kept), 1.6)
	require.Greater(t, bareRatio(fastestEngine(sum, givesExplained), fresh), 4.0)
	require.Greater(t, bareRatio(fastestEngine(sum, givesExplained), kept), 2.5)
	require.Greater(t, bareRatio(find(sum, "cel-go", givesExplained), fresh), 20.0)
	require.Greater(t, bareRatio(find(sum, "opa", givesExplained), fresh), 120.0)
	require.Zero(t, fresh.allocs)
	require.Zero(t, again.allocs)
	require.LessOrEqual(t, kept.allocs, float64(len(claims)))
}

func BenchmarkDecide(b *testing.B) {
	all, err := ways()
	require.NoError(b, err)
	for _, c := range timed() {
		for _, w := range all {
			b.Run("claim="+c.Name+"/way="+w.name+"/gives="+w.gives, func(b *testing.B) {
				require.NoError(b, agree(w, &c.Facts))
				r := w.prepare(&c.Facts)
				b.ReportAllocs()
				for b.Loop() {
					if err := r.decide(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
