package tracking_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// What each way of handing over tells of a delivery in law, row by row.
func TestHandoverInTheWordsOfTheLaw(t *testing.T) {
	told := map[tracking.Handover]struct {
		means    tracking.Means
		receiver tracking.Receiver
	}{
		tracking.HandedToConsignee: {tracking.InHand, tracking.ToRecipient},
		tracking.HandedToNeighbour: {tracking.InHand, tracking.ToOther},
		tracking.HandedToReception: {means: tracking.InHand}, // the agreed address, or a stranger's desk
		tracking.HandedToSafePlace: {means: tracking.LeftUnattended},
		tracking.HandedAtLocker:    {means: tracking.InLocker},
		tracking.HandedAtStation:   {means: tracking.AtStation},
	}
	for h := range tracking.Handover(tracking.Handovers + 1) {
		assert.Equal(t, told[h].means, h.Means(), "%v", h)
		assert.Equal(t, told[h].receiver, h.Receiver(), "%v", h)
	}
}

// A code alone grants no delivery but that to the consignee itself, and what
// it leaves open is asked for.
func TestDeliverFromACode(t *testing.T) {
	for name, c := range map[string]struct {
		code    tracking.Mapped
		verdict courier.Verdict
		needs   []courier.Need
	}{
		"本人签收":       {tracking.Kuaidi100(301).Map(), courier.Granted, nil},
		"代签":         {tracking.Kuaidi100(303).Map(), courier.Referred, []courier.Need{"means"}},
		"投柜或站签收":     {tracking.Kuaidi100(304).Map(), courier.Referred, []courier.Need{"means"}},
		"neighbour":  {tracking.AfterShip("Delivered_005").Map(), courier.Referred, []courier.Need{"consent"}},
		"reception":  {tracking.ShipEngineDetail("DELIVERED_TO_RECEPTION").Map(), courier.Referred, []courier.Need{"receiver"}},
		"safe place": {tracking.ShipEngineDetail("DELIVERED_SPECIFIED_SAFE_PLACE").Map(), courier.Referred, []courier.Need{"consent", "sender_chose"}},
		"no word":    {tracking.Kuaidi100(3).Map(), courier.Referred, []courier.Need{"means"}},
	} {
		v, err := tracking.Deliver(&tracking.Delivery{HandedOn: courier.Day(2026, 6, 1), DeliveredIn: courier.Jiangsu, Online: courier.No,
			Means: c.code.Handover.Means(), Receiver: c.code.Handover.Receiver()})
		require.NoError(t, err)
		assert.Equal(t, c.verdict, v.Verdict, name)
		for _, n := range c.needs {
			assert.Contains(t, v.Needs, n, name)
		}
	}
}

// An end that is disputed or taken back says no more where the consignment
// is, so that nothing downstream rests on it: under a dispute the place before
// it counts again, and where the end is corrected away the place is asked for.
func TestStageAfterAnEndIsTakenBack(t *testing.T) {
	delivered := event(34, tracking.StateDelivered)
	for name, c := range map[string]struct {
		after tracking.Event
		want  tracking.Stage
	}{
		"disputed":           {event(40, tracking.StateSignatureDisputed), tracking.OutForDelivery},
		"corrected to held":  {entered(event(40, tracking.StateHeld), tracking.EntryCorrection), 0},
		"corrected to van":   {entered(event(40, tracking.StateOutForDelivery), tracking.EntryCorrection), tracking.OutForDelivery},
		"asked back":         {event(40, tracking.StateReturnAsked), tracking.Delivered},
		"going back":         {event(40, tracking.StateReturning), tracking.Returning},
		"a scan after it":    {event(40, tracking.StateInTransit), tracking.Delivered},
		"delivered, as told": {event(40, tracking.StateDelivered), tracking.Delivered},
	} {
		j := fold(t, event(30, tracking.StateOutForDelivery), delivered, c.after)
		assert.Equal(t, c.want, j.Stage, name)
		assert.Equal(t, c.want != 0, j.Staged.Known(), name)
	}
}

// A time that is over at 00:00 is over at 24:00 of the day before, however it
// was given, and the days of thorough delay follow that day.
func TestThoroughDelayAfterMidnight(t *testing.T) {
	limit := func(s tracking.Service) tracking.ServiceLimit {
		s.Lane, s.DayEnd = courier.SameCity, tracking.Midnight
		l, err := tracking.Limit(&s)
		require.NoError(t, err)
		return l
	}
	pickup := courier.Day(2024, 2, 28).At(9, 0)
	day := limit(tracking.Service{PickedUp: pickup, PromisedOn: courier.Day(2024, 2, 29)})
	moment := limit(tracking.Service{PickedUp: pickup, Promised: courier.Day(2024, 3, 1).Start()})
	byDefault := limit(tracking.Service{PickedUp: courier.Day(2024, 2, 29).Start(), Unpromised: courier.Yes})
	assert.Equal(t, courier.Day(2024, 3, 3), day.Thorough.Last)
	assert.Equal(t, day.Thorough, moment.Thorough)
	assert.Equal(t, day.Thorough, byDefault.Thorough)
	after := limit(tracking.Service{PickedUp: pickup, Promised: courier.Day(2024, 3, 1).At(0, 1)})
	assert.Equal(t, courier.Day(2024, 3, 4), after.Thorough.Last, "a minute later it is the next day")
}

// A blocked network is one rule, whoever asks.
func TestBlockedNetworkIsOneRule(t *testing.T) {
	found := courier.Day(2026, 8, 3).At(10, 0)
	r, err := tracking.Report(&tracking.Incident{Kind: tracking.NetworkBlocked, Found: found, Reported: found})
	require.NoError(t, err)
	d, err := tracking.Notices(&tracking.Happening{Kind: tracking.ServiceBlocked, At: found})
	require.NoError(t, err)
	require.Len(t, d.Reasons, 2)
	require.Len(t, r.Reasons, 2)
	for i := range d.Reasons {
		assert.Equal(t, r.Reasons[i].Code(), d.Reasons[i].Code())
		assert.Equal(t, r.Reasons[i].Text(courier.Chinese), d.Reasons[i].Text(courier.Chinese))
	}
	assert.Equal(t, r.Due.End, d.Duties[0].By)
	assert.Equal(t, "发生服务网络阻断的，应当在24小时内向邮政管理部门报告，即不迟于2026年8月4日10时00分（《快递市场管理办法（2023年）》第39条）",
		d.Reasons[0].Text(courier.Chinese))
}

// No text that was read keeps paper waybills for a year: where the figure is
// opted into it rests on the trade's word, and never on the regulation.
func TestReportedYearOfWaybillsIsNoLaw(t *testing.T) {
	k, err := tracking.Retain(&tracking.Document{Kind: tracking.WaybillPaper, MadeOn: courier.Day(2026, 6, 1), Cells: tracking.ReportedCells})
	require.NoError(t, err)
	for _, r := range k.Reasons {
		if r.Code() == "tracking.record.waybills_year" {
			assert.Equal(t, courier.Practice, r.Basis().Force)
			return
		}
	}
	t.Fatal("the year was not told")
}

// A parcel from the codes of a feed to the answer at the counter: the host
// carries the findings of each question into the next.
func Example() {
	at := func(day, hour int) courier.Instant { return courier.Day(2026, 6, day).At(hour, 0) }
	now := at(5, 10)
	feed := func(code string, i courier.Instant) tracking.Event {
		return tracking.Event{At: i, Vocabulary: tracking.VocabKuaidi100, Code: code}
	}
	j, err := tracking.Fold(&tracking.History{AsOf: now, Events: []tracking.Event{
		feed("103", at(1, 9)), feed("1002", at(2, 3)), feed("5", at(4, 8)), feed("304", at(4, 10)), // 投柜或站签收
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("where:", j.State, "/", j.Stage, "since", j.Since)

	own := courier.Source{ID: "OPS", Zh: "本企业运营监控规则", En: "our operations rules", Force: courier.Practice}
	table, err := tracking.NewStallTable(tracking.Stalls{Cite: courier.Cite{Document: &own},
		Rows: []tracking.StallRow{{Stage: tracking.AtPickupPoint, From: courier.Day(2026, 1, 1), After: 18}}})
	if err != nil {
		fmt.Println(err)
		return
	}
	alarm, err := tracking.Stall(&tracking.Watch{Stage: j.Stage, LastScan: j.Last, AsOf: now, Table: table})
	fmt.Println("stalled:", alarm.Stalled, err)

	late, err := tracking.Late(&tracking.Transit{AsOf: now, Outstanding: courier.AnswerOf(j.State != tracking.StateDelivered), Cause: tracking.OtherCause,
		Service: tracking.Service{PickedUp: at(1, 9), Promised: at(3, 18), Lane: courier.OtherDomestic, Figures: tracking.AsOf2011}})
	fmt.Println("late:", late.Late, "thoroughly:", late.ThoroughlyLate, err)

	drop := tracking.Delivery{HandedOn: j.Since.Date(), DeliveredIn: courier.Jiangsu, Means: j.Handover.Means(), Receiver: j.Handover.Receiver(),
		Consent: courier.No, SenderChose: courier.No}
	v, err := tracking.Deliver(&drop)
	fmt.Println("delivered:", v.Verdict, v.Needs, err) // locker or station: the code does not tell
	drop.Means = tracking.InLocker
	v, err = tracking.Deliver(&drop)
	fmt.Println("delivered:", v.Verdict, err)

	plan, err := tracking.Reply(&tracking.Query{Kind: tracking.GoodsState, ReceivedAt: now, Channel: tracking.ByPhone, Desk: tracking.DeliveryDesk,
		Asker:  tracking.Asker{By: courier.Consignee, Identity: courier.Yes, Number: courier.Yes},
		Signed: courier.AnswerOf(v.Verdict == courier.Granted), Arrived: courier.AnswerOf(j.Stage == tracking.AtPickupPoint),
		DeemedLost: late.ThoroughlyLate, Dissatisfied: courier.Yes})
	fmt.Println("answer:", plan.Situation, plan.Becomes, err)
	for r := range plan.Saying() {
		fmt.Println(r.Sentence(courier.Chinese))
	}
	// Output:
	// where: signed_by_facility / at_pickup_point since 2026-06-04T10:00:00+08:00
	// stalled: yes <nil>
	// late: yes thoroughly: no <nil>
	// delivered: referred [means receiver agent_named] <nil>
	// delivered: refused <nil>
	// answer: arrived_unsigned [complaint] <nil>
	// 快件已到派送网点，尚未签收
}
