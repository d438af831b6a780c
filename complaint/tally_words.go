package complaint

import "github.com/courier-rules/courier"

// Regain is what became of an effort to win a customer back 挽回结果.
type Regain uint8

// The results of a win-back.
const (
	NotAddressed Regain = iota + 1 // 未开展挽回
	TooEarly                       // 尚早: nobody can tell yet
	CustomerLost                   // 已流失
	WonBack                        // 已挽回
)

var regainWords = courier.Words{"unknown", "not_addressed", "too_early", "lost", "won_back"}

var regainZh = []string{"未知", "未开展挽回", "尚早", "已流失", "已挽回"}

// Name returns the name in the language: 已挽回, won back.
func (r Regain) Name(lang courier.Lang) string { return regainWords.Name(uint8(r), regainZh, lang) }

// String returns the word: "won_back".
func (r Regain) String() string { return regainWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Regain) MarshalText() ([]byte, error) { return regainWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Regain) UnmarshalText(text []byte) error { return regainWords.Unmarshal(text, (*uint8)(r)) }

// Dimension is that by which cases are told apart when they are counted.
type Dimension uint8

// The dimensions.
const (
	OfDay        Dimension = iota + 1 // 接到投诉的日期
	OfRegion                          // 区域
	OfChannel                         // 渠道
	OfCategory                        // 类别
	OfDepartment                      // 部门
	OfStage                           // 所处阶段
)

var dimensionWords = courier.Words{"unknown", "day", "region", "channel", "category", "department", "stage"}

var dimensionZh = []string{"未知", "日期", "区域", "渠道", "类别", "部门", "阶段"}

// Name returns the name in the language: 区域, region.
func (d Dimension) Name(lang courier.Lang) string {
	return dimensionWords.Name(uint8(d), dimensionZh, lang)
}

// String returns the word: "region".
func (d Dimension) String() string { return dimensionWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Dimension) MarshalText() ([]byte, error) { return dimensionWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Dimension) UnmarshalText(text []byte) error {
	return dimensionWords.Unmarshal(text, (*uint8)(d))
}
