package order

import "github.com/courier-rules/courier"

// check reads the facts, names each field that cannot be read, and returns
// the currency of the amounts, zero where there is none.
func (c *Change) check() (courier.Currency, error) {
	var read courier.Reading
	read.Word("kind", changed, uint8(c.Kind))
	if c.Kind == 0 {
		read.Fault("kind", courier.ErrMissing)
	}
	read.Answer("done", c.Done)
	read.Answer("posted", c.Posted)
	read.Answer("blame", c.Blame)
	read.Answer("instructed", c.Instructed)
	read.Amount("freight", c.Freight)
	read.Amount("paid", c.Paid)
	read.Answer("collect", c.Collect)
	read.Amount("cover_fee", c.CoverFee)
	read.Amount("cod_fee", c.CODFee)
	read.Answer("collected", c.Collected)
	read.Amount("saved", c.Saved)
	read.Amount("fee", c.Fee)
	if c.Freight.Less(c.Saved) {
		read.Fault("saved", courier.ErrContradicts.Because(c.Saved.String()+" of a freight of "+c.Freight.String()))
	}
	if c.Posted == courier.No && (c.Kind == ChangedRecall || c.Kind == ChangedReturn) {
		read.Fault("posted", courier.ErrContradicts.Because("nothing to bring back"))
	}
	for i := range c.Costs {
		mark := read.Faults()
		c.Costs[i].check(&read)
		read.UnderIndex(mark, "costs", i)
	}
	c.checkPieces(&read)
	if t := c.Terms; t != nil && *t != (BillTerms{}) {
		t.Cite.CheckTerms(&read, "terms.cite")
		read.Answer("terms.both_ways", t.BothWays)
		read.Amount("terms.cancel_fee", t.CancelFee)
	}
	if p := c.Promise; p != nil {
		faultOrder(&read, "promise.handed_over", "asked_on", c.AskedOn, p.HandedOver)
	}
	faultBefore(&read, "asked_on", c.AskedOn, firstDay)
	return read.Currency(), read.Err()
}

func (c *Cost) check(read *courier.Reading) {
	read.Word("kind", costKinds, uint8(c.Kind))
	if c.Kind == 0 {
		read.Fault("kind", courier.ErrMissing)
	}
	if !c.Amount.Known() {
		read.Fault("amount", courier.ErrMissing)
	}
	read.Amount("amount", c.Amount)
	read.Answer("proved", c.Proved)
}

// checkPieces wants at least one piece concerned and, where all weights are
// known, some weight to divide by.
func (c *Change) checkPieces(read *courier.Reading) {
	read.Word("measure", measures, uint8(c.Measure))
	none, weightless, sum := len(c.Pieces) > 0, len(c.Pieces) > 0, int64(0)
	for i := range c.Pieces {
		p := &c.Pieces[i]
		read.Answer(courier.Index("pieces", i)+".changed", p.Changed)
		none = none && p.Changed == courier.No
		weightless = weightless && p.Weight.Known() && p.Weight.Grams() == 0
		if w := p.Weight.Grams(); sum > mostBillGrams-w {
			read.Fault(courier.Index("pieces", i)+".weight", courier.ErrRange)
			return
		} else {
			sum += w
		}
	}
	if none {
		read.Fault("pieces", courier.ErrContradicts.Because("no piece is concerned"))
	}
	if weightless && c.Measure == ByWeight {
		read.Fault("pieces", courier.ErrNotWhole)
	}
}

// mostBillGrams is far past any consignment and far from overflow.
const mostBillGrams = 1 << 60
