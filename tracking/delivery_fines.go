package tracking

import "github.com/courier-rules/courier"

// deliveryFine is a fine and its amounts: up to, and for a serious case from
// and to.
type deliveryFine struct {
	row                          *courier.Row
	upTo, seriousFrom, seriousTo courier.Money
}

var deliveryFines = [...]deliveryFine{
	{&placingFineRow, courier.Fen(10_000_00), courier.Fen(10_000_00), courier.Fen(30_000_00)},
	{&confirmFineRow, courier.Fen(10_000_00), courier.Fen(10_000_00), courier.Fen(30_000_00)},
	{&notedFineRow, courier.Fen(500_00), courier.Fen(500_00), courier.Fen(2000_00)},
	{&demandedFineRow, courier.Fen(500_00), courier.Fen(500_00), courier.Fen(2000_00)},
}

// fineGrounds are the fines, which neither make nor break a delivery. Before
// 2024-03-01 no amount for a placing without consent was read.
var fineGrounds = []courier.Ground{
	{Row: placingFineRow, Effect: courier.Notes, If: atFacility, Unless: consented | senderChose},
	{Row: confirmFineRow, Effect: courier.Notes, If: confirmedByCourier, Unless: confirmConsent},
	{Row: notedFineRow, Effect: courier.Notes, If: atFacility | inZhejiang | doorNoted},
	{Row: demandedFineRow, Effect: courier.Notes, If: atFacility | inZhejiang | doorDemanded, Unless: doorNoted},
}

var (
	placingFineRow = fineRow("tracking.delivery.placing_fine", "DEL-02", expressMeasures("54"),
		"未经用户同意擅自投放末端设施，由邮政管理部门责令改正，予以警告或者通报批评，可以并处{up_to}以下的罚款；情节严重的，处{serious_from}以上{serious_to}以下的罚款",
		"placing it in a facility without consent: order to correct, warning or notice of criticism, a fine of up to {up_to}; in a serious case of {serious_from} to {serious_to}")
	confirmFineRow = fineRow("tracking.delivery.confirm_fine", "DEL-02 DEL-04", expressMeasures("54"),
		"未经用户同意代为确认收到，由邮政管理部门责令改正，予以警告或者通报批评，可以并处{up_to}以下的罚款；情节严重的，处{serious_from}以上{serious_to}以下的罚款",
		"confirming receipt without consent: order to correct, warning or notice of criticism, a fine of up to {up_to}; in a serious case of {serious_from} to {serious_to}")
	notedFineRow = fineRow("tracking.delivery.zhejiang_noted_fine", "DEL-07", zhejiangRules("47"),
		"未按运单注明要求上门投递，由邮政管理机构责令改正，可以处{up_to}以下罚款；情节严重的，处{serious_from}以上{serious_to}以下罚款",
		"not delivered to the door as the waybill notes: order to correct, a fine of up to {up_to}; in a serious case of {serious_from} to {serious_to}")
	demandedFineRow = fineRow("tracking.delivery.zhejiang_demanded_fine", "DEL-07", zhejiangRules("47"),
		"未按收件人回复要求上门投递，由邮政管理机构责令改正，可以处{up_to}以下罚款；情节严重的，处{serious_from}以上{serious_to}以下罚款",
		"not delivered to the door as the recipient demanded: order to correct, a fine of up to {up_to}; in a serious case of {serious_from} to {serious_to}")
)

func fineRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	r := plainRow(code, ids, cites, zh, en)
	r.Names = [3]string{"up_to", "serious_from", "serious_to"}
	return r
}

// deliveryRows are the rows that speak after the verdict.
var deliveryRows = []*courier.Row{&timeSignedRow, &timeAgreedRow, &noSignOffRow}

var (
	onlineTimeCites = []courier.Cite{courier.Art(courier.ECommerceLaw, "51"), courier.Art(courier.CivilCode, "512")}

	timeSignedRow = courier.Row{
		Code: "tracking.delivery.time_signed", IDs: "ECO-02", Cites: onlineTimeCites, Names: [3]string{"time"},
		Zh: "网购商品以收货人的签收时间为交付时间，即{time}",
		En: "an online purchase is delivered when the consignee signs for it: {time}",
	}
	timeAgreedRow = courier.Row{
		Code: "tracking.delivery.time_agreed", IDs: "ECO-02", Cites: onlineTimeCites, Names: [3]string{"time"},
		Zh: "当事人对交付时间另有约定，交付时间为{time}",
		En: "the parties agreed otherwise on the delivery time: {time}",
	}
	noSignOffRow = courier.Row{
		Code: "tracking.delivery.no_sign_off", IDs: "ECO-02 DEL-02", Cites: byHouse,
		Zh: "未有效投递的，不作为收货人签收，网购商品的交付时间尚未确定",
		En: "without a valid delivery there is no sign-off by the consignee, and the delivery time of the online purchase is still open",
	}
)
