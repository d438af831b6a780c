package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

var (
	rowCarmack = courier.Row{
		Code: "claim.gate.carmack", IDs: "INT-US-01", Cites: art(courier.CarmackAmendment, ""),
		Zh: "美国境内公路、铁路货物运输，适用卡马克修正案", En: "carriage by road or rail within the United States: the Carmack Amendment applies",
	}
	rowCarmackLoss = courier.Row{
		Code: "claim.carmack.loss", IDs: "INT-US-01", Cites: art(courier.CarmackAmendment, ""), Names: [3]string{"loss"},
		Zh: "实际损失{loss}", En: "actual loss, {loss}",
	}
	rowCarmackReleased = courier.Row{
		Code: "claim.carmack.released", IDs: "INT-US-01", Cites: []courier.Cite{courier.Art(courier.CarmackAmendment, "").Graded(courier.Reported)}, Names: [3]string{"released"},
		Zh: "据业内转述，书面约定较低的申报价值的，以{released}为限", En: "by report, at most the lower value released in writing, {released}",
	}
	rowCarmackUnread = courier.Row{
		Code: "claim.carmack.released_unread", IDs: "INT-US-01", Cites: art(courier.CarmackAmendment, ""),
		Zh: "书面约定的较低价值是否限制赔偿，只见于业内转述，未予采用，由人工处理",
		En: "whether a value released in writing limits what is owed is known by report only and not taken: a person decides",
	}
)

// carmack measures the loss by the Carmack Amendment: the actual loss, or a
// lower value that was released in writing.
func (w *work) carmack() {
	c := w.claim
	if w.basis(&rowCarmackLoss); !w.open() || w.due.Sign() == 0 {
		return
	}
	switch {
	case !c.Released.Known():
		w.need("released")
	case c.Released.Sign() == 0 || c.Released.Exact().Cmp(w.due) >= 0:
	case c.Reach == liability.RulesReported:
		released := Fixed(c.Released)
		m := c.measures()
		w.bounded(&rowCarmackReleased, rowCarmackReleased.Cite(w.on), &released, &m)
	default:
		w.unread(&rowCarmackUnread)
	}
	w.closed()
}
