package tracking_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var happenedAt = courier.Day(2026, 8, 3).At(10, 0)

// happened is an event of which every fact is known, nothing special about it.
func happened(kind tracking.HappeningKind, edits ...func(*tracking.Happening)) tracking.Happening {
	h := tracking.Happening{Kind: kind, At: happenedAt, DeliveredIn: courier.Jiangsu, ForceMajeure: courier.No,
		PackageBroken: courier.No, Fragile: courier.No, Online: courier.No, ConsigneeKnown: courier.Yes}
	for _, e := range edits {
		e(&h)
	}
	return h
}

func notices(t testing.TB, h tracking.Happening) tracking.Duties {
	t.Helper()
	d, err := tracking.Notices(&h)
	require.NoError(t, err)
	return d
}

func TestNotices(t *testing.T) {
	proactive := func(h *tracking.Happening) { h.Proactive = true }
	majeure := func(h *tracking.Happening) { h.ForceMajeure = courier.Yes }
	zhejiang := func(h *tracking.Happening) { h.DeliveredIn = courier.Zhejiang }
	on := func(y, m, d int) func(*tracking.Happening) {
		return func(h *tracking.Happening) { h.At = courier.Day(y, m, d).At(10, 0) }
	}
	type edits = []func(*tracking.Happening)
	type duty = tracking.Duty
	for name, c := range map[string]struct {
		kind  tracking.HappeningKind
		edits edits
		want  []duty
	}{
		"delay":                {tracking.DeliveryDelayed, nil, []duty{{Code: "tracking.told.delay", To: courier.Shipper}}},
		"delay, force majeure": {tracking.DeliveryDelayed, edits{majeure}, []duty{{Code: "tracking.told.delay", To: courier.Shipper}, {Code: "tracking.told.force_majeure", To: courier.Shipper}}},
		"delay, proactive":     {tracking.DeliveryDelayed, edits{proactive}, []duty{{Code: "tracking.told.delay", To: courier.Shipper}, {Code: "tracking.told.delay_proactive", To: courier.Consignee}}},
		"locker":               {tracking.PlacedInLocker, nil, []duty{{Code: "tracking.told.locker", To: courier.Consignee, AtOnce: true}}},
		"locker, before 2019":  {tracking.PlacedInLocker, edits{on(2019, 9, 30)}, nil},
		"locker, first day":    {tracking.PlacedInLocker, edits{on(2019, 10, 1)}, []duty{{Code: "tracking.told.locker", To: courier.Consignee, AtOnce: true}}},
		"station":              {tracking.PlacedAtStation, nil, []duty{{Code: "tracking.told.station", To: courier.Consignee}}},
		"failed":               {tracking.TryFailed, nil, []duty{{Code: "tracking.told.try_failed", To: courier.Consignee}}},
		"failed, Zhejiang": {tracking.TryFailed, edits{zhejiang}, []duty{{Code: "tracking.told.try_failed", To: courier.Consignee},
			{Code: "tracking.told.zhejiang_second_message", To: courier.Consignee, NotBefore: courier.Day(2026, 8, 3).At(18, 0)}}},
		"failed, proactive":      {tracking.TryFailed, edits{proactive}, []duty{{Code: "tracking.told.try_failed", To: courier.Consignee}, {Code: "tracking.told.try_failed_proactive", To: courier.Shipper}}},
		"promise":                {tracking.PromiseChanged, nil, []duty{{Code: "tracking.told.promise_changed", To: courier.Shipper}}},
		"promise, proactive":     {tracking.PromiseChanged, edits{proactive}, []duty{{Code: "tracking.told.promise_changed", To: courier.Shipper}, {Code: "tracking.told.promise_proactive", To: courier.Consignee}}},
		"suspended":              {tracking.ServiceSuspended, nil, []duty{{Code: "tracking.told.suspended_authority", To: courier.Authority}, {Code: "tracking.told.suspended_public"}}},
		"blocked":                {tracking.ServiceBlocked, nil, []duty{{Code: "tracking.record.blocked", To: courier.Authority, By: courier.Day(2026, 8, 4).At(10, 0)}, {Code: "tracking.record.blocked_public"}}},
		"blocked, before 2024":   {tracking.ServiceBlocked, edits{on(2024, 2, 29)}, nil},
		"changed":                {tracking.ServiceChanged, nil, []duty{{Code: "tracking.told.service_changed", By: courier.Day(2026, 7, 24).End()}}},
		"changed, force majeure": {tracking.ServiceChanged, edits{majeure}, nil},
		"collection":             {tracking.AwaitsCollection, nil, []duty{{Code: "tracking.told.awaits_collection", To: courier.Consignee}}},
		"collection, unknown":    {tracking.AwaitsCollection, edits{func(h *tracking.Happening) { h.ConsigneeKnown = courier.No }}, nil},
		"at the door":            {tracking.HandingOver, nil, []duty{{Code: "tracking.told.inspect", To: courier.Consignee, AtOnce: true}}},
		"at the door, broken": {tracking.HandingOver, edits{func(h *tracking.Happening) { h.PackageBroken = courier.Yes }},
			[]duty{{Code: "tracking.told.inspect", To: courier.Consignee, AtOnce: true}, {Code: "tracking.told.broken", To: courier.Consignee, AtOnce: true}}},
		"at the door, fragile": {tracking.HandingOver, edits{func(h *tracking.Happening) { h.Fragile = courier.Yes }},
			[]duty{{Code: "tracking.told.inspect", To: courier.Consignee, AtOnce: true}, {Code: "tracking.told.fragile", To: courier.Consignee, AtOnce: true}}},
		"at the door, online": {tracking.HandingOver, edits{func(h *tracking.Happening) { h.Online = courier.Yes }},
			[]duty{{Code: "tracking.told.inspect", To: courier.Consignee, AtOnce: true}, {Code: "tracking.told.inspect_online", To: courier.Consignee, AtOnce: true}}},
	} {
		t.Run(name, func(t *testing.T) {
			d := notices(t, happened(c.kind, c.edits...))
			assert.Empty(t, cmp.Diff(c.want, d.Duties))
			assert.Empty(t, d.Needs)
			require.Len(t, d.Reasons, len(c.want))
			for i, r := range d.Reasons {
				assert.Equal(t, c.want[i].Code, r.Code(), "a duty and its reason")
			}
		})
	}
}

func TestNoticeNeeds(t *testing.T) {
	for kind, want := range map[tracking.HappeningKind][]courier.Need{
		tracking.DeliveryDelayed: {"force_majeure"}, tracking.PlacedInLocker: nil, tracking.PlacedAtStation: nil, tracking.TryFailed: {"delivered_in"},
		tracking.PromiseChanged: nil, tracking.ServiceSuspended: nil, tracking.ServiceBlocked: nil, tracking.ServiceChanged: {"force_majeure"},
		tracking.AwaitsCollection: {"consignee_known"}, tracking.HandingOver: {"online", "package_broken", "fragile"},
	} {
		assert.Equal(t, want, notices(t, tracking.Happening{Kind: kind, At: happenedAt}).Needs, "%v", kind)
		assert.Equal(t, []courier.Need{"at"}, notices(t, tracking.Happening{Kind: kind}).Needs)
	}
	old := courier.Day(2018, 6, 1).At(9, 0)
	assert.Empty(t, notices(t, tracking.Happening{Kind: tracking.HandingOver, At: old}).Needs, "no rule of that day turns on them")
}

func TestUnreadableHappenings(t *testing.T) {
	_, err := tracking.Notices(nil)
	deskFault(t, err, "kind", courier.ErrMissing)
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.Happening)
	}{
		{"kind", courier.ErrMissing, func(h *tracking.Happening) { h.Kind = 0 }},
		{"kind", courier.ErrUnknownWord, func(h *tracking.Happening) { h.Kind = 99 }},
		{"at", courier.ErrNoRule, func(h *tracking.Happening) { h.At = courier.Day(2018, 4, 30).At(9, 0) }},
		{"delivered_in", courier.ErrUnknownWord, func(h *tracking.Happening) { h.DeliveredIn = 99 }},
		{"force_majeure", courier.ErrUnknownWord, func(h *tracking.Happening) { h.ForceMajeure = 9 }},
		{"package_broken", courier.ErrUnknownWord, func(h *tracking.Happening) { h.PackageBroken = 9 }},
		{"fragile", courier.ErrUnknownWord, func(h *tracking.Happening) { h.Fragile = 9 }},
		{"online", courier.ErrUnknownWord, func(h *tracking.Happening) { h.Online = 9 }},
		{"consignee_known", courier.ErrUnknownWord, func(h *tracking.Happening) { h.ConsigneeKnown = 9 }},
	} {
		facts := happened(tracking.TryFailed, c.edit)
		_, err := tracking.Notices(&facts)
		deskFault(t, err, c.field, c.fault)
	}
}

func TestHappeningJSON(t *testing.T) {
	deskRoundTrip(t, happened(tracking.ServiceBlocked, func(h *tracking.Happening) { h.Proactive = true }))
	d := notices(t, happened(tracking.ServiceBlocked))
	text, err := json.Marshal(d)
	require.NoError(t, err)
	var back tracking.Duties
	require.NoError(t, json.Unmarshal(text, &back))
	book := tracking.Book()
	assert.Empty(t, book.Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(d, back))
}

func ExampleNotices() {
	d, err := tracking.Notices(&tracking.Happening{Kind: tracking.ServiceBlocked, At: courier.Day(2026, 8, 3).At(10, 0)})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, duty := range d.Duties {
		to := "the public"
		if duty.To != 0 {
			to = duty.To.Name(courier.English)
		}
		fmt.Println(to, "-", d.Reasons[i].Sentence(courier.English))
	}
	// Output:
	// authority - the service network is blocked: it is reported to the postal authority within 24 hours, by 2026-08-04T10:00:00+08:00
	// the public - the service network is blocked: it is made known to the public
}

func BenchmarkNotices(b *testing.B) {
	facts := happened(tracking.HandingOver)
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		d, err := tracking.AppendNotices(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = d.Reasons
	}
}

func FuzzNotices(f *testing.F) {
	text, _ := json.Marshal(happened(tracking.TryFailed))
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var h tracking.Happening
		if json.Unmarshal(data, &h) != nil {
			next := deskBytes(data)
			h = tracking.Happening{Kind: tracking.HappeningKind(next()), At: courier.Day(2017+int(next())%12, 6, 1).At(9, 0), DeliveredIn: courier.Region(next()),
				ForceMajeure: courier.Answer(next()), Online: courier.Answer(next()), Proactive: next()%2 == 1}
		}
		d, err := tracking.Notices(&h)
		if err == nil && len(d.Duties) != len(d.Reasons) && h.At.Date().Before(courier.Day(2026, 8, 28)) && len(d.Needs) == 0 {
			t.Fatalf("%v for %v", d.Reasons, d.Duties)
		}
		if err != nil || len(d.Duties) > 0 {
			deskSaneGrounds(t, &d.Grounds, err)
		}
	})
}
