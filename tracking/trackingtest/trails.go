package trackingtest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// at is an hour of the days that the trails run over, from 1 May 2026.
func at(hour int) courier.Instant {
	return courier.Day(2026, 5, 1).AddDays(hour/24).At(hour%24, 0)
}

// says is an event in our words.
func says(hour int, s tracking.State) tracking.Event {
	return tracking.Event{At: at(hour), Seen: at(hour), State: s}
}

// by returns the event as entered otherwise than by a feed.
func by(e tracking.Event, entry tracking.Entry) tracking.Event { e.Entry = entry; return e }

// trail is a case of a history.
func trail(name, why string, state tracking.State, since int, events ...tracking.Event) Case {
	c := Case{Name: "trail/" + name, Why: why, State: state, History: &tracking.History{AsOf: at(240), Events: events}}
	if since >= 0 {
		c.Since = at(since)
	}
	return c
}

// trails returns the cases of histories.
func trails() []Case {
	parcel := []tracking.Event{says(1, tracking.StateCreated), says(5, tracking.StatePickedUp), says(9, tracking.StateInTransit),
		says(30, tracking.StateArrivedDest), says(32, tracking.StateOutForDelivery), says(34, tracking.StateDelivered)}
	and := func(more ...tracking.Event) []tracking.Event {
		return append(parcel[:len(parcel):len(parcel)], more...)
	}
	untimed := says(0, tracking.StateDelivered)
	untimed.At = courier.Instant{}
	foreign, own := says(1, tracking.StatePickedUp), says(2, tracking.StateInTransit)
	own.Waybill, foreign.Waybill = "SF1", "SF2"
	cancelled := trail("of two waybills", "events of two waybills are no one trail", 0, -1, own, foreign)
	cancelled.Error = true
	numbered := by(says(34, tracking.StateInTransit), 0)
	numbered.ID = "7"
	restated := says(34, tracking.StateDelivered)
	restated.ID, restated.Seen = "7", at(35)
	return []Case{
		trail("of an ordinary parcel", "the last event by the time at which it happened", tracking.StateDelivered, 34, parcel...),
		trail("back-dated", "an event that arrives late is taken at its own time", tracking.StateOutForDelivery, 32,
			parcel[4], parcel[0], parcel[3], parcel[1], parcel[2]),
		trail("told twice in the same state", "since the first event that brought it there", tracking.StateInTransit, 9,
			parcel[1], parcel[2], says(12, tracking.StateInTransit)),
		trail("moving after the end", "a scan does not reopen what was delivered", tracking.StateDelivered, 34, and(says(40, tracking.StateInTransit))...),
		trail("disputed", "a dispute of the signature reopens it", tracking.StateSignatureDisputed, 40, and(by(says(40, tracking.StateSignatureDisputed), tracking.EntryHand))...),
		trail("sent back after delivery", "a return reopens it", tracking.StateReturning, 40, and(says(40, tracking.StateReturning))...),
		trail("corrected", "a correction reopens it", tracking.StateOutForDelivery, 40, and(by(says(40, tracking.StateOutForDelivery), tracking.EntryCorrection))...),
		trail("signed by hand, then scanned", "a feed does not throw back what a person entered", tracking.StateAtPickupPoint, 33,
			parcel[3], parcel[4], by(says(33, tracking.StateAtPickupPoint), tracking.EntryHand), says(36, tracking.StateInTransit)),
		trail("scanned on the way back", "on the way back a scan is one of the way back", tracking.StateReturning, 40,
			parcel[4], says(36, tracking.StateRefused), says(40, tracking.StateReturning), says(44, tracking.StateInTransit), says(50, tracking.StateOutForDelivery)),
		trail("delivered on the way back", "what comes back is not delivered", tracking.StateReturning, 40,
			parcel[4], says(36, tracking.StateRefused), says(40, tracking.StateReturning), says(60, tracking.StateDelivered)),
		trail("signed by the locker", "the locker's own signature is no receipt, and ends nothing", tracking.StateOutForDelivery, 50,
			parcel[4], says(36, tracking.StateSignedByFacility), says(50, tracking.StateOutForDelivery)),
		trail("lost and found", "a find reopens a loss", tracking.StateInTransit, 200, parcel[2], says(150, tracking.StateLostConfirmed), says(200, tracking.StateInTransit)),
		trail("lost", "a loss that is confirmed is an end of its own", tracking.StateLostConfirmed, 150, parcel[2], says(100, tracking.StateLostSuspected), says(150, tracking.StateLostConfirmed)),
		trail("cancelled in the carrier's hands", "what was picked up is recalled and not cancelled", tracking.StateInTransit, 9, parcel[1], parcel[2], says(12, tracking.StateCancelled)),
		trail("from the future", "an event after the asked instant does not count", tracking.StateInTransit, 9, parcel[1], parcel[2], says(300, tracking.StateDelivered)),
		trail("without a time", "an event without a time does not count", tracking.StateInTransit, 9, parcel[1], parcel[2], untimed),
		trail("with a code that nobody published", "an unknown code moves nothing", tracking.StateInTransit, 9, parcel[2],
			tracking.Event{At: at(12), Vocabulary: tracking.VocabKuaidi100, Code: "999"}),
		trail("with a coarse code", "a coarse code takes no step back", tracking.StateOutForDelivery, 32, parcel[4],
			tracking.Event{At: at(33), Vocabulary: tracking.VocabUPS, Code: "78/54"}),
		trail("with an event that its source restated", "of one id the last version counts", tracking.StateDelivered, 34, parcel[4], numbered, restated),
		trail("of a number that was invalid", "an invalid number becomes valid when the data come late", tracking.StatePickedUp, 5,
			says(1, tracking.StateInvalidNumber), parcel[1]),
		cancelled,
	}
}
