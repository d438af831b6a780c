package liability_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

type termsEdit func(*liability.ClauseList)

// carriersTerms are one clause put to the law of the day, in terms for express
// items of goods not sold online, to somebody who is no consumer.
func carriersTerms(kind liability.ClauseKind, edits ...termsEdit) *liability.ClauseList {
	c := &liability.ClauseList{On: day, Regime: courier.CivilLaw, Domestic: no, Consumer: no, Express: yes, Online: no,
		Clauses: []liability.TermsClause{{Kind: kind, Negotiated: no, BelowLaw: no, InBill: no}}}
	for _, edit := range edits {
		edit(c)
	}
	return c
}

func since(d courier.Date) termsEdit { return func(c *liability.ClauseList) { c.On = d } }
func governed(regime courier.Regime) termsEdit {
	return func(c *liability.ClauseList) { c.Regime = regime }
}
func consumers(c *liability.ClauseList) { c.Consumer = yes }
func business(c *liability.ClauseList)  { c.Consumer = no }
func coast(c *liability.ClauseList)     { c.Domestic = yes }
func foreign(c *liability.ClauseList)   { c.Domestic = no }
func online(c *liability.ClauseList)    { c.Online = yes }
func offline(c *liability.ClauseList)   { c.Online = no }
func freight(c *liability.ClauseList)   { c.Express = no }
func agreed(c *liability.ClauseList)    { c.Clauses[0].Negotiated = yes }
func lower(c *liability.ClauseList)     { c.Clauses[0].BelowLaw = yes }
func notLower(c *liability.ClauseList)  { c.Clauses[0].BelowLaw = no }
func billed(c *liability.ClauseList)    { c.Clauses[0].InBill = yes }
func another(kind liability.ClauseKind) termsEdit {
	return func(c *liability.ClauseList) { c.Clauses[0].Kind = kind }
}

func checkTerms(t testing.TB, c *liability.ClauseList) liability.Review {
	t.Helper()
	r, err := liability.CheckTerms(c)
	require.NoError(t, err)
	return r
}

// Each row: a clause on which it is told and the verdict, and a change on
// which it is not.
var termsCases = []struct {
	code    courier.Code
	met     *liability.ClauseList
	verdict courier.Verdict
	miss    termsEdit
}{
	{"stands", carriersTerms(liability.LimitsLiability), courier.Granted, another(liability.ExcludesInjury)},
	{"must_be_shown", carriersTerms(liability.ExcludesSetOff), courier.Granted, agreed},
	{"gross_fault", carriersTerms(liability.ExcludesGrossFault, agreed), courier.Refused, another(liability.LimitsLiability)},
	{"injury", carriersTerms(liability.ExcludesInjury, agreed), courier.Refused, another(liability.LimitsLiability)},
	{"all_liability", carriersTerms(liability.ExcludesLiability), courier.Refused, consumers},
	{"all_liability_to_consumer", carriersTerms(liability.ExcludesLiability, consumers), courier.Refused, agreed},
	{"all_liability_at_sea", carriersTerms(liability.ExcludesLiability, governed(courier.Sea), agreed), courier.Refused, coast},
	{"all_liability_on_coast", carriersTerms(liability.ExcludesLiability, governed(courier.Sea), agreed, coast, since(firstSea)), courier.Refused, since(lastOldSea)},
	{"all_liability_in_air", carriersTerms(liability.ExcludesLiability, governed(courier.Air), agreed), courier.Refused, governed(courier.CivilLaw)},
	{"limit_below_sea_law", carriersTerms(liability.LimitsLiability, governed(courier.Sea), lower), courier.Refused, coast},
	{"limit_below_coastal_law", carriersTerms(liability.LimitsLiability, governed(courier.Sea), lower, coast, since(firstSea)), courier.Refused, since(lastOldSea)},
	{"limit_below_air_law", carriersTerms(liability.LimitsLiability, governed(courier.Air), lower), courier.Refused, notLower},
	{"shortens_notice", carriersTerms(liability.ShortensNotice, agreed), courier.Refused, another(liability.FeesBeforeClaims)},
	{"alters_limitation", carriersTerms(liability.AltersLimitation, agreed), courier.Refused, another(liability.FeesBeforeClaims)},
	{"restricts_consumer", carriersTerms(liability.ArbitrationOnly, consumers, since(courier.Day(2024, 7, 1))), courier.Refused, since(courier.Day(2024, 6, 30))},
	{"restricts_consumer_unnamed", carriersTerms(liability.TiesCustomer, consumers, since(courier.Day(2024, 6, 30))), courier.Referred, business},
	{"no_suit", carriersTerms(liability.ExcludesSuit), courier.Refused, agreed},
	{"fine", carriersTerms(liability.RestrictsChange, consumers), courier.Refused, agreed},
	{"forced_cover_by_rail", carriersTerms(liability.CompulsoryCover, governed(courier.Rail)), courier.Refused, governed(courier.CivilLaw)},
	{"cover_for_valuables", carriersTerms(liability.CompulsoryCover), courier.Granted, freight},
	{"no_consent", carriersTerms(liability.LeavesWithoutConsent, agreed), courier.Refused, freight},
	{"no_consent_online", carriersTerms(liability.LeavesWithoutConsent, online, freight), courier.Refused, offline},
	{"signed_means_accepted", carriersTerms(liability.SignedMeansAccepted, consumers, online, since(courier.Day(2022, 3, 15))), courier.Refused, since(courier.Day(2022, 3, 14))},
	{"signed_is_evidence", carriersTerms(liability.SignedMeansAccepted), courier.Granted, another(liability.LimitsLiability)},
	{"changes_promise", carriersTerms(liability.ChangesPromise), courier.Referred, consumers},
	{"changes_promise_to_consumer", carriersTerms(liability.ChangesPromise, consumers), courier.Referred, agreed},
	{"no_inspection", carriersTerms(liability.ExcludesInspection), courier.Refused, freight},
	{"cargo_insurance", carriersTerms(liability.TakesCargoInsurance, governed(courier.Sea)), courier.Refused, coast},
	{"cargo_insurance_on_coast", carriersTerms(liability.TakesCargoInsurance, governed(courier.Sea), coast, since(firstSea)), courier.Refused, foreign},
	{"foreign_law", carriersTerms(liability.ChoosesForeignLaw, governed(courier.Sea), since(firstSea)), courier.Granted, since(lastOldSea)},
	{"named_carrier", carriersTerms(liability.NamedCarrierAnswers, governed(courier.Sea)), courier.Granted, governed(courier.CivilLaw)},
	{"limit_on_gross_fault", carriersTerms(liability.LimitsGrossFault, agreed), courier.Refused, governed(courier.Air)},
	{"limit_on_gross_fault_by_rail", carriersTerms(liability.LimitsGrossFault, agreed, governed(courier.Rail)), courier.Refused, governed(courier.Waterway)},
	{"limit_on_gross_fault_by_air", carriersTerms(liability.LimitsGrossFault, agreed, governed(courier.Air), since(courier.Day(2026, 6, 30))), courier.Refused, since(courier.Day(2026, 7, 1))},
	{"penalty", carriersTerms(liability.SetsPenalty), courier.Granted, another(liability.ChargesForChange)},
	{"limits_change", carriersTerms(liability.LimitsChange), courier.Granted, consumers},
	{"limits_change_of_consumer", carriersTerms(liability.LimitsChange, consumers), courier.Referred, agreed},
	{"change_charged", carriersTerms(liability.ChargesForChange), courier.Granted, another(liability.RestrictsChange)},
	{"lien", carriersTerms(liability.HoldsForCharges), courier.Granted, another(liability.FeesBeforeClaims)},
	{"lien_is_not_detention", carriersTerms(liability.HoldsForCharges), courier.Granted, freight},
	{"inquiries", carriersTerms(liability.LimitsInquiries), courier.Granted, another(liability.ShortensNotice)},
	{"packing_intact", carriersTerms(liability.ExcludesPackingIntact), courier.Granted, another(liability.ExcludesIndirect)},
	{"named_carrier_not_in_bill", carriersTerms(liability.NamedCarrierAnswers, governed(courier.Sea), since(firstSea)), courier.Granted, billed},
}

func TestEachRowOfTheTerms(t *testing.T) {
	told := map[courier.Code]bool{}
	for _, c := range termsCases {
		code := "liability.check." + c.code
		told[code] = true
		t.Run(string(c.code), func(t *testing.T) {
			r := checkTerms(t, c.met)
			assert.Equal(t, []liability.Finding{{Kind: c.met.Clauses[0].Kind, Verdict: c.verdict}}, r.Clauses)
			assert.Equal(t, courier.Need("clauses[0]"), reason(t, &r.Grounds, code).Field())
			assert.Empty(t, r.Needs)
			missed := *c.met
			missed.Clauses = append([]liability.TermsClause(nil), c.met.Clauses...)
			c.miss(&missed)
			r = checkTerms(t, &missed)
			assert.False(t, r.Has(code), codes(&r.Grounds))
		})
	}
	for row := range liability.Book().Rows() {
		if code := string(row.Code); strings.HasPrefix(code, "liability.check.") {
			assert.True(t, told[row.Code], code)
		}
	}
}

// What a kind of clause comes to under each law, once more as plain code.
func voidInPlainCode(c *liability.ClauseList) courier.Verdict {
	clause := c.Clauses[0]
	standard, sea := clause.Negotiated != yes, c.Regime == courier.Sea && (c.Domestic == no || !c.On.Before(firstSea))
	void, person := false, false
	switch clause.Kind {
	case liability.ExcludesGrossFault, liability.ExcludesInjury, liability.ShortensNotice, liability.AltersLimitation:
		void = true
	case liability.ExcludesLiability:
		void = standard || sea || c.Regime == courier.Air
	case liability.LimitsLiability:
		void = clause.BelowLaw == yes && (sea || c.Regime == courier.Air)
	case liability.ArbitrationOnly, liability.RestrictsChange, liability.TiesCustomer:
		void = c.Consumer == yes && standard && !c.On.Before(courier.Day(2024, 7, 1))
		person = c.Consumer == yes && standard
	case liability.ExcludesSuit:
		void = standard && (c.Consumer == no || !c.On.Before(courier.Day(2024, 7, 1)))
		person = standard
	case liability.LimitsGrossFault:
		void = c.Regime != courier.Air || c.On.Before(firstAir)
	case liability.CompulsoryCover:
		void = c.Regime == courier.Rail
	case liability.LeavesWithoutConsent:
		void = c.Express == yes || c.Online == yes
	case liability.SignedMeansAccepted:
		void = c.Consumer == yes && c.Online == yes && !c.On.Before(courier.Day(2022, 3, 15))
	case liability.ChangesPromise:
		person = standard
	case liability.LimitsChange:
		person = c.Consumer == yes && standard
	case liability.ExcludesInspection:
		void = c.Express == yes
	case liability.TakesCargoInsurance:
		void = sea
	}
	switch {
	case void:
		return courier.Refused
	case person:
		return courier.Referred
	}
	return courier.Granted
}

func TestEveryTermsClause(t *testing.T) {
	for kind := liability.LimitsLiability; kind <= liability.LimitsChange; kind++ {
		for _, d := range []courier.Date{courier.Day(2021, 1, 1), courier.Day(2022, 3, 15), courier.Day(2024, 6, 30), courier.Day(2024, 7, 1), lastOldSea, firstSea, firstAir} {
			for _, regime := range []courier.Regime{courier.CivilLaw, courier.Rail, courier.Sea, courier.Air, courier.CMRRoad} {
				for n := range 1 << 6 {
					a := func(bit int) courier.Answer { return courier.Answer(1 + n>>bit&1) }
					c := &liability.ClauseList{On: d, Regime: regime, Domestic: a(0), Consumer: a(1), Express: a(2), Online: a(3),
						Clauses: []liability.TermsClause{{Kind: kind, Negotiated: a(4), BelowLaw: a(5), InBill: yes}}}
					r := checkTerms(t, c)
					require.Equal(t, voidInPlainCode(c), r.Clauses[0].Verdict, "%+v\n%v", c, r.Reasons)
					require.Empty(t, r.Needs)
				}
			}
		}
	}
}

func TestTermsAskOnce(t *testing.T) {
	r := checkTerms(t, nil)
	assert.Equal(t, []courier.Need{"on", "regime", "clauses"}, r.Needs)
	r = checkTerms(t, &liability.ClauseList{On: day, Regime: courier.CivilLaw, Clauses: []liability.TermsClause{}})
	assert.Empty(t, r.Needs)
	assert.Empty(t, r.Clauses)
	r = checkTerms(t, &liability.ClauseList{On: day, Regime: courier.Sea, Clauses: []liability.TermsClause{
		{Kind: liability.ArbitrationOnly}, {Kind: liability.TiesCustomer}, {Kind: liability.LimitsLiability}, {Kind: liability.ShortensNotice}}})
	assert.Equal(t, []courier.Need{"consumer", "domestic", "clauses[2].below_law"}, r.Needs)
	assert.Equal(t, courier.Refused, r.Clauses[3].Verdict)
	assert.Equal(t, 1, r.Void())
}

func TestTermsBadFacts(t *testing.T) {
	list := func(clause liability.TermsClause) *liability.ClauseList {
		return &liability.ClauseList{On: day, Regime: courier.CivilLaw, Clauses: []liability.TermsClause{{Kind: liability.ExcludesSuit}, clause}}
	}
	for _, c := range []struct {
		facts *liability.ClauseList
		field string
		fault courier.Fault
	}{
		{carriersTerms(1, since(courier.Day(2020, 12, 31))), "on", courier.ErrNoRule},
		{carriersTerms(1, governed(99)), "regime", courier.ErrUnknownWord},
		{carriersTerms(1, func(c *liability.ClauseList) { c.Domestic = 3 }), "domestic", courier.ErrUnknownWord},
		{carriersTerms(1, func(c *liability.ClauseList) { c.Consumer = 3 }), "consumer", courier.ErrUnknownWord},
		{carriersTerms(1, func(c *liability.ClauseList) { c.Express = 3 }), "express", courier.ErrUnknownWord},
		{carriersTerms(1, func(c *liability.ClauseList) { c.Online = 3 }), "online", courier.ErrUnknownWord},
		{list(liability.TermsClause{}), "clauses[1].kind", courier.ErrMissing},
		{list(liability.TermsClause{Kind: 29}), "clauses[1].kind", courier.ErrUnknownWord},
		{list(liability.TermsClause{Kind: 1, Negotiated: 3}), "clauses[1].negotiated", courier.ErrUnknownWord},
		{list(liability.TermsClause{Kind: 1, BelowLaw: 3}), "clauses[1].below_law", courier.ErrUnknownWord},
		{list(liability.TermsClause{Kind: 1, InBill: 3}), "clauses[1].in_bill", courier.ErrUnknownWord},
	} {
		r, err := liability.CheckTerms(c.facts)
		requireFault(t, err, c.field, c.fault)
		assert.Equal(t, liability.Review{}, r)
	}
}

func TestTermsJSON(t *testing.T) {
	checkWords[liability.ClauseKind](t, 29)
	for _, c := range termsCases {
		facts, err := json.Marshal(c.met)
		require.NoError(t, err)
		var back liability.ClauseList
		require.NoError(t, json.Unmarshal(facts, &back))
		assert.Equal(t, c.met, &back)
		r := checkTerms(t, &back)
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var same liability.Review
		require.NoError(t, json.Unmarshal(b, &same))
		assert.Empty(t, liability.Book().Bind(&same.Grounds))
		requireSameGrounds(t, &r.Grounds, &same.Grounds)
		assert.Equal(t, r.Clauses, same.Clauses)
	}
}

func FuzzCheckTerms(f *testing.F) {
	f.Add([]byte{1, 2, 3, 4, 5}, int64(2000), byte(1))
	f.Add([]byte{8, 9, 20, 19, 15, 16}, int64(1940), byte(0x5a))
	f.Fuzz(func(t *testing.T, kinds []byte, days int64, about byte) {
		a := func(i int) courier.Answer { return courier.Answer(about >> (2 * i) & 3) }
		c := &liability.ClauseList{On: courier.Day(2020, 12, 1).AddDays(int(days % 4000)), Regime: courier.Regime(days & 15), Consumer: a(0), Domestic: a(1), Online: a(2), Express: a(3)}
		for _, k := range kinds[:min(len(kinds), 40)] {
			c.Clauses = append(c.Clauses, liability.TermsClause{Kind: liability.ClauseKind(k & 31), Negotiated: courier.Answer(k >> 5 & 3), BelowLaw: courier.Answer(k >> 6)})
		}
		r, err := liability.CheckTerms(c)
		if err != nil {
			require.Zero(t, r)
			return
		}
		require.True(t, len(r.Clauses) == len(c.Clauses) || len(r.Needs) > 0)
		for _, f := range r.Clauses {
			require.NotZero(t, f.Verdict)
		}
		for _, reason := range r.Reasons {
			require.True(t, reason.Code() == "courier.source_unchecked" || strings.HasPrefix(string(reason.Field()), "clauses["))
		}
	})
}

func TestCheckTermsAllocates(t *testing.T) {
	c := carriersTerms(liability.ExcludesSuit, consumers)
	var reasons []courier.Reason
	assert.LessOrEqual(t, testing.AllocsPerRun(100, func() {
		r, _ := liability.AppendCheckTerms(reasons[:0], c)
		reasons = r.Reasons
	}), 1.0, "the findings alone")
}

func BenchmarkCheckTerms(b *testing.B) {
	c := &liability.ClauseList{On: day, Regime: courier.CivilLaw, Consumer: yes, Express: yes, Online: no}
	for k := liability.LimitsLiability; k <= liability.LimitsChange; k++ {
		c.Clauses = append(c.Clauses, liability.TermsClause{Kind: k})
	}
	b.ReportAllocs()
	var reasons []courier.Reason
	for b.Loop() {
		r, err := liability.AppendCheckTerms(reasons[:0], c)
		if err != nil {
			b.Fatal(err)
		}
		reasons = r.Reasons
	}
}

// A waybill's terms for consumers, put to the law of the day.
func ExampleCheckTerms() {
	r, err := liability.CheckTerms(&liability.ClauseList{
		On: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Consumer: courier.Yes, Express: courier.Yes, Online: courier.No,
		Clauses: []liability.TermsClause{{Kind: liability.LimitsLiability}, {Kind: liability.ShortensNotice}, {Kind: liability.ArbitrationOnly},
			{Kind: liability.LeavesWithoutConsent}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, f := range r.Clauses {
		fmt.Println(f.Kind.Name(courier.Chinese), f.Verdict)
		for _, reason := range r.Reasons {
			if reason.Field() == courier.Need(courier.Index("clauses", i)) && reason.Effect != courier.Grants {
				fmt.Println(" ", reason.Text(courier.Chinese))
			}
		}
	}
	// Output:
	// 责任限额 granted
	//   须以合理方式提示，按照对方要求予以说明，并且没有不合理地免除或者减轻责任、限制对方主要权利（《民法典》第496条）
	// 逾期未索赔即丧失权利 refused
	//   诉讼时效的期间由法律规定，当事人约定无效：逾期未索赔不消灭权利，只能作为证据方面的不利，不得据此拒赔（《民法典》第197条）
	// 只能仲裁 refused
	//   经营者不得利用格式条款不合理地限制消费者依法变更或者解除合同、选择诉讼或者仲裁、选择其他经营者的权利，该条款无效（《消费者权益保护法实施条例》第17条）
	//   使用此类格式条款的经营者可以被处罚，没有违法所得且其他法律没有规定的，处三十万元以下的罚款（《消费者权益保护法实施条例》第50条）
	// 未经同意代放、代收 refused
	//   未经用户同意，不得代为确认收到快件，不得擅自将快件投递到智能快件箱、快递服务站等快递末端服务设施（《快递市场管理办法（2023年）》第28条）
}
