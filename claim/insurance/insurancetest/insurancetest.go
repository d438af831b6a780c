package insurancetest

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// Assess is an implementation of [insurance.Assess].
type Assess func(*insurance.Loss) (insurance.Assessment, error)

// Case is one loss with what the insurer owes.
type Case struct {
	Name      string // in English
	Rule      string // of the rule book
	Provision string // in words, with where it stands
	Facts     insurance.Loss
	Want      Want
}

// Want is what a case asks for. Amounts that are unknown are nothing.
type Want struct {
	Verdict courier.Verdict // zero where an error is asked for
	Payable courier.Money   // for the loss and all beside it; of a loss that is not referred
	Rescue  courier.Money   // of it for saving the goods
	Refund  courier.Money   // of premium, beside it
	Remains courier.Share   // of the remains, that become the insurer's; unknown: none
	Need    courier.Need    // a fact that must be asked for; empty: nothing may be
	Field   string          // the field that an error must name; empty: there must be none
}

// Check runs every case and returns what fails, nil where nothing does.
func Check(assess Assess) error {
	var failed []error
	for _, c := range Cases() {
		failed = append(failed, c.check(assess))
	}
	return errors.Join(failed...)
}

// Run runs every case as a subtest of its name.
func Run(t *testing.T, assess Assess) {
	t.Helper()
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.check(assess); err != nil {
				t.Error(err)
			}
		})
	}
}

func (c *Case) check(assess Assess) error {
	before, _ := json.Marshal(c.Facts) // the facts of the cases are well formed
	a, err := assess(&c.Facts)
	fault := c.Want.compare(&a, err)
	if after, _ := json.Marshal(c.Facts); fault == nil && !bytes.Equal(before, after) {
		fault = errors.New("the facts were changed")
	}
	if again, _ := assess(&c.Facts); fault == nil && err == nil && (again.Payable != a.Payable || again.Verdict != a.Verdict) {
		fault = errors.New("another answer when asked again")
	}
	if fault == nil {
		return nil
	}
	return fmt.Errorf("%s: %w: %s (%s)", c.Name, fault, c.Provision, c.Rule)
}

// compare compares an answer with what is asked for.
func (w *Want) compare(a *insurance.Assessment, err error) error {
	var at *courier.FieldError
	switch {
	case w.Field != "" && (!errors.As(err, &at) || at.Field != w.Field):
		return fmt.Errorf("error %v, want one that names %s", err, w.Field)
	case w.Field != "":
		return nil
	case err != nil:
		return fmt.Errorf("error %w, want %v", err, w.Verdict)
	case a.Verdict != w.Verdict:
		return fmt.Errorf("%v, want %v", a.Verdict, w.Verdict)
	case w.Need == "" && len(a.Needs) > 0:
		return fmt.Errorf("asks for %v, which cannot change the answer", a.Needs)
	case w.Need != "" && !slices.Contains(a.Needs, w.Need):
		return fmt.Errorf("asks for %v, and not for %s", a.Needs, w.Need)
	case w.Verdict == courier.Referred && a.Payable.Known():
		return fmt.Errorf("%v payable, and yet it is referred", a.Payable)
	}
	for _, sum := range []struct {
		of        string
		got, want courier.Money
	}{{"payable", a.Payable, w.Payable}, {"for saving the goods", a.Rescue, w.Rescue}, {"of premium back", a.PremiumRefund, w.Refund}} {
		if sum.got.Minor() != sum.want.Minor() {
			return fmt.Errorf("%v %s, want %v", sum.got, sum.of, sum.want)
		}
	}
	if a.InsurersShare != w.Remains {
		return fmt.Errorf("%v of the remains to the insurer, want %v", a.InsurersShare, w.Remains)
	}
	return nil
}
