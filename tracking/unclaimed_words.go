package tracking

import "github.com/courier-rules/courier"

// UndeliverableReason is why an item counts as undeliverable 无法投递.
type UndeliverableReason uint8

// The reasons, as the rules of 2014 number them.
const (
	RecipientUnknown     UndeliverableReason = iota + 1 // 收件人地址和联系方式均不详或者错误
	RecipientDead                                       // 收件人死亡，无继承人或者代收人
	RecipientRefuses                                    // 收件人拒收或者拒付应付费用
	RecipientUncollected                                // 保管期满未领取
	UndeliverableOther                                  // 其他原因
)

var undeliverables = courier.Words{"unknown", "recipient_unknown", "recipient_dead", "recipient_refuses", "recipient_uncollected", "other"}
var undeliverablesZh = []string{"未知", "收件人地址和联系方式均不详或者错误", "收件人死亡且无继承人或者代收人", "收件人拒收或者拒付应付费用", "保管期满收件人未领取", "其他原因"}

// Name returns the name in the language: 收件人拒收或者拒付应付费用, recipient refuses.
func (u UndeliverableReason) Name(lang courier.Lang) string {
	return undeliverables.Name(uint8(u), undeliverablesZh, lang)
}

// String returns the word: "recipient_refuses".
func (u UndeliverableReason) String() string { return undeliverables.Word(uint8(u)) }

// MarshalText returns the word.
func (u UndeliverableReason) MarshalText() ([]byte, error) { return undeliverables.Marshal(uint8(u)) }

// UnmarshalText reads a word.
func (u *UndeliverableReason) UnmarshalText(text []byte) error {
	return undeliverables.Unmarshal(text, (*uint8)(u))
}

// UnreturnableReason is why an undeliverable item counts as unreturnable 无法退回.
type UnreturnableReason uint8

// The reasons, as the rules of 2014 number them.
const (
	SenderUnknown     UnreturnableReason = iota + 1 // 寄件人地址和联系方式均不详或者错误
	SenderGivesUp                                   // 寄件人声明放弃
	SenderRefuses                                   // 退回后寄件人拒收或者拒付应付费用
	SenderUncollected                               // 保管期满未领取
)

var unreturnables = courier.Words{"unknown", "sender_unknown", "sender_gives_up", "sender_refuses", "sender_uncollected"}
var unreturnablesZh = []string{"未知", "寄件人地址和联系方式均不详或者错误", "寄件人声明放弃", "退回后寄件人拒收或者拒付应付费用", "保管期满寄件人未领取"}

// Name returns the name in the language: 寄件人声明放弃, sender gives up.
func (u UnreturnableReason) Name(lang courier.Lang) string {
	return unreturnables.Name(uint8(u), unreturnablesZh, lang)
}

// String returns the word: "sender_gives_up".
func (u UnreturnableReason) String() string { return unreturnables.Word(uint8(u)) }

// MarshalText returns the word.
func (u UnreturnableReason) MarshalText() ([]byte, error) { return unreturnables.Marshal(uint8(u)) }

// UnmarshalText reads a word.
func (u *UnreturnableReason) UnmarshalText(text []byte) error {
	return unreturnables.Unmarshal(text, (*uint8)(u))
}

// ItemKind is what lies there, and so which rules answer.
type ItemKind uint8

// The kinds.
const (
	LetterItem  ItemKind = iota + 1 // 快件：信件
	OtherItem                       // 快件：信件以外
	RailCargo                       // 铁路货物
	RailParcel                      // 铁路包裹
	RailBaggage                     // 铁路行李
	SeaCargo                        // 海运货物
	AirCargo                        // 航空货物
	OtherCargo                      // 其他货物
)

var itemKinds = courier.Words{"unknown", "letter", "other_item", "rail_cargo", "rail_parcel", "rail_baggage", "sea_cargo", "air_cargo", "other_cargo"}
var itemKindsZh = []string{"未知", "快件（信件）", "快件（信件以外）", "铁路货物", "铁路包裹", "铁路行李", "海运货物", "航空货物", "其他货物"}

// Name returns the name in the language: 铁路货物, rail cargo.
func (k ItemKind) Name(lang courier.Lang) string { return itemKinds.Name(uint8(k), itemKindsZh, lang) }

// String returns the word: "rail_cargo".
func (k ItemKind) String() string { return itemKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k ItemKind) MarshalText() ([]byte, error) { return itemKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *ItemKind) UnmarshalText(text []byte) error { return itemKinds.Unmarshal(text, (*uint8)(k)) }

// KeepRule is a keep period that a host opts into. The figure of the rules in
// force was not available, so the zero value has none.
type KeepRule uint8

// The rules.
const (
	KeepDraft2013    KeepRule = iota + 1 // 2013年征求意见稿：至少6个月
	KeepPostOrdinary                     // 邮政旧规：平常邮件10日
	KeepPostRecorded                     // 邮政旧规：给据邮件1年
	KeepPostExpress                      // 邮政旧规：特快专递3个月
)

var keepRules = courier.Words{"none", "draft_2013", "post_ordinary", "post_recorded", "post_express"}
var keepRulesZh = []string{"未选用", "2013年征求意见稿", "邮政旧规（平常邮件）", "邮政旧规（给据邮件）", "邮政旧规（特快专递）"}

// Name returns the name in the language.
func (k KeepRule) Name(lang courier.Lang) string { return keepRules.Name(uint8(k), keepRulesZh, lang) }

// String returns the word: "draft_2013".
func (k KeepRule) String() string { return keepRules.Word(uint8(k)) }

// MarshalText returns the word.
func (k KeepRule) MarshalText() ([]byte, error) { return keepRules.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *KeepRule) UnmarshalText(text []byte) error { return keepRules.Unmarshal(text, (*uint8)(k)) }

// KeepAct is an act on an item that is kept, which is forbidden.
type KeepAct uint8

// The acts.
const (
	StopsQueries     KeepAct = iota + 1 // 保管期限内停止查询服务
	DisposesEarly                       // 保管期限未届满擅自处置
	TakesProfit                         // 牟取不正当利益
	WithholdsSeizure                    // 非法扣留应当没收或者销毁的物品
)

var keepActs = courier.Words{"unknown", "stops_queries", "disposes_early", "takes_profit", "withholds_seizure"}
var keepActsZh = []string{"未知", "停止查询服务", "擅自处置", "牟取不正当利益", "非法扣留应当没收或者销毁的物品"}

// Name returns the name in the language: 停止查询服务, stops queries.
func (k KeepAct) Name(lang courier.Lang) string { return keepActs.Name(uint8(k), keepActsZh, lang) }

// String returns the word: "stops_queries".
func (k KeepAct) String() string { return keepActs.Word(uint8(k)) }

// MarshalText returns the word.
func (k KeepAct) MarshalText() ([]byte, error) { return keepActs.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *KeepAct) UnmarshalText(text []byte) error { return keepActs.Unmarshal(text, (*uint8)(k)) }

// UnclaimedStep is what is to be done with an item that lies there.
type UnclaimedStep uint8

// The steps.
const (
	KeepDelivering      UnclaimedStep = iota + 1 // 继续投递: it is not undeliverable
	ReturnOrInstruct                             // 退回寄件人或者按其要求处理
	ReturnAtSendersCost                          // 退回，费用由寄件人承担
	MayWriteOff                                  // 可以核销: fresh goods
	ToCustoms                                    // 交海关处理
	RegisterAndKeep                              // 登记、保管，按主管部门规定处理
	KeepLetter                                   // 继续保管: until the letter may be destroyed
	DestroyLetter                                // 监督销毁
	HandOut                                      // 交认领人
	WaitForCollection                            // 等待领取
	NotifyShipper                                // 通知托运人
	WaitForShipper                               // 等待托运人答复
	FollowShipper                                // 按托运人答复处理
	PublicNotice                                 // 公告
	MaySell                                      // 变卖
	HoldProceeds                                 // 退还余款
	ProceedsToState                              // 余款上缴国库
	HandToAuthority                              // 移交公安机关或者有关部门
	MayDeposit                                   // 可以提存
)

var unclaimedSteps = courier.Words{"unknown", "keep_delivering", "return_or_instruct", "return_at_senders_cost", "may_write_off",
	"to_customs", "register_and_keep", "keep_letter", "destroy_letter", "hand_out", "wait_for_collection", "notify_shipper",
	"wait_for_shipper", "follow_shipper", "public_notice", "may_sell", "hold_proceeds", "proceeds_to_state", "hand_to_authority", "may_deposit"}
var unclaimedStepsZh = []string{"未知", "继续投递", "退回寄件人或者按其要求处理", "退回，费用由寄件人承担", "可以核销", "交海关处理",
	"登记保管并按主管部门规定处理", "继续保管", "监督销毁", "交认领人", "等待领取", "通知托运人", "等待托运人答复", "按托运人答复处理",
	"公告", "变卖", "退还余款", "余款上缴国库", "移交公安机关或者有关部门", "可以提存"}

// Name returns the name in the language: 通知托运人, notify shipper.
func (s UnclaimedStep) Name(lang courier.Lang) string {
	return unclaimedSteps.Name(uint8(s), unclaimedStepsZh, lang)
}

// String returns the word: "notify_shipper".
func (s UnclaimedStep) String() string { return unclaimedSteps.Word(uint8(s)) }

// MarshalText returns the word.
func (s UnclaimedStep) MarshalText() ([]byte, error) { return unclaimedSteps.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *UnclaimedStep) UnmarshalText(text []byte) error {
	return unclaimedSteps.Unmarshal(text, (*uint8)(s))
}
