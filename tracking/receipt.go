package tracking

import "github.com/courier-rules/courier"

// SignedReceipt is what is known about a receipt that the consignee signs and
// the carrier brings back to the shipper 签单返还. Every field may be unknown.
type SignedReceipt struct {
	Agreed      courier.Answer   `json:"agreed,omitzero"`       // 约定签单返还
	DeliveredOn courier.Date     `json:"delivered_on,omitzero"` // day on which it was signed
	AsOf        courier.Date     `json:"as_of,omitzero"`        // today: the law of this day answers
	ReturnedOn  courier.Date     `json:"returned_on,omitzero"`  // day on which the shipper had it again; unknown while it has not
	Lost        courier.Answer   `json:"lost,omitzero"`         // 签单遗失
	Terms       *ReceiptTerms    `json:"terms,omitzero"`        // nil while not known, empty where nothing was agreed about the time
	Calendar    courier.Calendar `json:"calendar,omitzero"`     // for terms in working days
	Proofs      []Proof          `json:"proofs,omitzero"`       // for a lost one: what else proves the delivery; nil while not known
}

// ReceiptTerms are what was agreed about the return of signed receipts. The
// reasons of a finding point at Cite, so it must not change while they live.
type ReceiptTerms struct {
	Cite        courier.Cite        `json:"cite,omitzero"`         // a contract or a practice, no law
	Days        courier.Days        `json:"days,omitzero"`         // from delivery, or
	WorkingDays courier.WorkingDays `json:"working_days,omitzero"` // by the calendar; zero in both for no time agreed
}

// ReceiptFinding is the answer to a [SignedReceipt].
type ReceiptFinding struct {
	courier.Grounds
	State    ReceiptState     `json:"state,omitzero"`
	Due      courier.Deadline `json:"due,omitzero"`       // by when it is due back
	DaysLate courier.Count    `json:"days_late,omitzero"` // calendar days past it
	Strength Strength         `json:"strength,omitzero"`  // of the best other proof, for a lost one
}

// Receipt says where the signed receipt is, when it is due and what proves
// the delivery without it. No law that was read sets a time for its return,
// so the contract does. A receipt that is lost is a breach of the contract to
// bring it back (Civil Code 577); it does not undo the delivery, which the
// carrier may prove by other means (S4-Q57), graded as in [Dispute].
//
// Unknown facts that could change the answer come back as needs; an unknown
// day alone is asked for first. The errors name the field: an unknown word,
// dates out of order, a day before 2021-01-01 ([courier.ErrNoRule]), terms
// that claim to be law or count twice.
func Receipt(s *SignedReceipt) (ReceiptFinding, error) { return AppendReceipt(nil, s) }

// AppendReceipt is [Receipt] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendReceipt(dst []courier.Reason, s *SignedReceipt) (ReceiptFinding, error) {
	if s == nil {
		s = &SignedReceipt{}
	}
	if err := s.check(); err != nil {
		return ReceiptFinding{}, err
	}
	f := ReceiptFinding{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	if !s.AsOf.Known() {
		f.Needs = []courier.Need{"as_of"}
		return f, nil
	}
	switch {
	case s.Agreed == 0:
		f.Needs = append(f.Needs, "agreed")
	case s.Agreed == courier.No:
		f.State = ReceiptNotAgreed
		f.tell(s, &receiptNotAgreedRow, courier.Notes)
	case s.Lost == courier.Yes:
		s.lost(&f)
	default:
		s.time(&f)
	}
	f.Reasons = courier.AppendUnchecked(f.Reasons, len(dst), s.AsOf)
	return f, nil
}

func (s *SignedReceipt) check() error {
	var r courier.Reading
	r.Answer("agreed", s.Agreed)
	notBefore(&r, "as_of", s.AsOf, civilCodeFrom)
	r.Order("returned_on", s.DeliveredOn, s.ReturnedOn)
	r.Order("as_of", s.DeliveredOn, s.AsOf)
	r.Order("as_of", s.ReturnedOn, s.AsOf)
	r.Answer("lost", s.Lost)
	if s.Lost == courier.Yes && s.ReturnedOn.Known() {
		r.Fault("lost", courier.ErrContradicts.Because("it was returned"))
	}
	if t := s.Terms; t != nil && *t != (ReceiptTerms{}) {
		t.Cite.CheckTerms(&r, "terms.cite")
		if t.Days < 0 || t.Days > longestReturn {
			r.Fault("terms.days", courier.ErrRange)
		}
		if t.WorkingDays < 0 || t.WorkingDays > longestReturn {
			r.Fault("terms.working_days", courier.ErrRange)
		}
		if t.Days != 0 && t.WorkingDays != 0 {
			r.Fault("terms.working_days", courier.ErrContradicts.Because("days are given too"))
		}
	}
	for i := range s.Proofs {
		mark := r.Faults()
		s.Proofs[i].check(&r)
		r.UnderIndex(mark, "proofs", i)
	}
	return r.Err()
}

// longestReturn keeps a time for the return within reason and the calendar.
const longestReturn = 36500

func (f *ReceiptFinding) tell(s *SignedReceipt, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	f.Reasons = append(f.Reasons, row.Speak(s.AsOf, e, figures...))
}

// time says whether it is due, late or back.
func (s *SignedReceipt) time(f *ReceiptFinding) {
	if s.Lost == 0 && !s.ReturnedOn.Known() {
		f.Needs = append(f.Needs, "lost")
	}
	if !s.DeliveredOn.Known() {
		f.Needs = append(f.Needs, "delivered_on")
	}
	if s.Terms == nil {
		f.Needs = append(f.Needs, "terms")
	}
	if len(f.Needs) > 0 {
		return
	}
	t := s.Terms
	period := t.Days.Period()
	switch {
	case t.WorkingDays > 0:
		period = t.WorkingDays.Period()
	case t.Days == 0:
		f.tell(s, &receiptNoTimeRow, courier.Refers)
		return
	}
	due, ok := period.Count(s.DeliveredOn, courier.NoRoll, s.Calendar)
	if !ok {
		f.Needs = append(f.Needs, "calendar")
		return
	}
	f.Due = due
	f.Reasons = append(f.Reasons, receiptDueRow.SpeakFrom(&t.Cite, courier.Changes, due.Last.Figure()))
	s.late(f)
}

// late holds the day it came back, or today, against the day it was due.
func (s *SignedReceipt) late(f *ReceiptFinding) {
	upTo := s.ReturnedOn
	if !upTo.Known() {
		upTo = s.AsOf
	}
	late := upTo.Sub(f.Due.Last)
	switch {
	case late <= 0 && s.ReturnedOn.Known():
		f.State = ReceiptReturned
	case late <= 0:
		f.State = ReceiptNotYetDue
	case s.ReturnedOn.Known():
		f.State = ReceiptReturnedLate
	default:
		f.State = ReceiptLate
	}
	if late > 0 {
		f.DaysLate = courier.CountOf(int64(late))
		f.tell(s, &receiptLateRow, courier.Notes, f.DaysLate.Figure())
	}
}

// lost says what a lost receipt means, and what proves the delivery then.
func (s *SignedReceipt) lost(f *ReceiptFinding) {
	f.State = ReceiptLost
	f.tell(s, &receiptLostRow, courier.Notes)
	f.tell(s, &receiptStandsRow, courier.Notes)
	f.tell(s, &carrierProvesRow, courier.Notes)
	if s.Proofs == nil {
		f.Needs = append(f.Needs, "proofs")
		return
	}
	d := SignOffDispute{Of: NotReceived, RaisedOn: s.AsOf, Proofs: s.Proofs}
	f.Strength = d.best(d.settledView())
	for i := range s.Proofs {
		f.Reasons = append(f.Reasons, proofRows[d.grade(i, d.settledView())].Speak(s.AsOf, courier.Notes).OfItem(i))
	}
	if f.Strength <= Weak {
		f.tell(s, &receiptUnprovedRow, courier.Warns)
	}
}

// receiptRows are the rows of signed receipts.
var receiptRows = []*courier.Row{
	&receiptNotAgreedRow, &receiptNoTimeRow, &receiptDueRow, &receiptLateRow, &receiptLostRow, &receiptStandsRow, &receiptUnprovedRow,
}

var (
	receiptNotAgreedRow = plainRow("tracking.receipt.not_agreed", "S4-Q57", byHouse,
		"未约定签单返还，承运人没有返还签单的义务", "no return of the signed receipt was agreed: the carrier owes none")
	receiptNoTimeRow = plainRow("tracking.receipt.no_time", "S4-Q57", byHouse,
		"未约定签单返还的期限，是否逾期由人工判断", "no time was agreed for its return: whether it is late is for a person to say")
	receiptDueRow = courier.Row{
		Code: "tracking.receipt.due", IDs: "S4-Q57", Cites: courier.InTerms(), Names: [3]string{"last"},
		Zh: "按约定，签单最迟于{last}返还", En: "as agreed, the signed receipt is due back by {last}",
	}
	receiptLateRow = courier.Row{
		Code: "tracking.receipt.late", IDs: "S4-Q57", Cites: civilCode("577"), Names: [3]string{"days"},
		Zh: "签单逾期{days}日，承运人应当按约定承担违约责任", En: "the signed receipt is {days} days late: the carrier answers for that as agreed",
	}
	receiptLostRow = plainRow("tracking.receipt.lost", "S4-Q57", civilCode("577"),
		"签单遗失的，承运人违反签单返还的约定，应当补救并承担违约责任",
		"the signed receipt is lost: the carrier broke its promise to return it, makes that good and answers for it")
	receiptStandsRow = plainRow("tracking.receipt.delivery_stands", "S4-Q57 LIA-06", byHouse,
		"签单遗失不等于货物未交付，交付可以用其他证据证明", "a lost receipt is no lost delivery: the delivery may be proved by other means")
	receiptUnprovedRow = plainRow("tracking.receipt.unproved", "S4-Q57 LIA-06", byHouse,
		"签单之外没有足以证明交付的证据，货主主张未收到的，承运人可能要承担丢失责任",
		"nothing beside the receipt proves the delivery: if it is denied, the carrier may have to answer for a loss")
)
