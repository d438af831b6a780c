package claim

import (
	"slices"

	"github.com/courier-rules/courier"
)

// procedure gathers what a question about the procedure of a claim tells and
// asks.
type procedure struct {
	on      courier.Date // the law of this day answers
	reasons []courier.Reason
	start   int
	needs   []courier.Need
}

func proceed(dst []courier.Reason, on courier.Date) procedure {
	return procedure{on: on, reasons: dst, start: len(dst)}
}

// tell tells a row under the law of the day.
func (p *procedure) tell(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	p.tellFrom(row, row.Cite(p.on), e, figures...)
}

// tellFrom is tell for a row that rests on c.
func (p *procedure) tellFrom(row *courier.Row, c *courier.Cite, e courier.Effect, figures ...courier.Figure) {
	p.reasons = row.AppendReason(p.reasons, c, e, courier.Money{}, figures...)
}

// tellItem is tell for a row that speaks of the item with that index.
func (p *procedure) tellItem(row *courier.Row, e courier.Effect, index int, figures ...courier.Figure) {
	p.tell(row, e, figures...)
	last := len(p.reasons) - 1
	p.reasons[last] = p.reasons[last].OfItem(index)
}

// need asks for facts, each once.
func (p *procedure) need(needs ...courier.Need) {
	for _, n := range needs {
		if !slices.Contains(p.needs, n) {
			p.needs = append(p.needs, n)
		}
	}
}

// ask asks for an answer that is not known.
func (p *procedure) ask(field courier.Need, a courier.Answer) {
	if a == 0 {
		p.need(field)
	}
}

// grounds returns what was told and asked.
func (p *procedure) grounds() courier.Grounds {
	if p.on.Known() {
		p.reasons = courier.AppendUnchecked(p.reasons, p.start, p.on)
	}
	return courier.Grounds{Reasons: p.reasons, Needs: p.needs, Rules: Rules}
}

// bareRow is a row without figures.
func bareRow(code courier.Code, ids string, cites []courier.Cite, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: cites, Field: field, Zh: zh, En: en}
}

// lawLater are the citations of a row that is a convention of this rule book
// until a law that says so is in force.
func lawLater(id courier.SourceID, article string) []courier.Cite {
	return append(courier.ByHouse(), courier.Art(id, article))
}
