package complaint

import "github.com/courier-rules/courier"

// Grievance is what a customer complains of and what is owed for it.
type Grievance struct {
	Category Category        `json:"category"`        // missing is an error
	Upheld   courier.Verdict `json:"upheld,omitzero"` // 是否成立, as [Uphold] says

	Owed       courier.Money  `json:"owed,omitzero"`       // 应付赔偿, as package claim says; zero money: nothing is owed
	Refund     courier.Money  `json:"refund,omitzero"`     // 应退费用
	Remittance courier.Money  `json:"remittance,omitzero"` // 应付代收货款
	AtHand     courier.Answer `json:"at_hand,omitzero"`    // 快件仍可重新派送

	Goodwill *Goodwill `json:"goodwill,omitzero"` // what the host gives freely; nil: nothing is said of it, and it is not asked for
}

// Goodwill is what a host gives freely. No text sets an amount or a kind.
type Goodwill struct {
	Cite  courier.Cite `json:"cite"`           // where it stands: the host's own rules
	Kinds Remedies     `json:"kinds,omitzero"` // vouchers, free services, gifts, discounts; empty: none
}

// Option is a remedy that fits, and on what it rests.
type Option struct {
	Remedy  Remedy        `json:"remedy"`
	Footing Footing       `json:"footing"`
	Amount  courier.Money `json:"amount,omitzero"` // of money that is owed
}

// Relief is the answer to a [Grievance].
type Relief struct {
	courier.Grounds
	Options []Option `json:"options,omitzero"` // what is owed first, goodwill last
}

// freely are the remedies that a carrier gives of its own will.
const freely = Remedies(1)<<(Voucher-1) | Remedies(1)<<(FreeService-1) | Remedies(1)<<(Gift-1) | Remedies(1)<<(Discount-1)

// performing are the remedies that make good the service itself, by category:
// conventions of this library from the handbook's list (S3-06, S3-08).
var performing = [lastCategory + 1]Remedies{
	Delay: remediesOf(Redelivery), DelayTotal: remediesOf(Resending), Lost: remediesOf(Resending), Shortage: remediesOf(Resending),
	Damage: remediesOf(Resending), ContentsMismatch: remediesOf(Resending), Misdelivery: remediesOf(Redelivery),
	FalseSignature: remediesOf(Redelivery, Correction), NoConsentLocker: remediesOf(Redelivery), NoDoorDelivery: remediesOf(Redelivery),
	Overcharge: remediesOf(Correction), Papers: remediesOf(Correction), InfoError: remediesOf(Correction), ClaimHandling: remediesOf(Correction),
	RedirectFailed: remediesOf(Redelivery), PrivacyBreach: remediesOf(Correction), FalseScan: remediesOf(Correction),
	Detained: remediesOf(Redelivery), ReturnDispute: remediesOf(Redelivery), ReceiptNotReturned: remediesOf(Correction),
	PlatformPenalty: remediesOf(Correction),
}

// remediesOf is RemediesOf for the tables, see itemsOf.
func remediesOf(remedies ...Remedy) (set Remedies) {
	for _, r := range remedies {
		set |= 1 << (r - 1)
	}
	return set
}

// compensates reports whether the claim that the category opens may owe
// compensation.
func (o Opening) compensates() bool {
	return o >= OpensDelay && o <= OpensDisputedLoss || o == OpensExisting || o == OpensByResult
}

// Options says which remedies fit a complaint, and keeps apart what they rest
// on: money that is owed, whatever became of the complaint; the service made
// good and an apology, where it is upheld; an explanation, always; goodwill,
// where the host gives any, which takes nothing from what is owed.
//
// How much is owed comes from package claim and is asked for where the
// category may owe it. The errors name the field: a missing category, an
// unknown word, a negative amount or another currency, a goodwill that is not
// freely given ([courier.ErrRange]).
func Options(g *Grievance) (Relief, error) { return AppendOptions(nil, g) }

// AppendOptions is [Options] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendOptions(dst []courier.Reason, g *Grievance) (Relief, error) {
	if g == nil {
		g = &Grievance{}
	}
	if err := g.check(); err != nil {
		return Relief{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	r := Relief{Options: make([]Option, 0, 6)}
	g.money(&t, &r)
	switch g.Upheld {
	case courier.Granted:
		g.service(&t, &r)
		r.add(&t, Apology, Courtesy, courier.Money{})
	case courier.Refused:
		t.say(&notUpheldRow, courier.Notes)
	default:
		t.need("upheld")
	}
	r.add(&t, Explanation, Courtesy, courier.Money{})
	if g.Goodwill != nil && g.Goodwill.Kinds != 0 {
		for kind := range g.Goodwill.Kinds.All() {
			r.Options = append(r.Options, Option{kind, Goodwilled, courier.Money{}})
			t.under(&g.Goodwill.Cite, &optionRows[kind-1], courier.Notes)
		}
		t.say(&goodwillApartRow, courier.Conditions)
	}
	r.Grounds = t.Grounds
	return r, nil
}

// add offers a remedy and tells why.
func (r *Relief) add(t *telling, remedy Remedy, on Footing, amount courier.Money) {
	r.Options = append(r.Options, Option{remedy, on, amount})
	t.say(&optionRows[remedy-1], courier.Grants, amount.Figure())
}

// money offers what is owed.
func (g *Grievance) money(t *telling, r *Relief) {
	opens := classes[g.Category-1].Opens
	for _, m := range [...]struct {
		remedy Remedy
		amount courier.Money
		need   courier.Need
		may    bool // whether the category may owe it
	}{
		{Compensation, g.Owed, "owed", opens.compensates()},
		{FeeRefund, g.Refund, "refund", opens == OpensRefund},
		{PayOver, g.Remittance, "remittance", opens == OpensRemittance},
	} {
		switch {
		case m.amount.Sign() > 0:
			r.add(t, m.remedy, Owed, m.amount)
		case m.may && !m.amount.Known():
			t.need(m.need)
		case m.may:
			t.say(&nothingOwedRow, courier.Notes)
		}
	}
}

// service offers what makes good the service itself.
func (g *Grievance) service(t *telling, r *Relief) {
	for remedy := range performing[g.Category].All() {
		if remedy == Redelivery {
			switch g.AtHand {
			case 0:
				t.need("at_hand")
				continue
			case courier.No:
				t.say(&notAtHandRow, courier.Notes)
				continue
			}
		}
		r.add(t, remedy, Performed, courier.Money{})
	}
}

func (g *Grievance) check() error {
	var r courier.Reading
	r.Word("category", categoryWords, uint8(g.Category))
	if g.Category == 0 {
		r.Fault("category", courier.ErrMissing)
	}
	if g.Upheld > courier.Referred {
		r.Fault("upheld", courier.ErrUnknownWord.Because(g.Upheld.String()))
	}
	r.Amount("owed", g.Owed)
	r.Amount("refund", g.Refund)
	r.Amount("remittance", g.Remittance)
	r.Answer("at_hand", g.AtHand)
	if g.Goodwill != nil {
		g.Goodwill.Cite.CheckTerms(&r, "goodwill.cite")
		if g.Goodwill.Kinds&^freely != 0 {
			r.Fault("goodwill.kinds", courier.ErrRange.Because("goodwill is a voucher, a free service, a gift or a discount"))
		}
	}
	return r.Err()
}

func optionRow(r Remedy, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return row(courier.Code("complaint.options."+r.String()), ids, cites, zh, en)
}

// optionRows are the rows of the remedies, in their order.
var optionRows = [lastRemedy]courier.Row{
	Explanation - 1:  optionRow(Explanation, "S2-17 S3-10", textbook, "向客户解释说明", "explain it to the customer"),
	Apology - 1:      optionRow(Apology, "S3-06", handbook("3.1"), "属于本企业原因的，承认并致歉", "the firm's own doing: admit it and apologise"),
	FeeRefund - 1:    naming(optionRow(FeeRefund, "S3-08", handbook("4.1"), "退还费用{amount}", "pay back fees of {amount}"), "amount"),
	Compensation - 1: naming(optionRow(Compensation, "S3-06 S3-08 S3-11a", handbook("3.1"), "赔偿{amount}", "compensation of {amount}"), "amount"),
	PayOver - 1:      naming(optionRow(PayOver, "CMP-12", byHouse, "支付代收货款{amount}", "pay over the cash collected, {amount}"), "amount"),
	Redelivery - 1:   optionRow(Redelivery, "S3-06", byHouse, "按客户要求重新派送", "deliver it again as asked"),
	Resending - 1:    optionRow(Resending, "S3-06 S3-08", handbook("3.1"), "客户同意的，补发以代替赔偿", "where the customer agrees, send it again instead of compensation"),
	Correction - 1:   optionRow(Correction, "S1-02 S3-08", byHouse, "更正差错", "correct the error"),
	Voucher - 1:      optionRow(Voucher, "S3-14", inTerms, "赠送电子优惠券", "give an e-coupon for the next use"),
	FreeService - 1:  optionRow(FreeService, "S3-14", inTerms, "提供免费增值服务，例如免费保管、包装", "give a value-added service free: storage, packing"),
	Gift - 1:         optionRow(Gift, "S3-14", inTerms, "赠送礼品", "give a gift"),
	Discount - 1:     optionRow(Discount, "S3-06", inTerms, "给予优惠", "give a discount"),
}

var (
	nothingOwedRow   = row("complaint.options.nothing_owed", "S3-11a", byHouse, "不存在应付的款项", "no money is owed")
	notUpheldRow     = row("complaint.options.not_upheld", "CMP-11", byHouse, "投诉不成立，不采取补救措施，但应当说明理由", "the complaint is not upheld: there is nothing to make good, and the reason is told")
	notAtHandRow     = at("at_hand", row("complaint.options.not_at_hand", "S3-06", byHouse, "快件已无法重新派送", "the item can no longer be delivered again"))
	goodwillApartRow = row("complaint.options.goodwill_apart", "S3-14", byHouse, "通融措施与应付款项分开，不得抵作应付款项", "goodwill stands apart from what is owed and does not count towards it")
)

// optionsRows are the rows of the remedies, for the book.
func optionsRows() (rows []*courier.Row) {
	for i := range optionRows {
		rows = append(rows, &optionRows[i])
	}
	return append(rows, &nothingOwedRow, &notUpheldRow, &notAtHandRow, &goodwillApartRow)
}
