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

// purchase is a consumer's of ordinary goods, received on a Monday and asked
// back within the week.
func purchase(changes ...func(*order.Purchase)) order.Purchase {
	p := order.Purchase{
		BoughtOn: courier.Day(2026, 7, 1), ReceivedOn: courier.Day(2026, 7, 6), AskedOn: courier.Day(2026, 7, 8),
		Consumer: courier.Yes, Distance: courier.Yes, Kind: order.ReturnableGoods, Unsealed: courier.No,
		Marked: courier.No, Confirmation: order.NotConfirmed, Opened: courier.No, Tested: courier.No, Altered: courier.No,
		Defective: courier.No, Freight: order.FreightNotAgreed,
	}
	for _, change := range changes {
		change(&p)
	}
	return p
}

func kind(k order.GoodsKind) func(*order.Purchase) { return func(p *order.Purchase) { p.Kind = k } }

func confirms(c order.Confirmation) func(*order.Purchase) {
	return func(p *order.Purchase) { p.Confirmation, p.Marked = c, courier.Yes }
}

func bought(y, m, d int) func(*order.Purchase) {
	return func(p *order.Purchase) {
		p.BoughtOn = courier.Day(y, m, d)
		p.ReceivedOn, p.AskedOn = p.BoughtOn.AddDays(1), p.BoughtOn.AddDays(3)
	}
}

func asked(y, m, d int) func(*order.Purchase) {
	return func(p *order.Purchase) { p.AskedOn = courier.Day(y, m, d) }
}

func altered(p *order.Purchase)   { p.Altered = courier.Yes }
func openedUp(p *order.Purchase)  { p.Opened = courier.Yes }
func triedOut(p *order.Purchase)  { p.Tested = courier.Yes }
func defective(p *order.Purchase) { p.Defective = courier.Yes }
func unsealed(p *order.Purchase)  { p.Unsealed = courier.Yes }

// in2026 is a calendar with a week off in October.
func in2026(p *order.Purchase) {
	c, err := courier.NewCalendar(courier.CalendarYears{From: 2026, To: 2026, Off: []courier.Date{
		courier.Day(2026, 10, 1), courier.Day(2026, 10, 2), courier.Day(2026, 10, 5), courier.Day(2026, 10, 6), courier.Day(2026, 10, 7)}})
	if err == nil {
		p.Calendar = c
	}
}

type returnCase struct {
	name    string
	facts   order.Purchase
	verdict courier.Verdict
	code    courier.Code
}

func returnCases() []returnCase {
	return []returnCase{
		{"V-ORD-015: excluded but not confirmed", purchase(kind(order.PerishableGoods), func(p *order.Purchase) { p.Marked = courier.Yes }), granted, "order.purchase.perishable_unconfirmed"},
		{"V-ORD-015: confirmed, lawful exception", purchase(kind(order.PerishableGoods), confirms(order.ConfirmedEachTime)), refused, "order.purchase.perishable"},
		{"V-ORD-015: opened to inspect", purchase(openedUp), granted, "order.purchase.opened"},
		{"V-ORD-015: tested and scratched", purchase(triedOut, altered), refused, "order.purchase.not_intact"},
		{"tested, as it was", purchase(triedOut), granted, "order.purchase.tested"},
		{"no reason", purchase(), granted, "order.purchase.seven_days"},
		{"no consumer", purchase(func(p *order.Purchase) { p.Consumer = courier.No }), refused, "order.purchase.not_consumer"},
		{"in the shop", purchase(func(p *order.Purchase) { p.Distance = courier.No }), refused, "order.purchase.not_at_distance"},
		{"made to order", purchase(kind(order.MadeToOrderGoods), confirms(order.ConfirmedEachTime)), refused, "order.purchase.made_to_order"},
		{"made to order, not confirmed", purchase(kind(order.MadeToOrderGoods)), granted, "order.purchase.made_to_order_unconfirmed"},
		{"digital, unsealed", purchase(kind(order.DigitalGoods), unsealed, confirms(order.ConfirmedEachTime)), refused, "order.purchase.digital"},
		{"digital, sealed", purchase(kind(order.DigitalGoods), confirms(order.ConfirmedEachTime)), granted, "order.purchase.seven_days"},
		{"digital, unsealed, not confirmed", purchase(kind(order.DigitalGoods), unsealed), granted, "order.purchase.digital_unconfirmed"},
		{"newspaper", purchase(kind(order.NewspaperGoods), confirms(order.ConfirmedEachTime)), refused, "order.purchase.newspaper"},
		{"newspaper, not confirmed", purchase(kind(order.NewspaperGoods)), granted, "order.purchase.newspaper_unconfirmed"},
		{"unsuitable by nature", purchase(kind(order.UnsuitableByNature), confirms(order.ConfirmedEachTime)), refused, "order.purchase.by_nature"},
		{"unsuitable by nature, not confirmed", purchase(kind(order.UnsuitableByNature)), granted, "order.purchase.seven_days"},
		{"a box ticked beforehand", purchase(kind(order.PerishableGoods), confirms(order.ConfirmedByTick)), granted, "order.purchase.default_consent"},
		{"once for all", purchase(kind(order.PerishableGoods), confirms(order.ConfirmedOnce)), granted, "order.purchase.perishable_unconfirmed"},
		{"confirmed and not marked", purchase(kind(order.PerishableGoods), confirms(order.ConfirmedEachTime), func(p *order.Purchase) { p.Marked = courier.No }), refused, "order.purchase.not_marked"},
		{"ordinary goods excepted", purchase(confirms(order.ConfirmedEachTime)), granted, "order.purchase.exception_widened"},
		{"the day before the regulation: perishables do not go back", purchase(bought(2024, 6, 30), kind(order.PerishableGoods)), refused, "order.purchase.perishable"},
		{"its first day: they do, unless confirmed", purchase(bought(2024, 7, 1), kind(order.PerishableGoods)), granted, "order.purchase.perishable_unconfirmed"},
		{"defective", purchase(defective), granted, "order.purchase.defective"},
		{"defective and altered", purchase(defective, altered), granted, "order.purchase.defective"},
		{"defective perishables", purchase(defective, kind(order.PerishableGoods), confirms(order.ConfirmedEachTime)), granted, "order.purchase.defective"},
		{"defective, from the shop", purchase(defective, func(p *order.Purchase) { p.Distance = courier.No }), granted, "order.purchase.defective"},
		{"defective, late", purchase(defective, in2026, asked(2026, 7, 14)), courier.Referred, "order.purchase.defective_late"},
		{"the seventh day", purchase(asked(2026, 7, 13)), granted, "order.purchase.seven_days"},
		{"the eighth day", purchase(in2026, asked(2026, 7, 14)), refused, "order.purchase.late"},
		{"the seventh day is a Saturday: Monday", purchase(in2026, func(p *order.Purchase) { p.ReceivedOn, p.AskedOn = courier.Day(2026, 7, 4), courier.Day(2026, 7, 13) }), granted, "order.purchase.rolled"},
		{"the day after", purchase(in2026, func(p *order.Purchase) { p.ReceivedOn, p.AskedOn = courier.Day(2026, 7, 4), courier.Day(2026, 7, 14) }), refused, "order.purchase.late"},
		{"the seventh day in the October week", purchase(in2026, func(p *order.Purchase) { p.ReceivedOn, p.AskedOn = courier.Day(2026, 9, 24), courier.Day(2026, 10, 8) }), granted, "order.purchase.rolled"},
		{"before the Civil Code nothing moves", purchase(in2026, bought(2020, 12, 1), func(p *order.Purchase) { p.AskedOn = courier.Day(2020, 12, 10) }), refused, "order.purchase.late"},
	}
}

func TestReturnGoods(t *testing.T) {
	spoke := map[courier.Code]bool{}
	for _, c := range returnCases() {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.ReturnGoods(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.verdict, r.Verdict, "%v", r.Reasons)
			assert.True(t, r.Has(c.code), "%v", r.Reasons)
			assert.Empty(t, r.Needs)
			assert.Equal(t, c.verdict == granted, r.Freight != 0)
			for _, code := range deskCodes(&r.Grounds) {
				spoke[code] = true
			}
		})
	}
	for _, c := range []struct {
		change  func(*order.Purchase)
		freight order.Bearer
		code    courier.Code
	}{
		{func(p *order.Purchase) {}, order.BuyerBears, "order.purchase.freight_buyer"},
		{func(p *order.Purchase) { p.Freight = order.BuyerBears }, order.BuyerBears, "order.purchase.freight_buyer"},
		{func(p *order.Purchase) { p.Freight, p.Defective = order.TraderBears, courier.No }, order.TraderBears, "order.purchase.freight_agreed"},
		{func(p *order.Purchase) { p.Freight, p.Defective = order.BuyerBears, courier.Yes }, order.TraderBears, "order.purchase.freight_trader"},
	} {
		facts := purchase(c.change)
		r, err := order.ReturnGoods(&facts)
		require.NoError(t, err)
		assert.Equal(t, c.freight, r.Freight)
		assert.True(t, r.Has(c.code))
		spoke[c.code] = true
	}
	back := purchase(in2026, func(p *order.Purchase) { p.BackOn = courier.Day(2026, 7, 10) })
	r, err := order.ReturnGoods(&back)
	require.NoError(t, err)
	assert.Equal(t, courier.Day(2026, 7, 17), r.Refund.Last)
	assert.True(t, r.Has("order.purchase.refund_by"))
	spoke["order.purchase.refund_by"] = true
	everyRowSpeaks(t, spoke, "order.purchase.")
}

func TestReturnDays(t *testing.T) {
	plain := purchase()
	r, err := order.ReturnGoods(&plain)
	require.NoError(t, err)
	assert.Equal(t, courier.Day(2026, 7, 13), r.Until.Last)
	assert.Equal(t, courier.Day(2026, 7, 6), r.Until.From)
	assert.Equal(t, courier.Days(7).Period(), r.Until.Period)
	assert.False(t, r.Refund.Last.Known(), "the goods are not back")

	moved := purchase(in2026, func(p *order.Purchase) {
		p.ReceivedOn, p.AskedOn, p.BackOn = courier.Day(2026, 9, 24), courier.Day(2026, 9, 28), courier.Day(2026, 9, 29)
	})
	r, err = order.ReturnGoods(&moved)
	require.NoError(t, err)
	assert.Equal(t, [2]courier.Date{courier.Day(2026, 10, 1), courier.Day(2026, 10, 8)}, [2]courier.Date{r.Until.Plain, r.Until.Last})
	assert.Equal(t, [2]courier.Date{courier.Day(2026, 10, 6), courier.Day(2026, 10, 8)}, [2]courier.Date{r.Refund.Plain, r.Refund.Last})

	late := purchase(defective, func(p *order.Purchase) { p.BackOn = courier.Day(2026, 7, 10) })
	r, err = order.ReturnGoods(&late)
	require.NoError(t, err)
	assert.False(t, r.Refund.Last.Known(), "the law sets those seven days for a return without a reason")
}

func TestReturnGoodsNeeds(t *testing.T) {
	for _, c := range []struct {
		name    string
		facts   order.Purchase
		verdict courier.Verdict
		needs   []courier.Need
	}{
		{"nothing", order.Purchase{}, courier.Referred, []courier.Need{"bought_on"}},
		{"the day of receipt", purchase(func(p *order.Purchase) { p.ReceivedOn = courier.Date{} }), courier.Referred, []courier.Need{"received_on"}},
		{"the day of asking", purchase(func(p *order.Purchase) { p.AskedOn = courier.Date{} }), courier.Referred, []courier.Need{"asked_on"}},
		{"both", purchase(func(p *order.Purchase) { p.ReceivedOn, p.AskedOn = courier.Date{}, courier.Date{} }), courier.Referred, []courier.Need{"received_on", "asked_on"}},
		{"the calendar, a day late", purchase(asked(2026, 7, 14)), courier.Referred, []courier.Need{"calendar"}},
		{"no calendar in time", purchase(asked(2026, 7, 13)), granted, nil},
		{"no days once refused", purchase(altered, func(p *order.Purchase) { p.ReceivedOn, p.AskedOn = courier.Date{}, courier.Date{} }), refused, nil},
		{"the kind, confirmed", purchase(kind(0), confirms(order.ConfirmedEachTime)), courier.Referred, []courier.Need{"kind"}},
		{"not the kind, where nothing was confirmed", purchase(kind(0)), granted, nil},
		{"the confirmation", purchase(kind(order.MadeToOrderGoods), func(p *order.Purchase) { p.Confirmation = 0 }), courier.Referred, []courier.Need{"confirmation"}},
		{"not of ordinary goods", purchase(func(p *order.Purchase) { p.Confirmation = 0 }), granted, nil},
		{"unsealed", purchase(kind(order.DigitalGoods), confirms(order.ConfirmedEachTime), func(p *order.Purchase) { p.Unsealed = 0 }), courier.Referred, []courier.Need{"unsealed"}},
		{"altered", purchase(func(p *order.Purchase) { p.Altered = 0 }), courier.Referred, []courier.Need{"altered"}},
		{"opened and marked decide nothing", purchase(func(p *order.Purchase) { p.Opened, p.Tested, p.Marked = 0, 0, 0 }), granted, nil},
		{"the defect, for the freight", purchase(func(p *order.Purchase) { p.Defective = 0 }), granted, []courier.Need{"defective"}},
		{"the agreement, for the freight", purchase(func(p *order.Purchase) { p.Freight = 0 }), granted, []courier.Need{"freight"}},
		{"no agreement where it is the trader's anyway", purchase(defective, func(p *order.Purchase) { p.Freight = 0 }), granted, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := order.ReturnGoods(&c.facts)
			require.NoError(t, err)
			assert.Equal(t, c.verdict, r.Verdict)
			assert.Equal(t, c.needs, r.Needs)
		})
	}
	r, err := order.ReturnGoods(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"bought_on"}, r.Needs)
}

// Every combination of what is known against the law read straight through.
func TestReturnGoodsExhaustively(t *testing.T) {
	answers := []courier.Answer{courier.Yes, courier.No}
	n := 0
	for k := order.ReturnableGoods; k <= order.UnsuitableByNature; k++ {
		for c := order.NotConfirmed; c <= order.ConfirmedEachTime; c++ {
			for bits := range 1 << 8 {
				pick := func(i int) courier.Answer { return answers[bits>>i&1] }
				p := purchase(in2026, kind(k), confirms(c))
				p.Consumer, p.Distance, p.Unsealed, p.Altered, p.Defective = pick(0), pick(1), pick(2), pick(3), pick(4)
				if pick(5) == courier.No {
					p.AskedOn = courier.Day(2026, 7, 14)
				}
				if pick(6) == courier.No { // the older law
					p.BoughtOn = courier.Day(2024, 6, 30)
				}
				p.Opened = pick(7)
				r, err := order.ReturnGoods(&p)
				require.NoError(t, err)
				require.Equal(t, lawfulReturn(&p), r.Verdict, "%+v: %v", p, r.Reasons)
				require.Empty(t, r.Needs)
				n++
			}
		}
	}
	assert.Equal(t, 6*4*256, n)
}

// lawfulReturn reads the law straight through.
func lawfulReturn(p *order.Purchase) courier.Verdict {
	yes := func(a courier.Answer) bool { return a == courier.Yes }
	inTime, newLaw := !p.AskedOn.After(courier.Day(2026, 7, 13)), !p.BoughtOn.Before(courier.Day(2024, 7, 1))
	confirmed := p.Confirmation == order.ConfirmedEachTime
	excepted := p.Kind == order.UnsuitableByNature && confirmed
	switch p.Kind {
	case order.MadeToOrderGoods, order.PerishableGoods, order.NewspaperGoods:
		excepted = confirmed || !newLaw
	case order.DigitalGoods:
		excepted = yes(p.Unsealed) && (confirmed || !newLaw)
	}
	switch {
	case !yes(p.Consumer):
		return refused
	case yes(p.Defective) && inTime:
		return granted
	case yes(p.Defective):
		return courier.Referred
	case yes(p.Distance) && inTime && !excepted && !yes(p.Altered):
		return granted
	}
	return refused
}

func TestReturnGoodsBadInput(t *testing.T) {
	for _, c := range []struct {
		field  string
		fault  courier.Fault
		change func(*order.Purchase)
	}{
		{"bought_on", courier.ErrNoRule, bought(2014, 3, 14)},
		{"received_on", courier.ErrOrder, func(p *order.Purchase) { p.ReceivedOn = courier.Day(2026, 6, 30) }},
		{"asked_on", courier.ErrOrder, asked(2026, 7, 5)},
		{"back_on", courier.ErrOrder, func(p *order.Purchase) { p.BackOn = courier.Day(2026, 7, 7) }},
		{"kind", courier.ErrUnknownWord, kind(9)},
		{"confirmation", courier.ErrUnknownWord, confirms(9)},
		{"freight", courier.ErrUnknownWord, func(p *order.Purchase) { p.Freight = 9 }},
		{"consumer", courier.ErrUnknownWord, func(p *order.Purchase) { p.Consumer = 3 }},
		{"distance", courier.ErrUnknownWord, func(p *order.Purchase) { p.Distance = 3 }},
		{"unsealed", courier.ErrUnknownWord, func(p *order.Purchase) { p.Unsealed = 3 }},
		{"marked", courier.ErrUnknownWord, func(p *order.Purchase) { p.Marked = 3 }},
		{"opened", courier.ErrUnknownWord, func(p *order.Purchase) { p.Opened = 3 }},
		{"tested", courier.ErrUnknownWord, func(p *order.Purchase) { p.Tested = 3 }},
		{"altered", courier.ErrUnknownWord, func(p *order.Purchase) { p.Altered = 3 }},
		{"defective", courier.ErrUnknownWord, func(p *order.Purchase) { p.Defective = 3 }},
	} {
		t.Run(c.field, func(t *testing.T) {
			facts := purchase(c.change)
			r, err := order.ReturnGoods(&facts)
			fieldError(t, err, c.field, c.fault)
			assert.Zero(t, r.Verdict)
		})
	}
	first := purchase(bought(2014, 3, 15))
	_, err := order.ReturnGoods(&first)
	assert.NoError(t, err)
}

func TestReturnGoodsJSON(t *testing.T) {
	for _, c := range returnCases() {
		roundTrip(t, c.facts)
		r, err := order.ReturnGoods(&c.facts)
		require.NoError(t, err)
		roundTrip(t, r)
	}
	assert.Equal(t, "鲜活易腐商品 perishable", order.PerishableGoods.Name(courier.Chinese)+" "+order.PerishableGoods.Name(courier.English))
}

func FuzzReturnGoods(f *testing.F) {
	for _, c := range returnCases() {
		text, err := json.Marshal(c.facts)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var p order.Purchase
		if json.Unmarshal(data, &p) != nil {
			return
		}
		r, err := order.ReturnGoods(&p)
		if err != nil {
			named(t, err)
			return
		}
		if r.Verdict == 0 || r.Verdict == courier.Refused && (len(r.Needs) > 0 || r.Freight != 0) {
			t.Fatalf("%v, asking %v, freight %v", r.Verdict, r.Needs, r.Freight)
		}
	})
}

func BenchmarkReturnGoods(b *testing.B) {
	facts := purchase()
	var buf []courier.Reason
	b.ReportAllocs()
	for b.Loop() {
		r, err := order.AppendReturnGoods(buf[:0], &facts)
		if err != nil {
			b.Fatal(err)
		}
		buf = r.Reasons
	}
}

func TestReturnGoodsAllocations(t *testing.T) {
	facts, buf := purchase(), make([]courier.Reason, 0, 8)
	deskAllocs(t, 0, func() error { _, err := order.AppendReturnGoods(buf, &facts); return err })
}

// Cherries bought on a page that says "no returns" and never asked: the buyer
// may send them back all the same.
func ExampleReturnGoods() {
	r, err := order.ReturnGoods(&order.Purchase{
		BoughtOn: courier.Day(2026, 7, 1), ReceivedOn: courier.Day(2026, 7, 6), AskedOn: courier.Day(2026, 7, 8),
		BackOn: courier.Day(2026, 7, 10), Consumer: courier.Yes, Distance: courier.Yes,
		Kind: order.PerishableGoods, Marked: courier.Yes, Confirmation: order.NotConfirmed,
		Altered: courier.No, Defective: courier.No, Freight: order.FreightNotAgreed,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.Verdict, "until", r.Until.Last, "- refund by", r.Refund.Last, "- freight:", r.Freight)
	for _, reason := range r.Reasons {
		fmt.Println("-", reason.Text(courier.Chinese))
	}
	// Output:
	// granted until 2026-07-13 - refund by 2026-07-17 - freight: buyer
	// - 经营者采用网络、电视、电话、邮购等方式销售商品，消费者有权自收到商品之日起七日内退货，且无需说明理由（《消费者权益保护法（2013年修正）》第25条）
	// - 未经消费者在购买时确认，经营者不得拒绝无理由退货（《消费者权益保护法实施条例》第19条）
	// - 无理由退货的运费由消费者承担（《消费者权益保护法（2013年修正）》第25条）
	// - 经营者于2026年7月10日收到退回的商品，应当在七日内即2026年7月17日前（含当日）返还商品价款（《消费者权益保护法（2013年修正）》第25条）
}
