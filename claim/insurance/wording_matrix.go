package insurance

import (
	"iter"

	"github.com/courier-rules/courier"
)

// Held says what a clause set does about a peril or an exclusion.
type Held uint8

// The ways. Reported stands for what [ICCWithReported] alone brings in, and
// Limited for an exclusion that holds in part: of packing by whoever packed,
// of theft on all-road journeys.
const (
	NotHeld      Held = iota + 1 // 否
	InFull                       // 是
	Limited                      // 部分
	ReportedOnly                 // 仅有业内转述
)

var helds = courier.Words{"unknown", "no", "yes", "in_part", "reported"}
var heldZh = []string{"未知", "否", "是", "部分", "转述"}

// Name returns the name in the language: 是, yes.
func (h Held) Name(lang courier.Lang) string { return helds.Name(uint8(h), heldZh, lang) }

// String returns the word: "in_part".
func (h Held) String() string { return helds.Word(uint8(h)) }

// PerilLine is a line of the peril matrix.
type PerilLine struct {
	Peril Peril
	In    [len(wordings)]Held // by clause set; unknown at zero
}

// ExclusionLine is a line of the exclusion matrix.
type ExclusionLine struct {
	Exclusion Exclusion
	In        [len(wordings)]Held // by clause set; unknown at zero
}

// PerilMatrix yields the peril matrix of the clause sets of the register, a
// line for each peril, made of the data that decides.
func PerilMatrix() iter.Seq[PerilLine] {
	return func(yield func(PerilLine) bool) {
		for p := Fire; p <= OtherAccidentalCause; p++ {
			line := PerilLine{Peril: p}
			for set := PICCBasic; set <= ICCC2009; set++ {
				line.In[set] = NotHeld
				if wordings[set].perils>>p&1 == 1 {
					line.In[set] = InFull
				}
			}
			if !yield(line) {
				return
			}
		}
	}
}

// ExclusionMatrix yields the exclusion matrix of the clause sets of the
// register, a line for each exclusion that one of them has.
func ExclusionMatrix() iter.Seq[ExclusionLine] {
	return func(yield func(ExclusionLine) bool) {
		for x := WarExclusion; x <= UnsafeAgainstTheRain; x++ {
			line, any := ExclusionLine{Exclusion: x}, false
			for set := PICCBasic; set <= ICCC2009; set++ {
				line.In[set] = wordings[set].holds(x)
				any = any || line.In[set] != NotHeld
			}
			if any && !yield(line) {
				return
			}
		}
	}
}

func (e *wordingEntry) holds(x Exclusion) Held {
	switch bit := uint64(1) << x; {
	case e.reported&bit != 0:
		return ReportedOnly
	case e.exclusions&bit == 0:
		return NotHeld
	case x == RoadTheft, x == PoorPacking && e.packing == PackedByInsured:
		return Limited
	}
	return InFull
}

// AppendText writes the line as a row of a table: the peril, then each clause
// set in order.
func (l *PerilLine) AppendText(b []byte, lang courier.Lang) []byte {
	return appendHeld(append(b, l.Peril.Name(lang)...), &l.In, lang)
}

// AppendText writes the line as a row of a table: the exclusion, then each
// clause set in order.
func (l *ExclusionLine) AppendText(b []byte, lang courier.Lang) []byte {
	return appendHeld(append(b, l.Exclusion.Name(lang)...), &l.In, lang)
}

func appendHeld(b []byte, in *[len(wordings)]Held, lang courier.Lang) []byte {
	for set := PICCBasic; set <= ICCC2009; set++ {
		b = append(append(b, " | "...), in[set].Name(lang)...)
	}
	return b
}
