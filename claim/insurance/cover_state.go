package insurance

import "github.com/courier-rules/courier"

// CoverPeriod is an insurance contract and what has happened under it up to a
// day.
type CoverPeriod struct {
	On       courier.Date   `json:"on,omitzero"`        // day asked about, as that of the event: the law of this day answers
	Cargo    courier.Answer `json:"cargo,omitzero"`     // 货物运输保险, which runs with the goods
	Made     courier.Date   `json:"made,omitzero"`      // 合同成立之日
	From     courier.Date   `json:"from,omitzero"`      // 保险期间起始日, where the policy runs by days
	To       courier.Date   `json:"to,omitzero"`        // 保险期间届满日, the last day
	Paid     courier.Answer `json:"paid,omitzero"`      // 保险费已交付
	PaidOnly courier.Answer `json:"paid_only,omitzero"` // 约定交付保险费后保险责任才开始

	Started   courier.Answer `json:"started,omitzero"`    // of cargo: 货物已运离起运地仓库
	StartedOn courier.Date   `json:"started_on,omitzero"` // and the day on which they left
	Delivered courier.Answer `json:"delivered,omitzero"`  // of cargo: 已到达收货人仓库
	EndedOn   courier.Date   `json:"ended_on,omitzero"`   // and the day on which they came there
	Notified  courier.Answer `json:"notified,omitzero"`   // of cargo not delivered: 已发到货通知
	NoticeOn  courier.Date   `json:"notice_on,omitzero"`  // and the day on which it came
	Clauses   ClauseSet      `json:"clauses,omitzero"`    // whose days uncollected goods stay covered
	Days      courier.Period `json:"days,omitzero"`       // those days, where the policy says its own
	Cite      courier.Cite   `json:"cite,omitzero"`       // where those days stand: a contract, no law

	SumInsured  courier.Money  `json:"sum_insured,omitzero"`  // 保险金额
	PaidOut     courier.Money  `json:"paid_out,omitzero"`     // 已赔付, against a sum that is used up by payments
	Reducing    courier.Answer `json:"reducing,omitzero"`     // 保险金额随赔付减少: the policy says so
	Void        courier.Answer `json:"void,omitzero"`         // 合同无效
	Rescinded   courier.Answer `json:"rescinded,omitzero"`    // 已解除
	RescindedOn courier.Date   `json:"rescinded_on,omitzero"` // and the day on which the notice arrived
	Transferred courier.Answer `json:"transferred,omitzero"`  // 保险标的已转让
}

// State is where a cover stands.
type State uint8

// The states.
const (
	Inactive State = iota + 1 // 未开始
	Active                    // 保障中
	UsedUp                    // 保险金额已用尽
	Ended                     // 已终止
	Voided                    // 无效或者已解除
)

var stateWords = courier.Words{"unknown", "inactive", "active", "used_up", "ended", "void"}
var stateZh = []string{"未知", "保险责任未开始", "保障中", "保险金额已用尽", "保险责任已终止", "无效或者已解除"}

// Name returns the name in the language: 保障中, active.
func (s State) Name(lang courier.Lang) string { return stateWords.Name(uint8(s), stateZh, lang) }

// String returns the word: "used_up".
func (s State) String() string { return stateWords.Word(uint8(s)) }

// MarshalText returns the word.
func (s State) MarshalText() ([]byte, error) { return stateWords.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *State) UnmarshalText(text []byte) error { return stateWords.Unmarshal(text, (*uint8)(s)) }

// Standing is the answer to a [CoverPeriod]: granted while the cover is
// active.
type Standing struct {
	courier.Decision
	State   State            `json:"state,omitzero"`   // unknown where the matter is referred, or refused for one of several reasons
	Waiting courier.Deadline `json:"waiting,omitzero"` // of goods not collected: the days for which cover lasts
}

// InForce says where a cover stands on a day.
//
// The steps are taken in this order, and the first that is met answers:
//   - void or rescinded: rescission counts from the day its notice arrived;
//   - used up: under a sum that payments reduce, once they come to it;
//   - not begun: before its first day, before the goods left the store at
//     origin, or before the premium is paid where the policy waits for that
//     (Insurance Law 14);
//   - ended: after its last day, once the goods came to the consignee's store
//     (warehouse to warehouse), or after the days that goods wait uncollected:
//     15 after the notice of arrival by the wording of PICC, else those of the
//     policy;
//   - else active. A transfer of the goods needs no notice (49(2)).
//
// Days count whole; the day of the notice is not counted. A day of delivery is
// covered. A fact that decides and is not known is asked for. The errors name
// the field: an unknown word, a negative amount, two currencies, dates out of
// order, a day before 2015-04-24 ([courier.ErrNoRule]).
func InForce(c *CoverPeriod) (Standing, error) { return AppendInForce(nil, c) }

// AppendInForce is [InForce] with its reasons appended to dst, for a caller
// that reuses the memory.
func AppendInForce(dst []courier.Reason, c *CoverPeriod) (Standing, error) {
	if c == nil {
		c = &CoverPeriod{}
	}
	if err := c.check(); err != nil {
		return Standing{}, err
	}
	if !c.On.Known() {
		return Standing{Decision: clauseAsk(dst, "on")}, nil
	}
	w := standingWork{CoverPeriod: c, start: len(dst)}
	w.out.Reasons = dst
	w.find()
	return w.result(), nil
}

func (c *CoverPeriod) check() error {
	var r courier.Reading
	clauseDay(&r, "on", c.On)
	for _, a := range [...]struct {
		field string
		is    courier.Answer
	}{{"cargo", c.Cargo}, {"paid", c.Paid}, {"paid_only", c.PaidOnly}, {"started", c.Started}, {"delivered", c.Delivered},
		{"notified", c.Notified}, {"reducing", c.Reducing}, {"void", c.Void}, {"rescinded", c.Rescinded}, {"transferred", c.Transferred}} {
		r.Answer(a.field, a.is)
	}
	r.Word("clauses", clauseSetWords, uint8(c.Clauses))
	r.Amount("sum_insured", c.SumInsured)
	r.Amount("paid_out", c.PaidOut)
	clauseOrder(&r, "to", "from", c.From, c.To)
	clauseOrder(&r, "ended_on", "started_on", c.StartedOn, c.EndedOn)
	clauseOrder(&r, "notice_on", "started_on", c.StartedOn, c.NoticeOn)
	if c.Days.Known() {
		c.Cite.CheckTerms(&r, "cite")
		if _, counts := c.Days.Count(clauseFirst, courier.NoRoll, courier.Calendar{}); !counts {
			r.Fault("days", courier.ErrNotSupported.Because(c.Days.String()))
		}
	}
	for _, a := range [...]struct {
		field string
		is    courier.Answer
		day   courier.Date
	}{{"started_on", c.Started, c.StartedOn}, {"ended_on", c.Delivered, c.EndedOn}, {"notice_on", c.Notified, c.NoticeOn},
		{"rescinded_on", c.Rescinded, c.RescindedOn}} {
		if a.is == courier.No && a.day.Known() {
			r.Fault(a.field, courier.ErrContradicts.Because("a day of what did not happen"))
		}
	}
	return r.Err()
}

// standingWork is a cover on its way through the steps.
type standingWork struct {
	*CoverPeriod
	out   Standing
	start int
	asks  []courier.Need
	found State
	open  State // what the cover may be by a step that is open,
	mixed bool  // and that it may be several
	ended bool  // as cargo insurance it would not be active for sure; where it is not known whether it is one
}

// stateStep is a step: the state that it leads to, whether it is met, the row
// that says so, and what is missing where that is not known.
type stateStep struct {
	to   State
	met  courier.Answer
	row  *courier.Row
	need []courier.Need
}

// find takes the steps until one is met for sure.
func (w *standingWork) find() {
	if w.Cargo == 0 {
		cargo := *w.CoverPeriod
		cargo.Cargo = courier.Yes
		as := standingWork{CoverPeriod: &cargo}
		w.ended = as.beforeTransit().met == courier.Yes || as.afterTransit().met == courier.Yes || as.uncollected().met == courier.Yes
	}
	if w.takes(w.void()) || w.takes(w.rescinded()) || w.takes(w.usedUp()) || w.takes(w.beforePeriod()) || w.takes(w.beforePayment()) ||
		w.takes(w.beforeTransit()) || w.takes(w.afterPeriod()) || w.takes(w.afterTransit()) || w.takes(w.uncollected()) {
		return
	}
	w.found = Active
	if len(w.asks) == 0 {
		w.note(&stateActive, courier.Grants)
	}
}

// takes takes a step and reports whether it answers.
func (w *standingWork) takes(s stateStep) bool {
	switch s.met {
	case courier.Yes:
		w.found = s.to
		if w.mixed = w.mixed || w.open != 0 && w.open != s.to; len(w.asks) == 0 {
			w.note(s.row, courier.Bars)
		}
		return true
	case 0:
		w.mixed = w.mixed || w.open != 0 && w.open != s.to
		w.open, w.asks = s.to, append(w.asks, s.need...)
	}
	return false
}

// note appends a reason of a row; one that rests on the terms stands in the
// wording named, or nowhere where the policy says its own.
func (w *standingWork) note(row *courier.Row, e courier.Effect) {
	cite := row.Cite(w.On)
	if row == &stateUncollected || row == &stateWaiting {
		if cite = &w.Cite; !w.Days.Known() {
			cite = &wordings[w.Clauses].cite
		}
		w.out.Reasons = row.AppendReason(w.out.Reasons, cite, e, courier.Money{}, w.NoticeOn.Figure(), w.wait().Figure(), w.out.Waiting.Last.Figure())
		return
	}
	w.out.Reasons = row.AppendReason(w.out.Reasons, cite, e, courier.Money{})
}

// when answers whether something that happened, or may have, had happened by
// the day asked about: before it, or on it where that counts.
func (w *standingWork) when(is courier.Answer, day courier.Date, counts bool, need, needDay courier.Need) (courier.Answer, []courier.Need) {
	if day.Known() {
		return courier.AnswerOf(day.Before(w.On) || counts && day == w.On), nil
	}
	switch is {
	case courier.No:
		return courier.No, nil
	case courier.Yes:
		return 0, []courier.Need{needDay}
	}
	return 0, []courier.Need{need}
}

func (w *standingWork) void() stateStep {
	return stateStep{Voided, w.Void, &stateVoid, []courier.Need{"void"}}
}

func (w *standingWork) rescinded() stateStep {
	met, need := w.when(w.Rescinded, w.RescindedOn, true, "rescinded", "rescinded_on")
	return stateStep{Voided, met, &stateRescinded, need}
}

func (w *standingWork) usedUp() stateStep {
	step := stateStep{to: UsedUp, met: courier.No, row: &stateUsedUp}
	if w.Reducing == courier.No || nothing(w.PaidOut) || w.PaidOut.Less(w.SumInsured) {
		return step
	}
	step.met = w.Reducing // and where that is known, the amounts say
	for _, f := range [...]struct {
		need    courier.Need
		missing bool
	}{{"reducing", w.Reducing == 0}, {"paid_out", !w.PaidOut.Known()}, {"sum_insured", !w.SumInsured.Known()}} {
		if f.missing {
			step.met, step.need = 0, append(step.need, f.need)
		}
	}
	return step
}

// byDays reports whether the policy runs by days of the calendar.
func (w *standingWork) byDays() courier.Answer {
	switch {
	case w.From.Known() || w.To.Known() || w.Cargo == courier.No:
		return courier.Yes
	case w.Cargo == courier.Yes:
		return courier.No
	}
	return 0
}

func (w *standingWork) beforePeriod() stateStep {
	switch {
	case w.From.Known():
		return stateStep{Inactive, courier.AnswerOf(w.On.Before(w.From)), &stateBefore, nil}
	case w.Made.Known() && w.On.Before(w.Made):
		return stateStep{Inactive, courier.Yes, &stateBefore, nil}
	}
	return w.period(Inactive, "from")
}

// period is a step that waits for a day of the period of insurance.
func (w *standingWork) period(to State, need courier.Need) stateStep {
	switch w.byDays() {
	case courier.No:
		return stateStep{to: to, met: courier.No}
	case courier.Yes:
		return stateStep{to: to, need: []courier.Need{need}}
	}
	return stateStep{to: to, need: []courier.Need{"cargo", need}}
}

func (w *standingWork) beforePayment() stateStep {
	step := stateStep{to: Inactive, met: courier.No, row: &stateUnpaid}
	if w.Paid == courier.Yes || w.PaidOnly == courier.No {
		return step
	}
	step.met = courier.Yes
	if w.Paid == 0 {
		step.met, step.need = 0, append(step.need, "paid")
	}
	if w.PaidOnly == 0 {
		step.met, step.need = 0, append(step.need, "paid_only")
	}
	return step
}

// ofCargo is a step of cargo insurance: not met for one that is none, open
// where that is not known.
func (w *standingWork) ofCargo(step stateStep) stateStep {
	switch {
	case w.Cargo == courier.No:
		step.met = courier.No
	case w.Cargo == 0 && step.met != courier.No:
		if step.met = 0; w.ended {
			step.need = nil // whether it is cargo insurance says it all
		}
		step.need = append([]courier.Need{"cargo"}, step.need...)
	}
	return step
}

func (w *standingWork) beforeTransit() stateStep {
	met, need := w.when(w.Started, w.StartedOn, true, "started", "started_on")
	if met.Known() {
		met = courier.AnswerOf(met == courier.No)
	}
	return w.ofCargo(stateStep{Inactive, met, &stateNotStarted, need})
}

func (w *standingWork) afterPeriod() stateStep {
	if w.To.Known() {
		return stateStep{Ended, courier.AnswerOf(w.On.After(w.To)), &stateAfter, nil}
	}
	return w.period(Ended, "to")
}

func (w *standingWork) afterTransit() stateStep {
	met, need := w.when(w.Delivered, w.EndedOn, false, "delivered", "ended_on")
	return w.ofCargo(stateStep{Ended, met, &stateDelivered, need})
}

// wait returns the days for which goods that nobody collects stay covered.
func (w *standingWork) wait() courier.Period {
	if w.Days.Known() {
		return w.Days
	}
	if int(w.Clauses) < len(wordings) { // zero is none, and has none
		return wordings[w.Clauses].uncol
	}
	return courier.Period{}
}

func (w *standingWork) uncollected() stateStep {
	step := stateStep{to: Ended, met: courier.No, row: &stateUncollected}
	if d, ok := w.wait().Count(w.StartedOn, courier.NoRoll, courier.Calendar{}); ok && !w.On.After(d.Last) && !w.NoticeOn.Known() {
		return step // no notice of arrival came before the goods left
	}
	switch {
	case w.Cargo == courier.No, w.EndedOn.Known() && !w.EndedOn.After(w.On), !w.NoticeOn.Known() && w.Notified == courier.No,
		w.NoticeOn.Known() && !w.NoticeOn.Before(w.On):
		return step
	case !w.NoticeOn.Known() && w.Notified == 0:
		step.need = append(step.need, "notified")
	case !w.NoticeOn.Known():
		step.need = append(step.need, "notice_on")
	}
	switch {
	case w.wait().Known():
	case w.Clauses == 0:
		step.need = append(step.need, "clauses")
	default:
		step.need = append(step.need, "days")
	}
	if len(step.need) > 0 {
		step.met = 0
		return w.ofCargo(step)
	}
	w.out.Waiting, _ = w.wait().Count(w.NoticeOn, courier.NoRoll, courier.Calendar{})
	step.met = courier.AnswerOf(w.out.Waiting.Last.Known() && w.On.After(w.out.Waiting.Last))
	return w.ofCargo(step)
}

// result closes the work. Every step that is open leads to no cover, so a
// cover that is not active for sure is refused; it is asked only which.
func (w *standingWork) result() Standing {
	switch {
	case w.found == Active && len(w.asks) > 0:
		w.out.Verdict, w.out.Needs, w.out.Waiting = courier.Referred, clauseOnce(w.asks), courier.Deadline{}
	case w.found == Active:
		w.out.Verdict, w.out.State = courier.Granted, Active
		if w.out.Waiting.Last.Known() {
			w.note(&stateWaiting, courier.Conditions)
		}
	default:
		if w.out.Verdict, w.out.State = courier.Refused, w.found; w.mixed {
			w.out.State = 0
		}
		if len(w.asks) > 0 {
			w.note(&stateEither, courier.Bars)
		}
	}
	if w.Transferred == courier.Yes {
		w.note(&stateTransferred, courier.Notes)
	}
	w.out.Rules = Rules
	w.out.Reasons = courier.AppendUnchecked(w.out.Reasons, w.start, w.On)
	return w.out
}

// stateWarehouse is where warehouse to warehouse was read.
var stateWarehouse = []courier.Cite{courier.Art(courier.PICCDomesticCargo, "")}

// The states, as they are told.
var (
	stateActive = clauseRow("insurance.state.active", "INS-08", "", clauseLaw("14"),
		"保险责任已经开始，尚未终止，处于保障之中", "the cover has begun and not ended: it is in force")
	stateVoid = clauseRow("insurance.state.void", "INS-08", "void", courier.ByHouse(),
		"保险合同无效，自始没有保障", "the contract is void: there never was cover")
	stateRescinded = clauseRow("insurance.state.rescinded", "INS-01 INS-08", "rescinded_on", clauseLaw("15"),
		"保险合同已经解除，自解除通知到达之日起没有保障", "the contract was rescinded: no cover from the day on which the notice arrived")
	stateUsedUp = clauseRow("insurance.state.used_up", "INS-16", "paid_out", clauseLaw("18"),
		"约定保险金额随赔付减少，已赔付的金额达到保险金额，保障用尽", "the policy lets payments reduce the sum insured, and they come to it: the cover is used up")
	stateBefore = clauseRow("insurance.state.not_begun", "INS-08", "from", clauseLaw("14"),
		"尚未到约定的保险责任开始时间", "the time agreed for the cover to begin has not come")
	stateUnpaid = clauseRow("insurance.state.premium_unpaid", "INS-08 S4-Q65", "paid", clauseLaw("14"),
		"约定交付保险费后保险责任才开始，保险费尚未交付", "the policy begins once the premium is paid, and it is not")
	stateNotStarted = clauseRow("insurance.state.not_started", "INS-08", "started_on", stateWarehouse,
		"货物尚未运离起运地仓库，保险责任未开始（仓至仓）", "the goods have not left the store at origin: cover has not begun (warehouse to warehouse)")
	stateAfter = clauseRow("insurance.state.expired", "INS-08", "to", clauseLaw("18"),
		"保险期间已经届满", "the period of insurance is over")
	stateDelivered = clauseRow("insurance.state.delivered", "INS-08", "ended_on", stateWarehouse,
		"货物已到达收货人仓库，保险责任终止（仓至仓）", "the goods came to the consignee's store: cover ended (warehouse to warehouse)")
	stateUncollected = courier.Row{Code: "insurance.state.uncollected", IDs: "INS-08", Field: "notice_on", Cites: courier.InTerms(), Names: [3]string{"notice", "days", "last"},
		Zh: "{notice}到货通知后无人提货，保险责任至多延续{days}，已于{last}终止", En: "nobody collected after the notice of {notice}: cover lasts for {days} at most and ended on {last}"}
	stateWaiting = courier.Row{Code: "insurance.state.waiting", IDs: "INS-08", Field: "notice_on", Cites: courier.InTerms(), Names: [3]string{"notice", "days", "last"},
		Zh: "{notice}已发到货通知，未提货的，保险责任至多延续{days}，至{last}为止", En: "notice of arrival was given on {notice}: uncollected goods stay covered for {days} at most, to {last}"}
	stateEither = clauseRow("insurance.state.either", "INS-08", "", courier.ByHouse(),
		"尚缺部分事实，但无论如何均不在保障之中", "facts are missing, but whatever they are there is no cover")
	stateTransferred = clauseRow("insurance.state.transferred", "INS-08", "transferred", clauseLaw("49"),
		"货物运输保险合同的标的转让，无需通知保险人，受让人承继权利和义务", "a transfer of insured cargo needs no notice to the insurer: the transferee takes over the rights and duties")
)

func stateRows() []*courier.Row {
	return []*courier.Row{&stateActive, &stateVoid, &stateRescinded, &stateUsedUp, &stateBefore, &stateUnpaid, &stateNotStarted, &stateAfter,
		&stateDelivered, &stateUncollected, &stateWaiting, &stateEither, &stateTransferred}
}
