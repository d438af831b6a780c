package insurance

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Course is how a claim on an insurer has run so far. A day that is not given
// has not come; what has to be known whatever happens next is asked for.
type Course struct {
	HappenedOn courier.Date   `json:"happened_on,omitzero"` // 保险事故发生日: the law of this day answers
	Marine     courier.Answer `json:"marine,omitzero"`      // 海上保险合同: the Maritime Code has clocks of its own
	Liability  courier.Answer `json:"liability,omitzero"`   // 责任保险
	Today      courier.Date   `json:"today,omitzero"`       // 今天: by it what is not done yet is late; unknown: that is not said

	KnewOn       courier.Date   `json:"knew_on,omitzero"`        // 被保险人知道或者应当知道保险事故发生之日
	FixedOn      courier.Date   `json:"fixed_on,omitzero"`       // of liability insurance: 被保险人的赔偿责任确定之日
	LossNoticeOn courier.Date   `json:"loss_notice_on,omitzero"` // 保险人收到损失通知之日
	ClaimedOn    courier.Date   `json:"claimed_on,omitzero"`     // 保险人初次收到索赔请求和证明、资料之日
	Complex      courier.Answer `json:"complex,omitzero"`        // 情形复杂

	Requests    []PaperRequest `json:"requests,omitzero"`     // 补充资料的通知, in order
	AssessedOn  courier.Date   `json:"assessed_on,omitzero"`  // 作出核定之日
	Owed        courier.Answer `json:"owed,omitzero"`         // 属于保险责任, as the insurer found
	RefusalOn   courier.Date   `json:"refusal_on,omitzero"`   // 发出拒绝赔偿通知书之日
	AgreedOn    courier.Date   `json:"agreed_on,omitzero"`    // 达成赔偿协议之日
	PaidOn      courier.Date   `json:"paid_on,omitzero"`      // 支付赔款之日
	AmountOpen  courier.Answer `json:"amount_open,omitzero"`  // 赔偿数额尚不能确定
	InterimOn   courier.Date   `json:"interim_on,omitzero"`   // 先予支付之日
	GaveUpOn    courier.Date   `json:"gave_up_on,omitzero"`   // at sea: 保险人通知放弃权利之日
	ArrivedOn   courier.Date   `json:"arrived_on,omitzero"`   // 货物运抵目的地之日
	InspectedOn courier.Date   `json:"inspected_on,omitzero"` // 申请联合检验之日

	Terms    *ClockTerms      `json:"terms,omitzero"`    // the policy's own times; nil: not known, empty when it has none
	Counting Suspension       `json:"counting,omitzero"` // named option D12
	Calendar courier.Calendar `json:"calendar,omitzero"` // for a last day on a holiday; without it the last day is as counted
}

// PaperRequest is a request of the insurer for missing papers.
type PaperRequest struct {
	ArrivedOn  courier.Date `json:"arrived_on,omitzero"`  // 通知到达之日; missing is an error
	SuppliedOn courier.Date `json:"supplied_on,omitzero"` // 补充资料到达保险人之日; unknown while they are not there
}

// ClockTerms are the times that a policy sets. Reasons point at Cite, so it
// must not change while they live.
type ClockTerms struct {
	Cite    courier.Cite   `json:"cite,omitzero"`    // where they stand: a contract, no law
	Assess  courier.Period `json:"assess,omitzero"`  // 核定期限
	Pay     courier.Period `json:"pay,omitzero"`     // 赔付期限 from the agreement
	Inspect courier.Period `json:"inspect,omitzero"` // 联合检验期限 from arrival
}

// PICCClocks are the times of the wording of PICC on domestic cargo: payment
// within 10 days, joint inspection within 10 days of arrival.
func PICCClocks() ClockTerms {
	return ClockTerms{Cite: courier.Art(courier.PICCDomesticCargo, ""), Pay: courier.Days(10).Period(), Inspect: courier.Days(10).Period()}
}

// Suspension is the named option D12: how the days are counted for which the
// assessment stands still. The zero value takes the difference of the days.
type Suspension uint8

// The ways.
const (
	ArrivalToArrival Suspension = iota // 到达之日的差
	BothDaysCounted                    // 首尾两日均扣除
)

var suspensions = courier.Words{"arrival_to_arrival", "both_days_counted"}

// String returns the word: "both_days_counted".
func (s Suspension) String() string { return suspensions.Word(uint8(s)) }

// MarshalText returns the word.
func (s Suspension) MarshalText() ([]byte, error) { return suspensions.Marshal(uint8(s)) }

// UnmarshalText reads a word.
func (s *Suspension) UnmarshalText(text []byte) error {
	return suspensions.Unmarshal(text, (*uint8)(s))
}

// ClockKind names a clock of a claim.
type ClockKind uint8

// The clocks, in the order in which they are answered.
const (
	AssessClock     ClockKind = iota + 1 // 核定
	RefusalClock                         // 拒赔通知
	PaymentClock                         // 赔付
	InterimClock                         // 先予支付
	GivingUpClock                        // 放弃权利的通知
	InspectionClock                      // 联合检验
	LimitationClock                      // 索赔诉讼时效
)

var clockKinds = courier.Words{"unknown", "assessment", "refusal", "payment", "interim", "giving_up", "inspection", "limitation"}
var clockKindsZh = []string{"未知", "核定", "拒赔通知", "赔付", "先予支付", "放弃权利的通知", "联合检验", "诉讼时效"}

// Name returns the name in the language: 先予支付, interim.
func (k ClockKind) Name(lang courier.Lang) string {
	return clockKinds.Name(uint8(k), clockKindsZh, lang)
}

// String returns the word: "interim".
func (k ClockKind) String() string { return clockKinds.Word(uint8(k)) }

// MarshalText returns the word.
func (k ClockKind) MarshalText() ([]byte, error) { return clockKinds.Marshal(uint8(k)) }

// UnmarshalText reads a word.
func (k *ClockKind) UnmarshalText(text []byte) error { return clockKinds.Unmarshal(text, (*uint8)(k)) }

// Clock is one deadline of a claim, counted out.
type Clock struct {
	Kind      ClockKind        `json:"kind"`
	Deadline  courier.Deadline `json:"deadline"`            // as the period runs without a pause
	Paused    int              `json:"paused,omitzero"`     // days taken off, while papers were supplied
	Last      courier.Date     `json:"last,omitzero"`       // last day with the pause; unknown while the clock stands still
	Still     bool             `json:"still,omitzero"`      // it stands still, for papers that have not come
	DoneOn    courier.Date     `json:"done_on,omitzero"`    // day on which it was done; unknown where it is not
	Late      courier.Answer   `json:"late,omitzero"`       // whether it was done, or is still not done, after the last day
	DaysLate  int              `json:"days_late,omitzero"`  // by so many days, so far
	ByInsured bool             `json:"by_insured,omitzero"` // the insured has to keep it, not the insurer
}

// Schedule is the answer to a [Course]: every clock that runs. Its reasons
// show the counting, and what follows where the insurer is late.
type Schedule struct {
	courier.Grounds
	Clocks []Clock `json:"clocks,omitzero"`
}

// Clock returns the clock of that kind; ok is false where it does not run.
func (s *Schedule) Clock(kind ClockKind) (c Clock, ok bool) {
	i := slices.IndexFunc(s.Clocks, func(c Clock) bool { return c.Kind == kind })
	if i < 0 {
		return Clock{}, false
	}
	return s.Clocks[i], true
}

// InsurerLate reports whether the insurer has missed a clock.
func (s *Schedule) InsurerLate() bool {
	return slices.ContainsFunc(s.Clocks, func(c Clock) bool { return c.Late == courier.Yes && !c.ByInsured })
}

// Due counts the clocks of a claim on an insurer.
//
//   - Assessment: promptly; a complex case within 30 days of the first claim
//     and papers, unless the policy says otherwise (Insurance Law 23; SPC
//     Interpretation II, 15). From the arrival of the request for missing
//     papers to the arrival of the papers it stands still; how those days are
//     counted is the named option D12. Papers are asked for once (22): a second
//     request is told, and does not stop the clock.
//   - Refusal: 3 days of the assessment, with reasons (24).
//   - Payment: 10 days of the agreement, or the policy's own time (23).
//   - Interim payment of what can be determined: 60 days of claim and papers,
//     while the amount is open (25).
//   - At sea, notice of giving up rights: 7 days of the notice of loss
//     (Maritime Code 1992, 255; 2025, 281).
//   - Joint inspection at destination, by the policy. A missed day does not by
//     itself cost the claim.
//   - Limitation: 2 years of when the insured knew (26); at sea of the event,
//     from 2026-05-01 of when it knew (1992: 264; 2025: 291); of liability
//     insurance from when the liability is fixed (SPC Interpretation IV, 18).
//   - An insurer that is late makes good the loss this causes (23).
//
// The day from which a period runs is not counted; a last day on a holiday
// moves (Civil Code 203) where the calendar covers it, and where it does not
// the schedule says so. For the clocks of a rescission see [Disclosed].
//
// The errors name the field: an unknown word, dates out of order, a request
// without a day, terms that claim to be law, a day before 2015-04-24
// ([courier.ErrNoRule]).
func Due(c *Course) (Schedule, error) { return AppendDue(nil, c) }

// AppendDue is [Due] with its reasons appended to dst, for a caller that
// reuses the memory.
func AppendDue(dst []courier.Reason, c *Course) (Schedule, error) {
	if c == nil {
		c = &Course{}
	}
	if err := c.check(); err != nil {
		return Schedule{}, err
	}
	w := clockWork{Course: c}
	w.out.Reasons, w.out.Rules = dst, Rules
	if !c.HappenedOn.Known() {
		w.out.Needs = []courier.Need{"happened_on"}
		return w.out, nil
	}
	w.out.Clocks = make([]Clock, 0, 4)
	w.run()
	w.out.Reasons = courier.AppendUnchecked(w.out.Reasons, len(dst), c.HappenedOn)
	return w.out, nil
}

// check reads the course.
func (c *Course) check() error {
	var r courier.Reading
	c.readInto(&r)
	return r.Err()
}

func (c *Course) readInto(r *courier.Reading) {
	clauseDay(r, "happened_on", c.HappenedOn)
	r.Answer("marine", c.Marine)
	r.Answer("liability", c.Liability)
	r.Answer("complex", c.Complex)
	r.Answer("owed", c.Owed)
	r.Answer("amount_open", c.AmountOpen)
	r.Word("counting", suspensions, uint8(c.Counting))
	for _, d := range [...]struct {
		field, after string
		earlier, day courier.Date
	}{
		{"knew_on", "happened_on", c.HappenedOn, c.KnewOn}, {"fixed_on", "happened_on", c.HappenedOn, c.FixedOn},
		{"loss_notice_on", "happened_on", c.HappenedOn, c.LossNoticeOn}, {"claimed_on", "happened_on", c.HappenedOn, c.ClaimedOn},
		{"assessed_on", "claimed_on", c.ClaimedOn, c.AssessedOn}, {"refusal_on", "assessed_on", c.AssessedOn, c.RefusalOn},
		{"agreed_on", "claimed_on", c.ClaimedOn, c.AgreedOn}, {"paid_on", "agreed_on", c.AgreedOn, c.PaidOn},
		{"interim_on", "claimed_on", c.ClaimedOn, c.InterimOn}, {"gave_up_on", "loss_notice_on", c.LossNoticeOn, c.GaveUpOn},
		{"inspected_on", "arrived_on", c.ArrivedOn, c.InspectedOn},
	} {
		clauseOrder(r, d.field, d.after, d.earlier, d.day)
	}
	c.checkRequests(r)
	if t := c.Terms; t != nil && *t != (ClockTerms{}) {
		t.Cite.CheckTerms(r, "terms.cite")
		for _, p := range [...]struct {
			field  string
			period courier.Period
		}{{"terms.assess", t.Assess}, {"terms.pay", t.Pay}, {"terms.inspect", t.Inspect}} {
			if _, hours := p.period.Hours(); hours {
				r.Fault(p.field, courier.ErrNotSupported.Because(p.period.String()))
			}
		}
	}
	if c.Owed == courier.Yes && c.RefusalOn.Known() {
		r.Fault("refusal_on", courier.ErrContradicts.Because("the insurer found that it owes"))
	}
}

func (c *Course) checkRequests(r *courier.Reading) {
	for i := range c.Requests {
		q, mark := &c.Requests[i], r.Faults()
		if !q.ArrivedOn.Known() {
			r.Fault("arrived_on", courier.ErrMissing)
		}
		clauseOrder(r, "supplied_on", "arrived_on", q.ArrivedOn, q.SuppliedOn)
		clauseOrder(r, "arrived_on", "claimed_on", c.ClaimedOn, q.ArrivedOn)
		if i > 0 {
			clauseOrder(r, "arrived_on", "that of the request before it,", c.Requests[i-1].ArrivedOn, q.ArrivedOn)
		}
		r.UnderIndex(mark, "requests", i)
	}
}
