package tracking

import "github.com/courier-rules/courier"

// limitCell is a default service limit 服务时限 (TIM-01, TIM-01b).
type limitCell struct {
	lane  courier.Lane
	zone  Zone // zero: wherever on the lane
	limit courier.Period
	row   *courier.Row
}

// limitTable holds the default limits of 2011: hours at home, working days
// abroad. What it does not hold is not decided.
var limitTable = [...]limitCell{
	{courier.SameCity, 0, courier.Hours(24).Period(), &rowLimitSameCity},
	{courier.OtherDomestic, 0, courier.Hours(72).Period(), &rowLimitDomestic},
	{courier.HongKongMacaoTaiwan, 0, courier.WorkingDays(6).Period(), &rowLimitNear},
	{courier.International, ToAsia, courier.WorkingDays(6).Period(), &rowLimitAbroad},
	{courier.International, ToNorthAmerica, courier.WorkingDays(6).Period(), &rowLimitAbroad},
	{courier.International, ToEurope, courier.WorkingDays(8).Period(), &rowLimitAbroad},
	{courier.International, ToOceania, courier.WorkingDays(9).Period(), &rowLimitAbroad},
}

// thoroughCell is a figure of thorough delay (TIM-03), in calendar days.
type thoroughCell struct {
	edition  edition
	lane     courier.Lane
	zone     Zone // zero: wherever on the lane
	days     courier.Days
	row      *courier.Row
	reported bool // known from the trade alone
}

// thoroughTable holds every figure that is known; an edition and lane without
// a cell is not decided.
var thoroughTable = [...]thoroughCell{
	{edition2007, courier.SameCity, 0, 3, &rowThoroughSameCity, false},
	{edition2007, courier.OtherDomestic, 0, 7, &rowThoroughDomestic, false},
	{edition2007, courier.HongKongMacaoTaiwan, ToHongKong, 7, &rowThoroughHongKong, true},
	{edition2007, courier.HongKongMacaoTaiwan, ToMacao, 7, &rowThoroughHongKong, true},
	{edition2007, courier.HongKongMacaoTaiwan, ToTaiwan, 10, &rowThoroughTaiwan, true},
	{edition2007, courier.International, 0, 10, &rowThoroughAbroad2007, false},
	{edition2011, courier.SameCity, 0, 3, &rowThoroughSameCity, false},
	{edition2011, courier.OtherDomestic, 0, 7, &rowThoroughDomestic, false},
	{edition2011, courier.HongKongMacaoTaiwan, ToHongKong, 7, &rowThoroughHongKong, true},
	{edition2011, courier.HongKongMacaoTaiwan, ToMacao, 7, &rowThoroughHongKong, true},
	{edition2011, courier.HongKongMacaoTaiwan, ToTaiwan, 10, &rowThoroughTaiwan, true},
	{edition2011, courier.International, 0, 10, &rowThoroughAbroad2011, true},
	{editionDraft2022, courier.SameCity, 0, 3, &rowThoroughSameCityDraft, false},
	{editionDraft2022, courier.OtherDomestic, 0, 7, &rowThoroughDomesticDraft, false},
	{editionDraft2022, courier.International, 0, 21, &rowThoroughAbroadDraft, false},
}

// deadline returns the end of the time promised, agreed, or given by default.
func (s *Service) deadline(w *timeWork) Counting {
	switch {
	case s.Promised.Known():
		w.tell(&rowPromised, courier.Changes, s.Promised.Figure())
		return Counting{End: s.Promised}
	case s.PromisedOn.Known():
		w.tell(&rowPromisedOn, courier.Changes, s.PromisedOn.Figure())
		return Counting{Last: s.PromisedOn, End: s.PromisedOn.End()}
	case s.Agreed.Known():
		return s.from(w, s.Agreed, &rowAgreedLimit, nil)
	case s.Unpromised == courier.No:
		w.need("promised")
	case s.Unpromised == 0:
		w.need("promised", "unpromised")
	default:
		return s.byDefault(w)
	}
	return Counting{}
}

// from counts a limit from pick-up and tells the row as its ground.
func (s *Service) from(w *timeWork, p courier.Period, row *courier.Row, cite *courier.Cite) Counting {
	if !s.PickedUp.Known() {
		w.need("picked_up")
		return Counting{}
	}
	c := counted(s.PickedUp, p, s.Calendar)
	if !c.Known() {
		w.need("calendar")
		return c
	}
	if cite == nil {
		cite = row.Cite(w.on)
	}
	w.tellFrom(row, cite, courier.Changes, p.Figure(), s.PickedUp.Figure(), c.End.Figure())
	return c
}

// byDefault returns the default limit of the edition.
func (s *Service) byDefault(w *timeWork) Counting {
	if !s.PickedUp.Known() {
		w.need("picked_up")
		return Counting{}
	}
	switch s.edition() {
	case edition2007:
		w.tell(&rowLimitNone2007, courier.Refers)
	case editionUnread:
		w.tell(&rowLimitUnread, courier.Refers)
		w.need("figures")
	case editionDraft2022:
		w.tell(&rowLimitNoneDraft, courier.Refers)
	case editionOwn:
		if s.Own == nil || !s.Own.Limit.Known() {
			w.need("own.limit")
			break
		}
		return s.from(w, s.Own.Limit, &rowOwnLimit, &s.Own.Cite)
	default:
		return s.by2011(w)
	}
	return Counting{}
}

// by2011 looks the default limit up in the table of 2011.
func (s *Service) by2011(w *timeWork) Counting {
	if s.Lane == 0 {
		w.need("lane")
		return Counting{}
	}
	if s.Lane == courier.International && !s.measuredAbroad(w) {
		return Counting{}
	}
	for i := range limitTable {
		if cell := &limitTable[i]; cell.lane == s.Lane && (cell.zone == 0 || cell.zone == s.Zone) {
			s.warn2011(w)
			return s.from(w, cell.limit, cell.row, nil)
		}
	}
	return Counting{}
}

// measuredAbroad reports whether the table has a limit for this consignment
// abroad, and tells or asks why not.
func (s *Service) measuredAbroad(w *timeWork) bool {
	switch {
	case s.Zone == ToElsewhere:
		w.tell(&rowLimitElsewhere, courier.Refers)
	case s.MainCity == courier.No:
		w.tell(&rowLimitNotMainCity, courier.Refers)
	case s.Customs == courier.Yes:
		w.tell(&rowLimitCustoms, courier.Refers)
	default:
		if s.Zone == 0 {
			w.need("zone")
		}
		if s.MainCity == 0 {
			w.need("main_city")
		}
		if s.Customs == 0 {
			w.need("customs")
		}
		return s.Zone != 0 && s.MainCity != 0 && s.Customs != 0
	}
	return false
}

// warn2011 says, once, that figures of 2011 speak after their time.
func (s *Service) warn2011(w *timeWork) {
	if w.on.Before(express2023From) {
		return
	}
	for i := w.start; i < len(w.reasons); i++ {
		if w.reasons[i].Code() == rowAsOf2011.Code {
			return
		}
	}
	w.tell(&rowAsOf2011, courier.Warns)
}

// thorough returns the interval of thorough delay after the deadline, and the
// citation that it rests on.
func (s *Service) thorough(w *timeWork, deadline Counting) (t Thorough, cite *courier.Cite) {
	if !s.PickedUp.Known() {
		w.need("picked_up")
		return t, nil
	}
	switch e := s.edition(); {
	case e == editionUnread:
		w.tell(&rowThoroughUnread, courier.Refers)
		w.need("figures")
	case e == editionOwn:
		if s.Own == nil || s.Own.Thorough == 0 {
			w.need("own.thorough")
			break
		}
		return s.interval(w, deadline, s.Own.Thorough, &rowOwnThorough, &s.Own.Cite)
	case s.Lane == 0:
		w.need("lane")
	default:
		if cell := s.thoroughCell(w, e); cell != nil {
			if e == edition2011 {
				s.warn2011(w)
			}
			return s.interval(w, deadline, cell.days, cell.row, cell.row.Cite(w.on))
		}
	}
	return t, nil
}

// thoroughCell looks the figure up, and tells or asks why there is none.
func (s *Service) thoroughCell(w *timeWork, e edition) *thoroughCell {
	for i := range thoroughTable {
		cell := &thoroughTable[i]
		switch {
		case cell.edition != e || cell.lane != s.Lane || cell.zone != 0 && s.Zone != 0 && cell.zone != s.Zone:
		case cell.reported && s.Cells != ReportedCells:
			w.tell(&rowThoroughReported, courier.Refers)
			return nil
		case cell.zone != 0 && s.Zone == 0:
			w.need("zone")
			return nil
		default:
			return cell
		}
	}
	w.tell(&rowThoroughEmpty, courier.Refers)
	return nil
}

// dayEnding is the day of a moment at which a time is over, at 00:00 the day
// that ends then: a limit that ends at 00:00 is the same as one that ends at
// 24:00 of the day before.
func dayEnding(i courier.Instant) courier.Date {
	if d := i.Date(); d.Start() != i {
		return d
	}
	return i.Date().AddDays(-1)
}

// interval counts the calendar days from the deadline, in both readings.
func (s *Service) interval(w *timeWork, deadline Counting, n courier.Days, row *courier.Row, cite *courier.Cite) (Thorough, *courier.Cite) {
	day := deadline.Last // a deadline at 24:00 belongs to the day that ends
	if !day.Known() {
		day = dayEnding(deadline.End)
	}
	last := n.Last(day)
	t := Thorough{From: deadline.End, Period: n.Period(), Last: last, SameClock: courier.Hours(24 * min(n, 1<<15)).End(deadline.End), Midnight: last.End()}
	w.tellFrom(row, cite, courier.Changes, t.Period.Figure(), t.From.Figure(), last.Figure())
	switch {
	case t.SameClock == t.Midnight:
		t.End = t.Midnight
	case s.DayEnd == SameClock:
		t.End = t.SameClock
		w.tell(&rowDayEndSameClock, courier.Notes, t.End.Figure())
	case s.DayEnd == Midnight:
		t.End = t.Midnight
		w.tell(&rowDayEndMidnight, courier.Notes, last.Figure())
	}
	return t, cite
}
