package tracking

import "github.com/courier-rules/courier"

func moveReason(code courier.Code, ids, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: byHouse, Zh: zh, En: en}
}

// The rows that a move speaks from.
var (
	rowSame      = moveReason("tracking.move.same", "F35", "状态与此前相同", "the state is the one it was in")
	rowNoNews    = moveReason("tracking.move.no_news", "F33 F34 F35", "该记录未说明任何状态，此前状态不变", "nothing is said of a state, and the one before stays")
	rowFirst     = moveReason("tracking.move.first_news", "F35", "此前没有状态，以该记录为起点", "nothing was known before; the trail begins here")
	rowOnward    = moveReason("tracking.move.onward", "F35", "属于正常流转", "this is the ordinary way")
	rowDelivered = moveReason("tracking.move.delivered", "F35 F36", "投递完成，除签收争议、退回和更正外，不再变动",
		"delivered; from here only a dispute, a return or a correction leads on")
	rowControlled = moveReason("tracking.move.controlled", "F35", "途中被拦截或者改寄，可以发生", "stopped or sent elsewhere on the way, which may happen")
	rowRefused    = moveReason("tracking.move.refused", "F35 F45", "收件人拒收，转入退回处理", "the addressee does not take it; the way back begins")
	rowReturn     = moveReason("tracking.move.return", "F35 F45", "转入退回", "it is sent back")
	rowReturned   = moveReason("tracking.move.returned", "F36 F45", "寄件人已签收退件，除签收争议和更正外，不再变动",
		"the shipper has signed for it; from here only a dispute or a correction leads on")
	rowWithin = moveReason("tracking.move.on_the_way_back", "F45", "属于退回途中的扫描，仍为退回中",
		"a scan on the way back; it stays on the way back")
	rowDeliveredOnReturn = moveReason("tracking.move.delivered_on_return", "F35 F45", "退回途中出现签收记录，须核实签收的是收件人还是寄件人，不视为妥投",
		"a delivery is recorded on the way back; whether the addressee or the shipper received it must be checked, and it is not taken as delivered")
	rowTakenAfterAll = moveReason("tracking.move.taken_after_all", "F35 F45", "拒收或者申请退回之后，又继续派送", "after a refusal, or a return that was asked for, it is delivered after all")
	rowTrouble       = moveReason("tracking.move.trouble", "F35", "途中发生异常", "something went wrong on the way")
	rowResumed       = moveReason("tracking.move.resumed", "F35", "异常之后恢复流转", "after the trouble it moves on")
	rowLost          = moveReason("tracking.move.lost", "F35 F36", "确认丢失，除找到和更正外，不再变动", "found lost; from here only a find or a correction leads on")
	rowDestroyed     = moveReason("tracking.move.destroyed", "F35 F36", "已经销毁，除更正外，不再变动", "destroyed; from here only a correction leads on")
	rowCancelled     = moveReason("tracking.move.cancelled", "F35 F36", "揽收前取消，除更正外，不再变动", "cancelled before it was picked up; from here only a correction leads on")
	rowCancelledLate = moveReason("tracking.move.cancelled_late", "F35", "已在承运人手中的快件只能撤回，不能取消，该记录须核实",
		"what is in the carrier's hands is recalled and not cancelled; the entry must be checked")
	rowSkips    = moveReason("tracking.move.scans_missing", "F35", "可以发生，但中间缺少应有的扫描", "possible, but scans that should lie between are missing")
	rowBack     = moveReason("tracking.move.back", "F35", "向前一环节回退，可以发生", "a step back on the way, which may happen")
	rowUnpicked = moveReason("tracking.move.unpicked", "F35", "已经揽收的快件不能回到揽收之前", "what was picked up cannot be waiting for it again")
	rowTerminal = moveReason("tracking.move.terminal", "F36", "原状态已经终结，该记录不足以重新打开", "the state before is an end, and this does not reopen it")
	rowDisputed = moveReason("tracking.move.disputed", "F36 F43", "签收有争议，签收状态重新打开", "the signature is disputed, and the matter is open again")
	rowSettled  = moveReason("tracking.move.dispute_settled", "F43", "签收争议已有处理结果", "the dispute about the signature has an outcome")
	rowSentBack = moveReason("tracking.move.sent_back", "F36", "签收之后退回，重新打开", "sent back after it was delivered, and open again")
	rowFound    = moveReason("tracking.move.found", "F36", "确认丢失之后又被找到，重新打开；已经赔付的，须一并处理",
		"it turned up after it was found lost, and is open again; a payment made for it has to be looked at too")
	rowLateData   = moveReason("tracking.move.late_data", "F34 F36", "单号曾被判为无效，承运人数据迟到", "the number was taken for invalid; the carrier's data came late")
	rowCorrected  = moveReason("tracking.move.corrected", "F36", "人工更正，以更正为准", "a person corrected the entry, and the correction counts")
	rowImpossible = moveReason("tracking.move.impossible", "F35", "两个状态之间不可能这样变化，该记录须核实", "there is no way from the one state to the other; the entry must be checked")
)

// moveBook is every row that a move speaks from, in the order in which they
// are tried.
func moveBook() []*courier.Row {
	return []*courier.Row{&rowCorrected, &rowNoNews, &rowFirst, &rowSame, &rowLateData, &rowDisputed, &rowSentBack, &rowFound,
		&rowTerminal, &rowSettled, &rowDeliveredOnReturn, &rowWithin, &rowReturned, &rowOnward, &rowDelivered, &rowControlled,
		&rowRefused, &rowReturn, &rowTakenAfterAll, &rowTrouble, &rowResumed, &rowCancelled, &rowCancelledLate, &rowLost,
		&rowDestroyed, &rowSkips, &rowBack, &rowUnpicked, &rowImpossible}
}
