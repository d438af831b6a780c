package tracking

// Cainiao is a state in the style of Cainiao 菜鸟, as a public client has it.
type Cainiao string

var codesCainiao = [...]coded{
	{code: "WAIT_ACCEPT", state: StateAwaitingPickup},                                    // 待揽收
	{code: "ACCEPT", state: StatePickedUp},                                               // 已揽收
	{code: "TRANSPORT", state: StateInTransit},                                           // 运输中
	{code: "DELIVERING", state: StateOutForDelivery},                                     // 派送中
	{code: "AGENT_SIGN", state: StateSignedByFacility, how: HandedToProxy, coarse: true}, // 代签收: person, locker or station is not told, so it ends nothing
	{code: "SIGN", state: StateDelivered},                                                // 签收
	{code: "FAILED", state: StateException, coarse: true},                                // 异常
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Cainiao) Map() Mapped { return mapText(VocabCainiao, string(c)) }

// String returns the code.
func (c Cainiao) String() string { return string(c) }

// TrackingMore is a status of TrackingMore or one of its sub-statuses.
type TrackingMore string

var codesTrackingMore = [...]coded{
	{code: "pending", state: StateNoInfo},
	{code: "notfound", state: StateNoInfo, coarse: true}, // information received among them
	{code: "notfound001", state: StateCreated},
	{code: "notfound002", state: StateNoInfo},
	{code: "transit", state: StateInTransit, coarse: true},
	{code: "transit001", state: StateInTransit},
	{code: "transit002", state: StateInTransit},                 // at a hub
	{code: "transit003", state: StateArrivedDest},               // at the delivery facility
	{code: "transit004", state: StateArrivedDest, coarse: true}, // destination country
	{code: "transit005", state: StateCustomsReleased},
	{code: "pickup", state: StateOutForDelivery, coarse: true}, // or ready to be collected
	{code: "delivered", state: StateDelivered, coarse: true},   // a box or a doorman that signed among them
	{code: "delivered001", state: StateDelivered},
	{code: "delivered002", state: StateDelivered, how: Collected},
	{code: "delivered003", state: StateDelivered, how: HandedToConsignee},
	{code: "delivered004", state: StateSignedByFacility, how: HandedToFacility, coarse: true}, // locker, doorman, door or neighbour: the translations differ
	{code: "undelivered", state: StateAttemptFailed, coarse: true},
	{code: "exception", state: StateException, coarse: true},
	{code: "exception004", state: StateAtPickupPoint, cause: CauseStationOverdue}, // not collected in time
	{code: "exception005", state: StateException, coarse: true},
	{code: "exception006", state: StateCustomsHeld},
	{code: "exception007", state: StateException, coarse: true}, // damaged, lost or discarded
	{code: "exception008", state: StateCancelled},
	{code: "exception009", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "exception010", state: StateReturned},
	{code: "exception011", state: StateReturning},
	{code: "expired", state: StateExpired}, // no end in 30 days, by post in 60
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c TrackingMore) Map() Mapped { return mapText(VocabTrackingMore, string(c)) }

// String returns the code.
func (c TrackingMore) String() string { return string(c) }

// Shippo is a status of Shippo.
type Shippo string

var codesShippo = [...]coded{
	{code: "UNKNOWN", state: StateNoInfo, coarse: true},
	{code: "PRE_TRANSIT", state: StateCreated},
	{code: "TRANSIT", state: StateInTransit, coarse: true},
	{code: "DELIVERED", state: StateDelivered},
	{code: "RETURNED", state: StateReturning, coarse: true}, // on the way back, or back
	{code: "FAILURE", state: StateException, coarse: true},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Shippo) Map() Mapped { return mapText(VocabShippo, string(c)) }

// String returns the code.
func (c Shippo) String() string { return string(c) }

// Amazon is an event of Amazon Shipping.
type Amazon string

var codesAmazon = [...]coded{
	{code: "ReadyForReceive", state: StateCreated},
	{code: "PickupDone", state: StatePickedUp},
	{code: "PickupCancelled", state: StatePickupFailed, coarse: true}, // the pick-up; whether the consignment too is not told
	{code: "Departed", state: StateInTransit},
	{code: "ArrivedAtCarrierFacility", state: StateInTransit},
	{code: "OutForDelivery", state: StateOutForDelivery},
	{code: "DeliveryAttempted", state: StateAttemptFailed},
	{code: "Delivered", state: StateDelivered},
	{code: "Rejected", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "Undeliverable", state: StateException, coarse: true},
	{code: "Lost", state: StateLostConfirmed},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Amazon) Map() Mapped { return mapText(VocabAmazon, string(c)) }

// String returns the code.
func (c Amazon) String() string { return string(c) }

// GS1Disposition is a disposition of the Core Business Vocabulary of GS1, by
// its bare word.
type GS1Disposition string

var codesGS1Disposition = [...]coded{
	{code: "in_transit", state: StateInTransit, coarse: true},
	{code: "damaged", state: StateDamaged},
	{code: "destroyed", state: StateDestroyed},
	{code: "returned", state: StateReturning, coarse: true}, // sent back; whether it is back is not told
	{code: "unknown", state: StateNoInfo, coarse: true},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c GS1Disposition) Map() Mapped { return mapText(VocabGS1Disposition, string(c)) }

// String returns the code.
func (c GS1Disposition) String() string { return string(c) }

// Rec24 is a status code of Recommendation 24 of the UNECE, of those read.
type Rec24 int32

var codesRec24 = [...]coded{
	{code: "18", n: 18, state: StateDamaged}, // damaged in transport
	{code: "20", n: 20, state: StateDelayed},
	{code: "21", n: 21, state: StateDelivered},                                       // delivery completed
	{code: "23", n: 23, state: StateAttemptFailed, coarse: true},                     // delivery not completed
	{code: "36", n: 36, state: StateLostSuspected},                                   // not found
	{code: "37", n: 37, state: StateInTransit, cause: CauseFoundAgain, coarse: true}, // found
	{code: "41", n: 41, state: StateTransferred, coarse: true},                       // handed over
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Rec24) Map() Mapped { return mapNumber(VocabRec24, int32(c)) }

// String returns the number in digits.
func (c Rec24) String() string { return numberText(VocabRec24, int32(c)) }

// UPS is a status code and its sub-code, "78/54", of those read.
type UPS string

var codesUPS = [...]coded{
	{code: "78/54", state: StateInTransit, cause: CauseRedirectRequested, coarse: true}, // delivery change requested: it moves nothing
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c UPS) Map() Mapped { return mapText(VocabUPS, string(c)) }

// String returns the code.
func (c UPS) String() string { return string(c) }

// ISklad is a state of iSklad, of those read.
type ISklad int32

var codesISklad = [...]coded{
	{code: "6", n: 6, state: StateDelivered, how: HandedUnderObjection}, // delivered with objection
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c ISklad) Map() Mapped { return mapNumber(VocabISklad, int32(c)) }

// String returns the number in digits.
func (c ISklad) String() string { return numberText(VocabISklad, int32(c)) }
