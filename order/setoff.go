package order

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// Withholding is a wish to keep back what one owes because of what one is
// owed.
type Withholding struct {
	On      courier.Date  `json:"on,omitzero"`    // day of the notice: the law of this day answers
	By      courier.Party `json:"by"`             // who keeps back: the shipper or the carrier; missing is an error
	Owes    Sum           `json:"owes"`           // what it owes and would keep back; missing is an error
	Against Sum           `json:"against"`        // what it is owed; missing is an error
	Owed    courier.Money `json:"owed,omitzero"`  // the amount that it owes
	Claim   courier.Money `json:"claim,omitzero"` // the amount that it is owed

	Mutual    courier.Answer `json:"mutual,omitzero"`    // 互负债务: both debts are between the same two
	Due       courier.Answer `json:"due,omitzero"`       // 对方的债务已到期
	Admitted  courier.Answer `json:"admitted,omitzero"`  // 对方承认或者已经裁判确认 what it is owed
	Notified  courier.Answer `json:"notified,omitzero"`  // 已通知对方抵销
	Agreed    courier.Answer `json:"agreed,omitzero"`    // 双方同意抵销
	Excluded  courier.Answer `json:"excluded,omitzero"`  // 约定不得抵销, negotiated and no standard term
	Defective courier.Answer `json:"defective,omitzero"` // 履行不符合约定: what the freight is for was badly performed

	Reading CODReading   `json:"reading,omitzero"` // whether money collected on delivery can be set off; zero: it cannot
	Terms   *SetOffTerms `json:"terms,omitzero"`   // the carrier's own terms; nil while they are not known, empty where it has none
}

// SetOffTerms are what a carrier's own terms say about charges and claims.
// Reasons point at Cite, so it must not change while they live.
type SetOffTerms struct {
	Cite      courier.Cite   `json:"cite,omitzero"`       // where they stand: a contract or a practice, no law
	NoSetOff  courier.Answer `json:"no_set_off,omitzero"` // the customer may set nothing off
	PaidFirst courier.Answer `json:"paid_first,omitzero"` // no claim is answered until all charges are paid
	Included  courier.Answer `json:"included,omitzero"`   // fact: 已订入合同, shown and explained as the law asks (LIA-07)
	Valid     courier.Answer `json:"valid,omitzero"`      // fact: 条款有效, no unreasonable exclusion of the customer's main right (LIA-08)
}

// cite returns where the terms stand, nil where the carrier has none.
func (t *SetOffTerms) cite() *courier.Cite {
	switch {
	case t == nil:
		return &unseen
	case *t == SetOffTerms{}:
		return nil
	}
	return &t.Cite
}

// askTerms asks for terms that are not known in the place of their clauses.
func askTerms(needs []courier.Need) []courier.Need {
	ofTerms := func(n courier.Need) bool { return strings.HasPrefix(string(n), "terms.") }
	i := slices.IndexFunc(needs, ofTerms)
	if i < 0 {
		return needs
	}
	needs[i] = "terms"
	return slices.DeleteFunc(needs, ofTerms)
}

// JDSetOff is the terms of a JD 京东 affiliate (TM-JD, undated): no claim while
// fees are unpaid.
func JDSetOff() SetOffTerms {
	return SetOffTerms{Cite: courier.Art(courier.JDTerms, ""), PaidFirst: courier.Yes}
}

// FedExSetOff is the claims clause of FedEx (TM-FDX, undated): no action until
// all charges are paid, and no set-off against them.
func FedExSetOff() SetOffTerms {
	return SetOffTerms{Cite: courier.Art(courier.FedExClaimsTerms, ""), NoSetOff: courier.Yes, PaidFirst: courier.Yes}
}

// Netting is the answer to a [Withholding]. Its amounts are unknown unless the
// debts are set off and both are known: what is kept back for bad performance,
// or until charges are paid first, is not set off.
type Netting struct {
	courier.Decision
	Kept  courier.Money `json:"kept,omitzero"`  // so much of what is owed is set off
	Left  courier.Money `json:"left,omitzero"`  // and so much still has to be paid
	Still courier.Money `json:"still,omitzero"` // so much of what one is owed stays open
}

// SetOff says whether freight may be kept back against a claim, compensation
// against freight, or money collected on delivery against either.
//
//   - Set-off: two debts of money between the same two, the other's due, by
//     notice (Civil Code 568), unless agreed otherwise; or by agreement (569).
//     A claim that the other side disputes has to be settled first.
//   - Where the carriage itself was badly performed, the freight for it may be
//     refused in proportion (525, 526); how much is for the parties or a court.
//   - Money collected on delivery is the principal's and is handed over (927).
//     Whether it may be set off is not settled: the zero [CODReading] says no.
//   - Terms that shut the customer's set-off out, or answer no claim before
//     all charges are paid, count only as part of the contract and where valid
//     (496, 497).
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a side or sum that is missing or does not fit
// ([courier.ErrContradicts]), a negative amount, two currencies, a day before
// 2021-01-01 ([courier.ErrNoRule]), terms that claim to be law.
func SetOff(w *Withholding) (Netting, error) { return AppendSetOff(nil, w) }

// AppendSetOff is [SetOff] with its reasons appended to dst, which is meant
// to have length 0, for a caller that reuses the memory.
func AppendSetOff(dst []courier.Reason, w *Withholding) (Netting, error) {
	if w == nil {
		w = &Withholding{}
	}
	if err := w.check(); err != nil {
		return Netting{}, err
	}
	if !w.On.Known() {
		return Netting{Decision: askFirst(dst, "on")}, nil
	}
	n := Netting{Decision: setoff.Fold(dst, w.read(), w.On, w.Terms.cite())}
	n.Rules = Rules
	if w.Terms == nil {
		n.Needs = askTerms(n.Needs)
	}
	if n.Verdict == courier.Granted && w.Owed.Known() && w.Claim.Known() && w.setsOff() {
		n.amounts(w)
	}
	n.Reasons = courier.AppendUnchecked(n.Reasons, len(dst), w.On)
	return n, nil
}

// setsOff reports whether the debts are set off, which has an amount: by
// agreement, or by the statute where nothing shuts it out. A refusal to pay for
// what was badly performed, and the wait for charges that terms let be paid
// first, set nothing off.
func (w *Withholding) setsOff() bool {
	switch {
	case w.Mutual != courier.Yes:
		return false
	case w.Agreed == courier.Yes:
		return true
	case w.Due != courier.Yes || w.Admitted != courier.Yes || w.Notified != courier.Yes || w.Excluded != courier.No:
		return false
	case w.Owes == CODSum && w.Reading != CODAsAnyDebt:
		return false
	}
	return w.By == courier.Carrier || w.Terms.letSetOff()
}

// letSetOff reports whether the terms leave the customer's set-off open: they
// have no clause against it, or one that does not bind.
func (t *SetOffTerms) letSetOff() bool {
	return t != nil && (t.NoSetOff != courier.Yes || t.Included == courier.No || t.Valid == courier.No)
}

// amounts sets off as far as the smaller of the two debts goes.
func (n *Netting) amounts(w *Withholding) {
	n.Kept = w.Owed
	if w.Claim.Less(w.Owed) {
		n.Kept = w.Claim
	}
	n.Left, _ = w.Owed.Sub(n.Kept) // neither is negative, so both fit
	n.Still, _ = w.Claim.Sub(n.Kept)
	n.Reasons = setoffAmount.AppendReason(n.Reasons, setoffAmount.Cite(w.On), courier.Changes, courier.Money{},
		n.Kept.Figure(), n.Left.Figure(), n.Still.Figure())
}

func (w *Withholding) check() error {
	var read courier.Reading
	read.Party("by", w.By)
	read.Word("owes", sums, uint8(w.Owes))
	read.Word("against", sums, uint8(w.Against))
	switch {
	case w.By == 0:
		read.Fault("by", courier.ErrMissing)
	case w.By.Valid() && w.By != courier.Shipper && w.By != courier.Carrier:
		read.Fault("by", courier.ErrNotSupported.Because(w.By.String()))
	}
	if w.Owes == 0 {
		read.Fault("owes", courier.ErrMissing)
	}
	if w.Against == 0 {
		read.Fault("against", courier.ErrMissing)
	}
	if w.By == courier.Shipper || w.By == courier.Carrier {
		w.checkSides(&read)
	}
	read.Amount("owed", w.Owed)
	read.Amount("claim", w.Claim)
	read.Answer("mutual", w.Mutual)
	read.Answer("due", w.Due)
	read.Answer("admitted", w.Admitted)
	read.Answer("notified", w.Notified)
	read.Answer("agreed", w.Agreed)
	read.Answer("excluded", w.Excluded)
	read.Answer("defective", w.Defective)
	read.Word("reading", codReadings, uint8(w.Reading))
	if t := w.Terms; t != nil && *t != (SetOffTerms{}) {
		t.Cite.CheckTerms(&read, "terms.cite")
		read.Answer("terms.no_set_off", t.NoSetOff)
		read.Answer("terms.paid_first", t.PaidFirst)
		read.Answer("terms.included", t.Included)
		read.Answer("terms.valid", t.Valid)
	}
	faultBefore(&read, "on", w.On, firstDay)
	return read.Err()
}

// checkSides records a sum that cannot be owed by the side that it stands on.
func (w *Withholding) checkSides(read *courier.Reading) {
	carriers := func(s Sum) bool { return s == CompensationSum || s == CODSum || s == RefundSum }
	byCarrier := w.By == courier.Carrier
	if sums.Has(uint8(w.Owes)) && w.Owes != 0 && carriers(w.Owes) != byCarrier {
		read.Fault("owes", courier.ErrContradicts.Because(w.Owes.String()+" owed by "+w.By.String()))
	}
	if sums.Has(uint8(w.Against)) && w.Against != 0 && carriers(w.Against) == byCarrier {
		read.Fault("against", courier.ErrContradicts.Because(w.Against.String()+" owed to "+w.By.String()))
	}
}
