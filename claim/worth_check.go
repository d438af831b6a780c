package claim

import "github.com/courier-rules/courier"

// check reads the facts and names each field that cannot be read.
func (v *Valuation) check() error {
	var r courier.Reading
	if v.HappenedOn.Known() && v.HappenedOn.Before(civilCodeFrom) {
		r.Fault("happened_on", courier.ErrNoRule.Because(v.HappenedOn.String()))
	}
	r.Regime("regime", v.Regime)
	r.Word("measure", measures, uint8(v.Measure))
	r.Answer("no_market", v.NoMarket)
	r.Answer("tax_back", v.TaxBack)
	if v.Goods != nil && len(v.Goods) == 0 {
		r.Fault("goods", courier.ErrEmptyTable)
	}
	for i := range v.Goods {
		mark := r.Faults()
		v.Goods[i].check(&r)
		r.UnderIndex(mark, "goods", i)
	}
	if s := v.Set; s != nil {
		mark := r.Faults()
		s.PricePaper.check(&r)
		r.Answer("useless", s.Useless)
		v.checkListed(&r)
		r.Under(mark, "set")
	}
	r.Amount("stated", v.Stated)
	r.Amount("declared", v.Declared)
	r.Amount("insured", v.Insured)
	return r.Err()
}

// checkListed reads whether the prices of the articles alone have a sum.
func (v *Valuation) checkListed(r *courier.Reading) {
	sum := courier.Fen(0)
	for i := range v.Goods {
		var err error
		if sum, err = sum.Add(courier.Fen(v.Goods[i].Listed.Minor())); err != nil {
			r.Fault("price", err)
			return
		}
	}
}

func (g *Goods) check(r *courier.Reading) {
	r.Word("condition", conditions, uint8(g.Condition))
	r.Amount("claimed", g.Claimed)
	for j := range g.Papers {
		mark := r.Faults()
		g.Papers[j].check(r)
		r.UnderIndex(mark, "papers", j)
	}
	r.Amount("listed", g.Listed)
	r.Answer("lost", g.Lost)
	r.Amount("repair", g.Repair)
	r.Amount("reduced", g.Reduced)
	r.Amount("replacing", g.Replacing)
}

func (p *PricePaper) check(r *courier.Reading) {
	if r.Word("kind", paperKinds, uint8(p.Kind)); p.Kind == 0 {
		r.Fault("kind", courier.ErrMissing)
	}
	r.Amount("amount", p.Amount)
	r.Amount("discount", p.Discount)
	r.Answer("taxed", p.Taxed)
	r.Amount("tax", p.Tax)
	switch left, err := p.Amount.Sub(p.Discount); {
	case p.Amount.Less(p.Discount):
		r.Fault("discount", courier.ErrContradicts.Because("more than the price of "+p.Amount.String()))
	case p.Taxed == courier.Yes && err == nil && left.Less(p.Tax), p.Taxed == courier.Yes && p.Amount.Less(p.Tax):
		r.Fault("tax", courier.ErrContradicts.Because("more than the price that contains it"))
	}
}

// currency is the one currency of the amounts, CNY where none is known.
func (v *Valuation) currency() courier.Currency {
	for i := range v.Goods {
		if g := &v.Goods[i]; g.Claimed.Known() {
			return g.Claimed.Currency()
		}
	}
	return courier.CNY
}
