package order

import "github.com/courier-rules/courier"

// The rows of packing and of the address.
var (
	packedOtherwiseRow = courier.Row{
		Code: "order.check.packing_not_as_agreed", IDs: "INT-11", Field: "packing", Cites: civilCode("827"),
		Zh: "未按照约定的方式包装，承运人可以拒绝运输", En: "the goods are not packed as agreed: the carrier may refuse them",
	}
	packedPoorlyRow = courier.Row{
		Code: "order.check.packing_inadequate", IDs: "INT-11", Field: "packing", Cites: civilCode("827"),
		Zh: "包装方式没有约定的，应当按照通用的方式或者足以保护货物的方式包装；包装不符合要求，承运人可以拒绝运输",
		En: "without an agreement goods are packed in the usual way, or so that they are protected; these are not, and the carrier may refuse them",
	}

	// Nobody can be made to carry where it does not go; the duty that the
	// measures add is to say so in advance.
	unservedRow = courier.Row{
		Code: "order.check.area_not_served", IDs: "INT-05 INT-13", Field: "destination.service",
		Cites: []courier.Cite{byHouse[0], courier.Art(courier.ExpressMeasures2023, "24")},
		Zh:    "收件地址不在服务范围内，不能提供服务的区域应当提前告知寄件人",
		En:    "the address is not served, which the sender has to be told in advance",
	}
	zhejiangUnservedRow = courier.Row{
		Code: "order.check.zhejiang.area_not_served", IDs: "INT-13", Field: "destination.service",
		Cites: inZhejiang("31"),
		Zh:    "对于非派送区的快件，不得揽收", En: "items for an area without delivery may not be collected",
	}
	surchargeRow = courier.Row{
		Code: "order.check.surcharge", IDs: "INT-13", Field: "destination.surcharge_told",
		Cites: byHouse, Names: [3]string{"surcharge"},
		Zh: "收件地址偏远，加收{surcharge}，应当事先告知寄件人并达成一致",
		En: "the address is remote and costs {surcharge} more, to be told and agreed beforehand",
	}
	surchargeToldRow = courier.Row{
		Code: "order.check.surcharge_told", IDs: "INT-13", Field: "destination.surcharge",
		Cites: byHouse, Names: [3]string{"surcharge"},
		Zh: "收件地址偏远，加收{surcharge}，已事先告知", En: "the address is remote and costs {surcharge} more, as was told beforehand",
	}
	zhejiangSurchargeRow = courier.Row{
		Code: "order.check.zhejiang.surcharge", IDs: "INT-13", Field: "destination.surcharge_told",
		Cites: inZhejiang("31"),
		Zh:    "上门投递需要另行加收费用的，应当在揽收时事先告知寄件人或者与寄件人达成加收费用协议",
		En:    "where door delivery costs more, the sender is told, or agrees to it, when the item is collected",
	}
	noDoorRow = courier.Row{
		Code: "order.check.no_door_delivery", IDs: "INT-13", Field: "destination.notice_told",
		Cites: byHouse,
		Zh:    "收件地址不能上门投递，应当事先告知寄件人", En: "there is no delivery to the door, which the sender has to be told beforehand",
	}
	zhejiangNoDoorRow = courier.Row{
		Code: "order.check.zhejiang.no_door_delivery", IDs: "INT-13", Field: "destination.notice_told",
		Cites: inZhejiang("31"),
		Zh:    "不能上门投递的，应当在揽收时事先告知寄件人", En: "where there is no delivery to the door, the sender is told when the item is collected",
	}
	withNoticeRow = courier.Row{
		Code: "order.check.area_restricted", IDs: "INT-15", Field: "destination.notice_told",
		Cites: byHouse,
		Zh:    "收件地区的服务受到限制，应当告知寄件人后收寄", En: "service to the area is restricted, and the item is taken once the sender is told",
	}
	heldRow = courier.Row{
		Code: "order.check.area_held", IDs: "INT-15", Field: "destination.service",
		Cites: byHouse,
		Zh:    "收件地区的服务受到限制，收寄后暂存，待恢复后发运", En: "service to the area is restricted: the item is held until it resumes",
	}
	notTakenRow = courier.Row{
		Code: "order.check.area_suspended", IDs: "INT-15", Field: "destination.service",
		Cites: byHouse,
		Zh:    "收件地区暂停服务，暂不收寄", En: "service to the area is suspended, and nothing is taken for it",
	}
)

func inZhejiang(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.ZhejiangExpress, article)}
}

// carried looks at packing and at where it goes.
func (d *desk) carried() {
	switch d.Packing {
	case PackedWell:
	case PackedOtherwise:
		d.say(&packedOtherwiseRow, courier.Bars)
	case PackedPoorly:
		d.say(&packedPoorlyRow, courier.Bars)
	default:
		d.mayDecide(&packedPoorlyRow, 0, -1)
	}
	to := &d.Destination
	zhejiang := d.Region == courier.Zhejiang && d.scope == asExpress
	switch to.Service {
	case 0:
		d.ask("destination.service", -1)
	case Remote:
		if to.SurchargeTold == courier.Yes {
			d.say(&surchargeToldRow, courier.Notes, to.Surcharge.Figure())
			return
		}
		d.say(&surchargeRow, courier.Conditions, to.Surcharge.Figure())
		d.sayIf(zhejiang, &zhejiangSurchargeRow, courier.Conditions)
	case NoDoor:
		if to.NoticeTold != courier.Yes {
			d.say(&noDoorRow, courier.Conditions)
			d.sayIf(zhejiang, &zhejiangNoDoorRow, courier.Conditions)
		}
	case NotServed:
		d.say(&unservedRow, courier.Bars)
		d.sayIf(zhejiang, &zhejiangUnservedRow, courier.Bars)
	case TakenWithNotice:
		d.sayIf(to.NoticeTold != courier.Yes, &withNoticeRow, courier.Conditions)
	case TakenAndHeld:
		d.say(&heldRow, courier.Conditions)
	case NotTaken:
		d.say(&notTakenRow, courier.Bars)
	}
}

func (d *desk) sayIf(so bool, row *courier.Row, e courier.Effect) {
	if so {
		d.say(row, e)
	}
}
