package claim_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// twiceOpinion is a second reading of a claim beside earlier ones, nil amounts
// where they are not known.
type twiceOpinion struct {
	verdict         courier.Verdict
	of              int // -1 for none
	needs           []courier.Need
	paid, remaining *big.Rat
	why             string
}

// readEarlier reads what one earlier claim for the same loss is.
func readEarlier(r claim.Repeat, e claim.EarlierClaim) string {
	mayBePaid := e.Status == claim.StatusPaid || e.Status == claim.StatusClosed || e.Status == claim.StatusFoundAfterPayment
	switch {
	case e.Status == claim.StatusWithdrawn || e.Status == claim.StatusDraft || e.Status == claim.StatusNoRecord:
		return "in no way"
	case r.Claimant == "" || e.Claimant == "":
		return "whose?"
	case r.Claimant != e.Claimant:
		return "another claimant"
	case mayBePaid && e.Final == yes:
		return "settled for good"
	case mayBePaid && !e.Paid.Known():
		return "how much?"
	case e.Status == claim.StatusDeclined || mayBePaid && e.Paid.Sign() == 0:
		return "declined"
	case mayBePaid:
		return "paid"
	case e.Status == claim.StatusReversedAfterFound:
		return "reversed"
	}
	return "open"
}

// readTwice adds up what was paid by those claims: what covers all that is
// owed, or a claim that is open, refuses; else what a person decides or what is
// missing goes before the rest that remains.
func readTwice(r claim.Repeat) (o twiceOpinion) {
	o.of, o.why = -1, "new"
	barred, person, firstPaid, sum, taken := -1, -1, -1, rat(0, 1), false
	ask := func(need courier.Need) {
		for _, n := range o.needs {
			if n == need {
				return
			}
		}
		o.needs = append(o.needs, need)
	}
	for i, e := range r.Earlier {
		if e.Waybill != r.Waybill || e.Piece != r.Piece {
			continue
		}
		taken = taken || e.Status != claim.StatusWithdrawn && e.Status != claim.StatusDraft
		if e.Matter != r.Matter {
			continue
		}
		what := readEarlier(r, e)
		if what == "open" && barred < 0 {
			barred = i
		}
		if what == "whose?" {
			ask("claimant")
		}
		if what == "how much?" {
			ask(courier.Need(fmt.Sprintf("earlier[%d].paid", i)))
		}
		if (what == "another claimant" || what == "settled for good" || what == "declined" || what == "reversed") && person < 0 {
			person = i
		}
		if what == "paid" || what == "settled for good" && e.Paid.Known() {
			if firstPaid < 0 {
				firstPaid = i
			}
			sum = add(sum, fen(e.Paid))
		}
	}
	whole := len(o.needs) == 0
	switch covered := firstPaid >= 0 && r.Entitled.Known() && sum.Cmp(fen(r.Entitled)) >= 0; {
	case barred >= 0:
		o.verdict, o.of, o.needs, o.why = refused, barred, nil, "open"
		return o
	case covered:
		o.verdict, o.of, o.needs, o.paid, o.remaining, o.why = refused, firstPaid, nil, sum, rat(0, 1), "paid in full"
		return o
	case firstPaid >= 0 && !r.Entitled.Known():
		ask("entitled")
		if whole {
			o.paid = sum
		}
	case firstPaid >= 0 && whole:
		o.paid, o.remaining, o.why = sum, sub(fen(r.Entitled), sum), "the rest remains"
	}
	o.of = person
	switch {
	case len(o.needs) > 0:
		o.verdict, o.why = referred, "asks"
	case person >= 0:
		o.verdict, o.why = referred, readEarlier(r, r.Earlier[person])
	case r.Single != nil && taken:
		o.verdict, o.why = referred, "one per item"
	default:
		o.verdict = granted
	}
	return o
}

// Claims drawn at random beside others: what was paid for the same loss and
// what remains of what is owed, in exact fractions, and which claim decides. Of
// a sum of which a part is not known nothing is said to remain.
func TestTwiceSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 4))
	n := 12_000
	if testing.Short() {
		n = 4_000
	}
	zto := claim.ZTOSingle()
	reached := map[string]int{}
	for range n {
		size := oneOf[int64](r, 3, 1_000_00, 1<<60)
		x := newClaim()
		x.Piece, x.Entitled, x.Single = oneOf(r, "", "", "1"), courier.Fen(r.Int64N(3*size)), oneOf(r, nil, nil, nil, &zto)
		switch r.IntN(20) {
		case 0:
			x.Entitled = courier.Money{}
		case 1:
			x.Claimant = ""
		}
		for range r.IntN(5) {
			e := earlierOf(oneOf(r, claim.StatusPaid, claim.StatusPaid, claim.StatusClosed, claim.StatusFoundAfterPayment, claim.StatusWithdrawn, claim.StatusDraft, claim.StatusNoRecord,
				claim.Status(1+r.IntN(17))), courier.Fen(r.Int64N(size)))
			e.Piece, e.Matter, e.Waybill = x.Piece, oneOf(r, x.Matter, x.Matter, x.Matter, claim.MatterDelay), oneOf(r, "W1", "W1", "W1", "W1", "W2")
			switch r.IntN(16) {
			case 0:
				e.Claimant = "B"
			case 1:
				e.Claimant = ""
			case 2:
				e.Paid = courier.Money{}
			case 3:
				e.Piece = "2"
			case 4:
				if e.Status == claim.StatusPaid || e.Status == claim.StatusClosed || e.Status == claim.StatusFoundAfterPayment {
					e.Final = yes
				}
			}
			x.Earlier = append(x.Earlier, e)
		}
		want := readTwice(x)
		got, err := claim.Twice(&x)
		require.NoError(t, err)
		require.Equal(t, want.needs, got.Needs, "%+v", x)
		require.Equal(t, want.verdict, got.Verdict, "%s %+v\n%v", want.why, x, got.Reasons)
		if of := int64(want.of); got.Of.Known() != (of >= 0) || of >= 0 && got.Of.Int() != of {
			t.Fatalf("decided by %v, by the second opinion by %d\n%+v\n%v", got.Of, of, x, got.Reasons)
		}
		for _, c := range []struct {
			name string
			want *big.Rat
			got  courier.Money
		}{{"paid", want.paid, got.Paid}, {"remaining", want.remaining, got.Remaining}} {
			if c.got.Known() != (c.want != nil) || c.want != nil && c.want.Cmp(fen(c.got)) != 0 {
				t.Fatalf("%s is %v, by the second opinion %v: %s\n%+v\n%v", c.name, c.got, c.want, want.why, x, got.Reasons)
			}
			if c.want != nil && c.want.Sign() > 0 {
				reached[c.name]++
			}
		}
		reached[want.why]++
	}
	for _, why := range []string{"new", "open", "paid in full", "the rest remains", "asks", "another claimant", "declined", "settled for good", "reversed", "one per item", "paid", "remaining"} {
		require.Greater(t, reached[why], n/200, why)
	}
}
