package courier_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
)

func ExampleDiagram() {
	d := courier.Diagram{Name: "parcel", Starts: []string{"taken"}, Ends: []string{"signed"}, Arrows: []courier.Arrow{
		{From: "taken", To: "failed", Label: "try by carrier"},
		{From: "failed", To: "taken", Label: "try again by carrier"},
		{From: "taken", To: "signed", Label: "sign by consignee"},
	}}
	fmt.Print(d.Mermaid(), d.DOT())
	// Output:
	// stateDiagram-v2
	//     [*] --> taken
	//     taken --> failed: try by carrier
	//     failed --> taken: try again by carrier
	//     taken --> signed: sign by consignee
	//     signed --> [*]
	// digraph parcel {
	//     signed [peripheries=2]
	//     taken -> failed [label="try by carrier"]
	//     failed -> taken [label="try again by carrier"]
	//     taken -> signed [label="sign by consignee"]
	// }
}

func TestDiagramOfNothing(t *testing.T) {
	d := courier.Diagram{Name: "none"}
	assert.Equal(t, "stateDiagram-v2\n", d.Mermaid())
	assert.Equal(t, "digraph none {\n}\n", d.DOT())
}

// A label cannot end its quotes in Graphviz.
func TestDiagramQuotes(t *testing.T) {
	d := courier.Diagram{Name: "quoted", Arrows: []courier.Arrow{{From: "a", To: "b", Label: `say "no\yes"`}}}
	assert.Equal(t, "digraph quoted {\n    a -> b [label=\"say \\\"no\\\\yes\\\"\"]\n}\n", d.DOT())
}

func TestPartySide(t *testing.T) {
	assert.Equal(t, courier.Shipper, courier.ShippersAgent.Side())
	for p := courier.Party(0); p.Valid(); p++ {
		if p != courier.ShippersAgent {
			assert.Equal(t, p, p.Side(), p)
		}
	}
}
