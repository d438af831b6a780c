package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Checked is the answer to an [Intake]: granted is accept, refused is not to
// be accepted as it stands, referred with needs is ask first.
type Checked struct {
	courier.Decision

	// After a refusal that whoever posts, or the desk, can take away in whole:
	// the facts that would have to change, such as "recipient.phone". Nil where
	// one ground stays, prohibited goods for instance.
	Cure []courier.Need `json:"cure,omitzero"`

	// Whether the four reminders were given in time and can be shown, so that
	// a clause that limits liability can be said to have been pointed out.
	// Unknown while one of them is.
	Prompted courier.Answer `json:"prompted,omitzero"`
}

// firstIntake is the first day of the Interim Regulation on Express Delivery,
// before which there are no rows.
var firstIntake = courier.Day(2018, 5, 1)

// Check checks an order 核单: every gap and every fault at once, under the law
// of the day of acceptance. It looks, in this order, at
//   - what has to be declared (Interim Regulation on Express Delivery, 22,
//     from 2025-06-01 23; Civil Code 825; for mail Postal Law 23);
//   - letters, the identity check and its waivers, the inspection of the
//     contents (the Regulation, 22 and 31, from 2025-06-01 23 and 32; Express
//     Market Measures 2023, 26; Postal Law 25, 55, 56);
//   - the goods by class: prohibited, restricted, dangerous, under a special
//     transport law;
//   - packing and the address, as the host's own table serves it;
//   - declared cover and payment, with the carrier's terms;
//   - the parcel's envelope, a definition that refuses nothing; the reminders
//     owed, which refuse nothing either but may cost the carrier a clause; the
//     waybill and its number; the transport document at sea and in the air.
//
// The day, the regime and, under the Civil Code, whether it is an express
// item say which rules speak, and are asked for first and alone. Cargo, that
// is all that is neither express nor mail, is checked against the Civil Code
// and the Anti-Terrorism Law.
//
// A ground of refusal is enough to refuse, and then nothing is asked. Else
// each unknown fact that could still change the verdict is a need, in the
// order of the steps, but for what another of them has to open first: the
// papers of goods wait for their class, the letter facts for the kind, an
// agreement for the identity check, an account for the way of payment, sums
// for what they are of, earlier uses for the waybill number. The errors name the field: an unknown word, a negative amount or two currencies, a day
// before 2018-05-01 ([courier.ErrNoRule]), a regime without rules here
// ([courier.ErrNotSupported]), terms that claim to be law ([courier.ErrContradicts]),
// facts that contradict each other.
func Check(in *Intake) (Checked, error) { return AppendCheck(nil, in) }

// AppendCheck is [Check] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons, so it
// is meant to have length 0.
func AppendCheck(dst []courier.Reason, in *Intake) (Checked, error) {
	if in == nil {
		return Checked{}, courier.At("on", courier.ErrMissing)
	}
	if err := in.check(); err != nil {
		return Checked{}, err
	}
	if needs := in.gate(); needs != nil {
		return Checked{Decision: courier.Decision{Verdict: courier.Referred,
			Grounds: courier.Grounds{Reasons: dst, Needs: needs, Rules: Rules}}}, nil
	}
	d := desk{Intake: in, scope: in.scope(), reasons: slices.Grow(dst, 4), start: len(dst)}
	d.say(&acceptableRow, courier.Grants)
	d.declared()
	d.contents()
	d.goods()
	d.carried()
	d.value()
	d.parcel()
	prompted := d.notices()
	d.waybill()
	d.document()
	d.order()
	return d.close(prompted), nil
}

// acceptableRow is the right on which a granted check rests.
var acceptableRow = courier.Row{
	Code: "order.check.acceptable", IDs: "S2-03", Cites: []courier.Cite{courier.Art(courier.OrderTextbook, "网上业务")},
	Zh: "核单未发现不予收寄的情形，可以收寄", En: "the check finds nothing against acceptance",
}

// scope is which body of rules the desk works under.
type scope uint8

const (
	asExpress scope = 1 << iota
	asMail          // of the universal service
	asCargo
)

// gate returns the facts without which no rule can speak.
func (in *Intake) gate() (needs []courier.Need) {
	if !in.On.Known() {
		needs = append(needs, "on")
	}
	switch {
	case in.Regime == 0:
		needs = append(needs, "regime")
	case in.Regime == courier.CivilLaw && in.Express == 0:
		needs = append(needs, "express")
	}
	return needs
}

func (in *Intake) scope() scope {
	switch {
	case in.Regime == courier.PostalUniversal:
		return asMail
	case in.Express == courier.Yes:
		return asExpress
	}
	return asCargo
}

// desk is a check under way. Its steps share no fact that they ask for, so
// each judges alone: one that refuses settles the matter, and what another
// asks could still make it refuse.
type desk struct {
	*Intake
	scope   scope
	refused bool
	start   int
	reasons []courier.Reason
	needs   []courier.Need
}

// say tells a row that has a citation in force.
func (d *desk) say(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	d.sayOf(row, e, -1, figures...)
}

func (d *desk) sayOf(row *courier.Row, e courier.Effect, item int, figures ...courier.Figure) {
	c := row.Cite(d.On)
	if c == nil {
		return
	}
	d.reasons = row.AppendReason(d.reasons, c, e, courier.Money{}, figures...)
	if item >= 0 {
		last := &d.reasons[len(d.reasons)-1]
		*last = last.OfItem(item)
	}
	d.refused = d.refused || e == courier.Bars
}

// must is the finding of a fact that has to be a yes: no refuses, unknown
// asks, unless the row is not yet in force.
func (d *desk) must(row *courier.Row, a courier.Answer) { d.mustOf(row, a, -1) }

func (d *desk) mustOf(row *courier.Row, a courier.Answer, item int) {
	switch {
	case a == courier.Yes:
	case a == courier.No:
		d.sayOf(row, courier.Bars, item)
	case row.Cite(d.On) != nil:
		d.ask(row.Field, item)
	}
}

// ask asks for a field, of an item where the path goes through a list.
func (d *desk) ask(field courier.Need, item int) {
	if d.refused {
		return // nothing is asked of a refusal
	}
	if item >= 0 {
		field = (&courier.Row{Field: field}).SpeakFrom(nil, courier.Notes).OfItem(item).Field()
	}
	if !slices.Contains(d.needs, field) {
		d.needs = append(d.needs, field)
	}
}

// fold folds a question of several connected facts into the check. Its first
// ground is the right that its bars are measured by, and is not told.
func (d *desk) fold(q *courier.Question, k courier.Known, terms *courier.Cite) {
	n := len(d.reasons)
	f := q.Fold(d.reasons, k, d.On, terms)
	d.reasons = f.Reasons
	switch f.Verdict {
	case courier.Granted:
		d.reasons = slices.Delete(d.reasons, n, n+1)
	case courier.Refused:
		d.refused = true
	}
	d.needs = append(d.needs, f.Needs...)
}

// close draws the steps together.
func (d *desk) close(prompted courier.Answer) Checked {
	c := Checked{Decision: courier.Decision{Verdict: courier.Granted}, Prompted: prompted}
	d.needs = openersFirst(d.needs)
	switch {
	case d.refused:
		c.Verdict, d.needs = courier.Refused, nil
		c.Cure = intakeCure(d.reasons[d.start:])
	case len(d.needs) > 0:
		c.Verdict = courier.Referred
	}
	if c.Verdict != courier.Granted { // a right or a condition belongs to a yes
		kept := slices.DeleteFunc(d.reasons[d.start:], func(r courier.Reason) bool {
			return r.Effect == courier.Grants || r.Effect == courier.Conditions
		})
		d.reasons = d.reasons[:d.start+len(kept)]
	}
	c.Grounds = courier.Grounds{Reasons: courier.AppendUnchecked(d.reasons, d.start, d.On), Needs: d.needs, Rules: Rules}
	return c
}

// openers are facts that decide whether another can matter at all.
var openers = [...]struct{ first, then courier.Need }{
	{"kind", "operator"}, {"kind", "letters.reserved"}, {"kind", "letters.bundled"}, {"identity", "agreement"},
	{"payment.pay", "payment.account"}, {"payment.cod", "payment.cod_sum"}, {"value.covered", "value.declared"},
	{"waybill.number", "earlier"}, {"waybill.number", "waybill.carrier"}, {"waybill.number", "waybill.shipped_on"},
	{"document.form", "document.agreed"},
}

// openersFirst leaves out what waits for a fact that is asked for.
func openersFirst(needs []courier.Need) []courier.Need {
	asked := slices.Clone(needs)
	return slices.DeleteFunc(needs, func(n courier.Need) bool {
		for _, o := range openers {
			if o.then == n && slices.Contains(asked, o.first) {
				return true
			}
		}
		return false
	})
}

// intakeCure returns the facts that would have to change for every bar to
// fall, nil where one stays.
func intakeCure(reasons []courier.Reason) (needs []courier.Need) {
	for i := range reasons {
		r := &reasons[i]
		switch {
		case r.Effect != courier.Bars:
		case stays(r):
			return nil
		case !slices.Contains(needs, r.Field()):
			needs = append(needs, r.Field())
		}
	}
	return needs
}

// stays reports whether a bar lies in what is posted, or where to, and not in
// what was said or done about it.
func stays(r *courier.Reason) bool {
	switch r.Code() {
	case stateDocumentRow.Code, reservedRow.Code, cargoProhibitedRow.Code, refuseRow.Code, stopRow.Code,
		unservedRow.Code, zhejiangUnservedRow.Code, notTakenRow.Code, duplicateRow.Code:
		return true
	}
	for i := range prohibitedRows {
		if prohibitedRows[i].Code == r.Code() {
			return true
		}
	}
	return false
}
