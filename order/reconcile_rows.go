package order

import "github.com/courier-rules/courier"

// paperError is an error with what is said of it. The severity is a convention
// of this library; the department is that of the textbook's duties, where it
// follows from them.
type paperError struct {
	courier.Row
	severity   Severity
	department courier.Department
}

func slipSeed(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.OrderTextbook, article)}
}

// slipError is an error of whoever makes the waybill out, the booking
// department 开单部门 (APP-07).
func slipError(s Severity, code courier.Code, ids string, field courier.Need, zh, en string) paperError {
	return paperError{courier.Row{Code: code, IDs: ids + " APP-07", Cites: slipSeed("制单差错"), Field: field, Zh: zh, En: en}, s, courier.Booking}
}

// goodsError is a mismatch of goods and waybill, with its two counts.
func goodsError(s Severity, code courier.Code, ids, zh, en string) paperError {
	return paperError{courier.Row{Code: code, IDs: ids, Cites: slipSeed("货单不符"), Field: "lines[]",
		Names: [3]string{"waybill", "in_hand"}, Zh: zh, En: en}, s, 0}
}

func labelError(s Severity, code courier.Code, ids, zh, en string) paperError {
	return paperError{courier.Row{Code: code, IDs: ids, Cites: slipSeed("标签差错"), Field: "labels[]", Zh: zh, En: en}, s, 0}
}

// checkError is what checking the order 核单 finds (S2-03). Who is at fault
// depends on which of the two is wrong.
func checkError(s Severity, code courier.Code, field courier.Need, names [3]string, zh, en string) paperError {
	return paperError{courier.Row{Code: code, IDs: "S2-03", Cites: slipSeed("核单"), Field: field, Names: names, Zh: zh, En: en}, s, 0}
}

var paperErrors = [lastPaperError + 1]paperError{
	ProvinceCityDiffer: slipError(Stopping, "order.slip.province_city", "S2-06a", "slip.city_in_province",
		"目的站错误：省份与城市不相符", "wrong destination station: the city is not in the province"),
	StationAgainstRules: slipError(Stopping, "order.slip.station_rules", "S2-06b", "slip.station_allowed",
		"目的站错误：不符合公司规定", "wrong destination station: against the company's rules"),
	StationAddressDiffer: slipError(Stopping, "order.slip.station_address", "S2-06c", "slip.station_fits",
		"目的站错误：收货地址与目的站不符", "wrong destination station: it does not serve the delivery address"),
	PointOverCapacity: slipError(Serious, "order.slip.point_capacity", "S2-06d", "slip.point",
		"大票提货点错误：单件或者整票的重量、体积超过到达部门的操作能力", "wrong collection point of a large lot: a piece or the lot is beyond what the arrival unit can handle"),
	PointOutOfRange: slipError(Serious, "order.slip.point_range", "S2-06e", "slip.address_in_range",
		"大票提货点错误：收货地址超出到达部门的派送范围", "wrong collection point of a large lot: the address is outside the arrival unit's range"),
	PointCollectionMode: slipError(Serious, "order.slip.point_collection", "S2-06f", "slip.collection",
		"大票提货点错误：开单提货方式不在到达部门的服务范围内", "wrong collection point of a large lot: the arrival unit does not offer the way of collection on the waybill"),
	ConsigneeName: slipError(Serious, "order.slip.consignee_name", "S2-06g", "slip.consignee_fits",
		"收货人姓名不符合公司要求", "the consignee's name is not as the company requires"),
	GoodsNameVague: slipError(Slight, "order.slip.goods_name_vague", "S2-06h", "slip.goods_name_vague",
		"品名为泛指，应当写明具体品名", "the goods name is generic; it has to say what the goods are"),
	GoodsNameDiffers: {courier.Row{Code: "order.slip.goods_name_differs", IDs: "S2-06h S4-Q54 APP-07", Cites: slipSeed("制单差错"), Field: "lines[].waybill.name",
		Zh: "运单品名与实物不符", En: "the goods are not what the waybill calls them"}, Stopping, courier.Booking},
	NoWaybill: goodsError(Stopping, "order.goods.no_waybill", "S2-07a",
		"有货无单：运单载{waybill}件，实有{in_hand}件", "goods without a waybill: {waybill} on it, {in_hand} in hand"),
	NoGoods: goodsError(Stopping, "order.goods.no_goods", "S2-07b",
		"有单无货：运单载{waybill}件，实有{in_hand}件", "a waybill without goods: {waybill} on it, {in_hand} in hand"),
	FewerGoods: goodsError(Serious, "order.goods.short", "S2-07c",
		"有单少货：运单载{waybill}件，实有{in_hand}件", "short: {waybill} on the waybill, {in_hand} in hand"),
	MoreGoods: goodsError(Serious, "order.goods.over", "S2-07d",
		"有单多货：运单载{waybill}件，实有{in_hand}件", "over: {waybill} on the waybill, {in_hand} in hand"),
	LabelFallenOff: labelError(Serious, "order.label.fallen_off", "S2-08a", "标签脱落", "the label has fallen off"),
	LabelBadlyStuck: labelError(Slight, "order.label.badly_stuck", "S2-08b",
		"标签粘贴不规范", "the label is not stuck on as required"),
	LabelMisplaced: labelError(Serious, "order.label.misplaced", "S2-08c", "标签错位", "the label is misplaced"),
	LabelMissing:   labelError(Serious, "order.label.missing", "S2-08d", "漏贴标签", "the label is missing"),
	LabelWrongStation: labelError(Stopping, "order.label.wrong_station", "S2-08e",
		"标签上的目的站有误", "the label names another destination station"),
	LabelSurplus: labelError(Serious, "order.label.surplus", "S2-08f", "多贴标签", "there is a label too many"),
	OrderedNameDiffers: checkError(Serious, "order.differs.name", "lines[].waybill.name", [3]string{},
		"运单品名与下单品名不一致", "the goods name on the waybill is not the one ordered"),
	OrderedCountDiffers: checkError(Serious, "order.differs.count", "lines[].waybill.count", [3]string{"ordered", "waybill"},
		"运单载{waybill}件，下单{ordered}件", "{waybill} on the waybill, {ordered} ordered"),
	OrderedWeightDiffers: checkError(Slight, "order.differs.ordered_weight", "lines[].waybill.weight", [3]string{"ordered", "waybill"},
		"运单重量{waybill}与下单重量{ordered}之差超过容许范围", "{waybill} on the waybill and {ordered} as ordered are further apart than is tolerated"),
	WeightDiffers: checkError(Serious, "order.differs.weight", "lines[].in_hand.weight", [3]string{"waybill", "in_hand"},
		"实物重量{in_hand}与运单重量{waybill}之差超过容许范围", "{in_hand} in hand and {waybill} on the waybill are further apart than is tolerated"),
	DestinationDiffers: checkError(Stopping, "order.differs.destination", "waybill.station", [3]string{},
		"运单目的地与下单目的地不一致", "the destination on the waybill is not the one ordered"),
	PayDiffers: checkError(Serious, "order.differs.pay", "waybill.pay", [3]string{},
		"运单结算方式与下单时约定的不一致", "the waybill is settled in another way than was agreed"),
	DeclaredDiffers: checkError(Serious, "order.differs.declared", "waybill.declared", [3]string{"ordered", "waybill"},
		"运单保价额{waybill}与下单保价额{ordered}不一致", "{waybill} is declared on the waybill, {ordered} was ordered"),
	CODDiffers: checkError(Serious, "order.differs.cod", "waybill.cod", [3]string{"ordered", "waybill"},
		"运单代收货款{waybill}与下单代收货款{ordered}不一致", "{waybill} is to be collected by the waybill, {ordered} was ordered"),
}

// What follows where the goods are not what was declared (S4-Q54).
var (
	reconcileSenderRow = courier.Row{
		Code: "order.misdeclared.sender_answers", Staff: true, IDs: "S4-Q54 INT-01",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "825")}, Field: "lines",
		Zh: "托运人申报不实，造成承运人损失的，由托运人承担赔偿责任",
		En: "the shipper answers for the loss that false data cause the carrier",
	}
	reconcileRefuseRow = courier.Row{
		Code: "order.misdeclared.not_accepted", Staff: true, IDs: "S4-Q54 INT-04",
		Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "26")}, Field: "lines",
		Zh: "寄件人提供的内件信息与查验情况不符的，快件不得收寄",
		En: "an express item whose contents are not what the sender said must not be accepted",
	}
	reconcileFaultRow = courier.Row{
		Code: "order.misdeclared.own_fault", Staff: true, IDs: "S4-Q54 LIA-09",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "592")}, Field: "lines",
		Zh: "承运人应当赔偿的，托运人对损失的发生有过错，可以减少相应的损失赔偿额",
		En: "where the carrier has to pay, what the shipper's own fault brought about can come off",
	}
)

func reconcileRows() []*courier.Row {
	var rows []*courier.Row
	for e := ProvinceCityDiffer; e <= lastPaperError; e++ {
		rows = append(rows, &paperErrors[e].Row)
	}
	return append(rows, &reconcileSenderRow, &reconcileRefuseRow, &reconcileFaultRow)
}
