package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// AgreedWindow is a window that terms set for a notice or claim: in use from
// the day Opens after From, until the day Closes after it. Terms without a
// window have none of the three.
type AgreedWindow struct {
	Cite   courier.Cite   `json:"cite"`            // where the terms stand
	From   courier.Date   `json:"from,omitzero"`   // the day from which they count
	Opens  courier.Period `json:"opens,omitzero"`  // unknown: at once
	Closes courier.Period `json:"closes,omitzero"` // unknown: the terms set no window
}

// FIATAWindow returns the window of the FIATA bill of lading for damage that
// cannot be seen, six consecutive days from delivery (INT-FIATA-01).
func FIATAWindow(delivered courier.Date) *AgreedWindow {
	return &AgreedWindow{Cite: courier.Art(courier.FIATABill, ""), From: delivered, Closes: courier.Days(6).Period()}
}

// AirWaybillWindow returns the 120 days that airlines' waybills commonly set
// for goods never delivered, for which the law has no window (CN-AIR-07). From
// which day they run the copies read do not say: the host gives it.
func AirWaybillWindow(from courier.Date) *AgreedWindow {
	return &AgreedWindow{Cite: courier.Art(courier.AirWaybillConditions, ""), From: from, Closes: courier.Days(120).Period()}
}

// ZTOWindow returns the claim window of ZTO Express 中通 (TM-ZTO, 2021): 30
// days from the day the customer knew or should have known.
func ZTOWindow(knew courier.Date) *AgreedWindow {
	return &AgreedWindow{Cite: courier.Art(courier.ZTOTerms, ""), From: knew, Closes: courier.Days(30).Period()}
}

// EMSInternationalWindow returns the claim window of EMS international
// (TM-EMS-I, undated): four months from posting.
func EMSInternationalWindow(posted courier.Date) *AgreedWindow {
	return &AgreedWindow{Cite: courier.Art(courier.EMSInternationalTerms, ""), From: posted, Closes: courier.Months(4).Period()}
}

// EMSSixFoldWindow returns the window for an inquiry or a claim of a newer copy
// of EMS domestic (TM-EMS-D6, disputed, DX-25): one year from posting.
func EMSSixFoldWindow(posted courier.Date) *AgreedWindow {
	return &AgreedWindow{Cite: courier.Art(courier.EMSSixFoldTerms, "").Graded(courier.Disputed), From: posted, Closes: courier.Years(1).Period()}
}

// terms answers for the window of the carrier's terms, beside the law.
func (n *Noticing) terms(w *Window) {
	a := n.Agreed
	if a == nil || !a.Closes.Known() || n.HappenedOn == (courier.Date{}) {
		return
	}
	if !a.From.Known() {
		if len(w.Needs) == 0 {
			w.Needs = append(w.Needs, "agreed.from")
		}
		return
	}
	opens, opened := a.Opens.Count(a.From, courier.NoRoll, n.Calendar)
	closes, closed := a.Closes.Count(a.From, courier.NoRoll, n.Calendar)
	if !closed || a.Opens.Known() && !opened {
		if !slices.Contains(w.Needs, "calendar") {
			w.Needs = append(w.Needs, "calendar")
		}
		return
	}
	w.TermFirst, w.TermLast = a.From, closes.Last
	if opened {
		w.TermFirst = opens.Last
	}
	made := n.GivenOn
	if !made.Known() {
		made = n.AsOf
	}
	if made.Known() && made.Before(w.TermFirst) {
		w.TermTiming = TooEarly
		w.Reasons = append(roomFor(w.Reasons), rowTermEarly.SpeakFrom(&a.Cite, courier.Notes, w.TermFirst.Figure()))
		return
	}
	asOf, need := n.AsOf, courier.Need("as_of")
	if n.Given != courier.No && !n.GivenOn.Known() {
		asOf, need = courier.Date{}, "given_on"
	}
	if w.TermTiming, need = timing(w.TermLast, n.GivenOn, asOf, need); need != "" && len(w.Needs) == 0 {
		w.Needs = append(w.Needs, need)
	}
	if w.TermTiming == TooLate {
		w.Reasons = append(roomFor(w.Reasons), rowTermMissed.SpeakFrom(&a.Cite, courier.Notes, w.TermLast.Figure()),
			rowTermNoBar.Speak(n.HappenedOn, courier.Lifts))
	}
}
