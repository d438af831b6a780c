package tracking

// Cainiao is a state in the style of Cainiao 菜鸟, as a public client has it.
type Cainiao string

var codesCainiao = [...]coded{
	{code: "WAIT_ACCEPT", Meaning: Meaning{State: StateAwaitingPickup}},                                         // 待揽收
	{code: "ACCEPT", Meaning: Meaning{State: StatePickedUp}},                                                    // 已揽收
	{code: "TRANSPORT", Meaning: Meaning{State: StateInTransit}},                                                // 运输中
	{code: "DELIVERING", Meaning: Meaning{State: StateOutForDelivery}},                                          // 派送中
	{code: "AGENT_SIGN", Meaning: Meaning{State: StateSignedByFacility, Handover: HandedToProxy, Coarse: true}}, // 代签收: person, locker or station is not told, so it ends nothing
	{code: "SIGN", Meaning: Meaning{State: StateDelivered}},                                                     // 签收
	{code: "FAILED", Meaning: Meaning{State: StateException, Coarse: true}},                                     // 异常
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Cainiao) Map() Mapped { return mapText(VocabCainiao, string(c)) }

// String returns the code.
func (c Cainiao) String() string { return string(c) }

// TrackingMore is a status of TrackingMore or one of its sub-statuses.
type TrackingMore string

var codesTrackingMore = [...]coded{
	{code: "pending", Meaning: Meaning{State: StateNoInfo}},
	{code: "notfound", Meaning: Meaning{State: StateNoInfo, Coarse: true}}, // information received among them
	{code: "notfound001", Meaning: Meaning{State: StateCreated}},
	{code: "notfound002", Meaning: Meaning{State: StateNoInfo}},
	{code: "transit", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "transit001", Meaning: Meaning{State: StateInTransit}},
	{code: "transit002", Meaning: Meaning{State: StateInTransit}},                 // at a hub
	{code: "transit003", Meaning: Meaning{State: StateArrivedDest}},               // at the delivery facility
	{code: "transit004", Meaning: Meaning{State: StateArrivedDest, Coarse: true}}, // destination country
	{code: "transit005", Meaning: Meaning{State: StateCustomsReleased}},
	{code: "pickup", Meaning: Meaning{State: StateOutForDelivery, Coarse: true}}, // or ready to be collected
	{code: "delivered", Meaning: Meaning{State: StateDelivered, Coarse: true}},   // a box or a doorman that signed among them
	{code: "delivered001", Meaning: Meaning{State: StateDelivered}},
	{code: "delivered002", Meaning: Meaning{State: StateDelivered, Handover: Collected}},
	{code: "delivered003", Meaning: Meaning{State: StateDelivered, Handover: HandedToConsignee}},
	{code: "delivered004", Meaning: Meaning{State: StateSignedByFacility, Handover: HandedToFacility, Coarse: true}}, // locker, doorman, door or neighbour: the translations differ
	{code: "undelivered", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}},
	{code: "exception", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "exception004", Meaning: Meaning{State: StateAtPickupPoint, Cause: CauseStationOverdue}}, // not collected in time
	{code: "exception005", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "exception006", Meaning: Meaning{State: StateCustomsHeld}},
	{code: "exception007", Meaning: Meaning{State: StateException, Coarse: true}}, // damaged, lost or discarded
	{code: "exception008", Meaning: Meaning{State: StateCancelled}},
	{code: "exception009", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "exception010", Meaning: Meaning{State: StateReturned}},
	{code: "exception011", Meaning: Meaning{State: StateReturning}},
	{code: "expired", Meaning: Meaning{State: StateExpired}}, // no end in 30 days, by post in 60
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c TrackingMore) Map() Mapped { return mapText(VocabTrackingMore, string(c)) }

// String returns the code.
func (c TrackingMore) String() string { return string(c) }

// Shippo is a status of Shippo.
type Shippo string

var codesShippo = [...]coded{
	{code: "UNKNOWN", Meaning: Meaning{State: StateNoInfo, Coarse: true}},
	{code: "PRE_TRANSIT", Meaning: Meaning{State: StateCreated}},
	{code: "TRANSIT", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "DELIVERED", Meaning: Meaning{State: StateDelivered}},
	{code: "RETURNED", Meaning: Meaning{State: StateReturning, Coarse: true}}, // on the way back, or back
	{code: "FAILURE", Meaning: Meaning{State: StateException, Coarse: true}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Shippo) Map() Mapped { return mapText(VocabShippo, string(c)) }

// String returns the code.
func (c Shippo) String() string { return string(c) }

// Amazon is an event of Amazon Shipping.
type Amazon string

var codesAmazon = [...]coded{
	{code: "ReadyForReceive", Meaning: Meaning{State: StateCreated}},
	{code: "PickupDone", Meaning: Meaning{State: StatePickedUp}},
	{code: "PickupCancelled", Meaning: Meaning{State: StatePickupFailed, Coarse: true}}, // the pick-up; whether the consignment too is not told
	{code: "Departed", Meaning: Meaning{State: StateInTransit}},
	{code: "ArrivedAtCarrierFacility", Meaning: Meaning{State: StateInTransit}},
	{code: "OutForDelivery", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "DeliveryAttempted", Meaning: Meaning{State: StateAttemptFailed}},
	{code: "Delivered", Meaning: Meaning{State: StateDelivered}},
	{code: "Rejected", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "Undeliverable", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "Lost", Meaning: Meaning{State: StateLostConfirmed}},
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
	{code: "in_transit", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "damaged", Meaning: Meaning{State: StateDamaged}},
	{code: "destroyed", Meaning: Meaning{State: StateDestroyed}},
	{code: "returned", Meaning: Meaning{State: StateReturning, Coarse: true}}, // sent back; whether it is back is not told
	{code: "unknown", Meaning: Meaning{State: StateNoInfo, Coarse: true}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c GS1Disposition) Map() Mapped { return mapText(VocabGS1Disposition, string(c)) }

// String returns the code.
func (c GS1Disposition) String() string { return string(c) }

// Rec24 is a status code of Recommendation 24 of the UNECE, of those read.
type Rec24 int32

var codesRec24 = [...]coded{
	{code: "18", n: 18, Meaning: Meaning{State: StateDamaged}}, // damaged in transport
	{code: "20", n: 20, Meaning: Meaning{State: StateDelayed}},
	{code: "21", n: 21, Meaning: Meaning{State: StateDelivered}},                                       // delivery completed
	{code: "23", n: 23, Meaning: Meaning{State: StateAttemptFailed, Coarse: true}},                     // delivery not completed
	{code: "36", n: 36, Meaning: Meaning{State: StateLostSuspected}},                                   // not found
	{code: "37", n: 37, Meaning: Meaning{State: StateInTransit, Cause: CauseFoundAgain, Coarse: true}}, // found
	{code: "41", n: 41, Meaning: Meaning{State: StateTransferred, Coarse: true}},                       // handed over
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Rec24) Map() Mapped { return mapNumber(VocabRec24, int32(c)) }

// String returns the number in digits.
func (c Rec24) String() string { return numberText(VocabRec24, int32(c)) }

// UPS is a status code and its sub-code, "78/54", of those read.
type UPS string

var codesUPS = [...]coded{
	{code: "78/54", Meaning: Meaning{State: StateInTransit, Cause: CauseRedirectRequested, Coarse: true}}, // delivery change requested: it moves nothing
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c UPS) Map() Mapped { return mapText(VocabUPS, string(c)) }

// String returns the code.
func (c UPS) String() string { return string(c) }

// ISklad is a state of iSklad, of those read.
type ISklad int32

var codesISklad = [...]coded{
	{code: "6", n: 6, Meaning: Meaning{State: StateDelivered, Handover: HandedUnderObjection}}, // delivered with objection
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c ISklad) Map() Mapped { return mapNumber(VocabISklad, int32(c)) }

// String returns the number in digits.
func (c ISklad) String() string { return numberText(VocabISklad, int32(c)) }
