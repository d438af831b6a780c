package claim_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// edited is a copy of facts with changes; lists are replaced, not written into.
func edited[T any](v T, edits ...func(*T)) T {
	for _, change := range edits {
		change(&v)
	}
	return v
}

// paper is a price that a paper shows, with nothing off it and no tax.
func paper(k claim.PricePaperKind, n int64) claim.PricePaper {
	return claim.PricePaper{Kind: k, Amount: yuan(n), Discount: yuan(0), Taxed: no, Tax: yuan(0)}
}

// article is one article that was claimed for.
func article(c claim.Condition, claimed int64, papers ...claim.PricePaper) claim.Goods {
	if papers == nil {
		papers = []claim.PricePaper{}
	}
	return claim.Goods{Name: "goods", Condition: c, Claimed: yuan(claimed), Papers: papers, Worn: courier.Percent(0), Lost: yes}
}

// valuation is by road, of one new article sold for 1,000 yuan.
func valuation(goods ...claim.Goods) claim.Valuation {
	if goods == nil {
		goods = []claim.Goods{article(claim.NewGoods, 1000, paper(claim.SalesInvoice, 1000))}
	}
	return claim.Valuation{HappenedOn: spring, Regime: courier.CivilLaw, NoMarket: no, TaxBack: no, Goods: goods}
}

func regime(g courier.Regime) func(*claim.Valuation) {
	return func(v *claim.Valuation) { v.Regime = g }
}

// ofPaper changes the first paper of the first article.
func ofPaper(change func(*claim.PricePaper)) func(*claim.Valuation) {
	return func(v *claim.Valuation) {
		g := v.Goods[0]
		p := g.Papers[0]
		change(&p)
		g.Papers = append([]claim.PricePaper{p}, g.Papers[1:]...)
		v.Goods = append([]claim.Goods{g}, v.Goods[1:]...)
	}
}

func taxed(contains, back courier.Answer, n int64) func(*claim.Valuation) {
	return func(v *claim.Valuation) {
		v.TaxBack = back
		ofPaper(func(p *claim.PricePaper) { p.Taxed, p.Tax = contains, yuan(n) })(v)
	}
}

// teaSet is a set sold for 900 yuan: a pot of 600 alone and a tray of 400. The
// pot is lost.
func teaSet() claim.Valuation {
	pot, tray := article(claim.NewGoods, 540), article(claim.NewGoods, 360)
	pot.Listed, tray.Listed, tray.Lost = yuan(600), yuan(400), no
	v := valuation(pot, tray)
	v.Set = &claim.GoodsSet{PricePaper: paper(claim.OrderRecord, 900), Useless: no}
	return v
}

func ofSet(change func(*claim.GoodsSet)) func(*claim.Valuation) {
	return func(v *claim.Valuation) {
		s := *v.Set
		change(&s)
		v.Set = &s
	}
}

// tariffed are goods under the freight tariff of FedEx.
func tariffed() claim.Valuation {
	g := claim.Goods{Claimed: yuan(900), Repair: yuan(500), Reduced: yuan(600), Replacing: yuan(700)}
	return claim.Valuation{HappenedOn: spring, Measure: claim.LeastOfThree, Goods: []claim.Goods{g}}
}

func prove(t *testing.T, v claim.Valuation) claim.Proved {
	t.Helper()
	p, err := claim.Prove(&v)
	require.NoError(t, err)
	return p
}

// consequence is a profit of 500 yuan that was lost and foreseen.
func consequence() claim.Consequence {
	return claim.Consequence{HappenedOn: spring, Regime: courier.CivilLaw, Kind: claim.LostProfit, Amount: yuan(500), Avoidable: yuan(0),
		Caused: yes, Foreseeable: yes, Told: no, InPrice: no, AgreedToPay: no, Terms: &claim.Terms{}, Stands: no}
}

func excluding(stands courier.Answer) func(*claim.Consequence) {
	return func(c *claim.Consequence) {
		c.Terms, c.Stands = houseTerms(claim.Terms{NoIndirect: yes}), stands
	}
}

func beyond(t *testing.T, c claim.Consequence) claim.Beyond {
	t.Helper()
	b, err := claim.Indirect(&c)
	require.NoError(t, err)
	return b
}

// grain is 10 tonnes of grain worth 30,000 yuan, 150 kilograms short, of which
// 0.5 % is natural loss.
func grain() claim.Tally {
	return claim.Tally{ArrivedOn: spring, Goods: "grain", SentWeight: courier.Grams(10_000_000), ArrivedWeight: courier.Grams(9_850_000),
		Value: yuan(30_000), OtherCause: no, Allowance: tolerance("grain", 50)}
}

func tolerance(goods string, points int) *claim.Allowance {
	return &claim.Allowance{Cite: courier.Cite{Document: house, Article: "9"}, Rows: []claim.AllowanceRow{{Goods: goods, Share: courier.BasisPoints(points)}}}
}

// cartons are 100 cartons of which 3 are missing.
func cartons() claim.Tally {
	return claim.Tally{ArrivedOn: spring, SentCount: courier.CountOf(100), ArrivedCount: courier.CountOf(97), Value: yuan(5000)}
}

func shortage(t *testing.T, y claim.Tally) claim.Short {
	t.Helper()
	s, err := claim.Shortage(&y)
	require.NoError(t, err)
	return s
}

// found are goods by rail, paid for with 3,000 yuan and taken back.
func found() claim.FoundGoods {
	return claim.FoundGoods{FoundOn: spring, Regime: courier.Rail, Paid: yuan(3000), Notified: yes, Choice: claim.TakesGoods, Expired: no, Disposed: no,
		Remaining: yuan(0), ActualLoss: yuan(8000)}
}

func choosing(c claim.FoundChoice) func(*claim.FoundGoods) {
	return func(f *claim.FoundGoods) { f.Choice = c }
}

func unclaimed(f *claim.FoundGoods) { f.Choice, f.Expired = 0, yes }
func untold(f *claim.FoundGoods)    { f.Notified, f.Choice = no, 0 }
func disposed(f *claim.FoundGoods)  { f.Notified, f.Choice, f.Disposed = no, 0, yes }
func onRoad(f *claim.FoundGoods)    { f.Regime, f.Rule = courier.CivilLaw, claim.FoundRoad1999 }
func byNoRule(f *claim.FoundGoods)  { f.Regime = courier.CivilLaw }
func leaves(n int64) func(*claim.FoundGoods) {
	return func(f *claim.FoundGoods) { f.Remaining = yuan(n) }
}

func reversal(t *testing.T, f claim.FoundGoods) claim.Reversal {
	t.Helper()
	r, err := claim.Found(&f)
	require.NoError(t, err)
	return r
}

// payout is 1,000 yuan to the sender; no insurer.
func payout(to claim.Payee) claim.Payout {
	return claim.Payout{PaidOn: spring, To: to, Named: no, Right: no, Authority: no, Rival: no, Settled: no, Terms: &claim.Terms{},
		Owed: yuan(1000), Loss: yuan(1000), ByInsurer: yuan(0), Regime: courier.CivilLaw}
}

// insured is 600 owed of a loss of 1,000, of which an insurer paid 700.
func insured(p *claim.Payout) { p.Owed, p.ByInsurer = yuan(600), yuan(700) }

func underJD(p *claim.Payout) {
	terms := claim.JD()
	p.Terms = &terms
}

func payment(t *testing.T, p claim.Payout) claim.Payment {
	t.Helper()
	out, err := claim.Discharge(&p)
	require.NoError(t, err)
	return out
}

// waiver is a printed settlement for good that was shown, agreed and fair.
func waiver() claim.Waiver {
	return claim.Waiver{SignedOn: spring, Form: claim.InWriting, Agreed: yes, Authority: yes, Final: yes, NewLoss: no, CoversUnknown: no,
		Standard: yes, Shown: yes, Unfair: no, Consumer: no, Pressed: no}
}

func newLoss(w *claim.Waiver)  { w.NewLoss = yes }
func byHand(w *claim.Waiver)   { w.Standard = no }
func ofUnfair(w *claim.Waiver) { w.Unfair = yes }

func release(t *testing.T, w claim.Waiver) courier.Decision {
	t.Helper()
	d, err := claim.Release(&w)
	require.NoError(t, err)
	return d
}

// voucher is one worth 100 yuan.
func voucher(inPlace, consent courier.Answer) terms {
	return func(s *claim.Settlement) {
		s.Vouchers = []claim.Voucher{{Kind: claim.Coupon, Value: yuan(100), InPlace: inPlace, Consent: consent}}
	}
}

// levels: a clerk up to 50 yuan and a manager up to 500.
func levels(by string) terms {
	return func(s *claim.Settlement) {
		s.Levels, s.ApprovedBy = []claim.ApprovalLevel{{Name: "clerk", UpTo: yuan(50)}, {Name: "manager", UpTo: yuan(500)}}, by
	}
}

func keeping(charges int64, open courier.Answer) terms {
	return func(s *claim.Settlement) { s.KeptBack = &claim.KeptBack{Charges: yuan(charges), Open: open} }
}

type spoken struct {
	code        courier.Code
	met, missed courier.Grounds
}

// paymentCases are the rows on value and payment, each met and missed.
func paymentCases(t *testing.T) []spoken {
	var cases []spoken
	add := func(code courier.Code, met, missed courier.Decision) {
		cases = append(cases, spoken{code, met.Grounds, missed.Grounds})
	}
	valued := func(v claim.Valuation, edits ...func(*claim.Valuation)) courier.Decision {
		return prove(t, edited(v, edits...)).Decision
	}
	lost := func(f claim.FoundGoods, edits ...func(*claim.FoundGoods)) courier.Decision {
		return reversal(t, edited(f, edits...)).Decision
	}
	paid := func(p claim.Payout, edits ...func(*claim.Payout)) courier.Decision {
		return payment(t, edited(p, edits...)).Decision
	}
	waived := func(edits ...func(*claim.Waiver)) courier.Decision { return release(t, edited(waiver(), edits...)) }
	indirect := func(edits ...func(*claim.Consequence)) courier.Decision {
		return beyond(t, edited(consequence(), edits...)).Decision
	}
	counted := func(y claim.Tally, edits ...func(*claim.Tally)) courier.Decision {
		return shortage(t, edited(y, edits...)).Decision
	}
	settled := func(edits ...terms) courier.Decision { return settle(t, agreed(even(), edits...)).Decision }
	authority := func(p *claim.Payout) { p.Authority = yes }
	sea := func(y, m, d int) func(*claim.Valuation) {
		return func(v *claim.Valuation) { v.Regime, v.HappenedOn = courier.Sea, courier.Day(y, m, d) }
	}

	add("claim.refund.terms_part", assess(t, with(parcel(), late, under(claim.ChinaPostEMSAbroad()))).Decision, assess(t, with(parcel(), late, under(claim.ZTO()))).Decision)
	add("claim.deemed_lost", assess(t, with(parcel(), late, deemedLost)).Decision, assess(t, with(parcel(), late)).Decision)
	add("claim.prove.basis.destination_market", valued(valuation()), valued(valuation(), regime(courier.Rail)))
	add("claim.prove.basis.at_consignment", valued(valuation(), regime(courier.Rail)), valued(valuation()))
	add("claim.prove.basis.at_loading", valued(valuation(), sea(2026, 4, 30)), valued(valuation(), sea(2026, 5, 1)))
	add("claim.prove.basis.delivery_market", valued(valuation(), sea(2026, 5, 1)), valued(valuation(), sea(2026, 4, 30)))
	add("claim.prove.basis.at_taking_over", valued(valuation(), regime(courier.CMRRoad)), valued(valuation()))
	add("claim.prove.no_basis", valued(valuation(), regime(courier.MontrealAir)), valued(valuation()))
	for k := claim.PurchaseInvoice; k <= claim.CostRecord; k++ {
		own := claim.NewGoods
		if k == claim.CostRecord {
			own = claim.SelfMade
		}
		other := claim.Appraisal
		if k == claim.Appraisal {
			other = claim.SalesInvoice
		}
		at := regime(courier.CivilLaw)
		if k == claim.PurchaseInvoice || k == claim.CostRecord {
			at = regime(courier.Rail)
		}
		add(courier.Code("claim.prove.by."+k.String()), valued(valuation(article(own, 100, paper(k, 100))), at), valued(valuation(article(own, 100, paper(other, 100))), at))
	}
	add("claim.prove.no_paper", valued(valuation(article(claim.NewGoods, 100))), valued(valuation()))
	add("claim.prove.only_supports", valued(valuation(article(claim.NewGoods, 100, paper(claim.PurchaseInvoice, 100)))), valued(valuation()))
	add("claim.prove.other_price", valued(valuation(article(claim.NewGoods, 100, paper(claim.PurchaseInvoice, 60), paper(claim.SalesInvoice, 100)))), valued(valuation()))
	add("claim.prove.discount", valued(valuation(), ofPaper(func(p *claim.PricePaper) { p.Discount = courier.Fen(1) })), valued(valuation()))
	add("claim.prove.tax_off", valued(valuation(), taxed(yes, yes, 115)), valued(valuation(), taxed(yes, no, 115)))
	add("claim.prove.tax_on", valued(valuation(), taxed(no, no, 130)), valued(valuation(), taxed(no, yes, 130)))
	add("claim.prove.worn", valued(valuation(article(claim.UsedGoods, 100, paper(claim.RetailReceipt, 100)))), valued(valuation(article(claim.UsedGoods, 100, paper(claim.Appraisal, 100)))))
	add("claim.prove.present", valued(valuation(article(claim.Present, 100, paper(claim.RetailReceipt, 100)))), valued(valuation()))
	add("claim.prove.least_of_three", valued(tariffed()), valued(valuation()))
	add("claim.prove.claimed_less", valued(valuation(article(claim.NewGoods, 999, paper(claim.SalesInvoice, 1000)))), valued(valuation()))
	add("claim.prove.excess", valued(valuation(article(claim.NewGoods, 1001, paper(claim.SalesInvoice, 1000)))), valued(valuation()))
	add("claim.prove.set.price", valued(teaSet()), valued(valuation()))
	add("claim.prove.set.discount", valued(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Discount = yuan(90) })), valued(teaSet()))
	add("claim.prove.set.part", valued(teaSet()), valued(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = yes })))
	add("claim.prove.set.useless", valued(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = yes })), valued(teaSet()))
	add("claim.prove.set.only_supports", valued(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Kind = claim.PurchaseInvoice })), valued(teaSet()))
	add("claim.prove.set.claimed_less", valued(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Useless = yes })), valued(teaSet()))
	add("claim.prove.set.excess", valued(teaSet(), ofSet(func(s *claim.GoodsSet) { s.Amount = yuan(899) })), valued(teaSet()))
	add("claim.prove.stated_departs", valued(valuation(), func(v *claim.Valuation) { v.Stated = yuan(999) }), valued(valuation(), func(v *claim.Valuation) { v.Stated = yuan(1000) }))
	add("claim.prove.declared_departs", valued(valuation(), func(v *claim.Valuation) { v.Declared = yuan(999) }), valued(valuation(), func(v *claim.Valuation) { v.Declared = yuan(1000) }))
	add("claim.prove.insured_departs", valued(valuation(), func(v *claim.Valuation) { v.Insured = yuan(999) }), valued(valuation(), func(v *claim.Valuation) { v.Insured = yuan(1000) }))

	add("claim.indirect.other_law", indirect(func(c *claim.Consequence) { c.Regime = courier.Rail }), indirect())
	add("claim.indirect.foreseeable", indirect(), indirect(func(c *claim.Consequence) { c.Foreseeable = no }))
	add("claim.indirect.told", indirect(func(c *claim.Consequence) { c.Foreseeable, c.Told = no, yes }), indirect())
	add("claim.indirect.agreed", indirect(func(c *claim.Consequence) { c.Foreseeable, c.AgreedToPay = no, yes }), indirect())
	add("claim.indirect.not_caused", indirect(func(c *claim.Consequence) { c.Caused = no }), indirect())
	add("claim.indirect.unforeseeable", indirect(func(c *claim.Consequence) { c.Foreseeable = no }), indirect())
	add("claim.indirect.in_price", indirect(func(c *claim.Consequence) { c.InPrice = yes }), indirect(func(c *claim.Consequence) { c.InPrice, c.Kind = yes, claim.WorkStopped }))
	add("claim.indirect.excluded", indirect(excluding(yes)), indirect(excluding(no)))
	add("claim.indirect.exclusion_falls", indirect(excluding(no)), indirect(excluding(yes)))
	add("claim.indirect.amount", indirect(), indirect(func(c *claim.Consequence) { c.Caused = no }))
	add("claim.indirect.avoidable", indirect(func(c *claim.Consequence) { c.Avoidable = yuan(1) }), indirect())

	add("claim.shortage.weight", counted(grain()), counted(cartons()))
	add("claim.shortage.count", counted(cartons()), counted(grain()))
	add("claim.shortage.natural", counted(grain()), counted(grain(), func(y *claim.Tally) { y.Allowance = tolerance("grain", 0) }))
	add("claim.shortage.natural_table", counted(grain()), counted(grain(), func(y *claim.Tally) { y.OtherCause = yes }))
	add("claim.shortage.other_cause", counted(grain(), func(y *claim.Tally) { y.OtherCause = yes }), counted(grain()))
	add("claim.shortage.no_class", counted(grain(), func(y *claim.Tally) { y.Goods = "coal" }), counted(grain()))
	add("claim.shortage.none", counted(cartons(), func(y *claim.Tally) { y.ArrivedCount = courier.CountOf(100) }), counted(cartons()))
	add("claim.shortage.over", counted(cartons(), func(y *claim.Tally) { y.ArrivedCount = courier.CountOf(101) }), counted(cartons()))

	add("claim.settle.voucher_in_place", settled(cash(900), voucher(yes, yes)), settled(cash(900), voucher(no, yes)))
	add("claim.settle.voucher_without_consent", settled(cash(900), voucher(yes, no)), settled(cash(900), voucher(yes, yes)))
	add("claim.settle.voucher_beside", settled(voucher(no, 0)), settled(cash(900), voucher(yes, yes)))
	add("claim.settle.level", settled(cash(1001), levels("clerk")), settled(levels("clerk")))
	add("claim.settle.level_too_low", settled(cash(1051), levels("clerk")), settled(cash(1050), levels("clerk")))
	add("claim.settle.above_levels", settled(cash(1501), levels("manager")), settled(cash(1500), levels("manager")))
	add("claim.settle.set_off", settled(keeping(40, yes)), settled(keeping(40, no)))
	add("claim.settle.no_set_off", settled(keeping(40, no)), settled(keeping(0, no)))

	add("claim.found.notify", lost(found(), untold), lost(found()))
	add("claim.found.taken_back", lost(found()), lost(found(), choosing(claim.KeepsMoney)))
	add("claim.found.remaining", lost(found(), leaves(1)), lost(found()))
	add("claim.found.loss_left", lost(found(), leaves(3000)), lost(found(), leaves(2999)))
	add("claim.found.money_kept", lost(found(), choosing(claim.KeepsMoney)), lost(found()))
	add("claim.found.uncollected", lost(found(), unclaimed), lost(found(), onRoad, unclaimed))
	add("claim.found.carrier_disposes", lost(found(), onRoad, unclaimed), lost(found(), unclaimed))
	add("claim.found.disposed_without_notice", lost(found(), disposed), lost(found(), onRoad, disposed))
	add("claim.found.no_rule", lost(found(), byNoRule, unclaimed), lost(found(), unclaimed))

	add("claim.pay.sender", paid(payout(claim.ToSender)), paid(payout(claim.ToOrderer)))
	add("claim.pay.sender_by_terms", paid(payout(claim.ToSender), underJD), paid(payout(claim.ToSender)))
	add("claim.pay.orderer", paid(payout(claim.ToOrderer), underJD), paid(payout(claim.ToOrderer)))
	add("claim.pay.beneficiary", paid(payout(claim.ToBeneficiary), func(p *claim.Payout) { p.Named = yes }), paid(payout(claim.ToBeneficiary)))
	add("claim.pay.consignee", paid(payout(claim.ToConsignee), func(p *claim.Payout) { p.Right = yes }), paid(payout(claim.ToConsignee)))
	add("claim.pay.insurer", paid(payout(claim.ToInsurer), insured), paid(payout(claim.ToInsurer)))
	add("claim.pay.authority", paid(payout(claim.ToSomebody), authority), paid(payout(claim.ToSomebody)))
	add("claim.pay.not_consignee", paid(payout(claim.ToConsignee)), paid(payout(claim.ToConsignee), authority))
	add("claim.pay.not_orderer", paid(payout(claim.ToOrderer)), paid(payout(claim.ToOrderer), authority))
	add("claim.pay.not_named", paid(payout(claim.ToBeneficiary)), paid(payout(claim.ToBeneficiary), authority))
	add("claim.pay.stranger", paid(payout(claim.ToSomebody)), paid(payout(claim.ToSomebody), authority))
	add("claim.pay.no_subrogation", paid(payout(claim.ToInsurer)), paid(payout(claim.ToInsurer), insured))
	add("claim.pay.rivals", paid(payout(claim.ToSender), func(p *claim.Payout) { p.Rival = yes }), paid(payout(claim.ToSender), func(p *claim.Payout) { p.Rival, p.Settled = yes, yes }))
	add("claim.pay.less_insurer", paid(payout(claim.ToSender), insured), paid(payout(claim.ToSender)))
	add("claim.pay.owed", paid(payout(claim.ToSender)), paid(payout(claim.ToOrderer)))
	add("claim.pay.other_part", paid(payout(claim.ToSender), insured), paid(payout(claim.ToSender)))
	byRail := func(p *claim.Payout) { p.Regime, p.SumInsured, p.Value = courier.Rail, yuan(700), yuan(1000) }
	short := func(o claim.ShortRecovery) func(*claim.Payout) { // 600 owed of a loss of 1,000, of which the insurer paid 700
		return func(p *claim.Payout) { p.Owed, p.ByInsurer, p.Between = yuan(600), yuan(700), o }
	}
	add("claim.pay.insured_first", paid(payout(claim.ToSender), short(claim.InsuredFirst)), paid(payout(claim.ToSender), short(claim.InsurerFirst)))
	add("claim.pay.insurer_first", paid(payout(claim.ToInsurer), short(claim.InsurerFirst)), paid(payout(claim.ToInsurer), short(claim.InsuredFirst)))
	add("claim.pay.pro_rata", paid(payout(claim.ToSender), short(claim.InsuredTogether)), paid(payout(claim.ToSender), short(claim.InsuredFirst)))
	add("claim.pay.nothing_left", paid(payout(claim.ToSender), short(claim.InsurerFirst)), paid(payout(claim.ToSender), short(claim.InsuredFirst)))
	add("claim.pay.nothing_owed", paid(payout(claim.ToSender), func(p *claim.Payout) { p.Owed = yuan(0) }), paid(payout(claim.ToSender)))
	add("claim.pay.rail_formula", paid(payout(claim.ToSender), insured, byRail), paid(payout(claim.ToSender), byRail))

	add("claim.release.final", waived(), waived(newLoss))
	add("claim.release.covers_unknown", waived(newLoss, func(w *claim.Waiver) { w.CoversUnknown = yes }), waived(newLoss))
	add("claim.release.not_agreed", waived(func(w *claim.Waiver) { w.Agreed = no }), waived())
	add("claim.release.no_authority", waived(func(w *claim.Waiver) { w.Authority = no }), waived())
	add("claim.release.not_final", waived(func(w *claim.Waiver) { w.Final = no }), waived())
	add("claim.release.new_loss", waived(newLoss), waived(newLoss, byHand))
	add("claim.release.new_loss_negotiated", waived(newLoss, byHand), waived(newLoss))
	add("claim.release.not_shown", waived(func(w *claim.Waiver) { w.Shown = no }), waived(byHand, func(w *claim.Waiver) { w.Shown = no }))
	add("claim.release.unfair", waived(ofUnfair), waived(ofUnfair, func(w *claim.Waiver) { w.Consumer = yes }))
	add("claim.release.unfair_to_consumer", waived(ofUnfair, func(w *claim.Waiver) { w.Consumer = yes }), waived(ofUnfair))
	add("claim.release.pressed", waived(func(w *claim.Waiver) { w.Pressed = yes }), waived())
	add("claim.release.oral", waived(func(w *claim.Waiver) { w.Form = claim.ByWordOfMouth }), waived())
	return cases
}
