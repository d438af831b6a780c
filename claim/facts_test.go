package claim_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

const (
	granted  = courier.Granted
	refused  = courier.Refused
	referred = courier.Referred
	yes      = courier.Yes
	no       = courier.No
)

// On this day every source but Zhejiang's was still checked, and no standard
// gives freight back.
var spring = courier.Day(2026, 3, 2)

func yuan(n int64) courier.Money { return courier.Fen(n * 100) }

// A house is a carrier with terms of its own.
var house = &courier.Source{ID: "HOUSE", Zh: "某承运人服务协议", En: "House terms", Force: courier.Contract, Evidence: courier.Primary}

func houseTerms(t claim.Terms) *claim.Terms {
	t.Cite = courier.Cite{Document: house, Article: "7"}
	return &t
}

// asGiven is a clause that was shown and stands.
func asGiven() *claim.Notice {
	return &claim.Notice{Negotiated: no, Shown: yes, TickBox: no, Asked: no, Explained: no, Unfair: no, OnPremises: yes, OnReceipt: yes}
}

// parcel is an express parcel of a firm's, lost, worth 1,000 yuan; no cover,
// no terms on loss, nobody at fault but the carrier. Every fact is known that
// any rule asks for.
func parcel() claim.Claim {
	return claim.Claim{
		HappenedOn: spring, Operator: claim.ExpressEnterprise, Universal: no, Mail: liability.OrdinaryMail,
		Kind: liability.Loss, Extent: claim.Total, Answers: yes, GrossFault: no,
		Value: yuan(1000), Loss: yuan(1000), Unproved: no,
		Freight: yuan(20), FreightPaid: yes, LostPart: courier.Percent(100),
		Weight: courier.Grams(2500), Extras: yuan(0), Packages: courier.CountOf(1),
		Declared: yuan(0), Stated: yuan(0), Documents: no, Fragile: no, Monthly: no,
		Express: no, ForceMajeure: no, Foreseeable: yes, NoAgreement: yes,
		Consumer: no, PostedIn: courier.Sichuan, ClaimantFault: courier.Percent(0),
		Notice: asGiven(), Terms: &claim.Terms{},
	}
}

// letter is a registered letter in postal universal service, lost.
func letter() claim.Claim {
	c := parcel()
	c.Operator, c.Universal, c.Mail, c.Freight = claim.PostalEnterprise, yes, liability.RegisteredLetter, courier.Fen(5_20)
	c.Value, c.Loss = yuan(1), yuan(1)
	return c
}

// lot is goods by road worth 12,000 yuan, a quarter of them damaged.
func lot() claim.Claim {
	c := parcel()
	c.Operator, c.Kind, c.Extent = claim.FreightCarrier, liability.Damage, claim.Part
	c.Value, c.Loss, c.Freight, c.LostPart = yuan(12_000), yuan(3000), yuan(400), courier.Percent(25)
	return c
}

// inHangzhou is a consumer's parcel posted in Zhejiang.
func inHangzhou() claim.Claim {
	c := parcel()
	c.PostedIn, c.Consumer = courier.Zhejiang, yes
	return c
}

// An edit changes a claim: its own copy of every part.
type edit func(*claim.Claim)

func with(c claim.Claim, edits ...edit) claim.Claim {
	c.Lot, c.Notice, c.Terms, c.Fraud = own(c.Lot), own(c.Notice), own(c.Terms), own(c.Fraud)
	for _, change := range edits {
		change(&c)
	}
	return c
}

func own[T any](p *T) *T {
	if p == nil {
		return nil
	}
	v := *p
	return &v
}

func under(t claim.Terms) edit { return func(c *claim.Claim) { c.Terms = &t } }

func on(year, month, day int) edit {
	return func(c *claim.Claim) { c.HappenedOn = courier.Day(year, month, day) }
}

func lost(n courier.Money) edit {
	return func(c *claim.Claim) {
		if c.Loss = n; c.Value.Less(n) {
			c.Value = n
		}
	}
}

func worth(n courier.Money) edit    { return func(c *claim.Claim) { c.Value = n } }
func freight(n courier.Money) edit  { return func(c *claim.Claim) { c.Freight = n } }
func declared(n courier.Money) edit { return func(c *claim.Claim) { c.Declared = n } }
func fee(n courier.Money) edit      { return func(c *claim.Claim) { c.Fraud.Fee = n } }
func stated(n courier.Money) edit   { return func(c *claim.Claim) { c.Stated = n } }

func total(c *claim.Claim) {
	c.Kind, c.Extent, c.LostPart = liability.Loss, claim.Total, courier.Percent(100)
}
func part(c *claim.Claim) {
	c.Kind, c.Extent, c.LostPart = liability.Damage, claim.Part, courier.Percent(25)
}
func late(c *claim.Claim)      { c.Kind, c.Extent = liability.Delay, 0 }
func grossly(c *claim.Claim)   { c.GrossFault = yes }
func unshown(c *claim.Claim)   { c.Notice.Shown, c.Notice.OnPremises = no, no }
func documents(c *claim.Claim) { c.Documents = yes }
func monthly(c *claim.Claim)   { c.Monthly = yes }
func fragile(c *claim.Claim)   { c.Fragile = yes }
func consumer(c *claim.Claim)  { c.Consumer = yes }
func answersNot(c *claim.Claim) {
	c.Answers = no
}

func unproved(c *claim.Claim) {
	c.Loss, c.Value, c.Unproved = courier.Money{}, courier.Money{}, yes
}

func atFault(percent int) edit {
	return func(c *claim.Claim) { c.ClaimantFault = courier.Percent(percent) }
}

func mail(m liability.Mail) edit { return func(c *claim.Claim) { c.Mail = m } }

func short(c *claim.Claim) {
	c.Kind, c.Extent = liability.Shortage, claim.Part
}
func otherMail(c *claim.Claim)     { c.Operator, c.Universal = claim.PostalEnterprise, no }
func express(c *claim.Claim)       { c.Express = yes }
func forceMajeure(c *claim.Claim)  { c.ForceMajeure = yes }
func unforeseeable(c *claim.Claim) { c.Foreseeable = no }
func noAgreement(a courier.Answer) edit {
	return func(c *claim.Claim) { c.NoAgreement = a }
}
func negotiated(c *claim.Claim) { c.Notice.Negotiated = yes }
func unpaid(c *claim.Claim)     { c.FreightPaid = no }

// fraud is a demand for the increase that everything speaks for.
func fraud(c *claim.Claim) {
	c.Consumer, c.Fraud = yes, &claim.FraudDemand{Fee: yuan(20), Proved: yes, Harmless: no, Staged: no}
}

// assess requires that the claim can be read and that the answer is sound.
func assess(t *testing.T, c claim.Claim) claim.Assessment {
	t.Helper()
	a, err := claim.Assess(&c)
	require.NoError(t, err)
	require.Empty(t, unsound(&a))
	return a
}

// unsound says what is wrong with an assessment whatever the facts.
func unsound(a *claim.Assessment) string {
	ledger, err := a.Ledger()
	switch {
	case a.Rules != claim.Rules:
		return "no rule set"
	case err != nil:
		return "a ledger that does not add up"
	case a.Verdict == referred:
		refers := false
		for range a.Having(courier.Refers) {
			refers = true
		}
		if ledger.Known() || a.Payable.Known() || a.Compensation.Known() || a.Refund.Known() || a.Increase.Known() {
			return "an amount although it is referred"
		}
		if (len(a.Needs) > 0) == refers {
			return "referred without a need or a reason, or with both"
		}
		return ""
	case len(a.Needs) > 0:
		return "asks although it is decided"
	case !a.Payable.Known() || a.Payable.Sign() < 0:
		return "no amount"
	case ledger != a.Payable:
		return "the lines add up to " + ledger.String() + ", not " + a.Payable.String()
	case a.Compensation.Minor()+a.Refund.Minor()+a.Penalty.Minor()+a.Interest.Minor()+a.Increase.Minor() != a.Payable.Minor():
		return "the parts are not the whole"
	case a.Compensation.Sign() < 0 || a.Refund.Sign() < 0 || a.Penalty.Sign() < 0 || a.Interest.Sign() < 0 || a.Increase.Sign() < 0:
		return "a negative part"
	case (a.Verdict == granted) != (a.Payable.Sign() > 0):
		return "a verdict that is not that of the amount"
	case a.Regime == 0 || !a.Regime.Valid():
		return "no regime"
	}
	return ""
}
