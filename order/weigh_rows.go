package order

import "github.com/courier-rules/courier"

var (
	weighRealRow = courier.Row{
		Code: "order.weigh.real", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces", Names: [3]string{"real"},
		Zh: "按实际重量{real}计费", En: "charged by the real weight, {real}",
	}
	weighVolumeRow = courier.Row{
		Code: "order.weigh.volume", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces", Names: [3]string{"volumetric", "divisor"},
		Zh: "每{divisor}立方厘米计1千克，按体积重量{volumetric}计费", En: "{divisor} cubic centimetres count as a kilogram: charged by the volumetric weight, {volumetric}",
	}
	weighRealGreaterRow = courier.Row{
		Code: "order.weigh.real_greater", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces", Names: [3]string{"real", "volumetric", "divisor"},
		Zh: "实际重量{real}不低于体积重量{volumetric}（每{divisor}立方厘米计1千克），按实际重量计费",
		En: "the real weight of {real} is no less than the volumetric weight of {volumetric} (at {divisor} cubic centimetres a kilogram): charged by the real weight",
	}
	weighVolumeGreaterRow = courier.Row{
		Code: "order.weigh.volume_greater", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces", Names: [3]string{"real", "volumetric", "divisor"},
		Zh: "体积重量{volumetric}（每{divisor}立方厘米计1千克）高于实际重量{real}，按体积重量计费",
		En: "the volumetric weight of {volumetric} (at {divisor} cubic centimetres a kilogram) exceeds the real weight of {real}: charged by the volume",
	}
	weighPieceRealRow = courier.Row{
		Code: "order.weigh.piece_real", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces[]", Names: [3]string{"real", "volumetric", "chargeable"},
		Zh: "该件实际重量{real}，体积重量{volumetric}，按实际重量计为{chargeable}",
		En: "this piece weighs {real}, by volume {volumetric}: by its real weight it counts {chargeable}",
	}
	weighPieceVolumeRow = courier.Row{
		Code: "order.weigh.piece_volume", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces[]", Names: [3]string{"real", "volumetric", "chargeable"},
		Zh: "该件实际重量{real}，体积重量{volumetric}，按体积重量计为{chargeable}",
		En: "this piece weighs {real}, by volume {volumetric}: by its volume it counts {chargeable}",
	}
	weighPiecesRow = courier.Row{
		Code: "order.weigh.pieces", IDs: "CMP-12", Cites: courier.InTerms(), Field: "pieces", Names: [3]string{"pieces", "chargeable"},
		Zh: "逐件计重，共{pieces}件，计费重量合计{chargeable}", En: "piece by piece: {pieces} in all, charged as {chargeable}",
	}
	weighStepRow = courier.Row{
		Code: "order.weigh.step", IDs: "CMP-12", Cites: courier.InTerms(), Names: [3]string{"step", "from", "to"},
		Zh: "不足{step}的按{step}进位，由{from}计为{to}", En: "up to the whole {step}: {from} counts as {to}",
	}
	weighMinimumRow = courier.Row{
		Code: "order.weigh.minimum", IDs: "CMP-12", Cites: courier.InTerms(), Names: [3]string{"minimum"},
		Zh: "不足最低计费重量的，按{minimum}计", En: "below the least chargeable weight: counts as {minimum}",
	}
	weighLargeRow = courier.Row{
		Code: "order.weigh.large", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "整票实际重量超过{limit}，属于大票货物", En: "the consignment weighs more than {limit}: a large consignment",
	}
	weighLargeVolumeRow = courier.Row{
		Code: "order.weigh.large_volume", IDs: "CN-ROAD-07", Cites: courier.InTerms(), Names: [3]string{"limit"},
		Zh: "整票体积超过{limit}立方厘米，属于大票货物", En: "the consignment measures more than {limit} cubic centimetres: a large consignment",
	}
	weighTrueRow = courier.Row{
		Code: "order.weigh.true", IDs: "INT-09", Field: "on_waybill", Names: [3]string{"waybill"},
		Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "26")},
		Zh:    "快递运单上如实标注重量{waybill}", En: "the waybill shows the true weight, {waybill}",
	}
	weighUntrueRow = courier.Row{
		Code: "order.weigh.untrue", IDs: "INT-09 CMP-12", Field: "on_waybill", Names: [3]string{"waybill", "real"},
		Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "26")},
		Zh:    "快递运单标注重量{waybill}，与实际重量{real}不符，应当如实标注",
		En:    "the waybill says {waybill} and the scales say {real}: an express waybill has to show the true weight",
	}
)

var weighRows = []*courier.Row{
	&weighRealRow, &weighVolumeRow, &weighRealGreaterRow, &weighVolumeGreaterRow, &weighPieceRealRow, &weighPieceVolumeRow,
	&weighPiecesRow, &weighStepRow, &weighMinimumRow, &weighLargeRow, &weighLargeVolumeRow, &weighTrueRow, &weighUntrueRow,
}
