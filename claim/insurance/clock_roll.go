package insurance

import "github.com/courier-rules/courier"

// clockRoll counts a period of the law; a last day that is a holiday moves
// (Civil Code 203) where the calendar covers it. rolled is false where it does
// not, and the last day is as counted.
func clockRoll(p courier.Period, from courier.Date, c courier.Calendar) (d courier.Deadline, rolled bool) {
	if d, ok := p.Count(from, courier.RollHoliday, c); ok {
		return d, true
	}
	d, _ = p.Count(from, courier.NoRoll, c)
	return d, false
}
