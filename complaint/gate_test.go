package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func gates(t testing.TB, e complaint.Escalation) complaint.Gatekeeping {
	t.Helper()
	got, err := complaint.Gates(&e)
	require.NoError(t, err)
	return got
}

func gatesHave(t testing.TB, x complaint.Escalation, code courier.Code) bool {
	t.Helper()
	got := gates(t, x)
	return got.Has(code)
}

func gate(t testing.TB, e complaint.Escalation, p complaint.Place) complaint.Gate {
	t.Helper()
	g := gates(t, e)
	got, ok := g.Gate(p)
	require.True(t, ok)
	return got
}

// unhandled is a dispute about which nothing is against an appeal but time.
func unhandled(complained, on courier.Date) complaint.Escalation {
	return complaint.Escalation{On: on, ComplainedOn: complained, Complained: yes, Handled: no, Blocked: no, Region: courier.Beijing, Posted: complained.AddDays(-5),
		InScope: yes, Interested: yes, Named: yes, Identified: yes, Appealed: no, Elsewhere: no, Consumer: yes, ViaPlatform: no, Arbitration: no}
}

// V-CMP-002, 007 and 008.
func TestAppealGate(t *testing.T) {
	old := unhandled(courier.Day(2015, 5, 26), courier.Day(2015, 6, 1))
	g := gate(t, old, complaint.AtPostalRegulator)
	assert.Equal(t, refused, g.Verdict, "by either edition")
	assert.Equal(t, courier.Day(2015, 6, 3), g.Opens)
	old.Blocked = yes
	assert.Equal(t, []courier.Need{"edition"}, gate(t, old, complaint.AtPostalRegulator).Needs)
	old.Edition = complaint.AppealRules2014
	assert.Equal(t, granted, gate(t, old, complaint.AtPostalRegulator).Verdict)
	old.Edition = complaint.AppealRules2008
	assert.Equal(t, referred, gate(t, old, complaint.AtPostalRegulator).Verdict)

	complained := courier.Day(2026, 3, 2)
	assert.Equal(t, refused, gate(t, unhandled(complained, courier.Day(2026, 3, 9)), complaint.AtPostalRegulator).Verdict)
	assert.Equal(t, granted, gate(t, unhandled(complained, courier.Day(2026, 3, 10)), complaint.AtPostalRegulator).Verdict)
	e := unhandled(complained, courier.Day(2026, 3, 4))
	e.Handled, e.Satisfied = yes, no
	assert.Equal(t, granted, gate(t, e, complaint.AtPostalRegulator).Verdict)
	e.Satisfied = yes
	assert.Equal(t, refused, gate(t, e, complaint.AtPostalRegulator).Verdict)

	e = unhandled(complained, courier.Day(2026, 3, 10))
	e.Posted = courier.Day(2024, 3, 1)
	g = gate(t, e, complaint.AtPostalRegulator)
	assert.Equal(t, granted, g.Verdict)
	assert.Zero(t, g.InTime)
	all := gates(t, e)
	assert.True(t, all.Has("complaint.gates.appeal_window_unknown"))
	e.Window = complaint.WindowOneYear
	g = gate(t, e, complaint.AtPostalRegulator)
	assert.Equal(t, refused, g.Verdict)
	assert.Equal(t, no, g.InTime)
	e.Edition, e.Window, e.Posted = complaint.AppealRules2014, 0, courier.Day(2025, 3, 10)
	assert.Equal(t, granted, gate(t, e, complaint.AtPostalRegulator).Verdict)
	e.Posted = courier.Day(2025, 3, 9)
	assert.Equal(t, refused, gate(t, e, complaint.AtPostalRegulator).Verdict)
}

func TestWhatIsAgainstAnAppeal(t *testing.T) {
	for code, spoil := range map[string]func(*complaint.Escalation){
		"complain_first": func(e *complaint.Escalation) { e.Complained, e.ComplainedOn, e.Handled = no, courier.Date{}, 0 },
		"no_interest":    func(e *complaint.Escalation) { e.Interested = no },
		"unnamed":        func(e *complaint.Escalation) { e.Named = no },
		"identity":       func(e *complaint.Escalation) { e.Identified = no },
		"again":          func(e *complaint.Escalation) { e.Appealed = yes },
		"elsewhere":      func(e *complaint.Escalation) { e.Elsewhere = yes },
	} {
		e := unhandled(spring.AddDays(-20), spring)
		spoil(&e)
		g := gates(t, e)
		assert.Equal(t, refused, g.Gates[complaint.AtPostalRegulator-1].Verdict, code)
		assert.True(t, g.Has(courier.Code("complaint.gates.appeal_"+code)), code)
	}
	e := unhandled(spring.AddDays(-20), spring)
	e.InScope, e.Edition = no, complaint.AppealRules2014
	assert.Equal(t, refused, gate(t, e, complaint.AtPostalRegulator).Verdict)
	e.Edition = 0
	assert.Equal(t, granted, gate(t, e, complaint.AtPostalRegulator).Verdict)
}

// V-CMP-003.
func TestZhejiangGate(t *testing.T) {
	e := complaint.Escalation{On: courier.Day(2023, 3, 2), Posted: courier.Day(2022, 9, 1), Region: courier.Zhejiang, Complained: no}
	g := gate(t, e, complaint.AtZhejiangRegulator)
	assert.Equal(t, refused, g.Verdict)
	assert.Equal(t, courier.Day(2023, 3, 1), g.Last)
	e.On = courier.Day(2023, 3, 1)
	assert.Equal(t, granted, gate(t, e, complaint.AtZhejiangRegulator).Verdict, "no complaint first")
	e.Local = complaint.ComplainFirst
	assert.Equal(t, refused, gate(t, e, complaint.AtZhejiangRegulator).Verdict)
	e.Complained = yes
	assert.Equal(t, granted, gate(t, e, complaint.AtZhejiangRegulator).Verdict)
	e.Region = courier.Beijing
	assert.Equal(t, refused, gate(t, e, complaint.AtZhejiangRegulator).Verdict)
	e.Region = 0
	assert.Equal(t, []courier.Need{"region"}, gate(t, e, complaint.AtZhejiangRegulator).Needs)
}

// Where the national measures and Zhejiang's regulation part, that is said.
func TestZhejiangApart(t *testing.T) {
	e := unhandled(courier.Day(2026, 3, 2), courier.Day(2026, 3, 9))
	for _, tt := range []struct {
		on     int // days after the complaint
		region courier.Region
		apart  bool
	}{{7, courier.Zhejiang, true}, {8, courier.Zhejiang, false}, {7, courier.Beijing, false}, {7, 0, false}} {
		e.On, e.Region = courier.Day(2026, 3, 2).AddDays(tt.on), tt.region
		assert.Equal(t, tt.apart, gatesHave(t, e, "complaint.gates.zhejiang_apart"), "%v", tt)
	}
	e.Region, e.On, e.Posted = courier.Zhejiang, courier.Day(2026, 3, 10), courier.Day(2025, 9, 9)
	assert.True(t, gatesHave(t, e, "complaint.gates.zhejiang_apart"), "the six months are over")
	e.Posted = courier.Date{}
	assert.False(t, gatesHave(t, e, "complaint.gates.zhejiang_apart"), "not known yet")
	old := unhandled(courier.Day(2021, 3, 2), courier.Day(2021, 3, 9))
	old.Region = courier.Zhejiang
	assert.False(t, gatesHave(t, old, "complaint.gates.zhejiang_apart"), "before there was one")
}

func TestOtherGates(t *testing.T) {
	e := unhandled(spring.AddDays(-1), spring)
	verdicts := func() (list []courier.Verdict) {
		for _, g := range gates(t, e).Gates {
			list = append(list, g.Verdict)
		}
		return list
	}
	assert.Equal(t, []courier.Verdict{granted, granted, refused, refused, refused, granted, granted, refused, granted}, verdicts())
	e.Consumer, e.ViaPlatform, e.Arbitration = no, yes, yes
	assert.Equal(t, []courier.Verdict{granted, granted, granted, refused, refused, refused, refused, granted, referred}, verdicts())
	e.Consumer, e.Identified = yes, no
	assert.Equal(t, refused, gate(t, e, complaint.AtMarketRegulator).Verdict)
	told(t, gates(t, e), func(g *complaint.Gatekeeping) *courier.Grounds { return &g.Grounds })
	roundTrip(t, e)
	for amount, code := range map[int64]string{5000000: "small_claim", 5000001: "small_claim_by_agreement", 20000000: "small_claim_by_agreement", 20000001: "no_small_claim"} {
		e.Amount, e.Wage = courier.Fen(amount), courier.Fen(10000000)
		g := gates(t, e)
		assert.True(t, g.Has(courier.Code("complaint.gates."+code)), amount)
	}
	e.Agreed, e.Amount = yes, courier.Fen(20000000)
	g := gates(t, e)
	assert.True(t, g.Has("complaint.gates.small_claim_agreed"))
}

func TestGatesUnreadable(t *testing.T) {
	_, err := complaint.Gates(nil)
	assert.Equal(t, []string{"on"}, fields(err))
	_, err = complaint.Gates(&complaint.Escalation{On: spring, Complained: no, ComplainedOn: spring.AddDays(1), Handled: 9, Edition: 9, Window: 9, Local: 9})
	assert.Equal(t, []string{"on", "handled", "edition", "window", "local", "complained"}, fields(err))
	_, err = complaint.Gates(&complaint.Escalation{On: courier.Day(2009, 9, 30)})
	assert.ErrorIs(t, err, courier.ErrNoRule)
}
