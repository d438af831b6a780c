package tracking

import "github.com/courier-rules/courier"

// RecordKind is the paper that a station makes about an accident.
type RecordKind uint8

// The kinds.
const (
	GoodsRecord    RecordKind = iota + 1 // 货运记录
	OrdinaryRecord                       // 普通记录
)

var recordKinds = courier.Words{"unknown", "goods_record", "ordinary_record"}
var recordKindsZh = []string{"未知", "货运记录", "普通记录"}

// Name returns the name in the language: 货运记录, goods record.
func (k RecordKind) Name(lang courier.Lang) string {
	return recordKinds.Name(uint8(k), recordKindsZh, lang)
}

// String returns the word: "goods_record".
func (k RecordKind) String() string { return recordKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k RecordKind) MarshalText() ([]byte, error) { return recordKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *RecordKind) UnmarshalText(text []byte) error {
	return recordKinds.Unmarshal(text, (*uint8)(k))
}

// DocumentKind is a record that an express enterprise keeps.
type DocumentKind uint8

// The kinds.
const (
	WaybillPaper  DocumentKind = iota + 1 // 快递运单
	UserData                              // 用户信息等电子数据
	IdentityProof                         // 身份查验资料
	SafetyProof                           // 安全证明资料
	CameraFootage                         // 监控录像
)

var documentKinds = courier.Words{"unknown", "waybill", "user_data", "identity_proof", "safety_proof", "camera_footage"}
var documentKindsZh = []string{"未知", "快递运单", "用户信息等电子数据", "身份查验资料", "安全证明资料", "监控录像"}

// Name returns the name in the language: 监控录像, camera footage.
func (k DocumentKind) Name(lang courier.Lang) string {
	return documentKinds.Name(uint8(k), documentKindsZh, lang)
}

// String returns the word: "camera_footage".
func (k DocumentKind) String() string { return documentKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k DocumentKind) MarshalText() ([]byte, error) { return documentKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *DocumentKind) UnmarshalText(text []byte) error {
	return documentKinds.Unmarshal(text, (*uint8)(k))
}

// IncidentKind is what went wrong with data or with the network.
type IncidentKind uint8

// The kinds.
const (
	DataLeak           IncidentKind = iota + 1 // 发生或者可能发生用户信息泄露
	DataSold                                   // 出售、泄露或者非法提供用户信息
	NoDataSystem                               // 未建立运单及电子数据管理制度
	WaybillsNotCleared                         // 未定期销毁运单
	NetworkBlocked                             // 服务网络阻断
)

var incidentKinds = courier.Words{"unknown", "data_leak", "data_sold", "no_data_system", "waybills_not_cleared", "network_blocked"}
var incidentKindsZh = []string{"未知", "发生或者可能发生用户信息泄露", "出售、泄露或者非法提供用户信息", "未建立运单及电子数据管理制度", "未定期销毁运单", "服务网络阻断"}

// Name returns the name in the language: 服务网络阻断, network blocked.
func (k IncidentKind) Name(lang courier.Lang) string {
	return incidentKinds.Name(uint8(k), incidentKindsZh, lang)
}

// String returns the word: "network_blocked".
func (k IncidentKind) String() string { return incidentKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k IncidentKind) MarshalText() ([]byte, error) { return incidentKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *IncidentKind) UnmarshalText(text []byte) error {
	return incidentKinds.Unmarshal(text, (*uint8)(k))
}
