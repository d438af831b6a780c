package complaint

import "github.com/courier-rules/courier"

// Plan is a settlement as it is proposed to the customer 处理方案.
type Plan struct {
	On      courier.Date   `json:"on,omitzero"`      // day of the plan: its law governs
	Owed    courier.Money  `json:"owed,omitzero"`    // all money that the customer is entitled to, compensation as package claim says, refunds and collected money together; zero money: none
	Tenders []Tender       `json:"tenders,omitzero"` // what is offered; nil: not known yet, empty: the plan holds nothing
	Consent courier.Answer `json:"consent,omitzero"` // 客户已同意并有记录: to less than is owed, or to something instead

	Major    courier.Answer `json:"major,omitzero"`    // 重大投诉
	Approval *ApprovalTable `json:"approval,omitzero"` // the host's; nil while not known
	Signed   courier.Count  `json:"signed,omitzero"`   // 批准人级别: level of whoever signed; top management has one as well
	ByTop    courier.Answer `json:"by_top,omitzero"`   // 企业高层已批准; asked for where it has to
}

// Tender is one thing that a plan offers.
type Tender struct {
	Remedy Remedy        `json:"remedy"`           // missing is an error
	Amount courier.Money `json:"amount,omitzero"`  // 金额: of money, and the worth of what is given freely
	Method PayMethod     `json:"method,omitzero"`  // 方式: of money
	PaidBy courier.Date  `json:"paid_by,omitzero"` // 支付时间: of money
}

// ApprovalTable is a host's table of who may approve how much.
type ApprovalTable struct {
	Cite courier.Cite  `json:"cite"` // where it stands: the host's own rules
	Rows []ApprovalRow `json:"rows"` // by rising amount; empty is an error
}

// ApprovalRow says which level may approve up to an amount.
type ApprovalRow struct {
	UpTo  courier.Money `json:"up_to"` // this amount and less; missing is an error
	Level courier.Count `json:"level"` // missing is an error
}

// Settlement is the answer to a [Plan].
type Settlement struct {
	courier.Decision
	Money courier.Money `json:"money,omitzero"` // money in the plan; unknown while an amount is missing
	Worth courier.Money `json:"worth,omitzero"` // with what is given freely: by this the level is found
	Level courier.Count `json:"level,omitzero"` // that has to approve; unknown past the table
	Top   bool          `json:"top,omitzero"`   // 须经企业高层批准
}

// paysMoney reports whether the remedy is a payment.
func (r Remedy) paysMoney() bool { return r == FeeRefund || r == Compensation || r == PayOver }

// Agree says whether a settlement may be concluded as it is planned. All that
// is against it is told:
//
//   - a payment holds its method, amount and time (S3-11b);
//   - the payments come to what is owed; to less, or to a voucher or another
//     thing instead, only with the customer's consent on record, for money that
//     is owed is owed in full (Civil Code 509);
//   - it is signed at the level that the host's table asks for its worth; past
//     the table and for a major complaint by top management (S3-07).
//
// What the customer is owed, who signed and whether it is major are asked for
// where they decide. The errors name the field: a tender without a remedy, an
// empty table or one out of order, two currencies, a payment before the plan
// ([courier.ErrOrder]), a sum past int64 ([courier.ErrRange]).
func Agree(p *Plan) (Settlement, error) { return AppendAgree(nil, p) }

// AppendAgree is [Agree] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendAgree(dst []courier.Reason, p *Plan) (Settlement, error) {
	if p == nil {
		p = &Plan{}
	}
	if err := p.check(); err != nil {
		return Settlement{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}, on: p.On}
	var s Settlement
	if !p.On.Known() {
		t.need("on")
	}
	if p.Tenders == nil {
		t.need("tenders")
	} else {
		p.whole(&t)
		s.Money, s.Worth, _ = p.sums()
		p.entitled(&t, &s)
		p.approved(&t, &s)
	}
	switch {
	case len(t.Reasons) > len(dst):
		s.Verdict, t.Needs = courier.Refused, nil
	case len(t.Needs) > 0:
		s.Verdict = courier.Referred
	default:
		s.Verdict = courier.Granted
		t.say(&agreedRow, courier.Grants)
		if p.Owed.Known() && s.Money.Known() && s.Money.Less(p.Owed) {
			t.say(&lessAgreedRow, courier.Notes, p.Owed.Figure(), s.Money.Figure())
		}
		t.say(&payOnTimeRow, courier.Conditions)
	}
	s.Grounds = t.Grounds
	s.Reasons = courier.AppendUnchecked(s.Reasons, len(dst), p.On)
	return s, nil
}

// whole tries each tender.
func (p *Plan) whole(t *telling) {
	if len(p.Tenders) == 0 {
		t.say(&emptyPlanRow, courier.Bars)
	}
	for i := range p.Tenders {
		d := &p.Tenders[i]
		if !d.Remedy.paysMoney() {
			continue
		}
		for n, has := range [...]bool{d.Method != 0, d.Amount.Known(), d.PaidBy.Known()} {
			if !has {
				t.say(&partRows[n], courier.Bars)
				last := &t.Reasons[len(t.Reasons)-1]
				*last = last.OfItem(i)
			}
		}
	}
}

// sums adds up the payments, and all that has a worth; unknown while a payment
// has no amount, or nothing has one.
func (p *Plan) sums() (money, worth courier.Money, err error) {
	cur := p.currency()
	money, worth = courier.Minor(0, cur), courier.Minor(0, cur)
	for i := range p.Tenders {
		d := &p.Tenders[i]
		if !d.Amount.Known() {
			if d.Remedy.paysMoney() {
				return courier.Money{}, courier.Money{}, nil
			}
			continue
		}
		if d.Remedy.paysMoney() {
			if money, err = money.Add(d.Amount); err != nil {
				return courier.Money{}, courier.Money{}, err
			}
		}
		if worth, err = worth.Add(d.Amount); err != nil {
			return courier.Money{}, courier.Money{}, err
		}
	}
	return money, worth, nil
}

// currency is that of the plan, zero where it names no amount.
func (p *Plan) currency() courier.Currency {
	cur := p.Owed.Currency()
	for i := range p.Tenders {
		if cur == 0 {
			cur = p.Tenders[i].Amount.Currency()
		}
	}
	if cur == 0 && p.Approval != nil && len(p.Approval.Rows) > 0 {
		cur = p.Approval.Rows[0].UpTo.Currency()
	}
	return cur
}

// entitled holds the payments against what is owed.
func (p *Plan) entitled(t *telling, s *Settlement) {
	switch {
	case !p.Owed.Known():
		if p.Consent != courier.Yes {
			t.need("owed")
		}
		return
	case !s.Money.Known() || !s.Money.Less(p.Owed):
		return
	}
	r := &belowOwedRow
	for i := range p.Tenders {
		if d := p.Tenders[i].Remedy; d != 0 && freely.Has(d) || d == Resending {
			r = &insteadRow
		}
	}
	switch p.Consent {
	case 0:
		t.need("consent")
	case courier.No:
		t.say(r, courier.Bars, p.Owed.Figure(), s.Money.Figure())
	}
}

// approved finds the level and holds the signature against it.
func (p *Plan) approved(t *telling, s *Settlement) {
	past := false
	switch {
	case p.Approval == nil:
		t.need("approval")
	case s.Worth.Known(): // else an amount is missing, which is told
		level, within := p.Approval.level(s.Worth)
		if past = !within; within {
			s.Level = level
			p.signed(t, s.Level)
		}
	}
	s.Top = past || p.Major == courier.Yes
	switch {
	case p.ByTop == courier.Yes:
	case s.Top && p.ByTop == 0:
		t.need("by_top")
	case p.Major == courier.Yes:
		t.say(&majorUnsignedRow, courier.Bars)
	case past:
		t.under(&p.Approval.Cite, &topUnsignedRow, courier.Bars, s.Worth.Figure())
	case p.Major == 0:
		t.need("major")
	}
}

// level returns the level that may approve that worth; ok is false past the
// table.
func (a *ApprovalTable) level(worth courier.Money) (level courier.Count, ok bool) {
	for i := range a.Rows {
		if row := &a.Rows[i]; !row.UpTo.Less(worth) {
			return row.Level, true
		}
	}
	return courier.Count{}, false
}

// signed holds the level of whoever signed against the level asked for.
func (p *Plan) signed(t *telling, level courier.Count) {
	switch {
	case !p.Signed.Known():
		t.need("signed")
	case p.Signed.Int() < level.Int():
		t.under(&p.Approval.Cite, &levelRow, courier.Bars, p.Signed.Figure(), level.Figure())
	}
}
