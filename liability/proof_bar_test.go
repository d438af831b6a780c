package liability_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// limb is one period of the tables T3 and CN-SEA-19 in plain code: when it
// runs from, how long, how long at most.
type limb struct {
	from              courier.Date
	days, years       int
	atMost            courier.Date // last day whatever happens, where there is one
	chinese, maritime bool         // Chinese law counts; by the Maritime Code
	cmr               bool
}

// later returns the last day of a period that starts anew on the day.
func (p limb) later(from courier.Date, off map[courier.Date]bool) courier.Date {
	return p.rolled(from.AddMonths(12*p.years).AddDays(p.days), off)
}

// rolled moves the last day past the days off, where Chinese law counts.
func (p limb) rolled(last courier.Date, off map[courier.Date]bool) courier.Date {
	for p.chinese && off[last] {
		last = last.AddDays(1)
	}
	return last
}

// limbOf reads the tables; ok is false where a person decides.
func limbOf(l *timed) (p limb, ok bool) {
	d := &l.Dates
	new25 := !l.HappenedOn.Before(ymd("2026-05-01"))
	reported := l.Reach == liability.RulesReported
	regime := l.Regime
	if regime == courier.Sea && !new25 && l.Domestic == yes && (l.Action == carrierClaim || l.Action == recourse) {
		regime = courier.CivilLaw // MC92 2(2)
	}
	deliveredOrDue := d.Due
	if d.Delivered.Known() {
		deliveredOrDue = d.Delivered
	}
	civil := limb{from: d.Knew, years: 3, atMost: l.HappenedOn.AddMonths(240), chinese: true}
	if l.Action == liability.InsuranceClaim { // IL 26
		return limb{from: d.Knew, years: 2, chinese: true}, true
	}
	next := 0
	if l.NextDay == liability.NextDayExcluded {
		next = 1
	}
	record := func(from courier.Date, days int) (limb, bool) {
		return limb{from: from.AddDays(next), days: days, chinese: true}, true
	}
	wilfulOr := func(usual, wilful int) int {
		if l.Wilful == yes {
			return wilful
		}
		return usual
	}
	sea := limb{chinese: true, maritime: true}
	switch regime {
	case courier.CivilLaw, courier.Rail, courier.Waterway, courier.Air:
		switch {
		case l.Action == recourse: // APP-11
			if reported {
				civil.from = d.Paid
			}
			return civil, true
		case regime == courier.Air && l.Action == carrierClaim:
			return limb{from: d.Arrived, years: 2, chinese: true}, true
		case regime != courier.Air && (l.Action == carrierClaim || l.Action == shipperClaim || l.Action == liability.ChargeRefund):
			return civil, true
		}
	case courier.RailRules1986:
		switch {
		case l.Action == shipperClaim:
			return record(l.HappenedOn, 180)
		case l.Action == liability.ChargeRefund:
			return record(d.Charged, 180)
		case l.Action != carrierClaim:
		case l.Kind == liability.Delay:
			return record(d.Delivered, 60)
		case l.Kind == liability.Loss && l.Recorded == no && l.Perishable == yes:
			return record(d.Due, 180)
		case l.Kind == liability.Loss && l.Recorded == no:
			return record(d.Due.AddDays(15), 180)
		default:
			return record(d.Recorded, 180)
		}
	case courier.WaterwayRules1986:
		if l.Action == carrierClaim || l.Action == shipperClaim {
			return record(d.Recorded, 180)
		}
	case courier.MontrealAir, courier.WarsawAir:
		return limb{from: d.Arrived, years: 2}, l.Action == carrierClaim
	case courier.HagueVisbySea:
		return limb{from: deliveredOrDue, years: 1}, l.Action == carrierClaim
	case courier.HamburgSea:
		return limb{from: deliveredOrDue, years: 2}, l.Action == carrierClaim && reported
	case courier.CIMRail:
		return limb{from: deliveredOrDue, years: wilfulOr(1, 2)}, l.Action == carrierClaim && reported
	case courier.CarmackRoad:
		return limb{from: d.Disallowed, years: 2}, l.Action == carrierClaim
	case courier.CMRRoad:
		p = limb{from: d.Delivered, years: wilfulOr(1, 3), cmr: true}
		switch {
		case l.Action == liability.ChargeRefund:
			p.from = d.Contract.AddMonths(3)
		case l.Action == recourse:
			p.from = d.Paid
			return p, reported
		case l.Action != carrierClaim:
			return p, false
		case l.Kind == liability.Loss && d.Due.Known():
			p.from = d.Due.AddDays(30)
		case l.Kind == liability.Loss:
			p.from = d.TakenOver.AddDays(60)
		}
		return p, true
	case courier.Sea:
		switch l.Action {
		case carrierClaim:
			sea.from, sea.years = deliveredOrDue, 1
		case shipperClaim:
			sea.from, sea.years = d.Knew, 1
			return sea, new25
		case recourse:
			sea.from, sea.days = d.Settled, 90
			if !new25 && d.Served.Known() && d.Served.Before(d.Settled) {
				sea.from = d.Served
			}
		case liability.CharterClaim:
			sea.from, sea.years = d.Knew, 2
		case liability.TowageClaim:
			sea.from, sea.years = d.Knew, 1
		case liability.CollisionClaim:
			sea.from, sea.years = l.HappenedOn, 2
		case liability.JointInjuryRecourse:
			sea.from, sea.years = d.Paid, 1
		case liability.SalvageClaim:
			sea.from, sea.years = d.Salvaged, 2
		case liability.AverageClaim:
			sea.from, sea.years = d.Adjusted, 1
			if new25 {
				sea.atMost = d.VoyageEnd.AddMonths(72)
			}
		case liability.MarineInsurance:
			sea.from, sea.years = l.HappenedOn, 2
			if new25 {
				sea.from = d.Knew
			}
		case liability.OilPollution:
			sea.from, sea.years, sea.atMost = d.DamageCaused, 3, l.HappenedOn.AddMonths(72)
		default:
			return sea, false
		}
		return sea, true
	}
	return p, false
}

// barByBook is the answer of the rule book in plain code.
func barByBook(l *timed, off map[courier.Date]bool) (timing liability.Timing, last courier.Date, ok bool) {
	p, ok := limbOf(l)
	if !ok {
		return 0, last, false
	}
	old := p.maritime && l.HappenedOn.Before(ymd("2026-05-01"))
	since := p.from
	last = p.later(p.from, off)
	if p.maritime && !old && l.Action == recourse && l.Dates.OriginalEnd.Sub(l.Dates.Settled) >= 90 {
		last, since = l.Dates.OriginalEnd, courier.Date{}
	}
	open := false
	switch {
	case p.cmr: // the union of the days between claim and rejection, from the start on
		taken := map[courier.Date]bool{}
		for i, c := range l.WrittenClaims {
			if i > 0 && c.SameObject == yes {
				continue
			}
			if open = !c.RejectedOn.Known() && !c.On.After(last); open {
				break
			}
			for day := c.On; day.Before(c.RejectedOn) && !c.On.After(last); day = day.AddDays(1) {
				taken[day] = !day.Before(since)
			}
			last = p.later(p.from, off)
			for _, in := range taken {
				if in {
					last = last.AddDays(1)
				}
			}
		}
	case p.chinese:
		last, open = p.runs(l, last, since, old, off)
	}
	if open {
		last = courier.Date{}
	}
	if p.atMost.Known() && (open || last.After(p.atMost)) {
		last, open = p.atMost, false
	}
	early := l.Kind == liability.Loss && l.Action == carrierClaim && l.DeemedLostOn.Known()
	made := l.ClaimedOn
	if !made.Known() {
		made = l.AsOf
	}
	switch {
	case early && made.Before(l.DeemedLostOn):
		timing = liability.TooEarly
	case !open && made.After(last):
		timing = liability.TooLate
	case l.ClaimedOn.Known():
		timing = liability.InTime
	default:
		timing = liability.StillOpen
	}
	return timing, last, true
}

// happening is one thing that acts on the time.
type happening struct {
	on       courier.Date
	act      *liability.Interruption
	obstacle *liability.Obstacle
}

// runs lets obstacles and acts, in the order of their days, act on the time;
// the obstacles that still stand when it starts anew act on it again.
func (p limb) runs(l *timed, last, since courier.Date, old bool, off map[courier.Date]bool) (courier.Date, bool) {
	var list []happening
	for i := range l.Obstacles {
		list = append(list, happening{on: l.Obstacles[i].From, obstacle: &l.Obstacles[i]})
	}
	for i := range l.Interruptions {
		list = append(list, happening{on: l.Interruptions[i].On, act: &l.Interruptions[i]})
	}
	slices.SortStableFunc(list, func(a, b happening) int { return a.on.Compare(b.on) })
	suspend := func(o *liability.Obstacle) {
		first := last.AddMonths(-6)
		if first.Before(since) {
			first = since
		}
		if o.To.Before(first) {
			return
		}
		if old {
			if o.From.After(first) {
				first = o.From
			}
			last = last.AddDays(o.To.Sub(first))
		} else if until := p.rolled(o.To.AddMonths(6), off); until.After(last) {
			last = until
		}
	}
	for i, h := range list {
		if h.on.After(last) {
			continue
		}
		if h.obstacle != nil {
			if !h.obstacle.To.Known() {
				return last, true
			}
			suspend(h.obstacle)
			continue
		}
		by := h.act.By
		if p.maritime && by == liability.Equivalent || old && by == liability.Demand || old && by == liability.Suit && h.act.Withdrawn == yes {
			continue
		}
		from := h.on
		ends := by == liability.Suit || by == liability.ShipArrest || by == liability.Equivalent
		if !old && ends && h.act.EndedOn.Known() {
			from = h.act.EndedOn
		}
		pending := !old && ends && !h.act.EndedOn.Known()
		if from.Before(since) && !pending {
			continue
		}
		if again := p.later(from, off); again.After(last) {
			last = again
		}
		if from.Before(since) {
			continue
		}
		since = from
		for _, before := range list[:i] {
			if o := before.obstacle; o != nil && o.To.After(since) && !o.To.Before(last.AddMonths(-6)) {
				suspend(o)
			}
		}
	}
	return last, false
}

// drawnBar draws an action with the days of its life.
func drawnBar(r *rand.Rand) *timed {
	pick := func(list ...string) courier.Date { return ymd(list[r.IntN(len(list))]) }
	regimes := []courier.Regime{courier.CivilLaw, courier.Rail, courier.Waterway, courier.RailRules1986, courier.WaterwayRules1986, courier.Sea, courier.Sea, courier.Sea,
		courier.Air, courier.MontrealAir, courier.WarsawAir, courier.HagueVisbySea, courier.HamburgSea, courier.CMRRoad, courier.CMRRoad, courier.CIMRail, courier.CarmackRoad}
	l := &timed{Regime: regimes[r.IntN(len(regimes))], Action: liability.Action(1 + r.IntN(13)), Kind: liability.Kind(1 + r.IntN(5)),
		Domestic: courier.AnswerOf(r.IntN(2) == 0), Recorded: courier.AnswerOf(r.IntN(2) == 0), Perishable: courier.AnswerOf(r.IntN(2) == 0), Wilful: courier.AnswerOf(r.IntN(2) == 0),
		Reach: liability.Reach(r.IntN(2)), NextDay: liability.NextDay(r.IntN(2))}
	if r.IntN(2) == 0 {
		l.Action = []liability.Action{carrierClaim, carrierClaim, recourse, shipperClaim}[r.IntN(4)]
	}
	l.HappenedOn = pick("2026-04-30", "2026-05-01", "2026-06-30", "2026-07-01", "2024-02-29", "2023-05-31")
	if l.Regime == courier.RailRules1986 || l.Regime == courier.WaterwayRules1986 {
		l.HappenedOn = pick("2021-01-01", "2022-04-30", "2022-02-28")
	}
	day := func() courier.Date { return l.HappenedOn.AddDays(r.IntN(400)) }
	d := &l.Dates
	for _, f := range []*courier.Date{&d.Knew, &d.Recorded, &d.Charged, &d.TakenOver, &d.Contract, &d.Settled, &d.OriginalEnd, &d.Paid, &d.Salvaged, &d.VoyageEnd, &d.Adjusted,
		&d.Disallowed, &d.DamageCaused, &d.Arrived, &d.Delivered, &d.Due} {
		*f = day()
	}
	d.OriginalEnd = d.Settled.AddDays([]int{-200, -1, 0, 60, 88, 89, 90, 91, 92, 200}[r.IntN(10)])
	if r.IntN(2) == 0 {
		d.Served = day()
	}
	if l.Kind == liability.Loss && r.IntN(2) == 0 {
		d.Delivered = courier.Date{}
	}
	if r.IntN(3) == 0 && l.Regime == courier.CMRRoad {
		d.Due = courier.Date{}
	}
	if r.IntN(12) == 0 { // known after many years
		d.Knew, d.Adjusted, d.DamageCaused = l.HappenedOn.AddDays(6_300+r.IntN(1_100)), d.VoyageEnd.AddDays(1_700+r.IntN(600)), l.HappenedOn.AddDays(900+r.IntN(600))
	}
	return l
}

// happens draws what suspends and interrupts the time.
func happens(r *rand.Rand, l *timed, last courier.Date) {
	on := last.AddDays(-500)
	var obstacles, claims courier.Date = on, on
	for range r.IntN(3) {
		on = on.AddDays(r.IntN(500))
		a := liability.Interruption{By: liability.Act(1 + r.IntN(5)), On: on, Withdrawn: courier.AnswerOf(r.IntN(2) == 0)}
		if r.IntN(2) == 0 {
			a.EndedOn = on.AddDays(r.IntN(300))
		}
		l.Interruptions = append(l.Interruptions, a)
	}
	for range r.IntN(3) {
		obstacles = obstacles.AddDays(r.IntN(500))
		o := liability.Obstacle{From: obstacles}
		if r.IntN(5) > 0 {
			o.To = obstacles.AddDays(r.IntN(300))
		}
		l.Obstacles = append(l.Obstacles, o)
	}
	for range r.IntN(3) {
		claims = claims.AddDays(r.IntN(500))
		c := liability.WrittenClaim{On: claims, SameObject: courier.AnswerOf(r.IntN(3) == 0), PartAdmitted: courier.AnswerOf(r.IntN(3) == 0)}
		if r.IntN(5) > 0 {
			c.RejectedOn = claims.AddDays(r.IntN(300))
		}
		l.WrittenClaims = append(l.WrittenClaims, c)
	}
}

// Every regime and action, with all that can happen to the time.
func TestProofBar(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 1))
	seen := map[string]int{}
	for range 40_000 {
		l := drawnBar(r)
		_, plain, ok := barByBook(&timed{HappenedOn: l.HappenedOn, Regime: l.Regime, Domestic: l.Domestic, Action: l.Action, Kind: l.Kind, Recorded: l.Recorded, Perishable: l.Perishable,
			Wilful: l.Wilful, Reach: l.Reach, NextDay: l.NextDay, Dates: l.Dates}, nil)
		if ok && r.IntN(3) > 0 {
			happens(r, l, plain)
		}
		off := map[courier.Date]bool{}
		if ok && r.IntN(2) == 0 { // days off from the last day on, in a calendar that covers all years
			for i := range r.IntN(4) {
				off[plain.AddDays(i)] = true
			}
		}
		var list []courier.Date
		for day := range off {
			list = append(list, day)
		}
		var err error
		l.Calendar, err = courier.NewCalendar(courier.CalendarYears{From: 2021, To: 2060, Off: list})
		require.NoError(t, err)
		l.AsOf = l.HappenedOn
		_, last, _ := barByBook(l, off)
		if !last.Known() {
			last = plain
		}
		if last.Known() {
			l.AsOf = last.AddDays(r.IntN(4) - 1)
		}
		if r.IntN(3) > 0 {
			l.ClaimedOn = l.AsOf.AddDays(-r.IntN(2))
		}
		if r.IntN(3) == 0 {
			l.DeemedLostOn = l.AsOf.AddDays(1 - r.IntN(3))
		}
		timing, last, ok := barByBook(l, off)
		b := timeBar(t, l)
		if !ok {
			require.Zero(t, b.Last, "%+v", l)
			require.Zero(t, b.Timing)
			require.True(t, b.Has("liability.bar.no_row") || b.Has("liability.bar.reported_only"), "%+v", l)
			seen["refers"]++
			for _, code := range codes(&b.Grounds) {
				seen[string(code)]++
			}
			continue
		}
		require.Equal(t, fmt.Sprint(timing, last), fmt.Sprint(b.Timing, b.Last), "%+v\n%v", l, codes(&b.Grounds))
		p, _ := limbOf(l)
		pending := b.Has("liability.bar.procedure_pending")
		require.True(t, pending || len(b.Needs) == 0, "%v %+v", b.Needs, l)
		require.Equal(t, p.chinese, b.Lapse == liability.DefenceAvailable)
		seen[timing.String()]++
		for _, code := range codes(&b.Grounds) {
			seen[string(code)]++
		}
	}
	for row := range liability.Book().Rows() {
		if len(row.Code) > 14 && row.Code[:14] == "liability.bar." {
			if row.Code != "liability.bar.measured_otherwise" && row.Code != "liability.bar.agreed_to_pay" {
				assert.NotZero(t, seen[string(row.Code)], row.Code)
			}
		}
	}
	for _, timing := range []string{"too_early", "in_time", "still_open", "too_late", "refers"} {
		assert.Greater(t, seen[timing], 250, timing)
	}
}

var errDrawn = errors.New("facts that do not go together")

// What a time bar asks for can change it, and nothing else can.
func TestProofBarNeeds(t *testing.T) {
	type l = liability.Limitation
	date := func(need string, field func(d *liability.ClockDates) *courier.Date, list ...string) named[l] {
		return valued("dates."+need, func(x *l) *courier.Date { return field(&x.Dates) }, days(list...)...)
	}
	acted := func(by liability.Act) func(x *l) {
		return func(x *l) {
			x.Interruptions = []liability.Interruption{{By: by, On: ymd("2026-08-01")}}
		}
	}
	base := []named[l]{
		known(valued("reach", func(x *l) *liability.Reach { return &x.Reach }, liability.RulesRead, liability.RulesReported)),
		yesNo("wilful", func(x *l) *courier.Answer { return &x.Wilful }),
		valued("claimed_on", func(x *l) *courier.Date { return &x.ClaimedOn }, days("2026-05-20", "2026-06-20", "2027-06-20", "2028-06-20", "2036-01-01", "2060-01-01")...),
		known(named[l]{sets: []func(x *l){func(*l) {}, acted(liability.Demand), acted(liability.Suit)}}),
		{need: "interruptions[].withdrawn", sets: []func(x *l){dismissed(yes), dismissed(no)}},
		{need: "interruptions[].ended_on", sets: []func(x *l){
			func(x *l) { endedAt(x, "2026-09-01") }, func(x *l) { endedAt(x, "2027-01-01") }, func(x *l) { endedAt(x, "2035-01-01") }}},
		date("knew", func(d *liability.ClockDates) *courier.Date { return &d.Knew }, "2026-06-01", "2026-06-05"),
		date("paid", func(d *liability.ClockDates) *courier.Date { return &d.Paid }, "2026-06-02", "2026-06-05"),
		date("settled", func(d *liability.ClockDates) *courier.Date { return &d.Settled }, "2026-06-03", "2026-06-05", "2027-06-20"),
		{need: "dates.original_end", sets: []func(x *l){func(x *l) { endsAfter(x, 10) }, func(x *l) { endsAfter(x, 200) }}},
		date("arrived", func(d *liability.ClockDates) *courier.Date { return &d.Arrived }, "2026-06-04", "2026-06-05"),
		date("voyage_end", func(d *liability.ClockDates) *courier.Date { return &d.VoyageEnd }, "2026-06-06", "2020-06-07"),
		date("adjusted", func(d *liability.ClockDates) *courier.Date { return &d.Adjusted }, "2026-06-06", "2026-06-07"),
	}
	happened := gate(valued("happened_on", func(x *l) *courier.Date { return &x.HappenedOn }, days("2020-12-31", "2026-04-30", "2026-05-01")...))
	regimes := func(list ...courier.Regime) named[l] {
		return valued("regime", func(x *l) *courier.Regime { return &x.Regime }, list...)
	}
	actions := valued("action", func(x *l) *liability.Action { return &x.Action }, carrierClaim, recourse, liability.AverageClaim, liability.InsuranceClaim)
	kinds := valued("kind", func(x *l) *liability.Kind { return &x.Kind }, liability.Loss, liability.Damage, liability.Delay)
	answer := func(x *l) (string, []courier.Need, error) {
		b, err := liability.Bar(x)
		switch {
		case err != nil:
			return "", nil, err
		case x.Kind == 0 && x.Dates.Delivered.Known():
			return "", nil, errDrawn // not to be completed to a loss
		case slices.ContainsFunc(x.Interruptions, func(a liability.Interruption) bool { return a.By == liability.Suit }):
			return fmt.Sprint(b.Timing, b.Lapse, b.Earliest), b.Needs, nil // while it is pending the last day is told as the earliest
		}
		return barCore(&b), b.Needs, nil
	}
	fine := func(x *l) string {
		b, _ := liability.Bar(x)
		return barCore(&b)
	}
	due := date("due", func(d *liability.ClockDates) *courier.Date { return &d.Due }, "2026-06-08", "2026-06-09")
	t.Run("by sea and law", func(t *testing.T) {
		p := proof[l]{draws: 8_000, answer: answer, fine: fine, facts: append(slices.Clone(base), happened, regimes(courier.CivilLaw, courier.Sea, courier.CIMRail, courier.HagueVisbySea), actions, kinds, due, arrives("2026-06-06", "2026-06-07"),
			yesNo("domestic", func(x *l) *courier.Answer { return &x.Domestic }),
			known(named[l]{sets: []func(x *l){func(*l) {}, func(x *l) { x.DeemedLostOn = ymd("2026-07-08") }}}))}
		p.facts = slices.DeleteFunc(p.facts, func(f named[l]) bool { return f.need == "dates.arrived" })
		p.prove(t)
	})
	t.Run("by air and road", func(t *testing.T) {
		p := proof[l]{draws: 8_000, answer: answer, fine: fine, facts: append(slices.Clone(base), happened, regimes(courier.Air, courier.MontrealAir, courier.CMRRoad),
			valued("action", func(x *l) *liability.Action { return &x.Action }, carrierClaim, recourse, liability.InsuranceClaim), kinds, arrives("2026-06-06", "2026-06-07"),
			date("taken_over", func(d *liability.ClockDates) *courier.Date { return &d.TakenOver }, "2026-06-08", "2026-06-09"))}
		p.facts = slices.DeleteFunc(p.facts, func(f named[l]) bool {
			return slices.Contains([]string{"dates.settled", "dates.original_end", "dates.adjusted", "dates.voyage_end", "interruptions[].withdrawn"}, f.need)
		})
		p.prove(t)
	})
	t.Run("by the rules of 1986", func(t *testing.T) {
		old := gate(valued("happened_on", func(x *l) *courier.Date { return &x.HappenedOn }, days("2022-05-01", "2022-04-30")...))
		p := proof[l]{draws: 8_000, answer: answer, fine: fine, facts: []named[l]{old, known(regimes(courier.RailRules1986)), valued("action", func(x *l) *liability.Action { return &x.Action }, carrierClaim, shipperClaim, liability.ChargeRefund),
			kinds, date("due", func(d *liability.ClockDates) *courier.Date { return &d.Due }, "2022-06-08", "2022-06-09"), arrives("2022-06-06", "2022-06-07"),
			valued("claimed_on", func(x *l) *courier.Date { return &x.ClaimedOn }, days("2022-06-06", "2024-01-01")...),
			yesNo("recorded", func(x *l) *courier.Answer { return &x.Recorded }), yesNo("perishable", func(x *l) *courier.Answer { return &x.Perishable }),
			date("recorded", func(d *liability.ClockDates) *courier.Date { return &d.Recorded }, "2022-06-10", "2022-06-11"),
			date("charged", func(d *liability.ClockDates) *courier.Date { return &d.Charged }, "2022-06-10", "2022-06-11")}}
		p.prove(t)
	})
}

// arrives is the day of delivery, of goods that were not lost.
func arrives(list ...string) named[liability.Limitation] {
	f := named[liability.Limitation]{need: "dates.delivered"}
	for _, day := range days(list...) {
		f.sets = append(f.sets, func(x *liability.Limitation) {
			if x.Kind != liability.Loss {
				x.Dates.Delivered = day
			}
		})
	}
	return f
}

// endsAfter leaves the original claim that many days from the settlement.
func endsAfter(x *liability.Limitation, left int) {
	settled := x.Dates.Settled
	if !settled.Known() {
		settled = ymd("2026-06-03")
	}
	x.Dates.OriginalEnd = settled.AddDays(left)
}

func dismissed(a courier.Answer) func(x *liability.Limitation) {
	return func(x *liability.Limitation) {
		for i := range x.Interruptions {
			x.Interruptions[i].Withdrawn = a
		}
	}
}

func endedAt(x *liability.Limitation, day string) {
	for i := range x.Interruptions {
		x.Interruptions[i].EndedOn = ymd(day)
	}
}
