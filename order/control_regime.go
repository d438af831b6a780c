package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// decideChange answers one of the five changes of a carriage.
func (r *Request) decideChange(dst []courier.Reason, action Action) courier.Decision {
	if r.Regime == 0 {
		return r.decideUnderAny(dst, action)
	}
	return r.decideUnder(dst, len(dst), action, lawOf(r.Regime))
}

// decideUnder answers it under one law; what was told since start is not told
// again.
func (r *Request) decideUnder(dst []courier.Reason, start int, action Action, law int) courier.Decision {
	l, k, terms := &laws[law], r.read(action, law), r.Terms.cite()
	d := l.question.Fold(dst, k, r.AskedOn, terms)
	switch d.Verdict {
	case courier.Granted:
		d.Reasons = r.bindTo(d.Reasons, start, l, k, action)
	case courier.Refused:
		d.Reasons = r.special(d.Reasons, law, action)
	}
	return d
}

// special says so where a special law refuses what the general law of carriage
// would give. What cannot be done in the air could not be done on land.
func (r *Request) special(dst []courier.Reason, law int, action Action) []courier.Reason {
	row := laws[law].special
	if row == nil || row.Cite(r.AskedOn) == nil || law == inAir && r.Air != nil && r.Air.Impossible == courier.Yes {
		return dst
	}
	if laws[onLand].question.Verdict(r.read(action, onLand), r.AskedOn, r.Terms.cite()) == courier.Granted {
		dst = row.AppendReason(dst, row.Cite(r.AskedOn), courier.Notes, courier.Money{})
	}
	return dst
}

// The rows of a special law that goes before the general one.
var (
	specialAtSeaRow = courier.Row{
		Code: "order.sea.special_law", IDs: "CN-SEA-13 RED-01", Cites: controlAtSea,
		Zh: "依民法典第829条的一般规定本可以提出该项要求；海商法对海上运输有特别规定，优先适用",
		En: "by the general rule, Civil Code 829, this could be asked for; the Maritime Code has a rule of its own for carriage by sea, and the special law goes first",
	}
	specialInAirRow = courier.Row{
		Code: "order.air.special_law", IDs: "CN-AIR-11 RED-01", Cites: disposition,
		Zh: "依民法典第829条的一般规定本可以提出该项要求；民用航空法对航空运输有特别规定，优先适用",
		En: "by the general rule, Civil Code 829, this could be asked for; the Civil Aviation Law has a rule of its own for carriage by air, and the special law goes first",
	}
)

// bindTo appends what a yes under the law is bound to, the terms last.
func (r *Request) bindTo(dst []courier.Reason, start int, l *law, k courier.Known, action Action) []courier.Reason {
	b := r.readBonds(k, action)
	dst = bind(dst, start, l.bonds, b, r.AskedOn, nil)
	if r.Terms == nil {
		return dst
	}
	return bind(dst, start, boundByTerms, b, r.AskedOn, r.Terms.cite())
}

// today are the laws of which one governs a carriage whose regime is unknown.
var today = [...]int{onLand, atSea, inAir}

// underToday is what the laws of today make of the same facts.
type underToday struct {
	r         *Request
	known     [len(today)]courier.Known
	decisions [len(today)]courier.Decision
}

// decideUnderAny answers a change whose law is unknown: where all laws agree,
// that; else it asks for what decides, the regime among it where the laws
// part. What is refused whichever law governs is told by the general one, and
// a yes is bound to what any of them binds it to.
func (r *Request) decideUnderAny(dst []courier.Reason, action Action) courier.Decision {
	u := underToday{r: r}
	agreed := true
	for i, law := range today {
		u.known[i] = r.read(action, law)
		into := dst
		if i > 0 {
			into = nil
		}
		u.decisions[i] = laws[law].question.Fold(into, u.known[i], r.AskedOn, r.Terms.cite())
		agreed = agreed && u.decisions[i].Verdict == u.decisions[0].Verdict
	}
	d := u.decisions[0]
	switch {
	case !agreed || d.Verdict == courier.Referred:
		d = courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Needs: u.needs()}}
	case d.Verdict == courier.Granted:
		for i, law := range today {
			for _, reason := range u.decisions[i].Reasons {
				if i > 0 && !spoke(d.Reasons[len(dst):], reason.Code()) {
					d.Reasons = append(d.Reasons, reason)
				}
			}
			d.Reasons = r.bindTo(d.Reasons, len(dst), &laws[law], u.known[i], action)
		}
	}
	return d
}

// verdict returns what a law makes of other facts.
func (u *underToday) verdict(i int, k courier.Known) courier.Verdict {
	return laws[today[i]].question.Verdict(k, u.r.AskedOn, u.r.Terms.cite())
}

// needs returns what decides: what decides under one of the laws, and the
// regime where the laws part. What alone can settle the matter comes first.
func (u *underToday) needs() []courier.Need {
	var alone, later []courier.Need
	put := func(need courier.Need, settles bool) {
		if settles {
			alone = append(alone, need)
		} else {
			later = append(later, need)
		}
	}
	for i, law := range today {
		for f := range laws[law].fields {
			field := &laws[law].fields[f]
			own := f >= len(commonFields)
			if !own && i > 0 || !u.decides(field.Need) {
				continue
			}
			put(field.Need, u.settles(field, own, i))
		}
	}
	if u.part(u.known) {
		put("regime", slices.ContainsFunc(u.decisions[:], func(d courier.Decision) bool { return d.Verdict != courier.Referred }))
	}
	return append(alone, later...)
}

func (u *underToday) decides(need courier.Need) bool {
	for i := range u.decisions {
		if slices.Contains(u.decisions[i].Needs, need) {
			return true
		}
	}
	return false
}

// settles reports whether some value of the field leaves one verdict under
// all laws. A field of its own is one to its law alone.
func (u *underToday) settles(field *courier.Field, own bool, law int) bool {
	for _, value := range field.Values {
		var first courier.Verdict
		settled := true
		for i := range today {
			v := u.decisions[i].Verdict
			if !own || i == law {
				v = u.verdict(i, taking(u.known[i], field, value))
			}
			if i == 0 {
				first = v
			}
			if settled = v != courier.Referred && v == first; !settled {
				break
			}
		}
		if settled {
			return true
		}
	}
	return false
}

func taking(k courier.Known, field *courier.Field, value courier.Facts) courier.Known {
	k.Among(field.Owns, value)
	return k
}

// part reports whether two of the laws lead to two verdicts for some
// completion of what is unknown.
func (u *underToday) part(known [len(today)]courier.Known) bool {
	var needs [len(today)][]courier.Need
	var first courier.Verdict
	for i, law := range today {
		d := laws[law].question.Fold(nil, known[i], u.r.AskedOn, u.r.Terms.cite())
		if i == 0 {
			first = d.Verdict
		}
		needs[i] = d.Needs
		// One verdict against another, or settled here and open there; and where
		// a fact decides under one law alone, one of its values parts them.
		if d.Verdict != first || !sameNeeds(needs[i], needs[0]) {
			return true
		}
	}
	if first != courier.Referred {
		return false
	}
	f := slices.IndexFunc(commonFields, func(f courier.Field) bool { return f.Need == needs[0][0] })
	for _, value := range commonFields[f].Values {
		next := known
		for i := range next {
			next[i] = taking(next[i], &commonFields[f], value)
		}
		if u.part(next) {
			return true
		}
	}
	return false
}

func sameNeeds(a, b []courier.Need) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(n courier.Need) bool { return !slices.Contains(b, n) })
}
