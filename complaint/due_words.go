package complaint

import "github.com/courier-rules/courier"

// Clock is a time that runs in or beside a case.
type Clock uint8

// The clocks.
const (
	Acknowledging      Clock = iota + 1 // 告知受理
	FirstAnswering                      // 首次答复
	ProposingScheme                     // 提出处理方案
	HandlingAndTelling                  // 处理并告知
	AppealProcessing                    // 申诉处理: of appeals that come in writing
	AppealReplying                      // 申诉答复: the postal regulator's, to the user
	RegulatorAnswering                  // 答复邮政管理部门: the firm's, on an appeal that was forwarded
	MediationView                       // 反馈调解意见: the firm's, on a proposal of mediation
	AuthorityReplying                   // 行政部门答复: on a consumer's complaint
	Mediating                           // 行政调解: to its end
)

var clockWords = courier.Words{"unknown", "acknowledge", "first_answer", "propose", "handle", "appeal_processing", "appeal_reply", "answer_regulator", "mediation_view", "authority_reply", "mediation"}

var clockZh = []string{"未知", "告知受理", "首次答复", "提出处理方案", "处理并告知", "申诉处理", "申诉答复", "答复邮政管理部门", "反馈调解意见", "行政部门答复", "行政调解"}

// Name returns the name in the language: 告知受理, acknowledge.
func (c Clock) Name(lang courier.Lang) string { return clockWords.Name(uint8(c), clockZh, lang) }

// String returns the word: "acknowledge".
func (c Clock) String() string { return clockWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Clock) MarshalText() ([]byte, error) { return clockWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Clock) UnmarshalText(text []byte) error { return clockWords.Unmarshal(text, (*uint8)(c)) }

// PauseCause is why a clock of the host's stands.
type PauseCause uint8

// The causes of a pause.
const (
	WaitingForCustomer  PauseCause = iota + 1 // 等待客户
	WaitingForAuthority                       // 等待主管机关
	OtherPause                                // 其他原因
)

var pauseCauseWords = courier.Words{"unknown", "waiting_for_customer", "waiting_for_authority", "other"}

var pauseCauseZh = []string{"未知", "等待客户", "等待主管机关", "其他原因"}

// Name returns the name in the language: 等待客户, waiting for customer.
func (p PauseCause) Name(lang courier.Lang) string {
	return pauseCauseWords.Name(uint8(p), pauseCauseZh, lang)
}

// String returns the word: "waiting_for_customer".
func (p PauseCause) String() string { return pauseCauseWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p PauseCause) MarshalText() ([]byte, error) { return pauseCauseWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PauseCause) UnmarshalText(text []byte) error {
	return pauseCauseWords.Unmarshal(text, (*uint8)(p))
}

// Leap is why a clock jumps over a stretch of time.
type Leap uint8

// The leaps.
const (
	OverClosedHours Leap = iota + 1 // 非营业时间
	OverRestDays                    // 休息日
	OverHoliday                     // 法定休假日
	OverPause                       // 暂停
	OverAppraisal                   // 鉴定检测
	ByExtension                     // 延期
)

var leapWords = courier.Words{"unknown", "closed_hours", "rest_days", "holiday", "pause", "appraisal", "extension"}

var leapZh = []string{"未知", "非营业时间", "休息日", "法定休假日", "暂停", "鉴定检测", "延期"}

// Name returns the name in the language: 非营业时间, closed hours.
func (l Leap) Name(lang courier.Lang) string { return leapWords.Name(uint8(l), leapZh, lang) }

// String returns the word: "closed_hours".
func (l Leap) String() string { return leapWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l Leap) MarshalText() ([]byte, error) { return leapWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Leap) UnmarshalText(text []byte) error { return leapWords.Unmarshal(text, (*uint8)(l)) }

// AppealEdition is an edition of the measures on postal appeals. The first day
// of the successor is not known, so the host may say which one governs.
type AppealEdition uint8

// The editions.
const (
	AppealRules2008 AppealEdition = iota + 1 // 2008年版: history: opt-in
	AppealRules2011                          // 2011年版
	AppealRules2014                          // 2014年版
	AppealRulesUser                          // 用户申诉处理办法: the successor
)

var appealEditionWords = courier.Words{"unknown", "2008", "2011", "2014", "user"}

var appealEditionZh = []string{"未知", "2008年版", "2011年版", "2014年版", "用户申诉处理办法"}

// Name returns the name in the language: 2008年版, 2008.
func (e AppealEdition) Name(lang courier.Lang) string {
	return appealEditionWords.Name(uint8(e), appealEditionZh, lang)
}

// String returns the word: "2008".
func (e AppealEdition) String() string { return appealEditionWords.Word(uint8(e)) }

// MarshalText returns the word.
func (e AppealEdition) MarshalText() ([]byte, error) { return appealEditionWords.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *AppealEdition) UnmarshalText(text []byte) error {
	return appealEditionWords.Unmarshal(text, (*uint8)(e))
}

// LastDay is what becomes of the last day of a duty that is a day off: the
// named option DX-01.
type LastDay uint8

// The readings.
const (
	LastDayStays LastDay = iota // 不顺延: the default
	LastDayRolls                // 顺延: past a legal holiday, as Civil Code 203 has it
)

var lastDayWords = courier.Words{"stays", "rolls"}

var lastDayZh = []string{"不顺延", "顺延"}

// Name returns the name in the language: 不顺延, stays.
func (l LastDay) Name(lang courier.Lang) string { return lastDayWords.Name(uint8(l), lastDayZh, lang) }

// String returns the word: "stays".
func (l LastDay) String() string { return lastDayWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l LastDay) MarshalText() ([]byte, error) { return lastDayWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *LastDay) UnmarshalText(text []byte) error {
	return lastDayWords.Unmarshal(text, (*uint8)(l))
}
