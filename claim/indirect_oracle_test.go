package claim_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/internal/drawtest"
)

// readIndirect reads of a loss of which all is known whether it is owed.
func readIndirect(c claim.Consequence) (courier.Verdict, string) {
	counted := c.Kind == claim.LostProfit || c.Kind == 0 // what the price of goods can contain
	switch foreseen := c.Foreseeable == yes || c.Told == yes; {
	case c.Regime != courier.CivilLaw && c.Regime != courier.Waterway:
		return referred, "another law"
	case c.Caused == no:
		return refused, "not caused"
	case counted && c.InPrice == yes:
		return refused, "in the price"
	case c.AgreedToPay == yes:
		return granted, "agreed"
	case c.Terms.NoIndirect == yes && c.Stands == yes:
		return refused, "excluded"
	case foreseen && c.Terms.NoIndirect == yes:
		return granted, "foreseen, the clause falls"
	case foreseen:
		return granted, "foreseen"
	}
	return refused, "not foreseen"
}

// Indirect losses drawn at random: what is owed is what was proved less what
// could have been avoided, if it is owed at all; one fact that is not known is
// asked for where one answer to it decides otherwise than another.
func TestIndirectSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 3))
	n := 10_000
	if testing.Short() {
		n = 3_000
	}
	excludes, silent := houseTerms(claim.Terms{NoIndirect: yes}), &claim.Terms{}
	answers := map[courier.Need]func(*claim.Consequence) *courier.Answer{
		"caused": func(c *claim.Consequence) *courier.Answer { return &c.Caused }, "foreseeable": func(c *claim.Consequence) *courier.Answer { return &c.Foreseeable },
		"told": func(c *claim.Consequence) *courier.Answer { return &c.Told }, "in_price": func(c *claim.Consequence) *courier.Answer { return &c.InPrice },
		"agreed_to_pay": func(c *claim.Consequence) *courier.Answer { return &c.AgreedToPay }, "stands": func(c *claim.Consequence) *courier.Answer { return &c.Stands },
	}
	order := []courier.Need{"caused", "foreseeable", "told", "in_price", "agreed_to_pay", "stands", "terms", "regime"}
	reached := map[string]int{}
	for range n {
		amount := r.Int64N(oneOf[int64](r, 3, 1_000_00, 1<<62))
		c := claim.Consequence{HappenedOn: spring, Kind: claim.Indirectness(r.IntN(6)), Amount: courier.Fen(amount), Avoidable: courier.Fen(r.Int64N(amount+1) * int64(r.IntN(2))),
			Regime: oneOf(r, courier.CivilLaw, courier.CivilLaw, courier.Waterway, courier.Waterway, courier.Rail, courier.CMRRoad),
			Caused: oneOf(r, yes, yes, no), Foreseeable: answerOf(r), Told: answerOf(r), InPrice: answerOf(r), AgreedToPay: oneOf(r, yes, no, no), Stands: answerOf(r), Terms: oneOf(r, excludes, silent)}
		want, why := readIndirect(c)
		var needs []courier.Need
		if r.IntN(3) == 0 { // one fact is not known
			need := order[r.IntN(len(order))]
			one, other := c, c
			switch need {
			case "terms":
				one.Terms, other.Terms, c.Terms = excludes, silent, nil
			case "regime":
				one.Regime, other.Regime, c.Regime = courier.CivilLaw, courier.Rail, 0
			default:
				*answers[need](&one), *answers[need](&other), *answers[need](&c) = yes, no, 0
			}
			first, _ := readIndirect(one)
			second, _ := readIndirect(other)
			if want, why = first, "whatever "+string(need); first != second {
				want, why, needs = referred, "asks "+string(need), []courier.Need{need}
			}
		}
		switch r.IntN(12) {
		case 0:
			c.Amount = courier.Money{}
		case 1:
			c.Avoidable = courier.Money{}
		}
		if want == granted && (!c.Amount.Known() || !c.Avoidable.Known()) {
			want, why, needs = referred, "asks how much", []courier.Need{courier.Need(oneWord(c.Amount.Known(), "avoidable", "amount"))}
		}
		got := beyond(t, c)
		owed := rat(0, 1)
		if want == granted {
			if owed = sub(fen(c.Amount), fen(c.Avoidable)); owed.Sign() == 0 {
				want, why = refused, "nothing is left"
			} else if c.Avoidable.Sign() > 0 {
				reached["a part avoidable"]++
			}
		}
		require.Equal(t, needs, got.Needs, "%s %+v", why, c)
		require.Equal(t, want, got.Verdict, "%s %+v\n%v", why, c, got.Reasons)
		if got.Payable.Known() != (want != referred) || want != referred && owed.Cmp(fen(got.Payable)) != 0 {
			t.Fatalf("%s: %v, by the second opinion %v\n%+v\n%v", why, got.Payable, owed, c, got.Reasons)
		}
		reached[why]++
	}
	drawtest.Reaches(t, reached, n/200, "another law", "not caused", "in the price", "agreed", "excluded", "foreseen, the clause falls", "foreseen", "not foreseen", "nothing is left", "a part avoidable", "asks how much")
	for _, need := range order {
		require.Greater(t, reached["asks "+string(need)], n/1000, need)
		if need != "regime" { // another law is a person's, whatever else
			require.Greater(t, reached["whatever "+string(need)], n/1000, need)
		}
	}
}
