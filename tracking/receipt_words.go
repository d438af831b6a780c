package tracking

import "github.com/courier-rules/courier"

// ReceiptState is where the signed receipt 签单、回单 is that comes back to the shipper.
// The zero ReceiptState is unknown.
type ReceiptState uint8

// The states.
const (
	ReceiptNotAgreed    ReceiptState = iota + 1 // 未约定返还
	ReceiptNotYetDue                            // 未到期
	ReceiptLate                                 // 逾期未返还
	ReceiptLost                                 // 签单遗失
	ReceiptReturned                             // 已返还
	ReceiptReturnedLate                         // 逾期返还
)

var receiptStateWords = courier.Words{"unknown", "not_agreed", "not_yet_due", "late", "lost", "returned", "returned_late"}
var receiptStateZh = []string{"未知", "未约定返还", "未到期", "逾期未返还", "签单遗失", "已返还", "逾期返还"}

// Name returns the name in the language: 未约定返还, not agreed.
func (s ReceiptState) Name(lang courier.Lang) string {
	return receiptStateWords.Name(uint8(s), receiptStateZh, lang)
}

// String returns the word: "not_agreed".
func (s ReceiptState) String() string { return receiptStateWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s ReceiptState) MarshalText() ([]byte, error) { return receiptStateWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *ReceiptState) UnmarshalText(text []byte) error {
	return receiptStateWords.Unmarshal(text, (*uint8)(s))
}
