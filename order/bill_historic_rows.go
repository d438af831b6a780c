package order

import "github.com/courier-rules/courier"

// roadTerms are the rules of 1999 as a contract may still carry them: as a
// norm they are repealed.
var roadTerms = courier.Source{ID: "RGR99", Zh: "汽车货物运输规则（1999年），作为合同条款", En: "Road Goods Transport Rules (1999), as terms of a contract",
	Force: courier.Contract, Evidence: courier.Secondary}

func roadArticle(article string) []courier.Cite {
	return []courier.Cite{{Document: &roadTerms, Article: article}}
}

func railRules(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.RailFreightRules1986, article)}
}

func waterRules(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.WaterwayFreightRules1986, article)}
}

var (
	wagonNames = [3]string{"wagons", "amount"}
	tonneNames = [3]string{"weight", "amount"}
)

// The rows of the repealed rule sets.
var (
	oldRailCarrier = billRow("order.historic.rail_carrier", "CN-RAIL-12", railRules("18"), wagonNames,
		"承运人未按合同履行，{wagons}车，按每车50元偿付违约金{amount}", "the carrier failed for {wagons} wagons: a penalty of CNY 50 each, {amount}")
	oldRailShipper = billRow("order.historic.rail_shipper", "CN-RAIL-12", railRules("19"), wagonNames,
		"托运人未按合同履行，{wagons}车，按每车50元偿付违约金{amount}", "the shipper failed for {wagons} wagons: a penalty of CNY 50 each, {amount}")
	oldRailMadeUp = billRow("order.historic.rail_made_up", "CN-RAIL-12", railRules("18"), noFigures,
		"当月已经补足，不偿付违约金", "made up within the month: no penalty")
	oldRailExcused = billRow("order.historic.rail_excused", "CN-RAIL-12", railRules("21"), noFigures,
		"属于免除责任的情形，不偿付违约金", "one of the excuses of the rules: no penalty")
	oldRailShortStop = billRow("order.historic.rail_short_stoppage", "CN-RAIL-12", railRules("21"), [3]string{"hours"},
		"停运{hours}小时，未超过24小时，不免除责任", "a stoppage of {hours} hours, not more than 24: no excuse")
	oldWaterMonthly = billRow("order.historic.water_monthly", "CN-WATER-01", waterRules("19"), tonneNames,
		"按对等数量相互抵销后，落空{weight}，每吨1元，违约金{amount}", "after offsetting like for like {weight} fell short: CNY 1 a tonne, {amount}")
	oldWaterWaybill = billRow("order.historic.water_waybill", "CN-WATER-01", waterRules("27"), tonneNames,
		"未按运单提供货物，落空货源{weight}，每吨1元，违约金{amount}", "goods not supplied under the waybill, {weight}: CNY 1 a tonne, {amount}")
	oldWaterEven = billRow("order.historic.water_even", "CN-WATER-01", waterRules("19"), noFigures,
		"没有落空，或者双方落空数量相等，互不偿付", "nothing fell short, or as much on both sides: nothing is owed")
	oldWaterExcused = billRow("order.historic.water_excused", "CN-WATER-01", waterRules("19"), noFigures,
		"属于免除违约金的情形", "one of the excuses of the rules: no penalty")
	oldWaterDisaster = billRow("order.historic.water_disaster", "CN-WATER-01", waterRules("27"), noFigures,
		"因自然灾害影响货物按期托运的，不偿付违约金", "a natural disaster kept the goods from being handed over in time: no penalty")
	oldRoadRefund = billRow("order.historic.road_refund", "CN-ROAD-09", roadArticle("51"), oneAmount,
		"承运人解除合同，退还已收运费{amount}", "the carrier cancels: the freight paid, {amount}, goes back")
	oldRoadShipperCancels = billRow("order.historic.road_shipper_cancels", "CN-ROAD-09", roadArticle("51"), noFigures,
		"该条仅规定承运人解除合同时退还运费；托运人解除的，依约定处理", "the article gives the freight back only where the carrier cancels; a shipper's cancellation goes by what was agreed")
	oldRoadPart = billRow("order.historic.road_part", "CN-ROAD-09", roadArticle("52"), oneAmount,
		"因不可抗力道路阻断，按已完成运输里程计收运费{amount}", "force majeure blocked the road: freight for the part done, {amount}")
	oldRoadDetour = billRow("order.historic.road_detour", "CN-ROAD-09", roadArticle("52"), oneAmount,
		"绕道运输，按实际里程计收运费{amount}", "carried around: freight by the distance driven, {amount}")
	oldRoadStored = billRow("order.historic.road_stored", "CN-ROAD-09", roadArticle("52"), oneAmount,
		"就近存放，运费{amount}照收", "stored nearby: the freight of {amount} stays due")
	oldRoadCost = billRow("order.historic.road_cost", "CN-ROAD-09", roadArticle("52"), oneAmount,
		"接运、保管费用{amount}由托运人负担", "transshipment and storage of {amount} are the shipper's")
	oldRoadBackFree = billRow("order.historic.road_back_free", "CN-ROAD-09", roadArticle("52"), oneAmount,
		"回程运费{amount}免收", "the way back, {amount}, is free")
	oldRoadPaid = billRow("order.historic.road_paid", "CN-ROAD-09", roadArticle("52"), oneAmount,
		"已付运费{amount}抵充", "freight already paid, {amount}, counts against it")
)

// oldRows are the rows of the repealed rule sets, for the book.
var oldRows = []*courier.Row{&oldRailCarrier, &oldRailShipper, &oldRailMadeUp, &oldRailExcused, &oldRailShortStop, &oldWaterMonthly, &oldWaterWaybill,
	&oldWaterEven, &oldWaterExcused, &oldWaterDisaster, &oldRoadRefund, &oldRoadShipperCancels, &oldRoadPart, &oldRoadDetour, &oldRoadStored, &oldRoadCost, &oldRoadBackFree, &oldRoadPaid}
