package liability

import (
	"slices"
	"strings"

	"github.com/courier-rules/courier"
)

var lapsed1986 = courier.Day(2022, 4, 30) // last day of the rail and waterway rules of 1986

// The rows of a notice that stand beside the table.
var (
	rowNoticeNone = courier.Row{Code: "liability.notice.no_window", IDs: "T3-01 T3-08 LIA-13", Cites: byHouse,
		Zh: "适用的法律没有为此规定异议期限",
		En: "the law of the carriage sets no window for a notice of this"}
	rowNoticeUnread = courier.Row{Code: "liability.notice.reported_only", IDs: "T3-09", Cites: byHouse,
		Zh: "有关期限仅有行业转述，未阅文本，未选用时不予判断",
		En: "the window is known by report alone, its text was not read; without the option for reported rules a person decides"}
	rowNoticeNothingDelivered = courier.Row{Code: "liability.notice.nothing_delivered", IDs: "CN-AIR-07", Cites: byHouse,
		Zh: "货物全部灭失、未曾交付的，异议期限无从起算，无需提出异议；起诉期限另计",
		En: "nothing was delivered, so no window for a notice begins and none is needed; the time bar runs all the same"}
	rowNoticeCoastal = courier.Row{Code: "liability.notice.coastal", IDs: "T3-07 CN-SEA-08", Cites: law(courier.MaritimeCode1992, "2"),
		Zh: "2026年4月30日以前，《海商法》第四章不适用于国内港口之间的海上货物运输，按照《民法典》处理",
		En: "up to 2026-04-30 chapter IV of the Maritime Code does not reach carriage between Chinese ports, and the Civil Code answers"}
	rowNoticeSurvey = courier.Row{Code: "liability.notice.survey", IDs: "T3-07b T3-07", Cites: seaNotice,
		Zh: "交付时收货人已经与承运人对货物进行联合检查或者检验的，无需就所查明的灭失或者损坏提交书面通知",
		En: "both sides surveyed the goods at delivery, and no notice is needed of what the survey found"}
	rowNoticeReasonable = courier.Row{Code: "liability.notice.reasonable_time", IDs: "T3-01", Cites: civilCode("831"),
		Zh: "没有约定检验期限的，应当在合理期限内检验并提出异议；何为合理，须由人判断",
		En: "no period is agreed, so the goods are inspected and objections made within a reasonable time; how long that is, a person decides"}
	rowNoticePresumption = courier.Row{Code: "liability.notice.presumption_at_most", IDs: "T3-01", Cites: civilCode("831"),
		Zh: "未在该期限内提出异议的，至多视为承运人已经按照运输单证的记载交付的初步证据，不丧失赔偿请求权",
		En: "an objection out of that time costs a presumption of delivery as documented at most, and no right"}
	rowNoticePresumed = courier.Row{Code: "liability.notice.presumed", IDs: "T3-01 T3-07 T3-07b T3-08 T3-09 T3-10",
		Cites: slices.Concat(law(courier.HagueVisby, ""), reported(courier.Hamburg, ""), law(courier.CMR, "30"), law(courier.MaritimeCode1992, "81"), civilCode("831"), law(courier.MaritimeCode2025, "88")),
		Zh:    "未在期限内提出的，视为承运人已经按照运输单证完好交付的初步证据，可以用相反证据推翻，赔偿请求权不因此消灭",
		En:    "no notice in time: delivery in good order as documented is presumed until disproved; the right to claim stands"}
	rowNoticePerformed = courier.Row{Code: "liability.notice.performed", IDs: "T3-02 T3-03",
		Cites: []courier.Cite{courier.Art(courier.WaterwayFreightRules1986, "16"), courier.Art(courier.RailFreightRules1986, "12")},
		Zh:    "收货人在验收时没有提出异议的，即认为运输合同履行完毕、终止",
		En:    "no objection at the handover: the contract is taken to be performed and at an end"}
	rowNoticeLost = courier.Row{Code: "liability.notice.right_lost", IDs: "T3-04 T3-04b T3-05 T3-06 T3-07 T3-07b T3-10 T3-11 QRY-02 CN-POST-02",
		Cites: slices.Concat(law(courier.Warsaw, ""), reported(courier.Hamburg, ""), law(courier.CMR, "30"), law(courier.MaritimeCode1992, "82"),
			law(courier.CivilAviationLaw2021, "134"), law(courier.Montreal, "31"), law(courier.CIM, "47"), law(courier.PostalLaw, "49"), law(courier.MaritimeCode2025, "89"), law(courier.CivilAviationLaw2025, "142")), Names: [3]string{"last"},
		Zh: "{last}以前未提出，依照所适用的法律不得再就此向承运人索赔",
		En: "no notice by {last}: under the law of the carriage no claim lies against the carrier for it"}
	rowNoticeFraud = courier.Row{Code: "liability.notice.fraud", IDs: "T3-04 T3-04b CN-AIR-07", Cites: airNotice,
		Zh: "但承运人有欺诈行为的，不因未提出异议而丧失诉权",
		En: "the carrier acted with fraud, and the right of action stands without notice"}
	rowNoticeEffectUnread = courier.Row{Code: "liability.notice.effect_unread", IDs: "INT-UPU-01", Cites: law(courier.UniversalPostalUnion, ""), Names: [3]string{"last"},
		Zh: "{last}以前未提出；所引规则逾期的后果没有阅读到，须由人判断",
		En: "no claim by {last}; what the rules make of that was not read, and a person decides"}
	rowNoticeOrdinary = courier.Row{Code: "liability.notice.ordinary_mail", IDs: "QRY-02 LIA-11", Cites: law(courier.PostalLaw, "49"),
		Zh: "平常邮件没有收据，查询期限仅适用于给据邮件",
		En: "ordinary mail has no receipt: the time for inquiries is that of recorded mail"}
	rowNoticeUnwritten = courier.Row{Code: "liability.notice.not_written", IDs: "T3-04b T3-07b CN-AIR-07",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "81"), courier.Art(courier.CivilAviationLaw2021, "134"),
			courier.Art(courier.MaritimeCode2025, "88"), courier.Art(courier.CivilAviationLaw2025, "142")},
		Zh: "通知应当采用书面形式，口头提出不算提出",
		En: "the notice must be in writing: one by word of mouth is none"}
	rowNoticeFloor = courier.Row{Code: "liability.notice.floor_passed", IDs: "T3-12", Cites: law(courier.CarmackAmendment, "14706"), Names: [3]string{"last"},
		Zh: "已过合同索赔期限的法定下限{last}；是否逾期，须看合同的期限",
		En: "the least window that a contract may set ended on {last}: whether the claim is late depends on the contract"}
	rowNoticeSundays = courier.Row{Code: "liability.notice.sundays_skipped", IDs: "T3-10", Cites: reported(courier.CMR, "30"), Names: [3]string{"last"},
		Zh: "据行业转述，星期日和公共假日不计入，故至{last}止",
		En: "as reported, Sundays and public holidays do not count: by {last}"}
	rowNoticeSundaysCounted = courier.Row{Code: "liability.notice.sundays_counted", IDs: "T3-10", Cites: reported(courier.CMR, "30"),
		Zh: "另有转述称星期日和公共假日不计入，未选用时一并计入，期限可能更长",
		En: "Sundays and public holidays are reported not to count; without the option they are counted, and the window may be longer"}
	rowUncounted = courier.Row{Code: "liability.notice.calendar_missing", IDs: "GEN-01 CN-CIV-01", Cites: civilCode("203"), Names: [3]string{"last"},
		Zh: "未提供{last}所在年份的放假日历，末日是否顺延未作判断",
		En: "the calendar does not cover {last}: whether that day is a holiday and moves was not looked at"}
	rowTermMissed = courier.Row{Code: "liability.notice.term_missed", IDs: "LIA-13 TRAP-22", Cites: courier.InTerms(), Names: [3]string{"last"},
		Zh: "已过承运人条款约定的期限（{last}），仅此而已",
		En: "the window of the carrier's terms, to {last}, was missed, and that is all"}
	rowTermEarly = courier.Row{Code: "liability.notice.term_early", IDs: "LIA-13", Cites: courier.InTerms(), Names: [3]string{"first"},
		Zh: "按照承运人条款，{first}起方可提出",
		En: "under the carrier's terms the window opens on {first}"}
	rowTermNoBar = courier.Row{Code: "liability.notice.term_no_bar", IDs: "LIA-13 TRAP-09 TRAP-22", Cites: civilCode("197"),
		Zh: "诉讼时效的期间由法律规定，当事人约定无效；逾越约定期限不消灭赔偿请求权",
		En: "periods of limitation are set by law and cannot be agreed: a missed window of the terms takes no claim away"}
)

// noticeRows are the rows beside the table, in the order in which they speak.
var noticeRows = [...]*courier.Row{&rowNoticeCoastal, &rowNoticeNothingDelivered, &rowNoticeNone, &rowNoticeUnread, &rowNoticeReasonable,
	&rowNoticePresumption, &rowNoticeSundays, &rowNoticeSundaysCounted, &rowUncounted, &rowNoticeSurvey, &rowNoticeOrdinary, &rowNoticeEffectUnread, &rowNoticeUnwritten,
	&rowNoticePresumed, &rowNoticePerformed, &rowNoticeLost, &rowNoticeFraud, &rowNoticeFloor, &rowTermEarly, &rowTermMissed, &rowTermNoBar}

// noticeBook returns all rows of a notice.
func noticeBook() (rows []*courier.Row) {
	for i := range noticeTable {
		rows = append(rows, &noticeTable[i].Row)
	}
	return append(rows, noticeRows[:]...)
}

// row finds the line of the table, nil where there is none or facts are
// missing; it asks for them.
func (n *Noticing) row(w *Window) *noticeRow {
	regime := n.Regime
	if !n.HappenedOn.Known() {
		w.Needs = append(w.Needs, "happened_on")
	}
	if regime == 0 {
		w.Needs = append(w.Needs, "regime")
	}
	if n.Kind == 0 && regime != courier.UPUPost {
		w.Needs = append(w.Needs, "kind")
	}
	if len(w.Needs) > 0 {
		return nil
	}
	if n.needless(w) {
		return nil
	}
	if regime == courier.Sea && n.HappenedOn.Before(maritime2025) {
		switch n.Domestic {
		case 0:
			w.Needs = append(w.Needs, "domestic")
			return nil
		case courier.Yes:
			w.Reasons = append(roomFor(w.Reasons), rowNoticeCoastal.Speak(n.HappenedOn, courier.Notes))
			regime = courier.CivilLaw
		}
	}
	return n.line(w, regime)
}

// needless reports whether no notice is needed whatever the days, or it is not
// known yet whether one is.
func (n *Noticing) needless(w *Window) bool {
	recorded := n.Regime == courier.PostalUniversal && n.Kind != Delay
	row := &rowNoticeNothingDelivered
	switch {
	case recorded && n.Mail == 0:
		w.Needs = append(w.Needs, "mail")
		return true
	case recorded && n.Mail == OrdinaryMail:
		row = &rowNoticeOrdinary
	case n.Kind != Loss || byMail(n.Regime):
		return false
	}
	w.Timing = NotNeeded
	w.Reasons = append(roomFor(w.Reasons), row.Speak(n.HappenedOn, courier.Notes))
	return true
}

// line finds the line of the table for the regime.
func (n *Noticing) line(w *Window, regime courier.Regime) *noticeRow {
	matters, need := n.matters()
	if byMail(regime) && n.Kind != Delay {
		matters, need = n.mailed(), "domestic"
	}
	var found *noticeRow
	for i := range noticeTable {
		row := &noticeTable[i]
		if !slices.Contains(row.regimes[:], regime) || row.of&matters == 0 {
			continue
		}
		switch {
		case found == nil:
		case row.reported && n.Reach != RulesReported, row.surveyed && n.Surveyed == courier.Yes: // and none of them counts
		default: // two windows are possible, and the facts do not say which
			w.Needs = append(w.Needs, need)
			return nil
		}
		found = row
	}
	switch {
	case found == nil:
		w.Timing = NotNeeded
		w.Reasons = append(roomFor(w.Reasons), rowNoticeNone.Speak(n.HappenedOn, courier.Notes))
	case found.reported && n.Reach != RulesReported:
		w.Reasons = append(roomFor(w.Reasons), rowNoticeUnread.Speak(n.HappenedOn, courier.Refers))
		return nil
	}
	return found
}

// matters returns what the notice can be of, as far as is known, and the fact
// that would say more.
func (n *Noticing) matters() (noticeOf, courier.Need) {
	switch {
	case n.Kind == Delay:
		return ofDelay, ""
	case n.Hidden == courier.No:
		return ofVisible, ""
	case n.Hidden == 0:
		return ofDamage, "hidden"
	case n.Container == courier.No:
		return ofHidden, ""
	case n.Container == courier.Yes:
		return ofBoxed, ""
	}
	return ofConcealed, "container"
}

// byMail reports whether the regime is one of mail, which is asked after
// whatever became of it.
func byMail(regime courier.Regime) bool {
	return regime == courier.PostalUniversal || regime == courier.UPUPost
}

// mailed returns what the inquiry can be of, as far as is known.
func (n *Noticing) mailed() noticeOf {
	switch n.Domestic {
	case courier.Yes:
		return ofHomeMail
	case courier.No:
		return ofAbroadMail
	}
	return ofMail
}

// check reads the facts and names each field that cannot be read.
func (n *Noticing) check() error {
	var read courier.Reading
	checkDay(&read, n.HappenedOn, n.Regime)
	if !noticeRegime(n.Regime) && n.Regime.Valid() {
		read.Fault("regime", courier.ErrNotSupported.Because(n.Regime.String()))
	}
	read.Answer("domestic", n.Domestic)
	n.Kind.Check(&read, "kind")
	n.Mail.Check(&read, "mail")
	if n.Mail != 0 && n.Regime != 0 && n.Regime != courier.PostalUniversal {
		read.Fault("mail", courier.ErrContradicts.Because("no postal universal service"))
	}
	read.Answer("hidden", n.Hidden)
	read.Answer("container", n.Container)
	read.Answer("surveyed", n.Surveyed)
	read.Answer("given", n.Given)
	if n.Given == courier.No && n.GivenOn.Known() {
		read.Fault("given_on", courier.ErrContradicts.Because("no notice was given"))
	}
	read.Answer("written", n.Written)
	read.Answer("fraud", n.Fraud)
	read.Order("as_of", n.GivenOn, n.AsOf)
	n.Reach.Check(&read, "reach")
	if a := n.Agreed; a != nil {
		a.Cite.CheckTerms(&read, "agreed.cite")
		if strings.Contains(a.Closes.String(), "hour") {
			read.Fault("agreed.closes", courier.ErrNotSupported.Because("a window in hours"))
		}
	}
	return read.Err()
}

// noticeRegime reports whether notices under the regime are answered for.
func noticeRegime(regime courier.Regime) bool {
	if regime == 0 {
		return true
	}
	for i := range noticeTable {
		if slices.Contains(noticeTable[i].regimes[:], regime) {
			return true
		}
	}
	return false
}

// checkDay reads the governing day and the regime: the rules of 1986 end on
// 2022-04-30 and are never chosen unless they are named.
func checkDay(read *courier.Reading, day courier.Date, regime courier.Regime) {
	old := regime == courier.RailRules1986 || regime == courier.WaterwayRules1986
	now := regime == courier.Rail || regime == courier.Waterway
	switch {
	case !day.Known():
	case day.Before(firstDay), old && day.After(lapsed1986):
		read.Fault("happened_on", courier.ErrNoRule.Because(day.String()))
	case now && !day.After(lapsed1986):
		read.Fault("happened_on", courier.ErrNoRule.Because("the rules of 1986 answered on "+day.String()+": name them as the regime"))
	}
	read.Regime("regime", regime)
}

var maritime2025 = courier.Day(2026, 5, 1)
