package complaint

import (
	"iter"
	"math/bits"

	"github.com/courier-rules/courier"
)

// Trace is a place where an investigation looks 调查来源.
type Trace uint8

// The traces.
const (
	FromCustomer Trace = iota + 1 // 与客户沟通
	FromCourier                   // 询问快递员
	FromAgents                    // 询问客服和代理
	OnSite                        // 现场检查
	Waybills                      // 运单
	Surveillance                  // 监控
	Feedback                      // 反馈记录
	Scans                         // 扫描记录
	CallRecords                   // 通话录音和聊天记录
)

const lastTrace = CallRecords

var traceWords = courier.Words{"unknown", "customer", "courier", "agents", "on_site", "waybills", "surveillance",
	"feedback", "scans", "call_records"}

var traceZh = []string{"未知", "与客户沟通", "询问快递员", "询问客服和代理", "现场检查", "运单", "监控", "反馈记录", "扫描记录", "通话录音和聊天记录"}

// Name returns the name in the language: 与客户沟通, customer.
func (t Trace) Name(lang courier.Lang) string { return traceWords.Name(uint8(t), traceZh, lang) }

// String returns the word: "customer".
func (t Trace) String() string { return traceWords.Word(uint8(t)) }

// MarshalText returns the word.
func (t Trace) MarshalText() ([]byte, error) { return traceWords.Marshal(uint8(t)) }

// UnmarshalText reads a word.
func (t *Trace) UnmarshalText(text []byte) error { return traceWords.Unmarshal(text, (*uint8)(t)) }

// Traces is a set of traces. The zero value is the empty set; sets compare
// with ==. Its JSON form is a list of words in the order of the values.
type Traces uint16

// TracesOf returns the set of the values given, the unknown one left out.
func TracesOf(values ...Trace) (set Traces) {
	for _, v := range values {
		set |= Traces(setBit(uint8(v), traceWords))
	}
	return set
}

// Has reports whether the value is in the set.
func (s Traces) Has(v Trace) bool { return s&Traces(setBit(uint8(v), traceWords)) != 0 }

// Len returns how many values are in the set.
func (s Traces) Len() int { return bits.OnesCount32(uint32(s)) }

// All yields the values of the set in order.
func (s Traces) All() iter.Seq[Trace] { return setAll[Trace](uint32(s), traceWords) }

// String returns the words between brackets: "[customer]".
func (s Traces) String() string { return setString(uint32(s), traceWords) }

// MarshalJSON returns the list of the words; a bit that is no value is an error.
func (s Traces) MarshalJSON() ([]byte, error) { return setMarshal(uint32(s), traceWords) }

// UnmarshalJSON reads a list of words; one that is no value, or given twice,
// is an error. Null leaves the set as it is.
func (s *Traces) UnmarshalJSON(b []byte) error {
	set, err := setUnmarshal(uint32(*s), traceWords, b)
	if err == nil {
		*s = Traces(set)
	}
	return err
}

// Item is a piece of data that is masked before a case is shown.
type Item uint8

// The data.
const (
	ComplainantName     Item = iota + 1 // 投诉人姓名
	ComplainantContact                  // 投诉人联系方式
	ComplainantAddress                  // 投诉人地址
	ComplainantIdentity                 // 投诉人身份证件
	OtherPartys                         // 对方当事人信息: the sender's to the recipient and the other way
	Recordings                          // 录音录像
	StaffData                           // 员工个人信息
)

const lastItem = StaffData

var itemWords = courier.Words{"unknown", "complainant_name", "complainant_contact", "complainant_address",
	"complainant_identity", "other_party", "recordings", "staff_data"}

var itemZh = []string{"未知", "投诉人姓名", "投诉人联系方式", "投诉人地址", "投诉人身份证件", "对方当事人信息", "录音录像", "员工个人信息"}

// Name returns the name in the language: 投诉人姓名, complainant name.
func (i Item) Name(lang courier.Lang) string { return itemWords.Name(uint8(i), itemZh, lang) }

// String returns the word: "complainant_name".
func (i Item) String() string { return itemWords.Word(uint8(i)) }

// MarshalText returns the word.
func (i Item) MarshalText() ([]byte, error) { return itemWords.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *Item) UnmarshalText(text []byte) error { return itemWords.Unmarshal(text, (*uint8)(i)) }

// Items is a set of data to be masked. The zero value is the empty set; sets compare
// with ==. Its JSON form is a list of words in the order of the values.
type Items uint8

// ItemsOf returns the set of the values given, the unknown one left out.
func ItemsOf(values ...Item) (set Items) {
	for _, v := range values {
		set |= Items(setBit(uint8(v), itemWords))
	}
	return set
}

// Has reports whether the value is in the set.
func (s Items) Has(v Item) bool { return s&Items(setBit(uint8(v), itemWords)) != 0 }

// Len returns how many values are in the set.
func (s Items) Len() int { return bits.OnesCount32(uint32(s)) }

// All yields the values of the set in order.
func (s Items) All() iter.Seq[Item] { return setAll[Item](uint32(s), itemWords) }

// String returns the words between brackets: "[complainant_name]".
func (s Items) String() string { return setString(uint32(s), itemWords) }

// MarshalJSON returns the list of the words; a bit that is no value is an error.
func (s Items) MarshalJSON() ([]byte, error) { return setMarshal(uint32(s), itemWords) }

// UnmarshalJSON reads a list of words; one that is no value, or given twice,
// is an error. Null leaves the set as it is.
func (s *Items) UnmarshalJSON(b []byte) error {
	set, err := setUnmarshal(uint32(*s), itemWords, b)
	if err == nil {
		*s = Items(set)
	}
	return err
}

// Reader is who is shown a case.
type Reader uint8

// The readers.
const (
	ReadByDesk        Reader = iota + 1 // 承办人员
	ReadByUnit                          // 责任单位
	ReadByAccused                       // 被投诉人员
	ReadByComplainant                   // 投诉人
	ReadByAuthority                     // 主管部门
	ReadByPlatform                      // 电商平台
	ReadByPublic                        // 公众和媒体
)

var readerWords = courier.Words{"unknown", "handling_desk", "unit", "accused", "complainant", "authority",
	"platform", "public"}

var readerZh = []string{"未知", "承办人员", "责任单位", "被投诉人员", "投诉人", "主管部门", "电商平台", "公众和媒体"}

// Name returns the name in the language: 承办人员, handling desk.
func (r Reader) Name(lang courier.Lang) string { return readerWords.Name(uint8(r), readerZh, lang) }

// String returns the word: "handling_desk".
func (r Reader) String() string { return readerWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Reader) MarshalText() ([]byte, error) { return readerWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Reader) UnmarshalText(text []byte) error { return readerWords.Unmarshal(text, (*uint8)(r)) }
