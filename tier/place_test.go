package tier_test

import (
	"errors"
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/tier"
)

// customer is a candidate of the example scheme on a day in its year.
func customer(s tier.Scheme, fen int64, credit, strength tier.Grade, monthly courier.Answer) *tier.Candidate {
	return &tier.Candidate{On: courier.Day(2026, 5, 1), Scheme: s, MeanPayment: courier.Fen(fen), Credit: credit, Strength: strength, Monthly: monthly}
}

func TestPlaceBoundaries(t *testing.T) {
	s := exampleScheme(t)
	for _, c := range []struct {
		name             string
		fen              int64
		credit, strength tier.Grade
		monthly          courier.Answer
		class            tier.Class
		row              int64
		met              tier.Classes
	}{
		{"key major: a fen below", 110_999_99, "AA", "80", courier.Yes, tier.LocalMajor, 2,
			tier.ClassesOf(tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: at every threshold", 111_000_00, "AA", "80", courier.Yes, tier.KeyMajor, 1,
			tier.ClassesOf(tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: a fen above", 111_000_01, "AA", "80", courier.Yes, tier.KeyMajor, 1,
			tier.ClassesOf(tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: credit a grade below", 111_000_00, "A", "80", courier.Yes, tier.LocalMajor, 2,
			tier.ClassesOf(tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: credit a grade above", 111_000_00, "AAA", "80", courier.Yes, tier.KeyMajor, 1,
			tier.ClassesOf(tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: strength a point below", 111_000_00, "AA", "79", courier.Yes, tier.LocalMajor, 2,
			tier.ClassesOf(tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: strength a point above", 111_000_00, "AA", "81", courier.Yes, tier.KeyMajor, 1,
			tier.ClassesOf(tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major: the end of the space", math.MaxInt64, "AAA", "100", courier.Yes, tier.KeyMajor, 1,
			tier.ClassesOf(tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"key major in all but that it pays cash", 111_000_00, "AA", "80", courier.No, tier.PremiumWalkIn, 5,
			tier.ClassesOf(tier.PremiumWalkIn, tier.Cash)},
		{"local major: a fen below", 43_999_99, "A", "60", courier.Yes, tier.MidSizeMonthly, 3,
			tier.ClassesOf(tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"local major: at", 44_000_00, "A", "60", courier.Yes, tier.LocalMajor, 2,
			tier.ClassesOf(tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"local major: credit a grade below", 44_000_00, "B", "60", courier.Yes, tier.MidSizeMonthly, 3,
			tier.ClassesOf(tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"local major: strength a point below", 44_000_00, "A", "59", courier.Yes, tier.MidSizeMonthly, 3,
			tier.ClassesOf(tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"mid-size: a fen below", 6_999_99, "B", "0", courier.Yes, tier.OrdinaryMonthly, 4, tier.ClassesOf(tier.OrdinaryMonthly)},
		{"mid-size: at", 7_000_00, "B", "0", courier.Yes, tier.MidSizeMonthly, 3,
			tier.ClassesOf(tier.MidSizeMonthly, tier.OrdinaryMonthly)},
		{"mid-size: credit a grade below", 7_000_00, "C", "0", courier.Yes, tier.OrdinaryMonthly, 4, tier.ClassesOf(tier.OrdinaryMonthly)},
		{"ordinary: pays nothing yet", 0, "C", "0", courier.Yes, tier.OrdinaryMonthly, 4, tier.ClassesOf(tier.OrdinaryMonthly)},
		{"premium: a fen below", 2_199_99, "A", "0", courier.No, tier.Cash, 6, tier.ClassesOf(tier.Cash)},
		{"premium: at", 2_200_00, "A", "0", courier.No, tier.PremiumWalkIn, 5, tier.ClassesOf(tier.PremiumWalkIn, tier.Cash)},
		{"premium: credit a grade below", 2_200_00, "B", "0", courier.No, tier.Cash, 6, tier.ClassesOf(tier.Cash)},
		{"cash: pays nothing yet", 0, "C", "0", courier.No, tier.Cash, 6, tier.ClassesOf(tier.Cash)},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := place(t, customer(s, c.fen, c.credit, c.strength, c.monthly))
			assert.Equal(t, c.class, p.Class)
			assert.Equal(t, courier.CountOf(c.row), p.Row)
			assert.Equal(t, c.met, p.Met, "met %v", p.Met)
			assert.Equal(t, tier.ClassesOf(c.class), p.Possible)
			assert.Empty(t, p.Needs)
			assert.Equal(t, tier.Rules, p.Rules)
			assert.True(t, p.Has(courier.Code("tier.class."+c.class.String())))
			assert.Equal(t, c.met.Len() > 1, p.Has("tier.first_row"), "several rows")
			assert.Equal(t, c.met.Len() == 1, p.Has("tier.row"), "one row")
		})
	}
}

func TestPlaceByDay(t *testing.T) {
	rows := tierscheme.Example()
	rows.From, rows.To = courier.Day(2026, 3, 1), courier.Day(2026, 6, 30)
	rows.Cite.Document.From = courier.Day(2026, 2, 1)
	rows.Cite.Document.To = courier.Day(2026, 5, 31)
	s, err := tier.NewScheme(rows)
	require.NoError(t, err)
	rows.To, rows.Cite.Document.To, rows.Cite.From = courier.Date{}, courier.Date{}, courier.Day(2026, 4, 1)
	open, err := tier.NewScheme(rows)
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		scheme tier.Scheme
		on     courier.Date
		ok     bool
	}{
		{"the day before the scheme begins", s, courier.Day(2026, 2, 28), false},
		{"its first day", s, courier.Day(2026, 3, 1), true},
		{"the last day of its document", s, courier.Day(2026, 5, 31), true},
		{"the day after", s, courier.Day(2026, 6, 1), false},
		{"the day after the scheme ends", s, courier.Day(2026, 7, 1), false},
		{"before the clause of an open scheme", open, courier.Day(2026, 3, 31), false},
		{"on the day of the clause", open, courier.Day(2026, 4, 1), true},
		{"long after", open, courier.Day(2036, 4, 1), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			candidate := customer(c.scheme, 0, "C", "0", courier.No)
			candidate.On = c.on
			p, err := tier.Place(candidate)
			assert.Equal(t, c.ok, c.scheme.InForce(c.on))
			if c.ok {
				require.NoError(t, err)
				assert.Equal(t, tier.Cash, p.Class)
				return
			}
			require.ErrorIs(t, err, courier.ErrNoRule)
			assert.Equal(t, "on: no rule covers this date: "+c.on.String(), err.Error())
			assert.Zero(t, p)
		})
	}
	closed, err := tier.NewScheme(tierscheme.Example())
	require.NoError(t, err)
	last := customer(closed, 0, "C", "0", courier.No)
	last.On = courier.Day(2026, 12, 31)
	p := place(t, last)
	assert.True(t, p.Has("courier.source_unchecked"), "the textbook was checked before that day")
	last.On = courier.Day(2027, 1, 1)
	_, err = tier.Place(last)
	assert.ErrorIs(t, err, courier.ErrNoRule)
}

func TestPlaceRefuses(t *testing.T) {
	s := exampleScheme(t)
	usd := courier.Minor(1, courier.USD)
	for _, c := range []struct {
		name  string
		spoil func(c *tier.Candidate)
		field string
		fault courier.Fault
	}{
		{"no scheme", func(c *tier.Candidate) { c.Scheme = tier.Scheme{} }, "scheme", courier.ErrEmptyTable},
		{"another year", func(c *tier.Candidate) { c.On = courier.Day(2025, 12, 31) }, "on", courier.ErrNoRule},
		{"a payment below zero", func(c *tier.Candidate) { c.MeanPayment = courier.Fen(-1) }, "mean_payment", courier.ErrNegative},
		{"the least payment", func(c *tier.Candidate) { c.MeanPayment = courier.Fen(math.MinInt64) }, "mean_payment", courier.ErrNegative},
		{"another currency", func(c *tier.Candidate) { c.MeanPayment = usd }, "mean_payment", courier.ErrCurrency},
		{"no grade of the scale", func(c *tier.Candidate) { c.Credit = "AAAA" }, "credit", courier.ErrUnknownWord},
		{"a grade in another case", func(c *tier.Candidate) { c.Credit = "aa" }, "credit", courier.ErrUnknownWord},
		{"a grade where there are scores", func(c *tier.Candidate) { c.Strength = "A" }, "strength", courier.ErrSyntax},
		{"a score past the top", func(c *tier.Candidate) { c.Strength = "101" }, "strength", courier.ErrRange},
		{"a score past int64", func(c *tier.Candidate) { c.Strength = "9223372036854775808" }, "strength", courier.ErrRange},
		{"a negative score", func(c *tier.Candidate) { c.Strength = "-1" }, "strength", courier.ErrSyntax},
		{"a score with a sign", func(c *tier.Candidate) { c.Strength = "+1" }, "strength", courier.ErrSyntax},
		{"a score with a zero before it", func(c *tier.Candidate) { c.Strength = "01" }, "strength", courier.ErrSyntax},
		{"a score with a fraction", func(c *tier.Candidate) { c.Strength = "1.5" }, "strength", courier.ErrSyntax},
		{"no answer", func(c *tier.Candidate) { c.Monthly = 9 }, "monthly", courier.ErrUnknownWord},
	} {
		t.Run(c.name, func(t *testing.T) {
			candidate := customer(s, 1, "C", "0", courier.No)
			c.spoil(candidate)
			p, err := tier.Place(candidate)
			require.ErrorIs(t, err, c.fault)
			field, ok := errors.AsType[*courier.FieldError](err)
			require.True(t, ok)
			assert.Equal(t, c.field, field.Field)
			assert.Zero(t, p)
		})
	}
	all := customer(s, -1, "X", "X", 9)
	_, err := tier.Place(all)
	assert.EqualError(t, err, `mean_payment: negative: CNY -0.01
credit: unknown word: "X"
strength: malformed: "X"
monthly: unknown word: "invalid(9)"`)
}

func TestPlaceAppends(t *testing.T) {
	s := exampleScheme(t)
	c := customer(s, 111_000_00, "AA", "80", courier.Yes)
	before := place(t, customer(s, 0, "C", "0", courier.No)).Reasons
	p, err := tier.AppendPlace(before, c)
	require.NoError(t, err)
	alone := place(t, c)
	require.Len(t, p.Reasons, len(before)+len(alone.Reasons))
	for i, r := range append(before[:len(before):len(before)], alone.Reasons...) {
		assert.True(t, r.Equal(p.Reasons[i]), "%v", r)
	}
}

func TestReasonsOutliveTheCandidate(t *testing.T) {
	rows := tierscheme.Example()
	s, err := tier.NewScheme(rows)
	require.NoError(t, err)
	c := customer(s, 0, "C", "0", courier.No)
	p := place(t, c)
	*rows.Cite.Document = courier.Source{}
	*c = tier.Candidate{}
	assert.Equal(t, "EXAMPLE-TIERS", p.Reasons[0].Basis().Source)
}
