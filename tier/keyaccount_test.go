package tier_test

import (
	"encoding/json"
	"fmt"
	"iter"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

func fullProfile() *tier.Profile {
	const y = courier.Yes
	return &tier.Profile{On: courier.Day(2026, 4, 30), Reviewed: courier.Day(2026, 1, 31), Every: courier.Months(3).Period(),
		Industry: y, Product: y, SalesModel: y, AfterSales: y, SaleDetails: y, LogisticsPlan: y, SpecialHandling: y,
		InsurancePayout: y, LateReduction: y, SignedReceipts: y, Settlement: y, Competitors: y, FormerCarriers: y}
}

func TestTakeOver(t *testing.T) {
	r, err := tier.TakeOver(fullProfile())
	require.NoError(t, err)
	assert.Empty(t, r.Needs)
	assert.Equal(t, int64(13), r.OnFile.Int())
	assert.Equal(t, courier.Day(2026, 4, 30), r.Next.Last)
	assert.Equal(t, []courier.Code{"tier.key.on_file", "tier.key.review_next"}, codesOf(r.Reasons))

	p := fullProfile()
	p.On, p.Settlement, p.Competitors = courier.Day(2026, 5, 1), courier.No, 0
	r, err = tier.TakeOver(p)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"settlement", "competitors"}, r.Needs, "not on file, and not known to be")
	assert.Equal(t, int64(11), r.OnFile.Int())
	assert.Equal(t, []courier.Code{"tier.key.not_on_file", "tier.key.review_late"}, codesOf(r.Reasons), "the day after it was due")

	r, err = tier.TakeOver(nil)
	require.NoError(t, err)
	assert.Len(t, r.Needs, 13)
	assert.Zero(t, r.Next)

	p = &tier.Profile{On: courier.Day(2026, 1, 1), Reviewed: courier.Day(2026, 1, 2), Every: courier.Hours(1).Period(), Industry: 9}
	_, err = tier.TakeOver(p)
	require.EqualError(t, err, "industry: unknown word: \"invalid(9)\"\nreviewed_on: dates out of order: 2026-01-01 is before 2026-01-02\n"+
		"every: out of range: 1 hour is not counted in days, months or years")
}

func TestRenew(t *testing.T) {
	contract := func(on courier.Date, notice courier.Period, renews courier.Answer) *tier.Contract {
		return &tier.Contract{On: on, Ends: courier.Day(2026, 2, 28), Notice: notice, Renews: renews}
	}
	month := courier.Months(1).Period()
	for _, c := range []struct {
		name     string
		contract *tier.Contract
		days     int64
		by       courier.Date
		codes    []courier.Code
	}{
		{"on the last day for notice", contract(courier.Day(2026, 1, 31), month, courier.Yes), 28, courier.Day(2026, 1, 31), []courier.Code{"tier.key.contract_renews", "tier.key.notice_by"}},
		{"a day later", contract(courier.Day(2026, 2, 1), month, courier.Yes), 27, courier.Day(2026, 1, 31), []courier.Code{"tier.key.contract_renews", "tier.key.notice_over"}},
		{"thirty days", contract(courier.Day(2026, 1, 1), courier.Days(30).Period(), courier.No), 58, courier.Day(2026, 1, 29), []courier.Code{"tier.key.contract_ends", "tier.key.notice_by"}},
		{"no notice agreed", contract(courier.Day(2026, 2, 28), courier.Period{}, courier.No), 0, courier.Date{}, []courier.Code{"tier.key.contract_ends"}},
		{"the day after the end", contract(courier.Day(2026, 3, 1), courier.Period{}, courier.No), 0, courier.Date{}, []courier.Code{"tier.key.contract_over"}},
		{"the day after, by itself", contract(courier.Day(2026, 3, 1), month, courier.Yes), 0, courier.Day(2026, 1, 31), []courier.Code{"tier.key.contract_over_renews", "tier.key.notice_over"}},
		{"a notice longer than time", contract(courier.Day(2026, 1, 1), courier.Years(3000).Period(), courier.No), 58, courier.Date{}, []courier.Code{"tier.key.contract_ends"}},
	} {
		r, err := tier.Renew(c.contract)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.days, r.Days.Int(), c.name)
		assert.Equal(t, c.by, r.NoticeBy, c.name)
		assert.Equal(t, c.codes, codesOf(r.Reasons), c.name)
	}
	// The last day of notice is the last from which the period still fits in.
	for ends := courier.Day(2024, 1, 1); ends.Before(courier.Day(2025, 1, 1)); ends = ends.AddDays(1) {
		r, err := tier.Renew(&tier.Contract{On: ends, Ends: ends, Notice: month, Renews: courier.No})
		require.NoError(t, err)
		require.False(t, courier.Months(1).Last(r.NoticeBy).After(ends), ends)
		require.True(t, courier.Months(1).Last(r.NoticeBy.AddDays(1)).After(ends), ends)
	}
	r, err := tier.Renew(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on", "ends_on", "renews"}, r.Needs)
	_, err = tier.Renew(&tier.Contract{Renews: 9, Notice: courier.WorkingDays(3).Period()})
	require.EqualError(t, err, "renews: unknown word: \"invalid(9)\"\nnotice: out of range: 3 working days is not counted in days, months or years")
}

func TestSpecialPrice(t *testing.T) {
	from, until := courier.Day(2026, 1, 1), courier.Day(2026, 6, 30)
	for _, c := range []struct {
		name    string
		price   *tier.SpecialPrice
		verdict courier.Verdict
		needs   []courier.Need
		codes   []courier.Code
	}{
		{"on its first day", &tier.SpecialPrice{On: from, Approved: courier.Yes, From: from, Until: until}, courier.Granted, nil, []courier.Code{"tier.price.holds"}},
		{"on its last", &tier.SpecialPrice{On: until, Approved: courier.Yes, From: from, Until: until}, courier.Granted, nil, []courier.Code{"tier.price.holds"}},
		{"the day before", &tier.SpecialPrice{On: from.AddDays(-1), Approved: courier.Yes, From: from, Until: until}, courier.Refused, nil, []courier.Code{"tier.price.not_yet"}},
		{"the day after, and never approved", &tier.SpecialPrice{On: until.AddDays(1), Approved: courier.No, From: from, Until: until}, courier.Refused, nil, []courier.Code{"tier.price.not_approved", "tier.price.over"}},
		{"over, whatever the approval", &tier.SpecialPrice{On: until.AddDays(1), Until: until}, courier.Refused, nil, []courier.Code{"tier.price.over"}},
		{"without an end", &tier.SpecialPrice{On: from, Approved: courier.Yes, From: from}, courier.Referred, []courier.Need{"until"}, nil},
		{"nothing known", nil, courier.Referred, []courier.Need{"on", "approved", "from", "until"}, nil},
	} {
		d, err := tier.PriceHolds(c.price)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.verdict, d.Verdict, c.name)
		assert.Equal(t, c.needs, d.Needs, c.name)
		assert.Equal(t, c.codes, codesOf(d.Reasons), c.name)
	}
	_, err := tier.PriceHolds(&tier.SpecialPrice{Approved: 9, From: until, Until: from})
	require.EqualError(t, err, "approved: unknown word: \"invalid(9)\"\nuntil: dates out of order: 2026-01-01 is before 2026-06-30")
}

func TestKeep(t *testing.T) {
	cohort := func(start, kept, came int64) *tier.Cohort {
		return &tier.Cohort{On: courier.Day(2026, 3, 31), Start: courier.CountOf(start), Kept: courier.CountOf(kept), Came: courier.CountOf(came)}
	}
	k, err := tier.Keep(cohort(300, 200, 50))
	require.NoError(t, err)
	assert.Equal(t, courier.BasisPoints(6666), k.Kept, "rounded down: two thirds were not quite kept")
	assert.Equal(t, courier.BasisPoints(3334), k.Lost)
	assert.Equal(t, int64(250), k.End.Int())
	assert.Equal(t, courier.CountOf(100), k.Left)
	assert.Equal(t, []courier.Code{"tier.cohort.kept"}, codesOf(k.Reasons))

	k, err = tier.Keep(cohort(0, 0, 7))
	require.NoError(t, err)
	assert.False(t, k.Kept.Known(), "of nobody no share is known")
	assert.False(t, k.Lost.Known())
	assert.Equal(t, []courier.Code{"tier.cohort.empty"}, codesOf(k.Reasons))

	k, err = tier.Keep(cohort(math.MaxInt64, math.MaxInt64, math.MaxInt64))
	require.NoError(t, err)
	assert.Equal(t, courier.Percent(100), k.Kept)
	assert.False(t, k.End.Known(), "past the range")

	k, err = tier.Keep(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"start", "kept"}, k.Needs)
	k, err = tier.Keep(&tier.Cohort{Start: courier.CountOf(0)})
	require.NoError(t, err)
	assert.Empty(t, k.Needs, "of nobody nobody is kept")
	assert.Equal(t, courier.CountOf(0), k.Left)
	_, err = tier.Keep(cohort(3, 4, 0))
	require.EqualError(t, err, "kept: contradicts other facts: 4 of 3")
}

func TestKeyAccountJSON(t *testing.T) {
	p := fullProfile()
	b, err := json.Marshal(p)
	require.NoError(t, err)
	var back tier.Profile
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(*p, back))
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.key.") || strings.HasPrefix(string(row.Code), "tier.price.") {
			assert.Equal(t, courier.Practice, row.Cites[0].Basis().Force, "training is no law")
		}
	}
}

// customers yields n of them and counts those that were asked for.
func customers(t testing.TB, n int, asked *int) iter.Seq[*tier.Candidate] {
	s := exampleScheme(t)
	return func(yield func(*tier.Candidate) bool) {
		for i := range n {
			*asked++
			if !yield(customer(s, int64(i%200)*1_000_00, "A", tier.Score(int64(i%101)), courier.AnswerOf(i%2 == 0))) {
				return
			}
		}
	}
}

// One after the other answers as each by itself, and a caller may stop.
func TestPlaceAll(t *testing.T) {
	asked, i := 0, 0
	for p, err := range tier.PlaceAll(customers(t, 1000, &asked)) {
		require.NoError(t, err)
		alone := place(t, customer(exampleScheme(t), int64(i%200)*1_000_00, "A", tier.Score(int64(i%101)), courier.AnswerOf(i%2 == 0)))
		require.Empty(t, cmp.Diff(alone, p))
		i++
	}
	assert.Equal(t, 1000, i)
	asked = 0
	for range tier.PlaceAll(customers(t, 1000, &asked)) {
		break
	}
	assert.Equal(t, 1, asked)
	bad := customer(exampleScheme(t), -1, "A", "85", courier.Yes)
	good := customer(exampleScheme(t), 60_000_00, "A", "85", courier.Yes)
	var errs []error
	for p, err := range tier.PlaceAll(func(yield func(*tier.Candidate) bool) { _ = yield(bad) && yield(good) }) {
		errs = append(errs, err)
		if err == nil {
			assert.Equal(t, tier.LocalMajor, p.Class, "the one after a bad one is placed")
		}
	}
	require.Len(t, errs, 2)
	require.ErrorIs(t, errs[0], courier.ErrNegative)
}

func ExampleReconsider() {
	scheme, _ := tier.NewScheme(tierscheme.Example())
	review := tier.Review{
		Rules: tier.ReviewRules{Cite: accountContract(), Every: courier.Months(3).Period(), RiseAfter: courier.CountOf(2), FallAfter: courier.CountOf(2)},
		Customer: tier.Candidate{On: courier.Day(2026, 7, 1), Scheme: scheme, MeanPayment: courier.Fen(60_000_00), Credit: "A",
			Strength: tier.Score(85), Monthly: courier.Yes},
		Current: tier.MidSizeMonthly, Last: courier.Day(2026, 4, 1), Past: []tier.Class{tier.LocalMajor},
	}
	m, err := tier.Reconsider(&review)
	fmt.Println(m.Direction, m.Class, "next review", m.Next.Last, err)
	for _, r := range m.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// rises local_major next review 2026-10-01 <nil>
	// 2 reviews in a row placed it higher: the class rises
	// the scheme makes this a local major customer
}

func ExampleRightsOf() {
	table, err := tier.NewRights(rightsRows()) // invented: a host has its own
	if err != nil {
		fmt.Println(err)
		return
	}
	o, _ := tier.RightsOf(&tier.Member{Table: table, On: courier.Day(2026, 7, 15), Class: tier.KeyMajor, Visited: courier.Day(2026, 7, 1)})
	fmt.Println(o.Bands, o.Answer.String(), o.Next.Last)
	// Output: [basic exclusive tailored] 2 hours 2026-08-01
}

func ExampleTakeOver() {
	r, _ := tier.TakeOver(&tier.Profile{Industry: courier.Yes, Settlement: courier.Yes})
	fmt.Println(r.OnFile, "on file; to gather:", r.Needs[:3])
	// Output: 2 on file; to gather: [product sales_model after_sales]
}

func ExampleRenew() {
	r, _ := tier.Renew(&tier.Contract{On: courier.Day(2026, 4, 1), Ends: courier.Day(2026, 6, 30), Notice: courier.Days(30).Period(), Renews: courier.Yes})
	fmt.Println(r.Days, "days, notice by", r.NoticeBy)
	// Output: 90 days, notice by 2026-05-31
}

func ExamplePriceHolds() {
	d, _ := tier.PriceHolds(&tier.SpecialPrice{On: courier.Day(2026, 7, 1), Approved: courier.Yes, From: courier.Day(2026, 1, 1), Until: courier.Day(2026, 6, 30)})
	fmt.Println(d.Verdict, d.Reasons[0].Sentence(courier.English))
	// Output: refused the special price ended on 2026-06-30
}

func ExampleKeep() {
	k, _ := tier.Keep(&tier.Cohort{Start: courier.CountOf(120), Kept: courier.CountOf(108), Came: courier.CountOf(20)})
	fmt.Println(k.Kept, k.Lost, k.End)
	// Output: 90% 10% 128
}

func ExamplePlaceAll() {
	scheme, _ := tier.NewScheme(tierscheme.Example())
	day := courier.Day(2026, 5, 1)
	customers := func(yield func(*tier.Candidate) bool) { // from a database, one by one
		for _, yuan := range []int64{200, 9_000, 150_000} {
			c := tier.Candidate{On: day, Scheme: scheme, MeanPayment: courier.Fen(yuan * 100), Credit: "AAA", Strength: "90", Monthly: courier.Yes}
			if !yield(&c) {
				return
			}
		}
	}
	for p, err := range tier.PlaceAll(customers) {
		fmt.Println(p.Class, err)
	}
	// Output:
	// ordinary_monthly <nil>
	// mid_size_monthly <nil>
	// key_major <nil>
}

func BenchmarkPlaceAll(b *testing.B) {
	b.ReportAllocs()
	asked, n := 0, 0
	for b.Loop() {
		for _, err := range tier.PlaceAll(customers(b, 1000, &asked)) {
			if err == nil {
				n++
			}
		}
	}
}
