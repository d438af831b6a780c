package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// What each trail answers to the other questions.
func TestWhatOtherQuestionsAskOfAJourney(t *testing.T) {
	at := event
	hand := func(h int, s tracking.State) tracking.Event { return entered(event(h, s), tracking.EntryHand) }
	back := func(h int, s tracking.State) tracking.Event { return entered(event(h, s), tracking.EntryCorrection) }
	coarse := func(h int) tracking.Event { return coded(h, tracking.VocabKdniao, "201") }
	unmapped := func(h int) tracking.Event { return coded(h, tracking.VocabKdniao, "999") }
	const (
		created, picked, transit, arrived, out, failed, delivered = tracking.StateCreated, tracking.StatePickedUp, tracking.StateInTransit,
			tracking.StateArrivedDest, tracking.StateOutForDelivery, tracking.StateAttemptFailed, tracking.StateDelivered
		point, facility, disputed, refused = tracking.StateAtPickupPoint, tracking.StateSignedByFacility, tracking.StateSignatureDisputed, tracking.StateRefused
		yes, no, open                      = courier.Yes, courier.No, courier.Answer(0)
		never                              = -1
	)
	for name, c := range map[string]struct {
		events                       []tracking.Event
		picked, tendered             int
		arrived, signed, outstanding courier.Answer
	}{
		"nothing":                    {nil, never, never, open, open, open},
		"no news":                    {[]tracking.Event{coded(1, tracking.VocabKdniao, "0")}, never, never, open, open, open},
		"announced":                  {[]tracking.Event{at(1, created)}, never, never, no, no, yes},
		"under way":                  {[]tracking.Event{at(1, created), at(5, picked), at(7, picked), at(9, transit)}, 5, never, no, no, yes},
		"no scan of the pick-up":     {[]tracking.Event{at(9, transit)}, never, never, no, no, yes},
		"an impossible pick-up":      {[]tracking.Event{at(9, delivered), at(10, picked)}, never, 9, yes, yes, no},
		"the pick-up taken back":     {[]tracking.Event{at(5, picked), back(6, created), at(8, picked)}, 8, never, no, no, yes},
		"in the city":                {[]tracking.Event{at(9, transit), coarse(20)}, never, never, no, no, yes},
		"at the outlet":              {[]tracking.Event{at(9, transit), at(20, arrived), coarse(21)}, never, never, yes, no, yes},
		"sent on by mistake":         {[]tracking.Event{at(20, arrived), at(22, tracking.StateMisrouted)}, never, never, no, no, yes},
		"and back on the road":       {[]tracking.Event{at(20, arrived), at(22, transit)}, never, never, no, no, yes},
		"out":                        {[]tracking.Event{at(30, out)}, never, never, yes, no, yes},
		"tried, and delivered":       {[]tracking.Event{at(30, out), at(32, failed), at(34, failed), at(50, delivered)}, never, 32, yes, yes, no},
		"tried":                      {[]tracking.Event{at(30, out), at(32, failed), at(33, tracking.StateHeld)}, never, 32, yes, no, no},
		"refused":                    {[]tracking.Event{at(30, out), at(32, refused), at(40, tracking.StateReturning)}, never, 32, yes, no, no},
		"delivered":                  {[]tracking.Event{at(30, out), at(34, delivered)}, never, 34, yes, yes, no},
		"delivered by mistake":       {[]tracking.Event{at(34, delivered), back(36, out)}, never, never, yes, no, yes},
		"delivered on the way back":  {[]tracking.Event{at(34, tracking.StateReturning), at(36, delivered)}, never, never, no, no, yes},
		"disputed":                   {[]tracking.Event{at(30, out), at(34, delivered), hand(40, disputed)}, never, never, yes, open, yes},
		"tried, delivered, disputed": {[]tracking.Event{at(30, failed), at(34, delivered), hand(40, disputed)}, never, 30, yes, open, no},
		"disputed, and stands":       {[]tracking.Event{at(34, delivered), hand(40, disputed), hand(41, disputed), hand(60, delivered)}, never, 34, yes, yes, no},
		"disputed, delivered anew":   {[]tracking.Event{at(34, delivered), hand(40, disputed), at(50, out), at(60, delivered)}, never, 60, yes, yes, no},
		"in a locker":                {[]tracking.Event{at(34, point)}, never, never, yes, no, open},
		"a facility signed":          {[]tracking.Event{at(34, facility)}, never, never, yes, no, open},
		"of a bare delivery":         {[]tracking.Event{at(33, delivered), at(34, facility)}, never, never, yes, no, open},
		"the locker by mistake":      {[]tracking.Event{at(34, point), back(36, transit)}, never, never, no, no, yes},
		"ends in what was not read":  {[]tracking.Event{at(9, transit), unmapped(12)}, never, never, open, open, open},
		"what was not read is over":  {[]tracking.Event{unmapped(8), at(9, transit)}, never, never, no, no, yes},
		"then told again":            {[]tracking.Event{at(9, transit), unmapped(12), at(300, delivered)}, never, never, open, open, open},
		"delivered, then not read":   {[]tracking.Event{at(34, delivered), unmapped(36)}, never, 34, yes, yes, no},
	} {
		j := fold(t, c.events...)
		instant := func(h int) courier.Instant {
			if h == never {
				return courier.Instant{}
			}
			return hour(h)
		}
		assert.Equal(t, instant(c.picked), j.PickedUp(), name+": picked up")
		assert.Equal(t, instant(c.tendered), j.Tendered(), name+": tendered")
		assert.Equal(t, c.arrived, j.Arrived(), name+": arrived")
		assert.Equal(t, c.signed, j.Signed(), name+": signed")
		assert.Equal(t, c.outstanding, j.Outstanding(), name+": outstanding")
	}
}

// What is tendered is not outstanding, and what is signed for has arrived:
// the answers of one journey do not contradict one another in the questions
// that take them.
func TestAnswersOfAJourneyAgree(t *testing.T) {
	for first := tracking.State(1); int(first) <= tracking.StateCount; first++ {
		for second := tracking.State(1); int(second) <= tracking.StateCount; second++ {
			j := fold(t, event(5, tracking.StatePickedUp), event(9, first), event(33, second))
			_, err := tracking.Late(&tracking.Transit{Service: tracking.Service{PickedUp: j.PickedUp(), Promised: hour(50)},
				Tendered: j.Tendered(), Outstanding: j.Outstanding(), AsOf: hour(240)})
			assert.NoError(t, err, "%s, %s", first, second)
			if j.Signed() == courier.Yes {
				assert.Equal(t, courier.Yes, j.Arrived(), "%s, %s", first, second)
				assert.Equal(t, courier.No, j.Outstanding(), "%s, %s", first, second)
			}
		}
	}
}
