package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

func main() {
	file := flag.String("db", ":memory:", "`file` of the database")
	key := flag.String("key", "", "key of the digests over facts")
	terms := flag.String("terms", "", "replay with this `JSON` laid over the carrier's terms")
	flag.Parse()
	if err := run(context.Background(), os.Stdout, *file, *key, *terms, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "store:", err)
		os.Exit(1)
	}
}

// version returns the version of the library that this program is built with.
func version() string {
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == "github.com/courier-rules/courier" {
				return m.Version
			}
		}
	}
	return ""
}

// run takes the letters of the files and writes how the desk stands then.
func run(ctx context.Context, out io.Writer, file, key, terms string, letters []string) error {
	d, err := Open(ctx, file)
	if err != nil {
		return err
	}
	defer d.Close()
	d.Module, d.Key = version(), []byte(key)
	for _, name := range letters {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := d.readAll(ctx, out, text); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	edit := func(*claim.Claim) error { return nil }
	if terms != "" {
		edit = func(c *claim.Claim) error { return underTerms(c, terms) }
	}
	return d.report(ctx, out, edit)
}

// underTerms lays new terms over those of a claim that has any: empty ones say
// that the contract has none.
func underTerms(c *claim.Claim, terms string) error {
	if c.Terms == nil || c.Terms.Cite == (courier.Cite{}) {
		return nil
	}
	return courier.At("terms", strict([]byte(terms), c.Terms))
}

// letter is one line of what comes in on a day.
type letter struct {
	On        courier.Date    `json:"on"`
	Claim     json.RawMessage `json:"claim"` // one of the three
	Supplied  *Supplied       `json:"supplied"`
	Overruled *Overruled      `json:"overruled"`
}

// readAll takes letters, one a line, and says of each whether it was new. An
// error names the line and leaves what came before it taken: the file can be
// put right and read again from its beginning.
func (d *Desk) readAll(ctx context.Context, out io.Writer, text []byte) error {
	lines := bufio.NewScanner(bytes.NewReader(text))
	lines.Buffer(nil, 1<<20)
	taken, known := 0, 0
	for n := 1; lines.Scan(); n++ {
		switch isNew, err := d.read(ctx, lines.Bytes()); {
		case err != nil:
			return fmt.Errorf("line %d: %w", n, err)
		case isNew:
			taken++
		default:
			known++
		}
	}
	fmt.Fprintf(out, "%d letters taken, %d known already\n", taken, known)
	return lines.Err()
}

func (d *Desk) read(ctx context.Context, line []byte) (taken bool, err error) {
	var l letter
	if err := strict(line, &l); err != nil {
		return false, err
	}
	switch {
	case !l.On.Known():
		return false, courier.At("on", courier.ErrMissing)
	case l.Supplied != nil:
		return d.Supply(ctx, l.On, l.Supplied)
	case l.Overruled != nil:
		return d.Overrule(ctx, l.On, l.Overruled)
	case l.Claim != nil:
		return d.Take(ctx, l.On, l.Claim)
	}
	return false, errors.New("neither claim, supplied nor overruled")
}
