package main

import (
	"cmp"
	"slices"
	"testing"
	"time"
)

// A timing is what a way cost for one claim.
type timing struct {
	way    way
	each   time.Duration // the fastest slice, a decision, in picoseconds
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
	times := make([]int, len(ways)) // how many decisions fill a slice
	for i, w := range ways {
		if err := agree(w, f); err != nil {
			return nil, err
		}
		runs[i] = w.prepare(f)
		out[i] = timing{way: w, each: 1 << 62, allocs: testing.AllocsPerRun(20, func() { _ = runs[i].decide() })}
		_, took := spend(runs[i], 20)
		times[i] = int(max(1, 20*slice/max(1, took)))
	}
	for range rounds {
		for i := range runs {
			err, took := spend(runs[i], times[i])
			if err != nil {
				return nil, err
			}
			out[i].each = min(out[i].each, took*picosecond/time.Duration(times[i]))
		}
	}
	return out, nil
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
			sum[i].allocs += t.allocs
		}
	}
	return sum
}

// ratio is how many times as long a took as b.
func ratio(a, b timing) float64 { return float64(a.each) / float64(b.each) }

// find is the timing of a way by its name.
func find(ts []timing, name string) timing {
	i := slices.IndexFunc(ts, func(t timing) bool { return t.way.name == name })
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
	return slices.MinFunc(engines, func(a, b timing) int { return cmp.Compare(a.each, b.each) })
}
