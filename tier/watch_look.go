package tier

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Watch looks for the signals that the host's rules name, and says which
// level of warning they make. Each signal that shows is a reason with its
// figure and its limit.
//
// A fact of a signal that is watched and could change the level is asked for.
// The errors name the field: rules without a document, limits or levels, a
// limit of the wrong kind, a signal twice, a level without a name or steps,
// two currencies, an event after the day that is said to have happened.
func Watch(w *Watched) (Warning, error) {
	if w == nil {
		return Warning{}, courier.At("rules.limits", courier.ErrEmptyTable)
	}
	if err := w.check(); err != nil {
		return Warning{}, err
	}
	g := Warning{Grounds: courier.Grounds{Rules: Rules}}
	if !w.On.Known() {
		g.Needs = []courier.Need{"on"}
		return g, nil
	}
	var open []Signal
	var needs []courier.Need
	for i := range w.Rules.Limits {
		l := &w.Rules.Limits[i]
		switch seen := w.look(l); {
		case seen.lacks != "":
			open, needs = append(open, l.Signal), append(needs, seen.lacks)
		case seen.shows:
			g.Shown = append(g.Shown, l.Signal)
			g.Reasons = append(g.Reasons, signalRows[l.Signal-1].SpeakFrom(&w.Rules.Cite, courier.Warns, seen.figure, l.figure()))
		}
	}
	w.level(&g, open, needs)
	g.Reasons = courier.AppendUnchecked(g.Reasons, 0, w.On)
	return g, nil
}

// level names the level where every completion of the open signals leads to
// one, and else asks for the facts on which it turns.
func (w *Watched) level(g *Warning, open []Signal, needs []courier.Need) {
	least, most := w.fits(g.Shown), w.fits(slices.Concat(g.Shown, open))
	if least != most { // more signals never make a lower level
		for i, s := range open {
			if !slices.Contains(g.Needs, needs[i]) && w.turns(g.Shown, open, s) {
				g.Needs = append(g.Needs, needs[i])
			}
		}
		return
	}
	if least == len(w.Rules.Levels) {
		g.Reasons = append(g.Reasons, calmRow.SpeakFrom(&w.Rules.Cite, courier.Notes))
		return
	}
	level := &w.Rules.Levels[least]
	g.Level, g.Steps = level.Name, slices.Clone(level.Steps)
	g.Reasons = append(g.Reasons, levelRow.SpeakFrom(&w.Rules.Cite, courier.Changes, courier.CountOf(int64(len(g.Shown))).Figure(), courier.CountOf(int64(least)+1).Figure()))
}

// turns reports whether the level turns on the signal for some completion of
// the other open ones.
func (w *Watched) turns(shown, open []Signal, s Signal) bool {
	others := slices.DeleteFunc(slices.Clone(open), func(o Signal) bool { return o == s })
	for set := range 1 << len(others) {
		with := slices.Clone(shown)
		for i, o := range others {
			if set>>i&1 == 1 {
				with = append(with, o)
			}
		}
		if w.fits(with) != w.fits(append(with, s)) {
			return true
		}
	}
	return false
}

// fits returns the place of the first level that so many signals reach, one
// past the last where none does.
func (w *Watched) fits(shown []Signal) int {
	for i := range w.Rules.Levels {
		l, n := &w.Rules.Levels[i], int64(0)
		for _, s := range shown {
			if len(l.Among) == 0 || slices.Contains(l.Among, s) {
				n++
			}
		}
		if n >= l.AtLeast.Int() {
			return i
		}
	}
	return len(w.Rules.Levels)
}

// seen is what is seen of a signal.
type seen struct {
	figure courier.Figure // beside its limit
	shows  bool
	lacks  courier.Need // the fact that is missing to tell
}

// look looks for one signal.
func (w *Watched) look(l *SignalLimit) seen {
	switch l.Signal {
	case Drop:
		return w.drop(l)
	case Silence:
		if !w.LastOrder.Known() {
			return seen{lacks: "last_order"}
		}
		return l.since(w.On, w.LastOrder)
	case RefusedThenSilent:
		return w.silent(l, &w.RefusedOn, "refused_on")
	case ComplainedThenSilent:
		return w.silent(l, &w.ComplainedOn, "complained_on")
	case Overdue:
		if !w.OverdueFrom.known() {
			return seen{lacks: "overdue_from"}
		}
		return l.since(w.On, w.OverdueFrom.On)
	case ContractEnds:
		if !w.ContractEnd.known() {
			return seen{lacks: "contract_end"}
		}
		return l.within(w.On, w.ContractEnd.On)
	}
	if !w.RivalOn.known() {
		return seen{lacks: "rival_on"}
	}
	return l.within(w.RivalOn.On, w.On)
}

// drop measures what was paid against the customer's own baseline. A
// baseline of nothing cannot be fallen below.
func (w *Watched) drop(l *SignalLimit) seen {
	switch base, recent := w.Baseline.Minor(), w.Recent.Minor(); {
	case !w.Baseline.Known():
		return seen{lacks: "baseline"}
	case base == 0:
		return seen{}
	case !w.Recent.Known():
		return seen{lacks: "recent"}
	case recent >= base:
		return seen{figure: courier.BasisPoints(0).Figure(), shows: l.Share.BasisPoints() == 0}
	default:
		points := dropOf(base, recent)
		return seen{figure: courier.BasisPoints(points).Figure(), shows: points >= l.Share.BasisPoints()}
	}
}

// silent looks for days without an order since an event.
func (w *Watched) silent(l *SignalLimit, e *Event, field courier.Need) seen {
	if !e.known() {
		return seen{lacks: field}
	}
	s := l.since(w.On, e.On)
	switch {
	case !s.shows:
		return seen{}
	case !w.LastOrder.Known():
		return seen{lacks: "last_order"}
	}
	s.shows = !w.LastOrder.After(e.On)
	return s
}

func (e *Event) known() bool { return e.On.Known() || e.Never == courier.Yes }

// since compares the days from an event to the day of the look with the limit;
// what never was shows nothing.
func (l *SignalLimit) since(on, event courier.Date) seen {
	if !event.Known() || event.After(on) {
		return seen{}
	}
	days := int64(on.Sub(event))
	return seen{figure: courier.CountOf(days).Figure(), shows: days >= l.Days.Int()}
}

// within compares the days between two days, the second not before the first,
// with the limit.
func (l *SignalLimit) within(from, to courier.Date) seen {
	if !from.Known() || !to.Known() || to.Before(from) {
		return seen{}
	}
	days := int64(to.Sub(from))
	return seen{figure: courier.CountOf(days).Figure(), shows: days <= l.Days.Int()}
}

func (l *SignalLimit) figure() courier.Figure {
	if l.Signal == Drop {
		return l.Share.Figure()
	}
	return l.Days.Figure()
}
