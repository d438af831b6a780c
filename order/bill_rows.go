package order

import "github.com/courier-rules/courier"

func billRow(code courier.Code, ids string, cites []courier.Cite, names [3]string, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: cites, Names: names, Zh: zh, En: en}
}

// costRow is the row of a kind of cost.
func costRow(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "RED-01 RED-05", Cites: civilCode("829"), Field: "costs[]", Names: [3]string{"amount"},
		Zh: "寄件人应当赔偿承运人因此受到的损失：" + zh + "{amount}", En: "made good to the carrier: " + en + ", {amount}"}
}

// billCosts are the rows of the kinds of cost.
var billCosts = [...]courier.Row{
	ReturnFreight - 1: costRow("order.bill.return_freight", "退回运费", "the freight of bringing it back"),
	ExtraFreight - 1:  costRow("order.bill.extra_freight", "补收运费", "the freight to the new place above the old"),
	DetourCost - 1:    costRow("order.bill.detour", "绕行费用", "a detour"),
	StorageCost - 1:   costRow("order.bill.storage", "保管费", "storage"),
	HandlingCost - 1:  costRow("order.bill.handling", "装卸等费用", "handling"),
	TransshipCost - 1: costRow("order.bill.transshipment", "接运费用", "transshipment"),
	OtherCost - 1:     costRow("order.bill.other_loss", "其他损失", "other loss"),
}

var (
	oneAmount  = [3]string{"amount"}
	noFigures  = [3]string{}
	shareNames = [3]string{"share", "amount"}
)

// The rows of a bill.
var (
	billUnproved = courier.Row{Code: "order.bill.not_proved", IDs: "RED-01", Cites: civilCode("829"), Field: "costs[]", Names: oneAmount,
		Zh: "{amount}的费用未经证明，不予计入", En: "a cost of {amount} is not proved and does not count"}
	billNotThere = courier.Row{Code: "order.bill.no_new_place", IDs: "RED-01", Cites: civilCode("829"), Field: "costs[]", Names: oneAmount,
		Zh: "更址未办理成功，未运往新地址，补收运费{amount}不予计入", En: "the redirect failed and nothing went to the new place: its extra freight of {amount} does not count"}
	billCarriersFault = billRow("order.bill.carriers_fault", "RED-01", civilCode("577"), noFigures,
		"因承运人的过错造成，费用由承运人自行承担", "the carrier's own fault caused it: it bears the cost itself")
	billReturnAsked = courier.Row{Code: "order.bill.return_asked", IDs: "RED-01 DEL-10", Cites: civilCode("829"), Field: "costs[]", Names: oneAmount,
		Zh: "寄件人要求退回，应当承担退回运费{amount}", En: "the shipper asked for the return and bears its freight, {amount}"}
	billBothWays = courier.Row{Code: "order.bill.return_both_ways", IDs: "DEL-10", Cites: courier.InTerms(), Field: "costs[]", Names: oneAmount,
		Zh: "按承运人的条款，退回的往返运费由寄件人承担，退回运费{amount}", En: "under the carrier's terms a return is paid both ways by the sender: the way back, {amount}"}
	billReturnUnasked = billRow("order.bill.return_not_asked", "DEL-10", civilCode("829"), noFigures,
		"寄件人未要求退回，条款也未约定，退回运费不由寄件人承担", "the shipper did not ask for the return and no terms provide for it: its freight is not the shipper's")
	billFee = billRow("order.bill.fee", "RED-05 RED-07", civilCode("509"), oneAmount,
		"已办理成功，约定的服务费{amount}", "carried out: the fee agreed, {amount}")
	billNoFee = billRow("order.bill.no_fee", "RED-05", byHouse, oneAmount,
		"未办理成功，不收取服务费{amount}", "not carried out: the fee of {amount} is not charged")
	billNoFeeFault = billRow("order.bill.no_fee_fault", "RED-05", civilCode("577"), oneAmount,
		"因承运人的过错需要办理，不收取服务费{amount}", "needed through the carrier's own fault: the fee of {amount} is not charged")
	billCollectRefused = billRow("order.bill.collect_falls_back", "DEL-10 APP-09", civilCode("523"), oneAmount,
		"收件人未支付到付运费，由寄件人承担{amount}", "the consignee does not pay the freight collect: the shipper owes {amount}")
	billFreightOpen = billRow("order.bill.freight_open", "RED-01", civilCode("813"), oneAmount,
		"运费尚有{amount}未付", "of the freight {amount} is still unpaid")
	billNotPosted = billRow("order.bill.not_posted", "RED-04", byPractice, noFigures,
		"尚未揽收，由寄件人取消订单", "not picked up yet: the shipper cancels the order")
	billFreightNotCarried = billRow("order.bill.freight_not_carried", "RED-04", civilCode("566"), oneAmount,
		"尚未运输，已付运费{amount}退还", "nothing was carried: the freight paid, {amount}, goes back")
	billCoverNotBegun = billRow("order.bill.cover_not_begun", "RED-04", civilCode("566"), oneAmount,
		"保价责任尚未开始，保价费{amount}退还", "the cover has not begun: its fee of {amount} goes back")
	billNotCollected = billRow("order.bill.not_collected", "RED-01", civilCode("566"), oneAmount,
		"货款未代收，代收手续费{amount}退还", "nothing was collected: the fee for collecting, {amount}, goes back")
	billCancelFree = billRow("order.bill.cancel_free", "RED-04", byPractice, noFigures,
		"揽收前取消，除条款另有约定外不收费用", "cancelling before pick-up is free unless terms say otherwise")
	billCancelFee = billRow("order.bill.cancel_fee", "RED-04", courier.InTerms(), oneAmount,
		"按承运人的条款，揽收前取消收取{amount}", "the carrier's terms charge {amount} for cancelling before pick-up")
	billPieces = billRow("order.bill.pieces", "RED-01", byHouse, [3]string{"concerned", "pieces", "freight"},
		"{pieces}件中的{concerned}件发生变更，分摊的运费为{freight}", "{concerned} of {pieces} pieces are concerned: their part of the freight is {freight}")
	billFreightBack = billRow("order.bill.freight_back", "RED-05", courier.InTerms(), shareNames,
		"按承运人的条款，退还运费的{share}，即{amount}", "the carrier's terms give {share} of the freight back, {amount}")
	billSaved = billRow("order.bill.freight_saved", "RED-01", civilCode("566"), oneAmount,
		"未履行部分终止履行，节省的运费{amount}退还", "the part not performed has ended: the freight saved, {amount}, goes back")
	billSavedYields = billRow("order.bill.saved_yields", "RED-05 RED-01", courier.InTerms(), [3]string{"saved"},
		"条款对退还运费另有约定，从其约定，节省的运费{saved}不另行退还", "the terms say what goes back of the freight, and that is kept to: the {saved} saved does not go back beside it")
	billFreightKept = billRow("order.bill.freight_kept", "RED-01", civilCode("566"), noFigures,
		"法律和条款都没有规定已运输部分退还运费，未履行部分可以另行协商", "neither law nor terms give freight back for what was carried; for the rest the parties may agree")
	billFreightClaim = billRow("order.bill.freight_by_claim", "RED-01", civilCode("577"), noFigures,
		"因承运人的过错造成的，运费应否退还按索赔处理", "the carrier's own fault: whether freight goes back is for the claim")
	billCoverBack = billRow("order.bill.cover_fee_back", "RED-05", courier.InTerms(), shareNames,
		"按承运人的条款，退还保价费的{share}，即{amount}", "the carrier's terms give {share} of the fee for declared cover back, {amount}")
	billCoverKept = billRow("order.bill.cover_fee_kept", "RED-05", civilCode("509"), oneAmount,
		"保价责任已经开始，条款没有约定的，保价费{amount}不退", "the cover has begun to run and no terms say otherwise: its fee of {amount} is kept")
	billCODBack = billRow("order.bill.cod_fee_back", "RED-05", courier.InTerms(), shareNames,
		"按承运人的条款，退还代收手续费的{share}，即{amount}", "the carrier's terms give {share} of the fee for collecting back, {amount}")
	billCODKept = billRow("order.bill.cod_fee_kept", "RED-05", civilCode("509"), oneAmount,
		"货款已经代收，手续费{amount}不退", "the money was collected: the fee of {amount} is kept")
	billUnpaidHolds = billRow("order.bill.unpaid_holds", "LIA-14 RED-06 DX-18", civilCode("836"), oneAmount,
		"应付的{amount}付清前，承运人可以留置相应的货物，并应当告知寄件人", "until {amount} is paid the carrier may hold the goods, and tells the shipper so")
	billPromiseStands = billRow("order.bill.promise_stands", "RED-04", byHouse, noFigures,
		"未办理成功，原时限承诺不变", "not carried out: the promise of time stands as it was")
	billPromiseEnds = billRow("order.bill.promise_ends", "RED-01 TIM-02", byHouse, [3]string{"until", "from"},
		"原定{until}的时限承诺至{from}交接时为止，此前已经发生的延误不因此消除", "the promise for {until} counts up to the hand-over of {from}, and lateness before that stays")
	billPromiseWaits = courier.Row{Code: "order.bill.promise_waits", IDs: "RED-01 TIM-02", Cites: byHouse, Field: "promise.handed_over",
		Zh: "尚无交接记录，时限不重新起算，仍以原承诺为准", En: "no hand-over is recorded yet: the time does not start anew, and the first promise counts"}
	billPromiseNew = billRow("order.bill.promise_new", "RED-01", byHouse, [3]string{"from", "period", "last"},
		"新的时限自{from}交接起{period}，至{last}止", "the new time runs {period} from the hand-over of {from}, to {last}")
	billStillCarriers = billRow("order.bill.still_carriers_risk", "RED-01 LIA-02", civilCode("832"), noFigures,
		"变更后至再次交付前的毁损、灭失，仍由承运人承担赔偿责任，法定免责的除外", "loss or damage after the change and before delivery is still the carrier's, save where the law exempts it")
	billShippersAddress = billRow("order.bill.wrong_address_is_shippers", "RED-01 INT-01", civilCode("825"), noFigures,
		"新地址或者新收件人由寄件人提供，因其不实造成的损失由寄件人承担", "the new address or consignee is the shipper's to state: loss through a wrong one is the shipper's")
)

// billRows are the rows of a bill, for the book.
func billRows() []*courier.Row {
	rows := []*courier.Row{&billUnproved, &billNotThere, &billCarriersFault, &billReturnAsked, &billBothWays, &billReturnUnasked, &billFee, &billNoFee, &billNoFeeFault,
		&billCollectRefused, &billFreightOpen, &billNotPosted, &billFreightNotCarried, &billCoverNotBegun, &billNotCollected, &billCancelFree, &billCancelFee, &billPieces,
		&billFreightBack, &billSaved, &billSavedYields, &billFreightKept, &billFreightClaim, &billCoverBack, &billCoverKept, &billCODBack, &billCODKept, &billUnpaidHolds, &billPromiseStands,
		&billPromiseEnds, &billPromiseWaits, &billPromiseNew, &billStillCarriers, &billShippersAddress}
	for i := range billCosts {
		rows = append(rows, &billCosts[i])
	}
	return rows
}
