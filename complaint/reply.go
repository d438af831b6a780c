package complaint

import "github.com/courier-rules/courier"

// RegulatorReply is a draft of the firm's answer on an appeal that the
// regulator forwarded.
type RegulatorReply struct {
	On       courier.Date   `json:"on"`                // day of the answer; missing is an error
	Finished courier.Answer `json:"finished,omitzero"` // 已处理完毕

	Finding        courier.Answer `json:"finding,omitzero"`        // 写明查明的事实
	Responsibility courier.Answer `json:"responsibility,omitzero"` // 写明企业的责任
	Agreed         courier.Answer `json:"agreed,omitzero"`         // 写明与申诉人达成的意见
	SumOrApology   courier.Answer `json:"sum_or_apology,omitzero"` // 写明赔付金额，或者解释、致歉
	Satisfaction   courier.Answer `json:"satisfaction,omitzero"`   // 写明申诉人是否满意
	Handler        courier.Answer `json:"handler,omitzero"`        // 写明承办人
	Telephone      courier.Answer `json:"telephone,omitzero"`      // 写明联系电话
	Progress       courier.Answer `json:"progress,omitzero"`       // 写明进展, where it is not finished
	Plan           courier.Answer `json:"plan,omitzero"`           // 写明下一步计划, where it is not finished
}

func replyGap(field courier.Need, zh, en string) courier.Row {
	return at(field, row(courier.Code("complaint.reply.no_"+string(field)), "CMP-06", []courier.Cite{byHouse[0], courier.Art(courier.AppealMeasures2014, "15")}, zh, en))
}

var replyRows = [...]courier.Row{
	replyGap("finding", "没有写明查明的事实", "what was found is not said"),
	replyGap("responsibility", "没有写明企业的责任", "the firm's responsibility is not said"),
	replyGap("agreed", "没有写明与申诉人达成的意见", "what was agreed with the appellant is not said"),
	replyGap("sum_or_apology", "没有写明赔付金额，也没有解释或者致歉", "neither the sum paid nor an explanation and apology is there"),
	replyGap("satisfaction", "没有写明申诉人是否满意", "whether the appellant is satisfied is not said"),
	replyGap("handler", "没有写明承办人", "the handler is not named"),
	replyGap("telephone", "没有写明联系电话", "the telephone is missing"),
	replyGap("progress", "没有写明处理进展", "the progress is not said"),
	replyGap("plan", "没有写明下一步计划", "the plan for the rest is not said"),
}

const replyFinished = 7 // rows of a finished case; then those of one that is not

var (
	replyWholeRow = row("complaint.reply.whole", "CMP-06", []courier.Cite{byHouse[0], courier.Art(courier.AppealMeasures2014, "15")}, "答复内容齐全", "the answer holds all it has to")
	replyDutyRow  = row("complaint.reply.duty", "CMP-06 CMP-08", art(courier.ExpressMeasures2023, "30"), "企业应当依法处理邮政管理部门转告的申诉事项并反馈结果", "the firm handles what the regulator forwards and reports the result")
)

// Respond checks a draft of the answer to the regulator for gaps: granted is
// whole, refused has gaps, each told. A finished case says what was found, the
// responsibility, what was agreed, the sum or the explanation and apology, the
// satisfaction, the handler and the telephone; one that is not finished says
// the progress and the plan instead, and who handles it. The list is that of
// the press on the edition of 2011; of the successor no list was read, so for
// its time it is a convention. By when the answer is due, and what not
// cooperating costs, is a question for [Due]. The errors name the field.
func Respond(p *RegulatorReply) (courier.Decision, error) { return AppendRespond(nil, p) }

// AppendRespond is [Respond] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendRespond(dst []courier.Reason, p *RegulatorReply) (courier.Decision, error) {
	if p == nil {
		p = &RegulatorReply{}
	}
	var r courier.Reading
	if !p.On.Known() {
		r.Fault("on", courier.ErrMissing)
	}
	given := [...]courier.Answer{p.Finding, p.Responsibility, p.Agreed, p.SumOrApology, p.Satisfaction, p.Handler, p.Telephone, p.Progress, p.Plan}
	for n, a := range given {
		r.Answer(string(replyRows[n].Field), a)
	}
	r.Answer("finished", p.Finished)
	if err := r.Err(); err != nil {
		return courier.Decision{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}, on: p.On}
	d, gaps := courier.Decision{Verdict: courier.Referred}, false
	if replyDutyRow.Cite(p.On) != nil {
		t.say(&replyDutyRow, courier.Notes)
	}
	if p.Finished == 0 && p.hangs() {
		t.need("finished")
	}
	for n, a := range given {
		asked := p.Finished != 0 && (p.Finished == courier.Yes) == (n < replyFinished) || n == 5 || n == 6
		switch {
		case !asked:
		case a == 0:
			t.need(replyRows[n].Field)
		case a == courier.No:
			t.say(&replyRows[n], courier.Bars)
			gaps = true
		}
	}
	switch {
	case gaps:
		d.Verdict = courier.Refused
	case len(t.Needs) == 0:
		d.Verdict = courier.Granted
		t.say(&replyWholeRow, courier.Grants)
	}
	d.Grounds = t.Grounds
	d.Reasons = courier.AppendUnchecked(d.Reasons, len(dst), p.On)
	return d, nil
}

// hangs reports whether it matters that the case is finished: not where the
// draft says all that it would say either way.
func (p *RegulatorReply) hangs() bool {
	for _, a := range [...]courier.Answer{p.Finding, p.Responsibility, p.Agreed, p.SumOrApology, p.Satisfaction, p.Progress, p.Plan} {
		if a != courier.Yes {
			return true
		}
	}
	return false
}

func replyBook() (rows []*courier.Row) {
	for i := range replyRows {
		rows = append(rows, &replyRows[i])
	}
	return append(rows, &replyDutyRow, &replyWholeRow)
}
