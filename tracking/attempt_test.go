package tracking_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var attemptDay = courier.Day(2026, 8, 3)

// tried is a recipient absent at each moment, under a rule.
func tried(rule tracking.AttemptRule, at ...courier.Instant) tracking.Attempts {
	a := tracking.Attempts{AskedOn: attemptDay.AddDays(2), Rule: rule, Tries: []tracking.Try{}}
	for _, i := range at {
		a.Tries = append(a.Tries, tracking.Try{At: i, Outcome: tracking.Absent})
	}
	return a
}

func attempt(t testing.TB, a tracking.Attempts) tracking.AttemptRuling {
	t.Helper()
	r, err := tracking.Attempt(&a)
	require.NoError(t, err)
	return r
}

var morning, evening = attemptDay.At(9, 0), attemptDay.At(17, 0)

func TestAttemptsByTerms(t *testing.T) {
	generic := tracking.GenericDoorTerms()
	for name, c := range map[string]struct {
		tries   []courier.Instant
		terms   *tracking.DoorTerms
		verdict courier.Verdict
		code    courier.Code
		left    int64
	}{
		"none made":     {nil, &generic, courier.Refused, "tracking.attempt.terms_free", 2},
		"one made":      {[]courier.Instant{morning}, &generic, courier.Refused, "tracking.attempt.terms_free", 1},
		"two made":      {[]courier.Instant{morning, evening}, &generic, courier.Granted, "tracking.attempt.terms_fee", 0},
		"no terms":      {[]courier.Instant{morning, evening}, &tracking.DoorTerms{}, courier.Refused, "tracking.attempt.no_charge_agreed", -1},
		"no fee in any": {[]courier.Instant{morning, evening}, &tracking.DoorTerms{Cite: generic.Cite, Free: courier.CountOf(1)}, courier.Refused, "tracking.attempt.no_charge_agreed", -1},
	} {
		a := tried(0, c.tries...)
		a.Terms = c.terms
		r := attempt(t, a)
		assert.Equal(t, c.verdict, r.Verdict, name)
		assert.True(t, r.Has(c.code), name)
		if c.left >= 0 {
			assert.Equal(t, courier.CountOf(c.left), r.Left, name)
		}
		if c.verdict == courier.Granted {
			assert.Equal(t, courier.Fen(30_00), r.Fee)
			assert.Equal(t, courier.CountOf(2), r.Made)
			for g := range r.Having(courier.Grants) {
				assert.Equal(t, "TM-GEN", g.Basis().Source)
				assert.Equal(t, courier.Fen(30_00), g.Figure("fee").Money())
			}
		}
	}
	never := tried(0, morning, evening)
	never.Terms = &generic
	never.Tries[0].Outcome = tracking.NotTried
	assert.Equal(t, courier.Refused, attempt(t, never).Verdict, "what was no attempt does not count")
}

func TestAttemptsByTheStandardOf2011(t *testing.T) {
	told := func(on courier.Date, answer courier.Answer, at ...courier.Instant) tracking.AttemptRuling {
		a := tried(tracking.Standard2011, at...)
		a.AskedOn, a.TariffTold = on, answer
		return attempt(t, a)
	}
	last := courier.Day(2024, 3, 31)
	r := told(last, courier.Yes, morning)
	assert.True(t, r.Has("tracking.attempt.standard_2011_free"))
	assert.Equal(t, courier.CountOf(1), r.Left)
	r = told(last, courier.No, morning, evening)
	assert.Equal(t, []courier.Code{"tracking.attempt.standard_2011_tariff"}, deskCodes(&r.Grounds, courier.Bars))
	for on, force := range map[courier.Date]courier.Force{last: courier.NationalStandard, last.AddDays(1): courier.Practice} {
		r = told(on, courier.Yes, morning, evening)
		require.Equal(t, courier.Granted, r.Verdict)
		assert.True(t, r.Has("tracking.attempt.standard_2011_fee"))
		for g := range r.Having(courier.Grants) {
			assert.Equal(t, force, g.Basis().Force, "%v", on)
			assert.Equal(t, courier.Reported, g.Basis().Evidence)
		}
		assert.False(t, r.NextFrom.Known(), "the standard names no interval")
	}
}

func TestAttemptsByTheDraft(t *testing.T) {
	draft := func(agreed courier.Answer, at ...courier.Instant) tracking.AttemptRuling {
		a := tried(tracking.Draft2022, at...)
		a.TariffTold, a.SpacingAgreed = courier.Yes, agreed
		return attempt(t, a)
	}
	r := draft(courier.No, morning, evening) // eight hours to the minute
	assert.Equal(t, courier.Granted, r.Verdict)
	assert.Equal(t, attemptDay.AddDays(1).At(1, 0), r.NextFrom)
	assert.True(t, r.Has("tracking.attempt.draft_fee") && r.Has("tracking.attempt.draft_instruction"))
	r = draft(courier.No, morning, attemptDay.At(16, 59))
	assert.Equal(t, courier.Refused, r.Verdict)
	assert.Equal(t, courier.CountOf(1), r.Made)
	assert.True(t, r.Has("tracking.attempt.draft_spacing"))
	assert.True(t, r.Has("tracking.attempt.draft_free"))
	assert.False(t, r.Has("tracking.attempt.draft_instruction"))
	r = draft(courier.Yes, morning, attemptDay.At(16, 59))
	assert.Equal(t, courier.Granted, r.Verdict, "another interval was agreed")
	assert.False(t, r.NextFrom.Known())
	for at, outside := range map[courier.Instant]bool{
		attemptDay.At(7, 59): true, attemptDay.At(8, 0): false, attemptDay.At(19, 59): false, attemptDay.At(20, 0): true,
	} {
		r = draft(courier.No, at)
		assert.Equal(t, outside, r.Has("tracking.attempt.draft_hour"), "%v", at)
	}
	untold := tried(tracking.Draft2022, morning, evening)
	untold.TariffTold = courier.No
	r = attempt(t, untold)
	assert.Equal(t, []courier.Code{"tracking.attempt.draft_tariff"}, deskCodes(&r.Grounds, courier.Bars))
	untold.Tries = nil
	r = attempt(t, untold)
	assert.Equal(t, []courier.Code{"tracking.attempt.draft_tariff"}, deskCodes(&r.Grounds, courier.Bars), "however many there were")
}

func TestARefusalEndsTheAttempts(t *testing.T) {
	a := tried(tracking.Standard2011, morning)
	a.Tries = append(a.Tries, tracking.Try{At: evening, Outcome: tracking.Declined})
	r := attempt(t, a)
	assert.Equal(t, courier.Refused, r.Verdict)
	assert.Equal(t, []courier.Code{"tracking.attempt.declined"}, deskCodes(&r.Grounds, courier.Bars))
}

// Every part of the facts unknown, for one to three attempts under each
// option: the first and the last of them, with what lies between.
func TestAttemptNeeds(t *testing.T) {
	type A = tracking.Attempts
	at := func(i int, moments ...courier.Instant) deskAxis[A] {
		return deskPick(courier.Need(courier.Index("tries", i)+".at"), func(a *A) *courier.Instant { return &a.Tries[i].At }, moments...)
	}
	for _, c := range []struct {
		tries []courier.Instant // zero for an axis
		axes  []deskAxis[A]
	}{
		{[]courier.Instant{morning}, nil},
		{[]courier.Instant{{}}, []deskAxis[A]{at(0, morning, evening)}},
		{[]courier.Instant{morning, {}}, []deskAxis[A]{at(1, evening, attemptDay.At(16, 59))}},
		{[]courier.Instant{{}, evening}, []deskAxis[A]{at(0, morning, attemptDay.At(9, 1))}},
		{[]courier.Instant{{}, evening, evening}, []deskAxis[A]{at(0, morning, attemptDay.At(9, 1))}},
		{[]courier.Instant{morning, {}, attemptDay.At(12, 0)}, []deskAxis[A]{at(1, morning, attemptDay.At(12, 0))}},
		{[]courier.Instant{morning, {}, evening}, []deskAxis[A]{at(1, morning, evening)}},
		{[]courier.Instant{{}, morning, evening}, []deskAxis[A]{at(0, attemptDay.At(8, 0), morning)}},
	} {
		for _, rule := range []tracking.AttemptRule{tracking.Standard2011, tracking.Draft2022} {
			s := deskSpace[A]{
				base: func() A { return tried(rule, c.tries...) },
				decide: func(a *A) (courier.Decision, error) {
					r, err := tracking.Attempt(a)
					return r.Decision, err
				},
				axes: append([]deskAxis[A]{
					deskYes("tariff_told", func(a *A) *courier.Answer { return &a.TariffTold }),
					deskYes("spacing_agreed", func(a *A) *courier.Answer { return &a.SpacingAgreed }),
				}, c.axes...),
			}
			for unknown := range 1 << len(s.axes) {
				s.each(func(values []int) {
					partly := slices.Clone(values)
					for i := range partly {
						if unknown>>i&1 == 1 {
							partly[i] = -1
						}
					}
					if wrong := s.prove(partly); wrong != "" {
						t.Fatalf("%v, %v: %s", rule, c.tries, wrong)
					}
				})
			}
		}
	}
	both := tried(tracking.Draft2022, courier.Instant{}, courier.Instant{})
	assert.ElementsMatch(t, []courier.Need{"spacing_agreed", "tries[0].at", "tries[1].at", "tariff_told"}, attempt(t, both).Needs)
	assert.Equal(t, []courier.Need{"asked_on"}, attempt(t, tracking.Attempts{}).Needs)
	assert.Equal(t, []courier.Need{"terms"}, attempt(t, tracking.Attempts{AskedOn: attemptDay}).Needs)
	generic := tracking.GenericDoorTerms()
	assert.Equal(t, []courier.Need{"tries"}, attempt(t, tracking.Attempts{AskedOn: attemptDay, Terms: &generic}).Needs)
	assert.Equal(t, []courier.Need{"tries", "tariff_told"}, attempt(t, tracking.Attempts{AskedOn: attemptDay, Rule: tracking.Standard2011}).Needs)
	r, err := tracking.Attempt(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"asked_on"}, r.Needs)
}

func TestUnreadableAttempts(t *testing.T) {
	law := courier.Source{ID: "X", Zh: "某", En: "x", Force: courier.Statute}
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.Attempts)
	}{
		{"asked_on", courier.ErrNoRule, func(a *tracking.Attempts) { a.AskedOn = courier.Day(2018, 4, 30) }},
		{"tries[0].outcome", courier.ErrMissing, func(a *tracking.Attempts) { a.Tries[0].Outcome = 0 }},
		{"tries[1].outcome", courier.ErrUnknownWord, func(a *tracking.Attempts) { a.Tries[1].Outcome = 9 }},
		{"tries[1].at", courier.ErrOrder, func(a *tracking.Attempts) { a.Tries[1].At = attemptDay.At(8, 59) }},
		{"rule", courier.ErrUnknownWord, func(a *tracking.Attempts) { a.Rule = 9 }},
		{"tariff_told", courier.ErrUnknownWord, func(a *tracking.Attempts) { a.TariffTold = 9 }},
		{"spacing_agreed", courier.ErrUnknownWord, func(a *tracking.Attempts) { a.SpacingAgreed = 9 }},
		{"terms.cite.source", courier.ErrMissing, func(a *tracking.Attempts) { a.Terms = &tracking.DoorTerms{Fee: courier.Fen(1)} }},
		{"terms.cite", courier.ErrContradicts, func(a *tracking.Attempts) {
			a.Terms = &tracking.DoorTerms{Cite: courier.Cite{Document: &law}}
		}},
		{"terms.fee", courier.ErrNegative, func(a *tracking.Attempts) {
			a.Terms = &tracking.DoorTerms{Cite: courier.Art(courier.ZTOTerms, ""), Fee: courier.Fen(-1)}
		}},
		{"terms.sender_pays", courier.ErrUnknownWord, func(a *tracking.Attempts) {
			a.Terms = &tracking.DoorTerms{Cite: courier.Art(courier.ZTOTerms, ""), SenderPays: 9}
		}},
		{"terms.sender_pays_out", courier.ErrUnknownWord, func(a *tracking.Attempts) {
			a.Terms = &tracking.DoorTerms{Cite: courier.Art(courier.ZTOTerms, ""), SenderPaysOut: 9}
		}},
	} {
		facts := tried(0, morning, evening)
		c.edit(&facts)
		_, err := tracking.Attempt(&facts)
		deskFault(t, err, c.field, c.fault)
	}
}

// reach is a recipient in Zhejiang who cannot be reached.
func reach(edits ...func(*tracking.Contact)) tracking.Contact {
	c := tracking.Contact{
		AsOf: attemptDay.AddDays(1).At(18, 0), DeliveredIn: courier.Zhejiang, Undeliverable: courier.No,
		Absent: courier.Yes, PhoneFails: courier.Yes, FirstMessage: attemptDay.At(10, 0), SecondMessage: attemptDay.At(18, 0), Replied: courier.No,
		PropertyBars: courier.No, OtherWay: courier.No, SenderAgrees: courier.No,
	}
	for _, e := range edits {
		e(&c)
	}
	return c
}

func TestUnreachableRecipients(t *testing.T) {
	guangzhou := func(c *tracking.Contact) {
		c.DeliveredIn, c.Guangzhou, c.SenderAgrees, c.OtherWay = courier.Guangdong, courier.Yes, courier.Yes, courier.Yes
	}
	for name, c := range map[string]struct {
		edits []func(*tracking.Contact)
		code  courier.Code
	}{
		"twenty-four hours over": {nil, "tracking.unreachable.zhejiang_messages"},
		"a minute before":        {[]func(*tracking.Contact){func(c *tracking.Contact) { c.AsOf = attemptDay.AddDays(1).At(17, 59) }}, ""},
		"a minute short between": {[]func(*tracking.Contact){func(c *tracking.Contact) { c.FirstMessage = attemptDay.At(10, 1) }}, ""},
		"a reply":                {[]func(*tracking.Contact){func(c *tracking.Contact) { c.Replied = courier.Yes }}, ""},
		"at the address":         {[]func(*tracking.Contact){func(c *tracking.Contact) { c.Absent = courier.No }}, ""},
		"answers the phone":      {[]func(*tracking.Contact){func(c *tracking.Contact) { c.PhoneFails = courier.No }}, ""},
		"the gate is shut":       {[]func(*tracking.Contact){func(c *tracking.Contact) { c.Replied, c.PropertyBars = courier.Yes, courier.Yes }}, "tracking.unreachable.zhejiang_property"},
		"shut, other way": {[]func(*tracking.Contact){func(c *tracking.Contact) {
			c.Replied, c.PropertyBars, c.OtherWay = courier.Yes, courier.Yes, courier.Yes
		}}, ""},
		"elsewhere":                {[]func(*tracking.Contact){func(c *tracking.Contact) { c.DeliveredIn = courier.Jiangsu }}, ""},
		"elsewhere, undeliverable": {[]func(*tracking.Contact){func(c *tracking.Contact) { c.DeliveredIn, c.Undeliverable = courier.Jiangsu, courier.Yes }}, "tracking.unreachable.undeliverable"},
		"before the regulation": {[]func(*tracking.Contact){func(c *tracking.Contact) {
			c.AsOf = courier.Day(2022, 2, 28).At(23, 0)
			c.FirstMessage, c.SecondMessage = courier.Day(2022, 2, 26).At(8, 0), courier.Day(2022, 2, 26).At(18, 0)
		}}, ""},
		"on its first day": {[]func(*tracking.Contact){func(c *tracking.Contact) {
			c.AsOf = courier.Day(2022, 3, 1).At(0, 0)
			c.FirstMessage, c.SecondMessage = courier.Day(2022, 2, 26).At(8, 0), courier.Day(2022, 2, 26).At(18, 0)
		}}, "tracking.unreachable.zhejiang_messages"},
		"Guangzhou, two tries": {[]func(*tracking.Contact){guangzhou, func(c *tracking.Contact) { c.FreeTries = courier.CountOf(2) }}, "tracking.unreachable.guangzhou_tries"},
		"Guangzhou, one try":   {[]func(*tracking.Contact){guangzhou, func(c *tracking.Contact) { c.FreeTries = courier.CountOf(1) }}, ""},
		"Guangzhou, no way":    {[]func(*tracking.Contact){guangzhou, func(c *tracking.Contact) { c.FreeTries, c.OtherWay = courier.CountOf(0), courier.No }}, "tracking.unreachable.guangzhou_no_way"},
		"Guangzhou, sender unwilling": {[]func(*tracking.Contact){guangzhou, func(c *tracking.Contact) {
			c.FreeTries, c.OtherWay, c.SenderAgrees = courier.CountOf(2), courier.No, courier.No
		}}, ""},
		"Guangzhou before 2023-07": {[]func(*tracking.Contact){guangzhou, func(c *tracking.Contact) {
			c.AsOf, c.OtherWay = courier.Day(2023, 6, 30).At(12, 0), courier.No
			c.FirstMessage, c.SecondMessage = courier.Instant{}, courier.Instant{}
		}}, ""},
		"another city of its province": {[]func(*tracking.Contact){guangzhou, func(c *tracking.Contact) { c.Guangzhou, c.OtherWay = courier.No, courier.No }}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			facts := reach(c.edits...)
			in, err := tracking.Unreachable(&facts)
			require.NoError(t, err)
			require.Empty(t, in.Needs)
			if c.code == "" {
				assert.Equal(t, []courier.Code{"tracking.unreachable.still_due"}, deskCodes(&in.Grounds, courier.Bars))
				return
			}
			assert.Equal(t, courier.Granted, in.Verdict)
			assert.Equal(t, []courier.Code{c.code}, deskCodes(&in.Grounds, courier.Grants))
		})
	}
	facts := reach()
	in, err := tracking.Unreachable(&facts)
	require.NoError(t, err)
	assert.Equal(t, attemptDay.AddDays(1).At(18, 0), in.OpensAt)
}

func TestUnreachableNeeds(t *testing.T) {
	type C = tracking.Contact
	s := deskSpace[C]{
		base: func() C { return C{AsOf: attemptDay.AddDays(1).At(18, 0)} },
		decide: func(c *C) (courier.Decision, error) {
			in, err := tracking.Unreachable(c)
			return in.Decision, err
		},
		axes: []deskAxis[C]{
			deskPick("delivered_in", func(c *C) *courier.Region { return &c.DeliveredIn }, courier.Zhejiang, courier.Guangdong, courier.Hunan),
			deskYes("undeliverable", func(c *C) *courier.Answer { return &c.Undeliverable }),
			deskYes("absent", func(c *C) *courier.Answer { return &c.Absent }),
			deskYes("phone_fails", func(c *C) *courier.Answer { return &c.PhoneFails }),
			deskPick("first_message", func(c *C) *courier.Instant { return &c.FirstMessage }, attemptDay.At(10, 0), attemptDay.At(10, 1), attemptDay.At(9, 0)),
			deskPick("second_message", func(c *C) *courier.Instant { return &c.SecondMessage }, attemptDay.At(18, 0), attemptDay.At(17, 59), attemptDay.At(18, 1)),
			deskYes("replied", func(c *C) *courier.Answer { return &c.Replied }),
			deskYes("property_bars", func(c *C) *courier.Answer { return &c.PropertyBars }),
			deskYes("other_way", func(c *C) *courier.Answer { return &c.OtherWay }),
			deskPick("free_tries", func(c *C) *courier.Count { return &c.FreeTries }, courier.CountOf(2), courier.CountOf(1)),
			deskYes("sender_agrees", func(c *C) *courier.Answer { return &c.SenderAgrees }),
		},
	}
	for name, city := range map[string]courier.Answer{"another city": courier.No} {
		s.base = func() C { return C{AsOf: attemptDay.AddDays(1).At(18, 0), Guangzhou: city} }
		t.Run(name, func(t *testing.T) { s.walk(t, 11, 2000) })
	}
	s.axes[0] = deskPick("delivered_in", func(c *C) *courier.Region { return &c.DeliveredIn }, courier.Guangdong)
	s.base = func() C { return C{AsOf: attemptDay.AddDays(1).At(18, 0), Guangzhou: courier.Yes} }
	s.walk(t, 12, 1000)
	s.axes = append(s.axes, deskYes("guangzhou", func(c *C) *courier.Answer { return &c.Guangzhou }))
	s.base = func() C { return C{AsOf: attemptDay.AddDays(1).At(18, 0), DeliveredIn: courier.Guangdong} }
	s.axes = s.axes[1:]
	s.walk(t, 13, 1000)
	in, err := tracking.Unreachable(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"as_of"}, in.Needs)
	in, err = tracking.Unreachable(&C{AsOf: attemptDay.At(9, 0)})
	require.NoError(t, err)
	assert.ElementsMatch(t, []courier.Need{"delivered_in", "undeliverable", "absent", "phone_fails", "first_message", "second_message", "replied",
		"property_bars", "other_way", "guangzhou", "sender_agrees", "free_tries"}, in.Needs)
}

func TestUnreadableContacts(t *testing.T) {
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.Contact)
	}{
		{"as_of", courier.ErrNoRule, func(c *tracking.Contact) { c.AsOf = courier.Day(2018, 4, 30).At(12, 0) }},
		{"delivered_in", courier.ErrUnknownWord, func(c *tracking.Contact) { c.DeliveredIn = 99 }},
		{"guangzhou", courier.ErrUnknownWord, func(c *tracking.Contact) { c.Guangzhou = 9 }},
		{"guangzhou", courier.ErrContradicts, func(c *tracking.Contact) { c.Guangzhou = courier.Yes }},
		{"undeliverable", courier.ErrUnknownWord, func(c *tracking.Contact) { c.Undeliverable = 9 }},
		{"absent", courier.ErrUnknownWord, func(c *tracking.Contact) { c.Absent = 9 }},
		{"phone_fails", courier.ErrUnknownWord, func(c *tracking.Contact) { c.PhoneFails = 9 }},
		{"replied", courier.ErrUnknownWord, func(c *tracking.Contact) { c.Replied = 9 }},
		{"property_bars", courier.ErrUnknownWord, func(c *tracking.Contact) { c.PropertyBars = 9 }},
		{"other_way", courier.ErrUnknownWord, func(c *tracking.Contact) { c.OtherWay = 9 }},
		{"sender_agrees", courier.ErrUnknownWord, func(c *tracking.Contact) { c.SenderAgrees = 9 }},
		{"second_message", courier.ErrOrder, func(c *tracking.Contact) { c.SecondMessage = attemptDay.At(9, 59) }},
	} {
		facts := reach(c.edit)
		_, err := tracking.Unreachable(&facts)
		deskFault(t, err, c.field, c.fault)
	}
}

func TestWhoPaysTheWayBack(t *testing.T) {
	back := func(fault, collect courier.Answer, terms *tracking.DoorTerms) tracking.ReturnCost {
		c, err := tracking.WayBack(&tracking.Return{AskedOn: attemptDay, CarriersFault: fault, FreightCollect: collect, Terms: terms})
		require.NoError(t, err)
		return c
	}
	for source, terms := range map[string]tracking.DoorTerms{
		"TM-ZTO": tracking.ZTODoorTerms(), "TM-YTO": tracking.YTODoorTerms(), "TM-SF-OLD": tracking.SFOldDoorTerms(), "TM-JD": tracking.JDDoorTerms(),
	} {
		c := back(courier.No, courier.Yes, &terms)
		assert.Equal(t, courier.Shipper, c.WayBack)
		assert.Equal(t, courier.Shipper, c.WayOut)
		assert.Equal(t, source, c.Reasons[0].Basis().Source)
		assert.True(t, c.Has("tracking.return.sender_pays") && c.Has("tracking.return.sender_pays_out"))
		c = back(courier.No, courier.No, &terms)
		assert.Zero(t, c.WayOut, "the way out is paid already")
		assert.Equal(t, []courier.Need{"freight_collect"}, back(courier.No, 0, &terms).Needs)
	}
	fault := back(courier.Yes, 0, nil)
	assert.Equal(t, courier.Carrier, fault.WayBack)
	assert.True(t, fault.Has("tracking.return.carrier_pays"))
	assert.Equal(t, []courier.Need{"carriers_fault", "terms"}, back(0, 0, nil).Needs)
	open := back(courier.No, 0, &tracking.DoorTerms{})
	assert.Zero(t, open.WayBack)
	assert.True(t, open.Has("tracking.return.open"))
	c, err := tracking.WayBack(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"asked_on"}, c.Needs)
	for field, r := range map[string]tracking.Return{
		"carriers_fault": {CarriersFault: 9}, "freight_collect": {FreightCollect: 9},
	} {
		_, err := tracking.WayBack(&r)
		deskFault(t, err, field, courier.ErrUnknownWord)
	}
	_, err = tracking.WayBack(&tracking.Return{AskedOn: courier.Day(2020, 12, 31)})
	deskFault(t, err, "asked_on", courier.ErrNoRule)
}

func TestAttemptJSON(t *testing.T) {
	a := tried(tracking.Draft2022, morning, evening)
	generic := tracking.GenericDoorTerms()
	a.Terms = &generic
	deskRoundTrip(t, a)
	deskRoundTrip(t, reach())
	zto := tracking.ZTODoorTerms()
	deskRoundTrip(t, tracking.Return{AskedOn: attemptDay, FreightCollect: courier.Yes, Terms: &zto})
	assert.Equal(t, `{}`, deskRoundTrip(t, tracking.Contact{}))
	a.Rule = 0
	r := attempt(t, a)
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var read tracking.AttemptRuling
	require.NoError(t, json.Unmarshal(text, &read))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&read.Grounds))
	assert.Empty(t, cmp.Diff(r, read))
}

func ExampleAttempt() {
	terms := tracking.GenericDoorTerms()
	r, err := tracking.Attempt(&tracking.Attempts{
		AskedOn: courier.Day(2026, 8, 5),
		Tries:   []tracking.Try{{Outcome: tracking.Absent}, {Outcome: tracking.NoAccess}},
		Terms:   &terms,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Verdict, r.Fee)
	for g := range r.Having(courier.Grants) {
		fmt.Println(g.Sentence(courier.English))
	}
	// Output:
	// granted CNY 30.00
	// the 2 free attempts are used up: the carrier's terms charge CNY 30.00 for each further one
}

func ExampleUnreachable() {
	day := courier.Day(2026, 8, 3)
	in, err := tracking.Unreachable(&tracking.Contact{
		AsOf: day.AddDays(1).At(12, 0), DeliveredIn: courier.Zhejiang, Undeliverable: courier.No,
		Absent: courier.Yes, PhoneFails: courier.Yes, FirstMessage: day.At(10, 0), SecondMessage: day.At(18, 0), Replied: courier.No,
		PropertyBars: courier.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(in.Verdict, "- opens at", in.OpensAt)
	// Output: refused - opens at 2026-08-04T18:00:00+08:00
}

func ExampleWayBack() {
	terms := tracking.ZTODoorTerms()
	c, err := tracking.WayBack(&tracking.Return{
		AskedOn: courier.Day(2026, 8, 3), CarriersFault: courier.No, FreightCollect: courier.Yes, Terms: &terms,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("way back:", c.WayBack, "- way out:", c.WayOut)
	// Output: way back: shipper - way out: shipper
}

func BenchmarkAttempt(b *testing.B) {
	facts := tried(tracking.Draft2022, morning, evening)
	facts.TariffTold = courier.Yes
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		r, err := tracking.AppendAttempt(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = r.Reasons
	}
}

func BenchmarkUnreachable(b *testing.B) {
	facts := reach()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		in, err := tracking.AppendUnreachable(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = in.Reasons
	}
}

func FuzzAttempt(f *testing.F) {
	text, _ := json.Marshal(tried(tracking.Draft2022, morning, evening))
	f.Add(text)
	f.Add([]byte("\x08\x02\x01\x02\x03\x01\x10\x02\x20\x03"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a tracking.Attempts
		if json.Unmarshal(data, &a) != nil {
			next := deskBytes(data)
			a = tracking.Attempts{AskedOn: courier.Day(2017+int(next())%12, 6, 1), Rule: tracking.AttemptRule(next()),
				TariffTold: courier.Answer(next()), SpacingAgreed: courier.Answer(next())}
			for range next() % 4 {
				a.Tries = append(a.Tries, tracking.Try{At: attemptDay.At(int(next())%30, 0), Outcome: tracking.TryOutcome(next())})
			}
			if next()%2 == 1 {
				a.Terms = &tracking.DoorTerms{Cite: courier.Cite{Source: courier.SourceID(next())}, Free: courier.CountOf(int64(next())), Fee: courier.Fen(int64(int8(next())))}
			}
		}
		r, err := tracking.Attempt(&a)
		deskSane(t, r.Decision, err)
	})
}

func FuzzUnreachable(f *testing.F) {
	text, _ := json.Marshal(reach())
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var c tracking.Contact
		if json.Unmarshal(data, &c) != nil {
			next := deskBytes(data)
			c = tracking.Contact{AsOf: courier.Day(2017+int(next())%12, 6, 1).At(int(next())%30, 0), DeliveredIn: courier.Region(next()), Guangzhou: courier.Answer(next()),
				Undeliverable: courier.Answer(next()), Absent: courier.Answer(next()), OtherWay: courier.Answer(next()), SenderAgrees: courier.Answer(next())}
		}
		in, err := tracking.Unreachable(&c)
		deskSane(t, in.Decision, err)
	})
}
