package order

import "strings"

// FollowDiagram draws the table of moves that [Follow] goes by, as the text
// of a Mermaid state diagram. Each arrow bears the move, who makes it and the
// facts that it depends on.
func FollowDiagram() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n    [*] --> " + Asked.String() + "\n")
	for i := range passages {
		q := &passages[i]
		who := "carrier"
		if q.by == byRequester {
			who = "requester"
		}
		b.WriteString("    " + q.from.String() + " --> " + q.to.String() + ": " + q.move.String() + " by " + who)
		for j, c := range q.on {
			b.WriteString([2]string{" on ", ", "}[min(j, 1)] + string(conditionTable[c-1].need))
		}
		b.WriteByte('\n')
	}
	for s := range followOpen {
		if len(followOpen[s]) == 0 {
			b.WriteString("    " + State(s+1).String() + " --> [*]\n")
		}
	}
	return b.String()
}
