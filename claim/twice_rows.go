package claim

import "github.com/courier-rules/courier"

var (
	rowTwiceNew = bareRow("claim.twice.new", "CLM-08", courier.ByHouse(), "waybill",
		"同一运单没有就同一损失重复的索赔", "no claim for the same loss under the same waybill stands in the way")
	rowTwiceOpen = bareRow("claim.twice.open", "CLM-08", courier.ByHouse(), "earlier[]",
		"同一运单、同一损失的索赔正在处理，属于重复索赔，并入原案", "a claim for the same loss under the same waybill is open: it is the same again, and goes to that case")
	rowTwicePaid = courier.Row{Code: "claim.twice.paid", IDs: "CLM-08 LIA-09", Cites: courier.ByHouse(), Field: "earlier[]", Names: [3]string{"paid"},
		Zh: "该损失已经赔付{paid}，不再赔付", En: "{paid} was paid for this loss already: nothing is paid again"}
	rowTwicePartly = courier.Row{Code: "claim.twice.partly_paid", IDs: "CLM-08 LIA-09", Cites: courier.ByHouse(), Field: "earlier[]", Names: [3]string{"paid", "left"},
		Zh: "该损失已经部分赔付{paid}，只就其余{left}处理", En: "{paid} was paid on this loss: only the rest, {left}, is open"}
	rowTwiceTwoClaimants = forStaff(bareRow("claim.twice.two_claimants", "CLM-07", courier.ByHouse(), "earlier[]",
		"另有索赔人就同一损失提出索赔，由人工决定向谁赔付", "somebody else claims the same loss: a person decides who is heard"))
	rowTwiceDeclined = bareRow("claim.twice.declined", "CN-RAIL-07", courier.ByHouse(), "earlier[]",
		"同一损失的索赔已经处理而未赔付，再次提出应当作为申诉", "the same claim was decided without payment: to make it again is an appeal")
	rowTwiceFinal = bareRow("claim.twice.final", "CLM-08", courier.ByHouse(), "earlier[]",
		"双方已就该损失一次性了结，其后发现的损失由人工审查", "the loss was settled for good: what was found later is for a person to judge")
	rowTwiceReversed = bareRow("claim.twice.reversed", "CN-RAIL-11", courier.ByHouse(), "earlier[]",
		"原赔付因找回货物已经冲回，新的索赔由人工审查", "the payment was reversed when the goods were found: a new claim is for a person to judge")
	rowTwiceWithdrawn = bareRow("claim.twice.withdrawn", "CLM-08", courier.ByHouse(), "earlier[]",
		"原索赔已经撤回或者没有提出，不妨碍本次索赔", "the earlier claim was withdrawn or never made: it stands in no way")
	rowTwiceDelayPaid = courier.Row{Code: "claim.twice.delay_paid", IDs: "CLM-02", Cites: courier.ByHouse(), Field: "earlier[]", Names: [3]string{"paid"},
		Zh: "该件已就延误赔付{paid}，计算本次赔偿时一并考虑", En: "{paid} was paid for the delay of this item: it is considered with this claim"}
	rowTwiceSingle = bareRow("claim.twice.single", "CLM-08 LIA-08", courier.InTerms(), "single",
		"条款约定每件只受理一次索赔；该条款是否有效由人工审查，权利不因此消灭", "the terms take one claim per item: whether the clause stands is for a person to judge, and the right stands")
)

var twiceRows = []*courier.Row{&rowTwiceNew, &rowTwiceOpen, &rowTwicePaid, &rowTwicePartly, &rowTwiceTwoClaimants, &rowTwiceDeclined,
	&rowTwiceFinal, &rowTwiceReversed, &rowTwiceWithdrawn, &rowTwiceDelayPaid, &rowTwiceSingle}
