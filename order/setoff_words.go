package order

import "github.com/courier-rules/courier"

// Sum is what one side of a carriage owes the other.
type Sum uint8

// The sums: the first three are the shipper's debts, the others the carrier's.
const (
	FreightSum      Sum = iota + 1 // 运费
	StorageSum                     // 保管费等费用
	DamagesSum                     // 寄件人应当赔偿承运人的损失
	CompensationSum                // 承运人应当支付的赔偿
	RefundSum                      // 应退的费用
	CODSum                         // 代收货款
)

var sums = courier.Words{"unknown", "freight", "storage", "damages", "compensation", "refund", "cod"}
var sumsZh = []string{"未知", "运费", "保管费等费用", "寄件人应赔偿的损失", "赔偿", "应退费用", "代收货款"}

// Name returns the name in the language: 代收货款, cod.
func (s Sum) Name(lang courier.Lang) string { return sums.Name(uint8(s), sumsZh, lang) }

// String returns the word: "cod".
func (s Sum) String() string { return sums.Word(uint8(s)) }

// MarshalText returns the word.
func (s Sum) MarshalText() ([]byte, error) { return sums.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Sum) UnmarshalText(text []byte) error { return sums.Unmarshal(text, (*uint8)(s)) }

// CODReading is how the law on money collected on delivery is read. The zero
// value: it is the principal's, handed over whole, and not set off without
// consent.
type CODReading uint8

// The other reading.
const (
	CODAsAnyDebt CODReading = iota + 1 // 与其他金钱债务相同，可以抵销
)

var codReadings = courier.Words{"principals_money", "as_any_debt"}

// String returns the word: "as_any_debt".
func (r CODReading) String() string { return codReadings.Word(uint8(r)) }

// MarshalText returns the word.
func (r CODReading) MarshalText() ([]byte, error) { return codReadings.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *CODReading) UnmarshalText(text []byte) error {
	return codReadings.Unmarshal(text, (*uint8)(r))
}
