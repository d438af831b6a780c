package courier_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestFigure(t *testing.T) {
	moment := instant(t, "2026-05-01T09:00:00.5+08:00")
	for _, c := range []struct {
		figure             courier.Figure
		text, zh, en, json string
		same               func(f courier.Figure) bool // the value comes out as it went in
	}{
		{courier.Fen(84000_00).Figure(), "CNY 84000.00", "84,000.00元", "CNY 84,000.00", `{"amount":"CNY 84000.00"}`,
			func(f courier.Figure) bool { return f.Money() == courier.Fen(84000_00) }},
		{courier.Fen(0).Figure(), "CNY 0.00", "0.00元", "CNY 0.00", `{"amount":"CNY 0.00"}`,
			func(f courier.Figure) bool { return f.Money() == courier.Fen(0) }},
		{courier.Fen(-999_99).Figure(), "CNY -999.99", "-999.99元", "CNY -999.99", `{"amount":"CNY -999.99"}`,
			func(f courier.Figure) bool { return f.Money() == courier.Fen(-999_99) }},
		{courier.Minor(1234567, courier.JPY).Figure(), "JPY 1234567", "1,234,567日元", "JPY 1,234,567", `{"amount":"JPY 1234567"}`,
			func(f courier.Figure) bool { return f.Money() == courier.Minor(1234567, courier.JPY) }},
		{courier.Minor(2200, courier.XDR).Figure(), "XDR 22.00", "22.00特别提款权", "XDR 22.00", `{"amount":"XDR 22.00"}`,
			func(f courier.Figure) bool { return f.Money().Currency() == courier.XDR }},
		{courier.Minor(1_234_567, currency(t, "KWD")).Figure(), "KWD 1234.567", "1,234.567KWD", "KWD 1,234.567", `{"amount":"KWD 1234.567"}`,
			func(f courier.Figure) bool { return f.Money().Minor() == 1_234_567 }},
		{courier.BasisPoints(1250).Figure(), "12.5%", "12.5%", "12.5%", `{"share":"12.5%"}`,
			func(f courier.Figure) bool { return f.Share() == courier.BasisPoints(1250) }},
		{courier.BasisPoints(0).Figure(), "0%", "0%", "0%", `{"share":"0%"}`,
			func(f courier.Figure) bool { return f.Share() == courier.BasisPoints(0) }},
		{courier.RateOf(960, 2).Figure(), "9.6", "9.6", "9.6", `{"rate":"9.6"}`,
			func(f courier.Figure) bool { return f.Rate() == courier.RateOf(96, 1) }},
		{courier.Grams(12400).Figure(), "12.4 kg", "12.4千克", "12.4 kg", `{"weight":"12.4 kg"}`,
			func(f courier.Figure) bool { return f.Weight() == courier.Grams(12400) }},
		{courier.CountOf(12).Figure(), "12", "12", "12", `{"count":12}`,
			func(f courier.Figure) bool { return f.Count() == courier.CountOf(12) }},
		{courier.Day(2026, 5, 1).Figure(), "2026-05-01", "2026年5月1日", "2026-05-01", `{"day":"2026-05-01"}`,
			func(f courier.Figure) bool { return f.Date() == courier.Day(2026, 5, 1) }},
		{courier.Day(987, 12, 31).Figure(), "0987-12-31", "987年12月31日", "0987-12-31", `{"day":"0987-12-31"}`,
			func(f courier.Figure) bool { return f.Date() == courier.Day(987, 12, 31) }},
		{moment.Figure(), "2026-05-01T09:00:00+08:00", "2026年5月1日9时00分", "2026-05-01T09:00:00+08:00", `{"instant":"2026-05-01T09:00:00+08:00"}`,
			func(f courier.Figure) bool { return f.Instant() == courier.Day(2026, 5, 1).At(9, 0) }},
		{courier.Day(2024, 3, 1).At(10, 0).Figure(), "2024-03-01T10:00:00+08:00", "2024年3月1日10时00分", "2024-03-01T10:00:00+08:00", `{"instant":"2024-03-01T10:00:00+08:00"}`,
			func(f courier.Figure) bool { return f.Instant() == courier.Day(2024, 3, 1).At(10, 0) }},
		{courier.Day(2024, 2, 29).End().Figure(), "2024-03-01T00:00:00+08:00", "2024年3月1日0时00分", "2024-03-01T00:00:00+08:00", `{"instant":"2024-03-01T00:00:00+08:00"}`,
			func(f courier.Figure) bool { return f.Instant() == courier.Day(2024, 3, 1).Start() }},
		{instant(t, "1969-12-31T23:59:07+08:00").Figure(), "1969-12-31T23:59:07+08:00", "1969年12月31日23时59分07秒", "1969-12-31T23:59:07+08:00", `{"instant":"1969-12-31T23:59:07+08:00"}`,
			func(f courier.Figure) bool { return f.Instant() == instant(t, "1969-12-31T23:59:07+08:00") }},
		{instant(t, "2024-02-29T18:05:00Z").Figure(), "2024-03-01T02:05:00+08:00", "2024年3月1日2时05分", "2024-03-01T02:05:00+08:00", `{"instant":"2024-03-01T02:05:00+08:00"}`,
			func(f courier.Figure) bool { return f.Instant() == courier.Day(2024, 3, 1).At(2, 5) }},
		{courier.WorkingDays(7).Period().Figure(), "7 working days", "7个工作日", "7 working days", `{"period":"7 working days"}`,
			func(f courier.Figure) bool { return f.Period() == courier.WorkingDays(7).Period() }},
		{courier.Years(1).Period().Figure(), "1 year", "1年", "1 year", `{"period":"1 year"}`,
			func(f courier.Figure) bool { return f.Period() == courier.Years(1).Period() }},
	} {
		assert.True(t, c.figure.Known())
		assert.Equal(t, c.text, c.figure.String())
		row := courier.Row{Names: [3]string{"x"}, Zh: "为{x}", En: "is {x}"}
		r := row.Speak(courier.Date{}, courier.Notes, c.figure)
		assert.Equal(t, "为"+c.zh, r.Sentence(courier.Chinese))
		assert.Equal(t, "is "+c.en, r.Sentence(courier.English))
		b, err := json.Marshal(c.figure)
		require.NoError(t, err)
		assert.Equal(t, c.json, string(b))
		back := courier.CountOf(99).Figure() // overwritten
		require.NoError(t, json.Unmarshal(b, &back))
		assert.True(t, c.figure.Equal(back), c.text)
		assert.True(t, c.same(back), c.text)

		// It is of one kind only, and nothing at all of the others.
		kinds := 0
		for _, is := range []bool{back.Money() != courier.Money{}, back.Share() != courier.Share{}, back.Rate() != courier.Rate{}, back.Weight() != courier.Weight{},
			back.Count() != courier.Count{}, back.Date() != courier.Date{}, back.Instant() != courier.Instant{}, back.Period() != courier.Period{}} {
			if is {
				kinds++
			}
		}
		assert.Equal(t, 1, kinds, c.text)
	}
}

func TestFigureUnknown(t *testing.T) {
	for name, f := range map[string]courier.Figure{
		"amount": courier.Money{}.Figure(), "share": courier.Share{}.Figure(), "rate": courier.Rate{}.Figure(), "weight": courier.Weight{}.Figure(),
		"count": courier.Count{}.Figure(), "day": courier.Date{}.Figure(), "instant": courier.Instant{}.Figure(), "period": courier.Period{}.Figure(),
	} {
		assert.Equal(t, courier.Figure{}, f, name)
	}
	var none courier.Figure
	assert.False(t, none.Known())
	assert.Equal(t, "unknown", none.String())
	b, err := json.Marshal(none)
	require.NoError(t, err)
	assert.Equal(t, "null", string(b))

	kept := courier.CountOf(3).Figure()
	require.NoError(t, json.Unmarshal([]byte("null"), &kept))
	for text, fault := range map[string]courier.Fault{
		`{}`:                              courier.ErrSyntax,
		`{"count":null}`:                  courier.ErrSyntax,
		`{"length":"3 m"}`:                courier.ErrSyntax,
		`{"count":3,"share":"30%"}`:       courier.ErrSyntax,
		`{"count":-3}`:                    courier.ErrNegative,
		`{"amount":"84000.00"}`:           courier.ErrSyntax,
		`{"day":"2026-02-29"}`:            courier.ErrSyntax,
		`{"share":"101%"}`:                courier.ErrRange,
		`{"instant":"2026-05-01T09:00Z"}`: courier.ErrSyntax,
	} {
		require.ErrorIs(t, json.Unmarshal([]byte(text), &kept), fault, text)
		assert.Equal(t, courier.CountOf(3).Figure(), kept, text)
	}
	for _, text := range []string{`3`, `"3"`, `[]`} {
		assert.Error(t, json.Unmarshal([]byte(text), &kept), text)
	}
}
