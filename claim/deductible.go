package claim

import "github.com/courier-rules/courier"

// Deductible is the part of a loss that the claimant bears itself; the zero
// Deductible is none. In an insurance.Policy alone it is unknown, and
// NoDeductible is none.
type Deductible struct {
	Kind    DeductibleKind `json:"kind"`
	Amount  courier.Money  `json:"amount,omitzero"`  // for Absolute, Franchise, GreaterOf, LesserOf
	Rate    courier.Rate   `json:"rate,omitzero"`    // for the kinds with a rate: "10%"
	Base    DeductibleBase `json:"base,omitzero"`    // what the rate is of; GreaterOf and LesserOf that name none mean the loss
	AtMark  courier.Answer `json:"at_mark,omitzero"` // for Franchise and RelativeRate: a loss exactly at the mark is paid (D8)
	Per     DeductiblePer  `json:"per,omitzero"`     // what it is taken once for; for a single piece in one event it makes no difference
	Days    courier.Count  `json:"days,omitzero"`    // for WaitingDays
	Minimum courier.Money  `json:"minimum,omitzero"` // 最低免赔额: at least so much is borne of one event; unknown is none
	Maximum courier.Money  `json:"maximum,omitzero"` // 最高免赔额: at most so much is borne of one event; unknown is none
}

// DeductibleKind says how a deductible is counted.
type DeductibleKind uint8

// The kinds. Those from RateOn on turn on facts of an insurance policy, so
// declared cover can not use them.
const (
	NoDeductible  DeductibleKind = iota + 1 // 无免赔
	Absolute                                // 绝对免赔额: the amount is always taken off
	Franchise                               // 相对免赔额: nothing up to the mark, everything above it
	PercentOfLoss                           // 免赔率: a rate of the loss is taken off
	GreaterOf                               // 免赔额与免赔率以高者为准
	LesserOf                                // 免赔额与免赔率以低者为准
	RateOn                                  // 绝对免赔率: a rate of the base that it names is taken off
	RelativeRate                            // 相对免赔率: nothing until the loss is the rate of the base that it names, everything from there
	FragileShare                            // 易碎品免赔率: a rate of the loss of fragile goods is taken off
	WaitingDays                             // 免赔期: of a loss by delay, what falls on the first days is taken off, day by day alike
)

var deductibleKinds = courier.Words{"unknown", "none", "absolute", "franchise", "percent_of_loss", "greater_of", "lesser_of",
	"rate", "relative_rate", "fragile_share", "waiting_days"}

// String returns the word: "greater_of".
func (k DeductibleKind) String() string { return deductibleKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k DeductibleKind) MarshalText() ([]byte, error) { return deductibleKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *DeductibleKind) UnmarshalText(text []byte) error {
	return deductibleKinds.Unmarshal(text, (*uint8)(k))
}

// DeductibleBase says what a rate is of.
type DeductibleBase uint8

// The bases.
const (
	OfLoss     DeductibleBase = iota + 1 // 损失金额: the amount that the deductible is taken off
	OfSum                                // 保险金额
	OfValue                              // 保险价值
	OfShortage                           // 短量: the weight sent, of which a shortage up to the rate is borne
)

var deductibleBases = courier.Words{"unknown", "loss", "sum_insured", "value", "shortage_weight"}

// String returns the word: "sum_insured".
func (b DeductibleBase) String() string { return deductibleBases.Word(uint8(b)) }

// MarshalText returns the word.
func (b DeductibleBase) MarshalText() ([]byte, error) { return deductibleBases.Marshal(uint8(b)) }

// UnmarshalText reads a word.
func (b *DeductibleBase) UnmarshalText(text []byte) error {
	return deductibleBases.Unmarshal(text, (*uint8)(b))
}

// DeductiblePer says what a deductible is taken once for.
type DeductiblePer uint8

// The groups, the smallest first.
const (
	PerPiece      DeductiblePer = iota + 1 // 每件
	PerWaybill                             // 每票运单
	PerConveyance                          // 每一运输工具
	PerEvent                               // 每次事故
	PerYear                                // 年度累计: a pool that the losses of the year use up
)

var deductiblePers = courier.Words{"unknown", "piece", "waybill", "conveyance", "event", "year"}

// String returns the word: "waybill".
func (p DeductiblePer) String() string { return deductiblePers.Word(uint8(p)) }

// MarshalText returns the word.
func (p DeductiblePer) MarshalText() ([]byte, error) { return deductiblePers.Marshal(uint8(p)) }

// UnmarshalText reads a word.
func (p *DeductiblePer) UnmarshalText(text []byte) error {
	return deductiblePers.Unmarshal(text, (*uint8)(p))
}

// Check reads a deductible of declared cover: an unknown kind word, an amount
// or a rate that its kind needs and does not have, and figures without a kind
// are faults at field, and so is what only an insurance policy can say.
func (d *Deductible) Check(r *courier.Reading, field string) {
	mark := r.Faults()
	if d.Kind > LesserOf && deductibleKinds.Has(uint8(d.Kind)) {
		r.Fault("kind", courier.ErrNotSupported.Because("only an insurance policy has a deductible of that kind"))
	}
	for _, f := range [...]struct {
		name string
		set  bool
	}{
		{"base", d.Base != 0}, {"per", d.Per != 0}, {"days", d.Days.Known()},
		{"minimum", d.Minimum.Known()}, {"maximum", d.Maximum.Known()},
	} {
		if f.set {
			r.Fault(f.name, courier.ErrNotSupported.Because("only an insurance policy says so"))
		}
	}
	r.Under(mark, field)
	if r.Faults() == mark {
		d.CheckPolicy(r, field)
	}
}

// CheckPolicy reads a deductible of an insurance policy. The faults beside
// those of [Deductible.Check]: a rate without the base that its kind needs, a
// pool of the year that is no amount, and bounds that no kind has.
func (d *Deductible) CheckPolicy(r *courier.Reading, field string) {
	mark := r.Faults()
	r.Word("kind", deductibleKinds, uint8(d.Kind))
	if d.Kind == 0 && *d != (Deductible{}) {
		r.Fault("kind", courier.ErrMissing)
	}
	r.Amount("amount", d.Amount)
	r.Word("base", deductibleBases, uint8(d.Base))
	r.Answer("at_mark", d.AtMark)
	r.Word("per", deductiblePers, uint8(d.Per))
	if d.Amounts() && !d.Amount.Known() {
		r.Fault("amount", courier.ErrMissing)
	}
	if d.Rates() && !d.Rate.Known() {
		r.Fault("rate", courier.ErrMissing)
	}
	if d.Kind == WaitingDays && !d.Days.Known() {
		r.Fault("days", courier.ErrMissing)
	}
	d.checkBase(r)
	if d.Per == PerYear && d.Kind != Absolute && d.Kind != NoDeductible {
		r.Fault("per", courier.ErrContradicts.Because("only an absolute amount is a pool of the year"))
	}
	d.checkBounds(r)
	r.Under(mark, field)
}

// checkBase holds the base against the kind.
func (d *Deductible) checkBase(r *courier.Reading) {
	var fits bool
	switch d.Kind {
	case RateOn:
		fits = true
	case RelativeRate:
		fits = d.Base == OfSum || d.Base == OfValue
	case GreaterOf, LesserOf:
		fits = d.Base != OfShortage
	}
	switch {
	case d.Base == 0 && (d.Kind == RateOn || d.Kind == RelativeRate):
		r.Fault("base", courier.ErrMissing.Because("a rate needs to say of what"))
	case d.Base != 0 && !fits:
		r.Fault("base", courier.ErrContradicts.Because("no base of that kind of deductible"))
	}
}

// checkBounds holds the minimum and the maximum against the kind.
func (d *Deductible) checkBounds(r *courier.Reading) {
	r.Amount("minimum", d.Minimum)
	r.Amount("maximum", d.Maximum)
	bounded := d.Kind == Absolute && d.Per != PerYear || d.Kind == PercentOfLoss || d.Kind == GreaterOf || d.Kind == LesserOf ||
		d.Kind == RateOn && d.Base != OfShortage
	if !bounded && d.Minimum.Known() {
		r.Fault("minimum", courier.ErrContradicts.Because("no bound of that kind of deductible"))
	}
	if !bounded && d.Maximum.Known() {
		r.Fault("maximum", courier.ErrContradicts.Because("no bound of that kind of deductible"))
	}
	if d.Maximum.Less(d.Minimum) {
		r.Fault("maximum", courier.ErrContradicts.Because("below the minimum of "+d.Minimum.String()))
	}
}

// Amounts reports whether the kind has an amount.
func (d *Deductible) Amounts() bool {
	return d.Kind == Absolute || d.Kind == Franchise || d.Kind == GreaterOf || d.Kind == LesserOf
}

// Rates reports whether the kind has a rate.
func (d *Deductible) Rates() bool {
	switch d.Kind {
	case PercentOfLoss, GreaterOf, LesserOf, RateOn, RelativeRate, FragileShare:
		return true
	}
	return false
}
