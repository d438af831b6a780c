package desk

import (
	_ "embed"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// A handler answers one ask.
type handler struct {
	name     string // entry point by its Go name: "claim.Assess"
	sentence string // what it answers
	example  any    // facts that work
	facts    reflect.Type
	result   reflect.Type
	answer   func(r *reader, facts []byte) (result any, faults []fault)
}

// ask makes the handler of an entry point whose example is given.
func ask[F, R any](name, sentence string, f func(*F) (R, error), example F) handler {
	return handler{name, sentence, &example, reflect.TypeFor[F](), reflect.TypeFor[R](), func(r *reader, raw []byte) (any, []fault) {
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

// written makes the handler of an entry point whose example is written down
// beside this file.
func written[F, R any](name, sentence string, f func(*F) (R, error)) handler {
	var example F
	var r reader
	r.read(examples()[name], reflect.ValueOf(&example).Elem()) // a test holds each example against its facts
	return ask(name, sentence, f, example)
}

//go:embed examples.jsonl
var exampleLines string

// examples are the facts of the written examples, by ask, read once for all.
var examples = sync.OnceValue(func() map[string]json.RawMessage {
	facts := map[string]json.RawMessage{}
	for line := range strings.Lines(exampleLines) {
		var e struct {
			Ask   string
			Facts json.RawMessage
		}
		if json.Unmarshal([]byte(line), &e) == nil {
			facts[e.Ask] = e.Facts
		}
	}
	return facts
})

// asks is the table of what can be asked, in the order of a parcel's life.
func asks() []handler {
	return slices.Concat(orderAsks(), trackingAsks(), liabilityAsks(), claimAsks(), tierAsks())
}

func orderAsks() []handler {
	return []handler{
		written("order.Check", "Says whether a consignment may be accepted, with every gap and fault at once.", order.Check),
		written("order.Comply", "Says whether an express firm met a duty, and the range of the fine where it did not.", order.Comply),
		written("order.Reconcile", "Holds what was ordered, what the waybill says and what is in hand against each other.", order.Reconcile),
		written("order.Weigh", "Says which weight is charged, by the carrier's divisor and step.", order.Weigh),
		written("order.Quote", "Says what a consignment costs by a tariff, line by line, and how a bill differs.", order.Quote),
		written("order.CoverFee", "Says what declared cover costs by a carrier's schedule.", order.CoverFee),
		written("order.Promise", "Says whether a booking can be taken, by when it is promised and at what price.", order.Promise),
		written("order.Collect", "Says whether a pick-up is due, late or missed.", order.Collect),
		ask("order.Decide", "Says whether a consignment may be redirected, recalled, held or cancelled, or how a delivery wish is arranged.",
			order.Decide, recallInTransit),
		written("order.Options", "Lists what may be done with a consignment now, and until when each stays open.", order.Options),
		written("order.Amend", "Says whether payer, cash on delivery, declared value, pick-up or pieces may still be changed.", order.Amend),
		written("order.Bill", "Says what is due after a change was carried out or failed, line by line.", order.Bill),
		written("order.CancelSea", "Says what a cancellation before sailing costs.", order.CancelSea),
		written("order.CancelHistoric", "Says what a cancellation cost under a set of rules that was repealed.", order.CancelHistoric),
		written("order.Prevail", "Says which of several orders about one consignment is followed, and who is told.", order.Prevail),
		written("order.Follow", "Says whether a request may take a step of its life, and which steps are open.", order.Follow),
		written("order.Lien", "Says whether goods may be held for unpaid charges, and from when sold.", order.Lien),
		written("order.Keep", "Says whether storage is owed for goods that nobody collects, or whether they may be deposited.", order.Keep),
		written("order.SetOff", "Says whether freight, compensation or collected money may be kept back against a claim.", order.SetOff),
		written("order.ReturnGoods", "Says whether goods bought online may go back without a reason, and by when.", order.ReturnGoods),
	}
}

func trackingAsks() []handler {
	return []handler{
		written("tracking.Interpret", "Says what one code of a tracking feed means: state, cause, whose matter, how handed over.", tracking.Interpret),
		written("tracking.Move", "Says whether a consignment can go from one state to another.", tracking.Move),
		written("tracking.Fold", "Reads events in any order as one way, and finds what cannot be.", tracking.Fold),
		written("tracking.RollUp", "Makes the state of a consignment of the states of its pieces.", tracking.RollUp),
		written("tracking.Gaps", "Holds scans against each other: sent and not arrived, arrived and not sent, lighter than before.", tracking.Gaps),
		written("tracking.Limit", "Says by when a consignment was to arrive, and when it is thoroughly late.", tracking.Limit),
		written("tracking.Late", "Says whether it is late, thoroughly late, and excused.", tracking.Late),
		written("tracking.DeemedLost", "Says whether it may be treated as lost, and from which day.", tracking.DeemedLost),
		written("tracking.Stall", "Says whether a consignment stands still for too long, by the host's table.", tracking.Stall),
		written("tracking.Renew", "Says which promise of time counts after a redirect.", tracking.Renew),
		written("tracking.Deliver", "Says whether a delivery was valid: to whom, by which means, with whose consent.", tracking.Deliver),
		written("tracking.Dispute", "Says whether a disputed sign-off stands, and who has to prove what.", tracking.Dispute),
		written("tracking.Attempt", "Says whether a further delivery attempt may be charged.", tracking.Attempt),
		written("tracking.Unreachable", "Says whether the sender's instruction may be followed where the recipient cannot be reached.", tracking.Unreachable),
		written("tracking.WayBack", "Says who pays for an item that goes back.", tracking.WayBack),
		written("tracking.LockerFee", "Says whether the recipient may be charged for a locker, and how much.", tracking.LockerFee),
		written("tracking.Unclaimed", "Says what may be done with an item that can be neither delivered nor returned, and when.", tracking.Unclaimed),
		written("tracking.MayTell", "Says whether whoever asks may be told.", tracking.MayTell),
		written("tracking.Reply", "Says what to say, check and promise to whoever asks about a consignment, and by when.", tracking.Reply),
		written("tracking.Inquire", "Says until when an item may be asked about, and by when an answer is due.", tracking.Inquire),
		written("tracking.Notices", "Says who has to be told of an event unasked, and by when.", tracking.Notices),
		written("tracking.Receipt", "Says whether a signed receipt is due, late or lost, and what proves delivery then.", tracking.Receipt),
		written("tracking.Record", "Says which record an accident takes, and whether an appraisal.", tracking.Record),
		written("tracking.Retain", "Says how long a record is kept at least.", tracking.Retain),
		written("tracking.Report", "Says by when an incident with data or service has to be reported.", tracking.Report),
	}
}

func liabilityAsks() []handler {
	return []handler{
		ask("liability.Decide", "Says whether the carrier answers for an event.", liability.Decide, foundByNobody),
		written("liability.Limit", "Says whether a limit of liability stands: whether its clause is part of the contract, whether it is valid, what breaks it.", liability.Limit),
		written("liability.CheckTerms", "Names each clause of a carrier's terms that mandatory law voids or makes unenforceable.", liability.CheckTerms),
		written("liability.Notice", "Says until when damage or delay has to be notified, and what it means that it was not.", liability.Notice),
		written("liability.Bar", "Says until when an action can be brought, and what the debtor may answer after that.", liability.Bar),
		written("liability.Asked", "Says who can be asked to pay, jointly or not, and under which law.", liability.Asked),
		ask("liability.Split", "Divides an amount among those who bear it, and says who leads.", liability.Split, threeUnits),
		written("liability.Between", "Says what each of several debtors bears, and who repays whom.", liability.Between),
		written("liability.Failed", "Says which department's duty was not performed.", liability.Failed),
		written("liability.Holder", "Says which leg a gap between scans falls on, by the host's table.", liability.Holder),
		written("liability.Chargeback", "Says whether a loss may be charged back inside a network.", liability.Chargeback),
		written("liability.Recourse", "Says whether the carrier may turn to another carrier, its staff or the shipper.", liability.Recourse),
		written("liability.BackToBack", "Names the gaps between the terms given and the terms taken.", liability.BackToBack),
	}
}

func claimAsks() []handler {
	return []handler{
		ask("claim.Assess", "Says how much is owed for a loss, line by line.", claim.Assess, registeredLetter),
		ask("claim.Settle", "Says whether a settlement may be carried out, and what of it is above what is owed.",
			claim.Settle, inMoneyAndKind),
		ask("insurance.Assess", "Says how much a cargo insurer owes.", insurance.Assess, underInsured()),
	}
}

func tierAsks() []handler {
	return []handler{
		ask("tier.Place", "Says which class a customer is in, by a scheme.", tier.Place, monthlyCustomer()),
		ask("tier.Reconsider", "Says whether a review moves a customer into another class.", tier.Reconsider, quarterlyReview()),
		written("tier.RightsOf", "Says what a class is owed on a day.", tier.RightsOf),
		written("tier.RankOf", "Scores a customer by recency, frequency and amount, for marketing.", tier.RankOf),
		written("tier.Watch", "Says which signals show that a customer may leave, and the level of warning.", tier.Watch),
		written("tier.CheckAccount", "Says whether a customer may post on a monthly account, and what stands out.", tier.CheckAccount),
		written("tier.Dun", "Says how late a bill is, what it costs, which step is due and when the claim is time-barred.", tier.Dun),
		written("tier.ServiceOf", "Says what a key account's contract takes off for lateness.", tier.ServiceOf),
		written("tier.Tally", "Adds up a weighted score of needs or of a survey.", tier.Tally),
		written("tier.TakeOver", "Says which facts about a key account are still to be gathered.", tier.TakeOver),
		written("tier.Renew", "Says by when notice of a contract has to be given.", tier.Renew),
		written("tier.PriceHolds", "Says whether a special price holds.", tier.PriceHolds),
		written("tier.Keep", "Says which share of the customers stayed.", tier.Keep),
	}
}
