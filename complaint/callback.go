package complaint

import "github.com/courier-rules/courier"

// Call is a follow-up call 回访 after a case was closed.
type Call struct {
	ClosedOn courier.Date     `json:"closed_on,omitzero"` // 结案日期
	After    courier.Period   `json:"after,omitzero"`     // 回访期限: the host's, from the closing; unknown: no day is set
	Calendar courier.Calendar `json:"calendar,omitzero"`  // for working days

	Result    Satisfaction  `json:"result"`              // missing is an error; not_asked before the first call
	Tries     courier.Count `json:"tries,omitzero"`      // calls made so far, where nobody was reached
	MostTries courier.Count `json:"most_tries,omitzero"` // the host's; unknown: no limit
}

// Visit is the answer to a [Call].
type Visit struct {
	courier.Grounds
	CallBy courier.Date   `json:"call_by,omitzero"` // 最迟回访日, while it was not made
	Again  courier.Answer `json:"again,omitzero"`   // 再次回访: a call is to be made, the first among them; unknown while a fact is missing
	Reopen bool           `json:"reopen,omitzero"`  // offer to reopen the case
}

// CallBack says what becomes of a follow-up call (S2-16, S3-11d): when it is
// due by the host's period, what its result calls for, and whether to call
// again. A customer who cannot be reached is on file as that, and never as
// satisfied; one who is dissatisfied is told the other ways, and the case can
// be reopened. The errors name the field: a missing or unknown result, a
// period in hours ([courier.ErrRange]), more calls than the most
// ([courier.ErrContradicts]).
func CallBack(c *Call) (Visit, error) { return AppendCallBack(nil, c) }

// AppendCallBack is [CallBack] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendCallBack(dst []courier.Reason, c *Call) (Visit, error) {
	if c == nil {
		c = &Call{}
	}
	if err := c.check(); err != nil {
		return Visit{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	v := Visit{Again: courier.No}
	t.say(&callRows[c.Result-1], courier.Conditions)
	switch c.Result {
	case NotAsked:
		v.Again = courier.Yes
		c.due(&t, &v)
	case NoContact:
		c.again(&t, &v)
	case Dissatisfied:
		v.Reopen = true
		t.say(&otherWaysRow, courier.Conditions)
	}
	v.Grounds = t.Grounds
	return v, nil
}

// due counts the host's period from the closing.
func (c *Call) due(t *telling, v *Visit) {
	switch {
	case !c.After.Known():
		t.say(&noPeriodRow, courier.Notes)
	case !c.ClosedOn.Known():
		t.need("closed_on")
	default:
		d, ok := c.After.Count(c.ClosedOn, courier.NoRoll, c.Calendar)
		if !ok {
			t.need("calendar")
			return
		}
		v.CallBy = d.Last
		t.say(&callByRow, courier.Changes, d.Last.Figure())
	}
}

// again says whether somebody calls once more.
func (c *Call) again(t *telling, v *Visit) {
	switch {
	case !c.MostTries.Known():
		v.Again = courier.Yes
	case !c.Tries.Known():
		v.Again = 0
		t.need("tries")
	case c.Tries.Int() < c.MostTries.Int():
		v.Again = courier.Yes
	default:
		t.say(&triesUsedRow, courier.Notes, c.Tries.Figure())
	}
}

func (c *Call) check() error {
	var r courier.Reading
	r.Word("result", satisfactionWords, uint8(c.Result))
	if c.Result == 0 {
		r.Fault("result", courier.ErrMissing)
	}
	if _, hours := c.After.Hours(); hours {
		r.Fault("after", courier.ErrRange.Because("a follow-up is set by days"))
	}
	if c.Tries.Known() && c.MostTries.Known() && c.Tries.Int() > c.MostTries.Int() {
		r.Fault("tries", courier.ErrContradicts.Because(c.Tries.String()+" of at most "+c.MostTries.String()))
	}
	return r.Err()
}

// callRows say what each result calls for, in the order of the results.
var callRows = [...]courier.Row{
	NotAsked - 1:     row("complaint.callback.to_make", "S2-16", textbook, "应当回访客户，听取对处理结果的意见", "the customer is to be called, to hear what they say of the result"),
	Satisfied - 1:    row("complaint.callback.satisfied", "S2-16 S3-11d", textbook, "客户满意，结果和意见归档", "the customer is satisfied: result and feedback are put on file"),
	Neutral - 1:      row("complaint.callback.neutral", "S2-16 S3-11d", textbook, "客户评价一般，结果和意见归档，供改进服务", "the customer is neither satisfied nor not: put it on file, for the service to improve"),
	Dissatisfied - 1: row("complaint.callback.dissatisfied", "S2-16 S3-11d", textbook, "客户不满意，结果和意见归档，可以重开案件", "the customer is dissatisfied: put it on file; the case can be reopened"),
	NoContact - 1:    row("complaint.callback.no_contact", "S2-16", byHouse, "未能联系到客户，如实记录，不得记为满意", "the customer was not reached: that is what goes on file, and never as satisfied"),
}

var (
	otherWaysRow = row("complaint.callback.other_ways", "CMP-03 S2-16", byHouse, "告知客户其他解决争议的途径", "tell the customer the other ways to settle the dispute")
	noPeriodRow  = row("complaint.callback.no_period", "S2-16", byHouse, "教材未规定回访的期限，由企业自定", "the textbook sets no time for the call: the firm does")
	callByRow    = naming(row("complaint.callback.by", "S2-16", byHouse, "按企业自定的期限，不迟于{day}回访", "by the firm's own period the call is made by {day}"), "day")
	triesUsedRow = naming(row("complaint.callback.tries_used_up", "S2-16", byHouse, "已回访{tries}次仍未联系到客户，不再回访", "called {tries} times without reaching the customer: no more calls"), "tries")
)

// callbackRows are the rows of the follow-up, for the book.
func callbackRows() (rows []*courier.Row) {
	for i := range callRows {
		rows = append(rows, &callRows[i])
	}
	return append(rows, &otherWaysRow, &noPeriodRow, &callByRow, &triesUsedRow)
}
