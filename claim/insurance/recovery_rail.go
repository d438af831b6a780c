package insurance

import "github.com/courier-rules/courier"

// RailRecovery is an insured loss for which a railway answers.
type RailRecovery struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"`  // the law of this day answers
	Gross      courier.Money  `json:"gross_loss,omitzero"`   // 货物实际损失
	Paid       courier.Money  `json:"insurer_paid,omitzero"` // 保险公司先行赔付的金额
	SumInsured courier.Money  `json:"sum_insured,omitzero"`  // 投保金额
	Value      courier.Money  `json:"value,omitzero"`        // 货物实际价值
	InFull     courier.Answer `json:"in_full,omitzero"`      // 铁路运输企业应当按实际损失赔偿: yes; by a limit: no
	Limit      courier.Money  `json:"limit,omitzero"`        // 赔偿限额, or of goods carried for declared cover the amount that is owed for them
	Declared   courier.Answer `json:"declared,omitzero"`     // 既保险又保价: shown only, the answer is the same
}

// DivideRail divides what a railway owes between the insurer that paid first
// and the insured, by the Supreme People's Court (SPC Rail Damages
// Interpretation, 4; of goods with declared cover as well 5; CN-RAIL-10):
//   - where the railway owes the actual loss, the insurer recovers what it
//     paid, and the insured the rest;
//   - where it owes a limit and the goods were fully insured, the insurer
//     recovers the limit;
//   - where they were under-insured, the insurer recovers the limit in the
//     proportion of the sum insured to the value, and the insured the rest of
//     the limit.
//
// The insurer never recovers more than it paid (Insurance Law 60); what that
// leaves of the limit is the insured's. The limit is at most the loss. One
// rounding, half up, of the insurer's part. What is missing is asked for. The
// errors name the field: an unknown word, a negative amount, two currencies,
// more paid than was lost, a day before 2020-12-29 ([courier.ErrNoRule]).
func DivideRail(y *RailRecovery) (Recovered, error) { return AppendDivideRail(nil, y) }

// AppendDivideRail is [DivideRail] with its reasons appended to dst.
func AppendDivideRail(dst []courier.Reason, y *RailRecovery) (out Recovered, err error) {
	if y == nil {
		y = &RailRecovery{}
	}
	cur, err := y.check()
	if err != nil {
		return Recovered{}, err
	}
	out.Rules, out.Reasons = Rules, dst
	if y.needs(&out.Grounds); len(out.Needs) > 0 {
		return out, nil
	}
	owed, row, part := y.owed()
	paid := courier.Minor(y.Paid.Minor(), cur)
	insurer := min(whole(part), paid.Minor(), owed)
	insured := owed - insurer
	out.Insurer, out.Insured = courier.Minor(insurer, cur), courier.Minor(insured, cur)
	out.Short = courier.Minor(y.Gross.Minor()-y.Paid.Minor()-min(insured, y.Gross.Minor()-y.Paid.Minor()), cur)
	out.Excess = courier.Minor(0, cur)
	note := func(row *courier.Row) {
		out.Reasons = row.AppendReason(out.Reasons, row.Cite(y.HappenedOn), courier.Notes, courier.Money{}, courier.Minor(owed, cur).Figure(),
			out.Insurer.Figure(), out.Insured.Figure())
	}
	if note(row); y.Declared == courier.Yes {
		note(&rowRailDeclared)
	}
	if row != &rowRailNothing && paid.Exact().Cmp(part) < 0 {
		note(&rowRailNotAbove)
	}
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), y.HappenedOn)
	return out, nil
}

// owed says what the railway owes in all, by which row, and which part of it
// is the insurer's.
func (y *RailRecovery) owed() (owed int64, row *courier.Row, part courier.Exact) {
	limit := y.Limit
	if y.Gross.Less(limit) {
		limit = y.Gross
	}
	switch {
	case y.InFull == courier.Yes || y.InFull == 0 && y.reached():
		return y.Gross.Minor(), &rowRailActual, y.Paid.Exact()
	case nothing(y.Gross) || nothing(y.Limit) || nothing(y.Paid) || nothing(y.SumInsured):
		return limit.Minor(), &rowRailNothing, part // none
	case !y.SumInsured.Less(y.Value):
		return limit.Minor(), &rowRailLimit, limit.Exact()
	}
	return limit.Minor(), &rowRailUnder, limit.Exact().Of(y.SumInsured, y.Value)
}

// needs asks for what is missing: of the limit only where one is owed.
func (y *RailRecovery) needs(g *courier.Grounds) {
	meetAsk(g, "happened_on", y.HappenedOn.Known())
	meetAsk(g, "gross_loss", y.Gross.Known())
	if nothing(y.Gross) {
		return
	}
	meetAsk(g, "insurer_paid", y.Paid.Known() || y.allInsureds())
	if meetAsk(g, "in_full", y.InFull != 0 || y.eitherWay()); y.InFull == courier.Yes || y.InFull == 0 && y.eitherWay() {
		return
	}
	if meetAsk(g, "limit", y.Limit.Known()); nothing(y.Limit) || nothing(y.Paid) {
		return
	}
	if meetAsk(g, "sum_insured", y.SumInsured.Known()); !nothing(y.SumInsured) {
		meetAsk(g, "value", y.Value.Known())
	}
}

// reached reports whether the limit is known to reach the loss.
func (y *RailRecovery) reached() bool {
	return y.Gross.Known() && y.Limit.Known() && !y.Limit.Less(y.Gross)
}

// allInsureds reports whether all of the loss is the insured's, whatever the
// insurer paid: a limit that reaches it, of which the proportion leaves the
// insurer nothing.
func (y *RailRecovery) allInsureds() bool {
	return y.InFull == courier.No && y.reached() && y.most() == 0
}

// eitherWay reports whether a limit answers as the actual loss does: it
// reaches the loss, and the proportion leaves the insurer what it paid.
func (y *RailRecovery) eitherWay() bool {
	switch {
	case !y.reached():
		return false
	case nothing(y.Paid):
		return true
	case !y.SumInsured.Known() || !y.Value.Known():
		return false
	}
	paid := y.Gross // at most
	if y.Paid.Known() {
		paid = y.Paid
	}
	return y.most() >= paid.Minor()
}

// most is the most that may be the insurer's of a limit that reaches the loss.
func (y *RailRecovery) most() int64 {
	switch {
	case nothing(y.SumInsured):
		return 0
	case !y.SumInsured.Known() || !y.Value.Known() || !y.SumInsured.Less(y.Value):
		return y.Gross.Minor()
	}
	return whole(y.Gross.Exact().Of(y.SumInsured, y.Value))
}

func (y *RailRecovery) check() (courier.Currency, error) {
	var r courier.Reading
	if on := y.HappenedOn; on.Known() && rowRailActual.Cite(on) == nil {
		r.Fault("happened_on", courier.ErrNoRule.Because(on.String()))
	}
	r.Amount("gross_loss", y.Gross)
	r.Amount("insurer_paid", y.Paid)
	r.Amount("sum_insured", y.SumInsured)
	r.Amount("value", y.Value)
	r.Answer("in_full", y.InFull)
	r.Amount("limit", y.Limit)
	r.Answer("declared", y.Declared)
	if y.Gross.Less(y.Paid) {
		r.Fault("insurer_paid", courier.ErrContradicts.Because("more than the loss of "+y.Gross.String()))
	}
	return meetCurrency(&r), r.Err()
}
