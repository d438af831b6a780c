package tracking

// AfterShip is a sub-status of AfterShip Tracking, "Exception_004", or one of
// its nine tags, which are coarser.
type AfterShip string

var codesAfterShip = [...]coded{
	{code: "Pending", state: StateNoInfo, coarse: true},                // tag
	{code: "InfoReceived", state: StateCreated},                        // tag
	{code: "InTransit", state: StateInTransit, coarse: true},           // tag: customs, forwarding and the rest too
	{code: "OutForDelivery", state: StateOutForDelivery, coarse: true}, // tag: or ready to be collected
	{code: "AttemptFail", state: StateAttemptFailed},                   // tag
	{code: "Delivered", state: StateDelivered},                         // tag
	{code: "AvailableForPickup", state: StateAtPickupPoint},            // tag
	{code: "Exception", state: StateException, coarse: true},           // tag
	{code: "Expired", state: StateExpired},                             // tag
	{code: "Pending_001", state: StateNoInfo, coarse: true},            // a number that is invalid among them
	{code: "Pending_002", state: StateNoInfo, coarse: true},            // a number that is invalid among them
	{code: "Pending_003", state: StateNoInfo, coarse: true},            // a number that is invalid among them
	{code: "Pending_004", state: StateNoInfo, coarse: true},            // a number that is invalid among them
	{code: "Pending_005", state: StateNoInfo, coarse: true},            // a number that is invalid among them
	{code: "Pending_006", state: StateNoInfo, coarse: true},            // a number that is invalid among them
	{code: "InfoReceived_001", state: StateCreated},
	{code: "InTransit_001", state: StateInTransit},
	{code: "InTransit_002", state: StatePickedUp},                  // acceptance scan
	{code: "InTransit_003", state: StateInTransit},                 // arrival scan at a hub
	{code: "InTransit_004", state: StateArrivedDest, coarse: true}, // destination country
	{code: "InTransit_005", state: StateCustomsReleased},
	{code: "InTransit_006", state: StateCustomsSubmitted},
	{code: "InTransit_007", state: StateInTransit}, // departure scan
	{code: "InTransit_008", state: StateInTransit}, // problem resolved
	{code: "InTransit_009", state: StateRedirected},
	{code: "OutForDelivery_001", state: StateOutForDelivery},
	{code: "OutForDelivery_003", state: StateOutForDelivery}, // customer contacted
	{code: "OutForDelivery_004", state: StateOutForDelivery}, // appointment made
	{code: "AvailableForPickup_001", state: StateAtPickupPoint},
	{code: "AttemptFail_001", state: StateAttemptFailed},
	{code: "AttemptFail_002", state: StateAttemptFailed, cause: CauseNotAvailable},
	{code: "AttemptFail_003", state: StateAttemptFailed, cause: CauseBusinessClosed},
	{code: "Delivered_001", state: StateDelivered},
	{code: "Delivered_002", state: StateDelivered, how: Collected},
	{code: "Delivered_003", state: StateDelivered, how: HandedToConsignee},
	{code: "Delivered_004", state: StateDelivered, how: HandedAgainstCOD},
	{code: "Delivered_005", state: StateDelivered, how: HandedToNeighbour}, // since the edition of 2026-07
	{code: "Exception_001", state: StateException, coarse: true},
	{code: "Exception_002", state: StateException, cause: CauseConsigneeMoved, coarse: true}, // moved, and not damaged
	{code: "Exception_003", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "Exception_004", state: StateCustomsHeld, cause: CauseCustomsDelay},
	{code: "Exception_005", state: StateDelayed}, // external factors
	{code: "Exception_006", state: StateHeld, cause: CauseChargeUnpaid},
	{code: "Exception_007", state: StateException, cause: CauseAddressUnclear, coarse: true},
	{code: "Exception_008", state: StateAtPickupPoint, cause: CauseStationOverdue}, // pick-up missed: by the addressee, who did not collect
	{code: "Exception_009", state: StateException, cause: CauseRejectedByCarrier, coarse: true},
	{code: "Exception_010", state: StateReturning},
	{code: "Exception_011", state: StateReturned},
	{code: "Exception_012", state: StateDamaged},
	{code: "Exception_013", state: StateLostConfirmed},
	{code: "Exception_016", state: StateDelayed, cause: CauseCarrierDelay}, // since 2026-03-27: vehicle, sorting, misroute
	{code: "Exception_017", state: StateDelayed, cause: CauseWeather},      // since 2026-03-27
	{code: "Exception_018", state: StateHeld, cause: CauseRegulatoryHold},  // since 2026-03-27: papers
	{code: "Expired_001", state: StateExpired},                             // no news for 30 days
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c AfterShip) Map() Mapped { return mapText(VocabAfterShip, string(c)) }

// String returns the code.
func (c AfterShip) String() string { return string(c) }
