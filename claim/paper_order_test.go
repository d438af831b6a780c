package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
)

// Of two papers that carry a basis the better one gives the value, whichever
// stands first.
func TestWhichOfTwoPapersCarries(t *testing.T) {
	atDestination := []claim.PricePaperKind{claim.Appraisal, claim.SalesInvoice, claim.SalesContract, claim.OrderRecord, claim.RetailReceipt, claim.MarketEnquiry}
	atOrigin := []claim.PricePaperKind{claim.Appraisal, claim.PurchaseInvoice, claim.RetailReceipt, claim.MarketEnquiry}
	for regime, papers := range map[courier.Regime][]claim.PricePaperKind{courier.CivilLaw: atDestination, courier.Rail: atOrigin} {
		for i := range papers {
			for _, weaker := range papers[i+1:] {
				strong, weak := paper(papers[i], 900), paper(weaker, 700)
				for _, order := range [][]claim.PricePaper{{strong, weak}, {weak, strong}} {
					v := valuation(article(claim.NewGoods, 1000, order...))
					v.Regime = regime
					p := prove(t, v)
					assert.Equal(t, yuan(900), p.Value, "%v: %v before %v", regime, papers[i], weaker)
				}
			}
		}
	}
}
