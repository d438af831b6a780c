package tracking

import "github.com/courier-rules/courier"

// deskHouse is where rules stand that no text gives: conventions of this
// library, which a host may follow or not.
var deskHouse = courier.Source{ID: "HOUSE", Zh: "本规则库的约定", En: "Convention of this rule book", Force: courier.Practice}

var byDeskHouse = []courier.Cite{{Document: &deskHouse}}

func deskCivil(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilCode, article)}
}

func deskMeasures(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ExpressMeasures2023, article)}
}

func deskZhejiang(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ZhejiangExpress, article)}
}

// deskFirstDay is the first day of the Interim Regulation on Express
// Delivery, before which nothing is answered here.
var deskFirstDay = courier.Day(2018, 5, 1)

// deskSince records [courier.ErrNoRule] at field for a day before first.
func deskSince(r *courier.Reading, field string, d, first courier.Date) {
	if d.Known() && d.Before(first) {
		r.Fault(field, courier.ErrNoRule.Because(d.String()))
	}
}

// Before 2024-03-01 how delivery is agreed rests on the express regulation,
// which says nothing of lockers: they have measures of their own.
var (
	toWhomCites       = courier.Express(25)
	agreedWayCites    = append(courier.Express(25)[:2], deskMeasures("28")...)
	lockerDropCites   = append(append(courier.Express(25)[:2], courier.Art(courier.LockerMeasures, "")), deskMeasures("28")...)
	lockerBarCites    = []courier.Cite{courier.Art(courier.LockerMeasures, "")}
	onlineOthersCites = []courier.Cite{courier.Art(courier.ECommerceLaw, "52")}
)
