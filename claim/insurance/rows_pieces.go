package insurance

import "github.com/courier-rules/courier"

// Several pieces.
var (
	rowPiecesSplit = courier.Row{
		Code: "insurance.pieces.split", IDs: "APP-10", Cites: courier.ByHouse(),
		Zh: "各步骤所得金额按各件应赔金额的比例分摊到件，取整到分，尾差按最大余数法分配，各件之和等于总额",
		En: "what each step leaves is divided among the pieces by what each had, in whole fen by largest remainder: they add up to the whole",
	}
	rowPiecesExcluded = courier.Row{
		Code: "insurance.pieces.excluded", IDs: "INS-02 INS-ORD-01", Cites: law("17"), Names: [3]string{"count"},
		Zh: "{count}件属于责任免除情形，该免责条款已作提示和明确说明，不予赔付",
		En: "{count} pieces are named by an exclusion that was pointed out and explained: nothing is paid for them",
	}
	rowPiecesUnder = courier.Row{
		Code: "insurance.pieces.under", IDs: "INS-09 INS-ORD-01", Cites: law("55"),
		Zh: "各件分别按该件保险金额与保险价值的比例赔付", En: "each piece is paid in the proportion of its own sum insured to its value",
	}
	rowPiecesMarineUnder = courier.Row{
		Code: "insurance.pieces.marine_under", IDs: "INS-09 INS-ORD-01", Cites: maritime("238", "264"),
		Zh: "各件分别按该件保险金额与保险价值的比例负赔偿责任", En: "each piece is paid in the proportion of its own sum insured to its value",
	}
	rowPiecesDeductible = courier.Row{
		Code: "insurance.pieces.deductible.piece", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"deductible", "count"},
		Zh: "按每件分别扣免赔，涉及{count}件，共{deductible}，由被保险人自行承担",
		En: "a deductible for each piece: of {count} pieces the insured bears {deductible}",
	}
	rowWaybillsDeductible = courier.Row{
		Code: "insurance.pieces.deductible.waybill", IDs: "INS-ORD-01 D19", Cites: courier.InTerms(), Names: [3]string{"deductible", "count"},
		Zh: "按每票运单分别扣免赔，涉及{count}票，共{deductible}，由被保险人自行承担",
		En: "a deductible for each waybill: of {count} waybills the insured bears {deductible}",
	}
	rowConveyancesDeductible = courier.Row{
		Code: "insurance.pieces.deductible.conveyance", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"deductible", "count"},
		Zh: "按每一运输工具分别扣免赔，涉及{count}个，共{deductible}，由被保险人自行承担",
		En: "a deductible for each conveyance: of {count} conveyances the insured bears {deductible}",
	}
	rowEventDeductible = courier.Row{
		Code: "insurance.pieces.deductible.event", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"deductible"},
		Zh: "按每次事故扣免赔一次，计{deductible}，由被保险人自行承担",
		En: "one deductible for the event: the insured bears {deductible}",
	}
	rowPiecesLimit = courier.Row{
		Code: "insurance.pieces.limit.piece", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit", "count"},
		Zh: "每件以赔偿限额{limit}为限，{count}件受限", En: "each piece is limited to {limit}, which {count} pieces exceed",
	}
	rowWaybillsLimit = courier.Row{
		Code: "insurance.pieces.limit.waybill", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit", "count"},
		Zh: "每票运单以赔偿限额{limit}为限，{count}票受限", En: "each waybill is limited to {limit}, which {count} waybills exceed",
	}
	rowConveyancesLimit = courier.Row{
		Code: "insurance.pieces.limit.conveyance", IDs: "INS-ORD-01", Cites: courier.InTerms(), Names: [3]string{"limit", "count"},
		Zh: "每一运输工具以赔偿限额{limit}为限，{count}个受限", En: "each conveyance is limited to {limit}, which {count} conveyances exceed",
	}
)
