package desk

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// check reports whether b is one JSON value and nothing else; if not, bad is
// the place of the first byte that does not belong, or len(b). UTF-8 is not
// looked at.
func check(b []byte) (bad int, ok bool) {
	i, ok := valueEnd(b, 0)
	if ok {
		i = space(b, i)
	}
	return i, ok && i == len(b)
}

// valueEnd returns where the JSON value at i ends. Where there is none, end
// is the place of the first byte that does not belong. Nesting costs no stack.
func valueEnd(b []byte, i int) (end int, ok bool) {
	var open []byte // the closing brackets owed
	for {
		i = space(b, i)
		switch c, inner := at(b, i), space(b, i+1); {
		case c == '{' && at(b, inner) == '}', c == '[' && at(b, inner) == ']':
			i = inner + 1
		case c == '{':
			if i, ok = keyEnd(b, inner); !ok {
				return i, false
			}
			open = append(open, '}')
			continue
		case c == '[':
			i, open = inner, append(open, ']')
			continue
		default:
			if i, ok = scalarEnd(b, i); !ok {
				return i, false
			}
		}
		for len(open) > 0 { // a value has ended: brackets close, or the next one follows
			i = space(b, i)
			if at(b, i) == open[len(open)-1] {
				i, open = i+1, open[:len(open)-1]
				continue
			}
			if at(b, i) != ',' {
				return i, false
			}
			i++
			if open[len(open)-1] == '}' {
				if i, ok = keyEnd(b, space(b, i)); !ok {
					return i, false
				}
			}
			break
		}
		if len(open) == 0 {
			return i, true
		}
	}
}

// at returns the byte at i, and 0, which is no JSON, past the end.
func at(b []byte, i int) byte {
	if i < len(b) {
		return b[i]
	}
	return 0
}

// space returns the place of the first byte from i on that is no white space.
func space(b []byte, i int) int {
	for c := at(b, i); c == ' ' || c == '\t' || c == '\r' || c == '\n'; c = at(b, i) {
		i++
	}
	return i
}

// keyEnd returns where the key at i and its colon end.
func keyEnd(b []byte, i int) (end int, ok bool) {
	if at(b, i) != '"' {
		return i, false
	}
	if i, ok = stringEnd(b, i); !ok {
		return i, false
	}
	if i = space(b, i); at(b, i) != ':' {
		return i, false
	}
	return i + 1, true
}

func scalarEnd(b []byte, i int) (end int, ok bool) {
	switch c := at(b, i); c {
	case '"':
		return stringEnd(b, i)
	case 'n':
		return wordEnd(b, i, "null")
	case 't':
		return wordEnd(b, i, "true")
	case 'f':
		return wordEnd(b, i, "false")
	}
	return numberEnd(b, i)
}

func wordEnd(b []byte, i int, word string) (end int, ok bool) {
	for k := range len(word) {
		if at(b, i+k) != word[k] {
			return i + k, false
		}
	}
	return i + len(word), true
}

func stringEnd(b []byte, i int) (end int, ok bool) {
	for i++; at(b, i) >= ' '; i++ {
		switch b[i] {
		case '"':
			return i + 1, true
		case '\\':
			if i++; at(b, i) == 'u' {
				for range 4 {
					if i++; !strings.ContainsRune("0123456789abcdefABCDEF", rune(at(b, i))) {
						return i, false
					}
				}
			} else if !strings.ContainsRune(`"\/bfnrt`, rune(at(b, i))) {
				return i, false
			}
		}
	}
	return i, false
}

func numberEnd(b []byte, i int) (end int, ok bool) {
	if at(b, i) == '-' {
		i++
	}
	if at(b, i) == '0' {
		i++
	} else if i, ok = digitsEnd(b, i); !ok {
		return i, false
	}
	if at(b, i) == '.' {
		if i, ok = digitsEnd(b, i+1); !ok {
			return i, false
		}
	}
	if c := at(b, i); c == 'e' || c == 'E' {
		if i++; at(b, i) == '+' || at(b, i) == '-' {
			i++
		}
		return digitsEnd(b, i)
	}
	return i, true
}

// digitsEnd returns where the digits at i, one or more, end.
func digitsEnd(b []byte, i int) (end int, ok bool) {
	for ; at(b, i) >= '0' && at(b, i) <= '9'; i++ {
		ok = true
	}
	return i, ok
}

// unquote returns the text of a JSON string that has passed check. It is not
// ok for other values, invalid UTF-8 and half a surrogate pair, all of which
// encoding/json mends in silence.
func unquote(raw []byte) (text string, ok bool) {
	if at(raw, 0) != '"' || !utf8.Valid(raw) {
		return "", false
	}
	inner := raw[1 : len(raw)-1]
	if bytes.IndexByte(inner, '\\') < 0 {
		return string(inner), true
	}
	for i := 0; i < len(inner); i++ {
		if inner[i] != '\\' {
			continue
		}
		i++
		if first := escaped(inner, i); utf16.IsSurrogate(first) {
			second := escaped(inner, i+6)
			if at(inner, i+5) != '\\' || utf16.DecodeRune(first, second) == utf8.RuneError {
				return "", false
			}
			i += 6
		}
	}
	err := json.Unmarshal(raw, &text)
	return text, err == nil
}

// escaped returns the code unit of uXXXX at i, and -1 where there is none.
func escaped(b []byte, i int) rune {
	if at(b, i) != 'u' || i+5 > len(b) {
		return -1
	}
	n, err := strconv.ParseUint(string(b[i+1:i+5]), 16, 16)
	if err != nil {
		return -1
	}
	return rune(n)
}
