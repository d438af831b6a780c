package tracking

// EMSEVT is a tracking event of the Universal Postal Union. The meanings of EDF
// to EDH and of EMG are from common descriptions of its standard M40, and not
// from the standard.
type EMSEVT string

var codesEMSEVT = [...]coded{
	{code: "EMA", Meaning: Meaning{State: StatePickedUp}},         // posting
	{code: "EMB", Meaning: Meaning{State: StateInTransit}},        // at the outward office of exchange
	{code: "EMC", Meaning: Meaning{State: StateInTransit}},        // left the outward office of exchange
	{code: "EMD", Meaning: Meaning{State: StateInTransit}},        // at the inward office of exchange
	{code: "EMF", Meaning: Meaning{State: StateInTransit}},        // left the inward office of exchange
	{code: "EMJ", Meaning: Meaning{State: StateInTransit}},        // at a transit office of exchange
	{code: "EMK", Meaning: Meaning{State: StateInTransit}},        // left a transit office of exchange
	{code: "EDD", Meaning: Meaning{State: StateInTransit}},        // into the sorting centre
	{code: "EDE", Meaning: Meaning{State: StateInTransit}},        // out of the sorting centre
	{code: "EMG", Meaning: Meaning{State: StateArrivedDest}},      // at the delivery office
	{code: "EXA", Meaning: Meaning{State: StateCustomsSubmitted}}, // to export customs
	{code: "EXB", Meaning: Meaning{State: StateCustomsHeld}},      // by export customs
	{code: "EXC", Meaning: Meaning{State: StateCustomsReleased}},  // back from export customs
	{code: "EDB", Meaning: Meaning{State: StateCustomsSubmitted}}, // to import customs
	{code: "EDC", Meaning: Meaning{State: StateCustomsReleased}},  // back from import customs
	{code: "EME", Meaning: Meaning{State: StateCustomsHeld}},      // by import customs
	{code: "EDG", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "EDH", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "EMH", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}}, // with a reason and an action beside it, a refusal among them
	{code: "EMI", Meaning: Meaning{State: StateDelivered}},
	{code: "EXD", Meaning: Meaning{State: StateHeld}},
	{code: "EDA", Meaning: Meaning{State: StateHeld}},
	{code: "EDF", Meaning: Meaning{State: StateHeld}},
	{code: "EXX", Meaning: Meaning{State: StateCancelled}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c EMSEVT) Map() Mapped { return mapText(VocabEMSEVT, string(c)) }

// String returns the code.
func (c EMSEVT) String() string { return string(c) }
