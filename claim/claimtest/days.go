package claimtest

import (
	"errors"
	"fmt"
	"testing"

	"github.com/courier-rules/courier"
)

// Days counts a period from a day, which is not counted itself, and says
// whether it is over on another. A calendar does not enter: the cases are in
// calendar days, months and years that no holiday moves.
type Days func(from courier.Date, p courier.Period, on courier.Date) (last courier.Date, over bool)

// DayCase is one period with its last day, asked about on one day.
type DayCase struct {
	Name      string // in English
	Rule      string // of the rule book
	Provision string // in words
	Fault     int    // which of the ten faults seen elsewhere it catches, 0 for none
	From      courier.Date
	Period    courier.Period
	On        courier.Date
	Last      courier.Date
	Over      bool // more than the period has passed
}

// CheckDays runs every case of days and returns what fails, nil where nothing
// does.
func CheckDays(count Days) error {
	var failed []error
	for _, c := range DayCases() {
		failed = append(failed, c.check(count))
	}
	return errors.Join(failed...)
}

// RunDays runs every case of days as a subtest of its name.
func RunDays(t *testing.T, count Days) {
	t.Helper()
	for _, c := range DayCases() {
		t.Run(c.Name, func(t *testing.T) { report(t, c.check(count)) })
	}
}

func (c *DayCase) check(count Days) error {
	switch last, over := count(c.From, c.Period, c.On); {
	case last != c.Last:
		return fmt.Errorf("%s: last day %v, want %v: %s (%s)", c.Name, last, c.Last, c.Provision, c.Rule)
	case over != c.Over:
		return fmt.Errorf("%s: over on %v: %v, want %v: %s (%s)", c.Name, c.On, over, c.Over, c.Provision, c.Rule)
	}
	return nil
}

// DayCases returns the cases of days.
func DayCases() []DayCase {
	day := courier.Day
	more := "超过, more than so many days, is not reached on the last of them (Civil Code 1259)"
	due := "a deadline is a day that can be sorted, counted and tested, not a sentence"
	promised := day(2023, 6, 1)
	return []DayCase{
		{"the same city, on the third day", "TIM-03 TRAP-01", more, 4, promised, courier.Days(3).Period(), day(2023, 6, 4), day(2023, 6, 4), false},
		{"the same city, on the fourth day", "TIM-03 TRAP-01", more, 4, promised, courier.Days(3).Period(), day(2023, 6, 5), day(2023, 6, 4), true},
		{"other domestic, on the seventh day", "TIM-03 TRAP-01", more, 4, promised, courier.Days(7).Period(), day(2023, 6, 8), day(2023, 6, 8), false},
		{"other domestic, on the eighth day", "TIM-03 TRAP-01", more, 4, promised, courier.Days(7).Period(), day(2023, 6, 9), day(2023, 6, 8), true},
		{"proposal within 30 days of the answer", "CLM-08", due, 10, day(2013, 3, 5), courier.Days(30).Period(), day(2013, 4, 4), day(2013, 4, 4), false},
		{"proposal from the answer, not from the claim", "CLM-08", due, 10, day(2013, 3, 10), courier.Days(30).Period(), day(2013, 4, 10), day(2013, 4, 9), true},
		{"proposal abroad within 60 days of the answer", "CLM-08", due, 10, day(2013, 3, 5), courier.Days(60).Period(), day(2013, 5, 4), day(2013, 5, 4), false},
		{"payment within 7 days of the agreement", "CLM-08", due, 10, day(2013, 3, 20), courier.Days(7).Period(), day(2013, 3, 28), day(2013, 3, 27), true},
		{"rail, 180 days from the record", "CN-RAIL-06", due, 10, day(2021, 3, 10), courier.Days(180).Period(), day(2021, 9, 6), day(2021, 9, 6), false},
		{"Carmack, nine months from a month's end", "INT-US-01", "months end on the day of that number, or at the month's end", 0,
			day(2026, 1, 31), courier.Months(9).Period(), day(2026, 11, 1), day(2026, 10, 31), true},
	}
}
