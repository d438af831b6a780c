package courier

import (
	"cmp"
	"strings"
)

// Share is a part of a whole in basis points: 10,000 are the whole. The zero
// Share is unknown; BasisPoints(0) is none of it. Shares compare with ==.
type Share struct {
	points int32
	set    bool
}

// BasisPoints returns a share. Less than nothing or more than the whole is
// no share and unknown.
func BasisPoints(n int) Share {
	if n < 0 || n > 10_000 {
		return Share{}
	}
	return Share{int32(n), true}
}

// Percent returns a share of n hundredths.
func Percent(n int) Share { return BasisPoints(100 * max(-1, min(n, 101))) }

// ParseShare reads a percentage of at most two decimals: "30%", "12.34%".
func ParseShare(text string) (Share, error) {
	number, ok := strings.CutSuffix(text, "%")
	if !ok {
		return Share{}, malformed(text)
	}
	n, err := parseDecimal(number, 2)
	if err != nil {
		return Share{}, err
	}
	if n < 0 || n > 10_000 {
		return Share{}, ErrRange.Because(text)
	}
	return BasisPoints(int(n)), nil
}

// Known reports whether there is a share.
func (s Share) Known() bool { return s.set }

// BasisPoints returns the share in basis points; 0 when unknown.
func (s Share) BasisPoints() int { return int(s.points) }

// Rest returns what is missing to the whole.
func (s Share) Rest() Share {
	if !s.set {
		return Share{}
	}
	return BasisPoints(10_000 - int(s.points))
}

// Compare orders shares; the unknown Share comes first.
func (s Share) Compare(t Share) int {
	return cmp.Or(cmp.Compare(btoi(s.set), btoi(t.set)), cmp.Compare(s.points, t.points))
}

// Equal reports whether s and t are the same share or both unknown.
func (s Share) Equal(t Share) bool { return s == t }

// String returns "12.34%", or "unknown".
func (s Share) String() string {
	if !s.set {
		return "unknown"
	}
	return string(s.append(nil))
}

func (s Share) append(b []byte) []byte {
	return append(appendTrimmed(b, int64(s.points), 2), '%')
}

// appendTrimmed writes n / 10^places without trailing zeros.
func appendTrimmed(b []byte, n int64, places int) []byte {
	for places > 0 && n%10 == 0 {
		n, places = n/10, places-1
	}
	return appendDecimal(b, n, places, false)
}

// MarshalText returns the text of [Share.String]; empty when unknown.
func (s Share) MarshalText() ([]byte, error) {
	if !s.set {
		return []byte{}, nil
	}
	return s.append(nil), nil
}

// UnmarshalText reads what [ParseShare] reads.
func (s *Share) UnmarshalText(text []byte) error {
	v, err := ParseShare(string(text))
	if err == nil {
		*s = v
	}
	return err
}

// Rate is an exact decimal number without a unit: an exchange rate, a fee
// rate, a multiple. The zero Rate is unknown. Rates compare with ==.
type Rate struct {
	n     int64
	scale uint8 // decimals; no trailing zero is kept
	set   bool
}

const finestRate = 9 // decimals

// RateOf returns n / 10^scale: RateOf(960, 2) is 9.6. Negative numbers and
// more than nine decimals are no rate and unknown.
func RateOf(n int64, scale int) Rate {
	if n < 0 || scale < 0 || scale > finestRate {
		return Rate{}
	}
	for scale > 0 && n%10 == 0 {
		n, scale = n/10, scale-1
	}
	return Rate{n, uint8(scale), true}
}

// ParseRate reads "9.60", "0.6%" or "5‰", of at most nine decimals in all.
func ParseRate(text string) (Rate, error) {
	number, shift := text, 0
	if rest, ok := strings.CutSuffix(text, "%"); ok {
		number, shift = rest, 2
	} else if rest, ok := strings.CutSuffix(text, "‰"); ok {
		number, shift = rest, 3
	}
	_, frac, _ := strings.Cut(number, ".")
	places := min(len(frac), finestRate-shift)
	n, err := parseDecimal(number, places)
	if err != nil {
		return Rate{}, err
	}
	if n < 0 {
		return Rate{}, ErrNegative.Because(text)
	}
	return RateOf(n, places+shift), nil
}

// Known reports whether there is a rate.
func (r Rate) Known() bool { return r.set }

// Sign returns 1 for a rate above zero, and 0 for zero and unknown.
func (r Rate) Sign() int { return cmp.Compare(r.n, 0) }

// Equal reports whether r and s are the same rate or both unknown.
func (r Rate) Equal(s Rate) bool { return r == s }

// String returns "9.6", or "unknown".
func (r Rate) String() string {
	if !r.set {
		return "unknown"
	}
	return string(appendDecimal(nil, r.n, int(r.scale), false))
}

// MarshalText returns the text of [Rate.String]; empty when unknown.
func (r Rate) MarshalText() ([]byte, error) {
	if !r.set {
		return []byte{}, nil
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads what [ParseRate] reads.
func (r *Rate) UnmarshalText(text []byte) error {
	v, err := ParseRate(string(text))
	if err == nil {
		*r = v
	}
	return err
}
