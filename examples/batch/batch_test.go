package main

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var update = flag.Bool("update", false, "write the golden files anew")

func silent(int, *claim.Claim, *claim.Assessment, error) error { return nil }

func TestTheRun(t *testing.T) {
	const golden = "testdata/run.golden"
	var out, told bytes.Buffer
	require.Zero(t, run([]string{"-n", "300", "-results", "-"}, &out, &told))
	assert.Equal(t, 10, strings.Count(told.String(), " of 300 claims, "), "progress is told")
	text := out.Bytes()
	if *update {
		require.NoError(t, os.WriteFile(golden, text, 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Empty(t, cmp.Diff(string(want), string(text)))
}

// Each claim is counted once, every law has answers of its own, and each line
// is written.
func TestTotalsAddUp(t *testing.T) {
	const n = 20_000
	written := 0
	paid := map[courier.Regime]int64{}
	totals, err := decideAll(feed(1, n), func(i int, _ *claim.Claim, a *claim.Assessment, err error) error {
		written++
		require.Equal(t, written, i)
		paid[a.Regime] += a.Payable.Minor()
		return nil
	})
	require.NoError(t, err)
	require.Equal(t, n, written)
	counted := totals.unread
	for _, faults := range totals.faults {
		counted += faults
	}
	for regime := courier.CivilLaw; regime <= courier.UPUPost; regime++ {
		l := totals.laws[regime]
		require.NotNil(t, l, regime.String())
		require.NotZero(t, l.granted, regime.String())
		require.Len(t, l.paid, 1)
		require.Equal(t, paid[regime], l.paid[0].Minor())
	}
	for _, l := range totals.laws {
		counted += l.granted + l.refused + l.referred
	}
	require.Equal(t, n, counted)
	require.NotZero(t, totals.unread)
	require.NotEmpty(t, totals.faults)
	require.NotEmpty(t, totals.needs)
}

// An answer that shares its memory with the next is the answer of Assess.
func TestUsedMemoryAnswersAlike(t *testing.T) {
	_, err := decideAll(feed(2, 5000), func(_ int, c *claim.Claim, a *claim.Assessment, err error) error {
		if c == nil {
			require.ErrorIs(t, err, errRow)
			return nil
		}
		want, wantErr := claim.Assess(c)
		require.Equal(t, wantErr, err)
		require.Equal(t, want.Payable, a.Payable)
		require.Len(t, a.Reasons, len(want.Reasons))
		for i := range want.Reasons {
			require.Equal(t, want.Reasons[i].String(), a.Reasons[i].String())
		}
		return nil
	})
	require.NoError(t, err)
}

func TestWhatCannotBeWrittenEndsTheRun(t *testing.T) {
	full := errors.New("disk full")
	n := 0
	_, err := decideAll(feed(1, 1000), func(i int, _ *claim.Claim, _ *claim.Assessment, _ error) error {
		if n = i; i == 10 {
			return full
		}
		return nil
	})
	require.ErrorIs(t, err, full)
	require.Equal(t, 10, n)
	require.Equal(t, 1, run([]string{"-n", "10", "-results", t.TempDir()}, io.Discard, io.Discard))
	require.Equal(t, 2, run([]string{"-n", "many"}, io.Discard, io.Discard))
}

// A hundred times as many claims take no more memory.
func TestMemoryIsConstant(t *testing.T) {
	held := func(n int) (used int64) {
		totals, err := decideAll(feed(3, n), func(i int, _ *claim.Claim, _ *claim.Assessment, _ error) error {
			if i == n {
				used = int64(inUse())
			}
			return nil
		})
		require.NoError(t, err)
		require.NotEmpty(t, totals.laws)
		return used
	}
	held(1000) // what is set up once
	few, many := held(1000), held(100_000)
	assert.Less(t, many-few, int64(64<<10), "%d and %d bytes", few, many)
}

func TestCostsArePrinted(t *testing.T) {
	var out bytes.Buffer
	require.Zero(t, run([]string{"-scale", "-most", "10000"}, &out, io.Discard))
	require.Equal(t, 3, strings.Count(out.String(), "\n"))
}

// Goroutines ask at once, and each gets its answers; what the machine makes of
// it -parallel prints.
func TestGoroutinesAskAtOnce(t *testing.T) {
	var out bytes.Buffer
	require.Zero(t, run([]string{"-parallel", "-turns", "2"}, &out, io.Discard), out.String())
	require.Equal(t, 1+len(questions()), strings.Count(out.String(), "\n"))
}

// BenchmarkParallel with -cpu 1,2 asks in one goroutine and in two.
func BenchmarkParallel(b *testing.B) {
	for _, q := range questions() {
		b.Run("ask="+q.name, func(b *testing.B) {
			b.ReportAllocs()
			b.RunParallel(func(pb *testing.PB) {
				ask := q.desk()
				for pb.Next() {
					if err := ask(); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
	}
}

// BenchmarkBatch is a run of so many claims; ns/claim is the same for each.
func BenchmarkBatch(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		b.Run("claims="+strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := decideAll(feed(11, n), silent); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/claim")
		})
	}
}
