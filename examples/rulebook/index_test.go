package main

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier/examples/internal/desk"
)

// Every rule of the rule books is carried by a code or left with a reason, and
// not both; no code names a rule that the list does not know.
func TestEveryRuleIsCarriedOrLeftWithAReason(t *testing.T) {
	carried, listed := carriers(rules(desk.Chapters())), map[string]bool{}
	for _, r := range listedRules() {
		assert.False(t, listed[r.id], "%s twice", r.id)
		listed[r.id] = true
		assert.NotEqual(t, len(carried[r.id]) > 0, r.left != "", "%s is carried or left with a reason, and not both", r.id)
	}
	for id, codes := range carried {
		assert.True(t, listed[id], "%v name %s, which no list knows", codes, id)
	}
	assert.Greater(t, len(listed), 600, "the rule books have more rules")
}

// Asked for one package, the list is that of the package alone.
func TestIDsOfAPackage(t *testing.T) {
	printed := printed(t, "-ids", "-package", "tier")
	assert.Contains(t, printed, "TIER-01\n\ttier.")
	assert.NotContains(t, printed, "none: ")
}
