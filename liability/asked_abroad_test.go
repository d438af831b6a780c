package liability_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func underCMR(c *liability.Carriage) { c.Convention, c.Contracting = courier.CMRRoad, "甲" }

func TestAskedUnderCMR(t *testing.T) {
	road := courier.ByRoad
	of := func(n int, edits ...func(c *liability.Carriage)) *liability.Carriage {
		modes := []courier.Mode{road, road, road}[:n]
		return journey("2026-03-01", modes, append([]func(c *liability.Carriage){underCMR}, edits...)...)
	}
	for _, c := range []struct {
		name  string
		c     *liability.Carriage
		want  string
		joint courier.Answer
		codes []courier.Code
	}{
		{"no legs", of(0), "甲:first_carrier", 0, []courier.Code{"liability.asked.cmr_alone"}},
		{"one leg", of(1), "甲:first_carrier", 0, []courier.Code{"liability.asked.cmr_alone"}},
		{"two, and the leg makes no difference", of(2), "甲:first_carrier 乙:last_carrier", yes, []courier.Code{"liability.asked.cmr_successive", "liability.asked.whom_first"}},
		{"three, on the first", of(3, onLeg(0)), "甲:first_carrier 丙:last_carrier", yes, []courier.Code{"liability.asked.cmr_successive", "liability.asked.whom_first"}},
		{"three, on the middle", of(3, onLeg(1)), "甲:first_carrier 丙:last_carrier 乙:leg_carrier", yes, []courier.Code{"liability.asked.cmr_successive", "liability.asked.whom_first"}},
		{"three, not found", of(3, nowhere), "甲:first_carrier 丙:last_carrier", yes, []courier.Code{"liability.asked.cmr_leg_not_found", "liability.asked.cmr_successive", "liability.asked.whom_first"}},
		{"out and back with the same carrier", of(2, func(c *liability.Carriage) { c.Legs[1].Carrier = "甲" }), "甲:first_carrier", 0, []courier.Code{"liability.asked.cmr_alone"}},
		{"first and last the same, another between", of(3, onLeg(1), func(c *liability.Carriage) { c.Legs[2].Carrier = "甲" }), "甲:first_carrier 乙:leg_carrier", yes, []courier.Code{"liability.asked.cmr_successive", "liability.asked.whom_first"}},
		{"first and last the same, not found", of(3, nowhere, func(c *liability.Carriage) { c.Legs[2].Carrier = "甲" }), "甲:first_carrier", 0, []courier.Code{"liability.asked.cmr_leg_not_found", "liability.asked.cmr_alone"}},
		{"the carrier that contracted carries nothing", of(2, func(c *liability.Carriage) { c.Contracting = "总" }), "甲:first_carrier 乙:last_carrier", yes,
			[]courier.Code{"liability.asked.cmr_successive", "liability.asked.cmr_contracting_carries_nothing", "liability.asked.whom_first"}},
		{"nobody says who contracted", of(2, func(c *liability.Carriage) { c.Contracting = "" }), "甲:first_carrier 乙:last_carrier", yes, []courier.Code{"liability.asked.cmr_successive", "liability.asked.whom_first"}},
		{"the mode of a leg, a ferry among them, makes no difference", of(2, func(c *liability.Carriage) { c.Legs[0].Mode, c.Legs[1].Mode = 0, courier.BySea }), "甲:first_carrier 乙:last_carrier", yes,
			[]courier.Code{"liability.asked.cmr_successive", "liability.asked.whom_first"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := respond(t, c.c)
			require.Empty(t, r.Needs)
			assert.Equal(t, c.want, namesAsked(r.Asked))
			assert.Equal(t, c.joint, r.Joint)
			assert.Equal(t, c.codes, codes(&r.Grounds))
			assert.Equal(t, [2]courier.Regime{courier.CMRRoad, courier.CMRRoad}, [2]courier.Regime{r.Liability, r.TimeBar})
		})
	}
	cmr := reason(t, &respondents(t, of(2)).Grounds, "liability.asked.cmr_successive").Basis()
	assert.Equal(t, "CMR 36", cmr.Source+" "+cmr.Article)
	assert.Equal(t, courier.Secondary, cmr.Evidence)
}

func respondents(t *testing.T, c *liability.Carriage) *liability.Respondents {
	r := respond(t, c)
	return &r
}

func namesAsked(asked []liability.Respondent) (text string) {
	for i, a := range asked {
		if i > 0 {
			text += " "
		}
		text += a.Name + ":" + a.As.String()
	}
	return text
}

// Which leg it was is asked for only where the answer could name somebody
// between the first carrier and the last.
func TestAskedUnderCMRNeeds(t *testing.T) {
	road := courier.ByRoad
	three := journey("2026-03-01", []courier.Mode{road, road, road}, underCMR)
	assert.Equal(t, []courier.Need{"located"}, respond(t, three).Needs)
	three.Located = yes
	assert.Equal(t, []courier.Need{"loss_leg"}, respond(t, three).Needs)
	assert.Equal(t, []courier.Need{"contracting"}, respond(t, &liability.Carriage{HappenedOn: ymd("2026-03-01"), Convention: courier.CMRRoad}).Needs)
	assert.Equal(t, []courier.Need{"happened_on"}, respond(t, &liability.Carriage{Convention: courier.CMRRoad, Legs: three.Legs[:2]}).Needs)
}

// Of the other conventions nobody has read whom one may sue.
func TestAskedUnderOtherConventions(t *testing.T) {
	for g := courier.MontrealAir; g.Valid(); g++ {
		if g == courier.CMRRoad {
			continue
		}
		r := respond(t, journey("2026-07-01", []courier.Mode{courier.ByAir, courier.ByAir}, func(c *liability.Carriage) { c.Convention = g }))
		assert.Equal(t, "总:contracting_carrier", namesAsked(r.Asked), g)
		assert.Equal(t, []courier.Code{"liability.asked.convention_unread"}, codes(&r.Grounds), g)
		assert.Equal(t, g, r.Liability)
	}
	for g := courier.CivilLaw; g < courier.MontrealAir; g++ {
		_, err := liability.Asked(journey("2026-07-01", nil, func(c *liability.Carriage) { c.Convention = g }))
		var at *courier.FieldError
		require.ErrorAs(t, err, &at)
		assert.Equal(t, "convention", at.Field)
		require.ErrorIs(t, err, courier.ErrNotSupported)
	}
	_, err := liability.Asked(journey("2026-07-01", nil, func(c *liability.Carriage) { c.Convention = 99 }))
	require.ErrorIs(t, err, courier.ErrUnknownWord)
}

func ExampleAsked_cmr() {
	r, err := liability.Asked(&liability.Carriage{
		HappenedOn: courier.Day(2026, 3, 1), Convention: courier.CMRRoad, LossLeg: courier.CountOf(1),
		Legs: []liability.Leg{{Carrier: "Lodz Trans"}, {Carrier: "Baltic Road"}, {Carrier: "Nord Haul"}},
	})
	for _, a := range r.Asked {
		fmt.Println(a.Name, a.As.Name(courier.English))
	}
	fmt.Println(r.Joint, r.TimeBar, err)
	// Output:
	// Lodz Trans first carrier
	// Nord Haul last carrier
	// Baltic Road leg carrier
	// yes cmr <nil>
}
