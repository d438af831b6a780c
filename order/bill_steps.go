package order

import "github.com/courier-rules/courier"

// bill is a change on its way through the steps.
type bill struct {
	*Change
	ledger
	loss, fee, back courier.Money
	freight         courier.Money // of the pieces concerned
	portions        []courier.Money
	ready           bool // the pieces can be divided by
}

func (b *bill) run() {
	nothing := courier.Minor(0, b.cur)
	b.loss, b.fee, b.back, b.freight = nothing, nothing, nothing, b.Freight
	if b.Done == 0 {
		b.need("done")
	}
	b.apportion()
	if b.Kind == ChangedCancel && b.Posted == 0 {
		b.need("posted")
	}
	if b.Kind == ChangedCancel && b.Posted == courier.No {
		b.cancelled()
	} else {
		b.costs()
		b.serviceFee()
		b.owedFreight()
		b.givenBack()
	}
	b.later()
}

// cancelled is a cancellation before pick-up: what was paid for the pieces
// concerned goes back, and the terms may keep a fee.
func (b *bill) cancelled() {
	if b.Done == courier.No {
		return
	}
	b.note(&billNotPosted, courier.Notes)
	for _, paid := range [...]struct {
		money courier.Money
		need  courier.Need
		row   *courier.Row
	}{{b.Paid, "paid", &billFreightNotCarried}, {b.CoverFee, "cover_fee", &billCoverNotBegun}, {b.CODFee, "cod_fee", &billNotCollected}} {
		switch money := b.of(paid.money); { // of some pieces no more than falls on them
		case !money.Known():
			b.need(paid.need)
		case money.Sign() > 0:
			b.give(paid.row, paid.row.Cite(b.on), money, money.Figure())
		}
	}
	switch {
	case b.Terms == nil:
		b.need("terms")
	case b.Terms.CancelFee.Sign() > 0:
		b.fee = b.charge(&billCancelFee, &b.Terms.Cite, b.Terms.CancelFee, b.Terms.CancelFee.Figure())
	default:
		b.note(&billCancelFree, courier.Notes)
	}
}

// give credits the shipper.
func (b *bill) give(row *courier.Row, c *courier.Cite, m courier.Money, figures ...courier.Figure) {
	b.back = b.plus(b.back, b.credit(row, c, m, figures...))
}

// costs are made good to the carrier, unless its own fault caused them.
func (b *bill) costs() {
	switch {
	case b.Blame == courier.Yes:
		if b.Costs == nil || b.anyCost() {
			b.note(&billCarriersFault, courier.Notes)
		}
		return
	case b.Costs == nil:
		b.need("costs")
	}
	if b.Blame == 0 && (b.Costs == nil || b.anyCost()) {
		b.need("blame")
	}
	for i := range b.Costs {
		b.cost(i, &b.Costs[i])
	}
}

// cost adds one line, of the item with that index.
func (b *bill) cost(i int, c *Cost) {
	row := &billCosts[c.Kind-1]
	cite := row.Cite(b.on)
	switch {
	case c.Amount.Sign() == 0:
		return
	case b.notThere(c):
		b.reasons = append(b.reasons, billNotThere.Speak(b.on, courier.Notes, c.Amount.Figure()).OfItem(i))
		return
	case c.Proved == courier.No:
		b.reasons = append(b.reasons, billUnproved.Speak(b.on, courier.Notes, c.Amount.Figure()).OfItem(i))
		return
	case c.Proved == 0:
		b.need(courier.Need(courier.Index("costs", i) + ".proved"))
		return
	case b.Kind == ChangedReturn && c.Kind == ReturnFreight:
		if row, cite = b.returnRow(); row == nil {
			return
		}
	}
	b.loss = b.plus(b.loss, b.charge(row, cite, c.Amount, c.Amount.Figure()))
	last := &b.reasons[len(b.reasons)-1]
	*last = last.OfItem(i)
}

// notThere reports whether the cost is the freight to a new place that a
// failed redirect never came to.
func (b *bill) notThere(c *Cost) bool {
	return c.Kind == ExtraFreight && b.onward() && b.Done == courier.No
}

// onward reports whether the consignment was to go to another place or person.
func (b *bill) onward() bool { return b.Kind == ChangedRedirect || b.Kind == ChangedConsignee }

func (b *bill) anyCost() bool {
	for i := range b.Costs {
		if c := &b.Costs[i]; c.Proved != courier.No && c.Amount.Sign() > 0 && !b.notThere(c) {
			return true
		}
	}
	return false
}

// returnRow says on what the freight of a return rests: the terms, or that
// the shipper asked for it. Without either the shipper owes none.
func (b *bill) returnRow() (*courier.Row, *courier.Cite) {
	switch {
	case b.Instructed == courier.Yes:
		return &billReturnAsked, billReturnAsked.Cite(b.on)
	case b.Terms != nil && b.Terms.BothWays == courier.Yes:
		return &billBothWays, &b.Terms.Cite
	case b.Terms == nil:
		b.need("terms")
	case b.Instructed == 0:
		b.need("instructed")
	default:
		b.note(&billReturnUnasked, courier.Notes)
	}
	return nil, nil
}

// serviceFee is charged only for what was carried out, and not for putting
// right what the carrier did wrong.
func (b *bill) serviceFee() {
	switch {
	case b.Fee.Known() && b.Fee.Sign() == 0:
	case b.Done == courier.No:
		b.note(&billNoFee, courier.Notes, b.Fee.Figure())
	case b.Blame == courier.Yes:
		b.note(&billNoFeeFault, courier.Notes, b.Fee.Figure())
	case !b.Fee.Known():
		b.need("fee")
	case b.Blame == 0:
		b.need("blame")
	case b.Done == courier.Yes:
		b.fee = b.charge(&billFee, billFee.Cite(b.on), b.Fee, b.Fee.Figure())
	}
}

// ends reports whether the change ended the carriage. A redirect, a hold or
// an amendment is carried on, and its freight stays as it was.
func (b *bill) ends() bool {
	return b.Done == courier.Yes && (b.Kind == ChangedRecall || b.Kind == ChangedReturn || b.Kind == ChangedCancel)
}

// owedFreight is the freight that is still unpaid when the carriage ends.
func (b *bill) owedFreight() {
	if !b.ends() || b.Blame == courier.Yes {
		return
	}
	if !b.Freight.Known() {
		b.need("freight")
		return
	}
	if b.Freight.Sign() > 0 && !b.Paid.Known() {
		b.need("paid")
		return
	}
	paid := b.of(b.Paid)
	if !paid.Less(b.freight) {
		return
	}
	open, _ := b.freight.Sub(paid)
	row := &billFreightOpen
	if b.Collect == courier.Yes {
		row = &billCollectRefused
	}
	b.charge(row, row.Cite(b.on), open, open.Figure())
}

// later tells what the change means for time and for loss.
func (b *bill) later() {
	switch {
	case b.Done == courier.No:
		b.note(&billPromiseStands, courier.Notes)
	case b.Done == courier.Yes && b.onward():
		b.note(&billStillCarriers, courier.Notes)
		b.note(&billShippersAddress, courier.Notes)
	case b.Done == courier.Yes && (b.Kind == ChangedRecall || b.Kind == ChangedReturn || b.Kind == ChangedHold):
		b.note(&billStillCarriers, courier.Notes)
	}
}

// promise says which promise of time counts: the first, until a hand-over is
// recorded.
func (b *bill) promise(s *Settlement) {
	p := b.Promise
	if p == nil || b.Done != courier.Yes || b.Kind == ChangedCancel || b.Kind == ChangedOrder {
		return
	}
	if !p.HandedOver.Known() {
		b.note(&billPromiseWaits, courier.Notes)
		return
	}
	if p.Until.Known() {
		b.note(&billPromiseEnds, courier.Notes, p.Until.Figure(), p.HandedOver.Figure())
	}
	if !p.Period.Known() {
		return
	}
	if due, ok := p.Period.Count(p.HandedOver, courier.NoRoll, courier.Calendar{}); ok {
		s.NewDue = due
		b.note(&billPromiseNew, courier.Notes, p.HandedOver.Figure(), p.Period.Figure(), due.Last.Figure())
	}
}

// settle closes the sum.
func (b *bill) settle() (s Settlement) {
	b.promise(&s)
	if len(b.needs) == 0 {
		s.Due, s.Loss, s.Fee, s.Back, s.Portions = b.total, b.loss, b.fee, b.back, b.portions
		switch b.total.Sign() {
		case 1:
			s.Payer = courier.Shipper
			if s.Hold = courier.AnswerOf(b.Posted != courier.No); s.Hold == courier.Yes {
				b.note(&billUnpaidHolds, courier.Conditions, b.total.Figure())
			}
		case -1:
			s.Payer = courier.Carrier
		}
	}
	s.Decision = b.close()
	return s
}
