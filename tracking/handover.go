package tracking

import "github.com/courier-rules/courier"

// Handover is how a consignment was handed over, as a code tells it. The zero
// Handover is unknown: a bare "delivered" does not say. Who signed and what
// that proves is decided elsewhere; a code is no proof of it.
type Handover uint8

// The ways of handing over.
const (
	HandedToConsignee    Handover = iota + 1 // 本人签收
	HandedToProxy                            // 代收: somebody for the consignee
	HandedToNeighbour                        // 邻居代收
	HandedToReception                        // 前台、门卫或者物业代收
	HandedToSafePlace                        // 放置于指定安全处
	HandedElsewhere                          // 投递至其他地点
	HandedToBox                              // 投入邮政信箱
	HandedAtLocker                           // 智能快件箱取件
	HandedAtStation                          // 快递站取件
	Collected                                // 自提: where is not told
	HandedAfterTrouble                       // 异常后签收
	HandedDamaged                            // 签收时破损
	HandedInPart                             // 部分签收
	HandedAgainstCOD                         // 收取代收货款后签收
	HandedToFacility                         // 柜或站代为签收: never proof of receipt
	HandedUnderObjection                     // 签收时提出异议
)

// handoverCount is how many there are.
const handoverCount = int(HandedUnderObjection)

var handoverWords = courier.Words{"unknown", "consignee", "proxy", "neighbour", "reception", "safe_place", "elsewhere",
	"po_box", "locker", "station", "collected", "after_trouble", "damaged", "in_part", "cod_taken", "facility_signed",
	"under_objection"}

var handoversZh = []string{"未知", "本人签收", "他人代收", "邻居代收", "前台、门卫或者物业代收", "放置于指定安全处", "投递至其他地点",
	"投入邮政信箱", "智能快件箱取件", "快递站取件", "自提", "异常后签收", "签收时破损", "部分签收", "收取代收货款后签收", "柜或站代为签收",
	"签收时提出异议"}

// Valid reports whether h is one of the ways or unknown.
func (h Handover) Valid() bool { return handoverWords.Has(uint8(h)) }

// Name returns the name in the language: 邻居代收, neighbour.
func (h Handover) Name(lang courier.Lang) string {
	return handoverWords.Name(uint8(h), handoversZh, lang)
}

// String returns the word: "neighbour".
func (h Handover) String() string { return handoverWords.Word(uint8(h)) }

// MarshalText returns the word.
func (h Handover) MarshalText() ([]byte, error) { return handoverWords.Marshal(uint8(h)) }

// UnmarshalText reads a word.
func (h *Handover) UnmarshalText(text []byte) error {
	return handoverWords.Unmarshal(text, (*uint8)(h))
}

// handed is what a way of handing over says in the words of the law.
type handed struct {
	means    Means
	receiver Receiver
}

// handedBy leaves out what a code does not tell: a proxy may be a person or a
// station, a reception may be the agreed address or a stranger's desk, and
// whoever collects may have been at a locker or at a counter.
var handedBy = [handoverCount + 1]handed{
	HandedToConsignee: {InHand, ToRecipient},
	HandedToNeighbour: {InHand, ToOther},
	HandedToReception: {means: InHand},
	HandedToSafePlace: {means: LeftUnattended},
	HandedAtLocker:    {means: InLocker},
	HandedAtStation:   {means: AtStation},
}

// Means returns the means of a [Delivery] that the way of handing over tells;
// unknown, and so asked for, where it does not tell them.
func (h Handover) Means() Means {
	if !h.Valid() {
		return 0
	}
	return handedBy[h].means
}

// Receiver returns the receiver of a [Delivery] that the way of handing over
// tells; unknown, and so asked for, where it does not tell. A neighbour is
// somebody else until the host knows that the recipient named it. What a code
// says of the receiver is the carrier's own entry, and no proof of it.
func (h Handover) Receiver() Receiver {
	if !h.Valid() {
		return 0
	}
	return handedBy[h].receiver
}
