package claim

import "github.com/courier-rules/courier"

// Valuation is what is known about the value of goods that were lost or
// damaged. All amounts are of one currency.
type Valuation struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 损失发生日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage: it chooses the basis
	Measure    Measure        `json:"measure,omitzero"`     // where the terms name one in place of the law's
	NoMarket   courier.Answer `json:"no_market,omitzero"`   // 无法确定首选价格: the first basis cannot be determined, where the law has a second
	TaxBack    courier.Answer `json:"tax_back,omitzero"`    // 进项税额可抵扣: the claimant recovers the tax
	Goods      []Goods        `json:"goods,omitzero"`       // nil while they are not known
	Set        *GoodsSet      `json:"set,omitzero"`         // 套装: where the goods were sold at one price

	// Three different facts (TRAP-15, TRAP-20). None of them is the value.
	Stated   courier.Money `json:"stated,omitzero"`   // 声明、申报价值: told to the carrier, no fee paid
	Declared courier.Money `json:"declared,omitzero"` // 保价金额: cover bought from the carrier
	Insured  courier.Money `json:"insured,omitzero"`  // 保险金额: with an insurer
}

// Goods are one article.
type Goods struct {
	Name      string         `json:"name,omitzero"`
	Condition Condition      `json:"condition,omitzero"`
	Claimed   courier.Money  `json:"claimed,omitzero"`   // 主张的价值
	Papers    []PricePaper   `json:"papers,omitzero"`    // nil while not known, empty where there are none
	Worn      courier.Share  `json:"worn,omitzero"`      // 折旧: of the price, lost through use; for used goods priced as new
	Listed    courier.Money  `json:"listed,omitzero"`    // 单品价: in a set, the price of the article alone
	Lost      courier.Answer `json:"lost,omitzero"`      // in a set: this article is lost or destroyed
	Repair    courier.Money  `json:"repair,omitzero"`    // for LeastOfThree; of goods past repair, no less than the others
	Reduced   courier.Money  `json:"reduced,omitzero"`   // 折旧后价值, for LeastOfThree
	Replacing courier.Money  `json:"replacing,omitzero"` // 重置价, for LeastOfThree
}

// PricePaper is a price that a paper shows.
type PricePaper struct {
	Kind     PricePaperKind `json:"kind"`
	Amount   courier.Money  `json:"amount,omitzero"`
	Discount courier.Money  `json:"discount,omitzero"` // 折扣、优惠: off that price and paid by nobody; CNY 0.00 for none
	Taxed    courier.Answer `json:"taxed,omitzero"`    // 含税: the amount contains the tax
	Tax      courier.Money  `json:"tax,omitzero"`      // the tax in it, or paid on top; CNY 0.00 for none
}

// GoodsSet is a set that was sold at one price.
type GoodsSet struct {
	PricePaper
	Useless courier.Answer `json:"useless,omitzero"` // 其余失去效用: the rest is worth nothing without what was lost
}
