package tracking

// Kuaidi100 is a basic or advanced state of Kuaidi100 快递100. Its numbers mean
// other things than the same numbers of [Kdniao].
type Kuaidi100 int32

var codesKuaidi100 = [...]coded{
	{code: "0", n: 0, Meaning: Meaning{State: StateInTransit, Coarse: true}},                          // 在途
	{code: "1", n: 1, Meaning: Meaning{State: StatePickedUp}},                                         // 揽收
	{code: "2", n: 2, Meaning: Meaning{State: StateException, Coarse: true}},                          // 疑难
	{code: "3", n: 3, Meaning: Meaning{State: StateDelivered}},                                        // 签收
	{code: "4", n: 4, Meaning: Meaning{State: StateReturned}},                                         // 退签
	{code: "5", n: 5, Meaning: Meaning{State: StateOutForDelivery}},                                   // 派件
	{code: "6", n: 6, Meaning: Meaning{State: StateReturning}},                                        // 退回
	{code: "7", n: 7, Meaning: Meaning{State: StateTransferred, Cause: CauseTransferred}},             // 转投
	{code: "8", n: 8, Meaning: Meaning{State: StateCustoms, Coarse: true}},                            // 清关
	{code: "10", n: 10, Meaning: Meaning{State: StateCustomsSubmitted}},                               // 待清关
	{code: "11", n: 11, Meaning: Meaning{State: StateCustomsSubmitted}},                               // 清关中
	{code: "12", n: 12, Meaning: Meaning{State: StateCustomsReleased}},                                // 已清关
	{code: "13", n: 13, Meaning: Meaning{State: StateCustomsHeld}},                                    // 清关异常
	{code: "14", n: 14, Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},          // 拒签
	{code: "101", n: 101, Meaning: Meaning{State: StateCreated}},                                      // 已下单
	{code: "102", n: 102, Meaning: Meaning{State: StateAwaitingPickup}},                               // 待揽收
	{code: "103", n: 103, Meaning: Meaning{State: StatePickedUp}},                                     // 已揽收
	{code: "1001", n: 1001, Meaning: Meaning{State: StateArrivedDest, Coarse: true}},                  // 到达派件城市
	{code: "1002", n: 1002, Meaning: Meaning{State: StateInTransit}},                                  // 干线
	{code: "1003", n: 1003, Meaning: Meaning{State: StateRedirected}},                                 // 转递
	{code: "501", n: 501, Meaning: Meaning{State: StateAtPickupPoint}},                                // 投柜或驿站
	{code: "301", n: 301, Meaning: Meaning{State: StateDelivered, Handover: HandedToConsignee}},       // 本人签收
	{code: "302", n: 302, Meaning: Meaning{State: StateDelivered, Handover: HandedAfterTrouble}},      // 派件异常后签收
	{code: "303", n: 303, Meaning: Meaning{State: StateDelivered, Handover: HandedToProxy}},           // 代签
	{code: "304", n: 304, Meaning: Meaning{State: StateSignedByFacility, Handover: HandedToFacility}}, // 投柜或站签收
	{code: "401", n: 401, Meaning: Meaning{State: StateCancelled}},                                    // 已销单
	{code: "201", n: 201, Meaning: Meaning{State: StateExpired}},                                      // 超时未签收
	{code: "202", n: 202, Meaning: Meaning{State: StateStalled}},                                      // 超时未更新
	{code: "203", n: 203, Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},        // 拒收
	{code: "204", n: 204, Meaning: Meaning{State: StateAttemptFailed}},                                // 派件异常
	{code: "205", n: 205, Meaning: Meaning{State: StateAtPickupPoint, Cause: CauseStationOverdue}},    // 柜或驿站超时未取
	{code: "206", n: 206, Meaning: Meaning{State: StateAttemptFailed, Cause: CauseNotAvailable}},      // 无法联系
	{code: "207", n: 207, Meaning: Meaning{State: StateMisrouted, Cause: CauseOutOfRange}},            // 超区
	{code: "208", n: 208, Meaning: Meaning{State: StateStalled}},                                      // 滞留
	{code: "209", n: 209, Meaning: Meaning{State: StateDamaged}},                                      // 破损
	{code: "210", n: 210, Meaning: Meaning{State: StateCancelled, Cause: CauseShipperCancelled}},      // 销单
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Kuaidi100) Map() Mapped { return mapNumber(VocabKuaidi100, int32(c)) }

// String returns the number in digits.
func (c Kuaidi100) String() string { return numberText(VocabKuaidi100, int32(c)) }
