package tier

import "github.com/courier-rules/courier"

var (
	accountRow = courier.Row{
		Code: "tier.account.agreed", Staff: true, IDs: "TIER-03", Cites: courier.InTerms(),
		Zh: "符合月结条件，可以月结", En: "the conditions of a monthly account are met",
	}
	noAccountRow = courier.Row{
		Code: "tier.account.none", Staff: true, IDs: "TIER-03", Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "")},
		Zh: "未约定月结", En: "no monthly account is agreed",
	}
	conditionRow = courier.Row{
		Code: "tier.account.condition_not_met", Staff: true, IDs: "TIER-03", Cites: courier.InTerms(), Field: "met[]", Names: [3]string{"condition"},
		Zh: "不符合月结条件第{condition}项", En: "condition {condition} of the monthly account is not met",
	}
	agreementRow = courier.Row{
		Code: "tier.account.security_agreement", Staff: true, IDs: "INT-03 TIER-03", Cites: courier.Express(31), Field: "agreement",
		Zh: "受寄件人委托，长期、批量提供快递服务的，快递企业应当与寄件人签订安全协议，明确双方的安全保障义务",
		En: "with a customer who sends long and in bulk the express firm has to sign a security agreement on what each does for safety",
	}
	creditRow = courier.Row{
		Code: "tier.account.credit_used_up", Staff: true, IDs: "TIER-03", Cites: courier.InTerms(), Field: "unpaid", Names: [3]string{"unpaid", "credit"},
		Zh: "未付款项{unpaid}，已超过信用额度{credit}", En: "{unpaid} is unpaid, more than the credit of {credit}",
	}
	dueRow = courier.Row{
		Code: "tier.account.past_due", Staff: true, IDs: "TIER-03", Cites: courier.InTerms(), Field: "due", Names: [3]string{"due"},
		Zh: "有{due}已到期未付", En: "{due} is past its day",
	}
	holdRow = courier.Row{
		Code: "tier.account.may_be_held", Staff: true, IDs: "TIER-03", Cites: courier.InTerms(),
		Zh: "按约定可以暂停月结，改为现付；是否暂停由承运人决定", En: "the terms let the carrier hold the account and ask for cash; whether it does is for it to say",
	}
	capRow = courier.Row{
		Code: "tier.account.cap_times", Staff: true, IDs: "TIER-03", Cites: courier.InTerms(), Names: [3]string{"times"},
		Zh: "按约定，月结客户未保价快件的赔偿限额为运费的{times}倍；该条款是否订入合同、是否有效，另行认定",
		En: "the terms limit a monthly customer's undeclared loss to {times} times the freight; whether the clause is part of the contract, and valid, is another question",
	}
)

var accountRows = []*courier.Row{&accountRow, &noAccountRow, &conditionRow, &agreementRow, &creditRow, &dueRow, &holdRow, &capRow}

// expressFrom is the first day of the express regulation, before which there
// are no rows.
var expressFrom = courier.Day(2018, 5, 1)

// check reads the facts and names each field that cannot be read.
func (a *Account) check() error {
	var read courier.Reading
	if a.On.Known() && a.On.Before(expressFrom) {
		read.Fault("on", courier.ErrNoRule.Because(a.On.String()))
	}
	conditions := 0
	if t := a.Terms; t != nil && !t.none() {
		conditions = len(t.Conditions)
		t.Cite.CheckTerms(&read, "terms.cite")
		read.Amount("terms.credit", t.Credit)
		read.Answer("terms.hold", t.Hold)
		for i, c := range t.Conditions {
			if c == "" {
				read.Fault(courier.Index("terms.conditions", i), courier.ErrMissing)
			}
		}
	}
	for i, m := range a.Met {
		at := courier.Index("met", i)
		read.Answer(at, m)
		if a.Terms != nil && i >= conditions {
			read.Fault(at, courier.ErrContradicts.Because("the terms have no such condition"))
		}
	}
	read.Answer("long_term", a.LongTerm)
	read.Answer("bulk", a.Bulk)
	read.Answer("agreement", a.Agreement)
	read.Amount("unpaid", a.Unpaid)
	read.Amount("due", a.Due)
	if read.Faults() == 0 && a.Unpaid.Known() && a.Due.Minor() > a.Unpaid.Minor() {
		read.Fault("due", courier.ErrContradicts.Because(a.Due.String()+" of "+a.Unpaid.String()))
	}
	return read.Err()
}
