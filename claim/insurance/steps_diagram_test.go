package insurance_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier/claim/insurance"
)

func ExampleSteps_Mermaid() {
	p := insurance.Policy{Order: insurance.DeductibleProportionLimit}
	fmt.Print(p.StepOrder().Mermaid())
	// Output:
	// flowchart TD
	//     loss([loss])
	//     loss --> salvage["salvage 扣除残值"]
	//     salvage --> recovery["recovery 扣减第三者赔偿"]
	//     recovery --> deductible["deductible 扣免赔额"]
	//     deductible --> proportion["proportion 按比例"]
	//     proportion --> limit["limit 适用限额"]
	//     limit --> indemnity([indemnity])
}

func TestStepsDOT(t *testing.T) {
	var p *insurance.Policy
	dot := p.StepOrder().DOT()
	assert.Equal(t, strings.Count(p.StepOrder().Mermaid(), "-->"), strings.Count(dot, "->"))
	assert.Contains(t, dot, "    loss -> salvage;\n")
	assert.Equal(t, "digraph indemnity {\n    loss -> indemnity;\n}\n", insurance.Steps{}.DOT())
	assert.Equal(t, "flowchart TD\n    loss([loss])\n    loss --> indemnity([indemnity])\n", insurance.Steps{200}.Mermaid())
	assert.Equal(t, insurance.Steps{}.DOT(), insurance.Steps{insurance.TakeLimits + 1}.DOT(), "the first that is no step")
}
