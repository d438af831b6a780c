package liability_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// recovers says whether there is recourse, in plain code.
func recovers(x *liability.Turning) courier.Verdict {
	switch x.Against {
	case liability.OtherCarrier, liability.OtherParty: // CC 178, 519, 593
		return verdictIf(x.Paid == yes && x.Liable == yes)
	case liability.StaffMember: // CC 1191
		return verdictIf(x.Paid == yes && x.GrossFault == yes)
	}
	return verdictIf(x.Wrong != liability.NoWrong && x.Caused == yes) // CC 825, 827, 828
}

func verdictIf(ok bool) courier.Verdict {
	if ok {
		return courier.Granted
	}
	return courier.Refused
}

// Every target, wrong and answer; of staff, what may be deducted.
func TestProofRecourse(t *testing.T) {
	for v := range 4 * 4 << 6 {
		bit := func(i int) courier.Answer { return courier.AnswerOf(v/16>>i&1 == 1) }
		x := &liability.Turning{HappenedOn: ymd("2026-03-01"), Against: liability.Target(1 + v%4), Wrong: liability.ShippersWrong(1 + v/4%4),
			Paid: bit(0), Liable: bit(1), GrossFault: bit(2), Caused: bit(3), Insured: bit(4), Reach: liability.Reach(v / 16 >> 5 & 1),
			Loss: courier.Fen(900_00), Wage: courier.Fen(5_000_04), MinimumWage: courier.Fen(2_000_00)}
		a, err := liability.Recourse(x)
		require.NoError(t, err)
		require.Equal(t, recovers(x), a.Verdict, "%+v", x)
		require.Empty(t, a.Needs)
		require.Equal(t, x.Insured == yes, a.Has("liability.recourse.no_waiver") && a.Has("liability.recourse.no_obstruction"))
		deducts := x.Against == liability.StaffMember && a.Verdict == courier.Granted
		require.Equal(t, deducts && x.Reach == liability.RulesReported, a.Deduct == courier.Fen(900_00), "%+v", a)
		require.Equal(t, deducts && x.Reach == liability.RulesRead, a.Has("liability.recourse.wage_cap_unread"))
	}
}

// The deduction is the least of the loss, a fifth of the wage, and what the
// minimum wage leaves (WPR 16).
func TestProofRecourseDeducts(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 4))
	for range 8_000 {
		loss, wage, minimum := r.Int64N(3_000_00), r.Int64N(12_000_00), r.Int64N(3_000_00)
		a, err := liability.Recourse(turned(staff, func(x *liability.Turning) {
			x.Loss, x.Wage, x.MinimumWage, x.Reach = courier.Fen(loss), courier.Fen(wage), courier.Fen(minimum), liability.RulesReported
		}))
		require.NoError(t, err)
		got := a.Deduct.Minor()
		fits := func(n int64) bool { return n <= loss && 5*n <= wage && wage-n >= minimum }
		require.True(t, got >= 0 && (got == 0 || fits(got)), "%d of %d %d %d", got, loss, wage, minimum)
		require.False(t, fits(got+1), "%d of %d %d %d", got, loss, wage, minimum)
	}
}

func TestProofRecourseNeeds(t *testing.T) {
	type x = liability.Turning
	p := proof[x]{draws: 6_000, facts: []named[x]{
		gate(valued("happened_on", func(x *x) *courier.Date { return &x.HappenedOn }, days("2020-12-31", "2026-06-01")...)),
		valued("against", func(x *x) *liability.Target { return &x.Against }, liability.OtherCarrier, liability.OtherParty, liability.StaffMember, liability.TheShipper),
		yesNo("paid", func(x *x) *courier.Answer { return &x.Paid }),
		yesNo("liable", func(x *x) *courier.Answer { return &x.Liable }),
		yesNo("gross_fault", func(x *x) *courier.Answer { return &x.GrossFault }),
		valued("wrong", func(x *x) *liability.ShippersWrong { return &x.Wrong }, liability.Misdeclared, liability.BadlyPacked, liability.DangerousGoods, liability.NoWrong),
		yesNo("caused", func(x *x) *courier.Answer { return &x.Caused }),
		known(valued("reach", func(x *x) *liability.Reach { return &x.Reach }, liability.RulesRead, liability.RulesReported)),
		valued("loss", func(x *x) *courier.Money { return &x.Loss }, courier.Fen(0), courier.Fen(1), courier.Fen(90_000_00)),
		beyond(valued("wage", func(x *x) *courier.Money { return &x.Wage }, courier.Fen(4), courier.Fen(5_000_00)), func(x *x) { x.Wage = courier.Fen(90_000_00) }),
		valued("minimum_wage", func(x *x) *courier.Money { return &x.MinimumWage }, courier.Fen(0), courier.Fen(10_000_00)),
	}}
	p.answer = func(x *x) (string, []courier.Need, error) {
		a, err := liability.Recourse(x)
		return fmt.Sprint(a.Verdict, a.Deduct), a.Needs, err
	}
	p.prove(t)
}

// span is a period as a plain length: days, or months of the calendar.
type span struct{ days, months int }

func (s span) period() courier.Period {
	if s.months > 0 {
		return courier.Months(s.months).Period()
	}
	return courier.Days(s.days).Period()
}

func (s span) from(d courier.Date) courier.Date { return d.AddMonths(s.months).AddDays(s.days) }

// Terms passed on: every pair of limits, windows and answers.
func TestProofBackToBack(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 8))
	spans := []span{{7, 0}, {14, 0}, {15, 0}, {28, 0}, {29, 0}, {30, 0}, {31, 0}, {0, 1}, {0, 2}, {60, 0}, {62, 0}, {365, 0}, {0, 12}, {366, 0}}
	seen := map[courier.Code]int{}
	for range 10_000 {
		from := ymd("2026-01-31").AddDays(r.IntN(800))
		c := &liability.Chain{CountedFrom: from}
		var notice, suit [2]span
		for i, terms := range []*liability.ChainTerms{&c.Up, &c.Down} {
			notice[i], suit[i] = spans[r.IntN(len(spans))], spans[r.IntN(len(spans))]
			*terms = liability.ChainTerms{Limit: courier.Fen(r.Int64N(3)), Notice: notice[i].period(), Suit: suit[i].period(),
				AnswersDelay: courier.AnswerOf(r.IntN(2) == 0), PaysAlways: courier.AnswerOf(r.IntN(2) == 0)}
			if r.IntN(4) == 0 {
				terms.Limit, terms.Unlimited = courier.Money{}, yes
			}
		}
		want, gap := map[courier.Code]bool{}, int64(0)
		if c.Down.Unlimited != yes {
			want["liability.chain.unlimited"] = c.Up.Unlimited == yes
			gap = c.Up.Limit.Minor() - c.Down.Limit.Minor()
			want["liability.chain.limit"] = c.Up.Unlimited != yes && gap > 0
		}
		want["liability.chain.notice"] = !notice[1].from(from).After(notice[0].from(from))
		want["liability.chain.suit"] = !suit[1].from(from).After(suit[0].from(from))
		want["liability.chain.delay"] = c.Up.AnswersDelay == yes && c.Down.AnswersDelay == no
		want["liability.chain.force_majeure"] = c.Up.PaysAlways == yes && c.Down.PaysAlways == no
		m, err := liability.BackToBack(c)
		require.NoError(t, err)
		require.Empty(t, m.Needs)
		gaps := false
		for code, is := range want {
			require.Equal(t, is, m.Has(code), "%s %+v", code, c)
			if gaps = gaps || is; is {
				seen[code]++
			}
		}
		require.Equal(t, verdictIf(!gaps), m.Verdict)
		require.Equal(t, !gaps, m.Has("liability.chain.matches"))
		if want["liability.chain.limit"] {
			require.Equal(t, courier.Fen(gap), m.Gap)
		} else {
			require.Zero(t, m.Gap)
		}
	}
	assert.Len(t, seen, 6)
}

func TestProofBackToBackNeeds(t *testing.T) {
	type c = liability.Chain
	limit := func(need string, terms func(x *c) *liability.ChainTerms, low, high int64) named[c] {
		return named[c]{need: need, sets: []func(x *c){func(x *c) { terms(x).Limit = courier.Fen(low) }, func(x *c) { terms(x).Limit = courier.Fen(high) }, func(x *c) { terms(x).Unlimited = yes }}}
	}
	up, down := func(x *c) *liability.ChainTerms { return &x.Up }, func(x *c) *liability.ChainTerms { return &x.Down }
	ten, thirty, month, year, ages := courier.Days(10).Period(), courier.Days(30).Period(), courier.Months(1).Period(), courier.Years(1).Period(), courier.Years(90).Period()
	p := proof[c]{draws: 6_000, facts: []named[c]{
		limit("up.limit", up, 5, 9), limit("down.limit", down, 3, 5),
		valued("counted_from", func(x *c) *courier.Date { return &x.CountedFrom }, days("2026-01-31", "2026-03-01", "2027-06-01", "2028-02-01")...),
		beyond(valued("up.notice", func(x *c) *courier.Period { return &x.Up.Notice }, ten, thirty, month), func(x *c) { x.Up.Notice = ages }, func(x *c) { x.Up.Notice = courier.Days(5).Period() }),
		valued("down.notice", func(x *c) *courier.Period { return &x.Down.Notice }, ten, thirty, courier.Days(31).Period(), month, courier.Days(366).Period()),
		beyond(valued("up.suit", func(x *c) *courier.Period { return &x.Up.Suit }, year, courier.Years(2).Period()), func(x *c) { x.Up.Suit = ages }, func(x *c) { x.Up.Suit = courier.Days(5).Period() }),
		valued("down.suit", func(x *c) *courier.Period { return &x.Down.Suit }, year, courier.Months(18).Period(), courier.Years(3).Period()),
		yesNo("up.answers_delay", func(x *c) *courier.Answer { return &x.Up.AnswersDelay }), yesNo("down.answers_delay", func(x *c) *courier.Answer { return &x.Down.AnswersDelay }),
		yesNo("up.pays_always", func(x *c) *courier.Answer { return &x.Up.PaysAlways }), yesNo("down.pays_always", func(x *c) *courier.Answer { return &x.Down.PaysAlways }),
	}}
	p.answer = func(x *c) (string, []courier.Need, error) {
		m, err := liability.BackToBack(x)
		return fmt.Sprint(m.Verdict, m.Gap, codes(&m.Grounds)), m.Needs, err
	}
	p.prove(t)
}
