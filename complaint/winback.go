package complaint

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Loss is a customer whom a complaint may cost the firm, and what is known of
// them.
type Loss struct {
	On       courier.Date  `json:"on,omitzero"`      // day of the plan
	Category Category      `json:"category"`         // what was complained of: the cause (S3-12a); missing is an error
	Tier     string        `json:"tier,omitzero"`    // 客户等级, the host's word; asked for where an offer turns on it
	Before   courier.Count `json:"before,omitzero"`  // complaints before this one; asked for where an offer turns on it
	Failed   []Effort      `json:"failed,omitempty"` // measures that were tried on this customer and did not work

	Owed    courier.Money  `json:"owed,omitzero"`    // 应付款项, as package claim says; zero money: nothing is owed
	Paid    courier.Answer `json:"paid,omitzero"`    // 应付款项已付清
	Instead courier.Answer `json:"instead,omitzero"` // 以通融措施代替应付款项: somebody wants it so; not asked for
	Consent courier.Answer `json:"consent,omitzero"` // 客户同意并有记录, where it is to stand instead

	Goal   Goal        `json:"goal,omitzero"`   // 挽回目标, measurable
	Offers *OfferTable `json:"offers,omitzero"` // the host's; nil while not known
}

// Goal is a measurable goal of a win-back (S3-12b).
type Goal struct {
	Target Target        `json:"target,omitzero"`
	Figure courier.Count `json:"figure,omitzero"` // at least so many orders, so much of a score; at most so many complaints
	By     courier.Date  `json:"by,omitzero"`     // last day
}

// OfferTable is what a host offers to win a customer back. No text gives an
// amount, a period or a tier.
type OfferTable struct {
	Cite     courier.Cite   `json:"cite"`               // the host's own rules
	Offers   []Offer        `json:"offers"`             // all that fit are made
	Stages   []Stage        `json:"stages"`             // 分阶段时间表
	FollowUp courier.Period `json:"follow_up,omitzero"` // from the end of the last stage to the follow-up
}

// Offer is one measure and whom it is for. An empty condition is none.
type Offer struct {
	Effort   Effort        `json:"effort"`
	Category Category      `json:"category,omitzero"`
	Tiers    []string      `json:"tiers,omitempty"`
	From     courier.Count `json:"from,omitzero"`   // complaints before this one, at least
	Amount   courier.Money `json:"amount,omitzero"` // worth of a goodwill measure
}

// Stage is one stage of the timetable.
type Stage struct {
	Name   string         `json:"name"`   // the host's own
	Within courier.Period `json:"within"` // from the end of the stage before, the first from the day of the plan
}

// PlannedEffort is a measure of the plan.
type PlannedEffort struct {
	Effort   Effort         `json:"effort"`
	Role     Role           `json:"role"`
	Amount   courier.Money  `json:"amount,omitzero"`
	Goodwill courier.Answer `json:"goodwill"` // 通融, apart from what is owed
}

// PlannedStage is a stage and its last day.
type PlannedStage struct {
	Name string       `json:"name"`
	Last courier.Date `json:"last"`
}

// WinBackPlan is the answer to a [Loss]: granted is a plan that may be carried
// out.
type WinBackPlan struct {
	courier.Decision
	Efforts  []PlannedEffort `json:"efforts,omitempty"` // what is owed first
	Stages   []PlannedStage  `json:"stages,omitempty"`
	FollowUp courier.Date    `json:"follow_up,omitzero"`
}

// PlanWinBack makes a plan to win a customer back 客户挽回: the cause chooses
// the measures (S3-12), the host's table the offers by tier and history, each
// measure has who carries it out (S3-13), the stages their last days, and the
// goal is one that can be measured.
//
// What is owed is paid first and is no offer: goodwill stands apart from it,
// and a voucher instead of money owed is refused without the customer's
// recorded consent. A measure that failed before is not tried again.
//
// The errors name the field: a missing category, an unknown word, an empty
// table of offers or stages ([courier.ErrEmptyTable]), a goal that ends before
// the plan begins, a goal of at least nothing ([courier.ErrRange]), an amount of what is no goodwill, a period that no calendar
// of days counts.
func PlanWinBack(l *Loss) (WinBackPlan, error) { return AppendPlanWinBack(nil, l) }

// AppendPlanWinBack is [PlanWinBack] with its reasons appended to dst, for a
// caller that reuses the memory.
func AppendPlanWinBack(dst []courier.Reason, l *Loss) (WinBackPlan, error) {
	if l == nil {
		l = &Loss{}
	}
	if err := l.check(); err != nil {
		return WinBackPlan{}, err
	}
	t := telling{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}, on: l.On}
	var p WinBackPlan
	if l.owed(&t, &p) { // what else the plan would hold is not told
		p.Verdict, t.Needs = courier.Refused, nil
		p.Grounds = t.Grounds
		return p, nil
	}
	l.goal(&t)
	l.causes(&t, &p)
	if !l.On.Known() {
		t.need("on")
	}
	if l.Offers == nil {
		t.need("offers")
	} else {
		l.offers(&t, &p)
		l.timetable(&t, &p)
	}
	p.Verdict = courier.Granted
	if len(t.Needs) > 0 {
		p.Verdict = courier.Referred
	}
	p.Grounds = t.Grounds
	return p, nil
}

// owed puts what is owed first; it reports whether goodwill is wanted in its
// place without consent.
func (l *Loss) owed(t *telling, p *WinBackPlan) (refused bool) {
	if l.Owed.Known() && l.Owed.Sign() == 0 || l.Paid == courier.Yes {
		return false
	}
	if !l.Owed.Known() {
		t.need("owed")
	}
	if l.Paid == 0 {
		t.need("paid")
	}
	if l.Instead == courier.Yes && l.Consent == 0 {
		t.need("consent")
	}
	switch due := l.Owed.Known() && l.Paid == courier.No; {
	case !due: // nothing is known to be owed yet
	case l.Instead == courier.Yes && l.Consent == courier.No:
		t.say(&notInsteadRow, courier.Bars)
		return true
	case l.Instead == courier.Yes && l.Consent == courier.Yes:
		t.say(&consentedRow, courier.Conditions)
	default:
		p.add(t, PayCompensation, l.Owed)
		t.say(&payFirstRow, courier.Conditions, l.Owed.Figure())
	}
	return false
}

// goal asks for what a goal that can be measured lacks.
func (l *Loss) goal(t *telling) {
	known := len(t.Needs)
	if l.Goal.Target == 0 {
		t.need("goal.target")
	}
	if !l.Goal.Figure.Known() {
		t.need("goal.figure")
	}
	if !l.Goal.By.Known() {
		t.need("goal.by")
	}
	if len(t.Needs) == known {
		t.say(&goalRows[l.Goal.Target-1], courier.Changes, l.Goal.Figure.Figure(), l.Goal.By.Figure())
	}
}

// add takes a measure up, once, that did not fail before.
func (p *WinBackPlan) add(t *telling, e Effort, amount courier.Money) {
	if p.has(e) {
		return
	}
	p.Efforts = append(p.Efforts, PlannedEffort{e, e.Role(), amount, courier.AnswerOf(e.Goodwill())})
	t.say(&effortRows[e-1], courier.Changes, amount.Figure())
}

func (p *WinBackPlan) has(e Effort) bool {
	return slices.ContainsFunc(p.Efforts, func(q PlannedEffort) bool { return q.Effort == e })
}

// causes takes up what cures the cause: a late item its time of transit, what
// else went wrong the flow of the service, and talk in any case.
func (l *Loss) causes(t *telling, p *WinBackPlan) {
	cures := [...]Effort{ServiceFlow, BetterTalk}
	if l.Category == Delay || l.Category == DelayTotal || l.Category == Detained || l.Category == RemittanceLate {
		cures[0] = ShorterTransit
	}
	for _, e := range cures {
		l.take(t, p, e, courier.Money{})
	}
}

func (l *Loss) take(t *telling, p *WinBackPlan, e Effort, amount courier.Money) {
	if slices.Contains(l.Failed, e) {
		t.say(&failedRows[e-1], courier.Notes)
		return
	}
	p.add(t, e, amount)
}

// offers takes up every offer of the host's that fits, and asks for what
// decides whether one does.
func (l *Loss) offers(t *telling, p *WinBackPlan) {
	goodwill, told := false, [PayCompensation - 1]bool{}
	for i := range l.Offers.Offers {
		o := &l.Offers.Offers[i]
		var lacks []courier.Need
		switch {
		case o.Category != 0 && o.Category != l.Category, l.Tier != "" && len(o.Tiers) > 0 && !slices.Contains(o.Tiers, l.Tier),
			l.Before.Known() && o.From.Known() && l.Before.Int() < o.From.Int(), p.has(o.Effort): // planned already: whatever else decides on this offer changes nothing
			continue
		}
		if len(o.Tiers) > 0 && l.Tier == "" {
			lacks = append(lacks, "tier")
		}
		if o.From.Int() > 0 && !l.Before.Known() {
			lacks = append(lacks, "before")
		}
		if slices.Contains(l.Failed, o.Effort) { // out of the plan, whatever else decides on it
			if len(lacks) == 0 && !told[o.Effort-1] {
				told[o.Effort-1] = true
				t.say(&failedRows[o.Effort-1], courier.Notes)
			}
			continue
		}
		if len(lacks) > 0 {
			for _, n := range lacks {
				if !slices.Contains(t.Needs, n) {
					t.need(n)
				}
			}
			continue
		}
		goodwill = goodwill || o.Effort.Goodwill()
		p.add(t, o.Effort, o.Amount)
	}
	if goodwill {
		t.under(&l.Offers.Cite, &apartRow, courier.Conditions)
	}
}

// timetable counts the stages out from the day of the plan.
func (l *Loss) timetable(t *telling, p *WinBackPlan) {
	if !l.Offers.FollowUp.Known() {
		t.need("offers.follow_up")
	}
	if !l.On.Known() {
		return
	}
	last := l.On
	for _, s := range l.Offers.Stages {
		d, _ := s.Within.Count(last, courier.NoRoll, courier.Calendar{})
		last = d.Last
		p.Stages = append(p.Stages, PlannedStage{s.Name, last})
		t.under(&l.Offers.Cite, &stageRow, courier.Changes, last.Figure())
	}
	if l.Offers.FollowUp.Known() {
		d, _ := l.Offers.FollowUp.Count(last, courier.NoRoll, courier.Calendar{})
		p.FollowUp = d.Last
		t.under(&l.Offers.Cite, &followUpRow, courier.Changes, d.Last.Figure())
	}
	if l.Goal.By.Known() && last.After(l.Goal.By) {
		t.say(&lateGoalRow, courier.Warns, l.Goal.By.Figure(), last.Figure())
	}
}
