package tracking

import "github.com/courier-rules/courier"

// Document is a record that an express enterprise keeps.
type Document struct {
	Kind   DocumentKind   `json:"kind,omitzero"`
	MadeOn courier.Date   `json:"made_on,omitzero"` // the law of this day answers
	Region courier.Region `json:"region,omitzero"`  // where it is kept, for local rules
	Cells  Cells          `json:"cells,omitzero"`   // whether periods that are only reported may speak
}

// Retention is the answer to a [Document].
type Retention struct {
	Keep Counting `json:"keep,omitzero"` // at least to its end; unknown where no norm names a period
	courier.Grounds
}

// Retain says how long a record is kept at least. Waybills are kept safe and
// destroyed regularly, and no number stands in the national text (Interim
// Regulation on Express Delivery, 34, from 2025-06-01 35); personal data not
// longer than needed (Personal Information Protection Law 19). Shanghai keeps
// proofs of identity and safety for a year and camera footage for 30 days.
// Where no norm names a period there is none.
//
// Facts that are missing come back as needs. The errors name the field: an
// unknown word, a day before 2018-05-01 ([courier.ErrNoRule]).
func Retain(d *Document) (Retention, error) { return AppendRetain(nil, d) }

// AppendRetain is [Retain] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendRetain(dst []courier.Reason, d *Document) (Retention, error) {
	if d == nil {
		d = &Document{}
	}
	var r courier.Reading
	r.Word("kind", documentKinds, uint8(d.Kind))
	r.Region("region", d.Region)
	r.Word("cells", cellsWords, uint8(d.Cells))
	notBefore(&r, "made_on", d.MadeOn, expressRegulationFrom)
	if err := r.Err(); err != nil {
		return Retention{}, err
	}
	w := timeWork{on: d.MadeOn, reasons: dst, start: len(dst)}
	var out Retention
	switch {
	case d.Kind == 0 || !d.MadeOn.Known():
		if d.Kind == 0 {
			w.need("kind")
		}
		if !d.MadeOn.Known() {
			w.need("made_on")
		}
	case d.Kind == WaybillPaper:
		w.tell(&rowWaybills, courier.Notes)
		if d.Cells == ReportedCells {
			out.Keep = d.keep(&w, &rowWaybillsYear, courier.Years(1).Period())
		}
	case d.Kind == UserData:
		w.tell(&rowUserData, courier.Notes)
		if !w.on.Before(personalInformationFrom) {
			w.tell(&rowShortest, courier.Notes)
		}
	case d.Region == 0:
		w.need("region")
	case d.Region != courier.Shanghai:
		w.tell(&rowNoPeriod, courier.Refers)
	case d.Kind == CameraFootage:
		out.Keep = d.keep(&w, &rowShanghaiFootage, courier.Days(30).Period())
	default:
		out.Keep = d.keep(&w, &rowShanghaiProofs, courier.Years(1).Period())
	}
	out.Grounds = w.grounds()
	return out, nil
}

// personalInformationFrom is the first day on which the law of 2021 was surely
// in force: its own day was not taken down.
var personalInformationFrom = courier.Day(2022, 1, 1)

func (d *Document) keep(w *timeWork, row *courier.Row, p courier.Period) Counting {
	c := countedDays(d.MadeOn, p, courier.Calendar{})
	w.tell(row, courier.Changes, p.Figure(), c.Last.Figure())
	return c
}

// Incident is something that went wrong with data or with the network.
type Incident struct {
	Kind       IncidentKind    `json:"kind,omitzero"`
	Found      courier.Instant `json:"found,omitzero"`      // 发生或者发现; the law of its day answers
	Remedied   courier.Answer  `json:"remedied,omitzero"`   // a leak: 立即采取补救措施
	Reported   courier.Instant `json:"reported,omitzero"`   // 向邮政管理部门报告
	Unreported courier.Answer  `json:"unreported,omitzero"` // at AsOf it was not reported
	Serious    courier.Answer  `json:"serious,omitzero"`    // 情节严重
	AsOf       courier.Instant `json:"as_of,omitzero"`      // the moment that is asked about
}

// Reporting is the answer to an [Incident].
type Reporting struct {
	Due     Counting       `json:"due,omitzero"`    // the report is due by its end; of a leak at once, without a figure
	Breach  courier.Answer `json:"breach,omitzero"` // a duty was broken
	FineMin courier.Money  `json:"fine_min,omitzero"`
	FineMax courier.Money  `json:"fine_max,omitzero"`
	courier.Grounds
}

// Report says what is to be reported, by when, whether the duty was broken,
// and between which amounts the fine lies.
//
//   - a leak of user data, or one that may be: remedied at once and reported
//     (Interim Regulation on Express Delivery, 34(2), from 2025-06-01 35(2));
//     what fails is fined, as are data sold, no system for waybills and data,
//     and waybills not destroyed regularly (44, from 2025-06-01 54);
//   - a network that is blocked: reported within 24 hours and made known to
//     the public (Express Market Measures 2023, 39, from 2024-03-01). No fine
//     for it is known here.
//
// Facts that are missing come back as needs. The errors name the field: an
// unknown word, a report before the event or after AsOf ([courier.ErrOrder]),
// a day before the rule ([courier.ErrNoRule]).
func Report(i *Incident) (Reporting, error) { return AppendReport(nil, i) }

// AppendReport is [Report] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendReport(dst []courier.Reason, i *Incident) (Reporting, error) {
	if i == nil {
		i = &Incident{}
	}
	if err := i.check(); err != nil {
		return Reporting{}, err
	}
	w := timeWork{on: i.Found.Date(), reasons: dst, start: len(dst)}
	var out Reporting
	switch {
	case i.Kind == 0 || !i.Found.Known():
		if i.Kind == 0 {
			w.need("kind")
		}
		if !i.Found.Known() {
			w.need("found")
		}
	case i.Kind == NetworkBlocked:
		i.blocked(&w, &out)
	case i.Kind == DataLeak:
		w.tell(&rowLeak, courier.Notes)
		reported := courier.AnswerOf(i.Reported.Known())
		if !i.Reported.Known() {
			reported = not(i.Unreported)
		}
		done := and(i.Remedied, reported)
		if out.Breach = not(done); done == 0 {
			i.needDone(&w, reported)
		}
	default:
		out.Breach = courier.Yes
	}
	if out.Breach == courier.Yes && i.Kind != NetworkBlocked {
		i.fine(&w, &out)
	}
	out.Grounds = w.grounds()
	return out, nil
}

func (i *Incident) needDone(w *timeWork, reported courier.Answer) {
	if i.Remedied == 0 {
		w.need("remedied")
	}
	if reported == 0 {
		w.need("reported", "unreported")
	}
}

// blocked counts the 24 hours.
func (i *Incident) blocked(w *timeWork, out *Reporting) {
	out.Due = counted(i.Found, blockedReport.Period(), courier.Calendar{})
	w.tell(&rowBlocked, courier.Changes, out.Due.End.Figure())
	w.tell(&rowBlockedPublic, courier.Notes)
	switch {
	case i.Reported.Known():
		out.Breach = courier.AnswerOf(i.Reported.After(out.Due.End))
	case !i.AsOf.Known() && i.Unreported == courier.Yes:
		w.need("as_of")
	case !i.AsOf.Known():
		w.need("reported", "as_of")
	case !i.AsOf.After(out.Due.End):
		out.Breach = courier.No
	case i.Unreported == courier.Yes:
		out.Breach = courier.Yes
	case i.Unreported == courier.No:
		w.need("reported")
	default:
		w.need("reported", "unreported")
	}
	if out.Breach == courier.Yes {
		w.tell(&rowBlockedLate, courier.Notes, out.Due.End.Figure())
	}
}

// fine says between which amounts the fine lies.
func (i *Incident) fine(w *timeWork, out *Reporting) {
	row := &rowFine
	switch i.Serious {
	case courier.Yes:
		row = &rowFineSerious
		out.FineMin, out.FineMax = courier.Fen(5_000_000), courier.Fen(10_000_000)
	case courier.No:
		out.FineMin, out.FineMax = courier.Fen(1_000_000), courier.Fen(5_000_000)
	default:
		w.need("serious")
		return
	}
	w.tell(row, courier.Notes, out.FineMin.Figure(), out.FineMax.Figure())
}

func (i *Incident) check() error {
	var r courier.Reading
	r.Word("kind", incidentKinds, uint8(i.Kind))
	r.Answer("remedied", i.Remedied)
	r.Answer("unreported", i.Unreported)
	r.Answer("serious", i.Serious)
	first := expressRegulationFrom
	if i.Kind == NetworkBlocked {
		first = expressMeasures2023From
	}
	notBefore(&r, "found", i.Found.Date(), first)
	if i.Reported.Known() && i.Reported.Before(i.Found) {
		r.Fault("reported", courier.ErrOrder.Because("before the event"))
	}
	if i.AsOf.Known() && (i.Reported.After(i.AsOf) || i.Found.After(i.AsOf)) {
		r.Fault("as_of", courier.ErrOrder.Because("before what happened"))
	}
	if i.Reported.Known() && i.Unreported == courier.Yes {
		r.Fault("unreported", courier.ErrContradicts.Because("reported at "+i.Reported.String()))
	}
	return r.Err()
}
