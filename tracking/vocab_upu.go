package tracking

// EMSEVT is a tracking event of the Universal Postal Union. The meanings of EDF
// to EDH and of EMG are from common descriptions of its standard M40, and not
// from the standard.
type EMSEVT string

var codesEMSEVT = [...]coded{
	{code: "EMA", state: StatePickedUp},         // posting
	{code: "EMB", state: StateInTransit},        // at the outward office of exchange
	{code: "EMC", state: StateInTransit},        // left the outward office of exchange
	{code: "EMD", state: StateInTransit},        // at the inward office of exchange
	{code: "EMF", state: StateInTransit},        // left the inward office of exchange
	{code: "EMJ", state: StateInTransit},        // at a transit office of exchange
	{code: "EMK", state: StateInTransit},        // left a transit office of exchange
	{code: "EDD", state: StateInTransit},        // into the sorting centre
	{code: "EDE", state: StateInTransit},        // out of the sorting centre
	{code: "EMG", state: StateArrivedDest},      // at the delivery office
	{code: "EXA", state: StateCustomsSubmitted}, // to export customs
	{code: "EXB", state: StateCustomsHeld},      // by export customs
	{code: "EXC", state: StateCustomsReleased},  // back from export customs
	{code: "EDB", state: StateCustomsSubmitted}, // to import customs
	{code: "EDC", state: StateCustomsReleased},  // back from import customs
	{code: "EME", state: StateCustomsHeld},      // by import customs
	{code: "EDG", state: StateOutForDelivery},
	{code: "EDH", state: StateAtPickupPoint},
	{code: "EMH", state: StateAttemptFailed, coarse: true}, // with a reason and an action beside it, a refusal among them
	{code: "EMI", state: StateDelivered},
	{code: "EXD", state: StateHeld},
	{code: "EDA", state: StateHeld},
	{code: "EDF", state: StateHeld},
	{code: "EXX", state: StateCancelled},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c EMSEVT) Map() Mapped { return mapText(VocabEMSEVT, string(c)) }

// String returns the code.
func (c EMSEVT) String() string { return string(c) }
