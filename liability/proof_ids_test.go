package liability_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/liability"
)

// liabilityRules are the rules of the liability part of the rule book, in its
// order, each with where it went if no code here carries it.
var liabilityRules = []struct{ id, left string }{
	{"LIA-01", ""}, {"CN-ROAD-01", ""}, {"S2-27", ""},
	{"LIA-02", "the amount: carried by claim"}, {"CN-ROAD-02", "the amount: carried by claim"}, {"LIA-03", ""}, {"LIA-03b", ""}, {"LIA-06", ""},
	{"S4-Q50", "a question, answered by LIA-06"}, {"LIA-09", ""}, {"CN-CIV-03", ""}, {"LIA-10", ""}, {"LIA-15", ""}, {"ECO-01", ""},
	{"LIA-11", ""}, {"CN-POST-01", ""}, {"LIA-05", ""}, {"DX-14", ""}, {"CN-RAIL-04", ""}, {"CN-SEA-07", ""}, {"CN-SEA-11", ""}, {"CN-SEA-12", ""}, {"CN-AIR-06", ""},
	{"CN-WATER-01", ""}, {"D15", ""}, {"CN-ROAD-07", ""}, {"INT-UPU-01", ""}, {"CLM-06", ""}, {"CN-CIV-05", ""}, {"TIM-04", ""},
	{"LIA-07", ""}, {"LIA-08", ""}, {"LIA-18", ""}, {"CN-AIR-13", ""}, {"CN-SEA-08", ""}, {"CN-SEA-10", ""}, {"CN-CIV-04", ""},
	{"CN-RAIL-01", ""}, {"CN-SEA-03", ""}, {"CN-AIR-05", ""}, {"CN-AIR-04", ""}, {"INT-MC-01", ""}, {"INT-WC-01", ""}, {"INT-CMR-01", ""}, {"CN-SEA-01", ""}, {"CN-SEA-04", ""},
	{"LIA-04", ""}, {"APP-03", ""}, {"APP-04", ""}, {"C-10", ""}, {"DX-19", ""}, {"CN-SEA-05", ""}, {"CN-SEA-18", ""}, {"CN-AIR-08", ""}, {"CN-AIR-14", ""}, {"CN-AIR-09", ""},
	{"GEN-07", ""}, {"CN-AIR-10", ""}, {"INT-CMR-06", ""}, {"APP-05", ""}, {"APP-06", ""}, {"APP-01", ""}, {"APP-02", ""},
	{"LIA-13", ""}, {"CN-CIV-02", ""}, {"INT-CMR-05", ""}, {"CN-SEA-06", ""}, {"D3", ""}, {"DX-28", ""},
	{"T3-01", ""}, {"T3-02", ""}, {"T3-02b", ""}, {"T3-03", ""}, {"T3-04", ""}, {"T3-04b", ""}, {"T3-05", ""}, {"T3-06", ""}, {"T3-07", ""}, {"T3-07b", ""},
	{"T3-08", ""}, {"T3-09", ""}, {"T3-10", ""}, {"T3-11", ""}, {"T3-12", ""}, {"CN-AIR-07", ""}, {"INT-MC-02", ""},
	{"INT-FIATA-01", "terms, not a row: FIATAWindow"}, {"CN-SEA-19", ""},
	{"APP-07", ""}, {"D18", ""}, {"DX-24", ""}, {"APP-08", ""}, {"DX-15", ""}, {"APP-12", ""}, {"S2-28", ""},
	{"S4-Q52", "a question, decided by APP-07 and S2-28"}, {"S4-Q51", "a title without content"},
	{"APP-09", ""}, {"APP-10", ""}, {"APP-11", ""}, {"CN-RAIL-10", "between insurer and insured: carried by claim"}, {"INS-13", ""},
	{"C-01", "a correction: D15 carries its dates"}, {"C-04", "a correction: CN-AIR-05 carries it"}, {"C-05", "a correction: CN-AIR-04 carries it"},
	{"C-06", "a correction: CN-SEA-06 carries it"}, {"C-07", "a correction: INS-06 carries it"}, {"C-08", "a correction: CN-SEA-06 carries it"},
	{"C-15", "a correction: T3-07b carries it"}, {"GEN-01", ""}, {"CN-CIV-01", ""},
	{"TRAP-08", "LIA-06 carries it"}, {"TRAP-09", ""}, {"TRAP-10", "LIA-05 and DX-14 carry it"}, {"TRAP-22", ""},
	{"D4", ""}, {"D16", "settled: CN-SEA-08"}, {"D17", "settled: CN-AIR-07"}, {"DX-20", ""},
}

// Every rule of the part is carried by a code or left with a reason, and a
// rule that loses its last code fails here.
func TestRuleIDs(t *testing.T) {
	codes, listed := map[string][]string{}, map[string]bool{}
	for row := range liability.Book().Rows() {
		for id := range strings.FieldsSeq(row.IDs) {
			codes[id] = append(codes[id], string(row.Code))
		}
	}
	var b strings.Builder
	for _, r := range liabilityRules {
		assert.False(t, listed[r.id], "%s twice", r.id)
		listed[r.id] = true
		assert.NotEqual(t, len(codes[r.id]) > 0, r.left != "", "%s is carried or left with a reason, and not both", r.id)
		fmt.Fprintf(&b, "%s\n", r.id)
		for _, code := range codes[r.id] {
			fmt.Fprintf(&b, "\t%s\n", code)
		}
		if r.left != "" {
			fmt.Fprintf(&b, "\tnone: %s\n", r.left)
		}
	}
	beside := "CLM-01 CN-CIV-06 DEL-10 DX-04 DX-18 DX-23 LIA-14 QRY-03 RED-01 S4-Q55 S4-Q56 QRY-02 CN-POST-02 CN-RAIL-05 CN-RAIL-06 DEL-01 DEL-02 DEL-03 INS-06 INT-05 INT-CIM-01 INT-CMR-03 INT-HAM-01 INT-HV-01 T2"
	for id := range codes { // rules of other parts that a sentence leans on
		assert.True(t, listed[id] || strings.Contains(" "+beside+" ", " "+id+" "), "%s is in no list", id)
	}
	const file = "testdata/ids.txt"
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}
