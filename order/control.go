package order

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// The five changes of a carriage rest on one right, which each law gives in
// its own words and within its own limits. So each law has a table of its
// own: what stands alike under all of them, and what is its own.

// law is what one law says about changing a carriage.
type law struct {
	fields   []courier.Field
	grounds  []courier.Ground
	question *courier.Question
	bonds    []courier.Ground // what a yes is bound to, beside what the terms bind it to
	special  *courier.Row     // of a special law: that it goes before the general one
}

func newLaw(fields []courier.Field, grounds, bonds []courier.Ground, special *courier.Row) law {
	return law{fields, grounds, courier.NewQuestion(fields, grounds), bonds, special}
}

// The laws.
const (
	onLand     = iota // road, express, rail and inland water
	atSea             // the right of control
	inAir             // the right of disposition
	onRoad1999        // historic, asked for by name
	everyLaw
)

var laws = [everyLaw]law{
	onLand: newLaw(commonFields,
		slices.Concat(rightsOnLand, admittedGrounds, askerGrounds, placeGrounds, goneGrounds, againstGrounds, againstOnLand, termsGrounds, textbookGrounds),
		boundOnLand, nil),
	atSea: newLaw(slices.Concat(commonFields, seaFields),
		slices.Concat(rightsAtSea, admittedGrounds, seaWords.under(askerGrounds), seaWords.under(placeGrounds), goneGrounds, againstGrounds, againstAtSea, termsGrounds),
		boundAtSea, &specialAtSeaRow),
	inAir: newLaw(slices.Concat(commonFields, airFields),
		slices.Concat(rightsInAir, admittedGrounds, airWords.under(askerGrounds), airWords.under(placeGrounds), goneGrounds, endInAir, againstGrounds, againstInAir, termsGrounds),
		boundInAir, &specialInAirRow),
	onRoad1999: newLaw(commonFields,
		slices.Concat(rightsOnRoad1999, admittedGrounds, roadWords.under(askerGrounds), roadWords.under(placeGrounds), goneGrounds[:1], roadWords.under(goneGrounds[1:]), termsGrounds),
		boundOnRoad1999, nil),
}

// lawOf returns the law of a regime that is known.
func lawOf(g courier.Regime) int {
	switch g {
	case courier.Sea:
		return atSea
	case courier.Air:
		return inAir
	case courier.RoadRules1999:
		return onRoad1999
	}
	return onLand
}

// wording is how a law says what stands alike under all of them: by its own
// codes, in the words of its trade, and resting on its own article.
type wording struct {
	name  string // of its codes
	ids   string
	cites []courier.Cite
}

var (
	seaWords  = wording{"order.sea.", "CN-SEA-13 ", rightAtSea}
	airWords  = wording{"order.air.", "CN-AIR-11 ", disposition}
	roadWords = wording{"order.road.", "CN-ROAD-09 ", roadRules}

	cargoWords = strings.NewReplacer("寄件人", "托运人", "收件人", "收货人", "快件", "货物")
)

// under returns the grounds as they stand under the law. What one of them
// lifts is the ground of the same law.
func (w *wording) under(grounds []courier.Ground) []courier.Ground {
	list := slices.Clone(grounds)
	for i := range list {
		g := &list[i]
		g.Code, g.Lifts = w.code(g.Code), w.code(g.Lifts)
		g.Zh = cargoWords.Replace(g.Zh)
		if g.Effect == courier.Bars {
			g.IDs, g.Cites = w.ids+g.IDs, w.cites
		}
	}
	return list
}

func (w *wording) code(land courier.Code) courier.Code {
	return courier.Code(strings.Replace(string(land), "order.", w.name, 1))
}

func civilCode(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilCode, article)}
}

// newSeaLaw is the first day of the Maritime Code of 2025. Before it the sea
// has no right of control of its own, and the Civil Code answers.
var newSeaLaw = courier.Day(2026, 5, 1)

// The road rules of 1999 answer for the days on which they were in force,
// where they are named.
var roadFirst, roadLast = courier.Day(2000, 1, 1), courier.Day(2016, 5, 30)

var (
	disposition  = []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "119"), courier.Art(courier.CivilAviationLaw2025, "123")}
	controlAtSea = []courier.Cite{courier.Art(courier.MaritimeCode2025, "96")}
	rightAtSea   = append(civilCode("829"), controlAtSea...)
	roadRules    = []courier.Cite{courier.Art(courier.RoadGoodsRules1999, "50")}
	byHouse      = courier.ByHouse()
)

// The named facts of a change, as they stand under every law. Those above
// lawFacts belong to one law alone.
const (
	forAddress courier.Facts = 1 << iota
	forConsignee
	forRecall
	forReturn
	forHold
	goingBack // a recall or a return
	byShipper
	byAgent
	byConsignee
	byPayer
	byOther
	notPosted
	cleared
	sealed
	out
	onceOut
	attempted // a delivery was, in vain
	moving
	delivered
	refusedByConsignee
	returning
	returned
	gone
	crossBorder
	express
	identified
	confirmed // electronically, where the terms take that for enough
	hasLetter
	served
	targetClosed // the terms do not redirect as far
	kindClosed   // nor to such an address
	prohibited
	underLien
	textbook
	consigneeMay
	payerMay
	consigneeBarred
	foreignOrder // placed through another account, where the terms look at that
	notOffered
	notWhenOut
	notAfterAttempt
	requestsUsedUp
	leftOutFresh
	leftOutCOD
	leftOutOversize
	leftOutCustoms
	leftOutDangerous
	notInternational
	lawFacts = iota
)

// The facts of the sea alone.
const (
	oldSeaLaw courier.Facts = 1 << (lawFacts + iota) // asked for before the Maritime Code of 2025
	inWriting
	impossible
	securityAsked
	securityGiven
	documentsAsked
	documentsShown
)

// The facts of the air alone.
const (
	obligationsMet courier.Facts = 1 << (lawFacts + iota)
	cannotBeDone
	consigneeRight
	unreachable
)

const (
	actionFacts = forAddress | forConsignee | forRecall | forReturn | forHold | goingBack
	byFacts     = byShipper | byAgent | byConsignee | byPayer | byOther
	byTerms     = byConsignee | byPayer // who has no right but by the terms
	stageFacts  = notPosted | cleared | sealed | out | onceOut | attempted | moving | delivered | refusedByConsignee | returning | returned | gone
)

// curable are the facts that whoever asks can still change, so that a ground
// which bars on one of them does not bar for good.
const (
	curable      = identified | hasLetter | underLien
	curableAtSea = inWriting | securityGiven | documentsShown
)

// actionMeans says what each change is.
var actionMeans = [...]courier.Facts{
	Redirect:     forAddress,
	NewConsignee: forConsignee,
	Recall:       forRecall | goingBack,
	Return:       forReturn | goingBack,
	Hold:         forHold,
}

// stageMeans says what each stage means to a change. Behind the border every
// later stage has passed it.
var stageMeans = [tracking.StageCount]courier.Facts{
	tracking.Ordered - 1:         notPosted,
	tracking.Accepted - 1:        0,
	tracking.InTransit - 1:       moving,
	tracking.ExportCleared - 1:   moving | cleared,
	tracking.ExportSealed - 1:    moving | cleared | sealed,
	tracking.AtDestination - 1:   cleared | sealed,
	tracking.OutForDelivery - 1:  cleared | sealed | moving | out | onceOut,
	tracking.Delivered - 1:       cleared | sealed | onceOut | delivered,
	tracking.AttemptFailed - 1:   cleared | sealed | onceOut | attempted,
	tracking.AtPickupPoint - 1:   cleared | sealed | onceOut | attempted,
	tracking.DeliveryRefused - 1: cleared | sealed | onceOut | attempted | refusedByConsignee,
	tracking.Returning - 1:       moving | returning,
	tracking.Returned - 1:        returned,
	tracking.Lost - 1:            gone,
	tracking.Disposed - 1:        gone,
}

var commonFields = []courier.Field{
	{Need: "action", Owns: actionFacts, Values: actionMeans[1:]},
	{Need: "by", Owns: byFacts, Values: []courier.Facts{byShipper, byAgent, byConsignee, byPayer, byOther}},
	courier.YesNo("identity", identified),
	courier.YesNo("confirmed", confirmed),
	courier.YesNo("letter", hasLetter),
	{Need: "stage", Owns: stageFacts, Values: stageMeans[:]},
	{Need: "lane", Owns: crossBorder, Values: []courier.Facts{0, crossBorder}},
	courier.YesNo("express", express),
	courier.YesNo("target_served", served),
	courier.YesNo("target", targetClosed),
	courier.YesNo("target_kind", kindClosed),
	courier.YesNo("prohibited", prohibited),
	courier.YesNo("lien", underLien),
	courier.YesNo("cut_offs", textbook),
	courier.YesNo("terms.consignee_may", consigneeMay),
	courier.YesNo("terms.payer_may", payerMay),
	courier.YesNo("consignee_barred", consigneeBarred),
	courier.YesNo("own_order", foreignOrder),
	courier.YesNo("terms.only", notOffered),
	courier.YesNo("terms.not_when_out", notWhenOut),
	courier.YesNo("terms.not_after_attempt", notAfterAttempt),
	courier.YesNo("made", requestsUsedUp),
	courier.YesNo("perishable", leftOutFresh),
	courier.YesNo("cod", leftOutCOD),
	courier.YesNo("oversize", leftOutOversize),
	courier.YesNo("customs_papers", leftOutCustoms),
	courier.YesNo("dangerous", leftOutDangerous),
	courier.YesNo("terms.not_international", notInternational),
}

var seaFields = []courier.Field{
	courier.YesNo("asked_on", oldSeaLaw),
	courier.YesNo("sea.in_writing", inWriting),
	courier.YesNo("sea.impossible", impossible),
	courier.YesNo("sea.security_asked", securityAsked),
	courier.YesNo("sea.security_given", securityGiven),
	courier.YesNo("sea.documents_asked", documentsAsked),
	courier.YesNo("sea.documents_shown", documentsShown),
}

var airFields = []courier.Field{
	courier.YesNo("air.obligations_met", obligationsMet),
	courier.YesNo("air.impossible", cannotBeDone),
	courier.YesNo("air.consignee_right", consigneeRight),
	courier.YesNo("air.unreachable", unreachable),
}
