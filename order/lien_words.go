package order

import "github.com/courier-rules/courier"

// Charge is what is owed to a carrier.
type Charge uint8

// The charges.
const (
	FreightCharge  Charge = iota + 1 // 运费
	StorageCharge                    // 保管费
	GeneralAverage                   // 共同海损分摊
	Demurrage                        // 滞期费
	AdvancedCost                     // 承运人垫付的必要费用
	OtherCharge                      // 其他费用
)

var charges = courier.Words{"unknown", "freight", "storage", "general_average", "demurrage", "advanced_cost", "other"}
var chargesZh = []string{"未知", "运费", "保管费", "共同海损分摊", "滞期费", "垫付费用", "其他费用"}

// Name returns the name in the language: 运费, freight.
func (c Charge) Name(lang courier.Lang) string { return charges.Name(uint8(c), chargesZh, lang) }

// String returns the word: "freight".
func (c Charge) String() string { return charges.Word(uint8(c)) }

// MarshalText returns the word.
func (c Charge) MarshalText() ([]byte, error) { return charges.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Charge) UnmarshalText(text []byte) error { return charges.Unmarshal(text, (*uint8)(c)) }

// Remedy is what a carrier wants to do about goods that nobody collects. It
// is the question itself.
type Remedy uint8

// The remedies.
const (
	StorageFee Remedy = iota + 1 // 收取保管费
	Deposit                      // 提存
)

var remedies = courier.Words{"unknown", "storage_fee", "deposit"}
var remediesZh = []string{"未知", "收取保管费", "提存"}

// Name returns the name in the language: 提存, deposit.
func (r Remedy) Name(lang courier.Lang) string { return remedies.Name(uint8(r), remediesZh, lang) }

// String returns the word: "deposit".
func (r Remedy) String() string { return remedies.Word(uint8(r)) }

// MarshalText returns the word.
func (r Remedy) MarshalText() ([]byte, error) { return remedies.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Remedy) UnmarshalText(text []byte) error { return remedies.Unmarshal(text, (*uint8)(r)) }
