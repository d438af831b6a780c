package liabilitytest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Notice is an implementation of [liability.Notice].
type Notice func(*liability.Noticing) (liability.Window, error)

// Bar is an implementation of [liability.Bar].
type Bar func(*liability.Limitation) (liability.TimeBar, error)

// Timed is what a case of a notice or a time bar asks for.
type Timed struct {
	Timing liability.Timing
	Last   courier.Date // the last day, where there is one
	Basis  string       // source and article of a reason that must be told: "MC25 88"; empty: any
	Need   courier.Need // a fact that must be asked for; empty: nothing may be
	Field  string       // the field that an error must name; empty: there must be none
}

// CheckNotice runs every case and returns what fails, nil where nothing does.
func CheckNotice(notice Notice) error { return check(notices(notice)) }

// RunNotice runs every case as a subtest.
func RunNotice(t *testing.T, notice Notice) {
	t.Helper()
	run(t, notices(notice))
}

// CheckBar runs every case and returns what fails, nil where nothing does.
func CheckBar(bar Bar) error { return check(bars(bar)) }

// RunBar runs every case as a subtest.
func RunBar(t *testing.T, bar Bar) {
	t.Helper()
	run(t, bars(bar))
}

func notices(notice Notice) (trials []trial) {
	for _, c := range NoticeCases() {
		trials = append(trials, trial{c.Name, func() error { return c.check(notice) }})
	}
	return append(trials, trial{"nil facts", func() error { return nilNotice(notice) }})
}

func bars(bar Bar) (trials []trial) {
	for _, c := range BarCases() {
		trials = append(trials, trial{c.Name, func() error { return c.check(bar) }})
	}
	return append(trials, trial{"nil facts", func() error { return nilBar(bar) }})
}

func (c *NoticeCase) check(notice Notice) error {
	facts := c.Facts
	w, err := notice(&facts)
	if err := c.Want.compare(&w.Grounds, w.Timing, w.Last, err); err != nil {
		return err
	}
	if err == nil && w.Missed != c.Missed {
		return fmt.Errorf("missing it means %v, want %v", w.Missed, c.Missed)
	}
	again, _ := notice(&facts)
	if again.Timing != w.Timing || again.Last != w.Last || !sameReasons(&w.Grounds, &again.Grounds) {
		return errors.New("another answer when asked again")
	}
	return nil
}

func (c *BarCase) check(bar Bar) error {
	facts := c.Facts
	b, err := bar(&facts)
	if err := c.Want.compare(&b.Grounds, b.Timing, b.Last, err); err != nil {
		return err
	}
	if err == nil && b.Lapse != c.Lapse {
		return fmt.Errorf("its end means %v, want %v", b.Lapse, c.Lapse)
	}
	if b.Timing == liability.TooLate {
		for range b.Having(courier.Bars) {
			return errors.New("time that is over refuses by itself")
		}
	}
	again, _ := bar(&facts)
	if again.Timing != b.Timing || again.Last != b.Last || !sameReasons(&b.Grounds, &again.Grounds) {
		return errors.New("another answer when asked again")
	}
	return nil
}

// compare compares an answer with what is asked for.
func (w *Timed) compare(g *courier.Grounds, timing liability.Timing, last courier.Date, err error) error {
	switch {
	case w.Field != "":
		return (&Want{Field: w.Field}).compare(nil, err)
	case err != nil:
		return fmt.Errorf("error %w, want %v", err, w.Timing)
	case timing != w.Timing:
		return fmt.Errorf("%v, want %v", timing, w.Timing)
	case last != w.Last:
		return fmt.Errorf("last day %v, want %v", last, w.Last)
	case w.Need == "" && len(g.Needs) > 0:
		return fmt.Errorf("asks for %v, which cannot change the answer", g.Needs)
	case w.Need != "" && !slices.Contains(g.Needs, w.Need):
		return fmt.Errorf("asks for %v, and not for %s", g.Needs, w.Need)
	case w.Basis != "" && !rests(&courier.Decision{Grounds: *g}, w.Basis):
		return fmt.Errorf("no reason rests on %s", w.Basis)
	}
	return nil
}

func sameReasons(a, b *courier.Grounds) bool {
	return slices.Equal(a.Needs, b.Needs) && slices.EqualFunc(a.Reasons, b.Reasons, courier.Reason.Equal)
}

func nilNotice(notice Notice) error {
	w, err := notice(nil)
	return (&Timed{Need: "happened_on"}).compare(&w.Grounds, w.Timing, w.Last, err)
}

func nilBar(bar Bar) error {
	b, err := bar(nil)
	return (&Timed{Need: "happened_on"}).compare(&b.Grounds, b.Timing, b.Last, err)
}
