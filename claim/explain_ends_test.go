package claim_test

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// explainsAtTheEnds puts no facts, facts without their day, facts that cannot
// be read, and facts of a day that all are not so, to an explanation: only the
// last are tried.
func explainsAtTheEnds[F any](t *testing.T, explain func(*F) (courier.Explanation, error), undated, unread, dated F) {
	t.Helper()
	e, err := explain(nil)
	assert.True(t, err == nil && e.Verdict == referred || e.Verdict == 0 && errors.Is(err, courier.ErrMissing), "%v %v", e, err)
	assert.Zero(t, e.Bound)
	e, err = explain(&undated)
	require.NoError(t, err)
	assert.Equal(t, courier.Explanation{Verdict: referred}, e)
	e, err = explain(&unread)
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
	assert.Empty(t, e.Turns)
	assert.Empty(t, e.Missed)
	for i, v := 0, reflect.ValueOf(&dated).Elem(); i < v.NumField(); i++ {
		if at, ok := v.Field(i).Addr().Interface().(*courier.Answer); ok {
			*at = courier.No
		}
	}
	e, err = explain(&dated)
	require.NoError(t, err)
	assert.NotEqual(t, courier.Explanation{Verdict: e.Verdict}, e, "%T is tried", dated)
}

func TestExplanationsAtTheEnds(t *testing.T) {
	explainsAtTheEnds(t, claim.ExplainStanding, claim.Claimant{As: claim.AsSender}, claim.Claimant{As: claim.AsSender, HappenedOn: spring, Letter: 9}, claim.Claimant{As: claim.AsSender, HappenedOn: spring})
	explainsAtTheEnds(t, claim.ExplainRelease, claim.Waiver{}, claim.Waiver{SignedOn: spring, Shown: 9}, claim.Waiver{SignedOn: spring})
	explainsAtTheEnds(t, claim.ExplainDischarge, claim.Payout{To: 1}, claim.Payout{To: 1, PaidOn: spring, Right: 9}, claim.Payout{To: 1, PaidOn: spring})
	explainsAtTheEnds(t, claim.ExplainIndirect, claim.Consequence{}, claim.Consequence{HappenedOn: spring, Kind: 99}, claim.Consequence{HappenedOn: spring})
}

// A turn of an indirect loss grants only what then is owed: an amount that is
// known, and more than what was avoidable of it.
func TestATurnOfAnIndirectLossLeavesSomething(t *testing.T) {
	for name, tt := range map[string]struct {
		amount, avoidable courier.Money
		turns             bool
	}{
		"more than was avoidable":      {yuan(100), courier.Fen(99_99), true},
		"as much as was avoidable":     {yuan(100), yuan(100), false},
		"the amount unknown":           {courier.Money{}, yuan(0), false},
		"what was avoidable not known": {yuan(100), courier.Money{}, false},
	} {
		c := consequence()
		c.Foreseeable, c.Told, c.AgreedToPay, c.Amount, c.Avoidable = no, no, no, tt.amount, tt.avoidable
		e, err := claim.ExplainIndirect(&c)
		require.NoError(t, err, name)
		assert.Equal(t, courier.Refused, e.Verdict, name)
		granted := slices.ContainsFunc(e.Turns, func(turn courier.Turn) bool { return turn.Verdict == courier.Granted })
		assert.Equal(t, tt.turns, granted, name)
	}
}
