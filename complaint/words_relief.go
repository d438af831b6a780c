package complaint

import (
	"iter"
	"math/bits"

	"github.com/courier-rules/courier"
)

// Outcome is how a case was closed.
type Outcome uint8

// The outcomes.
const (
	WithExplanation Outcome = iota + 1 // 说明解释
	WithMoney                          // 金钱补偿
	WithNonMoney                       // 非金钱补救
	WithApology                        // 致歉
	NoRelief                           // 无补救
	AsWithdrawn                        // 撤回
	AsNotValid                         // 投诉不成立
	AsNotOurs                          // 非本企业事项
	AsJoined                           // 并入另案
)

var outcomeWords = courier.Words{"unknown", "explained", "money", "non_money", "apology", "no_relief", "withdrawn",
	"not_valid", "not_ours", "joined"}

var outcomeZh = []string{"未知", "说明解释", "金钱补偿", "非金钱补救", "致歉", "无补救", "撤回", "投诉不成立", "非本企业事项", "并入另案"}

// Name returns the name in the language: 说明解释, explained.
func (o Outcome) Name(lang courier.Lang) string { return outcomeWords.Name(uint8(o), outcomeZh, lang) }

// String returns the word: "explained".
func (o Outcome) String() string { return outcomeWords.Word(uint8(o)) }

// MarshalText returns the word.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *Outcome) UnmarshalText(text []byte) error { return outcomeWords.Unmarshal(text, (*uint8)(o)) }

// Remedy is what the customer is offered.
type Remedy uint8

// The remedies.
const (
	Explanation  Remedy = iota + 1 // 解释说明
	Apology                        // 致歉
	FeeRefund                      // 退还费用
	Compensation                   // 赔偿
	PayOver                        // 支付代收货款
	Redelivery                     // 重新派送
	Resending                      // 补发
	Correction                     // 更正
	Voucher                        // 优惠券
	FreeService                    // 免费增值服务
	Gift                           // 礼品
	Discount                       // 优惠
)

const lastRemedy = Discount

var remedyWords = courier.Words{"unknown", "explanation", "apology", "fee_refund", "compensation", "pay_over",
	"redelivery", "resending", "correction", "voucher", "free_service", "gift", "discount"}

var remedyZh = []string{"未知", "解释说明", "致歉", "退还费用", "赔偿", "支付代收货款", "重新派送", "补发", "更正", "优惠券", "免费增值服务", "礼品", "优惠"}

// Name returns the name in the language: 解释说明, explanation.
func (r Remedy) Name(lang courier.Lang) string { return remedyWords.Name(uint8(r), remedyZh, lang) }

// String returns the word: "explanation".
func (r Remedy) String() string { return remedyWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Remedy) MarshalText() ([]byte, error) { return remedyWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Remedy) UnmarshalText(text []byte) error { return remedyWords.Unmarshal(text, (*uint8)(r)) }

// Remedies is a set of remedies. The zero value is the empty set; sets compare
// with ==. Its JSON form is a list of words in the order of the values.
type Remedies uint16

// RemediesOf returns the set of the values given, the unknown one left out.
func RemediesOf(values ...Remedy) (set Remedies) {
	for _, v := range values {
		set |= Remedies(setBit(uint8(v), remedyWords))
	}
	return set
}

// Has reports whether the value is in the set.
func (s Remedies) Has(v Remedy) bool { return s&Remedies(setBit(uint8(v), remedyWords)) != 0 }

// Len returns how many values are in the set.
func (s Remedies) Len() int { return bits.OnesCount32(uint32(s)) }

// All yields the values of the set in order.
func (s Remedies) All() iter.Seq[Remedy] { return setAll[Remedy](uint32(s), remedyWords) }

// String returns the words between brackets: "[explanation]".
func (s Remedies) String() string { return setString(uint32(s), remedyWords) }

// MarshalJSON returns the list of the words; a bit that is no value is an error.
func (s Remedies) MarshalJSON() ([]byte, error) { return setMarshal(uint32(s), remedyWords) }

// UnmarshalJSON reads a list of words; one that is no value, or given twice,
// is an error. Null leaves the set as it is.
func (s *Remedies) UnmarshalJSON(b []byte) error {
	set, err := setUnmarshal(uint32(*s), remedyWords, b)
	if err == nil {
		*s = Remedies(set)
	}
	return err
}

// Footing is on what a remedy rests.
type Footing uint8

// The footings.
const (
	Owed       Footing = iota + 1 // 应付: money that the customer is entitled to
	Performed                     // 应为: the service as it was promised
	Courtesy                      // 应尽: no entitlement, and due all the same
	Goodwilled                    // 通融: a free choice of the carrier
)

var footingWords = courier.Words{"unknown", "owed", "performed", "courtesy", "goodwill"}

var footingZh = []string{"未知", "应付", "应为", "应尽", "通融"}

// Name returns the name in the language: 应付, owed.
func (f Footing) Name(lang courier.Lang) string { return footingWords.Name(uint8(f), footingZh, lang) }

// String returns the word: "owed".
func (f Footing) String() string { return footingWords.Word(uint8(f)) }

// MarshalText returns the word.
func (f Footing) MarshalText() ([]byte, error) { return footingWords.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Footing) UnmarshalText(text []byte) error { return footingWords.Unmarshal(text, (*uint8)(f)) }

// Satisfaction is what the customer says of the handling.
type Satisfaction uint8

// The results of a follow-up call.
const (
	NotAsked     Satisfaction = iota + 1 // 未询问
	Satisfied                            // 满意
	Neutral                              // 一般
	Dissatisfied                         // 不满意
	NoContact                            // 未能联系
)

var satisfactionWords = courier.Words{"unknown", "not_asked", "satisfied", "neutral", "dissatisfied", "no_contact"}

var satisfactionZh = []string{"未知", "未询问", "满意", "一般", "不满意", "未能联系"}

// Name returns the name in the language: 未询问, not asked.
func (s Satisfaction) Name(lang courier.Lang) string {
	return satisfactionWords.Name(uint8(s), satisfactionZh, lang)
}

// String returns the word: "not_asked".
func (s Satisfaction) String() string { return satisfactionWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Satisfaction) MarshalText() ([]byte, error) { return satisfactionWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Satisfaction) UnmarshalText(text []byte) error {
	return satisfactionWords.Unmarshal(text, (*uint8)(s))
}

// PayMethod is how money is paid to the customer.
type PayMethod uint8

// The methods of payment.
const (
	OriginalRoute PayMethod = iota + 1 // 原路退回
	BankTransfer                       // 银行转账
	EPayment                           // 电子支付
	InCash                             // 现金
	OnAccount                          // 冲抵月结账单: where the customer agreed to it
)

var payMethodWords = courier.Words{"unknown", "original_route", "bank_transfer", "e_payment", "cash", "on_account"}

var payMethodZh = []string{"未知", "原路退回", "银行转账", "电子支付", "现金", "冲抵月结账单"}

// Name returns the name in the language: 原路退回, original route.
func (p PayMethod) Name(lang courier.Lang) string {
	return payMethodWords.Name(uint8(p), payMethodZh, lang)
}

// String returns the word: "original_route".
func (p PayMethod) String() string { return payMethodWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p PayMethod) MarshalText() ([]byte, error) { return payMethodWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PayMethod) UnmarshalText(text []byte) error {
	return payMethodWords.Unmarshal(text, (*uint8)(p))
}

// Contest is whether and where the customer disputes the result.
type Contest uint8

// The forms of dispute.
const (
	NotContested         Contest = iota + 1 // 无异议
	ContestedHere                           // 向企业提出异议
	ContestedAtRegulator                    // 已申诉
	ContestedInCourt                        // 已起诉或者申请仲裁
)

var contestWords = courier.Words{"unknown", "no", "firm", "regulator", "court"}

var contestZh = []string{"未知", "无异议", "向企业提出异议", "已申诉", "已起诉或者申请仲裁"}

// Name returns the name in the language: 无异议, no.
func (c Contest) Name(lang courier.Lang) string { return contestWords.Name(uint8(c), contestZh, lang) }

// String returns the word: "no".
func (c Contest) String() string { return contestWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Contest) MarshalText() ([]byte, error) { return contestWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Contest) UnmarshalText(text []byte) error { return contestWords.Unmarshal(text, (*uint8)(c)) }

// Feeling is the state of mind of whoever complains, in the six of the order
// textbook (S2-18). It chooses words and decides nothing.
type Feeling uint8

// The states of mind.
const (
	Venting     Feeling = iota + 1 // 发泄
	Respect                        // 尊重
	Remedying                      // 补救
	Recognition                    // 认同
	Expression                     // 表现
	Revenge                        // 报复
)

const lastFeeling = Revenge

var feelingWords = courier.Words{"unknown", "venting", "respect", "remedy", "recognition", "expression", "revenge"}

var feelingZh = []string{"未知", "发泄", "尊重", "补救", "认同", "表现", "报复"}

// Name returns the name in the language: 发泄, venting.
func (f Feeling) Name(lang courier.Lang) string { return feelingWords.Name(uint8(f), feelingZh, lang) }

// String returns the word: "venting".
func (f Feeling) String() string { return feelingWords.Word(uint8(f)) }

// MarshalText returns the word.
func (f Feeling) MarshalText() ([]byte, error) { return feelingWords.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Feeling) UnmarshalText(text []byte) error { return feelingWords.Unmarshal(text, (*uint8)(f)) }
