package claim

import "github.com/courier-rules/courier"

// Payee is whom a payment goes to. The zero Payee is unknown.
type Payee uint8

// The payees.
const (
	ToSender      Payee = iota + 1 // 寄件人、托运人
	ToOrderer                      // 下单人
	ToConsignee                    // 收件人
	ToBeneficiary                  // 指定的受益人
	ToInsurer                      // 保险人
	ToSomebody                     // 其他人
)

var payees = courier.Words{"unknown", "sender", "orderer", "consignee", "beneficiary", "insurer", "somebody"}
var payeesZh = []string{"未知", "寄件人", "下单人", "收件人", "受益人", "保险人", "其他人"}

// Name returns the name in the language: 受益人, beneficiary.
func (p Payee) Name(lang courier.Lang) string { return payees.Name(uint8(p), payeesZh, lang) }

// String returns the word: "beneficiary".
func (p Payee) String() string { return payees.Word(uint8(p)) }

// MarshalText returns the word.
func (p Payee) MarshalText() ([]byte, error) { return payees.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Payee) UnmarshalText(text []byte) error { return payees.Unmarshal(text, (*uint8)(p)) }

// ShortRecovery is the named option D11: who comes first where what the
// carrier owes does not cover the whole loss. The zero value is the insured,
// whose claim for the rest subrogation leaves unharmed (Insurance Law 60).
type ShortRecovery uint8

// The orders.
const (
	InsuredFirst    ShortRecovery = iota // 被保险人优先
	InsurerFirst                         // 保险人优先
	InsuredTogether                      // 按比例
)

var shortRecoveries = courier.Words{"insured_first", "insurer_first", "pro_rata"}

// String returns the word: "insured_first".
func (s ShortRecovery) String() string { return shortRecoveries.Word(uint8(s)) }

// MarshalText returns the word.
func (s ShortRecovery) MarshalText() ([]byte, error) { return shortRecoveries.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *ShortRecovery) UnmarshalText(text []byte) error {
	return shortRecoveries.Unmarshal(text, (*uint8)(s))
}
