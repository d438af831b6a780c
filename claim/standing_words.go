package claim

import "github.com/courier-rules/courier"

// Role is in what capacity somebody claims. The zero Role is unknown.
type Role uint8

// The roles.
const (
	AsSender      Role = iota + 1 // 寄件人、托运人: a party to the contract
	AsRecipient                   // 收件人、收货人
	AsOrderer                     // 下单人, who is neither sender nor recipient
	AsBeneficiary                 // 寄件人指定的受益人
	AsAssignee                    // 债权受让人: holds the right by assignment
	AsOwner                       // 货主: owns the goods, without a contract with the carrier
	AsInsurer                     // 保险人，代位求偿
	AsStranger                    // 其他人
)

var roleWords = courier.Words{"unknown", "sender", "recipient", "orderer", "beneficiary", "assignee", "owner", "insurer", "stranger"}
var rolesZh = []string{"未知", "寄件人", "收件人", "下单人", "指定受益人", "债权受让人", "货主", "保险人", "其他人"}

// Name returns the name in the language: 债权受让人, assignee.
func (r Role) Name(lang courier.Lang) string { return roleWords.Name(uint8(r), rolesZh, lang) }

// String returns the word: "assignee".
func (r Role) String() string { return roleWords.Word(uint8(r)) }

// MarshalText returns the word.
func (r Role) MarshalText() ([]byte, error) { return roleWords.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *Role) UnmarshalText(text []byte) error { return roleWords.Unmarshal(text, (*uint8)(r)) }
