package tracking_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

type timeWord interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
	Name(courier.Lang) string
}

// everyWord walks the words of an enum until there is none, and requires that
// they read back and that none stands twice.
func everyWord[W timeWord](t *testing.T, want int, read func(*W, []byte) error) {
	t.Helper()
	seen, n := map[string]bool{}, 0
	for ; ; n++ {
		w := W(n)
		text, err := w.MarshalText()
		if err != nil {
			require.ErrorIs(t, err, courier.ErrUnknownWord)
			break
		}
		assert.Equal(t, w.String(), string(text))
		var back W
		require.NoError(t, read(&back, text))
		assert.Equal(t, w, back)
		for _, name := range []string{w.String(), w.Name(courier.Chinese), w.Name(courier.English) + "en"} {
			assert.False(t, seen[name], "%s stands twice", name)
			seen[name] = true
		}
	}
	assert.Equal(t, want, n-1)
	var w W
	require.ErrorIs(t, read(&w, []byte("Unknown")), courier.ErrUnknownWord)
	assert.Equal(t, fmt.Sprintf("invalid(%d)", n), W(n).String())
}

func TestWordsOfTimeReadAndPrintAlike(t *testing.T) {
	everyWord(t, 8, (*tracking.Zone).UnmarshalText)
	everyWord(t, 3, (*tracking.Figures).UnmarshalText)
	everyWord(t, 1, (*tracking.Cells).UnmarshalText)
	everyWord(t, 2, (*tracking.DayEnd).UnmarshalText)
	everyWord(t, 4, (*tracking.DelayCause).UnmarshalText)
	everyWord(t, 2, (*tracking.DelayTest).UnmarshalText)
	everyWord(t, 2, (*tracking.SearchFrom).UnmarshalText)
	everyWord(t, 5, (*tracking.UndeliverableReason).UnmarshalText)
	everyWord(t, 4, (*tracking.UnreturnableReason).UnmarshalText)
	everyWord(t, 8, (*tracking.ItemKind).UnmarshalText)
	everyWord(t, 4, (*tracking.KeepRule).UnmarshalText)
	everyWord(t, 4, (*tracking.KeepAct).UnmarshalText)
	everyWord(t, 19, (*tracking.UnclaimedStep).UnmarshalText)
	everyWord(t, 2, (*tracking.RecordKind).UnmarshalText)
	everyWord(t, 5, (*tracking.DocumentKind).UnmarshalText)
	everyWord(t, 5, (*tracking.IncidentKind).UnmarshalText)
}
