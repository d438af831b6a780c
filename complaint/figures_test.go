package complaint_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// Letters are read under the Civil Code, from its first day on.
func TestLettersBeginWithTheCivilCode(t *testing.T) {
	_, err := complaint.Vet(&complaint.Draft{On: courier.Day(2020, 12, 31)})
	assert.ErrorIs(t, err, courier.ErrNoRule)
	_, err = complaint.Vet(&complaint.Draft{On: courier.Day(2021, 1, 1)})
	assert.NotErrorIs(t, err, courier.ErrNoRule)
}

// A promise is of one to two thousand working hours.
func TestTheMostWorkingHours(t *testing.T) {
	for hours, fits := range map[int64]bool{0: false, 1: true, 2000: true, 2001: false} {
		w := hourly(t)
		w.Promises[0].WorkingHours = courier.CountOf(hours)
		_, err := complaint.Due(&w)
		assert.Equal(t, !fits, err != nil, "%d: %v", hours, err)
	}
}

// The last step of a distribution is that of 9,999 hours and of all that is
// longer; what is an hour less has its own.
func TestTheLastStepOfADistribution(t *testing.T) {
	for hours, want := range map[int]complaint.Middle{
		9_998:  {Known: yes, Units: courier.CountOf(9_998), Over: no},
		9_999:  {Known: yes, Units: courier.CountOf(9_999), Over: yes},
		10_000: {Known: yes, Units: courier.CountOf(9_999), Over: yes},
	} {
		c := complaint.Counted{ReceivedAt: spring.At(9, 0), FirstAnswer: complaint.Moment{At: spring.At(9, 0).Add(time.Duration(hours) * time.Hour)}}
		got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, c), Span: span(0, 6), Covered: always})
		require.NoError(t, err)
		i, ok := got.Indicator(complaint.AnswerMedian)
		require.True(t, ok)
		assert.Equal(t, want, i.Median, hours)
		assert.Equal(t, courier.CountOf(1), i.Den, "of one answer")
	}
}

// The weighted mean of an audit shows what it was made of.
func TestAnAuditShowsItsSums(t *testing.T) {
	c := complaint.Counted{ReceivedAt: spring.At(9, 0), Solution: courier.CountOf(80), Manner: courier.CountOf(50)}
	got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, c), Span: span(0, 6), Covered: always,
		Weights: &complaint.AuditWeights{Cite: house, Solution: courier.CountOf(2), Manner: courier.CountOf(1)}})
	require.NoError(t, err)
	i, ok := got.Indicator(complaint.AuditScore)
	require.True(t, ok)
	assert.Equal(t, courier.CountOf(2*80+50), i.Num)
	assert.Equal(t, courier.CountOf(3), i.Den)
}

func TestLocalAppealReadsItsWords(t *testing.T) {
	for _, word := range []string{"local", "complain_first"} {
		var l complaint.LocalAppeal
		require.NoError(t, l.UnmarshalText([]byte(word)))
		assert.Equal(t, word, l.String())
	}
	var l complaint.LocalAppeal
	assert.ErrorIs(t, l.UnmarshalText([]byte("elsewhere")), courier.ErrUnknownWord)
}

// A set of traces refuses a word that it does not know or has twice.
func TestTracesRefuseWhatTheyCannotHold(t *testing.T) {
	var s complaint.Traces
	assert.Error(t, s.UnmarshalJSON([]byte(`["nothing of the kind"]`)))
	assert.Error(t, s.UnmarshalJSON([]byte(`{}`)))
	assert.Zero(t, s)
}
