package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// printShift prints the cases whose answer changes on the day.
func printShift(out *bufio.Writer, cases []Case, day courier.Date) {
	window := desk.NewWindow()
	for i := range cases {
		c := &cases[i]
		before, moved := c.on(window, day.AddDays(-1))
		after, _ := c.on(window, day)
		if !moved || slices.Equal(before, after) {
			continue
		}
		fmt.Fprintln(out, c.Name)
		for _, line := range less(before, after) {
			fmt.Fprintln(out, "  -", line)
		}
		for _, line := range less(after, before) {
			fmt.Fprintln(out, "  +", line)
		}
	}
}

// less returns the lines without those of others, each as often as it is
// there more often.
func less(lines, others []string) (rest []string) {
	others = slices.Clone(others)
	for _, line := range lines {
		if i := slices.Index(others, line); i >= 0 {
			others = slices.Delete(others, i, i+1)
		} else {
			rest = append(rest, line)
		}
	}
	return rest
}

// on answers the case as if it were governed by the law of the day: a line
// for each reason and for each other member of the answer, without its days,
// sorted.
// It reports false where no day governs the case.
func (c *Case) on(w *desk.Window, day courier.Date) (lines []string, moved bool) {
	facts, err := value(c.Facts)
	if err != nil {
		return nil, false
	}
	from, ok := desk.Governed(facts)
	if !ok {
		return nil, false
	}
	text, err := json.Marshal(desk.Move(facts, day.Sub(from)))
	if err != nil {
		return nil, false
	}
	answer, err := w.Answer(c.Ask, text)
	if err != nil {
		field, _, _ := strings.Cut(err.Error(), ":")
		return []string{"cannot be read: " + field}, true
	}
	told, err := value(answer)
	if err != nil {
		return nil, false
	}
	told = reduce(told, func(reason map[string]any) any {
		basis, _ := reason["basis"].(map[string]any)
		lines = append(lines, fmt.Sprint(reason["code"], " [", basis["source"], " ", basis["article"], "]"))
		return nil
	})
	lines = append(lines, leaves(told, "")...)
	slices.Sort(lines)
	return lines, true
}

// leaves lists the members of v with their paths, a day as no more than a day.
func leaves(v any, path string) (lines []string) {
	switch v := v.(type) {
	case map[string]any:
		keys := make([]string, 0, len(v))
		for k := range v {
			keys = append(keys, k)
		}
		slices.Sort(keys)
		for _, k := range keys {
			lines = append(lines, leaves(v[k], strings.TrimPrefix(path+"."+k, "."))...)
		}
	case []any:
		for i := range v {
			lines = append(lines, leaves(v[i], path+"[]")...)
		}
	case nil:
	case string:
		if _, _, ok := desk.SplitDay(v); ok {
			v = "a day"
		}
		lines = append(lines, path+": "+v)
	default:
		lines = append(lines, fmt.Sprint(path, ": ", v))
	}
	return lines
}
