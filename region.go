package courier

// Region is the province where something happens, for the local rules that apply
// there. Where posting and delivery may lie in different provinces, facts
// name both.
type Region uint8

// The regions.
const (
	Beijing       Region = iota + 1 // 北京
	Tianjin                         // 天津
	Hebei                           // 河北
	Shanxi                          // 山西
	InnerMongolia                   // 内蒙古
	Liaoning                        // 辽宁
	Jilin                           // 吉林
	Heilongjiang                    // 黑龙江
	Shanghai                        // 上海
	Jiangsu                         // 江苏
	Zhejiang                        // 浙江
	Anhui                           // 安徽
	Fujian                          // 福建
	Jiangxi                         // 江西
	Shandong                        // 山东
	Henan                           // 河南
	Hubei                           // 湖北
	Hunan                           // 湖南
	Guangdong                       // 广东
	Guangxi                         // 广西
	Hainan                          // 海南
	Chongqing                       // 重庆
	Sichuan                         // 四川
	Guizhou                         // 贵州
	Yunnan                          // 云南
	Tibet                           // 西藏
	Shaanxi                         // 陕西
	Gansu                           // 甘肃
	Qinghai                         // 青海
	Ningxia                         // 宁夏
	Xinjiang                        // 新疆
	HongKong                        // 香港
	Macao                           // 澳门
	Taiwan                          // 台湾
	Abroad                          // 境外
)

var regionWords = Words{"unknown", "beijing", "tianjin", "hebei", "shanxi", "inner_mongolia", "liaoning", "jilin", "heilongjiang", "shanghai", "jiangsu", "zhejiang", "anhui", "fujian", "jiangxi", "shandong", "henan", "hubei", "hunan", "guangdong", "guangxi", "hainan", "chongqing", "sichuan", "guizhou", "yunnan", "tibet", "shaanxi", "gansu", "qinghai", "ningxia", "xinjiang", "hong_kong", "macao", "taiwan", "abroad"}

var regionZh = []string{"未知", "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海", "宁夏", "新疆", "香港", "澳门", "台湾", "境外"}

// Valid reports whether r is one of the regions or unknown.
func (r Region) Valid() bool { return regionWords.Has(uint8(r)) }

// Name returns the name in the language: 北京, beijing.
func (r Region) Name(lang Lang) string { return regionWords.Name(uint8(r), regionZh, lang) }

// String returns the word: "beijing".
func (r Region) String() string { return regionWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Region) MarshalText() ([]byte, error) { return regionWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Region) UnmarshalText(text []byte) error { return regionWords.Unmarshal(text, (*uint8)(r)) }

// Region records [ErrUnknownWord] at field when v is none of the regions.
func (r *Reading) Region(field string, v Region) { r.Word(field, regionWords, uint8(v)) }
