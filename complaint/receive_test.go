package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func receive(t testing.TB, i complaint.Intake) complaint.Receipt {
	t.Helper()
	got, err := complaint.Receive(&i)
	require.NoError(t, err)
	return got
}

// whole is a complaint by telephone with nothing missing, on a day of today.
func whole() complaint.Intake {
	return complaint.Intake{
		Case: complaint.Case{Number: "C-1", Waybill: "W-1", ReceivedAt: spring.At(9, 0), Channel: complaint.ByPhone, Category: complaint.Delay,
			By: courier.Consignee, PostedOn: courier.Day(2026, 3, 1), Lane: courier.OtherDomestic},
		Record:       complaint.Record{Name: yes, Contact: yes, Goods: yes, Content: yes, Demand: yes},
		Dissatisfied: yes, Ours: yes, Earlier: []complaint.Earlier{}, Expected: spring.AddDays(3).At(18, 0), Reader: complaint.ReadByDesk,
	}
}

func intake(change func(*complaint.Intake)) complaint.Intake {
	i := whole()
	change(&i)
	return i
}

func TestReceive(t *testing.T) {
	got := receive(t, whole())
	assert.Equal(t, complaint.Accepted, got.Handling)
	assert.Equal(t, yes, got.Admissible)
	assert.Zero(t, got.InTime, "the standard of 2011 has ended")
	assert.Empty(t, got.Needs)
	assert.Equal(t, []string{"receive.taken", "receive.clock_runs", "receive.acknowledge_expected"}, codes(got.Grounds))
	assert.Equal(t, "IR25", got.Reasons[0].Basis().Source)
	assert.Equal(t, "自接到投诉之日起7日内处理并告知用户，即不迟于2026年3月16日；补充资料不使期限中止", got.Reasons[1].Sentence(courier.Chinese))
	told(t, got, func(r *complaint.Receipt) *courier.Grounds { return &r.Grounds })
	roundTrip(t, whole())
}

// What first becomes of a complaint, each way met and missed.
func TestReceiveHandling(t *testing.T) {
	for _, c := range []struct {
		name     string
		facts    complaint.Intake
		handling complaint.Handling
		admits   courier.Answer
		code     string
		needs    []courier.Need
	}{
		{"a question", intake(func(i *complaint.Intake) { i.Dissatisfied = no }), complaint.NoComplaint, no, "receive.as_query", nil},
		{"another firm's", intake(func(i *complaint.Intake) { i.Ours = no }), complaint.NotOurs, no, "receive.where_to_turn", nil},
		{"withdrawn", intake(func(i *complaint.Intake) { i.Withdrawn = yes }), complaint.CaseWithdrawn, no, "receive.withdrawn", nil},
		{"not withdrawn", intake(func(i *complaint.Intake) { i.Withdrawn = no }), complaint.Accepted, yes, "receive.taken", nil},
		{"nobody said whether ours", intake(func(i *complaint.Intake) { i.Ours = 0 }), complaint.NeedsFacts, 0, "receive.clock_runs", []courier.Need{"ours"}},
		{"no number", intake(func(i *complaint.Intake) { i.Case.Number = "" }), complaint.NeedsFacts, yes, "receive.number", []courier.Need{"case.number"}},
		{"no category", intake(func(i *complaint.Intake) { i.Case.Category = 0 }), complaint.NeedsFacts, yes, "receive.taken", []courier.Need{"case.category"}},
		{"no name", intake(func(i *complaint.Intake) { i.Record.Name = no }), complaint.NeedsFacts, yes, "receive.name_missing", []courier.Need{"record.name"}},
		{"no contact", intake(func(i *complaint.Intake) { i.Record.Contact = no }), complaint.NeedsFacts, yes, "receive.contact_missing", []courier.Need{"record.contact"}},
		{"no goods", intake(func(i *complaint.Intake) { i.Record.Goods = no }), complaint.NeedsFacts, yes, "receive.goods_missing", []courier.Need{"record.goods"}},
		{"no content", intake(func(i *complaint.Intake) { i.Record.Content = no }), complaint.NeedsFacts, yes, "receive.content_missing", []courier.Need{"record.content"}},
		{"no demand", intake(func(i *complaint.Intake) { i.Record.Demand = no }), complaint.NeedsFacts, yes, "receive.demand_missing", []courier.Need{"record.demand"}},
		{"nobody looked for earlier cases", intake(func(i *complaint.Intake) { i.Earlier = nil }), complaint.NeedsFacts, yes, "receive.taken", []courier.Need{"earlier"}},
		{"no waybill to look by", intake(func(i *complaint.Intake) { i.Case.Waybill, i.Earlier = "", nil }), complaint.Accepted, yes, "receive.taken", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := receive(t, c.facts)
			assert.Equal(t, c.handling, got.Handling)
			assert.Equal(t, c.admits, got.Admissible)
			assert.Contains(t, codes(got.Grounds), c.code)
			assert.Equal(t, c.needs, got.Needs)
			told(t, got, func(r *complaint.Receipt) *courier.Grounds { return &r.Grounds })
			roundTrip(t, c.facts)
		})
	}
}

// All that is against a complaint is told at once.
func TestReceiveTellsAll(t *testing.T) {
	got := receive(t, intake(func(i *complaint.Intake) { i.Dissatisfied, i.Ours, i.Withdrawn = no, no, yes }))
	assert.Equal(t, complaint.CaseWithdrawn, got.Handling)
	assert.Equal(t, []string{"receive.no_complaint", "receive.not_ours", "receive.withdrawn"}, codes(got.Grounds))
}

// V-CMP-010: a domestic complaint is good for a year from posting, under the
// standard of 2011; the right of the law stands past it.
func TestReceiveValidity(t *testing.T) {
	on := func(posted, day courier.Date, lane courier.Lane) complaint.Receipt {
		return receive(t, intake(func(i *complaint.Intake) {
			i.Case.PostedOn, i.Case.ReceivedAt, i.Case.Lane, i.Expected = posted, day.At(10, 0), lane, courier.Instant{}
			i.Record.Address, i.Record.Checked = yes, yes
		}))
	}
	posted := courier.Day(2013, 5, 6)
	for _, lane := range []courier.Lane{courier.SameCity, courier.OtherDomestic} {
		assert.Equal(t, yes, on(posted, courier.Day(2014, 5, 6), lane).InTime)
		late := on(posted, courier.Day(2014, 5, 7), lane)
		assert.Equal(t, no, late.InTime)
		assert.Equal(t, yes, late.Admissible, "a standard does not beat the law")
		assert.Equal(t, complaint.Accepted, late.Handling)
		assert.Contains(t, codes(late.Grounds), "receive.past_validity")
	}
	assert.Zero(t, on(posted, courier.Day(2014, 5, 7), courier.International).InTime)
	assert.Zero(t, on(posted, courier.Day(2014, 5, 7), courier.HongKongMacaoTaiwan).InTime)
	// The edition: from 2012-05-01 to 2024-03-31.
	old := courier.Day(2010, 1, 1)
	assert.Zero(t, on(old, courier.Day(2012, 4, 30), courier.SameCity).InTime)
	assert.Equal(t, no, on(old, courier.Day(2012, 5, 1), courier.SameCity).InTime)
	assert.Equal(t, no, on(old, courier.Day(2024, 3, 31), courier.SameCity).InTime)
	assert.Zero(t, on(old, courier.Day(2024, 4, 1), courier.SameCity).InTime)
	assert.Equal(t, []courier.Need{"case.lane"}, on(posted, courier.Day(2014, 5, 7), 0).Needs)
	assert.Equal(t, []courier.Need{"case.posted_on"}, on(courier.Date{}, courier.Day(2014, 5, 7), courier.SameCity).Needs)
	assert.Empty(t, on(courier.Date{}, spring, 0).Needs, "today neither is asked for")
}

// Address and checking stand in the standard of 2011 alone.
func TestReceiveRecordOf2011(t *testing.T) {
	lacking := func(day courier.Date) []courier.Need {
		return receive(t, intake(func(i *complaint.Intake) {
			i.Case.ReceivedAt, i.Case.PostedOn, i.Expected = day.At(10, 0), day, courier.Instant{}
			i.Record.Address = no
		})).Needs
	}
	assert.Empty(t, lacking(courier.Day(2012, 4, 30)))
	assert.Equal(t, []courier.Need{"record.address", "record.checked"}, lacking(courier.Day(2012, 5, 1)))
	assert.Equal(t, []courier.Need{"record.address", "record.checked"}, lacking(courier.Day(2024, 3, 31)))
	assert.Empty(t, lacking(courier.Day(2024, 4, 1)))
	got := receive(t, intake(func(i *complaint.Intake) {
		day := courier.Day(2020, 1, 1)
		i.Case.ReceivedAt, i.Case.PostedOn, i.Expected, i.Record.Address, i.Record.Checked = day.At(10, 0), day, courier.Instant{}, no, no
	}))
	assert.Contains(t, codes(got.Grounds), "receive.address_missing")
	assert.Contains(t, codes(got.Grounds), "receive.checked_missing")
	assert.Contains(t, codes(got.Grounds), "receive.in_validity")
}

// The same waybill and the same category are one case with many contacts.
func TestReceiveDuplicate(t *testing.T) {
	first := complaint.Earlier{Number: "A-1", Waybill: "W-1", Category: complaint.Delay, State: complaint.Assessed, ReceivedAt: spring.AddDays(-3).At(8, 0)}
	with := func(urging courier.Answer, earlier ...complaint.Earlier) complaint.Receipt {
		return receive(t, intake(func(i *complaint.Intake) {
			i.Earlier, i.Urging = earlier, urging
			i.Case.Number, i.Record = "", complaint.Record{} // nothing more is asked of a duplicate
		}))
	}
	got := with(0, first)
	assert.Equal(t, complaint.Duplicate, got.Handling)
	assert.Equal(t, "A-1", got.Joins)
	assert.Equal(t, courier.CountOf(2), got.Contacts)
	assert.Equal(t, courier.CountOf(0), got.Urged)
	assert.Empty(t, got.Needs)
	assert.Contains(t, codes(got.Grounds), "receive.joins")
	assert.NotContains(t, codes(got.Grounds), "receive.urging")
	second := first
	second.Number, second.ReceivedAt, second.Contacts, second.Urged = "A-2", spring.AddDays(-5).At(8, 0), courier.CountOf(4), courier.CountOf(2)
	got = with(yes, first, second)
	assert.Equal(t, "A-2", got.Joins, "the case received first")
	assert.Equal(t, courier.CountOf(5), got.Contacts)
	assert.Equal(t, courier.CountOf(3), got.Urged)
	assert.Contains(t, codes(got.Grounds), "receive.urging")
	assert.Equal(t, "A-2", with(0, second, first).Joins, "in either order")
	second.ReceivedAt = courier.Instant{}
	assert.Equal(t, "A-1", with(0, second, first).Joins, "a case without a time comes last")
	for _, change := range []func(*complaint.Earlier){
		func(e *complaint.Earlier) { e.Waybill = "W-2" }, func(e *complaint.Earlier) { e.Category = complaint.Damage },
		func(e *complaint.Earlier) { e.Category = 0 },
	} {
		other := first
		change(&other)
		assert.Empty(t, with(0, other).Joins, "%+v", other)
	}
	for s := complaint.Received; s <= complaint.InDispute; s++ {
		first.State = s
		joins := with(0, first)
		over := s == complaint.Closed || s == complaint.FollowedUp
		assert.Equal(t, over, joins.Joins == "", "%v", s)
		assert.Equal(t, over, joins.Follows == "A-1", "%v", s)
	}
	first.State = 0
	assert.Equal(t, courier.Need("earlier[0].state"), with(0, first).Needs[0])
	got = receive(t, intake(func(i *complaint.Intake) { i.Case.Category, i.Earlier = 0, []complaint.Earlier{first} }))
	assert.Empty(t, got.Joins, "a case without a category is no duplicate yet")
}

// A closed case about the same makes it a repeat within the host's period.
func TestReceiveRepeat(t *testing.T) {
	old := complaint.Earlier{Number: "A-1", Waybill: "W-1", Category: complaint.Delay, State: complaint.Closed,
		ReceivedAt: courier.Day(2026, 1, 5).At(8, 0), ClosedOn: courier.Day(2026, 2, 7)}
	with := func(period courier.Period, earlier ...complaint.Earlier) complaint.Receipt {
		return receive(t, intake(func(i *complaint.Intake) { i.Earlier, i.RepeatWithin = earlier, period }))
	}
	got := with(courier.Days(30).Period(), old) // to 2026-03-09
	assert.Equal(t, yes, got.Repeat)
	assert.Equal(t, "A-1", got.Follows)
	assert.Contains(t, codes(got.Grounds), "receive.repeat")
	assert.Equal(t, no, with(courier.Days(29).Period(), old).Repeat)
	assert.NotContains(t, codes(with(courier.Days(29).Period(), old).Grounds), "receive.repeat")
	assert.Equal(t, yes, with(courier.Months(2).Period(), old).Repeat)
	assert.Zero(t, with(courier.Period{}, old).Repeat, "no period, no repeat")
	assert.Equal(t, []courier.Need{"calendar"}, with(courier.WorkingDays(10).Period(), old).Needs)
	late := old
	late.Number, late.ReceivedAt, late.ClosedOn = "A-2", courier.Day(2026, 2, 20).At(8, 0), courier.Date{}
	got = with(courier.Days(30).Period(), old, late)
	assert.Equal(t, "A-2", got.Follows, "the case received last")
	assert.Equal(t, []courier.Need{"earlier[1].closed_on"}, got.Needs)
	assert.Equal(t, "A-2", with(courier.Period{}, late, old).Follows)
}

// The seven days are the law's from 2018-05-01; a time to expect past them is
// warned of.
func TestReceiveAcknowledgement(t *testing.T) {
	got := receive(t, intake(func(i *complaint.Intake) { i.Expected = courier.Instant{} }))
	assert.Equal(t, complaint.Accepted, got.Handling, "no text names a time to expect")
	assert.Contains(t, codes(got.Grounds), "receive.acknowledge")
	assert.Contains(t, codes(got.Grounds), "receive.no_expected_time")
	end := courier.Day(2026, 3, 16).End()
	for _, c := range []struct {
		at   courier.Instant
		late bool
	}{{end, false}, {end.Add(1), true}} {
		got = receive(t, intake(func(i *complaint.Intake) { i.Expected = c.at }))
		assert.Equal(t, c.late, got.Has("complaint.receive.expected_late"))
	}
	on := func(day courier.Date) complaint.Receipt {
		return receive(t, intake(func(i *complaint.Intake) {
			i.Case.ReceivedAt, i.Case.PostedOn, i.Expected = day.At(9, 0), day, day.AddDays(60).At(9, 0)
			i.Record.Address, i.Record.Checked = yes, yes
		}))
	}
	before, first := on(courier.Day(2018, 4, 30)), on(courier.Day(2018, 5, 1))
	assert.False(t, before.Has("complaint.receive.clock_runs"))
	assert.False(t, before.Has("complaint.receive.expected_late"))
	assert.Equal(t, "PL", before.Reasons[0].Basis().Source)
	assert.True(t, first.Has("complaint.receive.clock_runs"))
	assert.Equal(t, "IR18", first.Reasons[0].Basis().Source)
}

// One more contact does not start the seven days of an open case anew, and the
// post's own service has no such days.
func TestReceiveClockOfJoinedCase(t *testing.T) {
	open := complaint.Earlier{Number: "A-1", Waybill: "W-1", Category: complaint.Delay, State: complaint.Assessed, ReceivedAt: spring.AddDays(-3).At(23, 59)}
	with := func(change func(*complaint.Earlier), expected courier.Instant) complaint.Receipt {
		return receive(t, intake(func(i *complaint.Intake) {
			e := open
			change(&e)
			i.Earlier, i.Expected = []complaint.Earlier{e}, expected
		}))
	}
	as := func(*complaint.Earlier) {}
	end := spring.AddDays(4).End()
	got := with(as, end)
	require.True(t, got.Has("complaint.receive.clock_of_joined"))
	assert.False(t, got.Has("complaint.receive.clock_runs"))
	assert.False(t, got.Has("complaint.receive.expected_late"))
	for _, r := range got.Reasons {
		if r.Code() == "complaint.receive.clock_of_joined" {
			assert.Equal(t, spring.AddDays(-3).Figure(), r.Figure("since"))
			assert.Equal(t, spring.AddDays(4).Figure(), r.Figure("last"))
		}
	}
	got = with(as, end.Add(1))
	assert.True(t, got.Has("complaint.receive.expected_late"), "by the days of the case that it joins")
	got = with(func(e *complaint.Earlier) { e.ReceivedAt = spring.At(0, 0) }, end)
	assert.True(t, got.Has("complaint.receive.clock_runs"), "of the same day")
	got = with(func(e *complaint.Earlier) { e.ReceivedAt = courier.Instant{} }, end)
	assert.Equal(t, complaint.Duplicate, got.Handling)
	assert.Equal(t, []courier.Need{"earlier[0].received_at"}, got.Needs)
	assert.False(t, got.Has("complaint.receive.clock_runs"))
	for _, s := range []complaint.State{complaint.Reopened, complaint.InDispute} {
		got = with(func(e *complaint.Earlier) { e.State, e.ReceivedAt = s, courier.Instant{} }, end)
		assert.Equal(t, "A-1", got.Joins)
		assert.True(t, got.Has("complaint.receive.clock_runs"), "%v: the first seven days are long over", s)
		assert.Empty(t, got.Needs)
	}
	got = receive(t, intake(func(i *complaint.Intake) {
		i.Case.Regime, i.Expected = courier.PostalUniversal, spring.AddDays(60).At(9, 0)
	}))
	assert.False(t, got.Has("complaint.receive.clock_runs"))
	assert.False(t, got.Has("complaint.receive.expected_late"))
}

// What a complaint to an authority has to hold, from 2024-07-01 on; the firm
// takes it up all the same.
func TestReceiveFromAuthority(t *testing.T) {
	at := func(day courier.Date, channel complaint.Channel, a courier.Answer) complaint.Receipt {
		return receive(t, intake(func(i *complaint.Intake) {
			i.Case.ReceivedAt, i.Case.PostedOn, i.Expected, i.Case.Channel = day.At(9, 0), day, courier.Instant{}, channel
			i.Authority = complaint.AuthorityRecord{Identity: a, Respondent: a, Request: a, Facts: a}
		}))
	}
	const missing = "complaint.receive.authority_"
	count := func(r complaint.Receipt) (n int) {
		for _, reason := range r.Reasons {
			if len(reason.Code()) > len(missing) && reason.Code()[:len(missing)] == missing {
				n++
				assert.Equal(t, courier.Warns, reason.Effect)
			}
		}
		return n
	}
	got := at(courier.Day(2024, 7, 1), complaint.FromMarketRegulator, no)
	assert.Equal(t, 4, count(got))
	assert.Equal(t, complaint.Accepted, got.Handling)
	assert.Equal(t, courier.Need("authority.identity"), got.Reasons[len(got.Reasons)-4].Field())
	assert.Zero(t, count(at(courier.Day(2024, 6, 30), complaint.FromMarketRegulator, no)))
	assert.Zero(t, count(at(courier.Day(2024, 7, 1), complaint.FromMarketRegulator, yes)))
	assert.Zero(t, count(at(courier.Day(2024, 7, 1), complaint.FromMarketRegulator, 0)))
	assert.Zero(t, count(at(courier.Day(2024, 7, 1), complaint.ByPhone, no)))
}

// The mask goes with every receipt, and says on what it rests from 2018 on.
func TestReceiveMask(t *testing.T) {
	got := receive(t, intake(func(i *complaint.Intake) { i.Reader = complaint.ReadByAccused }))
	assert.Equal(t, complaint.MaskFor(complaint.ReadByAccused), got.Mask)
	assert.True(t, got.Has("complaint.mask.user_data"))
	got = receive(t, intake(func(i *complaint.Intake) { i.Reader = 0 }))
	assert.Equal(t, complaint.MaskFor(0), got.Mask)
	got = receive(t, intake(func(i *complaint.Intake) {
		i.Reader, i.Case.ReceivedAt, i.Case.PostedOn, i.Expected = 0, courier.Day(2018, 4, 30).At(9, 0), courier.Date{}, courier.Instant{}
	}))
	assert.NotZero(t, got.Mask)
	assert.False(t, got.Has("complaint.mask.user_data"))
}

func TestReceiveNeeds(t *testing.T) {
	i := whole()
	axes := []axis[complaint.Intake]{
		yesNo("dissatisfied", func(i *complaint.Intake) *courier.Answer { return &i.Dissatisfied }),
		yesNo("ours", func(i *complaint.Intake) *courier.Answer { return &i.Ours }),
		{"case.number", 1, func(i *complaint.Intake, v int) { i.Case.Number = [...]string{"", "C-1"}[v] }},
	}
	proveNeeds(t, i, axes[:2], true, func(i *complaint.Intake) (string, []courier.Need) {
		r := receive(t, *i)
		return fmt.Sprint(r.Handling, r.Admissible), r.Needs
	})
	i.Dissatisfied = no
	i.Case.Number, i.Record = "", complaint.Record{}
	assert.Empty(t, receive(t, i).Needs, "nothing more is asked of what is no complaint")
}

func TestReceiveUnreadable(t *testing.T) {
	_, err := complaint.Receive(nil)
	assert.Equal(t, []string{"case.received_at", "case.channel"}, fields(err))
	assert.ErrorIs(t, err, courier.ErrMissing)
	i := intake(func(i *complaint.Intake) {
		c := &i.Case
		c.Channel, c.Category, c.By, c.State, c.Outcome, c.Contested, c.Satisfaction = 99, 99, 99, 99, 99, 99, 99
		c.Lane, c.Region, c.Regime = 99, 199, 199
		c.PostedOn = spring.AddDays(1)
		c.AcknowledgedAt = spring.At(8, 59)
		c.FirstAnswerAt, c.ToldAt, c.ClosedAt = c.AcknowledgedAt, c.AcknowledgedAt, c.AcknowledgedAt
		i.Record = complaint.Record{Name: 3, Contact: 3, Address: 3, Goods: 3, Content: 3, Demand: 3, Checked: 3}
		i.Dissatisfied, i.Ours, i.Withdrawn, i.Urging = 3, 3, 3, 3
		i.Authority = complaint.AuthorityRecord{Identity: 3, Respondent: 3, Request: 3, Facts: 3}
		i.Earlier = []complaint.Earlier{{}, {Number: "C-1", Category: 99, State: 99, ReceivedAt: spring.At(9, 0), ClosedOn: spring.AddDays(-1)}}
		i.Expected = spring.At(8, 59)
		i.RepeatWithin, i.Reader = courier.Hours(3).Period(), 99
	})
	_, err = complaint.Receive(&i)
	assert.Equal(t, []string{"case.channel", "case.category", "case.by", "case.state", "case.outcome", "case.contested", "case.satisfaction",
		"case.lane", "case.region", "case.regime", "case.received_at", "case.acknowledged_at", "case.first_answer_at", "case.told_at", "case.closed_at",
		"record.name", "record.contact", "record.address", "record.goods", "record.content", "record.demand", "record.checked",
		"dissatisfied", "ours", "withdrawn", "urging", "authority.identity", "authority.respondent", "authority.request", "authority.facts",
		"earlier[0].number", "earlier[1].number", "earlier[1].category", "earlier[1].state", "earlier[1].closed_on", "expected", "repeat_within", "reader"}, fields(err))
	for _, c := range []struct {
		day  courier.Date
		rule bool
	}{{courier.Day(2009, 9, 30), false}, {courier.Day(2009, 10, 1), true}} {
		i := intake(func(i *complaint.Intake) {
			i.Case.ReceivedAt, i.Case.PostedOn, i.Expected = c.day.At(9, 0), courier.Date{}, courier.Instant{}
		})
		_, err := complaint.Receive(&i)
		if c.rule {
			assert.NoError(t, err)
		} else {
			assert.ErrorIs(t, err, courier.ErrNoRule)
			assert.Equal(t, []string{"case.received_at"}, fields(err))
		}
	}
}
