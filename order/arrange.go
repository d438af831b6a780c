package order

import "github.com/courier-rules/courier"

// A wish about time, place, station, neighbour or proxy changes no contract
// of carriage: it is agreed between the carrier and its user, and answered
// as that.

// The named facts of a delivery arrangement.
const (
	wisherShipper courier.Facts = 1 << iota // the shipper, or its agent; neither this nor other: the consignee
	wisherAgent
	wisherOther
	wisherShown
	wisherLetter
	wishTime
	wishPlace
	wishOutlet
	wishPoint
	wishNeighbour
	wishPerson
	wishProxy // somebody else receives it: a neighbour or a named person
	notInHand
	overTheDoor // delivered, on its way back, or gone
	inCourier   // with the courier at this moment
	stopped     // prohibited goods
	heldBack    // under a lien
)

const (
	wisherFacts = wisherShipper | wisherAgent | wisherOther
	wishFacts   = wishTime | wishPlace | wishOutlet | wishPoint | wishNeighbour | wishPerson | wishProxy
	handFacts   = notInHand | overTheDoor | inCourier
)

// curableWish are the facts of an arrangement that whoever asks can still
// change.
const curableWish = wisherShown | wisherLetter | heldBack

var wishMeans = []courier.Facts{wishTime, wishPlace, wishOutlet, wishPoint, wishNeighbour | wishProxy, wishPerson | wishProxy}

var arrangeFields = []courier.Field{
	{Need: "wish", Owns: wishFacts, Values: wishMeans},
	{Need: "by", Owns: wisherFacts, Values: []courier.Facts{0, wisherShipper, wisherShipper | wisherAgent, wisherOther}},
	courier.YesNo("identity", wisherShown),
	courier.YesNo("letter", wisherLetter),
	{Need: "stage", Owns: handFacts, Values: []courier.Facts{0, notInHand, overTheDoor, inCourier}},
	courier.YesNo("prohibited", stopped),
	courier.YesNo("lien", heldBack),
}

var arrangement = courier.NewQuestion(arrangeFields, arrangeGrounds)

// Before 2024-03-01 the agreement on delivery rests on the express
// regulation, which says nothing of lockers: they have measures of their own.
var (
	agreedDelivery = append(courier.Express(25)[:2], courier.Art(courier.ExpressMeasures2023, "28"))
	leftInLocker   = []courier.Cite{courier.Art(courier.LockerMeasures, ""), courier.Art(courier.ExpressMeasures2023, "28")}
	namedPerson    = courier.Express(25)
)

// The rows that a ruling is read by.
var (
	arrangeNotPostedRow = courier.Row{
		Code: "order.arrange.not_posted", IDs: "RED-04", Field: "stage", Cites: byHouse,
		Zh: "快件尚未揽收，由寄件人直接修改订单即可", En: "the consignment is not picked up yet: the shipper can edit the order itself",
	}
	arrangeBestEffortRow = courier.Row{
		Code: "order.arrange.best_effort", IDs: "RED-04", Cites: byHouse,
		Zh: "快件正在派送中，尽力通知派送员，不承诺一定成功；因承运人自身过错未能通知的，仍由承运人依法承担责任",
		En: "the courier is on the way with it and will be told if reached; this is no promise, but where it fails through the carrier's own fault, the carrier still answers for that",
	}
)

var arrangeGrounds = []courier.Ground{
	arranged("order.arrange.time", "TRAP-11 DEL-04", wishTime, agreedDelivery,
		"派送时间可以与用户另行约定", "the time of delivery can be agreed anew with the user"),
	arranged("order.arrange.place", "TRAP-11 DEL-04", wishPlace, agreedDelivery,
		"在同一网点服务范围内，派送地点可以与用户另行约定", "within what the same outlet serves, the place of delivery can be agreed anew with the user"),
	arranged("order.arrange.at_outlet", "TRAP-11 DEL-04", wishOutlet, agreedDelivery,
		"经与用户约定，可以留在派送网点由收件人自取", "by agreement with the user it may be kept at the outlet for the consignee to collect"),
	arranged("order.arrange.pickup_point", "TRAP-11 DEL-02 DEL-04", wishPoint, leftInLocker,
		"经用户同意，可以投递到智能快件箱或者快递服务站", "with the user's consent it may be left at a station or in a locker"),
	arranged("order.arrange.neighbour", "TRAP-11 DEL-01 DEL-04", wishNeighbour, namedPerson,
		"收件人可以指定邻居代收", "the consignee may name a neighbour to receive it"),
	arranged("order.arrange.named_person", "TRAP-11 DEL-01 DEL-04", wishPerson, namedPerson,
		"收件人可以指定代收人", "the consignee may name a person to receive it"),
	{
		Row: courier.Row{
			Code: "order.arrange.stranger", IDs: "DEL-01", Field: "by", Cites: courier.Express(25),
			Zh: "申请人既非收件人，也非寄件人，不能约定派送方式", En: "whoever asks is neither consignee nor shipper and cannot agree on the delivery",
		},
		Effect: courier.Bars, If: wisherOther,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.identity_not_shown", IDs: "DEL-01 RED-06", Field: "identity", Cites: courier.Express(25),
			Zh: "申请人的身份未能核实", En: "the identity of whoever asks is not shown",
		},
		Effect: courier.Bars, Unless: wisherShown,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.letter_missing", IDs: "DEL-01 RED-06", Field: "letter", Cites: courier.Express(25),
			Zh: "代理人未出示寄件人的授权委托书", En: "the agent shows no letter of authority from the shipper",
		},
		Effect: courier.Bars, If: wisherAgent, Unless: wisherLetter,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.not_the_consignee", IDs: "DEL-01 RED-01", Field: "by", Cites: courier.Express(25),
			Zh: "代收人由收件人指定；寄件人要求将快件交给他人的，应当申请变更收件人",
			En: "who receives it in the consignee's place is for the consignee to name; a shipper that wants another receiver asks for a new consignee",
		},
		Effect: courier.Bars, If: wisherShipper | wishProxy,
	},
	{Row: arrangeNotPostedRow, Effect: courier.Bars, If: notInHand, Binds: true},
	{
		Row: courier.Row{
			Code: "order.arrange.over", IDs: "DEL-01", Field: "stage", Cites: courier.Express(25),
			Zh: "快件已经签收、转入退回、丢失或者已被处理，不再派送", En: "the consignment is delivered, on its way back or lost, and there is no delivery to arrange",
		},
		Effect: courier.Bars, If: overTheDoor,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.prohibited_goods", IDs: "INT-06", Field: "prohibited", Cites: courier.Express(33),
			Zh: "内件属于或者疑似禁止寄递的物品，应当立即停止投递并依法处理",
			En: "the contents are, or are suspected to be, prohibited: delivery stops at once",
		},
		Effect: courier.Bars, If: stopped,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.lien", IDs: "LIA-14", Field: "lien", Cites: civilCode("836"),
			Zh: "运费、保管费或者其他费用未付，承运人行使留置权，付清后方可安排派送",
			En: "charges are unpaid and the carrier holds the goods under its lien: delivery can be arranged once they are paid",
		},
		Effect: courier.Bars, If: heldBack,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.by_agreement", IDs: "DEL-04", Cites: agreedDelivery,
			Zh: "以承运人同意为准，可能因路线和时段不能安排", En: "it takes the carrier's agreement, and route or hour may not allow it",
		},
		Effect: courier.Conditions, If: wishTime,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.place_by_agreement", IDs: "DEL-04", Cites: agreedDelivery,
			Zh: "以承运人同意为准；超出同一网点服务范围的，属于更址，由寄件人申请", En: "it takes the carrier's agreement; beyond the same outlet it is a redirect, for the shipper to ask",
		},
		Effect: courier.Conditions, If: wishPlace,
	},
	{Row: arrangeBestEffortRow, Effect: courier.Conditions, If: inCourier},
}

func arranged(code courier.Code, ids string, wish courier.Facts, cites []courier.Cite, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: ids, Cites: cites, Zh: zh, En: en},
		Effect: courier.Grants, If: wish,
	}
}

// readWish turns the request into the named facts of an arrangement.
func (r *Request) readWish() (k courier.Known) {
	if r.Wish != 0 {
		k.Among(wishFacts, wishMeans[r.Wish-1])
	}
	switch r.By {
	case 0:
	case courier.Consignee:
		k.Among(wisherFacts, 0)
	case courier.Shipper:
		k.Among(wisherFacts, wisherShipper)
	case courier.ShippersAgent:
		k.Among(wisherFacts, wisherShipper|wisherAgent)
	default:
		k.Among(wisherFacts, wisherOther)
	}
	k.Answer(wisherShown, r.Identity)
	k.Answer(wisherLetter, r.Letter)
	k.Answer(stopped, r.Prohibited)
	k.Answer(heldBack, r.Lien)
	if r.Stage != 0 {
		switch at := stageMeans[r.Stage-1]; {
		case at&notPosted != 0:
			k.Among(handFacts, notInHand)
		case at&(delivered|returning|returned|gone) != 0:
			k.Among(handFacts, overTheDoor)
		case at&out != 0:
			k.Among(handFacts, inCourier)
		default:
			k.Among(handFacts, 0)
		}
	}
	return k
}
