package courier_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestDecisionJSON(t *testing.T) {
	for _, d := range []courier.Decision{
		{Verdict: courier.Granted, Grounds: courier.Grounds{Reasons: reasons(t), Rules: "test/2026.1"}},
		{Verdict: courier.Referred, Grounds: courier.Grounds{Needs: []courier.Need{"letter", "items[0].value"}, Rules: "test/2026.1"}},
		{},
	} {
		b, err := json.Marshal(d)
		require.NoError(t, err)
		var back courier.Decision
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Empty(t, cmp.Diff(d, back))
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.Equal(t, string(b), string(again))
	}
	b, err := json.Marshal(courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Needs: []courier.Need{"letter"}, Rules: "test/2026.1"}})
	require.NoError(t, err)
	assert.Equal(t, `{"verdict":"referred","needs":["letter"],"rules":"test/2026.1"}`, string(b))
}

func TestByPerson(t *testing.T) {
	for _, c := range []struct {
		d    courier.Decision
		want bool
	}{
		{courier.Decision{Verdict: courier.Referred}, true},
		{courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Needs: []courier.Need{"letter"}}}, false},
		{courier.Decision{Verdict: courier.Granted}, false},
		{courier.Decision{Verdict: courier.Refused}, false},
		{courier.Decision{}, false},
	} {
		assert.Equal(t, c.want, c.d.ByPerson(), c.d.Verdict)
	}
}

func TestHaving(t *testing.T) {
	g := courier.Grounds{Reasons: reasons(t)}
	var codes []courier.Code
	for _, e := range []courier.Effect{courier.Notes, courier.Grants, courier.Bars, courier.Refers} {
		for r := range g.Having(e) {
			codes = append(codes, r.Code())
		}
	}
	assert.Equal(t, []courier.Code{"test.limit", "test.note", "test.note"}, codes)
	for range g.Having(courier.Notes) {
		break // a host may stop early
	}
	assert.True(t, g.Has("test.note"))
	assert.False(t, g.Has("test.not"))
	assert.False(t, g.Has(""))
}

// What two reasons rest on is told once, in the order in which they speak, and
// a reason that rests on nothing tells none.
func TestBases(t *testing.T) {
	on := courier.Day(2026, 5, 1)
	g := courier.Grounds{Reasons: reasons(t)}
	g.Reasons = append(g.Reasons, limitRow.Speak(on, courier.Notes))
	var got []string
	for b := range g.Bases() {
		got = append(got, b.Source+" "+b.Article)
	}
	assert.Equal(t, []string{"CC 833", "IR25 28"}, got)
	for range g.Bases() {
		break // a host may stop early
	}
	var none courier.Grounds
	for b := range none.Bases() {
		t.Error(b)
	}
}

func TestLedger(t *testing.T) {
	yen := courier.Minor(1, courier.JPY)
	for _, c := range []struct {
		name    string
		changes []courier.Money
		want    courier.Money
		err     error
	}{
		{"no reason", nil, courier.Money{}, nil},
		{"no change", []courier.Money{{}, {}}, courier.Money{}, nil},
		{"one, and one without change", []courier.Money{courier.Fen(84000_00), {}}, courier.Fen(84000_00), nil},
		{"down to the limit", []courier.Money{courier.Fen(84000_00), courier.Fen(-34000_00)}, courier.Fen(50000_00), nil},
		{"to nothing", []courier.Money{courier.Fen(5), courier.Fen(-5)}, courier.Fen(0), nil},
		{"two currencies", []courier.Money{courier.Fen(5), yen}, courier.Money{}, courier.ErrCurrency},
		{"past int64 and back", []courier.Money{courier.Fen(math.MaxInt64), courier.Fen(1), courier.Fen(-1)}, courier.Fen(math.MaxInt64), nil},
		{"past int64", []courier.Money{courier.Fen(math.MaxInt64), courier.Fen(1)}, courier.Money{}, courier.ErrRange},
		{"below int64", []courier.Money{courier.Fen(math.MinInt64), courier.Fen(-1)}, courier.Money{}, courier.ErrRange},
	} {
		var g courier.Grounds
		for _, m := range c.changes {
			g.Reasons = append(g.Reasons, noteRow.Speak(day(t, "2026-05-01"), courier.Changes).Changing(m))
		}
		sum, err := g.Ledger()
		assert.Equal(t, c.err, err, c.name)
		assert.Equal(t, c.want, sum, c.name)
	}
}

// A decision on a day after a source was last checked says so, once a source.
func TestAppendUnchecked(t *testing.T) {
	contract := courier.Source{ID: "ACME", Force: courier.Contract, Checked: day(t, "2026-01-01")}
	own := courier.Cite{Document: &contract}
	unsaid := courier.Cite{Document: &courier.Source{ID: "B", Force: courier.Contract}}
	code, _ := courier.SourceOf(courier.CivilCode)
	speak := func(on courier.Date) []courier.Reason {
		return []courier.Reason{
			limitRow.Speak(on, courier.Changes), limitRow.Speak(on, courier.Notes), // Civil Code twice
			noteRow.SpeakFrom(&own, courier.Notes), noteRow.SpeakFrom(&unsaid, courier.Notes), noteRow.SpeakFrom(nil, courier.Notes),
		}
	}
	for _, c := range []struct {
		name string
		on   courier.Date
		want []string // sources warned of
	}{
		{"before all checks", day(t, "2025-12-31"), nil},
		{"on the day of the check", contract.Checked, nil},
		{"the day after", contract.Checked.AddDays(1), []string{"ACME"}},
		{"on the last day of the register's", code.Checked, []string{"ACME"}},
		{"after both", code.Checked.AddDays(1), []string{"CC", "ACME"}},
	} {
		rs := speak(c.on)
		got := courier.AppendUnchecked(rs, 0, c.on)
		require.Empty(t, cmp.Diff(rs, got[:len(rs)]), c.name)
		var warned []string
		for _, w := range got[len(rs):] {
			assert.Equal(t, courier.Code("courier.source_unchecked"), w.Code())
			assert.Equal(t, courier.Warns, w.Effect)
			warned = append(warned, w.Basis().Source)
		}
		assert.Equal(t, c.want, warned, c.name)
	}
	late := day(t, "2030-01-01")
	got := courier.AppendUnchecked(speak(late), 3, late)
	assert.Len(t, got, 5, "the reasons before start are not its business")
	got = courier.AppendUnchecked(speak(late), 2, late)
	require.Len(t, got, 6)
	assert.Equal(t, "the source cited was checked up to 2026-01-01; whether it changed since must be looked up", got[5].Sentence(courier.English))
	assert.Contains(t, got[5].Sentence(courier.Chinese), "2026年1月1日")
}

func TestBook(t *testing.T) {
	book := courier.NewBook(&limitRow, &noteRow)
	var codes []courier.Code
	for r := range book.Rows() {
		codes = append(codes, r.Code)
		r.Cites[0].Article = "changed"
	}
	assert.Equal(t, []courier.Code{"test.limit", "test.note"}, codes)
	for range book.Rows() {
		break // a host may stop early
	}
	row, ok := book.Row("test.limit")
	assert.True(t, ok)
	assert.Empty(t, cmp.Diff(limitRow, row), "the rows given out are copies")
	assert.Equal(t, "833", row.Cites[0].Article)
	row.Cites[0].Article = "changed"
	assert.Equal(t, "833", limitRow.Cites[0].Article)
	_, ok = book.Row("test.none")
	assert.False(t, ok)
	_, ok = book.Row("courier.source_unchecked")
	assert.True(t, ok, "every room can speak it")
}

func TestBind(t *testing.T) {
	live := courier.Grounds{Reasons: reasons(t), Rules: "test/2026.1"}
	late := day(t, "2030-01-01")
	live.Reasons = courier.AppendUnchecked(live.Reasons, 0, late)
	require.Len(t, live.Reasons, 6)
	b, err := json.Marshal(live)
	require.NoError(t, err)
	decode := func() (g courier.Grounds) {
		require.NoError(t, json.Unmarshal(b, &g))
		return g
	}

	// The book of a later edition words the rule anew and moves its figures.
	anew := limitRow
	anew.Names = [3]string{"day", "limit", "share"}
	anew.Zh, anew.En = "新：{limit}/{share}/{day}", "anew: {limit}, {share}, {day}"
	g := decode()
	assert.Empty(t, courier.NewBook(&anew, &noteRow).Bind(&g))
	assert.Empty(t, cmp.Diff(live, g))
	assert.Equal(t, "anew: CNY 50,000.00, 30%, 2026-05-01", g.Reasons[0].Sentence(courier.English))
	assert.Equal(t, "新：（未知）/（未知）/2026年5月1日", g.Reasons[1].Sentence(courier.Chinese))
	assert.Equal(t, live.Reasons[5].Sentence(courier.Chinese), g.Reasons[5].Sentence(courier.Chinese))

	// What the book does not know is left as it came.
	fewer := limitRow
	fewer.Names = [3]string{"limit", "day"}
	g = decode()
	left := courier.NewBook(&fewer).Bind(&g)
	slices.Sort(left)
	assert.Equal(t, []courier.Code{"test.limit", "test.note", "test.note"}, left)
	assert.Empty(t, cmp.Diff(live, g))
	assert.Equal(t, live.Reasons[0].Sentence(courier.English), g.Reasons[0].Sentence(courier.English))

	g = courier.Grounds{Reasons: []courier.Reason{{}}}
	assert.Equal(t, []courier.Code{""}, courier.NewBook(&limitRow).Bind(&g))
}

// A borrowed row answers to its code and binds, and is none of the book's own.
func TestBorrowedRows(t *testing.T) {
	own := courier.Row{Code: "a.own", Zh: "甲", En: "own"}
	lent := courier.Row{Code: "b.lent", Zh: "乙", En: "lent"}
	book := courier.NewBook(&own).Borrowing(courier.NewBook(&lent))
	var codes []courier.Code
	for row := range book.Rows() {
		codes = append(codes, row.Code)
	}
	assert.Equal(t, []courier.Code{"a.own"}, codes)
	row, ok := book.Row("b.lent")
	assert.True(t, ok)
	assert.Equal(t, "lent", row.En)
	told := courier.Row{Code: "b.lent", Zh: "旧", En: "as it was told"}
	g := courier.Grounds{Reasons: []courier.Reason{told.Speak(courier.Date{}, courier.Notes)}}
	assert.Empty(t, book.Bind(&g))
	assert.Equal(t, "lent", g.Reasons[0].Sentence(courier.English))
	assert.Equal(t, []courier.Code{"b.lent"}, courier.NewBook(&own).Bind(&g))
}
