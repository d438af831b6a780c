package liability_test

import (
	"fmt"
	"os"
	"slices"
	"text/tabwriter"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// A parcel is lost in a flood that came a day after it was due.
func ExampleDecide() {
	a, err := liability.Decide(&liability.Event{
		HappenedOn:  courier.Day(2026, 3, 10),
		Regime:      courier.CivilLaw,
		Kind:        liability.Loss,
		InCharge:    courier.Yes,
		Cause:       liability.ForceMajeure,
		CauseProved: courier.Yes,
		AlreadyLate: courier.Yes,
		Express:     courier.Yes,
		Declared:    courier.No,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Answers())
	for _, r := range a.Reasons {
		fmt.Printf("%s：%s（%s）\n", r.Effect, r.Sentence(courier.Chinese), r.Basis().AppendText(nil, courier.Chinese))
	}
	// Output:
	// yes
	// grants：承运人对运输过程中货物的毁损、灭失承担赔偿责任，免责事由由承运人证明（《民法典》第832条）
	// lifts：但不可抗力发生在承运人迟延履行之后，不免除其责任（《民法典》第590条）
	// notes：不可抗力是不能预见、不能避免且不能克服的客观情况，三项缺一不可（《民法典》第180条）
	// notes：货物在运输过程中因不可抗力灭失，未收取运费的，承运人不得请求支付运费；已经收取运费的，托运人可以请求返还（《民法典》第835条）
	// notes：未保价的快件，依照民事法律的有关规定确定赔偿责任（《快递暂行条例（2025年修订）》第28条）
}

// What is unknown and decides is asked for.
func ExampleDecide_needs() {
	a, err := liability.Decide(&liability.Event{
		HappenedOn: courier.Day(2026, 3, 10),
		Regime:     courier.PostalUniversal,
		Kind:       liability.Damage,
		InCharge:   courier.Yes,
		Mail:       liability.RecordedMail,
		Cause:      liability.ForceMajeure,
	})
	fmt.Println(a.Verdict, a.Needs, err)
	// Output: referred [queried_in_time cause_proved already_late declared] <nil>
}

// lawRow is a row of the table of exemptions: a law and what is special.
type lawRow struct {
	name  string
	event liability.Event
}

func lawRows() []lawRow {
	terms := &liability.Terms{Cite: courier.Art(courier.EMSDomesticTerms, ""), PaysOnForceMajeure: courier.Yes}
	civil := func(k liability.Kind) liability.Event {
		return liability.Event{Regime: courier.CivilLaw, Kind: k, Declared: courier.No, Excused: liability.InWhole}
	}
	rail := func(k liability.Kind) liability.Event {
		return liability.Event{Regime: courier.Rail, Kind: k, Excused: liability.InWhole}
	}
	mail := func(m liability.Mail) liability.Event {
		return liability.Event{Regime: courier.PostalUniversal, Kind: liability.Loss, Mail: m, Declared: courier.No}
	}
	with := func(e liability.Event, edit func(e *liability.Event)) liability.Event {
		edit(&e)
		return e
	}
	late := func(e *liability.Event) { e.AlreadyLate = courier.Yes }
	inPart := func(e *liability.Event) { e.Excused = liability.InPart }
	gross := func(a courier.Answer) func(e *liability.Event) { return func(e *liability.Event) { e.GrossFault = a } }
	return []lawRow{
		{"civil", civil(liability.Loss)},
		{"civil, declared, rules pay", with(civil(liability.Loss), func(e *liability.Event) { e.Declared, e.Terms = courier.Yes, terms })},
		{"civil, already late", with(civil(liability.Loss), late)},
		{"civil, delay", civil(liability.Delay)},
		{"civil, delay, in part", with(civil(liability.Delay), inPart)},
		{"rail", rail(liability.Loss)},
		{"rail, already late", with(rail(liability.Loss), late)},
		{"rail, delay", rail(liability.Delay)},
		{"mail, ordinary", with(mail(liability.OrdinaryMail), gross(courier.No))},
		{"mail, ordinary, gross fault", with(mail(liability.OrdinaryMail), gross(courier.Yes))},
		{"mail, recorded", mail(liability.RecordedMail)},
		{"mail, recorded, already late", with(mail(liability.RecordedMail), late)},
		{"mail, declared", with(mail(liability.RecordedMail), func(e *liability.Event) { e.Declared = courier.Yes })},
		{"mail, declared, already late", with(mail(liability.RecordedMail), func(e *liability.Event) { e.Declared, e.AlreadyLate = courier.Yes, courier.Yes })},
		{"mail, delay", liability.Event{Regime: courier.PostalUniversal, Kind: liability.Delay}},
	}
}

// Whom each law lets off for what: a table for a lawyer to check. The cause
// is proved, the loss came in the carrier's charge, mail was queried in time.
// In brackets: the cause is not asked for. Reduced: the carrier answers, less
// the part of those at fault, or that force majeure reached. Person: two laws
// speak otherwise, and a person decides.
func ExampleDecide_exemptions() {
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	heads := []string{"not found", "force maj.", "nature", "wear", "shipper", "consignee", "escort", "carrier", "third party"}
	fmt.Fprint(w, "law")
	for _, head := range heads {
		fmt.Fprint(w, "\t", head)
	}
	for _, r := range lawRows() {
		fmt.Fprint(w, "\n", r.name)
		e := r.event
		e.HappenedOn, e.InCharge, e.QueriedInTime, e.CauseProved = courier.Day(2026, 3, 10), courier.Yes, courier.Yes, courier.Yes
		if e.AlreadyLate == 0 {
			e.AlreadyLate = courier.No
		}
		open, _ := liability.Decide(&e)
		for i := range heads {
			e.Cause = liability.NotFound + liability.Cause(i)
			a, err := liability.Decide(&e)
			word := map[courier.Verdict]string{courier.Granted: "answers", courier.Refused: "exempt", courier.Referred: "person"}[a.Verdict]
			switch {
			case err != nil || len(a.Needs) > 0:
				word = "?"
			case a.Has("liability.late.claimants_fault"), a.Has("liability.late.force_majeure_part"):
				word = "reduced"
			}
			if !slices.Contains(open.Needs, "cause") { // whatever it was
				word = "(" + word + ")"
			}
			fmt.Fprint(w, "\t", word)
		}
	}
	fmt.Fprintln(w)
	_ = w.Flush()
	// Output:
	// law                           not found  force maj.  nature     wear       shipper    consignee  escort     carrier    third party
	// civil                         answers    exempt      exempt     exempt     exempt     exempt     exempt     answers    answers
	// civil, declared, rules pay    answers    answers     exempt     exempt     exempt     exempt     exempt     answers    answers
	// civil, already late           answers    answers     exempt     exempt     exempt     exempt     exempt     answers    answers
	// civil, delay                  answers    exempt      answers    answers    reduced    reduced    reduced    answers    answers
	// civil, delay, in part         (answers)  (reduced)   (answers)  (answers)  (reduced)  (reduced)  (reduced)  (answers)  (answers)
	// rail                          answers    exempt      exempt     exempt     exempt     exempt     exempt     answers    answers
	// rail, already late            answers    answers     exempt     exempt     exempt     exempt     exempt     answers    answers
	// rail, delay                   answers    exempt      answers    answers    reduced    reduced    reduced    answers    answers
	// mail, ordinary                (exempt)   (exempt)    (exempt)   (exempt)   (exempt)   (exempt)   (exempt)   (exempt)   (exempt)
	// mail, ordinary, gross fault   (answers)  (answers)   (answers)  (answers)  (answers)  (answers)  (answers)  (answers)  (answers)
	// mail, recorded                answers    exempt      exempt     exempt     exempt     exempt     answers    answers    answers
	// mail, recorded, already late  answers    person      exempt     exempt     exempt     exempt     answers    answers    answers
	// mail, declared                answers    answers     exempt     exempt     exempt     exempt     answers    answers    answers
	// mail, declared, already late  answers    answers     exempt     exempt     exempt     exempt     answers    answers    answers
	// mail, delay                   (exempt)   (exempt)    (exempt)   (exempt)   (exempt)   (exempt)   (exempt)   (exempt)   (exempt)
}

// Three departments share CNY 1,000.01; the goods lie at the second.
func ExampleSplit() {
	d, err := liability.Split(&liability.Sharing{
		Total: courier.Fen(1000_01),
		Parts: []liability.Part{
			{Who: liability.Who{Department: courier.Booking}, Share: courier.Percent(40)},
			{Who: liability.Who{Department: courier.RoadOperations}, Share: courier.Percent(40)},
			{Who: liability.Who{Unit: "华东中转"}, Share: courier.Percent(20)},
		},
		GoodsAt: liability.Who{Department: courier.RoadOperations},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range d.Parts {
		fmt.Println(p.Who.Name(courier.Chinese), p.Share, p.Amount)
	}
	fmt.Println("牵头:", d.Lead.Name(courier.Chinese))
	for _, r := range d.Reasons {
		fmt.Println(r.Sentence(courier.English))
	}
	// Output:
	// 开单部门 40% CNY 400.01
	// 汽运操作中心 40% CNY 400.00
	// 华东中转 20% CNY 200.00
	// 牵头: 汽运操作中心
	// the departments responsible bear CNY 1,000.01 by their shares of responsibility
	// minor units go by largest remainder: of equal remainders to the larger share, then in the order given; the portions add up to the total
	// the largest share is held by several, and the one where the goods are leads
	// responsibility is divided to show problems: keep the verdict on quality apart from the charge in money
}

// The odd fen of a ratio goes to the largest remainder.
func ExampleSplit_ratio() {
	d, err := liability.Split(&liability.Sharing{
		Total: courier.Fen(5),
		Parts: []liability.Part{
			{Who: liability.Who{Carrier: "甲运输"}, Ratio: courier.CountOf(1)},
			{Who: liability.Who{Carrier: "乙运输"}, Ratio: courier.CountOf(2)},
			{Who: liability.Who{Carrier: "丙运输"}, Ratio: courier.CountOf(3)},
		},
	})
	for _, p := range d.Parts {
		fmt.Println(p.Who, p.Amount)
	}
	fmt.Println(err)
	// Output:
	// 甲运输 CNY 0.01
	// 乙运输 CNY 0.02
	// 丙运输 CNY 0.02
	// <nil>
}
