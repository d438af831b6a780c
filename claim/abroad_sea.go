package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// The limits of the conventions on carriage by sea and of American law.
// Rotterdam is not in force: it stands in the table of limits and decides
// nothing.
var (
	hagueVisbyBounds  = bounds{since(courier.Date{}, "T4-09", unitLimit, courier.Art(courier.HagueVisby, ""))}
	hamburgBounds     = bounds{since(courier.Date{}, "T4-10", Max(PerPackage(rights(835_00)), PerKg(rights(2_50))), courier.Art(courier.Hamburg, ""))}
	hamburgLateBounds = bounds{since(courier.Date{}, "INT-HAM-01", Min(PartOfFreight(25_000), WholeFreight()),
		courier.Art(courier.Hamburg, "").Graded(courier.Reported))}
	rotterdamBounds     = bounds{since(courier.Date{}, "T4-11", Max(PerPackage(rights(875_00)), PerKg(rights(3_00))), courier.Art(courier.Rotterdam, ""))}
	rotterdamLateBounds = bounds{since(courier.Date{}, "T4-11", PartOfFreight(25_000), courier.Art(courier.Rotterdam, ""))}
	cogsaBounds         = bounds{since(courier.Date{}, "T4-12", PerPackage(courier.Minor(500_00, courier.USD)), courier.Art(courier.USSeaCarriageAct, ""))}
)

var (
	rowHagueVisby = courier.Row{
		Code: "claim.gate.hague_visby", IDs: "INT-HV-01", Cites: art(courier.HagueVisby, ""),
		Zh: "国际海上货物运输，适用海牙-维斯比规则", En: "carriage by sea under the Hague-Visby Rules",
	}
	rowHamburg = courier.Row{
		Code: "claim.gate.hamburg", IDs: "INT-HAM-01", Cites: art(courier.Hamburg, ""),
		Zh: "国际海上货物运输，适用汉堡规则", En: "carriage by sea under the Hamburg Rules",
	}
	rowCOGSA = courier.Row{
		Code: "claim.gate.cogsa", IDs: "INT-US-02", Cites: art(courier.USSeaCarriageAct, ""),
		Zh: "进出美国港口的海上货物运输，适用美国海上货物运输法", En: "carriage by sea to or from American ports: the American act applies",
	}
	rowHagueVisbyLoss = abroadSeaLoss("claim.hague_visby.loss", "INT-HV-01", courier.HagueVisby, "海牙-维斯比规则", "Hague-Visby")
	rowHamburgLoss    = abroadSeaLoss("claim.hamburg.loss", "INT-HAM-01", courier.Hamburg, "汉堡规则", "Hamburg")
	rowCOGSALoss      = abroadSeaLoss("claim.cogsa.loss", "INT-US-02", courier.USSeaCarriageAct, "美国法", "American law")
	rowAbroadSeaLimit = courier.Row{
		Code: "claim.abroad.sea_limit", IDs: "INT-HV-01 INT-HAM-01 INT-US-02 T4-09 T4-10 T4-12", Names: [3]string{"limit"},
		Cites: []courier.Cite{courier.Art(courier.HagueVisby, ""), courier.Art(courier.Hamburg, ""), courier.Art(courier.USSeaCarriageAct, "")},
		Zh:    "按件数或者毛重计算，以公约或者该国法律规定的限额{limit}为限", En: "by packages or gross weight, the limit of the convention or the act: {limit}",
	}
	rowHamburgDelay = courier.Row{
		Code: "claim.abroad.hamburg_delay", IDs: "INT-HAM-01", Cites: []courier.Cite{courier.Art(courier.Hamburg, "").Graded(courier.Reported)}, Names: [3]string{"limit"},
		Zh: "据业内转述，迟延交付以迟延货物运费的二点五倍、但不超过总运费{limit}为限",
		En: "by report, delay is limited to two and a half times the freight of what was late and to the whole freight, {limit}",
	}
	rowAbroadSeaDelay = courier.Row{
		Code: "claim.abroad.sea_delay_unread", IDs: "INT-HV-01 INT-HAM-01 INT-US-02", Cites: []courier.Cite{courier.Art(courier.HagueVisby, "").Graded(courier.Reported)},
		Zh: "该规则关于迟延交付的限额未见原文，或者只见于业内转述而未予采用，由人工处理",
		En: "what these rules say on delay was not read, or is known by report only and not taken: a person decides",
	}
)

func abroadSeaLoss(code courier.Code, ids string, law courier.SourceID, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: art(law, ""), Names: [3]string{"loss"},
		Zh: "货物灭失、损坏的实际损失{loss}（" + zh + "）", En: "actual loss of or damage to the goods, {loss} (" + en + ")"}
}

// seaAbroad measures the loss by a convention on carriage by sea, or by
// American law.
func (w *work) seaAbroad() {
	c := w.claim
	if c.Kind == liability.Delay {
		if w.regime != courier.HamburgSea {
			w.unread(&rowAbroadSeaDelay)
		} else if w.reported(&rowAbroadSeaDelay) {
			w.basis(&rowHamburgLoss)
			w.late(&rowHamburgDelay, hamburgLateBounds)
		}
		w.closed()
		return
	}
	law, row := hagueVisbyBounds, &rowHagueVisbyLoss
	switch w.regime {
	case courier.HamburgSea:
		law, row = hamburgBounds, &rowHamburgLoss
	case courier.COGSASea:
		law, row = cogsaBounds, &rowCOGSALoss
	}
	w.basis(row)
	w.unitLimited(&rowAbroadSeaLimit, law)
	w.closed()
}
