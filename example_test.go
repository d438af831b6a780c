package courier_test

import (
	"fmt"

	"github.com/courier-rules/courier"
)

// An amount is whole minor units of one currency.
func ExampleParseMoney() {
	m, err := courier.ParseMoney("CNY 84000.00")
	fmt.Println(m, m == courier.Fen(84000_00), err)
	_, err = courier.ParseMoney("84000.00")
	fmt.Println(err)
	// Output:
	// CNY 84000.00 true <nil>
	// malformed: "84000.00"
}

// Nothing is not the same as unknown.
func ExampleMoney_Known() {
	fmt.Println(courier.Fen(0), courier.Fen(0).Known())
	fmt.Println(courier.Money{}, courier.Money{}.Known())
	// Output:
	// CNY 0.00 true
	// unknown false
}

// A computation stays exact until it is rounded, once.
func ExampleExact() {
	loss := courier.Fen(84000_00).Exact().Scale(2, 3).Share(courier.Percent(70))
	limit := courier.Minor(10000_00, courier.XDR).Exact().Convert(courier.RateOf(960, 2), courier.CNY)
	fmt.Println(loss.Min(limit).Round())
	fmt.Println(limit.Round())
	// Output:
	// CNY 39200.00 <nil>
	// CNY 96000.00 <nil>
}

// The portions add up; the odd fen goes to the largest remainder.
func ExamplePortions() {
	fmt.Println(courier.Portions(courier.Fen(1000_01), 50, 30, 20))
	fmt.Println(courier.Portions(courier.Fen(100_00), 1, 1, 1))
	// Output:
	// [CNY 500.01 CNY 300.00 CNY 200.00] <nil>
	// [CNY 33.34 CNY 33.33 CNY 33.33] <nil>
}

// The day of the event is not counted, and a month without such a day ends
// the period on its last.
func ExampleDays_Last() {
	fmt.Println(courier.Days(7).Last(courier.Day(2026, 3, 9)))
	fmt.Println(courier.Years(3).Last(courier.Day(2024, 2, 29)))
	// Output:
	// 2026-03-16
	// 2027-02-28
}

// A deadline shows how it was counted.
func ExamplePeriod_Count() {
	holidays, err := courier.NewCalendar(courier.CalendarYears{
		From: 2026, To: 2026,
		Off: []courier.Date{courier.Day(2026, 5, 1), courier.Day(2026, 5, 2), courier.Day(2026, 5, 3)},
	})
	if err != nil {
		fmt.Println(err)
	}
	d, ok := courier.Days(7).Period().Count(courier.Day(2026, 4, 24), courier.RollHoliday, holidays)
	fmt.Println(d.Plain, "→", d.Last, ok)
	fmt.Println("over at", d.End)
	// Output:
	// 2026-05-01 → 2026-05-04 true
	// over at 2026-05-05T00:00:00+08:00
}

// Holidays take days away and weekends made up bring some back; beyond the
// years it was given a calendar knows nothing.
func ExampleCalendar() {
	c, err := courier.NewCalendar(courier.CalendarYears{
		From: 2026, To: 2026,
		Off:  []courier.Date{courier.Day(2026, 10, 1), courier.Day(2026, 10, 2)},
		Made: []courier.Date{courier.Day(2026, 10, 10)}, // a Saturday
	})
	fmt.Println(err)
	fmt.Println(c.Works(courier.Day(2026, 10, 1)), c.Works(courier.Day(2026, 10, 10)), c.Works(courier.Day(2027, 10, 1)))
	fmt.Println(courier.WorkingDays(7).Last(courier.Day(2026, 9, 30), c))
	fmt.Println(courier.WorkingDays(7).Last(courier.Day(2026, 12, 30), c))
	// Output:
	// <nil>
	// no yes unknown
	// 2026-10-12
	// unknown
}

// A fact is yes, no, or not known.
func ExampleAnswer() {
	var consent courier.Answer
	fmt.Println(consent, consent.Known())
	consent = courier.AnswerOf(false)
	fmt.Println(consent, consent.Known())
	// Output:
	// unknown false
	// no true
}

// The date chooses the row, and the last one stays in force.
func ExampleTimeline_At() {
	limits := courier.Timeline[courier.Money]{
		{From: courier.Day(2020, 1, 1), Value: courier.Fen(300_00)},
		{From: courier.Day(2026, 5, 1), Value: courier.Fen(500_00)},
	}
	for _, on := range []courier.Date{courier.Day(2019, 12, 31), courier.Day(2026, 4, 30), courier.Day(2026, 5, 1)} {
		if row, err := limits.At(on); err != nil {
			fmt.Println(err)
		} else {
			fmt.Println(row.Value)
		}
	}
	// Output:
	// no rule covers this date: 2019-12-31
	// CNY 300.00
	// CNY 500.00
}

// A row that speaks knows its article on the day and its sentence in both
// languages.
func ExampleReason() {
	row := courier.Row{
		Code:  "example.limit",
		Cites: courier.Express(27), // by its number of 2018
		Names: [3]string{"limit"},
		Zh:    "赔偿以{limit}为限",
		En:    "compensation is limited to {limit}",
	}
	for _, on := range []courier.Date{courier.Day(2025, 5, 31), courier.Day(2025, 6, 1)} {
		r := row.Speak(on, courier.Changes, courier.Fen(50000_00).Figure())
		fmt.Printf("%s。%s\n", r.Sentence(courier.Chinese), r.Basis().AppendText(nil, courier.Chinese))
		fmt.Printf("%s. %s\n", r.Sentence(courier.English), r.Basis().AppendText(nil, courier.English))
	}
	// Output:
	// 赔偿以50,000.00元为限。《快递暂行条例（2019年修订）》第27条
	// compensation is limited to CNY 50,000.00. Interim Regulation on Express Delivery (2019 revision), Art. 27
	// 赔偿以50,000.00元为限。《快递暂行条例（2025年修订）》第28条
	// compensation is limited to CNY 50,000.00. Interim Regulation on Express Delivery (2025 revision), Art. 28
}

// A question, made up here: may the shipper take the parcel back? What is
// unknown and decides is asked for; the rest is not.
func ExampleQuestion_Decide() {
	const (
		shipper courier.Facts = 1 << iota
		delivered
		fragile
	)
	q := courier.NewQuestion(
		[]courier.Field{courier.YesNo("by_shipper", shipper), courier.YesNo("delivered", delivered), courier.YesNo("fragile", fragile)},
		[]courier.Ground{
			{Row: courier.Row{Code: "example.right", Cites: []courier.Cite{courier.Art(courier.CivilCode, "829")},
				Zh: "托运人可以要求返还货物", En: "the shipper may have the goods back"}, Effect: courier.Grants, If: shipper},
			{Row: courier.Row{Code: "example.delivered", Cites: []courier.Cite{courier.Art(courier.CivilCode, "829")},
				Zh: "货物已经交付", En: "the goods are delivered"}, Effect: courier.Bars, If: delivered},
		})

	var k courier.Known
	k.Answer(shipper, courier.Yes)
	d := q.Decide(nil, k, courier.Day(2026, 5, 1), nil)
	fmt.Println(d.Verdict, d.Needs)

	k.Answer(delivered, courier.No)
	d = q.Decide(nil, k, courier.Day(2026, 5, 1), nil)
	fmt.Println(d.Verdict, d.Needs)
	for _, r := range d.Reasons {
		fmt.Println(r)
	}
	// Output:
	// referred [delivered]
	// granted []
	// example.right: the shipper may have the goods back [Civil Code, Art. 829]
}
