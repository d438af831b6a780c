package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// sea is the question under the chapter on carriage of the Maritime Code of
// the day: of 1992, for international carriage, to 2026-04-30; of 2025, for
// domestic carriage too, from 2026-05-01.
var sea = courier.NewQuestion(seaFields, slices.Concat(seaAnswers, groundsOf(seaHeads, excusedInPart), seaBeside))

// What each code knows. Piracy and the consignee came in with the code of 2025.
var (
	seaCauses92 = []Cause{NotFound, CarriersFault, ThirdParty, NauticalFault, ShipFire, ShoreFire, PerilsOfSea, War, AuthorityAct, Strike,
		Rescue, ShippersFault, OwnersAct, NatureOfGoods, BadPacking, BadMarks, LatentDefect, OtherNoFault, AnimalRisk, DeckRisk}
	seaCauses25 = append(slices.Clone(seaCauses92), Piracy, ConsigneesFault)
)

var seaFields = []courier.Field{
	kindField,
	{Need: "where", Owns: ashore | beyondPorts, Values: placeMeans},
	courier.YesNo("container", container),
	courier.YesNo("domestic", domestic),
	causeField(seaCauses25),
	courier.YesNo("cause_proved", proved),
	excusedField,
	courier.YesNo("own_fault", ownFault),
	courier.YesNo("requests_met", requestsMet),
	courier.YesNo("deck_allowed", deckAllowed),
}

// bothCodes cites an article of the code of 1992 and its successor.
func bothCodes(article1992, article2025 string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.MaritimeCode1992, article1992), courier.Art(courier.MaritimeCode2025, article2025)}
}

var (
	seaDuty   = bothCodes("46", "47")
	seaExempt = bothCodes("51", "52")
)

// seaAnswers say what the carrier answers for, and for how long.
var seaAnswers = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.sea", IDs: "CN-SEA-10 CN-SEA-07", Cites: seaDuty,
			Zh: "在责任期间货物发生的灭失或者损坏，除海商法另有规定外，承运人应当负赔偿责任",
			En: "the carrier answers for loss of and damage to the goods in its period of responsibility, save where the Maritime Code says otherwise",
		},
		Effect: courier.Grants, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.late", IDs: "CN-SEA-07", Cites: bothCodes("50", "51"),
			Zh: "货物未在约定时间内（2026年5月1日起的国内运输，也包括合理期限内）在卸货港交付，承运人有过失的，应当负赔偿责任，依照海商法免责的除外",
			En: "the goods were not delivered at the port of discharge in the time agreed (in domestic carriage from 2026-05-01 also in a reasonable time), and the carrier answers for it where it was at fault, save where the code exempts it",
		},
		Effect: courier.Grants, If: late,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.beyond_ports", IDs: "CN-SEA-10", Cites: seaDuty,
			Zh: "损失不是发生在装货港接收货物之后、卸货港交付货物之前，不在承运人的责任期间之内",
			En: "it happened before the goods were received at the port of loading or after delivery at the port of discharge, outside the period of responsibility",
		},
		Effect: courier.Bars, If: beyondPorts, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.not_aboard", IDs: "CN-SEA-10", Cites: seaDuty,
			Zh: "非集装箱货物的责任期间自装上船时起至卸下船时止，损失发生在此之外；装船前、卸船后的责任由双方自行约定",
			En: "goods outside containers are the carrier's from loading to discharge, and it happened ashore; before and after that the parties may agree what they like",
		},
		Effect: courier.Bars, If: ashore, Unless: container | late,
	},
	{ // the code of 1992 ties delay to fault and does not say who proves it
		Row: courier.Row{
			Code: "liability.sea.late_cause_not_found", IDs: "CN-SEA-07", Cites: law(courier.MaritimeCode1992, "50"),
			Zh: "迟延交付的原因未能查明：1992年文本以承运人的过失为条件，未规定由谁举证，由人工处理",
			En: "nobody found why it was late: the text of 1992 asks for the carrier's fault and does not say who has to prove it; a person decides",
		},
		Effect: courier.Refers, If: late | notFound,
	},
}

// seaBeside are told beside the answer.
var seaBeside = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.sea.mixed", IDs: "CN-SEA-04", Cites: bothCodes("54", "55"),
			Zh: "损失由不能免责的原因和其他原因共同造成，承运人仅在不能免责的范围内赔偿，其他原因造成的部分由承运人举证",
			En: "a cause that does not exempt and another one brought it about together: the carrier answers as far as the first reached, and has proved the rest",
		},
		Effect: courier.Changes, If: proved | excusedInPart, Unless: noExcuse,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.mixed_not_proved", IDs: "CN-SEA-04", Cites: bothCodes("54", "55"),
			Zh: "混合原因中其他原因造成的部分应当由承运人举证，未能证明的，全部赔偿",
			En: "what the other cause brought about is for the carrier to prove; unproved, it answers for all of it",
		},
		Effect: courier.Notes, If: excusedInPart, Unless: proved | noExcuse,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.cause_not_found", IDs: "CN-SEA-11", Cites: seaExempt,
			Zh: "原因未能查明；除船上火灾外，免责事由由承运人举证，未能证明的，仍应赔偿",
			En: "nobody found the cause; fire apart, what exempts is for the carrier to prove, and unproved it answers",
		},
		Effect: courier.Notes, If: notFound, Unless: late,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.not_proved", IDs: "CN-SEA-11", Cites: seaExempt,
			Zh: "承运人主张免责，但未能证明损失是因该事由造成",
			En: "the carrier claims an exemption and did not prove that this brought it about",
		},
		Effect: courier.Notes, Unless: proved | noExcuse | of(ShipFire) | of(ShoreFire),
	},
	{
		Row: courier.Row{
			Code: "liability.sea.fire_burden", IDs: "CN-SEA-11", Cites: seaExempt,
			Zh: "火灾的免责不由承运人举证；主张赔偿的一方应当证明火灾是承运人本人的过失造成",
			En: "for fire the carrier need prove nothing: who claims has to show that the carrier's own fault caused it",
		},
		Effect: courier.Notes, If: of(ShipFire), Unless: domestic,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.own_fault_in_fire", IDs: "CN-SEA-07", Cites: seaExempt,
			Zh: "火灾是承运人本人的过失造成的，不免责",
			En: "the carrier's own fault caused the fire, and it does not exempt",
		},
		Effect: courier.Notes, If: of(ShipFire) | ownFault,
	},
	notDomestic("liability.sea.no_nautical_fault", NauticalFault,
		"驾驶、管理船舶中的过错在国内海上货物运输中不免责", "in domestic carriage the crew's fault in navigating or managing the ship does not exempt"),
	notDomestic("liability.sea.no_ship_fire", ShipFire,
		"船上火灾在国内海上货物运输中不免责，能证明其他免责事由的除外", "in domestic carriage fire aboard does not exempt, unless another head is proved"),
	{
		Row: courier.Row{
			Code: seaThirdParty, IDs: "APP-05 CN-SEA-07", Cites: seaExempt,
			Zh: "第三人的原因本身不免责；承运人证明并非由于其本人或者其受雇人、代理人的过失的，属于其他原因",
			En: "what a third party did does not exempt as such; where the carrier proves that neither it nor its people were at fault, it is another cause without fault",
		},
		Effect: courier.Notes, If: thirdParty,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.requests_not_met", IDs: "CN-SEA-12", Cites: bothCodes("52", "53"),
			Zh: "承运人未证明已经履行托运人关于运输活动物的特别要求，不得以活动物的特殊风险免责",
			En: "the carrier did not prove that it met the shipper's special requests for live animals, and their special risk does not exempt it",
		},
		Effect: courier.Notes, If: of(AnimalRisk), Unless: requestsMet,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.deck_not_allowed", IDs: "CN-SEA-12", Cites: bothCodes("53", "54"),
			Zh: "舱面装载未与托运人达成协议，也不符合航运惯例和有关规定，不得以舱面装载的特殊风险免责",
			En: "neither agreement nor custom nor law allowed carriage on deck, and its special risk does not exempt",
		},
		Effect: courier.Notes, If: of(DeckRisk), Unless: deckAllowed,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.deck_in_bill", IDs: "CN-SEA-12", Cites: law(courier.MaritimeCode2025, "54"),
			Zh: "舱面载运的协议应当在提单中载明，未载明的，不得对抗善意第三人",
			En: "an agreement on carriage on deck has to stand in the bill of lading; otherwise it does not hold against a third party in good faith",
		},
		Effect: courier.Warns, If: of(DeckRisk) | deckAllowed | proved,
	},
	{
		Row: courier.Row{
			Code: "liability.sea.domestic", IDs: "CN-SEA-08", Cites: law(courier.MaritimeCode2025, "43"),
			Zh: "中华人民共和国港口之间的国内海上货物运输，自2026年5月1日起适用海商法第四章",
			En: "carriage between Chinese ports falls under chapter IV of the Maritime Code from 2026-05-01",
		},
		Effect: courier.Notes, If: domestic,
	},
}

func notDomestic(code courier.Code, cause Cause, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: "CN-SEA-07", Cites: law(courier.MaritimeCode2025, "52"), Zh: zh, En: en},
		Effect: courier.Notes, If: domestic | of(cause),
	}
}
