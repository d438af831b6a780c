package tracking

import "github.com/courier-rules/courier"

// RailUnclaimed is what is known about cargo, parcels or baggage that nobody
// collects from the railway. A day that is not given has not come: the steps
// follow from those that are.
type RailUnclaimed struct {
	NoticeSent      courier.Date   `json:"notice_sent,omitzero"`      // cargo, parcels: 发出领取通知之日
	Arrived         courier.Date   `json:"arrived,omitzero"`          // baggage: 到站之日
	RefusedOn       courier.Date   `json:"refused_on,omitzero"`       // cargo: 收货人书面通知拒绝领取之日
	ShipperNotified courier.Date   `json:"shipper_notified,omitzero"` // cargo: 托运人接到通知之日
	ShipperAnswered courier.Answer `json:"shipper_answered,omitzero"` // cargo: 托运人已作答复
	PublicNotice    courier.Date   `json:"public_notice,omitzero"`    // parcels, baggage: 公告之日
	Sold            courier.Date   `json:"sold,omitzero"`             // 变卖之日
	Dangerous       courier.Answer `json:"dangerous,omitzero"`        // 危险物品或者规定限制运输的物品
	Perishable      courier.Answer `json:"perishable,omitzero"`       // 不宜长期保存
	Rules1986       courier.Answer `json:"rules_1986,omitzero"`       // opt-in: the periods of the rules of 1986, to 2022-04-30
}

// Periods of Railway Law 22.
const (
	railCargoDays  courier.Days = 30
	railParcelDays courier.Days = 90
	railSoldDays   courier.Days = 180
)

// railSpecial tells what goes before the periods: a sale that has taken place,
// and goods that do not keep. It reports whether nothing is left to say.
func (w *unclaimedWork) railSpecial() bool {
	r := w.item.Rail
	switch {
	case r == nil:
		w.need("rail")
		return true
	case r.Sold.Known():
		c := countedDays(r.Sold, railSoldDays.Period(), courier.Calendar{})
		w.out.Step = HoldProceeds
		w.tell(&rowRailSold, courier.Changes, c.Period.Figure(), c.Last.Figure(), c.Passed().Figure())
		w.step(ProceedsToState, c)
		return true
	}
	switch r.Perishable {
	case courier.Yes:
		w.tell(&rowRailPerishable, courier.Refers)
	case 0:
		w.need("rail.perishable")
	}
	return false
}

// railCargo walks the way of cargo that the consignee does not collect.
func (w *unclaimedWork) railCargo() {
	if w.railSpecial() {
		return
	}
	old := w.old1986()
	switch r := w.item.Rail; {
	case r.ShipperNotified.Known() && r.ShipperAnswered == courier.Yes:
		w.out.Step = FollowShipper
		w.tell(&rowRailAnswered, courier.Notes)
	case r.ShipperNotified.Known():
		c := countedDays(r.ShipperNotified, railCargoDays.Period(), courier.Calendar{})
		w.out.Step = WaitForShipper
		w.tell(&rowRailShipper, courier.Changes, c.Period.Figure(), c.Last.Figure(), c.Passed().Figure())
		if old {
			w.tell(&rowRail1986Answer, courier.Notes, r.ShipperNotified.AddDays(5).Figure())
		}
		if r.ShipperAnswered == 0 {
			w.need("rail.shipper_answered")
		}
		w.sale(c, r.ShipperAnswered == 0)
	case r.RefusedOn.Known():
		w.out.Step = NotifyShipper
		w.tell(&rowRailRefused, courier.Notes, r.RefusedOn.Figure())
		d := DatedStep{Step: NotifyShipper, From: r.RefusedOn}
		if old {
			d.By = r.RefusedOn.AddDays(3)
			w.tell(&rowRail1986Refused, courier.Notes, d.By.Figure())
		}
		w.out.Next = append(w.out.Next, d)
	case r.NoticeSent.Known():
		c := countedDays(r.NoticeSent, railCargoDays.Period(), courier.Calendar{})
		w.out.Step = WaitForCollection
		w.tell(&rowRailNotice, courier.Changes, c.Period.Figure(), c.Last.Figure(), c.Passed().Figure())
		if old {
			w.tell(&rowRail1986Notice, courier.Notes, c.Last.Figure())
		}
		w.step(NotifyShipper, c)
	default:
		w.need("rail.notice_sent", "rail.refused_on")
	}
}

// railParcel walks the way of parcels and baggage.
func (w *unclaimedWork) railParcel() {
	if w.railSpecial() {
		return
	}
	r := w.item.Rail
	start, field, row := r.NoticeSent, courier.Need("rail.notice_sent"), &rowRailParcel
	if w.item.Kind == RailBaggage {
		start, field, row = r.Arrived, "rail.arrived", &rowRailBaggage
	}
	switch {
	case r.PublicNotice.Known():
		c := countedDays(r.PublicNotice, railParcelDays.Period(), courier.Calendar{})
		w.out.Step = WaitForCollection
		w.tell(&rowRailPublic, courier.Changes, c.Period.Figure(), c.Last.Figure(), c.Passed().Figure())
		w.sale(c, false)
	case start.Known():
		c := countedDays(start, railParcelDays.Period(), courier.Calendar{})
		w.out.Step = WaitForCollection
		w.tell(row, courier.Changes, c.Period.Figure(), c.Last.Figure(), c.Passed().Figure())
		w.step(PublicNotice, c)
	default:
		w.need(field)
	}
}

// sale adds the sale after a period, in whose place dangerous and restricted
// goods are handed over. What must be known before it is asked for in time.
func (w *unclaimedWork) sale(c Counting, answerOpen bool) {
	dangerous := w.item.Rail.Dangerous
	step := MaySell
	if dangerous == courier.Yes {
		step = HandToAuthority
		w.tell(&rowRailDangerous, courier.Bars)
	}
	if w.step(step, c); w.out.Step != step || !answerOpen && dangerous != 0 {
		return
	}
	w.out.Step = 0
	if dangerous == 0 {
		w.need("rail.dangerous")
	}
}

// old1986 reports whether the rules of 1986 were opted into and still held.
func (w *unclaimedWork) old1986() bool {
	return w.item.Rail.Rules1986 == courier.Yes && !w.on.After(railRulesLast)
}

// cargo notes where the rules of sea and air stand, and tells deposit and
// storage for other cargo.
func (w *unclaimedWork) cargo() {
	i := w.item
	switch i.Kind {
	case SeaCargo:
		w.tell(&rowUnclaimedSea, courier.Notes)
		return
	case AirCargo:
		w.tell(&rowUnclaimedAir, courier.Notes)
		return
	}
	c := i.Cargo
	if c == nil {
		w.need("cargo")
		return
	}
	switch c.CollectedLate {
	case courier.Yes:
		w.tell(&rowStorage, courier.Conditions)
	case 0:
		w.need("cargo.collected_late")
	}
	switch or(c.ConsigneeUnknown, c.RefusedNoCause) {
	case courier.Yes:
		w.out.Step = MayDeposit
		w.tell(&rowDeposit, courier.Grants)
	case courier.No:
		w.out.Step = WaitForCollection
	default:
		if c.ConsigneeUnknown == 0 {
			w.need("cargo.consignee_unknown")
		}
		if c.RefusedNoCause == 0 {
			w.need("cargo.refused_no_cause")
		}
	}
}

// unclaimedFirst is the first day of the rules of each kind.
var unclaimedFirst = [...]courier.Date{
	LetterItem: courier.Day(2018, 5, 1), OtherItem: courier.Day(2018, 5, 1),
	RailCargo: courier.Day(1991, 5, 1), RailParcel: courier.Day(1991, 5, 1), RailBaggage: courier.Day(1991, 5, 1),
	SeaCargo: maritime1992From, AirCargo: civilCodeFrom, OtherCargo: civilCodeFrom,
}

func (i *Item) check() error {
	var r courier.Reading
	r.Word("kind", itemKinds, uint8(i.Kind))
	r.Word("keep", keepRules, uint8(i.Keep))
	r.Answer("cross_border", i.CrossBorder)
	r.Answer("inbound", i.Inbound)
	r.Answer("claimed", i.Claimed)
	r.Answer("instructed", i.Instructed)
	r.Answer("fresh", i.Fresh)
	for n, act := range i.Acts {
		r.Word(courier.Index("acts", n), keepActs, uint8(act))
		if act == 0 {
			r.Fault(courier.Index("acts", n), courier.ErrMissing)
		}
	}
	r.Order("as_of", i.Unreturnable, i.AsOf)
	r.Order("as_of", i.SenderAsked, i.AsOf)
	r.Order("as_of", i.FirstAttempt, i.AsOf)
	r.Order("as_of", i.Entered, i.AsOf)
	if itemKinds.Has(uint8(i.Kind)) && i.AsOf.Known() && i.AsOf.Before(unclaimedFirst[i.Kind]) {
		r.Fault("as_of", courier.ErrNoRule.Because(i.AsOf.String()))
	}
	if i.Inbound == courier.Yes && i.CrossBorder == courier.No {
		r.Fault("inbound", courier.ErrContradicts.Because("not across the border"))
	}
	i.checkEnds(&r)
	i.checkRail(&r)
	if t := i.Terms; t != nil && *t != (UnclaimedTerms{}) {
		t.Cite.CheckTerms(&r, "terms.cite")
		if t.Return < 0 {
			r.Fault("terms.return", courier.ErrNegative)
		}
		if t.WriteOff < 0 {
			r.Fault("terms.write_off", courier.ErrNegative)
		}
	}
	return r.Err()
}

func (i *Item) checkEnds(r *courier.Reading) {
	if e := i.Recipient; e != nil {
		r.Answer("recipient.address_bad", e.AddressBad)
		r.Answer("recipient.contact_bad", e.ContactBad)
		r.Answer("recipient.dead", e.Dead)
		r.Answer("recipient.refuses_item", e.RefusesItem)
		r.Answer("recipient.refuses_charge", e.RefusesCharge)
		r.Answer("recipient.uncollected", e.Uncollected)
		r.Answer("recipient.other", e.Other)
	}
	if e := i.Sender; e != nil {
		r.Answer("sender.address_bad", e.AddressBad)
		r.Answer("sender.contact_bad", e.ContactBad)
		r.Answer("sender.gives_up", e.GivesUp)
		r.Answer("sender.refuses_item", e.RefusesItem)
		r.Answer("sender.refuses_charge", e.RefusesCharge)
		r.Answer("sender.uncollected", e.Uncollected)
	}
	if e := i.Cargo; e != nil {
		r.Answer("cargo.consignee_unknown", e.ConsigneeUnknown)
		r.Answer("cargo.refused_no_cause", e.RefusedNoCause)
		r.Answer("cargo.collected_late", e.CollectedLate)
	}
}

func (i *Item) checkRail(r *courier.Reading) {
	e := i.Rail
	if e == nil {
		return
	}
	r.Answer("rail.shipper_answered", e.ShipperAnswered)
	r.Answer("rail.dangerous", e.Dangerous)
	r.Answer("rail.perishable", e.Perishable)
	r.Answer("rail.rules_1986", e.Rules1986)
	r.Order("rail.shipper_notified", e.NoticeSent, e.ShipperNotified)
	r.Order("rail.shipper_notified", e.RefusedOn, e.ShipperNotified)
	r.Order("rail.public_notice", e.NoticeSent, e.PublicNotice)
	r.Order("rail.public_notice", e.Arrived, e.PublicNotice)
	r.Order("rail.sold", e.ShipperNotified, e.Sold)
	r.Order("rail.sold", e.PublicNotice, e.Sold)
	for _, d := range [...]courier.Date{e.NoticeSent, e.Arrived, e.RefusedOn, e.ShipperNotified, e.PublicNotice, e.Sold} {
		r.Order("as_of", d, i.AsOf)
	}
}
