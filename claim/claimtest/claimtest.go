package claimtest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Assess is an implementation of [claim.Assess].
type Assess func(*claim.Claim) (claim.Assessment, error)

// Settle is an implementation of [claim.Settle].
type Settle func(*claim.Settlement) (claim.Settled, error)

// Case is one claim with what is owed.
type Case struct {
	Name      string // in English
	Rule      string // of the rule book
	Provision string // in words, with where it stands
	Fault     int    // which of the ten faults seen elsewhere it catches, 0 for none
	Facts     claim.Claim
	Want      Want
}

// Want is what a case asks for.
type Want struct {
	Verdict      courier.Verdict // zero where an error is asked for
	Compensation courier.Money   // of a claim that is not referred
	Refund       courier.Money   // likewise; unknown: nothing
	Penalty      courier.Money   // likewise; unknown: nothing
	Interest     courier.Money   // likewise; unknown: nothing
	Increase     courier.Money   // likewise; unknown: nothing
	Above        bool            // a named law or term pays more than the loss; no other case does
	Basis        string          // source and article of a reason that must be told: "CC 833"; empty: any
	Need         courier.Need    // a fact that must be asked for; empty: nothing may be
	Field        string          // the field that an error must name; empty: there must be none
}

// SettleCase is one settlement with what becomes of it.
type SettleCase struct {
	Name      string // in English
	Rule      string // of the rule book
	Provision string // in words
	Facts     claim.Settlement
	Verdict   courier.Verdict
	Total     courier.Money // unknown where it is referred
	Goodwill  courier.Money // likewise
	Short     courier.Money // likewise
	Refund    courier.Money // unknown where the freight was not asked about
	Need      courier.Need  // a fact that must be asked for; empty: nothing may be
	Field     string        // the field that an error must name; empty: there must be none
}

// Check runs every case and returns what fails, nil where nothing does.
func Check(assess Assess) error {
	var failed []error
	for _, c := range Cases() {
		failed = append(failed, c.check(assess))
	}
	return errors.Join(append(failed, nothingKnown(assess))...)
}

// Run runs every case as a subtest of its name.
func Run(t *testing.T, assess Assess) {
	t.Helper()
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) { report(t, c.check(assess)) })
	}
	t.Run("nil facts", func(t *testing.T) { report(t, nothingKnown(assess)) })
}

// CheckSettle runs every case of a settlement and returns what fails, nil where
// nothing does.
func CheckSettle(settle Settle) error {
	var failed []error
	for _, c := range SettleCases() {
		failed = append(failed, c.check(settle))
	}
	return errors.Join(failed...)
}

// RunSettle runs every case of a settlement as a subtest of its name.
func RunSettle(t *testing.T, settle Settle) {
	t.Helper()
	for _, c := range SettleCases() {
		t.Run(c.Name, func(t *testing.T) { report(t, c.check(settle)) })
	}
}

func report(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Error(err)
	}
}

// fails names the case and its provision.
func (c *Case) fails(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w: %s (%s)", c.Name, err, c.Provision, c.Rule)
}

func (c *Case) check(assess Assess) error {
	before := written(c.Facts)
	a, err := assess(&c.Facts)
	if fault := c.Want.compare(&a, err); fault != nil {
		return c.fails(fault)
	}
	if !bytes.Equal(before, written(c.Facts)) {
		return c.fails(errors.New("the facts were changed"))
	}
	if err != nil {
		return nil
	}
	if fault := sound(&a); fault != nil {
		return c.fails(fault)
	}
	again, _ := assess(&c.Facts)
	if again.Payable != a.Payable || again.Verdict != a.Verdict || !slices.Equal(again.Needs, a.Needs) {
		return c.fails(errors.New("another answer when asked again"))
	}
	return nil
}

// written is the facts as they stand; a kit compares no memory.
func written(facts any) []byte {
	text, err := json.Marshal(facts)
	if err != nil { // the facts of the cases are well formed
		return nil
	}
	return text
}

func nothingKnown(assess Assess) error {
	c := Case{Name: "nil facts", Rule: "-", Provision: "of a nil claim nothing is known, and it is asked for",
		Want: Want{Verdict: courier.Referred, Need: "happened_on"}}
	a, err := assess(nil)
	return c.fails(c.Want.compare(&a, err))
}

// compare compares an answer with what is asked for.
func (w *Want) compare(a *claim.Assessment, err error) error {
	if w.Field != "" {
		return names(err, w.Field)
	}
	switch {
	case err != nil:
		return fmt.Errorf("error %w, want %v", err, w.Verdict)
	case a.Verdict != w.Verdict:
		return fmt.Errorf("%v, want %v", a.Verdict, w.Verdict)
	case w.Need == "" && len(a.Needs) > 0:
		return fmt.Errorf("asks for %v, which cannot change the answer", a.Needs)
	case w.Need != "" && !slices.Contains(a.Needs, w.Need):
		return fmt.Errorf("asks for %v, and not for %s", a.Needs, w.Need)
	case w.Verdict == courier.Referred:
		return w.withheld(a)
	case a.Compensation != w.Compensation:
		return fmt.Errorf("%v for the loss, want %v", a.Compensation, w.Compensation)
	case a.Refund.Minor() != w.Refund.Minor():
		return fmt.Errorf("%v given back, want %v", a.Refund, w.Refund)
	case a.Penalty.Minor() != w.Penalty.Minor():
		return fmt.Errorf("%v of penalty, want %v", a.Penalty, w.Penalty)
	case a.Interest.Minor() != w.Interest.Minor():
		return fmt.Errorf("%v of interest, want %v", a.Interest, w.Interest)
	case a.Increase.Minor() != w.Increase.Minor():
		return fmt.Errorf("%v on top, want %v", a.Increase, w.Increase)
	case w.Basis != "" && !rests(a.Reasons, w.Basis):
		return fmt.Errorf("no reason rests on %s", w.Basis)
	}
	return nil
}

// withheld requires that a matter that is referred names no amount.
func (w *Want) withheld(a *claim.Assessment) error {
	if a.Compensation.Known() || a.Payable.Known() {
		return fmt.Errorf("%v payable, and yet it is referred", a.Payable)
	}
	return nil
}

// names requires an error that names a field.
func names(err error, field string) error {
	for _, e := range joined(err) {
		var at *courier.FieldError
		if errors.As(e, &at) && at.Field == field {
			return nil
		}
	}
	return fmt.Errorf("error %v, want one that names %s", err, field)
}

// joined are the errors that a joined one holds.
func joined(err error) []error {
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		return several.Unwrap()
	}
	return []error{err}
}

func rests(reasons []courier.Reason, basis string) bool {
	return slices.ContainsFunc(reasons, func(r courier.Reason) bool {
		b := r.Basis()
		return b.Source+" "+b.Article == basis
	})
}

// sound requires what holds for any answer: a ledger and parts that add up.
func sound(a *claim.Assessment) error {
	if a.Verdict == courier.Referred {
		return nil
	}
	ledger, err := a.Ledger()
	switch {
	case err != nil:
		return err
	case ledger.Minor() != a.Payable.Minor():
		return fmt.Errorf("the ledger comes to %v, and %v is payable", ledger, a.Payable)
	case a.Compensation.Minor()+a.Refund.Minor()+a.Penalty.Minor()+a.Interest.Minor()+a.Increase.Minor() != a.Payable.Minor():
		return fmt.Errorf("the parts do not make the %v payable", a.Payable)
	}
	return nil
}

func (c *SettleCase) fails(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("%s: %w: %s (%s)", c.Name, err, c.Provision, c.Rule)
}

func (c *SettleCase) check(settle Settle) error {
	before := written(c.Facts)
	s, err := settle(&c.Facts)
	if fault := c.compare(&s, err); fault != nil {
		return c.fails(fault)
	}
	if !bytes.Equal(before, written(c.Facts)) {
		return c.fails(errors.New("the facts were changed"))
	}
	return nil
}

func (c *SettleCase) compare(s *claim.Settled, err error) error {
	if c.Field != "" {
		return names(err, c.Field)
	}
	switch {
	case err != nil:
		return fmt.Errorf("error %w, want %v", err, c.Verdict)
	case s.Verdict != c.Verdict:
		return fmt.Errorf("%v, want %v", s.Verdict, c.Verdict)
	case c.Need == "" && len(s.Needs) > 0:
		return fmt.Errorf("asks for %v, which cannot change the answer", s.Needs)
	case c.Need != "" && !slices.Contains(s.Needs, c.Need):
		return fmt.Errorf("asks for %v, and not for %s", s.Needs, c.Need)
	case s.Total != c.Total || s.Goodwill != c.Goodwill || s.Short != c.Short:
		return fmt.Errorf("%v, of it %v goodwill, %v short; want %v, %v, %v", s.Total, s.Goodwill, s.Short, c.Total, c.Goodwill, c.Short)
	case s.Refund.Minor() != c.Refund.Minor():
		return fmt.Errorf("%v given back, want %v", s.Refund, c.Refund)
	}
	return nil
}
