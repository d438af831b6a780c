package order

import (
	"encoding/json"
	"strings"
	"unicode"
)

// Said is a text that a person was to give. The zero Said is not known to the
// host, and is asked for; Say("") is known to have been left blank, which is
// a gap of the order. A text is never read for its meaning. Texts compare
// with ==.
type Said struct {
	text string
	set  bool
}

// Say returns a text as it was given.
func Say(text string) Said { return Said{text, true} }

// Known reports whether the host knows what was given, be it nothing.
func (s Said) Known() bool { return s.set }

// Blank reports whether it is known that nothing but white space was given.
func (s Said) Blank() bool {
	for _, r := range s.text {
		if !unicode.IsSpace(r) {
			return false
		}
	}
	return s.set
}

// Text returns the text without the white space around it; empty when unknown.
func (s Said) Text() string { return strings.TrimSpace(s.text) }

// Equal reports whether s and t are the same text, or both unknown.
func (s Said) Equal(t Said) bool { return s == t }

// String returns the text as it was given, or "unknown".
func (s Said) String() string {
	if !s.set {
		return "unknown"
	}
	return s.text
}

// MarshalJSON returns the text as a JSON string, null when unknown.
func (s Said) MarshalJSON() ([]byte, error) {
	if !s.set {
		return []byte("null"), nil
	}
	return json.Marshal(s.text)
}

// UnmarshalJSON reads a JSON string, the empty one included, or null, which
// leaves the text as it is.
func (s *Said) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var text string
	if err := json.Unmarshal(b, &text); err != nil {
		return err
	}
	*s = Say(text)
	return nil
}
