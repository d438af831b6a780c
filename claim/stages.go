package claim

import (
	"strings"

	"github.com/courier-rules/courier"
)

// stage is one step of an assessment: a part of what is owed.
type stage uint8

// The stages, in the order in which they are taken.
const (
	forLoss stage = iota
	freightBack
	latePenalty
	interestRun
	fraudIncrease
	stages
)

var stageNames = courier.Words{"compensation", "refund", "penalty", "interest", "increase"}
var stageNamesZh = []string{"损失赔偿", "退还运费", "违约金", "利息", "欺诈增加赔偿"}

// run takes the stages, as far as nothing stops them.
func (w *work) run() {
	for s := range stages {
		if s == forLoss || w.open() {
			w.take(s)
		}
		w.keep(s)
	}
}

func (w *work) take(s stage) {
	switch s {
	case forLoss:
		w.compensation()
	case freightBack:
		w.refund()
	case latePenalty:
		w.penalty()
	case interestRun:
		w.interest()
	case fraudIncrease:
		w.increase()
	}
}

// keep keeps the total after a stage, to tell the parts of the sum apart.
func (w *work) keep(s stage) {
	switch s {
	case forLoss:
		w.compensated = w.total
	case freightBack:
		w.refunded = w.total
	case latePenalty:
		w.penalised = w.total
	case interestRun:
		w.accrued = w.total
	}
}

// AssessMermaid draws the stages that [Assess] takes, in their order, as the
// text of a Mermaid flow chart. A stage that lacks a fact, or that a person
// has to decide, stops the way.
func AssessMermaid() string {
	var b strings.Builder
	b.WriteString("flowchart TD\n    facts([facts])\n")
	last := "facts"
	for s := range stages {
		name := stageNames.Word(uint8(s))
		b.WriteString("    " + last + " --> " + name + "[\"" + name + " " + stageNamesZh[s] + "\"]\n")
		b.WriteString("    " + name + " -. a fact is missing, or a person decides .-> referred([referred])\n")
		last = name
	}
	b.WriteString("    " + last + " --> payable([payable])\n")
	return b.String()
}

// AssessDOT draws the same as the text of a Graphviz graph.
func AssessDOT() string {
	var b strings.Builder
	b.WriteString("digraph assess {\n")
	last := "facts"
	for s := range stages {
		name := stageNames.Word(uint8(s))
		b.WriteString("    " + name + " [label=\"" + name + " " + stageNamesZh[s] + "\"];\n")
		b.WriteString("    " + last + " -> " + name + ";\n")
		b.WriteString("    " + name + " -> referred [style=dashed];\n")
		last = name
	}
	b.WriteString("    " + last + " -> payable;\n}\n")
	return b.String()
}
