package insurance

import (
	"cmp"
	"slices"

	"github.com/courier-rules/courier"
)

// ExplainCovers explains what [Covers] says of a cause of loss: which rules
// were tried and not met, by which facts they failed, and the fewest facts
// that would have turned the verdict. While day or wording is unknown nothing
// is tried.
func ExplainCovers(c *CauseOfLoss) (courier.Explanation, error) {
	coverage, err := Covers(c)
	if err != nil || c == nil || !c.On.Known() {
		return courier.Explanation{Verdict: coverage.Verdict}, err
	}
	_, view, need := c.wording()
	if need != "" {
		return courier.Explanation{Verdict: coverage.Verdict}, nil
	}
	effect := c.effectUnder(&view)
	t := twoTables{court: coverQuestion, stands: "exclusion_explained", on: c.On, terms: view.cite, known: func(part courier.Verdict) courier.Known {
		k := c.read(&view)
		k.Answer(cvVoid, voidIf(part))
		return k
	}}
	part := clauseEffectQuestion.Explain(effect.k, c.On, nil)
	if effect.idle {
		part.Missed = nil // as the answer tells nothing of it
	}
	return t.explain(part).Leaving("marine"), nil // it moves both tables
}

// ExplainCancels explains what [Cancels] says; while the day is unknown
// nothing is tried.
func ExplainCancels(c *Cancellation) (courier.Explanation, error) {
	d, err := Cancels(c)
	if err != nil || c == nil || !c.On.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	e := cancelQuestion.Explain(c.read(), c.On, nil)
	if c.ByInsurer == courier.No { // such a right is the insurer's, and came with it
		e = e.Leaving("law_lets_it", "by_insurer")
	}
	return e, nil
}

// ExplainInsures explains what [Insures] says; while the day is unknown
// nothing is tried.
func ExplainInsures(a *Arrangement) (courier.Explanation, error) {
	arranged, err := Insures(a)
	if err != nil || a == nil || !a.On.Known() {
		return courier.Explanation{Verdict: arranged.Verdict}, err
	}
	return arrangedQuestion.Explain(a.read(), a.On, nil), nil
}

// ExplainWarranted explains what [Warranted] says; while the day is unknown
// nothing is tried.
func ExplainWarranted(b *Breach) (courier.Explanation, error) {
	d, err := Warranted(b)
	if err != nil || b == nil || !b.HappenedOn.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	return warrantyQuestion.Explain(b.read(), b.HappenedOn, nil), nil
}

// ExplainDeclared explains what [Declared] says; while the day is unknown
// nothing is tried.
func ExplainDeclared(s *Declaration) (courier.Explanation, error) {
	d, err := Declared(s)
	if err != nil || s == nil || !s.HappenedOn.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	return openCoverQuestion.Explain(s.read(), s.HappenedOn, nil), nil
}

// ExplainDisclosed explains what [Disclosed] says of the event, through what
// decides whether the insurer may rescind; while the day is unknown nothing is
// tried.
func ExplainDisclosed(t *Telling) (courier.Explanation, error) {
	out, err := Disclosed(t)
	if err != nil || t == nil || !t.On.Known() {
		return courier.Explanation{Verdict: out.Verdict}, err
	}
	event := twoTables{court: tellingQuestion, stands: "misstated", on: t.On, known: t.readEvent}
	return event.explain(rescindQuestion.Explain(t.read(&out), t.On, nil)), nil
}

// ExplainNotified explains what [Notified] says; while the day is unknown
// nothing is tried.
func ExplainNotified(n *LossNotice) (courier.Explanation, error) {
	answer, err := Notified(n)
	if err != nil || n == nil || !n.On.Known() {
		return courier.Explanation{Verdict: answer.Verdict}, err
	}
	return noticeQuestion.Explain(n.read(), n.On, nil), nil
}

// ExplainMustInsure explains what [MustInsure] says; while the day is unknown
// nothing is tried.
func ExplainMustInsure(o *Operation) (courier.Explanation, error) {
	d, err := MustInsure(o)
	if err != nil || o == nil || !o.On.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	return dutyQuestion.Explain(o.read(), o.On, nil), nil
}

// ExplainConstructiveLoss explains what [ConstructiveLoss] says; while the day
// is unknown nothing is tried.
func ExplainConstructiveLoss(p *Plight) (courier.Explanation, error) {
	d, err := ConstructiveLoss(p)
	if err != nil || p == nil || !p.HappenedOn.Known() {
		return courier.Explanation{Verdict: d.Verdict}, err
	}
	return plightQuestion.Explain(p.read(), p.HappenedOn, nil), nil
}

// ExplainSubrogate explains what [Subrogate] says; while the day is unknown
// nothing is tried.
func ExplainSubrogate(s *Subrogation) (courier.Explanation, error) {
	out, err := Subrogate(s)
	if err != nil || s == nil || !s.HappenedOn.Known() {
		return courier.Explanation{Verdict: out.Verdict}, err
	}
	return subrogationQuestion.Explain(s.read(), s.HappenedOn, nil).Of(out.Verdict), nil
}

// ExplainWarehouse explains what [Warehouse] says; while the day or the
// wording is unknown nothing is tried.
func ExplainWarehouse(s *Storage) (courier.Explanation, error) {
	out, err := Warehouse(s)
	if err != nil || s == nil || !s.On.Known() || s.Wording == nil {
		return courier.Explanation{Verdict: out.Verdict}, err
	}
	return storageQuestion.Explain(s.read(), s.On, &s.Wording.Cite), nil
}

// twoTables are a question one of whose fields stands for the verdict of
// another question, its part.
type twoTables struct {
	court  *courier.Question
	stands courier.Need // the field
	on     courier.Date
	terms  *courier.Cite
	known  func(part courier.Verdict) courier.Known
}

// explain explains the question through its part: what the part missed is
// missed, and what turns the part turns the question where it hangs on it,
// alone or with one fact beside.
func (t *twoTables) explain(part courier.Explanation) courier.Explanation {
	e := t.court.Explain(t.known(part.Verdict), t.on, t.terms)
	e.Missed = slices.Concat(part.Missed, e.Missed)
	slices.SortStableFunc(e.Missed, func(a, b courier.Miss) int { return cmp.Compare(len(a.Failing), len(b.Failing)) })
	var alone []courier.Turn
	pairs := slices.DeleteFunc(e.Turns, func(turn courier.Turn) bool {
		if len(turn.Facts) == 1 && turn.Facts[0] != t.stands {
			alone = append(alone, turn)
		}
		return len(turn.Facts) == 1 || slices.Contains(turn.Facts, t.stands)
	})
	for _, turn := range part.Turns {
		given := t.court.Explain(t.known(turn.Verdict), t.on, t.terms)
		switch {
		case given.Verdict == courier.Referred: // as a part that stays open would leave it
		case given.Verdict != e.Verdict && len(turn.Facts) == 1:
			alone = append(alone, courier.Turn{Facts: turn.Facts, Verdict: given.Verdict})
		case given.Verdict != e.Verdict:
			pairs = append(pairs, courier.Turn{Facts: turn.Facts, Verdict: given.Verdict})
		case len(turn.Facts) == 1:
			pairs = append(pairs, t.beside(turn.Facts[0], &given)...)
		}
	}
	alone, pairs = smallest(alone, nil), smallest(pairs, alone)
	e.Turns = slices.Concat(alone, pairs)
	return e
}

// beside returns the turns of one fact, given that a fact of the part is
// turned already, as turns of both.
func (t *twoTables) beside(fact courier.Need, given *courier.Explanation) (pairs []courier.Turn) {
	for _, turn := range given.Turns {
		if len(turn.Facts) == 1 && turn.Facts[0] != t.stands && turn.Facts[0] != fact {
			pairs = append(pairs, courier.Turn{Facts: []courier.Need{fact, turn.Facts[0]}, Verdict: turn.Verdict})
		}
	}
	return pairs
}

// smallest returns the turns, each once, without those that hold a fact that
// turns the verdict alone.
func smallest(turns, alone []courier.Turn) (kept []courier.Turn) {
	for _, turn := range turns {
		same := func(o courier.Turn) bool { return o.Verdict == turn.Verdict && slices.Equal(o.Facts, turn.Facts) }
		holds := func(o courier.Turn) bool { return slices.Contains(turn.Facts, o.Facts[0]) }
		if !slices.ContainsFunc(kept, same) && !slices.ContainsFunc(alone, holds) {
			kept = append(kept, turn)
		}
	}
	return kept
}
