package tier

import "github.com/courier-rules/courier"

// bandRows name the bands, by band.
var bandRows = [...]courier.Row{
	BasicService - 1:     bandRow("tier.rights.basic", "按客户类别，享有基础服务", "the class has the basic service"),
	ValueAdded - 1:       bandRow("tier.rights.value_added", "按客户类别，享有增值服务", "the class has the value-added service"),
	ExclusiveService - 1: bandRow("tier.rights.exclusive", "按客户类别，享有专享服务", "the class has the exclusive service"),
	TailoredService - 1:  bandRow("tier.rights.tailored", "按客户类别，享有定制服务", "the class has the tailored service"),
}

var (
	personRow = bandRow("tier.rights.person", "配备专人服务", "it has a person of its own")
	answerRow = promiseRow("tier.rights.answer", "S1-06", "period",
		"承诺自收到之时起{period}内首次答复", "a first answer is promised within {period}")
	settleRow = promiseRow("tier.rights.settle", "S1-06", "period",
		"承诺自受理之日起{period}内办结投诉", "a complaint is promised to be settled within {period}")
	escalateRow = promiseRow("tier.rights.escalate", "S2-05", "",
		"该客户反映的问题应当及时上报", "what it raises goes to a superior at once")
	visitRow = promiseRow("tier.rights.visit", "S0-11", "due",
		"下次回访应不迟于{due}", "the next visit is due by {due}")
	onlyQuickerRow = courier.Row{
		Code: "tier.rights.only_quicker", IDs: "TIER-05", Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "")},
		Zh: "客户类别只涉及服务安排：承诺的时限长于法定期限的，以法定期限为准；依法应得的赔偿不因客户类别增减",
		En: "a class orders service alone: where a promise takes longer than the law's period, the law's period holds, and what the law owes for a loss is neither more nor less for any class",
	}
)

var rightsRows = []*courier.Row{&bandRows[0], &bandRows[1], &bandRows[2], &bandRows[3], &personRow, &answerRow, &settleRow, &escalateRow, &visitRow, &onlyQuickerRow}

func bandRow(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "TIER-05", Cites: courier.InTerms(), Zh: zh, En: en}
}

func promiseRow(code courier.Code, ids, figure, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "TIER-05 " + ids, Cites: courier.InTerms(), Names: [3]string{figure}, Zh: zh, En: en}
}

// tell appends the reasons, and counts out the next visit.
func (o *Owed) tell(m *Member) {
	cite := &m.Table.rows.Cite
	say := func(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
		o.Reasons = append(o.Reasons, row.SpeakFrom(cite, e, figures...))
	}
	for _, b := range o.Bands {
		say(&bandRows[b-1], courier.Grants)
	}
	if o.Person == courier.Yes {
		say(&personRow, courier.Grants)
	}
	if o.Answer.Known() {
		say(&answerRow, courier.Grants, o.Answer.Figure())
	}
	if o.Settle.Known() {
		say(&settleRow, courier.Grants, o.Settle.Figure())
	}
	if o.Escalate == courier.Yes {
		say(&escalateRow, courier.Grants)
	}
	if next, ok := o.Visit.Count(m.Visited, courier.NoRoll, courier.Calendar{}); ok {
		o.Next = next
		say(&visitRow, courier.Grants, next.Last.Figure())
	}
	o.Reasons = append(o.Reasons, onlyQuickerRow.Speak(m.On, courier.Notes))
	o.Reasons = courier.AppendUnchecked(o.Reasons, 0, m.On)
}
