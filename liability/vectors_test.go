package liability_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// vector is one worked example of the rule book.
type vector struct {
	ID, Rule, Note string

	Decide  *liability.Event
	Verdict courier.Verdict

	Split   *liability.Sharing
	Amounts []courier.Money
	Lead    string // name of who leads, where anybody does

	Code  courier.Code // a reason that must be told,
	Basis string       // and where it stands
}

func TestVectors(t *testing.T) {
	b, err := os.ReadFile("testdata/vectors.json")
	require.NoError(t, err)
	var vectors []vector
	read := json.NewDecoder(bytes.NewReader(b))
	read.DisallowUnknownFields()
	require.NoError(t, read.Decode(&vectors))
	ids := map[string]bool{}
	for _, v := range vectors {
		ids[v.ID] = true
		t.Run(v.ID+" "+v.Note, func(t *testing.T) {
			var g *courier.Grounds
			if v.Decide != nil {
				a := decide(t, v.Decide)
				assert.Equal(t, v.Verdict, a.Verdict)
				assert.Empty(t, a.Needs)
				g = &a.Grounds
			} else {
				d := split(t, v.Split)
				amounts(t, v.Split, &d)
				for i, p := range d.Parts {
					assert.Equal(t, v.Amounts[i], p.Amount)
				}
				if v.Lead != "" || d.Lead != (liability.Who{}) {
					assert.Equal(t, v.Lead, d.Lead.String())
				}
				g = &d.Grounds
			}
			if v.Code != "" {
				basis := reason(t, g, v.Code).Basis()
				if v.Basis != "" {
					assert.Equal(t, v.Basis, basis.Source+" "+basis.Article)
				}
			}
		})
	}
	for _, id := range []string{"V-TRK-004", "V-COR-004", "V-LIA-015", "V-LIA-016", "V-LIA-017", "V-LIA-018", "V-LIA-019", "V-LIA-026", "V-LIA-027",
		"V-LIA-003", "V-LIA-039", "V-LIA-040"} {
		assert.True(t, ids[id], id)
	}
}

// V-LIA-041: no unit limit between Chinese ports to 2026-04-30. V-LIA-048: from
// 2024-07-01 a consumer may be bound neither to arbitrate only nor not to sue.
func TestVectorsOfLimitsAndTerms(t *testing.T) {
	for d, want := range map[courier.Date]courier.Verdict{lastOldSea: courier.Refused, firstSea: courier.Granted} {
		assert.Equal(t, want, limit(t, limited(courier.Sea, d, home)).Verdict, d)
	}
	for _, kind := range []liability.ClauseKind{liability.ArbitrationOnly, liability.ExcludesSuit} {
		r := checkTerms(t, carriersTerms(kind, consumers, since(courier.Day(2024, 7, 1))))
		assert.Equal(t, courier.Refused, r.Clauses[0].Verdict)
		assert.Equal(t, "17", reason(t, &r.Grounds, "liability.check.restricts_consumer").Basis().Article)
	}
}
