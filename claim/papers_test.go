package claim_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

var paperAsks = question[claim.Dossier, claim.Papered]{claim.Papers, claim.AppendPapers, func(p *claim.Papered) *courier.Grounds { return &p.Grounds }}

// dossierOf is a claim of which every paper is at hand but those named.
func dossierOf(m claim.Matter, missing ...claim.PaperKind) claim.Dossier {
	d := claim.Dossier{HappenedOn: dayOn("2026-03-02"), Matter: m, Freight: nay, Refund: nay, ByAgent: nay}
	for k := claim.PaperClaimForm; int(k) <= claim.PaperKinds; k++ {
		d.Held = append(d.Held, claim.HeldPaper{Kind: k, Held: courier.AnswerOf(!slices.Contains(missing, k))})
	}
	return d
}

// firstOf names what is asked for by the first paper of each group.
func firstOf(asked []claim.AskedPaper) (kinds []claim.PaperKind) {
	for _, a := range asked {
		kinds = append(kinds, a.AnyOf[0])
	}
	return kinds
}

// What the library's own list asks for, by matter.
func TestPapersByMatter(t *testing.T) {
	for m, want := range map[claim.Matter][]claim.PaperKind{
		claim.MatterLoss:        {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperNotReceived, claim.PaperInvoice, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterMisdelivery: {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperNotReceived, claim.PaperInvoice, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterPartLoss:    {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperGoodsRecord, claim.PaperPackingPhotos, claim.PaperWeighing, claim.PaperLossList, claim.PaperInvoice, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterDamage:      {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperPhotos, claim.PaperPackingPhotos, claim.PaperLossList, claim.PaperInvoice, claim.PaperRepairQuote, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterMismatch:    {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperPhotos, claim.PaperPackingPhotos, claim.PaperWeighing, claim.PaperInvoice, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterDelay:       {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperPromise, claim.PaperContract, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterCOD:         {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperCODAgreement, claim.PaperSignedReceipt, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterOvercharge:  {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperFreightReceipt, claim.PaperWeighing, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterService:     {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperPromise, claim.PaperIdentity, claim.PaperBankCard},
		claim.MatterReceipt:     {claim.PaperClaimForm, claim.PaperWaybill, claim.PaperReceiptRequired, claim.PaperIdentity, claim.PaperBankCard},
	} {
		got := paperAsks.put(t, dossierOf(m))
		assert.Equal(t, want, firstOf(got.Asked), "%s", m)
		assert.Equal(t, courier.Yes, got.Complete)
		assert.Empty(t, got.Missing)
		assert.Empty(t, got.Needs)
		for i, a := range got.Asked {
			assert.Equal(t, courier.Need(courier.Index("asked", i)), got.Reasons[i].Field(), "each paper has its why")
			assert.Equal(t, courier.Code("claim.papers."+a.Why.String()), got.Reasons[i].Code())
		}
	}
}

// The station's record for freight, the receipts for a refund, the letter of
// an agent: each asked for on its fact, and not without.
func TestPapersOnFacts(t *testing.T) {
	for _, c := range []struct {
		name string
		edit func(*claim.Dossier, courier.Answer)
		want claim.PaperKind
		need courier.Need
	}{
		{"freight", func(d *claim.Dossier, a courier.Answer) { d.Freight = a }, claim.PaperOrdinaryRecord, "freight"},
		{"refund", func(d *claim.Dossier, a courier.Answer) { d.Refund = a }, claim.PaperFreightReceipt, "refund"},
		{"agent", func(d *claim.Dossier, a courier.Answer) { d.ByAgent = a }, claim.PaperLetter, "by_agent"},
	} {
		asksFor := func(a courier.Answer) (bool, claim.Papered) {
			d := dossierOf(claim.MatterDamage)
			c.edit(&d, a)
			got := paperAsks.put(t, d)
			return slices.ContainsFunc(got.Asked, func(p claim.AskedPaper) bool { return slices.Contains(p.AnyOf, c.want) }), got
		}
		with, _ := asksFor(aye)
		without, _ := asksFor(nay)
		_, open := asksFor(0)
		assert.True(t, with, c.name)
		assert.False(t, without, c.name)
		assert.Equal(t, []courier.Need{c.need}, open.Needs, c.name)
		assert.Zero(t, open.Complete, c.name)
	}
	// A loss needs no station's record, whatever the carriage is.
	d := dossierOf(claim.MatterLoss)
	d.Freight = 0
	assert.Empty(t, paperAsks.put(t, d).Needs)
	record := paperAsks.put(t, func() claim.Dossier { d := dossierOf(claim.MatterDamage); d.Freight = aye; return d }())
	assert.Equal(t, "S2", record.Reasons[3].Basis().Source, "the record rests on the textbook")
}

// One of several is enough; what must be there makes the dossier incomplete,
// what should does not.
func TestPapersComplete(t *testing.T) {
	enough := paperAsks.put(t, dossierOf(claim.MatterDamage, claim.PaperInvoice, claim.PaperContract))
	assert.Equal(t, courier.Yes, enough.Complete, "the order is one of three")
	short := paperAsks.put(t, dossierOf(claim.MatterDamage, claim.PaperInvoice, claim.PaperContract, claim.PaperOrder))
	assert.Equal(t, courier.No, short.Complete)
	should := paperAsks.put(t, dossierOf(claim.MatterDamage, claim.PaperPackingPhotos))
	assert.Equal(t, courier.Yes, should.Complete)
	assert.Len(t, should.Missing, 1)
	unknown := paperAsks.put(t, claim.Dossier{HappenedOn: dayOn("2026-03-02"), Matter: claim.MatterDamage, Freight: nay, Refund: nay, ByAgent: nay})
	assert.Zero(t, unknown.Complete)
	assert.Equal(t, []courier.Need{"held"}, unknown.Needs)
	assert.Empty(t, unknown.Missing, "what is not known is not missing")
}

// Kinds of which nothing is said are asked for by name, one of which the answer
// is blank by its place; where another of the group is at hand neither is.
func TestPapersAsksForEachKind(t *testing.T) {
	d := dossierOf(claim.MatterDamage, claim.PaperInvoice, claim.PaperContract)
	d.Held = slices.DeleteFunc(d.Held, func(h claim.HeldPaper) bool { return h.Kind == claim.PaperOrder || h.Kind == claim.PaperLossList })
	got := paperAsks.put(t, d)
	assert.Equal(t, []courier.Need{"held"}, got.Needs)
	assert.Equal(t, []claim.PaperKind{claim.PaperLossList, claim.PaperOrder}, got.Unknown)
	assert.Empty(t, got.Missing, "an order may be at hand")

	i := slices.IndexFunc(d.Held, func(h claim.HeldPaper) bool { return h.Kind == claim.PaperIdentity })
	d.Held[i].Held = 0
	assert.Equal(t, []courier.Need{"held", courier.Need(courier.Index("held", i) + ".held")}, paperAsks.put(t, d).Needs)

	j := slices.IndexFunc(d.Held, func(h claim.HeldPaper) bool { return h.Kind == claim.PaperContract })
	d.Held[i].Held, d.Held[j].Held = aye, aye
	got = paperAsks.put(t, d)
	assert.Equal(t, []claim.PaperKind{claim.PaperLossList}, got.Unknown, "the contract is one of three")
}

// The reasons of a paper that is not at hand name it, by its place and in words.
func TestPapersAreNamed(t *testing.T) {
	got := paperAsks.put(t, dossierOf(claim.MatterDamage, claim.PaperInvoice, claim.PaperContract, claim.PaperOrder))
	var named []string
	for _, r := range got.Reasons {
		if r.Field() == "asked[5]" {
			named = append(named, r.Sentence(courier.Chinese))
		}
	}
	assert.Equal(t, claim.PaperInvoice, got.Asked[5].AnyOf[0])
	assert.Equal(t, []string{"用于证明损失的数额，几者有其一即可", "该项可以提供发票", "该项可以提供购销合同", "该项可以提供订单"}, named)
	assert.False(t, got.Has("claim.papers.kind.waybill"), "which is at hand")
}

// What is asked for comes in the order of its value.
func TestPapersByValue(t *testing.T) {
	var all []claim.PaperKind
	for k := claim.PaperClaimForm; int(k) <= claim.PaperKinds; k++ {
		all = append(all, k)
	}
	got := paperAsks.put(t, dossierOf(claim.MatterDamage, all...))
	assert.Equal(t, []claim.PaperKind{claim.PaperClaimForm, claim.PaperWaybill, claim.PaperPhotos, claim.PaperPackingPhotos, claim.PaperInvoice,
		claim.PaperLossList, claim.PaperRepairQuote, claim.PaperIdentity, claim.PaperBankCard}, firstOf(got.Missing))
	assert.True(t, slices.IsSortedFunc(got.Missing, func(a, b claim.AskedPaper) int { return int(a.Why) - int(b.Why) }))
	assert.Equal(t, "尚缺9项，请一次性告知索赔人，最要紧的在前", reasonOf(t, &got.Grounds, "claim.papers.ask").Sentence(courier.Chinese))
}

// The one request to the claimant waits until what is missing is known of every
// paper.
func TestPapersAskOnceComplete(t *testing.T) {
	d := dossierOf(claim.MatterDamage, claim.PaperPackingPhotos)
	known := paperAsks.put(t, d)
	assert.True(t, known.Has("claim.papers.ask"))
	d.Held = slices.DeleteFunc(d.Held, func(h claim.HeldPaper) bool { return h.Kind == claim.PaperIdentity })
	open := paperAsks.put(t, d)
	assert.Equal(t, []courier.Need{"held"}, open.Needs)
	assert.Len(t, open.Missing, 1)
	assert.False(t, open.Has("claim.papers.ask"))
}

// HOAU's tiers: a fen below, at and above 1,000, and the gap to 1,001.
func TestPapersHOAU(t *testing.T) {
	hoau := claim.HOAUPapers()
	for amount, n := range map[int64]int{999_99: 3, 1_000_00: 3, 1_000_01: 8, 1_000_50: 8, 1_001_00: 8, 1_001_01: 8} {
		d := dossierOf(claim.MatterDamage)
		d.Terms, d.Amount = &hoau, courier.Fen(amount)
		got := paperAsks.put(t, d)
		assert.Len(t, got.Asked, n, "%d", amount)
		assert.Equal(t, n == 3, got.Has("claim.papers.tier"))
		assert.Equal(t, "TM-HOAU", got.Reasons[0].Basis().Source)
	}
	d := dossierOf(claim.MatterDamage)
	d.Terms = &hoau
	got := paperAsks.put(t, d)
	assert.Equal(t, []courier.Need{"amount"}, got.Needs)
	assert.Zero(t, got.Complete)
}

func TestPapersByTerms(t *testing.T) {
	road := claim.Road1999Papers()
	d := dossierOf(claim.MatterPartLoss, claim.PaperFreightReceipt)
	d.Terms = &road
	got := paperAsks.put(t, d)
	assert.Equal(t, []claim.PaperKind{claim.PaperClaimForm, claim.PaperWaybill, claim.PaperGoodsRecord, claim.PaperInvoice}, firstOf(got.Asked))
	assert.Equal(t, courier.Reported, got.Reasons[0].Basis().Evidence)
	assert.Equal(t, courier.Yes, got.Complete)
	d.Refund = aye
	assert.Equal(t, courier.No, paperAsks.put(t, d).Complete)
	d.Refund = 0
	assert.Equal(t, []courier.Need{"refund"}, paperAsks.put(t, d).Needs)

	own := claim.PaperTerms{Cite: road.Cite, Lists: []claim.PaperList{{Matters: []claim.Matter{claim.MatterDelay}, Papers: []claim.PaperAsk{{AnyOf: []claim.PaperKind{claim.PaperPromise}, Level: claim.PaperMust, Why: claim.WhyEvent}}}}}
	d.Terms = &own
	got = paperAsks.put(t, d)
	assert.Equal(t, []courier.Code{"claim.papers.terms_silent"}, codesOf(&got.Grounds))
	assert.Zero(t, got.Complete)
}

// FedEx's nine months, on their last day and after.
func TestPapersInTime(t *testing.T) {
	fedex := claim.FedExPapers()
	for as, late := range map[string]bool{"2026-12-02": false, "2026-12-03": true} {
		d := dossierOf(claim.MatterDamage)
		d.Terms, d.From, d.AsOf = &fedex, dayOn("2026-03-02"), dayOn(as)
		got := paperAsks.put(t, d)
		assert.Equal(t, dayOn("2026-12-02"), got.By)
		assert.Equal(t, late, got.Has("claim.papers.late"))
		assert.Len(t, got.Asked, 9, "the library's list, for FedEx names none")
	}
	d := dossierOf(claim.MatterDamage)
	d.Terms = &fedex
	assert.Equal(t, []courier.Need{"from"}, paperAsks.put(t, d).Needs)
}

func TestPapersUnreadable(t *testing.T) {
	paperAsks.faulty(t, claim.Dossier{Matter: 99, Amount: courier.Fen(-1), Freight: 9, Refund: 9, ByAgent: 9,
		Held: []claim.HeldPaper{{}, {Kind: 99}, {Kind: claim.PaperWaybill, Held: 9}, {Kind: claim.PaperWaybill}},
		Terms: &claim.PaperTerms{Cite: courier.Art(courier.CivilCode, "1"), Within: courier.Hours(2).Period(), Lists: []claim.PaperList{
			{Matters: []claim.Matter{99}, UpTo: courier.Minor(-1, courier.USD)},
			{Papers: []claim.PaperAsk{{}, {AnyOf: []claim.PaperKind{99}, Level: 9, Why: 9, ForRefund: 9}}}}}},
		"matter", "amount", "freight", "refund", "by_agent", "held[0].kind", "held[1].kind", "held[2].held", "held[3].kind",
		"terms.cite", "terms.within", "terms.lists[0].matters[0]", "terms.lists[0].up_to", "terms.lists[0].up_to", "terms.lists[0].papers",
		"terms.lists[1].papers[0].any_of", "terms.lists[1].papers[0].level", "terms.lists[1].papers[0].why",
		"terms.lists[1].papers[1].level", "terms.lists[1].papers[1].why", "terms.lists[1].papers[1].for_refund", "terms.lists[1].papers[1].any_of[0]")
	got, err := claim.Papers(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"matter"}, got.Needs)
}

func TestPapersForms(t *testing.T) {
	wordsRead(t, claim.PaperKinds, (*claim.PaperKind).UnmarshalText, claim.PaperKind.Name)
	wordsRead(t, 6, (*claim.PaperWhy).UnmarshalText, claim.PaperWhy.Name)
	wordsRead(t, 2, (*claim.PaperLevel).UnmarshalText, claim.PaperLevel.Name)
	hoau := claim.HOAUPapers()
	d := dossierOf(claim.MatterDamage)
	d.Terms = &hoau
	sameAgain(t, d)
	allocatesAtMost(t, paperAsks, 6, dossierOf(claim.MatterDamage))
}

func FuzzPapers(f *testing.F) {
	hoau, road, fedex := claim.HOAUPapers(), claim.Road1999Papers(), claim.FedExPapers()
	seeds := []claim.Dossier{dossierOf(claim.MatterDamage)}
	for _, terms := range []*claim.PaperTerms{&hoau, &road, &fedex} {
		d := dossierOf(claim.MatterPartLoss, claim.PaperInvoice)
		d.Terms = terms
		seeds = append(seeds, d)
	}
	fuzzAsk(f, paperAsks, seeds...)
}

func BenchmarkPapers(b *testing.B) { benchAsk(b, paperAsks, dossierOf(claim.MatterDamage)) }

func ExamplePapers() {
	terms := claim.HOAUPapers()
	p, err := claim.Papers(&claim.Dossier{HappenedOn: courier.Day(2026, 3, 2), Matter: claim.MatterDamage, Amount: courier.Fen(800_00), Terms: &terms,
		Held: []claim.HeldPaper{{Kind: claim.PaperSignedReceipt, Held: courier.Yes}, {Kind: claim.PaperIdentity, Held: courier.No}, {Kind: claim.PaperBankCard, Held: courier.No}}})
	fmt.Println(p.Complete, err)
	for _, m := range p.Missing {
		fmt.Println(m.Level, m.AnyOf[0].Name(courier.Chinese), m.Why.Name(courier.Chinese))
	}
	// Output:
	// no <nil>
	// must 身份证复印件 证明收款人
	// must 银行卡复印件 证明收款人
}
