package tracking

import "github.com/courier-rules/courier"

// SignOffDispute is what is known about a sign-off that somebody disputes. Every field
// but Of may be unknown; what decides is asked for.
type SignOffDispute struct {
	Of       DisputeOf    `json:"of"`                 // the question; missing is an error
	RaisedOn courier.Date `json:"raised_on,omitzero"` // day it was raised: the law of this day answers, and the answer is due from it

	Proofs     []Proof        `json:"proofs,omitzero"`      // what the carrier shows; nil while not known, empty where it has nothing
	Valid      courier.Answer `json:"valid,omitzero"`       // the hand-over that the carrier asserts was valid: what Deliver says
	AgentNamed courier.Answer `json:"agent_named,omitzero"` // the recipient named the agent who signed
	Genuine    courier.Answer `json:"genuine,omitzero"`     // for forged: the recipient's signature is shown to be its own
	Fabricated courier.Answer `json:"fabricated,omitzero"`  // 虚构签收: the carrier's staff entered a sign-off that had not happened

	Objected     courier.Answer `json:"objected,omitzero"`      // for damage_found: objection within the agreed or a reasonable time
	Remarked     courier.Answer `json:"remarked,omitzero"`      // for damage_found: remark made when signing
	TermAccepted courier.Answer `json:"term_accepted,omitzero"` // an online shop's standard term says that signing accepts the quality
}

// Proof is one proof that a consignment was handed over.
type Proof struct {
	Kind   ProofKind       `json:"kind"`            // missing is an error
	At     courier.Instant `json:"at,omitzero"`     // when it was made
	Source courier.Party   `json:"source,omitzero"` // whose it is: the carrier's, a third party's, or the recipient's own
}

// DisputeFinding is the answer to a [SignOffDispute].
type DisputeFinding struct {
	courier.Decision                  // granted: the sign-off stands; refused: it does not, and the item counts as undelivered
	Enter            State            `json:"enter,omitzero"`     // to be entered in the trail, by hand: in dispute while it does not stand or is open, delivered once it stands; unknown where the trail stays, as for damage
	Strength         Strength         `json:"strength,omitzero"`  // of the best proof; unknown where that is still open
	AnswerBy         courier.Deadline `json:"answer_by,omitzero"` // by when the complaint is to be handled and answered
}

// complaintDays are the days within which an express firm handles a complaint.
const complaintDays = courier.Days(7)

// Dispute says whether a sign-off that is disputed stands. For a sign-off
// that was not the recipient's:
//   - that it was delivered, and to whom, is for the carrier to prove; the
//     claimant shows the contract and what was sent;
//   - a hand-over that was not valid is no delivery, however well proved;
//   - a strong proof carries the sign-off, a fair one is for a person to weigh,
//     a weak one or none does not carry it. These grades, and which proof has
//     which, are a convention of this library: no text read sets them;
//   - a proof made after the day the dispute was raised is weak; what comes
//     from the recipient itself is strong; a signature shown not to be the
//     recipient's, and an agent's whom it did not name, are weak;
//   - meanwhile the item is open again: it counts as not delivered, and the
//     clocks of delay and loss run on. The host enters the state that
//     [DisputeFinding.Enter] names as an [Event] of its own ([EntryHand]);
//     [Fold] then takes the stage back to the one before the sign-off, so that
//     what may still be done with an undelivered item may be done;
//   - the complaint is answered within 7 days (Interim Regulation on Express
//     Delivery 28, from 2025-06-01 29).
//
// For damage or shortage found after signing (Civil Code 831): who says
// nothing within the agreed or a reasonable time has prima facie evidence
// against it, and may still prove the contrary; an objection in time or a
// remark when signing leaves it open.
//
// Unknown facts that could change the verdict come back as needs; an unknown
// day alone is asked for first. The errors name the field: a missing or unknown
// word, a day before 2018-05-01, for damage before 2021-01-01
// ([courier.ErrNoRule]).
func Dispute(d *SignOffDispute) (DisputeFinding, error) { return AppendDispute(nil, d) }

// AppendDispute is [Dispute] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendDispute(dst []courier.Reason, d *SignOffDispute) (DisputeFinding, error) {
	if d == nil {
		return DisputeFinding{}, courier.At("of", courier.ErrMissing)
	}
	if err := d.check(); err != nil {
		return DisputeFinding{}, err
	}
	f := DisputeFinding{Decision: courier.Decision{Verdict: courier.Referred,
		Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}}
	if d.Of != DamageFound {
		f.Enter = StateSignatureDisputed
	}
	if !d.RaisedOn.Known() {
		f.Needs = []courier.Need{"raised_on"}
		return f, nil
	}
	if d.Of == DamageFound {
		d.damage(&f)
	} else {
		d.signOff(&f)
	}
	if d.Of != DamageFound && f.Verdict == courier.Granted {
		f.Enter = StateDelivered
	}
	d.answerBy(&f)
	f.Reasons = courier.AppendUnchecked(f.Reasons, len(dst), d.RaisedOn)
	return f, nil
}

// check reads the facts and names each field that cannot be read.
func (d *SignOffDispute) check() error {
	var r courier.Reading
	r.Word("of", disputeOfWords, uint8(d.Of))
	first := expressRegulationFrom
	switch d.Of {
	case 0:
		r.Fault("of", courier.ErrMissing)
	case DamageFound:
		first = civilCodeFrom
	}
	notBefore(&r, "raised_on", d.RaisedOn, first)
	for i := range d.Proofs {
		mark := r.Faults()
		d.Proofs[i].check(&r)
		r.UnderIndex(mark, "proofs", i)
	}
	r.Answer("valid", d.Valid)
	r.Answer("agent_named", d.AgentNamed)
	r.Answer("genuine", d.Genuine)
	r.Answer("fabricated", d.Fabricated)
	r.Answer("objected", d.Objected)
	r.Answer("remarked", d.Remarked)
	r.Answer("term_accepted", d.TermAccepted)
	return r.Err()
}

// tell appends a reason of the row under the law of the day it was raised.
func (f *DisputeFinding) tell(d *SignOffDispute, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	f.Reasons = append(f.Reasons, row.Speak(d.RaisedOn, e, figures...))
}

func (d *SignOffDispute) answerBy(f *DisputeFinding) {
	f.AnswerBy, _ = complaintDays.Period().Count(d.RaisedOn, courier.NoRoll, courier.Calendar{})
	f.tell(d, &disputeAnswerRow, courier.Notes, f.AnswerBy.Last.Figure())
}

// damage is the dispute about what was found after signing.
func (d *SignOffDispute) damage(f *DisputeFinding) {
	switch {
	case d.Remarked == courier.Yes:
		f.Verdict = courier.Refused
		f.tell(d, &remarkedRow, courier.Bars)
	case d.Objected == courier.Yes:
		f.Verdict = courier.Refused
		f.tell(d, &objectedRow, courier.Bars)
	case d.Remarked == courier.No && d.Objected == courier.No:
		f.Verdict = courier.Granted
		f.tell(d, &silentRow, courier.Grants)
		f.tell(d, &rebuttableRow, courier.Notes)
	default:
		if d.Objected == 0 {
			f.Needs = append(f.Needs, "objected")
		}
		if d.Remarked == 0 {
			f.Needs = append(f.Needs, "remarked")
		}
	}
	if d.TermAccepted == courier.Yes && signedTermRow.Cite(d.RaisedOn) != nil {
		f.tell(d, &signedTermRow, courier.Notes)
	}
}

// signOff is the dispute about the sign-off itself.
func (d *SignOffDispute) signOff(f *DisputeFinding) {
	f.tell(d, &reopenedRow, courier.Notes)
	f.tell(d, &carrierProvesRow, courier.Notes)
	f.tell(d, &claimantShowsRow, courier.Notes)
	d.fabrication(f)
	d.decide(f)
	v := d.settledView()
	for i := range d.Proofs {
		grade := d.grade(i, v)
		f.Reasons = append(f.Reasons, proofRows[grade].Speak(d.RaisedOn, courier.Notes).OfItem(i))
	}
}

// fabrication tells what a made-up sign-off is by itself, whatever becomes of
// this one.
func (d *SignOffDispute) fabrication(f *DisputeFinding) {
	if d.Fabricated != courier.Yes || fabricatedRow.Cite(d.RaisedOn) == nil {
		return
	}
	f.tell(d, &fabricatedRow, courier.Warns)
	f.tell(d, &fabricatedFineRow, courier.Notes, courier.Fen(10_000_00).Figure(), courier.Fen(10_000_00).Figure(), courier.Fen(30_000_00).Figure())
}
