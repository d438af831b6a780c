package tracking

import "github.com/courier-rules/courier"

// Late against the promise, thoroughly late, excused: three matters.
var (
	rowOnTime = courier.Row{
		Code: "tracking.late.not_late", IDs: "TIM-02", Cites: promiseCites(), Names: [3]string{"deadline"},
		Zh: "时限{deadline}届满前已经投递，或者时限尚未届满，未延误",
		En: "tendered by the deadline of {deadline}, or the deadline is not over: not late",
	}
	rowLate = courier.Row{
		Code: "tracking.late.promise", IDs: "TIM-02 S2-21a", Cites: promiseCites(), Names: [3]string{"deadline", "until"},
		Zh: "时限至{deadline}届满，到{until}才投递或者仍未投递，构成延误（晚点）",
		En: "the deadline was {deadline}, and the item was under way until {until}: late against the promise",
	}
	rowThorough = courier.Row{
		Code: "tracking.late.thorough", IDs: "TIM-03 T2-01", Cites: expressStandards(0), Names: [3]string{"end"},
		Zh: "彻底延误时限已于{end}届满，用户可以按快件丢失要求处理",
		En: "the time of thorough delay was over at {end}: the user may treat the item as lost",
	}
	rowNotThorough = courier.Row{
		Code: "tracking.late.not_thorough", IDs: "TIM-03 T2-01", Cites: expressStandards(0), Names: [3]string{"end"},
		Zh: "延误，但未超过彻底延误时限（{end}届满）",
		En: "late, but within the time of thorough delay, which ends at {end}",
	}
	rowAfterDefault = courier.Row{
		Code: "tracking.late.force_majeure_after_default", IDs: "TIM-04 TRAP-10", Cites: art(courier.CivilCode, "590"),
		Field: "force_majeure.began", Names: [3]string{"began", "deadline"},
		Zh: "不可抗力发生于{began}，在时限{deadline}届满之后；迟延履行后发生不可抗力的，不免除违约责任",
		En: "the force majeure began at {began}, after the deadline of {deadline}: what begins after default does not exempt",
	}
	rowNotNotified = courier.Row{
		Code: "tracking.late.not_notified", IDs: "TIM-04 TRAP-10", Cites: art(courier.CivilCode, "590"), Field: "force_majeure.notified",
		Zh: "因不可抗力不能按时履行，但未及时通知对方，由此扩大的损失不能免责，其余部分能否免责由人工判断",
		En: "no timely notice of the force majeure: what that added to the loss is not excused, and of the rest a person judges",
	}
	rowNotProvedLate = courier.Row{
		Code: "tracking.late.not_proved", IDs: "TIM-04 TRAP-10", Cites: art(courier.CivilCode, "590"), Field: "force_majeure.proved",
		Zh: "未在合理期限内提供不可抗力的证明，不据此免责",
		En: "force majeure that was not proved within a reasonable time does not exempt",
	}
	rowExempt = courier.Row{
		Code: "tracking.late.force_majeure", IDs: "TIM-04", Cites: art(courier.CivilCode, "590"),
		Field: "force_majeure", Names: [3]string{"began"},
		Zh: "不可抗力于{began}发生在时限届满之前，已及时通知并提供证明，根据其影响部分或者全部免除责任",
		En: "the force majeure began at {began}, before the deadline was over, with notice and proof: it exempts in part or in whole, by its effect",
	}
	rowExcuseWrongData = courier.Row{
		Code: "tracking.late.excused_wrong_data", IDs: "TIM-02", Cites: courier.InTerms(), Field: "terms.wrong_data",
		Zh: "按承运人条款，因收件人信息有误造成的延误不承担责任",
		En: "by the carrier's terms delay through wrong recipient data is excused",
	}
	rowExcuseAbsence = courier.Row{
		Code: "tracking.late.excused_absence", IDs: "TIM-02", Cites: courier.InTerms(), Field: "terms.absence",
		Zh: "按承运人条款，因收件人不在造成的延误不承担责任",
		En: "by the carrier's terms delay through the recipient's absence is excused",
	}
	rowNoExcuse = courier.Row{
		Code: "tracking.late.not_excused", IDs: "TIM-02", Cites: append(promiseCites()[:2:2], civilCode("577")...), Field: "cause",
		Zh: "延误的原因既非不可抗力，也不在条款约定的免责范围之内，延误仍由承运人负责",
		En: "the cause is neither force majeure nor one that the terms excuse: the delay stays with the carrier",
	}
)

var lateRows = []*courier.Row{
	&rowOnTime, &rowLate, &rowThorough, &rowNotThorough, &rowAfterDefault, &rowNotNotified, &rowNotProvedLate, &rowExempt,
	&rowExcuseWrongData, &rowExcuseAbsence, &rowNoExcuse,
}
