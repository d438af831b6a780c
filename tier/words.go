package tier

import (
	"encoding/json"
	"iter"
	"math/bits"

	"github.com/courier-rules/courier"
)

// Class is one of the six classes of customers. The textbook does not rank
// them; a scheme does.
type Class uint8

// The classes, in the order of the textbook.
const (
	KeyMajor        Class = iota + 1 // 重点大客户
	LocalMajor                       // 本地大客户
	MidSizeMonthly                   // 中型月结客户
	OrdinaryMonthly                  // 普通月结客户
	Cash                             // 现金客户
	PremiumWalkIn                    // 高端散客
)

const lastClass = PremiumWalkIn

var classWords = courier.Words{"unknown", "key_major", "local_major", "mid_size_monthly", "ordinary_monthly", "cash", "premium_walk_in"}
var classZh = []string{"未知", "重点大客户", "本地大客户", "中型月结客户", "普通月结客户", "现金客户", "高端散客"}

// Valid reports whether c is one of the classes or unknown.
func (c Class) Valid() bool { return classWords.Has(uint8(c)) }

// Name returns the name in the language: 重点大客户, key major.
func (c Class) Name(lang courier.Lang) string { return classWords.Name(uint8(c), classZh, lang) }

// String returns the word: "key_major".
func (c Class) String() string { return classWords.Word(uint8(c)) }

// MarshalText returns the word.
func (c Class) MarshalText() ([]byte, error) { return classWords.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Class) UnmarshalText(text []byte) error { return classWords.Unmarshal(text, (*uint8)(c)) }

// Classes is a set of classes. The zero value is the empty set; sets compare
// with ==. Its JSON form is a list of words in the order of the textbook.
type Classes uint8

// ClassesOf returns the set of the classes given, the unknown one left out.
func ClassesOf(classes ...Class) (set Classes) {
	for _, c := range classes {
		set |= c.bit()
	}
	return set
}

// bit is the class as a set, empty for what is no class.
func (c Class) bit() Classes {
	if c == 0 || c > lastClass {
		return 0
	}
	return 1 << (c - 1)
}

// Has reports whether the class is in the set.
func (s Classes) Has(c Class) bool { return s&c.bit() != 0 }

// Len returns how many classes are in the set.
func (s Classes) Len() int { return bits.OnesCount8(uint8(s)) }

// All yields the classes of the set, in the order of the textbook.
func (s Classes) All() iter.Seq[Class] {
	return func(yield func(Class) bool) {
		for c := KeyMajor; c <= lastClass; c++ {
			if s.Has(c) && !yield(c) {
				return
			}
		}
	}
}

// only returns the class of a set of one, zero for any other set.
func (s Classes) only() Class {
	if s.Len() != 1 {
		return 0
	}
	return Class(bits.TrailingZeros8(uint8(s))) + 1
}

// String returns the words between brackets: "[key_major cash]".
func (s Classes) String() string {
	b := []byte{'['}
	for c := range s.All() {
		if len(b) > 1 {
			b = append(b, ' ')
		}
		b = append(b, c.String()...)
	}
	return string(append(b, ']'))
}

// MarshalJSON returns the list of the words.
func (s Classes) MarshalJSON() ([]byte, error) {
	words := make([]Class, 0, lastClass)
	for c := range s.All() {
		words = append(words, c)
	}
	return json.Marshal(words)
}

// UnmarshalJSON reads a list of words; one that is no class, or given twice,
// is an error. Null leaves the set as it is.
func (s *Classes) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		return nil
	}
	var words []Class
	if err := json.Unmarshal(b, &words); err != nil {
		return err
	}
	var set Classes
	for i, c := range words {
		switch {
		case c == 0:
			return courier.At(courier.Index("", i), courier.ErrMissing)
		case set.Has(c):
			return courier.At(courier.Index("", i), courier.ErrRepeated.Because(c.String()))
		}
		set |= c.bit()
	}
	*s = set
	return nil
}

// Policy says what it means that a customer meets two rows of a scheme. A
// scheme names its policy; there is no default.
type Policy uint8

// The policies.
const (
	OnlyRow  Policy = iota + 1 // 各行互斥: no two rows meet anywhere, which is checked
	FirstRow                   // 先列优先: rows may meet, and the first one met wins
)

var policyWords = courier.Words{"unknown", "only_row", "first_row"}
var policyZh = []string{"未知", "各行互斥", "先列优先"}

// Name returns the name in the language: 先列优先, first row.
func (p Policy) Name(lang courier.Lang) string { return policyWords.Name(uint8(p), policyZh, lang) }

// String returns the word: "first_row".
func (p Policy) String() string { return policyWords.Word(uint8(p)) }

// MarshalText returns the word.
func (p Policy) MarshalText() ([]byte, error) { return policyWords.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *Policy) UnmarshalText(text []byte) error { return policyWords.Unmarshal(text, (*uint8)(p)) }
