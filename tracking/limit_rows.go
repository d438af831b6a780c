package tracking

import "github.com/courier-rules/courier"

// expressStandard2011Practice is the standard of 2011 after its time: no norm
// any more, only what the trade still goes by.
var expressStandard2011Practice = courier.Source{
	ID: "GB11", Zh: "GB/T 27917-2011 快递服务（已被代替，作为行业惯例）", En: "GB/T 27917-2011 Express Service (superseded, as practice)",
	Force: courier.Practice, Evidence: courier.Secondary, From: express2023From, Checked: courier.Day(2026, 9, 30),
}

// expressStandards cites the editions of the standard, each in its time.
func expressStandards(grade courier.Evidence) []courier.Cite {
	return []courier.Cite{
		courier.Art(courier.ExpressStandard2007, "").Graded(grade),
		courier.Art(courier.ExpressStandard2011, "").Graded(grade),
		{Document: &expressStandard2011Practice, Evidence: grade},
	}
}

// since2011 cites the standard of 2011 and what follows it.
func since2011(grade courier.Evidence) []courier.Cite { return expressStandards(grade)[1:] }

// promiseCites are where a promise of time goes before the default: first the
// standards themselves, then the Civil Code.
func promiseCites() []courier.Cite {
	return []courier.Cite{
		courier.Art(courier.ExpressStandard2007, ""), courier.Art(courier.ExpressStandard2011, ""),
		courier.Art(courier.CivilCode, "811"),
	}
}

// defaultAbroad cites the full table of default limits.
func defaultAbroad() []courier.Cite {
	return []courier.Cite{
		courier.Art(courier.ExpressStandardPart2, "16.1.3").Since(express2011From),
		{Document: &expressStandard2011Practice},
	}
}

// The standard of 2023, of which only number and day are known.
func unread2023() []courier.Cite { return art(courier.ExpressStandard2023, "") }

func draft2022() []courier.Cite {
	return []courier.Cite{courier.Art(courier.ExpressStandardDraft2022, "").Since(express2023From)}
}

var limitFigures = [3]string{"limit", "from", "end"}

// Which time counts.
var (
	rowPromised = courier.Row{
		Code: "tracking.limit.promised", IDs: "GEN-06 TIM-02", Cites: promiseCites(), Field: "promised", In: serviceIn, Names: [3]string{"end"},
		Zh: "承诺了送达时间的，以承诺为准，时限至{end}届满",
		En: "the time promised counts: the limit ends at {end}",
	}
	rowPromisedOn = courier.Row{
		Code: "tracking.limit.promised_on", IDs: "GEN-06 TIM-02", Cites: promiseCites(), Field: "promised_on", In: serviceIn, Names: [3]string{"day"},
		Zh: "承诺了送达日期的，以承诺为准，时限至{day}24时届满",
		En: "the day promised counts: the limit ends at 24:00 of {day}",
	}
	rowAgreedLimit = courier.Row{
		Code: "tracking.limit.agreed", IDs: "TIM-01 GEN-06", Cites: promiseCites(), Field: "agreed", In: serviceIn, Names: limitFigures,
		Zh: "与用户另有约定的，从其约定：时限{limit}，自{from}收寄起算，至{end}届满",
		En: "a special agreement with the user prevails: {limit} from pick-up at {from}, until {end}",
	}
	rowOwnLimit = courier.Row{
		Code: "tracking.limit.own", IDs: "GEN-06 DX-27", Cites: courier.InTerms(), Field: "own.limit", In: serviceIn, Names: limitFigures,
		Zh: "未承诺时限，按企业自有时限{limit}，自{from}收寄起算，至{end}届满",
		En: "nothing was promised; the host's own limit of {limit} runs from pick-up at {from} until {end}",
	}
	rowLimitSameCity = courier.Row{
		Code: "tracking.limit.same_city", IDs: "TIM-01 TIM-01b GEN-06", Cites: since2011(0), Names: limitFigures,
		Zh: "未承诺时限的同城快件，服务时限为{limit}，自{from}收寄起算，至{end}届满",
		En: "nothing was promised; within a city the limit is {limit} from pick-up at {from}, until {end}",
	}
	rowLimitDomestic = courier.Row{
		Code: "tracking.limit.other_domestic", IDs: "TIM-01 TIM-01b GEN-06", Cites: since2011(0), Names: limitFigures,
		Zh: "未承诺时限的国内异地快件，服务时限为{limit}，自{from}收寄起算，至{end}届满",
		En: "nothing was promised; to other places in the country the limit is {limit} from pick-up at {from}, until {end}",
	}
	rowLimitNear = courier.Row{
		Code: "tracking.limit.hk_macao_taiwan", IDs: "TIM-01b DX-27 GEN-03", Cites: defaultAbroad(), Names: limitFigures,
		Zh: "未承诺时限的港澳台快件，服务时限为{limit}，收寄当日（{from}）不计，至{end}届满",
		En: "nothing was promised; to Hong Kong, Macao and Taiwan the limit is {limit}, the day of pick-up ({from}) not counted, until {end}",
	}
	rowLimitAbroad = courier.Row{
		Code: "tracking.limit.international", IDs: "TIM-01b DX-27 GEN-03", Cites: defaultAbroad(), Names: limitFigures,
		Zh: "未承诺时限、寄往主要城市且未受海关原因影响的国际快件，服务时限为{limit}，收寄当日（{from}）不计，至{end}届满",
		En: "nothing was promised; to main cities abroad, customs obstacles excepted, the limit is {limit}, the day of pick-up ({from}) not counted, until {end}",
	}
)

// Where there is no default limit.
var (
	rowLimitElsewhere = courier.Row{
		Code: "tracking.limit.elsewhere", IDs: "TIM-01b", Cites: defaultAbroad(), Field: "zone", In: serviceIn,
		Zh: "该地区的默认时限视具体情况而定，标准没有数据，不能判断",
		En: "for this part of the world the default is as the case may be: the standard has no figure and nothing can be decided",
	}
	rowLimitNotMainCity = courier.Row{
		Code: "tracking.limit.not_main_city", IDs: "TIM-01b", Cites: defaultAbroad(), Field: "main_city", In: serviceIn,
		Zh: "默认时限只适用于主要城市，寄往其他地点的没有数据，不能判断",
		En: "the default is for main cities only: elsewhere there is no figure and nothing can be decided",
	}
	rowLimitCustoms = courier.Row{
		Code: "tracking.limit.customs", IDs: "TIM-01b", Cites: defaultAbroad(), Field: "customs", In: serviceIn,
		Zh: "海关原因受阻的国际快件不适用默认时限，不能判断",
		En: "the default leaves out consignments held up by customs: nothing can be decided",
	}
	rowLimitNone2007 = courier.Row{
		Code: "tracking.limit.none_2007", IDs: "TIM-01", Cites: art(courier.ExpressStandard2007, ""), Field: "picked_up", In: serviceIn,
		Zh: "2012年5月1日以前收寄的快件，没有可查的默认时限，不能判断",
		En: "for pick-ups before 2012-05-01 no default limit is known: nothing can be decided",
	}
	rowLimitUnread = courier.Row{
		Code: "tracking.limit.unread_2023", IDs: "TIM-01 DX-27", Cites: unread2023(), Field: "figures", In: serviceIn,
		Zh: "2024年4月1日起收寄的快件适用2023年标准，其默认时限未能查证；须选定采用何种数据，否则不能判断",
		En: "for pick-ups from 2024-04-01 on the standard of 2023 applies, whose default limits were not available: choose what speaks, else nothing can be decided",
	}
	rowLimitNoneDraft = courier.Row{
		Code: "tracking.limit.none_draft_2022", IDs: "TIM-01", Cites: draft2022(), Field: "figures", In: serviceIn,
		Zh: "2022年征求意见稿没有可查的默认时限，不能判断",
		En: "the draft of 2022 gives no default limit that is known: nothing can be decided",
	}
	rowAsOf2011 = courier.Row{
		Code: "tracking.limit.as_of_2011", IDs: "DX-27 TIM-01b TIM-03", Cites: []courier.Cite{{Document: &expressStandard2011Practice}}, Field: "figures", In: serviceIn,
		Zh: "2011年标准已于2024年4月1日被代替，所用数据仅为行业惯例，现行标准未能查证",
		En: "the standard of 2011 was superseded on 2024-04-01: its figures speak as practice only, those in force were not available",
	}
)

var thoroughFigures = [3]string{"days", "from", "last"}

// The interval of thorough delay.
var (
	rowThoroughSameCity = courier.Row{
		Code: "tracking.thorough.same_city", IDs: "TIM-03 T2-01 DX-02 TRAP-01", Cites: expressStandards(0), Names: thoroughFigures,
		Zh: "同城快件的彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "within a city thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughDomestic = courier.Row{
		Code: "tracking.thorough.other_domestic", IDs: "TIM-03 T2-01 DX-02 TRAP-01", Cites: expressStandards(0), Names: thoroughFigures,
		Zh: "国内异地快件的彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "to other places in the country thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughHongKong = courier.Row{
		Code: "tracking.thorough.hk_macao", IDs: "TIM-03", Cites: expressStandards(courier.Reported), Names: thoroughFigures,
		Zh: "港澳快件的彻底延误时限据业内转述为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "to Hong Kong and Macao thorough delay is reported to take {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughTaiwan = courier.Row{
		Code: "tracking.thorough.taiwan", IDs: "TIM-03", Cites: expressStandards(courier.Reported), Names: thoroughFigures,
		Zh: "台湾快件的彻底延误时限据业内转述为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "to Taiwan thorough delay is reported to take {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughAbroad2007 = courier.Row{
		Code: "tracking.thorough.international_2007", IDs: "TIM-03", Cites: art(courier.ExpressStandard2007, ""), Names: thoroughFigures,
		Zh: "国际快件的彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "abroad thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughAbroad2011 = courier.Row{
		Code: "tracking.thorough.international_2011", IDs: "TIM-03", Cites: since2011(courier.Reported), Names: thoroughFigures,
		Zh: "国际快件的彻底延误时限据业内转述为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "abroad thorough delay is reported to take {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughSameCityDraft = courier.Row{
		Code: "tracking.thorough.same_city_draft_2022", IDs: "TIM-03", Cites: draft2022(), Names: thoroughFigures,
		Zh: "按2022年征求意见稿，同城快件的彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "by the draft of 2022, within a city thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughDomesticDraft = courier.Row{
		Code: "tracking.thorough.other_domestic_draft_2022", IDs: "TIM-03", Cites: draft2022(), Names: thoroughFigures,
		Zh: "按2022年征求意见稿，国内异地快件的彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "by the draft of 2022, to other places in the country thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughAbroadDraft = courier.Row{
		Code: "tracking.thorough.international_draft_2022", IDs: "TIM-03", Cites: draft2022(), Names: thoroughFigures,
		Zh: "按2022年征求意见稿，国际快件的彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "by the draft of 2022, abroad thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowOwnThorough = courier.Row{
		Code: "tracking.thorough.own", IDs: "TIM-03 GEN-06", Cites: courier.InTerms(), Field: "own.thorough", In: serviceIn, Names: thoroughFigures,
		Zh: "按企业自有数据，彻底延误时限为{days}（日历天），自承诺时限届满的{from}起算，末日为{last}",
		En: "by the host's own figure thorough delay takes {days} (calendar days) from the end of the promised limit at {from}, the last being {last}",
	}
	rowThoroughUnread = courier.Row{
		Code: "tracking.thorough.unread_2023", IDs: "TIM-03", Cites: unread2023(), Field: "figures", In: serviceIn,
		Zh: "2024年4月1日起收寄的快件适用2023年标准，其彻底延误时限未能查证；须选定采用何种数据，否则不能判断",
		En: "for pick-ups from 2024-04-01 on the standard of 2023 applies, whose figures of thorough delay were not available: choose what speaks, else nothing can be decided",
	}
	rowThoroughReported = courier.Row{
		Code: "tracking.thorough.reported_only", IDs: "TIM-03", Cites: expressStandards(courier.Reported), Field: "cells", In: serviceIn,
		Zh: "该类快件的彻底延误时限只有业内转述的数据，未选择采用，不能判断",
		En: "for this lane thorough delay is known from the trade alone and was not opted into: nothing can be decided",
	}
	rowThoroughEmpty = courier.Row{
		Code: "tracking.thorough.no_figure", IDs: "TIM-03", Cites: draft2022(), Field: "lane", In: serviceIn,
		Zh: "征求意见稿没有该类快件的彻底延误时限，不能判断",
		En: "the draft has no figure of thorough delay for this lane: nothing can be decided",
	}
	rowDayEndSameClock = courier.Row{
		Code: "tracking.thorough.same_clock", IDs: "DX-03", Cites: expressStandards(courier.Disputed), Field: "day_end", In: serviceIn, Names: [3]string{"end"},
		Zh: "末日的终点有争议，按同一时刻计算，至{end}届满",
		En: "when the last day ends is disputed; read at the same clock time it ends at {end}",
	}
	rowDayEndMidnight = courier.Row{
		Code: "tracking.thorough.midnight", IDs: "DX-03", Cites: expressStandards(courier.Disputed), Field: "day_end", In: serviceIn, Names: [3]string{"last"},
		Zh: "末日的终点有争议，按当日24时计算，至{last}24时届满",
		En: "when the last day ends is disputed; read at 24:00 it ends with {last}",
	}
)

var rowDayEndEither = courier.Row{
	Code: "tracking.thorough.either", IDs: "DX-03", Cites: expressStandards(courier.Disputed), Field: "day_end", In: serviceIn, Names: [3]string{"same_clock", "midnight"},
	Zh: "末日的终点有争议，按{same_clock}或者{midnight}届满，此处结论相同",
	En: "when the last day ends is disputed; whether at {same_clock} or at {midnight}, the answer is the same here",
}

var limitRows = []*courier.Row{
	&rowPromised, &rowPromisedOn, &rowAgreedLimit, &rowOwnLimit, &rowLimitSameCity, &rowLimitDomestic, &rowLimitNear, &rowLimitAbroad,
	&rowLimitElsewhere, &rowLimitNotMainCity, &rowLimitCustoms, &rowLimitNone2007, &rowLimitUnread, &rowLimitNoneDraft, &rowAsOf2011,
	&rowThoroughSameCity, &rowThoroughDomestic, &rowThoroughHongKong, &rowThoroughTaiwan, &rowThoroughAbroad2007, &rowThoroughAbroad2011,
	&rowThoroughSameCityDraft, &rowThoroughDomesticDraft, &rowThoroughAbroadDraft, &rowOwnThorough,
	&rowThoroughUnread, &rowThoroughReported, &rowThoroughEmpty, &rowDayEndSameClock, &rowDayEndMidnight, &rowDayEndEither,
}
