package order

import "github.com/courier-rules/courier"

// Subject is what is to be changed after the order was accepted, beside where
// the consignment goes.
type Subject uint8

// The subjects.
const (
	PayerToSender  Subject = iota + 1 // 到付改寄付: the shipper pays in the consignee's place
	PayerToCollect                    // 寄付改到付: the consignee is to pay
	CODAmount                         // 修改代收货款金额
	CODCancelled                      // 取消代收货款
	CoverAdded                        // 增加保价: none was bought so far
	CoverRaised                       // 提高保价额
	CoverWithdrawn                    // 撤销保价
	PickupTime                        // 改约揽收时间
	PieceAdded                        // 加件: another piece of the same consignment
)

var subjects = courier.Words{"unknown", "payer_to_sender", "payer_to_collect", "cod_amount", "cod_cancelled",
	"cover_added", "cover_raised", "cover_withdrawn", "pickup_time", "piece_added"}
var subjectsZh = []string{"未知", "到付改寄付", "寄付改到付", "修改代收货款金额", "取消代收货款",
	"增加保价", "提高保价额", "撤销保价", "改约揽收时间", "加件"}

// Name returns the name in the language: 到付改寄付, payer to sender.
func (s Subject) Name(lang courier.Lang) string { return subjects.Name(uint8(s), subjectsZh, lang) }

// String returns the word: "payer_to_sender".
func (s Subject) String() string { return subjects.Word(uint8(s)) }

// MarshalText returns the word.
func (s Subject) MarshalText() ([]byte, error) { return subjects.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Subject) UnmarshalText(text []byte) error { return subjects.Unmarshal(text, (*uint8)(s)) }

// Moment is the event until which a change stays open.
type Moment uint8

// The moments, in the order in which they come.
const (
	AtPickup     Moment = iota + 1 // 揽收
	AtDispatch                     // 自收寄网点发运
	AtCollection                   // 收取款项: of the freight, or of the money on delivery
	AtDelivery                     // 签收
)

var moments = courier.Words{"unknown", "pickup", "dispatch", "collection", "delivery"}
var momentsZh = []string{"未知", "揽收", "自收寄网点发运", "收取款项", "签收"}

// Name returns the name in the language: 揽收, pickup.
func (m Moment) Name(lang courier.Lang) string { return moments.Name(uint8(m), momentsZh, lang) }

// String returns the word: "pickup".
func (m Moment) String() string { return moments.Word(uint8(m)) }

// MarshalText returns the word.
func (m Moment) MarshalText() ([]byte, error) { return moments.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Moment) UnmarshalText(text []byte) error { return moments.Unmarshal(text, (*uint8)(m)) }
