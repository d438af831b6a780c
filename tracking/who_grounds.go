package tracking

import "github.com/courier-rules/courier"

// The named facts of whoever asks.
const (
	aboutItem courier.Facts = 1 << iota
	aboutSender
	askerParty
	askerAgent
	askerConsignee
	askerAuthority
	askerStranger
	askerShown
	askerLetter
	askerNumber
	originUnknown
	phoneTaken
	phoneMatches
	papersShown
	supervisorAgrees
	beforeSenderRight
)

const (
	aboutFacts = aboutItem | aboutSender
	askerFacts = askerParty | askerAgent | askerConsignee | askerAuthority | askerStranger
)

var whoFields = []courier.Field{
	{Need: "about", Owns: aboutFacts, Values: []courier.Facts{0, aboutItem, aboutItem | aboutSender}},
	{Need: "by", Owns: askerFacts, Values: []courier.Facts{askerParty, askerParty | askerAgent, askerParty | askerConsignee, askerAuthority, askerStranger}},
	courier.YesNo("identity", askerShown),
	courier.YesNo("letter", askerLetter),
	courier.YesNo("number", askerNumber),
	courier.YesNo("origin", originUnknown),
	courier.YesNo("access", phoneTaken),
	courier.YesNo("phone", phoneMatches),
	courier.YesNo("papers", papersShown),
	courier.YesNo("approved", supervisorAgrees),
	courier.YesNo("asked_on", beforeSenderRight),
}

var (
	userDataCites = courier.Express(34)
	publicCites   = courier.Express(28)
	withoutNumber = []courier.Cite{courier.Art(courier.ExpressTextbook, "客户无据查询").Titled("queries without a waybill")}
)

// whoQuestion: may whoever asks be told. The steps of the textbook for a query
// without a number bind, because the regulation has the firm guard its users'
// data and leaves the way to the firm.
var whoQuestion = courier.NewQuestion(whoFields, []courier.Ground{
	{
		Row: plainRow("tracking.who.published", "QRY-01 S2-10b", publicCites,
			"属于承运人向社会公布的服务信息，可以告知任何人", "what the carrier publishes may be told to anybody"),
		Effect: courier.Grants, Unless: aboutItem,
	},
	{
		Row: plainRow("tracking.who.party", "QRY-01 QRY-05", publicCites,
			"查询人是该快件的当事人，身份已经核实，可以告知", "whoever asks is a party to the item and shown to be that person"),
		Effect: courier.Grants, If: aboutItem | askerParty | askerShown, Unless: aboutSender,
	},
	{
		Row: plainRow("tracking.who.by_terms", "QRY-05", courier.InTerms(),
			"查询人提供的单号与收寄件人手机尾号相符，按承运人的条款视为已经核实", "number and phone digits match, which the carrier's terms take for identification"),
		Effect: courier.Grants, If: aboutItem | askerParty | phoneTaken | askerNumber | phoneMatches, Unless: aboutSender | askerShown,
	},
	{
		Row: plainRow("tracking.who.sender_own", "QRY-05", publicCites,
			"查询的是寄件一方自己的信息，可以告知", "the sending side asks for its own data"),
		Effect: courier.Grants, If: aboutSender | askerParty | askerShown, Unless: askerConsignee,
	},
	{
		Row: plainRow("tracking.who.sender_of_unknown", "DEL-11", expressMeasures("27"),
			"收件人收到来源不明的快件，企业应当提供其掌握的寄件人姓名、地址、联系电话等必要信息",
			"the recipient does not know where the item comes from: the firm gives what it holds of the sender's name, address and phone"),
		Effect: courier.Grants, If: aboutSender | askerConsignee | askerShown | originUnknown, Unless: beforeSenderRight,
	},
	{
		Row: plainRow("tracking.who.sender_known", "DEL-11", byHouse,
			"快件并非来源不明，寄件人信息须经其同意，由人工处理", "the item is not of unknown origin: a person asks for the sender's consent first"),
		Effect: courier.Refers, If: aboutSender | askerConsignee, Unless: originUnknown,
	},
	{
		Row: plainRow("tracking.who.sender_before_2024", "DEL-11", byHouse,
			"2024年3月1日之前没有规定收件人可以要求提供寄件人信息，由人工处理", "before 2024-03-01 no rule gave the recipient the sender's data: a person decides"),
		Effect: courier.Refers, If: aboutSender | askerConsignee | beforeSenderRight,
	},
	{
		Row: plainRow("tracking.who.stranger", "QRY-05", userDataCites,
			"查询人不是该快件的当事人，不得向其提供用户信息", "whoever asks is no party to the item: users' data may not be given"),
		Effect: courier.Bars, If: aboutItem | askerStranger,
	},
	{
		Row: plainRow("tracking.who.identity_not_shown", "QRY-05 QRY-06", userDataCites,
			"查询人的身份未能核实，不得向其提供用户信息", "the identity of whoever asks is not shown: users' data may not be given"),
		Effect: courier.Bars, If: aboutItem, Unless: askerShown,
	},
	{
		Row: plainRow("tracking.who.identified_by_terms", "QRY-05", courier.InTerms(),
			"单号与收寄件人手机尾号相符", "number and phone digits match"),
		Effect: courier.Lifts, If: aboutItem | askerParty | phoneTaken | askerNumber | phoneMatches, Unless: aboutSender, Lifts: "tracking.who.identity_not_shown",
	},
	{
		Row: plainRow("tracking.who.letter_missing", "QRY-05", userDataCites,
			"代理人未出示寄件人的授权委托书", "the agent shows no letter of authority from the shipper"),
		Effect: courier.Bars, If: aboutItem | askerAgent, Unless: askerLetter,
	},
	{
		Row: plainRow("tracking.who.authority", "QRY-05", byHouse,
			"主管机关依法调取的，核验其证件和文书后由业务主管处理", "an authority asks under its powers: its papers are checked and a supervisor handles it"),
		Effect: courier.Refers, If: aboutItem | askerAuthority,
	},
	{
		Row: plainRow("tracking.who.explain", "QRY-06", withoutNumber,
			"客户无据查询，先解释说明需要运单号或者有效证件的原因", "asked without a number: first explain why a number or papers are needed"),
		Effect: courier.Notes, If: aboutItem, Unless: askerNumber,
	},
	{
		Row: plainRow("tracking.who.papers_missing", "QRY-06", withoutNumber,
			"客户无据查询且未出示有效证件，不予告知", "asked without a number and no identity documents shown: nothing is told"),
		Effect: courier.Bars, If: aboutItem, Unless: askerNumber | papersShown, Binds: true,
	},
	{
		Row: plainRow("tracking.who.not_approved", "QRY-06", withoutNumber,
			"客户无据查询，业务主管未同意告知", "asked without a number and the supervisor did not agree"),
		Effect: courier.Bars, If: aboutItem, Unless: askerNumber | supervisorAgrees, Binds: true,
	},
	{
		Row: plainRow("tracking.who.guard", "QRY-05", expressMeasures("25"),
			"应当采取措施防止未经授权的查询以及个人信息泄露", "unauthorised queries and leaks of personal data are to be prevented"),
		Effect: courier.Notes, If: aboutItem,
	},
})
