package order

import "github.com/courier-rules/courier"

// FollowMermaid draws the table of moves that [Follow] goes by, as the text of
// a Mermaid state diagram. Each arrow bears the move, who makes it and the
// facts that it depends on.
func FollowMermaid() string { return followDiagram().Mermaid() }

// FollowDOT draws the same table as the text of a Graphviz graph.
func FollowDOT() string { return followDiagram().DOT() }

func followDiagram() *courier.Diagram {
	d := &courier.Diagram{Name: "request", Starts: []string{Asked.String()}}
	for i := range passages {
		q := &passages[i]
		d.Arrows = append(d.Arrows, courier.Arrow{From: q.from.String(), To: q.to.String(), Label: q.label()})
	}
	for s := range followOpen {
		if len(followOpen[s]) == 0 {
			d.Ends = append(d.Ends, State(s+1).String())
		}
	}
	return d
}

// label says what moves, by whom and on what.
func (q *passage) label() string {
	text := q.move.String() + " by carrier"
	if q.by == byRequester {
		text = q.move.String() + " by requester"
	}
	for i, c := range q.on {
		text += [2]string{" on ", ", "}[min(i, 1)] + string(conditionTable[c-1].need)
	}
	return text
}
