package order

import "github.com/courier-rules/courier"

// apportion finds the freight and the fees of the pieces concerned.
func (b *bill) apportion() {
	if len(b.Pieces) == 0 {
		return
	}
	if b.Measure == 0 {
		b.need("measure")
		return
	}
	mark := len(b.needs)
	for i := range b.Pieces {
		p := &b.Pieces[i]
		if p.Changed == 0 {
			b.need(courier.Need(courier.Index("pieces", i) + ".changed"))
		}
		if b.Measure == ByWeight && !p.Weight.Known() {
			b.need(courier.Need(courier.Index("pieces", i) + ".weight"))
		}
	}
	if b.ready = mark == len(b.needs); b.ready && b.Freight.Known() {
		b.freight, b.portions = b.share(b.Freight)
		b.note(&billPieces, courier.Notes, courier.CountOf(b.concerned()).Figure(), courier.CountOf(int64(len(b.Pieces))).Figure(), b.freight.Figure())
	}
}

func (b *bill) concerned() (n int64) {
	for i := range b.Pieces {
		if b.Pieces[i].Changed == courier.Yes {
			n++
		}
	}
	return n
}

// share divides an amount among the pieces, and returns what falls on those
// concerned beside the portions.
func (b *bill) share(m courier.Money) (part courier.Money, portions []courier.Money) {
	portions, err := courier.AppendPortions(nil, m, len(b.Pieces), func(i int) int64 {
		if b.Measure == ByPieces {
			return 1
		}
		return b.Pieces[i].Weight.Grams()
	})
	if err != nil {
		b.fail(err)
		return m, nil
	}
	part = courier.Minor(0, m.Currency())
	for i := range portions {
		if b.Pieces[i].Changed == courier.Yes {
			part, _ = part.Add(portions[i]) // no more than m
		}
	}
	return part, portions
}

// of returns what of an amount of the consignment falls on the pieces concerned.
func (b *bill) of(m courier.Money) courier.Money {
	if !b.ready || !m.Known() {
		return m
	}
	part, _ := b.share(m)
	return part
}
