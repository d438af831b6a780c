package complaint

import "github.com/courier-rules/courier"

func (p *Plan) check() error {
	var r courier.Reading
	r.Amount("owed", p.Owed)
	for i := range p.Tenders {
		d, mark := &p.Tenders[i], r.Faults()
		r.Word("remedy", remedyWords, uint8(d.Remedy))
		if d.Remedy == 0 {
			r.Fault("remedy", courier.ErrMissing)
		}
		r.Amount("amount", d.Amount)
		r.Word("method", payMethodWords, uint8(d.Method))
		r.Order("paid_by", p.On, d.PaidBy)
		r.UnderIndex(mark, "tenders", i)
	}
	r.Answer("consent", p.Consent)
	r.Answer("major", p.Major)
	if p.Approval != nil {
		mark := r.Faults()
		p.Approval.check(&r)
		r.Under(mark, "approval")
	}
	r.Answer("by_top", p.ByTop)
	if r.Faults() == 0 {
		_, _, err := p.sums()
		r.Fault("tenders", err)
	}
	return r.Err()
}

func (a *ApprovalTable) check(r *courier.Reading) {
	a.Cite.CheckTerms(r, "cite")
	if len(a.Rows) == 0 {
		r.Fault("rows", courier.ErrEmptyTable)
	}
	for i := range a.Rows {
		row, mark := &a.Rows[i], r.Faults()
		r.Amount("up_to", row.UpTo)
		switch {
		case !row.UpTo.Known():
			r.Fault("up_to", courier.ErrMissing)
		case i > 0 && !a.Rows[i-1].UpTo.Less(row.UpTo):
			r.Fault("up_to", courier.ErrContradicts.Because("the amounts rise"))
		}
		switch {
		case !row.Level.Known():
			r.Fault("level", courier.ErrMissing)
		case i > 0 && row.Level.Int() < a.Rows[i-1].Level.Int():
			r.Fault("level", courier.ErrContradicts.Because("a greater amount needs no lower level"))
		}
		r.UnderIndex(mark, "rows", i)
	}
}

var owedInFull = []courier.Cite{byHouse[0], courier.Art(courier.CivilCode, "509")}

var (
	agreedRow = row("complaint.agree.whole", "S3-11b S3-11c CMP-11", handbook("5.2"),
		"方案完整，已经批准，可以与客户达成一致", "the plan is whole and approved, and can be agreed with the customer")
	payOnTimeRow = row("complaint.agree.follow_through", "S3-11d", handbook("5.2"),
		"按时支付，并回访记录客户是否满意", "pay on time, call back and record the satisfaction")
	emptyPlanRow = at("tenders", row("complaint.agree.empty", "S3-06", handbook("3.1"), "方案没有任何措施", "the plan offers nothing"))

	// What a payment in a plan has to hold.
	partRows = [...]courier.Row{
		at("tenders[].method", row("complaint.agree.no_method", "S3-11b", handbook("5.2"), "方案未写明支付方式", "the plan does not say how it is paid")),
		at("tenders[].amount", row("complaint.agree.no_amount", "S3-11b", handbook("5.2"), "方案未写明金额", "the plan does not say how much is paid")),
		at("tenders[].paid_by", row("complaint.agree.no_time", "S3-11b", handbook("5.2"), "方案未写明支付时间", "the plan does not say when it is paid")),
	}

	belowOwedRow = at("consent", naming(row("complaint.agree.below_owed", "S3-11c", owedInFull,
		"应付{owed}，方案仅付{paid}，没有客户同意的记录", "{owed} is owed and the plan pays {paid}, without a record of the customer's consent"), "owed", "paid"))
	lessAgreedRow = at("consent", naming(row("complaint.agree.consented", "S3-11c", byHouse,
		"应付{owed}，客户已同意按支付{paid}解决：同意的记录应当存档", "{owed} is owed and the customer agreed, on record, to be paid {paid}: keep that record"), "owed", "paid"))
	insteadRow = at("consent", naming(row("complaint.agree.instead_of_money", "S3-14 S3-11c", owedInFull,
		"应付{owed}，方案仅付{paid}，以优惠券等代替款项须有客户同意的记录", "{owed} is owed and the plan pays {paid}: a voucher or the like instead of money needs the customer's consent on record"), "owed", "paid"))
	levelRow = at("signed", naming(row("complaint.agree.level", "CMP-11", inTerms,
		"批准人为{signed}级，按企业自定的权限须由{level}级批准", "signed at level {signed}, where the firm's own table asks for level {level}"), "signed", "level"))
	topUnsignedRow = at("by_top", naming(row("complaint.agree.past_table", "CMP-11", inTerms,
		"{worth}超出企业自定的各级权限，须由企业高层批准", "{worth} is past every level of the firm's own table: top management has to approve it"), "worth"))
	majorUnsignedRow = at("by_top", row("complaint.agree.major", "S3-07", handbook("3.2"),
		"重大投诉须由企业高层批准", "a major complaint has to be approved by top management"))
)

// agreeRows are the rows of the settlement, for the book.
func agreeRows() []*courier.Row {
	rows := []*courier.Row{&agreedRow, &payOnTimeRow, &emptyPlanRow}
	for i := range partRows {
		rows = append(rows, &partRows[i])
	}
	return append(rows, &belowOwedRow, &lessAgreedRow, &insteadRow, &levelRow, &topUnsignedRow, &majorUnsignedRow)
}
