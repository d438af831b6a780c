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

	// Causes that only some laws know; see [Matrix].

	BadPacking      // 包装不良: by somebody other than the carrier and its people
	BadMarks        // 标志欠缺、不清
	PackingIntact   // 外包装完好而内件短少、不符
	NauticalFault   // 驾驶、管理船舶中的过失, of master, crew or pilot
	ShipFire        // 船上火灾
	ShoreFire       // 船外火灾
	PerilsOfSea     // 天灾、海上危险或者意外事故
	War             // 战争或者武装冲突
	Piracy          // 海盗或者恐怖活动
	AuthorityAct    // 政府或者主管部门的行为, quarantine and judicial arrest among it
	Strike          // 罢工、停工或者劳动受到限制
	Rescue          // 救助或者企图救助人命、财产
	OwnersAct       // 货物所有人的行为
	LatentDefect    // 船舶潜在缺陷, not to be found with due care
	OtherNoFault    // 非因承运人一方过失的其他原因
	AnimalRisk      // 运输活动物固有的特殊风险
	DeckRisk        // 舱面装载的特殊风险
	WrongWeight     // 托运人自行确定的重量不正确
	LivingGoods     // 有生动植物的疾病、死亡、枯萎、减重
	ShipAccident    // 非责任性海损事故
	OwnLoading      // 托运人自理装船，卸船时装载无异状
	SealedContainer // 托运人自行装箱、施封，箱体、铅封完好
	OwnEscort       // 托运人自行押运
	Weather         // 自然灾害或者气象、水文原因
	LockWait        // 等候通过船闸
	StorageAsked    // 托运人要求预收保管
)

var causes = courier.Words{"unknown", "not_found", "force_majeure", "nature_of_goods", "reasonable_wear",
	"shippers_fault", "consignees_fault", "escorts_fault", "carriers_fault", "third_party",
	"bad_packing", "bad_marks", "packing_intact", "nautical_fault", "ship_fire", "shore_fire", "perils_of_sea", "war", "piracy",
	"authority_act", "strike", "rescue", "owners_act", "latent_defect", "other_no_fault", "animal_risk", "deck_risk", "wrong_weight",
	"living_goods", "ship_accident", "own_loading", "sealed_container", "own_escort", "weather", "lock_wait", "storage_asked"}
var causesZh = []string{"未知", "原因未能查明", "不可抗力", "货物本身的自然性质", "合理损耗",
	"托运人的过错", "收货人的过错", "押运人的过错", "承运人的原因", "第三人的原因",
	"包装不良", "标志欠缺、不清", "外包装完好", "驾驶、管理船舶的过失", "船上火灾", "船外火灾", "海上危险或者意外事故", "战争或者武装冲突",
	"海盗或者恐怖活动", "政府或者主管部门的行为", "罢工、停工", "救助", "货物所有人的行为", "船舶潜在缺陷", "其他非因承运人过失的原因",
	"活动物的特殊风险", "舱面装载的特殊风险", "托运人确定的重量不正确", "有生动植物的病亡、枯萎", "非责任性海损事故", "托运人自理装船",
	"托运人装箱施封", "托运人自行押运", "气象、水文原因", "等候过闸", "托运人要求预收保管"}

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

// Extent is how much of it the cause excuses. The zero Extent is unknown.
type Extent uint8

// The extents.
const (
	InWhole Extent = iota + 1 // 全部免除: the cause alone brought all of it about
	InPart                    // 部分免除, 混合原因: it brought about a part, and the carrier answers for another cause of the rest
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
