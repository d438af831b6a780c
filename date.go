package courier

import (
	"cmp"
	"strconv"
	"time"
)

// Date is a civil day between 0001-01-01 and 9999-12-31. The zero Date is
// unknown. Dates compare with ==.
type Date struct{ n int32 } // days since 0000-12-31, so that zero is no day

const lastDay = 3652059 // 9999-12-31

// Day returns a day, and the unknown Date where there is no such day in the
// calendar. It is meant for tables; read text with [ParseDate].
func Day(year, month, day int) Date {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}
	}
	return Date{ordinal(year, month, day)}
}

// ordinal counts days from 0000-12-31, in the proleptic Gregorian calendar.
func ordinal(year, month, day int) int32 {
	if month <= 2 { // the year begins in March, so that the leap day ends it
		year, month = year-1, month+12
	}
	return int32(365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day - 306)
}

func leap(year int) bool { return year%4 == 0 && (year%100 != 0 || year%400 == 0) }

func daysIn(year, month int) int {
	switch month {
	case 2:
		if leap(year) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// civil takes the date apart.
func (d Date) civil() (year, month, day int) {
	n := int(d.n) + 305 // days since 0000-03-01
	era := n / 146097
	doe := n % 146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	year, month, day = yoe+400*era, mp+3, doy-(153*mp+2)/5+1
	if month > 12 {
		year, month = year+1, month-12
	}
	return year, month, day
}

// ParseDate reads "2026-05-01" and nothing else.
func ParseDate(text string) (Date, error) {
	if len(text) == 10 && text[4] == '-' && text[7] == '-' {
		year, ok1 := digits(text[:4])
		month, ok2 := digits(text[5:7])
		day, ok3 := digits(text[8:])
		if d := Day(year, month, day); ok1 && ok2 && ok3 && d.Known() {
			return d, nil
		}
	}
	return Date{}, malformed(text)
}

func digits(text string) (n int, ok bool) {
	for _, c := range []byte(text) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// Known reports whether there is a date.
func (d Date) Known() bool { return d.n != 0 }

// Year returns the year, or 0 when unknown.
func (d Date) Year() int { y, _, _ := d.parts(); return y }

// Month returns the month, or 0 when unknown.
func (d Date) Month() time.Month { _, m, _ := d.parts(); return time.Month(m) }

// Day returns the day of the month, or 0 when unknown.
func (d Date) Day() int { _, _, day := d.parts(); return day }

func (d Date) parts() (year, month, day int) {
	if !d.Known() {
		return 0, 0, 0
	}
	return d.civil()
}

// Weekday returns the day of the week; of the unknown Date it says Sunday.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// Compare orders dates; the unknown Date comes first.
func (d Date) Compare(e Date) int { return cmp.Compare(d.n, e.n) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.n > e.n }

// Equal reports whether d and e are the same day or both unknown.
func (d Date) Equal(e Date) bool { return d == e }

// AddDays returns the day n days later; unknown where d is, or outside the
// range of Date.
func (d Date) AddDays(n int) Date {
	if m := int64(d.n) + int64(n); d.Known() && m >= 1 && m <= lastDay {
		return Date{int32(m)}
	}
	return Date{}
}

// AddMonths returns the corresponding day n months later or, where that
// month has no such day, its last day (Civil Code 202); unknown as in
// [Date.AddDays].
func (d Date) AddMonths(n int) Date {
	if !d.Known() || n > 12*9999 || n < -12*9999 {
		return Date{}
	}
	year, month, day := d.civil()
	months := 12*year + month - 1 + n
	if months < 12 { // before year 1: integer division would round towards zero
		return Date{}
	}
	year, month = months/12, months%12+1
	return Day(year, month, min(day, daysIn(year, month)))
}

// Sub returns the number of days from e to d, 0 when either is unknown.
func (d Date) Sub(e Date) int {
	if !d.Known() || !e.Known() {
		return 0
	}
	return int(d.n) - int(e.n)
}

// String returns "2026-05-01", or "unknown".
func (d Date) String() string {
	if !d.Known() {
		return "unknown"
	}
	return string(d.append(nil))
}

func (d Date) append(b []byte) []byte {
	year, month, day := d.civil()
	b = padded(b, year, 4)
	b = padded(append(b, '-'), month, 2)
	return padded(append(b, '-'), day, 2)
}

// appendZh writes the day as a Chinese letter does: 2026年5月1日.
func (d Date) appendZh(b []byte) []byte {
	year, month, day := d.civil()
	b = append(strconv.AppendInt(b, int64(year), 10), "年"...)
	b = append(strconv.AppendInt(b, int64(month), 10), "月"...)
	return append(strconv.AppendInt(b, int64(day), 10), "日"...)
}

func padded(b []byte, n, width int) []byte {
	for limit := 10; width > 1; width, limit = width-1, limit*10 {
		if n < limit {
			b = append(b, '0')
		}
	}
	return strconv.AppendInt(b, int64(n), 10)
}

// MarshalText returns "2026-05-01"; of the unknown Date the empty text.
func (d Date) MarshalText() ([]byte, error) {
	if !d.Known() {
		return []byte{}, nil
	}
	return d.append(nil), nil
}

// UnmarshalText reads what [ParseDate] reads; the empty text is malformed.
func (d *Date) UnmarshalText(text []byte) error {
	v, err := ParseDate(string(text))
	if err == nil {
		*d = v
	}
	return err
}
