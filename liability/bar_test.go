package liability_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

type timed = liability.Limitation
type timedEdit func(l *timed)

func limitation(regime courier.Regime, action liability.Action, day string, edits ...timedEdit) *timed {
	l := &timed{HappenedOn: ymd(day), Regime: regime, Action: action, Domestic: courier.No, Kind: liability.Damage, Wilful: courier.No}
	for _, e := range edits {
		e(l)
	}
	return l
}

func clock(set func(d *liability.ClockDates, day courier.Date), day string) timedEdit {
	return func(l *timed) { set(&l.Dates, ymd(day)) }
}
func knew(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Knew = x }, day)
}
func delivered(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Delivered = x }, day)
}
func due(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Due = x }, day)
}
func settled(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Settled = x }, day)
}
func served(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Served = x }, day)
}
func originalEnd(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.OriginalEnd = x }, day)
}
func arrived(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Arrived = x }, day)
}
func recorded(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Recorded = x }, day)
}
func paid(day string) timedEdit {
	return clock(func(d *liability.ClockDates, x courier.Date) { d.Paid = x }, day)
}
func adjusted(voyage, day string) timedEdit {
	return func(l *timed) { l.Dates.VoyageEnd, l.Dates.Adjusted = ymd(voyage), ymd(day) }
}
func allLost(l *timed)     { l.Kind = liability.Loss }
func limitLate(l *timed)   { l.Kind = liability.Delay }
func unrecorded(l *timed)  { l.Kind, l.Recorded, l.Perishable = liability.Loss, courier.No, courier.No }
func fresh(l *timed)       { l.Kind, l.Recorded, l.Perishable = liability.Loss, courier.No, courier.Yes }
func wilful(l *timed)      { l.Wilful = courier.Yes }
func barReported(l *timed) { l.Reach = liability.RulesReported }
func act(by liability.Act, on string) timedEdit {
	return func(l *timed) { l.Interruptions = append(l.Interruptions, liability.Interruption{By: by, On: ymd(on)}) }
}
func ended(on string) timedEdit {
	return func(l *timed) { l.Interruptions[len(l.Interruptions)-1].EndedOn = ymd(on) }
}
func withdrawn(a courier.Answer) timedEdit {
	return func(l *timed) { l.Interruptions[len(l.Interruptions)-1].Withdrawn = a }
}
func obstacle(from, to string) timedEdit {
	return func(l *timed) {
		o := liability.Obstacle{From: ymd(from)}
		if to != "" {
			o.To = ymd(to)
		}
		l.Obstacles = append(l.Obstacles, o)
	}
}
func written(on, rejected string, edits ...func(c *liability.WrittenClaim)) timedEdit {
	return func(l *timed) {
		c := liability.WrittenClaim{On: ymd(on)}
		for _, e := range edits {
			e(&c)
		}
		if rejected != "" {
			c.RejectedOn = ymd(rejected)
		}
		l.WrittenClaims = append(l.WrittenClaims, c)
	}
}

func forSame(c *liability.WrittenClaim)      { c.SameObject = yes }
func forOther(c *liability.WrittenClaim)     { c.SameObject = no }
func partAdmitted(c *liability.WrittenClaim) { c.PartAdmitted = yes }

func timeBar(t testing.TB, l *timed) liability.TimeBar {
	t.Helper()
	b, err := liability.Bar(l)
	require.NoError(t, err)
	return b
}

const (
	carrierClaim = liability.AgainstCarrier
	shipperClaim = liability.AgainstShipper
	recourse     = liability.RecourseClaim
)

// The last day of each line of the tables, and the day after it.
func TestBarLastDays(t *testing.T) {
	civil, sea, air, road := courier.CivilLaw, courier.Sea, courier.Air, courier.CMRRoad
	for _, c := range []struct {
		name string
		l    *timed
		last string
	}{
		{"three years, leap day", limitation(civil, carrierClaim, "2024-02-29", knew("2024-02-29")), "2027-02-28"},
		{"rail from 2022-05-01", limitation(courier.Rail, carrierClaim, "2022-05-01", knew("2022-05-01")), "2025-05-01"},
		{"waterway from 2022-05-01", limitation(courier.Waterway, carrierClaim, "2022-05-01", knew("2022-05-01")), "2025-05-01"},
		{"against the shipper", limitation(civil, shipperClaim, "2024-03-01", knew("2024-03-02")), "2027-03-02"},
		{"charges", limitation(civil, liability.ChargeRefund, "2024-03-01", knew("2024-03-02")), "2027-03-02"},
		{"recourse", limitation(civil, recourse, "2024-03-01", knew("2024-03-02"), paid("2024-09-01")), "2027-03-02"},
		{"recourse as reported", limitation(civil, recourse, "2024-03-01", knew("2024-03-02"), paid("2024-09-01"), barReported), "2027-09-01"},
		{"recourse in the air", limitation(air, recourse, "2026-07-01", knew("2026-07-02")), "2029-07-02"},
		{"known after nineteen years", limitation(civil, carrierClaim, "2024-03-01", knew("2043-03-01")), "2044-03-01"},
		{"insurance", limitation(0, liability.InsuranceClaim, "2026-03-01", knew("2026-03-01")), "2028-03-01"},

		{"rail 1986, record", limitation(courier.RailRules1986, carrierClaim, "2021-03-10", recorded("2021-03-10")), "2021-09-06"},
		{"rail 1986, record of 2022-04-29", limitation(courier.RailRules1986, carrierClaim, "2022-04-29", recorded("2022-04-29")), "2022-10-26"},
		{"rail 1986, all lost on record", limitation(courier.RailRules1986, carrierClaim, "2021-03-10", recorded("2021-03-10"), allLost, func(l *timed) { l.Recorded = courier.Yes }), "2021-09-06"},
		{"rail 1986, no record", limitation(courier.RailRules1986, carrierClaim, "2021-05-10", due("2021-05-10"), unrecorded), "2021-11-21"},
		{"rail 1986, no record, fresh", limitation(courier.RailRules1986, carrierClaim, "2021-05-10", due("2021-05-10"), fresh), "2021-11-06"},
		{"rail 1986, penalty", limitation(courier.RailRules1986, carrierClaim, "2021-06-01", delivered("2021-06-01"), limitLate), "2021-07-31"},
		{"rail 1986, penalty, next day excluded", limitation(courier.RailRules1986, carrierClaim, "2021-06-01", delivered("2021-06-01"), limitLate, func(l *timed) { l.NextDay = liability.NextDayExcluded }), "2021-08-01"},
		{"rail 1986, charges", limitation(courier.RailRules1986, liability.ChargeRefund, "2021-03-10", clock(func(d *liability.ClockDates, x courier.Date) { d.Charged = x }, "2021-03-10")), "2021-09-06"},
		{"rail 1986, against the shipper", limitation(courier.RailRules1986, shipperClaim, "2021-03-10"), "2021-09-06"},
		{"waterway 1986", limitation(courier.WaterwayRules1986, carrierClaim, "2021-03-10", recorded("2021-03-10")), "2021-09-06"},
		{"waterway 1986, against the shipper", limitation(courier.WaterwayRules1986, shipperClaim, "2021-03-10", recorded("2021-03-10")), "2021-09-06"},

		{"air to 2026-06-30", limitation(air, carrierClaim, "2026-03-01", arrived("2026-03-01")), "2028-03-01"},
		{"air from 2026-07-01", limitation(air, carrierClaim, "2026-07-02", arrived("2026-07-02")), "2028-07-02"},
		{"air, due arrival", limitation(air, carrierClaim, "2026-07-02", due("2026-07-02"), allLost), "2028-07-02"},
		{"air, end of carriage", limitation(air, carrierClaim, "2026-07-02", clock(func(d *liability.ClockDates, x courier.Date) { d.CarriageEnd = x }, "2026-07-05")), "2028-07-05"},
		{"Montreal", limitation(courier.MontrealAir, carrierClaim, "2026-03-01", arrived("2026-03-01")), "2028-03-01"},
		{"Warsaw", limitation(courier.WarsawAir, carrierClaim, "2026-03-01", arrived("2026-03-01")), "2028-03-01"},

		{"sea to 2026-04-30", limitation(sea, carrierClaim, "2026-04-10", delivered("2026-04-10")), "2027-04-10"},
		{"sea from 2026-05-01", limitation(sea, carrierClaim, "2026-05-10", delivered("2026-05-10")), "2027-05-10"},
		{"sea, due delivery", limitation(sea, carrierClaim, "2026-05-10", due("2026-05-12"), allLost), "2027-05-12"},
		{"sea against the shipper", limitation(sea, shipperClaim, "2026-06-01", delivered("2026-06-01"), knew("2026-09-15")), "2027-09-15"},
		{"sea recourse, old, settled", limitation(sea, recourse, "2026-04-10", settled("2027-05-01")), "2027-07-30"},
		{"sea recourse, old, complaint first", limitation(sea, recourse, "2026-04-10", served("2027-04-20"), settled("2027-08-02")), "2027-07-19"},
		{"sea recourse, old, settled first", limitation(sea, recourse, "2026-04-10", served("2027-06-20"), settled("2027-05-01")), "2027-07-30"},
		{"sea recourse, new, from settling alone", limitation(sea, recourse, "2026-05-10", served("2027-04-20"), settled("2027-08-02"), originalEnd("2027-05-10")), "2027-10-31"},
		{"sea recourse, 160 days left", limitation(sea, recourse, "2026-05-10", settled("2026-12-01"), originalEnd("2027-05-10")), "2027-05-10"},
		{"sea recourse, 39 days left", limitation(sea, recourse, "2026-05-10", settled("2027-04-01"), originalEnd("2027-05-10")), "2027-06-30"},
		{"sea recourse, 120 days left", limitation(sea, recourse, "2026-05-10", settled("2027-01-10"), originalEnd("2027-05-10")), "2027-05-10"},
		{"sea recourse, 60 days left", limitation(sea, recourse, "2026-05-10", settled("2027-03-11"), originalEnd("2027-05-10")), "2027-06-09"},
		{"sea recourse, 91 days left", limitation(sea, recourse, "2026-05-10", settled("2027-02-08"), originalEnd("2027-05-10")), "2027-05-10"},
		{"sea recourse, 90 days left", limitation(sea, recourse, "2026-05-10", settled("2027-02-09"), originalEnd("2027-05-10")), "2027-05-10"},
		{"sea recourse, 89 days left", limitation(sea, recourse, "2026-05-10", settled("2027-02-10"), originalEnd("2027-05-10")), "2027-05-11"},
		{"sea recourse, after the end", limitation(sea, recourse, "2026-05-10", settled("2027-06-01"), originalEnd("2027-05-10")), "2027-08-30"},
		{"sea recourse, measured another day", limitation(sea, recourse, "2026-05-10", settled("2027-01-10"), originalEnd("2027-05-10"), func(l *timed) { l.Measured = ymd("2027-02-10") }), "2027-04-10"},
		{"charter", limitation(sea, liability.CharterClaim, "2026-06-01", knew("2026-06-02")), "2028-06-02"},
		{"charter, old", limitation(sea, liability.CharterClaim, "2026-04-01", knew("2026-04-02")), "2028-04-02"},
		{"towage", limitation(sea, liability.TowageClaim, "2026-06-01", knew("2026-06-02")), "2027-06-02"},
		{"collision", limitation(sea, liability.CollisionClaim, "2026-06-01"), "2028-06-01"},
		{"joint injury", limitation(sea, liability.JointInjuryRecourse, "2026-06-01", paid("2026-08-01")), "2027-08-01"},
		{"salvage", limitation(sea, liability.SalvageClaim, "2026-06-01", clock(func(d *liability.ClockDates, x courier.Date) { d.Salvaged = x }, "2026-06-09")), "2028-06-09"},
		{"average", limitation(sea, liability.AverageClaim, "2026-05-20", adjusted("2026-06-01", "2027-12-01")), "2028-12-01"},
		{"average, six years", limitation(sea, liability.AverageClaim, "2026-05-20", adjusted("2026-06-01", "2031-12-01")), "2032-06-01"},
		{"average, old", limitation(sea, liability.AverageClaim, "2026-04-20", adjusted("2026-05-01", "2034-12-01")), "2035-12-01"},
		{"marine insurance, old", limitation(sea, liability.MarineInsurance, "2026-04-20", knew("2026-05-03")), "2028-04-20"},
		{"marine insurance, new", limitation(sea, liability.MarineInsurance, "2026-05-20", knew("2026-06-10")), "2028-06-10"},
		{"oil", limitation(sea, liability.OilPollution, "2026-06-01", clock(func(d *liability.ClockDates, x courier.Date) { d.DamageCaused = x }, "2026-07-01")), "2029-07-01"},
		{"oil, six years", limitation(sea, liability.OilPollution, "2026-06-01", clock(func(d *liability.ClockDates, x courier.Date) { d.DamageCaused = x }, "2030-07-01")), "2032-06-01"},

		{"Hague-Visby", limitation(courier.HagueVisbySea, carrierClaim, "2026-03-01", delivered("2026-03-01")), "2027-03-01"},
		{"Hamburg", limitation(courier.HamburgSea, carrierClaim, "2026-03-01", delivered("2026-03-01"), barReported), "2028-03-01"},
		{"CMR, part", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10")), "2027-04-10"},
		{"CMR, delay", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), limitLate), "2027-04-10"},
		{"CMR, wilful", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), wilful), "2029-04-10"},
		{"CMR, all lost, agreed limit", limitation(road, carrierClaim, "2026-04-10", due("2026-04-10"), allLost), "2027-05-10"},
		{"CMR, all lost, no limit", limitation(road, carrierClaim, "2026-04-01", clock(func(d *liability.ClockDates, x courier.Date) { d.TakenOver = x }, "2026-04-01"), allLost), "2027-05-31"},
		{"CMR, other", limitation(road, liability.ChargeRefund, "2026-04-01", clock(func(d *liability.ClockDates, x courier.Date) { d.Contract = x }, "2026-03-31")), "2027-06-30"},
		{"CMR, recourse as reported", limitation(road, recourse, "2026-04-01", paid("2026-09-01"), barReported), "2027-09-01"},
		{"CIM", limitation(courier.CIMRail, carrierClaim, "2026-04-10", delivered("2026-04-10"), barReported), "2027-04-10"},
		{"CIM, listed", limitation(courier.CIMRail, carrierClaim, "2026-04-10", delivered("2026-04-10"), barReported, wilful), "2028-04-10"},
		{"Carmack", limitation(courier.CarmackRoad, carrierClaim, "2026-03-01", clock(func(d *liability.ClockDates, x courier.Date) { d.Disallowed = x }, "2026-11-15")), "2028-11-15"},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := timeBar(t, c.l)
			assert.Equal(t, ymd(c.last), b.Last)
			assert.Equal(t, []courier.Need{"claimed_on"}, b.Needs)
			c.l.ClaimedOn = b.Last
			assert.Equal(t, liability.InTime, timeBar(t, c.l).Timing)
			c.l.ClaimedOn = b.Last.AddDays(1)
			late := timeBar(t, c.l)
			assert.Equal(t, liability.TooLate, late.Timing)
			assert.Equal(t, b.Lapse == liability.DefenceAvailable, late.Has("liability.bar.defence"))
			for r := range late.Having(courier.Bars) {
				t.Errorf("a time that is over refuses nothing: %v", r)
			}
		})
	}
}

// Interruption and suspension.
func TestBarRuns(t *testing.T) {
	civil, sea, road := courier.CivilLaw, courier.Sea, courier.CMRRoad
	atSea := func(day string, edits ...timedEdit) *timed {
		return limitation(sea, carrierClaim, day, append([]timedEdit{delivered(day)}, edits...)...)
	}
	for _, c := range []struct {
		name string
		l    *timed
		last string
		code courier.Code
	}{
		{"a demand, code of 1992", atSea("2026-04-10", act(liability.Demand, "2027-02-01")), "2027-04-10", "liability.bar.demand_does_not_interrupt"},
		{"a demand, code of 2025", atSea("2026-05-10", act(liability.Demand, "2027-02-01")), "2028-02-01", "liability.bar.interrupted"},
		{"consent, code of 1992", atSea("2026-04-10", act(liability.Consent, "2027-02-01")), "2028-02-01", "liability.bar.interrupted"},
		{"suit kept up, code of 1992", atSea("2026-04-10", act(liability.Suit, "2027-02-01"), withdrawn(courier.No)), "2028-02-01", "liability.bar.interrupted"},
		{"suit withdrawn, code of 1992", atSea("2026-04-10", act(liability.Suit, "2027-02-01"), withdrawn(courier.Yes)), "2027-04-10", "liability.bar.withdrawn_does_not_interrupt"},
		{"arrest, code of 1992", atSea("2026-04-10", act(liability.ShipArrest, "2027-03-01")), "2028-03-01", "liability.bar.interrupted"},
		{"arrest, code of 2025", atSea("2026-05-10", act(liability.ShipArrest, "2027-03-01")), "2028-03-01", "liability.bar.procedure_pending"},
		{"arrest ended, code of 2025", atSea("2026-05-10", act(liability.ShipArrest, "2027-03-01"), ended("2027-06-01")), "2028-06-01", "liability.bar.interrupted"},
		{"mediation at sea", atSea("2026-05-10", act(liability.Equivalent, "2027-03-01")), "2027-05-10", "liability.bar.equivalent_not_named"},
		{"on the last day", atSea("2026-05-10", act(liability.Demand, "2027-05-10")), "2028-05-10", "liability.bar.interrupted"},
		{"a day after", atSea("2026-05-10", act(liability.Demand, "2027-05-11")), "2027-05-10", "liability.bar.act_too_late"},
		{"obstacle, code of 2025", atSea("2026-05-10", obstacle("2027-01-05", "2027-04-20")), "2027-10-20", "liability.bar.suspended"},
		{"obstacle, code of 1992", atSea("2026-04-10", obstacle("2027-01-05", "2027-03-20")), "2027-06-23", "liability.bar.suspended_1992"},
		{"obstacle from before the six months, code of 1992", atSea("2026-04-10", obstacle("2026-07-01", "2026-10-20")), "2027-04-20", "liability.bar.suspended_1992"},
		{"obstacle gone before the six months", atSea("2026-05-10", obstacle("2026-07-01", "2026-11-09")), "2027-05-10", "liability.bar.obstacle_before_last_months"},
		{"obstacle gone on their first day", atSea("2026-05-10", obstacle("2026-07-01", "2026-11-10")), "2027-05-10", "liability.bar.suspended"},
		{"obstacle after the end", atSea("2026-05-10", obstacle("2027-05-11", "2027-06-01")), "2027-05-10", "liability.bar.act_too_late"},
		{"obstacle lasts", atSea("2026-05-10", obstacle("2027-05-10", "")), "", "liability.bar.suspended_still"},
		{"obstacle, then a demand", atSea("2026-05-10", obstacle("2027-01-05", "2027-04-20"), act(liability.Demand, "2027-10-20")), "2028-10-20", "liability.bar.interrupted"},
		{"a demand, then an obstacle", atSea("2026-05-10", act(liability.Demand, "2026-12-01"), obstacle("2027-01-05", "2027-04-20")), "2027-12-01", "liability.bar.obstacle_before_last_months"},
		{"civil: a demand", limitation(civil, carrierClaim, "2024-03-01", knew("2024-03-01"), act(liability.Demand, "2026-03-01")), "2029-03-01", "liability.bar.interrupted"},
		{"civil: mediation ended", limitation(civil, carrierClaim, "2024-03-01", knew("2024-03-01"), act(liability.Equivalent, "2026-03-01"), ended("2026-04-01")), "2029-04-01", "liability.bar.interrupted"},
		{"civil: an obstacle", limitation(civil, carrierClaim, "2024-03-01", knew("2024-03-01"), obstacle("2027-02-01", "2027-02-10")), "2027-08-10", "liability.bar.suspended"},
		{"civil: twenty years", limitation(civil, carrierClaim, "2024-03-01", knew("2043-02-01"), act(liability.Demand, "2044-02-01")), "2044-03-01", "liability.bar.longest"},
		{"CMR: a claim rejected", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11")), "2027-04-20", "liability.bar.written_claim"},
		{"CMR: two claims", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11"), written("2027-04-20", "2027-04-21", forOther)), "2027-04-21", "liability.bar.written_claim"},
		{"CMR: the same object claimed again", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11"), written("2027-04-20", "2027-04-21", forSame)), "2027-04-20", "liability.bar.written_claim_again"},
		{"CMR: the same object claimed again, open", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11"), written("2026-07-01", "", forSame)), "2027-04-20", "liability.bar.written_claim_again"},
		{"CMR: the first claim has nothing before it", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11", forSame)), "2027-04-20", "liability.bar.written_claim"},
		{"CMR: a part admitted", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11", partAdmitted)), "2027-04-20", "liability.bar.written_claim_part_admitted"},
		{"CMR: a claim open", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", ""), written("2026-07-01", "")), "", "liability.bar.written_claim_open"},
		{"CMR: a claim too late", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2027-04-11", "2027-05-11")), "2027-04-10", "liability.bar.act_too_late"},
		{"CMR: law of the court", limitation(road, carrierClaim, "2026-04-10", delivered("2026-04-10"), act(liability.Suit, "2027-04-01")), "2027-04-10", "liability.bar.law_of_the_court"},
		{"Montreal: law of the court", limitation(courier.MontrealAir, carrierClaim, "2026-04-10", arrived("2026-04-10"), obstacle("2027-04-01", "")), "2028-04-10", "liability.bar.law_of_the_court"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.l.AsOf = ymd("2026-10-01")
			b := timeBar(t, c.l)
			assert.Equal(t, liability.StillOpen, b.Timing)
			if c.last == "" {
				assert.Zero(t, b.Last)
				c.l.AsOf, c.l.ClaimedOn = courier.Date{}, ymd("2029-01-01")
				assert.Equal(t, liability.InTime, timeBar(t, c.l).Timing)
			} else {
				assert.Equal(t, c.last, b.Last.String())
			}
			assert.True(t, b.Has(c.code), "%v", codes(&b.Grounds))
		})
	}
}

func TestBarClockRestsOnItsLaw(t *testing.T) {
	for _, c := range []struct {
		l    *timed
		code courier.Code
		want string
	}{
		{limitation(courier.CivilLaw, carrierClaim, "2026-08-01", knew("2026-08-01"), act(liability.Demand, "2026-09-01")), "liability.bar.interrupted", "CC 195"},
		{limitation(courier.Sea, carrierClaim, "2026-08-01", delivered("2026-08-01"), act(liability.Demand, "2026-09-01")), "liability.bar.interrupted", "MC25 294"},
		{limitation(courier.Sea, carrierClaim, "2026-04-01", delivered("2026-04-01"), act(liability.Consent, "2026-09-01")), "liability.bar.interrupted", "MC92 267"},
		{limitation(courier.CivilLaw, carrierClaim, "2026-08-01", knew("2026-08-01"), obstacle("2029-07-01", "2029-07-02")), "liability.bar.suspended", "CC 194"},
		{limitation(courier.Sea, carrierClaim, "2026-08-01", delivered("2026-08-01"), obstacle("2027-07-01", "2027-07-02")), "liability.bar.suspended", "MC25 293"},
		{limitation(courier.Sea, carrierClaim, "2026-04-30", delivered("2026-04-30")), "liability.bar.sea", "MC92 257"},
		{limitation(courier.Air, carrierClaim, "2026-06-30", arrived("2026-06-30")), "liability.bar.air", "CAL21 135"},
		{limitation(courier.Air, carrierClaim, "2026-07-01", arrived("2026-07-01")), "liability.bar.air", "CAL25 143"},
	} {
		b := timeBar(t, c.l)
		basis := reason(t, &b.Grounds, c.code).Basis()
		assert.Equal(t, c.want, basis.Source+" "+basis.Article)
	}
}

func TestBarIsADefence(t *testing.T) {
	l := limitation(courier.CivilLaw, carrierClaim, "2021-03-01", knew("2021-03-01"), func(l *timed) { l.ClaimedOn = ymd("2024-03-02") })
	b := timeBar(t, l)
	assert.Equal(t, liability.DefenceAvailable, b.Lapse)
	assert.True(t, b.Has("liability.bar.court_may_not_raise") && b.Has("liability.bar.paid_stays_paid"))
	l.AgreedToPayOn = ymd("2024-05-01")
	b = timeBar(t, l)
	assert.Zero(t, b.Lapse)
	assert.True(t, b.Has("liability.bar.agreed_to_pay"))
	l.AgreedToPayOn = ymd("2024-03-01")
	assert.Equal(t, liability.DefenceAvailable, timeBar(t, l).Lapse)
	foreign := timeBar(t, limitation(courier.MontrealAir, carrierClaim, "2026-03-01", arrived("2026-03-01"), func(l *timed) { l.AsOf = ymd("2028-03-02") }))
	assert.Equal(t, liability.ActionBarred, foreign.Lapse)
	assert.True(t, foreign.Has("liability.bar.over"))
	floor := timeBar(t, limitation(courier.CarmackRoad, carrierClaim, "2026-03-01", func(l *timed) { l.Dates.Disallowed, l.AsOf = ymd("2026-03-01"), ymd("2028-03-02") }))
	assert.True(t, floor.Has("liability.bar.floor_passed"))
}

func TestBarTooEarly(t *testing.T) {
	l := limitation(courier.Sea, carrierClaim, "2026-05-10", due("2026-05-10"), allLost, func(l *timed) { l.DeemedLostOn, l.ClaimedOn = ymd("2026-07-09"), ymd("2026-07-08") })
	b := timeBar(t, l)
	assert.Equal(t, liability.TooEarly, b.Timing)
	assert.True(t, b.Has("liability.bar.too_early"))
	l.ClaimedOn = ymd("2026-07-09")
	b = timeBar(t, l)
	assert.Equal(t, liability.InTime, b.Timing)
	assert.Equal(t, ymd("2026-07-09"), b.Earliest)
	l.ClaimedOn, l.AsOf = courier.Date{}, ymd("2026-07-08")
	assert.Equal(t, liability.TooEarly, timeBar(t, l).Timing)
}

func TestBarRefers(t *testing.T) {
	for _, c := range []struct {
		l    *timed
		code courier.Code
	}{
		{limitation(courier.Sea, shipperClaim, "2026-04-10", knew("2026-04-10")), "liability.bar.no_row"},
		{limitation(courier.UPUPost, carrierClaim, "2026-04-10"), "liability.bar.no_row"},
		{limitation(courier.CivilLaw, liability.SalvageClaim, "2026-04-10"), "liability.bar.no_row"},
		{limitation(courier.HamburgSea, carrierClaim, "2026-04-10"), "liability.bar.reported_only"},
		{limitation(courier.CIMRail, carrierClaim, "2026-04-10"), "liability.bar.reported_only"},
		{limitation(courier.CMRRoad, recourse, "2026-04-10"), "liability.bar.reported_only"},
	} {
		b := timeBar(t, c.l)
		assert.True(t, b.Has(c.code), "%v", codes(&b.Grounds))
		assert.Zero(t, b.Last)
		assert.Empty(t, b.Needs)
	}
	b := timeBar(t, limitation(courier.Sea, carrierClaim, "2026-04-30", knew("2026-04-30"), func(l *timed) { l.Domestic = courier.Yes }))
	assert.Equal(t, ymd("2029-04-30"), b.Last)
	assert.True(t, b.Has("liability.notice.coastal"))
}

func TestBarAsks(t *testing.T) {
	day := ymd("2026-05-10")
	for _, c := range []struct {
		l    *timed
		want []courier.Need
	}{
		{nil, []courier.Need{"happened_on", "regime", "action"}},
		{&timed{HappenedOn: day, Action: liability.InsuranceClaim}, []courier.Need{"dates.knew"}},
		{&timed{HappenedOn: ymd("2026-04-30"), Regime: courier.Sea, Action: carrierClaim}, []courier.Need{"domestic"}},
		{&timed{HappenedOn: day, Regime: courier.Sea, Action: carrierClaim}, []courier.Need{"kind"}},
		{&timed{HappenedOn: day, Regime: courier.Sea, Action: carrierClaim, Kind: liability.Loss}, []courier.Need{"dates.due"}},
		{&timed{HappenedOn: day, Regime: courier.Sea, Action: carrierClaim, Kind: liability.Damage}, []courier.Need{"dates.delivered"}},
		{&timed{HappenedOn: day, Regime: courier.Sea, Action: recourse}, []courier.Need{"dates.settled", "dates.original_end"}},
		{&timed{HappenedOn: day, Regime: courier.Sea, Action: liability.AverageClaim}, []courier.Need{"dates.adjusted", "dates.voyage_end"}},
		{&timed{HappenedOn: day, Regime: courier.Air, Action: carrierClaim}, []courier.Need{"dates.arrived"}},
		{&timed{HappenedOn: day, Regime: courier.CMRRoad, Action: carrierClaim}, []courier.Need{"kind"}},
		{&timed{HappenedOn: day, Regime: courier.CMRRoad, Action: carrierClaim, Kind: liability.Loss}, []courier.Need{"dates.taken_over", "wilful"}},
		{&timed{HappenedOn: ymd("2021-05-10"), Regime: courier.RailRules1986, Action: carrierClaim, Kind: liability.Loss}, []courier.Need{"recorded"}},
		{&timed{HappenedOn: ymd("2021-05-10"), Regime: courier.RailRules1986, Action: carrierClaim, Kind: liability.Loss, Recorded: courier.No}, []courier.Need{"perishable"}},
		{limitation(courier.Sea, carrierClaim, "2026-04-10", delivered("2026-04-10"), act(liability.Suit, "2027-01-01")), []courier.Need{"interruptions[0].withdrawn", "claimed_on"}},
		{limitation(courier.CMRRoad, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11"), written("2027-04-20", "2027-04-21")), []courier.Need{"written_claims[1].same_object", "claimed_on"}},
		{limitation(courier.CMRRoad, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11"), written("2026-07-01", "")), []courier.Need{"written_claims[1].same_object", "claimed_on"}},
		{limitation(courier.CMRRoad, carrierClaim, "2026-04-10", delivered("2026-04-10"), written("2026-06-01", "2026-06-11"), written("2026-06-05", "2026-06-10")), []courier.Need{"claimed_on"}},
		{limitation(courier.CivilLaw, carrierClaim, "2021-04-10", knew("2021-04-10"), act(liability.Suit, "2022-01-01"), func(l *timed) { l.ClaimedOn = ymd("2026-01-01") }), []courier.Need{"interruptions[0].ended_on"}},
	} {
		assert.Equal(t, c.want, timeBar(t, c.l).Needs)
	}
}

func TestBarBadFacts(t *testing.T) {
	for _, c := range []struct {
		field string
		want  error
		edit  timedEdit
	}{
		{"happened_on", courier.ErrNoRule, func(l *timed) { l.HappenedOn = ymd("2020-12-31") }},
		{"regime", courier.ErrUnknownWord, func(l *timed) { l.Regime = 99 }},
		{"domestic", courier.ErrUnknownWord, func(l *timed) { l.Domestic = 9 }},
		{"action", courier.ErrUnknownWord, func(l *timed) { l.Action = 99 }},
		{"kind", courier.ErrUnknownWord, func(l *timed) { l.Kind = 99 }},
		{"perishable", courier.ErrUnknownWord, func(l *timed) { l.Perishable = 9 }},
		{"recorded", courier.ErrUnknownWord, func(l *timed) { l.Recorded = 9 }},
		{"wilful", courier.ErrUnknownWord, func(l *timed) { l.Wilful = 9 }},
		{"reach", courier.ErrUnknownWord, func(l *timed) { l.Reach = 9 }},
		{"next_day", courier.ErrUnknownWord, func(l *timed) { l.NextDay = 9 }},
		{"as_of", courier.ErrOrder, func(l *timed) { l.ClaimedOn, l.AsOf = ymd("2026-06-02"), ymd("2026-06-01") }},
		{"interruptions[0].by", courier.ErrUnknownWord, act(99, "2026-06-01")},
		{"interruptions[0].by", courier.ErrMissing, act(0, "2026-06-01")},
		{"interruptions[0].on", courier.ErrMissing, func(l *timed) { l.Interruptions = []liability.Interruption{{By: liability.Demand}} }},
		{"interruptions[1].on", courier.ErrOrder, func(l *timed) { act(liability.Demand, "2026-06-02")(l); act(liability.Demand, "2026-06-01")(l) }},
		{"interruptions[0].ended_on", courier.ErrOrder, func(l *timed) { act(liability.Suit, "2026-06-02")(l); ended("2026-06-01")(l) }},
		{"interruptions[0].withdrawn", courier.ErrUnknownWord, func(l *timed) { act(liability.Suit, "2026-06-02")(l); withdrawn(9)(l) }},
		{"obstacles[0].from", courier.ErrMissing, func(l *timed) { l.Obstacles = []liability.Obstacle{{}} }},
		{"obstacles[0].to", courier.ErrOrder, obstacle("2026-06-02", "2026-06-01")},
		{"written_claims[0].part_admitted", courier.ErrUnknownWord, written("2026-06-01", "2026-06-11", func(c *liability.WrittenClaim) { c.PartAdmitted = 9 })},
		{"written_claims[0].same_object", courier.ErrUnknownWord, written("2026-06-01", "2026-06-11", func(c *liability.WrittenClaim) { c.SameObject = 9 })},
		{"written_claims[0].on", courier.ErrMissing, func(l *timed) { l.WrittenClaims = []liability.WrittenClaim{{}} }},
		{"written_claims[0].rejected_on", courier.ErrOrder, written("2026-06-02", "2026-06-01")},
	} {
		_, err := liability.Bar(limitation(courier.Sea, carrierClaim, "2026-05-10", c.edit))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at, c.field)
		assert.Equal(t, c.field, at.Field)
		require.ErrorIs(t, err, c.want)
	}
}

func TestBarTextForm(t *testing.T) {
	l := limitation(courier.Sea, carrierClaim, "2026-05-10", delivered("2026-05-10"), act(liability.Demand, "2027-01-01"), obstacle("2027-12-01", "2027-12-09"))
	facts, err := json.Marshal(l)
	require.NoError(t, err)
	var same timed
	require.NoError(t, json.Unmarshal(facts, &same))
	assert.Empty(t, cmp.Diff(l, &same))
	b := timeBar(t, l)
	text, err := json.Marshal(b)
	require.NoError(t, err)
	var back liability.TimeBar
	require.NoError(t, json.Unmarshal(text, &back))
	require.Empty(t, liability.Book().Bind(&back.Grounds))
	requireSameGrounds(t, &b.Grounds, &back.Grounds)
}

func TestBarWords(t *testing.T) {
	checkWords[liability.Timing](t, 6)
	checkWords[liability.Missed](t, 5)
	checkWords[liability.Lapse](t, 3)
	checkWords[liability.Reach](t, 2)
	checkWords[liability.Action](t, 14)
	checkWords[liability.Act](t, 6)
	checkWords[liability.NextDay](t, 2)
}

func ExampleBar() {
	b, err := liability.Bar(&liability.Limitation{
		HappenedOn: courier.Day(2026, 5, 10), Regime: courier.Sea, Action: liability.AgainstCarrier, Kind: liability.Damage,
		Dates:         liability.ClockDates{Delivered: courier.Day(2026, 5, 10)},
		Interruptions: []liability.Interruption{{By: liability.Demand, On: courier.Day(2027, 2, 1)}},
		AsOf:          courier.Day(2028, 2, 2),
	})
	fmt.Println(b.Timing, b.Lapse, b.Last, err)
	for _, r := range b.Reasons {
		if r.Effect != courier.Warns {
			fmt.Println(r.Text(courier.Chinese))
		}
	}
	// Output:
	// too_late defence_available 2028-02-01 <nil>
	// 请求承运人赔偿，自货物交付或者应当交付之日（2026年5月10日）起1年，至2027年5月10日止（《海商法（2025年修订）》第284条）
	// 时效于2027年2月1日中断并重新计算，至2028年2月1日止（《海商法（2025年修订）》第294条）
	// 时效已于2028年2月1日届满，义务人可以提出不履行义务的抗辩；这是抗辩，不是自动拒赔（《民法典》第192条）
	// 人民法院不得主动适用诉讼时效的规定（《民法典》第193条）
	// 时效届满后已经自愿履行的，不得请求返还（《民法典》第192条）
}
