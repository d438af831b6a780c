package tier

import "github.com/courier-rules/courier"

// Dunning is a step against a customer who pays late 催收.
type Dunning uint8

// The steps, from the mildest on.
const (
	Reminder      Dunning = iota + 1 // 提醒
	HoldAccount                      // 暂停月结
	Demand                           // 书面催告, which interrupts the limitation
	LawyersLetter                    // 律师函, a demand as well
	Suit                             // 起诉或者申请仲裁
)

var dunningWords = courier.Words{"unknown", "reminder", "hold_account", "demand", "lawyers_letter", "suit"}
var dunningZh = []string{"未知", "提醒", "暂停月结", "书面催告", "律师函", "起诉或者申请仲裁"}

// Name returns the name in the language: 书面催告, demand.
func (d Dunning) Name(lang courier.Lang) string { return dunningWords.Name(uint8(d), dunningZh, lang) }

// String returns the word: "lawyers_letter".
func (d Dunning) String() string { return dunningWords.Word(uint8(d)) }

// MarshalText returns the word.
func (d Dunning) MarshalText() ([]byte, error) { return dunningWords.Marshal(uint8(d)) }

// UnmarshalText reads a word.
func (d *Dunning) UnmarshalText(text []byte) error {
	return dunningWords.Unmarshal(text, (*uint8)(d))
}

// ArrearsTerms are what a contract says about late payment, and the host's
// ladder of dunning. What they do not contain is left out.
type ArrearsTerms struct {
	Cite   courier.Cite `json:"cite,omitzero"`    // where they stand: a contract or a practice, no law
	Daily  courier.Rate `json:"daily,omitzero"`   // 滞纳金: of what is unpaid, for each day late
	Ladder []Rung       `json:"ladder,omitempty"` // steps in rising order, by days in rising order
}

// Rung is a step of the ladder, and after how many days late it is taken.
type Rung struct {
	Step  Dunning       `json:"step"`
	After courier.Count `json:"after"`
}

// Arrears is what is known about a bill that is not paid.
type Arrears struct {
	On     courier.Date  `json:"on,omitzero"`     // day asked about
	Terms  *ArrearsTerms `json:"terms,omitzero"`  // nil while they are not known, empty where nothing is agreed
	Unpaid courier.Money `json:"unpaid,omitzero"` // what is left of the bill
	DueOn  courier.Date  `json:"due_on,omitzero"` // last day to pay it

	Interrupted courier.Date   `json:"interrupted_on,omitzero"` // day of the last demand, promise to pay, suit or arbitration; unknown: none is known
	Earlier     []courier.Date `json:"earlier,omitempty"`       // days of those before it, oldest first; empty: none is known
}

// Dunned is the answer for [Arrears].
type Dunned struct {
	courier.Grounds
	Days       courier.Count    `json:"days,omitzero"`       // late, 0 up to the due day
	Interest   courier.Money    `json:"interest,omitzero"`   // by the terms, up to the day asked about; unknown while a fact is missing
	Owed       courier.Money    `json:"owed,omitzero"`       // with the interest
	Step       Dunning          `json:"step,omitzero"`       // the last step whose day has come; zero for none
	Next       Dunning          `json:"next,omitzero"`       // the step after it
	NextOn     courier.Date     `json:"next_on,omitzero"`    // its day
	Limitation courier.Deadline `json:"limitation,omitzero"` // the three years of the Civil Code, as far as the interruption that is known
}

// ZTOArrears is what the terms of ZTO Express 中通 (TM-ZTO, 2021) say about
// overdue fees: 0.1 % a day.
func ZTOArrears() ArrearsTerms {
	return ArrearsTerms{Cite: courier.Art(courier.ZTOTerms, ""), Daily: courier.RateOf(1, 3)}
}

// Dun says how late a bill is, what interest the terms put on it, which step
// of the host's ladder is due, and when the claim for it becomes time-barred:
// three years from the day after it fell due (Civil Code 188), anew from a
// demand, a promise to pay, a suit or an arbitration (195) while it still runs:
// a demand that comes later brings nothing back, so that a chain of them is
// told with the earlier ones. A claim past its time is not lost: the debtor
// may object to it, unless it then agreed to pay (192).
//
// Facts that are missing are asked for. The errors name the field: terms that
// claim to be law, a ladder out of order, an interruption after the day asked
// about, an amount past the range.
func Dun(a *Arrears) (Dunned, error) {
	if a == nil {
		a = new(Arrears)
	}
	if err := a.check(); err != nil {
		return Dunned{}, err
	}
	o := Dunned{Grounds: courier.Grounds{Rules: Rules, Needs: a.missing()}}
	if len(o.Needs) > 0 {
		return o, nil
	}
	days := max(a.On.Sub(a.DueOn), 0)
	o.Days, o.Owed = courier.CountOf(int64(days)), a.Unpaid
	if days == 0 || a.Unpaid.Sign() == 0 {
		o.Interest = courier.Minor(0, a.Unpaid.Currency())
		o.Reasons = courier.AppendUnchecked(append(o.Reasons, notLateRow.Speak(a.On, courier.Notes)), 0, a.On)
		return o, nil
	}
	o.Reasons = append(o.Reasons, lateRow.Speak(a.On, courier.Notes, o.Days.Figure()).Changing(a.Unpaid))
	if err := a.interest(&o); err != nil {
		return Dunned{}, err
	}
	a.climb(&o)
	a.limit(&o)
	o.Reasons = courier.AppendUnchecked(o.Reasons, 0, a.On)
	return o, nil
}

func (a *Arrears) missing() (needs []courier.Need) {
	if !a.On.Known() {
		needs = append(needs, "on")
	}
	if !a.DueOn.Known() {
		needs = append(needs, "due_on")
	}
	if late := a.On.After(a.DueOn); a.On.Known() && a.DueOn.Known() && !late {
		return nil
	}
	if !a.Unpaid.Known() {
		needs = append(needs, "unpaid")
	}
	if a.Terms == nil && a.Unpaid.Sign() > 0 {
		needs = append(needs, "terms")
	}
	return needs
}

// interest adds the interest of the terms, rounded once, at the end.
func (a *Arrears) interest(o *Dunned) (err error) {
	if a.Terms.Daily.Sign() <= 0 {
		o.Interest = courier.Minor(0, a.Unpaid.Currency())
		return nil
	}
	x := a.Unpaid.Exact().Rate(a.Terms.Daily).Scale(o.Days.Int(), 1)
	if o.Interest, err = x.Round(); err != nil {
		return courier.At("unpaid", err)
	}
	if o.Owed, err = a.Unpaid.Exact().Add(o.Interest.Exact()).Round(); err != nil {
		return courier.At("unpaid", err)
	}
	o.Reasons = append(o.Reasons,
		interestRow.SpeakFrom(&a.Terms.Cite, courier.Changes, a.Terms.Daily.Figure(), o.Days.Figure(), o.Interest.Figure()).Changing(o.Interest),
		excessRow.Speak(a.On, courier.Notes))
	return nil
}

// climb finds the step whose day has come, and the one after it.
func (a *Arrears) climb(o *Dunned) {
	for _, r := range a.Terms.Ladder {
		if o.Days.Int() >= r.After.Int() {
			o.Step = r.Step
			continue
		}
		o.Next, o.NextOn = r.Step, a.DueOn.AddDays(int(min(r.After.Int(), 1<<22)))
		break
	}
	if o.Step != 0 {
		o.Reasons = append(o.Reasons, stepRows[o.Step-1].SpeakFrom(&a.Terms.Cite, courier.Notes, o.Days.Figure()))
	}
}

// limit counts out the limitation.
func (a *Arrears) limit(o *Dunned) {
	from, row, late := a.DueOn, &limitationRow, courier.Date{}
	years := courier.Years(3).Period()
	o.Limitation, _ = years.Count(from, courier.NoRoll, courier.Calendar{})
	for i := range len(a.Earlier) + 1 {
		day := a.Interrupted
		if i < len(a.Earlier) {
			day = a.Earlier[i]
		}
		switch {
		case !day.After(from):
		case o.Limitation.Last.Known() && day.After(o.Limitation.Last):
			late = day
		default:
			from, row = day, &interruptedRow
			o.Limitation, _ = years.Count(from, courier.NoRoll, courier.Calendar{})
		}
	}
	o.Reasons = append(o.Reasons, row.Speak(a.On, courier.Notes, from.Figure(), o.Limitation.Last.Figure()))
	if late.Known() {
		o.Reasons = append(o.Reasons, tooLateRow.Speak(a.On, courier.Warns, late.Figure()))
	}
	if o.Limitation.Last.Known() && a.On.After(o.Limitation.Last) {
		o.Reasons = append(o.Reasons, defenceRow.Speak(a.On, courier.Warns))
	}
}
