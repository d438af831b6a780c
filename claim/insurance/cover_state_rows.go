package insurance

import "github.com/courier-rules/courier"

// stateWarehouse is where warehouse to warehouse was read.
var stateWarehouse = []courier.Cite{courier.Art(courier.PICCDomesticCargo, "")}

// The states, as they are told.
var (
	stateActive = clauseRow("insurance.state.active", "INS-08", "", clauseLaw("14"),
		"保险责任已经开始，尚未终止，处于保障之中", "the cover has begun and not ended: it is in force")
	stateVoid = clauseRow("insurance.state.void", "INS-08", "void", courier.ByHouse(),
		"保险合同无效，自始没有保障", "the contract is void: there never was cover")
	stateRescinded = clauseRow("insurance.state.rescinded", "INS-01 INS-08", "rescinded_on", clauseLaw("15"),
		"保险合同已经解除，自解除通知到达之日起没有保障", "the contract was rescinded: no cover from the day on which the notice arrived")
	stateUsedUp = clauseRow("insurance.state.used_up", "INS-16", "paid_out", clauseLaw("18"),
		"约定保险金额随赔付减少，已赔付的金额达到保险金额，保障用尽", "the policy lets payments reduce the sum insured, and they come to it: the cover is used up")
	stateBefore = clauseRow("insurance.state.not_begun", "INS-08", "from", clauseLaw("14"),
		"尚未到约定的保险责任开始时间", "the time agreed for the cover to begin has not come")
	stateUnpaid = clauseRow("insurance.state.premium_unpaid", "INS-08 S4-Q65", "paid", clauseLaw("14"),
		"约定交付保险费后保险责任才开始，保险费尚未交付", "the policy begins once the premium is paid, and it is not")
	stateNotStarted = clauseRow("insurance.state.not_started", "INS-08", "started_on", stateWarehouse,
		"货物尚未运离起运地仓库，保险责任未开始（仓至仓）", "the goods have not left the store at origin: cover has not begun (warehouse to warehouse)")
	stateAfter = clauseRow("insurance.state.expired", "INS-08", "to", clauseLaw("18"),
		"保险期间已经届满", "the period of insurance is over")
	stateDelivered = clauseRow("insurance.state.delivered", "INS-08", "ended_on", stateWarehouse,
		"货物已到达收货人仓库，保险责任终止（仓至仓）", "the goods came to the consignee's store: cover ended (warehouse to warehouse)")
	stateUncollected = courier.Row{Code: "insurance.state.uncollected", IDs: "INS-08", Field: "notice_on", Cites: courier.InTerms(), Names: [3]string{"notice", "days", "last"},
		Zh: "{notice}到货通知后无人提货，保险责任至多延续{days}，已于{last}终止", En: "nobody collected after the notice of {notice}: cover lasts for {days} at most and ended on {last}"}
	stateWaiting = courier.Row{Code: "insurance.state.waiting", IDs: "INS-08", Field: "notice_on", Cites: courier.InTerms(), Names: [3]string{"notice", "days", "last"},
		Zh: "{notice}已发到货通知，未提货的，保险责任至多延续{days}，至{last}为止", En: "notice of arrival was given on {notice}: uncollected goods stay covered for {days} at most, to {last}"}
	stateEither = clauseRow("insurance.state.either", "INS-08", "", courier.ByHouse(),
		"尚缺部分事实，但无论如何均不在保障之中", "facts are missing, but whatever they are there is no cover")
	stateTransferred = clauseRow("insurance.state.transferred", "INS-08", "transferred", clauseLaw("49"),
		"货物运输保险合同的标的转让，无需通知保险人，受让人承继权利和义务", "a transfer of insured cargo needs no notice to the insurer: the transferee takes over the rights and duties")
)

func stateRows() []*courier.Row {
	return []*courier.Row{&stateActive, &stateVoid, &stateRescinded, &stateUsedUp, &stateBefore, &stateUnpaid, &stateNotStarted, &stateAfter,
		&stateDelivered, &stateUncollected, &stateWaiting, &stateEither, &stateTransferred}
}
