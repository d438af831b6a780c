package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// appealOpen says in plain words when an appeal is heard: of the edition of
// 2014 by its seven conditions, of the successor by its four.
func appealOpen(e *complaint.Escalation, waited bool) bool {
	is := func(a courier.Answer) bool { return a == yes }
	unheard := is(e.Complained) && waited && !is(e.Handled)
	unhappy := is(e.Handled) && !is(e.Satisfied)
	cause := unheard || unhappy
	if e.Edition == complaint.AppealRulesUser {
		return cause && is(e.Complained) && is(e.Interested) && is(e.Named) && is(e.Identified) && !is(e.Appealed) && !is(e.Elsewhere)
	}
	cause = cause || is(e.Blocked) && !(is(e.Handled) && is(e.Satisfied))
	inTime := !e.On.After(e.Posted.AddMonths(12))
	return cause && is(e.InScope) && is(e.Interested) && is(e.Named) && !is(e.Appealed) && !is(e.Elsewhere) && inTime
}

// Every combination of the facts of an appeal, against the plain words.
func TestEveryAppeal(t *testing.T) {
	on, open := courier.Day(2026, 3, 10), 0
	for i := range 1 << 13 {
		bit := func(n int) courier.Answer { return courier.Answer(2 - i>>n&1) }
		e := complaint.Escalation{On: on, Region: courier.Beijing, Complained: bit(0), Handled: bit(1), Satisfied: bit(2), Blocked: bit(3), InScope: bit(4), Interested: bit(5), Named: bit(6),
			Identified: bit(7), Appealed: bit(8), Elsewhere: bit(9), Edition: complaint.AppealRulesUser, Posted: courier.Day(2025, 3, 10)}
		if bit(10) == yes {
			e.Edition = complaint.AppealRules2014
		}
		if bit(11) == yes {
			e.Posted = courier.Day(2025, 3, 9)
		}
		waited := bit(12) == yes
		if e.Complained == no && e.Handled == yes {
			continue // cannot be
		}
		if e.Complained == yes {
			e.ComplainedOn = courier.Day(2026, 3, 3)
			if waited {
				e.ComplainedOn = courier.Day(2026, 3, 2)
			}
		}
		want := refused
		if appealOpen(&e, waited && e.Complained == yes) {
			want, open = granted, open+1
		}
		g := gate(t, e, complaint.AtPostalRegulator)
		require.Equal(t, want, g.Verdict, "%+v", e)
		require.Empty(t, g.Needs)
	}
	require.Greater(t, open, 20)
}

// Every other way, against plain words.
func TestEveryOtherGate(t *testing.T) {
	for i := range 1 << 9 {
		bit := func(n int) bool { return i>>n&1 == 1 }
		e := complaint.Escalation{On: courier.Day(2026, 3, 10), Complained: courier.AnswerOf(bit(0)), Consumer: courier.AnswerOf(bit(1)), Identified: courier.AnswerOf(bit(2)), Named: courier.AnswerOf(bit(3)),
			ViaPlatform: courier.AnswerOf(bit(4)), Arbitration: courier.AnswerOf(bit(5)), Elsewhere: courier.AnswerOf(bit(6)), Region: courier.Beijing, Posted: courier.Day(2025, 9, 10)}
		if bit(7) {
			e.Region = courier.Zhejiang
		}
		if bit(8) {
			e.Posted = courier.Day(2025, 9, 9) // a day more than six months
		}
		got := gates(t, e)
		for place, open := range map[complaint.Place]bool{complaint.AtFirm: true, complaint.AtHeadOffice: bit(0), complaint.OnPlatform: bit(4), complaint.AtMarketRegulator: bit(1) && bit(2) && bit(3),
			complaint.AtAssociation: bit(1), complaint.AtZhejiangRegulator: bit(7) && !bit(8)} {
			g, _ := got.Gate(place)
			require.Equal(t, courier.AnswerOf(open), courier.AnswerOf(g.Verdict == granted), "%v %+v", place, e)
			require.NotEqual(t, referred, g.Verdict)
		}
		court, _ := got.Gate(complaint.InCourt)
		require.Equal(t, map[bool]courier.Verdict{false: granted, true: referred}[bit(5)], court.Verdict)
		if tribunal, _ := got.Gate(complaint.InArbitration); !bit(5) {
			require.Equal(t, refused, tribunal.Verdict)
		} else if !bit(6) {
			require.Equal(t, granted, tribunal.Verdict)
		}
	}
}

// Each gate asks for what decides it, and for nothing else.
func TestGateNeeds(t *testing.T) {
	base := complaint.Escalation{On: courier.Day(2026, 3, 10), ComplainedOn: courier.Day(2026, 3, 2), Region: courier.Beijing, Posted: courier.Day(2025, 9, 9), Edition: complaint.AppealRulesUser,
		Interested: yes, Named: yes, Identified: yes, Appealed: no, Elsewhere: no, InScope: yes}
	say := func(p complaint.Place) func(*complaint.Escalation) (string, []courier.Need) {
		return func(e *complaint.Escalation) (string, []courier.Need) {
			g := gate(t, *e, p)
			return g.Verdict.String(), g.Needs
		}
	}
	type e = complaint.Escalation
	handled := yesNo("handled", func(e *e) *courier.Answer { return &e.Handled })
	satisfied := yesNo("satisfied", func(e *e) *courier.Answer { return &e.Satisfied })
	blocked := yesNo("blocked", func(e *e) *courier.Answer { return &e.Blocked })
	scope := yesNo("in_scope", func(e *e) *courier.Answer { return &e.InScope })
	interested := yesNo("interested", func(e *e) *courier.Answer { return &e.Interested })
	named := yesNo("named", func(e *e) *courier.Answer { return &e.Named })
	identified := yesNo("identified", func(e *e) *courier.Answer { return &e.Identified })
	appealed := yesNo("appealed", func(e *e) *courier.Answer { return &e.Appealed })
	elsewhere := yesNo("elsewhere", func(e *e) *courier.Answer { return &e.Elsewhere })
	consumer := yesNo("consumer", func(e *e) *courier.Answer { return &e.Consumer })
	platform := yesNo("via_platform", func(e *e) *courier.Answer { return &e.ViaPlatform })
	arbitration := yesNo("arbitration", func(e *e) *courier.Answer { return &e.Arbitration })
	complained := yesNo("complained", func(e *e) *courier.Answer { return &e.Complained })
	edition := axis[e]{"edition", 2, func(e *complaint.Escalation, v int) {
		e.Edition, e.On, e.ComplainedOn = [...]complaint.AppealEdition{0, complaint.AppealRules2014, complaint.AppealRulesUser}[v], courier.Day(2020, 3, 10), courier.Day(2020, 3, 2)
		e.Posted = courier.Day(2019, 9, 9)
	}}
	region := axis[e]{"region", 2, func(e *complaint.Escalation, v int) {
		e.Region = [...]courier.Region{0, courier.Zhejiang, courier.Beijing}[v]
	}}
	posted := axis[e]{"posted", 2, func(e *complaint.Escalation, v int) {
		e.Posted = [...]courier.Date{{}, courier.Day(2025, 9, 9), courier.Day(2025, 9, 10)}[v]
	}}
	proveNeeds(t, base, []axis[e]{handled, satisfied, interested, named, identified}, true, say(complaint.AtPostalRegulator))
	proveNeeds(t, base, []axis[e]{handled, satisfied, identified, appealed, elsewhere}, true, say(complaint.AtPostalRegulator))
	older := base
	older.Edition, older.Posted = complaint.AppealRules2014, courier.Day(2025, 9, 9)
	proveNeeds(t, older, []axis[e]{handled, satisfied, blocked, scope, interested, elsewhere}, true, say(complaint.AtPostalRegulator))
	proveNeeds(t, base, []axis[e]{edition, handled, satisfied, blocked, identified, scope}, true, say(complaint.AtPostalRegulator))
	// Whether a year runs is the edition's to say, whether it is over is the day's.
	over := axis[e]{"posted", 2, func(e *complaint.Escalation, v int) {
		e.Posted = [...]courier.Date{{}, courier.Day(2019, 3, 9), courier.Day(2019, 3, 10)}[v]
	}}
	for _, window := range []complaint.AppealWindow{0, complaint.WindowOneYear} {
		aged := base
		aged.Window = window
		proveNeeds(t, aged, []axis[e]{edition, over, handled, satisfied, blocked, identified}, true, say(complaint.AtPostalRegulator))
	}
	first := base
	first.Local, first.ComplainedOn = complaint.ComplainFirst, courier.Date{}
	proveNeeds(t, first, []axis[e]{region, posted, complained}, true, say(complaint.AtZhejiangRegulator))
	first.Local = complaint.LocalRule
	proveNeeds(t, first, []axis[e]{region, posted, complained}, true, say(complaint.AtZhejiangRegulator))
	proveNeeds(t, first, []axis[e]{complained}, true, say(complaint.AtHeadOffice))
	rest := base
	rest.Named, rest.Identified, rest.Elsewhere = 0, 0, 0
	for _, p := range []complaint.Place{complaint.AtFirm, complaint.OnPlatform, complaint.AtMarketRegulator, complaint.AtAssociation, complaint.InArbitration, complaint.InCourt} {
		proveNeeds(t, rest, []axis[e]{consumer, named, identified, platform, arbitration, elsewhere}, true, say(p))
	}
}

func TestHandledAndRespondNeeds(t *testing.T) {
	type s = complaint.SeventhDay
	proveNeeds(t, s{On: spring}, []axis[s]{
		yesNo("decided", func(s *s) *courier.Answer { return &s.Decided }), yesNo("told", func(s *s) *courier.Answer { return &s.Told }),
		yesNo("in_time", func(s *s) *courier.Answer { return &s.InTime }),
	}, true, func(s *s) (string, []courier.Need) {
		got, err := complaint.Handled(s)
		require.NoError(t, err)
		return got.Verdict.String(), got.Needs
	})
	type r = complaint.RegulatorReply
	proveNeeds(t, r{On: spring, Responsibility: yes, Agreed: yes, SumOrApology: yes, Satisfaction: yes, Telephone: yes}, []axis[r]{
		yesNo("finished", func(r *r) *courier.Answer { return &r.Finished }), yesNo("finding", func(r *r) *courier.Answer { return &r.Finding }),
		yesNo("handler", func(r *r) *courier.Answer { return &r.Handler }), yesNo("progress", func(r *r) *courier.Answer { return &r.Progress }),
		yesNo("plan", func(r *r) *courier.Answer { return &r.Plan }),
	}, false, func(r *r) (string, []courier.Need) {
		got, err := complaint.Respond(r)
		require.NoError(t, err)
		return fmt.Sprint(got.Verdict, codes(got.Grounds)), got.Needs // the gaps are the answer
	})
}
