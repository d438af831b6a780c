package liability

import (
	"slices"

	"github.com/courier-rules/courier"
)

// barStart is the event from which a time runs.
type barStart uint8

const (
	whenKnown barStart = iota
	whenDelivered
	whenDeliveredOrDue
	whenArrived
	whenDue
	whenRecorded
	whenCharged
	whenHappened
	whenSettled
	whenSettledOrServed
	whenPaid
	whenSalvaged
	whenAdjusted
	whenContracted
	whenOverdue // CMR: 30 days after the agreed limit, else 60 days after taking over
	whenDamaged
	whenDisallowed
)

// barOf is the matter that the start depends on.
type barOf uint8

const (
	ofPart       barOf = 1 << iota // a part lost or damaged
	ofLoss                         // all lost, and on record
	ofUnrecorded                   // all lost, without a record
	ofFresh                        // the same of perishable goods
	ofLate
	ofLosses = ofLoss | ofUnrecorded | ofFresh
	ofAny    = ofPart | ofLosses | ofLate
)

// barClock is the law of suspension and interruption.
type barClock uint8

const (
	byCivilCode barClock = iota
	byMaritimeCode
	byCMR
	byForum // the law of the court, not carried
)

// barRow is one line of the tables T3 and CN-SEA-19, their side of actions.
type barRow struct {
	courier.Row
	regimes  [4]courier.Regime // none: whatever the regime
	action   Action
	of       barOf // 0: whatever happened
	start    barStart
	offset   courier.Period // between the event and the start
	period   courier.Period
	wilful   courier.Period // after wilful misconduct, where it is longer
	longest  courier.Period // at most, from the voyage's end or the event
	clock    barClock
	lapse    Lapse
	nextDay  bool // D3
	reported bool
	floor    bool // what a contract must leave at least
	special  bool // recourse under the Maritime Code of 2025
}

var (
	civilRegimes = [4]courier.Regime{courier.CivilLaw, courier.Rail, courier.Waterway}
	atSea        = [4]courier.Regime{courier.Sea}
	inAir        = [4]courier.Regime{courier.Air}
	oldRail      = [4]courier.Regime{courier.RailRules1986}
	oldWater     = [4]courier.Regime{courier.WaterwayRules1986}
	oneYear      = courier.Years(1).Period()
	twoYears     = courier.Years(2).Period()
	threeYears   = courier.Years(3).Period()
	sixYears     = courier.Years(6).Period()
	halfYear     = courier.Days(180).Period()
)

// bar returns a row with the sentence that most lines share: what starts the
// time is said by the words given.
func bar(code courier.Code, ids string, cites []courier.Cite, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: cites, Names: counting,
		Zh: zh + "（{from}）起{period}，至{last}止", En: en + " {from}, {period}: until {last}"}
}

func old25(article string) []courier.Cite { return law(courier.MaritimeCode2025, article) }
func of92(article string) []courier.Cite  { return law(courier.MaritimeCode1992, article) }

// barTable holds the times of the table T3 and of CN-SEA-19. The law of the
// day is in the citations of each row; a row without one in force is not
// there.
var barTable = [...]barRow{
	{Row: bar("liability.bar.civil", "T3-01 T3-02b LIA-13 CN-CIV-02", civilCode("188"), "自权利人知道或者应当知道权利受到损害以及义务人之日", "from the day the claimant knew or should have known of the harm and who owes,"),
		regimes: civilRegimes, action: AgainstCarrier, start: whenKnown, period: threeYears, longest: courier.Years(20).Period(), lapse: DefenceAvailable},
	{Row: bar("liability.bar.civil_against_shipper", "T3-01 LIA-13 CN-CIV-02", civilCode("188"), "向托运人、收货人索赔，自承运人知道或者应当知道权利受到损害以及义务人之日", "against shipper or consignee, from the day the carrier knew or should have known of the harm and who owes,"),
		regimes: civilRegimes, action: AgainstShipper, start: whenKnown, period: threeYears, longest: courier.Years(20).Period(), lapse: DefenceAvailable},
	{Row: bar("liability.bar.civil_charges", "T3-01 LIA-13", civilCode("188"), "退补费用，自权利人知道或者应当知道权利受到损害以及义务人之日", "for charges paid too much or too little, from the day the claimant knew or should have known,"),
		regimes: civilRegimes, action: ChargeRefund, start: whenKnown, period: threeYears, longest: courier.Years(20).Period(), lapse: DefenceAvailable},
	{Row: bar("liability.bar.civil_recourse", "APP-11 LIA-13", civilCode("188"), "追偿，自追偿权利人知道或者应当知道权利受到损害以及义务人之日", "recourse, from the day the claimant knew or should have known of the harm and who owes,"),
		regimes: [4]courier.Regime{courier.CivilLaw, courier.Rail, courier.Waterway, courier.Air}, action: RecourseClaim, start: whenKnown, period: threeYears, longest: courier.Years(20).Period(), lapse: DefenceAvailable},
	{Row: bar("liability.bar.civil_recourse_from_payment", "APP-11", reported(courier.CivilCode, "188"), "据行业转述，追偿自支付赔偿之日", "as reported, recourse runs from the day of payment,"),
		regimes: [4]courier.Regime{courier.CivilLaw, courier.Rail, courier.Waterway, courier.Air}, action: RecourseClaim, start: whenPaid, period: threeYears, longest: courier.Years(20).Period(), lapse: DefenceAvailable, reported: true},
	{Row: bar("liability.bar.insurance", "LIA-13 INS-06", law(courier.InsuranceLaw, "26"), "人寿保险以外的保险赔偿，自知道或者应当知道保险事故发生之日", "an insurance claim other than life, from the day the event was or should have been known,"),
		action: InsuranceClaim, start: whenKnown, period: twoYears, lapse: DefenceAvailable},

	{Row: bar("liability.bar.rail_1986", "T3-02 CN-RAIL-06 D3", law(courier.RailFreightRules1986, "22"), "自车站交给货运记录（次日起算）之日", "from the day the record of the goods was handed over, its next day first,"),
		regimes: oldRail, action: AgainstCarrier, of: ofPart | ofLoss, start: whenRecorded, period: halfYear, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.rail_1986_unrecorded", "T3-02 CN-RAIL-06 D3", law(courier.RailFreightRules1986, "22"), "全部灭失未编有货运记录，自运到期限满期后第15日（第16日起算）", "all lost without a record, from the fifteenth day after the transit period, the sixteenth being first,"),
		regimes: oldRail, action: AgainstCarrier, of: ofUnrecorded, start: whenDue, offset: courier.Days(15).Period(), period: halfYear, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.rail_1986_fresh", "T3-02 CN-RAIL-06 D3", law(courier.RailFreightRules1986, "22"), "鲜活货物全部灭失未编有货运记录，自运到期限满期（次日起算）之日", "perishables all lost without a record, from the end of the transit period, its next day first,"),
		regimes: oldRail, action: AgainstCarrier, of: ofFresh, start: whenDue, period: halfYear, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.rail_1986_delay", "T3-02 CN-RAIL-06 D3", law(courier.RailFreightRules1986, "22"), "要求支付运到期限违约金，自交付货物（次日起算）之日", "for the penalty of delay, from delivery, its next day first,"),
		regimes: oldRail, action: AgainstCarrier, of: ofLate, start: whenDelivered, period: sixtyDays, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.rail_1986_charges", "T3-02 CN-RAIL-06 D3", law(courier.RailFreightRules1986, "22"), "多收、少收运输费用，自核收该项费用（次日起算）之日", "for charges taken too much or too little, from the day they were taken, its next day first,"),
		regimes: oldRail, action: ChargeRefund, start: whenCharged, period: halfYear, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.rail_1986_against_shipper", "T3-02 CN-RAIL-06 D3", law(courier.RailFreightRules1986, "22"), "承运人向托运人、收货人要求赔偿，自发生该项损失（次日起算）之日", "the railway against shipper or consignee, from the day of the loss, its next day first,"),
		regimes: oldRail, action: AgainstShipper, start: whenHappened, period: halfYear, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.waterway_1986", "T3-03 CN-WATER-01 D3", law(courier.WaterwayFreightRules1986, "31"), "自货运记录交给之日（次日起算）", "from the day the record of the goods was handed over, its next day first,"),
		regimes: oldWater, action: AgainstCarrier, start: whenRecorded, period: halfYear, lapse: DefenceAvailable, nextDay: true},
	{Row: bar("liability.bar.waterway_1986_against_shipper", "T3-03 CN-WATER-01 D3", law(courier.WaterwayFreightRules1986, "31"), "承运人向托运人、收货人要求赔偿，自货运记录交给之日（次日起算）", "the carrier against shipper or consignee, from the day the record was handed over, its next day first,"),
		regimes: oldWater, action: AgainstShipper, start: whenRecorded, period: halfYear, lapse: DefenceAvailable, nextDay: true},

	{Row: bar("liability.bar.air", "T3-04 T3-04b CN-AIR-07", aviation("135", "143"), "自民用航空器到达、应当到达目的地点或者运输终止之日", "from arrival, due arrival or the end of the carriage,"),
		regimes: inAir, action: AgainstCarrier, start: whenArrived, period: twoYears, lapse: DefenceAvailable},
	{Row: bar("liability.bar.montreal", "T3-05 INT-MC-02", law(courier.Montreal, "35"), "自到达、应当到达目的地或者运输终止之日", "from arrival, due arrival or the end of the carriage under the convention,"),
		regimes: [4]courier.Regime{courier.MontrealAir}, action: AgainstCarrier, start: whenArrived, period: twoYears, clock: byForum, lapse: ActionBarred},
	{Row: bar("liability.bar.warsaw", "T3-06", law(courier.Warsaw, ""), "自到达、应当到达目的地或者运输终止之日，依照公约", "from arrival, due arrival or the end of the carriage under the older convention,"),
		regimes: [4]courier.Regime{courier.WarsawAir}, action: AgainstCarrier, start: whenArrived, period: twoYears, clock: byForum, lapse: ActionBarred},

	{Row: bar("liability.bar.sea", "T3-07 T3-07b CN-SEA-06 CN-SEA-19", old92("257", "284"), "请求承运人赔偿，自货物交付或者应当交付之日", "against the carrier, from delivery or due delivery"),
		regimes: atSea, action: AgainstCarrier, start: whenDeliveredOrDue, period: oneYear, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.sea_against_shipper", "CN-SEA-06 CN-SEA-19", old25("284"), "请求托运人、收货人或者运输单证持有人赔偿，自知道或者应当知道权利被侵害之日", "against shipper, consignee or holder of the document, from the day the infringement was or should have been known,"),
		regimes: atSea, action: AgainstShipper, start: whenKnown, period: oneYear, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.sea_recourse_1992", "APP-11 CN-SEA-06", of92("257"), "追偿，自解决原赔偿请求或者收到起诉状副本之日", "recourse, from settling the original claim or receiving the copy of the complaint,"),
		regimes: atSea, action: RecourseClaim, start: whenSettledOrServed, period: courier.Days(90).Period(), clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.sea_recourse", "APP-11 CN-SEA-06 CN-SEA-19", old25("284"), "原时效已经届满或者不足九十日的，追偿自解决原赔偿请求之日", "the original year being over or having less than 90 days left, recourse runs from settling the original claim,"),
		regimes: atSea, action: RecourseClaim, start: whenSettled, period: courier.Days(90).Period(), clock: byMaritimeCode, lapse: DefenceAvailable, special: true},
	{Row: bar("liability.bar.charter", "CN-SEA-19", old92("257, 259", "286"), "有关租船合同，自知道或者应当知道权利被侵害之日", "under a charter, from the day the infringement was or should have been known,"),
		regimes: atSea, action: CharterClaim, start: whenKnown, period: twoYears, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.towage", "CN-SEA-19", old92("260", "287"), "有关海上拖航合同，自知道或者应当知道权利被侵害之日", "under a contract of towage, from the day the infringement was or should have been known,"),
		regimes: atSea, action: TowageClaim, start: whenKnown, period: oneYear, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.collision", "CN-SEA-19", old92("261", "288"), "有关船舶碰撞，自碰撞事故发生之日", "from a collision, from the day of the collision,"),
		regimes: atSea, action: CollisionClaim, start: whenHappened, period: twoYears, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.joint_injury", "CN-SEA-19", old92("261", "288"), "人身伤亡连带赔偿的追偿，自连带支付损害赔偿之日", "recourse for joint payment of personal injury, from the day of payment,"),
		regimes: atSea, action: JointInjuryRecourse, start: whenPaid, period: oneYear, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.salvage", "CN-SEA-19", old92("262", "289"), "有关海难救助，自救助作业终止之日", "for salvage, from the end of the salvage work"),
		regimes: atSea, action: SalvageClaim, start: whenSalvaged, period: twoYears, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.average_1992", "CN-SEA-19", of92("263"), "有关共同海损分摊，自理算结束之日", "for a general average share, from the end of the adjustment"),
		regimes: atSea, action: AverageClaim, start: whenAdjusted, period: oneYear, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.average", "CN-SEA-19", old25("290"), "有关共同海损分摊，自共同海损理算结束之日", "for a general average share, at most six years from the voyage, from the end of the adjustment"),
		regimes: atSea, action: AverageClaim, start: whenAdjusted, period: oneYear, longest: sixYears, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.marine_insurance_1992", "CN-SEA-19 INS-06", of92("264"), "海上保险赔偿，自保险事故发生之日", "a marine insurance claim, from the day of the event,"),
		regimes: atSea, action: MarineInsurance, start: whenHappened, period: twoYears, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.marine_insurance", "CN-SEA-19 INS-06", old25("291"), "海上保险赔偿，自知道或者应当知道保险事故发生之日", "a marine insurance claim, from the day the event was or should have been known,"),
		regimes: atSea, action: MarineInsurance, start: whenKnown, period: twoYears, clock: byMaritimeCode, lapse: DefenceAvailable},
	{Row: bar("liability.bar.oil", "CN-SEA-19", old92("265", "292"), "有关船舶油污损害，自损害发生之日", "for oil pollution, at most six years from the accident, from the day of the damage"),
		regimes: atSea, action: OilPollution, start: whenDamaged, period: threeYears, longest: sixYears, clock: byMaritimeCode, lapse: DefenceAvailable},

	{Row: bar("liability.bar.hague_visby", "T3-08", law(courier.HagueVisby, ""), "自货物交付或者应当交付之日，依照公约", "from delivery or due delivery under the rules,"),
		regimes: [4]courier.Regime{courier.HagueVisbySea}, action: AgainstCarrier, start: whenDeliveredOrDue, period: oneYear, clock: byForum, lapse: ActionBarred},
	{Row: bar("liability.bar.hamburg", "T3-09", reported(courier.Hamburg, ""), "据行业转述，自货物交付或者应当交付之日", "as reported, from delivery or due delivery"),
		regimes: [4]courier.Regime{courier.HamburgSea}, action: AgainstCarrier, start: whenDeliveredOrDue, period: twoYears, clock: byForum, lapse: ActionBarred, reported: true},
	{Row: bar("liability.bar.cmr", "T3-10 INT-CMR-05", law(courier.CMR, "32"), "部分灭失、损坏或者延误，自交付之日", "for partial loss, damage or delay, from delivery on"),
		regimes: [4]courier.Regime{courier.CMRRoad}, action: AgainstCarrier, of: ofPart | ofLate, start: whenDelivered, period: oneYear, wilful: threeYears, clock: byCMR, lapse: ActionBarred},
	{Row: bar("liability.bar.cmr_loss", "T3-10 INT-CMR-05", law(courier.CMR, "32"), "全部灭失，自约定期限届满后第30日、未约定的自接管货物后第60日", "for total loss, from the 30th day after the agreed limit, else the 60th after taking over,"),
		regimes: [4]courier.Regime{courier.CMRRoad}, action: AgainstCarrier, of: ofLosses, start: whenOverdue, period: oneYear, wilful: threeYears, clock: byCMR, lapse: ActionBarred},
	{Row: bar("liability.bar.cmr_other", "T3-10 INT-CMR-05", law(courier.CMR, "32"), "其他情形，自订立运输合同满3个月之日", "in all other cases, from the end of three months after the contract,"),
		regimes: [4]courier.Regime{courier.CMRRoad}, action: ChargeRefund, start: whenContracted, offset: courier.Months(3).Period(), period: oneYear, wilful: threeYears, clock: byCMR, lapse: ActionBarred},
	{Row: bar("liability.bar.cmr_recourse", "APP-11 INT-CMR-06", reported(courier.CMR, "39"), "据行业转述，承运人之间的追偿自确定赔偿额的判决或者支付之日", "as reported, recourse between carriers, from the judgment or the payment"),
		regimes: [4]courier.Regime{courier.CMRRoad}, action: RecourseClaim, start: whenPaid, period: oneYear, wilful: threeYears, clock: byCMR, lapse: ActionBarred, reported: true},
	{Row: bar("liability.bar.cim", "T3-11", reported(courier.CIM, "48"), "据行业转述，自交付或者应当交付之日，依照公约", "as reported, from delivery or due delivery under the uniform rules,"),
		regimes: [4]courier.Regime{courier.CIMRail}, action: AgainstCarrier, start: whenDeliveredOrDue, period: oneYear, wilful: twoYears, clock: byForum, lapse: ActionBarred, reported: true},
	{Row: bar("liability.bar.carmack_floor", "T3-12", law(courier.CarmackAmendment, "14706"), "合同约定的起诉期限不得短于自书面拒赔之日", "the contract must leave for a suit at least, from the written disallowance of"),
		regimes: [4]courier.Regime{courier.CarmackRoad}, action: AgainstCarrier, start: whenDisallowed, period: twoYears, clock: byForum, lapse: ActionBarred, floor: true},
}

// old reports whether the code of 1992 governs the clock.
func (l *Limitation) old() bool { return l.HappenedOn.Before(maritime2025) }

// row finds the line of the table, nil where there is none or facts are
// missing; it asks for them.
func (l *Limitation) row(b *TimeBar) *barRow {
	regime := l.Regime
	if !l.HappenedOn.Known() {
		b.Needs = append(b.Needs, "happened_on")
	}
	if regime == 0 && l.Action != InsuranceClaim {
		b.Needs = append(b.Needs, "regime")
	}
	if l.Action == 0 {
		b.Needs = append(b.Needs, "action")
	}
	if len(b.Needs) > 0 {
		return nil
	}
	if regime == courier.Sea && l.old() && (l.Action == AgainstCarrier || l.Action == RecourseClaim) {
		switch l.Domestic {
		case 0:
			b.Needs = append(b.Needs, "domestic")
			return nil
		case courier.Yes:
			b.Reasons = append(roomFor(b.Reasons), rowNoticeCoastal.Speak(l.HappenedOn, courier.Notes))
			regime = courier.CivilLaw
		}
	}
	return l.line(b, regime)
}

func (l *Limitation) line(b *TimeBar, regime courier.Regime) *barRow {
	matters, need := l.matters()
	var found *barRow
	unread, unclear := false, false
	for i := range barTable {
		row := &barTable[i]
		switch {
		case row.action != l.Action || row.of != 0 && row.of&matters == 0,
			row.regimes[0] != 0 && !slices.Contains(row.regimes[:], regime), row.Cite(l.HappenedOn) == nil:
		case row.reported && l.Reach != RulesReported:
			unread = true
		case found == nil || row.reported:
			found = row
		default:
			unclear = true
		}
	}
	switch {
	case unclear:
		b.Needs = append(b.Needs, need)
		return nil
	case found != nil:
		return found
	case unread:
		b.Reasons = append(roomFor(b.Reasons), rowBarUnread.Speak(l.HappenedOn, courier.Refers))
	default:
		b.Reasons = append(roomFor(b.Reasons), rowBarNone.Speak(l.HappenedOn, courier.Refers))
	}
	return nil
}

// matters returns what the claim can be for, as far as is known, and the fact
// that would say more.
func (l *Limitation) matters() (barOf, courier.Need) {
	switch {
	case l.Kind == 0:
		return ofAny, "kind"
	case l.Kind == Delay:
		return ofLate, ""
	case l.Kind != Loss:
		return ofPart, ""
	case l.Recorded == 0:
		return ofLosses, "recorded"
	case l.Recorded == courier.Yes:
		return ofLoss, ""
	case l.Perishable == 0:
		return ofUnrecorded | ofFresh, "perishable"
	case l.Perishable == courier.Yes:
		return ofFresh, ""
	}
	return ofUnrecorded, ""
}
