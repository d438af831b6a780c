package insurance_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// storm is a loss by storm, on land, with nothing else remarkable.
func storm(set insurance.ClauseSet) insurance.CauseOfLoss {
	return insurance.CauseOfLoss{On: contractDay, Marine: no, Clauses: set, Peril: insurance.StormWind, Exclusions: []insurance.Exclusion{},
		AllRoad: no, RulesKept: yes, PackedByInsured: yes, PackedBefore: no, InsolvencyKnown: yes,
		ExclusionExplained: yes, ClauseKnown: no, AgreedOtherwise: no}
}

func covers(t testing.TB, c insurance.CauseOfLoss) insurance.Coverage {
	t.Helper()
	got, err := insurance.Covers(&c)
	require.NoError(t, err)
	return got
}

type causeEdit = func(*insurance.CauseOfLoss)

func caused(set insurance.ClauseSet, edits ...causeEdit) insurance.CauseOfLoss {
	c := storm(set)
	for _, e := range edits {
		e(&c)
	}
	return c
}

func met(list ...insurance.Exclusion) causeEdit {
	return func(c *insurance.CauseOfLoss) { c.Exclusions = list }
}

func by(p insurance.Peril) causeEdit { return func(c *insurance.CauseOfLoss) { c.Peril = p } }

func atSea(on courier.Date) causeEdit {
	return func(c *insurance.CauseOfLoss) { c.Marine, c.On = yes, on }
}

func TestCovers(t *testing.T) {
	set := func(f causeEdit) causeEdit { return f }
	for name, c := range map[string]struct {
		facts   insurance.CauseOfLoss
		verdict courier.Verdict
		code    courier.Code
	}{
		"a named peril":                {caused(insurance.PICCBasic), granted, "insurance.cover.listed"},
		"all risks":                    {caused(insurance.ICCA2009, by(insurance.OtherAccidentalCause)), granted, "insurance.cover.all_risks"},
		"not named":                    {caused(insurance.PICCBasic, by(insurance.Theft)), refused, "insurance.cover.not_listed"},
		"a separate clause":            {caused(insurance.ICCA2009, by(insurance.WarPeril)), refused, "insurance.cover.not_listed"},
		"theft, comprehensive":         {caused(insurance.PICCComprehensive, by(insurance.Theft)), granted, "insurance.cover.listed"},
		"theft on the road":            {caused(insurance.PICCComprehensive, by(insurance.Theft), set(func(c *insurance.CauseOfLoss) { c.AllRoad = yes })), refused, "insurance.cover.road_theft"},
		"not delivered on the road":    {caused(insurance.PICCComprehensive, by(insurance.NonDelivery), set(func(c *insurance.CauseOfLoss) { c.AllRoad = yes })), refused, "insurance.cover.road_theft"},
		"fire on the road":             {caused(insurance.PICCComprehensive, by(insurance.Fire), set(func(c *insurance.CauseOfLoss) { c.AllRoad = yes })), granted, "insurance.cover.listed"},
		"theft on the road, ICC":       {caused(insurance.ICCA1982, by(insurance.Theft), set(func(c *insurance.CauseOfLoss) { c.AllRoad = yes })), granted, "insurance.cover.all_risks"},
		"theft on the road, not told":  {caused(insurance.PICCComprehensive, by(insurance.Theft), set(func(c *insurance.CauseOfLoss) { c.AllRoad, c.ExclusionExplained = yes, no })), granted, "insurance.clause_effect.void"},
		"handlers broke the rules":     {caused(insurance.PICCBasic, by(insurance.HandlingAccident), set(func(c *insurance.CauseOfLoss) { c.RulesKept = no })), refused, "insurance.cover.handlers_rule_breach"},
		"handlers, under ICC A":        {caused(insurance.ICCA2009, by(insurance.HandlingAccident), set(func(c *insurance.CauseOfLoss) { c.RulesKept = no })), granted, "insurance.cover.all_risks"},
		"rain, rules not kept":         {caused(insurance.PICCComprehensive, by(insurance.RainWater), set(func(c *insurance.CauseOfLoss) { c.RulesKept = no })), refused, "insurance.cover.unsafe_against_rain"},
		"rain":                         {caused(insurance.PICCComprehensive, by(insurance.RainWater)), granted, "insurance.cover.listed"},
		"the insured's fault":          {caused(insurance.PICCBasic, met(insurance.InsuredsFault)), refused, "insurance.cover.excluded"},
		"its fault, under ICC":         {caused(insurance.ICCA2009, met(insurance.InsuredsFault)), granted, "insurance.cover.all_risks"},
		"not explained":                {caused(insurance.PICCBasic, met(insurance.InsuredsFault), set(func(c *insurance.CauseOfLoss) { c.ExclusionExplained = no })), granted, "insurance.clause_effect.void"},
		"explained":                    {caused(insurance.PICCBasic, met(insurance.InsuredsFault)), refused, "insurance.clause_effect.explained"},
		"packing, 1982, by others":     {caused(insurance.ICCA1982, met(insurance.PoorPacking), set(func(c *insurance.CauseOfLoss) { c.PackedByInsured = no })), refused, "insurance.cover.packing"},
		"packing, 2009, by others":     {caused(insurance.ICCA2009, met(insurance.PoorPacking), set(func(c *insurance.CauseOfLoss) { c.PackedByInsured = no })), granted, "insurance.cover.packing_by_others"},
		"packing, 2009, by insured":    {caused(insurance.ICCA2009, met(insurance.PoorPacking)), refused, "insurance.cover.packing_by_insured"},
		"packing, 2009, before":        {caused(insurance.ICCA2009, met(insurance.PoorPacking), set(func(c *insurance.CauseOfLoss) { c.PackedByInsured, c.PackedBefore = no, yes })), refused, "insurance.cover.packing_before"},
		"insolvency":                   {caused(insurance.ICCA2009, met(insurance.OperatorsInsolvency), set(func(c *insurance.CauseOfLoss) { c.InsolvencyKnown = no })), refused, "insurance.cover.insolvency"},
		"insolvency not known, report": {caused(insurance.ICCA2009, met(insurance.OperatorsInsolvency), set(func(c *insurance.CauseOfLoss) { c.InsolvencyKnown, c.ICC = no, insurance.ICCWithReported })), granted, "insurance.cover.all_risks"},
		"insolvency known, report":     {caused(insurance.ICCA2009, met(insurance.OperatorsInsolvency), set(func(c *insurance.CauseOfLoss) { c.ICC = insurance.ICCWithReported })), refused, "insurance.cover.insolvency_known"},

		"at sea, delay, old code":   {caused(insurance.PICCBasic, met(insurance.DelayExclusion), atSea(oldSeaDay)), refused, "insurance.cover.sea_delay"},
		"at sea, market":            {caused(insurance.PICCBasic, met(insurance.MarketChange), atSea(newSeaDay)), refused, "insurance.cover.sea_delay"},
		"at sea, vice, unexplained": {caused(insurance.ICCA2009, met(insurance.InherentVice), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.ExclusionExplained = no })), refused, "insurance.cover.sea_vice"},
		"at sea, packing by others": {caused(insurance.ICCA2009, met(insurance.PoorPacking), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.PackedByInsured = no })), refused, "insurance.cover.sea_packing"},
		"at sea, packing agreed":    {caused(insurance.ICCA2009, met(insurance.PoorPacking), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.PackedByInsured, c.AgreedOtherwise = no, yes })), granted, "insurance.cover.sea_otherwise_packing"},
		"at sea, delay agreed":      {caused(insurance.PICCBasic, met(insurance.DelayExclusion), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.AgreedOtherwise = yes })), granted, "insurance.cover.sea_otherwise_delay"},
		"at sea, vice agreed":       {caused(insurance.OwnWording, met(insurance.OrdinaryLoss), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.AgreedOtherwise, c.Own = yes, ownWording() })), granted, "insurance.cover.sea_otherwise_vice"},
		"at sea, intent":            {caused(insurance.OwnWording, met(insurance.InsuredsIntent), atSea(oldSeaDay), set(func(c *insurance.CauseOfLoss) { c.AgreedOtherwise, c.Own = yes, ownWording() })), refused, "insurance.cover.sea_intent"},
		"delay on land":             {caused(insurance.PICCBasic, met(insurance.DelayExclusion)), granted, "insurance.cover.listed"},

		"at sea, not prompted, not known": {caused(insurance.PICCBasic, met(insurance.InsuredsFault), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.ExclusionExplained = no })), granted, "insurance.clause_effect.not_part"},
		"at sea, not prompted, known":     {caused(insurance.PICCBasic, met(insurance.InsuredsFault), atSea(newSeaDay), set(func(c *insurance.CauseOfLoss) { c.ExclusionExplained, c.ClauseKnown = no, yes })), refused, "insurance.clause_effect.known"},
		"at sea, prompted":                {caused(insurance.PICCBasic, met(insurance.InsuredsFault), atSea(newSeaDay)), refused, "insurance.clause_effect.prompted_at_sea"},
		"old code, not explained, known":  {caused(insurance.PICCBasic, met(insurance.InsuredsFault), atSea(oldSeaDay), set(func(c *insurance.CauseOfLoss) { c.ExclusionExplained, c.ClauseKnown = no, yes })), granted, "insurance.clause_effect.void"},

		"clause A, the insurer's own": {caused(insurance.ClauseA, set(func(c *insurance.CauseOfLoss) { c.Own = ownWording() })), granted, "insurance.cover.ab_insurers_own"},
		"clause A of the Institute":   {caused(insurance.ClauseA, by(insurance.Theft), set(func(c *insurance.CauseOfLoss) { c.AB = insurance.ABInstitute2009 })), granted, "insurance.cover.ab_institute"},
		"clause B of the Institute":   {caused(insurance.ClauseB, by(insurance.Theft), set(func(c *insurance.CauseOfLoss) { c.AB = insurance.ABInstitute1982 })), refused, "insurance.cover.ab_institute"},
		"own, all risks but storm":    {caused(insurance.OwnWording, set(func(c *insurance.CauseOfLoss) { c.Own = ownAllRisks(insurance.StormWind) })), refused, "insurance.cover.not_listed"},
		"own, all risks":              {caused(insurance.OwnWording, set(func(c *insurance.CauseOfLoss) { c.Own = ownAllRisks(insurance.Fire) })), granted, "insurance.cover.all_risks"},
	} {
		got := covers(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Empty(t, got.Needs, name)
	}
}

// Whether the exclusions of a wording have effect is told where the wording
// excludes what is there, or may be: not of what only another wording
// excludes, nor of theft where the journey is not all by road. And the answer
// names the set by which it was given.
func TestCoversTellsOfExclusionsThatMatter(t *testing.T) {
	held := map[insurance.ClauseSet]map[insurance.Exclusion]bool{}
	for line := range insurance.ExclusionMatrix() {
		for _, set := range sets {
			if held[set] == nil {
				held[set] = map[insurance.Exclusion]bool{}
			}
			held[set][line.Exclusion] = line.In[set] == insurance.InFull || line.In[set] == insurance.Limited
		}
	}
	told := 0
	for _, set := range sets {
		for p := insurance.Peril(0); p <= insurance.OtherAccidentalCause; p++ {
			for x := insurance.Exclusion(0); x <= insurance.UnsafeAgainstTheRain; x++ {
				for _, road := range []courier.Answer{0, yes, no} {
					c := caused(set, by(p), func(c *insurance.CauseOfLoss) { c.AllRoad = road })
					if x > 0 {
						c.Exclusions = []insurance.Exclusion{x}
					}
					got := covers(t, c)
					theft := p == 0 || p == insurance.Theft || p == insurance.NonDelivery
					want := held[set][x] || held[set][insurance.RoadTheft] && theft && road != no
					require.Equal(t, want, got.Has("insurance.clause_effect.explained"), "%+v: %v", c, got.Reasons)
					require.Equal(t, set, got.Clauses)
					if want {
						told++
					}
					if road != no {
						continue
					}
					e, err := insurance.ExplainCovers(&c)
					require.NoError(t, err)
					missed := slices.ContainsFunc(e.Missed, func(m courier.Miss) bool { return strings.HasPrefix(string(m.Code), "insurance.clause_effect.") })
					require.Equal(t, want, missed, "%+v", c)
				}
			}
		}
	}
	assert.Positive(t, told)
	own := caused(insurance.OwnWording, func(c *insurance.CauseOfLoss) { c.Own = ownWording() })
	assert.Equal(t, insurance.OwnWording, covers(t, own).Clauses)
	for _, set := range []insurance.ClauseSet{insurance.ClauseA, insurance.ClauseB} {
		own.Clauses = set
		assert.Equal(t, set, covers(t, own).Clauses)
	}
}

// ownWording is an insurer's wording with storm and without exclusions.
func ownWording() *insurance.Wording {
	return &insurance.Wording{Cite: hostCite(), Perils: []insurance.Peril{insurance.StormWind}}
}

func ownAllRisks(except insurance.Peril) *insurance.Wording {
	return &insurance.Wording{Cite: hostCite(), AllRisks: true, Except: []insurance.Peril{except}}
}

// Where A and B were read, and which set answered.
func TestABReading(t *testing.T) {
	for _, c := range []struct {
		set     insurance.ClauseSet
		reading insurance.ABReading
		want    insurance.ClauseSet
	}{
		{insurance.ClauseA, insurance.ABInstitute1982, insurance.ICCA1982}, {insurance.ClauseB, insurance.ABInstitute1982, insurance.ICCB1982},
		{insurance.ClauseA, insurance.ABInstitute2009, insurance.ICCA2009}, {insurance.ClauseB, insurance.ABInstitute2009, insurance.ICCB2009},
	} {
		got := covers(t, caused(c.set, func(f *insurance.CauseOfLoss) { f.AB = c.reading }))
		assert.Equal(t, c.want, got.Clauses)
		for _, r := range got.Reasons {
			if r.Code() == "insurance.cover.ab_institute" {
				assert.Equal(t, courier.Disputed, r.Basis().Evidence)
			}
		}
	}
	got := covers(t, caused(insurance.ClauseB))
	assert.Equal(t, []courier.Need{"own"}, got.Needs)
}

// Where the exclusions and perils stand.
func TestCoversBasis(t *testing.T) {
	got := covers(t, caused(insurance.PICCBasic, met(insurance.InsuredsFault)))
	assert.Equal(t, "W-PICC 基本险", basisOf(&got.Grounds, "insurance.cover.excluded"))
	assert.Equal(t, "W-PICC 基本险", basisOf(&got.Grounds, "insurance.peril.storm"))
	assert.Equal(t, "SPC-I2 13", basisOf(&got.Grounds, "insurance.clause_effect.explained"))
	got = covers(t, caused(insurance.ICCB1982, met(insurance.DelayExclusion), atSea(oldSeaDay), by(insurance.Fire)))
	assert.Equal(t, "MC92 243", basisOf(&got.Grounds, "insurance.cover.sea_delay"))
	assert.Equal(t, "W-ICC82 (B)", basisOf(&got.Grounds, "insurance.cover.excluded"))
	got = covers(t, caused(insurance.ICCB1982, met(insurance.DelayExclusion), atSea(newSeaDay), by(insurance.Fire)))
	assert.Equal(t, "MC25 269", basisOf(&got.Grounds, "insurance.cover.sea_delay"))
	assert.Equal(t, courier.Need("exclusions[0]"), func() courier.Need {
		for _, r := range got.Reasons {
			if r.Code() == "insurance.exclusion.delay" {
				return r.Field()
			}
		}
		return ""
	}())
}

func TestCoversAsksWhatDecides(t *testing.T) {
	perils := []insurance.Peril{insurance.StormWind, insurance.Theft, insurance.HandlingAccident, insurance.RainWater, insurance.Piracy}
	excluded := [][]insurance.Exclusion{{}, {insurance.InsuredsFault}, {insurance.PoorPacking}, {insurance.OperatorsInsolvency}, {insurance.DelayExclusion},
		{insurance.InherentVice}, {insurance.InsuredsIntent}, {insurance.DelayExclusion, insurance.PoorPacking}}
	parts := []probed[insurance.CauseOfLoss]{
		{"", 12, func(c *insurance.CauseOfLoss, v int) {
			c.Clauses = append(sets, insurance.OwnWording, insurance.ClauseA, insurance.ClauseB)[v]
			if c.Clauses >= insurance.OwnWording {
				c.Own = &insurance.Wording{Cite: hostCite(), AllRisks: true, PackingBy: insurance.PackedByInsured, InsolvencyKnown: true,
					Exclusions: []insurance.Exclusion{insurance.RoadTheft, insurance.PoorPacking, insurance.OperatorsInsolvency, insurance.HandlersRuleBreach}}
			}
		}},
		{"", 3, func(c *insurance.CauseOfLoss, v int) {
			c.On = []courier.Date{oldSeaDay, newSeaDay, contractDay}[v]
		}},
		{"", 2, func(c *insurance.CauseOfLoss, v int) { c.ICC = insurance.ICCReading(v) }},
		probedYesNo("", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.Marine }),
		{"", len(perils), func(c *insurance.CauseOfLoss, v int) { c.Peril = perils[v] }},
		{"", len(excluded), func(c *insurance.CauseOfLoss, v int) { c.Exclusions = excluded[v] }},
		probedYesNo("all_road", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.AllRoad }),
		probedYesNo("rules_kept", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.RulesKept }),
		probedYesNo("packed_by_insured", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.PackedByInsured }),
		probedYesNo("packed_before", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.PackedBefore }),
		probedYesNo("insolvency_known", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.InsolvencyKnown }),
		probedYesNo("exclusion_explained", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.ExclusionExplained }),
		probedYesNo("clause_known", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.ClauseKnown }),
		probedYesNo("agreed_otherwise", func(c *insurance.CauseOfLoss) *courier.Answer { return &c.AgreedOtherwise }),
	}
	told := probe(t, 20_000, parts, func(c *insurance.CauseOfLoss) courier.Decision { return covers(t, *c).Decision })
	everyRow(t, insurance.CoverQuestion, told)
	everyRow(t, insurance.ClauseEffectQuestion, told)
}

// What is asked where the sort of loss, or of insurance, is not known.
func TestCoversAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts insurance.CauseOfLoss
		want  []courier.Need
	}{
		"nothing is known":                 {insurance.CauseOfLoss{}, []courier.Need{"on", "clauses"}},
		"the day":                          {caused(insurance.PICCBasic, func(c *insurance.CauseOfLoss) { c.On = courier.Date{} }), []courier.Need{"on"}},
		"the wording":                      {caused(insurance.OwnWording), []courier.Need{"own"}},
		"the peril":                        {caused(insurance.PICCBasic, by(0)), []courier.Need{"peril"}},
		"the exclusions":                   {caused(insurance.PICCBasic, func(c *insurance.CauseOfLoss) { c.Exclusions = nil }), []courier.Need{"exclusions"}},
		"none, unexplained":                {caused(insurance.PICCBasic, func(c *insurance.CauseOfLoss) { c.Exclusions, c.ExclusionExplained = nil, no }), nil},
		"the law":                          {caused(insurance.PICCBasic, met(insurance.DelayExclusion), func(c *insurance.CauseOfLoss) { c.Marine = 0 }), []courier.Need{"marine"}},
		"no law where nothing hangs on it": {caused(insurance.PICCBasic, func(c *insurance.CauseOfLoss) { c.Marine = 0 }), nil},
	} {
		got := covers(t, c.facts)
		assert.Equal(t, c.want, got.Needs, "%s: %v", name, got.Reasons)
		assert.Equal(t, len(c.want) > 0, got.Verdict == referred, name)
	}
}

func TestCoversUnreadable(t *testing.T) {
	_, err := insurance.Covers(&insurance.CauseOfLoss{On: courier.Day(2015, 4, 23), Marine: 9, Clauses: 99, AB: 9, ICC: 9, Peril: 99,
		Exclusions: []insurance.Exclusion{0, 99, insurance.WarExclusion, insurance.WarExclusion}, AllRoad: 9, RulesKept: 9, PackedByInsured: 9,
		PackedBefore: 9, InsolvencyKnown: 9, ExclusionExplained: 9, ClauseKnown: 9, AgreedOtherwise: 9})
	assert.Equal(t, []string{"on", "marine", "clauses", "ab_reading", "icc_reading", "peril", "exclusions[0]", "exclusions[1]", "exclusions[3]", "all_road",
		"rules_kept", "packed_by_insured", "packed_before", "insolvency_known", "exclusion_explained", "clause_known", "agreed_otherwise"}, fields(err))
	for name, c := range map[string]struct {
		own   insurance.Wording
		field string
		fault courier.Fault
	}{
		"no causes":          {insurance.Wording{Cite: hostCite()}, "own.perils", courier.ErrEmptyTable},
		"all and some":       {insurance.Wording{Cite: hostCite(), AllRisks: true, Perils: []insurance.Peril{1}}, "own.perils", courier.ErrContradicts},
		"some but some":      {insurance.Wording{Cite: hostCite(), Perils: []insurance.Peril{1}, Except: []insurance.Peril{2}}, "own.except", courier.ErrContradicts},
		"an unknown peril":   {insurance.Wording{Cite: hostCite(), Perils: []insurance.Peril{99}}, "own.perils[0]", courier.ErrUnknownWord},
		"no peril":           {insurance.Wording{Cite: hostCite(), Perils: []insurance.Peril{0}}, "own.perils[0]", courier.ErrMissing},
		"a peril twice":      {insurance.Wording{Cite: hostCite(), Perils: []insurance.Peril{1, 1}}, "own.perils[1]", courier.ErrRepeated},
		"a law":              {insurance.Wording{Cite: courier.Art(courier.InsuranceLaw, "1"), AllRisks: true}, "own.cite", courier.ErrContradicts},
		"nowhere":            {insurance.Wording{AllRisks: true}, "own.cite.source", courier.ErrMissing},
		"packed by whom":     {insurance.Wording{Cite: hostCite(), AllRisks: true, PackingBy: 9}, "own.packing_by", courier.ErrUnknownWord},
		"hours, uncollected": {insurance.Wording{Cite: hostCite(), AllRisks: true, DaysUncollected: courier.Hours(9).Period()}, "own.days_uncollected", courier.ErrNotSupported},
	} {
		f := caused(insurance.OwnWording, func(f *insurance.CauseOfLoss) { f.Own = &c.own })
		_, err := insurance.Covers(&f)
		assert.Equal(t, []string{c.field}, fields(err), name)
		assert.ErrorIs(t, err, c.fault, name)
	}
	f := caused(insurance.PICCBasic, func(f *insurance.CauseOfLoss) { f.Own = ownWording() })
	_, err = insurance.Covers(&f)
	assert.ErrorIs(t, err, courier.ErrContradicts)
	got, err := insurance.Covers(nil)
	require.NoError(t, err)
	assert.Equal(t, referred, got.Verdict)
	roundTrip(t, caused(insurance.OwnWording, met(insurance.PoorPacking), func(c *insurance.CauseOfLoss) { c.Own = ownAllRisks(insurance.Fire) }))
	roundTrip(t, caused(insurance.ICCA1982))
}
