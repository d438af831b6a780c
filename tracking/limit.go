package tracking

import "github.com/courier-rules/courier"

// Service is what is known about the time within which an express item was
// to arrive. At most one of Promised, PromisedOn and Agreed is given.
type Service struct {
	PickedUp   courier.Instant  `json:"picked_up,omitzero"`   // 收寄时间; its day picks the edition of the standard
	Promised   courier.Instant  `json:"promised,omitzero"`    // 承诺的送达时间
	PromisedOn courier.Date     `json:"promised_on,omitzero"` // 承诺的送达日, which ends at 24:00
	Agreed     courier.Period   `json:"agreed,omitzero"`      // 特别约定的时限, as for remote areas, from pick-up
	Unpromised courier.Answer   `json:"unpromised,omitzero"`  // 未承诺也未约定时限: then the default limits speak
	Lane       courier.Lane     `json:"lane,omitzero"`        // how far it goes
	Zone       Zone             `json:"zone,omitzero"`        // beyond the mainland: where to
	MainCity   courier.Answer   `json:"main_city,omitzero"`   // 国际: to a main city 主要城市
	Customs    courier.Answer   `json:"customs,omitzero"`     // 国际: held up by customs
	Calendar   courier.Calendar `json:"calendar,omitzero"`    // the host's, for limits in working days
	Figures    Figures          `json:"figures,omitzero"`     // what speaks for pick-ups from 2024-04-01 on
	Own        *OwnLimits       `json:"own,omitzero"`         // with OwnFigures
	Cells      Cells            `json:"cells,omitzero"`       // whether figures that are only reported may speak
	DayEnd     DayEnd           `json:"day_end,omitzero"`     // named option DX-03
}

// OwnLimits are a host's own figures for this consignment.
type OwnLimits struct {
	Cite     courier.Cite   `json:"cite"`              // where they stand
	Limit    courier.Period `json:"limit,omitzero"`    // 服务时限, from pick-up
	Thorough courier.Days   `json:"thorough,omitzero"` // 彻底延误: calendar days after the promised limit; zero: unknown
}

// ServiceLimit is the answer to a [Service].
type ServiceLimit struct {
	Deadline Counting `json:"deadline,omitzero"` // late after its end
	Thorough Thorough `json:"thorough,omitzero"` // thoroughly late after its end
	courier.Grounds
}

// Thorough is the interval of thorough delay 彻底延误: from the end of the
// promised limit, not from pick-up, to the moment from which the item may be
// treated as lost. Both readings of its last day are shown (DX-03).
type Thorough struct {
	From      courier.Instant `json:"from,omitzero"`       // end of the promised limit
	Period    courier.Period  `json:"period,omitzero"`     // calendar days 日历天
	Last      courier.Date    `json:"last,omitzero"`       // the last of them
	SameClock courier.Instant `json:"same_clock,omitzero"` // its end read at the same clock time
	Midnight  courier.Instant `json:"midnight,omitzero"`   // its end read at 24:00
	End       courier.Instant `json:"end,omitzero"`        // by the reading chosen; unknown while they differ and none is
}

// Limit says by when an express item was to arrive, and when the interval of
// thorough delay after that is over.
//
// The deadline, tried in this order (Civil Code 510, 511; GEN-06):
//   - the time promised, or the day promised, which ends at 24:00;
//   - the limit specially agreed, counted from pick-up;
//   - where nothing was promised, the default of the standard by lane:
//     24 hours within a city, 72 hours to other places, beyond the mainland
//     working days by the host's calendar. Places and days for which the
//     standard has no figure are referred to a person.
//
// The interval of thorough delay runs from the deadline, in calendar days by
// edition and lane. For pick-ups from 2024-04-01 on the figures of the
// standard in force were not available, and [Figures] says what speaks: that
// choice is a need where it is not made.
//
// Facts that are missing come back as needs, among them the calendar where it
// does not cover a day. The errors name the field: an unknown word, two
// promises, a promise before pick-up ([courier.ErrOrder]), a pick-up before
// 2008-01-01 ([courier.ErrNoRule]), terms that claim to be law.
func Limit(s *Service) (ServiceLimit, error) { return AppendLimit(nil, s) }

// AppendLimit is [Limit] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendLimit(dst []courier.Reason, s *Service) (ServiceLimit, error) {
	if s == nil {
		s = &Service{}
	}
	var r courier.Reading
	s.check(&r)
	if err := r.Err(); err != nil {
		return ServiceLimit{}, err
	}
	w := timeWork{on: s.day(), reasons: dst, start: len(dst)}
	var l ServiceLimit
	l.Deadline = s.deadline(&w)
	if l.Deadline.Known() {
		l.Thorough, _ = s.thorough(&w, l.Deadline)
		if l.Thorough.Last.Known() && !l.Thorough.End.Known() {
			w.need("day_end")
		}
	}
	l.Grounds = w.grounds()
	return l, nil
}

// The editions of the standard, by the day of pick-up.
var (
	express2007From = courier.Day(2008, 1, 1)
	express2011From = courier.Day(2012, 5, 1)
	express2023From = courier.Day(2024, 4, 1)
)

type edition uint8

const (
	edition2007 edition = iota + 1
	edition2011
	editionDraft2022
	editionUnread // from 2024-04-01 on, where nothing was chosen
	editionOwn
)

// edition returns the edition whose figures speak.
func (s *Service) edition() edition {
	day := s.PickedUp.Date()
	switch {
	case day.Before(express2011From):
		return edition2007
	case day.Before(express2023From):
		return edition2011
	}
	return [...]edition{Undecided: editionUnread, AsOf2011: edition2011, AsOfDraft2022: editionDraft2022, OwnFigures: editionOwn}[s.Figures]
}

// day is the day whose law answers.
func (s *Service) day() courier.Date {
	switch {
	case s.PickedUp.Known():
		return s.PickedUp.Date()
	case s.Promised.Known():
		return s.Promised.Date()
	}
	return s.PromisedOn
}

func (s *Service) check(r *courier.Reading) {
	r.Answer("unpromised", s.Unpromised)
	r.Answer("main_city", s.MainCity)
	r.Answer("customs", s.Customs)
	r.Lane("lane", s.Lane)
	r.Word("zone", zones, uint8(s.Zone))
	r.Word("figures", figuresWords, uint8(s.Figures))
	r.Word("cells", cellsWords, uint8(s.Cells))
	r.Word("day_end", dayEnds, uint8(s.DayEnd))
	if !s.Zone.of(s.Lane) {
		r.Fault("zone", courier.ErrContradicts.Because(s.Zone.String()+" beside "+s.Lane.String()))
	}
	s.checkPromise(r)
	if d := s.day(); d.Known() && d.Before(express2007From) {
		r.Fault("picked_up", courier.ErrNoRule.Because(d.String()))
	}
	if o := s.Own; o != nil {
		mark := r.Faults()
		o.Cite.CheckTerms(r, "cite")
		if o.Thorough < 0 {
			r.Fault("thorough", courier.ErrNegative)
		}
		r.Under(mark, "own")
	}
}

// checkPromise holds the promises against each other and against pick-up.
func (s *Service) checkPromise(r *courier.Reading) {
	given := ""
	for _, p := range [...]struct {
		field string
		known bool
	}{{"promised", s.Promised.Known()}, {"promised_on", s.PromisedOn.Known()}, {"agreed", s.Agreed.Known()}} {
		switch {
		case !p.known:
		case given != "":
			r.Fault(p.field, courier.ErrContradicts.Because("given beside "+given))
		case s.Unpromised == courier.Yes:
			r.Fault("unpromised", courier.ErrContradicts.Because(p.field+" is given"))
		}
		if p.known && given == "" {
			given = p.field
		}
	}
	if s.Promised.Known() && s.Promised.Before(s.PickedUp) {
		r.Fault("promised", courier.ErrOrder.Because("before pick-up"))
	}
	r.Order("promised_on", s.PickedUp.Date(), s.PromisedOn)
}
