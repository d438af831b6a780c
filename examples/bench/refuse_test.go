package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// That they refuse nothing that is in the table, [TestEveryWayAnswersAlike] says.
func TestEveryWholeWayRefusesWhatCannotBeRead(t *testing.T) {
	all, err := ways()
	require.NoError(t, err)
	for _, w := range all {
		if w.gives != givesWhole {
			continue
		}
		for _, b := range Unreadable() {
			got, err := answer(w, &b.facts)
			assert.Errorf(t, err, "%s: %s: %+v", w.name, b.name, got)
		}
		for _, e := range Edges() {
			_, err := answer(w, &e.facts)
			assert.NoErrorf(t, err, "%s: %s", w.name, e.name)
		}
	}
}
