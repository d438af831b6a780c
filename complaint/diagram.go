package complaint

import "github.com/courier-rules/courier"

// AdvanceMermaid draws the table of moves that [Advance] goes by, as the text of a
// Mermaid state diagram. Each arrow bears the move and who may make it.
func AdvanceMermaid() string { return advanceDiagram().Mermaid() }

// AdvanceDOT draws the same table in the text of Graphviz.
func AdvanceDOT() string { return advanceDiagram().DOT() }

func advanceDiagram() *courier.Diagram {
	d := &courier.Diagram{Name: "complaint", Starts: []string{Received.String()}, Ends: []string{FollowedUp.String()}}
	for i := range passages {
		q := &passages[i]
		d.Arrows = append(d.Arrows, courier.Arrow{From: q.from.String(), To: q.to.String(), Label: q.label()})
	}
	return d
}

// label says what moves and who may make it.
func (q *passage) label() string {
	text, sep := q.move.String()+" by ", ""
	for _, a := range q.by.list() {
		text += sep + a.String()
		sep = ", "
	}
	return text
}
