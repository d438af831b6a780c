package liabilitytest

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// NoticeCase is a case of a notice of damage or delay.
type NoticeCase struct {
	Name   string // in English
	Rule   string // of the rule book, with what it says
	Facts  liability.Noticing
	Want   Timed
	Missed liability.Missed // what missing it means
}

// BarCase is a case of the time for an action.
type BarCase struct {
	Name  string // in English
	Rule  string // of the rule book, with what it says
	Facts liability.Limitation
	Want  Timed
	Lapse liability.Lapse // what its end means
}

// noticed is hidden damage, delivered on the day of the event, with a notice
// in writing so many days later.
func noticed(on courier.Date, regime courier.Regime, after int, edit func(n *liability.Noticing)) liability.Noticing {
	n := liability.Noticing{HappenedOn: on, Regime: regime, Domestic: no, Kind: liability.Damage, Hidden: yes, Container: no, Surveyed: no,
		DeliveredOn: on, AtDisposalOn: on, GivenOn: on.AddDays(after), Written: yes, Fraud: no}
	edit(&n)
	return n
}

// NoticeCases returns the cases of a notice.
func NoticeCases() []NoticeCase {
	const presumed, lost = liability.PresumptionOnly, liability.RightLost
	asIs := func(*liability.Noticing) {}
	late := func(n *liability.Noticing) { n.Kind = liability.Delay }
	spring, summer := courier.Day(2026, 4, 10), courier.Day(2026, 7, 2)
	may := courier.Day(2026, 5, 10)
	in := func(last courier.Date, basis string) Timed {
		return Timed{Timing: liability.InTime, Last: last, Basis: basis}
	}
	out := func(last courier.Date, basis string) Timed {
		return Timed{Timing: liability.TooLate, Last: last, Basis: basis}
	}
	return []NoticeCase{
		{"sea, hidden, seventh day, 1992", "T3-07: seven consecutive days from the day after delivery (MC92 81)", noticed(spring, courier.Sea, 7, asIs), in(spring.AddDays(7), "MC92 81"), presumed},
		{"sea, hidden, eighth day, 2025", "T3-07b: a late notice costs a presumption and no right (MC25 88)", noticed(may, courier.Sea, 8, asIs), out(may.AddDays(7), "MC25 88"), presumed},
		{"sea, container, fifteenth day", "T3-07b: fifteen days for goods in a container", noticed(may, courier.Sea, 15, func(n *liability.Noticing) { n.Container = yes }), in(may.AddDays(15), "MC25 88"), presumed},
		{"sea, visible, next day", "T3-07b: what can be seen is notified at delivery", noticed(may, courier.Sea, 1, func(n *liability.Noticing) { n.Hidden = no }), out(may, "MC25 88"), presumed},
		{"sea, joint survey", "T3-07b: a joint survey makes notice unnecessary", noticed(may, courier.Sea, 30, func(n *liability.Noticing) { n.Surveyed = yes }), Timed{Timing: liability.NotNeeded, Basis: "MC25 88"}, presumed},
		{"sea, delay, sixty-first day", "T3-07b: sixty days, else no liability (MC25 89)", noticed(may, courier.Sea, 61, late), out(may.AddDays(60), "MC25 89"), lost},
		{"air, damage, fourteenth day", "T3-04: fourteen days from receipt (CAL21 134)", noticed(spring, courier.Air, 14, asIs), in(spring.AddDays(14), "CAL21 134"), lost},
		{"air, damage, fifteenth day", "T3-04b: no action lies (CAL25 142)", noticed(summer, courier.Air, 15, asIs), out(summer.AddDays(14), "CAL25 142"), lost},
		{"air, late, carrier's fraud", "T3-04b: fraud of the carrier excepted", noticed(summer, courier.Air, 15, func(n *liability.Noticing) { n.Fraud = yes }), out(summer.AddDays(14), "CAL25 142"), 0},
		{"air, delay, twenty-first day", "T3-04b: twenty-one days from being placed at disposal", noticed(summer, courier.Air, 21, late), in(summer.AddDays(21), "CAL25 142"), lost},
		{"air, by word of mouth", "CN-AIR-07: in writing", noticed(summer, courier.Air, 1, func(n *liability.Noticing) { n.Written, n.AsOf = no, summer.AddDays(15) }), out(summer.AddDays(14), "CAL25 142"), lost},
		{"air, form not known", "CN-AIR-07: in writing", noticed(summer, courier.Air, 1, func(n *liability.Noticing) { n.Written = 0 }), Timed{Last: summer.AddDays(14), Need: "written"}, lost},
		{"air, nothing delivered", "CN-AIR-07: no notice period for total non-delivery", noticed(summer, courier.Air, 90, func(n *liability.Noticing) { n.Kind = liability.Loss }), Timed{Timing: liability.NotNeeded}, 0},
		{"CMR, delay, twenty-second day", "T3-10: twenty-one days, right lost", noticed(spring, courier.CMRRoad, 22, late), out(spring.AddDays(21), "CMR 30"), lost},
		{"Civil Code, delay", "T3-01: no window", noticed(spring, courier.CivilLaw, 90, late), Timed{Timing: liability.NotNeeded}, 0},
		{"Civil Code, terms not known", "T3-01: the agreed period (CC 831)", noticed(spring, courier.CivilLaw, 3, asIs), Timed{Need: "agreed"}, presumed},
		{"the day before the Civil Code", "GEN-04", noticed(courier.Day(2020, 12, 31), courier.CivilLaw, 1, asIs), Timed{Field: "happened_on"}, 0},
	}
}

// BarCases returns the cases of the time for an action.
func BarCases() []BarCase {
	const defence, barred = liability.DefenceAvailable, liability.ActionBarred
	against := func(on courier.Date, regime courier.Regime, claimed courier.Date, edit func(l *liability.Limitation)) liability.Limitation {
		l := liability.Limitation{HappenedOn: on, Regime: regime, Domestic: no, Action: liability.AgainstCarrier, Kind: liability.Damage, Wilful: no,
			Dates: liability.ClockDates{Delivered: on, Arrived: on, Knew: on}, ClaimedOn: claimed}
		edit(&l)
		return l
	}
	asIs := func(*liability.Limitation) {}
	demand := func(on courier.Date) func(l *liability.Limitation) {
		return func(l *liability.Limitation) {
			l.Interruptions = []liability.Interruption{{By: liability.Demand, On: on}}
		}
	}
	recourse := func(settled courier.Date) func(l *liability.Limitation) {
		return func(l *liability.Limitation) {
			l.Action, l.Dates = liability.RecourseClaim, liability.ClockDates{Settled: settled, OriginalEnd: courier.Day(2027, 5, 10)}
		}
	}
	kept := func(from, to courier.Date) func(l *liability.Limitation) {
		return func(l *liability.Limitation) { l.Obstacles = []liability.Obstacle{{From: from, To: to}} }
	}
	in := func(last courier.Date, basis string) Timed {
		return Timed{Timing: liability.InTime, Last: last, Basis: basis}
	}
	out := func(last courier.Date, basis string) Timed {
		return Timed{Timing: liability.TooLate, Last: last, Basis: basis}
	}
	day, spring, may := courier.Day, courier.Day(2026, 4, 10), courier.Day(2026, 5, 10)
	return []BarCase{
		{"three years on their last day", "LIA-13: three years from knowing (CC 188)", against(day(2024, 2, 29), courier.CivilLaw, day(2027, 2, 28), asIs), in(day(2027, 2, 28), "CC 188"), defence},
		{"three years and a day", "CN-CIV-02: a defence, which no court may raise (CC 193)", against(spring, courier.CivilLaw, day(2029, 4, 11), asIs), out(day(2029, 4, 10), "CC 193"), defence},
		{"agreed to pay after the end", "CN-CIV-02: consent after the end takes the defence (CC 192)", against(spring, courier.CivilLaw, day(2029, 4, 11), func(l *liability.Limitation) { l.AgreedToPayOn = day(2029, 5, 1) }), out(day(2029, 4, 10), "CC 192"), 0},
		{"air, two years", "T3-04b: two years from arrival (CAL25 143)", against(day(2026, 7, 2), courier.Air, day(2028, 7, 3), asIs), out(day(2028, 7, 2), "CAL25 143"), defence},
		{"sea, one year, 1992", "T3-07 (MC92 257)", against(spring, courier.Sea, day(2027, 4, 10), asIs), in(day(2027, 4, 10), "MC92 257"), defence},
		{"sea, a demand, 1992", "CN-SEA-06: no bare demand (MC92 267)", against(spring, courier.Sea, day(2027, 4, 11), demand(day(2027, 2, 1))), out(day(2027, 4, 10), "MC92 267"), defence},
		{"sea, a demand, 2025", "CN-SEA-19: a demand interrupts (MC25 294)", against(may, courier.Sea, day(2027, 12, 1), demand(day(2027, 2, 1))), in(day(2028, 2, 1), "MC25 294"), defence},
		{"sea, an obstacle, 1992", "CN-SEA-19: the rest simply runs on (MC92 266)", against(spring, courier.Sea, day(2027, 6, 23), kept(day(2027, 1, 5), day(2027, 3, 20))), in(day(2027, 6, 23), "MC92 266"), defence},
		{"sea, an obstacle, 2025", "CN-SEA-19: six months after it goes (MC25 293)", against(may, courier.Sea, day(2027, 10, 21), kept(day(2027, 1, 5), day(2027, 4, 20))), out(day(2027, 10, 20), "MC25 293"), defence},
		{"sea recourse, 90 days left", "APP-11: no clock of its own (MC25 284)", against(may, courier.Sea, day(2027, 5, 10), recourse(day(2027, 2, 9))), in(day(2027, 5, 10), "MC25 284"), defence},
		{"sea recourse, 89 days left", "APP-11: 90 days from settling (MC25 284)", against(may, courier.Sea, day(2027, 5, 11), recourse(day(2027, 2, 10))), in(day(2027, 5, 11), "MC25 284"), defence},
		{"CMR, a written claim", "INT-CMR-05: suspends until rejected in writing", against(spring, courier.CMRRoad, day(2027, 4, 20), func(l *liability.Limitation) {
			l.WrittenClaims = []liability.WrittenClaim{{On: day(2026, 6, 1), RejectedOn: day(2026, 6, 11)}}
		}), in(day(2027, 4, 20), "CMR 32"), barred},
		{"CMR, wilful misconduct", "T3-10: three years", against(spring, courier.CMRRoad, day(2029, 4, 10), func(l *liability.Limitation) { l.Wilful = yes }), in(day(2029, 4, 10), "CMR 32"), barred},
		{"loss claimed before it is deemed", "LIA-13: too early", against(may, courier.CivilLaw, day(2026, 6, 1), func(l *liability.Limitation) { l.Kind, l.DeemedLostOn = liability.Loss, day(2026, 6, 2) }),
			Timed{Timing: liability.TooEarly, Last: day(2029, 5, 10)}, defence},
		{"knowledge not known", "LIA-13", against(may, courier.CivilLaw, may, func(l *liability.Limitation) { l.Dates.Knew = courier.Date{} }), Timed{Need: "dates.knew"}, 0},
		{"rail rules of 1986 a day after", "D15", against(day(2022, 5, 1), courier.RailRules1986, may, asIs), Timed{Field: "happened_on"}, 0},
	}
}
