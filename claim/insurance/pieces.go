package insurance

import "github.com/courier-rules/courier"

// Lot is a loss of several pieces in one event under one policy. What the
// embedded [Loss] says of one amount the pieces say one by one: it gives no
// loss, no remains and no weights of its own, and its value is of all.
type Lot struct {
	Loss
	Pieces []Piece `json:"pieces,omitzero"`
}

// Piece is one piece of a lot. What is owed depends on is asked for.
type Piece struct {
	ID         string         `json:"id,omitzero"`             // shown in the answer, and nothing else
	Waybill    string         `json:"waybill,omitzero"`        // 运单号: where a limit or deductible is of each waybill
	Conveyance string         `json:"conveyance,omitzero"`     // 运输工具: where a limit or deductible is of each conveyance
	Gross      courier.Money  `json:"gross_loss,omitzero"`     // 核定损失
	Value      courier.Money  `json:"value,omitzero"`          // 实际价值, where the lot gives none for all
	SumInsured courier.Money  `json:"sum_insured,omitzero"`    // 该件保险金额, where each piece is insured for its own sum; then of all of them
	Salvage    courier.Money  `json:"salvage,omitzero"`        // 残值 that the insured keeps; CNY 0.00 when none
	Excluded   courier.Answer `json:"excluded,omitzero"`       // 责任免除: an exclusion names this piece; unknown where the cover is that of the lot
	Fragile    courier.Answer `json:"fragile,omitzero"`        // 易碎品, where the deductible turns on it
	Shipped    courier.Weight `json:"shipped_weight,omitzero"` // 起运重量, likewise
	Short      courier.Weight `json:"short_weight,omitzero"`   // 短少重量, likewise
}

// PieceAmount is what is owed for one piece.
type PieceAmount struct {
	ID        string        `json:"id,omitzero"`
	Gross     courier.Money `json:"gross_loss"`
	Indemnity courier.Money `json:"indemnity"`
}

// Breakdown is the answer to a [Lot]: the assessment of the whole, and the
// indemnity piece by piece. The pieces add up to the indemnity exactly; they
// are left out where the matter is referred or nothing is owed.
type Breakdown struct {
	Assessment
	Pieces []PieceAmount `json:"pieces,omitzero"`
}

// AssessPieces is [Assess] for several pieces. The steps are the same and in
// the same order; each is taken for the whole lot before the next:
//   - a piece that an explained exclusion names is dropped;
//   - the proportion is of the policy's sum insured to the value of all, or of
//     each piece where each has its own sum;
//   - the deductible is taken for each piece, waybill, conveyance, event or
//     year as it says; its minimum and its maximum are of the event;
//   - the limits are those of each piece, waybill and conveyance, of the
//     event and of what the year has left, and then the sum insured.
//
// What a step leaves of several pieces is rounded half up to the minor unit
// and divided among them by what each had, by largest remainder (APP-10), so
// that the pieces always add up.
//
// The errors are those of Assess, with these: a lot that gives an amount that
// its pieces give; of several pieces a deductible that does not say for each
// of what it is ([courier.ErrMissing]), or a share of fragile goods for
// anything but each piece; amounts that add up to more than can be held. It is
// O(n log V) for n pieces worth V.
//
// Of one piece the indemnity is that of Assess while at most one step leaves a
// part of a fen. A lot is rounded at each step and the single loss once, at the
// end, so that they may lie apart, but never by more than 2 fen; at the mark of
// a franchise, where a part of a fen decides over all, by the whole loss.
func AssessPieces(l *Lot) (Breakdown, error) {
	return AppendAssessPieces(make([]courier.Reason, 0, usualReasons), l)
}

// AppendAssessPieces is [AssessPieces] with its reasons appended to dst.
func AppendAssessPieces(dst []courier.Reason, l *Lot) (Breakdown, error) {
	if l == nil {
		l = &Lot{}
	}
	whole, cur, err := l.check()
	if err != nil {
		return Breakdown{}, err
	}
	k := lotWork{lot: l, due: make([]int64, len(l.Pieces))}
	var w work
	w.begin(&whole, cur)
	w.lot = &k
	w.assess()
	a, err := w.result(dst)
	if err != nil {
		return Breakdown{}, err
	}
	b := Breakdown{Assessment: a}
	if a.Verdict == courier.Granted && a.Indemnity.Sign() > 0 {
		b.Pieces = make([]PieceAmount, len(l.Pieces))
		for i := range l.Pieces {
			p := &l.Pieces[i]
			b.Pieces[i] = PieceAmount{ID: p.ID, Gross: p.Gross, Indemnity: courier.Minor(k.due[i], cur)}
		}
	}
	return b, nil
}

// lotWork is a lot on its way through the steps.
type lotWork struct {
	lot     *Lot
	due     []int64         // of each piece, in minor units
	scratch []courier.Money // portions of a group
	groups  [2]grouping     // by waybill, by conveyance; made when first needed
}

// total adds up the pieces.
func (k *lotWork) total() (sum int64) {
	for _, x := range k.due {
		sum += x
	}
	return sum
}

// own reports whether the pieces are insured for sums of their own.
func (l *Lot) own() bool {
	for i := range l.Pieces {
		if l.Pieces[i].SumInsured.Known() {
			return true
		}
	}
	return false
}

// grouping are the pieces by a key: those of group g are
// order[start[g]:start[g+1]].
type grouping struct {
	order, start []int
}

// every is the grouping of all pieces as one; each, of each piece alone.
func (k *lotWork) every() grouping {
	g := k.each()
	g.start = []int{0, len(k.due)}
	return g
}

func (k *lotWork) each() grouping {
	g := grouping{make([]int, len(k.due)), make([]int, len(k.due)+1)}
	for i := range k.due {
		g.order[i], g.start[i+1] = i, i+1
	}
	return g
}

// by groups the pieces by waybill, or by conveyance, in the order in which
// the keys first appear.
func (k *lotWork) by(conveyance bool) grouping {
	at := &k.groups[0]
	if conveyance {
		at = &k.groups[1]
	}
	if at.start != nil {
		return *at
	}
	index := make(map[string]int, len(k.due))
	of := make([]int, len(k.due))
	var sizes []int
	for i := range k.lot.Pieces {
		key := k.lot.Pieces[i].Waybill
		if conveyance {
			key = k.lot.Pieces[i].Conveyance
		}
		g, seen := index[key]
		if !seen {
			g = len(sizes)
			index[key], sizes = g, append(sizes, 0)
		}
		of[i] = g
		sizes[g]++
	}
	at.start, at.order = make([]int, len(sizes)+1), make([]int, len(k.due))
	for g, n := range sizes {
		at.start[g+1] = at.start[g] + n
		sizes[g] = at.start[g]
	}
	for i, g := range of {
		at.order[sizes[g]] = i
		sizes[g]++
	}
	return *at
}

// spread sets the pieces of a group to parts of to, by what each has.
func (k *lotWork) spread(group []int, to int64) {
	if len(group) == 1 {
		k.due[group[0]] = to
		return
	}
	weight := func(i int) int64 { return k.due[group[i]] }
	parts, err := courier.AppendPortions(k.scratch[:0], courier.Fen(to), len(group), weight)
	if err != nil {
		return // nothing to spread by: they are all at nothing, and so is to
	}
	k.scratch = parts
	for i, p := range parts {
		k.due[group[i]] = p.Minor()
	}
}

// sumOf adds up the pieces of a group.
func (k *lotWork) sumOf(group []int) (sum int64) {
	for _, i := range group {
		sum += k.due[i]
	}
	return sum
}
