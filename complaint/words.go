package complaint

import "github.com/courier-rules/courier"

// Channel is the way a complaint came in. Several lists are made one here:
// that of the order textbook (phone, letter, in person, network), of the
// complaint handbook (phone, e-mail, website, app) and of the express textbook
// (the authorities). [Channel.Way] gives the first.
type Channel uint8

// The channels.
const (
	ByPhone                 Channel = iota + 1 // 电话
	ByWeb                                      // 网站
	ByApp                                      // 手机应用
	ByEMail                                    // 电子邮件
	BySocialMedia                              // 社交媒体
	ByMessageBoard                             // 留言板
	AtCounter                                  // 当面: at an outlet or a desk
	ByLetter                                   // 信函
	FromPlatform                               // 电商平台转来
	FromPostalRegulator                        // 邮政管理部门转来: the 12305 line and its web site among it
	FromMarketRegulator                        // 市场监督管理部门转来: 12315; formerly industry and commerce 工商
	FromConsumerAssociation                    // 消费者协会转来
	From315Site                                // 315投诉网站
	FromMedia                                  // 媒体转来
)

const lastChannel = FromMedia

var channelWords = courier.Words{"unknown", "phone", "web", "app", "email", "social_media", "message_board",
	"counter", "letter", "platform", "postal_regulator", "market_regulator", "consumer_association", "site_315", "media"}

var channelZh = []string{"未知", "电话", "网站", "手机应用", "电子邮件", "社交媒体", "留言板", "当面", "信函", "电商平台转来", "邮政管理部门转来",
	"市场监督管理部门转来", "消费者协会转来", "315投诉网站", "媒体转来"}

// Name returns the name in the language: 电话, phone.
func (c Channel) Name(lang courier.Lang) string { return channelWords.Name(uint8(c), channelZh, lang) }

// String returns the word: "phone".
func (c Channel) String() string { return channelWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Channel) MarshalText() ([]byte, error) { return channelWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Channel) UnmarshalText(text []byte) error { return channelWords.Unmarshal(text, (*uint8)(c)) }

// Way is a channel in the four kinds of the order textbook (S2-15), and the
// fifth that it does not count: through somebody else.
type Way uint8

// The ways.
const (
	WayPhone    Way = iota + 1 // 电话
	WayLetter                  // 信函
	WayInPerson                // 当面
	WayNetwork                 // 网络
	WayThrough                 // 他方转来
)

var wayWords = courier.Words{"unknown", "phone", "letter", "in_person", "network", "through_others"}

var wayZh = []string{"未知", "电话", "信函", "当面", "网络", "他方转来"}

// Name returns the name in the language: 电话, phone.
func (w Way) Name(lang courier.Lang) string { return wayWords.Name(uint8(w), wayZh, lang) }

// String returns the word: "phone".
func (w Way) String() string { return wayWords.Word(uint8(w)) }

// MarshalText returns the word.
func (w Way) MarshalText() ([]byte, error) { return wayWords.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *Way) UnmarshalText(text []byte) error { return wayWords.Unmarshal(text, (*uint8)(w)) }

// Handling is what first becomes of a complaint.
type Handling uint8

// The first handlings.
const (
	Accepted      Handling = iota + 1 // 受理
	NeedsFacts                        // 待补充资料: registered; the customer or the desk is asked for the rest
	NotOurs                           // 非本企业事项
	Duplicate                         // 重复投诉: joined to the case that is open
	CaseWithdrawn                     // 已撤回
	NoComplaint                       // 非投诉: a query or a request: it is answered as such
)

var handlingWords = courier.Words{"unknown", "accepted", "needs_facts", "not_ours", "duplicate", "withdrawn",
	"no_complaint"}

var handlingZh = []string{"未知", "受理", "待补充资料", "非本企业事项", "重复投诉", "已撤回", "非投诉"}

// Name returns the name in the language: 受理, accepted.
func (h Handling) Name(lang courier.Lang) string {
	return handlingWords.Name(uint8(h), handlingZh, lang)
}

// String returns the word: "accepted".
func (h Handling) String() string { return handlingWords.Word(uint8(h)) }

// MarshalText returns the word.
func (h Handling) MarshalText() ([]byte, error) { return handlingWords.Marshal(uint8(h)) }

// UnmarshalText reads a word.
func (h *Handling) UnmarshalText(text []byte) error {
	return handlingWords.Unmarshal(text, (*uint8)(h))
}

// State is where a case is in its life.
type State uint8

// The states.
const (
	Received     State = iota + 1 // 已接收
	Acknowledged                  // 已告知受理: the customer was told of the receipt and of the time to expect
	Assessed                      // 已评估
	Investigated                  // 已调查
	Proposed                      // 已提出方案
	Approved                      // 已批准
	CarriedOut                    // 已执行
	Communicated                  // 已告知结果
	Closed                        // 已结案
	FollowedUp                    // 已回访
	Reopened                      // 已重开
	InDispute                     // 有争议: the customer contests the result, at the firm, the regulator or a court
)

const lastState = InDispute

var stateWords = courier.Words{"unknown", "received", "acknowledged", "assessed", "investigated", "proposed",
	"approved", "carried_out", "communicated", "closed", "followed_up", "reopened", "disputed"}

var stateZh = []string{"未知", "已接收", "已告知受理", "已评估", "已调查", "已提出方案", "已批准", "已执行", "已告知结果", "已结案", "已回访", "已重开", "有争议"}

// Name returns the name in the language: 已接收, received.
func (s State) Name(lang courier.Lang) string { return stateWords.Name(uint8(s), stateZh, lang) }

// String returns the word: "received".
func (s State) String() string { return stateWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *State) UnmarshalText(text []byte) error { return stateWords.Unmarshal(text, (*uint8)(s)) }

// Move is what happens to a case.
type Move uint8

// The moves.
const (
	Acknowledge Move = iota + 1 // 告知受理
	Assess                      // 评估
	Investigate                 // 调查
	Propose                     // 提出方案
	SendBack                    // 退回修改: the approver wants another plan
	Approve                     // 批准
	CarryOut                    // 执行
	Communicate                 // 告知结果
	Close                       // 结案
	FollowUp                    // 回访
	Reopen                      // 重开
	Dispute                     // 提出异议
	Withdraw                    // 撤回
	SetAside                    // 不予受理结案: not ours, or joined to another case
)

var moveWords = courier.Words{"unknown", "acknowledge", "assess", "investigate", "propose", "send_back", "approve",
	"carry_out", "communicate", "close", "follow_up", "reopen", "dispute", "withdraw", "set_aside"}

var moveZh = []string{"未知", "告知受理", "评估", "调查", "提出方案", "退回修改", "批准", "执行", "告知结果", "结案", "回访", "重开", "提出异议", "撤回",
	"不予受理结案"}

// Name returns the name in the language: 告知受理, acknowledge.
func (m Move) Name(lang courier.Lang) string { return moveWords.Name(uint8(m), moveZh, lang) }

// String returns the word: "acknowledge".
func (m Move) String() string { return moveWords.Word(uint8(m)) }

// MarshalText returns the word.
func (m Move) MarshalText() ([]byte, error) { return moveWords.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Move) UnmarshalText(text []byte) error { return moveWords.Unmarshal(text, (*uint8)(m)) }

// Actor is who moves a case.
type Actor uint8

// The actors.
const (
	Complainant   Actor = iota + 1 // 投诉人
	ServiceStaff                   // 客服人员
	UnitHead                       // 责任单位负责人
	QualityStaff                   // 质量管理人员
	Supervisor                     // 主管
	TopManagement                  // 企业高层
)

const lastActor = TopManagement

var actorWords = courier.Words{"unknown", "complainant", "service_staff", "unit_head", "quality_staff", "supervisor",
	"top_management"}

var actorZh = []string{"未知", "投诉人", "客服人员", "责任单位负责人", "质量管理人员", "主管", "企业高层"}

// Name returns the name in the language: 投诉人, complainant.
func (a Actor) Name(lang courier.Lang) string { return actorWords.Name(uint8(a), actorZh, lang) }

// String returns the word: "complainant".
func (a Actor) String() string { return actorWords.Word(uint8(a)) }

// MarshalText returns the word.
func (a Actor) MarshalText() ([]byte, error) { return actorWords.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Actor) UnmarshalText(text []byte) error { return actorWords.Unmarshal(text, (*uint8)(a)) }

// Severity is how grave a case is.
type Severity uint8

// The severities.
const (
	Slight   Severity = iota + 1 // 轻微
	Ordinary                     // 一般
	Serious                      // 严重
	Major                        // 重大: the host says from where on; top management decides it
)

const lastSeverity = Major

var severityWords = courier.Words{"unknown", "slight", "ordinary", "serious", "major"}

var severityZh = []string{"未知", "轻微", "一般", "严重", "重大"}

// Name returns the name in the language: 轻微, slight.
func (s Severity) Name(lang courier.Lang) string {
	return severityWords.Name(uint8(s), severityZh, lang)
}

// String returns the word: "slight".
func (s Severity) String() string { return severityWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Severity) MarshalText() ([]byte, error) { return severityWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Severity) UnmarshalText(text []byte) error {
	return severityWords.Unmarshal(text, (*uint8)(s))
}

// Priority is how soon a case is worked on.
type Priority uint8

// The priorities.
const (
	Routine   Priority = iota + 1 // 普通
	Raised                        // 优先
	Urgent                        // 紧急
	Immediate                     // 立即
)

const lastPriority = Immediate

var priorityWords = courier.Words{"unknown", "routine", "raised", "urgent", "immediate"}

var priorityZh = []string{"未知", "普通", "优先", "紧急", "立即"}

// Name returns the name in the language: 普通, routine.
func (p Priority) Name(lang courier.Lang) string {
	return priorityWords.Name(uint8(p), priorityZh, lang)
}

// String returns the word: "routine".
func (p Priority) String() string { return priorityWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p Priority) MarshalText() ([]byte, error) { return priorityWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Priority) UnmarshalText(text []byte) error {
	return priorityWords.Unmarshal(text, (*uint8)(p))
}
