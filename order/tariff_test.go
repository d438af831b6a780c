package order_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// listRows is a price list: express by first weight and step in zone A and
// flat then by the kilogram in zone B, freight by the kilogram.
func listRows() order.TariffRows {
	yto := order.YTOCover()
	return order.TariffRows{
		Cite: deskCite, From: courier.Day(2026, 1, 1), To: courier.Day(2026, 12, 31), Currency: courier.CNY,
		Rows: []order.TariffRow{
			{Product: "express", Zone: "A", By: order.FirstAndStep, First: kg(1), Price: courier.Fen(10_00), Step: courier.Grams(500), StepPrice: courier.Fen(2_50)},
			{Product: "express", Zone: "B", Over: kg(3), UpTo: kg(30), By: order.ByKgAbove, Price: courier.Fen(15_00), PerKg: courier.Fen(4_00)},
			{Product: "express", Zone: "B", UpTo: kg(3), By: order.Flat, Price: courier.Fen(15_00)},
			{Product: "freight", Zone: "A", By: order.ByKg, PerKg: courier.Fen(1_15), Least: courier.Fen(30_00)},
		},
		Lines: []order.TariffLine{
			{Kind: order.RemoteLine, Zone: "B", PerKg: courier.Fen(50), Least: courier.Fen(5_00), Most: courier.Fen(8_00)},
			{Kind: order.CODLine, Rate: courier.RateOf(5, 3), Least: courier.Fen(3_00)},
			{Kind: order.CollectLine, Rate: courier.RateOf(10, 2)},
			{Kind: order.ServiceLine, Name: "upstairs", Product: "freight", Fixed: courier.Fen(20_00)},
			{Kind: order.ServiceLine, Name: "packing", Fixed: courier.Fen(6_00)},
		},
		Cover: &yto,
	}
}

func list(t testing.TB, changes ...func(*order.TariffRows)) order.Tariff {
	rows := listRows()
	for _, change := range changes {
		change(&rows)
	}
	tariff, err := order.NewTariff(rows)
	require.NoError(t, err)
	return tariff
}

func TestNewTariffRefuses(t *testing.T) {
	row := func(i int, change func(*order.TariffRow)) func(*order.TariffRows) {
		return func(r *order.TariffRows) { change(&r.Rows[i]) }
	}
	line := func(i int, change func(*order.TariffLine)) func(*order.TariffRows) {
		return func(r *order.TariffRows) { change(&r.Lines[i]) }
	}
	for _, c := range []struct {
		field  string
		fault  courier.Fault
		change func(*order.TariffRows)
		says   string
	}{
		{"rows", courier.ErrEmptyTable, func(r *order.TariffRows) { r.Rows = nil }, ""},
		{"rows", courier.ErrRange, func(r *order.TariffRows) { r.Rows = make([]order.TariffRow, 4097) }, ""},
		{"from", courier.ErrMissing, func(r *order.TariffRows) { r.From = courier.Date{} }, ""},
		{"to", courier.ErrOrder, func(r *order.TariffRows) { r.To = courier.Day(2025, 12, 31) }, ""},
		{"collect_refused", courier.ErrUnknownWord, func(r *order.TariffRows) { r.CollectRefused = 3 }, ""},
		{"currency", courier.ErrMissing, func(r *order.TariffRows) { r.Currency = 0 }, ""},
		{"cite", courier.ErrContradicts, func(r *order.TariffRows) { r.Cite = courier.Art(courier.CivilCode, "1") }, ""},
		{"cite.source", courier.ErrMissing, func(r *order.TariffRows) { r.Cite = courier.Cite{} }, ""},
		{"rows[0].product", courier.ErrMissing, row(0, func(r *order.TariffRow) { r.Product = "" }), ""},
		{"rows[0].zone", courier.ErrMissing, row(0, func(r *order.TariffRow) { r.Zone = "" }), ""},
		{"rows[0].by", courier.ErrMissing, row(0, func(r *order.TariffRow) { *r = order.TariffRow{Product: "p", Zone: "z", Price: courier.Fen(1)} }), ""},
		{"rows[2].by", courier.ErrUnknownWord, row(2, func(r *order.TariffRow) { r.By = 9 }), ""},
		{"rows[0].step", courier.ErrRange, row(0, func(r *order.TariffRow) { r.Step = courier.Grams(0) }), "0 kg"},
		{"rows[0].step", courier.ErrMissing, row(0, func(r *order.TariffRow) { r.Step = courier.Weight{} }), ""},
		{"rows[0].step_price", courier.ErrMissing, row(0, func(r *order.TariffRow) { r.StepPrice = courier.Money{} }), ""},
		{"rows[0].first", courier.ErrRange, row(0, func(r *order.TariffRow) { r.First = courier.Grams(0) }), ""},
		{"rows[0].first", courier.ErrMissing, row(0, func(r *order.TariffRow) { r.First = courier.Weight{} }), ""},
		{"rows[0].price", courier.ErrMissing, row(0, func(r *order.TariffRow) { r.Price = courier.Money{} }), ""},
		{"rows[0].least", courier.ErrContradicts, row(0, func(r *order.TariffRow) { r.Least = courier.Fen(1) }), ""},
		{"rows[3].price", courier.ErrContradicts, row(3, func(r *order.TariffRow) { r.Price = courier.Fen(1) }), ""},
		{"rows[3].per_kg", courier.ErrMissing, row(3, func(r *order.TariffRow) { r.PerKg = courier.Money{} }), ""},
		{"rows[0].price", courier.ErrCurrency, row(0, func(r *order.TariffRow) { r.Price = courier.Minor(1, courier.XDR) }), ""},
		{"rows[0].price", courier.ErrNegative, row(0, func(r *order.TariffRow) { r.Price = courier.Fen(-1) }), ""},
		{"rows[1].up_to", courier.ErrOrder, row(1, func(r *order.TariffRow) { r.UpTo = kg(3) }), ""},
		{"rows[1].over", courier.ErrRange, row(1, func(r *order.TariffRow) { r.Over, r.UpTo = kg(2_000_000), courier.Weight{} }), ""},
		{"rows[1]", courier.ErrMissing, row(1, func(r *order.TariffRow) { r.Over = kg(4) }), `no row covers product "express", zone "B", 3.001 kg`},
		{"rows[2]", courier.ErrMissing, row(2, func(r *order.TariffRow) { r.Over = courier.Grams(1) }), `no row covers product "express", zone "B", 0.001 kg`},
		{"rows[1]", courier.ErrContradicts, row(1, func(r *order.TariffRow) { r.Over = courier.Grams(2999) }), `meets rows[2] at product "express", zone "B", 3 kg`},
		{"rows[1]", courier.ErrContradicts, row(2, func(r *order.TariffRow) { r.UpTo = courier.Weight{} }), `meets rows[2] at product "express", zone "B", 3.001 kg`},
		{"lines[0].kind", courier.ErrMissing, line(0, func(l *order.TariffLine) { l.Kind = 0 }), ""},
		{"lines[0].name", courier.ErrContradicts, line(0, func(l *order.TariffLine) { l.Name = "x" }), ""},
		{"lines[3].name", courier.ErrMissing, line(3, func(l *order.TariffLine) { l.Name = "" }), ""},
		{"lines[1].fixed", courier.ErrMissing, line(1, func(l *order.TariffLine) { l.Rate = courier.Rate{} }), ""},
		{"lines[0].most", courier.ErrOrder, line(0, func(l *order.TariffLine) { l.Most = courier.Fen(4_99) }), ""},
		{"lines[4].kind", courier.ErrRepeated, line(4, func(l *order.TariffLine) { l.Name = "upstairs" }), "lines[3]"},
		{"lines[0].fixed", courier.ErrCurrency, line(0, func(l *order.TariffLine) { l.Fixed = courier.Minor(1, courier.XDR) }), ""},
		{"cover.bands", courier.ErrMissing, func(r *order.TariffRows) { r.Cover.Bands = r.Cover.Bands[:1] }, "no band covers CNY 2000.01"},
	} {
		t.Run(c.field, func(t *testing.T) {
			rows := listRows()
			c.change(&rows)
			tariff, err := order.NewTariff(rows)
			fieldError(t, err, c.field, c.fault)
			assert.ErrorContains(t, err, c.says)
			assert.Equal(t, order.Tariff{}, tariff)
		})
	}
}

func TestTariffIsItsOwn(t *testing.T) {
	rows := listRows()
	document := *rows.Cite.Document
	rows.Cite.Document = &document
	tariff, err := order.NewTariff(rows)
	require.NoError(t, err)
	rows.Rows[0].Price, rows.Cover.Bands[0].Least, document.Zh = courier.Fen(1), courier.Fen(1), "changed"
	assert.Equal(t, listRows(), tariff.Rows())
	got := tariff.Rows()
	got.Lines[0].Most = courier.Fen(1)
	assert.Equal(t, listRows(), tariff.Rows(), "a copy")
	assert.True(t, tariff.Equal(list(t)))
	assert.False(t, tariff.Equal(list(t, func(r *order.TariffRows) { r.To = courier.Date{} })))
	assert.False(t, tariff.Equal(order.Tariff{}))
	assert.True(t, order.Tariff{}.Equal(order.Tariff{}))
	assert.Equal(t, order.TariffRows{}, order.Tariff{}.Rows())
}

func TestTariffInForce(t *testing.T) {
	tariff := list(t)
	for day, want := range map[courier.Date]bool{courier.Day(2025, 12, 31): false, courier.Day(2026, 1, 1): true,
		courier.Day(2026, 12, 31): true, courier.Day(2027, 1, 1): false, {}: false} {
		assert.Equal(t, want, tariff.InForce(day), day)
	}
	assert.True(t, list(t, func(r *order.TariffRows) { r.To = courier.Date{} }).InForce(courier.Day(2099, 1, 1)))
	assert.False(t, order.Tariff{}.InForce(summer))
}

func TestTariffJSON(t *testing.T) {
	roundTrip(t, list(t))
	text, err := json.Marshal(order.Tariff{})
	require.NoError(t, err)
	assert.Equal(t, "null", string(text))
	tariff := list(t)
	require.NoError(t, json.Unmarshal([]byte("null"), &tariff))
	assert.True(t, tariff.Equal(list(t)), "null leaves it")
	assert.Error(t, json.Unmarshal([]byte(`{"prices":[]}`), &tariff), "a key that is none")
	assert.ErrorIs(t, json.Unmarshal([]byte(`{"rows":[]}`), &tariff), courier.ErrEmptyTable)
	assert.True(t, tariff.Equal(list(t)), "an error leaves it")
}

func FuzzNewTariff(f *testing.F) {
	text, err := json.Marshal(listRows())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	f.Fuzz(func(t *testing.T, data []byte) {
		var tariff order.Tariff
		if json.Unmarshal(data, &tariff) != nil || tariff.Equal(order.Tariff{}) {
			return
		}
		back, err := order.NewTariff(tariff.Rows())
		if err != nil || !back.Equal(tariff) {
			t.Fatalf("built anew: %v", err)
		}
	})
}

// A list with a hole in it is refused, and the hole named.
func ExampleNewTariff() {
	_, err := order.NewTariff(order.TariffRows{
		Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司价目表", En: "Price list of firm A",
			Force: courier.Contract, Evidence: courier.Primary}},
		From: courier.Day(2026, 1, 1), Currency: courier.CNY,
		Rows: []order.TariffRow{
			{Product: "express", Zone: "A", UpTo: courier.Grams(3000), By: order.Flat, Price: courier.Fen(15_00)},
			{Product: "express", Zone: "A", Over: courier.Grams(5000), By: order.ByKg, PerKg: courier.Fen(4_00)},
		},
	})
	fmt.Println(err)
	// Output:
	// rows[1]: missing: no row covers product "express", zone "A", 3.001 kg
}

// A list holds 4,096 bands, and not one more.
func TestTariffHoldsSoMany(t *testing.T) {
	for n, tooMany := range map[int]bool{4096: false, 4097: true} {
		_, err := order.NewTariff(order.TariffRows{Rows: make([]order.TariffRow, n)})
		assert.ErrorIs(t, err, courier.ErrMissing)
		assert.Equal(t, tooMany, errors.Is(err, courier.ErrRange), n)
	}
}
