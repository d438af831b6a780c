package tracking

import (
	"slices"

	"github.com/courier-rules/courier"
)

// The named facts of a delivery.
const (
	inHand courier.Facts = 1 << iota
	inLocker
	atStation
	leftAlone
	atFacility // in a locker or at a station
	toRecipient
	toAgent
	toOffice
	toOther
	soldOnline
	agentNamed
	consented
	senderChose
	packageBroken
	weightDiffers
	goodsBarred // fresh or valuable, as noted on the waybill
	goodsAgreed
	inZhejiang
	doorNoted
	doorDemanded
	confirmedByUser
	confirmedByAgent
	confirmedByCourier
	confirmConsent
	isFragile
	toldToInspect
	toldMayRefuse
	methodAgreed
	methodPrinted
	payOnDelivery
	viewFirst
)

const (
	meansFacts    = inHand | inLocker | atStation | leftAlone | atFacility
	receiverFacts = toRecipient | toAgent | toOffice | toOther
	confirmFacts  = confirmedByUser | confirmedByAgent | confirmedByCourier
)

var (
	meansMean     = []courier.Facts{inHand, inLocker | atFacility, atStation | atFacility, leftAlone}
	receiverMeans = []courier.Facts{toRecipient, toAgent, toOffice, toOther}
	confirmMeans  = []courier.Facts{confirmedByUser, confirmedByAgent, confirmedByCourier, 0}
)

var deliveryFields = []courier.Field{
	{Need: "means", Owns: meansFacts, Values: meansMean},
	{Need: "receiver", Owns: receiverFacts, Values: receiverMeans},
	courier.YesNo("agent_named", agentNamed),
	courier.YesNo("consent", consented),
	courier.YesNo("sender_chose", senderChose),
	courier.YesNo("package_broken", packageBroken),
	courier.YesNo("weight_differs", weightDiffers),
	courier.YesNo("goods", goodsBarred),
	courier.YesNo("goods_agreed", goodsAgreed),
	courier.YesNo("delivered_in", inZhejiang),
	courier.YesNo("door_noted", doorNoted),
	courier.YesNo("door_demanded", doorDemanded),
	courier.YesNo("online", soldOnline),
	{Need: "confirmed", Owns: confirmFacts, Values: confirmMeans},
	courier.YesNo("confirm_consent", confirmConsent),
	courier.YesNo("fragile", isFragile),
	courier.YesNo("told", toldToInspect),
	courier.YesNo("told_may_refuse", toldMayRefuse),
	courier.YesNo("method_agreed", methodAgreed),
	courier.YesNo("method_printed", methodPrinted),
	courier.YesNo("pay_on_delivery", payOnDelivery),
	courier.YesNo("practice", viewFirst),
}

// deliveryQuestion: was it validly delivered. To whom, by which means, what
// stands against it, and then what is told beside the verdict.
var deliveryQuestion = courier.NewQuestion(deliveryFields,
	slices.Concat(personGrounds, facilityGrounds, unattendedGrounds, fineGrounds, confirmGrounds, inspectionGrounds))

// personGrounds are those of a hand-over to a person.
var personGrounds = []courier.Ground{
	{
		Row: plainRow("tracking.delivery.to_recipient", "DEL-01", toWhomCites,
			"快件已当面交付收件人本人", "handed to the recipient in person"),
		Effect: courier.Grants, If: inHand | toRecipient,
	},
	{
		Row: plainRow("tracking.delivery.to_agent", "DEL-01 S4-Q41", toWhomCites,
			"快件已交付收件人指定的代收人", "handed to the agent whom the recipient named"),
		Effect: courier.Grants, If: inHand | toAgent | agentNamed,
	},
	{
		Row: plainRow("tracking.delivery.to_address", "DEL-01", toWhomCites,
			"约定的收件地址即为收发室或者前台，快件已按约定地址投递", "the agreed address is the mail room or front desk itself, and it was delivered there"),
		Effect: courier.Grants, If: inHand | toOffice,
	},
	{
		Row: plainRow("tracking.delivery.to_other_agreed", "DEL-01 S4-Q41", toWhomCites,
			"快件交由他人代收，收件人事先同意", "handed to somebody else, to which the recipient had agreed"),
		Effect: courier.Grants, If: inHand | toOther | consented,
	},
	{
		Row: plainRow("tracking.delivery.agent_agreed", "DEL-01 S4-Q41", toWhomCites,
			"代收人虽非收件人指定，收件人事先同意由其代收", "the recipient had not named this agent and had agreed to it all the same"),
		Effect: courier.Grants, If: inHand | toAgent | consented, Unless: agentNamed,
	},
	{
		Row: plainRow("tracking.delivery.agent_not_named", "DEL-01 S4-Q41 RED-01", toWhomCites,
			"代收人不是收件人指定的；仅由寄件人指定的，未经更址不取代收件人",
			"the recipient did not name this agent; one whom only the sender named does not replace the recipient without a redirect"),
		Effect: courier.Bars, If: inHand | toAgent, Unless: agentNamed | consented,
	},
	{
		Row: plainRow("tracking.delivery.other_without_consent", "DEL-01 S4-Q41", toWhomCites,
			"签收人既非收件人，也非收件人指定的代收人，收件人事先未同意",
			"whoever took it is neither the recipient nor an agent it named, and the recipient had not agreed"),
		Effect: courier.Bars, If: inHand | toOther, Unless: consented,
	},
	{
		Row: plainRow("tracking.delivery.online_without_consent", "DEL-01 S4-Q41", onlineOthersCites,
			"网购商品交由他人代收的，应当经收货人同意", "an online purchase may be handed to somebody else only with the consignee's consent"),
		Effect: courier.Bars, If: inHand | toOther | soldOnline, Unless: consented,
	},
}

// facilityGrounds are those of lockers and stations.
var facilityGrounds = []courier.Ground{
	{
		Row: plainRow("tracking.delivery.locker_agreed", "DEL-02 DEL-12", lockerDropCites,
			"经收件人同意，快件投放智能快件箱", "left in a locker with the recipient's consent"),
		Effect: courier.Grants, If: inLocker | consented,
	},
	{
		Row: plainRow("tracking.delivery.locker_sender_chose", "DEL-02 DEL-12", lockerDropCites,
			"寄件人选定投放智能快件箱", "left in a locker, which the sender had chosen"),
		Effect: courier.Grants, If: inLocker | senderChose,
	},
	{
		Row: plainRow("tracking.delivery.station_agreed", "DEL-02 DEL-04", agreedWayCites,
			"经收件人同意，快件投放快递服务站", "left at a station with the recipient's consent"),
		Effect: courier.Grants, If: atStation | consented,
	},
	{
		Row: plainRow("tracking.delivery.station_sender_chose", "DEL-02 DEL-04", agreedWayCites,
			"寄件人选定投放快递服务站", "left at a station, which the sender had chosen"),
		Effect: courier.Grants, If: atStation | senderChose,
	},
	{
		Row: plainRow("tracking.delivery.locker_without_consent", "DEL-02 DEL-12", lockerDropCites,
			"未经用户同意投放智能快件箱，不构成有效投递，应当按约定的名址投递",
			"left in a locker without the user's consent: no valid delivery; it is due at the agreed name and address"),
		Effect: courier.Bars, If: inLocker, Unless: consented | senderChose,
	},
	{
		Row: plainRow("tracking.delivery.station_without_consent", "DEL-02", agreedWayCites,
			"未经用户同意投放快递服务站，不构成有效投递，应当按约定的名址投递",
			"left at a station without the user's consent: no valid delivery; it is due at the agreed name and address"),
		Effect: courier.Bars, If: atStation, Unless: consented | senderChose,
	},
	{Row: lockerBrokenRow, Effect: courier.Bars, If: inLocker | packageBroken, Binds: true},
	{Row: lockerWeightRow, Effect: courier.Bars, If: inLocker | weightDiffers, Binds: true},
	{Row: lockerGoodsRow, Effect: courier.Bars, If: inLocker | goodsBarred, Unless: goodsAgreed, Binds: true},
	{
		Row: plainRow("tracking.delivery.zhejiang_door_noted", "DEL-07", zhejiangRules("31"),
			"运单已注明上门投递，在浙江不得投放快递末端服务设施、站点",
			"the waybill notes door delivery: in Zhejiang neither locker nor station may be used"),
		Effect: courier.Bars, If: atFacility | inZhejiang | doorNoted, Binds: true,
	},
	{
		Row: plainRow("tracking.delivery.zhejiang_door_demanded", "DEL-07", zhejiangRules("31"),
			"收件人要求上门投递，应当重新上门投递", "the recipient demanded delivery to the door: it has to be delivered again, to the door"),
		Effect: courier.Bars, If: atFacility | inZhejiang | doorDemanded, Binds: true,
	},
	{
		Row: plainRow("tracking.delivery.zhejiang_may_demand", "DEL-07", zhejiangRules("31"),
			"未征求收件人意见即投放的，收件人有权要求重新上门投递", "placed without asking: the recipient may demand that it be delivered again to the door"),
		Effect: courier.Notes, If: atFacility | inZhejiang, Unless: doorNoted | doorDemanded | consented,
	},
}

// The bars of the locker measures, which hold against a consent as well.
var (
	lockerBrokenRow = plainRow("tracking.delivery.locker_package_broken", "DEL-12", lockerBarCites,
		"外包装明显破损的快件不得投放智能快件箱", "an item whose outer packing is visibly broken must not be left in a locker")
	lockerWeightRow = plainRow("tracking.delivery.locker_weight_differs", "DEL-12", lockerBarCites,
		"重量与运单记载明显不符的快件不得投放智能快件箱", "an item whose weight clearly differs from the waybill must not be left in a locker")
	lockerGoodsRow = plainRow("tracking.delivery.locker_goods_class", "DEL-12", lockerBarCites,
		"运单注明为生鲜或者贵重物品，未与寄件人另行约定，不得投放智能快件箱",
		"fresh goods or valuables noted on the waybill must not be left in a locker unless that was agreed with the sender")
)

// unattendedGrounds are those of an item left where nobody keeps it.
var unattendedGrounds = []courier.Ground{
	{
		Row: plainRow("tracking.delivery.left_as_recipient_asked", "DEL-04 DEL-09", agreedWayCites,
			"应收件人要求放置在指定地点", "left at the place where the recipient asked for it"),
		Effect: courier.Grants, If: leftAlone | consented,
	},
	{
		Row: plainRow("tracking.delivery.left_as_sender_asked", "DEL-04 DEL-09", agreedWayCites,
			"应寄件人要求放置在指定地点", "left at the place where the sender asked for it"),
		Effect: courier.Grants, If: leftAlone | senderChose,
	},
	{
		Row: plainRow("tracking.delivery.left_unasked", "DEL-01 DEL-04 DEL-09", agreedWayCites,
			"未经用户要求放置在无人保管处，不构成有效投递", "left unattended without the user's wish: no valid delivery"),
		Effect: courier.Bars, If: leftAlone, Unless: consented | senderChose,
	},
	{
		Row: plainRow("tracking.delivery.zhejiang_left_unasked", "DEL-09", zhejiangRules("33"),
			"在浙江，快件收派人员不得将快件放置在无人保管的地方", "in Zhejiang a delivery worker must not leave an item unattended"),
		Effect: courier.Bars, If: leftAlone | inZhejiang, Unless: consented | senderChose, Binds: true,
	},
	{
		Row: plainRow("tracking.delivery.worker_relieved_recipient", "DEL-09", zhejiangRules("33"),
			"确应收件人要求放置后遗失或者损毁的，快件收派人员不承担赔偿责任",
			"left as the recipient really asked: the delivery worker does not pay for later loss or damage"),
		Effect: courier.Notes, If: leftAlone | inZhejiang | consented,
	},
	{
		Row: plainRow("tracking.delivery.worker_relieved_sender", "DEL-09", zhejiangRules("33"),
			"确应寄件人要求放置后遗失或者损毁的，快件收派人员不承担赔偿责任",
			"left as the sender really asked: the delivery worker does not pay for later loss or damage"),
		Effect: courier.Notes, If: leftAlone | inZhejiang | senderChose,
	},
	{
		Row: plainRow("tracking.delivery.firm_still_answers", "DEL-09 LIA-01", civilCode("832"),
			"企业对毁损、灭失的责任不因此免除；收件人、寄件人的要求是否构成其过错，另行认定",
			"the firm still answers for loss and damage; whether the request was a fault of recipient or sender is decided by itself"),
		Effect: courier.Notes, If: leftAlone,
	},
}
