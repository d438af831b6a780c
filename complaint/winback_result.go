package complaint

import "github.com/courier-rules/courier"

// Aftermath is what came of a win-back.
type Aftermath struct {
	On     courier.Date  `json:"on,omitzero"`     // day of the look; nothing past it counts
	Goal   Goal          `json:"goal,omitzero"`   // as the plan had it
	Figure courier.Count `json:"figure,omitzero"` // what the goal counts, by the day of the look, and by the last day of the goal where that has passed
}

// WinBackResult is the answer to an [Aftermath].
type WinBackResult struct {
	courier.Grounds
	Result Regain `json:"result,omitzero"` // zero while facts are missing
}

// JudgeWinBack says whether a win-back worked (S3-15), by its own goal: won
// back once so many orders or so much of a score are there; lost once there
// are too many complaints, or the last day of the goal has passed without it;
// before that it is too early to tell. The last day is in the goal. The errors
// name the field: an unknown word, a goal of at least nothing ([courier.ErrRange]).
func JudgeWinBack(a *Aftermath) (WinBackResult, error) {
	if a == nil {
		a = &Aftermath{}
	}
	var r courier.Reading
	a.Goal.check(&r)
	if err := r.Err(); err != nil {
		return WinBackResult{}, err
	}
	t := telling{Grounds: courier.Grounds{Rules: Rules}, on: a.On}
	w := WinBackResult{Result: a.decided()}
	if w.Result == 0 {
		if a.ask(&t); len(t.Needs) > 0 {
			return WinBackResult{Grounds: t.Grounds}, nil
		}
		w.Result = TooEarly
		if a.On.After(a.Goal.By) {
			w.Result = CustomerLost
			if a.Goal.Target == ComplaintsAgain {
				w.Result = WonBack
			}
		}
	}
	switch w.Result {
	case WonBack:
		t.say(&wonRow, courier.Grants, a.Goal.Figure.Figure(), a.Figure.Figure())
	case CustomerLost:
		t.say(&lostRow, courier.Bars, a.Goal.Figure.Figure(), a.Figure.Figure())
		t.say(&adjustRow, courier.Notes)
	default:
		t.say(&earlyRow, courier.Notes, a.Goal.By.Figure(), a.Figure.Figure())
	}
	w.Grounds = t.Grounds
	return w, nil
}

// ask asks for what decides where no figure has yet.
func (a *Aftermath) ask(t *telling) {
	past := a.Goal.Figure.Known() && a.Figure.Int() > a.Goal.Figure.Int() // then no day decides, whatever it counts
	for _, f := range [...]struct {
		need  courier.Need
		known bool
	}{{"goal.target", a.Goal.Target != 0}, {"goal.figure", a.Goal.Figure.Known()}, {"figure", a.Figure.Known()}, {"on", a.On.Known() || past}, {"goal.by", a.Goal.By.Known() || past}} {
		if !f.known {
			t.need(f.need)
		}
	}
}

// decided is the result that no other fact changes, zero where there is none.
func (a *Aftermath) decided() Regain {
	got, want := a.Figure.Int(), a.Goal.Figure.Int()
	switch {
	case a.Figure.Known() && got == 0 && a.On.Known() && a.Goal.By.Known() && !a.On.After(a.Goal.By): // short of any goal, too much of none
		return TooEarly
	case !a.Goal.Figure.Known() || !a.Figure.Known():
		return 0
	case a.Goal.Target == 0: // the very figure, in the end, is enough of one and not too much of the other
		if got == want && a.Goal.By.Known() && a.On.After(a.Goal.By) {
			return WonBack
		}
		if got < want && a.On.Known() && a.Goal.By.Known() && !a.On.After(a.Goal.By) { // short of both, and there is time
			return TooEarly
		}
		return 0
	case a.Goal.Target == ComplaintsAgain && got > want:
		return CustomerLost
	case a.Goal.Target != ComplaintsAgain && got >= want:
		return WonBack
	}
	return 0
}
