package main

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/examples/tierscheme"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// parcel tells one parcel's way through the five questions.
func parcel(p *page) error {
	p.title("A parcel from Shanghai to Chengdu, and five questions", "一件从上海寄往成都的快件，五个问题")

	recall := &order.Request{
		Action: order.Recall,
		Consignment: order.Consignment{
			AskedOn: courier.Day(2026, 8, 3),
			By:      courier.Shipper, Identity: courier.Yes,
			Stage: tracking.OutForDelivery, Lane: courier.OtherDomestic, Regime: courier.CivilLaw, Express: courier.Yes,
			Prohibited: courier.No, Lien: courier.No,
			CutOffs: order.TextbookCutOffs,
		},
	}
	ruling, err := order.Decide(recall)
	if err != nil {
		return err
	}
	p.title("1  May it be recalled? The shipper asks while it is out for delivery", "一、能否撤回？寄件人在派送途中提出")
	verdict := ruling.Verdict.Name(p.lang)
	if ruling.BestEffort() {
		verdict += p.say(", as an attempt and no promise", "(尽力而为，不作承诺)")
	}
	p.answer("order.Decide", verdict)
	p.reasons(ruling.Grounds)

	event := &liability.Event{
		HappenedOn: courier.Day(2026, 8, 4), Regime: courier.CivilLaw, Express: courier.Yes,
		Kind: liability.Damage, InCharge: courier.Yes, Cause: liability.NotFound, Declared: courier.Yes,
	}
	answers, err := liability.Decide(event)
	if err != nil {
		return err
	}
	p.title("2  Does the carrier answer? It arrives damaged, and nobody finds out why", "二、承运人是否担责？到件破损，原因未能查明")
	p.answer("liability.Decide", answers.Verdict.Name(p.lang)+p.say(": the carrier answers", "：承运人担责"))
	p.reasons(answers.Grounds)

	terms := claim.ZTO()
	owed, err := claim.Assess(&claim.Claim{
		HappenedOn: event.HappenedOn, Operator: claim.ExpressEnterprise, Kind: event.Kind, Extent: claim.Part,
		Answers: answers.Answers(), GrossFault: courier.No, ClaimantFault: courier.Percent(0),
		Value: courier.Fen(1500_00), Loss: courier.Fen(600_00), Declared: courier.Fen(1000_00),
		PostedIn: courier.Shanghai, Consumer: courier.Yes,
		Terms: &terms, Notice: &claim.Notice{Shown: courier.Yes, Negotiated: courier.No, TickBox: courier.No, Asked: courier.No, Unfair: courier.No},
	})
	if err != nil {
		return err
	}
	p.title("3  How much is owed? 600 of 1,500 yuan is lost, 1,000 was declared", "三、赔多少？价值1,500元，损失600元，保价1,000元")
	p.answer("claim.Assess", owed.Verdict.Name(p.lang))
	p.reasons(owed.Grounds)
	p.line("payable", "应付", owed.Payable)

	shared, err := liability.Split(&liability.Sharing{
		Total: owed.Payable, HappenedOn: event.HappenedOn, Equal: courier.Yes,
		Parts: []liability.Part{
			{Who: liability.Who{Department: courier.RoadOperations}},
			{Who: liability.Who{Department: courier.Arrival}},
			{Who: liability.Who{Unit: p.say("Chengdu hub", "成都分拨中心")}},
		},
		GoodsAt: liability.Who{Department: courier.Arrival},
	})
	if err != nil {
		return err
	}
	p.title("4  Who bears it? Three units, and nobody can say who more", "四、谁来承担？三个部门，责任大小难以确定")
	p.answer("liability.Split", p.say("lead: ", "主责：")+shared.Lead.Name(p.lang))
	p.reasons(shared.Grounds)
	for _, part := range shared.Parts {
		p.line(part.Who.Name(p.lang), part.Who.Name(p.lang), part.Amount)
	}
	return customer(p)
}

// customer places the shipper by a scheme whose figures are invented.
func customer(p *page) error {
	scheme, err := tier.NewScheme(tierscheme.Example())
	if err != nil {
		return err
	}
	place, err := tier.Place(&tier.Candidate{
		On: courier.Day(2026, 8, 10), Scheme: scheme,
		MeanPayment: courier.Fen(31_500_00), Credit: "AA", Strength: "71", Monthly: courier.Yes,
	})
	if err != nil {
		return err
	}
	p.title("5  Which class is the customer in? By a scheme whose figures are invented", "五、客户属于哪一类？按一份数字均为虚构的方案")
	p.answer("tier.Place", place.Class.Name(p.lang))
	p.reasons(place.Grounds)
	return nil
}
