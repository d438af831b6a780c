package claim

import "github.com/courier-rules/courier"

// FollowMermaid draws the table of moves that [Follow] goes by, as the text of
// a Mermaid state diagram. Each arrow bears the move, who makes it and the
// facts that it depends on.
func FollowMermaid() string { return cycleDiagram().Mermaid() }

// FollowDOT draws the same table as the text of a Graphviz graph.
func FollowDOT() string { return cycleDiagram().DOT() }

func cycleDiagram() *courier.Diagram {
	d := &courier.Diagram{Name: "claim", Starts: []string{StatusDraft.String()}, Ends: []string{StatusClosed.String()}}
	for i := range passages {
		q := &passages[i]
		d.Arrows = append(d.Arrows, courier.Arrow{From: q.from.String(), To: q.to.String(), Label: q.label()})
	}
	return d
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
