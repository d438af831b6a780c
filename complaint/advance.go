package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Step is a move that somebody wants to make in the life of a case.
type Step struct {
	State State          `json:"state"`          // where the case is; missing is an error
	Move  Move           `json:"move"`           // what is to happen; missing is an error
	By    Actor          `json:"by,omitzero"`    // who makes the move
	On    courier.Date   `json:"on,omitzero"`    // the day of it, where a window runs
	Major courier.Answer `json:"major,omitzero"` // 重大投诉, where a supervisor approves

	Numbered     courier.Answer `json:"numbered,omitzero"`     // 已有唯一编号
	ReceiptTold  courier.Answer `json:"receipt_told,omitzero"` // 已告知收到和预计时间
	Admissible   courier.Answer `json:"admissible,omitzero"`   // 应当受理, as [Receive] says
	Classified   courier.Answer `json:"classified,omitzero"`   // 已分类分级
	Routed       courier.Answer `json:"routed,omitzero"`       // 已分派责任单位
	LookedInto   courier.Answer `json:"looked_into,omitzero"`  // 应查的来源均已查, as [Inquire] says
	CauseFound   courier.Answer `json:"cause_found,omitzero"`  // 原因已分析
	PlanWhole    courier.Answer `json:"plan_whole,omitzero"`   // 方案完整, as [Agree] says
	Authorised   courier.Answer `json:"authorised,omitzero"`   // 在批准权限之内, by the host's table
	Done         courier.Answer `json:"done,omitzero"`         // 已按方案执行并留有记录
	ResultTold   courier.Answer `json:"result_told,omitzero"`  // 已告知结果
	ViewHeard    courier.Answer `json:"view_heard,omitzero"`   // 已听取客户意见
	Paid         courier.Answer `json:"paid,omitzero"`         // 款项已付清, where money was promised
	Corrected    courier.Answer `json:"corrected,omitzero"`    // 纠正措施已落实，或者确认无须
	Filed        courier.Answer `json:"filed,omitzero"`        // 资料已归档
	Outcome      Outcome        `json:"outcome,omitzero"`      // 结案方式
	Satisfaction Satisfaction   `json:"satisfaction,omitzero"` // 回访结果
	Recorded     courier.Answer `json:"recorded,omitzero"`     // 撤回、异议或者重开的请求已有记录
	ReasonTold   courier.Answer `json:"reason_told,omitzero"`  // 已告知不予受理的理由和其他途径
	Settled      courier.Answer `json:"settled,omitzero"`      // 争议已有结论

	ClosedOn courier.Date   `json:"closed_on,omitzero"` // 结案日期, where a window runs from it
	NewFacts courier.Answer `json:"new_facts,omitzero"` // 有新的事实: reopens past the window as well; not asked for
	Windows  *Windows       `json:"windows,omitzero"`   // the host's; nil while not known
	Reader   Reader         `json:"reader,omitzero"`    // who will be shown the case; unknown: everything is masked
}

// Windows are a host's periods after a case was closed. No law that was read
// sets one; an unknown period is no limit.
type Windows struct {
	Cite     courier.Cite     `json:"cite"`              // where they stand: the host's own rules
	Reopen   courier.Period   `json:"reopen,omitzero"`   // 重开期限
	Dispute  courier.Period   `json:"dispute,omitzero"`  // 异议期限, at the firm; those of authorities and courts are the law's
	Calendar courier.Calendar `json:"calendar,omitzero"` // for working days
}

// Progress is the answer to a [Step].
type Progress struct {
	courier.Decision
	State State   `json:"state"`         // where the case is now: the new state when granted, else the old
	Open  []Move  `json:"open,omitzero"` // the moves that the table knows from there, whoever may make them
	By    []Actor `json:"by,omitzero"`   // who may make the move, where nobody was named or another was
	Mask  Items   `json:"mask,omitzero"` // 保密: what is masked before the case is shown
}

// Advance says whether the move may be made in the life of a case, and which
// moves are open from where it then is. The table is drawn by [AdvanceMermaid].
//
// A move that the table does not know, that is another's to make, or that
// lacks something is refused with every reason, and the state stays; a fact
// that decides and is not known is asked for. A plan is carried out only after
// it was approved, a major complaint by top management (CMP-11, S3-07). A case
// is closed by its checklist: the outcome is coded, the result told, the
// customer heard, the money paid, the correction made, the papers filed. A
// closed case is followed up, reopened or disputed; past the host's window it
// is reopened on new facts alone, and a new complaint is always possible.
//
// The table is the textbook's flow, its windows are the host's. The errors name
// the field: an unknown word, a missing state or move, a window in hours
// ([courier.ErrRange]), a move before the case was closed ([courier.ErrOrder]).
func Advance(s *Step) (Progress, error) { return AppendAdvance(nil, s) }

// AppendAdvance is [Advance] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendAdvance(dst []courier.Reason, s *Step) (Progress, error) {
	if s == nil {
		s = &Step{}
	}
	if err := s.check(); err != nil {
		return Progress{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	p := Progress{State: s.State, Open: movesOpen[s.State-1], Mask: MaskFor(s.Reader)}
	i := slices.IndexFunc(passages[:], func(q passage) bool { return q.from == s.State && q.move == s.Move })
	if i < 0 {
		t.say(&noPassageRow, courier.Bars)
	} else {
		if passages[i].by>>s.By&1 == 0 {
			p.By = passages[i].by.list()
		}
		s.may(&t, &passages[i])
	}
	switch {
	case len(t.Reasons) > len(dst):
		p.Verdict, t.Needs = courier.Refused, nil
	case len(t.Needs) > 0:
		p.Verdict = courier.Referred
	default:
		q := &passages[i]
		p.Verdict, p.State, p.Open = courier.Granted, q.to, movesOpen[q.to-1]
		t.say(&q.Row, courier.Grants)
	}
	p.Grounds = t.Grounds
	return p, nil
}

// may tries who moves and each condition: a known no bars, an unknown is asked
// for.
func (s *Step) may(t *telling, q *passage) {
	switch {
	case s.By == 0:
		t.need("by")
		if q.move == Approve && s.Major == 0 {
			t.need("major")
		}
	case q.by>>s.By&1 == 0:
		t.say(&anothersRow, courier.Bars)
	case q.move == Approve && s.By == Supervisor && s.Major == 0:
		t.need("major")
	case q.move == Approve && s.By == Supervisor && s.Major == courier.Yes:
		t.say(&topDecidesRow, courier.Bars)
	}
	for _, c := range q.on {
		switch {
		case c == onReopenWindow:
			s.window(t, true)
		case c == onDisputeWindow:
			s.window(t, false)
		default:
			if a := s.fulfils(c); a == 0 {
				t.need(requirements[c-1].Field)
			} else if a == courier.No {
				t.say(&requirements[c-1], courier.Bars)
			}
		}
	}
}

// window tries the host's window after the case was closed.
func (s *Step) window(t *telling, reopening bool) {
	if s.Windows == nil {
		t.need("windows")
		return
	}
	length, r := s.Windows.Dispute, &disputeOverRow
	if reopening {
		length, r = s.Windows.Reopen, &reopenOverRow
	}
	if !length.Known() || reopening && s.NewFacts == courier.Yes {
		return
	}
	known := len(t.Needs)
	for _, d := range [...]struct {
		need courier.Need
		day  courier.Date
	}{{"on", s.On}, {"closed_on", s.ClosedOn}} {
		if !d.day.Known() {
			t.need(d.need)
		}
	}
	if len(t.Needs) > known {
		return
	}
	d, ok := length.Count(s.ClosedOn, courier.NoRoll, s.Windows.Calendar)
	switch {
	case !ok:
		t.need("windows.calendar")
	case s.On.After(d.Last):
		t.under(&s.Windows.Cite, r, courier.Bars, d.Last.Figure())
	}
}

// fulfils says whether a condition holds.
func (s *Step) fulfils(c condition) courier.Answer {
	switch c {
	case onOutcome:
		switch s.Outcome {
		case 0:
			return 0
		case AsWithdrawn, AsNotOurs, AsJoined: // these close by moves of their own
			return courier.No
		}
		return courier.Yes
	case onPaid:
		switch {
		case s.Outcome == 0 && s.Paid == courier.No: // the outcome says whether it matters, and is asked for
			return courier.Yes
		case s.Outcome != 0 && s.Outcome != WithMoney:
			return courier.Yes
		}
		return s.Paid
	case onSatisfaction:
		switch s.Satisfaction {
		case 0:
			return 0
		case NotAsked:
			return courier.No
		}
		return courier.Yes
	}
	return *s.answer(c)
}

// answer is the fact of a condition that is a plain yes or no.
func (s *Step) answer(c condition) *courier.Answer {
	return [...]*courier.Answer{
		onNumbered - 1: &s.Numbered, onReceiptTold - 1: &s.ReceiptTold, onAdmissible - 1: &s.Admissible, onClassified - 1: &s.Classified,
		onRouted - 1: &s.Routed, onLookedInto - 1: &s.LookedInto, onCauseFound - 1: &s.CauseFound, onPlanWhole - 1: &s.PlanWhole,
		onAuthorised - 1: &s.Authorised, onDone - 1: &s.Done, onResultTold - 1: &s.ResultTold, onViewHeard - 1: &s.ViewHeard,
		onPaid - 1: &s.Paid, onCorrected - 1: &s.Corrected, onFiled - 1: &s.Filed, onRecorded - 1: &s.Recorded,
		onReasonTold - 1: &s.ReasonTold, onSettled - 1: &s.Settled,
	}[c-1]
}

func (s *Step) check() error {
	var r courier.Reading
	r.Word("state", stateWords, uint8(s.State))
	if s.State == 0 {
		r.Fault("state", courier.ErrMissing)
	}
	r.Word("move", moveWords, uint8(s.Move))
	if s.Move == 0 {
		r.Fault("move", courier.ErrMissing)
	}
	r.Word("by", actorWords, uint8(s.By))
	r.Answer("major", s.Major)
	for c := onNumbered; c <= lastPlain; c++ {
		r.Answer(string(requirements[c-1].Field), *s.answer(c))
	}
	r.Word("outcome", outcomeWords, uint8(s.Outcome))
	r.Word("satisfaction", satisfactionWords, uint8(s.Satisfaction))
	r.Answer("new_facts", s.NewFacts)
	r.Word("reader", readerWords, uint8(s.Reader))
	if s.Windows != nil {
		s.Windows.Cite.CheckTerms(&r, "windows.cite")
		for n, p := range [...]courier.Period{s.Windows.Reopen, s.Windows.Dispute} {
			if _, hours := p.Hours(); hours {
				r.Fault([...]string{"windows.reopen", "windows.dispute"}[n], courier.ErrRange.Because("a window is counted in days"))
			}
		}
	}
	r.Order("on", s.ClosedOn, s.On)
	return r.Err()
}
