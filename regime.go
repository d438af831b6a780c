package courier

// Regime is the body of law that answers for a carriage. It is no verdict on the
// law: which regime governs is decided by the gates of the packages, or given
// by the host.
type Regime uint8

// The regimes.
const (
	CivilLaw          Regime = iota + 1 // 民事法律, the Civil Code and the contract: express and road
	PostalUniversal                     // 邮政普遍服务, the Postal Law's own compensation chapter
	Rail                                // 铁路, the Railway Law
	RailRules1986                       // 铁路货物运输合同实施细则, historic, to 2022-04-30
	Waterway                            // 内河水路, the Civil Code on inland water
	WaterwayRules1986                   // 水路货物运输合同实施细则, historic, to 2022-04-30
	RoadRules1999                       // 汽车货物运输规则, historic or by contract
	Sea                                 // 海上, the Maritime Code of the date
	Air                                 // 航空, the Civil Aviation Law of the date
	MontrealAir                         // 蒙特利尔公约
	WarsawAir                           // 华沙公约
	CMRRoad                             // 国际公路货物运输合同公约
	CIMRail                             // 国际铁路货物运输公约
	HagueVisbySea                       // 海牙-维斯比规则
	HamburgSea                          // 汉堡规则
	COGSASea                            // 美国海上货物运输法
	CarmackRoad                         // 美国卡马克修正案
	UPUPost                             // 万国邮联
)

var regimeWords = Words{"unknown", "civil", "postal_universal", "rail", "rail_rules_1986", "waterway", "waterway_rules_1986", "road_rules_1999", "sea", "air", "montreal", "warsaw", "cmr", "cim", "hague_visby", "hamburg", "cogsa", "carmack", "upu"}

var regimeZh = []string{"未知", "民事法律", "邮政普遍服务", "铁路", "铁路货物运输合同实施细则", "内河水路", "水路货物运输合同实施细则", "汽车货物运输规则", "海上", "航空", "蒙特利尔公约", "华沙公约", "国际公路货物运输合同公约", "国际铁路货物运输公约", "海牙-维斯比规则", "汉堡规则", "美国海上货物运输法", "美国卡马克修正案", "万国邮联"}

// Valid reports whether g is one of the regimes or unknown.
func (g Regime) Valid() bool { return regimeWords.Has(uint8(g)) }

// Name returns the name in the language: 民事法律, civil.
func (g Regime) Name(lang Lang) string { return regimeWords.Name(uint8(g), regimeZh, lang) }

// String returns the word: "civil".
func (g Regime) String() string { return regimeWords.Word(uint8(g)) }

// MarshalText returns the word.
func (g Regime) MarshalText() ([]byte, error) { return regimeWords.Marshal(uint8(g)) }

// UnmarshalText reads a word.
func (g *Regime) UnmarshalText(text []byte) error { return regimeWords.Unmarshal(text, (*uint8)(g)) }

// Regime records [ErrUnknownWord] at field when v is none of the regimes.
func (r *Reading) Regime(field string, v Regime) { r.Word(field, regimeWords, uint8(v)) }

// Mode is the means of carriage.
type Mode uint8

// The modes.
const (
	ByRoad        Mode = iota + 1 // 公路
	ByRail                        // 铁路
	ByAir                         // 航空
	BySea                         // 海运, port to port, direct sea-river among it
	ByInlandWater                 // 内河
	Multimodal                    // 多式联运
)

var modeWords = Words{"unknown", "road", "rail", "air", "sea", "inland_water", "multimodal"}

var modeZh = []string{"未知", "公路", "铁路", "航空", "海运", "内河", "多式联运"}

// Valid reports whether m is one of the modes or unknown.
func (m Mode) Valid() bool { return modeWords.Has(uint8(m)) }

// Name returns the name in the language: 公路, road.
func (m Mode) Name(lang Lang) string { return modeWords.Name(uint8(m), modeZh, lang) }

// String returns the word: "road".
func (m Mode) String() string { return modeWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Mode) MarshalText() ([]byte, error) { return modeWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Mode) UnmarshalText(text []byte) error { return modeWords.Unmarshal(text, (*uint8)(m)) }

// Mode records [ErrUnknownWord] at field when v is none of the modes.
func (r *Reading) Mode(field string, v Mode) { r.Word(field, modeWords, uint8(v)) }

// Lane is how far a consignment goes.
type Lane uint8

// The lanes.
const (
	SameCity            Lane = iota + 1 // 同城
	OtherDomestic                       // 国内异地
	HongKongMacaoTaiwan                 // 港澳台
	International                       // 国际
)

var laneWords = Words{"unknown", "same_city", "other_domestic", "hk_macao_taiwan", "international"}

var laneZh = []string{"未知", "同城", "国内异地", "港澳台", "国际"}

// Valid reports whether l is one of the lanes or unknown.
func (l Lane) Valid() bool { return laneWords.Has(uint8(l)) }

// Name returns the name in the language: 同城, same city.
func (l Lane) Name(lang Lang) string { return laneWords.Name(uint8(l), laneZh, lang) }

// String returns the word: "same_city".
func (l Lane) String() string { return laneWords.Word(uint8(l)) }

// MarshalText returns the word.
func (l Lane) MarshalText() ([]byte, error) { return laneWords.Marshal(uint8(l)) }

// UnmarshalText reads a word.
func (l *Lane) UnmarshalText(text []byte) error { return laneWords.Unmarshal(text, (*uint8)(l)) }

// Lane records [ErrUnknownWord] at field when v is none of the lanes.
func (r *Reading) Lane(field string, v Lane) { r.Word(field, laneWords, uint8(v)) }
