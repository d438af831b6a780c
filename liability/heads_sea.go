package liability

import "github.com/courier-rules/courier"

// seaHeads are the twelve heads of the Maritime Code of 1992 and of 2025, and
// those for live animals and deck cargo. A head whose text changed has a row
// for each.
var seaHeads = []head{
	{cause: NauticalFault, item: 1, gives: Exempts, not: domestic, row: seaRow("nautical_fault", seaExempt,
		"船长、船员、引航员或者承运人的其他受雇人在驾驶船舶或者管理船舶中有过失，承运人不负赔偿责任",
		"the fault of master, crew, pilot or other servants in navigating or managing the ship exempts the carrier")},
	{cause: ShipFire, item: 2, gives: Exempts, not: domestic | ownFault, shown: true, row: seaRow("ship_fire", seaExempt,
		"损失是因船上火灾造成，未查明是承运人本人的过失所致，承运人不负赔偿责任",
		"fire aboard caused it, and nobody showed that the carrier's own fault caused the fire: the carrier does not answer")},
	{cause: ShoreFire, item: 2, gives: Exempts, not: ownFault, shown: true, row: seaRow("shore_fire", law(courier.MaritimeCode1992, "51"),
		"损失是因火灾造成，1992年文本不限于船上火灾，未查明是承运人本人的过失所致，承运人不负赔偿责任",
		"fire caused it, which in the text of 1992 need not be aboard, and nobody showed that the carrier's own fault caused it: the carrier does not answer")},
	{cause: PerilsOfSea, item: 3, gives: Exempts, row: seaRow("perils", seaExempt,
		"损失是因天灾，海上或者可航水域（2026年5月1日起，以与海相通的为限）的危险或者意外事故造成，承运人不负赔偿责任",
		"a natural disaster or the perils or accidents of the sea or of navigable waters (from 2026-05-01 those connected with the sea) caused it, and the carrier does not answer")},
	{cause: War, item: 4, gives: Exempts, row: seaRow("war", seaExempt,
		"损失是因战争或者武装冲突造成，承运人不负赔偿责任",
		"war or armed conflict caused it, and the carrier does not answer")},
	{cause: Piracy, item: 4, gives: Exempts, row: seaRow("piracy", law(courier.MaritimeCode2025, "52"),
		"损失是因海盗或者恐怖活动造成，承运人不承担赔偿责任",
		"piracy or terrorism caused it, and the carrier does not answer")},
	{cause: AuthorityAct, item: 5, gives: Exempts, row: seaRow("authority", law(courier.MaritimeCode1992, "51"),
		"损失是因政府或者主管部门的行为、检疫限制或者司法扣押造成，承运人不负赔偿责任",
		"an act of government, quarantine or judicial arrest caused it, and the carrier does not answer")},
	{cause: AuthorityAct, item: 5, gives: Exempts, row: seaRow("authority_2025", law(courier.MaritimeCode2025, "52"),
		"损失是因政府或者主管部门的行为、检疫限制，或者非因承运人一方原因引起的司法扣押造成，承运人不承担赔偿责任",
		"an act of government, quarantine, or a judicial arrest that the carrier's side did not bring about caused it, and the carrier does not answer")},
	{cause: Strike, item: 6, gives: Exempts, row: seaRow("strike", seaExempt,
		"损失是因罢工、停工或者劳动受到限制造成，承运人不负赔偿责任",
		"a strike, stoppage or restraint of labour caused it, and the carrier does not answer")},
	{cause: Rescue, item: 7, gives: Exempts, row: seaRow("rescue", seaExempt,
		"损失是因在海上（2026年5月1日起，也包括与海相通的可航水域）救助或者企图救助人命或者财产造成，承运人不负赔偿责任",
		"saving or trying to save life or property at sea (from 2026-05-01 also on waters connected with it) caused it, and the carrier does not answer")},
	{cause: ShippersFault, item: 8, gives: Exempts, row: seaRow("shippers_act", seaExempt,
		"损失是因托运人或者其代理人的行为造成，承运人不负赔偿责任",
		"an act of the shipper or its agents caused it, and the carrier does not answer")},
	{cause: OwnersAct, item: 8, gives: Exempts, row: seaRow("owners_act", seaExempt,
		"损失是因货物所有人或者其代理人的行为造成，承运人不负赔偿责任",
		"an act of the owner of the goods or its agents caused it, and the carrier does not answer")},
	{cause: ConsigneesFault, item: 8, gives: Exempts, row: seaRow("consignees_act", law(courier.MaritimeCode2025, "52"),
		"损失是因收货人或者其受雇人、代理人的行为造成，承运人不承担赔偿责任",
		"an act of the consignee, its servants or agents caused it, and the carrier does not answer")},
	{cause: NatureOfGoods, item: 9, gives: Exempts, row: seaRow("nature_of_goods", seaExempt,
		"损失是因货物的自然特性或者固有缺陷造成，承运人不负赔偿责任",
		"the natural quality or inherent vice of the goods caused it, and the carrier does not answer")},
	{cause: BadPacking, item: 10, gives: Exempts, row: seaRow("bad_packing", seaExempt,
		"损失是因货物包装不良（不当）造成，承运人不负赔偿责任",
		"bad packing caused it, and the carrier does not answer")},
	{cause: BadMarks, item: 10, gives: Exempts, row: seaRow("bad_marks", seaExempt,
		"损失是因标志欠缺、不清造成，承运人不负赔偿责任",
		"missing or unclear marks caused it, and the carrier does not answer")},
	{cause: LatentDefect, item: 11, gives: Exempts, row: seaRow("latent_defect", seaExempt,
		"损失是因经谨慎处理仍未发现的船舶潜在缺陷造成，承运人不负赔偿责任",
		"a latent defect of the ship that due care did not find caused it, and the carrier does not answer")},
	{cause: OtherNoFault, item: 12, gives: Exempts, row: seaRow("no_fault", seaExempt,
		"损失是因其他原因造成，并非由于承运人一方的过失，承运人不负赔偿责任",
		"another cause brought it about without fault of the carrier, its servants or agents, and the carrier does not answer")},
	{cause: AnimalRisk, gives: Exempts, only: requestsMet, row: courier.Row{
		Code: "liability.sea.animals", IDs: "CN-SEA-12", Cites: bothCodes("52", "53"),
		Zh: "承运人证明已经履行托运人关于运输活动物的特别要求，损失是因运输活动物固有的特殊风险造成，不负赔偿责任",
		En: "the carrier proved that it met the shipper's special requests and that the special risk of carrying live animals caused it, and does not answer",
	}},
	{cause: DeckRisk, gives: Exempts, only: deckAllowed, row: courier.Row{
		Code: "liability.sea.deck", IDs: "CN-SEA-12", Cites: bothCodes("53", "54"),
		Zh: "舱面装载有协议，或者符合航运惯例、有关规定，损失是因此种装载的特殊风险造成，承运人不负赔偿责任",
		En: "carriage on deck was agreed, customary or lawful, and its special risk caused it: the carrier does not answer",
	}},
}

func seaRow(code courier.Code, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: "liability.sea." + code, IDs: "CN-SEA-07 CN-SEA-11", Cites: cites, Zh: zh, En: en}
}
