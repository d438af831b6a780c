package order_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// vector is a case that the rule book numbers.
type vector struct {
	ID         string                          `json:"id"`
	Case       string                          `json:"case"`
	Request    order.Request                   `json:"request"`
	Verdict    courier.Verdict                 `json:"verdict"`
	BestEffort bool                            `json:"best_effort"`
	Told       map[courier.Code]courier.Effect `json:"told"`
	NotTold    []courier.Code                  `json:"not_told"`
	Basis      map[courier.Code]string         `json:"basis"` // source and article
}

func vectors(t testing.TB) (list []vector) {
	text, err := os.ReadFile("testdata/vectors.json")
	require.NoError(t, err)
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	require.NoError(t, d.Decode(&list))
	return list
}

func TestVectors(t *testing.T) {
	count := map[string]int{}
	for _, v := range vectors(t) {
		count[v.ID]++
		t.Run(v.ID+" "+v.Case, func(t *testing.T) {
			ruling := decide(t, v.Request)
			assert.Equal(t, v.Verdict, ruling.Verdict)
			assert.Equal(t, v.BestEffort, ruling.BestEffort())
			assert.Empty(t, ruling.Needs)
			for code, effect := range v.Told {
				assert.Equal(t, effect, told(&ruling, code).Effect, code)
			}
			for _, code := range v.NotTold {
				assert.False(t, ruling.Has(code), code)
			}
			for code, basis := range v.Basis {
				assert.Equal(t, basis, standsIn(&ruling, code), code)
			}
			if v.Verdict == refused {
				assert.Len(t, codes(&ruling, courier.Bars), 1, "the one thing in its way")
			}
		})
	}
	assert.Equal(t, map[string]int{"V-ORD-003": 4, "V-ORD-009": 7, "V-ORD-010": 10}, count)
}
