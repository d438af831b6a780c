package tracking

import (
	"maps"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

// Lot is the pieces of one waybill, each with its state.
type Lot struct {
	Pieces   []Piece       `json:"pieces"`            // an empty list is an error
	Expected courier.Count `json:"expected,omitzero"` // how many pieces the waybill has; asked for where it decides
}

// Piece is one piece of a waybill.
type Piece struct {
	Number string          `json:"number"`         // its own; missing or given twice is an error
	State  State           `json:"state,omitzero"` // from [Fold]; asked for where unknown
	Since  courier.Instant `json:"since,omitzero"` // since when
	Stage  Stage           `json:"stage,omitzero"` // where on its way it was last
	Coarse bool            `json:"coarse,omitzero"`
}

// Whole is the consignment as its pieces make it.
type Whole struct {
	courier.Grounds
	State     State           `json:"state,omitzero"`    // of the slowest piece; unknown while a piece is
	Handover  Handover        `json:"handover,omitzero"` // in part, where some pieces were delivered and not all
	Since     courier.Instant `json:"since,omitzero"`    // since when that piece is in that state
	Stage     Stage           `json:"stage,omitzero"`    // of that piece
	Coarse    bool            `json:"coarse,omitzero"`   // that piece's state rests on a coarse code
	Slowest   string          `json:"slowest,omitzero"`  // number of that piece
	Delivered courier.Count   `json:"delivered"`         // how many pieces
	InPart    courier.Answer  `json:"in_part,omitzero"`  // delivered in part: some, not all
	Lost      []string        `json:"lost,omitzero"`     // pieces lost, or feared lost
	Pieces    []Piece         `json:"pieces,omitzero"`   // by number
}

// RollUp says what the pieces of a waybill make of the whole.
//
//   - The slowest piece leads: the one least far on its way. Pieces that have
//     come to an end lead only where all have, and of these the worst first: a
//     lost piece before a returned one, and that before a delivered one.
//   - Delivered in part is derived and never said by a piece: some pieces are
//     delivered and some are not.
//   - A lost piece is shown, whatever leads.
//
// An unknown state is asked for, and so is a piece that the waybill has and
// the lot has not. Where the waybill's number of pieces is unknown, those given
// are taken for all, but a delivery of the whole is not said without it. The
// errors name the field: no pieces, a piece without a number or given twice,
// more pieces than the waybill has.
func RollUp(l *Lot) (Whole, error) {
	if l == nil {
		l = new(Lot)
	}
	if err := l.check(); err != nil {
		return Whole{}, err
	}
	w := Whole{Grounds: courier.Grounds{Rules: Rules}, Pieces: slices.Clone(l.Pieces)}
	slices.SortFunc(w.Pieces, func(a, b Piece) int { return strings.Compare(a.Number, b.Number) })
	w.roll(l)
	return w, nil
}

func (l *Lot) check() error {
	var read courier.Reading
	if len(l.Pieces) == 0 {
		read.Fault("pieces", courier.ErrEmptyTable)
	}
	seen := make(map[string]bool, len(l.Pieces))
	for i := range l.Pieces {
		p, mark := &l.Pieces[i], read.Faults()
		switch {
		case p.Number == "":
			read.Fault("number", courier.ErrMissing)
		case seen[p.Number]:
			read.Fault("number", courier.ErrRepeated.Because(p.Number))
		}
		seen[p.Number] = true
		p.State.Check(&read, "state")
		p.Stage.Check(&read, "stage")
		read.UnderIndex(mark, "pieces", i)
	}
	if l.Expected.Known() && l.Expected.Int() < int64(len(l.Pieces)) {
		read.Fault("expected", courier.ErrContradicts.Because("more pieces are given"))
	}
	return read.Err()
}

// roll makes the whole of the pieces.
func (w *Whole) roll(l *Lot) {
	lead, delivered, others, undecided := 0, int64(0), false, false
	for i := range w.Pieces {
		switch p := &w.Pieces[i]; p.State {
		case 0, StateUnmapped:
			undecided = true
		case StateDelivered:
			delivered++
		case StateLostSuspected, StateLostConfirmed:
			w.Lost = append(w.Lost, p.Number)
			others = true
		default:
			others = true
		}
		if w.Pieces[i].State.row().Way < w.Pieces[lead].State.row().Way { // of several alike the first by number
			lead = i
		}
	}
	given := int64(len(w.Pieces))
	missing := max(l.Expected.Int()-given, 0)
	w.ask(l, missing, delivered == given)
	w.Delivered = courier.CountOf(delivered)
	switch {
	case delivered > 0 && others:
		w.InPart, w.Handover = courier.Yes, HandedInPart
	case !undecided && len(w.Needs) == 0:
		w.InPart = courier.No
	}
	if p := &w.Pieces[lead]; len(w.Needs) == 0 {
		w.State, w.Since, w.Stage, w.Coarse, w.Slowest = p.State, p.Since, p.Stage, p.Coarse, p.Number
	}
	w.explain(missing, given)
}

// ask asks for what decides, by its place among the facts.
func (w *Whole) ask(l *Lot, missing int64, allDelivered bool) {
	for i := range l.Pieces {
		if l.Pieces[i].State == 0 {
			w.Needs = append(w.Needs, courier.Need(courier.Index("pieces", i)+".state"))
		}
	}
	switch {
	case missing > 0:
		w.Needs = append(w.Needs, "pieces")
	case allDelivered && !l.Expected.Known():
		w.Needs = append(w.Needs, "expected")
	}
}

// explain appends the reasons.
func (w *Whole) explain(missing, given int64) {
	say := func(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
		w.Reasons = append(w.Reasons, row.SpeakFrom(&byHouse[0], e, figures...))
	}
	if missing > 0 {
		say(&piecesMissing, courier.Warns, courier.CountOf(missing).Figure())
	}
	if w.InPart == courier.Yes {
		say(&piecesInPart, courier.Changes, w.Delivered.Figure(), courier.CountOf(given+missing).Figure())
	}
	if len(w.Lost) > 0 {
		say(&piecesLost, courier.Warns, courier.CountOf(int64(len(w.Lost))).Figure())
	}
	if w.State != 0 {
		say(&piecesSlowest, courier.Changes)
	}
}

// FoldPieces folds a history of several pieces, piece by piece, and rolls
// them up; the journeys stand in the order of [Whole.Pieces]. An event that
// names no piece is of all of them; a history that names none is of one
// piece, shown as "1". The errors are those of [Fold] and [RollUp].
func FoldPieces(h *History, expected courier.Count) (Whole, []Journey, error) {
	if h == nil {
		h = new(History)
	}
	if err := h.check(true); err != nil {
		return Whole{}, nil, err
	}
	var whole []Event
	pieces := map[string][]Event{}
	for _, e := range h.Events {
		if e.Piece == "" {
			whole = append(whole, e)
		} else {
			pieces[e.Piece] = append(pieces[e.Piece], e)
		}
	}
	if len(pieces) == 0 {
		pieces["1"] = nil
	}
	l, journeys := Lot{Expected: expected}, make([]Journey, 0, len(pieces))
	for _, number := range slices.Sorted(maps.Keys(pieces)) {
		j, err := Fold(&History{AsOf: h.AsOf, Waybill: h.Waybill, Events: append(pieces[number], whole...)})
		if err != nil {
			return Whole{}, nil, err
		}
		journeys = append(journeys, j)
		l.Pieces = append(l.Pieces, Piece{Number: number, State: j.State, Since: j.Since, Stage: j.Stage, Coarse: j.Coarse})
	}
	w, err := RollUp(&l)
	return w, journeys, err
}

// The rows of the roll-up.
var (
	piecesSlowest = moveReason("tracking.pieces.slowest", "F46", "整票状态以最慢的一件为准", "the whole is where its slowest piece is")
	piecesInPart  = courier.Row{Code: "tracking.pieces.in_part", IDs: "F46", Cites: byHouse, Names: [3]string{"delivered", "pieces"},
		Zh: "部分投递：{pieces}件中已签收{delivered}件", En: "delivered in part: {delivered} of {pieces} pieces"}
	piecesLost = courier.Row{Code: "tracking.pieces.lost", IDs: "F46", Cites: byHouse, Field: "lost", Names: [3]string{"lost"},
		Zh: "有{lost}件丢失或者疑似丢失", En: "{lost} pieces are lost, or feared lost"}
	piecesMissing = courier.Row{Code: "tracking.pieces.missing", IDs: "F46", Cites: byHouse, Field: "pieces", Names: [3]string{"missing"},
		Zh: "尚有{missing}件没有流转信息，整票状态不能确定", En: "of {missing} pieces nothing is known, and the state of the whole is open"}
)

var piecesRows = [...]*courier.Row{&piecesSlowest, &piecesInPart, &piecesLost, &piecesMissing}
