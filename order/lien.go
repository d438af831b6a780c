package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Debt is what is owed for a carriage, and the goods that the carrier would
// hold for it.
type Debt struct {
	On      courier.Date   `json:"on,omitzero"`      // day on which the goods are to be held: the law of this day answers
	Regime  courier.Regime `json:"regime,omitzero"`  // law of the carriage: civil for express and road
	Lane    courier.Lane   `json:"lane,omitzero"`    // at sea: whether between domestic ports
	Express courier.Answer `json:"express,omitzero"` // 快件

	Charge    Charge         `json:"charge,omitzero"`     // what is owed
	Unpaid    courier.Answer `json:"unpaid,omitzero"`     // 已到期未付: due and not paid
	Amount    courier.Money  `json:"amount,omitzero"`     // so much of it
	DueOn     courier.Date   `json:"due_on,omitzero"`     // the last day on which it could be paid in time
	Excluded  courier.Answer `json:"excluded,omitzero"`   // 约定不得留置: the parties agreed that there is no lien
	InHand    courier.Answer `json:"in_hand,omitzero"`    // 货物在承运人占有之下
	SameGoods courier.Answer `json:"same_goods,omitzero"` // 相应的货物: the charges are for the goods held
	Security  courier.Answer `json:"security,omitzero"`   // 已提供适当担保

	Divisible  courier.Answer `json:"divisible,omitzero"`  // 可分物: a part can be held
	Value      courier.Money  `json:"value,omitzero"`      // of the goods that would be held
	Perishable courier.Answer `json:"perishable,omitzero"` // 鲜活易腐等不易保管
	HeldOn     courier.Date   `json:"held_on,omitzero"`    // day on which the debtor was told that the goods are held and given time to pay
	Agreed     courier.Period `json:"agreed,omitzero"`     // 约定的履行期限 after the goods are held, where the parties agreed on one

	Sea   *SeaLien   `json:"sea,omitzero"`   // for the regime sea
	Terms *LienTerms `json:"terms,omitzero"` // the carrier's own terms; nil while they are not known, empty where it has none
}

// SeaLien are the facts of the lien at sea.
type SeaLien struct {
	PrepaidMark        courier.Answer `json:"prepaid_mark,omitzero"`         // 运费预付: the transport document says so
	ConsigneeIsShipper courier.Answer `json:"consignee_is_shipper,omitzero"` // 收货人为托运人
	DebtorsGoods       courier.Answer `json:"debtors_goods,omitzero"`        // to 2026-04-30: the goods are the debtor's own
	WithinReason       courier.Answer `json:"within_reason,omitzero"`        // to 2026-04-30: no more is held than is reasonable
	ArrivedOn          courier.Date   `json:"arrived_on,omitzero"`           // 船舶抵达卸货港之日
	StorageMayExceed   courier.Answer `json:"storage_may_exceed,omitzero"`   // 保管费用可能超过货物价值
	ChargesMayExceed   courier.Answer `json:"charges_may_exceed,omitzero"`   // 保管费用加上应付费用可能超过货物价值
	AuctionOn          courier.Date   `json:"auction_on,omitzero"`           // 拍卖之日
	Returnable         courier.Answer `json:"returnable,omitzero"`           // 余款能够退还托运人
}

// LienTerms are what a carrier's own terms say about overdue charges. Reasons
// point at Cite, so it must not change while they live.
type LienTerms struct {
	Cite      courier.Cite   `json:"cite,omitzero"`       // where they stand: a contract or a practice, no law
	Included  courier.Answer `json:"included,omitzero"`   // fact: 已订入合同, shown and explained as the law asks (LIA-07)
	Overdue   courier.Rate   `json:"overdue,omitzero"`    // 滞纳金, of the overdue amount for each day
	SaleAfter courier.Period `json:"sale_after,omitzero"` // the goods may be sold so long after they were held
}

// ZTOLien is what the terms of ZTO 中通 say of overdue charges (TM-ZTO, a copy
// of 2021): 0.1% a day, and a sale of the goods after 70 days. They bind only
// where they became part of the contract.
func ZTOLien() LienTerms {
	return LienTerms{Cite: courier.Art(courier.ZTOTerms, ""), Overdue: courier.RateOf(1, 3), SaleAfter: courier.Days(70).Period()}
}

// Holding is the answer to a [Debt].
type Holding struct {
	courier.Decision                  // granted: the goods may be held
	Grace            courier.Deadline `json:"grace,omitzero"`   // time to pay before the goods are sold; unknown where it does not run yet
	Auction          courier.Deadline `json:"auction,omitzero"` // at sea: the 60 days; a court may be asked to auction from the day after
	Escheat          courier.Deadline `json:"escheat,omitzero"` // at sea: the year after which the balance is the state's
	SaleFrom         courier.Date     `json:"sale_from,omitzero"`
	Overdue          courier.Money    `json:"overdue,omitzero"` // what the terms add for the delay so far
}

// Lien says whether goods may be held 留置 for unpaid charges, and from when
// they may be sold.
//
//   - The lien: charges that are due and unpaid, on the goods that they are
//     for, unless agreed otherwise (Civil Code 836); at sea only while they
//     are not secured either, and not for freight where the document says
//     that it is prepaid, unless the consignee is the shipper (Maritime Code
//     2025, 94); to 2026-04-30 in international carriage on the debtor's own
//     goods and within reason (Maritime Code 1992, 87). Who owns the goods
//     under the words 其货物 is our reading. Security that the carrier accepts
//     ends a lien on land too (Civil Code 457).
//   - Of goods that can be divided a part of the value owed is held (450).
//   - An express firm is warned that unlawful detention is fined (Interim
//     Regulation on Express Delivery, 42, from 2025-06-01 52).
//   - The sale: after the time agreed, else at least 60 days, unless the goods
//     do not keep (453); at sea a court auctions once 60 days from the day
//     after arrival are over, or earlier (95; 1992: 88). What is left of an
//     auction at sea is the shipper's, and the state's a year later where it
//     cannot be returned.
//
// The day of an event is not counted, and no last day rolls over: whether one
// does is for the court. A fact that decides and is not known is asked for;
// needs beside a yes are what the days and the overdue charges wait for.
// The errors name the field: an unknown word, a negative amount, two
// currencies, dates out of order, a day before 2021-01-01
// ([courier.ErrNoRule]), a regime without rules here
// ([courier.ErrNotSupported]): rail goods are kept by rules of their own.
func Lien(d *Debt) (Holding, error) { return AppendLien(nil, d) }

// AppendLien is [Lien] with its reasons appended to dst, which is meant to
// have length 0, for a caller that reuses the memory.
func AppendLien(dst []courier.Reason, d *Debt) (Holding, error) {
	if d == nil {
		d = &Debt{}
	}
	if err := d.check(); err != nil {
		return Holding{}, err
	}
	if !d.On.Known() {
		return Holding{Decision: askFirst(dst, "on")}, nil
	}
	k := d.read()
	h := Holding{Decision: lien.Fold(dst, k, d.On, nil)}
	d.special(&h, k)
	if h.Verdict == courier.Granted {
		d.part(&h)
		d.sale(&h)
	}
	if err := d.overdue(&h); err != nil {
		return Holding{}, courier.At("amount", err)
	}
	h.Rules = Rules
	h.Reasons = courier.AppendUnchecked(h.Reasons, len(dst), d.On)
	return h, nil
}

// special says so where the law of the sea turns what the general law of liens
// would say.
func (d *Debt) special(h *Holding, k courier.Known) {
	if d.Regime != courier.Sea || h.Verdict == courier.Referred {
		return
	}
	k.Yes, k.No = k.Yes&^liSea, k.No|liSea
	if general := lien.Verdict(k, d.On, nil); general != courier.Referred && general != h.Verdict {
		d.tell(h, &lienSpecialSea, courier.Notes)
	}
}

// tell appends a reason under the law of the day.
func (d *Debt) tell(h *Holding, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	h.Reasons = row.AppendReason(h.Reasons, row.Cite(d.On), e, courier.Money{}, figures...)
}

// part tells how much of the goods answers for the charges.
func (d *Debt) part(h *Holding) {
	if d.Divisible == courier.Yes && d.Amount.Less(d.Value) {
		d.tell(h, &lienPart, courier.Conditions, d.Amount.Figure(), d.Value.Figure())
	}
}

// newSea reports whether the Maritime Code of 2025 governs; under the code of
// 1992 the lien of the chapter is that of international carriage.
func (d *Debt) newSea() bool { return d.Regime == courier.Sea && !d.On.Before(newSeaLaw) }

func (d *Debt) oldSea() bool {
	return d.Regime == courier.Sea && d.On.Before(newSeaLaw) && abroad(d.Lane) == courier.Yes
}

// abroad says whether a lane crosses the border; unknown where the lane is.
func abroad(l courier.Lane) courier.Answer {
	switch l {
	case courier.SameCity, courier.OtherDomestic:
		return courier.No
	case courier.HongKongMacaoTaiwan, courier.International:
		return courier.Yes
	}
	return 0
}

// sale counts the time after which the goods may be sold.
func (d *Debt) sale(h *Holding) {
	if d.newSea() || d.oldSea() {
		d.auction(h)
		return
	}
	switch {
	case d.Agreed.Known():
	case d.Terms == nil:
		h.Needs = append(h.Needs, "terms")
		return
	case d.Terms.SaleAfter.Known() && d.Terms.Included == 0:
		h.Needs = append(h.Needs, "terms.included")
		return
	case d.termsPeriod().Known():
	case d.Perishable == courier.Yes:
		d.tell(h, &lienPerishable, courier.Notes)
		return
	case d.Perishable == 0:
		h.Needs = append(h.Needs, "perishable")
		return
	}
	period, row, cite := d.Agreed, &lienAgreedTime, lienAgreedTime.Cite(d.On)
	if !period.Known() {
		if period = d.termsPeriod(); period.Known() {
			row, cite = &lienTermsTime, &d.Terms.Cite
		} else {
			period, row = courier.Days(60).Period(), &lienSixtyDays
			cite = row.Cite(d.On)
		}
	}
	h.Reasons = row.AppendReason(h.Reasons, cite, courier.Notes, courier.Money{}, period.Figure())
	d.termsYield(h)
	if !d.HeldOn.Known() {
		h.Needs = append(h.Needs, "held_on")
		return
	}
	if grace, ok := period.Count(d.HeldOn, courier.NoRoll, courier.Calendar{}); ok {
		h.Grace, h.SaleFrom = grace, grace.Passed()
		d.tell(h, &lienSaleFrom, courier.Notes, h.SaleFrom.Figure())
	}
}

// termsYield says why the time of the terms does not count where they have one.
func (d *Debt) termsYield(h *Holding) {
	switch t := d.Terms; {
	case t == nil || !t.SaleAfter.Known():
	case d.Agreed.Known() && t.Included != courier.No && d.Agreed != t.SaleAfter:
		d.tell(h, &lienAgreedFirst, courier.Notes, d.Agreed.Figure(), t.SaleAfter.Figure())
	case !d.Agreed.Known() && t.Included == courier.No:
		d.tell(h, &lienTimeNotIncluded, courier.Notes, t.SaleAfter.Figure())
	}
}

// termsPeriod is the time of the terms, where they are part of the contract.
func (d *Debt) termsPeriod() courier.Period {
	if d.Terms.Included != courier.Yes {
		return courier.Period{}
	}
	return d.Terms.SaleAfter
}

// auction counts the sixty days and the year of the sea.
func (d *Debt) auction(h *Holding) {
	s := d.Sea
	if s == nil {
		s = &SeaLien{}
	}
	if !s.ArrivedOn.Known() {
		h.Needs = append(h.Needs, "sea.arrived_on")
		return
	}
	sixty, _ := courier.Days(60).Period().Count(s.ArrivedOn, courier.NoRoll, courier.Calendar{})
	h.Auction, h.SaleFrom = sixty, sixty.Passed()
	d.tell(h, &lienAuction, courier.Notes, s.ArrivedOn.Figure(), sixty.Last.Figure(), h.SaleFrom.Figure())
	exceeds := s.StorageMayExceed
	if d.newSea() && exceeds != courier.Yes {
		exceeds = s.ChargesMayExceed
	}
	if d.Perishable == courier.Yes || exceeds == courier.Yes {
		row := &lienEarlyAuction
		if d.oldSea() {
			row = &lienEarlyAuctionOld
		}
		d.tell(h, row, courier.Notes)
	}
	if !s.AuctionOn.Known() {
		return
	}
	d.tell(h, &lienBalance, courier.Notes)
	if s.Returnable == courier.No {
		year, _ := courier.Years(1).Period().Count(s.AuctionOn, courier.NoRoll, courier.Calendar{})
		h.Escheat = year
		d.tell(h, &lienEscheat, courier.Notes, s.AuctionOn.Figure(), year.Last.Figure())
	}
}

// ask adds a need that may be there already.
func (h *Holding) ask(need courier.Need) {
	if !slices.Contains(h.Needs, need) {
		h.Needs = append(h.Needs, need)
	}
}

// overdue adds what the terms charge for the delay, and says that a court may
// reduce it.
func (d *Debt) overdue(h *Holding) error {
	t := d.Terms
	if d.Unpaid != courier.Yes || !d.Amount.Known() || !d.DueOn.Known() || !d.On.After(d.DueOn) {
		return nil
	}
	if t == nil {
		h.ask("terms")
		return nil
	}
	if !t.Overdue.Known() {
		return nil
	}
	if t.Included != courier.Yes {
		if t.Included == 0 {
			h.ask("terms.included")
		}
		d.tell(h, &lienTermsNotIncluded, courier.Notes)
		return nil
	}
	days := int64(d.On.Sub(d.DueOn))
	sum, err := d.Amount.Exact().Rate(t.Overdue).Scale(days, 1).Round()
	if err != nil {
		return err
	}
	h.Overdue = sum
	h.Reasons = lienOverdue.AppendReason(h.Reasons, &t.Cite, courier.Changes, sum, courier.CountOf(days).Figure(), t.Overdue.Figure(), sum.Figure())
	d.tell(h, &lienOverdueReduced, courier.Notes)
	return nil
}
