package tracking

// SeventeenTrack is a sub-status of 17TRACK, "Exception_Lost", or one of its
// nine main statuses, which are coarser.
type SeventeenTrack string

var codesSeventeenTrack = [...]coded{
	{code: "NotFound", state: StateNoInfo, coarse: true},               // main: an invalid number among them
	{code: "InfoReceived", state: StateCreated},                        // main and sub
	{code: "InTransit", state: StateInTransit, coarse: true},           // main: customs too
	{code: "Expired", state: StateExpired},                             // main
	{code: "AvailableForPickup", state: StateAtPickupPoint},            // main
	{code: "OutForDelivery", state: StateOutForDelivery},               // main
	{code: "DeliveryFailure", state: StateAttemptFailed, coarse: true}, // main: a refusal among them
	{code: "Delivered", state: StateDelivered},                         // main
	{code: "Exception", state: StateException, coarse: true},           // main
	{code: "NotFound_Other", state: StateNoInfo},
	{code: "NotFound_InvalidCode", state: StateInvalidNumber},
	{code: "InTransit_PickedUp", state: StatePickedUp},
	{code: "InTransit_Other", state: StateInTransit, coarse: true},
	{code: "InTransit_Departure", state: StateInTransit}, // a port of the country of origin, of destination
	{code: "InTransit_Arrival", state: StateInTransit},   // a port of the country of origin, of destination
	{code: "InTransit_CustomsProcessing", state: StateCustomsSubmitted},
	{code: "InTransit_CustomsReleased", state: StateCustomsReleased},
	{code: "InTransit_CustomsRequiringInformation", state: StateCustomsHeld, cause: CauseCustomsDocuments},
	{code: "Expired_Other", state: StateExpired},
	{code: "AvailableForPickup_Other", state: StateAtPickupPoint},
	{code: "OutForDelivery_Other", state: StateOutForDelivery},
	{code: "DeliveryFailure_Other", state: StateAttemptFailed, coarse: true},
	{code: "DeliveryFailure_NoBody", state: StateAttemptFailed, cause: CauseNotAvailable},
	{code: "DeliveryFailure_Security", state: StateAttemptFailed, cause: CauseSecurity},
	{code: "DeliveryFailure_Rejected", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "DeliveryFailure_InvalidAddress", state: StateAttemptFailed, cause: CauseAddressUnclear},
	{code: "Delivered_Other", state: StateDelivered},
	{code: "Exception_Other", state: StateException, coarse: true},
	{code: "Exception_Returning", state: StateReturning},
	{code: "Exception_Returned", state: StateReturned},
	{code: "Exception_NoBody", state: StateException, cause: CauseNotAvailable, coarse: true},
	{code: "Exception_Security", state: StateHeld, cause: CauseSecurity},
	{code: "Exception_Damage", state: StateDamaged},
	{code: "Exception_Rejected", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "Exception_Delayed", state: StateDelayed},
	{code: "Exception_Lost", state: StateLostConfirmed},
	{code: "Exception_Destroyed", state: StateDestroyed},
	{code: "Exception_Cancel", state: StateCancelled},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c SeventeenTrack) Map() Mapped { return mapText(Vocab17Track, string(c)) }

// String returns the code.
func (c SeventeenTrack) String() string { return string(c) }
