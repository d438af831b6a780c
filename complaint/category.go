package complaint

import (
	"iter"

	"github.com/courier-rules/courier"
)

// Category is what the customer says 投诉类别: the closed tree of this library,
// by which a case is opened. [ClassOf] maps it to the lists of others.
type Category uint8

// The categories. Those from FalseScan on are kinds of every day that no list
// of others names; each is counted under an older one, see [Class.Under].
const (
	Delay              Category = iota + 1 // 延误: late, no movement
	DelayTotal                             // 彻底延误: gone for weeks
	Lost                                   // 丢失: never came
	Shortage                               // 内件短少: contents missing
	Damage                                 // 损毁: broken, wet, spoiled
	ContentsMismatch                       // 内件不符: other goods inside
	Misdelivery                            // 错投: to the wrong person or place
	FalseSignature                         // 虚假签收: shown as signed for, not received
	NoConsentLocker                        // 未经同意投箱投站: left at a locker or a station unasked
	NoDoorDelivery                         // 未按址投递: made to collect
	PickupService                          // 揽收服务: not picked up, or refused
	Attitude                               // 服务态度: rude, hung up
	Overcharge                             // 收费问题: fee, weight, extra charge
	CODMoney                               // 代收货款: wrong or late
	Papers                                 // 单据问题: invoice or slip wrong or missing
	InfoError                              // 信息错误: the track is wrong, nobody answers
	VehicleFailure                         // 车辆故障: a part of delay
	ClaimHandling                          // 理赔处理: low offer, slow claim
	RedirectFailed                         // 更址未执行: asked for a change, not done
	PrivacyBreach                          // 信息泄露: data leaked, number shown
	OtherCategory                          // 其他
	FalseScan                              // 虚假扫描: a made-up scan
	Throwing                               // 野蛮分拣: rough handling
	Detained                               // 扣件
	ReturnDispute                          // 退回争议
	LockerFee                              // 箱柜收费
	RemittanceLate                         // 代收货款迟付
	ReceiptNotReturned                     // 签单未返: a signed receipt 回单
	LatePickup                             // 揽收不及时
	PlatformPenalty                        // 平台处罚: a penalty that a platform lays on a waybill
)

const lastCategory = PlatformPenalty

var categoryWords = courier.Words{"unknown", "delay", "delay_total", "lost", "shortage", "damage",
	"contents_mismatch", "misdelivery", "false_signature", "no_consent_locker", "no_door_delivery", "pickup_service",
	"attitude", "overcharge", "cod", "papers", "info_error", "vehicle", "claim_handling", "redirect_failed", "privacy",
	"other", "false_scan", "throwing", "detained", "return_dispute", "locker_fee", "remittance_late",
	"receipt_not_returned", "late_pickup", "platform_penalty"}

var categoryZh = []string{"未知", "延误", "彻底延误", "丢失", "内件短少", "损毁", "内件不符", "错投", "虚假签收", "未经同意投箱投站", "未按址投递", "揽收服务",
	"服务态度", "收费问题", "代收货款", "单据问题", "信息错误", "车辆故障", "理赔处理", "更址未执行", "信息泄露", "其他", "虚假扫描", "野蛮分拣", "扣件", "退回争议", "箱柜收费",
	"代收货款迟付", "签单未返", "揽收不及时", "平台处罚"}

// Name returns the name in the language: 延误, delay.
func (c Category) Name(lang courier.Lang) string {
	return categoryWords.Name(uint8(c), categoryZh, lang)
}

// String returns the word: "delay".
func (c Category) String() string { return categoryWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Category) MarshalText() ([]byte, error) { return categoryWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Category) UnmarshalText(text []byte) error {
	return categoryWords.Unmarshal(text, (*uint8)(c))
}

// Daily reports whether the category is one of every day that the lists of
// others do not name.
func (c Category) Daily() bool { return c > OtherCategory && c <= lastCategory }

// Class is a category in the lists of others: one row of the map. A list that
// has no line for it is left zero; where a list has two, the second is the
// line that it moves to, or the other that it can be.
type Class struct {
	Category  Category         `json:"category"`
	Under     Category         `json:"under"`              // the older category that a daily one is counted under, else itself
	Regulator [2]RegulatorLine `json:"regulator,omitzero"` // 邮政管理部门统计
	Quality   [3]Quality       `json:"quality,omitzero"`   // order textbook, S2-14
	Handling  HandlingClass    `json:"handling,omitzero"`  // complaint handbook, S3-02
	Data      DataType         `json:"data,omitzero"`      // complaint handbook, S3-03
	WeChat    [2]WeChat        `json:"wechat,omitzero"`    // WeChat express
	Issue     Issue            `json:"issue,omitzero"`     // in the manner of the CFPB
	Opens     Opening          `json:"opens"`              // the claim opened beside it
	Search    Search           `json:"search"`             // how the desk is found
	Desks     [2]Desk          `json:"desks,omitzero"`     // the usual desk; two where the link says which
}

// Attitude reports whether the category is about service attitude 服务态度,
// which the textbook keeps apart from service quality 服务质量.
func (c Category) Attitude() bool { return c == Attitude }

// classes are the rows of the map, in the order of the categories.
var classes = [lastCategory]Class{
	Delay - 1: {Category: Delay, Under: Delay, Regulator: [2]RegulatorLine{LineDelay}, Quality: [3]Quality{QualityLate, QualityBelowStandard},
		Handling: ClassTransportDelay, Data: TypeDelivery, WeChat: [2]WeChat{WeChatDelay}, Issue: IssueLate, Opens: OpensDelay,
		Search: OfCurrentStage},
	DelayTotal - 1: {Category: DelayTotal, Under: DelayTotal, Regulator: [2]RegulatorLine{LineDelay, LineLoss},
		Quality: [3]Quality{QualityLoss}, Handling: ClassTransportDelay, Data: TypeDelivery, WeChat: [2]WeChat{WeChatDelay, WeChatLost},
		Opens: OpensLoss, Search: OfOneDesk, Desks: [2]Desk{Hub}},
	Lost - 1: {Category: Lost, Under: Lost, Regulator: [2]RegulatorLine{LineLoss}, Quality: [3]Quality{QualityLoss}, Handling: ClassProduct,
		Data: TypeDelivery, WeChat: [2]WeChat{WeChatLost}, Issue: IssueLost, Opens: OpensLoss, Search: OfEitherDesk,
		Desks: [2]Desk{Hub, ArrivalDesk}},
	Shortage - 1: {Category: Shortage, Under: Shortage, Regulator: [2]RegulatorLine{LineLoss}, Quality: [3]Quality{QualityShortage},
		WeChat: [2]WeChat{WeChatDamage}, Opens: OpensPartLoss, Search: OfEitherDesk, Desks: [2]Desk{Hub, ArrivalDesk}},
	Damage - 1: {Category: Damage, Under: Damage, Regulator: [2]RegulatorLine{LineDamage},
		Quality: [3]Quality{QualityBreakage, QualitySpoilage}, Handling: ClassProduct, Data: TypeDelivery, WeChat: [2]WeChat{WeChatDamage},
		Issue: IssueDamaged, Opens: OpensDamage, Search: OfStageFound},
	ContentsMismatch - 1: {Category: ContentsMismatch, Under: ContentsMismatch, Regulator: [2]RegulatorLine{LineLoss, LineDelivery},
		Quality: [3]Quality{QualityShortage, QualityPapersWrong}, Handling: ClassProduct, WeChat: [2]WeChat{WeChatOther}, Opens: OpensMismatch,
		Search: OfEitherDesk, Desks: [2]Desk{OrderDesk, Hub}},
	Misdelivery - 1: {Category: Misdelivery, Under: Misdelivery, Regulator: [2]RegulatorLine{LineDelivery}, Quality: [3]Quality{QualityWrong},
		Handling: ClassDeliveryError, WeChat: [2]WeChat{WeChatOther}, Opens: OpensMisdelivery, Search: OfOneDesk,
		Desks: [2]Desk{DeliveryUnit}},
	FalseSignature - 1: {Category: FalseSignature, Under: FalseSignature, Regulator: [2]RegulatorLine{LineDelivery},
		Quality: [3]Quality{QualityWrong, QualityNotAsAsked}, Data: TypeDelivery, WeChat: [2]WeChat{WeChatOther}, Opens: OpensDisputedLoss,
		Search: OfOneDesk, Desks: [2]Desk{DeliveryUnit}},
	NoConsentLocker - 1: {Category: NoConsentLocker, Under: NoConsentLocker, Regulator: [2]RegulatorLine{LineDelivery},
		Quality: [3]Quality{QualityNotAsAsked}, Data: TypeDelivery, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk,
		Desks: [2]Desk{DeliveryUnit}},
	NoDoorDelivery - 1: {Category: NoDoorDelivery, Under: NoDoorDelivery, Regulator: [2]RegulatorLine{LineDelivery},
		Quality: [3]Quality{QualityNotAsAsked}, Data: TypeDelivery, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk,
		Desks: [2]Desk{DeliveryUnit}},
	PickupService - 1: {Category: PickupService, Under: PickupService, Regulator: [2]RegulatorLine{LineCollection},
		Quality: [3]Quality{QualityBelowStandard}, Handling: ClassService, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk,
		Desks: [2]Desk{OrderDesk}},
	Attitude - 1: {Category: Attitude, Under: Attitude, Regulator: [2]RegulatorLine{LineDelivery, LineCollection},
		Quality: [3]Quality{QualityManner, QualityAnswer, QualityMisconduct}, Handling: ClassService, Data: TypeAttitude,
		WeChat: [2]WeChat{WeChatAttitude}, Opens: OpensNone, Search: OfPersonsUnit},
	Overcharge - 1: {Category: Overcharge, Under: Overcharge, Regulator: [2]RegulatorLine{LineOvercharge},
		Quality: [3]Quality{QualityPrice, QualityWeight, QualitySettlement}, Data: TypePrice, WeChat: [2]WeChat{WeChatOther}, Issue: IssueFees,
		Opens: OpensRefund, Search: OfOneDesk, Desks: [2]Desk{FinanceDesk}},
	CODMoney - 1: {Category: CODMoney, Under: CODMoney, Regulator: [2]RegulatorLine{LineCOD}, Quality: [3]Quality{QualitySettlement},
		WeChat: [2]WeChat{WeChatOther}, Opens: OpensRemittance, Search: OfOneDesk, Desks: [2]Desk{FinanceDesk}},
	Papers - 1: {Category: Papers, Under: Papers, Regulator: [2]RegulatorLine{LineOther},
		Quality: [3]Quality{QualityPapersLate, QualityPapersWrong}, Data: TypeInformation, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone,
		Search: OfEitherDesk, Desks: [2]Desk{OrderDesk, InformationDesk}},
	InfoError - 1: {Category: InfoError, Under: InfoError, Regulator: [2]RegulatorLine{LineOther}, Quality: [3]Quality{QualityBelowStandard},
		Data: TypeInformation, WeChat: [2]WeChat{WeChatOther}, Issue: IssueInformation, Opens: OpensNone, Search: OfOneDesk,
		Desks: [2]Desk{InformationDesk}},
	VehicleFailure - 1: {Category: VehicleFailure, Under: VehicleFailure, Regulator: [2]RegulatorLine{LineDelay},
		Quality: [3]Quality{QualityVehicle}, Handling: ClassTransportDelay, Data: TypeDelivery, WeChat: [2]WeChat{WeChatDelay},
		Opens: OpensDelay, Search: OfOneDesk, Desks: [2]Desk{TransportDesk}},
	ClaimHandling - 1: {Category: ClaimHandling, Under: ClaimHandling, Regulator: [2]RegulatorLine{LineOther}, WeChat: [2]WeChat{WeChatOther},
		Issue: IssueClaim, Opens: OpensExisting, Search: OfOneDesk, Desks: [2]Desk{ClaimsDesk}},
	RedirectFailed - 1: {Category: RedirectFailed, Under: RedirectFailed, Regulator: [2]RegulatorLine{LineDelivery},
		Quality: [3]Quality{QualityNotAsAsked}, Data: TypeOther, WeChat: [2]WeChat{WeChatOther}, Opens: OpensByResult, Search: OfCurrentStage},
	PrivacyBreach - 1: {Category: PrivacyBreach, Under: PrivacyBreach, Regulator: [2]RegulatorLine{LineOther}, WeChat: [2]WeChat{WeChatOther},
		Issue: IssuePrivacy, Opens: OpensNone, Search: OfOneDesk, Desks: [2]Desk{ComplianceDesk}},
	OtherCategory - 1: {Category: OtherCategory, Under: OtherCategory, Regulator: [2]RegulatorLine{LineOther}, Data: TypeOther,
		WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk, Desks: [2]Desk{ServiceDesk}},

	// The kinds of every day, in the columns of what they are counted under
	// unless a list of others fits them better.
	FalseScan - 1: {Category: FalseScan, Under: InfoError, Regulator: [2]RegulatorLine{LineOther}, Quality: [3]Quality{QualityBelowStandard},
		Data: TypeInformation, WeChat: [2]WeChat{WeChatOther}, Issue: IssueInformation, Opens: OpensNone, Search: OfCurrentStage},
	Throwing - 1: {Category: Throwing, Under: OtherCategory, Regulator: [2]RegulatorLine{LineOther},
		Quality: [3]Quality{QualityBelowStandard}, Data: TypeOther, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfStageFound},
	Detained - 1: {Category: Detained, Under: OtherCategory, Regulator: [2]RegulatorLine{LineOther}, Quality: [3]Quality{QualityNotAsAsked},
		Data: TypeOther, WeChat: [2]WeChat{WeChatOther}, Opens: OpensByResult, Search: OfCurrentStage},
	ReturnDispute - 1: {Category: ReturnDispute, Under: OtherCategory, Regulator: [2]RegulatorLine{LineOther},
		Quality: [3]Quality{QualityNotAsAsked}, Data: TypeOther, WeChat: [2]WeChat{WeChatOther}, Opens: OpensByResult, Search: OfCurrentStage},
	LockerFee - 1: {Category: LockerFee, Under: Overcharge, Regulator: [2]RegulatorLine{LineOvercharge}, Quality: [3]Quality{QualityPrice},
		Data: TypePrice, WeChat: [2]WeChat{WeChatOther}, Issue: IssueFees, Opens: OpensRefund, Search: OfOneDesk, Desks: [2]Desk{DeliveryUnit}},
	RemittanceLate - 1: {Category: RemittanceLate, Under: CODMoney, Regulator: [2]RegulatorLine{LineCOD},
		Quality: [3]Quality{QualitySettlement}, WeChat: [2]WeChat{WeChatOther}, Opens: OpensRemittance, Search: OfOneDesk,
		Desks: [2]Desk{FinanceDesk}},
	ReceiptNotReturned - 1: {Category: ReceiptNotReturned, Under: Papers, Regulator: [2]RegulatorLine{LineOther},
		Quality: [3]Quality{QualityPapersLate}, Data: TypeInformation, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk,
		Desks: [2]Desk{ArrivalDesk}},
	LatePickup - 1: {Category: LatePickup, Under: PickupService, Regulator: [2]RegulatorLine{LineCollection},
		Quality: [3]Quality{QualityNotAsAsked}, Handling: ClassService, WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk,
		Desks: [2]Desk{OrderDesk}},
	PlatformPenalty - 1: {Category: PlatformPenalty, Under: OtherCategory, Regulator: [2]RegulatorLine{LineOther}, Data: TypeOther,
		WeChat: [2]WeChat{WeChatOther}, Opens: OpensNone, Search: OfOneDesk, Desks: [2]Desk{ServiceDesk}},
}

// ClassOf returns the row of a category; ok is false for none.
func ClassOf(c Category) (row Class, ok bool) {
	if c == 0 || c > lastCategory {
		return Class{}, false
	}
	return classes[c-1], true
}

// Classes yields the rows of the map, in the order of the categories.
func Classes() iter.Seq[Class] {
	return func(yield func(Class) bool) {
		for _, row := range classes {
			if !yield(row) {
				return
			}
		}
	}
}
