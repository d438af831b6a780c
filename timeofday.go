package courier

import "time"

// TimeOfDay is an hour and minute on the clock at +08:00, from 00:00 to
// 24:00, the end of a day. The zero TimeOfDay is unknown; TimeOf(0, 0) is
// midnight. Times of day compare with ==.
type TimeOfDay struct{ n int16 } // one more than the minutes since midnight

// TimeOf returns a time of day, and the unknown one where there is no such
// time. It is meant for tables; text is read by [TimeOfDay.UnmarshalText].
func TimeOf(hour, minute int) TimeOfDay {
	if hour < 0 || hour > 24 || minute < 0 || minute > 59 || hour == 24 && minute > 0 {
		return TimeOfDay{}
	}
	return TimeOfDay{int16(hour*60 + minute + 1)}
}

// Known reports whether there is a time.
func (t TimeOfDay) Known() bool { return t.n != 0 }

// On returns the moment of that time on a day, of 24:00 the first of the next
// day; unknown where either is.
func (t TimeOfDay) On(d Date) Instant {
	if !t.Known() || !d.Known() {
		return Instant{}
	}
	return d.Start().Add(time.Duration(t.n-1) * time.Minute)
}

// Before reports whether t is earlier in the day than o.
func (t TimeOfDay) Before(o TimeOfDay) bool { return t.n < o.n }

// Equal reports whether both are the same time or both unknown.
func (t TimeOfDay) Equal(o TimeOfDay) bool { return t == o }

// String returns "18:05", or "unknown".
func (t TimeOfDay) String() string {
	if !t.Known() {
		return "unknown"
	}
	n := int(t.n) - 1
	return string([]byte{byte('0' + n/600), byte('0' + n/60%10), ':', byte('0' + n%60/10), byte('0' + n%10)})
}

// MarshalText returns the text of [TimeOfDay.String]; empty when unknown.
func (t TimeOfDay) MarshalText() ([]byte, error) {
	if !t.Known() {
		return []byte{}, nil
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads "18:05" and nothing else.
func (t *TimeOfDay) UnmarshalText(text []byte) error {
	if len(text) == 5 && text[2] == ':' {
		hour, ok1 := digits(string(text[:2]))
		minute, ok2 := digits(string(text[3:]))
		if v := TimeOf(hour, minute); ok1 && ok2 && v.Known() {
			*t = v
			return nil
		}
	}
	return malformed(string(text))
}
