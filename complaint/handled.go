package complaint

import "github.com/courier-rules/courier"

// SeventhDay is what was done by the end of the time to handle and tell.
type SeventhDay struct {
	On      courier.Date   `json:"on"`               // the day of the complaint: its law governs; missing is an error
	Decided courier.Answer `json:"decided,omitzero"` // 对全部诉求已作出处理; no: in part, or only acknowledged
	Told    courier.Answer `json:"told,omitzero"`    // 处理结果已告知用户本人或者其代理人, orally or in writing
	InTime  courier.Answer `json:"in_time,omitzero"` // 在期限内告知, as [Due] says

	Partly      courier.Answer `json:"partly,omitzero"`      // 部分诉求已处理; not asked for
	Refused     courier.Answer `json:"refused,omitzero"`     // 客户不接受方案; not asked for
	Unreachable courier.Answer `json:"unreachable,omitzero"` // 多次联系未果且有记录; not asked for
	Unrecorded  courier.Answer `json:"unrecorded,omitzero"`  // 口头告知而没有记录; not asked for
}

const (
	dayDecided courier.Facts = 1 << iota
	dayTold
	dayInTime
	dayPartly
	dayRefused
	dayUnreachable
	dayUnrecorded
)

var dayFields = []courier.Field{
	courier.YesNo("decided", dayDecided), courier.YesNo("told", dayTold), courier.YesNo("in_time", dayInTime), courier.YesNo("partly", dayPartly),
	courier.YesNo("refused", dayRefused), courier.YesNo("unreachable", dayUnreachable), courier.YesNo("unrecorded", dayUnrecorded),
}

var seventhDay = courier.NewQuestion(dayFields, []courier.Ground{
	{Row: row("complaint.handled.met", "CMP-01", courier.Express(28), "已在期限内处理并告知用户", "handled and told in time"), Effect: courier.Grants, If: dayDecided | dayTold | dayInTime},
	{Row: at("decided", row("complaint.handled.not_decided", "CMP-01", courier.Express(28), "诉求没有全部处理，告知受理不等于处理", "not all that was demanded is handled; an acknowledgement is no handling")), Effect: courier.Bars, Unless: dayDecided},
	{Row: at("told", row("complaint.handled.not_told", "CMP-01", courier.Express(28), "处理结果没有告知用户", "the user was not told the result")), Effect: courier.Bars, Unless: dayTold | dayUnreachable},
	{Row: at("in_time", row("complaint.handled.late", "CMP-01", courier.Express(28), "告知时期限已过", "the time was over when the user was told")), Effect: courier.Bars, If: dayTold, Unless: dayInTime},
	{Row: at("unreachable", row("complaint.handled.unreachable", "CMP-01", byHouse, "法规没有规定联系不上时如何告知：保留联系记录，并以书面方式发送，由人工确定", "the law does not say how to tell who cannot be reached: keep the record, send it in writing, and a person decides")), Effect: courier.Refers, If: dayDecided | dayUnreachable, Unless: dayTold},
	{Row: at("partly", row("complaint.handled.partly", "CMP-01", byHouse, "部分答复时，说明其余诉求何时答复；其余部分期限照常计算", "in a partial answer say when the rest is answered; the time runs for the rest")), Effect: courier.Notes, If: dayPartly, Unless: dayDecided},
	{Row: at("refused", row("complaint.handled.offer_refused", "CMP-01 CMP-04b", byHouse, "客户不接受方案，不影响已处理并告知；应当告知其他途径", "an offer refused was handled and told all the same; say which other ways there are")), Effect: courier.Notes, If: dayRefused | dayDecided},
	{Row: at("unrecorded", row("complaint.handled.oral", "CMP-01 S2-16", byHouse, "法规不限告知的形式；口头告知的，应当补作记录", "the law names no form; what was told orally is put on record")), Effect: courier.Conditions, If: dayUnrecorded | dayTold},
})

// Handled says whether the duty to handle and tell was met: granted is met,
// refused is not, with all that is against it. The law says that the complaint
// is handled and the user told, and names no form; what it leaves open, a
// partial answer, an offer refused, a user who cannot be reached, is a
// convention of this library and is told as one. The errors name the field.
func Handled(s *SeventhDay) (courier.Decision, error) { return AppendHandled(nil, s) }

// AppendHandled is [Handled] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendHandled(dst []courier.Reason, s *SeventhDay) (courier.Decision, error) {
	if s == nil {
		s = &SeventhDay{}
	}
	var r courier.Reading
	if !s.On.Known() {
		r.Fault("on", courier.ErrMissing)
	} else if s.On.Before(courier.Day(2018, 5, 1)) {
		r.Fault("on", courier.ErrNoRule.Because(s.On.String()))
	}
	for n, a := range s.answers() {
		r.Answer(string(dayFields[n].Need), a)
	}
	if s.Told == courier.Yes && s.Unreachable == courier.Yes {
		r.Fault("unreachable", courier.ErrContradicts.Because("told all the same"))
	}
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	d := seventhDay.Decide(dst, s.known(), s.On, nil)
	d.Rules = Rules
	return d, nil
}

// answers are the facts in the order of dayFields.
func (s *SeventhDay) answers() [7]courier.Answer {
	return [...]courier.Answer{s.Decided, s.Told, s.InTime, s.Partly, s.Refused, s.Unreachable, s.Unrecorded}
}

func (s *SeventhDay) known() (k courier.Known) {
	for n, a := range s.answers() {
		if n > 2 && a == 0 {
			a = courier.No // what nobody reports
		}
		k.Answer(dayFields[n].Owns, a)
	}
	return k
}
