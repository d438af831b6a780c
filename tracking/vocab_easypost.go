package tracking

// EasyPost is a status of EasyPost. It comes with a detail: see [EasyPost.With].
type EasyPost string

var codesEasyPost = [...]coded{
	{code: "unknown", state: StateNoInfo, coarse: true},
	{code: "pre_transit", state: StateCreated},
	{code: "in_transit", state: StateInTransit, coarse: true},
	{code: "out_for_delivery", state: StateOutForDelivery},
	{code: "delivered", state: StateDelivered},
	{code: "available_for_pickup", state: StateAtPickupPoint},
	{code: "return_to_sender", state: StateReturning},
	{code: "failure", state: StateException, coarse: true},
	{code: "cancelled", state: StateCancelled},
	{code: "error", state: StateInvalidNumber, coarse: true},
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
	{code: "unknown", state: StateNoInfo, coarse: true},
	{code: "label_created", state: StateCreated},
	{code: "received_at_origin_facility", state: StatePickedUp},
	{code: "in_transit", state: StateInTransit},
	{code: "arrived_at_facility", state: StateInTransit},
	{code: "departed_facility", state: StateInTransit},
	{code: "departed_origin_facility", state: StateInTransit},
	{code: "status_update", state: StateInTransit, coarse: true},
	{code: "arrived_at_destination", state: StateArrivedDest},
	{code: "received_at_destination_facility", state: StateArrivedDest},
	{code: "address_correction", state: StateRedirected, coarse: true}, // corrected, perhaps to where it went already
	{code: "transferred_to_destination_carrier", state: StateTransferred, cause: CauseTransferred},
	{code: "out_for_delivery", state: StateOutForDelivery},
	{code: "arrived_at_pickup_location", state: StateAtPickupPoint},
	{code: "delivery_exception", state: StateAttemptFailed, coarse: true},
	{code: "refused", state: StateRefused, cause: CauseConsigneeRefused},
	{code: "return", state: StateReturning},
	{code: "expired", state: StateExpired},
	{code: "delayed", state: StateDelayed},
	{code: "weather_delay", state: StateDelayed, cause: CauseWeather},
	{code: "held", state: StateHeld},
	{code: "awaiting_information", state: StateHeld},
	{code: "missorted", state: StateMisrouted, cause: CauseSortingError},
	{code: "damaged", state: StateDamaged},
	{code: "lost", state: StateLostConfirmed},
	{code: "cancelled", state: StateCancelled},
	{code: "transit_exception", state: StateException, coarse: true},
	{code: "failure", state: StateException, coarse: true},
}

// Map returns what the code says, in our words. A code that the table lacks is
// [StateUnmapped], and kept.
func (c EasyPostDetail) Map() Mapped { return mapText(VocabEasyPostDetail, string(c)) }

// String returns the code.
func (c EasyPostDetail) String() string { return string(c) }
