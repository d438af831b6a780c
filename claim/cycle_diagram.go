package claim

import "strings"

// FollowMermaid draws the table of moves that [Follow] goes by, as the text of
// a Mermaid state diagram. Each arrow bears the move, who makes it and the
// facts that it depends on.
func FollowMermaid() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n    [*] --> " + StatusDraft.String() + "\n")
	for i := range passages {
		q := &passages[i]
		b.WriteString("    " + q.from.String() + " --> " + q.to.String() + ": " + q.label() + "\n")
	}
	b.WriteString("    " + StatusClosed.String() + " --> [*]\n")
	return b.String()
}

// FollowDOT draws the same table as the text of a Graphviz graph.
func FollowDOT() string {
	var b strings.Builder
	b.WriteString("digraph claim {\n")
	for i := range passages {
		q := &passages[i]
		b.WriteString("    " + q.from.String() + " -> " + q.to.String() + " [label=\"" + q.label() + "\"];\n")
	}
	b.WriteString("}\n")
	return b.String()
}

// label says what moves, by whom and on what.
func (q *passage) label() string {
	who := " by carrier"
	if q.by == byClaimant {
		who = " by claimant"
	}
	text := q.move.String() + who
	for i, c := range q.on {
		text += [2]string{" on ", ", "}[min(i, 1)]
		if c == onAppealOver {
			text += "no "
		}
		text += string(cycleConditions[c].need)
	}
	return text
}
