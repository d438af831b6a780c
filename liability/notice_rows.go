package liability

import "github.com/courier-rules/courier"

// noticeOf is the matter of a notice.
type noticeOf uint8

const (
	ofVisible    noticeOf = 1 << iota // damage that can be seen
	ofHidden                          // damage that cannot, not in a container where that differs
	ofBoxed                           // the same in a container
	ofDelay                           // delay
	ofHomeMail                        // domestic mail, whatever became of it
	ofAbroadMail                      // international mail
	ofDamage     = ofVisible | ofHidden | ofBoxed
	ofConcealed  = ofHidden | ofBoxed
	ofMail       = ofHomeMail | ofAbroadMail
)

// noticeFrom is the event from which a notice is counted.
type noticeFrom uint8

const (
	fromDelivery noticeFrom = iota
	fromDisposal
	fromPosting
)

// noticeRow is one line of table T3, its side of notices.
type noticeRow struct {
	courier.Row
	regimes  [4]courier.Regime
	of       noticeOf
	from     noticeFrom
	period   courier.Period
	roll     courier.Roll
	missed   Missed
	agreed   bool // the period is the one that the terms set
	written  bool // the notice must be in writing
	fraud    bool // fraud of the carrier keeps the right
	surveyed bool // a joint survey makes it unnecessary
	sundays  bool // Sundays and holidays are reported not to count
	reported bool // only in the reach of reported rules
}

func old92(article92, article25 string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.MaritimeCode1992, article92), courier.Art(courier.MaritimeCode2025, article25)}
}

func aviation(article21, article25 string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.CivilAviationLaw2021, article21), courier.Art(courier.CivilAviationLaw2025, article25)}
}

var (
	counting   = [3]string{"from", "period", "last"}
	seaNotice  = old92("81", "88")
	airNotice  = aviation("134", "142")
	zeroDays   = courier.Days(0).Period()
	sevenDays  = courier.Days(7).Period()
	fortnight  = courier.Days(14).Period()
	threeWeeks = courier.Days(21).Period()
	sixtyDays  = courier.Days(60).Period()
)

// noticeTable is table T3, by regime and matter. The law of the day is in the
// citations of each row.
var noticeTable = [...]noticeRow{
	{Row: courier.Row{Code: "liability.notice.civil", IDs: "T3-01 T3-02b", Cites: civilCode("831"), Names: counting,
		Zh: "收货人应当按照约定的期限检验货物，自{from}起{period}，至{last}止提出异议",
		En: "the consignee inspects within the agreed period and objects by {last}, {period} from {from}"},
		regimes: [4]courier.Regime{courier.CivilLaw, courier.Rail, courier.Waterway}, of: ofDamage, agreed: true,
		roll: courier.RollHoliday, missed: PresumptionOnly},
	{Row: courier.Row{Code: "liability.notice.rail_1986", IDs: "T3-02", Cites: law(courier.RailFreightRules1986, "12"), Names: counting,
		Zh: "收货人在验收货物时应当即提出异议（{from}交付，{period}，即{last}当日）",
		En: "the consignee objects at once when it takes the goods over: delivered {from}, {period} after, on {last}"},
		regimes: [4]courier.Regime{courier.RailRules1986}, of: ofDamage, period: zeroDays, missed: ContractPerformed},
	{Row: courier.Row{Code: "liability.notice.waterway_1986", IDs: "T3-03", Cites: law(courier.WaterwayFreightRules1986, "16"), Names: counting,
		Zh: "收货人在验收交接时应即提出异议（{from}交付，{period}，即{last}当日）",
		En: "the consignee objects at the handover: delivered {from}, {period} after, on {last}"},
		regimes: [4]courier.Regime{courier.WaterwayRules1986}, of: ofDamage, period: zeroDays, missed: ContractPerformed},
	{Row: courier.Row{Code: "liability.notice.air", IDs: "T3-04 T3-04b CN-AIR-07", Cites: airNotice, Names: counting,
		Zh: "货物发生损失的，应当在发现后提出书面异议，至迟自收到货物之日（{from}）起{period}内，至{last}止",
		En: "damage is to be notified in writing on discovery, at latest {period} from receipt on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.Air}, of: ofDamage, period: fortnight, roll: courier.RollHoliday,
		missed: RightLost, written: true, fraud: true},
	{Row: courier.Row{Code: "liability.notice.air_delay", IDs: "T3-04 T3-04b CN-AIR-07", Cites: airNotice, Names: counting,
		Zh: "货物发生延误的，书面异议至迟自交付收货人处置之日（{from}）起{period}内提出，至{last}止",
		En: "delay is to be notified in writing at latest {period} from the day the goods were placed at disposal, {from}: by {last}"},
		regimes: [4]courier.Regime{courier.Air}, of: ofDelay, from: fromDisposal, period: threeWeeks, roll: courier.RollHoliday,
		missed: RightLost, written: true, fraud: true},
	{Row: courier.Row{Code: "liability.notice.montreal", IDs: "T3-05 INT-MC-02", Cites: law(courier.Montreal, "31"), Names: counting,
		Zh: "货物损坏的异议应当在发现后立即提出，至迟自收到货物之日（{from}）起{period}内，至{last}止",
		En: "damage is to be notified forthwith, at latest {period} from receipt on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.MontrealAir}, of: ofDamage, period: fortnight, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.montreal_delay", IDs: "T3-05 INT-MC-02", Cites: law(courier.Montreal, "31"), Names: counting,
		Zh: "延误的异议至迟自货物交付处置之日（{from}）起{period}内提出，至{last}止",
		En: "delay is to be notified at latest {period} from the day the goods were placed at disposal, {from}: by {last}"},
		regimes: [4]courier.Regime{courier.MontrealAir}, of: ofDelay, from: fromDisposal, period: threeWeeks, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.warsaw", IDs: "T3-06", Cites: law(courier.Warsaw, ""), Names: counting,
		Zh: "货物损坏的异议自收到货物之日（{from}）起{period}内提出，至{last}止",
		En: "damage is to be notified within {period} from receipt on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.WarsawAir}, of: ofDamage, period: sevenDays, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.warsaw_delay", IDs: "T3-06", Cites: law(courier.Warsaw, ""), Names: counting,
		Zh: "延误的异议自货物交付处置之日（{from}）起{period}内提出，至{last}止",
		En: "delay is to be notified within {period} from the day the goods were placed at disposal, {from}: by {last}"},
		regimes: [4]courier.Regime{courier.WarsawAir}, of: ofDelay, from: fromDisposal, period: fortnight, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.sea_visible", IDs: "T3-07 T3-07b", Cites: seaNotice, Names: counting,
		Zh: "显而易见的灭失或者损坏，应当在交付时书面通知承运人（{from}交付，{period}，即{last}当日）",
		En: "loss or damage that can be seen is to be notified in writing at delivery: delivered {from}, {period} after, on {last}"},
		regimes: [4]courier.Regime{courier.Sea}, of: ofVisible, period: zeroDays, missed: PresumptionOnly, written: true, surveyed: true},
	{Row: courier.Row{Code: "liability.notice.sea_hidden", IDs: "T3-07 T3-07b", Cites: seaNotice, Names: counting,
		Zh: "灭失或者损坏非显而易见的，应当自非集装箱货物交付（{from}）的次日起连续{period}内提交书面通知，至{last}止",
		En: "loss or damage that cannot be seen is to be notified in writing within {period} running on from the day after delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.Sea}, of: ofHidden, period: sevenDays, missed: PresumptionOnly, written: true, surveyed: true},
	{Row: courier.Row{Code: "liability.notice.sea_container", IDs: "T3-07 T3-07b", Cites: seaNotice, Names: counting,
		Zh: "灭失或者损坏非显而易见的，应当自集装箱货物交付（{from}）的次日起连续{period}内提交书面通知，至{last}止",
		En: "loss or damage in a container that cannot be seen is to be notified in writing within {period} running on from the day after delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.Sea}, of: ofBoxed, period: courier.Days(15).Period(), missed: PresumptionOnly, written: true, surveyed: true},
	{Row: courier.Row{Code: "liability.notice.sea_delay", IDs: "T3-07 T3-07b", Cites: old92("82", "89"), Names: counting,
		Zh: "迟延交付造成经济损失的，应当自交付（{from}）的次日起连续{period}内提交书面通知，至{last}止",
		En: "loss from delay is to be notified in writing within {period} running on from the day after delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.Sea}, of: ofDelay, period: sixtyDays, missed: RightLost, written: true},
	{Row: courier.Row{Code: "liability.notice.hague_visby_visible", IDs: "T3-08", Cites: law(courier.HagueVisby, ""), Names: counting,
		Zh: "显而易见的损坏应当在提货时通知（{from}提货，{period}，即{last}当日）",
		En: "damage that can be seen is to be notified at removal: removed {from}, {period} after, on {last}"},
		regimes: [4]courier.Regime{courier.HagueVisbySea}, of: ofVisible, period: zeroDays, missed: PresumptionOnly},
	{Row: courier.Row{Code: "liability.notice.hague_visby_hidden", IDs: "T3-08", Cites: law(courier.HagueVisby, ""), Names: counting,
		Zh: "非显而易见的损坏应当自提货（{from}）起{period}内通知，至{last}止",
		En: "damage that cannot be seen is to be notified within {period} from removal on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.HagueVisbySea}, of: ofConcealed, period: courier.Days(3).Period(), missed: PresumptionOnly},
	{Row: courier.Row{Code: "liability.notice.hamburg_visible", IDs: "T3-09", Cites: reported(courier.Hamburg, ""), Names: counting,
		Zh: "据行业转述，显而易见的损坏应当自交付（{from}）起{period}内通知，至{last}止",
		En: "as reported, damage that can be seen is to be notified within {period} from delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.HamburgSea}, of: ofVisible, period: courier.WorkingDays(1).Period(), missed: PresumptionOnly, reported: true},
	{Row: courier.Row{Code: "liability.notice.hamburg_hidden", IDs: "T3-09", Cites: reported(courier.Hamburg, ""), Names: counting,
		Zh: "据行业转述，非显而易见的损坏应当自交付（{from}）起连续{period}内通知，至{last}止",
		En: "as reported, damage that cannot be seen is to be notified within {period} running on from delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.HamburgSea}, of: ofConcealed, period: courier.Days(15).Period(), missed: PresumptionOnly, reported: true},
	{Row: courier.Row{Code: "liability.notice.hamburg_delay", IDs: "T3-09", Cites: reported(courier.Hamburg, ""), Names: counting,
		Zh: "据行业转述，迟延交付应当自交付（{from}）起连续{period}内通知，至{last}止",
		En: "as reported, delay is to be notified within {period} running on from delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.HamburgSea}, of: ofDelay, period: sixtyDays, missed: RightLost, reported: true},
	{Row: courier.Row{Code: "liability.notice.cmr_visible", IDs: "T3-10", Cites: law(courier.CMR, "30"), Names: counting,
		Zh: "显而易见的损坏应当在交付时提出（{from}交付，{period}，即{last}当日）",
		En: "damage that can be seen is to be notified at delivery: delivered {from}, {period} after, on {last}"},
		regimes: [4]courier.Regime{courier.CMRRoad}, of: ofVisible, period: zeroDays, missed: PresumptionOnly},
	{Row: courier.Row{Code: "liability.notice.cmr_hidden", IDs: "T3-10", Cites: law(courier.CMR, "30"), Names: counting,
		Zh: "非显而易见的损坏应当自交付（{from}）起{period}内提出，至{last}止",
		En: "damage that cannot be seen is to be notified within {period} from delivery on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.CMRRoad}, of: ofConcealed, period: sevenDays, missed: PresumptionOnly, sundays: true},
	{Row: courier.Row{Code: "liability.notice.cmr_delay", IDs: "T3-10", Cites: law(courier.CMR, "30"), Names: counting,
		Zh: "延误应当自货物交付处置之日（{from}）起{period}内提出，至{last}止",
		En: "delay is to be notified within {period} from the day the goods were placed at disposal on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.CMRRoad}, of: ofDelay, from: fromDisposal, period: threeWeeks, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.cim_visible", IDs: "T3-11", Cites: law(courier.CIM, "47"), Names: counting,
		Zh: "显而易见的损坏应当在接收货物之前提出（{from}接收，{period}，即{last}当日）",
		En: "damage that can be seen is to be notified before the goods are accepted: accepted {from}, {period} after, on {last}"},
		regimes: [4]courier.Regime{courier.CIMRail}, of: ofVisible, period: zeroDays, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.cim_hidden", IDs: "T3-11", Cites: law(courier.CIM, "47"), Names: counting,
		Zh: "非显而易见的损坏应当自接收货物（{from}）起{period}内提出，至{last}止",
		En: "damage that cannot be seen is to be notified within {period} from acceptance of the goods on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.CIMRail}, of: ofConcealed, period: sevenDays, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.cim_delay", IDs: "T3-11", Cites: law(courier.CIM, "47"), Names: counting,
		Zh: "逾期运到应当自接收货物（{from}）起{period}内提出，至{last}止",
		En: "delay is to be notified within {period} from acceptance of the goods on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.CIMRail}, of: ofDelay, period: sixtyDays, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.carmack_floor", IDs: "T3-12", Cites: law(courier.CarmackAmendment, "14706"), Names: counting,
		Zh: "合同约定的索赔期限自交付（{from}）起不得短于{period}，即不得早于{last}届满；这是对合同的下限，不是期限本身",
		En: "the contract may not set a claim window shorter than {period} from delivery on {from}, not before {last}: a floor for the contract and no period"},
		regimes: [4]courier.Regime{courier.CarmackRoad}, of: ofDamage | ofDelay, period: courier.Months(9).Period(), missed: TermMissed},
	{Row: courier.Row{Code: "liability.notice.mail", IDs: "QRY-02 CN-POST-02", Cites: law(courier.PostalLaw, "49"), Names: counting,
		Zh: "国内给据邮件可以自交寄之日（{from}）起{period}内持收据查询，至{last}止",
		En: "recorded domestic mail may be asked after with its receipt within {period} from posting on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.PostalUniversal}, of: ofHomeMail, from: fromPosting, period: oneYear, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.mail_abroad", IDs: "QRY-02 CN-POST-02", Cites: law(courier.PostalLaw, "49"), Names: counting,
		Zh: "国际给据邮件可以自交寄之日（{from}）起{period}内持收据查询，至{last}止",
		En: "recorded international mail may be asked after with its receipt within {period} from posting on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.PostalUniversal}, of: ofAbroadMail, from: fromPosting, period: halfYear, missed: RightLost},
	{Row: courier.Row{Code: "liability.notice.upu", IDs: "INT-UPU-01", Cites: law(courier.UniversalPostalUnion, ""), Names: counting,
		Zh: "万国邮联邮件的索赔应当自交寄之日（{from}）起{period}内提出，至{last}止",
		En: "a claim for mail under the Universal Postal Union is made within {period} from posting on {from}: by {last}"},
		regimes: [4]courier.Regime{courier.UPUPost}, of: ofMail | ofDelay, from: fromPosting, period: courier.Months(6).Period()},
}
