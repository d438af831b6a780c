package insurance

import "github.com/courier-rules/courier"

// when answers whether something that happened, or may have, had happened by
// the day asked about: before it, or on it where that counts.
func (w *standingWork) when(is courier.Answer, day courier.Date, counts bool, need, needDay courier.Need) (courier.Answer, []courier.Need) {
	if day.Known() {
		return courier.AnswerOf(day.Before(w.On) || counts && day == w.On), nil
	}
	switch is {
	case courier.No:
		return courier.No, nil
	case courier.Yes:
		return 0, []courier.Need{needDay}
	}
	return 0, []courier.Need{need}
}

func (w *standingWork) void() stateStep {
	return stateStep{Voided, w.Void, &stateVoid, []courier.Need{"void"}}
}

func (w *standingWork) rescinded() stateStep {
	met, need := w.when(w.Rescinded, w.RescindedOn, true, "rescinded", "rescinded_on")
	return stateStep{Voided, met, &stateRescinded, need}
}

func (w *standingWork) usedUp() stateStep {
	step := stateStep{to: UsedUp, met: courier.No, row: &stateUsedUp}
	if w.Reducing == courier.No || nothing(w.PaidOut) || w.PaidOut.Less(w.SumInsured) {
		return step
	}
	step.met = w.Reducing // and where that is known, the amounts say
	for _, f := range [...]struct {
		need    courier.Need
		missing bool
	}{{"reducing", w.Reducing == 0}, {"paid_out", !w.PaidOut.Known()}, {"sum_insured", !w.SumInsured.Known()}} {
		if f.missing {
			step.met, step.need = 0, append(step.need, f.need)
		}
	}
	return step
}

// byDays reports whether the policy runs by days of the calendar.
func (w *standingWork) byDays() courier.Answer {
	switch {
	case w.From.Known() || w.To.Known() || w.Cargo == courier.No:
		return courier.Yes
	case w.Cargo == courier.Yes:
		return courier.No
	}
	return 0
}

func (w *standingWork) beforePeriod() stateStep {
	switch {
	case w.From.Known():
		return stateStep{Inactive, courier.AnswerOf(w.On.Before(w.From)), &stateBefore, nil}
	case w.Made.Known() && w.On.Before(w.Made):
		return stateStep{Inactive, courier.Yes, &stateBefore, nil}
	}
	return w.period(Inactive, "from")
}

// period is a step that waits for a day of the period of insurance.
func (w *standingWork) period(to State, need courier.Need) stateStep {
	switch w.byDays() {
	case courier.No:
		return stateStep{to: to, met: courier.No}
	case courier.Yes:
		return stateStep{to: to, need: []courier.Need{need}}
	}
	return stateStep{to: to, need: []courier.Need{"cargo", need}}
}

func (w *standingWork) beforePayment() stateStep {
	step := stateStep{to: Inactive, met: courier.No, row: &stateUnpaid}
	if w.Paid == courier.Yes || w.PaidOnly == courier.No {
		return step
	}
	step.met = courier.Yes
	if w.Paid == 0 {
		step.met, step.need = 0, append(step.need, "paid")
	}
	if w.PaidOnly == 0 {
		step.met, step.need = 0, append(step.need, "paid_only")
	}
	return step
}

// ofCargo is a step of cargo insurance: not met for one that is none, open
// where that is not known.
func (w *standingWork) ofCargo(step stateStep) stateStep {
	switch {
	case w.Cargo == courier.No:
		step.met = courier.No
	case w.Cargo == 0 && step.met != courier.No:
		if step.met = 0; w.ended {
			step.need = nil // whether it is cargo insurance says it all
		}
		step.need = append([]courier.Need{"cargo"}, step.need...)
	}
	return step
}

func (w *standingWork) beforeTransit() stateStep {
	met, need := w.when(w.Started, w.StartedOn, true, "started", "started_on")
	if met.Known() {
		met = courier.AnswerOf(met == courier.No)
	}
	return w.ofCargo(stateStep{Inactive, met, &stateNotStarted, need})
}

func (w *standingWork) afterPeriod() stateStep {
	if w.To.Known() {
		return stateStep{Ended, courier.AnswerOf(w.On.After(w.To)), &stateAfter, nil}
	}
	return w.period(Ended, "to")
}

func (w *standingWork) afterTransit() stateStep {
	met, need := w.when(w.Delivered, w.EndedOn, false, "delivered", "ended_on")
	return w.ofCargo(stateStep{Ended, met, &stateDelivered, need})
}

// wait returns the days for which goods that nobody collects stay covered.
func (w *standingWork) wait() courier.Period {
	if w.Days.Known() {
		return w.Days
	}
	if int(w.Clauses) < len(wordings) { // zero is none, and has none
		return wordings[w.Clauses].uncol
	}
	return courier.Period{}
}

func (w *standingWork) uncollected() stateStep {
	step := stateStep{to: Ended, met: courier.No, row: &stateUncollected}
	if d, ok := w.wait().Count(w.StartedOn, courier.NoRoll, courier.Calendar{}); ok && !w.On.After(d.Last) && !w.NoticeOn.Known() {
		return step // no notice of arrival came before the goods left
	}
	switch {
	case w.Cargo == courier.No, w.EndedOn.Known() && !w.EndedOn.After(w.On), !w.NoticeOn.Known() && w.Notified == courier.No,
		w.NoticeOn.Known() && !w.NoticeOn.Before(w.On):
		return step
	case !w.NoticeOn.Known() && w.Notified == 0:
		step.need = append(step.need, "notified")
	case !w.NoticeOn.Known():
		step.need = append(step.need, "notice_on")
	}
	switch {
	case w.wait().Known():
	case w.Clauses == 0:
		step.need = append(step.need, "clauses")
	default:
		step.need = append(step.need, "days")
	}
	if len(step.need) > 0 {
		step.met = 0
		return w.ofCargo(step)
	}
	w.out.Waiting, _ = w.wait().Count(w.NoticeOn, courier.NoRoll, courier.Calendar{})
	step.met = courier.AnswerOf(w.out.Waiting.Last.Known() && w.On.After(w.out.Waiting.Last))
	return w.ofCargo(step)
}
