package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// alarms is a host's table that leaves the press report out.
func alarms() *complaint.AlarmTable {
	t := &complaint.AlarmTable{Cite: house}
	for a := complaint.ThreatOfLaw; a < complaint.ReportedByPress; a++ {
		t.Rows = append(t.Rows, complaint.AlarmRow{Alarm: a, Speakers: []complaint.Actor{complaint.Supervisor, complaint.TopManagement}, Level: courier.CountOf(2),
			Keep: complaint.TracesOf(complaint.CallRecords, complaint.Waybills), Within: courier.Hours(4).Period()})
	}
	return t
}

// alert is a call from the media that a supervisor may answer.
func alert(change ...func(*complaint.SensitiveCase)) complaint.SensitiveCase {
	a := complaint.SensitiveCase{On: spring, Alarm: complaint.MediaCall, Table: alarms(), Speaker: complaint.Supervisor, Level: courier.CountOf(2), Discloses: no,
		Kept: complaint.TracesOf(complaint.CallRecords, complaint.Waybills), Arose: spring.At(9, 0)}
	for _, c := range change {
		c(&a)
	}
	return a
}

func sensitive(t testing.TB, a complaint.SensitiveCase) complaint.Conduct {
	t.Helper()
	got, err := complaint.Sensitive(&a)
	require.NoError(t, err)
	return got
}

func TestSensitive(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(*complaint.SensitiveCase)
		want   courier.Verdict
		code   courier.Code
	}{
		{"may", func(*complaint.SensitiveCase) {}, granted, "may_speak"},
		{"a level above", func(a *complaint.SensitiveCase) { a.Level = courier.CountOf(3) }, granted, "may_speak"},
		{"a level below", func(a *complaint.SensitiveCase) { a.Level = courier.CountOf(1) }, refused, "level_too_low"},
		{"not named", func(a *complaint.SensitiveCase) { a.Speaker = complaint.ServiceStaff }, refused, "wrong_speaker"},
		{"discloses", func(a *complaint.SensitiveCase) { a.Discloses = yes }, refused, "discloses"},
		{"evidence", func(a *complaint.SensitiveCase) { a.Kept = complaint.TracesOf(complaint.Waybills) }, granted, "keep"},
		{"left out", func(a *complaint.SensitiveCase) { a.Alarm = complaint.ReportedByPress }, referred, "no_row"},
		{"left out and discloses", func(a *complaint.SensitiveCase) { a.Alarm, a.Discloses = complaint.ReportedByPress, yes }, refused, "discloses"},
	} {
		a := alert(tt.change)
		got := sensitive(t, a)
		assert.Equal(t, tt.want, got.Verdict, tt.name)
		assert.True(t, got.Has("complaint.sensitive."+tt.code), tt.name)
		assert.True(t, got.Has("complaint.sensitive.clocks_run"), "the law's times run on: %s", tt.name)
		assert.True(t, got.Has("complaint.sensitive.data_kept"), tt.name)
		assert.Empty(t, got.Needs, tt.name)
		told(t, got, func(c *complaint.Conduct) *courier.Grounds { return &c.Grounds })
		roundTrip(t, a)
	}
	got := sensitive(t, alert(func(a *complaint.SensitiveCase) { a.Kept = complaint.TracesOf(complaint.Waybills, complaint.Scans) }))
	assert.Equal(t, complaint.TracesOf(complaint.CallRecords), got.Left)
	assert.Equal(t, []complaint.Actor{complaint.Supervisor, complaint.TopManagement}, got.Speakers)
	assert.Equal(t, int64(2), got.Level.Int())
}

// Each alarm says its own word and no other's.
func TestEachAlarm(t *testing.T) {
	own := [...]courier.Code{complaint.ThreatOfLaw: "demand_interrupts", complaint.ThreatOfMedia: "no_verdict_before_facts", complaint.DemandForSenior: "senior", complaint.TroubleOnSite: "on_site",
		complaint.MediaCall: "media", complaint.ConsumerDayCall: "authority_clock", complaint.ComplaintOnline: "online", complaint.ReportedByPress: "press"}
	for alarm := complaint.ThreatOfLaw; alarm <= complaint.ReportedByPress; alarm++ {
		got := sensitive(t, alert(func(a *complaint.SensitiveCase) { a.Alarm = alarm }))
		for other, code := range own {
			if code != "" {
				assert.Equal(t, complaint.Alarm(other) == alarm, got.Has("complaint.sensitive."+code), "%v %v", alarm, code)
			}
		}
	}
	readsBack(t, 8, (*complaint.Alarm).UnmarshalText)
}

func TestSensitiveByTheDay(t *testing.T) {
	for day, article := range map[courier.Date]string{courier.Day(2018, 5, 1): "IR18 34", courier.Day(2025, 5, 31): "IR19 34", courier.Day(2025, 6, 1): "IR25 35"} {
		got := sensitive(t, alert(func(a *complaint.SensitiveCase) { a.On, a.Discloses = day, yes }))
		for _, r := range got.Reasons {
			if r.Code() == "complaint.sensitive.discloses" {
				assert.Equal(t, "CRL 29", r.Basis().Source+" "+r.Basis().Article)
			}
			if r.Code() == "complaint.sensitive.discloses_user_data" {
				assert.Equal(t, article, r.Basis().Source+" "+r.Basis().Article)
			}
		}
		assert.True(t, got.Has("complaint.sensitive.discloses_user_data"))
	}
}

// The host's own time: on the minute it is kept, and a minute later it is not.
func TestSensitiveClock(t *testing.T) {
	end := spring.At(13, 0)
	for _, tt := range []struct {
		spoken, at courier.Instant
		overdue    courier.Answer
	}{
		{courier.Instant{}, courier.Instant{}, 0},
		{courier.Instant{}, end, no},
		{courier.Instant{}, spring.At(13, 1), yes},
		{end, spring.AddDays(2).Start(), no},
		{spring.At(13, 1), courier.Instant{}, yes},
	} {
		got := sensitive(t, alert(func(a *complaint.SensitiveCase) { a.Spoken, a.At = tt.spoken, tt.at }))
		assert.Equal(t, end, got.By)
		assert.Equal(t, tt.overdue, got.Overdue)
		assert.Equal(t, tt.overdue == yes, got.Has("complaint.sensitive.late"))
	}
	assert.Equal(t, []courier.Need{"arose"}, sensitive(t, alert(func(a *complaint.SensitiveCase) { a.Arose = courier.Instant{} })).Needs)
	working := func(a *complaint.SensitiveCase) {
		a.Table.Rows[complaint.MediaCall-1].Within = courier.WorkingDays(2).Period()
	}
	got := sensitive(t, alert(working))
	assert.Equal(t, []courier.Need{"calendar"}, got.Needs)
	assert.True(t, got.Has("complaint.due.calendar_missing"))
	got = sensitive(t, alert(working, func(a *complaint.SensitiveCase) { a.Calendar = years(t) }))
	assert.Equal(t, courier.Day(2026, 3, 12).Start(), got.By)
	got = sensitive(t, alert(func(a *complaint.SensitiveCase) { a.Arose = courier.Day(9999, 12, 31).At(22, 0) }))
	assert.True(t, got.Has("complaint.due.out_of_range"))
	assert.False(t, got.By.Known())
}

func TestSensitiveNeeds(t *testing.T) {
	discloses := yesNo("discloses", func(a *complaint.SensitiveCase) *courier.Answer { return &a.Discloses })
	speaker := axis[complaint.SensitiveCase]{"speaker", 3, func(a *complaint.SensitiveCase, v int) {
		a.Speaker = [...]complaint.Actor{0, complaint.Supervisor, complaint.ServiceStaff, complaint.QualityStaff}[v]
	}}
	level := axis[complaint.SensitiveCase]{"level", 2, func(a *complaint.SensitiveCase, v int) {
		a.Level = [...]courier.Count{{}, courier.CountOf(1), courier.CountOf(2)}[v]
	}}
	alarm := axis[complaint.SensitiveCase]{"alarm", 2, func(a *complaint.SensitiveCase, v int) {
		a.Alarm = [...]complaint.Alarm{0, complaint.MediaCall, complaint.ReportedByPress}[v]
	}}
	either := []complaint.Actor{complaint.Supervisor, complaint.ServiceStaff}
	of := func(a complaint.Alarm, who []complaint.Actor) *complaint.AlarmTable {
		return &complaint.AlarmTable{Cite: house, Rows: []complaint.AlarmRow{{Alarm: a, Speakers: who, Level: courier.CountOf(2)}}}
	}
	table := func(list ...*complaint.AlarmTable) axis[complaint.SensitiveCase] {
		return axis[complaint.SensitiveCase]{"table", len(list), func(a *complaint.SensitiveCase, v int) { a.Table = append([]*complaint.AlarmTable{nil}, list...)[v] }}
	}
	none := of(complaint.TroubleOnSite, either)
	for name, axes := range map[string][]axis[complaint.SensitiveCase]{
		"speaker": {discloses, speaker, table(none, of(complaint.MediaCall, either), of(complaint.MediaCall, either[:1]), of(complaint.MediaCall, either[1:]), of(complaint.MediaCall, []complaint.Actor{complaint.QualityStaff}))},
		"level":   {discloses, level, table(none, of(complaint.MediaCall, either))},
		"alarm":   {discloses, speaker, level, alarm},
	} {
		t.Run(name, func(t *testing.T) {
			proveNeeds(t, alert(), axes, false, func(a *complaint.SensitiveCase) (string, []courier.Need) {
				got := sensitive(t, *a)
				return got.Verdict.String(), got.Needs
			})
		})
	}
	assert.ElementsMatch(t, []courier.Need{"alarm", "table", "speaker", "level", "discloses"}, sensitive(t, complaint.SensitiveCase{On: spring}).Needs)
}

func TestSensitiveUnreadable(t *testing.T) {
	for field, spoil := range map[string]func(*complaint.SensitiveCase){
		"on":                     func(a *complaint.SensitiveCase) { a.On = courier.Day(2018, 4, 30) },
		"alarm":                  func(a *complaint.SensitiveCase) { a.Alarm = 9 },
		"speaker":                func(a *complaint.SensitiveCase) { a.Speaker = complaint.Complainant },
		"discloses":              func(a *complaint.SensitiveCase) { a.Discloses = 9 },
		"kept":                   func(a *complaint.SensitiveCase) { a.Kept = 1 << 15 },
		"spoken":                 func(a *complaint.SensitiveCase) { a.Spoken = spring.At(8, 59) },
		"at":                     func(a *complaint.SensitiveCase) { a.At = spring.At(8, 59) },
		"table.rows":             func(a *complaint.SensitiveCase) { a.Table.Rows = nil },
		"table.cite.source":      func(a *complaint.SensitiveCase) { a.Table.Cite = courier.Cite{} },
		"table.rows[0].alarm":    func(a *complaint.SensitiveCase) { a.Table.Rows[0].Alarm = 0 },
		"table.rows[1].alarm":    func(a *complaint.SensitiveCase) { a.Table.Rows[1].Alarm = complaint.ThreatOfLaw },
		"table.rows[0].speakers": func(a *complaint.SensitiveCase) { a.Table.Rows[0].Speakers = nil },
		"table.rows[0].speakers[1]": func(a *complaint.SensitiveCase) {
			a.Table.Rows[0].Speakers = []complaint.Actor{complaint.Supervisor, complaint.Complainant}
		},
		"table.rows[0].speakers[0]": func(a *complaint.SensitiveCase) { a.Table.Rows[0].Speakers = []complaint.Actor{99} },
		"table.rows[0].level":       func(a *complaint.SensitiveCase) { a.Table.Rows[0].Level = courier.Count{} },
		"table.rows[0].keep":        func(a *complaint.SensitiveCase) { a.Table.Rows[0].Keep = 1 << 15 },
	} {
		a := alert(spoil)
		_, err := complaint.Sensitive(&a)
		assert.Equal(t, []string{field}, fields(err), field)
	}
	_, err := complaint.Sensitive(nil)
	assert.Equal(t, []string{"on"}, fields(err))
}
