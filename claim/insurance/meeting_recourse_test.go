package insurance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/claim/insurance"
)

// sub is a subrogation that stands: 1,000 paid, nothing given up.
func sub(edit func(*insurance.Subrogation)) insurance.Subrogation {
	s := insurance.Subrogation{HappenedOn: aug4, ByThird: yes, Paid: yes, Household: no, Waived: insurance.NotWaived, Amount: cny(1_000), PaidDirect: no, Obstructed: no}
	edit(&s)
	return s
}

func TestSubrogate(t *testing.T) {
	sea := func(s *insurance.Subrogation) { s.Law = insurance.MarineCargo }
	both := func(list ...func(*insurance.Subrogation)) func(*insurance.Subrogation) {
		return func(s *insurance.Subrogation) {
			for _, e := range list {
				e(s)
			}
		}
	}
	waived := func(v insurance.Waiver, agreed, misled courier.Answer) func(*insurance.Subrogation) {
		return func(s *insurance.Subrogation) {
			s.Waived, s.Agreed, s.Misled, s.InsurerLoss = v, agreed, misled, cny(700)
		}
	}
	direct := func(notified courier.Answer) func(*insurance.Subrogation) {
		return func(s *insurance.Subrogation) { s.PaidDirect, s.Notified, s.Direct = yes, notified, cny(300) }
	}
	said := map[courier.Code]bool{}
	for _, c := range []struct {
		name                 string
		edit                 func(*insurance.Subrogation)
		verdict              courier.Verdict
		upTo, deduct, refund int64 // -1 for unknown
		code                 courier.Code
	}{
		{"it passes", func(*insurance.Subrogation) {}, courier.Granted, 1_000, -1, -1, "passes"},
		{"and the insurer sues itself", func(*insurance.Subrogation) {}, courier.Granted, 1_000, -1, -1, "own_name"},
		{"and the insured owes papers", func(*insurance.Subrogation) {}, courier.Granted, 1_000, -1, -1, "papers"},
		{"at sea", sea, courier.Granted, 1_000, -1, -1, "marine_passes"},
		{"at sea, papers", sea, courier.Granted, 1_000, -1, -1, "marine_papers"},
		{"no third party", func(s *insurance.Subrogation) { s.ByThird = no }, courier.Refused, -1, -1, -1, "no_third"},
		{"not paid", func(s *insurance.Subrogation) { s.Paid = no }, courier.Refused, -1, -1, -1, "not_paid"},
		{"not paid, the insured need not claim first", func(s *insurance.Subrogation) { s.Paid = no }, courier.Refused, -1, -1, -1, "no_first_claim"},
		{"not paid, at sea", both(sea, func(s *insurance.Subrogation) { s.Paid = no }), courier.Refused, -1, -1, -1, "marine_not_paid"},
		{"a member of the household", func(s *insurance.Subrogation) { s.Household, s.Intent = yes, no }, courier.Refused, -1, -1, -1, "household"},
		{"who meant it", func(s *insurance.Subrogation) { s.Household, s.Intent = yes, yes }, courier.Granted, 1_000, -1, -1, "passes"},
		{"waived before the policy", waived(insurance.BeforePolicy, 0, no), courier.Refused, -1, -1, -1, "waived_before_policy"},
		{"and the insurer was misled", waived(insurance.BeforePolicy, 0, yes), courier.Granted, 1_000, -1, -1, "misled"},
		{"waived before the payment", waived(insurance.BeforePayment, no, 0), courier.Refused, -1, 1_000, -1, "waived_before_payment"},
		{"with consent", waived(insurance.BeforePayment, yes, 0), courier.Refused, -1, -1, -1, "waiver_agreed"},
		{"waived after the payment", waived(insurance.AfterPayment, no, 0), courier.Granted, 1_000, -1, -1, "waiver_void"},
		{"after it with consent", waived(insurance.AfterPayment, yes, 0), courier.Refused, -1, -1, -1, "waiver_agreed_after"},
		{"waived before the payment, at sea", both(sea, waived(insurance.BeforePayment, no, 0)), courier.Granted, 1_000, 700, -1, "marine_waived"},
		{"waived after it, at sea", both(sea, waived(insurance.AfterPayment, no, 0)), courier.Granted, 1_000, 700, -1, "marine_waived_after"},
		{"with consent, at sea", both(sea, waived(insurance.BeforePayment, yes, 0)), courier.Refused, -1, -1, -1, "marine_waiver_agreed"},
		{"after it with consent, at sea", both(sea, waived(insurance.AfterPayment, yes, 0)), courier.Refused, -1, -1, -1, "marine_waiver_agreed_after"},
		{"obstructed", func(s *insurance.Subrogation) { s.Obstructed, s.InsurerLoss = yes, cny(2_000) }, courier.Granted, 1_000, 1_000, -1, "obstructed"},
		{"obstructed at sea", both(sea, func(s *insurance.Subrogation) { s.Obstructed, s.InsurerLoss = yes, cny(200) }), courier.Granted, 1_000, 200, -1, "marine_obstructed"},
		{"paid before notice", direct(no), courier.Granted, 700, -1, 300, "paid_before_notice"},
		{"paid after notice", direct(yes), courier.Granted, 1_000, -1, -1, "paid_after_notice"},
	} {
		s := sub(c.edit)
		a, err := insurance.Subrogate(&s)
		require.NoError(t, err)
		code := "insurance.subrogation." + c.code
		assert.Equal(t, c.verdict, a.Verdict, "%s: %v", c.name, a.Needs)
		assert.True(t, a.Has(code), "%s: %v", c.name, a.Reasons)
		said[code] = true
		for i, m := range []courier.Money{a.UpTo, a.Deduct, a.Refund} {
			if want := []int64{c.upTo, c.deduct, c.refund}[i]; want < 0 {
				assert.False(t, m.Known(), "%s %d: %v", c.name, i, m)
			} else {
				assert.Equal(t, cny(want), m, "%s %d", c.name, i)
			}
		}
	}
	for row := range insurance.Book().Rows() {
		if len(row.Code) > 22 && row.Code[:22] == "insurance.subrogation." {
			assert.True(t, said[row.Code], "%s", row.Code)
		}
	}
	excess := sub(func(s *insurance.Subrogation) { s.FromThird = cny(1_200) })
	a, err := insurance.Subrogate(&excess)
	require.NoError(t, err)
	assert.Equal(t, cny(200), a.Excess)
	a, err = insurance.Subrogate(nil)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on"}, a.Needs)
	bad := sub(func(s *insurance.Subrogation) {
		s.HappenedOn, s.Waived, s.Paid, s.Direct = courier.Day(2018, 8, 31), 9, 9, under
	})
	_, err = insurance.Subrogate(&bad)
	assert.Equal(t, []string{"happened_on", "waived", "paid", "direct"}, fields(err))
}

// victim is 10,000 that a carrier with liability insurance owes, unpaid.
func victim(edit func(*insurance.LiabilityLoss)) insurance.LiabilityLoss {
	l := insurance.LiabilityLoss{HappenedOn: aug4, Cite: courier.Cite{Document: policyDocument}, Owed: cny(10_000), Fault: courier.Percent(0), Joint: no,
		Settled: no, PaidVictim: cny(0), Deductible: claim.Deductible{Kind: claim.NoDeductible}, Explained: yes}
	edit(&l)
	return l
}

// V-INS-018, and each other step.
func TestAssessLiability(t *testing.T) {
	just := victim(func(l *insurance.LiabilityLoss) { l.Occurrence = cny(10_000) })
	reached, err := insurance.AssessLiability(&just)
	require.NoError(t, err)
	assert.False(t, reached.Has("insurance.liability.occurrence"), "what is owed is the limit itself: it takes nothing off")
	for _, c := range []struct {
		name                                   string
		edit                                   func(*insurance.LiabilityLoss)
		toVictim, toInsured, defence, recourse int64
		code                                   courier.Code
	}{
		{"plain", func(*insurance.LiabilityLoss) {}, 10_000, 0, 0, 0, "to_victim"},
		{"joint", func(l *insurance.LiabilityLoss) { l.Joint, l.OwnShare = yes, courier.Percent(40) }, 10_000, 0, 0, 6_000, "joint"},
		{"the greater of 500 and a tenth", func(l *insurance.LiabilityLoss) { l.Deductible = greaterOf(500, 10) }, 9_000, 0, 0, 0, "deductible"},
		{"not explained", func(l *insurance.LiabilityLoss) { l.Deductible, l.Explained = greaterOf(500, 10), no }, 10_000, 0, 0, 0, "unexplained"},
		{"the victim's fault", func(l *insurance.LiabilityLoss) { l.Fault = courier.Percent(30) }, 7_000, 0, 0, 0, "victim_fault"},
		{"the victim's fault in tort", func(l *insurance.LiabilityLoss) { l.Fault, l.Tort = courier.Percent(30), yes }, 7_000, 0, 0, 0, "victim_fault_tort"},
		{"nothing left of the occurrence", func(l *insurance.LiabilityLoss) { l.Occurrence, l.Owed = cny(0), courier.Money{} }, 0, 0, 0, 0, "occurrence"},
		{"nothing left of the year", func(l *insurance.LiabilityLoss) { l.Annual, l.AnnualLeft, l.Fault = cny(1), cny(0), courier.Share{} }, 0, 0, 0, 0, "annual"},
		{"the occurrence", func(l *insurance.LiabilityLoss) { l.Occurrence = cny(9_999) }, 9_999, 0, 0, 0, "occurrence"},
		{"the year", func(l *insurance.LiabilityLoss) { l.Annual, l.AnnualLeft = cny(50_000), cny(4_000) }, 4_000, 0, 0, 0, "annual"},
		{"paid in part", func(l *insurance.LiabilityLoss) { l.PaidVictim = cny(4_000) }, 6_000, 4_000, 0, 0, "to_victim"},
		{"paid", func(l *insurance.LiabilityLoss) { l.PaidVictim = cny(11_000) }, 0, 10_000, 0, 0, "owed"},
		{"defence on top", func(l *insurance.LiabilityLoss) { l.DefenceCost, l.NoDefence, l.Occurrence = cny(800), no, cny(1_000) }, 1_000, 0, 800, 0, "defence"},
		{"agreed otherwise", func(l *insurance.LiabilityLoss) { l.DefenceCost, l.NoDefence = cny(800), yes }, 10_000, 0, 0, 0, "no_defence"},
		{"settled", func(l *insurance.LiabilityLoss) { l.Settled, l.Reassessed = yes, cny(8_000) }, 8_000, 0, 0, 0, "settled"},
	} {
		l := victim(c.edit)
		a, err := insurance.AssessLiability(&l)
		require.NoError(t, err)
		require.Empty(t, a.Needs, c.name)
		assert.Equal(t, cny(c.toVictim+c.toInsured+c.defence), a.Payable, c.name)
		assert.Equal(t, []courier.Money{cny(c.toVictim), cny(c.toInsured)}, []courier.Money{a.ToVictim, a.ToInsured}, c.name)
		assert.Equal(t, cny(c.recourse).Minor(), a.Recourse.Minor(), c.name)
		assert.True(t, a.Has("insurance.liability."+c.code), c.name)
		ledger, err := a.Ledger()
		require.NoError(t, err)
		assert.Equal(t, a.Payable, ledger)
	}
	bare := insurance.LiabilityLoss{Cite: courier.Cite{Document: policyDocument}, Annual: cny(1), DefenceCost: cny(1)}
	a, err := insurance.AssessLiability(&bare)
	require.NoError(t, err)
	assert.Equal(t, []courier.Need{"happened_on", "settled", "owed", "reassessed", "victim_fault", "joint", "own_share", "paid_victim", "annual_left", "deductible", "deductible_explained", "no_defence"}, a.Needs)
	assert.Equal(t, courier.Referred, a.Verdict)
	a, err = insurance.AssessLiability(nil)
	require.NoError(t, err)
	assert.Equal(t, courier.Referred, a.Verdict)
	nil0 := victim(func(l *insurance.LiabilityLoss) { l.Owed, l.Fault, l.Settled = cny(0), courier.Share{}, 0 })
	a, err = insurance.AssessLiability(&nil0)
	require.NoError(t, err)
	assert.Equal(t, courier.Refused, a.Verdict, "%v", a.Needs)
	bad := victim(func(l *insurance.LiabilityLoss) {
		l.HappenedOn, l.Joint, l.Owed, l.Annual, l.AnnualLeft = courier.Day(2018, 8, 31), 9, under, cny(1), cny(2)
		l.Cite, l.Deductible = courier.Art(courier.InsuranceLaw, "65"), rateOn(claim.RateOn, claim.OfSum, 1)
	})
	_, err = insurance.AssessLiability(&bad)
	assert.Equal(t, []string{"happened_on", "cite", "joint", "owed", "annual_left", "deductible.kind", "deductible.base"}, fields(err))
}

// The Civil Code began on 2021-01-01; no earlier text on the fault of who was
// harmed was read.
func TestVictimFaultBeforeTheCivilCode(t *testing.T) {
	for fault, want := range map[int]courier.Fault{0: "", 30: courier.ErrNoRule} {
		l := victim(func(l *insurance.LiabilityLoss) {
			l.HappenedOn, l.Fault = courier.Day(2020, 12, 31), courier.Percent(fault)
		})
		_, err := insurance.AssessLiability(&l)
		if want == "" {
			assert.NoError(t, err)
			continue
		}
		assert.ErrorIs(t, err, want)
		assert.Equal(t, []string{"victim_fault"}, fields(err))
	}
	l := victim(func(l *insurance.LiabilityLoss) { l.HappenedOn, l.Fault = courier.Day(2021, 1, 1), courier.Percent(30) })
	a, err := insurance.AssessLiability(&l)
	require.NoError(t, err)
	assert.Equal(t, "CC 592", basisOf(&a.Grounds, "insurance.liability.victim_fault"))
	l = victim(func(l *insurance.LiabilityLoss) { l.Joint, l.Tort, l.Reassessed = yes, no, cny(10_001) })
	_, err = insurance.AssessLiability(&l)
	assert.Equal(t, []string{"tort", "reassessed"}, fields(err))
}

func TestMustInsure(t *testing.T) {
	july := courier.Day(2026, 7, 1)
	for _, c := range []struct {
		o       insurance.Operation
		verdict courier.Verdict
		code    courier.Code
		needs   []courier.Need
	}{
		{insurance.Operation{On: aug4, Mode: courier.ByRoad, Dangerous: yes}, courier.Granted, "road_dangerous", nil},
		{insurance.Operation{On: aug4, Mode: courier.ByRoad, Dangerous: no}, courier.Refused, "road_general", nil},
		{insurance.Operation{On: july, Mode: courier.ByAir, PublicAir: yes, Guaranteed: no}, courier.Granted, "air", nil},
		{insurance.Operation{On: july, Mode: courier.ByAir, PublicAir: yes, Guaranteed: yes}, courier.Refused, "air_guaranteed", nil},
		{insurance.Operation{On: july, Mode: courier.ByAir, PublicAir: yes, Guaranteed: no, Uncorrected: yes}, courier.Granted, "air_fine", nil},
		{insurance.Operation{On: july, Mode: courier.ByAir, PublicAir: no}, courier.Refused, "air_other", nil},
		{insurance.Operation{On: aug4, Mode: courier.ByRail}, courier.Refused, "none", nil},
		{insurance.Operation{On: aug4, Mode: courier.ByRoad}, courier.Referred, "", []courier.Need{"dangerous"}},
		{insurance.Operation{On: july.AddDays(-1), Mode: courier.ByAir, PublicAir: yes, Guaranteed: no}, courier.Referred, "", nil},
		{insurance.Operation{}, courier.Referred, "", []courier.Need{"on"}},
	} {
		d, err := insurance.MustInsure(&c.o)
		require.NoError(t, err)
		assert.Equal(t, c.verdict, d.Verdict, "%+v %v", c.o, d.Reasons)
		assert.Equal(t, c.needs, d.Needs)
		assert.True(t, c.code == "" || d.Has("insurance.duty."+c.code), "%+v %v", c.o, d.Reasons)
	}
	_, err := insurance.MustInsure(&insurance.Operation{On: courier.Day(2015, 4, 23), Mode: 99, Dangerous: 9})
	assert.Equal(t, []string{"on", "mode", "dangerous"}, fields(err))
	_, err = insurance.MustInsure(nil)
	assert.NoError(t, err)
}
