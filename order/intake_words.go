package order

import "github.com/courier-rules/courier"

// Channel is how an order comes in. It decides nothing about acceptance; the time in which a message is answered is a matter of tracking.
type Channel uint8

// The channels.
const (
	ByPhone   Channel = iota + 1 // 电话
	ByWeb                        // 网站
	ByApp                        // 手机应用
	AtDesk                       // 营业场所
	OnBoard                      // 网上留言板
	ByCourier                    // 上门揽收
)

var intakeChannels = courier.Words{"unknown", "phone", "web", "app", "desk", "board", "courier"}
var intakeChannelsZh = []string{"未知", "电话", "网站", "手机应用", "营业场所", "网上留言板", "上门揽收"}

// Name returns the name in the language: 电话.
func (ch Channel) Name(lang courier.Lang) string {
	return intakeChannels.Name(uint8(ch), intakeChannelsZh, lang)
}

// String returns the word: "phone".
func (ch Channel) String() string { return intakeChannels.Word(uint8(ch)) }

// MarshalText returns the word.
func (ch Channel) MarshalText() ([]byte, error) { return intakeChannels.Marshal(uint8(ch)) }

// UnmarshalText reads a word.
func (ch *Channel) UnmarshalText(text []byte) error {
	return intakeChannels.Unmarshal(text, (*uint8)(ch))
}

// Kind is what is posted, in the words of the Postal Law.
type Kind uint8

// The kinds.
const (
	Letter        Kind = iota + 1 // 信件
	StateDocument                 // 国家机关公文
	PrintedMatter                 // 印刷品
	Parcel                        // 包裹
)

var intakeKinds = courier.Words{"unknown", "letter", "state_document", "printed_matter", "parcel"}
var intakeKindsZh = []string{"未知", "信件", "国家机关公文", "印刷品", "包裹"}

// Name returns the name in the language: 信件.
func (k Kind) Name(lang courier.Lang) string { return intakeKinds.Name(uint8(k), intakeKindsZh, lang) }

// String returns the word: "letter".
func (k Kind) String() string { return intakeKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k Kind) MarshalText() ([]byte, error) { return intakeKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *Kind) UnmarshalText(text []byte) error { return intakeKinds.Unmarshal(text, (*uint8)(k)) }

// Operator is who takes the item in: the Postal Law keeps some letters for the post.
type Operator uint8

// The operators.
const (
	ThePost     Operator = iota + 1 // 邮政企业
	ExpressFirm                     // 快递企业
)

var intakeOperators = courier.Words{"unknown", "post", "express_firm"}
var intakeOperatorsZh = []string{"未知", "邮政企业", "快递企业"}

// Name returns the name in the language: 邮政企业.
func (o Operator) Name(lang courier.Lang) string {
	return intakeOperators.Name(uint8(o), intakeOperatorsZh, lang)
}

// String returns the word: "post".
func (o Operator) String() string { return intakeOperators.Word(uint8(o)) }

// MarshalText returns the word.
func (o Operator) MarshalText() ([]byte, error) { return intakeOperators.Marshal(uint8(o)) }

// UnmarshalText reads a word.
func (o *Operator) UnmarshalText(text []byte) error {
	return intakeOperators.Unmarshal(text, (*uint8)(o))
}

// Identity is what came of the identity check 实名收寄. Unknown is a check that is still to be made.
type Identity uint8

// The outcomes.
const (
	IdentityShown   Identity = iota + 1 // 已查验并登记
	IdentityRefused                     // 拒绝提供
	IdentityFalse                       // 提供不实
)

var intakeIdentities = courier.Words{"unknown", "shown", "refused", "false"}
var intakeIdentitiesZh = []string{"未知", "已查验并登记", "拒绝提供", "提供不实"}

// Name returns the name in the language: 已查验并登记.
func (i Identity) Name(lang courier.Lang) string {
	return intakeIdentities.Name(uint8(i), intakeIdentitiesZh, lang)
}

// String returns the word: "shown".
func (i Identity) String() string { return intakeIdentities.Word(uint8(i)) }

// MarshalText returns the word.
func (i Identity) MarshalText() ([]byte, error) { return intakeIdentities.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *Identity) UnmarshalText(text []byte) error {
	return intakeIdentities.Unmarshal(text, (*uint8)(i))
}

// Inspection is what came of looking at the contents 收寄验视.
type Inspection uint8

// The outcomes.
const (
	ContentsMatch     Inspection = iota + 1 // 与申报相符
	ContentsDiffer                          // 与申报不符
	InspectionRefused                       // 拒绝验视
	NotInspected                            // 未验视
)

var intakeInspections = courier.Words{"unknown", "match", "differ", "refused", "not_inspected"}
var intakeInspectionsZh = []string{"未知", "与申报相符", "与申报不符", "拒绝验视", "未验视"}

// Name returns the name in the language: 与申报相符.
func (i Inspection) Name(lang courier.Lang) string {
	return intakeInspections.Name(uint8(i), intakeInspectionsZh, lang)
}

// String returns the word: "match".
func (i Inspection) String() string { return intakeInspections.Word(uint8(i)) }

// MarshalText returns the word.
func (i Inspection) MarshalText() ([]byte, error) { return intakeInspections.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *Inspection) UnmarshalText(text []byte) error {
	return intakeInspections.Unmarshal(text, (*uint8)(i))
}

// Packing is how the sender packed.
type Packing uint8

// The ways.
const (
	PackedWell      Packing = iota + 1 // 包装妥当
	PackedOtherwise                    // 未按约定包装
	PackedPoorly                       // 不足以保护货物
)

var intakePackings = courier.Words{"unknown", "well", "otherwise", "poorly"}
var intakePackingsZh = []string{"未知", "包装妥当", "未按约定包装", "不足以保护货物"}

// Name returns the name in the language: 包装妥当.
func (p Packing) Name(lang courier.Lang) string {
	return intakePackings.Name(uint8(p), intakePackingsZh, lang)
}

// String returns the word: "well".
func (p Packing) String() string { return intakePackings.Word(uint8(p)) }

// MarshalText returns the word.
func (p Packing) MarshalText() ([]byte, error) { return intakePackings.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Packing) UnmarshalText(text []byte) error {
	return intakePackings.Unmarshal(text, (*uint8)(p))
}

// Service is what the host's own table says of an address.
type Service uint8

// The answers.
const (
	Served          Service = iota + 1 // 服务范围内
	Remote                             // 偏远加收
	NoDoor                             // 不能上门投递
	NotServed                          // 不服务
	TakenWithNotice                    // 受限，告知后收寄
	TakenAndHeld                       // 受限，收寄后暂存
	NotTaken                           // 暂停收寄
)

var intakeServices = courier.Words{"unknown", "served", "remote", "no_door", "not_served", "taken_with_notice", "taken_and_held", "not_taken"}
var intakeServicesZh = []string{"未知", "服务范围内", "偏远加收", "不能上门投递", "不服务", "受限，告知后收寄", "受限，收寄后暂存", "暂停收寄"}

// Name returns the name in the language: 服务范围内.
func (s Service) Name(lang courier.Lang) string {
	return intakeServices.Name(uint8(s), intakeServicesZh, lang)
}

// String returns the word: "served".
func (s Service) String() string { return intakeServices.Word(uint8(s)) }

// MarshalText returns the word.
func (s Service) MarshalText() ([]byte, error) { return intakeServices.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Service) UnmarshalText(text []byte) error {
	return intakeServices.Unmarshal(text, (*uint8)(s))
}

// Form is the form of a transport document.
type Form uint8

// The forms.
const (
	OnPaper    Form = iota + 1 // 纸质
	Electronic                 // 电子
	Oral                       // 口头
)

var intakeForms = courier.Words{"unknown", "paper", "electronic", "oral"}
var intakeFormsZh = []string{"未知", "纸质", "电子", "口头"}

// Name returns the name in the language: 纸质.
func (f Form) Name(lang courier.Lang) string { return intakeForms.Name(uint8(f), intakeFormsZh, lang) }

// String returns the word: "paper".
func (f Form) String() string { return intakeForms.Word(uint8(f)) }

// MarshalText returns the word.
func (f Form) MarshalText() ([]byte, error) { return intakeForms.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Form) UnmarshalText(text []byte) error { return intakeForms.Unmarshal(text, (*uint8)(f)) }
