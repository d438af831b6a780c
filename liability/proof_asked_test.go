package liability_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

type askedWant struct {
	list      []liability.Respondent
	joint     courier.Answer
	law, time courier.Regime
}

func (a *askedWant) add(name string, as liability.Capacity) {
	if name != "" && !slices.ContainsFunc(a.list, func(r liability.Respondent) bool { return r.Name == name }) {
		a.list = append(a.list, liability.Respondent{Name: name, As: as})
	}
}

// lawOf is the law of a mode on the day.
func lawOf(c *liability.Carriage, m courier.Mode) courier.Regime {
	old := c.HappenedOn.Before(ymd("2022-05-01"))
	switch {
	case m == courier.ByRail && old:
		return courier.RailRules1986
	case m == courier.ByRail:
		return courier.Rail
	case m == courier.ByInlandWater && old:
		return courier.WaterwayRules1986
	case m == courier.ByInlandWater:
		return courier.Waterway
	case m == courier.ByAir:
		return courier.Air
	case m == courier.BySea:
		return courier.Sea
	}
	return courier.CivilLaw
}

// askedByBook is section 5 of the rule book in plain code, for facts of which
// all that decides is known; every leg by sea is international, or none.
func askedByBook(c *liability.Carriage) (a askedWant) {
	newAir, newSea := !c.HappenedOn.Before(ymd("2026-07-01")), !c.HappenedOn.Before(ymd("2026-05-01"))
	if c.Brand != nil { // LIA-04
		a.add(c.Brand.Owner, liability.BrandOwner)
		a.add(c.Brand.Server, liability.ServingFirm)
		a.joint = no
	}
	modes := map[courier.Mode]bool{}
	var of []courier.Mode
	for _, leg := range c.Legs {
		m := leg.Mode // CN-AIR-10
		if newAir && (leg.ForAir == liability.FeederLeg && leg.Disproved == no || leg.ForAir == liability.SubstitutedLeg && leg.Consented == no) {
			m = courier.ByAir
		}
		modes[m], of = true, append(of, m)
	}
	var leg *liability.Leg
	var at courier.Mode
	switch {
	case c.LossLeg.Known():
		leg, at = &c.Legs[c.LossLeg.Int()], of[c.LossLeg.Int()]
	case len(c.Legs) == 1 && c.Located != no:
		leg, at = &c.Legs[0], of[0]
	}
	home := len(c.Legs) > 0 && c.Legs[0].Domestic == yes && !newSea
	through := func() { // APP-03
		a.add(c.Contracting, liability.ContractingCarrier)
		if leg != nil && leg.Carrier != c.Contracting {
			a.add(leg.Carrier, liability.LegCarrier)
			a.joint = yes
		}
	}
	switch {
	case len(c.Legs) == 0:
		a.add(c.Contracting, liability.ContractingCarrier)
	case len(modes) > 1: // APP-04
		a.add(c.Contracting, liability.MultimodalOperator)
		switch {
		case leg != nil && at == courier.ByAir && newAir && c.Mail == yes: // CN-AIR-09: its part by air
		case leg != nil && at == courier.BySea && home:
			a.law, a.time = courier.CivilLaw, courier.CivilLaw
		case leg != nil:
			if a.law = lawOf(c, at); newSea && modes[courier.BySea] {
				a.time = a.law
			}
		case modes[courier.BySea] && newSea:
			a.law, a.time = courier.Sea, courier.Sea
		case modes[courier.BySea] && !home:
			a.law = courier.Sea
		default:
			a.law, a.time = courier.CivilLaw, courier.CivilLaw
		}
	case modes[courier.ByAir]: // CN-AIR-08, CN-AIR-09
		if newAir && c.Mail == yes {
			a.add(c.Contracting, liability.ContractingCarrier)
			break
		}
		a.law, a.time = courier.Air, courier.Air
		switch {
		case len(c.Legs) == 1:
			a.add(c.Contracting, liability.ContractingCarrier)
		case c.Claimant == courier.Shipper:
			a.add(c.Legs[0].Carrier, liability.FirstCarrier)
		default:
			a.add(c.Legs[len(c.Legs)-1].Carrier, liability.LastCarrier)
		}
		if leg != nil {
			a.add(leg.Carrier, liability.LegCarrier)
			a.add(leg.Actual, liability.ActualCarrier)
		}
		if len(a.list) > 1 {
			a.joint = courier.AnswerOf(len(c.Legs) > 1)
		}
	case modes[courier.BySea] && home: // MC92 2(2)
		a.law, a.time = courier.CivilLaw, courier.CivilLaw
		through()
	case modes[courier.BySea]: // CN-SEA-05, CN-SEA-18
		a.law, a.time = courier.Sea, courier.Sea
		performer := ""
		if leg != nil {
			if performer = leg.Actual; performer == "" {
				performer = leg.Carrier
			}
			if cut := leg.CarvedOut; cut != nil && cut.Named == yes && (!newSea || cut.InBill == yes || c.GoodFaith == no) {
				a.add(performer, liability.ActualCarrier)
				break
			}
		}
		a.add(c.Contracting, liability.ContractingCarrier)
		if leg != nil && performer != c.Contracting {
			a.add(performer, liability.ActualCarrier)
			a.joint = yes
		}
	default:
		a.law, a.time = lawOf(c, of[0]), lawOf(c, of[0])
		through()
	}
	return a
}

// Every pair of legs, through every mode, with everything that decides.
func TestProofAsked(t *testing.T) {
	sets := 0
	modes := []courier.Mode{0, courier.ByRoad, courier.ByRail, courier.ByAir, courier.BySea, courier.ByInlandWater}
	for _, happened := range days("2022-04-30", "2022-05-01", "2026-04-30", "2026-05-01", "2026-07-01") {
		for v := range 6 * 5 << 11 {
			bit := func(i int) courier.Answer { return courier.AnswerOf(v/30>>i&1 == 1) }
			first, second := modes[1+v%5], modes[v/5%6] // one leg where there is no second
			c := &liability.Carriage{HappenedOn: happened, Contracting: "总", Mail: bit(0), GoodFaith: bit(1), Claimant: courier.Shipper,
				Legs: []liability.Leg{{Carrier: "甲", Mode: first, Domestic: bit(2)}}}
			if bit(3) == yes {
				c.Claimant = courier.Consignee
			}
			if bit(4) == yes {
				c.Legs[0].Actual = "实"
			}
			if bit(5) == yes {
				c.Contracting = "甲"
			}
			if second != 0 {
				c.Legs = append(c.Legs, liability.Leg{Carrier: "乙", Mode: second, Domestic: bit(2), Consented: bit(7), Disproved: bit(7)})
				c.Located = bit(6)
				if c.Located == yes {
					c.LossLeg = courier.CountOf(int64(v / 30 >> 4 & 1))
				}
				c.Legs[1].ForAir = liability.GroundLeg(v / 30 >> 8 % 3)
			} else if bit(6) == no {
				c.Located = no
			}
			if bit(9) == yes {
				c.Legs[len(c.Legs)-1].CarvedOut = &liability.CarveOut{Named: bit(10), InBill: bit(8)}
			}
			if bit(10) == yes && bit(9) == no {
				c.Brand = &liability.Brand{Owner: "品牌", Server: "甲"}
			}
			r, want := respond(t, c), askedByBook(c)
			one := want.list[0].Name
			if c.Brand != nil && slices.ContainsFunc(want.list, func(a liability.Respondent) bool { return a.Name == c.Contracting }) {
				one = c.Contracting
			}
			if !slices.Equal(want.list, r.Asked) || want.joint != r.Joint || want.law != r.Liability || want.time != r.TimeBar || len(r.Needs) > 0 || one != r.First {
				require.Fail(t, "wrong", "%+v\ngot %+v\nwant %+v", c, r, want)
			}
			sets++
		}
	}
	require.Greater(t, sets, 250_000)
}

// What the question asks for can change the answer, and nothing else can.
func TestProofAskedNeeds(t *testing.T) {
	type c = liability.Carriage
	mode := func(i int) named[c] {
		f := named[c]{need: fmt.Sprintf("legs[%d].mode", i)}
		for _, m := range []courier.Mode{courier.ByRoad, courier.ByAir, courier.BySea} {
			f.sets = append(f.sets, func(x *c) {
				if x.Legs[i].Mode == 0 {
					x.Legs[i].Mode = m
				}
			})
		}
		return f
	}
	whole := func(need string, field func(leg *liability.Leg) *courier.Answer) named[c] {
		f := named[c]{need: need}
		for _, a := range []courier.Answer{yes, no} {
			f.sets = append(f.sets, func(x *c) {
				for i := range x.Legs {
					if p := field(&x.Legs[i]); p != nil {
						*p = a
					}
				}
			})
		}
		return f
	}
	legs := func(list ...liability.Leg) func(x *c) {
		return func(x *c) { x.Legs = slices.Clone(list) }
	}
	a, b := liability.Leg{Carrier: "甲"}, liability.Leg{Carrier: "乙", Actual: "丙"}
	feeder, instead, air := b, b, a // on the ground, beside a leg by air
	air.Mode = courier.ByAir
	feeder.ForAir, instead.ForAir = liability.FeederLeg, liability.SubstitutedLeg
	cut := func(field func(cut *liability.CarveOut) *courier.Answer) func(leg *liability.Leg) *courier.Answer {
		return func(leg *liability.Leg) *courier.Answer {
			if leg.CarvedOut == nil {
				return nil
			}
			return field(leg.CarvedOut)
		}
	}
	p := proof[c]{draws: 12_000, facts: []named[c]{
		known(named[c]{sets: []func(x *c){legs(a, b), legs(air, feeder), legs(air, instead), func(x *c) {
			legs(a, b)(x)
			x.Legs[0].Mode, x.Legs[1].Mode, x.Legs[1].CarvedOut = courier.BySea, courier.BySea, &liability.CarveOut{}
		}}}),
		gate(valued("happened_on", func(x *c) *courier.Date { return &x.HappenedOn }, days("2020-12-31", "2026-04-30", "2026-05-01", "2026-07-01")...)),
		known(valued("contracting", func(x *c) *string { return &x.Contracting }, "总", "乙")), // whoever else answers, the contract is asked for
		mode(0), mode(1),
		valued("claimant", func(x *c) *courier.Party { return &x.Claimant }, courier.Shipper, courier.Consignee),
		yesNo("good_faith", func(x *c) *courier.Answer { return &x.GoodFaith }),
		yesNo("mail", func(x *c) *courier.Answer { return &x.Mail }),
		{need: "located", sets: []func(x *c){nowhere, func(x *c) { x.Located = yes }}},
		{need: "loss_leg", sets: []func(x *c){lostOn(0), lostOn(1)}},
		whole("legs[].domestic", func(leg *liability.Leg) *courier.Answer { return &leg.Domestic }),
		whole("legs[].consented", func(leg *liability.Leg) *courier.Answer { return &leg.Consented }),
		whole("legs[].disproved", func(leg *liability.Leg) *courier.Answer { return &leg.Disproved }),
		whole("legs[].carved_out.named", cut(func(cut *liability.CarveOut) *courier.Answer { return &cut.Named })),
		whole("legs[].carved_out.in_bill", cut(func(cut *liability.CarveOut) *courier.Answer { return &cut.InBill })),
	}}
	p.answer = func(x *c) (string, []courier.Need, error) {
		r, err := liability.Asked(x)
		if x.Located == 0 && x.LossLeg.Known() {
			err = errDrawn // which is a yes
		}
		return fmt.Sprint(r.Asked, r.Joint, r.First, r.Liability, r.TimeBar), r.Needs, err
	}
	p.prove(t)
}

// lostOn names the leg, unless it could not be found.
func lostOn(i int64) func(x *liability.Carriage) {
	return func(x *liability.Carriage) {
		if x.Located != no {
			x.LossLeg = courier.CountOf(i)
		}
	}
}
