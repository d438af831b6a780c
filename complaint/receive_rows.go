package complaint

import "github.com/courier-rules/courier"

// The named facts of an admission.
const (
	saysDissatisfied courier.Facts = 1 << iota
	saysOurs
	saysWithdrawn
)

var admissionFields = []courier.Field{
	courier.YesNo("dissatisfied", saysDissatisfied),
	courier.YesNo("ours", saysOurs),
	courier.YesNo("withdrawn", saysWithdrawn),
}

// admissionGrounds decide whether a complaint is taken up. The right rests on
// the law; what bars says that there is nothing to take up.
var admissionGrounds = []courier.Ground{
	{
		Row: row("complaint.receive.taken", "CMP-01 S2-13", express(28),
			"用户对快递服务质量不满意，可以向企业投诉，企业应当处理", "the user is dissatisfied with the service and may complain to the firm, which has to handle it"),
		Effect: courier.Grants, If: saysDissatisfied | saysOurs, Unless: saysWithdrawn,
	},
	{
		Row: at("dissatisfied", row("complaint.receive.no_complaint", "S2-13", textbook,
			"客户没有表示异议、抗议、索赔或者解决问题的要求，不属于投诉", "there is no objection, protest, claim or demand: it is no complaint")),
		Effect: courier.Bars, Unless: saysDissatisfied,
	},
	{
		Row: at("ours", row("complaint.receive.not_ours", "S3-01", handbook("1.1"),
			"事项不在本企业的责任范围内", "the matter is not within this firm's responsibility")),
		Effect: courier.Bars, Unless: saysOurs,
	},
	{
		Row: at("withdrawn", row("complaint.receive.withdrawn", "CMP-11", byHouse,
			"投诉人已撤回投诉，登记后终结", "the complaint was taken back: it is recorded and ends")),
		Effect: courier.Bars, If: saysWithdrawn,
	},
}

var admission = courier.NewQuestion(admissionFields, admissionGrounds)

func admissionRow(i int) *courier.Row { return &admissionGrounds[i].Row }

var standard2011 = []courier.Cite{courier.Art(courier.ExpressStandard2011, "")}

func recordRow(field courier.Need, code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return at(field, row("complaint.receive."+code+"_missing", ids, cites, zh, en))
}

// recordRows are what the record lacks, in the order of what helps most.
var recordRows = [...]courier.Row{
	recordRow("record.content", "content", "CMP-11 S3-01 CMP-03", textbook, "缺投诉内容，请投诉人补充", "what is complained of is missing: ask for it"),
	recordRow("record.demand", "demand", "CMP-11 CMP-03", textbook, "缺投诉要求，请投诉人补充", "what is demanded is missing: ask for it"),
	recordRow("record.contact", "contact", "CMP-11 S3-01 CMP-03", textbook, "缺联系方式，请投诉人补充", "the contact is missing: ask for it"),
	recordRow("record.name", "name", "S3-01 CMP-03", handbook("1.1"), "缺投诉人姓名，请投诉人补充", "the name is missing: ask for it"),
	recordRow("record.goods", "goods", "CMP-11", textbook, "缺货物相关信息，请补充运单号或者货物情况", "what is known of the goods is missing: ask for the waybill or the goods"),
	recordRow("record.address", "address", "CMP-03", standard2011, "缺投诉人地址，请投诉人补充", "the address is missing: ask for it"),
	recordRow("record.checked", "checked", "CMP-03", standard2011, "登记内容未与投诉人核对", "the record was not checked with the complainant"),
}

func authorityRow(code courier.Code, field courier.Need, zh, en string) courier.Row {
	return at(field, row("complaint.receive.authority_"+code, "CMP-13", []courier.Cite{courier.Art(courier.ConsumerRegulation, "46")}, zh, en))
}

var authorityRows = [...]courier.Row{
	authorityRow("identity", "authority.identity", "向行政部门投诉应当提供真实身份信息，该投诉没有提供", "a complaint to an authority bears the true identity, which this one lacks"),
	authorityRow("respondent", "authority.respondent", "向行政部门投诉应当有明确的被投诉人，该投诉没有写明", "a complaint to an authority names whom it is against, which this one does not"),
	authorityRow("request", "authority.request", "向行政部门投诉应当有具体的投诉请求，该投诉没有写明", "a complaint to an authority holds a concrete request, which this one lacks"),
	authorityRow("facts", "authority.facts", "向行政部门投诉应当有事实依据，该投诉没有提供", "a complaint to an authority holds its facts, which this one lacks"),
}

var (
	pastValidityRow = at("case.posted_on", naming(row("complaint.receive.past_validity", "CMP-03", standard2011,
		"自交寄之日起超过1年（截至{last}），企业可以依标准不再受理；法律规定的投诉权利不因此消灭",
		"more than a year after posting (up to {last}): the standard lets the firm decline; the right that the law gives stands"), "last"))
	inValidityRow = naming(row("complaint.receive.in_validity", "CMP-03", standard2011,
		"在交寄之日起1年的有效期内（截至{last}）", "within the year after posting (up to {last})"), "last")

	joinsRow = naming(row("complaint.receive.joins", "CMP-11 S3-09", byHouse,
		"同一运单的同类投诉尚在处理，并入该案，作为第{contacts}次联系", "a case about the same waybill and of the same category is open: this joins it as contact number {contacts}"), "contacts")
	urgingRow = naming(row("complaint.receive.urging", "S3-09", byHouse,
		"没有新的内容，计为第{urged}次催办", "nothing new is said: it counts as urging number {urged}"), "urged")
	followsRow = row("complaint.receive.follows", "S3-09", byHouse,
		"同一运单的同类投诉已经结案，由企业按自定的期限重开或者另立新案", "a case about the same is closed: by the firm's own window it is reopened, or another is opened")

	repeatRow = naming(row("complaint.receive.repeat", "S3-09", byHouse,
		"前案于{closed}结案，在企业自定的期限内（截至{last}）再次投诉，计为重复投诉", "the earlier case was closed on {closed}; within the firm's own period, to {last}, this is a repeated complaint"), "closed", "last")

	asQueryRow = row("complaint.receive.as_query", "S2-13", byHouse,
		"按咨询或者查询答复客户", "answer it as a query")
	whereToTurnRow = row("complaint.receive.where_to_turn", "S3-01", byHouse,
		"告知客户原因和应当联系的单位", "tell the customer why, and whom to turn to")
	numberRow = at("case.number", row("complaint.receive.number", "S3-01", handbook("1.1"),
		"每件投诉应当有唯一的投诉编号", "every complaint bears a unique number"))
	clockRow = naming(row("complaint.receive.clock_runs", "CMP-01", courier.Express(28),
		"自接到投诉之日起7日内处理并告知用户，即不迟于{last}；补充资料不使期限中止", "handle it and tell the user within 7 days of receiving it, by {last}; asking for more facts does not stop the days"), "last")
	clockJoinedRow = naming(row("complaint.receive.clock_of_joined", "CMP-01 S3-09", byHouse,
		"并入的案件于{since}接到，7日期限自该案起算，不迟于{last}；本次联系不使期限重新计算", "the case that it joins was received on {since}: its seven days run on, to {last}, and this contact does not start them anew"), "since", "last")
	acknowledgeRow = row("complaint.receive.acknowledge", "S3-01", handbook("1.1"),
		"告知客户投诉已收到，以及预计处理时间", "tell the customer that it was received, and the time to expect")
	acknowledgeByRow = naming(row("complaint.receive.acknowledge_expected", "S3-01", handbook("1.1"),
		"告知客户投诉已收到，预计于{expected}前处理完毕", "tell the customer that it was received and is expected to be handled by {expected}"), "expected")
	noExpectedRow = at("expected", row("complaint.receive.no_expected_time", "S3-01", byHouse,
		"法规和教材均未规定预计处理时间，由企业自定", "neither law nor textbook says which time to expect: the firm sets it"))
	expectedLateRow = at("expected", naming(row("complaint.receive.expected_late", "CMP-01", courier.Express(28),
		"预计处理时间{expected}晚于法定的7日期限", "the time to expect, {expected}, is past the seven days of the law"), "expected"))
)

// receiveRows are the rows of the intake, for the book.
func receiveRows() []*courier.Row {
	rows := append(admission.Rows(), &asQueryRow, &whereToTurnRow, &pastValidityRow, &inValidityRow, &joinsRow, &urgingRow, &followsRow, &repeatRow, &numberRow)
	for i := range recordRows {
		rows = append(rows, &recordRows[i])
	}
	rows = append(rows, &clockRow, &clockJoinedRow, &acknowledgeRow, &acknowledgeByRow, &noExpectedRow, &expectedLateRow)
	for i := range authorityRows {
		rows = append(rows, &authorityRows[i])
	}
	return append(rows, &maskRow)
}
