package claim

import "github.com/courier-rules/courier"

// Measure is a measure of value that terms name in place of the law's own. The
// zero Measure names none.
type Measure uint8

// The measures.
const (
	LeastOfThree Measure = iota + 1 // 修理费、折旧后价值、重置价三者取低
)

var measures = courier.Words{"by_law", "least_of_three"}

// String returns the word: "least_of_three".
func (m Measure) String() string { return measures.Word(uint8(m)) }

// MarshalText returns the word.
func (m Measure) MarshalText() ([]byte, error) { return measures.Marshal(uint8(m)) }

// UnmarshalText reads a word.
func (m *Measure) UnmarshalText(text []byte) error { return measures.Unmarshal(text, (*uint8)(m)) }

// Condition is what kind of goods they are, as far as it bears on their value.
type Condition uint8

// The conditions.
const (
	NewGoods  Condition = iota + 1 // 新品
	UsedGoods                      // 旧物
	SelfMade                       // 自制
	Present                        // 赠与所得: had for nothing
)

var conditions = courier.Words{"unknown", "new", "used", "self_made", "present"}
var conditionsZh = []string{"未知", "新品", "旧物", "自制品", "受赠物"}

// Name returns the name in the language: 旧物, used.
func (c Condition) Name(lang courier.Lang) string {
	return conditions.Name(uint8(c), conditionsZh, lang)
}

// String returns the word: "used".
func (c Condition) String() string { return conditions.Word(uint8(c)) }

// MarshalText returns the word.
func (c Condition) MarshalText() ([]byte, error) { return conditions.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Condition) UnmarshalText(text []byte) error {
	return conditions.Unmarshal(text, (*uint8)(c))
}

// PricePaperKind is a paper that says what goods are worth.
type PricePaperKind uint8

// The papers.
const (
	PurchaseInvoice PricePaperKind = iota + 1 // 进货发票: what a trader paid for its stock
	RetailReceipt                             // 零售购物凭证: what a user paid in a shop or online
	SalesContract                             // 买卖合同 with who is to get the goods
	SalesInvoice                              // 销售发票 to who is to get the goods
	OrderRecord                               // 订单截图
	MarketEnquiry                             // 市场询价
	Appraisal                                 // 评估、鉴定意见
	CostRecord                                // 成本核算: material and labour
)

var paperKinds = courier.Words{"unknown", "purchase_invoice", "retail_receipt", "sales_contract", "sales_invoice", "order_record",
	"market_enquiry", "appraisal", "cost_record"}
var paperKindsZh = []string{"未知", "进货发票", "零售购物凭证", "买卖合同", "销售发票", "订单截图", "市场询价", "评估鉴定意见", "成本核算"}

// Name returns the name in the language: 订单截图, order record.
func (k PricePaperKind) Name(lang courier.Lang) string {
	return paperKinds.Name(uint8(k), paperKindsZh, lang)
}

// String returns the word: "order_record".
func (k PricePaperKind) String() string { return paperKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k PricePaperKind) MarshalText() ([]byte, error) { return paperKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *PricePaperKind) UnmarshalText(text []byte) error {
	return paperKinds.Unmarshal(text, (*uint8)(k))
}

// PaperWeight is what a paper does for a value basis. The zero PaperWeight is
// nothing.
type PaperWeight uint8

// The weights.
const (
	SupportsBasis PaperWeight = iota + 1 // 旁证: a person weighs it
	CarriesBasis                         // 足以证明
)

var paperWeights = courier.Words{"none", "supports", "carries"}

// String returns the word: "carries".
func (w PaperWeight) String() string { return paperWeights.Word(uint8(w)) }

// MarshalText returns the word.
func (w PaperWeight) MarshalText() ([]byte, error) { return paperWeights.Marshal(uint8(w)) }

// UnmarshalText reads a word.
func (w *PaperWeight) UnmarshalText(text []byte) error {
	return paperWeights.Unmarshal(text, (*uint8)(w))
}

// paperRanks rank the papers for a price at the destination and for one where
// the goods come from, by the convention of this rule book: 0 says nothing, 1
// supports, and from 2 on a paper carries, the higher before the lower. What a
// trader paid for its stock is no price at the destination; what its customer
// pays is none at the origin.
var paperRanks = [...]struct{ destination, origin uint8 }{
	PurchaseInvoice: {1, 5},
	RetailReceipt:   {3, 3},
	SalesContract:   {5, 1},
	SalesInvoice:    {6, 1},
	OrderRecord:     {4, 1},
	MarketEnquiry:   {2, 2},
	Appraisal:       {7, 6},
	CostRecord:      {1, 1},
}

// rankOf ranks a paper for a basis; of what the owner made, the cost record
// carries the value where it comes from.
func rankOf(k PricePaperKind, b ValueBasis, c Condition) uint8 {
	r := paperRanks[k]
	switch {
	case b.atDestination():
		return r.destination
	case k == CostRecord && c == SelfMade:
		return 4
	}
	return r.origin
}

// Carries says what a paper does for a value basis, by the convention of this
// rule book: a host may weigh it otherwise. A paper or basis that does not
// exist carries nothing.
func Carries(k PricePaperKind, b ValueBasis, c Condition) PaperWeight {
	if k == 0 || int(k) >= len(paperRanks) || b == 0 || !valueBases.Has(uint8(b)) {
		return 0
	}
	return min(PaperWeight(rankOf(k, b, c)), CarriesBasis)
}

// asItStood reports whether a paper prices the goods in the state in which
// they were, not as they once were bought.
func (k PricePaperKind) asItStood() bool { return k == MarketEnquiry || k == Appraisal }
