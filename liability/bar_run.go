package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The rows of a time bar that stand beside the table.
var (
	rowBarNone = courier.Row{Code: "liability.bar.no_row", IDs: "LIA-13", Cites: byHouse,
		Zh: "本规则库对该请求在当日适用的法律下没有期限可引，须由人判断",
		En: "this rule book carries no period for such a claim under the law of that day, and a person decides"}
	rowBarUnread = courier.Row{Code: "liability.bar.reported_only", IDs: "T3-09 T3-11 APP-11", Cites: byHouse,
		Zh: "有关时效仅有行业转述，未阅文本，未选用时不予判断",
		En: "the period is known by report alone, its text was not read; without the option for reported rules a person decides"}
	rowBarKept = courier.Row{Code: "liability.bar.recourse_keeps_original", IDs: "CN-SEA-06 CN-SEA-19 DX-28", Cites: old25("284"),
		Names: [3]string{"measured", "last"},
		Zh:    "{measured}时原时效剩余不少于九十日，追偿没有单独的期限，原时效至{last}止",
		En:    "on {measured} the original time had 90 days or more left, so recourse has no clock of its own: until {last}"}
	rowBarServed = courier.Row{Code: "liability.bar.recourse_earlier_start", IDs: "CN-SEA-06", Cites: of92("257"),
		Names: [3]string{"settled"},
		Zh:    "解决原赔偿请求（{settled}）与收到起诉状副本均可起算，按较早之日计算以策安全",
		En:    "both the settlement on {settled} and the copy of the complaint can start the time: the earlier day is counted to be safe"}
	rowBarMeasured = courier.Row{Code: "liability.bar.measured_at_settlement", IDs: "DX-28", Cites: byHouse,
		Zh: "剩余九十日自解决原赔偿请求之日衡量，法律未明定衡量之时；可选其他日期",
		En: "the 90 days left are measured at settlement; the law does not name the moment, and another day can be chosen"}
	rowBarMeasuredElse = courier.Row{Code: "liability.bar.measured_otherwise", IDs: "DX-28", Cites: byHouse, Names: [3]string{"measured"},
		Zh: "剩余九十日按选定的{measured}衡量，法律未明定衡量之时",
		En: "the 90 days left are measured on {measured} as chosen; the law does not name the moment"}
	rowBarNextDay = courier.Row{Code: "liability.bar.next_day_excluded", IDs: "D3", Cites: civilCode("201"),
		Zh: "“次日起算”按另一种理解，次日亦不计入，期限晚一日",
		En: "from the next day is read the other way: that day does not count either, and the time ends a day later"}
	rowBarRestart = courier.Row{Code: "liability.bar.interrupted", IDs: "LIA-13 CN-CIV-02 CN-SEA-06 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "267"), courier.Art(courier.CivilCode, "195"), courier.Art(courier.MaritimeCode2025, "294")},
		Names: [3]string{"on", "last"},
		Zh:    "时效于{on}中断并重新计算，至{last}止",
		En:    "the time was interrupted on {on} and starts anew: until {last}"}
	rowBarPending = courier.Row{Code: "liability.bar.procedure_pending", IDs: "LIA-13 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "195"), courier.Art(courier.MaritimeCode2025, "294")},
		Names: [3]string{"last"},
		Zh:    "有关程序尚未终结的，自终结时起重新计算，{last}是最早的末日",
		En:    "while the procedure is pending the time starts anew only at its end: {last} is the earliest last day"}
	rowBarDemandOld = courier.Row{Code: "liability.bar.demand_does_not_interrupt", IDs: "CN-SEA-06", Cites: of92("267"), Names: [3]string{"on"},
		Zh: "{on}提出的履行请求不中断时效：1992年《海商法》仅以起诉、提交仲裁、申请扣船或者对方同意履行为中断事由",
		En: "the demand of {on} does not interrupt: under the code of 1992 only suit, arbitration, ship arrest or consent of the other side does"}
	rowBarWithdrawn = courier.Row{Code: "liability.bar.withdrawn_does_not_interrupt", IDs: "CN-SEA-06 CN-SEA-19", Cites: of92("267"), Names: [3]string{"on"},
		Zh: "{on}的起诉或者仲裁已经撤回或者被驳回，不中断时效",
		En: "the suit or arbitration of {on} was withdrawn or dismissed and does not interrupt"}
	rowBarEquivalent = courier.Row{Code: "liability.bar.equivalent_not_named", IDs: "CN-SEA-06 CN-SEA-19", Cites: old92("267", "294"), Names: [3]string{"on"},
		Zh: "《海商法》没有列明该项事由（{on}），是否中断须由人判断",
		En: "the Maritime Code does not name what was done on {on}: whether it interrupts, a person decides"}
	rowBarIdle = courier.Row{Code: "liability.bar.act_too_late", IDs: "LIA-13", Cites: byHouse, Names: [3]string{"on"},
		Zh: "{on}时效已经届满，不再中断、中止",
		En: "on {on} the time was over: nothing interrupts or suspends it any more"}
	rowBarObstacle = courier.Row{Code: "liability.bar.suspended", IDs: "CN-CIV-02 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "194"), courier.Art(courier.MaritimeCode2025, "293")},
		Names: [3]string{"from", "to", "last"},
		Zh:    "时效最后六个月内因障碍（{from}至{to}）中止，自障碍消除之日起满六个月届满，至{last}止",
		En:    "an obstacle from {from} to {to} in the last six months suspended the time, which ends six months after it: {last}"}
	rowBarObstacleOld = courier.Row{Code: "liability.bar.suspended_1992", IDs: "CN-SEA-06 CN-SEA-19", Cites: of92("266"),
		Names: [3]string{"from", "to", "last"},
		Zh:    "时效最后六个月内因障碍（{from}至{to}）中止，障碍消除后继续计算，至{last}止",
		En:    "an obstacle from {from} to {to} in the last six months suspended the time, whose rest then ran on: {last}"}
	rowBarObstacleLasts = courier.Row{Code: "liability.bar.suspended_still", IDs: "CN-CIV-02 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "266"), courier.Art(courier.CivilCode, "194"), courier.Art(courier.MaritimeCode2025, "293")},
		Names: [3]string{"from"},
		Zh:    "自{from}起的障碍尚未消除，时效中止，末日未定",
		En:    "the obstacle since {from} lasts: the time is suspended and has no last day yet"}
	rowBarObstacleIdle = courier.Row{Code: "liability.bar.obstacle_before_last_months", IDs: "CN-CIV-02 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "266"), courier.Art(courier.CivilCode, "194"), courier.Art(courier.MaritimeCode2025, "293")},
		Names: [3]string{"from", "to"},
		Zh:    "障碍（{from}至{to}）不在时效的最后六个月内，不中止时效",
		En:    "the obstacle from {from} to {to} lies outside the last six months and suspends nothing"}
	rowBarClaim = courier.Row{Code: "liability.bar.written_claim", IDs: "INT-CMR-05", Cites: law(courier.CMR, "32"),
		Names: [3]string{"on", "rejected", "last"},
		Zh:    "{on}的书面索赔使时效中止，至{rejected}书面拒绝并退还单据时止，时效顺延至{last}",
		En:    "the written claim of {on} suspended the time until it was rejected with its documents on {rejected}: until {last}"}
	rowBarClaimOpen = courier.Row{Code: "liability.bar.written_claim_open", IDs: "INT-CMR-05", Cites: law(courier.CMR, "32"), Names: [3]string{"on"},
		Zh: "{on}的书面索赔尚未被书面拒绝，时效中止，末日未定",
		En: "the written claim of {on} was not rejected in writing yet: the time is suspended and has no last day"}
	rowBarForum = courier.Row{Code: "liability.bar.law_of_the_court", IDs: "INT-CMR-05 T3-05 T3-08", Cites: byHouse,
		Zh: "公约下的中止、中断依照受理法院地法，本规则库不作判断，须由人处理",
		En: "suspension and interruption under the convention follow the law of the court, which is not carried: a person decides"}
	rowBarLongest = courier.Row{Code: "liability.bar.longest", IDs: "LIA-13 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "265"), courier.Art(courier.CivilCode, "188"), courier.Art(courier.MaritimeCode2025, "290, 292")},
		Names: [3]string{"period", "last"},
		Zh:    "但最长不得超过{period}，至{last}止",
		En:    "but {period} at most: until {last}"}
	rowBarEarly = courier.Row{Code: "liability.bar.too_early", IDs: "T2 LIA-13", Cites: byHouse, Names: [3]string{"earliest"},
		Zh: "货物自{earliest}起方可视为灭失，此前按灭失索赔为时尚早",
		En: "the goods count as lost from {earliest} on: a claim for loss before that day is too early"}
	rowBarDefence = courier.Row{Code: "liability.bar.defence", IDs: "CN-CIV-02 LIA-13", Cites: civilCode("192"), Names: [3]string{"last"},
		Zh: "时效已于{last}届满，义务人可以提出不履行义务的抗辩；这是抗辩，不是自动拒赔",
		En: "the time was over on {last}, and the other side may plead it: a defence, and no refusal by itself"}
	rowBarCourt = courier.Row{Code: "liability.bar.court_may_not_raise", IDs: "CN-CIV-02", Cites: civilCode("193"),
		Zh: "人民法院不得主动适用诉讼时效的规定",
		En: "a court may not apply limitation of its own motion"}
	rowBarPaid = courier.Row{Code: "liability.bar.paid_stays_paid", IDs: "CN-CIV-02", Cites: civilCode("192"),
		Zh: "时效届满后已经自愿履行的，不得请求返还",
		En: "what was paid of free will after the time was over cannot be asked back"}
	rowBarAgreed = courier.Row{Code: "liability.bar.agreed_to_pay", IDs: "CN-CIV-02", Cites: civilCode("192"), Names: [3]string{"on"},
		Zh: "但义务人在时效届满后（{on}）同意履行，不得再以时效届满抗辩",
		En: "but the other side agreed to perform on {on}, after the time was over, and may not plead it"}
	rowBarForeign = courier.Row{Code: "liability.bar.over", IDs: "T3-05 T3-06 T3-08 T3-09 T3-10 T3-11",
		Cites: []courier.Cite{courier.Art(courier.Warsaw, ""), courier.Art(courier.HagueVisby, ""), courier.Art(courier.Hamburg, "").Graded(courier.Reported),
			courier.Art(courier.CMR, "32"), courier.Art(courier.Montreal, "35"), courier.Art(courier.CIM, "48").Graded(courier.Reported)},
		Names: [3]string{"last"},
		Zh:    "所适用的公约或者外国法的期限已于{last}届满，是否须由对方主张依受理法院地法",
		En:    "the period of the convention or foreign law was over on {last}; whether the other side must plead it is for the law of the court"}
	rowBarFloor = courier.Row{Code: "liability.bar.floor_passed", IDs: "T3-12", Cites: law(courier.CarmackAmendment, "14706"), Names: [3]string{"last"},
		Zh: "已过合同起诉期限的法定下限{last}；是否逾期，须看合同的期限",
		En: "the least time that a contract may leave for a suit ended on {last}: whether the suit is late depends on the contract"}
)

// barRows are the rows beside the table, in the order in which they speak.
var barRows = [...]*courier.Row{&rowBarNone, &rowBarUnread, &rowBarNextDay, &rowBarKept, &rowBarServed, &rowBarMeasured, &rowBarMeasuredElse,
	&rowBarRestart, &rowBarPending, &rowBarDemandOld, &rowBarWithdrawn, &rowBarEquivalent, &rowBarIdle, &rowBarObstacle, &rowBarObstacleOld,
	&rowBarObstacleLasts, &rowBarObstacleIdle, &rowBarClaim, &rowBarClaimOpen, &rowBarForum, &rowBarLongest, &rowBarEarly,
	&rowBarDefence, &rowBarCourt, &rowBarPaid, &rowBarAgreed, &rowBarForeign, &rowBarFloor}

// barBook returns all rows of a time bar.
func barBook() (rows []*courier.Row) {
	for i := range barTable {
		rows = append(rows, &barTable[i].Row)
	}
	return append(rows, barRows[:]...)
}

// startDay returns the day of the event from which the time runs, or the fact
// that is missing.
func (l *Limitation) startDay(s barStart) (courier.Date, courier.Need) {
	d := &l.Dates
	switch s {
	case whenDeliveredOrDue:
		if d.Delivered.Known() {
			return d.Delivered, ""
		}
		if l.Kind == Loss || l.Kind == 0 {
			return d.Due, "dates.due"
		}
		return d.Delivered, "dates.delivered"
	case whenArrived:
		for _, day := range [...]courier.Date{d.Arrived, d.Due, d.CarriageEnd} {
			if day.Known() {
				return day, ""
			}
		}
		return courier.Date{}, "dates.arrived"
	case whenSettledOrServed:
		switch {
		case d.Served.Known() && (!d.Settled.Known() || d.Served.Before(d.Settled)):
			return d.Served, ""
		}
		return d.Settled, "dates.settled"
	case whenOverdue:
		if d.Due.Known() {
			return d.Due.AddDays(30), ""
		}
		return d.TakenOver.AddDays(60), "dates.taken_over"
	}
	return l.plainStart(s)
}

func (l *Limitation) plainStart(s barStart) (courier.Date, courier.Need) {
	d := &l.Dates
	switch s {
	case whenDelivered:
		return d.Delivered, "dates.delivered"
	case whenDue:
		return d.Due, "dates.due"
	case whenRecorded:
		return d.Recorded, "dates.recorded"
	case whenCharged:
		return d.Charged, "dates.charged"
	case whenHappened:
		return l.HappenedOn, "happened_on"
	case whenSettled:
		return d.Settled, "dates.settled"
	case whenPaid:
		return d.Paid, "dates.paid"
	case whenSalvaged:
		return d.Salvaged, "dates.salvaged"
	case whenAdjusted:
		return d.Adjusted, "dates.adjusted"
	case whenContracted:
		return d.Contract, "dates.contract"
	case whenDamaged:
		return d.DamageCaused, "dates.damage_caused"
	case whenDisallowed:
		return d.Disallowed, "dates.disallowed"
	}
	return d.Knew, "dates.knew"
}

// start finds the day from which the time runs; false where it is missing.
func (l *Limitation) start(b *TimeBar, row *barRow) bool {
	day, need := l.startDay(row.start)
	if !day.Known() {
		b.Needs = append(b.Needs, need)
	}
	if row.wilful.Known() && l.Wilful == 0 {
		b.Needs = append(b.Needs, "wilful")
	}
	if row.special && !l.Dates.OriginalEnd.Known() {
		b.Needs = append(b.Needs, "dates.original_end")
	}
	if row.longest.Known() && row.action == AverageClaim && !l.Dates.VoyageEnd.Known() {
		b.Needs = append(b.Needs, "dates.voyage_end")
	}
	if len(b.Needs) > 0 {
		return false
	}
	if later, ok := row.offset.Count(day, courier.NoRoll, l.Calendar); ok {
		day = later.Last
	}
	if row.nextDay && l.NextDay == NextDayExcluded {
		day = day.AddDays(1)
		b.Reasons = append(b.Reasons, rowBarNextDay.Speak(l.HappenedOn, courier.Changes))
	}
	b.Start = day
	return true
}

// period returns the length of the time.
func (l *Limitation) period(row *barRow) courier.Period {
	if row.wilful.Known() && l.Wilful == courier.Yes {
		return row.wilful
	}
	return row.period
}

func (row *barRow) roll() courier.Roll {
	if row.lapse == DefenceAvailable {
		return courier.RollHoliday
	}
	return courier.NoRoll
}

// count counts the time out once; false where it leaves the range of dates.
func (l *Limitation) count(b *TimeBar, row *barRow) bool {
	if row.special && l.keeps(b) {
		return true
	}
	var checked bool
	b.Counted, checked = rolling(l.period(row), b.Start, row.roll(), l.Calendar)
	b.Last = b.Counted.Last
	b.Reasons = append(b.Reasons, row.Speak(l.HappenedOn, courier.Changes, b.Start.Figure(), l.period(row).Figure(), b.Last.Figure()))
	if !checked {
		b.Reasons = append(b.Reasons, rowUncounted.Speak(l.HappenedOn, courier.Warns, b.Last.Figure()))
	}
	if row.start == whenSettledOrServed && l.Dates.Served.Known() && l.Dates.Settled.Known() {
		b.Reasons = append(b.Reasons, rowBarServed.Speak(l.HappenedOn, courier.Warns, l.Dates.Settled.Figure()))
	}
	return b.Last.Known()
}

// keeps reports whether recourse keeps the time of the original claim, which
// has 90 days or more left (Maritime Code of 2025, 284).
func (l *Limitation) keeps(b *TimeBar) bool {
	measured, row := l.Dates.Settled, &rowBarMeasured
	if l.Measured.Known() {
		measured, row = l.Measured, &rowBarMeasuredElse
	}
	b.Reasons = append(b.Reasons, row.Speak(l.HappenedOn, courier.Notes, measured.Figure()))
	if l.Dates.OriginalEnd.Sub(measured) < 90 {
		return false
	}
	b.Start, b.Last = courier.Date{}, l.Dates.OriginalEnd
	b.Reasons = append(b.Reasons, rowBarKept.Speak(l.HappenedOn, courier.Changes, measured.Figure(), b.Last.Figure()))
	return true
}

// run lets what suspends and interrupts the time act on it, in the order in
// which it happened.
func (l *Limitation) run(b *TimeBar, row *barRow) {
	switch row.clock {
	case byCMR:
		l.writtenClaims(b)
		fallthrough
	case byForum:
		if len(l.Interruptions)+len(l.Obstacles) > 0 {
			b.Reasons = append(b.Reasons, rowBarForum.Speak(l.HappenedOn, courier.Refers))
		}
		return
	}
	for i, j := 0, 0; (i < len(l.Interruptions) || j < len(l.Obstacles)) && b.Last.Known(); {
		if j == len(l.Obstacles) || i < len(l.Interruptions) && l.Interruptions[i].On.Before(l.Obstacles[j].From) {
			l.interrupt(b, row, i)
			i++
		} else {
			l.suspend(b, row, &l.Obstacles[j])
			j++
		}
	}
	l.longest(b, row)
}

// clockCite returns the citation of the clock's law.
func (l *Limitation) clockCite(r *courier.Row, row *barRow) *courier.Cite {
	want := courier.CivilCode
	switch {
	case row.clock == byMaritimeCode && l.old():
		want = courier.MaritimeCode1992
	case row.clock == byMaritimeCode:
		want = courier.MaritimeCode2025
	}
	i := slices.IndexFunc(r.Cites, func(c courier.Cite) bool { return c.Source == want })
	return &r.Cites[max(0, i)]
}

// interrupt starts the time anew, if the act does.
func (l *Limitation) interrupt(b *TimeBar, row *barRow, i int) {
	act := &l.Interruptions[i]
	old := row.clock == byMaritimeCode && l.old()
	from, pending := act.On, false
	switch {
	case act.On.After(b.Last):
		b.Reasons = append(b.Reasons, rowBarIdle.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return
	case row.clock == byMaritimeCode && act.By == Equivalent:
		b.Reasons = append(b.Reasons, rowBarEquivalent.Speak(l.HappenedOn, courier.Refers, act.On.Figure()))
		return
	case old && act.By == Demand:
		b.Reasons = append(b.Reasons, rowBarDemandOld.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return
	case old && act.By == Suit && act.Withdrawn == courier.Yes:
		b.Reasons = append(b.Reasons, rowBarWithdrawn.Speak(l.HappenedOn, courier.Notes, act.On.Figure()))
		return
	case old && act.By == Suit && act.Withdrawn == 0:
		b.Needs = append(b.Needs, courier.Need(courier.Index("interruptions", i)+".withdrawn"))
	case old:
	case act.By == Suit, act.By == ShipArrest, act.By == Equivalent:
		pending = !act.EndedOn.Known()
		if !pending {
			from = act.EndedOn
		}
	}
	d, _ := rolling(l.period(row), from, row.roll(), l.Calendar)
	b.Last = d.Last
	b.Reasons = append(b.Reasons, rowBarRestart.SpeakFrom(l.clockCite(&rowBarRestart, row), courier.Changes, act.On.Figure(), b.Last.Figure()))
	if pending {
		b.Reasons = append(b.Reasons, rowBarPending.SpeakFrom(l.clockCite(&rowBarPending, row), courier.Warns, b.Last.Figure()))
		if made := l.ClaimedOn; made.After(b.Last) || l.AsOf.After(b.Last) {
			b.Needs = append(b.Needs, courier.Need(courier.Index("interruptions", i)+".ended_on"))
		}
	}
}

// suspend lets an obstacle act on the time.
func (l *Limitation) suspend(b *TimeBar, row *barRow, o *Obstacle) {
	window := b.Last.AddMonths(-6)
	switch {
	case o.From.After(b.Last):
		b.Reasons = append(b.Reasons, rowBarIdle.Speak(l.HappenedOn, courier.Notes, o.From.Figure()))
	case o.To.Known() && o.To.Before(window):
		b.Reasons = append(b.Reasons, rowBarObstacleIdle.SpeakFrom(l.clockCite(&rowBarObstacleIdle, row), courier.Notes, o.From.Figure(), o.To.Figure()))
	case !o.To.Known():
		b.Last = courier.Date{}
		b.Reasons = append(b.Reasons, rowBarObstacleLasts.SpeakFrom(l.clockCite(&rowBarObstacleLasts, row), courier.Changes, o.From.Figure()))
	case row.clock == byMaritimeCode && l.old():
		from := o.From
		if from.Before(window) {
			from = window
		}
		b.Last = b.Last.AddDays(o.To.Sub(from))
		b.Reasons = append(b.Reasons, rowBarObstacleOld.Speak(l.HappenedOn, courier.Changes, o.From.Figure(), o.To.Figure(), b.Last.Figure()))
	default:
		d, _ := rolling(courier.Months(6).Period(), o.To, row.roll(), l.Calendar)
		b.Last = d.Last
		b.Reasons = append(b.Reasons, rowBarObstacle.SpeakFrom(l.clockCite(&rowBarObstacle, row), courier.Changes, o.From.Figure(), o.To.Figure(), b.Last.Figure()))
	}
}

// writtenClaims lets the written claims of CMR 32(2) suspend the time.
func (l *Limitation) writtenClaims(b *TimeBar) {
	for i := range l.WrittenClaims {
		c := &l.WrittenClaims[i]
		switch {
		case !b.Last.Known():
			return
		case c.On.After(b.Last):
			b.Reasons = append(b.Reasons, rowBarIdle.Speak(l.HappenedOn, courier.Notes, c.On.Figure()))
		case !c.RejectedOn.Known():
			b.Last = courier.Date{}
			b.Reasons = append(b.Reasons, rowBarClaimOpen.Speak(l.HappenedOn, courier.Changes, c.On.Figure()))
		default:
			b.Last = b.Last.AddDays(c.RejectedOn.Sub(c.On))
			b.Reasons = append(b.Reasons, rowBarClaim.Speak(l.HappenedOn, courier.Changes, c.On.Figure(), c.RejectedOn.Figure(), b.Last.Figure()))
		}
	}
}

// longest caps the time where the law sets a longest one.
func (l *Limitation) longest(b *TimeBar, row *barRow) {
	from := l.HappenedOn
	if row.action == AverageClaim {
		from = l.Dates.VoyageEnd
	}
	d, ok := row.longest.Count(from, courier.NoRoll, l.Calendar)
	if !ok || b.Last.Known() && !b.Last.After(d.Last) {
		return
	}
	b.Last = d.Last
	b.Reasons = append(b.Reasons, rowBarLongest.SpeakFrom(l.clockCite(&rowBarLongest, row), courier.Changes, row.longest.Figure(), b.Last.Figure()))
}

// check reads the facts and names each field that cannot be read.
func (l *Limitation) check() error {
	var read courier.Reading
	checkDay(&read, l.HappenedOn, l.Regime)
	read.Answer("international", l.International)
	read.Word("action", actions, uint8(l.Action))
	l.Kind.Check(&read, "kind")
	read.Answer("perishable", l.Perishable)
	read.Answer("recorded", l.Recorded)
	read.Answer("wilful", l.Wilful)
	read.Word("reach", reaches, uint8(l.Reach))
	read.Word("next_day", nextDays, uint8(l.NextDay))
	if l.ClaimedOn.Known() {
		read.Order("as_of", l.ClaimedOn, l.AsOf)
	}
	var last courier.Date
	for i := range l.Interruptions {
		act := &l.Interruptions[i]
		at := courier.Index("interruptions", i)
		read.Word(at+".by", acts, uint8(act.By))
		if act.By == 0 {
			read.Fault(at+".by", courier.ErrMissing)
		}
		checkClockDay(&read, at+".on", &last, act.On)
		read.Order(at+".ended_on", act.On, act.EndedOn)
		read.Answer(at+".withdrawn", act.Withdrawn)
	}
	last = courier.Date{}
	for i := range l.Obstacles {
		at := courier.Index("obstacles", i)
		checkClockDay(&read, at+".from", &last, l.Obstacles[i].From)
		read.Order(at+".to", l.Obstacles[i].From, l.Obstacles[i].To)
	}
	last = courier.Date{}
	for i := range l.WrittenClaims {
		at := courier.Index("written_claims", i)
		checkClockDay(&read, at+".on", &last, l.WrittenClaims[i].On)
		read.Order(at+".rejected_on", l.WrittenClaims[i].On, l.WrittenClaims[i].RejectedOn)
	}
	return read.Err()
}

// checkClockDay reads a day of a list that is in the order of its days.
func checkClockDay(read *courier.Reading, field string, last *courier.Date, day courier.Date) {
	if !day.Known() {
		read.Fault(field, courier.ErrMissing)
		return
	}
	read.Order(field, *last, day)
	*last = day
}
