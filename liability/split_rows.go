package liability

import "github.com/courier-rules/courier"

var (
	textbook = []courier.Cite{courier.Art(courier.OrderTextbook, "责任划分").Titled("division of responsibility")}
	clause   = []courier.Cite{courier.Art(courier.OrderTextbook, "责任划分").Titled("division of responsibility").Graded(courier.Disputed)}
	byHouse  = courier.ByHouse()
)

// The rows that a split speaks from.
var (
	rowByShare = courier.Row{
		Code: "liability.split.by_share", Staff: true, IDs: "APP-07 S2-28", Cites: textbook, Names: [3]string{"total"},
		Zh: "有责任的部门按照责任占比分摊{total}",
		En: "the departments responsible bear {total} by their shares of responsibility",
	}
	rowSeveral = courier.Row{
		Code: "liability.split.several", Staff: true, IDs: "APP-01", Cites: civilCode("177"), Names: [3]string{"total"},
		Zh: "能够确定责任大小的，各自承担相应的责任，据此分摊{total}",
		En: "the degree of each responsibility is known, and each bears its part of {total}",
	}
	rowEqual = courier.Row{
		Code: "liability.split.equal", Staff: true, IDs: "APP-01", Cites: civilCode("177"), Names: [3]string{"total"},
		Zh: "责任大小难以确定，平均承担{total}",
		En: "the degree of responsibility cannot be determined, and {total} is borne equally",
	}
	rowEqualInside = courier.Row{
		Code: "liability.split.equal_inside", Staff: true, IDs: "APP-07 APP-01", Cites: byHouse, Names: [3]string{"total"},
		Zh: "责任占比难以确定，各部门平均分摊{total}",
		En: "the shares of responsibility cannot be determined, and the departments bear {total} equally",
	}
	rowGoodsBear = courier.Row{
		Code: "liability.split.goods_department_bears", Staff: true, IDs: "D18 APP-07", Cites: clause, Names: [3]string{"total"},
		Zh: "责任不明，“责任划分为货物所在地部门”理解为责任归于货物所在地部门，由其承担{total}",
		En: "nobody can say who is responsible; the clause is read so that responsibility falls on the department where the goods are, which bears {total}",
	}
	rowGoodsDisputed = courier.Row{
		Code: "liability.split.goods_clause_disputed", Staff: true, IDs: "D18 APP-07", Cites: clause,
		Zh: "该条款另有一种理解：由货物所在地部门划分责任，划分之前不予分摊，结果与此不同",
		En: "the clause has another reading, by which the department where the goods are says who is responsible, and nothing is divided before; the answer would be another",
	}
	rowGoodsDivide = courier.Row{
		Code: "liability.split.goods_department_divides", Staff: true, IDs: "D18 APP-07", Cites: clause,
		Zh: "责任不明，“责任划分为货物所在地部门”理解为由货物所在地部门划分责任，划分之前不予分摊",
		En: "nobody can say who is responsible; the clause is read so that the department where the goods are says who is, and nothing is divided before",
	}
	rowRounding = courier.Row{
		Code: "liability.split.rounding", Staff: true, IDs: "APP-10", Cites: byHouse,
		Zh: "分币按照最大余数法取整：余数相同的，先归占比大的，再依所列次序；各份之和等于总额",
		En: "minor units go by largest remainder: of equal remainders to the larger share, then in the order given; the portions add up to the total",
	}
	rowLeadLargest = courier.Row{
		Code: "liability.split.lead_by_share", Staff: true, IDs: "APP-07", Cites: textbook,
		Zh: "责任占比最大的部门牵头负责",
		En: "the department with the largest share leads",
	}
	rowLeadGoods = courier.Row{
		Code: "liability.split.lead_by_goods", Staff: true, IDs: "APP-07 D18", Cites: clause,
		Zh: "责任占比并列最大，由其中的货物所在地部门牵头负责",
		En: "the largest share is held by several, and the one where the goods are leads",
	}
	rowLeadFirst = courier.Row{
		Code: "liability.split.lead_by_order", Staff: true, IDs: "DX-24 APP-07", Cites: byHouse,
		Zh: "责任占比并列最大，货物都不在这些部门，由所列在前的部门牵头负责",
		En: "the largest share is held by several and the goods are with none of them: the first in the order given leads",
	}
	rowLinked = courier.Row{
		Code: "liability.split.linked_outside", Staff: true, IDs: "APP-08 DX-15", Cites: textbook,
		Zh: "直接领导和上一级部门的连带责任属于内部管理，另行记录，不计入100%，不参与分摊",
		En: "the linked accountability of the direct leader and the next-higher department is internal discipline: recorded apart, outside the 100% and without a part of the amount",
	}
	rowPurpose = courier.Row{
		Code: "liability.split.shows_problems", Staff: true, IDs: "APP-12", Cites: textbook,
		Zh: "划分责任是为了反映问题，质量责任的认定与内部扣款应当分别记录",
		En: "responsibility is divided to show problems: keep the verdict on quality apart from the charge in money",
	}
)

// splitRows are the rows of a split, in the order in which they are told.
var splitRows = [...]*courier.Row{&rowByShare, &rowSeveral, &rowEqual, &rowEqualInside, &rowGoodsBear, &rowGoodsDisputed, &rowGoodsDivide,
	&rowRounding, &rowLeadLargest, &rowLeadGoods, &rowLeadFirst, &rowLinked, &rowPurpose}
