package tier

import (
	"iter"

	"github.com/courier-rules/courier"
)

// PlaceAll places one candidate after the other as [Place] does, at memory
// that does not grow with their number: a placement holds its reasons only
// until the next one is asked for, and a caller that keeps one clones them.
func PlaceAll(candidates iter.Seq[*Candidate]) iter.Seq2[Placement, error] {
	return func(yield func(Placement, error) bool) {
		var held []courier.Reason
		for c := range candidates {
			p, err := AppendPlace(held[:0], c)
			if !yield(p, err) {
				return
			}
			if err == nil {
				held = p.Reasons
			}
		}
	}
}
