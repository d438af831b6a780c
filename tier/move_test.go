package tier_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

// reviewScheme ranks five classes by payment alone: from 100 yuan, 80, 60, 40
// and below. That for keeping a class asks ten yuan less for each.
func reviewScheme(t testing.TB, less int64) tier.Scheme {
	t.Helper()
	rows := tierscheme.Example()
	rows.Ranking = []tier.Class{tier.KeyMajor, tier.LocalMajor, tier.PremiumWalkIn, tier.Cash, tier.OrdinaryMonthly}
	rows.Rows = nil
	for i, class := range rows.Ranking[:4] {
		rows.Rows = append(rows.Rows, tier.SchemeRow{Class: class, MeanPayment: tier.Payments{From: courier.Fen((100 - 20*int64(i) - less) * 100)}})
	}
	rows.Rows[3].Monthly = courier.No
	rows.Rows = append(rows.Rows, tier.SchemeRow{Class: tier.OrdinaryMonthly})
	s, err := tier.NewScheme(rows)
	require.NoError(t, err)
	return s
}

type reviewEdit func(*tier.Review)

// review is that of a premium walk-in customer of 70 yuan, due today, in whose
// rules two reviews in a row make a rise and three a fall.
func review(t testing.TB, edits ...reviewEdit) *tier.Review {
	t.Helper()
	r := &tier.Review{
		Rules: tier.ReviewRules{
			Cite:  courier.Cite{Document: &courier.Source{ID: "REVIEW", Zh: "分层复核办法", En: "Review of Classes", Force: courier.Practice}},
			Every: courier.Months(3).Period(), RiseAfter: courier.CountOf(2), FallAfter: courier.CountOf(3),
		},
		Customer: tier.Candidate{On: courier.Day(2026, 7, 1), Scheme: reviewScheme(t, 0), MeanPayment: courier.Fen(70_00), Monthly: courier.No},
		Current:  tier.PremiumWalkIn, Since: courier.Day(2025, 1, 1), Last: courier.Day(2026, 4, 1), Past: []tier.Class{},
	}
	for _, edit := range edits {
		edit(r)
	}
	return r
}

func paying(yuan int64) reviewEdit {
	return func(r *tier.Review) { r.Customer.MeanPayment = courier.Fen(yuan * 100) }
}

func after(past ...tier.Class) reviewEdit { return func(r *tier.Review) { r.Past = past } }

func byRules(f func(*tier.ReviewRules)) reviewEdit { return func(r *tier.Review) { f(&r.Rules) } }

func keep(t testing.TB) reviewEdit {
	return byRules(func(s *tier.ReviewRules) { s.Keep = reviewScheme(t, 10) })
}

func settle(s *tier.ReviewRules)  { s.Settle = courier.Months(6).Period() }
func oneRank(s *tier.ReviewRules) { s.OneRank = courier.Yes }

func TestReconsider(t *testing.T) {
	const up, down, same = tier.Rises, tier.Falls, tier.Stays
	day := courier.Day
	spoke := map[courier.Code]bool{}
	for _, c := range []struct {
		name   string
		edits  []reviewEdit
		moved  tier.Direction
		class  tier.Class
		placed tier.Class
		still  int64 // -1: none under way
		codes  []courier.Code
	}{
		{"confirmed", nil, same, tier.PremiumWalkIn, tier.PremiumWalkIn, -1, []courier.Code{"tier.move.confirmed", "tier.class.premium_walk_in"}},
		{"the first higher review waits", []reviewEdit{paying(80)}, same, tier.PremiumWalkIn, tier.LocalMajor, 1,
			[]courier.Code{"tier.move.waits", "tier.class.premium_walk_in"}},
		{"one fen below it does not", []reviewEdit{func(r *tier.Review) { r.Customer.MeanPayment = courier.Fen(79_99) }}, same, tier.PremiumWalkIn, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.confirmed", "tier.class.premium_walk_in"}},
		{"the second moves", []reviewEdit{paying(80), after(tier.LocalMajor)}, up, tier.LocalMajor, tier.LocalMajor, -1,
			[]courier.Code{"tier.move.rises", "tier.class.local_major"}},
		{"as far as both support", []reviewEdit{paying(100), after(tier.LocalMajor)}, up, tier.LocalMajor, tier.KeyMajor, -1,
			[]courier.Code{"tier.move.rises", "tier.class.local_major"}},
		{"two ranks where both do", []reviewEdit{paying(100), after(tier.KeyMajor)}, up, tier.KeyMajor, tier.KeyMajor, -1,
			[]courier.Code{"tier.move.rises", "tier.class.key_major"}},
		{"one rank at most", []reviewEdit{paying(100), after(tier.KeyMajor), byRules(oneRank)}, up, tier.LocalMajor, tier.KeyMajor, -1,
			[]courier.Code{"tier.move.one_rank", "tier.move.rises", "tier.class.local_major"}},
		{"a rule of one rank that nothing meets", []reviewEdit{paying(80), after(tier.KeyMajor), byRules(oneRank)}, up, tier.LocalMajor, tier.LocalMajor, -1,
			[]courier.Code{"tier.move.rises", "tier.class.local_major"}},
		{"a review between broke the row", []reviewEdit{paying(80), after(tier.LocalMajor, tier.PremiumWalkIn)}, same, tier.PremiumWalkIn, tier.LocalMajor, 1,
			[]courier.Code{"tier.move.waits", "tier.class.premium_walk_in"}},
		{"the first lower one waits for two", []reviewEdit{paying(59)}, same, tier.PremiumWalkIn, tier.Cash, 2,
			[]courier.Code{"tier.move.waits", "tier.class.premium_walk_in"}},
		{"the second for one", []reviewEdit{paying(59), after(tier.LocalMajor, tier.Cash)}, same, tier.PremiumWalkIn, tier.Cash, 1,
			[]courier.Code{"tier.move.waits", "tier.class.premium_walk_in"}},
		{"the third falls, to the highest of them", []reviewEdit{paying(1), after(tier.OrdinaryMonthly, tier.Cash)}, down, tier.Cash, tier.OrdinaryMonthly, -1,
			[]courier.Code{"tier.move.falls", "tier.class.cash"}},
		{"to the lowest where all support it", []reviewEdit{paying(1), after(tier.OrdinaryMonthly, tier.OrdinaryMonthly)}, down, tier.OrdinaryMonthly, tier.OrdinaryMonthly, -1,
			[]courier.Code{"tier.move.falls", "tier.class.ordinary_monthly"}},
		{"but one rank", []reviewEdit{paying(1), after(tier.OrdinaryMonthly, tier.OrdinaryMonthly), byRules(oneRank)}, down, tier.Cash, tier.OrdinaryMonthly, -1,
			[]courier.Code{"tier.move.one_rank", "tier.move.falls", "tier.class.cash"}},
		{"kept at the lower limit", []reviewEdit{paying(50), after(tier.Cash, tier.Cash), keep(t)}, same, tier.PremiumWalkIn, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.kept", "tier.class.premium_walk_in"}},
		{"and below it not", []reviewEdit{paying(49), after(tier.Cash, tier.Cash), keep(t)}, down, tier.Cash, tier.Cash, -1,
			[]courier.Code{"tier.move.falls", "tier.class.cash"}},
		{"nothing is entered by the lower limit", []reviewEdit{paying(79), after(tier.LocalMajor), keep(t)}, same, tier.PremiumWalkIn, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.confirmed", "tier.class.premium_walk_in"}},
		{"never lower than it could enter anew", []reviewEdit{paying(50), after(tier.Cash, tier.Cash), byRules(func(s *tier.ReviewRules) { s.Keep = reviewScheme(t, -15) })},
			down, tier.Cash, tier.Cash, -1, []courier.Code{"tier.move.falls", "tier.class.cash"}},
		{"settled on the last day", []reviewEdit{paying(80), after(tier.LocalMajor), byRules(settle), func(r *tier.Review) { r.Since = day(2026, 1, 1) }},
			same, tier.PremiumWalkIn, tier.LocalMajor, -1, []courier.Code{"tier.move.settled", "tier.class.premium_walk_in"}},
		{"and no longer on the next", []reviewEdit{paying(80), after(tier.LocalMajor), byRules(settle), func(r *tier.Review) { r.Since = day(2025, 12, 31) }},
			up, tier.LocalMajor, tier.LocalMajor, -1, []courier.Code{"tier.move.rises", "tier.class.local_major"}},
		{"a first review moves where one is enough", []reviewEdit{paying(80), byRules(settle), byRules(func(s *tier.ReviewRules) { s.RiseAfter = courier.CountOf(1) }),
			func(r *tier.Review) {
				r.First, r.Last, r.Since, r.Past = courier.Yes, courier.Date{}, courier.Date{}, nil
			}},
			up, tier.LocalMajor, tier.LocalMajor, -1, []courier.Code{"tier.move.rises", "tier.class.local_major"}},
		{"a first review is the first of its row", []reviewEdit{paying(80), func(r *tier.Review) { r.First, r.Last, r.Past = courier.Yes, courier.Date{}, nil }},
			same, tier.PremiumWalkIn, tier.LocalMajor, 1, []courier.Code{"tier.move.waits", "tier.class.premium_walk_in"}},
		{"a day early", []reviewEdit{paying(80), after(tier.LocalMajor), func(r *tier.Review) { r.Last = day(2026, 4, 2) }},
			same, tier.PremiumWalkIn, 0, -1, []courier.Code{"tier.move.not_due"}},
		{"twice on one day", []reviewEdit{paying(80), after(tier.LocalMajor), func(r *tier.Review) { r.Last = day(2026, 7, 1) }},
			same, tier.PremiumWalkIn, 0, -1, []courier.Code{"tier.move.not_due"}},
		{"set by hand on its last day", []reviewEdit{overridden(day(2026, 1, 1), day(2026, 7, 1))}, tier.ByHand, tier.KeyMajor, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.by_hand"}},
		{"by hand on its first", []reviewEdit{overridden(day(2026, 7, 1), day(2026, 9, 1))}, tier.ByHand, tier.KeyMajor, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.by_hand"}},
		{"before it begins", []reviewEdit{overridden(day(2026, 7, 2), day(2026, 9, 1))}, same, tier.PremiumWalkIn, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.confirmed", "tier.class.premium_walk_in"}},
		{"after its end", []reviewEdit{overridden(day(2026, 1, 1), day(2026, 6, 30))}, same, tier.PremiumWalkIn, tier.PremiumWalkIn, -1,
			[]courier.Code{"tier.move.by_hand_over", "tier.move.confirmed", "tier.class.premium_walk_in"}},
	} {
		m, err := tier.Reconsider(review(t, c.edits...))
		require.NoError(t, err, c.name)
		assert.Empty(t, m.Needs, c.name)
		assert.Equal(t, c.moved, m.Direction, c.name)
		assert.Equal(t, c.class, m.Class, c.name)
		assert.Equal(t, c.placed, m.Placed, c.name)
		assert.Equal(t, c.still >= 0, m.Still.Known(), c.name)
		if c.still >= 0 {
			assert.Equal(t, c.still, m.Still.Int(), c.name)
		}
		assert.Equal(t, c.codes, codesOf(m.Reasons), c.name)
		for _, code := range c.codes {
			spoke[code] = true
		}
	}
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.move.") {
			assert.True(t, spoke[row.Code], row.Code)
		}
	}
}

func overridden(from, until courier.Date) reviewEdit {
	return func(r *tier.Review) {
		r.Override = &tier.Override{Class: tier.KeyMajor, Reason: "strategic account", From: from, Until: until}
	}
}

func codesOf(reasons []courier.Reason) (codes []courier.Code) {
	for _, r := range reasons {
		codes = append(codes, r.Code())
	}
	return codes
}

// Under an override a review that is not due finds nothing: it would count as
// one more in a row.
func TestOverrideCountsNoReviewTwice(t *testing.T) {
	over := overridden(courier.Day(2026, 6, 1), courier.Day(2026, 12, 31))
	last := func(d courier.Date) reviewEdit { return func(r *tier.Review) { r.Last = d } }
	m, err := tier.Reconsider(review(t, over, last(courier.Day(2026, 4, 1))))
	require.NoError(t, err)
	assert.Equal(t, tier.PremiumWalkIn, m.Placed, "due today")
	assert.Equal(t, courier.Day(2026, 10, 1), m.Next.Last)
	m, err = tier.Reconsider(review(t, over, last(courier.Day(2026, 4, 2))))
	require.NoError(t, err)
	assert.Zero(t, m.Placed, "due tomorrow")
	assert.Equal(t, courier.Day(2026, 7, 2), m.Next.Last)
	assert.Equal(t, tier.KeyMajor, m.Class)
	m, err = tier.Reconsider(review(t, over, last(courier.Date{})))
	require.NoError(t, err)
	assert.Zero(t, m.Placed, "not known to be due")
	assert.Empty(t, m.Needs)
}

func TestNextReview(t *testing.T) {
	m, err := tier.Reconsider(review(t))
	require.NoError(t, err)
	assert.Equal(t, courier.Day(2026, 10, 1), m.Next.Last, "three months after this one")
	m, err = tier.Reconsider(review(t, func(r *tier.Review) { r.Last = courier.Day(2026, 6, 30) }))
	require.NoError(t, err)
	assert.Equal(t, courier.Day(2026, 9, 30), m.Next.Last, "three months after the one that counted")
}

// What is missing is asked for only where it decides.
func TestReviewNeeds(t *testing.T) {
	none := func(r *tier.Review) { r.Past = nil }
	for _, c := range []struct {
		name  string
		edits []reviewEdit
		want  []courier.Need
	}{
		{"the day", []reviewEdit{func(r *tier.Review) { r.Customer.On = courier.Date{} }}, []courier.Need{"customer.on"}},
		{"class and last review", []reviewEdit{func(r *tier.Review) { r.Current, r.Last = 0, courier.Date{} }}, []courier.Need{"current", "last"}},
		{"neither is asked of a class set by hand", []reviewEdit{overridden(courier.Day(2026, 1, 1), courier.Day(2026, 12, 31)),
			func(r *tier.Review) { r.Current, r.Last = 0, courier.Date{} }}, nil},
		{"what places the customer", []reviewEdit{func(r *tier.Review) { r.Customer.MeanPayment = courier.Money{} }}, []courier.Need{"customer.mean_payment"}},
		{"what keeps the class", []reviewEdit{keep(t), paying(55), func(r *tier.Review) { r.Current, r.Customer.Monthly = tier.LocalMajor, 0 }}, []courier.Need{"customer.monthly"}},
		{"the reviews before a higher one", []reviewEdit{paying(80), none}, []courier.Need{"past"}},
		{"nothing before one that confirms", []reviewEdit{none}, nil},
		{"nor where one is enough", []reviewEdit{paying(80), none, byRules(func(s *tier.ReviewRules) { s.RiseAfter = courier.CountOf(1) })}, nil},
		{"since when, where it would move", []reviewEdit{paying(80), after(tier.LocalMajor), byRules(settle), func(r *tier.Review) { r.Since = courier.Date{} }}, []courier.Need{"since"}},
		{"not where it would not", []reviewEdit{byRules(settle), func(r *tier.Review) { r.Since = courier.Date{} }}, nil},
	} {
		m, err := tier.Reconsider(review(t, c.edits...))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, m.Needs, c.name)
		if c.want != nil {
			assert.Zero(t, m.Direction, c.name)
			assert.Zero(t, m.Class, c.name)
		}
	}
}

func TestReviewRefuses(t *testing.T) {
	hours := courier.Hours(24).Period()
	for _, c := range []struct {
		name string
		edit reviewEdit
		want string
	}{
		{"no scheme", func(r *tier.Review) { r.Customer.Scheme = tier.Scheme{} }, "customer.scheme: empty table"},
		{"a payment below zero", func(r *tier.Review) { r.Customer.MeanPayment = courier.Fen(-1) }, "customer.mean_payment: negative: CNY -0.01"},
		{"no document", byRules(func(s *tier.ReviewRules) { s.Cite = courier.Cite{} }), "rules.cite.document: missing: it stands in a document of the host's own"},
		{"no period", byRules(func(s *tier.ReviewRules) { s.Every = courier.Period{} }), "rules.every: missing"},
		{"a period in hours", byRules(func(s *tier.ReviewRules) { s.Every, s.Settle = hours, courier.WorkingDays(3).Period() }),
			"rules.every: out of range: 24 hours is not counted in days, months or years\nrules.settle: out of range: 3 working days is not counted in days, months or years"},
		{"no counts", byRules(func(s *tier.ReviewRules) { s.RiseAfter, s.FallAfter = courier.Count{}, courier.CountOf(0) }), "rules.rise_after: missing\nrules.fall_after: out of range: 0"},
		{"no such answer", byRules(func(s *tier.ReviewRules) { s.OneRank = 9 }), `rules.one_rank: unknown word: "invalid(9)"`},
		{"another ranking to keep", byRules(func(s *tier.ReviewRules) { s.Keep = exampleScheme(t) }), "rules.keep.ranking: contradicts other facts: another ranking than that of the scheme"},
		{"no such class", func(r *tier.Review) { r.Current, r.Past = 9, []tier.Class{9, 0} },
			"current: unknown word: \"invalid(9)\"\npast[0]: unknown word: \"invalid(9)\"\npast[1]: missing"},
		{"a class that the scheme does not give", func(r *tier.Review) { r.Current = tier.MidSizeMonthly }, "current: contradicts other facts: the scheme does not rank mid_size_monthly"},
		{"a past class that the scheme does not give", after(tier.Cash, tier.MidSizeMonthly), "past[1]: contradicts other facts: the scheme does not rank mid_size_monthly"},
		{"a class set by hand that the scheme does not give", func(r *tier.Review) {
			r.Override = &tier.Override{Class: tier.MidSizeMonthly, Reason: "promised", From: r.Customer.On, Until: r.Customer.On}
		}, "override.class: contradicts other facts: the scheme does not rank mid_size_monthly"},
		{"a review before the last", func(r *tier.Review) { r.Last = courier.Day(2026, 7, 2) }, "customer.on: dates out of order: 2026-07-01 is before 2026-07-02"},
		{"a review before the move", func(r *tier.Review) { r.Since = courier.Day(2026, 7, 2) }, "customer.on: dates out of order: 2026-07-01 is before 2026-07-02"},
		{"a first review after others", func(r *tier.Review) { r.First, r.Past = courier.Yes, []tier.Class{tier.Cash} },
			"last: contradicts other facts: no review came before this one\npast: contradicts other facts: no review came before this one"},
		{"an override without anything", func(r *tier.Review) { r.Override = &tier.Override{} },
			"override.class: missing\noverride.reason: missing\noverride.from: missing\noverride.until: missing"},
		{"an override that ends before it begins", overridden(courier.Day(2026, 7, 2), courier.Day(2026, 7, 1)), "override.until: dates out of order: 2026-07-01 is before 2026-07-02"},
	} {
		m, err := tier.Reconsider(review(t, c.edit))
		require.EqualError(t, err, c.want, c.name)
		assert.Zero(t, m, c.name)
	}
	_, err := tier.Reconsider(nil)
	require.EqualError(t, err, "customer.scheme: empty table")
}

func TestReviewJSON(t *testing.T) {
	r := review(t, keep(t), byRules(settle), byRules(oneRank), overridden(courier.Day(2026, 7, 2), courier.Day(2026, 9, 1)))
	b, err := json.Marshal(r)
	require.NoError(t, err)
	var back tier.Review
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(*r, back))
	for d := tier.Direction(0); d <= tier.ByHand; d++ {
		text, err := d.MarshalText()
		require.NoError(t, err)
		var read tier.Direction
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, d, read)
		assert.NotEqual(t, d.Name(courier.Chinese), d.Name(courier.English))
	}
}

// Over any history of reviews a customer moves only in the direction in which
// the last reviews point, no further than they all support, and never in two
// reviews that follow each other within the time a class is settled for.
func FuzzReconsider(f *testing.F) {
	f.Add([]byte{1, 2, 200, 200, 200, 0, 0, 0, 0, 0})
	f.Add([]byte{3, 1, 9, 120, 240, 90, 40, 10, 200, 200})
	f.Fuzz(func(t *testing.T, data []byte) {
		d := dice(data)
		r := review(t, byRules(func(s *tier.ReviewRules) {
			s.RiseAfter, s.FallAfter = courier.CountOf(int64(1+d.roll(3))), courier.CountOf(int64(1+d.roll(3)))
			s.OneRank = courier.Answer(d.roll(3))
			if d.roll(2) == 1 {
				s.Settle = courier.Months(4).Period()
			}
		}))
		if d.roll(2) == 1 {
			keep(t)(r)
		}
		rank := map[tier.Class]int{}
		for i, c := range r.Customer.Scheme.Rows().Ranking {
			rank[c] = i
		}
		movedLast := false
		for len(d) > 0 && len(data) < 200 {
			r.Customer.MeanPayment = courier.Fen(int64(d.roll(256)) * 60)
			m, err := tier.Reconsider(r)
			if err != nil {
				return // past the scheme's last day
			}
			was, is := rank[r.Current], rank[m.Class]
			require.Empty(t, m.Needs)
			require.Equal(t, is < was, m.Direction == tier.Rises)
			require.Equal(t, is > was, m.Direction == tier.Falls)
			if r.Rules.OneRank == courier.Yes {
				require.LessOrEqual(t, max(is-was, was-is), 1)
			}
			if r.Rules.Settle.Known() {
				require.False(t, movedLast && is != was, "moved twice in four months")
			}
			if movedLast = is != was; movedLast {
				r.Since, r.Past = r.Customer.On, []tier.Class{}
			} else {
				r.Past = append(r.Past, m.Placed)
			}
			r.Current, r.Last, r.Customer.On = m.Class, r.Customer.On, m.Next.Last
		}
	})
}
