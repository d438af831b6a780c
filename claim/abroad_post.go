package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The indemnities of the Universal Postal Union, as they were seen applied.
// The amounts have stood in its Regulations since 2018, by report.
var (
	upuRegisteredBounds = bounds{since(courier.Date{}, "INT-UPU-01", Fixed(rights(30_00)), courier.Art(courier.UniversalPostalUnion, ""))}
	upuParcelBounds     = bounds{since(courier.Date{}, "INT-UPU-01", Plus(Fixed(rights(40_00)), PerKg(rights(4_50))), courier.Art(courier.UniversalPostalUnion, ""))}
	upuEMSBounds        = bounds{since(courier.Date{}, "INT-UPU-01", Fixed(rights(30_00)), courier.Art(courier.IndiaPostRegulations, "74-86"))}
)

var (
	rowUPU = courier.Row{
		Code: "claim.gate.upu", IDs: "INT-UPU-01", Cites: art(courier.UniversalPostalUnion, ""),
		Zh: "国际邮件，适用万国邮联的补偿规定", En: "international mail: the indemnities of the Universal Postal Union apply",
	}
	rowUPULoss = courier.Row{
		Code: "claim.upu.loss", IDs: "INT-UPU-01", Cites: art(courier.UniversalPostalUnion, ""), Names: [3]string{"loss"},
		Zh: "国际邮件的实际损失{loss}", En: "actual loss of international mail, {loss}",
	}
	rowUPULimit = courier.Row{
		Code: "claim.upu.limit", IDs: "INT-UPU-01 D6", Cites: art(courier.UniversalPostalUnion, ""), Names: [3]string{"limit"},
		Zh: "按邮件种类规定的补偿额，以{limit}为限", En: "the indemnity set for the kind of item: at most {limit}",
	}
	rowUPUInsured = courier.Row{
		Code: "claim.upu.insured", IDs: "INT-UPU-01", Cites: art(courier.UniversalPostalUnion, ""), Names: [3]string{"declared"},
		Zh: "保价邮件，按保价额{declared}和实际价值中较低的一项补偿", En: "an insured item: the lower of the sum insured, {declared}, and the actual value",
	}
	rowUPUDelay = courier.Row{
		Code: "claim.upu.ems_delay", IDs: "INT-UPU-01", Cites: art(courier.IndiaPostRegulations, "74-86"), Names: [3]string{"freight", "registered"},
		Zh: "特快专递邮件延误，按特快资费{freight}与挂号资费{registered}的差额补偿", En: "delay of express mail: the fee of {freight} less that of a registered item, {registered}",
	}
	rowUPUDelayUnread = courier.Row{
		Code: "claim.upu.delay_unread", IDs: "INT-UPU-01", Cites: art(courier.UniversalPostalUnion, ""),
		Zh: "除特快专递外，未见关于延误的规定，由人工处理", En: "express mail apart no rule on delay was seen: a person decides",
	}
)

// upu measures the loss of international mail.
func (w *work) upu() {
	c := w.claim
	switch {
	case c.Item == 0:
		w.need("item")
	case c.Kind == liability.Delay && c.Item == EMSItem:
		w.upuDelay()
	case c.Kind == liability.Delay:
		w.unread(&rowUPUDelayUnread)
	case c.Item == InsuredItem && !c.Declared.Known():
		w.need("declared")
	default:
		w.basis(&rowUPULoss)
		w.upuLimit()
		w.closed()
	}
}

// upuLimit takes the running loss down to the indemnity of the item.
func (w *work) upuLimit() {
	c := w.claim
	m := c.measures()
	switch c.Item {
	case RegisteredItem:
		w.within(&rowUPULimit, upuRegisteredBounds, w.on, &m)
	case EMSItem:
		w.within(&rowUPULimit, upuEMSBounds, w.on, &m)
	case InsuredItem:
		insured := Fixed(c.Declared)
		w.bounded(&rowUPUInsured, rowUPUInsured.Cite(w.on), &insured, &m)
	default:
		law := &upuParcelBounds[0]
		limit := law.Value.most.by(c.PartUnit)
		w.bounded(&rowUPULimit, &law.Cite, &limit, &m)
	}
}

// upuDelay gives back what express mail cost more than a registered item.
func (w *work) upuDelay() {
	c := w.claim
	switch {
	case !c.Freight.Known():
		w.need("freight")
	case !c.RegisteredFee.Known():
		w.need("registered_fee")
	default:
		more := c.Freight.Exact().Sub(c.RegisteredFee.Exact())
		w.move(&rowUPUDelay, more.Max(more.Scale(0, 1)), c.Freight.Figure(), c.RegisteredFee.Figure())
	}
}
