package courier_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// The map of the revision of 2025: old article, new article.
func TestExpressArticle2025(t *testing.T) {
	for old, want := range map[int]int{1: 1, 2: 2, 3: 4, 9: 10, 18: 19, 27: 28, 28: 29, 35: 36, 36: 46, 42: 52, 45: 55, 46: 57, 48: 59} {
		got, ok := courier.ExpressArticle2025(old)
		assert.True(t, ok, old)
		assert.Equal(t, want, got, old)
		back, ok := courier.ExpressArticle2019(want)
		assert.True(t, ok, want)
		assert.Equal(t, old, back, want)
	}
	for _, old := range []int{-1, 0, 49, 1 << 40} {
		got, ok := courier.ExpressArticle2025(old)
		assert.False(t, ok, old)
		assert.Zero(t, got, old)
	}
	isNew := map[int]bool{3: true, 37: true, 38: true, 39: true, 40: true, 41: true, 42: true, 43: true, 44: true, 45: true, 56: true}
	for article := -1; article <= 61; article++ {
		_, ok := courier.ExpressArticle2019(article)
		assert.Equal(t, article >= 1 && article <= 59 && !isNew[article], ok, article)
	}
}

func TestExpress(t *testing.T) {
	row := courier.Row{Code: "test.compensation", Cites: courier.Express(27)}
	for on, want := range map[string]string{
		"2018-04-30": "",
		"2018-05-01": "IR18 27",
		"2019-03-01": "IR18 27",
		"2019-03-02": "IR19 27",
		"2025-05-31": "IR19 27",
		"2025-06-01": "IR25 28",
		"2126-01-01": "IR25 28",
	} {
		cite := row.Cite(day(t, on))
		if want == "" {
			assert.Nil(t, cite, on)
			continue
		}
		require.NotNil(t, cite, on)
		assert.Equal(t, want, cite.Source.String()+" "+cite.Article, on)
	}
	for article := 1; article <= 48; article++ {
		cites := courier.Express(article)
		require.Len(t, cites, 3)
		assert.Equal(t, strconv.Itoa(article), cites[0].Article)
	}
	assert.Len(t, courier.Express(49), 2, "no article of the old text")
}

func TestRowSpeak(t *testing.T) {
	row := courier.Row{Code: "test.limit", IDs: "CLM-01 DX-04", Cites: courier.Express(27), Names: [3]string{"limit", "day"},
		Zh: "限额{limit}，自{day}起", En: "the limit is {limit} from {day}"}
	r := row.Speak(day(t, "2026-05-01"), courier.Changes, courier.Fen(-84000_00).Figure(), courier.Day(2026, 5, 1).Figure())
	assert.Equal(t, courier.Code("test.limit"), r.Code())
	assert.Equal(t, "CLM-01 DX-04", r.IDs())
	assert.Equal(t, courier.Changes, r.Effect)
	assert.Equal(t, "28", r.Basis().Article)
	assert.Equal(t, "限额-84,000.00元，自2026年5月1日起", r.Sentence(courier.Chinese))
	assert.Equal(t, "the limit is CNY -84,000.00 from 2026-05-01", r.Sentence(courier.English))
	assert.Equal(t, "the limit is CNY -84,000.00 from 2026-05-01", r.Sentence(0), "no language")
	assert.Equal(t, courier.Fen(-84000_00), r.Figure("limit").Money())
	assert.False(t, r.Figure("paid").Known())
	assert.False(t, r.Figure("").Known(), "the name of no figure")
	assert.Equal(t, "test.limit: the limit is CNY -84,000.00 from 2026-05-01 [Interim Regulation on Express Delivery (2025 revision), Art. 28]", r.String())

	early := row.Speak(day(t, "2017-01-01"), courier.Notes)
	assert.Equal(t, courier.Basis{}, early.Basis(), "no citation in force")
	assert.Equal(t, "限额（未知），自（未知）起", early.Sentence(courier.Chinese))
	assert.Equal(t, "the limit is (unknown) from (unknown)", early.Sentence(courier.English))

	var none courier.Reason
	assert.Empty(t, none.Code())
	assert.Empty(t, none.IDs())
	assert.Empty(t, none.Sentence(courier.Chinese))
	assert.False(t, none.Figure("limit").Known())
	assert.Equal(t, courier.Basis{}, none.Basis())
}

func TestSentenceTemplates(t *testing.T) {
	for _, c := range []struct{ template, want string }{
		{"", ""},
		{"no figure", "no figure"},
		{"{a}", "1"},
		{"{a}{b}{c}", "123"},
		{"{c}, {a} and {a} again", "3, 1 and 1 again"},
		{"{none}!", "!"},
		{"{}", ""},
		{"open {a", "open {a"},
		{"shut }", "shut }"},
		{"{a}}", "1}"},
	} {
		row := courier.Row{Names: [3]string{"a", "b", "c"}, Zh: c.template, En: c.template}
		r := row.Speak(courier.Date{}, courier.Notes, courier.CountOf(1).Figure(), courier.CountOf(2).Figure(), courier.CountOf(3).Figure())
		assert.Equal(t, c.want, r.Sentence(courier.English), c.template)
		assert.Equal(t, c.want, r.Sentence(courier.Chinese), c.template)
	}
}

func TestInTerms(t *testing.T) {
	row := courier.Row{Code: "test.terms", Cites: courier.InTerms(), En: "as agreed"}
	assert.Nil(t, row.Cite(day(t, "2026-05-01")))
	cite := courier.Cite{Document: &courier.Source{ID: "ACME", En: "ACME contract", Force: courier.Contract}, Article: "3"}
	assert.Equal(t, "test.terms: as agreed [ACME contract, Art. 3]", row.SpeakFrom(&cite, courier.Conditions).String())
}

// AppendReason is SpeakFrom in place, whatever stood in the room it writes to.
func TestAppendReason(t *testing.T) {
	on := day(t, "2026-05-01")
	cite, limit, share := limitRow.Cite(on), courier.Fen(50000_00).Figure(), courier.Percent(30).Figure()
	used := reasons(t)
	for _, dst := range [][]courier.Reason{nil, used[:0:0], used[:1:1], used[:1], used[:0]} {
		before := slices.Clone(dst)
		got := limitRow.AppendReason(dst, cite, courier.Changes, courier.Fen(-1), limit, share)
		want := append(before, limitRow.SpeakFrom(cite, courier.Changes, limit, share).Changing(courier.Fen(-1)))
		assert.Empty(t, cmp.Diff(want, got))
	}
	four := limitRow.AppendReason(nil, nil, courier.Notes, courier.Money{}, limit, share, on.Figure(), limit)
	assert.Empty(t, cmp.Diff(limitRow.SpeakFrom(nil, courier.Notes, limit, share, on.Figure()), four[0]), "no fourth figure")
}
