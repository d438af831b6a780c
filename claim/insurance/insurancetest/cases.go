package insurancetest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

func yuan(n int64) courier.Money { return courier.Fen(n * 100) }

type edit func(*insurance.Loss)

// loss is a loss of so much under a policy of so high a sum on goods of such a
// value, of which every fact is known; no deductible and no limit.
func loss(gross, sum, value int64, edits ...edit) insurance.Loss {
	l := insurance.Loss{
		HappenedOn: courier.Day(2026, 3, 2), Covered: courier.Yes, Excluded: courier.No, Fraud: insurance.NoFraud,
		Gross: yuan(gross), Value: yuan(value), Claimed: yuan(gross), Salvage: yuan(0), Recovered: yuan(0), RescueCost: yuan(0),
		SurveyCost: yuan(0), DeductibleExplained: courier.Yes,
		Policy: &insurance.Policy{
			Cite: courier.Cite{Article: "8", Document: &courier.Source{ID: "POLICY", Zh: "货物运输保险单", En: "Cargo policy",
				Force: courier.Contract, Evidence: courier.Primary}},
			SumInsured: yuan(sum), Valued: courier.No, AgreedValue: yuan(0), Deductible: claim.Deductible{Kind: claim.NoDeductible},
			Limits: &insurance.Limits{},
		},
	}
	for _, change := range edits {
		change(&l)
	}
	return l
}

func absolute(n int64) claim.Deductible {
	return claim.Deductible{Kind: claim.Absolute, Amount: yuan(n)}
}
func franchise(n int64, atMark courier.Answer) claim.Deductible {
	return claim.Deductible{Kind: claim.Franchise, Amount: yuan(n), AtMark: atMark}
}
func greater(n int64, percent int) claim.Deductible {
	rate, _ := courier.ParseRate(courier.Percent(percent).String()) // a whole percentage is a rate
	return claim.Deductible{Kind: claim.GreaterOf, Amount: yuan(n), Rate: rate}
}
func less(d claim.Deductible) edit { return func(l *insurance.Loss) { l.Policy.Deductible = d } }
func limit(n int64) edit {
	return func(l *insurance.Loss) { l.Policy.Limits.Occurrence = yuan(n) }
}
func in(o insurance.Order) edit { return func(l *insurance.Loss) { l.Policy.Order = o } }
func rescue(n int64) edit       { return func(l *insurance.Loss) { l.RescueCost = yuan(n) } }
func recovered(n int64) edit    { return func(l *insurance.Loss) { l.Recovered = yuan(n) } }
func salvage(n int64) edit      { return func(l *insurance.Loss) { l.Salvage = yuan(n) } }
func unexplained(l *insurance.Loss) {
	l.DeductibleExplained = courier.No
}
func valued(n int64) edit {
	return func(l *insurance.Loss) { l.Policy.Valued, l.Policy.AgreedValue = courier.Yes, yuan(n) }
}

func pays(n int64) Want            { return Want{Verdict: courier.Granted, Payable: yuan(n)} }
func nothing() Want                { return Want{Verdict: courier.Refused} }
func asks(n courier.Need) Want     { return Want{Verdict: courier.Referred, Need: n} }
func unread(field string) Want     { return Want{Field: field} }
func (w Want) saving(n int64) Want { w.Rescue = yuan(n); return w }
func (w Want) remains(percent int) Want {
	w.Remains = courier.Percent(percent)
	return w
}

// Cases returns the cases, made anew at each call.
func Cases() []Case {
	const (
		under     = "a sum insured below the value pays in proportion (Insurance Law 55)"
		over      = "a sum insured above the value is void as to the excess, and its premium goes back (Insurance Law 55)"
		agreed    = "a valued policy pays by the value agreed (Insurance Law 55)"
		each      = "an absolute deductible is taken off every loss"
		mark      = "a franchise bears nothing above its mark, and all below it; whether a loss at the mark is paid is for the policy to say"
		both      = "of two deductibles the greater is taken, once"
		order     = "deductible and limit come in the order that the policy states"
		prior     = "what a third party has paid comes off (Insurance Law 60)"
		saving    = "the cost of saving the goods is owed beside the loss, up to another sum insured (Insurance Law 57)"
		explained = "a clause that was not pointed out and explained has no effect (Insurance Law 17)"
		remains   = "once the sum insured is paid in full, the remains are the insurer's in its proportion to the value (Insurance Law 59)"
		deceit    = "an event that was invented is not paid, and neither is what a claim was inflated by (Insurance Law 27)"
		unknowns  = "a fact that decides is asked for; it is no zero"
		unreads   = "facts that cannot be read are an error"
	)
	refund := pays(100_000).remains(100)
	refund.Refund = yuan(60)
	return []Case{
		{"in full", "INS-09", "the loss is paid, and no more (Insurance Law 55)", loss(84_000, 300_000, 300_000), pays(84_000)},
		{"below the value", "INS-09", under, loss(10_000, 60_000, 100_000), pays(6_000)},
		{"above the value", "INS-09", over, loss(100_000, 120_000, 100_000, func(l *insurance.Loss) { l.Policy.Premium = yuan(360) }), refund},
		{"an agreed value", "INS-09", agreed, loss(0, 110_000, 95_000, valued(110_000), func(l *insurance.Loss) {
			l.Gross, l.Claimed, l.LostPart = courier.Money{}, yuan(33_000), courier.Percent(30)
		}), pays(33_000)},
		{"below an absolute deductible", "INS-ORD-01", each, loss(250, 10_000, 10_000, less(absolute(300))), nothing()},
		{"at an absolute deductible", "INS-ORD-01", each, loss(300, 10_000, 10_000, less(absolute(300))), nothing()},
		{"above an absolute deductible", "INS-ORD-01", each, loss(1_100, 10_000, 10_000, less(absolute(300))), pays(800)},
		{"below a franchise", "INS-ORD-01", mark, loss(400, 10_000, 10_000, less(franchise(500, courier.No))), nothing()},
		{"at a franchise that bears it", "INS-ORD-01 D8", mark, loss(500, 10_000, 10_000, less(franchise(500, courier.No))), nothing()},
		{"at a franchise that pays it", "INS-ORD-01 D8", mark, loss(500, 10_000, 10_000, less(franchise(500, courier.Yes))), pays(500)},
		{"above a franchise", "INS-ORD-01", mark, loss(1_100, 10_000, 10_000, less(franchise(500, courier.No))), pays(1_100)},
		{"the amount is the greater", "INS-ORD-01", both, loss(3_000, 10_000, 10_000, less(greater(500, 10))), pays(2_500)},
		{"the rate is the greater", "INS-ORD-01", both, loss(8_000, 10_000, 10_000, less(greater(500, 10))), pays(7_200)},
		{"neither is above the loss", "INS-ORD-01", both, loss(400, 10_000, 10_000, less(greater(500, 10))), nothing()},
		{"deductible, then limit", "INS-ORD-01 D9", order, loss(12_000, 50_000, 50_000, less(absolute(300)), limit(10_000)), pays(10_000)},
		{"limit, then deductible", "INS-ORD-01 D9", order,
			loss(12_000, 50_000, 50_000, less(absolute(300)), limit(10_000), in(insurance.ProportionLimitDeductible)), pays(9_700)},
		{"proportion, then deductible", "INS-ORD-01", order, loss(10_000, 60_000, 100_000, less(absolute(300))), pays(5_700)},
		{"deductible, then proportion", "INS-ORD-01", order,
			loss(10_000, 60_000, 100_000, less(absolute(300)), in(insurance.DeductibleProportionLimit)), pays(5_820)},
		{"the carrier paid before", "INS-13 D10", prior, loss(84_000, 300_000, 300_000, less(absolute(300)), recovered(20_000)), pays(63_700)},
		{"the carrier paid it all", "INS-13", prior, loss(84_000, 300_000, 300_000, recovered(84_000)), nothing()},
		{"remains that are kept", "INS-12", "the remains that the insured keeps come off the loss (PICC cargo clauses)", loss(10_000, 50_000, 50_000, salvage(1_000)), pays(9_000)},
		{"saving the goods", "INS-11", saving, loss(80_000, 100_000, 100_000, rescue(30_000)), pays(110_000).saving(30_000)},
		{"saving them for more than the sum", "INS-11", saving, loss(10_000, 50_000, 50_000, rescue(60_000)), pays(60_000).saving(50_000)},
		{"a deductible that nobody explained", "INS-02", explained, loss(84_000, 300_000, 300_000, less(absolute(300)), unexplained), pays(84_000)},
		{"an exclusion that was explained", "INS-02", "what the policy excludes is not paid (Insurance Law 24)", loss(84_000, 300_000, 300_000, func(l *insurance.Loss) {
			l.Covered, l.Excluded, l.ExclusionExplained = courier.No, courier.Yes, courier.Yes
		}), nothing()},
		{"an exclusion that nobody explained", "INS-02", explained, loss(84_000, 300_000, 300_000, func(l *insurance.Loss) {
			l.Covered, l.Excluded, l.ExclusionExplained = courier.No, courier.Yes, courier.No
		}), pays(84_000)},
		{"a cause outside the cover", "INS-05", "what the cover does not include is not paid (Insurance Law 24)", loss(84_000, 300_000, 300_000, func(l *insurance.Loss) { l.Covered = courier.No }), nothing()},
		{"an inflated claim", "INS-07", deceit, loss(60_000, 300_000, 300_000, func(l *insurance.Loss) {
			l.Claimed, l.Fraud = yuan(84_000), insurance.Inflated
		}), pays(60_000)},
		{"an invented event", "INS-07", deceit, loss(84_000, 300_000, 300_000, func(l *insurance.Loss) { l.Fraud = insurance.Invented }), nothing()},
		{"the whole sum of less than the value", "INS-12", remains, loss(100_000, 60_000, 100_000), pays(60_000).remains(60)},
		{"no loss", "INS-09", "no loss, nothing owed: zero is known", loss(0, 50_000, 50_000), nothing()},
		{"a loss that is not known", "INS-04", unknowns, loss(0, 50_000, 50_000, func(l *insurance.Loss) { l.Gross, l.Claimed = courier.Money{}, courier.Money{} }), asks("gross_loss")},
		{"a value that is not known", "INS-09", unknowns, loss(10_000, 60_000, 0, func(l *insurance.Loss) { l.Value = courier.Money{} }), asks("value")},
		{"an explanation that is not known", "INS-02", unknowns, loss(10_000, 50_000, 50_000, less(absolute(300)), func(l *insurance.Loss) { l.DeductibleExplained = 0 }), asks("deductible_explained")},
		{"an explanation that decides nothing", "INS-02", "a fact that cannot change the answer is not asked for", loss(10_000, 50_000, 50_000, func(l *insurance.Loss) { l.DeductibleExplained = 0 }), pays(10_000)},
		{"a negative loss", "-", unreads, loss(-1, 50_000, 50_000), unread("gross_loss")},
		{"two currencies", "-", unreads, loss(10_000, 50_000, 50_000, func(l *insurance.Loss) { l.Recovered = courier.Minor(1, courier.USD) }), unread("recovered")},
		{"a day before the law", "GEN-04", "no rule of this book covers the day", loss(10_000, 50_000, 50_000, func(l *insurance.Loss) { l.HappenedOn = courier.Day(2015, 4, 23) }), unread("happened_on")},
	}
}
