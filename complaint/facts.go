package complaint

import "github.com/courier-rules/courier"

// Case is what a complaint case says of itself, from the first word on: the
// facts that several questions of this package share. A host keeps it and
// fills it in as the case moves; what is not known yet stays zero. A step
// without its moment counts as not done yet, unless a later step has one.
type Case struct {
	Number     string          `json:"number,omitzero"`      // 投诉编号: the host's own key, unique; empty: not given yet
	Waybill    string          `json:"waybill,omitzero"`     // 运单号; empty: not known
	ReceivedAt courier.Instant `json:"received_at,omitzero"` // 接到投诉的时间: its day governs, and the days count from it; missing is an error
	Channel    Channel         `json:"channel,omitzero"`     // 投诉渠道; missing is an error
	Category   Category        `json:"category,omitzero"`    // 投诉类别: what the customer says
	By         courier.Party   `json:"by,omitzero"`          // 投诉人: whose side complains

	PostedOn courier.Date   `json:"posted_on,omitzero"` // 交寄日期
	Lane     courier.Lane   `json:"lane,omitzero"`      // 寄递范围
	Region   courier.Region `json:"region,omitzero"`    // 投诉所在地, whose local regulation speaks
	Regime   courier.Regime `json:"regime,omitzero"`    // 适用制度: express is under the civil law, the post's universal service under its own

	State          State           `json:"state,omitzero"`           // 所处阶段
	AcknowledgedAt courier.Instant `json:"acknowledged_at,omitzero"` // 告知受理的时间
	FirstAnswerAt  courier.Instant `json:"first_answer_at,omitzero"` // 首次答复的时间
	ProposedAt     courier.Instant `json:"proposed_at,omitzero"`     // 提出处理方案的时间
	ToldAt         courier.Instant `json:"told_at,omitzero"`         // 处理并告知用户的时间: the duty of seven days ends here
	ClosedAt       courier.Instant `json:"closed_at,omitzero"`       // 结案时间
	Contacts       courier.Count   `json:"contacts,omitzero"`        // 联系次数, the first among them
	Reopenings     courier.Count   `json:"reopenings,omitzero"`      // 重开次数

	Outcome      Outcome      `json:"outcome,omitzero"`      // 结案方式
	Contested    Contest      `json:"contested,omitzero"`    // 客户有无异议
	Satisfaction Satisfaction `json:"satisfaction,omitzero"` // 回访结果
}

// readPart reads the facts of the case at their own names, as far as each can
// be read alone.
func (c *Case) readPart(r *courier.Reading) {
	r.Word("channel", channelWords, uint8(c.Channel))
	r.Word("category", categoryWords, uint8(c.Category))
	r.Party("by", c.By)
	r.Word("state", stateWords, uint8(c.State))
	r.Word("outcome", outcomeWords, uint8(c.Outcome))
	r.Word("contested", contestWords, uint8(c.Contested))
	r.Word("satisfaction", satisfactionWords, uint8(c.Satisfaction))
	r.Lane("lane", c.Lane)
	r.Region("region", c.Region)
	r.Regime("regime", c.Regime)
	r.Order("received_at", c.PostedOn, c.ReceivedAt.Date())
	for _, m := range [...]struct {
		field string
		at    courier.Instant
	}{{"acknowledged_at", c.AcknowledgedAt}, {"first_answer_at", c.FirstAnswerAt}, {"proposed_at", c.ProposedAt}, {"told_at", c.ToldAt}, {"closed_at", c.ClosedAt}} {
		if c.ReceivedAt.Known() && m.at.Known() && m.at.Before(c.ReceivedAt) {
			r.Fault(m.field, courier.ErrOrder.Because("before the complaint was received"))
		}
	}
}

// read records what cannot be read of the case, under field, with a missing
// time or channel among it: a case without them is none.
func (c *Case) read(r *courier.Reading, field string) {
	mark := r.Faults()
	if !c.ReceivedAt.Known() {
		r.Fault("received_at", courier.ErrMissing)
	}
	if c.Channel == 0 {
		r.Fault("channel", courier.ErrMissing)
	}
	c.readPart(r)
	r.Under(mark, field)
}
