package main

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
	"github.com/courier-rules/courier/order"
	"github.com/courier-rules/courier/tier"
	"github.com/courier-rules/courier/tracking"
)

// set is one named set of terms of the library.
type set struct {
	name    string // of the function that returns it
	cite    courier.Cite
	freight bool // by road, and for no express items
	clauses clauses
}

// named returns every named set, package by package.
func named() (sets []set) {
	sets = append(sets, ofClaims()...)
	sets = append(sets, ofOrders()...)
	sets = append(sets, ofTracking()...)
	for _, t := range []struct {
		name  string
		terms liability.Terms
	}{
		{"JDTerms", liability.JDTerms()}, {"TruckingExpressTerms", liability.TruckingExpressTerms()}, {"EMSTerms", liability.EMSTerms()},
		{"EMSSixFoldTerms", liability.EMSSixFoldTerms()}, {"HOAUTerms", liability.HOAUTerms()},
	} {
		sets = append(sets, set{"liability." + t.name, t.terms.Cite, t.name == "HOAUTerms", ofExemptions(t.terms)})
	}
	for _, w := range []struct {
		name   string
		window *liability.AgreedWindow
	}{
		{"ZTOWindow", liability.ZTOWindow(courier.Date{})}, {"EMSInternationalWindow", liability.EMSInternationalWindow(courier.Date{})},
		{"EMSSixFoldWindow", liability.EMSSixFoldWindow(courier.Date{})}, {"FIATAWindow", liability.FIATAWindow(courier.Date{})},
		{"AirWaybillWindow", liability.AirWaybillWindow(courier.Date{})},
	} {
		sets = append(sets, set{"liability." + w.name, w.window.Cite, false, ofWindow(w.window)})
	}
	account, arrears := tier.SFOldAccount(), tier.ZTOArrears()
	return append(sets, set{"tier.SFOldAccount", account.Cite, false, ofAccount(account)}, set{"tier.ZTOArrears", arrears.Cite, false, ofArrears(arrears)})
}

// ofClaims returns the sets on compensation.
func ofClaims() (sets []set) {
	for _, t := range []struct {
		name    string
		terms   claim.Terms
		freight bool
	}{
		{"SFOld", claim.SFOld(), false}, {"SFCover", claim.SFCover(), false}, {"SFCoverRepair", claim.SFCoverRepair(), false},
		{"SFPress2017", claim.SFPress2017(), false}, {"SFPress2024", claim.SFPress2024(), false},
		{"JD", claim.JD(), false}, {"JDFullCover", claim.JDFullCover(), false}, {"ZTO", claim.ZTO(), false}, {"YTO", claim.YTO(), false},
		{"GenericExpress", claim.GenericExpress(), false}, {"DAO", claim.DAO(), false},
		{"EMSDomestic", claim.EMSDomestic(), false}, {"EMSSixFold", claim.EMSSixFold(), false}, {"EMSInternational", claim.EMSInternational(), false},
		{"ChinaPostEMS", claim.ChinaPostEMS(), false}, {"ChinaPostEMSAbroad", claim.ChinaPostEMSAbroad(), false},
		{"DHLChinaDomestic", claim.DHLChinaDomestic(), false}, {"DHLChinaAir", claim.DHLChinaAir(), false}, {"DHLChinaRoad", claim.DHLChinaRoad(), true},
		{"FedEx", claim.FedEx(), false}, {"FedExAbroad", claim.FedExAbroad(), false}, {"FedExFreight", claim.FedExFreight(), true},
		{"UPS", claim.UPS(), false}, {"USPSIncluded", claim.USPSIncluded(), false},
		{"HOAU", claim.HOAU(), true}, {"SmallLTL", claim.SmallLTL(), true}, {"Forwarder", claim.Forwarder(3, claim.Deductible{}), true},
		{"ForwarderAir", claim.ForwarderAir(claim.Deductible{}), true},
		{"Road1999", claim.Road1999(), true}, {"Road1999Valued", claim.Road1999Valued(), true},
	} {
		sets = append(sets, set{"claim." + t.name, t.terms.Cite, t.freight, ofClaim(&t.terms)})
	}
	return sets
}

// ofOrders returns the sets on changing, holding and taking in.
func ofOrders() (sets []set) {
	for _, t := range []struct {
		name  string
		terms order.ControlTerms
	}{
		{"SFIntercept", order.SFIntercept()}, {"SFOldReturn", order.SFOldReturn()}, {"JDRedirect", order.JDRedirect()}, {"ZTOReturn", order.ZTOReturn()},
		{"YTOReturn", order.YTOReturn()}, {"Kuaidi100Intercept", order.Kuaidi100Intercept()}, {"AggregatorIntercept", order.AggregatorIntercept()},
		{"UPSIntercept", order.UPSIntercept()}, {"USPSIntercept", order.USPSIntercept()}, {"FedExReroute", order.FedExReroute()},
	} {
		sets = append(sets, set{"order." + t.name, t.terms.Cite, false, ofControl(t.terms)})
	}
	payer, lien, intake := order.SFOldPayerChange(), order.ZTOLien(), order.JDIntake()
	jd, fedex := order.JDSetOff(), order.FedExSetOff()
	return append(sets,
		set{"order.SFOldPayerChange", payer.Cite, false, ofAmend(payer)},
		set{"order.ZTOLien", lien.Cite, false, ofLien(lien)},
		set{"order.JDIntake", intake.Cite, false, ofIntake(intake)},
		set{"order.JDSetOff", jd.Cite, false, ofSetOff(jd)},
		set{"order.FedExSetOff", fedex.Cite, false, ofSetOff(fedex)})
}

// ofTracking returns the sets on attempts, returns and inquiries. Who pays for
// a further attempt or a return, what a carrier takes for identification and
// which delay is the recipient's take nothing that mandatory law gives.
func ofTracking() (sets []set) {
	for _, t := range []struct {
		name string
		cite courier.Cite
	}{
		{"GenericDoorTerms", tracking.GenericDoorTerms().Cite}, {"ZTODoorTerms", tracking.ZTODoorTerms().Cite}, {"YTODoorTerms", tracking.YTODoorTerms().Cite},
		{"SFOldDoorTerms", tracking.SFOldDoorTerms().Cite}, {"JDDoorTerms", tracking.JDDoorTerms().Cite}, {"SFAccess", tracking.SFAccess().Cite},
		{"GenericExpressDelay", tracking.GenericExpressDelay().Cite}, {"JDUnclaimed", tracking.JDUnclaimed().Cite},
	} {
		sets = append(sets, set{"tracking." + t.name, t.cite, false, nil})
	}
	for _, t := range []struct {
		name  string
		terms tracking.QueryTerms
	}{
		{"YTOQueryTerms", tracking.YTOQueryTerms()}, {"JDQueryTerms", tracking.JDQueryTerms()}, {"GenericQueryTerms", tracking.GenericQueryTerms()},
	} {
		sets = append(sets, set{"tracking." + t.name, t.terms.Cite, false, ofQuery(t.terms)})
	}
	return sets
}
