package tracking_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

// All facts of the paper to be made, against the rule in plain words.
func TestEveryRecord(t *testing.T) {
	answers := []courier.Answer{courier.Yes, courier.No}
	for _, shipper := range answers {
		for _, consignee := range answers {
			for _, defect := range answers {
				for _, reports := range answers {
					for _, proof := range answers {
						a := tracking.Accident{FoundOn: clockDay("2026-05-10"), Lots: courier.CountOf(2), ShipperLoaded: shipper, ConsigneeUnloaded: consignee,
							VisibleDefect: defect, ConsigneeReports: reports, ProofNeeded: proof}
						r, err := tracking.Record(&a)
						require.NoError(t, err)
						hidden := shipper == courier.Yes && consignee == courier.Yes && defect == courier.No && reports == courier.Yes
						if hidden || proof == courier.Yes {
							assert.Equal(t, tracking.OrdinaryRecord, r.Kind)
							assert.False(t, r.By.Known())
							continue
						}
						assert.Equal(t, tracking.GoodsRecord, r.Kind)
						assert.Equal(t, clockDay("2026-05-10"), r.By, "the same day")
						assert.Equal(t, courier.CountOf(2), r.Records, "one per lot")
						assert.Equal(t, courier.Seed, r.Reasons[0].Basis().Evidence)
					}
				}
			}
		}
	}
}

func TestAppraisal(t *testing.T) {
	const yes, no = courier.Yes, courier.No
	for _, c := range []struct{ damage, cause, extent, want courier.Answer }{
		{yes, yes, yes, no}, {yes, no, yes, yes}, {yes, yes, no, yes}, {yes, no, no, yes}, {no, no, no, no}, {no, 0, 0, no},
		{yes, no, 0, yes}, {yes, 0, no, yes}, {yes, yes, 0, 0}, {0, yes, yes, no}, {0, no, no, 0},
	} {
		r, err := tracking.Record(&tracking.Accident{DamageOrPart: c.damage, CauseTold: c.cause, ExtentTold: c.extent})
		require.NoError(t, err)
		assert.Equal(t, c.want, r.Appraisal, "%v", c)
		assert.Equal(t, c.want == yes, r.Has("tracking.record.appraisal"))
	}
}

func TestWhatTheStationDoes(t *testing.T) {
	r, err := tracking.Record(&tracking.Accident{BeyondCarrier: courier.Yes, Unlawful: courier.Yes})
	require.NoError(t, err)
	assert.Equal(t, courier.Yes, r.TellOwner)
	assert.Equal(t, courier.Yes, r.SendRecord)
	assert.True(t, r.Has("tracking.record.tell_owner") && r.Has("tracking.record.send_on"))
	r, err = tracking.Record(&tracking.Accident{BeyondCarrier: courier.No, Unlawful: courier.No, ProofNeeded: courier.No, ShipperLoaded: courier.No, DamageOrPart: courier.No})
	require.NoError(t, err)
	assert.False(t, r.Has("tracking.record.tell_owner") || r.Has("tracking.record.send_on"))
	assert.Equal(t, []courier.Need{"found_on", "lots"}, r.Needs)
	r, err = tracking.Record(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"proof_needed", "shipper_loaded", "consignee_unloaded", "visible_defect", "consignee_reports", "damage_or_part",
		"cause_told", "extent_told", "beyond_carrier", "unlawful"}, r.Needs)
	_, err = tracking.Record(&tracking.Accident{Lots: courier.CountOf(0), Unlawful: 9})
	faulty(t, err, "lots", courier.ErrRange)
	faulty(t, err, "unlawful", courier.ErrUnknownWord)
}

func TestRetain(t *testing.T) {
	for name, c := range map[string]struct {
		facts tracking.Document
		last  string
		codes []courier.Code
		needs []courier.Need
	}{
		"waybill":                {tracking.Document{Kind: tracking.WaybillPaper, MadeOn: clockDay("2026-01-31")}, "", []courier.Code{"tracking.record.waybills"}, nil},
		"waybill, as reported":   {tracking.Document{Kind: tracking.WaybillPaper, MadeOn: clockDay("2026-01-31"), Cells: tracking.ReportedCells}, "2027-01-31", []courier.Code{"tracking.record.waybills", "tracking.record.waybills_year"}, nil},
		"data before 2022":       {tracking.Document{Kind: tracking.UserData, MadeOn: clockDay("2021-12-31")}, "", []courier.Code{"tracking.record.user_data"}, nil},
		"data":                   {tracking.Document{Kind: tracking.UserData, MadeOn: clockDay("2022-01-01")}, "", []courier.Code{"tracking.record.user_data", "tracking.record.shortest"}, nil},
		"identity in Shanghai":   {tracking.Document{Kind: tracking.IdentityProof, MadeOn: clockDay("2024-02-29"), Region: courier.Shanghai}, "2025-02-28", []courier.Code{"tracking.record.shanghai_proofs"}, nil},
		"safety in Shanghai":     {tracking.Document{Kind: tracking.SafetyProof, MadeOn: clockDay("2024-02-28"), Region: courier.Shanghai}, "2025-02-28", []courier.Code{"tracking.record.shanghai_proofs"}, nil},
		"footage in Shanghai":    {tracking.Document{Kind: tracking.CameraFootage, MadeOn: clockDay("2024-02-28"), Region: courier.Shanghai}, "2024-03-29", []courier.Code{"tracking.record.shanghai_footage"}, nil},
		"footage in Zhejiang":    {tracking.Document{Kind: tracking.CameraFootage, MadeOn: clockDay("2024-02-28"), Region: courier.Zhejiang}, "", []courier.Code{"tracking.record.no_period"}, nil},
		"footage, where unknown": {tracking.Document{Kind: tracking.CameraFootage, MadeOn: clockDay("2024-02-28")}, "", nil, []courier.Need{"region"}},
		"nothing known":          {tracking.Document{}, "", nil, []courier.Need{"kind", "made_on"}},
	} {
		t.Run(name, func(t *testing.T) {
			r, err := tracking.Retain(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, clockDay(c.last), r.Keep.Last)
			var codes []courier.Code
			for _, reason := range r.Reasons {
				codes = append(codes, reason.Code())
			}
			assert.Equal(t, c.codes, codes)
			assert.Equal(t, c.needs, r.Needs)
		})
	}
	_, err := tracking.Retain(&tracking.Document{Kind: 99, Region: 99, Cells: 9, MadeOn: clockDay("2018-04-30")})
	faulty(t, err, "kind", courier.ErrUnknownWord)
	faulty(t, err, "region", courier.ErrUnknownWord)
	faulty(t, err, "cells", courier.ErrUnknownWord)
	faulty(t, err, "made_on", courier.ErrNoRule)
	r, err := tracking.Retain(nil)
	require.NoError(t, err)
	assert.Len(t, r.Needs, 2)
}

func mustReport(t *testing.T, i tracking.Incident) tracking.Reporting {
	t.Helper()
	r, err := tracking.Report(&i)
	require.NoError(t, err)
	return r
}

// A blocked network is reported within 24 hours.
func TestBlockedNetwork(t *testing.T) {
	i := tracking.Incident{Kind: tracking.NetworkBlocked, Found: clock("2024-03-01 08:00")}
	for at, breach := range map[string]courier.Answer{"2024-03-02 07:59": courier.No, "2024-03-02 08:00": courier.No, "2024-03-02 08:01": courier.Yes} {
		i.Reported, i.AsOf, i.Unreported = clock(at), courier.Instant{}, 0
		r := mustReport(t, i)
		assert.Equal(t, breach, r.Breach)
		assert.Equal(t, clock("2024-03-02 08:00"), r.Due.End)
		assert.False(t, r.FineMax.Known(), "no fine for it is known")
		assert.Empty(t, r.Needs)
		assert.Equal(t, breach == courier.Yes, r.Has("tracking.record.blocked_late"))
		i.Reported, i.AsOf, i.Unreported = courier.Instant{}, clock(at), courier.Yes
		assert.Equal(t, breach, mustReport(t, i).Breach)
	}
	i.Unreported = courier.No
	assert.Equal(t, []courier.Need{"reported"}, mustReport(t, tracking.Incident{Kind: i.Kind, Found: i.Found, AsOf: clock("2024-03-05 10:00"), Unreported: courier.No}).Needs)
	assert.Equal(t, []courier.Need{"reported", "unreported"}, mustReport(t, tracking.Incident{Kind: i.Kind, Found: i.Found, AsOf: clock("2024-03-05 10:00")}).Needs)
	assert.Equal(t, []courier.Need{"reported", "as_of"}, mustReport(t, tracking.Incident{Kind: i.Kind, Found: i.Found}).Needs)
	assert.Equal(t, []courier.Need{"as_of"}, mustReport(t, tracking.Incident{Kind: i.Kind, Found: i.Found, Unreported: courier.Yes}).Needs)
}

// The fine stands in Art 44, from 2025-06-01 in Art 54.
func TestLeakAndFine(t *testing.T) {
	leak := tracking.Incident{Kind: tracking.DataLeak, Found: clock("2025-05-31 08:00"), Remedied: courier.Yes, Reported: clock("2025-05-31 09:00")}
	r := mustReport(t, leak)
	assert.Equal(t, courier.No, r.Breach)
	assert.False(t, r.FineMax.Known())
	assert.Equal(t, "34", r.Reasons[0].Basis().Article)

	leak.Remedied, leak.Serious = courier.No, courier.No
	r = mustReport(t, leak)
	assert.Equal(t, courier.Yes, r.Breach)
	assert.Equal(t, courier.Fen(10_000_00), r.FineMin)
	assert.Equal(t, courier.Fen(50_000_00), r.FineMax)
	assert.Equal(t, "44", r.Reasons[1].Basis().Article)

	leak.Found, leak.Reported, leak.Unreported, leak.Serious = clock("2025-06-01 08:00"), courier.Instant{}, courier.Yes, courier.Yes
	r = mustReport(t, leak)
	assert.Equal(t, courier.Fen(50_000_00), r.FineMin)
	assert.Equal(t, courier.Fen(100_000_00), r.FineMax)
	assert.Equal(t, "54", r.Reasons[1].Basis().Article)

	leak.Serious = 0
	assert.Equal(t, []courier.Need{"serious"}, mustReport(t, leak).Needs)
	leak.Remedied, leak.Unreported = 0, 0
	assert.Equal(t, []courier.Need{"remedied", "reported", "unreported"}, mustReport(t, leak).Needs)
	for _, kind := range []tracking.IncidentKind{tracking.DataSold, tracking.NoDataSystem, tracking.WaybillsNotCleared} {
		assert.Equal(t, courier.Yes, mustReport(t, tracking.Incident{Kind: kind, Found: leak.Found, Serious: courier.No}).Breach)
	}
	assert.Equal(t, []courier.Need{"kind", "found"}, mustReport(t, tracking.Incident{}).Needs)
}

func TestReportBadInput(t *testing.T) {
	for field, c := range map[string]struct {
		facts tracking.Incident
		fault error
	}{
		"kind":       {tracking.Incident{Kind: 99}, courier.ErrUnknownWord},
		"serious":    {tracking.Incident{Serious: 9}, courier.ErrUnknownWord},
		"remedied":   {tracking.Incident{Remedied: 9}, courier.ErrUnknownWord},
		"found":      {tracking.Incident{Kind: tracking.NetworkBlocked, Found: clock("2024-02-29 23:59")}, courier.ErrNoRule},
		"reported":   {tracking.Incident{Found: clock("2024-03-02 23:59"), Reported: clock("2024-03-02 23:58")}, courier.ErrOrder},
		"as_of":      {tracking.Incident{Found: clock("2024-03-02 23:59"), AsOf: clock("2024-03-02 23:58")}, courier.ErrOrder},
		"unreported": {tracking.Incident{Found: clock("2024-03-02 23:59"), Reported: clock("2024-03-03 23:58"), Unreported: courier.Yes}, courier.ErrContradicts},
	} {
		_, err := tracking.Report(&c.facts)
		faulty(t, err, field, c.fault)
	}
	_, err := tracking.Report(&tracking.Incident{Found: clock("2018-04-30 10:00")})
	faulty(t, err, "found", courier.ErrNoRule)
	_, err = tracking.Report(nil)
	require.NoError(t, err)
}
