package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/claim/insurance"
)

// Without the day no clock is known; of a day on which nothing happened yet it
// is known that none runs.
func TestClocksUnknownAndNone(t *testing.T) {
	unknown, err := insurance.Due(&insurance.Course{})
	require.NoError(t, err)
	assert.Nil(t, unknown.Clocks)
	none, err := insurance.Due(&insurance.Course{HappenedOn: contractDay})
	require.NoError(t, err)
	assert.NotNil(t, none.Clocks)
	assert.Empty(t, none.Clocks)
}
