package courier

import (
	"bytes"
	"slices"
	"strconv"
	"unicode/utf16"
)

// deepest is how far the values of a record may nest; facts and answers of
// this library stay under ten.
const deepest = 64

// largestWhole is the largest whole number that every reader of JSON keeps.
const largestWhole = 1<<53 - 1

// Canonical returns a JSON text in the one form that RFC 8785 gives it: no
// white space, the keys of each object in the order of their UTF-16 code
// units, no escape that is not needed. Two texts of one value become the same
// bytes, so that a digest over them means something.
//
// It reads strictly, since what is to be kept for years must have one reading:
// a key given twice, invalid UTF-8, half a surrogate pair, a number that is
// not whole or beyond 2⁵³−1 and more than 64 levels are errors. Amounts,
// rates and days are texts in this library, so that no fact is lost by that.
func Canonical(text []byte) ([]byte, error) { return AppendCanonical(nil, text) }

// AppendCanonical is [Canonical] with its bytes appended to dst; dst is
// returned as it was where the text is no JSON.
func AppendCanonical(dst, text []byte) ([]byte, error) {
	c := canon{text: text, out: dst}
	if c.whole(); c.err != nil {
		return dst, c.err
	}
	return c.out, nil
}

// canon reads a JSON text and writes it in its canonical form. After the
// first error nothing it reads counts.
type canon struct {
	text  []byte
	at    int
	out   []byte
	path  []byte                   // of the value being read, for the error
	mask  []Need                   // paths whose values are not written
	masks int                      // how many such were met
	leaf  func(path, value []byte) // where it is given, told of every value that holds no other
	err   error
}

// whole reads the text as one value.
func (c *canon) whole() {
	c.space()
	c.value(0)
	if c.space(); c.err == nil && c.at < len(c.text) {
		c.fail("text after the value")
	}
}

func (c *canon) fail(why string) {
	c.fault(ErrSyntax.Because(why + " at byte " + strconv.Itoa(c.at+1)))
}

func (c *canon) fault(err error) {
	if c.err != nil {
		return
	}
	c.at, c.err = len(c.text), err
	if len(c.path) > 0 {
		c.err = At(string(c.path), err)
	}
}

func (c *canon) space() {
	for c.at < len(c.text) && bytes.IndexByte([]byte(" \t\r\n"), c.text[c.at]) >= 0 {
		c.at++
	}
}

// next takes the byte if it comes next.
func (c *canon) next(b byte) bool {
	if c.at < len(c.text) && c.text[c.at] == b {
		c.at++
		return true
	}
	return false
}

func (c *canon) value(depth int) {
	start, holds := len(c.out), false
	switch {
	case depth > deepest:
		c.fault(ErrRange.Because("nested deeper than " + strconv.Itoa(deepest)))
	case c.next('{'):
		holds = c.object(depth)
	case c.next('['):
		holds = c.list(depth)
	case c.next('"'):
		c.out = appendText(c.out, c.str())
	default:
		c.word()
	}
	if c.leaf != nil && !holds && c.err == nil {
		c.leaf(c.path, c.out[start:])
	}
}

// part reads the value at the path, and hides it where the path is masked.
func (c *canon) part(depth int) {
	start := len(c.out)
	c.value(depth + 1)
	for _, path := range c.mask {
		if !path.covers(c.path) {
			continue
		}
		if c.masks++; string(c.out[start:]) != "null" {
			c.out = appendText(c.out[:start], masked)
		}
		return
	}
}

// word reads a number, true, false or null.
func (c *canon) word() {
	start := c.at
	for c.at < len(c.text) && bytes.IndexByte([]byte(" \t\r\n,]}:\"[{"), c.text[c.at]) < 0 {
		c.at++
	}
	word := string(c.text[start:c.at])
	switch word {
	case "true", "false", "null":
		c.out = append(c.out, word...)
		return
	}
	n, err := strconv.ParseInt(word, 10, 64)
	switch {
	case err == nil && (n > largestWhole || n < -largestWhole):
		c.fault(ErrRange.Because(word + ": beyond 2^53-1"))
	case err == nil && (word == strconv.FormatInt(n, 10) || word == "-0"):
		c.out = strconv.AppendInt(c.out, n, 10)
	default:
		c.at = start
		c.fail("no whole number, text, list or object")
	}
}

// list reads the rest of a list, and reports whether it holds anything.
func (c *canon) list(depth int) bool {
	c.out = append(c.out, '[')
	if c.space(); c.next(']') {
		c.out = append(c.out, ']')
		return false
	}
	base := len(c.path)
	for i := 0; c.err == nil; i++ {
		c.path = append(c.path[:base], Index("", i)...)
		c.space()
		c.part(depth)
		c.path = c.path[:base]
		if c.space(); c.next(']') {
			c.out = append(c.out, ']')
			break
		}
		if !c.next(',') {
			c.fail("a list goes on with a comma")
		}
		c.out = append(c.out, ',')
	}
	return true
}

// member is one key of an object with its place among the bytes written.
type member struct {
	key        string
	units      []uint16 // the key as it is ordered
	start, end int      // of "key":value
}

// object reads the rest of an object, and reports whether it holds anything.
func (c *canon) object(depth int) bool {
	start, base := len(c.out), len(c.path)
	var members []member
	if c.space(); !c.next('}') {
		for c.err == nil {
			members = append(members, c.member(base, depth))
			c.path = c.path[:base]
			if c.space(); c.next('}') {
				break
			}
			if !c.next(',') {
				c.fail("an object goes on with a comma")
			}
		}
	}
	slices.SortFunc(members, func(a, b member) int { return slices.Compare(a.units, b.units) })
	for i := 1; i < len(members); i++ {
		if members[i].key == members[i-1].key {
			c.path = appendKey(c.path, members[i].key)
			c.fault(ErrRepeated)
		}
	}
	if c.err != nil {
		return true
	}
	written := bytes.Clone(c.out[start:])
	c.out = append(c.out[:start], '{')
	for i, m := range members {
		if i > 0 {
			c.out = append(c.out, ',')
		}
		c.out = append(c.out, written[m.start-start:m.end-start]...)
	}
	c.out = append(c.out, '}')
	return len(members) > 0
}

func (c *canon) member(base, depth int) (m member) {
	m.start = len(c.out)
	if c.space(); !c.next('"') {
		c.fail("a key is a text")
		return m
	}
	m.key = c.str()
	m.units = utf16.Encode([]rune(m.key))
	c.path = appendKey(c.path[:base], m.key)
	if c.space(); !c.next(':') {
		c.fail("a colon follows a key")
	}
	c.out = append(appendText(c.out, m.key), ':')
	c.space()
	c.part(depth)
	m.end = len(c.out)
	return m
}

func appendKey(path []byte, key string) []byte {
	if len(path) > 0 {
		path = append(path, '.')
	}
	return append(path, key...)
}
