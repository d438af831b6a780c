package tracking

import "github.com/courier-rules/courier"

func undeliverableRow(code courier.Code, article string, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "UND-05", Cites: art(courier.UndeliverableItemsRules, article), Field: field, Zh: zh, En: en}
}

// Why an item is undeliverable, and why unreturnable.
var (
	rowRecipientUnknown = undeliverableRow("tracking.undeliverable.recipient_unknown", "2-4", "recipient.address_bad",
		"收件人地址和联系方式均不详或者错误，属于无法投递", "the recipient's address and contact are both unknown or wrong: undeliverable")
	rowRecipientDead = undeliverableRow("tracking.undeliverable.recipient_dead", "2-4", "recipient.dead",
		"收件人死亡且无继承人或者代收人，属于无法投递", "the recipient is dead, without heir or agent: undeliverable")
	rowRecipientRefuses = undeliverableRow("tracking.undeliverable.recipient_refuses", "2-4", "recipient.refuses_item",
		"收件人拒收或者拒付应付的费用，属于无法投递", "the recipient refuses the item or a charge due: undeliverable")
	rowRecipientUncollected = undeliverableRow("tracking.undeliverable.uncollected", "2-4", "recipient.uncollected",
		"保管期满收件人仍未领取，属于无法投递", "the keep period is over and the recipient has not collected: undeliverable")
	rowUndeliverableOther = undeliverableRow("tracking.undeliverable.other", "2-4", "recipient.other",
		"因其他原因无法投递", "undeliverable for another cause")
	rowSenderUnknown = undeliverableRow("tracking.unreturnable.sender_unknown", "2-4", "sender.address_bad",
		"寄件人地址和联系方式均不详或者错误，属于无法退回", "the sender's address and contact are both unknown or wrong: unreturnable")
	rowSenderGivesUp = undeliverableRow("tracking.unreturnable.gives_up", "2-4", "sender.gives_up",
		"寄件人声明放弃，属于无法退回", "the sender gives it up: unreturnable")
	rowSenderRefuses = undeliverableRow("tracking.unreturnable.refuses", "2-4", "sender.refuses_item",
		"退回后寄件人拒收或者拒付应付的费用，属于无法退回", "after return the sender refuses the item or the charge: unreturnable")
	rowSenderUncollected = undeliverableRow("tracking.unreturnable.uncollected", "2-4", "sender.uncollected",
		"保管期满寄件人仍未领取，属于无法退回", "the keep period is over and the sender has not collected: unreturnable")
)

var undeliverableRows = [...]*courier.Row{RecipientUnknown: &rowRecipientUnknown, RecipientDead: &rowRecipientDead,
	RecipientRefuses: &rowRecipientRefuses, RecipientUncollected: &rowRecipientUncollected, UndeliverableOther: &rowUndeliverableOther}

var unreturnableRows = [...]*courier.Row{SenderUnknown: &rowSenderUnknown, SenderGivesUp: &rowSenderGivesUp,
	SenderRefuses: &rowSenderRefuses, SenderUncollected: &rowSenderUncollected}

var keepFigures = [3]string{"period", "last"}
var waitFigures = [3]string{"period", "last", "from"}

// What is done with an express item.
var (
	rowDeliverable = courier.Row{
		Code: "tracking.unclaimed.deliverable", IDs: "UND-05", Cites: art(courier.UndeliverableItemsRules, "2-4"), Field: "recipient",
		Zh: "不属于无法投递的情形，应当继续投递", En: "not undeliverable: delivery goes on",
	}
	rowReturnToSender = courier.Row{
		Code: "tracking.unclaimed.return", IDs: "UND-01", Cites: courier.Express(26),
		Zh: "快件无法投递的，退回寄件人或者根据寄件人的要求处理", En: "an undeliverable item is returned to the sender, or dealt with as the sender wants",
	}
	rowCustomsFormalities = courier.Row{
		Code: "tracking.unclaimed.customs_formalities", IDs: "UND-01", Cites: courier.Express(26), Field: "cross_border",
		Zh: "属于进出境快件的，应当依法办理海关等手续", En: "for an item across the border the customs formalities are to be seen to",
	}
	rowToCustoms = courier.Row{
		Code: "tracking.unclaimed.to_customs", IDs: "UND-02", Cites: courier.Express(26), Field: "inbound",
		Zh: "无法投递又无法退回的进境快件，交由海关依法处理", En: "an inbound item that can be neither delivered nor returned goes to customs",
	}
	rowLetter = courier.Row{
		Code: "tracking.unclaimed.letter", IDs: "UND-02 GEN-02", Cites: courier.Express(26), Field: "unreturnable", Names: waitFigures,
		Zh: "信件自确认无法退回之日起须保管超过{period}（至{last}），无人认领的，自{from}起方可在邮政管理部门监督下销毁",
		En: "a letter is kept for more than {period} from the day it was confirmed unreturnable (to {last}); unclaimed, it may be destroyed from {from}, under the postal authority's eye",
	}
	rowRegister = courier.Row{
		Code: "tracking.unclaimed.register", IDs: "UND-02", Cites: courier.Express(26), Field: "kind",
		Zh: "信件以外的快件应当登记，并按照国务院邮政管理部门的规定处理", En: "anything but a letter is registered and dealt with by the rules of the State Post Bureau",
	}
	rowHandOut = courier.Row{
		Code: "tracking.unclaimed.hand_out", IDs: "UND-02", Cites: courier.Express(26), Field: "claimed",
		Zh: "已有人认领，核实后交付，不再作无着快件处理", En: "it was claimed: handed out after checking, and no longer dealt with as unclaimed",
	}
	rowKeepUnread = courier.Row{
		Code: "tracking.unclaimed.keep_unread", IDs: "UND-02 UND-06", Cites: art(courier.UndeliverableItemsRules, ""), Field: "keep",
		Zh: "现行规定的保管期限未能查证，保管到何时由人工判断", En: "the keep period of the rules in force was not available: a person judges how long",
	}
	rowKeepDraft = courier.Row{
		Code: "tracking.unclaimed.keep_draft_2013", IDs: "UND-06", Cites: art(courier.UndeliverableItemsDraft2013, ""), Field: "entered", Names: keepFigures,
		Zh: "按2013年征求意见稿，自进入处理程序之日起至少保管{period}，至{last}", En: "by the draft of 2013 it is kept for at least {period} from the day handling was entered, to {last}",
	}
	rowKeepPostOrdinary = courier.Row{
		Code: "tracking.unclaimed.keep_post_ordinary", IDs: "UND-06", Cites: art(courier.DeadMailRule, ""), Field: "entered", Names: keepFigures,
		Zh: "按仅适用于邮政的旧规，平常邮件保管{period}，至{last}", En: "by an older rule for the post alone ordinary mail is kept for {period}, to {last}",
	}
	rowKeepPostRecorded = courier.Row{
		Code: "tracking.unclaimed.keep_post_recorded", IDs: "UND-06", Cites: art(courier.DeadMailRule, ""), Field: "entered", Names: keepFigures,
		Zh: "按仅适用于邮政的旧规，给据邮件保管{period}，至{last}", En: "by an older rule for the post alone recorded mail is kept for {period}, to {last}",
	}
	rowKeepPostExpress = courier.Row{
		Code: "tracking.unclaimed.keep_post_express", IDs: "UND-06", Cites: art(courier.DeadMailRule, ""), Field: "entered", Names: keepFigures,
		Zh: "按仅适用于邮政的旧规，特快专递邮件自收到起保管{period}，至{last}", En: "by an older rule for the post alone express mail is kept for {period} from receipt, to {last}",
	}
	rowTermsReturn = courier.Row{
		Code: "tracking.unclaimed.terms_return", IDs: "UND-04", Cites: courier.InTerms(), Field: "sender_asked", Names: [3]string{"period", "from"},
		Zh: "按合同约定，寄件人{period}内未作放弃或者退回的指示，自{from}起退回，费用由寄件人承担",
		En: "by contract, without the sender's word to abandon or return within {period} it goes back at the sender's cost from {from}",
	}
	rowTermsWriteOff = courier.Row{
		Code: "tracking.unclaimed.terms_write_off", IDs: "UND-04", Cites: courier.InTerms(), Field: "first_attempt", Names: [3]string{"period", "from"},
		Zh: "按合同约定，生鲜快件自首次投递起{period}仍未投递成功的，自{from}起可以核销",
		En: "by contract, fresh goods that fail for {period} from the first attempt may be written off from {from}",
	}
)

func keepActRow(code courier.Code, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "UND-03", Cites: art(courier.ExpressMeasures2023, "29"), Field: "acts[]", Zh: zh, En: en}
}

// What is forbidden while it is kept.
var (
	rowStopsQueries     = keepActRow("tracking.unclaimed.stops_queries", "不得在保管期限内停止查询服务", "query service may not stop within the keep period")
	rowDisposesEarly    = keepActRow("tracking.unclaimed.disposes_early", "保管期限未届满不得擅自处置", "it may not be disposed of before the keep period is over")
	rowTakesProfit      = keepActRow("tracking.unclaimed.takes_profit", "不得牟取不正当利益", "no improper profit may be taken")
	rowWithholdsSeizure = keepActRow("tracking.unclaimed.withholds_seizure", "不得非法扣留应当予以没收或者销毁的物品", "what is to be confiscated or destroyed may not be withheld")
)

var keepActRows = [...]*courier.Row{StopsQueries: &rowStopsQueries, DisposesEarly: &rowDisposesEarly, TakesProfit: &rowTakesProfit, WithholdsSeizure: &rowWithholdsSeizure}

func railRow(code courier.Code, field courier.Need, names [3]string, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "CN-RAIL-09", Cites: art(courier.RailwayLaw, "22"), Field: field, Names: names, Zh: zh, En: en}
}

// What is done on the railway.
var (
	rowRailNotice = railRow("tracking.unclaimed.rail_notice", "rail.notice_sent", waitFigures,
		"自发出领取货物通知之日起满{period}（末日{last}）仍无人领取的，自{from}起应当通知托运人",
		"not collected a full {period} after the notice to collect (last day {last}), the shipper is to be told from {from}")
	rowRailRefused = railRow("tracking.unclaimed.rail_refused", "rail.refused_on", [3]string{"day"},
		"收货人于{day}书面通知拒绝领取，应当通知托运人", "the consignee refused in writing on {day}: the shipper is to be told")
	rowRailShipper = railRow("tracking.unclaimed.rail_shipper", "rail.shipper_notified", waitFigures,
		"托运人自接到通知之日起满{period}（末日{last}）未作答复的，自{from}起由铁路运输企业变卖",
		"without an answer a full {period} after the shipper had the notice (last day {last}), the railway sells from {from}")
	rowRailAnswered = railRow("tracking.unclaimed.rail_answered", "rail.shipper_answered", [3]string{},
		"托运人已作答复，按其答复处理，不得变卖", "the shipper has answered: its answer is followed, and nothing is sold")
	rowRailSold = railRow("tracking.unclaimed.rail_sold", "rail.sold", waitFigures,
		"变卖所得价款扣除费用后的余款应当退还；自变卖之日起{period}（末日{last}）未领回的，自{from}起上缴国库",
		"what the sale left after costs is given back; not collected within {period} of the sale (last day {last}) it goes to the state from {from}")
	rowRailParcel = railRow("tracking.unclaimed.rail_parcel", "rail.notice_sent", waitFigures,
		"包裹自发出领取通知之日起满{period}（末日{last}）仍无人领取的，自{from}起应当公告",
		"a parcel not collected a full {period} after the notice to collect (last day {last}) is announced to the public from {from}")
	rowRailBaggage = railRow("tracking.unclaimed.rail_baggage", "rail.arrived", waitFigures,
		"行李到站后满{period}（末日{last}）仍无人领取的，自{from}起应当公告",
		"baggage not collected a full {period} after its arrival (last day {last}) is announced to the public from {from}")
	rowRailPublic = railRow("tracking.unclaimed.rail_public_notice", "rail.public_notice", waitFigures,
		"公告满{period}（末日{last}）仍无人领取的，自{from}起可以变卖",
		"not collected a full {period} after the public notice (last day {last}) it may be sold from {from}")
	rowRailDangerous = railRow("tracking.unclaimed.rail_dangerous", "rail.dangerous", [3]string{},
		"危险物品和规定限制运输的物品应当移交公安机关或者有关部门处理，不得自行变卖",
		"dangerous and restricted goods are handed to the police or the authority and never sold")
	rowRailPerishable = railRow("tracking.unclaimed.rail_perishable", "rail.perishable", [3]string{},
		"不宜长期保存的物品，可以按国务院铁路主管部门的规定缩短期限，缩短多少由人工查定",
		"for goods that do not keep, the authority's rules may shorten the periods: a person looks up by how much")
	rowRail1986Notice = courier.Row{
		Code: "tracking.unclaimed.rail_1986_notice", IDs: "CN-RAIL-09", Cites: art(courier.RailFreightRules1986, "13"), Field: "rail.notice_sent", Names: [3]string{"by"},
		Zh: "按1986年细则，承运人应当自发出催领通知次日起30日内，即至{by}，通知托运人",
		En: "by the rules of 1986 the carrier tells the shipper within 30 days from the day after the reminder, by {by}",
	}
	rowRail1986Refused = courier.Row{
		Code: "tracking.unclaimed.rail_1986_refused", IDs: "CN-RAIL-09", Cites: art(courier.RailFreightRules1986, "13"), Field: "rail.refused_on", Names: [3]string{"by"},
		Zh: "按1986年细则，承运人应当自收货人拒绝领取时起3日内，即至{by}，通知托运人",
		En: "by the rules of 1986 the carrier tells the shipper within 3 days of the refusal, by {by}",
	}
	rowRail1986Answer = courier.Row{
		Code: "tracking.unclaimed.rail_1986_answer", IDs: "CN-RAIL-09", Cites: art(courier.RailFreightRules1986, "13"), Field: "rail.shipper_notified", Names: [3]string{"by"},
		Zh: "按1986年细则，托运人应当自接到通知次日起5日内，即至{by}，提出处理办法",
		En: "by the rules of 1986 the shipper says within 5 days from the day after the notice, by {by}, what is to be done",
	}
)

// Other cargo.
var (
	rowUnclaimedSea = courier.Row{
		Code: "tracking.unclaimed.sea", IDs: "CN-SEA-15", Cites: maritime("88", "95"), Field: "kind",
		Zh: "海运货物无人提取的留置、拍卖和余款，按下单环节的留置规则判断",
		En: "lien, auction and balance of cargo at sea that nobody collects are decided by the rules of lien, with the order",
	}
	rowUnclaimedAir = courier.Row{
		Code: "tracking.unclaimed.air", IDs: "CN-AIR-16", Field: "kind",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "830"), courier.Art(courier.CivilAviationLaw2025, "124")},
		Zh:    "航空货物到达后应当通知收货人；逾期提货的，应当支付保管费等费用，法律没有规定天数",
		En:    "the consignee of air cargo is told of its arrival; late collection owes storage and the like, and the law gives no number of days",
	}
	rowDeposit = courier.Row{
		Code: "tracking.unclaimed.deposit", IDs: "LIA-14", Cites: art(courier.CivilCode, "837"), Field: "cargo",
		Zh: "收货人不明或者无正当理由拒绝受领货物的，承运人依法可以提存货物",
		En: "the consignee is unknown or refuses without cause: the carrier may deposit the goods by law",
	}
	rowStorage = courier.Row{
		Code: "tracking.unclaimed.storage", IDs: "LIA-14", Cites: art(courier.CivilCode, "830"), Field: "cargo.collected_late",
		Zh: "收货人逾期提货的，应当向承运人支付保管费等费用", En: "for late collection the consignee owes storage and the like",
	}
)

var unclaimedRows = []*courier.Row{
	&rowRecipientUnknown, &rowRecipientDead, &rowRecipientRefuses, &rowRecipientUncollected, &rowUndeliverableOther,
	&rowSenderUnknown, &rowSenderGivesUp, &rowSenderRefuses, &rowSenderUncollected,
	&rowDeliverable, &rowReturnToSender, &rowCustomsFormalities, &rowToCustoms, &rowLetter, &rowRegister, &rowHandOut,
	&rowKeepUnread, &rowKeepDraft, &rowKeepPostOrdinary, &rowKeepPostRecorded, &rowKeepPostExpress, &rowTermsReturn, &rowTermsWriteOff,
	&rowStopsQueries, &rowDisposesEarly, &rowTakesProfit, &rowWithholdsSeizure,
	&rowRailNotice, &rowRailRefused, &rowRailShipper, &rowRailAnswered, &rowRailSold, &rowRailParcel, &rowRailBaggage, &rowRailPublic,
	&rowRailDangerous, &rowRailPerishable, &rowRail1986Notice, &rowRail1986Refused, &rowRail1986Answer,
	&rowUnclaimedSea, &rowUnclaimedAir, &rowDeposit, &rowStorage,
}
