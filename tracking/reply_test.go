package tracking_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var replyAt = askDay.At(15, 30)

// queried is the consignee's call about an item that has arrived and is not
// signed for.
func queried(edits ...func(*tracking.Query)) tracking.Query {
	q := tracking.Query{
		Kind: tracking.GoodsState, ReceivedAt: replyAt, Channel: tracking.ByPhone, Desk: tracking.DeliveryDesk,
		Asker:  tracking.Asker{By: courier.Consignee, Identity: courier.Yes, Number: courier.Yes},
		Signed: courier.No, Arrived: courier.Yes,
	}
	for _, e := range edits {
		e(&q)
	}
	return q
}

func reply(t testing.TB, q tracking.Query) tracking.Plan {
	t.Helper()
	p, err := tracking.Reply(&q)
	require.NoError(t, err)
	return p
}

func deskCodesOf(reasons iter.Seq[courier.Reason]) (codes []courier.Code) {
	for r := range reasons {
		codes = append(codes, r.Code())
	}
	return codes
}

// The five situations of the textbook: what is said, checked and promised.
func TestReplySituations(t *testing.T) {
	for name, c := range map[string]struct {
		signed, arrived, local, urgent courier.Answer
		situation                      tracking.Situation
		steps                          []courier.Code
	}{
		"signed":             {signed: courier.Yes, situation: tracking.SignedFor, steps: []courier.Code{"signed"}},
		"arrived":            {signed: courier.No, arrived: courier.Yes, situation: tracking.ArrivedUnsigned, steps: []courier.Code{"arrived"}},
		"not arrived":        {signed: courier.No, arrived: courier.No, local: courier.No, situation: tracking.NotArrived, steps: []courier.Code{"not_arrived"}},
		"local, not arrived": {signed: courier.No, arrived: courier.No, local: courier.Yes, situation: tracking.LocalNotArrived, steps: []courier.Code{"local_not_arrived"}},
		"urgent":             {signed: courier.No, arrived: courier.Yes, urgent: courier.Yes, situation: tracking.ArrivedUnsigned, steps: []courier.Code{"arrived", "urgent"}},
	} {
		p := reply(t, queried(func(q *tracking.Query) {
			q.Signed, q.Arrived, q.Local, q.Urgent = c.signed, c.arrived, c.local, c.urgent
		}))
		assert.Equal(t, c.situation, p.Situation, name)
		assert.Empty(t, p.Needs, name)
		assert.Equal(t, tracking.TellAll, p.Disclosure, name)
		assert.True(t, p.Has("tracking.reply.record"), name)
		for _, kind := range []struct {
			prefix courier.Code
			got    iter.Seq[courier.Reason]
		}{{"tracking.reply.say.", p.Saying()}, {"tracking.reply.check.", p.Checking()}, {"tracking.reply.promise.", p.Promising()}} {
			var want []courier.Code
			for _, s := range c.steps {
				want = append(want, kind.prefix+s)
			}
			assert.Equal(t, want, deskCodesOf(kind.got), name)
		}
	}
	first := 0
	p := reply(t, queried(func(q *tracking.Query) { q.Urgent = courier.Yes }))
	for range p.Saying() {
		first++
		break
	}
	assert.Equal(t, 1, first, "a caller may stop")
}

func TestReplySituationNeeds(t *testing.T) {
	for _, c := range []struct {
		signed, arrived, local courier.Answer
		needs                  []courier.Need
	}{
		{courier.Yes, 0, 0, nil},
		{courier.No, courier.Yes, 0, nil},
		{courier.No, courier.No, 0, []courier.Need{"local"}},
		{courier.No, 0, courier.Yes, []courier.Need{"arrived"}},
		{0, courier.Yes, 0, []courier.Need{"signed"}},
		{0, courier.No, courier.No, []courier.Need{"signed"}},
		{0, 0, 0, []courier.Need{"signed", "arrived", "local"}},
	} {
		p := reply(t, queried(func(q *tracking.Query) { q.Signed, q.Arrived, q.Local = c.signed, c.arrived, c.local }))
		assert.Equal(t, c.needs, p.Needs, "%v", c)
		assert.Equal(t, c.needs == nil, p.Situation != 0, "%v", c)
	}
	p := reply(t, queried(func(q *tracking.Query) { q.Desk = 0 }))
	assert.Equal(t, []courier.Need{"desk"}, p.Needs)
	p = reply(t, queried(func(q *tracking.Query) { q.Asker.Identity, q.Asker.By = 0, 0 }))
	assert.Equal(t, []courier.Need{"asker.by", "asker.identity", "asker.letter"}, p.Needs)
	assert.Equal(t, tracking.AskFirst, p.Disclosure)
	assert.Empty(t, deskCodesOf(p.Saying()), "nothing is said before it is known to whom")
	assert.Equal(t, []courier.Need{"received_at"}, reply(t, tracking.Query{Kind: tracking.Chase}).Needs)
}

// An item that waits at a pick-up point, is stalled or late: told where it is
// given, on top of the textbook's situation, and never asked for.
func TestReplyOfWhatWaitsIsStalledOrLate(t *testing.T) {
	by := courier.Day(2026, 5, 1).At(18, 0)
	for name, c := range map[string]struct {
		edit      func(*tracking.Query)
		situation tracking.Situation
		also      []tracking.Situation
		steps     []courier.Code
		promised  bool
	}{
		"waiting":   {func(q *tracking.Query) { q.Stage, q.Arrived = tracking.AtPickupPoint, 0 }, tracking.WaitingInLocker, nil, []courier.Code{"waiting"}, false},
		"elsewhere": {func(q *tracking.Query) { q.Stage = tracking.OutForDelivery }, tracking.ArrivedUnsigned, nil, []courier.Code{"arrived"}, false},
		"late":      {func(q *tracking.Query) { q.Late, q.PromisedBy = courier.Yes, by }, tracking.ArrivedUnsigned, []tracking.Situation{tracking.ShownLate}, []courier.Code{"arrived", "late"}, true},
		"not late":  {func(q *tracking.Query) { q.Late, q.Stalled = courier.No, courier.No }, tracking.ArrivedUnsigned, nil, []courier.Code{"arrived"}, false},
		"stalled":   {func(q *tracking.Query) { q.Stalled = courier.Yes }, tracking.ArrivedUnsigned, []tracking.Situation{tracking.ShownStalled}, []courier.Code{"arrived", "stalled"}, false},
		"all of it, urgent": {func(q *tracking.Query) {
			q.Stage, q.Late, q.Stalled, q.Urgent = tracking.AtPickupPoint, courier.Yes, courier.Yes, courier.Yes
		}, tracking.WaitingInLocker, []tracking.Situation{tracking.ShownStalled, tracking.ShownLate}, []courier.Code{"waiting", "stalled", "late", "urgent"}, false},
		"signed for": {func(q *tracking.Query) {
			q.Signed, q.Late, q.Stalled, q.PromisedBy = courier.Yes, courier.Yes, courier.Yes, by
		}, tracking.SignedFor, nil, []courier.Code{"signed"}, false},
		"another desk": {func(q *tracking.Query) { q.Desk, q.Late, q.PromisedBy = tracking.OutsideDesk, courier.Yes, by }, 0, nil, []courier.Code{}, false},
	} {
		p := reply(t, queried(c.edit))
		assert.Equal(t, c.situation, p.Situation, name)
		assert.Equal(t, c.also, p.Also, name)
		assert.Empty(t, p.Needs, name)
		want := []courier.Code{}
		for _, s := range c.steps {
			want = append(want, "tracking.reply.say."+s)
		}
		if c.promised {
			want = append(want[:len(want):len(want)], "tracking.reply.say.promised_by")
		}
		assert.ElementsMatch(t, want, deskCodesOf(p.Saying()), name)
		for _, s := range c.steps {
			assert.True(t, p.Has("tracking.reply.check."+s), name)
			assert.True(t, p.Has("tracking.reply.promise."+s), name)
		}
		for _, r := range p.Reasons {
			if r.Code() == "tracking.reply.say.late" || r.Code() == "tracking.reply.say.stalled" || r.Code() == "tracking.reply.say.waiting" {
				assert.Equal(t, courier.Practice, r.Basis().Force, "no law says so")
			}
		}
	}
	p := reply(t, queried(func(q *tracking.Query) { q.Stage, q.Signed, q.Late = tracking.AtPickupPoint, 0, courier.Yes }))
	assert.Equal(t, []courier.Need{"signed"}, p.Needs, "whether it was collected since")
	assert.Empty(t, p.Also)
	p = reply(t, queried(func(q *tracking.Query) { q.Signed, q.Late = 0, courier.Yes }))
	assert.Empty(t, p.Also, "not before it is known to be unsigned")
	silent := reply(t, queried(func(q *tracking.Query) { q.Asker.Identity, q.Late, q.PromisedBy = courier.No, courier.Yes, by }))
	assert.False(t, silent.Has("tracking.reply.say.late"), "to one who may not be told")
	assert.False(t, silent.Has("tracking.reply.say.promised_by"))
}

func TestReplyDesksAndKinds(t *testing.T) {
	pickup := reply(t, queried(func(q *tracking.Query) { q.Desk = tracking.PickupDesk }))
	assert.Equal(t, []courier.Code{"tracking.reply.check.pickup"}, deskCodesOf(pickup.Checking()))
	assert.Equal(t, []courier.Code{"tracking.reply.promise.pickup"}, deskCodesOf(pickup.Promising()))
	assert.Zero(t, pickup.Situation)
	outside := reply(t, queried(func(q *tracking.Query) { q.Desk = tracking.OutsideDesk }))
	assert.Equal(t, []courier.Code{"tracking.reply.check.outside_prepare", "tracking.reply.check.outside_trace"}, deskCodesOf(outside.Checking()))
	assert.Equal(t, []courier.Code{"tracking.reply.promise.outside"}, deskCodesOf(outside.Promising()))
	for kind, say := range map[tracking.QueryKind]courier.Code{
		tracking.TransitTime: "tracking.reply.say.published", tracking.PriceAndPlace: "tracking.reply.say.published", tracking.OtherQuery: "tracking.reply.say.published",
	} {
		p := reply(t, tracking.Query{Kind: kind, ReceivedAt: replyAt})
		assert.Equal(t, tracking.TellPublic, p.Disclosure, "%v", kind)
		assert.Equal(t, []courier.Code{say}, deskCodesOf(p.Saying()), "%v", kind)
		assert.Empty(t, p.Needs)
		assert.False(t, p.Has("tracking.reply.truth"))
	}
	for kind, say := range map[tracking.QueryKind]courier.Code{
		tracking.ChangeQuery: "tracking.reply.say.change", tracking.ProofQuery: "tracking.reply.say.proof", tracking.SenderQuery: "tracking.reply.say.sender",
	} {
		p := reply(t, queried(func(q *tracking.Query) { q.Kind, q.Asker.Origin = kind, courier.Yes }))
		assert.Equal(t, say, deskCodesOf(p.Saying())[0], "%v", kind)
		assert.True(t, p.Has("tracking.reply.truth"))
		assert.Equal(t, kind == tracking.SenderQuery, p.Has("tracking.reply.sender_fine"))
	}
	own := reply(t, queried(func(q *tracking.Query) { q.Kind, q.Asker.By = tracking.SenderQuery, courier.Shipper }))
	assert.False(t, own.Has("tracking.reply.sender_fine"))
	stranger := reply(t, queried(func(q *tracking.Query) { q.Asker.By = courier.ThirdParty }))
	assert.Equal(t, tracking.TellNothing, stranger.Disclosure)
	assert.Equal(t, []courier.Code{"tracking.reply.say.explain"}, deskCodesOf(stranger.Saying()))
	assert.Empty(t, deskCodesOf(stranger.Checking()))
	old := reply(t, queried(func(q *tracking.Query) { q.ReceivedAt = courier.Day(2024, 2, 29).At(9, 0) }))
	assert.False(t, old.Has("tracking.reply.truth"))
}

func TestReplyTiming(t *testing.T) {
	for name, c := range map[string]struct {
		timing  tracking.Timing
		channel tracking.Channel
		can     courier.Answer
		by      courier.Instant
		code    courier.Code
		needs   []courier.Need
	}{
		"none":                {0, tracking.ByMessage, 0, courier.Instant{}, "tracking.reply.no_answer_time", nil},
		"message":             {tracking.TextbookTiming, tracking.ByMessage, 0, askDay.End(), "tracking.reply.same_day", nil},
		"phone, at once":      {tracking.TextbookTiming, tracking.ByPhone, courier.Yes, replyAt, "tracking.reply.at_once", nil},
		"chat, verify first":  {tracking.TextbookTiming, tracking.ByChat, courier.No, courier.Instant{}, "tracking.reply.verify_first", nil},
		"order system":        {tracking.TextbookTiming, tracking.ByOrderSystem, courier.Yes, replyAt, "tracking.reply.at_once", nil},
		"phone, not known":    {tracking.TextbookTiming, tracking.ByPhone, 0, courier.Instant{}, "", []courier.Need{"can_answer"}},
		"channel not known":   {tracking.TextbookTiming, 0, courier.Yes, courier.Instant{}, "", []courier.Need{"channel"}},
		"standard, on web":    {tracking.ThirtyMinutes, 0, courier.Yes, replyAt, "tracking.reply.standard_at_once", nil},
		"standard, elsewhere": {tracking.ThirtyMinutes, 0, courier.No, askDay.At(16, 0), "tracking.reply.thirty_minutes", nil},
		"standard, not known": {tracking.ThirtyMinutes, 0, 0, courier.Instant{}, "", []courier.Need{"can_answer"}},
	} {
		p := reply(t, queried(func(q *tracking.Query) { q.Timing, q.Channel, q.CanAnswer = c.timing, c.channel, c.can }))
		assert.Equal(t, c.by, p.AnswerBy, name)
		assert.Equal(t, c.needs, p.Needs, name)
		assert.Equal(t, c.code != "", p.Has(c.code), name)
		assert.Equal(t, c.timing == 0, p.Has("tracking.reply.no_answer_time"), name)
	}
	midnight := reply(t, queried(func(q *tracking.Query) {
		q.Timing, q.Channel, q.ReceivedAt = tracking.TextbookTiming, tracking.ByMessage, askDay.At(23, 59)
	}))
	assert.Equal(t, askDay.AddDays(1).At(0, 0), midnight.AnswerBy, "the day it was received, however late")
}

func TestReplyFollowUp(t *testing.T) {
	p := reply(t, queried(func(q *tracking.Query) { q.FollowUp = 4 }))
	assert.Equal(t, askDay.At(19, 30), p.FollowUp)
	assert.Contains(t, deskCodesOf(p.Promising()), courier.Code("tracking.reply.promise.next"))
	saturday := func(q *tracking.Query) { q.FollowIn = 1 } // 2026-08-01 is one
	p = reply(t, queried(saturday))
	assert.Equal(t, []courier.Need{"calendar"}, p.Needs)
	calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
	require.NoError(t, err)
	p = reply(t, queried(saturday, func(q *tracking.Query) { q.Calendar = calendar }))
	assert.Equal(t, courier.Day(2026, 8, 3).End(), p.FollowUp)
	assert.False(t, reply(t, queried()).FollowUp.Known())
	p = reply(t, queried(func(q *tracking.Query) { q.FollowUp = 1_000_000 }))
	assert.Equal(t, courier.Hours(1_000_000).End(askDay.At(15, 30)), p.FollowUp, "the longest")
}

func TestChasesRise(t *testing.T) {
	steps := []tracking.ChaseStep{
		{From: courier.CountOf(2), Level: courier.CountOf(1)},
		{From: courier.CountOf(3), Level: courier.CountOf(2), Opens: tracking.BecomesComplaint},
		{From: courier.CountOf(5), Level: courier.CountOf(3), Opens: tracking.BecomesComplaint},
	}
	for chases, want := range map[int64]struct {
		level int64
		opens []tracking.Matter
	}{0: {0, nil}, 1: {0, nil}, 2: {1, nil}, 3: {2, []tracking.Matter{tracking.BecomesComplaint}}, 4: {2, []tracking.Matter{tracking.BecomesComplaint}},
		5: {3, []tracking.Matter{tracking.BecomesComplaint}}, 50: {3, []tracking.Matter{tracking.BecomesComplaint}}} {
		p := reply(t, queried(func(q *tracking.Query) {
			q.Kind, q.Chases, q.ChaseSteps = tracking.Chase, courier.CountOf(chases), steps
		}))
		assert.Equal(t, courier.CountOf(want.level), p.Level, "%d chases", chases)
		assert.Equal(t, want.opens, p.Becomes, "%d chases", chases)
		assert.Equal(t, want.level > 0, p.Has("tracking.reply.chase_level"))
	}
	p := reply(t, queried(func(q *tracking.Query) { q.Kind = tracking.Chase }))
	assert.Equal(t, []courier.Need{"chase_steps", "chases"}, p.Needs)
	p = reply(t, queried(func(q *tracking.Query) { q.Kind, q.ChaseSteps = tracking.Chase, steps }))
	assert.Equal(t, []courier.Need{"chases"}, p.Needs)
	assert.False(t, p.Level.Known())
	p = reply(t, queried(func(q *tracking.Query) { q.Chases, q.ChaseSteps = courier.CountOf(9), steps }))
	assert.False(t, p.Level.Known(), "no chase")
}

func TestWhatAQueryBecomes(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*tracking.Query)
		want []tracking.Matter
		code courier.Code
	}{
		"dissatisfied":                 {func(q *tracking.Query) { q.Dissatisfied = courier.Yes }, []tracking.Matter{tracking.BecomesComplaint}, "tracking.reply.becomes_complaint"},
		"not received":                 {func(q *tracking.Query) { q.Signed, q.NotReceived = courier.Yes, courier.Yes }, []tracking.Matter{tracking.BecomesDispute}, "tracking.reply.becomes_dispute"},
		"not received, nor signed for": {func(q *tracking.Query) { q.NotReceived = courier.Yes }, nil, ""},
		"damaged":                      {func(q *tracking.Query) { q.Damaged = courier.Yes }, []tracking.Matter{tracking.BecomesClaim}, "tracking.reply.claim_damage"},
		"lost":                         {func(q *tracking.Query) { q.DeemedLost = courier.Yes }, []tracking.Matter{tracking.BecomesClaim}, "tracking.reply.claim_lost"},
		"wants money":                  {func(q *tracking.Query) { q.WantsPayment = courier.Yes }, []tracking.Matter{tracking.BecomesClaim}, "tracking.reply.claim_payment"},
		"both": {func(q *tracking.Query) {
			q.Dissatisfied, q.Damaged, q.WantsPayment = courier.Yes, courier.Yes, courier.Yes
		},
			[]tracking.Matter{tracking.BecomesComplaint, tracking.BecomesClaim}, "tracking.reply.claim_payment"},
		"neither": {func(q *tracking.Query) { q.Dissatisfied, q.Damaged = courier.No, courier.No }, nil, ""},
	} {
		p := reply(t, queried(c.edit))
		assert.Equal(t, c.want, p.Becomes, name)
		assert.Equal(t, c.code != "", p.Has(c.code), name)
	}
}

func TestWhenAnAgentRefersUpward(t *testing.T) {
	for code, edit := range map[courier.Code]func(*tracking.Query, courier.Answer){
		"tracking.reply.unsure":             func(q *tracking.Query, a courier.Answer) { q.Unsure = a },
		"tracking.reply.beyond_authority":   func(q *tracking.Query, a courier.Answer) { q.BeyondAuthority = a },
		"tracking.reply.important_customer": func(q *tracking.Query, a courier.Answer) { q.ImportantCustomer = a },
		"tracking.reply.sudden_event":       func(q *tracking.Query, a courier.Answer) { q.SuddenEvent = a },
	} {
		for _, a := range []courier.Answer{0, courier.Yes, courier.No} {
			p := reply(t, queried(func(q *tracking.Query) { edit(q, a) }))
			assert.Equal(t, a == courier.Yes, p.Upward, "%s", code)
			assert.Equal(t, a == courier.Yes, p.Has(code), "%s", code)
		}
	}
}

func TestUnreadableQueries(t *testing.T) {
	_, err := tracking.Reply(nil)
	deskFault(t, err, "kind", courier.ErrMissing)
	step := func(from, level courier.Count, opens tracking.Matter) func(*tracking.Query) {
		return func(q *tracking.Query) {
			q.ChaseSteps = []tracking.ChaseStep{{From: courier.CountOf(2), Level: courier.CountOf(1)}, {From: from, Level: level, Opens: opens}}
		}
	}
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.Query)
	}{
		{"kind", courier.ErrMissing, func(q *tracking.Query) { q.Kind = 0 }},
		{"kind", courier.ErrUnknownWord, func(q *tracking.Query) { q.Kind, q.Asker.About = 99, 0 }},
		{"received_at", courier.ErrNoRule, func(q *tracking.Query) { q.ReceivedAt = courier.Day(2018, 4, 30).At(23, 59) }},
		{"channel", courier.ErrUnknownWord, func(q *tracking.Query) { q.Channel = 9 }},
		{"desk", courier.ErrUnknownWord, func(q *tracking.Query) { q.Desk = 9 }},
		{"asker.by", courier.ErrUnknownWord, func(q *tracking.Query) { q.Asker.By = 99 }},
		{"asker.about", courier.ErrContradicts, func(q *tracking.Query) { q.Asker.About = tracking.Chase }},
		{"asker.asked_on", courier.ErrContradicts, func(q *tracking.Query) { q.Asker.AskedOn = askDay.AddDays(1) }},
		{"signed", courier.ErrUnknownWord, func(q *tracking.Query) { q.Signed = 9 }},
		{"arrived", courier.ErrUnknownWord, func(q *tracking.Query) { q.Arrived = 9 }},
		{"local", courier.ErrUnknownWord, func(q *tracking.Query) { q.Local = 9 }},
		{"urgent", courier.ErrUnknownWord, func(q *tracking.Query) { q.Urgent = 9 }},
		{"stage", courier.ErrUnknownWord, func(q *tracking.Query) { q.Stage = 99 }},
		{"late", courier.ErrUnknownWord, func(q *tracking.Query) { q.Late = 9 }},
		{"stalled", courier.ErrUnknownWord, func(q *tracking.Query) { q.Stalled = 9 }},
		{"timing", courier.ErrUnknownWord, func(q *tracking.Query) { q.Timing = 9 }},
		{"can_answer", courier.ErrUnknownWord, func(q *tracking.Query) { q.CanAnswer = 9 }},
		{"dissatisfied", courier.ErrUnknownWord, func(q *tracking.Query) { q.Dissatisfied = 9 }},
		{"not_received", courier.ErrUnknownWord, func(q *tracking.Query) { q.NotReceived = 9 }},
		{"damaged", courier.ErrUnknownWord, func(q *tracking.Query) { q.Damaged = 9 }},
		{"deemed_lost", courier.ErrUnknownWord, func(q *tracking.Query) { q.DeemedLost = 9 }},
		{"wants_payment", courier.ErrUnknownWord, func(q *tracking.Query) { q.WantsPayment = 9 }},
		{"unsure", courier.ErrUnknownWord, func(q *tracking.Query) { q.Unsure = 9 }},
		{"beyond_authority", courier.ErrUnknownWord, func(q *tracking.Query) { q.BeyondAuthority = 9 }},
		{"important_customer", courier.ErrUnknownWord, func(q *tracking.Query) { q.ImportantCustomer = 9 }},
		{"sudden_event", courier.ErrUnknownWord, func(q *tracking.Query) { q.SuddenEvent = 9 }},
		{"follow_up", courier.ErrRange, func(q *tracking.Query) { q.FollowUp = -1 }},
		{"follow_up", courier.ErrRange, func(q *tracking.Query) { q.FollowUp = 1_000_001 }},
		{"follow_in", courier.ErrNegative, func(q *tracking.Query) { q.FollowIn = -1 }},
		{"follow_in", courier.ErrContradicts, func(q *tracking.Query) { q.FollowUp, q.FollowIn = 1, 1 }},
		{"chase_steps", courier.ErrEmptyTable, func(q *tracking.Query) { q.ChaseSteps = []tracking.ChaseStep{} }},
		{"chase_steps[1].from", courier.ErrMissing, step(courier.Count{}, courier.CountOf(2), 0)},
		{"chase_steps[1].from", courier.ErrOrder, step(courier.CountOf(2), courier.CountOf(2), 0)},
		{"chase_steps[0].from", courier.ErrOrder, func(q *tracking.Query) {
			q.ChaseSteps = []tracking.ChaseStep{{From: courier.CountOf(0), Level: courier.CountOf(1)}}
		}},
		{"chase_steps[1].level", courier.ErrMissing, step(courier.CountOf(3), courier.Count{}, 0)},
		{"chase_steps[1].opens", courier.ErrUnknownWord, step(courier.CountOf(3), courier.CountOf(2), 9)},
	} {
		facts := queried(c.edit)
		_, err := tracking.Reply(&facts)
		deskFault(t, err, c.field, c.fault)
	}
	same := queried(func(q *tracking.Query) { q.Asker.About, q.Asker.AskedOn = q.Kind, askDay })
	assert.Equal(t, tracking.TellAll, reply(t, same).Disclosure)
}

func TestReplyJSON(t *testing.T) {
	calendar, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
	require.NoError(t, err)
	q := queried(func(q *tracking.Query) {
		q.Kind, q.Timing, q.FollowIn, q.Calendar = tracking.Chase, tracking.TextbookTiming, 2, calendar
		q.ChaseSteps = []tracking.ChaseStep{{From: courier.CountOf(1), Level: courier.CountOf(1), Opens: tracking.BecomesClaim}}
		q.Chases, q.CanAnswer, q.Unsure = courier.CountOf(1), courier.No, courier.Yes
		q.Stage, q.Late, q.Stalled, q.PromisedBy = tracking.AtPickupPoint, courier.Yes, courier.Yes, courier.Day(2026, 5, 1).At(18, 0)
	})
	deskRoundTrip(t, q)
	p := reply(t, q)
	text, err := json.Marshal(p)
	require.NoError(t, err)
	var back tracking.Plan
	require.NoError(t, json.Unmarshal(text, &back))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(p, back))
}

func TestPostalWindows(t *testing.T) {
	posted := courier.Day(2026, 3, 10)
	mail := func(lane courier.Lane, asked courier.Date, edits ...func(*tracking.Inquiry)) tracking.InquiryFinding {
		q := tracking.Inquiry{Postal: courier.Yes, PostedOn: posted, AskedOn: asked, Lane: lane, Remote: courier.No}
		for _, e := range edits {
			e(&q)
		}
		f, err := tracking.Inquire(&q)
		require.NoError(t, err)
		return f
	}
	for _, c := range []struct {
		lane courier.Lane
		last courier.Date
	}{{courier.SameCity, courier.Day(2027, 3, 10)}, {courier.OtherDomestic, courier.Day(2027, 3, 10)}, {courier.International, courier.Day(2026, 9, 6)}} {
		on := mail(c.lane, c.last)
		assert.Equal(t, c.last, on.Window.Last)
		assert.Equal(t, courier.Yes, on.InTime)
		after := mail(c.lane, c.last.AddDays(1))
		assert.Equal(t, courier.No, after.InTime)
		assert.Equal(t, []courier.Need{"claimed"}, after.Needs)
		assert.False(t, after.AnswerBy.Last.Known())
		lapsed := mail(c.lane, c.last.AddDays(1), func(q *tracking.Inquiry) { q.Claimed = courier.No })
		assert.True(t, lapsed.Has("tracking.inquiry.mail_lapsed"))
		claimed := mail(c.lane, c.last.AddDays(1), func(q *tracking.Inquiry) { q.Claimed = courier.Yes })
		assert.True(t, claimed.Has("tracking.inquiry.mail_claimed"))
	}
	asked := courier.Day(2026, 5, 1)
	home, abroad := mail(courier.OtherDomestic, asked), mail(courier.International, asked)
	assert.Equal(t, courier.Day(2026, 5, 31), home.AnswerBy.Last)
	assert.Equal(t, []courier.Code{"tracking.inquiry.mail_answer", "tracking.inquiry.mail_home"}, deskCodes(&home.Grounds, courier.Changes))
	assert.Equal(t, courier.Day(2026, 6, 30), abroad.AnswerBy.Last)
	assert.Equal(t, []courier.Code{"tracking.inquiry.mail_abroad", "tracking.inquiry.mail_answer_abroad"}, deskCodes(&abroad.Grounds, courier.Changes))
	remote := mail(courier.OtherDomestic, asked, func(q *tracking.Inquiry) { q.Remote = courier.Yes })
	assert.Equal(t, courier.Day(2026, 6, 30), remote.AnswerBy.Last)
	assert.True(t, remote.Has("tracking.inquiry.mail_answer_remote"))
	assert.Equal(t, []courier.Need{"remote"}, mail(courier.OtherDomestic, asked, func(q *tracking.Inquiry) { q.Remote = 0 }).Needs)
	assert.Empty(t, mail(courier.International, asked, func(q *tracking.Inquiry) { q.Remote = 0 }).Needs)
	for asOf, due := range map[courier.Date]bool{courier.Day(2026, 5, 31): false, courier.Day(2026, 6, 1): true} {
		f := mail(courier.OtherDomestic, asked, func(q *tracking.Inquiry) { q.Found, q.AsOf = courier.No, asOf })
		assert.Equal(t, due, f.Has("tracking.inquiry.mail_not_found"), "%v", asOf)
	}
	f := mail(courier.OtherDomestic, asked, func(q *tracking.Inquiry) { q.Found, q.AsOf = courier.Yes, courier.Day(2026, 7, 1) })
	assert.False(t, f.Has("tracking.inquiry.mail_not_found"))
	f = mail(courier.OtherDomestic, asked, func(q *tracking.Inquiry) { q.Receipt = courier.No })
	assert.True(t, f.Has("tracking.inquiry.mail_receipt"))
	f = mail(courier.HongKongMacaoTaiwan, asked)
	assert.True(t, f.Has("tracking.inquiry.lane_not_settled"))
	assert.Zero(t, f.InTime)
	assert.Equal(t, []courier.Need{"lane"}, mail(0, asked).Needs)
}

func TestExpressWindows(t *testing.T) {
	posted := courier.Day(2025, 3, 10)
	asks := func(asked courier.Date, edit func(*tracking.Inquiry)) tracking.InquiryFinding {
		q := tracking.Inquiry{Postal: courier.No, PostedOn: posted, AskedOn: asked}
		edit(&q)
		f, err := tracking.Inquire(&q)
		require.NoError(t, err)
		return f
	}
	for source, terms := range map[string]tracking.QueryTerms{
		"TM-YTO": tracking.YTOQueryTerms(), "TM-JD": tracking.JDQueryTerms(), "TM-GEN": tracking.GenericQueryTerms(),
	} {
		with := func(q *tracking.Inquiry) { q.Terms = &terms }
		f := asks(courier.Day(2026, 3, 10), with)
		assert.Equal(t, courier.Yes, f.InTime)
		assert.Equal(t, source, f.Reasons[0].Basis().Source)
		assert.True(t, f.Has("tracking.inquiry.terms"))
		f = asks(courier.Day(2026, 3, 11), with)
		assert.Equal(t, courier.No, f.InTime)
		assert.True(t, f.Has("tracking.inquiry.claim_stands"), "a term ends no claim")
	}
	standard := func(lane courier.Lane) func(*tracking.Inquiry) {
		return func(q *tracking.Inquiry) { q.Window, q.Lane = tracking.ReportedStandardWindow, lane }
	}
	athome := asks(courier.Day(2026, 3, 10), standard(courier.SameCity))
	assert.Equal(t, courier.Day(2026, 3, 10), athome.Window.Last)
	assert.True(t, athome.Has("tracking.inquiry.standard_home"))
	abroad := asks(courier.Day(2025, 9, 11), standard(courier.International))
	assert.Equal(t, courier.Day(2025, 9, 10), abroad.Window.Last)
	assert.Equal(t, courier.No, abroad.InTime)
	assert.Equal(t, courier.Reported, abroad.Reasons[0].Basis().Evidence)
	assert.True(t, abroad.Has("tracking.inquiry.standard_abroad"))
	f := asks(posted, standard(courier.HongKongMacaoTaiwan))
	assert.True(t, f.Has("tracking.inquiry.lane_not_settled"))
	assert.Equal(t, []courier.Need{"lane"}, asks(posted, standard(0)).Needs)
	none := asks(courier.Day(2030, 1, 1), func(q *tracking.Inquiry) { q.Terms = &tracking.QueryTerms{} })
	assert.Equal(t, courier.Yes, none.InTime)
	assert.True(t, none.Has("tracking.inquiry.no_window"))
	assert.Equal(t, []courier.Need{"terms"}, asks(posted, func(*tracking.Inquiry) {}).Needs)
	f, err := tracking.Inquire(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"posted_on", "asked_on", "postal"}, f.Needs)
}

func TestUnreadableInquiries(t *testing.T) {
	day := courier.Day(2026, 3, 10)
	hours := tracking.QueryTerms{Cite: courier.Art(courier.YTOTerms, ""), Within: courier.Hours(9).Period()}
	for _, c := range []struct {
		field string
		fault courier.Fault
		facts tracking.Inquiry
	}{
		{"posted_on", courier.ErrNoRule, tracking.Inquiry{PostedOn: courier.Day(2009, 9, 30)}},
		{"asked_on", courier.ErrOrder, tracking.Inquiry{PostedOn: day, AskedOn: day.AddDays(-1)}},
		{"as_of", courier.ErrOrder, tracking.Inquiry{AskedOn: day, AsOf: day.AddDays(-1)}},
		{"postal", courier.ErrUnknownWord, tracking.Inquiry{Postal: 9}},
		{"lane", courier.ErrUnknownWord, tracking.Inquiry{Lane: 9}},
		{"remote", courier.ErrUnknownWord, tracking.Inquiry{Remote: 9}},
		{"receipt", courier.ErrUnknownWord, tracking.Inquiry{Receipt: 9}},
		{"found", courier.ErrUnknownWord, tracking.Inquiry{Found: 9}},
		{"claimed", courier.ErrUnknownWord, tracking.Inquiry{Claimed: 9}},
		{"window", courier.ErrUnknownWord, tracking.Inquiry{Window: 9}},
		{"terms.within", courier.ErrRange, tracking.Inquiry{Terms: &hours}},
		{"terms.cite.source", courier.ErrMissing, tracking.Inquiry{Terms: &tracking.QueryTerms{Within: courier.Years(1).Period()}}},
	} {
		_, err := tracking.Inquire(&c.facts)
		deskFault(t, err, c.field, c.fault)
	}
	yto := tracking.YTOQueryTerms()
	deskRoundTrip(t, tracking.Inquiry{Postal: courier.No, PostedOn: day, Window: tracking.ReportedStandardWindow, Terms: &yto})
}

func ExampleReply() {
	p, err := tracking.Reply(&tracking.Query{
		Kind:       tracking.ArrivalTime,
		ReceivedAt: courier.Day(2026, 8, 1).At(15, 30),
		Channel:    tracking.ByMessage,
		Desk:       tracking.DeliveryDesk,
		Asker:      tracking.Asker{By: courier.Shipper, Identity: courier.Yes, Number: courier.Yes},
		Signed:     courier.No,
		Arrived:    courier.Yes,
		Timing:     tracking.TextbookTiming,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.Disclosure, "-", p.Situation, "- answer by", p.AnswerBy)
	for r := range p.Saying() {
		fmt.Println("say:", r.Sentence(courier.English))
	}
	for r := range p.Checking() {
		fmt.Println("check:", r.Sentence(courier.English))
	}
	for r := range p.Promising() {
		fmt.Println("promise:", r.Sentence(courier.English))
	}
	// Output:
	// all - arrived_unsigned - answer by 2026-08-02T00:00:00+08:00
	// say: it has arrived at the delivering outlet and is not signed for yet
	// check: ask the outlet or the courier for the round, and look for failed attempts
	// promise: once verified, tell the expected time, and promise no exact hour
}

func ExampleInquire() {
	f, err := tracking.Inquire(&tracking.Inquiry{
		Postal: courier.Yes, PostedOn: courier.Day(2026, 3, 10), AskedOn: courier.Day(2026, 5, 1), Lane: courier.International,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("in time:", f.InTime, "- may be asked until", f.Window.Last, "- answer by", f.AnswerBy.Last)
	// Output: in time: yes - may be asked until 2026-09-06 - answer by 2026-06-30
}

func BenchmarkReply(b *testing.B) {
	facts := queried()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		p, err := tracking.AppendReply(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = p.Reasons
	}
}

func BenchmarkInquire(b *testing.B) {
	facts := tracking.Inquiry{Postal: courier.Yes, PostedOn: courier.Day(2026, 3, 10), AskedOn: courier.Day(2026, 5, 1), Lane: courier.International}
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		f, err := tracking.AppendInquire(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = f.Reasons
	}
}

func FuzzReply(f *testing.F) {
	text, _ := json.Marshal(queried())
	f.Add(text)
	f.Add([]byte("\x06\x08\x02\x01\x02\x01\x02\x01\x02\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var q tracking.Query
		if json.Unmarshal(data, &q) != nil {
			next := deskBytes(data)
			q = tracking.Query{Kind: tracking.QueryKind(next()), ReceivedAt: courier.Day(2017+int(next())%12, 6, 1).At(9, 0), Channel: tracking.Channel(next()),
				Desk: tracking.Desk(next()), Timing: tracking.Timing(next()), Signed: courier.Answer(next()), Arrived: courier.Answer(next()),
				CanAnswer: courier.Answer(next()), FollowUp: courier.Hours(int8(next())), Asker: tracking.Asker{By: courier.Party(next()), Identity: courier.Answer(next())}}
		}
		p, err := tracking.Reply(&q)
		deskSaneGrounds(t, &p.Grounds, err)
		if err == nil && p.Disclosure != tracking.TellAll && p.Disclosure != tracking.TellPublic && slices.ContainsFunc(deskCodesOf(p.Saying()), func(c courier.Code) bool {
			return c != "tracking.reply.say.explain"
		}) {
			t.Fatalf("%v, and yet told: %v", p.Disclosure, deskCodesOf(p.Saying()))
		}
	})
}

func FuzzInquire(f *testing.F) {
	text, _ := json.Marshal(tracking.Inquiry{Postal: courier.Yes, PostedOn: courier.Day(2026, 3, 10), AskedOn: courier.Day(2026, 5, 1)})
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var q tracking.Inquiry
		if json.Unmarshal(data, &q) != nil {
			next := deskBytes(data)
			q = tracking.Inquiry{Postal: courier.Answer(next()), PostedOn: courier.Day(2008+int(next())%20, 6, 1), AskedOn: courier.Day(2008+int(next())%20, 7, 1),
				Lane: courier.Lane(next()), Remote: courier.Answer(next()), Window: tracking.WindowRule(next())}
		}
		got, err := tracking.Inquire(&q)
		deskSaneGrounds(t, &got.Grounds, err)
	})
}

// deskSaneGrounds holds for every answer without a verdict.
func deskSaneGrounds(t *testing.T, g *courier.Grounds, err error) {
	t.Helper()
	if err != nil {
		if field := (*courier.FieldError)(nil); !errors.As(err, &field) || field.Field == "" {
			t.Fatalf("an error that names no field: %v", err)
		}
		if g.Reasons != nil || g.Needs != nil {
			t.Fatalf("an error with an answer: %v", g)
		}
		return
	}
	if len(g.Reasons) == 0 && len(g.Needs) == 0 {
		t.Fatal("neither reason nor need")
	}
	for i := range g.Reasons {
		if g.Reasons[i].Sentence(courier.Chinese) == "" || g.Reasons[i].Basis().Source == "" {
			t.Fatalf("a reason without words or basis: %v", g.Reasons[i])
		}
	}
	if _, err := json.Marshal(g); err != nil {
		t.Fatal(err)
	}
}
