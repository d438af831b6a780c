package insurance_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// Two insurers of one cargo, insured for more than it was worth.
func ExampleShare() {
	d := twoPolicies()
	s, err := insurance.Share(&d)
	if err != nil {
		panic(err)
	}
	for _, c := range s.Shares {
		fmt.Println(c.Name, c.Share)
	}
	// Output:
	// A CNY 20000.00
	// B CNY 30000.00
}

// A limit of the event comes back to the pieces to the fen.
func ExampleAssessPieces() {
	l := lotOf([]insurance.Piece{box("A", "1", 1_000), box("B", "1", 2_000)}, per(claim.Deductible{Kind: claim.NoDeductible}, 0),
		limits(insurance.Limits{Occurrence: courier.Fen(100_00)}))
	b, err := insurance.AssessPieces(&l)
	if err != nil {
		panic(err)
	}
	fmt.Println(b.Indemnity, b.Pieces[0].Indemnity, b.Pieces[1].Indemnity)
	// Output: CNY 100.00 CNY 33.33 CNY 66.67
}

func ExampleSeveral() {
	a, err := insurance.Several(&insurance.Succession{HappenedOn: aug4, Law: insurance.MarineCargo, SumInsured: cny(100_000), Losses: []insurance.LossInTurn{
		{Payable: cny(70_000), Total: no, Repaired: yes}, {Payable: cny(60_000), Total: no}}})
	fmt.Println(a.Total, err)
	// Output: CNY 130000.00 <nil>
}

func ExampleConstructiveLoss() {
	d, err := insurance.ConstructiveLoss(&insurance.Plight{HappenedOn: aug4, Inevitable: no, Value: cny(100_000), AvoidCost: cny(70_000), OnwardCost: cny(35_000)})
	fmt.Println(d.Verdict, d.Reasons[0].Basis().Article, err)
	// Output: granted 272 <nil>
}

func ExampleValueAtOrigin() {
	w, err := insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: aug4, Goods: cny(90_000), Freight: cny(9_000), Premium: cny(1_000)})
	fmt.Println(w.Value, err)
	// Output: CNY 100000.00 <nil>
}

func ExampleDivideRecovery() {
	a, err := insurance.DivideRecovery(&insurance.Recovery{HappenedOn: aug4, Gross: cny(84_000), Paid: cny(55_700), Owed: cny(60_000)})
	fmt.Println(a.Insured, a.Insurer, err)
	// Output: CNY 28300.00 CNY 31700.00 <nil>
}

func ExampleDivideRail() {
	a, err := insurance.DivideRail(&insurance.RailRecovery{HappenedOn: aug4, Gross: cny(100_000), Paid: cny(60_000), SumInsured: cny(60_000), Value: cny(100_000), InFull: no, Limit: cny(20_000)})
	fmt.Println(a.Insurer, a.Insured, err)
	// Output: CNY 12000.00 CNY 8000.00 <nil>
}

func ExampleSubrogate() {
	s := sub(func(*insurance.Subrogation) {})
	a, err := insurance.Subrogate(&s)
	fmt.Println(a.Verdict, a.UpTo, err)
	// Output: granted CNY 1000.00 <nil>
}

func ExampleAssessLiability() {
	l := victim(func(l *insurance.LiabilityLoss) { l.Joint, l.OwnShare = yes, courier.Percent(40) })
	a, err := insurance.AssessLiability(&l)
	fmt.Println(a.ToVictim, a.Recourse, err)
	// Output: CNY 10000.00 CNY 6000.00 <nil>
}

func ExampleMustInsure() {
	d, err := insurance.MustInsure(&insurance.Operation{On: aug4, Mode: courier.ByRoad, Dangerous: yes})
	fmt.Println(d.Verdict, err)
	// Output: granted <nil>
}

func ExampleBearLoss() {
	a, err := insurance.BearLoss(&insurance.Bearing{HappenedOn: aug4, Gross: cny(1_000), ThirdPaid: cny(0), CourierOwes: cny(0), InsurerPays: cny(700), Deductible: cny(300)})
	fmt.Println(a.Insurer, a.Deductible, a.Uninsured, err)
	// Output: CNY 700.00 CNY 300.00 CNY 0.00 <nil>
}

func ExampleLayBeside() {
	a, err := insurance.LayBeside(&insurance.Comparison{HappenedOn: aug4, Declared: yes, Insured: yes, Liable: yes, Covered: yes, GrossFault: no, ByRail: no,
		Gross: cny(10_000), CarrierPays: cny(6_000), InsurerPays: cny(9_000)})
	fmt.Println(a.Most, a.Twice, len(a.Lines), err)
	// Output: CNY 10000.00 CNY 5000.00 6 <nil>
}
