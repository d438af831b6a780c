package claim

import "github.com/courier-rules/courier"

func (d *Dossier) check() error {
	var r courier.Reading
	r.Word("matter", matterWords, uint8(d.Matter))
	r.Amount("amount", d.Amount)
	r.Answer("freight", d.Freight)
	r.Answer("refund", d.Refund)
	r.Answer("by_agent", d.ByAgent)
	seen := [256]bool{}
	for i, h := range d.Held {
		mark := r.Faults()
		switch {
		case h.Kind == 0:
			r.Fault("kind", courier.ErrMissing)
		case !h.Kind.Valid():
			r.Word("kind", paperWords, uint8(h.Kind))
		case seen[h.Kind]:
			r.Fault("kind", courier.ErrRepeated.Because(h.Kind.String()))
		}
		seen[h.Kind] = true
		r.Answer("held", h.Held)
		r.UnderIndex(mark, "held", i)
	}
	if !d.Terms.none() {
		d.Terms.check(&r)
	}
	return r.Err()
}

func (t *PaperTerms) check(r *courier.Reading) {
	t.Cite.CheckTerms(r, "terms.cite")
	if _, counts := t.Within.Count(anyDay, courier.NoRoll, courier.Calendar{}); t.Within.Known() && !counts {
		r.Fault("terms.within", courier.ErrNotSupported.Because(t.Within.String()))
	}
	for i := range t.Lists {
		mark := r.Faults()
		t.Lists[i].check(r)
		r.UnderIndex(mark, "terms.lists", i)
	}
}

func (l *PaperList) check(r *courier.Reading) {
	for i, m := range l.Matters {
		if m == 0 || !m.Valid() {
			r.Fault(courier.Index("matters", i), courier.ErrUnknownWord.Because(m.String()))
		}
	}
	r.Amount("up_to", l.UpTo)
	if len(l.Papers) == 0 {
		r.Fault("papers", courier.ErrEmptyTable)
	}
	for i := range l.Papers {
		mark, a := r.Faults(), &l.Papers[i]
		r.Word("level", paperLevels, uint8(a.Level))
		r.Word("why", paperWhyWords, uint8(a.Why))
		r.Answer("for_refund", a.ForRefund)
		if len(a.AnyOf) == 0 {
			r.Fault("any_of", courier.ErrMissing)
		}
		if a.Level == 0 {
			r.Fault("level", courier.ErrMissing)
		}
		if a.Why == 0 {
			r.Fault("why", courier.ErrMissing)
		}
		for j, k := range a.AnyOf {
			if k == 0 || !k.Valid() {
				r.Fault(courier.Index("any_of", j), courier.ErrUnknownWord.Because(k.String()))
			}
		}
		r.UnderIndex(mark, "papers", i)
	}
}
