package tracking

// Karrio is a status of Karrio. It may come with a reason: see [Karrio.With].
type Karrio string

var codesKarrio = [...]coded{
	{code: "unknown", state: StateNoInfo, coarse: true},
	{code: "pending", state: StateCreated},
	{code: "picked_up", state: StatePickedUp},
	{code: "in_transit", state: StateInTransit, coarse: true},
	{code: "out_for_delivery", state: StateOutForDelivery},
	{code: "ready_for_pickup", state: StateAtPickupPoint},
	{code: "delivery_failed", state: StateAttemptFailed, coarse: true},
	{code: "delivery_delayed", state: StateDelayed},
	{code: "delivered", state: StateDelivered},
	{code: "return_to_sender", state: StateReturning},
	{code: "on_hold", state: StateHeld, coarse: true},
	{code: "cancelled", state: StateCancelled},
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
	{code: "carrier_damaged_parcel", state: StateDamaged, cause: CauseDamagedParcel},
	{code: "carrier_sorting_error", state: StateMisrouted, cause: CauseSortingError},
	{code: "carrier_address_not_found", state: StateException, cause: CauseAddressNotFound, coarse: true},
	{code: "carrier_parcel_lost", state: StateLostConfirmed, cause: CauseParcelLost},
	{code: "carrier_not_enough_time", state: StateException, cause: CauseNotEnoughTime, coarse: true},
	{code: "carrier_vehicle_issue", state: StateException, cause: CauseVehicleIssue, coarse: true},
	{code: "carrier_capacity_exceeded", state: StateException, cause: CauseCapacityExceeded, coarse: true},
	{code: "carrier_mechanical_delay", state: StateException, cause: CauseMechanicalDelay, coarse: true},
	{code: "retailer_cancelled", state: StateException, cause: CauseShipperCancelled, coarse: true}, // as published, and as a digest of the list spells it
	{code: "shipper_cancelled", state: StateException, cause: CauseShipperCancelled, coarse: true},  // as published, and as a digest of the list spells it
	{code: "retailer_incorrect_data", state: StateException, cause: CauseShipperData, coarse: true},
	{code: "shipper_incorrect_data", state: StateException, cause: CauseShipperData, coarse: true},
	{code: "retailer_not_ready", state: StateException, cause: CauseShipperNotReady, coarse: true},
	{code: "shipper_not_ready", state: StateException, cause: CauseShipperNotReady, coarse: true},
	{code: "retailer_incorrect_parcel", state: StateException, cause: CauseShipperParcel, coarse: true},
	{code: "shipper_incorrect_parcel", state: StateException, cause: CauseShipperParcel, coarse: true},
	{code: "retailer_incorrect_dimensions", state: StateException, cause: CauseShipperDimensions, coarse: true},
	{code: "shipper_incorrect_dimensions", state: StateException, cause: CauseShipperDimensions, coarse: true},
	{code: "retailer_packaging_issue", state: StateException, cause: CauseShipperPackaging, coarse: true},
	{code: "shipper_packaging_issue", state: StateException, cause: CauseShipperPackaging, coarse: true},
	{code: "consignee_refused", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "consignee_business_closed", state: StateException, cause: CauseBusinessClosed, coarse: true},
	{code: "consignee_not_available", state: StateException, cause: CauseNotAvailable, coarse: true},
	{code: "consignee_not_home", state: StateException, cause: CauseNotHome, coarse: true},
	{code: "consignee_cancelled", state: StateException, cause: CauseConsigneeCancelled, coarse: true},
	{code: "consignee_verification_failed", state: StateException, cause: CauseVerificationFailed, coarse: true},
	{code: "consignee_incorrect_address", state: StateException, cause: CauseIncorrectAddress, coarse: true},
	{code: "consignee_access_restricted", state: StateException, cause: CauseAccessRestricted, coarse: true},
	{code: "consignee_safe_place_unavailable", state: StateException, cause: CauseNoSafePlace, coarse: true},
	{code: "customs_delay", state: StateCustomsHeld, cause: CauseCustomsDelay},
	{code: "customs_documentation", state: StateCustomsHeld, cause: CauseCustomsDocuments},
	{code: "customs_duties_unpaid", state: StateCustomsHeld, cause: CauseDutiesUnpaid},
	{code: "customs_prohibited", state: StateCustomsHeld, cause: CauseCustomsProhibited},
	{code: "customs_inspection", state: StateCustomsHeld, cause: CauseCustomsInspection},
	{code: "weather_delay", state: StateException, cause: CauseWeather, coarse: true},
	{code: "natural_disaster", state: StateException, cause: CauseNaturalDisaster, coarse: true},
	{code: "force_majeure", state: StateException, cause: CauseForceMajeure, coarse: true},
	{code: "parcel_being_researched", state: StateLostSuspected, cause: CauseBeingResearched},
	{code: "security_issue", state: StateException, cause: CauseSecurity, coarse: true},
	{code: "regulatory_hold", state: StateException, cause: CauseRegulatoryHold, coarse: true},
	{code: "unknown", state: StateException, cause: CauseOther, coarse: true},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c KarrioReason) Map() Mapped { return mapText(VocabKarrioReason, string(c)) }

// String returns the code.
func (c KarrioReason) String() string { return string(c) }
