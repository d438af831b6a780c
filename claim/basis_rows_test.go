package claim_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Up to when the practice of the claim timetable was looked up.
func TestTheTimetableWasChecked(t *testing.T) {
	found := false
	for row := range claim.Book().Rows() {
		for i := range row.Cites {
			if d := row.Cites[i].Document; d != nil && d.ID == "GB11-PRACTICE" {
				found = true
				assert.Equal(t, courier.Day(2026, 9, 30), d.Checked, row.Code)
			}
		}
	}
	assert.True(t, found)
}

// What goes with each value basis, row by row: what is added in a part, on top
// and before it, and what caps it.
func TestWhatGoesWithEachBasis(t *testing.T) {
	var lines []string
	for row := range claim.ValueBases() {
		line := row.ID
		if row.From.Known() {
			line += " from " + row.From.String()
		}
		if row.To.Known() {
			line += " to " + row.To.String()
		}
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
	assert.Equal(t, strings.Split(`T1-01 from 2021-01-01, unless agreed
T1-02, in part, unless agreed
T1-03, in part, fall or repair
T1-04 from 1993-07-01 to 2026-04-30, freight, less saved, fall or repair
T1-05 from 2026-05-01, freight, less saved, fall or repair
T1-06 from 2021-01-01
T1-07, refunds
T1-07, refunds
T1-08, freight, sum insured
T1-09 from 1993-07-01 to 2026-04-30, freight
T1-09 from 2026-05-01, freight`, "\n"), lines)
}
