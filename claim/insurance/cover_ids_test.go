package insurance_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// bookRule is a rule of the insurance part of the rule book: what it is
// about, and, where no code carries it, what does or why nothing can.
type bookRule struct{ id, about, left string }

// insuranceRules are the rules of the part, in its order: the law, the
// wordings, the options, and the questions of the handbook.
var insuranceRules = []bookRule{
	{"INS-01", "disclosure", ""}, {"INS-02", "exclusions must be explained", ""}, {"INS-03", "notice of loss", ""},
	{"INS-04", "papers are asked for once", ""}, {"INS-05", "clocks of assessment and payment", ""}, {"INS-06", "limitation", ""},
	{"INS-07", "fraud", ""}, {"INS-08", "cancellation, transfer", ""}, {"INS-09", "valued and unvalued, over and under", ""},
	{"INS-10", "double insurance", ""}, {"INS-11", "sue and labour", ""}, {"INS-12", "salvage and rights to the remains", ""},
	{"INS-13", "subrogation", ""}, {"INS-14", "liability insurance", ""},
	{"INS-15", "cost of assessment", ""}, {"INS-16", "several losses", ""},
	{"INS-17", "declared cover against insurance", ""},
	{"INS-18", "disclosure at sea", ""}, {"INS-19", "standard terms at sea", ""}, {"INS-20", "open cover", ""}, {"INS-21", "warranty", ""},
	{"INS-22", "insurer gives up rights", ""},
	{"LIA-17", "summary of insurance beside declared cover", ""},
	{"CN-ROAD-06", "compulsory insurance, road", ""},
	{"CN-AIR-15", "compulsory insurance, air", ""},
	{"T2-05", "missing ship, 1992", "carried by tracking"}, {"T2-05b", "missing ship, 2025", "carried by tracking"},
	{"INS-ICC-43", "packing exclusion by edition", ""}, {"INS-ORD-01", "order of operations", ""},
	{"S2-22", "two classes of accident", ""}, {"APP-10", "rounding", ""},

	{"D7", "salvage cost when under-insured", ""}, {"D8", "franchise at the threshold", ""}, {"D9", "limit and deductible", ""},
	{"D10", "prior recovery and proportion", ""}, {"D11", "sharing a short recovery", ""},
	{"D12", "counting suspended days", ""}, {"D19", "clauses A and B, the 300 yuan deductible", ""},
	{"DX-08", "claim on the carrier first", ""},

	{"W-PICC", "PICC domestic cargo", ""}, {"W-PICC-W", "PICC water, 1990s", ""}, {"W-ICC82", "Institute clauses 1982", ""}, {"W-ICC09", "Institute clauses 2009", ""},

	{"S4-Q34", "clauses of the Insurance Law", "a list and no decision: Book prints every row with the article on which it rests"},
	{"S4-Q39", "articles commonly used", "a list and no decision: Book prints every row with the article on which it rests"},
	{"S4-Q59", "basic concepts", ""}, {"S4-Q60", "collecting customers' data", ""},
	{"S4-Q61", "partners and agreements", "a question without an answer: the host's own, whose wordings and tables have their slots"},
	{"S4-Q62", "principles of insurance", "a question without an answer: INS-09 to INS-13 carry what is law of it"},
	{"S4-Q63", "what an insurer covers", ""}, {"S4-Q64", "glassware, fragile goods to Lhasa", ""}, {"S4-Q65", "how to insure", ""},
	{"S4-Q66", "special rates", ""}, {"S4-Q67", "customer refuses to insure", ""}, {"S4-Q68", "claim procedure and time limits", ""},
	{"S4-Q69", "insurer pays late", ""},
	{"S4-Q70", "explaining the 300 yuan deductible", "D19 carries the deductible, INS-02 that it must be explained"},
	{"S4-Q71", "scope of clauses A and B", ""}, {"S4-Q72", "using the exclusions", ""}, {"S4-Q73", "first measures", ""},
	{"S4-Q74", "standard claim documents", ""}, {"S4-Q75", "subrogation", ""}, {"S4-Q76", "insurance clause in the contract", ""},
	{"S4-Q77", "recovery through insurance, ex gratia", ""}, {"S4-Q78", "insurer for the warehouse", ""}, {"S4-Q79", "classes of warehouse insurance", ""},
	{"S4-Q80", "warehouse claim procedure", ""},
}

// Every rule is carried by a code or a clause set, or left with a reason.
func TestRuleIDs(t *testing.T) {
	codes := map[string][]string{}
	for row := range insurance.Book().Rows() {
		ids := strings.Fields(row.IDs)
		require.NotEmpty(t, ids, row.Code)
		for _, id := range ids {
			codes[id] = append(codes[id], string(row.Code))
		}
	}
	wordings := map[string][]string{}
	for _, set := range sets {
		w, ok := insurance.NamedWording(set, insurance.ICCAsRead)
		require.True(t, ok)
		id := w.Cite.Basis().Source
		wordings[id] = append(wordings[id], set.String())
	}
	var b strings.Builder
	for _, r := range insuranceRules {
		fmt.Fprintf(&b, "%s: %s\n", r.id, r.about)
		carried := len(codes[r.id])+len(wordings[r.id]) > 0
		assert.NotEqual(t, carried, r.left != "", "%s is carried or left with a reason, and not both", r.id)
		for _, code := range codes[r.id] {
			fmt.Fprintf(&b, "\t%s\n", code)
		}
		for _, set := range wordings[r.id] {
			fmt.Fprintf(&b, "\tclauses %s\n", set)
		}
		if r.left != "" {
			fmt.Fprintf(&b, "\tnone: %s\n", r.left)
		}
	}
	golden(t, "testdata/ids.txt", b.String())
}

// A rule stands in the list once, and every rule that a code names is known.
func TestRuleIDsNamed(t *testing.T) {
	listed := map[string]bool{}
	for _, r := range insuranceRules {
		assert.False(t, listed[r.id], "%s twice", r.id)
		listed[r.id] = true
	}
	beside := map[string]bool{"T1-09": true, "T1-05": true, "CLM-11": true, "CN-RAIL-10": true, "DX-14": true, "TRAP-15": true} // of the part on compensation
	for row := range insurance.Book().Rows() {
		for id := range strings.FieldsSeq(row.IDs) {
			assert.True(t, listed[id] || beside[id], "%s names %s, which no list knows", row.Code, id)
		}
	}
}

// Every row of the contract stands where its cites say, names a field in
// lower snake, and prints in both languages without a stop.
func TestContractRows(t *testing.T) {
	for _, row := range insurance.ContractRows() {
		assert.Regexp(t, `^([a-z]+(_[a-z]+)*(\[\])?(\.[a-z]+(_[a-z]+)*)?(\[\])?(\.[a-z_]+)?)?$`, string(row.Field), row.Code)
		assert.False(t, strings.HasSuffix(row.Zh, "。"), row.Code)
		assert.False(t, strings.ContainsAny(row.Zh, ",;?"), row.Code)
		assert.False(t, strings.HasSuffix(row.En, "."), row.Code)
		if len(row.Cites) == 1 && row.Cites[0] == (courier.Cite{}) {
			continue
		}
		last := row.Cites[len(row.Cites)-1]
		day := contractDay
		if old := row.Cites[0].Source == courier.MaritimeCode1992 && len(row.Cites) == 1; old {
			day = oldSeaDay
		}
		assert.True(t, last.InForce(day), row.Code)
	}
}
