package tracking

import "github.com/courier-rules/courier"

// QueryKind is what a customer asks about. It is the question itself, so a query
// without one is an error.
type QueryKind uint8

// The kinds.
const (
	TransitTime   QueryKind = iota + 1 // 运输时效: how long it takes (S2-10a)
	PriceAndPlace                      // 发货价格、到货地: before shipping (S2-10b)
	ArrivalTime                        // 到货时间: when the consignee will have it (S2-10c)
	GoodsState                         // 货物状态: where it is and in what state (S2-10d)
	OtherQuery                         // 其他: other questions of business (S2-10e)
	Chase                              // 催件
	ChangeQuery                        // 变更查询: whether it can be redirected or recalled
	ProofQuery                         // 签收证明: who signed, when, where
	SenderQuery                        // 寄件人信息: of an item of unknown origin (DEL-11)
)

var queryKindWords = courier.Words{"unknown", "transit_time", "price_and_place", "arrival_time", "goods_state", "other", "chase", "change", "proof", "sender"}
var queryKindZh = []string{"未知", "运输时效", "发货价格、到货地", "到货时间", "货物状态", "其他", "催件", "变更查询", "签收证明", "寄件人信息"}

// Name returns the name in the language: 运输时效, transit time.
func (k QueryKind) Name(lang courier.Lang) string {
	return queryKindWords.Name(uint8(k), queryKindZh, lang)
}

// String returns the word: "transit_time".
func (k QueryKind) String() string { return queryKindWords.Word(uint8(k)) }

// MarshalText returns the word.
func (k QueryKind) MarshalText() ([]byte, error) { return queryKindWords.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *QueryKind) UnmarshalText(text []byte) error {
	return queryKindWords.Unmarshal(text, (*uint8)(k))
}

// Channel is how a query comes in. The zero Channel is unknown.
type Channel uint8

// The channels.
const (
	ByPhone       Channel = iota + 1 // 电话查询: real time (S2-09a)
	ByChat                           // 在线平台查询: real time (S2-09b)
	ByOrderSystem                    // 订单查询系统: real time (S2-09c)
	ByMessage                        // 网站留言查询: deferred (S2-09d)
)

var channelWords = courier.Words{"unknown", "phone", "online_chat", "order_system", "message"}
var channelZh = []string{"未知", "电话查询", "在线平台查询", "订单查询系统", "网站留言查询"}

// Name returns the name in the language: 电话查询, phone.
func (c Channel) Name(lang courier.Lang) string { return channelWords.Name(uint8(c), channelZh, lang) }

// String returns the word: "phone".
func (c Channel) String() string { return channelWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Channel) MarshalText() ([]byte, error) { return channelWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Channel) UnmarshalText(text []byte) error { return channelWords.Unmarshal(text, (*uint8)(c)) }

// Desk is which desk a query belongs to. The zero Desk is unknown.
type Desk uint8

// The desks.
const (
	PickupDesk   Desk = iota + 1 // 收件查询
	DeliveryDesk                 // 派件查询
	OutsideDesk                  // 对外查询: another network holds the item
)

var deskWords = courier.Words{"unknown", "pickup", "delivery", "outside"}
var deskZh = []string{"未知", "收件查询", "派件查询", "对外查询"}

// Name returns the name in the language: 收件查询, pickup.
func (d Desk) Name(lang courier.Lang) string { return deskWords.Name(uint8(d), deskZh, lang) }

// String returns the word: "pickup".
func (d Desk) String() string { return deskWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Desk) MarshalText() ([]byte, error) { return deskWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Desk) UnmarshalText(text []byte) error { return deskWords.Unmarshal(text, (*uint8)(d)) }

// Timing is a published answer time that a host opts into. The zero value opts into
// none: no law read sets one.
type Timing uint8

// The answer times.
const (
	TextbookTiming Timing = iota + 1 // 教材所列时效: at once, or on the day a message was received (S2-09, S2-11)
	ThirtyMinutes                    // 30分钟: what the web does not show; reported of the 2011 standard (QRY-04)
)

var timingWords = courier.Words{"none", "textbook", "thirty_minutes"}
var timingZh = []string{"无", "教材所列时效", "30分钟"}

// Name returns the name in the language: 教材所列时效, textbook.
func (t Timing) Name(lang courier.Lang) string { return timingWords.Name(uint8(t), timingZh, lang) }

// String returns the word: "textbook".
func (t Timing) String() string { return timingWords.Word(uint8(t)) }

// MarshalText returns the word.
func (t Timing) MarshalText() ([]byte, error) { return timingWords.Marshal(uint8(t)) }

// UnmarshalText reads a word.
func (t *Timing) UnmarshalText(text []byte) error { return timingWords.Unmarshal(text, (*uint8)(t)) }

// Situation is what the records show of a consignment that is asked about (S0-02). The
// zero Situation is unknown.
type Situation uint8

// The situations. That a customer urgently demands it comes on top of any of them.
const (
	SignedFor       Situation = iota + 1 // 快件已签收
	ArrivedUnsigned                      // 有到件记录、尚无签收记录
	NotArrived                           // 系统显示件未到
	LocalNotArrived                      // 遇到本地未到件: an item of this place that has not arrived
	WaitingInLocker                      // 在柜或站待取: not signed for by the addressee
	ShownLate                            // 已经晚点: past the time promised
	ShownStalled                         // 停滞: without a scan for longer than the host allows
)

var situationWords = courier.Words{"unknown", "signed_for", "arrived_unsigned", "not_arrived", "local_not_arrived", "waiting_in_locker", "late", "stalled"}
var situationZh = []string{"未知", "快件已签收", "有到件记录、尚无签收记录", "系统显示件未到", "遇到本地未到件", "在柜或站待取", "已经晚点", "停滞"}

// Name returns the name in the language: 快件已签收, signed for.
func (s Situation) Name(lang courier.Lang) string {
	return situationWords.Name(uint8(s), situationZh, lang)
}

// String returns the word: "signed_for".
func (s Situation) String() string { return situationWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Situation) MarshalText() ([]byte, error) { return situationWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Situation) UnmarshalText(text []byte) error {
	return situationWords.Unmarshal(text, (*uint8)(s))
}

// Disclosure is how much whoever asks may be told. The zero Disclosure is unknown.
type Disclosure uint8

// The extents.
const (
	TellAll     Disclosure = iota + 1 // 全部: state, times, signer, proof
	TellPublic                        // 公开信息: what the carrier publishes: prices, areas, times
	TellNothing                       // 不予告知: of the consignment; explain why and what is needed
	AskFirst                          // 先核实: a fact or a supervisor decides first
)

var disclosureWords = courier.Words{"unknown", "all", "public", "nothing", "ask_first"}
var disclosureZh = []string{"未知", "全部", "公开信息", "不予告知", "先核实"}

// Name returns the name in the language: 全部, all.
func (d Disclosure) Name(lang courier.Lang) string {
	return disclosureWords.Name(uint8(d), disclosureZh, lang)
}

// String returns the word: "all".
func (d Disclosure) String() string { return disclosureWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Disclosure) MarshalText() ([]byte, error) { return disclosureWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Disclosure) UnmarshalText(text []byte) error {
	return disclosureWords.Unmarshal(text, (*uint8)(d))
}

// Matter is what a query has become. The zero Matter is none.
type Matter uint8

// The matters.
const (
	BecomesComplaint Matter = iota + 1 // 投诉
	BecomesDispute                     // 签收争议
	BecomesClaim                       // 索赔
)

var matterWords = courier.Words{"none", "complaint", "dispute", "claim"}
var matterZh = []string{"无", "投诉", "签收争议", "索赔"}

// Name returns the name in the language: 投诉, complaint.
func (m Matter) Name(lang courier.Lang) string { return matterWords.Name(uint8(m), matterZh, lang) }

// String returns the word: "complaint".
func (m Matter) String() string { return matterWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Matter) MarshalText() ([]byte, error) { return matterWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Matter) UnmarshalText(text []byte) error { return matterWords.Unmarshal(text, (*uint8)(m)) }
