package order_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

func fine(from, to int64) order.Range {
	return order.Range{From: courier.Fen(from * 100), To: courier.Fen(to * 100)}
}

func keepsCeasing() order.Conduct {
	return order.Conduct{Duty: order.Ceasing, On: courier.Day(2026, 3, 12), Ceasing: order.CeasingFacts{Published: courier.Yes,
		PublishedOn: courier.Day(2026, 3, 2), Written: courier.Yes, LicenceReturned: courier.Yes, ItemsHandled: courier.Yes}}
}

func keepsSuspending() order.Conduct {
	return order.Conduct{Duty: order.Suspending, On: spring, Suspending: order.SuspendingFacts{Reported: courier.Yes,
		CausePublished: courier.Yes, PeriodPublished: courier.Yes, ItemsHandled: courier.Yes}}
}

func keepsChange() order.Conduct {
	return order.Conduct{Duty: order.ChangingService, On: courier.Day(2026, 3, 12), Change: order.ChangeFacts{What: order.ServiceArea,
		ForceMajeure: courier.No, Published: courier.Yes, PublishedOn: courier.Day(2026, 3, 2)}}
}

func keepsOutlet() order.Conduct {
	return order.Conduct{Duty: order.FilingOutlet, On: spring, OutletFiled: courier.Yes}
}

func keepsBrand() order.Conduct {
	return order.Conduct{Duty: order.UnitingBrand, On: spring, Brand: order.BrandFacts{Managed: courier.Yes, Tracking: courier.Yes, Complaints: courier.Yes}}
}

func keepsItems() order.Conduct {
	return order.Conduct{Duty: order.RespectingItems, On: spring, Items: order.ItemsFacts{Claimed: courier.No, Opened: courier.No,
		Hidden: courier.No, Destroyed: courier.No, Resold: courier.No, Searched: courier.No, Detained: courier.No}}
}

func keepsChecks() order.Conduct {
	return order.Conduct{Duty: order.CheckingItems, On: spring, Checks: order.ChecksFacts{System: courier.Yes, Prohibited: courier.No,
		Identity: courier.Yes, Screened: courier.Yes}}
}

func keepsData() order.Conduct {
	return order.Conduct{Duty: order.KeepingData, On: spring, Data: order.DataFacts{System: courier.Yes, Destroyed: courier.Yes,
		Sold: courier.No, Leaked: courier.Yes, Remedied: courier.Yes, Reported: courier.Yes}}
}

func keepsPackaging() order.Conduct {
	return order.Conduct{Duty: order.GreenPackaging, On: courier.Day(2025, 6, 1), Packaging: order.PackagingFacts{OperationRules: courier.Yes,
		Trained: courier.Yes, RecyclingRules: courier.Yes, PlasticReported: courier.Yes, Standard: courier.Yes, BannedPlastic: courier.No, Correction: order.NotOrdered}}
}

func keepsTruth() order.Conduct {
	return order.Conduct{Duty: order.ShowingTruth, On: spring, Truth: order.TruthFacts{LookedUp: courier.Yes, FlowForged: courier.No,
		ItemsForged: courier.No, FeeForged: courier.No}}
}

func keepsWatch() order.Conduct {
	return order.Conduct{Duty: order.WatchingGoods, On: spring, WatchedGoods: order.WatchFacts{ListShown: courier.Yes, Trained: courier.Yes, Inspected: courier.Yes}}
}

var keeps = []func() order.Conduct{keepsCeasing, keepsSuspending, keepsChange, keepsOutlet, keepsBrand, keepsItems, keepsChecks, keepsData, keepsPackaging, keepsTruth, keepsWatch}

// breachCase is one departure from a duty that is kept otherwise.
type breachCase struct {
	name    string
	base    func() order.Conduct
	change  func(*order.Conduct)
	verdict courier.Verdict
	codes   []courier.Code // without order.comply., and without complied
	fine    order.Range
	serious order.Range
	basis   string // of the first
}

var (
	small   = fine(0, 10_000)
	smallS  = fine(10_000, 50_000)
	middle  = fine(10_000, 50_000)
	middleS = fine(50_000, 100_000)
	heavy   = fine(50_000, 100_000)
	heavyS  = fine(100_000, 200_000)
	none    = order.Range{}
)

var breachCases = []breachCase{
	{"may cease on the tenth day after", keepsCeasing, func(c *order.Conduct) {}, granted, []courier.Code{"cease_from"}, none, none, "IR25 30"},
	{"not the day before", keepsCeasing, func(c *order.Conduct) { c.On = courier.Day(2026, 3, 11) }, refused, []courier.Code{"cease_from", "ceasing_notice", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},
	{"no notice", keepsCeasing, func(c *order.Conduct) {
		c.Ceasing.Published, c.Ceasing.PublishedOn = courier.No, courier.Date{}
	}, refused, []courier.Code{"ceasing_notice", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},
	{"not in writing", keepsCeasing, func(c *order.Conduct) { c.Ceasing.Written = courier.No }, refused, []courier.Code{"cease_from", "ceasing_written", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},
	{"licence kept", keepsCeasing, func(c *order.Conduct) { c.Ceasing.LicenceReturned = courier.No }, refused, []courier.Code{"cease_from", "licence_returned", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},
	{"items left", keepsCeasing, func(c *order.Conduct) { c.Ceasing.ItemsHandled = courier.No }, refused, []courier.Code{"cease_from", "ceasing_items", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},

	{"a flood, all done", keepsSuspending, func(c *order.Conduct) {}, granted, nil, none, none, "HOUSE "},
	{"a flood, not reported, not serious", keepsSuspending, func(c *order.Conduct) { c.Suspending.Reported, c.Serious = courier.No, courier.No }, refused, []courier.Code{"suspending_report", "fine.notice"}, small, none, "IR25 30"},
	{"serious", keepsSuspending, func(c *order.Conduct) { c.Suspending.Reported, c.Serious = courier.No, courier.Yes }, refused, []courier.Code{"suspending_report", "fine.notice_serious"}, none, smallS, "IR25 30"},
	{"no cause", keepsSuspending, func(c *order.Conduct) { c.Suspending.CausePublished = courier.No }, refused, []courier.Code{"suspending_cause", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},
	{"no period", keepsSuspending, func(c *order.Conduct) { c.Suspending.PeriodPublished = courier.No }, refused, []courier.Code{"suspending_period", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},
	{"items left where they are", keepsSuspending, func(c *order.Conduct) { c.Suspending.ItemsHandled = courier.No }, refused, []courier.Code{"suspending_items", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 30"},

	{"changed in time", keepsChange, func(c *order.Conduct) {}, granted, []courier.Code{"change_from"}, none, none, "EMM23 22"},
	{"changed a day early", keepsChange, func(c *order.Conduct) { c.On = courier.Day(2026, 3, 11) }, refused, []courier.Code{"change_from", "change_notice", "fine.change", "fine.change_serious"}, fine(3_000, 10_000), fine(10_000, 30_000), "EMM23 22"},
	{"prices a day early", keepsChange, func(c *order.Conduct) { c.On, c.Change.What = courier.Day(2026, 3, 11), order.Prices }, refused, []courier.Code{"change_from", "change_notice"}, none, none, "EMM23 22"},
	{"time limits without notice", keepsChange, func(c *order.Conduct) {
		c.Change = order.ChangeFacts{What: order.TimeLimits, ForceMajeure: courier.No, Published: courier.No}
	}, refused, []courier.Code{"change_notice", "fine.change", "fine.change_serious"}, fine(3_000, 10_000), fine(10_000, 30_000), "EMM23 22"},
	{"force majeure", keepsChange, func(c *order.Conduct) {
		c.Change = order.ChangeFacts{What: order.TimeLimits, ForceMajeure: courier.Yes, Published: courier.No}
	}, granted, []courier.Code{"change_excused"}, none, none, "EMM23 22"},

	{"outlet not filed", keepsOutlet, func(c *order.Conduct) { c.OutletFiled = courier.No }, refused, []courier.Code{"outlet_filed", "fine.notice", "fine.notice_serious"}, small, smallS, "IR25 50"},
	{"not managed", keepsBrand, func(c *order.Conduct) { c.Brand.Managed = courier.No }, refused, []courier.Code{"brand_managed", "fine.brand", "fine.brand_serious"}, middle, middleS, "IR25 51"},
	{"no tracking", keepsBrand, func(c *order.Conduct) { c.Brand.Tracking = courier.No }, refused, []courier.Code{"brand_tracking", "fine.brand", "fine.brand_serious"}, middle, middleS, "IR25 51"},
	{"no complaints", keepsBrand, func(c *order.Conduct) { c.Brand.Complaints = courier.No }, refused, []courier.Code{"brand_complaints", "fine.brand", "fine.brand_serious"}, middle, middleS, "IR25 51"},

	{"claimed", keepsItems, func(c *order.Conduct) { c.Items.Claimed = courier.Yes }, refused, []courier.Code{"claimed", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},
	{"opened", keepsItems, func(c *order.Conduct) { c.Items.Opened = courier.Yes }, refused, []courier.Code{"opened", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},
	{"hidden", keepsItems, func(c *order.Conduct) { c.Items.Hidden = courier.Yes }, refused, []courier.Code{"hidden", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},
	{"destroyed", keepsItems, func(c *order.Conduct) { c.Items.Destroyed = courier.Yes }, refused, []courier.Code{"destroyed", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},
	{"resold", keepsItems, func(c *order.Conduct) { c.Items.Resold = courier.Yes }, refused, []courier.Code{"resold", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},
	{"searched", keepsItems, func(c *order.Conduct) { c.Items.Searched = courier.Yes }, refused, []courier.Code{"searched", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},
	{"detained on the last day of the old numbers", keepsItems, func(c *order.Conduct) { c.On, c.Items.Detained = courier.Day(2025, 5, 31), courier.Yes }, refused, []courier.Code{"detained", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR19 42"},
	{"detained on the first day of the new", keepsItems, func(c *order.Conduct) { c.On, c.Items.Detained = courier.Day(2025, 6, 1), courier.Yes }, refused, []courier.Code{"detained", "fine.items", "fine.items_serious"}, heavy, heavyS, "IR25 52"},

	{"no inspection", keepsChecks, func(c *order.Conduct) { c.Checks.System = courier.No }, refused, []courier.Code{"inspection_system", "fine.checks", "fine.checks_personal"}, fine(100_000, 500_000), none, "IR25 53"},
	{"serious or not, one range", keepsChecks, func(c *order.Conduct) { c.Checks.System, c.Serious = courier.No, courier.Yes }, refused, []courier.Code{"inspection_system", "fine.checks", "fine.checks_personal"}, fine(100_000, 500_000), none, "IR25 53"},
	{"prohibited goods", keepsChecks, func(c *order.Conduct) { c.Checks.Prohibited = courier.Yes }, refused, []courier.Code{"took_prohibited", "fine.checks", "fine.checks_personal"}, fine(100_000, 500_000), none, "IR25 53"},
	{"no identity check", keepsChecks, func(c *order.Conduct) { c.On, c.Checks.Identity = courier.Day(2025, 5, 31), courier.No }, refused, []courier.Code{"identity_check", "fine.checks", "fine.checks_personal"}, fine(100_000, 500_000), none, "IR19 43"},
	{"no screening", keepsChecks, func(c *order.Conduct) { c.Checks.Screened = courier.No }, refused, []courier.Code{"screening", "fine.checks", "fine.checks_personal"}, fine(100_000, 500_000), none, "IR25 53"},

	{"no data system", keepsData, func(c *order.Conduct) { c.Data.System = courier.No }, refused, []courier.Code{"data_system", "fine.data", "fine.data_serious"}, middle, middleS, "IR25 54"},
	{"waybills kept", keepsData, func(c *order.Conduct) { c.Data.Destroyed = courier.No }, refused, []courier.Code{"waybills_destroyed", "fine.data", "fine.data_serious"}, middle, middleS, "IR25 54"},
	{"data sold", keepsData, func(c *order.Conduct) { c.Data.Sold = courier.Yes }, refused, []courier.Code{"data_sold", "fine.data", "fine.data_serious"}, middle, middleS, "IR25 54"},
	{"leak not remedied", keepsData, func(c *order.Conduct) { c.Data.Remedied = courier.No }, refused, []courier.Code{"leak_remedied", "fine.data", "fine.data_serious"}, middle, middleS, "IR25 54"},
	{"leak not reported", keepsData, func(c *order.Conduct) { c.Data.Reported = courier.No }, refused, []courier.Code{"leak_reported", "fine.data", "fine.data_serious"}, middle, middleS, "IR25 54"},
	{"no leak", keepsData, func(c *order.Conduct) {
		c.Data.Leaked, c.Data.Remedied, c.Data.Reported = courier.No, courier.No, courier.No
	}, granted, nil, none, none, "HOUSE "},

	{"no packaging rules, the day before", keepsPackaging, func(c *order.Conduct) { c.On, c.Packaging.OperationRules = courier.Day(2025, 5, 31), courier.No }, granted, []courier.Code{"packaging_measures"}, none, none, "EMM23 15, 17"},
	{"nothing owed the day before the measures", keepsPackaging, func(c *order.Conduct) {
		c.On, c.Packaging.Standard, c.Packaging.BannedPlastic = courier.Day(2024, 2, 29), courier.No, courier.Yes
	}, granted, []courier.Code{"packaging_not_yet"}, none, none, "IR19 9"},
	{"standard on the first day of the measures", keepsPackaging, func(c *order.Conduct) { c.On, c.Packaging.Standard = courier.Day(2024, 3, 1), courier.No }, refused, []courier.Code{"packaging_standard", "packaging_measures"}, none, none, "EMM23 16"},
	{"banned plastic on the first day of the measures", keepsPackaging, func(c *order.Conduct) {
		c.On, c.Packaging.BannedPlastic = courier.Day(2024, 3, 1), courier.Yes
	}, refused, []courier.Code{"banned_plastic", "packaging_measures"}, none, none, "EMM23 16"},
	{"banned plastic under the chapter", keepsPackaging, func(c *order.Conduct) { c.Packaging.BannedPlastic = courier.Yes }, refused, []courier.Code{"banned_plastic"}, none, none, "EMM23 16"},
	{"on the day, before any order", keepsPackaging, func(c *order.Conduct) { c.Packaging.OperationRules = courier.No }, refused, []courier.Code{"packaging_operation_rules", "packaging_order"}, none, none, "IR25 41"},
	{"ordered and corrected", keepsPackaging, func(c *order.Conduct) {
		c.Packaging.OperationRules, c.Packaging.Correction = courier.No, order.Corrected
	}, granted, []courier.Code{"packaging_corrected"}, none, none, "IR25 56"},
	{"ordered and refused", keepsPackaging, func(c *order.Conduct) {
		c.Packaging.OperationRules, c.Packaging.Correction = courier.No, order.CorrectionRefused
	}, refused, []courier.Code{"packaging_operation_rules", "fine.packaging"}, fine(5_000, 20_000), none, "IR25 41"},
	{"recycling refused", keepsPackaging, func(c *order.Conduct) {
		c.Packaging.RecyclingRules, c.Packaging.Correction = courier.No, order.CorrectionRefused
	}, refused, []courier.Code{"packaging_recycling_rules", "fine.packaging"}, fine(5_000, 20_000), none, "IR25 42"},
	{"training alone is not fined", keepsPackaging, func(c *order.Conduct) {
		c.Packaging.Trained, c.Packaging.Correction = courier.No, order.CorrectionRefused
	}, refused, []courier.Code{"packaging_training"}, none, none, "IR25 41"},
	{"standard", keepsPackaging, func(c *order.Conduct) { c.Packaging.Standard = courier.No }, refused, []courier.Code{"packaging_standard", "packaging_other_laws"}, none, none, "IR25 37"},
	{"plastic", keepsPackaging, func(c *order.Conduct) { c.Packaging.PlasticReported = courier.No }, refused, []courier.Code{"plastic_reported", "packaging_other_laws"}, none, none, "IR25 43"},

	{"flow made up", keepsTruth, func(c *order.Conduct) { c.Truth.FlowForged = courier.Yes }, refused, []courier.Code{"flow_forged", "fine.forged", "fine.forged_serious"}, fine(0, 10_000), fine(10_000, 30_000), "EMM23 53"},
	{"goods made up", keepsTruth, func(c *order.Conduct) { c.Truth.ItemsForged = courier.Yes }, refused, []courier.Code{"items_forged", "fine.forged", "fine.forged_serious"}, fine(0, 10_000), fine(10_000, 30_000), "EMM23 53"},
	{"fee made up", keepsTruth, func(c *order.Conduct) { c.Truth.FeeForged, c.Truth.LookedUp = courier.Yes, courier.No }, refused, []courier.Code{"fee_forged", "looked_up", "fine.forged", "fine.forged_serious"}, fine(0, 10_000), fine(10_000, 30_000), "EMM23 53"},
	{"cannot be looked up", keepsTruth, func(c *order.Conduct) { c.Truth.LookedUp = courier.No }, refused, []courier.Code{"looked_up", "fine.looked_up"}, fine(3_000, 10_000), none, "EMM23 25"},

	{"list not shown", keepsWatch, func(c *order.Conduct) { c.WatchedGoods.ListShown = courier.No }, refused, []courier.Code{"list_shown"}, none, none, "PIM 6"},
	{"staff not trained", keepsWatch, func(c *order.Conduct) { c.WatchedGoods.Trained = courier.No }, refused, []courier.Code{"staff_trained"}, none, none, "PIM 7"},
	{"goods not inspected", keepsWatch, func(c *order.Conduct) { c.WatchedGoods.Inspected = courier.No }, refused, []courier.Code{"goods_inspected"}, none, none, "PIM 8"},
}

func TestComply(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, b := range breachCases {
		t.Run(b.name, func(t *testing.T) {
			c := b.base()
			b.change(&c)
			got, err := order.Comply(&c)
			require.NoError(t, err)
			assert.Equal(t, b.verdict, got.Verdict)
			assert.Empty(t, got.Needs)
			var want []courier.Code
			for _, code := range b.codes {
				want = append(want, "order.comply."+code)
			}
			if b.verdict == granted {
				want = append(want, "order.comply.complied")
			}
			require.Equal(t, want, reasonCodes(got.Reasons))
			assert.Equal(t, b.fine, got.Fine)
			assert.Equal(t, b.serious, got.Serious)
			assert.Equal(t, b.basis, got.Reasons[0].Basis().Source+" "+got.Reasons[0].Basis().Article)
			for _, r := range got.Reasons {
				spoke[r.Code()] = true
				if f := r.Figure("to"); f.Known() {
					assert.Contains(t, []courier.Money{b.fine.To, b.serious.To, got.Personal.To}, f.Money())
				}
			}
		})
	}
	for row := range order.ComplyBook().Rows() {
		assert.True(t, spoke[row.Code], "%s has no case", row.Code)
	}
}

// The article of a fine is the one of its day.
func TestFinesStandInTheArticleOfTheDay(t *testing.T) {
	for _, c := range []struct {
		base     func() order.Conduct
		change   func(*order.Conduct)
		old, new string
	}{
		{keepsOutlet, func(c *order.Conduct) { c.OutletFiled = courier.No }, "40", "50"},
		{keepsBrand, func(c *order.Conduct) { c.Brand.Managed = courier.No }, "41", "51"},
		{keepsItems, func(c *order.Conduct) { c.Items.Opened = courier.Yes }, "42", "52"},
		{keepsData, func(c *order.Conduct) { c.Data.Sold = courier.Yes }, "44", "54"},
	} {
		for day, want := range map[courier.Date]string{courier.Day(2025, 5, 31): "IR19 " + c.old, courier.Day(2025, 6, 1): "IR25 " + c.new} {
			conduct := c.base()
			conduct.On = day
			c.change(&conduct)
			got, err := order.Comply(&conduct)
			require.NoError(t, err)
			last := got.Reasons[len(got.Reasons)-1]
			assert.Equal(t, want, last.Basis().Source+" "+last.Basis().Article)
		}
	}
	conduct := keepsChecks()
	conduct.Checks.Screened = courier.No
	got, err := order.Comply(&conduct)
	require.NoError(t, err)
	assert.Equal(t, fine(0, 100_000), got.Personal)
	assert.Equal(t, "85", got.Reasons[1].Basis().Article)
	assert.Equal(t, "85", got.Reasons[2].Basis().Article)
}

func TestEarliest(t *testing.T) {
	c := keepsCeasing()
	got, err := order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, courier.Day(2026, 3, 12), got.Earliest)
	assert.Equal(t, "2026年3月2日公告，提前10日，最早自2026年3月12日起停止经营", got.Reasons[0].Sentence(courier.Chinese))
}

// steps are the yes-or-no facts of each duty, to prove its needs on.
var steps = map[order.FirmDuty][]struct {
	need courier.Need
	at   func(*order.Conduct) *courier.Answer
}{
	order.Ceasing: {
		{"ceasing.written", func(c *order.Conduct) *courier.Answer { return &c.Ceasing.Written }},
		{"ceasing.licence_returned", func(c *order.Conduct) *courier.Answer { return &c.Ceasing.LicenceReturned }},
		{"ceasing.items_handled", func(c *order.Conduct) *courier.Answer { return &c.Ceasing.ItemsHandled }},
	},
	order.Suspending: {
		{"suspending.reported", func(c *order.Conduct) *courier.Answer { return &c.Suspending.Reported }},
		{"suspending.cause_published", func(c *order.Conduct) *courier.Answer { return &c.Suspending.CausePublished }},
		{"suspending.period_published", func(c *order.Conduct) *courier.Answer { return &c.Suspending.PeriodPublished }},
		{"suspending.items_handled", func(c *order.Conduct) *courier.Answer { return &c.Suspending.ItemsHandled }},
	},
	order.FilingOutlet: {{"outlet_filed", func(c *order.Conduct) *courier.Answer { return &c.OutletFiled }}},
	order.UnitingBrand: {
		{"brand.managed", func(c *order.Conduct) *courier.Answer { return &c.Brand.Managed }},
		{"brand.tracking", func(c *order.Conduct) *courier.Answer { return &c.Brand.Tracking }},
		{"brand.complaints", func(c *order.Conduct) *courier.Answer { return &c.Brand.Complaints }},
	},
	order.RespectingItems: {
		{"items.claimed", func(c *order.Conduct) *courier.Answer { return &c.Items.Claimed }},
		{"items.opened", func(c *order.Conduct) *courier.Answer { return &c.Items.Opened }},
		{"items.hidden", func(c *order.Conduct) *courier.Answer { return &c.Items.Hidden }},
		{"items.destroyed", func(c *order.Conduct) *courier.Answer { return &c.Items.Destroyed }},
		{"items.resold", func(c *order.Conduct) *courier.Answer { return &c.Items.Resold }},
		{"items.searched", func(c *order.Conduct) *courier.Answer { return &c.Items.Searched }},
		{"items.detained", func(c *order.Conduct) *courier.Answer { return &c.Items.Detained }},
	},
	order.CheckingItems: {
		{"checks.system", func(c *order.Conduct) *courier.Answer { return &c.Checks.System }},
		{"checks.prohibited", func(c *order.Conduct) *courier.Answer { return &c.Checks.Prohibited }},
		{"checks.identity", func(c *order.Conduct) *courier.Answer { return &c.Checks.Identity }},
		{"checks.screened", func(c *order.Conduct) *courier.Answer { return &c.Checks.Screened }},
	},
	order.KeepingData: {
		{"data.system", func(c *order.Conduct) *courier.Answer { return &c.Data.System }},
		{"data.sold", func(c *order.Conduct) *courier.Answer { return &c.Data.Sold }},
		{"data.remedied", func(c *order.Conduct) *courier.Answer { return &c.Data.Remedied }},
		{"data.reported", func(c *order.Conduct) *courier.Answer { return &c.Data.Reported }},
	},
	order.GreenPackaging: {
		{"packaging.operation_rules", func(c *order.Conduct) *courier.Answer { return &c.Packaging.OperationRules }},
		{"packaging.trained", func(c *order.Conduct) *courier.Answer { return &c.Packaging.Trained }},
		{"packaging.recycling_rules", func(c *order.Conduct) *courier.Answer { return &c.Packaging.RecyclingRules }},
		{"packaging.plastic_reported", func(c *order.Conduct) *courier.Answer { return &c.Packaging.PlasticReported }},
		{"packaging.standard", func(c *order.Conduct) *courier.Answer { return &c.Packaging.Standard }},
		{"packaging.banned_plastic", func(c *order.Conduct) *courier.Answer { return &c.Packaging.BannedPlastic }},
		{"packaging.correction", nil},
	},
	order.ShowingTruth: {
		{"truth.looked_up", func(c *order.Conduct) *courier.Answer { return &c.Truth.LookedUp }},
		{"truth.flow_forged", func(c *order.Conduct) *courier.Answer { return &c.Truth.FlowForged }},
		{"truth.items_forged", func(c *order.Conduct) *courier.Answer { return &c.Truth.ItemsForged }},
		{"truth.fee_forged", func(c *order.Conduct) *courier.Answer { return &c.Truth.FeeForged }},
	},
	order.WatchingGoods: {
		{"watched_goods.list_shown", func(c *order.Conduct) *courier.Answer { return &c.WatchedGoods.ListShown }},
		{"watched_goods.trained", func(c *order.Conduct) *courier.Answer { return &c.WatchedGoods.Trained }},
		{"watched_goods.inspected", func(c *order.Conduct) *courier.Answer { return &c.WatchedGoods.Inspected }},
	},
	order.ChangingService: {
		{"change.force_majeure", func(c *order.Conduct) *courier.Answer { return &c.Change.ForceMajeure }},
		{"change.published_on", nil},
	},
}

// Every combination of yes, no and unknown of each duty: the verdict is given
// where every completion agrees, else exactly what decides is asked for.
func TestDutiesAskForWhatDecides(t *testing.T) {
	for _, base := range keeps {
		duty := base().Duty
		list := steps[duty]
		require.NotEmpty(t, list, duty)
		set := func(c *order.Conduct, i, v int) { // v: 0 unknown, 1 yes, 2 no; a third value counts as no
			switch list[i].need {
			case "packaging.correction":
				c.Packaging.Correction = []order.Correction{0, order.Corrected, order.NotOrdered}[v]
			case "change.published_on":
				c.Change.Published = 0
				c.Change.PublishedOn = []courier.Date{{}, courier.Day(2026, 3, 2), courier.Day(2026, 3, 3)}[v]
			default:
				*list[i].at(c) = courier.Answer(v)
			}
		}
		total := 1
		for range list {
			total *= 3
		}
		verdict := make([]courier.Verdict, total) // in base 3
		needs := make([][]courier.Need, total)
		for n := range total {
			c := base()
			for i, at := 0, n; i < len(list); i, at = i+1, at/3 {
				set(&c, i, at%3)
			}
			got, err := order.Comply(&c)
			require.NoError(t, err)
			verdict[n], needs[n] = got.Verdict, got.Needs
		}
		var completions func(n, i, power int, visit func(int))
		completions = func(n, i, power int, visit func(int)) {
			if i == len(list) {
				visit(n)
				return
			}
			if n/power%3 != 0 {
				completions(n, i+1, power*3, visit)
				return
			}
			completions(n+power, i+1, power*3, visit)
			completions(n+2*power, i+1, power*3, visit)
		}
		for n := range total {
			var want []courier.Need
			first, agreed := courier.Verdict(0), true
			completions(n, 0, 1, func(m int) {
				if first == 0 {
					first = verdict[m]
				}
				agreed = agreed && verdict[m] == first
			})
			if agreed {
				require.Equal(t, first, verdict[n], "%s %d", duty, n)
				require.Empty(t, needs[n])
				continue
			}
			for i, power := 0, 1; i < len(list); i, power = i+1, power*3 {
				if n/power%3 != 0 {
					continue
				}
				decides := false
				completions(n, 0, 1, func(m int) {
					if m/power%3 == 1 && verdict[m] != verdict[m+power] {
						decides = true
					}
				})
				if decides {
					want = append(want, list[i].need)
				}
			}
			require.Equal(t, courier.Referred, verdict[n], "%s %d", duty, n)
			require.ElementsMatch(t, want, needs[n], "%s %d", duty, n)
		}
	}
}

func TestCeasingAndLeaksAskForTheRest(t *testing.T) {
	c := keepsCeasing()
	c.Ceasing.PublishedOn = courier.Date{}
	got, err := order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"ceasing.published_on"}, got.Needs)

	c = keepsData()
	c.Data.Leaked, c.Data.Remedied, c.Data.Reported = 0, courier.Yes, 0
	got, err = order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"data.leaked", "data.reported"}, got.Needs)
	c.Data.Reported = courier.Yes
	got, err = order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, granted, got.Verdict, "what was done suffices, leak or none")
	c.Data.Reported = courier.No
	got, err = order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"data.leaked"}, got.Needs)

	c = order.Conduct{Duty: order.WatchingGoods}
	got, err = order.Comply(&c)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"on"}, got.Needs)
	assert.Equal(t, courier.Referred, got.Verdict)
}

func TestUnreadableConduct(t *testing.T) {
	for _, c := range []struct {
		field  string
		fault  courier.Fault
		base   func() order.Conduct
		change func(*order.Conduct)
	}{
		{"duty", courier.ErrMissing, keepsItems, func(c *order.Conduct) { c.Duty = 0 }},
		{"duty", courier.ErrUnknownWord, keepsItems, func(c *order.Conduct) { c.Duty = 99 }},
		{"on", courier.ErrNoRule, keepsItems, func(c *order.Conduct) { c.On = courier.Day(2018, 4, 30) }},
		{"on", courier.ErrNoRule, keepsTruth, func(c *order.Conduct) { c.On = courier.Day(2024, 2, 29) }},
		{"on", courier.ErrNoRule, keepsChange, func(c *order.Conduct) { c.On = courier.Day(2024, 2, 29) }},
		{"serious", courier.ErrUnknownWord, keepsItems, func(c *order.Conduct) { c.Serious = 3 }},
		{"items.detained", courier.ErrUnknownWord, keepsItems, func(c *order.Conduct) { c.Items.Detained = 3 }},
		{"outlet_filed", courier.ErrUnknownWord, keepsOutlet, func(c *order.Conduct) { c.OutletFiled = 3 }},
		{"change.what", courier.ErrUnknownWord, keepsChange, func(c *order.Conduct) { c.Change.What = 9 }},
		{"packaging.correction", courier.ErrUnknownWord, keepsPackaging, func(c *order.Conduct) { c.Packaging.Correction = 4 }},
		{"ceasing.published", courier.ErrContradicts, keepsCeasing, func(c *order.Conduct) { c.Ceasing.Published = courier.No }},
		{"change.published", courier.ErrContradicts, keepsChange, func(c *order.Conduct) { c.Change.Published = courier.No }},
		{"data.leaked", courier.ErrContradicts, keepsData, func(c *order.Conduct) { c.Data.Leaked = courier.No }},
	} {
		t.Run(c.field+" "+string(c.fault), func(t *testing.T) {
			conduct := c.base()
			c.change(&conduct)
			got, err := order.Comply(&conduct)
			require.ErrorIs(t, err, c.fault)
			var field *courier.FieldError
			require.ErrorAs(t, err, &field)
			assert.Equal(t, c.field, field.Field)
			assert.Zero(t, got.Verdict)
		})
	}
	_, err := order.Comply(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
	first := keepsItems()
	first.On = courier.Day(2018, 5, 1)
	got, err := order.Comply(&first)
	require.NoError(t, err)
	assert.Equal(t, granted, got.Verdict)
}

// fullConduct says something in every field.
func fullConduct() order.Conduct {
	c := keepsPackaging()
	c.Serious = courier.No
	c.Ceasing, c.Suspending, c.Change = keepsCeasing().Ceasing, keepsSuspending().Suspending, keepsChange().Change
	c.OutletFiled, c.Brand, c.Items = courier.Yes, keepsBrand().Brand, keepsItems().Items
	c.Checks, c.Data, c.Truth, c.WatchedGoods = keepsChecks().Checks, keepsData().Data, keepsTruth().Truth, keepsWatch().WatchedGoods
	return c
}

func TestConductJSON(t *testing.T) {
	for _, c := range []order.Conduct{{}, keepsItems(), fullConduct()} {
		text, err := json.Marshal(c)
		require.NoError(t, err)
		var back order.Conduct
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(c, back))
	}
	text, err := json.MarshalIndent(fullConduct(), "", "  ")
	require.NoError(t, err)
	golden(t, "testdata/conduct.json", string(text)+"\n")
	for _, key := range regexp.MustCompile(`"([^"]+)":`).FindAllSubmatch(text, -1) {
		assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, string(key[1]))
	}
	c := keepsItems()
	c.Items.Detained = courier.Yes
	got, err := order.Comply(&c)
	require.NoError(t, err)
	text, err = json.Marshal(got)
	require.NoError(t, err)
	var back order.Complied
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, order.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(got, back))
}

func FuzzComply(f *testing.F) {
	for _, base := range keeps {
		text, err := json.Marshal(base())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"duty":"ceasing","on":"9999-12-31","ceasing":{"published_on":"9999-12-31"}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		var c order.Conduct
		if json.Unmarshal(data, &c) != nil {
			return
		}
		got, err := order.Comply(&c)
		if err != nil {
			if field := (*courier.FieldError)(nil); !errors.As(err, &field) || got.Verdict != 0 {
				t.Fatal(err, got)
			}
			return
		}
		if fault := unsound(&got.Decision, nil); fault != "" {
			t.Fatalf("%s: %v", fault, got)
		}
	})
}

// An outlet kept a parcel back over a quarrel.
func ExampleComply() {
	got, err := order.Comply(&order.Conduct{
		Duty: order.RespectingItems, On: courier.Day(2025, 6, 1), Serious: courier.No,
		Items: order.ItemsFacts{Detained: courier.Yes},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, got.Fine.From, "to", got.Fine.To)
	for _, r := range got.Reasons {
		fmt.Println("-", r.Text(courier.English))
	}
	// Output:
	// refused CNY 50000.00 to CNY 100000.00
	// - an item is detained unlawfully [Interim Regulation on Express Delivery (2025 revision), Art. 52]
	// - the authority orders correction and takes what was gained unlawfully; the fine is CNY 50,000.00 to CNY 100,000.00 [Interim Regulation on Express Delivery (2025 revision), Art. 52]
}
