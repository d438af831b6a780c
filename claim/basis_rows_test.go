package claim_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier/claim"
)

// What goes with each value basis, row by row: what is added in a part, on top
// and before it, and what caps it.
func TestWhatGoesWithEachBasis(t *testing.T) {
	var lines []string
	for row := range claim.ValueBases() {
		line := row.ID
		for _, flag := range []struct {
			name string
			set  bool
		}{{"freight", row.AddsFreight}, {"in part", row.AddsInPart}, {"less saved", row.LessSaved}, {"fall or repair", row.FallOrRepair},
			{"refunds", row.RefundsOnTop}, {"unless agreed", row.UnlessAgreed}, {"sum insured", row.SumInsuredCap}} {
			if flag.set {
				line += fmt.Sprintf(", %s", flag.name)
			}
		}
		lines = append(lines, line)
	}
	assert.Equal(t, strings.Split(`T1-01, unless agreed
T1-02, in part, unless agreed
T1-03, in part, fall or repair
T1-04, freight, less saved, fall or repair
T1-05, freight, less saved, fall or repair
T1-06
T1-07, refunds
T1-07, refunds
T1-08, freight, sum insured
T1-09, freight
T1-09, freight`, "\n"), lines)
}
