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

// FuzzDivideRecovery: no input panics, and the parts add up to what is owed.
func FuzzDivideRecovery(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		y := insurance.Recovery{HappenedOn: d.day(), Law: insurance.Law(d.roll(3)), Gross: d.money(), Paid: d.money(), Owed: d.money(), Method: insurance.ShortMethod(d.roll(4))}
		a, err := insurance.DivideRecovery(&y)
		if !sound(t, y, a, a.Grounds, err) {
			return
		}
		require.Equal(t, y.Owed.Minor(), a.Insurer.Minor()+a.Insured.Minor()+a.Excess.Minor())
		require.False(t, a.Insurer.Sign() < 0 || a.Insured.Sign() < 0 || a.Short.Sign() < 0 || a.Excess.Sign() < 0)
	})
}

// FuzzDivideRail: no input panics, and the insurer has no more than it paid.
func FuzzDivideRail(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		y := insurance.RailRecovery{HappenedOn: d.day(), Gross: d.money(), Paid: d.money(), SumInsured: d.money(), Value: d.money(),
			InFull: d.answer(), Limit: d.money(), Declared: d.answer()}
		a, err := insurance.DivideRail(&y)
		if !sound(t, y, a, a.Grounds, err) {
			return
		}
		require.False(t, a.Insurer.Sign() < 0 || a.Insured.Sign() < 0 || a.Short.Sign() < 0)
		require.LessOrEqual(t, a.Insurer.Minor(), y.Paid.Minor())
		require.LessOrEqual(t, a.Insurer.Minor()+a.Insured.Minor(), y.Gross.Minor())
	})
}

// FuzzBearLoss: no input panics, and the parts add up to the loss.
func FuzzBearLoss(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		y := insurance.Bearing{HappenedOn: d.day(), Gross: d.money(), ThirdPaid: d.money(), CourierOwes: d.money(), InsurerPays: d.money(),
			Deductible: d.money(), Method: insurance.ShortMethod(d.roll(4))}
		a, err := insurance.BearLoss(&y)
		if !sound(t, y, a, a.Grounds, err) {
			return
		}
		require.False(t, a.Courier.Sign() < 0 || a.Insurer.Sign() < 0 || a.Uninsured.Sign() < 0)
		require.Equal(t, y.Gross.Minor(), a.Courier.Minor()+a.Insurer.Minor()+a.ThirdParty.Minor()+a.Deductible.Minor()+a.Uninsured.Minor())
	})
}

// FuzzSubrogate: no input panics, and nothing is above what was paid.
func FuzzSubrogate(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		s := insurance.Subrogation{HappenedOn: d.day(), Law: insurance.Law(d.roll(3)), ByThird: d.answer(), Paid: d.answer(), Household: d.answer(), Intent: d.answer(),
			Waived: insurance.Waiver(d.roll(6)), Misled: d.answer(), Agreed: d.answer(), Obstructed: d.answer(), PaidDirect: d.answer(), Notified: d.answer(),
			Amount: d.money(), Direct: d.money(), InsurerLoss: d.money(), FromThird: d.money()}
		a, err := insurance.Subrogate(&s)
		if !sound(t, s, a, a.Grounds, err) {
			return
		}
		require.False(t, a.UpTo.Sign() < 0 || s.Amount.Less(a.UpTo) || s.Amount.Less(a.Refund) || s.Amount.Less(a.Deduct))
	})
}

// FuzzAssessLiability: no input panics, and the payments add up.
func FuzzAssessLiability(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		l := victim(func(l *insurance.LiabilityLoss) {
			l.HappenedOn, l.Owed, l.Joint, l.PaidVictim, l.Occurrence, l.DefenceCost, l.NoDefence = d.day(), d.money(), d.answer(), d.money(), d.money(), d.money(), d.answer()
			l.OwnShare, l.Deductible = courier.BasisPoints(d.roll(256)*39), greaterOf(int64(d.roll(256)), int64(d.roll(120)))
			l.Settled, l.Reassessed, l.Tort, l.Explained, l.Annual, l.AnnualLeft = d.answer(), d.money(), d.answer(), d.answer(), d.money(), d.money()
			l.Fault = courier.BasisPoints(d.roll(256) * 39)
		})
		a, err := insurance.AssessLiability(&l)
		if !sound(t, l, a, a.Grounds, err) {
			return
		}
		require.False(t, a.ToVictim.Sign() < 0 || a.ToInsured.Sign() < 0 || a.Recourse.Sign() < 0 || a.AnnualLeft.Sign() < 0)
		require.Equal(t, a.Payable.Minor(), a.ToVictim.Minor()+a.ToInsured.Minor()+a.Defence.Minor())
		ledger, err := a.Ledger()
		require.NoError(t, err)
		require.Equal(t, a.Payable.Minor(), ledger.Minor())
	})
}

// FuzzSeveral: no input panics, and no loss is paid above the sum insured.
func FuzzSeveral(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		s := insurance.Succession{HappenedOn: d.day(), Law: insurance.Law(d.roll(3)), SumInsured: d.money(), Repeat: insurance.Repeat(d.roll(4)), Cite: hostCite()}
		for range d.roll(5) {
			s.Losses = append(s.Losses, insurance.LossInTurn{Payable: d.money(), Total: d.answer(), Repaired: d.answer()})
		}
		a, err := insurance.Several(&s)
		if !sound(t, s, a, a.Grounds, err) {
			return
		}
		sum := int64(0)
		for _, m := range a.Due {
			require.False(t, m.Sign() < 0 || s.SumInsured.Less(m))
			sum += m.Minor()
		}
		require.Equal(t, a.Total.Minor(), sum)
	})
}

// FuzzConstructiveLoss: no input panics.
func FuzzConstructiveLoss(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		p := insurance.Plight{HappenedOn: d.day(), Inevitable: d.answer(), Value: d.money(), AvoidCost: d.money(), OnwardCost: d.money()}
		a, err := insurance.ConstructiveLoss(&p)
		sound(t, p, a, a.Grounds, err)
	})
}

// FuzzValueAtOrigin: no input panics, and nothing is below one of its parts.
func FuzzValueAtOrigin(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		o := insurance.Origin{HappenedOn: d.day(), Goods: d.money(), Freight: d.money(), Premium: d.money()}
		w, err := insurance.ValueAtOrigin(&o)
		if sound(t, o, w, w.Grounds, err) {
			require.False(t, w.Value.Less(o.Goods) || w.Value.Less(o.Freight) || w.Value.Less(o.Premium))
		}
	})
}

// FuzzLayBeside: no input panics, and both together pay no more than the loss.
func FuzzLayBeside(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		c := insurance.Comparison{HappenedOn: d.day(), Declared: d.answer(), Insured: d.answer(), Liable: d.answer(), Covered: d.answer(),
			GrossFault: d.answer(), ByRail: d.answer(), Gross: d.money(), CarrierPays: d.money(), InsurerPays: d.money()}
		a, err := insurance.LayBeside(&c)
		if sound(t, c, a, a.Grounds, err) {
			require.False(t, c.Gross.Less(a.Most) || a.Twice.Sign() < 0)
			require.Equal(t, c.CarrierPays.Minor()+c.InsurerPays.Minor(), a.Most.Minor()+a.Twice.Minor())
		}
	})
}

// FuzzMustInsure: no input panics.
func FuzzMustInsure(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		o := insurance.Operation{On: d.day(), Mode: courier.Mode(d.roll(9)), Dangerous: d.answer(), PublicAir: d.answer(), Guaranteed: d.answer(), Uncorrected: d.answer()}
		a, err := insurance.MustInsure(&o)
		sound(t, o, a, a.Grounds, err)
	})
}

// sound holds the answer to facts made of bytes: an error names its field, the
// facts and the answer go through JSON and back, and every reason rests on
// something. It reports whether the facts were answered in full.
func sound[F, A any](t *testing.T, facts F, answer A, g courier.Grounds, err error) bool {
	t.Helper()
	if err != nil {
		require.NotEmpty(t, fields(err), "an error names the field")
		return false
	}
	roundTrip(t, facts)
	plainly(t, answer)
	for _, r := range g.Reasons {
		require.NotEmpty(t, r.Basis(), "%s rests on nothing", r.Code())
	}
	return len(g.Needs) == 0
}
