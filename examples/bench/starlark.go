package main

import (
	"fmt"
	"strings"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// starlarkSource is written as the explained answer and the amount alone need
// it; starlarkProgram makes of it what the whole decision runs.
const starlarkSource = `
‹
KINDS = ("loss", "damage", "delay")
POSTAL = ("claim.gate.postal", 0, "PL 45")
RAIL = ("claim.gate.rail", 0, "RL 17")
RAIL_1986 = ("claim.gate.rail_rules_1986", 0, "RWR 18")
EXPRESS = ("claim.gate.express", 0, "IR25 28")
EXPRESS_2019 = ("claim.gate.express", 0, "IR19 27")
NOT_ANSWERING = ("claim.not_answering", 0, "CC 832")
SILENT = ("claim.terms.silent", 0, "CC 833")
INCLUDED = ("liability.clause.included", 0, "CC 496")
VALID = ("liability.clause.valid", 0, "CC 497")
NOT_SHOWN = ("liability.clause.not_shown", 0, "CC 496")
TICK_BOX_ONLY = ("liability.clause.tick_box_only", 0, "SPC-C 10")
NOT_EXPLAINED = ("liability.clause.not_explained", 0, "CC 496")
GROSS_FAULT = ("liability.clause.gross_fault", 0, "CC 506")
›
def steps(lines, day, law, kind, answers, gross_fault, freight_paid, monthly, shown, tick_box, asked, explained,
		value, loss, freight, declared, fault, times, monthly_times, cap, pro_rata, refund, penalty):
‹	if value | loss | freight | declared | cap | fault | penalty < 0:  # the sign of any
		fail("negative amount")
	if fault > 10000:
		fail("fault above the whole")
	if kind not in KINDS:
		fail("unknown kind")
›	if law == "letter":
‹		if day < 20091001:
			fail("no rule covers this date")
›		if lines != None:
			lines.append(‹("claim.gate.postal", 0)¦POSTAL›)
			lines.append(("claim.postal.registered_letter", 3 * freight‹, "PL 47", freight›))
		return 3 * freight
‹	if day < 20210101:
		fail("no rule covers this date")
›	n = loss * (10000 - fault)  # after the claimant's own fault, in ten-thousandths of a fen
	net = (n + 5000) // 10000
	if law == "rail":
		old = day <= 20220430
		total = (n + freight * penalty + 5000) // 10000
		if lines != None:
			lines.append(‹("claim.gate.rail_rules_1986" if old else "claim.gate.rail", 0)¦RAIL_1986 if old else RAIL›)
			lines.append(("claim.loss.delay", loss‹, "CC 584", loss›))
			if fault > 0:
				lines.append(("claim.claimant_fault", net - loss‹, "CC 592", fault›))
			lines.append(("claim.penalty.rules_1986" if old else "claim.penalty.rail", total - net‹, "RWR 18" if old else "RL 16", penalty, freight›))
			if not old and (total - net) * 10 > loss * 13:
				lines.append(("claim.penalty.may_be_reduced", 0‹, "SPC-C 65" if day >= 20231205 else "CC 585", total - net, loss›))
		return total
‹	if law != "parcel":
		fail("unknown law")
›	if lines != None:
		lines.append(‹("claim.gate.express", 0)¦EXPRESS if day >= 20250601 else EXPRESS_2019›)
	if not answers:
		if lines != None:
			lines.append(‹("claim.not_answering", 0)¦NOT_ANSWERING›)
		return 0
	if lines != None:
		lines.append(("claim.loss.delay" if kind == "delay" else "claim.loss", loss‹, "CC 584" if kind == "delay" else "CC 833", loss›))
		if fault > 0:
			lines.append(("claim.claimant_fault", net - loss‹, "CC 592", fault›))
	paid, code, bites = net, None, False
	if declared > 0:
		d = 10000 * value
		whole = n * value
		in_proportion = pro_rata and declared < value
		pays = min(n * declared if in_proportion else whole, declared * d)
		if pays < whole:
			code, bites = "claim.declared.pro_rata" if in_proportion else "claim.declared.actual_within", True
			limit = (2 * pays + d) // (2 * d)
		elif lines != None:
			lines.append(("claim.declared.within", 0‹, "HOUSE 7", declared›))
	else:
‹		in_proportion = False
›		freights = monthly_times if monthly and monthly_times > 0 else times
		if kind == "delay" or freights == 0 and cap == 0:
			if lines != None:
				lines.append(‹("claim.terms.silent", 0)¦SILENT›)
		else:
			limit = freight * freights if freights > 0 else cap
			if cap > 0:
				limit = min(limit, cap)
			if limit * 10000 < n:
				code, bites = "claim.terms.limit", True
			elif lines != None:
				lines.append(("claim.terms.not_reached", 0‹, "HOUSE 7", limit›))
	if bites:
		boxed = tick_box and day >= 20231205
		unexplained = asked and not explained
		if shown and not boxed and not unexplained and not gross_fault:
			paid = limit
			if lines != None:
				lines.append(‹("liability.clause.included", 0)¦INCLUDED›)
				lines.append(‹("liability.clause.valid", 0)¦VALID›)
				lines.append((code, paid - net‹, "HOUSE 7", declared, value) if in_proportion else (code, paid - net, "HOUSE 7", declared or limit›))
		elif lines != None:
			if not shown:
				lines.append(‹("liability.clause.not_shown", 0)¦NOT_SHOWN›)
			if boxed:
				lines.append(‹("liability.clause.tick_box_only", 0)¦TICK_BOX_ONLY›)
			if unexplained:
				lines.append(‹("liability.clause.not_explained", 0)¦NOT_EXPLAINED›)
			if gross_fault:
				lines.append(‹("liability.clause.gross_fault", 0)¦GROSS_FAULT›)
	if freight_paid and freight > 0:
		if refund:
			if lines != None:
				lines.append(("claim.refund.terms", freight‹, "HOUSE 7", freight›))
			paid += freight
		elif day < 20240401 and kind != "damage":
			if lines != None:
				lines.append(("claim.refund.standard", freight‹, "GB11", freight›))
			paid += freight
	return paid
`

// starlarkOrder is the order in which the function takes the facts, after the list that it
// writes lines to.
var starlarkOrder = []string{
	"day", "law", "kind", "answers", "gross_fault", "freight_paid", "monthly", "shown", "tick_box", "asked", "explained",
	"value", "loss", "freight", "declared", "fault", "times", "monthly_times", "cap", "pro_rata", "refund", "penalty",
}

// starlarkProgram is the text for what is given. The whole decision always
// gives its lines: it does not ask whether to, and adds at once those that
// stand together.
func starlarkProgram(gives string) string {
	source := variety(starlarkSource, gives)
	if gives != givesWhole {
		return source
	}
	var out []string
	asked := len(source) // the depth at which it was asked, no depth while it was not
	for line := range strings.SplitSeq(source, "\n") {
		text := strings.TrimLeft(line, "\t")
		depth := len(line) - len(text)
		if depth <= asked {
			asked = len(source)
		}
		switch {
		case text == "if lines != None:":
			asked = depth
			continue
		case text == "elif lines != None:":
			text = "else:"
		case depth > asked:
			depth--
		}
		line = strings.Repeat("\t", depth) + text
		if item, adds := strings.CutPrefix(text, "lines.append("); adds {
			start, last := strings.Repeat("\t", depth)+"lines += [", len(out)-1
			line = start + strings.TrimSuffix(item, ")") + "]"
			if strings.HasPrefix(out[last], start) {
				out[last] = strings.TrimSuffix(out[last], "]") + ", " + strings.TrimPrefix(line, start)
				continue
			}
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

// starlarkWays decide with go.starlark.net: a module that is compiled, run once
// and frozen, its function called with positional arguments made beforehand,
// on a thread that is used again.
func starlarkWays() ([]way, error) {
	var all []way
	for _, gives := range []string{givesWhole, givesExplained, givesAmount} {
		globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &starlark.Thread{}, "claim.star", starlarkProgram(gives), nil)
		if err != nil {
			return nil, err
		}
		globals.Freeze()
		all = append(all, way{name: "starlark", gives: gives, engine: true, prepare: func(f *Facts) run {
			args, thread := starlarkArgs(f), &starlark.Thread{}
			var out starlark.Value
			var lines *starlark.List
			return run{
				decide: func() (err error) {
					switch gives {
					case givesWhole:
						lines = starlark.NewList(make([]starlark.Value, 0, 8))
						args[0] = lines
					case givesExplained:
						lines = starlark.NewList(nil)
						args[0] = lines
					}
					out, err = starlark.Call(thread, globals["steps"], args, nil)
					return err
				},
				read: func() (Answer, error) { return readStarlark(out, lines) },
			}
		}})
	}
	return all, nil
}

func starlarkArgs(f *Facts) starlark.Tuple {
	facts := factMap(f)
	args := make(starlark.Tuple, 1+len(starlarkOrder))
	args[0] = starlark.None
	for i, name := range starlarkOrder {
		switch v := facts[name].(type) {
		case int64:
			args[1+i] = starlark.MakeInt64(v)
		case bool:
			args[1+i] = starlark.Bool(v)
		case string:
			args[1+i] = starlark.String(v)
		}
	}
	return args
}

// readStarlark reads lines of a code, a change, and where they are whole an
// article and the figures.
func readStarlark(out starlark.Value, lines *starlark.List) (a Answer, err error) {
	if a.Payable, err = starlarkInt(out); err != nil || lines == nil {
		return a, err
	}
	for i := range lines.Len() {
		parts := lines.Index(i).(starlark.Tuple)
		var line Line
		line.Code, _ = starlark.AsString(parts[0])
		if line.Change, err = starlarkInt(parts[1]); err != nil {
			return a, err
		}
		if len(parts) > 2 {
			line.Article, _ = starlark.AsString(parts[2])
			for _, v := range parts[3:] {
				figure, err := starlarkInt(v)
				if err != nil {
					return a, err
				}
				line.Figures = append(line.Figures, figure)
			}
		}
		a.Lines = append(a.Lines, line)
	}
	return a, nil
}

func starlarkInt(v starlark.Value) (int64, error) {
	i, ok := v.(starlark.Int)
	if !ok {
		return 0, fmt.Errorf("%s is no whole number", v.Type())
	}
	n, _ := i.Int64()
	return n, nil
}
