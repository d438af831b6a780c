package order

import (
	"strconv"

	"github.com/courier-rules/courier"
)

// Cover is what is known of a value that a shipper declares with cover 保价.
type Cover struct {
	DeclaredOn courier.Date   `json:"declared_on,omitzero"` // day of acceptance
	Schedule   *CoverSchedule `json:"schedule,omitzero"`    // the carrier's; nil while it is not known
	Declared   courier.Money  `json:"declared,omitzero"`    // 保价额, of the consignment; CNY 0.00: no cover is bought
	Large      courier.Answer `json:"large,omitzero"`       // 大票, as Weigh says; asked where the fee turns on it
	HardGoods  courier.Answer `json:"hard_goods,omitzero"`  // 难以估价或者难以包装的物品; asked where the terms take none

	Declaring Declaring     `json:"declaring,omitzero"` // 平均保价 or 分别保价; not asked
	Pieces    courier.Count `json:"pieces,omitzero"`    // for average declaring: how many
	Units     courier.Count `json:"units,omitzero"`     // inner units in each piece; unknown: no value for each is worked out
	Values    []PieceValue  `json:"values,omitzero"`    // for separate declaring: of each piece, which make up the value declared
}

// PieceValue is the value declared of one piece.
type PieceValue struct {
	Declared courier.Money `json:"declared,omitzero"`
}

// CoverCharge is the answer to a [Cover]. The change of its reasons is Fee.
type CoverCharge struct {
	courier.Decision               // granted: the value is taken at this fee; refused: not at all; referred: ask, or the carrier confirms
	Declared         courier.Money `json:"declared,omitzero"`   // the value declared, of the consignment
	Fee              courier.Money `json:"fee,omitzero"`        // 保价费
	EachPiece        courier.Money `json:"each_piece,omitzero"` // 每件保价额 in average declaring, half up to the fen
	EachUnit         courier.Money `json:"each_unit,omitzero"`  // of an inner unit in it, likewise
}

// CoverFee says what a declared value costs under a carrier's schedule, and
// whether it is taken at all.
//
// Tried in this order:
//   - nothing is declared: no cover and no fee;
//   - below the least or above the greatest value that the schedule takes,
//     above which it refuses or has to confirm, or goods that it does not
//     take: refused, or referred to a person;
//   - the band in which the value lies: its fee, or its rate of the whole
//     value, no less than its least fee; large consignments by their own
//     bands where the schedule has such;
//   - rounded once, as the schedule says, by default half up to the fen.
//
// A schedule that prints no fee leaves it to be asked for. The errors name
// the field: bands with a gap or out of order, told with a witness, a band
// with both fee and rate or neither, two currencies, values that make
// another sum.
func CoverFee(c *Cover) (CoverCharge, error) { return AppendCoverFee(nil, c) }

// AppendCoverFee is [CoverFee] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendCoverFee(dst []courier.Reason, c *Cover) (CoverCharge, error) {
	if c == nil {
		c = &Cover{}
	}
	declared, err := c.check()
	if err != nil {
		return CoverCharge{}, err
	}
	w := covering{Cover: c, told: telling(dst, c.DeclaredOn), sum: declared}
	w.answer.Declared = declared
	w.decide()
	if w.err != nil {
		return CoverCharge{}, w.err
	}
	w.answer.Grounds = w.grounds()
	if len(w.needs) > 0 {
		w.answer.Verdict = courier.Referred
	}
	return w.answer, nil
}

// covering is a cover on its way through the steps.
type covering struct {
	*Cover
	told
	sum    courier.Money
	answer CoverCharge
}

func (w *covering) decide() {
	s := w.Schedule
	switch {
	case !w.sum.Known():
		w.need("declared")
	case w.sum.Sign() == 0:
		w.noteFrom(&coverNoneRow, byHouseCite, courier.Notes)
		w.answer.Verdict, w.answer.Fee = courier.Granted, w.sum
	case s == nil:
		w.need("schedule")
	case s.From.Known() && w.sum.Less(s.From):
		w.noteFrom(&coverBelowRow, &s.Cite, courier.Bars, w.sum.Figure(), s.From.Figure())
		w.answer.Verdict = courier.Refused
	case s.Most.Known() && s.Most.Less(w.sum) && s.Above == AboveConfirmed:
		w.noteFrom(&coverConfirmRow, &s.Cite, courier.Refers, w.sum.Figure(), s.Most.Figure())
		w.answer.Verdict = courier.Referred
	case s.Most.Known() && s.Most.Less(w.sum):
		w.noteFrom(&coverAboveRow, &s.Cite, courier.Bars, w.sum.Figure(), s.Most.Figure())
		w.answer.Verdict = courier.Refused
	case s.NotHardGoods == courier.Yes && w.HardGoods == 0:
		w.need("hard_goods")
	case s.NotHardGoods == courier.Yes && w.HardGoods == courier.Yes:
		w.noteFrom(&coverHardRow, &s.Cite, courier.Bars)
		w.answer.Verdict = courier.Refused
	case len(s.Bands) == 0:
		w.need("schedule.bands")
	case w.Declaring == DeclaredOnAverage && !w.Pieces.Known():
		w.need("pieces")
	default:
		w.charge()
	}
}

// charge works the fee out.
func (w *covering) charge() {
	s := w.Schedule
	band := coverBand(s.Bands, w.sum)
	if len(s.Large) > 0 {
		large := coverBand(s.Large, w.sum)
		switch {
		case w.Large == courier.Yes:
			w.noteFrom(&coverLargeRow, &s.Cite, courier.Notes)
			band = large
		case w.Large == 0 && s.rounded(band.due(w.sum)) != s.rounded(large.due(w.sum)):
			w.need("large")
			return
		}
	}
	exact := band.due(w.sum)
	fee := s.rounded(exact)
	if !fee.Known() {
		w.err = courier.At("declared", courier.ErrRange)
		return
	}
	row, figures := &coverRateRow, [3]courier.Figure{w.sum.Figure(), band.Rate.Figure(), fee.Figure()}
	switch {
	case band.Fee.Known():
		row, figures = &coverFlatRow, [3]courier.Figure{w.sum.Figure(), fee.Figure()}
	case w.sum.Exact().Rate(band.Rate).Cmp(band.Least.Exact()) < 0 && band.Least.Known():
		row, figures = &coverLeastRow, [3]courier.Figure{w.sum.Figure(), band.Rate.Figure(), fee.Figure()}
	}
	w.move(row, &s.Cite, fee.Exact(), figures[:]...)
	if s.Printed.Known() {
		w.noteFrom(&coverDisputedRow, &s.Cite, courier.Warns, s.Printed.Figure(), band.Rate.Figure())
	}
	if exact.Cmp(fee.Exact()) != 0 {
		if s.Rounding == 0 {
			w.noteFrom(&coverRoundedRow, byHouseCite, courier.Notes, fee.Figure())
		} else {
			w.noteFrom(&coverRoundedTermsRow, &s.Cite, courier.Notes, fee.Figure())
		}
	}
	if s.RefundUnproved == courier.Yes {
		w.noteFrom(&coverRefundRow, &s.Cite, courier.Notes, fee.Figure())
	}
	w.answer.Verdict, w.answer.Fee = courier.Granted, fee
	w.each()
}

// each works out what a piece and an inner unit count for.
func (w *covering) each() {
	s := w.Schedule
	switch {
	case w.Declaring == DeclaredSeparately:
		w.noteFrom(&coverSeparateRow, &s.Cite, courier.Notes, courier.CountOf(int64(len(w.Values))).Figure(), w.sum.Figure())
	case w.Declaring == DeclaredOnAverage:
		each := w.sum.Exact().Scale(1, w.Pieces.Int())
		w.answer.EachPiece, _ = each.Round()
		w.noteFrom(&coverAverageRow, &s.Cite, courier.Notes, w.sum.Figure(), w.Pieces.Figure(), w.answer.EachPiece.Figure())
		if w.Units.Known() {
			w.answer.EachUnit, _ = each.Scale(1, w.Units.Int()).Round()
			w.noteFrom(&coverUnitRow, &s.Cite, courier.Notes, w.Units.Figure(), w.answer.EachUnit.Figure())
		}
	}
}

// check reads the facts and returns the value declared.
func (c *Cover) check() (courier.Money, error) {
	var read courier.Reading
	read.Amount("declared", c.Declared)
	read.Answer("large", c.Large)
	read.Answer("hard_goods", c.HardGoods)
	read.Word("declaring", declarings, uint8(c.Declaring))
	for _, n := range [...]struct {
		field string
		courier.Count
	}{{"pieces", c.Pieces}, {"units", c.Units}} {
		if n.Known() && n.Int() == 0 {
			read.Fault(n.field, courier.ErrRange.Because("0"))
		}
	}
	declared := c.sum(&read)
	if c.Schedule != nil {
		mark := read.Faults()
		c.Schedule.check(&read)
		read.Under(mark, "schedule")
	}
	return declared, read.Err()
}

// sum adds the values of the pieces up, where each was declared.
func (c *Cover) sum(read *courier.Reading) courier.Money {
	if c.Declaring != DeclaredSeparately {
		if len(c.Values) > 0 {
			read.Fault("values", courier.ErrContradicts.Because("the pieces were not declared separately"))
		}
		return c.Declared
	}
	if len(c.Values) == 0 {
		return c.Declared
	}
	sum, known := courier.Money{}, true
	for i := range c.Values {
		at, v := courier.Index("values", i)+".declared", c.Values[i].Declared
		read.Amount(at, v)
		if known = known && v.Known(); !known {
			continue
		}
		if i == 0 {
			sum = v
		} else if next, err := sum.Add(v); err == nil {
			sum = next
		} else if v.Currency() == sum.Currency() {
			read.Fault(at, err)
		}
	}
	switch {
	case !known:
		return c.Declared
	case c.Declared.Known() && c.Declared != sum:
		read.Fault("declared", courier.ErrContradicts.Because("the "+strconv.Itoa(len(c.Values))+" values make "+sum.String()))
	}
	return sum
}
