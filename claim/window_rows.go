package claim

import "github.com/courier-rules/courier"

// standardUnreadFrom is the day from which the express standard of 2023 is in
// force, whose text was not available.
var standardUnreadFrom = courier.Day(2024, 4, 1)

// claimTimetable are the clauses of the standards on the time for a claim: the
// industry standard of 2007, carried into the practice of that of 2011.
func claimTimetable() []courier.Cite {
	return []courier.Cite{courier.Art(courier.ExpressStandard2007, ""), courier.Art(courier.ExpressStandard2011, "")}
}

// claimTimetableAsPractice is the same where it speaks as practice, its
// successor not having been available.
func claimTimetableAsPractice() []courier.Cite { return []courier.Cite{{Document: &timetablePractice}} }

var timetablePractice = courier.Source{ID: "GB11-PRACTICE", Zh: "GB/T 27917-2011 快递服务所载索赔程序，作为行业惯例",
	En: "Claim procedure of GB/T 27917-2011, as practice", Force: courier.Practice, Evidence: courier.Secondary, Checked: courier.Day(2026, 9, 30)}

var (
	rowFilingStandard = courier.Row{
		Code: "claim.filing.after_promise", IDs: "CLM-08", Cites: claimTimetable(), Field: "dates.promised", Names: [3]string{"promised", "first"},
		Zh: "承诺的服务时限（至{promised}）届满后，寄件人可以提出索赔，即自{first}起",
		En: "the sender may claim once the promised limit, up to {promised}, has passed: from {first}",
	}
	rowFilingPractice = courier.Row{
		Code: "claim.filing.after_promise_as_practice", IDs: "CLM-08", Cites: claimTimetableAsPractice(), Field: "dates.promised", Names: [3]string{"promised", "first"},
		Zh: "沿用此前标准的程序作为惯例：承诺的服务时限（至{promised}）届满后可以提出索赔，即自{first}起",
		En: "by the earlier standard, as practice: a claim once the promised limit, up to {promised}, has passed, from {first}",
	}
	rowFilingUnread = courier.Row{
		Code: "claim.filing.standard_unread", IDs: "CLM-08", Cites: []courier.Cite{courier.Art(courier.ExpressStandard2023, "")}, Field: "standard",
		Zh: "2024年4月1日起适用2023年标准，其索赔时限未能查证；须选定采用何种规定",
		En: "from 2024-04-01 the standard of 2023 applies, whose time for claims was not available: choose what speaks",
	}
	rowFilingAcceptanceUnknown = courier.Row{
		Code: "claim.filing.acceptance_unknown", IDs: "CLM-08", Cites: courier.ByHouse(), Field: "acceptance",
		Zh: "标准要求在索赔受理期内提出，但没有规定其长度，须由企业提供",
		En: "a claim is made within the acceptance period, whose length the standard does not give: the firm's own is asked for",
	}
	rowFilingAcceptance = courier.Row{
		Code: "claim.filing.acceptance", IDs: "CLM-08", Cites: courier.InTerms(), Field: "acceptance", Names: [3]string{"from", "period", "last"},
		Zh: "企业的索赔受理期为{from}起{period}，至{last}止",
		En: "the firm accepts claims for {period} from {from}, to {last}",
	}
	rowFilingDeemed = courier.Row{
		Code: "claim.filing.deemed_lost", IDs: "CLM-08 CLM-02", Cites: courier.ByHouse(), Field: "deemed_lost_on", Names: [3]string{"first"},
		Zh: "以丢失为由的索赔，自视为灭失之日{first}起可以提出；此前只能以延误为由",
		En: "a claim for loss is open from {first}, the day on which the item counts as lost; before that it is a claim for delay",
	}
	rowFilingTermOpens = courier.Row{
		Code: "claim.filing.term_opens", IDs: "INT-CARR-02 INT-CARR-04", Cites: courier.InTerms(), Field: "terms", Names: [3]string{"from", "period", "first"},
		Zh: "按承运人条款，自{from}起满{period}，即{first}起方可提出索赔",
		En: "under the carrier's terms a claim opens {period} after {from}: on {first}",
	}
	rowFilingTermOpensAt = courier.Row{
		Code: "claim.filing.term_opens_at", IDs: "INT-CARR-02", Cites: courier.InTerms(), Field: "terms", Names: [3]string{"from", "period", "first"},
		Zh: "按承运人条款，自{from}起满{period}，即{first}起方可提出索赔",
		En: "under the carrier's terms a claim opens {period} after {from}: at {first}",
	}
	rowFilingTermCloses = courier.Row{
		Code: "claim.filing.term_closes", IDs: "INT-CARR-01 INT-CARR-02 INT-CARR-03 INT-CARR-04 INT-UPU-01 DX-25 D21", Cites: courier.InTerms(), Field: "terms", Names: [3]string{"from", "period", "last"},
		Zh: "按承运人条款，索赔应当自{from}起{period}内提出，至{last}止",
		En: "under the carrier's terms a claim is made within {period} from {from}: by {last}",
	}
	rowFilingTermClosesAt = courier.Row{
		Code: "claim.filing.term_closes_at", IDs: "CLM-08 LIA-13", Cites: courier.InTerms(), Field: "terms", Names: [3]string{"from", "period", "last"},
		Zh: "按承运人条款，索赔应当自{from}起{period}内书面提出，至{last}止",
		En: "under the carrier's terms a claim is made in writing within {period} from {from}: by {last}",
	}
	rowFilingSilent = courier.Row{
		Code: "claim.filing.terms_silent", IDs: "INT-CARR-01 INT-CARR-04", Cites: courier.InTerms(), Field: "matter",
		Zh: "所见条款没有规定该类索赔的期限",
		En: "the terms that were read set no window for claims of this matter",
	}
	rowFilingTooEarly = courier.Row{
		Code: "claim.filing.too_early", IDs: "CLM-08 INT-CARR-04", Cites: courier.ByHouse(), Field: "filed_on", Names: [3]string{"first"},
		Zh: "尚未到可以索赔之日，请于{first}起再提出",
		En: "too early: come back on {first}",
	}
	rowFilingMissed = courier.Row{
		Code: "claim.filing.term_missed", IDs: "LIA-13 TRAP-09 TRAP-22", Cites: courier.ByHouse(), Field: "filed_on", Names: [3]string{"last"},
		Zh: "已逾约定或者企业规定的索赔期限（至{last}）；仅此而已，须告知索赔人",
		En: "the window of the terms or of the firm, to {last}, was missed: that and no more, and the claimant is told",
	}
	rowFilingNoBar = courier.Row{
		Code: "claim.filing.term_no_bar", IDs: "LIA-13 TRAP-09", Cites: lawLater(courier.CivilCode, "197"), Field: "filed_on",
		Zh: "诉讼时效期间由法律规定，当事人约定无效；逾约定期限不使权利消灭，不得仅以此拒赔",
		En: "limitation is fixed by law and cannot be agreed otherwise: a missed window takes no right away and is no ground to decline alone",
	}
	rowFilingBar = courier.Row{
		Code: "claim.filing.bar", IDs: "LIA-13", Cites: lawLater(courier.CivilCode, "192"), Field: "bar",
		Zh: "诉讼时效另行计算，见所附结论；时效届满是抗辩，不是自动拒赔",
		En: "the statutory time bar is answered apart; time that is over is a defence, never a refusal by itself",
	}
)

var filingRows = []*courier.Row{
	&rowFilingStandard, &rowFilingPractice, &rowFilingUnread, &rowFilingAcceptanceUnknown, &rowFilingAcceptance, &rowFilingDeemed,
	&rowFilingTermOpens, &rowFilingTermOpensAt, &rowFilingTermCloses, &rowFilingTermClosesAt, &rowFilingSilent,
	&rowFilingTooEarly, &rowFilingMissed, &rowFilingNoBar, &rowFilingBar,
}
