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

func scan(h int, s tracking.Scan, outlet string) tracking.Event {
	return tracking.Event{At: hour(h), Scan: s, Outlet: outlet}
}

func sent(h int, outlet, toward string) tracking.Event {
	return tracking.Event{At: hour(h), Scan: tracking.ScanSent, Outlet: outlet, Toward: toward}
}

func in(h int, outlet string) tracking.Event { return scan(h, tracking.ScanArrived, outlet) }

func weighed(e tracking.Event, grams int64) tracking.Event {
	e.Weight = courier.Grams(grams)
	return e
}

func route(scans ...tracking.Event) *tracking.Route {
	return &tracking.Route{AsOf: hour(240), Scans: scans}
}

func gaps(t *testing.T, r *tracking.Route) tracking.Trail {
	t.Helper()
	trail, err := tracking.Gaps(r)
	require.NoError(t, err)
	return trail
}

func TestGaps(t *testing.T) {
	for _, c := range []struct {
		name  string
		scans []tracking.Event
		codes []string
	}{
		{"none", []tracking.Event{in(1, "A"), sent(3, "A", "B"), in(9, "B"), sent(11, "B", "C"), in(20, "C")}, nil},
		{"of no scan", nil, nil},
		{"of one scan", []tracking.Event{in(1, "A")}, nil},
		{"the outlet that it goes to is not told", []tracking.Event{sent(3, "A", ""), in(9, "B")}, nil},
		{"came in twice at one outlet", []tracking.Event{in(1, "A"), in(2, "A"), sent(3, "A", "B"), in(9, "B")}, nil},
		{"sent, not in", []tracking.Event{sent(3, "A", "B"), sent(11, "B", "C"), in(20, "C")}, []string{"tracking.gap.not_arrived scans[0]", "tracking.gap.never_came scans[1]"}},
		{"in, not sent", []tracking.Event{in(1, "A"), in(9, "B")}, []string{"tracking.gap.not_sent scans[1]"}},
		{"gone from where it never came", []tracking.Event{in(1, "A"), sent(9, "B", "C"), in(20, "C")}, []string{"tracking.gap.never_came scans[1]"}},
		{"in elsewhere", []tracking.Event{sent(3, "A", "B"), in(9, "C")}, []string{"tracking.gap.elsewhere scans[1]"}},
		{"at two outlets at once", []tracking.Event{in(9, "B"), in(9, "A")}, []string{"tracking.gap.two_places scans[1]"}},
		{"in and out at one outlet at once", []tracking.Event{sent(9, "A", "B"), in(9, "A"), in(12, "B")}, nil},
		{"under way", []tracking.Event{in(1, "A"), sent(3, "A", "B")}, []string{"tracking.gap.open scans[1]"}},
		{"a scan given twice", []tracking.Event{in(1, "A"), sent(3, "A", "B"), sent(3, "A", "B"), in(9, "B")}, nil},
		{"a scan from the future", []tracking.Event{in(1, "A"), in(300, "B")}, nil},
		{"a scan at the asked instant", []tracking.Event{in(1, "A"), in(240, "B")}, []string{"tracking.gap.not_sent scans[1]"}},
		{"a scan without a time", []tracking.Event{in(1, "A"), {Scan: tracking.ScanArrived, Outlet: "B"}}, nil},
		{"an event that is no scan", []tracking.Event{in(1, "A"), {At: hour(2), Outlet: "B"}, {At: hour(3), Scan: tracking.ScanArrived}}, nil},
	} {
		trail := gaps(t, route(c.scans...))
		assert.Equal(t, c.codes, codesOf(&trail.Grounds), c.name)
		assert.Empty(t, trail.Needs, c.name)
		assert.Equal(t, len(c.codes) == 1 && c.codes[0] == "tracking.gap.open scans[1]", trail.Open, c.name)
		assert.Equal(t, tracking.Rules, trail.Rules)
		permute(c.scans, func(order []tracking.Event) {
			again := gaps(t, route(order...))
			assert.Empty(t, cmp.Diff(trail, again), c.name)
		})
	}
}

func TestSoonerThanAnyVehicle(t *testing.T) {
	leg := tracking.Leg{From: "A", To: "B", Fewest: 6}
	for _, c := range []struct {
		name  string
		scans []tracking.Event
		found bool
	}{
		{"an hour too soon", []tracking.Event{sent(3, "A", "B"), in(8, "B")}, true},
		{"on the hour", []tracking.Event{sent(3, "A", "B"), in(9, "B")}, false},
		{"another way", []tracking.Event{sent(3, "B", "A"), in(4, "A")}, false},
		{"another end", []tracking.Event{sent(3, "A", ""), in(4, "C")}, false},
	} {
		r := route(c.scans...)
		r.Legs = []tracking.Leg{{From: "X", To: "Y", Fewest: 90}, leg}
		trail := gaps(t, r)
		assert.Equal(t, c.found, trail.Has("tracking.gap.too_soon"), c.name)
	}
	r := route(in(3, "A"), in(8, "B"))
	r.Legs = []tracking.Leg{leg}
	trail := gaps(t, r)
	assert.Equal(t, []string{"tracking.gap.not_sent scans[1]", "tracking.gap.too_soon scans[1]"}, codesOf(&trail.Grounds))
	assert.Equal(t, "in sooner than the 6 hours that the way takes at the least; whether it was made up must be checked", trail.Reasons[1].Sentence(courier.English))
}

func TestWeightBetweenScans(t *testing.T) {
	weights := []tracking.Event{weighed(sent(3, "A", "B"), 1200), in(9, "B"), weighed(sent(11, "B", "C"), 1100), weighed(in(20, "C"), 1300)}
	trail := gaps(t, route(weights...))
	assert.Equal(t, []courier.Need{"tolerance"}, trail.Needs, "what drop is none, the host says")
	for _, c := range []struct {
		tolerance int64
		found     bool
	}{{0, true}, {99, true}, {100, false}, {101, false}} {
		r := route(weights...)
		r.Tolerance = courier.Grams(c.tolerance)
		trail := gaps(t, r)
		assert.Equal(t, c.found, trail.Has("tracking.gap.lighter"), c.tolerance)
		assert.Empty(t, trail.Needs)
	}
	trail = gaps(t, route(weighed(sent(3, "A", "B"), 1200), weighed(in(9, "B"), 1200), weighed(sent(11, "B", ""), 1300), in(20, "C")))
	assert.Empty(t, trail.Needs, "nothing became lighter")
	trail = gaps(t, route(weighed(sent(3, "A", "B"), 9), weighed(in(9, "B"), 8), weighed(sent(11, "B", "C"), 7), in(20, "C")))
	assert.Equal(t, []courier.Need{"tolerance"}, trail.Needs, "asked for once")
	r := route(weights...)
	r.Tolerance = courier.Grams(0)
	trail = gaps(t, r)
	assert.Equal(t, "重量由1.2千克降至1.1千克，超出容许的0千克，内件是否短少须核实", trail.Reasons[0].Sentence(courier.Chinese))
}

// The duty not to hide or make up scans is in the Measures from 1 March 2024.
func TestGapsRestOnTheMeasures(t *testing.T) {
	of := func(day courier.Date) courier.Basis {
		trail := gaps(t, &tracking.Route{AsOf: hour(0), Scans: []tracking.Event{
			{At: day.At(1, 0), Scan: tracking.ScanArrived, Outlet: "A"}, {At: day.At(9, 0), Scan: tracking.ScanArrived, Outlet: "B"}}})
		return trail.Reasons[0].Basis()
	}
	assert.Equal(t, "HOUSE", of(courier.Day(2024, 2, 29)).Source)
	assert.Equal(t, "EMM23", of(courier.Day(2024, 3, 1)).Source)
}

func TestBadRoutes(t *testing.T) {
	for _, c := range []struct {
		field string
		fault error
		route *tracking.Route
	}{
		{"as_of", courier.ErrMissing, nil},
		{"scans[0].scan", courier.ErrUnknownWord, route(tracking.Event{Scan: 9})},
		{"scans[1].waybill", courier.ErrContradicts, route(tracking.Event{Waybill: "SF1"}, tracking.Event{Waybill: "SF2"})},
		{"scans[1].piece", courier.ErrContradicts, route(tracking.Event{Piece: "1"}, tracking.Event{Piece: "2"})},
		{"legs[0].from", courier.ErrMissing, &tracking.Route{AsOf: hour(1), Legs: []tracking.Leg{{To: "B", Fewest: 1}}}},
		{"legs[0].to", courier.ErrMissing, &tracking.Route{AsOf: hour(1), Legs: []tracking.Leg{{From: "A", Fewest: 1}}}},
		{"legs[0].fewest_hours", courier.ErrRange, &tracking.Route{AsOf: hour(1), Legs: []tracking.Leg{{From: "A", To: "B"}}}},
	} {
		_, err := tracking.Gaps(c.route)
		require.ErrorIs(t, err, c.fault, c.field)
		var field *courier.FieldError
		require.ErrorAs(t, err, &field)
		assert.Equal(t, c.field, field.Field)
	}
}

func TestTrailRoundTrip(t *testing.T) {
	trail := gaps(t, route(weighed(in(1, "A"), 5), weighed(sent(9, "B", "C"), 3)))
	text, err := json.Marshal(trail)
	require.NoError(t, err)
	var back tracking.Trail
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, tracking.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(trail, back))
	var r tracking.Route
	require.NoError(t, json.Unmarshal([]byte(`{"as_of":"2026-05-11T00:00:00+08:00","scans":[{"at":"2026-05-01T09:00:00+08:00","scan":"sent","outlet":"A","toward":"B","weight":"1.2 kg"}],"tolerance":"50 g","legs":[{"from":"A","to":"B","fewest_hours":6}]}`), &r))
	assert.Equal(t, courier.Grams(50), r.Tolerance)
	assert.Equal(t, courier.Hours(6), r.Legs[0].Fewest)
}

func FuzzGaps(f *testing.F) {
	f.Add([]byte{1, 1, 0, 2, 2, 1, 1, 2, 2})
	f.Fuzz(func(t *testing.T, data []byte) {
		var scans []tracking.Event
		for ; len(data) >= 3; data = data[3:] {
			e := scan(int(data[0]%32), tracking.Scan(data[1]%3), string('A'+rune(data[2]%4)))
			e.Weight = courier.Grams(int64(data[1]) - 20)
			scans = append(scans, e)
		}
		trail := gaps(t, route(scans...))
		require.Empty(t, cmp.Diff(trail, gaps(t, route(shuffled(scans, 3)...))))
	})
}

func ExampleGaps() {
	day := courier.Day(2026, 5, 1)
	trail, err := tracking.Gaps(&tracking.Route{AsOf: day.AddDays(3).Start(), Scans: []tracking.Event{
		{At: day.At(9, 0), Scan: tracking.ScanSent, Outlet: "深圳", Toward: "广州"},
		{At: day.At(20, 0), Scan: tracking.ScanArrived, Outlet: "长沙"}}})
	if err != nil {
		fmt.Println(err)
	}
	for _, r := range trail.Reasons {
		fmt.Println(r.Field(), r.Code())
	}
	// Output: scans[1] tracking.gap.elsewhere
}
