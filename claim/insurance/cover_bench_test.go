package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// asking is an entry point with facts that it decides.
type asking struct {
	name           string
	fresh, appends float64 // allocations that it may make
	ask            func(dst []courier.Reason) error
}

func askings() []asking {
	event, period := caused(insurance.PICCBasic, met(insurance.InsuredsFault)), underway()
	cancel := insurance.Cancellation{On: contractDay, Marine: no, Cargo: yes, Begun: yes, ByInsurer: no}
	arrangement := insurance.Arrangement{On: contractDay, OwnInsurance: yes, Entrusted: no, Stated: no, PremiumPaid: no}
	proposal := insurance.Proposal{On: contractDay, Goods: "fragile", Lane: "lhasa", Tier: "key", Table: underwriting()}
	breach := insurance.Breach{HappenedOn: courier.Day(2026, 6, 5), BreachedOn: courier.Day(2026, 6, 3), RescindedOn: courier.Day(2026, 6, 9), NoEffect: no, Cured: no}
	shipment := insurance.Declaration{HappenedOn: newSeaDay, Declared: no, OwnRule: no, Intent: yes}
	telling, deceit := keptBack(), insurance.Deceit{On: contractDay, Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000)}
	notice := insurance.LossNotice{On: contractDay, Marine: no, Prompt: yes}
	course, dossier := claimedIn(), stolen()
	aftermath := insurance.Aftermath{On: contractDay, Marine: no, Loss: insurance.DamagedGoods, Carrier: no, AtDest: no, Done: []insurance.Measure{}}
	bill, wish := billed(), insurance.Generosity{On: contractDay, Due: cny(1), Proposed: cny(2), ApprovedBy: "desk", Table: approvals()}
	store := stored()
	return []asking{
		{"Covers", 5, 1, func(d []courier.Reason) error { _, err := insurance.AppendCovers(d, &event); return err }},
		{"InForce", 2, 1, func(d []courier.Reason) error { _, err := insurance.AppendInForce(d, &period); return err }},
		{"Cancels", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendCancels(d, &cancel); return err }},
		{"Insures", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendInsures(d, &arrangement); return err }},
		{"Accepts", 2, 0, func(d []courier.Reason) error { _, err := insurance.AppendAccepts(d, &proposal); return err }},
		{"Warranted", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendWarranted(d, &breach); return err }},
		{"Declared", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendDeclared(d, &shipment); return err }},
		{"Disclosed", 4, 0, func(d []courier.Reason) error { _, err := insurance.AppendDisclosed(d, &telling); return err }},
		{"Fraudulent", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendFraudulent(d, &deceit); return err }},
		{"Notified", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendNotified(d, &notice); return err }},
		{"Due", 5, 1, func(d []courier.Reason) error { _, err := insurance.AppendDue(d, &course); return err }},
		{"PapersFor", 3, 1, func(d []courier.Reason) error { _, err := insurance.AppendPapersFor(d, &dossier); return err }},
		{"Measures", 5, 1, func(d []courier.Reason) error { _, err := insurance.AppendMeasures(d, &aftermath); return err }},
		{"Premium", 2, 0, func(d []courier.Reason) error { _, err := insurance.AppendPremium(d, &bill); return err }},
		{"Grace", 4, 0, func(d []courier.Reason) error { _, err := insurance.AppendGrace(d, &wish); return err }},
		{"Warehouse", 3, 0, func(d []courier.Reason) error { _, err := insurance.AppendWarehouse(d, &store); return err }},
	}
}

// What stands before the reasons in dst stays.
func TestContractAppends(t *testing.T) {
	first := insurance.Book()
	row, ok := first.Row("insurance.loss")
	assert.True(t, ok)
	dst := make([]courier.Reason, 0, 32)
	dst = append(dst, row.Speak(contractDay, courier.Notes))
	for _, a := range askings() {
		assert.NoError(t, a.ask(dst), a.name)
		assert.Equal(t, courier.Code("insurance.loss"), dst[0].Code(), a.name)
		assert.Equal(t, courier.Notes, dst[0].Effect, a.name)
	}
}

func BenchmarkContract(b *testing.B) {
	dst := make([]courier.Reason, 0, 32)
	for _, a := range askings() {
		b.Run(a.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := a.ask(dst[:0]); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
