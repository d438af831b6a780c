package liability

import "github.com/courier-rules/courier"

// Kind is what happened to the consignment. The zero Kind is unknown.
type Kind uint8

// The kinds.
const (
	Loss             Kind = iota + 1 // 丢失、灭失: all of it is gone
	Damage                           // 损毁, 货损: spoiled and soiled goods among it
	Shortage                         // 内件短少, 货差: a part is gone
	ContentsMismatch                 // 内件不符: something else is inside
	Delay                            // 延误, 逾期运到
)

var kinds = courier.Words{"unknown", "loss", "damage", "shortage", "contents_mismatch", "delay"}
var kindsZh = []string{"未知", "丢失", "损毁", "内件短少", "内件不符", "延误"}

// Name returns the name in the language: 内件短少, shortage.
func (k Kind) Name(lang courier.Lang) string { return kinds.Name(uint8(k), kindsZh, lang) }

// String returns the word: "contents_mismatch".
func (k Kind) String() string { return kinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Unmarshal(text, (*uint8)(k)) }

// Check records [courier.ErrUnknownWord] at field when k is no kind.
func (k Kind) Check(r *courier.Reading, field string) { r.Word(field, kinds, uint8(k)) }

// Cause is what brought it about, as far as anybody knows. The zero Cause is
// one that was not asked for yet; [NotFound] is one that nobody could find.
type Cause uint8

// The causes.
const (
	NotFound        Cause = iota + 1 // 原因未能查明
	ForceMajeure                     // 不可抗力: unforeseeable, unavoidable and insurmountable
	NatureOfGoods                    // 货物本身的自然性质
	ReasonableWear                   // 合理损耗
	ShippersFault                    // 寄件人、托运人的过错: packing and false statements among it
	ConsigneesFault                  // 收件人、收货人的过错
	EscortsFault                     // 押运人的过错: of an escort that the shipper sent
	CarriersFault                    // 承运人的原因, its staff and helpers among it
	ThirdParty                       // 第三人的原因
)

var causes = courier.Words{"unknown", "not_found", "force_majeure", "nature_of_goods", "reasonable_wear",
	"shippers_fault", "consignees_fault", "escorts_fault", "carriers_fault", "third_party"}
var causesZh = []string{"未知", "原因未能查明", "不可抗力", "货物本身的自然性质", "合理损耗",
	"托运人的过错", "收货人的过错", "押运人的过错", "承运人的原因", "第三人的原因"}

// Name returns the name in the language: 不可抗力, force majeure.
func (c Cause) Name(lang courier.Lang) string { return causes.Name(uint8(c), causesZh, lang) }

// String returns the word: "force_majeure".
func (c Cause) String() string { return causes.Word(uint8(c)) }

// MarshalText returns the word.
func (c Cause) MarshalText() ([]byte, error) { return causes.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Cause) UnmarshalText(text []byte) error { return causes.Unmarshal(text, (*uint8)(c)) }

// Check records [courier.ErrUnknownWord] at field when c is no cause.
func (c Cause) Check(r *courier.Reading, field string) { r.Word(field, causes, uint8(c)) }

// Extent is how much of a delay force majeure excuses. The zero Extent is
// unknown.
type Extent uint8

// The extents.
const (
	InWhole Extent = iota + 1 // 全部免除: force majeure reached all of the delay
	InPart                    // 部分免除: it reached a part of it, and the rest is answered for
)

var extents = courier.Words{"unknown", "whole", "part"}
var extentsZh = []string{"未知", "全部", "部分"}

// Name returns the name in the language: 部分, part.
func (x Extent) Name(lang courier.Lang) string { return extents.Name(uint8(x), extentsZh, lang) }

// String returns the word: "part".
func (x Extent) String() string { return extents.Word(uint8(x)) }

// MarshalText returns the word.
func (x Extent) MarshalText() ([]byte, error) { return extents.Marshal(uint8(x)) }

// UnmarshalText reads a word.
func (x *Extent) UnmarshalText(text []byte) error { return extents.Unmarshal(text, (*uint8)(x)) }

// Check records [courier.ErrUnknownWord] at field when x is no extent.
func (x Extent) Check(r *courier.Reading, field string) { r.Word(field, extents, uint8(x)) }

// Mail is how an item was posted in postal universal service. The zero Mail
// is unknown.
type Mail uint8

// The kinds of mail.
const (
	OrdinaryMail     Mail = iota + 1 // 平常邮件: no receipt given, none taken
	RecordedMail                     // 给据邮件: receipted on posting, signed for on delivery
	RegisteredLetter                 // 挂号信件: a recorded letter
)

var mails = courier.Words{"unknown", "ordinary", "recorded", "registered_letter"}
var mailsZh = []string{"未知", "平常邮件", "给据邮件", "挂号信件"}

// Name returns the name in the language: 给据邮件, recorded.
func (m Mail) Name(lang courier.Lang) string { return mails.Name(uint8(m), mailsZh, lang) }

// String returns the word: "registered_letter".
func (m Mail) String() string { return mails.Word(uint8(m)) }

// MarshalText returns the word.
func (m Mail) MarshalText() ([]byte, error) { return mails.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Mail) UnmarshalText(text []byte) error { return mails.Unmarshal(text, (*uint8)(m)) }

// Check records [courier.ErrUnknownWord] at field when m is no kind of mail.
func (m Mail) Check(r *courier.Reading, field string) { r.Word(field, mails, uint8(m)) }

// GoodsClause is how a host reads the textbook's clause on the department
// where the goods are, 责任划分为货物所在地部门 (D18). The zero value is the
// reading in use; the other is an option.
type GoodsClause uint8

// The readings, for a matter in which it is not clear who is responsible.
const (
	GoodsDepartmentBears   GoodsClause = iota // 由货物所在地部门承担: it bears the whole
	GoodsDepartmentDivides                    // 由货物所在地部门划分: it says who bears what
)

var goodsClauses = courier.Words{"bears", "divides"}
var goodsClausesZh = []string{"由货物所在地部门承担", "由货物所在地部门划分"}

// Name returns the name in the language.
func (g GoodsClause) Name(lang courier.Lang) string {
	return goodsClauses.Name(uint8(g), goodsClausesZh, lang)
}

// String returns the word: "bears".
func (g GoodsClause) String() string { return goodsClauses.Word(uint8(g)) }

// MarshalText returns the word.
func (g GoodsClause) MarshalText() ([]byte, error) { return goodsClauses.Marshal(uint8(g)) }

// UnmarshalText reads a word.
func (g *GoodsClause) UnmarshalText(text []byte) error {
	return goodsClauses.Unmarshal(text, (*uint8)(g))
}
