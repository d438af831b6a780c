package order

import "github.com/courier-rules/courier"

// Class is the class of goods, found by the desk. From [Firearms] to
// [OtherProhibited] stand the 18 classes of the official guide to prohibited
// items and its last heading, in its order; the titles are as carriers'
// copies print them. Goods that are only suspected to be of a class are given
// as that class.
type Class uint8

// The classes.
const (
	Ordinary             Class = iota + 1 // 普通物品
	Firearms                              // 枪支（含仿制品、主要零部件）弹药
	ControlledImplements                  // 管制器具
	Explosives                            // 爆炸物品
	Gases                                 // 压缩和液化气体及其容器
	FlammableLiquids                      // 易燃液体
	FlammableSolids                       // 易燃固体、自燃物质、遇水易燃物质
	Oxidizers                             // 氧化剂和过氧化物
	Poisons                               // 毒性物质
	Infectious                            // 生化制品、传染性、感染性物质
	Radioactive                           // 放射性物质
	Corrosives                            // 腐蚀性物质
	Drugs                                 // 毒品及吸毒工具、非正当用途麻醉药品和精神药品、非正当用途的易制毒化学品
	IllegalPublications                   // 非法出版物、印刷品、音像制品等宣传品
	SpyEquipment                          // 间谍专用器材
	Forgeries                             // 非法伪造物品
	Infringing                            // 侵犯知识产权和假冒伪劣物品
	EndangeredAnimals                     // 濒危野生动物及其制品
	BarredAtBorder                        // 禁止进出境物品
	OtherProhibited                       // 其他禁止寄递的物品
	Restricted                            // 限制寄递物品
	SpecialLaw                            // 食品、药品等运输有特别规定的物品
	DangerousGoods                        // 危险货物
)

var intakeClasses = courier.Words{"unknown", "ordinary", "firearms", "controlled_implements", "explosives", "gases", "flammable_liquids", "flammable_solids", "oxidizers", "poisons", "infectious", "radioactive", "corrosives", "drugs", "illegal_publications", "spy_equipment", "forgeries", "infringing", "endangered_animals", "barred_at_border", "other_prohibited", "restricted", "special_law", "dangerous_goods"}
var intakeClassesZh = []string{"未知", "普通物品", "枪支（含仿制品、主要零部件）弹药", "管制器具", "爆炸物品", "压缩和液化气体及其容器", "易燃液体", "易燃固体、自燃物质、遇水易燃物质", "氧化剂和过氧化物", "毒性物质", "生化制品、传染性、感染性物质", "放射性物质", "腐蚀性物质", "毒品及吸毒工具、非正当用途麻醉药品和精神药品、非正当用途的易制毒化学品", "非法出版物、印刷品、音像制品等宣传品", "间谍专用器材", "非法伪造物品", "侵犯知识产权和假冒伪劣物品", "濒危野生动物及其制品", "禁止进出境物品", "其他禁止寄递的物品", "限制寄递物品", "食品、药品等运输有特别规定的物品", "危险货物"}

// Name returns the name in the language: 爆炸物品.
func (c Class) Name(lang courier.Lang) string {
	return intakeClasses.Name(uint8(c), intakeClassesZh, lang)
}

// String returns the word: "explosives".
func (c Class) String() string { return intakeClasses.Word(uint8(c)) }

// MarshalText returns the word.
func (c Class) MarshalText() ([]byte, error) { return intakeClasses.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Class) UnmarshalText(text []byte) error { return intakeClasses.Unmarshal(text, (*uint8)(c)) }

// Prohibited reports whether the class may not be posted 禁止寄递.
func (c Class) Prohibited() bool { return c >= Firearms && c <= OtherProhibited }

// dangerous reports whether goods of the class burn, poison, corrode or
// radiate: Civil Code 828 lets a carrier of cargo take them, packed for it.
func (c Class) dangerous() bool { return c >= Explosives && c <= Corrosives || c == DangerousGoods }
