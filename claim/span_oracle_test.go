package claim_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// yesOrNo are facts that are one or the other, in one order.
var yesOrNo = []func(*claim.Claim, courier.Answer){
	func(c *claim.Claim, a courier.Answer) { c.Answers = a }, func(c *claim.Claim, a courier.Answer) { c.GrossFault = a },
	func(c *claim.Claim, a courier.Answer) { c.ForceMajeure = a }, func(c *claim.Claim, a courier.Answer) { c.Foreseeable = a },
	func(c *claim.Claim, a courier.Answer) { c.NoAgreement = a }, func(c *claim.Claim, a courier.Answer) { c.FreightPaid = a },
	func(c *claim.Claim, a courier.Answer) { c.Documents = a }, func(c *claim.Claim, a courier.Answer) { c.Fragile = a },
	func(c *claim.Claim, a courier.Answer) { c.Monthly = a }, func(c *claim.Claim, a courier.Answer) { c.Consumer = a },
	func(c *claim.Claim, a courier.Answer) { c.Notice = new(*c.Notice); c.Notice.Shown = a },
	func(c *claim.Claim, a courier.Answer) { c.Notice = new(*c.Notice); c.Notice.Negotiated = a },
	func(c *claim.Claim, a courier.Answer) { c.Notice = new(*c.Notice); c.Notice.Unfair = a },
}

// readEnds are the least and the most that the rules, read a second time on
// every set of answers to the facts, come to, and of how many a person decides.
func readEnds(c claim.Claim, k *contract, facts []int) (low, high courier.Money, ruled, person int) {
	if len(facts) > 0 {
		for _, a := range []courier.Answer{yes, no} {
			one := c
			yesOrNo[facts[0]](&one, a)
			l, h, n, p := readEnds(one, k, facts[1:])
			if n > 0 && (ruled == 0 || l.Less(low)) {
				low = l
			}
			if n > 0 && (ruled == 0 || high.Less(h)) {
				high = h
			}
			ruled, person = ruled+n, person+p
		}
		return low, high, ruled, person
	}
	d := owed(&c, k)
	if !d.decided {
		return low, high, 0, 1
	}
	pays := halfUp(add(add(add(d.loss, d.refund), d.penalty), rat(d.increase, 1)))
	return pays, pays, 1, 0
}

// The span of claims drawn at random of which up to four answers are missing
// is, in exact fractions, from the least to the most that any answers come to,
// and not a fen wider; where a person decides on some the rest of them is. What
// is decided in spite of them is the same whatever they are.
func TestRangeSecondOpinion(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 6))
	n := 10_000
	if testing.Short() {
		n = 3_000
	}
	houses := contracts()
	reached := map[string]int{}
	for range n {
		c, k := known(r, houses)
		facts := r.Perm(len(yesOrNo))[:1+r.IntN(4)]
		low, high, ruled, person := readEnds(c, k, facts)
		if high.Minor() >= 1_000_000_000 { // counts as unbounded
			reached["past counting"]++
			continue
		}
		for _, i := range facts {
			yesOrNo[i](&c, 0)
		}
		got, err := claim.Range(&c)
		require.NoError(t, err, "%+v", c)
		if len(got.Untried) > 0 { // terms that are silent on cover that was bought
			reached["untried"]++
			require.Positive(t, person, "%v of %+v", got.Untried, c)
			require.Zero(t, [2]claim.Ends{{Low: got.Low, High: got.High}, got.ByRule}, "%+v", c)
			continue
		}
		why, want := "", claim.Span{}
		switch {
		case person == 0:
			want.Low, want.High = low, high
			if why = "between"; low == high {
				why = "one amount"
			}
		case ruled > 0:
			want.ByRule = claim.Ends{Low: low, High: high}
			if why = "a person or between"; low == high {
				why = "a person or one amount"
			}
		default:
			why = "a person"
		}
		if got.Low != want.Low || got.High != want.High || got.ByRule != want.ByRule || person == 0 && len(got.Person) > 0 || person > 0 && ruled > 0 && len(got.Person) == 0 {
			t.Fatalf("%s: %+v, by the second opinion %+v\n%v of %+v\n%+v", why, got, want, facts, c, c.Notice)
		}
		if low == high && person == 0 && len(got.Stakes) == 0 {
			why = "decided"
		}
		reached[why]++
	}
	for _, why := range []string{"between", "one amount", "decided", "a person or one amount", "a person", "untried"} {
		require.Greater(t, reached[why], n/200, why)
	}
	require.Greater(t, reached["a person or between"], n/1000)
}
