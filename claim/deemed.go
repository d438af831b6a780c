package claim

import (
	"cmp"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// rowDeemedLost rests on nothing here: when goods that do not come count as
// lost is decided by the package tracking, and comes in as a fact.
var rowDeemedLost = courier.Row{
	Code: "claim.deemed_lost", IDs: "CLM-02 TIM-03", Cites: courier.ByHouse(), Field: "deemed_lost", Names: [3]string{"day"},
	Zh: "逾期未到，自{day}起已视为灭失，按灭失核定", En: "overdue and taken as lost from {day}: measured as a loss",
}

// taken is the claim as it is read: with what is known of its carriage alone,
// and with goods that did not come as goods that are lost.
func (c *Claim) taken() *Claim {
	c = c.withCarriage()
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

// withCarriage is the claim with the facts that were given within the carriage
// alone. One that is given in both places is compared in check.
func (c *Claim) withCarriage() *Claim {
	v := c.Carriage
	if v == nil || (c.HappenedOn.Known() || !v.HappenedOn.Known()) && (c.Operator != 0 || v.Operator == 0) && (c.Universal != 0 || v.Universal == 0) &&
		(c.Express != 0 || v.Express == 0) && (c.Domestic != 0 || v.Domestic == 0) {
		return c
	}
	with := *c
	if !c.HappenedOn.Known() {
		with.HappenedOn = v.HappenedOn
	}
	with.Operator = cmp.Or(c.Operator, v.Operator)
	with.Universal, with.Express, with.Domestic = cmp.Or(c.Universal, v.Universal), cmp.Or(c.Express, v.Express), cmp.Or(c.Domestic, v.Domestic)
	return &with
}

// checkCarriage reads the carriage, and holds what stands in it against the
// same facts of the claim.
func (c *Claim) checkCarriage(r *courier.Reading) {
	v := c.Carriage
	if v == nil {
		return
	}
	mark := r.Faults()
	v.check(r)
	for _, f := range [...]struct {
		field  string
		differ bool
	}{
		{"happened_on", v.HappenedOn.Known() && v.HappenedOn != c.HappenedOn},
		{"operator", v.Operator != 0 && v.Operator != c.Operator},
		{"universal", v.Universal != 0 && v.Universal != c.Universal},
		{"express", v.Express != 0 && v.Express != c.Express},
		{"domestic", v.Domestic != 0 && v.Domestic != c.Domestic},
	} {
		if f.differ {
			r.Fault(f.field, courier.ErrContradicts.Because("the claim says otherwise"))
		}
	}
	r.Under(mark, "carriage")
}
