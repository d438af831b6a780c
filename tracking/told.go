package tracking

import "github.com/courier-rules/courier"

// Happening is what is known about an event that others must be told of
// unasked. Every field but Kind may be unknown.
type Happening struct {
	Kind           HappeningKind   `json:"kind"`                     // the question; missing is an error
	At             courier.Instant `json:"at,omitzero"`              // when it happened; for service_changed when it takes effect: the law of its day answers
	DeliveredIn    courier.Region  `json:"delivered_in,omitzero"`    // where; Zhejiang has rules of its own
	ForceMajeure   courier.Answer  `json:"force_majeure,omitzero"`   // 不可抗力
	PackageBroken  courier.Answer  `json:"package_broken,omitzero"`  // for handing_over: 包装明显破损
	Fragile        courier.Answer  `json:"fragile,omitzero"`         // for handing_over: 易碎品
	Online         courier.Answer  `json:"online,omitzero"`          // for handing_over: 网购商品
	Proactive      bool            `json:"proactive,omitzero"`       // opt-in: 主动服务, as carriers' call centres offer it (S1-07)
	ConsigneeKnown courier.Answer  `json:"consignee_known,omitzero"` // for awaits_collection: the carrier knows who the consignee is
}

// Duty is one thing that the carrier tells somebody unasked.
type Duty struct {
	Code      courier.Code    `json:"code"`                // of the reason that says why
	To        courier.Party   `json:"to,omitzero"`         // whom; zero for the public
	By        courier.Instant `json:"by,omitzero"`         // until when; unknown where the text says at once, in time, or beforehand
	NotBefore courier.Instant `json:"not_before,omitzero"` // not earlier than
	AtOnce    bool            `json:"at_once,omitzero"`    // the text says at once, or at that moment
}

// Duties is the answer to a [Happening]. Each duty is the carrier's.
type Duties struct {
	courier.Grounds
	Duties []Duty `json:"duties,omitzero"` // in the order of the reasons; empty where no rule that was read asks for any
}

// toldRule is one row of the table: for a kind of event, where its facts hold,
// somebody is told.
type toldRule struct {
	row    *courier.Row
	kind   HappeningKind
	when   toldWhen
	to     courier.Party
	hours  courier.Hours // after the event, zero where no number is set
	days   courier.Days  // before it
	later  courier.Hours // not before
	atOnce bool
}

// toldWhen is the fact on which a rule waits beside the kind.
type toldWhen uint8

const (
	always toldWhen = iota
	whenForceMajeure
	unlessForceMajeure
	whenBroken
	whenFragile
	whenOnline
	whenProactive
	whenZhejiang
	unlessConsigneeUnknown
)

// Notices says what the carrier has to tell unasked when something happens,
// to whom and by when, under the law of the day. Where the text says "in
// time" no number is put into its mouth. What carriers offer beyond the law
// (S1-07) is opted into.
//
// Unknown facts that could add a duty come back as needs; an unknown moment
// alone is asked for first. The errors name the field: a missing or unknown
// word, a day before 2018-05-01 ([courier.ErrNoRule]).
func Notices(h *Happening) (Duties, error) { return AppendNotices(nil, h) }

// AppendNotices is [Notices] with its reasons appended to dst, for a caller
// that reuses the memory: what dst holds stays at the head of the reasons.
func AppendNotices(dst []courier.Reason, h *Happening) (Duties, error) {
	if h == nil {
		return Duties{}, courier.At("kind", courier.ErrMissing)
	}
	if err := h.check(); err != nil {
		return Duties{}, err
	}
	d := Duties{Grounds: courier.Grounds{Reasons: dst, Rules: Rules}}
	on := h.At.Date()
	if !on.Known() {
		d.Needs = []courier.Need{"at"}
		return d, nil
	}
	for i := range toldRules {
		rule := &toldRules[i]
		if rule.kind != h.Kind || rule.row.Cite(on) == nil {
			continue
		}
		switch met, need := h.met(rule.when); met {
		case courier.Yes:
			h.tell(&d, rule)
		case 0:
			d.Needs = appendNeeds(d.Needs, need)
		}
	}
	d.Reasons = courier.AppendUnchecked(d.Reasons, len(dst), on)
	return d, nil
}

func (h *Happening) check() error {
	var r courier.Reading
	r.Word("kind", happeningKindWords, uint8(h.Kind))
	if h.Kind == 0 {
		r.Fault("kind", courier.ErrMissing)
	}
	notBefore(&r, "at", h.At.Date(), expressRegulationFrom)
	r.Region("delivered_in", h.DeliveredIn)
	r.Answer("force_majeure", h.ForceMajeure)
	r.Answer("package_broken", h.PackageBroken)
	r.Answer("fragile", h.Fragile)
	r.Answer("online", h.Online)
	r.Answer("consignee_known", h.ConsigneeKnown)
	return r.Err()
}

// met says whether the fact of a rule holds, and which fact would tell.
func (h *Happening) met(w toldWhen) (met courier.Answer, need courier.Need) {
	switch w {
	case whenForceMajeure:
		return h.ForceMajeure, "force_majeure"
	case unlessForceMajeure:
		return not(h.ForceMajeure), "force_majeure"
	case whenBroken:
		return h.PackageBroken, "package_broken"
	case whenFragile:
		return h.Fragile, "fragile"
	case whenOnline:
		return h.Online, "online"
	case whenProactive:
		return courier.AnswerOf(h.Proactive), ""
	case unlessConsigneeUnknown:
		return h.ConsigneeKnown, "consignee_known"
	case whenZhejiang:
		if h.DeliveredIn == 0 {
			return 0, "delivered_in"
		}
		return courier.AnswerOf(h.DeliveredIn == courier.Zhejiang), ""
	}
	return courier.Yes, ""
}

// tell adds the duty of a rule.
func (h *Happening) tell(d *Duties, rule *toldRule) {
	duty := Duty{Code: rule.row.Code, To: rule.to, AtOnce: rule.atOnce}
	var figure courier.Figure
	switch {
	case rule.hours > 0:
		duty.By = rule.hours.End(h.At)
		figure = duty.By.Figure()
	case rule.days > 0:
		last := h.At.Date().AddDays(-int(rule.days))
		duty.By = last.End()
		figure = last.Figure()
	case rule.later > 0:
		duty.NotBefore = rule.later.End(h.At)
		figure = duty.NotBefore.Figure()
	}
	d.Duties = append(d.Duties, duty)
	on := h.At.Date()
	if figure.Known() {
		d.Reasons = append(d.Reasons, rule.row.Speak(on, courier.Notes, figure))
		return
	}
	d.Reasons = append(d.Reasons, rule.row.Speak(on, courier.Notes))
}
