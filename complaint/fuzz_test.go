package complaint_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// fuzzAsk reads the bytes as the facts of a question, and as facts whose one-
// byte fields the bytes fill, sound or not; either is answered or refused by
// field, the same twice, and never past what the answer may say.
func fuzzAsk[F, R any](f *testing.F, seeds []F, ask func(*F) (R, error), raw func(next func() uint8) F, sane func(*testing.T, *F, *R)) {
	for _, s := range seeds {
		text, err := json.Marshal(s)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"unknown":`))
	f.Add([]byte("\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x01\x02\x01\x02\x01\x02\x01\x02"))
	f.Add([]byte("\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"))
	try := func(t *testing.T, facts *F) {
		got, err := ask(facts)
		if err != nil {
			var field *courier.FieldError
			require.True(t, errors.As(err, &field), "%v names no field", err)
			require.NotEmpty(t, field.Field)
			return
		}
		again, err := ask(facts)
		require.NoError(t, err)
		one, err := json.Marshal(got)
		require.NoError(t, err)
		two, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(one), string(two))
		sane(t, facts, &got)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var facts F
		if json.Unmarshal(data, &facts) == nil {
			try(t, &facts)
		}
		facts = raw(func() (b uint8) {
			if len(data) > 0 {
				b, data = data[0], data[1:]
			}
			return b
		})
		try(t, &facts)
	})
}

func day(b uint8) courier.Date {
	if b == 0 {
		return courier.Date{}
	}
	return courier.Day(2008, 1, 1).AddDays(int(b) * 30)
}

func fen(b uint8) courier.Money {
	if b == 0 {
		return courier.Money{}
	}
	return courier.Fen((int64(b) - 2) * 100_00)
}

func answer(b uint8) courier.Answer { return courier.Answer(b % 4) }

func FuzzReceive(f *testing.F) {
	fuzzAsk(f, []complaint.Intake{whole(), {}, intake(func(i *complaint.Intake) {
		i.Earlier = []complaint.Earlier{{Number: "A", Waybill: "W-1", Category: complaint.Delay, State: complaint.Closed}}
	})}, complaint.Receive, func(next func() uint8) complaint.Intake {
		i := whole()
		i.Case.ReceivedAt, i.Case.Channel, i.Case.Category = day(next()).At(9, 0), complaint.Channel(next()), complaint.Category(next())
		i.Case.PostedOn, i.Case.Lane = day(next()), courier.Lane(next())
		i.Dissatisfied, i.Ours, i.Withdrawn, i.Record.Name = answer(next()), answer(next()), answer(next()), answer(next())
		for n := next() % 4; n > 0; n-- {
			i.Earlier = append(i.Earlier, complaint.Earlier{Number: "A", Waybill: "W-1", Category: i.Case.Category, State: complaint.State(next()), ClosedOn: day(next())})
		}
		i.Expected, i.RepeatWithin = courier.Instant{}, courier.Days(int(next())).Period()
		return i
	}, func(t *testing.T, i *complaint.Intake, r *complaint.Receipt) {
		require.NotZero(t, r.Handling)
		require.Equal(t, r.Handling == complaint.Duplicate, r.Joins != "")
		require.False(t, r.Handling == complaint.Accepted && len(r.Needs) > 0)
		require.False(t, r.Handling == complaint.NeedsFacts && len(r.Needs) == 0)
	})
}

func FuzzClassify(f *testing.F) {
	fuzzAsk(f, []complaint.Labels{{Said: complaint.DelayTotal, DeemedLost: yes}, {Said: complaint.ClaimHandling}, {}}, complaint.Classify, func(next func() uint8) complaint.Labels {
		return complaint.Labels{Said: complaint.Category(next()), Went: complaint.Quality(next()),
			Why:        complaint.Cause{Failing: complaint.Failing(next()), Link: complaint.Link(next()), Department: courier.Department(next())},
			DeemedLost: answer(next()), Disputed: complaint.Category(next())}
	}, func(t *testing.T, l *complaint.Labels, c *complaint.Classification) {
		require.Equal(t, c.Line == 0 || l.Said == complaint.ClaimHandling && l.Disputed == 0, len(c.Needs) > 0)
		require.Equal(t, c.Also != 0, l.Said == complaint.ClaimHandling && l.Disputed != 0)
		require.Equal(t, l.Said, c.Class.Category)
	})
}

func FuzzGrade(f *testing.F) {
	fuzzAsk(f, []complaint.Impact{quiet(), {}}, complaint.Grade, func(next func() uint8) complaint.Impact {
		i := complaint.Impact{Injury: answer(next()), Vulnerable: answer(next()), Public: answer(next()), Loss: fen(next()),
			Repeats: courier.CountOf(int64(next())), Urged: courier.CountOf(int64(next())), Scale: scale()}
		i.Scale.Rows = append(i.Scale.Rows, complaint.ScaleRow{Public: next()&1 == 1, FromLoss: fen(next()), Severity: complaint.Severity(next())})
		i.Scale.UrgeEvery, i.Scale.Cap = courier.CountOf(int64(next())), complaint.Priority(next())
		return i
	}, func(t *testing.T, i *complaint.Impact, g *complaint.Grading) {
		require.LessOrEqual(t, g.Priority, complaint.Immediate)
		require.True(t, g.Severity == 0 || g.Severity == g.AtLeast)
		more := *i
		more.Urged = courier.CountOf(i.Urged.Int() + 1)
		next, err := complaint.Grade(&more)
		require.NoError(t, err)
		require.GreaterOrEqual(t, next.Priority, g.Priority, "urging never lowers")
	})
}

func FuzzRoute(f *testing.F) {
	fuzzAsk(f, []complaint.Assignment{{Category: complaint.Lost, Shares: shares(50, 50), GoodsAt: complaint.Hub}, {}}, complaint.Route,
		func(next func() uint8) complaint.Assignment {
			a := complaint.Assignment{Category: complaint.Category(next()), Link: complaint.Link(next()), Mode: courier.Mode(next()), Person: complaint.Desk(next()),
				GoodsAt: complaint.Desk(next()), Unclear: answer(next()), Reading: complaint.LeadReading(next())}
			for n := next() % 5; n > 0; n-- {
				a.Shares = append(a.Shares, complaint.UnitShare{Desk: complaint.Desk(next()), Share: courier.Percent(int(next()))})
			}
			return a
		}, func(t *testing.T, a *complaint.Assignment, r *complaint.Routing) {
			require.Equal(t, r.Lead == 0, len(r.Needs) > 0)
			require.NotZero(t, r.First)
		})
}

func FuzzInquire(f *testing.F) {
	fuzzAsk(f, []complaint.Inquiry{{Category: complaint.Lost, Link: complaint.LinkHub}, {}}, complaint.Inquire, func(next func() uint8) complaint.Inquiry {
		return complaint.Inquiry{Category: complaint.Category(next()), Link: complaint.Link(next()), Looked: complaint.Traces(next()) | complaint.Traces(next())<<8}
	}, func(t *testing.T, q *complaint.Inquiry, c *complaint.Course) {
		require.Zero(t, c.Left&q.Looked)
		require.Zero(t, c.Left&^c.Look)
	})
}

func FuzzUphold(f *testing.F) {
	fuzzAsk(f, []complaint.Finding{{On: spring, Occurred: yes, Answerable: no}, {}}, complaint.Uphold, func(next func() uint8) complaint.Finding {
		return complaint.Finding{On: day(next()), Occurred: answer(next()), Answerable: answer(next()), Conflicting: answer(next()), FalseClaim: answer(next()), NotFoundOut: answer(next())}
	}, func(t *testing.T, x *complaint.Finding, d *courier.Decision) { require.NotZero(t, d.Verdict) })
}

func FuzzOptions(f *testing.F) {
	fuzzAsk(f, []complaint.Grievance{upheld(complaint.Damage), {}}, complaint.Options, func(next func() uint8) complaint.Grievance {
		return complaint.Grievance{Category: complaint.Category(next()), Upheld: courier.Verdict(next()), Owed: fen(next()), Refund: fen(next()), Remittance: fen(next()),
			AtHand: answer(next()), Goodwill: &complaint.Goodwill{Cite: house, Kinds: complaint.Remedies(next()) | complaint.Remedies(next())<<8}}
	}, func(t *testing.T, g *complaint.Grievance, r *complaint.Relief) {
		for _, o := range r.Options {
			require.Equal(t, o.Footing == complaint.Owed, o.Amount.Sign() > 0, "money is offered only where it is owed")
		}
	})
}

func FuzzAgree(f *testing.F) {
	fuzzAsk(f, []complaint.Plan{plan(), {}}, complaint.Agree, func(next func() uint8) complaint.Plan {
		p := plan(func(p *complaint.Plan) {
			p.On, p.Owed, p.Consent, p.Major, p.ByTop, p.Signed = day(next()), fen(next()), answer(next()), answer(next()), answer(next()), courier.CountOf(int64(next()))
		})
		for n := next() % 4; n > 0; n-- {
			p.Tenders = append(p.Tenders, complaint.Tender{Remedy: complaint.Remedy(next()), Amount: fen(next()), Method: complaint.PayMethod(next()), PaidBy: day(next())})
		}
		return p
	}, func(t *testing.T, p *complaint.Plan, s *complaint.Settlement) {
		if s.Verdict == granted && p.Consent != yes {
			require.False(t, s.Money.Less(p.Owed), "no less than is owed without consent")
		}
		require.Equal(t, s.Verdict == referred, len(s.Needs) > 0)
	})
}

func FuzzAdvance(f *testing.F) {
	fuzzAsk(f, []complaint.Step{{State: complaint.Proposed, Move: complaint.Approve, By: complaint.Supervisor, Authorised: yes, Major: no}, {}}, complaint.Advance,
		func(next func() uint8) complaint.Step {
			return complaint.Step{State: complaint.State(next()), Move: complaint.Move(next()), By: complaint.Actor(next()), On: day(next()), ClosedOn: day(next()),
				Major: answer(next()), Recorded: answer(next()), Done: answer(next()), Authorised: answer(next()), ReasonTold: answer(next()), Settled: answer(next()), Filed: answer(next()),
				Windows: &complaint.Windows{Cite: house, Reopen: courier.Days(int(next())).Period()}}
		}, func(t *testing.T, s *complaint.Step, p *complaint.Progress) {
			require.False(t, p.State == complaint.CarriedOut && s.State != complaint.Approved && s.State != complaint.CarriedOut)
			require.False(t, p.Verdict != granted && p.State != s.State)
			require.NotEmpty(t, p.Open)
		})
}

func FuzzCallBack(f *testing.F) {
	fuzzAsk(f, []complaint.Call{{Result: complaint.NotAsked, ClosedOn: spring, After: courier.Days(3).Period()}, {}}, complaint.CallBack, func(next func() uint8) complaint.Call {
		return complaint.Call{ClosedOn: day(next()), After: courier.Days(int(next())).Period(), Result: complaint.Satisfaction(next()),
			Tries: courier.CountOf(int64(next())), MostTries: courier.CountOf(int64(next()))}
	}, func(t *testing.T, c *complaint.Call, v *complaint.Visit) {
		require.False(t, v.Reopen && c.Result != complaint.Dissatisfied)
	})
}

func FuzzCorrect(f *testing.F) {
	fuzzAsk(f, []complaint.Fault{{Why: complaint.Cause{Failing: complaint.FailVehicle, Link: complaint.LinkTransit}}, {}}, complaint.Correct, func(next func() uint8) complaint.Fault {
		return complaint.Fault{Why: complaint.Cause{Failing: complaint.Failing(next()), Link: complaint.Link(next())}, Partner: answer(next()), Repeat: answer(next()),
			FoundOn: day(next()), Within: courier.Days(int(next())).Period()}
	}, func(t *testing.T, x *complaint.Fault, r *complaint.Rectification) {
		require.Equal(t, x.Why.Failing == 0, len(r.Measures) == 0)
	})
}

func FuzzWording(f *testing.F) {
	fuzzAsk(f, []complaint.Talk{{State: complaint.Received, Feeling: complaint.Venting}, {}}, complaint.Wording, func(next func() uint8) complaint.Talk {
		return complaint.Talk{State: complaint.State(next()), Feeling: complaint.Feeling(next()), Special: answer(next())}
	}, func(t *testing.T, k *complaint.Talk, s *complaint.Script) {
		require.NotEmpty(t, s.Calm)
		require.NotEmpty(t, s.Explain)
	})
}
