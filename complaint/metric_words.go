package complaint

import "github.com/courier-rules/courier"

// Metric is one of the numbers of a complaints desk, by the formula that it
// has here (M-01 to M-19). Two that a source calls by one name are two.
type Metric uint8

// The metrics.
const (
	AnswerMean          Metric = iota + 1 // 首次答复平均用时, in seconds (M-01)
	AnswerMedian                          // 首次答复用时中位数, in whole hours (M-01)
	AnsweredInTime                        // 首次答复及时率 (M-01)
	MeanScore                             // 平均满意度评分 (M-02)
	SatisfiedShare                        // 满意率 (M-02)
	HandledInTime                         // 按期处理率 (M-03): 投诉处理率 in the sense of the handbook's section 9.1
	AuditScore                            // 质检加权平均分 (M-04)
	NotReopened                           // 未重开率 (M-04)
	ChangeInCases                         // 挽回前后投诉量变化率 (M-08): 投诉处理率 in the sense of its section 7.2
	RegainedOfAddressed                   // 客户挽回率 (M-09)
	RegainedOfAll                         // 客户留存率 (M-10), by the handbook's own formula
	RegainSatisfaction                    // 挽回满意率 (M-11)
	RegainCost                            // 单位挽回成本, in minor units a customer won back (M-12)
	RegainCycleMean                       // 平均挽回周期, in seconds (M-13)
	RegainCycleMedian                     // 挽回周期中位数, in whole days (M-13)
	RepeatCustomers                       // 重复投诉客户占比 (M-16)
	RepeatWaybills                        // 重复投诉运单占比 (M-16)
	FirstContactRate                      // 首次致电解决率 (M-19)
	ValidShare                            // 有效投诉占比
)

const lastMetric = ValidShare

var metricWords = courier.Words{"unknown", "answer_mean", "answer_median", "answered_in_time", "mean_score", "satisfied_share",
	"handled_in_time", "audit_score", "not_reopened", "change_in_cases", "regained_of_addressed", "regained_of_all",
	"regain_satisfaction", "regain_cost", "regain_cycle_mean", "regain_cycle_median", "repeat_customers", "repeat_waybills",
	"first_contact_rate", "valid_share"}

var metricZh = []string{"未知", "首次答复平均用时", "首次答复用时中位数", "首次答复及时率", "平均满意度评分", "满意率", "按期处理率", "质检加权平均分", "未重开率",
	"挽回前后投诉量变化率", "客户挽回率", "客户留存率", "挽回满意率", "单位挽回成本", "平均挽回周期", "挽回周期中位数", "重复投诉客户占比", "重复投诉运单占比",
	"首次致电解决率", "有效投诉占比"}

// Name returns the name in the language: 客户挽回率, regained of addressed.
func (m Metric) Name(lang courier.Lang) string { return metricWords.Name(uint8(m), metricZh, lang) }

// String returns the word: "answer_mean".
func (m Metric) String() string { return metricWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Metric) MarshalText() ([]byte, error) { return metricWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Metric) UnmarshalText(text []byte) error { return metricWords.Unmarshal(text, (*uint8)(m)) }

// Lack is why a case or a customer is left out of a metric.
type Lack uint8

// The lacks.
const (
	LacksFact      Lack = iota + 1 // 事实未知
	LacksEvent                     // 尚未发生
	LacksTime                      // 尚未到期: nobody can tell yet
	LacksQuestion                  // 未询问
	LacksContact                   // 未能联系
	LacksKey                       // 无客户或者运单标识
	LacksCost                      // 成本未知
	LacksAudit                     // 未质检
	LacksVerdict                   // 挽回结果未知
	LacksReopening                 // 是否重开未知
	LacksLimit                     // 处理时限未知: neither a limit nor a regime that sets one
)

var lackWords = courier.Words{"unknown", "fact", "event", "time", "question", "contact", "key", "cost", "audit", "verdict", "reopening", "limit"}

var lackZh = []string{"未知", "事实未知", "尚未发生", "尚未到期", "未询问", "未能联系", "无客户或者运单标识", "成本未知", "未质检", "挽回结果未知", "是否重开未知", "处理时限未知"}

// Name returns the name in the language: 未询问, question.
func (l Lack) Name(lang courier.Lang) string { return lackWords.Name(uint8(l), lackZh, lang) }

// String returns the word: "question".
func (l Lack) String() string { return lackWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l Lack) MarshalText() ([]byte, error) { return lackWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Lack) UnmarshalText(text []byte) error { return lackWords.Unmarshal(text, (*uint8)(l)) }

// HandlingRate is which metric bears the name 投诉处理率, of which the handbook
// has two.
type HandlingRate uint8

// The readings (DX-21).
const (
	RateInTime   HandlingRate = iota // the default: the share handled in the time prescribed (section 9.1)
	RateOfChange                     // the change in complaints after the win-back strategy (section 7.2)
)

var handlingRateWords = courier.Words{"in_time", "change"}

// String returns the word: "in_time".
func (h HandlingRate) String() string { return handlingRateWords.Word(uint8(h)) }

// MarshalText returns the word.
func (h HandlingRate) MarshalText() ([]byte, error) { return handlingRateWords.Marshal(uint8(h)) }

// UnmarshalText reads a word.
func (h *HandlingRate) UnmarshalText(text []byte) error {
	return handlingRateWords.Unmarshal(text, (*uint8)(h))
}

// Retention is which metric bears the name 客户留存率.
type Retention uint8

// The readings (DX-21).
const (
	RetainedOfAll       Retention = iota // the default: customers won back of all who complained (section 9.2)
	RetainedOfAddressed                  // of those addressed: what the handbook calls the win-back rate (section 7.2)
)

var retentionWords = courier.Words{"of_all", "of_addressed"}

// String returns the word: "of_all".
func (r Retention) String() string { return retentionWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Retention) MarshalText() ([]byte, error) { return retentionWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Retention) UnmarshalText(text []byte) error {
	return retentionWords.Unmarshal(text, (*uint8)(r))
}
