package tracking

import "github.com/courier-rules/courier"

// What the other questions ask of a trail. Each method answers from what was
// counted and what a correction did not take back, and none of them guesses:
// where the trail does not say, the answer is unknown.

// The states that take back what was told before, where a correction sets
// them.
const (
	beforePickedUp = beforehand
	beforeTendered = beforehand | moving | 1<<StateOutForDelivery
)

// PickedUp returns when the carrier took the consignment over, for
// [Service.PickedUp]: the first scan of the pick-up. It is unknown where no
// such scan was told, whatever came after it.
func (j *Journey) PickedUp() (at courier.Instant) {
	for i := range j.Path {
		switch p := &j.Path[i]; {
		case !p.counts():
		case p.Event.Entry == EntryCorrection && beforePickedUp.Has(p.After):
			at = courier.Instant{}
		case p.State == StatePickedUp && !at.Known():
			at = p.Event.At
		}
	}
	return at
}

// Tendered returns when the consignment was delivered or first tendered, for
// [Transit.Tendered]: the first failed attempt, refusal or delivery. A
// delivery that is disputed, or narrowed to the signature of a
// facility, is none. Whether an item was tendered that was left in a locker or
// at a station [Deliver] decides, and this says nothing of it.
func (j *Journey) Tendered() courier.Instant {
	var tried, delivered, disputed courier.Instant
	for i := range j.Path {
		p := &j.Path[i]
		if !p.counts() {
			continue
		}
		if p.Event.Entry == EntryCorrection && beforeTendered.Has(p.After) {
			tried, delivered = courier.Instant{}, courier.Instant{}
		}
		switch p.After {
		case StateAttemptFailed, StateRefused:
			if !tried.Known() {
				tried = p.Event.At
			}
		case StateDelivered:
			if disputed.Known() { // and stands after all
				delivered = disputed
			} else if !delivered.Known() {
				delivered = p.Event.At
			}
		case StateSignatureDisputed:
			if delivered.Known() {
				delivered, disputed = courier.Instant{}, delivered
			}
			continue
		case StateSignedByFacility:
			delivered = courier.Instant{}
		}
		disputed = courier.Instant{}
	}
	if tried.Known() {
		return tried
	}
	return delivered
}

// Arrived says whether the consignment came to the outlet that delivers it,
// for [Query.Arrived]: a scan there, or one that is possible only from there.
// A coarse code that names a city or a country is no such scan, and one that
// was sent elsewhere since has not arrived.
func (j *Journey) Arrived() courier.Answer {
	told := courier.Answer(0)
	for i := range j.Path {
		p := &j.Path[i]
		if !p.counts() {
			continue
		}
		at, elsewhere := p.After.row().Stage, p.Move == MoveBack || p.Event.Entry == EntryCorrection
		switch {
		case p.State == StateArrivedDest && p.Coarse && told != courier.Yes:
			told = courier.No
		case (delivering | 1<<StateDelivered).Has(p.After) || p.After == StateArrivedDest && !p.Coarse:
			told = courier.Yes
		case at != 0 && (told == 0 || elsewhere || p.After == StateMisrouted || p.After == StateRedirected) && p.After != StateArrivedDest && !askedBack.Has(p.After):
			told = courier.No
		}
	}
	if told == courier.No && j.unread() {
		return 0
	}
	return told
}

// Signed says whether it shows as signed for by the addressee or for it, for
// [Query.Signed]. The signature of a locker or station is none, and neither is
// one on the way back; whether a disputed one is, is open.
func (j *Journey) Signed() courier.Answer {
	switch {
	case j.State == StateDelivered:
		return courier.Yes
	case j.State == 0 || noNews.Has(j.State) || j.State == StateSignatureDisputed || j.unread():
		return 0
	}
	return courier.No
}

// Outstanding says whether the consignment was at the asked instant neither
// delivered nor tendered, for [Transit.Outstanding]. It is open of an item
// that was left in a locker or at a station, until [Deliver] has said what
// that is worth, and where codes were not read. A disputed sign-off is no
// delivery while it is disputed.
func (j *Journey) Outstanding() courier.Answer {
	switch {
	case j.Tendered().Known():
		return courier.No
	case j.State == 0 || noNews.Has(j.State) || j.unread() || j.leftAtPoint():
		return 0
	}
	return courier.Yes
}

// leftAtPoint reports whether it was left at a locker or station.
func (j *Journey) leftAtPoint() bool {
	left := false
	for i := range j.Path {
		if p := &j.Path[i]; p.counts() {
			switch {
			case p.After == StateAtPickupPoint || p.After == StateSignedByFacility:
				left = true
			case p.Event.Entry == EntryCorrection && beforeTendered.Has(p.After):
				left = false
			}
		}
	}
	return left
}

// unread reports whether what was told last could not be read.
func (j *Journey) unread() bool {
	unread := false
	for i := range j.Path {
		if p := &j.Path[i]; p.Left == 0 {
			unread = p.State == 0 || p.State == StateUnmapped
		}
	}
	return unread
}

// counts reports whether the point says something that can be.
func (p *Point) counts() bool {
	return p.Left == 0 && p.Move != MoveImpossible && p.Move != MoveNoNews
}
