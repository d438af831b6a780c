package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

func filingTerms(id courier.SourceID, windows ...FilingWindow) FilingTerms {
	return FilingTerms{Cite: courier.Art(id, ""), Windows: windows}
}

// agreedFiling is a window for claims of every matter that stands among the
// windows of liability, which hold it against the law on notice.
func agreedFiling(w *liability.AgreedWindow, from FilingStart) FilingTerms {
	return FilingTerms{Cite: w.Cite, Windows: []FilingWindow{{From: from, Closes: w.Closes}}}
}

// foundMatters are the matters that show when the goods are opened.
func foundMatters() []Matter { return []Matter{MatterPartLoss, MatterDamage, MatterMismatch} }

func foundOrLateMatters() []Matter { return append(foundMatters(), MatterDelay) }

// JDFiling is the window of JD-type terms (TM-JD, undated): a written claim
// within 24 hours of delivery.
func JDFiling() FilingTerms {
	return filingTerms(courier.JDTerms, FilingWindow{Matters: foundOrLateMatters(), From: FromDelivery, Closes: courier.Hours(24).Period()})
}

// ZTOFiling is the window of ZTO's terms (TM-ZTO, 2021): 30 days from when the
// claimant knew or should have known.
func ZTOFiling() FilingTerms {
	return agreedFiling(liability.ZTOWindow(courier.Date{}), FromKnowledge)
}

// EMSInternationalFiling is the window of EMS international terms (TM-EMS-I,
// undated): four months from posting.
func EMSInternationalFiling() FilingTerms {
	return agreedFiling(liability.EMSInternationalWindow(courier.Date{}), FromPosting)
}

// EMSSixFoldFiling is the window of the newer copy of EMS domestic terms
// (TM-EMS-D6, of low trust, DX-25): neither query nor claim within a full year
// from posting.
func EMSSixFoldFiling() FilingTerms {
	return agreedFiling(liability.EMSSixFoldWindow(courier.Date{}), FromPosting)
}

// FedExUSFiling is FedEx's claims clause in the United States (TM-FDX,
// undated): damage, delay and shortage 60 calendar days from delivery; COD 21
// days, from a day that the copy does not name; other claims 9 months from
// tender.
func FedExUSFiling() FilingTerms {
	return filingTerms(courier.FedExClaimsTerms,
		FilingWindow{Matters: foundOrLateMatters(), From: FromDelivery, Closes: courier.Days(60).Period()},
		FilingWindow{Matters: []Matter{MatterCOD}, From: FromStated, Closes: courier.Days(21).Period()},
		FilingWindow{From: FromPosting, Closes: courier.Months(9).Period()})
}

// FedExInternationalFiling is the same clause for international carriage:
// damage, delay and shortage 21 days, from a day that the copy does not name.
// Of other claims it says nothing.
func FedExInternationalFiling() FilingTerms {
	return filingTerms(courier.FedExClaimsTerms, FilingWindow{Matters: foundOrLateMatters(), From: FromStated, Closes: courier.Days(21).Period()})
}

// UPSFiling is a UPS page (TM-UPS, 2022) that names no product: damage 14 and
// delay 21 days, from a day that it does not name; other claims six months
// from the due date, a loss from 24 hours after the due time on. Another page
// has another window ([UPSSmallParcelFiling]): disputed (D21).
func UPSFiling() FilingTerms {
	t := filingTerms(courier.UPSClaimTerms,
		FilingWindow{Matters: foundMatters(), From: FromStated, Closes: courier.Days(14).Period()},
		FilingWindow{Matters: []Matter{MatterDelay}, From: FromStated, Closes: courier.Days(21).Period()},
		FilingWindow{Matters: []Matter{MatterLoss}, From: FromPromised, Opens: courier.Hours(24).Period(), Closes: courier.Months(6).Period()},
		FilingWindow{From: FromPromised, Closes: courier.Months(6).Period()})
	t.Cite = t.Cite.Graded(courier.Disputed)
	return t
}

// UPSSmallParcelFiling is the other reading of D21, 60 days for small parcels
// from a day that is not told: trade knowledge, not read.
func UPSSmallParcelFiling() FilingTerms {
	t := filingTerms(courier.UPSClaimTerms, FilingWindow{From: FromStated, Closes: courier.Days(60).Period()})
	t.Cite = t.Cite.Graded(courier.Reported)
	return t
}

// UPSGuaranteeFiling is the refund for late delivery under UPS's service
// guarantee (TM-UPS, 2022): within 15 days of the scheduled delivery.
func UPSGuaranteeFiling() FilingTerms {
	return filingTerms(courier.UPSClaimTerms, FilingWindow{Matters: []Matter{MatterDelay}, From: FromPromised, Closes: courier.Days(15).Period()})
}

// DHLReportedFiling is the 30 days of DHL Express's current terms, from a day
// that is not told: trade knowledge, not read.
func DHLReportedFiling() FilingTerms {
	t := filingTerms(courier.DHLChinaTerms, FilingWindow{From: FromStated, Closes: courier.Days(30).Period()})
	t.Cite = t.Cite.Graded(courier.Reported)
	return t
}

// usps has a window with an earliest and a latest day for a loss, and the
// latest alone for what is found at delivery.
func usps(opens courier.Period, closes courier.Period) FilingTerms {
	return filingTerms(courier.USPSClaimTerms,
		FilingWindow{Matters: foundMatters(), From: FromPosting, Closes: courier.Days(60).Period()},
		FilingWindow{Matters: []Matter{MatterLoss}, From: FromPosting, Opens: opens, Closes: closes})
}

// USPSGroundFiling is USPS insured Ground Advantage and Priority Mail
// (TM-USPS, undated): a loss between day 15 and day 60 from mailing; damage
// and missing contents at once, at latest 60 days from mailing.
func USPSGroundFiling() FilingTerms {
	return usps(courier.Days(15).Period(), courier.Days(60).Period())
}

// USPSExpressFiling is USPS Priority Mail Express: a loss between day 7 and
// day 60.
func USPSExpressFiling() FilingTerms {
	return usps(courier.Days(7).Period(), courier.Days(60).Period())
}

// USPSExpressInternationalFiling is USPS Express International: a loss after
// three days; the copy names no last day.
func USPSExpressInternationalFiling() FilingTerms {
	return filingTerms(courier.USPSClaimTerms, FilingWindow{Matters: []Matter{MatterLoss}, From: FromPosting, Opens: courier.Days(3).Period()})
}

// USPSPriorityInternationalFiling is USPS Priority International and
// Registered: a loss after seven days; the copy names no last day.
func USPSPriorityInternationalFiling() FilingTerms {
	return filingTerms(courier.USPSClaimTerms, FilingWindow{Matters: []Matter{MatterLoss}, From: FromPosting, Opens: courier.Days(7).Period()})
}

// IndiaPostFiling is the claim window of the Universal Postal Union as India
// Post's regulations apply it (INT-UPU-01): six months from posting.
func IndiaPostFiling() FilingTerms {
	return filingTerms(courier.IndiaPostRegulations, FilingWindow{From: FromPosting, Closes: courier.Months(6).Period()})
}
