package order_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// lanes are what a host sells: next day by noon with a cut-off at 18:00, in
// working days, and in hours.
func lanes(changes ...func(*order.LaneTable)) *order.LaneTable {
	t := &order.LaneTable{Cite: deskCite, Rows: []order.LaneRow{
		{Lane: "SHA-BJS", Product: "next day", CutOff: courier.TimeOf(18, 0), Until: courier.AtMost, Days: courier.CountOf(1), By: courier.TimeOf(12, 0)},
		{Lane: "SHA-BJS", Product: "standard", CutOff: courier.TimeOf(18, 0), Until: courier.LessThan, Worked: courier.Yes, Working: courier.CountOf(3)},
		{Lane: "SHA-SHA", Product: "rush", CutOff: courier.TimeOf(20, 0), Until: courier.AtMost, Hours: courier.CountOf(4), Opens: courier.TimeOf(8, 0)},
	}}
	for _, change := range changes {
		change(t)
	}
	return t
}

// booking is made on a Thursday afternoon.
func booking(changes ...func(*order.Booking)) order.Booking {
	b := order.Booking{BookedAt: summerAt(17, 0), Lane: "SHA-BJS", Product: "next day", Services: lanes(), Calendar: year2026(),
		PostedIn: courier.Shanghai, Suspended: courier.No, Restricted: courier.No}
	for _, change := range changes {
		change(&b)
	}
	return b
}

var thursday = courier.Day(2026, 7, 30)

func summerAt(hour, minute int) courier.Instant { return thursday.At(hour, minute) }

func year2026() courier.Calendar {
	c, _ := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
	return c
}

func bookedAt(i courier.Instant) func(*order.Booking) {
	return func(b *order.Booking) { b.BookedAt = i }
}

func sells(lane, product string) func(*order.Booking) {
	return func(b *order.Booking) { b.Lane, b.Product = lane, product }
}

func area(suspended, restricted courier.Answer, p order.AreaPolicy) func(*order.Booking) {
	return func(b *order.Booking) { b.Suspended, b.Restricted, b.Policy = suspended, restricted, p }
}

func priced(t testing.TB, changes ...func(*order.Posting)) func(*order.Booking) {
	p := posting(t, append([]func(*order.Posting){func(p *order.Posting) { p.PostedOn = thursday }}, changes...)...)
	return func(b *order.Booking) { b.Posting = &p }
}

func TestPromiseCounts(t *testing.T) {
	day := func(n int) courier.Date { return thursday.AddDays(n) }
	for _, c := range []struct {
		name     string
		facts    order.Booking
		accepted courier.Date
		by       courier.Instant
		late     bool
	}{
		{"before the cut-off", booking(), thursday, day(1).At(12, 0), false},
		{"the minute of the cut-off, still in time", booking(bookedAt(summerAt(18, 0))), thursday, day(1).At(12, 0), false},
		{"a minute after", booking(bookedAt(summerAt(18, 1))), day(1), day(2).At(12, 0), true},
		{"standard, a minute before its cut-off", booking(sells("SHA-BJS", "standard"), bookedAt(summerAt(17, 59))), thursday, day(5).End(), false},
		{"standard, the minute of its cut-off, too late", booking(sells("SHA-BJS", "standard"), bookedAt(summerAt(18, 0))), day(1), day(6).End(), true},
		{"standard, on a Saturday: as of Monday", booking(sells("SHA-BJS", "standard"), bookedAt(day(2).At(9, 0))), day(4), day(7).End(), false},
		{"rush", booking(sells("SHA-SHA", "rush"), bookedAt(summerAt(19, 30))), thursday, summerAt(23, 30), false},
		{"rush, at the cut-off", booking(sells("SHA-SHA", "rush"), bookedAt(summerAt(20, 0))), thursday, day(1).At(0, 0), false},
		{"rush, after it: from opening", booking(sells("SHA-SHA", "rush"), bookedAt(summerAt(20, 1))), day(1), day(1).At(12, 0), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := order.Promise(&c.facts)
			require.NoError(t, err)
			require.Equal(t, granted, p.Verdict, "%v", p.Grounds)
			assert.Equal(t, c.accepted, p.Promise.Accepted)
			assert.Equal(t, c.by, p.Promise.By)
			assert.Equal(t, c.late, p.Has("order.promise.after_cut_off"))
			assert.Nil(t, p.Price)
			roundTrip(t, p)
		})
	}
	abroad := booking(bookedAt(courier.Instant{}))
	require.NoError(t, json.Unmarshal([]byte(`{"booked_at":"2026-07-30T10:30:00Z"}`), &abroad))
	p, err := order.Promise(&abroad)
	require.NoError(t, err)
	assert.Equal(t, day(1), p.Promise.Accepted, "18:30 at +08:00")
}

type promiseCase struct {
	name    string
	facts   order.Booking
	verdict courier.Verdict
	code    courier.Code
	effect  courier.Effect
	timed   bool
}

func promiseCases(t testing.TB) []promiseCase {
	yes, no := courier.Yes, courier.No
	inZhejiang := func(b *order.Booking) { b.PostedIn = courier.Zhejiang }
	told := func(b *order.Booking) { b.Told = courier.Yes }
	return []promiseCase{
		{"served", booking(), granted, "order.promise.served", courier.Grants, true},
		{"promised", booking(), granted, "order.promise.by", courier.Changes, true},
		{"late for today", booking(bookedAt(summerAt(23, 0))), granted, "order.promise.after_cut_off", courier.Notes, true},
		{"another lane", booking(sells("SHA-LXA", "next day")), refused, "order.promise.not_served", courier.Bars, false},
		{"another product", booking(sells("SHA-BJS", "rush")), refused, "order.promise.area_to_be_announced", courier.Notes, false},
		{"another lane, in Zhejiang", booking(sells("SHA-LXA", "next day"), inZhejiang), refused, "order.promise.zhejiang_not_collected", courier.Bars, false},
		{"the door, in Zhejiang", booking(inZhejiang, func(b *order.Booking) { b.ToDoor, b.DoorTold = no, no }), granted, "order.promise.zhejiang_tell_door", courier.Conditions, true},
		{"suspended, refused", booking(area(yes, no, order.RefuseBooking)), refused, "order.promise.suspended_refused", courier.Bars, false},
		{"suspended, held", booking(area(yes, no, order.HoldBooking)), granted, "order.promise.suspended_held", courier.Conditions, false},
		{"suspended, with notice", booking(area(yes, no, order.AcceptWithNotice)), granted, "order.promise.suspended_notice", courier.Conditions, false},
		{"suspended, no time", booking(area(yes, no, order.AcceptWithNotice), told), granted, "order.promise.no_time", courier.Notes, false},
		{"suspended, to be reported", booking(area(yes, no, order.HoldBooking)), granted, "order.promise.suspension_duties", courier.Notes, false},
		{"restricted, refused", booking(area(no, yes, order.RefuseBooking)), refused, "order.promise.restricted_refused", courier.Bars, false},
		{"restricted, held", booking(area(no, yes, order.HoldBooking)), granted, "order.promise.restricted_held", courier.Conditions, false},
		{"restricted, with notice", booking(area(no, yes, order.AcceptWithNotice)), granted, "order.promise.restricted_notice", courier.Conditions, false},
		{"after a redirect", booking(func(b *order.Booking) {
			b.Replaces = &order.Deliverable{Lane: "SHA-BJS", Product: "next day", BookedAt: thursday.AddDays(-1).At(9, 0), Accepted: thursday.AddDays(-1), By: thursday.At(12, 0)}
		}), granted, "order.promise.replaces", courier.Notes, true},
		{"a price", booking(priced(t)), granted, "order.quote.first_weight", courier.Changes, true},
		{"no price in the list", booking(priced(t, to("air", "A"))), refused, "order.quote.not_sold", courier.Bars, false},
	}
}

func TestPromise(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range promiseCases(t) {
		t.Run(c.name, func(t *testing.T) {
			p, err := order.Promise(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.verdict, p.Verdict, "%v", p.Reasons)
			assert.Empty(t, p.Needs)
			assert.Equal(t, c.timed, p.Promise != nil)
			found := false
			for _, r := range p.Reasons {
				found = found || r.Code() == c.code && r.Effect == c.effect
				spoke[r.Code()] = true
			}
			assert.True(t, found, "%s: %v", c.code, p.Reasons)
			roundTrip(t, c.facts)
		})
	}
	everyRowSpeaks(t, spoke, "order.promise.")
	facts := booking(priced(t))
	p, err := order.Promise(&facts)
	require.NoError(t, err)
	assert.Equal(t, &order.PromisedPrice{Freight: courier.Fen(17_50), Beside: courier.Fen(0), Total: courier.Fen(17_50), Payer: courier.Shipper}, p.Price)
	told := booking(area(courier.Yes, courier.No, order.AcceptWithNotice), func(b *order.Booking) { b.Told = courier.Yes })
	p, err = order.Promise(&told)
	require.NoError(t, err)
	assert.False(t, p.Has("order.promise.suspended_notice"), "told already")
	for day, basis := range map[courier.Date]string{courier.Day(2025, 5, 31): "29", courier.Day(2025, 6, 1): "30"} {
		facts := booking(bookedAt(day.At(9, 0)), area(courier.Yes, courier.No, order.HoldBooking))
		p, err := order.Promise(&facts)
		require.NoError(t, err)
		for _, r := range p.Reasons {
			if r.Code() == "order.promise.suspension_duties" {
				assert.Equal(t, basis, r.Basis().Article)
			}
		}
	}
}

func TestPromiseNeeds(t *testing.T) {
	for _, c := range []struct {
		name  string
		facts order.Booking
		needs []courier.Need
	}{
		{"nothing", order.Booking{}, []courier.Need{"booked_at", "lane", "product", "services"}},
		{"suspended", booking(area(0, courier.No, order.HoldBooking)), []courier.Need{"suspended"}},
		{"restricted", booking(area(courier.No, 0, order.HoldBooking)), []courier.Need{"restricted"}},
		{"the policy waits for the area", booking(area(0, 0, 0)), []courier.Need{"suspended", "restricted"}},
		{"also where half of it is known", booking(area(courier.No, 0, 0)), []courier.Need{"restricted"}},
		{"the policy of a restriction", booking(area(0, courier.Yes, 0)), []courier.Need{"policy"}},
		{"the policy", booking(area(courier.Yes, courier.No, 0)), []courier.Need{"policy"}},
		{"no policy where nothing is wrong", booking(area(courier.No, courier.No, 0)), nil},
		{"not restricted where suspended", booking(area(courier.Yes, 0, order.HoldBooking)), nil},
		{"nothing of an area that is not served", booking(sells("SHA-LXA", "x"), area(0, 0, 0), func(b *order.Booking) { b.PostedIn = 0 }), nil},
		{"the calendar of the acceptance", booking(sells("SHA-BJS", "standard"), func(b *order.Booking) { b.Calendar = courier.Calendar{} }), []courier.Need{"calendar"}},
		{"the calendar of the promise", booking(sells("SHA-BJS", "standard"), bookedAt(courier.Day(2026, 12, 30).At(9, 0))), []courier.Need{"calendar"}},
		{"no calendar for calendar days", booking(func(b *order.Booking) { b.Calendar = courier.Calendar{} }), nil},
		{"of the price", booking(priced(t, func(p *order.Posting) { p.Pay, p.Declared = 0, courier.Money{} })), []courier.Need{"posting.declared", "posting.pay"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := order.Promise(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.needs, p.Needs)
			if c.needs != nil {
				assert.Equal(t, courier.Referred, p.Verdict)
				assert.Nil(t, p.Promise)
				assert.Nil(t, p.Price)
			}
		})
	}
	p, err := order.Promise(nil)
	require.NoError(t, err)
	assert.Len(t, p.Needs, 4)
}

// Every combination of the named facts against a plain reading.
func TestPromiseExhaustively(t *testing.T) {
	answers := []courier.Answer{courier.Yes, courier.No}
	for _, lane := range []string{"SHA-BJS", "SHA-LXA"} {
		for policy := order.AcceptWithNotice; policy <= order.RefuseBooking; policy++ {
			for _, region := range []courier.Region{courier.Zhejiang, courier.Shanghai} {
				for bits := range 1 << 5 {
					b := booking(sells(lane, "next day"), area(answers[bits&1], answers[bits>>1&1], policy))
					b.PostedIn, b.Told, b.ToDoor, b.DoorTold = region, answers[bits>>2&1], answers[bits>>3&1], answers[bits>>4&1]
					p, err := order.Promise(&b)
					require.NoError(t, err)
					stopped := b.Suspended == courier.Yes || b.Restricted == courier.Yes
					want := granted
					if lane != "SHA-BJS" || stopped && policy == order.RefuseBooking {
						want = refused
					}
					require.Equal(t, want, p.Verdict, "%+v: %v", b, p.Reasons)
					require.Equal(t, want == granted && !stopped, p.Promise != nil)
					door := region == courier.Zhejiang && b.ToDoor == courier.No && b.DoorTold == courier.No
					require.Equal(t, want == granted && door, p.Has("order.promise.zhejiang_tell_door"))
				}
			}
		}
	}
}

func TestPromiseBadInput(t *testing.T) {
	row := func(change func(*order.LaneRow)) func(*order.Booking) {
		return func(b *order.Booking) { change(&b.Services.Rows[1]) }
	}
	for _, c := range []struct {
		field  string
		fault  courier.Fault
		change func(*order.Booking)
	}{
		{"booked_at", courier.ErrNoRule, bookedAt(courier.Day(2020, 12, 31).At(23, 59))},
		{"posted_in", courier.ErrUnknownWord, func(b *order.Booking) { b.PostedIn = 200 }},
		{"suspended", courier.ErrUnknownWord, func(b *order.Booking) { b.Suspended = 3 }},
		{"restricted", courier.ErrUnknownWord, func(b *order.Booking) { b.Restricted = 3 }},
		{"policy", courier.ErrUnknownWord, func(b *order.Booking) { b.Policy = 9 }},
		{"told", courier.ErrUnknownWord, func(b *order.Booking) { b.Told = 3 }},
		{"to_door", courier.ErrUnknownWord, func(b *order.Booking) { b.ToDoor = 3 }},
		{"to_door_agreed", courier.ErrUnknownWord, func(b *order.Booking) { b.DoorTold = 3 }},
		{"services.rows", courier.ErrEmptyTable, func(b *order.Booking) { b.Services.Rows = nil }},
		{"services.cite.source", courier.ErrMissing, func(b *order.Booking) { b.Services.Cite = courier.Cite{} }},
		{"services.rows[3]", courier.ErrRepeated, func(b *order.Booking) { b.Services.Rows = append(b.Services.Rows, b.Services.Rows[0]) }},
		{"services.rows[1].lane", courier.ErrMissing, row(func(r *order.LaneRow) { r.Lane = "" })},
		{"services.rows[1].product", courier.ErrMissing, row(func(r *order.LaneRow) { r.Product = "" })},
		{"services.rows[1].cut_off", courier.ErrMissing, row(func(r *order.LaneRow) { r.CutOff = courier.TimeOfDay{} })},
		{"services.rows[1].until", courier.ErrMissing, row(func(r *order.LaneRow) { r.Until = 0 })},
		{"services.rows[1].until", courier.ErrRange, row(func(r *order.LaneRow) { r.Until = courier.MoreThan })},
		{"services.rows[1].worked", courier.ErrUnknownWord, row(func(r *order.LaneRow) { r.Worked = 3 })},
		{"services.rows[1].days", courier.ErrMissing, row(func(r *order.LaneRow) { r.Working = courier.Count{} })},
		{"services.rows[1].days", courier.ErrContradicts, row(func(r *order.LaneRow) { r.Days = courier.CountOf(1) })},
		{"services.rows[1].days", courier.ErrRange, row(func(r *order.LaneRow) { r.Working = courier.CountOf(10_001) })},
		{"services.rows[1].opens", courier.ErrMissing, row(func(r *order.LaneRow) { r.Working, r.Hours = courier.Count{}, courier.CountOf(1) })},
		{"posting.posted_on", courier.ErrContradicts, priced(t, func(p *order.Posting) { p.PostedOn = thursday.AddDays(17) })},
		{"posting.posted_on", courier.ErrContradicts, priced(t, func(p *order.Posting) { p.PostedOn = thursday.AddDays(1) })},
		{"posting.posted_on", courier.ErrContradicts, priced(t, func(p *order.Posting) { p.PostedOn = thursday.AddDays(-1) })},
		{"posting.product", courier.ErrContradicts, priced(t, func(p *order.Posting) { p.Product = "standard" })},
		{"posting.tariffs", courier.ErrEmptyTable, func(b *order.Booking) { b.Posting = &order.Posting{} }},
		{"posting.total", courier.ErrRange, priced(t, func(p *order.Posting) {
			p.Tariffs = []order.Tariff{list(t, func(r *order.TariffRows) { r.Rows[0].StepPrice = courier.Fen(1 << 62) })}
		})},
	} {
		t.Run(c.field, func(t *testing.T) {
			facts := booking(c.change)
			p, err := order.Promise(&facts)
			fieldError(t, err, c.field, c.fault)
			assert.Zero(t, p.Verdict)
		})
	}
	require.NoError(t, lanes().Check())
	twice := lanes(func(l *order.LaneTable) { l.Rows = append(l.Rows, l.Rows[2]) })
	fieldError(t, twice.Check(), "rows[3]", courier.ErrRepeated)
}

// What is priced is what is booked: of its day or, after the cut-off, of the
// day as of which it counts; and of its product, which a price list may call
// by another word.
func TestThePostingIsTheBooking(t *testing.T) {
	late := booking(bookedAt(summerAt(18, 1)), priced(t, func(p *order.Posting) { p.PostedOn = thursday.AddDays(1) }))
	p, err := order.Promise(&late)
	require.NoError(t, err)
	assert.Equal(t, thursday.AddDays(1), p.Promise.Accepted)
	late.Posting.PostedOn = thursday
	_, err = order.Promise(&late)
	require.NoError(t, err)
	late.Posting.PostedOn = thursday.AddDays(2)
	_, err = order.Promise(&late)
	fieldError(t, err, "posting.posted_on", courier.ErrContradicts)
	for _, change := range []func(*order.Booking){
		func(b *order.Booking) { b.Posting.PostedOn = courier.Date{} },
		func(b *order.Booking) { b.BookedAt = courier.Instant{} },
		func(b *order.Booking) { b.Product = "" },
		func(b *order.Booking) { b.Services = nil },
		func(b *order.Booking) { b.Lane = "nowhere" },
		func(b *order.Booking) { b.Posting.Product = "the word of the price list" },
	} {
		facts := booking(priced(t), change)
		_, err := order.Promise(&facts)
		assert.NoError(t, err)
	}
	facts := booking(priced(t, func(p *order.Posting) { p.PostedOn = thursday.AddDays(17) }), func(b *order.Booking) { b.Services = nil })
	_, err = order.Promise(&facts)
	fieldError(t, err, "posting.posted_on", courier.ErrContradicts)
}

func TestDeskTablesAreSound(t *testing.T) {
	for _, q := range order.DeskQuestions() {
		assert.Empty(t, q.Problems())
	}
}

func FuzzPromise(f *testing.F) {
	for _, c := range promiseCases(f) {
		text, err := json.Marshal(c.facts)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var b order.Booking
		if json.Unmarshal(data, &b) != nil {
			return
		}
		p, err := order.Promise(&b)
		if err != nil {
			named(t, err)
			return
		}
		if p.Verdict == 0 || p.Verdict != granted && (p.Promise != nil || p.Price != nil) || len(p.Needs) > 0 && p.Verdict != courier.Referred {
			t.Fatalf("%v with %v and %v, asking %v", p.Verdict, p.Promise, p.Price, p.Needs)
		}
		if p.Promise != nil && p.Promise.By.Known() && p.Promise.By.Before(p.Promise.Accepted.Start()) {
			t.Fatalf("promised before it is accepted: %v", p.Promise)
		}
	})
}

func BenchmarkPromise(b *testing.B) {
	facts := booking()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		p, err := order.AppendPromise(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = p.Reasons
	}
}

func TestPromiseAllocations(t *testing.T) {
	facts, buf := booking(), make([]courier.Reason, 0, 8)
	deskAllocs(t, 1, func() error { _, err := order.AppendPromise(buf, &facts); return err }) // the promise
}

// Two bookings of the same afternoon, one of them a minute past the cut-off.
func ExamplePromise() {
	table := order.LaneTable{
		Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司服务时限表", En: "Service table of firm A",
			Force: courier.Contract, Evidence: courier.Primary}},
		Rows: []order.LaneRow{{Lane: "SHA-BJS", Product: "next day", CutOff: courier.TimeOf(18, 0), Until: courier.AtMost,
			Days: courier.CountOf(1), By: courier.TimeOf(12, 0)}},
	}
	for _, minute := range []int{0, 1} {
		p, err := order.Promise(&order.Booking{
			BookedAt: courier.Day(2026, 7, 30).At(18, minute), Lane: "SHA-BJS", Product: "next day", Services: &table,
			PostedIn: courier.Shanghai, Suspended: courier.No, Restricted: courier.No,
		})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(p.Verdict, p.Promise.Accepted, "by", p.Promise.By)
	}
	// Output:
	// granted 2026-07-30 by 2026-07-31T12:00:00+08:00
	// granted 2026-07-31 by 2026-08-01T12:00:00+08:00
}
