package insurance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func papersFor(t testing.TB, d insurance.Dossier) insurance.Papers {
	t.Helper()
	got, err := insurance.PapersFor(&d)
	require.NoError(t, err)
	return got
}

// stolen is a theft on the road, with all that must be there.
func stolen(edits ...func(*insurance.Dossier)) insurance.Dossier {
	d := insurance.Dossier{On: contractDay, Mode: courier.ByRoad, Loss: insurance.StolenGoods, Carrier: no, Have: []insurance.Paper{
		insurance.PolicyPaper, insurance.WaybillPaper, insurance.Invoice, insurance.IdentityCard, insurance.BankAccount, insurance.ClaimForm, insurance.PoliceReport}}
	for _, e := range edits {
		e(&d)
	}
	return d
}

func without(p insurance.Paper) func(*insurance.Dossier) {
	return func(d *insurance.Dossier) {
		d.Have = slices.DeleteFunc(slices.Clone(d.Have), func(q insurance.Paper) bool { return q == p })
	}
}

func TestPapersFor(t *testing.T) {
	type edit = func(*insurance.Dossier)
	type papers = []insurance.Paper
	told := map[courier.Code]bool{}
	set := func(lines ...insurance.PaperSetLine) *insurance.PaperSet {
		return &insurance.PaperSet{Cite: hostCite(), Lines: lines}
	}
	for name, c := range map[string]struct {
		edits   []edit
		missing papers
		code    courier.Code
	}{
		"complete":               {nil, nil, "insurance.papers.complete"},
		"no police report":       {[]edit{without(insurance.PoliceReport)}, papers{insurance.PoliceReport}, "insurance.papers.request"},
		"none of a group":        {[]edit{without(insurance.Invoice)}, papers{insurance.Invoice, insurance.SalesContract, insurance.OutboundNote}, "insurance.papers.missing"},
		"another of the group":   {[]edit{without(insurance.Invoice), func(d *insurance.Dossier) { d.Have = append(d.Have, insurance.OutboundNote) }}, nil, "insurance.papers.complete"},
		"cannot be given":        {[]edit{without(insurance.PoliceReport), func(d *insurance.Dossier) { d.Cannot = papers{insurance.PoliceReport} }}, nil, "insurance.papers.cannot"},
		"part of a group cannot": {[]edit{without(insurance.IdentityCard), func(d *insurance.Dossier) { d.Cannot = papers{insurance.IdentityCard} }}, papers{insurance.BusinessLicence}, "insurance.papers.missing"},
		"none of a group can":    {[]edit{without(insurance.IdentityCard), func(d *insurance.Dossier) { d.Cannot = papers{insurance.IdentityCard, insurance.BusinessLicence} }}, nil, "insurance.papers.complete"},
		"by rail":                {[]edit{func(d *insurance.Dossier) { d.Mode = courier.ByRail }}, papers{insurance.RailGoodsRecord}, "insurance.papers.missing"},
		"by air":                 {[]edit{func(d *insurance.Dossier) { d.Mode = courier.ByAir }}, papers{insurance.PickupNote, insurance.AirIncidentRecord}, "insurance.papers.missing"},
		"by sea":                 {[]edit{func(d *insurance.Dossier) { d.Mode = courier.BySea }}, papers{insurance.PickupNote}, "insurance.papers.missing"},
		"burnt":                  {[]edit{func(d *insurance.Dossier) { d.Loss, d.Repair = insurance.BurntGoods, no }}, papers{insurance.FireReport}, "insurance.papers.missing"},
		"weather":                {[]edit{func(d *insurance.Dossier) { d.Loss, d.Repair = insurance.WeatherLoss, no }}, papers{insurance.WeatherReport}, "insurance.papers.missing"},
		"traffic":                {[]edit{func(d *insurance.Dossier) { d.Loss, d.Repair = insurance.TrafficLoss, no }}, papers{insurance.TrafficFinding}, "insurance.papers.missing"},
		"damage":                 {[]edit{func(d *insurance.Dossier) { d.Loss, d.Repair = insurance.DamagedGoods, no }}, papers{insurance.GoodsRecord, insurance.DamageCertificate, insurance.SignedReceipt}, "insurance.papers.missing"},
		"repaired": {[]edit{func(d *insurance.Dossier) {
			d.Loss, d.Repair = insurance.DamagedGoods, yes
			d.Have = append(d.Have, insurance.GoodsRecord)
		}}, papers{insurance.RepairInvoice}, "insurance.papers.repair"},
		"short":               {[]edit{func(d *insurance.Dossier) { d.Loss = insurance.MissingGoods }}, papers{insurance.GoodsRecord, insurance.SignedReceipt, insurance.WeighingSlip}, "insurance.papers.missing"},
		"not delivered":       {[]edit{func(d *insurance.Dossier) { d.Loss = insurance.UndeliveredLot }}, papers{insurance.GoodsRecord}, "insurance.papers.missing"},
		"the carrier answers": {[]edit{func(d *insurance.Dossier) { d.Carrier = yes }}, papers{insurance.SubrogationLetter}, "insurance.papers.subrogation"},
		"PICC, saved":         {[]edit{func(d *insurance.Dossier) { d.Clauses, d.Salved = insurance.PICCBasic, yes }}, papers{insurance.SalvageReceipts}, "insurance.papers.salvage"},
		"PICC":                {[]edit{func(d *insurance.Dossier) { d.Clauses, d.Salved = insurance.PICCBasic, no }}, nil, "insurance.papers.picc"},
		"added, at the amount": {[]edit{func(d *insurance.Dossier) {
			d.Amount, d.Set = cny(1000), set(insurance.PaperSetLine{Paper: insurance.Photos, From: cny(1000)})
		}}, papers{insurance.Photos}, "insurance.papers.added"},
		"added, a fen below": {[]edit{func(d *insurance.Dossier) {
			d.Amount, d.Set = courier.Fen(99_999), set(insurance.PaperSetLine{Paper: insurance.Photos, From: cny(1000)})
		}}, nil, "insurance.papers.complete"},
		"waived, a fen below": {[]edit{without(insurance.PoliceReport), func(d *insurance.Dossier) {
			d.Amount, d.Set = courier.Fen(99_999), set(insurance.PaperSetLine{Paper: insurance.PoliceReport, Below: cny(1000), Waived: yes})
		}}, nil, "insurance.papers.waived"},
		"waived, at the amount": {[]edit{without(insurance.PoliceReport), func(d *insurance.Dossier) {
			d.Amount, d.Set = cny(1000), set(insurance.PaperSetLine{Paper: insurance.PoliceReport, Below: cny(1000), Waived: yes})
		}}, papers{insurance.PoliceReport}, "insurance.papers.missing"},
		"added, of every claim": {[]edit{func(d *insurance.Dossier) { d.Set = set(insurance.PaperSetLine{Paper: insurance.Photos}) }}, papers{insurance.Photos}, "insurance.papers.added"},
	} {
		got := papersFor(t, stolen(c.edits...))
		assert.Equal(t, c.missing, got.Missing, "%s: %v", name, got.Reasons)
		assert.Equal(t, c.missing, got.Request, "%s: once, and all together", name)
		assert.Equal(t, map[bool]courier.Verdict{true: granted, false: refused}[c.missing == nil], got.Verdict, name)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		note(told, got.Reasons)
	}
	again := papersFor(t, stolen(without(insurance.PoliceReport), without(insurance.BankAccount), func(d *insurance.Dossier) {
		d.Asked, d.Requested = 1, papers{insurance.PoliceReport}
	}))
	assert.Equal(t, papers{insurance.PoliceReport, insurance.BankAccount}, again.Missing)
	assert.Equal(t, papers{insurance.PoliceReport}, again.Request, "what was not asked for at first is not asked for again")
	assert.Equal(t, []courier.Code{"insurance.papers.not_asked_once"}, codesOf(&again.Grounds, courier.Warns))
	note(told, again.Reasons)
	everyRowUnder(t, "insurance.papers.", told)
	line := papersFor(t, stolen()).Lines
	assert.Contains(t, line, insurance.PaperLine{Paper: insurance.VehicleLicence, Need: insurance.ShouldHave})
	assert.Contains(t, line, insurance.PaperLine{Paper: insurance.Invoice, Need: insurance.EitherOr, Group: insurance.ValueGroup, Have: true})
	for i, l := range line {
		assert.False(t, slices.ContainsFunc(line[:i], func(m insurance.PaperLine) bool { return m.Paper == l.Paper }), "%s twice", l.Paper)
	}
}

// What the wording of PICC asks for beside is not asked for under another.
func TestPapersOfPICC(t *testing.T) {
	for _, set := range []insurance.ClauseSet{insurance.PICCBasic, insurance.ICCA2009} {
		lines := papersFor(t, stolen(func(d *insurance.Dossier) { d.Clauses, d.Salved = set, no })).Lines
		for _, p := range []insurance.Paper{insurance.HandoverRecord, insurance.WarehouseEntry, insurance.InspectionReport} {
			assert.Equal(t, set == insurance.PICCBasic, slices.ContainsFunc(lines, func(l insurance.PaperLine) bool { return l.Paper == p }), "%s %s", set, p)
		}
	}
}

func TestPapersForAsks(t *testing.T) {
	assert.Equal(t, []courier.Need{"on", "loss", "mode", "carrier", "repair", "have"}, papersFor(t, insurance.Dossier{}).Needs)
	assert.Empty(t, papersFor(t, stolen()).Needs, "a theft is not repaired")
	assert.Equal(t, []courier.Need{"salved"}, papersFor(t, stolen(func(d *insurance.Dossier) { d.Clauses = insurance.PICCComprehensive })).Needs)
	assert.Equal(t, []courier.Need{"amount"}, papersFor(t, stolen(func(d *insurance.Dossier) {
		d.Set = &insurance.PaperSet{Cite: hostCite(), Lines: []insurance.PaperSetLine{{Paper: insurance.Photos, Below: cny(1)}}}
	})).Needs)
}

func TestPapersForUnreadable(t *testing.T) {
	_, err := insurance.PapersFor(&insurance.Dossier{On: courier.Day(2015, 4, 23), Mode: 99, Loss: 99, Amount: courier.Fen(-1), Clauses: 99, Repair: 9, Carrier: 9, Salved: 9,
		Have: []insurance.Paper{0, 99, 1, 1}, Cannot: []insurance.Paper{1}, Requested: []insurance.Paper{2},
		Set: &insurance.PaperSet{Cite: courier.Art(courier.InsuranceLaw, "1"), Lines: []insurance.PaperSetLine{{From: cny(2), Below: cny(2), Waived: 9}, {Paper: 99, From: courier.Fen(-1)}}}})
	assert.Equal(t, []string{"on", "mode", "loss", "amount", "clauses", "repair", "carrier", "salved", "have[0]", "have[1]", "have[3]", "cannot[0]", "asked",
		"set.cite", "set.lines[0].paper", "set.lines[0].waived", "set.lines[0].below", "set.lines[1].paper", "set.lines[1].from"}, fields(err))
	_, err = insurance.PapersFor(&insurance.Dossier{Set: &insurance.PaperSet{Cite: hostCite()}})
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	_, err = insurance.PapersFor(nil)
	require.NoError(t, err)
	readsBack(t, int(insurance.SalvageReceipts), (*insurance.Paper).UnmarshalText)
	readsBack(t, 7, (*insurance.PaperLoss).UnmarshalText)
	readsBack(t, 3, (*insurance.PaperNeed).UnmarshalText)
	readsBack(t, 3, (*insurance.PaperGroup).UnmarshalText)
	for p := insurance.PolicyPaper; p <= insurance.SalvageReceipts; p++ {
		assert.NotEqual(t, p.Name(courier.English), p.Name(courier.Chinese))
	}
	roundTrip(t, stolen(func(d *insurance.Dossier) {
		d.Asked, d.Cannot = 1, []insurance.Paper{}
		d.Set = &insurance.PaperSet{Cite: hostCite(), Lines: []insurance.PaperSetLine{{Paper: 1, From: cny(1), Waived: yes}}}
	}))
	roundTrip(t, papersFor(t, stolen()).Lines)
}

func measures(t testing.TB, a insurance.Aftermath) insurance.MeasurePlan {
	t.Helper()
	got, err := insurance.Measures(&a)
	require.NoError(t, err)
	return got
}

func TestMeasures(t *testing.T) {
	told := map[courier.Code]bool{}
	land := insurance.Aftermath{On: contractDay, Marine: no, Loss: insurance.DamagedGoods, Carrier: no, AtDest: no, InspectTerm: no, Done: []insurance.Measure{}}
	with := func(f func(*insurance.Aftermath)) insurance.Aftermath { a := land; f(&a); return a }
	type list = []insurance.Measure
	always := list{insurance.ProtectGoods, insurance.KeepScene, insurance.NotifyInsurer, insurance.TakeRecords, insurance.AccountSalvage, insurance.HandInPapers}
	for name, c := range map[string]struct {
		facts insurance.Aftermath
		want  list
		code  courier.Code
		basis string
	}{
		"on land":             {land, always, "insurance.measures.protect", "IL 57"},
		"the notice":          {land, always, "insurance.measures.notify", "IL 21"},
		"theft":               {with(func(a *insurance.Aftermath) { a.Loss = insurance.StolenGoods }), slices.Insert(slices.Clone(always), 2, insurance.CallPolice), "insurance.measures.police", "P-DOCS"},
		"a carrier":           {with(func(a *insurance.Aftermath) { a.Carrier, a.Paid = yes, no }), slices.Insert(slices.Clone(always), 4, insurance.ReserveOnCarrier, insurance.KeepRecourse), "insurance.measures.keep_recourse", "IL 61"},
		"after payment":       {with(func(a *insurance.Aftermath) { a.Carrier, a.Paid = yes, yes }), slices.Insert(slices.Clone(always), 4, insurance.ReserveOnCarrier, insurance.KeepRecourse), "insurance.measures.keep_recourse_paid", "IL 61"},
		"at sea":              {with(func(a *insurance.Aftermath) { a.Marine, a.Instructed = yes, no }), always, "insurance.measures.notify_sea", "MC25 262"},
		"at sea, old":         {with(func(a *insurance.Aftermath) { a.Marine, a.Instructed, a.On = yes, no, oldSeaDay }), always, "insurance.measures.protect_sea", "MC92 236"},
		"instructed":          {with(func(a *insurance.Aftermath) { a.Marine, a.Instructed = yes, yes }), slices.Insert(slices.Clone(always), 3, insurance.FollowInsurer), "insurance.measures.follow", "MC25 262"},
		"instructed, on land": {with(func(a *insurance.Aftermath) { a.Instructed = yes }), always, "insurance.measures.open", "HOUSE"},
		"an inspection":       {with(func(a *insurance.Aftermath) { a.AtDest, a.InspectTerm = yes, yes }), slices.Insert(slices.Clone(always), 3, insurance.AskInspection), "insurance.measures.inspection", "W-PICC"},
	} {
		got := measures(t, c.facts)
		var is list
		for _, l := range got.Lines {
			is = append(is, l.Measure)
			assert.False(t, l.Done)
		}
		assert.Equal(t, c.want, is, name)
		assert.Equal(t, c.basis, basisOf(&got.Grounds, c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, 0, got.Next, name)
		assert.Equal(t, refused, got.Verdict, name)
		note(told, got.Reasons)
	}
	part := measures(t, with(func(a *insurance.Aftermath) {
		a.Done = list{insurance.KeepScene, insurance.ProtectGoods, insurance.TakeRecords}
	}))
	assert.Equal(t, insurance.NotifyInsurer, part.Lines[part.Next].Measure)
	own := with(func(a *insurance.Aftermath) {
		a.Done = always
		a.Own = &insurance.MeasureTable{Cite: hostCite(), Lines: []insurance.OwnMeasure{
			{Key: "hotline", After: insurance.NotifyInsurer, Done: yes}, {Key: "report", Done: no}, {Key: "yard", After: insurance.CallPolice, Done: yes}}}
	})
	got := measures(t, own)
	assert.Equal(t, "hotline", got.Lines[3].Key)
	assert.Equal(t, []string{"report", "yard"}, []string{got.Lines[7].Key, got.Lines[8].Key}, "at the end, where its place is not there")
	assert.Equal(t, 7, got.Next)
	assert.Equal(t, "POL 9", basisOf(&got.Grounds, "insurance.measures.own"))
	var at []courier.Need
	for _, r := range got.Reasons {
		if r.Code() == "insurance.measures.own" {
			at = append(at, r.Field())
		}
	}
	assert.Equal(t, []courier.Need{"own.lines[0]", "own.lines[1]", "own.lines[2]"}, at, "each tells of its own line")
	note(told, got.Reasons)
	own.Own.Lines[1].Done = yes
	got = measures(t, own)
	assert.Equal(t, granted, got.Verdict)
	assert.Equal(t, -1, got.Next)
	note(told, got.Reasons)
	everyRowUnder(t, "insurance.measures.", told)
	own.Own.Lines[1].Done = 0
	assert.Equal(t, []courier.Need{"own.lines[1].done"}, measures(t, own).Needs)
	assert.Equal(t, []courier.Need{"on", "marine", "loss", "carrier", "at_destination", "inspect_term", "done"}, measures(t, insurance.Aftermath{}).Needs)
	assert.Equal(t, []courier.Need{"instructed"}, measures(t, with(func(a *insurance.Aftermath) { a.Marine = yes })).Needs)
	assert.Equal(t, []courier.Need{"paid"}, measures(t, with(func(a *insurance.Aftermath) { a.Carrier = yes })).Needs)
	roundTrip(t, own)
}

func TestMeasuresUnreadable(t *testing.T) {
	_, err := insurance.Measures(&insurance.Aftermath{On: courier.Day(2015, 4, 23), Marine: 9, Loss: 99, Carrier: 9, Instructed: 9, AtDest: 9, InspectTerm: 9, Paid: 9,
		Done: []insurance.Measure{0, insurance.HostMeasure, 99, 1, 1}, Own: &insurance.MeasureTable{Cite: hostCite(), Lines: []insurance.OwnMeasure{
			{Key: ""}, {Key: "a", After: insurance.HostMeasure, Done: 9}, {Key: "a", After: 99}}}})
	assert.Equal(t, []string{"on", "marine", "loss", "carrier", "instructed", "at_destination", "inspect_term", "paid", "done[0]", "done[1]", "done[2]", "done[4]",
		"own.lines[0].key", "own.lines[1].after", "own.lines[1].done", "own.lines[2].key", "own.lines[2].after"}, fields(err))
	_, err = insurance.Measures(&insurance.Aftermath{Own: &insurance.MeasureTable{Cite: hostCite()}})
	assert.ErrorIs(t, err, courier.ErrEmptyTable)
	_, err = insurance.Measures(&insurance.Aftermath{Own: &insurance.MeasureTable{Lines: []insurance.OwnMeasure{{Key: "a"}}}})
	assert.Equal(t, []string{"own.cite.source"}, fields(err), "a list of its own stands somewhere")
	_, err = insurance.Measures(nil)
	require.NoError(t, err)
	readsBack(t, int(insurance.HostMeasure), (*insurance.Measure).UnmarshalText)
	assert.Equal(t, "报案", insurance.CallPolice.Name(courier.Chinese))
}
