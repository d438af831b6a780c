package insurance

import (
	"bytes"

	"github.com/courier-rules/courier"
)

// Step is one step from the loss to the indemnity (INS-ORD-01).
type Step uint8

// The steps. The sum insured is applied with the limits, but never before the
// proportion, which is of the sum insured itself.
const (
	TakeSalvage    Step = iota + 1 // 扣除残值
	TakeRecovery                   // 扣减第三者赔偿
	TakeProportion                 // 按比例
	TakeDeductible                 // 扣免赔额
	TakeLimits                     // 适用限额
)

var stepWords = courier.Words{"unknown", "salvage", "recovery", "proportion", "deductible", "limit"}

// String returns the word: "proportion".
func (s Step) String() string { return stepWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s Step) MarshalText() ([]byte, error) { return stepWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Step) UnmarshalText(text []byte) error { return stepWords.Unmarshal(text, (*uint8)(s)) }

// Steps is an order of all the steps; the zero Steps is none that was agreed.
// Its text names the whole order and is a digest of it, as in
// "salvage,recovery,proportion,deductible,limit".
type Steps [5]Step

// String returns the text.
func (s Steps) String() string {
	b, _ := s.AppendText(nil)
	return string(b)
}

// AppendText appends the text; it is empty for the zero Steps.
func (s Steps) AppendText(b []byte) ([]byte, error) {
	if s == (Steps{}) {
		return b, nil
	}
	for i, step := range s {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, step.String()...)
	}
	return b, nil
}

// MarshalText returns the text.
func (s Steps) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText reads the text. The errors are an unknown word and a list
// that has not as many steps as there are.
func (s *Steps) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Steps{}
		return nil
	}
	words := bytes.Split(text, []byte(","))
	if len(words) != len(s) {
		return courier.ErrSyntax.Because("an order names each step once")
	}
	var read Steps
	for i, w := range words {
		if err := read[i].UnmarshalText(bytes.TrimSpace(w)); err != nil {
			return err
		}
	}
	*s = read
	return nil
}

// StepOrder returns the order of the steps that the policy agrees, or the one
// that its named options make.
func (p *Policy) StepOrder() Steps {
	if p == nil {
		return stepsOf(0, 0, 0)
	} else if p.Steps != (Steps{}) {
		return p.Steps
	}
	return stepsOf(p.Order, p.RecoveryOrder, p.SalvageOrder)
}

// threes are the orders of proportion, deductible and limits, by [Order].
var threes = [...][3]Step{
	{TakeProportion, TakeDeductible, TakeLimits},
	{TakeDeductible, TakeProportion, TakeLimits},
	{TakeProportion, TakeLimits, TakeDeductible},
	{TakeDeductible, TakeLimits, TakeProportion},
	{TakeLimits, TakeProportion, TakeDeductible},
	{TakeLimits, TakeDeductible, TakeProportion},
}

// stepsOf makes an order of the named options.
func stepsOf(o Order, r RecoveryOrder, v SalvageOrder) (s Steps) {
	if r == RecoveryBeforeProportion && v == SalvageBeforeProportion { // as most are
		three := &threes[o]
		return Steps{TakeSalvage, TakeRecovery, three[0], three[1], three[2]}
	}
	n := 0
	put := func(step Step, here bool) {
		if here {
			s[n] = step
			n++
		}
	}
	put(TakeSalvage, v == SalvageBeforeProportion)
	put(TakeRecovery, r == RecoveryBeforeProportion)
	for _, step := range threes[o] {
		put(step, true)
		put(TakeSalvage, step == TakeProportion && v == SalvageAfterProportion)
		put(TakeRecovery, step == TakeProportion && r == RecoveryAfterProportion)
	}
	return s
}

// at returns the place of a step.
func (s *Steps) at(step Step) int {
	for i := range s {
		if s[i] == step {
			return i
		}
	}
	return len(s)
}

// order names the order of proportion, deductible and limits.
func (s *Steps) order() Order {
	p, d, l := s.at(TakeProportion), s.at(TakeDeductible), s.at(TakeLimits)
	switch {
	case p < d && d < l:
		return ProportionDeductibleLimit
	case d < p && p < l:
		return DeductibleProportionLimit
	case p < l && l < d:
		return ProportionLimitDeductible
	case d < l:
		return DeductibleLimitProportion
	case p < d:
		return LimitProportionDeductible
	}
	return LimitDeductibleProportion
}

// check reads an order: each step once, and the named options of the policy
// say no other.
func (s *Steps) check(r *courier.Reading, p *Policy) {
	if *s == (Steps{}) {
		return
	}
	mark := r.Faults()
	seen := [len(s) + 1]bool{}
	for _, step := range s {
		if r.Word("steps", stepWords, uint8(step)); step == 0 || int(step) >= len(seen) {
			r.Fault("steps", courier.ErrMissing.Because("an order names each step once"))
			continue
		}
		if seen[step] {
			r.Fault("steps", courier.ErrRepeated.Because(step.String()))
		}
		seen[step] = true
	}
	named := p.Order != 0 || p.RecoveryOrder != 0 || p.SalvageOrder != 0
	if r.Faults() == mark && named && stepsOf(p.Order, p.RecoveryOrder, p.SalvageOrder) != *s {
		r.Fault("steps", courier.ErrContradicts.Because("another order of the steps is named"))
	}
}
