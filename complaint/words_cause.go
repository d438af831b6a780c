package complaint

import "github.com/courier-rules/courier"

// Failing is what was done wrong 差错种类: the first part of a cause.
type Failing uint8

// The failings.
const (
	FailLoading    Failing = iota + 1 // 装卸不当
	FailSorting                       // 错分错发
	FailDispatch                      // 发运不及时
	FailVehicle                       // 车辆故障
	FailCustody                       // 保管不善
	FailPacking                       // 包装不当
	FailWeighing                      // 计重差错
	FailPricing                       // 计价差错
	FailPapers                        // 单据差错
	FailRecording                     // 录入或者扫描差错
	FailNotice                        // 未通知
	FailHandover                      // 未按要求交付
	FailCollecting                    // 未按要求揽收
	FailSettling                      // 结算差错
	FailInforming                     // 答复差错
	FailConduct                       // 言行失当
	FailSecrecy                       // 信息保密不当
	FailHandling                      // 投诉理赔处理不当
	OutsideCause                      // 外部原因: weather, traffic, authorities
	CustomersCause                    // 客户原因
)

const lastFailing = CustomersCause

var failingWords = courier.Words{"unknown", "loading", "sorting", "dispatch", "vehicle", "custody", "packing",
	"weighing", "pricing", "papers", "recording", "notice", "handover", "collecting", "settling", "informing",
	"conduct", "secrecy", "handling", "outside", "customer"}

var failingZh = []string{"未知", "装卸不当", "错分错发", "发运不及时", "车辆故障", "保管不善", "包装不当", "计重差错", "计价差错", "单据差错", "录入或者扫描差错",
	"未通知", "未按要求交付", "未按要求揽收", "结算差错", "答复差错", "言行失当", "信息保密不当", "投诉理赔处理不当", "外部原因", "客户原因"}

// Name returns the name in the language: 装卸不当, loading.
func (f Failing) Name(lang courier.Lang) string { return failingWords.Name(uint8(f), failingZh, lang) }

// String returns the word: "loading".
func (f Failing) String() string { return failingWords.Word(uint8(f)) }

// MarshalText returns the word.
func (f Failing) MarshalText() ([]byte, error) { return failingWords.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Failing) UnmarshalText(text []byte) error { return failingWords.Unmarshal(text, (*uint8)(f)) }

// Link is where in the service something went wrong 环节: the second part of a
// cause. The handbook names collection, transport and delivery (S3-04); the
// rest are the duties of the units inside a carrier (APP-07).
type Link uint8

// The links.
const (
	LinkBooking     Link = iota + 1 // 开单
	LinkCollection                  // 揽收
	LinkHub                         // 中转
	LinkTransit                     // 运输
	LinkArrival                     // 到达
	LinkDelivery                    // 派送
	LinkInformation                 // 信息
	LinkPayment                     // 结算
	LinkService                     // 客服
	LinkClaims                      // 理赔
)

const lastLink = LinkClaims

var linkWords = courier.Words{"unknown", "booking", "collection", "hub", "transit", "arrival", "delivery",
	"information", "payment", "service", "claims"}

var linkZh = []string{"未知", "开单", "揽收", "中转", "运输", "到达", "派送", "信息", "结算", "客服", "理赔"}

// Name returns the name in the language: 开单, booking.
func (l Link) Name(lang courier.Lang) string { return linkWords.Name(uint8(l), linkZh, lang) }

// String returns the word: "booking".
func (l Link) String() string { return linkWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l Link) MarshalText() ([]byte, error) { return linkWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Link) UnmarshalText(text []byte) error { return linkWords.Unmarshal(text, (*uint8)(l)) }

// Desk is a unit inside the carrier that handles or answers for a complaint.
// It is finer than [courier.Department], which [Desk.Department] gives.
type Desk uint8

// The desks.
const (
	OrderDesk       Desk = iota + 1 // 开单部门
	Hub                             // 转运中心
	TransportDesk                   // 运输管理部门
	ArrivalDesk                     // 到达部门
	DeliveryUnit                    // 派送单位
	QualityDesk                     // 质量管理部门
	InformationDesk                 // 信息管理中心
	FinanceDesk                     // 财务部
	ServiceDesk                     // 客服部
	ClaimsDesk                      // 理赔部门
	ComplianceDesk                  // 合规部门
)

const lastDesk = ComplianceDesk

var deskWords = courier.Words{"unknown", "order_desk", "hub", "transport", "arrival", "delivery", "quality",
	"information", "finance", "service", "claims", "compliance"}

var deskZh = []string{"未知", "开单部门", "转运中心", "运输管理部门", "到达部门", "派送单位", "质量管理部门", "信息管理中心", "财务部", "客服部", "理赔部门", "合规部门"}

// Name returns the name in the language: 开单部门, order desk.
func (d Desk) Name(lang courier.Lang) string { return deskWords.Name(uint8(d), deskZh, lang) }

// String returns the word: "order_desk".
func (d Desk) String() string { return deskWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Desk) MarshalText() ([]byte, error) { return deskWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Desk) UnmarshalText(text []byte) error { return deskWords.Unmarshal(text, (*uint8)(d)) }

// Search says how the desk of a category is found.
type Search uint8

// The searches.
const (
	OfOneDesk      Search = iota + 1 // 固定单位: the first desk of the row
	OfEitherDesk                     // 两个单位之一: by the link
	OfCurrentStage                   // 当前环节所在单位
	OfStageFound                     // 发现环节所在单位
	OfPersonsUnit                    // 当事人所在单位
)

var searchWords = courier.Words{"unknown", "one_desk", "either_desk", "current_stage", "stage_found", "persons_unit"}

var searchZh = []string{"未知", "固定单位", "两个单位之一", "当前环节所在单位", "发现环节所在单位", "当事人所在单位"}

// Name returns the name in the language: 固定单位, one desk.
func (s Search) Name(lang courier.Lang) string { return searchWords.Name(uint8(s), searchZh, lang) }

// String returns the word: "one_desk".
func (s Search) String() string { return searchWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Search) MarshalText() ([]byte, error) { return searchWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Search) UnmarshalText(text []byte) error { return searchWords.Unmarshal(text, (*uint8)(s)) }

// Action is a kind of corrective action 纠正措施.
type Action uint8

// The corrective actions.
const (
	ActTraining    Action = iota + 1 // 培训
	ActProcedure                     // 完善流程
	ActSupervision                   // 加强监督检查
	ActEquipment                     // 设备和车辆维护
	ActPacking                       // 完善包装标准
	ActCapacity                      // 调整运力和人员
	ActSystem                        // 完善信息系统
	ActTariff                        // 公示价格和计费规则
	ActPartner                       // 整改加盟网点或者代理
	ActDiscipline                    // 按制度处理责任人
	ActPrevention                    // 预案和预警: against what lies outside
	ActAdvice                        // 提示客户
)

const lastAction = ActAdvice

var actionWords = courier.Words{"unknown", "training", "procedure", "supervision", "equipment", "packing_standard",
	"capacity", "system", "tariff", "partner", "discipline", "prevention", "advice"}

var actionZh = []string{"未知", "培训", "完善流程", "加强监督检查", "设备和车辆维护", "完善包装标准", "调整运力和人员", "完善信息系统", "公示价格和计费规则",
	"整改加盟网点或者代理", "按制度处理责任人", "预案和预警", "提示客户"}

// Name returns the name in the language: 培训, training.
func (a Action) Name(lang courier.Lang) string { return actionWords.Name(uint8(a), actionZh, lang) }

// String returns the word: "training".
func (a Action) String() string { return actionWords.Word(uint8(a)) }

// MarshalText returns the word.
func (a Action) MarshalText() ([]byte, error) { return actionWords.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Action) UnmarshalText(text []byte) error { return actionWords.Unmarshal(text, (*uint8)(a)) }
