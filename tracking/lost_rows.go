package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

var lossFigures = [3]string{"period", "last", "from"}

// roadRules1999Terms are the road rules after their repeal, where a contract
// still carries them.
var roadRules1999Terms = courier.Source{
	ID: "RGR99", Zh: "汽车货物运输规则（1999年），作为合同条款", En: "Road Goods Transport Rules (1999), as terms of a contract",
	Force: courier.Contract, Evidence: courier.Reported, From: courier.Day(2016, 5, 31),
}

func maritime(old, revised string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.MaritimeCode1992, old), courier.Art(courier.MaritimeCode2025, revised)}
}

func reportedArt(id courier.SourceID, article string) []courier.Cite {
	return []courier.Cite{courier.Art(id, article).Graded(courier.Reported)}
}

// graded returns the citations with a grade of their own.
func graded(cites []courier.Cite, e courier.Evidence) []courier.Cite {
	for i := range cites {
		cites[i] = cites[i].Graded(e)
	}
	return cites
}

// The thresholds.
var (
	rowLostExpress = courier.Row{
		Code: "tracking.lost.express", IDs: "T2-01 TIM-03", Cites: expressStandards(0), Names: lossFigures,
		Zh: "快件自承诺时限届满起{period}（末日{last}）仍未送达的，自{from}起用户可以按丢失要求赔偿",
		En: "an express item that has not arrived {period} after the promised limit (last day {last}) may be claimed for as lost from {from}",
	}
	rowLostPostal = courier.Row{
		Code: "tracking.lost.postal", IDs: "T2-10 QRY-02 CN-POST-02", Cites: art(courier.PostalLaw, "49"), Names: lossFigures,
		Zh: "给据邮件的查复期限为{period}（末日{last}），期满未查到的，自{from}起邮政企业应当赔偿",
		En: "the inquiry into recorded mail takes {period} (last day {last}); what is not found by then is compensated from {from}",
	}
	rowLostRail = courier.Row{
		Code: "tracking.lost.rail", IDs: "T2-02 D13", Cites: art(courier.RailwayLaw, "16"), Names: lossFigures,
		Zh: "铁路逾期{period}（末日{last}）仍未交付的，自{from}起有权按灭失要求赔偿",
		En: "what the railway has not delivered {period} after it was due (last day {last}) may be claimed for as lost from {from}",
	}
	rowLostSea = courier.Row{
		Code: "tracking.lost.sea", IDs: "T2-04 T2-04b CN-SEA-02 CN-SEA-09", Cites: maritime("50", "51"), Names: lossFigures,
		Zh: "海运货物自明确约定的期限届满{period}（末日{last}）仍未交付的，自{from}起可以认为已经灭失",
		En: "goods at sea not delivered {period} after the time expressly agreed (last day {last}) may be treated as lost from {from}",
	}
	rowLostSeaReasonable = courier.Row{
		Code: "tracking.lost.sea_reasonable", IDs: "T2-04b CN-SEA-09", Cites: art(courier.MaritimeCode2025, "51"), Names: lossFigures,
		Zh: "国内海运货物自合理期限届满{period}（末日{last}）仍未交付的，自{from}起可以认为已经灭失",
		En: "goods in domestic carriage by sea not delivered {period} after a reasonable time (last day {last}) may be treated as lost from {from}",
	}
	rowShip1992 = courier.Row{
		Code: "tracking.lost.ship_1992", IDs: "T2-05 DX-32", Cites: art(courier.MaritimeCode1992, "248"), Names: lossFigures,
		Zh: "船舶满{period}（末日{last}）仍没有获知其消息的，自{from}起为船舶失踪，视为实际全损",
		En: "a ship without news for a full {period} (last day {last}) is missing from {from}: an actual total loss",
	}
	rowShip2025 = courier.Row{
		Code: "tracking.lost.ship", IDs: "T2-05b DX-32", Cites: art(courier.MaritimeCode2025, "274"), Names: lossFigures,
		Zh: "船舶满{period}（末日{last}）仍没有获知其消息的，自{from}起为船舶失踪，视为实际全损",
		En: "a ship without news for a full {period} (last day {last}) is missing from {from}: an actual total loss",
	}
	rowShipAgreed = courier.Row{
		Code: "tracking.lost.ship_agreed", IDs: "T2-05 T2-05b", Cites: maritime("248", "274"), Field: "ship.agreed", Names: lossFigures,
		Zh: "合同另有约定的从其约定：满{period}（末日{last}）仍没有消息的，自{from}起为船舶失踪",
		En: "the policy agrees otherwise: without news for {period} (last day {last}) the ship is missing from {from}",
	}
	rowLostAir = courier.Row{
		Code: "tracking.lost.air", IDs: "T2-11 CN-AIR-12", Names: lossFigures,
		Cites: []courier.Cite{courier.Art(courier.CivilAviationLaw2021, "120"), courier.Art(courier.CivilAviationLaw2025, "124")},
		Zh:    "航空货物自应当到达之日起{period}（末日{last}）仍未到达的，自{from}起收货人有权向承运人主张权利",
		En:    "air cargo that has not arrived {period} after it was due (last day {last}) may be claimed for by the consignee from {from}",
	}
	rowLostMontreal = courier.Row{
		Code: "tracking.lost.montreal", IDs: "T2-08", Cites: reportedArt(courier.Montreal, "13"), Names: lossFigures,
		Zh: "据业内转述，货物自应当到达之日起{period}（末日{last}）仍未到达的，自{from}起收货人可以行使合同权利",
		En: "by summary, cargo that has not arrived {period} after it was due (last day {last}) may be claimed for by the consignee from {from}",
	}
	rowLostWarsaw = courier.Row{
		Code: "tracking.lost.warsaw", IDs: "T2-08", Cites: art(courier.Warsaw, "13"), Names: lossFigures,
		Zh: "货物自应当到达之日起{period}（末日{last}）仍未到达的，自{from}起收货人可以行使合同权利",
		En: "cargo that has not arrived {period} after it was due (last day {last}) may be claimed for by the consignee from {from}",
	}
	rowLostCMR = courier.Row{
		Code: "tracking.lost.cmr", IDs: "T2-06", Cites: art(courier.CMR, "20"), Field: "due", Names: lossFigures,
		Zh: "约定期限届满{period}（末日{last}）仍未交付，即为灭失的确证，自{from}起可以按灭失处理",
		En: "goods not delivered {period} after the agreed limit (last day {last}) are conclusively lost from {from}",
	}
	rowLostCMRNoTime = courier.Row{
		Code: "tracking.lost.cmr_no_time", IDs: "T2-06", Cites: art(courier.CMR, "20"), Field: "taken_over", Names: lossFigures,
		Zh: "未约定期限的，自承运人接管货物起{period}（末日{last}）仍未交付，即为灭失的确证，自{from}起可以按灭失处理",
		En: "without an agreed limit, goods not delivered {period} after they were taken over (last day {last}) are conclusively lost from {from}",
	}
	rowLostCIM = courier.Row{
		Code: "tracking.lost.cim", IDs: "T2-07", Cites: reportedArt(courier.CIM, "29"), Names: lossFigures,
		Zh: "据业内转述，运到期限届满{period}（末日{last}）仍未交付的，自{from}起可以按灭失处理",
		En: "it is reported that goods not delivered {period} after the transit period (last day {last}) may be treated as lost from {from}",
	}
	rowLostRoad1999 = courier.Row{
		Code: "tracking.lost.road_1999", IDs: "T2-09", Names: lossFigures,
		Cites: []courier.Cite{courier.Art(courier.RoadGoodsRules1999, "").Graded(courier.Reported), {Document: &roadRules1999Terms}},
		Zh:    "据业内转述，约定的运达期限届满{period}（末日{last}）仍未交付的，自{from}起可以按灭失处理",
		En:    "it is reported that goods not delivered {period} after the agreed arrival (last day {last}) may be treated as lost from {from}",
	}
	rowLostContract = courier.Row{
		Code: "tracking.lost.contract", IDs: "T2-12 GEN-06", Cites: courier.InTerms(), Field: "terms.after", Names: lossFigures,
		Zh: "合同约定：到期后{period}（末日{last}）仍未交付的，自{from}起可以按灭失处理",
		En: "the contract says: what is not delivered {period} after it was due (last day {last}) may be treated as lost from {from}",
	}
)

// What comes of them.
var (
	rowMayTreatAsLost = courier.Row{
		Code: "tracking.lost.may_treat_as_lost", IDs: "T2-12", Cites: lostCites(), Names: [3]string{"from"},
		Zh: "自{from}起可以视为灭失，按灭失提出赔偿请求；此后找到的，另行处理",
		En: "may be treated and claimed for as lost since {from}; what is found after that is another matter",
	}
	rowNotYetLost = courier.Row{
		Code: "tracking.lost.not_yet", IDs: "T2-12", Cites: lostCites(), Names: [3]string{"as_of", "from"},
		Zh: "{as_of}时期限未满，须至{from}方可视为灭失",
		En: "at {as_of} the time has not passed: it may be treated as lost only from {from}",
	}
	rowArrived = courier.Row{
		Code: "tracking.lost.arrived", IDs: "T2-12", Cites: lostCites(), Field: "delivered", Names: [3]string{"delivered", "from"},
		Zh: "已于{delivered}交付，在{from}之前，不能视为灭失",
		En: "delivered at {delivered}, before {from}: not lost",
	}
	rowArrivedAfter = courier.Row{
		Code: "tracking.lost.arrived_after", IDs: "T2-12", Cites: lostCites(), Field: "delivered", Names: [3]string{"delivered", "from"},
		Zh: "于{delivered}交付，而自{from}起已可视为灭失；此前是否已按灭失主张，由人工处理",
		En: "delivered at {delivered}, after it might be treated as lost from {from}: whether it had been is for a person",
	}
	rowNoThreshold = courier.Row{
		Code: "tracking.lost.no_threshold", IDs: "T2-12", Cites: art(courier.CivilCode, "811"), Field: "terms.after",
		Zh: "法律没有规定该类运输视为灭失的期限，合同也未约定，只能按合理期限由人工判断",
		En: "no statute sets a time after which this carriage counts as lost, nor does the contract: a person judges by a reasonable time",
	}
	rowLostReported = courier.Row{
		Code: "tracking.lost.reported_only", IDs: "T2-07 T2-08 T2-09", Field: "cells",
		Cites: slices.Concat(reportedArt(courier.RoadGoodsRules1999, ""), reportedArt(courier.Montreal, "13"), reportedArt(courier.CIM, "29")),
		Zh:    "该类运输视为灭失的期限只有业内转述的数据，未选择采用，不能判断",
		En:    "the threshold of this carriage is known by report alone and was not opted into: nothing can be decided",
	}
	rowAdmitted = courier.Row{
		Code: "tracking.lost.admitted", IDs: "T2-11 CN-AIR-12", Cites: rowLostAir.Cites, Field: "admitted",
		Zh: "承运人承认货物已经遗失，收货人有权向承运人主张权利",
		En: "the carrier admits the loss: the consignee may claim",
	}
	rowAdmittedAbroad = courier.Row{
		Code: "tracking.lost.admitted_warsaw", IDs: "T2-08", Cites: art(courier.Warsaw, "13"), Field: "admitted",
		Zh: "承运人承认货物已经遗失，收货人可以行使合同权利",
		En: "the carrier admits the loss: the consignee may claim under the contract",
	}
	rowAdmittedMontreal = courier.Row{
		Code: "tracking.lost.admitted_montreal", IDs: "T2-08", Cites: reportedArt(courier.Montreal, "13"), Field: "admitted",
		Zh: "据业内转述，承运人承认货物已经遗失的，收货人可以行使合同权利",
		En: "by summary, where the carrier admits the loss the consignee may claim under the contract",
	}
)

// Delay at sea, the missing ship's first day, the old claim clock.
var (
	rowSeaDelay = courier.Row{
		Code: "tracking.lost.sea_delay", IDs: "CN-SEA-02 CN-SEA-09", Cites: maritime("50", "51"), Names: [3]string{"last"},
		Zh: "未在明确约定的期限（至{last}）内在约定的卸货港交付，构成迟延交付",
		En: "not delivered at the agreed port within the time expressly agreed, which ended on {last}: in delay",
	}
	rowSeaDelayReasonable = courier.Row{
		Code: "tracking.lost.sea_delay_reasonable", IDs: "CN-SEA-09", Cites: art(courier.MaritimeCode2025, "51"), Names: [3]string{"last"},
		Zh: "国内海上货物运输未在合理期限（至{last}）内交付，构成迟延交付",
		En: "domestic carriage by sea not delivered within a reasonable time, which ended on {last}: in delay",
	}
	rowSeaInTime = courier.Row{
		Code: "tracking.lost.sea_in_time", IDs: "CN-SEA-02 CN-SEA-09", Cites: maritime("50", "51"), Names: [3]string{"last"},
		Zh: "期限至{last}，未构成迟延交付",
		En: "the time ends on {last}: not in delay",
	}
	rowSeaNoTime = courier.Row{
		Code: "tracking.lost.sea_no_time", IDs: "CN-SEA-02 CN-SEA-09", Cites: maritime("50", "51"), Field: "none_agreed",
		Zh: "未明确约定交付期限，国际海上货物运输不构成迟延交付，也不能据此视为灭失",
		En: "no time was expressly agreed: in international carriage by sea there is no delay, and no loss by lapse of time",
	}
	rowSeaCoastal = courier.Row{
		Code: "tracking.lost.sea_coastal", IDs: "T2-12 CN-SEA-02", Cites: art(courier.MaritimeCode1992, "2"), Field: "domestic",
		Zh: "2026年5月1日以前，海商法第四章不适用于我国港口之间的货物运输，按合同处理",
		En: "before 2026-05-01 chapter IV of the Maritime Code leaves out carriage between ports of the mainland: the contract decides",
	}
	rowSeaFault = courier.Row{
		Code: "tracking.lost.sea_fault", IDs: "CN-SEA-09", Cites: maritime("50", "51"), Field: "fault",
		Zh: "迟延因承运人的过错造成，承运人应当承担赔偿责任，依法免责的除外",
		En: "the delay is the carrier's fault: it answers for it, save where the chapter exempts",
	}
	rowSeaNoFault = courier.Row{
		Code: "tracking.lost.sea_no_fault", IDs: "CN-SEA-09", Cites: maritime("50", "51"), Field: "fault",
		Zh: "迟延并非承运人的过错造成，承运人不承担迟延的赔偿责任",
		En: "the delay is not the carrier's fault: it does not answer for it",
	}
	rowShipLastNews = courier.Row{
		Code: "tracking.lost.ship_last_news", IDs: "DX-32", Cites: graded(maritime("248", "274"), courier.Disputed), Field: "ship.start", Names: [3]string{"start"},
		Zh: "起算日有争议，此处自获知最后消息之日{start}起算",
		En: "the first day is disputed; here the time runs from the last news on {start}",
	}
	rowShipVoyage = courier.Row{
		Code: "tracking.lost.ship_voyage", IDs: "DX-32", Cites: graded(maritime("248", "274"), courier.Disputed), Field: "ship.start", Names: [3]string{"start"},
		Zh: "起算日有争议，此处自合理航行时间届满之日{start}起算",
		En: "the first day is disputed; here the time runs from the end of a reasonable voyage on {start}",
	}
	rowClaimClock = courier.Row{
		Code: "tracking.lost.claim_clock", IDs: "T2-03 D13 CN-RAIL-06", Cites: art(courier.RailFreightRules1986, "22"), Names: [3]string{"clock", "from"},
		Zh: "全部灭失未编货运记录的，赔偿时效自运到期限期满的第16日{clock}起算；可视为灭失的首日为{from}，两者可以不同",
		En: "for total loss without a record the time to claim runs from the 16th day after the transit period, {clock}; the right to treat as lost begins on {from}",
	}
	rowClaimClockFresh = courier.Row{
		Code: "tracking.lost.claim_clock_fresh", IDs: "T2-03 D13 CN-RAIL-06", Cites: art(courier.RailFreightRules1986, "22"), Names: [3]string{"clock", "from"},
		Zh: "鲜活货物全部灭失未编货运记录的，赔偿时效自运到期限期满的次日{clock}起算；可视为灭失的首日为{from}，两者可以不同",
		En: "for total loss of fresh goods without a record the time to claim runs from the day after the transit period, {clock}; the right to treat as lost begins on {from}",
	}
	rowClaimRecord = courier.Row{
		Code: "tracking.lost.claim_record", IDs: "T2-03 CN-RAIL-06", Cites: art(courier.RailFreightRules1986, "22"), Field: "record",
		Zh: "已编货运记录的，赔偿时效自车站交给货运记录的次日起算",
		En: "where a record was made, the time to claim runs from the day after the station handed it over",
	}
)

// lostCites are where the rows rest that every regime shares, when nothing
// narrower speaks: each is told with the citation of its threshold.
func lostCites() []courier.Cite { return art(courier.CivilCode, "811") }

var lostRows = []*courier.Row{
	&rowLostExpress, &rowLostPostal, &rowLostRail, &rowLostSea, &rowLostSeaReasonable, &rowShip1992, &rowShip2025, &rowShipAgreed,
	&rowLostAir, &rowLostMontreal, &rowLostWarsaw, &rowLostCMR, &rowLostCMRNoTime, &rowLostCIM, &rowLostRoad1999, &rowLostContract,
	&rowMayTreatAsLost, &rowNotYetLost, &rowArrived, &rowArrivedAfter, &rowNoThreshold, &rowLostReported,
	&rowAdmitted, &rowAdmittedAbroad, &rowAdmittedMontreal,
	&rowSeaDelay, &rowSeaDelayReasonable, &rowSeaInTime, &rowSeaNoTime, &rowSeaCoastal, &rowSeaFault, &rowSeaNoFault,
	&rowShipLastNews, &rowShipVoyage, &rowClaimClock, &rowClaimClockFresh, &rowClaimRecord,
}
