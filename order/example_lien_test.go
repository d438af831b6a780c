package order_test

import (
	"fmt"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/order"
)

// 运费到期未付，能否扣下快件？可以留置，但非法扣留要罚款。
func ExampleLien() {
	got, err := order.Lien(&order.Debt{
		On: courier.Day(2026, 8, 1), Regime: courier.CivilLaw, Express: courier.Yes,
		Unpaid: courier.Yes, Excluded: courier.No, InHand: courier.Yes, SameGoods: courier.Yes, Security: courier.No,
		Perishable: courier.No, HeldOn: courier.Day(2026, 8, 1), Terms: &order.LienTerms{},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict, "sale from", got.SaleFrom)
	for _, r := range got.Reasons {
		fmt.Println(r.Text(courier.Chinese))
	}
	// Output:
	// granted sale from 2026-10-01
	// 运费、保管费或者其他费用到期未付，承运人对相应的运输货物享有留置权（《民法典》第836条）
	// 留置权人负有妥善保管的义务，保管不善造成损失的，应当赔偿（《民法典》第451条）
	// 非法扣留快件的，责令改正，没收违法所得，并处5万元以上10万元以下的罚款（《快递暂行条例（2025年修订）》第52条）
	// 情节严重的，并处10万元以上20万元以下的罚款，并可以责令停业整顿直至吊销许可证（《快递暂行条例（2025年修订）》第52条）
	// 没有约定的，应当给债务人六十日以上的履行期限，按60日计（《民法典》第453条）
	// 自2026年10月1日起，可以协议折价，或者拍卖、变卖并就价款优先受偿，余款归债务人（《民法典》第453条）
}

// Cargo lies at the airport, and nobody told the consignee.
func ExampleKeep() {
	got, err := order.Keep(&order.Uncollected{Remedy: order.StorageFee, On: courier.Day(2026, 8, 1), Regime: courier.Air,
		Late: courier.Yes, Notified: courier.No, NoticeWaived: courier.No})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(got.Verdict)
	for _, r := range got.Reasons {
		fmt.Println("-", r.Text(courier.English))
	}
	// Output:
	// refused
	// - the carrier has to notify the consignee at once on arrival; without notice it is not late [Civil Aviation Law (2025 revision), Art. 124]
}
