package liability_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// No facts make it panic; a verdict has reasons, a referral has needs; the
// answer survives its text form.
func FuzzDecide(f *testing.F) {
	f.Add([]byte{1, 1, 1, 1, 2, 1, 2, 1, 2, 2, 2, 0, 0, 0}, int64(9190))
	f.Add([]byte{2, 3, 1, 2, 1, 1, 1, 1, 1, 2, 0, 2, 1, 0}, int64(9000))
	f.Add([]byte{3, 5, 0, 2, 1, 2, 0, 0, 0, 0, 0, 0, 0, 1}, int64(0))
	f.Add([]byte{8, 1, 1, 13, 1, 2, 1, 2, 2, 2, 0, 0, 0, 0, 1, 2, 1, 2, 2, 1, 1, 0}, int64(9618))
	f.Add([]byte{9, 5, 1, 19, 1, 2, 1, 2, 2, 2, 0, 0, 0, 0, 1, 2, 1, 2, 2, 1, 1, 1}, int64(9678))
	f.Add([]byte{12, 1, 1, 2, 1, 2, 1, 2, 2, 2, 0, 0, 2, 0, 1}, int64(9678))
	f.Fuzz(func(t *testing.T, b []byte, days int64) {
		b = append(b, make([]byte, 28)...)
		answer := func(i int) courier.Answer { return courier.Answer(b[i]) }
		e := &liability.Event{
			HappenedOn: courier.Day(2000, 1, 1).AddDays(int(days % 20_000)), Regime: courier.Regime(b[0]), Kind: liability.Kind(b[1]),
			InCharge: answer(2), Cause: liability.Cause(b[3]), CauseProved: answer(4), AlreadyLate: answer(5), Excused: liability.Extent(b[14]), Notified: answer(6),
			GrossFault: answer(7), Declared: answer(8), Express: answer(9), Mail: liability.Mail(b[10]), QueriedInTime: answer(11),
			Domestic: answer(15), Where: liability.Place(b[16]), Container: answer(17), OwnFault: answer(18), RequestsMet: answer(19),
			DeckAllowed: answer(20), Measures: answer(21), ClaimantsFault: answer(22), Avoidable: answer(23), MitigationCost: answer(24),
			Indirect: answer(25), OnlineSale: answer(26), BuyersCarrier: answer(27),
		}
		if b[12]&2 == 2 {
			e.Heads = someHeads()
		}
		if b[12]&1 == 1 {
			e.Terms = rules(answer(13))
		}
		a, err := liability.Decide(e)
		if err != nil {
			require.Zero(t, a)
			return
		}
		checkReasons(t, e, &a)
		text, err := json.Marshal(a)
		require.NoError(t, err)
		var back liability.Answerability
		require.NoError(t, json.Unmarshal(text, &back))
		require.Empty(t, liability.Book().Bind(&back.Grounds))
		requireSameGrounds(t, &a.Grounds, &back.Grounds)
		facts, err := json.Marshal(e)
		require.NoError(t, err)
		var same liability.Event
		require.NoError(t, json.Unmarshal(facts, &same))
		again := decide(t, &same)
		requireSameGrounds(t, &a.Grounds, &again.Grounds)
	})
}

// The portions add up to the total, each within one minor unit of its exact
// part, and another order changes only who of equals gets the odd unit.
func FuzzSplit(f *testing.F) {
	f.Add(int64(85_000_00), []byte{60, 30, 10}, false)
	f.Add(int64(5), []byte{1, 2, 3}, true)
	f.Add(int64(100_00), []byte{1, 1, 1}, true)
	f.Add(int64(1), []byte{0, 0, 7, 7, 7, 7, 200, 255}, false)
	f.Add(int64(9223372036854775807), []byte{255, 254, 253, 1}, true)
	f.Fuzz(func(t *testing.T, total int64, weights []byte, ratio bool) {
		weights = weights[:min(len(weights), 200)]
		s := &liability.Sharing{Total: courier.Fen(total)}
		sum, left := int64(0), 10_000
		for i, w := range weights {
			p := liability.Part{Who: unit(strconv.Itoa(i)), Ratio: courier.CountOf(int64(w))}
			if !ratio { // shares of the whole, the last taking the rest
				points := min(left, int(w)*7)
				if i == len(weights)-1 {
					points = left
				}
				left -= points
				p.Ratio, p.Share = courier.Count{}, courier.BasisPoints(points)
			}
			s.Parts = append(s.Parts, p)
			sum += int64(w)
		}
		d, err := liability.Split(s)
		if total < 0 || len(weights) == 0 || ratio && sum == 0 {
			require.Error(t, err)
			return
		}
		require.NoError(t, err)
		if !ratio {
			sum = 10_000
		}
		amounts(t, s, &d)
		degree := func(p liability.Part) int64 { return p.Ratio.Int() + int64(p.Share.BasisPoints()) }
		for i, p := range s.Parts {
			off := new(big.Rat).Mul(big.NewRat(total, 1), big.NewRat(degree(p), sum))
			off.Sub(off, big.NewRat(d.Parts[i].Amount.Minor(), 1))
			require.Negative(t, off.Abs(off).Cmp(big.NewRat(1, 1)), "part %d", i)
		}
		turned := *s
		turned.Parts = slices.Clone(s.Parts)
		slices.Reverse(turned.Parts)
		back := split(t, &turned)
		require.Equal(t, byDegree(s.Parts, d.Parts, degree), byDegree(turned.Parts, back.Parts, degree))
	})
}

// byDegree gathers the amounts of the parts of each degree, in order of size.
func byDegree(parts []liability.Part, portions []liability.Portion, degree func(liability.Part) int64) map[int64][]int64 {
	list := map[int64][]int64{}
	for i, p := range parts {
		list[degree(p)] = append(list[degree(p)], portions[i].Amount.Minor())
	}
	for _, amounts := range list {
		slices.Sort(amounts)
	}
	return list
}
