package claim_test

import (
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var recoverAsks = question[claim.Recovery, claim.Recovered]{claim.Recover, claim.AppendRecover, func(r *claim.Recovered) *courier.Grounds { return &r.Grounds }}

// recovering is 1,000 yuan paid, of which the insurer owes 600 and a
// subcontractor 300.
func recovering(edits ...func(*claim.Recovery)) claim.Recovery {
	r := claim.Recovery{HappenedOn: dayOn("2026-03-02"), Paid: courier.Fen(1_000_00), Cases: []claim.RecoveryCase{
		{From: claim.FromInsurer, Owes: courier.Fen(600_00), Accepted: aye},
		{From: claim.FromSubcontractor, Owes: courier.Fen(300_00), Got: courier.Fen(100_00)}}}
	for _, e := range edits {
		e(&r)
	}
	return r
}

func TestRecover(t *testing.T) {
	for name, c := range map[string]struct {
		edit            func(*claim.Recovery)
		got, due, borne int64
		code            courier.Code
	}{
		"two parties":     {func(*claim.Recovery) {}, 100_00, 800_00, 100_00, "claim.recover.due"},
		"owed a fen less": {func(r *claim.Recovery) { r.Cases[1].Owes = courier.Fen(399_99) }, 100_00, 899_99, 1, "claim.recover.due"},
		"owed to the fen": {func(r *claim.Recovery) { r.Cases[1].Owes = courier.Fen(400_00) }, 100_00, 900_00, 0, "claim.recover.due"},
		"owed a fen more": {func(r *claim.Recovery) { r.Cases[1].Owes = courier.Fen(400_01) }, 100_00, 900_00, 0, "claim.recover.cut"},
		"one given up":    {func(r *claim.Recovery) { r.Cases[0].GivenUp = aye }, 100_00, 200_00, 700_00, "claim.recover.given_up"},
		"one disputed":    {func(r *claim.Recovery) { r.Cases[0].Accepted = nay }, 100_00, 800_00, 100_00, "claim.recover.disputed"},
		"on the last day": {func(r *claim.Recovery) {
			r.Cases[0].LastDay, r.Cases[0].AsOf = dayOn("2029-03-02"), dayOn("2029-03-02")
		}, 100_00, 800_00, 100_00, "claim.recover.due"},
		"the day after": {func(r *claim.Recovery) {
			r.Cases[0].LastDay, r.Cases[0].AsOf = dayOn("2029-03-02"), dayOn("2029-03-03")
		}, 100_00, 800_00, 100_00, "claim.recover.late"},
		"nobody owes anything": {func(r *claim.Recovery) { r.Cases = nil }, 0, 0, 1_000_00, "claim.recover.borne"},
		"it owes nothing": {func(r *claim.Recovery) {
			r.Cases = r.Cases[:1]
			r.Cases[0].Owes, r.Cases[0].Accepted = courier.Fen(0), nay
		}, 0, 0, 1_000_00, "claim.recover.borne"},
	} {
		got := recoverAsks.put(t, recovering(c.edit))
		assert.Equal(t, c.got, got.Got.Minor(), name)
		assert.Equal(t, c.due, got.Due.Minor(), name)
		assert.Equal(t, c.borne, got.Borne.Minor(), name)
		assert.True(t, got.Has(c.code), "%s: %v", name, codesOf(&got.Grounds))
		assert.Equal(t, name == "the day after", got.Has("claim.recover.late"), name)
		assert.Equal(t, name == "one disputed", got.Has("claim.recover.disputed"), name)
	}
}

// What is back, what is due and what stays add up to what was paid, line by
// line and in the whole, and nothing is below zero.
func TestRecoverAddsUp(t *testing.T) {
	d := newDrawer(t, 3)
	for range 500 {
		r := recovering()
		for i := range r.Cases {
			owes := d.Int64N(1_200_00)
			r.Cases[i].Owes, r.Cases[i].Got = courier.Fen(owes), courier.Fen(d.Int64N(min(owes, 400_00)+1))
			r.Cases[i].GivenUp = courier.AnswerOf(d.IntN(4) == 0)
		}
		got := recoverAsks.put(t, r)
		sum := int64(0)
		for _, line := range got.Lines {
			require.GreaterOrEqual(t, line.Due.Minor(), int64(0))
			sum += line.Got.Minor() + line.Due.Minor()
		}
		require.Equal(t, got.Got.Minor()+got.Due.Minor(), sum)
		require.Equal(t, int64(1_000_00), sum+got.Borne.Minor())
		require.GreaterOrEqual(t, got.Borne.Minor(), int64(0))
	}
}

func TestRecoverAsks(t *testing.T) {
	got := recoverAsks.put(t, recovering(func(r *claim.Recovery) { r.Paid, r.Cases[1].Owes = courier.Money{}, courier.Money{} }))
	assert.Equal(t, []courier.Need{"paid", "cases[1].owes"}, got.Needs)
	assert.Empty(t, got.Lines)
	recoverAsks.faulty(t, claim.Recovery{Paid: courier.Fen(-1), Cases: []claim.RecoveryCase{{}, {From: 99, Owes: courier.Minor(1, courier.USD), Got: courier.Fen(-2), Accepted: 9, GivenUp: 9}}},
		"paid", "cases[0].from", "cases[1].from", "cases[1].owes", "cases[1].got", "cases[1].accepted", "cases[1].given_up")
	recoverAsks.faulty(t, recovering(func(r *claim.Recovery) { r.Cases[1].Got = courier.Fen(300_01) }), "cases[1].got")
	recoverAsks.faulty(t, recovering(func(r *claim.Recovery) { r.Cases[0].Got, r.Paid = courier.Fen(600_00), courier.Fen(699_99) }), "cases[1].got")
	most := courier.Fen(math.MaxInt64)
	recoverAsks.faulty(t, recovering(func(r *claim.Recovery) { r.Paid, r.Cases[0].Owes, r.Cases[0].Got = most, most, most }), "cases[1].got")
	none, err := claim.Recover(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"paid"}, none.Needs)
	wordsRead(t, 6, (*claim.RecoveryFrom).UnmarshalText, claim.RecoveryFrom.Name)
	sameAgain(t, recovering())
	allocatesAtMost(t, recoverAsks, 2, recovering())
}

func FuzzRecover(f *testing.F) { fuzzAsk(f, recoverAsks, recovering()) }

func BenchmarkRecover(b *testing.B) { benchAsk(b, recoverAsks, recovering()) }

func ExampleRecover() {
	r, err := claim.Recover(&claim.Recovery{HappenedOn: courier.Day(2026, 3, 2), Paid: courier.Fen(1_000_00), Cases: []claim.RecoveryCase{
		{From: claim.FromInsurer, Owes: courier.Fen(600_00)}, {From: claim.FromSubcontractor, Owes: courier.Fen(300_00), Got: courier.Fen(100_00)}}})
	fmt.Println(r.Got, r.Due, r.Borne, err)
	for _, l := range r.Lines {
		fmt.Println(l.From.Name(courier.Chinese), l.Due)
	}
	// Output:
	// CNY 100.00 CNY 800.00 CNY 100.00 <nil>
	// 责任保险人 CNY 600.00
	// 分包承运人 CNY 200.00
}
