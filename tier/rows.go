package tier

import (
	"slices"

	"github.com/courier-rules/courier"
)

// classRows name the class, by class. The scheme is their source.
var classRows = [lastClass]*courier.Row{
	KeyMajor - 1:        classRow("tier.class.key_major", "按客户分层方案，列为重点大客户", "the scheme makes this a key major customer"),
	LocalMajor - 1:      classRow("tier.class.local_major", "按客户分层方案，列为本地大客户", "the scheme makes this a local major customer"),
	MidSizeMonthly - 1:  classRow("tier.class.mid_size_monthly", "按客户分层方案，列为中型月结客户", "the scheme makes this a mid-size monthly customer"),
	OrdinaryMonthly - 1: classRow("tier.class.ordinary_monthly", "按客户分层方案，列为普通月结客户", "the scheme makes this an ordinary monthly customer"),
	Cash - 1:            classRow("tier.class.cash", "按客户分层方案，列为现金客户", "the scheme makes this a cash customer"),
	PremiumWalkIn - 1:   classRow("tier.class.premium_walk_in", "按客户分层方案，列为高端散客", "the scheme makes this a premium walk-in customer"),
}

func classRow(code courier.Code, zh, en string) *courier.Row {
	return &courier.Row{Code: code, Staff: true, IDs: "TIER-01 TIER-02", Cites: courier.InTerms(), Zh: zh, En: en}
}

var (
	onlyRow = courier.Row{
		Code: "tier.row", Staff: true, IDs: "TIER-02", Cites: courier.InTerms(), Names: [3]string{"row"},
		Zh: "付款金额均值、信誉度、综合实力和结算方式符合方案第{row}行的全部条件",
		En: "mean payment, credit, strength and settlement meet every condition of row {row} of the scheme",
	}
	firstRow = courier.Row{
		Code: "tier.first_row", Staff: true, IDs: "TIER-02", Cites: courier.InTerms(), Names: [3]string{"met", "row"},
		Zh: "同时符合方案{met}行的条件，按方案约定以列在最前的一行为准，即第{row}行",
		En: "{met} rows of the scheme are met; by its own terms the first of them counts, row {row}",
	}
	completedRow = courier.Row{
		Code: "tier.completed", Staff: true, IDs: "TIER-02", Cites: courier.InTerms(),
		Zh: "部分资料尚缺，但无论补充结果如何，客户类别均不变",
		En: "some facts are missing, but whatever they turn out to be, the class stays the same",
	}
	undecidedRow = courier.Row{
		Code: "tier.undecided", Staff: true, IDs: "TIER-02", Cites: courier.InTerms(), Names: [3]string{"possible"},
		Zh: "资料不全，暂不能确定客户类别，可能的类别有{possible}种",
		En: "too little is known to name the class; {possible} classes are possible",
	}
	textbookRow = courier.Row{
		Code: "tier.dimensions", Staff: true, IDs: "TIER-01 S0-10", Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "")},
		Zh: "客户按付款金额均值、信誉度和综合实力分为六类，资源优先投向价值最大的客户",
		En: "customers fall into six classes by mean payment, credit and overall strength, so that resources go where most value arises",
	}
)

var placeRows = []*courier.Row{&onlyRow, &firstRow, &completedRow, &undecidedRow, &textbookRow}

// Book returns the rule book of the package.
func Book() courier.Book {
	return courier.NewBook(slices.Concat(classRows[:], placeRows, moveRows, rightsRows, rankRows, watchRows(), accountRows, arrearsRows(), serviceRows, scoreRows, keyRows)...)
}
