package tracking

import (
	"slices"
	"time"

	"github.com/courier-rules/courier"
)

// replying is a query on its way through the steps.
type replying struct {
	*Query
	plan *Plan
	on   courier.Date
}

func (w *replying) tell(row *courier.Row, e courier.Effect, figures ...courier.Figure) {
	w.plan.Reasons = append(w.plan.Reasons, row.Speak(w.on, e, figures...))
}

func (w *replying) need(needs ...courier.Need) { w.plan.Needs = appendNeeds(w.plan.Needs, needs...) }

// about reports whether the query is about an item, and may be told of it.
func (w *replying) about() (item, told bool) {
	return !kindIsPublic(w.Kind), w.plan.Disclosure == TellAll || w.plan.Disclosure == TellPublic
}

// disclose says whether whoever asks may be told.
func (w *replying) disclose() {
	asker := w.asker()
	t := asker.decide(w.plan.Reasons)
	w.plan.Reasons, w.plan.Disclosure = t.Reasons, t.Disclosure
	for _, n := range t.Needs {
		w.need("asker." + n)
	}
	if w.Kind == SenderQuery && t.Verdict == courier.Granted && w.Asker.By == courier.Consignee {
		w.tell(&senderFineRow, courier.Notes, courier.Fen(10_000_00).Figure(), courier.Fen(10_000_00).Figure(), courier.Fen(30_000_00).Figure())
	}
}

// time says by when it is answered, and when the customer hears next.
func (w *replying) time() {
	switch {
	case w.Timing == 0:
		w.tell(&noAnswerTimeRow, courier.Notes)
	case w.Timing == TextbookTiming && w.Channel == 0:
		w.need("channel")
	case w.Timing == TextbookTiming && w.Channel == ByMessage:
		w.plan.AnswerBy = w.on.End()
		w.tell(&sameDayRow, courier.Conditions, w.on.Figure())
	case w.CanAnswer == 0:
		w.need("can_answer")
	case w.CanAnswer == courier.Yes:
		w.plan.AnswerBy = w.ReceivedAt
		w.tell(atOnceRow(w.Timing), courier.Conditions)
	case w.Timing == TextbookTiming:
		w.tell(&verifyFirstRow, courier.Conditions)
	default:
		w.plan.AnswerBy = w.ReceivedAt.Add(30 * time.Minute)
		w.tell(&thirtyMinutesRow, courier.Conditions, w.plan.AnswerBy.Figure())
	}
	switch {
	case w.FollowUp > 0:
		w.plan.FollowUp = w.FollowUp.End(w.ReceivedAt)
	case w.FollowIn > 0:
		if w.plan.FollowUp = w.FollowIn.Last(w.on, w.Calendar).End(); !w.plan.FollowUp.Known() {
			w.need("calendar")
		}
	}
	if w.plan.FollowUp.Known() {
		w.tell(&promiseNextRow, courier.Notes, w.plan.FollowUp.Figure())
	}
}

func atOnceRow(t Timing) *courier.Row {
	if t == TextbookTiming {
		return &textbookAtOnceRow
	}
	return &standardAtOnceRow
}

// situation finds what the records show, for a delivery query about an item.
func (w *replying) situation() {
	item, _ := w.about()
	if w.plan.Desk = w.Desk; !item {
		return
	}
	switch {
	case w.Desk == 0:
		w.need("desk")
	case w.Desk != DeliveryDesk:
	case w.Signed == courier.Yes:
		w.plan.Situation = SignedFor
	default:
		w.unsigned()
	}
}

// unsigned finds the situation of an item that is not known to be signed for.
func (w *replying) unsigned() {
	if w.Signed == 0 {
		w.need("signed")
	}
	if w.Stage == AtPickupPoint {
		if w.Signed != 0 {
			w.plan.Situation = WaitingInLocker
			w.also()
		}
		return
	}
	if w.Signed == courier.No {
		w.also()
	}
	if w.Arrived == 0 {
		w.need("arrived")
	}
	if w.Arrived != courier.Yes && w.Local == 0 {
		w.need("local")
	}
	switch {
	case w.Signed == 0 || w.Arrived == 0:
	case w.Arrived == courier.Yes:
		w.plan.Situation = ArrivedUnsigned
	case w.Local == courier.Yes:
		w.plan.Situation = LocalNotArrived
	case w.Local == courier.No:
		w.plan.Situation = NotArrived
	}
}

// also finds what comes on top of the situation of an unsigned item.
func (w *replying) also() {
	if w.Stalled == courier.Yes {
		w.plan.Also = append(w.plan.Also, ShownStalled)
	}
	if w.Late == courier.Yes {
		w.plan.Also = append(w.plan.Also, ShownLate)
	}
}

// steps tells what to say, check and promise. Of the item nothing is said to
// one who may not be told.
func (w *replying) steps() {
	w.tell(&recordRow, courier.Notes)
	item, told := w.about()
	if !told {
		if w.plan.Disclosure == TellNothing {
			w.tell(&sayExplainRow, courier.Notes)
		}
		return
	}
	if truthRow.Cite(w.on) != nil && item {
		w.tell(&truthRow, courier.Notes)
	}
	if row := kindRows[w.Kind-1]; row != nil {
		w.tell(row, courier.Notes)
	}
	switch {
	case !item:
		return
	case w.plan.Desk == PickupDesk:
		w.all(pickupSteps[:])
	case w.plan.Desk == OutsideDesk:
		w.all(outsideSteps[:])
	case w.plan.Situation != 0:
		w.all(situationSteps[w.plan.Situation-1][:])
	}
	for _, s := range w.plan.Also {
		w.all(situationSteps[s-1][:])
	}
	if w.PromisedBy.Known() && w.plan.Desk == DeliveryDesk && w.Signed == courier.No {
		w.tell(&sayPromisedByRow, courier.Notes, w.PromisedBy.Figure())
	}
	if w.Urgent == courier.Yes {
		w.all(urgentSteps[:])
	}
}

func (w *replying) all(rows []*courier.Row) {
	for _, row := range rows {
		w.tell(row, courier.Notes)
	}
}

// chase raises the level by the host's table.
func (w *replying) chase() {
	if w.Kind != Chase {
		return
	}
	if w.ChaseSteps == nil {
		w.need("chase_steps")
	}
	if !w.Chases.Known() {
		w.need("chases")
	}
	if w.ChaseSteps == nil || !w.Chases.Known() {
		return
	}
	w.plan.Level = courier.CountOf(0)
	for i := range w.ChaseSteps {
		s := &w.ChaseSteps[i]
		if s.From.Int() > w.Chases.Int() {
			break
		}
		w.plan.Level = s.Level
		if s.Opens != 0 {
			w.open(s.Opens)
		}
	}
	if w.plan.Level.Int() > 0 {
		w.tell(&chaseLevelRow, courier.Notes, w.Chases.Figure(), w.plan.Level.Figure())
	}
}

func (w *replying) open(m Matter) {
	if !slices.Contains(w.plan.Becomes, m) {
		w.plan.Becomes = append(w.plan.Becomes, m)
	}
}

// becomes says what is opened beside the answer.
func (w *replying) becomes() {
	for _, b := range [...]struct {
		said courier.Answer
		m    Matter
		row  *courier.Row
	}{
		{w.Dissatisfied, BecomesComplaint, &becomesComplaintRow},
		{w.NotReceived, BecomesDispute, &becomesDisputeRow},
		{w.Damaged, BecomesClaim, &claimDamageRow},
		{w.DeemedLost, BecomesClaim, &claimLostRow},
		{w.WantsPayment, BecomesClaim, &claimPaymentRow},
	} {
		if b.said == courier.Yes && (b.m != BecomesDispute || w.Signed == courier.Yes) {
			w.open(b.m)
			w.tell(b.row, courier.Notes)
		}
	}
}

// upward says whether the agent refers it upward.
func (w *replying) upward() {
	for _, u := range [...]struct {
		said courier.Answer
		row  *courier.Row
	}{
		{w.Unsure, &unsureRow}, {w.BeyondAuthority, &beyondAuthorityRow},
		{w.ImportantCustomer, &importantCustomerRow}, {w.SuddenEvent, &suddenEventRow},
	} {
		if u.said == courier.Yes {
			w.plan.Upward = true
			w.tell(u.row, courier.Refers)
		}
	}
}
