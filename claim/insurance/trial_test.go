package insurance_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// trial answers facts of which some are unknown, and proves the answer over
// all completions of them.
type trial struct {
	axes   []axis // the given first
	loss   insurance.Loss
	policy insurance.Policy
	buf    []courier.Reason
	paid   []courier.Money // by completion; unknown where the facts contradict each other
}

func (tr *trial) seat(values []int) *insurance.Loss {
	tr.loss = insurance.Loss{HappenedOn: courier.Day(2026, 8, 4), Policy: &tr.policy}
	tr.policy = insurance.Policy{Cite: courier.Cite{Document: policyDocument}}
	for i, v := range values {
		if v >= 0 {
			tr.axes[i].values[v](&tr.loss, &tr.policy)
		}
	}
	return &tr.loss
}

// prove says what is wrong with the answer to the facts, "" for nothing:
// where every completion pays the same that is paid and nothing asked; else
// exactly the facts are asked for that move the payable of some completion.
func (tr *trial) prove(values []int) string {
	a, err := insurance.Assess(tr.seat(values))
	if err != nil {
		return ""
	}
	unknown := tr.complete(values)
	var agreed courier.Money
	want := map[courier.Need]bool{}
	stride := 1
	for _, u := range unknown {
		if tr.moves(stride, len(tr.axes[u].values)) {
			want[tr.axes[u].needs[0]] = true
		}
		stride *= len(tr.axes[u].values)
	}
	for _, m := range tr.paid {
		if m.Known() {
			agreed = m
		}
	}
	got := map[courier.Need]bool{}
	for _, n := range a.Needs {
		i := slices.IndexFunc(tr.axes, func(x axis) bool { return slices.Contains(x.needs, n) })
		got[tr.axes[i].needs[0]] = true
	}
	if got["policy.deductible"] { // they open with it
		for _, n := range []courier.Need{"fragile", "deductible_left", "days_late", "shipped_weight", "value", "policy.valued", "policy.sum_insured"} {
			delete(want, n)
		}
	}
	if got["gross_loss"] {
		delete(want, "value") // it may open only with the way in which the loss is told
	}
	say := func(what string) string {
		l := tr.seat(values)
		return fmt.Sprintf("%s: %v %v\nasks %v\nwant %v\n%+v\n%+v %+v", what, a.Verdict, a.Payable, a.Needs, want, l, l.Policy, l.Policy.Limits)
	}
	switch {
	case !agreed.Known():
		return "" // no completion can be read
	case a.Verdict != courier.Referred && a.Payable != agreed:
		return say("every completion pays " + agreed.String())
	}
	for n := range want {
		if !got[n] {
			return say("does not ask for " + string(n))
		}
	}
	for n := range got {
		if got["policy.valued"] || slices.Contains([]courier.Need{"term_known", "fragile", "deductible_left", "days_late", "shipped_weight"}, n) &&
			(got["policy.limits"] || got["policy.sum_insured"] || got["deductible_explained"]) || n == "deductible_explained" && (got["policy.limits"] || got["policy.sum_insured"]) {
			continue // what two kinds of policy, or no known limit, leave at stake is not worked out
		}
		if !want[n] && !tr.found(values, unknown, n) {
			return say("need not ask for " + string(n))
		}
	}
	return ""
}

// found looks further, among values of any size, for a completion that the
// fact asked for moves.
func (tr *trial) found(values, unknown []int, asked courier.Need) bool {
	r := rand.New(rand.NewPCG(1, 2))
	assess := func(edits []edit) courier.Money {
		l := tr.seat(values)
		for _, e := range edits {
			e(l, l.Policy)
		}
		a, _ := insurance.Assess(l)
		return a.Payable
	}
	for range 20_000 {
		var one, other []edit
		for _, u := range unknown {
			a := &tr.axes[u]
			e := a.any(r)
			if one = append(one, e); slices.Contains(a.needs, asked) {
				e = a.any(r)
			}
			other = append(other, e)
		}
		x, y := assess(one), assess(other)
		if x.Known() && y.Known() && x != y {
			return true
		}
	}
	return false
}

// complete assesses every completion, the first unknown fact turning fastest.
func (tr *trial) complete(values []int) (unknown []int) {
	values = slices.Clone(values)
	total := 1
	for i, v := range values {
		if v < 0 {
			unknown = append(unknown, i)
			total *= len(tr.axes[i].values)
		}
	}
	tr.paid = tr.paid[:0]
	for n := range total {
		for _, u := range unknown {
			values[u] = n % len(tr.axes[u].values)
			n /= len(tr.axes[u].values)
		}
		a, err := insurance.AppendAssess(tr.buf[:0], tr.seat(values))
		if err == nil {
			tr.buf = a.Reasons
		}
		tr.paid = append(tr.paid, a.Payable)
	}
	return unknown
}

// moves reports whether the unknown fact of n values moves the payable of
// some completion of the others.
func (tr *trial) moves(stride, n int) bool {
	for i, m := range tr.paid {
		first := tr.paid[i-i/stride%n*stride]
		for at := 0; !first.Known() && at < n; at++ {
			first = tr.paid[i-i/stride%n*stride+at*stride]
		}
		if m.Known() && m != first {
			return true
		}
	}
	return false
}

func TestNeedsAtRandom(t *testing.T) {
	t.Parallel()
	tr := trial{axes: slices.Concat(given, askable)}
	r := rand.New(rand.NewPCG(22, 23))
	values := make([]int, len(tr.axes))
	for tried := 0; tried < trials(3000); {
		completions, share := 1, 1+r.IntN(5)
		for i, a := range tr.axes {
			switch values[i] = 0; {
			case i >= len(given) && r.IntN(16) < share:
				values[i] = -1
				completions *= len(a.values)
			case r.IntN(2) == 0:
				values[i] = r.IntN(len(a.values) - a.beyond)
			}
		}
		if completions > 4000 {
			continue
		}
		if wrong := tr.prove(values); wrong != "" {
			t.Fatal(wrong)
		}
		tried++
	}
	assert.NotEmpty(t, tr.buf)
}
