package claim_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// Each method of cover where the sum declared is below the loss, between the
// loss and the value, the value itself, and above it; goods worth 1,000.
func TestMethods(t *testing.T) {
	for _, c := range []struct {
		loss, declared                 int64
		proRata, within, total, valued int64 // total: full cover
	}{
		{1000, 400, 400, 400, 400, 400},
		{1000, 1000, 1000, 1000, 1000, 1000},
		{1000, 1500, 1000, 1000, 1000, 1500},
		{300, 200, 60, 200, 200, 200},
		{300, 300, 90, 300, 300, 300},
		{300, 600, 180, 300, 300, 300},
		{300, 1000, 300, 300, 300, 300},
		{300, 1500, 300, 300, 300, 300},
		{0, 600, 0, 0, 0, 0},
	} {
		facts := with(parcel(), lost(yuan(c.loss)), declared(yuan(c.declared)))
		facts.Kind = liability.Damage
		if facts.Extent = claim.Part; c.loss == 1000 {
			facts.Extent = claim.Total
		}
		for method, want := range map[claim.Method]int64{
			claim.ProRata: c.proRata, claim.ActualWithin: c.within, claim.FullCover: c.total, claim.Valued: c.valued,
		} {
			facts.Terms = houseTerms(claim.Terms{Declared: []claim.Cover{{Method: method}}})
			assert.Equal(t, yuan(want), assess(t, facts).Payable, "%v %+v", method, c)
			// Where a method pays less than the loss, it falls with gross fault.
			assert.Equal(t, yuan(max(want, c.loss)), assess(t, with(facts, grossly)).Payable, "gross fault: %v %+v", method, c)
		}
	}
}

// A sum declared stands for a total loss without proof, unless the clause
// falls and more can be proved.
func TestValuedWithoutProof(t *testing.T) {
	yto := with(parcel(), under(claim.YTO()), declared(yuan(1500)))
	yto.Loss, yto.Value = courier.Money{}, courier.Money{}
	assert.Equal(t, yuan(1500), assess(t, yto).Payable, "the clause stands")
	assert.Equal(t, []courier.Need{"loss"}, assess(t, with(yto, grossly)).Needs)
	assert.Equal(t, yuan(1500), assess(t, with(yto, grossly, unproved)).Payable)
	assert.Equal(t, yuan(1500), assess(t, with(yto, grossly, lost(yuan(1500)))).Payable)
	more := assess(t, with(yto, grossly, lost(yuan(1501))))
	assert.Equal(t, yuan(1501), more.Payable)
	assert.True(t, more.Has("liability.clause.gross_fault"))
	assert.Equal(t, yuan(1500), assess(t, with(yto, lost(yuan(1501)))).Payable)

	// Own fault comes off the sum that stands for the loss, in either order.
	for _, order := range []claim.FaultOrder{claim.ReduceThenCap, claim.CapThenReduce} {
		reduced := with(yto, atFault(30), func(c *claim.Claim) { c.FaultOrder = order })
		assert.Equal(t, yuan(1050), assess(t, reduced).Payable, order)
	}
}

// The claimant's own fault before the limit and after it (D4).
func TestFaultOrder(t *testing.T) {
	for _, c := range []struct {
		terms            claim.Terms
		declared         int64
		reduce, capFirst int64 // fen, of a loss of 1,000 with 30% own fault
	}{
		{claim.ZTO(), 0, 500_00, 350_00},
		{claim.JD(), 0, 180_00, 126_00},
		{claim.GenericExpress(), 800, 700_00, 560_00},
		{claim.ZTO(), 800, 560_00, 560_00}, // a proportion does not care
		{claim.Terms{Cite: claim.ZTO().Cite}, 0, 700_00, 700_00},
	} {
		facts := with(parcel(), under(c.terms), declared(yuan(c.declared)), atFault(30))
		assert.Equal(t, courier.Fen(c.reduce), assess(t, facts).Payable, "%+v", c)
		facts.FaultOrder = claim.CapThenReduce
		assert.Equal(t, courier.Fen(c.capFirst), assess(t, facts).Payable, "%+v", c)
	}
	assert.Equal(t, yuan(0), assess(t, with(parcel(), atFault(100))).Payable)
	assert.Equal(t, refused, assess(t, with(parcel(), atFault(100))).Verdict)
	// Without proof too: three times the fee of 20, less 30%.
	assert.Equal(t, yuan(42), assess(t, with(parcel(), under(claim.ZTO()), unproved, atFault(30))).Payable)
}

// The customer's part of fragile goods: off the cover, but off the loss
// before a limit, and only as far as the term stands.
func TestFragile(t *testing.T) {
	hoau := with(lot(), under(claim.HOAU()), fragile)
	assert.Equal(t, yuan(200), assess(t, hoau).Payable, "a fifth of 3,000 leaves more than the limit")
	assert.Equal(t, yuan(160), assess(t, with(hoau, lost(yuan(200)))).Payable, "a fifth of 200 is below it")
	assert.Equal(t, yuan(2400), assess(t, with(hoau, declared(yuan(12_000)))).Payable)
	void := assess(t, with(hoau, declared(yuan(12_000)), grossly))
	assert.Equal(t, yuan(3000), void.Payable)
	assert.False(t, void.Has("claim.terms.fragile"))
	assert.True(t, void.Has("liability.clause.gross_fault"))
}

// The deductible comes off declared cover alone, after the proportion.
func TestDeductibleOfTerms(t *testing.T) {
	terms := claim.Terms{Declared: []claim.Cover{{Method: claim.ActualWithin}}, Undeclared: claim.Fixed(yuan(500)),
		Deductible: claim.Deductible{Kind: claim.Absolute, Amount: yuan(300)}}
	facts := with(parcel(), declared(yuan(800)))
	facts.Terms = houseTerms(terms)
	assert.Equal(t, yuan(500), assess(t, facts).Payable)
	assert.Equal(t, yuan(500), assess(t, with(facts, declared(yuan(0)))).Payable)
	assert.Equal(t, yuan(0), assess(t, with(facts, lost(yuan(200)))).Payable)
	assert.Equal(t, yuan(1000), assess(t, with(facts, grossly)).Payable)

	facts.Terms.Deductible = claim.Deductible{Kind: claim.NoDeductible}
	assert.Equal(t, yuan(800), assess(t, facts).Payable)
	facts.Terms.Deductible = claim.Deductible{Kind: claim.Franchise, Amount: yuan(300)}
	a := assess(t, facts)
	assert.Equal(t, yuan(800), a.Payable)
	assert.False(t, a.Has("claim.terms.deductible"), "it takes nothing off")

	nothing, _ := courier.ParseRate("0")
	for _, tt := range []struct {
		d    claim.Deductible
		loss int64
		idle bool
	}{
		{facts.Terms.Deductible, 301, true},
		{facts.Terms.Deductible, 300, false}, // at the mark it is borne
		{facts.Terms.Deductible, 0, false},   // there is nothing to take it off
		{claim.Deductible{Kind: claim.Absolute, Amount: yuan(0)}, 300, true},
		{claim.Deductible{Kind: claim.PercentOfLoss, Rate: nothing}, 300, true},
		{claim.Deductible{Kind: claim.NoDeductible}, 300, false},
		{claim.Deductible{}, 300, false},
	} {
		facts.Terms.Deductible = tt.d
		a := assess(t, with(facts, lost(yuan(tt.loss))))
		assert.Equal(t, tt.idle, a.Has("claim.terms.deductible_idle"), "%v of %d", tt.d, tt.loss)
		for _, r := range a.Reasons {
			if r.Code() == "claim.terms.deductible_idle" {
				assert.Equal(t, yuan(tt.loss).Figure(), r.Figure("due"))
				assert.True(t, r.Figure("amount").Known())
				assert.False(t, r.Change.Known())
			}
		}
	}
}

// What the price does not contain is added in the proportion of the loss.
func TestExtras(t *testing.T) {
	road := with(lot(), under(claim.Road1999()), extras(600))
	assert.Equal(t, yuan(3150), assess(t, road).Payable)
	assert.Equal(t, yuan(3000), assess(t, with(road, declared(yuan(3000)))).Payable, "within the sum declared")
	assert.Equal(t, yuan(3000), assess(t, with(road, late)).Payable, "not for delay")
	assert.Equal(t, yuan(0), assess(t, with(road, lost(yuan(0)), worth(yuan(0)))).Payable)
	assert.Equal(t, yuan(1575), assess(t, with(road, atFault(50))).Payable)

	// A sum declared stands for the loss with all that the terms add to it.
	valued := with(lot(), total, under(claim.Road1999Valued()), extras(600), worth(yuan(1000)), lost(yuan(1000)), grossly)
	assert.Equal(t, yuan(1600), assess(t, with(valued, declared(yuan(1599)))).Payable)
	assert.Equal(t, yuan(1600), assess(t, with(valued, declared(yuan(1600)))).Payable)
	assert.Equal(t, yuan(1601), assess(t, with(valued, declared(yuan(1601)))).Payable)
	unasked := func(c *claim.Claim) { c.Loss = courier.Money{} }
	assert.Equal(t, []courier.Need{"loss"}, assess(t, with(valued, declared(yuan(1599)), unasked)).Needs)
	assert.Equal(t, yuan(1600), assess(t, with(valued, declared(yuan(1600)), unasked)).Payable)
	assert.Equal(t, yuan(9), assess(t, with(valued, declared(yuan(9)), lost(yuan(0)), worth(yuan(0)))).Payable)

	odd := with(road, lost(courier.Fen(1)), worth(courier.Fen(3)), extras(1))
	assert.Equal(t, courier.Fen(34), assess(t, odd).Payable) // 1 + 100/3
}

// Repair or value, whichever is cheaper, and what is worth repairing.
func TestLots(t *testing.T) {
	for _, c := range []struct {
		items []claim.Item
		want  int64
	}{
		{[]claim.Item{destroyed(500), destroyed(700)}, 1200},
		{[]claim.Item{{State: claim.Missing, Value: yuan(500)}, repairable(700, 300, 50)}, 850},
		{[]claim.Item{repairable(700, 600, 99)}, 699},
		{[]claim.Item{repairable(700, 600, 100)}, 700},
		{[]claim.Item{repairable(700, 600, 101)}, 700},
		{[]claim.Item{repairable(700, 0, 0)}, 0},
		{[]claim.Item{destroyed(0)}, 0},
	} {
		assert.Equal(t, yuan(c.want), assess(t, with(lot(), itemised(c.items...))).Payable, "%+v", c)
	}
	for need, item := range map[courier.Need]claim.Item{
		"lot.items[0].value":    {State: claim.Missing},
		"lot.items[0].repair":   {State: claim.Repairable, Value: yuan(1)},
		"lot.items[0].carriage": {State: claim.Repairable, Value: yuan(1), Repair: yuan(1)},
	} {
		assert.Equal(t, []courier.Need{need}, assess(t, with(lot(), itemised(item))).Needs)
	}
	assert.Equal(t, []courier.Need{"lot.items"}, assess(t, with(lot(), itemised())).Needs)
}

// What is paid without proof is never more than the limit that proof meets.
func TestUnproved(t *testing.T) {
	zto := with(parcel(), under(claim.ZTO()), unproved)
	for paid, want := range map[int64]int64{0: 0, 20_00: 60_00, 166_66: 499_98, 166_67: 500_00, 900_00: 500_00} {
		assert.Equal(t, courier.Fen(want), assess(t, with(zto, freight(courier.Fen(paid)))).Payable, paid)
	}
	house := with(zto, func(c *claim.Claim) {
		c.Terms = houseTerms(claim.Terms{Undeclared: claim.Fixed(yuan(300)), Documents: claim.Fixed(yuan(30)), Monthly: claim.Fixed(yuan(40)),
			Delay: claim.TimesFreight(1), Unproved: claim.Fixed(yuan(50))})
	})
	assert.Equal(t, yuan(50), assess(t, house).Payable)
	assert.Equal(t, yuan(30), assess(t, with(house, documents)).Payable)
	assert.Equal(t, yuan(40), assess(t, with(house, monthly)).Payable)
	assert.Equal(t, yuan(30), assess(t, with(house, monthly, documents)).Payable)
	assert.Equal(t, yuan(20), assess(t, with(house, late)).Payable)
	assert.Equal(t, yuan(0), assess(t, with(house, late, unforeseeable)).Payable)
	assert.Equal(t, []courier.Need{"foreseeable"}, assess(t, with(house, late, func(c *claim.Claim) { c.Foreseeable = 0 })).Needs)
	assert.Equal(t, []courier.Need{"documents"}, assess(t, with(house, func(c *claim.Claim) { c.Documents = 0 })).Needs)
	assert.Equal(t, []courier.Need{"monthly"}, assess(t, with(house, func(c *claim.Claim) { c.Monthly = 0 })).Needs)
	house.Terms.Unproved = claim.Fixed(yuan(10)) // below every limit
	assert.Equal(t, yuan(10), assess(t, with(house, func(c *claim.Claim) { c.Documents, c.Monthly = 0, 0 })).Payable)
	house.Terms.Undeclared, house.Terms.Documents, house.Terms.Monthly = claim.Limit{}, claim.Limit{}, claim.Limit{}
	assert.Equal(t, yuan(10), assess(t, house).Payable)
}

// A term that pays without proof speaks only where it is part of the contract
// and valid. Where it falls nothing says what is paid, and a person decides.
func TestUnprovedStandsFirst(t *testing.T) {
	zto := with(parcel(), under(claim.ZTO()), unproved)
	for name, edits := range map[string][]edit{
		"gross fault": {grossly}, "not shown": {unshown}, "unfair": {unfair}, "gross fault, the rest unknown": {grossly, func(c *claim.Claim) { c.Notice = nil }},
	} {
		a := assess(t, with(zto, edits...))
		assert.Equal(t, referred, a.Verdict, name)
		assert.Empty(t, a.Needs, name)
		assert.False(t, a.Payable.Known(), name)
		assert.True(t, a.Has("claim.loss.not_proved"), name)
		assert.False(t, a.Has("claim.terms.unproved"), name)
	}
	fallen := assess(t, with(zto, grossly))
	assert.True(t, fallen.Has("liability.clause.gross_fault"), "and it says why")
	open := assess(t, with(zto, func(c *claim.Claim) { c.GrossFault, c.Notice = 0, nil }))
	assert.Equal(t, []courier.Need{"gross_fault", "notice.negotiated", "notice.shown", "notice.tick_box", "notice.asked", "notice.explained", "notice.unfair"}, open.Needs)
}

// What the limit cuts off what is paid without proof is a line of its own.
func TestUnprovedCutIsToldApart(t *testing.T) {
	a := assess(t, with(parcel(), under(claim.ZTO()), unproved, unpaid, freight(yuan(300))))
	paid, cut := reasonOf(t, &a.Grounds, "claim.terms.unproved"), reasonOf(t, &a.Grounds, "claim.terms.limit")
	assert.Equal(t, yuan(900), paid.Change)
	assert.Equal(t, courier.Fen(900_00).Figure(), paid.Figure("amount"))
	assert.Equal(t, yuan(-400), cut.Change)
	assert.Equal(t, yuan(500), a.Payable)
	below := assess(t, with(parcel(), under(claim.ZTO()), unproved))
	assert.False(t, below.Has("claim.terms.limit"), "nothing is cut")
}

// Delay: only a term that speaks of it limits it, and only what could be
// foreseen is owed.
func TestDelay(t *testing.T) {
	facts := with(parcel(), late, unpaid, func(c *claim.Claim) {
		c.Terms = houseTerms(claim.Terms{Undeclared: claim.Fixed(yuan(1)), Documents: claim.Fixed(yuan(2)), Monthly: claim.Fixed(yuan(3))})
	})
	assert.Equal(t, yuan(1000), assess(t, with(facts, documents, monthly)).Payable)
	limit := func(c *claim.Claim) { c.Terms.Delay = claim.TimesFreight(3) }
	assert.Equal(t, yuan(60), assess(t, with(facts, documents, monthly, limit)).Payable)
	assert.Equal(t, yuan(1000), assess(t, with(facts, limit, grossly)).Payable)
	assert.Equal(t, yuan(1), assess(t, with(facts, limit, total)).Payable, "it does not speak of loss")

	assert.Equal(t, []courier.Need{"foreseeable"}, assess(t, with(facts, limit, func(c *claim.Claim) { c.Foreseeable = 0 })).Needs)
	for name, edits := range map[string][]edit{
		"a loss": nil, "nothing lost": {lost(yuan(0))}, "a loss that is not known": {func(c *claim.Claim) { c.Loss = courier.Money{} }},
		"gross fault": {grossly}, "no proof": {unproved},
	} {
		none := assess(t, with(facts, append(edits, unforeseeable)...))
		assert.Equal(t, refused, none.Verdict, name)
		assert.True(t, none.Has("claim.loss.unforeseeable"), name)
	}
	back := assess(t, with(facts, unforeseeable, func(c *claim.Claim) { c.FreightPaid, c.Terms.RefundLate = yes, yes }))
	assert.Equal(t, yuan(20), back.Payable, "the freight comes back all the same")
	assert.Equal(t, "CC 584", standsIn(back, "claim.loss.unforeseeable"))
	assert.Equal(t, yuan(0), assess(t, with(facts, lost(yuan(0)), func(c *claim.Claim) { c.Foreseeable = 0 })).Payable)
}

// Late is not lost: each has its own term on the freight.
func TestRefundOfTerms(t *testing.T) {
	for _, c := range []struct {
		lost, late   courier.Answer
		wants, delay int64 // on a day on which the standard is not read
	}{
		{0, 0, 0, 0}, {yes, 0, 20, 0}, {0, yes, 0, 20}, {yes, yes, 20, 20}, {no, yes, 0, 20}, {yes, no, 20, 0}, {no, no, 0, 0},
	} {
		terms := houseTerms(claim.Terms{Refund: c.lost, RefundLate: c.late})
		facts := with(parcel(), func(c *claim.Claim) { c.Terms = terms })
		for _, kind := range []edit{total, part, short} {
			a := assess(t, with(facts, kind))
			assert.Equal(t, yuan(c.wants), a.Refund, "%+v", c)
		}
		a := assess(t, with(facts, late))
		assert.Equal(t, yuan(c.delay), a.Refund, "%+v", c)
		assert.Equal(t, c.late == 0, a.Has("claim.refund.standard_unread"), "%+v", c)
	}
}

// Goods that perish through force majeure: nothing for them, and the freight
// that was paid is given back.
func TestForceMajeure(t *testing.T) {
	perished := with(parcel(), answersNot, forceMajeure)
	for name, c := range map[string]struct {
		facts claim.Claim
		want  int64
	}{
		"express":        {perished, 20},
		"by road":        {with(lot(), total, answersNot, forceMajeure), 400},
		"other mail":     {with(perished, otherMail), 20},
		"universal mail": {with(letter(), answersNot, forceMajeure), 0},
		"damaged":        {with(perished, part), 0},
		"short":          {with(perished, short), 0},
		"late":           {with(perished, late), 0},
		"not paid":       {with(perished, unpaid), 0},
		"another cause":  {with(parcel(), answersNot), 0},
		"terms say no":   {with(perished, func(c *claim.Claim) { c.Terms = houseTerms(claim.Terms{Refund: no}) }), 20},
		"terms say yes":  {with(parcel(), answersNot, under(claim.SFOld())), 0},
	} {
		a := assess(t, c.facts)
		assert.Equal(t, yuan(c.want), a.Payable, name)
		assert.Equal(t, yuan(c.want), a.Refund, name)
		assert.Equal(t, c.want > 0, a.Has("claim.refund.force_majeure"), name)
	}
	assert.Equal(t, []courier.Need{"force_majeure"}, assess(t, with(perished, func(c *claim.Claim) { c.ForceMajeure = 0 })).Needs)
	assert.Equal(t, []courier.Need{"kind"}, assess(t, with(perished, func(c *claim.Claim) { c.Kind, c.Extent = 0, 0 })).Needs)
	assert.Equal(t, []courier.Need{"freight_paid"}, assess(t, with(perished, func(c *claim.Claim) { c.FreightPaid = 0 })).Needs)
	assert.Equal(t, []courier.Need{"freight"}, assess(t, with(perished, freight(courier.Money{}))).Needs)
	assert.Equal(t, refused, assess(t, with(perished, unpaid, func(c *claim.Claim) { c.ForceMajeure, c.Kind, c.Extent = 0, 0, 0 })).Verdict)
}

// The postal chapter, read straight through.
func TestPostal(t *testing.T) {
	recorded := with(letter(), mail(liability.RecordedMail), lost(yuan(500)), freight(yuan(20)))
	covered := with(recorded, declared(yuan(300)))
	for name, c := range map[string]struct {
		facts claim.Claim
		want  int64 // fen
	}{
		"late":                                  {with(recorded, late), 0},
		"not answering":                         {with(recorded, answersNot), 0},
		"ordinary":                              {with(recorded, mail(liability.OrdinaryMail)), 0},
		"ordinary, gross fault":                 {with(recorded, mail(liability.OrdinaryMail), grossly), 500_00},
		"three-fold":                            {recorded, 60_00},
		"three-fold, gross fault":               {with(recorded, grossly), 500_00},
		"three-fold, not shown":                 {with(recorded, unshown), 500_00},
		"registered letter short":               {with(recorded, mail(liability.RegisteredLetter), short, lost(yuan(10))), 10_00},
		"registered letter":                     {with(recorded, mail(liability.RegisteredLetter), lost(yuan(10))), 60_00},
		"registered letter, gross fault":        {with(recorded, mail(liability.RegisteredLetter), grossly), 500_00},
		"registered letter, gross, little lost": {with(recorded, mail(liability.RegisteredLetter), grossly, lost(yuan(10))), 60_00},
		"declared":                              {covered, 300_00},
		"declared above the loss":               {with(covered, declared(yuan(900))), 900_00},
		"declared, gross fault":                 {with(covered, grossly), 500_00},
		"declared above, gross fault":           {with(covered, declared(yuan(900)), grossly), 900_00},
		"declared, a part":                      {with(covered, short, lost(yuan(200))), 120_00},
		"declared, a part, above the value":     {with(covered, short, lost(yuan(200)), declared(yuan(900))), 200_00},
		"declared, a part, not shown":           {with(covered, short, lost(yuan(200)), unshown), 200_00},
		"three-fold, not on the premises":       {with(recorded, func(c *claim.Claim) { c.Notice.OnPremises = no }), 500_00},
		"three-fold, not on the receipt":        {with(recorded, func(c *claim.Claim) { c.Notice.OnReceipt, c.Notice.OnPremises = no, 0 }), 500_00},
		"the civil notice does not count":       {with(recorded, func(c *claim.Claim) { *c.Notice = claim.Notice{OnPremises: yes, OnReceipt: yes, Shown: no} }), 60_00},
		"late, before anything is asked":        {with(recorded, late, func(c *claim.Claim) { c.Answers = 0 }), 0},
		"a lot":                                 {with(covered, short, itemised(destroyed(100), repairable(200, 90, 10))), 120_00},
	} {
		a := assess(t, c.facts)
		assert.Equal(t, courier.Fen(c.want), a.Payable, "%s\n%v", name, a.Reasons)
		assert.Equal(t, courier.PostalUniversal, a.Regime, name)
		for _, r := range a.Reasons {
			assert.Equal(t, "PL", r.Basis().Source, "%s: %s", name, r.Code())
		}
	}
	a := assess(t, with(recorded, grossly, unproved))
	assert.Equal(t, referred, a.Verdict)
	assert.Equal(t, "PL", reasonOf(t, &a.Grounds, "claim.loss.not_proved").Basis().Source, "nor does it say what is paid without proof")
}
