package tier_test

import (
	"encoding/json"
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

func accountContract() courier.Cite {
	return courier.Cite{Document: &courier.Source{ID: "MONTHLY", Zh: "月结协议（示例）", En: "Monthly Account (an example)", Force: courier.Contract}}
}

// account is in order: both conditions met, an agreement signed, half the
// credit used, nothing due.
func account(edits ...func(*tier.Account)) *tier.Account {
	a := &tier.Account{
		On: courier.Day(2026, 7, 1),
		Terms: &tier.AccountTerms{Cite: accountContract(), Credit: courier.Fen(10_000_00), Hold: courier.Yes,
			Conditions: []string{"a business licence", "three months of shipments"}},
		Met: []courier.Answer{courier.Yes, courier.Yes}, LongTerm: courier.Yes, Bulk: courier.Yes, Agreement: courier.Yes,
		Unpaid: courier.Fen(5_000_00), Due: courier.Fen(0),
	}
	for _, edit := range edits {
		edit(a)
	}
	return a
}

func TestAccount(t *testing.T) {
	spoke := map[courier.Code]bool{}
	unsigned := func(a *tier.Account) { a.Agreement = courier.No }
	for _, c := range []struct {
		name    string
		edits   []func(*tier.Account)
		verdict courier.Verdict
		needs   []courier.Need
		free    courier.Money
		codes   []courier.Code
	}{
		{"in order", nil, courier.Granted, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.agreed"}},
		{"no agreement signed", []func(*tier.Account){unsigned}, courier.Granted, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.agreed", "tier.account.security_agreement"}},
		{"not known to be signed", []func(*tier.Account){func(a *tier.Account) { a.Agreement = 0 }}, courier.Granted, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.agreed", "tier.account.security_agreement"}},
		{"nor needed of one who sends little", []func(*tier.Account){unsigned, func(a *tier.Account) { a.Bulk = courier.No }}, courier.Granted, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.agreed"}},
		{"nor of one who sends once", []func(*tier.Account){unsigned, func(a *tier.Account) { a.LongTerm = courier.No }}, courier.Granted, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.agreed"}},
		{"a condition not met", []func(*tier.Account){func(a *tier.Account) { a.Met[1] = courier.No }}, courier.Refused, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.condition_not_met"}},
		{"which is enough, whatever the other is", []func(*tier.Account){func(a *tier.Account) { a.Met = []courier.Answer{0, courier.No} }}, courier.Refused, nil, courier.Fen(5_000_00), []courier.Code{"tier.account.condition_not_met"}},
		{"conditions not known", []func(*tier.Account){func(a *tier.Account) { a.Met = a.Met[:1] }}, courier.Referred, []courier.Need{"met[1]"}, courier.Fen(5_000_00), nil},
		{"credit used to the last fen", []func(*tier.Account){func(a *tier.Account) { a.Unpaid = courier.Fen(10_000_00) }}, courier.Granted, nil, courier.Fen(0), []courier.Code{"tier.account.agreed"}},
		{"and one past it", []func(*tier.Account){func(a *tier.Account) { a.Unpaid = courier.Fen(10_000_01) }}, courier.Granted, nil, courier.Fen(0),
			[]courier.Code{"tier.account.agreed", "tier.account.credit_used_up", "tier.account.may_be_held"}},
		{"terms that hold nothing", []func(*tier.Account){func(a *tier.Account) { a.Unpaid, a.Terms.Hold = courier.Fen(10_000_01), 0 }}, courier.Granted, nil, courier.Fen(0),
			[]courier.Code{"tier.account.agreed", "tier.account.credit_used_up"}},
		{"a fen past its day", []func(*tier.Account){func(a *tier.Account) { a.Due = courier.Fen(1) }}, courier.Granted, nil, courier.Fen(5_000_00),
			[]courier.Code{"tier.account.agreed", "tier.account.past_due", "tier.account.may_be_held"}},
		{"no limit of credit", []func(*tier.Account){func(a *tier.Account) { a.Terms.Credit = courier.Money{} }}, courier.Granted, nil, courier.Money{}, []courier.Code{"tier.account.agreed"}},
		{"the older terms of SF", []func(*tier.Account){func(a *tier.Account) { sf := tier.SFOldAccount(); a.Terms, a.Met = &sf, nil }}, courier.Granted, nil, courier.Money{},
			[]courier.Code{"tier.account.agreed", "tier.account.cap_times"}},
		{"no account agreed", []func(*tier.Account){func(a *tier.Account) { a.Terms, a.Met = &tier.AccountTerms{}, nil }}, courier.Refused, nil, courier.Money{}, []courier.Code{"tier.account.none"}},
		{"terms not known", []func(*tier.Account){func(a *tier.Account) { a.Terms = nil }}, courier.Referred, []courier.Need{"terms"}, courier.Money{}, nil},
		{"the day not known", []func(*tier.Account){func(a *tier.Account) { a.On = courier.Date{} }}, courier.Referred, []courier.Need{"on"}, courier.Money{}, nil},
	} {
		s, err := tier.CheckAccount(account(c.edits...))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.verdict, s.Verdict, c.name)
		assert.Equal(t, c.needs, s.Needs, c.name)
		assert.Equal(t, c.free, s.Free, c.name)
		assert.Equal(t, c.codes, codesOf(s.Reasons), c.name)
		for _, code := range c.codes {
			spoke[code] = true
		}
	}
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.account.") {
			assert.True(t, spoke[row.Code], row.Code)
		}
	}
	s, err := tier.CheckAccount(account(func(a *tier.Account) { a.Met[1] = courier.No }))
	require.NoError(t, err)
	assert.Equal(t, courier.Need("met[1]"), s.Reasons[0].Field())
	s, err = tier.CheckAccount(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, s.Needs)
}

// The article of the duty was renumbered on 2025-06-01.
func TestAgreementArticle(t *testing.T) {
	for _, c := range []struct {
		on      courier.Date
		article string
	}{{courier.Day(2018, 5, 1), "31"}, {courier.Day(2025, 5, 31), "31"}, {courier.Day(2025, 6, 1), "32"}} {
		s, err := tier.CheckAccount(account(func(a *tier.Account) { a.On, a.Agreement = c.on, courier.No }))
		require.NoError(t, err)
		assert.Equal(t, c.article, s.Reasons[1].Basis().Article, c.on)
		assert.Equal(t, courier.Regulation, s.Reasons[1].Basis().Force)
	}
}

func TestAccountRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.Account)
		want string
	}{
		{"before the rules", func(a *tier.Account) { a.On = courier.Day(2018, 4, 30) }, "on: no rule covers this date: 2018-04-30"},
		{"terms that claim to be law", func(a *tier.Account) { a.Terms.Cite = courier.Art(courier.CivilCode, "836") }, "terms.cite: contradicts other facts: terms are no statute"},
		{"a condition without words", func(a *tier.Account) { a.Terms.Conditions[0] = "" }, "terms.conditions[0]: missing"},
		{"more answers than conditions", func(a *tier.Account) { a.Met = append(a.Met, 9) },
			"met[2]: unknown word: \"invalid(9)\"\nmet[2]: contradicts other facts: the terms have no such condition"},
		{"words", func(a *tier.Account) { a.Terms.Hold, a.LongTerm, a.Bulk, a.Agreement = 9, 9, 9, 9 },
			"terms.hold: unknown word: \"invalid(9)\"\nlong_term: unknown word: \"invalid(9)\"\nbulk: unknown word: \"invalid(9)\"\nagreement: unknown word: \"invalid(9)\""},
		{"two currencies", func(a *tier.Account) { a.Due = courier.Minor(1, courier.USD) }, "due: another currency: USD beside CNY"},
		{"more due than unpaid", func(a *tier.Account) { a.Due = courier.Fen(5_000_01) }, "due: contradicts other facts: CNY 5000.01 of CNY 5000.00"},
	} {
		_, err := tier.CheckAccount(account(c.edit))
		require.EqualError(t, err, c.want, c.name)
	}
}

// arrears is a bill of 10,000 yuan, ten days late, under ZTO's terms and a
// ladder of the host's.
func arrears(edits ...func(*tier.Arrears)) *tier.Arrears {
	terms := tier.ZTOArrears()
	for i, after := range []int64{1, 10, 20, 30, 60} {
		terms.Ladder = append(terms.Ladder, tier.Rung{Step: tier.Dunning(i + 1), After: courier.CountOf(after)})
	}
	a := &tier.Arrears{On: courier.Day(2026, 4, 11), DueOn: courier.Day(2026, 4, 1), Unpaid: courier.Fen(10_000_00), Terms: &terms}
	for _, edit := range edits {
		edit(a)
	}
	return a
}

func late(days int) func(*tier.Arrears) {
	return func(a *tier.Arrears) { a.On = a.DueOn.AddDays(days) }
}

func TestArrears(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range []struct {
		name       string
		edits      []func(*tier.Arrears)
		interest   courier.Money
		step, next tier.Dunning
		nextOn     courier.Date
		codes      []courier.Code
	}{
		{"on the last day to pay", []func(*tier.Arrears){late(0)}, courier.Fen(0), 0, 0, courier.Date{}, []courier.Code{"tier.arrears.not_late"}},
		{"one day late", []func(*tier.Arrears){late(1)}, courier.Fen(10_00), tier.Reminder, tier.HoldAccount, courier.Day(2026, 4, 11),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.reminder", "tier.arrears.limitation"}},
		{"ten days", nil, courier.Fen(100_00), tier.HoldAccount, tier.Demand, courier.Day(2026, 4, 21),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.hold_account", "tier.arrears.limitation"}},
		{"a day short of the next step", []func(*tier.Arrears){late(19)}, courier.Fen(190_00), tier.HoldAccount, tier.Demand, courier.Day(2026, 4, 21),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.hold_account", "tier.arrears.limitation"}},
		{"on it", []func(*tier.Arrears){late(20)}, courier.Fen(200_00), tier.Demand, tier.LawyersLetter, courier.Day(2026, 5, 1),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.demand", "tier.arrears.limitation"}},
		{"a lawyer's letter", []func(*tier.Arrears){late(30)}, courier.Fen(300_00), tier.LawyersLetter, tier.Suit, courier.Day(2026, 5, 31),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.lawyers_letter", "tier.arrears.limitation"}},
		{"the last step", []func(*tier.Arrears){late(60)}, courier.Fen(600_00), tier.Suit, 0, courier.Date{},
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.suit", "tier.arrears.limitation"}},
		{"a fen is rounded half up", []func(*tier.Arrears){late(1), func(a *tier.Arrears) { a.Unpaid = courier.Fen(1_234_50) }}, courier.Fen(1_23), tier.Reminder, tier.HoldAccount, courier.Day(2026, 4, 11),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.reminder", "tier.arrears.limitation"}},
		{"nothing agreed, no ladder", []func(*tier.Arrears){func(a *tier.Arrears) { a.Terms = &tier.ArrearsTerms{} }}, courier.Fen(0), 0, 0, courier.Date{},
			[]courier.Code{"tier.arrears.late", "tier.arrears.limitation"}},
		{"paid", []func(*tier.Arrears){func(a *tier.Arrears) { a.Unpaid = courier.Fen(0) }}, courier.Fen(0), 0, 0, courier.Date{}, []courier.Code{"tier.arrears.not_late"}},
		{"a demand since", []func(*tier.Arrears){func(a *tier.Arrears) { a.Interrupted = courier.Day(2026, 4, 10) }}, courier.Fen(100_00), tier.HoldAccount, tier.Demand, courier.Day(2026, 4, 21),
			[]courier.Code{"tier.arrears.late", "tier.arrears.interest", "tier.arrears.penalty_may_be_reduced", "tier.arrears.hold_account", "tier.arrears.limitation_interrupted"}},
	} {
		o, err := tier.Dun(arrears(c.edits...))
		require.NoError(t, err, c.name)
		assert.Empty(t, o.Needs, c.name)
		assert.Equal(t, c.interest, o.Interest, c.name)
		assert.Equal(t, c.step, o.Step, c.name)
		assert.Equal(t, c.next, o.Next, c.name)
		assert.Equal(t, c.nextOn, o.NextOn, c.name)
		assert.Equal(t, c.codes, codesOf(o.Reasons), c.name)
		if sum, err := o.Ledger(); len(c.codes) > 1 {
			require.NoError(t, err)
			assert.Equal(t, o.Owed, sum, c.name)
		}
		for _, code := range c.codes {
			spoke[code] = true
		}
	}

	// Three years to the day, then a defence and no more; three more from a demand.
	over := func(on courier.Date, interrupted courier.Date) tier.Dunned {
		o, err := tier.Dun(arrears(func(a *tier.Arrears) {
			a.DueOn, a.On, a.Interrupted = courier.Day(2022, 3, 31), on, interrupted
		}))
		require.NoError(t, err)
		return o
	}
	assert.Equal(t, courier.Day(2025, 3, 31), over(courier.Day(2025, 3, 31), courier.Date{}).Limitation.Last)
	assert.False(t, has(over(courier.Day(2025, 3, 31), courier.Date{}).Grounds, "tier.arrears.limitation_over"))
	assert.True(t, has(over(courier.Day(2025, 4, 1), courier.Date{}).Grounds, "tier.arrears.limitation_over"))
	assert.Equal(t, courier.Day(2027, 5, 6), over(courier.Day(2025, 4, 1), courier.Day(2024, 5, 6)).Limitation.Last)
	assert.Equal(t, courier.Day(2025, 3, 31), over(courier.Day(2025, 4, 1), courier.Day(2021, 5, 6)).Limitation.Last, "a demand before it was due interrupts nothing")
	assert.True(t, has(over(courier.Day(2025, 4, 2), courier.Day(2025, 4, 1)).Grounds, "tier.arrears.interrupted_too_late"))
	spoke["tier.arrears.limitation_over"], spoke["tier.arrears.interrupted_too_late"] = true, true
	for row := range tier.Book().Rows() {
		if strings.HasPrefix(string(row.Code), "tier.arrears.") {
			assert.True(t, spoke[row.Code], row.Code)
		}
	}
}

// A demand interrupts the limitation only while it runs, so that a chain of
// demands holds as long as no link is missing.
func TestLimitationIsNotBroughtBack(t *testing.T) {
	spoke := map[courier.Code]int{}
	for _, c := range []struct {
		name    string
		earlier []courier.Date
		on      courier.Date
		last    courier.Date
		late    bool
	}{
		{"the last day", nil, courier.Day(2025, 4, 1), courier.Day(2028, 4, 1), false},
		{"the day after", nil, courier.Day(2025, 4, 2), courier.Day(2025, 4, 1), true},
		{"an earlier one in between", []courier.Date{courier.Day(2024, 5, 1)}, courier.Day(2025, 4, 2), courier.Day(2028, 4, 2), false},
		{"a link too late", []courier.Date{courier.Day(2025, 4, 2)}, courier.Day(2026, 1, 1), courier.Day(2025, 4, 1), true},
		{"before the bill was due", []courier.Date{courier.Day(2022, 1, 1)}, courier.Day(2022, 4, 1), courier.Day(2025, 4, 1), false},
	} {
		o, err := tier.Dun(arrears(func(a *tier.Arrears) {
			a.DueOn, a.On, a.Earlier, a.Interrupted = courier.Day(2022, 4, 1), courier.Day(2026, 4, 1), c.earlier, c.on
		}))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.last, o.Limitation.Last, c.name)
		assert.Equal(t, c.late, o.Has("tier.arrears.interrupted_too_late"), c.name)
		assert.Equal(t, c.last.Before(courier.Day(2026, 4, 1)), o.Has("tier.arrears.limitation_over"), c.name)
		for _, r := range o.Reasons {
			spoke[r.Code()]++
		}
	}
	assert.Positive(t, spoke["tier.arrears.limitation_interrupted"])
	_, err := tier.Dun(arrears(func(a *tier.Arrears) { a.Earlier = []courier.Date{courier.Day(2026, 4, 5), courier.Day(2026, 4, 4)} }))
	require.ErrorIs(t, err, courier.ErrMissing)
	require.ErrorContains(t, err, "interrupted_on: missing")
	require.ErrorContains(t, err, "earlier[1]")
	_, err = tier.Dun(arrears(func(a *tier.Arrears) { a.Earlier, a.Interrupted = []courier.Date{{}}, courier.Day(2026, 4, 5) }))
	require.EqualError(t, err, "earlier[0]: missing")
}

func has(g courier.Grounds, code courier.Code) bool { return g.Has(code) }

func TestArrearsNeeds(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.Arrears)
		want []courier.Need
	}{
		{"nothing known", func(a *tier.Arrears) { *a = tier.Arrears{} }, []courier.Need{"on", "due_on", "unpaid"}},
		{"not late: nothing asked", func(a *tier.Arrears) { a.On, a.Unpaid, a.Terms = a.DueOn, courier.Money{}, nil }, nil},
		{"the terms", func(a *tier.Arrears) { a.Terms = nil }, []courier.Need{"terms"}},
		{"not of a bill that is paid", func(a *tier.Arrears) { a.Terms, a.Unpaid = nil, courier.Fen(0) }, nil},
		{"how much", func(a *tier.Arrears) { a.Unpaid = courier.Money{} }, []courier.Need{"unpaid"}},
	} {
		o, err := tier.Dun(arrears(c.edit))
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, o.Needs, c.name)
	}
	o, err := tier.Dun(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on", "due_on", "unpaid"}, o.Needs)
}

func TestArrearsRefuse(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*tier.Arrears)
		want string
	}{
		{"before the Civil Code", func(a *tier.Arrears) { a.On = courier.Day(2020, 12, 31) }, "on: no rule covers this date: 2020-12-31"},
		{"an interruption to come", func(a *tier.Arrears) { a.Interrupted = courier.Day(2026, 4, 12) }, "interrupted_on: dates out of order: 2026-04-11 is before 2026-04-12"},
		{"terms that claim to be law", func(a *tier.Arrears) { a.Terms.Cite = courier.Art(courier.CivilCode, "585") }, "terms.cite: contradicts other facts: terms are no statute"},
		{"a ladder that goes down", func(a *tier.Arrears) {
			a.Terms.Ladder = []tier.Rung{{Step: tier.Suit, After: courier.CountOf(5)}, {Step: tier.Reminder, After: courier.CountOf(5)}, {}, {Step: 9, After: courier.CountOf(1)}}
		}, "terms.ladder[1].step: contradicts other facts: reminder after suit\nterms.ladder[1].after: out of range: not above the one before\n" +
			"terms.ladder[2].step: missing\nterms.ladder[2].after: missing\nterms.ladder[3].step: unknown word: \"invalid(9)\""},
		{"an amount below zero", func(a *tier.Arrears) { a.Unpaid = courier.Fen(-1) }, "unpaid: negative: CNY -0.01"},
		{"an amount past the range", func(a *tier.Arrears) { a.Unpaid, a.On = courier.Fen(math.MaxInt64), courier.Day(2029, 1, 1) }, "unpaid: out of range"},
	} {
		_, err := tier.Dun(arrears(c.edit))
		require.ErrorContains(t, err, c.want, c.name)
	}
}

func TestAccountJSON(t *testing.T) {
	a, r := account(), arrears()
	b, err := json.Marshal(a)
	require.NoError(t, err)
	var back tier.Account
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Empty(t, cmp.Diff(*a, back))
	b, err = json.Marshal(r)
	require.NoError(t, err)
	var again tier.Arrears
	require.NoError(t, json.Unmarshal(b, &again))
	assert.Empty(t, cmp.Diff(*r, again))
	for d := tier.Dunning(0); d <= tier.Suit; d++ {
		text, err := d.MarshalText()
		require.NoError(t, err)
		var read tier.Dunning
		require.NoError(t, read.UnmarshalText(text))
		assert.Equal(t, d, read)
		assert.NotEqual(t, d.Name(courier.Chinese), d.Name(courier.English))
		assert.NotEmpty(t, d.String())
	}
}

// Whatever the figures, nothing panics, the ledger adds up, and a later day
// never costs less.
func FuzzDun(f *testing.F) {
	f.Add(int64(10_000_00), 10, int64(1))
	f.Add(int64(math.MaxInt64), 3_000_000, int64(math.MaxInt64))
	f.Fuzz(func(t *testing.T, fen int64, days int, rate int64) {
		days = min(max(days, -1000), 1_000_000)
		set := func(a *tier.Arrears) { a.Unpaid, a.Terms.Daily = courier.Fen(fen), courier.RateOf(rate, 6) }
		o, err := tier.Dun(arrears(late(days), set))
		if err != nil {
			return
		}
		require.GreaterOrEqual(t, o.Owed.Minor(), fen)
		if days > 0 && fen > 0 {
			sum, err := o.Ledger()
			require.NoError(t, err)
			require.Equal(t, o.Owed, sum)
		}
		if more, err := tier.Dun(arrears(late(days+1), set)); err == nil {
			require.GreaterOrEqual(t, more.Owed.Minor(), o.Owed.Minor())
		}
	})
}

func ExampleCheckAccount() {
	s, err := tier.CheckAccount(account(func(a *tier.Account) { a.Agreement, a.Due = courier.No, courier.Fen(800_00) }))
	fmt.Println(s.Verdict, s.Free, err)
	for _, r := range s.Reasons {
		fmt.Println(r.Effect, r.Text(courier.English))
	}
	// Output:
	// granted CNY 5000.00 <nil>
	// grants the conditions of a monthly account are met [Monthly Account (an example)]
	// conditions with a customer who sends long and in bulk the express firm has to sign a security agreement on what each does for safety [Interim Regulation on Express Delivery (2025 revision), Art. 32]
	// warns CNY 800.00 is past its day [Monthly Account (an example)]
	// warns the terms let the carrier hold the account and ask for cash; whether it does is for it to say [Monthly Account (an example)]
}

func ExampleDun() {
	terms := tier.ZTOArrears()
	terms.Ladder = []tier.Rung{{Step: tier.Reminder, After: courier.CountOf(1)}, {Step: tier.Demand, After: courier.CountOf(30)}}
	o, err := tier.Dun(&tier.Arrears{On: courier.Day(2026, 8, 5), DueOn: courier.Day(2026, 7, 1), Unpaid: courier.Fen(20_000_00), Terms: &terms})
	fmt.Println(o.Days, "days:", o.Owed, o.Step, "limitation to", o.Limitation.Last, err)
	// Output:
	// 35 days: CNY 20700.00 demand limitation to 2029-07-01 <nil>
}
