package insurance_test

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

func kindCases() []rowCase {
	waiting := deductible(claim.Deductible{Kind: claim.WaitingDays, Days: courier.CountOf(3)})
	share := deductible(claim.Deductible{Kind: claim.FragileShare, Rate: courier.RateOf(2, 1)})
	relative := func(mark int64, at courier.Answer) edit { // of a value of 300,000
		d := claim.Deductible{Kind: claim.RelativeRate, Base: claim.OfValue, Rate: courier.RateOf(mark, 4), AtMark: at}
		return deductible(d)
	}
	return []rowCase{
		{"insurance.deductible.year", courier.Changes, of(pool(300, 100)), of(pool(300, 0))},
		{"insurance.deductible.rate_of_sum", courier.Changes, of(deductible(rateOn(claim.RateOn, claim.OfSum, 1))), of(deductible(rateOn(claim.RateOn, claim.OfSum, 0)))},
		{"insurance.deductible.rate_of_value", courier.Changes, of(deductible(rateOn(claim.RateOn, claim.OfValue, 1))), of(deductible(rateOn(claim.RateOn, claim.OfSum, 1)))},
		{"insurance.deductible.rate_of_shortage", courier.Changes, of(short(1000, 280), deductible(rateOn(claim.RateOn, claim.OfShortage, 1))), of(short(0, 0), deductible(rateOn(claim.RateOn, claim.OfShortage, 0)))},
		{"insurance.deductible.rate", courier.Changes, of(deductible(rateOn(claim.RateOn, claim.OfLoss, 1))), of(deductible(rateOn(claim.RateOn, claim.OfSum, 1)))},
		{"insurance.deductible.relative_rate", courier.Changes, of(relative(2801, 0)), of(relative(2800, 0))},
		{"insurance.deductible.relative_rate_at_mark", courier.Changes, of(relative(2800, 0)), of(relative(2801, 0))},
		{"insurance.deductible.relative_rate_reached", courier.Notes, of(relative(2800, yes)), of(relative(2800, no))},
		{"insurance.deductible.relative_rate_passed", courier.Notes, of(relative(2799, 0)), of(relative(2800, yes))},
		{"insurance.deductible.fragile", courier.Changes, of(share, fragile(yes)), of(share, fragile(no))},
		{"insurance.deductible.waiting", courier.Changes, of(waiting, late(4)), of(deductible(percent(10)), late(4))},
		{"insurance.deductible.minimum", courier.Changes, of(bounded(8_401, 9_000)), of(bounded(8_400, 9_000))},
		{"insurance.deductible.maximum", courier.Changes, of(bounded(0, 8_399)), of(bounded(0, 8_400))},
	}
}

func orderCases() []rowCase {
	limited := limits(insurance.Limits{Occurrence: cny(60_000)})
	under := func(edits ...edit) insurance.Loss { return with(of(sum(200_000), limited), edits...) }
	each := func(m insurance.Limits) edit { return limits(m) }
	return []rowCase{
		{"insurance.order.agreed_between", courier.Notes, under(loss(250_000), steps("salvage,recovery,proportion,deductible,limit")), under(loss(250_000))},
		{"insurance.order.deductible_limit", courier.Notes, under(order(insurance.DeductibleLimitProportion)), under(order(insurance.LimitProportionDeductible))},
		{"insurance.order.limit_first", courier.Notes, under(order(insurance.LimitProportionDeductible)), under(order(insurance.LimitDeductibleProportion))},
		{"insurance.order.limit_deductible", courier.Notes, under(order(insurance.LimitDeductibleProportion)), under()},
		{"insurance.salvage.after_proportion", courier.Changes, under(salvage(1), salvageOrder(insurance.SalvageAfterProportion)), under(salvage(1))},
		{"insurance.recovered.last", courier.Changes, of(recovered(1), steps("salvage,proportion,deductible,limit,recovery")), of(recovered(1))},
		{"insurance.limit.piece", courier.Changes, of(each(insurance.Limits{Piece: cny(83_699)})), of(each(insurance.Limits{Piece: cny(83_700)}))},
		{"insurance.limit.waybill", courier.Changes, of(each(insurance.Limits{Waybill: cny(83_699)})), of(each(insurance.Limits{Waybill: cny(83_700)}))},
		{"insurance.limit.conveyance", courier.Changes, of(each(insurance.Limits{Conveyance: cny(83_699)})), of(each(insurance.Limits{Conveyance: cny(83_700)}))},
		{"insurance.survey", courier.Changes, of(survey(1)), of(survey(0))},
	}
}

func marineCases() []rowCase {
	sea := func(edits ...edit) insurance.Loss { return with(of(marine()), edits...) }
	whole := func(edits ...edit) insurance.Loss { return with(plain(marine(), loss(300_000)), edits...) }
	return []rowCase{
		{"insurance.marine.loss", courier.Changes, sea(), of()},
		{"insurance.marine.loss.part", courier.Changes, sea(part(28)), sea()},
		{"insurance.marine.loss.agreed_part", courier.Changes, sea(part(28), valued(330_000)), sea(part(28))},
		{"insurance.marine.loss.agreed", courier.Changes, sea(valued(330_000)), sea()},
		{"insurance.marine.recovered", courier.Changes, sea(recovered(1)), sea(recovered(0))},
		{"insurance.marine.recovered.before_proportion", courier.Notes, sea(recovered(1), sum(200_000)), sea(recovered(1))},
		{"insurance.marine.recovered.after_proportion", courier.Changes, sea(recovered(1), sum(200_000), recoveryOrder(insurance.RecoveryAfterProportion)), sea(recovered(1), sum(200_000))},
		{"insurance.marine.recovered.last", courier.Changes, sea(recovered(1), steps("salvage,proportion,deductible,limit,recovery")), sea(recovered(1))},
		{"insurance.marine.over", courier.Notes, sea(sum(300_001), premium(30)), sea(sum(300_000))},
		{"insurance.marine.under", courier.Changes, sea(sum(299_999)), sea(sum(300_000))},
		{"insurance.marine.limit.sum_insured", courier.Changes, sea(sum(83_699), underInsured(insurance.FirstLoss)), sea(sum(83_700), underInsured(insurance.FirstLoss))},
		{"insurance.marine.remains", courier.Notes, whole(), sea(loss(300_000))},
		{"insurance.marine.remains.part", courier.Notes, whole(sum(200_000)), whole(sum(200_000), loss(299_999))},
		{"insurance.marine.rescue", courier.Changes, sea(rescue(0), survey(1)), sea()},
		{"insurance.marine.rescue.in_proportion", courier.Changes, sea(sum(200_000), rescue(900)), sea(sum(200_000), rescue(900), rescueRule(insurance.RescueInFull))},
		{"insurance.marine.rescue.limit", courier.Changes, sea(rescue(300_001)), sea(rescue(300_000))},
		{"insurance.marine.gives_up", courier.Changes, sea(givesUp()), sea()},
		{"insurance.marine.gives_up.cost", courier.Changes, sea(givesUp(), rescue(300_001)), sea(rescue(1))},
		{"insurance.marine.clause.prompted", courier.Notes, sea(on(2026, 5, 1)), sea(on(2026, 4, 30))},
		{"insurance.marine.clause.known", courier.Notes, sea(explained(no), known(yes)), sea(explained(no), known(no))},
		{"insurance.marine.clause.unprompted", courier.Lifts, sea(explained(no), known(no)), sea(explained(no), known(no), on(2026, 4, 30))},
	}
}
