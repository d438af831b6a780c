package courier_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

func TestTimeline(t *testing.T) {
	limits := courier.Timeline[string]{
		{From: day(t, "2009-10-01"), Value: "first"},
		{From: day(t, "2020-01-01"), Value: "second"},
		{From: day(t, "2022-05-01"), Ends: true},
		{From: day(t, "2024-03-01"), Value: "again"},
		{From: day(t, "2026-05-01"), Ends: true},
	}
	assert.Empty(t, limits.Problems())
	for _, c := range []struct{ name, on, want string }{
		{"before the first", "2009-09-30", ""},
		{"on the first", "2009-10-01", "first"},
		{"between", "2015-06-30", "first"},
		{"the day before the second", "2019-12-31", "first"},
		{"on the second", "2020-01-01", "second"},
		{"the last day before the end", "2022-04-30", "second"},
		{"ended", "2022-05-01", ""},
		{"after the end", "2023-01-01", ""},
		{"the last day without", "2024-02-29", ""},
		{"again", "2024-03-01", "again"},
		{"ended for good", "2026-05-01", ""},
		{"long after", "2126-05-01", ""},
		{"no day", "", ""},
	} {
		row, err := limits.At(day(t, c.on))
		if c.want == "" {
			require.ErrorIs(t, err, courier.ErrNoRule, c.name)
			assert.ErrorContains(t, err, day(t, c.on).String())
			assert.Nil(t, row, c.name)
			continue
		}
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, row.Value, c.name)
	}
	open := limits[:2]
	row, err := open.At(day(t, "2126-05-01"))
	require.NoError(t, err)
	assert.Same(t, &limits[1], row, "the last row stays in force")
}

func TestTimelineProblems(t *testing.T) {
	a, b := courier.Dated[int]{From: day(t, "2024-03-01")}, courier.Dated[int]{From: day(t, "2026-05-01")}
	assert.Equal(t, []string{"no rows"}, courier.Timeline[int]{}.Problems())
	assert.Empty(t, courier.Timeline[int]{a}.Problems())
	assert.Empty(t, courier.Timeline[int]{a, b}.Problems())
	assert.Equal(t, []string{"row 2024-03-01 does not follow 2024-03-01", "row 2024-03-01 does not follow 2026-05-01"}, courier.Timeline[int]{a, a, b, a}.Problems())
	_, err := courier.Timeline[int]{}.At(day(t, "2026-05-01"))
	assert.ErrorIs(t, err, courier.ErrNoRule)
}
