package courier_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
)

// The days of each document of the register, and the day up to which it was
// looked up, change only on purpose.
func TestSourceDaysAreGolden(t *testing.T) {
	const golden = "testdata/sources.golden"
	var b strings.Builder
	for _, s := range courier.Sources() {
		fmt.Fprintf(&b, "%-10s from %s to %s checked %s\n", s.ID, s.From, s.To, s.Checked)
	}
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}
