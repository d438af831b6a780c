package insurance_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// turned is an answer that may be turned, by the need that names it.
type turned[F any] struct {
	need courier.Need
	at   func(*F) *courier.Answer
}

// turnsExactly turns every answer of facts that are all known, and every pair,
// and holds what the verdict then is against the explanation: it names what
// turns the verdict alone, the pairs that turn it of which no part does, each
// once, and nothing else. Facts that are no answer, and those left out, stay.
func turnsExactly[F any](t *testing.T, facts F, list []turned[F], leaves courier.Need, verdict func(*F) courier.Verdict, explain func(*F) (courier.Explanation, error)) {
	t.Helper()
	e, err := explain(&facts)
	require.NoError(t, err)
	was := verdict(&facts)
	require.Equal(t, was, e.Verdict)
	turn := func(which ...int) courier.Verdict {
		f := facts
		for _, i := range which {
			at := list[i].at(&f)
			*at = courier.AnswerOf(*at != courier.Yes)
		}
		return verdict(&f)
	}
	var want []string
	alone := make([]bool, len(list))
	for i := range list {
		if v := turn(i); v != was {
			alone[i] = true
			want = append(want, fmt.Sprint(v, list[i].need))
		}
	}
	for i := range list {
		for j := range i {
			if v := turn(i, j); v != was && !alone[i] && !alone[j] {
				pair := []string{string(list[i].need), string(list[j].need)}
				slices.Sort(pair)
				want = append(want, fmt.Sprint(v, strings.Join(pair, " ")))
			}
		}
	}
	want = slices.DeleteFunc(want, func(s string) bool { return leaves != "" && strings.Contains(s, string(leaves)) })
	got, once, longest := []string{}, map[string]bool{}, 1
	for _, turn := range e.Turns {
		require.False(t, once[fmt.Sprint(turn)], "%v is said twice of %+v", turn, facts)
		once[fmt.Sprint(turn)] = true
		require.GreaterOrEqual(t, len(turn.Facts), longest, "one fact comes before two")
		longest = len(turn.Facts)
		var names []string
		for _, n := range turn.Facts {
			if slices.ContainsFunc(list, func(x turned[F]) bool { return x.need == n }) {
				names = append(names, string(n))
			}
		}
		if len(names) == len(turn.Facts) {
			slices.Sort(names)
			got = append(got, fmt.Sprint(turn.Verdict, strings.Join(names, " ")))
		}
	}
	slices.Sort(want)
	slices.Sort(got)
	if !slices.Equal(want, got) {
		t.Fatalf("%+v: what turns it is %q, and is said to be %q", facts, want, got)
	}
}

// A cause of loss of every kind, all of it known.
func TestTurnsOfCovers(t *testing.T) {
	type facts = insurance.CauseOfLoss
	list := []turned[facts]{
		{"all_road", func(c *facts) *courier.Answer { return &c.AllRoad }}, {"rules_kept", func(c *facts) *courier.Answer { return &c.RulesKept }},
		{"packed_by_insured", func(c *facts) *courier.Answer { return &c.PackedByInsured }}, {"packed_before", func(c *facts) *courier.Answer { return &c.PackedBefore }},
		{"exclusion_explained", func(c *facts) *courier.Answer { return &c.ExclusionExplained }}, {"clause_known", func(c *facts) *courier.Answer { return &c.ClauseKnown }},
		{"agreed_otherwise", func(c *facts) *courier.Answer { return &c.AgreedOtherwise }},
	}
	verdicts := map[courier.Verdict]int{}
	decide := func(c *facts) courier.Verdict { return covers(t, *c).Verdict }
	for _, set := range []insurance.ClauseSet{insurance.PICCComprehensive, insurance.ICCA2009} {
		for _, on := range []courier.Date{oldSeaDay, newSeaDay} {
			for _, p := range []insurance.Peril{insurance.Theft, insurance.HandlingAccident} {
				for _, x := range [][]insurance.Exclusion{{}, {insurance.InsuredsFault}, {insurance.PoorPacking}} {
					for bits := range 1 << (len(list) + 1) {
						c := caused(set, by(p), met(x...), func(c *facts) { c.On, c.Marine = on, courier.AnswerOf(bits&1 == 1) })
						for i := range list {
							*list[i].at(&c) = courier.AnswerOf(bits>>(i+1)&1 == 1)
						}
						turnsExactly(t, c, list, "marine", decide, insurance.ExplainCovers)
						verdicts[decide(&c)]++
					}
				}
			}
		}
	}
	assert.Positive(t, verdicts[granted])
	assert.Positive(t, verdicts[refused])
}

// Everything that was told, and was not, of three faults and of three days.
func TestTurnsOfDisclosed(t *testing.T) {
	type facts = insurance.Telling
	list := []turned[facts]{
		{"marine", func(d *facts) *courier.Answer { return &d.Marine }}, {"misstated", func(d *facts) *courier.Answer { return &d.Misstated }},
		{"asked", func(d *facts) *courier.Answer { return &d.Asked }}, {"catch_all", func(d *facts) *courier.Answer { return &d.CatchAll }},
		{"material", func(d *facts) *courier.Answer { return &d.Material }}, {"knew", func(d *facts) *courier.Answer { return &d.Knew }},
		{"rescinded", func(d *facts) *courier.Answer { return &d.Rescinded }}, {"caused", func(d *facts) *courier.Answer { return &d.Caused }},
		{"settled", func(d *facts) *courier.Answer { return &d.Settled }},
	}
	verdicts := map[courier.Verdict]int{}
	decide := func(d *facts) courier.Verdict {
		got, err := insurance.Disclosed(d)
		require.NoError(t, err)
		return got.Verdict
	}
	for _, fault := range []insurance.TellingFault{insurance.TellingIntent, insurance.TellingGross, insurance.TellingOther} {
		for _, on := range []courier.Date{oldSeaDay, newSeaDay} {
			for bits := range 1 << len(list) {
				d := keptBack(func(d *facts) {
					d.On, d.Fault, d.ContractOn, d.InsurerKnew = on, fault, on.AddDays(-90), on.AddDays(-20)
				})
				for i := range list {
					*list[i].at(&d) = courier.AnswerOf(bits>>i&1 == 1)
				}
				turnsExactly(t, d, list, "", decide, insurance.ExplainDisclosed)
				verdicts[decide(&d)]++
			}
		}
	}
	assert.Positive(t, verdicts[granted])
	assert.Positive(t, verdicts[refused])
}
