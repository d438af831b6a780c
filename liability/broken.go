package liability

import (
	"iter"

	"github.com/courier-rules/courier"
)

// The named facts of a limit of the law.
const (
	limitRail courier.Facts = 1 << iota
	limitMail
	limitSea
	limitAir
	limitMontreal
	limitWarsaw
	limitCMR
	homeCarriage
	gross    // intent or gross negligence, recklessness among it
	reckless // intent, or recklessness with knowledge
	byCarrierItself
	inScope
	valueDeclared
	interestDeclared
	inBill
	waybillFilled
	waybillStatement
	ruleShown
	takesReports
)

const limitRegimes = limitRail | limitMail | limitSea | limitAir | limitMontreal | limitWarsaw | limitCMR

// limitRegime returns the fact of a regime whose limits are read, else 0.
func limitRegime(r courier.Regime) courier.Facts {
	switch r {
	case courier.Rail:
		return limitRail
	case courier.PostalUniversal:
		return limitMail
	case courier.Sea:
		return limitSea
	case courier.Air:
		return limitAir
	case courier.MontrealAir:
		return limitMontreal
	case courier.WarsawAir:
		return limitWarsaw
	case courier.CMRRoad:
		return limitCMR
	}
	return 0
}

// limitLaw is the question whether a limit of the law stands: which limit it
// is, and what breaks it. Each ground names its regime.
var limitLaw = courier.NewQuestion(limitFields, breakGrounds)

var limitFields = []courier.Field{
	{Need: "regime", Owns: limitRegimes, Values: []courier.Facts{limitRail, limitMail, limitSea, limitAir, limitMontreal, limitWarsaw, limitCMR}},
	courier.YesNo("domestic", homeCarriage),
	{Need: "fault", Owns: gross | reckless, Values: []courier.Facts{0, gross, gross | reckless}},
	courier.YesNo("by_carrier", byCarrierItself),
	courier.YesNo("in_scope", inScope),
	courier.YesNo("declared", valueDeclared),
	courier.YesNo("interest", interestDeclared),
	courier.YesNo("in_bill", inBill),
	courier.YesNo("waybill", waybillFilled),
	courier.YesNo("statement", waybillStatement),
	courier.YesNo("rule_shown", ruleShown),
	courier.YesNo("reach", takesReports),
}

// aboutLaw is what is known about the law's limit.
func (l *Ceiling) aboutLaw() (k courier.Known) {
	k.Among(limitRegimes, limitRegime(l.Regime))
	k.Answer(homeCarriage, l.Domestic)
	switch l.Fault {
	case Blameless, Negligence:
		k.Among(gross|reckless, 0)
	case GrossNegligence:
		k.Among(gross|reckless, gross)
	case Recklessness, Intent:
		k.Among(gross|reckless, gross|reckless)
	}
	k.Answer(byCarrierItself, l.ByCarrier)
	k.Answer(inScope, l.InScope)
	k.Answer(valueDeclared, l.Declared)
	k.Answer(interestDeclared, l.Interest)
	k.Answer(inBill, l.InBill)
	k.Answer(waybillFilled, l.Waybill)
	k.Answer(waybillStatement, l.Statement)
	k.Answer(ruleShown, l.RuleShown)
	k.Answer(takesReports, courier.AnswerOf(l.Reach == RulesReported)) // an option: it is not asked for
	return k
}

// Breaker is a line of the table of what takes a limit of the law away.
type Breaker struct {
	Regime courier.Regime
	Code   courier.Code
	Basis  courier.Basis // where it stands, one line for each law
	From   courier.Date  // first day in force, unknown where it is not known
	Until  courier.Date  // last day in force, unknown where no end is known
	row    *courier.Row
}

// Sentence returns the rule as a sentence.
func (b *Breaker) Sentence(lang courier.Lang) string {
	if lang == courier.Chinese {
		return b.row.Zh
	}
	return b.row.En
}

// Breakers yields what takes the limit of each law away, and from when until
// when, made of the rows that decide.
func Breakers() iter.Seq[Breaker] {
	return func(yield func(Breaker) bool) {
		for i := range breakGrounds {
			if g := &breakGrounds[i]; g.Effect == courier.Bars && !eachBasis(g, yield) {
				return
			}
		}
	}
}

// eachBasis yields a ground once for each law in which it stands.
func eachBasis(g *courier.Ground, yield func(Breaker) bool) bool {
	for r := courier.Regime(1); r.Valid(); r++ {
		if fact := limitRegime(r); fact == 0 || g.If&fact == 0 {
			continue
		}
		for i := range g.Cites {
			b := Breaker{Regime: r, Code: g.Code, Basis: g.Cites[i].Basis(), row: &g.Row}
			if s, ok := courier.SourceOf(g.Cites[i].Source); ok {
				b.From, b.Until = s.From, s.To
			}
			if !yield(b) {
				return false
			}
		}
	}
	return true
}
