package claim_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/claim"
)

var updateIDs = flag.Bool("update", false, "rewrite testdata/ids.txt")

// bookRules are the rules of the chapter on claims, in its order, each with
// what carries it or why nothing can where no code of this package does.
var bookRules = []struct{ id, left string }{
	{"CLM-01", ""}, {"S2-20", ""}, {"S2-21", ""}, {"S2-22", ""}, {"S2-26", ""},
	{"S0-08", "two principles, carried by LIA-02, LIA-03 and LIA-11"},
	{"CLM-02", ""}, {"CLM-03", ""},
	{"CLM-04", "known by report: a part is proved as a loss, and no ratio is taken by itself; HOAU and the like name one"},
	{"CLM-05", "known by report: for contents that differ the loss and its extent are facts"},
	{"CLM-06", ""}, {"CLM-07", ""}, {"CLM-08", ""},
	{"T1-01", ""}, {"T1-02", ""}, {"T1-03", ""}, {"T1-04", ""}, {"T1-05", ""}, {"T1-06", ""}, {"T1-07", ""},
	{"T1-08", "a row of ValueBases, of insurance"}, {"T1-09", "a row of ValueBases; carried in package insurance"},
	{"T4-01", ""}, {"T4-02", ""}, {"T4-03", ""},
	{"T4-04", "a figure of Limits, told by claim.air.limit"}, {"T4-04b", ""},
	{"T4-05", "a figure of Limits, known by report and before the Civil Code: never reached"},
	{"T4-06", "a figure of Limits, told by claim.air.limit_converted"},
	{"T4-07a", "a figure of Limits, told by claim.montreal.limit"}, {"T4-07b", "a figure of Limits, told by claim.montreal.limit"},
	{"T4-07c", "a figure of Limits, told by claim.montreal.limit"}, {"T4-07d", "a figure of Limits, told by claim.montreal.limit"},
	{"T4-08", ""}, {"T4-09", ""}, {"T4-10", ""}, {"T4-11", "a figure of Limits, not in force and never a default"}, {"T4-12", ""}, {"T4-13", ""},
	{"T4-14", "a figure of Limits, for terms that name it"}, {"T4-15", ""}, {"T4-16", ""}, {"T4-17", ""},
	{"CLM-11", ""},
	{"LIA-02", ""}, {"LIA-03", ""}, {"LIA-11", ""}, {"CN-POST-01", ""}, {"CN-POST-02", "carried in packages tracking and liability"}, {"QRY-02", ""},
	{"CN-POST-03", ""}, {"LIA-12", ""}, {"LIA-16", ""}, {"LIA-19", ""},
	{"CN-ROAD-01", ""}, {"CN-ROAD-02", ""}, {"CN-ROAD-03", ""}, {"CLM-09", ""}, {"CN-ROAD-04", ""}, {"CN-ROAD-09", "carried in package order"},
	{"CN-ROAD-05", ""}, {"CN-ROAD-06", "carried in package insurance"}, {"CN-ROAD-07", ""}, {"CN-ROAD-08", ""},
	{"CN-RAIL-01", ""}, {"CN-RAIL-02", ""}, {"CN-RAIL-03", ""}, {"CN-RAIL-04", "carried in package liability"}, {"CN-RAIL-05", ""}, {"CN-RAIL-06", ""},
	{"CLM-10", "the reading that a seed prints of CN-RAIL-06, whose days liability.Bar counts"},
	{"CN-RAIL-07", ""}, {"CN-RAIL-08", ""}, {"CN-RAIL-09", ""}, {"CN-RAIL-10", ""}, {"CN-RAIL-11", ""}, {"CN-RAIL-12", "carried in package order"},
	{"CN-WATER-01", ""}, {"CN-WATER-02", "named terms: WaterDeclared, told by claim.declared.valued"},
	{"CN-SEA-01", ""}, {"CN-SEA-02", ""}, {"CN-SEA-03", liabilitys}, {"CN-SEA-04", liabilitys}, {"CN-SEA-05", liabilitys}, {"CN-SEA-07", liabilitys},
	{"CN-SEA-08", ""}, {"CN-SEA-10", liabilitys}, {"CN-SEA-11", liabilitys}, {"CN-SEA-12", liabilitys}, {"CN-SEA-18", liabilitys}, {"CN-SEA-19", liabilitys},
	{"CN-SEA-13", "carried in package order"}, {"CN-SEA-14", "carried in package order"}, {"CN-SEA-15", "carried in packages order and tracking"},
	{"CN-SEA-16", "carried in package order"}, {"CN-SEA-09", "carried in package tracking"}, {"CN-SEA-17", ""}, {"CN-SEA-06", liabilitys},
	{"INT-HV-01", ""}, {"INT-HAM-01", ""}, {"INT-US-02", ""},
	{"CN-AIR-01", ""}, {"CN-AIR-01b", ""}, {"CN-AIR-02", ""}, {"CN-AIR-03", ""}, {"CN-AIR-04", liabilitys}, {"CN-AIR-05", liabilitys}, {"CN-AIR-06", ""},
	{"CN-AIR-07", liabilitys}, {"CN-AIR-08", liabilitys}, {"CN-AIR-09", liabilitys}, {"CN-AIR-10", liabilitys}, {"CN-AIR-13", liabilitys}, {"CN-AIR-14", liabilitys},
	{"CN-AIR-11", "carried in package order"}, {"CN-AIR-16", "carried in packages order and tracking"}, {"CN-AIR-17", "carried in package order"},
	{"CN-AIR-12", "carried in package tracking"}, {"CN-AIR-15", "carried in package insurance"},
	{"INT-MC-01", ""}, {"INT-WC-01", ""},
	{"INT-CMR-01", ""}, {"INT-CMR-02", ""}, {"INT-CMR-03", ""}, {"INT-CMR-04", ""}, {"INT-CMR-05", liabilitys}, {"INT-CMR-06", liabilitys}, {"INT-CIM-01", ""},
	{"INT-US-01", ""}, {"INT-UPU-01", ""}, {"INT-CARR-01", ""}, {"INT-CARR-02", ""}, {"INT-CARR-03", ""}, {"INT-CARR-04", ""},
	{"TM-SF-OLD", "named terms: SFOld"}, {"TM-SF-BJ", "named terms: SFCover, SFCoverRepair"}, {"TM-SF-PRESS", "named terms: SFPress2017, SFPress2024"},
	{"TM-JD", "named terms: JD, JDFullCover, JDFiling"}, {"TM-ZTO", "named terms: ZTO, ZTOFiling"}, {"TM-YTO", "named terms: YTO"},
	{"TM-GEN", "named terms: GenericExpress"}, {"TM-EMS-D", "named terms: EMSDomestic"}, {"TM-EMS-D6", "named terms: EMSSixFold, EMSSixFoldFiling"},
	{"TM-EMS-I", "named terms: EMSInternational, EMSInternationalFiling"}, {"TM-DAO", "named terms: DAO, DAOAnswer"},
	{"TM-STO", "a demonstration text that is not to be used"},
}

const liabilitys = "carried in package liability"

// beside are rules of other chapters and open points that a sentence here
// leans on.
const beside = `APP-04 APP-05 APP-07 APP-09 APP-11 CMP-04 CMP-11 CN-CIV-03 CN-CIV-04 CN-CIV-05 D1 D11 D14 D15 D2 D21 D4 D5 D6 DEL-01 DEL-04
DX-09 DX-12 DX-13 DX-17 DX-19 DX-20 DX-23 DX-25 DX-29 DX-30 E1 E16 GEN-04 GEN-06 GEN-07 GEN-09 INS-13 INT-SDR-01 LIA-01 LIA-04 LIA-05 LIA-06
LIA-07 LIA-08 LIA-09 LIA-10 LIA-13 LIA-14 LIA-17 LIA-18 QRY-05 S2-23 S2-24 S3-11a S3-11b S3-11c S3-14 S4-Q41 S4-Q50 S4-Q54 S4-Q57 S4-Q77
TIM-03 TRAP-02 TRAP-03 TRAP-09 TRAP-15 TRAP-18 TRAP-20 TRAP-22`

// Every rule of the chapter is carried by a code or is left with a reason, and
// what carries it changes only on purpose: a rule that loses its last code, and
// a code that names a rule nobody knows, fail here.
func TestRuleIDs(t *testing.T) {
	codes, listed := map[string][]string{}, map[string]bool{}
	for row := range claim.Book().Rows() {
		for id := range strings.FieldsSeq(row.IDs) {
			codes[id] = append(codes[id], string(row.Code))
		}
	}
	var b strings.Builder
	for _, r := range bookRules {
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
	for _, id := range strings.Fields(beside) {
		assert.NotEmpty(t, codes[id], "%s is leant on by nothing", id)
		assert.False(t, listed[id], "%s is of this chapter", id)
		listed[id] = true
	}
	for id, by := range codes {
		assert.True(t, listed[id], "%v name %s, which no list knows", by, id)
	}
	const file = "testdata/ids.txt"
	if *updateIDs {
		require.NoError(t, os.WriteFile(file, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "run go test ./claim -run TestRuleIDs -update after reading the change")
}

// What the list says of the tables of limits and value bases is so.
func TestRulesOfTheTables(t *testing.T) {
	tables := map[string]bool{}
	for line := range claim.Limits() {
		tables[line.ID] = true
	}
	for row := range claim.ValueBases() {
		tables[row.ID] = true
	}
	for _, r := range bookRules {
		if strings.HasPrefix(r.id, "T1-") || strings.HasPrefix(r.id, "T4-") {
			assert.True(t, tables[r.id], "%s stands in neither table", r.id)
		}
	}
}
