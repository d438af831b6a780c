package order

import "github.com/courier-rules/courier"

// The named facts of a booking.
const (
	bookServed courier.Facts = 1 << iota
	bookSuspended
	bookRestricted
	bookNotice
	bookHold
	bookRefuse
	bookTold
	bookZhejiang
	bookToDoor
	bookDoorTold
)

const bookPolicies = bookNotice | bookHold | bookRefuse

var bookPolicyMeans = []courier.Facts{bookNotice, bookHold, bookRefuse}

var bookingFields = []courier.Field{
	courier.YesNo("lane", bookServed),
	courier.YesNo("suspended", bookSuspended),
	courier.YesNo("restricted", bookRestricted),
	{Need: "policy", Owns: bookPolicies, Values: bookPolicyMeans},
	courier.YesNo("told", bookTold),
	courier.YesNo("posted_in", bookZhejiang),
	courier.YesNo("to_door", bookToDoor),
	courier.YesNo("to_door_agreed", bookDoorTold),
}

// read turns the booking into named facts.
func (b *Booking) read(row *LaneRow) (k courier.Known) {
	k.Answer(bookServed, courier.AnswerOf(row != nil))
	k.Answer(bookSuspended, b.Suspended)
	k.Answer(bookRestricted, b.Restricted)
	if b.Policy != 0 {
		k.Among(bookPolicies, bookPolicyMeans[b.Policy-1])
	}
	k.Answer(bookTold, b.Told)
	if b.PostedIn != 0 {
		k.Answer(bookZhejiang, courier.AnswerOf(b.PostedIn == courier.Zhejiang))
	}
	k.Answer(bookToDoor, b.ToDoor)
	k.Answer(bookDoorTold, b.DoorTold)
	return k
}

var bookingQuestion = courier.NewQuestion(bookingFields, bookingGrounds)

var bookingGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.promise.served", IDs: "INT-05", Cites: courier.InTerms(), Field: "lane",
			Zh: "该线路、该产品在服务范围之内", En: "the lane is served with this product",
		},
		Effect: courier.Grants, If: bookServed,
	},
	{
		Row: courier.Row{
			Code: "order.promise.not_served", IDs: "INT-05", Cites: courier.InTerms(), Field: "lane",
			Zh: "该线路、该产品不在服务范围之内", En: "the lane is not served with this product",
		},
		Effect: courier.Bars, Unless: bookServed,
	},
	{
		Row: courier.Row{
			Code: "order.promise.area_to_be_announced", IDs: "INT-05", Field: "lane",
			Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "24")},
			Zh:    "对不能提供服务的区域，快递企业应当以醒目的方式提前告知寄件人",
			En:    "an express firm has to tell the sender conspicuously and beforehand which areas it does not serve",
		},
		Effect: courier.Notes, Unless: bookServed,
	},
	{
		Row: courier.Row{
			Code: "order.promise.zhejiang_not_collected", IDs: "INT-13", Field: "lane",
			Cites: []courier.Cite{courier.Art(courier.ZhejiangExpress, "31")},
			Zh:    "浙江省：快递经营企业对于非派送区的快件，不得揽收",
			En:    "in Zhejiang an express firm may not collect an item for an area where it does not deliver",
		},
		Effect: courier.Bars, If: bookZhejiang, Unless: bookServed,
	},
	{
		Row: courier.Row{
			Code: "order.promise.zhejiang_tell_door", IDs: "INT-13", Field: "to_door_agreed",
			Cites: []courier.Cite{courier.Art(courier.ZhejiangExpress, "31")},
			Zh:    "浙江省：不能上门投递或者上门投递需要另行加收费用的，应当在揽收时事先告知寄件人或者与寄件人达成加收费用协议",
			En:    "in Zhejiang, where the door is not reached or costs more, the sender is told at the collection or agrees to the surcharge",
		},
		Effect: courier.Conditions, If: bookServed | bookZhejiang, Unless: bookToDoor | bookDoorTold,
	},
	bookingArea("suspended_refused", courier.Bars, bookSuspended|bookRefuse, 0, "suspended",
		"目的区域暂停服务，不予收寄", "service in the area is suspended: not accepted"),
	bookingArea("suspended_held", courier.Conditions, bookSuspended|bookHold, 0, "suspended",
		"目的区域暂停服务，暂缓揽收，待恢复服务后办理", "service in the area is suspended: held until it resumes"),
	bookingArea("suspended_notice", courier.Conditions, bookSuspended|bookNotice, bookTold, "told",
		"目的区域暂停服务，应当在收寄前告知寄件人原因和期限", "service in the area is suspended: the sender is told why and for how long before acceptance"),
	bookingArea("restricted_refused", courier.Bars, bookRestricted|bookRefuse, 0, "restricted",
		"目的区域限制服务，不予收寄", "service in the area is restricted: not accepted"),
	bookingArea("restricted_held", courier.Conditions, bookRestricted|bookHold, 0, "restricted",
		"目的区域限制服务，暂缓揽收，待恢复服务后办理", "service in the area is restricted: held until it resumes"),
	bookingArea("restricted_notice", courier.Conditions, bookRestricted|bookNotice, bookTold, "told",
		"目的区域限制服务，应当在收寄前告知寄件人", "service in the area is restricted: the sender is told before acceptance"),
	{
		Row: courier.Row{
			Code: "order.promise.suspension_duties", IDs: "INT-15", Cites: courier.Express(29), Field: "suspended",
			Zh: "因不可抗力或者其他特殊原因暂停快递服务的，应当及时报告邮政管理部门，向社会公告原因和期限，并妥善处理尚未投递的快件",
			En: "a suspension is reported in time, its cause and length published, and what is not delivered yet dealt with properly",
		},
		Effect: courier.Notes, If: bookSuspended,
	},
}

// bookingArea is what the carrier does in an area without ordinary service.
func bookingArea(code courier.Code, e courier.Effect, facts, unless courier.Facts, field courier.Need, zh, en string) courier.Ground {
	return courier.Ground{
		Row: courier.Row{
			Code: "order.promise." + code, IDs: "INT-15 INT-05", Cites: courier.InTerms(), Field: field, Zh: zh, En: en,
		},
		Effect: e, If: facts, Unless: unless,
	}
}

// What the tables promise.
var (
	bookingNoTimeRow = courier.Row{
		Code: "order.promise.no_time", IDs: "INT-15 TIM-02", Cites: courier.InTerms(),
		Zh: "该区域暂停或者限制服务，不作送达时限承诺", En: "service in the area is suspended or restricted: no time is promised",
	}
	bookingCutOffRow = courier.Row{
		Code: "order.promise.after_cut_off", IDs: "TIM-02", Cites: courier.InTerms(), Field: "booked_at", Names: [3]string{"cut_off", "accepted"},
		Zh: "已过截单时间{cut_off}，按{accepted}收寄计", En: "after the cut-off of {cut_off}: it counts as accepted on {accepted}",
	}
	bookingPromiseRow = courier.Row{
		Code: "order.promise.by", IDs: "TIM-02", Cites: courier.InTerms(), Names: [3]string{"accepted", "by"},
		Zh: "按{accepted}收寄计，承诺送达时限为{by}", En: "accepted as of {accepted}, promised by {by}",
	}
)

var bookingReplacedRow = courier.Row{
	Code: "order.promise.replaces", IDs: "RED-01 TIM-02", Cites: byHouse, Field: "replaces", Names: [3]string{"before", "by"},
	Zh: "变更后重新计算时限：原承诺送达时限{before}不再适用，自记录的交接时起改为{by}",
	En: "counted anew after the change: the promise of {before} no longer applies, and from the recorded hand-over it is {by}",
}

var bookingRows = []*courier.Row{&bookingReplacedRow, &bookingNoTimeRow, &bookingCutOffRow, &bookingPromiseRow}
