package complaint

import "github.com/courier-rules/courier"

// validity reads the year of the standard of 2011, for domestic items.
func (i *Intake) validity(t *telling, r *Receipt) {
	if pastValidityRow.Cite(t.on) == nil {
		return // its successor was not read
	}
	switch i.Case.Lane {
	case 0:
		t.need("case.lane")
		return
	case courier.SameCity, courier.OtherDomestic:
	default:
		return
	}
	if !i.Case.PostedOn.Known() {
		t.need("case.posted_on")
		return
	}
	last := courier.Years(1).Last(i.Case.PostedOn)
	r.InTime = courier.AnswerOf(!t.on.After(last))
	if r.InTime == courier.No {
		t.say(&pastValidityRow, courier.Conditions, last.Figure())
	} else {
		t.say(&inValidityRow, courier.Notes, last.Figure())
	}
}

// match looks for a case about the same waybill and of the same category, and
// returns the open one that this one joins.
func (i *Intake) match(t *telling, r *Receipt) (open *Earlier) {
	switch {
	case i.Case.Waybill == "":
		return nil
	case i.Earlier == nil:
		t.need("earlier")
		return nil
	}
	var closed *Earlier
	for n := range i.Earlier {
		e := &i.Earlier[n]
		if !i.alike(e) {
			continue
		}
		switch {
		case e.State == 0:
			t.need(courier.Need(courier.Index("earlier", n) + ".state"))
		case e.over():
			closed = later(closed, e)
		default:
			open = sooner(open, e)
		}
	}
	switch {
	case open != nil:
		r.Handling, r.Joins = Duplicate, open.Number
		t.Needs = t.Needs[:0] // whatever the others are, it joins this one
		r.Contacts = courier.CountOf(max(1, open.Contacts.Int()) + 1)
		r.Urged = courier.CountOf(open.Urged.Int())
		t.say(&joinsRow, courier.Changes, r.Contacts.Figure())
		if i.Urging == courier.Yes {
			r.Urged = courier.CountOf(open.Urged.Int() + 1)
			t.say(&urgingRow, courier.Changes, r.Urged.Figure())
		}
	case closed != nil:
		r.Follows = closed.Number
		t.say(&followsRow, courier.Notes)
		i.repeat(t, r, closed)
	}
	return open
}

// alike reports whether a case is about the same waybill and of the same kind.
func (i *Intake) alike(e *Earlier) bool {
	return e.Waybill == i.Case.Waybill && i.Case.Category != 0 && e.Category == i.Case.Category
}

func (e *Earlier) over() bool { return e.State == Closed || e.State == FollowedUp }

// firstTime reports whether the seven days of its receipt are still what the
// case runs on: one that was reopened or is in dispute is past them.
func (e *Earlier) firstTime() bool { return e.State < Closed }

// repeat says whether the closed case makes this one a repeated complaint.
func (i *Intake) repeat(t *telling, r *Receipt, closed *Earlier) {
	if !i.RepeatWithin.Known() {
		return
	}
	if !closed.ClosedOn.Known() {
		for n := range i.Earlier {
			if &i.Earlier[n] == closed {
				t.need(courier.Need(courier.Index("earlier", n) + ".closed_on"))
			}
		}
		return
	}
	d, ok := i.RepeatWithin.Count(closed.ClosedOn, courier.NoRoll, i.Calendar)
	if !ok {
		t.need("calendar")
		return
	}
	r.Repeat = courier.AnswerOf(!t.on.After(d.Last))
	if r.Repeat == courier.Yes {
		t.say(&repeatRow, courier.Changes, closed.ClosedOn.Figure(), d.Last.Figure())
	}
}

// sooner returns the case received first; of two of the same time the one
// listed first, and a case without a time last.
func sooner(a, b *Earlier) *Earlier {
	if a == nil || b.ReceivedAt.Known() && (!a.ReceivedAt.Known() || b.ReceivedAt.Before(a.ReceivedAt)) {
		return b
	}
	return a
}

// later returns the case received last; of two of the same time the one
// listed first.
func later(a, b *Earlier) *Earlier {
	if a == nil || b.ReceivedAt.After(a.ReceivedAt) {
		return b
	}
	return a
}

// record asks for what is missing of the record.
func (i *Intake) record(t *telling) {
	if i.Case.Number == "" {
		t.need("case.number")
		t.say(&numberRow, courier.Conditions)
	}
	if i.Case.Category == 0 {
		t.need("case.category")
	}
	given := [...]courier.Answer{i.Record.Content, i.Record.Demand, i.Record.Contact, i.Record.Name, i.Record.Goods, i.Record.Address, i.Record.Checked}
	for n, a := range given {
		r := &recordRows[n]
		if a == courier.Yes || r.Cite(t.on) == nil {
			continue
		}
		t.need(r.Field)
		if a == courier.No {
			t.say(r, courier.Conditions)
		}
	}
}

// sevenDays is the last of the seven days from that day on; unknown where they
// do not run, or the day is not known.
func (i *Intake) sevenDays(since courier.Date) courier.Date {
	if i.Case.Regime == courier.PostalUniversal || !since.Known() || clockRow.Cite(since) == nil {
		return courier.Date{}
	}
	return courier.Days(7).Last(since)
}

// clock tells that the seven days run whatever is still missing, for a case
// that joins another from the day of that one.
func (i *Intake) clock(t *telling, since courier.Date) {
	switch last := i.sevenDays(since); {
	case !since.Known():
		for n := range i.Earlier {
			if e := &i.Earlier[n]; !e.ReceivedAt.Known() && i.alike(e) && e.State != 0 && e.firstTime() {
				t.need(courier.Need(courier.Index("earlier", n) + ".received_at"))
			}
		}
	case !last.Known():
	case since.Before(t.on):
		t.say(&clockJoinedRow, courier.Notes, since.Figure(), last.Figure())
	default:
		t.say(&clockRow, courier.Notes, last.Figure())
	}
}

// acknowledge tells what is owed to the customer at once.
func (i *Intake) acknowledge(t *telling, since courier.Date) {
	if !i.Expected.Known() {
		t.say(&acknowledgeRow, courier.Notes)
		t.say(&noExpectedRow, courier.Notes)
		return
	}
	t.say(&acknowledgeByRow, courier.Notes, i.Expected.Figure())
	if last := i.sevenDays(since); last.Known() && i.Expected.After(last.End()) {
		t.say(&expectedLateRow, courier.Warns, i.Expected.Figure())
	}
}

// fromAuthority tells what an authority should have asked for.
func (i *Intake) fromAuthority(t *telling) {
	if !i.Case.Channel.Authority() {
		return
	}
	given := [...]courier.Answer{i.Authority.Identity, i.Authority.Respondent, i.Authority.Request, i.Authority.Facts}
	for n, a := range given {
		if a == courier.No && authorityRows[n].Cite(t.on) != nil {
			t.say(&authorityRows[n], courier.Warns)
		}
	}
}

func (i *Intake) check() error {
	var r courier.Reading
	i.Case.read(&r, "case")
	if on := i.Case.ReceivedAt.Date(); on.Known() && admissionRow(0).Cite(on) == nil {
		r.Fault("case.received_at", courier.ErrNoRule.Because(on.String()))
	}
	for n, a := range [...]courier.Answer{i.Record.Name, i.Record.Contact, i.Record.Address, i.Record.Goods, i.Record.Content, i.Record.Demand, i.Record.Checked} {
		r.Answer([...]string{"record.name", "record.contact", "record.address", "record.goods", "record.content", "record.demand", "record.checked"}[n], a)
	}
	for n, a := range [...]courier.Answer{i.Dissatisfied, i.Ours, i.Withdrawn, i.Urging, i.Authority.Identity, i.Authority.Respondent, i.Authority.Request, i.Authority.Facts} {
		r.Answer([...]string{"dissatisfied", "ours", "withdrawn", "urging",
			"authority.identity", "authority.respondent", "authority.request", "authority.facts"}[n], a)
	}
	for n := range i.Earlier {
		e, mark := &i.Earlier[n], r.Faults()
		switch {
		case e.Number == "":
			r.Fault("number", courier.ErrMissing)
		case e.Number == i.Case.Number:
			r.Fault("number", courier.ErrRepeated.Because("the case at hand bears it as well"))
		}
		r.Word("category", categoryWords, uint8(e.Category))
		r.Word("state", stateWords, uint8(e.State))
		r.Order("closed_on", e.ReceivedAt.Date(), e.ClosedOn)
		r.UnderIndex(mark, "earlier", n)
	}
	if i.Expected.Known() && i.Case.ReceivedAt.Known() && i.Expected.Before(i.Case.ReceivedAt) {
		r.Fault("expected", courier.ErrOrder.Because("before the complaint was received"))
	}
	if _, hours := i.RepeatWithin.Hours(); hours {
		r.Fault("repeat_within", courier.ErrRange.Because("a repeat is counted in days"))
	}
	r.Word("reader", readerWords, uint8(i.Reader))
	return r.Err()
}
