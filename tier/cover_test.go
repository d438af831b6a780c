package tier_test

import (
	"math"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func TestCover(t *testing.T) {
	below := func(n int64) tier.Payments { return tier.Payments{To: courier.Fen(n)} }
	from := func(n int64) tier.Payments { return tier.Payments{From: courier.Fen(n)} }
	for _, c := range []struct {
		name   string
		policy tier.Policy
		rows   []tier.SchemeRow
		want   string // empty: sound
	}{
		{"payments meet", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, MeanPayment: from(10)}, {Class: tier.LocalMajor, MeanPayment: below(10)}}, ""},
		{"a gap of one fen", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, MeanPayment: from(10)}, {Class: tier.LocalMajor, MeanPayment: below(9)}},
			`rows: missing: no row covers mean_payment CNY 0.09, credit "C", strength "0", monthly no`},
		{"an overlap of one fen", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, MeanPayment: from(10)}, {Class: tier.LocalMajor, MeanPayment: below(11)}},
			`rows[1]: contradicts other facts: meets rows[0] at mean_payment CNY 0.10, credit "C", strength "0", monthly no`},
		{"the same overlap where the first row wins", tier.FirstRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, MeanPayment: from(10)}, {Class: tier.LocalMajor, MeanPayment: below(11)}}, ""},
		{"the same gap where the first row wins", tier.FirstRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, MeanPayment: from(10)}, {Class: tier.LocalMajor, MeanPayment: below(9)}},
			`rows: missing: no row covers mean_payment CNY 0.09, credit "C", strength "0", monthly no`},
		{"nothing for the best credit", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, Credit: tier.Grades{To: "AA"}}},
			`rows: missing: no row covers mean_payment CNY 0.00, credit "AA", strength "0", monthly no`},
		{"credit and strength overlap in a corner", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.KeyMajor, Credit: tier.Grades{From: "A"}},
			{Class: tier.LocalMajor, Strength: tier.Grades{From: "3"}},
			{Class: tier.PremiumWalkIn, Credit: tier.Grades{To: "A"}, Strength: tier.Grades{To: "3"}}},
			`rows[1]: contradicts other facts: meets rows[0] at mean_payment CNY 0.00, credit "A", strength "3", monthly no`},
		{"nothing for those who pay cash", tier.OnlyRow, []tier.SchemeRow{{Class: tier.OrdinaryMonthly, Monthly: courier.Yes}},
			`rows: missing: no row covers mean_payment CNY 0.00, credit "C", strength "0", monthly no`},
		{"an overlap of one class is one too", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.Cash}, {Class: tier.Cash, MeanPayment: from(5)}},
			`rows[1]: contradicts other facts: meets rows[0] at mean_payment CNY 0.05, credit "C", strength "0", monthly no`},
		{"a gap and two overlaps", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.Cash, MeanPayment: from(1)}, {Class: tier.KeyMajor, MeanPayment: from(5)}, {Class: tier.LocalMajor, MeanPayment: from(7)}},
			`rows: missing: no row covers mean_payment CNY 0.00, credit "C", strength "0", monthly no
rows[1]: contradicts other facts: meets rows[0] at mean_payment CNY 0.05, credit "C", strength "0", monthly no
rows[2]: contradicts other facts: meets rows[0] at mean_payment CNY 0.07, credit "C", strength "0", monthly no`},
		{"a row behind one that takes all", tier.FirstRow, []tier.SchemeRow{
			{Class: tier.Cash}, {Class: tier.KeyMajor, MeanPayment: from(5)}},
			`rows[1]: contradicts other facts: never wins: rows[0] does at mean_payment CNY 0.05, credit "C", strength "0", monthly no`},
		{"a row behind two that take all of it together", tier.FirstRow, []tier.SchemeRow{
			{Class: tier.Cash, MeanPayment: below(5)}, {Class: tier.LocalMajor, MeanPayment: from(3)}, {Class: tier.KeyMajor, MeanPayment: from(4)}},
			`rows[2]: contradicts other facts: never wins: rows[0] does at mean_payment CNY 0.04, credit "C", strength "0", monthly no`},
		{"the whole space, once", tier.OnlyRow, []tier.SchemeRow{{Class: tier.Cash}}, ""},
		{"up to the last amount there is", tier.OnlyRow, []tier.SchemeRow{
			{Class: tier.Cash, MeanPayment: below(math.MaxInt64)}},
			`rows: missing: no row covers mean_payment CNY 92233720368547758.07, credit "C", strength "0", monthly no`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := tier.NewScheme(modelScheme(c.policy, c.rows))
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, c.want)
		})
	}
}

var witness = regexp.MustCompile(`mean_payment (CNY [\d.]+), credit "(\w+)", strength "(\d+)", monthly (yes|no)$`)

// witnessOf reads the point that an error names.
func witnessOf(t *testing.T, message string) spot {
	t.Helper()
	m := witness.FindStringSubmatch(message)
	require.NotNil(t, m, message)
	pay, err := courier.ParseMoney(m[1])
	require.NoError(t, err)
	strength, err := strconv.Atoi(m[3])
	require.NoError(t, err)
	x := spot{int(pay.Minor()), slices.Index(modelCredit, tier.Grade(m[2])), strength}
	if m[4] == "yes" {
		x[3] = 1
	}
	return x
}

// Sound schemes with one row taken away or changed: found exactly where the
// model finds a gap or an overlap, and the witness is one.
func TestCoverAgainstModel(t *testing.T) {
	gaps, overlaps, idle := 0, 0, 0
	r := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		policy := []tier.Policy{tier.OnlyRow, tier.FirstRow}[r.IntN(2)]
		rows := randomScheme(r, policy).Rows
		switch r.IntN(3) {
		case 0:
			if i := r.IntN(len(rows)); len(rows) > 1 {
				rows = slices.Delete(rows, i, i+1)
			}
		case 1:
			rows[r.IntN(len(rows))] = area{spot{r.IntN(modelTop), r.IntN(4), r.IntN(5), 0}, spot{modelTop, 3, 4, 1}}.row(r)
		default:
			rows = slices.Insert(rows, r.IntN(len(rows)+1), everywhere.parts(r, 6)[0].row(r))
		}
		wins, gap, twice := make([]bool, len(rows)), false, false
		for _, x := range everySpot {
			if all := met(rows, x); len(all) == 0 {
				gap = true
			} else {
				wins[all[0]] = true
				twice = twice || len(all) > 1
			}
		}
		overlap := twice && policy == tier.OnlyRow
		dead := slices.Contains(wins, false) && policy == tier.FirstRow
		_, err := tier.NewScheme(modelScheme(policy, rows))
		if !gap && !overlap && !dead {
			require.NoError(t, err)
			continue
		}
		require.Error(t, err, "%+v", rows)
		if strings.Contains(err.Error(), "given twice") {
			continue
		}
		for line := range strings.Lines(err.Error()) {
			line = strings.TrimSpace(line)
			all := met(rows, witnessOf(t, line))
			switch {
			case strings.HasPrefix(line, "rows: missing"):
				gaps++
				assert.True(t, gap)
				assert.Empty(t, all, line)
			case strings.Contains(line, "never wins"):
				idle++
				assert.Equal(t, tier.FirstRow, policy)
				assert.Greater(t, len(all), 1, line)
			default:
				overlaps++
				assert.Equal(t, tier.OnlyRow, policy)
				assert.Greater(t, len(all), 1, line)
			}
		}
		assert.Equal(t, gap, strings.Contains(err.Error(), "rows: missing"))
		assert.Equal(t, overlap, strings.Contains(err.Error(), "meets"))
		assert.Equal(t, dead, strings.Contains(err.Error(), "never wins"))
	}
	assert.Positive(t, gaps)
	assert.Positive(t, overlaps)
	assert.Positive(t, idle)
}

// The costliest scheme there can be: as many rows as may be, no two with an
// end in common.
func TestCoverIsBounded(t *testing.T) {
	var rows []tier.SchemeRow
	for i := range int64(63) {
		rows = append(rows, tier.SchemeRow{
			Class:       tier.KeyMajor,
			MeanPayment: tier.Payments{From: courier.Fen(2*i + 1), To: courier.Fen(1000 - 2*i)},
			Credit:      tier.Grades{From: tier.Score(2*i + 1), To: tier.Score(1000 - 2*i)},
			Strength:    tier.Grades{From: tier.Score(2*i + 1), To: tier.Score(1000 - 2*i)},
			Monthly:     courier.Yes,
		})
	}
	slices.Reverse(rows)
	s := modelScheme(tier.FirstRow, append(rows, tier.SchemeRow{Class: tier.Cash}))
	s.Credit, s.Strength = tier.Scale{Top: courier.CountOf(2000)}, tier.Scale{Top: courier.CountOf(2000)}
	began := time.Now()
	scheme, err := tier.NewScheme(s)
	require.NoError(t, err)
	p := place(t, &tier.Candidate{On: s.From, Scheme: scheme})
	assert.Equal(t, []courier.Need{"mean_payment", "credit", "strength", "monthly"}, p.Needs)
	p = place(t, &tier.Candidate{On: s.From, Scheme: scheme, MeanPayment: courier.Fen(0), Credit: "0", Strength: "0", Monthly: courier.No})
	assert.Equal(t, tier.KeyMajor, p.Next.Class)
	t.Logf("built and asked in %v", time.Since(began))
}
