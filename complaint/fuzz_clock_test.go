package complaint_test

import (
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func moment(b uint8) courier.Instant {
	if b == 0 {
		return courier.Instant{}
	}
	return spring.At(9, 0).Add(time.Duration(int(b)-4) * 7 * time.Hour)
}

func FuzzDue(f *testing.F) {
	seed := hourly(f)
	fuzzAsk(f, []complaint.Watch{seed, {}, {Edition: complaint.AppealRules2014, Calendar: seed.Calendar, Appeal: &complaint.AppealRun{ReceivedOn: spring, Written: yes, ForwardedOn: spring}}}, complaint.Due,
		func(next func() uint8) complaint.Watch {
			w := seed
			w.Case.ReceivedAt, w.Case.Regime, w.Case.Region, w.Case.Lane = moment(next()), courier.Regime(next()), courier.Region(next()), courier.Lane(next())
			w.Case.ToldAt, w.Case.FirstAnswerAt, w.At, w.LastDay, w.Reported = moment(next()), moment(next()), moment(next()), complaint.LastDay(next()), answer(next())
			w.Edition = complaint.AppealEdition(next())
			for n := next() % 4; n > 0; n-- {
				w.Promises = append(w.Promises, complaint.Promise{Clock: complaint.Clock(next()), Cite: house, Within: courier.Hours(int(next())).Period()})
				w.Pauses = append(w.Pauses, complaint.Pause{moment(next()), moment(next()), complaint.PauseCause(next())})
				w.Extensions = append(w.Extensions, complaint.Extension{Of: complaint.Clock(next()), Until: moment(next()), By: "A", Why: "B", On: day(next()), Told: answer(next())})
			}
			if next()&1 == 1 {
				w.Appeal = &complaint.AppealRun{ReceivedOn: day(next()), Written: answer(next()), ForwardedOn: day(next()), AnswerBy: day(next()), ProposedOn: day(next())}
				w.Authority = &complaint.AuthorityStage{ReceivedOn: day(next()), AcceptedOn: day(next()), AppraisalDays: courier.CountOf(int64(next()))}
			}
			return w
		}, func(t *testing.T, w *complaint.Watch, s *complaint.Schedule) {
			for i, d := range s.Deadlines {
				require.Equal(t, d.Stands, !d.End.Known())
				require.False(t, d.End.Known() && d.End.Before(d.From))
				require.False(t, d.Met == yes && d.Overdue == yes)
				require.False(t, i > 0 && d.Clock < s.Deadlines[i-1].Clock)
				for _, j := range d.Jumps {
					require.True(t, j.From.Before(j.To))
				}
			}
			turned := *w
			turned.Promises = slices.Clone(w.Promises)
			slices.Reverse(turned.Promises)
			back, err := complaint.Due(&turned)
			require.NoError(t, err)
			require.Equal(t, s.Deadlines, back.Deadlines)
		})
}

func FuzzGates(f *testing.F) {
	fuzzAsk(f, []complaint.Escalation{unhandled(spring.AddDays(-20), spring), {}}, complaint.Gates, func(next func() uint8) complaint.Escalation {
		e := complaint.Escalation{On: day(next()), Region: courier.Region(next()), Posted: day(next()), Arose: day(next()), Edition: complaint.AppealEdition(next()),
			Window: complaint.AppealWindow(next()), Local: complaint.LocalAppeal(next()), Amount: fen(next()), Wage: fen(next())}
		for _, a := range []*courier.Answer{&e.Complained, &e.Handled, &e.Satisfied, &e.Blocked, &e.InScope, &e.Interested, &e.Named, &e.Identified, &e.Appealed, &e.Elsewhere, &e.Consumer, &e.ViaPlatform, &e.Arbitration} {
			*a = answer(next())
		}
		e.ComplainedOn = day(next())
		return e
	}, func(t *testing.T, e *complaint.Escalation, g *complaint.Gatekeeping) {
		require.Len(t, g.Gates, 9)
		for i, gate := range g.Gates {
			require.Equal(t, complaint.Place(i+1), gate.Place)
			require.False(t, gate.Verdict != referred && len(gate.Needs) > 0)
			require.False(t, gate.Verdict == granted && gate.InTime == no)
			require.False(t, gate.Opens.Known() && !gate.Opens.After(e.On))
		}
	})
}

func FuzzRespond(f *testing.F) {
	fuzzAsk(f, []complaint.RegulatorReply{{On: spring, Finished: yes, Finding: no}, {}}, complaint.Respond, func(next func() uint8) complaint.RegulatorReply {
		p := complaint.RegulatorReply{On: day(next()), Finished: answer(next())}
		for _, a := range []*courier.Answer{&p.Finding, &p.Responsibility, &p.Agreed, &p.SumOrApology, &p.Satisfaction, &p.Handler, &p.Telephone, &p.Progress, &p.Plan} {
			*a = answer(next())
		}
		return p
	}, func(t *testing.T, p *complaint.RegulatorReply, d *courier.Decision) {
		require.False(t, d.Verdict == granted && (p.Handler != yes || p.Telephone != yes || len(d.Needs) > 0))
		require.NotZero(t, d.Verdict)
	})
}

func FuzzHandled(f *testing.F) {
	fuzzAsk(f, []complaint.SeventhDay{{On: spring, Decided: yes, Told: yes, InTime: yes}, {}}, complaint.Handled, func(next func() uint8) complaint.SeventhDay {
		s := complaint.SeventhDay{On: day(next())}
		for _, a := range []*courier.Answer{&s.Decided, &s.Told, &s.InTime, &s.Partly, &s.Refused, &s.Unreachable, &s.Unrecorded} {
			*a = answer(next())
		}
		return s
	}, func(t *testing.T, s *complaint.SeventhDay, d *courier.Decision) {
		require.Equal(t, s.Decided == yes && s.Told == yes && s.InTime == yes, d.Verdict == granted)
	})
}

func FuzzVet(f *testing.F) {
	fuzzAsk(f, []complaint.Draft{{On: spring, Promises: yes, Approved: yes, Amount: courier.Fen(500_01), Approval: levels(), Signed: courier.CountOf(1)}, {}}, complaint.Vet, func(next func() uint8) complaint.Draft {
		d := complaint.Draft{On: day(next()), Amount: fen(next()), Signed: courier.CountOf(int64(next() % 4)), ByTop: answer(next())}
		for _, a := range []*courier.Answer{&d.Admits, &d.Promises, &d.Waives, &d.Discloses, &d.Instead, &d.Consent, &d.Approved} {
			*a = answer(next())
		}
		if next()&1 == 0 {
			d.Approval = levels()
		}
		return d
	}, func(t *testing.T, p *complaint.Draft, d *courier.Decision) {
		require.False(t, d.Verdict == granted && (p.Discloses != no || p.Promises == yes && p.Approved != yes))
		require.Equal(t, d.Verdict == referred, len(d.Needs) > 0)
	})
}

func FuzzSensitive(f *testing.F) {
	fuzzAsk(f, []complaint.SensitiveCase{alert(), {}}, complaint.Sensitive, func(next func() uint8) complaint.SensitiveCase {
		return alert(func(a *complaint.SensitiveCase) {
			a.On, a.Alarm, a.Speaker, a.Level, a.Discloses = day(next()), complaint.Alarm(next()), complaint.Actor(next()), courier.CountOf(int64(next()%5)), answer(next())
			a.Kept, a.Arose, a.Spoken, a.At = complaint.Traces(next()), moment(next()), moment(next()), moment(next())
			a.Table.Rows[0].Alarm, a.Table.Rows[1].Keep = complaint.Alarm(next()), complaint.Traces(next())
			if next()&1 == 1 {
				a.Table = nil
			}
		})
	}, func(t *testing.T, a *complaint.SensitiveCase, c *complaint.Conduct) {
		require.False(t, c.Verdict == granted && (a.Discloses != no || !slices.Contains(c.Speakers, a.Speaker) || a.Level.Int() < c.Level.Int()))
		require.Zero(t, c.Left&a.Kept)
		require.True(t, c.Has("complaint.sensitive.clocks_run"))
	})
}

func FuzzContestPenalty(f *testing.F) {
	fuzzAsk(f, []complaint.Penalty{fined(), {}}, complaint.ContestPenalty, func(next func() uint8) complaint.Penalty {
		return fined(func(p *complaint.Penalty) {
			p.On, p.Amount, p.NotifiedAt, p.AppealedAt, p.AsOf, p.Ended, p.OnWorker = day(next()), fen(next()), moment(next()), moment(next()), moment(next()), answer(next()), answer(next())
			p.Table.Rows[1].Appeal, p.Table.Rows[1].Amount = courier.Hours(int(next())).Period(), fen(next())
			switch next() % 4 {
			case 0:
				p.Produced = nil
			case 1:
				p.Table = nil
			case 2:
				p.Kind = "late"
			}
		})
	}, func(t *testing.T, p *complaint.Penalty, c *complaint.Contesting) {
		require.False(t, c.Verdict == granted && (!c.Last.Known() || p.AppealedAt.After(c.Last)))
		require.True(t, c.Has("complaint.penalty.customer_apart"))
	})
}
