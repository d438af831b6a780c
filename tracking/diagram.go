package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// MoveMermaid returns the moves of these kinds as a state diagram in the text of
// Mermaid, from the table of moves itself; of none, every move that can be
// and changes the state, a first word and a correction apart.
func MoveMermaid(kinds ...MoveKind) string { return moveDiagram(kinds).Mermaid() }

// MoveDOT returns the same diagram in the text of Graphviz.
func MoveDOT(kinds ...MoveKind) string { return moveDiagram(kinds).DOT() }

// moveDiagram holds the moves of the kinds, by state.
func moveDiagram(kinds []MoveKind) *courier.Diagram {
	d := &courier.Diagram{Name: "moves"}
	for row := range StateTable() {
		if row.Terminal {
			d.Ends = append(d.Ends, row.State.String())
		}
	}
	for from := State(1); int(from) <= StateCount; from++ {
		for to := State(1); int(to) <= StateCount; to++ {
			kind := moveOf(from, to, EntryFeed).kind
			wanted := slices.Contains(kinds, kind)
			if len(kinds) == 0 {
				wanted = !kind.stays() && kind != MoveFirst
			}
			if wanted {
				d.Arrows = append(d.Arrows, courier.Arrow{From: from.String(), To: to.String(), Label: kind.String()})
			}
		}
	}
	return d
}
