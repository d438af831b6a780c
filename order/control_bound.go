package order

import "github.com/courier-rules/courier"

// What a yes is bound to turns no verdict, so it is told after one. A
// condition is told unless it is known not to apply, a note where it is
// known to.

// The named facts of what a yes is bound to, beside those of the change up to
// express.
const (
	sameRoute courier.Facts = express << (1 + iota) // the new address is the same outlet's
	classSameOutlet
	classOtherOutlet
	classOtherCity
	classUnknown // and the fee turns on it
	feeDue
	feeOpen  // its sum turns on the class of the new address, or no amount is given for that class
	feeFirst // to be paid before anything is done
	feeOnShipper
	feeOnConsignee
	formShown
	formAsked
	paperAsked
	letterAsked
	receiptAsked
	contactAsked
	viaConfirmation
	triedWhenOut
	noPromise
	bothWays
	waybillShown
)

// sharedFacts are the facts of a change that its bonds look at.
const sharedFacts = express<<1 - 1

var bestEffortRow = courier.Row{
	Code: "order.best_effort", IDs: "RED-04", Cites: byHouse,
	Zh: "快件正在途中或者派送中，承运人尽力拦截，不承诺一定成功；因承运人自身过错未能拦截的，仍由承运人依法承担责任",
	En: "the consignment is on the move: the carrier tries to intercept it and does not promise to succeed; where it fails through its own fault, it still answers for that",
}

// boundOnLand are what a yes on land is bound to.
var boundOnLand = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.pays_loss", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "寄件人应当赔偿承运人因此受到的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, Unless: byTerms,
	},
	{
		Row: courier.Row{
			Code: "order.loss.way_back", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "应予赔偿的损失包括因返程增加的运费和保管费，以实际发生为限",
			En: "the loss to make good includes the freight and storage that the way back adds, as far as they arise",
		},
		Effect: courier.Notes, If: goingBack, Unless: byTerms,
	},
	{
		Row: courier.Row{
			Code: "order.loss.new_route", IDs: "RED-01 RED-05", Cites: civilCode("829"), Field: "target",
			Zh: "新地址使运输路线改变的，因此增加的运费计入应予赔偿的损失，须按新路线核算",
			En: "where the new address changes the route, what that adds to the freight is part of the loss to make good, and the new route has to be rated",
		},
		Effect: courier.Conditions, If: forAddress, Unless: byTerms | sameRoute,
	},
	{
		Row: courier.Row{
			Code: "order.loss.storage", IDs: "RED-01", Cites: civilCode("829"),
			Zh: "应予赔偿的损失包括中止期间的保管费，以实际发生为限",
			En: "the loss to make good includes storage while the carriage is stopped, as far as it arises",
		},
		Effect: courier.Notes, If: forHold, Unless: byTerms,
	},
	{
		Row: courier.Row{
			Code: "order.recall.form", IDs: "S0-05", Field: "form",
			Cites: []courier.Cite{courier.Art(courier.ExpressTextbook, "撤回申请")},
			Zh:    "填写撤回申请书，交客服部门办理",
			En:    "the recall form is to be filled in and handed to customer service",
		},
		Effect: courier.Conditions, If: forRecall, Unless: formShown | viaConfirmation,
	},
	{
		Row: courier.Row{
			Code: "order.recall.handled_as_return", IDs: "RED-02", Cites: byHouse,
			Zh: "快件已经派送过，按退回办理",
			En: "a delivery was attempted already: it is handled as a return",
		},
		Effect: courier.Notes, If: forRecall | attempted,
	},
	{
		Row: courier.Row{
			Code: "order.return.handled_as_recall", IDs: "RED-02", Cites: byHouse,
			Zh: "快件尚未派送，按撤回办理",
			En: "no delivery was attempted yet: it is handled as a recall",
		},
		Effect: courier.Notes, If: forReturn, Unless: onceOut | notPosted | returning | returned | gone,
	},
	{
		Row: courier.Row{
			Code: "order.return.undeliverable", IDs: "RED-01", Cites: courier.Express(26),
			Zh: "快件因收件人拒收无法投递，快递企业本应退回寄件人或者根据寄件人的要求处理",
			En: "the consignee refuses the item and it cannot be delivered: the express firm has to return it to the shipper or deal with it as the shipper asks",
		},
		Effect: courier.Notes, If: forReturn | express | refusedByConsignee,
	},
	{Row: bestEffortRow, Effect: courier.Conditions, If: moving},
}

var boundAtSea = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.sea.pays_loss", IDs: "CN-SEA-13 RED-01", Cites: rightAtSea,
			Zh: "托运人应当赔偿承运人因此遭受的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, Unless: byTerms,
	},
}

var boundInAir = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.air.own_cost", IDs: "CN-AIR-11", Cites: disposition,
			Zh: "托运人不得因此使承运人或者其他托运人遭受损失，并应当偿付由此产生的费用",
			En: "at the shipper's cost, and without loss to the carrier or other shippers",
		},
		Effect: courier.Conditions, Unless: byTerms,
	},
	{
		Row: courier.Row{
			Code: "order.air.show_waybill", IDs: "CN-AIR-11", Cites: disposition, Field: "air.waybill_shown",
			Zh: "凭托运人所收执的航空货运单办理；承运人未要求出示而给该货运单的合法持有人造成损失的，应当承担责任",
			En: "ask for the shipper's copy of the air waybill first: a carrier that did not answers for the loss of its lawful holder",
		},
		Effect: courier.Conditions, Unless: waybillShown,
	},
}

var boundOnRoad1999 = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.road.pays_loss", IDs: "CN-ROAD-09", Cites: roadRules,
			Zh: "托运人应当赔偿承运人因此受到的损失",
			En: "the shipper makes good the loss that this causes the carrier",
		},
		Effect: courier.Conditions, Unless: byTerms,
	},
}

// bond is what the carrier's terms bind a yes to.
func bond(code courier.Code, ids string, field courier.Need, e courier.Effect, facts, unless courier.Facts, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: ids, Cites: courier.InTerms(), Field: field, Zh: zh, En: en},
		Effect: e, If: facts, Unless: unless,
	}
}

// boundByTerms are what the terms bind a yes to under every law: papers, fee,
// promise.
var boundByTerms = []courier.Ground{
	bond("order.terms.confirmed", "S0-05 RED-04", "confirmed", courier.Notes, viaConfirmation, 0,
		"下单账户或者号码已作电子确认，承运人的条款以此代替身份核实和书面材料",
		"the account or number that placed the order has confirmed it, which the carrier's terms take for identity and papers"),
	bond("order.terms.form", "S0-05", "form", courier.Conditions, formAsked, 0,
		"承运人的条款要求提交申请书", "the carrier's terms ask for the application form"),
	bond("order.terms.identity_paper", "S0-05", "identity_paper", courier.Conditions, paperAsked, 0,
		"承运人的条款要求提交身份证件", "the carrier's terms ask for the identity paper"),
	bond("order.terms.letter", "S0-05 RED-06", "letter", courier.Conditions, letterAsked, 0,
		"承运人的条款要求提交寄件人的授权委托书", "the carrier's terms ask for the shipper's letter of authority"),
	bond("order.terms.receipt", "S0-05", "receipt", courier.Conditions, receiptAsked, 0,
		"承运人的条款要求出示交寄凭据", "the carrier's terms ask for the posting receipt"),
	bond("order.terms.new_contact", "RED-04", "new_contact", courier.Conditions, contactAsked, goingBack|forHold,
		"承运人的条款要求提供新的收件人姓名、电话和完整地址", "the carrier's terms ask for the new name, telephone and full address"),
	{Row: feeRow, Effect: courier.Conditions, If: feeDue, Unless: feeOpen},
	bond("order.terms.fee_by_class", "RED-05", "target", courier.Conditions, forAddress|classUnknown, 0,
		"服务费按新地址的类别收取，新地址的类别尚待确定", "the fee turns on the class of the new address, which is not known yet"),
	bond("order.terms.fee_on_shipper", "RED-05", "", courier.Notes, feeDue|feeOnShipper, 0,
		"服务费由寄件人支付", "the fee is the shipper's to pay"),
	bond("order.terms.fee_on_consignee", "RED-05", "", courier.Notes, feeDue|feeOnConsignee, 0,
		"服务费由收件人支付", "the fee is the consignee's to pay"),
	bond("order.terms.fee_first", "RED-05", "fee_paid", courier.Conditions, feeDue|feeFirst, 0,
		"服务费付清之前暂不办理", "nothing is done until the fee is paid"),
	bond("order.terms.class_same_outlet", "RED-05", "target", courier.Notes, forAddress|classSameOutlet, 0,
		"新地址属于同城同站点，按该类别下单时显示的价格收费",
		"the new address is the same outlet's in the same city, charged as shown for that class when ordering"),
	bond("order.terms.class_other_outlet", "RED-05", "target", courier.Notes, forAddress|classOtherOutlet, 0,
		"新地址属于同城其他站点，按该类别下单时显示的价格收费",
		"the new address is another outlet's in the same city, charged as shown for that class when ordering"),
	bond("order.terms.class_other_city", "RED-05", "target", courier.Notes, forAddress|classOtherCity, 0,
		"新地址属于其他城市，按该类别下单时显示的价格收费",
		"the new address is in another city, charged as shown for that class when ordering"),
	bond("order.terms.both_ways", "DEL-10", "", courier.Conditions, goingBack|bothWays, 0,
		"按承运人的条款，退回的快件由寄件人承担往返运费", "under the carrier's terms the shipper pays the freight of both ways for an item brought back"),
	bond("order.terms.promise_void", "RED-04", "", courier.Conditions, noPromise, 0,
		"按承运人的条款，变更后原承诺的时限不再适用", "under the carrier's terms the time promised no longer holds after the change"),
	bond("order.terms.tried_when_out", "RED-04 DX-05", "", courier.Notes, triedWhenOut|out, 0,
		"承运人的条款允许在派送途中拦截", "the carrier's terms allow an interception while it is out for delivery"),
}

// bind appends what a yes is bound to, but what was told since start.
func bind(dst []courier.Reason, start int, bonds []courier.Ground, k courier.Known, on courier.Date, terms *courier.Cite) []courier.Reason {
	for i := range bonds {
		g := &bonds[i]
		sure := g.If&^k.Yes|g.Unless&^k.No == 0
		if g.If&k.No|g.Unless&k.Yes != 0 || g.Effect == courier.Notes && !sure {
			continue
		}
		cite := terms
		if !restsOnTerms(g) {
			cite = g.Cite(on)
		}
		if cite != nil && !spoke(dst[start:], g.Code) {
			dst = g.AppendReason(dst, cite, g.Effect, courier.Money{})
		}
	}
	return dst
}

func restsOnTerms(g *courier.Ground) bool {
	return len(g.Cites) == 1 && g.Cites[0] == courier.Cite{}
}

// spoke reports whether a row of the code spoke.
func spoke(reasons []courier.Reason, code courier.Code) bool {
	for i := range reasons {
		if reasons[i].Code() == code {
			return true
		}
	}
	return false
}
