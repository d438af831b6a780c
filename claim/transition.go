package claim

import "github.com/courier-rules/courier"

// The day of the event picks the text (GEN-04). Whether the text of an earlier
// day still governs a contract concluded under it is said in no article that
// was read, so where an amount turns on it the decision warns of it.
var (
	rowEarlierText = courier.Row{
		Code: "claim.transition.earlier_text", IDs: "GEN-04", Cites: courier.ByHouse(), Field: "contracted_on", Names: [3]string{"happened", "contracted", "payable"},
		Zh: "损失发生于{happened}，按当日施行的规定计算；按合同订立之日{contracted}施行的规定，应付{payable}；新规定施行前订立的合同是否仍适用原规定，所查条文未作规定，由人工核实",
		En: "the event of {happened} falls under the rules of that day; by those of the day of contract, {contracted}, {payable} would be owed; whether they still govern a contract concluded under them no article that was read says, and a person checks",
	}
	rowEarlierUncounted = courier.Row{
		Code: "claim.transition.earlier_uncounted", IDs: "GEN-04", Cites: courier.ByHouse(), Field: "contracted_on", Names: [3]string{"happened", "contracted"},
		Zh: "损失发生于{happened}，按当日施行的规定计算；按合同订立之日{contracted}施行的规定应付多少，依现有事实和本规则库不能计算；新规定施行前订立的合同是否仍适用原规定，所查条文未作规定，由人工核实",
		En: "the event of {happened} falls under the rules of that day; what would be owed by those of the day of contract, {contracted}, cannot be counted from these facts by this rule book; whether they still govern a contract concluded under them no article that was read says, and a person checks",
	}
	rowConventionDay = courier.Row{
		Code: "claim.transition.convention_day", IDs: "D5 INT-MC-01", Cites: courier.ByHouse(), Field: "limit_on", Names: [3]string{"chosen", "other", "payable"},
		Zh: "限额取所选之日{chosen}的公约数额；按{other}的公约数额，应付{payable}；以损失发生之日还是合同订立之日的数额为准，所查条文未作规定，由人工核实",
		En: "the limit is the convention's of the day chosen, {chosen}; by that of {other}, {payable} would be owed; whether the day of the event or that of the contract picks it no article that was read says, and a person checks",
	}
)

// rowTermsAside is a limit of the terms that decides nothing, because the law
// of the carriage measures the loss and what limits it.
var rowTermsAside = courier.Row{
	Code: "claim.terms.set_aside", IDs: "CLM-11", Cites: courier.ByHouse(), Field: "terms", Names: [3]string{"limit"},
	Zh: "该运输的赔偿由调整它的法律确定，合同约定的限额{limit}低于依法应赔的数额，不予适用",
	En: "the law that governs the carriage measures what is owed: the limit of the terms, {limit}, is lower and is not applied",
}

// sayTermsAside tells of a limit of the terms below what the law makes payable.
func (w *work) sayTermsAside() {
	c := w.claim
	if w.byContract() || c.Case.ofContract() || c.Declared.Sign() > 0 {
		return
	}
	paid := w.compensated.Exact()
	limit, need := w.termsLimit(paid)
	if need != "" || !limit.known() {
		return
	}
	if most, need := c.amount(limit); need == "" && most.Currency() == paid.Currency() && most.Cmp(paid) < 0 {
		shown, _ := most.Round()
		w.note(&rowTermsAside, courier.Notes, shown.Figure())
	}
}

// sayEarlier warns where the rules changed between the contract and the event,
// and the amount turns on which of them govern: the claim is worked out once
// more as of the day of contract.
func (w *work) sayEarlier() {
	then := *w.claim
	if w.regime == courier.MontrealAir {
		w.sayConventionDay(&then)
		return
	}
	then.HappenedOn = then.ContractedOn
	switch total, open := then.asOf(); {
	case !open:
		w.note(&rowEarlierUncounted, courier.Warns, w.on.Figure(), then.ContractedOn.Figure())
	case total != w.total:
		w.note(&rowEarlierText, courier.Warns, w.on.Figure(), then.ContractedOn.Figure(), total.Figure())
	}
}

// sayConventionDay warns where the number of the convention changed between
// the contract and the event: the facts name the day that picks it.
func (w *work) sayConventionDay(then *Claim) {
	if then.LimitOn = w.claim.ContractedOn; then.LimitOn == w.claim.LimitOn {
		then.LimitOn = w.on
	}
	if total, open := then.asOf(); open && total != w.total {
		w.note(&rowConventionDay, courier.Warns, w.claim.LimitOn.Figure(), then.LimitOn.Figure(), total.Figure())
	}
}

// asOf works a claim out whose facts were read; open is false where something
// stops it.
func (c *Claim) asOf() (total courier.Money, open bool) {
	var w work
	w.begin(c)
	w.run()
	return w.total, w.open()
}
