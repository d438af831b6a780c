package claim_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier/claim"
)

func ExampleAssessMermaid() {
	for line := range strings.Lines(claim.AssessMermaid()) {
		if strings.Contains(line, "-->") {
			fmt.Print(strings.TrimLeft(line, " "))
		}
	}
	// Output:
	// facts --> compensation["compensation 损失赔偿"]
	// compensation --> refund["refund 退还运费"]
	// refund --> penalty["penalty 违约金"]
	// penalty --> interest["interest 利息"]
	// interest --> increase["increase 欺诈增加赔偿"]
	// increase --> payable([payable])
}

// Both drawings have the same arrows.
func TestAssessDOT(t *testing.T) {
	dot := claim.AssessDOT()
	assert.Equal(t, strings.Count(claim.AssessMermaid(), "-->")+strings.Count(claim.AssessMermaid(), ".->"), strings.Count(dot, "->"))
	assert.True(t, strings.HasPrefix(dot, "digraph assess {\n    compensation [label="))
	assert.True(t, strings.HasSuffix(dot, "increase -> payable;\n}\n"))
}
