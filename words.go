package courier

import (
	"strconv"
	"strings"
)

// Words are the text forms of an enum, in the order of its values; the word
// of the zero value is "unknown". An enum of this library is a uint8 with
// three short methods on its Words, so that all of them read, print and
// refuse alike.
type Words []string

// Word returns the text form of value i, or "invalid(i)" where there is none.
func (w Words) Word(i uint8) string {
	if !w.Has(i) {
		return "invalid(" + strconv.Itoa(int(i)) + ")"
	}
	return w[i]
}

// Has reports whether i is a value of the enum; the unknown zero is one.
func (w Words) Has(i uint8) bool { return int(i) < len(w) }

// Marshal returns the text form of value i, and [ErrUnknownWord] where there
// is none.
func (w Words) Marshal(i uint8) ([]byte, error) {
	if !w.Has(i) {
		return nil, unknownWord(w.Word(i))
	}
	return []byte(w[i]), nil
}

// Unmarshal sets *i to the value whose word is exactly text. Any other text,
// another spelling of case included, is [ErrUnknownWord], and *i is left.
func (w Words) Unmarshal(text []byte, i *uint8) error {
	for n, word := range w {
		if word == string(text) {
			*i = uint8(n)
			return nil
		}
	}
	return unknownWord(string(text))
}

// Name returns what a sentence calls value i: the Chinese name at its place
// in zh, or the word with spaces.
func (w Words) Name(i uint8, zh []string, lang Lang) string {
	if lang == Chinese && int(i) < len(zh) && zh[i] != "" {
		return zh[i]
	}
	return strings.ReplaceAll(w.Word(i), "_", " ")
}
