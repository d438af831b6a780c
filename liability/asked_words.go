package liability

import "github.com/courier-rules/courier"

// Capacity is why a party can be asked. The zero Capacity is unknown.
type Capacity uint8

// The capacities.
const (
	BrandOwner         Capacity = iota + 1 // 商标、字号或者快递运单所属企业
	ServingFirm                            // 实际提供快递服务的企业
	ContractingCarrier                     // 缔约承运人, for the whole journey
	LegCarrier                             // 损失发生区段的承运人
	ActualCarrier                          // 实际承运人, for the part it performed
	FirstCarrier                           // 第一承运人, by air
	LastCarrier                            // 最后承运人, by air
	MultimodalOperator                     // 多式联运经营人, for the whole journey
)

var capacities = courier.Words{"unknown", "brand_owner", "serving_firm", "contracting_carrier", "leg_carrier", "actual_carrier",
	"first_carrier", "last_carrier", "multimodal_operator"}
var capacitiesZh = []string{"未知", "商标、字号、运单所属企业", "实际提供服务的企业", "缔约承运人", "区段承运人", "实际承运人", "第一承运人", "最后承运人", "多式联运经营人"}

// Name returns the name in the language: 缔约承运人, contracting carrier.
func (c Capacity) Name(lang courier.Lang) string {
	return capacities.Name(uint8(c), capacitiesZh, lang)
}

// String returns the word: "contracting_carrier".
func (c Capacity) String() string { return capacities.Word(uint8(c)) }

// MarshalText returns the word.
func (c Capacity) MarshalText() ([]byte, error) { return capacities.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Capacity) UnmarshalText(text []byte) error { return capacities.Unmarshal(text, (*uint8)(c)) }

// GroundLeg is what a leg on the ground or water has to do with carriage by
// air. The zero GroundLeg: nothing, it is a leg of its own mode.
type GroundLeg uint8

// The kinds.
const (
	FeederLeg      GroundLeg = iota + 1 // 为装载、交付或者转运: done to perform the carriage by air
	SubstitutedLeg                      // 以其他运输方式代替约定的航空运输
)

var groundLegs = courier.Words{"own", "feeder", "substituted"}
var groundLegsZh = []string{"独立区段", "为装载、交付或者转运", "代替航空运输"}

// Name returns the name in the language.
func (g GroundLeg) Name(lang courier.Lang) string {
	return groundLegs.Name(uint8(g), groundLegsZh, lang)
}

// String returns the word: "feeder".
func (g GroundLeg) String() string { return groundLegs.Word(uint8(g)) }

// MarshalText returns the word.
func (g GroundLeg) MarshalText() ([]byte, error) { return groundLegs.Marshal(uint8(g)) }

// UnmarshalText reads a word.
func (g *GroundLeg) UnmarshalText(text []byte) error {
	return groundLegs.Unmarshal(text, (*uint8)(g))
}
