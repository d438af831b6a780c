package insurance_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// dice reads small numbers off the fuzzer's bytes.
type dice []byte

func (d *dice) roll(n int) int {
	if len(*d) == 0 {
		return 0
	}
	b := (*d)[0]
	*d = (*d)[1:]
	return int(b) % n
}

// money is unknown, nothing, negative, or of any size.
func (d *dice) money() courier.Money {
	switch size := d.roll(12); size {
	case 0:
		return courier.Money{}
	case 1:
		return courier.Fen(0)
	case 2:
		return courier.Fen(-int64(d.roll(3)))
	default:
		n := int64(d.roll(256))
		for range size - 3 {
			n = n<<7 | int64(d.roll(128))
		}
		return courier.Fen(n)
	}
}

func (d *dice) loss() insurance.Loss {
	answer := func() courier.Answer { return courier.Answer(d.roll(4)) }
	l := insurance.Loss{HappenedOn: courier.Day(2015, 4, 23).AddDays(d.roll(256) * 20), Covered: answer(), Excluded: answer(),
		ExclusionExplained: answer(), Fraud: insurance.Fraud(d.roll(6)), Gross: d.money(), Value: d.money(), Claimed: d.money(),
		Salvage: d.money(), Recovered: d.money(), RescueCost: d.money(), DeductibleExplained: answer()}
	if d.roll(3) == 0 {
		l.LostPart = courier.BasisPoints(d.roll(256) * 40)
	}
	if d.roll(8) == 7 {
		return l
	}
	l.Policy = &insurance.Policy{Cite: courier.Cite{Document: policyDocument}, SumInsured: d.money(), Valued: answer(), AgreedValue: d.money(),
		Premium: d.money(), UnderInsured: insurance.UnderInsured(d.roll(3)), Order: insurance.Order(d.roll(4)),
		RecoveryOrder: insurance.RecoveryOrder(d.roll(3)), RescueRule: insurance.RescueRule(d.roll(3)),
		Deductible: claim.Deductible{Kind: claim.DeductibleKind(d.roll(8)), Amount: d.money(), AtMark: answer()}}
	if r := d.roll(256); r > 0 {
		l.Policy.Deductible.Rate = courier.RateOf(int64(r-1), 2)
	}
	if d.roll(4) > 0 {
		l.Policy.Limits = &insurance.Limits{Occurrence: d.money(), Annual: d.money(), AnnualLeft: d.money()}
	}
	return l
}

// FuzzAssess makes a loss of bytes, most of them unsound, and holds what is
// answered against the model.
func FuzzAssess(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte{1, 1, 0, 0, 1, 5, 9, 9, 9, 5, 99, 9, 9, 0, 1, 1, 1, 1, 1, 0, 5, 200, 1, 1, 2, 0, 0, 0, 0, 0, 0, 2, 4, 3, 3, 0, 1, 0, 0, 0})
	f.Add([]byte{40, 1, 0, 0, 1, 0, 6, 100, 100, 1, 0, 1, 1, 5, 1, 1, 0, 100, 0, 6, 90, 3, 3, 2, 0, 0, 0, 1, 2, 1, 1, 5, 4, 9, 1, 30, 1, 0, 0, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		d := dice(b)
		l := d.loss()
		a, err := insurance.Assess(&l)
		if err != nil {
			require.NotEmpty(t, fields(err), "an error names the field")
			require.Equal(t, insurance.Assessment{}, a)
			return
		}
		roundTrip(t, a)
		ledger, err := a.Ledger()
		require.NoError(t, err)
		require.Equal(t, a.Payable, ledger)
		for _, r := range a.Reasons {
			require.NotEmpty(t, r.Sentence(courier.Chinese))
			require.NotEmpty(t, r.Sentence(courier.English))
			require.NotZero(t, r.Basis().Force)
		}
		again, err := insurance.AppendAssess(a.Reasons, &l)
		require.NoError(t, err)
		require.Equal(t, a.Verdict, again.Verdict)
		require.Equal(t, a.Payable, again.Payable)
		if a.Verdict == courier.Referred {
			require.NotEmpty(t, a.Needs)
			require.False(t, a.Payable.Known())
			return
		}
		checkAmounts(t, complete(l), &a)
	})
}

// complete gives every fact that is unknown some value: none was asked for,
// so none may matter.
func complete(l insurance.Loss) *insurance.Loss {
	l = with(l)
	p := l.Policy
	fill := func(m *courier.Money, fen int64) {
		if !m.Known() {
			*m = courier.Fen(fen)
		}
	}
	if l.Covered == 0 {
		l.Covered = courier.AnswerOf(l.Excluded != courier.Yes)
	}
	if l.Fraud == 0 {
		l.Fraud = insurance.NoFraud
	}
	if !l.DeductibleExplained.Known() {
		l.DeductibleExplained = courier.Yes
	}
	if !l.LostPart.Known() {
		fill(&l.Gross, l.Value.Minor()/2)
	}
	fill(&l.Value, l.Gross.Minor()+100)
	if p.Valued == courier.Yes {
		fill(&p.AgreedValue, 4321)
	}
	fill(&p.AgreedValue, 0)
	fill(&p.SumInsured, 2345)
	fill(&l.Salvage, 7)
	fill(&l.Recovered, 9)
	fill(&l.RescueCost, 11)
	if p.Deductible.Kind == 0 {
		p.Deductible = claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(13)}
	}
	if p.Limits == nil {
		p.Limits = &insurance.Limits{Occurrence: courier.Fen(543)}
	}
	if p.Limits.Annual.Known() {
		fill(&p.Limits.AnnualLeft, p.Limits.Annual.Minor())
	}
	return &l
}

// FuzzLossJSON reads losses as they may come from anywhere.
func FuzzLossJSON(f *testing.F) {
	for _, v := range vectors(f) {
		b, err := json.Marshal(v.Loss)
		require.NoError(f, err)
		f.Add(b)
	}
	f.Add([]byte(`{"policy":{"deductible":{"kind":"absolute"},"limits":{"annual":"CNY 1.00"}}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		var l insurance.Loss
		if json.Unmarshal(b, &l) != nil {
			return
		}
		roundTrip(t, l)
		if a, err := insurance.Assess(&l); err == nil {
			require.NotZero(t, a.Verdict)
			roundTrip(t, a)
		}
	})
}
