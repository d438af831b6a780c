package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Booking is what is known of a consignment that a customer wants to send.
type Booking struct {
	BookedAt   courier.Instant  `json:"booked_at,omitzero"`      // the moment of acceptance: the law and the cut-off of its day at +08:00 answer
	Lane       string           `json:"lane,omitzero"`           // the host's own word for from and to; empty is unknown
	Product    string           `json:"product,omitzero"`        // the host's own word; empty is unknown
	Services   *LaneTable       `json:"services,omitzero"`       // what the host sells; nil is unknown
	Calendar   courier.Calendar `json:"calendar,omitzero"`       // the host's, for working days
	PostedIn   courier.Region   `json:"posted_in,omitzero"`      // province of the pick-up, for its local rules
	Suspended  courier.Answer   `json:"suspended,omitzero"`      // 暂停服务的区域
	Restricted courier.Answer   `json:"restricted,omitzero"`     // 限制服务的区域
	Policy     AreaPolicy       `json:"policy,omitzero"`         // what the host does in such an area
	Told       courier.Answer   `json:"told,omitzero"`           // the sender was told of it, of the reason and for how long
	ToDoor     courier.Answer   `json:"to_door,omitzero"`        // 上门投递: the consignee is reached at the door without a surcharge
	DoorTold   courier.Answer   `json:"to_door_agreed,omitzero"` // told to the sender at the pick-up, or a surcharge agreed
	Replaces   *Deliverable     `json:"replaces,omitzero"`       // the promise given before a redirect; booked_at is then its recorded hand-over
	Posting    *Posting         `json:"posting,omitzero"`        // what it is priced by; nil: no price is asked for
}

// AreaPolicy is what a carrier does with a consignment for an area where its
// service is suspended or restricted.
type AreaPolicy uint8

// The policies.
const (
	AcceptWithNotice AreaPolicy = iota + 1 // 告知后收寄, without a promise of time
	HoldBooking                            // 暂缓揽收, until the service resumes
	RefuseBooking                          // 不予收寄
)

var areaPolicies = courier.Words{"unknown", "accept_with_notice", "hold", "refuse"}
var areaPoliciesZh = []string{"未知", "告知后收寄", "暂缓揽收", "不予收寄"}

// Name returns the name in the language: 暂缓揽收, hold.
func (p AreaPolicy) Name(lang courier.Lang) string {
	return areaPolicies.Name(uint8(p), areaPoliciesZh, lang)
}

// String returns the word: "hold".
func (p AreaPolicy) String() string { return areaPolicies.Word(uint8(p)) }

// MarshalText returns the word.
func (p AreaPolicy) MarshalText() ([]byte, error) { return areaPolicies.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *AreaPolicy) UnmarshalText(text []byte) error {
	return areaPolicies.Unmarshal(text, (*uint8)(p))
}

// LaneTable is what a host sells: the products of each lane, with the promise
// that goes with them. A lane or product that it does not have is not served.
type LaneTable struct {
	Cite courier.Cite `json:"cite"` // where it stands: a contract or a practice, no law
	Rows []LaneRow    `json:"rows"` // each lane and product once
}

// LaneRow is the promise of one product on one lane. Nothing in it has a
// default: a promise is in days, in working days or in hours. The hour of the
// last day is its end unless said.
type LaneRow struct {
	Lane    string            `json:"lane"`
	Product string            `json:"product"`
	CutOff  courier.TimeOfDay `json:"cut_off"`               // 截单时间 at +08:00: what is booked later counts as of the next day
	Until   courier.Boundary  `json:"until"`                 // whether the moment of the cut-off is still in time: at_most, or less_than
	Worked  courier.Answer    `json:"worked,omitzero"`       // yes: only a working day can be the day of acceptance
	Days    courier.Count     `json:"days,omitzero"`         // from the day of acceptance, which is not counted, or
	Working courier.Count     `json:"working_days,omitzero"` // likewise, in working days, or
	Hours   courier.Count     `json:"hours,omitzero"`        // from the acceptance, or from Opens where it counts as of a later day
	By      courier.TimeOfDay `json:"by,omitzero"`           // of a promise in days: the hour of the last day; unknown: its end
	Opens   courier.TimeOfDay `json:"opens,omitzero"`        // of a promise in hours: when a day begins
}

// Promised is the answer to a [Booking].
type Promised struct {
	courier.Decision                // granted: it can be sent, on the conditions among the reasons
	Promise          *Deliverable   `json:"promise,omitzero"` // nil without a promise of time
	Price            *PromisedPrice `json:"price,omitzero"`   // nil where none was asked for
}

// Deliverable is the promise given, a fact for whatever is asked later:
// whether it came late, whether an answer was in time.
type Deliverable struct {
	Lane     string           `json:"lane"`
	Product  string           `json:"product"`
	BookedAt courier.Instant  `json:"booked_at"`
	Accepted courier.Date     `json:"accepted"`         // the day as of which it counts
	From     courier.Instant  `json:"from,omitzero"`    // of a promise in hours: where they begin
	Hours    courier.Count    `json:"hours,omitzero"`   // of a promise in hours
	Counted  courier.Deadline `json:"counted,omitzero"` // of a promise in days
	By       courier.Instant  `json:"by"`               // 承诺送达时限
}

// PromisedPrice is the price of a booking, as [Quote] works it out.
type PromisedPrice struct {
	Freight courier.Money `json:"freight,omitzero"`
	Beside  courier.Money `json:"beside,omitzero"`
	Total   courier.Money `json:"total,omitzero"`
	Payer   courier.Party `json:"payer,omitzero"`
}

// Promise says whether a consignment can be sent, when it is promised to
// arrive, and at what price, as the host's tables answer.
//
// Looked at in this order:
//   - whether the lane and product are served. An express firm has to tell
//     conspicuously and beforehand what it does not serve (Express Market
//     Measures 2023, 24); in Zhejiang it may not collect for such an area,
//     and has to tell or agree where the door is not reached or costs more
//     (Zhejiang Express Promotion Regulation 31);
//   - an area where service is suspended or restricted: accepted with notice
//     and without a promise of time, held, or refused, as the host does it. A
//     suspension is reported and published, with its reason and length
//     (Interim Regulation on Express Delivery 29, from 2025-06-01 30);
//   - the promise: the day of acceptance by the cut-off, then days, working
//     days or hours, counted at +08:00;
//   - the price, where a posting is given.
//
// After a redirect the promise is made anew: Replaces is the one given before,
// and the time runs from the hand-over that was recorded, by the new lane.
//
// What is unknown and decides comes back as needs, the policy once the area is
// known to be suspended or restricted, those of the posting under
// "posting". A year that the calendar does not cover asks for "calendar". The
// errors name the field: an empty table ([courier.ErrEmptyTable]), a lane and
// product given twice ([courier.ErrRepeated]), a promise with both days and
// hours or with neither, a posting of another day or another product of the
// table than is booked ([courier.ErrContradicts]), a booking before 2021-01-01 ([courier.ErrNoRule]),
// those of [Quote].
func Promise(b *Booking) (Promised, error) { return AppendPromise(nil, b) }

// AppendPromise is [Promise] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendPromise(dst []courier.Reason, b *Booking) (Promised, error) {
	if b == nil {
		b = &Booking{}
	}
	list, err := b.check()
	if err != nil {
		return Promised{}, err
	}
	on := b.BookedAt.Date()
	if missing := b.missing(); len(missing) > 0 {
		return Promised{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Reasons: dst, Needs: missing, Rules: Rules}}}, nil
	}
	row := b.Services.row(b.Lane, b.Product)
	p := Promised{Decision: bookingQuestion.Fold(dst, b.read(row), on, &b.Services.Cite)}
	p.Needs = b.policyLast(p.Needs)
	t := told{on: on, reasons: p.Reasons, start: len(dst), needs: p.Needs}
	if p.Verdict == courier.Granted {
		b.promise(&t, row, &p)
		if err := b.price(&t, list, &p); err != nil {
			return Promised{}, err
		}
	}
	if len(t.needs) > 0 {
		p.Verdict = courier.Referred
	}
	if p.Verdict != courier.Granted {
		p.Promise, p.Price = nil, nil
		t.unfinished()
	}
	p.Grounds = t.grounds()
	return p, nil
}

// missing returns the facts without which no table can be asked.
func (b *Booking) missing() (needs []courier.Need) {
	for _, f := range [...]struct {
		known bool
		need  courier.Need
	}{{b.BookedAt.Known(), "booked_at"}, {b.Lane != "", "lane"}, {b.Product != "", "product"}, {b.Services != nil, "services"}} {
		if !f.known {
			needs = append(needs, f.need)
		}
	}
	return needs
}

// policyLast asks for the policy only of an area where something is known to
// be wrong: until then it waits for what would call for it.
func (b *Booking) policyLast(needs []courier.Need) []courier.Need {
	if b.Suspended == courier.Yes || b.Restricted == courier.Yes {
		return needs
	}
	return slices.DeleteFunc(needs, func(n courier.Need) bool { return n == "policy" })
}

func (t *LaneTable) row(lane, product string) *LaneRow {
	for i := range t.Rows {
		if r := &t.Rows[i]; r.Lane == lane && r.Product == product {
			return r
		}
	}
	return nil
}

// promise counts the promise out.
func (b *Booking) promise(t *told, row *LaneRow, p *Promised) {
	switch {
	case b.Suspended == 0:
		t.need("suspended")
		return
	case b.Suspended == courier.No && b.Restricted == 0:
		t.need("restricted")
		return
	case b.Suspended == courier.Yes || b.Restricted == courier.Yes:
		t.noteFrom(&bookingNoTimeRow, &b.Services.Cite, courier.Notes)
		return
	}
	d := Deliverable{Lane: b.Lane, Product: b.Product, BookedAt: b.BookedAt}
	var late bool
	d.Accepted, late = row.counts(b.BookedAt, b.Calendar)
	if !d.Accepted.Known() {
		t.need("calendar")
		return
	}
	if row.Hours.Known() {
		d.Hours, d.From = row.Hours, b.BookedAt
		if d.Accepted != b.BookedAt.Date() {
			d.From = row.Opens.On(d.Accepted)
		}
		d.By = courier.Hours(row.Hours.Int()).End(d.From)
	} else {
		var ok bool
		if d.Counted, ok = row.period().Count(d.Accepted, courier.NoRoll, b.Calendar); !ok {
			t.need("calendar")
			return
		}
		if d.By = d.Counted.End; row.By.Known() {
			d.By = row.By.On(d.Counted.Last)
		}
	}
	if late {
		t.noteFrom(&bookingCutOffRow, &b.Services.Cite, courier.Notes, row.CutOff.On(b.BookedAt.Date()).Figure(), d.Accepted.Figure())
	}
	t.noteFrom(&bookingPromiseRow, &b.Services.Cite, courier.Changes, d.Accepted.Figure(), d.By.Figure())
	if old := b.Replaces; old != nil {
		t.noteFrom(&bookingReplacedRow, byHouseCite, courier.Notes, old.By.Figure(), d.By.Figure())
	}
	p.Promise = &d
}

// period returns the days of the promise.
func (r *LaneRow) period() courier.Period {
	if r.Working.Known() {
		return courier.WorkingDays(r.Working.Int()).Period()
	}
	return courier.Days(r.Days.Int()).Period()
}

// counts returns the day as of which a booking counts, unknown outside the
// calendar, and whether it came after the cut-off.
func (r *LaneRow) counts(at courier.Instant, c courier.Calendar) (on courier.Date, late bool) {
	day := at.Date()
	if late = !r.Until.Holds(at.Compare(r.CutOff.On(day))); late {
		day = day.AddDays(1)
	}
	return r.acceptance(day, c), late
}

// acceptance returns the day itself, or the next that is worked where only
// such a day can be; unknown outside the calendar.
func (r *LaneRow) acceptance(day courier.Date, c courier.Calendar) courier.Date {
	if r.Worked != courier.Yes {
		return day
	}
	switch c.Works(day) {
	case courier.Yes:
		return day
	case courier.No:
		return c.AddWorkingDays(day, 1)
	}
	return courier.Date{}
}

// price works the price out.
func (b *Booking) price(t *told, list *tariff, p *Promised) error {
	if b.Posting == nil {
		return nil
	}
	q := quoting{Posting: b.Posting, told: telling(t.reasons, b.Posting.PostedOn), list: list}
	q.inside = true
	if q.decide(); q.err != nil {
		return courier.At("posting", q.err)
	}
	t.reasons = q.reasons
	for _, need := range q.needs {
		t.need("posting." + need)
	}
	if p.Verdict = q.answer.Verdict; p.Verdict == 0 {
		p.Verdict = courier.Referred
	}
	p.Price = &PromisedPrice{Freight: q.answer.Freight, Beside: q.answer.Beside, Total: q.answer.Total, Payer: q.answer.Payer}
	return nil
}
