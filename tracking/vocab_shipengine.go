package tracking

// ShipEngine is a two-letter status code of ShipEngine. It comes with a detail:
// see [ShipEngine.With].
type ShipEngine string

var codesShipEngine = [...]coded{
	{code: "UN", state: StateNoInfo, coarse: true},
	{code: "NY", state: StateCreated},
	{code: "AC", state: StateCreated, coarse: true}, // accepted
	{code: "IT", state: StateInTransit, coarse: true},
	{code: "SP", state: StateAtPickupPoint},
	{code: "AT", state: StateAttemptFailed},
	{code: "DE", state: StateDelivered},
	{code: "EX", state: StateException, coarse: true},
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
	{code: "SHIPMENT_CREATED", state: StateCreated},
	{code: "ELEC_ADVICE_RECD_BY_CARRIER", state: StateCreated},
	{code: "AWAITING_PICKUP_DROP_OFF", state: StateAwaitingPickup},
	{code: "NOT_YET_RECEIVED_BY_CARRIER", state: StateAwaitingPickup},
	{code: "PICKUP_FAILED", state: StatePickupFailed},
	{code: "PICKED_UP", state: StatePickedUp},
	{code: "DROPPED_OFF", state: StatePickedUp},
	{code: "RECEIVED_BY_CARRIER", state: StatePickedUp},
	{code: "RECD_BY_CARRIER_NO_ELEC_ADVICE", state: StatePickedUp},
	{code: "HUB_SCAN_IN", state: StateInTransit},
	{code: "HUB_SCAN_OUT", state: StateInTransit},
	{code: "HUB_PROCESSING", state: StateInTransit},
	{code: "IN_TRANSIT", state: StateInTransit},
	{code: "INFORMATION", state: StateInTransit, coarse: true},                // a message, which may come at any stage
	{code: "PARCEL_UPDATE_NOTIFICATION", state: StateInTransit, coarse: true}, // a message, which may come at any stage
	{code: "PARCEL_OVER_LABELLED", state: StateInTransit},
	{code: "PARCEL_REPACKED", state: StateInTransit},
	{code: "RECEIVED_LOCAL_DELIVERY_DEPOT", state: StateArrivedDest},
	{code: "CUSTOMS_PROCESSING", state: StateCustomsSubmitted},
	{code: "CUSTOMS_CLEARED", state: StateCustomsReleased},
	{code: "HELD_BY_CUSTOMS", state: StateCustomsHeld},
	{code: "HELD_BY_CARRIER_FOR_CLEARANCE_PRE_PROCESSING", state: StateCustomsHeld},
	{code: "DUTY_NOT_PAID", state: StateCustomsHeld, cause: CauseDutiesUnpaid},
	{code: "PARCEL_REDIRECTED", state: StateRedirected},
	{code: "PARCEL_REDIRECTED_BY_CARRIER", state: StateRedirected},
	{code: "SUB_CONTRACTOR_RECEIVED", state: StateTransferred, cause: CauseTransferred},
	{code: "SUB_CONTRACTOR_EVENT", state: StateTransferred, cause: CauseTransferred, coarse: true},
	{code: "OUT_FOR_DELIVERY", state: StateOutForDelivery},
	{code: "DELIVERY_SCHEDULED", state: StateOutForDelivery},
	{code: "DELIVERY_RESCHEDULED", state: StateOutForDelivery},
	{code: "DELIVERY_ARRANGED_WITH_RECIPIENT", state: StateOutForDelivery},
	{code: "AWAITING_COLLECTION_FROM_PICKUP_POINT", state: StateAtPickupPoint},
	{code: "COLLECT_AT_LOCAL_PO", state: StateAtPickupPoint},
	{code: "CUSTOMER_TO_COLLECT_FROM_CARRIER", state: StateAtPickupPoint},
	{code: "DELIVERED_TO_PICKUP_POINT", state: StateAtPickupPoint},
	{code: "NOT_COLLECTED_FROM_PICKUP_POINT", state: StateAtPickupPoint, cause: CauseStationOverdue},
	{code: "ATTEMPTED_DELIVERY", state: StateAttemptFailed},
	{code: "ATTEMPTED_DELIVERY_FINAL", state: StateAttemptFailed},
	{code: "CUSTOMER_CARDED", state: StateAttemptFailed},
	{code: "NO_ACCESS_TO_RECIPIENTS_ADDRESS", state: StateAttemptFailed, cause: CauseAccessRestricted},
	{code: "CUSTOMER_IDENTIFICATION_FAILED", state: StateAttemptFailed, cause: CauseVerificationFailed},
	{code: "COD_AMOUNT_NOT_PAID", state: StateAttemptFailed, cause: CauseCODUnpaid},
	{code: "NOT_DELIVERED", state: StateAttemptFailed, coarse: true},
	{code: "DELIVERED", state: StateDelivered},
	{code: "PROOF_OF_DELIVERY", state: StateDelivered},
	{code: "POST_TRANSIT_STATUS", state: StateDelivered, coarse: true}, // anything said after the transport
	{code: "DELIVERED_TO_NEIGHBOUR", state: StateDelivered, how: HandedToNeighbour},
	{code: "DELIVERED_TO_RECEPTION", state: StateDelivered, how: HandedToReception},
	{code: "DELIVERED_SPECIFIED_SAFE_PLACE", state: StateDelivered, how: HandedToSafePlace},
	{code: "DELIVERED_TO_ALTERNATIVE_DELIVERY_LOCATION", state: StateDelivered, how: HandedElsewhere},
	{code: "DELIVERED_TO_PO_BOX", state: StateDelivered, how: HandedToBox},
	{code: "PARCEL_COLLECTED_FROM_PICKUP_POINT", state: StateDelivered, how: Collected},
	{code: "DELIVERED_DAMAGED", state: StateDelivered, how: HandedDamaged},
	{code: "DELIVERED_IN_PART", state: StateDelivered, how: HandedInPart},
	{code: "COD_AMOUNT_PAID", state: StateDelivered, how: HandedAgainstCOD},
	{code: "REFUSED_BY_CUSTOMER", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "RETURN_TO_SENDER", state: StateReturning},
	{code: "UNDELIVERABLE_RETURNED_TO_SENDER", state: StateReturned},
	{code: "TRACKING_EXPIRED", state: StateExpired},
	{code: "CARRIER_DELAYS", state: StateDelayed, cause: CauseCarrierDelay},
	{code: "DELAYED_NOT_CARRIER", state: StateDelayed},
	{code: "HELD_BY_CARRIER", state: StateHeld},
	{code: "ADDRESS_QUERY", state: StateHeld, cause: CauseAddressUnclear},
	{code: "INCORRECT_DECLARATION", state: StateHeld, cause: CauseShipperData},
	{code: "HAZARDOUS_PROHIBITED", state: StateHeld, cause: CauseProhibitedGoods},
	{code: "MISROUTED", state: StateMisrouted, cause: CauseSortingError},
	{code: "PARCEL_OUTSIDE_OF_SERVICE_CAPABILITY", state: StateMisrouted, cause: CauseOutOfRange},
	{code: "PARCEL_DAMAGED", state: StateDamaged},
	{code: "PARCEL_LOST", state: StateLostConfirmed},
	{code: "PARCEL_DISPOSED", state: StateDestroyed},
	{code: "CANCELLED", state: StateCancelled},
	{code: "UNSPECIFIED_EXCEPTION", state: StateException, coarse: true},
	{code: "CUSTOMER_MOVED", state: StateException, cause: CauseConsigneeMoved, coarse: true},
	{code: "NOT_DELIVERED_ADDRESSEE_DECEASED", state: StateException, cause: CauseConsigneeDeceased, coarse: true},
	{code: "CARRIER_STATUS_NOT_MAPPED", state: StateUnmapped}, // by ShipEngine itself
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c ShipEngineDetail) Map() Mapped { return mapText(VocabShipEngineDetail, string(c)) }

// String returns the code.
func (c ShipEngineDetail) String() string { return string(c) }
