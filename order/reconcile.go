package order

import "github.com/courier-rules/courier"

// Papers is what was ordered, what the waybill says, and what is in hand 核单.
// Every field may be unknown; what a finding turns on is asked for.
type Papers struct {
	CheckedOn courier.Date   `json:"checked_on,omitzero"` // day of the check: the law of this day answers
	Lines     []GoodsLine    `json:"lines,omitzero"`      // the goods, line by line; nil is unknown
	Express   courier.Answer `json:"express,omitzero"`    // 快件; asked only where the goods are not what was declared
	Tolerance courier.Share  `json:"tolerance,omitzero"`  // of a weight, the host's; asked where two weights differ
	Ordered   *Particulars   `json:"ordered,omitzero"`    // what was agreed; nil is unknown
	Waybill   *Particulars   `json:"waybill,omitzero"`    // what the waybill says; nil is unknown, and not asked where no goods have one
	Slip      *Slip          `json:"slip,omitzero"`       // how the waybill was made out; nil is unknown, likewise
	Labels    []PieceLabel   `json:"labels,omitzero"`     // the labels, piece by piece; nil is unknown, empty: there are no pieces
	Duties    []DutyRow      `json:"duties,omitzero"`     // the host's own table of severities and departments; nil is unknown, empty: it has none
}

// GoodsLine is one kind of goods.
type GoodsLine struct {
	Ordered Goods `json:"ordered,omitzero"` // 下单
	Waybill Goods `json:"waybill,omitzero"` // 运单; a count of 0: no waybill covers it
	InHand  Goods `json:"in_hand,omitzero"` // 实物; a count of 0: it is not there
}

// Goods are the goods of a line as one of the three has them. Names are held
// against each other letter by letter: the host writes one name for one kind.
type Goods struct {
	Name   string         `json:"name,omitzero"`   // empty is unknown
	Count  courier.Count  `json:"count,omitzero"`  // pieces
	Weight courier.Weight `json:"weight,omitzero"` // of all of them
}

// Particulars are what an order and its waybill say beside the goods.
type Particulars struct {
	Province courier.Region `json:"province,omitzero"`
	City     string         `json:"city,omitzero"`     // empty is unknown, as of Station
	Station  string         `json:"station,omitzero"`  // 目的站
	Pay      PayMode        `json:"pay,omitzero"`      // 结算方式
	Declared courier.Money  `json:"declared,omitzero"` // 保价额; CNY 0.00: none
	COD      courier.Money  `json:"cod,omitzero"`      // 代收货款; CNY 0.00: none
}

// Reconciled is the answer to [Papers].
type Reconciled struct {
	Lines []LineState `json:"lines,omitzero"` // in the order of the facts
	courier.Grounds
	Duties []Duty `json:"duties,omitzero"` // one for each of the reasons, in their order
}

// LineState is what the counts of a line come to.
type LineState struct {
	State GoodsState    `json:"state,omitzero"` // unknown until both counts are known
	Short courier.Count `json:"short,omitzero"` // pieces on the waybill and not in hand
	Over  courier.Count `json:"over,omitzero"`  // pieces in hand and not on the waybill
}

// GoodsState is how goods and waybill stand to each other 货单相符情况.
type GoodsState uint8

// The states.
const (
	GoodsMatch          GoodsState = iota + 1 // 货单相符
	GoodsWithoutWaybill                       // 有货无单
	WaybillWithoutGoods                       // 有单无货
	GoodsShort                                // 有单少货
	GoodsOver                                 // 有单多货
)

var goodsStates = courier.Words{"unknown", "match", "goods_without_waybill", "waybill_without_goods", "short", "over"}
var goodsStatesZh = []string{"未知", "货单相符", "有货无单", "有单无货", "有单少货", "有单多货"}

// Name returns the name in the language: 有单少货, short.
func (s GoodsState) Name(lang courier.Lang) string {
	return goodsStates.Name(uint8(s), goodsStatesZh, lang)
}

// String returns the word: "short".
func (s GoodsState) String() string { return goodsStates.Word(uint8(s)) }

// MarshalText returns the word.
func (s GoodsState) MarshalText() ([]byte, error) { return goodsStates.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *GoodsState) UnmarshalText(text []byte) error {
	return goodsStates.Unmarshal(text, (*uint8)(s))
}

// Agree says whether order, waybill and goods agree: no with the first
// finding, unknown while facts are missing that could bring one.
func (r *Reconciled) Agree() courier.Answer {
	for i := range r.Duties {
		if r.Duties[i].Error != 0 {
			return courier.No
		}
	}
	if len(r.Needs) > 0 {
		return 0
	}
	return courier.Yes
}

// Reconcile holds order, waybill and goods against each other and tells every
// difference, each with how severe it is, the department at fault and the one
// that corrects it.
//
// Looked at in this order:
//   - each line by its counts: goods without a waybill, a waybill without
//     goods, short, over (S2-07); its names and weights, within the host's
//     tolerance. Where the name on the waybill is not that of the goods, what
//     follows is told: the sender answers for false data (Civil Code 825), an
//     express item is not accepted (Express Market Measures 2023, 26, from
//     2024-03-01), and what is the sender's own fault comes off a claim (592);
//   - destination, way of settlement, value declared and cash on delivery, as
//     ordered and as on the waybill;
//   - how the waybill was made out: destination station, collection point of a
//     large lot, consignee's name, goods name (S2-06);
//   - the labels (S2-08).
//
// The textbook names these errors and the departments' duties, not who answers
// for each: what follows from the duty to make the waybill out is given to the
// booking department, everything else comes from the host's table, which is
// asked for where a finding needs it. Severities are a convention of this
// library that the same table overrides.
//
// The errors name the field: an unknown word, a negative amount, two
// currencies, two rows for one error ([courier.ErrRepeated]).
func Reconcile(p *Papers) (Reconciled, error) { return AppendReconcile(nil, p) }

// AppendReconcile is [Reconcile] with its reasons appended to dst, for a
// caller that reuses the memory. The duties begin with those of what dst
// holds, which are empty.
func AppendReconcile(dst []courier.Reason, p *Papers) (Reconciled, error) {
	if p == nil {
		p = &Papers{}
	}
	if err := p.check(); err != nil {
		return Reconciled{}, err
	}
	r := reconciling{Papers: p, told: telling(dst, p.CheckedOn)}
	r.lines()
	if !r.answer.unpapered() {
		r.particulars()
		r.slip()
	}
	r.labels()
	if r.unassigned && p.Duties == nil {
		r.need("duties")
	}
	r.answer.Grounds = r.grounds()
	for len(r.duties) > 0 && len(r.duties) < len(r.answer.Reasons) { // warnings are nobody's
		r.duties = append(r.duties, Duty{})
	}
	r.answer.Duties = r.duties
	return r.answer, nil
}

// unpapered reports whether nothing that is there has a waybill.
func (r *Reconciled) unpapered() bool {
	for i := range r.Lines {
		if r.Lines[i].State != GoodsWithoutWaybill {
			return false
		}
	}
	return len(r.Lines) > 0
}

// reconciling is a check on its way.
type reconciling struct {
	*Papers
	told
	answer     Reconciled
	duties     []Duty
	misnamed   bool // the name declared is not that of the goods
	unassigned bool // a finding has no department
}

// find tells a finding with its duty; item is -1 where it speaks of the whole.
func (r *reconciling) find(e PaperError, item int, figures ...courier.Figure) {
	kind := &paperErrors[e]
	r.noteFrom(&kind.Row, &kind.Cites[0], courier.Notes, figures...)
	if item >= 0 {
		r.ofItem(item)
	}
	duty := r.duty(e)
	for len(r.duties) < len(r.reasons)-1 {
		r.duties = append(r.duties, Duty{})
	}
	r.duties = append(r.duties, duty)
	r.unassigned = r.unassigned || duty.AtFault == 0 || duty.Corrects == 0
}
