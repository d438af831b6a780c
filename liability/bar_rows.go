package liability

import "github.com/courier-rules/courier"

// The rows of a time bar that stand beside the table.
var (
	rowBarNone = courier.Row{Code: "liability.bar.no_row", IDs: "LIA-13", Cites: byHouse,
		Zh: "本规则库对该请求在当日适用的法律下没有期限可引，须由人判断",
		En: "this rule book carries no period for such a claim under the law of that day, and a person decides"}
	rowBarUnread = courier.Row{Code: "liability.bar.reported_only", IDs: "T3-09 T3-11 APP-11", Cites: byHouse,
		Zh: "有关时效仅有行业转述，未阅文本，未选用时不予判断",
		En: "the period is known by report alone, its text was not read; without the option for reported rules a person decides"}
	rowBarKept = courier.Row{Code: "liability.bar.recourse_keeps_original", IDs: "CN-SEA-06 CN-SEA-19 DX-28", Cites: old25("284"),
		Names: [3]string{"measured", "last"},
		Zh:    "{measured}时原时效剩余不少于九十日，追偿没有单独的期限，原时效至{last}止",
		En:    "on {measured} the original time had 90 days or more left, so recourse has no clock of its own: until {last}"}
	rowBarServed = courier.Row{Code: "liability.bar.recourse_earlier_start", IDs: "CN-SEA-06", Cites: of92("257"),
		Names: [3]string{"settled"},
		Zh:    "解决原赔偿请求（{settled}）与收到起诉状副本均可起算，按较早之日计算以策安全",
		En:    "both the settlement on {settled} and the copy of the complaint can start the time: the earlier day is counted to be safe"}
	rowBarMeasured = courier.Row{Code: "liability.bar.measured_at_settlement", IDs: "DX-28", Cites: byHouse,
		Zh: "剩余九十日自解决原赔偿请求之日衡量，法律未明定衡量之时；可选其他日期",
		En: "the 90 days left are measured at settlement; the law does not name the moment, and another day can be chosen"}
	rowBarMeasuredElse = courier.Row{Code: "liability.bar.measured_otherwise", IDs: "DX-28", Cites: byHouse, Names: [3]string{"measured"},
		Zh: "剩余九十日按选定的{measured}衡量，法律未明定衡量之时",
		En: "the 90 days left are measured on {measured} as chosen; the law does not name the moment"}
	rowBarNextDay = courier.Row{Code: "liability.bar.next_day_excluded", IDs: "D3", Cites: civilCode("201"),
		Zh: "“次日起算”按另一种理解，次日亦不计入，期限晚一日",
		En: "from the next day is read the other way: that day does not count either, and the time ends a day later"}
	rowBarRestart = courier.Row{Code: "liability.bar.interrupted", IDs: "LIA-13 CN-CIV-02 CN-SEA-06 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "267"), courier.Art(courier.CivilCode, "195"), courier.Art(courier.MaritimeCode2025, "294")},
		Names: [3]string{"on", "last"},
		Zh:    "时效于{on}中断并重新计算，至{last}止",
		En:    "the time was interrupted on {on} and starts anew: until {last}"}
	rowBarPending = courier.Row{Code: "liability.bar.procedure_pending", IDs: "LIA-13 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "195"), courier.Art(courier.MaritimeCode2025, "294")},
		Names: [3]string{"last"},
		Zh:    "有关程序尚未终结的，自终结时起重新计算，{last}是最早的末日",
		En:    "while the procedure is pending the time starts anew only at its end: {last} is the earliest last day"}
	rowBarDemandOld = courier.Row{Code: "liability.bar.demand_does_not_interrupt", IDs: "CN-SEA-06", Cites: of92("267"), Names: [3]string{"on"},
		Zh: "{on}提出的履行请求不中断时效：1992年《海商法》仅以起诉、提交仲裁、申请扣船或者对方同意履行为中断事由",
		En: "the demand of {on} does not interrupt: under the code of 1992 only suit, arbitration, ship arrest or consent of the other side does"}
	rowBarWithdrawn = courier.Row{Code: "liability.bar.withdrawn_does_not_interrupt", IDs: "CN-SEA-06 CN-SEA-19", Cites: of92("267"), Names: [3]string{"on"},
		Zh: "{on}的起诉或者仲裁已经撤回或者被驳回，不中断时效",
		En: "the suit or arbitration of {on} was withdrawn or dismissed and does not interrupt"}
	rowBarEquivalent = courier.Row{Code: "liability.bar.equivalent_not_named", IDs: "CN-SEA-06 CN-SEA-19", Cites: old92("267", "294"), Names: [3]string{"on"},
		Zh: "《海商法》没有列明该项事由（{on}），是否中断须由人判断",
		En: "the Maritime Code does not name what was done on {on}: whether it interrupts, a person decides"}
	rowBarIdle = courier.Row{Code: "liability.bar.act_too_late", IDs: "LIA-13", Cites: byHouse, Names: [3]string{"on"},
		Zh: "{on}时效已经届满，不再中断、中止",
		En: "on {on} the time was over: nothing interrupts or suspends it any more"}
	rowBarNotBegun = courier.Row{Code: "liability.bar.act_too_early", IDs: "LIA-13", Cites: byHouse, Names: [3]string{"on"},
		Zh: "{on}时效尚未起算，不发生中断",
		En: "on {on} the time had not begun to run: there was nothing to interrupt"}
	rowBarObstacle = courier.Row{Code: "liability.bar.suspended", IDs: "CN-CIV-02 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.CivilCode, "194"), courier.Art(courier.MaritimeCode2025, "293")},
		Names: [3]string{"from", "to", "last"},
		Zh:    "时效最后六个月内因障碍（{from}至{to}）中止，自障碍消除之日起满六个月届满，至{last}止",
		En:    "an obstacle from {from} to {to} in the last six months suspended the time, which ends six months after it: {last}"}
	rowBarObstacleOld = courier.Row{Code: "liability.bar.suspended_1992", IDs: "CN-SEA-06 CN-SEA-19", Cites: of92("266"),
		Names: [3]string{"from", "to", "last"},
		Zh:    "时效最后六个月内因障碍（{from}至{to}）中止，障碍消除后继续计算，至{last}止",
		En:    "an obstacle from {from} to {to} in the last six months suspended the time, whose rest then ran on: {last}"}
	rowBarObstacleLasts = courier.Row{Code: "liability.bar.suspended_still", IDs: "CN-CIV-02 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "266"), courier.Art(courier.CivilCode, "194"), courier.Art(courier.MaritimeCode2025, "293")},
		Names: [3]string{"from"},
		Zh:    "自{from}起的障碍尚未消除，时效中止，末日未定",
		En:    "the obstacle since {from} lasts: the time is suspended and has no last day yet"}
	rowBarObstacleIdle = courier.Row{Code: "liability.bar.obstacle_before_last_months", IDs: "CN-CIV-02 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "266"), courier.Art(courier.CivilCode, "194"), courier.Art(courier.MaritimeCode2025, "293")},
		Names: [3]string{"from", "to"},
		Zh:    "障碍（{from}至{to}）不在时效的最后六个月内，不中止时效",
		En:    "the obstacle from {from} to {to} lies outside the last six months and suspends nothing"}
	rowBarClaim = courier.Row{Code: "liability.bar.written_claim", IDs: "INT-CMR-05", Cites: law(courier.CMR, "32"),
		Names: [3]string{"on", "rejected", "last"},
		Zh:    "{on}的书面索赔使时效中止，至{rejected}书面拒绝并退还单据时止，时效顺延至{last}",
		En:    "the written claim of {on} suspended the time until it was rejected with its documents on {rejected}: until {last}"}
	rowBarClaimOpen = courier.Row{Code: "liability.bar.written_claim_open", IDs: "INT-CMR-05", Cites: law(courier.CMR, "32"), Names: [3]string{"on"},
		Zh: "{on}的书面索赔尚未被书面拒绝，时效中止，末日未定",
		En: "the written claim of {on} was not rejected in writing yet: the time is suspended and has no last day"}
	rowBarClaimAgain = courier.Row{Code: "liability.bar.written_claim_again", IDs: "INT-CMR-05", Cites: law(courier.CMR, "32"), Names: [3]string{"on"},
		Zh: "{on}的书面索赔与此前的索赔标的相同，不再使时效中止",
		En: "the written claim of {on} has the same object as one before it, and suspends nothing"}
	rowBarClaimPart = courier.Row{Code: "liability.bar.written_claim_part_admitted", IDs: "INT-CMR-05", Cites: law(courier.CMR, "32"),
		Zh: "索赔已获部分承认，时效仅就仍有争议的部分恢复计算",
		En: "a part of the claim was admitted: the time runs again only for the part still in dispute"}
	rowBarForum = courier.Row{Code: "liability.bar.law_of_the_court", IDs: "INT-CMR-05 T3-05 T3-08", Cites: byHouse,
		Zh: "公约下的中止、中断依照受理法院地法，本规则库不作判断，须由人处理",
		En: "suspension and interruption under the convention follow the law of the court, which is not carried: a person decides"}
	rowBarLongest = courier.Row{Code: "liability.bar.longest", IDs: "LIA-13 CN-SEA-19",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode1992, "265"), courier.Art(courier.CivilCode, "188"), courier.Art(courier.MaritimeCode2025, "290, 292")},
		Names: [3]string{"period", "last"},
		Zh:    "但最长不得超过{period}，至{last}止",
		En:    "but {period} at most: until {last}"}
	rowBarEarly = courier.Row{Code: "liability.bar.too_early", IDs: "T2 LIA-13", Cites: byHouse, Names: [3]string{"earliest"},
		Zh: "货物自{earliest}起方可视为灭失，此前按灭失索赔为时尚早",
		En: "the goods count as lost from {earliest} on: a claim for loss before that day is too early"}
	rowBarDefence = courier.Row{Code: "liability.bar.defence", IDs: "CN-CIV-02 LIA-13", Cites: civilCode("192"), Names: [3]string{"last"},
		Zh: "时效已于{last}届满，义务人可以提出不履行义务的抗辩；这是抗辩，不是自动拒赔",
		En: "the time was over on {last}, and the other side may plead it: a defence, and no refusal by itself"}
	rowBarCourt = courier.Row{Code: "liability.bar.court_may_not_raise", IDs: "CN-CIV-02", Cites: civilCode("193"),
		Zh: "人民法院不得主动适用诉讼时效的规定",
		En: "a court may not apply limitation of its own motion"}
	rowBarPaid = courier.Row{Code: "liability.bar.paid_stays_paid", IDs: "CN-CIV-02", Cites: civilCode("192"),
		Zh: "时效届满后已经自愿履行的，不得请求返还",
		En: "what was paid of free will after the time was over cannot be asked back"}
	rowBarAgreed = courier.Row{Code: "liability.bar.agreed_to_pay", IDs: "CN-CIV-02", Cites: civilCode("192"), Names: [3]string{"on"},
		Zh: "但义务人在时效届满后（{on}）同意履行，不得再以时效届满抗辩",
		En: "but the other side agreed to perform on {on}, after the time was over, and may not plead it"}
	rowBarForeign = courier.Row{Code: "liability.bar.over", IDs: "T3-05 T3-06 T3-08 T3-09 T3-10 T3-11",
		Cites: []courier.Cite{courier.Art(courier.Warsaw, ""), courier.Art(courier.HagueVisby, ""), courier.Art(courier.Hamburg, "").Graded(courier.Reported),
			courier.Art(courier.CMR, "32"), courier.Art(courier.Montreal, "35"), courier.Art(courier.CIM, "48").Graded(courier.Reported)},
		Names: [3]string{"last"},
		Zh:    "所适用的公约或者外国法的期限已于{last}届满，是否须由对方主张依受理法院地法",
		En:    "the period of the convention or foreign law was over on {last}; whether the other side must plead it is for the law of the court"}
	rowBarFloor = courier.Row{Code: "liability.bar.floor_passed", IDs: "T3-12", Cites: law(courier.CarmackAmendment, "14706"), Names: [3]string{"last"},
		Zh: "已过合同起诉期限的法定下限{last}；是否逾期，须看合同的期限",
		En: "the least time that a contract may leave for a suit ended on {last}: whether the suit is late depends on the contract"}
)

// barRows are the rows beside the table, in the order in which they speak.
var barRows = [...]*courier.Row{&rowBarNone, &rowBarUnread, &rowBarNextDay, &rowBarKept, &rowBarServed, &rowBarMeasured, &rowBarMeasuredElse,
	&rowBarRestart, &rowBarPending, &rowBarDemandOld, &rowBarWithdrawn, &rowBarEquivalent, &rowBarIdle, &rowBarNotBegun, &rowBarObstacle, &rowBarObstacleOld,
	&rowBarObstacleLasts, &rowBarObstacleIdle, &rowBarClaim, &rowBarClaimPart, &rowBarClaimAgain, &rowBarClaimOpen, &rowBarForum, &rowBarLongest, &rowBarEarly,
	&rowBarDefence, &rowBarCourt, &rowBarPaid, &rowBarAgreed, &rowBarForeign, &rowBarFloor}

// barBook returns all rows of a time bar.
func barBook() (rows []*courier.Row) {
	for i := range barTable {
		rows = append(rows, &barTable[i].Row)
	}
	return append(rows, barRows[:]...)
}
