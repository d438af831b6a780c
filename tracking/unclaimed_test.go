package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func mustHandle(t testing.TB, i tracking.Item) tracking.Handling {
	t.Helper()
	h, err := tracking.Unclaimed(&i)
	require.NoError(t, err)
	return h
}

func nothingWrong() tracking.RecipientEnd {
	return tracking.RecipientEnd{AddressBad: courier.No, ContactBad: courier.No, Dead: courier.No, RefusesItem: courier.No,
		RefusesCharge: courier.No, Uncollected: courier.No, Other: courier.No}
}

// Every reason holds by its fact alone, and the first of several is named.
func TestReasonsOfUndeliverable(t *testing.T) {
	const yes = courier.Yes
	changes := []struct {
		reason tracking.UndeliverableReason
		change func(*tracking.RecipientEnd)
	}{
		{tracking.RecipientUnknown, func(r *tracking.RecipientEnd) { r.AddressBad, r.ContactBad = yes, yes }},
		{tracking.RecipientDead, func(r *tracking.RecipientEnd) { r.Dead = yes }},
		{tracking.RecipientRefuses, func(r *tracking.RecipientEnd) { r.RefusesItem = yes }},
		{tracking.RecipientUncollected, func(r *tracking.RecipientEnd) { r.Uncollected = yes }},
		{tracking.UndeliverableOther, func(r *tracking.RecipientEnd) { r.Other = yes }},
		{0, func(r *tracking.RecipientEnd) { r.AddressBad = yes }},
		{0, func(r *tracking.RecipientEnd) { r.ContactBad = yes }},
		{0, func(*tracking.RecipientEnd) {}},
	}
	for i, c := range changes {
		r := nothingWrong()
		c.change(&r)
		h := mustHandle(t, tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02"), Recipient: &r, CrossBorder: courier.No})
		assert.Equal(t, c.reason, h.Undeliverable)
		if c.reason == 0 {
			assert.Equal(t, tracking.KeepDelivering, h.Step)
			continue
		}
		assert.Equal(t, tracking.ReturnOrInstruct, h.Step)
		for _, later := range changes[i:5] {
			later.change(&r)
		}
		h = mustHandle(t, tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02"), Recipient: &r, CrossBorder: courier.No})
		assert.Equal(t, c.reason, h.Undeliverable)
	}
}

func TestReasonsOfUnreturnable(t *testing.T) {
	const yes = courier.Yes
	recipient := tracking.RecipientEnd{Other: yes}
	for reason, sender := range map[tracking.UnreturnableReason]tracking.SenderEnd{
		tracking.SenderUnknown:     {AddressBad: yes, ContactBad: yes},
		tracking.SenderGivesUp:     {GivesUp: yes},
		tracking.SenderRefuses:     {RefusesItem: yes},
		tracking.SenderUncollected: {Uncollected: yes},
		0:                          {AddressBad: yes},
	} {
		h := mustHandle(t, tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02"), Recipient: &recipient, Sender: &sender,
			CrossBorder: courier.No, Inbound: courier.No, Claimed: courier.No})
		assert.Equal(t, reason, h.Unreturnable)
		if reason == 0 {
			assert.Equal(t, tracking.ReturnOrInstruct, h.Step)
		} else {
			assert.Equal(t, tracking.RegisterAndKeep, h.Step)
		}
	}
}

func TestExpressItems(t *testing.T) {
	refused := &tracking.RecipientEnd{RefusesItem: courier.Yes}
	h := mustHandle(t, tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay("2025-05-31"), Recipient: refused, CrossBorder: courier.Yes})
	assert.True(t, h.Has("tracking.unclaimed.customs_formalities"))
	assert.Equal(t, "26", h.Reasons[1].Basis().Article)
	h = mustHandle(t, tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay("2025-06-01"), Recipient: refused})
	assert.Equal(t, "27", h.Reasons[1].Basis().Article)
	assert.Equal(t, []courier.Need{"cross_border"}, h.Needs)

	gone := tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay("2026-03-02"), Unreturnable: clockDay("2026-01-31"), Claimed: courier.No, Inbound: courier.Yes}
	assert.Equal(t, tracking.ToCustoms, mustHandle(t, gone).Step)
	gone.Claimed = courier.Yes
	assert.Equal(t, tracking.HandOut, mustHandle(t, gone).Step)
	gone.Claimed, gone.Inbound = 0, 0
	assert.Equal(t, []courier.Need{"claimed", "inbound"}, mustHandle(t, gone).Needs)
	gone.Inbound, gone.AsOf = courier.No, clockDay("2026-08-01")
	h = mustHandle(t, gone)
	assert.Zero(t, h.Step, "nothing is destroyed before it is known that nobody claimed it")
	assert.Equal(t, []courier.Need{"claimed"}, h.Needs)
	given := tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay("2026-03-02"), Recipient: refused, Sender: &tracking.SenderEnd{GivesUp: courier.Yes}, Inbound: courier.No, Claimed: courier.No}
	assert.Equal(t, []courier.Need{"unreturnable"}, mustHandle(t, given).Needs)

	assert.Equal(t, []courier.Need{"kind", "as_of"}, mustHandle(t, tracking.Item{}).Needs)
	assert.Equal(t, []courier.Need{"recipient"}, mustHandle(t, tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02")}).Needs)
	h, err := tracking.Unclaimed(nil)
	require.NoError(t, err)
	assert.Len(t, h.Needs, 2)
}

func TestKeepRules(t *testing.T) {
	for keep, c := range map[tracking.KeepRule]struct {
		until string
		code  courier.Code
	}{
		tracking.KeepDraft2013:    {"2026-08-28", "tracking.unclaimed.keep_draft_2013"},
		tracking.KeepPostOrdinary: {"2026-03-10", "tracking.unclaimed.keep_post_ordinary"},
		tracking.KeepPostRecorded: {"2027-02-28", "tracking.unclaimed.keep_post_recorded"},
		tracking.KeepPostExpress:  {"2026-05-28", "tracking.unclaimed.keep_post_express"},
	} {
		i := tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-02"), Unreturnable: clockDay("2026-02-01"), Claimed: courier.No, Inbound: courier.No,
			Entered: clockDay("2026-02-28"), Keep: keep}
		h := mustHandle(t, i)
		assert.Equal(t, clockDay(c.until), h.KeepUntil)
		assert.True(t, h.Has(c.code))
		i.Entered = courier.Date{}
		assert.Equal(t, []courier.Need{"entered"}, mustHandle(t, i).Needs)
	}
}

// The acts are forbidden from 2024-03-01, two of them only while it is kept.
func TestForbiddenActs(t *testing.T) {
	all := []tracking.KeepAct{tracking.StopsQueries, tracking.DisposesEarly, tracking.TakesProfit, tracking.WithholdsSeizure}
	for day, want := range map[string][]string{
		"2024-02-29": nil,
		"2024-03-01": {"acts[0]", "acts[1]", "acts[2]", "acts[3]"},
		"2024-07-15": {"acts[0]", "acts[1]", "acts[2]", "acts[3]"},
		"2024-07-16": {"acts[2]", "acts[3]"},
	} {
		h := mustHandle(t, tracking.Item{Kind: tracking.LetterItem, AsOf: clockDay(day), Unreturnable: clockDay("2024-01-15"), Claimed: courier.No, Inbound: courier.No, Acts: all})
		var fields []string
		for r := range h.Having(courier.Bars) {
			fields = append(fields, string(r.Field()))
			assert.Equal(t, "EMM23", r.Basis().Source)
		}
		assert.Equal(t, want, fields, day)
	}
}

func TestTermsOnUndeliverable(t *testing.T) {
	terms := tracking.JDUnclaimed()
	i := tracking.Item{Kind: tracking.OtherItem, AsOf: clockDay("2026-03-09"), Recipient: &tracking.RecipientEnd{Other: courier.Yes}, CrossBorder: courier.No,
		Terms: &terms, SenderAsked: clockDay("2026-03-02"), Instructed: courier.No, Fresh: courier.No}
	h := mustHandle(t, i)
	assert.Equal(t, tracking.ReturnOrInstruct, h.Step, "the seventh day is not over")
	assert.Equal(t, clockDay("2026-03-10"), h.Next[0].From)
	i.AsOf = clockDay("2026-03-10")
	h = mustHandle(t, i)
	assert.Equal(t, tracking.ReturnAtSendersCost, h.Step)
	assert.Equal(t, courier.Contract, h.Reasons[len(h.Reasons)-1].Basis().Force)
	i.Instructed = courier.Yes
	assert.Equal(t, tracking.ReturnOrInstruct, mustHandle(t, i).Step)

	i.Fresh, i.FirstAttempt = courier.Yes, clockDay("2026-03-06")
	assert.Equal(t, tracking.MayWriteOff, mustHandle(t, i).Step)
	i.FirstAttempt = clockDay("2026-03-07")
	assert.Equal(t, tracking.ReturnOrInstruct, mustHandle(t, i).Step)
	i.Fresh, i.FirstAttempt, i.Instructed, i.SenderAsked = 0, courier.Date{}, 0, courier.Date{}
	assert.Equal(t, []courier.Need{"fresh", "instructed"}, mustHandle(t, i).Needs)
	i.Fresh, i.Instructed = courier.Yes, courier.No
	assert.Equal(t, []courier.Need{"first_attempt", "sender_asked"}, mustHandle(t, i).Needs)
	i.Terms = &tracking.UnclaimedTerms{}
	assert.Empty(t, mustHandle(t, i).Needs)
}

// step is one state of the railway's way, asked the day before and on the day.
func TestRailUnclaimed(t *testing.T) {
	day := clockDay
	const no = courier.No
	for name, c := range map[string]struct {
		kind         tracking.ItemKind
		rail         tracking.RailUnclaimed
		on           string // first day of the next step
		before, then tracking.UnclaimedStep
		code         courier.Code
	}{
		"notice":         {tracking.RailCargo, tracking.RailUnclaimed{NoticeSent: day("2026-05-10")}, "2026-06-10", tracking.WaitForCollection, tracking.NotifyShipper, "tracking.unclaimed.rail_notice"},
		"shipper silent": {tracking.RailCargo, tracking.RailUnclaimed{ShipperNotified: day("2026-05-10"), ShipperAnswered: no, Dangerous: no}, "2026-06-10", tracking.WaitForShipper, tracking.MaySell, "tracking.unclaimed.rail_shipper"},
		"dangerous":      {tracking.RailCargo, tracking.RailUnclaimed{ShipperNotified: day("2026-05-10"), ShipperAnswered: no, Dangerous: courier.Yes}, "2026-06-10", tracking.WaitForShipper, tracking.HandToAuthority, "tracking.unclaimed.rail_dangerous"},
		"sold":           {tracking.RailCargo, tracking.RailUnclaimed{Sold: day("2026-01-01")}, "2026-07-01", tracking.HoldProceeds, tracking.ProceedsToState, "tracking.unclaimed.rail_sold"},
		"parcel":         {tracking.RailParcel, tracking.RailUnclaimed{NoticeSent: day("2026-05-10")}, "2026-08-09", tracking.WaitForCollection, tracking.PublicNotice, "tracking.unclaimed.rail_parcel"},
		"baggage":        {tracking.RailBaggage, tracking.RailUnclaimed{Arrived: day("2026-05-10")}, "2026-08-09", tracking.WaitForCollection, tracking.PublicNotice, "tracking.unclaimed.rail_baggage"},
		"announced":      {tracking.RailBaggage, tracking.RailUnclaimed{PublicNotice: day("2026-05-10"), Dangerous: no}, "2026-08-09", tracking.WaitForCollection, tracking.MaySell, "tracking.unclaimed.rail_public_notice"},
		"parcel sold":    {tracking.RailParcel, tracking.RailUnclaimed{Sold: day("2026-01-01")}, "2026-07-01", tracking.HoldProceeds, tracking.ProceedsToState, "tracking.unclaimed.rail_sold"},
	} {
		t.Run(name, func(t *testing.T) {
			c.rail.Perishable = no
			h := mustHandle(t, tracking.Item{Kind: c.kind, AsOf: day(c.on).AddDays(-1), Rail: &c.rail})
			assert.Equal(t, c.before, h.Step)
			assert.Equal(t, day(c.on), h.Next[0].From)
			assert.Equal(t, c.then, h.Next[0].Step)
			assert.True(t, h.Has(c.code))
			assert.Empty(t, h.Needs)
			assert.Equal(t, c.then, mustHandle(t, tracking.Item{Kind: c.kind, AsOf: day(c.on), Rail: &c.rail}).Step)
		})
	}
	answered := tracking.RailUnclaimed{ShipperNotified: day("2026-05-10"), ShipperAnswered: courier.Yes, Perishable: courier.Yes}
	h := mustHandle(t, tracking.Item{Kind: tracking.RailCargo, AsOf: day("2026-09-10"), Rail: &answered})
	assert.Equal(t, tracking.FollowShipper, h.Step)
	assert.True(t, h.Has("tracking.unclaimed.rail_perishable"))
	refused := tracking.RailUnclaimed{RefusedOn: day("2026-05-10"), Perishable: no}
	h = mustHandle(t, tracking.Item{Kind: tracking.RailCargo, AsOf: day("2026-05-10"), Rail: &refused})
	assert.Equal(t, tracking.NotifyShipper, h.Step, "at once")
}

func TestRailUnclaimedNeeds(t *testing.T) {
	day := clockDay
	for name, c := range map[string]struct {
		kind  tracking.ItemKind
		rail  *tracking.RailUnclaimed
		needs []courier.Need
	}{
		"nothing":        {tracking.RailCargo, nil, []courier.Need{"rail"}},
		"cargo":          {tracking.RailCargo, &tracking.RailUnclaimed{Perishable: courier.No}, []courier.Need{"rail.notice_sent", "rail.refused_on"}},
		"parcel":         {tracking.RailParcel, &tracking.RailUnclaimed{}, []courier.Need{"rail.perishable", "rail.notice_sent"}},
		"nothing parcel": {tracking.RailParcel, nil, []courier.Need{"rail"}},
		"baggage":        {tracking.RailBaggage, &tracking.RailUnclaimed{Perishable: courier.No}, []courier.Need{"rail.arrived"}},
		"sale":           {tracking.RailCargo, &tracking.RailUnclaimed{Perishable: courier.No, ShipperNotified: day("2026-01-10")}, []courier.Need{"rail.shipper_answered", "rail.dangerous"}},
		"not yet":        {tracking.RailCargo, &tracking.RailUnclaimed{Perishable: courier.No, ShipperNotified: day("2026-05-10"), ShipperAnswered: courier.No}, nil},
	} {
		h := mustHandle(t, tracking.Item{Kind: c.kind, AsOf: day("2026-06-01"), Rail: c.rail})
		assert.Equal(t, c.needs, h.Needs, name)
		assert.Equal(t, c.needs == nil, h.Step != 0, name)
	}
}

// The periods of 1986 speak by name, and only to 2022-04-30.
func TestRailRules1986(t *testing.T) {
	for on, old := range map[string]bool{"2022-04-30": true, "2022-05-01": false} {
		ask := func(r tracking.RailUnclaimed) tracking.Handling {
			r.Rules1986, r.Perishable = courier.Yes, courier.No
			return mustHandle(t, tracking.Item{Kind: tracking.RailCargo, AsOf: clockDay(on), Rail: &r})
		}
		h := ask(tracking.RailUnclaimed{NoticeSent: clockDay("2022-04-10")})
		assert.Equal(t, old, h.Has("tracking.unclaimed.rail_1986_notice"))
		h = ask(tracking.RailUnclaimed{RefusedOn: clockDay("2022-04-28")})
		assert.Equal(t, old, h.Has("tracking.unclaimed.rail_1986_refused"))
		assert.Equal(t, old, h.Next[0].By == clockDay("2022-05-01"))
		h = ask(tracking.RailUnclaimed{ShipperNotified: clockDay("2022-04-28"), ShipperAnswered: courier.No})
		assert.Equal(t, old, h.Has("tracking.unclaimed.rail_1986_answer"))
		if old {
			assert.Equal(t, clockDay("2022-05-03"), h.Reasons[1].Figure("by").Date())
		}
	}
	h := mustHandle(t, tracking.Item{Kind: tracking.RailCargo, AsOf: clockDay("2022-04-30"), Rail: &tracking.RailUnclaimed{NoticeSent: clockDay("2022-04-10")}})
	assert.False(t, h.Has("tracking.unclaimed.rail_1986_notice"), "only by name")
}

func TestOtherCargo(t *testing.T) {
	ask := func(kind tracking.ItemKind, on string, c *tracking.CargoEnd) tracking.Handling {
		return mustHandle(t, tracking.Item{Kind: kind, AsOf: clockDay(on), Cargo: c})
	}
	h := ask(tracking.SeaCargo, "2026-04-30", nil)
	assert.Equal(t, "88", h.Reasons[0].Basis().Article)
	h = ask(tracking.SeaCargo, "2026-05-01", nil)
	assert.Equal(t, "95", h.Reasons[0].Basis().Article)
	h = ask(tracking.AirCargo, "2026-06-30", nil)
	assert.Equal(t, "CC", h.Reasons[0].Basis().Source)
	h = ask(tracking.AirCargo, "2026-07-01", nil)
	assert.Equal(t, "CAL25", h.Reasons[0].Basis().Source)

	assert.Equal(t, []courier.Need{"cargo"}, ask(tracking.OtherCargo, "2026-06-30", nil).Needs)
	h = ask(tracking.OtherCargo, "2026-06-30", &tracking.CargoEnd{RefusedNoCause: courier.Yes, CollectedLate: courier.No})
	assert.Equal(t, tracking.MayDeposit, h.Step)
	assert.False(t, h.Has("tracking.unclaimed.storage"))
	h = ask(tracking.OtherCargo, "2026-06-30", &tracking.CargoEnd{ConsigneeUnknown: courier.No, RefusedNoCause: courier.No, CollectedLate: courier.Yes})
	assert.Equal(t, tracking.WaitForCollection, h.Step)
	assert.True(t, h.Has("tracking.unclaimed.storage"))
	assert.Equal(t, []courier.Need{"cargo.collected_late", "cargo.consignee_unknown", "cargo.refused_no_cause"}, ask(tracking.OtherCargo, "2026-06-30", &tracking.CargoEnd{}).Needs)
}
