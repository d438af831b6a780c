package tracking

import "github.com/courier-rules/courier"

// Means is by which means a consignment was handed over. The zero Means is unknown.
type Means uint8

// The means.
const (
	InHand         Means = iota + 1 // 当面交付: to a person at the door or counter
	InLocker                        // 投放智能快件箱
	AtStation                       // 投放快递服务站: a station, shop or other facility that keeps it
	LeftUnattended                  // 放置在无人保管处: at the door, in a meter box, in a lobby
)

var meansWords = courier.Words{"unknown", "in_hand", "in_locker", "at_station", "left_unattended"}
var meansZh = []string{"未知", "当面交付", "投放智能快件箱", "投放快递服务站", "放置在无人保管处"}

// Name returns the name in the language: 当面交付, in hand.
func (m Means) Name(lang courier.Lang) string { return meansWords.Name(uint8(m), meansZh, lang) }

// String returns the word: "in_hand".
func (m Means) String() string { return meansWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Means) MarshalText() ([]byte, error) { return meansWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Means) UnmarshalText(text []byte) error { return meansWords.Unmarshal(text, (*uint8)(m)) }

// Receiver is who took a consignment that was handed to a person. The zero Receiver
// is unknown.
type Receiver uint8

// The receivers.
const (
	ToRecipient     Receiver = iota + 1 // 收件人本人: the consignee itself
	ToAgent                             // 代收人: a person named to receive it
	ToAddressOffice                     // 约定地址的收发室: the office that the agreed address itself names: mail room, front desk
	ToOther                             // 其他人: a neighbour, a guard, a relative whom nobody named
)

var receiverWords = courier.Words{"unknown", "recipient", "agent", "address_office", "other"}
var receiverZh = []string{"未知", "收件人本人", "代收人", "约定地址的收发室", "其他人"}

// Name returns the name in the language: 收件人本人, recipient.
func (r Receiver) Name(lang courier.Lang) string {
	return receiverWords.Name(uint8(r), receiverZh, lang)
}

// String returns the word: "recipient".
func (r Receiver) String() string { return receiverWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Receiver) MarshalText() ([]byte, error) { return receiverWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Receiver) UnmarshalText(text []byte) error {
	return receiverWords.Unmarshal(text, (*uint8)(r))
}

// LockerGoods is the class of goods that decides whether a locker may be used at all,
// as it is noted on the waybill. The zero LockerGoods is unknown.
type LockerGoods uint8

// The classes of goods.
const (
	OrdinaryGoods LockerGoods = iota + 1 // 普通物品
	FreshGoods                           // 生鲜
	Valuables                            // 贵重物品
)

var lockerGoodsWords = courier.Words{"unknown", "ordinary", "fresh", "valuable"}
var lockerGoodsZh = []string{"未知", "普通物品", "生鲜", "贵重物品"}

// Name returns the name in the language: 普通物品, ordinary.
func (g LockerGoods) Name(lang courier.Lang) string {
	return lockerGoodsWords.Name(uint8(g), lockerGoodsZh, lang)
}

// String returns the word: "ordinary".
func (g LockerGoods) String() string { return lockerGoodsWords.Word(uint8(g)) }

// MarshalText returns the word.
func (g LockerGoods) MarshalText() ([]byte, error) { return lockerGoodsWords.Marshal(uint8(g)) }

// UnmarshalText reads a word.
func (g *LockerGoods) UnmarshalText(text []byte) error {
	return lockerGoodsWords.Unmarshal(text, (*uint8)(g))
}

// LockerBar is why a locker must not be used although the recipient agreed. The zero
// LockerBar is no bar.
type LockerBar uint8

// The bars.
const (
	PackageState LockerBar = iota + 1 // 包装或者重量异常: outer packing visibly broken, or weight clearly other than on the waybill
	GoodsClass                        // 物品类别不宜: fresh goods or valuables, not agreed with the sender
)

var lockerBarWords = courier.Words{"none", "package_state", "goods_class"}
var lockerBarZh = []string{"无", "包装或者重量异常", "物品类别不宜"}

// Name returns the name in the language: 包装或者重量异常, package state.
func (b LockerBar) Name(lang courier.Lang) string {
	return lockerBarWords.Name(uint8(b), lockerBarZh, lang)
}

// String returns the word: "package_state".
func (b LockerBar) String() string { return lockerBarWords.Word(uint8(b)) }

// MarshalText returns the word.
func (b LockerBar) MarshalText() ([]byte, error) { return lockerBarWords.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *LockerBar) UnmarshalText(text []byte) error {
	return lockerBarWords.Unmarshal(text, (*uint8)(b))
}

// Confirmation is who confirmed that the consignment was received. The zero
// Confirmation is unknown.
type Confirmation uint8

// The confirmations.
const (
	ByRecipient  Confirmation = iota + 1 // 收件人确认: by signature or another clear act that can be kept
	ByAgent                              // 代收人确认: by a person whom the recipient named
	ByCourier                            // 快递员代为确认: entered by the carrier in the user's place
	NotConfirmed                         // 未确认
)

var confirmationWords = courier.Words{"unknown", "recipient", "agent", "courier", "not_confirmed"}
var confirmationZh = []string{"未知", "收件人确认", "代收人确认", "快递员代为确认", "未确认"}

// Name returns the name in the language: 收件人确认, recipient.
func (c Confirmation) Name(lang courier.Lang) string {
	return confirmationWords.Name(uint8(c), confirmationZh, lang)
}

// String returns the word: "recipient".
func (c Confirmation) String() string { return confirmationWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Confirmation) MarshalText() ([]byte, error) { return confirmationWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Confirmation) UnmarshalText(text []byte) error {
	return confirmationWords.Unmarshal(text, (*uint8)(c))
}

// ViewingPractice is a practice of viewing goods before signing that a host opts into. The
// zero value opts into none.
type ViewingPractice uint8

// The practices.
const (
	ViewBeforeSigning ViewingPractice = iota + 1 // 先验后签: goods paid on delivery or bought at a distance are viewed for appearance and count first, and not tried out (DEL-03)
)

var viewingPracticeWords = courier.Words{"none", "view_before_signing"}
var viewingPracticeZh = []string{"无", "先验后签"}

// Name returns the name in the language: 先验后签, view before signing.
func (p ViewingPractice) Name(lang courier.Lang) string {
	return viewingPracticeWords.Name(uint8(p), viewingPracticeZh, lang)
}

// String returns the word: "view_before_signing".
func (p ViewingPractice) String() string { return viewingPracticeWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p ViewingPractice) MarshalText() ([]byte, error) { return viewingPracticeWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *ViewingPractice) UnmarshalText(text []byte) error {
	return viewingPracticeWords.Unmarshal(text, (*uint8)(p))
}
