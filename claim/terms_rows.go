package claim

import "github.com/courier-rules/courier"

var rowRefundShare = courier.Row{
	Code: "claim.refund.terms_share", IDs: "CN-POST-03 DX-11", Cites: courier.InTerms(), Names: [3]string{"share", "freight", "amount"},
	Zh: "延误的，按合同约定退还本次服务费用{freight}的{share}，计{amount}",
	En: "late: the contract gives back {share} of the fee of {freight}: {amount}",
}
