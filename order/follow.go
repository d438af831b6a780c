package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Step is a move that somebody wants to make in the life of a request.
type Step struct {
	State State `json:"state"` // where the request is; missing is an error
	Move  Move  `json:"move"`  // what is to happen; missing is an error

	By        courier.Party   `json:"by,omitzero"`         // who makes the move
	Requester courier.Party   `json:"requester,omitzero"`  // who made the request
	Ruling    courier.Verdict `json:"ruling,omitzero"`     // what [Decide] or [Amend] said of it
	Met       courier.Answer  `json:"met,omitzero"`        // 条件已满足: fee, security and papers that the yes is bound to
	Recorded  courier.Answer  `json:"recorded,omitzero"`   // 结果已记录: a scan, a signature, the reason of a failure
	Lapsed    courier.Answer  `json:"lapsed,omitzero"`     // 申请已落空: delivered meanwhile, or past the day up to which it was good
	Tries     courier.Count   `json:"tries,omitzero"`      // attempts made so far
	MostTries courier.Count   `json:"most_tries,omitzero"` // attempts that the host makes at most; unknown: no limit
}

// Progress is the answer to a [Step].
type Progress struct {
	courier.Decision
	State State  `json:"state"`         // where the request is now: the new state when granted, else the old
	Open  []Move `json:"open,omitzero"` // the moves that the table knows from there, whoever may make them
}

// Over reports whether the request has come to an end.
func (p *Progress) Over() bool { return p.State != 0 && len(p.Open) == 0 }

// passage is one row of the table of moves: who may make it, and on what.
type passage struct {
	courier.Row
	from State
	move Move
	to   State
	by   mover
	on   []condition
}

// mover says who makes a move.
type mover uint8

const (
	byCarrier mover = iota + 1
	byRequester
)

// condition is a fact on which a move depends.
type condition uint8

const (
	onGranted  condition = iota + 1 // the request was granted
	onRefused                       // it was refused
	onMet                           // what the yes is bound to is fulfilled
	onRecorded                      // the outcome is recorded
	onLapsed                        // there is nothing left to do
	onTriesLeft
)

// conditionTable names the field of each condition, and the row that speaks
// where it is not fulfilled.
var conditionTable = [...]struct {
	need courier.Need
	courier.Row
}{
	onGranted - 1: {"ruling", followRow("order.follow.not_granted", "RED-06 S0-05",
		"申请未获准许，不能受理", "the request was not granted and cannot be accepted")},
	onRefused - 1: {"ruling", followRow("order.follow.not_refused", "RED-06 S0-05",
		"没有拒绝的理由，不能拒绝", "there is no ground of refusal: it cannot be refused")},
	onMet - 1: {"met", followRow("order.follow.conditions_open", "RED-05",
		"费用、担保或者材料尚未齐备，不能开始办理", "fee, security or papers are still missing: it cannot be begun")},
	onRecorded - 1: {"recorded", followRow("order.follow.not_recorded", "S0-05",
		"结果尚未记录，不能结案", "the outcome is not recorded: it cannot be closed")},
	onLapsed - 1: {"lapsed", followRow("order.follow.not_lapsed", "S0-05",
		"申请仍可办理，不能作失效处理", "it can still be carried out and has not lapsed")},
	onTriesLeft - 1: {"tries", courier.Row{Code: "order.follow.tries_used_up", IDs: "RED-04", Cites: byHouse,
		Names: [3]string{"tries", "most"},
		Zh:    "已尝试{tries}次，达到最多{most}次的限制", En: "tried {tries} times, of at most {most}"}},
}

func followRow(code courier.Code, ids, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: byHouse, Zh: zh, En: en}
}

// passages are the allowed moves. What is not here cannot happen. A request
// under way may be taken back until the attempt begins: the right that it
// uses is the shipper's to use or not (Civil Code 829).
var passages = []passage{
	{followRow("order.follow.accepted", "S0-05", "承运人受理申请", "the carrier accepts the request"),
		Asked, Accept, AcceptedRequest, byCarrier, []condition{onGranted}},
	{followRow("order.follow.refused", "RED-06 S0-05", "承运人拒绝申请，并说明理由", "the carrier refuses the request and says why"),
		Asked, Refuse, RefusedRequest, byCarrier, []condition{onRefused}},
	{withdrawRow("order.follow.withdrawn_early"), Asked, Withdraw, Withdrawn, byRequester, nil},
	{followRow("order.follow.expired", "S0-05", "申请在受理前失效", "the request lapses before it was accepted"),
		Asked, Expire, Expired, byCarrier, []condition{onLapsed}},
	{followRow("order.follow.tried", "RED-04", "承运人开始办理", "the carrier begins to carry it out"),
		AcceptedRequest, Try, Tried, byCarrier, []condition{onMet, onTriesLeft}},
	{withdrawRow("order.follow.withdrawn"), AcceptedRequest, Withdraw, Withdrawn, byRequester, nil},
	{followRow("order.follow.expired_accepted", "S0-05", "申请在办理前失效", "the request lapses before it was begun"),
		AcceptedRequest, Expire, Expired, byCarrier, []condition{onLapsed}},
	{followRow("order.follow.done", "S0-05", "已办理完毕", "it is carried out"),
		Tried, Complete, Done, byCarrier, []condition{onRecorded}},
	{followRow("order.follow.failed", "RED-04", "本次办理未成功", "the attempt failed"),
		Tried, Fail, Failed, byCarrier, []condition{onRecorded}},
	{followRow("order.follow.tried_again", "RED-04", "承运人再次办理", "the carrier tries again"),
		Failed, Try, Tried, byCarrier, []condition{onMet, onTriesLeft}},
	{withdrawRow("order.follow.withdrawn_failed"), Failed, Withdraw, Withdrawn, byRequester, nil},
	{followRow("order.follow.given_up", "S0-05", "无法再办理，申请失效", "nothing more can be done and the request lapses"),
		Failed, Expire, Expired, byCarrier, []condition{onLapsed}},
}

func withdrawRow(code courier.Code) courier.Row {
	return courier.Row{Code: code, IDs: "RED-01", Cites: civilCode("829"),
		Zh: "申请人在开始办理前撤回申请；此前已经发生的费用，仍应当承担", En: "whoever asked takes the request back before the attempt, and still bears the cost already caused"}
}

var (
	followNoPassage = followRow("order.follow.no_passage", "S0-05", "该申请在目前状态下不能如此处理", "in its present state the request cannot be moved in this way")
	followOver      = followRow("order.follow.over", "S0-05", "该申请已经终结，须重新提出", "the request has come to an end: a new one has to be made")
	followCarriers  = followRow("order.follow.carriers_move", "S0-05", "该项处理由承运人作出", "this move is the carrier's")
	followAskers    = followRow("order.follow.requesters_move", "RED-01", "只有提出申请的人可以撤回申请", "only whoever made the request may take it back")
)

// Follow says whether the move may be made in the life of a request, and
// which moves are open from where it then is. The table of moves is printed
// by [FollowMermaid] and [FollowDOT].
//
// A move that the table does not know, that is another's to make or whose
// condition is not fulfilled is refused with the reason, and the state stays.
// Attempts are counted where both counts are known; the limit on requests of
// an order is [ControlTerms.AtMost]. A fact that decides and is not known is asked
// for. The table is a convention of this library, not law; a request is taken
// back by whoever made it, the shipper's agent and the shipper counting as
// one. The errors name the field: an unknown word, a missing state or move,
// attempts beyond the most ([courier.ErrContradicts]).
func Follow(s *Step) (Progress, error) { return AppendFollow(nil, s) }

// AppendFollow is [Follow] with its reasons appended to dst, for a caller
// that reuses the memory. It is meant to have length 0.
func AppendFollow(dst []courier.Reason, s *Step) (Progress, error) {
	if s == nil {
		s = &Step{}
	}
	if err := s.check(); err != nil {
		return Progress{}, err
	}
	p := Progress{State: s.State, Open: followOpen[s.State-1]}
	p.Reasons, p.Rules = dst, Rules
	bar := func(row *courier.Row, figures ...courier.Figure) {
		p.Reasons = row.AppendReason(p.Reasons, &row.Cites[0], courier.Bars, courier.Money{}, figures...)
	}
	i := slices.IndexFunc(passages, func(q passage) bool { return q.from == s.State && q.move == s.Move })
	switch {
	case len(p.Open) == 0:
		bar(&followOver)
	case i < 0:
		bar(&followNoPassage)
	default:
		s.may(&passages[i], &p, bar)
	}
	switch {
	case len(p.Reasons) > len(dst):
		p.Verdict, p.Needs = courier.Refused, nil
	case len(p.Needs) > 0:
		p.Verdict = courier.Referred
	default:
		q := &passages[i]
		p.Verdict, p.State, p.Open = courier.Granted, q.to, followOpen[q.to-1]
		p.Reasons = q.Row.AppendReason(p.Reasons, &q.Row.Cites[0], courier.Grants, courier.Money{})
	}
	return p, nil
}

// may tries who moves and each condition: a known no bars, an unknown is asked for.
func (s *Step) may(q *passage, p *Progress, bar func(*courier.Row, ...courier.Figure)) {
	switch mine := s.mine(q.by); {
	case s.By == 0:
		p.Needs = append(p.Needs, "by")
	case mine == 0:
		p.Needs = append(p.Needs, "requester")
	case mine == courier.No && q.by == byCarrier:
		bar(&followCarriers)
	case mine == courier.No:
		bar(&followAskers)
	}
	for _, c := range q.on {
		switch t := &conditionTable[c-1]; s.fulfils(c) {
		case 0:
			p.Needs = append(p.Needs, t.need)
		case courier.No:
			if c == onTriesLeft {
				bar(&t.Row, s.Tries.Figure(), s.MostTries.Figure())
			} else {
				bar(&t.Row)
			}
		}
	}
}

// mine says whether the move is made by whom the table names.
func (s *Step) mine(m mover) courier.Answer {
	switch {
	case m == byCarrier:
		return courier.AnswerOf(s.By == courier.Carrier)
	case s.By == courier.Carrier:
		return courier.No
	case s.Requester == 0:
		return 0
	}
	return courier.AnswerOf(s.By.Side() == s.Requester.Side())
}

func (s *Step) fulfils(c condition) courier.Answer {
	switch c {
	case onGranted, onRefused:
		want := courier.Granted
		if c == onRefused {
			want = courier.Refused
		}
		if s.Ruling == 0 {
			return 0
		}
		return courier.AnswerOf(s.Ruling == want)
	case onMet:
		return s.Met
	case onRecorded:
		return s.Recorded
	case onLapsed:
		return s.Lapsed
	}
	switch { // tries left
	case !s.MostTries.Known(): // no limit was set
		return courier.Yes
	case !s.Tries.Known():
		return 0
	}
	return courier.AnswerOf(s.Tries.Int() < s.MostTries.Int())
}

// followOpen are the moves open from each state, in the order of the table.
var followOpen = func() (open [len(stateNames) - 1][]Move) {
	for i := range passages {
		q := &passages[i]
		open[q.from-1] = append(open[q.from-1], q.move)
	}
	for i := range open {
		open[i] = slices.Clip(open[i])
	}
	return open
}()

func (s *Step) check() error {
	var read courier.Reading
	read.Word("state", states, uint8(s.State))
	if s.State == 0 {
		read.Fault("state", courier.ErrMissing)
	}
	read.Word("move", moves, uint8(s.Move))
	if s.Move == 0 {
		read.Fault("move", courier.ErrMissing)
	}
	read.Party("by", s.By)
	read.Party("requester", s.Requester)
	if s.Ruling > courier.Referred {
		read.Fault("ruling", courier.ErrUnknownWord.Because(s.Ruling.String()))
	}
	read.Answer("met", s.Met)
	read.Answer("recorded", s.Recorded)
	read.Answer("lapsed", s.Lapsed)
	if s.Tries.Known() && s.MostTries.Known() && s.Tries.Int() > s.MostTries.Int() {
		read.Fault("tries", courier.ErrContradicts.Because(s.Tries.String()+" of at most "+s.MostTries.String()))
	}
	return read.Err()
}

// followRows are the rows of the table, for the book.
func followRows() (rows []*courier.Row) {
	for i := range passages {
		rows = append(rows, &passages[i].Row)
	}
	for i := range conditionTable {
		rows = append(rows, &conditionTable[i].Row)
	}
	return append(rows, &followNoPassage, &followOver, &followCarriers, &followAskers)
}
