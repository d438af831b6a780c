package order_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// A day out of order says beside which field; an empty list does not blame the
// day; a citation says what it lacks.
func TestErrorsSayBesideWhat(t *testing.T) {
	in := parcelIntake()
	in.At, in.On = courier.Day(2026, 8, 4).At(9, 0), courier.Day(2026, 8, 3)
	_, err := order.Check(&in)
	require.EqualError(t, err, "at: dates out of order: 2026-08-04 is after on 2026-08-03")
	c := changeOf(recalled(), func(c *order.Change) { c.Promise = &order.TimePromise{HandedOver: amendDay.AddDays(-1)} })
	_, err = order.Bill(&c)
	require.EqualError(t, err, "promise.handed_over: dates out of order: "+amendDay.AddDays(-1).String()+" is before asked_on "+amendDay.String())
	c.Promise, c.Terms = nil, &order.BillTerms{BothWays: courier.Yes}
	_, err = order.Bill(&c)
	require.EqualError(t, err, "terms.cite.source: missing: a citation names a registered source, or brings its own as document")
	_, err = order.Quote(&order.Posting{PostedOn: courier.Day(2026, 8, 3), Tariffs: []order.Tariff{{}}})
	require.EqualError(t, err, "tariffs[0]: empty table")
}

func TestUnreadableIntakes(t *testing.T) {
	ownTerms := func(f func(*order.IntakeTerms)) change {
		return func(in *order.Intake) { in.Terms = jdWith(f) }
	}
	for _, c := range []struct {
		field  string
		fault  courier.Fault
		change change
	}{
		{"on", courier.ErrNoRule, func(in *order.Intake) { in.On, in.At = courier.Day(2018, 4, 30), courier.Instant{} }},
		{"at", courier.ErrOrder, func(in *order.Intake) { in.At = spring.AddDays(1).At(0, 0) }},
		{"regime", courier.ErrUnknownWord, func(in *order.Intake) { in.Regime = 200 }},
		{"regime", courier.ErrNotSupported, func(in *order.Intake) { in.Regime = courier.MontrealAir }},
		{"regime", courier.ErrNotSupported, func(in *order.Intake) { in.Regime = courier.RailRules1986 }},
		{"express", courier.ErrUnknownWord, func(in *order.Intake) { in.Express = 3 }},
		{"express", courier.ErrContradicts, func(in *order.Intake) { in.Regime, in.Operator = courier.PostalUniversal, order.ThePost }},
		{"operator", courier.ErrContradicts, func(in *order.Intake) { in.Regime, in.Express = courier.PostalUniversal, sayNo }},
		{"operator", courier.ErrUnknownWord, func(in *order.Intake) { in.Operator = 3 }},
		{"region", courier.ErrUnknownWord, func(in *order.Intake) { in.Region = 99 }},
		{"accepted", courier.ErrUnknownWord, func(in *order.Intake) { in.Accepted = 3 }},
		{"channel", courier.ErrUnknownWord, func(in *order.Intake) { in.Channel = 7 }},
		{"contacted", courier.ErrUnknownWord, func(in *order.Intake) { in.Contacted = 3 }},
		{"sender.address_fit", courier.ErrUnknownWord, func(in *order.Intake) { in.Sender.AddressFit = 3 }},
		{"recipient.address_fit", courier.ErrUnknownWord, func(in *order.Intake) { in.Recipient.AddressFit = 3 }},
		{"kind", courier.ErrUnknownWord, func(in *order.Intake) { in.Kind = 5 }},
		{"items[0].class", courier.ErrUnknownWord, func(in *order.Intake) { in.Items[0].Class = 24 }},
		{"items[0].permit", courier.ErrUnknownWord, func(in *order.Intake) { in.Items[0].Permit = 3 }},
		{"items[0].danger.packed", courier.ErrUnknownWord, func(in *order.Intake) { in.Items[0].Danger.Packed = 3 }},
		{"items[0].danger.marked", courier.ErrUnknownWord, func(in *order.Intake) { in.Items[0].Danger.Marked = 3 }},
		{"items[0].danger.papers", courier.ErrUnknownWord, func(in *order.Intake) { in.Items[0].Danger.Papers = 3 }},
		{"letters.reserved", courier.ErrUnknownWord, func(in *order.Intake) { in.Letters.Reserved = 3 }},
		{"letters.marked", courier.ErrUnknownWord, func(in *order.Intake) { in.Letters.Marked = 3 }},
		{"letters.bundled", courier.ErrUnknownWord, func(in *order.Intake) { in.Letters.Bundled = 3 }},
		{"identity", courier.ErrUnknownWord, func(in *order.Intake) { in.Identity = 4 }},
		{"agreement", courier.ErrUnknownWord, func(in *order.Intake) { in.Agreement = 3 }},
		{"long_term", courier.ErrUnknownWord, func(in *order.Intake) { in.LongTerm = 3 }},
		{"bulk", courier.ErrUnknownWord, func(in *order.Intake) { in.Bulk = 3 }},
		{"inspection", courier.ErrUnknownWord, func(in *order.Intake) { in.Inspection = 5 }},
		{"inspection_mark", courier.ErrUnknownWord, func(in *order.Intake) { in.InspectionMark = 3 }},
		{"packing", courier.ErrUnknownWord, func(in *order.Intake) { in.Packing = 4 }},
		{"destination.service", courier.ErrUnknownWord, func(in *order.Intake) { in.Destination.Service = 8 }},
		{"destination.surcharge", courier.ErrMissing, func(in *order.Intake) { in.Destination.Service = order.Remote }},
		{"destination.surcharge", courier.ErrNegative, func(in *order.Intake) { in.Destination.Surcharge = courier.Fen(-1) }},
		{"destination.surcharge_told", courier.ErrUnknownWord, func(in *order.Intake) { in.Destination.SurchargeTold = 3 }},
		{"destination.notice_told", courier.ErrUnknownWord, func(in *order.Intake) { in.Destination.NoticeTold = 3 }},
		{"value.real", courier.ErrNegative, func(in *order.Intake) { in.Value.Real = courier.Fen(-1) }},
		{"value.declared", courier.ErrCurrency, func(in *order.Intake) { in.Value.Declared = courier.Minor(1, courier.USD) }},
		{"value.stated", courier.ErrUnknownWord, func(in *order.Intake) { in.Value.Stated = 3 }},
		{"value.covered", courier.ErrUnknownWord, func(in *order.Intake) { in.Value.Covered = 3 }},
		{"value.valuable", courier.ErrUnknownWord, func(in *order.Intake) { in.Value.Valuable = 3 }},
		{"value.fragile", courier.ErrUnknownWord, func(in *order.Intake) { in.Value.Fragile = 3 }},
		{"value.consumer", courier.ErrUnknownWord, func(in *order.Intake) { in.Value.Consumer = 3 }},
		{"payment.pay", courier.ErrUnknownWord, func(in *order.Intake) { in.Payment.Pay = 4 }},
		{"payment.account", courier.ErrUnknownWord, func(in *order.Intake) { in.Payment.Account = 3 }},
		{"payment.cod", courier.ErrUnknownWord, func(in *order.Intake) { in.Payment.COD = 3 }},
		{"payment.cod_sum", courier.ErrNegative, func(in *order.Intake) { in.Payment.CODSum = courier.Fen(-1) }},
		{"terms.cite.source", courier.ErrMissing, ownTerms(func(t *order.IntakeTerms) { t.Cite = courier.Cite{} })},
		{"terms.cite", courier.ErrContradicts, ownTerms(func(t *order.IntakeTerms) { t.Cite = courier.Art(courier.CivilCode, "1") })},
		{"terms.cover_valuables", courier.ErrUnknownWord, ownTerms(func(t *order.IntakeTerms) { t.CoverValuables = 3 })},
		{"terms.cover_fragile", courier.ErrUnknownWord, ownTerms(func(t *order.IntakeTerms) { t.CoverFragile = 3 })},
		{"terms.cover_above", courier.ErrNegative, ownTerms(func(t *order.IntakeTerms) { t.CoverAbove = courier.Fen(-1) })},
		{"terms.cover_at_least_cod", courier.ErrUnknownWord, ownTerms(func(t *order.IntakeTerms) { t.CoverAtLeastCOD = 3 })},
		{"terms.no_freight_collect", courier.ErrUnknownWord, ownTerms(func(t *order.IntakeTerms) { t.NoFreightCollect = 3 })},
		{"terms.no_cod", courier.ErrUnknownWord, ownTerms(func(t *order.IntakeTerms) { t.NoCOD = 3 })},
		{"terms.cod_up_to", courier.ErrCurrency, ownTerms(func(t *order.IntakeTerms) { t.CODUpTo = courier.Minor(1, courier.USD) })},
		{"notices.terms.given", courier.ErrUnknownWord, func(in *order.Intake) { in.Notices.Terms.Given = 3 }},
		{"notices.prohibited.evidence", courier.ErrUnknownWord, func(in *order.Intake) { in.Notices.Prohibited.Evidence = 3 }},
		{"notices.cover.given", courier.ErrContradicts, func(in *order.Intake) { in.Notices.Cover = order.Notice{Given: sayNo, Evidence: sayYes} }},
		{"notices.insurance.given", courier.ErrContradicts, func(in *order.Intake) { in.Notices.Insurance = order.Notice{Given: sayNo, At: spring.At(9, 0)} }},
		{"waybill.true_weight", courier.ErrUnknownWord, func(in *order.Intake) { in.Waybill.TrueWeight = 3 }},
		{"waybill.elsewhere", courier.ErrUnknownWord, func(in *order.Intake) { in.Waybill.Elsewhere = 3 }},
		{"waybill.both_recorded", courier.ErrUnknownWord, func(in *order.Intake) { in.Waybill.BothRecorded = 3 }},
		{"waybill.more_identity", courier.ErrUnknownWord, func(in *order.Intake) { in.Waybill.MoreIdentity = 3 }},
		{"earlier[0].carrier", courier.ErrMissing, func(in *order.Intake) { in.Earlier = []order.Use{{"", "1", spring}} }},
		{"earlier[0].number", courier.ErrMissing, func(in *order.Intake) { in.Earlier = []order.Use{{"JD", "", spring}} }},
		{"earlier[0].shipped_on", courier.ErrMissing, func(in *order.Intake) { in.Earlier = []order.Use{{"JD", "1", courier.Date{}}} }},
		{"document.form", courier.ErrUnknownWord, func(in *order.Intake) { in.Document.Form = 4 }},
		{"document.agreed", courier.ErrUnknownWord, func(in *order.Intake) { in.Document.Agreed = 3 }},
		{"document.converted", courier.ErrUnknownWord, func(in *order.Intake) { in.Document.Converted = 3 }},
		{"document.copy_asked", courier.ErrUnknownWord, func(in *order.Intake) { in.Document.CopyAsked = 3 }},
		{"document.copy_given", courier.ErrUnknownWord, func(in *order.Intake) { in.Document.CopyGiven = 3 }},
	} {
		t.Run(c.field+" "+string(c.fault), func(t *testing.T) {
			in := intakeWith(parcelIntake(), c.change)
			got, err := order.Check(&in)
			require.ErrorIs(t, err, c.fault)
			var field *courier.FieldError
			require.ErrorAs(t, err, &field)
			assert.Equal(t, c.field, field.Field)
			assert.Zero(t, got.Verdict)
			assert.Nil(t, got.Reasons)
		})
	}
	_, err := order.Check(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
}

func TestEveryFaultOfAnIntakeIsTold(t *testing.T) {
	in := intakeWith(parcelIntake(), func(in *order.Intake) {
		in.Kind, in.Payment.Pay = 9, 9
		in.Items = append(in.Items, order.Item{Class: 99})
	})
	_, err := order.Check(&in)
	assert.EqualError(t, err, `kind: unknown word: "invalid(9)"
items[1].class: unknown word: "invalid(99)"
payment.pay: unknown word: "invalid(9)"`)
}

func TestSaid(t *testing.T) {
	for _, c := range []struct {
		said         order.Said
		known, blank bool
		text, json   string
	}{
		{order.Said{}, false, false, "", "null"},
		{order.Say(""), true, true, "", `""`},
		{order.Say(" \t　"), true, true, "", `" \t　"`},
		{order.Say("　王五 "), true, false, "王五", `"　王五 "`},
	} {
		assert.Equal(t, c.known, c.said.Known())
		assert.Equal(t, c.blank, c.said.Blank())
		assert.Equal(t, c.text, c.said.Text())
		text, err := json.Marshal(c.said)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(text))
		var back order.Said
		require.NoError(t, json.Unmarshal(text, &back))
		assert.True(t, back.Equal(c.said))
	}
	assert.Equal(t, "unknown", order.Said{}.String())
	assert.Equal(t, " 王", order.Say(" 王").String())
	assert.Error(t, json.Unmarshal([]byte("3"), new(order.Said)))
	kept := order.Say("王五")
	require.NoError(t, json.Unmarshal([]byte("null"), &kept))
	assert.Equal(t, order.Say("王五"), kept)
}

// fullIntake is an intake in which every field says something.
func fullIntake() order.Intake {
	return intakeWith(parcelIntake(), func(in *order.Intake) {
		in.Contacted = sayYes
		in.Items[0].Permit, in.Items[0].Danger = sayYes, order.Danger{Packed: sayYes, Marked: sayNo, Papers: sayYes}
		in.Destination = order.Destination{Service: order.Remote, Surcharge: courier.Fen(5_00), SurchargeTold: sayYes, NoticeTold: sayNo}
		in.Value.Declared, in.Payment.CODSum = courier.Fen(100_00), courier.Fen(20_00)
		in.Terms = &order.IntakeTerms{Cite: courier.Art(courier.JDTerms, ""), CoverValuables: sayYes, CoverFragile: sayNo, CoverAbove: courier.Fen(1),
			CoverAtLeastCOD: sayYes, NoFreightCollect: sayNo, NoCOD: sayNo, CODUpTo: courier.Fen(9)}
		in.Waybill = order.Waybill{Number: order.Say("1"), Carrier: order.Say("JD"), ShippedOn: spring, TrueWeight: sayYes, Elsewhere: sayNo, BothRecorded: sayYes, MoreIdentity: sayNo}
		in.Earlier = []order.Use{{"JD", "2", spring}}
		in.GenericNames = []string{"物品"}
		in.Document = order.Document{Form: order.OnPaper, Agreed: sayYes, Converted: sayNo, CopyAsked: sayYes, CopyGiven: sayNo}
	})
}

func TestIntakeJSON(t *testing.T) {
	bare := order.Intake{Items: []order.Item{}, Earlier: []order.Use{}, Sender: order.Contact{Name: order.Say("")}, Terms: &order.IntakeTerms{}}
	for _, in := range []order.Intake{{}, parcelIntake(), mailIntake(), cargoIntake(), fullIntake(), bare} {
		text, err := json.Marshal(in)
		require.NoError(t, err)
		var back order.Intake
		require.NoError(t, json.Unmarshal(text, &back))
		assert.Empty(t, cmp.Diff(in, back), "%s", text)
	}
	text, err := json.MarshalIndent(fullIntake(), "", "  ")
	require.NoError(t, err)
	golden(t, "testdata/intake.json", string(text)+"\n")
	for _, key := range regexp.MustCompile(`"([^"]+)":`).FindAllSubmatch(text, -1) {
		assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, string(key[1]))
	}
	text, err = json.Marshal(bare)
	require.NoError(t, err)
	assert.Equal(t, `{"sender":{"name":""},"items":[],"terms":{},"earlier":[]}`, string(text), "blank and none are written, unknown is not")
}

func TestCheckedJSON(t *testing.T) {
	in := intakeWith(parcelIntake(), func(in *order.Intake) {
		in.Sender.Name, in.Items[0].Nature = order.Say(""), order.Say("")
		in.Destination.Service = order.NotServed
	})
	c, err := order.Check(&in)
	require.NoError(t, err)
	text, err := json.Marshal(c)
	require.NoError(t, err)
	var back order.Checked
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Empty(t, order.Book().Bind(&back.Grounds))
	assert.Empty(t, cmp.Diff(c, back))
}

// Names, words and their JSON of the enums of intake and conduct.
func TestIntakeWords(t *testing.T) {
	type word interface {
		Name(courier.Lang) string
		String() string
		MarshalText() ([]byte, error)
	}
	check := func(n int, at func(uint8) (word, func([]byte) (word, error))) {
		var seen []string
		for i := range n {
			w, read := at(uint8(i))
			text, err := w.MarshalText()
			require.NoError(t, err)
			assert.Equal(t, w.String(), string(text))
			back, err := read(text)
			require.NoError(t, err)
			assert.Equal(t, w, back)
			assert.Regexp(t, `^[a-z]+(_[a-z]+)*$`, w.String())
			assert.Regexp(t, `^\p{Han}`, w.Name(courier.Chinese))
			assert.NotContains(t, seen, w.String())
			seen = append(seen, w.String())
		}
		w, read := at(uint8(n))
		_, err := w.MarshalText()
		assert.ErrorIs(t, err, courier.ErrUnknownWord, "%T has more than %d words", w, n)
		_, err = read([]byte("Unknown"))
		assert.ErrorIs(t, err, courier.ErrUnknownWord)
	}
	check(7, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Channel(i), func(b []byte) (word, error) { var v order.Channel; err := v.UnmarshalText(b); return v, err }
	})
	check(5, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Kind(i), func(b []byte) (word, error) { var v order.Kind; err := v.UnmarshalText(b); return v, err }
	})
	check(3, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Operator(i), func(b []byte) (word, error) { var v order.Operator; err := v.UnmarshalText(b); return v, err }
	})
	check(4, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Identity(i), func(b []byte) (word, error) { var v order.Identity; err := v.UnmarshalText(b); return v, err }
	})
	check(5, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Inspection(i), func(b []byte) (word, error) { var v order.Inspection; err := v.UnmarshalText(b); return v, err }
	})
	check(4, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Packing(i), func(b []byte) (word, error) { var v order.Packing; err := v.UnmarshalText(b); return v, err }
	})
	check(8, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Service(i), func(b []byte) (word, error) { var v order.Service; err := v.UnmarshalText(b); return v, err }
	})
	check(4, func(i uint8) (word, func([]byte) (word, error)) {
		return order.PayMode(i), func(b []byte) (word, error) { var v order.PayMode; err := v.UnmarshalText(b); return v, err }
	})
	check(4, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Form(i), func(b []byte) (word, error) { var v order.Form; err := v.UnmarshalText(b); return v, err }
	})
	check(24, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Class(i), func(b []byte) (word, error) { var v order.Class; err := v.UnmarshalText(b); return v, err }
	})
	check(12, func(i uint8) (word, func([]byte) (word, error)) {
		return order.FirmDuty(i), func(b []byte) (word, error) { var v order.FirmDuty; err := v.UnmarshalText(b); return v, err }
	})
	check(9, func(i uint8) (word, func([]byte) (word, error)) {
		return order.ServiceChange(i), func(b []byte) (word, error) { var v order.ServiceChange; err := v.UnmarshalText(b); return v, err }
	})
	check(4, func(i uint8) (word, func([]byte) (word, error)) {
		return order.Correction(i), func(b []byte) (word, error) { var v order.Correction; err := v.UnmarshalText(b); return v, err }
	})
	assert.Equal(t, "易燃液体", order.FlammableLiquids.Name(courier.Chinese))
	assert.Equal(t, "flammable liquids", order.FlammableLiquids.Name(courier.English))
	assert.False(t, order.Ordinary.Prohibited())
	assert.True(t, order.Firearms.Prohibited())
	assert.True(t, order.OtherProhibited.Prohibited())
	assert.False(t, order.Restricted.Prohibited())
}

// FuzzCheck reads the bytes as the JSON of an intake, and the intake near a
// clean one with each facet set by a byte, unknown among them.
func FuzzCheck(f *testing.F) {
	for _, in := range []order.Intake{{}, parcelIntake(), mailIntake(), cargoIntake(), fullIntake()} {
		text, err := json.Marshal(in)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Add([]byte(`{"on":"2026-03-02","regime":"sea","items":[{"class":"drugs"},{}],"document":{"form":"electronic"}}`))
	f.Add([]byte{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 254, 253, 0, 0, 0, 1, 1, 1})
	f.Fuzz(func(t *testing.T, data []byte) {
		var in order.Intake
		if json.Unmarshal(data, &in) == nil {
			soundCheck(t, &in)
		}
		in = intakeWith(parcelIntake())
		for i, b := range data[:min(len(data), len(facets))] {
			facets[i].set(&in, int(b)%(facets[i].n+1)-1)
		}
		soundCheck(t, &in)
	})
}

// soundCheck holds for every intake.
func soundCheck(t *testing.T, in *order.Intake) {
	c, err := order.Check(in)
	if err != nil {
		if field := (*courier.FieldError)(nil); !errors.As(err, &field) || field.Field == "" || c.Verdict != 0 {
			t.Fatalf("an error that names no field, or with an answer: %v", err)
		}
		return
	}
	if fault := unsound(&c.Decision, c.Cure); fault != "" {
		t.Fatalf("%s: %v", fault, c)
	}
	if _, err := json.Marshal(c); err != nil {
		t.Fatal(err)
	}
}

// unsound says what is wrong with a decision, "" for nothing.
func unsound(d *courier.Decision, cure []courier.Need) string {
	told := map[courier.Effect]int{}
	for i := range d.Reasons {
		r := &d.Reasons[i]
		told[r.Effect]++
		if r.Sentence(courier.Chinese) == "" || r.Basis().Source == "" {
			return "a reason without words or basis"
		}
	}
	for i, n := range d.Needs {
		if slices.Contains(d.Needs[:i], n) {
			return "asked twice: " + string(n)
		}
	}
	switch d.Verdict {
	case granted:
		if told[courier.Grants] != 1 || told[courier.Bars]+len(d.Needs)+len(cure) > 0 {
			return "granted"
		}
	case refused:
		if told[courier.Bars] == 0 || told[courier.Grants]+told[courier.Conditions]+len(d.Needs) > 0 {
			return "refused"
		}
	case courier.Referred:
		if len(d.Needs) == 0 || told[courier.Grants]+told[courier.Bars]+told[courier.Conditions]+len(cure) > 0 {
			return "referred"
		}
	default:
		return "no verdict"
	}
	return ""
}

// The desk takes an order by phone: what is wrong comes back at once.
func ExampleCheck() {
	checked, err := order.Check(&order.Intake{
		On: courier.Day(2026, 3, 2), Regime: courier.CivilLaw, Express: courier.Yes, Channel: order.ByPhone,
		Sender:    order.Contact{Name: order.Say("张三"), Address: order.Say("南京市中山路1号"), Phone: order.Say("")},
		Recipient: order.Contact{Name: order.Say("李四"), Address: order.Say("苏州市人民路2号"), Phone: order.Say("13900000000")},
		Items:     []order.Item{{Name: order.Say("香水"), Nature: order.Say("化妆品"), Quantity: courier.CountOf(1), Class: order.FlammableLiquids}},
		Identity:  order.IdentityRefused,
		Kind:      order.Parcel, Agreement: courier.No, Accepted: courier.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(checked.Verdict)
	for _, r := range checked.Reasons {
		fmt.Printf("%s: %s\n", r.Field(), r.Text(courier.Chinese))
	}
	// Output:
	// refused
	// sender.phone: 未提供寄件人联系电话（《快递暂行条例（2025年修订）》第23条）
	// identity: 寄件人拒绝提供身份信息，不得收寄（《快递暂行条例（2025年修订）》第23条）
	// items[0].class: 内件属于禁止寄递的物品：易燃液体（《禁止寄递物品管理规定》附录《禁止寄递物品指导目录》）
	// items: 发现交寄禁止寄递物品的，应当拒绝收寄（《快递暂行条例（2025年修订）》第34条）
}
