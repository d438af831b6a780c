package complaint

import "github.com/courier-rules/courier"

// firstDesks are the units that handle a class first, by the handbook; where
// the handbook has no class, customer service does.
var firstDesks = [...]Desk{0: ServiceDesk, ClassService: ServiceDesk, ClassProduct: QualityDesk, ClassTransportDelay: TransportDesk, ClassDeliveryError: DeliveryUnit}

var firstRows = [...]courier.Row{
	0: row("complaint.route.first_service_default", "S3-02r", byHouse,
		"手册没有对应的类别，由客服部首先处理", "the handbook has no class for it: customer service handles it first"),
	ClassService: row("complaint.route.first_service", "S3-02 S3-02r", handbook("1.2"),
		"服务问题，由客服部首先处理", "a service problem: customer service handles it first"),
	ClassProduct: row("complaint.route.first_quality", "S3-02 S3-02r", handbook("1.2"),
		"产品质量问题，由质量管理部门首先处理：检查、分析、改进", "a matter of the goods: quality management handles it first, inspects, analyses and corrects"),
	ClassTransportDelay: row("complaint.route.first_transport", "S3-02 S3-02r", handbook("1.2"),
		"运输延误，由运输管理部门首先处理：核查天气、交通等原因", "a transport delay: transport management handles it first and looks at weather, traffic and the like"),
	ClassDeliveryError: row("complaint.route.first_delivery", "S3-02 S3-02r", handbook("1.2"),
		"配送错误，由派送单位首先处理：核实、更正、预防", "a delivery error: the delivery unit handles it first, verifies, corrects and prevents"),
}

var shareText = []courier.Cite{courier.Art(courier.OrderTextbook, "责任划分").Titled("dividing responsibility")}
var shareClause = []courier.Cite{courier.Art(courier.OrderTextbook, "责任划分").Titled("dividing responsibility").Graded(courier.Disputed)}

var (
	usualRow        = row("complaint.route.usual_desk", "CMP-11 S2-28", byHouse, "该类投诉由其惯常的责任单位负责", "the usual desk of this kind answers for it")
	ofTwoRow        = row("complaint.route.of_two_desks", "CMP-11 S2-28", byHouse, "惯常的责任单位有两个，由所在环节的单位负责", "two desks can answer for this kind: that of the link does")
	elsewhereRow    = row("complaint.route.other_link", "CMP-11 S2-28", byHouse, "问题不在惯常的环节，由实际发生环节的单位负责", "it happened elsewhere than is usual for this kind: the desk of that link answers for it")
	currentStageRow = row("complaint.route.current_stage", "CMP-11 S2-28", byHouse, "由快件当前所在环节的单位负责", "the desk of the stage where the item is answers for it")
	whereGoodsRow   = row("complaint.route.where_goods_are", "CMP-11 D18", byHouse, "当前环节未知，由货物所在地单位负责", "the stage is not known: the unit where the goods are answers for it")
	stageFoundRow   = row("complaint.route.stage_found", "CMP-11 S2-28", byHouse, "由发现问题的环节的单位负责", "the desk of the stage where it was found answers for it")
	personsUnitRow  = row("complaint.route.persons_unit", "CMP-11 S2-14b", byHouse, "服务态度问题，由当事人所在单位负责", "a matter of attitude: the unit of the person complained of answers for it")
	notInPersonRow  = row("complaint.route.not_in_person", "S2-14b S2-19", byHouse, "不由被投诉人员本人处理", "the person complained of does not handle it")

	goodsRow = row("complaint.route.goods_location", "CMP-11 D18 APP-07", shareClause,
		"责任不明，由货物所在地单位负责", "responsibility is not clear: the unit where the goods are answers for it")
	goodsDisputedRow = row("complaint.route.goods_location_disputed", "D18 DX-15", shareClause,
		"该条款另有一种理解：由货物所在地单位划分责任", "the clause has another reading, by which the unit where the goods are says who is responsible")
	bySharesRow = naming(row("complaint.route.by_shares", "CMP-11 APP-07", shareText,
		"责任单位共{units}个，按责任占比承担", "{units} units are responsible, each by its share"), "units")
	leadLargestRow = row("complaint.route.lead_by_share", "CMP-11 APP-07", shareText,
		"责任占比最大的单位牵头", "the unit with the largest share leads")
	leadGoodsRow = row("complaint.route.lead_by_goods", "CMP-11 D18 DX-15", shareClause,
		"责任占比并列最大，由货物所在地单位牵头", "the largest share is held by several, and the unit where the goods are leads")
	leadFirstRow = row("complaint.route.lead_by_order", "DX-15 APP-07", byHouse,
		"责任占比并列最大，货物都不在这些单位，由所列在前的单位牵头", "the largest share is held by several and the goods are with none of them: the first in the order given leads")
	linkedApartRow = row("complaint.route.linked_apart", "APP-08 DX-15", shareText,
		"直接领导和上一级单位的连带责任属于内部管理，另行记录，不计入占比", "the linked accountability of the leader and the next level is internal discipline, recorded outside the shares")
	linkedJointRow = row("complaint.route.linked_joint", "CMP-11 DX-15", shareClause,
		"按教材字面，直接领导和上一级单位一并承担责任", "as the textbook words it, the leader and the next level answer as well")
)

// routeRows are the rows of the routing, for the book.
func routeRows() (rows []*courier.Row) {
	for i := range firstRows {
		rows = append(rows, &firstRows[i])
	}
	return append(rows, &bySharesRow, &leadLargestRow, &leadGoodsRow, &leadFirstRow, &linkedApartRow, &linkedJointRow, &goodsRow, &goodsDisputedRow,
		&usualRow, &ofTwoRow, &elsewhereRow, &currentStageRow, &whereGoodsRow, &stageFoundRow, &personsUnitRow, &notInPersonRow)
}
