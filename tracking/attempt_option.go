package tracking

import "github.com/courier-rules/courier"

// byOption charges by the named option.
func (a *Attempts) byOption(r *AttemptRuling) {
	free, fee, tariff := &attempt2011FreeRow, &attempt2011FeeRow, &attempt2011TariffRow
	interval := courier.Hours(0)
	if a.Rule == Draft2022 {
		free, fee, tariff = &attemptDraftFreeRow, &attemptDraftFeeRow, &attemptDraftTariffRow
		if a.SpacingAgreed != courier.Yes {
			interval = tryInterval
		}
	}
	if r.Needs = a.optionNeeds(interval); len(r.Needs) > 0 {
		return
	}
	if a.Tries == nil {
		r.Verdict = courier.Refused
		r.tell(a, tariff, courier.Bars)
		return
	}
	tries := a.counted(interval)
	if a.Rule == Draft2022 {
		a.draftNotes(r, tries, interval)
	}
	r.count(len(tries), freeTries)
	switch {
	case r.Left.Int() > 0:
		r.Verdict = courier.Refused
		r.tell(a, free, courier.Bars, courier.CountOf(freeTries).Figure(), r.Made.Figure())
	case a.TariffTold == courier.No:
		r.Verdict = courier.Refused
		r.tell(a, tariff, courier.Bars)
	default:
		r.Verdict = courier.Granted
		r.tell(a, fee, courier.Grants, r.Made.Figure())
	}
	if a.Rule == Draft2022 && r.Left.Int() == 0 {
		r.tell(a, &attemptDraftInstructRow, courier.Notes)
	}
}

// optionNeeds are the facts that decide under a named option: whether the
// free attempts are used up, and then whether the tariff was told.
func (a *Attempts) optionNeeds(interval courier.Hours) (needs []courier.Need) {
	if a.TariffTold == courier.No { // no fee, however many attempts there were
		return nil
	}
	used := courier.Answer(0)
	if a.Tries != nil {
		used = a.usedUp(interval)
	}
	switch {
	case used == courier.No:
		return nil
	case a.Tries == nil:
		needs = append(needs, "tries")
	case used == 0:
		needs = a.spacingNeeds(needs)
	}
	if a.TariffTold == 0 {
		needs = append(needs, "tariff_told")
	}
	return needs
}

// usedUp says whether both free attempts were made: two count where the last
// lies the interval after the first.
func (a *Attempts) usedUp(interval courier.Hours) courier.Answer {
	tries := a.counted(0)
	if len(tries) < freeTries || interval == 0 {
		return courier.AnswerOf(len(tries) >= freeTries)
	}
	var first, last courier.Instant // of the known times
	for _, t := range tries {
		if t.At.Known() {
			if !first.Known() {
				first = t.At
			}
			last = t.At
		}
	}
	switch ends := tries[0].At.Known() && tries[len(tries)-1].At.Known(); {
	case first.Known() && !last.Before(interval.End(first)):
		return courier.Yes
	case ends && a.SpacingAgreed == courier.No:
		return courier.No
	}
	return 0
}

// spacingNeeds asks for the agreement on another interval and for the times
// of the first and the last attempt.
func (a *Attempts) spacingNeeds(needs []courier.Need) []courier.Need {
	if a.SpacingAgreed == 0 {
		needs = append(needs, "spacing_agreed")
	}
	first, last := -1, -1
	for i, t := range a.Tries {
		if t.Outcome != NotTried {
			if first < 0 {
				first = i
			}
			last = i
		}
	}
	for _, i := range [...]int{first, last} {
		if !a.Tries[i].At.Known() {
			needs = appendNeeds(needs, courier.Need(courier.Index("tries", i)+".at"))
		}
	}
	return needs
}

// draftNotes tells what the draft says of hour and interval.
func (a *Attempts) draftNotes(r *AttemptRuling, tries []Try, interval courier.Hours) {
	for i, t := range a.Tries {
		if h := t.At.Time().Hour(); t.At.Known() && t.Outcome != NotTried && (h < triesFrom || h >= triesUntil) {
			r.Reasons = append(r.Reasons, attemptDraftHourRow.Speak(a.AskedOn, courier.Notes, t.At.Figure()).OfItem(i))
		}
	}
	if n := len(a.counted(0)); n > len(tries) {
		r.tell(a, &attemptDraftSpacingRow, courier.Notes, courier.CountOf(int64(n-len(tries))).Figure())
	}
	if n := len(tries); n > 0 && interval > 0 {
		r.NextFrom = interval.End(tries[n-1].At)
	}
}
