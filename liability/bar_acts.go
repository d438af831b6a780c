package liability

import "github.com/courier-rules/courier"

// Action is who claims what from whom. The zero Action is unknown.
type Action uint8

// The actions.
const (
	AgainstCarrier      Action = iota + 1 // 请求承运人、实际承运人赔偿: for loss, damage, shortage, delay
	AgainstShipper                        // 请求托运人、收货人或者运输单证持有人赔偿
	RecourseClaim                         // 追偿: of somebody liable, against a third party
	ChargeRefund                          // 退补运输费用: freight charged too much or too little
	CharterClaim                          // 租船合同
	TowageClaim                           // 海上拖航合同
	CollisionClaim                        // 船舶碰撞
	JointInjuryRecourse                   // 互有过失碰撞中人身伤亡连带赔偿的追偿
	SalvageClaim                          // 海难救助
	AverageClaim                          // 共同海损分摊
	MarineInsurance                       // 海上保险赔偿
	OilPollution                          // 船舶油污损害
	InsuranceClaim                        // 人寿保险以外的保险赔偿
)

var actions = courier.Words{"unknown", "against_carrier", "against_shipper", "recourse", "charge_refund", "charter", "towage",
	"collision", "joint_injury_recourse", "salvage", "general_average", "marine_insurance", "oil_pollution", "insurance"}
var actionsZh = []string{"未知", "请求承运人赔偿", "请求托运人、收货人或者单证持有人赔偿", "追偿", "退补运输费用", "租船合同请求", "海上拖航合同请求",
	"船舶碰撞请求", "人身伤亡连带赔偿的追偿", "海难救助请求", "共同海损分摊请求", "海上保险赔偿请求", "船舶油污损害请求", "财产保险赔偿请求"}

// Name returns the name in the language: 追偿, recourse.
func (a Action) Name(lang courier.Lang) string { return actions.Name(uint8(a), actionsZh, lang) }

// String returns the word: "recourse".
func (a Action) String() string { return actions.Word(uint8(a)) }

// MarshalText returns the word.
func (a Action) MarshalText() ([]byte, error) { return actions.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Action) UnmarshalText(text []byte) error { return actions.Unmarshal(text, (*uint8)(a)) }

// Act is what a claimant or the other side did that may interrupt the time.
// The zero Act is unknown and an error.
type Act uint8

// The acts.
const (
	Demand     Act = iota + 1 // 提出履行请求: a demand that reached the other side
	Consent                   // 同意履行: the other side agreed to perform
	Suit                      // 起诉、申请仲裁
	ShipArrest                // 申请扣船
	Equivalent                // 与起诉、仲裁具有同等效力的情形: mediation, a state body
)

var acts = courier.Words{"unknown", "demand", "consent", "suit", "ship_arrest", "equivalent"}
var actsZh = []string{"未知", "提出履行请求", "同意履行义务", "提起诉讼或者申请仲裁", "申请扣船", "同等效力的情形"}

// Name returns the name in the language: 申请扣船, ship arrest.
func (a Act) Name(lang courier.Lang) string { return acts.Name(uint8(a), actsZh, lang) }

// String returns the word: "ship_arrest".
func (a Act) String() string { return acts.Word(uint8(a)) }

// MarshalText returns the word.
func (a Act) MarshalText() ([]byte, error) { return acts.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Act) UnmarshalText(text []byte) error { return acts.Unmarshal(text, (*uint8)(a)) }

// NextDay is how a host reads "from the next day" 次日起算 in the historic rail
// and waterway rules (D3). The zero value is the reading in use; the other is
// an option.
type NextDay uint8

// The readings.
const (
	NextDayFirst    NextDay = iota // 次日为第一日
	NextDayExcluded                // 次日亦不计入
)

var nextDays = courier.Words{"first", "excluded"}
var nextDaysZh = []string{"次日为第一日", "次日亦不计入"}

// Name returns the name in the language.
func (n NextDay) Name(lang courier.Lang) string { return nextDays.Name(uint8(n), nextDaysZh, lang) }

// String returns the word: "first".
func (n NextDay) String() string { return nextDays.Word(uint8(n)) }

// MarshalText returns the word.
func (n NextDay) MarshalText() ([]byte, error) { return nextDays.Marshal(uint8(n)) }

// UnmarshalText reads a word.
func (n *NextDay) UnmarshalText(text []byte) error { return nextDays.Unmarshal(text, (*uint8)(n)) }
