package liability

import (
	"cmp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
)

func TestTablesAreSound(t *testing.T) {
	assert.Empty(t, carriage.Problems())
	assert.Empty(t, mail.Problems())
	assert.Less(t, len(carriage.Rows()), 64, "a question holds 64 grounds")
	assert.Less(t, len(mail.Rows()), 64)
}

func TestEveryWordHasItsFacts(t *testing.T) {
	assert.Len(t, kindMeans, len(kinds)-1)
	assert.Len(t, causeMeans, len(causes)-1)
	assert.Len(t, mailMeans, len(mails)-1)
	assert.Len(t, excusedMeans, len(extents)-1)
	assert.Len(t, kindsZh, len(kinds))
	assert.Len(t, causesZh, len(causes))
	assert.Len(t, extentsZh, len(extents))
	assert.Len(t, mailsZh, len(mails))
	assert.Len(t, goodsClausesZh, len(goodsClauses))
}

// Parties of one key are told apart by their names.
func TestPartiesHaveAnOrder(t *testing.T) {
	order := []Who{{}, {Carrier: "a"}, {Unit: "a"}, {Unit: "a", Carrier: "a"}, {Unit: "b"}, {Department: courier.Booking}, {Department: courier.Arrival}}
	for i := range order {
		for j := range order {
			assert.Equal(t, cmp.Compare(i, j), order[i].compare(&order[j]), "%v %v", order[i], order[j])
		}
	}
	same, other := Who{Unit: "a"}, Who{Unit: "b"}
	assert.Equal(t, same.key(), (&Who{Unit: "a"}).key())
	assert.NotEqual(t, same.key(), other.key())
}
