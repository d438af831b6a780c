package claim

import "github.com/courier-rules/courier"

// faultsUnder puts each fault of another question's facts under field.
func faultsUnder(field string, err error) error {
	many, joined := err.(interface{ Unwrap() []error })
	if !joined {
		return courier.At(field, err)
	}
	var r courier.Reading
	for _, e := range many.Unwrap() {
		r.Fault(field, e)
	}
	return r.Err()
}

// filed returns the day and, where it is known, the moment of the filing, or
// of the question while there is none.
func (f *Filing) filed() (day courier.Date, at courier.Instant, done bool) {
	switch {
	case f.FiledAt.Known():
		return f.FiledAt.Date(), f.FiledAt, true
	case f.FiledOn.Known():
		return f.FiledOn, courier.Instant{}, true
	}
	return f.AsOf.Date(), f.AsOf, false
}

func (f *Filing) promised() courier.Date {
	if f.Dates.PromisedAt.Known() {
		return f.Dates.PromisedAt.Date()
	}
	return f.Dates.Promised
}

func (f *Filing) delivered() courier.Date {
	if f.Dates.DeliveredAt.Known() {
		return f.Dates.DeliveredAt.Date()
	}
	return f.Dates.Delivered
}

func (f *Filing) check() error {
	var r courier.Reading
	r.Word("matter", matterWords, uint8(f.Matter))
	r.Word("standard", standardWords, uint8(f.Standard))
	if f.FiledAt.Known() && f.FiledOn.Known() && f.FiledAt.Date() != f.FiledOn {
		r.Fault("filed_on", courier.ErrContradicts.Because("filed_at is on "+f.FiledAt.Date().String()))
	}
	sameDayAs(&r, "dates.promised", f.Dates.PromisedAt, f.Dates.Promised)
	sameDayAs(&r, "dates.delivered", f.Dates.DeliveredAt, f.Dates.Delivered)
	r.Order("dates.promised", f.Dates.Posted, f.promised())
	r.Order("dates.delivered", f.Dates.Posted, f.delivered())
	day, _, filed := f.filed()
	if filed {
		r.Order("filed_on", f.Dates.Posted, day)
	}
	if a := f.Acceptance; a != nil && a.Length.Known() {
		a.Cite.CheckTerms(&r, "acceptance.cite")
	}
	f.Terms.check(&r, "terms")
	return r.Err()
}

// sameDayAs records a day that is not that of its moment.
func sameDayAs(r *courier.Reading, field string, at courier.Instant, on courier.Date) {
	if at.Known() && on.Known() && at.Date() != on {
		r.Fault(field, courier.ErrContradicts.Because("its moment is on "+at.Date().String()))
	}
}
