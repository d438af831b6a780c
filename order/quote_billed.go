package order

import "github.com/courier-rules/courier"

// bill holds the bill against what is due.
func (q *quoting) bill() {
	b := q.Billed
	if b == nil {
		return
	}
	if b.Pay != 0 && b.Pay != q.Pay {
		q.note(&quotePayRow, courier.Warns)
	}
	if b.Weight.Known() && b.Weight != q.Weight {
		q.note(&quoteWeightRow, courier.Warns, b.Weight.Figure(), q.Weight.Figure(),
			courier.Grams(max(b.Weight.Grams()-q.Weight.Grams(), q.Weight.Grams()-b.Weight.Grams())).Figure())
	}
	due := q.total
	if b.Quoted.Known() {
		if due = b.Quoted; due != q.total {
			q.note(&quoteListRow, courier.Notes, b.Quoted.Figure(), q.total.Figure())
		}
	}
	if !b.Total.Known() {
		return
	}
	if q.answer.Overbill, q.err = b.Total.Sub(due); q.err != nil {
		return
	}
	switch over := q.answer.Overbill; {
	case over.Sign() > 0:
		q.note(&quoteAboveRow, courier.Warns, b.Total.Figure(), due.Figure(), over.Figure())
	case over.Sign() < 0:
		under, _ := due.Sub(b.Total)
		q.note(&quoteBelowRow, courier.Warns, b.Total.Figure(), due.Figure(), under.Figure())
	default:
		q.note(&quoteAgreesRow, courier.Notes, b.Total.Figure())
	}
}
