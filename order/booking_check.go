package order

import (
	"slices"
	"strconv"

	"github.com/courier-rules/courier"
)

// check reads the facts and names each field that cannot be read.
func (b *Booking) check() (list *tariff, err error) {
	var read courier.Reading
	read.Region("posted_in", b.PostedIn)
	read.Answer("suspended", b.Suspended)
	read.Answer("restricted", b.Restricted)
	read.Word("policy", areaPolicies, uint8(b.Policy))
	read.Answer("told", b.Told)
	read.Answer("to_door", b.ToDoor)
	read.Answer("to_door_agreed", b.DoorTold)
	if on := b.BookedAt.Date(); b.BookedAt.Known() && on.Before(firstDay) {
		read.Fault("booked_at", courier.ErrNoRule.Because(on.String()))
	}
	if b.Services != nil {
		mark := read.Faults()
		b.Services.checkRows(&read)
		b.Services.checkKey(&read, b.Lane, b.Product)
		read.Under(mark, "services")
	}
	if b.Posting != nil {
		mark := read.Faults()
		list = b.Posting.check(&read)
		b.samePosting(&read)
		read.Under(mark, "posting")
	}
	return list, read.Err()
}

// samePosting holds what is priced against what is booked. The posting may be
// of a later day than the booking where that counts as accepted later, and of
// a product that the price list names in its own word, if no row of the table
// sells it by that name.
func (b *Booking) samePosting(read *courier.Reading) {
	p := b.Posting
	if on := b.BookedAt.Date(); b.BookedAt.Known() && p.PostedOn.Known() && p.PostedOn != on && p.PostedOn != b.acceptedOn() {
		read.Fault("posted_on", courier.ErrContradicts.Because("booked on "+on.String()+" and posted on "+p.PostedOn.String()))
	}
	if p.Product != "" && b.Product != "" && p.Product != b.Product && b.Services.sells(p.Product) {
		read.Fault("product", courier.ErrContradicts.Because("booked as "+strconv.Quote(b.Product)+" and posted as "+strconv.Quote(p.Product)))
	}
}

// acceptedOn returns the day as of which the booking counts as accepted,
// unknown where the table does not say.
func (b *Booking) acceptedOn() courier.Date {
	if b.Services == nil {
		return courier.Date{}
	}
	row := b.Services.row(b.Lane, b.Product)
	if row == nil {
		return courier.Date{}
	}
	on, _ := row.counts(b.BookedAt, b.Calendar)
	return on
}

// sells reports whether the table has a product by that name.
func (t *LaneTable) sells(product string) bool {
	return t != nil && slices.ContainsFunc(t.Rows, func(r LaneRow) bool { return r.Product == product })
}

// Check says what is wrong with the table, by field: no rows
// ([courier.ErrEmptyTable]), a lane and product that stand twice
// ([courier.ErrRepeated]), a promise in two units or in none
// ([courier.ErrContradicts]). [Promise] itself reads the rows, and looks for a
// second one of the lane and product booked.
func (t LaneTable) Check() error {
	var read courier.Reading
	t.checkRows(&read)
	seen := make(map[[2]string]bool, len(t.Rows))
	for i := range t.Rows {
		key := [2]string{t.Rows[i].Lane, t.Rows[i].Product}
		if seen[key] {
			read.Fault(courier.Index("rows", i), courier.ErrRepeated.Because(key[0]+" "+key[1]))
		}
		seen[key] = true
	}
	return read.Err()
}

// checkKey looks for a lane and product that stand twice.
func (t *LaneTable) checkKey(read *courier.Reading, lane, product string) {
	found := false
	for i := range t.Rows {
		if t.Rows[i].Lane != lane || t.Rows[i].Product != product {
			continue
		}
		if found {
			read.Fault(courier.Index("rows", i), courier.ErrRepeated.Because(lane+" "+product))
		}
		found = true
	}
}

func (t *LaneTable) checkRows(read *courier.Reading) {
	t.Cite.CheckTerms(read, "cite")
	if len(t.Rows) == 0 {
		read.Fault("rows", courier.ErrEmptyTable)
	}
	for i := range t.Rows {
		mark := read.Faults()
		t.Rows[i].check(read)
		read.UnderIndex(mark, "rows", i)
	}
}

func (r *LaneRow) check(read *courier.Reading) {
	if r.Lane == "" {
		read.Fault("lane", courier.ErrMissing)
	}
	if r.Product == "" {
		read.Fault("product", courier.ErrMissing)
	}
	if !r.CutOff.Known() {
		read.Fault("cut_off", courier.ErrMissing)
	}
	switch r.Until {
	case courier.AtMost, courier.LessThan:
	case 0:
		read.Fault("until", courier.ErrMissing)
	default:
		read.Fault("until", courier.ErrRange.Because(r.Until.String()))
	}
	read.Answer("worked", r.Worked)
	units := 0
	for _, n := range [...]courier.Count{r.Days, r.Working, r.Hours} {
		if n.Known() {
			units++
		}
		if n.Int() > mostPromise {
			read.Fault("days", courier.ErrRange.Because(n.String()))
		}
	}
	switch {
	case units == 0:
		read.Fault("days", courier.ErrMissing.Because("a promise is in days, working days or hours"))
	case units > 1:
		read.Fault("days", courier.ErrContradicts.Because("a promise is in one unit"))
	case r.Hours.Known() && !r.Opens.Known():
		read.Fault("opens", courier.ErrMissing)
	}
}

// mostPromise is more days or hours than anyone promises.
const mostPromise = 10_000
