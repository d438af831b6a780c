package liability_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func between(t testing.TB, d *liability.Debt) liability.Settlement {
	t.Helper()
	s, err := liability.Between(d)
	require.NoError(t, err)
	return s
}

// debt is one of the parties A, B, C with the shares, in percent.
func debt(bond liability.Bond, total int64, shares []int, edits ...func(d *liability.Debt)) *liability.Debt {
	d := &liability.Debt{Total: courier.Fen(total), HappenedOn: ymd("2026-03-01"), Bond: bond}
	for i, s := range shares {
		p := liability.Debtor{Name: string(rune('A' + i))}
		if s >= 0 {
			p.Share = courier.Percent(s)
		}
		d.Parties = append(d.Parties, p)
	}
	for _, e := range edits {
		e(d)
	}
	return d
}
func hasPaid(i int, fen int64) func(d *liability.Debt) {
	return func(d *liability.Debt) { d.Parties[i].Paid = courier.Fen(fen) }
}
func broke(i int) func(d *liability.Debt) {
	return func(d *liability.Debt) { d.Parties[i].Insolvent = yes }
}
func releases(i int) func(d *liability.Debt) {
	return func(d *liability.Debt) { d.Parties[i].Released = yes }
}
func charges(fen ...int64) func(d *liability.Debt) {
	return func(d *liability.Debt) {
		for i, f := range fen {
			d.Parties[i].Value = courier.Fen(f)
		}
	}
}
func atFault(who ...int) func(d *liability.Debt) {
	return func(d *liability.Debt) {
		d.Identified = yes
		for i := range d.Parties {
			d.Parties[i].AtFault = no
		}
		for _, i := range who {
			d.Parties[i].AtFault = yes
		}
	}
}
func unidentified(d *liability.Debt) { d.Identified = no }
func equally(d *liability.Debt)      { d.Equal = yes }
func debtReported(d *liability.Debt) { d.Reach = liability.RulesReported }

func TestBetween(t *testing.T) {
	three, none := []int{50, 30, 20}, []int{-1, -1, -1}
	several, joint := liability.SeveralDebtors, liability.JointDebtors
	for _, c := range []struct {
		name  string
		d     *liability.Debt
		bears []int64
		moves string
		left  int64
		code  courier.Code
	}{
		{"degree unknown", debt(several, 9_000_00, []int{-1, -1}, equally), []int64{4_500_00, 4_500_00}, "", 9_000_00, "liability.between.equal"},
		{"several, one broke", debt(several, 10_000_00, three, broke(1), hasPaid(0, 6_000_00)), []int64{5_000_00, 3_000_00, 2_000_00}, "", 4_000_00, "liability.between.several_insolvent"},
		{"A pays all", debt(joint, 10_000_00, three, hasPaid(0, 10_000_00)), []int64{5_000_00, 3_000_00, 2_000_00}, "B>A CNY 3000.00 C>A CNY 2000.00 ", 0, "liability.between.recovers"},
		{"A pays all, B is broke", debt(joint, 10_000_00, three, hasPaid(0, 10_000_00), broke(1)), []int64{7_142_86, 0, 2_857_14}, "C>A CNY 2857.14 ", 0, "liability.between.insolvent_spread"},
		{"A pays half, B is broke after a part", debt(joint, 10_000_00, three, hasPaid(0, 6_000_00), hasPaid(1, 1_000_00), broke(1)), []int64{6_428_57, 1_000_00, 2_571_43}, "", 3_000_00, "liability.between.insolvent_spread"},
		{"A is released", debt(joint, 10_000_00, three, releases(0)), []int64{0, 3_000_00, 2_000_00}, "", 5_000_00, "liability.between.released"},
		{"A is released after paying a part", debt(joint, 10_000_00, three, releases(0), hasPaid(0, 1_000_00)), []int64{1_000_00, 3_000_00, 2_000_00}, "", 5_000_00, "liability.between.released"},
		{"all broke", debt(joint, 10_000_00, three, broke(0), broke(1), broke(2)), []int64{5_000_00, 3_000_00, 2_000_00}, "", 10_000_00, "liability.between.nobody_left"},
		{"two pay too much", debt(joint, 10_000_00, three, hasPaid(0, 6_000_00), hasPaid(1, 4_000_00)), []int64{5_000_00, 3_000_00, 2_000_00}, "C>A CNY 1000.00 C>B CNY 1000.00 ", 0, "liability.between.recovers"},
		{"joint creditors, A received", debt(liability.JointCreditors, 10_000_00, three, hasPaid(0, 10_000_00)), []int64{5_000_00, 3_000_00, 2_000_00}, "A>B CNY 3000.00 A>C CNY 2000.00 ", 0, "liability.between.returns"},
		{"nobody identified, reported", debt(liability.CMRCarriers, 1_000_00, none, charges(500, 300, 200), unidentified, debtReported), []int64{500_00, 300_00, 200_00}, "", 1_000_00, "liability.between.nobody_identified"},
		{"third insolvent", debt(liability.CMRCarriers, 1_000_00, none, charges(500, 300, 200), unidentified, debtReported, broke(2)), []int64{625_00, 375_00, 0}, "", 1_000_00, "liability.between.carrier_insolvent"},
		{"one at fault", debt(liability.CMRCarriers, 1_000_00, none, atFault(1), hasPaid(0, 1_000_00)), []int64{0, 1_000_00, 0}, "B>A CNY 1000.00 ", 0, "liability.between.carrier_recovers"},
		{"two at fault, by share", debt(liability.CMRCarriers, 1_000_00, []int{75, 25, -1}, atFault(0, 1)), []int64{750_00, 250_00, 0}, "", 1_000_00, "liability.between.carriers_by_share"},
		{"two at fault, by charge", debt(liability.CIMCarriers, 1_000_00, none, atFault(0, 2), charges(500, 300, 300)), []int64{625_00, 0, 375_00}, "", 1_000_00, "liability.between.carriers_by_charge"},
		{"CIM, all that took part", debt(liability.CIMCarriers, 1_000_00, none, unidentified, charges(500, 300, 500), func(d *liability.Debt) { d.Parties[1].TookOver = no }), []int64{500_00, 0, 500_00}, "", 1_000_00, "liability.between.participating_carriers"},
		{"by value", debt(liability.ByValue, 100_01, none, charges(600, 300, 100)), []int64{60_01, 30_00, 10_00}, "", 100_01, "liability.between.by_value"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := between(t, c.d)
			require.Empty(t, s.Needs)
			var bears []int64
			for _, l := range s.Lines {
				bears = append(bears, l.Bears.Minor())
			}
			assert.Equal(t, c.bears, bears)
			moves := ""
			for _, m := range s.Transfers {
				moves += m.From + ">" + m.To + " " + m.Amount.String() + " "
			}
			assert.Equal(t, c.moves, moves)
			assert.Equal(t, c.left, s.Left.Minor())
			assert.True(t, s.Has(c.code), "%v", codes(&s.Grounds))
		})
	}
}

func TestBetweenRestsOnItsLaw(t *testing.T) {
	for _, c := range []struct {
		d    *liability.Debt
		code courier.Code
		want string
	}{
		{debt(liability.CMRCarriers, 1, []int{-1, -1}, atFault(0)), "liability.between.carrier_at_fault", "CMR 37"},
		{debt(liability.CIMCarriers, 1, []int{-1, -1}, atFault(0)), "liability.between.carrier_at_fault", "CIM 50"},
		{debt(liability.ByValue, 1, []int{-1, -1}, charges(1, 1)), "liability.between.by_value", "MC92 199"},
		{debt(liability.ByValue, 1, []int{-1, -1}, charges(1, 1), func(d *liability.Debt) { d.HappenedOn = ymd("2026-05-01") }), "liability.between.by_value", "MC25 208"},
	} {
		s := between(t, c.d)
		basis := reason(t, &s.Grounds, c.code).Basis()
		assert.Equal(t, c.want, basis.Source+" "+basis.Article)
	}
}

func TestBetweenAsks(t *testing.T) {
	none := []int{-1, -1}
	for _, c := range []struct {
		d    *liability.Debt
		want []courier.Need
	}{
		{&liability.Debt{Parties: []liability.Debtor{{Name: "A"}}}, []courier.Need{"happened_on", "bond", "total"}},
		{debt(liability.JointDebtors, 1, none), []courier.Need{"equal", "parties[0].share", "parties[1].share"}},
		{debt(liability.JointDebtors, 1, []int{50, -1}), []courier.Need{"parties[1].share"}},
		{debt(liability.CMRCarriers, 1, none), []courier.Need{"identified"}},
		{debt(liability.CMRCarriers, 1, none, func(d *liability.Debt) { d.Identified = yes }), []courier.Need{"parties[0].at_fault", "parties[1].at_fault"}},
		{debt(liability.CMRCarriers, 1, none, atFault(0, 1)), []courier.Need{"parties[0].value", "parties[1].value"}},
		{debt(liability.ByValue, 1, none), []courier.Need{"parties[0].value", "parties[1].value"}},
	} {
		s := between(t, c.d)
		assert.Equal(t, c.want, s.Needs)
		assert.Empty(t, s.Lines)
	}
	s := between(t, debt(liability.CMRCarriers, 1, none, unidentified))
	assert.True(t, s.Has("liability.between.nobody_identified_unread"))
	assert.Empty(t, s.Needs)
}

func TestBetweenBadFacts(t *testing.T) {
	for _, c := range []struct {
		field string
		want  error
		edit  func(d *liability.Debt)
	}{
		{"happened_on", courier.ErrNoRule, func(d *liability.Debt) { d.HappenedOn = ymd("2020-12-31") }},
		{"total", courier.ErrNegative, func(d *liability.Debt) { d.Total = courier.Fen(-1) }},
		{"bond", courier.ErrUnknownWord, func(d *liability.Debt) { d.Bond = 99 }},
		{"equal", courier.ErrUnknownWord, func(d *liability.Debt) { d.Equal = 9 }},
		{"equal", courier.ErrContradicts, equally},
		{"identified", courier.ErrUnknownWord, func(d *liability.Debt) { d.Identified = 9 }},
		{"identified", courier.ErrContradicts, func(d *liability.Debt) { d.Bond = liability.CMRCarriers; atFault()(d) }},
		{"reach", courier.ErrUnknownWord, func(d *liability.Debt) { d.Reach = 9 }},
		{"parties", courier.ErrEmptyTable, func(d *liability.Debt) { d.Parties = nil }},
		{"parties", courier.ErrNotWhole, func(d *liability.Debt) { d.Parties[0].Share = courier.Percent(49) }},
		{"parties", courier.ErrNotWhole, func(d *liability.Debt) { d.Bond = liability.ByValue; charges(0, 0, 0)(d) }},
		{"parties", courier.ErrNotWhole, func(d *liability.Debt) { // as many shares as carriers at fault, and not the whole
			*d = *debt(liability.CMRCarriers, 100, []int{40, 50, -1}, atFault(0, 1))
		}},
		{"parties", courier.ErrRange, charges(1<<62, 1<<62)},
		{"parties", courier.ErrContradicts, hasPaid(0, 10_001)},
		{"parties[0].name", courier.ErrMissing, func(d *liability.Debt) { d.Parties[0].Name = "" }},
		{"parties[1].name", courier.ErrRepeated, func(d *liability.Debt) { d.Parties[1].Name = "A" }},
		{"parties[0].value", courier.ErrNegative, charges(-1)},
		{"parties[0].value", courier.ErrCurrency, func(d *liability.Debt) { d.Parties[0].Value = courier.Minor(1, courier.EUR) }},
		{"parties[0].paid", courier.ErrNegative, hasPaid(0, -1)},
		{"parties[0].at_fault", courier.ErrUnknownWord, func(d *liability.Debt) { d.Parties[0].AtFault = 9 }},
		{"parties[0].took_over", courier.ErrUnknownWord, func(d *liability.Debt) { d.Parties[0].TookOver = 9 }},
		{"parties[0].insolvent", courier.ErrUnknownWord, func(d *liability.Debt) { d.Parties[0].Insolvent = 9 }},
		{"parties[0].released", courier.ErrUnknownWord, func(d *liability.Debt) { d.Parties[0].Released = 9 }},
		{"parties[0].released", courier.ErrNotSupported, func(d *liability.Debt) { d.Bond = liability.SeveralDebtors; releases(0)(d) }},
	} {
		_, err := liability.Between(debt(liability.JointDebtors, 10_000, []int{50, 30, 20}, c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
	}
	_, err := liability.Between(nil)
	require.ErrorIs(t, err, courier.ErrEmptyTable)
}

func TestBetweenTextForm(t *testing.T) {
	d := debt(liability.JointDebtors, 10_000, []int{50, 30, 20}, hasPaid(0, 10_000), broke(1))
	facts, err := json.Marshal(d)
	require.NoError(t, err)
	var same liability.Debt
	require.NoError(t, json.Unmarshal(facts, &same))
	assert.Empty(t, cmp.Diff(d, &same))
	s := between(t, d)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	var back liability.Settlement
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, liability.Book().Bind(&back.Grounds))
	requireSameGrounds(t, &s.Grounds, &back.Grounds)
	checkWords[liability.Bond](t, 7)
}

// What all bear in the end is what was owed, and nobody pays past its share.
func FuzzBetween(f *testing.F) {
	f.Add(uint8(2), int64(10_000_00), []byte{50, 30, 20}, []byte{100, 0, 0}, uint8(2), uint8(0))
	f.Add(uint8(4), int64(1_000_01), []byte{5, 3, 2}, []byte{0, 1, 40}, uint8(4), uint8(0))
	f.Add(uint8(2), int64(7), []byte{1, 1, 1, 1}, []byte{90, 0, 3, 0}, uint8(0), uint8(1))
	f.Fuzz(func(t *testing.T, bond uint8, total int64, weights, paid []byte, brokeMask, releasedMask uint8) {
		d := &liability.Debt{Total: courier.Fen(total), HappenedOn: ymd("2026-03-01"), Bond: liability.Bond(bond), Equal: yes, Identified: no, Reach: liability.RulesReported}
		for i, w := range weights[:min(len(weights), 8)] {
			p := liability.Debtor{Name: fmt.Sprint(i), Value: courier.Fen(int64(w)), Insolvent: courier.AnswerOf(brokeMask>>i&1 == 1), Released: courier.AnswerOf(releasedMask>>i&1 == 1)}
			if i < len(paid) && total > 0 {
				p.Paid = courier.Fen(total / 100 * int64(paid[i]) / int64(len(weights)))
			}
			d.Parties = append(d.Parties, p)
		}
		s, err := liability.Between(d)
		into := liability.Settlement{Lines: make([]liability.DebtLine, 3, 4), Transfers: make([]liability.Transfer, 2)}
		require.Equal(t, err == nil, liability.BetweenInto(&into, d) == nil)
		require.Equal(t, len(s.Lines), len(into.Lines))
		require.Equal(t, len(s.Transfers), len(into.Transfers))
		if err != nil {
			require.Zero(t, s.Lines)
			return
		}
		require.Empty(t, cmp.Diff(append([]liability.DebtLine{}, s.Lines...), append([]liability.DebtLine{}, into.Lines...)))
		require.Empty(t, cmp.Diff(append([]liability.Transfer{}, s.Transfers...), append([]liability.Transfer{}, into.Transfers...)))
		if len(s.Lines) == 0 {
			return
		}
		left, net := s.Left.Minor(), map[string]int64{}
		var bears, gave int64
		for i, l := range s.Lines {
			require.GreaterOrEqual(t, l.Bears.Minor(), int64(0))
			bears, gave = bears+l.Bears.Minor(), gave+l.Paid.Minor()
			net[d.Parties[i].Name] = l.Paid.Minor() - l.Bears.Minor()
		}
		require.LessOrEqual(t, bears, total)
		if releasedMask == 0 {
			require.Equal(t, total, bears)
			require.Equal(t, total-gave, left)
		}
		sign := int64(1)
		if d.Bond == liability.JointCreditors {
			sign = -1
		}
		for _, m := range s.Transfers {
			from, to := net[m.From], net[m.To]
			net[m.From], net[m.To] = from+sign*m.Amount.Minor(), to-sign*m.Amount.Minor()
			require.LessOrEqual(t, sign*net[m.From], int64(0), "nobody pays past its share")
			require.GreaterOrEqual(t, sign*net[m.To], int64(0), "nobody recovers past its excess")
		}
	})
}

func ExampleBetween() {
	s, err := liability.Between(&liability.Debt{
		Total: courier.Fen(10_000_00), HappenedOn: courier.Day(2026, 3, 1), Bond: liability.JointDebtors,
		Parties: []liability.Debtor{
			{Name: "甲", Share: courier.Percent(50), Paid: courier.Fen(10_000_00)},
			{Name: "乙", Share: courier.Percent(30), Insolvent: courier.Yes},
			{Name: "丙", Share: courier.Percent(20)},
		},
	})
	fmt.Println(s.Lines, s.Transfers, err)
	// Output: [{甲 CNY 7142.86 CNY 10000.00} {乙 CNY 0.00 CNY 0.00} {丙 CNY 2857.14 CNY 0.00}] [{丙 甲 CNY 2857.14}] <nil>
}
