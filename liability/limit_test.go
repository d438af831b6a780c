package liability_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

type limitEdit func(*liability.Ceiling)

// shownClause is a clause of which everything is known and nothing is amiss.
func shownClause() *liability.Clause {
	return &liability.Clause{Negotiated: no, Shown: yes, Conspicuous: no, TickBoxOnly: no, Asked: no, Explained: no,
		Consumer: no, Unfair: no, Injury: no, BelowLaw: no}
}

// limited is a limit that stands, on the day, under the regime.
func limited(regime courier.Regime, on courier.Date, edits ...limitEdit) *liability.Ceiling {
	l := &liability.Ceiling{HappenedOn: on, Regime: regime, Domestic: no, Fault: liability.Negligence, ByCarrier: yes, InScope: yes,
		Declared: no, Interest: no, InBill: no, Waybill: yes, Statement: yes, RuleShown: yes}
	if regime == courier.CivilLaw || regime == courier.Waterway {
		l.Clause = shownClause()
	}
	for _, edit := range edits {
		edit(l)
	}
	return l
}

func fault(d liability.Degree) limitEdit { return func(l *liability.Ceiling) { l.Fault = d } }
func home(l *liability.Ceiling)          { l.Domestic = yes }
func byStaff(l *liability.Ceiling)       { l.ByCarrier = no }
func noWaybill(l *liability.Ceiling)     { l.Waybill = no }
func reports(l *liability.Ceiling)       { l.Reach = liability.RulesReported }
func noReports(l *liability.Ceiling)     { l.Reach = 0 }
func interest(l *liability.Ceiling)      { l.Interest = yes }
func value(l *liability.Ceiling)         { l.Declared = yes }
func clause(edit func(c *liability.Clause)) limitEdit {
	return func(l *liability.Ceiling) {
		if l.Clause == nil {
			l.Clause = shownClause()
		}
		edit(l.Clause)
	}
}

var (
	unshown    = clause(func(c *liability.Clause) { c.Shown = no })
	marked     = clause(func(c *liability.Clause) { c.Shown, c.Conspicuous = no, yes })
	tickBox    = clause(func(c *liability.Clause) { c.TickBoxOnly = yes })
	asked      = clause(func(c *liability.Clause) { c.Asked = yes })
	explained  = clause(func(c *liability.Clause) { c.Asked, c.Explained = yes, yes })
	negotiated = clause(func(c *liability.Clause) { c.Negotiated = yes })
	unfair     = clause(func(c *liability.Clause) { c.Unfair = yes })
	toConsumer = clause(func(c *liability.Clause) { c.Unfair, c.Consumer = yes, yes })
	injury     = clause(func(c *liability.Clause) { c.Injury = yes })
	goods      = clause(func(c *liability.Clause) { c.Injury = no })
	below      = clause(func(c *liability.Clause) { c.BelowLaw = yes })
	above      = clause(func(c *liability.Clause) { c.BelowLaw = no })
)

func limit(t testing.TB, l *liability.Ceiling) liability.Standing {
	t.Helper()
	s, err := liability.Limit(l)
	require.NoError(t, err)
	return s
}

var (
	lastOldAir = courier.Day(2026, 6, 30)
	firstAir   = courier.Day(2026, 7, 1)
	lastOldSea = courier.Day(2026, 4, 30)
	firstSea   = courier.Day(2026, 5, 1)
)

// Each row of the limit: facts on which it is told and the verdict they have,
// and a change on which it is not.
var limitCases = []struct {
	code    courier.Code
	met     *liability.Ceiling
	verdict courier.Verdict
	miss    limitEdit
}{
	{"clause.included", limited(courier.CivilLaw, day), courier.Granted, unshown},
	{"clause.not_shown", limited(courier.CivilLaw, day, unshown), courier.Refused, marked},
	{"clause.tick_box_only", limited(courier.CivilLaw, day, tickBox), courier.Refused, negotiated},
	{"clause.not_explained", limited(courier.CivilLaw, day, asked), courier.Refused, explained},
	{"clause.conspicuous", limited(courier.CivilLaw, day, marked), courier.Granted, func(l *liability.Ceiling) { l.HappenedOn = courier.Day(2023, 12, 4) }},
	{"clause.negotiated", limited(courier.CivilLaw, day, unshown, negotiated), courier.Granted, clause(func(c *liability.Clause) { c.Negotiated = no })},
	{"clause.notice_burden", limited(courier.CivilLaw, day, unshown), courier.Refused, marked},
	{"clause.valid", limited(courier.CivilLaw, day), courier.Granted, fault(liability.Intent)},
	{"clause.gross_fault", limited(courier.CivilLaw, day, fault(liability.GrossNegligence), negotiated), courier.Refused, fault(liability.Negligence)},
	{"clause.injury", limited(courier.CivilLaw, day, injury), courier.Refused, goods},
	{"clause.unfair", limited(courier.CivilLaw, day, unfair), courier.Refused, toConsumer},
	{"clause.unfair_to_consumer", limited(courier.CivilLaw, day, toConsumer), courier.Refused, negotiated},
	{"clause.fine", limited(courier.CivilLaw, courier.Day(2024, 7, 1), toConsumer), courier.Refused, func(l *liability.Ceiling) { l.HappenedOn = courier.Day(2024, 6, 30) }},
	{"clause.below_sea_law", limited(courier.Sea, lastOldSea, below), courier.Granted, home},
	{"clause.below_coastal_law", limited(courier.Sea, firstSea, below, home), courier.Granted, above},
	{"clause.below_air_law", limited(courier.Air, lastOldAir, below), courier.Granted, above},
	{"clause.ordinary_fault", limited(courier.CivilLaw, day), courier.Granted, fault(liability.Recklessness)},
	{"clause.doubt", limited(courier.CivilLaw, day), courier.Granted, negotiated},

	{"limit.rail", limited(courier.Rail, day), courier.Granted, fault(liability.GrossNegligence)},
	{"limit.rail.gross_fault", limited(courier.Rail, day, fault(liability.GrossNegligence)), courier.Refused, value},
	{"limit.rail.declared_gross_fault", limited(courier.Rail, day, fault(liability.Intent), value), courier.Refused, fault(liability.Negligence)},
	{"limit.rail.gross_meaning", limited(courier.Rail, day, fault(liability.Recklessness)), courier.Refused, fault(liability.Blameless)},
	{"limit.mail", limited(courier.PostalUniversal, day), courier.Granted, fault(liability.Intent)},
	{"limit.mail.gross_fault", limited(courier.PostalUniversal, day, fault(liability.GrossNegligence)), courier.Refused, fault(liability.Negligence)},
	{"limit.mail.not_shown", limited(courier.PostalUniversal, day, func(l *liability.Ceiling) { l.RuleShown = no }), courier.Refused,
		func(l *liability.Ceiling) { l.RuleShown = yes }},
	{"limit.sea", limited(courier.Sea, lastOldSea), courier.Granted, home},
	{"limit.sea.coastal", limited(courier.Sea, lastOldSea, home), courier.Refused, func(l *liability.Ceiling) { l.HappenedOn = firstSea }},
	{"limit.sea.reckless", limited(courier.Sea, firstSea, fault(liability.Recklessness)), courier.Refused, byStaff},
	{"limit.sea.in_bill", limited(courier.Sea, firstSea, func(l *liability.Ceiling) { l.InBill = yes }), courier.Refused,
		func(l *liability.Ceiling) { l.InBill = no }},
	{"limit.sea.servant", limited(courier.Sea, firstSea, fault(liability.Intent), byStaff), courier.Granted, fault(liability.GrossNegligence)},
	{"limit.air.domestic", limited(courier.Air, lastOldAir, home), courier.Granted, noWaybill},
	{"limit.air.international", limited(courier.Air, lastOldAir), courier.Granted, home},
	{"limit.air.reckless", limited(courier.Air, lastOldAir, fault(liability.Recklessness)), courier.Refused, func(l *liability.Ceiling) { l.HappenedOn = firstAir }},
	{"limit.air.servant_reckless", limited(courier.Air, lastOldAir, fault(liability.Intent), byStaff), courier.Refused,
		func(l *liability.Ceiling) { l.InScope = no }},
	{"limit.air.no_waybill", limited(courier.Air, lastOldAir, home, noWaybill), courier.Refused, func(l *liability.Ceiling) { l.HappenedOn = firstAir }},
	{"limit.air.no_statement", limited(courier.Air, lastOldAir, func(l *liability.Ceiling) { l.Statement = no }), courier.Refused, home},
	{"limit.air.interest", limited(courier.Air, firstAir, interest), courier.Refused, func(l *liability.Ceiling) { l.Interest = no }},
	{"limit.air.intent_keeps", limited(courier.Air, firstAir, fault(liability.Intent)), courier.Granted, fault(liability.GrossNegligence)},
	{"limit.air.waybill_no_matter", limited(courier.Air, firstAir, noWaybill), courier.Granted, func(l *liability.Ceiling) { l.Waybill = yes }},
	{"limit.montreal", limited(courier.MontrealAir, day), courier.Granted, interest},
	{"limit.montreal.interest", limited(courier.MontrealAir, day, interest), courier.Refused, func(l *liability.Ceiling) { l.Interest = no }},
	{"limit.montreal.intent_keeps", limited(courier.MontrealAir, day, fault(liability.Intent), reports), courier.Granted, noReports},
	{"limit.montreal.intent_unread", limited(courier.MontrealAir, day, fault(liability.Intent)), courier.Referred, reports},
	{"limit.warsaw", limited(courier.WarsawAir, day), courier.Granted, fault(liability.Intent)},
	{"limit.warsaw.intent", limited(courier.WarsawAir, day, fault(liability.Intent), reports), courier.Refused, noReports},
	{"limit.warsaw.intent_unread", limited(courier.WarsawAir, day, fault(liability.Intent)), courier.Referred, fault(liability.Negligence)},
	{"limit.cmr", limited(courier.CMRRoad, day), courier.Granted, value},
	{"limit.cmr.declared", limited(courier.CMRRoad, day, value, reports), courier.Refused, noReports},
	{"limit.cmr.interest", limited(courier.CMRRoad, day, interest, reports), courier.Refused, noReports},
	{"limit.cmr.declared_unread", limited(courier.CMRRoad, day, value), courier.Referred, reports},
	{"limit.cmr.interest_unread", limited(courier.CMRRoad, day, interest), courier.Referred, reports},
	{"limit.cmr.misconduct_unread", limited(courier.CMRRoad, day, fault(liability.Intent)), courier.Referred, fault(liability.GrossNegligence)},
}

func TestEachRowOfALimit(t *testing.T) {
	told := map[courier.Code]bool{}
	for _, c := range limitCases {
		code := "liability." + c.code
		told[code] = true
		t.Run(string(c.code), func(t *testing.T) {
			s := limit(t, c.met)
			assert.True(t, s.Has(code), codes(&s.Grounds))
			assert.Equal(t, c.verdict, s.Verdict)
			assert.Empty(t, s.Needs)
			missed := *c.met
			if c.met.Clause != nil {
				copied := *c.met.Clause
				missed.Clause = &copied
			}
			c.miss(&missed)
			s = limit(t, &missed)
			assert.False(t, s.Has(code), codes(&s.Grounds))
		})
	}
	for row := range liability.Book().Rows() {
		if code := string(row.Code); strings.HasPrefix(code, "liability.clause.") || strings.HasPrefix(code, "liability.limit.") {
			assert.True(t, told[row.Code], code)
		}
	}
}

// stepsInPlainCode reads the two steps once more.
func stepsInPlainCode(l *liability.Ceiling) (included, valid bool) {
	c := l.Clause
	included = c.Negotiated == yes || (c.Shown == yes || c.Conspicuous == yes) && c.TickBoxOnly == no && (c.Asked == no || c.Explained == yes)
	valid = l.Fault < liability.GrossNegligence && c.Injury == no && (c.Unfair == no || c.Negotiated == yes)
	return included, valid
}

// Every clause of which everything is known has the verdict of plain code on
// both steps; and while some fact is unknown a verdict is given only where all
// its completions agree.
func TestEveryClause(t *testing.T) {
	fields := func(l *liability.Ceiling) []*courier.Answer {
		c := l.Clause
		return []*courier.Answer{&c.Negotiated, &c.Shown, &c.Conspicuous, &c.TickBoxOnly, &c.Asked, &c.Explained, &c.Unfair, &c.Injury, &c.Consumer}
	}
	verdict := func(ok bool) courier.Verdict {
		if ok {
			return courier.Granted
		}
		return courier.Refused
	}
	const size = 1 << 9
	for n := range 2 * size {
		l := limited(courier.CivilLaw, day, fault(liability.Negligence+liability.Degree(n/size)))
		for i, f := range fields(l) {
			*f = courier.Answer(1 + n>>i&1)
		}
		if l.Clause.TickBoxOnly == yes && l.Clause.Conspicuous == yes {
			_, err := liability.Limit(l)
			requireFault(t, err, "clause.tick_box_only", courier.ErrContradicts)
			continue
		}
		in, valid := stepsInPlainCode(l)
		s := limit(t, l)
		require.Equal(t, [3]courier.Verdict{verdict(in), verdict(valid), verdict(in && valid)}, [3]courier.Verdict{s.Inclusion, s.Validity, s.Verdict}, "%+v", l.Clause)
		for i := range fields(l) {
			m := limited(courier.CivilLaw, day, fault(l.Fault))
			*m.Clause = *l.Clause
			*fields(m)[i] = 0
			if open := limit(t, m); open.Verdict != courier.Referred {
				require.Equal(t, s.Verdict, open.Verdict, "%+v", m.Clause)
				require.Empty(t, open.Needs)
			} else {
				require.NotEmpty(t, open.Needs)
			}
		}
	}
}

func TestLimitAsksOnlyWhatDecides(t *testing.T) {
	for _, c := range []struct {
		name  string
		facts *liability.Ceiling
		needs []courier.Need
	}{
		{"nothing known", nil, []courier.Need{"happened_on", "regime"}},
		{"a clause that is not known", &liability.Ceiling{HappenedOn: day, Regime: courier.CivilLaw, Fault: liability.Negligence},
			[]courier.Need{"clause.tick_box_only", "clause.negotiated", "clause.shown", "clause.conspicuous", "clause.asked", "clause.explained",
				"clause.injury", "clause.unfair"}},
		{"gross fault settles it", &liability.Ceiling{HappenedOn: day, Regime: courier.CivilLaw, Fault: liability.Intent}, nil},
		{"rail", &liability.Ceiling{HappenedOn: day, Regime: courier.Rail}, []courier.Need{"fault"}},
		{"mail", &liability.Ceiling{HappenedOn: day, Regime: courier.PostalUniversal, Fault: liability.Blameless}, []courier.Need{"rule_shown"}},
		{"air from 2026-07-01", &liability.Ceiling{HappenedOn: firstAir, Regime: courier.Air}, []courier.Need{"interest"}},
		{"sea from 2026-05-01", &liability.Ceiling{HappenedOn: firstSea, Regime: courier.Sea}, []courier.Need{"in_bill", "fault", "by_carrier"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := limit(t, c.facts)
			if c.name == "a clause that is not known" {
				assert.ElementsMatch(t, c.needs, s.Needs)
				return
			}
			assert.Equal(t, c.needs, s.Needs)
		})
	}
}

func TestLimitBadFacts(t *testing.T) {
	for _, c := range []struct {
		facts *liability.Ceiling
		field string
		fault courier.Fault
	}{
		{limited(courier.CivilLaw, courier.Day(2020, 12, 31)), "happened_on", courier.ErrNoRule},
		{limited(courier.Regime(99), day), "regime", courier.ErrUnknownWord},
		{limited(courier.HamburgSea, day), "regime", courier.ErrNotSupported},
		{limited(courier.Rail, day, fault(9)), "fault", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.Domestic = 3 }), "domestic", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.ByCarrier = 3 }), "by_carrier", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.InScope = 3 }), "in_scope", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.Declared = 3 }), "declared", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.Interest = 3 }), "interest", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.InBill = 3 }), "in_bill", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.Waybill = 3 }), "waybill", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.Statement = 3 }), "statement", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.RuleShown = 3 }), "rule_shown", courier.ErrUnknownWord},
		{limited(courier.Rail, day, func(l *liability.Ceiling) { l.Reach = 3 }), "reach", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Shown = 3 })), "clause.shown", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Conspicuous = 3 })), "clause.conspicuous", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.TickBoxOnly = 3 })), "clause.tick_box_only", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Asked = 3 })), "clause.asked", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Explained = 3 })), "clause.explained", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Consumer = 3 })), "clause.consumer", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Unfair = 3 })), "clause.unfair", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Injury = 3 })), "clause.injury", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.BelowLaw = 3 })), "clause.below_law", courier.ErrUnknownWord},
		{limited(courier.CivilLaw, day, clause(func(c *liability.Clause) { c.Negotiated = 3 })), "clause.negotiated", courier.ErrUnknownWord},
	} {
		s, err := liability.Limit(c.facts)
		requireFault(t, err, c.field, c.fault)
		assert.Equal(t, liability.Standing{}, s)
	}
}

func TestLimitTellsByTwoSteps(t *testing.T) {
	s := limit(t, limited(courier.CivilLaw, day, unshown))
	assert.Equal(t, [4]courier.Verdict{courier.Refused, courier.Refused, courier.Granted, 0}, [4]courier.Verdict{s.Verdict, s.Inclusion, s.Validity, s.Law})
	assert.Equal(t, no, s.Stands())
	s = limit(t, limited(courier.CivilLaw, day, unfair))
	assert.Equal(t, [2]courier.Verdict{courier.Granted, courier.Refused}, [2]courier.Verdict{s.Inclusion, s.Validity})
	s = limit(t, limited(courier.Air, firstAir, below)) // the clause falls, the limit of the law stands
	assert.Equal(t, [3]courier.Verdict{courier.Granted, courier.Refused, courier.Granted}, [3]courier.Verdict{s.Verdict, s.Validity, s.Law})
	assert.Equal(t, yes, s.Stands())
	s = limit(t, nil)
	assert.Zero(t, s.Stands())
	for d, want := range map[courier.Date]string{lastOldAir: "CAL21 130", firstAir: "CAL25 138"} {
		s = limit(t, limited(courier.Air, d, below))
		b := reason(t, &s.Grounds, "liability.clause.below_air_law").Basis()
		assert.Equal(t, want, b.Source+" "+b.Article)
	}
}

func TestLimitJSON(t *testing.T) {
	for _, c := range limitCases {
		facts, err := json.Marshal(c.met)
		require.NoError(t, err)
		var back liability.Ceiling
		require.NoError(t, json.Unmarshal(facts, &back))
		assert.Equal(t, c.met, &back)
		s := limit(t, &back)
		b, err := json.Marshal(s)
		require.NoError(t, err)
		var same liability.Standing
		require.NoError(t, json.Unmarshal(b, &same))
		assert.Empty(t, liability.Book().Bind(&same.Grounds))
		requireSameGrounds(t, &s.Grounds, &same.Grounds)
		assert.Equal(t, [4]courier.Verdict{s.Verdict, s.Inclusion, s.Validity, s.Law}, [4]courier.Verdict{same.Verdict, same.Inclusion, same.Validity, same.Law})
	}
	checkWords[liability.Degree](t, 6)
}

func FuzzLimit(f *testing.F) {
	f.Add([]byte{1, 2, 1, 1, 1, 1}, int64(2000))
	f.Add([]byte{8, 4, 1, 2, 0, 1}, int64(1940))
	f.Add([]byte{9, 5, 2, 2, 2, 2, 1, 0, 0, 0, 2, 1}, int64(2100))
	f.Fuzz(func(t *testing.T, b []byte, days int64) {
		b = append(b, make([]byte, 24)...)
		a := func(i int) courier.Answer { return courier.Answer(b[i] % 4) }
		l := &liability.Ceiling{HappenedOn: courier.Day(2020, 12, 1).AddDays(int(days % 4000)), Regime: courier.Regime(b[0] % 20), Fault: liability.Degree(b[1] % 7),
			Domestic: a(2), ByCarrier: a(3), InScope: a(4), Declared: a(5), Interest: a(6), InBill: a(7), Waybill: a(8), Statement: a(9), RuleShown: a(10), Reach: liability.Reach(a(11))}
		if b[12]&1 == 1 {
			l.Clause = &liability.Clause{Negotiated: a(13), Shown: a(14), Conspicuous: a(15), TickBoxOnly: a(16), Asked: a(17), Explained: a(18),
				Consumer: a(19), Unfair: a(20), Injury: a(21), BelowLaw: a(22)}
		}
		s, err := liability.Limit(l)
		decides(t, l, &s, err)
		if err != nil {
			require.Zero(t, s)
			return
		}
		require.NotZero(t, s.Verdict)
		require.True(t, len(s.Reasons) > 0 || len(s.Needs) > 0)
		require.Equal(t, s.Verdict == courier.Granted, s.Stands() == yes)
	})
}

func TestLimitAllocates(t *testing.T) {
	l := limited(courier.CivilLaw, day)
	var reasons []courier.Reason
	assert.Zero(t, testing.AllocsPerRun(100, func() {
		s, _ := liability.AppendLimit(reasons[:0], l)
		reasons = s.Reasons
	}))
}

func BenchmarkLimit(b *testing.B) {
	for name, l := range map[string]*liability.Ceiling{"clause": limited(courier.CivilLaw, day), "law": limited(courier.Sea, firstSea)} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			var reasons []courier.Reason
			for b.Loop() {
				s, err := liability.AppendLimit(reasons[:0], l)
				if err != nil {
					b.Fatal(err)
				}
				reasons = s.Reasons
			}
		})
	}
}

// A waybill's "seven times the freight" that was only ticked.
func ExampleLimit() {
	s, err := liability.Limit(&liability.Ceiling{
		HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Fault: liability.Negligence,
		Clause: &liability.Clause{Negotiated: courier.No, Shown: courier.No, Conspicuous: courier.No, TickBoxOnly: courier.Yes,
			Asked: courier.No, Unfair: courier.No, Injury: courier.No, Consumer: courier.Yes},
	})
	fmt.Println(s.Verdict, s.Inclusion, s.Validity, err)
	for r := range s.Having(courier.Bars) {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// refused refused granted <nil>
	// 承运人未能证明已采取合理方式提示对方注意该条款，对方可以主张该条款不成为合同的内容（《民法典》第496条）
	// 仅以设置勾选、弹窗等方式主张已履行提示或者说明义务的，不予支持（《最高人民法院关于适用《中华人民共和国民法典》合同编通则若干问题的解释》第10条）
}

// What takes the limit away by air, and until when.
// Whoever has seen enough of the list stops at any place of it.
func TestBreakersStop(t *testing.T) {
	all := slices.Collect(liability.Breakers())
	for n := range all {
		var some []liability.Breaker
		for b := range liability.Breakers() {
			if some = append(some, b); len(some) > n {
				break
			}
		}
		assert.Len(t, some, n+1)
	}
}

func ExampleBreakers() {
	for b := range liability.Breakers() {
		if b.Regime == courier.Air {
			fmt.Println(b.Basis.Source, b.Basis.Article, "|", b.From, "|", b.Until, "|", b.Sentence(courier.Chinese))
		}
	}
	// Output:
	// CAL21 132 | 1996-03-01 | 2026-06-30 | 损失是承运人的故意或者明知可能造成损失而轻率地作为或者不作为造成的，无权援用责任限制
	// CAL21 132 | 1996-03-01 | 2026-06-30 | 受雇人、代理人在受雇、代理范围内故意或者明知可能造成损失而轻率地作为或者不作为的，承运人无权援用责任限制
	// CAL21 116 | 1996-03-01 | 2026-06-30 | 承运人同意未经填具航空货运单而载运货物的，无权援用责任限制
	// CAL21 116 | 1996-03-01 | 2026-06-30 | 国际航空运输的货运单上未依照规定声明适用公约的，承运人无权援用责任限制
	// CAL21 128, 129 | 1996-03-01 | 2026-06-30 | 托运人特别声明在目的地点交付时的利益并支付附加费的，承运人在声明金额范围内承担责任，证明声明金额高于实际利益的除外
	// CAL25 137 | 2026-07-01 | unknown | 托运人特别声明在目的地点交付时的利益并支付附加费的，承运人在声明金额范围内承担责任，证明声明金额高于实际利益的除外
}
