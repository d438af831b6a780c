package order

import "github.com/courier-rules/courier"

// The rows of transport documents at sea and in the air.
var (
	recordNotAgreedRow = courier.Row{
		Code: "order.check.sea.record_not_agreed", IDs: "CN-SEA-16", Field: "document.agreed",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "83")},
		Zh:    "电子运输记录须经承运人和托运人协商一致方可签发、使用", En: "an electronic transport record takes the agreement of carrier and shipper",
	}
	recordEqualRow = courier.Row{
		Code: "order.check.sea.record_equal", IDs: "CN-SEA-16", Field: "document.form",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "82")},
		Zh:    "符合条件的电子运输记录与运输单证具有同等效力", En: "an electronic transport record that meets the conditions has the force of a paper one",
	}
	recordConvertedRow = courier.Row{
		Code: "order.check.sea.record_converted", IDs: "CN-SEA-16", Field: "document.converted",
		Cites: []courier.Cite{courier.Art(courier.MaritimeCode2025, "86")},
		Zh:    "单证形式转换完成后，原运输单证或者电子运输记录随即失效，并应当注明转换的说明信息",
		En:    "once converted, the old form ends at once, and the new one has to say that it was converted",
	}
	notWrittenRow = courier.Row{
		Code: "order.check.air.document_not_written", IDs: "CN-AIR-17", Field: "document.form",
		Cites: []courier.Cite{courier.Art(courier.CivilAviationLaw2025, "127")},
		Zh:    "航空货运单应当为书面形式", En: "an air waybill has to be in writing",
	}
	dataWrittenRow = courier.Row{
		Code: "order.check.air.data_message", IDs: "CN-AIR-17", Field: "document.form",
		Cites: []courier.Cite{courier.Art(courier.CivilAviationLaw2025, "127")},
		Zh:    "数据电文属于书面形式", En: "a data message is writing",
	}
	paperCopyRow = courier.Row{
		Code: "order.check.air.paper_copy_due", IDs: "CN-AIR-17", Field: "document.copy_given",
		Cites: []courier.Cite{courier.Art(courier.CivilAviationLaw2025, "127")},
		Zh:    "托运人要求提供纸质凭证的，承运人应当提供", En: "the shipper asks for a paper copy, which the carrier has to give",
	}
)

// document looks at the transport document.
func (d *desk) document() {
	doc := &d.Document
	switch d.Regime {
	case courier.Sea:
		switch doc.Form {
		case 0:
			if doc.Agreed != courier.Yes && recordNotAgreedRow.Cite(d.On) != nil {
				d.ask("document.form", -1)
				d.mayDecide(&recordNotAgreedRow, doc.Agreed, -1)
			}
		case Electronic:
			d.must(&recordNotAgreedRow, doc.Agreed)
			d.sayIf(doc.Agreed == courier.Yes, &recordEqualRow, courier.Notes)
		}
		d.sayIf(doc.Converted == courier.Yes, &recordConvertedRow, courier.Conditions)
	case courier.Air:
		switch doc.Form {
		case 0:
			d.mayDecide(&notWrittenRow, 0, -1)
		case Oral:
			d.say(&notWrittenRow, courier.Bars)
		case Electronic:
			d.say(&dataWrittenRow, courier.Notes)
			d.sayIf(doc.CopyAsked == courier.Yes && doc.CopyGiven != courier.Yes, &paperCopyRow, courier.Conditions)
		}
	}
}
