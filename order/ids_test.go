package order_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// bookRule is a rule of the order part of the rule book: what it is about,
// and, where no code carries it, what does or why nothing can.
type bookRule struct{ id, about, left string }

// orderRules are the rules that the package answers for, in the order of the
// rule book; those of other parts that this one leans on stand at the end.
var orderRules = []bookRule{
	{"S2-01", "functions of the telephone", "names no condition: the words of Channel are all there is to carry"},
	{"S2-02", "orders by telephone", "its steps are not printed: Channel carries the word, the host its steps"},
	{"S2-03", "orders on line: check, then speak to the customer", ""},
	{"S2-04", "electronic orders", "background, without a condition"},
	{"S2-05", "answers on line", "a duty of answering messages, decided with queries in tracking"},
	{"S2-06a", "station: province and city", ""}, {"S2-06b", "station: company rules", ""}, {"S2-06c", "station: address", ""},
	{"S2-06d", "pick-up point: capacity", ""}, {"S2-06e", "pick-up point: range", ""}, {"S2-06f", "pick-up point: way of collection", ""},
	{"S2-06g", "name of the consignee", ""}, {"S2-06h", "name of the goods", ""},
	{"S2-07a", "goods without waybill", ""}, {"S2-07b", "waybill without goods", ""}, {"S2-07c", "short", ""}, {"S2-07d", "over", ""},
	{"S2-08a", "label off", ""}, {"S2-08b", "label badly stuck", ""}, {"S2-08c", "label misplaced", ""},
	{"S2-08d", "label missing", ""}, {"S2-08e", "label of another station", ""}, {"S2-08f", "label too many", ""},
	{"S4-Q54", "goods other than declared", ""},

	{"INT-01", "declarations", ""}, {"INT-02", "identity", ""}, {"INT-03", "security agreement", ""}, {"INT-04", "inspection", ""},
	{"INT-05", "reminders before the contract", ""}, {"INT-06", "prohibited items", ""}, {"INT-07", "what express firms never carry", ""},
	{"INT-08", "parcel as defined", ""}, {"INT-09", "contents of the waybill", ""}, {"INT-10", "notice of changes", ""},
	{"INT-11", "packing", ""}, {"INT-12", "checks skipped", ""}, {"INT-13", "areas not served, Zhejiang", ""},
	{"INT-14", "goods with a law of their own", ""}, {"INT-15", "suspension", ""}, {"INT-16", "duties about prohibited items", ""},
	{"CN-SEA-16", "electronic record, sea", ""}, {"CN-AIR-17", "written form, air", ""}, {"REC-03", "packaging", ""},
	{"CN-RAIL-12", "wagons, historic", ""}, {"CN-WATER-01", "waterway, historic", ""},
	{"PEN-01a", "fine: outlets, ceasing, suspending", ""}, {"PEN-01b", "fine: one brand", ""}, {"PEN-01c", "fine: what is done to items", ""},
	{"PEN-01d", "fine: checks", ""}, {"PEN-01e", "fine: data", ""}, {"PEN-01f", "fine: packaging rules", ""},

	{"CMP-12", "weight and price complained of", ""}, {"CN-ROAD-07", "large consignments", ""},
	{"CN-POST-03", "weight by the post's formula", "a step of compensation, carried by claim; tariffs here are the host's"},
	{"D2", "steps of the postal union", "of compensation, carried by claim"}, {"D6", "steps of rail", "of compensation, carried by claim"},

	{"TIER-01", "six classes of customers", "carried by tier; cash is a word of PayMode"}, {"TIER-03", "monthly account", ""},
	{"DEL-10", "freight collect refused, both ways", ""}, {"RED-07", "another payer", ""}, {"APP-09", "recovery in the network", ""},
	{"APP-07", "departments at fault", ""}, {"S4-Q55", "may the goods be held", ""},
	{"S4-Q56", "recovery under the network's rules", "a question without an answer: APP-09 carries what is known"},
	{"S4-Q30", "special prices", "a question without an answer"}, {"S4-Q31", "collecting debts", "a question without an answer"},
	{"S4-Q33", "lawyer's letter", "a question without an answer"},
	{"INT-CARR-01", "claims on cash on delivery, 21 days", "a time for claims, carried by claim"},
	{"TM-JD", "JD", ""}, {"TM-FDX", "FedEx", ""}, {"TM-ZTO", "ZTO", ""},
	{"TM-SF-OLD", "SF, older", ""}, {"TM-SF-BJ", "SF, declared value", ""}, {"TM-YTO", "YTO", ""}, {"TM-GEN", "generic express", ""},
	{"TM-EMS-D", "EMS", ""}, {"TM-HOAU", "HOAU", ""}, {"API-SF", "intercept, SF", ""}, {"API-K100", "intercept, Kuaidi100", ""},
	{"API-AGG", "intercept, aggregator", ""},

	{"CLM-11", "declared cover", ""}, {"DX-07", "per cent or per mille", ""}, {"DX-14", "force majeure under cover", "of compensation, carried by claim"},
	{"LIA-12", "cover in Zhejiang", ""},

	{"RED-01", "the shipper's right", ""}, {"RED-02", "redirect and recall defined", ""}, {"RED-03", "textbook cut-offs", ""},
	{"S0-05", "application for recall", ""}, {"RED-04", "carriers' interfaces", ""}, {"RED-05", "classes of fees", ""}, {"RED-06", "grounds of refusal", ""},
	{"CN-SEA-13", "control at sea", ""}, {"CN-AIR-11", "disposition in the air", ""}, {"CN-ROAD-09", "road of 1999", ""},
	{"DX-04", "textbook against statute", ""}, {"DX-05", "out for delivery", ""}, {"TRAP-11", "the consignee has no such right", ""},
	{"CN-SEA-14", "cancelling at sea", ""}, {"INS-08", "cargo insurance is not cancelled", "carried by the insurance part of claim"},

	{"LIA-14", "lien, deposit, storage", ""}, {"CN-CIV-06", "lien on the corresponding goods", ""}, {"CN-SEA-15", "lien at sea", ""},
	{"CN-AIR-16", "uncollected, air", ""}, {"DX-18", "lien is not detention", ""}, {"LIA-07", "clauses not shown", ""}, {"LIA-08", "void clauses", ""},
	{"ECO-01", "risk of goods bought on line", "carried by liability"}, {"ECO-02", "delivery of goods bought on line", "carried by tracking"},
	{"ECO-03", "return within seven days", ""}, {"ECO-04", "returns in detail", ""},

	{"GEN-08", "packaging chapter", ""}, {"LIA-04", "one brand", ""}, {"LIA-09", "the shipper's own fault", ""}, {"REC-02", "leaks", ""},
	{"TRAP-12", "waybills are destroyed", ""}, {"TRAP-18", "cover above the value", ""}, {"TRAP-21", "fine without an order first", ""},
	{"D15", "rules of 1986", "an option by name: OldRules"},
}

// namedSets are the citations of the named sets of terms: a set carries the
// rule of its carrier without a code.
func namedSets() map[string]courier.Cite {
	return map[string]courier.Cite{
		"SFIntercept": order.SFIntercept().Cite, "Kuaidi100Intercept": order.Kuaidi100Intercept().Cite,
		"AggregatorIntercept": order.AggregatorIntercept().Cite, "JD": order.JDRedirect().Cite, "SFOld": order.SFOldReturn().Cite, "ZTO": order.ZTOReturn().Cite, "YTO": order.YTOReturn().Cite,
		"SFOldPayerChange": order.SFOldPayerChange().Cite, "JDIntake": order.JDIntake().Cite, "ZTOLien": order.ZTOLien().Cite,
		"JDSetOff": order.JDSetOff().Cite, "FedExSetOff": order.FedExSetOff().Cite,
		"SFParcelCover": order.SFParcelCover().Cite, "SFFreightCover": order.SFFreightCover().Cite, "SFHeavyCover": order.SFHeavyCover().Cite,
		"SFFragileCover": order.SFFragileCover(order.FragilePerMille, courier.Fen(200)).Cite, "YTOCover": order.YTOCover().Cite, "JDCover": order.JDCover().Cite,
		"GenericExpressCover": order.GenericExpressCover().Cite, "EMSDomesticCover": order.EMSDomesticCover().Cite,
		"HOAUCover": order.HOAUCover().Cite, "HOAUOlderCover": order.HOAUOlderCover().Cite,
	}
}

// Every rule of the book is carried by a code or by a named set of terms, or
// is left with a reason; what carries it changes only on purpose, and a rule
// that loses its last code fails here.
func TestRuleIDs(t *testing.T) {
	codes, sets := map[string][]string{}, map[string][]string{}
	for row := range order.Book().Rows() {
		ids := strings.Fields(row.IDs)
		require.NotEmpty(t, ids, row.Code)
		for _, id := range ids {
			codes[id] = append(codes[id], string(row.Code))
		}
	}
	for set, cite := range namedSets() {
		id := cite.Basis().Source
		sets[id] = append(sets[id], set)
	}
	var b strings.Builder
	for _, r := range orderRules {
		fmt.Fprintf(&b, "%s: %s\n", r.id, r.about)
		carried := len(codes[r.id])+len(sets[r.id]) > 0
		assert.NotEqual(t, carried, r.left != "", "%s is carried or left with a reason, and not both", r.id)
		for _, code := range codes[r.id] {
			fmt.Fprintf(&b, "\t%s\n", code)
		}
		for _, set := range slices.Sorted(slices.Values(sets[r.id])) {
			fmt.Fprintf(&b, "\tterms %s\n", set)
		}
		if r.left != "" {
			fmt.Fprintf(&b, "\tnone: %s\n", r.left)
		}
	}
	golden(t, "testdata/ids.txt", b.String())
}

// A rule stands in the list once, and a rule that a code names beside those
// of this part is of a part that is known.
func TestRuleIDsNamed(t *testing.T) {
	listed := map[string]bool{}
	for _, r := range orderRules {
		assert.False(t, listed[r.id], "%s twice", r.id)
		listed[r.id] = true
	}
	beside := map[string]bool{ // rules of other parts that a sentence leans on
		"APP-10": true, "S2-14a": true, "S1-07": true, "TIM-02": true, "GEN-05": true, "LIA-02": true, "DEL-01": true, "DEL-02": true, "DEL-04": true,
	}
	for row := range order.Book().Rows() {
		for id := range strings.FieldsSeq(row.IDs) {
			assert.True(t, listed[id] || beside[id], "%s names %s, which no list knows", row.Code, id)
		}
	}
}
