package tier

import "github.com/courier-rules/courier"

// AccountTerms are what a contract says about a monthly account 月结. A clause
// that it does not contain is left out.
type AccountTerms struct {
	Cite       courier.Cite   `json:"cite,omitzero"`        // where they stand: a contract or a practice, no law
	Credit     courier.Money  `json:"credit,omitzero"`      // 信用额度: unpaid at most
	Hold       courier.Answer `json:"hold,omitzero"`        // 暂停月结: past the credit or the due day, the account may be held
	CapTimes   courier.Count  `json:"cap_times,omitzero"`   // 限额倍数: times the freight that undeclared loss is limited to for monthly customers
	Conditions []string       `json:"conditions,omitempty"` // 月结客户应具备的条件: the host's own, for no source gives any
}

// Account is what is known about a customer who posts, or wants to post, on a
// monthly account.
type Account struct {
	On    courier.Date  `json:"on,omitzero"`    // day asked about: the law of this day answers
	Terms *AccountTerms `json:"terms,omitzero"` // nil while they are not known, empty where no account is agreed

	Met       []courier.Answer `json:"met,omitempty"`      // by condition of the terms: whether the customer meets it
	LongTerm  courier.Answer   `json:"long_term,omitzero"` // 长期 sends over a long time
	Bulk      courier.Answer   `json:"bulk,omitzero"`      // 批量 sends in bulk
	Agreement courier.Answer   `json:"agreement,omitzero"` // 安全协议 a security agreement is signed

	Unpaid courier.Money `json:"unpaid,omitzero"` // all that is not paid, due or not
	Due    courier.Money `json:"due,omitzero"`    // of it, what is past its day
}

// Standing is the answer for an [Account].
type Standing struct {
	courier.Decision
	Free courier.Money `json:"free,omitzero"` // credit that is left, CNY 0.00 where it is used up; unknown where a figure is
}

// SFOldAccount is what an older waybill of SF Express 顺丰 (TM-SF-OLD,
// undated) gives a monthly customer: loss that was not declared up to nine
// times the freight, where a cash customer has seven.
func SFOldAccount() AccountTerms {
	return AccountTerms{Cite: courier.Art(courier.SFOldTerms, ""), CapTimes: courier.CountOf(9)}
}

// CheckAccount says whether a customer may post on a monthly account, and
// what stands out about it.
//
// The conditions are those of the terms; each that is not met refuses. A
// security agreement has to be signed with a customer who sends long and in
// bulk (Interim Regulation on Express Delivery, 31, from 2025-06-01 32): it
// is a condition of the yes. Credit that is used up and bills past their day
// are findings, which hold nothing by themselves: whether the account is held
// is for the carrier, where its terms let it.
//
// Terms, and whether a condition is met, are asked for. The errors name the
// field: terms that claim to be law, more answers than conditions, two
// currencies, more due than unpaid, a day before 2018-05-01
// ([courier.ErrNoRule]).
func CheckAccount(a *Account) (Standing, error) {
	if a == nil {
		a = new(Account)
	}
	if err := a.check(); err != nil {
		return Standing{}, err
	}
	s := Standing{Decision: courier.Decision{Grounds: courier.Grounds{Rules: Rules}}}
	if !a.On.Known() {
		s.Verdict, s.Needs = courier.Referred, []courier.Need{"on"}
		return s, nil
	}
	a.decide(&s)
	s.Reasons = courier.AppendUnchecked(s.Reasons, 0, a.On)
	return s, nil
}

func (a *Account) decide(s *Standing) {
	if a.Terms == nil {
		s.Verdict, s.Needs = courier.Referred, []courier.Need{"terms"}
		return
	}
	t := a.Terms
	if t.none() {
		s.Verdict, s.Reasons = courier.Refused, append(s.Reasons, noAccountRow.Speak(a.On, courier.Bars))
		return
	}
	say := func(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
		s.Reasons = append(s.Reasons, row.SpeakFrom(&t.Cite, e, figures...))
	}
	s.Verdict = courier.Granted
	for i := range t.Conditions {
		switch a.met(i) {
		case courier.No:
			s.Verdict = courier.Refused
			s.Reasons = append(s.Reasons, conditionRow.SpeakFrom(&t.Cite, courier.Bars, courier.CountOf(int64(i)+1).Figure()).OfItem(i))
		case courier.Yes:
		default:
			s.Needs = append(s.Needs, courier.Need(courier.Index("met", i)))
		}
	}
	switch {
	case s.Verdict == courier.Refused:
		s.Needs = nil
	case len(s.Needs) > 0:
		s.Verdict = courier.Referred
	default:
		say(&accountRow, courier.Grants)
		if a.Agreement != courier.Yes && a.LongTerm != courier.No && a.Bulk != courier.No {
			s.Reasons = append(s.Reasons, agreementRow.Speak(a.On, courier.Conditions))
		}
	}
	a.findings(s, say)
}

// findings tells what stands out: none of it decides.
func (a *Account) findings(s *Standing, say func(*courier.Row, courier.Effect, ...courier.Figure)) {
	t, past := a.Terms, false
	if t.Credit.Known() && a.Unpaid.Known() {
		left := t.Credit.Minor() - a.Unpaid.Minor() // neither is below zero
		s.Free = courier.Minor(max(left, 0), t.Credit.Currency())
		if past = left < 0; past {
			say(&creditRow, courier.Warns, a.Unpaid.Figure(), t.Credit.Figure())
		}
	}
	if a.Due.Sign() > 0 {
		past = true
		say(&dueRow, courier.Warns, a.Due.Figure())
	}
	if past && t.Hold == courier.Yes {
		say(&holdRow, courier.Warns)
	}
	if t.CapTimes.Known() {
		say(&capRow, courier.Notes, t.CapTimes.Figure())
	}
}

func (a *Account) met(i int) courier.Answer {
	if i < len(a.Met) {
		return a.Met[i]
	}
	return 0
}

// none reports whether the terms are those of a customer without an account.
func (t *AccountTerms) none() bool {
	return t.Cite == courier.Cite{} && !t.Credit.Known() && !t.Hold.Known() && !t.CapTimes.Known() && len(t.Conditions) == 0
}
