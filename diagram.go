package courier

import "strings"

// Diagram is a table of moves between states, to be drawn as text: of the life
// of a request, a claim, a complaint, a shipment, or of one that a host keeps.
// States are words, as the enums of this library print them; labels are of one
// line.
type Diagram struct {
	Name   string // of what moves: "claim"; DOT calls its graph so
	Starts []string
	Ends   []string
	Arrows []Arrow
}

// Arrow is a move from one state to another, with what stands beside it: the
// move, who makes it, on what.
type Arrow struct{ From, To, Label string }

// Mermaid returns the diagram as a state diagram in the text of Mermaid: where
// it starts, the arrows in their order, where it ends.
func (d *Diagram) Mermaid() string {
	var b strings.Builder
	b.WriteString("stateDiagram-v2\n")
	for _, s := range d.Starts {
		b.WriteString("    [*] --> " + s + "\n")
	}
	for _, a := range d.Arrows {
		b.WriteString("    " + a.From + " --> " + a.To + ": " + a.Label + "\n")
	}
	for _, s := range d.Ends {
		b.WriteString("    " + s + " --> [*]\n")
	}
	return b.String()
}

// DOT returns the diagram as a directed graph in the text of Graphviz: the
// states in which it ends, with a double line, then the arrows in their order.
func (d *Diagram) DOT() string {
	var b strings.Builder
	b.WriteString("digraph " + d.Name + " {\n")
	for _, s := range d.Ends {
		b.WriteString("    " + s + " [peripheries=2]\n")
	}
	for _, a := range d.Arrows {
		b.WriteString("    " + a.From + " -> " + a.To + " [label=\"" + dotQuote.Replace(a.Label) + "\"]\n")
	}
	b.WriteString("}\n")
	return b.String()
}

// dotQuote keeps a label within its quotes.
var dotQuote = strings.NewReplacer(`\`, `\\`, `"`, `\"`)
