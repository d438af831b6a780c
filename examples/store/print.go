package main

import (
	"context"
	"fmt"
	"io"
	"text/tabwriter"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// report writes how the desk stands, each list in an order of its own.
func (d *Desk) report(ctx context.Context, out io.Writer, edit func(*claim.Claim) error) error {
	holdings, err := d.Holdings(ctx)
	if err != nil {
		return err
	}
	totals, err := d.Totals(ctx)
	if err != nil {
		return err
	}
	asks, err := d.Asks(ctx)
	if err != nil {
		return err
	}
	counts, err := d.Counts(ctx)
	if err != nil {
		return err
	}
	differ, err := d.Replay(ctx, edit)
	if err != nil {
		return err
	}
	t := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\nClaims")
	for _, h := range holdings {
		fmt.Fprintf(t, "%s\tr%d\t%v\t%v\t%v\t%v\t%s\n", h.No, h.Revision, h.HappenedOn, h.Regime, h.Verdict, h.Money(), h.next())
	}
	fmt.Fprintln(t, "\nOwed")
	for _, s := range totals {
		fmt.Fprintf(t, "%v\t%d\t%v\n", s.Regime, s.Claims, s.Money())
	}
	fmt.Fprintln(t, "\nTo ask, oldest first")
	for _, a := range asks {
		fmt.Fprintf(t, "%v\t%s\t%s\t%s\n", a.Since, a.No, a.Need, a.Name)
	}
	fmt.Fprintln(t, "\nRules that spoke")
	for _, c := range counts {
		fmt.Fprintf(t, "%d\t%s\n", c.N, c.Code)
	}
	fmt.Fprintln(t, "\nDecided anew, otherwise")
	for _, x := range differ {
		x.print(t)
	}
	return t.Flush()
}

// next says what a claim waits for.
func (h *Holding) next() string {
	switch {
	case h.Kind == courier.Overridden:
		return "by a person"
	case h.Verdict != courier.Referred:
		return ""
	case h.Needs > 0:
		return fmt.Sprintf("%d to ask for", h.Needs)
	}
	return "for a person"
}

func (x *Difference) print(out io.Writer) {
	if x.Err != nil {
		fmt.Fprintf(out, "%s\tr%d\t%v\n", x.No, x.Revision, x.Err)
		return
	}
	fmt.Fprintf(out, "%s\tr%d\t%v %v\t-> %v %v\n", x.No, x.Revision, x.Was.Verdict, x.Was.Payable, x.Is.Verdict, x.Is.Payable)
	for _, code := range x.Gone {
		fmt.Fprintf(out, "\t\t- %s\n", code)
	}
	for _, code := range x.New {
		fmt.Fprintf(out, "\t\t+ %s\n", code)
	}
}
