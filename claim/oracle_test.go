package claim_test

import (
	"math/big"

	"github.com/courier-rules/courier"
	"github.com/courier-rules/courier/claim"
	"github.com/courier-rules/courier/liability"
)

// A formula is a limit worked out in fen by other means than claim.Limit.
type formula func(c *claim.Claim) *big.Rat

// contract is a set of terms with its limits read a second time.
type contract struct {
	terms                                   claim.Terms
	undeclared, monthly, document, unproved formula
	delay, stated                           formula
}

func rat(n, d int64) *big.Rat       { return big.NewRat(n, d) }
func fen(m courier.Money) *big.Rat  { return rat(m.Minor(), 1) }
func frac(s courier.Share) *big.Rat { return rat(int64(s.BasisPoints()), 10_000) }
func mul(a, b *big.Rat) *big.Rat    { return new(big.Rat).Mul(a, b) }
func sub(a, b *big.Rat) *big.Rat    { return new(big.Rat).Sub(a, b) }
func add(a, b *big.Rat) *big.Rat    { return new(big.Rat).Add(a, b) }

func least(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) <= 0 {
		return a
	}
	return b
}

func most(a, b *big.Rat) *big.Rat {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}

func fixed(n int64) formula { return func(*claim.Claim) *big.Rat { return rat(n*100, 1) } }
func times(k int64) formula {
	return func(c *claim.Claim) *big.Rat { return mul(rat(k, 1), fen(c.Freight)) }
}
func timesLost(k int64) formula {
	return func(c *claim.Claim) *big.Rat { return mul(mul(rat(k, 1), fen(c.Freight)), frac(c.LostPart)) }
}

// contracts are the carriers' terms as their texts read.
func contracts() []contract {
	return []contract{
		{claim.SFOld(), times(7), times(9), nil, nil, nil, nil},
		{claim.JD(), atMost(timesLost(9), fixed(1000)), nil, nil, nil, nil, nil},
		{claim.JDFullCover(), atMost(timesLost(9), fixed(1000)), nil, nil, nil, nil, nil},
		{claim.ZTO(), fixed(500), nil, nil, times(3), nil, nil},
		{claim.YTO(), fixed(300), nil, fixed(100), nil, nil, nil},
		{claim.GenericExpress(), times(5), nil, nil, nil, nil, nil},
		{claim.EMSDomestic(), times(3), nil, nil, nil, nil, nil},
		{claim.EMSSixFold(), times(6), nil, nil, nil, nil, nil},
		{claim.DAO(), fixed(300), nil, fixed(50), nil, nil, nil},
		{claim.HOAU(), timesLost(2), nil, nil, nil, nil, nil},
		{claim.SmallLTL(), timesLost(5), nil, nil, nil, nil, nil},
		{forwarder(), timesLost(3), nil, nil, nil, nil, nil},
		{claim.DHLChinaDomestic(), perKg(20), nil, nil, nil, nil, nil},
		{claim.Road1999(), nil, nil, nil, nil, nil, nil},
		{claim.Road1999Valued(), nil, nil, nil, nil, nil, nil},
		{claim.SFCover(), nil, nil, nil, nil, nil, nil},
		{claim.SFCoverRepair(), nil, nil, nil, nil, nil, nil},
		{claim.SFPress2017(), atMost(times(7), fixed(1000)), nil, nil, nil, nil, nil},
		{claim.SFPress2024(), fixed(1000), nil, nil, nil, nil, nil},
		{claim.EMSInternational(), times(1), nil, nil, nil, nil, nil},
		{claim.ChinaPostEMS(), times(3), nil, nil, nil, nil, nil},
		{claim.ChinaPostEMSAbroad(), perItem(400), nil, perItem(400), nil, nil, emsStated},
		{forwarderAir(), perKg(20), nil, nil, nil, nil, nil},
		{claim.WaterDeclared(), nil, nil, nil, nil, nil, nil},
	}
}

func atMost(a, b formula) formula {
	return func(c *claim.Claim) *big.Rat { return least(a(c), b(c)) }
}

func perKg(n int64) formula {
	return func(c *claim.Claim) *big.Rat { return rat(n*c.Weight.Grams()*100, 1000) }
}

func perItem(n int64) formula {
	return func(c *claim.Claim) *big.Rat { return rat(n*100*c.Packages.Int(), 1) }
}

// emsStated is 500 yuan and 60 for each kilogram, a started one whole.
func emsStated(c *claim.Claim) *big.Rat {
	return rat(500_00+60_00*((c.Weight.Grams()+999)/1000), 1)
}

// due is what is owed for a claim whose facts are all known: for the loss in
// exact fen, the freight given back, the penalty for delay, and beside it in
// fen. decided is false where a person decides.
type due struct {
	loss, refund, penalty *big.Rat
	increase              int64
	decided               bool
}

// owed reads the rules straight through.
func owed(c *claim.Claim, k *contract) (d due) {
	if c.Fraud != nil && c.Fraud.Staged == yes { // a person decides on all of it
		return d
	}
	d.loss, d.decided = compensation(c, k)
	d.refund, d.penalty = rat(0, 1), rat(0, 1)
	if !inUniversalService(c) && c.FreightPaid == yes && comesBack(c, k) {
		d.refund = fen(c.Freight)
		if k != nil && c.Answers == yes && c.Kind == liability.Delay && k.terms.RefundLate == yes && k.terms.LatePart.Known() {
			d.refund = mul(d.refund, frac(k.terms.LatePart))
		}
	}
	if c.Regime == courier.Waterway && c.Kind == liability.Delay && c.Answers == yes && !c.HappenedOn.After(courier.Day(2022, 4, 30)) {
		d.penalty = mul(fen(c.Freight), stepOf(c.Penalty))
	}
	if f := c.Fraud; f != nil && c.Consumer == yes && f.Proved == yes {
		if c.HappenedOn.Before(courier.Day(2024, 7, 1)) || f.Harmless == no {
			d.increase = max(3*f.Fee.Minor(), 500_00)
		}
	}
	return d
}

func inUniversalService(c *claim.Claim) bool {
	return c.Operator == claim.PostalEnterprise && c.Universal == yes
}

// carriesGoods reports whether goods were carried, and no parcel.
func carriesGoods(c *claim.Claim) bool {
	return c.Operator == claim.FreightCarrier || c.Operator == claim.TransportCarrier
}

// comesBack reports whether a rule or a term gives the freight back.
func comesBack(c *claim.Claim, k *contract) bool {
	if c.Answers == no {
		return c.Kind == liability.Loss && c.ForceMajeure == yes
	}
	says := courier.Answer(0)
	if k != nil {
		if says = k.terms.Refund; c.Kind == liability.Delay {
			says = k.terms.RefundLate
		}
	}
	return says == yes || says == 0 && !c.HappenedOn.After(courier.Day(2024, 3, 31)) && !carriesGoods(c) &&
		(c.Kind == liability.Loss || c.Kind == liability.Delay)
}

func compensation(c *claim.Claim, k *contract) (*big.Rat, bool) {
	switch {
	case c.Answers == no:
		return rat(0, 1), true
	case inUniversalService(c):
		return postalLaw(c)
	case c.Declared.Sign() > 0:
		pays, decided := byCover(c, k)
		if decided && protected(c) && c.Stated.Sign() > 0 { // never worse off for the cover
			floor, _ := zhejiangRule(c)
			pays = most(pays, mul(floor, rest(c.ClaimantFault)))
		}
		return pays, decided
	case protected(c):
		pays, decided := zhejiangRule(c)
		if decided {
			pays = mul(pays, rest(c.ClaimantFault))
		}
		return pays, decided
	case c.Kind == liability.Delay && c.Foreseeable == no:
		return rat(0, 1), true
	case c.Unproved == yes:
		if k == nil || k.unproved == nil || !binding(c) {
			return nil, false
		}
		pays := k.unproved(c)
		if limit := k.limit(c); limit != nil {
			pays = least(pays, limit(c))
		}
		return mul(pays, rest(c.ClaimantFault)), true
	}
	pays := realLoss(c, k)
	if c.FaultOrder == claim.ReduceThenCap {
		pays = mul(pays, rest(c.ClaimantFault))
	}
	if k != nil && binding(c) {
		if c.Fragile == yes && k.terms.Fragile.Known() {
			pays = mul(pays, rest(k.terms.Fragile))
		}
		if limit := k.limit(c); limit != nil {
			pays = least(pays, limit(c))
		}
	}
	if c.FaultOrder == claim.CapThenReduce {
		pays = mul(pays, rest(c.ClaimantFault))
	}
	return pays, true
}

// limit is the one that the terms set for this customer and these contents.
func (k *contract) limit(c *claim.Claim) formula {
	switch {
	case c.Kind == liability.Delay:
		return k.delay
	case k.document != nil && c.Documents == yes:
		return k.document
	case k.stated != nil && c.Stated.Sign() > 0:
		return k.stated
	case k.monthly != nil && c.Monthly == yes:
		return k.monthly
	}
	return k.undeclared
}

// protected reports a consumer's express item posted in Zhejiang.
func protected(c *claim.Claim) bool {
	express := c.Operator == claim.ExpressEnterprise || c.Operator == claim.PostalEnterprise && c.Universal == no && c.Express == yes
	return express && c.PostedIn == courier.Zhejiang && c.Consumer == yes &&
		(c.Kind == liability.Loss || c.Kind == liability.Damage || c.Kind == liability.Shortage)
}

func rest(s courier.Share) *big.Rat { return sub(rat(1, 1), frac(s)) }

// proven is the loss, of a lot what is gone and the cheaper of repair and value.
func proven(c *claim.Claim) *big.Rat {
	if c.Lot == nil {
		return fen(c.Loss)
	}
	sum := rat(0, 1)
	for _, item := range c.Lot.Items {
		cost := fen(item.Value)
		if item.State == claim.Repairable {
			cost = least(cost, add(fen(item.Repair), fen(item.Carriage)))
		}
		if item.State == claim.Destroyed && item.Salvage.Known() { // which the claimant keeps
			cost = sub(cost, fen(item.Salvage))
		}
		sum = add(sum, cost)
	}
	return sum
}

// realLoss is the loss with what the terms add to it.
func realLoss(c *claim.Claim, k *contract) *big.Rat {
	loss := proven(c)
	if k != nil && k.terms.Extras == yes && c.Kind != liability.Delay && loss.Sign() > 0 {
		loss = add(loss, new(big.Rat).Quo(mul(fen(c.Extras), loss), fen(c.Value)))
	}
	return loss
}

// binding reports whether limiting clauses are part of the contract and valid.
func binding(c *claim.Claim) bool {
	n := c.Notice
	boxed := n.TickBox == yes && !c.HappenedOn.Before(courier.Day(2023, 12, 5))
	oneSided := n.Shown == yes && !boxed && (n.Asked == no || n.Explained == yes) && n.Unfair == no
	return c.GrossFault == no && (n.Negotiated == yes || oneSided)
}

// allGone reports a total loss.
func allGone(c *claim.Claim) bool {
	return c.Kind == liability.Loss || c.Kind != liability.Shortage && c.Extent == claim.Total
}

func postalLaw(c *claim.Claim) (*big.Rat, bool) {
	open := c.GrossFault == yes || c.Notice.OnPremises == no || c.Notice.OnReceipt == no
	three := mul(rat(3, 1), fen(c.Freight))
	letter := c.Mail == liability.RegisteredLetter && (c.Kind == liability.Loss || c.Kind == liability.Damage)
	// The law fixes these without proof; a greater loss counts without a limit.
	sum, fixed := rat(0, 1), false
	switch {
	case c.Kind == liability.Delay, c.Mail == liability.OrdinaryMail && c.GrossFault == no:
		return sum, true
	case c.Mail == liability.OrdinaryMail:
	case c.Declared.Sign() > 0 && allGone(c):
		sum, fixed = fen(c.Declared), true
	case c.Declared.Sign() == 0 && letter:
		sum, fixed = three, true
	}
	if c.Unproved == yes {
		return sum, fixed
	}
	loss := proven(c)
	switch {
	case fixed && open:
		return most(sum, loss), true
	case fixed:
		return sum, true
	case c.Mail == liability.OrdinaryMail, open || loss.Sign() == 0:
		return loss, true
	case c.Declared.Sign() > 0:
		return least(loss, new(big.Rat).Quo(mul(loss, fen(c.Declared)), fen(c.Value))), true
	}
	return least(loss, three), true
}

func zhejiangRule(c *claim.Claim) (pays *big.Rat, decided bool) {
	switch {
	case c.Stated.Sign() > 0 && allGone(c):
		return fen(c.Stated), true
	case c.Stated.Sign() > 0:
		return mul(fen(c.Stated), frac(c.LostPart)), true
	case c.Unproved == yes:
		return least(mul(rat(10, 1), fen(c.Freight)), rat(800_00, 1)), c.NoAgreement == yes
	}
	return proven(c), true
}

// byCover is what declared cover pays.
func byCover(c *claim.Claim, k *contract) (*big.Rat, bool) {
	if k == nil || c.Kind == liability.Delay {
		return nil, false
	}
	var method claim.Method
	for _, cover := range k.terms.Declared {
		if method == 0 && (!cover.UpTo.Known() || c.Declared.Minor() <= cover.UpTo.Minor()) {
			method = cover.Method
		}
	}
	sum, clause := fen(c.Declared), binding(c)
	agreed := method == claim.Valued && allGone(c) // the sum stands for the loss
	switch {
	case method == 0, c.Unproved == yes && !agreed:
		return nil, false
	case agreed && (c.Unproved == yes || clause || realLoss(c, k).Cmp(sum) <= 0):
		return reduced(c, k, method, sum, clause, true), true
	case agreed:
		return reduced(c, k, method, realLoss(c, k), clause, true), true
	}
	pays := realLoss(c, k)
	if c.FaultOrder == claim.ReduceThenCap {
		pays = mul(pays, rest(c.ClaimantFault))
	}
	if clause {
		full := pays
		if method == claim.ProRata && c.Declared.Less(c.Value) {
			pays = new(big.Rat).Quo(mul(full, sum), fen(c.Value))
		}
		pays = least(pays, sum)
	}
	return reduced(c, k, method, pays, clause, c.FaultOrder == claim.CapThenReduce), true
}

// reduced takes off what the terms leave with the customer, and own fault.
func reduced(c *claim.Claim, k *contract, method claim.Method, pays *big.Rat, clause, fault bool) *big.Rat {
	if fault && c.FaultOrder == claim.ReduceThenCap {
		pays = mul(pays, rest(c.ClaimantFault))
	}
	if clause && c.Fragile == yes && k.terms.Fragile.Known() {
		pays = mul(pays, rest(k.terms.Fragile))
	}
	if clause && !(method == claim.ProRata && !c.Declared.Less(c.Value)) {
		pays = lessDeductible(&k.terms.Deductible, pays)
	}
	if fault && c.FaultOrder == claim.CapThenReduce {
		pays = mul(pays, rest(c.ClaimantFault))
	}
	return pays
}

func lessDeductible(d *claim.Deductible, pays *big.Rat) *big.Rat {
	part := rat(0, 1)
	amount := fen(d.Amount)
	rate := rat(0, 1)
	if d.Rate.Known() {
		rate.SetString(d.Rate.String())
	}
	switch d.Kind {
	case claim.Absolute:
		part = amount
	case claim.Franchise:
		if c := pays.Cmp(amount); c > 0 || c == 0 && d.AtMark == yes {
			return pays
		}
		return part
	case claim.PercentOfLoss:
		part = mul(pays, rate)
	case claim.GreaterOf:
		part = most(amount, mul(pays, rate))
	case claim.LesserOf:
		part = least(amount, mul(pays, rate))
	}
	return most(rat(0, 1), sub(pays, part))
}

// halfUp rounds to the fen.
func halfUp(x *big.Rat) courier.Money {
	n := new(big.Int).Lsh(x.Num(), 1)
	n.Add(n, x.Denom())
	return courier.Fen(n.Quo(n, new(big.Int).Lsh(x.Denom(), 1)).Int64())
}
