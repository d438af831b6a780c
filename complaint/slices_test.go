package complaint_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

// Each field of a slice lets its own cases through and no others.
func TestEachFieldOfASlice(t *testing.T) {
	here := complaint.Counted{ReceivedAt: spring.At(9, 0), Region: courier.Jiangsu, Channel: complaint.ByPhone, Category: complaint.Delay,
		Department: courier.Arrival, Stage: complaint.State(1)}
	there := complaint.Counted{ReceivedAt: spring.At(9, 0), Region: courier.Zhejiang, Channel: complaint.Channel(2), Category: complaint.Category(3),
		Department: courier.Finance, Stage: complaint.State(2)}
	require.NotEqual(t, here.Channel, there.Channel)
	require.NotEqual(t, here.Category, there.Category)
	for name, only := range map[string]complaint.Slice{
		"region": {Region: here.Region}, "channel": {Channel: here.Channel}, "category": {Category: here.Category},
		"department": {Department: here.Department}, "stage": {Stage: here.Stage},
		"all of them": {here.Region, here.Channel, here.Category, here.Department, here.Stage},
	} {
		got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, here, there, here), Span: span(0, 6), Covered: always, Only: only})
		require.NoError(t, err, name)
		assert.Equal(t, courier.CountOf(2), got.Cases, name)
	}
}

// Days that nobody counted are said, those of the span before with them.
func TestDaysThatNobodyCountedBefore(t *testing.T) {
	ask := func(covered []complaint.DaySpan) complaint.Report {
		got, err := complaint.Evaluate(&complaint.Query{Tally: tallyOf(t, times(1, 0, complaint.Delay, "C")...), Span: span(0, 6), Before: span(-7, -1), Covered: covered})
		require.NoError(t, err)
		return got
	}
	got := ask([]complaint.DaySpan{span(-7, 6)})
	assert.False(t, got.Has("complaint.metric.uncounted_before"))
	got = ask([]complaint.DaySpan{span(-6, 6)})
	assert.True(t, got.Has("complaint.metric.uncounted_before"), "the first day of the span before")
	assert.Empty(t, got.Uncounted, "none of the span itself")
	i, ok := got.Indicator(complaint.ChangeInCases)
	assert.False(t, ok && i.Ratio.Known(), "what was not counted is not compared")
}
