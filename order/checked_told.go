package order

import "github.com/courier-rules/courier"

// reminder is one of the four reminders owed before the waybill is filled in,
// and what is told where it was not given, given late, or cannot be shown.
type reminder struct{ missing, late, unproved courier.Row }

// The clause at stake is that of the terms and of the cover: what was not said
// of prohibited goods or of insurance takes no limit out of the contract.
func remind(code courier.Code, field courier.Need, zh, en string) reminder {
	return reminderOf(code, field, "INT-05", zh, en, "", "")
}

// remindLimits is [remind] where a limit of liability hangs on it (LIA-07).
func remindLimits(code courier.Code, field courier.Need, zh, en string) reminder {
	return reminderOf(code, field, "INT-05 LIA-07", zh, en, "；限制责任的条款可能不能成为合同内容",
		": a clause that limits liability may not have become part of the contract")
}

func reminderOf(code courier.Code, field courier.Need, ids, zh, en, zhLimits, enLimits string) reminder {
	row := func(what courier.Code, at courier.Need, told, said string) courier.Row {
		return courier.Row{Code: "order.check." + code + what, IDs: ids, Field: "notices." + field + at,
			Cites: courier.Express(21), Zh: told, En: en + said}
	}
	return reminder{
		missing: row("_not_given", ".given", "未"+zh+zhLimits, " was not given"+enLimits),
		late:    row("_late", ".at", zh+"是在填写运单之后，不是事先"+zhLimits, " came after the waybill was filled in"+enLimits),
		unproved: row("_unproved", ".evidence", zh+"没有留存证据；是否已经提示，由提供条款的一方证明",
			" leaves no record: whoever drew up the terms has to prove it"),
	}
}

var (
	termsReminder      = remindLimits("notice_terms", "terms", "提醒寄件人阅读快递服务合同条款", "the reminder to read the terms")
	prohibitedReminder = remind("notice_prohibited", "prohibited", "提醒寄件人遵守禁止寄递和限制寄递物品的规定", "the reminder of what may not, or not freely, be posted")
	coverReminder      = remindLimits("notice_cover", "cover", "告知保价规则", "telling the rules of declared cover")
	insuranceReminder  = remind("notice_insurance", "insurance", "告知保险服务项目", "telling what insurance there is")
)

// notices looks at the reminders, which an express firm owes. What is not
// known of them is not told: it changes no verdict.
func (d *desk) notices() (prompted courier.Answer) {
	if d.scope != asExpress {
		return 0
	}
	n := &d.Notices
	prompted = courier.Yes
	for _, a := range [...]courier.Answer{
		d.notice(&termsReminder, &n.Terms), d.notice(&prohibitedReminder, &n.Prohibited),
		d.notice(&coverReminder, &n.Cover), d.notice(&insuranceReminder, &n.Insurance),
	} {
		switch {
		case a == courier.No:
			prompted = courier.No
		case a == 0 && prompted == courier.Yes:
			prompted = 0
		}
	}
	return prompted
}

// notice tells what is wrong with one, and says whether it stands.
func (d *desk) notice(r *reminder, n *Notice) courier.Answer {
	late := n.At.Known() && d.Notices.FilledAt.Known() && n.At.After(d.Notices.FilledAt)
	switch {
	case n.Given == courier.No:
		d.say(&r.missing, courier.Warns)
		return courier.No
	case late:
		d.say(&r.late, courier.Warns)
		return courier.No
	case n.Evidence == courier.No:
		d.say(&r.unproved, courier.Warns)
		return courier.No
	case n.Given == courier.Yes && n.Evidence == courier.Yes && n.At.Known() && d.Notices.FilledAt.Known():
		return courier.Yes
	}
	return 0
}

// The rows of the waybill, its number, and the order.
var (
	trueWeightRow = courier.Row{
		Code: "order.check.weight_not_true", IDs: "INT-09", Field: "waybill.true_weight",
		Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "26")},
		Zh:    "应当在快递运单上如实标注快件重量", En: "the waybill has to show the true weight",
	}
	bothPlacesRow = courier.Row{
		Code: "order.check.pickup_place_not_recorded", IDs: "INT-09", Field: "waybill.both_recorded",
		Cites: []courier.Cite{courier.Art(courier.ExpressMeasures2023, "26")},
		Zh:    "寄件人提供的收寄地址与实际收寄地址不一致的，应当在快递运单上一并如实记录",
		En:    "picked up elsewhere than the sender said: the waybill has to record both places",
	}
	duplicateRow = courier.Row{
		Code: "order.check.duplicate", IDs: "INT-09", Field: "waybill.number",
		Cites: byHouse, Names: [3]string{"shipped"},
		Zh: "同一承运人的该运单号在{shipped}已经使用，属于重复下单或者重号", En: "the carrier's number was used on the same day, {shipped}: the order, or the number, is there twice",
	}
	recycledRow = courier.Row{
		Code: "order.check.recycled_number", IDs: "INT-09", Field: "waybill.number",
		Cites: byHouse, Names: [3]string{"shipped"},
		Zh: "同一承运人的该运单号曾在{shipped}使用过，查询时应当以发运日期区分", En: "the carrier used the number before, on {shipped}: enquiries have to tell the two apart by day",
	}
	contactRow = courier.Row{
		Code: "order.check.contact_customer", IDs: "S2-03", Field: "contacted",
		Cites: []courier.Cite{courier.Art(courier.OrderTextbook, "网上业务")},
		Zh:    "网上订单核单后，应当与客户沟通", En: "after an online order is checked, the customer is contacted",
	}
)

// waybill looks at what the waybill shows and whether its number was used.
func (d *desk) waybill() {
	w := &d.Waybill
	if d.scope == asExpress {
		d.sayIf(w.TrueWeight == courier.No, &trueWeightRow, courier.Conditions)
		d.sayIf(w.Elsewhere == courier.Yes && w.BothRecorded != courier.Yes, &bothPlacesRow, courier.Conditions)
	}
	if w.Number.Blank() {
		return // none is assigned yet
	}
	if d.Earlier == nil {
		d.ask("earlier", -1)
	}
	open := d.Earlier == nil
	for i := range d.Earlier {
		switch w.against(&d.Earlier[i]) {
		case sameUse:
			d.say(&duplicateRow, courier.Bars, d.Earlier[i].ShippedOn.Figure())
			return
		case otherDay:
			d.say(&recycledRow, courier.Warns, d.Earlier[i].ShippedOn.Figure())
		case mayBeSame:
			open = true
		}
	}
	if open {
		d.askIf(!w.Number.Known(), duplicateRow.Field)
		d.askIf(!w.Carrier.Known(), "waybill.carrier")
		d.askIf(!w.ShippedOn.Known(), "waybill.shipped_on")
	}
}

func (d *desk) askIf(so bool, field courier.Need) {
	if so {
		d.ask(field, -1)
	}
}

// likeness is how a waybill compares with an earlier use.
type likeness uint8

const (
	otherNumber likeness = iota
	otherDay
	sameUse
	mayBeSame
)

// against compares by the key of carrier, number and day of shipment.
func (w *Waybill) against(u *Use) likeness {
	same := func(s Said, text string) bool { return !s.Known() || s.Text() == text }
	switch {
	case !same(w.Carrier, u.Carrier) || !same(w.Number, u.Number):
		return otherNumber
	case w.ShippedOn.Known() && w.ShippedOn != u.ShippedOn:
		if w.Carrier.Known() && w.Number.Known() {
			return otherDay
		}
		return otherNumber
	case w.Carrier.Known() && w.Number.Known() && w.ShippedOn.Known():
		return sameUse
	}
	return mayBeSame
}

// order tells what the channel asks of the desk.
func (d *desk) order() {
	online := d.Channel == ByWeb || d.Channel == ByApp
	d.sayIf(online && d.Contacted != courier.Yes, &contactRow, courier.Notes)
}
