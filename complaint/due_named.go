package complaint

import "github.com/courier-rules/courier"

// DAOPromises are the times that the terms of a courier partner promise a
// complainant (TM-DAO; a copy without a date, its firm not named, read in
// 2026): a reply in 1 hour and a scheme in 12 hours, taken to run around the
// clock, for the copy names no working hours. They bind nobody but whoever
// took them over.
func DAOPromises() []Promise {
	cite := courier.Art(courier.CourierPartnerTerms, "")
	return []Promise{
		{Clock: FirstAnswering, Cite: cite, Within: courier.Hours(1).Period()},
		{Clock: ProposingScheme, Cite: cite, Within: courier.Hours(12).Period()},
	}
}
