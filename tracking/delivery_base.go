package tracking

import (
	"strings"

	"github.com/courier-rules/courier"
)

var byHouse = courier.ByHouse()

// art cites one article; empty for a text whose articles were not seen.
func art(id courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(id, article)}
}

func civilCode(article string) []courier.Cite { return art(courier.CivilCode, article) }

func expressMeasures(article string) []courier.Cite { return art(courier.ExpressMeasures2023, article) }

func zhejiangRules(article string) []courier.Cite { return art(courier.ZhejiangExpress, article) }

// First days of the texts that most questions here rest on.
var (
	expressRegulationFrom   = courier.Day(2018, 5, 1) // Interim Regulation on Express Delivery
	civilCodeFrom           = courier.Day(2021, 1, 1)
	expressMeasures2023From = courier.Day(2024, 3, 1)
)

// notBefore records [courier.ErrNoRule] at field for a day before first.
func notBefore(r *courier.Reading, field string, d, first courier.Date) {
	if d.Known() && d.Before(first) {
		r.Fault(field, courier.ErrNoRule.Because(d.String()))
	}
}

// plainRow is a row without figures.
func plainRow(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: code, Staff: ofDesk(code), IDs: ids, Cites: cites, Zh: zh, En: en}
}

// ofDesk reports whether a row of a reply is for the desk alone: of its plan a
// customer is told what is said and promised, not what is checked and passed
// on.
func ofDesk(code courier.Code) bool {
	step, reply := strings.CutPrefix(string(code), "tracking.reply.")
	return reply && !strings.HasPrefix(step, "say.") && !strings.HasPrefix(step, "promise.")
}

// Before 2024-03-01 how delivery is agreed rests on the express regulation,
// which says nothing of lockers: they have measures of their own.
var (
	toWhomCites       = courier.Express(25)
	agreedWayCites    = append(courier.Express(25)[:2], expressMeasures("28")...)
	lockerDropCites   = append(append(courier.Express(25)[:2], courier.Art(courier.LockerMeasures, "")), expressMeasures("28")...)
	lockerBarCites    = []courier.Cite{courier.Art(courier.LockerMeasures, "")}
	onlineOthersCites = []courier.Cite{courier.Art(courier.ECommerceLaw, "52")}
)
