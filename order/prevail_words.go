package order

import "github.com/courier-rules/courier"

// Command is what an order about a consignment wants.
type Command uint8

// The commands.
const (
	CommandRecall    Command = iota + 1 // 撤回或者中止运输
	CommandRedirect                     // 更址: another address or consignee
	CommandDeliver                      // 要求交付: the consignee insists on delivery
	CommandHold                         // 公安、海关等机关要求扣留
	CommandSeizure                      // 法院查封、扣押
	CommandOwnership                    // 第三人主张所有权, without a court's order
)

var commands = courier.Words{"unknown", "recall", "redirect", "deliver", "hold", "seizure", "ownership"}
var commandsZh = []string{"未知", "撤回", "更址", "要求交付", "机关扣留", "法院查封", "第三人主张权利"}

// Name returns the name in the language: 撤回, recall.
func (c Command) Name(lang courier.Lang) string { return commands.Name(uint8(c), commandsZh, lang) }

// String returns the word: "recall".
func (c Command) String() string { return commands.Word(uint8(c)) }

// MarshalText returns the word.
func (c Command) MarshalText() ([]byte, error) { return commands.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Command) UnmarshalText(text []byte) error { return commands.Unmarshal(text, (*uint8)(c)) }
