package liabilitytest_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/liability/liabilitytest"
)

func TestTheLibraryPassesInTime(t *testing.T) {
	liabilitytest.RunNotice(t, liability.Notice)
	liabilitytest.RunBar(t, liability.Bar)
	assert.NoError(t, liabilitytest.CheckNotice(liability.Notice))
	assert.NoError(t, liabilitytest.CheckBar(liability.Bar))
	seen := map[string]bool{}
	for _, c := range liabilitytest.NoticeCases() {
		assert.False(t, seen[c.Name] || c.Rule == "", c.Name)
		seen[c.Name] = true
	}
	for _, c := range liabilitytest.BarCases() {
		assert.False(t, seen[c.Name] || c.Rule == "", c.Name)
		seen[c.Name] = true
	}
}

// Each implementation is wrong in one way, and the kit says in which case.
func TestWrongNoticesAreFound(t *testing.T) {
	changed := func(edit func(n *liability.Noticing)) liabilitytest.Notice {
		return func(n *liability.Noticing) (liability.Window, error) {
			if n != nil {
				copied := *n
				edit(&copied)
				n = &copied
			}
			return liability.Notice(n)
		}
	}
	answered := func(edit func(w *liability.Window)) liabilitytest.Notice {
		return func(n *liability.Noticing) (liability.Window, error) {
			w, err := liability.Notice(n)
			edit(&w)
			return w, err
		}
	}
	calls := 0
	for _, c := range []struct {
		name, found string
		notice      liabilitytest.Notice
	}{
		{"counts the day of delivery", "sea, hidden, seventh day, 1992: too_late, want in_time", changed(func(n *liability.Noticing) { n.DeliveredOn = n.DeliveredOn.AddDays(-1) })},
		{"knows no container", "sea, container, fifteenth day", changed(func(n *liability.Noticing) { n.Container = no })},
		{"knows no survey", "sea, joint survey", changed(func(n *liability.Noticing) { n.Surveyed = no })},
		{"hears what was said", "air, by word of mouth: in_time, want too_late", changed(func(n *liability.Noticing) { n.Written = yes })},
		{"forgives no fraud", "air, late, carrier's fraud: missing it means right_lost", changed(func(n *liability.Noticing) { n.Fraud = no })},
		{"takes every right", "sea, hidden, eighth day, 2025: missing it means right_lost", answered(func(w *liability.Window) { w.Missed = liability.RightLost })},
		{"asks for nothing", "Civil Code, terms not known: asks for [], and not for agreed", answered(func(w *liability.Window) { w.Needs = nil })},
		{"says no error", "the day before the Civil Code: error <nil>", func(n *liability.Noticing) (liability.Window, error) {
			w, _ := liability.Notice(n)
			return w, nil
		}},
		{"changes its mind", "another answer when asked again", answered(func(w *liability.Window) {
			if calls++; calls%2 == 0 {
				w.Reasons = nil
			}
		})},
	} {
		t.Run(c.name, func(t *testing.T) { assert.ErrorContains(t, liabilitytest.CheckNotice(c.notice), c.found) })
	}
}

func TestWrongTimeBarsAreFound(t *testing.T) {
	changed := func(edit func(l *liability.Limitation)) liabilitytest.Bar {
		return func(l *liability.Limitation) (liability.TimeBar, error) {
			if l != nil {
				copied := *l
				edit(&copied)
				l = &copied
			}
			return liability.Bar(l)
		}
	}
	for _, c := range []struct {
		name, found string
		bar         liabilitytest.Bar
	}{
		{"never interrupts", "sea, a demand, 2025: too_late, want in_time", changed(func(l *liability.Limitation) { l.Interruptions = nil })},
		{"takes any demand", "sea, a demand, 1992: in_time, want too_late", changed(func(l *liability.Limitation) {
			for range l.Interruptions {
				l.Interruptions = []liability.Interruption{{By: liability.Consent, On: l.Interruptions[0].On}}
			}
		})},
		{"never suspends", "sea, an obstacle, 1992: too_late", changed(func(l *liability.Limitation) { l.Obstacles = nil })},
		{"measures 90 days a day early", "sea recourse, 89 days left", changed(func(l *liability.Limitation) {
			if l.Dates.Settled.Known() {
				l.Measured = l.Dates.Settled.AddDays(-1)
			}
		})},
		{"hears no written claim", "CMR, a written claim: too_late", changed(func(l *liability.Limitation) { l.WrittenClaims = nil })},
		{"knows nothing too early", "loss claimed before it is deemed: in_time, want too_early", changed(func(l *liability.Limitation) { l.DeemedLostOn = courier.Date{} })},
		{"refuses by itself", "its end means action_barred, want defence_available", func(l *liability.Limitation) (liability.TimeBar, error) {
			b, err := liability.Bar(l)
			b.Lapse = liability.ActionBarred
			return b, err
		}},
		{"refuses nil", "nil facts: error", func(l *liability.Limitation) (liability.TimeBar, error) {
			if l == nil {
				return liability.TimeBar{}, errors.New("nil")
			}
			return liability.Bar(l)
		}},
	} {
		t.Run(c.name, func(t *testing.T) { assert.ErrorContains(t, liabilitytest.CheckBar(c.bar), c.found) })
	}
}

func ExampleCheckNotice() {
	fmt.Println(liabilitytest.CheckNotice(liability.Notice))
	// Output: <nil>
}

func ExampleCheckBar() {
	fmt.Println(liabilitytest.CheckBar(liability.Bar))
	// Output: <nil>
}
