package claim

import (
	"iter"
	"strings"

	"github.com/courier-rules/courier"
)

// declineRow is one line of the closed list: what it is called elsewhere, which
// reasons of decisions carry it, and whether a finding of the host does.
type declineRow struct {
	courier.Row
	x12    X12Decline
	imis   OpenIMISEdit
	from   []string // ends of codes, from a dot on; with a dot at the end, their beginning
	told   bool     // carried by reasons that do not bar, too
	found  bool     // a finding of the host carries it
	part   bool     // declines a part, never all
	person bool     // a person decides, whatever carries it
}

// limitReached are the lines of an assessment by which a limit took something
// off: of the terms, and of every law that has one.
var limitReached = []string{"claim.terms.limit", "claim.postal.three_fold", "claim.rail.limit", "claim.sea.limit", "claim.sea.delay_limit", "claim.air.limit",
	"claim.air.limit_converted", "claim.montreal.limit", "claim.montreal.limit_converted", "claim.warsaw.limit", "claim.warsaw.limit_converted",
	"claim.cmr.limit", "claim.cmr.delay_limit", "claim.cim.limit", "claim.cim.delay_limit",
	"claim.abroad.sea_limit", "claim.abroad.hamburg_delay", "claim.carmack.released", "claim.upu.limit"}

func declineRowOf(ids, zh, en string) courier.Row {
	return courier.Row{IDs: ids, Cites: courier.ByHouse(), Field: "grounds", Zh: zh, En: en}
}

// declineTable is the closed list, by reason.
var declineTable = coded([declineReasonCount + 1]declineRow{
	DeclineNoStanding:          {Row: declineRowOf("CLM-07", "索赔人无权就该件索赔", "whoever claims has no standing"), from: []string{"claim.standing."}},
	DeclineDidNotHandle:        {Row: declineRowOf("CLM-07", "查明并非本企业承运", "the firm did not handle the consignment"), x12: X12DidNotHandle, found: true},
	DeclineOutsideCarriage:     {Row: declineRowOf("LIA-01", "损失不在承运期间发生", "the loss lies outside the carriage"), imis: IMISWrongDate, from: []string{".outside_carriage", ".sea.not_aboard"}},
	DeclineForceMajeure:        {Row: declineRowOf("LIA-05 CLM-06", "不可抗力", "force majeure"), x12: X12ActOfGod, from: []string{".force_majeure", ".sea.perils"}},
	DeclineNatureOfGoods:       {Row: declineRowOf("LIA-01 CLM-06", "货物本身的自然性质或者合理损耗", "the goods' own nature or reasonable wear"), from: []string{".nature_of_goods", ".reasonable_wear", ".living_goods", ".sea.animals"}},
	DeclineMakersDefect:        {Row: declineRowOf("LIA-01", "查明损坏出于货物的制造缺陷", "the damage is a defect of the maker"), x12: X12MakersDefect, found: true},
	DeclineSendersFault:        {Row: declineRowOf("LIA-01 CLM-06", "寄件人、托运人的过错", "fault of the sender"), from: []string{".shippers_fault", ".senders_fault", ".escorts_fault", ".bad_packing", ".bad_marks", ".shippers_act", ".owners_act", ".hidden_packing_defect", ".own_loading", ".sealed_container", ".own_escort", ".wrong_weight"}},
	DeclineRecipientsFault:     {Row: declineRowOf("LIA-01 CLM-06", "收件人、收货人的过错", "fault of the recipient"), from: []string{".consignees_fault", ".recipients_fault", ".consignees_act"}},
	DeclineDelayByOwner:        {Row: declineRowOf("LIA-09", "查明损失出于货主迟延提取或者处理", "the owner's own delay brought the loss about"), x12: X12DelayByOwner, found: true},
	DeclineContributoryFault:   {Row: declineRowOf("LIA-09 CN-CIV-03", "索赔人一方与有过失，相应减少", "the claimant's side contributed: the amount is reduced"), x12: X12ContributoryNegligence, from: []string{".claimants_fault", ".claimant_fault", ".shared_fault", ".shippers_fault_part", ".consignees_fault_part"}, told: true, part: true},
	DeclineNoLiability:         {Row: declineRowOf("LIA-01", "依法不承担赔偿责任", "the law makes the carrier not liable"), x12: X12NoLiability, from: []string{"claim.not_answering", "claim.not_answering_for_delay", "claim.postal.not_answering"}},
	DeclineNotCovered:          {Row: declineRowOf("LIA-11", "该损失不属于赔偿范围", "a loss of this sort is not compensated"), imis: IMISNoCover, from: []string{".mail.ordinary", "claim.postal.ordinary", "claim.postal.delay"}},
	DeclineIndirectLoss:        {Row: declineRowOf("LIA-10", "该部分为订立合同时不能预见的间接损失", "that part is an indirect loss that could not be foreseen"), from: []string{".indirect_loss", ".loss.unforeseeable"}, told: true, part: true},
	DeclineNotFiledInTime:      {Row: declineRowOf("LIA-13", "未在法定期限内提出异议，索赔权已经丧失", "no notice in the time of the law, and the right is lost"), x12: X12NotFiledInTime, from: []string{".notice.right_lost"}},
	DeclineTimeBarred:          {Row: declineRowOf("LIA-13", "时效期间届满，并已提出抗辩", "the time bar is over and was pleaded"), x12: X12NotFiledInTime, from: []string{".bar.defence", ".bar.over"}, told: true},
	DeclineTooEarly:            {Row: declineRowOf("CLM-08", "尚未到可以索赔之日，届时可以再提", "too early: it may be made again then"), imis: IMISWaitingPeriod, from: []string{".filing.too_early", ".bar.too_early"}},
	DeclineConcealedLate:       {Row: declineRowOf("LIA-06 LIA-13", "隐蔽损坏没有在法定期限内报告，索赔权已经丧失", "concealed damage was not reported in the time of the law, and the right is lost"), x12: X12ConcealedNotReported, from: []string{".notice.right_lost"}},
	DeclineConcealedCompromise: {Row: declineRowOf("LIA-06", "隐蔽损坏，责任不明，是否各担一部分由人工决定", "concealed damage, nobody knows where: whether to share it is for a person to decide"), x12: X12ConcealedCompromise, found: true, part: true, person: true},
	DeclineNotReported:         {Row: declineRowOf("LIA-06", "未向承运人报告，仅影响举证，由人工决定", "not reported to the carrier: that bears on the proof alone, and a person decides"), x12: X12NotReported, found: true, person: true},
	DeclineNotInspectable:      {Row: declineRowOf("LIA-06", "承运人没有机会查验，仅影响举证，由人工决定", "the carrier had no opportunity to inspect: that bears on the proof alone, and a person decides"), x12: X12NoInspection, found: true, person: true},
	DeclineNotedAtOrigin:       {Row: declineRowOf("LIA-06", "收寄时的查验记录已经注明该瑕疵", "the flaw was noted at the inspection when posted"), x12: X12NotedAtOrigin, found: true},
	DeclinePapersMissing:       {Row: declineRowOf("CLM-08", "经一次性告知仍未提供，且没有该材料损失无从认定", "told of all at once and not supplied, and without it the loss cannot be established"), x12: X12DocumentsRequired, imis: IMISMissingDocuments, found: true},
	DeclineNoAnswer:            {Row: declineRowOf("CLM-08", "索赔人经告知没有答复，案件中止，其权利不因此消灭", "the claimant did not answer: the case rests, and the right stands"), found: true},
	DeclineLossNotProved:       {Row: declineRowOf("LIA-02", "损失不能证明，由人工决定", "the loss cannot be proved: a person decides"), from: []string{".loss.not_proved"}, told: true, person: true},
	DeclineDuplicate:           {Row: declineRowOf("CLM-08", "同一损失的索赔正在处理", "a claim for the same loss is open"), x12: X12Duplicate, from: []string{".twice.open"}},
	DeclineAlreadyPaid:         {Row: declineRowOf("LIA-09", "同一损失已经赔付", "the same loss was paid"), x12: X12Duplicate, from: []string{".twice.paid"}},
	DeclineOnePerItem:          {Row: declineRowOf("LIA-08", "条款约定每件只受理一次，是否有效由人工决定", "the terms take one claim per item: whether that stands is for a person to decide"), imis: IMISFrequency, from: []string{".twice.single"}, told: true, person: true},
	DeclineWrongBasis:          {Row: declineRowOf("LIA-02", "索赔的计算依据不正确，按应适用的依据核定", "the claim rests on another basis than that which applies"), x12: X12IncorrectBasis, found: true, part: true},
	DeclineWrongCalculation:    {Row: declineRowOf("LIA-02", "索赔的计算有误，按正确的数额核定", "the claim is computed wrongly"), x12: X12IncorrectCalculation, found: true, part: true},
	DeclineLimitReached:        {Row: declineRowOf("LIA-02 LIA-07 LIA-08", "超过有效的赔偿限额部分", "the part above a limit that stands"), imis: IMISLimitReached, from: limitReached, told: true, part: true},
	DeclineSalvageAllowance:    {Row: declineRowOf("LIA-02", "索赔人保留残值，应予扣除", "the claimant keeps the salvage, which comes off"), x12: X12SalvageAllowance, from: []string{".salvage"}, told: true, found: true, part: true},
	DeclineContractExempt:      {Row: declineRowOf("CLM-06 LIA-08", "合同约定的免责事由成立，且条款已经订入并有效", "a ground of the contract holds, and the clause is part of it and valid"), from: []string{".exempt.stands"}, told: true},
})

// coded gives each line its code, from its word.
func coded(rows [declineReasonCount + 1]declineRow) [declineReasonCount + 1]declineRow {
	for r := DeclineNoStanding; int(r) <= declineReasonCount; r++ {
		rows[r].Code = courier.Code("claim.decline." + r.String())
	}
	return rows
}

// DeclineCode is a line of the closed list, to be printed and held beside the
// published lists.
type DeclineCode struct {
	Reason   DeclineReason `json:"reason"`
	X12      X12Decline    `json:"x12,omitzero"`
	OpenIMIS OpenIMISEdit  `json:"openimis,omitzero"`
	Part     bool          `json:"part,omitzero"`      // declines a part, never all
	ByPerson bool          `json:"by_person,omitzero"` // a person decides, whatever carries it
}

// DeclineTable yields the closed list of decline reasons in its order.
func DeclineTable() iter.Seq[DeclineCode] {
	return func(yield func(DeclineCode) bool) {
		for r := DeclineNoStanding; int(r) <= declineReasonCount; r++ {
			if !yield(declineCode(r)) {
				return
			}
		}
	}
}

func declineCode(r DeclineReason) DeclineCode {
	row := &declineTable[r]
	return DeclineCode{r, row.x12, row.imis, row.part, row.person}
}

// carriedBy reports whether a reason of a decision carries the line: one that
// bars, or for some lines one that is told.
func (d *declineRow) carriedBy(r *courier.Reason) bool {
	if r.Effect != courier.Bars && !d.told || r.Effect == courier.Lifts || r.Basis() == (courier.Basis{}) {
		return false
	}
	code := string(r.Code())
	for _, f := range d.from {
		switch {
		case strings.HasSuffix(f, ".") && strings.HasPrefix(code, f):
			return true
		case strings.HasPrefix(f, ".") && strings.HasSuffix(code, f):
			return true
		case code == f:
			return true
		}
	}
	return false
}
