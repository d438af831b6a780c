package tracking

// Karrio is a status of Karrio. It may come with a reason: see [Karrio.With].
type Karrio string

var codesKarrio = [...]coded{
	{code: "unknown", Meaning: Meaning{State: StateNoInfo, Coarse: true}},
	{code: "pending", Meaning: Meaning{State: StateCreated}},
	{code: "picked_up", Meaning: Meaning{State: StatePickedUp}},
	{code: "in_transit", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "out_for_delivery", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "ready_for_pickup", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "delivery_failed", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}},
	{code: "delivery_delayed", Meaning: Meaning{State: StateDelayed}},
	{code: "delivered", Meaning: Meaning{State: StateDelivered}},
	{code: "return_to_sender", Meaning: Meaning{State: StateReturning}},
	{code: "on_hold", Meaning: Meaning{State: StateHeld, Coarse: true}},
	{code: "cancelled", Meaning: Meaning{State: StateCancelled}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c Karrio) Map() Mapped { return mapText(VocabKarrio, string(c)) }

// String returns the code.
func (c Karrio) String() string { return string(c) }

// With returns what the code and its detail say together: see [Mapped.Narrow].
func (c Karrio) With(d KarrioReason) Mapped { return c.Map().Narrow(d.Map()) }

// KarrioReason is the reason that comes with a status of Karrio. Most reasons
// say why and not where, and are coarse.
type KarrioReason string

var codesKarrioReason = [...]coded{
	{code: "carrier_damaged_parcel", Meaning: Meaning{State: StateDamaged, Cause: CauseDamagedParcel}},
	{code: "carrier_sorting_error", Meaning: Meaning{State: StateMisrouted, Cause: CauseSortingError}},
	{code: "carrier_address_not_found", Meaning: Meaning{State: StateException, Cause: CauseAddressNotFound, Coarse: true}},
	{code: "carrier_parcel_lost", Meaning: Meaning{State: StateLostConfirmed, Cause: CauseParcelLost}},
	{code: "carrier_not_enough_time", Meaning: Meaning{State: StateException, Cause: CauseNotEnoughTime, Coarse: true}},
	{code: "carrier_vehicle_issue", Meaning: Meaning{State: StateException, Cause: CauseVehicleIssue, Coarse: true}},
	{code: "carrier_capacity_exceeded", Meaning: Meaning{State: StateException, Cause: CauseCapacityExceeded, Coarse: true}},
	{code: "carrier_mechanical_delay", Meaning: Meaning{State: StateException, Cause: CauseMechanicalDelay, Coarse: true}},
	{code: "retailer_cancelled", Meaning: Meaning{State: StateException, Cause: CauseShipperCancelled, Coarse: true}}, // as published, and as a digest of the list spells it
	{code: "shipper_cancelled", Meaning: Meaning{State: StateException, Cause: CauseShipperCancelled, Coarse: true}},  // as published, and as a digest of the list spells it
	{code: "retailer_incorrect_data", Meaning: Meaning{State: StateException, Cause: CauseShipperData, Coarse: true}},
	{code: "shipper_incorrect_data", Meaning: Meaning{State: StateException, Cause: CauseShipperData, Coarse: true}},
	{code: "retailer_not_ready", Meaning: Meaning{State: StateException, Cause: CauseShipperNotReady, Coarse: true}},
	{code: "shipper_not_ready", Meaning: Meaning{State: StateException, Cause: CauseShipperNotReady, Coarse: true}},
	{code: "retailer_incorrect_parcel", Meaning: Meaning{State: StateException, Cause: CauseShipperParcel, Coarse: true}},
	{code: "shipper_incorrect_parcel", Meaning: Meaning{State: StateException, Cause: CauseShipperParcel, Coarse: true}},
	{code: "retailer_incorrect_dimensions", Meaning: Meaning{State: StateException, Cause: CauseShipperDimensions, Coarse: true}},
	{code: "shipper_incorrect_dimensions", Meaning: Meaning{State: StateException, Cause: CauseShipperDimensions, Coarse: true}},
	{code: "retailer_packaging_issue", Meaning: Meaning{State: StateException, Cause: CauseShipperPackaging, Coarse: true}},
	{code: "shipper_packaging_issue", Meaning: Meaning{State: StateException, Cause: CauseShipperPackaging, Coarse: true}},
	{code: "consignee_refused", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "consignee_business_closed", Meaning: Meaning{State: StateException, Cause: CauseBusinessClosed, Coarse: true}},
	{code: "consignee_not_available", Meaning: Meaning{State: StateException, Cause: CauseNotAvailable, Coarse: true}},
	{code: "consignee_not_home", Meaning: Meaning{State: StateException, Cause: CauseNotHome, Coarse: true}},
	{code: "consignee_cancelled", Meaning: Meaning{State: StateException, Cause: CauseConsigneeCancelled, Coarse: true}},
	{code: "consignee_verification_failed", Meaning: Meaning{State: StateException, Cause: CauseVerificationFailed, Coarse: true}},
	{code: "consignee_incorrect_address", Meaning: Meaning{State: StateException, Cause: CauseIncorrectAddress, Coarse: true}},
	{code: "consignee_access_restricted", Meaning: Meaning{State: StateException, Cause: CauseAccessRestricted, Coarse: true}},
	{code: "consignee_safe_place_unavailable", Meaning: Meaning{State: StateException, Cause: CauseNoSafePlace, Coarse: true}},
	{code: "customs_delay", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseCustomsDelay}},
	{code: "customs_documentation", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseCustomsDocuments}},
	{code: "customs_duties_unpaid", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseDutiesUnpaid}},
	{code: "customs_prohibited", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseCustomsProhibited}},
	{code: "customs_inspection", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseCustomsInspection}},
	{code: "weather_delay", Meaning: Meaning{State: StateException, Cause: CauseWeather, Coarse: true}},
	{code: "natural_disaster", Meaning: Meaning{State: StateException, Cause: CauseNaturalDisaster, Coarse: true}},
	{code: "force_majeure", Meaning: Meaning{State: StateException, Cause: CauseForceMajeure, Coarse: true}},
	{code: "parcel_being_researched", Meaning: Meaning{State: StateLostSuspected, Cause: CauseBeingResearched}},
	{code: "security_issue", Meaning: Meaning{State: StateException, Cause: CauseSecurity, Coarse: true}},
	{code: "regulatory_hold", Meaning: Meaning{State: StateException, Cause: CauseRegulatoryHold, Coarse: true}},
	{code: "unknown", Meaning: Meaning{State: StateException, Cause: CauseOther, Coarse: true}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c KarrioReason) Map() Mapped { return mapText(VocabKarrioReason, string(c)) }

// String returns the code.
func (c KarrioReason) String() string { return string(c) }
