package liability

import "github.com/courier-rules/courier"

// Event is what is known about something that went wrong. Every field may be
// unknown; what decides is asked for.
type Event struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 出险日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage
	Kind       Kind           `json:"kind,omitzero"`        // what happened
	InCharge   courier.Answer `json:"in_charge,omitzero"`   // 运输过程中: after acceptance and before delivery; by air in the period of air carriage; by sea where says more

	Cause       Cause          `json:"cause,omitzero"`        // what brought it about; not_found when nobody knows
	CauseProved courier.Answer `json:"cause_proved,omitzero"` // the carrier proved that this cause brought it about
	AlreadyLate courier.Answer `json:"already_late,omitzero"` // 迟延履行后: the carrier was late when the force majeure came
	Excused     Extent         `json:"excused,omitzero"`      // how much of it the cause brought about: in part where another cause, for which the carrier answers, had a share
	Notified    courier.Answer `json:"notified,omitzero"`     // the carrier gave notice of the force majeure at once, and proof in reasonable time
	GrossFault  courier.Answer `json:"gross_fault,omitzero"`  // 故意或者重大过失 of the carrier brought it about

	ClaimantsFault courier.Answer `json:"claimants_fault,omitzero"` // 对方有过错: the claimant's side helped to bring the loss about, beside the cause
	Avoidable      courier.Answer `json:"avoidable,omitzero"`       // 损失扩大: the claimant let the loss grow that proper measures would have held
	MitigationCost courier.Answer `json:"mitigation_cost,omitzero"` // 减损费用: the claimant spent money reasonably to hold the loss
	Indirect       courier.Answer `json:"indirect,omitzero"`        // 间接损失, profit among it, is claimed

	Declared courier.Answer `json:"declared,omitzero"` // 保价
	Express  courier.Answer `json:"express,omitzero"`  // 快件: an express item, not road freight
	Terms    *Terms         `json:"terms,omitzero"`    // the carrier's own rules on exemptions; nil while they are not known

	OnlineSale    courier.Answer `json:"online_sale,omitzero"`    // 网购: the goods were on their way from a seller to a consumer who bought online
	BuyersCarrier courier.Answer `json:"buyers_carrier,omitzero"` // the consumer chose the carrier by itself

	Mail          Mail           `json:"mail,omitzero"`            // for postal_universal
	QueriedInTime courier.Answer `json:"queried_in_time,omitzero"` // for recorded mail: queried or claimed within a year of posting, 180 days when international

	Domestic    courier.Answer `json:"domestic,omitzero"`     // by sea: between Chinese ports
	Where       Place          `json:"where,omitzero"`        // by sea: where the goods were
	Container   courier.Answer `json:"container,omitzero"`    // by sea: carried in a container
	OwnFault    courier.Answer `json:"own_fault,omitzero"`    // 承运人本人的过失 caused the fire; no where nobody showed it
	RequestsMet courier.Answer `json:"requests_met,omitzero"` // live animals: the shipper's special requests were met
	DeckAllowed courier.Answer `json:"deck_allowed,omitzero"` // deck cargo: by agreement, custom of the trade or law
	Measures    courier.Answer `json:"measures,omitzero"`     // delay by air: the carrier proved that all necessary (from 2026-07-01 reasonable) measures were taken, or could not be

	Heads *Heads `json:"heads,omitzero"` // for a convention whose heads of exemption this rule book has not read
}

// Terms are what the carrier's own rules say about exemptions. Terms that do
// not say are silent, and the law answers; without terms the rules are not
// known. [JDTerms] and others are copies of printed ones.
type Terms struct {
	Cite                  courier.Cite   `json:"cite"`                             // where they stand
	PaysOnForceMajeure    courier.Answer `json:"pays_on_force_majeure,omitzero"`   // declared goods are paid for even so
	ExcludesPackingIntact courier.Answer `json:"excludes_packing_intact,omitzero"` // 外包装完好不赔: nothing is paid while the outer packing is whole
	Stands                courier.Answer `json:"stands,omitzero"`                  // that exclusion is part of the contract and valid: see [Limit]
}

// Heads are the heads of exemption of a convention, as the host has read it.
// This rule book has read none of Montreal, Warsaw, CMR, CIM, Hague-Visby and
// Hamburg on this point, and invents nothing.
type Heads struct {
	Cite  courier.Cite `json:"cite"`           // where they stand
	Loss  []Cause      `json:"loss,omitzero"`  // causes of loss or damage that exempt; nil or empty: none does
	Delay []Cause      `json:"delay,omitzero"` // causes of delay that exempt
}

// The named facts of an event: one for each cause, those that all laws share,
// and those of one question each, which never meet and share their bits.
const (
	notFound courier.Facts = 1 << iota
	forceMajeure
	nature
	wear
	shippersFault
	consigneesFault
	escortsFault
	carriersFault
	thirdParty
)

const (
	lost courier.Facts = 1 << (iota + 35)
	short
	mismatch
	late
	inCharge
	proved
	alreadyLate
	excusedInPart
	notified
	grossFault
	declared
	claimantsFault
	avoidable
	mitigationCost
	indirect
	ownFacts = iota + 35 // the first bit of those of one question
)

// Of carriage by land.
const (
	onRail courier.Facts = 1 << (iota + ownFacts)
	express
	paysOnForceMajeure
	excludesIntact
	clauseStands
	onlineSale
	buyersCarrier
)

// Of mail.
const (
	ordinary courier.Facts = 1 << (iota + ownFacts)
	registered
	queried
)

// Of carriage by sea and by air.
const (
	domestic courier.Facts = 1 << (iota + ownFacts)
	ashore
	beyondPorts
	container
	ownFault
	requestsMet
	deckAllowed
	measures
)

// onHead, of the conventions: the host's heads name the cause.
const onHead courier.Facts = 1 << ownFacts

// of returns the named fact of a cause.
func of(c Cause) courier.Facts { return 1 << (c - 1) }

const (
	kindFacts = lost | short | mismatch | late
	mailFacts = ordinary | registered

	ofGoods  = nature | wear                         // causes that lie in the goods
	noExcuse = notFound | carriersFault | thirdParty // causes that exempt nobody
)

var (
	kindMeans    = []courier.Facts{Loss - 1: lost, Damage - 1: 0, Shortage - 1: short, ContentsMismatch - 1: mismatch, Delay - 1: late}
	excusedMeans = []courier.Facts{InWhole - 1: 0, InPart - 1: excusedInPart}
	mailMeans    = []courier.Facts{OrdinaryMail - 1: ordinary, RecordedMail - 1: 0, RegisteredLetter - 1: registered}
	placeMeans   = []courier.Facts{Aboard - 1: 0, AshoreAtPort - 1: ashore, BeyondPorts - 1: beyondPorts}
)

// The fields that several questions read.
var (
	kindField    = courier.Field{Need: "kind", Owns: kindFacts, Values: kindMeans}
	excusedField = courier.Field{Need: "excused", Owns: excusedInPart, Values: excusedMeans}
)

// read turns the event into the named facts of the law that answers: the only
// place where they meet.
func (e *Event) read(l *body) (k courier.Known) {
	if e.Kind != 0 {
		k.Among(kindFacts, kindMeans[e.Kind-1])
	}
	l.readCause(&k, e)
	k.Answer(inCharge, e.charge())
	k.Answer(proved, e.CauseProved)
	k.Answer(alreadyLate, e.AlreadyLate)
	if e.Excused != 0 {
		k.Among(excusedInPart, excusedMeans[e.Excused-1])
	}
	k.Answer(notified, e.Notified)
	k.Answer(grossFault, e.GrossFault)
	k.Answer(declared, e.Declared)
	k.Answer(claimantsFault, e.ClaimantsFault)
	k.Answer(avoidable, e.Avoidable)
	k.Answer(mitigationCost, e.MitigationCost)
	k.Answer(indirect, e.Indirect)
	switch l.question {
	case carriage:
		e.readCarriage(&k)
	case mail:
		e.readMail(&k)
	case sea, air:
		e.readVoyage(&k)
	}
	return k
}

// charge is whether it happened in the carrier's charge, which by sea the place
// says too.
func (e *Event) charge() courier.Answer {
	if e.InCharge == 0 && e.Regime == courier.Sea && e.Where != 0 {
		return courier.AnswerOf(e.Where != BeyondPorts)
	}
	return e.InCharge
}

func (e *Event) readCarriage(k *courier.Known) {
	k.Answer(onRail, courier.AnswerOf(e.Regime == courier.Rail))
	k.Answer(express, e.Express)
	k.Answer(onlineSale, e.OnlineSale)
	k.Answer(buyersCarrier, e.BuyersCarrier)
	if t := e.Terms; t != nil { // an absent clause is a known no
		k.Answer(paysOnForceMajeure, courier.AnswerOf(t.PaysOnForceMajeure == courier.Yes))
		k.Answer(excludesIntact, courier.AnswerOf(t.ExcludesPackingIntact == courier.Yes))
		k.Answer(clauseStands, t.Stands)
	}
}

func (e *Event) readMail(k *courier.Known) {
	switch {
	case e.Mail != 0:
		k.Among(mailFacts, mailMeans[e.Mail-1])
	case e.Declared == courier.Yes: // only recorded mail can be
		k.Answer(ordinary, courier.No)
	}
	k.Answer(queried, e.QueriedInTime)
}

func (e *Event) readVoyage(k *courier.Known) {
	k.Answer(domestic, e.Domestic)
	switch {
	case e.Where != 0:
		k.Among(ashore|beyondPorts, placeMeans[e.Where-1])
	case e.InCharge == courier.No:
		k.Among(ashore|beyondPorts, beyondPorts)
	}
	k.Answer(container, e.Container)
	k.Answer(ownFault, e.OwnFault)
	k.Answer(requestsMet, e.RequestsMet)
	k.Answer(deckAllowed, e.DeckAllowed)
	k.Answer(measures, e.Measures)
}
