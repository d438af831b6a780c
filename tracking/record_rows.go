package tracking

import "github.com/courier-rules/courier"

// Papers of a freight accident, as the training text on orders has them.
var (
	rowGoodsRecord = courier.Row{
		Code: "tracking.record.goods", Staff: true, IDs: "S2-23", Cites: art(courier.OrderTextbook, ""), Names: [3]string{"by", "lots"},
		Zh: "发生或者发现货运事故，车站应当在当日（{by}）按批编制货运记录，共{lots}批",
		En: "a freight accident: the station makes a goods record the same day, {by}, one per lot, {lots} in all",
	}
	rowOrdinaryRecord = courier.Row{
		Code: "tracking.record.ordinary", Staff: true, IDs: "S2-23", Cites: art(courier.OrderTextbook, ""),
		Zh: "托运人装车、收货人卸车，交接时未见异状而收货人提出损失，或者按规定需要证明的，编制普通记录",
		En: "loaded by the shipper, unloaded by the consignee, nothing visible at the hand-over and a loss reported, or a proof needed under the rules: an ordinary record",
	}
	rowAppraisal = courier.Row{
		Code: "tracking.record.appraisal", Staff: true, IDs: "S2-24", Cites: art(courier.OrderTextbook, ""), Field: "damage_or_part",
		Zh: "损坏或者部分灭失的原因、程度不能判明的，承运人与收货人或者托运人协商，可以邀请鉴定人鉴定，并编制货运事故鉴定书",
		En: "cause or extent of the damage or partial loss cannot be told: the carrier agrees with consignee or shipper, may invite an appraiser, and the result is an accident appraisal report",
	}
	rowTellOwner = courier.Row{
		Code: "tracking.record.tell_owner", Staff: true, IDs: "S2-25", Cites: art(courier.OrderTextbook, ""), Field: "beyond_carrier",
		Zh: "承运人无法处理的事故，应当立即通知车站，由其通知托运人或者收货人处理",
		En: "an accident that the carrier cannot handle: the station is told at once, to tell shipper or consignee to deal with it",
	}
	rowSendRecord = courier.Row{
		Code: "tracking.record.send_on", Staff: true, IDs: "S2-25", Cites: art(courier.OrderTextbook, ""), Field: "unlawful",
		Zh: "途中发现违法或者危及运输安全的，按规定处理并记录结果，记录随运输票据送到站",
		En: "a breach of law or danger found in transit is handled by the rules, and the record goes with the transport documents to the destination station",
	}
)

// What is kept, and how long.
var (
	rowWaybills = courier.Row{
		Code: "tracking.record.waybills", Staff: true, IDs: "REC-01 TRAP-12", Cites: courier.Express(34), Field: "kind",
		Zh: "快递运单应当妥善管理并定期销毁，条文没有规定保存天数",
		En: "waybills are managed and destroyed regularly; the text names no number of days",
	}
	rowWaybillsYear = courier.Row{
		Code: "tracking.record.waybills_year", Staff: true, IDs: "REC-01", Cites: []courier.Cite{{Document: &tradeCustom}}, Field: "cells", Names: [3]string{"period", "last"},
		Zh: "按业内通行说法（未见条文），纸质运单保存{period}，至{last}",
		En: "the trade says, and no text that was read does, that paper waybills are kept for {period}, to {last}",
	}
	rowUserData = courier.Row{
		Code: "tracking.record.user_data", Staff: true, IDs: "REC-01", Cites: courier.Express(34), Field: "kind",
		Zh: "用户信息等电子数据应当妥善保管，并采取有效技术手段保证安全",
		En: "user data are kept safe by effective technical means",
	}
	rowShortest = courier.Row{
		Code: "tracking.record.shortest", Staff: true, IDs: "REC-01", Field: "kind",
		Cites: []courier.Cite{courier.Art(courier.PersonalInformationLaw, "19").Since(personalInformationFrom)},
		Zh:    "个人信息的保存期限应当为实现处理目的所必要的最短时间",
		En:    "personal data are kept for the shortest time that their purpose needs",
	}
	rowShanghaiProofs = courier.Row{
		Code: "tracking.record.shanghai_proofs", Staff: true, IDs: "REC-01", Cites: art(courier.ShanghaiPostal, "23, 30"), Field: "region", Names: [3]string{"period", "last"},
		Zh: "在上海，身份查验资料和安全证明资料至少保存{period}，至{last}",
		En: "in Shanghai proofs of identity and safety are kept for at least {period}, to {last}",
	}
	rowShanghaiFootage = courier.Row{
		Code: "tracking.record.shanghai_footage", Staff: true, IDs: "REC-01", Cites: art(courier.ShanghaiPostal, "23, 30"), Field: "region", Names: [3]string{"period", "last"},
		Zh: "在上海，监控录像至少保存{period}，至{last}",
		En: "in Shanghai camera footage is kept for at least {period}, to {last}",
	}
	rowNoPeriod = courier.Row{
		Code: "tracking.record.no_period", Staff: true, IDs: "REC-01", Cites: courier.Express(34), Field: "region",
		Zh: "此处没有可查的最短保存期限，由人工判断",
		En: "no shortest period is known here: a person judges",
	}
)

// blockedReport is within how long a blocked network is reported.
const blockedReport = courier.Hours(24)

// What is reported, and what its failure costs. A blocked network is told of
// by [Notices] too, from the same rows.
var (
	rowLeak = courier.Row{
		Code: "tracking.record.leak", Staff: true, IDs: "REC-02", Cites: courier.Express(34), Field: "kind",
		Zh: "发生或者可能发生用户信息泄露的，应当立即采取补救措施，并向所在地邮政管理部门报告",
		En: "a leak of user data, or one that may be, is remedied at once and reported to the local postal authority",
	}
	rowBlocked = courier.Row{
		Code: "tracking.record.blocked", Staff: true, IDs: "REC-02", Cites: art(courier.ExpressMeasures2023, "39"), Field: "kind", Names: [3]string{"by"},
		Zh: "发生服务网络阻断的，应当在24小时内向邮政管理部门报告，即不迟于{by}",
		En: "the service network is blocked: it is reported to the postal authority within 24 hours, by {by}",
	}
	rowBlockedPublic = courier.Row{
		Code: "tracking.record.blocked_public", Staff: true, IDs: "REC-02", Cites: art(courier.ExpressMeasures2023, "39"), Field: "kind",
		Zh: "发生服务网络阻断的，应当向社会公告",
		En: "the service network is blocked: it is made known to the public",
	}
	rowBlockedLate = courier.Row{
		Code: "tracking.record.blocked_late", Staff: true, IDs: "REC-02", Cites: art(courier.ExpressMeasures2023, "39"), Field: "reported", Names: [3]string{"by"},
		Zh: "截至{by}没有报告，已经逾期",
		En: "not reported by {by}: late",
	}
	rowFine = courier.Row{
		Code: "tracking.record.fine", Staff: true, IDs: "REC-02 PEN-01e", Cites: courier.Express(44), Field: "serious", Names: [3]string{"least", "most"},
		Zh: "责令改正，没收违法所得，并处{least}以上{most}以下的罚款",
		En: "correction is ordered, unlawful gains are confiscated, and the fine is between {least} and {most}",
	}
	rowFineSerious = courier.Row{
		Code: "tracking.record.fine_serious", Staff: true, IDs: "REC-02 PEN-01e", Cites: courier.Express(44), Field: "serious", Names: [3]string{"least", "most"},
		Zh: "情节严重的，并处{least}以上{most}以下的罚款，并可以责令停业整顿直至吊销许可证",
		En: "in a serious case the fine is between {least} and {most}, and business may be suspended or the licence withdrawn",
	}
)

// tradeCustom is what the trade says of itself, for figures that no text that
// was read contains.
var tradeCustom = courier.Source{ID: "TRADE", Zh: "快递业内通行做法", En: "What the express trade says it does",
	Force: courier.Practice, Evidence: courier.Reported, Checked: courier.Day(2026, 9, 30)}

var recordRows = []*courier.Row{
	&rowGoodsRecord, &rowOrdinaryRecord, &rowAppraisal, &rowTellOwner, &rowSendRecord,
	&rowWaybills, &rowWaybillsYear, &rowUserData, &rowShortest, &rowShanghaiProofs, &rowShanghaiFootage, &rowNoPeriod,
	&rowLeak, &rowBlocked, &rowBlockedPublic, &rowBlockedLate, &rowFine, &rowFineSerious,
}
