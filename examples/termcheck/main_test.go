package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var update = flag.Bool("update", false, "write the golden files anew")

func facts() *liability.ClauseList {
	return &liability.ClauseList{On: courier.Day(2026, 8, 3), Regime: courier.CivilLaw, Domestic: courier.No, Online: courier.No, Consumer: courier.Yes}
}

func TestTheTerms(t *testing.T) {
	for lang, golden := range map[courier.Lang]string{
		courier.English: "testdata/terms.en.golden",
		courier.Chinese: "testdata/terms.zh.golden",
	} {
		text, err := check(facts(), lang)
		require.NoError(t, err)
		if *update {
			require.NoError(t, os.WriteFile(golden, text, 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		assert.Empty(t, cmp.Diff(string(want), string(text)), golden)
	}
}

// Every set has a name of its own, says where it stands, and no kind twice.
func TestNamedSets(t *testing.T) {
	names := map[string]bool{}
	claims := 0
	for _, s := range named() {
		assert.False(t, names[s.name], s.name)
		names[s.name] = true
		assert.NotEmpty(t, s.cite.Basis().Source, s.name)
		kinds := map[liability.ClauseKind]bool{}
		for _, c := range s.clauses {
			assert.Equal(t, strings.HasPrefix(s.name, "claim."), len(c.fields) == 0, s.name)
			assert.False(t, kinds[c.kind], "%s: %s", s.name, c.kind)
			kinds[c.kind] = true
		}
		if strings.HasPrefix(s.name, "claim.") {
			claims++
		}
	}
	assert.Equal(t, 30, claims)
}

// To a business fewer clauses are doubtful, and a day before the Civil Code is
// an error that names the set.
func TestOtherFacts(t *testing.T) {
	business := facts()
	business.Consumer = courier.No
	text, err := check(business, courier.English)
	require.NoError(t, err)
	assert.Contains(t, string(text), "\ndoubtful: 0\n")
	early := facts()
	early.On = courier.Day(2020, 12, 31)
	_, err = check(early, courier.English)
	require.ErrorIs(t, err, courier.ErrNoRule)
	require.ErrorContains(t, err, "claim.SFOld: on")
	open := facts()
	open.Consumer = 0
	text, err = check(open, courier.Chinese)
	require.NoError(t, err)
	assert.Contains(t, string(text), "请补充 consumer")
}
