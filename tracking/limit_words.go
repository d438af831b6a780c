package tracking

import "github.com/courier-rules/courier"

// Zone is where a consignment beyond the mainland goes, as the table of
// default limits parts the world.
type Zone uint8

// The zones.
const (
	ToHongKong     Zone = iota + 1 // 香港
	ToMacao                        // 澳门
	ToTaiwan                       // 台湾
	ToAsia                         // 亚洲
	ToNorthAmerica                 // 北美洲
	ToEurope                       // 欧洲
	ToOceania                      // 大洋洲
	ToElsewhere                    // 其他地区, for which the table says "as the case may be"
)

var zones = courier.Words{"unknown", "hong_kong", "macao", "taiwan", "asia", "north_america", "europe", "oceania", "elsewhere"}
var zonesZh = []string{"未知", "香港", "澳门", "台湾", "亚洲", "北美洲", "欧洲", "大洋洲", "其他地区"}

// Name returns the name in the language: 北美洲, north america.
func (z Zone) Name(lang courier.Lang) string { return zones.Name(uint8(z), zonesZh, lang) }

// String returns the word: "north_america".
func (z Zone) String() string { return zones.Word(uint8(z)) }

// MarshalText returns the word.
func (z Zone) MarshalText() ([]byte, error) { return zones.Marshal(uint8(z)) }

// UnmarshalText reads a word.
func (z *Zone) UnmarshalText(text []byte) error { return zones.Unmarshal(text, (*uint8)(z)) }

// of reports whether the zone lies on the lane.
func (z Zone) of(l courier.Lane) bool {
	switch {
	case z == 0 || l == 0:
		return true
	case z <= ToTaiwan:
		return l == courier.HongKongMacaoTaiwan
	}
	return l == courier.International
}

// Figures is what a host lets speak for consignments picked up from
// 2024-04-01 on. The final text of the standard of 2023 was not available, so
// the zero value decides nothing.
type Figures uint8

// The choices.
const (
	Undecided     Figures = iota // 不作判断
	AsOf2011                     // 沿用2011年国家标准的数据，作为行业惯例
	AsOfDraft2022                // 采用2022年11月征求意见稿的数据
	OwnFigures                   // 采用自有数据, those of Service.Own
)

var figuresWords = courier.Words{"undecided", "as_of_2011", "as_of_draft_2022", "own_figures"}
var figuresZh = []string{"不作判断", "沿用2011年国家标准", "采用2022年征求意见稿", "采用自有数据"}

// Name returns the name in the language.
func (f Figures) Name(lang courier.Lang) string { return figuresWords.Name(uint8(f), figuresZh, lang) }

// String returns the word: "as_of_2011".
func (f Figures) String() string { return figuresWords.Word(uint8(f)) }

// MarshalText returns the word.
func (f Figures) MarshalText() ([]byte, error) { return figuresWords.Marshal(uint8(f)) }

// UnmarshalText reads a word.
func (f *Figures) UnmarshalText(text []byte) error {
	return figuresWords.Unmarshal(text, (*uint8)(f))
}

// Cells says which figures of a table may speak: those whose text was read or
// quoted, or also those known from the trade alone.
type Cells uint8

// The choices.
const (
	ReadCells     Cells = iota // 仅用有据可查的数据
	ReportedCells              // 兼用业内转述的数据
)

var cellsWords = courier.Words{"read", "reported"}
var cellsZh = []string{"仅用有据可查的数据", "兼用业内转述的数据"}

// Name returns the name in the language.
func (c Cells) Name(lang courier.Lang) string { return cellsWords.Name(uint8(c), cellsZh, lang) }

// String returns the word: "reported".
func (c Cells) String() string { return cellsWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Cells) MarshalText() ([]byte, error) { return cellsWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Cells) UnmarshalText(text []byte) error { return cellsWords.Unmarshal(text, (*uint8)(c)) }

// DayEnd is the named option DX-03: when the last calendar day of the
// interval ends. The standard does not say, and there is no default.
type DayEnd uint8

// The readings.
const (
	SameClock DayEnd = iota + 1 // 末日的同一时刻
	Midnight                    // 末日的24时
)

var dayEnds = courier.Words{"unknown", "same_clock", "midnight"}
var dayEndsZh = []string{"未知", "末日的同一时刻", "末日的24时"}

// Name returns the name in the language.
func (e DayEnd) Name(lang courier.Lang) string { return dayEnds.Name(uint8(e), dayEndsZh, lang) }

// String returns the word: "same_clock".
func (e DayEnd) String() string { return dayEnds.Word(uint8(e)) }

// MarshalText returns the word.
func (e DayEnd) MarshalText() ([]byte, error) { return dayEnds.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *DayEnd) UnmarshalText(text []byte) error { return dayEnds.Unmarshal(text, (*uint8)(e)) }
