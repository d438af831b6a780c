package main

import (
	"bufio"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// run is the command, and returns its exit status: 0, or 2 where the command
// line or the cases cannot be read or the answers not be written.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var day courier.Date
	flags := flag.NewFlagSet("corpus", flag.ContinueOnError)
	flags.SetOutput(stderr)
	short := flags.Bool("brief", false, "print reasons by their codes")
	flags.TextVar(&day, "day", courier.Date{}, "print the cases whose answer changes on the `day`")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	out := bufio.NewWriter(stdout)
	cases, err := open(flags.Args(), stdin)
	switch {
	case err != nil:
	case day.Known():
		printShift(out, cases, day)
	default:
		err = printAnswers(out, cases, *short)
	}
	if err = errors.Join(err, out.Flush()); err != nil {
		fmt.Fprintln(stderr, "corpus:", err)
		return 2
	}
	return 0
}

// open reads the cases of the files named, or of the standard input.
func open(names []string, stdin io.Reader) (cases []Case, err error) {
	if len(names) == 0 {
		return read(stdin)
	}
	for _, name := range names {
		file, err := os.Open(name)
		if err != nil {
			return nil, err
		}
		list, err := read(file)
		file.Close()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		cases = append(cases, list...)
	}
	return cases, nil
}

func printAnswers(out *bufio.Writer, cases []Case, short bool) error {
	window := desk.NewWindow()
	for i := range cases {
		line, err := cases[i].line(window, short)
		if err != nil {
			return fmt.Errorf("%s: %w", cases[i].Name, err)
		}
		out.Write(append(line, '\n'))
	}
	return nil
}
