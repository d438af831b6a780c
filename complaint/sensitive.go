package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// SensitiveCase is one at the moment when somebody is about to speak for
// the firm.
type SensitiveCase struct {
	On        courier.Date   `json:"on"`                 // day asked about; missing is an error
	Alarm     Alarm          `json:"alarm,omitzero"`     // what makes it sensitive
	Table     *AlarmTable    `json:"table,omitzero"`     // the host's; nil while not known
	Speaker   Actor          `json:"speaker,omitzero"`   // 拟答复人
	Level     courier.Count  `json:"level,omitzero"`     // 拟答复人级别, by the host's numbers
	Discloses courier.Answer `json:"discloses,omitzero"` // 拟答复的内容含有应当保密的个人信息, as [MaskFor] says of the reader
	Kept      Traces         `json:"kept,omitzero"`      // 已保存的证据; empty: none

	Arose    courier.Instant  `json:"arose,omitzero"`    // since when, where the table sets a time
	Spoken   courier.Instant  `json:"spoken,omitzero"`   // 已答复的时间
	At       courier.Instant  `json:"at,omitzero"`       // 截至; unknown: nothing is said of being overdue
	Calendar courier.Calendar `json:"calendar,omitzero"` // for times in working days
}

// AlarmTable is a host's table of how sensitive cases are handled: the
// textbooks name them and give nothing for them.
type AlarmTable struct {
	Cite courier.Cite `json:"cite"` // where it stands: the host's own rules
	Rows []AlarmRow   `json:"rows"` // one for each alarm at most; empty is an error
}

// AlarmRow says what a host wants of one alarm.
type AlarmRow struct {
	Alarm    Alarm          `json:"alarm"`           // missing is an error
	Speakers []Actor        `json:"speakers"`        // who may speak for the firm; empty, and the complainant, is an error
	Level    courier.Count  `json:"level"`           // 最低级别; missing is an error
	Keep     Traces         `json:"keep,omitzero"`   // 应当保存的证据; empty: none
	Within   courier.Period `json:"within,omitzero"` // 答复时限, of the host; unknown: none
}

// Conduct is the answer to a [SensitiveCase]: granted, the speaker may speak.
type Conduct struct {
	courier.Decision
	Speakers []Actor         `json:"speakers,omitzero"` // those of the host's table
	Level    courier.Count   `json:"level,omitzero"`    // at least
	Left     Traces          `json:"left,omitzero"`     // to be kept and not kept yet
	By       courier.Instant `json:"by,omitzero"`       // end of the host's own time
	Overdue  courier.Answer  `json:"overdue,omitzero"`  // of that time
}

// Sensitive says whether the one who is about to speak in a sensitive case may:
// media, 3.15, a lawyer, a demand for senior management, trouble on the
// premises, a report in the press, a complaint on line (questions 42 to 48 of
// the training list, without 46, which is a question of liability). Who may
// speak, from which level on, what is kept and by when is the host's table
// alone. What the law says stands beside it and moves with nothing: its own
// times run on, electronic data of users is kept (Express Regulation 34, 2025:
// 35), and personal information is not disclosed to anybody (Consumer Law 29).
//
// An alarm that the table leaves out is referred. The errors name the field: a
// missing day, an empty table ([courier.ErrEmptyTable]), an alarm twice
// ([courier.ErrRepeated]), a case spoken of before it arose
// ([courier.ErrOrder]).
func Sensitive(a *SensitiveCase) (Conduct, error) { return AppendSensitive(nil, a) }

// AppendSensitive is [Sensitive] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendSensitive(dst []courier.Reason, a *SensitiveCase) (Conduct, error) {
	if a == nil {
		a = &SensitiveCase{}
	}
	if err := a.check(); err != nil {
		return Conduct{}, err
	}
	var c Conduct
	row := a.row()
	if row != nil {
		c.Speakers, c.Level, c.Left = row.Speakers, row.Level, row.Keep&^a.Kept
	}
	c.Decision = alerting.Fold(dst, a.known(), a.On, a.cite())
	if i := slices.Index(c.Needs, "table"); i >= 0 && a.Alarm == 0 { // the row of the table hangs on the alarm as well
		c.Needs[i] = "alarm"
		if a.Table == nil {
			c.Needs = slices.Insert(c.Needs, i+1, "table")
		}
	}
	c.Needs = slices.DeleteFunc(c.Needs, func(n courier.Need) bool { // given, or waiting for the alarm, which says against which row
		waits := a.Alarm == 0 && a.Table != nil
		return n == "speaker" && (waits || a.Speaker != 0) || n == "level" && (waits || a.Level.Known())
	})
	if row != nil && row.Within.Known() {
		a.clock(&c, row)
	}
	c.Rules = Rules
	c.Reasons = courier.AppendUnchecked(c.Reasons, len(dst), a.On)
	return c, nil
}

// knownIf is yes or no where it is known, else unknown.
func knownIf(known, yes bool) courier.Answer {
	if !known {
		return 0
	}
	return courier.AnswerOf(yes)
}

// row is the row of the table for the alarm, nil where there is none.
func (a *SensitiveCase) row() *AlarmRow {
	if a.Table != nil && a.Alarm != 0 {
		for i := range a.Table.Rows {
			if a.Table.Rows[i].Alarm == a.Alarm {
				return &a.Table.Rows[i]
			}
		}
	}
	return nil
}

func (a *SensitiveCase) known() (k courier.Known) {
	k.Answer(alertDiscloses, a.Discloses)
	if a.Alarm == 0 {
		return k
	}
	k.Among(alertAlarms, alertOf(a.Alarm))
	row := a.row()
	if a.Table != nil {
		k.Answer(alertRow, courier.AnswerOf(row != nil))
	}
	if row != nil {
		k.Answer(alertSpeaker, knownIf(a.Speaker != 0, slices.Contains(row.Speakers, a.Speaker)))
		k.Answer(alertLevel, knownIf(a.Level.Known(), a.Level.Int() >= row.Level.Int()))
		k.Answer(alertKept, courier.AnswerOf(row.Keep&^a.Kept == 0))
	}
	return k
}

// cite is where the host's table stands; while it is not known, some place,
// for its rows to be asked about.
func (a *SensitiveCase) cite() *courier.Cite {
	if a.Table == nil {
		return &byHouse[0]
	}
	return &a.Table.Cite
}

// clock counts the host's own time for the alarm.
func (a *SensitiveCase) clock(c *Conduct, row *AlarmRow) {
	t := telling{Grounds: c.Grounds, on: a.On}
	if !a.Arose.Known() {
		t.need("arose")
		c.Grounds = t.Grounds
		return
	}
	end, ok := t.windowEnd(row.Within, a.Arose, a.Calendar)
	if ok {
		c.By = end
		t.under(&a.Table.Cite, &alertByRow, courier.Changes, a.Arose.Figure(), ending(end))
		switch {
		case a.Spoken.Known():
			c.Overdue = courier.AnswerOf(a.Spoken.After(end))
		case a.At.Known():
			c.Overdue = courier.AnswerOf(a.At.After(end))
		}
		if c.Overdue == courier.Yes {
			t.under(&a.Table.Cite, &alertLateRow, courier.Warns, ending(end))
		}
	}
	c.Grounds = t.Grounds
}

// windowEnd counts a window of the host's: hours run from the moment, and days
// end with the last one.
func (t *telling) windowEnd(p courier.Period, from courier.Instant, c courier.Calendar) (end courier.Instant, ok bool) {
	if hours, wall := p.Hours(); wall {
		end = hours.End(from)
	} else {
		counted, _ := p.Count(from.Date(), courier.NoRoll, c)
		end = counted.End
	}
	if _, worked := p.WorkingDays(); !end.Known() && worked {
		t.say(&dueUncoveredRow, courier.Refers, from.Date().Figure())
		t.need("calendar")
	} else if !end.Known() {
		t.say(&dueOutOfRangeRow, courier.Refers)
	}
	return end, end.Known()
}
