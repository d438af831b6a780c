package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// meetings are the questions of the meeting with the carrier and of the
// carrier's own insurance, each with facts that it decides.
func meetings() []asking {
	double := twoPolicies()
	several := insurance.Succession{HappenedOn: aug4, Law: insurance.MarineCargo, SumInsured: cny(100_000), Losses: []insurance.LossInTurn{
		{Payable: cny(70_000), Total: no, Repaired: yes}, {Payable: cny(60_000), Total: no}}}
	plight := insurance.Plight{HappenedOn: aug4, Inevitable: no, Value: cny(100_000), AvoidCost: cny(70_000), OnwardCost: cny(35_000)}
	origin := insurance.Origin{HappenedOn: aug4, Goods: cny(90_000), Freight: cny(9_000), Premium: cny(1_000)}
	recovery := insurance.Recovery{HappenedOn: aug4, Gross: cny(84_000), Paid: cny(55_700), Owed: cny(60_000), Method: insurance.SharedByParts}
	rail := insurance.RailRecovery{HappenedOn: aug4, Gross: cny(100_000), Paid: cny(60_000), SumInsured: cny(60_000), Value: cny(100_000), InFull: no, Limit: cny(20_000)}
	subrogation := sub(func(*insurance.Subrogation) {})
	bearing := insurance.Bearing{HappenedOn: aug4, Gross: cny(84_000), ThirdPaid: cny(0), CourierOwes: cny(60_000), InsurerPays: cny(55_700), Deductible: cny(300)}
	beside := insurance.Comparison{HappenedOn: aug4, Declared: yes, Insured: yes, Liable: yes, Covered: yes, GrossFault: no, ByRail: yes,
		Gross: cny(10_000), CarrierPays: cny(6_000), InsurerPays: cny(9_000)}
	liability := victim(func(l *insurance.LiabilityLoss) {
		l.Joint, l.OwnShare, l.Deductible = yes, courier.Percent(40), greaterOf(500, 10)
	})
	operation := insurance.Operation{On: aug4, Mode: courier.ByAir, PublicAir: yes, Guaranteed: no, Uncorrected: yes}
	lot := lotOf([]insurance.Piece{box("A", "1", 1_000), box("B", "1", 2_000)}, per(claim.Deductible{Kind: claim.NoDeductible}, 0),
		limits(insurance.Limits{Occurrence: courier.Fen(100_00)}))
	return []asking{
		{"Share", 7, 5, func(d []courier.Reason) error { _, err := insurance.AppendShare(d, &double); return err }},
		{"Several", 3, 2, func(d []courier.Reason) error { _, err := insurance.AppendSeveral(d, &several); return err }},
		{"ConstructiveLoss", 2, 0, func(d []courier.Reason) error { _, err := insurance.AppendConstructiveLoss(d, &plight); return err }},
		{"ValueAtOrigin", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendValueAtOrigin(d, &origin); return err }},
		{"DivideRecovery", 4, 1, func(d []courier.Reason) error { _, err := insurance.AppendDivideRecovery(d, &recovery); return err }},
		{"DivideRail", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendDivideRail(d, &rail); return err }},
		{"Subrogate", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendSubrogate(d, &subrogation); return err }},
		{"BearLoss", 3, 0, func(d []courier.Reason) error { _, err := insurance.AppendBearLoss(d, &bearing); return err }},
		{"LayBeside", 6, 4, func(d []courier.Reason) error { _, err := insurance.AppendLayBeside(d, &beside); return err }},
		{"AssessLiability", 4, 1, func(d []courier.Reason) error { _, err := insurance.AppendAssessLiability(d, &liability); return err }},
		{"MustInsure", 1, 0, func(d []courier.Reason) error { _, err := insurance.AppendMustInsure(d, &operation); return err }},
		{"AssessPieces", 8, 7, func(d []courier.Reason) error { _, err := insurance.AppendAssessPieces(d, &lot); return err }},
	}
}

func BenchmarkMeeting(b *testing.B) {
	dst := make([]courier.Reason, 0, 32)
	for _, a := range meetings() {
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

// Whatever was asked before stays at the head of the reasons.
func TestMeetingAppends(t *testing.T) {
	head := courier.Reason{Effect: courier.Notes}
	dst := append(make([]courier.Reason, 0, 64), head)
	for _, a := range meetings() {
		require.NoError(t, a.ask(dst), a.name)
		assert.Equal(t, head, dst[0], a.name)
	}
}
