package liability_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The vectors of the rule book about notices: the last day of each.
func TestVectorsOfNotices(t *testing.T) {
	for _, c := range []struct {
		id   string
		n    *liability.Noticing
		last string
	}{
		{"V-LIA-004", noticing(courier.Air, "2026-03-02"), "2026-03-16"}, {"V-LIA-004", noticing(courier.Air, "2026-03-02", delayed), "2026-03-23"},
		{"V-LIA-006", noticing(courier.Sea, "2026-04-10"), "2026-04-17"}, {"V-LIA-006", noticing(courier.Sea, "2026-04-10", boxed), "2026-04-25"},
		{"V-LIA-006", noticing(courier.Sea, "2026-04-10", delayed), "2026-06-09"},
		{"V-LIA-011", noticing(courier.CMRRoad, "2026-04-10", noticeReported), "2026-04-18"},
		{"V-LIA-012", noticing(courier.CMRRoad, "2026-04-10", delayed), "2026-05-01"},
		{"V-LIA-037", noticing(courier.Sea, "2026-05-10"), "2026-05-17"}, {"V-LIA-037", noticing(courier.Sea, "2026-05-10", boxed), "2026-05-25"},
		{"V-LIA-037", noticing(courier.Sea, "2026-05-10", delayed), "2026-07-09"},
		{"V-LIA-038", noticing(courier.Air, "2026-07-02"), "2026-07-16"}, {"V-LIA-038", noticing(courier.Air, "2026-07-02", delayed), "2026-07-23"},
	} {
		assert.Equal(t, c.last, notice(t, c.n).Last.String(), c.id)
	}
	surveyed := noticing(courier.Sea, "2026-05-10", func(n *liability.Noticing) { n.Surveyed = yes })
	assert.Equal(t, liability.NotNeeded, notice(t, surveyed).Timing, "V-LIA-037")
}

// The vectors about time bars.
func TestVectorsOfTimeBars(t *testing.T) {
	sea, air, road, civil := courier.Sea, courier.Air, courier.CMRRoad, courier.CivilLaw
	taken := clock(func(d *liability.ClockDates, x courier.Date) { d.TakenOver = x }, "2026-04-01")
	for _, c := range []struct {
		id   string
		l    *timed
		last string
	}{
		{"V-COR-001", limitation(civil, carrierClaim, "2024-02-29", knew("2024-02-29")), "2027-02-28"},
		{"V-LIA-005", limitation(air, carrierClaim, "2026-03-01", arrived("2026-03-01")), "2028-03-01"},
		{"V-LIA-006", limitation(sea, carrierClaim, "2026-04-10", delivered("2026-04-10")), "2027-04-10"},
		{"V-LIA-007", limitation(sea, recourse, "2026-04-10", settled("2027-05-01")), "2027-07-30"},
		{"V-LIA-007", limitation(sea, recourse, "2026-04-10", served("2027-05-01")), "2027-07-30"},
		{"V-LIA-008", limitation(sea, recourse, "2026-05-10", settled("2026-12-01"), originalEnd("2027-05-10")), "2027-05-10"},
		{"V-LIA-009", limitation(sea, recourse, "2026-05-10", settled("2027-04-01"), originalEnd("2027-05-10")), "2027-06-30"},
		{"V-LIA-010", limitation(sea, carrierClaim, "2026-04-10", delivered("2026-04-10"), act(liability.Demand, "2027-02-01")), "2027-04-10"},
		{"V-LIA-010", limitation(sea, carrierClaim, "2026-05-10", delivered("2026-05-10"), act(liability.Demand, "2027-02-01")), "2028-02-01"},
		{"V-LIA-013", limitation(road, carrierClaim, "2026-04-10", due("2026-04-10"), allLost), "2027-05-10"},
		{"V-LIA-014", limitation(road, carrierClaim, "2026-04-01", taken, allLost), "2027-05-31"},
		{"V-LIA-029", limitation(sea, recourse, "2026-05-10", settled("2027-01-10"), originalEnd("2027-05-10")), "2027-05-10"},
		{"V-LIA-029", limitation(sea, recourse, "2026-05-10", settled("2027-03-11"), originalEnd("2027-05-10")), "2027-06-09"},
		{"V-LIA-030", limitation(sea, recourse, "2026-05-10", settled("2027-02-08"), originalEnd("2027-05-10")), "2027-05-10"},
		{"V-LIA-030", limitation(sea, recourse, "2026-05-10", settled("2027-02-09"), originalEnd("2027-05-10")), "2027-05-10"},
		{"V-LIA-030", limitation(sea, recourse, "2026-05-10", settled("2027-02-10"), originalEnd("2027-05-10")), "2027-05-11"},
		{"V-LIA-031", limitation(sea, recourse, "2026-05-10", settled("2027-06-01"), originalEnd("2027-05-10")), "2027-08-30"},
		{"V-LIA-032", limitation(sea, recourse, "2026-04-10", served("2027-04-20"), settled("2027-08-02")), "2027-07-19"},
		{"V-LIA-032", limitation(sea, recourse, "2026-05-10", served("2027-04-20"), settled("2027-08-02"), originalEnd("2027-05-10")), "2027-10-31"},
		{"V-LIA-033", limitation(sea, shipperClaim, "2026-06-01", delivered("2026-06-01"), knew("2026-09-15")), "2027-09-15"},
		{"V-LIA-034", limitation(sea, carrierClaim, "2026-05-10", delivered("2026-05-10"), act(liability.ShipArrest, "2027-03-01")), "2028-03-01"},
		{"V-LIA-035", limitation(sea, carrierClaim, "2026-05-10", delivered("2026-05-10"), obstacle("2027-01-05", "2027-04-20")), "2027-10-20"},
		{"V-LIA-035", limitation(sea, carrierClaim, "2026-04-10", delivered("2026-04-10"), obstacle("2027-01-05", "2027-03-20")), "2027-06-23"},
		{"V-LIA-036", limitation(sea, liability.AverageClaim, "2026-05-20", adjusted("2026-06-01", "2027-12-01")), "2028-12-01"},
		{"V-LIA-036", limitation(sea, liability.AverageClaim, "2026-05-20", adjusted("2026-06-01", "2031-12-01")), "2032-06-01"},
		{"V-LIA-037", limitation(sea, carrierClaim, "2026-05-10", delivered("2026-05-10")), "2027-05-10"},
		{"V-LIA-038", limitation(air, carrierClaim, "2026-07-02", arrived("2026-07-02")), "2028-07-02"},
		{"V-LIA-044", limitation(courier.RailRules1986, carrierClaim, "2022-04-29", recorded("2022-04-29")), "2022-10-26"},
		{"V-LIA-044", limitation(courier.Rail, carrierClaim, "2022-05-01", knew("2022-05-01")), "2025-05-01"},
	} {
		assert.Equal(t, c.last, timeBar(t, c.l).Last.String(), c.id)
	}
	for _, day := range []string{"2026-04-10", "2026-04-01"} { // V-LIA-013, V-LIA-014: where the clock starts
		l := limitation(road, carrierClaim, day, due("2026-04-10"), allLost)
		want := "2026-05-10"
		if day == "2026-04-01" {
			l = limitation(road, carrierClaim, day, taken, allLost)
			want = "2026-05-31"
		}
		assert.Equal(t, want, timeBar(t, l).Start.String())
	}
	_, err := liability.Bar(limitation(courier.RailRules1986, carrierClaim, "2022-05-01", recorded("2022-05-01")))
	require.ErrorIs(t, err, courier.ErrNoRule, "V-COR-005: no historic set from 2022-05-01")
}

// The vectors about who can be asked, who bears it and who repays.
func TestVectorsOfParties(t *testing.T) {
	three, none := []int{50, 30, 20}, []int{-1, -1, -1}
	joint := liability.JointDebtors
	for _, c := range []struct {
		id, bears, moves string
		d                *liability.Debt
	}{
		{"V-LIA-019", "450000 450000 ", "", debt(liability.SeveralDebtors, 9_000_00, []int{-1, -1}, equally)},
		{"V-LIA-020", "500000 300000 200000 ", "B>A 300000 C>A 200000 ", debt(joint, 10_000_00, three, hasPaid(0, 10_000_00))},
		{"V-LIA-021", "714286 0 285714 ", "C>A 285714 ", debt(joint, 10_000_00, three, hasPaid(0, 10_000_00), broke(1))},
		{"V-LIA-022", "0 300000 200000 ", "", debt(joint, 10_000_00, three, releases(0))},
		{"V-LIA-023", "50000 30000 20000 ", "", debt(liability.CMRCarriers, 1_000_00, none, charges(500, 300, 200), unidentified, debtReported)},
		{"V-LIA-024", "62500 37500 0 ", "", debt(liability.CMRCarriers, 1_000_00, none, charges(500, 300, 200), unidentified, debtReported, broke(2))},
		{"V-LIA-025", "0 800000 ", "B>A 800000 ", debt(joint, 8_000_00, []int{0, 100}, hasPaid(0, 8_000_00))},
	} {
		s := between(t, c.d)
		bears, moves := "", ""
		for _, line := range s.Lines {
			bears += fmt.Sprint(line.Bears.Minor()) + " "
		}
		for _, m := range s.Transfers {
			moves += fmt.Sprintf("%s>%s %d ", m.From, m.To, m.Amount.Minor())
		}
		assert.Equal(t, []string{c.bears, c.moves}, []string{bears, moves}, c.id)
	}
	assert.Equal(t, courier.Fen(5_000_00), between(t, debt(joint, 10_000_00, three, releases(0))).Left, "V-LIA-022")

	a, err := liability.Recourse(turned(staff, func(x *liability.Turning) {
		x.Loss, x.Wage, x.MinimumWage, x.Reach = courier.Fen(5_000_00), courier.Fen(6_000_00), courier.Fen(2_000_00), liability.RulesReported
	}))
	require.NoError(t, err)
	assert.Equal(t, courier.Fen(1_200_00), a.Deduct, "V-LIA-028")

	type modes = []courier.Mode
	carve := func(inBill courier.Answer) liability.Respondents {
		return respond(t, journey("2026-05-01", modes{courier.BySea, courier.BySea}, onLeg(1), carved(yes, inBill, yes)))
	}
	assert.Equal(t, "乙", carve(yes).First, "V-LIA-042")
	assert.Equal(t, "总", carve(no).First, "V-LIA-042")
	through := modes{courier.ByRoad, courier.BySea}
	located, unlocated := respond(t, journey("2026-05-01", through, onLeg(0))), respond(t, journey("2026-05-01", through, nowhere))
	assert.Equal(t, [4]courier.Regime{courier.CivilLaw, courier.CivilLaw, courier.Sea, courier.Sea},
		[4]courier.Regime{located.Liability, located.TimeBar, unlocated.Liability, unlocated.TimeBar}, "V-LIA-043")
	for i, want := range []courier.Regime{courier.Air, courier.CivilLaw, courier.Air} { // V-LIA-047
		leg := [...]func(c *liability.Carriage){groundLeg(liability.SubstitutedLeg, no, 0), groundLeg(liability.SubstitutedLeg, yes, 0), groundLeg(liability.FeederLeg, 0, no)}[i]
		assert.Equal(t, want, respond(t, journey("2026-07-05", modes{courier.ByAir, courier.ByRoad}, onLeg(1), claimant(courier.Shipper), leg)).Liability, "V-LIA-047 %d", i)
	}
}
