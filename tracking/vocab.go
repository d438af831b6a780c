package tracking

import (
	"iter"
	"strconv"
)

// Meaning is what a code or an event says, in our words: the state, why, and
// how it was handed over. Whose matter it is, [Cause.Party] says.
type Meaning struct {
	State    State    `json:"state,omitzero"`    // unmapped where the table lacks the code
	Cause    Cause    `json:"cause,omitzero"`    // unknown where it is not said why
	Handover Handover `json:"handover,omitzero"` // unknown where it is not said how
	Coarse   bool     `json:"coarse,omitzero"`   // the code covers more than this state: no claim rests on it
}

// Stage returns where on its way the meaning puts the consignment, unknown
// where it does not say. A coarse arrival is one in the country or the city,
// and not yet at the outlet.
func (m Meaning) Stage() Stage { return m.State.stageWith(m.Coarse) }

// Mapped is a code of the trade in our words, with what was read. Nothing of
// the code is lost, and nothing is read out of a text: the text that stood
// beside the code stays with the [Event].
type Mapped struct {
	Meaning
	Vocabulary Vocabulary `json:"vocabulary,omitzero"` // whose code it is
	Code       string     `json:"code,omitzero"`       // as read
}

// coded is one row of a vocabulary.
type coded struct {
	code string
	n    int32 // the code of a numeric vocabulary
	Meaning
}

// listsRead is the day on which the lists were last read. A list changes
// without notice, so each mapping says by which it was made.
const listsRead = "2026-11-22"

// Edition returns by which edition of the vocabulary the code was mapped:
// that of its publisher, and the day on which the list was read. It is empty
// where there is no vocabulary.
func (m Mapped) Edition() string { return m.Vocabulary.Edition() }

// Edition returns which edition of the list the table holds: "2026-07, read
// 2026-11-22".
func (v Vocabulary) Edition() string { return v.list().edition }

// Narrow returns what m and d, the second level of the same message, say
// together. A coarse or unmapped code takes the state of a detail that is
// neither; any other keeps its own, and takes from the detail the cause and
// the handover that it lacks. A detail can so never take back what the code
// plainly says.
func (m Mapped) Narrow(d Mapped) Mapped {
	if (m.Coarse || m.State == StateUnmapped) && !d.Coarse && d.State != StateUnmapped && d.State != 0 {
		m.State, m.Coarse = d.State, false
	}
	if m.Cause == 0 {
		m.Cause = d.Cause
	}
	if m.Handover == 0 {
		m.Handover = d.Handover
	}
	return m
}

// Map returns what a code of the vocabulary says, exactly as it is spelt: no
// space is cut and no letter folded. Of an unknown vocabulary every code is
// unmapped.
func (v Vocabulary) Map(code string) Mapped { return mapText(v, code) }

// Details returns the vocabulary of the second level that may come with the
// codes of v, unknown where it has none.
func (v Vocabulary) Details() Vocabulary { return v.list().details }

// Table yields what each code of the vocabulary says, in the order of the
// published list: to be printed and held beside it.
func (v Vocabulary) Table() iter.Seq[Mapped] {
	return func(yield func(Mapped) bool) {
		for i := range v.list().rows {
			if !yield(v.list().rows[i].mapped(v)) {
				return
			}
		}
	}
}

// list returns the list, the empty one where v is none.
func (v Vocabulary) list() *vocabulary {
	if !v.Valid() {
		v = 0
	}
	return &vocabularies[v]
}

func (c *coded) mapped(v Vocabulary) Mapped {
	return Mapped{c.Meaning, v, c.code}
}

// unmapped is the answer for a code that the table lacks.
func unmapped(v Vocabulary, code string) Mapped {
	return Mapped{Meaning{State: StateUnmapped}, v, code}
}

// mapText looks a code up by its text.
func mapText(v Vocabulary, code string) Mapped {
	list := v.list()
	if list.numeric {
		if n, ok := number(code); ok {
			if row := list.byNumber(n); row != nil {
				return row.mapped(v)
			}
		}
		return unmapped(v, code)
	}
	if row := list.byText(code); row != nil {
		return row.mapped(v)
	}
	return unmapped(v, code)
}

// number reads a code in plain digits: "07" is not the code 7.
func number(code string) (n int32, ok bool) {
	if len(code) == 0 || len(code) > 9 || code[0] == '0' && len(code) > 1 {
		return 0, false
	}
	for i := range len(code) {
		if code[i] < '0' || code[i] > '9' {
			return 0, false
		}
		n = n*10 + int32(code[i]-'0')
	}
	return n, true
}

// mapNumber looks a code up by its number.
func mapNumber(v Vocabulary, n int32) Mapped {
	if row := vocabularies[v].byNumber(n); row != nil {
		return row.mapped(v)
	}
	return unmapped(v, strconv.Itoa(int(n)))
}

// numberText returns a number in digits, of a known code without making them.
func numberText(v Vocabulary, n int32) string {
	if row := vocabularies[v].byNumber(n); row != nil {
		return row.code
	}
	return strconv.Itoa(int(n))
}

func (l *vocabulary) byText(code string) *coded {
	if len(l.slots) == 0 {
		return nil
	}
	for at := hashText(code); ; at++ {
		slot := l.slots[at&uint32(len(l.slots)-1)]
		if slot == 0 {
			return nil
		}
		if row := &l.rows[slot-1]; row.code == code {
			return row
		}
	}
}

func (l *vocabulary) byNumber(n int32) *coded {
	for at := hashNumber(n); ; at++ {
		slot := l.slots[at&uint32(len(l.slots)-1)]
		if slot == 0 {
			return nil
		}
		if row := &l.rows[slot-1]; row.n == n {
			return row
		}
	}
}

// hashText mixes the ends and two letters between: the codes of a list differ
// there, and what does not is told apart by the comparison that follows.
func hashText(s string) uint32 {
	n := uint32(len(s))
	if n < 4 {
		h := n
		for i := range len(s) {
			h = h<<8 | uint32(s[i])
		}
		return hashNumber(int32(h))
	}
	end := uint32(s[n-1]) | uint32(s[n-2])<<8 | uint32(s[n-3])<<16 | uint32(s[n-4])<<24
	rest := uint32(s[0]) | uint32(s[n/2])<<8 | uint32(s[n/4])<<16 | n<<24
	return hashNumber(int32(end ^ rest*0x85EBCA6B))
}

func hashNumber(n int32) uint32 { return uint32(n) * 0x9E3779B1 >> 16 }
