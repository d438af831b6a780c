// Package tierscheme is an example of a customer classification scheme, to
// show the form. EVERY FIGURE IN IT IS INVENTED: no public source gives a
// threshold for any class, and a host that ships these has made them up. Take
// the form and put in the figures of your own document.
package tierscheme

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/tier"
)

// Example returns the scheme of an invented carrier. The rows stand from the
// highest class to the lowest, and the first one that a customer meets wins;
// the last one of each settlement takes everyone who is left.
//
//   - credit is graded in words, C to AAA; overall strength is scored 0 to 100;
//   - the mean payment is meant by the month, over the last six.
func Example() tier.SchemeRows {
	from := courier.Day(2026, 1, 1)
	yuan := func(n int64) courier.Money { return courier.Fen(100 * n) }
	return tier.SchemeRows{
		Cite: courier.Cite{
			Document: &courier.Source{
				ID: "EXAMPLE-TIERS", Force: courier.Practice, From: from,
				Zh: "客户分层办法（示例，数字均为虚构）", En: "Customer Classes (an example, every figure invented)",
			},
			Article: "4",
		},
		From:     from,
		To:       courier.Day(2026, 12, 31),
		Currency: courier.CNY,
		Credit:   tier.Scale{Grades: []tier.Grade{"C", "B", "A", "AA", "AAA"}},
		Strength: tier.Scale{Top: courier.CountOf(100)},
		Policy:   tier.FirstRow,
		Ranking: []tier.Class{tier.KeyMajor, tier.LocalMajor, tier.MidSizeMonthly, tier.OrdinaryMonthly,
			tier.PremiumWalkIn, tier.Cash},
		Rows: []tier.SchemeRow{
			{
				Class:       tier.KeyMajor,
				MeanPayment: tier.Payments{From: yuan(111_000)},
				Credit:      tier.Grades{From: "AA"},
				Strength:    tier.Grades{From: "80"},
				Monthly:     courier.Yes,
			},
			{
				Class:       tier.LocalMajor,
				MeanPayment: tier.Payments{From: yuan(44_000)},
				Credit:      tier.Grades{From: "A"},
				Strength:    tier.Grades{From: "60"},
				Monthly:     courier.Yes,
			},
			{
				Class:       tier.MidSizeMonthly,
				MeanPayment: tier.Payments{From: yuan(7_000)},
				Credit:      tier.Grades{From: "B"},
				Monthly:     courier.Yes,
			},
			{
				Class:   tier.OrdinaryMonthly,
				Monthly: courier.Yes,
			},
			{
				Class:       tier.PremiumWalkIn,
				MeanPayment: tier.Payments{From: yuan(2_200)},
				Credit:      tier.Grades{From: "A"},
				Monthly:     courier.No,
			},
			{
				Class:   tier.Cash,
				Monthly: courier.No,
			},
		},
	}
}
