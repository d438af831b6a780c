package tracking

// How many words each enum has, beside those that other packages ask for.
const (
	Causes      = causeCount
	ClaimStates = claimStateCount
	Handovers   = handoverCount
)
