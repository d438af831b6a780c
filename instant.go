package courier

import (
	"cmp"
	"strconv"
	"strings"
	"time"
)

// Instant is a moment, kept and shown at +08:00, the clock of Chinese rules.
// The zero Instant is unknown. Instants compare with ==.
type Instant struct {
	sec   int64 // since 1970-01-01T00:00:00+08:00, the clock's own midnight
	nsec  int32
	known bool
}

const (
	ahead      = 8 * 60 * 60 // seconds of +08:00
	daySeconds = 24 * 60 * 60
	epoch      = 719163 // Date of 1970-01-01
)

// ParseInstant reads an RFC 3339 date and time with an explicit offset, such
// as "2026-05-01T09:00:00+08:00". A time without an offset is malformed: no
// zone is guessed. Years outside 1 to 9999 at +08:00 are out of range.
func ParseInstant(text string) (Instant, error) {
	t, err := time.Parse(time.RFC3339Nano, text)
	if err != nil || text[13] != ':' || strings.Contains(text, ",") { // time reads hours of one digit, and commas
		return Instant{}, malformed(text)
	}
	i := moment(t)
	if !i.known {
		return Instant{}, ErrRange.Because(text)
	}
	return i, nil
}

// InstantOf returns the moment t, whatever its zone; unknown for the zero
// time.Time and for years outside 1 to 9999 at +08:00.
func InstantOf(t time.Time) Instant {
	if t.IsZero() {
		return Instant{}
	}
	return moment(t)
}

func moment(t time.Time) Instant {
	return Instant{sec: t.Unix() + ahead, nsec: int32(t.Nanosecond()), known: true}.ranged()
}

// ranged returns i, unknown outside the years that the text form holds.
func (i Instant) ranged() Instant {
	if !i.Date().Known() {
		return Instant{}
	}
	return i
}

// Date returns the day of the moment at +08:00.
func (i Instant) Date() Date {
	if !i.known {
		return Date{}
	}
	n := i.sec / daySeconds
	if i.sec%daySeconds < 0 {
		n--
	}
	if n += epoch; n < 1 || n > lastDay {
		return Date{}
	}
	return Date{int32(n)}
}

// Start returns the first moment of the day, 00:00 at +08:00.
func (d Date) Start() Instant {
	if !d.Known() {
		return Instant{}
	}
	return Instant{sec: (int64(d.n) - epoch) * daySeconds, known: true}
}

// End returns 24:00 of the day: the first moment of the next, unknown where
// there is no next.
func (d Date) End() Instant { return d.AddDays(1).Start() }

// At returns the moment hour:minute of the day at +08:00, unknown where there
// is no such time.
func (d Date) At(hour, minute int) Instant {
	if !d.Known() || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return Instant{}
	}
	i := d.Start()
	i.sec += int64(hour*3600 + minute*60)
	return i
}

// Known reports whether there is a moment.
func (i Instant) Known() bool { return i.known }

// Compare orders moments; the unknown Instant comes first.
func (i Instant) Compare(j Instant) int {
	if i.known != j.known {
		if i.known {
			return 1
		}
		return -1
	}
	return cmp.Or(cmp.Compare(i.sec, j.sec), cmp.Compare(i.nsec, j.nsec))
}

// Before reports whether i is earlier than j.
func (i Instant) Before(j Instant) bool { return i.Compare(j) < 0 }

// After reports whether i is later than j.
func (i Instant) After(j Instant) bool { return i.Compare(j) > 0 }

// Equal reports whether i and j are the same moment or both unknown.
func (i Instant) Equal(j Instant) bool { return i == j }

// Add returns the moment d later; unknown where i is, or outside the years 1
// to 9999.
func (i Instant) Add(d time.Duration) Instant {
	if !i.known {
		return i
	}
	nsec := int64(i.nsec) + int64(d%time.Second)
	i.sec += int64(d / time.Second)
	if nsec < 0 {
		nsec, i.sec = nsec+1e9, i.sec-1
	} else if nsec >= 1e9 {
		nsec, i.sec = nsec-1e9, i.sec+1
	}
	i.nsec = int32(nsec)
	return i.ranged()
}

// Time returns the moment as a time.Time at +08:00; the zero time.Time when
// unknown.
func (i Instant) Time() time.Time {
	if !i.known {
		return time.Time{}
	}
	return time.Unix(i.sec-ahead, int64(i.nsec)).In(time.FixedZone("", ahead))
}

// String returns RFC 3339 at +08:00, or "unknown".
func (i Instant) String() string {
	if !i.known {
		return "unknown"
	}
	return i.Time().Format(time.RFC3339Nano)
}

// appendZh writes the moment as a Chinese letter does, by the clock of +08:00:
// 2024年3月1日10时00分, with seconds only where there are any.
func (i Instant) appendZh(b []byte) []byte {
	b = i.Date().appendZh(b)
	clock := int((i.sec%daySeconds + daySeconds) % daySeconds)
	b = append(strconv.AppendInt(b, int64(clock/3600), 10), "时"...)
	b = append(padded(b, clock/60%60, 2), "分"...)
	if second := clock % 60; second != 0 {
		b = append(padded(b, second, 2), "秒"...)
	}
	return b
}

// MarshalText returns RFC 3339 at +08:00; of the unknown Instant the empty text.
func (i Instant) MarshalText() ([]byte, error) {
	if !i.known {
		return []byte{}, nil
	}
	return []byte(i.String()), nil
}

// UnmarshalText reads what [ParseInstant] reads.
func (i *Instant) UnmarshalText(text []byte) error {
	v, err := ParseInstant(string(text))
	if err == nil {
		*i = v
	}
	return err
}
