package tier

import "github.com/courier-rules/courier"

var (
	handbook = []courier.Cite{courier.Art(courier.ServiceHandbook80, "")}

	readyRow      = keyRow("tier.key.on_file", "S4-Q02", "have", "all", "接手项目客户前应掌握的{all}项资料已齐备（{have}项）", "all {all} facts to have before taking over the account are on file ({have})")
	missingRow    = keyRow("tier.key.not_on_file", "S4-Q02", "have", "all", "接手项目客户前应掌握的{all}项资料，已有{have}项，其余应当补齐", "of the {all} facts to have before taking over the account {have} are on file; the others are to be gathered")
	reviewNextRow = keyRow("tier.key.review_next", "S4-Q02 S1-22", "due", "", "下次定期分析应不迟于{due}", "the next periodic review is due by {due}")
	reviewLateRow = keyRow("tier.key.review_late", "S4-Q02 S1-22", "due", "", "定期分析应于{due}前完成，现已逾期", "the periodic review was due by {due} and is late")
	endsRow       = keyRow("tier.key.contract_ends", "S4-Q02", "ends", "days", "合同至{ends}届满，尚余{days}日，不自动续期", "the contract ends on {ends}, in {days} days, and does not go on by itself")
	renewsRow     = keyRow("tier.key.contract_renews", "S4-Q02", "ends", "days", "合同至{ends}届满，尚余{days}日，无一方通知即自动续期", "the contract ends on {ends}, in {days} days, and goes on by itself unless one side gives notice")
	overRow       = keyRow("tier.key.contract_over", "S4-Q02", "ended", "", "合同已于{ended}届满", "the contract ended on {ended}")
	overRenewsRow = keyRow("tier.key.contract_over_renews", "S4-Q02", "ended", "", "合同已于{ended}届满；双方均未依约通知不续期的，已自动续期", "the contract ended on {ended}; unless one side had given notice it has gone on by itself")
	noticeRow     = keyRow("tier.key.notice_by", "S4-Q02", "by", "", "如不续期，应不迟于{by}通知对方", "notice not to go on has to be given by {by}")
	noticeOverRow = keyRow("tier.key.notice_over", "S4-Q02", "by", "", "通知期限已于{by}届满", "the time for notice ended on {by}")

	priceHoldsRow       = keyRow("tier.price.holds", "S4-Q30", "until", "", "特殊价格已经审批，有效期至{until}", "the special price is approved and holds up to {until}")
	priceNotApprovedRow = keyRow("tier.price.not_approved", "S4-Q30", "", "", "特殊价格未经审批", "the special price is not approved")
	priceNotYetRow      = keyRow("tier.price.not_yet", "S4-Q30", "from", "", "特殊价格自{from}起方适用", "the special price begins on {from}")
	priceOverRow        = keyRow("tier.price.over", "S4-Q30", "until", "", "特殊价格已于{until}届满", "the special price ended on {until}")

	cohortRow = courier.Row{
		Code: "tier.cohort.kept", IDs: "S0-09", Cites: handbook, Names: [3]string{"start", "kept", "left"},
		Zh: "期初客户{start}户，期末仍在{kept}户，流失{left}户", En: "of {start} customers at the beginning {kept} are still there at the end, and {left} left",
	}
	emptyCohortRow = keyRow("tier.cohort.empty", "S0-09", "", "", "期初没有客户，留存率未知", "there was no customer at the beginning, and the share kept is unknown")
)

var keyRows = []*courier.Row{&readyRow, &missingRow, &reviewNextRow, &reviewLateRow, &endsRow, &renewsRow, &overRow, &overRenewsRow, &noticeRow, &noticeOverRow,
	&priceHoldsRow, &priceNotApprovedRow, &priceNotYetRow, &priceOverRow, &cohortRow, &emptyCohortRow}

// keyRow is a row of the handbook for key accounts: what it asks is training,
// and the figures are the host's.
func keyRow(code courier.Code, ids, a, b, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: ids, Cites: handbook, Names: [3]string{a, b}, Zh: zh, En: en}
}
