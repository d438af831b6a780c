package liability_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// t3 is one regime of the table T3 as the rule book prints it: days for damage
// that can be seen, for damage that cannot, the same in a container, and for
// delay; less than nothing where there is no window.
type t3 struct {
	seen, hidden, boxed, delay int
	damageLost, delayLost      bool // else a presumption
}

// t3Of returns the line of the day, ok only where the table sets days of its
// own.
func t3Of(n *liability.Noticing) (line t3, ok bool) {
	sea := t3{0, 7, 15, 60, false, true}
	switch n.Regime {
	case courier.Air, courier.MontrealAir: // T3-04, T3-04b, T3-05
		return t3{14, 14, 14, 21, true, true}, true
	case courier.WarsawAir: // T3-06
		return t3{7, 7, 7, 14, true, true}, true
	case courier.Sea: // T3-07, T3-07b
		if n.HappenedOn.Before(ymd("2026-05-01")) && n.Domestic == yes {
			return t3{}, false // T3-01
		}
		return sea, true
	case courier.HagueVisbySea: // T3-08
		return t3{0, 3, 3, -1, false, false}, true
	case courier.HamburgSea: // T3-09, its working day apart
		return t3{-2, 15, 15, 60, false, true}, true
	case courier.CMRRoad: // T3-10
		return t3{0, 7, 7, 21, false, true}, true
	case courier.CIMRail: // T3-11
		return t3{0, 7, 7, 60, true, true}, true
	case courier.RailRules1986, courier.WaterwayRules1986: // T3-02, T3-03: at delivery
		return t3{0, 0, 0, -1, false, false}, true
	}
	return t3{}, false
}

// noticeByT3 is the answer by the table, written out in plain code. The days
// are counted from the day after the event.
func noticeByT3(n *liability.Noticing) (timing liability.Timing, missed liability.Missed, last courier.Date) {
	if n.Kind == liability.Loss {
		return liability.NotNeeded, 0, last
	}
	line, ok := t3Of(n)
	window, lost := line.seen, line.damageLost
	switch {
	case n.Kind == liability.Delay:
		window, lost = line.delay, line.delayLost
	case n.Hidden == yes && n.Container == yes:
		window = line.boxed
	case n.Hidden == yes:
		window = line.hidden
	}
	from := n.DeliveredOn
	byDisposal := n.Regime == courier.Air || n.Regime == courier.MontrealAir || n.Regime == courier.WarsawAir || n.Regime == courier.CMRRoad
	if n.Kind == liability.Delay && byDisposal {
		from = n.AtDisposalOn
	}
	missed = liability.PresumptionOnly
	switch {
	case n.Regime == courier.HamburgSea && n.Reach != liability.RulesReported:
		return 0, 0, last
	case n.Regime == courier.CarmackRoad: // T3-12: nine months, a floor
		missed, last = liability.TermMissed, from.AddMonths(9)
	case !ok && n.Kind == liability.Delay, window == -1:
		return liability.NotNeeded, 0, last
	case !ok: // T3-01: as agreed
		last = n.Agreed.From.AddDays(3)
	case window == -2: // a Wednesday: the next day is worked
		last = from.AddDays(1)
	default:
		last = from.AddDays(window)
	}
	switch {
	case lost:
		missed = liability.RightLost
	case n.Regime == courier.RailRules1986 || n.Regime == courier.WaterwayRules1986:
		missed = liability.ContractPerformed
	}
	sea := n.Regime == courier.Sea && ok
	if sea && n.Kind != liability.Delay && n.Surveyed == yes {
		return liability.NotNeeded, missed, courier.Date{}
	}
	made := n.GivenOn
	if made.Known() && !made.After(last) && (sea || n.Regime == courier.Air) && n.Written == no {
		made = courier.Date{} // by word of mouth it is none
	}
	switch {
	case made.Known() && !made.After(last):
		return liability.InTime, missed, last
	case made.Known(), n.AsOf.After(last):
		timing = liability.TooLate
	default:
		return liability.StillOpen, missed, last
	}
	if n.Regime == courier.Air && n.Fraud == yes {
		missed = 0
	}
	return timing, missed, last
}

// Every regime, matter, form and day around the last one.
func TestProofNotice(t *testing.T) {
	calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2021, To: 2027})
	require.NoError(t, err)
	events := map[courier.Regime][]string{
		courier.RailRules1986: {"2022-04-27"}, courier.WaterwayRules1986: {"2022-04-27"}, courier.Air: {"2026-06-24", "2026-07-01"}, courier.Sea: {"2026-04-29", "2026-05-06"},
		courier.CivilLaw: {"2026-03-04"}, courier.Rail: {"2022-05-04"}, courier.Waterway: {"2022-05-04"}, courier.MontrealAir: {"2026-03-04"}, courier.WarsawAir: {"2026-03-04"},
		courier.HagueVisbySea: {"2026-03-04"}, courier.HamburgSea: {"2026-03-04"}, courier.CMRRoad: {"2026-03-04"}, courier.CIMRail: {"2026-03-04"}, courier.CarmackRoad: {"2026-03-04"},
	}
	sets := 0
	for regime, dates := range events {
		for _, happened := range days(dates...) {
			for v := range 5 << 10 {
				bit := func(i int) courier.Answer { return courier.AnswerOf(v/5>>i&1 == 1) }
				n := &liability.Noticing{HappenedOn: happened, Regime: regime, Kind: liability.Kind(v%5 + 1), Hidden: bit(0), Container: bit(1), Surveyed: bit(2),
					Written: bit(3), Fraud: bit(4), Domestic: bit(5), DeliveredOn: happened, AtDisposalOn: happened.AddDays(7), Calendar: calendar}
				if regime == courier.HamburgSea && bit(5) == yes {
					n.Reach = liability.RulesReported
				}
				if regime != courier.Sea && regime != courier.HamburgSea && bit(5) == yes {
					continue
				}
				n.Agreed = &liability.AgreedWindow{Cite: courier.Art(courier.ZTOTerms, ""), From: happened, Closes: courier.Days(3).Period()}
				_, _, last := noticeByT3(n)
				if !last.Known() {
					last = happened
				}
				switch v / 5 >> 6 { // given and asked about: on the last day, before it, after it
				case 0:
					n.GivenOn, n.AsOf = last, last
				case 1:
					n.GivenOn, n.AsOf = last.AddDays(-1), last.AddDays(1)
				case 2:
					n.GivenOn, n.AsOf = last.AddDays(1), last.AddDays(1)
				case 3:
					n.Given, n.AsOf = no, last
				case 4:
					n.Given, n.AsOf = no, last.AddDays(1)
				default:
					n.GivenOn, n.AsOf = last.AddDays(-1), last
				}
				w := notice(t, n)
				timing, missed, last := noticeByT3(n)
				require.Equal(t, fmt.Sprint(timing, missed, last), fmt.Sprint(w.Timing, w.Missed, w.Last), "%+v", n)
				require.Empty(t, w.Needs, "%+v", n)
				late := timing == liability.TooLate
				require.Equal(t, late && missed == liability.PresumptionOnly, w.Has("liability.notice.presumed"))
				require.Equal(t, late && missed == 0, w.Has("liability.notice.fraud"))
				require.Equal(t, late && (missed == liability.RightLost || missed == 0), w.Has("liability.notice.right_lost"))
				sets++
			}
		}
	}
	require.Greater(t, sets, 40_000)
}

// What a notice asks for can change it, and nothing else can. Where terms are
// given, their window is part of the answer.
func TestProofNoticeNeeds(t *testing.T) {
	type n = liability.Noticing
	window := func(opens, closes courier.Period) *liability.AgreedWindow {
		return &liability.AgreedWindow{Cite: courier.Art(courier.ZTOTerms, ""), From: ymd("2026-06-01"), Opens: opens, Closes: closes}
	}
	none, three, nine := courier.Period{}, courier.Days(3).Period(), courier.WorkingDays(9).Period()
	agreed := valued("agreed", func(x *n) **liability.AgreedWindow { return &x.Agreed }, window(none, none), window(none, three))
	given := named[n]{need: "given_on", sets: []func(*n){ // given on a day, or not at all
		func(x *n) { x.GivenOn = ymd("2026-06-01") }, func(x *n) { x.GivenOn = ymd("2026-06-12") }, func(x *n) { x.GivenOn = ymd("2026-08-30") }, func(x *n) { x.Given = no }}}
	calendar := named[n]{need: "calendar", sets: []func(*n){
		func(x *n) { x.Calendar, _ = courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2027}) },
		func(x *n) {
			x.Calendar, _ = courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2027, Off: days("2026-06-02", "2026-06-10")})
		}}}
	asOf := valued("as_of", func(x *n) *courier.Date { return &x.AsOf }, days("2026-08-31", "2026-06-12", "2026-06-01")...)
	facts := []named[n]{
		gate(valued("happened_on", func(x *n) *courier.Date { return &x.HappenedOn }, days("2020-12-31", "2026-04-30", "2026-05-01", "2026-07-01")...)),
		gate(valued("regime", func(x *n) *courier.Regime { return &x.Regime }, courier.RoadRules1999, courier.CivilLaw, courier.Air, courier.Sea, courier.HagueVisbySea, courier.HamburgSea,
			courier.CMRRoad, courier.CIMRail)),
		valued("kind", func(x *n) *liability.Kind { return &x.Kind }, liability.Loss, liability.Damage, liability.Delay),
		yesNo("domestic", func(x *n) *courier.Answer { return &x.Domestic }),
		yesNo("hidden", func(x *n) *courier.Answer { return &x.Hidden }),
		yesNo("container", func(x *n) *courier.Answer { return &x.Container }),
		yesNo("surveyed", func(x *n) *courier.Answer { return &x.Surveyed }),
		yesNo("written", func(x *n) *courier.Answer { return &x.Written }),
		yesNo("fraud", func(x *n) *courier.Answer { return &x.Fraud }),
		valued("delivered_on", func(x *n) *courier.Date { return &x.DeliveredOn }, days("2026-06-01", "2026-06-09")...),
		valued("at_disposal_on", func(x *n) *courier.Date { return &x.AtDisposalOn }, days("2026-06-01", "2026-06-03")...),
		known(named[n]{sets: []func(*n){func(*n) {}, noticeReported}}),
	}
	// Once a notice was given in time, whether one was needed does not matter.
	law := func(w *liability.Window) string {
		if w.Timing == liability.InTime || w.Timing == liability.NotNeeded {
			return "kept"
		}
		return fmt.Sprint(w.Timing, w.Missed, w.Last)
	}
	fine := func(x *n) string {
		w, _ := liability.Notice(x)
		return fmt.Sprint(w.Timing, w.Missed, w.Last, w.TermTiming, w.TermFirst, w.TermLast)
	}
	answer := func(core func(w *liability.Window) string) func(x *n) (string, []courier.Need, error) {
		return func(x *n) (string, []courier.Need, error) {
			w, err := liability.Notice(x)
			if w.Has("liability.notice.calendar_missing") {
				err = courier.ErrMissing // a holiday that nobody looked for is told of, not asked for
			}
			return core(&w), w.Needs, err
		}
	}
	t.Run("by the law", func(t *testing.T) {
		p := proof[n]{draws: 8_000, facts: append(slices.Clone(facts), agreed, known(given), known(calendar), known(asOf))}
		p.answer, p.fine = answer(law), fine
		p.prove(t)
	})
	t.Run("and by the terms", func(t *testing.T) {
		terms := known(valued("agreed", func(x *n) **liability.AgreedWindow { return &x.Agreed }, window(none, none), window(three, nine), window(none, three), window(courier.WorkingDays(2).Period(), three)))
		p := proof[n]{draws: 15_000, facts: append(slices.Clone(facts), terms, given, calendar, asOf)}
		p.answer = answer(func(w *liability.Window) string { return fmt.Sprint(law(w), w.TermTiming, w.TermFirst, w.TermLast) })
		p.fine = fine
		p.prove(t)
	})
}
