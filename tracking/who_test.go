package tracking_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

var askDay = courier.Day(2026, 8, 1)

// asks is a consignee, identified, who gives the number.
func asks(edits ...func(*tracking.Asker)) tracking.Asker {
	a := tracking.Asker{About: tracking.GoodsState, AskedOn: askDay, By: courier.Consignee, Identity: courier.Yes, Number: courier.Yes}
	for _, e := range edits {
		e(&a)
	}
	return a
}

func mayTell(t testing.TB, a tracking.Asker) tracking.Telling {
	t.Helper()
	got, err := tracking.MayTell(&a)
	require.NoError(t, err)
	return got
}

func TestWhoMayBeTold(t *testing.T) {
	sf := tracking.SFAccess()
	by := func(p courier.Party) func(*tracking.Asker) { return func(a *tracking.Asker) { a.By = p } }
	unidentified := func(a *tracking.Asker) { a.Identity = courier.No }
	noNumber := func(a *tracking.Asker) { a.Number, a.Papers, a.Approved = courier.No, courier.Yes, courier.Yes }
	sender := func(origin courier.Answer) func(*tracking.Asker) {
		return func(a *tracking.Asker) { a.About, a.Origin = tracking.SenderQuery, origin }
	}
	type edits = []func(*tracking.Asker)
	for name, c := range map[string]struct {
		edits  edits
		tell   tracking.Disclosure
		effect courier.Effect
		codes  []courier.Code
	}{
		"consignee":                   {nil, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.party"}},
		"shipper":                     {edits{by(courier.Shipper)}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.party"}},
		"payer":                       {edits{by(courier.Payer)}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.party"}},
		"agent":                       {edits{by(courier.ShippersAgent), func(a *tracking.Asker) { a.Letter = courier.Yes }}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.party"}},
		"agent without letter":        {edits{by(courier.ShippersAgent), func(a *tracking.Asker) { a.Letter = courier.No }}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.letter_missing"}},
		"third party":                 {edits{by(courier.ThirdParty)}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.stranger"}},
		"not identified":              {edits{unidentified}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.identity_not_shown"}},
		"third party, not identified": {edits{by(courier.ThirdParty), unidentified}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.identity_not_shown", "tracking.who.stranger"}},
		"by the terms": {edits{unidentified, func(a *tracking.Asker) { a.Access, a.Phone = &sf, courier.Yes }},
			tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.by_terms"}},
		"identified, and by the terms": {edits{func(a *tracking.Asker) { a.Access, a.Phone = &sf, courier.Yes }}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.party"}},
		"digits do not match":          {edits{unidentified, func(a *tracking.Asker) { a.Access, a.Phone = &sf, courier.No }}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.identity_not_shown"}},
		"no such terms":                {edits{unidentified, func(a *tracking.Asker) { a.Phone = courier.Yes }}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.identity_not_shown"}},
		"third party with digits":      {edits{by(courier.ThirdParty), unidentified, func(a *tracking.Asker) { a.Access, a.Phone = &sf, courier.Yes }}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.identity_not_shown", "tracking.who.stranger"}},
		"police":                       {edits{by(courier.Authority)}, tracking.AskFirst, courier.Refers, []courier.Code{"tracking.who.authority"}},
		"no number, papers, approved":  {edits{noNumber}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.party"}},
		"no number, no papers":         {edits{noNumber, func(a *tracking.Asker) { a.Papers = courier.No }}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.papers_missing"}},
		"no number, not approved":      {edits{noNumber, func(a *tracking.Asker) { a.Approved = courier.No }}, tracking.TellNothing, courier.Bars, []courier.Code{"tracking.who.not_approved"}},
		"sender of unknown origin":     {edits{sender(courier.Yes)}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.sender_of_unknown"}},
		"sender, origin known":         {edits{sender(courier.No)}, tracking.AskFirst, courier.Refers, []courier.Code{"tracking.who.sender_known"}},
		"sender, last day before 2024": {edits{sender(courier.Yes), func(a *tracking.Asker) { a.AskedOn = courier.Day(2024, 2, 29) }}, tracking.AskFirst, courier.Refers, []courier.Code{"tracking.who.sender_before_2024"}},
		"sender, first day":            {edits{sender(courier.Yes), func(a *tracking.Asker) { a.AskedOn = courier.Day(2024, 3, 1) }}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.sender_of_unknown"}},
		"shipper asks for itself":      {edits{sender(0), by(courier.Shipper)}, tracking.TellAll, courier.Grants, []courier.Code{"tracking.who.sender_own"}},
		"price":                        {edits{by(courier.ThirdParty), unidentified, func(a *tracking.Asker) { a.About = tracking.PriceAndPlace }}, tracking.TellPublic, courier.Grants, []courier.Code{"tracking.who.published"}},
	} {
		t.Run(name, func(t *testing.T) {
			got := mayTell(t, asks(c.edits...))
			assert.Equal(t, c.tell, got.Disclosure, "%v", got.Needs)
			assert.Equal(t, c.codes, deskCodes(&got.Grounds, c.effect))
		})
	}
	explained := mayTell(t, asks(noNumber))
	assert.True(t, explained.Has("tracking.who.explain"))
	lifted := mayTell(t, asks(unidentified, func(a *tracking.Asker) { a.Access, a.Phone = &sf, courier.Yes }))
	assert.Equal(t, []courier.Code{"tracking.who.identified_by_terms"}, deskCodes(&lifted.Grounds, courier.Lifts))
	plain := mayTell(t, asks())
	assert.False(t, plain.Has("tracking.who.explain"))
	assert.True(t, plain.Has("tracking.who.guard"))
}

// whoSpace is every fact that can move the verdict.
func whoSpace(about tracking.QueryKind, access *tracking.AccessTerms) deskSpace[tracking.Asker] {
	type A = tracking.Asker
	return deskSpace[A]{
		base: func() A { return A{About: about, AskedOn: askDay, Access: access} },
		decide: func(a *A) (courier.Decision, error) {
			got, err := tracking.MayTell(a)
			return got.Decision, err
		},
		axes: []deskAxis[A]{
			deskPick("by", func(a *A) *courier.Party { return &a.By }, courier.Shipper, courier.ShippersAgent, courier.Consignee, courier.Authority, courier.ThirdParty),
			deskYes("identity", func(a *A) *courier.Answer { return &a.Identity }),
			deskYes("letter", func(a *A) *courier.Answer { return &a.Letter }),
			deskYes("number", func(a *A) *courier.Answer { return &a.Number }),
			deskYes("origin", func(a *A) *courier.Answer { return &a.Origin }),
			deskYes("phone", func(a *A) *courier.Answer { return &a.Phone }),
			deskYes("papers", func(a *A) *courier.Answer { return &a.Papers }),
			deskYes("approved", func(a *A) *courier.Answer { return &a.Approved }),
		},
	}
}

func TestWhoNeeds(t *testing.T) {
	sf := tracking.SFAccess()
	for about := tracking.TransitTime; about <= tracking.SenderQuery; about++ {
		for _, access := range []*tracking.AccessTerms{nil, &sf, {}} {
			s := whoSpace(about, access)
			s.walk(t, uint64(about), 200)
		}
	}
	assert.Equal(t, []courier.Need{"asked_on"}, mayTell(t, tracking.Asker{About: tracking.PriceAndPlace}).Needs)
}

func TestUnreadableAskers(t *testing.T) {
	_, err := tracking.MayTell(nil)
	deskFault(t, err, "about", courier.ErrMissing)
	for _, c := range []struct {
		field string
		fault courier.Fault
		edit  func(*tracking.Asker)
	}{
		{"about", courier.ErrMissing, func(a *tracking.Asker) { a.About = 0 }},
		{"about", courier.ErrUnknownWord, func(a *tracking.Asker) { a.About = 99 }},
		{"asked_on", courier.ErrNoRule, func(a *tracking.Asker) { a.AskedOn = courier.Day(2018, 4, 30) }},
		{"by", courier.ErrUnknownWord, func(a *tracking.Asker) { a.By = 99 }},
		{"identity", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Identity = 9 }},
		{"letter", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Letter = 9 }},
		{"number", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Number = 9 }},
		{"origin", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Origin = 9 }},
		{"phone", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Phone = 9 }},
		{"papers", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Papers = 9 }},
		{"approved", courier.ErrUnknownWord, func(a *tracking.Asker) { a.Approved = 9 }},
		{"access.cite.source", courier.ErrMissing, func(a *tracking.Asker) { a.Access = &tracking.AccessTerms{NumberAndPhone: courier.Yes} }},
		{"access.number_and_phone", courier.ErrUnknownWord, func(a *tracking.Asker) {
			a.Access = &tracking.AccessTerms{Cite: courier.Art(courier.SFInterceptAPI, ""), NumberAndPhone: 9}
		}},
	} {
		facts := asks(c.edit)
		_, err := tracking.MayTell(&facts)
		deskFault(t, err, c.field, c.fault)
	}
}

func TestAskerJSON(t *testing.T) {
	sf := tracking.SFAccess()
	text := deskRoundTrip(t, asks(func(a *tracking.Asker) { a.Access = &sf }))
	assert.Contains(t, text, `"access":{"cite":{"source":"API-SF"},"number_and_phone":"yes","window":"3 months","at_most":10}`)
}

func ExampleMayTell() {
	got, err := tracking.MayTell(&tracking.Asker{
		About: tracking.GoodsState, AskedOn: courier.Day(2026, 8, 1), By: courier.Consignee, Identity: courier.Yes, Number: courier.No, Papers: courier.Yes,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Disclosure, got.Needs)
	for r := range got.Having(courier.Notes) {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// ask_first [approved]
	// asked without a number: first explain why a number or papers are needed
	// unauthorised queries and leaks of personal data are to be prevented
}

func BenchmarkMayTell(b *testing.B) {
	facts := asks()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		got, err := tracking.AppendMayTell(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = got.Reasons
	}
}

func FuzzMayTell(f *testing.F) {
	text, _ := json.Marshal(asks())
	f.Add(text)
	f.Add([]byte("\x04\x08\x02\x01\x02\x01\x02\x01\x02"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var a tracking.Asker
		if json.Unmarshal(data, &a) != nil {
			next := deskBytes(data)
			a = tracking.Asker{About: tracking.QueryKind(next()), AskedOn: courier.Day(2017+int(next())%12, 6, 1), By: courier.Party(next()),
				Identity: courier.Answer(next()), Letter: courier.Answer(next()), Number: courier.Answer(next()), Origin: courier.Answer(next()),
				Papers: courier.Answer(next()), Approved: courier.Answer(next())}
		}
		got, err := tracking.MayTell(&a)
		deskSane(t, got.Decision, err)
		if err == nil && got.Disclosure == 0 {
			t.Fatal("no extent")
		}
	})
}
