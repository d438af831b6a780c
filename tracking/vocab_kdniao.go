package tracking

// Kdniao is a state or sub-state of Kdniao 快递鸟. Its numbers mean other things
// than the same numbers of [Kuaidi100].
type Kdniao int32

var codesKdniao = [...]coded{
	{code: "0", n: 0, state: StateNoInfo},                                        // 暂无轨迹信息
	{code: "1", n: 1, state: StatePickedUp},                                      // 已揽收
	{code: "2", n: 2, state: StateInTransit, coarse: true},                       // 在途中: the group of 201 to 211
	{code: "3", n: 3, state: StateDelivered},                                     // 已签收: the group of 301 to 311
	{code: "4", n: 4, state: StateException, coarse: true},                       // 问题件: the group of 401 to 423
	{code: "5", n: 5, state: StateRedirected, coarse: true},                      // 转寄: the document does not fix its meaning
	{code: "6", n: 6, state: StateCustoms, coarse: true},                         // 清关: the group of 601 to 604
	{code: "10", n: 10, state: StateAwaitingPickup},                              // 待揽件
	{code: "201", n: 201, state: StateArrivedDest, coarse: true},                 // 到达派件城市
	{code: "202", n: 202, state: StateOutForDelivery},                            // 派件中
	{code: "204", n: 204, state: StateInTransit},                                 // 到达转运中心
	{code: "205", n: 205, state: StateArrivedDest},                               // 到达派件网点
	{code: "206", n: 206, state: StateInTransit},                                 // 寄件网点发件
	{code: "211", n: 211, state: StateAtPickupPoint},                             // 已放入快递柜或驿站
	{code: "301", n: 301, state: StateDelivered},                                 // 正常签收
	{code: "302", n: 302, state: StateDelivered, how: HandedAfterTrouble},        // 轨迹异常后最终签收
	{code: "304", n: 304, state: StateDelivered, how: HandedToProxy},             // 代收签收
	{code: "311", n: 311, state: StateDelivered, how: Collected},                 // 快递柜或驿站签收
	{code: "401", n: 401, state: StateCreated},                                   // 发货无信息: [Fold] finds it too
	{code: "402", n: 402, state: StateExpired},                                   // 超时未签收
	{code: "403", n: 403, state: StateStalled},                                   // 超时未更新
	{code: "404", n: 404, state: StateRefused, cause: CauseConsigneeRefused},     // 拒收(退件)
	{code: "405", n: 405, state: StateAttemptFailed},                             // 派件异常
	{code: "406", n: 406, state: StateReturned},                                  // 退货签收
	{code: "407", n: 407, state: StateReturnUnsigned},                            // 退货未签收
	{code: "412", n: 412, state: StateAtPickupPoint, cause: CauseStationOverdue}, // 快递柜或驿站超时未取
	{code: "413", n: 413, state: StateIntercepted, cause: CauseIntercepted},      // 单号已拦截
	{code: "414", n: 414, state: StateDamaged},                                   // 破损
	{code: "415", n: 415, state: StateCancelled, cause: CauseShipperCancelled},   // 客户取消发货
	{code: "416", n: 416, state: StateAttemptFailed, cause: CauseNotAvailable},   // 无法联系
	{code: "417", n: 417, state: StateDelayed},                                   // 配送延迟
	{code: "418", n: 418, state: StateAttemptFailed},                             // 快件取出: taken out again
	{code: "419", n: 419, state: StateOutForDelivery},                            // 重新派送
	{code: "420", n: 420, state: StateAttemptFailed, cause: CauseAddressUnclear}, // 收货地址不详细
	{code: "421", n: 421, state: StateAttemptFailed, cause: CausePhoneWrong},     // 收件人电话错误
	{code: "422", n: 422, state: StateMisrouted, cause: CauseSortingError},       // 错分件
	{code: "423", n: 423, state: StateMisrouted, cause: CauseOutOfRange},         // 超区件
	{code: "601", n: 601, state: StateCustomsSubmitted},                          // 待清关
	{code: "602", n: 602, state: StateCustomsSubmitted},                          // 清关中
	{code: "603", n: 603, state: StateCustomsReleased},                           // 已清关
	{code: "604", n: 604, state: StateCustomsHeld},                               // 清关异常
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Kdniao) Map() Mapped { return mapNumber(VocabKdniao, int32(c)) }

// String returns the number in digits.
func (c Kdniao) String() string { return numberText(VocabKdniao, int32(c)) }
