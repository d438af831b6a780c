package main

import (
	"reflect"

	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
)

// A handler answers one ask.
type handler struct {
	name     string // entry point by its Go name: "claim.Assess"
	sentence string // what it answers
	example  any    // facts that work
	answer   func(r *reader, facts []byte) (result any, faults []fault)
}

// ask makes the handler of an entry point.
func ask[F, R any](name, sentence string, f func(*F) (R, error), example F) handler {
	return handler{name, sentence, &example, func(r *reader, raw []byte) (any, []fault) {
		facts := new(F)
		if faults := r.read(raw, reflect.ValueOf(facts).Elem()); len(faults) > 0 {
			return nil, faults
		}
		result, err := f(facts)
		if err != nil {
			return nil, faultsOf(err)
		}
		return result, nil
	}}
}

// asks is the table of what can be asked, in the order of a parcel's life.
func asks() []handler {
	return []handler{
		ask("order.Decide", "Says whether a consignment may be redirected or recalled, or how a delivery wish is arranged.",
			order.Decide, recallInTransit),
		ask("liability.Decide", "Says whether the carrier answers for an event.", liability.Decide, foundByNobody),
		ask("claim.Assess", "Says how much is owed for a loss, line by line.", claim.Assess, registeredLetter),
		ask("claim.Settle", "Says whether a settlement may be carried out, and what of it is above what is owed.",
			claim.Settle, inMoneyAndKind),
		ask("insurance.Assess", "Says how much a cargo insurer owes.", insurance.Assess, underInsured()),
		ask("liability.Split", "Divides an amount among those who bear it, and says who leads.", liability.Split, threeUnits),
		ask("tier.Place", "Says which class a customer is in, by a scheme.", tier.Place, monthlyCustomer()),
	}
}
