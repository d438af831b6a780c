package claim

import "github.com/courier-rules/courier"

// Accident is what is known about what went wrong with a consignment, as the
// training text on service accidents 服务事故 sorts it. Every field may be
// unknown; what decides is asked for.
type Accident struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"`
	Accepted   courier.Answer `json:"accepted,omitzero"`    // 已受理订单
	SignedOff  courier.Answer `json:"signed_off,omitzero"`  // 客户已签收 before it happened
	Matter     Matter         `json:"matter,omitzero"`      // what the claimant complains of
	CausedLoss courier.Answer `json:"caused_loss,omitzero"` // 造成损失

	PackingDeformed courier.Answer `json:"packing_deformed,omitzero"` // 外包装变形, for damage
	ContentsDamaged courier.Answer `json:"contents_damaged,omitzero"` // 内件损坏, for damage

	Stated       courier.Answer `json:"stated,omitzero"`        // 托运人申报了价值
	PremiumPaid  courier.Answer `json:"premium_paid,omitzero"`  // 交付了保险费
	Entrusted    courier.Answer `json:"entrusted,omitzero"`     // 委托承运人投保
	OwnInsurance courier.Answer `json:"own_insurance,omitzero"` // 托运人自行投保
}

// AccidentNature is a service accident by what happened. The zero value is
// unknown.
type AccidentNature uint8

// The natures.
const (
	NatureLate     AccidentNature = iota + 1 // 晚点
	NatureDamage                             // 货损
	NatureShortage                           // 货差
	NatureLoss                               // 丢失
	NaturePrice                              // 价格争议
	NatureService                            // 未按约定提供服务
)

var accidentNatures = courier.Words{"unknown", "late", "damage", "shortage", "loss", "price_dispute", "service"}
var accidentNaturesZh = []string{"未知", "晚点", "货损", "货差", "丢失", "价格争议", "未按约定提供服务"}

// Name returns the name in the language: 货差, shortage.
func (n AccidentNature) Name(lang courier.Lang) string {
	return accidentNatures.Name(uint8(n), accidentNaturesZh, lang)
}

// String returns the word: "shortage".
func (n AccidentNature) String() string { return accidentNatures.Word(uint8(n)) }

// MarshalText returns the word.
func (n AccidentNature) MarshalText() ([]byte, error) { return accidentNatures.Marshal(uint8(n)) }

// UnmarshalText reads a word.
func (n *AccidentNature) UnmarshalText(text []byte) error {
	return accidentNatures.Unmarshal(text, (*uint8)(n))
}

// AccidentClass is a service accident by who insures the goods; insurance, and
// not declared cover 保价. The zero value is unknown.
type AccidentClass uint8

// The classes.
const (
	InsuredAccident    AccidentClass = iota + 1 // 保险理赔事故
	NotInsuredAccident                          // 非保险理赔事故
)

var accidentClasses = courier.Words{"unknown", "insured", "not_insured"}
var accidentClassesZh = []string{"未知", "保险理赔事故", "非保险理赔事故"}

// Name returns the name in the language: 保险理赔事故, insured.
func (c AccidentClass) Name(lang courier.Lang) string {
	return accidentClasses.Name(uint8(c), accidentClassesZh, lang)
}

// String returns the word: "insured".
func (c AccidentClass) String() string { return accidentClasses.Word(uint8(c)) }

// MarshalText returns the word.
func (c AccidentClass) MarshalText() ([]byte, error) { return accidentClasses.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *AccidentClass) UnmarshalText(text []byte) error {
	return accidentClasses.Unmarshal(text, (*uint8)(c))
}

// Classified is the answer to an [Accident].
type Classified struct {
	courier.Grounds
	Service courier.Answer `json:"service"`          // 服务事故: unknown while facts are missing
	Nature  AccidentNature `json:"nature,omitzero"`  // zero where the text has no class for it
	Class   AccidentClass  `json:"class,omitzero"`   // by insurance; zero where the facts mix, or are missing
	ByText  courier.Answer `json:"by_text,omitzero"` // damage as the text has it: packing deformed and contents damaged; the law asks for less
}

// Classify sorts what went wrong as the training text does: a service accident
// is what happens between the acceptance of the order and the customer's
// sign-off and causes a loss (S2-20); by its nature it is late, damage,
// shortage or loss (S2-21), and beside them a price dispute or a service not
// performed as agreed; by insurance it is insured, where the shipper stated the
// value, paid the premium and entrusted the carrier to insure, or not insured,
// where it insured itself or did none of the three (S2-22). A mixture the text
// does not cover, and a person decides.
//
// It is practice, not law: the text calls damage only what shows on packing and
// contents both, and the law answers for the contents alone (DX-20). Which
// record the station makes is tracking's.
//
// Unknown facts come back as needs. The errors name the field of an unknown
// word, or of insurance both taken out by the shipper and entrusted.
func Classify(a *Accident) (Classified, error) { return AppendClassify(nil, a) }

// AppendClassify is [Classify] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendClassify(dst []courier.Reason, a *Accident) (c Classified, err error) {
	if a == nil {
		a = &Accident{}
	}
	if err := a.check(); err != nil {
		return Classified{}, err
	}
	p := proceed(dst, a.HappenedOn)
	a.service(&p, &c)
	a.nature(&p, &c)
	a.class(&p, &c)
	c.Grounds = p.grounds()
	return c, nil
}

// service says whether it is a service accident.
func (a *Accident) service(p *procedure, c *Classified) {
	switch {
	case a.Accepted == courier.No || a.SignedOff == courier.Yes || a.CausedLoss == courier.No:
		c.Service = courier.No
		p.tell(&rowAccidentNone, courier.Notes)
	case a.Accepted == 0 || a.SignedOff == 0 || a.CausedLoss == 0:
		p.ask("accepted", a.Accepted)
		p.ask("signed_off", a.SignedOff)
		p.ask("caused_loss", a.CausedLoss)
	default:
		c.Service = courier.Yes
		p.tell(&rowAccidentService, courier.Changes)
		p.tell(&rowAccidentSteps, courier.Conditions)
	}
}

// nature sorts the accident by what happened.
func (a *Accident) nature(p *procedure, c *Classified) {
	switch a.Matter {
	case 0:
		p.need("matter")
		return
	case MatterDelay:
		c.Nature = NatureLate
	case MatterDamage:
		c.Nature = NatureDamage
		a.damage(p, c)
	case MatterPartLoss:
		c.Nature = NatureShortage
	case MatterLoss:
		c.Nature = NatureLoss
	case MatterOvercharge:
		c.Nature = NaturePrice
	case MatterService, MatterMisdelivery, MatterReceipt, MatterCOD:
		c.Nature = NatureService
	default:
		p.tell(&rowAccidentUnsorted, courier.Notes)
		return
	}
	p.tell(&rowAccidentNature[c.Nature], courier.Changes)
}

// damage says whether the damage is one as the text has it.
func (a *Accident) damage(p *procedure, c *Classified) {
	switch {
	case a.PackingDeformed == courier.No || a.ContentsDamaged == courier.No:
		c.ByText = courier.No
		p.tell(&rowAccidentNarrow, courier.Notes)
	case a.PackingDeformed == courier.Yes && a.ContentsDamaged == courier.Yes:
		c.ByText = courier.Yes
	}
}

// class sorts the accident by insurance.
func (a *Accident) class(p *procedure, c *Classified) {
	three := [3]courier.Answer{a.Stated, a.PremiumPaid, a.Entrusted}
	yes, no := 0, 0
	for _, x := range three {
		switch x {
		case courier.Yes:
			yes++
		case courier.No:
			no++
		}
	}
	switch {
	case yes == 3 || a.OwnInsurance == courier.Yes && yes == 0 || no == 3:
		if c.Class = InsuredAccident; yes != 3 {
			c.Class = NotInsuredAccident
		}
		p.tell(&rowAccidentClass[c.Class], courier.Changes)
	case yes > 0 && no > 0 || yes > 0 && a.OwnInsurance == courier.Yes:
		p.tell(&rowAccidentMixed, courier.Refers)
	default:
		p.ask("stated", a.Stated)
		p.ask("premium_paid", a.PremiumPaid)
		p.ask("entrusted", a.Entrusted)
		if yes == 0 {
			p.ask("own_insurance", a.OwnInsurance)
		}
	}
}

func (a *Accident) check() error {
	var r courier.Reading
	r.Word("matter", matterWords, uint8(a.Matter))
	r.Answer("accepted", a.Accepted)
	r.Answer("signed_off", a.SignedOff)
	r.Answer("caused_loss", a.CausedLoss)
	r.Answer("packing_deformed", a.PackingDeformed)
	r.Answer("contents_damaged", a.ContentsDamaged)
	r.Answer("stated", a.Stated)
	r.Answer("premium_paid", a.PremiumPaid)
	r.Answer("entrusted", a.Entrusted)
	r.Answer("own_insurance", a.OwnInsurance)
	return r.Err()
}

func accidentRow(name, ids string, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: courier.Code("claim.accident." + name), Staff: true, IDs: ids, Cites: art(courier.OrderTextbook, ""), Field: field, Zh: zh, En: en}
}

var (
	rowAccidentService = accidentRow("service", "S2-20", "accepted",
		"自受理订单至客户签收之间发生并造成损失，属于服务事故", "it happened between the acceptance of the order and the sign-off and caused a loss: a service accident")
	rowAccidentNone = accidentRow("none", "S2-20", "accepted",
		"不在受理订单至客户签收之间，或者没有造成损失，不属于服务事故", "not between the acceptance of the order and the sign-off, or without loss: no service accident")
	rowAccidentSteps = accidentRow("steps", "S2-26", "",
		"处理单位应当通知各方，组织调查，查明原因和责任单位，再按规定赔偿", "the handling unit tells all sides, has it investigated, fixes cause and responsible unit, then compensates by the rules")
	rowAccidentUnsorted = accidentRow("unsorted", "S2-21", "matter",
		"教材没有单列内件不符，按法律处理", "the text has no class for contents that differ: the law answers")
	rowAccidentNarrow = accidentRow("narrow", "S2-21 DX-20", "packing_deformed",
		"教材所称货损须外包装变形且内件损坏；法律没有这一要求，赔偿不以此为限", "the text calls damage only what shows on packing and contents both; the law does not, and compensation is not bound by it")
	rowAccidentMixed = accidentRow("mixed", "S2-22", "entrusted",
		"申报、交费、委托投保的情形不一，教材没有规定，由人工判断", "stated, paid and entrusted do not agree: the text does not cover it, and a person decides")
)

// rowAccidentNature are the rows of the natures.
var rowAccidentNature = [...]courier.Row{
	NatureLate:     accidentRow("late", "S2-21", "matter", "晚点：晚于工作单所载到达时间", "late: after the arrival time on the work order"),
	NatureDamage:   accidentRow("damage", "S2-21", "matter", "货损：货物受到损坏", "damage: the goods are damaged"),
	NatureShortage: accidentRow("shortage", "S2-21", "matter", "货差：到达时数量短少", "shortage: short at destination"),
	NatureLoss:     accidentRow("loss", "S2-21", "matter", "丢失：运输途中灭失", "loss: lost during carriage"),
	NaturePrice:    accidentRow("price", "S2-20", "matter", "价格争议", "a price dispute"),
	NatureService:  accidentRow("service_not_performed", "S2-20", "matter", "未按约定提供服务", "a service not performed as agreed"),
}

// rowAccidentClass are the rows of the classes.
var rowAccidentClass = [...]courier.Row{
	InsuredAccident: accidentRow("insured", "S2-22", "entrusted",
		"托运人申报价值、交付保险费并委托承运人投保，属于保险理赔事故", "the shipper stated the value, paid the premium and entrusted the carrier to insure: an insured accident"),
	NotInsuredAccident: accidentRow("not_insured", "S2-22", "entrusted",
		"托运人自行投保，或者既未委托也未申报、交费，属于非保险理赔事故", "the shipper insured itself, or neither entrusted nor stated nor paid: not an insured accident"),
}

// accidentBook are the rows for the book.
func accidentBook() (rows []*courier.Row) {
	rows = []*courier.Row{&rowAccidentService, &rowAccidentNone, &rowAccidentSteps, &rowAccidentUnsorted, &rowAccidentNarrow, &rowAccidentMixed}
	for n := NatureLate; n <= NatureService; n++ {
		rows = append(rows, &rowAccidentNature[n])
	}
	return append(rows, &rowAccidentClass[InsuredAccident], &rowAccidentClass[NotInsuredAccident])
}
