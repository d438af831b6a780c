package tracking_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/tracking"
)

var updateIDs = flag.Bool("update", false, "rewrite testdata/ids.txt")

// carriedElsewhere are the rules of the chapter on tracking that no code here
// carries, each with where it went.
var carriedElsewhere = map[string]string{
	"CN-ROAD-04": "claim: lost goods found after payment, by road",
	"CN-RAIL-11": "claim: lost goods found after payment, by rail",
	"REC-03":     "order: packaging",
	"S2-11b":     "nothing: the steps of the three groups were never printed",
}

// ofTheChapter are the rules of the chapter on tracking.
const ofTheChapter = `
TIM-01 TIM-01b TIM-02 TIM-03 TIM-04 S2-21a CN-SEA-02 CN-SEA-09
T2-01 T2-02 T2-03 T2-04 T2-04b T2-05 T2-05b T2-06 T2-07 T2-08 T2-09 T2-10 T2-11 T2-12
DEL-01 S4-Q41 DEL-02 DEL-03 DEL-04 DEL-05 DEL-06 DEL-07 DEL-08 DEL-09 DEL-10 DEL-11 DEL-12 ECO-02 LIA-06
UND-01 UND-02 UND-03 UND-04 UND-05 UND-06 CN-SEA-15 CN-AIR-16 CN-RAIL-09 LIA-14 CN-ROAD-04 CN-RAIL-11 S2-25
QRY-01 QRY-02 CN-POST-02 QRY-03 QRY-04 QRY-05 QRY-06 S0-01 S0-02 S0-03 S0-04 S1-07
S2-09a S2-09b S2-09c S2-09d S2-10a S2-10b S2-10c S2-10d S2-10e S2-11 S2-11b S2-12
REC-01 REC-02 REC-03 S2-23 S2-24`

func TestEveryRuleOfTheChapterIsCarried(t *testing.T) {
	carried := map[string]bool{}
	for row := range tracking.Book().Rows() {
		for _, id := range strings.Fields(row.IDs) {
			carried[id] = true
		}
	}
	rules := strings.Fields(ofTheChapter)
	for _, id := range rules {
		assert.NotEqual(t, carriedElsewhere[id] != "", carried[id], "%s is carried here or elsewhere, and not both", id)
	}
	for id := range carriedElsewhere {
		assert.Contains(t, rules, id)
	}
}

// Which codes carry which rule of the book: a rule that loses its last code,
// and a code that changes its rule, are seen here.
func TestEveryRuleHasItsCodes(t *testing.T) {
	const golden = "testdata/ids.txt"
	carriers := map[string][]string{}
	for row := range tracking.Book().Rows() {
		for _, id := range strings.Fields(row.IDs) {
			carriers[id] = append(carriers[id], string(row.Code))
		}
	}
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(carriers)) {
		fmt.Fprintf(&b, "%s\n", id)
		for _, code := range carriers[id] {
			fmt.Fprintf(&b, "\t%s\n", code)
		}
	}
	if *updateIDs {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "run go test ./tracking -update after reading the change")
}
