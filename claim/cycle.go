package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Step is a move that somebody wants to make in the life of a claim.
type Step struct {
	Status Status `json:"status"` // where the claim is; missing is an error
	Move   Move   `json:"move"`   // what is to happen; missing is an error

	By       courier.Party `json:"by,omitzero"`       // who makes the move
	Claimant courier.Party `json:"claimant,omitzero"` // who made the claim

	LimitTold   courier.Answer `json:"limit_told,omitzero"`   // 已告知处理时限: the answer to the claim states it
	MissingTold courier.Answer `json:"missing_told,omitzero"` // 已一次性告知所缺材料, [Papers] names them
	Computed    courier.Answer `json:"computed,omitzero"`     // 核定结果已记录: [Assess] gave a figure
	Approval    courier.Answer `json:"approval,omitzero"`     // 已获批准: whoever has the authority approved the amount
	Basis       courier.Answer `json:"basis,omitzero"`        // 拒赔依据已列明: [Declines] granted it
	Consent     courier.Answer `json:"consent,omitzero"`      // 索赔人已同意: it is on record that the claimant agreed
	Payee       courier.Answer `json:"payee,omitzero"`        // 收款人已核实
	Traced      courier.Answer `json:"traced,omitzero"`       // 查无记录: the search found no such consignment
	AppealOpen  courier.Answer `json:"appeal_open,omitzero"`  // 申诉渠道仍开放, [Appeals] says so; without a window it is open
	WasPaid     courier.Answer `json:"was_paid,omitzero"`     // 已赔付: for a claim that is closed
	Found       courier.Answer `json:"found,omitzero"`        // 已找回: the goods turned up
	Refunded    courier.Answer `json:"refunded,omitzero"`     // 赔款已退回
	Told        courier.Answer `json:"told,omitzero"`         // 结果已告知索赔人
}

// Progress is the answer to a [Step].
type Progress struct {
	courier.Decision
	Status Status `json:"status"`        // where the claim is now: the new status when granted, else the old
	Open   []Move `json:"open,omitzero"` // the moves that the table knows from there, whoever may make them
}

// Over reports whether the claim has come to an end. A closed claim that was
// paid is opened again when the goods are found.
func (p *Progress) Over() bool { return p.Status == StatusClosed }

// Follow says whether a move may be made in the life of a claim, and which
// moves are open from where it then is. The table of moves is printed by
// [FollowMermaid] and [FollowDOT].
//
// A move that the table does not know, that is another's to make or whose
// condition is not fulfilled is refused with the reason, and the status stays.
// Nothing is paid that was not approved by the carrier and agreed by the
// claimant; nothing is declined without a basis; a declined claim is closed
// only when the claimant was told and no appeal is open. A fact that decides
// and is not known is asked for.
//
// The table is a convention of this library, not law; the steps of the express
// standard (CLM-08) and of the textbook (S2-26) are among its moves. The errors
// name the field: an unknown word, a missing status or move.
func Follow(s *Step) (Progress, error) { return AppendFollow(nil, s) }

// AppendFollow is [Follow] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendFollow(dst []courier.Reason, s *Step) (Progress, error) {
	if s == nil {
		s = &Step{}
	}
	if err := s.check(); err != nil {
		return Progress{}, err
	}
	p := Progress{Status: s.Status, Open: cycleOpen[s.Status-1]}
	p.Reasons, p.Rules = dst, Rules
	i := slices.IndexFunc(passages, func(q passage) bool { return q.from == s.Status && q.move == s.Move })
	if i < 0 {
		p.bar(&rowCycleNoPassage)
	} else {
		s.may(&passages[i], &p)
	}
	switch {
	case len(p.Reasons) > len(dst):
		p.Verdict, p.Needs = courier.Refused, nil
	case len(p.Needs) > 0:
		p.Verdict = courier.Referred
	default:
		q := &passages[i]
		p.Verdict, p.Status, p.Open = courier.Granted, q.to, cycleOpen[q.to-1]
		p.Reasons = q.Row.AppendReason(p.Reasons, &q.Row.Cites[0], courier.Grants, courier.Money{})
	}
	return p, nil
}

func (p *Progress) bar(row *courier.Row) {
	p.Reasons = row.AppendReason(p.Reasons, &row.Cites[0], courier.Bars, courier.Money{})
}

// may tries who moves and each condition: a known no bars, an unknown is asked for.
func (s *Step) may(q *passage, p *Progress) {
	switch mine := s.mine(q.by); {
	case s.By == 0:
		p.Needs = append(p.Needs, "by")
	case mine == 0:
		p.Needs = append(p.Needs, "claimant")
	case mine == courier.No && q.by == byCarrier:
		p.bar(&rowCycleCarriers)
	case mine == courier.No:
		p.bar(&rowCycleClaimants)
	}
	for _, c := range q.on {
		switch t := &cycleConditions[c]; s.fulfils(c) {
		case 0:
			p.Needs = append(p.Needs, t.need)
		case courier.No:
			p.bar(&t.Row)
		}
	}
}

// mine says whether the move is made by whom the table names. The carrier's
// insurer may handle the claim in its place, unless it is the claimant.
func (s *Step) mine(m mover) courier.Answer {
	carrier := s.By == courier.Carrier
	switch {
	case m == byCarrier && s.By == courier.Insurer:
		if s.Claimant == 0 {
			return 0
		}
		return courier.AnswerOf(s.Claimant != courier.Insurer)
	case m == byCarrier:
		return courier.AnswerOf(carrier)
	case carrier:
		return courier.No
	case s.Claimant == 0:
		return 0
	}
	return courier.AnswerOf(s.By.Side() == s.Claimant.Side())
}

// fulfils returns the fact on which a condition rests.
func (s *Step) fulfils(c cycleCondition) courier.Answer {
	switch c {
	case onLimitTold:
		return s.LimitTold
	case onMissingTold:
		return s.MissingTold
	case onComputed:
		return s.Computed
	case onApproval:
		return s.Approval
	case onBasis:
		return s.Basis
	case onConsent:
		return s.Consent
	case onPayee:
		return s.Payee
	case onTraced:
		return s.Traced
	case onAppealOpen:
		return s.AppealOpen
	case onAppealOver:
		return inverseAnswer(s.AppealOpen)
	case onWasPaid:
		return s.WasPaid
	case onFound:
		return s.Found
	case onRefunded:
		return s.Refunded
	}
	return s.Told
}

func inverseAnswer(a courier.Answer) courier.Answer {
	switch a {
	case courier.Yes:
		return courier.No
	case courier.No:
		return courier.Yes
	}
	return a
}

func (s *Step) check() error {
	var r courier.Reading
	r.Word("status", statusWords, uint8(s.Status))
	if s.Status == 0 {
		r.Fault("status", courier.ErrMissing)
	}
	r.Word("move", moveWords, uint8(s.Move))
	if s.Move == 0 {
		r.Fault("move", courier.ErrMissing)
	}
	r.Party("by", s.By)
	r.Party("claimant", s.Claimant)
	r.Answer("limit_told", s.LimitTold)
	r.Answer("missing_told", s.MissingTold)
	r.Answer("computed", s.Computed)
	r.Answer("approval", s.Approval)
	r.Answer("basis", s.Basis)
	r.Answer("consent", s.Consent)
	r.Answer("payee", s.Payee)
	r.Answer("traced", s.Traced)
	r.Answer("appeal_open", s.AppealOpen)
	r.Answer("was_paid", s.WasPaid)
	r.Answer("found", s.Found)
	r.Answer("refunded", s.Refunded)
	r.Answer("told", s.Told)
	return r.Err()
}
