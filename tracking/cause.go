package tracking

import "github.com/courier-rules/courier"

// Cause is why, the second of the four things: a late parcel is delayed, and
// the weather or a broken lorry is why. The words are those of a published
// list of incident reasons, and some of our own after them. The zero Cause is
// not told.
//
// A cause is what the sender of the code says, and the carrier is an
// interested party. A weather or force-majeure code opens the test of the
// exemption; it does not decide it.
type Cause uint8

// The causes, by the party whose matter they are.
const (
	CauseDamagedParcel      Cause = iota + 1 // 承运人致损
	CauseSortingError                        // 分拣错误
	CauseAddressNotFound                     // 承运人未找到地址
	CauseParcelLost                          // 承运人遗失
	CauseNotEnoughTime                       // 当日来不及派送
	CauseVehicleIssue                        // 车辆故障
	CauseCapacityExceeded                    // 运力不足
	CauseMechanicalDelay                     // 设备故障
	CauseCarrierDelay                        // 承运人作业延误
	CauseOutOfRange                          // 超出服务范围
	CauseMadeUpScan                          // 虚构流程信息
	CauseTransferred                         // 转交其他承运人
	CauseShipperCancelled                    // 寄件人取消
	CauseShipperData                         // 寄件人资料有误
	CauseShipperNotReady                     // 寄件人未备妥
	CauseShipperParcel                       // 寄件与订单不符
	CauseShipperDimensions                   // 尺寸申报有误
	CauseShipperPackaging                    // 寄件人包装不当
	CauseProhibitedGoods                     // 禁止寄递的物品
	CauseConsigneeRefused                    // 收件人拒收
	CauseBusinessClosed                      // 收件单位未营业
	CauseNotAvailable                        // 收件人联系不上
	CauseNotHome                             // 收件人不在
	CauseConsigneeCancelled                  // 收件人取消
	CauseVerificationFailed                  // 收件人身份核验未通过
	CauseIncorrectAddress                    // 收件人地址有误
	CauseAccessRestricted                    // 无法进入收件地点
	CauseNoSafePlace                         // 无安全放置处
	CauseConsigneeMoved                      // 收件人已搬离
	CauseConsigneeDeceased                   // 收件人死亡
	CauseNoLockerConsent                     // 收件人不同意投柜或者投站
	CauseStationOverdue                      // 柜或站超时未取
	CauseCODUnpaid                           // 未付代收货款
	CauseChargeUnpaid                        // 应付费用未付
	CauseCustomsDelay                        // 清关延误
	CauseCustomsDocuments                    // 清关单证不全
	CauseDutiesUnpaid                        // 税费未缴
	CauseCustomsProhibited                   // 海关禁止进出境
	CauseCustomsInspection                   // 海关查验
	CauseWeather                             // 天气原因
	CauseNaturalDisaster                     // 自然灾害
	CauseForceMajeure                        // 不可抗力
	CauseBeingResearched                     // 正在查找
	CauseSecurity                            // 安全原因
	CauseRegulatoryHold                      // 监管扣留
	CausePhoneWrong                          // 电话有误
	CauseAddressUnclear                      // 地址不详或者有误
	CauseRejectedByCarrier                   // 承运人拒绝承运
	CauseRedirectRequested                   // 申请更址
	CauseIntercepted                         // 申请拦截
	CauseFoundAgain                          // 已找到
	CauseOther                               // 原因未说明
)

// causeCount is how many there are.
const causeCount = int(CauseOther)

var causeWords = courier.Words{"unknown", "carrier_damaged_parcel", "carrier_sorting_error", "carrier_address_not_found", "carrier_parcel_lost", "carrier_not_enough_time", "carrier_vehicle_issue", "carrier_capacity_exceeded", "carrier_mechanical_delay", "carrier_delay", "out_of_range", "made_up_scan", "transferred", "shipper_cancelled", "shipper_incorrect_data", "shipper_not_ready", "shipper_incorrect_parcel", "shipper_incorrect_dimensions", "shipper_packaging_issue", "prohibited_goods", "consignee_refused", "consignee_business_closed", "consignee_not_available", "consignee_not_home", "consignee_cancelled", "consignee_verification_failed", "consignee_incorrect_address", "consignee_access_restricted", "consignee_safe_place_unavailable", "consignee_moved", "consignee_deceased", "no_consent_to_locker", "station_overdue", "cod_unpaid", "charge_unpaid", "customs_delay", "customs_documentation", "customs_duties_unpaid", "customs_prohibited", "customs_inspection", "weather_delay", "natural_disaster", "force_majeure", "parcel_being_researched", "security_issue", "regulatory_hold", "phone_wrong", "address_unclear", "rejected_by_carrier", "redirect_requested", "intercepted", "found_again", "other"}

var causesZh = []string{"未知", "承运人致损", "分拣错误", "承运人未找到地址", "承运人遗失", "当日来不及派送", "车辆故障", "运力不足", "设备故障", "承运人作业延误", "超出服务范围", "虚构流程信息", "转交其他承运人", "寄件人取消", "寄件人资料有误", "寄件人未备妥", "寄件与订单不符", "尺寸申报有误", "寄件人包装不当", "禁止寄递的物品", "收件人拒收", "收件单位未营业", "收件人联系不上", "收件人不在", "收件人取消", "收件人身份核验未通过", "收件人地址有误", "无法进入收件地点", "无安全放置处", "收件人已搬离", "收件人死亡", "收件人不同意投柜或者投站", "柜或站超时未取", "未付代收货款", "应付费用未付", "清关延误", "清关单证不全", "税费未缴", "海关禁止进出境", "海关查验", "天气原因", "自然灾害", "不可抗力", "正在查找", "安全原因", "监管扣留", "电话有误", "地址不详或者有误", "承运人拒绝承运", "申请更址", "申请拦截", "已找到", "原因未说明"}

// causeParties is the third thing: whose matter a cause is, by cause. Those of
// the list are as published; customs is an authority; where the code does not
// say whose it is, it is open, and open is unknown.
var causeParties = [causeCount + 1]courier.Party{
	CauseDamagedParcel:      courier.Carrier,
	CauseSortingError:       courier.Carrier,
	CauseAddressNotFound:    courier.Carrier,
	CauseParcelLost:         courier.Carrier,
	CauseNotEnoughTime:      courier.Carrier,
	CauseVehicleIssue:       courier.Carrier,
	CauseCapacityExceeded:   courier.Carrier,
	CauseMechanicalDelay:    courier.Carrier,
	CauseCarrierDelay:       courier.Carrier,
	CauseOutOfRange:         courier.Carrier,
	CauseMadeUpScan:         courier.Carrier,
	CauseTransferred:        courier.Carrier,
	CauseShipperCancelled:   courier.Shipper,
	CauseShipperData:        courier.Shipper,
	CauseShipperNotReady:    courier.Shipper,
	CauseShipperParcel:      courier.Shipper,
	CauseShipperDimensions:  courier.Shipper,
	CauseShipperPackaging:   courier.Shipper,
	CauseProhibitedGoods:    courier.Shipper,
	CauseConsigneeRefused:   courier.Consignee,
	CauseBusinessClosed:     courier.Consignee,
	CauseNotAvailable:       courier.Consignee,
	CauseNotHome:            courier.Consignee,
	CauseConsigneeCancelled: courier.Consignee,
	CauseVerificationFailed: courier.Consignee,
	CauseIncorrectAddress:   courier.Consignee,
	CauseAccessRestricted:   courier.Consignee,
	CauseNoSafePlace:        courier.Consignee,
	CauseConsigneeMoved:     courier.Consignee,
	CauseConsigneeDeceased:  courier.Consignee,
	CauseNoLockerConsent:    courier.Consignee,
	CauseStationOverdue:     courier.Consignee,
	CauseCODUnpaid:          courier.Consignee,
	CauseChargeUnpaid:       courier.Consignee,
	CauseCustomsDelay:       courier.Authority,
	CauseCustomsDocuments:   courier.Authority,
	CauseDutiesUnpaid:       courier.Authority,
	CauseCustomsProhibited:  courier.Authority,
	CauseCustomsInspection:  courier.Authority,
	CauseWeather:            courier.Nobody,
	CauseNaturalDisaster:    courier.Nobody,
	CauseForceMajeure:       courier.Nobody,
}

// Party returns whose matter the cause is: the carrier's, the shipper's, the
// consignee's, customs' as an authority, nobody's for an outside force.
// Unknown is open: the code does not say. It says who has to act or answer
// first, and not who is liable.
func (c Cause) Party() courier.Party {
	if !c.Valid() {
		return 0
	}
	return causeParties[c]
}

// Valid reports whether c is one of the causes or unknown.
func (c Cause) Valid() bool { return causeWords.Has(uint8(c)) }

// Name returns the name in the language: 天气原因, weather delay.
func (c Cause) Name(lang courier.Lang) string { return causeWords.Name(uint8(c), causesZh, lang) }

// String returns the word: "weather_delay".
func (c Cause) String() string { return causeWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Cause) MarshalText() ([]byte, error) { return causeWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Cause) UnmarshalText(text []byte) error { return causeWords.Unmarshal(text, (*uint8)(c)) }
