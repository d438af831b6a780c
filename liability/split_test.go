package liability_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	booking = liability.Who{Department: courier.Booking}
	road    = liability.Who{Department: courier.RoadOperations}
	arrival = liability.Who{Department: courier.Arrival}
)

func unit(name string) liability.Who    { return liability.Who{Unit: name} }
func haulier(name string) liability.Who { return liability.Who{Carrier: name} }

func byShare(who liability.Who, percent int) liability.Part {
	return liability.Part{Who: who, Share: courier.Percent(percent)}
}

func byRatio(who liability.Who, n int64) liability.Part {
	return liability.Part{Who: who, Ratio: courier.CountOf(n)}
}

func split(t testing.TB, s *liability.Sharing) liability.Division {
	t.Helper()
	d, err := liability.Split(s)
	require.NoError(t, err)
	return d
}

// amounts are the portions in fen, and that they make the total is checked.
func amounts(t testing.TB, s *liability.Sharing, d *liability.Division) (list []int64) {
	t.Helper()
	sum := courier.Minor(0, s.Total.Currency())
	for _, p := range d.Parts {
		var err error
		sum, err = sum.Add(p.Amount)
		require.NoError(t, err)
		list = append(list, p.Amount.Minor())
	}
	require.Equal(t, s.Total, sum)
	ledger, err := d.Ledger()
	require.NoError(t, err)
	require.Equal(t, s.Total, ledger)
	return list
}

func TestSplitAmounts(t *testing.T) {
	yen := courier.Minor(100, courier.JPY)
	for _, c := range []struct {
		name    string
		sharing liability.Sharing
		want    []int64
		row     courier.Code
	}{
		{"three departments", liability.Sharing{Total: courier.Fen(85_000_00), Parts: []liability.Part{byShare(booking, 60), byShare(road, 30), byShare(arrival, 10)}},
			[]int64{51_000_00, 25_500_00, 8_500_00}, "liability.split.by_share"},
		{"an odd fen to the largest remainder", liability.Sharing{Total: courier.Fen(1_000_01), Parts: []liability.Part{byShare(booking, 50), byShare(road, 30), byShare(arrival, 20)}},
			[]int64{500_01, 300_00, 200_00}, "liability.split.by_share"},
		{"equal remainders: the larger share", liability.Sharing{Total: courier.Fen(2), Parts: []liability.Part{byShare(booking, 25), byShare(road, 75)}},
			[]int64{0, 2}, "liability.split.by_share"},
		{"equal shares: the order given", liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{byShare(booking, 50), byShare(road, 50)}},
			[]int64{1, 0}, "liability.split.by_share"},
		{"one bears all", liability.Sharing{Total: courier.Fen(33), Parts: []liability.Part{byShare(booking, 100)}},
			[]int64{33}, "liability.split.by_share"},
		{"a share of nothing", liability.Sharing{Total: courier.Fen(33), Parts: []liability.Part{byShare(booking, 0), byShare(road, 100)}},
			[]int64{0, 33}, "liability.split.by_share"},
		{"nothing to bear", liability.Sharing{Total: courier.Fen(0), Parts: []liability.Part{byShare(booking, 60), byShare(road, 40)}},
			[]int64{0, 0}, "liability.split.by_share"},
		{"a ratio among carriers", liability.Sharing{Total: courier.Fen(5), Parts: []liability.Part{byRatio(haulier("甲"), 1), byRatio(haulier("乙"), 2), byRatio(haulier("丙"), 3)}},
			[]int64{1, 2, 2}, "liability.split.several"},
		{"a carrier beside a department", liability.Sharing{Total: courier.Fen(100), Parts: []liability.Part{byShare(haulier("甲"), 70), byShare(booking, 30)}},
			[]int64{70, 30}, "liability.split.several"},
		{"equal among carriers", liability.Sharing{Total: courier.Fen(9_000_00), Equal: yes, Parts: []liability.Part{{Who: haulier("甲")}, {Who: haulier("乙")}}},
			[]int64{4_500_00, 4_500_00}, "liability.split.equal"},
		{"equal among units", liability.Sharing{Total: courier.Fen(100_00), Equal: yes, Parts: []liability.Part{{Who: unit("一部")}, {Who: unit("二部")}, {Who: unit("三部")}}},
			[]int64{33_34, 33_33, 33_33}, "liability.split.equal_inside"},
		{"yen", liability.Sharing{Total: yen, Equal: yes, Parts: []liability.Part{{Who: haulier("a")}, {Who: haulier("b")}, {Who: haulier("c")}}},
			[]int64{34, 33, 33}, "liability.split.equal"},
		{"unclear: where the goods are", liability.Sharing{Total: courier.Fen(700), Unclear: yes, GoodsAt: road, Parts: []liability.Part{{Who: booking}, {Who: road}}},
			[]int64{0, 700}, "liability.split.goods_department_bears"},
		{"unclear: where the goods are, not among them", liability.Sharing{Total: courier.Fen(700), Unclear: yes, GoodsAt: arrival, Parts: []liability.Part{{Who: booking}, {Who: road}}},
			[]int64{0, 0, 700}, "liability.split.goods_department_bears"},
		{"unclear: nobody named", liability.Sharing{Total: courier.Fen(700), Unclear: yes, GoodsAt: arrival},
			[]int64{700}, "liability.split.goods_department_bears"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := split(t, &c.sharing)
			assert.Equal(t, c.want, amounts(t, &c.sharing, &d))
			r := reason(t, &d.Grounds, c.row)
			assert.Equal(t, c.sharing.Total, r.Change)
			assert.Equal(t, c.sharing.Total, r.Figure("total").Money())
			assert.Equal(t, len(c.sharing.Parts) > 1 && c.sharing.Unclear != yes, d.Has("liability.split.rounding"))
			for i, p := range c.sharing.Parts {
				assert.Equal(t, p.Who, d.Parts[i].Who)
				assert.Equal(t, p.Share, d.Parts[i].Share)
			}
			assert.Equal(t, liability.Rules, d.Rules)
		})
	}
}

func TestSplitLead(t *testing.T) {
	tied := []liability.Part{byShare(booking, 40), byShare(road, 40), byShare(arrival, 20)}
	for _, c := range []struct {
		name    string
		sharing liability.Sharing
		lead    liability.Who
		row     courier.Code
		needs   []courier.Need
	}{
		{"the largest share", liability.Sharing{Parts: []liability.Part{byShare(booking, 20), byShare(road, 50), byShare(arrival, 30)}}, road, "liability.split.lead_by_share", nil},
		{"the largest share, whoever has the goods", liability.Sharing{GoodsAt: arrival, Parts: []liability.Part{byShare(booking, 60), byShare(arrival, 40)}}, booking, "liability.split.lead_by_share", nil},
		{"a tie: where the goods are", liability.Sharing{GoodsAt: road, Parts: tied}, road, "liability.split.lead_by_goods", nil},
		{"a tie: where the goods are, first", liability.Sharing{GoodsAt: booking, Parts: tied}, booking, "liability.split.lead_by_goods", nil},
		{"a tie: the goods at the smaller", liability.Sharing{GoodsAt: arrival, Parts: tied}, booking, "liability.split.lead_by_order", nil},
		{"a tie: the goods elsewhere", liability.Sharing{GoodsAt: unit("仓库"), Parts: tied}, booking, "liability.split.lead_by_order", nil},
		{"a tie: the goods with another carrier", liability.Sharing{GoodsAt: haulier("甲"), Parts: tied}, booking, "liability.split.lead_by_order", nil},
		{"a tie: nobody said where the goods are", liability.Sharing{Parts: tied}, liability.Who{}, "", []courier.Need{"goods_at"}},
		{"a later tie does not count", liability.Sharing{GoodsAt: booking, Parts: []liability.Part{byRatio(booking, 3), byRatio(road, 3), byRatio(arrival, 4)}}, arrival, "liability.split.lead_by_share", nil},
		{"equal: where the goods are", liability.Sharing{Equal: yes, GoodsAt: arrival, Parts: []liability.Part{{Who: booking}, {Who: arrival}}}, arrival, "liability.split.lead_by_goods", nil},
		{"unclear: it leads as well", liability.Sharing{Unclear: yes, GoodsAt: arrival, Parts: []liability.Part{{Who: booking}}}, arrival, "", nil},
		{"carriers have no lead", liability.Sharing{Parts: []liability.Part{byShare(haulier("甲"), 50), byShare(haulier("乙"), 50)}}, liability.Who{}, "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := split(t, &c.sharing)
			assert.Equal(t, c.lead, d.Lead)
			for _, row := range []courier.Code{"liability.split.lead_by_share", "liability.split.lead_by_goods", "liability.split.lead_by_order"} {
				assert.Equal(t, row == c.row, d.Has(row), row)
			}
			assert.Equal(t, append(c.needs, "total"), d.Needs, "the lead takes no total")
			for _, p := range d.Parts {
				assert.False(t, p.Amount.Known())
			}
		})
	}
}

// The two readings of the clause, and which grade they have.
func TestSplitReadingsOfTheClause(t *testing.T) {
	s := liability.Sharing{Total: courier.Fen(100), Unclear: yes, GoodsAt: road, Parts: []liability.Part{{Who: booking}, {Who: road}}}
	d := split(t, &s)
	r := reason(t, &d.Grounds, "liability.split.goods_department_bears")
	assert.Equal(t, courier.Disputed, r.Basis().Evidence)
	assert.Empty(t, d.Needs)
	r = reason(t, &d.Grounds, "liability.split.goods_clause_disputed")
	assert.Equal(t, courier.Notes, r.Effect)
	assert.Equal(t, courier.Disputed, r.Basis().Evidence)

	s.GoodsClause = liability.GoodsDepartmentDivides
	d = split(t, &s)
	assert.False(t, d.Has("liability.split.goods_clause_disputed"), "the host chose")
	r = reason(t, &d.Grounds, "liability.split.goods_department_divides")
	assert.Equal(t, courier.Refers, r.Effect)
	assert.Equal(t, courier.Disputed, r.Basis().Evidence)
	assert.Equal(t, []courier.Need{"parts[0].share", "parts[1].share"}, d.Needs)
	assert.Zero(t, d.Lead)
	assert.False(t, d.Parts[0].Amount.Known() || d.Parts[1].Amount.Known())

	s.Parts = nil
	d = split(t, &s)
	assert.Equal(t, []courier.Need{"parts"}, d.Needs)

	s.GoodsClause, s.GoodsAt = liability.GoodsDepartmentBears, liability.Who{}
	d = split(t, &s)
	assert.Equal(t, []courier.Need{"goods_at"}, d.Needs)
	assert.Empty(t, d.Parts)
	assert.False(t, d.Has("liability.split.goods_clause_disputed"), "nothing is answered yet")
}

func TestSplitAsks(t *testing.T) {
	for _, c := range []struct {
		name    string
		sharing liability.Sharing
		needs   []courier.Need
	}{
		{"no degrees inside", liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{{Who: booking}, {Who: road}}},
			[]courier.Need{"equal", "unclear", "parts[0].share", "parts[1].share"}},
		{"no degrees among carriers", liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{{Who: haulier("甲")}}},
			[]courier.Need{"equal", "parts[0].share"}},
		{"neither equal nor unclear", liability.Sharing{Equal: no, Unclear: no, Parts: []liability.Part{{Who: booking}, {Who: road}}},
			[]courier.Need{"parts[0].share", "parts[1].share", "total"}},
		{"one share missing is not the rest", liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{byShare(booking, 60), {Who: road}}},
			[]courier.Need{"parts[1].share"}},
		{"nor nothing", liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{byShare(booking, 100), {Who: road}}},
			[]courier.Need{"parts[1].share"}},
		{"one number of a ratio missing", liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{{Who: road}, byRatio(booking, 2)}},
			[]courier.Need{"parts[0].ratio"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := split(t, &c.sharing)
			assert.Equal(t, c.needs, d.Needs)
			for _, p := range d.Parts {
				assert.False(t, p.Amount.Known())
			}
			_, err := d.Ledger()
			require.NoError(t, err)
			assert.False(t, d.Has("liability.split.rounding"))
		})
	}
}

func TestSplitLinkedStaysOutside(t *testing.T) {
	s := liability.Sharing{Total: courier.Fen(1000), Parts: []liability.Part{byShare(booking, 100)},
		Linked: []liability.LinkedAccountability{{Who: unit("分公司"), Share: courier.Percent(10)}, {Who: booking}}}
	d := split(t, &s)
	assert.Equal(t, []int64{1000}, amounts(t, &s, &d))
	assert.Equal(t, s.Linked, d.Linked)
	assert.True(t, d.Has("liability.split.linked_outside"))
	assert.True(t, d.Has("liability.split.shows_problems"))
	d.Linked[0].Who = road
	assert.Equal(t, unit("分公司"), s.Linked[0].Who, "the facts are not shared")

	s = liability.Sharing{Total: courier.Fen(1000), Parts: []liability.Part{byShare(haulier("甲"), 100)}}
	d = split(t, &s)
	assert.False(t, d.Has("liability.split.linked_outside") || d.Has("liability.split.shows_problems"))
}

// However many the parts, the reasons stay few.
func TestSplitReasonsAreFew(t *testing.T) {
	for _, n := range []int{1, 2, 16, 17, 1024, 1025} {
		s := sharing(n)
		d := split(t, s)
		amounts(t, s, &d)
		assert.LessOrEqual(t, len(d.Reasons), 5, n)
	}
}

func TestSplitByDate(t *testing.T) {
	s := liability.Sharing{Total: courier.Fen(1), Parts: []liability.Part{byShare(haulier("甲"), 100)}}
	d := split(t, &s)
	assert.Equal(t, "177", d.Reasons[0].Basis().Article)
	for date, warned := range map[courier.Date]bool{courier.Day(2021, 1, 1): false, courier.Day(2026, 8, 28): false, courier.Day(2026, 8, 29): true} {
		s.HappenedOn = date
		d = split(t, &s)
		assert.Equal(t, "177", d.Reasons[0].Basis().Article)
		assert.Equal(t, warned, d.Has("courier.source_unchecked"), date)
	}
}

func TestDivisionJSON(t *testing.T) {
	s := liability.Sharing{Total: courier.Fen(85_000_00), HappenedOn: day, GoodsAt: road, GoodsClause: liability.GoodsDepartmentDivides,
		Parts:  []liability.Part{byShare(booking, 60), byShare(unit("华东中转"), 40)},
		Linked: []liability.LinkedAccountability{{Who: arrival}}}
	b, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `{"total":"CNY 85000.00","happened_on":"2026-03-01","goods_at":{"department":"road_operations"},"goods_clause":"divides",
		"parts":[{"who":{"department":"booking"},"share":"60%"},{"who":{"unit":"华东中转"},"share":"40%"}],
		"linked":[{"who":{"department":"arrival"}}]}`, string(b))
	var facts liability.Sharing
	require.NoError(t, json.Unmarshal(b, &facts))
	assert.Equal(t, s, facts)

	d := split(t, &s)
	b, err = json.Marshal(d)
	require.NoError(t, err)
	var back liability.Division
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, liability.Book().Bind(&back.Grounds))
	requireSameGrounds(t, &d.Grounds, &back.Grounds)
	assert.Equal(t, d.Parts, back.Parts)
	assert.Equal(t, d.Lead, back.Lead)
	assert.Equal(t, d.Linked, back.Linked)
}

func TestWhoNames(t *testing.T) {
	assert.Equal(t, "到达部门", arrival.Name(courier.Chinese))
	assert.Equal(t, "arrival", arrival.String())
	assert.Equal(t, "华东中转", unit("华东中转").Name(courier.English))
	assert.Equal(t, "甲", haulier("甲").String())
	assert.Equal(t, "未知", liability.Who{}.Name(courier.Chinese))
	assert.Equal(t, "unknown", liability.Who{}.String())
}
