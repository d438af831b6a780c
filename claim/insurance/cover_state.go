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
