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
	"github.com/courier-rules/courier/complaint"
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
	decide   func(facts any) (result any, err error) // the entry point itself; facts are a pointer

	explain     func(r *reader, facts []byte) any // nil where the answers have no explanation
	explanation reflect.Type
}

// ask makes the handler of an entry point whose example is given.
func ask[F, R any](name, sentence string, f func(*F) (R, error), example F) handler {
	answer := func(r *reader, raw []byte) (any, []fault) {
		facts := new(F)
		if faults := r.read(raw, reflect.ValueOf(facts).Elem()); len(faults) > 0 {
			return nil, faults
		}
		result, err := f(facts)
		if err != nil {
			return nil, faultsOf(err)
		}
		return result, nil
	}
	decide := func(facts any) (any, error) { return f(facts.(*F)) }
	return handler{
		name: name, sentence: sentence, example: &example,
		facts: reflect.TypeFor[F](), result: reflect.TypeFor[R](),
		answer: answer, decide: decide,
	}
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
	return slices.Concat(orderAsks(), trackingAsks(), complaintAsks(), liabilityAsks(), claimAsks(), insuranceAsks(), tierAsks())
}

func orderAsks() []handler {
	return []handler{
		written("order.Check", "Says whether a consignment may be accepted, with every gap and fault at once.", order.Check),
		written("order.Comply", "Says whether an express firm met a duty, and the range of the fine where it did not.", order.Comply),
		written("order.Reconcile", "Holds what was ordered, what the waybill says and what is in hand against each other.", order.Reconcile),
		written("order.Weigh", "Says which weight is charged, by the carrier's divisor and step.", order.Weigh),
		written("order.Quote", "Says what a consignment costs by a tariff, line by line, and how a bill differs.", order.Quote),
		written("order.CoverFee", "Says what declared cover costs by a carrier's schedule.", order.CoverFee),
		explained(written("order.Promise", "Says whether a booking can be taken, by when it is promised and at what price.", order.Promise), order.ExplainPromise),
		written("order.Collect", "Says whether a pick-up is due, late or missed.", order.Collect),
		explained(ask("order.Decide", "Says whether a consignment may be redirected, recalled, held or cancelled, or how a delivery wish is arranged.",
			order.Decide, recallInTransit), order.ExplainDecide),
		written("order.Options", "Lists what may be done with a consignment now, and until when each stays open.", order.Options),
		explained(written("order.Amend", "Says whether payer, cash on delivery, declared value, pick-up or pieces may still be changed.", order.Amend), order.ExplainAmend),
		written("order.Bill", "Says what is due after a change was carried out or failed, line by line.", order.Bill),
		written("order.CancelSea", "Says what a cancellation before sailing costs.", order.CancelSea),
		written("order.CancelHistoric", "Says what a cancellation cost under a set of rules that was repealed.", order.CancelHistoric),
		written("order.Prevail", "Says which of several orders about one consignment is followed, and who is told.", order.Prevail),
		written("order.Follow", "Says whether a request may take a step of its life, and which steps are open.", order.Follow),
		explained(written("order.Lien", "Says whether goods may be held for unpaid charges, and from when sold.", order.Lien), order.ExplainLien),
		explained(written("order.Keep", "Says whether storage is owed for goods that nobody collects, or whether they may be deposited.", order.Keep), order.ExplainKeep),
		explained(written("order.SetOff", "Says whether freight, compensation or collected money may be kept back against a claim.", order.SetOff), order.ExplainSetOff),
		explained(written("order.ReturnGoods", "Says whether goods bought online may go back without a reason, and by when.", order.ReturnGoods), order.ExplainReturnGoods),
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
		explained(written("tracking.Deliver", "Says whether a delivery was valid: to whom, by which means, with whose consent.", tracking.Deliver), tracking.ExplainDeliver),
		written("tracking.Dispute", "Says whether a disputed sign-off stands, and who has to prove what.", tracking.Dispute),
		written("tracking.Attempt", "Says whether a further delivery attempt may be charged.", tracking.Attempt),
		written("tracking.Unreachable", "Says whether the sender's instruction may be followed where the recipient cannot be reached.", tracking.Unreachable),
		written("tracking.WayBack", "Says who pays for an item that goes back.", tracking.WayBack),
		explained(written("tracking.LockerFee", "Says whether the recipient may be charged for a locker, and how much.", tracking.LockerFee), tracking.ExplainLockerFee),
		written("tracking.Unclaimed", "Says what may be done with an item that can be neither delivered nor returned, and when.", tracking.Unclaimed),
		explained(written("tracking.MayTell", "Says whether whoever asks may be told.", tracking.MayTell), tracking.ExplainMayTell),
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
		explained(ask("liability.Decide", "Says whether the carrier answers for an event.", liability.Decide, foundByNobody), liability.ExplainDecide),
		explained(written("liability.Limit", "Says whether a limit of liability stands: whether its clause is part of the contract, whether it is valid, what breaks it.", liability.Limit), liability.ExplainLimit),
		explained(written("liability.CheckTerms", "Names each clause of a carrier's terms that mandatory law voids or makes unenforceable.", liability.CheckTerms), liability.ExplainCheckTerms),
		written("liability.Notice", "Says until when damage or delay has to be notified, and what it means that it was not.", liability.Notice),
		written("liability.Bar", "Says until when an action can be brought, and what the debtor may answer after that.", liability.Bar),
		written("liability.Asked", "Says who can be asked to pay, jointly or not, and under which law.", liability.Asked),
		ask("liability.Split", "Divides an amount among those who bear it, and says who leads.", liability.Split, threeUnits),
		written("liability.Between", "Says what each of several debtors bears, and who repays whom.", liability.Between),
		written("liability.Failed", "Says which department's duty was not performed.", liability.Failed),
		written("liability.Holder", "Says which leg a gap between scans falls on, by the host's table.", liability.Holder),
		explained(written("liability.Chargeback", "Says whether a loss may be charged back inside a network.", liability.Chargeback), liability.ExplainChargeback),
		explained(written("liability.Recourse", "Says whether the carrier may turn to another carrier, its staff or the shipper.", liability.Recourse), liability.ExplainRecourse),
		written("liability.BackToBack", "Names the gaps between the terms given and the terms taken.", liability.BackToBack),
		explained(written("liability.Appeal", "Says whether an objection changes the division of responsibility inside a firm, and what changes for whom.", liability.Appeal), liability.ExplainAppeal),
		written("liability.Collect", "Says who answers between outlets for freight collect that did not come back.", liability.Collect),
	}
}

func claimAsks() []handler {
	return []handler{
		ask("claim.Assess", "Says how much is owed for a loss, line by line.", claim.Assess, registeredLetter),
		ask("claim.Settle", "Says whether a settlement may be carried out, and what of it is above what is owed.",
			claim.Settle, inMoneyAndKind),
		written("claim.Choose", "Says which body of law governs a carriage, and why.", claim.Choose),
		written("claim.Range", "Says between which amounts a claim lies while facts are missing, and which of them matters most.", claim.Range),
		explained(written("claim.Standing", "Says whether whoever claims may claim from the carrier.", claim.Standing), claim.ExplainStanding),
		written("claim.File", "Says from when and until when a claim can be filed with the carrier, and what a missed window means.", claim.File),
		written("claim.Follow", "Says whether a move may be made in the life of a claim, and which moves are open.", claim.Follow),
		written("claim.Papers", "Says which papers a claim needs and which are missing, the weightiest first.", claim.Papers),
		written("claim.Declines", "Says which reasons of the closed list hold to decline a claim, with their basis.", claim.Declines),
		written("claim.Plead", "Says what a ground of exemption in a carrier's terms is worth.", claim.Plead),
		written("claim.Answer", "Says by when a claim is to be acknowledged, decided and paid, and whether it was.", claim.Answer),
		written("claim.Appeals", "Says which appeal is next, to whom, and until when.", claim.Appeals),
		written("claim.Twice", "Says whether a claim is one made before, and what remains beside what was paid.", claim.Twice),
		written("claim.Signals", "Says which signs call for a person to look at a claim; none of them refuses it.", claim.Signals),
		written("claim.Classify", "Says whether what went wrong is a service accident, of which nature, and whether an insured one.", claim.Classify),
		written("claim.Weigh", "Says what the evidence of a loss is worth, who has to prove next, and which record is missing.", claim.Weigh),
		written("claim.ReadStatuses", "Says what the claim statuses of a feed mean in our words, and counts those it does not know.", claim.ReadStatuses),
		written("claim.Recover", "Says what a carrier can have back of what it paid, party by party.", claim.Recover),
		written("claim.Prove", "Says which value of the goods the papers prove, and what is claimed above it.", claim.Prove),
		explained(written("claim.Indirect", "Says whether an indirect loss is owed beside the loss of the goods.", claim.Indirect), claim.ExplainIndirect),
		written("claim.Shortage", "Says how much of a consignment is short beyond natural loss, and what part of its value that is.", claim.Shortage),
		written("claim.Found", "Says what becomes of a payment when goods paid for as lost turn up.", claim.Found),
		explained(written("claim.Discharge", "Says whether paying somebody discharges the carrier, and how much is due to the insurer.", claim.Discharge), claim.ExplainDischarge),
		explained(written("claim.Release", "Says whether a settlement that was signed bars a further claim.", claim.Release), claim.ExplainRelease),
	}
}

func insuranceAsks() []handler {
	return []handler{
		ask("insurance.Assess", "Says how much a cargo insurer owes.", insurance.Assess, underInsured()),
		written("insurance.AssessPieces", "Says how much the insurer owes for a loss of several pieces, and for each of them.", insurance.AssessPieces),
		written("insurance.Share", "Says how several insurers of one loss share it.", insurance.Share),
		written("insurance.Several", "Says what is owed for several losses of the same goods, one after the other.", insurance.Several),
		explained(written("insurance.ConstructiveLoss", "Says whether marine goods are a constructive total loss.", insurance.ConstructiveLoss), insurance.ExplainConstructiveLoss),
		written("insurance.ValueAtOrigin", "Says what marine goods are worth for which no value was agreed.", insurance.ValueAtOrigin),
		written("insurance.DivideRecovery", "Says how insurer and insured share what a third party pays.", insurance.DivideRecovery),
		written("insurance.DivideRail", "Says how insurer and insured share what a railway owes.", insurance.DivideRail),
		explained(written("insurance.Subrogate", "Says whether the insurer may recover from the third party, and up to what.", insurance.Subrogate), insurance.ExplainSubrogate),
		written("insurance.AssessLiability", "Says what the insurer of a carrier's liability pays, and to whom.", insurance.AssessLiability),
		explained(written("insurance.MustInsure", "Says whether a carrier must insure its liability for goods.", insurance.MustInsure), insurance.ExplainMustInsure),
		written("insurance.BearLoss", "Says who bears a loss in the end: courier, insurer, third party and the insured.", insurance.BearLoss),
		written("insurance.LayBeside", "Lays declared cover and insurance side by side for one loss.", insurance.LayBeside),
		explained(written("insurance.Covers", "Says whether a wording covers a cause of loss, its exclusions and their explaining among it.", insurance.Covers), insurance.ExplainCovers),
		written("insurance.InForce", "Says where a cover stands on a day: inactive, active, used up, ended or void.", insurance.InForce),
		explained(written("insurance.Cancels", "Says whether an insurance contract may be cancelled before its time.", insurance.Cancels), insurance.ExplainCancels),
		explained(written("insurance.Insures", "Says who insures the goods, and in which of the two classes of accident a loss falls.", insurance.Insures), insurance.ExplainInsures),
		written("insurance.Accepts", "Says whether goods can be insured on a lane, by the host's table, and at which rate.", insurance.Accepts),
		explained(written("insurance.Warranted", "Says whether a marine insurer answers in spite of the breach of a warranty.", insurance.Warranted), insurance.ExplainWarranted),
		explained(written("insurance.Declared", "Says whether a marine insurer answers for a shipment that was not declared under an open cover.", insurance.Declared), insurance.ExplainDeclared),
		explained(written("insurance.Disclosed", "Says what follows where the applicant did not tell what it had to.", insurance.Disclosed), insurance.ExplainDisclosed),
		written("insurance.Fraudulent", "Says what follows from fraud against the insurer.", insurance.Fraudulent),
		explained(written("insurance.Notified", "Says what a late notice of loss costs the insured.", insurance.Notified), insurance.ExplainNotified),
		written("insurance.Due", "Says by when each step of a claim on an insurer is due, and what follows where it is late.", insurance.Due),
		written("insurance.PapersFor", "Says which papers a claim on an insurer needs, what is missing, and the one request for it.", insurance.PapersFor),
		written("insurance.Measures", "Lists the measures after an event in order, and the next one.", insurance.Measures),
		written("insurance.Premium", "Says whether the premium charged is what is due, and what goes back.", insurance.Premium),
		written("insurance.Grace", "Says who approves an ex gratia payment, held apart from what is owed.", insurance.Grace),
		explained(written("insurance.Warehouse", "Says whether a loss is within a warehouse cover, and the clocks of the claim.", insurance.Warehouse), insurance.ExplainWarehouse),
	}
}

func complaintAsks() []handler {
	return []handler{
		explained(written("complaint.Receive", "Says what first becomes of a complaint: ours or not, admissible, a duplicate, and what of its record is missing.", complaint.Receive), complaint.ExplainReceive),
		written("complaint.Classify", "Says where a complaint stands in the lists of the regulator, the textbooks and WeChat.", complaint.Classify),
		written("complaint.Grade", "Says how grave a complaint is and how soon it is worked on, by the host's scale.", complaint.Grade),
		written("complaint.Route", "Says who handles a complaint first, who answers for it, and who leads.", complaint.Route),
		written("complaint.Inquire", "Says where an investigation still has to look.", complaint.Inquire),
		explained(written("complaint.Uphold", "Says whether a complaint is valid, and why not.", complaint.Uphold), complaint.ExplainUphold),
		written("complaint.Options", "Says which remedies fit a complaint, and what each rests on.", complaint.Options),
		written("complaint.Agree", "Says whether a settlement may be concluded as planned: whole, paying what is owed, signed high enough.", complaint.Agree),
		written("complaint.Advance", "Says whether a complaint may make a move, what is missing, and what it may do instead.", complaint.Advance),
		written("complaint.CallBack", "Says what becomes of a follow-up call.", complaint.CallBack),
		written("complaint.Correct", "Says which corrective actions the cause of a complaint calls for, by whom and by when.", complaint.Correct),
		written("complaint.Wording", "Names the words that calm and explain, by the stage of the case and the customer's state of mind.", complaint.Wording),
		written("complaint.Due", "Says by when each step of a complaint is due, counted from what, and whether it is overdue.", complaint.Due),
		explained(written("complaint.Gates", "Says which ways out of a dispute are open today, from when, and what each still lacks.", complaint.Gates), complaint.ExplainGates),
		written("complaint.Respond", "Says whether the draft answer to the postal regulator holds all it has to.", complaint.Respond),
		explained(written("complaint.Handled", "Says whether a complaint was handled and the user told in the seven days.", complaint.Handled), complaint.ExplainHandled),
		explained(written("complaint.Vet", "Says whether a draft reply may go out, and what it admits, promises, waives or discloses.", complaint.Vet), complaint.ExplainVet),
		explained(written("complaint.Sensitive", "Says who may speak in a sensitive case, at which level, what is kept, and which clock runs.", complaint.Sensitive), complaint.ExplainSensitive),
		explained(written("complaint.ContestPenalty", "Says whether a platform's penalty on a waybill can still be contested, and with what.", complaint.ContestPenalty), complaint.ExplainContestPenalty),
		written("complaint.Evaluate", "Gives the metrics of the cases of a span: exact ratios with their formulas, and what was left out.", complaint.Evaluate),
		written("complaint.Divide", "Gives main and minor problems, shares, peaks and the trend of complaints.", complaint.Divide),
		written("complaint.AskRepeats", "Says which customers complained again within the window, and about what.", complaint.AskRepeats),
		written("complaint.Warn", "Says whether complaints run above the firm's own limits or the control limits of their rate per million.", complaint.Warn),
		written("complaint.SumIndices", "Gives the satisfaction index of each family by the firm's own weights.", complaint.SumIndices),
		written("complaint.PlanWinBack", "Plans how a customer is won back: goal, measures, who carries them out, timetable and follow-up.", complaint.PlanWinBack),
		written("complaint.JudgeWinBack", "Says whether a win-back worked.", complaint.JudgeWinBack),
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
