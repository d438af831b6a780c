package order

import "github.com/courier-rules/courier"

// SeaCancel is a cancellation of carriage by sea before the ship sails from
// the port of loading.
type SeaCancel struct {
	On      courier.Date   `json:"on,omitzero"`       // day of the cancellation: the law of this day answers
	Lane    courier.Lane   `json:"lane,omitzero"`     // to 2026-04-30: whether between domestic ports
	Sailed  courier.Answer `json:"sailed,omitzero"`   // 已开航
	NoFault courier.Answer `json:"no_fault,omitzero"` // 不可抗力, or another cause that neither side answers for, stops the contract

	Freight   courier.Money  `json:"freight,omitzero"`   // 约定运费
	Paid      courier.Money  `json:"paid,omitzero"`      // so much of it is paid
	Agreed    courier.Money  `json:"agreed,omitzero"`    // 合同另有约定: what is paid instead of half the freight; unknown: nothing else was agreed
	Loaded    courier.Answer `json:"loaded,omitzero"`    // 已装船
	Handling  courier.Money  `json:"handling,omitzero"`  // 装货、卸货费用
	Related   courier.Money  `json:"related,omitzero"`   // 其他有关费用
	Keeps     courier.Answer `json:"keeps,omitzero"`     // 合同另有约定: freight paid is not given back though neither side is at fault; unknown: nothing else was agreed
	Documents courier.Answer `json:"documents,omitzero"` // 已签发运输单证
}

// firstSea is the first day of the Maritime Code of 1992.
var firstSea = courier.Day(1993, 7, 1)

var (
	cancelBefore  = []courier.Cite{courier.Art(courier.MaritimeCode1992, "89"), courier.Art(courier.MaritimeCode2025, "97")}
	cancelNoFault = []courier.Cite{courier.Art(courier.MaritimeCode1992, "90"), courier.Art(courier.MaritimeCode2025, "98")}
)

// The rows of a cancellation at sea.
var (
	cancelSailed = billRow("order.cancel.sea_sailed", "CN-SEA-14", cancelBefore, noFigures,
		"船舶已经开航，不能再依此解除合同；要求变更运输的，另行申请", "the ship has sailed: the contract is no longer cancelled in this way; a change of the carriage is asked for apart")
	cancelDomestic = billRow("order.cancel.sea_domestic", "CN-SEA-14", []courier.Cite{{Source: courier.MaritimeCode1992, Article: "2"}}, noFigures,
		"国内港口之间的海上货物运输不适用海商法该章，依合同和民法典由人工处理", "between domestic ports the chapter does not apply: a person decides by the contract and the Civil Code")
	cancelHalf = billRow("order.cancel.sea_half_freight", "CN-SEA-14", cancelBefore, [3]string{"freight", "amount"},
		"开航前托运人解除合同，支付约定运费{freight}的一半，即{amount}", "cancelled by the shipper before sailing: half of the agreed freight of {freight}, {amount}")
	cancelSpecial = billRow("order.cancel.sea_special_law", "CN-SEA-14 RED-01", cancelBefore, noFigures,
		"民法典第829条的一般规定以承运人因此受到的损失为准；海商法对开航前解除合同有特别规定，优先适用", "the general rule, Civil Code 829, goes by the carrier's loss; the Maritime Code has a rule of its own for a cancellation before sailing, and the special law goes first")
	cancelAgreed = billRow("order.cancel.sea_agreed", "CN-SEA-14", cancelBefore, oneAmount,
		"合同另有约定，解除合同支付{amount}", "agreed otherwise: {amount} is paid for the cancellation")
	cancelHandling = billRow("order.cancel.sea_handling", "CN-SEA-14", cancelBefore, oneAmount,
		"货物已经装船，负担装货、卸货费用{amount}", "the goods are loaded: loading and unloading, {amount}")
	cancelRelated = billRow("order.cancel.sea_related", "CN-SEA-14", cancelBefore, oneAmount,
		"货物已经装船，负担其他有关费用{amount}", "the goods are loaded: other related costs, {amount}")
	cancelPaid = billRow("order.cancel.sea_paid", "CN-SEA-14", cancelBefore, oneAmount,
		"已付运费{amount}抵充", "freight already paid, {amount}, counts against it")
	cancelReleased = billRow("order.cancel.sea_no_fault", "CN-SEA-14", cancelNoFault, noFigures,
		"因不可抗力或者其他不能归责于双方的原因解除合同，互相不承担赔偿责任", "force majeure or a cause that neither side answers for: both may cancel and neither owes compensation")
	cancelPrepaid = billRow("order.cancel.sea_prepaid_back", "CN-SEA-14", cancelNoFault, oneAmount,
		"已经支付的运费{amount}退还托运人", "the freight paid, {amount}, goes back to the shipper")
	cancelKept = billRow("order.cancel.sea_freight_kept", "CN-SEA-14", cancelNoFault, noFigures,
		"合同另有约定，已经支付的运费不退还", "agreed otherwise: freight that was paid does not go back")
	cancelUnload = billRow("order.cancel.sea_handling_no_fault", "CN-SEA-14", cancelNoFault, oneAmount,
		"货物已经装船，装卸费用{amount}由托运人承担", "the goods are loaded: the shipper bears loading and unloading, {amount}")
	cancelDocuments = billRow("order.cancel.sea_documents", "CN-SEA-14", cancelNoFault, noFigures,
		"已经签发的运输单证退还承运人", "the transport documents issued go back to the carrier")
)

// CancelSea says what is due when carriage by sea is cancelled before the
// ship sails: half the agreed freight, and loading, unloading and what goes
// with them once the goods are aboard, unless agreed otherwise (Maritime Code
// 2025, 97; 1992, 89). After force majeure, or a cause that neither side
// answers for, nothing but loading and unloading is owed and freight paid
// goes back (98; 1992, 90). Half an odd fen rounds up.
//
// After sailing it is refused. Between domestic ports the chapter applies
// from 2026-05-01; before, a person decides. A fact that could change the
// amount is asked for. The errors name the field: an unknown word, a negative
// amount, two currencies, a day before 1993-07-01 ([courier.ErrNoRule]).
func CancelSea(s *SeaCancel) (Settlement, error) { return AppendCancelSea(nil, s) }

// AppendCancelSea is [CancelSea] with its reasons appended to dst, which is
// meant to have length 0, for a caller that reuses the memory.
func AppendCancelSea(dst []courier.Reason, s *SeaCancel) (Settlement, error) {
	if s == nil {
		s = &SeaCancel{}
	}
	cur, err := s.check()
	if err != nil {
		return Settlement{}, err
	}
	if !s.On.Known() {
		return Settlement{Decision: askFirst(dst, "on")}, nil
	}
	c := seaBill{SeaCancel: s, ledger: newLedger(dst, s.On, cur)}
	c.loss, c.back = c.total, c.total
	if d, stopped := c.stopped(); stopped {
		return Settlement{Decision: d}, nil
	}
	switch s.NoFault {
	case courier.Yes:
		c.released()
	case courier.No:
		c.half()
	default:
		c.need("no_fault")
	}
	if c.err != nil {
		return Settlement{}, c.err
	}
	return c.settle(), nil
}

// seaBill is a cancellation at sea on its way.
type seaBill struct {
	*SeaCancel
	ledger
	loss, back courier.Money
}

// stopped answers where the articles do not apply, or it is not known.
func (c *seaBill) stopped() (d courier.Decision, stopped bool) {
	d = courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: c.reasons, Rules: Rules}}
	old := c.On.Before(newSeaLaw)
	switch {
	case c.Sailed == courier.Yes:
		d.Verdict = courier.Refused
		c.note(&cancelSailed, courier.Bars)
	case old && abroad(c.Lane) == courier.No:
		c.note(&cancelDomestic, courier.Refers)
	case old && c.Lane == 0:
		d.Needs = append(d.Needs, "lane")
	}
	if c.Sailed == 0 {
		d.Needs = append(d.Needs, "sailed")
	}
	d.Reasons = courier.AppendUnchecked(c.reasons, c.start, c.On)
	return d, len(d.Needs) > 0 || len(c.reasons) > c.start
}

// half is a cancellation that the shipper wants.
func (c *seaBill) half() {
	switch {
	case c.Agreed.Known():
		c.loss = c.charge(&cancelAgreed, cancelAgreed.Cite(c.on), c.Agreed, c.Agreed.Figure())
	case !c.Freight.Known():
		c.need("freight")
	default:
		half, err := c.Freight.Exact().Scale(1, 2).Round()
		if err != nil {
			c.fail(err)
			return
		}
		c.loss = c.charge(&cancelHalf, cancelHalf.Cite(c.on), half, c.Freight.Figure(), half.Figure())
		if !c.on.Before(firstDay) {
			c.note(&cancelSpecial, courier.Notes)
		}
	}
	c.aboard(&cancelHandling, &cancelRelated)
	c.prepaid(&cancelPaid)
}

// released is a cancellation for a cause that neither side answers for.
func (c *seaBill) released() {
	c.note(&cancelReleased, courier.Notes)
	c.aboard(&cancelUnload, nil)
	if c.Keeps == courier.Yes {
		c.note(&cancelKept, courier.Notes)
	} else {
		c.prepaid(&cancelPrepaid)
	}
	if c.Documents != courier.No {
		c.note(&cancelDocuments, courier.Conditions)
	}
}

// aboard charges what loaded goods cost.
func (c *seaBill) aboard(handling, related *courier.Row) {
	if c.Loaded == courier.No {
		return
	}
	if c.Loaded == 0 {
		c.need("loaded")
		return
	}
	if !c.Handling.Known() {
		c.need("handling")
	} else if c.Handling.Sign() > 0 {
		c.loss = c.plus(c.loss, c.charge(handling, handling.Cite(c.on), c.Handling, c.Handling.Figure()))
	}
	switch {
	case related == nil:
	case !c.Related.Known():
		c.need("related")
	case c.Related.Sign() > 0:
		c.loss = c.plus(c.loss, c.charge(related, related.Cite(c.on), c.Related, c.Related.Figure()))
	}
}

// prepaid counts what was paid.
func (c *seaBill) prepaid(row *courier.Row) {
	if !c.Paid.Known() {
		c.need("paid")
	} else if c.Paid.Sign() > 0 {
		c.back = c.credit(row, row.Cite(c.on), c.Paid, c.Paid.Figure())
	}
}

func (c *seaBill) settle() (s Settlement) {
	if len(c.needs) == 0 {
		s.Due, s.Loss, s.Back = c.total, c.loss, c.back
		s.Payer = payerOf(c.total)
	}
	s.Decision = c.close()
	return s
}

// payerOf says who owes a signed sum, zero for nobody.
func payerOf(due courier.Money) courier.Party {
	return [...]courier.Party{courier.Carrier, 0, courier.Shipper}[due.Sign()+1]
}

func (s *SeaCancel) check() (courier.Currency, error) {
	var read courier.Reading
	read.Lane("lane", s.Lane)
	read.Answer("sailed", s.Sailed)
	read.Answer("no_fault", s.NoFault)
	read.Amount("freight", s.Freight)
	read.Amount("paid", s.Paid)
	read.Amount("agreed", s.Agreed)
	read.Answer("loaded", s.Loaded)
	read.Amount("handling", s.Handling)
	read.Amount("related", s.Related)
	read.Answer("keeps", s.Keeps)
	read.Answer("documents", s.Documents)
	faultBefore(&read, "on", s.On, firstSea)
	return read.Currency(), read.Err()
}

// cancelRows are the rows of a cancellation at sea, for the book.
var cancelRows = []*courier.Row{&cancelSailed, &cancelDomestic, &cancelHalf, &cancelSpecial, &cancelAgreed, &cancelHandling, &cancelRelated,
	&cancelPaid, &cancelReleased, &cancelPrepaid, &cancelKept, &cancelUnload, &cancelDocuments}
