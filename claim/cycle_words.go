package claim

import "github.com/courier-rules/courier"

// Status is where a claim stands in its life. The zero Status is unknown.
type Status uint8

// The statuses.
const (
	StatusDraft              Status = iota + 1 // 未提交
	StatusFiled                                // 已提出
	StatusAcknowledged                         // 已受理: answered, with the time for handling
	StatusNeedsInfo                            // 待补材料
	StatusAssessed                             // 已核定: the amount is computed, nobody has approved it
	StatusApproved                             // 同意赔偿
	StatusApprovedInPart                       // 同意部分赔偿
	StatusProposed                             // 已提出赔偿方案
	StatusAgreed                               // 已达成一致
	StatusPaid                                 // 已支付
	StatusDeclined                             // 不予赔偿
	StatusAppealed                             // 已申诉: the claimant objects to what was declined or proposed
	StatusWithdrawn                            // 已撤回
	StatusNoRecord                             // 无该件记录
	StatusFoundAfterPayment                    // 赔后找回: the claimant chooses
	StatusReversedAfterFound                   // 找回后已退款
	StatusClosed                               // 已结案
)

var statusWords = courier.Words{"unknown", "draft", "filed", "acknowledged", "needs_info", "assessed", "approved", "approved_in_part", "proposed", "agreed",
	"paid", "declined", "appealed", "withdrawn", "no_record", "found_after_payment", "reversed_after_found", "closed"}
var statusesZh = []string{"未知", "未提交", "已提出", "已受理", "待补材料", "已核定", "同意赔偿", "同意部分赔偿", "已提出赔偿方案", "已达成一致",
	"已支付", "不予赔偿", "已申诉", "已撤回", "无该件记录", "赔后找回", "找回后已退款", "已结案"}

// statusCount is how many there are.
const statusCount = int(StatusClosed)

// Valid reports whether s is one of the statuses or unknown.
func (s Status) Valid() bool { return statusWords.Has(uint8(s)) }

// Name returns the name in the language: 待补材料, needs info.
func (s Status) Name(lang courier.Lang) string { return statusWords.Name(uint8(s), statusesZh, lang) }

// String returns the word: "needs_info".
func (s Status) String() string { return statusWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Status) MarshalText() ([]byte, error) { return statusWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Status) UnmarshalText(text []byte) error { return statusWords.Unmarshal(text, (*uint8)(s)) }

// Move is what happens to a claim. The zero Move is unknown.
type Move uint8

// The moves.
const (
	MoveSubmit       Move = iota + 1 // 提出
	MoveAcknowledge                  // 受理并告知处理时限
	MoveAskForMore                   // 要求补充材料
	MoveSupply                       // 补充材料
	MoveCompute                      // 核定金额
	MoveApprove                      // 批准
	MoveApprovePart                  // 批准部分
	MovePropose                      // 提出赔偿方案
	MoveAccept                       // 接受方案
	MovePay                          // 支付
	MoveDecline                      // 拒赔
	MoveAppeal                       // 申诉
	MoveReopen                       // 受理申诉，重新处理
	MoveWithdraw                     // 撤回
	MoveTellNoRecord                 // 告知无记录
	MoveReportFound                  // 报告找回
	MoveTakeBack                     // 退款取货
	MoveKeepPayment                  // 保留赔款，放弃货物
	MoveClose                        // 结案
)

var moveWords = courier.Words{"unknown", "submit", "acknowledge", "ask_for_more", "supply", "compute", "approve", "approve_part", "propose", "accept", "pay",
	"decline", "appeal", "reopen", "withdraw", "tell_no_record", "report_found", "take_back", "keep_payment", "close"}
var movesZh = []string{"未知", "提出", "受理并告知处理时限", "要求补充材料", "补充材料", "核定金额", "批准", "批准部分", "提出赔偿方案", "接受方案", "支付",
	"拒赔", "申诉", "重新处理", "撤回", "告知无记录", "报告找回", "退款取货", "保留赔款", "结案"}

// moveCount is how many there are.
const moveCount = int(MoveClose)

// Name returns the name in the language: 受理并告知处理时限, acknowledge.
func (m Move) Name(lang courier.Lang) string { return moveWords.Name(uint8(m), movesZh, lang) }

// String returns the word: "acknowledge".
func (m Move) String() string { return moveWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Move) MarshalText() ([]byte, error) { return moveWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Move) UnmarshalText(text []byte) error { return moveWords.Unmarshal(text, (*uint8)(m)) }
