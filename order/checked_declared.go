package order

import "github.com/courier-rules/courier"

// What has to be declared, a row for each thing.
var (
	senderNameRow       = toDeclare("order.check.sender_name_missing", "sender.name", "未提供寄件人姓名", "the sender's name is missing")
	senderAddressRow    = toDeclare("order.check.sender_address_missing", "sender.address", "未提供寄件人地址", "the sender's address is missing")
	senderPhoneRow      = toDeclare("order.check.sender_phone_missing", "sender.phone", "未提供寄件人联系电话", "the sender's phone is missing")
	recipientNameRow    = toDeclare("order.check.recipient_name_missing", "recipient.name", "未提供收件人姓名（名称）", "the recipient's name is missing")
	recipientAddressRow = toDeclare("order.check.recipient_address_missing", "recipient.address", "未提供收件人地址", "the recipient's address is missing")
	recipientPhoneRow   = toDeclare("order.check.recipient_phone_missing", "recipient.phone", "未提供收件人联系电话", "the recipient's phone is missing")
	itemsRow            = toDeclare("order.check.items_missing", "items", "未申报寄递物品", "no contents are declared")
	itemNameRow         = toDeclare("order.check.item_name_missing", "items[].name", "未申报寄递物品的名称", "the name of the item is missing")
	itemNatureRow       = toDeclare("order.check.item_nature_missing", "items[].nature", "未申报寄递物品的性质", "the nature of the item is missing")
	itemQuantityRow     = toDeclare("order.check.item_quantity_missing", "items[].quantity", "未申报寄递物品的数量", "the quantity of the item is missing")

	mailNameRow    = mailRow("order.check.mail.recipient_name_missing", "recipient.name", "邮件未填写收件人姓名", "the recipient's name is missing on the mail")
	mailAddressRow = mailRow("order.check.mail.recipient_address_missing", "recipient.address", "邮件未填写收件人地址", "the recipient's address is missing on the mail")

	cargoNameRow     = cargoRow("order.check.cargo.consignee_missing", "recipient.name", "托运人未表明收货人的姓名或者名称", "the consignee's name is missing")
	cargoPlaceRow    = cargoRow("order.check.cargo.place_missing", "recipient.address", "托运人未表明收货地点", "the place of delivery is missing")
	cargoItemsRow    = cargoRow("order.check.cargo.goods_missing", "items", "托运人未申报货物", "no goods are declared")
	cargoGoodsRow    = cargoRow("order.check.cargo.goods_name_missing", "items[].name", "托运人未申报货物的名称", "the name of the goods is missing")
	cargoNatureRow   = cargoRow("order.check.cargo.goods_nature_missing", "items[].nature", "托运人未申报货物的性质", "the nature of the goods is missing")
	cargoQuantityRow = cargoRow("order.check.cargo.goods_quantity_missing", "items[].quantity", "托运人未申报货物的数量", "the quantity of the goods is missing")
	weightRow        = cargoRow("order.check.weight_missing", "weight", "托运人未申报货物的重量", "the weight of the goods is missing")

	senderFitRow    = fitRow("order.check.sender_address_unfit", "sender.address_fit", "寄件地址经核对不完整或者无法上门取件", "the sender's address was checked and is incomplete or unfit for pick-up")
	recipientFitRow = fitRow("order.check.recipient_address_unfit", "recipient.address_fit", "收件地址经核对不完整或者无法派送", "the recipient's address was checked and is incomplete or unfit for delivery")

	genericRow = courier.Row{
		Code: "order.check.item_name_generic", IDs: "S2-06h", Field: "items[].name",
		Cites: []courier.Cite{courier.Art(courier.OrderTextbook, "制单差错")},
		Zh:    "品名泛指，应当如实填写具体品名", En: "the name of the goods is generic: the very goods are to be named",
	}
)

func toDeclare(code courier.Code, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "INT-01", Field: field, Cites: courier.Express(22), Zh: zh, En: en}
}

func mailRow(code courier.Code, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "INT-01", Field: field, Cites: byPostalLaw("23"), Zh: zh, En: en}
}

func cargoRow(code courier.Code, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "INT-01", Field: field, Cites: civilCode("825"), Zh: zh, En: en}
}

func fitRow(code courier.Code, field courier.Need, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "S2-03 S2-06c", Field: field,
		Cites: []courier.Cite{courier.Art(courier.OrderTextbook, "制单差错")}, Zh: zh, En: en}
}

func byPostalLaw(article string) []courier.Cite {
	return []courier.Cite{courier.Art(courier.PostalLaw, article)}
}

// declared looks at what the sender has to declare.
func (d *desk) declared() {
	name, nature, quantity, none := &itemNameRow, &itemNatureRow, &itemQuantityRow, &itemsRow
	switch d.scope {
	case asMail:
		d.given(&mailNameRow, d.Recipient.Name)
		d.given(&mailAddressRow, d.Recipient.Address)
		d.must(&recipientFitRow, d.Recipient.AddressFit)
		d.generic()
		return
	case asCargo:
		d.given(&cargoNameRow, d.Recipient.Name)
		d.given(&cargoPlaceRow, d.Recipient.Address)
		name, nature, quantity, none = &cargoGoodsRow, &cargoNatureRow, &cargoQuantityRow, &cargoItemsRow
	default:
		d.given(&senderNameRow, d.Sender.Name)
		d.given(&senderAddressRow, d.Sender.Address)
		d.given(&senderPhoneRow, d.Sender.Phone)
		d.given(&recipientNameRow, d.Recipient.Name)
		d.given(&recipientAddressRow, d.Recipient.Address)
		d.given(&recipientPhoneRow, d.Recipient.Phone)
		d.must(&senderFitRow, d.Sender.AddressFit)
	}
	d.must(&recipientFitRow, d.Recipient.AddressFit)
	d.must(none, known(d.Items != nil, len(d.Items) > 0))
	for i := range d.Items {
		it := &d.Items[i]
		d.mustOf(name, filled(it.Name), i)
		d.mustOf(nature, filled(it.Nature), i)
		d.mustOf(quantity, known(it.Quantity.Known(), it.Quantity.Int() > 0), i)
	}
	d.must(&weightRow, known(d.Weight.Known(), d.Weight.Grams() > 0))
	d.generic()
}

// generic looks for names that the host's own list calls generic.
func (d *desk) generic() {
	if len(d.GenericNames) == 0 {
		return
	}
	for i := range d.Items {
		switch it := &d.Items[i]; {
		case !it.Name.Known():
			d.ask(genericRow.Field, i)
		case !it.Name.Blank() && listed(d.GenericNames, it.Name):
			d.sayOf(&genericRow, courier.Bars, i)
		}
	}
}

func (d *desk) given(row *courier.Row, s Said) { d.must(row, filled(s)) }

// filled is yes for a text that was given, no for one left blank.
func filled(s Said) courier.Answer { return known(s.Known(), !s.Blank()) }

// known is unknown unless there is a fact.
func known(there, fact bool) courier.Answer {
	if !there {
		return 0
	}
	return courier.AnswerOf(fact)
}

func listed(names []string, s Said) bool {
	for _, name := range names {
		if Say(name).Text() == s.Text() {
			return true
		}
	}
	return false
}
