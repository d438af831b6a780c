package tracking

import "github.com/courier-rules/courier"

// invented is where it stands that a firm may neither hide nor make up what
// is recorded of the way; before it the finding is a convention of this book.
var invented = []courier.Cite{byHouse[0], courier.Art(courier.ExpressMeasures2023, "26(10)")}

func foldFinding(code courier.Code, ids, zh, en string, names ...string) courier.Row {
	row := courier.Row{Code: code, IDs: ids, Cites: byHouse, Field: "path[]", Zh: zh, En: en}
	copy(row.Names[:], names)
	return row
}

// The findings of a fold.
var (
	foldNoTime = foldFinding("tracking.fold.no_time", "F37", "该记录没有时间，不计入流转", "the event has no time and is not counted")
	foldFuture = foldFinding("tracking.fold.future", "F37", "该记录的时间{at}晚于所问时点{as_of}，不计入流转",
		"the event is of {at}, after the asked instant {as_of}, and is not counted", "at", "as_of")
	foldSeenBefore = foldFinding("tracking.fold.seen_before", "F37 QRY-01", "该记录于{seen}收到，却记为{at}发生，时间须核实",
		"the event was received at {seen} and is said to have happened at {at}; the time must be checked", "at", "seen")
	foldOtherDay = foldFinding("tracking.fold.other_day", "F37", "该记录当地为{day}，按东八区为{here}，期间按东八区计算",
		"the event is of {day} on its own clock and of {here} at +08:00, by which periods are counted", "day", "here")
	foldRepeated = foldFinding("tracking.fold.repeated", "F37", "该记录另重复{times}次，只计一次", "the event came {times} more times and counts once", "times")
	foldChanged  = foldFinding("tracking.fold.changed", "F37 QRY-01", "同一编号的记录先后内容不同，以人工录入、其次以最后收到的为准，须核实",
		"events of one id say different things; what a person entered counts, else what came last, and it must be checked")
	foldNoCode        = foldFinding("tracking.fold.no_code", "F33 F49", "该记录没有状态代码，文字不作解读", "the event has no code; its text is kept and not read for meaning")
	foldShippedUnseen = foldFinding("tracking.fold.shipped_unseen", "F30", "已报发货而无揽收扫描", "said to be shipped, with no scan of the pick-up")
	foldExemption     = foldFinding("tracking.fold.exemption_claimed", "F32", "天气、灾害或者不可抗力系承运人单方所称，是否免责另行审查",
		"weather, disaster or force majeure is what the carrier says; whether it exempts is another question")
	foldScansMissing = courier.Row{Code: "tracking.fold.scans_missing", IDs: "F35 QRY-01", Cites: invented, Field: "path[]",
		Zh: "该记录之前缺少应有的扫描，是否漏扫或者隐瞒须核实", En: "scans that should come before it are missing; whether they were left out or hidden must be checked"}
	foldImpossible = courier.Row{Code: "tracking.fold.impossible", IDs: "F35 QRY-01", Cites: invented, Field: "path[]",
		Zh: "从此前状态不可能变为该记录所称状态，状态不变，须核实", En: "the state before cannot turn into this one; the state stays, and the entry must be checked"}
	foldAfterEnd          = foldFinding("tracking.fold.after_end", "F36", "状态已经终结，该记录不足以重新打开，状态不变", "the state before is an end and this does not reopen it; the state stays")
	foldDeliveredOnReturn = foldFinding("tracking.fold.delivered_on_return", "F35 F45", "退回途中出现签收记录，须核实签收的是收件人还是寄件人，仍按退回处理",
		"a delivery is recorded on the way back; whether the addressee or the shipper received it must be checked, and it stays on the way back")
	foldCancelledLate = foldFinding("tracking.fold.cancelled_late", "F35", "已在承运人手中的快件出现取消记录，只能撤回，状态不变",
		"what is in the carrier's hands is said to be cancelled; it can only be recalled, and the state stays")
	foldOutranked     = foldFinding("tracking.fold.outranked", "F37", "现状态由人工录入，系统推送的回退不予采用", "a person set the state, and the step back of a feed is not followed")
	foldFeedsDisagree = foldFinding("tracking.fold.feeds_disagree", "F34 F35", "一处记录只称已签收而未说明方式，另一处记录为柜或站代为签收；按柜或站签收处理，不能证明收件人已经收到，须核实",
		"one entry says delivered and not how, another that a locker or station signed; the latter counts, which is no proof that the addressee has it, and it must be checked")
	foldSaidStalled = foldFinding("tracking.fold.said_stalled", "F34", "承运人自称该件滞留或者暂无更新，该记录不视为扫描",
		"the carrier itself says that nothing moves; that is no scan")
	foldPlaceUnknown = foldFinding("tracking.fold.place_unknown", "F36", "签收有争议，而签收之前没有记录该件所在环节，所在环节不明",
		"the signature is disputed, and where the item was before it nobody told: its stage is unknown")
	foldUnmapped = courier.Row{Code: "tracking.fold.unmapped", IDs: "F33 F48", Cites: byHouse, Field: "unmapped", Names: [3]string{"codes", "events"},
		Zh: "有{codes}种状态代码未列入对照表，涉及{events}条记录，未作推断", En: "{codes} codes are not in the tables, in {events} events, and nothing was guessed"}
	foldCoarse = courier.Row{Code: "tracking.fold.coarse", IDs: "F30 F31", Cites: byHouse, Field: "state",
		Zh: "现状态来自含义宽泛的代码，不得作为理赔依据", En: "the state rests on a coarse code, and no claim may rest on it"}
)

var foldRows = [...]*courier.Row{&foldNoTime, &foldFuture, &foldSeenBefore, &foldOtherDay, &foldRepeated, &foldChanged, &foldNoCode,
	&foldShippedUnseen, &foldExemption, &foldScansMissing, &foldImpossible, &foldAfterEnd, &foldDeliveredOnReturn,
	&foldCancelledLate, &foldOutranked, &foldFeedsDisagree, &foldSaidStalled, &foldPlaceUnknown, &foldUnmapped, &foldCoarse}
