package liability

import "github.com/courier-rules/courier"

// turningInsured are the grounds of recourse that have to do with an insurer,
// and with a claim that was given up.
var turningInsured = []courier.Ground{
	{Row: courier.Row{Code: "liability.recourse.no_waiver", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "61"),
		Zh: "保险人赔偿前不得放弃对对方的请求权，否则保险人不承担赔偿责任；赔偿后未经保险人同意放弃的无效", En: "the claim must not be waived: before the insurer pays it frees the insurer, after that it is void without its consent"},
		Effect: courier.Notes, If: turnInsured},
	{Row: courier.Row{Code: "liability.recourse.no_obstruction", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "61, 63"),
		Zh: "不得因故意或者重大过失妨碍保险人代位求偿，并应当提供必要的文件和情况", En: "the insurer's subrogation must not be obstructed by intent or gross negligence, and it is given the documents it needs"},
		Effect: courier.Notes, If: turnInsured},
	{Row: courier.Row{Code: "liability.recourse.waived", Staff: true, IDs: "INS-13 APP-11", Cites: byHouse,
		Zh: "已经放弃对对方的请求权的，不得再追偿", En: "the claim was given up, and nothing is recovered"},
		Effect: courier.Bars, If: turnWaived, Unless: turnInsurerPaid, Binds: true},
	{Row: courier.Row{Code: "liability.recourse.waived_with_consent", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "61"),
		Zh: "保险人赔偿后，经其同意放弃对对方的请求权的，不得再追偿", En: "after the insurer paid the claim was given up with its consent, and nothing is recovered"},
		Effect: courier.Bars, If: turnWaived | turnInsurerPaid | turnConsented},
	{Row: courier.Row{Code: "liability.recourse.waiver_void", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "61"),
		Zh: "保险人赔偿后，未经其同意放弃对对方的请求权的，该行为无效", En: "after the insurer paid the claim was given up without its consent: that is void"},
		Effect: courier.Notes, If: turnWaived | turnInsurerPaid, Unless: turnConsented},
	{Row: courier.Row{Code: "liability.recourse.waiver_frees_insurer", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "61"),
		Zh: "保险人赔偿前放弃对对方的请求权的，保险人不承担赔偿保险金的责任", En: "the claim was given up before the insurer paid, and the insurer owes nothing"},
		Effect: courier.Warns, If: turnWaived | turnInsured, Unless: turnInsurerPaid},
	{Row: courier.Row{Code: "liability.recourse.obstructed", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "61"),
		Zh: "故意或者因重大过失致使保险人不能行使代位请求赔偿的权利的，保险人可以扣减或者要求返还相应的保险金",
		En: "subrogation was obstructed by intent or gross negligence: the insurer may deduct from what it pays or claim it back"},
		Effect: courier.Warns, If: turnObstructed | turnInsured},
	{Row: courier.Row{Code: "liability.recourse.passed_to_insurer", Staff: true, IDs: "INS-13", Cites: law(courier.InsuranceLaw, "60"),
		Zh: "自赔偿之日起，保险人在赔偿金额范围内代位行使请求权；未取得赔偿的部分仍可自行追偿",
		En: "the insurer stands in the firm's place up to what it paid; the rest is the firm's to recover"},
		Effect: courier.Notes, If: turnInsured | turnInsurerPaid},
	{Row: courier.Row{Code: "liability.recourse.insurer_not_against_staff", Staff: true, IDs: "INS-13 APP-06", Cites: law(courier.InsuranceLaw, "62"),
		Zh: "除故意造成保险事故外，保险人不得对被保险人的组成人员行使代位请求赔偿的权利",
		En: "save for intent, the insurer cannot turn to members of the insured firm"},
		Effect: courier.Notes, If: turnInsured | turnStaff},
}
