package tracking

// EasyPost is a status of EasyPost. It comes with a detail: see [EasyPost.With].
type EasyPost string

var codesEasyPost = [...]coded{
	{code: "unknown", Meaning: Meaning{State: StateNoInfo, Coarse: true}},
	{code: "pre_transit", Meaning: Meaning{State: StateCreated}},
	{code: "in_transit", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "out_for_delivery", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "delivered", Meaning: Meaning{State: StateDelivered}},
	{code: "available_for_pickup", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "return_to_sender", Meaning: Meaning{State: StateReturning}},
	{code: "failure", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "cancelled", Meaning: Meaning{State: StateCancelled}},
	{code: "error", Meaning: Meaning{State: StateInvalidNumber, Coarse: true}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c EasyPost) Map() Mapped { return mapText(VocabEasyPost, string(c)) }

// String returns the code.
func (c EasyPost) String() string { return string(c) }

// With returns what the code and its detail say together: see [Mapped.Narrow].
func (c EasyPost) With(d EasyPostDetail) Mapped { return c.Map().Narrow(d.Map()) }

// EasyPostDetail is the detail that comes with a status of EasyPost.
type EasyPostDetail string

var codesEasyPostDetail = [...]coded{
	{code: "unknown", Meaning: Meaning{State: StateNoInfo, Coarse: true}},
	{code: "label_created", Meaning: Meaning{State: StateCreated}},
	{code: "received_at_origin_facility", Meaning: Meaning{State: StatePickedUp}},
	{code: "in_transit", Meaning: Meaning{State: StateInTransit}},
	{code: "arrived_at_facility", Meaning: Meaning{State: StateInTransit}},
	{code: "departed_facility", Meaning: Meaning{State: StateInTransit}},
	{code: "departed_origin_facility", Meaning: Meaning{State: StateInTransit}},
	{code: "status_update", Meaning: Meaning{State: StateInTransit, Coarse: true}},
	{code: "arrived_at_destination", Meaning: Meaning{State: StateArrivedDest}},
	{code: "received_at_destination_facility", Meaning: Meaning{State: StateArrivedDest}},
	{code: "address_correction", Meaning: Meaning{State: StateRedirected, Coarse: true}}, // corrected, perhaps to where it went already
	{code: "transferred_to_destination_carrier", Meaning: Meaning{State: StateTransferred, Cause: CauseTransferred}},
	{code: "out_for_delivery", Meaning: Meaning{State: StateOutForDelivery}},
	{code: "arrived_at_pickup_location", Meaning: Meaning{State: StateAtPickupPoint}},
	{code: "delivery_exception", Meaning: Meaning{State: StateAttemptFailed, Coarse: true}},
	{code: "refused", Meaning: Meaning{State: StateRefused, Cause: CauseConsigneeRefused}},
	{code: "return", Meaning: Meaning{State: StateReturning}},
	{code: "expired", Meaning: Meaning{State: StateExpired}},
	{code: "delayed", Meaning: Meaning{State: StateDelayed}},
	{code: "weather_delay", Meaning: Meaning{State: StateDelayed, Cause: CauseWeather}},
	{code: "held", Meaning: Meaning{State: StateHeld}},
	{code: "awaiting_information", Meaning: Meaning{State: StateHeld}},
	{code: "missorted", Meaning: Meaning{State: StateMisrouted, Cause: CauseSortingError}},
	{code: "damaged", Meaning: Meaning{State: StateDamaged}},
	{code: "lost", Meaning: Meaning{State: StateLostConfirmed}},
	{code: "cancelled", Meaning: Meaning{State: StateCancelled}},
	{code: "transit_exception", Meaning: Meaning{State: StateException, Coarse: true}},
	{code: "failure", Meaning: Meaning{State: StateException, Coarse: true}},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c EasyPostDetail) Map() Mapped { return mapText(VocabEasyPostDetail, string(c)) }

// String returns the code.
func (c EasyPostDetail) String() string { return string(c) }
