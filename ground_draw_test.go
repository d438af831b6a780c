package courier_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// draw makes up a small question.
func draw(t testing.TB, r *rand.Rand) *oracle {
	early, late := day(t, "2024-12-31"), day(t, "2025-01-01")
	document := func() *courier.Source {
		return &courier.Source{ID: "D", Force: courier.Force(1 + r.IntN(9))}
	}
	o := &oracle{on: []courier.Date{day(t, "2020-01-01"), early, late, day(t, "2026-05-01")}[r.IntN(4)]}
	if r.IntN(3) > 0 {
		o.terms = &courier.Cite{Document: document(), Article: "terms"}
	}
	bit := 0
	for f := range 1 + r.IntN(4) {
		field := courier.Field{Need: courier.Need(fmt.Sprint("field", f))}
		var bits []courier.Facts
		for range 1 + r.IntN(2) {
			bits = append(bits, 1<<bit)
			field.Owns |= 1 << bit
			bit += 1 + r.IntN(8) // the facts lie anywhere in the 64 bits
		}
		if len(bits) == 1 && r.IntN(2) == 0 {
			field = courier.YesNo(field.Need, field.Owns)
		} else {
			for range 2 + r.IntN(3) {
				field.Values = append(field.Values, courier.Facts(r.Uint64())&field.Owns)
			}
		}
		o.fields = append(o.fields, field)
	}
	some := func(most int) (facts courier.Facts) {
		for range r.IntN(most + 1) {
			f := o.fields[r.IntN(len(o.fields))]
			facts |= courier.Facts(r.Uint64()) & f.Owns
		}
		return facts
	}
	effects := []courier.Effect{courier.Grants, courier.Grants, courier.Bars, courier.Bars, courier.Bars, courier.Lifts, courier.Lifts,
		courier.Refers, courier.Conditions, courier.Changes, courier.Notes, courier.Warns}
	n := 1 + r.IntN(8)
	place := r.Perm(n) // a ground lifts only what comes after it here, so that none lift in a circle
	for i := range n {
		g := courier.Ground{Row: courier.Row{Code: courier.Code(fmt.Sprint("g", i))}, Effect: effects[r.IntN(len(effects))], If: some(2), Binds: r.IntN(4) == 0}
		g.Unless = some(1) &^ g.If
		if g.Effect == courier.Lifts {
			if target := r.IntN(n); place[target] > place[i] {
				g.Lifts = courier.Code(fmt.Sprint("g", target))
			} else {
				g.Effect = courier.Grants
			}
		}
		switch old, young := document(), document(); r.IntN(6) {
		case 0:
			g.Cites = courier.InTerms()
		case 1: // one after the other
			old.To, young.From = early, late
			g.Cites = []courier.Cite{{Document: old}, {Document: young}}
		case 2: // the younger beside the older
			g.Cites = []courier.Cite{{Document: old}, {Document: young, From: late}}
		case 3:
			old.To = early
			g.Cites = []courier.Cite{{Document: old}}
		default:
			g.Cites = []courier.Cite{{Document: old}}
		}
		o.grounds = append(o.grounds, g)
	}
	o.judge()
	return o
}

func TestDecideAgainstOracle(t *testing.T) {
	t.Parallel()
	questions := 6000
	if testing.Short() {
		questions = 600
	}
	r := rand.New(rand.NewPCG(2026, 6))
	verdicts, asked := map[courier.Verdict]int{}, 0
	for range questions {
		o := draw(t, r)
		q := courier.NewQuestion(o.fields, o.grounds)
		for range 4 {
			known := o.values(r.IntN(o.completions()))
			for f := range known {
				if r.IntN(2) == 0 {
					known[f] = unknown
				}
			}
			d := q.Decide(nil, o.known(known), o.on, o.terms)
			require.Equal(t, d.Verdict, q.Verdict(o.known(known), o.on, o.terms), "the verdict alone is the same one")
			o.check(t, known, d)
			verdicts[d.Verdict]++
			asked += min(1, len(d.Needs))

			// A fact that was not asked for changes nothing.
			given := slices.Clone(known)
			for f := range given {
				if given[f] == unknown && !slices.Contains(d.Needs, o.fields[f].Need) {
					given[f] = r.IntN(len(o.fields[f].Values))
				}
			}
			e := q.Decide(nil, o.known(given), o.on, o.terms)
			require.Equal(t, d.Verdict, e.Verdict, "%v", o)
			require.Equal(t, d.Needs, e.Needs, "%v", o)
		}
	}
	for v := courier.Granted; v <= courier.Referred; v++ {
		assert.Greater(t, verdicts[v], questions/4, "too few are "+v.String())
	}
	assert.Greater(t, asked, questions/4)
}
