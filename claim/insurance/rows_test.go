package insurance_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

var update = flag.Bool("update", false, "write the golden files anew")

// rowCase names a row and two losses: one of which it speaks, with this
// effect, and its neighbour of which it does not.
type rowCase struct {
	code   courier.Code
	effect courier.Effect
	met    insurance.Loss
	missed insurance.Loss
}

const (
	yes = courier.Yes
	no  = courier.No
)

func coverCases() []rowCase {
	return []rowCase{
		{"insurance.covered", courier.Grants, of(), of(cause(no, no, 0))},
		{"insurance.exclusion_void", courier.Grants, of(cause(no, yes, no)), of(cause(no, yes, yes))},
		{"insurance.not_covered", courier.Bars, of(cause(no, no, 0)), of(cause(no, yes, yes))},
		{"insurance.excluded", courier.Bars, of(cause(no, yes, yes)), of(cause(no, yes, no))},
		{"insurance.fraud.invented", courier.Bars, of(fraud(insurance.Invented)), of(fraud(insurance.Staged))},
		{"insurance.fraud.staged", courier.Bars, of(fraud(insurance.Staged)), of(fraud(insurance.Inflated))},
	}
}

func lossCases() []rowCase {
	inflated := of(fraud(insurance.Inflated), claimed(90_000))
	return []rowCase{
		{"insurance.loss", courier.Changes, of(), of(valued(300_000))},
		{"insurance.loss.part", courier.Changes, of(part(28)), of()},
		{"insurance.loss.agreed_part", courier.Changes, of(part(28), valued(330_000)), of(part(28))},
		{"insurance.loss.agreed", courier.Changes, of(valued(330_000)), of(part(28), valued(330_000))},
		{"insurance.claimed", courier.Changes, of(claimed(84_001)), of(claimed(84_000))},
		{"insurance.claimed.beyond", courier.Changes, of(claimed(90_000)), inflated},
		{"insurance.fraud.inflated", courier.Changes, inflated, of(claimed(90_000))},
		{"insurance.fraud.inflated", courier.Notes, of(fraud(insurance.Inflated)), of()},
		{"insurance.salvage", courier.Changes, of(salvage(1)), of(salvage(0))},
		{"insurance.recovered", courier.Changes, of(recovered(1)), of(recovered(0))},
		{"insurance.recovered.before_proportion", courier.Notes, of(recovered(1), sum(200_000)), of(recovered(1))},
		{"insurance.recovered.after_proportion", courier.Changes,
			of(recovered(1), sum(200_000), recoveryOrder(insurance.RecoveryAfterProportion)), of(recovered(1), sum(200_000))},
		{"insurance.over", courier.Notes, of(sum(300_001)), of(sum(300_000))},
		{"insurance.over.premium", courier.Notes, of(sum(300_001), premium(30)), of(sum(300_001))},
		{"insurance.under", courier.Changes, of(sum(299_999)), of(sum(300_000))},
		{"insurance.under.first_loss", courier.Notes,
			of(sum(299_999), underInsured(insurance.FirstLoss)), of(sum(300_000), underInsured(insurance.FirstLoss))},
		{"insurance.remains", courier.Notes, plain(loss(300_000)), of(loss(300_000))},
		{"insurance.remains.part", courier.Notes, plain(loss(300_000), sum(200_000)), plain(loss(299_999), sum(200_000))},
	}
}

func deductibleCases() []rowCase {
	below := franchise(84_001, 0)
	return []rowCase{
		{"insurance.deductible.absolute", courier.Changes, of(), of(explained(no))},
		{"insurance.deductible.franchise", courier.Changes, of(deductible(below)), of(deductible(franchise(84_000, 0)))},
		{"insurance.deductible.franchise_at_mark", courier.Changes, of(deductible(franchise(84_000, 0))), of(deductible(franchise(84_000, yes)))},
		{"insurance.deductible.franchise_reached", courier.Notes, of(deductible(franchise(84_000, yes))), of(deductible(franchise(84_000, no)))},
		{"insurance.deductible.franchise_passed", courier.Notes, of(deductible(franchise(83_999, 0))), of(deductible(below))},
		{"insurance.deductible.rate", courier.Changes, of(deductible(percent(10))), of(deductible(percent(0)))},
		{"insurance.deductible.greater", courier.Changes, of(deductible(greaterOf(500, 10))), of(deductible(greaterOf(0, 0)))},
		{"insurance.deductible.lesser", courier.Changes, of(deductible(lesserOf(500, 10))), of(deductible(lesserOf(500, 0)))},
		{"insurance.clause.explained", courier.Notes, of(), plain(explained(yes))},
		{"insurance.clause.unexplained", courier.Lifts, of(explained(no)), plain(explained(no))},
		{"insurance.clause.counts_as_exclusion", courier.Notes, of(explained(no), on(2020, 12, 29)), of(explained(no), on(2020, 12, 28))},
	}
}

func restCases() []rowCase {
	limited := limits(insurance.Limits{Occurrence: cny(60_000)})
	under := func(edits ...edit) insurance.Loss { return with(of(sum(200_000), rescue(900)), edits...) }
	return []rowCase{
		{"insurance.order.deductible_between", courier.Notes, of(limited), of()},
		{"insurance.order.deductible_first", courier.Notes,
			of(sum(200_000), order(insurance.DeductibleProportionLimit)), of(order(insurance.DeductibleProportionLimit))},
		{"insurance.order.deductible_last", courier.Notes,
			of(limited, order(insurance.ProportionLimitDeductible)), of(order(insurance.ProportionLimitDeductible))},
		{"insurance.limit.occurrence", courier.Changes, of(limits(insurance.Limits{Occurrence: cny(83_699)})), of(limits(insurance.Limits{Occurrence: cny(83_700)}))},
		{"insurance.limit.annual", courier.Changes, of(limits(insurance.Limits{AnnualLeft: cny(83_699)})), of(limits(insurance.Limits{AnnualLeft: cny(83_700)}))},
		{"insurance.limit.not_reached", courier.Notes, of(limits(insurance.Limits{Occurrence: cny(83_700)})), of(limits(insurance.Limits{Occurrence: cny(83_699)}))},
		{"insurance.limit.sum_insured", courier.Changes,
			of(sum(83_699), underInsured(insurance.FirstLoss)), of(sum(83_700), underInsured(insurance.FirstLoss))},
		{"insurance.rescue", courier.Changes, of(rescue(1)), of(rescue(0))},
		{"insurance.rescue.in_full", courier.Notes, under(), of(rescue(900))},
		{"insurance.rescue.in_proportion", courier.Changes, under(rescueRule(insurance.RescueInProportion)), under()},
		{"insurance.rescue.limit", courier.Changes, under(rescue(200_001)), under(rescue(200_000))},
		{"courier.source_unchecked", courier.Warns, of(on(2026, 8, 29)), of(on(2026, 8, 28))},
	}
}

func TestEveryRowMetAndMissed(t *testing.T) {
	named := map[courier.Code]bool{}
	for _, cases := range [][]rowCase{coverCases(), lossCases(), deductibleCases(), restCases(), kindCases(), orderCases(), marineCases()} {
		for _, c := range cases {
			t.Run(string(c.code), func(t *testing.T) {
				met, missed := assess(t, c.met), assess(t, c.missed)
				assert.Equal(t, c.effect, told(&met, c.code).Effect)
				if c.effect == courier.Notes && c.code == "insurance.fraud.inflated" {
					assert.False(t, told(&met, c.code).Change.Known())
				}
				assert.False(t, missed.Has(c.code), "%v", missed.Reasons)
				assert.Empty(t, met.Needs)
				assert.Empty(t, missed.Needs)
				assert.Equal(t, c.effect == courier.Changes || c.effect == courier.Bars, told(&met, c.code).Change.Known())
			})
			named[c.code] = true
		}
	}
	for row := range insurance.Book().Rows() {
		assert.True(t, named[row.Code] || !ofAssess(row.Code), "%s has no case", row.Code)
	}
}

// ofAssess reports whether a row is one that Assess speaks from.
func ofAssess(code courier.Code) bool {
	for _, other := range elsewhere {
		if strings.HasPrefix(string(code), other) {
			return false
		}
	}
	return true
}

// elsewhere are the codes of the other questions.
var elsewhere = []string{"insurance.pieces.", "insurance.share.", "insurance.meet.", "insurance.several.", "insurance.constructive.",
	"insurance.beside.", "insurance.split.", "insurance.liability.", "insurance.duty.", "insurance.origin.", "insurance.subrogation.",
	"insurance.cover.", "insurance.clause_effect.", "insurance.peril.", "insurance.exclusion.", "insurance.state.", "insurance.cancel.", "insurance.class.",
	"insurance.accept.", "insurance.warranty.", "insurance.open_cover.", "insurance.rescind.", "insurance.disclosure.", "insurance.deceit.",
	"insurance.notice.", "insurance.clock.", "insurance.papers.", "insurance.measures.", "insurance.premium.", "insurance.gratia.", "insurance.storage."}

// The rule book, line by line. Codes are never renamed or reused.
func TestBook(t *testing.T) {
	var b strings.Builder
	for r := range insurance.Book().Rows() {
		fmt.Fprintf(&b, "%s\t%s\t%s\t%s\n", r.Code, r.IDs, r.Zh, r.En)
	}
	golden(t, "testdata/book.txt", b.String())
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(want), got, "run go test -update after reading the change")
}

// What each row rests on.
func TestBasis(t *testing.T) {
	for code, want := range map[courier.Code]string{
		"insurance.covered": "IL 23", "insurance.not_covered": "IL 24", "insurance.excluded": "IL 17", "insurance.exclusion_void": "IL 17",
		"insurance.fraud.invented": "IL 27", "insurance.fraud.staged": "IL 27", "insurance.fraud.inflated": "IL 27",
		"insurance.loss": "IL 55", "insurance.over": "IL 55", "insurance.under": "IL 55", "insurance.under.first_loss": "POL 6",
		"insurance.recovered": "IL 60", "insurance.salvage": "P-SALV", "insurance.remains": "IL 59",
		"insurance.deductible.absolute": "POL 6", "insurance.clause.explained": "IL 17", "insurance.clause.unexplained": "IL 17",
		"insurance.limit.occurrence": "POL 6", "insurance.limit.annual": "POL 6", "insurance.limit.sum_insured": "IL 18",
		"insurance.order.deductible_first": "POL 6", "insurance.order.deductible_last": "POL 6",
		"insurance.survey": "IL 64", "insurance.marine.loss": "MC25 243", "insurance.marine.under": "MC25 264", "insurance.marine.over": "MC25 244",
		"insurance.marine.rescue": "MC25 266", "insurance.marine.rescue.in_proportion": "MC25 266", "insurance.marine.recovered": "MC25 280",
		"insurance.marine.remains": "MC25 282", "insurance.marine.gives_up": "MC25 281", "insurance.marine.clause.unprompted": "MC25 249",
		"insurance.rescue": "IL 57", "insurance.rescue.in_proportion": "POL 6",
	} {
		for _, cases := range [][]rowCase{coverCases(), lossCases(), deductibleCases(), restCases(), kindCases(), orderCases(), marineCases()} {
			for _, c := range cases {
				if c.code == code {
					a := assess(t, c.met)
					b := told(&a, code).Basis()
					assert.Equal(t, want, strings.TrimSpace(b.Source+" "+b.Article), code)
				}
			}
		}
	}
	for _, code := range []courier.Code{"insurance.order.deductible_between", "insurance.recovered.before_proportion", "insurance.rescue.in_full"} {
		row, ok := insurance.Book().Row(code)
		require.True(t, ok)
		assert.Equal(t, courier.Disputed, row.Cites[0].Basis().Evidence, "%s is a named option's default", code)
	}
}
