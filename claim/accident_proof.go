package claim

import "github.com/courier-rules/courier"

// Exhibits is what is known about the evidence of a loss. Every field may be
// unknown; what decides is asked for.
type Exhibits struct {
	HappenedOn courier.Date `json:"happened_on,omitzero"` // the law of this day answers

	Delivered courier.Answer `json:"delivered,omitzero"`  // 已有交付记录: it was handed over to somebody
	SignedBy  Signer         `json:"signed_by,omitzero"`  // who signed
	Consent   courier.Answer `json:"consent,omitzero"`    // 收件人同意由其代收: for another person
	SlipLost  courier.Answer `json:"slip_lost,omitzero"`  // 签收单遗失: the carrier cannot show the signature
	Objected  courier.Answer `json:"objected,omitzero"`   // 签收时或者检验期限内提出异议
	Hidden    courier.Answer `json:"hidden,omitzero"`     // 非显而易见: could not be seen at delivery
	NameTrue  courier.Answer `json:"name_true,omitzero"`  // 实物与所报品名相符
	NameCause courier.Answer `json:"name_cause,omitzero"` // 品名不符促成了损失: shown by the carrier

	Freight    courier.Answer `json:"freight,omitzero"`     // 货运: with a station that makes accident records
	FoundOn    courier.Date   `json:"found_on,omitzero"`    // 发现事故之日
	RecordMade courier.Answer `json:"record_made,omitzero"` // 已编制货运记录或者普通记录
	RecordKind RecordMadeKind `json:"record_kind,omitzero"`
	RecordOn   courier.Date   `json:"record_on,omitzero"`   // 编制之日
	ToAppraise courier.Answer `json:"to_appraise,omitzero"` // 原因或者程度不能判明: an appraisal is needed
	Appraised  courier.Answer `json:"appraised,omitzero"`   // 已有货运事故鉴定书
	Surveyed   courier.Answer `json:"surveyed,omitzero"`    // 双方已联合检查
	WeightLost courier.Answer `json:"weight_lost,omitzero"` // 交寄与交付的称重记录相差
	Unboxing   courier.Answer `json:"unboxing,omitzero"`    // 开箱全程视频
	Photos     courier.Answer `json:"photos,omitzero"`      // 货损照片
}

// Signer is who signed for a consignment. The zero Signer is unknown.
type Signer uint8

// The signers.
const (
	SignedByRecipient Signer = iota + 1 // 收件人本人
	SignedByAgent                       // 收件人指定的代收人
	SignedByOther                       // 他人
)

var signerWords = courier.Words{"unknown", "recipient", "agent", "other"}
var signersZh = []string{"未知", "收件人本人", "收件人指定的代收人", "他人"}

// Name returns the name in the language: 他人, other.
func (s Signer) Name(lang courier.Lang) string { return signerWords.Name(uint8(s), signersZh, lang) }

// String returns the word: "other".
func (s Signer) String() string { return signerWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Signer) MarshalText() ([]byte, error) { return signerWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Signer) UnmarshalText(text []byte) error { return signerWords.Unmarshal(text, (*uint8)(s)) }

// RecordMadeKind is which accident record a station made; its words are those
// of tracking, which says which one is due.
type RecordMadeKind uint8

// The kinds.
const (
	MadeGoodsRecord    RecordMadeKind = iota + 1 // 货运记录
	MadeOrdinaryRecord                           // 普通记录
)

var recordMadeKinds = courier.Words{"unknown", "goods_record", "ordinary_record"}
var recordMadeKindsZh = []string{"未知", "货运记录", "普通记录"}

// Name returns the name in the language: 货运记录, goods record.
func (k RecordMadeKind) Name(lang courier.Lang) string {
	return recordMadeKinds.Name(uint8(k), recordMadeKindsZh, lang)
}

// String returns the word: "goods_record".
func (k RecordMadeKind) String() string { return recordMadeKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k RecordMadeKind) MarshalText() ([]byte, error) { return recordMadeKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *RecordMadeKind) UnmarshalText(text []byte) error {
	return recordMadeKinds.Unmarshal(text, (*uint8)(k))
}

// Presumption is where the presumption stands that the goods were delivered as
// the papers have them 初步证据. The zero value is unknown.
type Presumption uint8

// The states.
const (
	NoPresumption       Presumption = iota + 1 // 不成立
	PresumptionStands                          // 成立，尚未推翻
	PresumptionRebutted                        // 已有相反证据
)

var presumptions = courier.Words{"unknown", "none", "stands", "rebutted"}
var presumptionsZh = []string{"未知", "不成立", "成立，尚未推翻", "已有相反证据"}

// Name returns the name in the language: 已有相反证据, rebutted.
func (p Presumption) Name(lang courier.Lang) string {
	return presumptions.Name(uint8(p), presumptionsZh, lang)
}

// String returns the word: "stands".
func (p Presumption) String() string { return presumptions.Word(uint8(p)) }

// MarshalText returns the word.
func (p Presumption) MarshalText() ([]byte, error) { return presumptions.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Presumption) UnmarshalText(text []byte) error {
	return presumptions.Unmarshal(text, (*uint8)(p))
}

// Burden is on whom the next proof lies. The zero value is unknown.
type Burden uint8

// The sides.
const (
	OnCarrier  Burden = iota + 1 // 承运人
	OnClaimant                   // 索赔人
)

var burdens = courier.Words{"unknown", "carrier", "claimant"}
var burdensZh = []string{"未知", "承运人", "索赔人"}

// Name returns the name in the language: 承运人, carrier.
func (b Burden) Name(lang courier.Lang) string { return burdens.Name(uint8(b), burdensZh, lang) }

// String returns the word: "carrier".
func (b Burden) String() string { return burdens.Word(uint8(b)) }

// MarshalText returns the word.
func (b Burden) MarshalText() ([]byte, error) { return burdens.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *Burden) UnmarshalText(text []byte) error { return burdens.Unmarshal(text, (*uint8)(b)) }
