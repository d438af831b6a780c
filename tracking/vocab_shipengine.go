package tracking

// ShipEngine is a two-letter status code of ShipEngine. It comes with a detail:
// see [ShipEngine.With].
type ShipEngine string

var codesShipEngine = [...]coded{
	{code: "UN", Meaning: Meaning{State: StateNoInfo, Coarse: true}},
	{code: "NY", Meaning: Meaning{State: StateCreated}},
	{code: "AC", Meaning: Meaning{State: StateCreated, Coarse: true}}, // accepted
	{code: "IT", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "SP", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "AT", Meaning: Meaning{State: StateAttemptFailed}},
	{code: "DE", Meaning: Meaning{State: StateDelivered}},
	{code: "EX", Meaning: Meaning{State: StateException, Coarse: true}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c ShipEngine) Map() Mapped { return mapText(VocabShipEngine, string(c)) }

// String returns the code.
func (c ShipEngine) String() string { return string(c) }

// With returns what the code and its detail say together: see [Mapped.Narrow].
func (c ShipEngine) With(d ShipEngineDetail) Mapped { return c.Map().Narrow(d.Map()) }

// ShipEngineDetail is the detail that comes with a status code of ShipEngine.
type ShipEngineDetail string

var codesShipEngineDetail = [...]coded{
	{code: "SHIPMENT_CREATED", Meaning: Meaning{State: StateCreated}},
	{code: "ELEC_ADVICE_RECD_BY_CARRIER", Meaning: Meaning{State: StateCreated}},
	{code: "AWAITING_PICKUP_DROP_OFF", Meaning: Meaning{State: StateAwaitingPickup}},
	{code: "NOT_YET_RECEIVED_BY_CARRIER", Meaning: Meaning{State: StateAwaitingPickup}},
	{code: "PICKUP_FAILED", Meaning: Meaning{State: StatePickupFailed}},
	{code: "PICKED_UP", Meaning: Meaning{State: StatePickedUp}},
	{code: "DROPPED_OFF", Meaning: Meaning{State: StatePickedUp}},
	{code: "RECEIVED_BY_CARRIER", Meaning: Meaning{State: StatePickedUp}},
	{code: "RECD_BY_CARRIER_NO_ELEC_ADVICE", Meaning: Meaning{State: StatePickedUp}},
	{code: "HUB_SCAN_IN", Meaning: Meaning{State: StateInTransit}},
	{code: "HUB_SCAN_OUT", Meaning: Meaning{State: StateInTransit}},
	{code: "HUB_PROCESSING", Meaning: Meaning{State: StateInTransit}},
	{code: "IN_TRANSIT", Meaning: Meaning{State: StateInTransit}},
	{code: "INFORMATION", Meaning: Meaning{State: StateInTransit, Coarse: true}},                // a message, which may come at any stage
	{code: "PARCEL_UPDATE_NOTIFICATION", Meaning: Meaning{State: StateInTransit, Coarse: true}}, // a message, which may come at any stage
	{code: "PARCEL_OVER_LABELLED", Meaning: Meaning{State: StateInTransit}},
	{code: "PARCEL_REPACKED", Meaning: Meaning{State: StateInTransit}},
	{code: "RECEIVED_LOCAL_DELIVERY_DEPOT", Meaning: Meaning{State: StateArrivedDest}},
	{code: "CUSTOMS_PROCESSING", Meaning: Meaning{State: StateCustomsSubmitted}},
	{code: "CUSTOMS_CLEARED", Meaning: Meaning{State: StateCustomsReleased}},
	{code: "HELD_BY_CUSTOMS", Meaning: Meaning{State: StateCustomsHeld}},
	{code: "HELD_BY_CARRIER_FOR_CLEARANCE_PRE_PROCESSING", Meaning: Meaning{State: StateCustomsHeld}},
	{code: "DUTY_NOT_PAID", Meaning: Meaning{State: StateCustomsHeld, Cause: CauseDutiesUnpaid}},
	{code: "PARCEL_REDIRECTED", Meaning: Meaning{State: StateRedirected}},
	{code: "PARCEL_REDIRECTED_BY_CARRIER", Meaning: Meaning{State: StateRedirected}},
	{code: "SUB_CONTRACTOR_RECEIVED", Meaning: Meaning{State: StateTransferred, Cause: CauseTransferred}},
	{code: "SUB_CONTRACTOR_EVENT", Meaning: Meaning{State: StateTransferred, Cause: CauseTransferred, Coarse: true}},
	{code: "OUT_FOR_DELIVERY", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "DELIVERY_SCHEDULED", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "DELIVERY_RESCHEDULED", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "DELIVERY_ARRANGED_WITH_RECIPIENT", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "AWAITING_COLLECTION_FROM_PICKUP_POINT", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "COLLECT_AT_LOCAL_PO", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "CUSTOMER_TO_COLLECT_FROM_CARRIER", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "DELIVERED_TO_PICKUP_POINT", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "NOT_COLLECTED_FROM_PICKUP_POINT", Meaning: Meaning{State: StateAtPickupPoint, Cause: CauseStationOverdue}},
	{code: "ATTEMPTED_DELIVERY", Meaning: Meaning{State: StateAttemptFailed}},
	{code: "ATTEMPTED_DELIVERY_FINAL", Meaning: Meaning{State: StateAttemptFailed}},
	{code: "CUSTOMER_CARDED", Meaning: Meaning{State: StateAttemptFailed}},
	{code: "NO_ACCESS_TO_RECIPIENTS_ADDRESS", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseAccessRestricted}},
	{code: "CUSTOMER_IDENTIFICATION_FAILED", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseVerificationFailed}},
	{code: "COD_AMOUNT_NOT_PAID", Meaning: Meaning{State: StateAttemptFailed, Cause: CauseCODUnpaid}},
	{code: "NOT_DELIVERED", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}},
	{code: "DELIVERED", Meaning: Meaning{State: StateDelivered}},
	{code: "PROOF_OF_DELIVERY", Meaning: Meaning{State: StateDelivered}},
	{code: "POST_TRANSIT_STATUS", Meaning: Meaning{State: StateDelivered, Coarse: true}}, // anything said after the transport
	{code: "DELIVERED_TO_NEIGHBOUR", Meaning: Meaning{State: StateDelivered, Handover: HandedToNeighbour}},
	{code: "DELIVERED_TO_RECEPTION", Meaning: Meaning{State: StateDelivered, Handover: HandedToReception}},
	{code: "DELIVERED_SPECIFIED_SAFE_PLACE", Meaning: Meaning{State: StateDelivered, Handover: HandedToSafePlace}},
	{code: "DELIVERED_TO_ALTERNATIVE_DELIVERY_LOCATION", Meaning: Meaning{State: StateDelivered, Handover: HandedElsewhere}},
	{code: "DELIVERED_TO_PO_BOX", Meaning: Meaning{State: StateDelivered, Handover: HandedToBox}},
	{code: "PARCEL_COLLECTED_FROM_PICKUP_POINT", Meaning: Meaning{State: StateDelivered, Handover: Collected}},
	{code: "DELIVERED_DAMAGED", Meaning: Meaning{State: StateDelivered, Handover: HandedDamaged}},
	{code: "DELIVERED_IN_PART", Meaning: Meaning{State: StateDelivered, Handover: HandedInPart}},
	{code: "COD_AMOUNT_PAID", Meaning: Meaning{State: StateDelivered, Handover: HandedAgainstCOD}},
	{code: "REFUSED_BY_CUSTOMER", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "RETURN_TO_SENDER", Meaning: Meaning{State: StateReturning}},
	{code: "UNDELIVERABLE_RETURNED_TO_SENDER", Meaning: Meaning{State: StateReturned}},
	{code: "TRACKING_EXPIRED", Meaning: Meaning{State: StateExpired}},
	{code: "CARRIER_DELAYS", Meaning: Meaning{State: StateDelayed, Cause: CauseCarrierDelay}},
	{code: "DELAYED_NOT_CARRIER", Meaning: Meaning{State: StateDelayed}},
	{code: "HELD_BY_CARRIER", Meaning: Meaning{State: StateHeld}},
	{code: "ADDRESS_QUERY", Meaning: Meaning{State: StateHeld, Cause: CauseAddressUnclear}},
	{code: "INCORRECT_DECLARATION", Meaning: Meaning{State: StateHeld, Cause: CauseShipperData}},
	{code: "HAZARDOUS_PROHIBITED", Meaning: Meaning{State: StateHeld, Cause: CauseProhibitedGoods}},
	{code: "MISROUTED", Meaning: Meaning{State: StateMisrouted, Cause: CauseSortingError}},
	{code: "PARCEL_OUTSIDE_OF_SERVICE_CAPABILITY", Meaning: Meaning{State: StateMisrouted, Cause: CauseOutOfRange}},
	{code: "PARCEL_DAMAGED", Meaning: Meaning{State: StateDamaged}},
	{code: "PARCEL_LOST", Meaning: Meaning{State: StateLostConfirmed}},
	{code: "PARCEL_DISPOSED", Meaning: Meaning{State: StateDestroyed}},
	{code: "CANCELLED", Meaning: Meaning{State: StateCancelled}},
	{code: "UNSPECIFIED_EXCEPTION", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "CUSTOMER_MOVED", Meaning: Meaning{State: StateException, Cause: CauseConsigneeMoved, Coarse: true}},
	{code: "NOT_DELIVERED_ADDRESSEE_DECEASED", Meaning: Meaning{State: StateException, Cause: CauseConsigneeDeceased, Coarse: true}},
	{code: "CARRIER_STATUS_NOT_MAPPED", Meaning: Meaning{State: StateUnmapped}}, // by ShipEngine itself
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c ShipEngineDetail) Map() Mapped { return mapText(VocabShipEngineDetail, string(c)) }

// String returns the code.
func (c ShipEngineDetail) String() string { return string(c) }
