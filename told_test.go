package courier_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func toldGrounds() courier.Grounds {
	law := []courier.Cite{courier.Art(courier.CivilCode, "833")}
	on := courier.Day(2026, 8, 4)
	return courier.Grounds{
		Reasons: []courier.Reason{
			(&courier.Row{Code: "x.value", IDs: "LIA-01 DX-02", Cites: law, Field: "value", Names: [3]string{"value"}, Zh: "按市场价格{value}计算", En: "worked out at the market price, {value}"}).
				Speak(on, courier.Changes, courier.Fen(12_00).Figure()).Changing(courier.Fen(12_00)),
			(&courier.Row{Code: "x.signal", Staff: true, IDs: "LIA-19", Cites: courier.ByHouse(), Zh: "索赔频繁", En: "many claims"}).Speak(on, courier.Notes),
			(&courier.Row{Code: "x.house", IDs: "LIA-02", Cites: courier.ByHouse(), Zh: "由人工审查", En: "a person looks at it"}).Speak(on, courier.Refers),
		},
		Needs: []courier.Need{"papers"}, Rules: "x/2026.1",
	}
}

// A customer reads plain sentences with the law, and nothing else.
func TestToldToACustomer(t *testing.T) {
	g := toldGrounds()
	assert.Equal(t, "按市场价格12.00元计算（《民法典》第833条）\n由人工审查\n", string(g.AppendTold(nil, courier.Customer, courier.Chinese)))
	en := string(g.AppendTold(nil, courier.Customer, courier.English))
	for _, inside := range []string{"x.", "LIA", "signal", "many claims", "needs", "x/2026.1", "primary", "Convention", "change"} {
		assert.NotContains(t, en, inside)
	}
}

func TestToldToStaff(t *testing.T) {
	g := toldGrounds()
	text := string(g.AppendTold([]byte("> "), courier.Staff, courier.English))
	assert.True(t, strings.HasPrefix(text, "> changes x.value (LIA-01, DX-02): worked out at the market price"))
	for _, all := range []string{"statute, primary; value; value=", "change=CNY 12.00", "notes x.signal (LIA-19): many claims", "needs: papers\n", "rules: x/2026.1\n"} {
		assert.Contains(t, text, all)
	}
	assert.Equal(t, 5, strings.Count(text, "\n"))
}

// The mark goes out and comes back with the reason, so that a stored decision
// is as safe as a live one; nobody in particular is told nothing.
func TestTheMarkOfStaffIsKept(t *testing.T) {
	g := toldGrounds()
	text, err := json.Marshal(g)
	require.NoError(t, err)
	var back courier.Grounds
	require.NoError(t, json.Unmarshal(text, &back))
	for i, r := range back.Reasons {
		assert.Equal(t, g.Reasons[i].ForStaff(), r.ForStaff())
	}
	assert.Equal(t, string(g.AppendTold(nil, courier.Customer, courier.English)), string(back.AppendTold(nil, courier.Customer, courier.English)))
	assert.True(t, courier.Reason{}.ForStaff())
	for range back.Told(0) {
		t.Error("told to nobody")
	}
	for r := range back.Told(courier.Staff) {
		assert.NotEmpty(t, r.Code())
		break // and the rest is not asked for
	}
}

// Every row of these questions is for staff, and of those none: who bears what
// inside, signals, evidence, approval; what a customer is owed and may do.
func TestWhoIsTold(t *testing.T) {
	staff := map[string]bool{
		"claim.signal.": true, "claim.proof.": true, "claim.recover.": true, "claim.accident.": true,
		"liability.split.": true, "liability.between.": true, "liability.charge.": true, "liability.recourse.": true, "liability.appeal.": true, "liability.duty.": true, "liability.gap.": true,
		"insurance.gratia.": true, "insurance.subrogation.": true, "insurance.share.": true, "insurance.share.tell_insurers": false, // the duty of who took both policies

		"complaint.route.": true, "complaint.grade.": true, "complaint.draft.": true, "complaint.warn.": true, "complaint.winback.": true, "complaint.sensitive.": true,
		"complaint.callback.": true, "complaint.correct.": true, "complaint.investigate.": true, "complaint.metric.": true, "complaint.penalty.": true,
		"complaint.reply.": true, "complaint.trend.": true, "complaint.wording.": true, "insurance.split.": true, "liability.chain.": true, "liability.collect.": true,
		"tier.account.": true, "tier.move.": true, "tier.score.": true, "tracking.record.": true, "tracking.stall.": true,
		"tier.watch.": true, "tier.rank.": true, "tier.class.": true, "tracking.reply.check.": true, "tracking.gap.": true,
		"claim.limit.": false, "claim.loss.": false, "claim.release.": false, "claim.standing.": false, "claim.papers.carriage": false, "claim.answer.": false,
		"liability.limit.": false, "liability.clause.": false, "liability.bar.": false, "liability.notice.": false, "insurance.deductible.": false, "insurance.exclusion.": false,
		"complaint.gates.": false, "complaint.options.": false, "complaint.due.": false, "order.check.": false, "order.comply.cease_from": true, "order.comply.complied": true, "order.right.": false,
		"tier.rights.": false, "tracking.delivery.": false, "tracking.lost.": false, "tracking.reply.say.": false, "tracking.reply.promise.": false,
		"tracking.reply.": true, // what the staff does and how soon, but for what is said and promised
	}
	seen := map[string]bool{}
	for _, room := range books {
		for row := range room.book.Rows() {
			closest := ""
			for family := range staff {
				if strings.HasPrefix(string(row.Code), family) && len(family) > len(closest) {
					closest = family
				}
			}
			if closest != "" {
				seen[closest] = true
				assert.Equal(t, staff[closest], row.Staff, row.Code)
			}
		}
	}
	for family := range staff {
		assert.True(t, seen[family], family)
	}
}
