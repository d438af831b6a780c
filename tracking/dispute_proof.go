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

// needs are the unknown facts that decide for some completion of the others.
// Each can only weaken the sign-off, so it decides where it moves the outcome
// while all others favour it, or while some others do not.
func (d *SignOffDispute) needs() (needs []courier.Need) {
	unknown := []struct {
		need courier.Need
		open bool
		set  func(*view)
	}{
		{"valid", d.Valid == 0, func(v *view) { v.valid = false }},
		{"genuine", d.Genuine == 0, func(v *view) { v.genuine = false }},
		{"agent_named", d.AgentNamed == 0, func(v *view) { v.named = false }},
	}
	for n, u := range unknown {
		if !u.open {
			continue
		}
		for others := range 1 << len(unknown) {
			v := d.settledView()
			for m, o := range unknown {
				if m != n && o.open && others>>m&1 == 1 {
					o.set(&v)
				}
			}
			if d.moves(v, u.set) {
				needs = append(needs, u.need)
				break
			}
		}
	}
	return append(needs, d.timesNeeded()...)
}

// moves reports whether a fact moves the outcome, with the proofs of unknown
// time made in time or, failing that, too late.
func (d *SignOffDispute) moves(v view, set func(*view)) bool {
	for _, late := range []bool{false, true} {
		before := v
		before.late = func(i int) bool { return d.lateProof(i) == courier.Yes || late && d.lateProof(i) == 0 }
		after := before
		set(&after)
		if d.outcome(before) != d.outcome(after) {
			return true
		}
	}
	return false
}

// timesNeeded are the proofs whose time decides: those that would be better
// than every proof whose grade is sure.
func (d *SignOffDispute) timesNeeded() (needs []courier.Need) {
	if d.Valid == courier.No {
		return nil
	}
	worst := d.settledView()
	worst.genuine, worst.named = d.Genuine == courier.Yes, d.AgentNamed == courier.Yes
	worst.late = func(i int) bool { return d.lateProof(i) != courier.No }
	sure := max(d.best(worst), Weak)
	for i := range d.Proofs {
		if d.lateProof(i) == 0 && d.grade(i, d.settledView()) > sure {
			needs = append(needs, courier.Need(courier.Index("proofs", i)+".at"))
		}
	}
	return needs
}
