package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

var (
	goodFaith       = civilCode("509")
	tellToInspect   = toWhomCites
	suspensionCites = courier.Express(29)
	proactiveCites  = []courier.Cite{courier.Art(courier.TransportServiceSlides, "主动查询、服务补救").Titled("querying unasked, making good")}
	changeCites     = expressMeasures("22")
)

// toldRules are who is told what, by kind of event.
var toldRules = [...]toldRule{
	{
		row: toldRow("tracking.told.delay", "TIM-02", goodFaith,
			"快件不能按期送达的，按诚信原则及时通知寄件人", "it will not arrive in time: good faith asks to tell the shipper"),
		kind: DeliveryDelayed, to: courier.Shipper,
	},
	{
		row: toldRow("tracking.told.force_majeure", "TIM-04", civilCode("590"),
			"因不可抗力不能履行的，应当及时通知对方，并在合理期限内提供证明",
			"force majeure prevents performance: the other side is told in time, and it is proved within a reasonable time"),
		kind: DeliveryDelayed, when: whenForceMajeure, to: courier.Shipper,
	},
	{
		row: toldRow("tracking.told.delay_proactive", "S1-07", proactiveCites,
			"主动服务：发现延误即主动告知收件人并给出下一步安排", "proactive service: the consignee is told of the delay unasked, and of what comes next"),
		kind: DeliveryDelayed, when: whenProactive, to: courier.Consignee,
	},
	{
		row: toldRow("tracking.told.locker", "DEL-12", lockerBarCites,
			"投放智能快件箱后，立即将箱体名称、地址和保管期限通知收件人",
			"placed in a locker: the recipient is told at once of its name, address and keep period"),
		kind: PlacedInLocker, to: courier.Consignee, atOnce: true,
	},
	{
		row: toldRow("tracking.told.station", "DEL-02 DEL-04", goodFaith,
			"投放快递服务站后，按诚信原则及时将站点名称、地址和取件方式通知收件人",
			"placed at a station: good faith asks to tell the recipient of its name, address and how to collect"),
		kind: PlacedAtStation, to: courier.Consignee,
	},
	{
		row: toldRow("tracking.told.try_failed", "DEL-05 DEL-06", goodFaith,
			"投递未成功的，按诚信原则及时通知收件人并约定下次投递", "an attempt failed: good faith asks to tell the recipient and to agree on the next one"),
		kind: TryFailed, to: courier.Consignee,
	},
	{
		row: toldLaterRow("tracking.told.zhejiang_second_message", "DEL-06", zhejiangRules("33"),
			"在浙江，需要按寄件人要求处理的，第二次派件信息不早于{not_before}发送",
			"in Zhejiang, where the sender's instruction is to be followed later, a second message is sent not before {not_before}"),
		kind: TryFailed, when: whenZhejiang, to: courier.Consignee, later: messageInterval,
	},
	{
		row: toldRow("tracking.told.try_failed_proactive", "S1-07", proactiveCites,
			"主动服务：将投递未成功的原因和安排告知寄件人", "proactive service: the shipper is told why the attempt failed and what comes next"),
		kind: TryFailed, when: whenProactive, to: courier.Shipper,
	},
	{
		row: toldRow("tracking.told.promise_changed", "TIM-02", goodFaith,
			"承诺时限发生变化的，按诚信原则及时通知寄件人", "the promised time changes: good faith asks to tell the shipper"),
		kind: PromiseChanged, to: courier.Shipper,
	},
	{
		row: toldRow("tracking.told.promise_proactive", "S1-07", proactiveCites,
			"主动服务：将新的预计送达时间告知收件人", "proactive service: the consignee is told of the new expected time"),
		kind: PromiseChanged, when: whenProactive, to: courier.Consignee,
	},
	{
		row: toldRow("tracking.told.suspended_authority", "INT-15", suspensionCites,
			"因不可抗力或者其他特殊原因暂停快递服务的，及时向邮政管理部门报告", "service suspended for force majeure or another special cause: the postal authority is told in time"),
		kind: ServiceSuspended, to: courier.Authority,
	},
	{
		row: toldRow("tracking.told.suspended_public", "INT-15", suspensionCites,
			"向社会公告暂停服务的原因和期限，并依法妥善处理尚未投递的快件", "cause and length of the suspension are made public, and items not yet delivered dealt with properly"),
		kind: ServiceSuspended,
	},
	{row: &rowBlocked, kind: ServiceBlocked, to: courier.Authority, hours: blockedReport},
	{row: &rowBlockedPublic, kind: ServiceBlocked},
	{
		row: toldByRow("tracking.told.service_changed", "INT-10", changeCites,
			"公布的服务事项变更的，提前10日向社会发布服务提示公告，即不迟于{by}", "published services change: public notice 10 days before, by {by}"),
		kind: ServiceChanged, when: unlessForceMajeure, days: 10,
	},
	{
		row: toldRow("tracking.told.awaits_collection", "LIA-14", civilCode("830"),
			"货物运输到达后，承运人知道收货人的，应当及时通知收货人", "the goods have arrived and the carrier knows the consignee: it is told in time"),
		kind: AwaitsCollection, when: unlessConsigneeUnknown, to: courier.Consignee,
	},
	{
		row: toldRow("tracking.told.inspect", "DEL-01 DEL-03", tellToInspect,
			"投递时告知收件人或者代收人当面验收", "when handing over, recipient or agent is told to inspect in person"),
		kind: HandingOver, to: courier.Consignee, atOnce: true,
	},
	{
		row: toldRow("tracking.told.inspect_online", "DEL-03", onlineOthersCites,
			"交付网购商品时，提示收货人当面查验", "an online purchase is handed over: the consignee is reminded to inspect it"),
		kind: HandingOver, when: whenOnline, to: courier.Consignee, atOnce: true,
	},
	{
		row: toldRow("tracking.told.broken", "DEL-03", expressMeasures("27"),
			"快递包装明显破损的，告知收件人可以查看内件物品或者拒收", "the packaging is clearly broken: the recipient is told that it may view the contents or refuse"),
		kind: HandingOver, when: whenBroken, to: courier.Consignee, atOnce: true,
	},
	{
		row: toldRow("tracking.told.fragile", "DEL-03", expressMeasures("27"),
			"内件物品为易碎品的，告知收件人可以查看内件物品或者拒收", "the contents are fragile: the recipient is told that it may view the contents or refuse"),
		kind: HandingOver, when: whenFragile, to: courier.Consignee, atOnce: true,
	},
}

// noticeRows are the rows of the table that stand in no other.
var noticeRows = rowsTold()

func rowsTold() (rows []*courier.Row) {
	for i := range toldRules {
		if !slices.Contains(recordRows, toldRules[i].row) {
			rows = append(rows, toldRules[i].row)
		}
	}
	return rows
}

func toldRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) *courier.Row {
	r := plainRow(code, ids, cites, zh, en)
	return &r
}

// toldByRow is a row that names by when.
func toldByRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) *courier.Row {
	r := toldRow(code, ids, cites, zh, en)
	r.Names = [3]string{"by"}
	return r
}

// toldLaterRow is a row that names from when.
func toldLaterRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) *courier.Row {
	r := toldRow(code, ids, cites, zh, en)
	r.Names = [3]string{"not_before"}
	return r
}
