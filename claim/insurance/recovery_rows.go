package insurance

import "github.com/courier-rules/courier"

// railCourt cites the interpretation on damages in rail transport.
func railCourt(part string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.RailDamageInterpretation, part)}
}

// disputed is a convention that nothing settles.
func disputed(c courier.Cite) []courier.Cite { return []courier.Cite{c.Graded(courier.Disputed)} }

// Meeting the carrier.
var (
	rowMeetPasses = courier.Row{
		Code: "insurance.meet.passes", IDs: "INS-13", Cites: law("60"), Names: [3]string{"paid"},
		Zh: "保险人自赔偿之日起，在赔偿金额{paid}范围内代位行使被保险人对第三者请求赔偿的权利",
		En: "from its payment on the insurer has the insured's claim against the third party, up to what it paid, {paid}",
	}
	rowMeetRest = courier.Row{
		Code: "insurance.meet.rest", IDs: "INS-13", Cites: law("60"), Names: [3]string{"rest"},
		Zh: "被保险人未取得赔偿的部分{rest}，仍可以向第三者请求赔偿", En: "for what it was not paid, {rest}, the insured keeps its own claim",
	}
	rowMeetMarinePasses = courier.Row{
		Code: "insurance.meet.marine_passes", IDs: "INS-13", Cites: maritime("252", "278"), Names: [3]string{"paid"},
		Zh: "被保险人向第三人要求赔偿的权利，自保险人支付赔偿之日起，在赔偿金额{paid}范围内相应转移给保险人",
		En: "from its payment on the insured's claim against the third person passes to the insurer, as far as it paid, {paid}",
	}
	rowMeetMarineExcess = courier.Row{
		Code: "insurance.meet.marine_excess", IDs: "INS-13", Cites: maritime("254", "280"),
		Zh: "保险人从第三人取得的赔偿超过其支付的保险赔偿的，超过部分应当退还被保险人",
		En: "what the insurer gets from the third person beyond what it paid goes back to the insured",
	}
	rowShortInsured = courier.Row{
		Code: "insurance.meet.insured_first", IDs: "INS-13 D11", Cites: disputed(courier.Art(courier.InsuranceLaw, "60")), Names: [3]string{"owed", "insured", "insurer"},
		Zh: "第三者的赔偿{owed}不足以清偿双方，法律未规定如何分配，先满足被保险人{insured}，余下{insurer}归保险人；按另一种分配，结果不同",
		En: "what the third party owes, {owed}, does not reach both, and the law does not say who comes first: the insured has {insured}, the insurer the rest, {insurer}; in another reading the answer would be another",
	}
	rowShortInsurer = courier.Row{
		Code: "insurance.meet.insurer_first", IDs: "INS-13 D11", Cites: disputed(courier.Art(courier.InsuranceLaw, "60")), Names: [3]string{"owed", "insured", "insurer"},
		Zh: "第三者的赔偿{owed}不足以清偿双方，按所选读法先满足保险人{insurer}，余下{insured}归被保险人",
		En: "what the third party owes, {owed}, does not reach both; in the reading chosen the insurer has {insurer}, the insured the rest, {insured}",
	}
	rowShortShared = courier.Row{
		Code: "insurance.meet.pro_rata", IDs: "INS-13 D11 APP-10", Cites: disputed(courier.Art(courier.InsuranceLaw, "60")), Names: [3]string{"owed", "insured", "insurer"},
		Zh: "第三者的赔偿{owed}不足以清偿双方，按所选读法依各自未获补偿的金额比例分配：被保险人{insured}，保险人{insurer}",
		En: "what the third party owes, {owed}, does not reach both; in the reading chosen it is shared in proportion: the insured {insured}, the insurer {insurer}",
	}
	rowRailActual = courier.Row{
		Code: "insurance.meet.rail_actual", IDs: "CN-RAIL-10 INS-13", Cites: railCourt("4"), Names: [3]string{"owed", "insurer", "insured"},
		Zh: "铁路运输企业应当按实际损失{owed}赔偿，保险公司按支付的保险金额追偿{insurer}，差额部分{insured}由铁路运输企业向被保险人赔偿",
		En: "the railway owes the actual loss, {owed}: the insurer recovers what it paid, {insurer}, and the railway pays the insured the rest, {insured}",
	}
	rowRailLimit = courier.Row{
		Code: "insurance.meet.rail_limit", IDs: "CN-RAIL-10 INS-13", Cites: railCourt("4"), Names: [3]string{"owed", "insurer", "insured"},
		Zh: "铁路运输企业按限额{owed}赔偿，足额保险的，保险公司的追偿额为赔偿限额，追偿{insurer}，被保险人取得{insured}",
		En: "the railway owes its limit, {owed}, and the goods were fully insured: the limit is what the insurer recovers, {insurer}, and {insured} are the insured's",
	}
	rowRailUnder = courier.Row{
		Code: "insurance.meet.rail_under", IDs: "CN-RAIL-10 INS-13", Cites: railCourt("4"), Names: [3]string{"owed", "insurer", "insured"},
		Zh: "铁路运输企业按限额{owed}赔偿，不足额保险的，保险公司按投保金额与货物实际价值的比例追偿{insurer}，差额部分{insured}由铁路运输企业向被保险人赔偿",
		En: "the railway owes its limit, {owed}, and the goods were under-insured: the insurer recovers {insurer}, in the proportion of the sum insured to the value, and the railway pays the insured the rest of the limit, {insured}",
	}
	rowRailNothing = courier.Row{
		Code: "insurance.meet.rail_nothing", IDs: "CN-RAIL-10 INS-13", Cites: railCourt("4"), Names: [3]string{"owed", "insurer", "insured"},
		Zh: "铁路运输企业应当赔偿{owed}，没有可供保险公司追偿的部分，保险公司追偿{insurer}，被保险人取得{insured}",
		En: "the railway owes {owed}, of which nothing is the insurer's to recover: {insurer}; {insured} are the insured's",
	}
	rowRailDeclared = courier.Row{
		Code: "insurance.meet.rail_declared", IDs: "CN-RAIL-10", Cites: railCourt("5"),
		Zh: "既保险又保价的货物，保险公司先行赔付的，比照保险货物处理", En: "goods both insured and with declared cover: where the insurer paid first they are dealt with as insured goods",
	}
	rowRailNotAbove = courier.Row{
		Code: "insurance.meet.rail_up_to_paid", IDs: "CN-RAIL-10 INS-13", Cites: law("60"),
		Zh: "保险人在赔偿金额范围内行使权利，追偿额不超过其支付的赔款", En: "the insurer recovers no more than it paid",
	}
)

// shortRows names each method of sharing, by [ShortMethod].
var shortRows = [...]*courier.Row{&rowShortInsured, &rowShortInsurer, &rowShortShared}

// recoveryRows are the rows of [DivideRecovery] and [DivideRail].
func recoveryRows() []*courier.Row {
	return []*courier.Row{&rowMeetPasses, &rowMeetRest, &rowMeetMarinePasses, &rowMeetMarineExcess, &rowShortInsured, &rowShortInsurer,
		&rowShortShared, &rowRailActual, &rowRailLimit, &rowRailUnder, &rowRailNothing, &rowRailDeclared, &rowRailNotAbove}
}
