package insurance_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim/insurance"
)

// explainsAtTheEnds puts no facts, facts without their day, facts that cannot
// be read, and facts of a day that all are not so, to an explanation: only the
// last are tried.
func explainsAtTheEnds[F any](t *testing.T, explain func(*F) (courier.Explanation, error), unread, dated F) {
	t.Helper()
	for _, facts := range []*F{nil, new(F)} {
		e, err := explain(facts)
		require.NoError(t, err)
		assert.Equal(t, courier.Explanation{Verdict: courier.Referred}, e)
	}
	e, err := explain(&unread)
	assert.ErrorIs(t, err, courier.ErrUnknownWord)
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
	explainsAtTheEnds(t, insurance.ExplainCancels, insurance.Cancellation{On: aug4, Cargo: 9}, insurance.Cancellation{On: aug4})
	explainsAtTheEnds(t, insurance.ExplainInsures, insurance.Arrangement{On: aug4, Stated: 9}, insurance.Arrangement{On: aug4})
	explainsAtTheEnds(t, insurance.ExplainWarranted, insurance.Breach{HappenedOn: aug4, Cured: 9}, insurance.Breach{HappenedOn: aug4})
	explainsAtTheEnds(t, insurance.ExplainDeclared, insurance.Declaration{HappenedOn: aug4, Intent: 9}, insurance.Declaration{HappenedOn: aug4})
	explainsAtTheEnds(t, insurance.ExplainDisclosed, insurance.Telling{On: aug4, Asked: 9}, insurance.Telling{On: aug4})
	explainsAtTheEnds(t, insurance.ExplainNotified, insurance.LossNotice{On: aug4, Prompt: 9}, insurance.LossNotice{On: aug4})
	explainsAtTheEnds(t, insurance.ExplainMustInsure, insurance.Operation{On: aug4, Guaranteed: 9}, insurance.Operation{On: aug4})
	explainsAtTheEnds(t, insurance.ExplainConstructiveLoss, insurance.Plight{HappenedOn: aug4, Inevitable: 9}, insurance.Plight{HappenedOn: aug4})
	explainsAtTheEnds(t, insurance.ExplainSubrogate, insurance.Subrogation{HappenedOn: aug4, Intent: 9}, insurance.Subrogation{HappenedOn: aug4})
}
