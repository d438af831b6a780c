package insurance

import "strings"

var stepNamesZh = [...]string{TakeSalvage: "扣除残值", TakeRecovery: "扣减第三者赔偿", TakeProportion: "按比例", TakeDeductible: "扣免赔额", TakeLimits: "适用限额"}

// Mermaid draws the order, from the loss to the indemnity, as the text of a
// Mermaid flow chart; of the zero Steps nothing is between the two.
func (s Steps) Mermaid() string {
	return "flowchart TD\n    loss([loss])\n" + s.draw("    %last --> %step[\"%step %zh\"]\n") + "    " + s.last() + " --> indemnity([indemnity])\n"
}

// DOT draws the same as the text of a Graphviz graph.
func (s Steps) DOT() string {
	return "digraph indemnity {\n" + s.draw("    %step [label=\"%step %zh\"];\n    %last -> %step;\n") + "    " + s.last() + " -> indemnity;\n}\n"
}

// draw writes a line for each step.
func (s *Steps) draw(line string) string {
	var b strings.Builder
	last := "loss"
	for _, step := range s {
		if step == 0 || int(step) >= len(stepNamesZh) {
			continue
		}
		strings.NewReplacer("%last", last, "%step", step.String(), "%zh", stepNamesZh[step]).WriteString(&b, line)
		last = step.String()
	}
	return b.String()
}

// last is the step before the indemnity.
func (s *Steps) last() string {
	for i := len(s) - 1; i >= 0; i-- {
		if s[i] != 0 && int(s[i]) < len(stepNamesZh) {
			return s[i].String()
		}
	}
	return "loss"
}
