package order_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// posting is 2.3 kg by express to zone A, paid at the desk.
func posting(t testing.TB, changes ...func(*order.Posting)) order.Posting {
	p := order.Posting{PostedOn: summer, Tariffs: []order.Tariff{list(t)}, Product: "express", Zone: "A", Weight: courier.Grams(2300),
		Remote: courier.No, Pay: order.PayCash, COD: courier.Fen(0), Declared: courier.Fen(0)}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func weighs(grams int64) func(*order.Posting) {
	return func(p *order.Posting) { p.Weight = courier.Grams(grams) }
}

func to(product, zone string) func(*order.Posting) {
	return func(p *order.Posting) { p.Product, p.Zone = product, zone }
}

func billed(b order.Billed) func(*order.Posting) { return func(p *order.Posting) { p.Billed = &b } }

func TestQuote(t *testing.T) {
	spoke := map[courier.Code]bool{}
	bill := func(b order.Billed) order.Posting { return posting(t, billed(b)) }
	for _, c := range []struct {
		name            string
		facts           order.Posting
		freight, beside int64
		codes           []courier.Code
	}{
		{"first weight and three steps", posting(t), 17_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps"}},
		{"the first weight", posting(t, weighs(1000)), 10_00, 0, []courier.Code{"order.quote.first_weight"}},
		{"a gram above it", posting(t, weighs(1001)), 12_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps"}},
		{"a step", posting(t, weighs(1500)), 12_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps"}},
		{"a gram above a step", posting(t, weighs(1501)), 15_00, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps"}},
		{"nothing weighs the first weight", posting(t, weighs(0)), 10_00, 0, []courier.Code{"order.quote.first_weight"}},
		{"flat", posting(t, to("express", "B"), weighs(3000)), 15_00, 0, []courier.Code{"order.quote.flat"}},
		{"a gram into the next band", posting(t, to("express", "B"), weighs(3001)), 15_00, 0, []courier.Code{"order.quote.flat", "order.quote.by_kg"}},
		{"the end of the list", posting(t, to("express", "B"), weighs(30_000)), 123_00, 0, []courier.Code{"order.quote.flat", "order.quote.by_kg"}},
		{"by the kilogram", posting(t, to("freight", "A"), weighs(100_001)), 115_00, 0, []courier.Code{"order.quote.by_kg"}},
		{"the least freight", posting(t, to("freight", "A"), weighs(20_000)), 30_00, 0, []courier.Code{"order.quote.by_kg", "order.quote.least"}},
		{"the least freight met", posting(t, to("freight", "A"), weighs(26_087)), 30_00, 0, []courier.Code{"order.quote.by_kg"}},
		{"remote, at least", posting(t, to("express", "B"), func(p *order.Posting) { p.Remote = courier.Yes }), 15_00, 5_00, []courier.Code{"order.quote.flat", "order.quote.remote"}},
		{"remote, by the kilogram", posting(t, to("express", "B"), weighs(12_000), func(p *order.Posting) { p.Remote = courier.Yes }), 51_00, 6_00,
			[]courier.Code{"order.quote.flat", "order.quote.by_kg", "order.quote.remote"}},
		{"remote, at most", posting(t, to("express", "B"), weighs(30_000), func(p *order.Posting) { p.Remote = courier.Yes }), 123_00, 8_00,
			[]courier.Code{"order.quote.flat", "order.quote.by_kg", "order.quote.remote"}},
		{"remote where it costs nothing", posting(t, func(p *order.Posting) { p.Remote = courier.Yes }), 17_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps"}},
		{"cash on delivery", posting(t, func(p *order.Posting) { p.COD = courier.Fen(1_000_00) }), 17_50, 5_00, []courier.Code{"order.quote.first_weight", "order.quote.steps", "order.quote.cod"}},
		{"cash on delivery, the least", posting(t, func(p *order.Posting) { p.COD = courier.Fen(1) }), 17_50, 3_00, []courier.Code{"order.quote.first_weight", "order.quote.steps", "order.quote.cod"}},
		{"declared value", posting(t, func(p *order.Posting) { p.Declared = courier.Fen(2_001_00) }), 17_50, 20_01, []courier.Code{"order.quote.first_weight", "order.quote.steps", "order.cover.rate"}},
		{"freight collect", posting(t, func(p *order.Posting) { p.Pay = order.PayCollect }), 17_50, 1_75,
			[]courier.Code{"order.quote.first_weight", "order.quote.steps", "order.quote.collect_fee", "order.quote.freight_collect"}},
		{"freight collect, where the sender stands in", posting(t, func(p *order.Posting) {
			p.Pay, p.Tariffs = order.PayCollect, []order.Tariff{list(t, func(r *order.TariffRows) { r.CollectRefused = courier.Yes })}
		}), 17_50, 1_75, []courier.Code{"order.quote.first_weight", "order.quote.steps", "order.quote.collect_fee", "order.quote.freight_collect", "order.quote.collect_refused"}},
		{"services", posting(t, to("freight", "A"), weighs(50_000), func(p *order.Posting) { p.Services = []string{"packing", "upstairs"} }), 57_50, 26_00,
			[]courier.Code{"order.quote.by_kg", "order.quote.service", "order.quote.service"}},
		{"a service that this product does not have", posting(t, func(p *order.Posting) { p.Services = []string{"upstairs"} }), 17_50, 0,
			[]courier.Code{"order.quote.first_weight", "order.quote.steps"}},
		{"everything", posting(t, to("express", "B"), weighs(12_345), func(p *order.Posting) {
			p.Remote, p.COD, p.Declared, p.Pay, p.Services = courier.Yes, courier.Fen(777_77), courier.Fen(999_99), order.PayCollect, []string{"packing"}
		}), 52_38, 6_17 + 1_00 + 3_89 + 5_24 + 6_00, []courier.Code{"order.quote.flat", "order.quote.by_kg", "order.quote.remote", "order.cover.least",
			"order.quote.cod", "order.quote.collect_fee", "order.quote.service", "order.quote.freight_collect"}},
		{"billed as it is", bill(order.Billed{Total: courier.Fen(17_50), Weight: courier.Grams(2300), Pay: order.PayCash}), 17_50, 0,
			[]courier.Code{"order.quote.first_weight", "order.quote.steps", "order.billed.agrees"}},
		{"billed a fen more", bill(order.Billed{Total: courier.Fen(17_51)}), 17_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps", "order.billed.above_quote"}},
		{"billed a fen less", bill(order.Billed{Total: courier.Fen(17_49)}), 17_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps", "order.billed.below_quote"}},
		{"billed as quoted, off the list", bill(order.Billed{Total: courier.Fen(20_00), Quoted: courier.Fen(20_00)}), 17_50, 0,
			[]courier.Code{"order.quote.first_weight", "order.quote.steps", "order.billed.quote_off_list", "order.billed.agrees"}},
		{"all three wrong", bill(order.Billed{Total: courier.Fen(20_00), Weight: courier.Grams(2800), Pay: order.PayMonthly}), 17_50, 0,
			[]courier.Code{"order.quote.first_weight", "order.quote.steps", "order.billed.settlement", "order.billed.weight", "order.billed.above_quote"}},
		{"an empty bill", bill(order.Billed{}), 17_50, 0, []courier.Code{"order.quote.first_weight", "order.quote.steps"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := order.Quote(&c.facts)
			require.NoError(t, err)
			require.Equal(t, courier.Granted, q.Verdict, "%v", q.Grounds)
			assert.Equal(t, c.codes, deskCodes(&q.Grounds))
			assert.Equal(t, [3]courier.Money{courier.Fen(c.freight), courier.Fen(c.beside), courier.Fen(c.freight + c.beside)}, [3]courier.Money{q.Freight, q.Beside, q.Total})
			sum, err := q.Ledger()
			require.NoError(t, err)
			assert.Equal(t, q.Total, sum, "the ledger adds up")
			for _, code := range c.codes {
				spoke[code] = true
			}
		})
	}
	for _, c := range []struct {
		name    string
		facts   order.Posting
		verdict courier.Verdict
		code    courier.Code
	}{
		{"a gram past the list", posting(t, to("express", "B"), weighs(30_001)), courier.Refused, "order.quote.too_heavy"},
		{"another zone", posting(t, to("freight", "B")), courier.Refused, "order.quote.not_sold"},
		{"a zone past the last", posting(t, to("freight", "Z")), courier.Refused, "order.quote.not_sold"},
		{"a product before the first", posting(t, to("air", "A")), courier.Refused, "order.quote.not_sold"},
		{"a value that is not taken", posting(t, func(p *order.Posting) { p.Declared = courier.Fen(30_000_01) }), courier.Refused, "order.cover.above_most"},
		{"a value without a schedule", posting(t, func(p *order.Posting) {
			p.Declared, p.Tariffs = courier.Fen(1), []order.Tariff{list(t, func(r *order.TariffRows) { r.Cover = nil })}
		}), courier.Referred, "order.quote.no_cover"},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := order.Quote(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.verdict, q.Verdict)
			assert.True(t, q.Has(c.code), "%v", q.Reasons)
			assert.False(t, q.Total.Known())
			sum, err := q.Ledger()
			require.NoError(t, err)
			assert.False(t, sum.Known(), "no lines without a total")
			spoke[c.code] = true
		})
	}
	everyRowSpeaks(t, spoke, "order.quote.", "order.billed.")
}

func TestQuotePayerAndOverbill(t *testing.T) {
	for mode, payer := range map[order.PayMode]courier.Party{order.PayCash: courier.Shipper, order.PayMonthly: courier.Shipper, order.PayCollect: courier.Consignee} {
		facts := posting(t, func(p *order.Posting) { p.Pay = mode })
		q, err := order.Quote(&facts)
		require.NoError(t, err)
		assert.Equal(t, payer, q.Payer, mode)
	}
	for total, over := range map[int64]int64{17_51: 1, 17_50: 0, 10_00: -7_50} {
		facts := posting(t, billed(order.Billed{Total: courier.Fen(total)}))
		q, err := order.Quote(&facts)
		require.NoError(t, err)
		assert.Equal(t, courier.Fen(over), q.Overbill)
	}
	facts := posting(t, billed(order.Billed{Weight: courier.Grams(1800)}))
	q, err := order.Quote(&facts)
	require.NoError(t, err)
	assert.Equal(t, courier.Grams(500), q.Reasons[2].Figure("difference").Weight())
}

func TestQuoteNeeds(t *testing.T) {
	without := func(change func(*order.Posting)) order.Posting { return posting(t, change) }
	for _, c := range []struct {
		name  string
		facts order.Posting
		needs []courier.Need
	}{
		{"the day", without(func(p *order.Posting) { p.PostedOn = courier.Date{} }), []courier.Need{"posted_on"}},
		{"where and what", without(func(p *order.Posting) { p.Product, p.Zone, p.Weight = "", "", courier.Weight{} }), []courier.Need{"product", "zone", "weight"}},
		{"the mode", without(func(p *order.Posting) { p.Pay = 0 }), []courier.Need{"pay"}},
		{"COD", without(func(p *order.Posting) { p.COD = courier.Money{} }), []courier.Need{"cod"}},
		{"the value", without(func(p *order.Posting) { p.Declared = courier.Money{} }), []courier.Need{"declared"}},
		{"remote where it costs", posting(t, to("express", "B"), func(p *order.Posting) { p.Remote = 0 }), []courier.Need{"remote"}},
		{"remote where it does not", without(func(p *order.Posting) { p.Remote = 0 }), nil},
		{"remote at no price", posting(t, to("express", "B"), func(p *order.Posting) {
			p.Remote, p.Tariffs = 0, []order.Tariff{list(t, func(r *order.TariffRows) {
				r.Lines[0] = order.TariffLine{Kind: order.RemoteLine, Fixed: courier.Fen(0)}
			})}
		}), nil},
		{"COD without a line", without(func(p *order.Posting) {
			p.COD, p.Tariffs = courier.Money{}, []order.Tariff{list(t, func(r *order.TariffRows) { r.Lines = nil })}
		}), nil},
		{"large, for the cover fee", without(func(p *order.Posting) {
			hoau := order.HOAUCover()
			p.Declared, p.Tariffs = courier.Fen(3_000_00), []order.Tariff{list(t, func(r *order.TariffRows) { r.Cover = &hoau })}
		}), []courier.Need{"large"}},
		{"a schedule without a fee", without(func(p *order.Posting) {
			jd := order.JDCover()
			p.Declared, p.Tariffs = courier.Fen(3_000_00), []order.Tariff{list(t, func(r *order.TariffRows) { r.Cover = &jd })}
		}), []courier.Need{"tariffs"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			q, err := order.Quote(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.needs, q.Needs)
			if c.needs != nil {
				assert.Equal(t, courier.Referred, q.Verdict)
				assert.False(t, q.Total.Known() || q.Freight.Known() || q.Payer != 0)
			}
		})
	}
}

func TestQuoteBadInput(t *testing.T) {
	next := list(t, func(r *order.TariffRows) { r.From, r.To = courier.Day(2027, 1, 1), courier.Date{} })
	for _, c := range []struct {
		field  string
		fault  courier.Fault
		change func(*order.Posting)
	}{
		{"tariffs", courier.ErrEmptyTable, func(p *order.Posting) { p.Tariffs = nil }},
		{"tariffs[1]", courier.ErrEmptyTable, func(p *order.Posting) { p.Tariffs = append(p.Tariffs, order.Tariff{}) }},
		{"tariffs[1]", courier.ErrContradicts, func(p *order.Posting) { p.Tariffs = append(p.Tariffs, list(t)) }},
		{"posted_on", courier.ErrNoRule, func(p *order.Posting) { p.PostedOn = courier.Day(2025, 12, 31) }},
		{"remote", courier.ErrUnknownWord, func(p *order.Posting) { p.Remote = 3 }},
		{"large", courier.ErrUnknownWord, func(p *order.Posting) { p.Large = 3 }},
		{"hard_goods", courier.ErrUnknownWord, func(p *order.Posting) { p.HardGoods = 3 }},
		{"pay", courier.ErrUnknownWord, func(p *order.Posting) { p.Pay = 9 }},
		{"weight", courier.ErrRange, weighs(1 << 50)},
		{"cod", courier.ErrNegative, func(p *order.Posting) { p.COD = courier.Fen(-1) }},
		{"declared", courier.ErrCurrency, func(p *order.Posting) { p.Declared = courier.Minor(1, courier.XDR) }},
		{"services[0]", courier.ErrUnknownWord, func(p *order.Posting) { p.Services = []string{"gift wrap"} }},
		{"services[1]", courier.ErrRepeated, func(p *order.Posting) { p.Services = []string{"packing", "packing"} }},
		{"billed.total", courier.ErrCurrency, billed(order.Billed{Total: courier.Minor(1, courier.XDR)})},
		{"billed.quoted", courier.ErrNegative, billed(order.Billed{Quoted: courier.Fen(-1)})},
		{"billed.pay", courier.ErrUnknownWord, billed(order.Billed{Pay: 9})},
		{"total", courier.ErrRange, func(p *order.Posting) {
			p.Tariffs = []order.Tariff{list(t, func(r *order.TariffRows) { r.Rows[0].StepPrice = courier.Fen(1 << 62) })}
		}},
	} {
		t.Run(c.field, func(t *testing.T) {
			facts := posting(t, c.change)
			q, err := order.Quote(&facts)
			fieldError(t, err, c.field, c.fault)
			assert.Zero(t, q.Verdict)
		})
	}
	_, err := order.Quote(nil)
	fieldError(t, err, "tariffs", courier.ErrEmptyTable)
	facts := posting(t, func(p *order.Posting) { p.Tariffs, p.PostedOn = append(p.Tariffs, next), courier.Day(2027, 1, 1) })
	q, err := order.Quote(&facts)
	require.NoError(t, err)
	assert.Equal(t, courier.Fen(17_50), q.Total, "the list of the day")
}

// A bill that was quoted by a list that is no longer checked warns; it warns
// once of each source, also of the schedule's own.
func TestQuoteWarnsOnce(t *testing.T) {
	facts := posting(t, func(p *order.Posting) { p.PostedOn, p.Declared = later, courier.Fen(100_00) })
	q, err := order.Quote(&facts)
	require.NoError(t, err)
	warned := 0
	for range q.Having(courier.Warns) {
		warned++
	}
	assert.Equal(t, 1, warned, "%v", q.Reasons)
}

func TestQuoteJSON(t *testing.T) {
	facts := posting(t, billed(order.Billed{Total: courier.Fen(20_00), Quoted: courier.Fen(1), Weight: kg(1), Pay: order.PayMonthly}), func(p *order.Posting) {
		p.Services = []string{"packing"}
	})
	roundTrip(t, facts)
	q, err := order.Quote(&facts)
	require.NoError(t, err)
	roundTrip(t, q)
	assert.Equal(t, "到付 freight collect", order.PayCollect.Name(courier.Chinese)+" "+order.PayCollect.Name(courier.English))
}

func FuzzQuote(f *testing.F) {
	for _, p := range []order.Posting{posting(f), posting(f, to("express", "B"), weighs(12_345), billed(order.Billed{Total: courier.Fen(1)}))} {
		text, err := json.Marshal(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p order.Posting
		if json.Unmarshal(data, &p) != nil {
			return
		}
		q, err := order.Quote(&p)
		if err != nil {
			named(t, err)
			return
		}
		sum, err := q.Ledger()
		if err != nil || q.Total.Known() != (q.Verdict == courier.Granted) || sum.Known() && sum != q.Total {
			t.Fatalf("%v at %v, ledger %v, %v", q.Verdict, q.Total, sum, err)
		}
	})
}

func BenchmarkQuote(b *testing.B) {
	facts := posting(b)
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		q, err := order.AppendQuote(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = q.Reasons
	}
}

func TestQuoteAllocations(t *testing.T) {
	facts, buf := posting(t), make([]courier.Reason, 0, 8)
	deskAllocs(t, 0, func() error { _, err := order.AppendQuote(buf, &facts); return err })
	deskAllocs(t, 1, func() error { _, err := order.Quote(&facts); return err })
}

// A customer complains: 20 yuan were charged where 17.50 is right.
func ExampleQuote() {
	tariff, err := order.NewTariff(order.TariffRows{
		Cite: courier.Cite{Document: &courier.Source{ID: "A", Zh: "甲公司价目表", En: "Price list of firm A",
			Force: courier.Contract, Evidence: courier.Primary}},
		From: courier.Day(2026, 1, 1), Currency: courier.CNY,
		Rows: []order.TariffRow{{Product: "express", Zone: "A", By: order.FirstAndStep,
			First: courier.Grams(1000), Price: courier.Fen(10_00), Step: courier.Grams(500), StepPrice: courier.Fen(2_50)}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	q, err := order.Quote(&order.Posting{
		PostedOn: courier.Day(2026, 8, 1), Tariffs: []order.Tariff{tariff},
		Product: "express", Zone: "A", Weight: courier.Grams(2300), Pay: order.PayCash, Declared: courier.Fen(0),
		Billed: &order.Billed{Total: courier.Fen(20_00), Weight: courier.Grams(2800)},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(q.Total)
	for _, reason := range q.Reasons {
		fmt.Println("-", reason.Sentence(courier.Chinese))
	}
	// Output:
	// CNY 17.50
	// - 首重1千克，10.00元
	// - 续重3个单位，每0.5千克2.50元
	// - 收费重量确认有误：按2.8千克收费，应计2.3千克，相差0.5千克
	// - 计费价格20.00元与所报价格17.50元有差别，多收2.50元
}
