package order

import "github.com/courier-rules/courier"

// The named facts of another pick-up time.
const (
	pickupDone courier.Facts = 1 << iota
	pickupInTime
	pickupAgreed
)

var pickupFields = []courier.Field{
	courier.YesNo("picked_up_at", pickupDone),
	courier.YesNo("change.asked_at", pickupInTime),
	courier.YesNo("change.agreed", pickupAgreed),
}

var pickupQuestion = courier.NewQuestion(pickupFields, pickupGrounds)

var pickupGrounds = []courier.Ground{
	{
		Row: courier.Row{
			Code: "order.pickup.change_in_time", IDs: "S1-07", Cites: courier.InTerms(), Field: "change.asked_at",
			Zh: "在条款规定的时限之前提出，可以更改上门时间", En: "asked for by the last moment of the terms: the pick-up time changes",
		},
		Effect: courier.Grants, If: pickupInTime, Unless: pickupDone,
	},
	{
		Row: courier.Row{
			Code: "order.pickup.change_agreed", IDs: "S1-07", Cites: civilCopy("543"), Field: "change.agreed",
			Zh: "当事人协商一致，可以变更上门时间", En: "the parties agree: the pick-up time changes",
		},
		Effect: courier.Grants, If: pickupAgreed, Unless: pickupDone,
	},
	{
		Row: courier.Row{
			Code: "order.pickup.change_too_late", IDs: "S1-07", Cites: civilCopy("543"), Field: "change.asked_at",
			Zh: "已过更改时限，承运人又未同意，原约定的上门时间不变", En: "too late to change, and the carrier does not agree: the time stays as it was",
		},
		Effect: courier.Bars, Unless: pickupInTime | pickupAgreed | pickupDone,
	},
	{
		Row: courier.Row{
			Code: "order.pickup.change_after_pickup", IDs: "S1-07", Cites: civilCopy("543"), Field: "picked_up_at",
			Zh: "快件已经揽收，无从更改上门时间", En: "it is picked up already: there is no time left to change",
		},
		Effect: courier.Bars, If: pickupDone,
	},
}

func pickupBreach() []courier.Cite { return civilCode("577") }

var (
	pickupLateRow = courier.Row{
		Code: "order.pickup.late", IDs: "S1-07 CMP-12", Cites: pickupBreach(), Field: "to", Names: [3]string{"to", "minutes"},
		Zh: "约定的上门时段至{to}止，已逾时{minutes}分钟，应当继续履行或者采取补救措施", En: "the pick-up was agreed until {to} and is {minutes} minutes late: it has to be made good",
	}
	pickupMissedRow = courier.Row{
		Code: "order.pickup.missed", IDs: "S1-07 CMP-12", Cites: pickupBreach(), Field: "to", Names: [3]string{"to", "minutes"},
		Zh: "约定的上门时段至{to}止，逾时{minutes}分钟未上门，未履行约定的揽收", En: "the pick-up was agreed until {to}; {minutes} minutes later it counts as missed",
	}
	pickupOverdueRow = courier.Row{
		Code: "order.pickup.done_late", IDs: "S1-07 CMP-12", Cites: pickupBreach(), Field: "picked_up_at", Names: [3]string{"to", "at", "minutes"},
		Zh: "约定的上门时段至{to}止，于{at}揽收，逾时{minutes}分钟", En: "agreed until {to}, picked up at {at}: {minutes} minutes late",
	}
	pickupAbsentRow = courier.Row{
		Code: "order.pickup.sender_absent", IDs: "S1-07", Cites: civilCode("592"), Field: "absent",
		Zh: "承运人按约定时间上门，寄件人不在，未能揽收不归责于承运人", En: "the courier came in time and nobody was there: the carrier does not answer for it",
	}
)

var pickupRows = []*courier.Row{&pickupLateRow, &pickupMissedRow, &pickupOverdueRow, &pickupAbsentRow}
