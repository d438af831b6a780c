package courier

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"
)

// Calendar says which days are worked. It is the host's: the library has no
// holidays of its own. Within its years a day is worked from Monday to
// Friday, save the days off and plus the days made up; outside them nothing
// is known. The zero Calendar knows no day. A Calendar does not change once
// made.
type Calendar struct {
	years   CalendarYears
	changes []change // days that differ from the plain week, in order
}

// CalendarYears are the facts of a [Calendar], as a State Council holiday
// notice gives them.
type CalendarYears struct {
	From int    `json:"from"`          // first year covered
	To   int    `json:"to"`            // last year covered
	Off  []Date `json:"off,omitzero"`  // 放假: days off that the notice names, weekends among them or not
	Made []Date `json:"made,omitzero"` // 调休上班: Saturdays and Sundays worked
}

type change struct {
	day Date
	sum int // +1 a day made up, -1 a weekday off: added up to and with this day
}

// NewCalendar builds a calendar. Years out of order or outside 1 to 9999, a
// day outside the years, given twice, or a day made up that is no weekend are
// errors that name the field.
func NewCalendar(y CalendarYears) (Calendar, error) {
	if y.From < 1 || y.To > 9999 || y.To < y.From {
		return Calendar{}, At("from", ErrRange)
	}
	c := Calendar{years: CalendarYears{y.From, y.To, slices.Clone(y.Off), slices.Clone(y.Made)}}
	add := func(list string, days []Date, made bool) error {
		for i, d := range days {
			if !c.Covers(d) {
				return At(Index(list, i), ErrRange)
			}
			switch {
			case made && !weekend(d):
				return At(Index(list, i), ErrContradicts.Because("no weekend day: "+d.String()))
			case made:
				c.changes = append(c.changes, change{d, 1})
			case weekend(d):
				c.changes = append(c.changes, change{d, 0})
			default:
				c.changes = append(c.changes, change{d, -1})
			}
		}
		return nil
	}
	if err := cmp.Or(add("off", y.Off, false), add("made", y.Made, true)); err != nil {
		return Calendar{}, err
	}
	slices.SortFunc(c.changes, func(a, b change) int { return a.day.Compare(b.day) })
	sum := 0
	for i := range c.changes {
		if i > 0 && c.changes[i].day == c.changes[i-1].day {
			return Calendar{}, At("off", ErrRepeated.Because(c.changes[i].day.String()))
		}
		sum += c.changes[i].sum
		c.changes[i].sum = sum
	}
	return c, nil
}

func weekend(d Date) bool { return d.Weekday() == time.Saturday || d.Weekday() == time.Sunday }

// Covers reports whether d lies in the years of the calendar.
func (c Calendar) Covers(d Date) bool {
	return d.Known() && d.Year() >= c.years.From && d.Year() <= c.years.To
}

// Works says whether d is worked; unknown outside the years of the calendar.
func (c Calendar) Works(d Date) Answer {
	if !c.Covers(d) {
		return 0
	}
	return AnswerOf(c.worked(d) > c.worked(Date{d.n - 1}))
}

// Holiday says whether d is a day off that the holiday notice names; unknown
// outside the years of the calendar. A plain weekend is not one.
func (c Calendar) Holiday(d Date) Answer {
	if !c.Covers(d) {
		return 0
	}
	return AnswerOf(slices.Contains(c.years.Off, d))
}

// worked counts the days worked up to and with d, from a fixed far day.
func (c Calendar) worked(d Date) int {
	n := int(d.n) // 0000-12-31 is a Sunday: n/7 whole weeks, then Monday on
	plain := n/7*5 + min(n%7, 5)
	i, exact := slices.BinarySearchFunc(c.changes, d, func(ch change, d Date) int { return ch.day.Compare(d) })
	if exact {
		i++
	}
	if i == 0 {
		return plain
	}
	return plain + c.changes[i-1].sum
}

// AddWorkingDays returns the n-th day worked after d (for n = 0, d itself).
// It is unknown where n is negative or the count leaves the calendar's years.
// The cost is logarithmic, however long the count.
func (c Calendar) AddWorkingDays(d Date, n int) Date {
	if n < 0 || !c.Covers(d) {
		return Date{}
	}
	if n == 0 {
		return d
	}
	lo, hi := d.n, Day(c.years.To, 12, 31).n
	if n > c.worked(Date{hi})-c.worked(d) {
		return Date{}
	}
	want := c.worked(d) + n
	for hi-lo > 1 { // worked(lo) < want <= worked(hi)
		if mid := lo + (hi-lo)/2; c.worked(Date{mid}) < want {
			lo = mid
		} else {
			hi = mid
		}
	}
	return Date{hi}
}

// WorkingDaysBetween counts the days worked after from, up to and with to.
// ok is false outside the calendar's years or where to lies before from.
func (c Calendar) WorkingDaysBetween(from, to Date) (n int, ok bool) {
	if !c.Covers(from) || !c.Covers(to) || to.Before(from) {
		return 0, false
	}
	return c.worked(to) - c.worked(from), true
}

// Years returns a copy of the facts the calendar was made of.
func (c Calendar) Years() CalendarYears {
	y := c.years
	y.Off, y.Made = slices.Clone(y.Off), slices.Clone(y.Made)
	return y
}

// Equal reports whether both calendars were made of the same facts.
func (c Calendar) Equal(d Calendar) bool {
	return c.years.From == d.years.From && c.years.To == d.years.To && slices.Equal(c.changes, d.changes)
}

// MarshalJSON returns the facts of the calendar.
func (c Calendar) MarshalJSON() ([]byte, error) { return json.Marshal(c.years) }

// UnmarshalJSON builds the calendar from its facts as [NewCalendar] does;
// null leaves it as it is.
func (c *Calendar) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var y CalendarYears
	if err := json.Unmarshal(b, &y); err != nil {
		return err
	}
	v, err := NewCalendar(y)
	if err == nil {
		*c = v
	}
	return err
}
