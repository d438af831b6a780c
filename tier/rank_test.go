package tier_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func counts(n ...int64) (out [4]courier.Count) {
	for i := range n {
		out[i] = courier.CountOf(n[i])
	}
	return out
}

func scores(from, to int64) tier.Scores {
	return tier.Scores{From: courier.CountOf(from), To: courier.CountOf(to)}
}

// rankRows are invented: three segments that cover every cell once.
func rankRows() tier.RankRows {
	return tier.RankRows{
		Cite:      courier.Cite{Document: &courier.Source{ID: "RFM", Zh: "客户价值评分（示例）", En: "Customer Scores (an example)", Force: courier.Practice}},
		Recency:   tier.FewerIsBetter(counts(7, 30, 90, 180)),
		Frequency: tier.MoreIsBetter(counts(2, 5, 10, 20)),
		Monetary:  tier.MorePaidIsBetter{courier.Fen(100_00), courier.Fen(500_00), courier.Fen(1000_00), courier.Fen(5000_00)},
		Segments: []tier.Segment{
			{Name: "active", Recency: scores(3, 5)},
			{Name: "sleeping, worth a call", Recency: scores(1, 2), Monetary: scores(4, 5)},
			{Name: "sleeping", Recency: tier.Scores{To: courier.CountOf(2)}, Monetary: tier.Scores{To: courier.CountOf(3)}},
		},
	}
}

func buyer(t testing.TB, days int, orders, fen int64) *tier.Buyer {
	t.Helper()
	r, err := tier.NewRanking(rankRows())
	require.NoError(t, err)
	on := courier.Day(2026, 7, 1)
	return &tier.Buyer{Ranking: r, On: on, LastOrder: on.AddDays(-days), Orders: courier.CountOf(orders), Paid: courier.Fen(fen)}
}

// Each cut-off at, one below and one above: fewer days are better, more
// orders and more money are.
func TestScoresTurnAtTheCutOffs(t *testing.T) {
	for _, c := range []struct {
		days        int
		orders, fen int64
		r, f, m     int64
	}{
		{0, 0, 0, 5, 1, 1}, {7, 1, 99_99, 5, 1, 1}, {8, 2, 100_00, 4, 2, 2}, {30, 4, 499_99, 4, 2, 2}, {31, 5, 500_00, 3, 3, 3},
		{90, 9, 999_99, 3, 3, 3}, {91, 10, 1000_00, 2, 4, 4}, {180, 19, 4999_99, 2, 4, 4}, {181, 20, 5000_00, 1, 5, 5}, {9999, 1 << 40, 1 << 50, 1, 5, 5},
	} {
		k, err := tier.RankOf(buyer(t, c.days, c.orders, c.fen))
		require.NoError(t, err)
		assert.Equal(t, [3]int64{c.r, c.f, c.m}, [3]int64{k.Recency.Int(), k.Frequency.Int(), k.Monetary.Int()}, "%+v", c)
		assert.Equal(t, []courier.Code{"tier.rank.recency", "tier.rank.frequency", "tier.rank.monetary", "tier.rank.marketing_only"}, codesOf(k.Reasons))
		assert.Equal(t, int64(c.days), k.Reasons[0].Figure("days").Count().Int())
	}
}

// Where the segments turn on one score alone, that of three unknown facts is
// asked for, and no other.
func TestOnlyTheScoreOnWhichSegmentsTurnIsAskedFor(t *testing.T) {
	for i, need := range []courier.Need{"last_order", "orders", "paid"} {
		rows := rankRows()
		rows.Segments = []tier.Segment{{Name: "high"}, {Name: "low"}}
		for n, s := range []tier.Scores{scores(3, 5), scores(1, 2)} {
			*[]*tier.Scores{&rows.Segments[n].Recency, &rows.Segments[n].Frequency, &rows.Segments[n].Monetary}[i] = s
		}
		r, err := tier.NewRanking(rows)
		require.NoError(t, err)
		k, err := tier.RankOf(&tier.Buyer{Ranking: r, On: courier.Day(2026, 7, 1)})
		require.NoError(t, err)
		assert.Equal(t, []courier.Need{need}, k.Needs)
		text, err := json.Marshal(r)
		require.NoError(t, err)
		var back tier.Ranking
		err = json.Unmarshal([]byte(strings.Replace(string(text), "{", `{"weights":1,`, 1)), &back)
		assert.ErrorContains(t, err, "weights", "a key that is none of a ranking's")
	}
}

// Every one of the 125 cells has exactly one segment.
func TestEveryCellHasOneSegment(t *testing.T) {
	days, orders, fen := []int{200, 100, 40, 10, 0}, []int64{0, 2, 5, 10, 20}, []int64{0, 100_00, 500_00, 1000_00, 5000_00}
	seen := map[string]int{}
	for x := range 5 {
		for y := range 5 {
			for z := range 5 {
				k, err := tier.RankOf(buyer(t, days[x], orders[y], fen[z]))
				require.NoError(t, err)
				want := "active"
				if x < 2 {
					want = "sleeping"
					if z >= 3 {
						want = "sleeping, worth a call"
					}
				}
				require.Equal(t, want, k.Segment, "%d%d%d", x+1, y+1, z+1)
				seen[k.Segment]++
			}
		}
	}
	assert.Equal(t, map[string]int{"active": 75, "sleeping": 30, "sleeping, worth a call": 20}, seen)
}

func TestRankNeeds(t *testing.T) {
	for _, c := range []struct {
		name    string
		edit    func(*tier.Buyer)
		want    []courier.Need
		segment string
	}{
		{"the last order", func(b *tier.Buyer) { b.LastOrder = courier.Date{} }, []courier.Need{"last_order"}, ""},
		{"the day", func(b *tier.Buyer) { b.On = courier.Date{} }, []courier.Need{"on"}, ""},
		{"how often, which no segment turns on", func(b *tier.Buyer) { b.Orders = courier.Count{} }, nil, "active"},
		{"how much, which an active customer's does not", func(b *tier.Buyer) { b.Paid = courier.Money{} }, nil, "active"},
		{"but a sleeping one's does", func(b *tier.Buyer) { b.Paid, b.LastOrder = courier.Money{}, courier.Day(2025, 1, 1) }, []courier.Need{"paid"}, ""},
		{"nothing known", func(b *tier.Buyer) { *b = tier.Buyer{Ranking: b.Ranking} }, []courier.Need{"on", "last_order", "paid"}, ""},
	} {
		b := buyer(t, 5, 3, 700_00)
		c.edit(b)
		k, err := tier.RankOf(b)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, k.Needs, c.name)
		assert.Equal(t, c.segment, k.Segment, c.name)
	}
}

func TestRankRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.RankRows)
		want string
	}{
		{"nothing at all", func(r *tier.RankRows) { *r = tier.RankRows{} }, "cite.document: missing: it stands in a document of the host's own\n" +
			"recency[0]: missing\nrecency[1]: missing\nrecency[2]: missing\nrecency[3]: missing\n" +
			"frequency[0]: missing\nfrequency[1]: missing\nfrequency[2]: missing\nfrequency[3]: missing\n" +
			"monetary[0]: missing\nmonetary[1]: missing\nmonetary[2]: missing\nmonetary[3]: missing\nsegments: empty table"},
		{"a cut-off twice", func(r *tier.RankRows) { r.Recency[1] = r.Recency[0] }, "recency[1]: out of range: not above the one before"},
		{"two currencies", func(r *tier.RankRows) { r.Monetary[3] = courier.Minor(9_999_999, courier.USD) }, "monetary[3]: another currency: USD beside CNY"},
		{"a gap", func(r *tier.RankRows) { r.Segments[1].Monetary = scores(5, 5) }, "segments: missing: no segment covers cell 114"},
		{"an overlap", func(r *tier.RankRows) { r.Segments[1].Recency = scores(1, 3) }, "segments[1]: contradicts other facts: meets segments[0] at cell 314"},
		{"no name, and no such scores", func(r *tier.RankRows) {
			r.Segments[0] = tier.Segment{Recency: scores(0, 6), Frequency: scores(3, 2), Monetary: scores(6, 0)}
		}, "segments[0].name: missing\nsegments[0].recency.from: out of range: 0 is no score from 1 to 5\nsegments[0].recency.to: out of range: 6 is no score from 1 to 5\n" +
			"segments[0].frequency.to: out of range: 2 is below 3\nsegments[0].monetary.from: out of range: 6 is no score from 1 to 5\nsegments[0].monetary.to: out of range: 0 is no score from 1 to 5"},
		{"more than there are cells", func(r *tier.RankRows) {
			for len(r.Segments) < 126 {
				r.Segments = append(r.Segments, r.Segments[0])
			}
		}, "segments: out of range: more than there are cells"},
	} {
		rows := rankRows()
		c.edit(&rows)
		_, err := tier.NewRanking(rows)
		if c.name == "more than there are cells" {
			require.ErrorContains(t, err, c.want, c.name)
			continue
		}
		require.EqualError(t, err, c.want, c.name)
	}
	b := buyer(t, -1, 1, -1)
	_, err := tier.RankOf(b)
	require.EqualError(t, err, "last_order: dates out of order: 2026-07-01 is before 2026-07-02\npaid: negative: CNY -0.01")
	for _, b := range []*tier.Buyer{nil, {}} {
		_, err := tier.RankOf(b)
		require.EqualError(t, err, "ranking: empty table")
	}
}

func TestRankingJSON(t *testing.T) {
	b := buyer(t, 5, 3, 700_00)
	text, err := json.Marshal(b)
	require.NoError(t, err)
	var back tier.Buyer
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, cmp.Diff(*b, back))
	assert.Equal(t, rankRows(), back.Ranking.Rows())
	other := rankRows()
	other.Segments[0].Name = "awake"
	changed, err := tier.NewRanking(other)
	require.NoError(t, err)
	assert.False(t, changed.Equal(b.Ranking))
	assert.Zero(t, tier.Ranking{}.Rows())
	text, err = json.Marshal(tier.Buyer{})
	require.NoError(t, err)
	assert.JSONEq(t, `{"ranking":null}`, string(text))
	require.NoError(t, json.Unmarshal([]byte(`{"ranking":null}`), &back))
	assert.True(t, back.Ranking.Equal(b.Ranking))
	for _, text := range []string{`{"ranking":{}}`, `{"ranking":{"no_such":1}}`, `{"ranking":[]}`} {
		require.Error(t, json.Unmarshal([]byte(text), &back), text)
	}
}

func FuzzRankOf(f *testing.F) {
	f.Add(5, int64(3), int64(700_00))
	f.Add(-1, int64(-3), int64(-700_00))
	f.Fuzz(func(t *testing.T, days int, orders, fen int64) {
		b := buyer(t, min(max(days, -1000), 1000), orders, fen)
		k, err := tier.RankOf(b)
		if err != nil {
			require.True(t, days < 0 || fen < 0)
			return
		}
		if orders < 0 { // unknown, and no segment turns on it
			require.False(t, k.Frequency.Known())
		}
		require.NotEmpty(t, k.Segment)
	})
}

func ExampleRankOf() {
	ranking, err := tier.NewRanking(rankRows()) // invented cut-offs: a host has its own
	if err != nil {
		fmt.Println(err)
		return
	}
	k, _ := tier.RankOf(&tier.Buyer{Ranking: ranking, On: courier.Day(2026, 7, 1), LastOrder: courier.Day(2026, 2, 1), Orders: courier.CountOf(12), Paid: courier.Fen(2_400_00)})
	fmt.Println(k.Segment)
	for _, r := range k.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	fmt.Println(strings.Contains(k.Reasons[0].Sentence(courier.Chinese), "150日"))
	// Output:
	// sleeping, worth a call
	// 150 days since the last order: 2 for recency
	// 12 orders in the period: 4 for frequency
	// CNY 2,400.00 paid in the period: 4 for amount
	// the rank serves marketing alone: it decides no class, no price and no right
	// true
}
