package order

import "github.com/courier-rules/courier"

// State is where a request is in its life.
type State uint8

// The states. The last three and Done are ends.
const (
	Asked           State = iota + 1 // 已提出
	AcceptedRequest                  // 已受理
	Tried                            // 办理中: an attempt is under way
	Failed                           // 未成功: the last attempt failed
	Done                             // 已完成
	Withdrawn                        // 已撤回 by whoever asked
	RefusedRequest                   // 已拒绝
	Expired                          // 已失效
)

var stateNames = [...]string{"unknown", "asked", "accepted", "tried", "failed", "done", "withdrawn", "refused", "expired"}
var states = courier.Words(stateNames[:])
var statesZh = []string{"未知", "已提出", "已受理", "办理中", "未成功", "已完成", "已撤回", "已拒绝", "已失效"}

// Name returns the name in the language: 已受理, accepted.
func (s State) Name(lang courier.Lang) string { return states.Name(uint8(s), statesZh, lang) }

// String returns the word: "accepted".
func (s State) String() string { return states.Word(uint8(s)) }

// MarshalText returns the word.
func (s State) MarshalText() ([]byte, error) { return states.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *State) UnmarshalText(text []byte) error { return states.Unmarshal(text, (*uint8)(s)) }

// Move is what happens to a request.
type Move uint8

// The moves.
const (
	Accept   Move = iota + 1 // 受理
	Refuse                   // 拒绝
	Try                      // 办理
	Complete                 // 办结
	Fail                     // 办理失败
	Withdraw                 // 撤回
	Expire                   // 失效
)

var moves = courier.Words{"unknown", "accept", "refuse", "try", "complete", "fail", "withdraw", "expire"}
var movesZh = []string{"未知", "受理", "拒绝", "办理", "办结", "办理失败", "撤回", "失效"}

// Name returns the name in the language: 受理, accept.
func (m Move) Name(lang courier.Lang) string { return moves.Name(uint8(m), movesZh, lang) }

// String returns the word: "accept".
func (m Move) String() string { return moves.Word(uint8(m)) }

// MarshalText returns the word.
func (m Move) MarshalText() ([]byte, error) { return moves.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Move) UnmarshalText(text []byte) error { return moves.Unmarshal(text, (*uint8)(m)) }
