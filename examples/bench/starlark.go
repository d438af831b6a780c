package main

import (
	"fmt"

	"go.starlark.net/starlark"
	"go.starlark.net/syntax"
)

// starlarkSource decides with the lines where it is given a list for them, and
// without where it is given none.
const starlarkSource = `
def steps(lines, day, law, kind, answers, gross_fault, freight_paid, monthly, shown, tick_box, asked, explained,
		value, loss, freight, declared, fault, times, monthly_times, cap, pro_rata, refund, penalty):
	if law == "letter":
		if lines != None:
			lines.append(("claim.gate.postal", 0))
			lines.append(("claim.postal.registered_letter", 3 * freight))
		return 3 * freight
	n = loss * (10000 - fault)  # after the claimant's own fault, in ten-thousandths of a fen
	net = (n + 5000) // 10000
	if law == "rail":
		old = day <= 20220430
		total = (n + freight * penalty + 5000) // 10000
		if lines != None:
			lines.append(("claim.gate.rail_rules_1986" if old else "claim.gate.rail", 0))
			lines.append(("claim.loss.delay", loss))
			if fault > 0:
				lines.append(("claim.claimant_fault", net - loss))
			lines.append(("claim.penalty.rules_1986" if old else "claim.penalty.rail", total - net))
			if not old and (total - net) * 10 > loss * 13:
				lines.append(("claim.penalty.may_be_reduced", 0))
		return total
	if lines != None:
		lines.append(("claim.gate.express", 0))
	if not answers:
		if lines != None:
			lines.append(("claim.not_answering", 0))
		return 0
	if lines != None:
		lines.append(("claim.loss.delay" if kind == "delay" else "claim.loss", loss))
		if fault > 0:
			lines.append(("claim.claimant_fault", net - loss))
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
			lines.append(("claim.declared.within", 0))
	else:
		freights = monthly_times if monthly and monthly_times > 0 else times
		if kind == "delay" or freights == 0 and cap == 0:
			if lines != None:
				lines.append(("claim.terms.silent", 0))
		else:
			limit = freight * freights if freights > 0 else cap
			if cap > 0:
				limit = min(limit, cap)
			if limit * 10000 < n:
				code, bites = "claim.terms.limit", True
			elif lines != None:
				lines.append(("claim.terms.not_reached", 0))
	if bites:
		boxed = tick_box and day >= 20231205
		unexplained = asked and not explained
		if shown and not boxed and not unexplained and not gross_fault:
			paid = limit
			if lines != None:
				lines.append(("liability.clause.included", 0))
				lines.append(("liability.clause.valid", 0))
				lines.append((code, paid - net))
		elif lines != None:
			if not shown:
				lines.append(("liability.clause.not_shown", 0))
			if boxed:
				lines.append(("liability.clause.tick_box_only", 0))
			if unexplained:
				lines.append(("liability.clause.not_explained", 0))
			if gross_fault:
				lines.append(("liability.clause.gross_fault", 0))
	if freight_paid and freight > 0:
		if refund:
			if lines != None:
				lines.append(("claim.refund.terms", freight))
			paid += freight
		elif day < 20240401 and kind != "damage":
			if lines != None:
				lines.append(("claim.refund.standard", freight))
			paid += freight
	return paid
`

// starlarkOrder is the order in which the function takes the facts, after the list that it
// writes lines to.
var starlarkOrder = []string{
	"day", "law", "kind", "answers", "gross_fault", "freight_paid", "monthly", "shown", "tick_box", "asked", "explained",
	"value", "loss", "freight", "declared", "fault", "times", "monthly_times", "cap", "pro_rata", "refund", "penalty",
}

// starlarkWays decide with go.starlark.net: a module that is compiled, run once
// and frozen, its function called with positional arguments made beforehand,
// on a thread that is used again.
func starlarkWays() ([]way, error) {
	var all []way
	for _, p := range []struct{ gives, source string }{
		{givesWhole, starlarkWhole}, {givesExplained, starlarkSource}, {givesAmount, starlarkSource},
	} {
		globals, err := starlark.ExecFileOptions(&syntax.FileOptions{}, &starlark.Thread{}, "claim.star", p.source, nil)
		if err != nil {
			return nil, err
		}
		globals.Freeze()
		all = append(all, way{name: "starlark", gives: p.gives, engine: true, prepare: func(f *Facts) run {
			args, thread := starlarkArgs(f), &starlark.Thread{}
			var out starlark.Value
			var lines *starlark.List
			return run{
				decide: func() (err error) {
					switch p.gives {
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
