package courier

import (
	"cmp"
	"encoding/json"
	"strconv"
	"strings"
)

// Weight is a weight in whole grams. The zero Weight is unknown; Grams(0)
// weighs nothing. Weights compare with ==.
type Weight struct {
	grams int64
	set   bool
}

// Grams returns a weight; a negative one is unknown.
func Grams(n int64) Weight {
	if n < 0 {
		return Weight{}
	}
	return Weight{n, true}
}

// ParseWeight reads "12.4 kg" or "12400 g".
func ParseWeight(text string) (Weight, error) {
	number, unit, _ := strings.Cut(text, " ")
	places := map[string]int{"kg": 3, "g": 0}
	p, ok := places[unit]
	if !ok {
		return Weight{}, malformed(text)
	}
	n, err := parseDecimal(number, p)
	if err != nil {
		return Weight{}, err
	}
	if n < 0 {
		return Weight{}, ErrNegative.Because(text)
	}
	return Grams(n), nil
}

// Known reports whether there is a weight.
func (w Weight) Known() bool { return w.set }

// Grams returns the weight in grams; 0 when unknown.
func (w Weight) Grams() int64 { return w.grams }

// Compare orders weights; the unknown Weight comes first.
func (w Weight) Compare(v Weight) int {
	return cmp.Or(cmp.Compare(btoi(w.set), btoi(v.set)), cmp.Compare(w.grams, v.grams))
}

// Equal reports whether w and v are the same weight or both unknown.
func (w Weight) Equal(v Weight) bool { return w == v }

// String returns "12.4 kg", or "unknown".
func (w Weight) String() string {
	if !w.set {
		return "unknown"
	}
	return string(append(appendTrimmed(nil, w.grams, 3), " kg"...))
}

// MarshalText returns the text of [Weight.String]; empty when unknown.
func (w Weight) MarshalText() ([]byte, error) {
	if !w.set {
		return []byte{}, nil
	}
	return []byte(w.String()), nil
}

// UnmarshalText reads what [ParseWeight] reads.
func (w *Weight) UnmarshalText(text []byte) error {
	v, err := ParseWeight(string(text))
	if err == nil {
		*w = v
	}
	return err
}

// Count is a number of things: pieces, attempts, requests. The zero Count is
// unknown; CountOf(0) is none. Counts compare with ==.
type Count struct {
	n   int64
	set bool
}

// CountOf returns a count; a negative one is unknown.
func CountOf(n int64) Count {
	if n < 0 {
		return Count{}
	}
	return Count{n, true}
}

// Known reports whether there is a count.
func (c Count) Known() bool { return c.set }

// Int returns the count; 0 when unknown.
func (c Count) Int() int64 { return c.n }

// Equal reports whether c and d are the same count or both unknown.
func (c Count) Equal(d Count) bool { return c == d }

// String returns the count in digits, or "unknown".
func (c Count) String() string {
	if !c.set {
		return "unknown"
	}
	return strconv.FormatInt(c.n, 10)
}

// MarshalJSON returns the count as a JSON number, null when unknown.
func (c Count) MarshalJSON() ([]byte, error) {
	if !c.set {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, c.n, 10), nil
}

// UnmarshalJSON reads a JSON number in plain digits, or null, which leaves
// the count as it is.
func (c *Count) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	n, err := parseDecimal(string(b), 0)
	if err != nil {
		return err
	}
	if n < 0 {
		return ErrNegative.Because(string(b))
	}
	*c = CountOf(n)
	return nil
}

var _ json.Unmarshaler = (*Count)(nil)
