package complaint

// Diagram draws the table of moves that [Advance] goes by, as the text of a
// Mermaid state diagram. Each arrow bears the move and who may make it.
func Diagram() string {
	b := []byte("stateDiagram-v2\n    [*] --> " + Received.String() + "\n")
	for i := range passages {
		q := &passages[i]
		b = append(b, "    "+q.from.String()+" --> "+q.to.String()+": "...)
		b = append(q.label(b), '\n')
	}
	return string(append(b, "    "+FollowedUp.String()+" --> [*]\n"...))
}

// DOT draws the same in the text of Graphviz.
func DOT() string {
	b := []byte("digraph complaint {\n    " + FollowedUp.String() + " [peripheries=2]\n")
	for i := range passages {
		q := &passages[i]
		b = append(b, "    "+q.from.String()+" -> "+q.to.String()+` [label="`...)
		b = append(q.label(b), "\"]\n"...)
	}
	return string(append(b, "}\n"...))
}

// label writes the move and who may make it.
func (q *passage) label(b []byte) []byte {
	b = append(b, q.move.String()+" by "...)
	sep := ""
	for a := Complainant; a <= lastActor; a++ {
		if q.by>>a&1 == 1 {
			b = append(b, sep+a.String()...)
			sep = ", "
		}
	}
	return b
}
