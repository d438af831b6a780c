package tracking

import "github.com/courier-rules/courier"

// proofGrades are the grades of proofs that nothing speaks against.
var proofGrades = [...]Strength{
	RecipientSignature - 1:  Strong,
	ExpressConfirmation - 1: Strong,
	PickupCode - 1:          Strong,
	AgentSignature - 1:      Fair,
	Photo - 1:               Fair,
	CallRecord - 1:          Fair,
	OtherSignature - 1:      Weak,
	LockerLog - 1:           Weak,
	FacilitySign - 1:        NoStrength,
	CourierScan - 1:         NoStrength,
}

func (p *Proof) check(r *courier.Reading) {
	r.Word("kind", proofKindWords, uint8(p.Kind))
	if p.Kind == 0 {
		r.Fault("kind", courier.ErrMissing)
	}
	r.Party("source", p.Source)
}

// lateProof says whether proof i was made after the day of the dispute.
func (d *SignOffDispute) lateProof(i int) courier.Answer {
	at := d.Proofs[i].At
	if !at.Known() {
		return 0
	}
	return courier.AnswerOf(at.Date().After(d.RaisedOn))
}

// against are the facts of a dispute that speak against the sign-off. Each
// can only weaken it.
type against uint8

const (
	notValid against = 1 << iota
	notGenuine
	notNamed
	allAgainst = notValid | notGenuine | notNamed
)

var againstNeeds = [...]courier.Need{"valid", "genuine", "agent_named"}

// facts returns those that are known to speak against the sign-off, and those
// that are open.
func (d *SignOffDispute) facts() (known, open against) {
	for i, a := range [...]courier.Answer{d.Valid, d.Genuine, d.AgentNamed} {
		switch a {
		case 0:
			open |= 1 << i
		case courier.No:
			known |= 1 << i
		}
	}
	return known, open
}

// view is what is taken to be so of the facts of a dispute.
type view struct {
	against
	timely int // which of the proofs of unknown time are in time: one, or
}

const (
	allTimely  = -1
	noneTimely = -2
)

// settledView takes what is unknown to favour the sign-off.
func (d *SignOffDispute) settledView() view {
	known, _ := d.facts()
	return view{known, allTimely}
}

// late says whether proof i is taken to be made too late.
func (d *SignOffDispute) late(i int, v view) bool {
	switch d.lateProof(i) {
	case courier.Yes:
		return true
	case courier.No:
		return false
	}
	return v.timely != allTimely && v.timely != i
}

// grade says how strong proof i is.
func (d *SignOffDispute) grade(i int, v view) Strength {
	p := &d.Proofs[i]
	s := proofGrades[p.Kind-1]
	switch {
	case p.Source == courier.Consignee && p.Kind != AgentSignature && p.Kind != OtherSignature:
		s = Strong // the recipient's own word
	case p.Kind == RecipientSignature && d.Of == Forged && v.against&notGenuine != 0,
		p.Kind == AgentSignature && v.against&notNamed != 0:
		s = Weak
	}
	if s > Weak && d.late(i, v) {
		s = Weak
	}
	return s
}

// best is the strength of the strongest proof, none where there is none.
func (d *SignOffDispute) best(v view) Strength {
	best := NoStrength
	for i := range d.Proofs {
		best = max(best, d.grade(i, v))
	}
	return best
}

// outcome is the verdict on what is taken to be so.
func (d *SignOffDispute) outcome(v view) courier.Verdict {
	switch best := d.best(v); {
	case v.against&notValid != 0 || best <= Weak:
		return courier.Refused
	case best == Fair:
		return courier.Referred
	}
	return courier.Granted
}

// decide gives the verdict where what is unknown cannot change it, and else
// asks for what can.
func (d *SignOffDispute) decide(f *DisputeFinding) {
	if d.Proofs == nil {
		if d.Valid == courier.No {
			f.Verdict = courier.Refused
			f.tell(d, &notValidRow, courier.Bars)
			return
		}
		f.Needs = append(f.Needs, "proofs")
		if d.Valid == 0 {
			f.Needs = append(f.Needs, "valid")
		}
		return
	}
	if f.Needs = d.needs(); len(f.Needs) > 0 {
		return
	}
	v := d.settledView()
	f.Strength, f.Verdict = d.best(v), d.outcome(v)
	switch {
	case d.Valid == courier.No:
		f.tell(d, &notValidRow, courier.Bars)
	case f.Verdict == courier.Refused && len(d.Proofs) == 0:
		f.tell(d, &noProofRow, courier.Bars)
	case f.Verdict == courier.Refused:
		f.tell(d, &weakProofRow, courier.Bars)
	case f.Verdict == courier.Referred:
		f.tell(d, &fairProofRow, courier.Refers)
	default:
		f.tell(d, &strongProofRow, courier.Grants)
	}
}

// needs are the unknown facts that decide for some completion of the others.
func (d *SignOffDispute) needs() (needs []courier.Need) {
	known, open := d.facts()
	for i, need := range againstNeeds {
		if f := against(1) << i; open&f != 0 && d.decides(known, open&^f, f) {
			needs = append(needs, need)
		}
	}
	for i := range d.Proofs {
		if d.lateProof(i) == 0 && d.timeDecides(known, open, i) {
			needs = append(needs, courier.Need(courier.Index("proofs", i)+".at"))
		}
	}
	return needs
}

// decides reports whether a fact moves the outcome for some completion of the
// others. What it weakens shows where the other proofs are no help: all in
// time, or one alone.
func (d *SignOffDispute) decides(known, open, f against) bool {
	for others := range allAgainst + 1 {
		if others&^open != 0 {
			continue
		}
		for timely := allTimely; timely < len(d.Proofs); timely++ {
			if d.outcome(view{known | others, timely}) != d.outcome(view{known | others | f, timely}) {
				return true
			}
		}
	}
	return false
}

// timeDecides reports whether the time of proof i moves the outcome for some
// completion, the others of unknown time being late.
func (d *SignOffDispute) timeDecides(known, open against, i int) bool {
	for others := range allAgainst + 1 {
		if others&^open == 0 && d.outcome(view{known | others, i}) != d.outcome(view{known | others, noneTimely}) {
			return true
		}
	}
	return false
}
