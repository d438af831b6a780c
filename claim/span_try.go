package claim

import (
	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/liability"
)

// try puts in for a missing fact the i-th end of what it can be, and reports
// whether there is one. It changes no fact that the claim points at.
func (c *Claim) try(need courier.Need, i int) bool {
	if c.tryNotice(need, i) || c.tryMoney(need, i) || c.tryMeasure(need, i) || c.tryWord(need, i) || c.tryBeyond(need, i) || c.tryRepair(need, i) {
		return true
	}
	at := c.answerAt(need)
	if at == nil || i > 1 {
		return false
	}
	*at = [...]courier.Answer{courier.Yes, courier.No}[i]
	return true
}

// answerAt is the yes-or-no fact of that name.
func (c *Claim) answerAt(need courier.Need) *courier.Answer {
	switch need {
	case "universal":
		return &c.Universal
	case "express":
		return &c.Express
	case "recovered":
		return &c.Recovered
	case "answers":
		return &c.Answers
	case "gross_fault":
		return &c.GrossFault
	case "force_majeure":
		return &c.ForceMajeure
	case "foreseeable":
		return &c.Foreseeable
	case "unproved":
		return &c.Unproved
	case "freight_paid":
		return &c.FreightPaid
	case "no_agreement":
		return &c.NoAgreement
	case "documents":
		return &c.Documents
	case "fragile":
		return &c.Fragile
	case "monthly":
		return &c.Monthly
	case "consumer":
		return &c.Consumer
	}
	return c.answerBeyond(need)
}

// answerBeyond is answerAt beyond the parcel and the road.
func (c *Claim) answerBeyond(need courier.Need) *courier.Answer {
	switch need {
	case "household":
		return &c.Household
	case "domestic":
		return &c.Domestic
	case "reckless":
		return &c.Reckless
	case "by_carrier":
		return &c.ByCarrier
	case "in_scope":
		return &c.InScope
	case "interest_lower":
		return &c.InterestLower
	case "in_bill":
		return &c.InBill
	case "coincides":
		return &c.Coincides
	case "waybill":
		return &c.Waybill
	case "statement":
		return &c.Statement
	}
	return nil
}

// tryNotice is try for how a clause came into the contract.
func (c *Claim) tryNotice(need courier.Need, i int) bool {
	var n Notice
	if c.Notice != nil {
		n = *c.Notice
	}
	at := n.answerAt(need)
	if at == nil || i > 1 {
		return false
	}
	*at = [...]courier.Answer{courier.Yes, courier.No}[i]
	c.Notice = &n
	return true
}

func (n *Notice) answerAt(need courier.Need) *courier.Answer {
	switch need {
	case "notice.negotiated":
		return &n.Negotiated
	case "notice.shown":
		return &n.Shown
	case "notice.tick_box":
		return &n.TickBox
	case "notice.asked":
		return &n.Asked
	case "notice.explained":
		return &n.Explained
	case "notice.unfair":
		return &n.Unfair
	case "notice.on_premises":
		return &n.OnPremises
	case "notice.on_receipt":
		return &n.OnReceipt
	}
	return nil
}

// tryMoney is try for an amount: nothing, the least there is, what steps at it,
// and more than any claim.
func (c *Claim) tryMoney(need courier.Need, i int) bool {
	at := c.moneyAt(need)
	if at == nil {
		return false
	}
	cur := c.currency()
	none, least, all := courier.Minor(0, cur), courier.Minor(1, cur), courier.Minor(vast, cur)
	ends := [...]courier.Money{none, least, all}
	switch {
	case need == "loss" && c.Value.Known() && c.Kind != liability.Delay:
		ends[2] = c.Value
	case need == "value":
		ends = [...]courier.Money{c.ceilingOfLoss(), c.Declared, all}
	}
	if i < len(ends) {
		if *at = ends[i]; !at.Known() {
			*at = all
		}
		return true
	}
	i -= len(ends)
	if need != "declared" || c.Terms == nil || i/2 >= len(c.Terms.Declared) {
		return false
	}
	if *at = c.Terms.Declared[i/2].UpTo; !at.Known() {
		*at = all
	} else if i%2 == 1 {
		*at = courier.Minor(at.Minor()+1, cur)
	}
	return true
}

// ceilingOfLoss is the least that the goods can be worth: the proved loss,
// rounded up.
func (c *Claim) ceilingOfLoss() courier.Money {
	m, err := c.proved().Round()
	if err != nil {
		return courier.Minor(0, c.currency())
	}
	return m
}

// moneyAt is the amount of that name.
func (c *Claim) moneyAt(need courier.Need) *courier.Money {
	switch need {
	case "value":
		return &c.Value
	case "loss":
		return &c.Loss
	case "freight":
		return &c.Freight
	case "extras":
		return &c.Extras
	case "declared":
		return &c.Declared
	case "stated":
		return &c.Stated
	case "saved":
		return &c.Saved
	case "interest":
		return &c.Interest
	case "released":
		return &c.Released
	case "charges":
		return &c.Charges
	case "registered_fee":
		return &c.RegisteredFee
	}
	return nil
}

// tryMeasure is try for shares, weights and counts: none and all of it.
func (c *Claim) tryMeasure(need courier.Need, i int) bool {
	if i > 1 {
		return false
	}
	share, weight := courier.Percent(100*i), courier.Grams(vast*int64(i))
	switch need {
	case "lost_part":
		c.LostPart = share
	case "claimant_fault":
		c.ClaimantFault = share
	case "weight":
		if c.Weight = weight; c.Carried.Known() && i == 1 {
			c.Weight = less(c.Carried, c.Affected)
		}
	case "carried":
		if c.Carried = weight; c.Weight.Known() && i == 0 {
			c.Carried = courier.Grams(c.Weight.Grams() + c.Affected.Grams())
		}
	case "affected":
		if c.Affected = weight; c.Carried.Known() && c.Weight.Known() && i == 1 {
			c.Affected = less(c.Carried, c.Weight)
		}
	case "packages":
		c.Packages = courier.CountOf(beyondAll * int64(i))
	default:
		return false
	}
	return true
}

// less is what of a weight is left beside a part of it.
func less(all, part courier.Weight) courier.Weight {
	if !part.Known() {
		return all
	}
	return courier.Grams(max(0, all.Grams()-part.Grams()))
}

// tryWord is try for a word: each that there is.
func (c *Claim) tryWord(need courier.Need, i int) bool {
	word := uint8(i + 1)
	switch {
	case need == "mail" && liability.Mail(word) <= liability.RegisteredLetter:
		c.Mail = liability.Mail(word)
	case need == "kind" && liability.Kind(word) <= liability.Delay:
		c.Kind = liability.Kind(word)
	case need == "extent" && Extent(word) <= Part:
		c.Extent = Extent(word)
	case need == "item" && PostalItem(word) <= EMSItem:
		c.Item = PostalItem(word)
	case need == "nature" && Nature(word) <= WetWastage:
		c.Nature = Nature(word)
	case need == "posted_in" && i < 2:
		c.PostedIn = [...]courier.Region{courier.Zhejiang, courier.Sichuan}[i]
	case need == "limit_on" && i < len(montrealBounds):
		c.LimitOn = montrealBounds[i].From
	default:
		return false
	}
	return true
}

// tryBeyond is try for facts that stand in a part of the claim.
func (c *Claim) tryBeyond(need courier.Need, i int) bool {
	if i > 1 {
		return false
	}
	switch need {
	case "container.stated", "container.number", "container.equipment":
		c.tryContainer(need, i)
	case "prescribed":
		c.Prescribed = &Prescribed{Cite: railFigures, Limit: Fixed(courier.Minor(vast*int64(i), c.currency()))}
	case "conversion":
		day := courier.Day(2026, 1, 1)
		rate := [...]courier.Rate{courier.RateOf(1, 9), courier.RateOf(1_000_000, 0)}[i]
		c.Conversion = &Conversion{Rate: rate, Of: day, By: OnJudgment, On: day}
	case "penalty.rate":
		rate := courier.Percent(100 * i)
		if !c.HappenedOn.After(rules1986Until) {
			rate = [...]courier.Share{leastPenalty, mostPenalty}[i]
		}
		c.Penalty = &Penalty{Rate: rate}
	case "penalty.late", "penalty.transit":
		p := *c.Penalty
		if p.Transit = courier.CountOf(leastTransit + beyondAll*int64(i)); need == "penalty.late" {
			p.Late, p.Transit = courier.CountOf(beyondAll*int64(i)), c.Penalty.Transit
		}
		c.Penalty = &p
	default:
		return false
	}
	return true
}

func (c *Claim) tryContainer(need courier.Need, i int) {
	k, n := *c.Container, courier.CountOf(beyondAll*int64(i))
	switch need {
	case "container.stated":
		k.Stated = [...]courier.Answer{courier.Yes, courier.No}[i]
	case "container.number":
		k.Number = n
	default:
		k.Equipment = n
	}
	c.Container = &k
}
