package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"text/tabwriter"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Totals are what a run comes to: by body of law, and what stood in the way of
// an answer. They grow with the number of laws and of facts, not of claims.
type Totals struct {
	laws   map[courier.Regime]*law
	needs  map[courier.Need]int
	faults map[string]int // by what is wrong
	unread int            // rows that the feed could not read
}

// law is what a body of law came to.
type law struct {
	granted, refused, referred int
	paid                       []courier.Money // one of a currency
}

func newTotals() *Totals {
	return &Totals{laws: map[courier.Regime]*law{}, needs: map[courier.Need]int{}, faults: map[string]int{}}
}

// add counts an answer. The error is of a sum that no amount can hold.
func (t *Totals) add(a *claim.Assessment) error {
	l := t.laws[a.Regime]
	if l == nil {
		l = new(law)
		t.laws[a.Regime] = l
	}
	switch a.Verdict {
	case courier.Granted:
		l.granted++
		return l.pay(a.Payable)
	case courier.Refused:
		l.refused++
	case courier.Referred:
		l.referred++
		for _, need := range a.Needs {
			t.needs[need]++
		}
	}
	return nil
}

func (l *law) pay(m courier.Money) (err error) {
	for i := range l.paid {
		if l.paid[i].Currency() == m.Currency() {
			l.paid[i], err = l.paid[i].Add(m)
			return err
		}
	}
	l.paid = append(l.paid, m)
	return nil
}

// faulty counts what is wrong with the facts of a claim, each fault by itself:
// the field and the fault, without the figures of the one claim.
func (t *Totals) faulty(err error) {
	switch e := err.(type) {
	case interface{ Unwrap() []error }:
		for _, each := range e.Unwrap() {
			t.faulty(each)
		}
	case *courier.FieldError:
		fault := courier.Fault("fault")
		errors.As(e.Err, &fault)
		t.faults[e.Field+": "+string(fault)]++
	default:
		t.faults[err.Error()]++
	}
}

// print writes the totals.
func (t *Totals) print(w io.Writer) error {
	tab := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(tab, "law\tgranted\trefused\treferred\tpaid\t")
	for _, regime := range slices.Sorted(maps.Keys(t.laws)) {
		l := t.laws[regime]
		fmt.Fprintf(tab, "%s\t%d\t%d\t%d\t", regime, l.granted, l.refused, l.referred)
		for _, m := range l.paid {
			fmt.Fprintf(tab, "%s\t", m)
		}
		fmt.Fprintln(tab)
	}
	if err := tab.Flush(); err != nil {
		return err
	}
	most(w, "asked for", t.needs)
	most(w, "not read", t.faults)
	_, err := fmt.Fprintf(w, "rows cut short: %d\n", t.unread)
	return err
}

// most prints counts, the highest first.
func most[K ~string](w io.Writer, what string, counts map[K]int) {
	names := slices.SortedFunc(maps.Keys(counts), func(a, b K) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
	for _, name := range names {
		fmt.Fprintf(w, "%s: %s × %d\n", what, name, counts[name])
	}
}
