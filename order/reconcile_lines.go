package order

import "github.com/courier-rules/courier"

// lines looks at the goods.
func (r *reconciling) lines() {
	if r.Lines == nil {
		r.need("lines")
		return
	}
	r.answer.Lines = make([]LineState, len(r.Lines))
	for i := range r.Lines {
		r.answer.Lines[i] = r.line(i)
	}
}

func (r *reconciling) line(i int) (s LineState) {
	l := &r.Papers.Lines[i]
	ask := func(known bool, field string) bool {
		if !known {
			r.need(courier.Need(courier.Index("lines", i) + field))
		}
		return known
	}
	paper, hand := ask(l.Waybill.Count.Known(), ".waybill.count"), ask(l.InHand.Count.Known(), ".in_hand.count")
	if paper && hand {
		s = l.state()
		if e := s.State.error(); e != 0 {
			r.find(e, i, l.Waybill.Count.Figure(), l.InHand.Count.Figure())
		}
	}
	onPaper := !paper || l.Waybill.Count.Int() > 0
	inHand := !hand || l.InHand.Count.Int() > 0
	if (onPaper || !inHand) && ask(l.Ordered.Count.Known(), ".ordered.count") && paper && l.Ordered.Count != l.Waybill.Count {
		r.find(OrderedCountDiffers, i, l.Ordered.Count.Figure(), l.Waybill.Count.Figure())
	}
	if onPaper {
		ordered, named := ask(l.Ordered.Name != "", ".ordered.name"), ask(l.Waybill.Name != "", ".waybill.name")
		if ordered && named && l.Ordered.Name != l.Waybill.Name {
			r.find(OrderedNameDiffers, i)
		}
		if inHand && ask(l.InHand.Name != "", ".in_hand.name") && named && l.InHand.Name != l.Waybill.Name {
			r.find(GoodsNameDiffers, i)
			r.mismatch()
		}
		weighed := ask(l.Waybill.Weight.Known(), ".waybill.weight")
		if ask(l.Ordered.Weight.Known(), ".ordered.weight") && weighed {
			r.weights(OrderedWeightDiffers, i, l.Ordered.Weight, l.Waybill.Weight)
		}
		if inHand && ask(l.InHand.Weight.Known(), ".in_hand.weight") && weighed {
			r.weights(WeightDiffers, i, l.Waybill.Weight, l.InHand.Weight)
		}
	}
	return s
}

// state compares the two counts.
func (l *GoodsLine) state() LineState {
	paper, hand := l.Waybill.Count.Int(), l.InHand.Count.Int()
	s := LineState{State: GoodsMatch, Short: courier.CountOf(max(0, paper-hand)), Over: courier.CountOf(max(0, hand-paper))}
	switch {
	case paper == hand:
	case paper == 0:
		s.State = GoodsWithoutWaybill
	case hand == 0:
		s.State = WaybillWithoutGoods
	case hand < paper:
		s.State = GoodsShort
	default:
		s.State = GoodsOver
	}
	return s
}

// weights holds a weight against the one that should be, within the tolerance.
func (r *reconciling) weights(e PaperError, i int, should, is courier.Weight) {
	if should == is {
		return
	}
	if !r.Tolerance.Known() {
		r.needOnce("tolerance")
		return
	}
	apart := max(should.Grams()-is.Grams(), is.Grams()-should.Grams())
	if beyond(apart, should.Grams(), int64(r.Tolerance.BasisPoints())) {
		r.find(e, i, should.Figure(), is.Figure())
	}
}

// beyond reports whether apart is more than that many basis points of whole.
func beyond(apart, whole, points int64) bool {
	most := whole/10_000*points + whole%10_000*points/10_000 // the grams that fit
	return apart > most
}

func (r *reconciling) needOnce(need courier.Need) {
	for _, n := range r.needs {
		if n == need {
			return
		}
	}
	r.need(need)
}

// mismatch tells what follows where the name declared is not that of the goods
// (S4-Q54), once. Only an express item is refused for it.
func (r *reconciling) mismatch() {
	if r.misnamed {
		return
	}
	r.misnamed = true
	if !r.CheckedOn.Known() {
		r.need("checked_on")
		return
	}
	r.note(&reconcileSenderRow, courier.Notes)
	switch {
	case r.Express == courier.Yes:
		r.note(&reconcileRefuseRow, courier.Notes)
	case r.Express == 0 && reconcileRefuseRow.Cite(r.on) != nil:
		r.need("express")
	}
	r.note(&reconcileFaultRow, courier.Notes)
}
