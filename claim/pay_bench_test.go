package claim_test

import (
	"testing"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// asks are the entry points on value and payment, on facts that decide with
// several reasons, with the most allocations that each may take.
func asks(tb testing.TB) map[string]struct {
	ask    func(dst []courier.Reason) (courier.Decision, error)
	allocs float64
} {
	v := edited(valuation(article(claim.UsedGoods, 1200, paper(claim.PurchaseInvoice, 600), paper(claim.SalesContract, 1000))), taxed(yes, yes, 0), func(v *claim.Valuation) { v.Stated = yuan(10) })
	c, y, f, w := edited(consequence(), excluding(no)), grain(), edited(found(), leaves(10)), waiver()
	p, s := edited(payout(claim.ToSender), insured), agreed(even(), cash(1100), papers(10), voucher(no, 0), levels("manager"), keeping(40, yes))
	return map[string]struct {
		ask    func(dst []courier.Reason) (courier.Decision, error)
		allocs float64
	}{
		"Prove": {func(dst []courier.Reason) (courier.Decision, error) {
			a, err := claim.AppendProve(dst, &v)
			return a.Decision, err
		}, 1},
		"Indirect": {func(dst []courier.Reason) (courier.Decision, error) {
			a, err := claim.AppendIndirect(dst, &c)
			return a.Decision, err
		}, 0},
		"Shortage": {func(dst []courier.Reason) (courier.Decision, error) {
			a, err := claim.AppendShortage(dst, &y)
			return a.Decision, err
		}, 1},
		"Found": {func(dst []courier.Reason) (courier.Decision, error) {
			a, err := claim.AppendFound(dst, &f)
			return a.Decision, err
		}, 1},
		"Discharge": {func(dst []courier.Reason) (courier.Decision, error) {
			a, err := claim.AppendDischarge(dst, &p)
			return a.Decision, err
		}, 0},
		"Release": {func(dst []courier.Reason) (courier.Decision, error) { return claim.AppendRelease(dst, &w) }, 0},
		"Settle": {func(dst []courier.Reason) (courier.Decision, error) {
			a, err := claim.AppendSettle(dst, &s)
			return a.Decision, err
		}, 8},
	}
}

func BenchmarkPayment(b *testing.B) {
	buf := make([]courier.Reason, 0, 32)
	for name, a := range asks(b) {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := a.ask(buf); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
