package desk

import (
	"slices"
	"strings"
	"time"

	"github.com/courier-rules/courier"
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

// Governed returns the day whose law governs facts that were read as JSON.
func Governed(facts any) (day courier.Date, ok bool) {
	for _, path := range governing {
		at := facts
		for key := range strings.SplitSeq(path, ".") {
			object, _ := at.(map[string]any)
			at = object[key]
		}
		if text, isText := at.(string); isText {
			if day, _, ok = SplitDay(text); ok {
				return day, true
			}
		}
	}
	return courier.Date{}, false
}

// SplitDay takes a day, or the day of an instant, off a text.
func SplitDay(text string) (day courier.Date, rest string, ok bool) {
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

// Move moves every day in such facts by so many days, but for the days of texts
// and calendars.
func Move(v any, days int) any {
	switch v := v.(type) {
	case map[string]any:
		for k := range v {
			if !slices.Contains(still, k) {
				v[k] = Move(v[k], days)
			}
		}
	case []any:
		for i := range v {
			v[i] = Move(v[i], days)
		}
	case string:
		if day, rest, ok := SplitDay(v); ok {
			return day.AddDays(days).String() + rest
		}
	}
	return v
}
