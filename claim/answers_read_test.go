package claim_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Each yes-or-no fact of a claim that is neither is named by its field.
func TestEveryAnswerOfAClaimIsRead(t *testing.T) {
	kind, seen := reflect.TypeFor[claim.Claim](), 0
	for i := range kind.NumField() {
		f := kind.Field(i)
		if f.Type != reflect.TypeFor[courier.Answer]() {
			continue
		}
		c := claim.Claim{HappenedOn: spring}
		reflect.ValueOf(&c).Elem().Field(i).SetUint(9)
		_, err := claim.Assess(&c)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if assert.Error(t, err, name) {
			assert.Contains(t, err.Error(), name+": "+string(courier.ErrUnknownWord))
		}
		seen++
	}
	assert.Greater(t, seen, 20)
}
