package main

import (
	"cmp"
	"runtime"
	"slices"
	"testing"
	"time"
)

// A timing is what a way cost for one claim.
type timing struct {
	way    way
	each   time.Duration // a decision with its share of the collection of garbage, in picoseconds; 0 where not measured
	bare   time.Duration // a decision in the fastest slice, which mostly meets no collection, likewise
	allocs float64
}

// picosecond is what timings are counted in: a decision can take less than
// ten nanoseconds more than another.
const picosecond = 1000

// measure times ways on one claim in turns, round by round, each for a slice,
// and keeps the fastest slice of each: what else the machine does can only
// make a slice slower.
func measure(ways []way, f *Facts, rounds int, slice time.Duration) ([]timing, error) {
	out := make([]timing, len(ways))
	runs := make([]run, len(ways))
	for i, w := range ways {
		if err := agree(w, f); err != nil {
			return nil, err
		}
		runs[i] = w.prepare(f)
		out[i] = timing{way: w, allocs: testing.AllocsPerRun(20, func() { _ = runs[i].decide() })}
	}
	err := inTurns(runs, rounds, slice, func(i int, each time.Duration) { out[i].bare = lesser(out[i].bare, each) })
	return out, err
}

// collected times them once more, in slices that are long enough to meet the
// collections that each way's own garbage makes necessary, and that begin with
// none of another's left.
func collected(ts []timing, f *Facts, rounds int, slice time.Duration) error {
	runs := make([]run, len(ts))
	for i := range ts {
		runs[i] = ts[i].way.prepare(f)
	}
	return inTurns(runs, rounds, slice, func(i int, each time.Duration) { ts[i].each = lesser(ts[i].each, each) })
}

// inTurns tells what a decision of each run took in each of its slices.
func inTurns(runs []run, rounds int, slice time.Duration, tell func(int, time.Duration)) error {
	times := make([]int, len(runs)) // how many decisions fill a slice
	for i := range runs {
		_, took := spend(runs[i], 20)
		times[i] = int(max(1, 20*slice/max(1, took)))
	}
	for range rounds {
		for i := range runs {
			if slice >= settling {
				runtime.GC()
			}
			err, took := spend(runs[i], times[i])
			if err != nil {
				return err
			}
			tell(i, took*picosecond/time.Duration(times[i]))
		}
	}
	return nil
}

// settling is the length of a slice before which garbage is collected.
const settling = 50 * time.Millisecond

// lesser is the lesser of two times, of which the first may not be known yet.
func lesser(known, took time.Duration) time.Duration {
	if known == 0 {
		return took
	}
	return min(known, took)
}

// spend decides n times.
func spend(r run, n int) (err error, took time.Duration) {
	start := time.Now()
	for range n {
		if e := r.decide(); e != nil {
			err = e
		}
	}
	return err, time.Since(start)
}

// together adds up what each way cost for every claim.
func together(claims [][]timing) []timing {
	sum := slices.Clone(claims[0])
	for _, ts := range claims[1:] {
		for i, t := range ts {
			sum[i].each += t.each
			sum[i].bare += t.bare
			sum[i].allocs += t.allocs
		}
	}
	return sum
}

// ratio is how many times as long a took as b, and bareRatio without the
// collection of garbage.
func ratio(a, b timing) float64     { return float64(a.each) / float64(b.each) }
func bareRatio(a, b timing) float64 { return float64(a.bare) / float64(b.bare) }

// find is the timing of a way by its name and what it gives.
func find(ts []timing, name, gives string) timing {
	i := slices.IndexFunc(ts, func(t timing) bool { return t.way.name == name && t.way.gives == gives })
	return ts[i]
}

// fastestEngine is the fastest of the engines that give what is asked.
func fastestEngine(ts []timing, gives string) timing {
	var engines []timing
	for _, t := range ts {
		if t.way.engine && t.way.gives == gives {
			engines = append(engines, t)
		}
	}
	return slices.MinFunc(engines, func(a, b timing) int { return cmp.Compare(a.bare, b.bare) })
}
