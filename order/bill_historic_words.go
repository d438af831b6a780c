package order

import "github.com/courier-rules/courier"

// OldRules names a repealed rule set that a host opts into.
type OldRules uint8

// The rule sets.
const (
	Rail1986  OldRules = iota + 1 // 铁路货物运输合同实施细则, to 2022-04-30
	Water1986                     // 水路货物运输合同实施细则, to 2022-04-30
	Road1999                      // 汽车货物运输规则（1999年）, today only as terms of a contract
)

var oldRules = courier.Words{"unknown", "rail_1986", "water_1986", "road_1999"}

// String returns the word: "rail_1986".
func (r OldRules) String() string { return oldRules.Word(uint8(r)) }

// MarshalText returns the word.
func (r OldRules) MarshalText() ([]byte, error) { return oldRules.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *OldRules) UnmarshalText(text []byte) error { return oldRules.Unmarshal(text, (*uint8)(r)) }

// Excuse is a cause that frees from the penalty of the rail rules.
type Excuse uint8

// The excuses of the rail rules, Article 21.
const (
	NoExcuse        Excuse = iota + 1 // 无免责事由
	Stoppage                          // 不可抗力、重大事故或者停电, for more than 24 hours
	StoppedByOrder                    // 主管行政机关书面要求停止装车
	BalancedLoading                   // 组织轻重配装, or the tonnage was fulfilled with fewer wagons
	PortCongestion                    // 海运港口、国境口岸站堵塞
)

var excuses = courier.Words{"unknown", "none", "stoppage", "stopped_by_order", "balanced_loading", "port_congestion"}

// String returns the word: "stoppage".
func (e Excuse) String() string { return excuses.Word(uint8(e)) }

// MarshalText returns the word.
func (e Excuse) MarshalText() ([]byte, error) { return excuses.Marshal(uint8(e)) }

// UnmarshalText reads a word.
func (e *Excuse) UnmarshalText(text []byte) error { return excuses.Unmarshal(text, (*uint8)(e)) }

// Way is what became of goods whose road was blocked by force majeure.
type Way uint8

// The ways.
const (
	CarriedOnByOther Way = iota + 1 // 接运: carried on by another vehicle
	CarriedBack                     // 回运: carried back to where they came from
	CarriedAround                   // 绕道
	Stored                          // 就近存放
)

var oldWays = courier.Words{"unknown", "carried_on_by_other", "carried_back", "carried_around", "stored"}

// String returns the word: "carried_back".
func (w Way) String() string { return oldWays.Word(uint8(w)) }

// MarshalText returns the word.
func (w Way) MarshalText() ([]byte, error) { return oldWays.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *Way) UnmarshalText(text []byte) error { return oldWays.Unmarshal(text, (*uint8)(w)) }
