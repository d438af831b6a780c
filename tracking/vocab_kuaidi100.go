package tracking

// Kuaidi100 is a basic or advanced state of Kuaidi100 快递100. Its numbers mean
// other things than the same numbers of [Kdniao].
type Kuaidi100 int32

var codesKuaidi100 = [...]coded{
	{code: "0", n: 0, state: StateInTransit, coarse: true},                       // 在途
	{code: "1", n: 1, state: StatePickedUp},                                      // 揽收
	{code: "2", n: 2, state: StateException, coarse: true},                       // 疑难
	{code: "3", n: 3, state: StateDelivered},                                     // 签收
	{code: "4", n: 4, state: StateReturned},                                      // 退签
	{code: "5", n: 5, state: StateOutForDelivery},                                // 派件
	{code: "6", n: 6, state: StateReturning},                                     // 退回
	{code: "7", n: 7, state: StateTransferred, cause: CauseTransferred},          // 转投
	{code: "8", n: 8, state: StateCustoms, coarse: true},                         // 清关
	{code: "10", n: 10, state: StateCustomsSubmitted},                            // 待清关
	{code: "11", n: 11, state: StateCustomsSubmitted},                            // 清关中
	{code: "12", n: 12, state: StateCustomsReleased},                             // 已清关
	{code: "13", n: 13, state: StateCustomsHeld},                                 // 清关异常
	{code: "14", n: 14, state: StateRefused, cause: CauseConsigneeRefused},       // 拒签
	{code: "101", n: 101, state: StateCreated},                                   // 已下单
	{code: "102", n: 102, state: StateAwaitingPickup},                            // 待揽收
	{code: "103", n: 103, state: StatePickedUp},                                  // 已揽收
	{code: "1001", n: 1001, state: StateArrivedDest, coarse: true},               // 到达派件城市
	{code: "1002", n: 1002, state: StateInTransit},                               // 干线
	{code: "1003", n: 1003, state: StateRedirected},                              // 转递
	{code: "501", n: 501, state: StateAtPickupPoint},                             // 投柜或驿站
	{code: "301", n: 301, state: StateDelivered, how: HandedToConsignee},         // 本人签收
	{code: "302", n: 302, state: StateDelivered, how: HandedAfterTrouble},        // 派件异常后签收
	{code: "303", n: 303, state: StateDelivered, how: HandedToProxy},             // 代签
	{code: "304", n: 304, state: StateSignedByFacility, how: HandedToFacility},   // 投柜或站签收
	{code: "401", n: 401, state: StateCancelled},                                 // 已销单
	{code: "201", n: 201, state: StateExpired},                                   // 超时未签收
	{code: "202", n: 202, state: StateStalled},                                   // 超时未更新
	{code: "203", n: 203, state: StateRefused, cause: CauseConsigneeRefused},     // 拒收
	{code: "204", n: 204, state: StateAttemptFailed},                             // 派件异常
	{code: "205", n: 205, state: StateAtPickupPoint, cause: CauseStationOverdue}, // 柜或驿站超时未取
	{code: "206", n: 206, state: StateAttemptFailed, cause: CauseNotAvailable},   // 无法联系
	{code: "207", n: 207, state: StateMisrouted, cause: CauseOutOfRange},         // 超区
	{code: "208", n: 208, state: StateStalled},                                   // 滞留
	{code: "209", n: 209, state: StateDamaged},                                   // 破损
	{code: "210", n: 210, state: StateCancelled, cause: CauseShipperCancelled},   // 销单
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Kuaidi100) Map() Mapped { return mapNumber(VocabKuaidi100, int32(c)) }

// String returns the number in digits.
func (c Kuaidi100) String() string { return numberText(VocabKuaidi100, int32(c)) }
