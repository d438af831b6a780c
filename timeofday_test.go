package courier_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// Every minute of the day prints and reads as itself, 24:00 with them, and
// lies where the clock has it.
func TestEveryMinute(t *testing.T) {
	d := courier.Day(2026, 11, 27)
	before := courier.TimeOfDay{}
	for n := 0; n <= 24*60; n++ {
		at := courier.TimeOf(n/60, n%60)
		require.True(t, at.Known() && before.Before(at) && !at.Before(before) && !at.Equal(before), "%d", n)
		text, err := at.MarshalText()
		require.NoError(t, err)
		require.Equal(t, fmt.Sprintf("%02d:%02d", n/60, n%60), string(text))
		var back courier.TimeOfDay
		require.NoError(t, back.UnmarshalText(text))
		require.True(t, back.Equal(at))
		require.Equal(t, d.Start().Add(time.Duration(n)*time.Minute), at.On(d))
		before = at
	}
	assert.Equal(t, d.End(), courier.TimeOf(24, 0).On(d))
}

func TestNoSuchTimeOfDay(t *testing.T) {
	for _, none := range []courier.TimeOfDay{courier.TimeOf(-1, 0), courier.TimeOf(24, 1), courier.TimeOf(25, 0), courier.TimeOf(0, -1), courier.TimeOf(0, 60), {}} {
		assert.False(t, none.Known())
		assert.Equal(t, "unknown", none.String())
		assert.False(t, none.On(courier.Day(2026, 11, 27)).Known())
		text, err := none.MarshalText()
		require.NoError(t, err)
		assert.Empty(t, text)
	}
	assert.False(t, courier.TimeOf(9, 0).On(courier.Date{}).Known())
	for _, text := range []string{"", "24:01", "25:00", "09:60", "9:05", "09-05", "+8:00", "18:+5", "18:005", "0a:00", "00:0:", "00:/0", "09:05 ", "0900", "-1:00"} {
		kept := courier.TimeOf(1, 2)
		assert.ErrorIs(t, kept.UnmarshalText([]byte(text)), courier.ErrSyntax, text)
		assert.Equal(t, courier.TimeOf(1, 2), kept, text)
	}
}
