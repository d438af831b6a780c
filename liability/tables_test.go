package liability

import (
	"cmp"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
)

func TestTablesAreSound(t *testing.T) {
	for name, q := range map[string]*courier.Question{"clause in": clauseIncluded, "clause valid": clauseValid, "limit": limitLaw, "terms": termsCheck,
		"carriage": carriage, "mail": mail, "rail rules": railRules, "water rules": waterRules,
		"sea": sea, "air": air, "convention": convention, "abroad post": abroadPost} {
		assert.Empty(t, q.Problems(), name)
		assert.LessOrEqual(t, len(q.Rows()), 64, "%s: a question holds 64 grounds", name)
	}
}

func TestEveryWordHasItsFacts(t *testing.T) {
	assert.Len(t, kindMeans, len(kinds)-1)
	assert.Equal(t, allCauses, of(Cause(len(causes)))-1, "one fact for each cause")
	assert.Len(t, placeMeans, len(places)-1)
	assert.Len(t, placesZh, len(places))
	assert.Len(t, reliefsZh, len(reliefs))
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
