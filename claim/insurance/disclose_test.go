package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func disclosed(t testing.TB, f insurance.Telling) insurance.Disclosure {
	t.Helper()
	got, err := insurance.Disclosed(&f)
	require.NoError(t, err)
	return got
}

// keptBack is what an applicant kept back on purpose, and the insurer
// rescinded ten days after it knew.
func keptBack(edits ...func(*insurance.Telling)) insurance.Telling {
	f := insurance.Telling{On: contractDay, Marine: no, Misstated: yes, Asked: yes, CatchAll: no, Fault: insurance.TellingIntent, Material: yes, Knew: no,
		ContractOn: courier.Day(2026, 5, 4), InsurerKnew: courier.Day(2026, 7, 22), Rescinded: yes, Caused: no, Settled: no}
	for _, e := range edits {
		e(&f)
	}
	return f
}

func TestDisclosed(t *testing.T) {
	type edit = func(*insurance.Telling)
	sea := func(on courier.Date, f edit) edit {
		return func(d *insurance.Telling) {
			d.Marine, d.On, d.ContractOn, d.InsurerKnew = yes, on, on.AddDays(-90), on.AddDays(-10)
			if f != nil {
				f(d)
			}
		}
	}
	gross := func(caused courier.Answer) edit {
		return func(d *insurance.Telling) { d.Fault, d.Caused = insurance.TellingGross, caused }
	}
	other := func(caused courier.Answer) edit {
		return func(d *insurance.Telling) { d.Fault, d.Caused = insurance.TellingOther, caused }
	}
	for name, c := range map[string]struct {
		edit    edit
		rescind courier.Verdict
		pays    courier.Verdict
		code    courier.Code
		basis   string
		premium insurance.PremiumFate
	}{
		"intent":                   {func(*insurance.Telling) {}, granted, refused, "insurance.disclosure.intent", "IL 16", insurance.PremiumKept},
		"gross, serious effect":    {gross(yes), granted, refused, "insurance.disclosure.serious_effect", "IL 16", insurance.PremiumBack},
		"gross, no serious effect": {gross(no), granted, granted, "insurance.disclosure.no_serious_effect", "IL 16", insurance.PremiumNotSaid},
		"neither":                  {other(yes), refused, granted, "insurance.rescind.no_fault", "IL 16", 0},
		"told":                     {func(d *insurance.Telling) { d.Misstated = no }, refused, granted, "insurance.rescind.told", "IL 16", 0},
		"not asked":                {func(d *insurance.Telling) { d.Asked = no }, refused, granted, "insurance.rescind.not_asked", "SPC-I2 6", 0},
		"not asked, before 2020": {func(d *insurance.Telling) {
			d.Asked, d.On, d.ContractOn, d.InsurerKnew = no, courier.Day(2020, 12, 28), courier.Day(2020, 12, 1), courier.Day(2020, 12, 1)
		}, refused, granted, "insurance.rescind.not_asked", "IL 16", 0},
		"a general question":        {func(d *insurance.Telling) { d.CatchAll = yes }, refused, granted, "insurance.rescind.catch_all", "SPC-I2 6", 0},
		"immaterial":                {func(d *insurance.Telling) { d.Material = no }, refused, granted, "insurance.rescind.immaterial", "IL 16", 0},
		"the insurer knew":          {func(d *insurance.Telling) { d.Knew = yes }, refused, granted, "insurance.rescind.insurer_knew", "IL 16", 0},
		"the 30th day":              {func(d *insurance.Telling) { d.InsurerKnew = courier.Day(2026, 7, 2) }, granted, refused, "insurance.rescind.thirty_days_run", "IL 16", insurance.PremiumKept},
		"the 31st day":              {func(d *insurance.Telling) { d.InsurerKnew = courier.Day(2026, 7, 1) }, refused, granted, "insurance.rescind.thirty_days", "IL 16", 0},
		"two years to the day":      {func(d *insurance.Telling) { d.ContractOn = courier.Day(2024, 8, 1) }, granted, refused, "insurance.rescind.two_years_run", "IL 16", insurance.PremiumKept},
		"two years and a day":       {func(d *insurance.Telling) { d.ContractOn = courier.Day(2024, 7, 31) }, refused, granted, "insurance.rescind.two_years", "IL 16", 0},
		"not rescinded":             {func(d *insurance.Telling) { d.Rescinded = no }, granted, granted, "insurance.disclosure.not_rescinded", "SPC-I2 8", 0},
		"settled, not rescinded":    {func(d *insurance.Telling) { d.Rescinded, d.Settled = no, yes }, granted, refused, "insurance.disclosure.settled", "SPC-I2 8", 0},
		"sea, intent":               {sea(newSeaDay, nil), granted, refused, "insurance.disclosure.sea_intent", "MC25 248", insurance.PremiumKept},
		"sea, intent, old":          {sea(oldSeaDay, nil), granted, refused, "insurance.disclosure.sea_intent", "MC92 223", insurance.PremiumKept},
		"V-INS-026, without effect": {sea(newSeaDay, other(no)), granted, granted, "insurance.disclosure.sea_no_effect", "MC25 248", insurance.PremiumByVoyage},
		"V-INS-026, with effect":    {sea(newSeaDay, other(yes)), granted, refused, "insurance.disclosure.sea_effect", "MC25 248", insurance.PremiumByVoyage},
		"sea, old, with effect":     {sea(oldSeaDay, other(yes)), granted, refused, "insurance.disclosure.sea_effect", "MC92 223", insurance.PremiumNotSaid},
		"sea, 31 days, new":         {sea(newSeaDay, func(d *insurance.Telling) { d.InsurerKnew = newSeaDay.AddDays(-31) }), refused, granted, "insurance.rescind.sea_thirty_days", "MC25 248", 0},
		"sea, 31 days, old":         {sea(oldSeaDay, func(d *insurance.Telling) { d.InsurerKnew = oldSeaDay.AddDays(-31) }), granted, refused, "insurance.rescind.sea_intent", "MC92 223", insurance.PremiumKept},
		"sea, three years":          {sea(newSeaDay, func(d *insurance.Telling) { d.ContractOn = courier.Day(2023, 1, 1) }), granted, refused, "insurance.rescind.sea_thirty_days_run", "MC25 248", insurance.PremiumKept},
		"sea, it knew":              {sea(newSeaDay, func(d *insurance.Telling) { d.Knew, d.Asked = yes, no }), refused, granted, "insurance.rescind.sea_insurer_knew", "MC25 247", 0},
		"sea, it knew and asked":    {sea(newSeaDay, func(d *insurance.Telling) { d.Knew = yes }), granted, refused, "insurance.disclosure.sea_intent", "MC25 248", insurance.PremiumKept},
		"sea, told":                 {sea(oldSeaDay, func(d *insurance.Telling) { d.Misstated = no }), refused, granted, "insurance.rescind.sea_told", "MC92 222", 0},
		"sea, immaterial":           {sea(newSeaDay, func(d *insurance.Telling) { d.Material = no }), refused, granted, "insurance.rescind.sea_immaterial", "MC25 247", 0},
		"sea, not rescinded":        {sea(newSeaDay, func(d *insurance.Telling) { d.Rescinded = no }), granted, granted, "insurance.disclosure.sea_not_rescinded", "MC25 248", 0},
	} {
		got := disclosed(t, keptBack(c.edit))
		assert.Equal(t, c.rescind, got.Rescission, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.pays, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.basis, basisOf(&got.Grounds, c.code), name)
		assert.Equal(t, c.premium, got.Premium, name)
		assert.Empty(t, got.Needs, name)
	}
}

// V-INS-025, and a last day on a holiday.
func TestDisclosedDays(t *testing.T) {
	got := disclosed(t, keptBack(func(d *insurance.Telling) {
		d.Marine, d.On, d.InsurerKnew = yes, courier.Day(2026, 7, 1), courier.Day(2026, 6, 1)
	}))
	assert.Equal(t, courier.Day(2026, 7, 1), got.ThirtyDays.Last)
	assert.Equal(t, granted, got.Rescission)
	got = disclosed(t, keptBack(func(d *insurance.Telling) {
		d.Marine, d.On, d.InsurerKnew = yes, courier.Day(2026, 7, 2), courier.Day(2026, 6, 1)
	}))
	assert.Equal(t, refused, got.Rescission)
	holiday, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026, Off: []courier.Date{courier.Day(2026, 10, 1), courier.Day(2026, 10, 2)}})
	require.NoError(t, err)
	late := keptBack(func(d *insurance.Telling) {
		d.On, d.InsurerKnew, d.Calendar = courier.Day(2026, 10, 3), courier.Day(2026, 9, 1), holiday
	})
	got = disclosed(t, late)
	assert.Equal(t, courier.Day(2026, 10, 3), got.ThirtyDays.Last)
	assert.Equal(t, granted, got.Rescission, "%v", got.Reasons)
	old := keptBack(func(d *insurance.Telling) {
		d.On, d.InsurerKnew, d.ContractOn, d.Calendar = courier.Day(2026, 10, 3), courier.Day(2026, 9, 20), courier.Day(2024, 10, 1), holiday
	})
	got = disclosed(t, old)
	assert.Equal(t, courier.Day(2026, 10, 3), got.TwoYears.Last)
	assert.Equal(t, granted, got.Rescission, "the two years end on a holiday: %v", got.Reasons)
	old.On = courier.Day(2026, 10, 4)
	assert.Equal(t, refused, disclosed(t, old).Rescission)
	late.Calendar = courier.Calendar{}
	assert.Equal(t, refused, disclosed(t, late).Rescission)
	open := disclosed(t, keptBack(func(d *insurance.Telling) { d.Fault, d.Caused = insurance.TellingGross, 0 }))
	assert.Equal(t, []courier.Need{"caused"}, open.Needs)
	assert.Zero(t, open.Premium, "it hangs on what is asked")
	knew := disclosed(t, keptBack(func(d *insurance.Telling) {
		d.InsurerKnew = courier.Day(2026, 1, 1)
		d.ContractOn = courier.Day(2026, 7, 10)
	}))
	assert.Equal(t, courier.Day(2026, 8, 9), knew.ThirtyDays.Last, "it could not rescind before there was a contract")
}

func TestDisclosedAsksWhatDecides(t *testing.T) {
	told := probe(t, 20_000, []probed[insurance.Telling]{
		{"", 2, func(d *insurance.Telling, v int) { d.On = []courier.Date{oldSeaDay, newSeaDay}[v] }},
		probedYesNo("", func(d *insurance.Telling) *courier.Answer { return &d.Marine }),
		probedYesNo("misstated", func(d *insurance.Telling) *courier.Answer { return &d.Misstated }),
		probedYesNo("asked", func(d *insurance.Telling) *courier.Answer { return &d.Asked }),
		probedYesNo("catch_all", func(d *insurance.Telling) *courier.Answer { return &d.CatchAll }),
		{"", 3, func(d *insurance.Telling, v int) { d.Fault = insurance.TellingFault(v + 1) }},
		probedYesNo("material", func(d *insurance.Telling) *courier.Answer { return &d.Material }),
		probedYesNo("knew", func(d *insurance.Telling) *courier.Answer { return &d.Knew }),
		{"contract_on", 2, func(d *insurance.Telling, v int) {
			d.ContractOn = []courier.Date{courier.Day(2024, 1, 1), courier.Day(2026, 3, 1)}[v]
		}},
		{"insurer_knew", 2, func(d *insurance.Telling, v int) {
			d.InsurerKnew = []courier.Date{courier.Day(2026, 3, 2), courier.Day(2026, 4, 20)}[v]
		}},
		probedYesNo("rescinded", func(d *insurance.Telling) *courier.Answer { return &d.Rescinded }),
		probedYesNo("caused", func(d *insurance.Telling) *courier.Answer { return &d.Caused }),
		probedYesNo("settled", func(d *insurance.Telling) *courier.Answer { return &d.Settled }),
	}, func(d *insurance.Telling) courier.Decision { return disclosed(t, *d).Decision })
	everyRow(t, insurance.RescindQuestion, told)
	everyRow(t, insurance.TellingQuestion, told)
}

func TestDisclosedUnreadable(t *testing.T) {
	_, err := insurance.Disclosed(&insurance.Telling{On: courier.Day(2015, 4, 23), Marine: 9, Misstated: 9, Asked: 9, CatchAll: 9, Fault: 9, Material: 9, Knew: 9,
		ContractOn: contractDay, InsurerKnew: contractDay, Rescinded: 9, Caused: 9, Settled: 9})
	assert.Equal(t, []string{"on", "marine", "misstated", "asked", "catch_all", "fault", "material", "knew", "rescinded", "caused", "settled", "on", "on"}, fields(err))
	got, err := insurance.Disclosed(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
	readsBack(t, 3, (*insurance.TellingFault).UnmarshalText)
	readsBack(t, 6, (*insurance.PremiumFate).UnmarshalText)
	roundTrip(t, keptBack())
}

func fraudulent(t testing.TB, d insurance.Deceit) insurance.Fraudulence {
	t.Helper()
	got, err := insurance.Fraudulent(&d)
	require.NoError(t, err)
	return got
}

// V-INS-016 and its neighbours.
func TestFraudulent(t *testing.T) {
	told := map[courier.Code]bool{}
	none := courier.Money{}
	for name, c := range map[string]struct {
		facts                insurance.Deceit
		verdict              courier.Verdict
		code                 courier.Code
		unpaid, base, refund courier.Money
		rescind              courier.Answer
	}{
		"V-INS-016":    {insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000)}, granted, "insurance.deceit.inflated", cny(24_000), cny(60_000), none, no},
		"a fen":        {insurance.Deceit{Fraud: insurance.Inflated, Claimed: courier.Fen(6_000_001), True: cny(60_000)}, granted, "insurance.deceit.inflated", courier.Fen(1), cny(60_000), none, no},
		"all of it":    {insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(0)}, refused, "insurance.deceit.wholly_inflated", cny(84_000), cny(0), none, no},
		"paid before":  {insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000), Paid: cny(70_000), Costs: cny(500)}, granted, "insurance.deceit.refund", cny(24_000), cny(60_000), cny(10_500), no},
		"paid no more": {insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000), Paid: cny(60_000)}, granted, "insurance.deceit.inflated", cny(24_000), cny(60_000), cny(0), no},
		"paid less":    {insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000), Paid: cny(50_000)}, granted, "insurance.deceit.inflated", cny(24_000), cny(60_000), cny(0), no},
		"costs alone":  {insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000), Costs: cny(500)}, granted, "insurance.deceit.refund", cny(24_000), cny(60_000), cny(500), no},
		"invented":     {insurance.Deceit{Fraud: insurance.Invented, Claimed: cny(84_000), Paid: cny(5)}, refused, "insurance.deceit.invented", cny(84_000), cny(0), cny(5), yes},
		"staged":       {insurance.Deceit{Fraud: insurance.Staged}, refused, "insurance.deceit.staged", none, none, none, yes},
		"none":         {insurance.Deceit{Fraud: insurance.NoFraud, True: cny(5)}, granted, "insurance.deceit.none", none, cny(5), none, no},
	} {
		c.facts.On = contractDay
		got := fraudulent(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, []courier.Money{c.unpaid, c.base, c.refund}, []courier.Money{got.Unpaid, got.Base, got.Refund}, name)
		assert.Equal(t, c.rescind, got.Rescind, name)
		assert.Equal(t, "IL 27", basisOf(&got.Grounds, c.code))
		note(told, got.Reasons)
	}
	everyRowUnder(t, "insurance.deceit.", told)
	assert.Equal(t, []courier.Need{"on", "fraud"}, fraudulent(t, insurance.Deceit{}).Needs)
	assert.Equal(t, []courier.Need{"claimed", "true"}, fraudulent(t, insurance.Deceit{On: contractDay, Fraud: insurance.Inflated}).Needs)
	_, err := insurance.Fraudulent(&insurance.Deceit{On: courier.Day(2015, 4, 23), Fraud: 9, Claimed: courier.Fen(-1), True: courier.Fen(-1), Paid: courier.Minor(1, courier.USD), Costs: courier.Fen(-1)})
	assert.Equal(t, []string{"on", "fraud", "claimed", "true", "paid", "costs"}, fields(err))
	_, err = insurance.Fraudulent(&insurance.Deceit{Fraud: insurance.Inflated, Claimed: cny(5), True: cny(5)})
	assert.ErrorIs(t, err, courier.ErrContradicts)
	most := courier.Fen(1<<63 - 1)
	_, err = insurance.Fraudulent(&insurance.Deceit{On: contractDay, Fraud: insurance.Invented, Paid: most, Costs: most})
	assert.Equal(t, []string{"costs"}, fields(err))
	assert.ErrorIs(t, err, courier.ErrRange)
	_, err = insurance.Fraudulent(nil)
	require.NoError(t, err)
	roundTrip(t, insurance.Deceit{On: contractDay, Fraud: insurance.Inflated, Claimed: cny(84_000), True: cny(60_000), Paid: cny(1), Costs: cny(0)})
}

func notified(t testing.TB, n insurance.LossNotice) insurance.NoticeAnswer {
	t.Helper()
	got, err := insurance.Notified(&n)
	require.NoError(t, err)
	return got
}

func TestNotified(t *testing.T) {
	late := insurance.LossNotice{On: contractDay, Marine: no, Prompt: no, Fault: insurance.TellingGross, Undetermined: yes, Open: cny(700), InsurerKnew: no, Worsened: no}
	with := func(f func(*insurance.LossNotice)) insurance.LossNotice { n := late; f(&n); return n }
	for name, c := range map[string]struct {
		facts   insurance.LossNotice
		verdict courier.Verdict
		code    courier.Code
		unpaid  courier.Money
	}{
		"prompt":                 {with(func(n *insurance.LossNotice) { n.Prompt = yes }), granted, "insurance.notice.prompt", courier.Money{}},
		"late, gross":            {late, refused, "insurance.notice.undetermined_gross", cny(700)},
		"late, intent":           {with(func(n *insurance.LossNotice) { n.Fault = insurance.TellingIntent }), refused, "insurance.notice.undetermined", cny(700)},
		"late, excused":          {with(func(n *insurance.LossNotice) { n.Fault = insurance.TellingOther }), granted, "insurance.notice.excused", courier.Money{}},
		"late, all determined":   {with(func(n *insurance.LossNotice) { n.Undetermined = no }), granted, "insurance.notice.determined", courier.Money{}},
		"late, the insurer knew": {with(func(n *insurance.LossNotice) { n.InsurerKnew = yes }), granted, "insurance.notice.insurer_knew", courier.Money{}},
		"sea, worsened":          {with(func(n *insurance.LossNotice) { n.Marine, n.Worsened, n.InsurerKnew = yes, yes, yes }), refused, "insurance.notice.sea_worsened", courier.Money{}},
		"land, worsened":         {with(func(n *insurance.LossNotice) { n.Worsened, n.InsurerKnew = yes, yes }), granted, "insurance.notice.insurer_knew", courier.Money{}},
	} {
		got := notified(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.unpaid, got.Unpaid, name)
		assert.Equal(t, c.unpaid.Known(), got.Has("insurance.notice.unpaid"), name)
		assert.Empty(t, got.Needs, name)
	}
	told := probe(t, 6_000, []probed[insurance.LossNotice]{
		{"", 2, func(n *insurance.LossNotice, v int) { n.On = []courier.Date{oldSeaDay, newSeaDay}[v] }},
		probedYesNo("marine", func(n *insurance.LossNotice) *courier.Answer { return &n.Marine }),
		probedYesNo("prompt", func(n *insurance.LossNotice) *courier.Answer { return &n.Prompt }),
		{"fault", 3, func(n *insurance.LossNotice, v int) { n.Fault = insurance.TellingFault(v + 1) }},
		probedYesNo("undetermined", func(n *insurance.LossNotice) *courier.Answer { return &n.Undetermined }),
		probedYesNo("insurer_knew", func(n *insurance.LossNotice) *courier.Answer { return &n.InsurerKnew }),
		probedYesNo("worsened", func(n *insurance.LossNotice) *courier.Answer { return &n.Worsened }),
	}, func(n *insurance.LossNotice) courier.Decision { return notified(t, *n).Decision })
	everyRow(t, insurance.NoticeQuestion, told)
}

// V-INS-023: 48 hours of the policy from 10:30; missing them costs nothing by
// itself.
func TestNoticeTerms(t *testing.T) {
	within, cite := insurance.Notice48h()
	n := insurance.LossNotice{On: courier.Day(2026, 3, 1), Marine: no, Prompt: yes, Worsened: no, Within: within, Cite: cite, TermExplained: no,
		FoundAt: courier.Day(2026, 3, 1).At(10, 30), ToldAt: courier.Day(2026, 3, 3).At(10, 30)}
	got := notified(t, n)
	assert.Equal(t, courier.Day(2026, 3, 3).At(10, 30), got.Until)
	assert.Equal(t, no, got.Missed)
	assert.Equal(t, "P-48H", basisOf(&got.Grounds, "insurance.notice.term"))
	n.ToldAt = courier.Day(2026, 3, 3).At(10, 31)
	got = notified(t, n)
	assert.Equal(t, yes, got.Missed)
	assert.Equal(t, granted, got.Verdict, "no hours are law")
	assert.True(t, got.Has("insurance.notice.term_missed") && got.Has("insurance.notice.term_unexplained"))
	n.TermExplained = yes
	got = notified(t, n)
	assert.False(t, got.Has("insurance.notice.term_unexplained"))
	n.Within = courier.Days(2).Period()
	n.ToldAt = courier.Day(2026, 3, 3).At(23, 59)
	got = notified(t, n)
	assert.Equal(t, no, got.Missed)
	assert.Equal(t, courier.Day(2026, 3, 3), got.Last.Last)
	n.ToldAt = courier.Day(2026, 3, 4).At(0, 0)
	got = notified(t, n)
	assert.Equal(t, yes, got.Missed, "the day is over at 24:00")
	n.ToldAt = courier.Instant{}
	got = notified(t, n)
	assert.Zero(t, got.Missed)
	n.FoundAt = courier.Instant{}
	got = notified(t, n)
	assert.False(t, got.Until.Known())
	n.Within, n.FoundAt = courier.Years(7983).Period(), courier.Day(2026, 3, 1).At(1, 0)
	got = notified(t, n)
	assert.False(t, got.Until.Known(), "past the calendar")
	period, cite := insurance.Notice24h()
	assert.Equal(t, courier.Hours(24).Period(), period)
	assert.Equal(t, "P-24H", cite.Basis().Source)
	_, err := insurance.Notified(&insurance.LossNotice{On: courier.Day(2015, 4, 23), Marine: 9, Prompt: 9, Fault: 9, Undetermined: 9, Open: courier.Fen(-1),
		InsurerKnew: 9, Worsened: 9, TermExplained: 9, Within: courier.WorkingDays(2).Period(), FoundAt: contractDay.At(2, 0), ToldAt: contractDay.At(1, 0)})
	assert.Equal(t, []string{"on", "marine", "prompt", "fault", "undetermined", "open", "insurer_knew", "worsened", "term_explained", "told_at", "cite.source", "within"}, fields(err))
	none, err := insurance.Notified(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, none.Needs)
	n.Open = cny(1)
	roundTrip(t, n)
}
