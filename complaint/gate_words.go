package complaint

import "github.com/courier-rules/courier"

// Place is a way out of a dispute.
type Place uint8

// The places, from the nearest on.
const (
	AtFirm              Place = iota + 1 // 企业
	AtHeadOffice                         // 企业总部
	OnPlatform                           // 电商平台
	AtPostalRegulator                    // 邮政管理部门: the national rules, 12305
	AtZhejiangRegulator                  // 浙江省邮政管理机构: its own rules
	AtMarketRegulator                    // 市场监督管理部门
	AtAssociation                        // 消费者协会
	InArbitration                        // 仲裁机构
	InCourt                              // 人民法院
)

const lastPlace = InCourt

var placeWords = courier.Words{"unknown", "firm", "head_office", "platform", "postal_regulator", "postal_regulator_zhejiang", "market_regulator", "consumer_association", "arbitration", "court"}

var placeZh = []string{"未知", "企业", "企业总部", "电商平台", "邮政管理部门", "浙江省邮政管理机构", "市场监督管理部门", "消费者协会", "仲裁机构", "人民法院"}

// Name returns the name in the language: 企业, firm.
func (p Place) Name(lang courier.Lang) string { return placeWords.Name(uint8(p), placeZh, lang) }

// String returns the word: "firm".
func (p Place) String() string { return placeWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p Place) MarshalText() ([]byte, error) { return placeWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Place) UnmarshalText(text []byte) error { return placeWords.Unmarshal(text, (*uint8)(p)) }

// AppealWindow is the filing window of an appeal under the successor: the named
// option DX-26.
type AppealWindow uint8

// The readings.
const (
	WindowUnknown AppealWindow = iota // 不能判断: the default
	WindowOneYear                     // 一年: as in 2014
)

var appealWindowWords = courier.Words{"unknown", "one_year"}

var appealWindowZh = []string{"不能判断", "一年"}

// Name returns the name in the language: 不能判断, unknown.
func (w AppealWindow) Name(lang courier.Lang) string {
	return appealWindowWords.Name(uint8(w), appealWindowZh, lang)
}

// String returns the word: "unknown".
func (w AppealWindow) String() string { return appealWindowWords.Word(uint8(w)) }

// MarshalText returns the word.
func (w AppealWindow) MarshalText() ([]byte, error) { return appealWindowWords.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *AppealWindow) UnmarshalText(text []byte) error {
	return appealWindowWords.Unmarshal(text, (*uint8)(w))
}

// LocalAppeal is whether Zhejiang's appeal wants the complaint first: the named
// option DX-06.
type LocalAppeal uint8

// The readings.
const (
	LocalRule     LocalAppeal = iota // 按当地规定: the default: no complaint first
	ComplainFirst                    // 先投诉: as in the national rules
)

var localAppealWords = courier.Words{"local", "complain_first"}

var localAppealZh = []string{"按当地规定", "先投诉"}

// Name returns the name in the language: 按当地规定, local.
func (l LocalAppeal) Name(lang courier.Lang) string {
	return localAppealWords.Name(uint8(l), localAppealZh, lang)
}

// String returns the word: "local".
func (l LocalAppeal) String() string { return localAppealWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l LocalAppeal) MarshalText() ([]byte, error) { return localAppealWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *LocalAppeal) UnmarshalText(text []byte) error {
	return localAppealWords.Unmarshal(text, (*uint8)(l))
}
