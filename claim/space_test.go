package claim_test

import (
	"math/rand/v2"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// field is a fact of a claim that may be asked for, with a few values that
// lead to different rules, and any value at all.
type field struct {
	need courier.Need
	n    int
	set  func(c *claim.Claim, v int) // v-th value
	any  func(c *claim.Claim, r *rand.Rand)
	has  func(c *claim.Claim) bool
	copy func(to, from *claim.Claim)
}

func pick[T comparable](need courier.Need, at func(*claim.Claim) *T, values ...T) field {
	return drawn(need, at, func(r *rand.Rand) T { return values[r.IntN(len(values))] }, values...)
}

func drawn[T comparable](need courier.Need, at func(*claim.Claim) *T, any func(*rand.Rand) T, values ...T) field {
	var unknown T
	return field{need, len(values),
		func(c *claim.Claim, v int) { *at(c) = values[v] },
		func(c *claim.Claim, r *rand.Rand) { *at(c) = any(r) },
		func(c *claim.Claim) bool { return *at(c) != unknown },
		func(to, from *claim.Claim) { *at(to) = *at(from) },
	}
}

func ask(need courier.Need, at func(*claim.Claim) *courier.Answer) field {
	return pick(need, at, yes, no)
}

func amount(need courier.Need, at func(*claim.Claim) *courier.Money, values ...courier.Money) field {
	return drawn(need, at, func(r *rand.Rand) courier.Money { return courier.Fen(anySize(r)) }, values...)
}

func share(need courier.Need, at func(*claim.Claim) *courier.Share, values ...courier.Share) field {
	return drawn(need, at, func(r *rand.Rand) courier.Share { return courier.BasisPoints(min(10_000, int(anySize(r)))) }, values...)
}

// anySize is zero now and then, else of any order of magnitude.
func anySize(r *rand.Rand) int64 {
	n := int64(r.IntN(10))
	for range r.IntN(9) {
		n = n*10 + int64(r.IntN(10))
	}
	return n
}

// fields are those that a claim of known goods, terms and demand leaves open.
// Each claim owns its notice.
var fields = []field{
	pick("happened_on", func(c *claim.Claim) *courier.Date { return &c.HappenedOn }, spring, courier.Day(2023, 3, 1)),
	pick("operator", func(c *claim.Claim) *claim.Operator { return &c.Operator }, claim.ExpressEnterprise, claim.PostalEnterprise, claim.FreightCarrier),
	ask("universal", func(c *claim.Claim) *courier.Answer { return &c.Universal }),
	ask("express", func(c *claim.Claim) *courier.Answer { return &c.Express }),
	pick("mail", func(c *claim.Claim) *liability.Mail { return &c.Mail }, liability.OrdinaryMail, liability.RecordedMail, liability.RegisteredLetter),
	pick("kind", func(c *claim.Claim) *liability.Kind { return &c.Kind }, liability.Loss, liability.Damage, liability.Shortage, liability.ContentsMismatch, liability.Delay),
	pick("extent", func(c *claim.Claim) *claim.Extent { return &c.Extent }, claim.Total, claim.Part),
	ask("answers", func(c *claim.Claim) *courier.Answer { return &c.Answers }),
	ask("force_majeure", func(c *claim.Claim) *courier.Answer { return &c.ForceMajeure }),
	ask("foreseeable", func(c *claim.Claim) *courier.Answer { return &c.Foreseeable }),
	ask("gross_fault", func(c *claim.Claim) *courier.Answer { return &c.GrossFault }),
	amount("value", func(c *claim.Claim) *courier.Money { return &c.Value }, yuan(1000), yuan(9000)),
	amount("loss", func(c *claim.Claim) *courier.Money { return &c.Loss }, yuan(1000), yuan(45)),
	ask("unproved", func(c *claim.Claim) *courier.Answer { return &c.Unproved }),
	amount("freight", func(c *claim.Claim) *courier.Money { return &c.Freight }, yuan(17), yuan(200)),
	ask("freight_paid", func(c *claim.Claim) *courier.Answer { return &c.FreightPaid }),
	share("lost_part", func(c *claim.Claim) *courier.Share { return &c.LostPart }, courier.Percent(25), courier.Percent(100)),
	drawn("weight", func(c *claim.Claim) *courier.Weight { return &c.Weight },
		func(r *rand.Rand) courier.Weight { return courier.Grams(anySize(r)) }, courier.Grams(700), courier.Grams(9000)),
	amount("extras", func(c *claim.Claim) *courier.Money { return &c.Extras }, yuan(0), yuan(70)),
	pick("packages", func(c *claim.Claim) *courier.Count { return &c.Packages }, courier.CountOf(1), courier.CountOf(2)),
	amount("declared", func(c *claim.Claim) *courier.Money { return &c.Declared }, yuan(0), yuan(600), yuan(2500)),
	amount("stated", func(c *claim.Claim) *courier.Money { return &c.Stated }, yuan(0), yuan(700)),
	ask("no_agreement", func(c *claim.Claim) *courier.Answer { return &c.NoAgreement }),
	ask("documents", func(c *claim.Claim) *courier.Answer { return &c.Documents }),
	ask("fragile", func(c *claim.Claim) *courier.Answer { return &c.Fragile }),
	ask("monthly", func(c *claim.Claim) *courier.Answer { return &c.Monthly }),
	ask("consumer", func(c *claim.Claim) *courier.Answer { return &c.Consumer }),
	pick("posted_in", func(c *claim.Claim) *courier.Region { return &c.PostedIn }, courier.Zhejiang, courier.Sichuan),
	share("claimant_fault", func(c *claim.Claim) *courier.Share { return &c.ClaimantFault }, courier.Percent(0), courier.Percent(30)),
	theTerms,
	ask("notice.negotiated", func(c *claim.Claim) *courier.Answer { return &c.Notice.Negotiated }),
	ask("notice.shown", func(c *claim.Claim) *courier.Answer { return &c.Notice.Shown }),
	ask("notice.tick_box", func(c *claim.Claim) *courier.Answer { return &c.Notice.TickBox }),
	ask("notice.asked", func(c *claim.Claim) *courier.Answer { return &c.Notice.Asked }),
	ask("notice.explained", func(c *claim.Claim) *courier.Answer { return &c.Notice.Explained }),
	ask("notice.unfair", func(c *claim.Claim) *courier.Answer { return &c.Notice.Unfair }),
	ask("notice.on_premises", func(c *claim.Claim) *courier.Answer { return &c.Notice.OnPremises }),
	ask("notice.on_receipt", func(c *claim.Claim) *courier.Answer { return &c.Notice.OnReceipt }),
}

// theTerms are those of a contract that has none, or of a carrier.
var theTerms = func() field {
	terms := []claim.Terms{{}, claim.ZTO(), claim.SFOld(), claim.JD(), claim.YTO(), claim.HOAU(), claim.Road1999(), *houseTerms(claim.Terms{Refund: no, RefundLate: no}),
		*houseTerms(claim.Terms{Undeclared: claim.Fixed(yuan(300)), Documents: claim.Fixed(yuan(30)), Unproved: claim.TimesFreight(2),
			Delay: claim.TimesFreight(1), RefundLate: yes})}
	return field{"terms", len(terms),
		func(c *claim.Claim, v int) { c.Terms = &terms[v] },
		func(c *claim.Claim, r *rand.Rand) { c.Terms = &terms[r.IntN(len(terms))] },
		func(c *claim.Claim) bool { return c.Terms != nil },
		func(to, from *claim.Claim) { to.Terms = from.Terms },
	}
}()

// demands are the fields of a demand for the increase.
var demands = []field{
	amount("fraud.fee", func(c *claim.Claim) *courier.Money { return &c.Fraud.Fee }, yuan(20), yuan(400)),
	ask("fraud.proved", func(c *claim.Claim) *courier.Answer { return &c.Fraud.Proved }),
	ask("fraud.harmless", func(c *claim.Claim) *courier.Answer { return &c.Fraud.Harmless }),
	ask("fraud.staged", func(c *claim.Claim) *courier.Answer { return &c.Fraud.Staged }),
}

// of returns the fields of the claim.
func of(c *claim.Claim) []field {
	if c.Fraud != nil {
		return append(fields[:len(fields):len(fields)], demands...)
	}
	return fields
}

// desk is what is given before anybody asks: the terms as a rule, and whether
// the increase for fraud is demanded.
func desk(r *rand.Rand) claim.Claim {
	c := claim.Claim{Notice: &claim.Notice{}, FaultOrder: claim.FaultOrder(r.IntN(2))}
	if n := r.IntN(len(houses) + 3); n < len(houses) {
		terms := named[houses[n]]()
		c.Terms = &terms
	}
	if r.IntN(6) == 0 {
		c.Fraud = &claim.FraudDemand{}
	}
	return c
}

var houses = []string{"SFOld", "JD", "JDFullCover", "ZTO", "YTO", "GenericExpress", "EMSDomestic", "EMSSixFold", "DAO", "HOAU",
	"SmallLTL", "DHLChinaDomestic", "Road1999", "Road1999Valued", "Forwarder"}

// fill gives each unknown field but one a value that contradicts no other.
func fill(c *claim.Claim, r *rand.Rand, but courier.Need) {
	for _, f := range of(c) {
		if f.need == but || f.has(c) {
			continue
		}
		switch {
		case f.need == "loss" && (c.Unproved == yes || r.IntN(4) == 0): // left unknown: it cannot be proved
		case f.need == "unproved":
			c.Unproved = courier.AnswerOf(!c.Loss.Known() && c.Lot == nil && but != "loss")
		case f.need == "claimant_fault" && inUniversalService(c):
			c.ClaimantFault = courier.Percent(0)
		case f.need == "extent" && c.Kind == liability.Loss:
			c.Extent = claim.Total
		case f.need == "extent" && c.Kind == liability.Shortage:
			c.Extent = claim.Part
		default:
			f.any(c, r)
		}
	}
}

// copyOf returns the claim with parts of its own.
func copyOf(c *claim.Claim) claim.Claim { return with(*c) }
