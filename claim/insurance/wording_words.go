package insurance

import "github.com/courier-rules/courier"

// Peril is the proximate cause of a loss, in the groups in which wordings
// name causes.
type Peril uint8

// The perils. Where wordings differ on a cause it stands by itself.
const (
	Fire                 Peril = iota + 1 // 火灾、爆炸
	Lightning                             // 雷电
	StormWind                             // 冰雹、暴风、暴雨
	Flood                                 // 洪水
	Earthquake                            // 地震
	Tsunami                               // 海啸
	Eruption                              // 火山爆发
	Landslide                             // 地陷、崖崩、滑坡、泥石流
	Collision                             // 运输工具碰撞
	Stranding                             // 搁浅、触礁
	Sinking                               // 沉没
	Overturning                           // 倾覆、出轨
	Collapse                              // 隧道、码头坍塌
	DistressDischarge                     // 在避难港卸货
	HandlingAccident                      // 装卸、转载意外事故
	PackageDropped                        // 装卸时整件落海或者跌落的全损
	GeneralAverage                        // 共同海损牺牲、分摊
	Jettison                              // 抛弃
	WashedOverboard                       // 浪击落海
	WaterEntry                            // 海水、湖水、河水进入
	ScatterInConfusion                    // 灾害事故时因纷乱造成的散失
	Breakage                              // 震动、碰撞、挤压造成的破碎、弯曲、凹瘪、折断、开裂，包装破裂致散失
	Leakage                               // 容器损坏致液体渗漏, goods preserved in it that spoil among them
	Theft                                 // 盗窃
	NonDelivery                           // 整件提货不着
	RainWater                             // 雨淋
	MaliciousDamage                       // 恶意损害
	Piracy                                // 海盗行为
	WarPeril                              // 战争
	StrikePeril                           // 罢工
	OtherAccidentalCause                  // 其他外来意外原因
)

var perilWords = courier.Words{"unknown", "fire", "lightning", "storm", "flood", "earthquake", "tsunami", "eruption", "landslide",
	"collision", "stranding", "sinking", "overturning", "collapse", "distress_discharge", "handling", "package_dropped",
	"general_average", "jettison", "washed_overboard", "water_entry", "scatter", "breakage", "leakage", "theft", "non_delivery",
	"rain", "malicious_damage", "piracy", "war", "strikes", "other_accident"}

var perilZh = []string{"未知", "火灾、爆炸", "雷电", "冰雹、暴风、暴雨", "洪水", "地震", "海啸", "火山爆发", "地陷、崖崩、滑坡、泥石流",
	"运输工具碰撞", "运输工具搁浅、触礁", "运输工具沉没", "运输工具倾覆、出轨", "隧道、码头坍塌", "在避难港卸货", "装卸、转载意外事故",
	"装卸时整件落海或者跌落的全损", "共同海损牺牲或者分摊", "抛弃", "浪击落海", "海水、湖水或者河水进入", "灾害事故发生时因纷乱造成的散失",
	"震动、碰撞、挤压造成的破碎、弯曲、凹瘪、折断、开裂或者包装破裂致散失", "容器损坏致液体渗漏或者所保藏货物腐坏", "盗窃", "整件提货不着",
	"雨淋", "恶意损害", "海盗行为", "战争", "罢工", "其他外来意外原因"}

// Name returns the name in the language: 雷电, lightning.
func (p Peril) Name(lang courier.Lang) string { return perilWords.Name(uint8(p), perilZh, lang) }

// String returns the word: "lightning".
func (p Peril) String() string { return perilWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p Peril) MarshalText() ([]byte, error) { return perilWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Peril) UnmarshalText(text []byte) error { return perilWords.Unmarshal(text, (*uint8)(p)) }

// Exclusion is a cause or circumstance that wordings, or the Maritime Code,
// take out of the cover 责任免除.
type Exclusion uint8

// The exclusions.
const (
	WarExclusion         Exclusion = iota + 1 // 战争、军事行动
	StrikeExclusion                           // 罢工
	NuclearExclusion                          // 核
	InherentVice                              // 货物本身的缺陷、自然特性
	OrdinaryLoss                              // 自然损耗: ordinary leakage, loss in weight, wear
	PoorPacking                               // 包装不善
	InsuredsIntent                            // 被保险人故意
	InsuredsFault                             // 被保险人过失
	DelayExclusion                            // 迟延
	MarketChange                              // 行市变化
	OperatorsInsolvency                       // 船舶经营人破产或者经济困境
	DeliberateDamage                          // 任何人的故意损害
	RoadTheft                                 // 全程公路运输中的盗窃和整件提货不着
	HandlersRuleBreach                        // 装卸人员违反操作规程
	UnsafeAgainstTheRain                      // 未按安全运输规定防雨
)

var exclusionWords = courier.Words{"unknown", "war", "strikes", "nuclear", "inherent_vice", "ordinary_loss", "poor_packing",
	"insureds_intent", "insureds_fault", "delay", "market_change", "operators_insolvency", "deliberate_damage", "road_theft",
	"handlers_rule_breach", "unsafe_against_rain"}

var exclusionZh = []string{"未知", "战争或者军事行动", "罢工", "核事件", "货物本身的缺陷或者自然特性", "自然损耗、通常渗漏、失重或者磨损", "包装不善",
	"被保险人的故意行为", "被保险人的过失", "迟延", "行市变化", "船舶经营人破产或者陷入经济困境", "任何人的故意损害", "全程公路运输中的盗窃或者整件提货不着",
	"装卸人员违反操作规程", "运输未遵守安全运输规定而遭雨淋"}

// Name returns the name in the language: 包装不善, poor packing.
func (x Exclusion) Name(lang courier.Lang) string {
	return exclusionWords.Name(uint8(x), exclusionZh, lang)
}

// String returns the word: "poor_packing".
func (x Exclusion) String() string { return exclusionWords.Word(uint8(x)) }

// MarshalText returns the word.
func (x Exclusion) MarshalText() ([]byte, error) { return exclusionWords.Marshal(uint8(x)) }

// UnmarshalText reads a word.
func (x *Exclusion) UnmarshalText(text []byte) error {
	return exclusionWords.Unmarshal(text, (*uint8)(x))
}

// ClauseSet names the wording under which goods are insured, with its
// edition. A word that is none of these is an error.
type ClauseSet uint8

// The clause sets. Wordings change: the one that the policy names governs,
// whatever is newer.
const (
	PICCBasic         ClauseSet = iota + 1 // 国内水路、陆路货物运输保险 基本险
	PICCComprehensive                      // 国内水路、陆路货物运输保险 综合险
	PICCWater1990s                         // 国内水路货物运输保险, wording of the 1990s
	ICCA1982                               // 协会货物条款(A) 1982
	ICCB1982                               // 协会货物条款(B) 1982
	ICCC1982                               // 协会货物条款(C) 1982
	ICCA2009                               // 协会货物条款(A) 2009
	ICCB2009                               // 协会货物条款(B) 2009
	ICCC2009                               // 协会货物条款(C) 2009
	OwnWording                             // 保险人自己的条款, given with the facts
	ClauseA                                // A条款, as a policy says without saying whose
	ClauseB                                // B条款, likewise
)

var clauseSetWords = courier.Words{"unknown", "picc_basic", "picc_comprehensive", "picc_water_1990s", "icc_a_1982", "icc_b_1982",
	"icc_c_1982", "icc_a_2009", "icc_b_2009", "icc_c_2009", "own", "clause_a", "clause_b"}

var clauseSetZh = []string{"未知", "人保国内水陆货运险基本险", "人保国内水陆货运险综合险", "人保国内水路货运险（20世纪90年代）", "协会货物条款(A)1982",
	"协会货物条款(B)1982", "协会货物条款(C)1982", "协会货物条款(A)2009", "协会货物条款(B)2009", "协会货物条款(C)2009", "保险人自有条款", "A条款", "B条款"}

// Name returns the name in the language: 协会货物条款(A)2009, icc a 2009.
func (c ClauseSet) Name(lang courier.Lang) string {
	return clauseSetWords.Name(uint8(c), clauseSetZh, lang)
}

// String returns the word: "icc_a_2009".
func (c ClauseSet) String() string { return clauseSetWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c ClauseSet) MarshalText() ([]byte, error) { return clauseSetWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *ClauseSet) UnmarshalText(text []byte) error {
	return clauseSetWords.Unmarshal(text, (*uint8)(c))
}

// ABReading is the named option D19: whose clauses "A" and "B" are, where a
// policy says no more. The handbook asks the question without an answer; the
// zero value takes them for the insurer's own, which the host gives.
type ABReading uint8

// The readings.
const (
	ABInsurersOwn   ABReading = iota // 保险人自有条款
	ABInstitute2009                  // 协会货物条款 2009
	ABInstitute1982                  // 协会货物条款 1982
)

var abReadings = courier.Words{"insurers_own", "institute_2009", "institute_1982"}

// String returns the word: "institute_2009".
func (a ABReading) String() string { return abReadings.Word(uint8(a)) }

// MarshalText returns the word.
func (a ABReading) MarshalText() ([]byte, error) { return abReadings.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *ABReading) UnmarshalText(text []byte) error { return abReadings.Unmarshal(text, (*uint8)(a)) }

// ICCReading says whether points of the Institute clauses that are known by
// report only are applied: the deliberate damage of B and C, and of 2009 the
// insolvency that the assured neither knew nor should have known. The zero
// value leaves them out.
type ICCReading uint8

// The readings.
const (
	ICCAsRead       ICCReading = iota // 仅按已阅读的内容
	ICCWithReported                   // 含业内转述的内容
)

var iccReadings = courier.Words{"as_read", "with_reported"}

// String returns the word: "with_reported".
func (i ICCReading) String() string { return iccReadings.Word(uint8(i)) }

// MarshalText returns the word.
func (i ICCReading) MarshalText() ([]byte, error) { return iccReadings.Marshal(uint8(i)) }

// UnmarshalText reads a word.
func (i *ICCReading) UnmarshalText(text []byte) error {
	return iccReadings.Unmarshal(text, (*uint8)(i))
}
