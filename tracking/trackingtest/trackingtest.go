// Package trackingtest is a test kit for the reading of status codes and of
// trails. A platform points it at its own reading and learns where it differs
// from the published lists and from what a trail can mean: whether it reads
// one list by another, guesses at codes it does not know, looks for meaning in
// texts, lets the order of arrival decide, or opens again what has ended.
package trackingtest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// Reader is what is tested. A part that is nil is not.
type Reader struct {
	Map  func(v tracking.Vocabulary, code, text string) (tracking.State, tracking.Handover) // what a code means; text is what stood beside it
	Fold func(h *tracking.History) (state tracking.State, since courier.Instant, err error) // where a consignment is, since when
}

// Case is one thing that must hold. It asks for the meaning of a code, or,
// where it has a history, for the state that a trail leads to.
type Case struct {
	Name       string
	Why        string // the rule in words
	Vocabulary tracking.Vocabulary
	Code, Text string
	History    *tracking.History // nil: the case asks for a code
	State      tracking.State
	Handover   tracking.Handover
	Since      courier.Instant // unknown: not asked
	Error      bool            // the history must be refused
}

// Cases returns every case: each code of every vocabulary, the codes that
// read otherwise in another list, codes that nobody published, texts that
// mislead, and trails.
func Cases() []Case {
	var cases []Case
	for v := tracking.Vocabulary(1); int(v) <= tracking.VocabularyCount; v++ {
		for m := range v.Table() {
			cases = append(cases, Case{Name: v.String() + "/" + m.Code, Vocabulary: v, Code: m.Code, State: m.State, Handover: m.Handover,
				Why: "as published: " + v.Name(courier.English)})
		}
		cases = append(cases, Case{Name: v.String() + "/a code that nobody published", Vocabulary: v, Code: "-7", State: tracking.StateUnmapped,
			Why: "a code that the list lacks is told and not guessed at"})
	}
	cases = append(cases,
		Case{Name: "a text that contains signed", Vocabulary: tracking.VocabKuaidi100, Code: "204", Text: "无法签收", State: tracking.StateAttemptFailed,
			Why: "a text is never read for meaning: 无法签收, cannot be signed for, contains 签收, signed for"},
		Case{Name: "a code that nobody published, with a text", Vocabulary: tracking.VocabKdniao, Code: "999", Text: "已签收", State: tracking.StateUnmapped,
			Why: "a text does not stand in for a code"})
	return append(cases, trails()...)
}

// Check returns everything in which the reader differs, or nil.
func Check(r Reader) error {
	var faults []error
	for _, c := range Cases() {
		if err := c.Check(r); err != nil {
			faults = append(faults, fmt.Errorf("%s: %w", c.Name, err))
		}
	}
	return errors.Join(faults...)
}

// Run is Check with a test for each case.
func Run(t *testing.T, r Reader) {
	t.Helper()
	for _, c := range Cases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.Check(r); err != nil {
				t.Error(err)
			}
		})
	}
}

// Check holds the reader against one case.
func (c *Case) Check(r Reader) error {
	switch {
	case c.History == nil && r.Map != nil:
		state, how := r.Map(c.Vocabulary, c.Code, c.Text)
		if state != c.State || how != c.Handover {
			return fmt.Errorf("%s %q is %s, handed over %s; read as %s, %s (%s)", c.Vocabulary, c.Code, c.State, c.Handover, state, how, c.Why)
		}
	case c.History != nil && r.Fold != nil:
		for i, h := range orders(c.History) {
			if err := c.fold(r, h); err != nil {
				return fmt.Errorf("in the %s: %w", orderNames[i], err)
			}
		}
	}
	return nil
}

func (c *Case) fold(r Reader, h *tracking.History) error {
	state, since, err := r.Fold(h)
	switch {
	case c.Error && err == nil:
		return fmt.Errorf("not refused (%s)", c.Why)
	case c.Error:
		return nil
	case err != nil:
		return fmt.Errorf("refused: %w (%s)", err, c.Why)
	case state != c.State:
		return fmt.Errorf("is %s; read as %s (%s)", c.State, state, c.Why)
	case c.Since.Known() && since != c.Since:
		return fmt.Errorf("since %s; read as %s (%s)", c.Since, since, c.Why)
	}
	return nil
}

var orderNames = [...]string{"order given", "order reversed", "order turned by one", "order with everything twice"}

// orders returns the history in several orders of arrival.
func orders(h *tracking.History) []*tracking.History {
	with := func(events []tracking.Event) *tracking.History {
		return &tracking.History{AsOf: h.AsOf, Waybill: h.Waybill, Events: events}
	}
	reversed := slices.Clone(h.Events)
	slices.Reverse(reversed)
	turned := slices.Clone(h.Events)
	if len(turned) > 0 {
		turned = append(turned[1:], turned[0])
	}
	return []*tracking.History{h, with(reversed), with(turned), with(slices.Concat(h.Events, h.Events))}
}
