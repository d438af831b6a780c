package insurance_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// question is a question of the handbook on insurance, the entry point that
// answers it, and what it answers in a case of it.
type question struct {
	number, entry, about string
	answer               func(testing.TB) courier.Grounds
	codes                []courier.Code // that carry the answer
	articles             []string       // on which it rests, "" for what is no law
}

func must[A any](t testing.TB, a A, err error) A {
	t.Helper()
	require.NoError(t, err)
	return a
}

// lawQuestions ask for the law, its concepts and principles, and for the
// making of the contract.
func lawQuestions() []question {
	return []question{
		{"34", "Notified", "clauses of the Insurance Law: notice", func(t testing.TB) courier.Grounds {
			a, err := insurance.Notified(&insurance.LossNotice{On: contractDay, Marine: no, Prompt: yes})
			return must(t, a, err).Grounds
		}, []courier.Code{"insurance.notice.prompt"}, []string{"21"}},
		{"39", "DivideRecovery", "the articles commonly used: recourse", func(t testing.TB) courier.Grounds {
			a, err := insurance.DivideRecovery(&insurance.Recovery{HappenedOn: aug4, Gross: cny(1_000), Paid: cny(700), Owed: cny(1_000)})
			return must(t, a, err).Grounds
		}, []courier.Code{"insurance.meet.passes", "insurance.meet.rest"}, []string{"60", "60"}},
		{"59", "Assess", "sum insured, value, under-insurance", func(t testing.TB) courier.Grounds {
			a := assess(t, plain(sum(200_000)))
			assert.Equal(t, cny(56_000), a.Payable, "84,000 of goods of 300,000 that are insured for 200,000")
			return a.Grounds
		}, []courier.Code{"insurance.under"}, []string{"55"}},
		{"59", "Premium", "the rate", func(t testing.TB) courier.Grounds {
			a, err := insurance.Premium(&insurance.PremiumBill{On: contractDay, SumInsured: cny(120_000), Rate: courier.RateOf(3, 3), Minimum: cny(0),
				Charged: cny(360), Cite: hostCite(), Value: cny(120_000)})
			return must(t, a, err).Grounds
		}, []courier.Code{"insurance.premium.due", "insurance.premium.as_due"}, []string{"9", "9"}},
		{"60", "Insures", "data of customers: was insurance entrusted, stated and paid for", func(t testing.TB) courier.Grounds {
			return arranged(t, insurance.Arrangement{On: contractDay, OwnInsurance: no, Entrusted: yes, Stated: yes, PremiumPaid: yes}).Grounds
		}, []courier.Code{"insurance.class.insured_claim"}, []string{""}},
		{"61", "Covers", "partners and agreements: the wording of the agreement as data", func(t testing.TB) courier.Grounds {
			return covers(t, caused(insurance.OwnWording, func(c *insurance.CauseOfLoss) { c.Own = ownWording() })).Grounds
		}, []courier.Code{"insurance.cover.listed"}, []string{"9"}},
		{"62", "BearLoss", "principles: no more than the loss, recourse", func(t testing.TB) courier.Grounds {
			a, err := insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1_000), ThirdPaid: cny(0), CourierOwes: cny(1_000), InsurerPays: cny(700), Deductible: cny(300)})
			require.NoError(t, err)
			assert.Equal(t, []courier.Money{cny(1_000), cny(0)}, []courier.Money{a.Courier, a.Insurer})
			return a.Grounds
		}, []courier.Code{"insurance.split.borne", "insurance.split.insured"}, []string{"60", ""}},
		{"63", "Covers", "what an insurer of its own wording covers: asked for until it is given", func(t testing.TB) courier.Grounds {
			a := covers(t, caused(insurance.OwnWording))
			assert.Equal(t, []courier.Need{"own"}, a.Needs)
			return a.Grounds
		}, nil, nil},
		{"64", "Accepts", "glassware", func(t testing.TB) courier.Grounds {
			return accepts(t, insurance.Proposal{On: contractDay, Goods: "glassware", Lane: "chengdu", Table: underwriting()}).Grounds
		}, []courier.Code{"insurance.accept.taken", "insurance.accept.allowance"}, []string{"9", "9"}},
		{"64", "Accepts", "fragile goods to Lhasa", func(t testing.TB) courier.Grounds {
			return accepts(t, insurance.Proposal{On: contractDay, Goods: "fragile", Lane: "lhasa", Table: underwriting()}).Grounds
		}, []courier.Code{"insurance.accept.uninsurable"}, []string{"9"}},
		{"65", "InForce", "how to insure: the premium first, where so agreed", func(t testing.TB) courier.Grounds {
			return standing(t, underway(func(c *insurance.CoverPeriod) { c.Paid, c.PaidOnly = no, yes })).Grounds
		}, []courier.Code{"insurance.state.premium_unpaid"}, []string{"14"}},
		{"66", "Accepts", "a special rate", func(t testing.TB) courier.Grounds {
			return accepts(t, insurance.Proposal{On: contractDay, Goods: "clothes", Lane: "chengdu", Tier: "key", Rate: courier.RateOf(7, 4), Table: underwriting()}).Grounds
		}, []courier.Code{"insurance.accept.special_rate"}, []string{"9"}},
		{"67", "Insures", "the customer refuses", func(t testing.TB) courier.Grounds {
			return arranged(t, insurance.Arrangement{On: contractDay, OwnInsurance: no, Entrusted: no, Stated: no, PremiumPaid: no, Refused: yes}).Grounds
		}, []courier.Code{"insurance.class.uninsured", "insurance.class.voluntary"}, []string{"", "11"}},
	}
}

// claimQuestions ask for the claim, from the event to recourse.
func claimQuestions() []question {
	course := insurance.Course{HappenedOn: courier.Day(2026, 3, 1), Marine: no, Liability: no, KnewOn: courier.Day(2026, 3, 1), ClaimedOn: courier.Day(2026, 3, 10),
		Complex: yes, AmountOpen: yes, Today: courier.Day(2026, 4, 10), Terms: &insurance.ClockTerms{}}
	due := func(t testing.TB) courier.Grounds {
		a, err := insurance.Due(&course)
		return must(t, a, err).Grounds
	}
	return []question{
		{"68", "Due", "procedure and time limits", due, []courier.Code{"insurance.clock.assessment", "insurance.clock.interim", "insurance.clock.limitation"}, []string{"15", "25", "26"}},
		{"69", "Due", "the insurer is late", due, []courier.Code{"insurance.clock.assessment_late", "insurance.clock.damages", "insurance.clock.tell_customer"}, []string{"23", "23", ""}},
		{"70", "Assess", "the deductible of 300 yuan", func(t testing.TB) courier.Grounds {
			a := assess(t, textbook())
			assert.Equal(t, cny(83_700), a.Payable)
			return a.Grounds
		}, []courier.Code{"insurance.clause.explained", "insurance.deductible.absolute"}, []string{"17", "6"}},
		{"70", "Assess", "the deductible of 300 yuan, not explained", func(t testing.TB) courier.Grounds {
			a := assess(t, of(explained(no)))
			assert.Equal(t, cny(84_000), a.Payable)
			return a.Grounds
		}, []courier.Code{"insurance.clause.unexplained"}, []string{"17"}},
		{"71", "Covers", "clauses A and B, whose is not said", func(t testing.TB) courier.Grounds {
			return covers(t, caused(insurance.ClauseA, func(c *insurance.CauseOfLoss) { c.AB = insurance.ABInstitute2009 })).Grounds
		}, []courier.Code{"insurance.cover.all_risks", "insurance.cover.ab_institute"}, []string{"(A)", ""}},
		{"72", "Covers", "using an exclusion", func(t testing.TB) courier.Grounds {
			return covers(t, caused(insurance.PICCBasic, met(insurance.InherentVice))).Grounds
		}, []courier.Code{"insurance.cover.excluded", "insurance.clause_effect.explained"}, []string{"基本险", "13"}},
		{"73", "Measures", "first measures", func(t testing.TB) courier.Grounds {
			a, err := insurance.Measures(&insurance.Aftermath{On: contractDay, Marine: no, Loss: insurance.DamagedGoods, Carrier: no, AtDest: no, InspectTerm: no, Done: []insurance.Measure{}})
			require.NoError(t, err)
			assert.Equal(t, insurance.ProtectGoods, a.Lines[0].Measure)
			return a.Grounds
		}, []courier.Code{"insurance.measures.protect", "insurance.measures.notify"}, []string{"57", "21"}},
		{"74", "PapersFor", "standard documents", func(t testing.TB) courier.Grounds {
			a, err := insurance.PapersFor(&insurance.Dossier{On: contractDay, Mode: courier.ByRoad, Loss: insurance.StolenGoods, Carrier: no, Have: []insurance.Paper{}})
			require.NoError(t, err)
			assert.Contains(t, a.Request, insurance.PoliceReport)
			return a.Grounds
		}, []courier.Code{"insurance.papers.standard", "insurance.papers.missing"}, []string{"", "22"}},
		{"75", "Subrogate", "what is subrogation", func(t testing.TB) courier.Grounds {
			a, err := insurance.Subrogate(&insurance.Subrogation{HappenedOn: aug4, ByThird: yes, Paid: yes, Household: no, Waived: insurance.NotWaived, Obstructed: no, PaidDirect: no})
			return must(t, a, err).Grounds
		}, []courier.Code{"insurance.subrogation.passes", "insurance.subrogation.papers"}, []string{"60", "63"}},
		{"76", "Covers", "why the clause must be agreed and explained in the contract", func(t testing.TB) courier.Grounds {
			return covers(t, caused(insurance.PICCBasic, met(insurance.InherentVice), func(c *insurance.CauseOfLoss) { c.ExclusionExplained = no })).Grounds
		}, []courier.Code{"insurance.clause_effect.void"}, []string{"17"}},
		{"77", "Grace", "recovering the company's loss through insurance: for ex gratia cases only", func(t testing.TB) courier.Grounds {
			a, err := insurance.Grace(&insurance.Generosity{On: contractDay, Due: cny(5_000), Proposed: cny(5_800), ApprovedBy: "branch", Through: yes, Table: approvals()})
			return must(t, a, err).Grounds
		}, []courier.Code{"insurance.gratia.beyond", "insurance.gratia.through_insurance", "insurance.gratia.approved"}, []string{"问题77", "问题77", "9"}},
		{"78", "Warehouse", "the insurer of the warehouse: property insurance, of a wording of its own", func(t testing.TB) courier.Grounds {
			return stores(t, stored()).Grounds
		}, []courier.Code{"insurance.storage.property"}, []string{"12"}},
		{"79", "Warehouse", "classes and cover of warehouse insurance", func(t testing.TB) courier.Grounds {
			return stores(t, stored()).Grounds
		}, []courier.Code{"insurance.storage.covered"}, []string{"9"}},
		{"79", "Warehouse", "the building, not the goods in it", func(t testing.TB) courier.Grounds {
			s := stored()
			s.Kind = insurance.WarehouseFabric
			return stores(t, s).Grounds
		}, []courier.Code{"insurance.storage.building_only"}, []string{""}},
		{"80", "Warehouse", "the claim of a loss in store", func(t testing.TB) courier.Grounds {
			s, run := stored(), course
			run.HappenedOn, run.KnewOn, run.ClaimedOn, run.Today = s.On, s.On, s.On.AddDays(9), s.On.AddDays(20)
			s.Claim = &run
			return stores(t, s).Schedule.Grounds
		}, []courier.Code{"insurance.clock.assessment"}, []string{"15"}},
	}
}

func stores(t testing.TB, s insurance.Storage) insurance.StorageCover {
	t.Helper()
	got, err := insurance.Warehouse(&s)
	require.NoError(t, err)
	return got
}

// Each question of the handbook on insurance has its answer: 34, 39, and 59 to
// 80.
func TestQuestionsOfTheHandbook(t *testing.T) {
	answered := map[string]bool{}
	for _, q := range append(lawQuestions(), claimQuestions()...) {
		answered[q.number] = true
		name := strings.Join([]string{q.number, q.entry, q.about}, ", ")
		g := q.answer(t)
		require.Len(t, q.articles, len(q.codes), name)
		for i, code := range q.codes {
			at := -1
			for j := range g.Reasons {
				if g.Reasons[j].Code() == code {
					at = j
				}
			}
			if !assert.NotEqual(t, -1, at, "%s: %s of %v %v", name, code, g.Reasons, g.Needs) {
				continue
			}
			switch basis := g.Reasons[at].Basis(); q.articles[i] {
			case "":
				assert.False(t, basis.Force.Law(), "%s: %v", name, basis)
			default:
				assert.Equal(t, q.articles[i], basis.Article, "%s: %s", name, code)
			}
		}
	}
	want := []string{"34", "39"}
	for n := 59; n <= 80; n++ {
		want = append(want, strconv.Itoa(n))
	}
	assert.Len(t, answered, len(want))
	for _, n := range want {
		assert.True(t, answered[n], "question %s", n)
	}
}
