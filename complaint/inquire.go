package complaint

import "github.com/courier-rules/courier"

// Inquiry is an investigation under way.
type Inquiry struct {
	Category Category `json:"category,omitzero"` // 投诉类别; asked for
	Link     Link     `json:"link,omitzero"`     // 环节 where it is thought or found to have gone wrong; asked for
	Looked   Traces   `json:"looked,omitzero"`   // 已查: where was looked already
	Reader   Reader   `json:"reader,omitzero"`   // who will be shown the case; unknown: everything is masked
}

// Course is the answer to an [Inquiry].
type Course struct {
	courier.Grounds
	Look Traces `json:"look,omitzero"` // where to look
	Left Traces `json:"left,omitzero"` // and where was not looked yet
	Mask Items  `json:"mask,omitzero"` // 保密: what is masked before the case is shown
}

// Whole reports whether the link is known and nothing is left to look at.
func (c *Course) Whole() bool { return len(c.Needs) == 0 && c.Left == 0 }

// everyCase is where every investigation looks.
var everyCase = tracesOf(FromCustomer, Waybills, Feedback)

// linkTraces are where an investigation looks besides, by link. The places
// are the handbook's; which belong to which link, and the last two of them,
// are conventions of this library.
var linkTraces = [lastLink + 1]Traces{
	LinkBooking:     tracesOf(FromAgents, CallRecords),
	LinkCollection:  tracesOf(FromCourier, OnSite, Surveillance, Scans),
	LinkHub:         tracesOf(OnSite, Surveillance, Scans),
	LinkTransit:     tracesOf(FromAgents, Scans),
	LinkArrival:     tracesOf(FromAgents, OnSite, Surveillance, Scans),
	LinkDelivery:    tracesOf(FromCourier, FromAgents, OnSite, Surveillance, Scans),
	LinkInformation: tracesOf(FromAgents, Scans),
	LinkPayment:     tracesOf(FromAgents),
	LinkService:     tracesOf(FromAgents, CallRecords),
	LinkClaims:      tracesOf(FromAgents, CallRecords),
}

// tracesOf is TracesOf for the tables, see itemsOf.
func tracesOf(traces ...Trace) (set Traces) {
	for _, t := range traces {
		set |= 1 << (t - 1)
	}
	return set
}

// traceRows say where to look, in the order of the traces.
var traceRows = [lastTrace]courier.Row{
	FromCustomer - 1: traceRow(FromCustomer, handbook("2.1"), "与客户沟通，听取其陈述", "talk with the customer"),
	FromCourier - 1:  traceRow(FromCourier, handbook("2.1"), "询问收派该件的快递员", "ask the courier who handled it"),
	FromAgents - 1:   traceRow(FromAgents, handbook("2.1"), "询问经办的客服人员和代理", "ask the staff and agents who handled it"),
	OnSite - 1:       traceRow(OnSite, handbook("2.1"), "到现场检查", "check on site"),
	Waybills - 1:     traceRow(Waybills, handbook("2.1"), "查看运单", "look at the waybill"),
	Surveillance - 1: traceRow(Surveillance, handbook("2.1"), "查看监控录像", "look at the surveillance record"),
	Feedback - 1:     traceRow(Feedback, handbook("2.1"), "查看反馈记录", "look at the feedback on file"),
	Scans - 1:        traceRow(Scans, byHouse, "查看各环节的扫描记录", "look at the scans of each link"),
	CallRecords - 1:  traceRow(CallRecords, byHouse, "查听通话录音和聊天记录", "look at recorded calls and chats"),
}

func traceRow(t Trace, cites []courier.Cite, zh, en string) courier.Row {
	return row(courier.Code("complaint.investigate."+t.String()), "S3-04", cites, zh, en)
}

var (
	findLinkRow = at("link", row("complaint.investigate.find_link", "S3-04", handbook("2.1"),
		"应当查明问题出在收寄、运输还是派送等环节", "find out whether it happened at collection, in transport, at delivery or elsewhere"))
	wholeRow = row("complaint.investigate.whole", "S3-04", byHouse,
		"应查的来源均已查过，可以据此分析原因", "all there is to look at was looked at: the cause can be analysed")
)

// Inquire says where an investigation has to look and what of it is left:
// everywhere with the customer, the waybill and the feedback; besides by link;
// for attitude, in the recorded calls. While the link is not known it is asked
// for, and collection, transport and delivery are all looked at. The errors
// name the field: an unknown word.
func Inquire(q *Inquiry) (Course, error) { return AppendInquire(nil, q) }

// AppendInquire is [Inquire] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendInquire(dst []courier.Reason, q *Inquiry) (Course, error) {
	if q == nil {
		q = &Inquiry{}
	}
	var r courier.Reading
	r.Word("category", categoryWords, uint8(q.Category))
	r.Word("link", linkWords, uint8(q.Link))
	r.Word("reader", readerWords, uint8(q.Reader))
	if !setSound(uint32(q.Looked), traceWords) {
		r.Fault("looked", courier.ErrUnknownWord)
	}
	if err := r.Err(); err != nil {
		return Course{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	c := Course{Look: everyCase | linkTraces[q.Link], Mask: MaskFor(q.Reader)}
	if q.Category == 0 && !c.Look.Has(CallRecords) {
		t.need("category")
	}
	if q.Category.Attitude() {
		c.Look |= tracesOf(CallRecords)
	}
	if q.Link == 0 {
		t.need("link")
		t.say(&findLinkRow, courier.Conditions)
		c.Look |= linkTraces[LinkCollection] | linkTraces[LinkTransit] | linkTraces[LinkDelivery]
	}
	c.Left = c.Look &^ q.Looked
	for trace := range c.Left.All() {
		t.say(&traceRows[trace-1], courier.Conditions)
	}
	if c.Left == 0 && len(t.Needs) == 0 {
		t.say(&wholeRow, courier.Notes)
	}
	c.Grounds = t.Grounds
	return c, nil
}

// inquireRows are the rows of the investigation, for the book.
func inquireRows() (rows []*courier.Row) {
	for i := range traceRows {
		rows = append(rows, &traceRows[i])
	}
	return append(rows, &findLinkRow, &wholeRow)
}
