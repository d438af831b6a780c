package claim_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// payingMore are the lines by which a law or a term that they name pays more
// than the loss that is proved, or by another measure; the comment of the
// package tells them.
var payingMore = []courier.Code{
	"claim.declared.valued", "claim.postal.registered_letter", "claim.postal.declared_total",
	"claim.zhejiang.stated", "claim.zhejiang.stated_part", "claim.zhejiang.ten_fold", "claim.terms.unproved",
	"claim.loss.extras", "claim.rail.extras", "claim.air.interest", "claim.montreal.interest", "claim.upu.ems_delay",
	"claim.case.cod", "claim.case.overcharged", "claim.case.short_load_1986",
}

// holds requires of a decided claim what holds for any: for the loss no more
// than the loss, save by a line of payingMore; and for more loss no less.
func holds(t *testing.T, c *claim.Claim, a *claim.Assessment) {
	t.Helper()
	if a.Verdict == referred || !c.Loss.Known() {
		return
	}
	more := false
	for _, code := range payingMore {
		more = more || a.Has(code)
	}
	if !more {
		require.LessOrEqual(t, a.Compensation.Minor(), c.Loss.Minor(), "%+v\n%v", c, a.Reasons)
	}
	for _, step := range []int64{1, 100, 1_000_000} {
		if c.Loss.Minor() > math.MaxInt64-step {
			return
		}
		greater := *c
		greater.Loss = courier.Minor(c.Loss.Minor()+step, c.Loss.Currency())
		if b, err := claim.Assess(&greater); err == nil && b.Verdict != referred {
			require.GreaterOrEqual(t, b.Payable.Minor(), a.Payable.Minor(), "%s more loss: %+v\n%v\n%v", greater.Loss, c, a.Reasons, b.Reasons)
		}
	}
}

// Under every regime, as at home in [TestAgainstTheRules] and in the fuzz
// targets.
func TestPropertiesUnderEveryRegime(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 107))
	n := 12_000
	if testing.Short() {
		n = 1_500
	}
	decided := map[courier.Regime]int{}
	for range n {
		c := drawnClaim(r)
		a, err := claim.Assess(&c)
		require.NoError(t, err)
		if a.Verdict != referred && c.Loss.Sign() > 0 {
			decided[c.Regime]++
		}
		holds(t, &c, &a)
	}
	for _, regime := range regimesDrawn {
		require.Greater(t, decided[regime], 10, "%s", regime)
	}
}
