package ordertest

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// IntakeAnswer is what an implementation says to an intake.
type IntakeAnswer struct {
	Verdict courier.Verdict // referred: it asks
	Needs   []courier.Need  // what it asks for, by path in the facts JSON, in any order
}

// Desk is an implementation of the intake check under test. It returns an
// error for facts that cannot be read.
type Desk func(*order.Intake) (IntakeAnswer, error)

// DeskOf returns the desk of a function that answers as [order.Check] does.
func DeskOf(check func(*order.Intake) (order.Checked, error)) Desk {
	return func(in *order.Intake) (IntakeAnswer, error) {
		c, err := check(in)
		return IntakeAnswer{c.Verdict, c.Needs}, err
	}
}

// IntakeCase is one intake with the answer that the law gives.
type IntakeCase struct {
	Name      string
	Provision string // in words, with where it stands
	Intake    order.Intake
	Want      courier.Verdict
	Needs     []courier.Need // where it has to ask: for exactly these
	Fault     bool           // the facts cannot be read: an error, and no answer
}

// intakeDay is an ordinary day under the texts of 2025.
var intakeDay = courier.Day(2026, 3, 2)

// clean is an express parcel that nothing stands against and of which all
// that decides is known. Each call returns memory of its own.
func clean() order.Intake {
	return order.Intake{
		On: intakeDay, Regime: courier.CivilLaw, Express: courier.Yes, Region: courier.Jiangsu, Operator: order.ExpressFirm, Accepted: courier.No,
		Sender:    order.Contact{Name: order.Say("张三"), Address: order.Say("南京市中山路1号"), Phone: order.Say("13800000000"), AddressFit: courier.Yes},
		Recipient: order.Contact{Name: order.Say("李四"), Address: order.Say("苏州市人民路2号"), Phone: order.Say("13900000000"), AddressFit: courier.Yes},
		Kind:      order.Parcel,
		Items:     []order.Item{{Name: order.Say("棉布衬衫"), Nature: order.Say("纺织品"), Quantity: courier.CountOf(2), Class: order.Ordinary}},
		Weight:    courier.Grams(1200),
		Letters:   order.Letters{Reserved: courier.No, Marked: courier.Yes, Bundled: courier.No},
		Identity:  order.IdentityShown, Agreement: courier.No, Inspection: order.ContentsMatch, InspectionMark: courier.Yes,
		Packing: order.PackedWell, Destination: order.Destination{Service: order.Served},
		Value:   order.Value{Real: courier.Fen(300_00), Stated: courier.Yes, Covered: courier.No, Valuable: courier.No, Fragile: courier.No, Consumer: courier.Yes},
		Payment: order.Payment{Pay: order.PayCash, Account: courier.No, COD: courier.No},
		Terms:   &order.IntakeTerms{}, Waybill: order.Waybill{Number: order.Say("")}, Earlier: []order.Use{},
	}
}

// IntakeCases returns the cases of the intake check, with memory of their own.
func IntakeCases() []IntakeCase {
	var cases []IntakeCase
	add := func(name, provision string, want courier.Verdict, change func(*order.Intake)) *IntakeCase {
		c := IntakeCase{Name: name, Provision: provision, Intake: clean(), Want: want}
		change(&c.Intake)
		cases = append(cases, c)
		return &cases[len(cases)-1]
	}
	declaredCases(add)
	identityCases(add)
	inspectionCases(add)
	goodsCases(add)
	noBarCases(add)
	return cases
}

// adder adds a case.
type adder func(name, provision string, want courier.Verdict, change func(*order.Intake)) *IntakeCase

func declaredCases(add adder) {
	const nine = "the sender gives name, address and phone of both sides, and name, nature and quantity of the goods (Interim Regulation 2025, 23; 2018, 22)"
	add("clean", "nothing stands against acceptance", courier.Granted, func(*order.Intake) {})
	for _, f := range []struct {
		need courier.Need
		at   func(*order.Intake) *order.Said
	}{
		{"sender.name", func(in *order.Intake) *order.Said { return &in.Sender.Name }},
		{"sender.address", func(in *order.Intake) *order.Said { return &in.Sender.Address }},
		{"sender.phone", func(in *order.Intake) *order.Said { return &in.Sender.Phone }},
		{"recipient.name", func(in *order.Intake) *order.Said { return &in.Recipient.Name }},
		{"recipient.address", func(in *order.Intake) *order.Said { return &in.Recipient.Address }},
		{"recipient.phone", func(in *order.Intake) *order.Said { return &in.Recipient.Phone }},
		{"items[0].name", func(in *order.Intake) *order.Said { return &in.Items[0].Name }},
		{"items[0].nature", func(in *order.Intake) *order.Said { return &in.Items[0].Nature }},
	} {
		add(string(f.need)+" blank", nine, courier.Refused, func(in *order.Intake) { *f.at(in) = order.Say(" ") })
		add(string(f.need)+" not known", nine+"; what is not known is asked for, not taken as blank", courier.Referred,
			func(in *order.Intake) { *f.at(in) = order.Said{} }).Needs = []courier.Need{f.need}
	}
	add("no quantity", nine, courier.Refused, func(in *order.Intake) { in.Items[0].Quantity = courier.CountOf(0) })
	add("no weight", "the shipper declares the weight (Civil Code 825)", courier.Refused, func(in *order.Intake) { in.Weight = courier.Grams(0) })
	add("a refusal asks nothing", "one ground of refusal is enough, whatever else is not known", courier.Refused,
		func(in *order.Intake) { in.Sender.Name, in.Packing = order.Say(""), 0 })
	add("no enum of that number", "facts that cannot be read are an error", 0, func(in *order.Intake) { in.Kind = 99 }).Fault = true
	add("a negative sum", "facts that cannot be read are an error", 0, func(in *order.Intake) { in.Value.Real = courier.Fen(-1) }).Fault = true
}

func identityCases(add adder) {
	const who = "the sender's identity is checked, but for letters and senders with a security agreement; refused or false: not accepted (Interim Regulation 2025, 23; 2018, 22)"
	add("identity refused", who, courier.Refused, func(in *order.Intake) { in.Identity = order.IdentityRefused })
	add("identity false", who, courier.Refused, func(in *order.Intake) { in.Identity = order.IdentityFalse })
	add("identity not known", who, courier.Referred, func(in *order.Intake) { in.Identity = 0 }).Needs = []courier.Need{"identity"}
	add("a letter", who, courier.Granted, func(in *order.Intake) { in.Identity, in.Kind = order.IdentityRefused, order.Letter })
	add("an agreement", who, courier.Granted, func(in *order.Intake) { in.Identity, in.Agreement = order.IdentityRefused, courier.Yes })
	add("perhaps an agreement", who, courier.Referred, func(in *order.Intake) { in.Identity, in.Agreement = order.IdentityRefused, 0 }).Needs = []courier.Need{"agreement"}
	add("long-term and bulk without agreement", "the firm has to sign one; the item is accepted (Interim Regulation 2025, 32)", courier.Granted,
		func(in *order.Intake) { in.LongTerm, in.Bulk = courier.Yes, courier.Yes })
}

func inspectionCases(add adder) {
	const look = "all but letters are inspected on the spot; refusal: not accepted (Interim Regulation 2025, 32; Postal Law 25, 59)"
	const post = "an express firm carries no official documents and no letters kept for the post, and bundles none as a parcel (Postal Law 55, 56)"
	add("inspection refused", look, courier.Refused, func(in *order.Intake) { in.Inspection = order.InspectionRefused })
	add("not inspected", look, courier.Refused, func(in *order.Intake) { in.Inspection = order.NotInspected })
	add("a letter not looked into", look, courier.Granted, func(in *order.Intake) { in.Inspection, in.Kind = order.NotInspected, order.Letter })
	add("a letter not opened when asked", "a letter may be asked to be opened, not to be read; refusal: not accepted (Postal Law 25)", courier.Refused,
		func(in *order.Intake) { in.Inspection, in.Kind = order.InspectionRefused, order.Letter })
	add("contents differ", "what was declared is not what was found: not accepted (Express Market Measures 2023, 26)", courier.Refused,
		func(in *order.Intake) { in.Inspection = order.ContentsDiffer })
	add("contents differ before the measures", "the refusal for a mismatch is in force from 2024-03-01", courier.Granted,
		func(in *order.Intake) { in.Inspection, in.On = order.ContentsDiffer, courier.Day(2024, 2, 29) })
	add("an official document", post, courier.Refused, func(in *order.Intake) { in.Kind = order.StateDocument })
	add("an official document at the post", post, courier.Granted, func(in *order.Intake) { in.Kind, in.Operator = order.StateDocument, order.ThePost })
	add("a reserved letter", post, courier.Refused, func(in *order.Intake) { in.Kind, in.Letters.Reserved = order.Letter, courier.Yes })
	add("bundled letters", post, courier.Refused, func(in *order.Intake) { in.Kind, in.Letters.Bundled = order.Letter, courier.Yes })
}

func goodsCases(add adder) {
	for class := order.Firearms; class <= order.OtherProhibited; class++ {
		add("prohibited "+class.String(), "prohibited items are refused (Interim Regulation 2025, 34; 2018, 33)", courier.Refused,
			func(in *order.Intake) { in.Items[0].Class = class })
	}
	add("prohibited, after acceptance", "sorting, transport and delivery stop at once (Interim Regulation 2025, 34)", courier.Refused,
		func(in *order.Intake) { in.Items[0].Class, in.Accepted = order.Drugs, courier.Yes })
	add("restricted without papers", "restricted items follow the rules on them (Postal Law 24)", courier.Refused,
		func(in *order.Intake) { in.Items[0].Class, in.Items[0].Permit = order.Restricted, courier.No })
	add("restricted with papers", "restricted items follow the rules on them (Postal Law 24)", courier.Granted,
		func(in *order.Intake) { in.Items[0].Class, in.Items[0].Permit = order.Restricted, courier.Yes })
	add("food", "special transport law is to be followed, and is no bar (Interim Regulation 2025, 25)", courier.Granted,
		func(in *order.Intake) { in.Items[0].Class = order.SpecialLaw })
	add("poorly packed", "the carrier may refuse what is not packed as agreed, or adequately (Civil Code 827, 619)", courier.Refused,
		func(in *order.Intake) { in.Packing = order.PackedPoorly })
	dangerous := func(in *order.Intake, papers courier.Answer) {
		in.Express, in.Items[0].Class = courier.No, order.FlammableLiquids
		in.Items[0].Danger = order.Danger{Packed: courier.Yes, Marked: courier.Yes, Papers: papers}
	}
	add("dangerous cargo", "packed, marked and described, dangerous goods travel as cargo (Civil Code 828)", courier.Granted,
		func(in *order.Intake) { dangerous(in, courier.Yes) })
	add("dangerous cargo without papers", "else the carrier may refuse them (Civil Code 828)", courier.Refused,
		func(in *order.Intake) { dangerous(in, courier.No) })
	add("not served, from Zhejiang", "items for an area without delivery are not collected (Zhejiang Express Regulation 31)", courier.Refused,
		func(in *order.Intake) { in.Region, in.Destination.Service = courier.Zhejiang, order.NotServed })
	add("valuables not stated", "the sender of valuables states them beforehand (Interim Regulation 2025, 22)", courier.Refused,
		func(in *order.Intake) { in.Value.Valuable, in.Value.Stated = courier.Yes, courier.No })
}

func noBarCases(add adder) {
	add("60 kg", "50 kg define a parcel and are no ceiling for express items (Postal Law 84)", courier.Granted,
		func(in *order.Intake) {
			in.Pieces = []order.MeasuredPiece{{Weight: courier.Grams(60_000), Length: courier.CountOf(2000)}}
		})
	add("no reminder", "a reminder that was not given may cost the carrier a clause, and refuses nothing (Interim Regulation 2025, 22)", courier.Granted,
		func(in *order.Intake) { in.Notices.Terms.Given = courier.No })
	add("over-declared", "declaring more than the value seldom pays more, and refuses nothing", courier.Granted,
		func(in *order.Intake) { in.Value.Covered, in.Value.Declared = courier.Yes, courier.Fen(900_00) })
}

// fault says how the answer departs from the case, nil where it does not.
func (c *IntakeCase) fault(got IntakeAnswer, err error) error {
	switch {
	case c.Fault && err == nil:
		return fmt.Errorf("%s: answered %v where the facts cannot be read: %s", c.Name, got.Verdict, c.Provision)
	case c.Fault:
		return nil
	case err != nil:
		return fmt.Errorf("%s: %w: %s", c.Name, err, c.Provision)
	case got.Verdict != c.Want:
		return fmt.Errorf("%s: %v, want %v: %s", c.Name, got.Verdict, c.Want, c.Provision)
	case !sameNeeds(got.Needs, c.Needs):
		return fmt.Errorf("%s: asks for %v, want %v: %s", c.Name, got.Needs, c.Needs, c.Provision)
	}
	return nil
}

// sameNeeds reports whether both ask for the same, in any order.
func sameNeeds(a, b []courier.Need) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

// CheckIntake runs every case and returns all departures joined, nil where
// there is none.
func CheckIntake(desk Desk) error {
	var faults []error
	for _, c := range IntakeCases() {
		faults = append(faults, c.fault(desk(&c.Intake)))
	}
	return errors.Join(faults...)
}

// RunIntake runs every case as a subtest of its name.
func RunIntake(t *testing.T, desk Desk) {
	t.Helper()
	for _, c := range IntakeCases() {
		t.Run(c.Name, func(t *testing.T) {
			if err := c.fault(desk(&c.Intake)); err != nil {
				t.Error(err)
			}
		})
	}
}
