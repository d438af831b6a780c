package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// Case is what a claim is about where it is not about goods that were lost,
// damaged, short, mixed up or late, which the kind says.
type Case uint8

// The cases.
const (
	OfGoods      Case = iota // 货物损失或者延误: the kind says which
	Misdelivered             // 误交付: a loss, or where it was put right a delay
	CODWithheld              // 代收货款未交付
	Overcharged              // 多收费用、价格争议
	NotPerformed             // 未按约定履行服务
	ReceiptLost              // 签收回单遗失
)

var cases = courier.Words{"of_goods", "misdelivered", "cod_withheld", "overcharged", "not_performed", "receipt_lost"}

// String returns the word: "misdelivered".
func (c Case) String() string { return cases.Word(uint8(c)) }

// MarshalText returns the word.
func (c Case) MarshalText() ([]byte, error) { return cases.Marshal(uint8(c)) }

// UnmarshalText reads a word.
func (c *Case) UnmarshalText(text []byte) error { return cases.Unmarshal(text, (*uint8)(c)) }

// ofContract reports whether the case is about the contract, and no goods.
func (c Case) ofContract() bool { return c > Misdelivered }

// Dispute is what a case about the contract is counted from.
type Dispute struct {
	Due  courier.Money  `json:"due,omitzero"`  // 应交付的代收货款; or the charge as agreed
	Done courier.Money  `json:"done,omitzero"` // 已交付的代收货款; or the charge collected
	Load courier.Weight `json:"load,omitzero"` // 落空的运量, under the waterway rules of 1986: net of the shipper's own
}

var (
	rowMisdeliveredLost = courier.Row{
		Code: "claim.case.misdelivered_lost", IDs: "S2-20 CN-RAIL-05", Cites: misdelivery,
		Zh: "误交付而不能追回的，按灭失赔偿", En: "delivered to the wrong person and not to be had back: as lost",
	}
	rowMisdeliveredLate = courier.Row{
		Code: "claim.case.misdelivered_late", IDs: "S2-20 CN-RAIL-05", Cites: misdelivery,
		Zh: "误交付后追回并交付的，按逾期交付处理", En: "delivered to the wrong person and put right: as late",
	}
	rowCOD = courier.Row{
		Code: "claim.case.cod", IDs: "S2-20 APP-07", Cites: art(courier.CivilCode, "509"), Names: [3]string{"withheld"},
		Zh: "代收货款应当按照约定交付，尚欠{withheld}，不适用赔偿限额", En: "cash collected on delivery is to be handed over as agreed: {withheld} is outstanding, and no limit applies",
	}
	rowOvercharged = courier.Row{
		Code: "claim.case.overcharged", IDs: "S2-20", Cites: art(courier.CivilCode, "509"), Names: [3]string{"excess"},
		Zh: "超出约定收取的费用{excess}应当退还", En: "{excess} charged above what was agreed is to be given back",
	}
	rowNotPerformed = courier.Row{
		Code: "claim.case.not_performed", IDs: "S2-20 LIA-10", Cites: art(courier.CivilCode, "584"), Names: [3]string{"loss"},
		Zh: "服务未按约定履行，由此受到的、订立合同时能够预见的损失{loss}", En: "the service was not performed as agreed: loss that could be foreseen at contracting, {loss}",
	}
	rowReceiptLost = courier.Row{
		Code: "claim.case.receipt_lost", IDs: "S2-20 LIA-10", Cites: art(courier.CivilCode, "584"), Names: [3]string{"loss"},
		Zh: "签收回单遗失，由此受到的、订立合同时能够预见的损失{loss}", En: "the signed receipt was lost: loss that could be foreseen at contracting, {loss}",
	}
	rowShortLoad = courier.Row{
		Code: "claim.case.short_load_1986", IDs: "CN-WATER-01", Cites: art(courier.WaterwayFreightRules1986, "19"), Names: [3]string{"load", "penalty"},
		Zh: "未配备足够的运力，按落空的运量{load}每吨偿付违约金1元，计{penalty}", En: "too little capacity: a penalty of one yuan for each tonne of {load} not carried, {penalty}",
	}

	misdelivery = []courier.Cite{courier.Art(courier.RailDamageInterpretation, "8"), courier.Art(courier.CivilCode, "577")}
	shortLoad   = PerTonne(yuan(1), ExactUnit) // under the waterway rules of 1986
)

// kindOf is what a misdelivery comes to; the zero Kind while that is open.
func (c *Claim) kindOf() liability.Kind {
	switch {
	case c.Case != Misdelivered:
		return c.Kind
	case c.Recovered == courier.Yes:
		return liability.Delay
	case c.Recovered == courier.No:
		return liability.Loss
	}
	return 0
}

// misdelivered tells what a misdelivery is treated as, or asks.
func (w *work) misdelivered() {
	row := &rowMisdeliveredLost
	switch w.claim.Recovered {
	case courier.Yes:
		row = &rowMisdeliveredLate
	case 0:
		w.need("recovered")
		return
	}
	cite := row.Cite(w.on)
	if w.byRail() {
		cite = &row.Cites[0]
	}
	w.noteFrom(row, cite, courier.Notes)
}

// breach is what is owed in a case about the contract.
func (w *work) breach() {
	switch w.claim.Case {
	case CODWithheld:
		w.difference(&rowCOD, true)
	case Overcharged:
		w.difference(&rowOvercharged, false)
	case ReceiptLost:
		w.foreseeableLoss(&rowReceiptLost)
	default:
		if w.regime == courier.WaterwayRules1986 {
			w.shortLoaded()
		} else {
			w.foreseeableLoss(&rowNotPerformed)
		}
	}
}

// difference is what is due above what was done, or was done above what is due.
func (w *work) difference(row *courier.Row, due bool) {
	d := w.claim.Dispute
	switch {
	case d == nil || !d.Due.Known():
		w.need("dispute.due")
	case !d.Done.Known():
		w.need("dispute.done")
	default:
		more := d.Done.Exact().Sub(d.Due.Exact())
		if due {
			more = more.Neg()
		}
		more = more.Max(w.due)
		shown, _ := more.Round()
		w.move(row, more, shown.Figure())
	}
}

// foreseeableLoss is the loss that could be foreseen, less the claimant's own
// fault.
func (w *work) foreseeableLoss(row *courier.Row) {
	c := w.claim
	switch {
	case c.Answers == 0:
		w.need("answers")
	case c.Answers == courier.No:
		w.notAnswering()
	default:
		if w.foreseen(); !w.open() || c.Foreseeable == courier.No {
			return
		}
		w.basis(row)
		w.closed()
	}
}

// shortLoaded is the penalty of the waterway rules for capacity not provided.
func (w *work) shortLoaded() {
	d := w.claim.Dispute
	if d == nil || !d.Load.Known() {
		w.need("dispute.load")
		return
	}
	owed, _ := shortLoad.of(&Measures{Weight: d.Load})
	shown, _ := owed.Round()
	w.move(&rowShortLoad, owed, d.Load.Figure(), shown.Figure())
}
