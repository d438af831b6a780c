package tier_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func index(name string, weight int, top, answers, total int64) tier.Index {
	return tier.Index{Name: name, Weight: courier.Percent(weight), Top: courier.CountOf(top), Answers: courier.CountOf(answers), Total: courier.CountOf(total)}
}

// survey is of three invented indices: 80 %, 90 % and 50 % of the best score.
func survey(edits ...func(*tier.Scorecard)) *tier.Scorecard {
	c := &tier.Scorecard{
		Cite: courier.Cite{Document: &courier.Source{ID: "SURVEY", Zh: "满意度调查（示例）", En: "Survey (an example)", Force: courier.Practice}}, On: courier.Day(2026, 5, 1),
		Indices: []tier.Index{index("speed", 50, 5, 40, 160), index("care", 30, 10, 20, 180), index("tone", 20, 5, 60, 150)},
		Levels:  []tier.ScoreLevel{{"poor", courier.Percent(0)}, {"fair", courier.Percent(60)}, {"good", courier.Percent(77)}, {"excellent", courier.Percent(90)}},
	}
	c.Indices[0].Family, c.Indices[0].Method = tier.Efficiency, tier.Questionnaire
	for _, edit := range edits {
		edit(c)
	}
	return c
}

func TestTally(t *testing.T) {
	for _, c := range []struct {
		name   string
		edits  []func(*tier.Scorecard)
		score  courier.Share
		sample courier.Count
		level  string
		needs  []courier.Need
		codes  []courier.Code
	}{
		{"77 %, on the limit of a level", nil, courier.Percent(77), courier.CountOf(20), "good", nil,
			[]courier.Code{"tier.score.index", "tier.score.index", "tier.score.index", "tier.score.total"}},
		{"one answer lower", []func(*tier.Scorecard){func(c *tier.Scorecard) { c.Indices[2].Total = courier.CountOf(149) }}, courier.BasisPoints(7693), courier.CountOf(20), "fair", nil,
			[]courier.Code{"tier.score.index", "tier.score.index", "tier.score.index", "tier.score.total"}},
		{"a level that only rounding would reach", []func(*tier.Scorecard){func(c *tier.Scorecard) { c.Indices = []tier.Index{index("all", 100, 1, 100_000, 76_999)} }},
			courier.Percent(77), courier.CountOf(100_000), "fair", nil, []courier.Code{"tier.score.index", "tier.score.total"}},
		{"nobody answered one", []func(*tier.Scorecard){func(c *tier.Scorecard) { c.Indices[1] = index("care", 30, 10, 0, 0) }}, courier.Share{}, courier.Count{}, "", nil,
			[]courier.Code{"tier.score.index", "tier.score.nobody_answered", "tier.score.index"}},
		{"of one without weight that is no matter", []func(*tier.Scorecard){func(c *tier.Scorecard) {
			c.Indices[0].Weight, c.Indices[1] = courier.Percent(80), index("care", 0, 10, 0, 0)
		}}, courier.Percent(74), courier.CountOf(40), "fair", nil, []courier.Code{"tier.score.index", "tier.score.nobody_answered", "tier.score.index", "tier.score.total"}},
		{"answers not known", []func(*tier.Scorecard){func(c *tier.Scorecard) {
			c.Indices[0].Answers, c.Indices[0].Total, c.Indices[2].Total = courier.Count{}, courier.Count{}, courier.Count{}
		}}, courier.Share{}, courier.Count{}, "", []courier.Need{"indices[0].answers", "indices[2].total"}, []courier.Code{"tier.score.index"}},
		{"nor asked for where it would not help", []func(*tier.Scorecard){func(c *tier.Scorecard) {
			c.Indices[0].Total, c.Indices[1] = courier.Count{}, index("care", 30, 10, 0, 0)
		}}, courier.Share{}, courier.Count{}, "", nil, []courier.Code{"tier.score.nobody_answered", "tier.score.index"}},
		{"no levels", []func(*tier.Scorecard){func(c *tier.Scorecard) { c.Levels = nil }}, courier.Percent(77), courier.CountOf(20), "", nil,
			[]courier.Code{"tier.score.index", "tier.score.index", "tier.score.index", "tier.score.total"}},
	} {
		s, err := tier.Tally(survey(c.edits...))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.score, s.Score, c.name)
		assert.Equal(t, c.sample, s.Sample, c.name)
		assert.Equal(t, c.level, s.Level, c.name)
		assert.Equal(t, c.needs, s.Needs, c.name)
		assert.Equal(t, c.codes, codesOf(s.Reasons), c.name)
	}
	s, err := tier.Tally(survey())
	require.NoError(t, err)
	assert.Equal(t, tier.Shares{courier.Percent(80), courier.Percent(90), courier.Percent(50)}, s.Indices)
	assert.Equal(t, courier.Need("indices[1]"), s.Reasons[1].Field())
}

func TestTallyRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.Scorecard)
		want string
	}{
		{"nothing at all", func(c *tier.Scorecard) { *c = tier.Scorecard{} }, "cite.document: missing: it stands in a document of the host's own\nindices: empty table"},
		{"weights one point short", func(c *tier.Scorecard) { c.Indices[0].Weight = courier.BasisPoints(4999) }, "indices: shares do not make a whole: the weights add up to 9999 basis points"},
		{"an index without anything", func(c *tier.Scorecard) { c.Indices[1] = tier.Index{Family: 9, Method: 9} },
			"indices[1].name: missing\nindices[1].family: unknown word: \"invalid(9)\"\nindices[1].method: unknown word: \"invalid(9)\"\nindices[1].weight: missing\nindices[1].top: missing"},
		{"a best score of nothing", func(c *tier.Scorecard) { c.Indices[1] = index("care", 30, 0, 0, 0) }, "indices[1].top: out of range: 0"},
		{"more than the best", func(c *tier.Scorecard) { c.Indices[1].Total = courier.CountOf(201) }, "indices[1].total: contradicts other facts: 201 of 200"},
		{"scores of nobody", func(c *tier.Scorecard) { c.Indices[1].Answers = courier.CountOf(0) }, "indices[1].total: contradicts other facts: 180 of 0"},
		{"scores without a best", func(c *tier.Scorecard) { c.Indices[1].Top = courier.Count{} }, "indices[1].top: missing"},
		{"levels", func(c *tier.Scorecard) {
			c.Levels = []tier.ScoreLevel{{"", courier.Percent(1)}, {"a", courier.Percent(1)}, {"b", courier.Share{}}}
		}, "levels[0].name: missing\nlevels[0].from: out of range: the lowest level begins at 0%\nlevels[1].from: out of range: not above the one before\nlevels[2].from: missing"},
	} {
		_, err := tier.Tally(survey(c.edit))
		require.EqualError(t, err, c.want, c.name)
	}
	open, err := tier.Tally(survey(func(c *tier.Scorecard) { c.Indices[1].Answers = courier.Count{} }))
	require.NoError(t, err, "how many answered may not be known yet")
	assert.Equal(t, []courier.Need{"indices[1].answers"}, open.Needs)
	_, err = tier.Tally(nil)
	require.EqualError(t, err, "indices: empty table")
}

func TestScorecardJSON(t *testing.T) {
	c := survey()
	b, err := json.Marshal(c)
	require.NoError(t, err)
	var back tier.Scorecard
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(*c, back))
	for f := tier.Family(0); f <= tier.Satisfaction; f++ {
		text, err := f.MarshalText()
		require.NoError(t, err)
		var read tier.Family
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, f, read)
		assert.NotEqual(t, f.Name(courier.Chinese), f.Name(courier.English))
		assert.NotEmpty(t, f.String())
	}
	for m := tier.Method(0); m <= tier.MysteryCustomer; m++ {
		text, err := m.MarshalText()
		require.NoError(t, err)
		var read tier.Method
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, m, read)
		assert.NotEqual(t, m.Name(courier.Chinese), m.Name(courier.English))
		assert.NotEmpty(t, m.String())
	}
}

// A score lies between nothing and the best, and no answer that is better
// makes it worse.
func FuzzTally(f *testing.F) {
	f.Add(uint16(5000), int64(5), int64(40), int64(160))
	f.Add(uint16(0), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64))
	f.Fuzz(func(t *testing.T, weight uint16, top, answers, total int64) {
		w := int(weight) % 10_001
		card := func(total int64) *tier.Scorecard {
			return survey(func(c *tier.Scorecard) {
				c.Indices = []tier.Index{index("a", 0, top, answers, total), index("b", 0, 10, 20, 180)}
				c.Indices[0].Weight, c.Indices[1].Weight = courier.BasisPoints(w), courier.BasisPoints(10_000-w)
			})
		}
		s, err := tier.Tally(card(total))
		if err != nil || !s.Score.Known() {
			return
		}
		require.LessOrEqual(t, s.Score.BasisPoints(), 10_000)
		if more, err := tier.Tally(card(total + 1)); err == nil && total < math.MaxInt64 && more.Score.Known() {
			require.GreaterOrEqual(t, more.Score.BasisPoints(), s.Score.BasisPoints())
		}
	})
}

// An index that nobody answered has no share: in JSON null, and read back so.
func TestUnansweredInJSON(t *testing.T) {
	s, err := tier.Tally(survey(func(c *tier.Scorecard) { c.Indices[1] = index("care", 30, 10, 0, 0) }))
	require.NoError(t, err)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	assert.Contains(t, string(text), `"indices":["80%",null,"50%"]`)
	var back tier.Scored
	require.NoError(t, json.Unmarshal(text, &back), string(text))
	assert.Equal(t, s.Indices, back.Indices)
	text, err = json.Marshal(tier.Shares{})
	require.NoError(t, err)
	assert.Equal(t, "[]", string(text))
}

func ExampleTally() {
	s, err := tier.Tally(survey()) // invented weights and levels: a host has its own
	fmt.Println(s.Score, s.Level, s.Sample, err)
	for _, r := range s.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// 77% good 20 <nil>
	// this index has 80% of its best score, weighs 50% and rests on 40 answers
	// this index has 90% of its best score, weighs 30% and rests on 20 answers
	// this index has 50% of its best score, weighs 20% and rests on 60 answers
	// the weighted score is 77% of the best; each index rests on at least 20 answers
}
