package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

func warranted(t testing.TB, b insurance.Breach) courier.Decision {
	t.Helper()
	got, err := insurance.Warranted(&b)
	require.NoError(t, err)
	return got
}

// V-INS-029: a warranty is broken on the third day of a month, and the
// rescission arrives on the ninth.
func TestWarranted(t *testing.T) {
	june := func(day int) courier.Date { return courier.Day(2026, 6, day) }
	told := map[courier.Code]bool{}
	for name, c := range map[string]struct {
		event   courier.Date
		change  func(*insurance.Breach)
		verdict courier.Verdict
		code    courier.Code
	}{
		"V-INS-029, day 2":           {june(2), nil, granted, "insurance.warranty.before"},
		"V-INS-029, day 5":           {june(5), nil, refused, "insurance.warranty.between"},
		"V-INS-029, no effect":       {june(5), func(b *insurance.Breach) { b.NoEffect = yes }, granted, "insurance.warranty.no_effect"},
		"V-INS-029, cured on day 6":  {june(7), func(b *insurance.Breach) { b.Cured, b.CuredOn = yes, june(6) }, granted, "insurance.warranty.cured"},
		"cured after the event":      {june(5), func(b *insurance.Breach) { b.Cured, b.CuredOn = yes, june(6) }, refused, "insurance.warranty.between"},
		"cured that day":             {june(6), func(b *insurance.Breach) { b.Cured, b.CuredOn = yes, june(6) }, referred, "insurance.warranty.cure_same_day"},
		"the day of the breach":      {june(3), nil, referred, "insurance.warranty.same_day"},
		"the day before the arrival": {june(8), nil, refused, "insurance.warranty.between"},
		"the day of the arrival":     {june(9), nil, referred, "insurance.warranty.arrival_same_day"},
		"that day, though cured":     {june(9), func(b *insurance.Breach) { b.Cured, b.CuredOn = yes, june(6) }, referred, "insurance.warranty.arrival_same_day"},
		"that day, without effect":   {june(9), func(b *insurance.Breach) { b.NoEffect = yes }, referred, "insurance.warranty.arrival_same_day"},
		"after the arrival":          {june(10), func(b *insurance.Breach) { b.NoEffect = yes }, refused, "insurance.warranty.rescinded"},
		"not rescinded":              {june(5), func(b *insurance.Breach) { b.Rescinded, b.RescindedOn = no, courier.Date{} }, referred, "insurance.warranty.not_rescinded"},
		"not rescinded, but before":  {june(2), func(b *insurance.Breach) { b.Rescinded, b.RescindedOn = no, courier.Date{} }, granted, "insurance.warranty.before"},
		"old code, before":           {oldSeaDay, func(b *insurance.Breach) { b.BreachedOn = newSeaDay }, granted, "insurance.warranty.before"},
		"old code, after":            {oldSeaDay, func(b *insurance.Breach) { b.BreachedOn = courier.Day(2026, 4, 1) }, referred, "insurance.warranty.old_code"},
		"new code, after":            {newSeaDay, func(b *insurance.Breach) { b.BreachedOn = courier.Day(2026, 4, 1) }, refused, "insurance.warranty.between"},
	} {
		b := insurance.Breach{HappenedOn: c.event, BreachedOn: june(3), Rescinded: yes, RescindedOn: june(9), NoEffect: no, Cured: no}
		if c.change != nil {
			c.change(&b)
		}
		got := warranted(t, b)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Empty(t, got.Needs, name)
		note(told, got.Reasons)
	}
	everyRow(t, insurance.WarrantyQuestion, told)
	for name, c := range map[string]struct {
		facts insurance.Breach
		want  []courier.Need
	}{
		"nothing is known": {insurance.Breach{}, []courier.Need{"happened_on"}},
		"only the event":   {insurance.Breach{HappenedOn: june(5)}, []courier.Need{"rescinded", "breached_on", "no_effect", "cured"}},
		"two of the days": {insurance.Breach{HappenedOn: june(5), BreachedOn: june(3), Rescinded: yes, NoEffect: no, Cured: yes},
			[]courier.Need{"rescinded_on", "cured_on"}},
	} {
		got := warranted(t, c.facts)
		assert.Equal(t, c.want, got.Needs, name)
	}
	_, err := insurance.Warranted(&insurance.Breach{HappenedOn: courier.Day(2015, 4, 23), BreachedOn: june(3), Rescinded: 9, NoEffect: 9, Cured: 9,
		RescindedOn: june(2), CuredOn: june(2)})
	assert.Equal(t, []string{"happened_on", "rescinded", "no_effect", "cured", "rescinded_on", "cured_on"}, fields(err))
	_, err = insurance.Warranted(&insurance.Breach{Rescinded: no, RescindedOn: june(3), Cured: no, CuredOn: june(3)})
	assert.Equal(t, []string{"rescinded_on", "cured_on"}, fields(err))
	_, err = insurance.Warranted(nil)
	require.NoError(t, err)
	roundTrip(t, insurance.Breach{HappenedOn: june(5), Rescinded: yes, CuredOn: june(6)})
}

func TestWarrantedAsksWhatDecides(t *testing.T) {
	june := func(day int) courier.Date { return courier.Day(2026, 6, day) }
	probe(t, 6_000, []probed[insurance.Breach]{
		{"", 3, func(b *insurance.Breach, v int) { b.HappenedOn = []courier.Date{june(5), oldSeaDay, newSeaDay}[v] }},
		{"", 3, func(b *insurance.Breach, v int) { b.BreachedOn = b.HappenedOn.AddDays([]int{-3, 0, 3}[v]) }},
		{"rescinded", 4, func(b *insurance.Breach, v int) {
			if b.Rescinded = []courier.Answer{no, yes, yes, yes}[v]; v > 0 {
				b.RescindedOn = b.BreachedOn.AddDays([]int{0, 2, 3, 4}[v])
			}
		}},
		probedYesNo("no_effect", func(b *insurance.Breach) *courier.Answer { return &b.NoEffect }),
		{"cured", 3, func(b *insurance.Breach, v int) {
			if b.Cured = []courier.Answer{no, yes, yes}[v]; v > 0 {
				b.CuredOn = b.BreachedOn.AddDays([]int{0, 1, 3}[v])
			}
		}},
	}, func(b *insurance.Breach) courier.Decision { return warranted(t, *b) })
}

func declared(t testing.TB, d insurance.Declaration) courier.Decision {
	t.Helper()
	got, err := insurance.Declared(&d)
	require.NoError(t, err)
	return got
}

func TestDeclared(t *testing.T) {
	left := insurance.Declaration{HappenedOn: newSeaDay, Declared: no, OwnRule: no, Intent: no, MadeGood: no}
	with := func(f func(*insurance.Declaration)) insurance.Declaration { d := left; f(&d); return d }
	for name, c := range map[string]struct {
		facts   insurance.Declaration
		verdict courier.Verdict
		code    courier.Code
		basis   string
	}{
		"declared":                   {with(func(d *insurance.Declaration) { d.Declared = yes }), granted, "insurance.open_cover.declared", "MC25 259"},
		"declared, old code":         {with(func(d *insurance.Declaration) { d.Declared, d.HappenedOn = yes, oldSeaDay }), granted, "insurance.open_cover.declared", "MC92 233"},
		"V-INS-032, intent":          {with(func(d *insurance.Declaration) { d.Intent = yes }), refused, "insurance.open_cover.intent", "MC25 259"},
		"intent, made good":          {with(func(d *insurance.Declaration) { d.Intent, d.MadeGood = yes, yes }), refused, "insurance.open_cover.intent", "MC25 259"},
		"V-INS-032, made good":       {with(func(d *insurance.Declaration) { d.MadeGood = yes }), granted, "insurance.open_cover.made_good", "MC25 259"},
		"V-INS-032, statutory value": {with(func(d *insurance.Declaration) { d.MadeGood = yes }), granted, "insurance.open_cover.statutory_value", "MC25 259"},
		"to be made good":            {left, referred, "insurance.open_cover.to_be_made_good", "MC25 259"},
		"a rule of its own":          {with(func(d *insurance.Declaration) { d.OwnRule, d.Intent = yes, yes }), referred, "insurance.open_cover.own_rule", "MC25 259"},
		"old code":                   {with(func(d *insurance.Declaration) { d.Intent, d.HappenedOn = yes, oldSeaDay }), referred, "insurance.open_cover.old_code", "MC92 233"},
		"a certificate":              {with(func(d *insurance.Declaration) { d.Declared, d.Certificate = yes, yes }), granted, "insurance.open_cover.certificate", "MC25 258"},
	} {
		got := declared(t, c.facts)
		assert.Equal(t, c.verdict, got.Verdict, "%s: %v", name, got.Reasons)
		assert.True(t, got.Has(c.code), "%s: %v", name, got.Reasons)
		assert.Equal(t, c.basis, basisOf(&got.Grounds, c.code), name)
		assert.Empty(t, got.Needs, name)
	}
	told := probe(t, 4_000, []probed[insurance.Declaration]{
		{"", 2, func(d *insurance.Declaration, v int) { d.HappenedOn = []courier.Date{oldSeaDay, newSeaDay}[v] }},
		{"", 2, func(d *insurance.Declaration, v int) { d.Certificate = []courier.Answer{0, yes}[v] }},
		probedYesNo("declared", func(d *insurance.Declaration) *courier.Answer { return &d.Declared }),
		probedYesNo("own_rule", func(d *insurance.Declaration) *courier.Answer { return &d.OwnRule }),
		probedYesNo("intent", func(d *insurance.Declaration) *courier.Answer { return &d.Intent }),
		probedYesNo("made_good", func(d *insurance.Declaration) *courier.Answer { return &d.MadeGood }),
	}, func(d *insurance.Declaration) courier.Decision { return declared(t, *d) })
	everyRow(t, insurance.OpenCoverQuestion, told)
	_, err := insurance.Declared(&insurance.Declaration{HappenedOn: courier.Day(2015, 4, 23), Declared: 9, OwnRule: 9, Intent: 9, MadeGood: 9, Certificate: 9})
	assert.Equal(t, []string{"happened_on", "declared", "own_rule", "intent", "made_good", "certificate_differs"}, fields(err))
	got, err := insurance.Declared(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on"}, got.Needs)
	roundTrip(t, left)
}
