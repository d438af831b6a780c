package tracking

// Kdniao is a state or sub-state of Kdniao 快递鸟. Its numbers mean other things
// than the same numbers of [Kuaidi100].
type Kdniao int32

var codesKdniao = [...]coded{
	{code: "0", n: 0, Meaning: Meaning{State: StateNoInfo}},                                        // 暂无轨迹信息
	{code: "1", n: 1, Meaning: Meaning{State: StatePickedUp}},                                      // 已揽收
	{code: "2", n: 2, Meaning: Meaning{State: StateInTransit, Coarse: true}},                       // 在途中: the group of 201 to 211
	{code: "3", n: 3, Meaning: Meaning{State: StateDelivered}},                                     // 已签收: the group of 301 to 311
	{code: "4", n: 4, Meaning: Meaning{State: StateException, Coarse: true}},                       // 问题件: the group of 401 to 423
	{code: "5", n: 5, Meaning: Meaning{State: StateRedirected, Coarse: true}},                      // 转寄: the document does not fix its meaning
	{code: "6", n: 6, Meaning: Meaning{State: StateCustoms, Coarse: true}},                         // 清关: the group of 601 to 604
	{code: "10", n: 10, Meaning: Meaning{State: StateAwaitingPickup}},                              // 待揽件
	{code: "201", n: 201, Meaning: Meaning{State: StateArrivedDest, Coarse: true}},                 // 到达派件城市
	{code: "202", n: 202, Meaning: Meaning{State: StateOutForDelivery}},                            // 派件中
	{code: "204", n: 204, Meaning: Meaning{State: StateInTransit}},                                 // 到达转运中心
	{code: "205", n: 205, Meaning: Meaning{State: StateArrivedDest}},                               // 到达派件网点
	{code: "206", n: 206, Meaning: Meaning{State: StateInTransit}},                                 // 寄件网点发件
	{code: "211", n: 211, Meaning: Meaning{State: StateAtPickupPoint}},                             // 已放入快递柜或驿站
	{code: "301", n: 301, Meaning: Meaning{State: StateDelivered}},                                 // 正常签收
	{code: "302", n: 302, Meaning: Meaning{State: StateDelivered, Handover: HandedAfterTrouble}},   // 轨迹异常后最终签收
	{code: "304", n: 304, Meaning: Meaning{State: StateDelivered, Handover: HandedToProxy}},        // 代收签收
	{code: "311", n: 311, Meaning: Meaning{State: StateDelivered, Handover: Collected}},            // 快递柜或驿站签收
	{code: "401", n: 401, Meaning: Meaning{State: StateCreated}},                                   // 发货无信息: [Fold] finds it too
	{code: "402", n: 402, Meaning: Meaning{State: StateExpired}},                                   // 超时未签收
	{code: "403", n: 403, Meaning: Meaning{State: StateStalled}},                                   // 超时未更新
	{code: "404", n: 404, Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},     // 拒收(退件)
	{code: "405", n: 405, Meaning: Meaning{State: StateAttemptFailed}},                             // 派件异常
	{code: "406", n: 406, Meaning: Meaning{State: StateReturned}},                                  // 退货签收
	{code: "407", n: 407, Meaning: Meaning{State: StateReturnUnsigned}},                            // 退货未签收
	{code: "412", n: 412, Meaning: Meaning{State: StateAtPickupPoint, Cause: CauseStationOverdue}}, // 快递柜或驿站超时未取
	{code: "413", n: 413, Meaning: Meaning{State: StateIntercepted, Cause: CauseIntercepted}},      // 单号已拦截
	{code: "414", n: 414, Meaning: Meaning{State: StateDamaged}},                                   // 破损
	{code: "415", n: 415, Meaning: Meaning{State: StateCancelled, Cause: CauseShipperCancelled}},   // 客户取消发货
	{code: "416", n: 416, Meaning: Meaning{State: StateAttemptFailed, Cause: CauseNotAvailable}},   // 无法联系
	{code: "417", n: 417, Meaning: Meaning{State: StateDelayed}},                                   // 配送延迟
	{code: "418", n: 418, Meaning: Meaning{State: StateAttemptFailed}},                             // 快件取出: taken out again
	{code: "419", n: 419, Meaning: Meaning{State: StateOutForDelivery}},                            // 重新派送
	{code: "420", n: 420, Meaning: Meaning{State: StateAttemptFailed, Cause: CauseAddressUnclear}}, // 收货地址不详细
	{code: "421", n: 421, Meaning: Meaning{State: StateAttemptFailed, Cause: CausePhoneWrong}},     // 收件人电话错误
	{code: "422", n: 422, Meaning: Meaning{State: StateMisrouted, Cause: CauseSortingError}},       // 错分件
	{code: "423", n: 423, Meaning: Meaning{State: StateMisrouted, Cause: CauseOutOfRange}},         // 超区件
	{code: "601", n: 601, Meaning: Meaning{State: StateCustomsSubmitted}},                          // 待清关
	{code: "602", n: 602, Meaning: Meaning{State: StateCustomsSubmitted}},                          // 清关中
	{code: "603", n: 603, Meaning: Meaning{State: StateCustomsReleased}},                           // 已清关
	{code: "604", n: 604, Meaning: Meaning{State: StateCustomsHeld}},                               // 清关异常
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Kdniao) Map() Mapped { return mapNumber(VocabKdniao, int32(c)) }

// String returns the number in digits.
func (c Kdniao) String() string { return numberText(VocabKdniao, int32(c)) }
