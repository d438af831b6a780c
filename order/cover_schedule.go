package order

import (
	"math"

	"github.com/courier-rules/courier"
)

// CoverSchedule is what a carrier charges for a declared value 保价费率. A
// host writes its own, or starts from a named one such as [YTOCover]. Checked
// where it is read, and by [CoverSchedule.Check] where it is built.
type CoverSchedule struct {
	Cite     courier.Cite  `json:"cite"`              // where it stands: a contract or a practice, no law
	From     courier.Money `json:"from,omitzero"`     // least value that is taken; unknown: from the first fen
	Most     courier.Money `json:"most,omitzero"`     // greatest value that is taken; unknown: no bound
	Above    Above         `json:"above,omitzero"`    // what becomes of a value above Most
	Bands    []CoverBand   `json:"bands,omitzero"`    // by value declared, ascending; none where only Most is known
	Large    []CoverBand   `json:"large,omitzero"`    // the same for large consignments 大票; nil: they have none of their own
	Rounding CoverRounding `json:"rounding,omitzero"` // zero: the terms do not say, half up to the fen

	NotHardGoods   courier.Answer `json:"not_hard_goods,omitzero"`  // goods hard to value or to pack are not taken
	RefundUnproved courier.Answer `json:"refund_unproved,omitzero"` // the fee goes back where the value cannot be proved
	Printed        courier.Rate   `json:"printed,omitzero"`         // the rate as printed, where what it means is disputed
}

// CoverBand is the fee of the values above the band before, up to UpTo:
// either a fee or a rate of the whole value.
type CoverBand struct {
	UpTo  courier.Money `json:"up_to,omitzero"` // inclusive; unknown: as far as values are taken
	Fee   courier.Money `json:"fee,omitzero"`   // a fixed fee, or
	Rate  courier.Rate  `json:"rate,omitzero"`  // of the whole value declared
	Least courier.Money `json:"least,omitzero"` // the least that a rate comes to; unknown: none
}

// Above is what becomes of a value above the greatest that is taken.
type Above uint8

// The ways. The zero value refuses.
const (
	AboveConfirmed Above = iota + 1 // 须经确认: the carrier has to confirm
)

var aboves = courier.Words{"refused", "confirmed"}

// String returns the word: "confirmed".
func (a Above) String() string { return aboves.Word(uint8(a)) }

// MarshalText returns the word.
func (a Above) MarshalText() ([]byte, error) { return aboves.Marshal(uint8(a)) }

// UnmarshalText reads a word.
func (a *Above) UnmarshalText(text []byte) error { return aboves.Unmarshal(text, (*uint8)(a)) }

// CoverRounding is how a fee is rounded. Most copies of terms do not say; the
// zero value is then half up to the fen, as everywhere in this library.
type CoverRounding uint8

// The ways that terms may name.
const (
	HalfUpFen  CoverRounding = iota + 1 // 四舍五入到分
	UpToFen                             // 进到分
	DownToFen                           // 舍去分以下
	HalfUpYuan                          // 四舍五入到元
	UpToYuan                            // 进到元
)

var coverRoundings = courier.Words{"not_stated", "half_up_fen", "up_to_fen", "down_to_fen", "half_up_yuan", "up_to_yuan"}

// String returns the word: "up_to_yuan".
func (r CoverRounding) String() string { return coverRoundings.Word(uint8(r)) }

// MarshalText returns the word.
func (r CoverRounding) MarshalText() ([]byte, error) { return coverRoundings.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *CoverRounding) UnmarshalText(text []byte) error {
	return coverRoundings.Unmarshal(text, (*uint8)(r))
}

// Declaring is how the value of several pieces is declared.
type Declaring uint8

// The ways (CN-ROAD-07).
const (
	DeclaredOnAverage  Declaring = iota + 1 // 平均保价: each piece counts for the same part of the whole
	DeclaredSeparately                      // 分别保价: each piece at its own value
)

var declarings = courier.Words{"unknown", "average", "separate"}

// String returns the word: "average".
func (d Declaring) String() string { return declarings.Word(uint8(d)) }

// MarshalText returns the word.
func (d Declaring) MarshalText() ([]byte, error) { return declarings.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Declaring) UnmarshalText(text []byte) error { return declarings.Unmarshal(text, (*uint8)(d)) }

// coverBand returns the band in which a value lies; the check left no gap.
func coverBand(bands []CoverBand, declared courier.Money) *CoverBand {
	last := len(bands) - 1
	for i := range bands[:last] {
		if !bands[i].UpTo.Less(declared) {
			return &bands[i]
		}
	}
	return &bands[last]
}

// due is the fee before rounding.
func (b *CoverBand) due(declared courier.Money) courier.Exact {
	if b.Fee.Known() {
		return b.Fee.Exact()
	}
	fee := declared.Exact().Rate(b.Rate)
	if b.Least.Known() {
		return fee.Max(b.Least.Exact())
	}
	return fee
}

// rounded rounds a fee as the schedule says; unknown past int64.
func (s *CoverSchedule) rounded(x courier.Exact) courier.Money {
	unit := int64(1)
	if s.Rounding == HalfUpYuan || s.Rounding == UpToYuan {
		for range x.Currency().Decimals() {
			unit *= 10
		}
	}
	m, err := x.Scale(1, unit).Round()
	if err != nil || m.Minor() == math.MaxInt64 {
		return courier.Money{}
	}
	back, n := m.Exact().Scale(unit, 1), m.Minor()
	switch above := x.Cmp(back); {
	case above > 0 && (s.Rounding == UpToFen || s.Rounding == UpToYuan):
		n++
	case above < 0 && s.Rounding == DownToFen:
		n--
	}
	m, _ = courier.Minor(n, x.Currency()).Exact().Scale(unit, 1).Round()
	return m
}

// Check says what is wrong with the schedule, by field: a document that is
// law, no bands and no greatest value ([courier.ErrEmptyTable]), bands out of
// order ([courier.ErrOrder]), values in no band ([courier.ErrMissing], with
// the first of them), a band with both fee and rate, or with neither.
func (s CoverSchedule) Check() error {
	var read courier.Reading
	s.check(&read)
	return read.Err()
}

func (s *CoverSchedule) check(read *courier.Reading) {
	s.Cite.CheckTerms(read, "cite")
	read.Word("above", aboves, uint8(s.Above))
	read.Word("rounding", coverRoundings, uint8(s.Rounding))
	read.Answer("not_hard_goods", s.NotHardGoods)
	read.Answer("refund_unproved", s.RefundUnproved)
	read.Amount("from", s.From)
	read.Amount("most", s.Most)
	if s.Most.Less(s.From) {
		read.Fault("most", courier.ErrOrder.Because(s.Most.String()+" is below "+s.From.String()))
	}
	if len(s.Bands) == 0 && !s.Most.Known() {
		read.Fault("bands", courier.ErrEmptyTable)
	}
	if len(s.Bands) == 0 && s.Large != nil {
		read.Fault("large", courier.ErrContradicts.Because("without bands"))
	}
	s.checkBands(read, "bands", s.Bands)
	s.checkBands(read, "large", s.Large)
}

func (s *CoverSchedule) checkBands(read *courier.Reading, field string, bands []CoverBand) {
	for i := range bands {
		mark, b := read.Faults(), &bands[i]
		read.Amount("up_to", b.UpTo)
		read.Amount("fee", b.Fee)
		read.Amount("least", b.Least)
		switch {
		case b.Fee.Known() && b.Rate.Known():
			read.Fault("rate", courier.ErrContradicts.Because("beside a fixed fee"))
		case b.Fee.Known() && b.Least.Known():
			read.Fault("least", courier.ErrContradicts.Because("beside a fixed fee"))
		case !b.Fee.Known() && !b.Rate.Known():
			read.Fault("rate", courier.ErrMissing.Because("a band has a fee or a rate"))
		}
		if i > 0 && (!bands[i-1].UpTo.Known() || b.UpTo.Known() && !bands[i-1].UpTo.Less(b.UpTo)) {
			read.Fault("up_to", courier.ErrOrder.Because(b.UpTo.String()+" after "+bands[i-1].UpTo.String()))
		}
		read.UnderIndex(mark, field, i)
	}
	if n := len(bands); n > 0 && bands[n-1].UpTo.Known() {
		last := bands[n-1].UpTo
		if first, err := last.Add(courier.Minor(1, last.Currency())); err == nil && (!s.Most.Known() || last.Less(s.Most)) {
			read.Fault(field, courier.ErrMissing.Because("no band covers "+first.String()))
		}
	}
}
