package complaint

import "github.com/courier-rules/courier"

// Alarm is what makes a case sensitive.
type Alarm uint8

// The alarms, in the order in which the training questions name them.
const (
	ThreatOfLaw     Alarm = iota + 1 // 扬言起诉或者律师来函
	ThreatOfMedia                    // 扬言向媒体曝光
	DemandForSenior                  // 要求企业高层出面
	TroubleOnSite                    // 上门滋扰
	MediaCall                        // 媒体来电
	ConsumerDayCall                  // 3.15来电: from a consumer body, or a programme of that day
	ComplaintOnline                  // 网络投诉
	ReportedByPress                  // 媒体已报道
)

const lastAlarm = ReportedByPress

var alarmWords = courier.Words{"unknown", "threat_of_law", "threat_of_media", "demand_for_senior", "trouble_on_site",
	"media_call", "consumer_day_call", "online", "press_report"}

var alarmZh = []string{"未知", "扬言起诉或者律师来函", "扬言向媒体曝光", "要求企业高层出面", "上门滋扰", "媒体来电", "3.15来电", "网络投诉", "媒体已报道"}

// Name returns the name in the language: 媒体来电, media call.
func (a Alarm) Name(lang courier.Lang) string { return alarmWords.Name(uint8(a), alarmZh, lang) }

// String returns the word: "media_call".
func (a Alarm) String() string { return alarmWords.Word(uint8(a)) }

// MarshalText returns the word.
func (a Alarm) MarshalText() ([]byte, error) { return alarmWords.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Alarm) UnmarshalText(text []byte) error { return alarmWords.Unmarshal(text, (*uint8)(a)) }
