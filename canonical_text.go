package courier

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// str reads a text after its first quote.
func (c *canon) str() string {
	var b []byte
	for c.at < len(c.text) {
		switch ch := c.text[c.at]; {
		case ch == '"':
			c.at++
			return string(b)
		case ch == '\\':
			b = c.escape(b)
		case ch < ' ':
			c.fail("a control character in a text")
		default:
			r, n := utf8.DecodeRune(c.text[c.at:])
			if r == utf8.RuneError && n == 1 {
				c.fail("invalid UTF-8")
			} else {
				b, c.at = append(b, c.text[c.at:c.at+n]...), c.at+n
			}
		}
	}
	c.fail("a text without an end")
	return ""
}

// escapes are the short escapes: what stands after the backslash, and for it.
const escapes = "\"\"\\\\//b\bf\fn\nr\rt\t"

func (c *canon) escape(b []byte) []byte {
	if c.at+1 < len(c.text) {
		for i := 0; i < len(escapes); i += 2 {
			if escapes[i] == c.text[c.at+1] {
				c.at += 2
				return append(b, escapes[i+1])
			}
		}
	}
	unit, ok := c.unit()
	if !ok {
		c.fail("an escape that is none")
		return b
	}
	c.at += 6
	if !utf16.IsSurrogate(unit) {
		return utf8.AppendRune(b, unit)
	}
	low, _ := c.unit()
	pair := utf16.DecodeRune(unit, low)
	if pair == utf8.RuneError {
		c.fail("half a surrogate pair")
		return b
	}
	c.at += 6
	return utf8.AppendRune(b, pair)
}

// unit looks at an escape of the form \u0041.
func (c *canon) unit() (rune, bool) {
	if c.at+6 > len(c.text) || c.text[c.at] != '\\' || c.text[c.at+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(c.text[c.at+2:c.at+6]), 16, 16)
	return rune(n), err == nil
}

// appendText writes a text with no escape that is not needed.
func appendText(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := range len(s) {
		ch := s[i]
		if ch >= ' ' && ch != '"' && ch != '\\' {
			b = append(b, ch)
			continue
		}
		b = append(b, '\\')
		if j := shortEscape(ch); j > 0 {
			b = append(b, escapes[j-1])
		} else {
			b = append(b, 'u', '0', '0', hex[ch>>4], hex[ch&15])
		}
	}
	return append(b, '"')
}

// shortEscape returns where in escapes the character stands, 0 where it has
// no short escape.
func shortEscape(ch byte) int {
	for i := 1; i < len(escapes); i += 2 {
		if escapes[i] == ch && ch != '/' {
			return i
		}
	}
	return 0
}
