package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Purchase is what is known of goods bought at a distance that are to go back
// 网购退货.
type Purchase struct {
	BoughtOn   courier.Date   `json:"bought_on,omitzero"`   // day of the purchase: the law of this day answers
	ReceivedOn courier.Date   `json:"received_on,omitzero"` // 收到商品之日, which is not counted
	AskedOn    courier.Date   `json:"asked_on,omitzero"`    // day on which the buyer asks to return them
	BackOn     courier.Date   `json:"back_on,omitzero"`     // 收到退回商品之日; unknown: they are not back yet
	Consumer   courier.Answer `json:"consumer,omitzero"`    // the buyer is a consumer 消费者
	Distance   courier.Answer `json:"distance,omitzero"`    // sold by network, television, telephone or mail order
	Kind       GoodsKind      `json:"kind,omitzero"`        // whether they are of a kind without the right
	Unsealed   courier.Answer `json:"unsealed,omitzero"`    // of digital media: downloaded, or unsealed by the consumer

	Marked       courier.Answer   `json:"marked,omitzero"`       // 显著标注不适用无理由退货
	Confirmation Confirmation     `json:"confirmation,omitzero"` // 消费者在购买时确认
	Opened       courier.Answer   `json:"opened,omitzero"`       // 打开包装查验
	Tested       courier.Answer   `json:"tested,omitzero"`       // 合理调试
	Altered      courier.Answer   `json:"altered,omitzero"`      // 原有品质、功能或者外观受到影响: the goods are not intact
	Defective    courier.Answer   `json:"defective,omitzero"`    // 不符合质量要求
	Freight      Bearer           `json:"freight,omitzero"`      // what was agreed on the freight of the return
	Calendar     courier.Calendar `json:"calendar,omitzero"`     // the host's; asked where the last day may be a day off
}

// GoodsKind is whether goods are of a kind that the law takes from the
// seven-day return.
type GoodsKind uint8

// The kinds (Consumer Rights Protection Law 25).
const (
	ReturnableGoods    GoodsKind = iota + 1 // 其他商品: of no such kind
	MadeToOrderGoods                        // 消费者定作的
	PerishableGoods                         // 鲜活易腐的
	DigitalGoods                            // 音像制品、计算机软件等数字化商品; without the right once downloaded or unsealed
	NewspaperGoods                          // 交付的报纸、期刊
	UnsuitableByNature                      // 根据商品性质不宜退货的, where the consumer confirmed it at the purchase
)

var goodsKinds = courier.Words{"unknown", "returnable", "made_to_order", "perishable", "digital", "newspaper", "unsuitable_by_nature"}
var goodsKindsZh = []string{"未知", "一般商品", "定作商品", "鲜活易腐商品", "数字化商品", "报纸、期刊", "性质不宜退货的商品"}

// Name returns the name in the language.
func (k GoodsKind) Name(lang courier.Lang) string {
	return goodsKinds.Name(uint8(k), goodsKindsZh, lang)
}

// String returns the word: "perishable".
func (k GoodsKind) String() string { return goodsKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k GoodsKind) MarshalText() ([]byte, error) { return goodsKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *GoodsKind) UnmarshalText(text []byte) error { return goodsKinds.Unmarshal(text, (*uint8)(k)) }

// Confirmation is how the consumer confirmed that the goods cannot go back.
type Confirmation uint8

// The ways.
const (
	NotConfirmed      Confirmation = iota + 1 // 未确认
	ConfirmedByTick                           // 默认同意: a box ticked beforehand
	ConfirmedOnce                             // 概括同意: once for all purchases
	ConfirmedEachTime                         // 购买时确认, for this purchase
)

var confirmations = courier.Words{"unknown", "none", "default", "once_for_all", "each_purchase"}

// String returns the word: "each_purchase".
func (c Confirmation) String() string { return confirmations.Word(uint8(c)) }

// MarshalText returns the word.
func (c Confirmation) MarshalText() ([]byte, error) { return confirmations.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Confirmation) UnmarshalText(text []byte) error {
	return confirmations.Unmarshal(text, (*uint8)(c))
}

// Bearer is who bears the freight of a return.
type Bearer uint8

// The agreements; of the answer the last two.
const (
	FreightNotAgreed Bearer = iota + 1 // 未另行约定
	BuyerBears                         // 由消费者承担
	TraderBears                        // 由经营者承担
)

var bearers = courier.Words{"unknown", "not_agreed", "buyer", "trader"}

// String returns the word: "buyer".
func (f Bearer) String() string { return bearers.Word(uint8(f)) }

// MarshalText returns the word.
func (f Bearer) MarshalText() ([]byte, error) { return bearers.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Bearer) UnmarshalText(text []byte) error {
	return bearers.Unmarshal(text, (*uint8)(f))
}

// Returning is the answer to a [Purchase].
type Returning struct {
	courier.Decision                  // granted: the goods may go back
	Until            courier.Deadline `json:"until,omitzero"`   // last day for the return; unknown until the day of receipt is known
	Refund           courier.Deadline `json:"refund,omitzero"`  // last day for the refund; unknown until the goods are back, or without a right
	Freight          Bearer           `json:"freight,omitzero"` // who bears it, where the goods may go back
}

var (
	consumerLawFrom = courier.Day(2014, 3, 15)
	sevenDays       = courier.Days(7).Period()
)

// ReturnGoods says whether goods bought at a distance may go back to the
// trader, until when, when the price is due back, and who bears the freight.
//
// Tried in this order:
//   - goods that are not as they should be go back within seven days of
//     receipt, later where the contract can be rescinded, which a person
//     decides (Consumer Rights Protection Law 24); the trader bears the
//     freight;
//   - any other goods within seven days of receipt, without a reason (25),
//     save those made to order, perishable, digital once downloaded or
//     unsealed, newspapers, and those that the consumer confirmed at the
//     purchase to be unsuitable by their nature;
//   - from 2024-07-01 no goods are excepted that the consumer did not confirm
//     at that purchase; a box ticked beforehand is no confirmation
//     (Implementing Regulation 19). Goods of no such kind cannot be excepted;
//   - the goods have to be intact. Opening the pack to inspect them, and
//     testing that leaves them as they were, does no harm (Rules on Online
//     Consumption 3, from 2022-03-15; Implementing Regulation 19).
//
// The seven days begin on the day after receipt. A last day that is not
// worked moves to the next that is (Civil Code 203, from 2021; weekends are
// taken as days off); where the calendar does not cover it, it is shown as
// counted, and the calendar asked for only where the answer turns on it. The
// refund is due within seven days of the day on which the goods are back. A
// need beside a yes is for the freight.
//
// The errors name the field: an unknown word, days out of order
// ([courier.ErrOrder]), a purchase before 2014-03-15 ([courier.ErrNoRule]).
func ReturnGoods(p *Purchase) (Returning, error) { return AppendReturnGoods(nil, p) }

// AppendReturnGoods is [ReturnGoods] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendReturnGoods(dst []courier.Reason, p *Purchase) (Returning, error) {
	if p == nil {
		p = &Purchase{}
	}
	if err := p.check(); err != nil {
		return Returning{}, err
	}
	until, inTime := p.until()
	if !p.BoughtOn.Known() {
		return Returning{Decision: askFirst(dst, "bought_on"), Until: until}, nil
	}
	r := Returning{Decision: goodsBack.Fold(dst, p.read(inTime), p.BoughtOn, nil), Until: until}
	t := told{on: p.BoughtOn, reasons: r.Reasons, start: len(dst), needs: p.timeNeeds(r.Needs)}
	if r.Verdict == courier.Granted {
		r.Freight = p.bears(&t)
		r.Refund = p.refund(&t)
	}
	if until.Rolled() {
		t.note(&returnRolledRow, courier.Notes, until.Plain.Figure(), until.Last.Figure())
	}
	r.Grounds = t.grounds()
	return r, nil
}

// civilDays counts seven days on from a day, past days off where the calendar
// covers them. The Civil Code's roll-over holds from 2021.
func (p *Purchase) civilDays(from courier.Date) courier.Deadline {
	if !from.Before(firstDay) {
		if d, ok := sevenDays.Count(from, courier.RollRestDay, p.Calendar); ok {
			return d
		}
	}
	d, _ := sevenDays.Count(from, courier.NoRoll, courier.Calendar{})
	return d
}

// until counts the seven days and says whether the return was asked for in
// them; unknown where a day is missing, or the roll-over decides and the
// calendar does not say.
func (p *Purchase) until() (courier.Deadline, courier.Answer) {
	if !p.ReceivedOn.Known() {
		return courier.Deadline{}, 0
	}
	d := p.civilDays(p.ReceivedOn)
	switch {
	case !p.AskedOn.Known():
		return d, 0
	case p.AskedOn.After(d.Plain) && !p.ReceivedOn.Before(firstDay) && !p.Calendar.Covers(d.Plain):
		return d, 0
	}
	return d, courier.AnswerOf(!p.AskedOn.After(d.Last))
}

// timeNeeds puts the days that are missing in the place of the one that the
// table names.
func (p *Purchase) timeNeeds(needs []courier.Need) []courier.Need {
	i := slices.Index(needs, "asked_on")
	switch {
	case i < 0:
	case !p.ReceivedOn.Known() && !p.AskedOn.Known():
		needs = slices.Insert(needs, i, courier.Need("received_on"))
	case !p.ReceivedOn.Known():
		needs[i] = "received_on"
	case p.AskedOn.Known():
		needs[i] = "calendar"
	}
	return needs
}

// bears says who bears the freight of a return that may be made.
func (p *Purchase) bears(t *told) Bearer {
	switch {
	case p.Defective == courier.Yes:
		t.note(&returnTraderFreightRow, courier.Notes)
		return TraderBears
	case p.Freight == TraderBears:
		t.note(&returnAgreedFreightRow, courier.Notes)
		return TraderBears
	case p.Defective == 0:
		t.need("defective")
		return 0
	case p.Freight == 0:
		t.need("freight")
		return 0
	}
	t.note(&returnBuyerFreightRow, courier.Notes)
	return BuyerBears
}

// refund counts the seven days for the price. The law sets them for a return
// without a reason.
func (p *Purchase) refund(t *told) courier.Deadline {
	if !p.BackOn.Known() || p.Defective == courier.Yes {
		return courier.Deadline{}
	}
	d := p.civilDays(p.BackOn)
	t.note(&returnRefundRow, courier.Notes, p.BackOn.Figure(), d.Last.Figure())
	return d
}

func (p *Purchase) check() error {
	var read courier.Reading
	for _, a := range [...]struct {
		field string
		courier.Answer
	}{{"consumer", p.Consumer}, {"distance", p.Distance}, {"unsealed", p.Unsealed}, {"marked", p.Marked}, {"opened", p.Opened},
		{"tested", p.Tested}, {"altered", p.Altered}, {"defective", p.Defective}} {
		read.Answer(a.field, a.Answer)
	}
	read.Word("kind", goodsKinds, uint8(p.Kind))
	read.Word("confirmation", confirmations, uint8(p.Confirmation))
	read.Word("freight", bearers, uint8(p.Freight))
	faultOrder(&read, "received_on", "bought_on", p.BoughtOn, p.ReceivedOn)
	faultOrder(&read, "asked_on", "received_on", p.ReceivedOn, p.AskedOn)
	faultOrder(&read, "back_on", "asked_on", p.AskedOn, p.BackOn)
	if p.BoughtOn.Known() && p.BoughtOn.Before(consumerLawFrom) {
		read.Fault("bought_on", courier.ErrNoRule.Because(p.BoughtOn.String()))
	}
	return read.Err()
}
