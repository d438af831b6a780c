package claim_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

var filingAsks = question[claim.Filing, claim.Filed]{claim.File, claim.AppendFile, func(f *claim.Filed) *courier.Grounds { return &f.Grounds }}

// filingUnder is a claim under the carrier's terms alone.
func filingUnder(terms claim.FilingTerms, m claim.Matter, edits ...func(*claim.Filing)) claim.Filing {
	f := claim.Filing{HappenedOn: dayOn("2026-03-02"), Matter: m, Standard: claim.StandardOwn, Terms: &terms}
	for _, e := range edits {
		e(&f)
	}
	return f
}

// inStandard is a claim of 2023, when the standard of 2011 was in force.
func inStandard2023(edits ...func(*claim.Filing)) claim.Filing {
	f := claim.Filing{HappenedOn: dayOn("2023-03-02"), Matter: claim.MatterDelay, Dates: claim.FilingDates{Posted: dayOn("2023-03-01"), Promised: dayOn("2023-03-04")},
		Terms: &claim.FilingTerms{}, Acceptance: &claim.AcceptancePeriod{}}
	for _, e := range edits {
		e(&f)
	}
	return f
}

func filedOn(day string) func(*claim.Filing) { return func(f *claim.Filing) { f.FiledOn = dayOn(day) } }
func filedAt(at string) func(*claim.Filing) {
	return func(f *claim.Filing) { f.FiledAt = momentAt(at) }
}

func TestFilingByStandard(t *testing.T) {
	firm := claim.AcceptancePeriod{Cite: courier.ByHouse()[0], Length: courier.Days(30).Period()}
	for name, c := range map[string]struct {
		facts       claim.Filing
		timing      liability.Timing
		first, last string
		codes       []courier.Code
	}{
		"on the promised day": {inStandard2023(filedOn("2023-03-04")), liability.TooEarly, "2023-03-05", "", []courier.Code{"claim.filing.after_promise", "claim.filing.too_early"}},
		"the day after":       {inStandard2023(filedOn("2023-03-05")), liability.InTime, "2023-03-05", "", []courier.Code{"claim.filing.after_promise"}},
		"the firm's last day": {inStandard2023(filedOn("2023-04-03"), func(f *claim.Filing) { f.Acceptance = &firm }), liability.InTime, "2023-03-05", "2023-04-03", []courier.Code{"claim.filing.after_promise", "claim.filing.acceptance"}},
		"the day after that":  {inStandard2023(filedOn("2023-04-04"), func(f *claim.Filing) { f.Acceptance = &firm }), liability.TooLate, "2023-03-05", "2023-04-03", []courier.Code{"claim.filing.after_promise", "claim.filing.acceptance", "claim.filing.term_missed", "claim.filing.term_no_bar"}},
		"as a loss, not yet":  {inStandard2023(filedOn("2023-03-10"), func(f *claim.Filing) { f.Matter, f.DeemedLostOn = claim.MatterLoss, dayOn("2023-03-12") }), liability.TooEarly, "2023-03-12", "", []courier.Code{"claim.filing.after_promise", "claim.filing.deemed_lost", "claim.filing.too_early"}},
		"as a loss, that day": {inStandard2023(filedOn("2023-03-12"), func(f *claim.Filing) { f.Matter, f.DeemedLostOn = claim.MatterLoss, dayOn("2023-03-12") }), liability.InTime, "2023-03-12", "", []courier.Code{"claim.filing.after_promise", "claim.filing.deemed_lost"}},
		"not made yet":        {inStandard2023(func(f *claim.Filing) { f.AsOf = momentAt("2023-03-06T09:00") }), liability.StillOpen, "2023-03-05", "", []courier.Code{"claim.filing.after_promise"}},
		"by a moment":         {inStandard2023(filedAt("2023-03-04T17:59"), func(f *claim.Filing) { f.Dates.PromisedAt = momentAt("2023-03-04T18:00") }), liability.TooEarly, "2023-03-05", "", []courier.Code{"claim.filing.after_promise", "claim.filing.too_early"}},
		"before any standard": {inStandard2023(filedOn("2007-12-31"), func(f *claim.Filing) { f.HappenedOn, f.Dates = dayOn("2007-12-01"), claim.FilingDates{} }), liability.InTime, "", "", nil},
		"last day of the standard": {inStandard2023(filedOn("2024-04-01"), func(f *claim.Filing) {
			f.HappenedOn, f.Dates = dayOn("2024-03-31"), claim.FilingDates{Promised: dayOn("2024-04-01")}
		}), liability.TooEarly, "2024-04-02", "", []courier.Code{"claim.filing.after_promise", "claim.filing.too_early"}},
		"first day of the next": {inStandard2023(filedOn("2024-04-01"), func(f *claim.Filing) {
			f.HappenedOn, f.Dates = dayOn("2024-04-01"), claim.FilingDates{Promised: dayOn("2024-04-01")}
		}), liability.InTime, "", "", []courier.Code{"claim.filing.standard_unread"}},
		"the earlier as practice": {inStandard2023(filedOn("2024-04-01"), func(f *claim.Filing) {
			f.HappenedOn, f.Dates, f.Standard = dayOn("2024-04-01"), claim.FilingDates{Promised: dayOn("2024-04-01")}, claim.StandardAsPractice
		}), liability.TooEarly, "2024-04-02", "", []courier.Code{"claim.filing.after_promise_as_practice", "claim.filing.too_early"}},
		"the firm's own alone": {inStandard2023(filedOn("2024-04-01"), func(f *claim.Filing) {
			f.HappenedOn, f.Dates, f.Standard = dayOn("2024-04-01"), claim.FilingDates{}, claim.StandardOwn
		}), liability.InTime, "", "", nil},
	} {
		t.Run(name, func(t *testing.T) {
			got := filingAsks.put(t, c.facts)
			assert.Equal(t, c.timing, got.Timing)
			assert.Equal(t, dayOn(c.first), got.First)
			assert.Equal(t, dayOn(c.last), got.Last)
			assert.Equal(t, c.codes, codesOf(&got.Grounds))
			assert.Empty(t, got.Needs)
			assert.Equal(t, c.timing == liability.TooLate, got.Missed == liability.TermMissed)
		})
	}
}

// Each named window on the day before it opens, its first and last day, and
// the day after.
func TestFilingByTerms(t *testing.T) {
	posted := func(f *claim.Filing) { f.Dates.Posted = dayOn("2026-01-05") }
	for _, c := range []struct {
		name        string
		terms       claim.FilingTerms
		matter      claim.Matter
		start       func(*claim.Filing)
		first, last string
		grade       courier.Evidence
	}{
		{"ZTO", claim.ZTOFiling(), claim.MatterDelay, func(f *claim.Filing) { f.Dates.Knew = dayOn("2026-01-05") }, "", "2026-02-04", courier.Secondary},
		{"EMS international", claim.EMSInternationalFiling(), claim.MatterLoss, func(f *claim.Filing) { f.Dates.Posted = dayOn("2025-10-31") }, "", "2026-02-28", courier.Secondary},
		{"EMS six-fold", claim.EMSSixFoldFiling(), claim.MatterLoss, posted, "", "2027-01-05", courier.Disputed},
		{"FedEx US damage", claim.FedExUSFiling(), claim.MatterDamage, func(f *claim.Filing) { f.Dates.Delivered = dayOn("2026-01-05") }, "", "2026-03-06", courier.Secondary},
		{"FedEx US COD", claim.FedExUSFiling(), claim.MatterCOD, func(f *claim.Filing) { f.Dates.Stated = dayOn("2026-01-05") }, "", "2026-01-26", courier.Secondary},
		{"FedEx US non-delivery", claim.FedExUSFiling(), claim.MatterLoss, posted, "", "2026-10-05", courier.Secondary},
		{"FedEx international", claim.FedExInternationalFiling(), claim.MatterDelay, func(f *claim.Filing) { f.Dates.Stated = dayOn("2026-01-05") }, "", "2026-01-26", courier.Secondary},
		{"UPS damage", claim.UPSFiling(), claim.MatterDamage, func(f *claim.Filing) { f.Dates.Stated = dayOn("2026-01-05") }, "", "2026-01-19", courier.Disputed},
		{"UPS delay", claim.UPSFiling(), claim.MatterDelay, func(f *claim.Filing) { f.Dates.Stated = dayOn("2026-01-05") }, "", "2026-01-26", courier.Disputed},
		{"UPS other", claim.UPSFiling(), claim.MatterOvercharge, func(f *claim.Filing) { f.Dates.Promised = dayOn("2026-01-05") }, "", "2026-07-05", courier.Disputed},
		{"UPS small parcels", claim.UPSSmallParcelFiling(), claim.MatterLoss, func(f *claim.Filing) { f.Dates.Stated = dayOn("2026-01-05") }, "", "2026-03-06", courier.Reported},
		{"UPS guarantee", claim.UPSGuaranteeFiling(), claim.MatterDelay, func(f *claim.Filing) { f.Dates.Promised = dayOn("2026-01-05") }, "", "2026-01-20", courier.Secondary},
		{"DHL as reported", claim.DHLReportedFiling(), claim.MatterLoss, func(f *claim.Filing) { f.Dates.Stated = dayOn("2026-01-05") }, "", "2026-02-04", courier.Reported},
		{"USPS ground, lost", claim.USPSGroundFiling(), claim.MatterLoss, posted, "2026-01-20", "2026-03-06", courier.Secondary},
		{"USPS ground, damaged", claim.USPSGroundFiling(), claim.MatterDamage, posted, "", "2026-03-06", courier.Secondary},
		{"USPS Priority Mail Express, lost", claim.USPSExpressFiling(), claim.MatterLoss, posted, "2026-01-12", "2026-03-06", courier.Secondary},
		{"USPS Express International", claim.USPSExpressInternationalFiling(), claim.MatterLoss, posted, "2026-01-08", "", courier.Secondary},
		{"USPS Priority International", claim.USPSPriorityInternationalFiling(), claim.MatterLoss, posted, "2026-01-12", "", courier.Secondary},
		{"India Post", claim.IndiaPostFiling(), claim.MatterDamage, posted, "", "2026-07-05", courier.Secondary},
	} {
		t.Run(c.name, func(t *testing.T) {
			first, last := dayOn(c.first), dayOn(c.last)
			for _, on := range []struct {
				day  courier.Date
				want liability.Timing
			}{{first.AddDays(-1), liability.TooEarly}, {first, liability.InTime}, {last, liability.InTime}, {last.AddDays(1), liability.TooLate}} {
				if !on.day.Known() {
					continue
				}
				got := filingAsks.put(t, filingUnder(c.terms, c.matter, c.start, func(f *claim.Filing) { f.FiledOn = on.day }))
				assert.Equal(t, on.want, got.Timing, "%s", on.day)
				assert.Equal(t, first, got.First)
				assert.Equal(t, last, got.Last)
				assert.Equal(t, c.grade, got.Reasons[0].Basis().Evidence)
				assert.Equal(t, courier.Contract, got.Reasons[0].Basis().Force)
			}
		})
	}
}

// The 24 hours of JD-type terms run by the minute, and the loss of UPS opens
// 24 hours after the due time.
func TestFilingByHours(t *testing.T) {
	delivered := func(f *claim.Filing) { f.Dates.DeliveredAt = momentAt("2026-01-05T10:00") }
	due := func(f *claim.Filing) { f.Dates.PromisedAt = momentAt("2026-01-05T10:00") }
	for _, c := range []struct {
		facts claim.Filing
		want  liability.Timing
		needs []courier.Need
	}{
		{filingUnder(claim.JDFiling(), claim.MatterDamage, delivered, filedAt("2026-01-06T10:00")), liability.InTime, nil},
		{filingUnder(claim.JDFiling(), claim.MatterDamage, delivered, filedAt("2026-01-06T10:01")), liability.TooLate, nil},
		{filingUnder(claim.JDFiling(), claim.MatterDamage, delivered, filedOn("2026-01-05")), liability.InTime, nil},
		{filingUnder(claim.JDFiling(), claim.MatterDamage, delivered, filedOn("2026-01-06")), 0, []courier.Need{"filed_at"}},
		{filingUnder(claim.JDFiling(), claim.MatterDamage, delivered, filedOn("2026-01-07")), liability.TooLate, nil},
		{filingUnder(claim.JDFiling(), claim.MatterDamage, filedOn("2026-01-07"), func(f *claim.Filing) { f.Dates.Delivered = dayOn("2026-01-05") }), 0, []courier.Need{"dates.delivered_at"}},
		{filingUnder(claim.JDFiling(), claim.MatterLoss, filedOn("2026-01-07")), liability.InTime, nil},
		{filingUnder(claim.UPSFiling(), claim.MatterLoss, due, filedAt("2026-01-06T09:59")), liability.TooEarly, nil},
		{filingUnder(claim.UPSFiling(), claim.MatterLoss, due, filedAt("2026-01-06T10:00")), liability.InTime, nil},
		{filingUnder(claim.UPSFiling(), claim.MatterLoss, due, filedOn("2026-07-05")), liability.InTime, nil},
		{filingUnder(claim.UPSFiling(), claim.MatterLoss, due, filedOn("2026-07-06")), liability.TooLate, nil},
		{filingUnder(claim.UPSFiling(), claim.MatterLoss, filedAt("2026-01-06T10:00"), func(f *claim.Filing) { f.Dates.Promised = dayOn("2026-01-05") }), 0, []courier.Need{"dates.promised_at"}},
	} {
		got := filingAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Timing, "%+v", c.facts)
		assert.Equal(t, c.needs, got.Needs)
	}
	got := filingAsks.put(t, filingUnder(claim.JDFiling(), claim.MatterLoss, filedOn("2026-01-07")))
	assert.Equal(t, []courier.Code{"claim.filing.terms_silent"}, codesOf(&got.Grounds))
}

// A window that was missed is no ground to decline: the right stands.
func TestFilingMissedTakesNothing(t *testing.T) {
	got := filingAsks.put(t, filingUnder(claim.ZTOFiling(), claim.MatterLoss, filedOn("2026-06-01"), func(f *claim.Filing) { f.Dates.Knew = dayOn("2026-01-05") }))
	assert.Equal(t, liability.TermMissed, got.Missed)
	assert.Equal(t, courier.Lifts, reasonOf(t, &got.Grounds, "claim.filing.term_no_bar").Effect)
	assert.Equal(t, "197", reasonOf(t, &got.Grounds, "claim.filing.term_no_bar").Basis().Article)
	for _, r := range got.Reasons {
		assert.NotEqual(t, courier.Bars, r.Effect, "%s", r.Code())
	}
}

func TestFilingPassesOnTheBar(t *testing.T) {
	got := filingAsks.put(t, filingUnder(claim.FilingTerms{}, claim.MatterDamage, filedOn("2026-06-01"), func(f *claim.Filing) {
		f.Bar = &liability.Limitation{HappenedOn: dayOn("2026-05-10"), Regime: courier.Sea, Action: liability.AgainstCarrier, Kind: liability.Damage,
			Dates: liability.ClockDates{Delivered: dayOn("2026-05-10")}, ClaimedOn: dayOn("2027-05-11")}
	}))
	require.NotNil(t, got.Bar)
	assert.Equal(t, liability.TooLate, got.Bar.Timing)
	assert.Equal(t, liability.DefenceAvailable, got.Bar.Lapse)
	assert.Equal(t, liability.InTime, got.Timing, "the bar decides nothing by itself")
	assert.True(t, got.Has("claim.filing.bar"))
	got = filingAsks.put(t, filingUnder(claim.FilingTerms{}, claim.MatterDamage, filedOn("2026-06-01"), func(f *claim.Filing) {
		f.Bar = &liability.Limitation{HappenedOn: dayOn("2026-05-10"), Regime: courier.Sea, Action: liability.AgainstCarrier, Kind: liability.Damage}
	}))
	assert.Equal(t, []courier.Need{"bar.dates.delivered"}, got.Needs)
	_, err := claim.File(&claim.Filing{Bar: &liability.Limitation{Regime: 99}})
	assert.Equal(t, []string{"bar.regime"}, fieldsOf(err))
}

func TestFilingAsks(t *testing.T) {
	for name, c := range map[string]struct {
		facts claim.Filing
		want  []courier.Need
	}{
		"everything":         {claim.Filing{}, []courier.Need{"matter", "happened_on"}},
		"the promise":        {inStandard2023(filedOn("2023-03-05"), func(f *claim.Filing) { f.Dates = claim.FilingDates{} }), []courier.Need{"dates.promised"}},
		"the firm's period":  {inStandard2023(filedOn("2023-03-05"), func(f *claim.Filing) { f.Acceptance = nil }), []courier.Need{"acceptance"}},
		"the terms":          {inStandard2023(filedOn("2023-03-05"), func(f *claim.Filing) { f.Terms = nil }), []courier.Need{"terms"}},
		"the day":            {inStandard2023(), []courier.Need{"filed_on"}},
		"what terms rest on": {filingUnder(claim.ZTOFiling(), claim.MatterLoss, filedOn("2026-03-03")), []courier.Need{"dates.knew"}},
		"posting":            {filingUnder(claim.USPSGroundFiling(), claim.MatterLoss, filedOn("2026-03-03")), []courier.Need{"dates.posted"}},
		"what is stated":     {filingUnder(claim.UPSSmallParcelFiling(), claim.MatterLoss, filedOn("2026-03-03")), []courier.Need{"dates.stated"}},
	} {
		got := filingAsks.put(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
		assert.Zero(t, got.Timing, name)
	}
	// What is too early is so whatever the firm's period is.
	got := filingAsks.put(t, inStandard2023(filedOn("2023-03-04"), func(f *claim.Filing) { f.Acceptance = nil }))
	assert.Equal(t, liability.TooEarly, got.Timing)
	// Working days need the calendar of the host.
	days := claim.FilingTerms{Cite: courier.Art(courier.ZTOTerms, ""), Windows: []claim.FilingWindow{{From: claim.FromKnowledge, Opens: courier.WorkingDays(1).Period(), Closes: courier.WorkingDays(5).Period()}}}
	knew := func(f *claim.Filing) { f.Dates.Knew = dayOn("2026-03-02") }
	assert.Equal(t, []courier.Need{"calendar"}, filingAsks.put(t, filingUnder(days, claim.MatterLoss, filedOn("2026-03-03"), knew)).Needs)
	year, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026})
	require.NoError(t, err)
	got = filingAsks.put(t, filingUnder(days, claim.MatterLoss, filedOn("2026-03-09"), knew, func(f *claim.Filing) { f.Calendar = year }))
	assert.Equal(t, dayOn("2026-03-09"), got.Last)
	firm := inStandard2023(filedOn("2023-03-05"), func(f *claim.Filing) {
		f.Acceptance = &claim.AcceptancePeriod{Cite: courier.ByHouse()[0], Length: courier.WorkingDays(5).Period()}
	})
	assert.Equal(t, []courier.Need{"calendar"}, filingAsks.put(t, firm).Needs)
}

func TestFilingUnreadable(t *testing.T) {
	law := courier.Art(courier.CivilCode, "197")
	filingAsks.faulty(t, claim.Filing{Matter: 99, Standard: 9, FiledAt: momentAt("2026-03-02T10:00"), FiledOn: dayOn("2026-03-03"),
		Dates:      claim.FilingDates{Posted: dayOn("2026-03-05"), Promised: dayOn("2026-03-04"), PromisedAt: momentAt("2026-03-03T10:00"), Delivered: dayOn("2026-03-04"), DeliveredAt: momentAt("2026-03-03T10:00")},
		Acceptance: &claim.AcceptancePeriod{Cite: law, Length: courier.Days(1).Period()},
		Terms: &claim.FilingTerms{Cite: law, Windows: []claim.FilingWindow{{Matters: []claim.Matter{99}, From: 99}, {},
			{From: claim.FromPosting, Opens: courier.Hours(1).Period()}, {From: claim.FromPosting, Opens: courier.Days(9).Period(), Closes: courier.Days(8).Period()}}}},
		"matter", "standard", "filed_on", "dates.promised", "dates.delivered", "dates.promised", "dates.delivered", "filed_on", "acceptance.cite", "terms.cite",
		"terms.windows[0].matters[0]", "terms.windows[0].from", "terms.windows[1].from", "terms.windows[2].from", "terms.windows[3].closes")
	got, err := claim.File(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"matter", "happened_on"}, got.Needs)
}

func TestFilingForms(t *testing.T) {
	wordsRead(t, claim.Matters, (*claim.Matter).UnmarshalText, claim.Matter.Name)
	wordsRead(t, 5, (*claim.FilingStart).UnmarshalText, claim.FilingStart.Name)
	wordsRead(t, 2, (*claim.StandardText).UnmarshalText, claim.StandardText.Name)
	sameAgain(t, inStandard2023(filedAt("2023-03-04T17:59")))
	sameAgain(t, filingUnder(claim.USPSGroundFiling(), claim.MatterLoss))
	allocatesAtMost(t, filingAsks, 2, filingUnder(claim.USPSGroundFiling(), claim.MatterLoss, filedOn("2026-01-20"), func(f *claim.Filing) { f.Dates.Posted = dayOn("2026-01-05") }))
	want := map[claim.Matter]liability.Kind{claim.MatterLoss: liability.Loss, claim.MatterPartLoss: liability.Shortage, claim.MatterDamage: liability.Damage,
		claim.MatterMismatch: liability.ContentsMismatch, claim.MatterDelay: liability.Delay, claim.MatterMisdelivery: liability.Loss}
	for m := range claim.Matter(claim.Matters + 2) {
		assert.Equal(t, want[m], m.Kind(), "%s", m)
	}
	assert.False(t, claim.Matter(claim.Matters+1).Valid())
}

func FuzzFile(f *testing.F) {
	fuzzAsk(f, filingAsks, inStandard2023(filedOn("2023-03-05")), filingUnder(claim.JDFiling(), claim.MatterDamage, filedAt("2026-01-06T10:00")))
}

func BenchmarkFile(b *testing.B) {
	benchAsk(b, filingAsks, filingUnder(claim.USPSGroundFiling(), claim.MatterLoss, filedOn("2026-01-20"), func(f *claim.Filing) { f.Dates.Posted = dayOn("2026-01-05") }))
}

func ExampleFile() {
	terms := claim.USPSGroundFiling()
	f, err := claim.File(&claim.Filing{HappenedOn: courier.Day(2026, 3, 2), Matter: claim.MatterLoss, Standard: claim.StandardOwn, Terms: &terms,
		Dates: claim.FilingDates{Posted: courier.Day(2026, 3, 2)}, FiledOn: courier.Day(2026, 3, 10)})
	fmt.Println(f.Timing, f.First, f.Last, err)
	fmt.Println(f.Reasons[2].Sentence(courier.English))
	// Output:
	// too_early 2026-03-17 2026-05-01 <nil>
	// too early: come back on 2026-03-17
}
