package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// CauseOfLoss is an event and the wording under which the goods are insured.
type CauseOfLoss struct {
	On      courier.Date   `json:"on,omitzero"`      // 保险事故发生日: the law of this day answers
	Marine  courier.Answer `json:"marine,omitzero"`  // 海上保险合同: the Maritime Code governs the insurance
	Clauses ClauseSet      `json:"clauses,omitzero"` // the wording that the policy names
	AB      ABReading      `json:"ab_reading,omitzero"`
	ICC     ICCReading     `json:"icc_reading,omitzero"`
	Own     *Wording       `json:"own,omitzero"` // the insurer's own wording, for the sets own, clause_a and clause_b

	Peril      Peril       `json:"peril,omitzero"`      // 近因: what brought the loss about
	Exclusions []Exclusion `json:"exclusions,omitzero"` // 除外情形 that are there; nil while not known, empty when none is

	AllRoad         courier.Answer `json:"all_road,omitzero"`          // 全程公路运输
	RulesKept       courier.Answer `json:"rules_kept,omitzero"`        // 装卸、运输遵守了操作规程和安全运输规定
	PackedByInsured courier.Answer `json:"packed_by_insured,omitzero"` // 由被保险人或者其雇员包装、装箱; an independent contractor is no employee
	PackedBefore    courier.Answer `json:"packed_before,omitzero"`     // 在保险责任开始前完成包装、装箱
	InsolvencyKnown courier.Answer `json:"insolvency_known,omitzero"`  // 被保险人装船时知道或者应当知道经营人的困境

	ExclusionExplained courier.Answer `json:"exclusion_explained,omitzero"` // 免责条款已提示并说明, as the law of the insurance asks
	ClauseKnown        courier.Answer `json:"clause_known,omitzero"`        // 被保险人知道或者应当知道该条款内容
	AgreedOtherwise    courier.Answer `json:"agreed_otherwise,omitzero"`    // at sea: 合同另有约定, the policy covers what the code excludes
}

// Coverage is the answer to a [CauseOfLoss]: granted where the cause is
// within the cover.
type Coverage struct {
	courier.Decision
	Clauses ClauseSet `json:"clauses,omitzero"` // the set that was applied, A and B read by the option
}

// Covers says whether a wording covers a cause of loss.
//
//   - The wording: a set of the register by its edition, or the insurer's own
//     as data. For "A" and "B" without saying whose see [ABReading] (D19).
//   - The peril: one of those that the wording names, or under an all-risks
//     wording any that belongs to no separate clause. An accident in loading
//     or unloading, and rain, count only where the rules were kept, if the
//     wording says so.
//   - The exclusions of the wording: they have effect only where they were
//     pointed out and explained (Insurance Law 17); at sea from 2026-05-01
//     pointed out, and explained on request, or where the insured knew or
//     should have known them (Maritime Code 2025, 249). The insurer proves
//     them. Poor packing under the Institute clauses of 2009 counts only where
//     the insured or its employees packed, or before the insurance attached.
//   - At sea the code itself excludes delay and market, natural loss and
//     vice, and poor packing, unless agreed otherwise (243; from 2026-05-01,
//     269), and what the insured did on purpose (242; 268).
//
// A fact that decides and is not known is asked for. The errors name the
// field: an unknown word, a clause set that is not known, an own wording
// without causes ([courier.ErrEmptyTable]), facts that contradict each other,
// a day before 2015-04-24 ([courier.ErrNoRule]).
func Covers(c *CauseOfLoss) (Coverage, error) { return AppendCovers(nil, c) }

// AppendCovers is [Covers] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendCovers(dst []courier.Reason, c *CauseOfLoss) (Coverage, error) {
	if c == nil {
		c = &CauseOfLoss{}
	}
	if err := c.check(); err != nil {
		return Coverage{}, err
	}
	set, view, need := c.wording()
	if !c.On.Known() || need != "" {
		var needs []courier.Need
		if !c.On.Known() {
			needs = append(needs, "on")
		}
		if need != "" {
			needs = append(needs, need)
		}
		return Coverage{Decision: clauseAsk(dst, needs...)}, nil
	}
	start := len(dst)
	dst = c.named(dst, &view)
	effect := c.effectUnder(&view)
	k := c.read(&view)
	k.Answer(cvVoid, effect.void)
	out := Coverage{Decision: coverQuestion.Fold(dst, k, c.On, view.cite), Clauses: set}
	out.Needs = effect.ask(out.Needs)
	if !effect.idle && effect.void.Known() {
		out.Reasons = effect.tell(out.Reasons, c.On)
	}
	out.Rules = Rules
	out.Reasons = courier.AppendUnchecked(out.Reasons, start, c.On)
	return out, nil
}

// effectUnder is whether the exclusions of the wording have effect. Where the
// cause meets none there is nothing for it to matter to.
func (c *CauseOfLoss) effectUnder(v *wordingView) exclusionEffect {
	return c.effect(c.Exclusions != nil && c.exclusionFacts(v) == 0 && !c.roadTheft(v))
}

func (c *CauseOfLoss) check() error {
	var r courier.Reading
	clauseDay(&r, "on", c.On)
	r.Answer("marine", c.Marine)
	r.Word("clauses", clauseSetWords, uint8(c.Clauses))
	r.Word("ab_reading", abReadings, uint8(c.AB))
	r.Word("icc_reading", iccReadings, uint8(c.ICC))
	c.Own.check(&r, "own")
	if c.Own != nil && c.Clauses > 0 && c.Clauses < OwnWording {
		r.Fault("own", courier.ErrContradicts.Because("the policy names "+c.Clauses.String()))
	}
	r.Word("peril", perilWords, uint8(c.Peril))
	wordingExclusions(&r, "exclusions", c.Exclusions)
	r.Answer("all_road", c.AllRoad)
	r.Answer("rules_kept", c.RulesKept)
	r.Answer("packed_by_insured", c.PackedByInsured)
	r.Answer("packed_before", c.PackedBefore)
	r.Answer("insolvency_known", c.InsolvencyKnown)
	r.Answer("exclusion_explained", c.ExclusionExplained)
	r.Answer("clause_known", c.ClauseKnown)
	r.Answer("agreed_otherwise", c.AgreedOtherwise)
	return r.Err()
}

// wording finds the wording, or the fact that is missing for it.
func (c *CauseOfLoss) wording() (set ClauseSet, v wordingView, need courier.Need) {
	set = c.Clauses
	switch {
	case set == 0:
		return 0, v, "clauses"
	case (set == ClauseA || set == ClauseB) && c.AB != ABInsurersOwn:
		edition := ICCA2009
		if c.AB == ABInstitute1982 {
			edition = ICCA1982
		}
		set = edition + (set - ClauseA)
	case set >= OwnWording && c.Own == nil:
		return 0, v, "own"
	case set >= OwnWording:
		return set, c.Own.view(), ""
	}
	return set, set.view(c.ICC), ""
}

// roadTheft reports whether the wording excludes theft on all-road journeys
// and that is, or may be, what happened.
func (c *CauseOfLoss) roadTheft(v *wordingView) bool {
	may := c.Peril == 0 || c.Peril == Theft || c.Peril == NonDelivery
	return v.exclusions>>RoadTheft&1 == 1 && may && c.AllRoad != courier.No
}

// named tells the cause and the exclusions by their names, and how A and B
// were read.
func (c *CauseOfLoss) named(dst []courier.Reason, v *wordingView) []courier.Reason {
	if c.Clauses == ClauseA || c.Clauses == ClauseB {
		row := &coverABOwn
		if c.AB != ABInsurersOwn {
			row = &coverABInstitute
		}
		dst = row.AppendReason(dst, row.Cite(c.On), courier.Notes, courier.Money{})
	}
	if c.Peril != 0 {
		dst = perilRows[c.Peril].AppendReason(dst, v.cite, courier.Notes, courier.Money{})
	}
	for i, x := range c.Exclusions {
		dst = exclusionRows[x].AppendReason(dst, v.cite, courier.Notes, courier.Money{})
		dst[len(dst)-1] = dst[len(dst)-1].OfItem(i)
	}
	return dst
}

// newSea reports whether the insurance is governed by the Maritime Code of
// 2025, as far as is known.
func newSea(marine courier.Answer, on courier.Date) courier.Answer {
	if on.Before(clauseSea25) {
		return courier.No
	}
	return marine
}

// read turns the event into named facts of [coverQuestion].
func (c *CauseOfLoss) read(v *wordingView) (k courier.Known) {
	own := courier.Facts(0)
	if v.packing == PackedByInsured {
		own |= cvPacking2009
	}
	if v.insolvencyKnown {
		own |= cvKnowledge
	}
	if v.all {
		own |= cvAllRisks
	}
	k.Among(cvPacking2009|cvKnowledge|cvAllRisks, own)
	if c.Peril != 0 {
		k.Among(cvPeril, c.perilFacts(v))
	}
	if c.Exclusions != nil {
		k.Among(cvExclusions, c.exclusionFacts(v))
		if at := c.statutory(); c.Marine.Known() || at == 0 {
			if c.Marine == courier.No {
				at = 0
			}
			k.Among(cvStatutory, at)
		}
	} else if c.Marine == courier.No {
		k.Among(cvStatutory, 0)
	}
	k.Answer(cvRulesKept, c.RulesKept)
	k.Answer(cvAllRoad, c.AllRoad)
	k.Answer(cvByInsured, c.PackedByInsured)
	k.Answer(cvBefore, c.PackedBefore)
	k.Answer(cvKnew, c.InsolvencyKnown)
	k.Answer(cvOtherwise, c.AgreedOtherwise)
	return k
}

func (c *CauseOfLoss) perilFacts(v *wordingView) (f courier.Facts) {
	if v.perils>>c.Peril&1 == 0 {
		return 0
	}
	f = cvListed
	switch {
	case c.Peril == HandlingAccident && v.exclusions>>HandlersRuleBreach&1 == 1:
		f |= cvHandling
	case c.Peril == RainWater && v.exclusions>>UnsafeAgainstTheRain&1 == 1:
		f |= cvRain
	case (c.Peril == Theft || c.Peril == NonDelivery) && v.exclusions>>RoadTheft&1 == 1:
		f |= cvTheft
	}
	return f
}

// exclusionFacts says which exclusions of the wording are there.
func (c *CauseOfLoss) exclusionFacts(v *wordingView) (f courier.Facts) {
	for _, x := range c.Exclusions {
		switch {
		case v.exclusions>>x&1 == 0:
		case x == PoorPacking:
			f |= cvPacking
		case x == OperatorsInsolvency:
			f |= cvInsolvent
		default:
			f |= cvExcluded
		}
	}
	return f
}

// statutory says which exclusions of the Maritime Code are there.
func (c *CauseOfLoss) statutory() (f courier.Facts) {
	has := func(x Exclusion) bool { return slices.Contains(c.Exclusions, x) }
	if has(DelayExclusion) || has(MarketChange) {
		f |= cvSeaDelay
	}
	if has(InherentVice) || has(OrdinaryLoss) {
		f |= cvSeaVice
	}
	if has(PoorPacking) {
		f |= cvSeaPacking
	}
	if has(InsuredsIntent) {
		f |= cvSeaIntent
	}
	return f
}
