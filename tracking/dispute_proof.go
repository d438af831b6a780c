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

// view is what is taken to be so of the facts of a dispute.
type view struct {
	valid, named, genuine bool
	late                  func(i int) bool // whether proof i was made after the dispute was raised
}

// lateProof says whether proof i was made after the day of the dispute.
func (d *SignOffDispute) lateProof(i int) courier.Answer {
	at := d.Proofs[i].At
	if !at.Known() {
		return 0
	}
	return courier.AnswerOf(at.Date().After(d.RaisedOn))
}

// settledView takes what is unknown to favour the sign-off.
func (d *SignOffDispute) settledView() view {
	return view{d.Valid != courier.No, d.AgentNamed != courier.No, d.Genuine != courier.No,
		func(i int) bool { return d.lateProof(i) == courier.Yes }}
}

// grade says how strong proof i is.
func (d *SignOffDispute) grade(i int, v view) Strength {
	p := &d.Proofs[i]
	s := proofGrades[p.Kind-1]
	switch {
	case p.Source == courier.Consignee && p.Kind != AgentSignature && p.Kind != OtherSignature:
		s = Strong // the recipient's own word
	case p.Kind == RecipientSignature && d.Of == Forged && !v.genuine,
		p.Kind == AgentSignature && !v.named:
		s = Weak
	}
	if s > Weak && v.late(i) {
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
	case !v.valid || best <= Weak:
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

// openFact is a fact of a dispute that is unknown: taken against the sign-off,
// it can only weaken it.
type openFact struct {
	need courier.Need
	set  func(*view)
}

func (d *SignOffDispute) openFacts() (open []openFact) {
	for _, f := range [...]struct {
		courier.Answer
		openFact
	}{
		{d.Valid, openFact{"valid", func(v *view) { v.valid = false }}},
		{d.Genuine, openFact{"genuine", func(v *view) { v.genuine = false }}},
		{d.AgentNamed, openFact{"agent_named", func(v *view) { v.named = false }}},
	} {
		if f.Answer == 0 {
			open = append(open, f.openFact)
		}
	}
	return open
}

// needs are the unknown facts that decide for some completion of the others.
func (d *SignOffDispute) needs() (needs []courier.Need) {
	open := d.openFacts()
	for n, f := range open {
		if d.eachView(open, n, func(v view) bool { return d.moves(v, f.set) }) {
			needs = append(needs, f.need)
		}
	}
	if d.Valid == courier.No {
		return needs
	}
	for i := range d.Proofs {
		if d.lateProof(i) == 0 && d.eachView(open, -1, func(v view) bool { return d.timeMoves(v, i) }) {
			needs = append(needs, courier.Need(courier.Index("proofs", i)+".at"))
		}
	}
	return needs
}

// eachView tries every completion of the open facts but the one left out,
// until one finds.
func (d *SignOffDispute) eachView(open []openFact, out int, find func(view) bool) bool {
	for against := range 1 << len(open) {
		v := d.settledView()
		for n, f := range open {
			if n != out && against>>n&1 == 1 {
				f.set(&v)
			}
		}
		if find(v) {
			return true
		}
	}
	return false
}

// onlyTimely takes proof i alone, of those of unknown time, to be in time.
func (d *SignOffDispute) onlyTimely(i int) func(int) bool {
	return func(j int) bool { return d.lateProof(j) == courier.Yes || j != i && d.lateProof(j) == 0 }
}

// moves reports whether a fact moves the outcome. What it weakens, it does
// where the other proofs are no help: all in time, or one alone.
func (d *SignOffDispute) moves(v view, set func(*view)) bool {
	for i := -1; i < len(d.Proofs); i++ {
		before := v
		if i >= 0 {
			before.late = d.onlyTimely(i)
		}
		after := before
		set(&after)
		if d.outcome(before) != d.outcome(after) {
			return true
		}
	}
	return false
}

// timeMoves reports whether the time of proof i moves the outcome, the others
// of unknown time being late.
func (d *SignOffDispute) timeMoves(v view, i int) bool {
	timely, late := v, v
	timely.late, late.late = d.onlyTimely(i), d.onlyTimely(-1)
	return d.outcome(timely) != d.outcome(late)
}
