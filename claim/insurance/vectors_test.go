package insurance_test

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// vector is a case that the rule book numbers.
type vector struct {
	ID            string                         `json:"id"`
	Case          string                         `json:"case"`
	Loss          insurance.Loss                 `json:"loss"`
	Verdict       courier.Verdict                `json:"verdict"`
	Indemnity     courier.Money                  `json:"indemnity"` // where it is told apart
	Rescue        courier.Money                  `json:"rescue"`
	Payable       courier.Money                  `json:"payable"`
	PremiumRefund courier.Money                  `json:"premium_refund"`
	InsurersShare courier.Share                  `json:"insurers_share"`
	Told          map[courier.Code]courier.Money `json:"told"` // with the amount that it moves, null for a note
	NotTold       []courier.Code                 `json:"not_told"`
	Basis         map[courier.Code]string        `json:"basis"` // source and article
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
			a := assess(t, v.Loss)
			assert.Equal(t, v.Verdict, a.Verdict)
			assert.Empty(t, a.Needs)
			assert.Equal(t, v.Payable, a.Payable)
			if v.Indemnity.Known() {
				assert.Equal(t, v.Indemnity, a.Indemnity)
				assert.Equal(t, v.Rescue, a.Rescue)
			} else {
				assert.Equal(t, v.Payable, a.Indemnity)
				assert.Equal(t, cny(0), a.Rescue)
			}
			assert.Equal(t, v.PremiumRefund, a.PremiumRefund)
			assert.Equal(t, v.InsurersShare, a.InsurersShare)
			for code, change := range v.Told {
				reason := told(&a, code)
				assert.Equal(t, code, reason.Code())
				assert.Equal(t, change, reason.Change, code)
			}
			for _, code := range v.NotTold {
				assert.False(t, a.Has(code), code)
			}
			for code, basis := range v.Basis {
				b := told(&a, code).Basis()
				assert.Equal(t, basis, b.Source+" "+b.Article, code)
			}
		})
	}
	assert.Equal(t, map[string]int{"V-INS-001": 1, "V-INS-002": 1, "V-INS-003": 2, "V-INS-006": 1, "V-INS-007": 3, "V-INS-008": 3,
		"V-INS-009": 4, "V-INS-010": 3, "V-INS-011": 2, "V-INS-012": 2, "V-INS-013": 1, "V-INS-015": 1, "V-INS-016": 1,
		"V-INS-017": 1, "V-INS-027": 2, "V-CLM-090": 1, "V-CLM-091": 1, "V-CLM-092": 2}, count)
}
