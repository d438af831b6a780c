package insurance_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// Each question has a first day, before which no rule of it was in force.
func TestFirstDays(t *testing.T) {
	for name, test := range map[string]struct {
		first courier.Date
		ask   func(on courier.Date) error
	}{
		"constructive loss": {courier.Day(1993, 7, 1), func(on courier.Date) error {
			_, err := insurance.ConstructiveLoss(&insurance.Plight{HappenedOn: on})
			return err
		}},
		"value at origin": {courier.Day(1993, 7, 1), func(on courier.Date) error {
			_, err := insurance.ValueAtOrigin(&insurance.Origin{HappenedOn: on})
			return err
		}},
		"liability insurance": {courier.Day(2018, 9, 1), func(on courier.Date) error {
			_, err := insurance.AssessLiability(&insurance.LiabilityLoss{HappenedOn: on})
			return err
		}},
		"subrogation": {courier.Day(2018, 9, 1), func(on courier.Date) error {
			_, err := insurance.Subrogate(&insurance.Subrogation{HappenedOn: on})
			return err
		}},
		"disclosure": {courier.Day(2015, 4, 24), func(on courier.Date) error {
			_, err := insurance.Disclosed(&insurance.Telling{On: on})
			return err
		}},
		"acceptance": {courier.Day(2015, 4, 24), func(on courier.Date) error {
			_, err := insurance.Accepts(&insurance.Proposal{On: on, Goods: "g"})
			return err
		}},
	} {
		t.Run(name, func(t *testing.T) {
			assert.NotErrorIs(t, test.ask(test.first), courier.ErrNoRule)
			assert.ErrorIs(t, test.ask(test.first.AddDays(-1)), courier.ErrNoRule)
		})
	}
}

// The days of PICC's wording on domestic cargo, which no law gives.
func TestThePICCTimes(t *testing.T) {
	terms := insurance.PICCClocks()
	assert.Equal(t, courier.Days(10).Period(), terms.Pay)
	assert.Equal(t, courier.Days(10).Period(), terms.Inspect)
	for _, set := range []insurance.ClauseSet{insurance.PICCBasic, insurance.PICCComprehensive} {
		w, ok := insurance.NamedWording(set, insurance.ICCAsRead)
		require.True(t, ok)
		assert.Equal(t, courier.Days(15).Period(), w.DaysUncollected, set)
	}
}

// Whether the insurance is marine is not known, so that the periods are not
// told; whether they ran out turns the answer all the same.
func TestRescissionWhereTheCodeIsNotKnown(t *testing.T) {
	contract, knew := courier.Day(2021, 3, 1), courier.Day(2021, 6, 1)
	mayRescind := func(on, knew courier.Date) bool {
		d, err := insurance.Disclosed(&insurance.Telling{On: on, Misstated: courier.Yes, Asked: courier.Yes, CatchAll: courier.No,
			Fault: insurance.TellingGross, Material: courier.Yes, Knew: courier.No, ContractOn: contract, InsurerKnew: knew, Rescinded: courier.No, Settled: courier.No})
		require.NoError(t, err)
		assert.False(t, d.ThirtyDays.Last.Known())
		assert.False(t, d.TwoYears.Last.Known())
		return slices.ContainsFunc(d.Reasons, func(r courier.Reason) bool { return r.Code() == "insurance.rescind.gross" })
	}
	for name, last := range map[string]courier.Date{"thirty days": courier.Day(2021, 7, 1), "two years": courier.Day(2023, 3, 1)} {
		from := knew
		if name == "two years" {
			from = last // it came to know on the last day
		}
		assert.True(t, mayRescind(last, from), name)
		assert.False(t, mayRescind(last.AddDays(1), from), name)
	}
}
