package order_test

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// spring is an ordinary day under the texts of 2025.
var spring = courier.Day(2026, 3, 2)

// parcelIntake is an express parcel against which there is nothing, with every
// fact known that can refuse it.
func parcelIntake() order.Intake {
	told := order.Notice{Given: courier.Yes, At: spring.At(9, 0), Evidence: courier.Yes}
	terms := order.JDIntake()
	return order.Intake{
		On: spring, Regime: courier.CivilLaw, Express: courier.Yes, Region: courier.Jiangsu, Operator: order.ExpressFirm,
		Accepted: courier.No, Channel: order.AtDesk, At: spring.At(9, 5),
		Sender:    order.Contact{Name: order.Say("张三"), Address: order.Say("南京市中山路1号"), Phone: order.Say("13800000000"), AddressFit: courier.Yes},
		Recipient: order.Contact{Name: order.Say("李四"), Address: order.Say("苏州市人民路2号"), Phone: order.Say("13900000000"), AddressFit: courier.Yes},
		Kind:      order.Parcel,
		Items:     []order.Item{{Name: order.Say("棉布衬衫"), Nature: order.Say("纺织品"), Quantity: courier.CountOf(2), Class: order.Ordinary}},
		Weight:    courier.Grams(1200),
		Pieces:    []order.MeasuredPiece{{Weight: courier.Grams(1200), Length: courier.CountOf(300), Width: courier.CountOf(200), Height: courier.CountOf(100)}},
		Letters:   order.Letters{Reserved: courier.No, Marked: courier.Yes, Bundled: courier.No},
		Identity:  order.IdentityShown, Agreement: courier.No, LongTerm: courier.No, Bulk: courier.No,
		Inspection: order.ContentsMatch, InspectionMark: courier.Yes, Packing: order.PackedWell,
		Destination: order.Destination{Service: order.Served},
		Value:       order.Value{Real: courier.Fen(300_00), Stated: courier.Yes, Covered: courier.No, Valuable: courier.No, Fragile: courier.No, Consumer: courier.Yes},
		Payment:     order.Payment{Pay: order.PayCash, Account: courier.No, COD: courier.No},
		Terms:       &terms,
		Notices:     order.Notices{FilledAt: spring.At(9, 2), Terms: told, Prohibited: told, Cover: told, Insurance: told},
		Waybill:     order.Waybill{Number: order.Say("JD0001"), Carrier: order.Say("JD"), ShippedOn: spring, TrueWeight: courier.Yes, MoreIdentity: courier.No},
		Earlier:     []order.Use{},
	}
}

// mailIntake is a parcel of the universal service.
func mailIntake() order.Intake {
	in := parcelIntake()
	in.Regime, in.Express, in.Operator = courier.PostalUniversal, courier.No, order.ThePost
	return in
}

// cargoIntake is cargo on the road.
func cargoIntake() order.Intake {
	in := parcelIntake()
	in.Express = courier.No
	return in
}

// change edits an intake.
type change func(*order.Intake)

func intakeWith(in order.Intake, changes ...change) order.Intake {
	in.Items = append([]order.Item(nil), in.Items...)
	in.Pieces = append([]order.MeasuredPiece(nil), in.Pieces...)
	for _, c := range changes {
		c(&in)
	}
	return in
}

func reasonCodes(reasons []courier.Reason) (codes []courier.Code) {
	for _, r := range reasons {
		codes = append(codes, r.Code())
	}
	return codes
}
