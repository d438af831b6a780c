package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/examples/internal/desk"
)

// governing are the fields that may hold the day whose law governs a case, by
// their paths in the facts. The first that a case has is its day.
var governing = []string{
	"happened_on", "on", "asked_on", "weighed_on", "posted_on", "declared_on", "booked_at", "checked_on", "raised_on", "charged_at", "made_on",
	"found_on", "settled_on", "paid_on", "signed_on", "arrived_on", "counted_from", "picked_up", "tendered", "handed_on", "taken_over", "placed_at",
	"redirected_at", "handed_over", "found", "received_at", "case.received_at", "at", "day", "contract_on", "closed_on", "customer.on", "consignment.on",
	"consignment.asked_on", "cover.on", "as_of",
}

// still are the members of facts whose days are those of a text or of a
// calendar, and stay where they are.
var still = []string{"cite", "document", "calendar", "scheme"}

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
	from, ok := governed(facts)
	if !ok {
		return nil, false
	}
	text, err := json.Marshal(move(facts, day.Sub(from)))
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

// governed returns the day whose law governs facts.
func governed(facts any) (day courier.Date, ok bool) {
	for _, path := range governing {
		at := facts
		for key := range strings.SplitSeq(path, ".") {
			object, _ := at.(map[string]any)
			at = object[key]
		}
		if text, isText := at.(string); isText {
			if day, _, ok = split(text); ok {
				return day, true
			}
		}
	}
	return courier.Date{}, false
}

// split takes a day, or the day of an instant, off a text.
func split(text string) (day courier.Date, rest string, ok bool) {
	if len(text) < len(time.DateOnly) {
		return day, "", false
	}
	head, rest := text[:len(time.DateOnly)], text[len(time.DateOnly):]
	if rest != "" && rest[0] != 'T' {
		return day, "", false
	}
	day, err := courier.ParseDate(head)
	return day, rest, err == nil
}

// move moves every day in v by so many days.
func move(v any, days int) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			if !slices.Contains(still, k) {
				v[k] = move(v[k], days)
			}
		}
	case []any:
		for i := range v {
			v[i] = move(v[i], days)
		}
	case string:
		if day, rest, ok := split(v); ok {
			return day.AddDays(days).String() + rest
		}
	}
	return v
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
		if _, _, ok := split(v); ok {
			v = "a day"
		}
		lines = append(lines, path+": "+v)
	default:
		lines = append(lines, fmt.Sprint(path, ": ", v))
	}
	return lines
}
