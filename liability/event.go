package liability

import "github.com/courier-rules/courier"

// Event is what is known about something that went wrong. Every field may be
// unknown; what decides is asked for.
type Event struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 出险日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage: civil (express and road), rail, postal_universal
	Kind       Kind           `json:"kind,omitzero"`        // what happened
	InCharge   courier.Answer `json:"in_charge,omitzero"`   // 运输过程中: after acceptance and before delivery

	Cause       Cause          `json:"cause,omitzero"`        // what brought it about; not_found when nobody knows
	CauseProved courier.Answer `json:"cause_proved,omitzero"` // the carrier proved that this cause brought it about
	AlreadyLate courier.Answer `json:"already_late,omitzero"` // 迟延履行后: the carrier was late when the force majeure came
	Excused     Extent         `json:"excused,omitzero"`      // how much of a delay by force majeure it excuses; for delay only
	Notified    courier.Answer `json:"notified,omitzero"`     // the carrier gave notice of the force majeure at once, and proof in reasonable time
	GrossFault  courier.Answer `json:"gross_fault,omitzero"`  // 故意或者重大过失 of the carrier brought it about

	Declared courier.Answer `json:"declared,omitzero"` // 保价
	Express  courier.Answer `json:"express,omitzero"`  // 快件: an express item, not road freight
	Terms    *Terms         `json:"terms,omitzero"`    // the carrier's own declared-value rules; nil while they are not known

	Mail          Mail           `json:"mail,omitzero"`            // for postal_universal
	QueriedInTime courier.Answer `json:"queried_in_time,omitzero"` // for recorded mail: queried or claimed within a year of posting, 180 days when international
}

// Terms are what the carrier's own rules on declared value 保价规则 say about
// exemptions. Terms that do not say are silent, and the law answers; without
// terms the rules are not known.
type Terms struct {
	Cite               courier.Cite   `json:"cite"`                           // where they stand
	PaysOnForceMajeure courier.Answer `json:"pays_on_force_majeure,omitzero"` // declared goods are paid for even so
}

// The named facts of an event.
const (
	onRail courier.Facts = 1 << iota
	lost
	short
	mismatch
	late
	inCharge
	notFound
	forceMajeure
	nature
	wear
	shippersFault
	consigneesFault
	escortsFault
	carriersFault
	thirdParty
	proved
	alreadyLate
	excusedInPart
	notified
	grossFault
	declared
	express
	paysOnForceMajeure
	ordinary
	registered
	queried
)

const (
	kindFacts  = lost | short | mismatch | late
	causeFacts = notFound | forceMajeure | nature | wear | shippersFault | consigneesFault | escortsFault | carriersFault | thirdParty
	mailFacts  = ordinary | registered

	ofGoods  = nature | wear                         // causes that lie in the goods
	noExcuse = notFound | carriersFault | thirdParty // causes that exempt nobody
)

var (
	kindMeans  = []courier.Facts{Loss - 1: lost, Damage - 1: 0, Shortage - 1: short, ContentsMismatch - 1: mismatch, Delay - 1: late}
	causeMeans = []courier.Facts{NotFound - 1: notFound, ForceMajeure - 1: forceMajeure, NatureOfGoods - 1: nature,
		ReasonableWear - 1: wear, ShippersFault - 1: shippersFault, ConsigneesFault - 1: consigneesFault,
		EscortsFault - 1: escortsFault, CarriersFault - 1: carriersFault, ThirdParty - 1: thirdParty}
	excusedMeans = []courier.Facts{InWhole - 1: 0, InPart - 1: excusedInPart}
	mailMeans    = []courier.Facts{OrdinaryMail - 1: ordinary, RecordedMail - 1: 0, RegisteredLetter - 1: registered}
)

// carriageFields and mailFields hold the fields that their own rules read.
var (
	carriageFields = []courier.Field{
		{Need: "regime", Owns: onRail, Values: []courier.Facts{0, onRail}},
		{Need: "kind", Owns: kindFacts, Values: kindMeans},
		courier.YesNo("in_charge", inCharge),
		{Need: "cause", Owns: causeFacts, Values: causeMeans},
		courier.YesNo("cause_proved", proved),
		courier.YesNo("already_late", alreadyLate),
		{Need: "excused", Owns: excusedInPart, Values: excusedMeans},
		courier.YesNo("notified", notified),
		courier.YesNo("gross_fault", grossFault),
		courier.YesNo("declared", declared),
		courier.YesNo("express", express),
		courier.YesNo("terms.pays_on_force_majeure", paysOnForceMajeure),
	}
	mailFields = []courier.Field{
		{Need: "kind", Owns: kindFacts, Values: kindMeans},
		courier.YesNo("in_charge", inCharge),
		{Need: "mail", Owns: mailFacts, Values: mailMeans},
		courier.YesNo("queried_in_time", queried),
		{Need: "cause", Owns: causeFacts, Values: causeMeans},
		courier.YesNo("cause_proved", proved),
		courier.YesNo("already_late", alreadyLate),
		courier.YesNo("notified", notified),
		courier.YesNo("gross_fault", grossFault),
		courier.YesNo("declared", declared),
	}
)

// read turns the event into named facts: the only place where they meet.
func (e *Event) read() (k courier.Known) {
	k.Answer(onRail, courier.AnswerOf(e.Regime == courier.Rail))
	if e.Kind != 0 {
		k.Among(kindFacts, kindMeans[e.Kind-1])
	}
	k.Answer(inCharge, e.InCharge)
	if e.Cause != 0 {
		k.Among(causeFacts, causeMeans[e.Cause-1])
	}
	k.Answer(proved, e.CauseProved)
	k.Answer(alreadyLate, e.AlreadyLate)
	if e.Excused != 0 {
		k.Among(excusedInPart, excusedMeans[e.Excused-1])
	}
	k.Answer(notified, e.Notified)
	k.Answer(grossFault, e.GrossFault)
	k.Answer(declared, e.Declared)
	k.Answer(express, e.Express)
	switch {
	case e.Mail != 0:
		k.Among(mailFacts, mailMeans[e.Mail-1])
	case e.Declared == courier.Yes: // only recorded mail can be
		k.Answer(ordinary, courier.No)
	}
	k.Answer(queried, e.QueriedInTime)
	if e.Terms != nil { // an absent clause is a known no
		k.Answer(paysOnForceMajeure, courier.AnswerOf(e.Terms.PaysOnForceMajeure == courier.Yes))
	}
	return k
}
