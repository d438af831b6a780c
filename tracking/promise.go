package tracking

import "github.com/courier-rules/courier"

// Redirected is a consignment that was redirected, with the time it was
// promised before and the time promised for the way after.
type Redirected struct {
	Before       Service         `json:"before,omitzero"`        // as first promised
	After        Service         `json:"after,omitzero"`         // as promised for the new way; its PickedUp is HandedOver
	RedirectedAt courier.Instant `json:"redirected_at,omitzero"` // 更址指示的时间
	HandedOver   courier.Instant `json:"handed_over,omitzero"`   // 交接记录的时间: the recorded hand-over to the new way
	Recorded     courier.Answer  `json:"recorded,omitzero"`      // such a hand-over was recorded
}

// Promise is the answer to a [Redirected]: both promises side by side.
type Promise struct {
	Old     Counting       `json:"old,omitzero"`     // deadline as first promised
	New     Counting       `json:"new,omitzero"`     // deadline of the new way; unknown until a hand-over is recorded
	Renewed courier.Answer `json:"renewed,omitzero"` // the new deadline counts
	Counts  Counting       `json:"counts,omitzero"`  // the deadline that counts
	WasLate courier.Answer `json:"was_late,omitzero"`
	courier.Grounds
}

// Renew says which promise counts after a redirect. The time starts anew only
// from the recorded hand-over to the new way, from which the new deadline is
// found as by [Limit]; until there is one, the first promise goes on. Both are
// reported. Lateness up to the hand-over stays: WasLate says whether there
// was any.
//
// Facts that are missing come back as needs, those of the two promises under
// "before" and "after". The errors name the field: those of [Limit], a
// hand-over before the redirect or a redirect before pick-up
// ([courier.ErrOrder]), another pick-up for the new way
// ([courier.ErrContradicts]).
func Renew(p *Redirected) (Promise, error) { return AppendRenew(nil, p) }

// AppendRenew is [Renew] with its reasons appended to dst, for a caller that
// reuses the memory: what dst holds stays at the head of the reasons.
func AppendRenew(dst []courier.Reason, p *Redirected) (Promise, error) {
	if p == nil {
		p = &Redirected{}
	}
	if err := p.check(); err != nil {
		return Promise{}, err
	}
	w := timeWork{on: p.Before.day(), reasons: dst, start: len(dst), under: "before"}
	a := Promise{Old: p.Before.deadline(&w)}
	w.under = ""
	if p.RedirectedAt.Known() {
		w.on = p.RedirectedAt.Date()
	}
	switch {
	case p.HandedOver.Known():
		p.renew(&w, &a)
	case p.Recorded == courier.No:
		a.Renewed, a.Counts = courier.No, a.Old
		w.tell(&rowPromiseGoesOn, courier.Notes, a.Old.End.Figure())
	case p.Recorded == courier.Yes:
		w.need("handed_over")
	default:
		w.need("handed_over", "recorded")
	}
	a.Grounds = w.grounds()
	return a, nil
}

// renew starts the time anew from the hand-over.
func (p *Redirected) renew(w *timeWork, a *Promise) {
	after := p.After
	after.PickedUp = p.HandedOver
	a.Renewed = courier.Yes
	w.on = p.HandedOver.Date()
	w.tell(&rowPromiseRenewed, courier.Changes, p.HandedOver.Figure())
	w.under = "after"
	a.New = after.deadline(w)
	w.under = ""
	a.Counts = a.New
	if !a.Old.Known() {
		return
	}
	a.WasLate = courier.AnswerOf(p.HandedOver.After(a.Old.End))
	if a.WasLate == courier.Yes {
		w.tell(&rowPromiseLate, courier.Notes, a.Old.End.Figure(), p.HandedOver.Figure())
	}
}

func (p *Redirected) check() error {
	var r courier.Reading
	p.Before.check(&r)
	r.Under(0, "before")
	after, mark := p.After, r.Faults()
	if !after.PickedUp.Known() {
		after.PickedUp = p.HandedOver
	}
	after.check(&r)
	r.Under(mark, "after")
	r.Answer("recorded", p.Recorded)
	if p.After.PickedUp.Known() && p.After.PickedUp != p.HandedOver {
		r.Fault("after.picked_up", courier.ErrContradicts.Because("the new way begins with the hand-over"))
	}
	if p.HandedOver.Known() && p.Recorded == courier.No {
		r.Fault("recorded", courier.ErrContradicts.Because("handed over at "+p.HandedOver.String()))
	}
	if p.RedirectedAt.Known() && p.RedirectedAt.Before(p.Before.PickedUp) {
		r.Fault("redirected_at", courier.ErrOrder.Because("before pick-up"))
	}
	if p.HandedOver.Known() && (p.HandedOver.Before(p.RedirectedAt) || p.HandedOver.Before(p.Before.PickedUp)) {
		r.Fault("handed_over", courier.ErrOrder.Because("before the redirect or pick-up"))
	}
	return r.Err()
}

var (
	rowPromiseRenewed = courier.Row{
		Code: "tracking.promise.renewed", IDs: "TIM-02 RED-01", Cites: byHouse, Field: "handed_over", Names: [3]string{"from"},
		Zh: "更址后重新计算时限，自交接记录的{from}起算，原承诺并列保留",
		En: "after the redirect the time is counted anew from the recorded hand-over at {from}; the first promise is kept beside it",
	}
	rowPromiseGoesOn = courier.Row{
		Code: "tracking.promise.goes_on", IDs: "TIM-02 RED-01", Cites: byHouse, Field: "recorded", Names: [3]string{"end"},
		Zh: "没有交接记录，时限不重新起算，仍以原承诺（{end}届满）为准",
		En: "no hand-over was recorded: the time does not start anew, and the first promise, which ends at {end}, counts",
	}
	rowPromiseLate = courier.Row{
		Code: "tracking.promise.late_before", IDs: "TIM-02", Cites: byHouse, Field: "handed_over", Names: [3]string{"end", "until"},
		Zh: "原承诺于{end}届满，到{until}交接时已经延误，该延误不因重新计算而消除",
		En: "the first promise ended at {end} and at the hand-over, {until}, the item was late already: that lateness stays",
	}
)

var promiseRows = []*courier.Row{&rowPromiseRenewed, &rowPromiseGoesOn, &rowPromiseLate}
