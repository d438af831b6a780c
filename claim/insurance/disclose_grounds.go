package insurance

import "github.com/courier-rules/courier"

// The named facts of a rescission for what was not told.
const (
	teMarine courier.Facts = 1 << iota
	teSea25
	teMisstated
	teAsked
	teCatchAll
	teIntent
	teGross
	teMaterial
	teKnew
	teLate30
	teLate2y
)

var (
	tellingSeaDuty = clauseSea("222", "247")
	tellingSea     = clauseSea("223", "248")
)

var rescindQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("misstated", teMisstated),
	courier.YesNo("marine", teMarine),
	courier.YesNo("asked", teAsked),
	courier.YesNo("catch_all", teCatchAll),
	{Need: "fault", Owns: teIntent | teGross, Values: []courier.Facts{0, teIntent, teGross}},
	courier.YesNo("material", teMaterial),
	courier.YesNo("knew", teKnew),
	courier.YesNo("insurer_knew", teLate30),
	courier.YesNo("contract_on", teLate2y),
	courier.YesNo("on", teSea25),
}, []courier.Ground{
	clauseGround(courier.Grants, teMisstated|teAsked|teIntent|teMaterial, teMarine, clauseRow("insurance.rescind.intent", "INS-01", "fault", clauseLaw("16"),
		"投保人故意不履行如实告知义务，足以影响保险人决定是否承保或者提高费率，保险人有权解除合同", "the applicant kept back on purpose what would have moved the insurer: it may rescind")),
	clauseGround(courier.Grants, teMisstated|teAsked|teGross|teMaterial, teMarine, clauseRow("insurance.rescind.gross", "INS-01", "fault", clauseLaw("16"),
		"投保人因重大过失未履行如实告知义务，足以影响保险人决定是否承保或者提高费率，保险人有权解除合同", "by gross negligence the applicant did not tell what would have moved the insurer: it may rescind")),
	clauseGround(courier.Grants, teMarine|teMisstated|teMaterial|teIntent, 0, clauseRow("insurance.rescind.sea_intent", "INS-18", "fault", tellingSea,
		"被保险人故意未将重要情况如实告知，保险人有权解除合同", "the insured kept back on purpose what mattered: the insurer may rescind")),
	clauseGround(courier.Grants, teMarine|teMisstated|teMaterial, teIntent, clauseRow("insurance.rescind.sea_other", "INS-18", "fault", tellingSea,
		"非因被保险人的故意未将重要情况如实告知，保险人有权解除合同或者要求增加保险费", "what mattered was not told, without intent: the insurer may rescind or ask for more premium")),

	clauseGround(courier.Bars, 0, teMisstated|teMarine, clauseRow("insurance.rescind.told", "INS-01", "misstated", clauseLaw("16"),
		"投保人已如实告知，保险人不得以未如实告知为由解除合同", "what had to be told was told: no rescission on that ground")),
	clauseGround(courier.Bars, teMarine, teMisstated, clauseRow("insurance.rescind.sea_told", "INS-18", "misstated", tellingSeaDuty,
		"被保险人已如实告知，保险人不得以未如实告知为由解除合同", "what had to be told was told: no rescission on that ground")),
	clauseGround(courier.Bars, 0, teAsked|teMarine, clauseRow("insurance.rescind.not_asked", "INS-01", "asked", clauseRead("16", "6"),
		"保险人没有询问的，投保人无需告知", "the insurer did not ask, so it had not to be told")),
	clauseGround(courier.Bars, teCatchAll, teMarine, clauseRow("insurance.rescind.catch_all", "INS-01", "catch_all", clauseRead("16", "6"),
		"仅以概括性条款询问的，不能据此主张违反如实告知义务", "a general question only: it does not count as asked")),
	clauseGround(courier.Bars, 0, teIntent|teGross|teMarine, clauseRow("insurance.rescind.no_fault", "INS-01", "fault", clauseLaw("16"),
		"既非故意，也非重大过失，保险人不得解除合同", "neither intent nor gross negligence: no rescission")),
	clauseGround(courier.Bars, 0, teMaterial|teMarine, clauseRow("insurance.rescind.immaterial", "INS-01", "material", clauseLaw("16"),
		"不足以影响保险人决定是否承保或者提高费率，保险人不得解除合同", "it would not have moved the insurer: no rescission")),
	clauseGround(courier.Bars, teMarine, teMaterial, clauseRow("insurance.rescind.sea_immaterial", "INS-18", "material", tellingSeaDuty,
		"不属于影响保险人确定费率或者是否承保的重要情况，保险人不得解除合同", "it did not matter for the rate or for taking the risk: no rescission")),
	clauseGround(courier.Bars, teKnew, teMarine, clauseRow("insurance.rescind.insurer_knew", "INS-01", "knew", clauseLaw("16"),
		"保险人在订立合同时已经知道，不得解除合同", "the insurer knew when the contract was made: no rescission")),
	clauseGround(courier.Bars, teMarine|teKnew, teAsked, clauseRow("insurance.rescind.sea_insurer_knew", "INS-18", "knew", tellingSeaDuty,
		"保险人知道或者在通常业务中应当知道而没有询问的情况，被保险人无需告知", "the insurer knew, or should have known in the ordinary course, and did not ask: it had not to be told")),
	clauseGround(courier.Bars, teLate30, teMarine, clauseRow("insurance.rescind.thirty_days", "INS-01", "insurer_knew", clauseLaw("16"),
		"自保险人知道有解除事由之日起超过三十日，解除权消灭", "more than 30 days since the insurer knew: the right to rescind is gone")),
	clauseGround(courier.Bars, teMarine|teLate30|teSea25, 0, clauseRow("insurance.rescind.sea_thirty_days", "INS-18", "insurer_knew", clauseSea("", "248"),
		"自保险人知道或者应当知道有解除事由之日起超过三十日，解除权消灭", "more than 30 days since the insurer knew or should have known: the right to rescind is gone")),
	clauseGround(courier.Bars, teLate2y, teMarine, clauseRow("insurance.rescind.two_years", "INS-01", "contract_on", clauseLaw("16"),
		"自合同成立之日起超过二年，保险人不得解除合同", "more than two years since the contract was made: no rescission")),
})

// The named facts of the event under a contract that may be rescinded.
const (
	evMarine courier.Facts = 1 << iota
	evMay
	evRescinded
	evIntent
	evCaused
	evSettled
)

var tellingQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("misstated", evMay), // stands for all that decides whether it may
	courier.YesNo("rescinded", evRescinded),
	courier.YesNo("fault", evIntent),
	courier.YesNo("caused", evCaused),
	courier.YesNo("settled", evSettled),
	courier.YesNo("marine", evMarine),
}, []courier.Ground{
	clauseGround(courier.Grants, 0, evMay|evMarine, clauseRow("insurance.disclosure.no_right", "INS-01", "misstated", clauseLaw("16"),
		"保险人没有解除权，不得以未如实告知为由拒绝赔偿", "the insurer has no right to rescind and may not refuse for what was not told")),
	clauseGround(courier.Grants, evMarine, evMay, clauseRow("insurance.disclosure.sea_no_right", "INS-18", "misstated", tellingSea,
		"保险人没有解除权，不得以未如实告知为由拒绝赔偿", "the insurer has no right to rescind and may not refuse for what was not told")),
	clauseGround(courier.Grants, evMarine|evMay, evRescinded|evSettled, clauseRow("insurance.disclosure.sea_not_rescinded", "INS-18", "rescinded", tellingSea,
		"保险人未解除合同，法律规定的不负赔偿责任以解除合同为前提", "the insurer did not rescind, and what the code takes from the insured follows from a rescission")),
	clauseGround(courier.Grants, evMay, evRescinded|evSettled|evMarine, clauseRow("insurance.disclosure.not_rescinded", "INS-01", "rescinded", clauseRead("16", "8"),
		"保险人未解除合同，不得直接以未如实告知为由拒绝赔偿", "the insurer did not rescind and may not refuse outright for what was not told")),
	clauseGround(courier.Grants, evMay|evRescinded, evIntent|evCaused|evSettled|evMarine, clauseRow("insurance.disclosure.no_serious_effect", "INS-01", "caused", clauseLaw("16"),
		"因重大过失未如实告知，但对保险事故的发生没有严重影响，解除前发生的事故应当赔偿", "by gross negligence, but without serious effect on the event: the insurer answers for an event before the rescission")),
	clauseGround(courier.Grants, evMarine|evMay|evRescinded, evIntent|evCaused|evSettled, clauseRow("insurance.disclosure.sea_no_effect", "INS-18", "caused", tellingSea,
		"非故意未如实告知，且对保险事故的发生没有影响，解除前发生的事故应当赔偿", "without intent and without effect on the event: the insurer answers for an event before the rescission")),
	clauseGround(courier.Bars, evMay|evRescinded|evIntent, evMarine|evSettled, clauseRow("insurance.disclosure.intent", "INS-01", "fault", clauseLaw("16"),
		"故意不如实告知，合同解除前发生的保险事故不予赔偿，不退还保险费", "kept back on purpose: no pay for an event before the rescission, and the premium is kept")),
	clauseGround(courier.Bars, evMay|evRescinded|evCaused, evIntent|evMarine|evSettled, clauseRow("insurance.disclosure.serious_effect", "INS-01", "caused", clauseLaw("16"),
		"因重大过失未如实告知，对保险事故的发生有严重影响，解除前发生的事故不予赔偿，但应当退还保险费", "by gross negligence with a serious effect on the event: no pay for an event before the rescission, and the premium goes back")),
	clauseGround(courier.Bars, evMarine|evMay|evRescinded|evIntent, evSettled, clauseRow("insurance.disclosure.sea_intent", "INS-18", "fault", tellingSea,
		"故意未如实告知，合同解除前发生的损失不负赔偿责任，不退还保险费", "kept back on purpose: no pay for a loss before the rescission, and the premium is kept")),
	clauseGround(courier.Bars, evMarine|evMay|evRescinded|evCaused, evIntent|evSettled, clauseRow("insurance.disclosure.sea_effect", "INS-18", "caused", tellingSea,
		"非故意，但未告知或者错误告知的情况对保险事故的发生有影响，不予赔偿", "without intent, but what was not told had an effect on the event: no pay")),
	clauseGround(courier.Bars, evMay|evSettled, 0, clauseRow("insurance.disclosure.settled", "INS-01", "settled", clauseRead("16", "8"),
		"当事人就拒绝赔偿及合同存续另行达成一致，依其约定", "the parties settled on a refusal and on the contract: what they agreed holds")),
})

// The periods of a rescission.
var (
	tellingThirty = courier.Row{Code: "insurance.rescind.thirty_days_run", IDs: "INS-01", Field: "insurer_knew", Cites: clauseLaw("16"), Names: [3]string{"knew", "last"},
		Zh: "保险人{knew}知道有解除事由，解除权至{last}为止", En: "the insurer knew on {knew}: it may rescind until {last}"}
	tellingThirtySea = courier.Row{Code: "insurance.rescind.sea_thirty_days_run", IDs: "INS-18", Field: "insurer_knew", Cites: clauseSea("", "248"), Names: [3]string{"knew", "last"},
		Zh: "保险人{knew}知道或者应当知道有解除事由，解除权至{last}为止", En: "the insurer knew, or should have known, on {knew}: it may rescind until {last}"}
	tellingTwoYears = courier.Row{Code: "insurance.rescind.two_years_run", IDs: "INS-01", Field: "contract_on", Cites: clauseLaw("16"), Names: [3]string{"made", "last"},
		Zh: "合同{made}成立，{last}之后保险人不得解除", En: "the contract was made on {made}: after {last} there is no rescission"}
)
