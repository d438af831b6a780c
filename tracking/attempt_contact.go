package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// Contact is what is known about a recipient who cannot be reached or an item
// that cannot be brought to it. Every field may be unknown.
type Contact struct {
	AsOf        courier.Instant `json:"as_of,omitzero"`        // moment of the question: the law of its day answers
	DeliveredIn courier.Region  `json:"delivered_in,omitzero"` // where
	Guangzhou   courier.Answer  `json:"guangzhou,omitzero"`    // for guangdong: the city is Guangzhou

	Undeliverable courier.Answer `json:"undeliverable,omitzero"` // 无法投递: the item is undeliverable for a recognised reason
	Absent        courier.Answer `json:"absent,omitzero"`        // 收件人不在约定地址
	PhoneFails    courier.Answer `json:"phone_fails,omitzero"`   // 电话无法联系

	FirstMessage  courier.Instant `json:"first_message,omitzero"`  // 第一次派件信息
	SecondMessage courier.Instant `json:"second_message,omitzero"` // 第二次派件信息
	Replied       courier.Answer  `json:"replied,omitzero"`        // 已回复: within 24 hours of the second

	PropertyBars courier.Answer `json:"property_bars,omitzero"` // 物业禁止上门投递
	OtherWay     courier.Answer `json:"other_way,omitzero"`     // 已达成其他送达约定
	FreeTries    courier.Count  `json:"free_tries,omitzero"`    // for Guangzhou: free attempts made without contact
	SenderAgrees courier.Answer `json:"sender_agrees,omitzero"` // for Guangzhou: the sender consents to redirect or return
}

// Instruction is the answer to a [Contact].
type Instruction struct {
	courier.Decision                 // granted: the firm may follow the sender's instruction; refused: it delivers on
	OpensAt          courier.Instant `json:"opens_at,omitzero"` // in Zhejiang: when 24 hours since the second message are over
}

// The figures of Zhejiang 33 (DEL-06).
const (
	messageInterval = courier.Hours(8)
	messageWait     = courier.Hours(24)
)

// Unreachable says whether the firm may follow the sender's instruction for
// an item that it cannot bring to the recipient:
//   - one that is undeliverable is returned, or handled as the sender asks
//     (Interim Regulation on Express Delivery 26, from 2025-06-01 27);
//   - in Zhejiang from 2022-03-01 (33): the recipient is not at the agreed
//     address, the phone fails, two messages at least 8 hours apart were sent,
//     and 24 hours after the second there is no reply; or the property manager
//     bars door delivery and no other way was agreed;
//   - in Guangzhou from 2023-07-01, with the sender's consent: no other way was
//     agreed, or two free attempts brought no contact.
//
// Otherwise delivery is still due. Unknown facts that could change the verdict
// come back as needs; an unknown moment alone is asked for first. The errors
// name the field: an unknown word, messages out of order, a day before
// 2018-05-01 ([courier.ErrNoRule]).
func Unreachable(c *Contact) (Instruction, error) { return AppendUnreachable(nil, c) }

// AppendUnreachable is [Unreachable] with its reasons appended to dst, for a
// caller that reuses the memory: what dst holds stays at the head of the
// reasons.
func AppendUnreachable(dst []courier.Reason, c *Contact) (Instruction, error) {
	if c == nil {
		c = &Contact{}
	}
	if err := c.check(); err != nil {
		return Instruction{}, err
	}
	in := Instruction{Decision: courier.Decision{Verdict: courier.Referred, Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}}
	on := c.AsOf.Date()
	if !on.Known() {
		in.Needs = []courier.Need{"as_of"}
		return in, nil
	}
	if c.DeliveredIn == courier.Zhejiang {
		in.OpensAt = messageWait.End(c.SecondMessage)
	}
	var open []route
	for _, r := range c.routes(on) {
		switch r.met() {
		case courier.Yes:
			in.Verdict = courier.Granted
			in.Reasons = append(in.Reasons, r.row.Speak(on, courier.Grants))
		case 0:
			open = append(open, r)
		}
	}
	switch {
	case in.Verdict == courier.Granted:
	case len(open) > 0:
		in.Needs = needsOf(open)
	default:
		in.Verdict = courier.Refused
		in.Reasons = append(in.Reasons, stillDueRow.Speak(on, courier.Bars))
	}
	in.Reasons = courier.AppendUnchecked(in.Reasons, len(dst), on)
	return in, nil
}

func appendNeeds(needs []courier.Need, more ...courier.Need) []courier.Need {
next:
	for _, m := range more {
		for _, n := range needs {
			if n == m {
				continue next
			}
		}
		needs = append(needs, m)
	}
	return needs
}

func (c *Contact) check() error {
	var r courier.Reading
	notBefore(&r, "as_of", c.AsOf.Date(), expressRegulationFrom)
	r.Region("delivered_in", c.DeliveredIn)
	for _, a := range []struct {
		field string
		courier.Answer
	}{
		{"guangzhou", c.Guangzhou}, {"undeliverable", c.Undeliverable}, {"absent", c.Absent}, {"phone_fails", c.PhoneFails},
		{"replied", c.Replied}, {"property_bars", c.PropertyBars}, {"other_way", c.OtherWay}, {"sender_agrees", c.SenderAgrees},
	} {
		r.Answer(a.field, a.Answer)
	}
	if c.SecondMessage.Known() && c.SecondMessage.Before(c.FirstMessage) {
		r.Fault("second_message", courier.ErrOrder.Because("before the first"))
	}
	if c.Guangzhou == courier.Yes && c.DeliveredIn != 0 && c.DeliveredIn != courier.Guangdong {
		r.Fault("guangzhou", courier.ErrContradicts.Because("Guangzhou lies in guangdong"))
	}
	return r.Err()
}

// step is one condition of a route.
type step struct {
	courier.Answer
	need courier.Need
	in   courier.Region // for delivered_in: the region asked for
}

// route is one way by which the sender's instruction comes to count: every
// step has to hold.
type route struct {
	row   *courier.Row
	steps []step
}

// met says whether the route is open; unknown while a step may still hold.
func (t *route) met() courier.Answer {
	met := courier.Yes
	for _, s := range t.steps {
		switch s.Answer {
		case courier.No:
			return courier.No
		case 0:
			met = 0
		}
	}
	return met
}

// has reports whether the route takes the same step.
func (t *route) has(s step) bool {
	return slices.ContainsFunc(t.steps, func(o step) bool { return o.need == s.need && o.in == s.in })
}

// needsOf are the unknown facts that decide among open routes: those of a
// route which, all but that fact holding, no other route makes needless.
func needsOf(open []route) (needs []courier.Need) {
	for i := range open {
		for _, s := range open[i].steps {
			if s.Answer == 0 && !needless(open, i, s) {
				needs = appendNeeds(needs, s.need)
			}
		}
	}
	return needs
}

// needless reports whether another route holds once the steps of route i do,
// even without s.
func needless(open []route, i int, s step) bool {
	for j := range open {
		if j != i && !slices.ContainsFunc(open[j].steps, func(o step) bool {
			return o.Answer == 0 && (o == s || !open[i].has(o))
		}) {
			return true
		}
	}
	return false
}

func fact(a courier.Answer, need courier.Need) step { return step{Answer: a, need: need} }

// routes are those of the law in force on the day.
func (c *Contact) routes(on courier.Date) []route {
	routes := []route{{&instructUndeliverableRow, []step{fact(c.Undeliverable, "undeliverable")}}}
	if zhejiangMessagesRow.Cite(on) != nil {
		routes = append(routes, c.zhejiang()...)
	}
	if guangzhouNoWayRow.Cite(on) != nil {
		routes = append(routes, c.guangzhou()...)
	}
	return routes
}

func (c *Contact) zhejiang() []route {
	here := step{need: "delivered_in", in: courier.Zhejiang}
	if c.DeliveredIn != 0 {
		here.Answer = courier.AnswerOf(c.DeliveredIn == courier.Zhejiang)
	} else if c.Guangzhou == courier.Yes {
		here.Answer = courier.No
	}
	spaced, waited := step{need: "first_message"}, step{need: "second_message"}
	if c.FirstMessage.Known() {
		spaced.need = "second_message"
		if c.AsOf.Before((messageInterval + messageWait).End(c.FirstMessage)) {
			spaced.Answer = courier.No // wherever the second lies, one of the two stretches is too short
		}
	}
	if c.SecondMessage.Known() {
		waited.Answer = courier.AnswerOf(!c.AsOf.Before(messageWait.End(c.SecondMessage)))
		if c.FirstMessage.Known() {
			spaced.Answer = courier.AnswerOf(!c.SecondMessage.Before(messageInterval.End(c.FirstMessage)))
		}
	}
	return []route{
		{&zhejiangMessagesRow, []step{here, fact(c.Absent, "absent"), fact(c.PhoneFails, "phone_fails"), spaced, waited, fact(not(c.Replied), "replied")}},
		{&zhejiangPropertyRow, []step{here, fact(c.PropertyBars, "property_bars"), fact(not(c.OtherWay), "other_way")}},
	}
}

func (c *Contact) guangzhou() []route {
	here := []step{{need: "delivered_in", in: courier.Guangdong}, fact(c.Guangzhou, "guangzhou"), fact(c.SenderAgrees, "sender_agrees")}
	if c.DeliveredIn != 0 {
		here[0].Answer = courier.AnswerOf(c.DeliveredIn == courier.Guangdong)
	}
	if c.Guangzhou == courier.Yes {
		here[0].Answer = courier.Yes
	}
	tried := step{need: "free_tries"}
	if c.FreeTries.Known() {
		tried.Answer = courier.AnswerOf(c.FreeTries.Int() >= freeTries)
	}
	return []route{
		{&guangzhouNoWayRow, append(here[:3:3], fact(not(c.OtherWay), "other_way"))},
		{&guangzhouTriesRow, append(here[:3:3], tried)},
	}
}
