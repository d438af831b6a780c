package claim

import "github.com/courier-rules/courier"

// Deductible is the part of a loss that the claimant bears itself; the zero
// Deductible is none.
type Deductible struct {
	Kind   DeductibleKind `json:"kind"`
	Amount courier.Money  `json:"amount,omitzero"`  // for Absolute, Franchise, GreaterOf, LesserOf
	Rate   courier.Rate   `json:"rate,omitzero"`    // for PercentOfLoss, GreaterOf, LesserOf: "10%"
	AtMark courier.Answer `json:"at_mark,omitzero"` // for Franchise: a loss exactly at the mark is paid (D8)
}

// DeductibleKind says how a deductible is counted.
type DeductibleKind uint8

// The kinds.
const (
	NoDeductible  DeductibleKind = iota + 1 // 无免赔
	Absolute                                // 绝对免赔额: the amount is always taken off
	Franchise                               // 相对免赔额: nothing up to the mark, everything above it
	PercentOfLoss                           // 免赔率: a rate of the loss is taken off
	GreaterOf                               // 免赔额与免赔率以高者为准
	LesserOf                                // 免赔额与免赔率以低者为准
)

var deductibleKinds = courier.Words{"unknown", "none", "absolute", "franchise", "percent_of_loss", "greater_of", "lesser_of"}

// String returns the word: "greater_of".
func (k DeductibleKind) String() string { return deductibleKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k DeductibleKind) MarshalText() ([]byte, error) { return deductibleKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *DeductibleKind) UnmarshalText(text []byte) error {
	return deductibleKinds.Unmarshal(text, (*uint8)(k))
}

// Check reads the deductible: an unknown kind word, an amount or a rate that
// its kind needs and does not have, and figures without a kind are faults at
// field.
func (d *Deductible) Check(r *courier.Reading, field string) {
	mark := r.Faults()
	r.Word("kind", deductibleKinds, uint8(d.Kind))
	if d.Kind == 0 && *d != (Deductible{}) {
		r.Fault("kind", courier.ErrMissing)
	}
	r.Amount("amount", d.Amount)
	r.Answer("at_mark", d.AtMark)
	amount := d.Kind == Absolute || d.Kind == Franchise || d.Kind == GreaterOf || d.Kind == LesserOf
	if amount && !d.Amount.Known() {
		r.Fault("amount", courier.ErrMissing)
	}
	rate := d.Kind == PercentOfLoss || d.Kind == GreaterOf || d.Kind == LesserOf
	if rate && !d.Rate.Known() {
		r.Fault("rate", courier.ErrMissing)
	}
	r.Under(mark, field)
}

// After returns what is left of x: never less than nothing, and unknown where
// the kind is, or a figure that it needs, or the currency is another. A
// franchise exactly at its mark pays nothing unless AtMark says yes.
func (d *Deductible) After(x courier.Exact) courier.Exact {
	nothing := x.Sub(x)
	switch d.Kind {
	case NoDeductible:
		return x
	case Absolute:
		return x.Sub(d.Amount.Exact()).Max(nothing)
	case Franchise:
		if !d.Amount.Known() || d.Amount.Currency() != x.Currency() {
			return courier.Exact{}
		}
		if c := x.Cmp(d.Amount.Exact()); c > 0 || c == 0 && d.AtMark == courier.Yes {
			return x
		}
		return nothing
	case PercentOfLoss:
		return x.Sub(x.Rate(d.Rate)).Max(nothing)
	case GreaterOf:
		return x.Sub(d.Amount.Exact().Max(x.Rate(d.Rate))).Max(nothing)
	case LesserOf:
		return x.Sub(d.Amount.Exact().Min(x.Rate(d.Rate))).Max(nothing)
	}
	return courier.Exact{}
}
