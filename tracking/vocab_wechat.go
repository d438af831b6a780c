package tracking

// WeChatAction is an action type of the express assistant of WeChat 微信物流助手.
type WeChatAction int32

var codesWeChatAction = [...]coded{
	{code: "100001", n: 100001, Meaning: Meaning{State: StatePickedUp}},                    // 揽件成功
	{code: "100002", n: 100002, Meaning: Meaning{State: StatePickupFailed}},                // 揽件失败
	{code: "100003", n: 100003, Meaning: Meaning{State: StateCreated}},                     // 分配业务员
	{code: "200001", n: 200001, Meaning: Meaning{State: StateInTransit}},                   // 运输更新
	{code: "300002", n: 300002, Meaning: Meaning{State: StateOutForDelivery}},              // 开始派送
	{code: "300003", n: 300003, Meaning: Meaning{State: StateDelivered}},                   // 签收成功
	{code: "300004", n: 300004, Meaning: Meaning{State: StateAttemptFailed, Coarse: true}}, // 签收失败
	{code: "400001", n: 400001, Meaning: Meaning{State: StateCancelled}},                   // 订单取消
	{code: "400002", n: 400002, Meaning: Meaning{State: StateStalled}},                     // 订单滞留
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c WeChatAction) Map() Mapped { return mapNumber(VocabWeChatAction, int32(c)) }

// String returns the number in digits.
func (c WeChatAction) String() string { return numberText(VocabWeChatAction, int32(c)) }

// WeChatWaybill is a waybill state of the store of WeChat 微信小店.
type WeChatWaybill int32

var codesWeChatWaybill = [...]coded{
	{code: "0", n: 0, Meaning: Meaning{State: StateAwaitingPickup}},                      // 待揽收
	{code: "1", n: 1, Meaning: Meaning{State: StatePickedUp}},                            // 已揽收
	{code: "2", n: 2, Meaning: Meaning{State: StateInTransit}},                           // 运输中
	{code: "3", n: 3, Meaning: Meaning{State: StateOutForDelivery}},                      // 派件中
	{code: "4", n: 4, Meaning: Meaning{State: StateAtPickupPoint}},                       // 待取件
	{code: "5", n: 5, Meaning: Meaning{State: StateDelivered}},                           // 已签收
	{code: "6", n: 6, Meaning: Meaning{State: StateReturning}},                           // 退回
	{code: "7", n: 7, Meaning: Meaning{State: StateRedirected}},                          // 转寄
	{code: "8", n: 8, Meaning: Meaning{State: StateException, Coarse: true}},             // 异常
	{code: "9", n: 9, Meaning: Meaning{State: StateDelivered, Handover: HandedAtLocker}}, // 出柜
	{code: "99", n: 99, Meaning: Meaning{State: StateNoInfo}},                            // 暂无信息
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c WeChatWaybill) Map() Mapped { return mapNumber(VocabWeChatWaybill, int32(c)) }

// String returns the number in digits.
func (c WeChatWaybill) String() string { return numberText(VocabWeChatWaybill, int32(c)) }
