package liabilitytest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// LimitCase is a case of whether a limit stands.
type LimitCase struct {
	Name      string // in English
	Rule      string // of the rule book
	Facts     liability.Ceiling
	Want      Want
	Inclusion courier.Verdict // of the clause, zero where there is none
	Validity  courier.Verdict
}

// LimitCases returns the cases of whether a limit stands.
func LimitCases() []LimitCase {
	const granted, refused = courier.Granted, courier.Refused
	byClause := func(fault liability.Degree, edit func(c *liability.Clause)) liability.Ceiling {
		c := &liability.Clause{Negotiated: no, Shown: yes, Conspicuous: no, TickBoxOnly: no, Asked: no, Explained: no, Consumer: no, Unfair: no, Injury: no}
		edit(c)
		return liability.Ceiling{HappenedOn: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Fault: fault, Clause: c}
	}
	byLaw := func(y, m, d int, regime courier.Regime, edit func(l *liability.Ceiling)) liability.Ceiling {
		l := liability.Ceiling{HappenedOn: courier.Day(y, m, d), Regime: regime, Domestic: no, Fault: liability.Negligence, ByCarrier: yes, InScope: yes,
			Declared: no, Interest: no, InBill: no, Waybill: yes, Statement: yes, RuleShown: yes}
		edit(&l)
		return l
	}
	nothing := func(*liability.Clause) {}
	intent := func(l *liability.Ceiling) { l.Fault = liability.Intent }
	noWaybill := func(l *liability.Ceiling) { l.Waybill = no }
	stands := func(basis string) Want { return Want{Verdict: granted, Basis: basis} }
	falls := func(basis string) Want { return Want{Verdict: refused, Basis: basis} }
	return []LimitCase{
		{"a clause that was shown", "LIA-07", byClause(liability.Negligence, nothing), stands("CC 496"), granted, granted},
		{"a clause that was not shown", "LIA-07", byClause(liability.Negligence, func(c *liability.Clause) { c.Shown = no }), falls("CC 496"), refused, granted},
		{"a tick-box alone", "LIA-07", byClause(liability.Negligence, func(c *liability.Clause) { c.TickBoxOnly = yes }), falls("SPC-C 10"), refused, granted},
		{"asked and not explained", "LIA-07", byClause(liability.Negligence, func(c *liability.Clause) { c.Asked = yes }), falls("CC 496"), refused, granted},
		{"gross negligence", "LIA-08", byClause(liability.GrossNegligence, nothing), falls("CC 506"), granted, refused},
		{"gross negligence and a clause negotiated", "LIA-08", byClause(liability.GrossNegligence, func(c *liability.Clause) { c.Negotiated = yes }), falls("CC 506"), granted, refused},
		{"unfair", "LIA-08", byClause(liability.Negligence, func(c *liability.Clause) { c.Unfair = yes }), falls("CC 497"), granted, refused},
		{"unfair to a consumer", "LIA-18", byClause(liability.Negligence, func(c *liability.Clause) { c.Unfair, c.Consumer = yes, yes }), falls("CRL 26"), granted, refused},
		{"fault not known", "LIA-08", byClause(0, nothing), Want{Verdict: courier.Referred, Need: "fault"}, granted, courier.Referred},

		{"rail, intent", "CN-RAIL-01", byLaw(2026, 3, 2, courier.Rail, intent), falls("RL 17"), 0, 0},
		{"rail, declared, intent", "CN-RAIL-01", byLaw(2026, 3, 2, courier.Rail, func(l *liability.Ceiling) { intent(l); l.Declared = yes }), falls("SPC-R 3"), 0, 0},
		{"mail, rule not shown", "LIA-11", byLaw(2026, 3, 2, courier.PostalUniversal, func(l *liability.Ceiling) { l.RuleShown = no }), falls("PL 47"), 0, 0},
		{"sea, intent of the carrier", "CN-SEA-03", byLaw(2026, 5, 1, courier.Sea, intent), falls("MC25 60"), 0, 0},
		{"sea, intent of an employee", "CN-SEA-03", byLaw(2026, 5, 1, courier.Sea, func(l *liability.Ceiling) { intent(l); l.ByCarrier = no }), stands("MC25 60"), 0, 0},
		{"between Chinese ports, 1992", "CN-SEA-08", byLaw(2026, 4, 30, courier.Sea, func(l *liability.Ceiling) { l.Domestic = yes }), falls("MC92 2"), 0, 0},
		{"between Chinese ports, 2025", "CN-SEA-08", byLaw(2026, 5, 1, courier.Sea, func(l *liability.Ceiling) { l.Domestic = yes }), stands("MC25 57"), 0, 0},
		{"air, intent, old law", "CN-AIR-05", byLaw(2026, 6, 30, courier.Air, intent), falls("CAL21 132"), 0, 0},
		{"air, intent, new law", "CN-AIR-05", byLaw(2026, 7, 1, courier.Air, intent), stands("CAL25 140"), 0, 0},
		{"air, no waybill, old law", "CN-AIR-04", byLaw(2026, 6, 30, courier.Air, noWaybill), falls("CAL21 116"), 0, 0},
		{"air, no waybill, new law", "CN-AIR-04", byLaw(2026, 7, 1, courier.Air, noWaybill), stands("CAL25 118"), 0, 0},
		{"Montreal, intent, no reports taken", "INT-MC-01", byLaw(2026, 3, 2, courier.MontrealAir, intent), Want{Verdict: courier.Referred}, 0, 0},
		{"Hamburg", "INT-HAM-01", byLaw(2026, 3, 2, courier.HamburgSea, intent), Want{Field: "regime"}, 0, 0},
	}
}
