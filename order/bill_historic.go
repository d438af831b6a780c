package order

import "github.com/courier-rules/courier"

// OldCancel is a contract that was not performed, or a road that was blocked,
// under a repealed rule set. Each set reads its own fields.
type OldCancel struct {
	Rules OldRules      `json:"rules"`       // opted into by name; missing is an error
	On    courier.Date  `json:"on,omitzero"` // day of the event
	By    courier.Party `json:"by,omitzero"` // rail: who failed, shipper or carrier. Road: the carrier that cancels

	Wagons courier.Count  `json:"wagons,omitzero"`  // rail: not supplied or not loaded
	Excuse Excuse         `json:"excuse,omitzero"`  // rail
	Hours  courier.Count  `json:"hours,omitzero"`   // rail: whole hours of the stoppage
	MadeUp courier.Answer `json:"made_up,omitzero"` // rail: 当月补足

	Monthly      courier.Answer `json:"monthly,omitzero"`       // water: 月度货物运输合同; no: by waybill
	CarrierShort courier.Weight `json:"carrier_short,omitzero"` // water: 落空的运量
	ShipperShort courier.Weight `json:"shipper_short,omitzero"` // water: 落空的货源
	Excused      courier.Answer `json:"excused,omitzero"`       // water: an order of the state, a closed waterway or the like; by waybill a natural disaster

	Freight courier.Money `json:"freight,omitzero"` // road
	Paid    courier.Money `json:"paid,omitzero"`    // road: so much of it is paid
	Way     Way           `json:"way,omitzero"`     // road: what became of the goods; zero with By: the carrier cancels
	Done    courier.Count `json:"done,omitzero"`    // road: kilometres driven
	Planned courier.Count `json:"planned,omitzero"` // road: kilometres of the way agreed
	Costs   []Cost        `json:"costs,omitzero"`   // road: transshipment and storage, proved
}

// CancelHistoric says what is due under a repealed rule set, each opted into
// by name:
//   - rail, to 2022-04-30: 50 yuan a wagon from the side that failed (Rail
//     Freight Contract Rules 18, 19), save for the excuses of Article 21,
//     among them a stoppage of more than 24 hours;
//   - water, to 2022-04-30: 1 yuan a tonne, tonnes of both sides offset like
//     for like (Waterway Freight Contract Rules 19, 27);
//   - road, 1999, as terms of a contract that still carries them: a carrier
//     that cancels refunds the freight (51); where force majeure blocks the
//     road the shipper pays for the part done, for transshipment and storage,
//     for a way round by the distance driven, and nothing for the way back (52).
//
// From 2022-05-01 only a contract can provide for the penalties of rail and
// water, and a later day is an error. A fact that could change the amount is
// asked for. The errors name the field: an unknown word, no rule set, a
// negative amount, a day outside the set ([courier.ErrNoRule]), no distance.
func CancelHistoric(o *OldCancel) (Settlement, error) { return AppendCancelHistoric(nil, o) }

// AppendCancelHistoric is [CancelHistoric] with its reasons appended to dst,
// which is meant to have length 0, for a caller that reuses the memory.
func AppendCancelHistoric(dst []courier.Reason, o *OldCancel) (Settlement, error) {
	if o == nil {
		return Settlement{}, courier.At("rules", courier.ErrMissing)
	}
	cur, err := o.check()
	if err != nil {
		return Settlement{}, err
	}
	if !o.On.Known() {
		return Settlement{Decision: askFirst(dst, "on")}, nil
	}
	b := oldBill{OldCancel: o, ledger: newLedger(dst, o.On, cur)}
	switch o.Rules {
	case Rail1986:
		b.rail()
	case Water1986:
		b.water()
	default:
		b.road()
	}
	if b.err != nil {
		return Settlement{}, b.err
	}
	var s Settlement
	if len(b.needs) == 0 {
		s.Due, s.Payer = b.total, payerOf(b.total)
	}
	s.Decision = b.close()
	return s, nil
}

// oldBill is a settlement under a repealed rule set on its way.
type oldBill struct {
	*OldCancel
	ledger
}

func (b *oldBill) rail() {
	switch {
	case b.MadeUp == courier.Yes:
		b.note(&oldRailMadeUp, courier.Notes)
		return
	case b.excused() == courier.Yes:
		b.note(&oldRailExcused, courier.Notes)
		return
	case b.Excuse == Stoppage && b.excused() == courier.No:
		b.note(&oldRailShortStop, courier.Notes, b.Hours.Figure())
	case b.Excuse == Stoppage:
		b.need("hours")
	case b.Excuse == 0:
		b.need("excuse")
	}
	if b.MadeUp == 0 {
		b.need("made_up")
	}
	if b.By == 0 {
		b.need("by")
	}
	if !b.Wagons.Known() {
		b.need("wagons")
	}
	if len(b.needs) > 0 {
		return
	}
	sum, err := courier.Fen(50_00).Exact().Scale(b.Wagons.Int(), 1).Round()
	row := &oldRailShipper
	if b.By == courier.Carrier {
		row = &oldRailCarrier
	}
	switch {
	case err != nil:
		b.fail(err)
	case sum.Sign() == 0:
	case b.By == courier.Carrier:
		b.credit(row, row.Cite(b.on), sum, b.Wagons.Figure(), sum.Figure())
	default:
		b.charge(row, row.Cite(b.on), sum, b.Wagons.Figure(), sum.Figure())
	}
}

// excused says whether an excuse of the rail rules frees from the penalty.
func (b *oldBill) excused() courier.Answer {
	switch {
	case b.Excuse == 0, b.Excuse == Stoppage && !b.Hours.Known():
		return 0
	case b.Excuse == Stoppage:
		return courier.AnswerOf(b.Hours.Int() > 24)
	}
	return courier.AnswerOf(b.Excuse != NoExcuse)
}

func (b *oldBill) water() {
	switch {
	case b.Excused == courier.Yes:
		row := &oldWaterExcused
		if b.Monthly == courier.No {
			row = &oldWaterDisaster
		}
		b.note(row, courier.Notes)
		return
	case b.Excused == 0:
		b.need("excused")
	}
	if b.Monthly == 0 {
		b.need("monthly")
	}
	if !b.ShipperShort.Known() {
		b.need("shipper_short")
	}
	if b.Monthly != courier.No && !b.CarrierShort.Known() {
		b.need("carrier_short")
	}
	if len(b.needs) > 0 {
		return
	}
	net := b.ShipperShort.Grams()
	row := &oldWaterWaybill
	if b.Monthly == courier.Yes {
		net -= b.CarrierShort.Grams()
		row = &oldWaterMonthly
	}
	sum, err := courier.Fen(100).Exact().Scale(max(net, -net), 1_000_000).Round()
	switch {
	case err != nil:
		b.fail(err)
	case sum.Sign() == 0:
		b.note(&oldWaterEven, courier.Notes)
	case net > 0:
		b.charge(row, row.Cite(b.on), sum, courier.Grams(net).Figure(), sum.Figure())
	default:
		b.credit(row, row.Cite(b.on), sum, courier.Grams(-net).Figure(), sum.Figure())
	}
}

func (b *oldBill) road() {
	if b.Way == 0 {
		b.roadCancelled()
		return
	}
	if !b.Freight.Known() {
		b.need("freight")
	}
	if !b.Paid.Known() {
		b.need("paid")
	}
	if b.Way != Stored && !b.Done.Known() {
		b.need("done")
	}
	if b.Way != Stored && !b.Planned.Known() {
		b.need("planned")
	}
	if b.Costs == nil && (b.Way == CarriedOnByOther || b.Way == Stored) {
		b.need("costs")
	}
	if len(b.needs) > 0 {
		return
	}
	earned, row := b.Freight, &oldRoadStored
	if b.Way != Stored {
		var err error
		if earned, err = b.Freight.Exact().Scale(b.Done.Int(), b.Planned.Int()).Round(); err != nil {
			b.fail(err)
			return
		}
		if row = &oldRoadPart; b.Way == CarriedAround {
			row = &oldRoadDetour
		}
	}
	b.charge(row, row.Cite(b.on), earned, earned.Figure())
	b.roadCosts()
	if b.Paid.Sign() > 0 {
		b.credit(&oldRoadPaid, oldRoadPaid.Cite(b.on), b.Paid, b.Paid.Figure())
	}
}

// roadCosts are the shipper's, save the way back.
func (b *oldBill) roadCosts() {
	for i := range b.Costs {
		switch c := &b.Costs[i]; {
		case c.Proved == 0:
			b.need(courier.Need(courier.Index("costs", i) + ".proved"))
		case c.Proved == courier.No || c.Amount.Sign() == 0:
		case c.Kind == ReturnFreight && b.Way == CarriedBack:
			b.note(&oldRoadBackFree, courier.Notes, c.Amount.Figure())
		case c.Kind == TransshipCost || c.Kind == StorageCost:
			b.charge(&oldRoadCost, oldRoadCost.Cite(b.on), c.Amount, c.Amount.Figure())
		}
	}
}

// roadCancelled is a contract that the carrier cancels.
func (b *oldBill) roadCancelled() {
	switch {
	case b.By == 0:
		b.need("by")
	case b.By != courier.Carrier:
		b.note(&oldRoadShipperCancels, courier.Notes)
	case !b.Paid.Known():
		b.need("paid")
	case b.Paid.Sign() > 0:
		b.credit(&oldRoadRefund, oldRoadRefund.Cite(b.on), b.Paid, b.Paid.Figure())
	}
}

func (o *OldCancel) check() (courier.Currency, error) {
	var read courier.Reading
	read.Word("rules", oldRules, uint8(o.Rules))
	if o.Rules == 0 {
		read.Fault("rules", courier.ErrMissing)
	}
	read.Party("by", o.By)
	if o.By.Valid() && o.By != 0 && o.By != courier.Shipper && o.By != courier.Carrier {
		read.Fault("by", courier.ErrNotSupported.Because(o.By.String()))
	}
	read.Word("excuse", excuses, uint8(o.Excuse))
	read.Answer("made_up", o.MadeUp)
	read.Answer("monthly", o.Monthly)
	read.Answer("excused", o.Excused)
	read.Amount("freight", o.Freight)
	read.Amount("paid", o.Paid)
	read.Word("way", oldWays, uint8(o.Way))
	if o.Planned.Known() && o.Planned.Int() == 0 {
		read.Fault("planned", courier.ErrRange.Because("no distance"))
	}
	if o.Done.Known() && o.Planned.Known() && o.Way != CarriedAround && o.Done.Int() > o.Planned.Int() {
		read.Fault("done", courier.ErrContradicts.Because("more than planned"))
	}
	for i := range o.Costs {
		mark := read.Faults()
		o.Costs[i].check(&read)
		read.UnderIndex(mark, "costs", i)
	}
	first := firstRailWater
	if o.Rules == Road1999 {
		first = firstRoad
	}
	faultBefore(&read, "on", o.On, first)
	if (o.Rules == Rail1986 || o.Rules == Water1986) && o.On.After(lastRailWater) {
		read.Fault("on", courier.ErrNoRule.Because(o.On.String()+": repealed from 2022-05-01"))
	}
	return read.Currency(), read.Err()
}

// First and last days of the sets. As terms the road rules have no last day.
var (
	firstRailWater = courier.Day(1987, 7, 1)
	lastRailWater  = courier.Day(2022, 4, 30)
	firstRoad      = courier.Day(2000, 1, 1)
)
