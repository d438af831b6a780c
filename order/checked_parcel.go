package order

import "github.com/courier-rules/courier"

// The envelope of a parcel (Postal Law 84) and of the universal service (15).
// It defines words and is no ceiling on what an express firm may carry.
var (
	parcelWeight  = courier.Grams(50_000)
	parcelSide    = int64(1500) // mm
	parcelSum     = int64(3000) // mm
	printedWeight = courier.Grams(5_000)
	mailParcel    = courier.Grams(10_000)
)

var (
	overParcelWeightRow = envelopeRow("order.check.over_parcel_weight", "pieces[].weight", "limit", "weight",
		"重{weight}，超过邮政法所称包裹的{limit}；该定义不是快件的上限",
		"it weighs {weight}, over the {limit} of a parcel in the Postal Law; that defines a parcel and is no ceiling for express items")
	overParcelSideRow = envelopeRow("order.check.over_parcel_side", "pieces[]", "limit", "side",
		"最长边{side}毫米，超过邮政法所称包裹的{limit}毫米；该定义不是快件的上限",
		"its longest side is {side} mm, over the {limit} mm of a parcel in the Postal Law; that defines a parcel and is no ceiling for express items")
	overParcelSumRow = envelopeRow("order.check.over_parcel_sum", "pieces[]", "limit", "sum",
		"长、宽、高合计{sum}毫米，超过邮政法所称包裹的{limit}毫米；该定义不是快件的上限",
		"its sides add up to {sum} mm, over the {limit} mm of a parcel in the Postal Law; that defines a parcel and is no ceiling for express items")

	overUniversalRow = courier.Row{
		Code: "order.check.mail.over_universal_service", IDs: "INT-08", Field: "pieces[].weight", Cites: byPostalLaw("15"),
		Names: [3]string{"limit", "weight"},
		Zh:    "重{weight}，超过邮政普遍服务的{limit}，不属于普遍服务，应当核实适用的法律",
		En:    "it weighs {weight}, over the {limit} of the universal service, to which it does not belong: look into the regime",
	}
)

func envelopeRow(code courier.Code, field courier.Need, limit, figure, zh, en string) courier.Row {
	return courier.Row{Code: code, IDs: "INT-08", Field: field, Cites: byPostalLaw("84"),
		Names: [3]string{limit, figure}, Zh: zh, En: en}
}

// parcel compares each piece with the envelope.
func (d *desk) parcel() {
	if d.scope == asCargo {
		return
	}
	for i := range d.Pieces {
		p := &d.Pieces[i]
		if p.Weight.Compare(parcelWeight) > 0 {
			d.sayOf(&overParcelWeightRow, courier.Notes, i, parcelWeight.Figure(), p.Weight.Figure())
		}
		longest := max(p.Length.Int(), p.Width.Int(), p.Height.Int())
		if longest > parcelSide {
			d.sayOf(&overParcelSideRow, courier.Notes, i, courier.CountOf(parcelSide).Figure(), courier.CountOf(longest).Figure())
		}
		if sum, ok := p.sides(); ok && sum > parcelSum {
			d.sayOf(&overParcelSumRow, courier.Notes, i, courier.CountOf(parcelSum).Figure(), courier.CountOf(sum).Figure())
		}
		if limit := d.universal(); limit.Known() && p.Weight.Compare(limit) > 0 {
			d.sayOf(&overUniversalRow, courier.Warns, i, limit.Figure(), p.Weight.Figure())
		}
	}
}

// universal is the weight up to which the universal service takes the kind,
// unknown where there is none.
func (d *desk) universal() courier.Weight {
	switch {
	case d.scope != asMail:
	case d.Kind == PrintedMatter:
		return printedWeight
	case d.Kind == Parcel:
		return mailParcel
	}
	return courier.Weight{}
}

// sides adds the sides that are known. A sum past the limit is past it
// whatever the others are; ok is false for one that no piece can have.
func (p *MeasuredPiece) sides() (sum int64, ok bool) {
	const most = 1 << 60
	l, w, h := p.Length.Int(), p.Width.Int(), p.Height.Int()
	if l > most || w > most || h > most {
		return 0, false
	}
	return l + w + h, true
}
