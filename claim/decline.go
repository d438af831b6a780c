package claim

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// Declining is a claim that somebody wants to decline, in whole or in part.
type Declining struct {
	HappenedOn courier.Date     `json:"happened_on,omitzero"` // the law of this day answers
	Reasons    []DeclineReason  `json:"reasons,omitzero"`     // those that are to be given; empty: whichever hold
	Grounds    []courier.Reason `json:"grounds,omitzero"`     // the reasons of the decisions that were made: of liability, of this package, of tracking
	Findings   []Finding        `json:"findings,omitzero"`    // what the host found where no decision says it

	Concealed courier.Answer `json:"concealed,omitzero"` // 隐蔽损坏: for a notice that was late
	Pleaded   courier.Answer `json:"pleaded,omitzero"`   // 承运人已提出时效抗辩: for a time bar that is over
}

// Finding is a fact that the host found and can show.
type Finding struct {
	Reason DeclineReason  `json:"reason"` // missing is an error
	Found  courier.Answer `json:"found"`
}

// HeldReason is a decline reason that holds, with what carries it.
type HeldReason struct {
	DeclineCode
	Carrier courier.Code  `json:"carrier,omitzero"` // the reason that carries it; empty for a finding
	Basis   courier.Basis `json:"basis,omitzero"`   // and what that rests on
}

// Declination is the answer to a [Declining].
type Declination struct {
	courier.Decision                // granted: it may be declined, as far as the reasons that hold go
	Holds            []HeldReason   `json:"holds,omitzero"` // in the order of the list
	Whole            courier.Answer `json:"whole"`          // one of them declines the whole claim; no: only a part
}

// Declines says which reasons of the closed list hold, whether they decline
// the whole or a part, what each is called in the lists of X12 and openIMIS, and
// whether a decline that is proposed may be given. The list is [DeclineTable].
//
// A decline carries its basis: a reason of a decision that bars, with its
// citation, or, for some lines, what the host found. Some lines are for a
// person to decide, whatever carries them. What is no ground, and is told so:
//   - a window of the terms or of the firm that was missed, alone (LIA-13);
//   - a signal of abuse (see [Signals]);
//   - a paper or an appeal that is late, alone.
//
// A time bar declines only where it was pleaded; a right that the law takes
// with a late notice, by [liability.Notice]'s own reason.
//
// Where reasons are proposed, findings that would carry them and are not given
// are asked for. The errors name the field: an unknown word, a reason or
// finding given twice.
func Declines(d *Declining) (Declination, error) { return AppendDeclines(nil, d) }

// AppendDeclines is [Declines] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendDeclines(dst []courier.Reason, d *Declining) (Declination, error) {
	if d == nil {
		d = &Declining{}
	}
	if err := d.check(); err != nil {
		return Declination{}, err
	}
	w := declining{procedure: proceed(dst, d.HappenedOn), Declining: d}
	w.out.Whole = courier.No
	for r := DeclineNoStanding; int(r) <= declineReasonCount; r++ {
		if len(d.Reasons) == 0 || slices.Contains(d.Reasons, r) {
			w.try(r)
		}
	}
	w.noGrounds()
	w.decide()
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// declining is a decline being judged.
type declining struct {
	procedure
	*Declining
	out    Declination
	person bool
}

// try says whether one reason holds.
func (w *declining) try(r DeclineReason) {
	row := &declineTable[r]
	held := HeldReason{DeclineCode: declineCode(r)}
	i := slices.IndexFunc(w.Grounds, func(g courier.Reason) bool { return row.carriedBy(&g) })
	switch {
	case i >= 0:
		if !w.fits(r) {
			return
		}
		held.Carrier, held.Basis = w.Grounds[i].Code(), w.Grounds[i].Basis()
	case row.found && w.finding(r) == courier.Yes:
	default:
		if row.found && w.finding(r) == 0 && len(w.Reasons) > 0 {
			w.need("findings")
		} else if len(w.Reasons) > 0 {
			w.tellItem(&rowDeclineNotCarried, courier.Notes, slices.Index(w.Reasons, r))
		}
		return
	}
	w.out.Holds = append(w.out.Holds, held)
	effect := courier.Grants
	if row.person {
		w.person, effect = true, courier.Refers
	} else if !row.part {
		w.out.Whole = courier.Yes
	}
	if held.Carrier == "" {
		w.tell(&row.Row, effect)
		return
	}
	w.tellFrom(&row.Row, citeOf(held.Basis), effect)
}

// fits reports whether a reason that a decision carries is the one of two that
// share it, and whether it was pleaded.
func (w *declining) fits(r DeclineReason) bool {
	switch r {
	case DeclineNotFiledInTime:
		return w.Concealed != courier.Yes
	case DeclineConcealedLate:
		return w.Concealed == courier.Yes
	case DeclineTimeBarred:
		if w.Pleaded == 0 {
			w.need("pleaded")
		}
		return w.Pleaded == courier.Yes
	}
	return true
}

// citeOf is the citation that resolves to a basis.
func citeOf(b courier.Basis) *courier.Cite {
	return &courier.Cite{Article: b.Article, ArticleEn: b.ArticleEn,
		Document: &courier.Source{ID: b.Source, Zh: b.Zh, En: b.En, Force: b.Force, Evidence: b.Evidence}}
}

func (w *declining) finding(r DeclineReason) courier.Answer {
	i := slices.IndexFunc(w.Findings, func(f Finding) bool { return f.Reason == r })
	if i < 0 {
		return 0
	}
	return w.Findings[i].Found
}

// noGrounds tells of what is among the grounds and declines nothing.
func (w *declining) noGrounds() {
	missed, signals := false, false
	for i := range w.Grounds {
		code := string(w.Grounds[i].Code())
		missed = missed || strings.HasSuffix(code, ".term_missed") || code == "claim.papers.late" || code == "claim.appeal.late"
		signals = signals || strings.HasPrefix(code, "claim.signal.")
	}
	if missed {
		w.tell(&rowDeclineTermMissed, courier.Notes)
	}
	if signals {
		w.tell(&rowDeclineSignals, courier.Notes)
	}
}

func (w *declining) decide() {
	firm := slices.ContainsFunc(w.out.Holds, func(h HeldReason) bool { return !h.ByPerson })
	switch {
	case firm:
		w.out.Verdict, w.needs = courier.Granted, nil
	case w.person || len(w.needs) > 0:
		w.out.Verdict, w.out.Whole = courier.Referred, 0
	default:
		w.out.Verdict = courier.Refused
		w.tell(&rowDeclineNoBasis, courier.Bars)
	}
}

func (d *Declining) check() error {
	var r courier.Reading
	for i, x := range d.Reasons {
		field := courier.Index("reasons", i)
		r.Word(field, declineWords, uint8(x))
		switch {
		case x == 0:
			r.Fault(field, courier.ErrMissing)
		case slices.Index(d.Reasons, x) < i:
			r.Fault(field, courier.ErrRepeated.Because(x.String()))
		}
	}
	for i, f := range d.Findings {
		field := courier.Index("findings", i)
		r.Word(field+".reason", declineWords, uint8(f.Reason))
		r.Answer(field+".found", f.Found)
		switch {
		case f.Reason == 0:
			r.Fault(field+".reason", courier.ErrMissing)
		case slices.IndexFunc(d.Findings, func(g Finding) bool { return g.Reason == f.Reason }) < i:
			r.Fault(field+".reason", courier.ErrRepeated.Because(f.Reason.String()))
		case f.Reason.Valid() && !declineTable[f.Reason].found:
			r.Fault(field+".reason", courier.ErrContradicts.Because(f.Reason.String()+" rests on a decision, not on a finding"))
		}
	}
	r.Answer("concealed", d.Concealed)
	r.Answer("pleaded", d.Pleaded)
	return r.Err()
}

var (
	rowDeclineNoBasis = forStaff(bareRow("claim.decline.no_basis", "CLM-06", courier.ByHouse(), "grounds",
		"没有成立的拒赔理由，不得拒赔", "no reason to decline holds: nothing may be declined"))
	rowDeclineNotCarried = bareRow("claim.decline.not_carried", "CLM-06", courier.ByHouse(), "reasons[]",
		"该理由没有结论或者事实支持，不得作为拒赔理由", "nothing carries this reason: it may not be given")
	rowDeclineTermMissed = forStaff(bareRow("claim.decline.term_missed_alone", "LIA-13 TRAP-09", lawLater(courier.CivilCode, "197"), "grounds",
		"逾合同约定期限不使权利消灭，不得单独作为拒赔理由", "a window of the contract that was missed takes no right away and is no ground to decline alone"))
	rowDeclineSignals = forStaff(bareRow("claim.decline.signals_alone", "LIA-19", courier.ByHouse(), "grounds",
		"异常提示由人工核查，不得作为拒赔理由", "a signal is for a person to look at and is no ground to decline"))
)

// declineBook are the rows for the book.
func declineBook() (rows []*courier.Row) {
	for r := DeclineNoStanding; int(r) <= declineReasonCount; r++ {
		rows = append(rows, &declineTable[r].Row)
	}
	return append(rows, &rowDeclineNoBasis, &rowDeclineNotCarried, &rowDeclineTermMissed, &rowDeclineSignals)
}
