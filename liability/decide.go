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
	return a.Verdict == courier.Granted && slices.ContainsFunc(a.Reasons, func(r courier.Reason) bool {
		switch r.Code() {
		case goodsThirdParty, lateThirdParty, mailThirdParty, seaThirdParty, airThirdParty:
			return true
		}
		return false
	})
}

// Decide says whether the carrier answers for the event, under the law of
// the day it happened and of its carriage: the Civil Code (express, road and
// inland water), the Postal Law, the Railway Law, the rules of 1986 where a
// host asks for them, the Maritime Code of 1992 or 2025 (to 2026-04-30 the
// Civil Code between Chinese ports), the Civil Aviation Law of 2021 or 2025,
// the Universal Postal Union as far as its rules were seen, and a convention
// as far as the host has read it.
//
// Grounds are tried in this order:
//   - what the carrier answers for: damage and loss in its charge (Civil Code
//     832; Railway Law 17; Maritime Code 46, from 2026-05-01 47; Civil Aviation
//     Law 125, from 2026-07-01 131), delay (Civil Code 577; Railway Law 16),
//     recorded mail in postal universal service (Postal Law 47, unless nobody
//     asked for it in time, 49), ordinary mail only after intent or gross
//     negligence (46), and no mail for delay (45);
//   - the heads of exemption, which [Matrix] lists. The carrier has to prove
//     that the cause brought it about, save fire aboard a ship: a cause that
//     nobody found, or a third party (Civil Code 593), exempts it from nothing.
//     Where the cause brought about a part, the carrier answers for the rest;
//     by air a head has to be the only cause;
//   - what takes force majeure away again: a carrier that was already late
//     (Civil Code 590), declared value in postal universal service (Postal
//     Law 48), declared-value rules that pay even so. Rules that are silent
//     leave the exemption standing (DX-14). Postal Law 48 does not say what
//     becomes of an enterprise that was already late, and 590 speaks
//     otherwise: unless the item is declared, a person decides;
//   - what is told beside it: who had to prove, notice and extent of force
//     majeure, freight (Civil Code 835), the claimant's fault, loss that could
//     have been held and what holding it cost (591, 592), indirect loss (584),
//     who bears the risk of an online sale (E-Commerce Law 20), where express
//     items are sent for their rule (Interim Regulation on Express Delivery,
//     27, from 2025-06-01 28).
//
// Unknown facts that could change the verdict come back as needs. The day
// and the regime say which law answers, so they are asked for first, and so
// are the lane by sea to 2026-04-30 and the heads of a convention. The errors
// name the field: an unknown word, a day before 2021-01-01 and the rules of
// 1986 after 2022-04-30 ([courier.ErrNoRule]), a regime without rules here
// ([courier.ErrNotSupported]), a cause that the law of the day does not know,
// and ordinary mail with a declared value, an express item in universal service
// or terms that claim to be law ([courier.ErrContradicts]). A nil event is
// one of which nothing is known.
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
		l := e.law()
		a.Decision = l.question.Decide(dst, e.read(l), e.HappenedOn, e.cite())
	}
	a.Rules = Rules
	return a, nil
}

// first returns what must be known before any rule can be tried: what says
// which law answers, and for a convention what the host has read of it.
func (e *Event) first() (needs []courier.Need) {
	if !e.HappenedOn.Known() {
		needs = append(needs, "happened_on")
	}
	if e.Regime == 0 {
		needs = append(needs, "regime")
	}
	if !e.lawKnown() && e.HappenedOn.Known() { // to 2026-04-30 the Maritime Code left domestic carriage out
		needs = append(needs, "domestic")
	}
	if e.law() == &treaty {
		if e.Heads == nil {
			needs = append(needs, "heads")
		}
		if e.Kind == 0 {
			needs = append(needs, "kind")
		}
	}
	return needs
}
