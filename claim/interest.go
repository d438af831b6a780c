package claim

import "github.com/courier-rules/courier"

var rowInterest = courier.Row{
	Code: "claim.interest.cmr", IDs: "INT-CMR-04", Cites: art(courier.CMR, "27"), Names: [3]string{"interest", "from", "until"},
	Zh: "自{from}书面索赔或者起诉之日起至{until}，按年利率百分之五计单利{interest}（单利及一年365日为本规则库的读法）",
	En: "simple interest of five per cent a year from the claim or suit of {from} to {until}: {interest} (simple, and 365 days a year, as this rule book reads it)",
}

// interest adds what a convention gives on the sum owed, where it is asked for.
func (w *work) interest() {
	a := w.claim.Accrual
	switch {
	case a == nil || w.due.Sign() == 0:
	case w.regime != courier.CMRRoad:
	case !a.from().Known():
		w.need("accrual.claimed_on")
	case !a.PaidOn.Known():
		w.need("accrual.paid_on")
	default:
		days := int64(a.PaidOn.Sub(a.from()))
		grown := w.due.Scale(5*days, 100*365)
		shown, _ := grown.Round()
		w.move(&rowInterest, w.due.Add(grown), shown.Figure(), a.from().Figure(), a.PaidOn.Figure())
	}
}

// from is the day that interest runs from.
func (a *Accrual) from() courier.Date {
	if a.ClaimedOn.Known() {
		return a.ClaimedOn
	}
	return a.SuedOn
}
