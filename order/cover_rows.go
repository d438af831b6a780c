package order

import "github.com/courier-rules/courier"

// byHouseCite is where a convention of this library stands.
var byHouseCite = &byHouse[0]

var (
	coverNoneRow = courier.Row{
		Code: "order.cover.none", IDs: "CLM-11", Cites: byHouse, Field: "declared", In: inPosting,
		Zh: "未保价，不收取保价费", En: "nothing is declared: no cover and no fee",
	}
	coverBelowRow = courier.Row{
		Code: "order.cover.below_least", IDs: "CLM-11", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared", "least"},
		Zh: "保价额{declared}低于可受理的最低保价额{least}", En: "the value declared, {declared}, is below the least that is taken, {least}",
	}
	coverAboveRow = courier.Row{
		Code: "order.cover.above_most", IDs: "CLM-11", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared", "most"},
		Zh: "保价额{declared}超过最高保价额{most}，不予受理", En: "the value declared, {declared}, is above the greatest that is taken, {most}",
	}
	coverConfirmRow = courier.Row{
		Code: "order.cover.by_confirmation", IDs: "CLM-11", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared", "most"},
		Zh: "保价额{declared}超过{most}，须经承运人确认后方可受理", En: "the value declared, {declared}, is above {most}: the carrier has to confirm it first",
	}
	coverHardRow = courier.Row{
		Code: "order.cover.hard_goods", IDs: "CLM-11", Cites: courier.InTerms(), Field: "hard_goods", In: inPosting,
		Zh: "难以估价或者难以包装的物品，不提供保价服务", En: "goods that are hard to value or to pack are not covered",
	}
	coverLargeRow = courier.Row{
		Code: "order.cover.large", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Field: "large", In: inPosting,
		Zh: "大票货物，适用大票的保价费标准", En: "a large consignment, under the schedule's bands for such",
	}
	coverFlatRow = courier.Row{
		Code: "order.cover.flat", IDs: "CLM-11", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared", "fee"},
		Zh: "保价额{declared}，按所在档次收取保价费{fee}", En: "value declared {declared}: the fee of its band, {fee}",
	}
	coverRateRow = courier.Row{
		Code: "order.cover.rate", IDs: "CLM-11 CN-ROAD-07", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared", "rate", "fee"},
		Zh: "保价额{declared}，费率{rate}，保价费{fee}", En: "value declared {declared} at a rate of {rate}: a fee of {fee}",
	}
	coverLeastRow = courier.Row{
		Code: "order.cover.least", IDs: "CLM-11 CN-ROAD-07", Cites: courier.InTerms(), Field: "declared", In: inPosting, Names: [3]string{"declared", "rate", "fee"},
		Zh: "保价额{declared}，按费率{rate}计算不足最低保价费，按{fee}收取", En: "value declared {declared}: a rate of {rate} stays below the least fee, which is {fee}",
	}
	coverDisputedRow = courier.Row{
		Code: "order.cover.rate_disputed", IDs: "DX-07", Cites: courier.InTerms(), Names: [3]string{"printed", "rate"},
		Zh: "条款印载的费率为{printed}，是否为千分比的误印存在争议，此处按{rate}计算",
		En: "the terms print a rate of {printed}; whether per mille was meant is disputed, and {rate} is taken here",
	}
	coverRoundedRow = courier.Row{
		Code: "order.cover.rounding_not_stated", IDs: "APP-10", Cites: byHouse, Names: [3]string{"fee"},
		Zh: "条款未载明取整方法，四舍五入到分，计{fee}", En: "the terms do not say how to round: half up to the fen, {fee}",
	}
	coverRoundedTermsRow = courier.Row{
		Code: "order.cover.rounded", IDs: "APP-10", Cites: courier.InTerms(), Names: [3]string{"fee"},
		Zh: "按条款载明的方法取整，计{fee}", En: "rounded as the terms say, {fee}",
	}
	coverRefundRow = courier.Row{
		Code: "order.cover.fee_back", IDs: "CLM-11", Cites: courier.InTerms(), Names: [3]string{"fee"},
		Zh: "理赔时不能证明价值的，退还保价费{fee}", En: "where the value cannot be proved in a claim, the fee of {fee} goes back",
	}
	coverAverageRow = courier.Row{
		Code: "order.cover.average", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Field: "pieces", In: inPosting, Names: [3]string{"declared", "pieces", "each"},
		Zh: "平均保价：总保价额{declared}除以{pieces}件，每件保价额{each}", En: "average declaring: {declared} over {pieces} pieces, {each} for each",
	}
	coverUnitRow = courier.Row{
		Code: "order.cover.average_unit", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Field: "units", In: inPosting, Names: [3]string{"units", "each"},
		Zh: "每件内装{units}个单位，每个单位的保价额{each}", En: "{units} inner units in a piece, {each} for each",
	}
	coverSeparateRow = courier.Row{
		Code: "order.cover.separate", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Field: "values", In: inPosting, Names: [3]string{"pieces", "declared"},
		Zh: "分别保价：{pieces}件各按其保价额计，合计{declared}", En: "separate declaring: {pieces} pieces, each at its own value, {declared} in all",
	}
)

var coverRows = []*courier.Row{
	&coverNoneRow, &coverBelowRow, &coverAboveRow, &coverConfirmRow, &coverHardRow, &coverLargeRow, &coverFlatRow, &coverRateRow,
	&coverLeastRow, &coverDisputedRow, &coverRoundedRow, &coverRoundedTermsRow, &coverRefundRow, &coverAverageRow, &coverUnitRow,
	&coverSeparateRow,
}
