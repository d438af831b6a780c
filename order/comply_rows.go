package order

import "github.com/courier-rules/courier"

// penalty is a fine in two ranges, the second for a serious breach; a zero
// range is none.
type penalty struct {
	ordinary, serious           courier.Row
	ordinaryRange, seriousRange Range
}

func yuanRange(from, to int64) Range {
	return Range{From: courier.Fen(from * 100), To: courier.Fen(to * 100)}
}

// measure is what the authority orders beside a fine, up to the word that says
// whether it shall fine or may, and what a serious breach can lead to besides.
type measure struct{ zh, en, zhSerious, enSerious string }

const (
	zhStop = "，并可以责令停业整顿"
	enStop = ", and the business may be ordered to stop and put itself right"
)

var (
	corrected = measure{zh: "由邮政管理部门责令改正，处", en: "the authority orders correction; the fine is "}
	mayFine   = measure{"由邮政管理部门责令改正，可以处", "the authority orders correction; it may impose a fine of ", zhStop, enStop}
	warned    = measure{zh: "由邮政管理部门责令改正，予以警告或者通报批评，可以并处",
		en: "the authority orders correction and warns, or criticizes in public; it may impose a fine of "}
	brandFined     = measure{"由邮政管理部门责令改正，处", "the authority orders correction; the fine is ", zhStop, enStop}
	gainsForfeited = measure{"由邮政管理部门责令改正，没收违法所得，并处", "the authority orders correction and takes what was gained unlawfully; the fine is ",
		zhStop + "直至吊销快递业务经营许可证", enStop + " or lose its licence"}
)

// penalize makes the rows of a fine. One that has no least amount is told by
// its most alone, as the text has it: 以下.
func penalize(code courier.Code, ids string, cites []courier.Cite, m measure, ordinary, serious Range) penalty {
	row := func(code courier.Code, r Range, zh, en, zhMore, enMore string) courier.Row {
		row := courier.Row{Code: code, IDs: ids, Cites: cites, Names: [3]string{"from", "to"},
			Zh: zh + "{from}以上{to}以下的罚款" + zhMore, En: en + "{from} to {to}" + enMore}
		if r.From.Sign() == 0 {
			row.Names, row.Zh, row.En = [3]string{"to"}, zh+"{to}以下的罚款"+zhMore, en+"up to {to}"+enMore
		}
		return row
	}
	p := penalty{ordinaryRange: ordinary, seriousRange: serious,
		ordinary: row("order.comply.fine."+code, ordinary, m.zh, m.en, "", "")}
	if serious != (Range{}) {
		p.serious = row("order.comply.fine."+code+"_serious", serious, "情节严重的，处", "for a serious breach the fine is ", m.zhSerious, m.enSerious)
	}
	return p
}

// figures are those of the row: the most alone where there is no least.
func (r *Range) figures() []courier.Figure {
	if r.From.Sign() == 0 {
		return []courier.Figure{r.To.Figure()}
	}
	return []courier.Figure{r.From.Figure(), r.To.Figure()}
}

func byMeasures(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ExpressMeasures2023, article)}
}

func byExpress2025(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ExpressRegulation2025, article)}
}

// The fines.
var (
	noticeFine    = penalize("notice", "PEN-01a", courier.Express(40), mayFine, yuanRange(0, 10_000), yuanRange(10_000, 50_000))
	brandFine     = penalize("brand", "PEN-01b", courier.Express(41), brandFined, yuanRange(10_000, 50_000), yuanRange(50_000, 100_000))
	itemsFine     = penalize("items", "PEN-01c", courier.Express(42), gainsForfeited, yuanRange(50_000, 100_000), yuanRange(100_000, 200_000))
	dataFine      = penalize("data", "PEN-01e REC-02", courier.Express(44), gainsForfeited, yuanRange(10_000, 50_000), yuanRange(50_000, 100_000))
	packagingFine = penalty{ordinaryRange: yuanRange(5_000, 20_000), ordinary: courier.Row{
		Code: "order.comply.fine.packaging", Staff: true, IDs: "PEN-01f GEN-08", Cites: byExpress2025("56"), Names: [3]string{"from", "to"},
		Zh: "责令改正后拒不改正的，处{from}以上{to}以下的罚款", En: "refusing to correct when ordered to is fined from {from} to {to}"}}
	checksFine = penalty{ordinaryRange: yuanRange(100_000, 500_000), ordinary: courier.Row{
		Code: "order.comply.fine.checks", Staff: true, IDs: "INT-12 PEN-01d TRAP-21",
		Cites: []courier.Cite{courier.Art(courier.AntiTerrorismLaw, "85")}, Names: [3]string{"from", "to"},
		Zh: "由主管部门对企业处{from}以上{to}以下的罚款，不以责令改正为前提", En: "the authority fines the firm from {from} to {to}, without an order to correct first"}}
	forgedFine   = penalize("forged", "INT-09", byMeasures("53"), corrected, yuanRange(0, 10_000), yuanRange(10_000, 30_000))
	lookedUpFine = penalize("looked_up", "INT-09", byMeasures("52"), warned, yuanRange(3_000, 10_000), Range{})
	changeFine   = penalize("change", "INT-10", byMeasures("50"), warned, yuanRange(3_000, 10_000), yuanRange(10_000, 30_000))

	personalRange = yuanRange(0, 100_000)
	personalRow   = courier.Row{
		Code: "order.comply.fine.checks_personal", Staff: true, IDs: "INT-12 PEN-01d",
		Cites: []courier.Cite{courier.Art(courier.AntiTerrorismLaw, "85")}, Names: [3]string{"to"},
		Zh: "对直接负责的主管人员和其他直接责任人员处{to}以下的罚款", En: "those directly responsible are fined up to {to} in person",
	}
)

var compliedRow = courier.Row{
	Code: "order.comply.complied", Staff: true, IDs: "GEN-05", Cites: byHouse,
	Zh: "未发现违反该项义务的情形", En: "nothing is found against the duty",
}

func breachRow(code courier.Code, ids string, field courier.Need, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: "order.comply." + code, Staff: true, IDs: ids, Field: field, Cites: cites, Zh: zh, En: en}
}

// Ceasing, suspending, changing, outlets and brands.
var (
	ceaseFromRow = courier.Row{
		Code: "order.comply.cease_from", Staff: true, IDs: "INT-10", Field: "ceasing.published_on", Cites: courier.Express(29), Names: [3]string{"published", "earliest"},
		Zh: "{published}公告，提前10日，最早自{earliest}起停止经营", En: "published on {published}, 10 days ahead: business may cease from {earliest}",
	}
	ceasingNoticeRow = breachRow("ceasing_notice", "INT-10 PEN-01a", "ceasing.published_on", courier.Express(29),
		"停止经营未提前10日向社会公告", "business ceases without 10 days' public notice")
	ceasingWrittenRow = breachRow("ceasing_written", "INT-10 PEN-01a", "ceasing.written", courier.Express(29),
		"停止经营未书面告知邮政管理部门", "the authority is not told in writing that business ceases")
	licenceRow = breachRow("licence_returned", "INT-10 PEN-01a", "ceasing.licence_returned", courier.Express(29),
		"停止经营未交回快递业务经营许可证", "the licence is not given back")
	ceasingItemsRow = breachRow("ceasing_items", "INT-10 PEN-01a", "ceasing.items_handled", courier.Express(29),
		"停止经营未依法妥善处理尚未投递的快件", "the items not yet delivered are not dealt with")
	suspendingReportRow = breachRow("suspending_report", "INT-15 PEN-01a", "suspending.reported", courier.Express(29),
		"暂停快递服务未及时向邮政管理部门报告", "the suspension is not reported to the authority in time")
	suspendingCauseRow = breachRow("suspending_cause", "INT-15 PEN-01a", "suspending.cause_published", courier.Express(29),
		"暂停快递服务未向社会公告原因", "the cause of the suspension is not published")
	suspendingPeriodRow = breachRow("suspending_period", "INT-15 PEN-01a", "suspending.period_published", courier.Express(29),
		"暂停快递服务未向社会公告期限", "the period of the suspension is not published")
	suspendingItemsRow = breachRow("suspending_items", "INT-15 PEN-01a", "suspending.items_handled", courier.Express(29),
		"暂停快递服务未依法妥善处理尚未投递的快件", "the items not yet delivered are not dealt with")
	changeFromRow = courier.Row{
		Code: "order.comply.change_from", Staff: true, IDs: "INT-10", Field: "change.published_on", Cites: byMeasures("22"), Names: [3]string{"published", "earliest"},
		Zh: "{published}发布服务提示公告，提前10日，最早自{earliest}起变更", En: "published on {published}, 10 days ahead: the change may take effect from {earliest}",
	}
	changeNoticeRow = breachRow("change_notice", "INT-10", "change.published_on", byMeasures("22"),
		"变更服务事项未提前10日向社会发布服务提示公告", "the service is changed without 10 days' public notice")
	changeExcusedRow = breachRow("change_excused", "INT-10", "change.force_majeure", byMeasures("22"),
		"因不可抗力变更服务事项，不受提前10日公告的限制", "force majeure changes the service, which takes no 10 days' notice")
	outletRow = breachRow("outlet_filed", "PEN-01a", "outlet_filed", courier.Express(40),
		"开办快递末端网点未向所在地邮政管理部门备案", "an outlet is opened without filing it with the authority")
	brandManagedRow = breachRow("brand_managed", "PEN-01b LIA-04", "brand.managed", courier.Express(41),
		"使用统一的商标、字号或者快递运单，未在服务质量、安全保障、业务流程等方面实行统一管理",
		"firms under one brand, name or waybill are not managed as one")
	brandTrackingRow = breachRow("brand_tracking", "PEN-01b LIA-04", "brand.tracking", courier.Express(41),
		"未向用户提供统一的快件跟踪查询服务", "users are offered no tracking in common")
	brandComplaintsRow = breachRow("brand_complaints", "PEN-01b LIA-04", "brand.complaints", courier.Express(41),
		"未向用户提供统一的投诉处理服务", "users are offered no complaint handling in common")
)

// What must not be done to items, and the checks at intake.
var (
	claimedRow   = breachRow("claimed", "PEN-01c", "items.claimed", courier.Express(42), "冒领他人快件", "another's item is claimed under a false name")
	openedRow    = breachRow("opened", "PEN-01c", "items.opened", courier.Express(42), "私自开拆他人快件", "another's item is opened without right")
	hiddenRow    = breachRow("hidden", "PEN-01c", "items.hidden", courier.Express(42), "隐匿他人快件", "another's item is hidden")
	destroyedRow = breachRow("destroyed", "PEN-01c", "items.destroyed", courier.Express(42), "毁弃他人快件", "another's item is destroyed")
	resoldRow    = breachRow("resold", "PEN-01c", "items.resold", courier.Express(42), "倒卖他人快件", "another's item is sold off")
	searchedRow  = breachRow("searched", "PEN-01c", "items.searched", courier.Express(42), "非法检查他人快件", "another's item is searched unlawfully")
	detainedRow  = breachRow("detained", "PEN-01c LIA-14 DX-18", "items.detained", courier.Express(42), "非法扣留快件", "an item is detained unlawfully")

	inspectionSystemRow = breachRow("inspection_system", "PEN-01d INT-12", "checks.system", courier.Express(43),
		"不建立或者不执行收寄验视制度", "there is no inspection at intake, or it is not carried out")
	tookProhibitedRow = breachRow("took_prohibited", "PEN-01d INT-12", "checks.prohibited", courier.Express(43),
		"违反关于禁止寄递或者限制寄递物品的规定", "the rules on prohibited and restricted items are broken")
	identityCheckRow = breachRow("identity_check", "PEN-01d INT-12", "checks.identity", courier.Express(43),
		"收寄快件未查验寄件人身份并登记身份信息，或者发现身份信息不实仍予收寄",
		"the sender's identity is not checked and recorded, or a false one is let pass")
	screeningRow = breachRow("screening", "PEN-01d INT-12", "checks.screened", courier.Express(43),
		"未按照规定对快件进行安全检查", "items are not screened as the rules ask")
)

// Data, truth, prohibited items.
var (
	dataSystemRow = breachRow("data_system", "PEN-01e", "data.system", courier.Express(44),
		"未按照规定建立快递运单及电子数据管理制度", "there is no system for waybills and electronic data")
	waybillsDestroyedRow = breachRow("waybills_destroyed", "PEN-01e TRAP-12", "data.destroyed", courier.Express(44),
		"未定期销毁快递运单", "waybills are not destroyed at intervals")
	dataSoldRow = breachRow("data_sold", "PEN-01e", "data.sold", courier.Express(44),
		"出售、泄露或者非法提供用户信息", "users' data are sold, leaked or handed on unlawfully")
	leakRemedyRow = breachRow("leak_remedied", "PEN-01e REC-02", "data.remedied", courier.Express(44),
		"发生或者可能发生用户信息泄露，未立即采取补救措施", "a leak, or the chance of one, is not remedied at once")
	leakReportRow = breachRow("leak_reported", "PEN-01e REC-02", "data.reported", courier.Express(44),
		"发生或者可能发生用户信息泄露，未向所在地邮政管理部门报告", "a leak, or the chance of one, is not reported to the authority")

	flowForgedRow = breachRow("flow_forged", "INT-09", "truth.flow_forged", byMeasures("53"),
		"隐瞒、虚构寄递流程信息", "tracking events are hidden or made up")
	itemsForgedRow = breachRow("items_forged", "INT-09", "truth.items_forged", byMeasures("53"),
		"虚构快递物品的名称、数量、重量信息", "name, quantity or weight of the goods is made up")
	feeForgedRow = breachRow("fee_forged", "INT-09", "truth.fee_forged", byMeasures("53"),
		"虚构快递服务费金额信息", "the fee is made up")
	lookedUpRow = breachRow("looked_up", "INT-09", "truth.looked_up", byMeasures("25"),
		"未保证用户和邮政管理部门能够通过运单码号或者信息系统查知规定的内容",
		"users and the authority cannot look up what the waybill number has to show")

	listShownRow = breachRow("list_shown", "INT-16", "watched_goods.list_shown", byProhibitedRules("6"),
		"未在营业场所公示禁止寄递物品的规定和指导目录", "the rules and the list of prohibited items are not shown at the outlet")
	staffTrainedRow = breachRow("staff_trained", "INT-16", "watched_goods.trained", byProhibitedRules("7"),
		"从业人员未经禁寄物品安全教育和培训即上岗", "staff work without training on prohibited items")
	goodsInspectedRow = breachRow("goods_inspected", "INT-16", "watched_goods.inspected", byProhibitedRules("8"),
		"未查验物品的名称、性质、数量是否与运单一致", "name, nature and quantity of the goods are not checked against the waybill")
)

func byProhibitedRules(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ProhibitedItemsRules, article)}
}

// Packaging: encouraged at first, asked for by the measures of 2023, and with
// rules to be drawn up and a fine since the chapter of 2025.
var (
	packagingNotYetRow = breachRow("packaging_not_yet", "GEN-08", "on", []courier.Cite{courier.Art(courier.ExpressRegulation2018, "9"),
		courier.Art(courier.ExpressRegulation2019, "9")},
		"当日尚无包装操作规范、回收利用制度等强制义务，仅有鼓励性规定", "on that day packaging rules were only encouraged, and no such duty was in force")
	packagingMeasuresRow = breachRow("packaging_measures", "GEN-08 REC-03", "on", byMeasures("15, 17"),
		"当日应当按照快递市场管理办法加强包装操作规范、积极回收利用包装物；未制定、实施有关规范和制度的罚则自2025年6月1日起施行",
		"on that day the measures asked for better packaging and recycling; the rules that have to be drawn up, and their fine, came on 1 June 2025")
	bannedPlasticRow = breachRow("banned_plastic", "REC-03", "packaging.banned_plastic", byMeasures("16"),
		"快递包装使用国家禁止使用的塑料制品", "the packaging is of plastic that the state has banned")
	packagingStandardRow = breachRow("packaging_standard", "GEN-08 REC-03", "packaging.standard", append(byMeasures("16"), byExpress2025("37")...),
		"快递包装不符合强制性国家标准", "the packaging does not meet the mandatory national standard")
	packagingOperationRow = breachRow("packaging_operation_rules", "GEN-08 REC-03 PEN-01f", "packaging.operation_rules", byExpress2025("41"),
		"未制定、实施快递包装操作规范", "there are no packaging operation rules, or they are not followed")
	packagingTrainedRow = breachRow("packaging_training", "GEN-08 REC-03", "packaging.trained", byExpress2025("41"),
		"未加强从业人员包装操作技能的培训", "staff are not trained in packaging")
	packagingRecyclingRow = breachRow("packaging_recycling_rules", "GEN-08 REC-03 PEN-01f", "packaging.recycling_rules", byExpress2025("42"),
		"未制定、实施包装物回收利用管理制度", "there are no rules on recycling packaging, or they are not followed")
	plasticRow = breachRow("plastic_reported", "GEN-08 REC-03", "packaging.plastic_reported", byExpress2025("43"),
		"未按照国家有关规定报告包装物中一次性塑料制品的使用、回收情况", "the use of single-use plastic in packaging is not reported")
	packagingOtherLawsRow = breachRow("packaging_other_laws", "GEN-08", "packaging", byExpress2025("56"),
		"依照标准化法、固体废物污染环境防治法等法律、行政法规的规定处罚", "that is punished under the laws on standardization and on solid waste")
	packagingOrderRow = breachRow("packaging_order", "GEN-08 PEN-01f", "packaging.correction", byExpress2025("56"),
		"由邮政管理部门责令改正；拒不改正的才处罚款", "the authority orders correction, and fines only a refusal")
	packagingCorrectedRow = breachRow("packaging_corrected", "GEN-08 PEN-01f", "packaging.correction", byExpress2025("56"),
		"责令改正后已经改正，不处罚款", "ordered to correct, the firm did, and is not fined")
)

// complyRows are the rows of the duties, for the package's book.
func complyRows() []*courier.Row {
	rows := []*courier.Row{&compliedRow,
		&ceaseFromRow, &ceasingNoticeRow, &ceasingWrittenRow, &licenceRow, &ceasingItemsRow,
		&suspendingReportRow, &suspendingCauseRow, &suspendingPeriodRow, &suspendingItemsRow,
		&changeFromRow, &changeNoticeRow, &changeExcusedRow, &outletRow, &brandManagedRow, &brandTrackingRow, &brandComplaintsRow,
		&claimedRow, &openedRow, &hiddenRow, &destroyedRow, &resoldRow, &searchedRow, &detainedRow,
		&inspectionSystemRow, &tookProhibitedRow, &identityCheckRow, &screeningRow,
		&dataSystemRow, &waybillsDestroyedRow, &dataSoldRow, &leakRemedyRow, &leakReportRow,
		&flowForgedRow, &itemsForgedRow, &feeForgedRow, &lookedUpRow, &listShownRow, &staffTrainedRow, &goodsInspectedRow,
		&packagingNotYetRow, &packagingMeasuresRow, &bannedPlasticRow, &packagingStandardRow, &packagingOperationRow, &packagingTrainedRow, &packagingRecyclingRow, &plasticRow,
		&packagingOtherLawsRow, &packagingOrderRow, &packagingCorrectedRow}
	for _, p := range []*penalty{&noticeFine, &brandFine, &itemsFine, &checksFine, &dataFine, &packagingFine, &forgedFine, &lookedUpFine, &changeFine} {
		rows = append(rows, &p.ordinary)
		if p.seriousRange != (Range{}) {
			rows = append(rows, &p.serious)
		}
	}
	return append(rows, &personalRow)
}
