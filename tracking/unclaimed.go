package tracking

import "github.com/courier-rules/courier"

// Unclaimed says what is to be done with an item that cannot be delivered or
// that nobody collects, and on which days what follows.
//
//   - express items: whether the item counts as undeliverable, and as
//     unreturnable (rules of 2014, 2 to 4); undeliverable: returned, or as the
//     sender wants, or as the contract says; unreturnable: inbound to customs,
//     a letter destroyed after more than six months, anything else registered
//     (Interim Regulation on Express Delivery, 26, from 2025-06-01 27). The
//     keep period of the rules in force was not available; a draft's is an
//     opt-in. Acts forbidden while an item is kept are named;
//   - rail cargo, parcels and baggage: notice, answer, sale, balance (Railway
//     Law 22), and by opt-in the periods of the rules of 1986 to 2022-04-30;
//   - cargo at sea and in the air: a note where the rules stand;
//   - other cargo: deposit (Civil Code 837) and storage (830).
//
// Facts that are missing come back as needs. The errors name the field: an
// unknown word, a missing kind is asked for, dates out of order, a day before
// the first rule ([courier.ErrNoRule]), terms that claim to be law.
func Unclaimed(i *Item) (Handling, error) { return AppendUnclaimed(nil, i) }

// AppendUnclaimed is [Unclaimed] with its reasons appended to dst, for a
// caller that reuses the memory: what dst holds stays at the head of the
// reasons.
func AppendUnclaimed(dst []courier.Reason, i *Item) (Handling, error) {
	if i == nil {
		i = &Item{}
	}
	if err := i.check(); err != nil {
		return Handling{}, err
	}
	w := unclaimedWork{timeWork: timeWork{on: i.AsOf, reasons: dst, start: len(dst)}, item: i}
	switch {
	case i.Kind == 0 || !i.AsOf.Known():
		if i.Kind == 0 {
			w.need("kind")
		}
		if !i.AsOf.Known() {
			w.need("as_of")
		}
	case i.Kind <= OtherItem:
		w.express()
		w.forbidden()
	case i.Kind == RailCargo:
		w.railCargo()
	case i.Kind <= RailBaggage:
		w.railParcel()
	default:
		w.cargo()
	}
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// unclaimedWork is an item on its way to the answer.
type unclaimedWork struct {
	timeWork
	item *Item
	out  Handling
}

// express walks the way of an express item.
func (w *unclaimedWork) express() {
	i := w.item
	if !i.Unreturnable.Known() {
		if w.undeliverable(); w.out.Undeliverable == 0 {
			return
		}
		if w.unreturnable(); w.out.Unreturnable == 0 {
			w.back()
			return
		}
	}
	if i.Claimed == 0 {
		w.need("claimed")
	}
	switch {
	case i.Claimed == courier.Yes:
		w.out.Step = HandOut
		w.tell(&rowHandOut, courier.Notes)
	case i.Inbound == courier.Yes:
		w.out.Step = ToCustoms
		w.tell(&rowToCustoms, courier.Notes)
	case i.Inbound == 0:
		w.need("inbound")
	case i.Kind == LetterItem:
		w.letter()
	default:
		w.out.Step = RegisterAndKeep
		w.tell(&rowRegister, courier.Notes)
		w.keep()
	}
}

// undeliverable finds the first reason that holds, in their order.
func (w *unclaimedWork) undeliverable() {
	r := w.item.Recipient
	if r == nil {
		w.need("recipient")
		return
	}
	found := [...]struct {
		reason UndeliverableReason
		holds  courier.Answer
	}{
		{RecipientUnknown, and(r.AddressBad, r.ContactBad)}, {RecipientDead, r.Dead},
		{RecipientRefuses, or(r.RefusesItem, r.RefusesCharge)}, {RecipientUncollected, r.Uncollected}, {UndeliverableOther, r.Other},
	}
	for n := range found {
		if found[n].holds == courier.Yes {
			w.out.Undeliverable = found[n].reason
			w.tell(undeliverableRows[found[n].reason], courier.Notes)
			return
		}
	}
	for _, f := range [...]struct {
		field courier.Need
		fact  courier.Answer
	}{
		{"recipient.address_bad", or(r.AddressBad, not(and(r.AddressBad, r.ContactBad)))},
		{"recipient.contact_bad", or(r.ContactBad, not(and(r.AddressBad, r.ContactBad)))},
		{"recipient.dead", r.Dead}, {"recipient.refuses_item", r.RefusesItem}, {"recipient.refuses_charge", r.RefusesCharge},
		{"recipient.uncollected", r.Uncollected}, {"recipient.other", r.Other},
	} {
		if f.fact == 0 {
			w.need(f.field)
		}
	}
	if len(w.needs) == 0 {
		w.out.Step = KeepDelivering
		w.tell(&rowDeliverable, courier.Bars)
	}
}

// unreturnable finds the first reason that holds at the sender's end. While
// none is known to, the item goes back: nothing more is asked.
func (w *unclaimedWork) unreturnable() {
	s := w.item.Sender
	if s == nil {
		return
	}
	found := [...]struct {
		reason UnreturnableReason
		holds  courier.Answer
	}{
		{SenderUnknown, and(s.AddressBad, s.ContactBad)}, {SenderGivesUp, s.GivesUp},
		{SenderRefuses, or(s.RefusesItem, s.RefusesCharge)}, {SenderUncollected, s.Uncollected},
	}
	for n := range found {
		if found[n].holds == courier.Yes {
			w.out.Unreturnable = found[n].reason
			w.tell(unreturnableRows[found[n].reason], courier.Notes)
			return
		}
	}
}

// back returns an undeliverable item, or follows the sender or the contract.
func (w *unclaimedWork) back() {
	i := w.item
	w.out.Step = ReturnOrInstruct
	w.tell(&rowReturnToSender, courier.Notes)
	switch i.CrossBorder {
	case courier.Yes:
		w.tell(&rowCustomsFormalities, courier.Conditions)
	case 0:
		w.need("cross_border")
	}
	if t := i.Terms; t != nil && *t != (UnclaimedTerms{}) {
		w.byTerms(t)
	}
}

// byTerms says what the contract makes of an item that the sender does not
// speak for.
func (w *unclaimedWork) byTerms(t *UnclaimedTerms) {
	i := w.item
	if t.WriteOff > 0 && i.Fresh != courier.No {
		switch c := countedDays(i.FirstAttempt, t.WriteOff.Period(), courier.Calendar{}); {
		case i.Fresh == 0:
			w.need("fresh")
		case !c.Known():
			w.need("first_attempt")
		default:
			w.tellFrom(&rowTermsWriteOff, &t.Cite, courier.Notes, c.Period.Figure(), c.Passed().Figure())
			w.step(MayWriteOff, c)
		}
	}
	switch c := countedDays(i.SenderAsked, t.Return.Period(), courier.Calendar{}); {
	case t.Return == 0 || i.Instructed == courier.Yes:
	case i.Instructed == 0:
		w.need("instructed")
	case !c.Known():
		w.need("sender_asked")
	default:
		w.tellFrom(&rowTermsReturn, &t.Cite, courier.Notes, c.Period.Figure(), c.Passed().Figure())
		w.step(ReturnAtSendersCost, c)
	}
}

// letter keeps a letter for more than six months.
func (w *unclaimedWork) letter() {
	i := w.item
	if !i.Unreturnable.Known() {
		w.need("unreturnable")
		return
	}
	c := countedDays(i.Unreturnable, courier.Months(6).Period(), courier.Calendar{})
	w.out.Step, w.out.KeepUntil = KeepLetter, c.Last
	w.tell(&rowLetter, courier.Changes, c.Period.Figure(), c.Last.Figure(), c.Passed().Figure())
	if w.step(DestroyLetter, c); w.out.Step == DestroyLetter && i.Claimed == 0 {
		w.out.Step = 0
	}
}

// keep tells the keep period that the host opted into.
func (w *unclaimedWork) keep() {
	i := w.item
	if i.Keep == 0 {
		w.tell(&rowKeepUnread, courier.Refers)
		return
	}
	if !i.Entered.Known() {
		w.need("entered")
		return
	}
	line := keepTable[i.Keep]
	c := countedDays(i.Entered, line.after, courier.Calendar{})
	w.out.KeepUntil = c.Last
	w.tell(line.row, courier.Changes, c.Period.Figure(), c.Last.Figure())
}

// keepTable holds the keep periods that may be opted into (UND-06).
var keepTable = [...]struct {
	after courier.Period
	row   *courier.Row
}{
	KeepDraft2013:    {courier.Months(6).Period(), &rowKeepDraft},
	KeepPostOrdinary: {courier.Days(10).Period(), &rowKeepPostOrdinary},
	KeepPostRecorded: {courier.Years(1).Period(), &rowKeepPostRecorded},
	KeepPostExpress:  {courier.Months(3).Period(), &rowKeepPostExpress},
}

// forbidden names the acts that are forbidden while an item is kept.
func (w *unclaimedWork) forbidden() {
	if w.on.Before(expressMeasures2023From) {
		return
	}
	for n, act := range w.item.Acts {
		over, effect := w.out.KeepUntil.Known() && w.on.After(w.out.KeepUntil), courier.Bars
		if (act == StopsQueries || act == DisposesEarly) && over {
			if w.out.Step != RegisterAndKeep {
				continue
			}
			effect = courier.Warns // over by a draft or an older rule, which ends no keep period of the law
		}
		w.tellItem(keepActRows[act], effect, n)
	}
}

// step adds a step that follows a period, and takes it where its day has come.
func (w *unclaimedWork) step(s UnclaimedStep, c Counting) {
	d := DatedStep{Step: s, From: c.Passed(), Counting: c}
	w.out.Next = append(w.out.Next, d)
	if d.From.Known() && !w.on.Before(d.From) {
		w.out.Step = s
	}
}
