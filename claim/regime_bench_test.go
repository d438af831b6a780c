package claim_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// benchRegime is a claim under one regime of which everything is known.
type benchRegime struct {
	name    string
	claim   claim.Claim
	reasons int
}

// benchRegimes are claims of every regime, with everything explained.
func benchRegimes() []benchRegime {
	interest := func(c *claim.Claim) { c.Accrual = &claim.Accrual{SuedOn: spring, PaidOn: spring.AddDays(180)} }
	return []benchRegime{
		{"civil", limited(), 7},
		{"zhejiang", inZhejiang(), 5},
		{"rail", with(byRail(), prescribed(claim.RailByPiece(claim.ExactUnit))), 4},
		{"rail delay 1986", with(byOldRail(), late, penalised(claim.Penalty{Rate: courier.Percent(10)})), 3},
		{"waterway", carried(courier.Waterway), 3},
		{"waterway 1986", byOldWater(), 2},
		{"road 1999", carried(courier.RoadRules1999), 3},
		{"sea", bySea(), 5},
		{"sea delay", with(bySea(), late), 4},
		{"air", byAir(), 3},
		{"air 2026", with(byAir(), on(2026, 7, 1), weighing(kg(10))), 6},
		{"montreal", byMontreal(), 4},
		{"warsaw", byWarsaw(), 4},
		{"cmr", with(byCMR(), weighing(kg(10)), interest), 6},
		{"cim", byCIM(), 5},
		{"hague visby", inRights(courier.HagueVisbySea), 3},
		{"hamburg", inRights(courier.HamburgSea), 3},
		{"cogsa", byCOGSA(), 3},
		{"carmack", byCarmack(), 2},
		{"upu", with(byUPU(), item(claim.OrdinaryParcel)), 3},
		{"postal", letter(), 2},
	}
}

// inZhejiang is a consumer's item posted in Zhejiang.
func inZhejiang() claim.Claim {
	c := with(parcel(), under(claim.SFOld()))
	c.PostedIn, c.Consumer, c.Stated = courier.Zhejiang, yes, yuan(500)
	return c
}

// A claim under any regime costs one allocation where the answer is kept, and
// else none.
func TestRegimeAllocations(t *testing.T) {
	for _, r := range benchRegimes() {
		a, err := claim.Assess(&r.claim)
		require.NoError(t, err, r.name)
		require.NotEqual(t, courier.Referred, a.Verdict, r.name)
		require.Len(t, a.Reasons, r.reasons, r.name)
		holdsAllocations(t, &r.claim, r.name)
	}
	k := claim.Carriage{HappenedOn: spring, Operator: claim.TransportCarrier, Mode: courier.ByAir, Domestic: no, Conventions: claim.Conventions{Montreal: yes}}
	buf := make([]courier.Reason, 0, 16)
	require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = claim.AppendChoose(buf, &k) }))
}

func BenchmarkAssessRegimes(b *testing.B) {
	for _, r := range benchRegimes() {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = claim.Assess(&r.claim)
			}
		})
	}
}

// BenchmarkKeptRegimes is of answers that outlive the call.
func BenchmarkKeptRegimes(b *testing.B) {
	for _, r := range benchRegimes() {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				kept, _ = claim.Assess(&r.claim)
			}
		})
	}
}

func BenchmarkAppendRegimes(b *testing.B) {
	buf := make([]courier.Reason, 0, 16)
	for _, r := range benchRegimes() {
		b.Run(r.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = claim.AppendAssess(buf, &r.claim)
			}
		})
	}
}

// BenchmarkAgainstPlain times Assess and the plain decimal in turn, a batch of
// each, and reports the ratio of their fastest batches: it holds on a machine
// that has other work as well. The fastest batches meet no garbage collection,
// so the garbage counts for neither, of which the plain way makes the most.
func BenchmarkAgainstPlain(b *testing.B) {
	for _, c := range []struct {
		name  string
		claim claim.Claim
		plain plainClaim
	}{
		{"limited", limited(), plainLimited()}, {"proportion", proportioned(), plainProportioned()}, {"lot", itemized(), plainItemized()},
	} {
		b.Run(c.name, func(b *testing.B) {
			const batch = 200
			ours, plain := time.Hour, time.Hour
			for b.Loop() {
				start := time.Now()
				for range batch {
					_, _ = claim.Assess(&c.claim)
				}
				between := time.Now()
				for range batch {
					_, _, _ = plainAssess(&c.plain)
				}
				ours, plain = min(ours, between.Sub(start)), min(plain, time.Since(between))
			}
			b.ReportMetric(float64(ours.Nanoseconds())/batch, "ours-ns")
			b.ReportMetric(float64(plain.Nanoseconds())/batch, "plain-ns")
			b.ReportMetric(float64(ours)/float64(plain), "ours/plain")
		})
	}
}
