package tracking

import (
	"iter"

	"github.com/courier-rules/courier"
)

// moveRow is a line of the table of moves: whatever state of from may turn
// into whatever state of to.
type moveRow struct {
	kind     MoveKind
	row      *courier.Row
	from, to States
}

// The sets that the table speaks of.
const (
	noNews     = States(1)<<StateNoInfo | 1<<StateUnmapped
	beforehand = States(1)<<StateCreated | 1<<StateAwaitingPickup | 1<<StatePickupFailed
	atCustoms  = States(1)<<StateCustoms | 1<<StateCustomsSubmitted | 1<<StateCustomsHeld | 1<<StateCustomsReleased
	carried    = States(1)<<StateInTransit | 1<<StateRedirected | 1<<StateTransferred | atCustoms
	moving     = carried | 1<<StatePickedUp | 1<<StateArrivedDest | 1<<StateIntercepted
	delivering = States(1)<<StateOutForDelivery | 1<<StateAttemptFailed | 1<<StateAtPickupPoint | 1<<StateSignedByFacility
	placeless  = States(1)<<StateStalled | 1<<StateExpired | 1<<StateDelayed | 1<<StateHeld | 1<<StateException
	inTrouble  = placeless | 1<<StateMisrouted | 1<<StateDamaged | 1<<StateLostSuspected
	goingBack  = States(1)<<StateReturning | 1<<StateReturnUnsigned
	askedBack  = States(1)<<StateRefused | 1<<StateReturnAsked
	underway   = moving | delivering | inTrouble | askedBack | goingBack
	anywhere   = States(1)<<(StateCount+1) - 2
	endings    = States(1)<<StateDelivered | 1<<StateReturned | 1<<StateLostConfirmed | 1<<StateDestroyed | 1<<StateCancelled | 1<<StateInvalidNumber
)

// The moves that are settled before the table is read.
var (
	corrected  = moveRow{MoveReopens, &rowCorrected, anywhere, anywhere &^ noNews}
	silent     = moveRow{MoveNoNews, &rowNoNews, anywhere, noNews}
	same       = moveRow{MoveSame, &rowSame, anywhere, anywhere}
	firstNews  = moveRow{MoveFirst, &rowFirst, noNews, anywhere}
	narrowed   = moveRow{MoveReopens, &rowSettled, 1 << StateDelivered, 1 << StateSignedByFacility} // of a bare delivery alone, which only a fold knows
	impossible = moveRow{MoveImpossible, &rowImpossible, anywhere, anywhere}
)

// moveTable is read from the top; the first line that has both states speaks.
var moveTable = [...]moveRow{
	{MoveFirst, &rowFirst, noNews, anywhere},

	// Out of the ends, and into the dispute.
	{MoveReopens, &rowLateData, 1 << StateInvalidNumber, anywhere &^ noNews},
	{MoveReopens, &rowDisputed, 1<<StateDelivered | 1<<StateReturned | 1<<StateSignedByFacility, 1 << StateSignatureDisputed},
	{MoveReopens, &rowSentBack, 1 << StateDelivered, 1<<StateReturnAsked | goingBack | 1<<StateReturned},
	{MoveReopens, &rowFound, 1 << StateLostConfirmed, moving | delivering | goingBack | 1<<StateDelivered | 1<<StateReturned | 1<<StateDamaged | 1<<StateHeld | 1<<StateDestroyed},
	{MoveImpossible, &rowTerminal, endings, anywhere},
	{MoveResumes, &rowSettled, 1 << StateSignatureDisputed, delivering | goingBack | 1<<StateReturnAsked | 1<<StateDelivered | 1<<StateReturned | 1<<StateLostSuspected | 1<<StateLostConfirmed},

	// On the way back.
	{MoveImpossible, &rowDeliveredOnReturn, goingBack, 1 << StateDelivered},
	{MoveReturns, &rowReturn, 1 << StateReturning, 1 << StateReturnUnsigned},
	{MoveWithin, &rowWithin, goingBack, moving&^(1<<StateIntercepted) | delivering | goingBack},
	{MoveEnds, &rowReturned, goingBack, 1 << StateReturned},

	// The ordinary way.
	{MoveOnward, &rowOnward, beforehand, 1<<StateAwaitingPickup | 1<<StatePickupFailed | 1<<StatePickedUp},
	{MoveOnward, &rowOnward, 1 << StatePickedUp, carried | 1<<StateArrivedDest | 1<<StateOutForDelivery},
	{MoveOnward, &rowOnward, carried, carried | 1<<StateArrivedDest | 1<<StateOutForDelivery},
	{MoveOnward, &rowOnward, 1 << StateArrivedDest, atCustoms | 1<<StateTransferred | 1<<StateRedirected | 1<<StateOutForDelivery | 1<<StateAtPickupPoint},
	{MoveOnward, &rowOnward, 1 << StateOutForDelivery, 1<<StateAttemptFailed | 1<<StateAtPickupPoint | 1<<StateSignedByFacility},
	{MoveOnward, &rowOnward, 1 << StateAttemptFailed, 1<<StateOutForDelivery | 1<<StateAtPickupPoint | 1<<StateSignedByFacility},
	{MoveOnward, &rowOnward, 1<<StateAtPickupPoint | 1<<StateSignedByFacility, 1<<StateAtPickupPoint | 1<<StateSignedByFacility | 1<<StateOutForDelivery | 1<<StateAttemptFailed},
	{MoveOnward, &rowOnward, 1 << StateIntercepted, carried},
	{MoveEnds, &rowDelivered, delivering, 1 << StateDelivered},

	// Stopped, sent elsewhere, sent back.
	{MoveOnward, &rowControlled, moving | delivering | placeless | 1<<StateMisrouted | askedBack, 1<<StateIntercepted | 1<<StateRedirected},
	{MoveReturns, &rowRefused, 1<<StateArrivedDest | delivering | inTrouble, 1 << StateRefused},
	{MoveReturns, &rowReturn, moving | delivering | inTrouble | askedBack, 1<<StateReturnAsked | goingBack},
	{MoveReturns, &rowRefused, 1 << StateReturnAsked, 1 << StateRefused},
	{MoveResumes, &rowTakenAfterAll, askedBack, delivering | carried | 1<<StateArrivedDest | 1<<StateDelivered},

	// Trouble, and out of it.
	{MoveTrouble, &rowTrouble, moving | delivering | inTrouble | askedBack | goingBack, inTrouble},
	{MoveTrouble, &rowTrouble, beforehand, placeless},
	{MoveResumes, &rowResumed, inTrouble, moving | delivering},
	{MoveResumes, &rowResumed, placeless, beforehand},
	{MoveEnds, &rowDelivered, inTrouble, 1 << StateDelivered},

	// Ends.
	{MoveEnds, &rowCancelled, beforehand | placeless, 1 << StateCancelled},
	{MoveImpossible, &rowCancelledLate, underway, 1 << StateCancelled},
	{MoveEnds, &rowLost, underway, 1 << StateLostConfirmed},
	{MoveEnds, &rowDestroyed, underway, 1 << StateDestroyed},

	// Scans missing, steps back.
	{MoveSkips, &rowSkips, beforehand, moving | delivering | askedBack | goingBack | inTrouble | 1<<StateDelivered | 1<<StateReturned | 1<<StateLostConfirmed | 1<<StateDestroyed},
	{MoveSkips, &rowSkips, moving, delivering | 1<<StateRefused | 1<<StateDelivered},
	{MoveSkips, &rowSkips, moving | delivering | inTrouble | askedBack, 1 << StateReturned},
	{MoveBack, &rowBack, moving | delivering, moving},
	{MoveBack, &rowBack, 1<<StateAwaitingPickup | 1<<StatePickupFailed, 1 << StateCreated},

	{MoveImpossible, &rowUnpicked, underway, beforehand},
}

// MoveRow is a line of the table of moves, to be printed.
type MoveRow struct {
	Kind MoveKind     `json:"kind"`
	Code courier.Code `json:"code"`
	From States       `json:"from"`
	To   States       `json:"to"`
}

// MoveTable yields the lines of the table of moves in the order in which they
// are read: the first that has both states speaks, and a move that none has
// is impossible. A correction and a repetition come before all of them.
func MoveTable() iter.Seq[MoveRow] {
	return func(yield func(MoveRow) bool) {
		for i := range moveTable {
			row := &moveTable[i]
			if !yield(MoveRow{row.kind, row.row.Code, row.from, row.to}) {
				return
			}
		}
	}
}
