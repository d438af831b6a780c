package liability_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// unitDuties are the duties of the five units as APP-07 lists them.
var unitDuties = map[courier.Department][]string{
	courier.Booking:           {"follow_goods", "explain"},
	courier.RoadOperations:    {"load", "unload", "place", "dispatch", "track_vehicles", "report_anomalies"},
	courier.Arrival:           {"unload_on_arrival", "notify_collection", "deliver", "transfer", "enter_sign_off", "confirm_cash", "report_on_arrival"},
	courier.InformationCentre: {"inform_correctly"},
	courier.Finance:           {"review_accounts", "review_invoices", "tax_matters", "refund_collected_payment"},
}

// Every duty by every mode: the two operation centres go by the mode, the
// other units do not.
func TestProofFailed(t *testing.T) {
	duties := 0
	for unit, words := range unitDuties {
		for _, word := range words {
			var duty liability.Duty
			require.NoError(t, duty.UnmarshalText([]byte(word)))
			for _, mode := range []courier.Mode{0, courier.ByRoad, courier.ByRail, courier.ByAir, courier.BySea, courier.ByInlandWater, courier.Multimodal} {
				b, err := liability.Failed(&liability.Failure{Duty: duty, Mode: mode})
				want, need := unit, []courier.Need(nil)
				if unit == courier.RoadOperations {
					switch mode {
					case courier.ByRoad:
					case courier.ByAir:
						want = courier.AirOperations
					case 0:
						want, need = 0, []courier.Need{"mode"}
					default: // there is no such centre: known, and not asked for again
						var at *courier.FieldError
						require.ErrorAs(t, err, &at)
						require.Equal(t, "mode", at.Field)
						require.ErrorIs(t, err, courier.ErrNotSupported)
						continue
					}
				}
				require.NoError(t, err)
				require.Equal(t, want, b.Department, "%s by %s", word, mode)
				require.Equal(t, need, b.Needs)
			}
			duties++
		}
	}
	require.Equal(t, 20, duties)
}

func TestProofFailedNeeds(t *testing.T) {
	type f = liability.Failure
	p := proof[f]{draws: 1_000, facts: []named[f]{
		valued("duty", func(x *f) *liability.Duty { return &x.Duty }, liability.FollowGoods, liability.PlaceGoods, liability.DeliverGoods),
		valued("mode", func(x *f) *courier.Mode { return &x.Mode }, courier.ByRoad, courier.ByAir)}}
	p.answer = func(x *f) (string, []courier.Need, error) {
		b, err := liability.Failed(x)
		return b.Department.String(), b.Needs, err
	}
	p.prove(t)
}

// Every trail of three scans by three holders, every gap of the table, every
// last good scan.
func TestProofHolder(t *testing.T) {
	who := []liability.Who{{Unit: "甲"}, {Carrier: "乙"}, {Department: courier.Arrival}}
	named := liability.Who{Unit: "丁"}
	for v := range 27 * 9 * 4 * 2 {
		tr := &liability.Trail{}
		for i, n := range []int{v % 3, v / 3 % 3, v / 9 % 3} {
			tr.Scans = append(tr.Scans, liability.Scan{By: who[n], At: ymd("2026-03-01").AddDays(i).At(8, 0)})
		}
		from, to := who[v/27%3], who[v/81%3]
		last := 2
		if n := v / 243 % 4; n < 3 {
			tr.LastGood, last = courier.CountOf(int64(n)), n
		}
		if v/972 == 0 {
			tr.Table = &liability.GapTable{Cite: courier.Art(courier.ZTOTerms, ""), Gaps: []liability.Gap{{From: from, To: to, Bears: named}}}
		}
		want, needs := tr.Scans[last].By, []courier.Need(nil)
		switch gap := last < 2; {
		case gap && tr.Table == nil:
			want, needs = liability.Who{}, []courier.Need{"table"}
		case gap && tr.Scans[last].By == from && tr.Scans[last+1].By == to:
			want = named
		}
		h, err := liability.Holder(tr)
		require.NoError(t, err)
		require.Equal(t, want, h.Holder, "%+v", tr)
		require.Equal(t, needs, h.Needs, "%+v", tr)
		require.Equal(t, want == named, h.Has("liability.gap.by_table"))
	}
}

// chargedBy is what may be charged, in plain code; nil terms or facts apart.
func chargedBy(c *liability.Charge) courier.Verdict {
	short := slices.ContainsFunc(c.Terms.Evidence, func(e string) bool { return !slices.Contains(c.Evidence, e) })
	inTime := !c.Terms.Appeal.Known() || !c.AppealedOn.After(c.NotifiedOn.AddDays(3))
	switch {
	case c.Founded == no, short:
		return courier.Refused
	case c.Against == liability.AgainstOutlet && c.Disrupts == yes && !c.HappenedOn.Before(ymd("2024-03-01")):
		return courier.Refused
	case c.AppealedOn.Known() && inTime && c.AppealEnded == no:
		return courier.Referred
	}
	return courier.Granted
}

// Every charge: who, what for, with what evidence, under what appeal.
func TestProofChargeback(t *testing.T) {
	seen := map[courier.Verdict]int{}
	for v := range 3 << 10 {
		bit := func(i int) courier.Answer { return courier.AnswerOf(v/3>>i&1 == 1) }
		c := charging(func(c *liability.Charge) {
			c.Against = liability.Against(1 + v%3)
			c.Founded, c.Disrupts, c.Collect, c.AppealEnded = bit(0), bit(1), bit(2), bit(3)
			c.AsOf = courier.Date{}
			if bit(4) == yes {
				c.Evidence = c.Evidence[:1]
			}
			if bit(5) == yes {
				c.HappenedOn = ymd("2024-02-29")
			}
			if bit(6) == yes {
				c.AppealedOn = c.NotifiedOn.AddDays(3 + v/3>>7&1)
			}
			if bit(8) == yes {
				c.Terms.Appeal = courier.Period{}
			}
			if bit(9) == yes {
				c.Region = courier.Shanghai
			}
		})
		a, err := liability.Chargeback(c)
		require.NoError(t, err)
		require.Equal(t, chargedBy(c), a.Verdict, "%+v", c)
		require.Empty(t, a.Needs)
		cleared := c.Against == liability.AgainstWorker && c.Founded == no && c.Region == courier.Zhejiang
		require.Equal(t, cleared, a.Has("liability.charge.worker_cleared"))
		require.Equal(t, c.Collect == yes, a.Has("liability.charge.freight_collect"))
		require.True(t, a.Has("liability.charge.customer_first"))
		seen[a.Verdict]++
	}
	for _, v := range []courier.Verdict{courier.Granted, courier.Refused, courier.Referred} {
		assert.Greater(t, seen[v], 50, v)
	}
}

func TestProofChargebackNeeds(t *testing.T) {
	type c = liability.Charge
	terms := func(x *c) {
		x.Terms = &liability.ChargeTerms{Cite: courier.Art(courier.ZTOTerms, ""), Appeal: courier.Days(3).Period()}
	}
	p := proof[c]{draws: 8_000, facts: []named[c]{
		gate(valued("happened_on", func(x *c) *courier.Date { return &x.HappenedOn }, days("2020-12-31", "2026-06-01")...)),
		valued("against", func(x *c) *liability.Against { return &x.Against }, liability.AgainstOutlet, liability.AgainstDepartment, liability.AgainstWorker),
		yesNo("founded", func(x *c) *courier.Answer { return &x.Founded }),
		yesNo("disrupts", func(x *c) *courier.Answer { return &x.Disrupts }),
		yesNo("appeal_ended", func(x *c) *courier.Answer { return &x.AppealEnded }),
		valued("notified_on", func(x *c) *courier.Date { return &x.NotifiedOn }, days("2026-06-01", "2026-06-10")...),
		known(named[c]{sets: []func(x *c){func(*c) {}, func(x *c) { x.AppealedOn = ymd("2026-06-12") }}}),
		known(named[c]{sets: []func(x *c){terms, func(x *c) { terms(x); x.Terms.Evidence = []string{"照片"} }}}),
	}}
	p.answer = func(x *c) (string, []courier.Need, error) {
		a, err := liability.Chargeback(x)
		return fmt.Sprint(a.Verdict), a.Needs, err
	}
	p.prove(t)
}
