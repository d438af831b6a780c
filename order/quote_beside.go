package order

import (
	"slices"

	"github.com/courier-rules/courier"
)

// beside tells what is charged beside the freight.
func (q *quoting) beside() {
	q.lines(RemoteLine)
	q.cover()
	q.lines(CODLine)
	q.lines(CollectLine)
	q.lines(ServiceLine)
}

// lines tells the lines of a kind that apply.
func (q *quoting) lines(kind LineKind) {
	for i := range q.list.Lines {
		l := &q.list.Lines[i]
		if l.Kind != kind || !overlap(l.Product, q.Product) || !overlap(l.Zone, q.Zone) || q.err != nil {
			continue
		}
		switch applies, need := q.applies(l); {
		case need != "":
			if !slices.Contains(q.needs, need) {
				q.need(need)
			}
		case applies:
			q.line(l)
		}
	}
}

// applies says whether a line is charged, or what decides it. A line that
// comes to nothing either way is not asked about.
func (q *quoting) applies(l *TariffLine) (bool, courier.Need) {
	switch l.Kind {
	case RemoteLine:
		if q.Remote == 0 && q.amount(l).Sign() > 0 {
			return false, "remote"
		}
		return q.Remote == courier.Yes, ""
	case CODLine:
		if !q.COD.Known() {
			return false, "cod"
		}
		return q.COD.Sign() > 0, ""
	case CollectLine:
		return q.Pay == PayCollect, "" // an unknown mode is asked for all the same
	}
	return slices.Contains(q.Services, l.Name), ""
}

// amount works a line out.
func (q *quoting) amount(l *TariffLine) courier.Exact {
	sum := courier.Minor(0, q.list.Currency).Exact()
	if l.Fixed.Known() {
		sum = sum.Add(l.Fixed.Exact())
	}
	if l.PerKg.Known() {
		sum = sum.Add(l.PerKg.Exact().Scale(q.Weight.Grams(), 1000))
	}
	if l.Rate.Known() {
		base := q.answer.Freight
		if l.Kind == CODLine {
			base = q.COD
		}
		sum = sum.Add(base.Exact().Rate(l.Rate))
	}
	if l.Least.Known() {
		sum = sum.Max(l.Least.Exact())
	}
	if l.Most.Known() {
		sum = sum.Min(l.Most.Exact())
	}
	return sum
}

// line tells a line with what it comes to.
func (q *quoting) line(l *TariffLine) {
	amount := q.amount(l)
	shown, _ := amount.Round()
	switch l.Kind {
	case RemoteLine:
		q.move(&quoteRemoteRow, &q.list.Cite, amount, shown.Figure())
	case CODLine:
		q.move(&quoteCODRow, &q.list.Cite, amount, q.COD.Figure(), shown.Figure())
	case CollectLine:
		q.move(&quoteCollectFeeRow, &q.list.Cite, amount, shown.Figure())
	default:
		q.move(&quoteServiceRow, &q.list.Cite, amount, shown.Figure())
		q.ofItem(slices.Index(q.Services, l.Name))
	}
}

// cover tells the declared-value fee, as the schedule of the list has it.
func (q *quoting) cover() {
	switch {
	case !q.Declared.Known():
		q.need("declared")
		return
	case q.Declared.Sign() == 0 || q.err != nil:
		return
	case q.list.Cover == nil:
		q.noteFrom(&quoteNoCoverRow, &q.list.Cite, courier.Refers, q.Declared.Figure())
		q.need("tariffs")
		return
	}
	w := covering{
		Cover: &Cover{Schedule: q.list.Cover, Large: q.Large, HardGoods: q.HardGoods},
		told:  told{on: q.on, reasons: q.reasons, start: q.start, inside: q.inside, due: q.due, total: q.total},
		sum:   q.Declared,
	}
	w.decide()
	q.reasons, q.due, q.total, q.err = w.reasons, w.due, w.total, w.err
	for _, need := range w.needs {
		if need == "schedule.bands" {
			need = "tariffs"
		}
		q.need(need)
	}
	if v := w.answer.Verdict; v != courier.Granted && len(w.needs) == 0 {
		q.answer.Verdict = v
	}
}
