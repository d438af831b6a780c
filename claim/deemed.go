package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// rowDeemedLost rests on nothing here: when goods that do not come count as
// lost is decided by the package tracking, and comes in as a fact.
var rowDeemedLost = courier.Row{
	Code: "claim.deemed_lost", IDs: "CLM-02 TIM-03", Cites: courier.ByHouse(), Field: "deemed_lost", Names: [3]string{"day"},
	Zh: "逾期未到，自{day}起已视为灭失，按灭失核定", En: "overdue and taken as lost from {day}: measured as a loss",
}

// taken is the claim as it is measured: goods that came to be deemed lost are
// no longer late but lost, all of them or the part that did not come.
func (c *Claim) taken() *Claim {
	if !c.DeemedLost.Known() || c.Case != 0 || c.Kind != liability.Delay && c.Kind != 0 {
		return c
	}
	lost := *c
	lost.Kind = liability.Loss
	if c.Extent == Part {
		lost.Kind = liability.Shortage
	}
	return &lost
}

// checkDeemed reads whether goods deemed lost can be what they are said to be.
func (c *Claim) checkDeemed(r *courier.Reading) {
	if !c.DeemedLost.Known() {
		return
	}
	if c.Kind == liability.Damage || c.Kind == liability.ContentsMismatch {
		r.Fault("deemed_lost", courier.ErrContradicts.Because(c.Kind.String()+": the goods arrived"))
	}
	r.Order("deemed_lost", c.HappenedOn, c.DeemedLost)
}

// sayDeemed tells that the goods are lost because they did not come.
func (w *work) sayDeemed() {
	if w.claim.DeemedLost.Known() && w.claim.Case == 0 {
		w.note(&rowDeemedLost, courier.Notes, w.claim.DeemedLost.Figure())
	}
}
