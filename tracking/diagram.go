package tracking

import (
	"iter"
	"slices"
)

// Mermaid returns the moves of these kinds as a state diagram in the text of
// Mermaid, from the table of moves itself; of none, every move that can be
// and changes the state, a first word and a correction apart.
func Mermaid(kinds ...MoveKind) string {
	b := []byte("stateDiagram-v2\n")
	for e := range edges(kinds) {
		b = append(b, "    "...)
		b = append(append(append(b, e.from.String()...), " --> "...), e.to.String()...)
		b = append(append(append(b, ": "...), e.kind.String()...), '\n')
	}
	for row := range StateTable() {
		if row.Terminal {
			b = append(append(append(b, "    "...), row.State.String()...), " --> [*]\n"...)
		}
	}
	return string(b)
}

// DOT returns the same diagram in the text of Graphviz.
func DOT(kinds ...MoveKind) string {
	b := []byte("digraph moves {\n")
	for row := range StateTable() {
		if row.Terminal {
			b = append(append(append(b, "    "...), row.State.String()...), " [peripheries=2]\n"...)
		}
	}
	for e := range edges(kinds) {
		b = append(b, "    "...)
		b = append(append(append(b, e.from.String()...), " -> "...), e.to.String()...)
		b = append(append(append(b, ` [label="`...), e.kind.String()...), "\"]\n"...)
	}
	return string(append(b, "}\n"...))
}

// edge is one move between two states.
type edge struct {
	from, to State
	kind     MoveKind
}

// edges yields the moves of the kinds, by state.
func edges(kinds []MoveKind) iter.Seq[edge] {
	return func(yield func(edge) bool) {
		for from := State(1); int(from) <= StateCount; from++ {
			for to := State(1); int(to) <= StateCount; to++ {
				kind := moveOf(from, to, EntryFeed).kind
				wanted := slices.Contains(kinds, kind)
				if len(kinds) == 0 {
					wanted = !kind.stays() && kind != MoveFirst
				}
				if wanted && !yield(edge{from, to, kind}) {
					return
				}
			}
		}
	}
}
