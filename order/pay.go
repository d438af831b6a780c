package order

import "github.com/courier-rules/courier"

// PayMode is who pays the carriage, and when 结算方式. Cash on delivery 代收货款
// is the price of the goods and a fact of its own.
type PayMode uint8

// The modes.
const (
	PayCash    PayMode = iota + 1 // 现结, by the shipper at acceptance
	PayMonthly                    // 月结, by the shipper's account
	PayCollect                    // 到付, by the consignee at delivery
)

var payModes = courier.Words{"unknown", "cash", "monthly", "freight_collect"}
var payModesZh = []string{"未知", "现结", "月结", "到付"}

// Name returns the name in the language: 到付, freight collect.
func (p PayMode) Name(lang courier.Lang) string { return payModes.Name(uint8(p), payModesZh, lang) }

// String returns the word: "freight_collect".
func (p PayMode) String() string { return payModes.Word(uint8(p)) }

// MarshalText returns the word.
func (p PayMode) MarshalText() ([]byte, error) { return payModes.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *PayMode) UnmarshalText(text []byte) error { return payModes.Unmarshal(text, (*uint8)(p)) }
