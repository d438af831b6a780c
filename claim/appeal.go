package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Appealing is what is known about a claimant's way against a decision. Every
// field may be unknown; what decides is asked for.
type Appealing struct {
	HappenedOn courier.Date     `json:"happened_on,omitzero"` // the law of this day answers for a table that is law
	Table      *AppealTable     `json:"table,omitzero"`       // the steps; nil while not known
	ToldOn     courier.Date     `json:"told_on,omitzero"`     // the first decision reached the claimant
	Lodged     []Lodged         `json:"lodged,omitzero"`      // the appeals so far, the first first
	LodgedOn   courier.Date     `json:"lodged_on,omitzero"`   // the appeal in question
	AsOf       courier.Date     `json:"as_of,omitzero"`       // the day on which it is asked, while it is not lodged
	Calendar   courier.Calendar `json:"calendar,omitzero"`    // for windows in working days
}

// AppealTable are the steps open to a claimant, in their order. The reasons of
// an answer point at Cite, so it must not change while they live.
type AppealTable struct {
	Cite  courier.Cite `json:"cite,omitzero"` // where the steps stand
	Steps []AppealStep `json:"steps,omitzero"`
}

// AppealStep is one step: to whom, and within what time of the decision before.
type AppealStep struct {
	To     string         `json:"to"`              // the desk or body, in the host's words; missing is an error
	Window courier.Period `json:"window,omitzero"` // from the day the decision reached the claimant; unknown: no window
}

// Lodged is an appeal that was made.
type Lodged struct {
	On     courier.Date `json:"on"`               // missing is an error
	ToldOn courier.Date `json:"told_on,omitzero"` // its decision reached the claimant; unknown while it is pending
}

// Rail1986Appeal is the objection under the rail freight rules of 1986, for
// events to 2022-04-30: one, to whoever replied, within 60 days from the day
// after the reply arrived (CN-RAIL-07).
func Rail1986Appeal() AppealTable {
	return AppealTable{Cite: courier.Art(courier.RailFreightRules1986, "23"), Steps: []AppealStep{{To: "答复赔偿要求的一方", Window: courier.Days(60).Period()}}}
}

// USPSAppeals is the two appeals of USPS, 30 days each, as side-by-side lists of
// the trade have them: its own text was not read.
func USPSAppeals() AppealTable {
	return AppealTable{Cite: courier.Art(courier.USPSClaimTerms, "").Graded(courier.Reported),
		Steps: []AppealStep{{To: "USPS", Window: courier.Days(30).Period()}, {To: "USPS", Window: courier.Days(30).Period()}}}
}

// NextAppeal is the answer to an [Appealing].
type NextAppeal struct {
	courier.Grounds
	Step    courier.Count    `json:"step,omitzero"`    // the n-th appeal; unknown where no step is left
	To      string           `json:"to,omitzero"`      // to whom
	Counted courier.Deadline `json:"counted,omitzero"` // how the last day was counted
	Last    courier.Date     `json:"last,omitzero"`    // last day; unknown where the step has no window
	Timing  liability.Timing `json:"timing,omitzero"`
	Left    courier.Count    `json:"left"` // steps after this one
	Open    courier.Answer   `json:"open"` // an appeal can still be lodged, or is pending: [Step].AppealOpen
}

// Appeals says which appeal is next, to whom, and until when. The steps are the
// host's, or a named table such as [Rail1986Appeal]; no law gives a parcel
// claimant steps inside a carrier, so an unknown table is asked for.
//
// An appeal that is late is a finding, and the claimant is told so and which
// ways remain: a complaint to the firm and an appeal to the postal
// administration, mediation, and the court until the time bar. A step without a
// window is open for good. While an appeal is pending no next one is due.
//
// Unknown facts come back as needs. The errors name the field: a table without
// steps, a step without a body, appeals beyond the table, days out of order.
func Appeals(a *Appealing) (NextAppeal, error) { return AppendAppeals(nil, a) }

// AppendAppeals is [Appeals] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendAppeals(dst []courier.Reason, a *Appealing) (n NextAppeal, err error) {
	if a == nil {
		a = &Appealing{}
	}
	if err := a.check(); err != nil {
		return NextAppeal{}, err
	}
	p := proceed(dst, a.HappenedOn)
	switch {
	case a.Table == nil:
		p.need("table")
	case a.Table.Cite.Basis().Force.Law() && !a.HappenedOn.Known():
		p.need("happened_on")
	case a.Table.Cite.Basis().Force.Law() && !a.Table.Cite.InForce(a.HappenedOn):
		p.tell(&rowAppealNotInForce, courier.Refers)
	default:
		a.next(&p, &n)
	}
	n.Grounds = p.grounds()
	return n, nil
}

// next finds the step and its last day.
func (a *Appealing) next(p *procedure, n *NextAppeal) {
	told, made := a.ToldOn, len(a.Lodged)
	if made > 0 {
		if told = a.Lodged[made-1].ToldOn; !told.Known() {
			n.Open = courier.Yes
			p.tell(&rowAppealPending, courier.Notes, courier.CountOf(int64(made)).Figure())
			return
		}
	}
	if made == len(a.Table.Steps) {
		n.Open = courier.No
		p.tell(&rowAppealNoneLeft, courier.Notes)
		p.tell(&rowAppealOtherWays, courier.Notes)
		return
	}
	step := &a.Table.Steps[made]
	n.Step, n.To, n.Left = courier.CountOf(int64(made+1)), step.To, courier.CountOf(int64(len(a.Table.Steps)-made-1))
	if !step.Window.Known() {
		n.Open, n.Timing = courier.Yes, liability.StillOpen
		if a.LodgedOn.Known() {
			n.Timing = liability.InTime
		}
		p.tellFrom(&rowAppealNoWindow, &a.Table.Cite, courier.Grants, n.Step.Figure())
		return
	}
	if !told.Known() {
		p.need("told_on")
		return
	}
	counted, ok := step.Window.Count(told, courier.NoRoll, a.Calendar)
	if !ok {
		p.need("calendar")
		return
	}
	n.Counted, n.Last = counted, counted.Last
	p.tellFrom(&rowAppealWindow, &a.Table.Cite, courier.Changes, n.Step.Figure(), told.Figure(), n.Last.Figure())
	a.judge(p, n)
}

func (a *Appealing) judge(p *procedure, n *NextAppeal) {
	day, kept := a.LodgedOn, liability.InTime
	if !day.Known() {
		day, kept = a.AsOf, liability.StillOpen
	}
	switch {
	case !day.Known():
		p.need("lodged_on", "as_of")
	case day.After(n.Last):
		n.Timing, n.Open = liability.TooLate, courier.No
		p.tell(&rowAppealLate, courier.Notes, n.Last.Figure())
		p.tell(&rowAppealOtherWays, courier.Notes)
	default:
		n.Timing, n.Open = kept, courier.Yes
	}
}

func (a *Appealing) check() error {
	var r courier.Reading
	if t := a.Table; t != nil {
		t.Cite.Check(&r, "table.cite")
		if len(t.Steps) == 0 {
			r.Fault("table.steps", courier.ErrEmptyTable)
		}
		for i, step := range t.Steps {
			_, inHours := step.Window.Hours()
			if step.To == "" {
				r.Fault(courier.Index("table.steps", i)+".to", courier.ErrMissing)
			}
			if inHours {
				r.Fault(courier.Index("table.steps", i)+".window", courier.ErrNotSupported.Because(step.Window.String()))
			}
		}
		if len(a.Lodged) > len(t.Steps) {
			r.Fault("lodged", courier.ErrContradicts.Because("more appeals than the table has steps"))
		}
	}
	before := a.ToldOn
	for i, l := range a.Lodged {
		at := courier.Index("lodged", i)
		if !l.On.Known() {
			r.Fault(at+".on", courier.ErrMissing)
		}
		r.Order(at+".on", before, l.On)
		r.Order(at+".told_on", l.On, l.ToldOn)
		if before = l.ToldOn; !before.Known() && i < len(a.Lodged)-1 {
			r.Fault(at+".told_on", courier.ErrMissing.Because("a later appeal was lodged"))
		}
	}
	r.Order("lodged_on", before, a.LodgedOn)
	return r.Err()
}

var (
	rowAppealWindow = courier.Row{
		Code: "claim.appeal.window", IDs: "CN-RAIL-07", Cites: courier.InTerms(), Field: "table", Names: [3]string{"n", "told", "last"},
		Zh: "第{n}次申诉的期限自结果送达之日（{told}）起算，至{last}止",
		En: "appeal no. {n} runs from {told}, when the decision arrived: by {last}",
	}
	rowAppealNoWindow = courier.Row{
		Code: "claim.appeal.no_window", IDs: "CN-RAIL-07", Cites: courier.InTerms(), Field: "table", Names: [3]string{"n"},
		Zh: "第{n}次申诉没有规定期限", En: "appeal no. {n} has no window",
	}
	rowAppealPending = courier.Row{
		Code: "claim.appeal.pending", IDs: "CN-RAIL-07", Cites: courier.ByHouse(), Field: "lodged", Names: [3]string{"n"},
		Zh: "第{n}次申诉尚在处理，无须再次提出", En: "appeal no. {n} is pending: no other is due",
	}
	rowAppealLate = courier.Row{
		Code: "claim.appeal.late", IDs: "CN-RAIL-07 LIA-13", Cites: courier.ByHouse(), Field: "lodged_on", Names: [3]string{"last"},
		Zh: "已逾申诉期限（至{last}）；仅此而已，权利不因此消灭", En: "past the window of the appeal, to {last}: that and no more, the right stands",
	}
	rowAppealNoneLeft = bareRow("claim.appeal.none_left", "CN-RAIL-07", courier.ByHouse(), "lodged",
		"企业内部的申诉步骤已经用尽", "the steps inside the firm are used up")
	rowAppealOtherWays = bareRow("claim.appeal.other_ways", "CN-RAIL-07 CMP-04 LIA-13", courier.ByHouse(), "",
		"仍可以投诉、向邮政管理部门申诉、申请调解，以及在诉讼时效内起诉", "complaint, appeal to the postal administration, mediation, and the court within the time bar remain")
	rowAppealNotInForce = bareRow("claim.appeal.not_in_force", "CN-RAIL-07", courier.ByHouse(), "table",
		"该规定在损失发生之日已不施行，须按合同约定的步骤", "the rule was not in force on the day of the loss: the contract's own steps are asked for")
)

var appealRows = []*courier.Row{&rowAppealWindow, &rowAppealNoWindow, &rowAppealPending, &rowAppealLate, &rowAppealNoneLeft, &rowAppealOtherWays, &rowAppealNotInForce}
