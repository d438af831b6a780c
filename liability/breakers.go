package liability

import "github.com/courier-rules/courier"

// breakGrounds are the limits of the laws and what breaks each.
var breakGrounds = []courier.Ground{
	limitStands("liability.limit.rail", "CN-RAIL-01", limitRail, 0, law(courier.RailwayLaw, "17"),
		"铁路运输企业的赔偿，保价的以保价额为限，未保价的以规定的赔偿限额为限",
		"the railway pays at most the declared amount, or without one the limit that was set"),
	limitFalls("liability.limit.rail.gross_fault", "CN-RAIL-01", limitRail|gross, valueDeclared, law(courier.RailwayLaw, "17"),
		"损失是铁路运输企业的故意或者重大过失造成的，不适用赔偿限额，按照实际损失赔偿",
		"the railway's intent or gross negligence caused it: the limit falls and the actual loss is paid"),
	limitFalls("liability.limit.rail.declared_gross_fault", "CN-RAIL-01", limitRail|gross|valueDeclared, 0, law(courier.RailDamageInterpretation, "3"),
		"损失是铁路运输企业的故意或者重大过失造成的，不受保价额的限制，按照实际损失赔偿",
		"the railway's intent or gross negligence caused it: the declared amount is no cap either, and the actual loss is paid"),
	limitTold("liability.limit.rail.gross_meaning", "CN-RAIL-01", limitRail|gross, 0, law(courier.RailDamageInterpretation, "2"),
		"铁路运输中的重大过失，是指明知可能造成损失而轻率地作为或者不作为",
		"by rail gross negligence means acting or failing to act recklessly and knowing that loss was likely"),

	limitStands("liability.limit.mail", "LIA-11 CN-POST-01", limitMail, 0, mailRule,
		"邮政企业对给据邮件的赔偿以邮政法规定的数额为限",
		"the postal enterprise pays for recorded mail at most what the Postal Law says"),
	limitFalls("liability.limit.mail.gross_fault", "LIA-11 CN-POST-01", limitMail|gross, 0, mailRule,
		"邮政企业因故意或者重大过失造成给据邮件损失的，无权援用限额",
		"the postal enterprise caused the loss by intent or gross negligence and cannot rely on the limit"),
	limitFalls("liability.limit.mail.not_shown", "LIA-11 CN-POST-01", limitMail, ruleShown, mailRule,
		"邮政企业未在营业场所的告示和给据邮件单据上以足以引起用户注意的方式载明赔偿规定的，无权援用限额",
		"the rule was not shown conspicuously on the premises and on the receipt, and the postal enterprise cannot rely on the limit"),

	limitStands("liability.limit.sea", "CN-SEA-01 CN-SEA-03", limitSea, 0, bothCodes("56", "57"),
		"承运人对货物灭失、损坏的赔偿以法定的单位责任限额为限，迟延交付以运费为限",
		"the carrier pays at most the unit limit for loss and damage, and the freight for delay"),
	limitFalls("liability.limit.sea.coastal", "CN-SEA-08", limitSea|homeCarriage, 0, law(courier.MaritimeCode1992, "2"),
		"1992年文本第四章不适用于国内港口之间的海上货物运输，没有法定的责任限额",
		"chapter IV of the text of 1992 leaves carriage between Chinese ports out, and there is no statutory limit"),
	limitFalls("liability.limit.sea.reckless", "CN-SEA-03", limitSea|reckless|byCarrierItself, 0, bothCodes("59", "60"),
		"损失是承运人的故意或者明知可能造成损失而轻率地作为或者不作为造成的，不得援用责任限制",
		"the carrier itself caused it by intent or recklessly and knowing that loss was likely, and cannot rely on the limits"),
	limitFalls("liability.limit.sea.in_bill", "CN-SEA-01", limitSea|inBill, 0, bothCodes("56", "57"),
		"托运人在装运前已经申报货物的性质和价值并在提单中载明，或者另行约定了更高的限额，不适用法定限额",
		"nature and value were declared before loading and stated in the bill of lading, or a higher limit was agreed: the statutory one does not apply"),
	limitTold("liability.limit.sea.servant", "CN-SEA-03", limitSea|reckless, byCarrierItself, bothCodes("59", "60"),
		"仅受雇人、代理人有故意或者轻率的，只丧失其本人的责任限制，承运人的限额仍然有效",
		"only an employee or agent was reckless: that one loses its own limit, and the carrier's stands"),

	limitStands("liability.limit.air.domestic", "CN-AIR-05", limitAir|homeCarriage, 0, bothAirLaws("128", "135"),
		"国内航空运输承运人的赔偿以法定的责任限额为限",
		"in domestic air carriage the carrier pays at most the statutory limit"),
	limitStands("liability.limit.air.international", "CN-AIR-05", limitAir, homeCarriage, bothAirLaws("129", "135"),
		"国际航空运输承运人的赔偿以法定的责任限额为限",
		"in international air carriage the carrier pays at most the statutory limit"),
	limitFalls("liability.limit.air.reckless", "CN-AIR-05", limitAir|reckless|byCarrierItself, 0, law(courier.CivilAviationLaw2021, "132"),
		"损失是承运人的故意或者明知可能造成损失而轻率地作为或者不作为造成的，无权援用责任限制",
		"the carrier caused it by intent or recklessly and knowing that loss was likely, and cannot rely on the limit"),
	limitFalls("liability.limit.air.servant_reckless", "CN-AIR-05", limitAir|reckless|inScope, byCarrierItself, law(courier.CivilAviationLaw2021, "132"),
		"受雇人、代理人在受雇、代理范围内故意或者明知可能造成损失而轻率地作为或者不作为的，承运人无权援用责任限制",
		"an employee or agent, in the scope of the employment, acted by intent or recklessly and knowing that loss was likely: the carrier cannot rely on the limit"),
	limitFalls("liability.limit.air.no_waybill", "CN-AIR-04", limitAir, waybillFilled, law(courier.CivilAviationLaw2021, "116"),
		"承运人同意未经填具航空货运单而载运货物的，无权援用责任限制",
		"the carrier took the goods without a filled air waybill, and cannot rely on the limit"),
	limitFalls("liability.limit.air.no_statement", "CN-AIR-04", limitAir, waybillStatement|homeCarriage, law(courier.CivilAviationLaw2021, "116"),
		"国际航空运输的货运单上未依照规定声明适用公约的，承运人无权援用责任限制",
		"the waybill of international carriage lacks the statement on the convention, and the carrier cannot rely on the limit"),
	limitFalls("liability.limit.air.interest", "CN-AIR-05", limitAir|interestDeclared, 0, bothAirLaws("128, 129", "137"),
		"托运人特别声明在目的地点交付时的利益并支付附加费的，承运人在声明金额范围内承担责任，证明声明金额高于实际利益的除外",
		"the shipper declared its interest in delivery and paid the supplement: the carrier answers up to that amount, unless it proves that the interest is less"),
	limitTold("liability.limit.air.intent_keeps", "CN-AIR-05", limitAir|reckless, 0, law(courier.CivilAviationLaw2025, "140"),
		"自2026年7月1日起，故意或者轻率只使旅客延误和行李的责任限制丧失，货物的责任限额仍然有效",
		"from 2026-07-01 intent and recklessness break the limits for passengers' delay and baggage only: the limit for cargo stands"),
	limitTold("liability.limit.air.waybill_no_matter", "CN-AIR-04", limitAir, waybillFilled, law(courier.CivilAviationLaw2025, "118"),
		"自2026年7月1日起，未出示货运单、货运单不符合规定或者遗失，不影响运输合同，也不影响责任限额",
		"from 2026-07-01 a waybill not shown, irregular or lost affects neither the contract nor the limit"),

	limitStands("liability.limit.montreal", "INT-MC-01", limitMontreal, 0, law(courier.Montreal, "22"),
		"承运人对货物的赔偿以公约规定的责任限额为限",
		"the carrier pays for cargo at most the limit of the convention"),
	limitFalls("liability.limit.montreal.interest", "INT-MC-01", limitMontreal|interestDeclared, 0, law(courier.Montreal, "22"),
		"托运人特别声明利益并支付附加费的，承运人在声明金额范围内承担责任，证明声明金额高于实际利益的除外",
		"the shipper made a special declaration and paid the supplement: the carrier answers up to that amount, unless it proves that the interest is less"),
	limitTold("liability.limit.montreal.intent_keeps", "INT-MC-01", limitMontreal|reckless|takesReports, 0, reported(courier.Montreal, "22"),
		"据业内转述，公约只规定旅客延误和行李的责任限额因故意或者轻率而丧失，货物的责任限额仍然有效",
		"by report, intent and recklessness break the convention's limits for passengers' delay and baggage only: the limit for cargo stands"),
	limitUnread("liability.limit.montreal.intent_unread", "INT-MC-01", limitMontreal|reckless, courier.Montreal),

	limitStands("liability.limit.warsaw", "INT-WC-01", limitWarsaw, 0, law(courier.Warsaw, ""),
		"承运人对货物的赔偿以公约规定的责任限额为限（华沙公约）",
		"the carrier pays for cargo at most the limit of the Warsaw Convention"),
	limitFalls("liability.limit.warsaw.intent", "INT-WC-01", limitWarsaw|reckless|takesReports, 0, reported(courier.Warsaw, ""),
		"据业内转述，华沙公约的责任限额因故意或者相当的过失而丧失",
		"by report, the limit of the Warsaw Convention falls on intent or equal fault"),
	limitUnread("liability.limit.warsaw.intent_unread", "INT-WC-01", limitWarsaw|reckless, courier.Warsaw),

	limitStands("liability.limit.cmr", "INT-CMR-01", limitCMR, 0, law(courier.CMR, "23"),
		"承运人对货物的赔偿以公约规定的责任限额为限（国际公路货物运输）",
		"the carrier pays at most the limit of the CMR"),
	limitFalls("liability.limit.cmr.declared", "INT-CMR-01", limitCMR|valueDeclared|takesReports, 0, reported(courier.CMR, "24"),
		"据业内转述，声明货物价值并支付附加费的，以声明的价值代替限额",
		"by report, a declared value against a surcharge takes the place of the limit"),
	limitFalls("liability.limit.cmr.interest", "INT-CMR-01", limitCMR|interestDeclared|takesReports, 0, reported(courier.CMR, "26"),
		"据业内转述，声明特别利益并支付附加费的，限额之外另赔偿至声明的利益",
		"by report, a special interest declared against a surcharge is paid beyond the limit"),
	limitUnread("liability.limit.cmr.declared_unread", "INT-CMR-01", limitCMR|valueDeclared, courier.CMR),
	limitUnread("liability.limit.cmr.interest_unread", "INT-CMR-01", limitCMR|interestDeclared, courier.CMR),
	{
		Row: courier.Row{
			Code: "liability.limit.cmr.misconduct_unread", IDs: "INT-CMR-01 T3-10", Cites: law(courier.CMR, ""),
			Zh: "故意或者轻率对公约责任限额的影响未见公约原文，由人工处理",
			En: "what wilful misconduct does to the limit of the convention was not read; a person decides",
		},
		Effect: courier.Refers, If: limitCMR | reckless,
	},
}

func limitStands(code courier.Code, ids string, facts, unless courier.Facts, cites []courier.Cite, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en}, Effect: courier.Grants, If: facts, Unless: unless}
}

func limitFalls(code courier.Code, ids string, facts, unless courier.Facts, cites []courier.Cite, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en}, Effect: courier.Bars, If: facts, Unless: unless}
}

func limitTold(code courier.Code, ids string, facts, unless courier.Facts, cites []courier.Cite, zh, en string) courier.Ground {
	return courier.Ground{Row: courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en}, Effect: courier.Notes, If: facts, Unless: unless}
}

// limitUnread refers what is known by report only, where the host does not
// take such rules.
func limitUnread(code courier.Code, ids string, facts courier.Facts, id courier.SourceID) courier.Ground {
	return courier.Ground{
		Row: courier.Row{Code: code, IDs: ids, Cites: law(id, ""),
			Zh: "该情形对公约责任限额的影响只见于业内转述，未予采用，由人工处理",
			En: "what this does to the limit of the convention is known by report only, which is not taken; a person decides"},
		Effect: courier.Refers, If: facts, Unless: takesReports,
	}
}

// reported cites an article that is known by report only.
func reported(id courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(id, article).Graded(courier.Reported)}
}
