package order

import "github.com/courier-rules/courier"

// prohibitedRows hold one row for each prohibited class, in the order of the classes.
var prohibitedRows = [OtherProhibited - Firearms + 1]courier.Row{
	toProhibit("order.check.prohibited.firearms", "内件属于禁止寄递的物品：枪支（含仿制品、主要零部件）弹药",
		"the contents may not be posted: firearms, imitations and main parts included, and ammunition"),
	toProhibit("order.check.prohibited.controlled_implements", "内件属于禁止寄递的物品：管制器具",
		"the contents may not be posted: controlled implements"),
	toProhibit("order.check.prohibited.explosives", "内件属于禁止寄递的物品：爆炸物品",
		"the contents may not be posted: explosives"),
	toProhibit("order.check.prohibited.gases", "内件属于禁止寄递的物品：压缩和液化气体及其容器",
		"the contents may not be posted: compressed and liquefied gases and their containers"),
	toProhibit("order.check.prohibited.flammable_liquids", "内件属于禁止寄递的物品：易燃液体",
		"the contents may not be posted: flammable liquids"),
	toProhibit("order.check.prohibited.flammable_solids", "内件属于禁止寄递的物品：易燃固体、自燃物质、遇水易燃物质",
		"the contents may not be posted: flammable solids, and what burns by itself or on contact with water"),
	toProhibit("order.check.prohibited.oxidizers", "内件属于禁止寄递的物品：氧化剂和过氧化物",
		"the contents may not be posted: oxidizers and peroxides"),
	toProhibit("order.check.prohibited.poisons", "内件属于禁止寄递的物品：毒性物质",
		"the contents may not be posted: toxic substances"),
	toProhibit("order.check.prohibited.infectious", "内件属于禁止寄递的物品：生化制品、传染性、感染性物质",
		"the contents may not be posted: biochemical products and infectious substances"),
	toProhibit("order.check.prohibited.radioactive", "内件属于禁止寄递的物品：放射性物质",
		"the contents may not be posted: radioactive substances"),
	toProhibit("order.check.prohibited.corrosives", "内件属于禁止寄递的物品：腐蚀性物质",
		"the contents may not be posted: corrosive substances"),
	toProhibit("order.check.prohibited.drugs", "内件属于禁止寄递的物品：毒品及吸毒工具、非正当用途麻醉药品和精神药品、非正当用途的易制毒化学品",
		"the contents may not be posted: drugs and drug tools, and narcotics, psychotropics and precursors for no proper use"),
	toProhibit("order.check.prohibited.illegal_publications", "内件属于禁止寄递的物品：非法出版物、印刷品、音像制品等宣传品",
		"the contents may not be posted: illegal publications, prints and recordings"),
	toProhibit("order.check.prohibited.spy_equipment", "内件属于禁止寄递的物品：间谍专用器材",
		"the contents may not be posted: equipment made for espionage"),
	toProhibit("order.check.prohibited.forgeries", "内件属于禁止寄递的物品：非法伪造物品",
		"the contents may not be posted: forged articles"),
	toProhibit("order.check.prohibited.infringing", "内件属于禁止寄递的物品：侵犯知识产权和假冒伪劣物品",
		"the contents may not be posted: goods that infringe intellectual property, counterfeit or substandard goods"),
	toProhibit("order.check.prohibited.endangered_animals", "内件属于禁止寄递的物品：濒危野生动物及其制品",
		"the contents may not be posted: endangered wild animals and what is made of them"),
	toProhibit("order.check.prohibited.barred_at_border", "内件属于禁止寄递的物品：禁止进出境物品",
		"the contents may not be posted: articles that may not cross the border"),
	toProhibit("order.check.prohibited.other_prohibited", "内件属于法律、行政法规和国家有关规定禁止寄递的其他物品",
		"the contents are other articles that law or rule forbids to post"),
}

func toProhibit(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "INT-06 INT-16", Field: "items[].class",
		Cites: []courier.Cite{courier.Art(courier.ProhibitedItemsRules, "附录《禁止寄递物品指导目录》")}, Zh: zh, En: en}
}

// The rows of goods by class.
var (
	refuseRow = courier.Row{
		Code: "order.check.refuse_prohibited", IDs: "INT-06", Field: "items", Cites: courier.Express(33),
		Zh: "发现交寄禁止寄递物品的，应当拒绝收寄", En: "prohibited items found before acceptance have to be refused",
	}
	stopRow = courier.Row{
		Code: "order.check.stop_and_report", IDs: "INT-06", Field: "items", Cites: courier.Express(33),
		Zh: "已经收寄的快件中有疑似禁止寄递物品的，应当立即停止分拣、运输、投递；依法应当没收、销毁或者可能涉及违法犯罪的，立即向有关部门报告",
		En: "suspected after acceptance: sorting, transport and delivery stop at once; what is to be confiscated or destroyed, or may be a crime, is reported at once",
	}
	cargoProhibitedRow = courier.Row{
		Code: "order.check.cargo.prohibited", IDs: "INT-06 INT-12", Field: "items[].class", Cites: safetyCheck,
		Zh: "属于禁止运输的物品，不得运输", En: "the goods are among those that may not be carried",
	}
	permitRow = courier.Row{
		Code: "order.check.restricted_without_papers", IDs: "INT-06", Field: "items[].permit", Cites: byPostalLaw("24"),
		Zh: "限制寄递物品，寄件人未按有关规定提交所需文件", En: "restricted goods, and the papers that the rules on them ask for were not handed over",
	}
	cargoPermitRow = courier.Row{
		Code: "order.check.cargo.papers_missing", IDs: "INT-06", Field: "items[].permit", Cites: civilCode("826"),
		Zh: "货物运输需要办理审批、检验等手续，托运人未提交办理完有关手续的文件",
		En: "the carriage needs approval or inspection, and the shipper did not hand over the papers",
	}
	restrictedRow = courier.Row{
		Code: "order.check.restricted", IDs: "INT-06", Field: "items[].class", Cites: byPostalLaw("24"),
		Zh: "限制寄递物品，按照有关规定的条件和数量收寄", En: "restricted goods, accepted within what the rules on them allow",
	}
	specialLawRow = courier.Row{
		Code: "order.check.special_law", IDs: "INT-14", Field: "items[].class", Cites: courier.Express(24),
		Zh: "法律法规对食品、药品等特定物品的运输有特殊规定的，寄件人和快递企业应当遵守",
		En: "goods such as food and medicine whose transport has rules of its own: sender and firm follow them",
	}
	dangerPackedRow = forDanger("order.check.danger_packing", "items[].danger.packed",
		"危险货物未按国家有关规定妥善包装，承运人可以拒绝运输，也可以采取措施避免损失，费用由托运人负担",
		"the dangerous goods are not packed as the rules ask: the carrier may refuse, or make them safe at the shipper's cost")
	dangerMarkedRow = forDanger("order.check.danger_marks", "items[].danger.marked",
		"危险货物未作出危险物品标志和标签，承运人可以拒绝运输，也可以采取措施避免损失，费用由托运人负担",
		"the dangerous goods bear no danger marks and labels: the carrier may refuse, or make them safe at the shipper's cost")
	dangerPapersRow = forDanger("order.check.danger_papers", "items[].danger.papers",
		"未提交危险物品名称、性质和防范措施的书面材料，承运人可以拒绝运输，也可以采取措施避免损失，费用由托运人负担",
		"name, nature and precautions of the dangerous goods were not handed over in writing: the carrier may refuse, or make them safe at the shipper's cost")
	dangerExpressRow = courier.Row{
		Code: "order.check.dangerous", IDs: "INT-06 INT-11 INT-16", Field: "items[].class",
		Cites: []courier.Cite{courier.Art(courier.ProhibitedItemsRules, "3")},
		Zh:    "危险货物危及寄递安全，属于禁止寄递的物品", En: "dangerous goods endanger the post and are among what may not be posted",
	}
)

func forDanger(code courier.Code, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "INT-11", Field: field, Cites: civilCode("828"), Zh: zh, En: en}
}

// goods looks at each kind of thing by its class.
func (d *desk) goods() {
	if d.Items == nil {
		d.ask("items", -1)
	}
	forbidden := false
	for i := range d.Items {
		switch class := d.Items[i].Class; {
		case class == 0:
			d.ask("items[].class", i) // what it would open waits for it
		case d.scope == asCargo:
			d.cargo(i)
		case class.Prohibited():
			forbidden = true
			d.sayOf(&prohibitedRows[class-Firearms], courier.Bars, i)
		case class == DangerousGoods:
			forbidden = true
			d.sayOf(&dangerExpressRow, courier.Bars, i)
		case class == Restricted:
			d.mustOf(&permitRow, d.Items[i].Permit, i)
			d.sayOf(&restrictedRow, courier.Conditions, i)
		case class == SpecialLaw && d.scope == asExpress:
			d.sayOf(&specialLawRow, courier.Conditions, i)
		}
	}
	if forbidden && d.scope == asExpress {
		switch d.Accepted {
		case courier.Yes:
			d.say(&stopRow, courier.Bars)
		case courier.No:
			d.say(&refuseRow, courier.Bars)
		}
	}
}

func (d *desk) mayDecide(row *courier.Row, a courier.Answer, i int) {
	if a == 0 && row.Cite(d.On) != nil {
		d.ask(row.Field, i)
	}
}

// cargo looks at goods that travel as cargo, where danger is no bar by itself.
func (d *desk) cargo(i int) {
	it := &d.Items[i]
	switch class := it.Class; {
	case class.dangerous():
		d.mustOf(&dangerPackedRow, it.Danger.Packed, i)
		d.mustOf(&dangerMarkedRow, it.Danger.Marked, i)
		d.mustOf(&dangerPapersRow, it.Danger.Papers, i)
	case class.Prohibited():
		d.sayOf(&cargoProhibitedRow, courier.Bars, i)
	case class == Restricted:
		d.mustOf(&cargoPermitRow, it.Permit, i)
	}
}
