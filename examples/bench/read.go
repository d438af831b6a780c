package main

import "fmt"

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

func readInt(v any) (int64, error) {
	switch n := v.(type) {
	case int:
		return int64(n), nil
	case int64:
		return n, nil
	}
	return 0, fmt.Errorf("%T is no whole number", v)
}
