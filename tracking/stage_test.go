package tracking_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tracking"
)

func TestStagesReadAndPrintAlike(t *testing.T) {
	word := regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
	seen := map[string]bool{}
	for n := 0; n <= tracking.StageCount; n++ {
		s := tracking.Stage(n)
		text, err := s.MarshalText()
		require.NoError(t, err)
		assert.Regexp(t, word, string(text))
		assert.Equal(t, string(text), s.String())
		assert.False(t, seen[s.String()], "%s stands twice", s)
		seen[s.String()] = true

		var back tracking.Stage
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, s, back)
		assert.True(t, s.Valid())
		assert.NotEqual(t, s.Name(courier.Chinese), s.Name(courier.English))
	}
}

func TestNoSuchStage(t *testing.T) {
	beyond := tracking.Stage(tracking.StageCount + 1)
	assert.False(t, beyond.Valid())
	_, err := beyond.MarshalText()
	require.ErrorIs(t, err, courier.ErrUnknownWord)
	for _, word := range []string{"", "Delivered", "signed", " delivered", "invalid(16)"} {
		s := tracking.Returned
		require.ErrorIs(t, s.UnmarshalText([]byte(word)), courier.ErrUnknownWord, word)
		assert.Equal(t, tracking.Returned, s, "left as it was")
	}

	var read courier.Reading
	tracking.Delivered.Check(&read, "stage")
	require.NoError(t, read.Err())
	beyond.Check(&read, "stage")
	var field *courier.FieldError
	require.ErrorAs(t, read.Err(), &field)
	assert.Equal(t, "stage", field.Field)
}

func ExampleStage() {
	var stage tracking.Stage
	if err := json.Unmarshal([]byte(`"out_for_delivery"`), &stage); err != nil {
		fmt.Println(err)
	}
	fmt.Println(stage.Name(courier.Chinese), stage.Name(courier.English))
	// Output: 派送中 out for delivery
}
