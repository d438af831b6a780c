package liability

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestInsideTablesAreSound(t *testing.T) {
	assert.Empty(t, chargeback.Problems())
	assert.Empty(t, turning.Problems())
	assert.Empty(t, appeal.Problems())
}
