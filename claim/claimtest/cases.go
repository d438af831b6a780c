package claimtest

import (
	"slices"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

const (
	yes = courier.Yes
	no  = courier.No
)

func yuan(n int64) courier.Money { return courier.Fen(n * 100) }

// spring is a day on which no standard gives freight back, and up to which the
// sources were checked.
var spring = courier.Day(2026, 3, 2)

type edit func(*claim.Claim)

func with(c claim.Claim, edits ...edit) claim.Claim {
	for _, change := range edits {
		change(&c)
	}
	return c
}

// shown is a clause that was shown, needed no explanation and is fair.
func shown() *claim.Notice {
	return &claim.Notice{Negotiated: no, Shown: yes, TickBox: no, Asked: no, Explained: no, Unfair: no, OnPremises: yes, OnReceipt: yes}
}

// parcel is an express parcel of a firm, lost, by the carrier's ordinary fault;
// no cover, nothing in the terms on loss. Every fact that a rule asks for is
// known.
func parcel(loss, fee int64, edits ...edit) claim.Claim {
	return with(claim.Claim{
		HappenedOn: spring, Operator: claim.ExpressEnterprise, Universal: no, Express: yes, Kind: liability.Loss, Extent: claim.Total,
		Answers: yes, GrossFault: no, ForceMajeure: no, Foreseeable: yes, Value: yuan(loss), Loss: yuan(loss), Unproved: no,
		Freight: yuan(fee), FreightPaid: yes, LostPart: courier.Percent(100), Weight: courier.Grams(1000), Packages: courier.CountOf(1), Extras: yuan(0),
		Declared: yuan(0), Stated: yuan(0), NoAgreement: yes, Documents: no, Fragile: no, Monthly: no, Consumer: no, PostedIn: courier.Sichuan,
		ClaimantFault: courier.Percent(0), Notice: shown(), Terms: &claim.Terms{},
	}, edits...)
}

// damaged is goods by road, in part damaged.
func damaged(value, loss int64, edits ...edit) claim.Claim {
	return with(parcel(loss, 400, func(c *claim.Claim) {
		c.Operator, c.Kind, c.Extent, c.Value, c.LostPart = claim.FreightCarrier, liability.Damage, claim.Part, yuan(value), courier.Percent(25)
	}), edits...)
}

// mail is mail in universal service.
func mail(kind liability.Mail, loss int64, postage courier.Money, edits ...edit) claim.Claim {
	return with(parcel(loss, 0, func(c *claim.Claim) {
		c.Operator, c.Universal, c.Mail, c.Freight = claim.PostalEnterprise, yes, kind, postage
	}), edits...)
}

// lot is the textbook's case: 90,000 of 300,000 damaged, a tenth of it repaired
// for 3,000.
func lot(edits ...edit) claim.Claim {
	return with(damaged(300_000, 0, func(c *claim.Claim) {
		c.Loss = courier.Money{}
		c.Lot = &claim.Lot{Intact: courier.Percent(70), Damaged: yuan(90_000), Items: []claim.Item{
			{Name: "repairable", State: claim.Repairable, Value: yuan(9000), Repair: yuan(3000), Carriage: yuan(0)},
			{Name: "destroyed", State: claim.Destroyed, Value: yuan(81_000)},
		}}
	}), edits...)
}

func under(t claim.Terms) edit { return func(c *claim.Claim) { c.Terms = &t } }
func declared(n int64) edit    { return func(c *claim.Claim) { c.Declared = yuan(n) } }
func worth(n int64) edit       { return func(c *claim.Claim) { c.Value = yuan(n) } }
func atFault(percent int) edit {
	return func(c *claim.Claim) { c.ClaimantFault = courier.Percent(percent) }
}
func on(year, month, day int) edit {
	return func(c *claim.Claim) { c.HappenedOn = courier.Day(year, month, day) }
}
func noFee(c *claim.Claim)        { c.Freight = courier.Money{} }
func noKind(c *claim.Claim)       { c.Kind, c.Extent = 0, 0 }
func noPart(c *claim.Claim)       { c.LostPart = courier.Share{} }
func unproved(c *claim.Claim)     { c.Value, c.Loss, c.Unproved = courier.Money{}, courier.Money{}, yes }
func part(c *claim.Claim)         { c.Kind, c.Extent = liability.Damage, claim.Part }
func notShown(c *claim.Claim)     { n := *c.Notice; n.Shown = no; c.Notice = &n }
func grossly(c *claim.Claim)      { c.GrossFault = yes }
func notAnswering(c *claim.Claim) { c.Answers = no }
func monthly(c *claim.Claim)      { c.Monthly = yes }
func fragile(c *claim.Claim)      { c.Fragile = yes }
func inZhejiang(c *claim.Claim)   { c.PostedIn, c.Consumer = courier.Zhejiang, yes }
func capFirst(c *claim.Claim)     { c.FaultOrder = claim.CapThenReduce }
func late(c *claim.Claim)         { c.Kind, c.Extent, c.Loss = liability.Delay, 0, yuan(0) }
func overdue(c *claim.Claim)      { c.Kind, c.Extent = liability.Delay, 0 }
func deemedLost(c *claim.Claim)   { c.DeemedLost = c.HappenedOn.AddDays(8) }
func stated(n int64) edit         { return func(c *claim.Claim) { c.Stated = yuan(n) } }
func fraud(fee int64) edit {
	return func(c *claim.Claim) {
		c.Consumer = yes
		c.Fraud = &claim.FraudDemand{Fee: yuan(fee), Proved: yes, Harmless: no, Staged: no}
	}
}

// limited are house terms with a limit of so much.
func limited(n int64) edit {
	return under(claim.Terms{Cite: courier.Cite{Document: &courier.Source{ID: "HOUSE", Zh: "某承运人服务协议", En: "House terms", Force: courier.Contract, Evidence: courier.Primary}},
		Undeclared: claim.Fixed(yuan(n))})
}

func pays(fen int64) Want      { return Want{Verdict: courier.Granted, Compensation: courier.Fen(fen)} }
func nothing() Want            { return Want{Verdict: courier.Refused, Compensation: courier.Fen(0)} }
func asks(n courier.Need) Want { return Want{Verdict: courier.Referred, Need: n} }

// and changes what is wanted.
func (w Want) and(change func(*Want)) Want { change(&w); return w }

func back(fen int64) func(*Want) {
	return func(w *Want) { w.Refund = courier.Fen(fen); w.Verdict = courier.Granted }
}
func onTop(fen int64) func(*Want) {
	return func(w *Want) { w.Increase = courier.Fen(fen); w.Verdict = courier.Granted }
}
func basis(b string) func(*Want) { return func(w *Want) { w.Basis = b } }
func above(w *Want)              { w.Above = true }

// Cases returns the cases of what is owed: the ten faults first, then regime by
// regime.
func Cases() []Case {
	return slices.Concat(faults(), express(), postal(), road(), landAndWater(), air(), byLandAbroad())
}

// faults are the faults seen elsewhere, each as a case of what is owed; those
// about days are among [DayCases].
func faults() []Case {
	damage := "only the loss is made good: no loss, nothing owed (Civil Code 584, 833)"
	ratio := "不足额保价按比例: the loss in the proportion of the sum declared to the value, where the terms say so (TM-ZTO)"
	within := "the loss within the sum declared, where the terms say so (TM-GEN)"
	never := "a multiple of the fee is a most, never a least: nobody gets more than the loss (TM-SF-OLD)"
	unknown := "a fact that is not known is asked for; it is no fee of twelve yuan and no damage"
	dated := "the regulation was renumbered on 2025-06-01: 27 is now 28 (GEN-05)"
	freight := "the freight given back is a line of its own, beside the loss (TM-SF-OLD)"
	halves := "one rounding, at the end, half up to the fen (APP-10)"
	shares := "fault is shared: what the claimant's own fault brought about is not owed (Civil Code 592)"
	return []Case{
		{"no damage is no total loss", "LIA-02", damage, 1, damaged(1000, 0), nothing()},
		{"none of it lost", "CN-ROAD-07", damage, 1, damaged(1000, 500, under(claim.HOAU()), func(c *claim.Claim) { c.LostPart = courier.Percent(0) }), nothing()},
		{"below the value, in proportion", "TM-ZTO CLM-11", ratio, 2, damaged(5000, 2500, under(claim.ZTO()), declared(1000)), pays(500_00)},
		{"below the value, within the sum", "TM-GEN CLM-11", within, 2, damaged(5000, 2500, under(claim.GenericExpress()), declared(1000)), pays(1000_00)},
		{"the multiple is above the loss", "TM-SF-OLD TRAP-03", never, 3, parcel(200, 100, under(claim.SFOld())), pays(200_00).and(back(100_00))},
		{"the multiple is at the loss", "TM-SF-OLD TRAP-03", never, 3, parcel(700, 100, under(claim.SFOld())), pays(700_00).and(back(100_00))},
		{"exactly at the limit", "TM-ZTO", "500 inclusive (TM-ZTO)", 4, parcel(500, 20, under(claim.ZTO())), pays(500_00)},
		{"exactly at the step of the cover", "TM-YTO", "cover up to and with 2,000 pays the sum declared (TM-YTO)", 4,
			parcel(1500, 20, under(claim.YTO()), declared(2000)), pays(2000_00).and(above)},
		{"a fen above the step of the cover", "TM-YTO", "above 2,000 the loss within the sum declared (TM-YTO)", 4,
			parcel(1500, 20, under(claim.YTO()), func(c *claim.Claim) { c.Declared = courier.Fen(2000_01) }), pays(1500_00)},
		{"the fee is not known", "TM-SF-OLD", unknown, 5, parcel(500, 0, under(claim.SFOld()), noFee), asks("freight")},
		{"what happened is not known", "CLM-01", unknown, 5, parcel(500, 20, noKind), asks("kind")},
		{"how much is lost is not known", "CN-ROAD-07", unknown, 5, damaged(5000, 3000, under(claim.HOAU()), noPart), asks("lost_part")},
		{"the regulation of 2019", "GEN-05 TRAP-06", dated, 6, parcel(500, 20, on(2025, 5, 31)), pays(500_00).and(basis("IR19 27"))},
		{"the regulation of 2025", "GEN-05 TRAP-06", dated, 6, parcel(500, 20, on(2025, 6, 1)), pays(500_00).and(basis("IR25 28"))},
		{"the freight is not dropped", "TM-SF-OLD", freight, 7, parcel(500, 20, under(claim.SFOld())), pays(140_00).and(back(20_00))},
		{"no freight back that was not paid", "TM-SF-OLD", freight, 7, parcel(500, 20, under(claim.SFOld()), func(c *claim.Claim) { c.FreightPaid = no }), pays(140_00)},
		{"half a fen", "APP-10", halves, 8, damaged(2, 0, under(claim.ZTO()), declared(1), func(c *claim.Claim) { c.Loss = courier.Fen(5) }), pays(3)},
		{"a third of a fen", "APP-10", halves, 8, damaged(3, 0, under(claim.ZTO()), declared(1), func(c *claim.Claim) { c.Loss = courier.Fen(1) }), nothing()},
		{"three tenths the claimant's fault", "LIA-09 CN-CIV-03", shares, 9, damaged(84_000, 84_000, atFault(30)), pays(58_800_00)},
		{"fault first, then the limit", "CN-CIV-03 D4", shares, 9, damaged(84_000, 84_000, atFault(30), limited(50_000)), pays(50_000_00)},
		{"the limit first, then fault", "CN-CIV-03 D4", shares, 9, damaged(84_000, 84_000, atFault(30), limited(50_000), capFirst), pays(35_000_00)},
		{"the carrier does not answer", "LIA-01", "force majeure, nature of goods, the shipper's own doing: nothing is owed (Civil Code 832)", 9, parcel(500, 20, notAnswering), nothing()},
	}
}

// express are the cases of express items.
func express() []Case {
	actual := "civil law pays the loss, and three times the fee only for recorded mail (GEN-07, Postal Law 45)"
	clause := "a clause that was not shown is no part of the contract (Civil Code 496)"
	void := "a clause is void for intent and gross negligence (Civil Code 506)"
	fold := "value neither stated nor established: ten times the fee, at most 800 (Zhejiang Consumer Measures 22)"
	increase := "three times the fee, at least 500, on top of the loss (Consumer Rights Protection Law 55)"
	return []Case{
		{"no term, the loss", "LIA-02 LIA-03", actual, 0, parcel(500, 20), pays(500_00).and(basis("IR25 28"))},
		{"a term that was not shown", "LIA-07", clause, 0, parcel(500, 20, under(claim.EMSDomestic()), notShown), pays(500_00).and(basis("CC 496"))},
		{"a term and gross negligence", "LIA-08", void, 0, parcel(500, 20, under(claim.EMSDomestic()), grossly), pays(500_00).and(basis("CC 506"))},
		{"ZTO, in proportion", "TM-ZTO", "loss times sum declared through value (TM-ZTO)", 0, parcel(400, 20, under(claim.ZTO()), part, worth(1000), declared(600)), pays(240_00)},
		{"ZTO, above 500", "TM-ZTO", "at most 500 without cover (TM-ZTO)", 0, parcel(800, 20, under(claim.ZTO())), pays(500_00)},
		{"ZTO, no proof", "TM-ZTO", "three times the fee without proof (TM-ZTO)", 0, parcel(0, 12, under(claim.ZTO()), unproved), pays(36_00)},
		{"SF, paying by the month", "TM-SF-OLD", "nine times the freight for monthly customers (TM-SF-OLD)", 0, parcel(500, 20, under(claim.SFOld()), monthly), pays(180_00).and(back(20_00))},
		{"JD, at most 1,000", "TM-JD", "nine times the freight, at most 1,000 (TM-JD)", 0, parcel(5000, 200, under(claim.JD())), pays(1000_00)},
		{"EMS, three times", "TM-EMS-D DX-25", "three times the postage (TM-EMS-D)", 0, parcel(500, 20, under(claim.EMSDomestic())), pays(60_00)},
		{"EMS, six times and the postage", "TM-EMS-D6 DX-25", "six times the postage, and the postage back (TM-EMS-D6)", 0, parcel(500, 20, under(claim.EMSSixFold())), pays(120_00).and(back(20_00))},
		{"late, the fee is waived", "TM-ZTO CLM-02", "late: the fee waived (TM-ZTO)", 0, parcel(0, 20, under(claim.ZTO()), late), pays(0).and(back(20_00))},
		{"late, and not yet lost", "CLM-02 TIM-03", "late goods are late until they are deemed lost: the terms' limit on loss does not speak of delay (Civil Code 498)", 0,
			parcel(500, 20, under(claim.ZTO()), overdue), pays(500_00).and(back(20_00))},
		{"late, and deemed lost", "CLM-02 TIM-03", "goods deemed lost are measured as lost", 0, parcel(800, 20, under(claim.ZTO()), overdue, deemedLost), pays(500_00)},
		{"DHL within China", "INT-CARR-03", "20 yuan a kilogram (TM-DHL)", 0, parcel(500, 20, under(claim.DHLChinaDomestic()), func(c *claim.Claim) { c.Weight = courier.Grams(3200) }), pays(64_00)},
		{"Zhejiang, ten times", "LIA-12", fold, 0, parcel(0, 12, inZhejiang, unproved), pays(120_00)},
		{"Zhejiang, at most 800", "LIA-12", fold, 0, parcel(0, 90, inZhejiang, unproved), pays(800_00)},
		{"Zhejiang, established", "LIA-12", "a value established afterwards is paid whatever the terms limit (Zhejiang Consumer Measures 22)", 0, parcel(800, 20, inZhejiang, under(claim.ZTO())), pays(800_00)},
		{"Zhejiang, stated", "LIA-12 TRAP-20", "the value stated beforehand (Zhejiang Consumer Measures 22)", 0, parcel(500, 20, inZhejiang, stated(700)), pays(700_00).and(above)},
		{"elsewhere what was stated binds nobody", "TRAP-20", "a value stated is no cover", 0, parcel(500, 20, stated(700)), pays(500_00)},
		{"fraud, a cheap service", "LIA-16", increase, 0, parcel(2000, 12, fraud(12)), pays(2000_00).and(onTop(500_00))},
		{"fraud, a dear service", "LIA-16", increase, 0, parcel(2000, 300, fraud(300)), pays(2000_00).and(onTop(900_00))},
		{"loss above the value", "-", "a loss is no more than the value: the facts contradict each other", 0, parcel(500, 20, worth(499)), Want{Field: "loss"}},
		{"a negative fee", "-", "no amount is below nothing", 0, parcel(500, -1), Want{Field: "freight"}},
		{"a day before the Civil Code", "GEN-04", "no rule of this book covers the day", 0, parcel(500, 20, on(2020, 12, 31)), Want{Field: "happened_on"}},
	}
}

// postal are the cases of mail in universal service.
func postal() []Case {
	three := "recorded mail without cover: the loss, at most three times the postage (Postal Law 47)"
	law := basis("PL 47")
	return []Case{
		{"recorded mail", "LIA-11 CN-POST-01", three, 0, mail(liability.RecordedMail, 500, yuan(20)), pays(60_00).and(law)},
		{"recorded mail, worth less", "LIA-11 CN-POST-01", three, 0, mail(liability.RecordedMail, 20, yuan(12)), pays(20_00).and(law)},
		{"a registered letter", "LIA-11", "exactly three times the postage, whatever the loss (Postal Law 47)", 0,
			mail(liability.RegisteredLetter, 1, courier.Fen(5_20)), pays(15_60).and(law).and(above)},
		{"declared, lost", "LIA-11", "the sum declared (Postal Law 47)", 0, mail(liability.RecordedMail, 1000, yuan(20), declared(600)), pays(600_00).and(law)},
		{"declared, a part lost", "LIA-11", "the loss in the proportion of the sum declared to the value (Postal Law 47)", 0,
			mail(liability.RecordedMail, 400, yuan(20), part, worth(1000), declared(600)), pays(240_00).and(law)},
		{"ordinary mail", "LIA-11", "nothing, save for intent or gross negligence (Postal Law 46)", 0, mail(liability.OrdinaryMail, 500, yuan(1)), nothing()},
		{"recorded mail, gross negligence", "LIA-11", "gross negligence takes the limit away (Postal Law 47)", 0, mail(liability.RecordedMail, 500, yuan(20), grossly), pays(500_00)},
	}
}

// road are the cases of goods by road, the textbook's among them.
func road() []Case {
	loss := "the actual loss, repair at the cheaper of repair and value (Civil Code 833)"
	within := "road rules of 1999 as a contract: the loss within the sum declared (CN-ROAD-03)"
	share := "in proportion, where the terms say so (CN-ROAD-07)"
	return []Case{
		{"the textbook's lot", "E1 LIA-02", loss, 0, lot(), pays(84_000_00).and(basis("CC 833"))},
		{"the lot, 300,000 declared", "E2 CN-ROAD-03", within, 0, lot(under(claim.Road1999()), declared(300_000)), pays(84_000_00)},
		{"the lot, 80,000 declared", "E3 CN-ROAD-03", within, 0, lot(under(claim.Road1999()), declared(80_000)), pays(80_000_00)},
		{"the lot, 80,000 in proportion", "E4 CN-ROAD-07", share, 0, lot(under(claim.HOAU()), declared(80_000)), pays(22_400_00)},
		{"the lot, twice the freight of 27%", "E5 CN-ROAD-07", "twice the freight of the lost part (TM-HOAU)", 0,
			lot(under(claim.HOAU()), func(c *claim.Claim) { c.Freight, c.LostPart = yuan(3000), courier.Percent(27) }), pays(1620_00)},
		{"the value as the papers print it", "S2-20", "30% of 300,000 is not 9: nothing is guessed", 0,
			lot(func(c *claim.Claim) { l := *c.Lot; l.Damaged = yuan(9); c.Lot = &l }), Want{Field: "lot.damaged"}},
		{"declared and worth less, to the letter", "CN-ROAD-03 D1", "a total loss pays the sum declared (road rule 3, to the letter)", 0,
			damaged(8000, 8000, under(claim.Road1999Valued()), declared(10_000), func(c *claim.Claim) { c.Kind, c.Extent = liability.Loss, claim.Total }), pays(10_000_00).and(above)},
		{"declared and worth less", "CN-ROAD-03 D1", "a total loss pays the loss (road rule 3, by the other reading)", 0,
			damaged(8000, 8000, under(claim.Road1999()), declared(10_000), func(c *claim.Claim) { c.Kind, c.Extent = liability.Loss, claim.Total }), pays(8000_00)},
		{"freight and packing in part", "CN-ROAD-04", "what the price does not contain comes on top in proportion (road rules 83(4))", 0,
			damaged(12_000, 3000, under(claim.Road1999()), func(c *claim.Claim) { c.Extras = yuan(600) }), pays(3150_00).and(above)},
		{"five times the freight of a quarter", "CN-ROAD-08", "five times the freight of the lost part (TM-LTL5)", 0, damaged(12_000, 3000, under(claim.SmallLTL())), pays(500_00)},
		{"fragile, declared in full", "CN-ROAD-07", "a fifth is the customer's (TM-HOAU)", 0, damaged(10_000, 5000, under(claim.HOAU()), declared(10_000), fragile), pays(4000_00)},
		{"fragile, declared in part", "CN-ROAD-07", "the proportion, and a fifth is the customer's (TM-HOAU)", 0, damaged(10_000, 5000, under(claim.HOAU()), declared(6000), fragile), pays(2400_00)},
		{"the deductible after the proportion", "CN-ROAD-08", "first the proportion, then the deductible (TM-FWD)", 0,
			damaged(10_000, 5000, under(claim.Forwarder(3, claim.Deductible{Kind: claim.Absolute, Amount: yuan(300)})), declared(6000)), pays(2700_00)},
	}
}

// SettleCases returns the cases of settlements.
func SettleCases() []SettleCase {
	seed := claim.Settlement{SettledOn: spring, Entitlement: yuan(84_000), Cash: yuan(4000), InKind: yuan(81_000), OtherLoss: yuan(0), Consent: yes, Approved: yes}
	settled := func(edits ...func(*claim.Settlement)) claim.Settlement {
		s := seed
		for _, change := range edits {
			change(&s)
		}
		return s
	}
	road := func(cash, inKind int64) claim.Settlement {
		return claim.Settlement{SettledOn: spring, Entitlement: yuan(12_000), Cash: yuan(cash), InKind: yuan(inKind), OtherLoss: yuan(0), Consent: yes, Usable: no,
			Freight: yuan(400), FreightRule: claim.FreightRoad1999}
	}
	coupon := func(inPlace, consent courier.Answer) func(*claim.Settlement) {
		return func(s *claim.Settlement) {
			s.Entitlement, s.Cash, s.InKind = yuan(1000), yuan(900), yuan(0)
			s.Vouchers = []claim.Voucher{{Kind: claim.Coupon, Value: yuan(100), InPlace: inPlace, Consent: consent}}
		}
	}
	levels := func(by string) func(*claim.Settlement) {
		return func(s *claim.Settlement) {
			s.Levels, s.ApprovedBy = []claim.ApprovalLevel{{Name: "clerk", UpTo: yuan(999)}, {Name: "manager", UpTo: yuan(1000)}}, by
		}
	}
	goodwill := "what is above the duty is goodwill and needs approval (seed 004, question 77)"
	freight := "paid in money the freight is refunded, replaced in kind it stays (road rules 83(6))"
	voucher := "a voucher never replaces money owed without the customer's consent on record"
	granted, refused, referred := courier.Granted, courier.Refused, courier.Referred
	return []SettleCase{
		{"the textbook's settlement", "E16", goodwill, settled(), granted, yuan(85_000), yuan(1000), yuan(0), courier.Money{}, "", ""},
		{"the textbook's, shown by papers", "E16", "a further loss shown by papers is no goodwill (Civil Code 584)",
			settled(func(s *claim.Settlement) { s.OtherLoss = yuan(1000) }), granted, yuan(85_000), yuan(0), yuan(0), courier.Money{}, "", ""},
		{"the textbook's, not approved", "S4-Q77", goodwill, settled(func(s *claim.Settlement) { s.Approved = no }), refused, yuan(85_000), yuan(1000), yuan(0), courier.Money{}, "", ""},
		{"the textbook's, approval not known", "S4-Q77", goodwill, settled(func(s *claim.Settlement) { s.Approved = 0 }), referred, courier.Money{}, courier.Money{}, courier.Money{}, courier.Money{}, "approved", ""},
		{"by a level that may", "S4-Q77", goodwill, settled(levels("manager")), granted, yuan(85_000), yuan(1000), yuan(0), courier.Money{}, "", ""},
		{"by a level that may not", "S4-Q77", goodwill, settled(levels("clerk")), refused, yuan(85_000), yuan(1000), yuan(0), courier.Money{}, "", ""},
		{"no levels", "S4-Q77", "an empty table of levels is an error", settled(func(s *claim.Settlement) { s.Levels = []claim.ApprovalLevel{} }), 0, courier.Money{}, courier.Money{}, courier.Money{}, courier.Money{}, "", "levels"},
		{"less than is owed", "S3-11a", "less than is owed, with the customer's consent", settled(func(s *claim.Settlement) { s.Cash = yuan(2000) }), granted, yuan(83_000), yuan(0), yuan(1000), courier.Money{}, "", ""},
		{"without consent", "CMP-11", "no settlement without consent", settled(func(s *claim.Settlement) { s.Consent = no }), refused, yuan(85_000), yuan(1000), yuan(0), courier.Money{}, "", ""},
		{"in money, the freight back", "CN-ROAD-04", freight, road(12_000, 0), granted, yuan(12_000), yuan(0), yuan(0), yuan(400), "", ""},
		{"in kind, the freight stays", "CN-ROAD-04", freight, road(0, 12_000), granted, yuan(12_000), yuan(0), yuan(0), yuan(0), "", ""},
		{"a voucher with consent", "S3-14", voucher, settled(coupon(yes, yes)), granted, yuan(1000), yuan(0), yuan(0), courier.Money{}, "", ""},
		{"a voucher without consent", "S3-14", voucher, settled(coupon(yes, no)), refused, yuan(1000), yuan(0), yuan(0), courier.Money{}, "", ""},
		{"a voucher beside the duty", "S3-14", voucher, settled(coupon(no, 0)), granted, yuan(1000), yuan(100), yuan(100), courier.Money{}, "", ""},
		{"a voucher, consent not known", "S3-14", voucher, settled(coupon(yes, 0)), referred, courier.Money{}, courier.Money{}, courier.Money{}, courier.Money{}, "vouchers[0].consent", ""},
	}
}
