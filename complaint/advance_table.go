package complaint

import "github.com/courier-rules/courier"

// passage is one row of the table of moves: who may make it, and on what.
type passage struct {
	courier.Row
	from State
	move Move
	to   State
	by   actors
	on   []condition
}

// actors is a set of actors, by their bits.
type actors uint16

func actorsOf(list ...Actor) (set actors) {
	for _, a := range list {
		set |= 1 << a
	}
	return set
}

// list returns the actors in order.
func (set actors) list() (list []Actor) {
	for a := Complainant; a <= lastActor; a++ {
		if set>>a&1 == 1 {
			list = append(list, a)
		}
	}
	return list
}

// condition is a fact on which a move depends.
type condition uint8

const (
	onNumbered condition = iota + 1
	onReceiptTold
	onAdmissible
	onClassified
	onRouted
	onLookedInto
	onCauseFound
	onPlanWhole
	onAuthorised
	onDone
	onResultTold
	onViewHeard
	onPaid
	onCorrected
	onFiled
	onRecorded
	onReasonTold
	onSettled
	onOutcome
	onSatisfaction
	onReopenWindow
	onDisputeWindow

	lastPlain = onSettled
)

func lacking(field courier.Need, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return at(field, row(courier.Code("complaint.advance.lacks_"+string(field)), ids, cites, zh, en))
}

// requirements are the rows that speak where a condition is not fulfilled.
var requirements = [...]courier.Row{
	onNumbered - 1:     lacking("numbered", "S3-01", handbook("1.1"), "尚无唯一的投诉编号", "it bears no unique number"),
	onReceiptTold - 1:  lacking("receipt_told", "S3-01", handbook("1.1"), "尚未告知客户收到投诉和预计处理时间", "the customer was not told of the receipt and of the time to expect"),
	onAdmissible - 1:   lacking("admissible", "CMP-11 S3-01", handbook("1.1"), "不属于应当受理的投诉，应当按不予受理结案", "it is not to be taken up: set it aside"),
	onClassified - 1:   lacking("classified", "S3-01 S3-02", handbook("1.1"), "尚未分类分级", "it is not classified and graded"),
	onRouted - 1:       lacking("routed", "S3-01 CMP-11", textbook, "尚未查明并分派责任单位", "the responsible unit is not found and named"),
	onLookedInto - 1:   lacking("looked_into", "S3-04", handbook("2.1"), "应查的来源尚未查完", "there is something left to look at"),
	onCauseFound - 1:   lacking("cause_found", "CMP-11 S3-08", textbook, "责任单位尚未分析原因", "the responsible unit has not analysed the cause"),
	onPlanWhole - 1:    lacking("plan_whole", "S3-06 S3-11b", handbook("3.1"), "方案不完整", "the plan is not whole"),
	onAuthorised - 1:   lacking("authorised", "CMP-11", textbook, "超出批准人的权限", "it is beyond what the approver may approve"),
	onDone - 1:         lacking("done", "CMP-11 S3-08", textbook, "方案尚未执行，或者没有执行记录", "the plan is not carried out, or there is no record of it"),
	onResultTold - 1:   lacking("result_told", "CMP-11 S2-16", textbook, "尚未将结果告知客户", "the customer was not told the result"),
	onViewHeard - 1:    lacking("view_heard", "CMP-11 S2-16", textbook, "尚未听取客户的意见", "the customer's view was not heard"),
	onPaid - 1:         lacking("paid", "S3-11d", handbook("5.2"), "承诺的款项尚未付清", "the money promised is not paid"),
	onCorrected - 1:    lacking("corrected", "S3-06 S3-08", handbook("3.1"), "纠正措施尚未落实", "the correction is not made"),
	onFiled - 1:        lacking("filed", "S2-16 S2-19 CMP-11", textbook, "资料和客户意见尚未归档", "result and feedback are not on file"),
	onRecorded - 1:     lacking("recorded", "CMP-11", byHouse, "没有投诉人提出的记录", "there is no record that the complainant asked for it"),
	onReasonTold - 1:   lacking("reason_told", "S3-01", byHouse, "尚未告知理由和其他途径", "the reason and the other ways were not told"),
	onSettled - 1:      lacking("settled", "S3-09", byHouse, "争议尚无结论", "the dispute is not settled"),
	onOutcome - 1:      lacking("outcome", "CMP-11", byHouse, "该结案方式另有其路径，不能由结案写入", "an outcome of that kind is closed by a move of its own"),
	onSatisfaction - 1: lacking("satisfaction", "S2-16 S3-11d", textbook, "尚未询问客户是否满意", "the customer was not asked whether satisfied"),
}

var (
	staff      = actorsOf(ServiceStaff)
	complains  = actorsOf(Complainant)
	approvers  = actorsOf(Supervisor, TopManagement)
	executors  = actorsOf(ServiceStaff, UnitHead)
	findsOut   = actorsOf(UnitHead, QualityStaff)
	toReopen   = actorsOf(Complainant, ServiceStaff, Supervisor)
	checklist  = []condition{onOutcome, onResultTold, onViewHeard, onPaid, onCorrected, onFiled}
	onRequest  = []condition{onRecorded}
	onRejected = []condition{onReasonTold}
)

func step(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return row("complaint.advance."+code, ids, cites, zh, en)
}

func withdrawn(from State) passage {
	return passage{step(courier.Code("withdrawn_"+from.String()), "CMP-11", byHouse, "投诉人撤回投诉，结案；已经应付的款项不因此免除",
		"the complainant takes it back and the case is closed; money already owed stays owed"), from, Withdraw, Closed, complains, onRequest}
}

func setAside(from State) passage {
	return passage{step(courier.Code("set_aside_"+from.String()), "S3-01", handbook("1.1"), "主管同意不予受理或者并案，结案",
		"a supervisor agrees that it is not taken up, or joins another: the case is closed"), from, SetAside, Closed, approvers, onRejected}
}

func reopened(from State) passage {
	return passage{step(courier.Code("reopened_"+from.String()), "S3-09", byHouse, "案件重开，重新评估",
		"the case is reopened and assessed anew"), from, Reopen, Reopened, toReopen, []condition{onRecorded, onReopenWindow}}
}

func disputed(from State, on ...condition) passage {
	return passage{step(courier.Code("disputed_"+from.String()), "S3-09 CMP-03", byHouse, "客户对结果有异议，告知其他解决途径",
		"the customer contests the result and is told the other ways"), from, Dispute, InDispute, complains, append([]condition{onRecorded}, on...)}
}

func assessed(from State) passage {
	return passage{step(courier.Code("assessed_"+from.String()), "CMP-11 S3-01", textbook, "确认受理，分类分级并分派责任单位",
		"it is taken up, classified and given to the responsible unit"), from, Assess, Assessed, staff, []condition{onAdmissible, onClassified, onRouted}}
}

// passages are the allowed moves. What is not here cannot happen. No way leads
// to CarriedOut but through Approved, and a case closed otherwise, withdrawn or
// set aside, gives no relief.
var passages = [...]passage{
	{step("acknowledged", "S3-01", handbook("1.1"), "告知客户已收到投诉和预计处理时间", "the customer is told of the receipt and of the time to expect"),
		Received, Acknowledge, Acknowledged, staff, []condition{onNumbered, onReceiptTold}},
	withdrawn(Received), setAside(Received),
	assessed(Acknowledged), withdrawn(Acknowledged), setAside(Acknowledged),
	{step("investigated", "S3-04 CMP-11", handbook("2.1"), "责任单位查明事实、分析原因", "the responsible unit finds out what happened and why"),
		Assessed, Investigate, Investigated, findsOut, []condition{onLookedInto, onCauseFound}},
	withdrawn(Assessed), setAside(Assessed),
	{step("proposed", "S3-06 CMP-11", handbook("3.1"), "责任单位提出处理方案", "the responsible unit proposes a plan"),
		Investigated, Propose, Proposed, actorsOf(UnitHead), []condition{onPlanWhole}},
	withdrawn(Investigated),
	{step("approved", "CMP-11 S3-07", textbook, "主管批准方案", "the plan is approved"),
		Proposed, Approve, Approved, approvers, []condition{onAuthorised}},
	{step("sent_back", "CMP-11", byHouse, "方案退回修改", "the plan is sent back"),
		Proposed, SendBack, Investigated, approvers, nil},
	withdrawn(Proposed),
	{step("carried_out", "CMP-11 S3-07 S3-08", textbook, "按批准的方案执行", "the approved plan is carried out"),
		Approved, CarryOut, CarriedOut, executors, []condition{onDone}},
	withdrawn(Approved),
	{step("communicated", "CMP-11 S2-16", textbook, "将结果告知客户", "the customer is told the result"),
		CarriedOut, Communicate, Communicated, staff, []condition{onResultTold}},
	{step("closed", "CMP-11 S2-16", textbook, "资料齐备，结案", "all is there and the case is closed"),
		Communicated, Close, Closed, staff, checklist},
	disputed(Communicated),
	{step("followed_up", "S2-16 S3-11d", textbook, "回访客户，记录是否满意", "the customer is called and the satisfaction recorded"),
		Closed, FollowUp, FollowedUp, staff, []condition{onSatisfaction}},
	reopened(Closed), disputed(Closed, onDisputeWindow),
	reopened(FollowedUp), disputed(FollowedUp, onDisputeWindow),
	assessed(Reopened), withdrawn(Reopened),
	{step("reopened_disputed", "S3-09", byHouse, "因异议重新评估", "the case is assessed anew because of the dispute"),
		InDispute, Reopen, Reopened, actorsOf(ServiceStaff, Supervisor, TopManagement), onRequest},
	{step("closed_disputed", "S3-09", byHouse, "争议已有结论，结案", "the dispute is settled and the case is closed"),
		InDispute, Close, Closed, approvers, []condition{onSettled, onFiled}},
}

var (
	noPassageRow   = at("move", step("no_passage", "CMP-11", byHouse, "案件在目前阶段不能作此处理", "the case cannot be moved in this way from where it is"))
	anothersRow    = at("by", step("anothers_move", "S3-07 CMP-11", byHouse, "该项操作不由其办理，应由有权的人员办理", "this move is another's to make"))
	topDecidesRow  = at("by", step("top_decides", "S3-07", handbook("3.2"), "重大投诉由企业高层决策", "a major complaint is decided by top management"))
	reopenOverRow  = at("on", naming(step("reopen_window_over", "S3-09", inTerms, "企业自定的重开期限已于{last}届满，且无新的事实，可以另行提出新的投诉", "the firm's own window for reopening ended on {last} and there are no new facts: a new complaint can be made"), "last"))
	disputeOverRow = at("on", naming(step("dispute_window_over", "S3-09", inTerms, "企业自定的异议期限已于{last}届满，不影响向主管部门申诉或者起诉", "the firm's own window for contesting ended on {last}; appealing to the authorities and suing stay open"), "last"))
)

// movesOpen are the moves open from each state, in the order of the table.
var movesOpen = func() (open [lastState][]Move) {
	for i := range passages {
		q := &passages[i]
		open[q.from-1] = append(open[q.from-1], q.move)
	}
	return open
}()

// advanceRows are the rows of the table, for the book.
func advanceRows() (rows []*courier.Row) {
	for i := range passages {
		rows = append(rows, &passages[i].Row)
	}
	for i := range requirements {
		rows = append(rows, &requirements[i])
	}
	return append(rows, &noPassageRow, &anothersRow, &topDecidesRow, &reopenOverRow, &disputeOverRow)
}
