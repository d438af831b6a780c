package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/courier-rules/courier/claim"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("batch", flag.ContinueOnError)
	flags.SetOutput(stderr)
	n := flags.Int("n", 1_000_000, "how many claims")
	seed := flags.Uint64("seed", 11, "which claims: the same seed makes the same ones")
	results := flags.String("results", "", "`file` for a line for each answer, - for standard output")
	scale := flags.Bool("scale", false, "print what a claim costs, from a thousand claims to ten million")
	most := flags.Int("most", 10_000_000, "with -scale: how many claims at most")
	parallel := flags.Bool("parallel", false, "print how many times as many answers two goroutines give as one")
	turns := flags.Int("turns", 240, "with -parallel: how many turns each is timed")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	err := error(nil)
	switch {
	case *scale:
		err = costs(stdout, *seed, *most)
	case *parallel:
		err = speedups(stdout, *turns)
	default:
		err = batch(stdout, stderr, *seed, *n, *results)
	}
	if err != nil {
		fmt.Fprintln(stderr, "batch:", err)
		return 1
	}
	return 0
}

// batch decides n claims and prints the totals.
func batch(stdout, stderr io.Writer, seed uint64, n int, results string) error {
	file, err := create(results, stdout)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(file)
	totals, err := decideAll(feed(seed, n), progress(stderr, n, lines(out)))
	if err := errors.Join(err, out.Flush(), file.Close()); err != nil {
		return err
	}
	return totals.print(stdout)
}

// create opens what lines are written to: nothing, standard output, or a file.
func create(name string, stdout io.Writer) (io.WriteCloser, error) {
	switch name {
	case "":
		return open{io.Discard}, nil
	case "-":
		return open{stdout}, nil
	}
	return os.Create(name)
}

// open is a writer that stays open.
type open struct{ io.Writer }

func (open) Close() error { return nil }

// writer is what decideAll hands answers to.
type writer = func(n int, c *claim.Claim, a *claim.Assessment, err error) error

// progress tells after each tenth of all claims how many are done, and passes
// the answers on.
func progress(w io.Writer, all int, next writer) writer {
	start := time.Now()
	step := max(1, all/10)
	return func(n int, c *claim.Claim, a *claim.Assessment, err error) error {
		if n%step == 0 {
			took := time.Since(start)
			fmt.Fprintf(w, "%d of %d claims, %v, %d ns a claim, %d KiB in use\n", n, all, took.Round(time.Millisecond), took.Nanoseconds()/int64(n), inUse()>>10)
		}
		return next(n, c, a, err)
	}
}

// inUse is the memory that is reachable, in bytes.
func inUse() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// costs prints what a claim costs for ten times as many claims each time: the
// making of it, and with the decision. Of a short run it takes the fastest of
// several.
func costs(w io.Writer, seed uint64, most int) error {
	fmt.Fprintf(w, "%12s %12s %12s %12s\n", "claims", "made, ns", "decided, ns", "in use, KiB")
	for n := 1000; n <= most; n *= 10 {
		made, whole, used := time.Duration(1<<62), time.Duration(1<<62), uint64(0)
		for range max(1, min(100, 1_000_000/n)) {
			start := time.Now()
			for range feed(seed, n) {
			}
			made = min(made, time.Since(start))
			took, held, err := timed(seed, n)
			if err != nil {
				return err
			}
			whole, used = min(whole, took), held
		}
		fmt.Fprintf(w, "%12d %12d %12d %12d\n", n, made.Nanoseconds()/int64(n), (whole-made).Nanoseconds()/int64(n), used>>10)
	}
	return nil
}

// timed decides n claims and says how long that took, and what memory was in
// use at the last of them, which is looked up outside the time.
func timed(seed uint64, n int) (took time.Duration, used uint64, err error) {
	start := time.Now()
	_, err = decideAll(feed(seed, n), func(i int, _ *claim.Claim, _ *claim.Assessment, _ error) error {
		if i == n {
			took = time.Since(start)
			used = inUse()
		}
		return nil
	})
	return took, used, err
}
