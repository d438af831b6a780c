package complaint_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
	"github.com/courier-rules/courier/internal/drawtest"
)

// Plans drawn at random hold, in exact fractions, the payments that they hold,
// and with what is given freely the worth by which the level is found; less
// than is owed, without consent, refuses.
func TestAgreeSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 15))
	n, reached := drawtest.Draws(20_000, 4_000)
	fen := func(m courier.Money) *big.Rat { return new(big.Rat).SetInt64(m.Minor()) }
	remedies := []complaint.Remedy{complaint.Compensation, complaint.FeeRefund, complaint.PayOver, complaint.Voucher, complaint.Gift, complaint.Resending, complaint.Apology}
	for range n {
		size := []int64{5, 700_00, 1 << 58}[r.IntN(3)]
		p := plan(func(p *complaint.Plan) {
			p.Owed, p.Tenders = courier.Fen(r.Int64N(2*size)), []complaint.Tender{}
			p.Consent, p.ByTop, p.Major = courier.Answer(1+r.IntN(2)), yes, courier.AnswerOf(r.IntN(6) == 0)
			p.Signed = courier.CountOf(r.Int64N(4))
			p.Approval.Rows = nil
			for up, level := int64(0), int64(0); len(p.Approval.Rows) < 1+r.IntN(4); {
				up, level = up+1+r.Int64N(size), level+1
				p.Approval.Rows = append(p.Approval.Rows, complaint.ApprovalRow{UpTo: courier.Fen(up), Level: courier.CountOf(level)})
			}
			for range 1 + r.IntN(4) {
				d := complaint.Tender{Remedy: remedies[r.IntN(len(remedies))]}
				if d.Remedy != complaint.Resending && d.Remedy != complaint.Apology {
					d.Amount, d.Method, d.PaidBy = courier.Fen(r.Int64N(size)), complaint.BankTransfer, spring
				}
				p.Tenders = append(p.Tenders, d)
			}
		})
		money, worth := new(big.Rat), new(big.Rat)
		for _, d := range p.Tenders {
			switch d.Remedy {
			case complaint.Compensation, complaint.FeeRefund, complaint.PayOver:
				money.Add(money, fen(d.Amount))
				fallthrough
			default:
				worth.Add(worth, fen(d.Amount))
			}
		}
		level := courier.Count{}
		for i := len(p.Approval.Rows) - 1; i >= 0; i-- { // the lowest that reaches it
			if row := p.Approval.Rows[i]; worth.Cmp(fen(row.UpTo)) <= 0 {
				level = row.Level
			}
		}
		short := money.Cmp(fen(p.Owed)) < 0
		junior := level.Known() && p.Signed.Int() < level.Int()
		want := courier.Granted
		if short && p.Consent != yes || junior {
			want = courier.Refused
		}
		got := agree(t, p)
		require.Empty(t, got.Needs)
		if !got.Money.Known() || money.Cmp(fen(got.Money)) != 0 || !got.Worth.Known() || worth.Cmp(fen(got.Worth)) != 0 || got.Level != level || got.Verdict != want {
			t.Fatalf("%v %v %v %v, by the second opinion %v %v %v %v\n%+v", got.Money, got.Worth, got.Level, got.Verdict, money, worth, level, want, p)
		}
		require.Equal(t, !level.Known() || p.Major == yes, got.Top, "%+v", p)
		for stage, is := range map[string]bool{"short, with consent": short && p.Consent == yes, "short, without": short && p.Consent != yes, "to the fen": money.Cmp(fen(p.Owed)) == 0,
			"past the table": !level.Known(), "signed too low": junior, "granted": want == courier.Granted, "a gift": worth.Cmp(money) > 0} {
			if is {
				reached[stage]++
			}
		}
	}
	drawtest.Reaches(t, reached, n/100, "short, with consent", "short, without", "to the fen", "past the table", "signed too low", "granted", "a gift")
}

// Money that is owed is offered in full, whatever became of the complaint, and
// nothing that is given freely has an amount or takes one away.
func TestOptionsSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 16))
	n, reached := drawtest.Draws(10_000, 2_000)
	for range n {
		owed := func() courier.Money { return courier.Fen(r.Int64N(2) * r.Int64N(1<<40)) }
		g := complaint.Grievance{Category: complaint.Category(1 + r.IntN(int(complaint.Delay)+8)), Upheld: courier.Verdict(1 + r.IntN(2)), Owed: owed(), Refund: owed(), Remittance: owed(), AtHand: courier.Answer(1 + r.IntN(2))}
		if r.IntN(2) == 0 {
			g.Goodwill = &complaint.Goodwill{Cite: house, Kinds: complaint.RemediesOf(complaint.Voucher, complaint.Gift)}
			reached["goodwill"]++
		}
		want := map[complaint.Remedy]courier.Money{}
		for remedy, m := range map[complaint.Remedy]courier.Money{complaint.Compensation: g.Owed, complaint.FeeRefund: g.Refund, complaint.PayOver: g.Remittance} {
			if m.Minor() > 0 {
				want[remedy] = m
				reached[remedy.String()+" "+g.Upheld.String()]++
			}
		}
		a, err := complaint.Options(&g)
		require.NoError(t, err, "%+v", g)
		require.Empty(t, a.Needs)
		got := map[complaint.Remedy]courier.Money{}
		for _, o := range a.Options {
			if o.Amount.Known() || o.Footing == complaint.Owed {
				got[o.Remedy] = o.Amount
			}
		}
		require.Equal(t, want, got, "%+v", g)
	}
	for _, stage := range []string{"goodwill", "compensation granted", "compensation refused", "fee_refund granted", "pay_over refused"} {
		require.Greater(t, reached[stage], n/20, "%s of %v", stage, reached)
	}
}
