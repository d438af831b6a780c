package liability

import "github.com/courier-rules/courier"

// ClauseKind is what a clause of a carrier's terms does. The zero ClauseKind
// is unknown.
type ClauseKind uint8

// The kinds of clause.
const (
	LimitsLiability       ClauseKind = iota + 1 // 责任限额
	ExcludesLiability                           // 对承运人的责任一概免除
	ExcludesGrossFault                          // 免除故意或者重大过失的责任
	ExcludesInjury                              // 免除人身损害的责任
	ExcludesIndirect                            // 间接损失不赔
	ShortensNotice                              // 逾期未索赔即丧失权利: claim within hours or days or lose everything
	AltersLimitation                            // 约定诉讼时效
	ArbitrationOnly                             // 只能仲裁
	ExcludesSuit                                // 不得起诉
	RestrictsChange                             // 限制变更、解除合同
	TiesCustomer                                // 限制选择其他经营者
	ExcludesSetOff                              // 不得抵销运费
	FeesBeforeClaims                            // 费用未付清不受理索赔
	CompulsoryCover                             // 必须保价
	LeavesWithoutConsent                        // 未经同意放入快件箱、驿站或者交他人代收
	SignedMeansAccepted                         // 签收即视为质量合格、无异议
	ChangesPromise                              // 承运人可以单方变更服务承诺
	ExcludesInspection                          // 签收前不得验收
	TakesCargoInsurance                         // 货物的保险利益转让给承运人
	NamedCarrierAnswers                         // 指定区段由指定的实际承运人负责
	ChoosesForeignLaw                           // 约定适用外国法
	LimitsGrossFault                            // 责任限额对故意或者重大过失同样适用
	SetsPenalty                                 // 违约金、滞纳金
	ChargesForChange                            // 更址、撤回收费
	HoldsForCharges                             // 费用未付清留置货物
	LimitsInquiries                             // 约定查询期限
	ExcludesPackingIntact                       // 外包装完好不赔
	LimitsChange                                // 对更址、撤回附加条件: until when, how often, what is left out
)

var clauseKinds = courier.Words{"unknown", "limits_liability", "excludes_liability", "excludes_gross_fault", "excludes_injury", "excludes_indirect",
	"shortens_notice", "alters_limitation", "arbitration_only", "excludes_suit", "restricts_change", "ties_customer", "excludes_set_off",
	"fees_before_claims", "compulsory_cover", "leaves_without_consent", "signed_means_accepted", "changes_promise", "excludes_inspection",
	"takes_cargo_insurance", "named_carrier_answers", "chooses_foreign_law", "limits_gross_fault", "sets_penalty",
	"charges_for_change", "holds_for_charges", "limits_inquiries", "excludes_packing_intact", "limits_change"}
var clauseKindsZh = []string{"未知", "责任限额", "一概免责", "免除故意或者重大过失的责任", "免除人身损害的责任", "间接损失不赔", "逾期未索赔即丧失权利",
	"约定诉讼时效", "只能仲裁", "不得起诉", "限制变更、解除合同", "限制选择其他经营者", "不得抵销", "费用未付清不受理索赔", "必须保价", "未经同意代放、代收",
	"签收即视为合格", "单方变更服务承诺", "签收前不得验收", "保险利益转让给承运人", "由指定的实际承运人负责", "约定适用外国法",
	"限额对故意或者重大过失同样适用", "违约金、滞纳金", "更址、撤回收费", "费用未付清留置货物", "约定查询期限", "外包装完好不赔", "对更址、撤回附加条件"}

// Name returns the name in the language: 不得起诉, excludes suit.
func (k ClauseKind) Name(lang courier.Lang) string {
	return clauseKinds.Name(uint8(k), clauseKindsZh, lang)
}

// String returns the word: "excludes_suit".
func (k ClauseKind) String() string { return clauseKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k ClauseKind) MarshalText() ([]byte, error) { return clauseKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *ClauseKind) UnmarshalText(text []byte) error {
	return clauseKinds.Unmarshal(text, (*uint8)(k))
}

// Check records [courier.ErrUnknownWord] at field when k is no kind of clause.
func (k ClauseKind) Check(r *courier.Reading, field string) { r.Word(field, clauseKinds, uint8(k)) }
