package order

import "github.com/courier-rules/courier"

// Posting is what is known of a consignment that is to be priced.
type Posting struct {
	PostedOn courier.Date   `json:"posted_on,omitzero"` // day of acceptance: the list of this day prices it
	Tariffs  []Tariff       `json:"tariffs,omitzero"`   // the host's price lists, at most one in force on a day
	Product  string         `json:"product,omitzero"`   // the host's own word; empty is unknown
	Zone     string         `json:"zone,omitzero"`      // the host's own word; empty is unknown
	Weight   courier.Weight `json:"weight,omitzero"`    // 计费重量, as [Weigh] says
	Remote   courier.Answer `json:"remote,omitzero"`    // 偏远地区; asked where the list charges for it
	Pay      PayMode        `json:"pay,omitzero"`       // 结算方式 as contracted
	COD      courier.Money  `json:"cod,omitzero"`       // 代收货款; CNY 0.00: none is collected
	Declared courier.Money  `json:"declared,omitzero"`  // 保价额; CNY 0.00: no cover
	Large    courier.Answer `json:"large,omitzero"`     // 大票, for the declared-value fee
	Hard     courier.Answer `json:"hard_goods,omitzero"`
	Services []string       `json:"services,omitzero"` // service lines wanted, by the names in the list; nil: none
	Billed   *Billed        `json:"billed,omitzero"`   // what was charged, to be held against the price; nil: nothing yet
}

// Billed is what a bill says. What is unknown is not held against anything.
type Billed struct {
	Total  courier.Money  `json:"total,omitzero"`  // charged in all
	Quoted courier.Money  `json:"quoted,omitzero"` // 所报价格, told before acceptance; unknown: the price of the list stands for it
	Weight courier.Weight `json:"weight,omitzero"` // charged weight
	Pay    PayMode        `json:"pay,omitzero"`    // the way in which it was settled
}

// PayMode is who pays the carriage, and when 结算方式. Cash on delivery 代收货款
// is the price of the goods and a fact of its own.
type PayMode uint8

// The modes.
const (
	PayCash    PayMode = iota + 1 // 现结, by the shipper at acceptance
	PayMonthly                    // 月结, by the shipper's account
	PayCollect                    // 到付, by the consignee at delivery
)

var payModes = courier.Words{"unknown", "cash", "monthly", "collect"}
var payModesZh = []string{"未知", "现结", "月结", "到付"}

// Name returns the name in the language: 到付, collect.
func (p PayMode) Name(lang courier.Lang) string { return payModes.Name(uint8(p), payModesZh, lang) }

// String returns the word: "collect".
func (p PayMode) String() string { return payModes.Word(uint8(p)) }

// MarshalText returns the word.
func (p PayMode) MarshalText() ([]byte, error) { return payModes.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PayMode) UnmarshalText(text []byte) error { return payModes.Unmarshal(text, (*uint8)(p)) }

// Quotation is the answer to a [Posting]. The changes of its reasons add up to
// Total.
type Quotation struct {
	courier.Decision               // granted: this is the price; refused: the list has none; referred: ask
	Freight          courier.Money `json:"freight,omitzero"`  // 运费
	Beside           courier.Money `json:"beside,omitzero"`   // 附加费用, the declared-value fee among them
	Total            courier.Money `json:"total,omitzero"`    // both
	Payer            courier.Party `json:"payer,omitzero"`    // who pays under the mode
	Overbill         courier.Money `json:"overbill,omitzero"` // billed less due; below nothing where too little was charged
}

// Quote prices a consignment line by line from the host's list of the day,
// and holds a bill against it.
//
// The lines, in this order: the freight (first weight and steps, flat, or by
// the kilogram); the surcharge for a remote area; the declared-value fee as
// [CoverFee] works it out; the fees for cash on delivery and for freight
// collect; the services asked for. Each is rounded as a difference of running
// totals, half up, to the minor unit.
//
// Where a bill is given: the price against what was quoted, the weight charged
// against the chargeable weight, and the way of settlement against the
// contract, each a finding of its own (CMP-12 kinds 7, 6 and 5).
//
// A product, zone or weight that the list does not have is refused. Facts that
// a line turns on are asked for. The errors name the field: no list
// ([courier.ErrEmptyTable]), none of the day ([courier.ErrNoRule]), two of the
// day ([courier.ErrContradicts]), a service that the list does not have
// ([courier.ErrUnknownWord]), two currencies, negative amounts.
func Quote(p *Posting) (Quotation, error) { return AppendQuote(nil, p) }

// AppendQuote is [Quote] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendQuote(dst []courier.Reason, p *Posting) (Quotation, error) {
	if p == nil {
		p = &Posting{}
	}
	var read courier.Reading
	list := p.check(&read)
	if err := read.Err(); err != nil {
		return Quotation{}, err
	}
	if dst == nil {
		dst = make([]courier.Reason, 0, 8)
	}
	q := quoting{Posting: p, told: telling(dst, p.PostedOn), list: list}
	q.decide()
	if q.err != nil {
		return Quotation{}, q.err
	}
	verdict := q.answer.Verdict
	if len(q.needs) > 0 {
		verdict = courier.Referred
	}
	if verdict != courier.Granted { // a sum that is not finished has no lines
		q.unfinished()
		q.answer = Quotation{}
	}
	q.answer.Grounds, q.answer.Verdict = q.grounds(), verdict
	return q.answer, nil
}

// quoting is a posting on its way through the lines.
type quoting struct {
	*Posting
	told
	list   *tariff
	answer Quotation
}

func (q *quoting) decide() {
	if q.list == nil {
		q.need("posted_on")
		return
	}
	for _, f := range [...]struct {
		known bool
		need  courier.Need
	}{{q.Product != "", "product"}, {q.Zone != "", "zone"}, {q.Weight.Known(), "weight"}} {
		if !f.known {
			q.need(f.need)
		}
	}
	if !q.open() {
		return
	}
	row, sold := q.list.find(q.Product, q.Zone, q.Weight)
	switch {
	case !sold:
		q.noteFrom(&quoteNotSoldRow, &q.list.Cite, courier.Bars)
	case row == nil:
		q.noteFrom(&quoteTooHeavyRow, &q.list.Cite, courier.Bars, q.Weight.Figure())
	default:
		q.price(row)
		return
	}
	q.answer.Verdict = courier.Refused
}

func (q *quoting) price(row *TariffRow) {
	q.freight(row)
	q.answer.Freight = q.total
	q.beside()
	q.payer()
	if !q.open() || q.answer.Verdict != 0 {
		return
	}
	q.answer.Verdict, q.answer.Total = courier.Granted, q.total
	if q.answer.Beside, q.err = q.total.Sub(q.answer.Freight); q.err == nil {
		q.bill()
	}
}

// freight tells the freight of a row.
func (q *quoting) freight(row *TariffRow) {
	c := &q.list.Cite
	switch row.By {
	case FirstAndStep:
		q.move(&quoteFirstRow, c, row.Price.Exact(), row.First.Figure(), row.Price.Figure())
		if above := q.Weight.Grams() - row.First.Grams(); above > 0 && q.err == nil {
			steps := ceilDiv(above, row.Step.Grams())
			q.move(&quoteStepsRow, c, row.StepPrice.Exact().Scale(steps, 1), courier.CountOf(steps).Figure(), row.Step.Figure(), row.StepPrice.Figure())
		}
	case Flat:
		q.move(&quoteFlatRow, c, row.Price.Exact(), q.Weight.Figure(), row.Price.Figure())
	case ByKg:
		q.byKg(row, row.PerKg.Exact().Scale(q.Weight.Grams(), 1000), q.Weight)
	case ByKgAbove:
		above := courier.Grams(max(0, q.Weight.Grams()-row.Over.Grams()))
		q.move(&quoteFlatRow, c, row.Price.Exact(), row.over().Figure(), row.Price.Figure())
		if q.err == nil {
			q.byKg(row, row.PerKg.Exact().Scale(above.Grams(), 1000), above)
		}
	}
}

// byKg tells a rate by the kilogram, and the least that the freight comes to.
func (q *quoting) byKg(row *TariffRow, amount courier.Exact, w courier.Weight) {
	q.move(&quoteByKgRow, &q.list.Cite, amount, w.Figure(), row.PerKg.Figure())
	if short := row.Least.Exact().Sub(q.due); q.err == nil && row.Least.Known() && short.Sign() > 0 {
		q.move(&quoteLeastRow, &q.list.Cite, short, row.Least.Figure())
	}
}

// payer says who pays under the mode.
func (q *quoting) payer() {
	switch q.Pay {
	case 0:
		q.need("pay")
	case PayCollect:
		q.answer.Payer = courier.Consignee
		q.note(&quoteCollectRow, courier.Notes)
		if q.list.CollectRefused == courier.Yes {
			q.noteFrom(&quoteCollectRefusedRow, &q.list.Cite, courier.Notes)
		}
	default:
		q.answer.Payer = courier.Shipper
	}
}
