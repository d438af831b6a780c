package complaint

import "github.com/courier-rules/courier"

// Escalation is what is known of a dispute that wants to go further up.
type Escalation struct {
	On     courier.Date   `json:"on"`              // day asked about; missing is an error
	Region courier.Region `json:"region,omitzero"` // 所在地, whose local regulation speaks
	Posted courier.Date   `json:"posted,omitzero"` // 交寄日期
	Arose  courier.Date   `json:"arose,omitzero"`  // 争议发生日期, where the year runs from it; not asked for

	Complained   courier.Answer `json:"complained,omitzero"`    // 已向企业投诉
	ComplainedOn courier.Date   `json:"complained_on,omitzero"` // 投诉日期
	Handled      courier.Answer `json:"handled,omitzero"`       // 企业已处理并答复
	Satisfied    courier.Answer `json:"satisfied,omitzero"`     // 对处理结果满意
	Blocked      courier.Answer `json:"blocked,omitzero"`       // 投诉渠道不畅通; only before the successor

	InScope     courier.Answer `json:"in_scope,omitzero"`     // 属于快递服务质量事项
	Interested  courier.Answer `json:"interested,omitzero"`   // 寄件人、收件人或者其委托人
	Named       courier.Answer `json:"named,omitzero"`        // 有明确的被申诉人、请求和事实
	Identified  courier.Answer `json:"identified,omitzero"`   // 真实身份, that matches the shipment
	Appealed    courier.Answer `json:"appealed,omitzero"`     // 已就同一事项申诉并被受理, with nothing new
	Elsewhere   courier.Answer `json:"elsewhere,omitzero"`    // 诉讼、仲裁或者其他程序已经处理
	Consumer    courier.Answer `json:"consumer,omitzero"`     // 为生活消费
	ViaPlatform courier.Answer `json:"via_platform,omitzero"` // 通过电商平台交易
	Arbitration courier.Answer `json:"arbitration,omitzero"`  // 有仲裁协议; whether it is valid is a question for package liability

	Edition AppealEdition `json:"edition,omitzero"` // measures on appeals, where the day does not tell
	Window  AppealWindow  `json:"window,omitzero"`  // named option DX-26
	Local   LocalAppeal   `json:"local,omitzero"`   // named option DX-06

	Amount courier.Money  `json:"amount,omitzero"` // 诉讼标的额; for small claims, not asked for
	Wage   courier.Money  `json:"wage,omitzero"`   // 所在省上年度就业人员年平均工资, for small claims; not asked for
	Agreed courier.Answer `json:"agreed,omitzero"` // 约定适用小额诉讼; not asked for
}

// Gate is one way out of a dispute.
type Gate struct {
	Place   Place           `json:"place"`
	Verdict courier.Verdict `json:"verdict"`          // granted: open; refused: shut, or not yet open; referred: facts are missing, or a person decides
	Opens   courier.Date    `json:"opens,omitzero"`   // first day, where it opens by waiting
	Last    courier.Date    `json:"last,omitzero"`    // last day, where a window runs
	InTime  courier.Answer  `json:"in_time,omitzero"` // within the window; unknown where none was read
	Needs   []courier.Need  `json:"needs,omitzero"`   // what decides and is not known
}

// Gatekeeping is the answer to an [Escalation].
type Gatekeeping struct {
	courier.Grounds
	Gates []Gate `json:"gates"` // one for each [Place], in its order
}

// Gate returns the gate of that place; ok is false for what is no place.
func (g *Gatekeeping) Gate(p Place) (Gate, bool) {
	for _, gate := range g.Gates {
		if gate.Place == p {
			return gate, true
		}
	}
	return Gate{}, false
}

// Gates says which ways are open to a customer on a day: the firm, its head
// office, the platform, the postal regulator, the market regulator, the
// consumer association, arbitration and the court (Consumer Law 39); which
// open by waiting and from which day; and what is missing for each.
//
// The postal regulator hears those who complained to the firm first and were
// not handled within 7 days, or are not satisfied (2011 and 2014: or found the
// channel blocked, and within a year). Of the successor no filing window was
// read: the conditions are decided and the time is not, unless [Escalation]
// opts for the year (DX-26). The edition of 2008 is history and is referred.
// In Zhejiang an appeal is made within six months of posting and needs no
// complaint first; that is its own gate, and where the two part that is said
// (DX-06). The market regulator and the
// consumer association hear consumers alone.
//
// The errors name the field: a missing day, an unknown word, days out of order.
func Gates(e *Escalation) (Gatekeeping, error) { return AppendGates(nil, e) }

// AppendGates is [Gates] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendGates(dst []courier.Reason, e *Escalation) (Gatekeeping, error) {
	if e == nil {
		e = &Escalation{}
	}
	if err := e.check(); err != nil {
		return Gatekeeping{}, err
	}
	g := Gatekeeping{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}, Gates: make([]Gate, 0, lastPlace)}
	k := e.known()
	for p := AtFirm; p <= lastPlace; p++ {
		gate := Gate{Place: p}
		switch p {
		case AtPostalRegulator:
			e.regulator(&g, &gate, k)
		case AtZhejiangRegulator:
			e.zhejiang(&g, &gate, k)
		case InCourt:
			gate.fold(&g, e.question(p), k, e.On)
			e.smallClaim(&g)
		default:
			gate.fold(&g, e.question(p), k, e.On)
		}
		g.Gates = append(g.Gates, gate)
	}
	e.apart(&g)
	for _, gate := range g.Gates {
		for _, n := range gate.Needs {
			g.ask(n)
		}
	}
	g.Reasons = courier.AppendUnchecked(g.Reasons, len(dst), e.On)
	return g, nil
}

func (g *Gatekeeping) ask(n courier.Need) {
	for _, asked := range g.Needs {
		if asked == n {
			return
		}
	}
	g.Needs = append(g.Needs, n)
}

// fold decides one gate.
func (gate *Gate) fold(g *Gatekeeping, q *courier.Question, k courier.Known, on courier.Date) {
	d := q.Fold(g.Reasons, k, on, nil)
	g.Reasons, gate.Verdict, gate.Needs = d.Reasons, d.Verdict, d.Needs
}

func (g *Gatekeeping) say(r *courier.Row, on courier.Date, e courier.Effect, figures ...courier.Figure) {
	g.Reasons = r.AppendReason(g.Reasons, r.Cite(on), e, courier.Money{}, figures...)
}

// regulator decides the national gate and tells its days.
func (e *Escalation) regulator(g *Gatekeeping, gate *Gate, k courier.Known) {
	if e.edition() == AppealRules2008 {
		gate.Verdict = courier.Referred
		g.say(&gateOldRow, e.On, courier.Refers)
		return
	}
	if taken(e.Edition, e.On) {
		g.say(&editionTakenRow, e.On, courier.Warns)
	}
	gate.fold(g, e.question(AtPostalRegulator), k, e.On)
	if wait := courier.Days(7).Last(e.ComplainedOn); wait.Known() && e.Handled == courier.No && !e.On.After(wait) && e.Blocked != courier.Yes {
		gate.Opens = wait.AddDays(1)
		row := &gateOpensOldRow
		if e.edition() == AppealRulesUser {
			row = &gateOpensRow
		}
		g.say(row, e.On, courier.Notes, wait.Figure(), gate.Opens.Figure())
	}
	switch {
	case e.yearly() == courier.Yes && e.windowStart().Known():
		gate.Last = courier.Years(1).Last(e.windowStart())
		gate.InTime = courier.AnswerOf(!past(e.On, gate.Last))
	case e.yearly() == courier.No && gate.Verdict == courier.Granted:
		g.say(&gateNoWindowRow, e.On, courier.Warns)
	}
}

// edition is which measures on appeals govern, zero where the day does not tell.
func (e *Escalation) edition() AppealEdition { return editionOn(e.Edition, e.On) }

// yearly says whether the year of the older editions runs.
func (e *Escalation) yearly() courier.Answer {
	switch e.edition() {
	case 0:
		return 0
	case AppealRulesUser:
		return courier.AnswerOf(e.Window == WindowOneYear)
	}
	return courier.Yes
}

// windowStart is the later of posting and dispute: within a year of either.
func (e *Escalation) windowStart() courier.Date {
	if e.Arose.After(e.Posted) {
		return e.Arose
	}
	return e.Posted
}

func (e *Escalation) zhejiang(g *Gatekeeping, gate *Gate, k courier.Known) {
	gate.fold(g, e.question(AtZhejiangRegulator), k, e.On)
	if e.Region == courier.Zhejiang && e.Posted.Known() && gateQuestionInForce(e.On) {
		gate.Last = courier.Months(6).Last(e.Posted)
		gate.InTime = courier.AnswerOf(!past(e.On, gate.Last))
		g.say(&gateSixMonthsRow, e.On, courier.Notes, e.Posted.Figure(), gate.Last.Figure())
	}
}

// apart says so where the two regulators' gates, which stand on laws of their
// own, part.
func (e *Escalation) apart(g *Gatekeeping) {
	national, local := g.Gates[AtPostalRegulator-1].Verdict, g.Gates[AtZhejiangRegulator-1].Verdict
	if e.Region == courier.Zhejiang && gateQuestionInForce(e.On) && national != local && national != courier.Referred && local != courier.Referred {
		g.say(&gateApartRow, e.On, courier.Notes)
	}
}

// smallClaim tells whether the amount is one for the small-claims course.
func (e *Escalation) smallClaim(g *Gatekeeping) {
	if !e.Amount.Known() || !e.Wage.Known() || smallRow.Cite(e.On) == nil {
		return
	}
	switch a, w := e.Amount.Minor(), e.Wage.Minor(); {
	case a <= w/2:
		g.say(&smallRow, e.On, courier.Notes, e.Amount.Figure())
	case (a+1)/2 <= w && e.Agreed == courier.Yes:
		g.say(&smallAgreedRow, e.On, courier.Notes, e.Amount.Figure())
	case (a+1)/2 <= w:
		g.say(&smallByAgreementRow, e.On, courier.Notes, e.Amount.Figure())
	default:
		g.say(&notSmallRow, e.On, courier.Notes, e.Amount.Figure())
	}
}

func (e *Escalation) check() error {
	var r courier.Reading
	if !e.On.Known() {
		r.Fault("on", courier.ErrMissing)
	} else if e.On.Before(courier.Day(2009, 10, 1)) {
		r.Fault("on", courier.ErrNoRule.Because(e.On.String()))
	}
	r.Region("region", e.Region)
	r.Order("on", e.Posted, e.On)
	r.Order("on", e.Arose, e.On)
	r.Order("on", e.ComplainedOn, e.On)
	r.Order("complained_on", e.Posted, e.ComplainedOn)
	for n, a := range e.answers() {
		r.Answer(gateAnswers[n], a)
	}
	r.Answer("agreed", e.Agreed)
	r.Word("edition", appealEditionWords, uint8(e.Edition))
	r.Word("window", appealWindowWords, uint8(e.Window))
	r.Word("local", localAppealWords, uint8(e.Local))
	r.Amount("amount", e.Amount)
	r.Amount("wage", e.Wage)
	if e.Complained == courier.No && (e.ComplainedOn.Known() || e.Handled == courier.Yes) {
		r.Fault("complained", courier.ErrContradicts.Because("a day or an answer of a complaint is given"))
	}
	return r.Err()
}
