package desk

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"text/tabwriter"
)

// The exit statuses.
const (
	answered   = 0 // every line
	someErrors = 1 // some line was an error
	unreadable = 2 // the input, or the command line
)

// Run is the command examples/decide, and returns its exit status.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return run(args, asks(), stdin, stdout, stderr)
}

// run is Run with another table of asks.
func run(args []string, asks []handler, stdin io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("decide", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.Usage = func() {
		fmt.Fprintln(stderr, "usage: decide [-asks] [-example ASK] [-schema] [-explain] [file ...]")
		flags.PrintDefaults()
	}
	list := flags.Bool("asks", false, "list what can be asked, and exit")
	example := flags.String("example", "", "print a line that works for the `ask`, and exit")
	forms := flags.Bool("schema", false, "print the JSON Schema of all facts and results, and exit")
	why := flags.Bool("explain", false, "say beside each answer which rules were missed, by which facts, and what would have turned it")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return answered
	case err != nil:
		return unreadable
	}

	d, out := newDesk(asks), bufio.NewWriter(stdout)
	d.why = *why
	var err error
	switch {
	case *list:
		err = printAsks(out, asks)
	case *forms:
		err = printSchema(out, asks)
	case *example != "":
		err = d.printExample(out, *example)
	default:
		err = d.serveAll(flags.Args(), stdin, out)
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, "decide:", err)
		return unreadable
	}
	if d.failed {
		return someErrors
	}
	return answered
}

// serveAll answers the files in turn, or stdin where there are none.
func (d *desk) serveAll(files []string, stdin io.Reader, out *bufio.Writer) error {
	if len(files) == 0 {
		files = []string{"-"}
	}
	for _, name := range files {
		if err := d.serveFile(name, stdin, out); err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) serveFile(name string, stdin io.Reader, out *bufio.Writer) error {
	if name == "-" {
		return d.serve(stdin, out)
	}
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	return d.serve(f, out)
}

func printAsks(out io.Writer, asks []handler) error {
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	for _, h := range asks {
		fmt.Fprintf(w, "%s\t%s\n", h.name, h.sentence)
	}
	return w.Flush()
}

// printExample prints a whole request, so that it can be piped back in.
func (d *desk) printExample(out io.Writer, name string) error {
	h, ok := d.asks[name]
	if !ok {
		return fmt.Errorf("no ask %q; -asks lists them", name)
	}
	line, err := d.encode(struct {
		ID    string `json:"id"`
		Ask   string `json:"ask"`
		Facts any    `json:"facts"`
	}{"example", h.name, h.example})
	if err == nil {
		_, err = out.Write(line)
	}
	return err
}
