package complaint

import "github.com/courier-rules/courier"

func (i *Impact) check() error {
	var r courier.Reading
	r.Answer("injury", i.Injury)
	r.Amount("loss", i.Loss)
	r.Answer("vulnerable", i.Vulnerable)
	r.Answer("public", i.Public)
	r.Answer("important", i.Important)
	r.Answer("sudden", i.Sudden)
	if i.Scale != nil {
		mark := r.Faults()
		i.Scale.check(&r)
		r.Under(mark, "scale")
	}
	return r.Err()
}

// check reads the scale: every severity it names has one priority, and a
// graver one is not worked on later.
func (s *Scale) check(r *courier.Reading) {
	s.Cite.CheckTerms(r, "cite")
	if len(s.Rows) == 0 {
		r.Fault("rows", courier.ErrEmptyTable)
	}
	if len(s.Priorities) == 0 {
		r.Fault("priorities", courier.ErrEmptyTable)
	}
	var of [lastSeverity + 1]Priority
	for i, p := range s.Priorities {
		mark := r.Faults()
		r.Word("severity", severityWords, uint8(p.Severity))
		r.Word("priority", priorityWords, uint8(p.Priority))
		switch {
		case r.Faults() > mark:
		case p.Severity == 0:
			r.Fault("severity", courier.ErrMissing)
		case p.Priority == 0:
			r.Fault("priority", courier.ErrMissing)
		case of[p.Severity] != 0:
			r.Fault("severity", courier.ErrRepeated)
		default:
			of[p.Severity] = p.Priority
		}
		r.UnderIndex(mark, "priorities", i)
	}
	last := Priority(0)
	for _, p := range of {
		if p != 0 && p < last {
			r.Fault("priorities", courier.ErrContradicts.Because("a graver case is worked on later"))
		}
		last = max(last, p)
	}
	for i := range s.Rows {
		row, mark := &s.Rows[i], r.Faults()
		r.Amount("from_loss", row.FromLoss)
		r.Word("severity", severityWords, uint8(row.Severity))
		switch {
		case !severityWords.Has(uint8(row.Severity)):
		case row.Severity == 0:
			r.Fault("severity", courier.ErrMissing)
		case of[row.Severity] == 0:
			r.Fault("severity", courier.ErrMissing.Because("no priority is given for it"))
		}
		r.UnderIndex(mark, "rows", i)
	}
	if s.UrgeEvery.Known() && s.UrgeEvery.Int() == 0 {
		r.Fault("urge_every", courier.ErrRange)
	}
	r.Word("cap", priorityWords, uint8(s.Cap))
}

// severityRows and priorityRows say what the host's scale comes to.
var (
	severityRows = func() (rows [lastSeverity]courier.Row) {
		for s := Slight; s <= lastSeverity; s++ {
			rows[s-1] = row(courier.Code("complaint.grade.severity_"+s.String()), "ISO10002", inTerms,
				"按企业自定的标准，严重程度为“"+s.Name(courier.Chinese)+"”", "by the firm's own scale the case is "+s.Name(courier.English))
		}
		return rows
	}()
	priorityRows = func() (rows [lastPriority]courier.Row) {
		for p := Routine; p <= lastPriority; p++ {
			rows[p-1] = row(courier.Code("complaint.grade.priority_"+p.String()), "ISO10002", inTerms,
				"按企业自定的标准，处理优先级为“"+p.Name(courier.Chinese)+"”", "by the firm's own scale its priority is "+p.Name(courier.English))
		}
		return rows
	}()
	factorRows = [...]courier.Row{
		at("injury", row("complaint.grade.injury", "ISO10002", inTerms, "有人身伤害", "somebody was hurt")),
		at("vulnerable", row("complaint.grade.vulnerable", "ISO10002", inTerms, "投诉人需要特别照顾", "the complainant needs particular care")),
		at("public", row("complaint.grade.public", "ISO10002", inTerms, "媒体、主管部门或者公众已经关注", "the media, an authority or the public look on")),
		at("loss", naming(row("complaint.grade.loss", "ISO10002", inTerms, "涉及金额{loss}", "{loss} are at stake"), "loss")),
		at("repeats", naming(row("complaint.grade.repeats", "ISO10002 S3-09", inTerms, "已投诉{times}次", "complained of {times} times"), "times")),
	}
)

var (
	noRowRow       = row("complaint.grade.no_row", "ISO10002", inTerms, "企业自定的标准没有适用的一项，由人工评定", "no row of the firm's own scale fits: a person grades it")
	urgedRow       = naming(row("complaint.grade.urged", "ISO10002", inTerms, "已催办{urged}次，优先级提高{steps}级", "urged {urged} times, the priority rises by {steps}"), "urged", "steps")
	urgedCappedRow = naming(row("complaint.grade.urged_capped", "ISO10002", inTerms, "已催办{urged}次，优先级已达催办所能提高的上限，提高{steps}级",
		"urged {urged} times; the priority is as high as urging can raise it, and rises by {steps}"), "urged", "steps")
	repeatedRow = row("complaint.grade.watch", "S3-09", handbook("4.2"), "重复投诉，应当加强监控和预警", "a repeated complaint: monitor it more closely and warn early")
	majorRow    = row("complaint.grade.major", "S3-07", handbook("3.2"), "重大投诉由企业高层决策", "a major complaint is decided by top management")

	importantCustomerRow = at("important", row("complaint.grade.important_customer", "S2-05", []courier.Cite{courier.Art(courier.OrderTextbook, "客户查询处理技巧").Titled("handling customers' queries")},
		"重要客户，立即上报上级", "an important customer: refer it to the superior at once"))
	suddenEventRow = at("sudden", row("complaint.grade.sudden_event", "S2-05", []courier.Cite{courier.Art(courier.OrderTextbook, "客户查询处理技巧").Titled("handling customers' queries")},
		"突发事件，立即上报上级", "a sudden event: refer it to the superior at once"))
)

// gradeRows are the rows of the grading, for the book.
func gradeRows() (rows []*courier.Row) {
	for i := range factorRows {
		rows = append(rows, &factorRows[i])
	}
	for i := range severityRows {
		rows = append(rows, &severityRows[i])
	}
	for i := range priorityRows {
		rows = append(rows, &priorityRows[i])
	}
	return append(rows, &noRowRow, &urgedRow, &urgedCappedRow, &repeatedRow, &majorRow, &importantCustomerRow, &suddenEventRow)
}
