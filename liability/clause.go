package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The named facts of a clause.
const (
	negotiated courier.Facts = 1 << iota
	clauseShown
	conspicuous
	tickBoxOnly
	explanationAsked
	explanationGiven
	grosslyAtFault
	byConsumer
	unfair
	injury
	belowLaw
	bySea
	byAir
	inCoast // by sea between Chinese ports
)

// clauseFields are the fields that the two steps read.
var clauseFields = []courier.Field{
	courier.YesNo("clause.negotiated", negotiated),
	courier.YesNo("clause.shown", clauseShown),
	courier.YesNo("clause.conspicuous", conspicuous),
	courier.YesNo("clause.tick_box_only", tickBoxOnly),
	courier.YesNo("clause.asked", explanationAsked),
	courier.YesNo("clause.explained", explanationGiven),
	{Need: "fault", Owns: grosslyAtFault, Values: []courier.Facts{grosslyAtFault, 0}},
	courier.YesNo("clause.injury", injury),
	courier.YesNo("clause.unfair", unfair),
	courier.YesNo("clause.consumer", byConsumer),
	{Need: "regime", Owns: bySea | byAir, Values: []courier.Facts{0, bySea, byAir}},
	courier.YesNo("domestic", inCoast),
	courier.YesNo("clause.below_law", belowLaw),
}

// aboutClause is what is known about the clause.
func (l *Ceiling) aboutClause() (k courier.Known) {
	if l.Fault != 0 {
		k.Answer(grosslyAtFault, courier.AnswerOf(l.Fault >= GrossNegligence))
	}
	k.Answer(bySea, courier.AnswerOf(l.Regime == courier.Sea))
	k.Answer(byAir, courier.AnswerOf(l.Regime == courier.Air))
	k.Answer(inCoast, l.Domestic)
	c := l.Clause
	if c == nil {
		return k
	}
	k.Answer(negotiated, c.Negotiated)
	k.Answer(clauseShown, c.Shown)
	k.Answer(conspicuous, c.Conspicuous)
	k.Answer(tickBoxOnly, c.TickBoxOnly)
	k.Answer(explanationAsked, c.Asked)
	k.Answer(explanationGiven, c.Explained)
	k.Answer(byConsumer, c.Consumer)
	k.Answer(unfair, c.Unfair)
	k.Answer(injury, c.Injury)
	k.Answer(belowLaw, c.BelowLaw)
	return k
}

var (
	standardTerm = civilCode("496")
	markedRule   = law(courier.ContractInterpretation, "10")
	seaMandatory = bothCodes("44", "45")
	airMandatory = bothAirLaws("130", "138")
)

// clauseIncluded is the first step, clauseValid the second; clauseJoint is
// both at once, for what they turn on.
var (
	clauseIncluded = courier.NewQuestion(clauseFields, includedGrounds)
	clauseValid    = courier.NewQuestion(clauseFields, validGrounds)
	clauseJoint    = courier.NewQuestion(clauseFields, slices.Concat(includedGrounds, validGrounds))
)

// includedGrounds say whether the clause is part of the contract.
var includedGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.clause.included", IDs: "LIA-07", Cites: standardTerm,
			Zh: "已采取合理方式提示，并按照对方的要求予以说明，该条款订入合同",
			En: "the clause was brought to notice in a reasonable way and explained when asked: it is part of the contract",
		},
		Effect: courier.Grants,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.not_shown", IDs: "LIA-07", Cites: standardTerm,
			Zh: "承运人未能证明已采取合理方式提示对方注意该条款，对方可以主张该条款不成为合同的内容",
			En: "the carrier cannot prove that it brought the clause to notice in a reasonable way: the other side may say that it is no part of the contract",
		},
		Effect: courier.Bars, Unless: clauseShown | conspicuous | negotiated,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.tick_box_only", IDs: "LIA-07", Cites: markedRule,
			Zh: "仅以设置勾选、弹窗等方式主张已履行提示或者说明义务的，不予支持",
			En: "a tick-box or pop-up alone shows neither notice nor explanation",
		},
		Effect: courier.Bars, If: tickBoxOnly, Unless: negotiated,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.not_explained", IDs: "LIA-07", Cites: standardTerm,
			Zh: "对方要求说明而未予说明，对方可以主张该条款不成为合同的内容",
			En: "an explanation was asked for and not given: the other side may say that the clause is no part of the contract",
		},
		Effect: courier.Bars, If: explanationAsked, Unless: explanationGiven | negotiated,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.conspicuous", IDs: "LIA-07", Cites: markedRule,
			Zh: "采用足以引起对方注意的文字、符号、字体等明显标识提示的，可以认定已履行提示义务",
			En: "marking that meets the eye, by wording, signs or type, counts as notice",
		},
		Effect: courier.Notes, If: conspicuous,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.negotiated", IDs: "LIA-07", Cites: standardTerm,
			Zh: "该条款经双方协商，不是格式条款，不以提示、说明为条件",
			En: "the clause was negotiated and is no standard term: it needs neither notice nor explanation",
		},
		Effect: courier.Notes, If: negotiated,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.notice_burden", IDs: "LIA-07", Cites: law(courier.ShenzhenCaseNote, ""),
			Zh: "有案例认为，承运人不能证明收件时已提示倍数条款的，不予适用，按照货物售价赔偿",
			En: "in a court case the carrier could not prove notice at pick-up: the multiple of freight was set aside and the sale price awarded",
		},
		Effect: courier.Notes, Unless: clauseShown | conspicuous | negotiated,
	},
}

// validGrounds say whether it is valid.
var validGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "liability.clause.valid", IDs: "LIA-08", Cites: civilCode("497"),
			Zh: "该条款没有法定的无效情形",
			En: "nothing in the law makes the clause void",
		},
		Effect: courier.Grants,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.gross_fault", IDs: "LIA-08", Cites: civilCode("506"),
			Zh: "因故意或者重大过失造成对方财产损失的，免责、限责条款无效",
			En: "a clause that relieves of loss of property by intent or gross negligence is void",
		},
		Effect: courier.Bars, If: grosslyAtFault,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.injury", IDs: "LIA-08", Cites: civilCode("506"),
			Zh: "造成对方人身损害的免责条款无效",
			En: "a clause that relieves of personal injury is void",
		},
		Effect: courier.Bars, If: injury,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.unfair", IDs: "LIA-08", Cites: civilCode("497"),
			Zh: "不合理地免除或者减轻承运人责任的格式条款无效",
			En: "a standard term that relieves the carrier unreasonably is void",
		},
		Effect: courier.Bars, If: unfair, Unless: negotiated | byConsumer,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.unfair_to_consumer", IDs: "LIA-08 LIA-18", Cites: law(courier.ConsumerLaw, "26"),
			Zh: "以格式条款作出减轻或者免除经营者责任等对消费者不公平、不合理的规定，其内容无效",
			En: "a standard term that is unfair or unreasonable to a consumer, lessening the trader's liability among it, has no effect",
		},
		Effect: courier.Bars, If: unfair | byConsumer, Unless: negotiated,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.fine", IDs: "LIA-18", Cites: law(courier.ConsumerRegulation, "50"),
			Zh: "经营者利用格式条款不合理地免除或者减轻其责任的，可以被处罚；没有违法所得的，处三十万元以下的罚款",
			En: "a trader who uses such a standard term may be punished: where there is no unlawful gain, by a fine of up to 300,000 yuan",
		},
		Effect: courier.Warns, If: unfair | byConsumer, Unless: negotiated,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.below_sea_law", IDs: "CN-SEA-08", Cites: seaMandatory,
			Zh: "海上货物运输合同和提单中违反海商法第四章规定的条款无效，不影响其他条款的效力",
			En: "a clause of a contract of carriage by sea or a bill of lading against chapter IV of the Maritime Code is void; the rest stands",
		},
		Effect: courier.Bars, If: belowLaw | bySea, Unless: inCoast,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.below_coastal_law", IDs: "CN-SEA-08", Cites: law(courier.MaritimeCode2025, "45"),
			Zh: "国内海上货物运输合同中违反海商法第四章规定的条款无效，不影响其他条款的效力",
			En: "a clause of a contract of carriage between Chinese ports against chapter IV of the Maritime Code is void; the rest stands",
		},
		Effect: courier.Bars, If: belowLaw | bySea | inCoast,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.below_air_law", IDs: "CN-AIR-13", Cites: airMandatory,
			Zh: "旨在免除民用航空法规定的承运人责任或者降低赔偿责任限额的条款无效，不影响整个合同的效力",
			En: "a clause that relieves of the liability of the Civil Aviation Law or lowers its limit is void; the contract stands",
		},
		Effect: courier.Bars, If: belowLaw | byAir,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.ordinary_fault", IDs: "LIA-08", Cites: law(courier.ShanghaiCourtDigest, ""),
			Zh: "有案例认为，承运人应当证明自己没有故意或者重大过失；仅有一般过失的，不影响限额条款的效力",
			En: "in a court digest the carrier has to prove that it had neither intent nor gross negligence; ordinary negligence leaves the limit standing",
		},
		Effect: courier.Notes, Unless: grosslyAtFault,
	},
	{
		Row: courier.Row{
			Code: "liability.clause.doubt", IDs: "LIA-08", Cites: civilCode("498"),
			Zh: "对格式条款有两种以上解释的，作出不利于提供格式条款一方的解释",
			En: "where a standard term can be read in more than one way, it is read against the side that drew it up",
		},
		Effect: courier.Notes, Unless: negotiated,
	},
}
