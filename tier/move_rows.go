package tier

import "github.com/courier-rules/courier"

var (
	byHandRow = moveRow("tier.move.by_hand", "until",
		"人工指定客户类别，有效期至{until}", "the class is set by hand, up to {until}")
	byHandOverRow = moveRow("tier.move.by_hand_over", "until",
		"人工指定的客户类别已于{until}届满，按复核结果处理", "the class set by hand ended on {until}; the review decides again")
	notDueRow = moveRow("tier.move.not_due", "due",
		"复核周期未满，{due}方可复核，本次不调整", "the next review is due on {due}; this one moves nothing")
	confirmedRow = moveRow("tier.move.confirmed", "",
		"复核结果与现有类别一致", "the review confirms the class")
	keptRow = moveRow("tier.move.kept", "",
		"虽不符合进入现有类别的条件，但仍符合保级条件，类别不变", "it no longer takes what entering the class would, but still what keeping it does")
	waitsRow = courier.Row{
		Code: "tier.move.waits", Staff: true, IDs: "TIER-02", Cites: courier.InTerms(), Names: [3]string{"reviews", "still"},
		Zh: "已连续{reviews}次复核为此结果，还须{still}次方予调整",
		En: "{reviews} reviews in a row came to this; the class moves after {still} more",
	}
	risesRow = moveRow("tier.move.rises", "reviews",
		"连续{reviews}次复核均高于现有类别，予以升级", "{reviews} reviews in a row placed it higher: the class rises")
	fallsRow = moveRow("tier.move.falls", "reviews",
		"连续{reviews}次复核均低于现有类别，予以降级", "{reviews} reviews in a row placed it lower: the class falls")
	oneRankRow = moveRow("tier.move.one_rank", "",
		"每次复核至多调整一级", "a review moves one rank at most")
	settledRow = moveRow("tier.move.settled", "until",
		"类别调整后的等待期至{until}届满，此前不再调整", "after its last move the class is settled up to {until}")
)

var moveRows = []*courier.Row{&byHandRow, &byHandOverRow, &notDueRow, &confirmedRow, &keptRow, &waitsRow, &risesRow, &fallsRow, &oneRankRow, &settledRow}

// moveRow is a row of the host's rules of review, with one figure or none.
func moveRow(code courier.Code, figure, zh, en string) courier.Row {
	return courier.Row{Code: code, Staff: true, IDs: "TIER-02", Cites: courier.InTerms(), Names: [3]string{figure}, Zh: zh, En: en}
}
