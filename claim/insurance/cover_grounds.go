package insurance

import "github.com/courier-rules/courier"

// The named facts of a cause of loss.
const (
	cvListed courier.Facts = 1 << iota
	cvHandling
	cvRain
	cvTheft
	cvRulesKept
	cvAllRoad
	cvExcluded
	cvPacking
	cvInsolvent
	cvVoid
	cvAllRisks
	cvPacking2009
	cvKnowledge
	cvByInsured
	cvBefore
	cvKnew
	cvSeaDelay
	cvSeaVice
	cvSeaPacking
	cvSeaIntent
	cvOtherwise
)

const (
	cvPeril      = cvListed | cvHandling | cvRain | cvTheft
	cvExclusions = cvExcluded | cvPacking | cvInsolvent
	cvStatutory  = cvSeaDelay | cvSeaVice | cvSeaPacking | cvSeaIntent
	cvClauses    = cvAllRisks | cvPacking2009 | cvKnowledge
)

var coverFields = []courier.Field{
	{Need: "peril", Owns: cvPeril, Values: []courier.Facts{0, cvListed, cvListed | cvHandling, cvListed | cvRain, cvListed | cvTheft}},
	{Need: "clauses", Owns: cvClauses, Values: []courier.Facts{0, cvAllRisks, cvPacking2009, cvKnowledge, cvPacking2009 | cvKnowledge, cvAllRisks | cvPacking2009,
		cvAllRisks | cvKnowledge, cvClauses}},
	{Need: "exclusions", Owns: cvExclusions, Values: []courier.Facts{0, cvExcluded, cvPacking, cvInsolvent}},
	{Need: "marine", Owns: cvStatutory, Values: []courier.Facts{0, cvSeaDelay, cvSeaVice, cvSeaPacking, cvSeaIntent}},
	courier.YesNo("exclusion_explained", cvVoid),
	courier.YesNo("agreed_otherwise", cvOtherwise),
	courier.YesNo("all_road", cvAllRoad),
	courier.YesNo("rules_kept", cvRulesKept),
	courier.YesNo("packed_by_insured", cvByInsured),
	courier.YesNo("packed_before", cvBefore),
	courier.YesNo("insolvency_known", cvKnew),
}

var coverQuestion = courier.NewQuestion(coverFields, coverGrounds)

// coverGrounds are the grounds of cover. The exclusions of a wording stand
// under their own law (see [exclusionEffect]); those of the Maritime Code are
// law themselves and need no explaining.
var coverGrounds = []courier.Ground{
	clauseGround(courier.Grants, cvListed, cvAllRisks, clauseRow("insurance.cover.listed", "S4-Q71 S4-Q63 INS-05", "peril", courier.InTerms(),
		"出险原因属于所投保条款列明的承保风险", "the cause is one of those that the wording covers")),
	clauseGround(courier.Grants, cvListed|cvAllRisks, 0, clauseRow("insurance.cover.all_risks", "S4-Q71 INS-05", "peril", courier.InTerms(),
		"所投保条款承保一切外来意外风险，出险原因未被另立条款排除", "the wording covers every accidental cause that belongs to no separate clause")),
	clauseGround(courier.Bars, 0, cvListed, clauseRow("insurance.cover.not_listed", "S4-Q71 S4-Q72 INS-05", "peril", courier.InTerms(),
		"出险原因不属于所投保条款承保的风险", "the wording does not cover the cause")),
	clauseGround(courier.Bars, cvHandling, cvRulesKept, clauseRow("insurance.cover.handlers_rule_breach", "S4-Q72", "rules_kept", courier.InTerms(),
		"装卸、转载意外因装卸人员违反操作规程造成，不属于承保的装卸事故", "the accident in loading or unloading came of a breach of the handlers' rules: the wording does not cover it")),
	clauseGround(courier.Bars, cvRain, cvRulesKept, clauseRow("insurance.cover.unsafe_against_rain", "S4-Q72", "rules_kept", courier.InTerms(),
		"遭受雨淋时未遵守安全运输规定，不属于承保的雨淋损失", "the rules for safe carriage were not kept when it rained: the wording does not cover it")),
	clauseGround(courier.Bars, cvExcluded, cvVoid, clauseRow("insurance.cover.excluded", "INS-02 S4-Q72", "exclusions", courier.InTerms(),
		"存在所投保条款的责任免除情形，该条款有效，不属于保险责任", "an exclusion of the wording is met and has effect: not covered")),
	clauseGround(courier.Bars, cvPacking, cvVoid|cvPacking2009, clauseRow("insurance.cover.packing", "INS-ICC-43 S4-Q72 INS-02", "exclusions", courier.InTerms(),
		"损失由包装不善造成，该条款不论由谁包装均予除外", "poor packing caused the loss; the wording excludes it whoever packed")),
	clauseGround(courier.Bars, cvPacking|cvPacking2009|cvByInsured, cvVoid, clauseRow("insurance.cover.packing_by_insured", "INS-ICC-43 INS-02", "packed_by_insured", courier.InTerms(),
		"包装不足以承受运输中的通常事故，且由被保险人或者其雇员完成，予以除外，由保险人举证", "the packing could not stand the ordinary incidents of transit and was done by the insured or its employees: excluded, and for the insurer to prove")),
	clauseGround(courier.Bars, cvPacking|cvPacking2009|cvBefore, cvVoid|cvByInsured, clauseRow("insurance.cover.packing_before", "INS-ICC-43 INS-02", "packed_before", courier.InTerms(),
		"包装不足以承受运输中的通常事故，且在保险责任开始前完成，予以除外，由保险人举证", "the packing could not stand the ordinary incidents of transit and was done before the insurance attached: excluded, and for the insurer to prove")),
	clauseGround(courier.Notes, cvPacking|cvPacking2009, cvVoid|cvByInsured|cvBefore, clauseRow("insurance.cover.packing_by_others", "INS-ICC-43", "packed_by_insured", courier.InTerms(),
		"包装既非被保险人或者其雇员所为，也不在保险责任开始前完成，包装不足的除外不适用", "neither the insured nor its employees packed, and not before the insurance attached: the exclusion of packing does not apply")),
	clauseGround(courier.Bars, cvInsolvent, cvVoid|cvKnowledge, clauseRow("insurance.cover.insolvency", "S4-Q72 INS-02", "exclusions", courier.InTerms(),
		"损失由船舶经营人破产或者经济困境造成，予以除外", "the insolvency of the ship's operators caused the loss: excluded")),
	clauseGround(courier.Bars, cvInsolvent|cvKnowledge|cvKnew, cvVoid, clauseRow("insurance.cover.insolvency_known", "S4-Q72 INS-02", "insolvency_known", courier.InTerms(),
		"被保险人知道或者应当知道船舶经营人的困境，予以除外；该条件仅有业内转述", "the insured knew or should have known of the operators' insolvency: excluded; the condition is known by report only")),
	clauseGround(courier.Bars, cvTheft|cvAllRoad, cvVoid, clauseRow("insurance.cover.road_theft", "S4-Q72 INS-02", "all_road", courier.InTerms(),
		"全程公路运输中的盗窃和整件提货不着予以除外", "theft, and non-delivery of a whole piece, on an all-road journey are excluded")),

	clauseGround(courier.Bars, cvSeaDelay, cvOtherwise, clauseRow("insurance.cover.sea_delay", "S4-Q72", "exclusions", clauseSea("243", "269"),
		"货物损失由航行迟延、交货迟延或者行市变化造成，保险人不负赔偿责任", "delay or a change of the market caused the loss: the insurer does not answer")),
	clauseGround(courier.Bars, cvSeaVice, cvOtherwise, clauseRow("insurance.cover.sea_vice", "S4-Q72", "exclusions", clauseSea("243", "269"),
		"货物损失由自然损耗、本身缺陷或者自然特性造成，保险人不负赔偿责任", "natural loss, inherent vice or the nature of the goods caused the loss: the insurer does not answer")),
	clauseGround(courier.Bars, cvSeaPacking, cvOtherwise, clauseRow("insurance.cover.sea_packing", "S4-Q72", "exclusions", clauseSea("243", "269"),
		"货物损失由包装不当造成，保险人不负赔偿责任", "improper packing caused the loss: the insurer does not answer")),
	clauseGround(courier.Bars, cvSeaIntent, 0, clauseRow("insurance.cover.sea_intent", "S4-Q72 INS-07", "exclusions", clauseSea("242", "268"),
		"损失由被保险人故意造成，保险人不负赔偿责任", "the insured brought the loss about on purpose: the insurer does not answer")),
	clauseGround(courier.Notes, cvSeaDelay|cvOtherwise, 0, clauseRow("insurance.cover.sea_otherwise_delay", "S4-Q72", "agreed_otherwise", clauseSea("243", "269"),
		"法定的迟延、行市除外，因合同另有约定而不适用", "the code's exclusion of delay and market gives way to the policy")),
	clauseGround(courier.Notes, cvSeaVice|cvOtherwise, 0, clauseRow("insurance.cover.sea_otherwise_vice", "S4-Q72", "agreed_otherwise", clauseSea("243", "269"),
		"法定的自然损耗、缺陷除外，因合同另有约定而不适用", "the code's exclusion of natural loss and vice gives way to the policy")),
	clauseGround(courier.Notes, cvSeaPacking|cvOtherwise, 0, clauseRow("insurance.cover.sea_otherwise_packing", "S4-Q72", "agreed_otherwise", clauseSea("243", "269"),
		"法定的包装不当除外，因合同另有约定而不适用", "the code's exclusion of improper packing gives way to the policy")),
}

// How "A" and "B" without saying whose were read.
var (
	coverABOwn = clauseRow("insurance.cover.ab_insurers_own", "D19 S4-Q71", "ab_reading", []courier.Cite{clauseHandbook("71")[0].Graded(courier.Disputed)},
		"保险单只写“A条款”“B条款”，未注明属于何种条款，按保险人自有条款处理；如为协会货物条款，应当另作选择", "the policy says A or B and not whose: taken for the insurer's own wording; the Institute's would have to be chosen")
	coverABInstitute = clauseRow("insurance.cover.ab_institute", "D19 S4-Q71", "ab_reading", []courier.Cite{clauseHandbook("71")[0].Graded(courier.Disputed)},
		"保险单只写“A条款”“B条款”，未注明属于何种条款，按选择作协会货物条款处理", "the policy says A or B and not whose: taken for the Institute Cargo Clauses, as chosen")
)

// perilRows and exclusionRows name what happened; they rest on the wording.
var (
	perilRows     = namedPerils()
	exclusionRows = namedExclusions()
)

func namedPerils() (rows [OtherAccidentalCause + 1]courier.Row) {
	for p := Fire; p <= OtherAccidentalCause; p++ {
		rows[p] = clauseRow("insurance.peril."+courier.Code(p.String()), "S4-Q71", "peril", courier.InTerms(),
			"出险原因："+p.Name(courier.Chinese), "the cause: "+p.Name(courier.English))
	}
	return rows
}

func namedExclusions() (rows [UnsafeAgainstTheRain + 1]courier.Row) {
	for x := WarExclusion; x <= UnsafeAgainstTheRain; x++ {
		rows[x] = clauseRow("insurance.exclusion."+courier.Code(x.String()), "S4-Q72", "exclusions[]", courier.InTerms(),
			"存在的除外情形："+x.Name(courier.Chinese), "a circumstance that may exclude: "+x.Name(courier.English))
	}
	return rows
}
