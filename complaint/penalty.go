package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Penalty is money that a platform took from the firm on a waybill.
type Penalty struct {
	On       courier.Date  `json:"on"`               // day of the penalty: its law governs; missing is an error
	Waybill  string        `json:"waybill,omitzero"` // 运单号; shown by the host, decides nothing
	Platform string        `json:"platform"`         // 平台, by the host's key; missing is an error
	Kind     string        `json:"kind"`             // 处罚事由, by the host's key; missing is an error
	Amount   courier.Money `json:"amount,omitzero"`  // 扣罚金额, as charged; not asked for
	Table    *PenaltyTable `json:"table,omitzero"`   // the host's; nil while not known

	NotifiedAt courier.Instant  `json:"notified_at,omitzero"` // 接到处罚通知
	AppealedAt courier.Instant  `json:"appealed_at,omitzero"` // 已向平台申诉
	AsOf       courier.Instant  `json:"as_of,omitzero"`       // 截至, where no appeal was made
	Ended      courier.Answer   `json:"ended,omitzero"`       // 平台已作出结论, where an appeal was made
	Produced   []string         `json:"produced,omitzero"`    // 已备证据, by the words of the table; nil: not known, empty: none
	OnWorker   courier.Answer   `json:"on_worker,omitzero"`   // 拟由收派人员承担; not asked for
	Calendar   courier.Calendar `json:"calendar,omitzero"`    // for windows in working days
}

// PenaltyTable is what the host knows of the rules of its platforms: no rule
// of a platform was read, so there is no default.
type PenaltyTable struct {
	Cite courier.Cite `json:"cite"` // where it stands: the platforms' rules
	Rows []PenaltyRow `json:"rows"` // empty is an error
}

// PenaltyRow is a penalty of a platform.
type PenaltyRow struct {
	Platform string         `json:"platform"`          // missing is an error
	Kind     string         `json:"kind"`              // missing is an error
	Amount   courier.Money  `json:"amount,omitzero"`   // most that the rules allow; unknown: they say nothing
	Appeal   courier.Period `json:"appeal,omitzero"`   // 申诉期限, from the notice; unknown: no appeal is provided for
	Evidence []string       `json:"evidence,omitzero"` // 申诉证据; empty: none is asked for
}

// Contesting is the answer to a [Penalty]: granted, an appeal to the platform
// is open, or was made in time.
type Contesting struct {
	courier.Decision
	Last  courier.Instant `json:"last,omitzero"`  // end of the window
	Short []string        `json:"short,omitzero"` // evidence asked for and not at hand
}

// ContestPenalty says whether a platform's penalty on a waybill can be appealed: open
// to when, late, not provided for, or already decided, and with which evidence
// still to be found. The amount, the window and the evidence are the host's
// table of the platforms' rules.
//
// The penalty stands between platform and firm: it neither replaces nor lowers
// what the customer is owed (Civil Code 465). Whether an outlet or a worker
// may be charged with it is a question of its own, of package liability
// (Chargeback): headquarters' measures have to be reasonable and may not keep
// an outlet from serving users (Express Market Measures 20, 49).
//
// The errors name the field: a missing day, platform or kind, an empty table,
// the same row twice, an appeal before the notice, two currencies.
func ContestPenalty(p *Penalty) (Contesting, error) { return AppendContestPenalty(nil, p) }

// AppendContestPenalty is [ContestPenalty] with its reasons appended to dst,
// for a caller that reuses the memory.
func AppendContestPenalty(dst []courier.Reason, p *Penalty) (Contesting, error) {
	if p == nil {
		p = &Penalty{}
	}
	if err := p.check(); err != nil {
		return Contesting{}, err
	}
	var c Contesting
	t := telling{Grounds: courier.Grounds{Rules: Rules, Reasons: dst}, on: p.On}
	row := p.row()
	k := p.known(row)
	if row != nil && row.Appeal.Known() && p.NotifiedAt.Known() {
		if end, ok := t.windowEnd(row.Appeal, p.NotifiedAt, p.Calendar); ok {
			c.Last = end
			t.under(&p.Table.Cite, &penaltyUntilRow, courier.Changes, p.NotifiedAt.Figure(), ending(end))
			p.late(&k, end)
		}
	}
	if row != nil {
		c.Short = p.short(row)
		if row.Amount.Known() && row.Amount.Less(p.Amount) {
			t.under(&p.Table.Cite, &penaltyOverRow, courier.Warns, p.Amount.Figure(), row.Amount.Figure())
		}
	}
	d := penalty.Fold(t.Reasons, k, p.On, p.cite())
	counted := slices.Index(t.Needs, "calendar") >= 0
	if i := slices.Index(d.Needs, "notified_at"); i >= 0 {
		switch {
		case counted:
			d.Needs[i] = "calendar"
		case row != nil && p.NotifiedAt.Known() && !c.Last.Known(): // past the year 9999: nothing helps
			d.Needs = slices.Delete(d.Needs, i, i+1)
		default:
			d.Needs = slices.Replace(d.Needs, i, i+1, p.windowNeeds()...)
		}
	}
	c.Decision = d
	c.Rules = Rules
	c.Reasons = courier.AppendUnchecked(c.Reasons, len(dst), p.On)
	return c, nil
}

// row is the row of the table for the penalty, nil where there is none.
func (p *Penalty) row() *PenaltyRow {
	if p.Table != nil {
		for i := range p.Table.Rows {
			if r := &p.Table.Rows[i]; r.Platform == p.Platform && r.Kind == p.Kind {
				return r
			}
		}
	}
	return nil
}

// late holds the moment against the end of the window, where both are known.
func (p *Penalty) late(k *courier.Known, end courier.Instant) {
	if at := p.moment(); at.Known() && end.Known() {
		k.Answer(penaltyLate, courier.AnswerOf(at.After(end)))
	}
}

// cite is where the host's table stands; while it is not known, some place,
// for its rows to be asked about.
func (p *Penalty) cite() *courier.Cite {
	if p.Table == nil {
		return &byHouse[0]
	}
	return &p.Table.Cite
}

// moment is the one that the window is held against.
func (p *Penalty) moment() courier.Instant {
	if p.AppealedAt.Known() {
		return p.AppealedAt
	}
	return p.AsOf
}

// windowNeeds are the facts without which nobody knows whether it is in time.
func (p *Penalty) windowNeeds() (needs []courier.Need) {
	if !p.NotifiedAt.Known() {
		needs = append(needs, "notified_at")
	}
	if !p.moment().Known() {
		needs = append(needs, "as_of")
	}
	return needs
}

func (p *Penalty) known(row *PenaltyRow) (k courier.Known) {
	switch {
	case row != nil && row.Appeal.Known():
		k.Yes |= penaltyRow | penaltyWindow
	case row != nil:
		k.Among(penaltyRow|penaltyWindow, penaltyRow)
	case p.Table != nil:
		k.No |= penaltyRow | penaltyWindow
	}
	if row != nil {
		k.Answer(penaltyWhole, knownIf(p.Produced != nil || len(row.Evidence) == 0, len(p.short(row)) == 0))
	}
	k.Answer(penaltyEnded, p.Ended)
	if !p.AppealedAt.Known() {
		k.Answer(penaltyEnded, courier.No)
	}
	k.Answer(penaltyWorker, courier.AnswerOf(p.OnWorker == courier.Yes))
	return k
}

// short lists the evidence that is asked for and not at hand.
func (p *Penalty) short(row *PenaltyRow) (list []string) {
	if p.Produced == nil {
		return nil
	}
	for _, e := range row.Evidence {
		if !slices.Contains(p.Produced, e) {
			list = append(list, e)
		}
	}
	return list
}

func (p *Penalty) check() error {
	var r courier.Reading
	if !p.On.Known() {
		r.Fault("on", courier.ErrMissing)
	} else if p.On.Before(courier.Day(2021, 1, 1)) {
		r.Fault("on", courier.ErrNoRule.Because(p.On.String()))
	}
	if p.Platform == "" {
		r.Fault("platform", courier.ErrMissing)
	}
	if p.Kind == "" {
		r.Fault("kind", courier.ErrMissing)
	}
	r.Amount("amount", p.Amount)
	if p.Table != nil {
		mark := r.Faults()
		p.Table.check(&r)
		r.Under(mark, "table")
	}
	for _, m := range [...]struct {
		field string
		at    courier.Instant
	}{{"appealed_at", p.AppealedAt}, {"as_of", p.AsOf}} {
		if p.NotifiedAt.Known() && m.at.Known() && m.at.Before(p.NotifiedAt) {
			r.Fault(m.field, courier.ErrOrder.Because("before the notice"))
		}
	}
	r.Answer("ended", p.Ended)
	if p.Ended == courier.Yes && !p.AppealedAt.Known() {
		r.Fault("ended", courier.ErrContradicts.Because("no appeal was made"))
	}
	r.Answer("on_worker", p.OnWorker)
	return r.Err()
}

func (w *PenaltyTable) check(r *courier.Reading) {
	w.Cite.CheckTerms(r, "cite")
	if len(w.Rows) == 0 {
		r.Fault("rows", courier.ErrEmptyTable)
	}
	for i := range w.Rows {
		row, mark := &w.Rows[i], r.Faults()
		if row.Platform == "" {
			r.Fault("platform", courier.ErrMissing)
		}
		if row.Kind == "" {
			r.Fault("kind", courier.ErrMissing)
		}
		r.Amount("amount", row.Amount)
		for j := range w.Rows[:i] {
			if w.Rows[j].Platform == row.Platform && w.Rows[j].Kind == row.Kind {
				r.Fault("kind", courier.ErrRepeated.Because(row.Kind))
			}
		}
		r.UnderIndex(mark, "rows", i)
	}
}
