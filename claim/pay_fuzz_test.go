package claim_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// readAs reads any text as facts, asks, and requires a sound answer or errors
// that name their fields; and that what stood at the head stays.
func readAs[F any](f *testing.F, seeds []F, ask func(dst []courier.Reason, facts *F) (courier.Decision, courier.Money, error)) {
	for _, s := range seeds {
		text, err := json.Marshal(s)
		require.NoError(f, err)
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var facts F
		if json.Unmarshal(text, &facts) != nil {
			return
		}
		head := make([]courier.Reason, 1, 40)
		d, total, err := ask(head, &facts)
		if err != nil {
			for _, e := range unjoined(err) {
				var at *courier.FieldError
				require.True(t, errors.As(e, &at), e)
				require.NotEmpty(t, at.Field)
			}
			return
		}
		require.True(t, d.Reasons[0].Equal(courier.Reason{}), "what stood before stays")
		require.NotZero(t, d.Verdict)
		require.False(t, d.Verdict != referred && len(d.Needs) > 0, "answered, and yet asks for %v", d.Needs)
		d.Reasons = d.Reasons[1:]
		for _, r := range d.Reasons {
			require.NotEmpty(t, r.Sentence(courier.Chinese))
			require.NotEmpty(t, r.Sentence(courier.English))
			require.False(t, d.Verdict == referred && r.Change.Known(), "a line of a sum that is not finished")
		}
		ledger, err := d.Ledger()
		require.NoError(t, err)
		if ledger.Known() && total.Known() {
			require.Equal(t, total, ledger)
		}
	})
}

func FuzzProve(f *testing.F) {
	seeds := []claim.Valuation{valuation(), teaSet(), tariffed(), edited(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = yes }))}
	readAs(f, seeds, func(dst []courier.Reason, v *claim.Valuation) (courier.Decision, courier.Money, error) {
		p, err := claim.AppendProve(dst, v)
		return p.Decision, p.Value, err
	})
}

func FuzzIndirect(f *testing.F) {
	readAs(f, []claim.Consequence{consequence(), edited(consequence(), excluding(yes))}, func(dst []courier.Reason, c *claim.Consequence) (courier.Decision, courier.Money, error) {
		b, err := claim.AppendIndirect(dst, c)
		return b.Decision, b.Payable, err
	})
}

func FuzzShortage(f *testing.F) {
	readAs(f, []claim.Tally{grain(), cartons()}, func(dst []courier.Reason, y *claim.Tally) (courier.Decision, courier.Money, error) {
		s, err := claim.AppendShortage(dst, y)
		return s.Decision, s.Loss, err
	})
}

func FuzzFound(f *testing.F) {
	readAs(f, []claim.FoundGoods{found(), edited(found(), disposed), edited(found(), onRoad, unclaimed)}, func(dst []courier.Reason, g *claim.FoundGoods) (courier.Decision, courier.Money, error) {
		r, err := claim.AppendFound(dst, g)
		if !r.Back.Known() {
			return r.Decision, courier.Money{}, err
		}
		return r.Decision, courier.Minor(r.Owes.Minor()-r.Back.Minor(), r.Back.Currency()), err
	})
}

func FuzzDischarge(f *testing.F) {
	readAs(f, []claim.Payout{payout(claim.ToSender), edited(payout(claim.ToInsurer), insured)}, func(dst []courier.Reason, p *claim.Payout) (courier.Decision, courier.Money, error) {
		out, err := claim.AppendDischarge(dst, p)
		return out.Decision, out.Pay, err
	})
}

func FuzzRelease(f *testing.F) {
	readAs(f, []claim.Waiver{waiver(), edited(waiver(), newLoss)}, func(dst []courier.Reason, w *claim.Waiver) (courier.Decision, courier.Money, error) {
		d, err := claim.AppendRelease(dst, w)
		return d, courier.Money{}, err
	})
}

// FuzzSettleParts settles with vouchers, levels and charges kept back.
func FuzzSettleParts(f *testing.F) {
	readAs(f, []claim.Settlement{agreed(even(), cash(900), voucher(yes, yes), levels("clerk"), keeping(40, yes)), agreed(even(), cash(1051), levels("clerk"))},
		func(dst []courier.Reason, s *claim.Settlement) (courier.Decision, courier.Money, error) {
			out, err := claim.AppendSettle(dst, s)
			return out.Decision, out.Total, err
		})
}
