package tier_test

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

func readFile(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	require.NoError(t, err)
	return b
}

// The scheme as a host would write it down, and as the example has it.
func TestSchemeJSON(t *testing.T) {
	written := readFile(t, "testdata/scheme.json")
	var s tier.Scheme
	require.NoError(t, json.Unmarshal(written, &s))
	assert.Empty(t, cmp.Diff(exampleScheme(t), s), "testdata is the example")
	b, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, string(written), string(b))
	assert.Equal(t, tierscheme.Example(), s.Rows())
}

func TestEmptySchemeJSON(t *testing.T) {
	b, err := json.Marshal(tier.Candidate{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"scheme":null}`, string(b))
	var c tier.Candidate
	require.NoError(t, json.Unmarshal(b, &c))
	assert.Zero(t, c)
	_, err = tier.Place(&c)
	assert.EqualError(t, err, "scheme: empty table")
	s := exampleScheme(t)
	require.NoError(t, json.Unmarshal([]byte("null"), &s))
	assert.True(t, s.Equal(exampleScheme(t)), "null leaves what there is")
}

func TestCandidateJSON(t *testing.T) {
	s := exampleScheme(t)
	c := customer(s, 44_000_00, "A", "60", courier.Yes)
	b, err := json.Marshal(c)
	require.NoError(t, err)
	var got tier.Candidate
	require.NoError(t, json.Unmarshal(b, &got))
	assert.Empty(t, cmp.Diff(*c, got))
	assert.Contains(t, string(b), `"mean_payment":"CNY 44000.00","credit":"A","strength":"60","monthly":"yes"}`)
}

func TestPlacementJSON(t *testing.T) {
	s := exampleScheme(t)
	unknown := customer(s, 44_000_00, "", "60", 0)
	for _, c := range []*tier.Candidate{customer(s, 60_000_00, "A", "85", courier.Yes), customer(s, 0, "C", "0", courier.No), unknown} {
		p := place(t, c)
		b, err := json.Marshal(p)
		require.NoError(t, err)
		var got tier.Placement
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Empty(t, cmp.Diff(p, got))
		assert.Empty(t, tier.Book().Bind(&got.Grounds))
		assert.Empty(t, cmp.Diff(p, got))
		again, err := json.Marshal(got)
		require.NoError(t, err)
		assert.Equal(t, string(b), string(again))
	}
}

// A placement as it leaves the library.
func TestPlacementJSONForm(t *testing.T) {
	b, err := json.MarshalIndent(place(t, customer(exampleScheme(t), 60_000_00, "A", "85", courier.Yes)), "", "  ")
	require.NoError(t, err)
	golden(t, "testdata/placement.json", string(b)+"\n")
}

func TestHostileSchemeJSON(t *testing.T) {
	sound := string(readFile(t, "testdata/scheme.json"))
	with := func(old, new string) string {
		require.Contains(t, sound, old)
		return strings.Replace(sound, old, new, 1)
	}
	for _, c := range []struct{ name, text, want string }{
		{"no object", `[]`, "cannot unmarshal array"},
		{"a text", `"scheme"`, "cannot unmarshal string"},
		{"an empty object", `{}`, "rows: empty table"},
		{"half of one", sound[:len(sound)/2], "unexpected end"},
		{"more after it", sound + "{}", "after top-level value"},
		{"an unknown key", with(`"rows"`, `"default":"cash","rows"`), `unknown field "default"`},
		{"an unknown key in a row", with(`"class"`, `"klass"`), `unknown field "klass"`},
		{"an unknown key in the citation", with(`"article"`, `"art"`), `unknown field "art"`},
		{"an unknown class", with(`"class": "cash"`, `"class": "vip"`), `unknown word: "vip"`},
		{"a class in capitals", with(`"class": "cash"`, `"class": "Cash"`), `unknown word: "Cash"`},
		{"rows that are null", with(`"rows": [`, `"rows": null, "ranking": [`), "cannot unmarshal object"},
		{"an amount without a currency", with(`"CNY 7000.00"`, `"7000.00"`), "malformed"},
		{"an amount that is a number", with(`"CNY 7000.00"`, `7000`), "cannot unmarshal number"},
		{"an amount finer than a fen", with(`"CNY 7000.00"`, `"CNY 7000.001"`), "finer than 2 decimals"},
		{"an amount past int64", with(`"CNY 7000.00"`, `"CNY 92233720368547758.08"`), "out of range"},
		{"a top score with a fraction", with(`"top": 100`, `"top": 100.5`), "finer than 0 decimals"},
		{"a negative top score", with(`"top": 100`, `"top": -1`), "negative"},
		{"a row of a grade that does not exist", with(`"from": "AA"`, `"from": "aa"`), `rows[0].credit.from: unknown word: "aa"`},
		{"no policy", with(`"policy": "first_row",`, ``), "policy: missing"},
		{"another policy", with(`"first_row"`, `"any_row"`), `unknown word: "any_row"`},
		{"the other policy", with(`"first_row"`, `"only_row"`), "rows[1]: contradicts other facts: meets rows[0] at"},
		{"a house scheme that says it is law", with(`"practice"`, `"statute"`), "cite.document.force: contradicts other facts"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := exampleScheme(t)
			err := json.Unmarshal([]byte(c.text), &s)
			require.ErrorContains(t, err, c.want)
			assert.True(t, s.Equal(exampleScheme(t)), "an error leaves what there is")
			err = json.Unmarshal([]byte(`{"scheme":`+c.text+`}`), &tier.Candidate{})
			require.Error(t, err)
		})
	}
}

func TestClassesJSON(t *testing.T) {
	for _, c := range []struct {
		set  tier.Classes
		json string
	}{
		{0, `[]`},
		{tier.ClassesOf(tier.PremiumWalkIn, tier.KeyMajor), `["key_major","premium_walk_in"]`},
		{tier.ClassesOf(tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly, tier.Cash, tier.PremiumWalkIn),
			`["key_major","local_major","mid_size_monthly","ordinary_monthly","cash","premium_walk_in"]`},
	} {
		b, err := json.Marshal(c.set)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(b))
		got := tier.Classes(1)
		require.NoError(t, json.Unmarshal(b, &got))
		assert.Equal(t, c.set, got)
	}
	set := tier.ClassesOf(tier.Cash)
	require.NoError(t, json.Unmarshal([]byte("null"), &set))
	for text, want := range map[string]string{
		`["cash","cash"]`: "[1]: given twice: cash",
		`["unknown"]`:     "[0]: missing",
		`["gold"]`:        `unknown word: "gold"`,
		`{"cash":true}`:   "cannot unmarshal object",
	} {
		assert.ErrorContains(t, json.Unmarshal([]byte(text), &set), want)
		assert.Equal(t, tier.ClassesOf(tier.Cash), set)
	}
}
