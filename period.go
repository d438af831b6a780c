package courier

import (
	"strconv"
	"strings"
	"time"
)

// Days are calendar days 日.
type Days int

// WorkingDays are working days 工作日, which only a calendar can count.
type WorkingDays int

// Hours run from the moment named.
type Hours int

// Months end on the corresponding day, or on the last day of a shorter month.
type Months int

// Years end as twelve months each do.
type Years int

// Last returns the n-th day after from, which is itself not counted (Civil
// Code 201): the last day of the period. Unknown where from is.
func (n Days) Last(from Date) Date { return from.AddDays(int(n)) }

// Last returns the n-th working day after from, unknown outside the calendar.
func (n WorkingDays) Last(from Date, c Calendar) Date { return c.AddWorkingDays(from, int(n)) }

// End returns the moment n hours after from; unknown where from is, and for
// more hours than a [Period] holds.
func (n Hours) End(from Instant) Instant {
	if n > longest || n < -longest {
		return Instant{}
	}
	return from.Add(time.Duration(n) * time.Hour)
}

// Last returns the corresponding day n months after from (Civil Code 202).
func (n Months) Last(from Date) Date { return from.AddMonths(int(n)) }

// Last returns the corresponding day n years after from.
func (n Years) Last(from Date) Date {
	return from.AddMonths(12 * int(max(-longest, min(n, longest))))
}

// Period returns the length as a Period.
func (n Days) Period() Period { return period(int(n), unitDays) }

// Period returns the length as a Period.
func (n WorkingDays) Period() Period { return period(int(n), unitWorkingDays) }

// Period returns the length as a Period.
func (n Hours) Period() Period { return period(int(n), unitHours) }

// Period returns the length as a Period.
func (n Months) Period() Period { return period(int(n), unitMonths) }

// Period returns the length as a Period.
func (n Years) Period() Period { return period(int(n), unitYears) }

// Period is a length of time in one of five units, for tables whose rows
// differ in unit ("two months" before 2026-05-01, "60 days" after). The zero
// Period is unknown. Periods compare with ==.
type Period struct {
	n    int32
	unit unit
}

type unit uint8

const (
	unitDays unit = iota + 1
	unitWorkingDays
	unitHours
	unitMonths
	unitYears
)

var unitsEn = [...]string{"", "day", "working day", "hour", "month", "year"}
var unitsZh = [...]string{"", "日", "个工作日", "小时", "个月", "年"}

const longest = 1 << 20 // units: far past any legal period, far from overflow

func period(n int, u unit) Period {
	if n < 0 || n > longest {
		return Period{}
	}
	return Period{int32(n), u}
}

// ParsePeriod reads "7 days", "1 day", "7 working days", "24 hours",
// "2 months" or "3 years".
func ParsePeriod(text string) (Period, error) {
	number, name, _ := strings.Cut(text, " ")
	n, err := strconv.Atoi(number)
	for u, en := range unitsEn {
		p := period(n, unit(u))
		if err == nil && u > 0 && strings.HasPrefix(name, en) && p.Known() && p.String() == text {
			return p, nil
		}
	}
	return Period{}, malformed(text)
}

// Known reports whether there is a length.
func (p Period) Known() bool { return p.unit != 0 }

// Hours returns the length of a period in hours, which [Hours.End] counts; ok
// is false of one in days or longer, which [Period.Count] counts.
func (p Period) Hours() (n Hours, ok bool) {
	if p.unit != unitHours {
		return 0, false
	}
	return Hours(p.n), true
}

// WorkingDays returns the length of a period in working days; ok is false for
// any other.
func (p Period) WorkingDays() (n WorkingDays, ok bool) {
	if p.unit != unitWorkingDays {
		return 0, false
	}
	return WorkingDays(p.n), true
}

// Equal reports whether p and q are the same length in the same unit.
func (p Period) Equal(q Period) bool { return p == q }

// String returns "7 working days", or "unknown".
func (p Period) String() string {
	if !p.Known() {
		return "unknown"
	}
	return string(p.append(nil))
}

func (p Period) append(b []byte) []byte {
	b = append(append(strconv.AppendInt(b, int64(p.n), 10), ' '), unitsEn[p.unit]...)
	if p.n != 1 {
		b = append(b, 's')
	}
	return b
}

func (p Period) appendZh(b []byte) []byte {
	return append(strconv.AppendInt(b, int64(p.n), 10), unitsZh[p.unit]...)
}

// MarshalText returns the text of [Period.String]; empty when unknown.
func (p Period) MarshalText() ([]byte, error) {
	if !p.Known() {
		return []byte{}, nil
	}
	return p.append(nil), nil
}

// UnmarshalText reads what [ParsePeriod] reads.
func (p *Period) UnmarshalText(text []byte) error {
	v, err := ParsePeriod(string(text))
	if err == nil {
		*p = v
	}
	return err
}

// Roll says what happens when the last day of a period is not a working one
// (Civil Code 203). Whether it applies to a carrier's administrative duties
// is not settled, so every rule that counts names its choice.
type Roll uint8

// The choices.
const (
	NoRoll      Roll = iota // the last day stays, whatever day it is
	RollHoliday             // past days off that the holiday notice names
	RollRestDay             // past every day that is not worked, weekends too
)

// Deadline is a period counted out. The day of the event is not counted; the
// last day ends at 24:00.
type Deadline struct {
	From   Date    `json:"from"`           // day of the event
	Period Period  `json:"period"`         // its length
	Plain  Date    `json:"plain,omitzero"` // last day as counted; unknown past the last day of [Date]
	Last   Date    `json:"last,omitzero"`  // last day after any roll-over
	End    Instant `json:"end,omitzero"`   // the moment it is over
}

// Passed returns the first day after the period: the day from which
// something is "more than" the period ago 超过.
func (d Deadline) Passed() Date { return d.Last.AddDays(1) }

// Rolled reports whether the last day was moved past days not worked.
func (d Deadline) Rolled() bool { return d.Last != d.Plain }

// Count counts the period from the day from. ok is false where from is
// unknown, the period is in hours (use [Hours.End]), or the calendar does
// not cover a day that it is asked about.
func (p Period) Count(from Date, roll Roll, c Calendar) (d Deadline, ok bool) {
	last := Date{}
	switch p.unit {
	case unitDays:
		last = Days(p.n).Last(from)
	case unitWorkingDays:
		last = WorkingDays(p.n).Last(from, c)
	case unitMonths:
		last = Months(p.n).Last(from)
	case unitYears:
		last = Years(p.n).Last(from)
	}
	d = Deadline{From: from, Period: p, Plain: last, Last: rolled(last, roll, c)}
	d.End = d.Last.End()
	return d, d.Last.Known()
}

func rolled(last Date, roll Roll, c Calendar) Date {
	off := func(d Date) Answer {
		switch roll {
		case RollHoliday:
			return c.Holiday(d)
		case RollRestDay:
			if w := c.Works(d); w.Known() {
				return AnswerOf(w == No)
			}
			return 0
		}
		return No
	}
	for last.Known() {
		switch off(last) {
		case No:
			return last
		case Yes:
			last = last.AddDays(1)
		default:
			return Date{}
		}
	}
	return last
}

// Boundary is a word that says whether a limit includes its number (Civil
// Code 1259).
type Boundary uint8

// The boundaries.
const (
	AtLeast  Boundary = iota + 1 // 以上, 届满
	AtMost                       // 以下, 以内
	LessThan                     // 不满
	MoreThan                     // 超过, 以外
)

var boundaries = Words{"unknown", "at_least", "at_most", "less_than", "more_than"}

// Holds reports whether a number that compares to the limit as c (negative,
// zero or positive) satisfies the boundary.
func (w Boundary) Holds(c int) bool {
	switch w {
	case AtLeast:
		return c >= 0
	case AtMost:
		return c <= 0
	case LessThan:
		return c < 0
	case MoreThan:
		return c > 0
	}
	return false
}

// ParseBoundary reads the word of a Chinese text: 以上, 届满, 以下, 以内, 不满,
// 超过 or 以外.
func ParseBoundary(word string) (Boundary, error) {
	switch word {
	case "以上", "届满":
		return AtLeast, nil
	case "以下", "以内":
		return AtMost, nil
	case "不满":
		return LessThan, nil
	case "超过", "以外":
		return MoreThan, nil
	}
	return 0, unknownWord(word)
}

// String returns the word of the boundary.
func (w Boundary) String() string { return boundaries.Word(uint8(w)) }

// MarshalText returns the word of the boundary.
func (w Boundary) MarshalText() ([]byte, error) { return boundaries.Marshal(uint8(w)) }

// UnmarshalText reads the word of a boundary.
func (w *Boundary) UnmarshalText(text []byte) error { return boundaries.Unmarshal(text, (*uint8)(w)) }
