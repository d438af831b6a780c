package tier_test

import (
	"encoding/json"
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// served is a month of 1,000 consignments and 50,000 yuan; below 98 % on time
// 2 % come off, below 95 % 5 %, at most 2,000 yuan.
func served(edits ...func(*tier.ServicePeriod)) *tier.ServicePeriod {
	p := &tier.ServicePeriod{
		On: courier.Day(2026, 4, 30),
		Terms: &tier.ServiceTerms{Cite: accountContract(), Most: courier.Fen(2_000_00), Steps: []tier.ServiceStep{
			{Below: courier.Percent(98), Reduce: courier.Percent(2)}, {Below: courier.Percent(95), Reduce: courier.Percent(5)}}},
		Sent: courier.CountOf(1000), OnTime: courier.CountOf(980), Freight: courier.Fen(50_000_00),
	}
	for _, edit := range edits {
		edit(p)
	}
	return p
}

func onTime(n int64) func(*tier.ServicePeriod) {
	return func(p *tier.ServicePeriod) { p.OnTime = courier.CountOf(n) }
}

func leftOut(n int64, proved courier.Answer) func(*tier.ServicePeriod) {
	return func(p *tier.ServicePeriod) {
		p.Out = append(p.Out, tier.Excluded{Why: "a storm warning", Count: courier.CountOf(n), Proved: proved})
	}
}

func TestServiceLevel(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range []struct {
		name   string
		edits  []func(*tier.ServicePeriod)
		share  courier.Share
		reduce courier.Money
		codes  []courier.Code
	}{
		{"reached", nil, courier.Percent(98), courier.Fen(0), []courier.Code{"tier.service.on_time", "tier.service.reached"}},
		{"one consignment short of it", []func(*tier.ServicePeriod){onTime(979)}, courier.BasisPoints(9790), courier.Fen(1_000_00), []courier.Code{"tier.service.on_time", "tier.service.reduced"}},
		{"the lower step is not reached either", []func(*tier.ServicePeriod){onTime(949)}, courier.BasisPoints(9490), courier.Fen(2_000_00), []courier.Code{"tier.service.on_time", "tier.service.reduced", "tier.service.most"}},
		{"exactly on it", []func(*tier.ServicePeriod){onTime(950)}, courier.Percent(95), courier.Fen(1_000_00), []courier.Code{"tier.service.on_time", "tier.service.reduced"}},
		{"no most", []func(*tier.ServicePeriod){onTime(949), func(p *tier.ServicePeriod) { p.Terms.Most = courier.Money{} }}, courier.BasisPoints(9490), courier.Fen(2_500_00),
			[]courier.Code{"tier.service.on_time", "tier.service.reduced"}},
		{"left out with evidence", []func(*tier.ServicePeriod){onTime(979), leftOut(2, courier.Yes)}, courier.BasisPoints(9809), courier.Fen(0),
			[]courier.Code{"tier.service.left_out", "tier.service.on_time", "tier.service.reached"}},
		{"without", []func(*tier.ServicePeriod){onTime(979), leftOut(2, courier.No)}, courier.BasisPoints(9790), courier.Fen(1_000_00),
			[]courier.Code{"tier.service.not_proved", "tier.service.on_time", "tier.service.reduced"}},
		{"all left out", []func(*tier.ServicePeriod){onTime(0), leftOut(1000, courier.Yes)}, courier.Share{}, courier.Fen(0), []courier.Code{"tier.service.left_out", "tier.service.none_counts"}},
		{"nothing sent", []func(*tier.ServicePeriod){onTime(0), func(p *tier.ServicePeriod) { p.Sent = courier.CountOf(0) }}, courier.Share{}, courier.Fen(0), []courier.Code{"tier.service.none_counts"}},
		{"a share that only rounding would reach", []func(*tier.ServicePeriod){func(p *tier.ServicePeriod) { p.Sent, p.OnTime = courier.CountOf(30_001), courier.CountOf(29_400) }},
			courier.BasisPoints(9799), courier.Fen(1_000_00), []courier.Code{"tier.service.on_time", "tier.service.reduced"}},
	} {
		l, err := tier.ServiceOf(served(c.edits...))
		require.NoError(t, err, c.name)
		assert.Empty(t, l.Needs, c.name)
		assert.Equal(t, c.share, l.Share, c.name)
		assert.Equal(t, c.reduce, l.Reduce, c.name)
		assert.Equal(t, c.codes, codesOf(l.Reasons), c.name)
		sum, err := l.Ledger()
		require.NoError(t, err)
		assert.Equal(t, l.Owed, sum, c.name)
		assert.Equal(t, int64(50_000_00), l.Owed.Minor()+l.Reduce.Minor(), c.name)
		for _, code := range c.codes {
			spoke[code] = true
		}
	}
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.service.") {
			assert.True(t, spoke[row.Code], row.Code)
		}
	}
}

func TestServiceNeeds(t *testing.T) {
	l, err := tier.ServiceOf(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"terms", "sent", "on_time", "freight"}, l.Needs)
	l, err = tier.ServiceOf(served(leftOut(0, 0), leftOut(2, 0)))
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"out[1].proved"}, l.Needs, "evidence for none is not asked for")
	none, err := tier.ServiceOf(served(func(p *tier.ServicePeriod) { p.Sent, p.OnTime, p.Out = courier.CountOf(0), courier.Count{}, nil }))
	require.NoError(t, err)
	assert.Empty(t, none.Needs, "of nothing sent nothing is on time")
	assert.Equal(t, none.Owed, served().Freight)
	assert.Empty(t, l.Reasons)
}

func TestServiceRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.ServicePeriod)
		want string
	}{
		{"no steps", func(p *tier.ServicePeriod) { p.Terms.Steps = nil }, "terms.steps: empty table"},
		{"terms that claim to be law", func(p *tier.ServicePeriod) { p.Terms.Cite = courier.Art(courier.CivilCode, "585") }, "terms.cite: contradicts other facts: terms are no statute"},
		{"steps out of order", func(p *tier.ServicePeriod) { p.Terms.Steps[0], p.Terms.Steps[1] = p.Terms.Steps[1], p.Terms.Steps[0] },
			"terms.steps[1].below: out of range: not below the one before\nterms.steps[1].reduce: out of range: not above the one before"},
		{"a step at the same share", func(p *tier.ServicePeriod) { p.Terms.Steps[1].Below = p.Terms.Steps[0].Below },
			"terms.steps[1].below: out of range: not below the one before"},
		{"a step that reduces no more", func(p *tier.ServicePeriod) { p.Terms.Steps[1].Reduce = p.Terms.Steps[0].Reduce },
			"terms.steps[1].reduce: out of range: not above the one before"},
		{"a step without figures", func(p *tier.ServicePeriod) { p.Terms.Steps = append(p.Terms.Steps, tier.ServiceStep{}) }, "terms.steps[2].below: missing\nterms.steps[2].reduce: missing"},
		{"two currencies", func(p *tier.ServicePeriod) { p.Freight = courier.Minor(1, courier.USD) }, "freight: another currency: USD beside CNY"},
		{"more on time than sent", onTime(1001), "on_time: contradicts other facts: 1001 of 1000"},
		{"more left out than late", func(p *tier.ServicePeriod) { leftOut(15, courier.Yes)(p); leftOut(6, courier.Yes)(p) }, "out[1].count: contradicts other facts: more are left out than were late"},
		{"left out without words", func(p *tier.ServicePeriod) { p.Out = []tier.Excluded{{Proved: 9}} }, "out[0].why: missing\nout[0].count: missing\nout[0].proved: unknown word: \"invalid(9)\""},
	} {
		_, err := tier.ServiceOf(served(c.edit))
		require.EqualError(t, err, c.want, c.name)
	}
}

func TestServiceJSON(t *testing.T) {
	p := served(leftOut(2, courier.Yes))
	b, err := json.Marshal(p)
	require.NoError(t, err)
	var back tier.ServicePeriod
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(*p, back))
}

// The step is found by exact fractions, at any size.
func FuzzServiceOf(f *testing.F) {
	f.Add(int64(1000), int64(979), int64(50_000_00))
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64-1), int64(math.MaxInt64))
	f.Fuzz(func(t *testing.T, sent, on, fen int64) {
		l, err := tier.ServiceOf(served(func(p *tier.ServicePeriod) {
			p.Sent, p.OnTime, p.Freight, p.Terms.Most = courier.CountOf(sent), courier.CountOf(on), courier.Fen(fen), courier.Money{}
		}))
		if err != nil || len(l.Needs) > 0 || sent == 0 {
			return
		}
		share, want := big.NewRat(on, sent), int64(0)
		for _, s := range [][2]int64{{98, 2}, {95, 5}} {
			if share.Cmp(big.NewRat(s[0], 100)) < 0 {
				want = s[1]
			}
		}
		exact := new(big.Rat).Mul(big.NewRat(fen, 1), big.NewRat(want, 100))
		half := new(big.Rat).Add(exact, big.NewRat(1, 2))
		require.Equal(t, new(big.Int).Quo(half.Num(), half.Denom()).Int64(), l.Reduce.Minor())
	})
}

func ExampleServiceOf() {
	l, err := tier.ServiceOf(served(onTime(940), leftOut(6, courier.Yes)))
	fmt.Println(l.Share, l.Reduce, l.Owed, err)
	for _, r := range l.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// 94.56% CNY 2000.00 CNY 48000.00 <nil>
	// 6 consignments are left out by the contract, with evidence
	// 940 of 994 consignments that count were on time: 94.56%
	// the share is below 95%: the contract reduces the freight by 5%, CNY 2,500.00
	// the reduction is CNY 2,000.00 at most
}
