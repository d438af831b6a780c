package tracking

import (
	"cmp"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// walker goes along the path.
type walker struct {
	*Journey
	rank     Entry           // of the entry that set the state
	back     bool            // on the way back to the shipper
	facility bool            // a facility signed, and nobody after it
	before   Stage           // the stage before the one that a signature ended
	beforeAt courier.Instant // and the event that told it
}

// walk moves through the states and reports what it finds.
func (j *Journey) walk(asOf courier.Instant) {
	if len(j.Path) == 0 {
		j.Needs = append(j.Needs, "events")
		return
	}
	w := walker{Journey: j}
	for i := range j.Path {
		p := &j.Path[i]
		switch {
		case p.Left != 0:
		case !p.Event.At.Known():
			p.Left = LeftUntimed
			w.find(i, &foldNoTime, courier.Warns)
		case p.Event.At.After(asOf):
			p.Left = LeftFuture
			w.find(i, &foldFuture, courier.Warns, p.Event.At.Figure(), asOf.Figure())
		default:
			w.event(i, p)
		}
		if p.Repeats > 0 {
			w.find(i, &foldRepeated, courier.Notes, courier.CountOf(int64(p.Repeats)).Figure())
		}
		if p.Changed {
			w.find(i, &foldChanged, courier.Warns)
		}
		p.After = j.State
	}
	j.countUnmapped()
	if j.Coarse {
		j.Reasons = append(j.Reasons, foldCoarse.SpeakFrom(&byHouse[0], courier.Warns))
	}
}

// find reports something about event i of the path.
func (w *walker) find(i int, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	n := len(w.Reasons)
	w.Reasons = row.AppendReason(w.Reasons, row.Cite(w.Path[i].Event.At.Date()), e, courier.Money{}, figures...)
	w.Reasons[n] = w.Reasons[n].OfItem(i)
}

// event counts an event that has its time.
func (w *walker) event(i int, p *Point) {
	e := p.Event
	if e.Seen.Known() && e.Seen.Before(e.At) {
		w.find(i, &foldSeenBefore, courier.Warns, e.At.Figure(), e.Seen.Figure())
	}
	if e.Day.Known() && e.Day != e.At.Date() {
		w.find(i, &foldOtherDay, courier.Notes, e.Day.Figure(), e.At.Date().Figure())
	}
	if w.Last = e.At; p.State.row().Acts {
		w.Moved = e.At
	}
	if p.Cause.Party() == courier.Nobody {
		w.find(i, &foldExemption, courier.Warns)
	}
	if e.Vocabulary == VocabKdniao && e.Code == "401" {
		w.find(i, &foldShippedUnseen, courier.Warns)
	}
	switch p.State {
	case 0:
		p.Move = MoveNoNews
		w.find(i, &foldNoCode, courier.Notes)
	case StateUnmapped:
		p.Move = MoveNoNews
		w.addUnmapped(e)
	default:
		w.move(i, p)
	}
	if w.State == 0 && p.Move == MoveNoNews && p.State != 0 { // a first word that says nothing is better than none
		w.State, w.Since = p.State, e.At
	}
}

// move makes the move of an event, or says why not.
func (w *walker) move(i int, p *Point) {
	entry := max(p.Event.Entry, EntryFeed)
	to := p.State
	if w.back && inTrouble.Has(w.State) && entry != EntryCorrection {
		if (moving&^(1<<StateIntercepted) | delivering).Has(to) {
			to = StateReturning
		} else if to == StateDelivered {
			p.Move = MoveImpossible
			w.find(i, &foldDeliveredOnReturn, courier.Warns)
			return
		}
	}
	if w.bare(p, entry) {
		to = StateSignedByFacility
		w.find(i, &foldFeedsDisagree, courier.Warns)
	}
	row := moveOf(w.State, to, entry)
	if w.narrows(to, entry) {
		row = &narrowed
		w.find(i, &foldFeedsDisagree, courier.Warns)
	}
	switch p.Move = row.kind; {
	case row.kind == MoveBack && p.Coarse:
		p.Move = MoveNoNews
	case row.kind == MoveBack && entry < w.rank:
		p.Move = MoveNoNews
		w.find(i, &foldOutranked, courier.Notes)
	case row.kind == MoveImpossible:
		w.find(i, impossibleRow(row.row), courier.Warns)
	case row.kind == MoveSkips:
		w.find(i, &foldScansMissing, courier.Warns)
	}
	if to == StateStalled && p.Move != MoveSame && !p.Move.stays() {
		w.find(i, &foldSaidStalled, courier.Notes)
	}
	switch {
	case p.Move == MoveSame:
		w.refine(p, entry)
	case !p.Move.stays():
		w.set(p, to, entry)
		w.dispute(i)
	}
}

// bare reports whether an event is a bare delivery told of what a facility
// signed: it does not say that the addressee has it.
func (w *walker) bare(p *Point, entry Entry) bool {
	return p.State == StateDelivered && p.Handover == 0 && entry == EntryFeed && w.facility &&
		(w.State == StateSignedByFacility || inTrouble.Has(w.State))
}

// narrows reports whether the signature of a facility says how a delivery
// was made that had not said so.
func (w *walker) narrows(to State, entry Entry) bool {
	return to == StateSignedByFacility && w.State == StateDelivered && w.Handover == 0 && entry >= w.rank && entry != EntryCorrection
}

// dispute takes back the stage that a disputed signature had told.
func (w *walker) dispute(i int) {
	if w.State != StateSignatureDisputed {
		return
	}
	if w.Stage == Delivered || w.Stage == Returned {
		w.Stage, w.Staged = w.before, w.beforeAt
	}
	if w.Stage == 0 {
		w.find(i, &foldPlaceUnknown, courier.Warns)
	}
}

// refine takes from an event of the same state what it says more.
func (w *walker) refine(p *Point, entry Entry) {
	w.rank = max(w.rank, entry)
	if p.Cause != 0 {
		w.Cause = p.Cause
	}
	if p.Handover != 0 {
		w.Handover = p.Handover
	}
	if w.Coarse && !p.Coarse {
		w.Coarse = false
		w.stage(p, w.State)
	}
}

// set puts the journey into a state.
func (w *walker) set(p *Point, to State, entry Entry) {
	// What is asked back is still with the addressee, and a dispute looks for
	// the place itself.
	if stateTable[w.State].Terminal && to != StateReturnAsked && to != StateSignatureDisputed {
		w.Stage, w.Staged = 0, courier.Instant{}
	}
	w.Meaning, w.Since, w.rank = p.Meaning, p.Event.At, entry
	w.State = to
	if to == StateSignedByFacility && w.Handover == 0 {
		w.Handover = HandedToFacility
	}
	if !inTrouble.Has(to) {
		w.facility = to == StateSignedByFacility
	}
	switch {
	case goingBack.Has(to):
		w.back = true
	case !inTrouble.Has(to) && to != StateSignatureDisputed:
		w.back = false
	}
	w.stage(p, to)
}

func (w *walker) stage(p *Point, to State) {
	s := to.stageWith(p.Coarse)
	if s == 0 || s == w.Stage {
		return
	}
	if s == Delivered || s == Returned {
		w.before, w.beforeAt = w.Stage, w.Staged
		if w.Stage == Delivered || w.Stage == Returned { // a signature on a signature tells no place between
			w.before, w.beforeAt = 0, courier.Instant{}
		}
	}
	w.Stage, w.Staged = s, p.Event.At
	w.Moved = p.Event.At
}

// impossibleRow returns the finding for a move that cannot be.
func impossibleRow(move *courier.Row) *courier.Row {
	switch move {
	case &rowTerminal:
		return &foldAfterEnd
	case &rowDeliveredOnReturn:
		return &foldDeliveredOnReturn
	case &rowCancelledLate:
		return &foldCancelledLate
	}
	return &foldImpossible
}

// addUnmapped notes a code that the tables lack.
func (j *Journey) addUnmapped(e *Event) {
	j.Unmapped = append(j.Unmapped, UnmappedCode{e.Vocabulary, e.Code, 1})
}

// countUnmapped counts the codes that the tables lack, each once.
func (j *Journey) countUnmapped() {
	if len(j.Unmapped) == 0 {
		return
	}
	events := courier.CountOf(int64(len(j.Unmapped)))
	slices.SortFunc(j.Unmapped, func(a, b UnmappedCode) int {
		return cmp.Or(cmp.Compare(a.Vocabulary, b.Vocabulary), strings.Compare(a.Code, b.Code))
	})
	kept := j.Unmapped[:1]
	for _, u := range j.Unmapped[1:] {
		if last := &kept[len(kept)-1]; last.Vocabulary == u.Vocabulary && last.Code == u.Code {
			last.Count++
		} else {
			kept = append(kept, u)
		}
	}
	j.Unmapped = kept
	j.Reasons = append(j.Reasons, foldUnmapped.SpeakFrom(&byHouse[0], courier.Warns,
		courier.CountOf(int64(len(kept))).Figure(), events.Figure()))
}
