package claim

import "github.com/courier-rules/courier"

// DeclineReason is why a claim, or a part of it, is declined: a closed list.
// The zero DeclineReason is unknown.
type DeclineReason uint8

// The reasons.
const (
	DeclineNoStanding          DeclineReason = iota + 1 // 无索赔资格
	DeclineDidNotHandle                                 // 并非本企业承运
	DeclineOutsideCarriage                              // 不在承运期间发生
	DeclineForceMajeure                                 // 不可抗力
	DeclineNatureOfGoods                                // 货物自然性质或者合理损耗
	DeclineMakersDefect                                 // 制造缺陷
	DeclineSendersFault                                 // 寄件人、托运人过错
	DeclineRecipientsFault                              // 收件人、收货人过错
	DeclineDelayByOwner                                 // 货主迟延提取、处理
	DeclineContributoryFault                            // 与有过失: declines a part
	DeclineNoLiability                                  // 依法不承担责任
	DeclineNotCovered                                   // 不属于赔偿范围
	DeclineIndirectLoss                                 // 间接损失不能预见
	DeclineNotFiledInTime                               // 未在法定期限内提出，权利已丧失
	DeclineTimeBarred                                   // 已提出时效抗辩
	DeclineTooEarly                                     // 尚未到可以索赔之日
	DeclineConcealedLate                                // 隐蔽损坏，未在法定期限内报告
	DeclineConcealedCompromise                          // 隐蔽损坏，双方各担一部分
	DeclineNotReported                                  // 未向承运人报告
	DeclineNotInspectable                               // 承运人无从查验
	DeclineNotedAtOrigin                                // 收寄时已注明的瑕疵
	DeclinePapersMissing                                // 经告知仍未提供必要材料
	DeclineNoAnswer                                     // 索赔人没有答复
	DeclineLossNotProved                                // 损失不能证明
	DeclineDuplicate                                    // 重复索赔
	DeclineAlreadyPaid                                  // 已经赔付
	DeclineOnePerItem                                   // 条款约定每件一次
	DeclineWrongBasis                                   // 计算依据不正确: declines a part
	DeclineWrongCalculation                             // 计算不正确: declines a part
	DeclineLimitReached                                 // 已达限额: declines a part
	DeclineSalvageAllowance                             // 应扣残值: declines a part
	DeclineContractExempt                               // 合同约定免责，且条款有效
)

var declineWords = courier.Words{"unknown", "no_standing", "did_not_handle", "outside_carriage", "force_majeure", "nature_of_goods", "makers_defect",
	"senders_fault", "recipients_fault", "delay_by_owner", "contributory_fault", "no_liability", "not_covered", "indirect_loss",
	"not_filed_in_time", "time_barred", "too_early", "concealed_late", "concealed_compromise", "not_reported", "not_inspectable",
	"noted_at_origin", "papers_missing", "no_answer", "loss_not_proved", "duplicate", "already_paid", "one_per_item", "wrong_basis",
	"wrong_calculation", "limit_reached", "salvage_allowance", "contract_exempt"}
var declinesZh = []string{"未知", "无索赔资格", "并非本企业承运", "不在承运期间发生", "不可抗力", "货物自然性质或者合理损耗", "制造缺陷",
	"寄件人过错", "收件人过错", "货主迟延", "与有过失", "依法不承担责任", "不属于赔偿范围", "间接损失",
	"未在法定期限内提出", "时效抗辩", "尚未到可以索赔之日", "隐蔽损坏未及时报告", "隐蔽损坏，各担一部分", "未向承运人报告", "无从查验",
	"收寄时已注明", "未提供必要材料", "索赔人没有答复", "损失不能证明", "重复索赔", "已经赔付", "每件一次", "计算依据不正确",
	"计算不正确", "已达限额", "应扣残值", "合同约定免责"}

// declineReasonCount is how many there are.
const declineReasonCount = int(DeclineContractExempt)

// Valid reports whether r is one of the reasons or unknown.
func (r DeclineReason) Valid() bool { return declineWords.Has(uint8(r)) }

// Name returns the name in the language: 重复索赔, duplicate.
func (r DeclineReason) Name(lang courier.Lang) string {
	return declineWords.Name(uint8(r), declinesZh, lang)
}

// String returns the word: "duplicate".
func (r DeclineReason) String() string { return declineWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r DeclineReason) MarshalText() ([]byte, error) { return declineWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *DeclineReason) UnmarshalText(text []byte) error {
	return declineWords.Unmarshal(text, (*uint8)(r))
}

// X12Decline is a reason of the code list of X12 element 548 that was read, by
// its name: the numbers were not read. The zero X12Decline is none.
type X12Decline uint8

// The reasons read.
const (
	X12ActOfGod               X12Decline = iota + 1 // act of God
	X12ContributoryNegligence                       // contributory negligence
	X12ConcealedCompromise                          // concealed damage, compromise
	X12ConcealedNotReported                         // concealed damage, not reported in time
	X12NoInspection                                 // no opportunity to inspect
	X12NotFiledInTime                               // not filed in time
	X12IncorrectBasis                               // incorrect basis
	X12IncorrectCalculation                         // incorrect calculation
	X12DocumentsRequired                            // documents required
	X12SalvageAllowance                             // salvage allowance
	X12DelayByOwner                                 // delay by owner
	X12MakersDefect                                 // maker's defect
	X12DidNotHandle                                 // did not handle
	X12Duplicate                                    // duplicate
	X12NotedAtOrigin                                // noted at origin inspection
	X12NoLiability                                  // no liability
	X12NotReported                                  // not reported to carrier
)

var x12Declines = courier.Words{"none", "act_of_god", "contributory_negligence", "concealed_damage_compromise", "concealed_damage_not_reported_in_time",
	"no_opportunity_to_inspect", "not_filed_in_time", "incorrect_basis", "incorrect_calculation", "documents_required", "salvage_allowance", "delay_by_owner",
	"makers_defect", "did_not_handle", "duplicate", "noted_at_origin_inspection", "no_liability", "not_reported_to_carrier"}

// x12DeclineCount is how many were read.
const x12DeclineCount = int(X12NotReported)

// String returns the name: "act_of_god".
func (x X12Decline) String() string { return x12Declines.Word(uint8(x)) }

// MarshalText returns the name.
func (x X12Decline) MarshalText() ([]byte, error) { return x12Declines.Marshal(uint8(x)) }

// UnmarshalText reads a name.
func (x *X12Decline) UnmarshalText(text []byte) error {
	return x12Declines.Unmarshal(text, (*uint8)(x))
}

// OpenIMISEdit is an edit of openIMIS that has a sense for couriers, by what it
// says. The zero OpenIMISEdit is none.
type OpenIMISEdit uint8

// The edits read.
const (
	IMISLimitReached     OpenIMISEdit = iota + 1 // limit reached
	IMISFrequency                                // frequency: too often
	IMISWaitingPeriod                            // waiting period
	IMISNoCover                                  // no cover
	IMISWrongDate                                // wrong date
	IMISMissingDocuments                         // missing documents
)

var openIMISEdits = courier.Words{"none", "limit_reached", "frequency", "waiting_period", "no_cover", "wrong_date", "missing_documents"}

// openIMISEditCount is how many were read.
const openIMISEditCount = int(IMISMissingDocuments)

// String returns the name: "waiting_period".
func (e OpenIMISEdit) String() string { return openIMISEdits.Word(uint8(e)) }

// MarshalText returns the name.
func (e OpenIMISEdit) MarshalText() ([]byte, error) { return openIMISEdits.Marshal(uint8(e)) }

// UnmarshalText reads a name.
func (e *OpenIMISEdit) UnmarshalText(text []byte) error {
	return openIMISEdits.Unmarshal(text, (*uint8)(e))
}
