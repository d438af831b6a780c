package main

import (
	"encoding/json"
	"errors"
	"fmt"
)

// factMap is the facts by the names that the programs of the engines use.
func factMap(f *Facts) map[string]any {
	return map[string]any{
		"day": f.Day, "law": f.Law, "kind": f.Kind,
		"answers": f.Answers, "gross_fault": f.GrossFault, "freight_paid": f.FreightPaid, "monthly": f.Monthly,
		"shown": f.Shown, "tick_box": f.TickBox, "asked": f.Asked, "explained": f.Explained,
		"value": f.Value, "loss": f.Loss, "freight": f.Freight, "declared": f.Declared, "fault": f.Fault,
		"times": f.Times, "monthly_times": f.MonthlyTimes, "cap": f.Cap,
		"pro_rata": f.ProRata, "refund": f.Refund, "penalty": f.Penalty,
	}
}

// readMap reads an answer that came as a whole number, or as a map with lines.
func readMap(out any) (a Answer, err error) {
	whole, ok := out.(map[string]any)
	if !ok {
		a.Payable, err = readInt(out)
		return a, err
	}
	if a.Payable, err = readInt(whole["payable"]); err != nil {
		return a, err
	}
	lines, _ := whole["lines"].([]any)
	for _, l := range lines {
		line, _ := l.(map[string]any)
		code, _ := line["code"].(string)
		change, err := readInt(line["change"])
		if err != nil {
			return a, err
		}
		a.Lines = append(a.Lines, Line{Code: code, Change: change})
	}
	return a, nil
}

// readList reads an answer that came as a list of the amount and the lines, or
// as a word on why there is none, by itself or in a list.
func readList(out any) (a Answer, err error) {
	if why, refused := out.(string); refused {
		return a, errors.New(why)
	}
	list, ok := out.([]any)
	if !ok || len(list) == 0 {
		return a, fmt.Errorf("%T is no list", out)
	}
	if why, refused := list[0].(string); refused {
		return a, errors.New(why)
	}
	if a.Payable, err = readInt(list[0]); err != nil {
		return a, err
	}
	for _, l := range list[1:] {
		parts, _ := l.([]any)
		if len(parts) == 0 { // does not apply
			continue
		}
		line, err := readLine(parts)
		if err != nil {
			return a, err
		}
		a.Lines = append(a.Lines, line)
	}
	return a, nil
}

// readLine reads a list of a code, a change, an article and figures.
func readLine(parts []any) (line Line, err error) {
	if len(parts) < 3 {
		return line, fmt.Errorf("%v is no line", parts)
	}
	line.Code, _ = parts[0].(string)
	line.Article, _ = parts[2].(string)
	if line.Change, err = readInt(parts[1]); err != nil {
		return line, err
	}
	for _, v := range parts[3:] {
		figure, err := readInt(v)
		if err != nil {
			return line, err
		}
		line.Figures = append(line.Figures, figure)
	}
	return line, nil
}

func readInt(v any) (int64, error) {
	switch n := v.(type) {
	case int:
		return int64(n), nil
	case int64:
		return n, nil
	case json.Number:
		return n.Int64()
	}
	return 0, fmt.Errorf("%T is no whole number", v)
}
