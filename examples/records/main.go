package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"runtime/debug"
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

func main() { os.Exit(run(os.Args[1:], version(), os.Stdin, os.Stdout, os.Stderr)) }

// version returns the version of the module that this program was built of.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		return info.Main.Version
	}
	return ""
}

func run(args []string, version string, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("records", flag.ContinueOnError)
	flags.SetOutput(stderr)
	replay := flags.Bool("replay", false, "answer the facts of records anew, and list what changed")
	counts := flags.Bool("counts", false, "count how often each rule spoke in records")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	out := bufio.NewWriter(stdout)
	changed, err := false, error(nil)
	switch {
	case *replay:
		changed, err = replayAll(stdin, out)
	case *counts:
		err = countAll(stdin, out)
	default:
		err = keepAll(stdin, out, version)
	}
	switch err = errors.Join(err, out.Flush()); {
	case err != nil:
		fmt.Fprintln(stderr, "records:", err)
		return 2
	case changed:
		return 1
	}
	return 0
}

// each calls f with every line that is not blank; an error names the line.
func each[T any](in io.Reader, f func(*T) error) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 1<<24)
	for n := 1; lines.Scan(); n++ {
		line := bytes.TrimSpace(lines.Bytes())
		if len(line) == 0 {
			continue
		}
		v := new(T)
		if err := cmp.Or(json.Unmarshal(line, v), f(v)); err != nil {
			return fmt.Errorf("line %d: %w", n, err)
		}
	}
	return lines.Err()
}

type request struct {
	Ask   string
	Facts json.RawMessage
}

// keepAll answers requests and writes their records.
func keepAll(in io.Reader, out *bufio.Writer, version string) error {
	window, books := desk.NewWindow(), map[string]courier.Digest{} // by ask: a book is digested once, not once a line
	return each(in, func(q *request) error {
		answer, err := window.Answer(q.Ask, q.Facts)
		if err != nil {
			return err
		}
		var told courier.Grounds
		json.Unmarshal(answer, &told) // an answer without grounds names no rule set
		book, ok := books[q.Ask]
		if !ok {
			book = desk.BookOf(q.Ask).Digest()
			books[q.Ask] = book
		}
		record, err := courier.Seal(&courier.Answered{
			Ask: q.Ask, Rules: told.Rules, Module: version, Book: book, Facts: q.Facts, Answer: answer,
		})
		if err != nil {
			return err
		}
		return write(out, &record)
	})
}

// replayAll answers the facts of records anew and writes what differs.
func replayAll(in io.Reader, out *bufio.Writer) (changed bool, err error) {
	window := desk.NewWindow()
	err = each(in, func(r *courier.Record) error {
		if err := r.Check(); err != nil {
			return err
		}
		if r.Kind != courier.Decided { // what a person decided no rule repeats
			return nil
		}
		answer, err := window.Answer(r.Ask, r.Facts)
		if err != nil {
			answer, err = json.Marshal(map[string]string{"error": err.Error()})
		}
		if err != nil {
			return err
		}
		changes, err := r.Compare(answer)
		if len(changes) > 0 {
			changed = true
			fmt.Fprintf(out, "%s %s\n", r.Ask, r.Sum)
		}
		for _, c := range changes {
			fmt.Fprintf(out, "\t%s: %s -> %s\n", c.Path, cmp.Or(c.Was, "nothing"), cmp.Or(c.Is, "nothing"))
		}
		return err
	})
	return changed, err
}

// countAll writes how often each code spoke.
func countAll(in io.Reader, out *bufio.Writer) error {
	n := map[courier.Code]int{}
	err := each(in, func(r *courier.Record) error {
		var told courier.Grounds
		if err := json.Unmarshal(r.Answer, &told); err != nil {
			return err
		}
		told.CountCodes(n)
		return nil
	})
	for _, code := range slices.Sorted(maps.Keys(n)) {
		fmt.Fprintf(out, "%7d %s\n", n[code], code)
	}
	return err
}

func write(out *bufio.Writer, v any) error {
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
