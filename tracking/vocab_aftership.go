package tracking

// AfterShip is a sub-status of AfterShip Tracking, "Exception_004", or one of
// its nine tags. A tag says less than its sub-statuses do: "Delivered" does not
// say how. It is coarse only where they stand for several states of ours.
type AfterShip string

var codesAfterShip = [...]coded{
	{code: "Pending", Meaning: Meaning{State: StateNoInfo, Coarse: true}},                // tag
	{code: "InfoReceived", Meaning: Meaning{State: StateCreated}},                        // tag
	{code: "InTransit", Meaning: Meaning{State: StateInTransit, Coarse: true}},           // tag: customs, forwarding and the rest too
	{code: "OutForDelivery", Meaning: Meaning{State: StateOutForDelivery, Coarse: true}}, // tag: or ready to be collected
	{code: "AttemptFail", Meaning: Meaning{State: StateAttemptFailed}},                   // tag
	{code: "Delivered", Meaning: Meaning{State: StateDelivered}},                         // tag
	{code: "AvailableForPickup", Meaning: Meaning{State: StateAtPickupPoint}},            // tag
	{code: "Exception", Meaning: Meaning{State: StateException, Coarse: true}},           // tag
	{code: "Expired", Meaning: Meaning{State: StateExpired}},                             // tag
	{code: "Pending_001", Meaning: Meaning{State: StateNoInfo, Coarse: true}},            // a number that is invalid among them
	{code: "Pending_002", Meaning: Meaning{State: StateNoInfo, Coarse: true}},            // a number that is invalid among them
	{code: "Pending_003", Meaning: Meaning{State: StateNoInfo, Coarse: true}},            // a number that is invalid among them
	{code: "Pending_004", Meaning: Meaning{State: StateNoInfo, Coarse: true}},            // a number that is invalid among them
	{code: "Pending_005", Meaning: Meaning{State: StateNoInfo, Coarse: true}},            // a number that is invalid among them
	{code: "Pending_006", Meaning: Meaning{State: StateNoInfo, Coarse: true}},            // a number that is invalid among them
	{code: "InfoReceived_001", Meaning: Meaning{State: StateCreated}},
	{code: "InTransit_001", Meaning: Meaning{State: StateInTransit}},
	{code: "InTransit_002", Meaning: Meaning{State: StatePickedUp}},                  // acceptance scan
	{code: "InTransit_003", Meaning: Meaning{State: StateInTransit}},                 // arrival scan at a hub
	{code: "InTransit_004", Meaning: Meaning{State: StateArrivedDest, Coarse: true}}, // destination country
	{code: "InTransit_005", Meaning: Meaning{State: StateCustomsReleased}},
	{code: "InTransit_006", Meaning: Meaning{State: StateCustomsSubmitted}},
	{code: "InTransit_007", Meaning: Meaning{State: StateInTransit}}, // departure scan
	{code: "InTransit_008", Meaning: Meaning{State: StateInTransit}}, // problem resolved
	{code: "InTransit_009", Meaning: Meaning{State: StateRedirected}},
	{code: "OutForDelivery_001", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "OutForDelivery_003", Meaning: Meaning{State: StateOutForDelivery}}, // customer contacted
	{code: "OutForDelivery_004", Meaning: Meaning{State: StateOutForDelivery}}, // appointment made
	{code: "AvailableForPickup_001", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "AttemptFail_001", Meaning: Meaning{State: StateAttemptFailed}},
	{code: "AttemptFail_002", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseNotAvailable}},
	{code: "AttemptFail_003", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseBusinessClosed}},
	{code: "Delivered_001", Meaning: Meaning{State: StateDelivered}},
	{code: "Delivered_002", Meaning: Meaning{State: StateDelivered, Handover: Collected}},
	{code: "Delivered_003", Meaning: Meaning{State: StateDelivered, Handover: HandedToConsignee}},
	{code: "Delivered_004", Meaning: Meaning{State: StateDelivered, Handover: HandedAgainstCOD}},
	{code: "Delivered_005", Meaning: Meaning{State: StateDelivered, Handover: HandedToNeighbour}}, // since the edition of 2026-07
	{code: "Exception_001", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "Exception_002", Meaning: Meaning{State: StateException, Cause: CauseConsigneeMoved, Coarse: true}}, // moved, and not damaged
	{code: "Exception_003", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "Exception_004", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseCustomsDelay}},
	{code: "Exception_005", Meaning: Meaning{State: StateDelayed}}, // external factors
	{code: "Exception_006", Meaning: Meaning{State: StateHeld, Cause: CauseChargeUnpaid}},
	{code: "Exception_007", Meaning: Meaning{State: StateException, Cause: CauseAddressUnclear, Coarse: true}},
	{code: "Exception_008", Meaning: Meaning{State: StateAtPickupPoint, Cause: CauseStationOverdue}}, // pick-up missed: by the addressee, who did not collect
	{code: "Exception_009", Meaning: Meaning{State: StateException, Cause: CauseRejectedByCarrier, Coarse: true}},
	{code: "Exception_010", Meaning: Meaning{State: StateReturning}},
	{code: "Exception_011", Meaning: Meaning{State: StateReturned}},
	{code: "Exception_012", Meaning: Meaning{State: StateDamaged}},
	{code: "Exception_013", Meaning: Meaning{State: StateLostConfirmed}},
	{code: "Exception_016", Meaning: Meaning{State: StateDelayed, Cause: CauseCarrierDelay}}, // since 2026-03-27: vehicle, sorting, misroute
	{code: "Exception_017", Meaning: Meaning{State: StateDelayed, Cause: CauseWeather}},      // since 2026-03-27
	{code: "Exception_018", Meaning: Meaning{State: StateHeld, Cause: CauseRegulatoryHold}},  // since 2026-03-27: papers
	{code: "Expired_001", Meaning: Meaning{State: StateExpired}},                             // no news for 30 days
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c AfterShip) Map() Mapped { return mapText(VocabAfterShip, string(c)) }

// String returns the code.
func (c AfterShip) String() string { return string(c) }
