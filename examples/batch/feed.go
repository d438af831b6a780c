package main

import (
	"errors"
	"iter"
	"math/rand/v2"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// errRow is what a feed says of a row that it could not read.
var errRow = errors.New("row of the feed is cut short")

// feed yields n claims, and errors in place of those that could not be read. A
// host reads a table or a file here; this one makes claims up, the same ones
// for the same seed. A claim belongs to the feed and is good until the next.
func feed(seed uint64, n int) iter.Seq2[*claim.Claim, error] {
	return func(yield func(*claim.Claim, error) bool) {
		d := draw{Rand: rand.New(rand.NewPCG(seed, 0)), terms: termSets()}
		for range n {
			if d.one(4000) {
				if !yield(nil, errRow) {
					return
				}
				continue
			}
			d.next()
			if !yield(&d.claim, nil) {
				return
			}
		}
	}
}

// draw makes one claim after the other in the same memory.
type draw struct {
	*rand.Rand
	terms []claim.Terms

	claim      claim.Claim
	notice     claim.Notice
	conversion claim.Conversion
	prescribed claim.Prescribed
	penalty    claim.Penalty
}

// termSets are the terms that the parcels went under.
func termSets() []claim.Terms {
	return []claim.Terms{{}, claim.SFOld(), claim.ZTO(), claim.JD(), claim.YTO(), claim.EMSDomestic(), claim.Road1999()}
}

func (d *draw) one(in int) bool { return d.IntN(in) == 0 }

// answer is no, and yes once in so many times.
func (d *draw) answer(in int) courier.Answer { return courier.AnswerOf(d.one(in)) }

// next makes a claim of which everything is known but, now and then, a fact.
func (d *draw) next() {
	regime := courier.Regime(1 + d.IntN(int(courier.UPUPost)))
	cur := courier.CNY
	switch regime {
	case courier.COGSASea, courier.CarmackRoad:
		cur = courier.USD
	case courier.MontrealAir, courier.WarsawAir, courier.CMRRoad, courier.CIMRail, courier.HagueVisbySea, courier.HamburgSea, courier.UPUPost:
		cur = courier.XDR
	}
	d.facts(cur)
	switch regime {
	case courier.CivilLaw, courier.PostalUniversal:
		d.athome(regime)
	default:
		d.carried(regime)
	}
	d.forget()
}

// facts are what every claim has.
func (d *draw) facts(cur courier.Currency) {
	money := func(minor int64) courier.Money { return courier.Minor(minor, cur) }
	value := 10_00 + d.Int64N(1_000)*d.Int64N(1_000)*d.Int64N(50)
	d.notice = claim.Notice{
		Negotiated: courier.No, Shown: courier.AnswerOf(!d.one(10)), TickBox: d.answer(10), Asked: d.answer(10), Explained: d.answer(2),
		Unfair: courier.No, OnPremises: courier.Yes, OnReceipt: courier.Yes,
	}
	d.claim = claim.Claim{
		HappenedOn: courier.Day(2024, 1, 1).AddDays(d.IntN(900)), Extent: claim.Total, Answers: courier.AnswerOf(!d.one(12)),
		GrossFault: d.answer(30), ForceMajeure: courier.No, Foreseeable: courier.Yes, Unproved: courier.No,
		Value: money(value), Loss: money(value), Freight: money(5_00 + d.Int64N(900_00)), FreightPaid: courier.AnswerOf(!d.one(9)),
		LostPart: courier.Percent(100), Weight: courier.Grams(100 + d.Int64N(400_000)), Carried: courier.Grams(500_000), Packages: courier.CountOf(1 + d.Int64N(9)),
		Declared: money(0), Stated: money(0), Extras: money(0), Saved: money(0), Interest: money(0), Released: money(0), Charges: money(0), RegisteredFee: money(3_00),
		NoAgreement: courier.Yes, Documents: courier.No, Fragile: d.answer(8), Monthly: d.answer(5), Consumer: d.answer(2),
		PostedIn: courier.Region(1 + d.IntN(31)), ClaimantFault: courier.Percent(0),
		Household: courier.No, Reckless: d.answer(40), ByCarrier: courier.No, InScope: courier.No, InBill: d.answer(6), Coincides: courier.No,
		Waybill: courier.Yes, Statement: courier.Yes, Affected: courier.Grams(0), InterestLower: courier.No, Nature: claim.KeepsWeight,
		Item: claim.OrdinaryParcel, Notice: &d.notice, Terms: &d.terms[0],
	}
	d.claim.LimitOn = d.claim.HappenedOn
	switch d.kind(); d.claim.Kind {
	case liability.Damage, liability.Shortage:
		d.claim.Extent, d.claim.LostPart = claim.Part, courier.BasisPoints(1+d.IntN(9_999))
		d.claim.Loss = money(value * int64(d.claim.LostPart.BasisPoints()) / 10_000)
	case liability.Delay:
		d.claim.Extent, d.claim.Loss = 0, money(d.Int64N(500_00))
	}
	if d.claim.Kind != liability.Delay && d.one(3) {
		d.claim.Declared = money(1 + d.Int64N(2*value))
	}
	if d.one(6) {
		d.claim.ClaimantFault = courier.BasisPoints(d.IntN(6_000))
	}
}

// kind draws what happened.
func (d *draw) kind() {
	kinds := [...]liability.Kind{liability.Loss, liability.Loss, liability.Loss, liability.Damage, liability.Damage, liability.Shortage, liability.Delay}
	d.claim.Kind = kinds[d.IntN(len(kinds))]
}

// athome makes it a parcel, a freight or mail, whose law follows from who carried.
func (d *draw) athome(regime courier.Regime) {
	c := &d.claim
	c.Operator, c.Universal, c.Express = claim.ExpressEnterprise, courier.No, courier.Yes
	c.Terms = &d.terms[d.IntN(len(d.terms))]
	switch {
	case regime == courier.PostalUniversal:
		c.Operator, c.Universal, c.Express = claim.PostalEnterprise, courier.Yes, courier.No
		c.Mail = [...]liability.Mail{liability.OrdinaryMail, liability.RecordedMail, liability.RegisteredLetter}[d.IntN(3)]
	case d.one(3):
		c.Operator = claim.FreightCarrier
	}
}

// carried makes it goods under a regime that the facts name.
func (d *draw) carried(regime courier.Regime) {
	c := &d.claim
	c.Operator, c.Regime, c.Domestic = claim.TransportCarrier, regime, courier.AnswerOf(regime <= courier.Air && regime != courier.Sea)
	switch regime {
	case courier.RailRules1986, courier.WaterwayRules1986:
		c.HappenedOn = courier.Day(2021, 1, 1).AddDays(d.IntN(480))
	case courier.Waterway, courier.RoadRules1999: // which the contract decides
		c.Terms = &d.terms[len(d.terms)-1]
	case courier.Sea:
		c.HappenedOn = courier.Day(2026, 5, 1).AddDays(d.IntN(200))
	}
	if c.Value.Currency() == courier.CNY { // a rate of the day, for limits in special drawing rights
		d.conversion = claim.Conversion{Rate: courier.RateOf(960, 2), Of: c.HappenedOn, By: claim.OnJudgment, On: c.HappenedOn}
		c.Conversion = &d.conversion
	}
	d.penalty = claim.Penalty{Rate: courier.Percent(5 + d.IntN(16))}
	c.Penalty = &d.penalty
	if regime == courier.Rail || regime == courier.RailRules1986 {
		d.prescribed = claim.RailByPiece(claim.ExactUnit)
		c.Prescribed = &d.prescribed
	}
}

// forget leaves a fact out now and then, and contradicts one.
func (d *draw) forget() {
	c := &d.claim
	switch d.IntN(200) {
	case 0:
		c.Loss = courier.Money{}
	case 1:
		c.Freight = courier.Money{}
	case 2:
		c.Declared = courier.Money{}
	case 3:
		c.Answers = 0
	case 4:
		c.Kind = 0
	case 5:
		d.notice.Shown = 0
	case 6:
		c.GrossFault, c.Reckless = 0, 0
	case 7:
		c.Value = courier.Minor(c.Loss.Minor()/2, c.Loss.Currency()) // less than was lost
	}
}
