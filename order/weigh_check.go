package order

import "github.com/courier-rules/courier"

// What can be weighed: far past any consignment, and so far from the end of
// int64 that no product of them reaches it.
const (
	mostPieces  = 10_000
	mostGrams   = 1_000_000_000     // of a consignment: a thousand tonnes
	mostSide    = 100_000           // millimetres
	mostVolume  = 1_000_000_000_000 // cubic centimetres: a million cubic metres
	mostDivisor = 1_000_000         // cubic centimetres a kilogram
)

// WeighBasis is what a consignment is charged by.
type WeighBasis uint8

// The bases.
const (
	RealWeight       WeighBasis = iota + 1 // 按实际重量
	VolumetricWeight                       // 按体积重量
	GreaterWeight                          // 实际重量与体积重量取大
)

var weighBases = courier.Words{"unknown", "real", "volumetric", "greater"}

// String returns the word: "greater".
func (b WeighBasis) String() string { return weighBases.Word(uint8(b)) }

// MarshalText returns the word.
func (b WeighBasis) MarshalText() ([]byte, error) { return weighBases.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *WeighBasis) UnmarshalText(text []byte) error {
	return weighBases.Unmarshal(text, (*uint8)(b))
}

// WeighRound is how a weight is rounded, always up.
type WeighRound uint8

// The ways.
const (
	WeighGram WeighRound = iota + 1 // 进到克
	WeighStep                       // 按步长进位
)

var weighRounds = courier.Words{"unknown", "up_to_gram", "up_to_step"}

// String returns the word: "up_to_step".
func (r WeighRound) String() string { return weighRounds.Word(uint8(r)) }

// MarshalText returns the word.
func (r WeighRound) MarshalText() ([]byte, error) { return weighRounds.Marshal(uint8(r)) }

// UnmarshalText reads a word.
func (r *WeighRound) UnmarshalText(text []byte) error {
	return weighRounds.Unmarshal(text, (*uint8)(r))
}

// WeighBy is what is compared and rounded.
type WeighBy uint8

// The ways.
const (
	WeighPieces      WeighBy = iota + 1 // 逐件计重: each piece, its own step and minimum
	WeighConsignment                    // 按票计重: all pieces together
	WeighPiecesOnce                     // 逐件取大、合并进位: the greater of each piece, rounded once
)

var weighBys = courier.Words{"unknown", "pieces", "consignment", "pieces_rounded_once"}

// String returns the word: "consignment".
func (b WeighBy) String() string { return weighBys.Word(uint8(b)) }

// MarshalText returns the word.
func (b WeighBy) MarshalText() ([]byte, error) { return weighBys.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *WeighBy) UnmarshalText(text []byte) error { return weighBys.Unmarshal(text, (*uint8)(b)) }

// choice reads a named option that has no default.
func choice(read *courier.Reading, field string, w courier.Words, i uint8) {
	if read.Word(field, w, i); i == 0 {
		read.Fault(field, courier.ErrMissing)
	}
}

// check reads the facts and names each field that cannot be read.
func (l *Load) check() error {
	var read courier.Reading
	l.Terms.check(&read)
	read.Answer("express", l.Express)
	if len(l.Pieces) > mostPieces {
		read.Fault("pieces", courier.ErrRange.Because("more than 10000"))
		return read.Err()
	}
	grams, volume := int64(0), int64(0)
	for i := range l.Pieces {
		mark := read.Faults()
		p := &l.Pieces[i]
		if p.check(&read); read.Faults() == mark {
			v, _ := p.volume()
			grams, volume = grams+p.Weight.Grams(), volume+v/1000
		}
		read.UnderIndex(mark, "pieces", i)
	}
	if grams > mostGrams || volume > mostVolume {
		read.Fault("pieces", courier.ErrRange.Because("past 1000 t or 1000000 m3"))
	}
	return read.Err()
}

func (p *LoadPiece) check(read *courier.Reading) {
	if p.Weight.Grams() > mostGrams {
		read.Fault("weight", courier.ErrRange.Because(p.Weight.String()))
	}
	if p.Volume.Int() > mostVolume {
		read.Fault("volume_cm3", courier.ErrRange.Because(p.Volume.String()))
	}
	if p.Volume.Known() && (p.Length.Known() || p.Width.Known() || p.Height.Known()) {
		read.Fault("volume_cm3", courier.ErrContradicts.Because("sides are given"))
	}
	for _, side := range [...]struct {
		field string
		courier.Count
	}{{"length_mm", p.Length}, {"width_mm", p.Width}, {"height_mm", p.Height}} {
		if side.Int() > mostSide {
			read.Fault(side.field, courier.ErrRange.Because(side.String()))
		}
	}
}

func (t *WeighTerms) check(read *courier.Reading) {
	if t == nil {
		return
	}
	mark := read.Faults()
	t.Cite.CheckTerms(read, "cite")
	choice(read, "basis", weighBases, uint8(t.Basis))
	choice(read, "round", weighRounds, uint8(t.Round))
	choice(read, "by", weighBys, uint8(t.By))
	switch {
	case !t.Divisor.Known() && t.Basis != RealWeight:
		read.Fault("divisor", courier.ErrMissing)
	case t.Divisor.Known() && t.Divisor.Int() == 0, t.Divisor.Int() > mostDivisor:
		read.Fault("divisor", courier.ErrRange.Because(t.Divisor.String()))
	}
	switch {
	case t.Round == WeighStep && !t.Step.Known():
		read.Fault("step", courier.ErrMissing)
	case t.Step.Known() && t.Step.Grams() == 0, t.Step.Grams() > mostGrams:
		read.Fault("step", courier.ErrRange.Because(t.Step.String()))
	}
	if t.Minimum.Grams() > mostGrams {
		read.Fault("minimum", courier.ErrRange.Because(t.Minimum.String()))
	}
	if t.LargeOverVolume.Int() > mostVolume {
		read.Fault("large_over_volume_cm3", courier.ErrRange.Because(t.LargeOverVolume.String()))
	}
	read.Under(mark, "terms")
}
