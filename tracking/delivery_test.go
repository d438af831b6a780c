package tracking_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var deliveryDay = courier.Day(2026, 8, 1)

// handed is an ordinary parcel handed to its recipient at the door.
func handed(edits ...func(*tracking.Delivery)) tracking.Delivery {
	d := tracking.Delivery{HandedOn: deliveryDay, DeliveredIn: courier.Jiangsu, Means: tracking.InHand, Receiver: tracking.ToRecipient}
	for _, e := range edits {
		e(&d)
	}
	return d
}

// dropped is an ordinary parcel in a locker, with the recipient's consent.
func dropped(edits ...func(*tracking.Delivery)) tracking.Delivery {
	return handed(append([]func(*tracking.Delivery){func(d *tracking.Delivery) {
		d.Means, d.Receiver, d.Consent = tracking.InLocker, 0, courier.Yes
		d.PackageBroken, d.WeightDiffers, d.Goods = courier.No, courier.No, tracking.OrdinaryGoods
	}}, edits...)...)
}

func deliver(t testing.TB, d tracking.Delivery) tracking.Validity {
	t.Helper()
	v, err := tracking.Deliver(&d)
	require.NoError(t, err)
	return v
}

func TestDeskTablesAreSound(t *testing.T) {
	for _, q := range tracking.DeskQuestions() {
		assert.Empty(t, q.Problems())
	}
}

func TestDeliveryToPersons(t *testing.T) {
	to := func(r tracking.Receiver, edits ...func(*tracking.Delivery)) tracking.Delivery {
		return handed(append([]func(*tracking.Delivery){func(d *tracking.Delivery) { d.Receiver = r }}, edits...)...)
	}
	consent := func(a courier.Answer) func(*tracking.Delivery) { return func(d *tracking.Delivery) { d.Consent = a } }
	named := func(a courier.Answer) func(*tracking.Delivery) {
		return func(d *tracking.Delivery) { d.AgentNamed = a }
	}
	online := func(d *tracking.Delivery) { d.Online = courier.Yes }
	for name, c := range map[string]struct {
		facts   tracking.Delivery
		verdict courier.Verdict
		codes   []courier.Code
	}{
		"recipient":               {to(tracking.ToRecipient), courier.Granted, []courier.Code{"tracking.delivery.to_recipient"}},
		"named agent":             {to(tracking.ToAgent, named(courier.Yes)), courier.Granted, []courier.Code{"tracking.delivery.to_agent"}},
		"agent not named":         {to(tracking.ToAgent, named(courier.No), consent(courier.No)), courier.Refused, []courier.Code{"tracking.delivery.agent_not_named"}},
		"agent not named, agreed": {to(tracking.ToAgent, named(courier.No), consent(courier.Yes)), courier.Granted, []courier.Code{"tracking.delivery.agent_agreed"}},
		"mail room":               {to(tracking.ToAddressOffice), courier.Granted, []courier.Code{"tracking.delivery.to_address"}},
		"neighbour, agreed":       {to(tracking.ToOther, consent(courier.Yes)), courier.Granted, []courier.Code{"tracking.delivery.to_other_agreed"}},
		"neighbour":               {to(tracking.ToOther, consent(courier.No)), courier.Refused, []courier.Code{"tracking.delivery.other_without_consent"}},
		"neighbour, online purchase": {to(tracking.ToOther, consent(courier.No), online), courier.Refused,
			[]courier.Code{"tracking.delivery.online_without_consent", "tracking.delivery.other_without_consent"}},
	} {
		t.Run(name, func(t *testing.T) {
			v := deliver(t, c.facts)
			assert.Equal(t, c.verdict, v.Verdict)
			effect := courier.Grants
			if c.verdict == courier.Refused {
				effect = courier.Bars
			}
			assert.Equal(t, c.codes, deskCodes(&v.Grounds, effect))
		})
	}
}

// A locker without consent on the last day before the measures of 2023 and on
// their first: barred on both, fined only from the second.
func TestLockerWithoutConsentByDate(t *testing.T) {
	none := func(on courier.Date, m tracking.Means) tracking.Validity {
		return deliver(t, dropped(func(d *tracking.Delivery) {
			d.HandedOn, d.Means, d.Consent, d.SenderChose = on, m, courier.No, courier.No
		}))
	}
	for _, c := range []struct {
		on    courier.Date
		means tracking.Means
		basis string
		fined bool
	}{
		{courier.Day(2019, 9, 30), tracking.InLocker, "IR19", false},
		{courier.Day(2019, 10, 1), tracking.InLocker, "LKM", false},
		{courier.Day(2024, 2, 28), tracking.InLocker, "LKM", false},
		{courier.Day(2024, 2, 29), tracking.InLocker, "LKM", false},
		{courier.Day(2024, 3, 1), tracking.InLocker, "EMM23", true},
		{courier.Day(2024, 2, 29), tracking.AtStation, "IR19", false},
		{courier.Day(2024, 3, 1), tracking.AtStation, "EMM23", true},
	} {
		v := none(c.on, c.means)
		require.Equal(t, courier.Refused, v.Verdict, "%v", c)
		for bar := range v.Having(courier.Bars) {
			assert.Equal(t, c.basis, bar.Basis().Source, "%v", c)
		}
		assert.Equal(t, c.fined, v.Has("tracking.delivery.placing_fine"), "%v", c)
		assert.Zero(t, v.LockerBar)
	}
	v := none(courier.Day(2024, 3, 1), tracking.InLocker)
	for r := range v.Having(courier.Notes) {
		if r.Code() == "tracking.delivery.placing_fine" {
			assert.Equal(t, courier.Fen(10_000_00), r.Figure("up_to").Money())
			assert.Equal(t, courier.Fen(10_000_00), r.Figure("serious_from").Money())
			assert.Equal(t, courier.Fen(30_000_00), r.Figure("serious_to").Money())
			assert.Equal(t, "54", r.Basis().Article)
		}
	}
}

// The order of 2019 for lockers, consent given.
func TestLockerBars(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*tracking.Delivery)
		bar  tracking.LockerBar
		code courier.Code
	}{
		"packing broken":       {func(d *tracking.Delivery) { d.PackageBroken = courier.Yes }, tracking.PackageState, "tracking.delivery.locker_package_broken"},
		"weight differs":       {func(d *tracking.Delivery) { d.WeightDiffers = courier.Yes }, tracking.PackageState, "tracking.delivery.locker_weight_differs"},
		"fresh, not agreed":    {func(d *tracking.Delivery) { d.Goods, d.GoodsAgreed = tracking.FreshGoods, courier.No }, tracking.GoodsClass, "tracking.delivery.locker_goods_class"},
		"valuable, not agreed": {func(d *tracking.Delivery) { d.Goods, d.GoodsAgreed = tracking.Valuables, courier.No }, tracking.GoodsClass, "tracking.delivery.locker_goods_class"},
		"fresh, agreed":        {func(d *tracking.Delivery) { d.Goods, d.GoodsAgreed = tracking.FreshGoods, courier.Yes }, 0, ""},
		"ordinary":             {func(d *tracking.Delivery) {}, 0, ""},
		"both": {func(d *tracking.Delivery) {
			d.PackageBroken, d.Goods, d.GoodsAgreed = courier.Yes, tracking.FreshGoods, courier.No
		}, tracking.PackageState, "tracking.delivery.locker_goods_class"},
	} {
		t.Run(name, func(t *testing.T) {
			v := deliver(t, dropped(c.edit))
			assert.Equal(t, c.bar, v.LockerBar)
			assert.Equal(t, c.bar == 0, v.Verdict == courier.Granted)
			assert.Equal(t, c.code != "", v.Has(c.code))
			early := deliver(t, dropped(c.edit, func(d *tracking.Delivery) { d.HandedOn = courier.Day(2019, 9, 30) }))
			assert.Equal(t, courier.Granted, early.Verdict, "the day before the order there was no such bar")
		})
	}
	station := deliver(t, dropped(func(d *tracking.Delivery) { d.Means, d.PackageBroken = tracking.AtStation, courier.Yes }))
	assert.Equal(t, courier.Granted, station.Verdict, "the order speaks of lockers alone")
}

func TestZhejiangDoor(t *testing.T) {
	at := func(on courier.Date, edits ...func(*tracking.Delivery)) tracking.Validity {
		return deliver(t, dropped(append([]func(*tracking.Delivery){func(d *tracking.Delivery) {
			d.HandedOn, d.DeliveredIn, d.DoorNoted, d.DoorDemanded = on, courier.Zhejiang, courier.No, courier.No
		}}, edits...)...))
	}
	noted := func(d *tracking.Delivery) { d.DoorNoted = courier.Yes }
	demanded := func(d *tracking.Delivery) { d.DoorDemanded = courier.Yes }
	station := func(d *tracking.Delivery) { d.Means = tracking.AtStation }
	first := courier.Day(2022, 3, 1)
	assert.Equal(t, courier.Granted, at(first).Verdict)
	assert.Equal(t, courier.Granted, at(first.AddDays(-1), noted).Verdict)
	for _, v := range []tracking.Validity{at(first, noted), at(first, noted, station), at(deliveryDay, noted)} {
		assert.Equal(t, courier.Refused, v.Verdict)
		assert.Equal(t, []courier.Code{"tracking.delivery.zhejiang_door_noted"}, deskCodes(&v.Grounds, courier.Bars))
		assert.True(t, v.Has("tracking.delivery.zhejiang_noted_fine"))
		for r := range v.Having(courier.Notes) {
			if r.Code() == "tracking.delivery.zhejiang_noted_fine" {
				assert.Equal(t, courier.Fen(500_00), r.Figure("up_to").Money())
				assert.Equal(t, courier.Fen(500_00), r.Figure("serious_from").Money())
				assert.Equal(t, courier.Fen(2000_00), r.Figure("serious_to").Money())
			}
		}
		assert.False(t, v.Has("tracking.delivery.zhejiang_demanded_fine"))
	}
	v := at(first, demanded)
	assert.Equal(t, []courier.Code{"tracking.delivery.zhejiang_door_demanded"}, deskCodes(&v.Grounds, courier.Bars))
	for r := range v.Having(courier.Notes) {
		if r.Code() == "tracking.delivery.zhejiang_demanded_fine" {
			assert.Equal(t, "可以处500.00元以下罚款；情节严重的，处500.00元以上2,000.00元以下罚款", r.Sentence(courier.Chinese)[len("未按收件人回复要求上门投递，由邮政管理机构责令改正，"):])
		}
	}
	assert.True(t, v.Has("tracking.delivery.zhejiang_demanded_fine"))
	unasked := at(first, func(d *tracking.Delivery) { d.Consent, d.SenderChose = courier.No, courier.Yes })
	assert.True(t, unasked.Has("tracking.delivery.zhejiang_may_demand"), "nobody asked the recipient")
	assert.False(t, v.Has("tracking.delivery.zhejiang_may_demand"))
	elsewhere := at(first, noted, func(d *tracking.Delivery) { d.DeliveredIn = courier.Shanghai })
	assert.Equal(t, courier.Granted, elsewhere.Verdict)
}

func TestLeftUnattended(t *testing.T) {
	left := func(consent, chose courier.Answer, in courier.Region) tracking.Validity {
		return deliver(t, handed(func(d *tracking.Delivery) {
			d.Means, d.Receiver, d.Consent, d.SenderChose, d.DeliveredIn = tracking.LeftUnattended, 0, consent, chose, in
		}))
	}
	v := left(courier.No, courier.No, courier.Zhejiang)
	assert.Equal(t, []courier.Code{"tracking.delivery.left_unasked", "tracking.delivery.zhejiang_left_unasked"}, deskCodes(&v.Grounds, courier.Bars))
	v = left(courier.No, courier.No, courier.Jiangsu)
	assert.Equal(t, []courier.Code{"tracking.delivery.left_unasked"}, deskCodes(&v.Grounds, courier.Bars))
	v = left(courier.Yes, courier.No, courier.Zhejiang)
	assert.Equal(t, courier.Granted, v.Verdict)
	assert.True(t, v.Has("tracking.delivery.left_as_recipient_asked"))
	assert.True(t, v.Has("tracking.delivery.worker_relieved_recipient"))
	assert.True(t, v.Has("tracking.delivery.firm_still_answers"))
	v = left(courier.No, courier.Yes, courier.Zhejiang)
	assert.True(t, v.Has("tracking.delivery.left_as_sender_asked"))
	assert.True(t, v.Has("tracking.delivery.worker_relieved_sender"))
	v = left(courier.Yes, courier.No, courier.Jiangsu)
	assert.False(t, v.Has("tracking.delivery.worker_relieved_recipient"))
}

func TestWhatIsToldBesideADelivery(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*tracking.Delivery)
		code courier.Code
		told bool
	}{
		"right":             {func(d *tracking.Delivery) {}, "tracking.delivery.inspection_right", true},
		"told":              {func(d *tracking.Delivery) { d.Told = courier.Yes }, "tracking.delivery.not_told", false},
		"not told":          {func(d *tracking.Delivery) { d.Told = courier.No }, "tracking.delivery.not_told", true},
		"not known whether": {func(d *tracking.Delivery) {}, "tracking.delivery.not_told", false},
		"broken":            {func(d *tracking.Delivery) { d.PackageBroken, d.ToldMayRefuse = courier.Yes, courier.No }, "tracking.delivery.broken_may_refuse", true},
		"broken and told":   {func(d *tracking.Delivery) { d.PackageBroken, d.ToldMayRefuse = courier.Yes, courier.Yes }, "tracking.delivery.broken_may_refuse", false},
		"fragile":           {func(d *tracking.Delivery) { d.Fragile, d.ToldMayRefuse = courier.Yes, courier.No }, "tracking.delivery.fragile_may_refuse", true},
		"sturdy":            {func(d *tracking.Delivery) { d.Fragile, d.ToldMayRefuse = courier.No, courier.No }, "tracking.delivery.fragile_may_refuse", false},
		"fragile before 2024": {func(d *tracking.Delivery) {
			d.Fragile, d.ToldMayRefuse, d.HandedOn = courier.Yes, courier.No, courier.Day(2024, 2, 29)
		}, "tracking.delivery.fragile_may_refuse", false},
		"method not printed":    {func(d *tracking.Delivery) { d.MethodAgreed, d.MethodPrinted = courier.Yes, courier.No }, "tracking.delivery.method_not_printed", true},
		"method printed":        {func(d *tracking.Delivery) { d.MethodAgreed, d.MethodPrinted = courier.Yes, courier.Yes }, "tracking.delivery.method_not_printed", false},
		"signed":                {func(d *tracking.Delivery) { d.Confirmed = tracking.ByRecipient }, "tracking.delivery.confirmed_by_recipient", true},
		"signed by agent":       {func(d *tracking.Delivery) { d.Confirmed, d.AgentNamed = tracking.ByAgent, courier.Yes }, "tracking.delivery.confirmed_by_agent", true},
		"signed by nobody":      {func(d *tracking.Delivery) { d.Confirmed = tracking.NotConfirmed }, "tracking.delivery.confirmed_by_recipient", false},
		"signed by courier":     {func(d *tracking.Delivery) { d.Confirmed, d.ConfirmConsent = tracking.ByCourier, courier.No }, "tracking.delivery.confirmed_unasked", true},
		"with consent":          {func(d *tracking.Delivery) { d.Confirmed, d.ConfirmConsent = tracking.ByCourier, courier.Yes }, "tracking.delivery.confirmed_unasked", false},
		"confirmation is fined": {func(d *tracking.Delivery) { d.Confirmed, d.ConfirmConsent = tracking.ByCourier, courier.No }, "tracking.delivery.confirm_fine", true},
		"not before 2024": {func(d *tracking.Delivery) {
			d.Confirmed, d.ConfirmConsent, d.HandedOn = tracking.ByCourier, courier.No, courier.Day(2024, 2, 29)
		}, "tracking.delivery.confirm_fine", false},
		"view, no option": {func(d *tracking.Delivery) { d.PayOnDelivery, d.HandedOn = courier.Yes, courier.Day(2024, 3, 31) }, "tracking.delivery.view_before_signing", false},
		"view": {func(d *tracking.Delivery) {
			d.PayOnDelivery, d.HandedOn, d.Practice = courier.Yes, courier.Day(2024, 3, 31), tracking.ViewBeforeSigning
		},
			"tracking.delivery.view_before_signing", true},
		"view, standard over": {func(d *tracking.Delivery) {
			d.PayOnDelivery, d.HandedOn, d.Practice = courier.Yes, courier.Day(2024, 4, 1), tracking.ViewBeforeSigning
		},
			"tracking.delivery.view_before_signing", false},
		"view online": {func(d *tracking.Delivery) {
			d.Online, d.PayOnDelivery, d.HandedOn, d.Practice = courier.Yes, courier.No, courier.Day(2024, 3, 31), tracking.ViewBeforeSigning
		}, "tracking.delivery.view_online_before_signing", true},
	} {
		v := deliver(t, handed(c.edit))
		assert.Equal(t, courier.Granted, v.Verdict, "%s: none of it makes or breaks a delivery", name)
		assert.Equal(t, c.told, v.Has(c.code), name)
	}
}

func TestDeliveryTimeOfAnOnlinePurchase(t *testing.T) {
	signed, agreed := deliveryDay.At(15, 4), deliveryDay.At(20, 0)
	sold := func(edits ...func(*tracking.Delivery)) tracking.Validity {
		return deliver(t, handed(append([]func(*tracking.Delivery){func(d *tracking.Delivery) { d.Online, d.SignedAt = courier.Yes, signed }}, edits...)...))
	}
	v := sold()
	assert.Equal(t, signed, v.DeliveredAt)
	assert.True(t, v.Has("tracking.delivery.time_signed"))
	v = sold(func(d *tracking.Delivery) { d.AgreedTime = agreed })
	assert.Equal(t, agreed, v.DeliveredAt)
	assert.True(t, v.Has("tracking.delivery.time_agreed"))
	v = sold(func(d *tracking.Delivery) { d.Receiver, d.Consent = tracking.ToOther, courier.No })
	assert.False(t, v.DeliveredAt.Known())
	assert.True(t, v.Has("tracking.delivery.no_sign_off"))
	v = sold(func(d *tracking.Delivery) { d.Receiver = tracking.ToOther })
	assert.Equal(t, []courier.Need{"consent"}, v.Needs)
	assert.False(t, v.DeliveredAt.Known() || v.Has("tracking.delivery.no_sign_off"))
	v = deliver(t, handed(func(d *tracking.Delivery) { d.SignedAt = signed }))
	assert.False(t, v.DeliveredAt.Known(), "no online purchase")
	v = sold(func(d *tracking.Delivery) { d.SignedAt = courier.Instant{} })
	assert.False(t, v.DeliveredAt.Known(), "not known when it was signed for")
}

// deliverySpace is every fact that can move the verdict, on one day.
func deliverySpace(on courier.Date) deskSpace[tracking.Delivery] {
	type D = tracking.Delivery
	return deskSpace[D]{
		base: func() D { return D{HandedOn: on} },
		decide: func(d *D) (courier.Decision, error) {
			v, err := tracking.Deliver(d)
			return v.Decision, err
		},
		axes: []deskAxis[D]{
			deskPick("means", func(d *D) *tracking.Means { return &d.Means }, tracking.InHand, tracking.InLocker, tracking.AtStation, tracking.LeftUnattended),
			deskPick("receiver", func(d *D) *tracking.Receiver { return &d.Receiver }, tracking.ToRecipient, tracking.ToAgent, tracking.ToAddressOffice, tracking.ToOther),
			deskYes("agent_named", func(d *D) *courier.Answer { return &d.AgentNamed }),
			deskYes("consent", func(d *D) *courier.Answer { return &d.Consent }),
			deskYes("sender_chose", func(d *D) *courier.Answer { return &d.SenderChose }),
			deskYes("package_broken", func(d *D) *courier.Answer { return &d.PackageBroken }),
			deskYes("weight_differs", func(d *D) *courier.Answer { return &d.WeightDiffers }),
			deskPick("goods", func(d *D) *tracking.LockerGoods { return &d.Goods }, tracking.OrdinaryGoods, tracking.Valuables),
			deskYes("goods_agreed", func(d *D) *courier.Answer { return &d.GoodsAgreed }),
			deskPick("delivered_in", func(d *D) *courier.Region { return &d.DeliveredIn }, courier.Zhejiang, courier.Hunan),
			deskYes("door_noted", func(d *D) *courier.Answer { return &d.DoorNoted }),
			deskYes("door_demanded", func(d *D) *courier.Answer { return &d.DoorDemanded }),
		},
	}
}

var deliveryDays = []courier.Date{courier.Day(2018, 5, 1), courier.Day(2019, 10, 1), courier.Day(2022, 3, 1), courier.Day(2024, 3, 1), courier.Day(2025, 6, 1)}

// valid is the law read straight through.
func valid(d *tracking.Delivery) bool {
	agreed := d.Consent == courier.Yes || d.SenderChose == courier.Yes
	zhejiang := d.DeliveredIn == courier.Zhejiang && !d.HandedOn.Before(courier.Day(2022, 3, 1))
	door := zhejiang && (d.DoorNoted == courier.Yes || d.DoorDemanded == courier.Yes)
	switch d.Means {
	case tracking.InHand:
		switch d.Receiver {
		case tracking.ToAgent:
			return d.AgentNamed == courier.Yes || d.Consent == courier.Yes
		case tracking.ToOther:
			return d.Consent == courier.Yes
		}
		return true
	case tracking.AtStation:
		return agreed && !door
	case tracking.InLocker:
		order := !d.HandedOn.Before(courier.Day(2019, 10, 1))
		unfit := d.PackageBroken == courier.Yes || d.WeightDiffers == courier.Yes ||
			d.Goods == tracking.Valuables && d.GoodsAgreed == courier.No
		return agreed && !door && !(order && unfit)
	}
	return agreed
}

func TestEveryDelivery(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, on := range deliveryDays {
		s := deliverySpace(on)
		s.each(func(values []int) {
			facts := s.base()
			for i, v := range values {
				s.axes[i].set(&facts, v)
			}
			got, err := tracking.Deliver(&facts)
			if err != nil {
				t.Fatal(err)
			}
			want := courier.Refused
			if valid(&facts) {
				want = courier.Granted
			}
			if got.Verdict != want || len(got.Needs) > 0 {
				t.Fatalf("%v asking %v, the law says %v\n%+v\n%v", got.Verdict, got.Needs, want, facts, got.Reasons)
			}
			for _, r := range got.Reasons {
				spoke[r.Code()] = true
				if r.Effect == courier.Conditions {
					t.Fatalf("a bar that yields: %v", r)
				}
			}
		})
	}
	for _, code := range []courier.Code{"tracking.delivery.locker_agreed", "tracking.delivery.locker_sender_chose", "tracking.delivery.locker_without_consent",
		"tracking.delivery.station_agreed", "tracking.delivery.station_sender_chose", "tracking.delivery.station_without_consent"} {
		assert.True(t, spoke[code], "%s", code)
	}
}

func TestDeliveryNeeds(t *testing.T) {
	for i, on := range deliveryDays {
		s := deliverySpace(on)
		s.walk(t, uint64(i), 300)
	}
	v := deliver(t, tracking.Delivery{})
	assert.Equal(t, []courier.Need{"handed_on"}, v.Needs)
	assert.Equal(t, courier.Referred, v.Verdict)
	v, err := tracking.Deliver(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"handed_on"}, v.Needs)
}

// Consent leads, and the goods are asked for before what was agreed for them.
func TestOrderOfDeliveryNeeds(t *testing.T) {
	day := courier.Day(2026, 5, 1)
	for _, c := range []struct {
		facts tracking.Delivery
		first []courier.Need
	}{
		{tracking.Delivery{HandedOn: day}, []courier.Need{"means", "receiver", "agent_named", "consent"}},
		{tracking.Delivery{HandedOn: day, Means: tracking.InLocker}, []courier.Need{"consent", "sender_chose", "package_broken", "weight_differs", "goods", "goods_agreed"}},
		{tracking.Delivery{HandedOn: day, Means: tracking.InLocker, Consent: courier.Yes}, []courier.Need{"package_broken", "weight_differs", "goods", "goods_agreed"}},
		{tracking.Delivery{HandedOn: day, Means: tracking.InLocker, Goods: tracking.FreshGoods}, []courier.Need{"consent", "sender_chose", "package_broken", "weight_differs", "goods_agreed"}},
	} {
		needs := deliver(t, c.facts).Needs
		require.GreaterOrEqual(t, len(needs), len(c.first))
		assert.Equal(t, c.first, needs[:len(c.first)])
	}
}

func TestUnreadableDeliveries(t *testing.T) {
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.Delivery)
	}{
		{"handed_on", courier.ErrNoRule, func(d *tracking.Delivery) { d.HandedOn = courier.Day(2018, 4, 30) }},
		{"delivered_in", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.DeliveredIn = 99 }},
		{"means", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Means = 9 }},
		{"receiver", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Receiver = 9 }},
		{"online", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Online = 9 }},
		{"agent_named", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.AgentNamed = 9 }},
		{"consent", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Consent = 9 }},
		{"sender_chose", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.SenderChose = 9 }},
		{"package_broken", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.PackageBroken = 9 }},
		{"weight_differs", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.WeightDiffers = 9 }},
		{"goods", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Goods = 9 }},
		{"goods_agreed", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.GoodsAgreed = 9 }},
		{"door_noted", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.DoorNoted = 9 }},
		{"door_demanded", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.DoorDemanded = 9 }},
		{"confirmed", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Confirmed = 9 }},
		{"confirm_consent", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.ConfirmConsent = 9 }},
		{"fragile", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Fragile = 9 }},
		{"told", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Told = 9 }},
		{"told_may_refuse", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.ToldMayRefuse = 9 }},
		{"method_agreed", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.MethodAgreed = 9 }},
		{"method_printed", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.MethodPrinted = 9 }},
		{"pay_on_delivery", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.PayOnDelivery = 9 }},
		{"practice", courier.ErrUnknownWord, func(d *tracking.Delivery) { d.Practice = 9 }},
		{"signed_at", courier.ErrOrder, func(d *tracking.Delivery) { d.SignedAt = deliveryDay.AddDays(-1).At(23, 59) }},
	} {
		facts := handed(c.edit)
		v, err := tracking.Deliver(&facts)
		deskFault(t, err, c.field, c.fault)
		assert.Zero(t, v.Verdict)
	}
}

// deskFault holds an error against the one fault that it should be.
func deskFault(t *testing.T, err error, field string, fault courier.Fault) {
	t.Helper()
	var at *courier.FieldError
	if assert.ErrorAs(t, err, &at, field) {
		assert.Equal(t, field, at.Field)
	}
	assert.ErrorIs(t, err, fault, field)
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		assert.Len(t, joined.Unwrap(), 1, "%v", err)
	}
}

// deskRoundTrip writes the value as JSON and reads it back.
func deskRoundTrip[T any](t *testing.T, v T) string {
	t.Helper()
	text, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(text, &back), "%s", text)
	assert.Empty(t, cmp.Diff(v, back), "%s", text)
	return string(text)
}

func TestDeliveryJSON(t *testing.T) {
	full := dropped(func(d *tracking.Delivery) {
		d.Confirmed, d.Practice, d.SignedAt = tracking.ByCourier, tracking.ViewBeforeSigning, deliveryDay.At(9, 0)
		d.DoorNoted, d.Receiver = courier.Yes, tracking.ToAddressOffice
	})
	deskRoundTrip(t, full)
	assert.Equal(t, `{}`, deskRoundTrip(t, tracking.Delivery{}), "what is unknown is not written")
	v := deliver(t, dropped(func(d *tracking.Delivery) { d.Consent, d.SenderChose, d.Online = courier.No, courier.No, courier.Yes }))
	text, err := json.Marshal(v)
	require.NoError(t, err)
	var back tracking.Validity
	require.NoError(t, json.Unmarshal(text, &back))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(v, back))
}

func TestAppendDeliver(t *testing.T) {
	held := []courier.Reason{{}}
	facts := handed()
	v, err := tracking.AppendDeliver(held, &facts)
	require.NoError(t, err)
	assert.Equal(t, courier.Code(""), v.Reasons[0].Code())
	assert.Equal(t, courier.Code("tracking.delivery.to_recipient"), v.Reasons[1].Code())
	late := handed(func(d *tracking.Delivery) { d.HandedOn = courier.Day(2027, 1, 1) })
	assert.NotEmpty(t, deskCodes(&[]tracking.Validity{deliver(t, late)}[0].Grounds, courier.Warns), "the sources were not checked that far")
}

func ExampleDeliver() {
	v, err := tracking.Deliver(&tracking.Delivery{
		HandedOn:    courier.Day(2026, 8, 1),
		DeliveredIn: courier.Jiangsu,
		Means:       tracking.InLocker,
		Consent:     courier.No,
		SenderChose: courier.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(v.Verdict)
	for r := range v.Having(courier.Bars) {
		fmt.Println(r.Text(courier.Chinese))
	}
	for r := range v.Having(courier.Notes) {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// refused
	// 未经用户同意投放智能快件箱，不构成有效投递，应当按约定的名址投递（《快递市场管理办法（2023年）》第28条）
	// placing it in a facility without consent: order to correct, warning or notice of criticism, a fine of up to CNY 10,000.00; in a serious case of CNY 10,000.00 to CNY 30,000.00
}

func BenchmarkDeliver(b *testing.B) {
	for name, facts := range map[string]tracking.Delivery{"handed": handed(), "dropped": dropped(), "unknown": {HandedOn: deliveryDay}} {
		b.Run(name, func(b *testing.B) {
			var buf []courier.Reason
			b.ReportAllocs()
			for b.Loop() {
				v, err := tracking.AppendDeliver(buf[:0], &facts)
				if err != nil {
					b.Fatal(err)
				}
				buf = v.Reasons
			}
		})
	}
}

func FuzzDeliver(f *testing.F) {
	for _, d := range []tracking.Delivery{handed(), dropped(), {}} {
		text, _ := json.Marshal(d)
		f.Add(text)
	}
	f.Add([]byte("\x01\x02\x03\x01\x02\x01\x02\xff\x04\x01\x02\x01\x02\x01\x02\x01\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var d tracking.Delivery
		if json.Unmarshal(data, &d) != nil {
			next := deskBytes(data)
			d = tracking.Delivery{HandedOn: courier.Day(2017+int(next())%12, 1+int(next())%12, 1), Means: tracking.Means(next()),
				Receiver: tracking.Receiver(next()), Consent: courier.Answer(next()), SenderChose: courier.Answer(next()),
				DeliveredIn: courier.Region(next()), Goods: tracking.LockerGoods(next()), DoorNoted: courier.Answer(next())}
		}
		v, err := tracking.Deliver(&d)
		deskSane(t, v.Decision, err)
	})
}

// deskBytes hands out the bytes one by one, and then zeroes.
func deskBytes(data []byte) func() uint8 {
	return func() (b uint8) {
		if len(data) > 0 {
			b, data = data[0], data[1:]
		}
		return b
	}
}

// deskSane holds for every answer: an error that names a field and nothing
// else, or one of three verdicts with what it rests on.
func deskSane(t *testing.T, d courier.Decision, err error) {
	t.Helper()
	if err != nil {
		if field := (*courier.FieldError)(nil); !errors.As(err, &field) || field.Field == "" {
			t.Fatalf("an error that names no field: %v", err)
		}
		if d.Verdict != 0 || d.Reasons != nil {
			t.Fatalf("an error with an answer: %v", d)
		}
		return
	}
	told := map[courier.Effect]int{}
	for i := range d.Reasons {
		told[d.Reasons[i].Effect]++
		if d.Reasons[i].Sentence(courier.Chinese) == "" || d.Reasons[i].Basis().Source == "" {
			t.Fatalf("a reason without words or basis: %v", d.Reasons[i])
		}
	}
	switch d.Verdict {
	case courier.Granted:
		if told[courier.Grants] == 0 || told[courier.Bars] > 0 || len(d.Needs) > 0 {
			t.Fatalf("granted on %v", d.Reasons)
		}
	case courier.Refused:
		if told[courier.Bars] == 0 || told[courier.Grants] > 0 || len(d.Needs) > 0 {
			t.Fatalf("refused on %v", d.Reasons)
		}
	case courier.Referred:
		if len(d.Needs) == 0 && told[courier.Refers] == 0 || told[courier.Grants]+told[courier.Bars] > 0 {
			t.Fatalf("referred on %v, asking %v", d.Reasons, d.Needs)
		}
	default:
		t.Fatalf("no verdict: %v", d)
	}
	if _, err := json.Marshal(d); err != nil {
		t.Fatal(err)
	}
}
