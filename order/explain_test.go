package order_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tracking"
)

// redirected is a consignee that asks for what is the shipper's.
func redirected() *order.Request {
	return &order.Request{
		Action: order.Redirect,
		Consignment: order.Consignment{
			AskedOn: courier.Day(2026, 8, 1), By: courier.Consignee, Identity: courier.Yes, Stage: tracking.AtDestination,
			Regime: courier.CivilLaw, Express: courier.Yes, Terms: &order.ControlTerms{}, TargetServed: courier.Yes,
			Prohibited: courier.No, Lien: courier.No,
		},
	}
}

// What an explanation says of the verdict is what Decide says, for every
// action, asker and stage; and a turn that names tri-state facts alone does
// turn Decide once they are set.
func TestExplainAgreesWithDecide(t *testing.T) {
	turned := 0
	for action := order.Redirect; action <= order.Cancel; action++ {
		for _, by := range []courier.Party{courier.Shipper, courier.Consignee, courier.ThirdParty} {
			for stage := tracking.Stage(1); int(stage) < tracking.StageCount; stage++ {
				r := redirected()
				r.Action, r.By, r.Stage = action, by, stage
				ruling, err := order.Decide(r)
				require.NoError(t, err)
				e, err := order.ExplainDecide(r)
				require.NoError(t, err)
				require.Equal(t, ruling.Verdict, e.Verdict, "%s %s %s", action, by, stage)
				if len(ruling.Needs) > 0 {
					require.Empty(t, e.Turns)
				}
				for _, m := range e.Missed {
					require.False(t, ruling.Has(m.Code), "%s spoke and was missed", m.Code)
					require.NotEqual(t, len(m.Failing) > 0, m.LiftedBy != "", m.Code)
				}
				turned += turns(t, r, &e)
			}
		}
	}
	assert.Greater(t, turned, 20)
}

// turns sets the facts of the turns that it can set, and requires that they
// turn the verdict; it returns how many it tried.
func turns(t *testing.T, r *order.Request, e *courier.Explanation) (tried int) {
	t.Helper()
	for _, turn := range e.Turns {
		other, set := *r, true
		for _, f := range turn.Facts {
			switch f {
			case "lien":
				other.Lien = flipped(other.Lien)
			case "prohibited":
				other.Prohibited = flipped(other.Prohibited)
			case "identity":
				other.Identity = flipped(other.Identity)
			case "target_served":
				other.TargetServed = flipped(other.TargetServed)
			default:
				set = false
			}
		}
		if !set {
			continue
		}
		tried++
		ruling, err := order.Decide(&other)
		require.NoError(t, err)
		require.Equal(t, turn.Verdict, ruling.Verdict, "%v", turn)
	}
	return tried
}

func flipped(a courier.Answer) courier.Answer { return courier.AnswerOf(a != courier.Yes) }

// What cannot be tried is not, and the verdict is the one of the entry point
// all the same.
func TestExplainDecideTriesNothing(t *testing.T) {
	for name, change := range map[string]func(*order.Request){
		"day":    func(r *order.Request) { r.AskedOn = courier.Date{} },
		"regime": func(r *order.Request) { r.Regime = 0 },
	} {
		r := redirected()
		change(r)
		ruling, err := order.Decide(r)
		require.NoError(t, err)
		e, err := order.ExplainDecide(r)
		require.NoError(t, err)
		assert.Equal(t, courier.Explanation{Verdict: ruling.Verdict}, e, name)
	}
	_, err := order.ExplainDecide(nil)
	assert.ErrorIs(t, err, courier.ErrMissing)
}

// What would have to be otherwise for the consignee's wish to be granted.
func ExampleExplainDecide() {
	e, err := order.ExplainDecide(redirected())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(e.Verdict)
	for _, turn := range e.Turns {
		fmt.Printf("%s, were %q otherwise\n", turn.Verdict, turn.Facts[0])
	}
	for _, m := range e.Missed {
		if m.Effect == courier.Grants && len(m.Failing) == 1 {
			fmt.Println("missed:", m.Sentence(courier.English), m.Failing)
		}
	}
	// Output:
	// refused
	// granted, were "by" otherwise
	// missed: until the goods are delivered to the consignee the shipper may change their destination [by]
}

func FuzzExplain(f *testing.F) {
	f.Add(uint8(1), uint8(1), uint8(3), uint8(1), "2026-08-01")
	f.Add(uint8(7), uint8(2), uint8(9), uint8(0), "2026-04-30")
	f.Fuzz(func(t *testing.T, action, by, stage, regime uint8, on string) {
		r := redirected()
		r.Action, r.By, r.Stage, r.Regime = order.Action(action), courier.Party(by), tracking.Stage(stage), courier.Regime(regime)
		r.AskedOn, _ = courier.ParseDate(on)
		e, err := order.ExplainDecide(r)
		if err == nil {
			ruling, err := order.Decide(r)
			require.NoError(t, err)
			require.Equal(t, ruling.Verdict, e.Verdict)
		}
	})
}

func BenchmarkExplain(b *testing.B) {
	r := redirected()
	b.ReportAllocs()
	for b.Loop() {
		order.ExplainDecide(r)
	}
}
