package liability_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// axis is a fact and what it can be; the first value of each is unknown.
type axis struct {
	need courier.Need
	size int
	set  func(e *liability.Event, v int)
}

func answer(need courier.Need, field func(e *liability.Event) *courier.Answer) axis {
	return axis{need, 3, func(e *liability.Event, v int) { *field(e) = courier.Answer(v) }}
}

var (
	kindAxis     = axis{"kind", 6, func(e *liability.Event, v int) { e.Kind = liability.Kind(v) }}
	chargeAxis   = answer("in_charge", func(e *liability.Event) *courier.Answer { return &e.InCharge })
	causeAxis    = axis{"cause", 10, func(e *liability.Event, v int) { e.Cause = liability.Cause(v) }}
	provedAxis   = answer("cause_proved", func(e *liability.Event) *courier.Answer { return &e.CauseProved })
	lateAxis     = answer("already_late", func(e *liability.Event) *courier.Answer { return &e.AlreadyLate })
	excusedAxis  = axis{"excused", 3, func(e *liability.Event, v int) { e.Excused = liability.Extent(v) }}
	notifiedAxis = answer("notified", func(e *liability.Event) *courier.Answer { return &e.Notified })
	grossAxis    = answer("gross_fault", func(e *liability.Event) *courier.Answer { return &e.GrossFault })
	declaredAxis = answer("declared", func(e *liability.Event) *courier.Answer { return &e.Declared })
	expressAxis  = answer("express", func(e *liability.Event) *courier.Answer { return &e.Express })
	mailAxis     = axis{"mail", 4, func(e *liability.Event, v int) { e.Mail = liability.Mail(v) }}
	queriedAxis  = answer("queried_in_time", func(e *liability.Event) *courier.Answer { return &e.QueriedInTime })
	dateAxis     = axis{"happened_on", 2, func(e *liability.Event, v int) { // known in both
		e.HappenedOn = [...]courier.Date{day, courier.Day(2024, 2, 29)}[v]
	}}
	termsAxis = axis{"terms.pays_on_force_majeure", 3, func(e *liability.Event, v int) {
		e.Terms = [...]*liability.Terms{nil, rules(yes), rules(no)}[v]
	}}
)

// The facts that can move the verdict, in the order in which they are asked
// for, and those that only add to what is told.
var spaces = []struct {
	name   string
	regime courier.Regime
	decide []axis
	tell   []axis
}{
	{"civil", courier.CivilLaw,
		[]axis{kindAxis, chargeAxis, causeAxis, provedAxis, lateAxis, excusedAxis, declaredAxis, termsAxis},
		[]axis{notifiedAxis, grossAxis, expressAxis, dateAxis}},
	{"rail", courier.Rail,
		[]axis{kindAxis, chargeAxis, causeAxis, provedAxis, lateAxis, excusedAxis},
		[]axis{notifiedAxis, grossAxis, declaredAxis, termsAxis, expressAxis, dateAxis}},
	{"mail", courier.PostalUniversal,
		[]axis{kindAxis, chargeAxis, mailAxis, queriedAxis, causeAxis, provedAxis, lateAxis, grossAxis, declaredAxis},
		[]axis{notifiedAxis}},
}

// space numbers every combination of the values of its axes.
type space struct {
	regime  courier.Regime
	axes    []axis
	size    int
	stride  []int
	verdict []uint8 // by combination: the set of verdicts of its completions
}

func newSpace(regime courier.Regime, axes []axis) *space {
	s := &space{regime: regime, axes: axes, size: 1}
	for _, a := range axes {
		s.stride = append(s.stride, s.size)
		s.size *= a.size
	}
	s.verdict = make([]uint8, s.size)
	return s
}

func (s *space) value(n, axis int) int   { return n / s.stride[axis] % s.axes[axis].size }
func (s *space) with(n, axis, v int) int { return n + (v-s.value(n, axis))*s.stride[axis] }
func (s *space) unknown(n int) (axes []int) {
	for i := range s.axes {
		if s.value(n, i) == 0 {
			axes = append(axes, i)
		}
	}
	return axes
}

func (s *space) event(n int) *liability.Event {
	e := &liability.Event{HappenedOn: day, Regime: s.regime}
	for i := range s.axes {
		s.axes[i].set(e, s.value(n, i))
	}
	return e
}

// exists reports whether the facts can be true together.
func exists(e *liability.Event) bool {
	return e.Mail != liability.OrdinaryMail || e.Declared != yes
}

// complete fills in, for every combination, the verdicts that its completions
// reach under the statutes as [answers] reads them.
func (s *space) complete() {
	var fill func(n, from int) uint8
	done := make([]bool, s.size)
	fill = func(n, from int) uint8 {
		if done[n] {
			return s.verdict[n]
		}
		done[n] = true
		for i := from; i < len(s.axes); i++ {
			if s.value(n, i) == 0 {
				for v := 1; v < s.axes[i].size; v++ {
					s.verdict[n] |= fill(s.with(n, i, v), i+1)
				}
				return s.verdict[n]
			}
		}
		if e := s.event(n); exists(e) {
			s.verdict[n] = 1 << answers(e)
		}
		return s.verdict[n]
	}
	for n := range s.size {
		fill(n, 0)
	}
}

func single(set uint8) bool { return set&(set-1) == 0 }

// decides says, for every combination in which the axis is unknown, whether
// for some completion of the others two of its values lead to two verdicts.
func (s *space) decides(axis int) []bool {
	list, done := make([]bool, s.size), make([]bool, s.size)
	var find func(n int) bool
	find = func(n int) bool {
		if done[n] {
			return list[n]
		}
		done[n] = true
		for i := range s.axes {
			if i == axis || s.value(n, i) != 0 {
				continue
			}
			for v := 1; v < s.axes[i].size; v++ {
				list[n] = find(s.with(n, i, v)) || list[n]
			}
			return list[n]
		}
		list[n] = !single(s.verdict[n])
		return list[n]
	}
	for n := range s.size {
		if s.value(n, axis) == 0 {
			find(n)
		}
	}
	return list
}

// needs are what must be asked for: by brute force over the completions.
func (s *space) needs(n int, decides [][]bool) []courier.Need {
	if single(s.verdict[n]) {
		return nil
	}
	var alone, later []courier.Need
	for _, i := range s.unknown(n) {
		if !decides[i][n] {
			continue
		}
		settles := false
		for v := 1; v < s.axes[i].size; v++ {
			set := s.verdict[s.with(n, i, v)]
			settles = settles || set != 0 && single(set)
		}
		if settles {
			alone = append(alone, s.axes[i].need)
		} else {
			later = append(later, s.axes[i].need)
		}
	}
	return append(alone, later...)
}

// Every combination of facts, known and unknown, has the one verdict on which
// its completions agree, or asks for exactly the facts that decide.
func TestEveryCombination(t *testing.T) {
	for _, sp := range spaces {
		t.Run(sp.name, func(t *testing.T) {
			t.Parallel()
			s := newSpace(sp.regime, sp.decide)
			s.complete()
			decides := make([][]bool, len(s.axes))
			for i := range s.axes {
				decides[i] = s.decides(i)
			}
			var reasons []courier.Reason
			for n := range s.size {
				e := s.event(n)
				if !exists(e) {
					continue
				}
				a, err := liability.AppendDecide(reasons[:0], e)
				require.NoError(t, err)
				reasons = a.Reasons
				want := courier.Referred
				if single(s.verdict[n]) {
					want = verdictOf(s.verdict[n])
				}
				if needs := s.needs(n, decides); a.Verdict != want || !sameNeeds(e, a.Needs, needs) {
					require.Fail(t, "wrong", "%+v\ngot %v %v\nwant %v %v", e, a.Verdict, a.Needs, want, needs)
				}
				checkReasons(t, e, &a)
			}
		})
	}
}

// sameNeeds compares needs. While neither is known, the question does not see
// that ordinary mail cannot be declared: it may ask for the mail too soon.
func sameNeeds(e *liability.Event, got, want []courier.Need) bool {
	if e.Mail != 0 || e.Declared != 0 || len(want) == 0 {
		return slices.Equal(got, want)
	}
	if !slices.Contains(want, "mail") {
		got = slices.DeleteFunc(got, func(n courier.Need) bool { return n == "mail" })
	}
	slices.Sort(got)
	slices.Sort(want)
	return slices.Equal(got, want)
}

func verdictOf(set uint8) courier.Verdict {
	for v := courier.Granted; v <= courier.Referred; v++ {
		if set == 1<<v {
			return v
		}
	}
	return 0
}

// checkReasons requires reasons that fit the verdict and each other.
func checkReasons(t *testing.T, e *liability.Event, a *liability.Answerability) {
	var has [courier.Refers + 1]int
	for _, r := range a.Reasons {
		has[r.Effect]++
	}
	ok := has[courier.Conditions] == 0 && (has[courier.Refers] == 0 || a.Verdict == courier.Referred)
	switch a.Verdict {
	case courier.Granted:
		ok = ok && has[courier.Grants] > 0 && has[courier.Bars] == 0 && a.Answers() == courier.Yes
	case courier.Refused:
		ok = ok && has[courier.Bars] > 0 && has[courier.Grants] == 0 && a.Answers() == courier.No
	case courier.Referred:
		ok = ok && has[courier.Bars]+has[courier.Grants]+has[courier.Changes] == 0 && a.Answers() == 0 && (len(a.Needs) > 0) == (has[courier.Refers] == 0)
	}
	if !ok {
		require.Fail(t, "reasons", "%+v\n%v %v", e, a.Verdict, a.Reasons)
	}
}

// Facts that are only told move no verdict and are never asked for; what is
// told is what [told] says, no less and no more; and every ground is reached.
func TestToldFactsMoveNothing(t *testing.T) {
	reached := map[courier.Code]bool{}
	for _, sp := range spaces {
		whole := newSpace(sp.regime, sp.decide)
		extra := newSpace(sp.regime, sp.tell)
		for n := range whole.size {
			e := whole.event(n)
			if len(whole.unknown(n)) > 0 || !exists(e) {
				continue
			}
			for m := range extra.size {
				for i := range extra.axes {
					extra.axes[i].set(e, extra.value(m, i))
				}
				a := decide(t, e)
				list := codes(&a.Grounds)
				if want := told(e); a.Verdict != answers(e) || len(a.Needs) > 0 || !sameCodes(list, want) {
					require.Fail(t, "moved", "%+v %v %v\n%v\n%v", e, a.Verdict, a.Needs, list, want)
				}
				for _, code := range list {
					reached[code] = true
				}
			}
		}
	}
	for _, g := range grounds {
		assert.True(t, reached[g.code], g.code)
	}
}
