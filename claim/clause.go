package claim

import "github.com/courier-rules/courier"

// Whether a clause that limits what is owed stands: first whether it became
// part of the contract (inclusion), then whether it is valid (validity). The
// named facts:
const (
	clauseShown courier.Facts = 1 << iota
	clauseTickBox
	clauseAsked
	clauseExplained
	clauseUnfair
	grossFault
	byConsumer
	negotiated
)

var clause = courier.NewQuestion([]courier.Field{
	courier.YesNo("gross_fault", grossFault),
	courier.YesNo("notice.negotiated", negotiated),
	courier.YesNo("notice.shown", clauseShown),
	courier.YesNo("notice.tick_box", clauseTickBox),
	courier.YesNo("notice.asked", clauseAsked),
	courier.YesNo("notice.explained", clauseExplained),
	courier.YesNo("notice.unfair", clauseUnfair),
	courier.YesNo("consumer", byConsumer),
}, []courier.Ground{
	{
		Row: courier.Row{
			Code: "claim.clause.stands", IDs: "LIA-07 LIA-08", Cites: art(courier.CivilCode, "496"),
			Zh: "限额条款已尽提示、说明义务，订入合同并且有效",
			En: "the limiting clause was shown and explained as it must be: it is part of the contract and valid",
		},
		Effect: courier.Grants,
	},
	{
		Row: courier.Row{
			Code: "claim.clause.not_shown", IDs: "LIA-07", Cites: art(courier.CivilCode, "496"),
			Zh: "未采取合理方式提示对方注意限额条款，对方可以主张该条款不成为合同内容",
			En: "the limiting clause was not shown so that it is noticed: the claimant may treat it as no part of the contract",
		},
		Effect: courier.Bars, Unless: clauseShown | negotiated,
	},
	{
		Row: courier.Row{
			Code: "claim.clause.tick_box_only", IDs: "LIA-07", Cites: art(courier.ContractInterpretation, "10"),
			Zh: "仅以勾选、弹窗等方式提示，不足以认定已尽提示义务",
			En: "a tick-box or pop-up alone does not show that the clause was brought to notice",
		},
		Effect: courier.Bars, If: clauseTickBox, Unless: negotiated, Binds: true,
	},
	{
		Row: courier.Row{
			Code: "claim.clause.not_explained", IDs: "LIA-07", Cites: art(courier.CivilCode, "496"),
			Zh: "对方要求说明而未予说明，对方可以主张该条款不成为合同内容",
			En: "an explanation was asked for and not given: the claimant may treat the clause as no part of the contract",
		},
		Effect: courier.Bars, If: clauseAsked, Unless: clauseExplained | negotiated,
	},
	{
		Row: courier.Row{
			Code: "claim.clause.gross_fault", IDs: "LIA-08", Cites: art(courier.CivilCode, "506"),
			Zh: "因故意或者重大过失造成财产损失的免责、限责条款无效",
			En: "a clause that relieves of property loss by intent or gross negligence is void",
		},
		Effect: courier.Bars, If: grossFault,
	},
	{
		Row: courier.Row{
			Code: "claim.clause.unfair", IDs: "LIA-08", Cites: art(courier.CivilCode, "497"),
			Zh: "不合理地免除或者减轻承运人责任的格式条款无效",
			En: "a standard term that relieves the carrier unreasonably is void",
		},
		Effect: courier.Bars, If: clauseUnfair, Unless: byConsumer | negotiated,
	},
	{
		Row: courier.Row{
			Code: "claim.clause.unfair_to_consumer", IDs: "LIA-08 LIA-18", Cites: art(courier.ConsumerLaw, "26"),
			Zh: "以格式条款对消费者作出不公平、不合理规定的，其内容无效",
			En: "a standard term that is unfair or unreasonable to a consumer has no effect",
		},
		Effect: courier.Bars, If: clauseUnfair | byConsumer, Unless: negotiated,
	},
})

// stands asks whether the clauses that would take something off stand, and
// tells why. It is asked only when one would bite, and told once.
func (w *work) stands() (stands, known bool) {
	if w.standing.Known() {
		return w.standing == courier.Yes, true
	}
	start := len(w.reasons)
	d := clause.Fold(w.reasons, w.claim.aboutClause(), w.on, nil)
	w.reasons = d.Reasons
	for i := range w.reasons[start:] {
		switch r := &w.reasons[start+i]; r.Effect {
		case courier.Bars: // against the clause, so in favour of the claimant
			r.Effect = courier.Lifts
		case courier.Grants:
			r.Effect = courier.Notes
		}
	}
	if d.Verdict == courier.Referred {
		w.needs = append(w.needs, d.Needs...)
		return false, false
	}
	w.standing = courier.AnswerOf(d.Verdict == courier.Granted)
	return w.standing == courier.Yes, true
}

// surely says what is settled about the clauses on the facts known; it tells
// and asks nothing.
func (w *work) surely() courier.Answer {
	switch clause.Fold(nil, w.claim.aboutClause(), w.on, nil).Verdict {
	case courier.Granted:
		return courier.Yes
	case courier.Refused:
		return courier.No
	}
	return 0
}

// measure asks for what a clause is measured by, unless it falls anyway.
func (w *work) measure(need courier.Need) {
	if w.surely() == courier.No {
		w.stands()
	} else {
		w.need(need)
	}
}

// aboutClause is what is known about the clauses.
func (c *Claim) aboutClause() (k courier.Known) {
	k.Answer(grossFault, c.GrossFault)
	k.Answer(byConsumer, c.Consumer)
	if n := c.Notice; n != nil {
		k.Answer(negotiated, n.Negotiated)
		k.Answer(clauseShown, n.Shown)
		k.Answer(clauseTickBox, n.TickBox)
		k.Answer(clauseAsked, n.Asked)
		k.Answer(clauseExplained, n.Explained)
		k.Answer(clauseUnfair, n.Unfair)
	}
	return k
}
