package main

import (
	"errors"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/liability"
)

// lot settles the textbook's case: goods worth 300,000 yuan arrive 70 %
// intact because the carrier packed them too weakly. A tenth of the damaged
// goods can be repaired for 3,000 yuan; the papers print their value as "9".
func lot(p *page) error {
	p.title("A lot worth 300,000 yuan, arrived 70 % intact", "一批价值30万元的货物，到货完好率70%")

	damaged := func(m courier.Money) *claim.Claim {
		return &claim.Claim{
			HappenedOn: courier.Day(2026, 8, 4), Operator: claim.FreightCarrier, Kind: liability.Damage, Extent: claim.Part,
			Answers: courier.Yes, GrossFault: courier.No, ClaimantFault: courier.Percent(0), Declared: courier.Fen(0),
			Value: courier.Fen(300_000_00), FreightPaid: courier.No, Terms: &claim.Terms{}, // the contract says nothing on loss
			Lot: &claim.Lot{Intact: courier.Percent(70), Damaged: m, Items: []claim.Item{
				{Name: "destroyed", State: claim.Destroyed, Value: courier.Fen(81_000_00)},
				{Name: "repairable", State: claim.Repairable, Value: courier.Fen(9_000_00), Repair: courier.Fen(3_000_00), Carriage: courier.Fen(0)},
			}},
		}
	}

	p.title("6  As printed: damaged goods worth 9 yuan", "六、按原文：缺损商品价值9元")
	_, err := claim.Assess(damaged(courier.Fen(9_00)))
	if !errors.Is(err, courier.ErrContradicts) {
		return errors.Join(errors.New("the misprint was taken"), err)
	}
	p.answer("claim.Assess", p.say("the facts cannot be read", "事实有误，不予计算"))
	for fault := range strings.Lines(err.Error()) {
		p.wrap("  "+strings.TrimSpace(fault), "  ")
	}

	owed, err := claim.Assess(damaged(courier.Fen(90_000_00)))
	if err != nil {
		return err
	}
	p.title("7  Corrected: 90,000 yuan", "七、更正后：缺损商品价值9万元")
	p.answer("claim.Assess", owed.Verdict.Name(p.lang))
	p.reasons(owed.Grounds)
	p.line("payable", "应付", owed.Payable)

	settled, err := claim.Settle(&claim.Settlement{
		SettledOn: courier.Day(2026, 8, 20), Entitlement: owed.Payable,
		Cash: courier.Fen(4_000_00), InKind: courier.Fen(81_000_00), OtherLoss: courier.Fen(0),
		Consent: courier.Yes, Approved: courier.Yes,
		FreightRule: claim.FreightRoad1999, Usable: courier.Yes,
	})
	if err != nil {
		return err
	}
	p.title("8  The settlement: 4,000 yuan in money, the destroyed goods sent again", "八、协商结果：现金4,000元，补发全损货物")
	p.answer("claim.Settle", settled.Verdict.Name(p.lang))
	p.reasons(settled.Grounds)
	p.line("total", "合计", settled.Total)
	p.line("of it ex gratia", "其中通融赔付", settled.Goodwill)
	return bear(p, owed.Payable, settled.Total)
}

// bear asks who bears the settlement, and what an insurer would.
func bear(p *page, loss, total courier.Money) error {
	shared, err := liability.Split(&liability.Sharing{
		Total: total, HappenedOn: courier.Day(2026, 8, 4),
		Parts: []liability.Part{
			{Who: liability.Who{Unit: p.say("packing unit", "包装部门")}, Share: courier.Percent(60)},
			{Who: liability.Who{Department: courier.Booking}, Share: courier.Percent(30)},
			{Who: liability.Who{Department: courier.Arrival}, Share: courier.Percent(10)},
		},
	})
	if err != nil {
		return err
	}
	p.title("9  Who bears it inside", "九、内部由谁承担")
	p.answer("liability.Split", p.say("lead: ", "主责：")+shared.Lead.Name(p.lang))
	p.reasons(shared.Grounds)
	for _, part := range shared.Parts {
		p.line(part.Who.Name(p.lang), part.Who.Name(p.lang), part.Amount)
	}
	return insured(p, loss)
}

// insured asks what a cargo insurer would pay for the same loss: insured for
// less than its value, with a deductible of 300 yuan.
func insured(p *page, loss courier.Money) error {
	paid, err := insurance.Assess(&insurance.Loss{
		HappenedOn: courier.Day(2026, 8, 4),
		Covered:    courier.Yes, Excluded: courier.No, Fraud: insurance.NoFraud,
		Gross: loss, Value: courier.Fen(300_000_00), Claimed: loss,
		Salvage: courier.Fen(0), Recovered: courier.Fen(0), RescueCost: courier.Fen(0),
		DeductibleExplained: courier.Yes,
		Policy: &insurance.Policy{
			Cite: courier.Cite{Article: "8", Document: &courier.Source{
				ID: "POLICY", Zh: "货物运输保险单（示例）", En: "Cargo policy (an example)",
				Force: courier.Contract, Evidence: courier.Primary}},
			SumInsured: courier.Fen(200_000_00), Valued: courier.No, AgreedValue: courier.Fen(0),
			Deductible: claim.Deductible{Kind: claim.Absolute, Amount: courier.Fen(300_00)},
			Limits:     &insurance.Limits{},
		},
	})
	if err != nil {
		return err
	}
	p.title("10  Had it been insured for 200,000 yuan, with a deductible of 300", "十、假如投保20万元，免赔额300元")
	p.answer("insurance.Assess", paid.Verdict.Name(p.lang))
	p.reasons(paid.Grounds)
	p.line("payable", "应付", paid.Payable)
	return nil
}
