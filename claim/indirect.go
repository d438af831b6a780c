package claim

import "github.com/courier-rules/courier"

// Consequence is a loss that is not of the goods themselves: 间接损失.
type Consequence struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 损失发生日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage
	Kind       Indirectness   `json:"kind,omitzero"`        // what kind of loss
	Amount     courier.Money  `json:"amount,omitzero"`      // proved
	Avoidable  courier.Money  `json:"avoidable,omitzero"`   // 扩大的损失: of it, what reasonable steps would have avoided; CNY 0.00 for none

	Caused      courier.Answer `json:"caused,omitzero"`        // 因违约所造成: by the loss, damage or delay
	Foreseeable courier.Answer `json:"foreseeable,omitzero"`   // 订立合同时预见到或者应当预见到
	Told        courier.Answer `json:"told,omitzero"`          // the carrier was told of it when contracting
	InPrice     courier.Answer `json:"in_price,omitzero"`      // 已包含在货物价格内: the price by which the goods are valued contains it
	AgreedToPay courier.Answer `json:"agreed_to_pay,omitzero"` // 约定赔偿: the parties agreed that it is paid
	Terms       *Terms         `json:"terms,omitzero"`         // the carrier's terms; nil while not known, empty where there are none
	Stands      courier.Answer `json:"stands,omitzero"`        // the clause that excludes it is part of the contract and valid: liability.Limit says so
}

// Indirectness is a kind of indirect loss. The zero Indirectness is unknown.
type Indirectness uint8

// The kinds.
const (
	LostProfit       Indirectness = iota + 1 // 可得利益损失
	BuyerRefused                             // 买方、消费者拒收或者退货
	PenaltyToOthers                          // 对第三人支付的违约金
	WorkStopped                              // 停工、停产
	OtherConsequence                         // 其他
)

var indirectness = courier.Words{"unknown", "lost_profit", "buyer_refused", "penalty_to_others", "work_stopped", "other"}
var indirectnessZh = []string{"未知", "可得利益损失", "买方拒收", "对第三人的违约金", "停工停产", "其他"}

// Name returns the name in the language: 买方拒收, buyer refused.
func (k Indirectness) Name(lang courier.Lang) string {
	return indirectness.Name(uint8(k), indirectnessZh, lang)
}

// String returns the word: "buyer_refused".
func (k Indirectness) String() string { return indirectness.Word(uint8(k)) }

// MarshalText returns the word.
func (k Indirectness) MarshalText() ([]byte, error) { return indirectness.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *Indirectness) UnmarshalText(text []byte) error {
	return indirectness.Unmarshal(text, (*uint8)(k))
}

// Beyond is the answer to a [Consequence]. The changes of its reasons add up to
// Payable, which is unknown where the matter is referred, and is a line of its
// own beside the compensation for the goods.
type Beyond struct {
	courier.Decision               // granted: it is owed; refused: it is not
	Payable          courier.Money `json:"payable,omitzero"`
}

// The named facts of an indirect loss.
const (
	inCaused courier.Facts = 1 << iota
	inForeseeable
	inTold
	inPrice
	inAgreed
	inExcludes
	inStands
	inCivil
)

var indirectly = courier.NewQuestion([]courier.Field{
	courier.YesNo("regime", inCivil),
	courier.YesNo("caused", inCaused),
	courier.YesNo("in_price", inPrice),
	courier.YesNo("foreseeable", inForeseeable),
	courier.YesNo("told", inTold),
	courier.YesNo("agreed_to_pay", inAgreed),
	courier.YesNo("terms", inExcludes),
	courier.YesNo("stands", inStands),
}, []courier.Ground{
	{
		Row: courier.Row{Code: "claim.indirect.other_law", IDs: "LIA-10", Cites: courier.ByHouse(), Field: "regime",
			Zh: "该项运输另有法律或者公约规定，间接损失由人工依其规定处理", En: "another law or a convention governs the carriage: a person decides on indirect loss under it"},
		Effect: courier.Refers, Unless: inCivil,
	},
	{
		Row: courier.Row{Code: "claim.indirect.foreseeable", IDs: "LIA-10", Cites: art(courier.CivilCode, "584"), Field: "foreseeable",
			Zh: "该损失因违约造成，且订立合同时预见到或者应当预见到，应当赔偿", En: "the breach caused this loss, which was or should have been foreseen when contracting: it is owed"},
		Effect: courier.Grants, If: inCivil | inCaused | inForeseeable,
	},
	{
		Row: courier.Row{Code: "claim.indirect.told", IDs: "LIA-10", Cites: art(courier.CivilCode, "584"), Field: "told",
			Zh: "订立合同时已将该后果告知承运人，属于可以预见的损失", En: "the carrier was told of this consequence when contracting, so it was foreseen"},
		Effect: courier.Grants, If: inCivil | inCaused | inTold, Unless: inForeseeable,
	},
	{
		Row: courier.Row{Code: "claim.indirect.agreed", IDs: "LIA-10", Cites: art(courier.CivilCode, "833"), Field: "agreed_to_pay",
			Zh: "双方约定赔偿该项间接损失", En: "the parties agreed that this indirect loss is paid"},
		Effect: courier.Grants, If: inCivil | inCaused | inAgreed, Unless: inForeseeable | inTold,
	},
	{
		Row: courier.Row{Code: "claim.indirect.not_caused", IDs: "LIA-10", Cites: art(courier.CivilCode, "584"), Field: "caused",
			Zh: "该损失不是因违约造成的", En: "the breach did not cause this loss"},
		Effect: courier.Bars, If: inCivil, Unless: inCaused,
	},
	{
		Row: courier.Row{Code: "claim.indirect.unforeseeable", IDs: "LIA-10", Cites: art(courier.CivilCode, "584"), Field: "foreseeable",
			Zh: "订立合同时未预见到也不应当预见到该损失，又没有约定，不予赔偿", En: "nobody foresaw or had to foresee this loss when contracting, and nothing was agreed: not owed"},
		Effect: courier.Bars, If: inCivil, Unless: inForeseeable | inTold | inAgreed,
	},
	{
		Row: courier.Row{Code: "claim.indirect.in_price", IDs: "LIA-10 T1-01", Cites: art(courier.CivilCode, "833"), Field: "in_price",
			Zh: "货物按到达地市场价格赔偿，该利润已包含在内，不重复赔偿", En: "the goods are paid for at the market price of the destination, which contains this profit: it is not owed twice"},
		Effect: courier.Bars, If: inCivil | inPrice, Binds: true,
	},
	{
		Row: courier.Row{Code: "claim.indirect.excluded", IDs: "LIA-10 LIA-07 LIA-08", Cites: courier.InTerms(), Field: "terms.no_indirect",
			Zh: "合同条款约定间接损失不赔，该条款已订入合同并且有效", En: "the terms exclude indirect loss, and the clause is part of the contract and valid"},
		Effect: courier.Bars, If: inCivil | inExcludes | inStands, Unless: inAgreed, Binds: true,
	},
	{
		Row: courier.Row{Code: "claim.indirect.exclusion_falls", IDs: "LIA-10 LIA-07 LIA-08", Cites: art(courier.CivilCode, "496"), Field: "stands",
			Zh: "间接损失不赔的条款未订入合同或者无效，不影响请求", En: "the clause that excludes indirect loss is no part of the contract or void, and does not count"},
		Effect: courier.Notes, If: inCivil | inExcludes, Unless: inStands | inAgreed,
	},
})

var rowIndirect = courier.Row{
	Code: "claim.indirect.amount", IDs: "LIA-10", Cites: art(courier.CivilCode, "584"), Field: "amount", Names: [3]string{"amount"},
	Zh: "间接损失{amount}，单列一项", En: "indirect loss of {amount}, as a line of its own",
}

var rowAvoidable = courier.Row{
	Code: "claim.indirect.avoidable", IDs: "LIA-10 LIA-09", Cites: art(courier.CivilCode, "591"), Field: "avoidable", Names: [3]string{"avoidable"},
	Zh: "未采取适当措施致使损失扩大的部分{avoidable}不予赔偿", En: "{avoidable} of it would have been avoided by reasonable steps, and is not owed",
}

// Indirect says whether an indirect loss is owed: by the Civil Code only what
// the breach caused and what was or should have been foreseen when contracting
// (584), or what was agreed (833). A clause that excludes it counts where it
// stands; a profit that the price of the goods already contains is not owed
// twice; what reasonable steps would have avoided is not owed (591). Under the
// law of rail, sea, air and post and under conventions a person decides.
//
// Facts that decide and are not known are asked for. The errors name the
// field: an unknown word, a negative amount, two currencies, more avoidable
// than there is, a day before 2021-01-01 ([courier.ErrNoRule]).
func Indirect(c *Consequence) (Beyond, error) { return AppendIndirect(nil, c) }

// AppendIndirect is [Indirect] with its reasons appended to dst.
func AppendIndirect(dst []courier.Reason, c *Consequence) (b Beyond, err error) {
	if c == nil {
		c = &Consequence{}
	}
	if err := c.check(); err != nil {
		return Beyond{}, err
	}
	if !c.HappenedOn.Known() {
		b.Verdict, b.Rules, b.Reasons, b.Needs = courier.Referred, Rules, dst, []courier.Need{"happened_on"}
		return b, nil
	}
	b.Decision = indirectly.Fold(dst, c.known(), c.HappenedOn, c.cite())
	b.Rules = Rules
	switch b.Verdict {
	case courier.Granted:
		b.amount(c, len(dst))
	case courier.Refused:
		b.Payable = courier.Minor(0, currencyOf(c.Amount))
	}
	b.Reasons = courier.AppendUnchecked(b.Reasons, len(dst), c.HappenedOn)
	return b, nil
}

// amount is what is owed of a loss that is owed.
func (b *Beyond) amount(c *Consequence, start int) {
	l := ledger{on: c.HappenedOn, reasons: b.Reasons, start: start}
	l.ask("amount", c.Amount.Known())
	l.ask("avoidable", c.Avoidable.Known())
	if l.open() {
		l.begin(c.Amount.Currency())
		l.move(wholeSet, &rowIndirect, c.Amount.Exact(), c.Amount.Figure())
		if c.Avoidable.Sign() > 0 {
			l.move(wholeSet, &rowAvoidable, c.Avoidable.Exact().Neg(), c.Avoidable.Figure())
		}
		b.Payable, b.Reasons = l.total, l.reasons
		if l.total.Sign() == 0 {
			b.Verdict = courier.Refused
		}
		return
	}
	b.Verdict, b.Needs = courier.Referred, l.needs
}

// unknownTerms stand where the terms are not known, so that the grounds that
// rest on them are looked at.
var unknownTerms courier.Cite

func (c *Consequence) cite() *courier.Cite {
	switch {
	case c.Terms == nil:
		return &unknownTerms
	case c.Terms.empty():
		return nil
	}
	return &c.Terms.Cite
}

func (c *Consequence) known() (k courier.Known) {
	switch c.Regime {
	case 0:
	case courier.CivilLaw, courier.Waterway:
		k.Yes |= inCivil
	default:
		k.No |= inCivil
	}
	k.Answer(inCaused, c.Caused)
	k.Answer(inForeseeable, c.Foreseeable)
	k.Answer(inTold, c.Told)
	k.Answer(inPrice, c.InPrice)
	if c.Kind != 0 && c.Kind != LostProfit { // no price of goods contains another's penalty or a standstill
		k.No |= inPrice
		k.Yes &^= inPrice
	}
	k.Answer(inAgreed, c.AgreedToPay)
	k.Answer(inStands, c.Stands)
	if c.Terms != nil {
		k.Among(inExcludes, excludes(c.Terms))
	}
	return k
}

func excludes(t *Terms) courier.Facts {
	if t.NoIndirect == courier.Yes {
		return inExcludes
	}
	return 0
}

func (c *Consequence) check() error {
	var r courier.Reading
	if c.HappenedOn.Known() && c.HappenedOn.Before(civilCodeFrom) {
		r.Fault("happened_on", courier.ErrNoRule.Because(c.HappenedOn.String()))
	}
	r.Regime("regime", c.Regime)
	r.Word("kind", indirectness, uint8(c.Kind))
	r.Amount("amount", c.Amount)
	r.Amount("avoidable", c.Avoidable)
	r.Answer("caused", c.Caused)
	r.Answer("foreseeable", c.Foreseeable)
	r.Answer("told", c.Told)
	r.Answer("in_price", c.InPrice)
	r.Answer("agreed_to_pay", c.AgreedToPay)
	r.Answer("stands", c.Stands)
	c.Terms.check(&r)
	if c.Amount.Less(c.Avoidable) {
		r.Fault("avoidable", courier.ErrContradicts.Because("more than the loss of "+c.Amount.String()))
	}
	return r.Err()
}

// currencyOf is the currency of an amount, CNY where it is not known.
func currencyOf(m courier.Money) courier.Currency {
	if !m.Known() {
		return courier.CNY
	}
	return m.Currency()
}
