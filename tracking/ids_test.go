package tracking_test

import (
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier/tracking"
)

var updateIDs = flag.Bool("update", false, "rewrite testdata/ids.txt")

// Which codes carry which rule of the book: a rule that loses its last code,
// and a code that changes its rule, are seen here.
func TestEveryRuleHasItsCodes(t *testing.T) {
	const golden = "testdata/ids.txt"
	carriers := map[string][]string{}
	for row := range tracking.Book().Rows() {
		for _, id := range strings.Fields(row.IDs) {
			carriers[id] = append(carriers[id], string(row.Code))
		}
	}
	var b strings.Builder
	for _, id := range slices.Sorted(maps.Keys(carriers)) {
		fmt.Fprintf(&b, "%s\n", id)
		for _, code := range carriers[id] {
			fmt.Fprintf(&b, "\t%s\n", code)
		}
	}
	if *updateIDs {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String(), "run go test ./tracking -update after reading the change")
}
