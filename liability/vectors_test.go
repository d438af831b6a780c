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
	for _, id := range []string{"V-TRK-004", "V-COR-004", "V-LIA-015", "V-LIA-016", "V-LIA-017", "V-LIA-018", "V-LIA-019", "V-LIA-026", "V-LIA-027"} {
		assert.True(t, ids[id], id)
	}
}
