package order

import "github.com/courier-rules/courier"

// A wish about time, place, station, neighbour or proxy changes no contract
// of carriage: it is agreed between the carrier and its user, and answered
// as that.

// The named facts of a delivery arrangement.
const (
	wisherEntitled courier.Facts = 1 << iota // shipper or consignee, or the shipper's agent
	wisherOther
	wisherShown
	wishTime
	wishPlace
	wishPoint
	wishNeighbour
	wishPerson
	notInHand
	overTheDoor // delivered, on its way back, or gone
	inCourier   // with the courier at this moment
)

const (
	wisherFacts = wisherEntitled | wisherOther
	wishFacts   = wishTime | wishPlace | wishPoint | wishNeighbour | wishPerson
	handFacts   = notInHand | overTheDoor | inCourier
)

var wishMeans = []courier.Facts{wishTime, wishPlace, wishPoint, wishNeighbour, wishPerson}

var arrangeFields = []courier.Field{
	{Need: "wish", Owns: wishFacts, Values: wishMeans},
	{Need: "by", Owns: wisherFacts, Values: []courier.Facts{wisherEntitled, wisherOther}},
	courier.YesNo("identity", wisherShown),
	{Need: "stage", Owns: handFacts, Values: []courier.Facts{0, notInHand, overTheDoor, inCourier}},
}

var arrangement = courier.NewQuestion(arrangeFields, arrangeGrounds)

// Before 2024-03-01 the agreement on delivery rests on the express
// regulation alone.
var (
	agreedDelivery = append(courier.Express(25), courier.Art(courier.ExpressMeasures2023, "28"))
	namedPerson    = courier.Express(25)
)

var arrangeGrounds = []courier.Ground{
	arranged("order.arrange.time", wishTime, agreedDelivery,
		"派送时间可以与用户另行约定", "the time of delivery can be agreed anew with the user"),
	arranged("order.arrange.place", wishPlace, agreedDelivery,
		"在同一网点服务范围内,派送地点可以与用户另行约定", "within what the same outlet serves, the place of delivery can be agreed anew with the user"),
	arranged("order.arrange.pickup_point", wishPoint, agreedDelivery,
		"经用户同意,可以投放快递站或者智能快件箱", "with the user's consent it may be left at a station or in a locker"),
	arranged("order.arrange.neighbour", wishNeighbour, namedPerson,
		"收件人可以指定邻居代收", "the consignee may name a neighbour to receive it"),
	arranged("order.arrange.named_person", wishPerson, namedPerson,
		"收件人可以指定代收人", "the consignee may name a person to receive it"),
	{
		Row: courier.Row{
			Code: "order.arrange.stranger", IDs: "DEL-01", Cites: courier.Express(25),
			Zh: "申请人既非收件人,也非寄件人,不能约定派送方式", En: "whoever asks is neither consignee nor shipper and cannot agree on the delivery",
		},
		Effect: courier.Bars, If: wisherOther,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.identity_not_shown", IDs: "DEL-01 RED-06", Cites: courier.Express(25),
			Zh: "申请人的身份未能核实", En: "whoever asks is not shown to be the person entitled to",
		},
		Effect: courier.Bars, Unless: wisherShown,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.not_posted", IDs: "RED-04", Cites: interception,
			Zh: "快件尚未揽收,可直接修改订单", En: "the consignment is not picked up yet: the order itself can be edited",
		},
		Effect: courier.Bars, If: notInHand, Binds: true,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.over", IDs: "DEL-01", Cites: courier.Express(25),
			Zh: "快件已经签收、退回或者灭失,不再派送", En: "the consignment is delivered, on its way back or lost, and there is no delivery to arrange",
		},
		Effect: courier.Bars, If: overTheDoor,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.by_agreement", IDs: "DEL-01", Cites: agreedDelivery,
			Zh: "以承运人同意为准,可能因路线和时段不能安排", En: "it takes the carrier's agreement, and route or hour may not allow it",
		},
		Effect: courier.Conditions, If: wishTime,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.place_by_agreement", IDs: "DEL-01", Cites: agreedDelivery,
			Zh: "以承运人同意为准;超出同一网点服务范围的,属于更址,由寄件人申请", En: "it takes the carrier's agreement; beyond the same outlet it is a redirect, for the shipper to ask",
		},
		Effect: courier.Conditions, If: wishPlace,
	},
	{
		Row: courier.Row{
			Code: "order.arrange.best_effort", IDs: "RED-04", Cites: interception,
			Zh: "快件正在派送中,尽力通知派送员,不承诺一定成功", En: "the courier is on the way with it and will be told if reached; this is no promise",
		},
		Effect: courier.Conditions, If: inCourier,
	},
}

func arranged(code courier.Code, wish courier.Facts, cites []courier.Cite, zh, en string) courier.Ground {
	return courier.Ground{
		Row:    courier.Row{Code: code, IDs: "TRAP-11 DEL-01", Cites: cites, Zh: zh, En: en},
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
	case courier.Shipper, courier.ShippersAgent, courier.Consignee:
		k.Among(wisherFacts, wisherEntitled)
	default:
		k.Among(wisherFacts, wisherOther)
	}
	k.Answer(wisherShown, r.Identity)
	if r.Stage != 0 {
		switch at := stageMeans[r.Stage-1]; {
		case at&notPosted != 0:
			k.Among(handFacts, notInHand)
		case at&(delivered|endedOtherwise|gone) != 0:
			k.Among(handFacts, overTheDoor)
		case at&out != 0:
			k.Among(handFacts, inCourier)
		default:
			k.Among(handFacts, 0)
		}
	}
	return k
}
