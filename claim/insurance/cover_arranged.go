package insurance

import "github.com/courier-rules/courier"

// Arrangement is how the goods of a waybill came to be insured, or not.
type Arrangement struct {
	On           courier.Date   `json:"on,omitzero"`            // day of dispatch: the law of this day answers
	OwnInsurance courier.Answer `json:"own_insurance,omitzero"` // 自行投保: the shipper or another insured the goods by itself
	Entrusted    courier.Answer `json:"entrusted,omitzero"`     // 委托承运人代办保险
	Stated       courier.Answer `json:"stated,omitzero"`        // 已声明价值
	PremiumPaid  courier.Answer `json:"premium_paid,omitzero"`  // 已交付保险费: to the carrier, for insurance; a fee for declared value 保价 is none
	Refused      courier.Answer `json:"refused,omitzero"`       // 客户不愿投保
	Forced       courier.Answer `json:"forced,omitzero"`        // 强制投保: the carrier makes insurance a condition of taking the goods
}

// Insuring says who insures the goods of a waybill.
type Insuring uint8

// The ways.
const (
	ThroughCarrier Insuring = iota + 1 // 委托承运人投保
	ByItself                           // 自行投保, the shipper or a third party
	Uninsured                          // 未投保
)

var insuringWords = courier.Words{"unknown", "through_carrier", "by_itself", "uninsured"}
var insuringZh = []string{"未知", "委托承运人投保", "自行投保", "未投保"}

// Name returns the name in the language: 自行投保, by itself.
func (i Insuring) Name(lang courier.Lang) string {
	return insuringWords.Name(uint8(i), insuringZh, lang)
}

// String returns the word: "by_itself".
func (i Insuring) String() string { return insuringWords.Word(uint8(i)) }

// MarshalText returns the word.
func (i Insuring) MarshalText() ([]byte, error) { return insuringWords.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *Insuring) UnmarshalText(text []byte) error {
	return insuringWords.Unmarshal(text, (*uint8)(i))
}

// Arranged is the answer to an [Arrangement]: granted for an accident of the
// insured-claim class 保险理赔事故, refused for one of the other class
// 非保险理赔事故, referred where the textbook puts it in neither.
type Arranged struct {
	courier.Decision
	Insures Insuring `json:"insures,omitzero"` // unknown where the matter is referred
}

// Insures says who insures the goods of a waybill, and in which of the two
// classes of accident a loss falls (S2-22).
//
//   - Insured-claim: the shipper stated the value, paid the premium and
//     entrusted the carrier with insuring.
//   - The other: it insured by itself, or neither entrusted nor stated nor
//     paid. The textbook classes no other combination, and such a one is
//     referred.
//   - Insurance is voluntary (Insurance Law 11): a customer may refuse it, and
//     a carrier may not make it a condition.
//
// Insurance is not declared value 保价, which is a limit in the contract of
// carriage. A fact that decides and is not known is asked for. The errors
// name the field: an unknown word, a day before 2015-04-24
// ([courier.ErrNoRule]).
func Insures(a *Arrangement) (Arranged, error) { return AppendInsures(nil, a) }

// AppendInsures is [Insures] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendInsures(dst []courier.Reason, a *Arrangement) (Arranged, error) {
	if a == nil {
		a = &Arrangement{}
	}
	var r courier.Reading
	clauseDay(&r, "on", a.On)
	r.Answer("own_insurance", a.OwnInsurance)
	r.Answer("entrusted", a.Entrusted)
	r.Answer("stated", a.Stated)
	r.Answer("premium_paid", a.PremiumPaid)
	r.Answer("refused", a.Refused)
	r.Answer("forced", a.Forced)
	if err := r.Err(); err != nil {
		return Arranged{}, err
	}
	if !a.On.Known() {
		return Arranged{Decision: clauseAsk(dst, "on")}, nil
	}
	out := Arranged{Decision: arrangedQuestion.Fold(dst, a.read(), a.On, nil)}
	switch {
	case out.Verdict == courier.Granted:
		out.Insures = ThroughCarrier
	case out.Verdict == courier.Refused && a.OwnInsurance == courier.Yes:
		out.Insures = ByItself
	case out.Verdict == courier.Refused:
		out.Insures = Uninsured
	case len(out.Needs) == 0:
		out.Reasons = arrangedMixed.AppendReason(out.Reasons, arrangedMixed.Cite(a.On), courier.Refers, courier.Money{})
	}
	out.Rules = Rules
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), a.On)
	return out, nil
}

func (a *Arrangement) read() (k courier.Known) {
	k.Answer(arOwn, a.OwnInsurance)
	k.Answer(arEntrusted, a.Entrusted)
	k.Answer(arStated, a.Stated)
	k.Answer(arPaid, a.PremiumPaid)
	k.Among(arRefused|arForced, 0)
	if a.Refused == courier.Yes {
		k.Yes, k.No = k.Yes|arRefused, k.No&^arRefused
	}
	if a.Forced == courier.Yes {
		k.Yes, k.No = k.Yes|arForced, k.No&^arForced
	}
	return k
}

// The named facts of an arrangement.
const (
	arOwn courier.Facts = 1 << iota
	arEntrusted
	arStated
	arPaid
	arRefused
	arForced
)

var arrangedTextbook = []courier.Cite{courier.Art(courier.OrderTextbook, "")}

var arrangedQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("own_insurance", arOwn),
	courier.YesNo("entrusted", arEntrusted),
	courier.YesNo("stated", arStated),
	courier.YesNo("premium_paid", arPaid),
	courier.YesNo("refused", arRefused),
	courier.YesNo("forced", arForced),
}, []courier.Ground{
	clauseGround(courier.Grants, arEntrusted|arStated|arPaid, arOwn, clauseRow("insurance.class.insured_claim", "S2-22 S4-Q60", "entrusted", arrangedTextbook,
		"寄件人声明价值、交付保险费并委托承运人代办保险，属于保险理赔事故", "the shipper stated the value, paid the premium and entrusted the carrier with insuring: an insured-claim accident")),
	clauseGround(courier.Bars, arOwn, 0, clauseRow("insurance.class.own_insurance", "S2-22", "own_insurance", arrangedTextbook,
		"寄件人自行投保，属于非保险理赔事故，由其向自己的保险人索赔", "the shipper insured by itself: not an insured-claim accident; it claims on its own insurer")),
	{Row: clauseRow("insurance.class.both", "S2-22", "own_insurance", arrangedTextbook,
		"自行投保又委托承运人投保，两类定义都符合", "insured by itself and through the carrier: both definitions are met"),
		Effect: courier.Lifts, Lifts: "insurance.class.own_insurance", If: arOwn | arEntrusted | arStated | arPaid},
	clauseGround(courier.Bars, 0, arOwn|arEntrusted|arStated|arPaid, clauseRow("insurance.class.uninsured", "S2-22", "entrusted", arrangedTextbook,
		"既未委托保险，也未声明价值、未交付保险费，属于非保险理赔事故", "neither entrusted nor stated nor paid: not an insured-claim accident")),
	clauseGround(courier.Notes, arRefused, 0, clauseRow("insurance.class.voluntary", "S4-Q67", "refused", clauseLaw("11"),
		"保险合同自愿订立，客户可以不投保，应当说明不投保时仅按运输合同赔偿", "insurance is voluntary: the customer may refuse, and is told that only the contract of carriage answers then")),
	clauseGround(courier.Warns, arForced, 0, clauseRow("insurance.class.forced", "S4-Q67", "forced", clauseLaw("11"),
		"除法律、行政法规规定必须保险的外，不得强制客户投保", "unless a law requires insurance nobody may be made to insure")),
})

var arrangedMixed = clauseRow("insurance.class.mixed", "S2-22", "", arrangedTextbook,
	"声明价值、交付保险费、委托投保三者不齐，教材未规定属于哪一类，由人工认定", "the combination is in neither class of the textbook: a person decides")
