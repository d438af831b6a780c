package tracking

// SeventeenTrack is a sub-status of 17TRACK, "Exception_Lost", or one of its
// nine main statuses, which are coarser.
type SeventeenTrack string

var codesSeventeenTrack = [...]coded{
	{code: "NotFound", Meaning: Meaning{State: StateNoInfo, Coarse: true}},               // main: an invalid number among them
	{code: "InfoReceived", Meaning: Meaning{State: StateCreated}},                        // main and sub
	{code: "InTransit", Meaning: Meaning{State: StateInTransit, Coarse: true}},           // main: customs too
	{code: "Expired", Meaning: Meaning{State: StateExpired}},                             // main
	{code: "AvailableForPickup", Meaning: Meaning{State: StateAtPickupPoint}},            // main
	{code: "OutForDelivery", Meaning: Meaning{State: StateOutForDelivery}},               // main
	{code: "DeliveryFailure", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}}, // main: a refusal among them
	{code: "Delivered", Meaning: Meaning{State: StateDelivered}},                         // main
	{code: "Exception", Meaning: Meaning{State: StateException, Coarse: true}},           // main
	{code: "NotFound_Other", Meaning: Meaning{State: StateNoInfo}},
	{code: "NotFound_InvalidCode", Meaning: Meaning{State: StateInvalidNumber}},
	{code: "InTransit_PickedUp", Meaning: Meaning{State: StatePickedUp}},
	{code: "InTransit_Other", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "InTransit_Departure", Meaning: Meaning{State: StateInTransit}}, // a port of the country of origin, of destination
	{code: "InTransit_Arrival", Meaning: Meaning{State: StateInTransit}},   // a port of the country of origin, of destination
	{code: "InTransit_CustomsProcessing", Meaning: Meaning{State: StateCustomsSubmitted}},
	{code: "InTransit_CustomsReleased", Meaning: Meaning{State: StateCustomsReleased}},
	{code: "InTransit_CustomsRequiringInformation", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseCustomsDocuments}},
	{code: "Expired_Other", Meaning: Meaning{State: StateExpired}},
	{code: "AvailableForPickup_Other", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "OutForDelivery_Other", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "DeliveryFailure_Other", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}},
	{code: "DeliveryFailure_NoBody", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseNotAvailable}},
	{code: "DeliveryFailure_Security", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseSecurity}},
	{code: "DeliveryFailure_Rejected", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "DeliveryFailure_InvalidAddress", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseAddressUnclear}},
	{code: "Delivered_Other", Meaning: Meaning{State: StateDelivered}},
	{code: "Exception_Other", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "Exception_Returning", Meaning: Meaning{State: StateReturning}},
	{code: "Exception_Returned", Meaning: Meaning{State: StateReturned}},
	{code: "Exception_NoBody", Meaning: Meaning{State: StateException, Cause: CauseNotAvailable, Coarse: true}},
	{code: "Exception_Security", Meaning: Meaning{State: StateHeld, Cause: CauseSecurity}},
	{code: "Exception_Damage", Meaning: Meaning{State: StateDamaged}},
	{code: "Exception_Rejected", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "Exception_Delayed", Meaning: Meaning{State: StateDelayed}},
	{code: "Exception_Lost", Meaning: Meaning{State: StateLostConfirmed}},
	{code: "Exception_Destroyed", Meaning: Meaning{State: StateDestroyed}},
	{code: "Exception_Cancel", Meaning: Meaning{State: StateCancelled}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c SeventeenTrack) Map() Mapped { return mapText(Vocab17Track, string(c)) }

// String returns the code.
func (c SeventeenTrack) String() string { return string(c) }
