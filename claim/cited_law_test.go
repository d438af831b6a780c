package claim_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// What is said of a limit rests on the law that governs, whichever law a row
// that several share has cited last.
func TestALimitIsCitedFromTheLawThatGoverns(t *testing.T) {
	for _, test := range []struct {
		name string
		c    claim.Claim
		code courier.Code
		want string
	}{
		{"hague visby", with(inRights(courier.HagueVisbySea), reckless), "claim.limit.breaking_unread", "HV"},
		{"hamburg", with(inRights(courier.HamburgSea), reckless), "claim.limit.breaking_unread", "HAM"},
		{"cogsa", with(byCOGSA(), reckless), "claim.limit.breaking_unread", "COGSA"},
		{"cim", with(byCIM(), reckless), "claim.limit.breaking_unread", "CIM 30"},
		{"sea, not reached", with(bySea(), loses(yuan(1))), "claim.limit.not_reached", "MC25 57"},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, err := claim.Assess(&test.c)
			require.NoError(t, err)
			var got []string
			for i := range a.Reasons {
				if r := &a.Reasons[i]; r.Code() == test.code {
					got = append(got, r.Basis().Source+" "+r.Basis().Article)
				}
			}
			require.Len(t, got, 1)
			assert.Equal(t, test.want, strings.TrimSpace(got[0]))
		})
	}
}
