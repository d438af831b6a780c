package insurance

import "github.com/courier-rules/courier"

// Paper is a document of a claim on an insurer 理赔单证.
type Paper uint8

// The papers: the standard set of the trade, then those of the wording of
// PICC and of single kinds of event.
const (
	PolicyPaper       Paper = iota + 1 // 保险单
	WaybillPaper                       // 运单、运输合同
	PickupNote                         // 提货单、装箱单, at sea and by air the bill of lading or air waybill
	VehicleLicence                     // 行驶证、驾驶证
	Invoice                            // 发票
	SalesContract                      // 购销合同
	OutboundNote                       // 出库单
	CarriersStatement                  // 承运人事故说明
	GoodsRecord                        // 货运记录
	DamageCertificate                  // 货损证明、鉴定书
	PoliceReport                       // 公安机关报案证明
	FireReport                         // 火灾证明
	WeatherReport                      // 气象证明
	TrafficFinding                     // 交通事故认定书
	SignedReceipt                      // 签收单 with the damage noted
	WeighingSlip                       // 过磅单
	RepairInvoice                      // 修复报价、发票
	IdentityCard                       // 身份证
	BusinessLicence                    // 营业执照
	BankAccount                        // 收款账户
	ClaimForm                          // 索赔申请书、损失清单
	ClaimOnCarrier                     // 向承运人的索赔函及其答复
	SubrogationLetter                  // 权益转让书
	IndemnityReceipt                   // 赔款收据
	Photos                             // 照片
	RailGoodsRecord                    // 铁路货运记录
	AirIncidentRecord                  // 航空事故签证
	WarehouseEntry                     // 入库记录
	InspectionReport                   // 检验报告
	HandoverRecord                     // 交接验收记录
	SalvageReceipts                    // 救护货物费用单据
)

var paperWords = courier.Words{"unknown", "policy", "waybill", "pickup_note", "vehicle_licence", "invoice", "sales_contract", "outbound_note",
	"carriers_statement", "goods_record", "damage_certificate", "police_report", "fire_report", "weather_report", "traffic_finding",
	"signed_receipt", "weighing_slip", "repair_invoice", "identity_card", "business_licence", "bank_account", "claim_form",
	"claim_on_carrier", "subrogation_letter", "indemnity_receipt", "photos", "rail_goods_record", "air_incident_record",
	"warehouse_entry", "inspection_report", "handover_record", "salvage_receipts"}

var paperZh = []string{"未知", "保险单", "运单、运输合同", "提货单、装箱单、提单", "行驶证、驾驶证", "发票", "购销合同", "出库单", "承运人的事故说明", "货运记录",
	"货损证明、鉴定书", "公安机关的报案证明", "火灾证明", "气象证明", "交通事故认定书", "注明异常的签收单", "过磅单", "修复报价、发票", "身份证明", "营业执照",
	"收款账户", "索赔申请书、损失清单", "向承运人的索赔函及其答复", "权益转让书", "赔款收据", "照片", "铁路货运记录", "航空事故签证", "入库记录", "检验报告",
	"交接验收记录", "施救、整理费用单据"}

// Name returns the name in the language: 权益转让书, subrogation letter.
func (p Paper) Name(lang courier.Lang) string { return paperWords.Name(uint8(p), paperZh, lang) }

// String returns the word: "subrogation_letter".
func (p Paper) String() string { return paperWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p Paper) MarshalText() ([]byte, error) { return paperWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Paper) UnmarshalText(text []byte) error { return paperWords.Unmarshal(text, (*uint8)(p)) }

// PaperLoss is the kind of loss that papers are to prove.
type PaperLoss uint8

// The kinds.
const (
	DamagedGoods   PaperLoss = iota + 1 // 货损
	MissingGoods                        // 短少
	StolenGoods                         // 盗抢
	BurntGoods                          // 火灾
	TrafficLoss                         // 交通事故
	WeatherLoss                         // 自然灾害
	UndeliveredLot                      // 整件提货不着
)

var paperLosses = courier.Words{"unknown", "damage", "shortage", "theft", "fire", "traffic", "weather", "non_delivery"}

// String returns the word: "theft".
func (l PaperLoss) String() string { return paperLosses.Word(uint8(l)) }

// MarshalText returns the word.
func (l PaperLoss) MarshalText() ([]byte, error) { return paperLosses.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *PaperLoss) UnmarshalText(text []byte) error {
	return paperLosses.Unmarshal(text, (*uint8)(l))
}
