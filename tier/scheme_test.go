package tier_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

func TestNewSchemeRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		spoil func(s *tier.SchemeRows)
		want  string // every fault, in order
	}{
		{"nothing at all", func(s *tier.SchemeRows) { *s = tier.SchemeRows{} },
			`cite.document: missing: it stands in a document of the host's own
from: missing
currency: missing
credit: empty table
strength: empty table
policy: missing
rows: empty table
ranking: empty table`},
		{"no rows", func(s *tier.SchemeRows) { s.Rows, s.Ranking = nil, nil }, "rows: empty table\nranking: empty table"},
		{"a document of the register", func(s *tier.SchemeRows) { s.Cite = courier.Art(courier.ExpressTextbook, "") },
			"cite.document: missing: it stands in a document of the host's own"},
		{"a document without an id", func(s *tier.SchemeRows) { s.Cite.Document.ID = "" },
			"cite.document.id: missing"},
		{"a document of no force", func(s *tier.SchemeRows) { s.Cite.Document.Force = 0 },
			"cite.document.force: missing"},
		{"a house scheme that looks like law", func(s *tier.SchemeRows) { s.Cite.Document.Force = courier.Statute },
			"cite.document.force: contradicts other facts: it is a contract or a practice"},
		{"a house scheme that looks like a standard", func(s *tier.SchemeRows) { s.Cite.Document.Force = courier.NationalStandard },
			"cite.document.force: contradicts other facts: it is a contract or a practice"},
		{"no first day", func(s *tier.SchemeRows) { s.From = courier.Date{} }, "from: missing"},
		{"ends before it begins", func(s *tier.SchemeRows) { s.To = courier.Day(2025, 12, 31) },
			"to: dates out of order: 2025-12-31 is before 2026-01-01"},
		{"no currency", func(s *tier.SchemeRows) { s.Currency = 0 }, "currency: missing"},
		{"a currency that does not exist", func(s *tier.SchemeRows) { s.Currency = 255 }, "currency: missing"},
		{"no credit scale", func(s *tier.SchemeRows) { s.Credit = tier.Scale{} }, "credit: empty table"},
		{"no strength scale", func(s *tier.SchemeRows) { s.Strength = tier.Scale{} }, "strength: empty table"},
		{"a scale in both forms", func(s *tier.SchemeRows) { s.Credit.Top = courier.CountOf(9) },
			"credit: contradicts other facts: grades and a top score"},
		{"a scale of nothing", func(s *tier.SchemeRows) { s.Strength.Top = courier.CountOf(0) }, "strength.top: out of range: 0"},
		{"a grade without a word", func(s *tier.SchemeRows) { s.Credit.Grades[0] = "" }, "credit.grades[0]: missing"},
		{"a grade given twice", func(s *tier.SchemeRows) { s.Credit.Grades[4] = "B" }, `credit.grades[4]: given twice: "B"`},
		{"too many grades", func(s *tier.SchemeRows) { s.Credit.Grades = make([]tier.Grade, 101) },
			"credit.grades: out of range: more than 100"},
		{"no policy", func(s *tier.SchemeRows) { s.Policy = 0 }, "policy: missing"},
		{"an unknown policy", func(s *tier.SchemeRows) { s.Policy = 3 }, `policy: unknown word: "invalid(3)"`},
		{"too many rows", func(s *tier.SchemeRows) {
			s.Rows = append(s.Rows, make([]tier.SchemeRow, 59)...)
		}, "rows: out of range: 65 rows, at most 64"},
		{"no ranking", func(s *tier.SchemeRows) { s.Ranking = nil }, "ranking: empty table"},
		{"a ranking that leaves out a class", func(s *tier.SchemeRows) { s.Ranking = s.Ranking[1:] }, "ranking: missing: key_major"},
		{"a ranking that names a class twice", func(s *tier.SchemeRows) { s.Ranking = append(s.Ranking, tier.Cash) },
			"ranking[6]: given twice: cash"},
		{"a ranking of nothing known", func(s *tier.SchemeRows) { s.Ranking[5] = 0 }, "ranking[5]: missing\nranking: missing: cash"},
		{"a ranking of no class", func(s *tier.SchemeRows) { s.Ranking[5] = 7 },
			"ranking[5]: unknown word: \"invalid(7)\"\nranking: missing: cash"},
		{"a ranking of a class that no row gives", func(s *tier.SchemeRows) { s.Rows[4].Class = tier.Cash },
			"ranking[4]: contradicts other facts: no row gives premium_walk_in"},
		{"a row without a class", func(s *tier.SchemeRows) {
			s.Rows[1].Class = 0
			s.Ranking = append(s.Ranking[:1], s.Ranking[2:]...)
		}, "rows[1].class: missing"},
		{"a row of no class", func(s *tier.SchemeRows) {
			s.Rows[1].Class = 7
			s.Ranking = append(s.Ranking[:1], s.Ranking[2:]...)
		}, `rows[1].class: unknown word: "invalid(7)"`},
		{"another currency", func(s *tier.SchemeRows) { s.Rows[2].MeanPayment.To = courier.Minor(1, courier.USD) },
			"rows[2].mean_payment.to: another currency: USD beside CNY"},
		{"a payment below zero", func(s *tier.SchemeRows) { s.Rows[2].MeanPayment.From = courier.Fen(-1) },
			"rows[2].mean_payment.from: negative: CNY -0.01"},
		{"payments the wrong way round", func(s *tier.SchemeRows) {
			s.Rows[2].MeanPayment = tier.Payments{From: courier.Fen(2), To: courier.Fen(1)}
		}, "rows[2].mean_payment: out of range: ends where it begins, or before"},
		{"no payments between", func(s *tier.SchemeRows) {
			s.Rows[2].MeanPayment = tier.Payments{From: courier.Fen(2), To: courier.Fen(2)}
		}, "rows[2].mean_payment: out of range: ends where it begins, or before"},
		{"up to nothing", func(s *tier.SchemeRows) { s.Rows[2].MeanPayment = tier.Payments{To: courier.Fen(0)} },
			"rows[2].mean_payment: out of range: ends where it begins, or before"},
		{"credit the wrong way round", func(s *tier.SchemeRows) { s.Rows[2].Credit = tier.Grades{From: "A", To: "B"} },
			"rows[2].credit: out of range: ends where it begins, or before"},
		{"below the lowest grade", func(s *tier.SchemeRows) { s.Rows[2].Credit = tier.Grades{To: "C"} },
			"rows[2].credit: out of range: ends where it begins, or before"},
		{"grades that the scale does not have", func(s *tier.SchemeRows) { s.Rows[2].Credit = tier.Grades{From: "D", To: "E"} },
			"rows[2].credit.from: unknown word: \"D\"\nrows[2].credit.to: unknown word: \"E\""},
		{"a score past the top", func(s *tier.SchemeRows) { s.Rows[1].Strength.To = "101" },
			"rows[1].strength.to: out of range: 101 is past 100"},
		{"no answer", func(s *tier.SchemeRows) { s.Rows[3].Monthly = 3 }, `rows[3].monthly: unknown word: "invalid(3)"`},
		{"a monthly class for cash", func(s *tier.SchemeRows) { s.Rows[2].Monthly = courier.No },
			"rows[2].monthly: contradicts other facts: no for mid_size_monthly"},
		{"the other one", func(s *tier.SchemeRows) { s.Rows[3].Monthly = courier.No },
			"rows[3].monthly: contradicts other facts: no for ordinary_monthly"},
		{"cash on a monthly account", func(s *tier.SchemeRows) { s.Rows[5].Monthly = courier.Yes },
			"rows[5].monthly: contradicts other facts: yes for cash"},
		{"a row twice", func(s *tier.SchemeRows) { s.Rows = append(s.Rows, s.Rows[1]) }, "rows[6]: given twice: as rows[1]"},
		{"a row twice, in other words", func(s *tier.SchemeRows) {
			twin := s.Rows[3]
			twin.MeanPayment.From, twin.Credit.From, twin.Strength.From = courier.Fen(0), "C", "0"
			s.Rows = append(s.Rows, twin, twin)
		}, "rows[6]: given twice: as rows[3]\nrows[7]: given twice: as rows[3]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows := tierscheme.Example()
			c.spoil(&rows)
			s, err := tier.NewScheme(rows)
			require.EqualError(t, err, c.want)
			assert.Zero(t, s)
		})
	}
}

func TestFaultsOfSchemes(t *testing.T) {
	rows := tierscheme.Example()
	rows.Rows = nil
	_, err := tier.NewScheme(rows)
	require.ErrorIs(t, err, courier.ErrEmptyTable)
	rows = tierscheme.Example()
	rows.Policy = tier.OnlyRow
	_, err = tier.NewScheme(rows)
	require.ErrorIs(t, err, courier.ErrContradicts)
}

// A scheme that does not look at a dimension does not ask for it either.
func TestDimensionsOutOfUse(t *testing.T) {
	rows := modelScheme(tier.OnlyRow, []tier.SchemeRow{
		{Class: tier.KeyMajor, MeanPayment: tier.Payments{From: courier.Fen(10)}},
		{Class: tier.Cash, MeanPayment: tier.Payments{To: courier.Fen(10)}},
	})
	s, err := tier.NewScheme(rows)
	require.NoError(t, err)
	c := tier.Candidate{On: rows.From, Scheme: s}
	p := place(t, &c)
	assert.Equal(t, []courier.Need{"mean_payment"}, p.Needs)
	assert.Equal(t, tier.ClassesOf(tier.KeyMajor, tier.Cash), p.Possible)
	c.MeanPayment = courier.Fen(9)
	p = place(t, &c)
	assert.Empty(t, p.Needs)
	assert.Equal(t, tier.Cash, p.Class)
	assert.Equal(t, tier.Step{Class: tier.KeyMajor, By: courier.Fen(1).Figure()}, p.Dimensions.MeanPayment.Up)
	assert.Zero(t, p.Dimensions.Monthly)
	assert.Equal(t, tier.Rise{Class: tier.KeyMajor, MeanPayment: courier.Fen(1), Credit: courier.CountOf(0), Strength: courier.CountOf(0)}, p.Next)
	assert.True(t, p.Has("tier.completed"))
}

func TestOneClassForAll(t *testing.T) {
	s, err := tier.NewScheme(modelScheme(tier.OnlyRow, []tier.SchemeRow{{Class: tier.LocalMajor}}))
	require.NoError(t, err)
	p := place(t, spot{-1, -1, -1, -1}.candidate(s))
	assert.Equal(t, tier.LocalMajor, p.Class)
	assert.Equal(t, courier.CountOf(1), p.Row)
	assert.Zero(t, p.Next)
}

func TestScore(t *testing.T) {
	assert.Equal(t, tier.Grade("87"), tier.Score(87))
	assert.Equal(t, tier.Grade("0"), tier.Score(0))
	assert.Equal(t, tier.Grade(""), tier.Score(-1), "no score is unknown")
}

func TestEqualSchemes(t *testing.T) {
	a, b := exampleScheme(t), exampleScheme(t)
	assert.True(t, a.Equal(a))
	assert.True(t, a.Equal(b), "by their facts")
	assert.True(t, tier.Scheme{}.Equal(tier.Scheme{}))
	assert.False(t, a.Equal(tier.Scheme{}))
	assert.False(t, tier.Scheme{}.Equal(a))
	assert.Zero(t, tier.Scheme{}.Rows())
	assert.False(t, tier.Scheme{}.InForce(courier.Day(2026, 5, 1)))
	single := []tier.SchemeRow{{Class: tier.Cash}}
	one, err := tier.NewScheme(modelScheme(tier.OnlyRow, single))
	require.NoError(t, err)
	first, err := tier.NewScheme(modelScheme(tier.FirstRow, single))
	require.NoError(t, err)
	assert.False(t, one.Equal(first), "policy")
	for name, change := range map[string]func(s *tier.SchemeRows){
		"cite":     func(s *tier.SchemeRows) { s.Cite.Article = "5" },
		"document": func(s *tier.SchemeRows) { s.Cite.Document.Zh = "另一份文件" },
		"from":     func(s *tier.SchemeRows) { s.From = courier.Day(2026, 1, 2) },
		"to":       func(s *tier.SchemeRows) { s.To = courier.Date{} },
		"currency": func(s *tier.SchemeRows) { dollars(s) },
		"credit":   func(s *tier.SchemeRows) { s.Credit.Grades[0] = "D" },
		"strength": func(s *tier.SchemeRows) { s.Strength.Top = courier.CountOf(99) },
		"ranking":  func(s *tier.SchemeRows) { s.Ranking[0], s.Ranking[1] = s.Ranking[1], s.Ranking[0] },
		"rows":     func(s *tier.SchemeRows) { s.Rows[0].Strength.From = "81" },
	} {
		rows := tierscheme.Example()
		change(&rows)
		c, err := tier.NewScheme(rows)
		require.NoError(t, err, name)
		assert.False(t, a.Equal(c), name)
	}
}

func dollars(s *tier.SchemeRows) {
	s.Currency = courier.USD
	for i := range s.Rows {
		s.Rows[i].MeanPayment.From = courier.Minor(s.Rows[i].MeanPayment.From.Minor(), courier.USD)
	}
}

func TestTheExampleSaysThatItIsOne(t *testing.T) {
	d := tierscheme.Example().Cite.Document
	assert.True(t, strings.HasPrefix(d.ID, "EXAMPLE"))
	assert.Contains(t, d.Zh, "示例")
	assert.Contains(t, d.En, "example")
	assert.Equal(t, courier.Practice, d.Force)
}

func TestSchemesDoNotChange(t *testing.T) {
	sound := func() tier.SchemeRows {
		rows := tierscheme.Example()
		rows.Strength = tier.Scale{Grades: []tier.Grade{"0", "60", "80"}}
		return rows
	}
	scribble := func(rows tier.SchemeRows) {
		rows.Cite.Document.ID = "scribbled"
		rows.Credit.Grades[0], rows.Strength.Grades[0] = "scribbled", "scribbled"
		rows.Ranking[0], rows.Rows[0].Class = 0, 0
	}
	rows := sound()
	s, err := tier.NewScheme(rows)
	require.NoError(t, err)
	scribble(rows)
	scribble(s.Rows())
	assert.Equal(t, sound(), s.Rows())
}
