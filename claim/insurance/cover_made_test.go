package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func cancels(t testing.TB, c insurance.Cancellation) courier.Decision {
	t.Helper()
	got, err := insurance.Cancels(&c)
	require.NoError(t, err)
	return got
}

func TestCancels(t *testing.T) {
	land := insurance.Cancellation{On: contractDay, Marine: no, Cargo: yes, Begun: no, ByInsurer: no, Agreed: no, LawLetsIt: no, NotAllowed: no}
	sea := land
	sea.Marine = yes
	with := func(c insurance.Cancellation, f func(*insurance.Cancellation)) insurance.Cancellation {
		f(&c)
		return c
	}
	for name, c := range map[string]struct {
		facts   insurance.Cancellation
		verdict courier.Verdict
		code    courier.Code
		basis   string
	}{
		"before cover begins":          {land, granted, "insurance.cancel.applicant", "IL 15"},
		"the fee":                      {land, granted, "insurance.cancel.fee", "IL 54"},
		"cargo under way":              {with(land, func(c *insurance.Cancellation) { c.Begun = yes }), refused, "insurance.cancel.cargo_begun", "IL 50"},
		"cargo, insurer":               {with(land, func(c *insurance.Cancellation) { c.Begun, c.ByInsurer, c.Agreed = yes, yes, yes }), refused, "insurance.cancel.cargo_begun", "IL 50"},
		"a store, begun":               {with(land, func(c *insurance.Cancellation) { c.Begun, c.Cargo = yes, no }), granted, "insurance.cancel.rest_of_premium", "IL 54"},
		"shut out":                     {with(land, func(c *insurance.Cancellation) { c.NotAllowed = yes }), refused, "insurance.cancel.applicant_barred", "IL 15"},
		"the insurer":                  {with(land, func(c *insurance.Cancellation) { c.ByInsurer = yes }), refused, "insurance.cancel.insurer_may_not", "IL 15"},
		"the insurer, as agreed":       {with(land, func(c *insurance.Cancellation) { c.ByInsurer, c.Agreed = yes, yes }), granted, "insurance.cancel.insurer_agreed", "IL 15"},
		"the insurer, by law":          {with(land, func(c *insurance.Cancellation) { c.ByInsurer, c.LawLetsIt = yes, yes }), granted, "insurance.cancel.insurer_by_law", "IL 15"},
		"by law, cargo begun":          {with(land, func(c *insurance.Cancellation) { c.ByInsurer, c.LawLetsIt, c.Begun = yes, yes, yes }), granted, "insurance.cancel.by_law_after_beginning", "IL 50"},
		"sea, before":                  {sea, granted, "insurance.cancel.sea_before", "MC25 252"},
		"sea, before, fee":             {sea, granted, "insurance.cancel.sea_fee", "MC25 252"},
		"sea, before, old code":        {with(sea, func(c *insurance.Cancellation) { c.On = oldSeaDay }), granted, "insurance.cancel.sea_before", "MC92 226"},
		"sea, begun, agreed, cargo":    {with(sea, func(c *insurance.Cancellation) { c.Begun, c.Agreed = yes, yes }), refused, "insurance.cancel.sea_voyage_begun", "MC25 254"},
		"sea, begun, agreed, old":      {with(sea, func(c *insurance.Cancellation) { c.Begun, c.Agreed, c.On = yes, yes, oldSeaDay }), refused, "insurance.cancel.sea_voyage_begun", "MC92 228"},
		"sea, begun, a hull":           {with(sea, func(c *insurance.Cancellation) { c.Begun, c.Cargo = yes, no }), refused, "insurance.cancel.sea_begun", "MC25 253"},
		"sea, begun, a hull, agreed":   {with(sea, func(c *insurance.Cancellation) { c.Begun, c.Cargo, c.Agreed = yes, no, yes }), granted, "insurance.cancel.sea_agreed", "MC25 253"},
		"sea, insurer, agreed, before": {with(sea, func(c *insurance.Cancellation) { c.ByInsurer, c.Agreed = yes, yes }), granted, "insurance.cancel.sea_insurer_agreed", "IL 15"},
		"sea, insurer, agreed, begun":  {with(sea, func(c *insurance.Cancellation) { c.ByInsurer, c.Agreed, c.Begun = yes, yes, yes }), granted, "insurance.cancel.sea_agreed", "MC25 253"},
		"sea, insurer, by law":         {with(sea, func(c *insurance.Cancellation) { c.ByInsurer, c.LawLetsIt = yes, yes }), granted, "insurance.cancel.sea_by_law", "IL 15"},
		"sea, insurer":                 {with(sea, func(c *insurance.Cancellation) { c.ByInsurer = yes }), refused, "insurance.cancel.insurer_may_not", "IL 15"},
	} {
		got := cancels(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.basis, basisOf(&got.Grounds, c.code), name)
	}
}

func TestCancelsAsksWhatDecides(t *testing.T) {
	told := probe(t, 8_000, []probed[insurance.Cancellation]{
		{"", 2, func(c *insurance.Cancellation, v int) { c.On = []courier.Date{oldSeaDay, newSeaDay}[v] }},
		probedYesNo("marine", func(c *insurance.Cancellation) *courier.Answer { return &c.Marine }),
		probedYesNo("cargo", func(c *insurance.Cancellation) *courier.Answer { return &c.Cargo }),
		probedYesNo("begun", func(c *insurance.Cancellation) *courier.Answer { return &c.Begun }),
		probedYesNo("", func(c *insurance.Cancellation) *courier.Answer { return &c.ByInsurer }),
		{"", 3, func(c *insurance.Cancellation, v int) {
			c.Agreed, c.NotAllowed = []courier.Answer{yes, no, no}[v], []courier.Answer{no, yes, no}[v]
		}},
		probedYesNo("law_lets_it", func(c *insurance.Cancellation) *courier.Answer { return &c.LawLetsIt }),
	}, func(c *insurance.Cancellation) courier.Decision { return cancels(t, *c) })
	everyRow(t, insurance.CancelQuestion, told)
	// Never less than two parties: a side or a clause that is not known is asked for.
	got := cancels(t, insurance.Cancellation{On: contractDay})
	assert.ElementsMatch(t, []courier.Need{"by_insurer", "cargo", "begun", "marine", "agreed", "law_lets_it", "not_allowed"}, got.Needs)
}

func TestCancelsUnreadable(t *testing.T) {
	_, err := insurance.Cancels(&insurance.Cancellation{On: courier.Day(2015, 4, 23), Marine: 9, Cargo: 9, Begun: 9, ByInsurer: 9, Agreed: 9, LawLetsIt: 9, NotAllowed: 9})
	assert.Equal(t, []string{"on", "marine", "cargo", "begun", "by_insurer", "agreed", "law_lets_it", "not_allowed"}, fields(err))
	_, err = insurance.Cancels(&insurance.Cancellation{ByInsurer: no, Agreed: yes, NotAllowed: yes})
	assert.ErrorIs(t, err, courier.ErrContradicts)
	got, err := insurance.Cancels(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
	roundTrip(t, insurance.Cancellation{On: contractDay, Marine: yes, NotAllowed: no})
}

func arranged(t testing.TB, a insurance.Arrangement) insurance.Arranged {
	t.Helper()
	got, err := insurance.Insures(&a)
	require.NoError(t, err)
	return got
}

// All sixteen combinations, against the two definitions of the textbook.
func TestInsures(t *testing.T) {
	told := map[courier.Code]bool{}
	for i := range 16 {
		is := func(bit int) courier.Answer { return courier.AnswerOf(i>>bit&1 == 1) }
		a := insurance.Arrangement{On: contractDay, OwnInsurance: is(0), Entrusted: is(1), Stated: is(2), PremiumPaid: is(3)}
		all, none := i>>1 == 7, i>>1 == 0
		own := i&1 == 1
		verdict, who := referred, insurance.Insuring(0)
		switch {
		case own && all:
		case own:
			verdict, who = refused, insurance.ByItself
		case all:
			verdict, who = granted, insurance.ThroughCarrier
		case none:
			verdict, who = refused, insurance.Uninsured
		}
		got := arranged(t, a)
		assert.Equal(t, verdict, got.Verdict, "%+v", a)
		assert.Equal(t, who, got.Insures, "%+v", a)
		assert.Equal(t, verdict == referred, got.Has("insurance.class.mixed"), "%+v", a)
		assert.Equal(t, verdict == referred, got.ByPerson())
		note(told, got.Reasons)
	}
	got := arranged(t, insurance.Arrangement{On: contractDay, OwnInsurance: no, Entrusted: no, Stated: no, PremiumPaid: no, Refused: yes, Forced: yes})
	assert.Equal(t, []courier.Code{"insurance.class.forced"}, codesOf(&got.Grounds, courier.Warns))
	assert.Equal(t, "IL 11", basisOf(&got.Grounds, "insurance.class.voluntary"))
	note(told, got.Reasons)
	everyRow(t, insurance.ArrangedQuestion, told)
}

func TestInsuresAsksWhatDecides(t *testing.T) {
	probe(t, 4_000, []probed[insurance.Arrangement]{
		{"", 1, func(a *insurance.Arrangement, _ int) { a.On = contractDay }},
		probedYesNo("own_insurance", func(a *insurance.Arrangement) *courier.Answer { return &a.OwnInsurance }),
		probedYesNo("entrusted", func(a *insurance.Arrangement) *courier.Answer { return &a.Entrusted }),
		probedYesNo("stated", func(a *insurance.Arrangement) *courier.Answer { return &a.Stated }),
		probedYesNo("premium_paid", func(a *insurance.Arrangement) *courier.Answer { return &a.PremiumPaid }),
	}, func(a *insurance.Arrangement) courier.Decision { return arranged(t, *a).Decision })
}

func TestInsuresUnreadable(t *testing.T) {
	_, err := insurance.Insures(&insurance.Arrangement{On: courier.Day(2015, 4, 23), OwnInsurance: 9, Entrusted: 9, Stated: 9, PremiumPaid: 9, Refused: 9, Forced: 9})
	assert.Equal(t, []string{"on", "own_insurance", "entrusted", "stated", "premium_paid", "refused", "forced"}, fields(err))
	got, err := insurance.Insures(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
	readsBack(t, 3, (*insurance.Insuring).UnmarshalText)
	assert.Equal(t, "自行投保", insurance.ByItself.Name(courier.Chinese))
	roundTrip(t, insurance.Arrangement{On: contractDay, OwnInsurance: yes, Forced: no})
}

// underwriting is a host's table: glassware, fragile goods to Lhasa.
func underwriting() *insurance.UnderwritingTable {
	return &insurance.UnderwritingTable{Cite: hostCite(), Lines: []insurance.UnderwritingLine{
		{Goods: "glassware", Insurable: yes, Rate: courier.RateOf(4, 3), Allowance: courier.Percent(20)},
		{Goods: "glassware", Lane: "lhasa", Insurable: yes, Approval: yes},
		{Goods: "fragile", Lane: "lhasa", Insurable: no},
		{Lane: "lhasa", Insurable: yes, Rate: courier.RateOf(2, 3)},
		{Goods: "cash", Insurable: no},
		{Goods: "clothes", Tier: "key", Insurable: yes, Rate: courier.RateOf(1, 3), Lowest: courier.RateOf(8, 4)},
		{Goods: "clothes", Insurable: yes},
	}}
}

func accepts(t testing.TB, p insurance.Proposal) insurance.Acceptance {
	t.Helper()
	got, err := insurance.Accepts(&p)
	require.NoError(t, err)
	return got
}

func TestAccepts(t *testing.T) {
	told := map[courier.Code]bool{}
	any := underwriting()
	any.Lines = append(any.Lines, insurance.UnderwritingLine{Insurable: yes, Rate: courier.RateOf(3, 3)})
	for name, c := range map[string]struct {
		goods, lane, tier string
		rate              courier.Rate
		table             *insurance.UnderwritingTable
		verdict           courier.Verdict
		line              int
		code              courier.Code
		want              courier.Rate
	}{
		"glassware":                     {"glassware", "chengdu", "ordinary", courier.Rate{}, underwriting(), granted, 0, "insurance.accept.rate", courier.RateOf(4, 3)},
		"glassware, its deductible":     {"glassware", "chengdu", "ordinary", courier.Rate{}, underwriting(), granted, 0, "insurance.accept.allowance", courier.RateOf(4, 3)},
		"glassware to Lhasa":            {"glassware", "lhasa", "ordinary", courier.Rate{}, underwriting(), referred, 1, "insurance.accept.approval", courier.Rate{}},
		"fragile to Lhasa":              {"fragile", "lhasa", "ordinary", courier.Rate{}, underwriting(), refused, 2, "insurance.accept.uninsurable", courier.Rate{}},
		"fragile elsewhere":             {"fragile", "chengdu", "ordinary", courier.Rate{}, underwriting(), referred, -1, "insurance.accept.unlisted", courier.Rate{}},
		"fragile elsewhere, any goods":  {"fragile", "chengdu", "ordinary", courier.Rate{}, any, granted, 7, "insurance.accept.taken_as_any", courier.RateOf(3, 3)},
		"books to Lhasa":                {"books", "lhasa", "ordinary", courier.Rate{}, underwriting(), granted, 3, "insurance.accept.taken", courier.RateOf(2, 3)},
		"cash":                          {"cash", "chengdu", "ordinary", courier.Rate{}, underwriting(), refused, 4, "insurance.accept.freedom", courier.Rate{}},
		"cash to Lhasa":                 {"cash", "lhasa", "ordinary", courier.Rate{}, underwriting(), refused, 4, "insurance.accept.uninsurable", courier.Rate{}},
		"a key customer":                {"clothes", "chengdu", "key", courier.Rate{}, underwriting(), granted, 5, "insurance.accept.rate", courier.RateOf(1, 3)},
		"a special rate at the lowest":  {"clothes", "chengdu", "key", courier.RateOf(8, 4), underwriting(), granted, 5, "insurance.accept.special_rate_taken", courier.RateOf(8, 4)},
		"a special rate below":          {"clothes", "chengdu", "key", courier.RateOf(7, 4), underwriting(), referred, 5, "insurance.accept.special_rate", courier.Rate{}},
		"a special rate, no lowest":     {"glassware", "chengdu", "", courier.RateOf(39, 4), underwriting(), referred, 0, "insurance.accept.special_rate", courier.Rate{}},
		"a special rate, none to hold":  {"clothes", "chengdu", "ordinary", courier.RateOf(1, 3), underwriting(), referred, 6, "insurance.accept.no_rate", courier.Rate{}},
		"an ordinary customer, no rate": {"clothes", "chengdu", "ordinary", courier.Rate{}, underwriting(), granted, 6, "insurance.accept.taken", courier.Rate{}},
	} {
		got := accepts(t, insurance.Proposal{On: contractDay, Goods: c.goods, Lane: c.lane, Tier: c.tier, Rate: c.rate, Table: c.table})
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.line, got.Line, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.want, got.Rate, name)
		assert.Empty(t, got.Needs, name)
		note(told, got.Reasons)
	}
	everyRowUnder(t, "insurance.accept.", told)
	for name, c := range map[string]struct {
		facts insurance.Proposal
		want  []courier.Need
	}{
		"no day, no table":               {insurance.Proposal{Goods: "glassware"}, []courier.Need{"on", "table"}},
		"the lane":                       {insurance.Proposal{On: contractDay, Goods: "glassware", Tier: "key", Table: underwriting()}, []courier.Need{"lane"}},
		"the customer":                   {insurance.Proposal{On: contractDay, Goods: "clothes", Lane: "chengdu", Table: underwriting()}, []courier.Need{"tier"}},
		"both":                           {insurance.Proposal{On: contractDay, Goods: "clothes", Table: underwriting()}, []courier.Need{"tier"}},
		"the lane does not matter to it": {insurance.Proposal{On: contractDay, Goods: "cash", Table: underwriting()}, nil},
		"the customer does not matter":   {insurance.Proposal{On: contractDay, Goods: "books", Lane: "lhasa", Table: underwriting()}, nil},
	} {
		got := accepts(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
		assert.Equal(t, c.want != nil, got.Verdict == referred, name)
	}
}

func TestAcceptsUnreadable(t *testing.T) {
	line := func(l insurance.UnderwritingLine) *insurance.UnderwritingTable {
		return &insurance.UnderwritingTable{Cite: hostCite(), Lines: []insurance.UnderwritingLine{l}}
	}
	for name, c := range map[string]struct {
		table *insurance.UnderwritingTable
		field string
		fault courier.Fault
	}{
		"no lines":      {&insurance.UnderwritingTable{Cite: hostCite()}, "table.lines", courier.ErrEmptyTable},
		"a law":         {&insurance.UnderwritingTable{Cite: courier.Art(courier.InsuranceLaw, "1"), Lines: underwriting().Lines}, "table.cite", courier.ErrContradicts},
		"no answer":     {line(insurance.UnderwritingLine{}), "table.lines[0].insurable", courier.ErrMissing},
		"a word":        {line(insurance.UnderwritingLine{Insurable: yes, Approval: 9}), "table.lines[0].approval", courier.ErrUnknownWord},
		"lowest of no":  {line(insurance.UnderwritingLine{Insurable: yes, Lowest: courier.RateOf(1, 3)}), "table.lines[0].lowest", courier.ErrContradicts},
		"lowest above":  {line(insurance.UnderwritingLine{Insurable: yes, Rate: courier.RateOf(1, 3), Lowest: courier.RateOf(11, 4)}), "table.lines[0].lowest", courier.ErrContradicts},
		"the same line": {&insurance.UnderwritingTable{Cite: hostCite(), Lines: append(underwriting().Lines, insurance.UnderwritingLine{Goods: "cash", Insurable: yes})}, "table.lines[7].goods", courier.ErrRepeated},
	} {
		_, err := insurance.Accepts(&insurance.Proposal{On: contractDay, Goods: "glassware", Table: c.table})
		assert.Equal(t, []string{c.field}, fields(err), name)
		assert.ErrorIs(t, err, c.fault, name)
	}
	_, err := insurance.Accepts(nil)
	assert.Equal(t, []string{"goods"}, fields(err))
	_, err = insurance.Accepts(&insurance.Proposal{On: courier.Day(2015, 4, 23), Goods: " glass"})
	assert.Equal(t, []string{"on", "goods"}, fields(err))
	roundTrip(t, insurance.Proposal{On: contractDay, Goods: "glassware", Lane: "lhasa", Tier: "key", Rate: courier.RateOf(1, 3), Table: underwriting()})
}
