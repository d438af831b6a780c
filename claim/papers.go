package claim

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// Dossier is what is known about the papers of a claim. What decides and is
// unknown is asked for.
type Dossier struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // the law of this day answers
	Matter     Matter         `json:"matter,omitzero"`      // what the claimant complains of
	Amount     courier.Money  `json:"amount,omitzero"`      // what is claimed, where a list has tiers
	Freight    courier.Answer `json:"freight,omitzero"`     // 货运: carried as freight, with a station that makes accident records
	Refund     courier.Answer `json:"refund,omitzero"`      // 要求退还运费
	ByAgent    courier.Answer `json:"by_agent,omitzero"`    // 由代理人提出

	Terms *PaperTerms `json:"terms,omitzero"` // the carrier's own list; nil or empty: the list of this library
	Held  []HeldPaper `json:"held,omitzero"`  // what is and what is not at hand; a kind that is not named is unknown

	From courier.Date `json:"from,omitzero"`  // the day from which the terms count the time for papers
	AsOf courier.Date `json:"as_of,omitzero"` // the day on which it is asked
}

// HeldPaper is whether a paper is at hand.
type HeldPaper struct {
	Kind PaperKind      `json:"kind"` // missing is an error
	Held courier.Answer `json:"held"` // 已收到
}

// PaperTerms are the lists of papers of a carrier's terms. The reasons of an
// answer point at Cite, so it must not change while they live.
type PaperTerms struct {
	Cite   courier.Cite   `json:"cite,omitzero"` // a contract or a practice, no law
	Lists  []PaperList    `json:"lists,omitzero"`
	Within courier.Period `json:"within,omitzero"` // the time for papers; unknown: none
}

// PaperList are the papers for claims of some matters and of some size. The
// first list that fits speaks.
type PaperList struct {
	Matters []Matter      `json:"matters,omitzero"` // empty: every matter
	UpTo    courier.Money `json:"up_to,omitzero"`   // for claims of at most this sum; unknown: of every sum
	Papers  []PaperAsk    `json:"papers"`
}

// PaperAsk is one paper, or one of several.
type PaperAsk struct {
	AnyOf     []PaperKind    `json:"any_of"` // one of these is enough; empty is an error
	Level     PaperLevel     `json:"level"`
	Why       PaperWhy       `json:"why"`
	ForRefund courier.Answer `json:"for_refund,omitzero"` // only where freight is claimed back
}

// AskedPaper is a paper that is asked for, with its state.
type AskedPaper struct {
	PaperAsk
	Held courier.Answer `json:"held"` // yes where one of them is at hand, no where none is
}

// Papered is the answer to a [Dossier].
type Papered struct {
	courier.Grounds
	Asked    []AskedPaper   `json:"asked,omitzero"`   // what the list asks for, in its order
	Missing  []AskedPaper   `json:"missing,omitzero"` // what is known not to be at hand, that which decides most first: what to ask for, once no need is left
	Unknown  []PaperKind    `json:"unknown,omitzero"` // kinds of which Held says nothing and that could settle a paper asked for: what the need held asks for
	Complete courier.Answer `json:"complete"`         // all that must be there is; unknown where that is not known
	By       courier.Date   `json:"by,omitzero"`      // last day for papers, where the terms set one
}

// Papers says which papers a claim needs, which are at hand and what to ask
// for, the most valuable first: those without which there is no claim, then
// what was carried, what happened, how much, what is refunded, who is paid.
// Among those of one purpose, what must be there comes before what should.
//
// Where the carrier's terms have no list, that of this library speaks, by the
// matter and the way of carriage: a convention, not law. Named lists are
// [HOAUPapers], with its tiers, [FedExPapers], and the reported [Road1999Papers].
// Insurers' papers are in the package insurance. A paper that is missing
// declines nothing by itself.
//
// Each paper asked for is a reason that says what it is for, and where none is
// known to be at hand one more for each kind that will do; the field of both is
// its place in Asked.
//
// Unknown facts come back as needs. A paper of which Held says nothing is neither
// at hand nor missing: the need held stands for them, and Unknown names the kinds;
// one that Held names without an answer is a need by its place. A desk that has
// only the letter gives each kind of Unknown with no, and Missing is the list for
// the customer. The errors name the field: an unknown word, a paper listed twice, a list that asks for nothing, terms that claim to be
// law, two currencies.
func Papers(d *Dossier) (Papered, error) { return AppendPapers(nil, d) }

// AppendPapers is [Papers] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendPapers(dst []courier.Reason, d *Dossier) (Papered, error) {
	if d == nil {
		d = &Dossier{}
	}
	if err := d.check(); err != nil {
		return Papered{}, err
	}
	w := papering{procedure: proceed(dst, d.HappenedOn), Dossier: d}
	switch {
	case d.Matter == 0:
		w.need("matter")
	case d.Terms == nil || len(d.Terms.Lists) == 0:
		w.house()
	default:
		w.terms()
	}
	w.sortMissing()
	w.time()
	w.out.Complete = w.complete()
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// papering is a dossier being read.
type papering struct {
	procedure
	*Dossier
	out  Papered
	open bool // the list is not settled
}

// house asks for the papers of the library's own list.
func (w *papering) house() {
	for i := range housePapers {
		row := &housePapers[i]
		if row.matters.has(w.Matter) && w.applies(row.when) {
			w.ask(row.ask, row.cite())
		}
	}
}

// applies reports whether the condition of a paper is met; an unknown one is
// asked for.
func (w *papering) applies(when paperWhen) bool {
	answer, need := courier.Yes, courier.Need("")
	switch when {
	case whenFreight:
		answer, need = w.Freight, "freight"
	case whenRefund:
		answer, need = w.Refund, "refund"
	case whenAgent:
		answer, need = w.ByAgent, "by_agent"
	}
	if answer == 0 {
		w.need(need)
		w.open = true
	}
	return answer == courier.Yes
}

// terms asks for the papers of the carrier's own list.
func (w *papering) terms() {
	for i := range w.Terms.Lists {
		l := &w.Terms.Lists[i]
		if len(l.Matters) > 0 && !slices.Contains(l.Matters, w.Matter) {
			continue
		}
		if l.UpTo.Known() {
			if !w.Amount.Known() {
				w.need("amount")
				w.open = true
				return
			}
			if l.UpTo.Less(w.Amount) {
				continue
			}
			w.tellFrom(&rowPapersTier, &w.Terms.Cite, courier.Notes, w.Amount.Figure(), l.UpTo.Figure())
		}
		for _, a := range l.Papers {
			if a.ForRefund != courier.Yes || w.applies(whenRefund) {
				w.ask(a, &w.Terms.Cite)
			}
		}
		return
	}
	w.tellFrom(&rowPapersSilent, &w.Terms.Cite, courier.Notes)
}

// ask adds one paper, with why it is asked for.
func (w *papering) ask(a PaperAsk, cite *courier.Cite) {
	held := AskedPaper{a, w.heldOf(a.AnyOf)}
	w.out.Asked = append(w.out.Asked, held)
	w.tellAsked(&paperWhyRows[a.Why], cite, courier.Conditions)
	if held.Held == courier.Yes {
		return
	}
	for _, k := range a.AnyOf {
		w.tellAsked(&paperKindRows[k], cite, courier.Notes)
	}
	if held.Held == courier.No {
		w.out.Missing = append(w.out.Missing, held)
		return
	}
	for _, k := range a.AnyOf {
		w.askHeld(k)
	}
}

// tellAsked tells a row of the paper that was asked for last.
func (w *papering) tellAsked(row *courier.Row, cite *courier.Cite, e courier.Effect) {
	w.tellFrom(row, cite, e)
	last := len(w.reasons) - 1
	w.reasons[last] = w.reasons[last].OfItem(len(w.out.Asked) - 1)
}

// askHeld asks whether papers of that kind are at hand, where it is not known.
func (w *papering) askHeld(k PaperKind) {
	i := slices.IndexFunc(w.Held, func(h HeldPaper) bool { return h.Kind == k })
	switch {
	case i < 0:
		w.need("held")
		if !slices.Contains(w.out.Unknown, k) {
			w.out.Unknown = append(w.out.Unknown, k)
		}
	case w.Held[i].Held == 0:
		w.need(courier.Need(courier.Index("held", i) + ".held"))
	}
}

// heldOf says whether one of the papers is at hand.
func (d *Dossier) heldOf(any []PaperKind) courier.Answer {
	held := courier.No
	for _, k := range any {
		i := slices.IndexFunc(d.Held, func(h HeldPaper) bool { return h.Kind == k })
		switch {
		case i < 0 || d.Held[i].Held == 0:
			held = 0
		case d.Held[i].Held == courier.Yes:
			return courier.Yes
		}
	}
	return held
}

// sortMissing puts what is worth most first.
func (w *papering) sortMissing() {
	slices.SortStableFunc(w.out.Missing, func(a, b AskedPaper) int {
		return cmp.Or(cmp.Compare(a.Why, b.Why), cmp.Compare(a.Level, b.Level))
	})
	if len(w.out.Missing) > 0 && len(w.needs) == 0 { // the one request waits until it is complete
		w.tell(&rowPapersAsk, courier.Notes, courier.CountOf(int64(len(w.out.Missing))).Figure())
	}
}

// time says by when papers are given, where the terms set a time.
func (w *papering) time() {
	if w.Terms.none() || !w.Terms.Within.Known() {
		return
	}
	if !w.From.Known() {
		w.need("from")
		return
	}
	d, _ := w.Terms.Within.Count(w.From, courier.NoRoll, courier.Calendar{})
	w.out.By = d.Last
	w.tellFrom(&rowPapersBy, &w.Terms.Cite, courier.Conditions, w.From.Figure(), w.Terms.Within.Figure(), d.Last.Figure())
	if w.AsOf.After(d.Last) {
		w.tell(&rowPapersLate, courier.Notes, d.Last.Figure())
	}
}

// complete says whether all that must be there is.
func (w *papering) complete() courier.Answer {
	if w.open || len(w.out.Asked) == 0 {
		return 0
	}
	all := courier.Yes
	for _, a := range w.out.Asked {
		switch {
		case a.Level != PaperMust:
		case a.Held == courier.No:
			return courier.No
		case a.Held == 0:
			all = 0
		}
	}
	return all
}

func (t *PaperTerms) none() bool { return t == nil || len(t.Lists) == 0 && !t.Within.Known() }
