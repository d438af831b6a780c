package claim

import "github.com/courier-rules/courier"

// FoundGoods are goods that turned up after they were paid for as lost.
type FoundGoods struct {
	FoundOn    courier.Date   `json:"found_on,omitzero"`    // 找回日: the law of this day answers
	Regime     courier.Regime `json:"regime,omitzero"`      // law of the carriage
	Rule       FoundRule      `json:"rule,omitzero"`        // what the contract says; zero: nothing
	Paid       courier.Money  `json:"paid,omitzero"`        // 已付赔款 for these goods, the value of goods given in their place within it
	Notified   courier.Answer `json:"notified,omitzero"`    // 已通知退还赔款、领回原物
	Choice     FoundChoice    `json:"choice,omitzero"`      // what the customer chose, on record; who chose was notified
	Expired    courier.Answer `json:"expired,omitzero"`     // 通知期限届满无人领取; asked for only while there is no choice
	Disposed   courier.Answer `json:"disposed,omitzero"`    // 承运人自行处理了找回的货物; asked for only without a notice
	Remaining  courier.Money  `json:"remaining,omitzero"`   // 领回后仍有的损失: damage, lateness, as [Assess] says; CNY 0.00 for none
	ActualLoss courier.Money  `json:"actual_loss,omitzero"` // 实际损失, above any limit; for goods disposed of without a notice
}

// Reversal is the answer to [FoundGoods]: granted, the goods go back against
// the money, or the carrier owes more; refused, the payment stands. Its amounts
// are unknown where the matter is referred; the changes of its reasons add up to
// what is owed to the customer, below nothing where it gives back.
type Reversal struct {
	courier.Decision
	State FoundState    `json:"state,omitzero"`
	Back  courier.Money `json:"back,omitzero"` // the customer returns
	Owes  courier.Money `json:"owes,omitzero"` // the carrier still owes
}

var (
	rowFoundNotify = courier.Row{
		Code: "claim.found.notify", IDs: "CN-RAIL-11 CN-ROAD-04", Field: "notified",
		Cites: courier.InTerms(),
		Zh:    "赔后找回货物的，应当先通知退还赔款、领回原物", En: "found after payment: the owner is first told to return the money and take the goods",
	}
	rowFoundBack = courier.Row{
		Code: "claim.found.taken_back", IDs: "CN-RAIL-11 CN-ROAD-04", Field: "choice", Names: [3]string{"paid"},
		Cites: courier.InTerms(),
		Zh:    "客户选择领回原物，退还已付赔款{paid}", En: "the customer takes the goods and returns {paid}",
	}
	rowFoundRemaining = courier.Row{
		Code: "claim.found.remaining", IDs: "CN-RAIL-11 LIA-02", Cites: art(courier.CivilCode, "584"), Field: "remaining", Names: [3]string{"remaining"},
		Zh: "领回后仍有损失{remaining}，在应退赔款中扣除", En: "a loss of {remaining} is left though the goods are back: it comes off what is returned",
	}
	rowFoundMore = courier.Row{
		Code: "claim.found.loss_left", IDs: "LIA-02", Cites: art(courier.CivilCode, "584"), Field: "remaining", Names: [3]string{"remaining", "paid"},
		Zh: "领回后仍有的损失{remaining}不低于已付赔款{paid}，无须退还，是否应当再赔另行核定",
		En: "the loss of {remaining} that is left is no less than the {paid} paid: nothing is returned, and whether more is owed is assessed by itself",
	}
	rowFoundKept = courier.Row{
		Code: "claim.found.money_kept", IDs: "CN-ROAD-04 CN-RAIL-11", Field: "choice", Cites: courier.InTerms(),
		Zh: "客户选择保留赔款，不要原物，赔款不退", En: "the customer keeps the money and leaves the goods: nothing is returned",
	}
	rowFoundUncollected = courier.Row{
		Code: "claim.found.uncollected", IDs: "CN-RAIL-11 CN-RAIL-09", Field: "expired",
		Cites: []courier.Cite{courier.Art(courier.RailDamageInterpretation, "9")},
		Zh:    "通知期限届满无人领取的，按铁路法第二十二条无主货物的规定处理，赔款不退",
		En:    "nobody came for the goods in the time told: they are dealt with as unclaimed under Railway Law 22, and the payment stands",
	}
	rowFoundCarrierDisposes = courier.Row{
		Code: "claim.found.carrier_disposes", IDs: "CN-ROAD-04", Cites: roadAsContract, Field: "expired",
		Zh: "物主不领回的，由承运人处理，赔款不退", En: "the owner does not take the goods: the carrier disposes of them, and the payment stands",
	}
	rowFoundDisposed = courier.Row{
		Code: "claim.found.disposed_without_notice", IDs: "CN-RAIL-11", Field: "disposed", Names: [3]string{"actual", "paid"},
		Cites: []courier.Cite{courier.Art(courier.RailDamageInterpretation, "9")},
		Zh:    "未通知即自行处理找回的货物的，赔偿实际损失{actual}与已付赔款{paid}的差额",
		En:    "disposed of without a notice: the carrier owes the actual loss of {actual} less the {paid} paid",
	}
	rowFoundPerson = courier.Row{
		Code: "claim.found.no_rule", IDs: "CN-RAIL-11 CN-ROAD-04", Cites: courier.ByHouse(), Field: "regime",
		Zh: "该情形没有查得规定，合同也没有约定，由人工与客户协商处理", En: "no rule was read for this and the contract is silent: a person settles it with the customer",
	}
)

func foundRows() []*courier.Row {
	return []*courier.Row{&rowFoundNotify, &rowFoundBack, &rowFoundRemaining, &rowFoundMore, &rowFoundKept, &rowFoundUncollected,
		&rowFoundCarrierDisposes, &rowFoundDisposed, &rowFoundPerson}
}

// What the rows on found goods rest on: the rail interpretation, the road rules
// as a contract, or what the two agree on, of which the customer's choice on
// record is the proof.
var (
	foundByRail   = courier.Art(courier.RailDamageInterpretation, "9")
	foundByRoad   = roadAsContract[0]
	foundByChoice = courier.Art(courier.CivilCode, "509")
	foundByHouse  = courier.ByHouse()[0]
)

// Found says what becomes of a payment when the goods turn up.
//
//   - By rail the owner is told to return the money and take the goods; goods
//     that nobody comes for are unclaimed; who disposes of them without a
//     notice owes the actual loss less what was paid (SPC rail interpretation
//     9).
//   - By the road rules of 1999 as a contract the goods go back to the owner,
//     which returns what it had; where it declines the carrier disposes (83).
//   - Elsewhere no text read gives a rule. The owner is told, by the
//     convention of this rule book, and its choice, on record and taken up by
//     the carrier, is an agreement that both carry out (Civil Code 509);
//     without one a person settles it.
//
// A loss that is left though the goods are back comes off what is returned.
// Facts that decide and are not known are asked for. The errors name the
// field: an unknown word, a negative amount, two currencies, a
// term run out or a choice on record beside a notice that was not given
// ([courier.ErrContradicts]; an owner that knows and chose was told), a day
// before 2021-01-01 ([courier.ErrNoRule]).
func Found(f *FoundGoods) (Reversal, error) { return AppendFound(nil, f) }

// AppendFound is [Found] with its reasons appended to dst.
func AppendFound(dst []courier.Reason, f *FoundGoods) (v Reversal, err error) {
	if f == nil {
		f = &FoundGoods{}
	}
	if err := f.check(); err != nil {
		return Reversal{}, err
	}
	w := finding{f: f, ledger: ledger{on: f.FoundOn, reasons: dst, start: len(dst)}}
	w.begin(currencyOf(f.Paid))
	w.run()
	v.State = w.state
	switch v.Decision = w.decision(); {
	case v.Verdict == courier.Referred:
	default:
		v.Back, v.Owes = courier.Minor(max(0, -w.total.Minor()), w.total.Currency()), courier.Minor(max(0, w.total.Minor()), w.total.Currency())
		if v.Verdict = courier.Granted; w.state == PayStands || w.state == Uncollected {
			v.Verdict = courier.Refused
		}
	}
	return v, nil
}

type finding struct {
	ledger
	f     *FoundGoods
	state FoundState
}

// rail and road report which rule there is.
func (f *FoundGoods) rail() bool {
	return f.Regime == courier.Rail || f.Regime == courier.RailRules1986
}
func (f *FoundGoods) road() bool {
	return f.Rule == FoundRoad1999 || f.Regime == courier.RoadRules1999
}

// cite is what a row rests on, by the rule there is; else on the choice.
func (f *FoundGoods) cite(otherwise *courier.Cite) *courier.Cite {
	switch {
	case f.rail():
		return &foundByRail
	case f.road():
		return &foundByRoad
	}
	return otherwise
}

func (w *finding) run() {
	f := w.f
	w.ask("found_on", f.FoundOn.Known())
	w.ask("regime", f.Regime != 0)
	w.ask("paid", f.Paid.Known())
	w.ask("notified", f.Notified.Known())
	if !w.open() {
		return
	}
	w.state = FoundAfterPay
	if f.Notified == courier.No {
		w.unnotified()
		return
	}
	w.state = OwnerNotified
	switch f.Choice {
	case TakesGoods:
		w.takenBack()
	case KeepsMoney:
		w.state = PayStands
		w.tellFrom(&rowFoundKept, f.cite(&foundByChoice), courier.Bars)
	default:
		w.unanswered()
	}
}

func (w *finding) unnotified() {
	f := w.f
	switch {
	case f.Disposed == 0:
		w.ask("disposed", false)
	case f.Disposed == courier.No:
		w.tellFrom(&rowFoundNotify, f.cite(&foundByHouse), courier.Refers)
		w.refers = true
	case !f.rail():
		w.state = DisposedOf
		w.refer(&rowFoundPerson)
	default:
		w.state = DisposedOf
		if w.ask("actual_loss", f.ActualLoss.Known()); w.open() {
			more := f.ActualLoss.Exact().Max(f.Paid.Exact()).Sub(f.Paid.Exact())
			w.move(wholeSet, &rowFoundDisposed, more, f.ActualLoss.Figure(), f.Paid.Figure())
		}
	}
}

func (w *finding) takenBack() {
	f := w.f
	if w.ask("remaining", f.Remaining.Known()); !w.open() {
		return
	}
	w.state = PayReversed
	if !f.Remaining.Less(f.Paid) {
		w.tell(&rowFoundMore, courier.Notes, f.Remaining.Figure(), f.Paid.Figure())
		return
	}
	w.moveFrom(wholeSet, &rowFoundBack, f.cite(&foundByChoice), f.Paid.Exact().Neg(), f.Paid.Figure())
	if f.Remaining.Sign() > 0 {
		w.move(wholeSet, &rowFoundRemaining, f.Remaining.Exact(), f.Remaining.Figure())
	}
}

// unanswered is where the owner was told and has not chosen.
func (w *finding) unanswered() {
	f := w.f
	switch {
	case f.Expired != courier.Yes:
		w.ask("choice", false)
		w.ask("expired", f.Expired.Known())
	case f.rail():
		w.state = Uncollected
		w.tell(&rowFoundUncollected, courier.Bars)
	case f.road():
		w.state = Uncollected
		w.tell(&rowFoundCarrierDisposes, courier.Bars)
	default:
		w.state = Uncollected
		w.refer(&rowFoundPerson)
	}
}

func (f *FoundGoods) check() error {
	var r courier.Reading
	if f.FoundOn.Known() && f.FoundOn.Before(civilCodeFrom) {
		r.Fault("found_on", courier.ErrNoRule.Because(f.FoundOn.String()))
	}
	r.Regime("regime", f.Regime)
	r.Word("rule", foundRules, uint8(f.Rule))
	r.Word("choice", foundChoices, uint8(f.Choice))
	r.Amount("paid", f.Paid)
	r.Amount("remaining", f.Remaining)
	r.Amount("actual_loss", f.ActualLoss)
	r.Answer("notified", f.Notified)
	r.Answer("expired", f.Expired)
	r.Answer("disposed", f.Disposed)
	if f.Notified == courier.No && f.Expired == courier.Yes {
		r.Fault("expired", courier.ErrContradicts.Because("the owner was not notified"))
	}
	if f.Notified == courier.No && f.Choice != 0 {
		r.Fault("choice", courier.ErrContradicts.Because("the owner was not notified"))
	}
	return r.Err()
}
