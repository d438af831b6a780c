package complaint_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/complaint"
)

func options(t testing.TB, g complaint.Grievance) complaint.Relief {
	t.Helper()
	got, err := complaint.Options(&g)
	require.NoError(t, err)
	return got
}

// remedies are the remedies offered, each with what it rests on.
func remedies(r complaint.Relief) (list []string) {
	for _, o := range r.Options {
		text := o.Remedy.String() + ":" + o.Footing.String()
		if o.Amount.Known() {
			text += ":" + o.Amount.String()
		}
		list = append(list, text)
	}
	return list
}

// upheld is a grievance with every fact known, and nothing owed.
func upheld(c complaint.Category) complaint.Grievance {
	return complaint.Grievance{Category: c, Upheld: granted, Owed: courier.Fen(0), Refund: courier.Fen(0), Remittance: courier.Fen(0), AtHand: yes}
}

// What makes good the service, category by category.
func TestOptionsByCategory(t *testing.T) {
	performed := map[complaint.Category]string{
		complaint.Delay: "redelivery", complaint.DelayTotal: "resending", complaint.Lost: "resending", complaint.Shortage: "resending",
		complaint.Damage: "resending", complaint.ContentsMismatch: "resending", complaint.Misdelivery: "redelivery",
		complaint.FalseSignature: "redelivery correction", complaint.NoConsentLocker: "redelivery", complaint.NoDoorDelivery: "redelivery",
		complaint.Overcharge: "correction", complaint.Papers: "correction", complaint.InfoError: "correction", complaint.ClaimHandling: "correction",
		complaint.RedirectFailed: "redelivery", complaint.PrivacyBreach: "correction", complaint.FalseScan: "correction", complaint.Detained: "redelivery",
		complaint.ReturnDispute: "redelivery", complaint.ReceiptNotReturned: "correction", complaint.PlatformPenalty: "correction",
	}
	for class := range complaint.Classes() {
		var want string
		for _, o := range options(t, upheld(class.Category)).Options {
			if o.Footing == complaint.Performed {
				want = fmt.Sprint(want, " ", o.Remedy)
			}
			assert.NotEqual(t, complaint.Owed, o.Footing, "nothing is owed")
		}
		if want != "" {
			want = want[1:]
		}
		assert.Equal(t, performed[class.Category], want, "%v", class.Category)
		gone := upheld(class.Category)
		gone.AtHand = no
		assert.NotContains(t, remedies(options(t, gone)), "redelivery:performed")
	}
}

func TestOptions(t *testing.T) {
	goodwill := &complaint.Goodwill{Cite: house, Kinds: complaint.RemediesOf(complaint.Voucher, complaint.FreeService, complaint.Gift, complaint.Discount)}
	for _, c := range []struct {
		name   string
		facts  complaint.Grievance
		offers []string
		needs  []courier.Need
	}{
		{"a damage, upheld and owed", complaint.Grievance{Category: complaint.Damage, Upheld: granted, Owed: courier.Fen(30000)},
			[]string{"compensation:owed:CNY 300.00", "resending:performed", "apology:courtesy", "explanation:courtesy"}, nil},
		{"the same with goodwill", complaint.Grievance{Category: complaint.Damage, Upheld: granted, Owed: courier.Fen(30000), Goodwill: goodwill},
			[]string{"compensation:owed:CNY 300.00", "resending:performed", "apology:courtesy", "explanation:courtesy",
				"voucher:goodwill", "free_service:goodwill", "gift:goodwill", "discount:goodwill"}, nil},
		{"not upheld, and owed all the same", complaint.Grievance{Category: complaint.Damage, Upheld: refused, Owed: courier.Fen(1)},
			[]string{"compensation:owed:CNY 0.01", "explanation:courtesy"}, nil},
		{"not upheld", complaint.Grievance{Category: complaint.Attitude, Upheld: refused}, []string{"explanation:courtesy"}, nil},
		{"nobody judged yet", complaint.Grievance{Category: complaint.Attitude}, []string{"explanation:courtesy"}, []courier.Need{"upheld"}},
		{"nobody reckoned yet", complaint.Grievance{Category: complaint.Lost, Upheld: granted},
			[]string{"resending:performed", "apology:courtesy", "explanation:courtesy"}, []courier.Need{"owed"}},
		{"too much was charged", complaint.Grievance{Category: complaint.Overcharge, Upheld: granted, Refund: courier.Fen(500)},
			[]string{"fee_refund:owed:CNY 5.00", "correction:performed", "apology:courtesy", "explanation:courtesy"}, nil},
		{"too much was charged, how much unknown", complaint.Grievance{Category: complaint.LockerFee, Upheld: granted},
			[]string{"apology:courtesy", "explanation:courtesy"}, []courier.Need{"refund"}},
		{"cash not paid over", complaint.Grievance{Category: complaint.RemittanceLate, Upheld: granted, Remittance: courier.Fen(9900)},
			[]string{"pay_over:owed:CNY 99.00", "apology:courtesy", "explanation:courtesy"}, nil},
		{"cash, how much unknown", complaint.Grievance{Category: complaint.CODMoney, Upheld: refused}, []string{"explanation:courtesy"}, []courier.Need{"remittance"}},
		{"freight given back for a delay", complaint.Grievance{Category: complaint.Delay, Upheld: granted, Owed: courier.Fen(0), Refund: courier.Fen(1200), AtHand: no},
			[]string{"fee_refund:owed:CNY 12.00", "apology:courtesy", "explanation:courtesy"}, nil},
		{"can it be delivered again?", complaint.Grievance{Category: complaint.NoDoorDelivery, Upheld: granted},
			[]string{"apology:courtesy", "explanation:courtesy"}, []courier.Need{"at_hand"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := options(t, c.facts)
			assert.Equal(t, c.offers, remedies(got))
			assert.Equal(t, c.needs, got.Needs)
			told(t, got, func(r *complaint.Relief) *courier.Grounds { return &r.Grounds })
			roundTrip(t, c.facts)
		})
	}
	got := options(t, complaint.Grievance{Category: complaint.Attitude, Upheld: refused, Goodwill: goodwill})
	assert.Equal(t, []string{"options.not_upheld", "options.explanation", "options.voucher", "options.free_service", "options.gift", "options.discount",
		"options.goodwill_apart"}, codes(got.Grounds))
	assert.Equal(t, "CS-RULES", got.Reasons[2].Basis().Source)
	assert.Empty(t, options(t, complaint.Grievance{Category: complaint.Attitude, Upheld: refused, Goodwill: &complaint.Goodwill{Cite: house}}).Options[1:])
}

func TestOptionsNeeds(t *testing.T) {
	money := func(need courier.Need, field func(*complaint.Grievance) *courier.Money) axis[complaint.Grievance] {
		return axis[complaint.Grievance]{need, 2, func(g *complaint.Grievance, v int) {
			*field(g) = [...]courier.Money{{}, courier.Fen(0), courier.Fen(100)}[v]
		}}
	}
	for class := range complaint.Classes() {
		axes := []axis[complaint.Grievance]{{"upheld", 2, func(g *complaint.Grievance, v int) { g.Upheld = courier.Verdict(v) }}}
		switch {
		case class.Opens == complaint.OpensRefund:
			axes = append(axes, money("refund", func(g *complaint.Grievance) *courier.Money { return &g.Refund }))
		case class.Opens == complaint.OpensRemittance:
			axes = append(axes, money("remittance", func(g *complaint.Grievance) *courier.Money { return &g.Remittance }))
		case class.Opens != complaint.OpensNone:
			axes = append(axes, money("owed", func(g *complaint.Grievance) *courier.Money { return &g.Owed }))
		}
		proveNeeds(t, complaint.Grievance{Category: class.Category, AtHand: yes}, axes, true, func(g *complaint.Grievance) (string, []courier.Need) {
			r := options(t, *g)
			return fmt.Sprint(remedies(r)), r.Needs
		})
	}
	hand := []axis[complaint.Grievance]{yesNo("at_hand", func(g *complaint.Grievance) *courier.Answer { return &g.AtHand })}
	for _, base := range []complaint.Grievance{{Category: complaint.NoDoorDelivery, Upheld: granted}, {Category: complaint.NoDoorDelivery, Upheld: refused},
		{Category: complaint.InfoError, Upheld: granted}} {
		proveNeeds(t, base, hand, true, func(g *complaint.Grievance) (string, []courier.Need) {
			r := options(t, *g)
			return fmt.Sprint(remedies(r)), r.Needs
		})
	}
}

func TestOptionsUnreadable(t *testing.T) {
	_, err := complaint.Options(nil)
	assert.Equal(t, []string{"category"}, fields(err))
	_, err = complaint.Options(&complaint.Grievance{Category: 99, Upheld: 9, Owed: courier.Fen(-1), Refund: courier.Minor(1, courier.XDR), Remittance: courier.Fen(-1),
		AtHand: 9, Goodwill: &complaint.Goodwill{Kinds: complaint.RemediesOf(complaint.Compensation)}})
	assert.Equal(t, []string{"category", "upheld", "owed", "refund", "remittance", "at_hand", "goodwill.cite.source", "goodwill.kinds"}, fields(err))
}
