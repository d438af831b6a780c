package claim

import "github.com/courier-rules/courier"

// Repeat is a new claim beside those that were made before. What decides and is
// unknown is asked for. The words of waybill, piece and claimant are the
// host's, and compare as they are spelt.
type Repeat struct {
	HappenedOn courier.Date  `json:"happened_on,omitzero"` // the law of this day answers
	Waybill    string        `json:"waybill,omitzero"`
	Piece      string        `json:"piece,omitzero"`    // of several under one waybill; empty for the whole of it
	Matter     Matter        `json:"matter,omitzero"`   // what the claimant complains of
	Claimant   string        `json:"claimant,omitzero"` // the host's key of the person
	Entitled   courier.Money `json:"entitled,omitzero"` // what is owed for the whole of this loss, by [Assess]
	Single     *SingleTerms  `json:"single,omitzero"`   // terms that allow one claim per item; nil for none

	Earlier []EarlierClaim `json:"earlier,omitzero"` // the claims that the host has of this waybill and others
}

// EarlierClaim is a claim that was made before.
type EarlierClaim struct {
	Waybill  string         `json:"waybill"` // missing is an error
	Piece    string         `json:"piece,omitzero"`
	Matter   Matter         `json:"matter"` // missing is an error
	Claimant string         `json:"claimant,omitzero"`
	Status   Status         `json:"status"`         // missing is an error
	Paid     courier.Money  `json:"paid,omitzero"`  // CNY 0.00 for none
	Final    courier.Answer `json:"final,omitzero"` // 一次性了结: the parties settled it for good
}

// SingleTerms are terms that allow one claim for an item. The reasons of an
// answer point at Cite, so it must not change while they live.
type SingleTerms struct {
	Cite courier.Cite `json:"cite,omitzero"` // a contract or a practice, no law
}

// ZTOSingle is ZTO's terms (TM-ZTO, 2021): one claim per item, final.
func ZTOSingle() SingleTerms { return SingleTerms{Cite: courier.Art(courier.ZTOTerms, "")} }

// DHLSingle is one claim per shipment, as DHL Express's current terms are
// reported to say: trade knowledge, not read.
func DHLSingle() SingleTerms {
	return SingleTerms{Cite: courier.Art(courier.DHLChinaTerms, "").Graded(courier.Reported)}
}

// Repeated is the answer to a [Repeat].
type Repeated struct {
	courier.Decision               // granted: a claim of its own; refused: the same again
	Of               courier.Count `json:"of,omitzero"`        // place of the earlier claim that decides, from 0
	Paid             courier.Money `json:"paid,omitzero"`      // paid before for the same loss
	Remaining        courier.Money `json:"remaining,omitzero"` // still owed beside it; known where both sums are
}

// Key returns by what two claims are the same: waybill, piece and matter. It is
// empty where one of them that is needed is not known.
func (r *Repeat) Key() string {
	if r.Waybill == "" || r.Matter == 0 {
		return ""
	}
	return r.Waybill + "/" + r.Piece + "/" + r.Matter.String()
}

// Twice says whether a claim is the same again: same waybill, same piece, same
// matter. Claims before it are tried in their order:
//   - one still open, of the same claimant: the same claim, refused, and its
//     papers go to that one;
//   - one of another claimant that is not withdrawn: a person decides who is
//     heard;
//   - one declined: that is an appeal, and a person sees to it;
//   - one settled for good: a person decides, unless what was paid covers all
//     that is owed;
//   - one paid: refused where it covers what is owed, otherwise the rest is
//     what remains;
//   - one withdrawn or of another matter stands in no way, though a delay that
//     became a loss is told.
//
// Terms that allow one claim per item do not take the right away: told, and
// left to a person. A claim for the whole waybill is the same as one for a
// piece only where both name the same.
//
// Unknown facts come back as needs. The errors name the field: an unknown word,
// an earlier claim without its waybill, matter or status, two currencies, a
// negative sum, terms that claim to be law.
func Twice(r *Repeat) (Repeated, error) { return AppendTwice(nil, r) }

// AppendTwice is [Twice] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendTwice(dst []courier.Reason, r *Repeat) (Repeated, error) {
	if r == nil {
		r = &Repeat{}
	}
	if err := r.check(); err != nil {
		return Repeated{}, err
	}
	w := repeating{procedure: proceed(dst, r.HappenedOn), Repeat: r}
	if r.Waybill == "" {
		w.need("waybill")
	}
	if r.Matter == 0 {
		w.need("matter")
	}
	if len(w.needs) == 0 {
		w.compare()
	}
	w.decide()
	w.out.Grounds = w.grounds()
	return w.out, nil
}

// repeating is a claim being held against earlier ones.
type repeating struct {
	procedure
	*Repeat
	out     Repeated
	bars    bool
	refers  bool
	touches bool // some earlier claim is of the same waybill and piece
}

func (w *repeating) compare() {
	paid := courier.Money{}
	first := -1
	for i := range w.Earlier {
		e := &w.Earlier[i]
		if e.Waybill != w.Waybill || e.Piece != w.Piece {
			continue
		}
		w.touches = w.touches || e.Status != StatusWithdrawn && e.Status != StatusDraft
		if e.Matter != w.Matter {
			w.other(e, i)
			continue
		}
		if w.same(e, i) {
			paid = plusPaid(paid, e.Paid)
			if first < 0 {
				first = i
			}
		}
	}
	if w.Single != nil && w.touches {
		w.tellFrom(&rowTwiceSingle, &w.Single.Cite, courier.Refers)
		w.refers = true
	}
	if first >= 0 && !w.bars {
		w.rest(paid, first)
	}
}

// same holds the claim against an earlier one of the same loss, and reports
// whether something was paid on it.
func (w *repeating) same(e *EarlierClaim, i int) (paid bool) {
	switch {
	case e.Status == StatusWithdrawn || e.Status == StatusDraft || e.Status == StatusNoRecord:
		w.tellItem(&rowTwiceWithdrawn, courier.Notes, i)
		return false
	case w.Claimant == "" || e.Claimant == "":
		w.need("claimant")
		return false
	case e.Claimant != w.Claimant:
		w.tellItem(&rowTwiceTwoClaimants, courier.Refers, i)
		w.mark(i, false)
		return false
	case e.Final == courier.Yes:
		w.tellItem(&rowTwiceFinal, courier.Refers, i)
		w.mark(i, false)
		return e.Paid.Known()
	case e.Status.afterPayment() && !e.Paid.Known():
		w.need(courier.Need(courier.Index("earlier", i)) + ".paid")
		return false
	case e.Status == StatusDeclined || e.Status.afterPayment() && e.Paid.Sign() == 0:
		w.tellItem(&rowTwiceDeclined, courier.Refers, i)
		w.mark(i, false)
		return false
	case e.Status == StatusReversedAfterFound:
		w.tellItem(&rowTwiceReversed, courier.Refers, i)
		w.mark(i, false)
		return false
	case e.Status.afterPayment():
		return true
	}
	w.tellItem(&rowTwiceOpen, courier.Bars, i)
	w.mark(i, true)
	return false
}

// afterPayment reports whether a claim of that status may have been paid.
func (s Status) afterPayment() bool {
	return s == StatusPaid || s == StatusClosed || s == StatusFoundAfterPayment
}

// plusPaid adds two amounts of one currency that [Repeat.check] has found to fit.
func plusPaid(a, b courier.Money) courier.Money {
	if !a.Known() {
		return b
	}
	if sum, err := a.Add(b); err == nil {
		return sum
	}
	return a
}

// other tells of an earlier claim of the same item for another matter.
func (w *repeating) other(e *EarlierClaim, i int) {
	if e.Matter == MatterDelay && ofGoods.has(w.Matter) && e.Paid.Known() {
		w.tellItem(&rowTwiceDelayPaid, courier.Notes, i, e.Paid.Figure())
	}
}

// rest says what remains of what is owed beside what was paid.
// While a part of what was paid is asked for, neither sum is known, unless what
// is known covers all that is owed.
func (w *repeating) rest(paid courier.Money, first int) {
	whole := len(w.needs) == 0
	if whole {
		w.out.Paid = paid
	}
	if !w.Entitled.Known() {
		w.need("entitled")
		return
	}
	if left, err := w.Entitled.Sub(paid); err == nil && left.Sign() > 0 {
		if !whole {
			return
		}
		w.out.Remaining = left
		w.tellItem(&rowTwicePartly, courier.Grants, first, paid.Figure(), left.Figure())
		return
	}
	w.out.Paid, w.out.Remaining = paid, courier.Minor(0, w.Entitled.Currency())
	w.tellItem(&rowTwicePaid, courier.Bars, first, paid.Figure())
	w.mark(first, true)
}

// mark keeps the earlier claim that decides: the first that bars, else the
// first that refers.
func (w *repeating) mark(i int, bars bool) {
	if bars && !w.bars || !w.bars && !w.refers {
		w.out.Of = courier.CountOf(int64(i))
	}
	w.bars, w.refers = w.bars || bars, w.refers || !bars
}

func (w *repeating) decide() {
	switch {
	case w.bars:
		w.out.Verdict, w.needs = courier.Refused, nil
	case len(w.needs) > 0 || w.refers:
		w.out.Verdict = courier.Referred
	default:
		if w.out.Verdict = courier.Granted; !w.out.Paid.Known() {
			w.tell(&rowTwiceNew, courier.Grants)
		}
	}
}

func (r *Repeat) check() error {
	var read courier.Reading
	read.Word("matter", matterWords, uint8(r.Matter))
	read.Amount("entitled", r.Entitled)
	if r.Single != nil {
		r.Single.Cite.CheckTerms(&read, "single.cite")
	}
	var sum courier.Money
	for i := range r.Earlier {
		mark := read.Faults()
		e := &r.Earlier[i]
		read.Word("matter", matterWords, uint8(e.Matter))
		read.Word("status", statusWords, uint8(e.Status))
		read.Amount("paid", e.Paid)
		read.Answer("final", e.Final)
		if e.Waybill == "" {
			read.Fault("waybill", courier.ErrMissing)
		}
		if e.Matter == 0 {
			read.Fault("matter", courier.ErrMissing)
		}
		if e.Status == 0 {
			read.Fault("status", courier.ErrMissing)
		}
		switch total, err := sum.Add(e.Paid); {
		case !e.Paid.Known() || mark < read.Faults():
		case !sum.Known():
			sum = e.Paid
		case err != nil:
			read.Fault("paid", courier.ErrRange)
		default:
			sum = total
		}
		read.UnderIndex(mark, "earlier", i)
	}
	return read.Err()
}
