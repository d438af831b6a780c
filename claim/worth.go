package claim

import "github.com/courier-rules/courier"

// Proved is the answer to a [Valuation]. The changes of its reasons add up to
// Value. Its amounts are unknown where the matter is referred.
type Proved struct {
	courier.Decision               // granted: a value is proved; refused: none is
	Basis            ValueBasis    `json:"basis,omitzero"`  // by what price
	Value            courier.Money `json:"value,omitzero"`  // 认定的价值: [Claim].Value, of what was lost
	Excess           courier.Money `json:"excess,omitzero"` // 未获证明的部分: claimed above it
}

// Prove says which value of goods is proved, by which price and which paper.
//
//   - The basis is that of the law of the carriage on the day ([BasisOf]), or
//     the measure that the terms name. A law without a basis that was read is
//     left to a person.
//   - Which paper carries which basis is a convention of this rule book
//     ([Carries]). A sale price proves the market price at the destination,
//     the cost of stock the value where the goods come from; a paper of the
//     wrong place is told and not counted. Where there is none better, a
//     person weighs it; without any paper nothing is proved.
//   - Off the price come a discount, the tax that the claimant recovers, and
//     what was lost through use; tax that it does not recover comes on top.
//   - What was sold as a set is divided by the prices of its articles alone;
//     where the rest has no use without what is lost, the set counts.
//   - Nobody is owed more than was claimed; what is claimed above the value
//     proved is told as an excess.
//
// The value stated, declared cover and the sum insured prove no value and are
// told where they depart from it. Missing facts that could change the amount
// are asked for. The errors name the field: an unknown word, a negative
// amount, two currencies, a paper without a kind ([courier.ErrMissing]), an
// empty list of goods ([courier.ErrEmptyTable]), a discount or tax above the
// price, a day before 2021-01-01 ([courier.ErrNoRule]).
func Prove(v *Valuation) (Proved, error) { return AppendProve(nil, v) }

// AppendProve is [Prove] with its reasons appended to dst.
func AppendProve(dst []courier.Reason, v *Valuation) (p Proved, err error) {
	if v == nil {
		v = &Valuation{}
	}
	if err := v.check(); err != nil {
		return Proved{}, err
	}
	w := worth{v: v, ledger: ledger{on: v.HappenedOn, reasons: dst, start: len(dst)}}
	w.run()
	if w.err != nil {
		return Proved{}, courier.At("value", w.err)
	}
	p.Basis = w.basis
	p.Decision = w.decision()
	if p.Verdict != courier.Referred {
		p.Value = w.total
		if p.Excess, err = w.claims.Sub(w.total.Exact()).Round(); err != nil {
			return Proved{}, courier.At("value", err)
		}
	}
	return p, nil
}

type worth struct {
	ledger
	v      *Valuation
	row    *BasisRow
	basis  ValueBasis
	claims courier.Exact // of all that counts
}

func (w *worth) run() {
	v := w.v
	w.ask("happened_on", v.HappenedOn.Known())
	w.ask("regime", v.Regime != 0 || v.Measure != 0)
	w.ask("goods", v.Goods != nil)
	if !w.open() || !w.choose() {
		return
	}
	w.begin(v.currency())
	w.claims = w.due
	if v.Set != nil && v.Measure == 0 {
		w.set()
	} else {
		for i := range v.Goods {
			w.article(i)
		}
	}
	w.three()
}

// choose takes the basis of the law, or the measure of the terms.
func (w *worth) choose() bool {
	v := w.v
	if v.Measure == LeastOfThree {
		return true
	}
	if w.row = basisOf(v.Regime, v.HappenedOn); w.row == nil {
		w.refer(&rowNoBasis)
		return false
	}
	switch {
	case w.row.Else == 0 || v.NoMarket == courier.No:
		w.basis = w.row.Basis
	case v.NoMarket == courier.Yes:
		w.basis = w.row.Else
	default:
		w.ask("no_market", false)
		return false
	}
	w.tellFrom(&rowBasis[w.basis], &w.row.Cite, courier.Notes)
	return true
}

// article values one article by the best of its papers.
func (w *worth) article(i int) {
	g := &w.v.Goods[i]
	if g.Claimed.Known() {
		w.claims = w.claims.Add(g.Claimed.Exact())
	}
	switch {
	case !g.Claimed.Known():
		w.askOf(i, "claimed")
	case g.Claimed.Sign() == 0:
	case w.v.Measure == LeastOfThree:
		w.least(i)
	case g.Papers == nil:
		w.askOf(i, "papers")
	case len(g.Papers) == 0:
		w.item(i, &rowNoPaper, courier.Notes, g.Claimed.Figure())
	default:
		w.byPaper(i)
	}
}

// least takes the least of three, which the terms name.
func (w *worth) least(i int) {
	g := &w.v.Goods[i]
	w.askOfKnown(i, "repair", g.Repair.Known())
	w.askOfKnown(i, "reduced", g.Reduced.Known())
	w.askOfKnown(i, "replacing", g.Replacing.Known())
	if w.open() {
		value := g.Repair.Exact().Min(g.Reduced.Exact()).Min(g.Replacing.Exact())
		w.move(i, &rowLeast, value, g.Repair.Figure(), g.Reduced.Figure(), g.Replacing.Figure())
		w.claimed(i, value)
	}
}

// byPaper values one article by the paper that ranks highest; of two that rank
// alike, the one first given.
func (w *worth) byPaper(i int) {
	g := &w.v.Goods[i]
	best, rank := g.bestPaper(w.basis, g.Condition)
	p := &g.Papers[best]
	if g.Condition == 0 {
		made, _ := g.bestPaper(w.basis, SelfMade)
		if made != best || rank >= 2 && !p.Kind.asItStood() && (!g.Worn.Known() || g.Worn.BasisPoints() > 0) {
			w.askOf(i, "condition")
			return
		}
	}
	if rank < 2 {
		w.item(i, &rowOnlySupports, courier.Refers, g.Claimed.Figure())
		w.refers = true
		return
	}
	value, known := w.net(p, i, best)
	if !known {
		return
	}
	w.notBasis(i, best)
	if g.Condition == UsedGoods && !p.Kind.asItStood() {
		if !g.Worn.Known() {
			w.askOf(i, "worn")
			return
		}
		left := value.Share(g.Worn.Rest())
		w.move(i, &rowWorn, left.Sub(value), g.Worn.Figure())
		value = left
	}
	if g.Condition == Present {
		w.item(i, &rowPresent, courier.Notes)
	}
	w.claimed(i, value)
}

// bestPaper is the paper that ranks highest for a basis, and its rank.
func (g *Goods) bestPaper(b ValueBasis, c Condition) (best int, rank uint8) {
	for j := range g.Papers {
		if r := rankOf(g.Papers[j].Kind, b, c); r > rank {
			best, rank = j, r
		}
	}
	return best, rank
}

// notBasis tells the papers that speak of another price.
func (w *worth) notBasis(i, best int) {
	g := &w.v.Goods[i]
	for j := range g.Papers {
		if p := &g.Papers[j]; j != best && rankOf(p.Kind, w.basis, g.Condition) < 2 && p.Amount.Known() {
			w.item(i, &rowOtherPrice, courier.Notes, p.Amount.Figure())
		}
	}
}

// claimed leaves no more than was claimed, not by a part of a fen either, which
// those of several articles would add up to one, and tells what is above the
// value.
func (w *worth) claimed(i int, value courier.Exact) {
	g := &w.v.Goods[i]
	shown, err := value.Round()
	if err != nil {
		w.err = err
		return
	}
	asked := g.Claimed.Exact()
	switch {
	case asked.Cmp(value) < 0:
		w.move(i, &rowClaimedLess, asked.Sub(value), g.Claimed.Figure())
	case shown.Less(g.Claimed):
		over, _ := g.Claimed.Sub(shown) // neither is negative, so it fits
		w.item(i, &rowExcess, courier.Notes, over.Figure())
	}
}

// net is the price that a paper shows less discount, and with the tax as the
// claimant bears it.
func (w *worth) net(p *PricePaper, i, j int) (courier.Exact, bool) {
	ask := func(field courier.Need, known bool) {
		if !known { // the path is made only where it is needed
			w.ask(pricePath(i, j)+"."+field, false)
		}
	}
	start := len(w.needs)
	ask("amount", p.Amount.Known())
	ask("discount", p.Discount.Known())
	taxFree := p.Tax.Known() && p.Tax.Sign() == 0
	w.ask("tax_back", taxFree || w.v.TaxBack.Known())
	ask("taxed", taxFree || p.Taxed.Known())
	counts := p.Taxed == w.v.TaxBack
	ask("tax", p.Tax.Known() || p.Taxed.Known() && w.v.TaxBack.Known() && !counts)
	if len(w.needs) > start {
		return courier.Exact{}, false
	}
	value := p.Amount.Exact()
	shows, off := &rowPricePaper[p.Kind], &rowDiscount
	if i == wholeSet {
		shows, off = &rowSetPaper, &rowSetDiscount
	}
	w.move(i, shows, value, p.Amount.Figure())
	if p.Discount.Sign() > 0 {
		w.move(i, off, p.Discount.Exact().Neg(), p.Discount.Figure())
		value = value.Sub(p.Discount.Exact())
	}
	if counts && p.Tax.Sign() > 0 {
		row, tax := &rowTaxOn, p.Tax.Exact()
		if p.Taxed == courier.Yes {
			row, tax = &rowTaxOff, tax.Neg()
		}
		w.move(i, row, tax, p.Tax.Figure())
		value = value.Add(tax)
	}
	return value, true
}

// pricePath is where a paper stands among the facts.
func pricePath(i, j int) courier.Need {
	if i == wholeSet {
		return "set"
	}
	return courier.Need(courier.Index(courier.Index("goods", i)+".papers", j))
}

// three tells where the value stated, declared cover and the sum insured
// depart from what is proved; they move nothing.
func (w *worth) three() {
	v := w.v
	if !w.open() || w.total.Sign() == 0 {
		return
	}
	if v.Stated.Sign() > 0 && v.Stated != w.total {
		w.tell(&rowStatedNot, courier.Notes, v.Stated.Figure(), w.total.Figure())
	}
	if v.Declared.Sign() > 0 && v.Declared != w.total {
		w.tell(&rowDeclaredNot, courier.Notes, v.Declared.Figure(), w.total.Figure())
	}
	if v.Insured.Sign() > 0 && v.Insured != w.total {
		w.tell(&rowInsuredNot, courier.Notes, v.Insured.Figure(), w.total.Figure())
	}
}
