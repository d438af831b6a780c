package order

import "github.com/courier-rules/courier"

// Change is a redirect, recall, return, hold, cancellation or amendment that
// was carried out or failed, and what it may cost. Amounts are in one currency.
type Change struct {
	Kind       Changed        `json:"kind"`                // the question; missing is an error
	AskedOn    courier.Date   `json:"asked_on,omitzero"`   // day of the request: the law of this day answers
	Done       courier.Answer `json:"done,omitzero"`       // 已办理成功; no: it failed
	Posted     courier.Answer `json:"posted,omitzero"`     // 已揽收 when it was asked for
	Blame      courier.Answer `json:"blame,omitzero"`      // 因承运人的过错: the carrier's own fault made it necessary, or made it fail
	Instructed courier.Answer `json:"instructed,omitzero"` // for a return: the shipper asked for it

	Freight   courier.Money  `json:"freight,omitzero"`   // agreed for the carriage, of the whole consignment
	Paid      courier.Money  `json:"paid,omitzero"`      // so much of it, or on account of it, the shipper has paid
	Collect   courier.Answer `json:"collect,omitzero"`   // 到付: the consignee was to pay the freight
	CoverFee  courier.Money  `json:"cover_fee,omitzero"` // 保价费 paid
	CODFee    courier.Money  `json:"cod_fee,omitzero"`   // 代收手续费 paid
	Collected courier.Answer `json:"collected,omitzero"` // 货款已代收
	Saved     courier.Money  `json:"saved,omitzero"`     // 未履行部分节省的运费, as agreed or as a court finds; unknown: nothing was

	Fee   courier.Money `json:"fee,omitzero"`   // 服务费 agreed for the change
	Costs []Cost        `json:"costs,omitzero"` // what it cost the carrier; nil while that is not known, empty where it cost nothing

	Pieces  []Piece `json:"pieces,omitzero"`  // of a consignment of several, when the change concerns some; empty: the whole
	Measure Measure `json:"measure,omitzero"` // by what the freight and the fees fall on the pieces

	Terms   *BillTerms   `json:"terms,omitzero"`   // the carrier's own terms; nil while they are not known, empty where it has none
	Promise *TimePromise `json:"promise,omitzero"` // the promise of time, where there was one
}

// Cost is one line of what a change cost the carrier.
type Cost struct {
	Kind   CostKind       `json:"kind"`            // missing is an error
	Amount courier.Money  `json:"amount"`          // missing is an error
	Proved courier.Answer `json:"proved,omitzero"` // 已证明
}

// Piece is one piece of a consignment.
type Piece struct {
	Weight  courier.Weight `json:"weight,omitzero"`  // for ByWeight
	Changed courier.Answer `json:"changed,omitzero"` // the change concerns this piece
}

// BillTerms are what a carrier's own terms say about the money of a change.
// Reasons point at Cite, so it must not change while they live.
type BillTerms struct {
	Cite         courier.Cite   `json:"cite,omitzero"`           // where they stand: a contract or a practice, no law
	BothWays     courier.Answer `json:"both_ways,omitzero"`      // 退回的往返运费由寄件人承担
	FreightBack  courier.Share  `json:"freight_back,omitzero"`   // of the freight, after it was carried
	CoverFeeBack courier.Share  `json:"cover_fee_back,omitzero"` // of the fee for declared cover
	CODFeeBack   courier.Share  `json:"cod_fee_back,omitzero"`   // of the fee for collecting
	CancelFee    courier.Money  `json:"cancel_fee,omitzero"`     // for cancelling before pick-up
}

// BothWays is the clause that several carriers print: freight collect that is
// refused is paid by the sender, and a return both ways (DEL-10). The id is
// that of the terms: [courier.ZTOTerms], [courier.YTOTerms], [courier.JDTerms]
// or [courier.SFOldTerms], each a copy without a day in force.
func BothWays(id courier.SourceID) BillTerms {
	return BillTerms{Cite: courier.Art(id, ""), BothWays: courier.Yes}
}

// TimePromise is the time promised, and the time promised after the change.
type TimePromise struct {
	Until      courier.Date   `json:"until,omitzero"`       // the day promised at first
	HandedOver courier.Date   `json:"handed_over,omitzero"` // 交接记录: the consignment was handed over for the new way
	Period     courier.Period `json:"period,omitzero"`      // promised from that day; in days
}

// Settlement is the answer to a [Change]. The changes of its reasons add up
// to Due: above zero the shipper owes it, below zero it gets it back.
type Settlement struct {
	courier.Decision                  // granted: something is due either way; refused: nothing is
	Due              courier.Money    `json:"due,omitzero"`
	Loss             courier.Money    `json:"loss,omitzero"`     // of it, made good to the carrier
	Fee              courier.Money    `json:"fee,omitzero"`      // of it, the fee of the change
	Back             courier.Money    `json:"back,omitzero"`     // of it, given back: freight, declared cover, collecting
	Portions         []courier.Money  `json:"portions,omitzero"` // the freight of each piece, in the order of the pieces
	Payer            courier.Party    `json:"payer,omitzero"`    // who owes it: the shipper, or the carrier that gives back
	Hold             courier.Answer   `json:"hold,omitzero"`     // unpaid, the goods may be kept: see [Lien]
	NewDue           courier.Deadline `json:"new_due,omitzero"`  // the new promise, from the recorded hand-over
}

// Bill says what is due after a change was carried out or failed: line by
// line, adding up to the amount due from the shipper or back to it.
//
//   - What was not done costs no fee. What the attempt cost is the shipper's
//     to make good all the same (Civil Code 829), unless the carrier's own
//     fault made it fail or made the change necessary (577); nothing is owed
//     for loss that is not proved. A redirect that failed has no freight to a
//     new place.
//   - The freight: what is still unpaid when the carriage ends is the
//     shipper's (813), also where the consignee was to pay it (523). Before
//     pick-up nothing was carried, and what was paid goes back (566).
//   - A return is paid for both ways where the terms say so (DEL-10), or as
//     cost of what the shipper asked for (829).
//   - What goes back of freight, fee for declared cover and fee for
//     collecting: as the terms say; else of the freight what was saved (566),
//     the fee for collecting where nothing was collected, and no fee for
//     cover that has begun to run. Where the carrier's own fault ended the
//     carriage, the freight is a matter of the claim.
//   - Of a consignment of several pieces only the part of the pieces
//     concerned: by number or weight, divided to the fen by largest remainder.
//   - Unpaid, the goods may be kept until it is paid (836), which is said and
//     never done in silence.
//
// The first promise of time counts until a hand-over to the new way is
// recorded, from which a new one runs; lateness up to then stays. Whether there
// was any is for [tracking.Renew], which counts both. What happens to the goods later is told as a note: the
// carrier's responsibility goes on (832), and a wrong new address is the
// shipper's (825).
//
// What a [Request] tells of its bill, the fee of the terms among it, need not be
// given again: [Request.Change] begins the facts.
//
// A fact that is missing and could change the amount is asked for, and the
// matter referred. The errors name the field: an unknown word, a missing
// kind, a negative amount, two currencies, weights that make no whole, dates
// out of order, a day before 2021-01-01 ([courier.ErrNoRule]).
// A cancellation at sea is answered by [CancelSea], the wagons, tonnes and
// roads of older rules by [CancelHistoric].
func Bill(c *Change) (Settlement, error) { return AppendBill(nil, c) }

// AppendBill is [Bill] with its reasons appended to dst, which is meant to
// have length 0, for a caller that reuses the memory.
func AppendBill(dst []courier.Reason, c *Change) (Settlement, error) {
	if c == nil {
		return Settlement{}, courier.At("kind", courier.ErrMissing)
	}
	cur, err := c.check()
	if err != nil {
		return Settlement{}, err
	}
	if !c.AskedOn.Known() {
		return Settlement{Decision: askFirst(dst, "asked_on")}, nil
	}
	b := bill{Change: c, ledger: newLedger(dst, c.AskedOn, cur)}
	b.run()
	if b.err != nil {
		return Settlement{}, b.err
	}
	return b.settle(), nil
}
