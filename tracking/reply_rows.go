package tracking

import "github.com/courier-rules/courier"

var (
	textbookQueries = []courier.Cite{courier.Art(courier.ExpressTextbook, "查询处理原则").Titled("principles of handling queries")}
	channelTable    = []courier.Cite{courier.Art(courier.OrderTextbook, "查询方式与时效性").Titled("ways of querying and their times")}
	escalation      = []courier.Cite{courier.Art(courier.OrderTextbook, "客户查询处理技巧").Titled("handling customers' queries")}
)

// replyRows are the rows of queries.
var replyRows = []*courier.Row{
	&senderFineRow, &noAnswerTimeRow, &textbookAtOnceRow, &standardAtOnceRow, &verifyFirstRow, &sameDayRow, &thirtyMinutesRow, &promiseNextRow,
	&recordRow, &truthRow, &sayExplainRow, &sayPublicRow, &sayChangeRow, &sayProofRow, &saySenderRow,
	&situationRows[0][0], &situationRows[0][1], &situationRows[0][2], &situationRows[1][0], &situationRows[1][1], &situationRows[1][2],
	&situationRows[2][0], &situationRows[2][1], &situationRows[2][2], &situationRows[3][0], &situationRows[3][1], &situationRows[3][2],
	&situationRows[4][0], &situationRows[4][1], &situationRows[4][2], &situationRows[5][0], &situationRows[5][1], &situationRows[5][2],
	&situationRows[6][0], &situationRows[6][1], &situationRows[6][2], &sayPromisedByRow,
	&urgentRows[0], &urgentRows[1], &urgentRows[2], &pickupRows[0], &pickupRows[1], &outsideRows[0], &outsideRows[1], &outsideRows[2],
	&chaseLevelRow, &becomesComplaintRow, &becomesDisputeRow, &claimDamageRow, &claimLostRow, &claimPaymentRow,
	&unsureRow, &beyondAuthorityRow, &importantCustomerRow, &suddenEventRow,
}

var (
	senderFineRow = fineRow("tracking.reply.sender_fine", "DEL-11", expressMeasures("53"),
		"未按规定向收件人提供寄件人信息，由邮政管理部门责令改正，处{up_to}以下的罚款；情节严重的，处{serious_from}以上{serious_to}以下的罚款",
		"not giving the recipient the sender's data as due: order to correct and a fine of up to {up_to}; in a serious case of {serious_from} to {serious_to}")
	noAnswerTimeRow = plainRow("tracking.reply.no_answer_time", "QRY-01 QRY-04", publicCites,
		"企业应当提供快件查询服务，法规未规定答复时限", "queries have to be answered; the regulation sets no time for it")
	textbookAtOnceRow = plainRow("tracking.reply.at_once", "QRY-04 S2-09a S2-09b S2-09c S2-11", channelTable,
		"实时查询，能够答复的当场答复", "a real-time query: what can be answered is answered on the spot")
	verifyFirstRow = plainRow("tracking.reply.verify_first", "S2-11", channelTable,
		"实时查询，不能当场答复的，告知客户需要核实后再答复", "a real-time query that cannot be answered on the spot: tell the customer that it has to be verified first")
	sameDayRow = courier.Row{
		Code: "tracking.reply.same_day", Staff: true, IDs: "QRY-04 S2-09d S2-11", Cites: channelTable, Names: [3]string{"day"},
		Zh: "留言查询，最迟在受理当天答复，即{day}", En: "a message is answered no later than the day it was received, {day}",
	}
	standardAtOnceRow = plainRow("tracking.reply.standard_at_once", "QRY-04", cites2011,
		"网上可以查到的信息，当场答复", "what the web shows is answered on the spot")
	thirtyMinutesRow = courier.Row{
		Code: "tracking.reply.thirty_minutes", Staff: true, IDs: "QRY-04", Cites: cites2011, Names: [3]string{"by"},
		Zh: "网上查不到的信息，30分钟内答复，即不迟于{by}", En: "what the web does not show is answered within 30 minutes, by {by}",
	}
	promiseNextRow = courier.Row{
		Code: "tracking.reply.promise.next", IDs: "S0-01", Cites: byHouse, Names: [3]string{"at"},
		Zh: "不迟于{at}向客户反馈进展", En: "the customer hears of the progress by {at}",
	}
	recordRow = plainRow("tracking.reply.record", "S0-01", textbookQueries,
		"查询、记录、确认、反馈、异常处理，全程登记", "query, record, confirm, feed back, handle exceptions: register all of it")
	truthRow = plainRow("tracking.reply.truth", "QRY-01", expressMeasures("26"),
		"不得隐瞒、虚构寄递流程信息，保证用户知悉真实情况", "course-of-delivery information is neither hidden nor made up: the user learns what is so")

	sayExplainRow = plainRow("tracking.reply.say.explain", "QRY-05 QRY-06", byHouse,
		"说明不能告知的原因，以及核实身份需要提供什么", "explain why nothing can be told, and what would show the identity")
	sayPublicRow = plainRow("tracking.reply.say.published", "S2-10a S2-10b S2-10e", byHouse,
		"按公布的服务时限、资费和服务范围答复", "answer from the published times, prices and areas")
	sayChangeRow = plainRow("tracking.reply.say.change", "RED-01", byHouse,
		"告知更址、撤回由寄件人申请，并说明条件和费用", "redirect and recall are for the shipper to ask for: tell the conditions and the fee")
	sayProofRow = plainRow("tracking.reply.say.proof", "DEL-04", byHouse,
		"告知签收时间、签收人和签收方式，并提供签收凭证", "tell when, by whom and how it was signed for, and show the proof")
	sayPromisedByRow = courier.Row{
		Code: "tracking.reply.say.promised_by", IDs: "TIM-02", Cites: byHouse, Field: "promised_by", Names: [3]string{"by"},
		Zh: "告知承诺的送达时间为{by}", En: "tell that it was promised by {by}",
	}
	saySenderRow = plainRow("tracking.reply.say.sender", "DEL-11", byHouse,
		"提供企业掌握的寄件人姓名（名称）、地址和联系电话", "give the sender's name, address and phone as the firm holds them")
	chaseLevelRow = courier.Row{
		Code: "tracking.reply.chase_level", Staff: true, IDs: "S0-02", Cites: byHouse, Names: [3]string{"chases", "level"},
		Zh: "第{chases}次催件，按企业自定的标准升至{level}级", En: "chase number {chases}: by the firm's own table it rises to level {level}",
	}
	becomesComplaintRow = plainRow("tracking.reply.becomes_complaint", "CMP-01", publicCites,
		"用户对服务质量不满意的，作为投诉受理，自接到之日起7日内处理并告知", "the user is dissatisfied with the service: it is taken as a complaint, handled and answered within 7 days")
	becomesDisputeRow = plainRow("tracking.reply.becomes_dispute", "S0-02 S4-Q41", byHouse,
		"显示已签收而收件人称未收到，转为签收争议", "it shows as signed for and the recipient says it is not there: a dispute about the sign-off is opened")
	claimDamageRow = plainRow("tracking.reply.claim_damage", "CLM-01", courier.Express(27),
		"客户称快件损毁或者内件短少，转为索赔", "the customer reports damage or shortage: a claim is opened")
	claimLostRow = plainRow("tracking.reply.claim_lost", "CLM-01 TIM-03", courier.Express(27),
		"延误已达可以视为丢失的程度，转为索赔", "it is late enough to count as lost: a claim is opened")
	claimPaymentRow = plainRow("tracking.reply.claim_payment", "CLM-01", courier.Express(27),
		"客户要求赔偿，转为索赔", "the customer asks for compensation: a claim is opened")
	unsureRow = plainRow("tracking.reply.unsure", "S2-12", escalation,
		"没有把握或者不能回答的问题，不自行答复，请示上级", "what the agent is unsure of or cannot answer is not answered but referred upward")
	beyondAuthorityRow = plainRow("tracking.reply.beyond_authority", "S2-12", escalation,
		"客户要求超出工作权限，请示上级", "the demand lies beyond the agent's authority: it is referred upward")
	importantCustomerRow = plainRow("tracking.reply.important_customer", "S2-05", escalation,
		"重要客户的问题，及时上报", "an important customer: it is reported upward in time")
	suddenEventRow = plainRow("tracking.reply.sudden_event", "S2-05", escalation,
		"突发事件，及时上报", "a sudden event: it is reported upward in time")
)

// kindRows are what is said by the kind of query, nil where the situation says it.
var kindRows = [...]*courier.Row{
	TransitTime - 1:   &sayPublicRow,
	PriceAndPlace - 1: &sayPublicRow,
	OtherQuery - 1:    &sayPublicRow,
	ChangeQuery - 1:   &sayChangeRow,
	ProofQuery - 1:    &sayProofRow,
	SenderQuery - 1:   &saySenderRow,
}

// situationRows are, for each situation of seed 000, what to say, what to
// check and what to promise.
var situationRows = [...][3]courier.Row{
	SignedFor - 1: stepRows("signed", "S0-02 S2-10c S2-10d",
		"系统显示快件已经签收，告知签收时间、签收人和签收方式", "it shows as signed for: tell when, by whom and how",
		"核对签收凭证，确认签收人是否为收件人或者其指定的代收人", "hold the proof against it: was it the recipient, or an agent it named",
		"收件人称未收到的，按签收争议处理并约定答复时间", "if the recipient says it is not there, take it as a dispute and agree when it is answered"),
	ArrivedUnsigned - 1: stepRows("arrived", "S0-02 S2-10c S2-10d",
		"快件已到派送网点，尚未签收", "it has arrived at the delivering outlet and is not signed for yet",
		"向派送网点或者派送员核实派送安排、有无未妥投记录", "ask the outlet or the courier for the round, and look for failed attempts",
		"核实后告知预计派送时间，不承诺确切时刻", "once verified, tell the expected time, and promise no exact hour"),
	NotArrived - 1: stepRows("not_arrived", "S0-02 S2-10c S2-10d",
		"系统尚无到件记录，告知最近一次扫描的时间和地点", "there is no record of arrival yet: tell time and place of the last scan",
		"核对最近一次扫描，向上一环节核实是否已经发出", "look at the last scan and ask the link before whether it was sent on",
		"核实后告知预计到达时间；超过承诺时限的，按延误处理", "once verified, tell the expected arrival; past the promised time it is handled as late"),
	LocalNotArrived - 1: stepRows("local_not_arrived", "S0-02 S2-10c S2-10d",
		"快件由本地派送，尚无到件记录", "this place delivers it, and there is no record of its arrival",
		"核对交接清单、到件扫描和库存，排查漏扫、错分", "hold hand-over list, arrival scans and stock against each other: missed scan, wrong sorting",
		"核实后告知结果；查无下落的，转异常处理", "tell the result once verified; what is not found goes to the exceptions desk"),
	WaitingInLocker - 1: stepRows("waiting", "S0-02 DEL-12",
		"快件已在柜或站待取，收件人尚未签收，告知所在地点、取件方式和保管期限", "it waits in a locker or at a station and the addressee has not signed: tell where, how to collect it and for how long it is kept",
		"核对是否经收件人同意投放、取件通知是否送达", "look whether the recipient had agreed to that place, and whether the notice reached it",
		"核实后答复能否取件、延期或者重新投递，不承诺确切时刻", "once verified, tell whether it can be collected, kept longer or delivered again, and promise no exact hour"),
	ShownLate - 1: stepRows("late", "S0-02 TIM-02",
		"快件已超过承诺的送达时间，致歉并如实告知", "it is past the time that was promised: apologise, and say so plainly",
		"核实延误原因、现在位置，以及是否已达可以按丢失处理的程度", "find the cause, where it is now, and whether it is late enough to count as lost",
		"承诺下一次答复的时间；索赔另行受理，不在查询中作出赔偿承诺", "promise when the next word comes; a claim is taken by itself, and no payment is promised here"),
	ShownStalled - 1: stepRows("stalled", "S0-02 QRY-01",
		"快件已有一段时间没有新的扫描，告知最近一次扫描的时间和地点", "it has not been scanned for some time: tell time and place of the last scan",
		"向最近一次扫描的环节核实实物所在，排查漏扫、错分、滞留", "ask the link of the last scan where the item itself is: missed scan, wrong sorting, left behind",
		"核实后答复；查无下落的，转异常处理", "answer once verified; what is not found goes to the exceptions desk"),
}

var urgentRows = stepRows("urgent", "S0-02",
	"已记录客户的紧急要求", "the customer's urgent demand is noted",
	"立即联系派送网点，核实能否优先派送", "ask the outlet at once whether it can go first",
	"只承诺答复时间，不承诺送达时间", "promise when there will be an answer, not when it will be delivered")

var pickupRows = [...]courier.Row{
	plainRow("tracking.reply.check.pickup", "S0-03", byHouse,
		"核对收件记录、揽收员和揽收时间", "hold pick-up record, courier and time against each other"),
	plainRow("tracking.reply.promise.pickup", "S0-03", byHouse,
		"登记收件查询，核实后答复", "enter it in the register of pick-up queries, and answer once verified"),
}

var outsideRows = [...]courier.Row{
	plainRow("tracking.reply.check.outside_prepare", "S0-04", byHouse,
		"对外查询前备齐运单、交接和扫描记录", "have waybill, hand-over and scan records ready before asking the other network"),
	plainRow("tracking.reply.check.outside_trace", "S0-04", byHouse,
		"判断快件状态，按状态向对方网络追查", "judge the state of the item and trace it with the other network accordingly"),
	plainRow("tracking.reply.promise.outside", "S0-04", byHouse,
		"登记对外查询，得到回复后答复客户", "enter it in the register of outward queries, and answer once the other network has"),
}

var (
	situationSteps = [...][3]*courier.Row{
		pointers(&situationRows[0]), pointers(&situationRows[1]), pointers(&situationRows[2]), pointers(&situationRows[3]),
		pointers(&situationRows[4]), pointers(&situationRows[5]), pointers(&situationRows[6]),
	}
	urgentSteps  = pointers(&urgentRows)
	pickupSteps  = [...]*courier.Row{&pickupRows[0], &pickupRows[1]}
	outsideSteps = pointers(&outsideRows)
)

func pointers(rows *[3]courier.Row) [3]*courier.Row {
	return [3]*courier.Row{&rows[0], &rows[1], &rows[2]}
}

// stepRows are what to say, to check and to promise in a situation.
func stepRows(name courier.Code, ids, sayZh, sayEn, checkZh, checkEn, promiseZh, promiseEn string) [3]courier.Row {
	return [3]courier.Row{
		plainRow("tracking.reply.say."+name, ids, byHouse, sayZh, sayEn),
		plainRow("tracking.reply.check."+name, ids, byHouse, checkZh, checkEn),
		plainRow("tracking.reply.promise."+name, ids, byHouse, promiseZh, promiseEn),
	}
}
