package insurance

import "github.com/courier-rules/courier"

// Generosity is a wish to pay more than an insurance policy, or the law, owes
// 通融赔付.
type Generosity struct {
	On       courier.Date   `json:"on,omitzero"`                // day of the wish: the law of this day answers
	Due      courier.Money  `json:"due,omitzero"`               // 应赔金额 by policy and law; CNY 0.00 when nothing is owed
	Proposed courier.Money  `json:"proposed,omitzero"`          // 拟付总额, what is owed in it
	Through  courier.Answer `json:"through_insurance,omitzero"` // 公司损失通过保险挽回: the company's own loss is to be recovered so
	Limit    courier.Money  `json:"limit,omitzero"`             // 保险人同意的通融上限 above what is owed; unknown where it named none

	ApprovedBy string         `json:"approved_by,omitzero"` // level that approved, in the words of the table; empty: nobody yet
	Withheld   courier.Answer `json:"withheld,omitzero"`    // 不予批准: the level that decides said no
	Table      *ApprovalTable `json:"table,omitzero"`       // 审批权限表, the host's
}

// ApprovalTable says up to which amount each level may approve, lowest first.
// No such table could be read, so the host gives its own. Reasons point at
// Cite, so it must not change while they live.
type ApprovalTable struct {
	Cite   courier.Cite    `json:"cite,omitzero"` // where it stands: a contract or a practice, no law
	Levels []ApprovalLevel `json:"levels,omitzero"`
}

// ApprovalLevel is a level of an approval table.
type ApprovalLevel struct {
	Level string        `json:"level"`          // missing is an error
	UpTo  courier.Money `json:"up_to,omitzero"` // 权限上限, included; unknown, in the last level only: without limit
}

// ExGratia is the answer to a [Generosity]: granted where the amount above
// what is owed is approved by a level that may, refused where it was denied
// or there is none, referred until it is approved.
type ExGratia struct {
	courier.Decision
	Due      courier.Money `json:"due,omitzero"`       // what is owed, whatever becomes of the rest
	ExGratia courier.Money `json:"ex_gratia,omitzero"` // above it; CNY 0.00 where nothing is
	Level    string        `json:"level,omitzero"`     // lowest level that may approve it; empty where none may
}

// Grace says who approves an ex gratia payment, and holds it apart from what
// is owed.
//
//   - What is owed is owed, and needs no approval. Only what is proposed above
//     it is ex gratia.
//   - The lowest level of the host's table whose limit reaches the amount
//     decides; a higher one may too. Where none reaches, nobody may.
//   - Recovering the company's own loss through insurance is for ex gratia
//     cases only (S4-Q77): a loss that the policy covers is claimed as owed.
//     The handbook asks the question, and prints no levels or amounts.
//   - What is paid beyond the duty carries no right against a third party:
//     subrogation follows what the policy owed (Insurance Law 60).
//
// A fact that decides and is not known is asked for. The errors name the
// field: a table without levels ([courier.ErrEmptyTable]), levels that do not
// rise, a level twice, a proposal below what is owed, a level that is not in
// the table, a negative amount, two currencies, a day before 2015-04-24
// ([courier.ErrNoRule]).
func Grace(g *Generosity) (ExGratia, error) { return AppendGrace(nil, g) }

// AppendGrace is [Grace] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendGrace(dst []courier.Reason, g *Generosity) (ExGratia, error) {
	if g == nil {
		g = &Generosity{}
	}
	if err := g.check(); err != nil {
		return ExGratia{}, err
	}
	if needs := g.needs(); len(needs) > 0 {
		return ExGratia{Decision: clauseAsk(dst, needs...)}, nil
	}
	out := ExGratia{Decision: courier.Decision{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}, Due: g.Due}
	out.ExGratia, _ = g.Proposed.Sub(g.Due) // checked: not below nothing
	if g.Due.Sign() > 0 {
		g.law(&out, &graceDue, courier.Notes, g.Due.Figure())
	}
	g.decide(&out)
	out.Reasons = courier.AppendUnchecked(out.Reasons, len(dst), g.On)
	return out, nil
}

func (g *Generosity) needs() (needs []courier.Need) {
	beyond := !g.Due.Known() || !g.Proposed.Known() || g.Due.Less(g.Proposed)
	for _, f := range [...]struct {
		need    courier.Need
		missing bool
	}{{"on", !g.On.Known()}, {"due", !g.Due.Known()}, {"proposed", !g.Proposed.Known()},
		{"table", beyond && g.Table == nil}} {
		if f.missing {
			needs = append(needs, f.need)
		}
	}
	return needs
}

// decide says who may approve, and whether it is.
func (g *Generosity) decide(out *ExGratia) {
	if out.ExGratia.Sign() == 0 {
		out.Verdict = courier.Refused
		g.law(out, &graceNothing, courier.Bars)
		return
	}
	g.law(out, &graceBeyond, courier.Changes, out.ExGratia.Figure())
	if g.Through == courier.Yes {
		g.law(out, &graceThrough, courier.Notes)
	}
	g.law(out, &graceNoRecourse, courier.Notes)
	at := g.level(out.ExGratia)
	if at >= 0 {
		out.Level = g.Table.Levels[at].Level
	}
	switch {
	case g.Limit.Less(out.ExGratia):
		out.Verdict = courier.Refused
		g.law(out, &graceLimit, courier.Bars, g.Limit.Figure())
	case at < 0:
		out.Verdict = courier.Refused
		g.terms(out, &graceNobody, courier.Bars, out.ExGratia.Figure())
	case g.Withheld == courier.Yes:
		out.Verdict = courier.Refused
		g.terms(out, &graceWithheld, courier.Bars)
	case g.ApprovedBy == "":
		out.Verdict = courier.Referred
		g.terms(out, &graceAwaits, courier.Refers, g.Table.Levels[at].UpTo.Figure())
	case g.index(g.ApprovedBy) < at:
		out.Verdict = courier.Referred
		g.terms(out, &graceTooLow, courier.Refers, g.Table.Levels[g.index(g.ApprovedBy)].UpTo.Figure())
	default:
		out.Verdict = courier.Granted
		g.terms(out, &graceApproved, courier.Grants, out.ExGratia.Figure())
	}
}

// level finds the lowest level that may approve an amount, -1 for none.
func (g *Generosity) level(m courier.Money) int {
	for i := range g.Table.Levels {
		if up := g.Table.Levels[i].UpTo; !up.Known() || !up.Less(m) {
			return i
		}
	}
	return -1
}

func (g *Generosity) index(level string) int {
	for i := range g.Table.Levels {
		if g.Table.Levels[i].Level == level {
			return i
		}
	}
	return -1
}

func (g *Generosity) law(out *ExGratia, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, row.Cite(g.On), e, courier.Money{}, figures...)
}

func (g *Generosity) terms(out *ExGratia, row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	out.Reasons = row.AppendReason(out.Reasons, &g.Table.Cite, e, courier.Money{}, figures...)
}

func (g *Generosity) check() error {
	var r courier.Reading
	clauseDay(&r, "on", g.On)
	r.Amount("due", g.Due)
	r.Amount("proposed", g.Proposed)
	r.Answer("through_insurance", g.Through)
	r.Amount("limit", g.Limit)
	r.Answer("withheld", g.Withheld)
	if g.Proposed.Less(g.Due) {
		r.Fault("proposed", courier.ErrContradicts.Because("less than the "+g.Due.String()+" that is owed"))
	}
	if g.ApprovedBy != "" && g.Withheld == courier.Yes {
		r.Fault("withheld", courier.ErrContradicts.Because("approved by "+g.ApprovedBy))
	}
	if g.Table != nil {
		mark := r.Faults()
		g.Table.check(&r)
		r.Under(mark, "table")
		if g.ApprovedBy != "" && g.index(g.ApprovedBy) < 0 {
			r.Fault("approved_by", courier.ErrContradicts.Because("no level of the table: "+g.ApprovedBy))
		}
	}
	return r.Err()
}

func (t *ApprovalTable) check(r *courier.Reading) {
	t.Cite.CheckTerms(r, "cite")
	if len(t.Levels) == 0 {
		r.Fault("levels", courier.ErrEmptyTable)
	}
	for i := range t.Levels {
		l, mark := &t.Levels[i], r.Faults()
		if !clauseKey(l.Level) {
			r.Fault("level", courier.ErrMissing)
		}
		r.Amount("up_to", l.UpTo)
		if !l.UpTo.Known() && i < len(t.Levels)-1 {
			r.Fault("up_to", courier.ErrMissing.Because("only the last level is without limit"))
		}
		for j := range t.Levels[:i] {
			if t.Levels[j].Level == l.Level {
				r.Fault("level", courier.ErrRepeated.Because(l.Level))
			}
		}
		if i > 0 && l.UpTo.Known() && t.Levels[i-1].UpTo.Known() && !t.Levels[i-1].UpTo.Less(l.UpTo) {
			r.Fault("up_to", courier.ErrOrder.Because("not above the level before it"))
		}
		r.UnderIndex(mark, "levels", i)
	}
}

// The rows of an ex gratia payment.
var (
	graceDue = courier.Row{Code: "insurance.gratia.due", Staff: true, IDs: "S4-Q77 INS-05", Field: "due", Cites: clauseLaw("23"), Names: [3]string{"due"},
		Zh: "依保险合同和法律应当赔付{due}，与通融无关，无需另行审批", En: "{due} is owed by policy and law, whatever becomes of the rest, and needs no approval"}
	graceBeyond = courier.Row{Code: "insurance.gratia.beyond", Staff: true, IDs: "S4-Q77", Field: "proposed", Cites: clauseHandbook("77"), Names: [3]string{"beyond"},
		Zh: "超出应赔部分的{beyond}属于通融赔付，单独列示、单独审批", En: "{beyond} above what is owed is ex gratia: shown by itself, approved by itself"}
	graceNothing = forStaff(clauseRow("insurance.gratia.nothing", "S4-Q77", "proposed", clauseHandbook("77"),
		"没有超出应赔部分的金额，不属于通融赔付", "nothing is proposed above what is owed: no case of ex gratia"))
	graceThrough = forStaff(clauseRow("insurance.gratia.through_insurance", "S4-Q77", "through_insurance", clauseHandbook("77"),
		"通过保险挽回公司损失的审批流程仅适用于通融案件，属于保险责任的损失照常索赔", "the approval of recovering the company's loss through insurance is for ex gratia cases only; what the policy covers is claimed as owed"))
	graceNoRecourse = forStaff(clauseRow("insurance.gratia.no_recourse", "S4-Q77 INS-13", "proposed", clauseLaw("60"),
		"保险人在赔偿金额范围内代位行使请求权，通融部分不是依合同的赔偿，能否向第三者追偿应当另行约定", "subrogation reaches as far as the indemnity; the part ex gratia is none under the policy, and recourse for it has to be agreed"))
	graceLimit = courier.Row{Code: "insurance.gratia.above_limit", Staff: true, IDs: "S4-Q77", Field: "limit", Cites: clauseHandbook("77"), Names: [3]string{"limit"},
		Zh: "超过保险人同意的通融上限{limit}", En: "above the limit to which the insurer agreed, {limit}"}
	graceNobody = courier.Row{Code: "insurance.gratia.nobody", Staff: true, IDs: "S4-Q77", Field: "table", Cites: courier.InTerms(), Names: [3]string{"beyond"},
		Zh: "审批权限表中没有一级可以批准{beyond}", En: "no level of the table may approve {beyond}"}
	graceWithheld = forStaff(clauseRow("insurance.gratia.withheld", "S4-Q77", "withheld", courier.InTerms(),
		"有权审批的一级不予批准，仅赔付应赔部分", "the level that decides said no: only what is owed is paid"))
	graceAwaits = courier.Row{Code: "insurance.gratia.awaits", Staff: true, IDs: "S4-Q77", Field: "approved_by", Cites: courier.InTerms(), Names: [3]string{"up_to"},
		Zh: "须报权限上限为{up_to}的一级审批", En: "waits for the level that may approve up to {up_to}"}
	graceTooLow = courier.Row{Code: "insurance.gratia.level_too_low", Staff: true, IDs: "S4-Q77", Field: "approved_by", Cites: courier.InTerms(), Names: [3]string{"up_to"},
		Zh: "批准的一级权限上限为{up_to}，须报上一级审批", En: "the level that approved may do so up to {up_to} only: a higher one decides"}
	graceApproved = courier.Row{Code: "insurance.gratia.approved", Staff: true, IDs: "S4-Q77", Field: "approved_by", Cites: courier.InTerms(), Names: [3]string{"beyond"},
		Zh: "通融赔付{beyond}已由有权的一级批准", En: "a level that may has approved {beyond} ex gratia"}
)

func graceRows() []*courier.Row {
	return []*courier.Row{&graceDue, &graceBeyond, &graceNothing, &graceThrough, &graceNoRecourse, &graceLimit, &graceNobody, &graceWithheld,
		&graceAwaits, &graceTooLow, &graceApproved}
}
