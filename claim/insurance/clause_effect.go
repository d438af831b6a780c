package insurance

import "github.com/courier-rules/courier"

// The named facts of whether an exclusion of a wording has effect.
const (
	ceExplained courier.Facts = 1 << iota
	ceKnown
	ceSea25
)

var clauseEffectQuestion = courier.NewQuestion([]courier.Field{
	courier.YesNo("exclusion_explained", ceExplained),
	courier.YesNo("marine", ceSea25),
	courier.YesNo("clause_known", ceKnown),
}, []courier.Ground{
	clauseGround(courier.Grants, ceExplained, ceSea25, clauseRow("insurance.clause_effect.explained", "INS-02", "exclusion_explained", clauseRead("17", "13"),
		"保险人在订立合同时对免责条款作了提示和明确说明，该条款有效，由保险人举证；网页、音频、视频等形式的提示说明可以认定", "the insurer pointed the exclusion out and explained it when the contract was made, which it has to prove; doing so on a web page or by sound or picture may suffice")),
	clauseGround(courier.Bars, 0, ceExplained|ceSea25, clauseRow("insurance.clause_effect.void", "INS-02 S4-Q65 S4-Q76", "exclusion_explained", clauseLaw("17"),
		"保险人未对免责条款作提示或者明确说明，该条款不产生效力", "the exclusion was not pointed out and explained: it has no effect")),
	clauseGround(courier.Grants, ceExplained|ceSea25, 0, clauseRow("insurance.clause_effect.prompted_at_sea", "INS-19", "exclusion_explained", clauseSea("", "249"),
		"保险人已作出足以引起注意的提示，并应要求作了说明，该条款是合同内容", "the insurer drew attention to the exclusion and explained it on request: it is part of the contract")),
	clauseGround(courier.Grants, ceSea25|ceKnown, ceExplained, clauseRow("insurance.clause_effect.known", "INS-19", "clause_known", clauseSea("", "249"),
		"保险人未提示或者说明，但被保险人知道或者应当知道该条款内容，不得主张该条款不成为合同内容", "the exclusion was not pointed out, but the insured knew or should have known it: it is part of the contract")),
	clauseGround(courier.Bars, ceSea25, ceExplained|ceKnown, clauseRow("insurance.clause_effect.not_part", "INS-19", "exclusion_explained", clauseSea("", "249"),
		"保险人未提示或者说明，致使被保险人没有注意或者理解，可以主张该条款不成为合同的内容", "the exclusion was neither pointed out nor explained: the insured may hold that it is not part of the contract")),
})

// exclusionEffect is whether an exclusion has effect, as far as is known.
type exclusionEffect struct {
	idle bool           // there is no exclusion for which it could matter
	void courier.Answer // it has none
	k    courier.Known
	on   courier.Date
}

func (c *CauseOfLoss) effect(idle bool) exclusionEffect {
	e := exclusionEffect{idle: idle, on: c.On}
	e.k.Answer(ceExplained, c.ExclusionExplained)
	e.k.Answer(ceSea25, newSea(c.Marine, c.On))
	e.k.Answer(ceKnown, c.ClauseKnown)
	e.void = voidIf(clauseEffectQuestion.Verdict(e.k, c.On, nil))
	return e
}

// voidIf says whether an exclusion has no effect, by what its question says of
// whether it has.
func voidIf(effect courier.Verdict) courier.Answer {
	switch effect {
	case courier.Granted:
		return courier.No
	case courier.Refused:
		return courier.Yes
	}
	return 0
}

// ask puts what decides the effect in the place of the one fact that stands
// for it.
func (e *exclusionEffect) ask(needs []courier.Need) []courier.Need {
	for i, n := range needs {
		if n == "exclusion_explained" {
			return clauseOnce(append(append(append([]courier.Need(nil), needs[:i]...), clauseEffectQuestion.Fold(nil, e.k, e.on, nil).Needs...), needs[i+1:]...))
		}
	}
	return needs
}

// tell appends why the exclusion has effect or none.
func (e *exclusionEffect) tell(dst []courier.Reason, on courier.Date) []courier.Reason {
	start := len(dst)
	dst = clauseEffectQuestion.Fold(dst, e.k, on, nil).Reasons
	for i := range dst[start:] {
		dst[start+i].Effect = courier.Notes
	}
	return dst
}

// clauseOnce drops needs that stand twice.
func clauseOnce(needs []courier.Need) []courier.Need {
	kept := needs[:0]
	for _, n := range needs {
		twice := false
		for _, k := range kept {
			twice = twice || k == n
		}
		if !twice {
			kept = append(kept, n)
		}
	}
	return kept
}
