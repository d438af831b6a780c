package insurance

import "github.com/courier-rules/courier"

// LossNotice is how and when the insurer was told of an event.
type LossNotice struct {
	On            courier.Date    `json:"on,omitzero"`             // day of the event: the law of this day answers
	Marine        courier.Answer  `json:"marine,omitzero"`         // 海上保险合同: the Maritime Code has a duty of its own
	Prompt        courier.Answer  `json:"prompt,omitzero"`         // 及时通知
	Fault         TellingFault    `json:"fault,omitzero"`          // how the delay came about
	Undetermined  courier.Answer  `json:"undetermined,omitzero"`   // 性质、原因、损失程度等有部分难以确定, because of the delay
	Open          courier.Money   `json:"open,omitzero"`           // so much of the claim is that part; unknown where it is not worked out
	InsurerKnew   courier.Answer  `json:"insurer_knew,omitzero"`   // 保险人通过其他途径已经及时知道或者应当及时知道
	Worsened      courier.Answer  `json:"worsened,omitzero"`       // at sea: 因未立即通知或者未采取措施而扩大了损失
	Within        courier.Period  `json:"within,omitzero"`         // 约定的通知时限, a term of the policy; unknown where it has none
	FoundAt       courier.Instant `json:"found_at,omitzero"`       // 发现事故的时间
	ToldAt        courier.Instant `json:"told_at,omitzero"`        // 通知到达保险人的时间
	TermExplained courier.Answer  `json:"term_explained,omitzero"` // the term was pointed out and explained
	Cite          courier.Cite    `json:"cite,omitzero"`           // where the term stands: a contract or a practice, no law
}

// Notice24h and Notice48h are the times that public guides give for the notice
// of a loss (P-24H, P-48H). They are terms of policies, and no law.
func Notice24h() (courier.Period, courier.Cite) {
	return courier.Hours(24).Period(), courier.Art(courier.ClaimNotice24h, "")
}

// Notice48h is the other of the two; see [Notice24h].
func Notice48h() (courier.Period, courier.Cite) {
	return courier.Hours(48).Period(), courier.Art(courier.ClaimNotice48h, "")
}

// NoticeAnswer is the answer to a [LossNotice]: granted where the claim is
// whole, refused where a part of it is not paid for the delay.
type NoticeAnswer struct {
	courier.Decision
	Until  courier.Instant  `json:"until,omitzero"`  // of a term in hours: the end of it
	Last   courier.Deadline `json:"last,omitzero"`   // of a term in days
	Missed courier.Answer   `json:"missed,omitzero"` // the term of the policy was missed
	Unpaid courier.Money    `json:"unpaid,omitzero"` // the part that is not paid, where it is known
}

// Notified says what a late notice of loss costs the insured (INS-03).
//
//   - Notice is to be prompt (Insurance Law 21); at sea at once (Maritime Code
//     1992, 236; 2025, 262). No law names hours.
//   - Late by intent or gross negligence: only the part of the claim that
//     cannot be determined for it is not paid, and not even that where the
//     insurer knew, or should have known, by other ways.
//   - At sea what grew because the insured did not tell or act is not paid.
//   - Hours or days of the policy are counted and told. Missing them does not
//     by itself cost the claim, whatever the term says of that.
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a negative amount, a notice before the event was
// found, a day before 2015-04-24 ([courier.ErrNoRule]), a term that claims to
// be law.
func Notified(n *LossNotice) (NoticeAnswer, error) { return AppendNotified(nil, n) }

// AppendNotified is [Notified] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendNotified(dst []courier.Reason, n *LossNotice) (NoticeAnswer, error) {
	if n == nil {
		n = &LossNotice{}
	}
	if err := n.check(); err != nil {
		return NoticeAnswer{}, err
	}
	if !n.On.Known() {
		return NoticeAnswer{Decision: clauseAsk(dst, "on")}, nil
	}
	out := NoticeAnswer{Decision: noticeQuestion.Fold(dst, n.read(), n.On, nil)}
	if n.Within.Known() {
		n.term(&out)
	}
	if out.Verdict == courier.Refused && clauseTold(out.Reasons[len(dst):], noticePart, noticePart+"_gross") {
		if out.Unpaid = n.Open; n.Open.Known() {
			n.tell(&out, &noticeUnpaid, noticeUnpaid.Cite(n.On), n.Open.Figure())
		}
	}
	out.Rules = Rules
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), n.On)
	return out, nil
}

// term counts the time that the policy gives.
func (n *LossNotice) term(out *NoticeAnswer) {
	if !n.FoundAt.Known() {
		return
	}
	if hours, ok := n.Within.Hours(); ok {
		out.Until = hours.End(n.FoundAt)
	} else {
		out.Last, _ = n.Within.Count(n.FoundAt.Date(), courier.NoRoll, courier.Calendar{})
		out.Until = out.Last.End
	}
	if !out.Until.Known() {
		return
	}
	n.tell(out, &noticeTerm, &n.Cite, n.FoundAt.Figure(), n.Within.Figure(), out.Until.Figure())
	if !n.ToldAt.Known() {
		return
	}
	out.Missed = courier.AnswerOf(n.ToldAt.After(out.Until) || out.Last.Last.Known() && n.ToldAt == out.Until)
	if out.Missed == courier.Yes {
		n.tell(out, &noticeMissed, noticeMissed.Cite(n.On))
		if n.TermExplained == courier.No {
			n.tell(out, &noticeTermVoid, noticeTermVoid.Cite(n.On))
		}
	}
}

func (n *LossNotice) tell(out *NoticeAnswer, row *courier.Row, c *courier.Cite, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, c, courier.Notes, courier.Money{}, figures...)
}

func (n *LossNotice) check() error {
	var r courier.Reading
	clauseDay(&r, "on", n.On)
	r.Answer("marine", n.Marine)
	r.Answer("prompt", n.Prompt)
	r.Word("fault", tellingFaults, uint8(n.Fault))
	r.Answer("undetermined", n.Undetermined)
	r.Amount("open", n.Open)
	r.Answer("insurer_knew", n.InsurerKnew)
	r.Answer("worsened", n.Worsened)
	r.Answer("term_explained", n.TermExplained)
	if n.FoundAt.Known() && n.ToldAt.Known() && n.ToldAt.Before(n.FoundAt) {
		r.Fault("told_at", courier.ErrOrder.Because(n.ToldAt.String()+" is before found_at "+n.FoundAt.String()))
	}
	if n.Within.Known() {
		n.Cite.CheckTerms(&r, "cite")
		if _, ok := n.Within.Count(clauseFirst, courier.NoRoll, courier.Calendar{}); !ok {
			if _, hours := n.Within.Hours(); !hours {
				r.Fault("within", courier.ErrNotSupported.Because(n.Within.String()))
			}
		}
	}
	return r.Err()
}

// The named facts of a notice of loss.
const (
	noPrompt courier.Facts = 1 << iota
	noMarine
	noIntent
	noGross
	noOpen
	noKnew
	noWorse
)

// noticePart is the ground on which a part is not paid.
const noticePart courier.Code = "insurance.notice.undetermined"

var noticeQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("prompt", noPrompt),
	{Need: "fault", Owns: noIntent | noGross, Values: []courier.Facts{0, noIntent, noGross}},
	courier.YesNo("undetermined", noOpen),
	courier.YesNo("insurer_knew", noKnew),
	courier.YesNo("marine", noMarine),
	courier.YesNo("worsened", noWorse),
}, []courier.Ground{
	clauseGround(courier.Grants, noPrompt, 0, clauseRow("insurance.notice.prompt", "INS-03 S4-Q73", "prompt", clauseLaw("21"),
		"已及时通知保险人", "the insurer was told promptly")),
	clauseGround(courier.Grants, 0, noPrompt|noIntent|noGross, clauseRow("insurance.notice.excused", "INS-03", "fault", clauseLaw("21"),
		"虽未及时通知，但不是因故意或者重大过失，不影响赔付", "the notice came late, but not by intent or gross negligence: the claim stands")),
	clauseGround(courier.Grants, 0, noPrompt|noOpen, clauseRow("insurance.notice.determined", "INS-03", "undetermined", clauseLaw("21"),
		"虽未及时通知，但事故的性质、原因、损失程度均能确定，不影响赔付", "the notice came late, but nothing is undetermined for it: the claim stands")),
	clauseGround(courier.Grants, noKnew, noPrompt, clauseRow("insurance.notice.insurer_knew", "INS-03", "insurer_knew", clauseLaw("21"),
		"保险人通过其他途径已经及时知道或者应当及时知道保险事故发生，不影响赔付", "the insurer knew, or should have known, in time by other ways: the claim stands")),
	clauseGround(courier.Bars, noOpen|noIntent, noPrompt|noKnew, clauseRow(noticePart, "INS-03", "undetermined", clauseLaw("21"),
		"故意未及时通知，致使部分事实难以确定，保险人对无法确定的部分不承担责任，其余部分照赔", "told late on purpose, so that a part cannot be determined: that part is not paid, the rest is")),
	clauseGround(courier.Bars, noOpen|noGross, noPrompt|noKnew, clauseRow(noticePart+"_gross", "INS-03", "undetermined", clauseLaw("21"),
		"因重大过失未及时通知，致使部分事实难以确定，保险人对无法确定的部分不承担责任，其余部分照赔", "told late by gross negligence, so that a part cannot be determined: that part is not paid, the rest is")),
	clauseGround(courier.Bars, noMarine|noWorse, 0, clauseRow("insurance.notice.sea_worsened", "INS-03 INS-11", "worsened", clauseSea("236", "262"),
		"被保险人未立即通知或者未采取合理措施，因此扩大的损失，保险人不负赔偿责任", "the insured did not tell at once, or did not act, and the loss grew: what it grew by is not paid")),
})

// What is told beside the grounds.
var (
	noticeTerm = courier.Row{Code: "insurance.notice.term", IDs: "INS-03", Field: "within", Cites: courier.InTerms(), Names: [3]string{"found", "within", "until"},
		Zh: "约定自{found}发现事故起{within}内通知，至{until}为止", En: "the policy asks for notice within {within} of {found}, that is until {until}"}
	noticeMissed = clauseRow("insurance.notice.term_missed", "INS-03", "told_at", clauseLaw("21"),
		"已过约定的通知时限；法律没有规定小时数，仅超过约定时限不能据此拒绝全部赔付", "the time of the policy was missed; the law names no hours, and missing them does not by itself cost the claim")
	noticeTermVoid = clauseRow("insurance.notice.term_unexplained", "INS-02 INS-03", "term_explained", clauseLaw("17"),
		"该时限条款如免除保险人责任，未经提示和明确说明的，不产生效力", "so far as the term frees the insurer it has no effect, for it was not pointed out and explained")
	noticeUnpaid = courier.Row{Code: "insurance.notice.unpaid", IDs: "INS-03", Field: "open", Cites: clauseLaw("21"), Names: [3]string{"open"},
		Zh: "无法确定的部分为{open}", En: "the part that cannot be determined is {open}"}
)

// read turns the notice into named facts.
func (n *LossNotice) read() (k courier.Known) {
	k.Answer(noPrompt, n.Prompt)
	switch n.Fault {
	case 0:
	case TellingIntent:
		k.Among(noIntent|noGross, noIntent)
	case TellingGross:
		k.Among(noIntent|noGross, noGross)
	default:
		k.Among(noIntent|noGross, 0)
	}
	k.Answer(noOpen, n.Undetermined)
	k.Answer(noKnew, n.InsurerKnew)
	k.Answer(noMarine, n.Marine)
	k.Answer(noWorse, n.Worsened)
	return k
}
