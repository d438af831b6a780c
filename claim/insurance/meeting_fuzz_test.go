package insurance_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func seeds(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{9, 200, 1, 5, 60, 1, 2, 5, 40, 7, 5, 90, 3, 3, 5, 20, 1, 5, 30, 2, 5, 11, 1, 1, 1, 0, 2, 5, 7, 1, 1, 2, 2, 5, 50, 1, 1})
	f.Add([]byte{200, 3, 9, 9, 9, 9, 9, 5, 99, 9, 9, 0, 1, 1, 1, 1, 1, 0, 5, 200, 1, 1, 2, 0, 4, 10, 20, 0, 0, 0, 2, 4, 3, 3, 0, 1, 0, 0, 0})
}

func (d *dice) answer() courier.Answer { return courier.Answer(d.roll(4)) }

func (d *dice) day() courier.Date { return courier.Day(2015, 4, 23).AddDays(d.roll(256) * 20) }

// FuzzAssessPieces: no input panics, and the pieces add up.
func FuzzAssessPieces(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		l := insurance.Lot{}
		for range d.roll(6) {
			l.Pieces = append(l.Pieces, insurance.Piece{Waybill: fmt.Sprint(d.roll(3)), Conveyance: fmt.Sprint(d.roll(2)), Gross: d.money(), Value: d.money(),
				SumInsured: d.money(), Salvage: d.money(), Excluded: d.answer(), Fragile: d.answer()})
		}
		l.Loss = d.loss()
		l.Gross, l.LostPart, l.Salvage = courier.Money{}, courier.Share{}, courier.Money{}
		a, err := insurance.AssessPieces(&l)
		if err != nil {
			require.NotEmpty(t, fields(err))
			return
		}
		if len(a.Pieces) > 0 {
			require.Equal(t, a.Indemnity.Minor(), sumOfPieces(&a))
		}
		ledger, err := a.Ledger()
		require.NoError(t, err)
		require.Equal(t, a.Payable, ledger)
	})
}

// FuzzShare: no input panics, and the shares add up.
func FuzzShare(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		c := insurance.DoubleCover{HappenedOn: d.day(), Law: insurance.Law(d.roll(3)), Gross: d.money(), Value: d.money(), Method: insurance.ShareMethod(d.roll(3)),
			Cite: courier.Cite{Document: policyDocument}}
		for i := range d.roll(5) {
			c.Policies = append(c.Policies, insurance.CoveringPolicy{Name: fmt.Sprint(i), SumInsured: d.money(), Alone: d.money(), Premium: d.money()})
		}
		if c.Law == insurance.MarineCargo && d.roll(2) == 0 {
			c.Against = "0"
		}
		if _, err := insurance.Share(&c); err != nil {
			require.NotEmpty(t, fields(err))
			return
		}
		share(t, c)
	})
}

// FuzzMeeting asks the other questions: no input panics, nothing comes below
// nothing.
func FuzzMeeting(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		on, law, method := d.day(), insurance.Law(d.roll(3)), insurance.ShortMethod(d.roll(4))
		if a, err := insurance.DivideRecovery(&insurance.Recovery{HappenedOn: on, Law: law, Gross: d.money(), Paid: d.money(), Owed: d.money(), Method: method}); err == nil {
			require.False(t, a.Insurer.Sign() < 0 || a.Insured.Sign() < 0 || a.Short.Sign() < 0 || a.Excess.Sign() < 0)
		}
		if a, err := insurance.DivideRail(&insurance.RailRecovery{HappenedOn: on, Gross: d.money(), Paid: d.money(), SumInsured: d.money(), Value: d.money(),
			InFull: d.answer(), Limit: d.money(), Declared: d.answer()}); err == nil {
			require.False(t, a.Insurer.Sign() < 0 || a.Insured.Sign() < 0 || a.Short.Sign() < 0)
		}
		if a, err := insurance.BearLoss(&insurance.Bearing{HappenedOn: on, Gross: d.money(), ThirdPaid: d.money(), CourierOwes: d.money(), InsurerPays: d.money(),
			Deductible: d.money(), Method: method}); err == nil {
			require.False(t, a.Courier.Sign() < 0 || a.Insurer.Sign() < 0 || a.Uninsured.Sign() < 0)
		}
		s := insurance.Subrogation{HappenedOn: on, Law: law, ByThird: d.answer(), Paid: d.answer(), Household: d.answer(), Intent: d.answer(), Waived: insurance.Waiver(d.roll(6)),
			Misled: d.answer(), Agreed: d.answer(), Obstructed: d.answer(), PaidDirect: d.answer(), Notified: d.answer(), Amount: d.money(), Direct: d.money(), InsurerLoss: d.money()}
		if a, err := insurance.Subrogate(&s); err == nil {
			require.False(t, a.UpTo.Sign() < 0 || s.Amount.Less(a.Refund))
			roundTrip(t, a)
		}
		l := victim(func(l *insurance.LiabilityLoss) {
			l.HappenedOn, l.Owed, l.Joint, l.PaidVictim, l.Occurrence, l.DefenceCost, l.NoDefence = on, d.money(), d.answer(), d.money(), d.money(), d.money(), d.answer()
			l.OwnShare, l.Deductible = courier.BasisPoints(d.roll(256)*39), greaterOf(int64(d.roll(256)), int64(d.roll(120)))
		})
		if a, err := insurance.AssessLiability(&l); err == nil {
			require.False(t, a.ToVictim.Sign() < 0 || a.ToInsured.Sign() < 0 || a.Recourse.Sign() < 0)
			require.Equal(t, a.Payable.Minor(), a.ToVictim.Minor()+a.ToInsured.Minor()+a.Defence.Minor())
		}
		_, _ = insurance.ConstructiveLoss(&insurance.Plight{HappenedOn: on, Inevitable: d.answer(), Value: d.money(), AvoidCost: d.money(), OnwardCost: d.money()})
		_, _ = insurance.LayBeside(&insurance.Comparison{HappenedOn: on, Declared: d.answer(), Insured: d.answer(), Liable: d.answer(), Covered: d.answer(),
			GrossFault: d.answer(), ByRail: d.answer(), Gross: d.money(), CarrierPays: d.money(), InsurerPays: d.money()})
		_, _ = insurance.MustInsure(&insurance.Operation{On: on, Mode: courier.Mode(d.roll(9)), Dangerous: d.answer(), PublicAir: d.answer(), Guaranteed: d.answer()})
		_, _ = insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: on, Goods: d.money(), Freight: d.money(), Premium: d.money()})
		_, _ = insurance.Several(&insurance.Succession{HappenedOn: on, Law: law, SumInsured: d.money(), Repeat: insurance.Repeat(d.roll(4)), Cite: courier.Cite{Document: policyDocument},
			Losses: []insurance.LossInTurn{{Payable: d.money(), Total: d.answer(), Repaired: d.answer()}, {Payable: d.money(), Total: d.answer(), Repaired: d.answer()}}})
	})
}
