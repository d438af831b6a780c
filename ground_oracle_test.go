package courier_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// oracle answers a question by brute force: it looks at every completion of
// what is unknown, one after the other, by the words of [courier.Ground].
type oracle struct {
	fields  []courier.Field
	grounds []courier.Ground
	on      courier.Date
	terms   *courier.Cite
	spoke   [][]bool          // by completion and ground: it spoke and was not lifted
	verdict []courier.Verdict // by completion
}

// A completion gives every field the number of one of its values; unknown
// marks a field in what is known of it.
const unknown = -1

func (o *oracle) completions() int {
	n := 1
	for _, f := range o.fields {
		n *= len(f.Values)
	}
	return n
}

func (o *oracle) values(completion int) []int {
	values := make([]int, len(o.fields))
	for i, f := range o.fields {
		values[i], completion = completion%len(f.Values), completion/len(f.Values)
	}
	return values
}

func (o *oracle) completion(values []int) (n int) {
	for i := len(values) - 1; i >= 0; i-- {
		n = n*len(o.fields[i].Values) + values[i]
	}
	return n
}

// cite is the last citation in force, or the terms for a row that rests on them.
func (o *oracle) cite(g *courier.Ground) (cite *courier.Cite) {
	for i := range g.Cites {
		c := &g.Cites[i]
		if c.Document == nil {
			return o.terms
		}
		begun := o.on.Compare(c.From) >= 0 && o.on.Compare(c.Document.From) >= 0
		ended := c.Document.To != courier.Date{} && o.on.Compare(c.Document.To) > 0
		if begun && !ended {
			cite = c
		}
	}
	return cite
}

// prevails ranks the forces: a higher one is not beaten by a lower.
var prevails = map[courier.Force]int{courier.Convention: 9, courier.Statute: 8, courier.JudicialInterpretation: 8, courier.Regulation: 7,
	courier.DepartmentalRule: 6, courier.LocalRegulation: 6, courier.Contract: 5, courier.NationalStandard: 4, courier.Practice: 3}

func (o *oracle) force(i int) int { return prevails[o.cite(&o.grounds[i]).Document.Force] }

func (o *oracle) speaks(i int, facts courier.Facts) bool {
	g := &o.grounds[i]
	if o.cite(g) == nil || facts&g.If != g.If || facts&g.Unless != 0 {
		return false
	}
	for j := range o.grounds {
		if o.grounds[j].Effect == courier.Lifts && o.grounds[j].Lifts == g.Code && o.speaks(j, facts) {
			return false
		}
	}
	return true
}

// right is the highest force among the grounds that spoke and grant.
func (o *oracle) right(spoke []bool) (right int) {
	for i, s := range spoke {
		if s && o.grounds[i].Effect == courier.Grants {
			right = max(right, o.force(i))
		}
	}
	return right
}

func (o *oracle) barring(i, right int) bool {
	return o.grounds[i].Effect == courier.Bars && (o.grounds[i].Binds || o.force(i) >= right)
}

func (o *oracle) judge() {
	for n := range o.completions() {
		var facts courier.Facts
		for f, v := range o.values(n) {
			facts |= o.fields[f].Owns & o.fields[f].Values[v]
		}
		spoke, bars, refers, grants := make([]bool, len(o.grounds)), false, false, false
		for i := range o.grounds {
			spoke[i] = o.speaks(i, facts)
			refers = refers || spoke[i] && o.grounds[i].Effect == courier.Refers
			grants = grants || spoke[i] && o.grounds[i].Effect == courier.Grants
		}
		right := o.right(spoke)
		for i, s := range spoke {
			bars = bars || s && o.barring(i, right)
		}
		verdict := courier.Referred
		switch {
		case bars:
			verdict = courier.Refused
		case refers:
		case grants:
			verdict = courier.Granted
		}
		o.spoke, o.verdict = append(o.spoke, spoke), append(o.verdict, verdict)
	}
}

// open are the completions that agree with what is known.
func (o *oracle) open(known []int) (open []int) {
	for n := range o.completions() {
		fits := true
		for f, v := range o.values(n) {
			fits = fits && (known[f] == unknown || known[f] == v)
		}
		if fits {
			open = append(open, n)
		}
	}
	return open
}

// agreed is the verdict of all those completions, 0 where they differ.
func (o *oracle) agreed(open []int) courier.Verdict {
	for _, n := range open {
		if o.verdict[n] != o.verdict[open[0]] {
			return 0
		}
	}
	return o.verdict[open[0]]
}

func (o *oracle) needs(known []int) (needs []courier.Need) {
	var later []courier.Need
	for f := range o.fields {
		if known[f] != unknown {
			continue
		}
		decides, alone := false, false
		for _, n := range o.open(known) {
			values := o.values(n)
			for v := range o.fields[f].Values {
				values[f] = v
				decides = decides || o.verdict[o.completion(values)] != o.verdict[n]
			}
		}
		for v := range o.fields[f].Values {
			given := slices.Clone(known)
			given[f] = v
			alone = alone || o.agreed(o.open(given)) != 0
		}
		switch {
		case decides && alone:
			needs = append(needs, o.fields[f].Need)
		case decides:
			later = append(later, o.fields[f].Need)
		}
	}
	return append(needs, later...)
}

func (o *oracle) known(values []int) (k courier.Known) {
	for f, v := range values {
		if v != unknown {
			k.Among(o.fields[f].Owns, o.fields[f].Values[v])
		}
	}
	return k
}

// told is what is said where everything is known, in table order: of a yes
// the rights, and what was in the way as a condition; of a no what bars; of
// neither what refers; and what is noted of each.
func (o *oracle) told(n int) (told []string) {
	v, right, declined := o.verdict[n], o.right(o.spoke[n]), false
	for i := range o.grounds {
		if !o.spoke[n][i] {
			continue
		}
		e := o.grounds[i].Effect
		if e == courier.Bars && !o.barring(i, right) {
			e, declined = courier.Conditions, declined || v == courier.Granted
		}
		if says(v, e) {
			told = append(told, fmt.Sprint(o.grounds[i].Code, " ", e))
		}
	}
	if declined {
		told = append(told, "courier.service_may_be_declined notes")
	}
	return told
}

func says(v courier.Verdict, e courier.Effect) bool {
	switch e {
	case courier.Grants, courier.Conditions, courier.Changes:
		return v == courier.Granted
	case courier.Bars:
		return v == courier.Refused
	case courier.Refers:
		return v == courier.Referred
	}
	return true
}

func (o *oracle) check(t *testing.T, known []int, d courier.Decision) {
	t.Helper()
	open := o.open(known)
	agreed := o.agreed(open)
	if agreed == 0 {
		require.Equal(t, courier.Referred, d.Verdict, "%v knowing %v", o, known)
		require.Equal(t, o.needs(known), d.Needs, "%v knowing %v", o, known)
		require.NotEmpty(t, d.Needs)
	} else {
		require.Equal(t, agreed, d.Verdict, "%v knowing %v", o, known)
		require.Empty(t, d.Needs, "%v knowing %v", o, known)
	}

	var told []string
	founded := map[courier.Effect]bool{} // told, and some completion bears it out
	for _, r := range d.Reasons {
		told = append(told, fmt.Sprint(r.Code(), " ", r.Effect))
		i := slices.IndexFunc(o.grounds, func(g courier.Ground) bool { return g.Code == r.Code() })
		if i < 0 {
			require.Equal(t, courier.Code("courier.service_may_be_declined"), r.Code())
			continue
		}
		require.Equal(t, o.cite(&o.grounds[i]).Basis(), r.Basis())
		require.True(t, says(d.Verdict, r.Effect), "%v knowing %v: %v", o, known, told)
		founded[r.Effect] = founded[r.Effect] || o.speaksIn(i, open) > 0
		switch r.Effect {
		case courier.Lifts, courier.Notes, courier.Warns, courier.Changes: // only what is certain
			require.Equal(t, len(open), o.speaksIn(i, open), "%v knowing %v: %v", o, known, told)
		}
	}
	if len(open) == 1 {
		require.Empty(t, cmp.Diff(o.told(open[0]), told), "%v knowing %v", o, known)
	}
	// A yes rests on a right and names every condition that may apply; a no rests on what bars.
	require.Equal(t, d.Verdict == courier.Granted, founded[courier.Grants], "%v knowing %v: %v", o, known, told)
	require.Equal(t, d.Verdict == courier.Refused, founded[courier.Bars], "%v knowing %v: %v", o, known, told)
	for i, g := range o.grounds {
		if d.Verdict == courier.Granted && g.Effect == courier.Conditions && o.speaksIn(i, open) > 0 {
			require.True(t, d.Has(g.Code), "%v knowing %v: %v", o, known, told)
		}
	}
}

// speaksIn counts the completions in which ground i speaks.
func (o *oracle) speaksIn(i int, open []int) (n int) {
	for _, c := range open {
		if o.spoke[c][i] {
			n++
		}
	}
	return n
}
