package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// passage is one row of the table of moves: who may make it, and on what.
type passage struct {
	courier.Row
	from Status
	move Move
	to   Status
	by   mover
	on   []cycleCondition
}

// mover says who makes a move.
type mover uint8

const (
	byCarrier mover = iota + 1
	byClaimant
)

// cycleCondition is a fact on which a move depends.
type cycleCondition uint8

const (
	onLimitTold cycleCondition = iota
	onMissingTold
	onComputed
	onApproval
	onBasis
	onConsent
	onPayee
	onTraced
	onAppealOpen
	onAppealOver
	onWasPaid
	onFound
	onRefunded
	onTold
	cycleConditionCount
)

func cycleRow(name, ids, zh, en string) courier.Row {
	return courier.Row{Code: courier.Code("claim.follow." + name), IDs: ids, Cites: courier.ByHouse(), Zh: zh, En: en}
}

// cycleConditions names the field of each condition, and the row that speaks
// where it is not fulfilled.
var cycleConditions = [cycleConditionCount]struct {
	need courier.Need
	courier.Row
}{
	onLimitTold:   {"limit_told", cycleRow("limit_not_told", "CLM-08", "答复没有告知处理时限，不能作为受理", "the answer does not state the time for handling: it acknowledges nothing")},
	onMissingTold: {"missing_told", cycleRow("missing_not_told", "CLM-08", "没有告知所缺的材料，不能要求补充", "what is missing was not named: nothing more can be asked for")},
	onComputed:    {"computed", cycleRow("not_computed", "S2-26", "核定结果尚未记录", "the result of the assessment is not recorded")},
	onApproval:    {"approval", cycleRow("not_approved", "S2-26 S4-Q77", "未经有权限者批准，不能继续", "whoever has the authority did not approve: it cannot go on")},
	onBasis:       {"basis", cycleRow("no_basis", "CLM-06", "没有列明依据，不能拒赔或者部分拒赔", "without a basis nothing is declined, in whole or in part")},
	onConsent:     {"consent", cycleRow("no_consent", "CLM-08", "索赔人没有同意，不能支付", "the claimant did not agree: nothing is paid")},
	onPayee:       {"payee", cycleRow("payee_unknown", "CLM-07 CLM-08", "收款人未经核实，不能支付", "the payee is not verified: nothing is paid")},
	onTraced:      {"traced", cycleRow("not_traced", "S2-26", "尚未查明无该件记录", "it was not found that there is no record")},
	onAppealOpen:  {"appeal_open", cycleRow("appeal_closed", "CN-RAIL-07", "申诉渠道已经关闭，可以另行投诉、申诉或者起诉", "no appeal is open any more; complaint, regulator and court are")},
	onAppealOver:  {"appeal_open", cycleRow("appeal_still_open", "CN-RAIL-07", "申诉期限未满，不能结案", "an appeal is still open: it cannot be closed")},
	onWasPaid:     {"was_paid", cycleRow("was_not_paid", "CN-ROAD-04 CN-RAIL-11", "该索赔没有赔付，不适用赔后找回", "the claim was not paid: there is nothing to reverse")},
	onFound:       {"found", cycleRow("not_found", "CN-ROAD-04 CN-RAIL-11", "货物并未找回", "the goods did not turn up")},
	onRefunded:    {"refunded", cycleRow("not_refunded", "CN-ROAD-04 CN-RAIL-11", "赔款尚未退回", "the money was not given back yet")},
	onTold:        {"told", cycleRow("not_told", "S2-26", "结果尚未告知索赔人，不能结案", "the claimant was not told: it cannot be closed")},
}

// passages are the allowed moves. What is not here cannot happen.
var passages = slices.Concat(
	[]passage{
		{cycleRow("submitted", "CLM-08", "索赔人提出索赔", "the claimant files the claim"), StatusDraft, MoveSubmit, StatusFiled, byClaimant, nil},
		{cycleRow("acknowledged", "CLM-08", "承运人受理，并告知处理时限", "the carrier acknowledges and states the time for handling"), StatusFiled, MoveAcknowledge, StatusAcknowledged, byCarrier, []cycleCondition{onLimitTold}},
		{cycleRow("no_record", "S2-26", "承运人查无该件记录", "the carrier finds no record of the consignment"), StatusFiled, MoveTellNoRecord, StatusNoRecord, byCarrier, []cycleCondition{onTraced}},
		{cycleRow("asked", "CLM-08", "承运人要求补充材料", "the carrier asks for more"), StatusAcknowledged, MoveAskForMore, StatusNeedsInfo, byCarrier, []cycleCondition{onMissingTold}},
		{cycleRow("supplied", "CLM-08", "索赔人补充材料", "the claimant supplies what was missing"), StatusNeedsInfo, MoveSupply, StatusAcknowledged, byClaimant, nil},
		{cycleRow("computed", "S2-26", "承运人核定金额", "the carrier computes the amount"), StatusAcknowledged, MoveCompute, StatusAssessed, byCarrier, []cycleCondition{onComputed}},
		{cycleRow("computed_without", "S2-26", "材料未齐，承运人按已有材料核定", "the carrier computes on what it has"), StatusNeedsInfo, MoveCompute, StatusAssessed, byCarrier, []cycleCondition{onComputed}},
		{cycleRow("asked_again", "CLM-08", "核定后发现仍缺材料", "the assessment shows that more is missing"), StatusAssessed, MoveAskForMore, StatusNeedsInfo, byCarrier, []cycleCondition{onMissingTold}},
		{cycleRow("approved", "S2-26", "有权限者批准赔偿", "whoever has the authority approves"), StatusAssessed, MoveApprove, StatusApproved, byCarrier, []cycleCondition{onApproval}},
		{cycleRow("approved_in_part", "S2-26 CLM-06", "有权限者批准部分赔偿，其余列明依据", "whoever has the authority approves a part, and the rest has its basis"), StatusAssessed, MoveApprovePart, StatusApprovedInPart, byCarrier, []cycleCondition{onApproval, onBasis}},
		{cycleRow("proposed", "CLM-08", "承运人提出赔偿方案", "the carrier proposes the compensation"), StatusApproved, MovePropose, StatusProposed, byCarrier, nil},
		{cycleRow("proposed_in_part", "CLM-08", "承运人提出部分赔偿方案", "the carrier proposes compensation in part"), StatusApprovedInPart, MovePropose, StatusProposed, byCarrier, nil},
		{cycleRow("accepted", "CLM-08", "索赔人接受方案", "the claimant agrees"), StatusProposed, MoveAccept, StatusAgreed, byClaimant, nil},
		{cycleRow("objected", "CN-RAIL-07", "索赔人对方案提出异议", "the claimant objects to the proposal"), StatusProposed, MoveAppeal, StatusAppealed, byClaimant, []cycleCondition{onAppealOpen}},
		{cycleRow("paid", "CLM-08", "承运人按约定支付", "the carrier pays what was agreed"), StatusAgreed, MovePay, StatusPaid, byCarrier, []cycleCondition{onApproval, onConsent, onPayee}},
	},
	declinedFrom(),
	[]passage{
		{cycleRow("appealed", "CN-RAIL-07", "索赔人申诉", "the claimant appeals"), StatusDeclined, MoveAppeal, StatusAppealed, byClaimant, []cycleCondition{onAppealOpen}},
		{cycleRow("reopened", "CN-RAIL-07", "承运人重新处理", "the carrier takes it up again"), StatusAppealed, MoveReopen, StatusAcknowledged, byCarrier, nil},
		{cycleRow("appeal_declined", "CN-RAIL-07 CLM-06", "承运人维持原意见，并列明依据", "the carrier keeps to its view, and says on what basis"), StatusAppealed, MoveDecline, StatusDeclined, byCarrier, []cycleCondition{onBasis}},
		{cycleRow("found", "CN-ROAD-04 CN-RAIL-11", "已赔付的货物找回", "the goods that were paid for turn up"), StatusPaid, MoveReportFound, StatusFoundAfterPayment, byCarrier, []cycleCondition{onFound}},
		{cycleRow("found_when_closed", "CN-ROAD-04 CN-RAIL-11", "结案后，已赔付的货物找回", "the goods that were paid for turn up after the case was closed"), StatusClosed, MoveReportFound, StatusFoundAfterPayment, byCarrier, []cycleCondition{onWasPaid, onFound}},
		{cycleRow("taken_back", "CN-ROAD-04 CN-RAIL-11", "索赔人退还赔款，取回货物", "the claimant returns the money and takes the goods"), StatusFoundAfterPayment, MoveTakeBack, StatusReversedAfterFound, byClaimant, []cycleCondition{onRefunded}},
		{cycleRow("kept", "CN-ROAD-04 CN-RAIL-11", "索赔人保留赔款，不再取货", "the claimant keeps the money and leaves the goods"), StatusFoundAfterPayment, MoveKeepPayment, StatusClosed, byClaimant, nil},
	},
	withdrawnFrom(), closedFrom())

// declinedFrom are the statuses in which a claim can be declined.
func declinedFrom() (rows []passage) {
	for _, d := range []struct {
		from Status
		name string
	}{{StatusAcknowledged, "declined"}, {StatusNeedsInfo, "declined_without_papers"}, {StatusAssessed, "declined_assessed"}} {
		rows = append(rows, passage{cycleRow(d.name, "CLM-06", "承运人不予赔偿，并列明依据", "the carrier declines, and says on what basis"),
			d.from, MoveDecline, StatusDeclined, byCarrier, []cycleCondition{onBasis}})
	}
	return rows
}

// withdrawnFrom are the statuses in which the claimant can still withdraw:
// any before the agreement.
func withdrawnFrom() (rows []passage) {
	for _, from := range []Status{StatusDraft, StatusFiled, StatusAcknowledged, StatusNeedsInfo, StatusAssessed, StatusApproved, StatusApprovedInPart, StatusProposed, StatusAppealed} {
		rows = append(rows, passage{cycleRow("withdrawn_"+from.String(), "S2-26", "索赔人撤回索赔", "the claimant withdraws the claim"),
			from, MoveWithdraw, StatusWithdrawn, byClaimant, nil})
	}
	return rows
}

// closedFrom are the statuses from which a claim is closed.
func closedFrom() (rows []passage) {
	for _, from := range []Status{StatusPaid, StatusWithdrawn, StatusNoRecord, StatusReversedAfterFound} {
		rows = append(rows, passage{cycleRow("closed_"+from.String(), "S2-26", "告知结果并结案", "the result is told and the case closed"),
			from, MoveClose, StatusClosed, byCarrier, []cycleCondition{onTold}})
	}
	rows = append(rows, passage{cycleRow("closed_unanswered", "S2-26", "索赔人对方案没有答复，结案；其权利不因此消灭", "the claimant did not answer the proposal: the case is closed, the right stands"),
		StatusProposed, MoveClose, StatusClosed, byCarrier, []cycleCondition{onTold, onAppealOver}})
	return append(rows, passage{cycleRow("closed_declined", "S2-26 CN-RAIL-07", "申诉期满，告知结果并结案", "no appeal is open: the result is told and the case closed"),
		StatusDeclined, MoveClose, StatusClosed, byCarrier, []cycleCondition{onTold, onAppealOver}})
}

var (
	rowCycleNoPassage = cycleRow("no_passage", "S2-26", "该索赔在目前状态下不能如此处理，见可以采取的步骤", "in its present status the claim cannot be moved in this way; see the moves that are open")
	rowCycleCarriers  = cycleRow("carriers_move", "S2-26", "该步骤由承运人作出", "this move is the carrier's")
	rowCycleClaimants = cycleRow("claimants_move", "CLM-07", "该步骤由索赔人作出", "this move is the claimant's")
)

// cycleOpen are the moves open from each status, in the order of the table.
var cycleOpen = func() (open [statusCount][]Move) {
	for i := range passages {
		q := &passages[i]
		open[q.from-1] = append(open[q.from-1], q.move)
	}
	for i := range open {
		open[i] = slices.Clip(open[i])
	}
	return open
}()

// cycleRows are the rows of the table, for the book.
func cycleRows() (rows []*courier.Row) {
	for i := range passages {
		rows = append(rows, &passages[i].Row)
	}
	for i := range cycleConditions {
		rows = append(rows, &cycleConditions[i].Row)
	}
	return append(rows, &rowCycleNoPassage, &rowCycleCarriers, &rowCycleClaimants)
}
