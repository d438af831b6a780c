package claim

import "github.com/courier-rules/courier"

// set divides the price of a set by the prices of its articles alone.
func (w *worth) set() {
	s, goods := w.v.Set, w.v.Goods
	var all, lost int64
	for i := range goods {
		w.askOfKnown(i, "lost", goods[i].Lost.Known())
		w.askOfKnown(i, "claimed", goods[i].Claimed.Known() || goods[i].Lost == courier.No)
	}
	if !w.open() {
		return
	}
	for i := range goods {
		if goods[i].Lost == courier.Yes {
			lost++
		}
	}
	part := lost < int64(len(goods)) && lost > 0
	w.ask("set.useless", !part || s.Useless.Known())
	if part && s.Useless == courier.No {
		for i := range goods {
			w.askOfKnown(i, "listed", goods[i].Listed.Known())
			all += goods[i].Listed.Minor() // their sum was read
		}
	}
	if !w.open() {
		return
	}
	w.shareOut(all, part, lost)
}

// shareOut counts the whole set, or the part of it that was lost.
func (w *worth) shareOut(all int64, part bool, lost int64) {
	s, goods := w.v.Set, w.v.Goods
	if rankOf(s.Kind, w.basis, NewGoods) < 2 {
		w.tell(&rowSetSupports, courier.Refers)
		w.refers = true
		return
	}
	if lost == 0 {
		return
	}
	price, known := w.net(&s.PricePaper, wholeSet, 0)
	if !known {
		return
	}
	value := price
	switch {
	case part && s.Useless == courier.Yes:
		w.tell(&rowSetUseless, courier.Notes)
	case part:
		var gone int64
		for i := range goods {
			if goods[i].Lost == courier.Yes {
				gone += goods[i].Listed.Minor()
			}
		}
		value = price.Scale(gone, all)
		if all == 0 {
			value = price.Scale(lost, int64(len(goods))) // of articles without a price alone, in equal parts
		}
		shown, _ := value.Round()
		w.move(wholeSet, &rowSetPart, value.Sub(price), shown.Figure())
	}
	w.claimedOfSet(value)
}

// claimedOfSet leaves no more than was claimed for what was lost of the set.
func (w *worth) claimedOfSet(value courier.Exact) {
	sum := courier.Minor(0, w.v.currency())
	for i := range w.v.Goods {
		if g := &w.v.Goods[i]; g.Lost == courier.Yes {
			if sum, w.err = sum.Add(g.Claimed); w.err != nil {
				return
			}
		}
	}
	w.claims = sum.Exact()
	shown, err := value.Round()
	switch {
	case err != nil:
		w.err = err
	case sum.Less(shown):
		w.move(wholeSet, &rowSetClaimedLess, sum.Exact().Sub(value), sum.Figure())
	case shown.Less(sum):
		over, _ := sum.Sub(shown)
		w.tell(&rowSetExcess, courier.Notes, over.Figure())
	}
}
