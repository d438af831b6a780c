package liability_test

import (
	"slices"

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
	causeAxis    = causesAxis(landCauses...)
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
	// Terms are known as a whole or not at all.
	termsAxis = axis{"terms", 6, func(e *liability.Event, v int) {
		e.Terms = [...]*liability.Terms{nil, rules(yes), rules(no), excluding(rules(no), yes), excluding(rules(no), no), excluding(rules(yes), yes)}[v]
	}}
	landCauses = []liability.Cause{liability.NotFound, liability.ForceMajeure, liability.NatureOfGoods, liability.ReasonableWear,
		liability.ShippersFault, liability.ConsigneesFault, liability.EscortsFault, liability.CarriersFault, liability.ThirdParty}
)

// causesAxis is the cause, of those that a law knows.
func causesAxis(list ...liability.Cause) axis {
	return axis{"cause", 1 + len(list), func(e *liability.Event, v int) {
		if e.Cause = 0; v > 0 {
			e.Cause = list[v-1]
		}
	}}
}

// The facts that can move the verdict, in the order in which they are asked
// for, and those that only add to what is told.
var spaces = []struct {
	name   string
	regime courier.Regime
	decide []axis
	tell   []axis
}{
	{"civil", courier.CivilLaw,
		[]axis{kindAxis, chargeAxis, causesAxis(append(slices.Clone(landCauses), liability.PackingIntact)...), provedAxis, lateAxis, excusedAxis, declaredAxis, termsAxis},
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
	base    edit // what is known besides, nil for nothing
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
	if s.base != nil {
		s.base(e)
	}
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
