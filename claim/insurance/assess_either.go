package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// nothing settles the indemnity without asking, where nothing is owed
// whatever the missing facts are.
func (w *work) nothing(before *state) {
	w.again(before)
	w.settled = true
	w.indemnity()
	w.settled = false
}

// again takes the work back to what it was before the amounts, under the same
// reading.
func (w *work) again(before *state) {
	read, unspoken := w.reading, w.unspoken
	w.state = *before
	w.reading, w.unspoken = read, unspoken
}

// onlyDeductible reports whether nothing is missing but what settles the
// deductible.
func (w *work) onlyDeductible() bool {
	for _, n := range w.needs {
		switch n {
		case "deductible_explained", "term_known", "deductible_left", "fragile", "shipped_weight", "short_weight", "days_late":
		default:
			return false
		}
	}
	return true
}

// eitherWay settles the indemnity without asking what the deductible turns
// on, where it is the same whether it takes the most or nothing.
func (w *work) eitherWay(before *state) {
	most := *w
	most.again(before)
	none := most
	most.explained, most.worst = courier.Yes, true
	none.explained, none.known = courier.No, courier.No
	most.indemnity()
	var pieces []int64
	if w.lot != nil {
		pieces = slices.Clone(w.lot.due)
	}
	none.told = true // not to be told: it is not known
	none.indemnity()
	if none.err == nil && none.due.Cmp(most.due) == 0 && (w.lot == nil || slices.Equal(pieces, w.lot.due)) {
		*w = none
		w.explained, w.known, w.told = w.loss.DeductibleExplained, w.loss.TermKnown, false
		w.uncertain = true
	}
}
