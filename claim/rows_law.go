package claim

import "github.com/courier-rules/courier"

// Where the law itself measures and limits.
var (
	rowNotAnsweringByLaw = courier.Row{
		Code: "claim.not_answering_by_law", IDs: "LIA-01", Cites: lawsThatExcuse,
		Zh: "依照调整该运输的法律，承运人对该损失不承担赔偿责任",
		En: "under the law that governs the carriage the carrier does not answer for this loss",
	}
	rowGoodsByLaw = courier.Row{
		Code: "claim.loss.goods_by_law", IDs: "T1-03 T1-04 T1-05 T1-07", Cites: lawsThatMeasure, Names: [3]string{"goods"},
		Zh: "短少或者全损的货物，按照该法律规定的价值计{goods}", En: "goods missing or destroyed, at the value that the law takes, {goods}",
	}
	rowRepairByLaw = courier.Row{
		Code: "claim.loss.repair_by_law", IDs: "T1-03 T1-04 T1-05 T1-07", Cites: lawsThatMeasure, Names: [3]string{"repair"},
		Zh: "可以修复的货物，修复费用计{repair}", En: "goods that can be repaired, the cost of repair, {repair}",
	}
	rowSalvage = courier.Row{
		Code: "claim.loss.salvage", IDs: "LIA-10 E1", Cites: art(courier.CivilCode, "584"), Names: [3]string{"salvage"},
		Zh: "请求方保留残值{salvage}，从损失中扣除", En: "the claimant keeps salvage worth {salvage}, which comes off the loss",
	}
	rowNotReachedByLaw = courier.Row{
		Code: "claim.limit.not_reached", IDs: "CLM-11", Cites: lawsThatLimit, Names: [3]string{"limit"},
		Zh: "未超过法定限额{limit}", En: "the limit of the law, {limit}, is not reached",
	}
	rowNotReachedAtLeast = courier.Row{
		Code: "claim.limit.not_reached_at_least", IDs: "CLM-11", Cites: lawsThatLimit, Names: [3]string{"limit"},
		Zh: "法定限额至少为{limit}，未超过", En: "the limit of the law is {limit} at least and is not reached",
	}
	rowBreakingUnread = courier.Row{
		Code: "claim.limit.breaking_unread", IDs: "INT-CIM-01 INT-HV-01 INT-HAM-01 INT-US-01 INT-US-02 INT-UPU-01", Cites: lawsThatLimitUnread,
		Zh: "故意或者轻率对该限额的影响未见原文，由人工处理", En: "what intent or recklessness does to this limit was not read: a person decides",
	}
	rowRateSea = courier.Row{
		Code: "claim.conversion.sea", IDs: "CN-SEA-17", Cites: bothCodes("277", "306"), Names: [3]string{"rate", "day"},
		Zh: "特别提款权按判决、裁决或者当事人协议之日{day}的汇率{rate}折算", En: "special drawing rights at the rate of the day of judgment, award or agreement, {day}: {rate}",
	}
	rowRateOpen = courier.Row{
		Code: "claim.conversion.open", IDs: "DX-30 INT-SDR-01", Cites: courier.ByHouse(), Names: [3]string{"rate", "day"},
		Zh: "特别提款权按所选日期{day}的汇率{rate}折算，法律未明确该日期或者未见其原文", En: "special drawing rights at the rate of the day chosen, {day}: {rate}; the law names none, or was not read on it",
	}
	rowRefundPart = courier.Row{
		Code: "claim.refund.terms_part", IDs: "CN-POST-03", Cites: courier.InTerms(), Names: [3]string{"share", "freight"},
		Zh: "按合同约定退还本次服务费用{freight}的{share}", En: "the contract gives back {share} of the fee for the service, {freight}",
	}

	// lawsThatExcuse say when the carrier does not answer, in the articles that
	// were read; a convention is cited as a whole.
	lawsThatExcuse = []courier.Cite{courier.Art(courier.Warsaw, ""), courier.Art(courier.HagueVisby, ""), courier.Art(courier.Hamburg, ""),
		courier.Art(courier.USSeaCarriageAct, ""), courier.Art(courier.CarmackAmendment, ""), courier.Art(courier.UniversalPostalUnion, ""),
		courier.Art(courier.CMR, ""), courier.Art(courier.WaterwayFreightRules1986, "21"), courier.Art(courier.RailwayLaw, "18"),
		courier.Art(courier.MaritimeCode1992, "51"), courier.Art(courier.CivilAviationLaw2021, "125"), courier.Art(courier.Montreal, ""),
		courier.Art(courier.CIM, ""), courier.Art(courier.MaritimeCode2025, "52"), courier.Art(courier.CivilAviationLaw2025, "131")}

	// lawsThatMeasure are the laws that a row rests on which several share; it
	// speaks from the one that governs.
	lawsThatMeasure = []courier.Cite{courier.Art(courier.CMR, "23"), courier.Art(courier.MaritimeCode1992, "55"),
		courier.Art(courier.CivilAviationLaw2021, "125"), courier.Art(courier.RailDamageInterpretation, "1"),
		courier.Art(courier.MaritimeCode2025, "56"), courier.Art(courier.CivilAviationLaw2025, "131")}

	// lawsThatLimit are, in the same way, those of the limits, and
	// lawsThatLimitUnread those of which was not read what breaks them.
	lawsThatLimit = []courier.Cite{courier.Art(courier.CMR, "23"), courier.Art(courier.RailwayLaw, "17"),
		courier.Art(courier.MaritimeCode1992, "56"), courier.Art(courier.CivilAviationLaw2021, "129"),
		courier.Art(courier.MaritimeCode2025, "57"), courier.Art(courier.CivilAviationLaw2025, "135")}
	lawsThatLimitUnread = []courier.Cite{courier.Art(courier.HagueVisby, ""), courier.Art(courier.Hamburg, ""),
		courier.Art(courier.USSeaCarriageAct, ""), courier.Art(courier.CarmackAmendment, ""),
		courier.Art(courier.UniversalPostalUnion, ""), courier.Art(courier.CIM, "30")}
)
