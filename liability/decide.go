package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Rules names the rule set of this package.
const Rules = "liability/2026.1"

// Answerability is the answer to an [Event]: granted, the carrier answers;
// refused, it does not; referred without needs, a person decides.
type Answerability struct {
	courier.Decision
}

// Answers says whether the carrier answers, as the fact that a claim asks
// for: unknown where the matter is referred.
func (a *Answerability) Answers() courier.Answer {
	switch a.Verdict {
	case courier.Granted:
		return courier.Yes
	case courier.Refused:
		return courier.No
	}
	return 0
}

// Recourse reports whether the carrier answers for what a third party did,
// and may turn to it afterwards.
func (a *Answerability) Recourse() bool {
	return a.Verdict == courier.Granted && (a.Has(goodsThirdParty) || a.Has(lateThirdParty) || a.Has(mailThirdParty))
}

// Decide says whether the carrier answers for the event, under the law of
// the day it happened and of its carriage.
//
// Grounds are tried in this order:
//   - what the carrier answers for: damage and loss in its charge (Civil Code
//     832; Railway Law 17), delay (Civil Code 577; Railway Law 16), recorded
//     mail in postal universal service (Postal Law 47, unless nobody asked
//     for it in time, 49), ordinary mail only after intent or gross
//     negligence (46), and no mail for delay (45);
//   - the heads of exemption: force majeure, the goods' nature, reasonable
//     wear, the fault of shipper, consignee or the shipper's escort (Civil
//     Code 832; Railway Law 18; Postal Law 48, without the escort). The
//     carrier has to prove that this caused the loss: a cause that nobody
//     found, or a third party (Civil Code 593), exempts it from nothing. For
//     delay only force majeure does, in whole or in part (590): excused in
//     part, the carrier answers for the rest;
//   - what takes force majeure away again: a carrier that was already late
//     (Civil Code 590), declared value in postal universal service (Postal
//     Law 48), declared-value rules that pay even so. Rules that are silent
//     leave the exemption standing (DX-14). Postal Law 48 does not say what
//     becomes of an enterprise that was already late, and 590 speaks
//     otherwise: unless the item is declared, a person decides;
//   - what is told beside it: who had to prove, notice and extent of force
//     majeure, freight (Civil Code 835), shared fault (592), where express
//     items are sent for their rule (Interim Regulation on Express Delivery,
//     27, from 2025-06-01 28).
//
// Unknown facts that could change the verdict come back as needs. The day
// and the regime say which law answers, so they are asked for first. The
// errors name the field: an unknown word, a day before 2021-01-01
// ([courier.ErrNoRule]), a regime without rules here
// ([courier.ErrNotSupported]), ordinary mail with a declared value or an
// express item in universal service ([courier.ErrContradicts]), terms that
// claim to be law ([courier.ErrRange]). A nil event is one of which nothing
// is known.
func Decide(e *Event) (Answerability, error) { return AppendDecide(nil, e) }

// AppendDecide is [Decide] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons,
// so it is meant to have length 0.
func AppendDecide(dst []courier.Reason, e *Event) (a Answerability, err error) {
	if e == nil {
		e = &Event{}
	}
	if err := e.check(); err != nil {
		return Answerability{}, err
	}
	if first := e.first(); first != nil {
		a.Verdict, a.Reasons, a.Needs = courier.Referred, dst, first
	} else {
		a.Decision = e.question().Decide(dst, e.read(), e.HappenedOn, e.Terms.cite())
	}
	a.Rules = Rules
	return a, nil
}

// first returns what must be known before any rule can be tried.
func (e *Event) first() (needs []courier.Need) {
	if !e.HappenedOn.Known() {
		needs = append(needs, "happened_on")
	}
	if e.Regime == 0 {
		needs = append(needs, "regime")
	}
	return needs
}

// question returns the question of the regime, nil where it has no rules here.
func (e *Event) question() *courier.Question {
	switch e.Regime {
	case courier.CivilLaw, courier.Rail:
		return carriage
	case courier.PostalUniversal:
		return mail
	}
	return nil
}

// Book returns the rule book of the package.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(carriage.Rows(), mail.Rows(), splitRows[:], noticeBook(), barBook(), askedRows[:], betweenRows[:], insideRows(), recourseRows())...)
}
