package tracking

import (
	"iter"
	"strings"

	"github.com/courier-rules/courier"
)

// Query is what is known about a customer's query. Every field but Kind may
// be unknown; what decides is asked for.
type Query struct {
	Kind       QueryKind       `json:"kind"`                 // the question; missing is an error
	ReceivedAt courier.Instant `json:"received_at,omitzero"` // 受理时间: the law of its day answers
	Channel    Channel         `json:"channel,omitzero"`     // how it came in
	Desk       Desk            `json:"desk,omitzero"`        // whose it is; outside where another network holds the item

	Asker Asker `json:"asker,omitzero"` // who asks; its day and matter are those of the query

	Signed  courier.Answer `json:"signed,omitzero"`  // 有签收记录
	Arrived courier.Answer `json:"arrived,omitzero"` // 有到件记录, at the outlet that delivers
	Local   courier.Answer `json:"local,omitzero"`   // 本地件: this place delivers it
	Urgent  courier.Answer `json:"urgent,omitzero"`  // 客户要求甚急

	// What else the records show of an item that is not signed for. Told where
	// it is given, and not asked for.
	Stage      Stage           `json:"stage,omitzero"`       // where it is, from [Fold]; at a pick-up point it waits to be collected
	Late       courier.Answer  `json:"late,omitzero"`        // 晚点: as [Late] says
	Stalled    courier.Answer  `json:"stalled,omitzero"`     // 停滞: as [Stall] says
	PromisedBy courier.Instant `json:"promised_by,omitzero"` // 承诺的送达时间: the deadline of [Lateness], [Promise] or [ServiceLimit]

	Timing    Timing              `json:"timing,omitzero"`     // opt-in
	CanAnswer courier.Answer      `json:"can_answer,omitzero"` // 可以当场答复: without looking further
	FollowUp  courier.Hours       `json:"follow_up,omitzero"`  // the host's own: hours to the next word; zero for none
	FollowIn  courier.WorkingDays `json:"follow_in,omitzero"`  // or working days, by the calendar; zero for none
	Calendar  courier.Calendar    `json:"calendar,omitzero"`   // for follow_in

	Chases     courier.Count `json:"chases,omitzero"`      // for chase: with this one, within the host's window
	ChaseSteps []ChaseStep   `json:"chase_steps,omitzero"` // for chase: the host's table, fewest first; nil while not known

	Dissatisfied courier.Answer `json:"dissatisfied,omitzero"`  // 对服务质量不满意
	NotReceived  courier.Answer `json:"not_received,omitzero"`  // 称未收到, although it shows as signed for
	Damaged      courier.Answer `json:"damaged,omitzero"`       // 称损坏或者短少
	DeemedLost   courier.Answer `json:"deemed_lost,omitzero"`   // 可以视为丢失: as the rules on late items say
	WantsPayment courier.Answer `json:"wants_payment,omitzero"` // 要求赔偿

	Unsure            courier.Answer `json:"unsure,omitzero"`             // 没有把握或者不能回答
	BeyondAuthority   courier.Answer `json:"beyond_authority,omitzero"`   // 超出工作权限
	ImportantCustomer courier.Answer `json:"important_customer,omitzero"` // 重要客户
	SuddenEvent       courier.Answer `json:"sudden_event,omitzero"`       // 突发事件
}

// ChaseStep is one step of the host's table for repeated chasing.
type ChaseStep struct {
	From  courier.Count `json:"from"`           // from this chase on
	Level courier.Count `json:"level"`          // this level; the last step is the cap
	Opens Matter        `json:"opens,omitzero"` // and this is opened
}

// Plan is the answer to a [Query]: what may be told, what to say, check and
// promise, by when, and what becomes of it.
type Plan struct {
	courier.Grounds
	Disclosure Disclosure      `json:"disclosure,omitzero"`
	Desk       Desk            `json:"desk,omitzero"`
	Situation  Situation       `json:"situation,omitzero"` // of a delivery query about an item
	Also       []Situation     `json:"also,omitzero"`      // stalled, late: on top of it
	AnswerBy   courier.Instant `json:"answer_by,omitzero"` // by the answer time opted into
	FollowUp   courier.Instant `json:"follow_up,omitzero"` // when the customer hears next
	Level      courier.Count   `json:"level,omitzero"`     // of a chase; zero before the first step
	Becomes    []Matter        `json:"becomes,omitzero"`   // what to open beside the answer
	Upward     bool            `json:"upward,omitzero"`    // the agent refers it upward
}

// Saying yields what the customer is told.
func (p *Plan) Saying() iter.Seq[courier.Reason] { return p.under("tracking.reply.say.") }

// Checking yields what the agent checks.
func (p *Plan) Checking() iter.Seq[courier.Reason] { return p.under("tracking.reply.check.") }

// Promising yields what the agent may promise.
func (p *Plan) Promising() iter.Seq[courier.Reason] { return p.under("tracking.reply.promise.") }

func (p *Plan) under(prefix string) iter.Seq[courier.Reason] {
	return func(yield func(courier.Reason) bool) {
		for _, r := range p.Reasons {
			if strings.HasPrefix(string(r.Code()), prefix) && !yield(r) {
				return
			}
		}
	}
}

// Reply says how a query is answered:
//   - whether whoever asks may be told, as [MayTell] says; where not, nothing
//     of the item is said;
//   - of which of the textbook's situations the item is (S0-02): signed for,
//     arrived and not signed for, not arrived, an item of this place that has
//     not arrived, and urgent on top of any; what to say, check and promise in
//     each. The situations are the textbook's, the wording is this library's.
//     An item that waits at a pick-up point, is late or is stalled is a
//     situation of this library's own, as are its words: no text has them;
//   - by when: no law that was read sets an answer time. The textbook's, at
//     once or on the day a message was received, is opted into by name;
//   - how far a chase has risen, by the host's own table;
//   - what it has become beside a query: a complaint, a dispute about the
//     sign-off, a claim;
//   - whether the agent refers it upward (S2-12, S2-05).
//
// Unknown facts that could change what may be told, the situation, the time or
// the level come back as needs, those of who asks under "asker."; an unknown
// moment alone is asked for first. What a customer did not say and an agent
// did not report, from urgent to a sudden event, is not asked for. The
// errors name the field: a missing or unknown word, an empty table or one out
// of order, two ways of follow-up, a day before 2018-05-01 ([courier.ErrNoRule]).
func Reply(q *Query) (Plan, error) { return AppendReply(nil, q) }

// AppendReply is [Reply] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendReply(dst []courier.Reason, q *Query) (Plan, error) {
	if q == nil {
		return Plan{}, courier.At("kind", courier.ErrMissing)
	}
	if err := q.check(); err != nil {
		return Plan{}, err
	}
	on := q.ReceivedAt.Date()
	p := Plan{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	if !on.Known() {
		p.Needs = []courier.Need{"received_at"}
		return p, nil
	}
	w := replying{q, &p, on}
	w.disclose()
	w.time()
	w.situation()
	w.steps()
	w.chase()
	w.becomes()
	w.upward()
	p.Reasons = courier.AppendUnchecked(p.Reasons, len(dst), on)
	return p, nil
}

// check reads the facts and names each field that cannot be read.
func (q *Query) check() error {
	var r courier.Reading
	r.Word("kind", queryKindWords, uint8(q.Kind))
	if q.Kind == 0 {
		r.Fault("kind", courier.ErrMissing)
	}
	notBefore(&r, "received_at", q.ReceivedAt.Date(), expressRegulationFrom)
	r.Word("channel", channelWords, uint8(q.Channel))
	r.Word("desk", deskWords, uint8(q.Desk))
	mark := r.Faults()
	q.Asker.checkWho(&r)
	if a := q.Asker.About; a != 0 && a != q.Kind {
		r.Fault("about", courier.ErrContradicts.Because(a.String()+" beside "+q.Kind.String()))
	}
	if d := q.Asker.AskedOn; d.Known() && d != q.ReceivedAt.Date() {
		r.Fault("asked_on", courier.ErrContradicts.Because(d.String()+" beside "+q.ReceivedAt.String()))
	}
	r.Under(mark, "asker")
	r.Word("timing", timingWords, uint8(q.Timing))
	q.Stage.Check(&r, "stage")
	q.checkAnswers(&r)
	q.checkFollowUp(&r)
	q.checkChases(&r)
	return r.Err()
}

func (q *Query) checkAnswers(r *courier.Reading) {
	for _, a := range [...]struct {
		field string
		courier.Answer
	}{
		{"signed", q.Signed}, {"arrived", q.Arrived}, {"local", q.Local}, {"urgent", q.Urgent}, {"late", q.Late}, {"stalled", q.Stalled}, {"can_answer", q.CanAnswer},
		{"dissatisfied", q.Dissatisfied}, {"not_received", q.NotReceived}, {"damaged", q.Damaged}, {"deemed_lost", q.DeemedLost},
		{"wants_payment", q.WantsPayment}, {"unsure", q.Unsure}, {"beyond_authority", q.BeyondAuthority},
		{"important_customer", q.ImportantCustomer}, {"sudden_event", q.SuddenEvent},
	} {
		r.Answer(a.field, a.Answer)
	}
}

func (q *Query) checkFollowUp(r *courier.Reading) {
	if q.FollowUp < 0 || q.FollowUp > longestStretch {
		r.Fault("follow_up", courier.ErrRange)
	}
	if q.FollowIn < 0 {
		r.Fault("follow_in", courier.ErrNegative)
	}
	if q.FollowUp != 0 && q.FollowIn != 0 {
		r.Fault("follow_in", courier.ErrContradicts.Because("hours are given too"))
	}
}

func (q *Query) checkChases(r *courier.Reading) {
	if q.ChaseSteps != nil && len(q.ChaseSteps) == 0 {
		r.Fault("chase_steps", courier.ErrEmptyTable)
	}
	last := int64(0)
	for i := range q.ChaseSteps {
		s, mark := &q.ChaseSteps[i], r.Faults()
		switch {
		case !s.From.Known():
			r.Fault("from", courier.ErrMissing)
		case s.From.Int() <= last:
			r.Fault("from", courier.ErrOrder.Because("steps begin with the first chase or later, fewest first"))
		}
		last = max(last, s.From.Int())
		if !s.Level.Known() {
			r.Fault("level", courier.ErrMissing)
		}
		r.Word("opens", matterWords, uint8(s.Opens))
		r.UnderIndex(mark, "chase_steps", i)
	}
}

// asker is who asks, with the day and the matter of the query.
func (q *Query) asker() Asker {
	a := q.Asker
	a.About, a.AskedOn = q.Kind, q.ReceivedAt.Date()
	return a
}
