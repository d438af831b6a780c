package tracking

import "github.com/courier-rules/courier"

var (
	cites2011      = since2011(courier.Reported)
	citesDraft     = []courier.Cite{courier.Art(courier.ExpressStandardDraft2022, "")}
	citesGuangzhou = []courier.Cite{courier.Art(courier.GuangzhouExpress, "")}
)

// attemptRows are the rows of attempts, of the sender's instruction and of
// returns.
var attemptRows = []*courier.Row{
	&attemptDeclinedRow, &attemptNoChargeRow, &attemptTermsFreeRow, &attemptTermsFeeRow,
	&attempt2011FreeRow, &attempt2011TariffRow, &attempt2011FeeRow,
	&attemptDraftFreeRow, &attemptDraftTariffRow, &attemptDraftFeeRow, &attemptDraftHourRow, &attemptDraftSpacingRow, &attemptDraftInstructRow,
	&instructUndeliverableRow, &zhejiangMessagesRow, &zhejiangPropertyRow, &guangzhouNoWayRow, &guangzhouTriesRow, &stillDueRow,
	&returnCarrierRow, &returnSenderRow, &collectSenderRow, &returnOpenRow,
}

var (
	attemptDeclinedRow = plainRow("tracking.attempt.declined", "DEL-05 DEL-10", byHouse,
		"收件人已拒收，不再投递，也不收取再次投递费", "the recipient refused it: there is no further attempt, and no fee for one")
	attemptNoChargeRow = plainRow("tracking.attempt.no_charge_agreed", "DEL-05", byHouse,
		"承运人的条款未约定再次投递收费，不得收取", "the carrier's terms name no fee for a further attempt: none may be charged")
	attemptTermsFreeRow = freeRow("tracking.attempt.terms_free", courier.InTerms(),
		"按承运人的条款免费投递{free}次，已投递{made}次，下一次不收费",
		"the carrier's terms give {free} free attempts and {made} were made: the next one is free")
	attemptTermsFeeRow = courier.Row{
		Code: "tracking.attempt.terms_fee", IDs: "DEL-05", Cites: courier.InTerms(), Names: [3]string{"free", "fee"},
		Zh: "免费投递{free}次已经用完，按承运人的条款每次收取{fee}",
		En: "the {free} free attempts are used up: the carrier's terms charge {fee} for each further one",
	}
	attempt2011FreeRow = freeRow("tracking.attempt.standard_2011_free", cites2011,
		"免费投递{free}次，已投递{made}次，下一次不收费", "{free} attempts are free and {made} were made: the next one is free")
	attempt2011TariffRow = plainRow("tracking.attempt.standard_2011_tariff", "DEL-05", cites2011,
		"未事先告知收费标准，不得收取再次投递费", "the tariff was not told beforehand: a further attempt may not be charged")
	attempt2011FeeRow = madeRow("tracking.attempt.standard_2011_fee", cites2011,
		"已免费投递{made}次并告知收费标准，可以收取再次投递费", "{made} attempts were made and the tariff was told: a further one may be charged")
	attemptDraftFreeRow = freeRow("tracking.attempt.draft_free", citesDraft,
		"上门投递至少免费{free}次，已投递{made}次，下一次不收费", "at least {free} attempts at the door are free and {made} were made: the next one is free")
	attemptDraftTariffRow = plainRow("tracking.attempt.draft_tariff", "DEL-05", citesDraft,
		"未事先告知费用，只能约定延迟投递或者投放快件箱、服务站，不得收费",
		"the fee was not told beforehand: deferred delivery, locker or station may be agreed, and nothing charged")
	attemptDraftFeeRow = madeRow("tracking.attempt.draft_fee", citesDraft,
		"已投递{made}次未成功，可以约定延迟投递或者投放快件箱、服务站，或者按事先告知的费用再次投递",
		"{made} attempts failed: deferred delivery, locker or station may be agreed, or a further attempt for the fee told beforehand")
	attemptDraftHourRow = courier.Row{
		Code: "tracking.attempt.draft_hour", IDs: "DEL-05", Cites: citesDraft, Field: "tries[].at", Names: [3]string{"at"},
		Zh: "投递时间{at}不在建议的8时至20时之内", En: "the attempt of {at} lies outside the preferred hours of 08:00 to 20:00",
	}
	attemptDraftSpacingRow = courier.Row{
		Code: "tracking.attempt.draft_spacing", IDs: "DEL-05", Cites: citesDraft, Names: [3]string{"not_counted"},
		Zh: "{not_counted}次投递与前一次间隔不足8小时，不计入免费投递次数",
		En: "{not_counted} of the attempts came less than 8 hours after the one before and do not count",
	}

	attemptDraftInstructRow = plainRow("tracking.attempt.draft_instruction", "DEL-05", citesDraft,
		"联系不上收件人的，按寄件人的要求处理", "where the recipient cannot be reached, the sender's instruction is followed")

	instructUndeliverableRow = plainRow("tracking.unreachable.undeliverable", "UND-01", courier.Express(26),
		"快件无法投递，应当退回寄件人或者根据寄件人的要求进行处理", "the item is undeliverable: it is returned, or handled as the sender asks")
	zhejiangMessagesRow = plainRow("tracking.unreachable.zhejiang_messages", "DEL-06", zhejiangRules("33"),
		"收件人不在约定地址、电话无法联系，间隔不少于8小时的两次派件信息自第二次起24小时内未获回复，可以根据寄件人的要求处理",
		"not at the agreed address, not reached by phone, two messages at least 8 hours apart and no reply within 24 hours of the second: the sender's instruction may be followed")
	zhejiangPropertyRow = plainRow("tracking.unreachable.zhejiang_property", "DEL-06", zhejiangRules("33"),
		"物业管理区域禁止上门投递且无法达成其他送达约定，可以根据寄件人的要求处理",
		"the property bars door delivery and no other way could be agreed: the sender's instruction may be followed")
	guangzhouNoWayRow = plainRow("tracking.unreachable.guangzhou_no_way", "DEL-06", citesGuangzhou,
		"未能就投递方式达成约定，经寄件人同意可以更址或者退回", "no way of delivery could be agreed: with the sender's consent it may be redirected or returned")
	guangzhouTriesRow = plainRow("tracking.unreachable.guangzhou_tries", "DEL-06", citesGuangzhou,
		"两次免费投递均联系不上收件人，经寄件人同意可以更址或者退回", "two free attempts without contact: with the sender's consent it may be redirected or returned")
	stillDueRow = plainRow("tracking.unreachable.still_due", "DEL-01 DEL-06", toWhomCites,
		"可以按寄件人要求处理的条件尚未具备，仍应当按约定投递",
		"the conditions for following the sender's instruction are not met: delivery as agreed is still due")

	returnCarrierRow = plainRow("tracking.return.carrier_pays", "DEL-10", civilCode("577"),
		"因承运人违约退回的，退回费用由承运人承担", "it goes back for the carrier's own breach: the carrier bears the way back")
	returnSenderRow = plainRow("tracking.return.sender_pays", "DEL-10", courier.InTerms(),
		"按承运人的条款，退回费用由寄件人承担", "by the carrier's terms the sender pays the way back")
	collectSenderRow = plainRow("tracking.return.sender_pays_out", "DEL-10", courier.InTerms(),
		"到付快件被拒付的，按承运人的条款，去程运费由寄件人承担", "freight collect was refused: by the carrier's terms the sender pays the way out")
	returnOpenRow = plainRow("tracking.return.open", "DEL-10", byHouse,
		"法律和承运人的条款均未规定退回费用由谁承担，须由人工协商处理",
		"neither law nor the carrier's terms say who pays the way back: a person settles it")
)

func freeRow(code courier.Code, cites []courier.Cite, zh, en string) courier.Row {
	r := plainRow(code, "DEL-05", cites, zh, en)
	r.Names = [3]string{"free", "made"}
	return r
}

func madeRow(code courier.Code, cites []courier.Cite, zh, en string) courier.Row {
	r := plainRow(code, "DEL-05", cites, zh, en)
	r.Names = [3]string{"made"}
	return r
}
