package courier

import "slices"

// Change is one place where two JSON texts differ.
type Change struct {
	Path string `json:"path"`          // "reasons[1].code"; empty for the whole
	Was  string `json:"was,omitempty"` // JSON of the value, empty where there was none
	Is   string `json:"is,omitempty"`
}

// Compare lists the places where an answer given anew differs from the one
// that the record keeps, in the order of their paths; none where they are
// the same. An answer that is not strict JSON is an error.
func (r *Record) Compare(answer []byte) ([]Change, error) {
	is, err := leaves(answer)
	if err != nil {
		return nil, At("answer", err)
	}
	was, err := leaves(r.Answer)
	if err != nil {
		return nil, At("record.answer", err)
	}
	var changes []Change
	for len(was) > 0 || len(is) > 0 {
		switch {
		case len(is) == 0 || len(was) > 0 && was[0].path < is[0].path:
			changes, was = append(changes, Change{Path: was[0].path, Was: was[0].value}), was[1:]
		case len(was) == 0 || is[0].path < was[0].path:
			changes, is = append(changes, Change{Path: is[0].path, Is: is[0].value}), is[1:]
		default:
			if was[0].value != is[0].value {
				changes = append(changes, Change{Path: was[0].path, Was: was[0].value, Is: is[0].value})
			}
			was, is = was[1:], is[1:]
		}
	}
	return changes, nil
}

// leaf is a value that holds no other, at its path.
type leaf struct{ path, value string }

// leaves returns the leaves of a JSON text by their paths.
func leaves(text []byte) ([]leaf, error) {
	c := canon{text: text}
	var list []leaf
	c.leaf = func(path, value []byte) { list = append(list, leaf{string(path), string(value)}) }
	c.whole()
	slices.SortFunc(list, func(a, b leaf) int {
		switch {
		case a.path < b.path:
			return -1
		case a.path > b.path:
			return 1
		}
		return 0
	})
	return list, c.err
}
