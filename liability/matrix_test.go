package liability_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// under is an event of a cause under a regime on a day, proved and with
// nothing else remarkable, that the heads of the matrix exempt.
func under(regime courier.Regime, on courier.Date, cause liability.Cause, kind liability.Kind) *liability.Event {
	return event(regime, cause, func(e *liability.Event) {
		e.HappenedOn, e.Kind = on, kind
		e.Domestic, e.Where, e.Container, e.OwnFault, e.RequestsMet, e.DeckAllowed = no, liability.Aboard, no, no, yes, yes
		e.Measures = no
		e.Terms = excluding(rules(no), yes)
	})
}

// The days on either side of each change of law.
var matrixDays = []courier.Date{courier.Day(2021, 1, 1), courier.Day(2022, 4, 30), courier.Day(2022, 5, 1), courier.Day(2026, 4, 30),
	courier.Day(2026, 5, 1), courier.Day(2026, 6, 30), courier.Day(2026, 7, 1), courier.Day(2026, 8, 1)}

// inForce reports whether a head stands in a law in force on the day.
func inForce(h *liability.Head, d courier.Date) bool {
	bases := h.Bases()
	for id := range courier.Sources() {
		s, _ := courier.SourceOf(id)
		for _, b := range bases {
			if s.ID == b.Source && s.InForce(d) {
				return true
			}
		}
	}
	return len(bases) == 0
}

// Each line of the matrix decides as it says: on the days of its law and no
// other, for what it reaches, with proof, and for the whole only.
func TestEachHeadOfTheMatrix(t *testing.T) {
	lines := 0
	for h := range liability.Matrix() {
		lines++
		t.Run(h.Regime.String()+"/"+string(h.Code), func(t *testing.T) {
			applied := 0
			for _, d := range matrixDays {
				for _, kind := range []liability.Kind{liability.Loss, liability.Delay} {
					e := under(h.Regime, d, h.Cause, kind)
					if h.Cause == 0 { // measures against delay by air
						e.Cause, e.Measures = liability.CarriersFault, yes
					}
					a, err := liability.Decide(e)
					repealed := h.Regime == courier.RailRules1986 && d.After(courier.Day(2022, 4, 30))
					reaches := inForce(&h, d) && !repealed && (kind == liability.Loss && h.Loss || kind == liability.Delay && h.Delay)
					if err != nil {
						assert.False(t, reaches, "%v: %v", d, err)
						continue
					}
					if assert.Equal(t, reaches, a.Has(h.Code), "%v %v: %v", d, kind, a.Reasons); !reaches {
						continue
					}
					applied++
					assert.Equal(t, courier.Refused, a.Verdict, d)
					if h.Cause == 0 {
						continue
					}
					e.CauseProved = no
					a = decide(t, e)
					assert.Equal(t, h.Shown, a.Has(h.Code), "unproved")
					e.CauseProved, e.Excused = yes, liability.InPart
					if h.Regime != courier.PostalUniversal && h.Regime != courier.UPUPost && len(h.Bases()) > 0 {
						assert.Equal(t, courier.Granted, decide(t, e).Verdict, "in part")
					}
				}
			}
			assert.Positive(t, applied)
		})
	}
	assert.Greater(t, lines, 70)
}

// A table for a lawyer names no field of the facts.
func TestMatrixSpeaksInWords(t *testing.T) {
	for h := range liability.Matrix() {
		for _, lang := range []courier.Lang{courier.Chinese, courier.English} {
			assert.NotRegexp(t, "[a-z]_[a-z]|terms[.]", string(h.AppendText(nil, lang)))
		}
	}
}

// What takes a head away is printed with it, and does.
func TestWhatTakesAHeadAway(t *testing.T) {
	set := map[courier.Need]func(e *liability.Event){
		"domestic": coastal, "own_fault": ownFault, "declared": declared, "already_late": alreadyLate, "mail": ordinary,
		"terms.pays_on_force_majeure":   func(e *liability.Event) { e.Terms = rules(yes) },
		"requests_met":                  func(e *liability.Event) { e.RequestsMet = no },
		"deck_allowed":                  func(e *liability.Event) { e.DeckAllowed = no },
		"measures":                      func(e *liability.Event) { e.Measures = no },
		"terms.excludes_packing_intact": noTerms,
		"terms.stands":                  func(e *liability.Event) { e.Terms = excluding(rules(no), no) },
	}
	seen := 0
	for h := range liability.Matrix() {
		kind := liability.Loss
		if !h.Loss {
			kind = liability.Delay
		}
		lists := h.Except()
		for _, need := range h.Only() {
			lists = append(lists, []courier.Need{need})
		}
		for _, d := range matrixDays {
			for _, list := range lists {
				e := under(h.Regime, d, h.Cause, kind)
				if h.Cause == 0 {
					e.Cause, e.Measures = liability.CarriersFault, yes
				}
				if a, err := liability.Decide(e); err != nil || !a.Has(h.Code) {
					continue
				}
				for _, need := range list {
					require.NotNil(t, set[need], "%s: %s", h.Code, need)
					set[need](e)
				}
				a, err := liability.Decide(e)
				assert.True(t, err != nil || !a.Has(h.Code), "%s is not taken away by %v", h.Code, list)
				seen++
			}
		}
	}
	assert.Greater(t, seen, 40)
}

func TestMatrixStops(t *testing.T) {
	n := 0
	for range liability.Matrix() {
		if n++; n == 3 {
			break
		}
	}
	assert.Equal(t, 3, n)
}

// A cause that no line names exempts nobody; bad packing is the shipper's fault
// on land.
func TestNoLineExemptsNobody(t *testing.T) {
	for _, regime := range []courier.Regime{courier.CivilLaw, courier.Rail, courier.PostalUniversal, courier.RailRules1986,
		courier.WaterwayRules1986, courier.Sea, courier.Air, courier.UPUPost} {
		for _, d := range matrixDays {
			for c := liability.NotFound; c <= liability.StorageAsked; c++ {
				named := false
				for h := range liability.Matrix() {
					named = named || h.Regime == regime && h.Cause == c && h.Loss && inForce(&h, d)
				}
				a, err := liability.Decide(under(regime, d, c, liability.Loss))
				shippers := c == liability.BadPacking && (regime == courier.CivilLaw || regime == courier.Rail)
				if err == nil && !named && !shippers {
					assert.NotEqual(t, courier.Refused, a.Verdict, "%v %v %v", regime, d, c)
				}
			}
		}
	}
}

// The whole matrix, from the rows that decide.
func ExampleMatrix() {
	for h := range liability.Matrix() {
		fmt.Println(string(h.AppendText(nil, courier.English)))
	}
	// Output:
	// civil | loss | force majeure | exempts | unless already late, unless value declared and the rules pay even so | CC 832
	// civil | loss | nature of goods | exempts |  | CC 832
	// civil | loss | reasonable wear | exempts |  | CC 832
	// civil | loss | shippers fault | exempts |  | CC 832
	// civil | loss | consignees fault | exempts |  | CC 832
	// civil | loss | escorts fault | exempts |  | CC 832
	// waterway | loss | force majeure | exempts | unless already late, unless value declared and the rules pay even so | CC 832
	// waterway | loss | nature of goods | exempts |  | CC 832
	// waterway | loss | reasonable wear | exempts |  | CC 832
	// waterway | loss | shippers fault | exempts |  | CC 832
	// waterway | loss | consignees fault | exempts |  | CC 832
	// waterway | loss | escorts fault | exempts |  | CC 832
	// civil | loss | packing intact | exempts | only if the terms exclude whole packing, only if that clause stands | contract
	// rail | loss | force majeure | exempts | unless already late | RL 18(1)
	// rail | loss | nature of goods | exempts |  | RL 18(2)
	// rail | loss | reasonable wear | exempts |  | RL 18(2)
	// rail | loss | shippers fault | exempts |  | RL 18(3)
	// rail | loss | consignees fault | exempts |  | RL 18(3)
	// rail | loss | escorts fault | exempts |  | RL 18(3)
	// civil | delay | force majeure | exempts | unless already late | CC 590
	// waterway | delay | force majeure | exempts | unless already late | CC 590
	// rail | delay | force majeure | exempts | unless already late | CC 590
	// postal universal | loss | force majeure | exempts | unless ordinary mail, unless already late, unless value declared | PL 48(1)
	// postal universal | loss | nature of goods | exempts | unless ordinary mail | PL 48(2)
	// postal universal | loss | reasonable wear | exempts | unless ordinary mail | PL 48(2)
	// postal universal | loss | shippers fault | exempts | unless ordinary mail | PL 48(3)
	// postal universal | loss | consignees fault | exempts | unless ordinary mail | PL 48(3)
	// rail rules 1986 | loss | force majeure | exempts | unless already late | RWR 18(1)
	// rail rules 1986 | loss | nature of goods | exempts |  | RWR 18(2)
	// rail rules 1986 | loss | reasonable wear | exempts |  | RWR 18(3)
	// rail rules 1986 | loss | shippers fault | exempts |  | RWR 18(4)
	// rail rules 1986 | loss | consignees fault | exempts |  | RWR 18(4)
	// rail rules 1986 | loss | escorts fault | exempts |  | RWR 18(4)
	// rail rules 1986 | delay | force majeure | exempts | unless already late | CC 590
	// waterway rules 1986 | loss | force majeure | exempts |  | WWR 21(1)
	// waterway rules 1986 | loss | nature of goods | exempts |  | WWR 21(2)
	// waterway rules 1986 | loss | reasonable wear | exempts |  | WWR 21(3)
	// waterway rules 1986 | loss | wrong weight | exempts |  | WWR 21(3)
	// waterway rules 1986 | loss | bad packing | exempts |  | WWR 21(4)
	// waterway rules 1986 | loss | packing intact | exempts |  | WWR 21(4)
	// waterway rules 1986 | loss | bad marks | exempts |  | WWR 21(5)
	// waterway rules 1986 | loss | living goods | exempts |  | WWR 21(6)
	// waterway rules 1986 | loss | ship accident | exempts |  | WWR 21(7)
	// waterway rules 1986 | loss | deck risk | exempts |  | WWR 21(8)
	// waterway rules 1986 | loss | other no fault | exempts |  | WWR 21(9)
	// waterway rules 1986 | loss | own loading | exempts |  | WWR 26(1)
	// waterway rules 1986 | loss | sealed container | exempts |  | WWR 26(2)
	// waterway rules 1986 | loss | own escort | exempts |  | WWR 26(3)
	// waterway rules 1986 | delay | weather | deducts |  | WWR 24(1)
	// waterway rules 1986 | delay | rescue | deducts |  | WWR 24(2)
	// waterway rules 1986 | delay | ship accident | deducts |  | WWR 24(2)
	// waterway rules 1986 | delay | authority act | deducts |  | WWR 24(3)
	// waterway rules 1986 | delay | lock wait | deducts |  | WWR 24(4)
	// waterway rules 1986 | delay | storage asked | deducts |  | WWR 24(5)
	// waterway rules 1986 | delay | other no fault | deducts |  | WWR 24(6)
	// sea | loss, delay | nautical fault | exempts | unless between Chinese ports | MC92 51(1); MC25 52(1)
	// sea | loss, delay | ship fire | exempts | the claimant shows the contrary, unless between Chinese ports, unless the carrier's own fault | MC92 51(2); MC25 52(2)
	// sea | loss, delay | shore fire | exempts | the claimant shows the contrary, unless the carrier's own fault | MC92 51(2)
	// sea | loss, delay | perils of sea | exempts |  | MC92 51(3); MC25 52(3)
	// sea | loss, delay | war | exempts |  | MC92 51(4); MC25 52(4)
	// sea | loss, delay | piracy | exempts |  | MC25 52(4)
	// sea | loss, delay | authority act | exempts |  | MC92 51(5)
	// sea | loss, delay | authority act | exempts |  | MC25 52(5)
	// sea | loss, delay | strike | exempts |  | MC92 51(6); MC25 52(6)
	// sea | loss, delay | rescue | exempts |  | MC92 51(7); MC25 52(7)
	// sea | loss, delay | shippers fault | exempts |  | MC92 51(8); MC25 52(8)
	// sea | loss, delay | owners act | exempts |  | MC92 51(8); MC25 52(8)
	// sea | loss, delay | consignees fault | exempts |  | MC25 52(8)
	// sea | loss, delay | nature of goods | exempts |  | MC92 51(9); MC25 52(9)
	// sea | loss, delay | bad packing | exempts |  | MC92 51(10); MC25 52(10)
	// sea | loss, delay | bad marks | exempts |  | MC92 51(10); MC25 52(10)
	// sea | loss, delay | latent defect | exempts |  | MC92 51(11); MC25 52(11)
	// sea | loss, delay | other no fault | exempts |  | MC92 51(12); MC25 52(12)
	// sea | loss, delay | animal risk | exempts | only if the shipper's special requests were met | MC92 52; MC25 53
	// sea | loss, delay | deck risk | exempts | only if deck carriage was allowed | MC92 53; MC25 54
	// air | loss | nature of goods | exempts |  | CAL21 125(1); CAL25 131(1)
	// air | loss | bad packing | exempts |  | CAL21 125(2); CAL25 131(2)
	// air | loss | war | exempts |  | CAL21 125(3); CAL25 131(3)
	// air | loss | authority act | exempts |  | CAL21 125(4); CAL25 131(4)
	// air | loss, delay | shippers fault | reduces |  | CAL21 127; CAL25 133
	// air | loss, delay | consignees fault | reduces |  | CAL21 127; CAL25 133
	// air | delay | whatever the cause | exempts | only if all measures were taken, or none could be | CAL21 126
	// air | delay | whatever the cause | exempts | only if all measures were taken, or none could be | CAL25 132
	// upu | loss | force majeure | exempts | unless value declared | UPU
}

// The heads of the Maritime Code, as a lawyer reads them.
func ExampleMatrix_sea() {
	for h := range liability.Matrix() {
		if h.Regime == courier.Sea {
			fmt.Println(string(h.AppendText(nil, courier.Chinese)))
		}
	}
	// Output:
	// 海上 | 损失、延误 | 驾驶、管理船舶的过失 | 免除 | 除国内港口之间的运输 | MC92 51(1); MC25 52(1)
	// 海上 | 损失、延误 | 船上火灾 | 免除 | 由索赔人举反证，除国内港口之间的运输，除承运人本人的过失 | MC92 51(2); MC25 52(2)
	// 海上 | 损失、延误 | 船外火灾 | 免除 | 由索赔人举反证，除承运人本人的过失 | MC92 51(2)
	// 海上 | 损失、延误 | 海上危险或者意外事故 | 免除 |  | MC92 51(3); MC25 52(3)
	// 海上 | 损失、延误 | 战争或者武装冲突 | 免除 |  | MC92 51(4); MC25 52(4)
	// 海上 | 损失、延误 | 海盗或者恐怖活动 | 免除 |  | MC25 52(4)
	// 海上 | 损失、延误 | 政府或者主管部门的行为 | 免除 |  | MC92 51(5)
	// 海上 | 损失、延误 | 政府或者主管部门的行为 | 免除 |  | MC25 52(5)
	// 海上 | 损失、延误 | 罢工、停工 | 免除 |  | MC92 51(6); MC25 52(6)
	// 海上 | 损失、延误 | 救助 | 免除 |  | MC92 51(7); MC25 52(7)
	// 海上 | 损失、延误 | 托运人的过错 | 免除 |  | MC92 51(8); MC25 52(8)
	// 海上 | 损失、延误 | 货物所有人的行为 | 免除 |  | MC92 51(8); MC25 52(8)
	// 海上 | 损失、延误 | 收货人的过错 | 免除 |  | MC25 52(8)
	// 海上 | 损失、延误 | 货物本身的自然性质 | 免除 |  | MC92 51(9); MC25 52(9)
	// 海上 | 损失、延误 | 包装不良 | 免除 |  | MC92 51(10); MC25 52(10)
	// 海上 | 损失、延误 | 标志欠缺、不清 | 免除 |  | MC92 51(10); MC25 52(10)
	// 海上 | 损失、延误 | 船舶潜在缺陷 | 免除 |  | MC92 51(11); MC25 52(11)
	// 海上 | 损失、延误 | 其他非因承运人过失的原因 | 免除 |  | MC92 51(12); MC25 52(12)
	// 海上 | 损失、延误 | 活动物的特殊风险 | 免除 | 限已经满足托运人的特别要求 | MC92 52; MC25 53
	// 海上 | 损失、延误 | 舱面装载的特殊风险 | 免除 | 限依照约定、惯例或者法律可以装载舱面 | MC92 53; MC25 54
}

func ExampleHead_Sentence() {
	for h := range liability.Matrix() {
		if h.Code == "liability.sea.piracy" {
			fmt.Println(h.Sentence(courier.Chinese))
			fmt.Println(h.Sentence(courier.English))
		}
	}
	// Output:
	// 损失是因海盗或者恐怖活动造成，承运人不承担赔偿责任
	// piracy or terrorism caused it, and the carrier does not answer
}
