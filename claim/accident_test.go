package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/tracking"
)

var (
	classifyAsks = question[claim.Accident, claim.Classified]{claim.Classify, claim.AppendClassify, func(c *claim.Classified) *courier.Grounds { return &c.Grounds }}
	weighAsks    = question[claim.Exhibits, claim.Weighed]{claim.Weigh, claim.AppendWeigh, func(w *claim.Weighed) *courier.Grounds { return &w.Grounds }}
)

func accidentOf(m claim.Matter, edits ...func(*claim.Accident)) claim.Accident {
	a := claim.Accident{HappenedOn: dayOn("2026-03-02"), Accepted: aye, SignedOff: nay, Matter: m, CausedLoss: aye, PackingDeformed: aye, ContentsDamaged: aye,
		Stated: nay, PremiumPaid: nay, Entrusted: nay, OwnInsurance: nay}
	for _, e := range edits {
		e(&a)
	}
	return a
}

func TestClassifyService(t *testing.T) {
	for name, c := range map[string]struct {
		edit func(*claim.Accident)
		want courier.Answer
	}{
		"between order and sign-off": {func(*claim.Accident) {}, aye},
		"no order yet":               {func(a *claim.Accident) { a.Accepted = nay }, nay},
		"after the sign-off":         {func(a *claim.Accident) { a.SignedOff = aye }, nay},
		"without a loss":             {func(a *claim.Accident) { a.CausedLoss = nay }, nay},
	} {
		got := classifyAsks.put(t, accidentOf(claim.MatterDamage, c.edit))
		assert.Equal(t, c.want, got.Service, name)
		assert.Equal(t, c.want == aye, got.Has("claim.accident.steps"), name)
		assert.Empty(t, got.Needs, name)
	}
}

func TestClassifyNature(t *testing.T) {
	for m, want := range map[claim.Matter]claim.AccidentNature{claim.MatterDelay: claim.NatureLate, claim.MatterDamage: claim.NatureDamage, claim.MatterPartLoss: claim.NatureShortage,
		claim.MatterLoss: claim.NatureLoss, claim.MatterOvercharge: claim.NaturePrice, claim.MatterService: claim.NatureService, claim.MatterMisdelivery: claim.NatureService,
		claim.MatterReceipt: claim.NatureService, claim.MatterCOD: claim.NatureService, claim.MatterMismatch: 0} {
		got := classifyAsks.put(t, accidentOf(m))
		assert.Equal(t, want, got.Nature, "%s", m)
		assert.Equal(t, want == 0, got.Has("claim.accident.unsorted"), "%s", m)
	}
	// The text calls damage only what shows on packing and contents both (DX-20).
	assert.Equal(t, aye, classifyAsks.put(t, accidentOf(claim.MatterDamage)).ByText)
	narrow := classifyAsks.put(t, accidentOf(claim.MatterDamage, func(a *claim.Accident) { a.PackingDeformed = nay }))
	assert.Equal(t, nay, narrow.ByText)
	assert.Equal(t, claim.NatureDamage, narrow.Nature, "it is damage all the same")
	assert.True(t, narrow.Has("claim.accident.narrow"))
	assert.Zero(t, classifyAsks.put(t, accidentOf(claim.MatterDamage, func(a *claim.Accident) { a.PackingDeformed = 0 })).ByText)
}

// Every mixture of the four facts of insurance, known and not (S2-22).
func TestClassifyInsurance(t *testing.T) {
	all := []courier.Answer{0, aye, nay}
	for _, stated := range all {
		for _, paid := range all {
			for _, entrusted := range all {
				for _, insured := range all {
					a := accidentOf(claim.MatterLoss)
					a.Stated, a.PremiumPaid, a.Entrusted, a.OwnInsurance = stated, paid, entrusted, insured
					got := classifyAsks.put(t, a)
					yes, no := 0, 0
					for _, x := range []courier.Answer{stated, paid, entrusted} {
						switch x {
						case aye:
							yes++
						case nay:
							no++
						}
					}
					switch {
					case yes == 3:
						require.Equal(t, claim.InsuredAccident, got.Class)
					case no == 3, insured == aye && yes == 0:
						require.Equal(t, claim.NotInsuredAccident, got.Class)
					case yes > 0 && (no > 0 || insured == aye):
						require.Zero(t, got.Class)
						require.True(t, got.Has("claim.accident.mixed"))
						require.Empty(t, got.Needs)
					default:
						require.Zero(t, got.Class)
						require.NotEmpty(t, got.Needs)
					}
				}
			}
		}
	}
}

func TestClassifyAsks(t *testing.T) {
	got := classifyAsks.put(t, claim.Accident{})
	assert.Equal(t, []courier.Need{"accepted", "signed_off", "caused_loss", "matter", "stated", "premium_paid", "entrusted", "own_insurance"}, got.Needs)
	classifyAsks.faulty(t, claim.Accident{Matter: 99, Accepted: 9, SignedOff: 9, CausedLoss: 9, PackingDeformed: 9, ContentsDamaged: 9, Stated: 9, PremiumPaid: 9, Entrusted: 9, OwnInsurance: 9},
		"matter", "accepted", "signed_off", "caused_loss", "packing_deformed", "contents_damaged", "stated", "premium_paid", "entrusted", "own_insurance")
	got, err := claim.Classify(nil)
	require.NoError(t, err)
	assert.Len(t, got.Needs, 8)
}

// signedFor is a consignment signed for by the recipient without an objection.
func signedFor(edits ...func(*claim.Exhibits)) claim.Exhibits {
	p := claim.Exhibits{HappenedOn: dayOn("2026-03-02"), Delivered: aye, SignedBy: claim.SignedByRecipient, SlipLost: nay, Objected: nay, Freight: nay,
		Surveyed: nay, Appraised: nay, WeightLost: nay}
	for _, e := range edits {
		e(&p)
	}
	return p
}

func TestWeighPresumption(t *testing.T) {
	station := func(p *claim.Exhibits) {
		p.Freight, p.FoundOn, p.RecordMade, p.RecordOn, p.ToAppraise = aye, dayOn("2026-03-05"), aye, dayOn("2026-03-05"), nay
	}
	for name, c := range map[string]struct {
		facts  claim.Exhibits
		want   claim.Presumption
		burden claim.Burden
		code   courier.Code
	}{
		"signed without remark":      {signedFor(), claim.PresumptionStands, claim.OnClaimant, "claim.proof.presumed"},
		"by a named agent":           {signedFor(func(p *claim.Exhibits) { p.SignedBy = claim.SignedByAgent }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.presumed"},
		"by another, with consent":   {signedFor(func(p *claim.Exhibits) { p.SignedBy, p.Consent = claim.SignedByOther, aye }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.presumed"},
		"by another, without":        {signedFor(func(p *claim.Exhibits) { p.SignedBy, p.Consent = claim.SignedByOther, nay }), claim.NoPresumption, claim.OnCarrier, "claim.proof.signed_by_other"},
		"never delivered":            {signedFor(func(p *claim.Exhibits) { p.Delivered = nay }), claim.NoPresumption, claim.OnCarrier, "claim.proof.not_delivered"},
		"the slip is lost":           {signedFor(func(p *claim.Exhibits) { p.SlipLost = aye }), claim.NoPresumption, claim.OnCarrier, "claim.proof.slip_lost"},
		"objected in time":           {signedFor(func(p *claim.Exhibits) { p.Objected = aye }), claim.NoPresumption, claim.OnCarrier, "claim.proof.objected"},
		"hidden, found after":        {signedFor(func(p *claim.Exhibits) { p.Hidden = aye }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.hidden"},
		"surveyed together":          {signedFor(func(p *claim.Exhibits) { p.Surveyed = aye }), claim.PresumptionRebutted, claim.OnCarrier, "claim.proof.survey"},
		"appraised":                  {signedFor(func(p *claim.Exhibits) { p.Appraised = aye }), claim.PresumptionRebutted, claim.OnCarrier, "claim.proof.appraisal"},
		"the weight fell":            {signedFor(func(p *claim.Exhibits) { p.WeightLost = aye }), claim.PresumptionRebutted, claim.OnCarrier, "claim.proof.weight"},
		"recorded the same day":      {signedFor(station), claim.PresumptionRebutted, claim.OnCarrier, "claim.proof.record_weighs"},
		"recorded the day after":     {signedFor(station, func(p *claim.Exhibits) { p.RecordOn = dayOn("2026-03-06") }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.record_late"},
		"a film alone":               {signedFor(func(p *claim.Exhibits) { p.Unboxing = aye }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.supports"},
		"photographs alone":          {signedFor(func(p *claim.Exhibits) { p.Photos = aye }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.supports"},
		"false name, no matter":      {signedFor(func(p *claim.Exhibits) { p.NameTrue, p.NameCause = nay, nay }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.name_no_cause"},
		"false name, brought it":     {signedFor(func(p *claim.Exhibits) { p.NameTrue, p.NameCause = nay, aye }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.name_cause"},
		"false name, itself nothing": {signedFor(func(p *claim.Exhibits) { p.NameTrue, p.NameCause = nay, nay }), claim.PresumptionStands, claim.OnClaimant, "claim.proof.name_not_as_declared"},
	} {
		t.Run(name, func(t *testing.T) {
			got := weighAsks.put(t, c.facts)
			assert.Equal(t, c.want, got.Presumption)
			assert.Equal(t, c.burden, got.Burden)
			assert.True(t, got.Has(c.code), "%v", codesOf(&got.Grounds))
			assert.Empty(t, got.Needs)
		})
	}
	// The regulation was renumbered on 2025-06-01.
	other := func(on string) claim.Exhibits {
		return signedFor(func(p *claim.Exhibits) { p.HappenedOn, p.SignedBy, p.Consent = dayOn(on), claim.SignedByOther, nay })
	}
	before, after := weighAsks.put(t, other("2025-05-31")), weighAsks.put(t, other("2025-06-01"))
	assert.Equal(t, "25", before.Reasons[0].Basis().Article)
	assert.Equal(t, "26", after.Reasons[0].Basis().Article)
}

// The station's record: same day, day after, none (S2-23); the appraisal (S2-24).
func TestWeighRecord(t *testing.T) {
	station := func(edit func(*claim.Exhibits)) claim.Exhibits {
		return signedFor(func(p *claim.Exhibits) { p.Freight, p.FoundOn, p.ToAppraise = aye, dayOn("2026-03-05"), nay }, edit)
	}
	got := weighAsks.put(t, station(func(p *claim.Exhibits) {
		p.RecordMade, p.RecordOn, p.RecordKind = aye, dayOn("2026-03-05"), claim.MadeGoodsRecord
	}))
	assert.Equal(t, nay, got.RecordLate)
	assert.Equal(t, dayOn("2026-03-05"), got.RecordBy)
	assert.Empty(t, got.Missing)
	got = weighAsks.put(t, station(func(p *claim.Exhibits) { p.RecordMade, p.RecordOn = aye, dayOn("2026-03-06") }))
	assert.Equal(t, aye, got.RecordLate)
	got = weighAsks.put(t, station(func(p *claim.Exhibits) { p.RecordMade, p.ToAppraise = nay, aye }))
	assert.Equal(t, aye, got.RecordLate)
	assert.Equal(t, []claim.PaperKind{claim.PaperGoodsRecord, claim.PaperAppraisal}, got.Missing)
	// A paper that is not freight has no station.
	assert.False(t, weighAsks.put(t, signedFor()).RecordBy.Known())
	// The day is that of tracking, which says which record is due.
	due, err := tracking.Record(&tracking.Accident{FoundOn: dayOn("2026-03-05"), Lots: courier.CountOf(1), ShipperLoaded: nay, ProofNeeded: nay})
	require.NoError(t, err)
	assert.Equal(t, due.By, got.RecordBy)
	assert.Equal(t, tracking.GoodsRecord.String(), claim.MadeGoodsRecord.String())
	assert.Equal(t, tracking.OrdinaryRecord.String(), claim.MadeOrdinaryRecord.String())
}

func TestWeighAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Exhibits
		want  []courier.Need
	}{
		"the day":      {claim.Exhibits{}, []courier.Need{"happened_on"}},
		"all of it":    {claim.Exhibits{HappenedOn: dayOn("2026-03-02")}, []courier.Need{"delivered", "signed_by", "slip_lost", "objected", "freight"}},
		"consent":      {signedFor(func(p *claim.Exhibits) { p.SignedBy = claim.SignedByOther }), []courier.Need{"consent"}},
		"what answers": {signedFor(func(p *claim.Exhibits) { p.Surveyed, p.Appraised, p.WeightLost = 0, 0, 0 }), []courier.Need{"surveyed", "appraised", "weight_lost"}},
		"the record":   {signedFor(func(p *claim.Exhibits) { p.Freight = aye }), []courier.Need{"found_on", "record_made", "to_appraise"}},
		"its day": {signedFor(func(p *claim.Exhibits) {
			p.Freight, p.FoundOn, p.RecordMade, p.ToAppraise = aye, dayOn("2026-03-05"), aye, nay
		}), []courier.Need{"record_on"}},
		"the finding": {signedFor(func(p *claim.Exhibits) {
			p.Freight, p.RecordMade, p.RecordOn, p.ToAppraise = aye, aye, dayOn("2026-03-05"), nay
		}), []courier.Need{"found_on"}},
		"the appraisal": {signedFor(func(p *claim.Exhibits) {
			p.Freight, p.FoundOn, p.RecordMade, p.ToAppraise, p.Appraised = aye, dayOn("2026-03-05"), nay, aye, 0
		}), []courier.Need{"appraised"}},
		"the false name": {signedFor(func(p *claim.Exhibits) { p.NameTrue = nay }), []courier.Need{"name_cause"}},
	} {
		got := weighAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
	}
}

func TestWeighUnreadable(t *testing.T) {
	weighAsks.faulty(t, claim.Exhibits{HappenedOn: dayOn("2020-12-31"), Delivered: 9, SignedBy: 9, Consent: 9, SlipLost: 9, Objected: 9, Hidden: 9, NameTrue: 9, NameCause: 9,
		Freight: 9, FoundOn: dayOn("2026-03-05"), RecordMade: nay, RecordKind: 9, RecordOn: dayOn("2026-03-04"), ToAppraise: 9, Appraised: 9, Surveyed: 9, WeightLost: 9, Unboxing: 9, Photos: 9},
		"happened_on", "delivered", "signed_by", "consent", "slip_lost", "objected", "hidden", "name_true", "name_cause", "freight", "record_kind",
		"to_appraise", "appraised", "surveyed", "weight_lost", "unboxing", "photos", "record_on", "record_made")
	weighAsks.faulty(t, signedFor(func(p *claim.Exhibits) { p.RecordMade = 9 }), "record_made")
	got, err := claim.Weigh(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on"}, got.Needs)
}

func TestAccidentForms(t *testing.T) {
	wordsRead(t, 6, (*claim.AccidentNature).UnmarshalText, claim.AccidentNature.Name)
	wordsRead(t, 2, (*claim.AccidentClass).UnmarshalText, claim.AccidentClass.Name)
	wordsRead(t, 3, (*claim.Signer).UnmarshalText, claim.Signer.Name)
	wordsRead(t, 2, (*claim.RecordMadeKind).UnmarshalText, claim.RecordMadeKind.Name)
	wordsRead(t, 3, (*claim.Presumption).UnmarshalText, claim.Presumption.Name)
	wordsRead(t, 2, (*claim.Burden).UnmarshalText, claim.Burden.Name)
	sameAgain(t, accidentOf(claim.MatterDamage))
	sameAgain(t, signedFor(func(p *claim.Exhibits) {
		p.RecordMade, p.RecordOn, p.RecordKind = aye, dayOn("2026-03-05"), claim.MadeGoodsRecord
	}))
	allocatesAtMost(t, classifyAsks, 0, accidentOf(claim.MatterDamage))
	allocatesAtMost(t, weighAsks, 0, signedFor())
}

func FuzzClassify(f *testing.F) { fuzzAsk(f, classifyAsks, accidentOf(claim.MatterDamage)) }

func FuzzWeigh(f *testing.F) {
	fuzzAsk(f, weighAsks, signedFor(), signedFor(func(p *claim.Exhibits) {
		p.Freight, p.FoundOn, p.RecordMade, p.NameTrue = aye, dayOn("2026-03-05"), nay, nay
	}))
}

func BenchmarkClassify(b *testing.B) { benchAsk(b, classifyAsks, accidentOf(claim.MatterDamage)) }

func BenchmarkWeigh(b *testing.B) { benchAsk(b, weighAsks, signedFor()) }

func ExampleClassify() {
	c, err := claim.Classify(&claim.Accident{Accepted: courier.Yes, SignedOff: courier.No, CausedLoss: courier.Yes, Matter: claim.MatterPartLoss,
		Stated: courier.Yes, PremiumPaid: courier.Yes, Entrusted: courier.Yes})
	fmt.Println(c.Service, c.Nature.Name(courier.Chinese), c.Class.Name(courier.Chinese), err)
	// Output:
	// yes 货差 保险理赔事故 <nil>
}

func ExampleWeigh() {
	w, err := claim.Weigh(&claim.Exhibits{HappenedOn: courier.Day(2026, 3, 2), Delivered: courier.Yes, SignedBy: claim.SignedByOther, Consent: courier.No, Freight: courier.No})
	fmt.Println(w.Presumption, w.Burden, err)
	fmt.Println(w.Reasons[0].Text(courier.Chinese))
	// Output:
	// none carrier <nil>
	// 由收件人及其指定的代收人以外的人签收且收件人未同意，签收不构成向收件人交付的证据（《快递暂行条例（2025年修订）》第26条）
}
