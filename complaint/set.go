package complaint

import (
	"encoding/json"
	"iter"

	"github.com/courier-rules/courier"
)

// The sets of this package are bits, one for each value of an enum but its
// unknown zero.

// setBit is value v as a set, empty for what is no value.
func setBit(v uint8, words courier.Words) uint32 {
	if v == 0 || !words.Has(v) {
		return 0
	}
	return 1 << (v - 1)
}

// setAll yields the values of the set, in order.
func setAll[E ~uint8](set uint32, words courier.Words) iter.Seq[E] {
	return func(yield func(E) bool) {
		for v := uint8(1); words.Has(v); v++ {
			if set&setBit(v, words) != 0 && !yield(E(v)) {
				return
			}
		}
	}
}

// setSound reports whether every bit of the set is a value.
func setSound(set uint32, words courier.Words) bool { return set>>(len(words)-1) == 0 }

func setString(set uint32, words courier.Words) string {
	b := []byte{'['}
	for v := range setAll[uint8](set, words) {
		if len(b) > 1 {
			b = append(b, ' ')
		}
		b = append(b, words.Word(v)...)
	}
	return string(append(b, ']'))
}

func setMarshal(set uint32, words courier.Words) ([]byte, error) {
	if !setSound(set, words) {
		return nil, courier.ErrUnknownWord.Because("a bit beyond the last value")
	}
	list := make([]string, 0, len(words))
	for v := range setAll[uint8](set, words) {
		list = append(list, words.Word(v))
	}
	return json.Marshal(list)
}

func setUnmarshal(old uint32, words courier.Words, b []byte) (uint32, error) {
	if string(b) == "null" {
		return old, nil
	}
	var list []string
	if err := json.Unmarshal(b, &list); err != nil {
		return old, err
	}
	var set uint32
	for i, word := range list {
		var v uint8
		err := words.Unmarshal([]byte(word), &v)
		bit := setBit(v, words)
		switch {
		case err != nil:
		case bit == 0:
			err = courier.ErrUnknownWord.Because(word)
		case set&bit != 0:
			err = courier.ErrRepeated.Because(word)
		}
		if err != nil {
			return old, courier.At(courier.Index("", i), err)
		}
		set |= bit
	}
	return set, nil
}
